"""Periods, due days and the reporting rule in force."""

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.calendar.steps import deadline
from paktmodel.followup.series.aggregation import aggregation_of
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ReportingRule
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated


def plan_start(plan: Plan) -> dt.date:
    """From when a plan runs: its first year where stated, else the day of its paper."""
    return plan.day if isinstance(plan.years, Unstated) else plan.years.start


def due_day(rule: ReportingRule, first_possible: dt.date) -> dt.date | None:
    """When a period's report is due: so long after its first possible date, on a working day.

    None where the rule does not say how long.
    """
    return None if rule.due_after is None else deadline(first_possible, rule.due_after)


def periods_between(first: dt.date, last: dt.date, frequency: str) -> list[Period]:
    """The periods of a frequency from the one that holds a day to the one that holds another."""
    found = [Period.containing(first, frequency)]
    while found[-1].end < last:
        found.append(found[-1].next())
    return found


def covered(indicator: Indicator, months: Sequence[Period], had: Iterable[Period]) -> bool:
    """Whether a run of months is told of: by figures for it, for a longer period, or for all its parts.

    Of what never adds up (unique persons, cohorts) only a figure that reaches over the whole run tells;
    of what is read last, or runs up through the year, the last month's.
    """
    told = tuple(had)
    first, last = months[0].first_month, months[-1].last_month
    if any(one.months and one.first_month <= first and last <= one.last_month for one in told):
        return True
    how = aggregation_of(indicator)
    if how is Aggregation.NOT_ADDITIVE:
        return False
    if how in (Aggregation.LATEST, Aggregation.CUMULATIVE):
        return any(one.months and one.last_month == last for one in told)
    parts = {month for one in told for month in range(one.first_month, one.last_month + 1)}
    return parts.issuperset(range(first, last + 1))


def reporting_rule(plan: Plan, as_of: dt.date) -> ReportingRule | None:
    """The rule with the shortest cadence that holds on a day; None without one."""
    cadences = list(Cadence)  # the shortest first
    rules = [rule for rule in plan.reporting if rule.cadence is not None and rule.holds_on(as_of)]
    return min(rules, key=lambda rule: cadences.index(rule.cadence or Cadence.YEARLY), default=None)


#: States of an observation that tell nothing yet.
NOTHING: Final = (ValueState.NOT_REPORTED, ValueState.PENDING)
