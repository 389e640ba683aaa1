"""Which value counts at a target's date, and what it is; how often one reports never decides it."""

from typing import NamedTuple

from paktmodel.calendar.months import FIRST_MONTH, last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.breaks import is_broken
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.running import running_values
from paktmodel.followup.series.series import REPORTED, Series, months_of
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.kinds import rules_of
from paktmodel.model.limits import Exact
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.target_periods import read_on_a_day, year_ending
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Aggregation


class ValueWanted(NamedTuple):
    """Of which period the value counts at a date.

    Attributes:
        period: The period; of what is read on a day the one that is known around it, None without one.
        on_a_day: Whether the latest value counts that ends on the day or whose period holds it.
    """

    period: Period | None
    on_a_day: bool = False

    @property
    def months(self) -> int:
        """How many months the period has; 1 for a day."""
        return 1 if self.period is None else months_of(self.period)


def value_wanted(
    facts: IndicatorFacts, series: Series, date: TargetDate, choice: WindowChoice
) -> ValueWanted | None:
    """Find of which period the value counts at a date; None where the paper does not decide it.

    The target's own period; of a stock the shortest that ends on the day or holds it; with a baseline the
    latest period as long as its own that ends by the day; without one the year that ends with the day.

    Args:
        facts: What is measured.
        series: What is known of the part.
        date: The date.
        choice: Whether any months make a window, or whole years of the indicator's own.
    """
    if date.period is not None and not (read_on_a_day(facts.indicator) and not _has(series, date.period)):
        return ValueWanted(date.period)
    if read_on_a_day(facts.indicator) or (
        date.period is None and facts.aggregation is Aggregation.CUMULATIVE_SINCE_START
    ):
        return ValueWanted(_around(facts, series, date), on_a_day=True)
    day, baseline = date.day, facts.baseline_period
    if baseline is not None and baseline.months:
        period = _of_length(facts, month_of(day) - (last_day(month_of(day)) > day), choice)
        return None if period is None else ValueWanted(period)
    if baseline is not None:
        return ValueWanted(_around(facts, series, date), on_a_day=True)
    year = year_ending(day, facts.years)
    return None if year is None else ValueWanted(year)


def value_of(facts: IndicatorFacts, series: Series, period: Period) -> WindowValue | None:
    """Take the value of a period: published for it, or made of all its months; None without one.

    Args:
        facts: What is measured.
        series: What is known of the part.
        period: The period.
    """
    if facts.aggregation is not Aggregation.CUMULATIVE_SINCE_START:
        for row in series.within(period.start, period.end):
            if series.periods[row] == period and series.state(row) in REPORTED:
                return row_value(facts, series, row, of=months_of(period))
    if not period.months:
        return None
    first, last = period.first_month, period.last_month
    made = window_value(facts, series, start=first, end=last, length=period.months)
    if is_broken(made):
        return made
    whole = made.value is not None and made.complete
    return made if whole and _ends_with(facts, made, period) else None


def running_value(facts: IndicatorFacts, series: Series, period: Period | None = None) -> WindowValue | None:
    """Take what has run up since the start to the end of a period, or as far as is known; None without it.

    Args:
        facts: What is measured.
        series: What is known of the part.
        period: The period, as the series has it.
    """
    reached = running_values(facts, series)
    months = [one for one, row in reached.items() if period is None or series.periods[row] == period]
    return row_value(facts, series, reached[max(months)], of=1) if months else None


def _ends_with(facts: IndicatorFacts, made: WindowValue, period: Period) -> bool:
    """Say whether what is read last is read at the end of the period."""
    return facts.aggregation is not Aggregation.LATEST or made.last.end == period.end


def _has(series: Series, period: Period) -> bool:
    rows = series.within(period.start, period.end)
    return any(series.periods[row] == period and series.state(row) in REPORTED for row in rows)


def _around(facts: IndicatorFacts, series: Series, date: TargetDate) -> Period | None:
    """Find the shortest period that ends on a day or holds it; a yes stays, once it is there."""
    day = date.day
    known = [row for row in range(len(series)) if series.state(row) in REPORTED]
    around = [one for row in known if (one := series.periods[row]).start <= day <= one.end]
    if around:
        return min(around, key=lambda one: (one.end != day, one.end - one.start, one.end))
    if rules_of(facts.indicator).on_a_line or not rules_of(facts.indicator).by_steps:
        return None
    before = [row for row in known if series.periods[row].end < day and _holds(series, row, date)]
    return max((series.periods[row] for row in before), key=lambda one: one.end, default=None)


def _holds(series: Series, row: int, date: TargetDate) -> bool:
    value = series.value(row)
    return value is not None and date.limits.hold(Exact(value))


def _of_length(facts: IndicatorFacts, end: int, choice: WindowChoice) -> Period | None:
    """Find the latest period as long as the baseline's that ends by a month; None before the year 1."""
    length = facts.length
    if choice is WindowChoice.CALENDAR_YEAR:
        # Whole years of the indicator's own, or the parts of one that it divides into.
        step = next((one for one in (12, length) if length % one == 0 and 12 % one == 0), 1)
        end -= (end + 1 - facts.year_start % step) % step
    first = end - length + 1
    return Period.of_months(first, end) if first >= FIRST_MONTH else None
