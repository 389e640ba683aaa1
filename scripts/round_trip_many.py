"""Draw many documents and send each out and in again: equal, and the same bytes, or the script fails.

    python scripts/round_trip_many.py                  # 100 000 documents, 40 minutes of one processor
    python scripts/round_trip_many.py --count 4000 --seed 7 --jobs 2

The seed decides what is drawn; a run with the same seed, versions and count draws the same. Printed
are how many of each kind came back, how large they were, and how many in a second. A document that
does not come back is printed as Hypothesis prints a failing example, shrunk, and the script ends with
status 1.
"""

import argparse
import pickle
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from hashlib import sha256
from typing import Any, TypeAlias

from hypothesis import HealthCheck, Phase, given, seed, settings

from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing.strategies import follow_up_records, matters, networks, observations, plans

# Hypothesis keeps what it has drawn to avoid drawing it again; runs of this many keep it small.
RUN = 1_000
PLANS = ("consistent plans", plans())
COLUMNS = ("observations", observations())
RECORDS = ("consistent follow_up_records", follow_up_records())
NETWORKS = ("consistent networks", networks())
MATTERS = ("consistent matters", matters())
# Of so many runs, one after the other.
ORDER = (
    PLANS,
    COLUMNS,
    NETWORKS,
    MATTERS,
    PLANS,
    RECORDS,
    ("other plans", plans(consistent=False)),
    NETWORKS,
    COLUMNS,
    MATTERS,
    ("other follow_up_records", follow_up_records(consistent=False)),
    ("other networks", networks(consistent=False)),
    PLANS,
    ("other matters", matters(consistent=False)),
)
Document: TypeAlias = Plan | Observations | FollowUpRecord | Network | Matter


def check(document: Document) -> bytes:
    """The bytes of a document that came back from every way out and in."""
    kind: Any = type(document)
    written = dumps(document)
    again = loads(written, kind)
    assert again == document, "loads(dumps(x)) is another document"
    assert hash(again) == hash(document), "an equal document has another hash"
    assert dumps(again) == written, "the same document gives other bytes"
    assert dump(load(dump(document), kind)) == dump(document), "a dict comes back as another"
    assert dumps(pickle.loads(pickle.dumps(document))) == written, "a pickle gives other bytes"
    return written


def drawn(run: tuple[int, int, int]) -> tuple[str, list[tuple[int, bytes]]]:
    """The kind of one run, and size and digest of each of its documents, all of which came back.

    Args:
        run: Place in `ORDER`, number of documents, and seed; a tuple, for another process may do it.
    """
    place, count, beginning = run
    kind, strategy = ORDER[place]
    found: list[tuple[int, bytes]] = []

    @seed(beginning)
    @settings(
        max_examples=count,
        database=None,
        deadline=None,
        derandomize=False,
        phases=[Phase.generate, Phase.shrink],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def all_come_back(document: Document) -> None:
        written = check(document)
        found.append((len(written), sha256(written).digest()[:8]))

    all_come_back()
    return kind, found


def runs(count: int, first_seed: int) -> Iterator[tuple[int, int, int]]:
    """So many documents, shared out among runs."""
    each = min(RUN, -(-count // len(ORDER)))
    for number in range(-(-count // each)):
        yield number % len(ORDER), min(each, count - number * each), first_seed * 1_000_003 + number


def main() -> None:
    """Draw, check and count."""
    asked = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    asked.add_argument("--count", type=int, default=100_000, help="how many documents")
    asked.add_argument("--seed", type=int, default=1, help="what is drawn")
    asked.add_argument("--jobs", type=int, default=1, help="how many processes")
    options = asked.parse_args()
    came_back: Counter[str] = Counter()
    distinct: set[bytes] = set()
    sizes: list[int] = []
    began = time.perf_counter()
    with ProcessPoolExecutor(options.jobs) as workers:
        for kind, found in workers.map(drawn, runs(options.count, options.seed)):
            came_back[kind] += len(found)
            sizes += [size for size, _ in found]
            distinct.update(content for _, content in found)
    took = time.perf_counter() - began
    for kind, times in sorted(came_back.items()):
        print(f"{times:>8} {kind}")
    total = len(sizes)
    print(f"{total:>8} documents came back equal and in the same bytes, {len(distinct)} of them different")
    print(f"{sorted(sizes)[total // 2]:>8} bytes in the middle one, {max(sizes)} in the largest")
    print(f"{total / took:>8.0f} in a second, {took:.0f} seconds in all")


if __name__ == "__main__":
    main()
