"""When closings were accepted: an accepted submission closes the accounts, and nothing else does."""

import datetime as dt

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.followup.agenda.obligations import YEARLY, answered, duties
from paktmodel.followup.inputs import validate_record
from paktmodel.model.follow_up_record import FollowUpRecord, Submission
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.vocabulary.words.reporting import Closing, SubmissionState


def accepted_on(
    plan: Plan, record: FollowUpRecord, point: ClosingPoint, recipient: str | None = None
) -> dt.date:
    """Find the day on which a closing was accepted; the first one, for nothing reopens it.

    A report that is sent back afterwards, or accepted once more, leaves the day as it is.

    Args:
        plan: The plan.
        record: Its follow-up record.
        point: The closing, such as one of ``plan.calendar.closings``.
        recipient: Who accepted it; None takes the first of all recipients.

    Raises:
        NotFound: It has not been accepted; the error names the closings that have been.
        InvalidArgument: The record is another plan's, or something is of another kind.
    """
    if not isinstance(point, ClosingPoint):
        raise InvalidArgument("point", "a ClosingPoint", point, "plan.calendar.closings holds them")
    accepted = _acceptances(plan, record, recipient)
    days = [submission.day for submission, closing in accepted if _is_of(plan, submission, closing, point)]
    if not days:
        known = dict.fromkeys(_named(closing, submission.period) for submission, closing in accepted)
        raise NotFound("accepted submission of", _named(point.closing, point.period), known)
    return min(days)


def last_closing(
    plan: Plan, record: FollowUpRecord, *, before: dt.date, recipient: str | None = None
) -> ClosingPoint | None:
    """Find the latest closing that was accepted before a day; None when there is none.

    The latest is the one that covers the latest day. Annual accounts cover the calendar year,
    and need not stand in the calendar.

    Args:
        plan: The plan.
        record: Its follow-up record.
        before: The day; what was accepted on it does not count.
        recipient: Who accepted it; None takes all recipients.

    Raises:
        InvalidArgument: Something is of another kind, or the record is another plan's.
        InvalidValue: A day that is not a plain date.
    """
    day = checked_day(before)
    accepted = [pair for pair in _acceptances(plan, record, recipient) if pair[0].day < day]
    in_calendar = {(point.closing, point.period) for point in plan.calendar.closings}
    points = dict.fromkeys(plan.calendar.closings)
    for submission, closing in accepted:
        period = submission.period
        if closing in YEARLY and period.frequency == "A" and (closing, period) not in in_calendar:
            points[ClosingPoint(closing=closing, period=period)] = None
    closed = [
        (point.end, min(days), number, point)
        for number, point in enumerate(points)
        if (days := [each.day for each, closing in accepted if _is_of(plan, each, closing, point)])
    ]
    return max(closed, key=lambda entry: entry[:3])[3] if closed else None


def _acceptances(
    plan: Plan, record: FollowUpRecord, recipient: str | None
) -> list[tuple[Submission, Closing]]:
    """Select accepted submissions of closings that a rule of the plan asks for, each with its closing."""
    return [
        (submission, closing)
        for submission in validate_record(plan, record).submissions
        if submission.state is SubmissionState.ACCEPTED
        and recipient in (None, submission.recipient)
        and (closing := _closing(plan, submission)) is not None
    ]


def _closing(plan: Plan, submission: Submission) -> Closing | None:
    """Find the closing of a submission, where a rule asks for it; None for a cadence."""
    if submission.closing is None:
        fitting = answered(duties(plan, submission.period.end), submission)
        return fitting[0].closing if len(fitting) == 1 else None
    required = any(
        rule.id == submission.rule
        and rule.recipient == submission.recipient
        and submission.closing in rule.closings
        for rule in plan.reporting
    )
    return submission.closing if required else None


def _is_of(plan: Plan, submission: Submission, closing: Closing, point: ClosingPoint) -> bool:
    """Decide whether a submission is of a closing, and of no other one with the same name and period."""
    if closing is not point.closing or submission.period != point.period:
        return False
    twins = {
        other.end
        for other in plan.calendar.closings
        if other.closing is point.closing and other.period == point.period
    }
    return submission.ends == point.end if submission.ends is not None else len(twins) < 2


def _named(closing: Closing, period: Period) -> str:
    return f"{closing} {period}"
