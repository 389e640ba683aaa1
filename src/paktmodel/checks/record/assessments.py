"""Assessments and deviations: whether they hold what a reader needs."""

from collections.abc import Iterator

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.record.submissions import Closings, its_plan
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding
from paktmodel.model.follow_up_record import Assessment, Deviation, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.reporting import AssessmentKind


def assessment_before_period_end(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report an assessment that is dated before the time that it is of had ended.

    An interim closing of a whole year ends when the plan's calendar says; without it nothing is said. A
    forecast may be made at any time.

    Unit: days; the last day itself is not too early.
    Yields: one warning per assessment, in document order.
    """
    closings = Closings(its_plan(record, plan))
    for one, path in located(record, "assessments"):
        end = None if one.kind is AssessmentKind.FORECAST else closings.covered_until(one)
        if end is not None and one.day.before(end):
            yield Finding(
                "assessment-before-period-end",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"day": one.day, "end": PrintedDate(end)},
            )


def assessments_contradict(record: FollowUpRecord) -> Iterator[Finding]:
    """Report what one role assessed in two ways on one day, where nothing says which is right.

    A later day is another assessment, and so is another role's, scale's, period's or closing's, or a forecast
    for another time. Two of a month or a year as printed may be of two days.

    Yields: one error per role, thing and day, at the second of them, in document order.
    """
    first: dict[tuple[object, ...], tuple[Assessment, set[str]]] = {}
    for one, path in located(record, "assessments"):
        if one.day.exact is None:
            continue
        key = (one.about, one.for_, one.scale, one.role, one.day, one.closing, one.period)
        first_one, reported = first.setdefault(key, (one, set()))
        if not reported and (values := _contradicting(first_one, one)):
            reported.add(path)
            yield Finding(
                "assessments-contradict",
                Severity.ERROR,
                (subject_of(one),),
                path=path,
                evidence={"role": one.role, "values": values},
            )


def _contradicting(one: Assessment, other: Assessment) -> tuple[object, ...]:
    """List what two assessments say that cannot both be so: the step, the value or the status of each."""
    for name in ("value", "expected_value", "expected_status"):
        said, said_too = getattr(one, name), getattr(other, name)
        if None not in (said, said_too) and said != said_too:
            return said, said_too
    return ()


def deviation_incomplete(record: FollowUpRecord) -> Iterator[Finding]:
    """Report a deviation that lacks its cause, what is done about it, who does that, or by when.

    What has been done needs no day by which it is to be done.

    Yields: one warning per deviation, with all that it lacks, in document order.
    """
    for one, path in located(record, "deviations"):
        lacking = tuple(_lacking(one))
        if lacking:
            yield Finding(
                "deviation-incomplete",
                Severity.WARNING,
                (subject_of(one),),
                path=path,
                evidence={"details": lacking},
            )


def _lacking(one: Deviation) -> Iterator[Detail]:
    if one.cause is None:
        yield Detail.CAUSE
    if one.action is None:
        yield Detail.ACTION
    if one.responsible is None:
        yield Detail.RESPONSIBLE
    if one.due is None and one.done is None:
        yield Detail.DUE


def deviation_done_before_told(record: FollowUpRecord) -> Iterator[Finding]:
    """Report what is said to be done about a deviation before the deviation was reported.

    It can be so, when something is mended before the closing that reports it; or a day is wrong.

    Unit: days; the same day is silent.
    Yields: one info per deviation, in document order.
    """
    for one, path in located(record, "deviations"):
        if one.done is not None and one.done.before(one.day):
            yield Finding(
                "deviation-done-before-told",
                Severity.INFO,
                (subject_of(one),),
                path=path,
                evidence={"done": one.done, "day": one.day},
            )
