"""Forecasts: whether an interim closing says how targets with a date are expected to stand."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.checks.record.submissions import INTERIM, Closings, its_plan
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.follow_up_record import Assessment, Deviation, FollowUpRecord, Submission
from paktmodel.model.plans import Plan
from paktmodel.model.targets import Every, In, InWords, On, Over, Path, Target
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.reporting import AssessmentKind

#: What a forecast can be about: what sort of thing, and its code; None for the plan.
_Thing: TypeAlias = tuple[SubjectKind, str | None]
#: What closings have in common: the day that they end on, or their period where that is not known.
_Point: TypeAlias = dt.date | Period


_PLAN: Final = (SubjectKind.PLAN, None)


class _Wanted(NamedTuple):
    """An aim or an indicator with targets, and what a forecast for them may be about."""

    subject: Subject
    about: set[_Thing]


def forecast_missing(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report an interim closing at which nobody said how targets still to come are expected to stand.

    A closing is in the record where something was submitted, assessed or reported at it. A forecast for the
    plan, a goal, an aim or a goal area is one for what lies in it, and one for an indicator is one for its
    aims.

    Unit: days; a target of the closing's own last day is no longer to come.
    Yields: one info per closing, with the aims and indicators that have a dated target and no forecast, in
        document order; none without the plan, or for what is no longer followed.
    """
    asking = its_plan(record, plan)
    if asking is None:
        return
    closings = Closings(asking)
    # One interim closing ends as another of its period does, where the calendar has only that.
    ends = {one.period: one.end for one in asking.calendar.closings if one.closing in INTERIM}
    first: dict[_Point, tuple[Submission | Assessment | Deviation, str]] = {}
    forecast: dict[_Point, set[_Thing]] = {}
    for name in ("submissions", "assessments", "deviations"):
        for one, path in located(record, name):
            given = one.ends if isinstance(one, Submission) else None
            point = given or closings.covered_until(one) or ends.get(one.period, one.period)
            if one.closing in INTERIM:
                first.setdefault(point, (one, path))
            if one.closing in (None, *INTERIM) and getattr(one, "kind", None) is AssessmentKind.FORECAST:
                forecast.setdefault(point, set()).add((one.about.kind, one.about.code))
    for point, (one, path) in first.items():
        said = forecast.get(point, set())
        missing = tuple(each.subject for each in _wanted(asking, point) if not said & each.about)
        if missing:
            evidence = {"closing": one.closing, "period": one.period}
            yield Finding("forecast-missing", Severity.INFO, missing, path=path, evidence=evidence)


def _wanted(plan: Plan, point: _Point) -> Iterator[_Wanted]:
    """List the aims and indicators of a plan with targets that are still to come at a closing."""
    day = point.start if isinstance(point, Period) else point
    left = {one.code for one in plan.indicators if one.unfollowed_on(day) is not None}
    above: dict[str, set[_Thing]] = {}
    for goal in plan.goals:
        for aim in goal.aims:
            held: set[_Thing] = {
                _PLAN,
                (SubjectKind.GOAL, goal.code),
                (SubjectKind.AIM, f"{goal.code} {aim.code}"),
            }
            for code in aim.indicators:
                above.setdefault(code, set()).update(held)
            if aim.indicators and left.issuperset(aim.indicators):
                continue
            if _to_come(aim.targets, point):
                measured = ((SubjectKind.INDICATOR, code) for code in aim.indicators)
                yield _Wanted(subject_of(aim, subject_of(goal)), held.union(measured))
    for area in plan.areas:
        for indicator in area.indicators:
            if indicator.code not in left and _to_come(indicator.targets, point):
                own: set[_Thing] = {
                    _PLAN,
                    (SubjectKind.INDICATOR, indicator.code),
                    (SubjectKind.GOAL_AREA, area.code),
                }
                yield _Wanted(subject_of(indicator), own.union(above.get(indicator.code, ())))


def _to_come(targets: Iterable[Target], point: _Point) -> bool:
    """Say whether one of some targets has a date after a closing."""
    day = point.start if isinstance(point, Period) else point
    return any(first <= day < last for first, last in map(_dates, targets))


def _dates(target: Target) -> tuple[dt.date, dt.date]:
    """Return from when it is known what a target wants, and its last day; none comes before it."""
    match target.when:
        case On(day):
            return dt.date.min, day
        case In(period):
            return dt.date.min, period.end
        case Every(first=first, last=last):
            return first.start if first else dt.date.min, last.end if last else dt.date.max
        case Path(milestones):
            return dt.date.min, milestones[-1].day
        case Over(span=span):
            return dt.date.min, span.end
        case InWords(on=on) if on is not None:
            return dt.date.min, on
    return dt.date.max, dt.date.min
