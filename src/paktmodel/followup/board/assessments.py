"""The administration's own assessments beside the verdicts, and deviations with what is done about them."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding, Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.evaluations.surveys import step_label
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.evaluations import Scale, ScaleStep
from paktmodel.model.follow_up_record import (
    PRESET_SCALES,
    About,
    Assessment,
    Deviation,
    FollowUpRecord,
)
from paktmodel.model.plans import Plan
from paktmodel.model.rules import ClosingPoint
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.reporting import ActionState, Closing


@frozen(kw_only=True, field_transformer=gathered)
class AssessmentResult(Bilingual):
    """An assessment beside the verdicts on what it is about.

    Attributes:
        assessment: The administration's assessment.
        scale: Its scale.
        step: Its step of the scale.
        standings: The standings of the verdicts that can be judged, each once.
        differs: Whether the step agrees with none of them; None where the two cannot be compared: the scale
            gives the step no standings, or no verdict can be judged.
    """

    assessment: Assessment
    scale: Scale
    step: ScaleStep
    standings: tuple[ChangeStatus, ...] = ()
    differs: bool | None = None

    def label(self, language: Language) -> str:
        """Write the step in the word that the paper prints for it, else in the scale's.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return str(self.assessment.value_printed or step_label(self.step, language))

    def text(self, language: Language = "en") -> str:
        """State the assessment, and the outcome beside it where the two differ.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrase("assessed", language, told=self.beside(language))

    def beside(self, language: Language) -> str:
        """Write the step, with the outcome where the two differ: what stands in a cell of a table.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        step = self.label(language)
        if not self.differs:
            return step
        return f"{step}; {phrase('outcome-told', language, standings=self.standings)}"

    def __repr__(self) -> str:
        comparison = {True: ", differs", False: ", agrees", None: ""}[self.differs]
        return f"AssessmentResult({self.assessment.about}: {self.step.code}{comparison})"


def beside(assessments: Iterable[AssessmentResult], language: Language) -> str:
    """Write assessments in one cell of a table."""
    return ", ".join(result.beside(language) for result in assessments)


def sentences(assessments: Iterable[AssessmentResult], language: Language) -> list[str]:
    """State assessments, each with a capital and a full stop."""
    return [f"{capitalised(result.text(language))}." for result in assessments]


def _outcome(result: AssessmentResult, language: Language) -> str:
    return ", ".join(standing.label(language) for standing in result.standings)


#: Columns of the table of assessments that differ from the outcome.
DIFFERENCES: Final[tuple[ColumnSpec[AssessmentResult], ...]] = (
    ColumnSpec("subject", lambda one, language: subject_of(one.assessment.about).label(language)),
    ColumnSpec("assessment", lambda one, language: one.label(language)),
    ColumnSpec("outcome", _outcome),
    ColumnSpec("role", lambda one, _: one.assessment.role),
    ColumnSpec("assessed-on", lambda one, _: one.assessment.day.exact or str(one.assessment.day)),
    ColumnSpec("comment", lambda one, _: one.assessment.comment or ""),
)


#: What can be assessed: what sort of thing, and its code; None for the plan.
_Thing: TypeAlias = tuple[SubjectKind, str | None]
_Known: TypeAlias = tuple[Assessment, Scale, ScaleStep]


@frozen(kw_only=True, field_transformer=gathered)
class KnownAssessments:
    """The assessments of a plan known on a day: of one closing, or of everything so far.

    Attributes:
        assessments: Each with its scale and step, in order of their days.
        findings: Assessments and deviations that are about nothing, or on no scale.
    """

    assessments: tuple[_Known, ...] = ()
    findings: tuple[Finding, ...] = ()

    def of(
        self, kind: SubjectKind, code: str | None, verdicts: Iterable[Verdict]
    ) -> tuple[AssessmentResult, ...]:
        """Select the latest assessment of one thing on each scale, beside the verdicts on it.

        Args:
            kind: What sort of thing.
            code: Its code; None for the plan.
            verdicts: The verdicts on it.
        """
        standings = tuple(dict.fromkeys(verdict.counted.status for verdict in verdicts if verdict.assessable))
        latest = {
            scale.id: (assessment, scale, step)
            for assessment, scale, step in self._by_thing.get((kind, code), ())
        }
        return tuple(
            AssessmentResult(
                assessment=assessment,
                scale=scale,
                step=step,
                standings=standings,
                differs=not set(standings) & set(step.agrees) if standings and step.agrees else None,
            )
            for assessment, scale, step in latest.values()
        )

    def forecast(self, *about: tuple[SubjectKind, str | None]) -> Assessment | None:
        """Select the latest assessment with a forecast, of the first of some things that has one."""
        return next((self._forecasts[thing] for thing in about if thing in self._forecasts), None)

    @cached_property
    def _by_thing(self) -> Mapping[_Thing, Sequence[_Known]]:
        """The assessments of each thing, in order of their days."""
        found: dict[_Thing, list[_Known]] = {}
        for known in self.assessments:
            found.setdefault(_key(known[0].about), []).append(known)
        return found

    @cached_property
    def _forecasts(self) -> Mapping[_Thing, Assessment]:
        """The latest assessment of each thing that gives a forecast."""
        return {_key(one.about): one for one, _, _ in self.assessments if one.forecast is not None}


def collect_assessments(
    record: FollowUpRecord | None, plan: Plan, *, known_at: dt.date, point: ClosingPoint | None
) -> KnownAssessments:
    """Collect the assessments of a plan, as known on a day.

    Args:
        record: The plan's follow-up record; None has none.
        plan: The plan.
        known_at: The day. Later assessments are left out.
        point: The closing whose assessments are asked for; None takes the latest of all.
    """
    if record is None:
        return KnownAssessments()
    own = frozenset(_things(plan))
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *record.scales)}
    known = []
    findings = []
    for assessment in sorted(record.assessments, key=_day):  # a later one of a day stays the later
        if assessment.day.after(known_at) or not belongs(point, assessment.closing, assessment.period):
            continue
        if _key(assessment.about) not in own:
            findings.append(_finding("assessment-of-nothing", assessment.about))
            continue
        scale = scales.get(assessment.scale)
        step = None if scale is None else scale.steps.get(assessment.value)
        if scale is None or step is None:
            code = "scale-unknown" if scale is None else "scale-step-unknown"
            evidence = Evidence(scale=str(assessment.scale), step=str(assessment.value))
            findings.append(_finding(code, assessment.about, evidence))
        else:
            known.append((assessment, scale, step))
    findings += [
        _finding("deviation-of-nothing", deviation.about, Evidence(deviation=str(deviation.id)))
        for deviation in record.deviations
        if not deviation.day.after(known_at) and _key(deviation.about) not in own
    ]
    return KnownAssessments(assessments=tuple(known), findings=tuple(dict.fromkeys(findings)))


def belongs(point: ClosingPoint | None, closing: Closing | None, period: Period) -> bool:
    """Decide whether something reported at a closing, of a period, belongs to a closing point.

    What was reported outside the closings belongs to the one that covers its period.

    Args:
        point: The closing point; everything belongs to None.
        closing: The closing at which it was reported; None outside the closings.
        period: The period that it is about.
    """
    if point is None:
        return True
    inside = point.period.start <= period.start and period.end <= point.end
    return closing in (None, point.closing) and (inside or period == point.period)


def _things(plan: Plan) -> Iterator[tuple[SubjectKind, str | None]]:
    """List everything of a plan that can be assessed."""
    yield SubjectKind.PLAN, None
    for goal in plan.goals:
        yield SubjectKind.GOAL, goal.code
        yield from ((SubjectKind.AIM, f"{goal.code} {aim.code}") for aim in goal.aims)
    yield from ((SubjectKind.GOAL_AREA, area.code) for area in plan.areas)
    yield from ((SubjectKind.MEASURE, measure.code) for measure in plan.measures)
    yield from ((SubjectKind.INDICATOR, indicator.code) for indicator in plan.indicators)


def _key(about: About) -> tuple[SubjectKind, str | None]:
    return about.kind, about.code


def _finding(code: str, about: About, evidence: Evidence | None = None) -> Finding:
    return Finding(code, Severity.WARNING, (subject_of(about),), evidence=evidence or Evidence())


def _day(reported: Assessment | Deviation) -> str:
    return reported.day.sort_key()


# --- deviations --------------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=gathered)
class DeviationResult(Bilingual):
    """A deviation with how far what is done about it has come, on a day.

    Attributes:
        deviation: The deviation.
        state: No action, under way, overdue or done.
        missing: What is not given: the cause, an action, who is responsible.
    """

    deviation: Deviation
    state: ActionState
    missing: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def id(self) -> Slug:
        """The id of the deviation."""
        return self.deviation.id

    @property
    def subject(self) -> Subject:
        """What it concerns, as it is named in sentences."""
        return subject_of(self.deviation.about)

    def text(self, language: Language = "en") -> str:
        """State the deviation, its cause, what is done by whom, and how far that has come.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        deviation = self.deviation
        details = [
            phrase(name, language, told=value.rstrip(".") if isinstance(value, str) else value)
            for name, value in (
                ("deviation-cause", deviation.cause),
                ("deviation-action", deviation.action),
                ("deviation-responsible", deviation.responsible),
                ("deviation-due", deviation.due),
            )
            if value is not None
        ]
        details += [reason.text(language) for reason in self.missing]
        return phrase(
            "deviation-told",
            language,
            subject=capitalised(self.subject.label(language)),
            text=deviation.text.rstrip("."),
            state=self.state,
            told="; ".join(details),
        )

    def __repr__(self) -> str:
        return f"DeviationResult({self.deviation.id}: {self.state})"


def collect_deviations(
    record: FollowUpRecord, *, as_of: dt.date, known_at: dt.date, point: ClosingPoint | None
) -> tuple[DeviationResult, ...]:
    """Collect the deviations reported up to a day, in order of the days on which they were.

    Args:
        record: The follow-up record.
        as_of: The day on which it is asked how far they have come.
        known_at: The day up to which they had been reported.
        point: The closing; those of others are there as long as they are open.
    """
    results = (
        _evaluate(deviation, as_of)
        for deviation in sorted(record.deviations, key=_day)
        if not deviation.day.after(known_at)
    )
    return tuple(
        result
        for result in results
        if result.state is not ActionState.DONE
        or belongs(point, result.deviation.closing, result.deviation.period)
    )


def _evaluate(deviation: Deviation, day: dt.date) -> DeviationResult:
    details = (
        (ReasonCode.NO_CAUSE, deviation.cause),
        (ReasonCode.NO_ACTION, deviation.action),
        (ReasonCode.NOBODY_RESPONSIBLE, deviation.responsible),
    )
    return DeviationResult(
        deviation=deviation,
        state=_state(deviation, day),
        missing=tuple(Reason(code) for code, value in details if value is None),
    )


def _state(deviation: Deviation, day: dt.date) -> ActionState:
    done = deviation.done
    if done is not None and done.latest <= day:
        return ActionState.DONE
    if deviation.action is None:
        return ActionState.NO_ACTION
    # What may be done by now, as exact as printed, is not called overdue.
    late = deviation.due is not None and deviation.due < day and (done is None or done.after(day) is True)
    return ActionState.OVERDUE if late else ActionState.UNDER_WAY


def _given(value: str | dt.date | None, language: Language) -> str | dt.date:
    """Put what is given in a cell, and say so where it is not."""
    return value or phrase("not-stated", language)


#: Columns of the table of deviations.
DEVIATIONS: Final[tuple[ColumnSpec[DeviationResult], ...]] = (
    ColumnSpec("subject", lambda one, language: one.subject.label(language)),
    ColumnSpec("deviation", lambda one, _: one.deviation.text),
    ColumnSpec("cause", lambda one, language: _given(one.deviation.cause, language)),
    ColumnSpec("action", lambda one, language: _given(one.deviation.action, language)),
    ColumnSpec("responsible", lambda one, language: _given(one.deviation.responsible, language)),
    ColumnSpec("due", lambda one, language: _given(one.deviation.due, language)),
    ColumnSpec("state", lambda one, language: one.state.label(language)),
)
