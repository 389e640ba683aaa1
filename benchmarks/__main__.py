"""`python -m benchmarks [row …] [--count N]`: the rows of docs/performance.md, measured again.

Needs paktmodel's `bench` extra. Without a row all are measured, which takes some minutes.
"""

import argparse
import sys
from collections.abc import Callable, Sequence

from benchmarks import networks, observed, plans
from benchmarks.measuring import Row, as_markdown, surroundings

#: The rows by name; each takes the number of observations, which those about plans do not ask for.
ROWS: dict[str, Callable[[int], Row]] = {
    "import": lambda _: plans.import_ours(),
    "first": lambda _: plans.first_plan(),
    "load": lambda _: plans.load_plan(),
    "refuse": lambda _: plans.refuse_plan(),
    "network": lambda _: networks.load_network(),
    "observations": observed.load_observations,
    "memory": observed.hold_observations,
    "verdicts": observed.judge_observations,
}

PACKAGES = ("attrs", "cattrs", "msgspec", "pydantic", "pydantic_core", "polars")


def main(given: Sequence[str]) -> int:
    """Measure the rows asked for and print them as a table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    known = ", ".join(ROWS)
    parser.add_argument("rows", nargs="*", metavar="row", help=f"of {known}; all when none is given")
    parser.add_argument("--count", type=int, default=1_000_000, help="number of observations")
    asked = parser.parse_args(given)
    unknown = [name for name in asked.rows if name not in ROWS]
    if unknown:
        parser.error(f"no row {', '.join(unknown)}; there are {known}")
    measured = []
    for name in asked.rows or ROWS:
        print(f"measuring {name} …", file=sys.stderr, flush=True)
        measured.append(ROWS[name](asked.count))
    print(surroundings(PACKAGES), end="\n\n")
    print(as_markdown(measured))
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
