"""Dates of targets with their bounds in the indicator's unit: relative ones worked out, others converted."""

from decimal import Decimal
from typing import NamedTuple

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.targets.at_date import ValueWanted, value_wanted
from paktmodel.followup.targets.bases import BaseMissing
from paktmodel.followup.targets.dates import TargetDate, dates_of
from paktmodel.followup.targets.surroundings import Surroundings
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Exact, Limits
from paktmodel.model.targets import Over, Target
from paktmodel.values.units import convert, is_points, same_unit
from paktmodel.vocabulary.words.indicators import RelativeForm


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
    differs = _unit_differs(target, unit)
    if differs is not None:
        return DatedBound(date, None, None, BaseMissing(differs))
    date = date._replace(limits=_in_unit(target, date.limits, unit))
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


def _unit_differs(target: Target, unit: str) -> Reason | None:
    """State that a target's unit is no other name for the indicator's and does not convert into it."""
    relative = target.relative
    if relative is not None and (
        relative.form is RelativeForm.PERCENT or (is_points(target.unit) and same_unit(unit, "procent"))
    ):
        return None  # a change in per cent is of any unit, and one of a share is in percentage points
    if convert(Decimal(1), target.unit, unit) is not None:
        return None
    return Reason(ReasonCode.TARGET_UNIT_DIFFERS, Evidence(target_unit=target.unit, unit=unit))


def _in_unit(target: Target, limits: Limits, unit: str) -> Limits:
    """Convert a bound into the indicator's unit; a change in per cent has none."""
    if target.relative is not None and target.relative.form is RelativeForm.PERCENT:
        return limits
    factor = convert(Decimal(1), target.unit, unit)
    return limits if factor in (None, 1) else limits.each(lambda end: end * Exact(factor))
