"""The board's reading: goals, measures and indicators with what the administration says of them."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Protocol

from attrs import evolve, frozen

from paktmodel.calendar.spans import PrintedDate
from paktmodel.errors import Evidence, Finding, InvalidArgument, Subject
from paktmodel.followup.board.assessments import (
    DEVIATIONS,
    DIFFERENCES,
    AssessmentResult,
    DeviationResult,
    belongs,
    deviation_rows,
    deviations_told,
    difference_rows,
    sentences,
    told_by,
)
from paktmodel.followup.board.goals import GOALS, GoalResult, goal_rows, read_goal
from paktmodel.followup.board.measures import (
    INDICATORS,
    MEASURES,
    AreaResult,
    IndicatorResult,
    MeasureResult,
    indicator_rows,
    measure_rows,
    read_area,
    read_indicator,
    read_measure,
)
from paktmodel.followup.closings.acceptance import last_closing
from paktmodel.followup.closings.corrections import Correction, corrections
from paktmodel.followup.closings.definition_changes import DefinitionChange, definitions_changed
from paktmodel.followup.comparisons.forecasts import term_of
from paktmodel.followup.evaluations.evaluations import EvaluationResult, evaluation_told, told_subject
from paktmodel.followup.evaluations.narratives import NarrativeResult, narratives_told
from paktmodel.followup.evaluations.surveys import AnswersResult, ShareResult, answers_told, share_told
from paktmodel.followup.inputs import validate_record
from paktmodel.followup.plans.results import (
    AreaFollowUp,
    GoalFollowUp,
    IndicatorFollowUp,
    MeasureFollowUp,
    PlanFollowUp,
)
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import listing
from paktmodel.model.follow_up_record import PRESET_SCALES, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.observations import Observations
from paktmodel.tables.cells import Cell
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.reporting import ActionState


class Tellable(Protocol):
    """What tells itself as sentences."""

    def text(self, language: Language = "en") -> str:
        """The sentences."""


class Followed(Protocol):
    """What a reading takes from a follow-up."""

    @property
    def plan(self) -> Plan:
        """The plan that was followed up."""

    @property
    def as_of(self) -> dt.date:
        """The day asked for."""

    @property
    def known_at(self) -> dt.date:
        """The day up to which it was known."""

    @property
    def indicators(self) -> Mapping[str, IndicatorFollowUp]:
        """Verdicts by indicator code."""

    @property
    def measures(self) -> Mapping[str, MeasureFollowUp]:
        """Measures by code."""

    @property
    def areas(self) -> Mapping[str, AreaFollowUp]:
        """Goal areas by code."""

    @property
    def goals(self) -> Mapping[str, GoalFollowUp]:
        """Goals by code."""

    @property
    def overall(self) -> PlanFollowUp:
        """The plan as a whole."""


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class BoardSections:
    """What a board reads on a day. The tables are internal: not reviewed for secrecy.

    Attributes:
        plan: The plan.
        as_of: The day.
        known_at: The day up to which everything was known.
        point: The closing it is read for; None for the day alone.
        overall: The plan as a whole.
        goals: Goals with limits and forecasts.
        areas: Goal areas.
        measures: Measures with their states.
        indicators: Indicators with their verdicts.
        assessments: The administration's assessments of the plan as a whole.
        deviations: Deviations of the closing, and all that are still open.
        since: The last closing accepted before; None when none was.
        corrections: What is known otherwise than at that closing.
        definitions: Definitions that have changed since it.
        narratives: What is told in words, by subject and period.
        shares: Shares of answers to surveys.
        answers: Answers on scales.
        evaluations: Evaluations with what came of them.
        findings: What in the accounts cannot be read as it stands.
    """

    plan: Plan
    as_of: dt.date
    known_at: dt.date
    point: ClosingPoint | None
    overall: PlanFollowUp
    goals: tuple[GoalResult, ...]
    areas: tuple[AreaResult, ...]
    measures: tuple[MeasureResult, ...]
    indicators: tuple[IndicatorResult, ...]
    assessments: tuple[AssessmentResult, ...] = ()
    deviations: tuple[DeviationResult, ...] = ()
    since: ClosingPoint | None = None
    corrections: tuple[Correction, ...] = ()
    definitions: tuple[DefinitionChange, ...] = ()
    narratives: tuple[NarrativeResult, ...] = ()
    shares: tuple[ShareResult, ...] = ()
    answers: tuple[AnswersResult, ...] = ()
    evaluations: tuple[EvaluationResult, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def differing(self) -> tuple[AssessmentResult, ...]:
        """Every assessment that differs from the outcome: of the plan, goals, areas, measures, indicators."""
        told = [
            *self.assessments,
            *(one for goal in self.goals for one in goal.assessments),
            *(one for goal in self.goals for aim in goal.aims for one in aim.assessments),
            *(one for area in self.areas for one in area.assessments),
            *(one for measure in self.measures for one in measure.assessments),
            *(one for indicator in self.indicators for one in indicator.assessments),
        ]
        return tuple(one for one in told if one.differs)

    def goals_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Each aim and indicator: the value, the limit, both forecasts and the assessment.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return self._listed(GOALS, goal_rows(self.goals, language), "goals-caption", notes, language)

    def measures_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Each measure with its state, the comment, its indicators and other assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return self._listed(
            MEASURES, measure_rows(self.measures, language), "measures-caption", notes, language
        )

    def indicators_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Each indicator with direction and certainty in one sentence, and the assessment beside it.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return self._listed(
            INDICATORS, indicator_rows(self.indicators, language), "indicators-caption", notes, language
        )

    def deviations_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Each deviation with cause, action, who and by when, and how far it has come.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return self._listed(
            DEVIATIONS, deviation_rows(self.deviations, language), "deviations-caption", notes, language
        )

    def differences_table(self, language: Language = "en", *, notes: Iterable[str] = ()) -> Table:
        """Each assessment that differs from the outcome, with the outcome beside it.

        Args:
            language: ``"sv"`` or ``"en"``.
            notes: Notes under the table.
        """
        return self._listed(
            DIFFERENCES, difference_rows(self.differing, language), "differences-caption", notes, language
        )

    def _listed(
        self,
        columns: tuple[str, ...],
        rows: Iterable[tuple[Cell, ...]],
        caption: str,
        notes: Iterable[str],
        language: Language,
    ) -> Table:
        return listing(
            self.plan, columns, rows, caption=caption, as_of=self.as_of, notes=notes, language=language
        )

    def summary(self, language: Language = "en") -> tuple[str, ...]:
        """What the board must see first: the tally, the goals, what differs, deviations, what has changed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return (
            f"{self.overall.text(language)}.",
            *sentences(self.assessments, language),
            *(goal.text(language) for goal in self.goals),
            *self._differences(language),
            *self._deviations(language),
            *self.changes(language),
            *(f"{_capital(finding.text(language))}." for finding in self.findings),
        )

    def changes(self, language: Language = "en") -> tuple[str, ...]:
        """What has changed since the last accepted closing, or that none has been accepted.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.since is None:
            return (phrase("none-accepted", language),)
        closing = {"closing": self.since.closing, "day": self.since.end}
        told: tuple[Tellable, ...] = (*self.corrections, *self.definitions)
        if not told:
            return (phrase("nothing-changed-since", language, **closing),)
        head = phrase("changed-since", language, **closing, number=len(told))
        return head, *(f"{one.text(language).rstrip('.')}." for one in told)

    def text(self, language: Language = "en") -> str:
        """Everything that the board reads, one sentence or more a line.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told: tuple[Tellable, ...] = (
            *self.areas,
            *self.measures,
            *self.indicators,
            *self.deviations,
            *self.narratives,
            *self.shares,
            *self.answers,
            *self.evaluations,
        )
        said = [
            phrase("reading-caption", language, title=self.plan.title, day=self.as_of),
            phrase("internal", language),
            *self.summary(language),
            *(one.text(language) for one in told),
        ]
        return "\n".join(said)

    def _differences(self, language: Language) -> list[str]:
        return [
            phrase(
                "differs-told",
                language,
                subject=_capital(told_subject(one.assessment.about).label(language)),
                told=one.text(language),
            )
            for one in self.differing
        ]

    def _deviations(self, language: Language) -> list[str]:
        counted = Counter(one.state for one in self.deviations)
        states = [f"{counted[state]} {state.label(language)}" for state in ActionState if counted[state]]
        return [phrase("deviations-counted", language, states=", ".join(states))] if states else []

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        point = "" if self.point is None else f" for {self.point.closing} {self.point.period}"
        return f"BoardSections({self.plan.id!s} on {self.as_of}{point}: {len(self.differing)} differ)"


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def read_board(
    followed: Followed,
    record: FollowUpRecord | None,
    *,
    observed: Observations | None = None,
    point: ClosingPoint | None = None,
) -> BoardSections:
    """Read a follow-up as a board does, with what the administration says beside the verdicts.

    Nothing in the accounts breaks the reading: what is about something that the plan does not
    have, or on a scale that does not exist, is a finding.

    Args:
        followed: The plan followed up on a day; the day and the day of knowledge are its own.
        record: The plan's accounts; None reads the plan alone.
        observed: Everything observed, later publications included, for corrections.
        point: The closing that is read for; None takes the latest of everything.

    Raises:
        InvalidArgument: The accounts of another plan, or something of another kind.
    """
    if point is not None and not isinstance(point, ClosingPoint):
        raise InvalidArgument("point", "a ClosingPoint", point, "plan.calendar.closings holds them")
    plan, day, known_at = followed.plan, followed.as_of, followed.known_at
    if record is not None:
        validate_record(plan, record)
    told = told_by(record, plan, known_at=known_at, point=point)
    term = term_of(plan, as_of=day)
    reading = BoardSections(
        plan=plan,
        as_of=day,
        known_at=known_at,
        point=point,
        overall=followed.overall,
        goals=tuple(read_goal(one, followed.indicators, told, term) for one in followed.goals.values()),
        areas=tuple(read_area(one, told) for one in followed.areas.values()),
        measures=tuple(read_measure(one, told) for one in followed.measures.values()),
        indicators=tuple(read_indicator(one, told) for one in followed.indicators.values()),
        assessments=told.of(SubjectKind.PLAN, None, (one.total for one in followed.indicators.values())),
        findings=told.findings,
    )
    return reading if record is None else _with_record(reading, record, observed)


def _with_record(
    reading: BoardSections, record: FollowUpRecord, observed: Observations | None
) -> BoardSections:
    """The reading with all that only accounts tell."""
    plan, day, known_at, point = reading.plan, reading.as_of, reading.known_at, reading.point
    before = min(day, known_at) if point is None else min(day, known_at, point.end)
    since = last_closing(plan, record, before=before)
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *record.scales)}
    evaluations = (
        evaluation_told(one, as_of=min(day, known_at), scales=scales.values())
        for one in record.evaluations
        if one.published is None or one.published.earliest <= known_at
    )
    lost = tuple(
        Finding(
            "scale-unknown",
            Severity.WARNING,
            (Subject(SubjectKind.SURVEY, one.question),),
            evidence=Evidence(scale=str(one.scale)),
        )
        for one in record.answers
        if one.scale not in scales
    )
    narratives = (one for one in record.narratives if belongs(point, None, one.period))
    return evolve(
        reading,
        deviations=deviations_told(record, as_of=day, known_at=known_at, point=point),
        since=since,
        corrections=corrections(plan, observed, since=since, record=record, known_at=known_at)
        if since is not None
        else (),
        definitions=definitions_changed(plan, since=since.end, until=day) if since is not None else (),
        narratives=narratives_told(narratives, as_of=known_at),
        shares=tuple(share_told(one) for one in record.shares if _asked(one.on, known_at, point)),
        answers=tuple(
            answers_told(one, scales[one.scale])
            for one in record.answers
            if one.scale in scales and _asked(one.on, known_at, point)
        ),
        evaluations=tuple(
            one for one in evaluations if one.open or _asked(one.evaluation.published, known_at, point)
        ),
        findings=(*reading.findings, *lost),
    )


def _asked(on: PrintedDate | None, known_at: dt.date, point: ClosingPoint | None) -> bool:
    """Whether something with a date as printed was there on a day and may belong to a closing."""
    if on is None:
        return True
    if on.earliest > known_at:
        return False
    return point is None or (point.period.start <= on.latest and on.earliest <= point.end)
