"""The dates of a target: one, one for each period or milestone, or none that is known."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from paktmodel.calendar.months import LAST_MONTH
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Limits, bound_of, limits_of
from paktmodel.model.targets import (
    Bound,
    Every,
    In,
    InWords,
    Milestone,
    On,
    Over,
    Path,
    Target,
)
from paktmodel.vocabulary.words.indicators import Direction


class TargetDate(NamedTuple):
    """A target at one of its dates.

    Attributes:
        target: The target.
        day: The day on which it is tested, or the last of the period.
        period: The period whose own value is tested; None where the day decides.
        limits: The values that meet it; of a relative target as changes.
        bound: The same with the digits as printed.
    """

    target: Target
    day: dt.date
    period: Period | None
    limits: Limits
    bound: Bound

    def bound_as(self, limits: Limits) -> Bound:
        """Write limits as a bound, with the digits as printed where they are the printed ones."""
        return self.bound if limits == limits_of(self.bound) else bound_of(limits)

    @property
    def repeats(self) -> bool:
        """Whether it is one of many periods, or over several: then no value meets it before its end."""
        return isinstance(self.target.when, Every | Over)


def untestable(target: Target, baseline: Decimal | None, direction: Direction | None) -> Reason | None:
    """State why a target cannot be tested at any date; None where it can.

    Args:
        target: The target.
        baseline: The baseline of its part, from which a path of one milestone leads.
        direction: The change that is wanted, where the paper prints one.
    """
    reason = undated(target)
    if reason is None and target.stated_bound(baseline, direction) is None:
        return Reason(ReasonCode.PATH_WITHOUT_SENSE)
    return reason


def undated(target: Target) -> Reason | None:
    """State why a target has no date; None for one that has."""
    if target.when is None:
        return Reason(ReasonCode.TARGET_UNDATED)
    if isinstance(target.when, InWords) and target.when.on is None:
        return Reason(ReasonCode.TARGET_DATE_IN_WORDS, Evidence(words=target.when.words))
    return None


def dates_of(
    target: Target,
    *,
    start: dt.date,
    as_of: dt.date,
    first_month: int,
    baseline: Decimal | None,
    direction: Direction | None,
) -> list[TargetDate]:
    """List the dates of a target that has some, in order of time.

    Of every period of a cadence those are listed that have begun on the day, and the first in any case.

    Args:
        target: The target.
        start: From when the plan runs.
        as_of: The day asked for.
        first_month: The month with which the years begin that a cadence divides.
        baseline: The baseline, from which a path of one milestone without a bound leads.
        direction: The change that is wanted, where the paper prints one.
    """
    when, bound = target.when, target.stated_bound(baseline, direction)
    assert bound is not None, "one without a bound is untestable"
    if isinstance(when, Path):
        return [_milestone(target, bound, one) for one in when.milestones]
    limits = limits_of(bound)
    match when:
        case On(day):
            return [TargetDate(target, day, None, limits, bound)]
        case InWords(on=on) if on is not None:
            return [TargetDate(target, on, None, limits, bound)]
        case In(period):
            return [TargetDate(target, period.end, period, limits, bound)]
        case Over(span=span):
            return [TargetDate(target, span.end, span, limits, bound)]
        case Every():
            periods = _periods(when, start, as_of, first_month)
            return [TargetDate(target, period.end, period, limits, bound) for period in periods]
    return []


def _milestone(target: Target, form: Bound, milestone: Milestone) -> TargetDate:
    """Take a milestone under the path's form of bound."""
    bound = type(form)(milestone.value)  # type: ignore[call-arg]  # next to a path it has one value
    return TargetDate(target, milestone.day, milestone.in_, limits_of(bound), bound)


def _periods(every: Every, start: dt.date, as_of: dt.date, first_month: int) -> Iterator[Period]:
    months = FREQUENCIES[every.cadence.frequency]
    if every.first is not None:
        month = every.first.first_month
    else:
        first = Period.containing(start, every.cadence.frequency, first_month=first_month)
        month = first.first_month if first.start >= start else first.first_month + months
    last = LAST_MONTH if every.last is None else every.last.last_month
    begun = False
    while month + months - 1 <= last:
        period = Period.of_months(month, month + months - 1)
        if begun and period.start > as_of:
            return
        yield period
        begun = True
        month += months
