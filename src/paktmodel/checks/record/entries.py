"""The entries of a follow-up record: what a finding calls each, where it stands, and which plan it is of.

Scales, surveys and evaluations stand in a network too, and are found there by the same functions.

The names are those that differences between two records use, so that a finding and a difference
about the same thing bear the same subject.
"""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType
from typing import Any, Final, Protocol, TypeAlias, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.checks.kinds import kind_of
from paktmodel.errors import Subject
from paktmodel.model.comparisons import Comparison
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    Scale,
    ScaleAnswers,
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
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.reporting import Closing

T = TypeVar("T")

#: A report: its rule, its closing, its period and its recipient.
Report: TypeAlias = tuple[str, Closing | None, Period, str]

_INTERIM = (Closing.INTERIM_ACCOUNTS, Closing.INTERIM_REPORT)


class Evaluated(Protocol):
    """A document that holds scales and evaluations: a follow-up record, or a network."""

    @property
    def scales(self) -> tuple[Scale, ...]: ...
    @property
    def evaluations(self) -> tuple[Evaluation, ...]: ...


def submission(one: Submission) -> Subject:
    """A submission as a subject: ``monthly, 2024-M03, the board, 2024-04-15``."""
    return _joined(SubjectKind.SUBMISSION, one.rule, one.closing, one.period, one.recipient, one.day)


def assessment(one: Assessment) -> Subject:
    """An assessment as a subject: ``goal-area 1, uppsala-state, 2024-09-30``."""
    return _joined(SubjectKind.ASSESSMENT, about(one.about), one.scale, one.day)


def deviation(one: Deviation) -> Subject:
    """A deviation as a subject."""
    return Subject(SubjectKind.DEVIATION, one.id)


def narrative(one: Narrative) -> Subject:
    """A narrative as a subject: ``measure 4, 2024``."""
    return _joined(SubjectKind.NARRATIVE, about(one.about), one.period)


def scale(one: Scale) -> Subject:
    """A scale as a subject."""
    return Subject(SubjectKind.SCALE, one.id)


def survey(one: SurveyShare | ScaleAnswers) -> Subject:
    """What was answered in a survey as a subject, by the question."""
    return _joined(SubjectKind.SURVEY, one.question, one.on)


def evaluation(one: Evaluation) -> Subject:
    """An evaluation as a subject."""
    return Subject(SubjectKind.EVALUATION, one.id)


def evaluation_finding(of: Evaluation, one: EvaluationFinding) -> Subject:
    """What an evaluation found as a subject, named within it: ``sweco-2020/f1``."""
    return Subject(SubjectKind.EVALUATION, f"{of.id}/{one.id}")


def recommendation(of: Evaluation, one: Recommendation) -> Subject:
    """A recommendation as a subject, named within its evaluation: ``sweco-2020/1``."""
    return Subject(SubjectKind.RECOMMENDATION, f"{of.id}/{one.id}")


def comparison(one: Comparison) -> Subject:
    """A comparison as a subject: ``the country, 1.1``."""
    return _joined(SubjectKind.COMPARISON, one.name, one.indicator)


def about(one: About) -> str:
    """What something is about, by the code of its kind: ``goal-area 1``; the same in every language."""
    return " ".join(filter(None, (str(one.kind), one.code)))


def _joined(kind: SubjectKind, *words: object) -> Subject:
    return Subject(kind, ", ".join(str(word) for word in words if word is not None))


#: How the things of a record are called; what is not named is called as what holds it.
NAMINGS: Final[Mapping[type, Callable[[Any, Subject, int], Subject]]] = MappingProxyType(
    {
        Submission: lambda one, _of, _position: submission(one),
        Assessment: lambda one, _of, _position: assessment(one),
        Deviation: lambda one, _of, _position: deviation(one),
        Narrative: lambda one, _of, _position: narrative(one),
        Scale: lambda one, _of, _position: scale(one),
        SurveyShare: lambda one, _of, _position: survey(one),
        ScaleAnswers: lambda one, _of, _position: survey(one),
        Evaluation: lambda one, _of, _position: evaluation(one),
        Recommendation: lambda one, of, _position: Subject(SubjectKind.RECOMMENDATION, f"{of.code}/{one.id}"),
        Comparison: lambda one, _of, _position: comparison(one),
    }
)


def located(things: tuple[T, ...], field: str, whole: str = SubjectKind.RECORD) -> Iterator[tuple[T, str]]:
    """Each thing of a field with its path; two entries with one name still stand in two places."""
    for position, one in enumerate(things):
        yield one, f"$.{whole}.{field}[{position}]"


def whole(document: Evaluated) -> SubjectKind:
    """What the document itself is called, in paths and in findings."""
    return kind_of(document) or SubjectKind.DOCUMENT


def evaluations(document: Evaluated) -> Iterator[tuple[Evaluation, str]]:
    """Every evaluation with its path."""
    yield from located(document.evaluations, "evaluations", whole(document))


def scales(document: Evaluated) -> Iterator[tuple[Scale, str]]:
    """Every scale of the document's own with its path."""
    yield from located(document.scales, "scales", whole(document))


def surveyed(document: Evaluated) -> Iterator[tuple[SurveyShare, str]]:
    """Every survey share with its path: the document's own, those of activities, those of evaluations."""
    yield from _answers_of(document, "shares")


def answered(document: Evaluated) -> Iterator[tuple[ScaleAnswers, str]]:
    """Answers on scales with their paths: the document's own, then those that evaluations print."""
    yield from _answers_of(document, "answers")


def _answers_of(document: Evaluated, field: str) -> Iterator[tuple[Any, str]]:
    name = whole(document)
    yield from located(getattr(document, field, ()), field, name)
    for row in ("activities", "evaluations"):
        for position, one in enumerate(getattr(document, row, ())):
            yield from located(getattr(one, field, ()), f"{row}[{position}].{field}", name)


def reports(record: FollowUpRecord) -> dict[Report, list[tuple[Submission, str]]]:
    """What happened to each report, with paths, in order of time; as they stand within a day."""
    found: dict[Report, list[tuple[Submission, str]]] = {}
    for one, path in located(record.submissions, "submissions"):
        found.setdefault((one.rule, one.closing, one.period, one.recipient), []).append((one, path))
    for happened in found.values():
        happened.sort(key=lambda entry: entry[0].day)
    return found


def its_plan(record: FollowUpRecord, plan: Plan | None) -> Plan | None:
    """The plan, if it is the one that the record names: no other can be compared with it."""
    return plan if plan is not None and plan.id == record.plan else None


def covered_until(one: Submission | Assessment, plan: Plan | None) -> dt.date | None:
    """The last day that a report or an assessment covers; None when it cannot be told.

    An interim closing of a whole year covers a part of it, and which part stands in the plan's calendar.
    """
    if plan is not None and one.closing is not None:
        for point in plan.calendar.closings:
            if point.closing is one.closing and point.period == one.period:
                return point.end
    return None if one.closing in _INTERIM and one.period.frequency == "A" else one.period.end
