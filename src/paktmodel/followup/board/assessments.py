"""The administration's own assessments beside the verdicts, and deviations with what is done about them."""

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Final

from attrs import field, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, NotFound, Subject
from paktmodel.followup.evaluations.evaluations import told_subject
from paktmodel.followup.evaluations.surveys import step_label
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.evaluations import Scale, ScaleStep
from paktmodel.model.follow_up_record import About, Assessment, Deviation, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.tables.cells import Cell
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.reporting import ActionState, Closing

#: Columns of the table of assessments that differ from the outcome, the heading of the row first.
DIFFERENCES: Final = ("subject", "assessment", "outcome", "role", "assessed-on", "comment")
#: Columns of the table of deviations.
DEVIATIONS: Final = ("subject", "deviation", "cause", "action", "responsible", "due", "state")


@frozen(kw_only=True, field_transformer=gathered)
class AssessmentResult:
    """An assessment beside the verdicts on what it is about.

    Attributes:
        assessment: The administration's assessment.
        scale: Its scale.
        step: Its step of the scale.
        standings: The standings of the verdicts that can be judged, each once.
        differs: Whether the step agrees with none of them; None where the two cannot be held
            against each other.
    """

    assessment: Assessment
    scale: Scale
    step: ScaleStep
    standings: tuple[ChangeStatus, ...] = ()
    differs: bool | None = None

    def label(self, language: Language) -> str:
        """The step in words.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return step_label(self.step, language)

    def text(self, language: Language = "en") -> str:
        """The assessment, and the outcome beside it where the two differ.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase("assessed", language, told=self.beside(language))

    def beside(self, language: Language) -> str:
        """The step, with the outcome where the two differ: what stands in a cell of a table.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = self.label(language)
        if not self.differs:
            return said
        return f"{said}; {phrase('outcome-told', language, standings=self.standings)}"

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        told = {True: ", differs", False: ", agrees", None: ""}[self.differs]
        return f"AssessmentResult({self.assessment.about}: {self.step.code}{told})"


def beside(assessments: Iterable[AssessmentResult], language: Language) -> str:
    """Assessments in one cell of a table."""
    return ", ".join(one.beside(language) for one in assessments)


def sentences(assessments: Iterable[AssessmentResult], language: Language) -> list[str]:
    """Assessments as sentences, each with a capital and a full stop."""
    texts = (one.text(language) for one in assessments)
    return [f"{text[:1].upper()}{text[1:]}." for text in texts]


def difference_rows(
    assessments: Iterable[AssessmentResult], language: Language
) -> Iterator[tuple[Cell, ...]]:
    """One row per assessment, with the outcome beside it."""
    for one in assessments:
        yield (
            told_subject(one.assessment.about).label(language),
            one.label(language),
            ", ".join(standing.label(language) for standing in one.standings),
            one.assessment.role,
            one.assessment.day,
            one.assessment.comment or "",
        )


def differs_from(step: ScaleStep, verdicts: Iterable[Verdict]) -> bool | None:
    """Whether a step of a scale agrees with none of the verdicts that can be judged.

    Args:
        step: The step; the standings that it agrees with are told by the scale.
        verdicts: The verdicts on what was assessed.

    Returns:
        None where the two cannot be held against each other: the scale tells no standings for
        the step, or no verdict can be judged.
    """
    standings = {verdict.standing for verdict in verdicts if verdict.assessable}
    return standings.isdisjoint(step.agrees) if standings and step.agrees else None


@frozen(kw_only=True, field_transformer=gathered)
class Told:
    """What accounts tell of a plan on a day: of one closing, or of everything so far.

    Attributes:
        record: The accounts; None tells nothing.
        assessments: Assessments known on the day, of the closing where one is asked for.
        findings: Assessments and deviations that cannot be read as they stand.
    """

    record: FollowUpRecord | None
    assessments: tuple[tuple[Assessment, Scale, ScaleStep], ...]
    findings: tuple[Finding, ...]

    def of(
        self, kind: SubjectKind, code: str | None, verdicts: Iterable[Verdict]
    ) -> tuple[AssessmentResult, ...]:
        """The latest assessment of one thing on each scale, beside the verdicts on it.

        Args:
            kind: What sort of thing.
            code: Its code; None for the plan.
            verdicts: The verdicts on it.
        """
        judged = tuple(verdicts)
        standings = tuple(dict.fromkeys(one.standing for one in judged if one.assessable))
        latest: dict[str, AssessmentResult] = {}
        for assessment, scale, step in self.assessments:
            if (assessment.about.kind, assessment.about.code) == (kind, code):
                latest[scale.id] = AssessmentResult(
                    assessment=assessment,
                    scale=scale,
                    step=step,
                    standings=standings,
                    differs=differs_from(step, judged),
                )
        return tuple(latest.values())

    def forecast(self, *about: tuple[SubjectKind, str | None]) -> Assessment | None:
        """The latest assessment with a forecast of the first of some things that has one."""
        for one in about:
            for assessment, _, _ in reversed(self.assessments):
                told = assessment.about.kind, assessment.about.code
                if told == one and assessment.forecast is not None:
                    return assessment
        return None


def told_by(
    record: FollowUpRecord | None, plan: Plan, *, known_at: dt.date, point: ClosingPoint | None
) -> Told:
    """What accounts tell of a plan, as known on a day.

    Args:
        record: The plan's accounts; None tells nothing.
        plan: The plan.
        known_at: The day. What was told later is left out.
        point: The closing whose assessments are asked for; None takes the latest of all.
    """
    if record is None:
        return Told(record=None, assessments=(), findings=())
    own = frozenset(_things(plan))
    known = []
    findings = []
    for assessment in sorted(record.assessments, key=_day):  # a later one of a day stays the later
        if assessment.day > known_at or not belongs(point, assessment.closing, assessment.period):
            continue
        if not _is_there(assessment.about, own):
            findings.append(_noticed("assessment-of-nothing", assessment.about))
            continue
        try:
            scale = record.scale(assessment.scale)
            known.append((assessment, scale, scale.step(assessment.value)))
        except NotFound as error:
            lost = "scale-unknown" if error.what == "scale" else "scale-step-unknown"
            evidence = Evidence(scale=str(assessment.scale), step=str(assessment.value))
            findings.append(_noticed(lost, assessment.about, evidence))
    findings += [
        _noticed("deviation-of-nothing", one.about, Evidence(deviation=str(one.id)))
        for one in record.deviations
        if one.day <= known_at and not _is_there(one.about, own)
    ]
    return Told(record=record, assessments=tuple(known), findings=tuple(dict.fromkeys(findings)))


def belongs(point: ClosingPoint | None, closing: Closing | None, period: Period) -> bool:
    """Whether something told at a closing, of a period, belongs to a closing point.

    What was told outside the closings belongs to the one that covers its period.

    Args:
        point: The closing point; everything belongs to None.
        closing: The closing at which it was told; None outside the closings.
        period: The period that it tells of.
    """
    if point is None:
        return True
    inside = point.period.start <= period.start and period.end <= point.end
    return closing in (None, point.closing) and (inside or period == point.period)


def _things(plan: Plan) -> Iterator[tuple[SubjectKind, str | None]]:
    """Everything of a plan that can be assessed."""
    yield SubjectKind.PLAN, None
    for goal in plan.goals:
        yield SubjectKind.GOAL, goal.code
        yield from ((SubjectKind.AIM, f"{goal.code} {aim.code}") for aim in goal.aims)
    yield from ((SubjectKind.GOAL_AREA, area.code) for area in plan.areas)
    yield from ((SubjectKind.MEASURE, measure.code) for measure in plan.measures)
    yield from ((SubjectKind.INDICATOR, indicator.code) for indicator in plan.indicators)


def _is_there(about: About, own: frozenset[tuple[SubjectKind, str | None]]) -> bool:
    return (about.kind, about.code) in own


def _noticed(code: str, about: About, evidence: Evidence | None = None) -> Finding:
    return Finding(code, Severity.WARNING, (told_subject(about),), evidence=evidence or Evidence())


def _day(one: Assessment | Deviation) -> dt.date:
    return one.day


# --- deviations --------------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=gathered)
class DeviationResult:
    """A deviation with how far what is done about it has come, on a day.

    Attributes:
        deviation: The deviation.
        state: No action, under way, overdue or done.
        missing: What is not told: the cause, an action, who is responsible.
    """

    deviation: Deviation
    state: ActionState
    missing: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def subject(self) -> Subject:
        """What it concerns, as it is named in sentences."""
        return told_subject(self.deviation.about)

    def text(self, language: Language = "en") -> str:
        """The deviation, its cause, what is done by whom, and how far that has come, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        one = self.deviation
        told = [
            phrase(name, language, told=value.rstrip(".") if isinstance(value, str) else value)
            for name, value in (
                ("deviation-cause", one.cause),
                ("deviation-action", one.action),
                ("deviation-responsible", one.responsible),
                ("deviation-due", one.due),
            )
            if value is not None
        ]
        told += [reason.text(language) for reason in self.missing]
        subject = self.subject.label(language)
        return phrase(
            "deviation-told",
            language,
            subject=subject[:1].upper() + subject[1:],
            text=one.text.rstrip("."),
            state=self.state,
            told="; ".join(told),
        )

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"DeviationResult({self.deviation.id}: {self.state})"


def deviations_told(
    record: FollowUpRecord, *, as_of: dt.date, known_at: dt.date, point: ClosingPoint | None
) -> tuple[DeviationResult, ...]:
    """Deviations told up to a day, in order of the days on which they were told.

    Args:
        record: The accounts.
        as_of: The day on which it is asked how far they have come.
        known_at: The day up to which they had been told.
        point: The closing; those of others are there as long as they are open.
    """
    known = (_deviated(one, as_of) for one in sorted(record.deviations, key=_day) if one.day <= known_at)
    return tuple(
        one
        for one in known
        if one.state is not ActionState.DONE or belongs(point, one.deviation.closing, one.deviation.period)
    )


def _deviated(deviation: Deviation, day: dt.date) -> DeviationResult:
    lacks = (
        (ReasonCode.NO_CAUSE, deviation.cause),
        (ReasonCode.NO_ACTION, deviation.action),
        (ReasonCode.NOBODY_RESPONSIBLE, deviation.responsible),
    )
    return DeviationResult(
        deviation=deviation,
        state=_state(deviation, day),
        missing=tuple(Reason(code) for code, told in lacks if told is None),
    )


def _state(deviation: Deviation, day: dt.date) -> ActionState:
    if deviation.done is not None and deviation.done <= day:
        return ActionState.DONE
    if deviation.action is None:
        return ActionState.NO_ACTION
    late = deviation.due is not None and deviation.due < day
    return ActionState.OVERDUE if late else ActionState.UNDER_WAY


def deviation_rows(deviations: Iterable[DeviationResult], language: Language) -> Iterator[tuple[Cell, ...]]:
    """One row per deviation; what is not told is said to be so."""
    untold = phrase("not-told", language)
    for one in deviations:
        told = one.deviation
        yield (
            one.subject.label(language),
            told.text,
            told.cause or untold,
            told.action or untold,
            told.responsible or untold,
            told.due or untold,
            one.state.label(language),
        )
