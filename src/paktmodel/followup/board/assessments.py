"""The responsible's own assessments beside the verdicts."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import Final, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, Finding
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.board.own_forecasts import KnownForecasts, OwnForecast, Thing, thing_of
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.evaluations.surveys import step_label
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec, Item
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
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.reporting import AssessmentKind, Closing


@frozen
class RoleName:
    """A role as the one whose something is: *Kommunstyrelsens*.

    Attributes:
        role: The role, as the record names it.
    """

    role: str

    def label(self, language: Language) -> str:
        """Write it in the genitive where the language has it in the word itself."""
        if language == "en" or self.role[-1:].casefold() in "sxz":
            return self.role
        return f"{self.role}s"


@frozen(kw_only=True, field_transformer=gathered)
class AssessmentResult(Bilingual):
    """An assessment beside the verdicts on what it is about.

    Attributes:
        assessment: The responsible's assessment.
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
        return phrase("assessed", language, role=RoleName(self.assessment.role), said=self.beside(language))

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


def assessment_columns(
    items: Sequence[Item], of: Callable[[Item], Iterable[AssessmentResult]]
) -> list[ColumnSpec[Item]]:
    """Specify a column of assessments for each role that made some, headed by it; an empty one without any.

    Args:
        items: What the rows are about.
        of: Lists the assessments of a row.
    """
    roles = tuple(dict.fromkeys(one.assessment.role for item in items for one in of(item)))

    def column(place: int, role: str) -> ColumnSpec[Item]:
        return ColumnSpec(
            "assessment" if not place else f"assessment-{place + 1}",
            lambda item, language: beside((one for one in of(item) if one.assessment.role == role), language),
            lambda language: phrase("assessment-by", language, role=RoleName(role)),
        )

    return [column(place, role) for place, role in enumerate(roles)] or [ColumnSpec("assessment", _nothing)]


def _nothing(_: object, __: Language) -> str:
    return ""


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


_Known: TypeAlias = tuple[Assessment, Scale, ScaleStep]


@frozen(kw_only=True, field_transformer=gathered)
class KnownAssessments:
    """The assessments of a plan known on a day: of one closing, or of everything so far.

    Attributes:
        assessments: Each with its scale and step, in order of their days.
        forecasts: The responsible's forecasts.
        made: Every forecast made so far, of whichever closing.
        findings: Assessments and deviations that are about nothing, or on no scale.
    """

    assessments: tuple[_Known, ...] = ()
    forecasts: KnownForecasts = KnownForecasts()
    made: tuple[OwnForecast, ...] = ()
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

    @cached_property
    def _by_thing(self) -> Mapping[Thing, Sequence[_Known]]:
        """The assessments of each thing, in order of their days."""
        found: dict[Thing, list[_Known]] = {}
        for known in self.assessments:
            found.setdefault(thing_of(known[0].about), []).append(known)
        return found


def collect_assessments(
    record: FollowUpRecord | None,
    plan: Plan,
    *,
    as_of: dt.date,
    known_at: dt.date,
    point: ClosingPoint | None,
) -> KnownAssessments:
    """Collect the assessments and forecasts of a plan, as known on a day.

    Args:
        record: The plan's follow-up record; None has none.
        plan: The plan.
        as_of: The day asked for; a forecast is for a later one.
        known_at: The day. Later assessments are left out.
        point: The closing whose assessments are asked for; None takes the latest of all.
    """
    if record is None:
        return KnownAssessments()
    own = frozenset(_things(plan))
    scales = {scale.id: scale for scale in (*PRESET_SCALES, *record.scales)}
    known: list[_Known] = []
    forecasts: list[OwnForecast] = []
    every: list[OwnForecast] = []
    findings = []
    for assessment in sorted(record.assessments, key=_day):  # a later one of a day stays the later
        now = belongs(point, assessment.closing, assessment.period)
        forecast = assessment.kind is AssessmentKind.FORECAST
        if assessment.day.after(known_at) or not (now or forecast):
            continue
        if thing_of(assessment.about) not in own:
            findings += [_finding("assessment-of-nothing", assessment.about)] if now else []
            continue
        scale = None if assessment.scale is None else scales.get(assessment.scale)
        step = None if scale is None or assessment.value is None else scale.steps.get(assessment.value)
        if now and assessment.scale is not None and step is None:
            code = "scale-unknown" if scale is None else "scale-step-unknown"
            evidence = Evidence(scale=str(assessment.scale), step=str(assessment.value))
            findings.append(_finding(code, assessment.about, evidence))
        if forecast:
            made = OwnForecast(assessment=assessment, step=step, years=plan.calendar.years)
            every.append(made)
            forecasts += [made] if now else []
        elif scale is not None and step is not None:
            known.append((assessment, scale, step))
    findings += [
        _finding("deviation-of-nothing", deviation.about, Evidence(deviation=str(deviation.id)))
        for deviation in record.deviations
        if not deviation.day.after(known_at) and thing_of(deviation.about) not in own
    ]
    return KnownAssessments(
        assessments=tuple(known),
        forecasts=KnownForecasts(forecasts=tuple(forecasts), as_of=as_of),
        made=tuple(every),
        findings=tuple(dict.fromkeys(findings)),
    )


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


def _things(plan: Plan) -> Iterator[Thing]:
    """List everything of a plan that can be assessed."""
    yield SubjectKind.PLAN, None
    for goal in plan.goals:
        yield SubjectKind.GOAL, goal.code
        yield from ((SubjectKind.AIM, f"{goal.code} {aim.code}") for aim in goal.aims)
    yield from ((SubjectKind.GOAL_AREA, area.code) for area in plan.areas if area.code is not None)
    yield from ((SubjectKind.MEASURE, measure.code) for measure in plan.measures)
    yield from ((SubjectKind.INDICATOR, indicator.code) for indicator in plan.indicators)


def _finding(code: str, about: About, evidence: Evidence | None = None) -> Finding:
    return Finding(code, Severity.WARNING, (subject_of(about),), evidence=evidence or Evidence())


def _day(reported: Assessment | Deviation) -> str:
    return reported.day.sort_key()
