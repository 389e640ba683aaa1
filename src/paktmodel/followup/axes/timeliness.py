"""Whether the values that could be there are there: one late month does not erase the rest."""

import datetime as dt
from bisect import bisect_left
from collections.abc import Sequence
from typing import Final

from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.followup.agenda.calendar import (
    NOTHING,
    PeriodRow,
    due_day,
    own_row,
    plan_start,
    reporting_rule,
)
from paktmodel.followup.series.facts import RUNNING_UP, IndicatorFacts, Measured
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window import latest_possible
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.followup import Timeliness
from paktmodel.vocabulary.words.indicators import Aggregation

#: From the least to the most pressing.
_PRESSING: Final = (
    Timeliness.CURRENT,
    Timeliness.NOT_YET_DUE,
    Timeliness.DUE_DAY_UNKNOWN,
    Timeliness.DUE,
    Timeliness.OVERDUE,
)


def timeliness_of(plan: Plan, indicator: Measured, known: Known, *, as_of: dt.date) -> Timeliness:
    """Say how timely an indicator's values are, by the plan's rule with the shortest cadence.

    Every period since the plan's start, at most one baseline's length back, must have a
    value (a suppressed one counts) once it can exist. The most pressing of those that
    have none decides. Without a cadence the baseline's own period is the cadence.
    """
    return ExpectedPeriods(plan, IndicatorFacts.of(indicator), reporting_rule(plan, as_of), as_of).status(
        Series.of(known)
    )


class ExpectedPeriods:
    """The periods that must have a value on a day, the same for all parts of an indicator.

    Args:
        plan: The plan.
        facts: What is measured.
        rule: The plan's reporting rule with the shortest cadence; None without one.
        as_of: The day asked for.
    """

    __slots__ = ("_aggregation", "_as_of", "_followed", "_indicator", "_periods", "_plan", "_rule")

    def __init__(
        self,
        plan: Plan,
        facts: IndicatorFacts,
        rule: ReportingRule | None,
        as_of: dt.date,
    ) -> None:
        self._indicator = facts.indicator
        self._aggregation = facts.aggregation
        self._plan = plan
        self._rule = rule
        self._as_of = as_of
        self._followed = facts.indicator.unfollowed_on(as_of) is None
        cadence = rule.cadence if rule is not None else None
        asked = None if cadence is None else FREQUENCIES[cadence.frequency]
        row = own_row(facts.indicator, asked, facts.years)
        if row is not None:
            self._periods = _possible_in_row(plan_start(plan), facts.indicator, row, as_of)
        else:
            frequency = cadence.frequency if cadence is not None else _usual(facts.baseline_period)
            begins = 1 if rule is None else plan.calendar.first_month(rule)
            first = Period.containing(plan_start(plan), frequency, first_month=begins)
            self._periods = _possible_periods(first, facts.indicator, frequency, begins, as_of, facts.length)

    def status(self, series: Series) -> Timeliness:
        """Say how timely the values of a part are."""
        periods = self._periods
        if not self._followed:
            return Timeliness.NOT_FOLLOWED
        if not periods:
            return Timeliness.NOT_YET_POSSIBLE
        if series.assumes:  # what is assumed has not been reported
            assumed = frozenset(series.assumed(range(len(series))))
            series = series.take([row for row, one in enumerate(series.periods) if one not in assumed])
        months = series.axis.months
        adds = periods[0].months == 1 or self._aggregation is not Aggregation.NOT_ADDITIVE
        if months and series.observed and adds:
            first, last = periods[0].first_month, periods[-1].last_month
            begin = bisect_left(months, first)
            end = begin + last - first
            # A month for every month asked for: all that the aggregation may need is there.
            if end < len(months) and months[begin] == first and months[end] == last:
                return Timeliness.CURRENT
        missing = self._missing(series)
        return max(map(self._pressing, missing), key=_PRESSING.index, default=Timeliness.CURRENT)

    def _missing(self, series: Series) -> list[Period]:
        """List the periods that have no value, nor values for all their months, nor one of a longer period.

        Of what never adds up (unique persons, cohorts) only a value that reaches over the whole period
        counts; of what is read last, or runs up through the year, the last month's.
        """
        had: Sequence[Period] = series.periods
        if not series.observed:
            had = [period for row, period in enumerate(had) if series.state(row) not in NOTHING]
        first, last = self._periods[0].first_month, self._periods[-1].last_month
        near = [one for one in had if one.last_month >= first and one.first_month <= last]
        months = {
            month
            for one in near
            for month in range(max(one.first_month, first), min(one.last_month, last) + 1)
        }
        ends = {one.last_month for one in near if one.months}
        long = [one for one in near if one.months]
        found = []
        for period in self._periods:
            start, end = period.first_month, period.last_month
            if any(one.first_month <= start and end <= one.last_month for one in long):
                continue
            if self._aggregation is Aggregation.NOT_ADDITIVE:
                found.append(period)
            elif self._aggregation in (Aggregation.LATEST, *RUNNING_UP):
                found += [] if end in ends else [period]
            elif not months.issuperset(range(start, end + 1)):
                found.append(period)
        return found

    def _pressing(self, period: Period) -> Timeliness:
        rule, possible = self._rule, self._indicator.first_possible(period)
        due = None if rule is None else due_day(self._plan, rule, possible)
        if due is None:
            return Timeliness.DUE_DAY_UNKNOWN
        if self._as_of < due:
            return Timeliness.NOT_YET_DUE
        return Timeliness.DUE if self._as_of == due else Timeliness.OVERDUE


def _possible_periods(
    first: Period, indicator: Indicator, frequency: str, begins: int, as_of: dt.date, months: int
) -> list[Period]:
    """List the last possible periods since a first one, at most so many months of them.

    Args:
        first: The period in which the plan starts.
        indicator: What is measured.
        frequency: The frequency of the periods.
        begins: The month with which the years begin that they divide.
        as_of: The day asked for.
        months: How many months of them are listed at most.
    """
    if indicator.first_possible(first) > as_of:
        return []
    if (begins - 1) % FREQUENCIES[frequency] == 0:
        last = latest_possible(indicator, as_of, frequency)
    else:
        last = Period.containing(as_of, frequency, first_month=begins)
        while indicator.first_possible(last) > as_of:
            last = last.previous()
    length = max(1, months // max(1, last.months))
    found = [last]
    while len(found) < length and first < found[-1]:
        found.append(found[-1].previous())
    return found[::-1]


def _possible_in_row(start: dt.date, indicator: Indicator, row: PeriodRow, as_of: dt.date) -> list[Period]:
    """List the last possible period of a row, where it ends no earlier than a plan's start."""
    found: Period | None = row.holding(as_of)
    while found is not None and found.end >= start:
        if indicator.first_possible(found) <= as_of:
            return [found]
        found = row.before(found)
    return []


def _usual(baseline: Period | None) -> str:
    """Return how often an indicator is reported where no rule says: as its baseline, else yearly."""
    return "A" if baseline is None or baseline.frequency == "D" else baseline.frequency
