"""Assignments: whether they were decided, by when they are to be done, and whether that day has passed."""

from collections.abc import Iterator

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding
from paktmodel.model.matters import Assignment, Matter
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.matters import Outcome


def assignment_not_decided(matter: Matter) -> Iterator[Finding]:
    """Report an assignment that is only proposed, or whose point was not approved.

    Yields: one finding per assignment, in document order: an info while it is only proposed, a warning
        where a decision is named that did not approve it.
    Source: SO 2021/0205, which asks for one.
    """
    outcomes = _outcomes(matter)
    for one in matter.assignments:
        if one.decision is None:
            yield Finding("assignment-not-decided", Severity.INFO, (subject_of(one),))
        elif not _may_be_given(one, outcomes):
            yield Finding("assignment-not-decided", Severity.WARNING, (subject_of(one),))


def _outcomes(matter: Matter) -> dict[tuple[str, int | None], Outcome | None]:
    return {
        (decision.id, point.number): point.outcome
        for decision in matter.decisions
        for point in decision.points
    }


def _may_be_given(one: Assignment, outcomes: dict[tuple[str, int | None], Outcome | None]) -> bool:
    """Say whether the point of an assignment with a decision was approved, or is not known."""
    if one.decision is None or one.point is None:
        return one.decision is not None
    # What was decided in words of the body's own may well have given it.
    return outcomes.get((one.decision, one.point), Outcome.APPROVED) in (Outcome.APPROVED, Outcome.OTHER)


def assignment_without_deadline(matter: Matter) -> Iterator[Finding]:
    """Report assignments without a day by which they are to be done; one reported back needs none.

    Yields: at most one info, with all such assignments.
    Source: AMF 2021/314, § 7, point 3: *undersöka möjligheterna*.
    """
    found = (
        subject_of(one) for one in matter.assignments if one.deadline is None and one.reported_on is None
    )
    if subjects := tuple(dict.fromkeys(found)):
        yield Finding("assignment-without-deadline", Severity.INFO, subjects)


def assignment_overdue(matter: Matter) -> Iterator[Finding]:
    """Report an assignment whose deadline had passed on the day of the latest paper, with no report known.

    Silent for one that is only proposed, or that was not approved.

    Unit: days; the deadline itself is not late, and a month or a year as printed counts by its first day.
    Yields: one warning per assignment, in document order.
    """
    outcomes = _outcomes(matter)
    for one in matter.assignments:
        if one.deadline is None or one.reported_on is not None or not _may_be_given(one, outcomes):
            continue
        if matter.day.after(one.deadline):
            yield Finding(
                "assignment-overdue",
                Severity.WARNING,
                (subject_of(one),),
                evidence={"deadline": PrintedDate(one.deadline), "day": matter.day},
                advice="ask-for-the-report",
            )
