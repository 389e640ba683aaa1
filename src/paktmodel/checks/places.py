"""Where things stand in a plan, and what they are called in a finding: one walk for all rules."""

from collections.abc import Callable, Iterator
from typing import Any, Final, TypeAlias

import attrs
from attrs import frozen

from paktmodel.errors import Subject
from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.model.decisions import DecisionPoint
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Acknowledgement, Plan
from paktmodel.model.rules import ClosingPoint, JudgementRule, ReportingRule, RollUpRule, Term
from paktmodel.model.sources import Passage
from paktmodel.model.versions import Annex, TitleVariant, Version
from paktmodel.vocabulary.words import SubjectKind

#: A rule of a plan, of whatever sort.
PlanRule: TypeAlias = ReportingRule | JudgementRule | RollUpRule

_OPENING_WORDS = 4


@frozen
class Place:
    """A thing within a plan.

    Attributes:
        subject: The thing that a finding would be about: itself, or what holds it.
        path: Where it stands in the document.
        thing: The thing.
    """

    subject: Subject
    path: str
    thing: Any


def places(plan: Plan) -> Iterator[Place]:
    """Every object of a plan in document order; the owner's acknowledgements are left out."""
    yield from _within(plan, plan_itself(), "$.plan", 0)


def paths(plan: Plan) -> dict[Subject, str]:
    """Where each subject stands; for a repeated code, its first place."""
    found: dict[Subject, str] = {}
    for place in places(plan):
        found.setdefault(place.subject, place.path)
    return found


def path_of(subject: Subject, known: dict[Subject, str]) -> str:
    """Where a subject stands; empty when it stands nowhere.

    A part stands where its whole does, words of the title where the title does.
    """
    whole = attrs.evolve(subject, part="")
    if whole not in known and subject.kind is SubjectKind.TITLE:
        return "$.plan.title"
    return known.get(whole, "")


def plan_itself() -> Subject:
    """The plan as a subject."""
    return Subject(SubjectKind.PLAN)


def title(words: str) -> Subject:
    """Words of the title as a subject, such as ``1000 fler``."""
    return Subject(SubjectKind.TITLE, words)


def indicator(one: Indicator, part: Part | None = None) -> Subject:
    """An indicator, or a part of it, as a subject."""
    return Subject(SubjectKind.INDICATOR, one.code, "" if part is None else str(part))


def measure(one: Measure) -> Subject:
    """A measure as a subject."""
    return Subject(SubjectKind.MEASURE, one.code)


def goal(one: Goal) -> Subject:
    """A goal as a subject."""
    return Subject(SubjectKind.GOAL, one.code)


def aim(of: Goal, one: Aim) -> Subject:
    """An aim as a subject, named within its goal: ``2.2/en-procent``."""
    return Subject(SubjectKind.AIM, f"{of.code}/{one.code}")


def area(one: GoalArea) -> Subject:
    """A goal area as a subject."""
    return Subject(SubjectKind.GOAL_AREA, one.code)


def version(one: Version) -> Subject:
    """A version as a subject."""
    return Subject(SubjectKind.VERSION, one.number)


def decision_point(one: DecisionPoint) -> Subject:
    """A decision point as a subject."""
    return Subject(SubjectKind.DECISION_POINT, str(one.number))


def rule(one: PlanRule) -> Subject:
    """A rule of the plan as a subject."""
    return Subject(SubjectKind.RULE, one.id)


def closing(one: ClosingPoint) -> Subject:
    """A closing point as a subject, such as ``interim-report 2024``."""
    return Subject(SubjectKind.CLOSING, f"{one.closing} {one.period}")


def term(one: Term) -> Subject:
    """A term of office as a subject, by its body."""
    return Subject(SubjectKind.TERM, one.body)


def passage(one: Passage) -> Subject:
    """A passage as a subject, by its opening words, which stay when passages move."""
    words = one.text.split()
    opening = " ".join(words[:_OPENING_WORDS])
    return Subject(SubjectKind.PASSAGE, f"{opening} …" if len(words) > _OPENING_WORDS else opening)


def title_variant(one: TitleVariant) -> Subject:
    """A variant of the title as a subject, by its text."""
    return title(one.text)


# What is named by itself alone. An aim and a lesson are named within what holds them.
_NAMED: Final[dict[type, Callable[[Any], Subject]]] = {
    Goal: goal,
    GoalArea: area,
    Measure: measure,
    Indicator: indicator,
    Version: version,
    DecisionPoint: decision_point,
    ReportingRule: rule,
    JudgementRule: rule,
    RollUpRule: rule,
    ClosingPoint: closing,
    Term: term,
    Passage: passage,
    TitleVariant: title_variant,
    Annex: lambda one: Subject(SubjectKind.ANNEX, one.title),
    ConsequenceStatement: lambda one: Subject(SubjectKind.STATEMENT, str(one.kind)),
    Predecessor: lambda one: Subject(SubjectKind.PREDECESSOR, one.name),
}


def _named(thing: object, holder: Subject, position: int) -> Subject:
    """The subject for a thing: its own name, or that of what holds it."""
    name = _NAMED.get(type(thing))
    if name is not None:
        return name(thing)
    if isinstance(thing, Aim):
        return Subject(SubjectKind.AIM, f"{holder.code}/{thing.code}")
    if isinstance(thing, Lesson):
        return Subject(SubjectKind.LESSON, f"{holder.code}/{position + 1}")
    return holder


def _within(thing: Any, holder: Subject, path: str, position: int) -> Iterator[Place]:
    subject = _named(thing, holder, position)
    yield Place(subject, path, thing)
    for one in attrs.fields(type(thing)):
        value = getattr(thing, one.name)
        if type(value) is tuple:
            for index, inner in enumerate(value):
                if attrs.has(type(inner)) and not isinstance(inner, Acknowledgement):
                    yield from _within(inner, subject, f"{path}.{one.name}[{index}]", index)
        elif attrs.has(type(value)):
            yield from _within(value, subject, f"{path}.{one.name}", 0)
