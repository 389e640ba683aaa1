"""The line to a target: where a value would be by now on its way through the dates of a path."""

from collections.abc import Iterable
from typing import NamedTuple

from paktmodel.model.limits import Exact
from paktmodel.vocabulary.words.followup import PathShape


class Point(NamedTuple):
    """A point of a line.

    Attributes:
        month: Ordinal of the month that it is in.
        value: The value there.
    """

    month: int
    value: Exact


def expected_in(points: Iterable[Point], month: int, shape: PathShape) -> Exact | None:
    """Find where a line is in a month: half-way in months it is exactly half.

    Args:
        points: The points of the line, in order of time.
        month: Ordinal of the month.
        shape: Whether the line is straight from point to point, or keeps the last point passed.

    Returns:
        The value; None before the first point, and at the last point and after it that point's.

    >>> line = [Point(0, Exact(100)), Point(24, Exact(40))]
    >>> str(expected_in(line, 12, PathShape.LINEAR)), str(expected_in(line, 12, PathShape.STEP))
    ('70', '100')
    """
    before: Point | None = None
    for point in points:
        if point.month > month:
            if before is None:
                return None
            if shape is PathShape.STEP:
                return before.value
            share = Exact(month - before.month, point.month - before.month)
            return before.value + (point.value - before.value) * share
        before = point
    return None if before is None else before.value
