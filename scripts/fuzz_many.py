"""Send our readers documents changed at random, as many as time allows, and count what they make of them.

    python scripts/fuzz_many.py --count 250000        a million: 250 000 of each of the four formats
    python scripts/fuzz_many.py json tree --count 1000000 --seed 7

Every document must be read, and come back the same, or be refused by an error of the library. The first that
is not ends the run with its seed and number, from which `document()` in tests/fuzz/mutations.py makes it
again. The formats are shared out among the processors. Needs the extras `testing` and `yaml`.
"""

import argparse
import os
import runpy
import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

MUTATIONS = Path(__file__).parents[1] / "tests" / "fuzz" / "mutations.py"
FORMATS = ("json", "tree", "yaml", "csv")
BLOCK = 1_000

_loaded: dict[str, Any] = {}


def run_block(form: str, seed: int, first: int, count: int) -> Counter[str]:
    """The outcomes of one block of documents; what breaks is handed on as words."""
    if not _loaded:
        _loaded.update(runpy.run_path(str(MUTATIONS)))
    try:
        counted: Counter[str] = _loaded["run"](form, count, seed=seed, first=first)
    except AssertionError as broken:
        raise RuntimeError(str(broken)) from None
    return counted


def main() -> int:
    """Run, print a table of outcomes for each format, and return 1 when something broke."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("formats", nargs="*", help=f"of {', '.join(FORMATS)}; by default all")
    parser.add_argument("--count", type=int, default=250_000, help="documents of each format")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    asked = parser.parse_args()
    formats = asked.formats or FORMATS
    if unknown := set(formats) - set(FORMATS):
        parser.error(f"no such format: {', '.join(sorted(unknown))}")
    for form in formats:
        begun = time.monotonic()
        counted: Counter[str] = Counter()
        blocks = [(first, min(BLOCK, asked.count - first)) for first in range(0, asked.count, BLOCK)]
        with ProcessPoolExecutor(asked.processes) as pool:
            running = [pool.submit(run_block, form, asked.seed, first, count) for first, count in blocks]
            try:
                for one in running:
                    counted += one.result()
            except RuntimeError as broken:
                pool.shutdown(cancel_futures=True)
                print(f"{form}: BROKEN: {broken}")
                return 1
        taken = time.monotonic() - begun
        total = sum(counted.values())
        print(
            f"{form}: {total} documents in {taken:.0f} s, {total / taken:.0f} a second; all read or refused"
        )
        for code, times in counted.most_common():
            print(f"  {times:>9}  {code}", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
