"""How things of each class of the model are told apart and recognised again: one small table.

Everything else about comparing reads the classes themselves, by their attrs fields.
"""

from decimal import Decimal
from typing import Any, Final

from attrs import frozen

from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.model.decisions import DecisionPoint, DecisionRef, Proposal
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import (
    Baseline,
    Cohort,
    Definition,
    Indicator,
    Limit,
    MeasurementPoint,
    NationalIndicator,
    PartFigure,
    Population,
    SourceSystem,
)
from paktmodel.model.measures import Cost, Effect, GoalArea, Measure, MeasureStatus, Purpose
from paktmodel.model.parts import Breakdown
from paktmodel.model.plans import Acknowledgement, Plan
from paktmodel.model.rules import (
    ClosingDue,
    ClosingPoint,
    JudgementRule,
    ReportingCalendar,
    ReportingRule,
    RollUpRule,
    Term,
)
from paktmodel.model.sources import Authority, Footnote, Passage, Source
from paktmodel.model.timelines import Dated, Timeline, Undetermined
from paktmodel.model.versions import Annex, Change, ReportedApproval, TitleVariant, Version
from paktmodel.observations import Observation
from paktmodel.values.figures import as_printed
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.words import SubjectKind, Word


@frozen(kw_only=True, field_transformer=gathered)
class Identity:
    """How a thing of a class is recognised in another version of the document.

    A class with neither ``by`` nor ``wording`` is known by its place: in a field that holds one,
    by the field; in a row, by being equal, and what is left over by its order.

    Attributes:
        by: The fields that name it within its row; empty when nothing does.
        wording: The field by which it is known again under another name.
        roams: Whether it bears one name in the whole document, and may move from row to row.
        subject: What differences call it; None for what is told as a part of its holder.
        named: The fields that its subject's code is made of.
        said: The fields that tell what it is, when it is new or gone.
        between: What stands between them.
    """

    by: tuple[str, ...] = ()
    wording: str = ""
    roams: bool = False
    subject: SubjectKind | None = None
    named: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    between: str = ", "

    @property
    def renumbers(self) -> bool:
        """Whether it can be known again under another number."""
        return bool(self.by and self.wording)


def _coded(subject: SubjectKind, wording: str, *, roams: bool = False) -> Identity:
    by = ("code",)
    return Identity(by=by, wording=wording, roams=roams, subject=subject, named=by, said=(wording,))


def _rule(wording: str, *said: str) -> Identity:
    return Identity(by=("id",), wording=wording, subject=SubjectKind.RULE, named=("id",), said=said)


_BY_TEXT = Identity(wording="text", said=("text",))

#: Every class that differences look into; a value of any other class is told as a whole.
IDENTITIES: Final[dict[type, Identity]] = {
    Plan: Identity(subject=SubjectKind.PLAN),
    Goal: _coded(SubjectKind.GOAL, "text"),
    Aim: _coded(SubjectKind.AIM, "text"),
    GoalArea: _coded(SubjectKind.GOAL_AREA, "title"),
    Measure: _coded(SubjectKind.MEASURE, "text", roams=True),
    Indicator: _coded(SubjectKind.INDICATOR, "name", roams=True),
    Version: Identity(by=("number",), subject=SubjectKind.VERSION, named=("number",), said=("created",)),
    DecisionPoint: Identity(
        by=("number",), wording="text", subject=SubjectKind.DECISION_POINT, named=("number",), said=("text",)
    ),
    ReportingRule: _rule("what", "what"),
    JudgementRule: _rule(""),
    RollUpRule: _rule("", "method"),
    Term: Identity(by=("body", "start"), subject=SubjectKind.TERM, named=("body",), said=("start", "end")),
    ClosingPoint: Identity(
        by=("closing", "period"), subject=SubjectKind.CLOSING, named=("closing", "period"), said=("ends",)
    ),
    ConsequenceStatement: Identity(
        by=("kind",), subject=SubjectKind.STATEMENT, named=("kind",), said=("text",)
    ),
    Predecessor: Identity(by=("name",), subject=SubjectKind.PREDECESSOR, named=("name",), said=("years",)),
    Observation: Identity(
        by=("indicator", "part", "period", "published"),
        subject=SubjectKind.OBSERVATION,
        named=("indicator", "period"),
        said=("value", "state"),
    ),
    # Named within what holds them, and told as parts of it.
    Acknowledgement: Identity(by=("code", "subjects"), said=("reason",)),
    Annex: Identity(by=("title",)),
    Change: Identity(by=("kind", "code"), said=("text",)),
    ClosingDue: Identity(by=("recipient",), said=("on",)),
    Dated: Identity(by=("since",), said=("value",)),
    Definition: Identity(by=("version",), wording="text", said=("text",)),
    Footnote: Identity(by=("mark",), said=("text",)),
    NationalIndicator: Identity(by=("scheme", "key"), said=("fit",)),
    PartFigure: Identity(by=("part",), said=("figure",)),
    SourceSystem: Identity(by=("name",), said=("owner",)),
    # Known by what they say.
    Effect: _BY_TEXT,
    Lesson: _BY_TEXT,
    Passage: _BY_TEXT,
    Purpose: _BY_TEXT,
    TitleVariant: _BY_TEXT,
    # Known by their place: rows without names, and what a field holds one of.
    Breakdown: Identity(said=("parts",)),
    Limit: Identity(said=("operator", "value", "unit"), between=" "),
    Authority: Identity(said=("body",)),
    Baseline: Identity(said=("period", "total")),
    Cohort: Identity(said=("words",)),
    Cost: Identity(said=("amount", "shown_in")),
    DecisionRef: Identity(said=("body", "on")),
    MeasurementPoint: Identity(said=("words",)),
    MeasureStatus: Identity(said=("state",)),
    Population: Identity(said=("text", "ages")),
    Proposal: Identity(said=("body", "day")),
    ReportedApproval: Identity(said=("body", "on")),
    ReportingCalendar: Identity(said=("terms", "closings")),
    Source: Identity(said=("document", "section", "page", "table", "line")),
    Timeline: Identity(said=("entries",)),
    Undetermined: Identity(said=("candidates",)),
}

#: The same by the class's name, which is what an address holds.
BY_NAME: Final[dict[str, Identity]] = {cls.__name__: identity for cls, identity in IDENTITIES.items()}


def is_thing(value: object) -> bool:
    """Whether differences look into a value instead of telling it as a whole."""
    return type(value) in IDENTITIES


def is_row(value: object) -> bool:
    """Whether a value is a row of things; one of nothing is."""
    return type(value) is tuple and all(type(one) in IDENTITIES for one in value)


def is_nothing(value: object) -> bool:
    """Whether a value says that there is none: missing, not stated, or an empty row."""
    return value is None or value == () or (isinstance(value, Word) and value == "unstated")


def key_of(thing: Any) -> tuple[tuple[str, str], ...]:
    """The fields that name a thing within its row, with their values as text."""
    return tuple((name, _printed(getattr(thing, name))) for name in IDENTITIES[type(thing)].by)


def _printed(value: object) -> str:
    if value is None:
        return ""
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same in print: of one kind, equal, 70.0 not the same as 70."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, Decimal):
        return as_printed(one) == as_printed(other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
