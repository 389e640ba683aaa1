"""Where things stand in a document, and what they are called in a finding: one walk for all rules."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Final, TypeAlias

import attrs
from attrs import frozen

from paktmodel.checks.kinds import NAMES, kind_of
from paktmodel.errors import InvalidArgument, Subject
from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.model.decisions import DecisionPoint
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.rules import ClosingPoint, JudgementRule, ReportingRule, RollUpRule, Term
from paktmodel.model.sources import Passage
from paktmodel.model.versions import Annex, TitleVariant, Version
from paktmodel.vocabulary.language import enumerated
from paktmodel.vocabulary.words.findings import SubjectKind

#: A rule of a plan, of whatever sort.
PlanRule: TypeAlias = ReportingRule | JudgementRule | RollUpRule

_OPENING_WORDS = 4


@frozen
class Place:
    """A thing within a document.

    Attributes:
        subject: The thing that a finding would be about: itself, or what holds it.
        path: Where it stands in the document.
        thing: The thing.
    """

    subject: Subject
    path: str
    thing: Any


def places(document: object) -> Iterator[Place]:
    """Every object of a document in document order; the owner's acknowledgements are left out.

    Args:
        document: A plan, or another document that can be checked.

    Raises:
        InvalidArgument: Anything else.
    """
    kind = kind_of(document)
    if kind is None:
        raise InvalidArgument("document", f"one of the documents {enumerated(NAMES, 'en')}", document)
    yield from _within(document, Subject(kind), f"$.{kind}", 0, _namings(kind))


def paths(document: object) -> dict[Subject, str]:
    """Where each subject stands; for a repeated code, its first place."""
    found: dict[Subject, str] = {}
    for place in places(document):
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


#: How a thing is called in a finding: from the thing, what holds it, and where in its row it stands.
Naming: TypeAlias = Callable[[Any, Subject, int], Subject]


def _alone(name: Callable[[Any], Subject]) -> Naming:
    """The naming of what is named by itself alone."""
    return lambda thing, _holder, _position: name(thing)


_OF_PLANS: Final[Mapping[type, Naming]] = {
    Goal: _alone(goal),
    GoalArea: _alone(area),
    Measure: _alone(measure),
    Indicator: _alone(indicator),
    Version: _alone(version),
    DecisionPoint: _alone(decision_point),
    ReportingRule: _alone(rule),
    JudgementRule: _alone(rule),
    RollUpRule: _alone(rule),
    ClosingPoint: _alone(closing),
    Term: _alone(term),
    Passage: _alone(passage),
    TitleVariant: _alone(title_variant),
    Annex: _alone(lambda one: Subject(SubjectKind.ANNEX, one.title)),
    ConsequenceStatement: _alone(lambda one: Subject(SubjectKind.STATEMENT, str(one.kind))),
    Predecessor: _alone(lambda one: Subject(SubjectKind.PREDECESSOR, one.name)),
    # Named within what holds them.
    Aim: lambda one, of, _position: Subject(SubjectKind.AIM, f"{of.code}/{one.code}"),
    Lesson: lambda _one, of, position: Subject(SubjectKind.LESSON, f"{of.code}/{position + 1}"),
}


def _namings(kind: SubjectKind) -> Mapping[type, Naming]:
    """How the things of a kind of document are called; what is not named is called as what holds it."""
    if kind is SubjectKind.RECORD:
        from paktmodel.checks.record.entries import NAMINGS  # its classes are not needed for a plan

        return {Passage: _OF_PLANS[Passage], **NAMINGS}
    if kind is SubjectKind.NETWORK:
        from paktmodel.checks.network.subjects import NAMINGS as OF_NETWORKS

        return {Passage: _OF_PLANS[Passage], **OF_NETWORKS}
    if kind is SubjectKind.MATTER:
        from paktmodel.checks.matter.subjects import NAMINGS as OF_MATTERS

        return {Passage: _OF_PLANS[Passage], **OF_MATTERS}
    return _OF_PLANS


def _within(
    thing: Any, holder: Subject, path: str, position: int, namings: Mapping[type, Naming]
) -> Iterator[Place]:
    naming = namings.get(type(thing))
    subject = holder if naming is None else naming(thing, holder, position)
    yield Place(subject, path, thing)
    for name in field_names(thing.__class__):
        value = getattr(thing, name)
        if type(value) is tuple:
            for index, inner in enumerate(value):
                if _is_thing(inner.__class__) and not isinstance(inner, Acknowledgement):
                    yield from _within(inner, subject, f"{path}.{name}[{index}]", index, namings)
        elif _is_thing(value.__class__):
            yield from _within(value, subject, f"{path}.{name}", 0, namings)


# Asked for every field of every thing: kept by class, they take a fifth of the walk instead of half.
_is_thing: Final = lru_cache(maxsize=512)(attrs.has)


@lru_cache(maxsize=512)
def field_names(cls: type) -> tuple[str, ...]:
    """The names of a class's fields, in their order."""
    return tuple(one.name for one in attrs.fields(cls))
