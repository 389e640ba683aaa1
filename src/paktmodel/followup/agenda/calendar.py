"""Periods, due days and the reporting rule in force."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import FREQUENCIES, Period
from paktmodel.calendar.steps import deadline
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated

#: States of an observation that say nothing yet.
NOTHING: Final = (ValueState.NOT_REPORTED, ValueState.PENDING)


def plan_start(plan: Plan) -> dt.date:
    """Return from when a plan runs: its first year where stated, else the day of its paper."""
    return plan.day if isinstance(plan.years, Unstated) else plan.years.start


def due_day(rule: ReportingRule, first_possible: dt.date) -> dt.date | None:
    """Return when a period's report is due: so long after its first possible date, on a working day.

    None where the rule does not say how long.
    """
    return None if rule.due_after is None else deadline(first_possible, rule.due_after)


def periods_between(first: dt.date, last: dt.date, frequency: str) -> list[Period]:
    """List the periods of a frequency from the one that holds a day to the one that holds another."""
    found = [Period.containing(first, frequency)]
    while found[-1].end < last:
        found.append(found[-1].next())
    return found


def number_between(first: dt.date, last: dt.date, frequency: str) -> int:
    """Count the periods of months that `periods_between` lists, without making them.

    Args:
        first: A day in the first of them.
        last: A day in the last of them, no earlier.
        frequency: Their frequency; not that of days.
    """
    months = FREQUENCIES[frequency]
    return month_of(last) // months - month_of(first) // months + 1


class PeriodIndex:
    """Periods found by their months, in the order in which they were given.

    A period is kept under each of its months, at most twelve; a day under its month.

    Args:
        periods: The periods.
    """

    __slots__ = ("_by_month",)

    def __init__(self, periods: Iterable[Period]) -> None:
        self._by_month: dict[int, list[int]] = {}
        for place, period in enumerate(periods):
            for month in range(period.first_month, period.last_month + 1):
                self._by_month.setdefault(month, []).append(place)

    def touching(self, first: int, last: int) -> Sequence[int]:
        """List the places of the periods that share a month with a run of months, each once.

        Args:
            first: Ordinal of the first month.
            last: Ordinal of the last month.
        """
        if first == last:
            return self._by_month.get(first, ())
        found = [self._by_month[month] for month in range(first, last + 1) if month in self._by_month]
        return found[0] if len(found) == 1 else sorted({place for places in found for place in places})


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


_LAST_COUNTS: Final = (Aggregation.LATEST, Aggregation.CUMULATIVE_OVER_YEAR)
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
    parts = {month for one in periods for month in range(one.first_month, one.last_month + 1)}
    return parts.issuperset(range(first, last + 1))


def reporting_rule(plan: Plan, as_of: dt.date) -> ReportingRule | None:
    """Return the rule with the shortest cadence that holds on a day; None without one."""
    cadences = list(Cadence)  # the shortest first
    rules = [rule for rule in plan.reporting if rule.cadence is not None and rule.holds_on(as_of)]
    return min(rules, key=lambda rule: cadences.index(rule.cadence or Cadence.YEARLY), default=None)
