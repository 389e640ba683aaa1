"""`python -m benchmarks [row …]`: the rows of docs/performance.md, measured again.

Needs paktmodel's `bench` extra. Without a row all but `country` are measured, which takes some
quarters of an hour. `python -m benchmarks check` only shows that the peers give the library's answers.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from benchmarks import followups, growth, networks, observed, plans
from benchmarks.check import PEERS, SORTS, disagreements
from benchmarks.rows import Row, as_markdown, as_ratio, measure, surroundings

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
    "network": lambda _: networks.load(),
    "check-network": lambda _: networks.check(),
    "differences": lambda _: [plans.differences(), networks.differences()],
    "load": lambda _: plans.load(),
    "refuse": lambda _: plans.refuse(),
    "import": lambda _: plans.import_ours(),
    "first": lambda _: plans.first(),
    "growth": lambda _: growth.growth(),
    "sizes": lambda asked: observed.sizes(tuple(asked.sizes)),
    "country": lambda _: followups.country(),
}


def main(given: Sequence[str]) -> int:
    """Measure the rows asked for and print them as tables."""
    options = asked(given)
    if options.rows == ["check"]:
        return _check(options.plans)
    print(surroundings(), end="\n\n", flush=True)
    measured = []
    for name in options.rows or [name for name in ROWS if name != "country"]:
        made = ROWS[name](options)
        for row in made if isinstance(made, list) else [made]:
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
        "--sizes",
        type=int,
        nargs="+",
        default=[10_000, 100_000, 1_000_000],
        help="numbers of observations that one observation's cost is compared at",
    )
    options = parser.parse_args(given)
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
