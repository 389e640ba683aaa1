"""The order of rows: keys ranked, and those that stand twice."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice
from operator import lt
from typing import Any, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.observations.gathered import SparseGathered

K = TypeVar("K")


def by_days(period: Period) -> tuple[dt.date, dt.date]:
    """Return what periods compare themselves by, without a call of Python for each comparison."""
    return period.start, period.end


def ranking(
    used: Iterable[int], keys: tuple[K, ...], order: Callable[[K], Any]
) -> tuple[dict[int, int], tuple[K, ...]]:
    """Sort the keys that occur, and find the place of each among them."""
    ordered = sorted(used, key=lambda place: order(keys[place]))
    return {place: rank for rank, place in enumerate(ordered)}, tuple(keys[place] for place in ordered)


def ranked_within(keys: list[int], column: SparseGathered[Any]) -> list[int]:
    """Rank rows of one key by the entries of a column."""
    if not column:
        return keys
    ranks, count = column.ranks(len(keys))
    return [key * count + rank for key, rank in zip(keys, ranks, strict=True)]


def ascending(keys: Sequence[Any]) -> bool:
    """Say whether each key is larger than the one before."""
    return all(map(lt, keys, islice(keys, 1, None)))


def repetitions(keys: Sequence[int], order: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Find the rows of a key that an earlier row has, each with that row, when they are in order."""
    first = order[0]
    for row in islice(order, 1, None):
        if keys[row] == keys[first]:
            yield first, row  # the sort is stable: the first one came first
        else:
            first = row
