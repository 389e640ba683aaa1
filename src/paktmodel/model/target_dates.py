"""The dates that a target names, each with the values that meet it there."""

import datetime as dt
from typing import NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.model.limits import Limits, bound_of, limits_of
from paktmodel.model.targets import Bound, Every, In, InWords, Milestone, On, Over, Path, Target


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


def named_dates(target: Target, bound: Bound) -> list[TargetDate]:
    """List the dates that a target names, in order of time; none of a cadence, whose periods go on.

    Args:
        target: The target.
        bound: Its bound, of a path without one that of its last milestone.
    """
    when = target.when
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
    return []


def _milestone(target: Target, form: Bound, milestone: Milestone) -> TargetDate:
    """Take a milestone under the path's form of bound."""
    bound = type(form)(milestone.value)  # type: ignore[call-arg]  # next to a path it has one value
    return TargetDate(target, milestone.day, milestone.in_, limits_of(bound), bound)
