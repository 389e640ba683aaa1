"""What holds between the rows of a matter: names, references, days, and what time has passed by."""

import datetime as dt
from collections import Counter
from collections.abc import Collection, Iterable, Iterator
from typing import TypeAlias

from paktmodel.calendar.spans import PrintedDate
from paktmodel.checks.defaults import PLANNING_WORDS
from paktmodel.checks.matter import subjects as things
from paktmodel.checks.matter.subjects import MATTER
from paktmodel.checks.plan.calendar import disordered
from paktmodel.checks.plan.references import missed
from paktmodel.checks.shared.consequences import Planned, paper_day, planned_in_texts, stale
from paktmodel.errors import Finding, Subject
from paktmodel.model.matters import Matter
from paktmodel.model.minutes import Decision
from paktmodel.vocabulary.words.findings import Severity, SubjectKind


def date_stale(matter: Matter, *, words: tuple[str, ...] = PLANNING_WORDS) -> Iterator[Finding]:
    """Something is told as planned for a time that had passed when the paper was written.

    Read are meetings of which no decision is known, and texts that name a month or a year after a word of
    planning. The day is that of the thing's own source, or the document's.

    Args:
        matter: The matter.
        words: Words of planning, in small letters.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it.
    Source: KSN-2023-01917, a letter of 2024-12-27: *en invigning är planerad till november 2024*.
    """
    yield from stale((*_meetings_to_come(matter), *planned_in_texts(matter, words)))


def _meetings_to_come(matter: Matter) -> Iterator[Planned]:
    for step in matter.steps:
        if step.planned is not None and step.decision is None:
            yield things.step(step), step.planned, paper_day(step, matter.day)


def code_repeated(matter: Matter) -> Iterator[Finding]:
    """A name is borne by two things of the same kind, or a number by two points of one whole.

    Positions, points and statements are counted within their decision, points of proposals and motions
    within these.

    Yields: one error per repeated name, by kind in document order.
    """
    kinds: list[tuple[Iterable[Subject], str]] = [
        (map(things.case, matter.cases), ""),
        (map(things.body, matter.bodies), ""),
        (map(things.motion, matter.motions), ""),
        (map(things.paper, matter.papers), ""),
        ([things.proposal(one) for one in matter.proposals if one.id is not None], ""),
        (map(things.decision, matter.decisions), ""),
        (map(things.assignment, matter.assignments), ""),
    ]
    for position, motion in enumerate(matter.motions):
        asked = [things.proposed(motion, point) for point in motion.points]
        kinds.append((asked, f"$.matter.motions[{position}]"))
    for position, proposal in enumerate(matter.proposals):
        asked = [things.proposed(proposal, point) for point in proposal.points]
        kinds.append((asked, f"$.matter.proposals[{position}]"))
    for position, decision in enumerate(matter.decisions):
        path = f"$.matter.decisions[{position}]"
        kinds.append(([things.point(decision, one) for one in decision.points], path))
        kinds.append(([things.position(decision, one) for one in decision.positions], path))
        kinds.append(([things.statement(decision, one) for one in decision.statements], path))
    for subjects, path in kinds:
        for subject, times in Counter(subjects).items():
            if times > 1:
                evidence = {"times": times}
                yield Finding("code-repeated", Severity.ERROR, (subject,), path=path, evidence=evidence)


def reference_to_nothing(matter: Matter) -> Iterator[Finding]:
    """A thing refers to a body, proposal, decision or point that the matter does not have.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    for subject, kind, named, known, path in _references(matter):
        names = tuple(str(one) for one in named if one is not None)
        if any(one not in known for one in names):
            yield from missed(subject, kind, names, map(str, known), path, SubjectKind.MATTER)


Reference: TypeAlias = tuple[Subject, SubjectKind, Iterable[object], Collection[str], str]


def _references(matter: Matter) -> Iterator[Reference]:
    bodies = {one.id: one for one in matter.bodies}
    proposals = {one.id: one for one in matter.proposals if one.id is not None}
    decisions = {one.id: one for one in matter.decisions}
    for case in matter.cases:
        yield things.case(case), SubjectKind.BODY, (case.body,), bodies, ""
    for motion in matter.motions:
        yield things.motion(motion), SubjectKind.BODY, (motion.body,), bodies, ""
    for paper in matter.papers:
        yield things.paper(paper), SubjectKind.BODY, (paper.by,), bodies, ""
    for position, step in enumerate(matter.steps):
        subject, path = things.step(step), f"$.matter.steps[{position}]"
        yield subject, SubjectKind.BODY, (step.body,), bodies, path
        yield subject, SubjectKind.PROPOSAL, (step.asked,), proposals, path
        yield subject, SubjectKind.DECISION, (step.decision,), decisions, path
    for position, decision in enumerate(matter.decisions):
        subject, path = things.decision(decision), f"$.matter.decisions[{position}]"
        vote = () if decision.vote is None else (decision.vote.aye, decision.vote.no)
        yield subject, SubjectKind.BODY, (decision.body,), bodies, path
        yield subject, SubjectKind.PROPOSAL, (*decision.put, decision.follows, *vote), proposals, path
        for place, asked in enumerate(decision.positions):
            where = f"{path}.positions[{place}]"
            yield things.position(decision, asked), SubjectKind.PROPOSAL, (asked.supports,), proposals, where
        for place, one in enumerate(decision.statements):
            where = f"{path}.statements[{place}]"
            yield things.statement(decision, one), SubjectKind.PROPOSAL, (one.proposal,), proposals, where
    for task in matter.assignments:
        subject = things.assignment(task)
        yield subject, SubjectKind.BODY, (task.given_by,), bodies, ""
        yield subject, SubjectKind.DECISION, (task.decision,), decisions, ""
        giving = None if task.decision is None else decisions.get(task.decision)
        if giving is not None and task.point is not None:
            numbers = [str(point.number) for point in giving.points]
            yield subject, SubjectKind.DECISION_POINT, (task.point,), numbers, ""


def dates_out_of_order(matter: Matter) -> Iterator[Finding]:
    """A later date stands before an earlier one.

    Looked at are a decision's meeting, verification, announcement and becoming final, corrections of its
    minutes, the chain of steps by their decisions, and an assignment's decision, deadline and report.
    Dates that may be the same are silent.

    Yields: one error per thing and row of dates, with the first pair, in document order.
    """
    days = {one.id: one.on for one in matter.decisions}
    in_chain = [days[one.decision] for one in matter.steps if one.decision in days]
    yield from _ordered(MATTER, "$.matter.steps", *in_chain)
    for position, decision in enumerate(matter.decisions):
        subject, path = things.decision(decision), f"$.matter.decisions[{position}]"
        yield from _ordered(subject, path, *_fates(decision))
        for correction in decision.corrections:
            yield from _ordered(subject, path, decision.on, correction.day)
    for task in matter.assignments:
        given = None if task.decision is None else days.get(task.decision)
        subject = things.assignment(task)
        yield from _ordered(subject, "", given, task.deadline)
        told = (_printed(given), task.reported_on)
        yield from disordered(subject, [one for one in told if one is not None])


def _fates(decision: Decision) -> tuple[dt.date | None, ...]:
    return decision.on, decision.verified_on, decision.announced_on, decision.final_on


def _ordered(subject: Subject, path: str, *days: dt.date | None) -> Iterator[Finding]:
    dates = (_printed(day) for day in days)
    return disordered(subject, [one for one in dates if one is not None], path)


def _printed(day: dt.date | None) -> PrintedDate | None:
    return None if day is None else PrintedDate.of(day)
