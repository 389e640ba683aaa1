"""Sums under way: what has come in of a period that is not over, and what that says of its target."""

from typing import NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import window_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.running import running_values
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.limits import Exact
from paktmodel.vocabulary.words.indicators import Aggregation, Basis
from paktmodel.vocabulary.words.observations import ValueState

_SUMS = (Aggregation.SUM, Aggregation.CUMULATIVE_OVER_YEAR)


class SumSoFar(NamedTuple):
    """What a sum under way has come to.

    Attributes:
        value: The sum.
        window: The months that it is of.
        months: How many they are.
        of: How many the period has.
    """

    value: Exact
    window: WindowValue
    months: int
    of: int


def is_sum(facts: IndicatorFacts) -> bool:
    """Say whether a value of a period is what comes in month by month: a flow, or a running value.

    Of unique persons the running value is one.
    """
    if facts.ratio:
        return False
    return facts.aggregation in _SUMS or facts.indicator.basis is Basis.UNIQUE_PERSONS


def sum_so_far(facts: IndicatorFacts, series: Series, period: Period) -> SumSoFar | None:
    """Add up the months of a period that are known without gap from its first; None where none is.

    Args:
        facts: What is measured.
        series: What is known of the part.
        period: The period, not of days.
    """
    first, last = period.first_month, period.last_month
    end = _reached(facts, series, first, last)
    if end is None:
        return None
    months = end - first + 1
    window = window_value(facts, series, start=first, end=end, length=months)
    if window.value is None:
        return None
    return SumSoFar(Exact(window.value), window, months, last - first + 1)


def _reached(facts: IndicatorFacts, series: Series, first: int, last: int) -> int | None:
    """Find the last month to which something is known without gap."""
    if facts.runs_up:
        reached = running_values(facts, series)
        ends = [month for month in reached if first <= month <= last and _observed(series, reached[month])]
        return max(ends, default=None)
    # What begins with a month, by its last month; of several the longest leads farthest.
    by_first: dict[int, int] = {}
    for row, one in enumerate(series.periods):
        if one.months and first <= one.first_month and one.last_month <= last and _observed(series, row):
            if facts.indicator.basis is Basis.UNIQUE_PERSONS and one.first_month > first:
                continue  # persons of a later month may be the same
            by_first[one.first_month] = max(by_first.get(one.first_month, 0), one.last_month)
    end = None
    month = first
    while month in by_first:
        end = by_first[month]
        month = end + 1
    return end


def _observed(series: Series, row: int) -> bool:
    return series.state(row) is ValueState.OBSERVED
