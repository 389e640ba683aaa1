"""What a board report takes from the follow-up record: deviations, changes since a closing, and words."""

import datetime as dt
from collections.abc import Iterator, Mapping

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.board.assessments import belongs
from paktmodel.followup.board.deviations import DeviationResult, collect_deviations
from paktmodel.followup.closings.acceptance import last_closing
from paktmodel.followup.closings.corrections import Correction, corrections
from paktmodel.followup.closings.definition_changes import DefinitionChange, definitions_changed
from paktmodel.followup.evaluations.evaluations import EvaluationResult, summarise_on
from paktmodel.followup.evaluations.narratives import NarrativeResult, collect_narratives
from paktmodel.followup.evaluations.surveys import (
    AnswersResult,
    ShareResult,
    evaluate_share,
    summarise_answers,
)
from paktmodel.model.evaluations import Scale
from paktmodel.model.follow_up_record import PRESET_SCALES, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.observations import Observations
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.findings import Severity, SubjectKind


@frozen(kw_only=True, field_transformer=gathered)
class RecordSections:
    """The sections of a board report that only a follow-up record gives; empty without one.

    Attributes:
        deviations: Deviations of the closing, and all that are still open.
        since: The last closing accepted before; None when none was.
        corrections: Values that have changed since that closing.
        definitions: Definitions that have changed since it.
        narratives: What was written in words, by subject and period.
        shares: Shares of answers to surveys.
        answers: Answers on scales.
        evaluations: Evaluations with what came of them.
        findings: Answers on scales that nobody has described.
    """

    deviations: Listed[DeviationResult] = Listed()
    since: ClosingPoint | None = None
    corrections: tuple[Correction, ...] = ()
    definitions: tuple[DefinitionChange, ...] = ()
    narratives: tuple[NarrativeResult, ...] = ()
    shares: tuple[ShareResult, ...] = ()
    answers: tuple[AnswersResult, ...] = ()
    evaluations: tuple[EvaluationResult, ...] = ()
    findings: tuple[Finding, ...] = ()


def collect_record_sections(
    plan: Plan,
    record: FollowUpRecord | None,
    observed: Observations,
    *,
    as_of: dt.date,
    known_at: dt.date,
    point: ClosingPoint | None,
) -> RecordSections:
    """Collect the sections that a follow-up record gives, as known on a day.

    Args:
        plan: The plan.
        record: Its record; None gives empty sections.
        observed: Everything observed, later publications included, for corrections.
        as_of: The day asked for.
        known_at: The day up to which everything was known.
        point: The closing reported on; None takes the latest of everything.
    """
    if record is None:
        return RecordSections()
    day = min(as_of, known_at)
    since = last_closing(plan, record, before=day if point is None else min(day, point.end))
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *record.scales)}
    evaluations = (
        summarise_on(evaluation, day, scales)
        for evaluation in record.evaluations
        if evaluation.published is None or evaluation.published.earliest <= known_at
    )
    return RecordSections(
        deviations=Listed(collect_deviations(record, as_of=as_of, known_at=known_at, point=point)),
        since=since,
        corrections=()
        if since is None
        else corrections(plan, observed, since=since, record=record, known_at=known_at),
        definitions=() if since is None else definitions_changed(plan, since=since.end, until=as_of),
        narratives=collect_narratives(
            (narrative for narrative in record.narratives if belongs(point, None, narrative.period)),
            as_of=known_at,
        ),
        shares=tuple(evaluate_share(share) for share in record.shares if _applies(share.on, known_at, point)),
        answers=tuple(
            summarise_answers(answers, scales[answers.scale])
            for answers in record.answers
            if answers.scale in scales and _applies(answers.on, known_at, point)
        ),
        evaluations=tuple(
            result
            for result in evaluations
            if result.open or _applies(result.evaluation.published, known_at, point)
        ),
        findings=tuple(_scale_findings(record, scales)),
    )


def _scale_findings(record: FollowUpRecord, scales: Mapping[Slug, Scale]) -> Iterator[Finding]:
    """Report answers on a scale that nobody has described."""
    for answers in record.answers:
        if answers.scale not in scales:
            yield Finding(
                "scale-unknown",
                Severity.WARNING,
                (Subject(SubjectKind.SURVEY, answers.question),),
                evidence=Evidence(scale=str(answers.scale)),
            )


def _applies(on: PrintedDate | None, known_at: dt.date, point: ClosingPoint | None) -> bool:
    """Decide whether something with a date as printed was there on a day and may belong to a closing."""
    if on is None:
        return True
    if on.earliest > known_at:
        return False
    return point is None or (point.period.start <= on.latest and on.earliest <= point.end)
