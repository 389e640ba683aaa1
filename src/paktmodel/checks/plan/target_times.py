"""Targets held against the time that a plan is for and against what it starts from."""

import datetime as dt
from collections.abc import Iterator

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.plan.courses import SENSES, Course, courses
from paktmodel.checks.plan.values import slack_of_printed
from paktmodel.errors import Finding
from paktmodel.model.limits import Exact, Limits, limits_of
from paktmodel.model.plans import Plan
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.target_units import limits_in, target_unit_fits
from paktmodel.model.targets import Between, Every, Path, Target
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.sources import Unstated


def target_met_at_start(plan: Plan) -> Iterator[Finding]:
    """Report a target that the baseline meets already, though the value is to rise to it, or to fall.

    Of several dates the last decides: a step on the way may be behind already. Silent for a range, for
    targets of every period or over several, for one value at several dates, which is a level to keep, for
    changes, and for what is counted in a period of another length than the baseline's. So it is where the
    baseline is not before the date, which is said by itself.

    Slack: what rounding or the baseline's precision allows.
    Yields: one warning per aim or part with such a target, goals first.
    Source: F37, a share to increase from 58.0 to at least 52.0.
    """
    for course in courses(plan):
        start, indicator = course.baseline, course.indicator
        sense = SENSES.get(course.wanted) if course.wanted is not None else None
        if start is None or indicator is None or sense is None or indicator.printed.period is None:
            continue
        last = _last_asked(course)
        if last is None:
            continue
        target, limits, day = last
        if limits.side(None) != sense or (day is not None and day <= indicator.printed.period.end):
            continue
        loose = Exact(slack_of_printed(indicator)(start))
        end = limits.low if sense > 0 else limits.high
        assert end is not None, "a bound of one side has that end"
        if (Exact(start) - end) * sense > loose:
            bound = course.bound_of(target)
            assert bound is not None, "it has limits"
            assert not isinstance(bound, Between), "a range has no one side"
            yield Finding(
                "target-met-at-start",
                Severity.WARNING,
                (course.subject,),
                evidence={
                    "form": bound.FORM,
                    "value": bound.value,
                    "start": start,
                    "period": indicator.printed.period,
                    "direction": course.wanted,
                },
                advice="check-the-values",
            )


def _last_asked(course: Course) -> tuple[Target, Limits, dt.date | None] | None:
    """Return the target of a course with the last date, its limits and day; None where none can say.

    One alone needs no date. None is said where one repeats or is a change.
    """
    if any(one.relative is not None or isinstance(one.when, Every) for one in course.targets):
        return None
    dates = [date for one in course.targets for date in course.dates_of(one)]
    if len(course.targets) == 1 and not dates:
        (target,) = course.targets
        bound = course.bound_of(target)
        if bound is None or not target_unit_fits(target, course.unit):
            return None
        return target, limits_in(target, limits_of(bound), course.unit), None
    if any(one.repeats for one in dates) or len(dates) < len(course.targets):
        return None
    kept = len(dates) > 1 and len({one.limits for one in dates}) == 1
    last = max(dates, key=lambda one: one.day)
    return (last.target, last.limits, last.day) if not kept and course.starts_alike(last.period) else None


def target_before_baseline(plan: Plan) -> Iterator[Finding]:
    """Report targets of which the last is no later than the baseline that they start from.

    A target of an earlier time is history where a later one follows it.

    Unit: days; a period counts by its last one.
    Yields: one warning per aim or part with such targets, goals first.
    """
    for course in courses(plan):
        since = None if course.indicator is None else course.indicator.printed.period
        day = None if since is None else _last_day(course)
        if since is not None and day is not None and day <= since.end:
            evidence = {"day": PrintedDate(day), "period": since}
            yield Finding(
                "target-before-baseline",
                Severity.WARNING,
                (course.subject,),
                evidence=evidence,
                advice="check-the-days",
            )


def target_before_plan(plan: Plan) -> Iterator[Finding]:
    """Report targets of which the last is before the plan's first year.

    Silent where the plan states no years. A base period may be as early as it likes.

    Unit: days; a period counts by its last one.
    Yields: one warning per aim or part with such targets, goals first.
    """
    years = plan.years
    if isinstance(years, Unstated):
        return
    for course in courses(plan):
        day = _last_day(course)
        if day is not None and day < years.start:
            evidence = {"day": PrintedDate(day), "years": years}
            yield Finding(
                "target-before-plan",
                Severity.WARNING,
                (course.subject,),
                evidence=evidence,
                advice="check-the-days",
            )


def _last_day(course: Course) -> dt.date | None:
    """Return the last day of all targets of a course; None where one of them has none or goes on."""
    days = [_day(course, one) for one in course.targets]
    known = [one for one in days if one is not None]
    return max(known) if known and len(known) == len(days) else None


def _day(course: Course, target: Target) -> dt.date | None:
    when = target.when
    if isinstance(when, Every):
        return None if when.last is None else when.last.end
    if isinstance(when, Path):
        return when.milestones[-1].day
    dates: list[TargetDate] = course.dates_of(target)
    return dates[-1].day if dates else None
