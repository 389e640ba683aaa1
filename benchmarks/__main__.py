"""`python -m benchmarks [row …]`: the rows of docs/performance.md, measured again.

Needs paktmodel's `bench` extra. Without a row all but `country` are measured, which takes some
quarters of an hour. `python -m benchmarks check` only shows that the peers give the library's answers,
and `--once` that every row runs: on little, once each, so that its figures mean nothing.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from benchmarks import followups, growth, networks, observed, plans
from benchmarks.check import PEERS, SORTS, disagreements
from benchmarks.rows import Row, as_markdown, as_ratio, measure, surroundings

#: What is little enough for a row to run at once.
LITTLE = {"count": 1000, "table_count": 1000, "plans": 1, "organisations": 40, "sizes": [1000, 2000]}

#: Makes a row, or several, from what was asked.
Maker = Callable[[argparse.Namespace], Row | list[Row]]

ROWS: dict[str, Maker] = {
    "verdicts": lambda asked: followups.verdicts(asked.plans),
    "noise": lambda asked: followups.noise(asked.plans),
    "memory": lambda _: followups.memory(),
    "due": lambda _: followups.agenda(),
    "observations": lambda asked: observed.load(asked.count),
    "tables": lambda asked: observed.tables(asked.table_count),
    "hold": lambda asked: observed.hold(asked.count),
    "network": lambda asked: networks.load(asked.organisations),
    "check-network": lambda asked: networks.check(asked.organisations),
    "differences": lambda asked: [plans.differences(), networks.differences(asked.organisations)],
    "load": lambda _: plans.load(),
    "refuse": lambda _: plans.refuse(),
    "import": lambda _: plans.import_ours(),
    "first": lambda _: plans.first(),
    "growth": lambda asked: growth.growth(once=asked.once),
    "sizes": lambda asked: observed.sizes(tuple(asked.sizes)),
    "country": lambda asked: followups.country(asked.plans if asked.once else followups.COUNTRY),
}


def rows(name: str, options: argparse.Namespace) -> list[Row]:
    """The rows of a name, as asked for."""
    made = ROWS[name](options)
    every = made if isinstance(made, list) else [made]
    return [row._replace(rounds=1, repeat=1) for row in every] if options.once else every


def main(given: Sequence[str]) -> int:
    """Measure the rows asked for and print them as tables."""
    options = asked(given)
    if options.rows == ["check"]:
        return _check(options.plans)
    print(surroundings(), end="\n\n", flush=True)
    measured = []
    for name in options.rows or [name for name in ROWS if name != "country"]:
        for row in rows(name, options):
            print(f"measuring {name}: {row.what} …", file=sys.stderr, flush=True)
            measured.append(measure(row))
            print("\n".join(map(as_ratio, row.goals, [measured[-1]] * len(row.goals))), file=sys.stderr)
    print(as_markdown(measured))
    return 0


def asked(given: Sequence[str]) -> argparse.Namespace:
    """What a command line asks for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    known = ", ".join(ROWS)
    parser.add_argument("rows", nargs="*", metavar="row", help=f"check, or of {known}")
    parser.add_argument("--count", type=int, default=1_000_000, help="number of observations in documents")
    parser.add_argument("--table-count", type=int, default=100_000, help="number of observations in tables")
    parser.add_argument("--plans", type=int, default=followups.PLANS, help="number of plans followed up")
    parser.add_argument(
        "--organisations",
        type=int,
        default=networks.ORGANISATIONS,
        help="number of organisations in networks",
    )
    parser.add_argument("--once", action="store_true", help="run little, once, only to see that it runs")
    parser.add_argument(
        "--sizes",
        type=int,
        nargs="+",
        default=[10_000, 100_000, 1_000_000],
        help="numbers of observations that one observation's cost is compared at",
    )
    options = parser.parse_args(given)
    if options.once:
        vars(options).update(LITTLE)
    unknown = [name for name in options.rows if name not in ROWS and options.rows != ["check"]]
    if unknown:
        parser.error(f"no row {', '.join(unknown)}; there are {known}, or check alone")
    return options


def _check(plans: int) -> int:
    found = list(disagreements(tuple(PEERS), plans))
    for one in found[:40]:
        print(one)
    print(f"{len(found)} answers differ on {plans} plans each of {', '.join(SORTS)}")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
