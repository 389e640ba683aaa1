"""Periods, due days and the reporting rule in force."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final, NamedTuple

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import FIRST_MONTH, LAST_MONTH, month_of
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.followup.series.facts import RUNNING_UP, year_start
from paktmodel.model.indicators import Indicator
from paktmodel.model.jurisdiction import due_after
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated

#: States of an observation that say nothing yet.
NOTHING: Final = (ValueState.NOT_REPORTED, ValueState.PENDING)


def plan_start(plan: Plan) -> dt.date:
    """Return from when a plan runs: the first day of its years, else the earliest day of its paper."""
    return plan.day.earliest if isinstance(plan.years, Unstated) else plan.years.start


def due_day(plan: Plan, rule: ReportingRule, first_possible: dt.date) -> dt.date | None:
    """Return when a period's report is due: so long after its first possible date, by the plan's law.

    None where the rule does not say how long.
    """
    return None if rule.due_after is None else due_after(plan, first_possible, rule.due_after)


def periods_between(first: dt.date, last: dt.date, frequency: str, *, first_month: int = 1) -> list[Period]:
    """List the periods of a frequency from the one that holds a day to the one that holds another.

    Args:
        first: A day in the first of them.
        last: A day in the last of them.
        frequency: Their frequency.
        first_month: The month with which the years begin that they divide.
    """
    found = [Period.containing(first, frequency, first_month=first_month)]
    while found[-1].end < last:
        found.append(found[-1].next())
    return found


def number_between(first: dt.date, last: dt.date, frequency: str, *, first_month: int = 1) -> int:
    """Count the periods of months that `periods_between` lists, without making them.

    Args:
        first: A day in the first of them.
        last: A day in the last of them, no earlier.
        frequency: Their frequency; not that of days.
        first_month: The month with which the years begin that they divide.
    """
    months, start = FREQUENCIES[frequency], first_month - 1
    return (month_of(last) - start) // months - (month_of(first) - start) // months + 1


class PeriodRow(NamedTuple):
    """Periods of one length at even distances, such as school years, or January–August of every year.

    Attributes:
        first: Ordinal of a month with which one of them begins.
        months: How many months each has.
        step: How many months lie from one beginning to the next, no fewer.
    """

    first: int
    months: int
    step: int

    def holding(self, day: dt.date) -> Period | None:
        """Return the period that has begun last on a day; None before the year 1."""
        return self._at(month_of(day) - (month_of(day) - self.first) % self.step)

    def before(self, period: Period) -> Period | None:
        """Return the period that comes before one of them; None before the year 1."""
        return self._at(period.first_month - self.step)

    def ending_in(self, first: int, last: int) -> Period | None:
        """Return the last period that ends in a run of months; None where none does."""
        begin = last - self.months + 1
        period = self._at(begin - (begin - self.first) % self.step)
        return period if period is not None and period.last_month >= first else None

    def _at(self, month: int) -> Period | None:
        within = FIRST_MONTH <= month and month + self.months - 1 <= LAST_MONTH
        return Period.of_months(month, month + self.months - 1) if within else None


def own_row(indicator: Indicator, months: int | None, years: Iterable[DeclaredYear]) -> PeriodRow | None:
    """Return the periods of which an indicator has values, where they are not those asked for.

    A value of several years is asked for once in so many years, however often one reports; where nobody
    says how often, a run of months like the baseline's; of a year the indicator's own year.

    Args:
        indicator: The indicator.
        months: How many months the periods asked for have; None where nobody says.
        years: The years that the document declares.
    """
    baseline = indicator.printed.period
    if baseline is None or not baseline.is_run:
        return None
    if months is None or baseline.months > 12:
        return PeriodRow(baseline.first_month, baseline.months, max(12, baseline.months))
    start = year_start(indicator, years) if months == 12 else 0
    return PeriodRow(start, 12, 12) if start else None


class PeriodIndex:
    """Periods found by their months, in the order in which they were given.

    A period is kept under each of its months, a longer one than a year under its years; a day under its
    month.

    Args:
        periods: The periods.
    """

    __slots__ = ("_by_month", "_by_year", "_long")

    def __init__(self, periods: Iterable[Period]) -> None:
        self._by_month: dict[int, list[int]] = {}
        self._by_year: dict[int, list[int]] = {}
        self._long: dict[int, tuple[int, int]] = {}
        for place, period in enumerate(periods):
            if period.months > 12:
                self._long[place] = period.first_month, period.last_month
                for year in range(period.first_month // 12, period.last_month // 12 + 1):
                    self._by_year.setdefault(year, []).append(place)
                continue
            for month in range(period.first_month, period.last_month + 1):
                self._by_month.setdefault(month, []).append(place)

    def touching(self, first: int, last: int) -> Sequence[int]:
        """List the places of the periods that share a month with a run of months, each once.

        Args:
            first: Ordinal of the first month.
            last: Ordinal of the last month.
        """
        if self._long:
            return sorted(self._touching(first, last))
        if first == last:
            return self._by_month.get(first, ())
        found = [self._by_month[month] for month in range(first, last + 1) if month in self._by_month]
        return found[0] if len(found) == 1 else sorted({place for places in found for place in places})

    def _touching(self, first: int, last: int) -> set[int]:
        months = (self._by_month.get(month, ()) for month in range(first, last + 1))
        years = (self._by_year.get(year, ()) for year in range(first // 12, last // 12 + 1))
        long = {place for places in years for place in places}
        inside = (place for place in long if self._long[place][0] <= last and first <= self._long[place][1])
        return {place for places in months for place in places}.union(inside)


def answered_alone(how: Aggregation, period: Period, first: int, last: int) -> bool:
    """Decide whether an answer for one period answers for a run of months.

    Of what never adds up (unique persons, cohorts) only one that reaches over the whole run does;
    of what is read last, or runs up through the year, that of the last month too.

    Args:
        how: How shorter periods of the indicator make longer ones.
        period: The period of the answer.
        first: Ordinal of the run's first month.
        last: Ordinal of its last month.
    """
    if period.first_month <= first and last <= period.last_month:
        # A day is its month only where months are put together of what there is in them.
        return bool(period.months) or how not in _NOT_OF_PARTS
    return how in _LAST_COUNTS and bool(period.months) and period.last_month == last


_LAST_COUNTS: Final = (Aggregation.LATEST, *RUNNING_UP)
_NOT_OF_PARTS: Final = (Aggregation.NOT_ADDITIVE, *_LAST_COUNTS)


def answered_together(how: Aggregation, periods: Sequence[Period], first: int, last: int) -> bool:
    """Decide whether answers for some periods answer for a run of months: one of them, or all its parts.

    Args:
        how: How shorter periods of the indicator make longer ones.
        periods: The periods of the answers.
        first: Ordinal of the run's first month.
        last: Ordinal of its last month.
    """
    if any(answered_alone(how, one, first, last) for one in periods):
        return True
    if how in _NOT_OF_PARTS:
        return False
    parts = {
        month
        for one in periods
        for month in range(max(one.first_month, first), min(one.last_month, last) + 1)
    }
    return parts.issuperset(range(first, last + 1))


def reporting_rule(plan: Plan, as_of: dt.date) -> ReportingRule | None:
    """Return the rule with the shortest cadence that holds on a day; None without one."""
    cadences = list(Cadence)  # the shortest first
    rules = [rule for rule in plan.reporting if rule.cadence is not None and rule.holds_on(as_of)]
    return min(rules, key=lambda rule: cadences.index(rule.cadence or Cadence.YEARLY), default=None)
