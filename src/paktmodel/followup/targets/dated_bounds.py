"""Dates of targets with their bounds in the indicator's unit: relative ones worked out, others converted."""

from typing import NamedTuple

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.targets.at_date import ValueWanted, value_wanted
from paktmodel.followup.targets.bases import BaseMissing
from paktmodel.followup.targets.dates import dates_of
from paktmodel.followup.targets.surroundings import Surroundings
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Limits
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.target_units import limits_in, target_unit_fits
from paktmodel.model.targets import Over, Target


class DatedBound(NamedTuple):
    """A date with the bound that holds there in the indicator's unit, or why none can be said.

    Attributes:
        date: The date.
        wanted: Of which period the value counts; None where the paper does not decide it.
        limits: The values that meet the bound; None where it is not known.
        missing: Why it is not known; None where it is.
    """

    date: TargetDate
    wanted: ValueWanted | None
    limits: Limits | None
    missing: BaseMissing | None


def dated_bounds(target: Target, at: Surroundings) -> list[DatedBound]:
    """List the dates of a target, each with its bound in the indicator's unit.

    Args:
        target: The target, which has a date.
        at: What it is evaluated with.
    """
    dates = dates_of(
        target,
        start=at.start,
        as_of=at.day,
        first_month=at.facts.year_start + 1,
        baseline=at.facts.baseline(at.part),
        direction=at.facts.indicator.direction,
    )
    return [_dated_bound(date, at) for date in dates]


def _dated_bound(date: TargetDate, at: Surroundings) -> DatedBound:
    target, relative = date.target, date.target.relative
    facts, unit, choice = at.facts, at.facts.indicator.unit, at.rules.window_rules.choice
    if not target_unit_fits(target, unit):
        reason = Reason(ReasonCode.TARGET_UNIT_DIFFERS, Evidence(target_unit=target.unit, unit=unit))
        return DatedBound(date, None, None, BaseMissing(reason))
    date = date._replace(limits=limits_in(target, date.limits, unit))
    wanted = (
        ValueWanted(date.period)
        if isinstance(target.when, Over)
        else value_wanted(facts, at.series, date, choice)
    )
    if relative is None:
        return DatedBound(date, wanted, date.limits, None)
    judged = None if wanted is None else wanted.period or Period.of_month(month_of(date.day))
    if judged is None:
        return DatedBound(date, wanted, None, None)
    limits = at.bases.limits(relative, date.limits, judged)
    if isinstance(limits, BaseMissing):
        return DatedBound(date, wanted, None, limits)
    return DatedBound(date, wanted, limits, None)
