"""Other readings of values that do not agree with one another.

A year may be reported, and its months; a value, and the ratio it comes from; a total, and its
parts. Where the two do not agree, a verdict stands only if both give it.
"""

from collections import Counter
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import evolve

from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window import CurrentWindow
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.parts import Part
from paktmodel.values.figures import subtract, total

_ZERO: Final = Decimal(0)


class OtherReadings:
    """Every other reading of the values of an indicator's parts, by one way of taking the window.

    Args:
        facts: What is measured.
        known: What is known of each part, and possible.
        window: How the current value is taken.
    """

    __slots__ = ("_facts", "_known", "_sums", "_window")

    def __init__(self, facts: IndicatorFacts, known: Mapping[Part, Series], window: CurrentWindow) -> None:
        self._facts = facts
        self._known = known
        self._window = window
        self._sums: list[_Sums] | None = None

    def of(self, part: Part) -> Iterator[WindowValue]:
        """Yield the values that a part would have by each other reading of what is known."""
        for series in _variants(self._facts, self._known[part]):
            found = self._window.of(series)
            if found.value is not None:
                yield found
        if not self._facts.adds:
            return
        if self._sums is None:
            self._sums = list(self._breakdowns())
        for sums in self._sums:
            other = sums.without(part)
            if other is not None:
                yield other

    def _breakdowns(self) -> "Iterator[_Sums]":
        for breakdown in self._facts.indicator.breakdowns:
            whole = dict(breakdown.sums()).get(Part.TOTAL, ())
            parts = [one for one in whole if one not in self._facts.empty]
            if parts:
                yield _Sums({one: self._window.of(self._known[one]) for one in (Part.TOTAL, *parts)})


class _Sums:
    """A total and its parts over their windows, added up once for all the parts."""

    def __init__(self, windows: dict[Part, WindowValue]) -> None:
        self._windows = windows
        self._without_value = sum(one.value is None for one in windows.values())
        self._spans = Counter((one.first, one.last) for one in windows.values())
        self._slack = total(one.slack for one in windows.values())
        self._parts = total(
            one.value for part, one in windows.items() if part != Part.TOTAL and one.value is not None
        )

    def without(self, part: Part) -> WindowValue | None:
        """Make a part's value of the others: the total by its parts, a part by the total and the other parts.

        None unless all the others have a value over one and the same window.
        """
        own = self._windows.get(part)
        if own is None or self._without_value > (own.value is None):
            return None
        whole = self._windows[Part.TOTAL]
        first = next(one for name, one in self._windows.items() if name != part)
        others = len(self._windows) - 1
        span = (first.first, first.last)
        if self._spans[span] - (span == (own.first, own.last)) < others:
            return None
        if part == Part.TOTAL:
            value = self._parts
        else:
            assert whole.value is not None  # or one of the others has none
            value = subtract(whole.value, subtract(self._parts, own.value or _ZERO))
        return evolve(first, value=value, slack=subtract(self._slack, own.slack))


def _variants(facts: IndicatorFacts, series: Series) -> Iterator[Series]:
    """Yield the series by its values or its ratios alone, and by its long periods or its short ones alone."""
    rows = range(len(series))
    values, above, below = series.values, series.numerators, series.denominators
    if values is not None and (above is not None or below is not None):
        valued = [series.value(row) is not None for row in rows]
        numerators, denominators = (
            Column.of([None if valued[row] else column.at(row) for row in rows])
            if column is not None
            else None
            for column in (above, below)
        )
        yield Series(series.axis, series.flags, values, numerators, denominators, series.definitions)
        paired = [series.numerator(row) is not None and series.denominator(row) is not None for row in rows]
        if any(paired):
            only_ratios = Column.of([None if paired[row] else series.value(row) for row in rows])
            yield Series(series.axis, series.flags, only_ratios, above, below, series.definitions)
    length = facts.length if facts.baseline_period is None else facts.baseline_period.months
    whole = [row for row in rows if series.periods[row].months == length]
    if whole and len(whole) < len(series):
        yield series.take(whole)
        yield series.take([row for row in rows if series.periods[row].months != length])
