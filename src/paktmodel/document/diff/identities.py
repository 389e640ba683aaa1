"""How things of each class of the model are told apart and recognised again: one small table.

Everything else about comparing reads the classes themselves, by their attrs fields.
"""

from decimal import Decimal
from typing import Any, Final

from paktmodel.document.diff.identities_of_networks import OF_MATTERS, OF_NETWORKS
from paktmodel.document.diff.identity import BY_TEXT, Identity, coded, rule
from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.model.comparisons import ComparedValue, Comparison, ComparisonGroup
from paktmodel.model.decisions import DecisionPoint, DecisionRef, Proposal
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    RecommendedAction,
    Scale,
    ScaleAnswers,
    ScaleStep,
    StepCount,
    SurveyShare,
)
from paktmodel.model.follow_up_record import (
    About,
    Assessment,
    Deviation,
    FollowUpRecord,
    Narrative,
    Submission,
)
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import (
    Baseline,
    Cohort,
    Definition,
    Indicator,
    MeasurementPoint,
    NationalIndicator,
    PartValue,
    Population,
    SourceSystem,
    Target,
)
from paktmodel.model.measures import Cost, Effect, GoalArea, Measure, MeasureStatus, Purpose
from paktmodel.model.parts import Breakdown
from paktmodel.model.plans import Acknowledgement, Plan
from paktmodel.model.rules import (
    ClosingDue,
    ClosingPoint,
    JudgementRule,
    Rebase,
    ReportingCalendar,
    ReportingRule,
    RollUpRule,
    SignalRules,
    Term,
)
from paktmodel.model.sources import Authority, Footnote, Passage, Source
from paktmodel.model.timelines import Dated, Timeline, Undetermined
from paktmodel.model.versions import Annex, Change, ReportedApproval, TitleVariant, Version
from paktmodel.observations import Observation
from paktmodel.values.figures import as_printed
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.findings import SubjectKind

#: Every class that differences look into; a value of any other class is told as a whole.
IDENTITIES: Final[dict[type, Identity]] = {
    Plan: Identity(subject=SubjectKind.PLAN),
    Goal: coded(SubjectKind.GOAL, "text"),
    Aim: coded(SubjectKind.AIM, "text", within=True),
    GoalArea: coded(SubjectKind.GOAL_AREA, "title"),
    Measure: coded(SubjectKind.MEASURE, "text", roams=True),
    Indicator: coded(SubjectKind.INDICATOR, "name", roams=True),
    Version: Identity(by=("number",), subject=SubjectKind.VERSION, named=("number",), said=("created",)),
    DecisionPoint: coded(SubjectKind.DECISION_POINT, "text", by="number", within=True),
    Proposal: Identity(
        by=("id",),
        subject=SubjectKind.PROPOSAL,
        named=("id",),
        otherwise="body",
        rowed=True,
        said=("body", "day"),
    ),
    ReportingRule: rule("what", "what"),
    JudgementRule: rule(""),
    RollUpRule: rule("", "method"),
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
    **OF_NETWORKS,
    **OF_MATTERS,
    FollowUpRecord: Identity(subject=SubjectKind.RECORD),
    Scale: coded(SubjectKind.SCALE, "name", by="id"),
    Submission: Identity(
        by=("rule", "closing", "period", "ends", "recipient", "day"),
        subject=SubjectKind.SUBMISSION,
        named=("rule", "closing", "period", "ends", "recipient", "day"),
        joined=", ",
        said=("state",),
    ),
    Assessment: Identity(
        by=("about", "scale", "day"),
        subject=SubjectKind.ASSESSMENT,
        named=("about", "scale", "day"),
        joined=", ",
        said=("value", "role"),
    ),
    Deviation: coded(SubjectKind.DEVIATION, "text", by="id"),
    Narrative: Identity(
        by=("about", "period", "day"),
        subject=SubjectKind.NARRATIVE,
        named=("about", "period"),
        joined=", ",
        said=("text",),
    ),
    SurveyShare: Identity(
        by=("question", "on", "population"),
        subject=SubjectKind.SURVEY,
        named=("question", "on"),
        joined=", ",
        said=("share",),
    ),
    ScaleAnswers: Identity(
        by=("question", "scale", "on"),
        subject=SubjectKind.SURVEY,
        named=("question", "on"),
        joined=", ",
        said=("scale",),
    ),
    Evaluation: coded(SubjectKind.EVALUATION, "title", by="id"),
    Recommendation: coded(SubjectKind.RECOMMENDATION, "text", by="id", within=True),
    Comparison: Identity(
        by=("name", "indicator"),
        subject=SubjectKind.COMPARISON,
        named=("name", "indicator"),
        joined=", ",
        said=("group",),
    ),
    # Named within what holds them, and told as parts of it.
    Acknowledgement: Identity(by=("code", "subjects"), said=("reason",)),
    Annex: Identity(by=("title",)),
    Change: Identity(by=("kind", "code"), said=("text",)),
    ClosingDue: Identity(by=("recipient",), said=("on",)),
    ComparedValue: Identity(by=("period", "part"), said=("value",)),
    Dated: Identity(by=("since",), said=("value",)),
    Definition: Identity(by=("version",), wording="text", said=("text",)),
    EvaluationFinding: Identity(by=("id",), wording="text", said=("text",)),
    Footnote: Identity(by=("mark",), said=("text",)),
    NationalIndicator: Identity(by=("scheme", "key"), said=("fit",)),
    PartValue: Identity(by=("part",), said=("value",)),
    Rebase: Identity(by=("since",), said=("reason",)),
    ScaleStep: Identity(by=("code",), wording="sv", said=("sv", "en"), between=" / "),
    SourceSystem: Identity(by=("name",), said=("owner",)),
    StepCount: Identity(by=("step",), said=("count",)),
    # Known by what they say.
    Effect: BY_TEXT,
    Lesson: BY_TEXT,
    Passage: BY_TEXT,
    Purpose: BY_TEXT,
    RecommendedAction: BY_TEXT,
    TitleVariant: BY_TEXT,
    # Known by their place: rows without names, and what a field holds one of.
    Breakdown: Identity(said=("parts",)),
    Target: Identity(said=("operator", "value", "unit"), between=" "),
    Authority: Identity(said=("body",)),
    Baseline: Identity(said=("period", "total")),
    Cohort: Identity(said=("words",)),
    ComparisonGroup: Identity(said=("name", "id", "year")),
    Cost: Identity(said=("amount", "shown_in")),
    DecisionRef: Identity(said=("body", "on")),
    MeasurementPoint: Identity(said=("words",)),
    MeasureStatus: Identity(said=("state",)),
    Population: Identity(said=("text", "ages")),
    ReportedApproval: Identity(said=("body", "on")),
    ReportingCalendar: Identity(said=("terms", "closings")),
    SignalRules: Identity(said=("id",)),
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
    if isinstance(value, About):
        return about_code(value)
    return ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)


def about_code(about: About) -> str:
    """What something is about, by the code of its kind: ``goal-area 1``; the same in every language."""
    return str(about.kind) if about.code is None else f"{about.kind} {about.code}"


def code_of(thing: Any) -> str:
    """The code of a thing's subject, without that of what holds it."""
    identity = IDENTITIES[type(thing)]
    parts = (_printed(getattr(thing, name)) for name in identity.named)
    code = identity.joined.join(filter(None, parts))
    return code or (_printed(getattr(thing, identity.otherwise)) if identity.otherwise else "")


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
