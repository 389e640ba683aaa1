"""Like with like: the current value over a window as long as the baseline's.

The baseline of AMN-2023-00174 is 2022, twelve months; the current value is the
indicator's own aggregate over twelve months too, or a value published for a period of
that length. A sum over fewer months is never compared with a sum over more, and nothing
is compared across a new definition that has no link.
"""

import datetime as dt
from functools import lru_cache

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import FREQUENCIES, Period
from paktmodel.calendar.steps import Step, after
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.running import running_values
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.indicators import Indicator
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Aggregation


def latest_possible(indicator: Indicator, as_of: dt.date, frequency: str = "M") -> Period:
    """Find the latest period of a frequency whose first possible date is reached on a day.

    Raises:
        InvalidValue: `year-range`, when there is none since the year 1.
    """
    return _latest_possible(indicator.lags, as_of, frequency)


# Most indicators of a plan have the same lags, which are none.
@lru_cache(maxsize=1024)
def _latest_possible(lags: tuple[Step, ...], as_of: dt.date, frequency: str) -> Period:
    def possible_by_then(period: Period) -> bool:
        day = period.end
        for lag in lags:
            day = after(day, lag)
        return day <= as_of

    period = Period.containing(as_of, frequency)
    if possible_by_then(period):
        return period
    # A later period has no earlier first possible date, so that the last one is found by halving.
    months = FREQUENCIES[frequency]
    least, most = 0, month_of(as_of) // months
    while least < most:
        middle = (least + most + 1) // 2
        if middle >= 12 // months and possible_by_then(_period(middle, frequency)):
            least = middle
        else:
            most = middle - 1
    return _period(least, frequency)


def _period(number: int, frequency: str) -> Period:
    """Make a period of a frequency by its number since the year 0."""
    month = number * FREQUENCIES[frequency]
    if month < 12:
        return Period.year(1).previous()  # refuses: there is no year 0
    return Period.containing(Period.of_month(month).start, frequency)


def current_value(indicator: Measured, known: Known, *, choice: WindowChoice, as_of: dt.date) -> WindowValue:
    """Take the indicator's value on a day, over a window as long as its baseline's.

    A value published for a period of that length is such a window in itself; of what runs up
    through the year so is the value of its last month, December for a year. It is taken when
    it ends no earlier than the run of months does, when no value can be made of the run, and
    when less than half of the run's months are there.

    Args:
        indicator: What is measured.
        known: What is known of one part.
        choice: The latest months, or the indicator's own year so far.
        as_of: The day asked for.

    Returns:
        The window with its value; without a value, with every reason.
    """
    facts = IndicatorFacts.of(indicator)
    series = possible(facts.indicator, Series.of(known), as_of)
    return CurrentWindow(facts, choice, as_of).of(series)


def possible(indicator: Indicator, series: Series, day: dt.date) -> Series:
    """Select the rows whose first possible date is reached on a day."""
    ends = {period.end for period in series.periods}
    if not ends or indicator.first_possible_after(max(ends)) <= day:
        return series
    reached = {end for end in ends if indicator.first_possible_after(end) <= day}
    return series.take([row for row, period in enumerate(series.periods) if period.end in reached])


class CurrentWindow:
    """The window of an indicator on a day, for each of its parts; found out once.

    Args:
        facts: What is measured.
        choice: The latest months, or the calendar year so far.
        as_of: The day asked for.
    """

    __slots__ = ("_as_of", "_facts", "_in_year", "_last")

    def __init__(self, facts: IndicatorFacts, choice: WindowChoice, as_of: dt.date) -> None:
        self._facts = facts
        self._in_year = choice is WindowChoice.CALENDAR_YEAR
        self._as_of = as_of
        self._last: dict[str, Period] = {}

    def of(self, series: Series) -> WindowValue:
        """Take the current value of a part.

        Args:
            series: What is known of it, and possible on the day.
        """
        facts, length = self._facts, self._facts.length
        last = _latest_run(facts, series) or self._latest(_frequency(series, length))
        start = last.last_month - length + 1
        if self._in_year:
            start = max(start, facts.year_of(last.last_month))
        whole = _published(facts, series, length)
        months = window_value(facts, series, start=start, end=last.last_month, length=length)
        if whole is None:
            return months
        sparse = 2 * months.observed_months < months.expected_months
        return whole if months.value is None or sparse or whole.last.end >= months.last.end else months

    def _latest(self, frequency: str) -> Period:
        found = self._last.get(frequency)
        if found is None:
            found = self._last[frequency] = latest_possible(self._facts.indicator, self._as_of, frequency)
        return found


def _frequency(series: Series, length: int) -> str:
    """Find how long the periods are of which a run is made: months, where there are any."""
    found = series.axis.frequencies
    return next((one for one in "MQTSA" if one in found and FREQUENCIES[one] < length), "M")


def _latest_run(facts: IndicatorFacts, series: Series) -> Period | None:
    """Find the latest period known, where windows are made of runs of months; None where they are not.

    Runs begin where they like, so that what could be the latest of them is not known beforehand.
    """
    axis = series.axis
    if axis.months is not None:
        return None
    runs = [
        period
        for period in series.periods
        if period.is_run and (facts.runs_up or period.months < facts.length)
    ]
    shorter = not axis.frequencies.isdisjoint("MQTS") and not facts.runs_up
    return None if shorter or not runs else max(runs, key=lambda one: one.end)


def _published(facts: IndicatorFacts, series: Series, length: int) -> WindowValue | None:
    """Take the latest value for a period as long as the baseline's and after it."""
    if facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
        return _grown_since(facts, series, length)
    running = facts.runs_up
    if not running and (length == 1 or length not in series.axis.lengths):
        return None
    after = dt.date.min if facts.baseline_period is None else facts.baseline_period.end
    whole: list[tuple[Period, int]] = []
    for row, period in enumerate(series.periods):
        if period.end <= after or series.state(row) not in REPORTED:
            continue
        if not running:
            if period.months == length:
                whole.append((period, row))
        elif period.months and length > 1:
            # What has run up for as many months as a window has is that period's own.
            last = period.last_month
            if last - length + 1 == facts.year_of(last) <= period.first_month:
                whole.append((Period.of_months(last - length + 1, last), row))
    if not whole:
        return None
    # Of those that end alike the one that came first is taken.
    period, row = max(whole, key=lambda one: (one[0].end, one[0].start))
    if period != series.periods[row]:
        series, row = series.take([row], [period]), 0
    return row_value(facts, series, row, of=length)


def _grown_since(facts: IndicatorFacts, series: Series, length: int) -> WindowValue | None:
    """Take the latest growth over as many months as the baseline has, of what runs up since the start."""
    reached = running_values(facts, series)
    after = None if facts.baseline_period is None else facts.baseline_period.last_month
    ends = [month for month in reached if (after is None or month > after) and month - length in reached]
    if not ends:
        return None
    return window_value(facts, series, start=max(ends) - length + 1, end=max(ends), length=length)
