"""What holds between the things of a matter: names, references, days, and what time has passed by."""

from collections.abc import Iterator

from paktmodel.checks.defaults import PLANNING_WORDS
from paktmodel.checks.near_names import NearNames
from paktmodel.checks.shared.dates import Planned, disordered, paper_day, planned_in_texts, stale
from paktmodel.checks.shared.references import Namesakes, Reference, repeated, unresolved
from paktmodel.checks.subjects import located, subject_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding, Subject
from paktmodel.model.matters import Matter
from paktmodel.vocabulary.words.findings import SubjectKind


def date_stale(
    matter: Matter, *, words: tuple[str, ...] = PLANNING_WORDS, walk: Walk | None = None
) -> Iterator[Finding]:
    """Report what is said to be planned for a time that had passed when the paper was written.

    Read are meetings of which no decision is known, and texts that name a month or a year after a word of
    planning. The day is that of the thing's own source, or the document's.

    Args:
        matter: The matter.
        words: Words of planning, in small letters.
        walk: The walk through the matter that rules share; None to walk.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it.
    Source: KSN-2023-01917, a letter of 2024-12-27: *en invigning är planerad till november 2024*.
    """
    yield from stale((*_meetings_to_come(matter), *planned_in_texts(Walk.through(matter, walk), words)))


def _meetings_to_come(matter: Matter) -> Iterator[Planned]:
    for step in matter.steps:
        if step.planned is not None and step.decision is None:
            yield subject_of(step), step.planned, paper_day(step, matter.day)


def code_repeated(matter: Matter) -> Iterator[Finding]:
    """Report a name borne by two things of the same kind, or a number by two points of one whole.

    Positions, points and statements are counted within their decision, points of proposals and motions
    within these.

    Yields: one error per repeated name, by kind in document order.
    """
    return repeated(_namesakes(matter))


def _namesakes(matter: Matter) -> Iterator[Namesakes]:
    proposals = [one for one in matter.proposals if one.id is not None]
    things = (matter.cases, matter.bodies, matter.motions, matter.papers, proposals, matter.decisions)
    for same in (*things, matter.assignments):
        yield map(subject_of, same), ""
    for owners, fields in (
        ("motions", ("points",)),
        ("proposals", ("points",)),
        ("decisions", ("points", "positions", "statements")),
    ):
        for owner, path in located(matter, owners):
            for field in fields:
                yield [subject_of(one, subject_of(owner)) for one in getattr(owner, field)], path


def reference_to_nothing(matter: Matter, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report a thing that refers to a body, proposal, decision or point that the matter does not have.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    return unresolved(_references(matter), near, SubjectKind.MATTER)


def _references(matter: Matter) -> Iterator[Reference]:
    bodies = {one.id: one for one in matter.bodies}
    proposals = {one.id: one for one in matter.proposals if one.id is not None}
    decisions = {one.id: one for one in matter.decisions}
    points = {one.id: dict.fromkeys(str(point.number) for point in one.points) for one in decisions.values()}
    for case in matter.cases:
        yield case, SubjectKind.BODY, (case.body,), bodies, ""
    for motion in matter.motions:
        yield motion, SubjectKind.BODY, (motion.body,), bodies, ""
    for paper in matter.papers:
        yield paper, SubjectKind.BODY, (paper.by,), bodies, ""
    for step, path in located(matter, "steps"):
        yield step, SubjectKind.BODY, (step.body,), bodies, path
        yield step, SubjectKind.PROPOSAL, (step.asked,), proposals, path
        yield step, SubjectKind.DECISION, (step.decision,), decisions, path
    for decision, path in located(matter, "decisions"):
        subject = subject_of(decision)
        vote = () if decision.vote is None else (decision.vote.aye, decision.vote.no)
        yield subject, SubjectKind.BODY, (decision.body,), bodies, path
        yield subject, SubjectKind.PROPOSAL, (*decision.put, decision.follows, *vote), proposals, path
        for place, asked in enumerate(decision.positions):
            position, where = subject_of(asked, subject), f"{path}.positions[{place}]"
            yield position, SubjectKind.PROPOSAL, (asked.supports,), proposals, where
        for place, one in enumerate(decision.statements):
            statement, where = subject_of(one, subject), f"{path}.statements[{place}]"
            yield statement, SubjectKind.PROPOSAL, (one.proposal,), proposals, where
    for task in matter.assignments:
        yield task, SubjectKind.BODY, (task.given_by,), bodies, ""
        yield task, SubjectKind.DECISION, (task.decision,), decisions, ""
        numbers = None if task.decision is None else points.get(task.decision)
        if numbers is not None and task.point is not None:
            yield task, SubjectKind.DECISION_POINT, (str(task.point),), numbers, ""


def dates_out_of_order(matter: Matter) -> Iterator[Finding]:
    """Report a later date that stands before an earlier one.

    Looked at are a decision's meeting, verification, announcement and becoming final, corrections of its
    minutes, the chain of steps by their decisions, and an assignment's decision, deadline and report.
    Dates that may be the same are silent.

    Yields: one error per thing and sequence of dates, with the first pair, in document order.
    """
    days = {one.id: one.on for one in matter.decisions}
    in_chain = (days[one.decision] for one in matter.steps if one.decision in days)
    yield from disordered(Subject(SubjectKind.MATTER), in_chain, "$.matter.steps")
    for one, path in located(matter, "decisions"):
        subject = subject_of(one)
        yield from disordered(subject, (one.on, one.verified_on, one.announced_on, one.final_on), path)
        for correction in one.corrections:
            yield from disordered(subject, (one.on, correction.day), path)
    for task in matter.assignments:
        given = None if task.decision is None else days.get(task.decision)
        yield from disordered(subject_of(task), (given, task.deadline))
        yield from disordered(subject_of(task), (given, task.reported_on))
