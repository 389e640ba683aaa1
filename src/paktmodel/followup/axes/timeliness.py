"""Whether the values that could be there are there: one late month does not erase the rest."""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.followup.agenda.calendar import (
    NOTHING,
    covered,
    due_day,
    periods_between,
    plan_start,
    reporting_rule,
)
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ReportingRule
from paktmodel.observations import Observation
from paktmodel.vocabulary.words.followup import Timeliness

#: From the least to the most pressing.
_PRESSING: Final = (
    Timeliness.CURRENT,
    Timeliness.NOT_YET_DUE,
    Timeliness.DUE_DAY_UNKNOWN,
    Timeliness.DUE,
    Timeliness.OVERDUE,
)


def timeliness_of(
    plan: Plan, indicator: Indicator, known: Iterable[Observation], *, as_of: dt.date
) -> Timeliness:
    """How timely an indicator's values are, by the plan's rule with the shortest cadence.

    Every period since the plan's start, at most one baseline's length back, must have a
    value (a suppressed one counts) once it can exist. The most pressing of those that
    have none decides. Without a cadence the baseline's own period is the cadence.
    """
    rule = reporting_rule(plan, as_of)
    cadence = rule.cadence if rule is not None else None
    frequency = cadence.frequency if cadence is not None else _usual(indicator)
    possible = [
        period
        for period in periods_between(plan_start(plan), as_of, frequency)
        if indicator.first_possible(period) <= as_of
    ]
    if not possible:
        return Timeliness.NOT_YET_POSSIBLE
    length = max(1, indicator.baseline.period.months // max(1, possible[-1].months))
    had = tuple(one.period for one in known if one.state not in NOTHING)
    missing = [one for one in possible[-length:] if not covered(indicator, one.split("M"), had)]
    pressing = [_pressing(rule, indicator, period, as_of) for period in missing]
    return max(pressing, key=_PRESSING.index, default=Timeliness.CURRENT)


def _usual(indicator: Indicator) -> str:
    """How often an indicator is told of where no rule says: as its baseline is, a day's once a year."""
    frequency = indicator.baseline.period.frequency
    return "A" if frequency == "D" else frequency


def _pressing(rule: ReportingRule | None, indicator: Indicator, period: Period, as_of: dt.date) -> Timeliness:
    due = None if rule is None else due_day(rule, indicator.first_possible(period))
    if due is None:
        return Timeliness.DUE_DAY_UNKNOWN
    if as_of < due:
        return Timeliness.NOT_YET_DUE
    return Timeliness.DUE if as_of == due else Timeliness.OVERDUE
