"""The lines of one part: where each starts, and through which of its targets' dates it leads."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from paktmodel.calendar.months import LAST_MONTH, month_of
from paktmodel.followup.targets.dated_bounds import DatedBound
from paktmodel.followup.targets.lines import Point
from paktmodel.followup.targets.surroundings import Surroundings
from paktmodel.model.limits import Exact, Limits
from paktmodel.vocabulary.words.indicators import Aggregation


class PartLines:
    """The lines of one part, found once for each form of bound.

    Args:
        at: What its targets are evaluated with.
    """

    __slots__ = ("_at", "_found")

    def __init__(self, at: Surroundings) -> None:
        self._at = at
        self._found: dict[tuple[bool, bool, bool], list[Point]] = {}

    def points(self, one: DatedBound, limits: Limits, every: Iterable[DatedBound]) -> Sequence[Point]:
        """List the points of the line that leads to a date, in order of time.

        Args:
            one: The date.
            limits: Its bound.
            every: All dates of the part; those under the same form of bound lie on the line.
        """
        points, month, end = self._under(limits, every), month_of(one.date.day), limits.end(self._at.baseline)
        if end is None:
            return points
        # Others of its month may lead elsewhere.
        first = bisect_left(points, month, key=lambda point: point.month)
        after = bisect_left(points, month + 1, key=lambda point: point.month)
        return [*points[:first], Point(month, end), *points[after:]]

    def _under(self, limits: Limits, every: Iterable[DatedBound]) -> list[Point]:
        """List the points under one form of bound: of two in a month the one that asks for more."""
        form = _form_of(limits)
        if form not in self._found:
            points: dict[int, Exact] = {}
            baseline = self._at.baseline
            for other in every:
                ends = other.limits
                if ends is None or other.date.repeats or _form_of(ends) != form:
                    continue
                end, month = ends.end(baseline), month_of(other.date.day)
                if end is not None:
                    harder = max if ends.side(baseline) > 0 else min
                    points[month] = harder(points.get(month, end), end)
            start = self._start(min(points, default=LAST_MONTH))
            if start is not None:
                points.setdefault(start.month, start.value)
            self._found[form] = [Point(month, points[month]) for month in sorted(points)]
        return self._found[form]

    def _start(self, first: int) -> Point | None:
        """Find where a line starts: at the baseline, or at zero for what runs up since the start."""
        facts, baseline = self._at.facts, self._at.baseline
        if facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
            return Point(month_of(self._at.start) - 1, Exact(0))
        if baseline is None or facts.baseline_period is None:
            return None
        month = facts.baseline_period.last_month
        return Point(month, baseline) if month < first else None


def _form_of(limits: Limits) -> tuple[bool, bool, bool]:
    """Return which ends a bound has, and whether they meet it."""
    return limits.low is None, limits.high is None, limits.included
