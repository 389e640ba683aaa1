"""How a matter was handled: what was asked and answered, put, voted on, decided and verified, and when."""

import datetime as dt
from collections.abc import Iterator
from typing import Final

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.steps import Step, after
from paktmodel.checks.defaults import ANSWERED_WITHIN, STATEMENT_WORDS, VERIFIED_WITHIN
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, InvalidValue, Subject
from paktmodel.model.jurisdiction import under_swedish_law
from paktmodel.model.matters import Matter
from paktmodel.model.minutes import DecidedPoint, Decision, Vote
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.matters import BodyKind, InitiativeKind, Outcome, PointKind

# A motion that was deferred or referred back is still to be answered.
_ANSWERS: Final = (Outcome.APPROVED, Outcome.REJECTED, Outcome.ANSWERED, Outcome.WRITTEN_OFF)
_OPENING: Final = 120


def case_number_missing(matter: Matter) -> Iterator[Finding]:
    """Report a matter without a case number, under which it could be asked for. Under Swedish law alone.

    Yields: at most one info.
    Source: the letter to the labour-market board of 2024-05-21, which bears no number.
    """
    if not matter.cases and under_swedish_law(matter):
        yield Finding("case-number-missing", Severity.INFO, (Subject(SubjectKind.MATTER),))


def case_repeated(matter: Matter) -> Iterator[Finding]:
    """Report case numbers of one authority: two matters may have been taken for one.

    Numbers of several authorities in one matter are common, and so are two that lead one to the other;
    a number written in two ways is the same. Under Swedish law alone, whose case numbers are read here.

    Yields: one warning per authority, with its numbers, in document order.
    Source: KSN-2023-01917 and AMN-2024-00562, one matter of two authorities, and silent.
    """
    numbers: dict[str, dict[object, str]] = {}
    cases: dict[str, Subject] = {}
    for one in matter.cases if under_swedish_law(matter) else ():
        authority = one.number.authority.upper() or f"body {one.body}"
        numbers.setdefault(authority, {}).setdefault(one.number.key, one.number)
        cases.setdefault(str(one.number), subject_of(one))
    order = {number: place for place, number in enumerate(cases)}
    for same in numbers.values():
        if len(same) > 1:
            subjects = tuple(
                cases[number] for number in sorted(map(str, same.values()), key=order.__getitem__)
            )
            yield Finding("case-repeated", Severity.WARNING, subjects)


def motion_unanswered_after_year(matter: Matter, *, within: Step = ANSWERED_WITHIN) -> Iterator[Finding]:
    """Report a motion to which no answer of the council is known a year after it was raised.

    What a board or the executive committee did is not an answer of the council's. The day is that of the
    matter's latest paper: what came later is not known here. Letters to a board have no such time. Under
    Swedish law alone.

    Args:
        matter: The matter.
        within: How long the council has.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one info per motion, in document order.
    Source: kommunallagen 5 kap. 35 §; KSN-2023-01917: raised 2023-06-19, letter of 2024-12-27.
    """
    names = {one.id: str(one.name) for one in matter.bodies}
    councils = {one.id for one in matter.bodies if one.kind is BodyKind.COUNCIL}
    lawful = under_swedish_law(matter)
    answered = any(
        decision.body in councils and point.outcome in _ANSWERS
        for decision in matter.decisions
        for point in decision.points
    )
    for one in matter.motions:
        asked = lawful and one.kind is InitiativeKind.MOTION and one.body in councils
        if asked and not answered and _passed(one.on.latest, within, matter.day):
            yield Finding(
                "motion-unanswered-after-year",
                Severity.INFO,
                (subject_of(one),),
                evidence={"raised": one.on, "body": names[one.body], "day": matter.day},
            )


def _passed(day: dt.date, within: Step, now: PrintedDate) -> bool:
    try:
        return now.after(after(day, within)) is True
    except InvalidValue:  # it ends beyond the year 9999
        return False


def proposal_not_decision(matter: Matter) -> Iterator[Finding]:
    """Report a point that a body is asked to decide, on which no decision is known.

    A proposal is decided when a decision follows it or puts it against another, or when the step that
    asks it has its decision. What a statement is in favour of without its being put is no question.

    Yields: one info per point, in document order.
    Source: SO 2021/0205, *Förslag till beslut*.
    """
    closed: set[str | None] = {step.asked for step in matter.steps if step.decision is not None}
    for decision in matter.decisions:
        closed |= {decision.follows, *decision.put}
        closed |= {statement.proposal for statement in decision.statements}
    for position, proposal in enumerate(matter.proposals):
        if proposal.id is not None and proposal.id in closed:
            continue
        for place, point in enumerate(proposal.points):
            if point.decided is None:
                yield Finding(
                    "proposal-not-decision",
                    Severity.INFO,
                    (subject_of(point, subject_of(proposal)),),
                    path=f"$.matter.proposals[{position}].points[{place}]",
                )


def point_is_statement(matter: Matter, *, words: tuple[str, ...] = STATEMENT_WORDS) -> Iterator[Finding]:
    """Report a point among those decided that says something and decides nothing.

    A warning where it is stored as deciding, or with an outcome, as if it did; else an info.

    Args:
        matter: The matter.
        words: Words in the opening of a point that make it a statement, in small letters.

    Yields: one finding per point, in document order.
    Source: AMF 2021/314, § 7, point 4: *Därutöver anföra följande*.
    """
    for decision, point in _points(matter):
        opening = point.text[:_OPENING].casefold()
        marked = point.kind is PointKind.STATEMENT
        if marked or any(phrase in opening for phrase in words):
            taken_for_one = not marked or point.outcome is not None
            severity = Severity.WARNING if taken_for_one else Severity.INFO
            yield Finding("point-is-statement", severity, (subject_of(point, subject_of(decision)),))


def point_without_outcome(matter: Matter) -> Iterator[Finding]:
    """Report a point of which it is not stated what was decided.

    Yields: one warning per point, in document order.
    """
    for decision, point in _points(matter):
        if point.kind is PointKind.DECISION and point.outcome is None:
            yield Finding(
                "point-without-outcome", Severity.WARNING, (subject_of(point, subject_of(decision)),)
            )


def _points(matter: Matter) -> Iterator[tuple[Decision, DecidedPoint]]:
    for decision in matter.decisions:
        for point in decision.points:
            yield decision, point


def position_without_proposal(matter: Matter) -> Iterator[Finding]:
    """Report positions of which it is not stated which proposal they ask the body to follow.

    Yields: one info per decision, with all such positions, in document order.
    """
    for decision in matter.decisions:
        found = (subject_of(one, subject_of(decision)) for one in decision.positions if one.supports is None)
        if subjects := tuple(dict.fromkeys(found)):
            yield Finding("position-without-proposal", Severity.INFO, subjects)


def vote_exceeds_body(matter: Matter) -> Iterator[Finding]:
    """Report a vote in which more took part than the body has members.

    Silent where the members are not stated. Who holds back is present; substitutes serve for members.

    Unit: votes.
    Yields: one error per decision, in document order.
    """
    seats = {one.id: one.seats for one in matter.bodies}
    for decision in matter.decisions:
        members = seats.get(decision.body)
        if decision.vote is None or members is None:
            continue
        present = sum(_counted(decision.vote))
        if present > members:
            yield Finding(
                "vote-exceeds-body",
                Severity.ERROR,
                (subject_of(decision),),
                evidence={"present": present, "seats": members},
                advice="compare-with-minutes",
            )


def vote_does_not_add_up(matter: Matter) -> Iterator[Finding]:
    """Report a vote whose votes by party do not make the votes in all.

    Silent where the minutes give no votes by party.

    Unit: votes.
    Yields: one error per decision, in document order.
    Slack: none.
    """
    for decision in matter.decisions:
        vote = decision.vote
        if vote is None or not vote.parties:
            continue
        summed = (
            sum(one.ayes for one in vote.parties),
            sum(one.noes for one in vote.parties),
            sum(one.abstained for one in vote.parties),
        )
        if summed != _counted(vote):
            yield Finding(
                "vote-does-not-add-up",
                Severity.ERROR,
                (subject_of(decision),),
                evidence={"summed": summed, "counted": _counted(vote)},
                advice="compare-with-minutes",
            )


def _counted(vote: Vote) -> tuple[int, int, int]:
    return vote.ayes, vote.noes, vote.abstained


def vote_against_outcome(matter: Matter) -> Iterator[Finding]:
    """Report a decision that follows the proposal with fewer votes.

    Where both got as many, the chair's vote decides, and nothing is said. A council refers back or defers
    on the votes of a third of those present. Under Swedish law alone: by what majority others decide is not
    known here.

    Unit: votes.
    Yields: one error per decision, in document order.
    Source: kommunallagen 5 kap., F45: 16 of 41 in a council refer a matter back, in a board nothing.
    """
    councils = {one.id for one in matter.bodies if one.kind is BodyKind.COUNCIL}
    for decision in matter.decisions if under_swedish_law(matter) else ():
        vote = decision.vote
        if vote is None or decision.follows is None or decision.follows not in (vote.aye, vote.no):
            continue
        got, other = (vote.ayes, vote.noes) if decision.follows == vote.aye else (vote.noes, vote.ayes)
        minority = decision.body in councils and _puts_off(decision)
        if got < other and not (minority and 3 * got >= got + other + vote.abstained):
            yield Finding(
                "vote-against-outcome",
                Severity.ERROR,
                (subject_of(decision),),
                evidence={"follows": str(decision.follows), "got": got, "other": other},
                advice="compare-with-minutes",
            )


def _puts_off(decision: Decision) -> bool:
    return any(point.outcome in (Outcome.REFERRED_BACK, Outcome.TABLED) for point in decision.points)


def proposal_not_put(matter: Matter) -> Iterator[Finding]:
    """Report a decision that follows a proposal which is not among those that were put to the question.

    Silent where the minutes do not say what was put.

    Yields: one error per decision, in document order.
    """
    for decision in matter.decisions:
        if decision.follows is not None and decision.put and decision.follows not in decision.put:
            yield Finding(
                "proposal-not-put",
                Severity.ERROR,
                (subject_of(decision),),
                evidence={"follows": str(decision.follows), "put": tuple(map(str, decision.put))},
                advice="compare-with-minutes",
            )


def decision_before_meeting(matter: Matter) -> Iterator[Finding]:
    """Report a decision that is dated before the meeting at which it was to be made.

    Unit: days; only an order that is certain from the dates, as exact as they are printed.
    Yields: one warning per step, in document order.
    """
    days = {one.id: one.on for one in matter.decisions}
    named = {one.id: subject_of(one) for one in matter.decisions}
    for step in matter.steps:
        on = None if step.decision is None else days.get(step.decision)
        if step.decision is None or step.planned is None or on is None:
            continue
        if on.before(step.planned):
            yield Finding(
                "decision-before-meeting",
                Severity.WARNING,
                (named[step.decision],),
                evidence={"on": on, "planned": step.planned},
                advice="compare-with-minutes",
            )


def decision_before_proposal(matter: Matter) -> Iterator[Finding]:
    """Report a decision that is dated before the paper of a proposal that it follows or puts to the question.

    Unit: days; the same day is silent.
    Yields: one error per decision and proposal, in document order.
    """
    days = {one.id: one.day for one in matter.proposals if one.id is not None}
    for decision in matter.decisions:
        for name in dict.fromkeys((decision.follows, *decision.put)):
            day = None if name is None else days.get(name)
            if day is not None and decision.on.before(day):
                yield Finding(
                    "decision-before-proposal",
                    Severity.ERROR,
                    (subject_of(decision),),
                    evidence={
                        "on": decision.on,
                        "proposal": str(name),
                        "day": day,
                    },
                    advice="check-the-days",
                )


def verified_late(matter: Matter, *, most: int = VERIFIED_WITHIN) -> Iterator[Finding]:
    """Report minutes that were verified later than they should have been. Under Swedish law alone.

    Args:
        matter: The matter.
        most: Most days from the meeting.

    Unit: days; the fewest that the dates leave, as exact as they are printed.
    Yields: one info per decision, in document order.
    Source: AMF 2021/314, § 7, verified after three days, and silent.
    """
    for decision in matter.decisions if under_swedish_law(matter) else ():
        verified = decision.verified_on
        if verified is not None and (verified.earliest - decision.on.latest).days > most:
            evidence = {"verified": verified, "on": decision.on, "most": most}
            yield Finding("verified-late", Severity.INFO, (subject_of(decision),), evidence=evidence)


def attachment_missing(matter: Matter) -> Iterator[Finding]:
    """Report papers of the matter that are not in the material.

    Yields: at most one warning, with the titles of all of them.
    Source: AMF 2021/314, § 7, *Handlingar i ärendet*.
    """
    if missing := tuple(str(one.title) for one in matter.papers if not one.at_hand):
        yield Finding(
            "attachment-missing",
            Severity.WARNING,
            (Subject(SubjectKind.MATTER),),
            evidence={"annexes": missing},
        )
