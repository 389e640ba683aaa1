"""When closings were accepted: an accepted submission closes the accounts, and nothing else does."""

import datetime as dt
from collections.abc import Iterable

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.followup.agenda.obligations import YEARLY, ClosingsAnswered
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
    return _acceptance(plan, record, point, recipient).day


def handed_in_on(
    plan: Plan, record: FollowUpRecord, point: ClosingPoint, recipient: str | None = None
) -> dt.date:
    """Find the day on which the report of a closing that was accepted had been handed in.

    It is the last time before it was accepted; where the record has none, the day of acceptance.

    Args:
        plan: The plan.
        record: Its follow-up record.
        point: The closing.
        recipient: Who accepted it; None takes the first of all recipients.

    Raises:
        NotFound: It has not been accepted; the error names the closings that have been.
        InvalidArgument: The record is another plan's, or something is of another kind.
    """
    accepted = _acceptance(plan, record, point, recipient)
    answered = ClosingsAnswered(plan)
    days = [
        one.day
        for one in record.submissions
        if one.state is SubmissionState.SUBMITTED
        and (one.rule, one.recipient, one.period) == (accepted.rule, accepted.recipient, accepted.period)
        and one.day <= accepted.day
        and one.ends in (None, point.end)
        and answered.of(one) is answered.of(accepted)
    ]
    return max(days, default=accepted.day)


def _acceptance(plan: Plan, record: FollowUpRecord, point: ClosingPoint, recipient: str | None) -> Submission:
    """Find the submission with which a closing was accepted first."""
    if not isinstance(point, ClosingPoint):
        raise InvalidArgument("point", "a ClosingPoint", point, "plan.calendar.closings holds them")
    accepted = _acceptances(plan, record, recipient)
    first = _FirstAcceptances(plan, accepted).of(point)
    if first is None:
        known = dict.fromkeys(_named(closing, submission.period) for submission, closing in accepted)
        raise NotFound("accepted submission of", _named(point.closing, point.period), known)
    return first


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
        if closing in YEARLY and period.months == 12 and (closing, period) not in in_calendar:
            points[ClosingPoint(closing=closing, period=period)] = None
    first = _FirstAcceptances(plan, accepted)
    closed = [
        (point.end, by.day, number, point)
        for number, point in enumerate(points)
        if (by := first.of(point)) is not None
    ]
    return max(closed, key=lambda entry: entry[:3])[3] if closed else None


def _acceptances(
    plan: Plan, record: FollowUpRecord, recipient: str | None
) -> list[tuple[Submission, Closing]]:
    """Select accepted submissions of closings that a rule of the plan asks for, each with its closing."""
    submissions = validate_record(plan, record).submissions
    answered = ClosingsAnswered(plan)
    return [
        (submission, closing)
        for submission in submissions
        if submission.state is SubmissionState.ACCEPTED
        and recipient in (None, submission.recipient)
        and (closing := answered.of(submission)) is not None
    ]


class _FirstAcceptances:
    """The submission with which each closing was accepted first.

    A submission without a last day is of the only closing with its name and period, and of none
    where the calendar has several.
    """

    __slots__ = ("_ends", "_first")

    def __init__(self, plan: Plan, accepted: Iterable[tuple[Submission, Closing]]) -> None:
        self._first: dict[tuple[Closing, Period, dt.date | None], Submission] = {}
        for submission, closing in accepted:
            key = closing, submission.period, submission.ends
            self._first[key] = min(self._first.get(key, submission), submission, key=_day)
        self._ends: dict[tuple[Closing, Period], set[dt.date]] = {}
        for point in plan.calendar.closings:
            self._ends.setdefault((point.closing, point.period), set()).add(point.end)

    def of(self, point: ClosingPoint) -> Submission | None:
        """Return the first with which a closing was accepted; None when it was not."""
        several = len(self._ends.get((point.closing, point.period), ())) > 1
        ends = (point.end,) if several else (point.end, None)
        found = [self._first.get((point.closing, point.period, one)) for one in ends]
        return min(filter(None, found), key=_day, default=None)


def _day(submission: Submission) -> dt.date:
    return submission.day


def _named(closing: Closing, period: Period) -> str:
    return f"{closing} {period}"
