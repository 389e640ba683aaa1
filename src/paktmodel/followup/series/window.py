"""Like with like: the current value over a window as long as the baseline's.

The baseline of AMN-2023-00174 is 2022, twelve months; the current value is the
indicator's own aggregate over twelve months too, or a value published for a period of
that length. Which of them is current depends on what is known alone, so that nothing changes
because time passes. A sum over fewer months is never compared with a sum over more, and nothing
is compared across a new definition that has no link.
"""

import datetime as dt
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from attrs import evolve

from paktmodel.calendar.months import FIRST_MONTH, month_of
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.calendar.steps import Step, after
from paktmodel.errors import Evidence
from paktmodel.followup.rules import USUAL_WINDOW, WindowRules
from paktmodel.followup.series.absence import no_value
from paktmodel.followup.series.aggregation import SUPPRESSED, row_value, window_value
from paktmodel.followup.series.breaks import is_broken
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.running import running_values, runs_up_over
from paktmodel.followup.series.runs import KnownPeriods, frame_of, known_periods
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Window
from paktmodel.vocabulary.words.observations import ValueState

#: What may be made of fewer months than a window has.
_OVER_FEWER: Final = (Aggregation.MEAN, Aggregation.RATIO_OF_SUMS)
#: What is made of months, if only of all of them.
_OF_MONTHS: Final = (*_OVER_FEWER, Aggregation.SUM)
_NO_VALUE: Final = Reason(ReasonCode.NO_VALUE)


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


def current_value(
    indicator: Measured,
    known: Known,
    *,
    as_of: dt.date,
    choice: WindowChoice = WindowChoice.ROLLING,
    part: Part = Part.TOTAL,
) -> WindowValue:
    """Take the indicator's value on a day, over a window as long as its baseline's, by the preset.

    Args:
        indicator: What is measured.
        known: What is known of one part.
        as_of: The day asked for.
        choice: The latest months, or whole years of the indicator's own.
        part: The part.

    Returns:
        The window with its value; without a value, with every reason.
    """
    facts, series = IndicatorFacts.of(indicator), Series.of(known)
    window = CurrentWindow(facts, USUAL_WINDOW._replace(choice=choice), as_of)
    found = window.of(possible(facts.indicator, series, as_of))
    return with_reason(facts, part, found, lambda: series, as_of)


def with_reason(
    facts: IndicatorFacts, part: Part, found: WindowValue, given: Callable[[], Series], day: dt.date
) -> WindowValue:
    """State why a window has no value at all, from everything that was given; any other stays as it is."""
    if found.value is not None or found.reasons != (_NO_VALUE,):
        return found
    reason = no_value(facts, part, given(), day)
    return WindowValue(
        first=found.first, last=found.last, expected_months=found.expected_months, reasons=(reason,)
    )


def possible(indicator: Indicator, series: Series, day: dt.date) -> Series:
    """Select the rows whose first possible date is reached on a day."""
    ends = {period.end for period in series.periods}
    if not ends or indicator.first_possible_after(max(ends)) <= day:
        return series
    reached = {end for end in ends if indicator.first_possible_after(end) <= day}
    return series.take([row for row, period in enumerate(series.periods) if period.end in reached])


class CurrentWindow:
    """The window of an indicator on a day, for each of its parts; found out once.

    A published value for a period as long as the baseline's (P), and the latest months all known (C):
    the one that ends later is current, and of those that end alike the published one. What may be
    judged on fewer months is so where these are later and enough (N).

    Args:
        facts: What is measured.
        rules: How the window is chosen.
        as_of: The day asked for.
    """

    __slots__ = ("_as_of", "_facts", "_frame", "_of_latest", "_rules", "_since")

    def __init__(self, facts: IndicatorFacts, rules: WindowRules, as_of: dt.date) -> None:
        self._facts = facts
        self._rules = rules
        self._as_of = as_of
        self._frame = frame_of(facts, rules.choice)
        self._of_latest = takes_latest(facts)
        baseline = facts.baseline_period
        self._since = dt.date.min if baseline is None else baseline.end

    def of(self, series: Series) -> WindowValue:
        """Take the current value of a part.

        Args:
            series: What is known of it, and possible on the day.
        """
        if self._of_latest:
            return self._latest(series)
        known = known_periods(self._facts, series) if self._facts.aggregation in _OF_MONTHS else []
        published = self._published(series)
        withheld = self._withheld(series)
        together = self._put_together(series, known, withheld)
        in_order = [one for one in (published, together) if one is not None]
        if len(in_order) == 2 and in_order[1].last.end > in_order[0].last.end:
            in_order.reverse()
        # One of which no value can be made does not stand in the way of one that has a value, unless it
        # is by two definitions: what is newer than the older one's is not passed over.
        best = next((one for one in in_order if one.value is not None or is_broken(one)), None)
        later_than = -1 if best is None else best.last.last_month
        newer = self._with_gaps(series, known, withheld, later_than)
        if newer is not None:
            return newer
        if best is not None:
            return best
        return in_order[0] if in_order else self._too_little(series, withheld)

    # --- a single value ------------------------------------------------------------------

    def _latest(self, series: Series) -> WindowValue:
        """Take the latest value after the baseline, however old; of those that end alike the shortest's."""
        facts, periods = self._facts, series.periods
        if series.axis.months is not None and series.observed:
            rows: Sequence[int] = range(len(periods))[-1:]
        else:
            rows = [row for row, period in enumerate(periods) if self._may_be_latest(series, row, period)]
        after = [row for row in rows if periods[row].end > self._since]
        if not after:
            return self._nothing()
        row = max(after, key=lambda one: (periods[one].end, periods[one].start))
        return row_value(facts, series, row, of=facts.length)

    def _may_be_latest(self, series: Series, row: int, period: Period) -> bool:
        if series.state(row) is not ValueState.OBSERVED:
            return False
        if not period.months:
            return self._facts.reads_days
        facts = self._facts
        any_length = facts.length > 1 or facts.baseline_period is None or facts.indicator.basis is Basis.STOCK
        return any_length or period.months == 1

    # --- a period as long as the baseline's ----------------------------------------------

    def _published(self, series: Series) -> WindowValue | None:
        """Take the latest value for a period as long as the baseline's that ends after it."""
        facts, length = self._facts, self._facts.length
        if facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
            return None  # a period's own is what came in it, and is put together
        if not facts.runs_up and length not in series.axis.lengths:
            return None
        whole: list[tuple[Period, int]] = []
        for row, period in enumerate(series.periods):
            if period.end <= self._since or series.state(row) is not ValueState.OBSERVED:
                continue
            if not facts.runs_up:
                if period.months == length:
                    whole.append((period, row))
            elif period.months and length > 1:
                # What has run up for as many months as a window has is that period's own.
                last = period.last_month
                if last - length + 1 == facts.year_of(last) <= period.first_month:
                    whole.append((Period.of_months(last - length + 1, last), row))
        if not whole:
            return None
        period, row = max(whole, key=lambda one: (one[0].end, -series.periods[one[1]].months))
        if period != series.periods[row]:
            series, row = series.take([row], [period]), 0
        return row_value(facts, series, row, of=length)

    # --- a period put together of months -------------------------------------------------

    def _put_together(
        self, series: Series, known: Sequence[KnownPeriods], withheld: frozenset[int]
    ) -> WindowValue | None:
        """Put the latest months together that are all known."""
        facts, frame = self._facts, self._frame
        if facts.runs_up:
            reached = running_values(facts, series)
            running = (
                month
                for month in sorted(reached, reverse=True)
                if frame.ends_with(month) and month not in withheld
                if runs_up_over(facts, series, reached, month - frame.length + 1, month)
            )
            end = next(running, None)
        else:
            ends = [one.latest_whole(frame, withheld) for one in known]
            end = max((one for one in ends if one is not None), default=None)
        return None if end is None else self._over(series, end - frame.length + 1, end)

    def _with_gaps(
        self, series: Series, known: Sequence[KnownPeriods], withheld: frozenset[int], later_than: int
    ) -> WindowValue | None:
        """Put the newest months together where enough of them are known, if they are later than a month."""
        if self._facts.aggregation not in _OVER_FEWER:
            return None
        found = [one.latest_with_gaps(self._frame, self._rules, withheld, later_than) for one in known]
        spans = [one for one in found if one is not None]
        if not spans:
            return None
        first, last = max(spans, key=lambda one: one[1])
        window = self._over(series, first, last)
        return window if window.value is not None or is_broken(window) else None

    def _over(self, series: Series, first: int, last: int) -> WindowValue:
        return window_value(self._facts, series, start=first, end=last, length=self._facts.length)

    def _withheld(self, series: Series) -> frozenset[int]:
        """Find the last months of the windows that are suppressed: their months would give them away."""
        if series.observed or series.axis.months is not None:
            return frozenset()
        length = self._facts.length
        return frozenset(
            period.last_month
            for row, period in enumerate(series.periods)
            if period.months == length and series.state(row) is ValueState.SUPPRESSED
        )

    # --- no value --------------------------------------------------------------------------

    def _too_little(self, series: Series, withheld: frozenset[int]) -> WindowValue:
        """State why no value can be made of what is there."""
        newest = self._newest(series)
        if newest is None:
            return self._nothing()
        window = self._over(series, self._frame.so_far(newest), newest)
        if window.value is None:
            return window
        if newest in withheld:
            return evolve(window, value=None, reasons=(SUPPRESSED,))
        evidence = Evidence(months=window.observed_months, of=window.expected_months)
        return evolve(window, value=None, reasons=(Reason(ReasonCode.TOO_FEW_MONTHS, evidence),))

    def _newest(self, series: Series) -> int | None:
        """Find the last month after the baseline of which something is reported."""
        if series.axis.months is not None and series.observed:
            periods = series.periods[-1:]
            return next((one.last_month for one in periods if one.end > self._since), None)
        months = (
            period.last_month
            for row, period in enumerate(series.periods)
            if period.end > self._since and series.state(row) in REPORTED
            if 0 < period.months <= self._facts.length or (not period.months and self._facts.reads_days)
        )
        return max(months, default=None)

    def _nothing(self) -> WindowValue:
        """Make the window that could have a value by now, and has none."""
        last = latest_possible(self._facts.indicator, self._as_of)
        first = Period.of_month(max(last.last_month - self._facts.length + 1, FIRST_MONTH))
        return WindowValue(first=first, last=last, expected_months=self._facts.length, reasons=(_NO_VALUE,))


def takes_latest(facts: IndicatorFacts) -> bool:
    """Say whether the current value is the latest one: of a stock, and of what is compared month by month."""
    if facts.aggregation is Aggregation.LATEST:
        return True
    if facts.runs_up:
        return False
    of_a_day = facts.indicator.basis is Basis.STOCK and facts.printed.window is Window.UNSTATED
    return facts.length == 1 or (of_a_day and facts.aggregation is Aggregation.UNSTATED)
