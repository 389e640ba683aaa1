"""Measures, indicators and goal areas as a board reads them, with the assessments beside the verdicts."""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from paktmodel.followup.board.assessments import AssessmentResult, Told, beside, sentences
from paktmodel.followup.plans.results import AreaFollowUp, IndicatorFollowUp, MeasureFollowUp
from paktmodel.followup.plans.rollup import Tally
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure, MeasureStatus
from paktmodel.model.timelines import Undetermined
from paktmodel.tables.cells import Cell
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.reporting import ScaleKind

#: Columns of the board's table of measures, the heading of the row first.
MEASURES: Final = ("measure", "running", "state", "comment", "indicators", "assessment")
#: Columns of its table of indicators.
INDICATORS: Final = ("indicator", "brief", "months-told", "assessment")


@frozen(kw_only=True, field_transformer=gathered)
class IndicatorResult:
    """An indicator with its verdict in one sentence, and the assessment beside it.

    Attributes:
        indicator: What is measured.
        verdict: The verdict on the total.
        assessments: The administration's assessments, the latest on each scale.
    """

    indicator: Indicator
    verdict: Verdict
    assessments: tuple[AssessmentResult, ...] = ()

    @property
    def differs(self) -> bool | None:
        """Whether an assessment differs from the verdict; None where none can be held against it."""
        told = {one.differs for one in self.assessments} - {None}
        return any(told) if told else None

    def months(self, language: Language = "en") -> str:
        """How many months of the window have a value, such as ``8 av 12 månader``; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        current = self.verdict.inputs.current
        if current is None or current.value is None:
            return ""
        return phrase("months-of", language, months=current.observed_months, of=current.expected_months)

    def text(self, language: Language = "en") -> str:
        """Verdict, certainty, window and assessment, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = ", ".join(filter(None, (self.verdict.brief(language), self.months(language))))
        head = f"{self.indicator.code} {self.indicator.name.rstrip('.')}: {told}."
        return " ".join([head, *sentences(self.assessments, language)])

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class MeasureResult:
    """A measure with its state on the municipality's scale.

    Attributes:
        measure: The measure.
        running: Whether the day lies in its years; None when these are unstated.
        own: Its state by the administration's latest assessment; None without one.
        status: Its state as the plan tells it, which counts where there is no assessment.
        tally: The verdicts on the indicators it moves, counted.
        assessments: Assessments on other scales than those of states.
    """

    measure: Measure
    running: bool | None
    own: AssessmentResult | None
    status: MeasureStatus | Undetermined[MeasureStatus] | None
    tally: Tally
    assessments: tuple[AssessmentResult, ...] = ()

    @property
    def comment(self) -> str:
        """What was written about the state; empty when nothing was."""
        if self.own is not None:
            return self.own.assessment.comment or ""
        return (self.status.comment or "") if isinstance(self.status, MeasureStatus) else ""

    def state(self, language: Language = "en") -> str:
        """The state in the words of the scale; both when the plan leaves two open.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.own is not None:
            return self.own.label(language)
        held = self.status.candidates if isinstance(self.status, Undetermined) else (self.status,)
        untold = phrase("not-told", language)
        return " / ".join(untold if one is None else one.state.label(language) for one in held)

    def text(self, language: Language = "en") -> str:
        """State, comment, indicators and assessments, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = ": ".join(filter(None, (self.state(language), self.comment.rstrip("."))))
        head = f"{self.measure.code} {self.measure.text.rstrip('.')}: {told}."
        counted = [f"{self.tally.text(language)}."] if self.tally.total else []
        return " ".join([head, *counted, *sentences(self.assessments, language)])

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"MeasureResult({self.measure.code}: {self.state()})"


@frozen(kw_only=True, field_transformer=gathered)
class AreaResult:
    """A goal area with its verdicts counted.

    Attributes:
        area: The area.
        tally: The verdicts on its indicators, counted.
        assessments: The administration's assessments of the area.
    """

    area: GoalArea
    tally: Tally
    assessments: tuple[AssessmentResult, ...] = ()

    def text(self, language: Language = "en") -> str:
        """Tally and assessments, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = self.tally.text(language)
        head = phrase("area-tally", language, code=self.area.code, tally=told)
        return " ".join([f"{head}.", *sentences(self.assessments, language)])

    def __str__(self) -> str:
        return self.text("en")


def read_indicator(followed: IndicatorFollowUp, told: Told) -> IndicatorResult:
    """An indicator's verdict on the total, and the assessments beside it.

    Args:
        followed: The indicator followed up.
        told: What the accounts tell.
    """
    code, verdict = followed.indicator.code, followed.total
    return IndicatorResult(
        indicator=followed.indicator,
        verdict=verdict,
        assessments=told.of(SubjectKind.INDICATOR, code, (verdict,)),
    )


def read_measure(followed: MeasureFollowUp, told: Told) -> MeasureResult:
    """A measure's state by its latest assessment, and its other assessments.

    A state tells how far the measure has come; it is never held against the outcome.

    Args:
        followed: The measure followed up.
        told: What the accounts tell.
    """
    every = told.of(SubjectKind.MEASURE, followed.measure.code, followed.verdicts)
    states = [one for one in every if one.scale.kind is ScaleKind.STATE]
    return MeasureResult(
        measure=followed.measure,
        running=followed.running,
        own=max(states, key=lambda one: one.assessment.day, default=None),
        status=followed.status,
        tally=followed.tally,
        assessments=tuple(one for one in every if one.scale.kind is not ScaleKind.STATE),
    )


def read_area(followed: AreaFollowUp, told: Told) -> AreaResult:
    """A goal area's verdicts, counted, and its assessments.

    Args:
        followed: The area followed up.
        told: What the accounts tell.
    """
    code = followed.area.code
    return AreaResult(
        area=followed.area,
        tally=followed.tally,
        assessments=told.of(SubjectKind.GOAL_AREA, code, followed.verdicts),
    )


def measure_rows(measures: Iterable[MeasureResult], language: Language) -> Iterator[tuple[Cell, ...]]:
    """One row per measure."""
    for one in measures:
        running = "not-told" if one.running is None else "yes" if one.running else "no"
        counted = one.tally.text(language) if one.tally.total else phrase("no-indicators", language)
        yield (
            f"{one.measure.code} {one.measure.text}",
            phrase(running, language),
            one.state(language),
            one.comment,
            counted,
            beside(one.assessments, language),
        )


def indicator_rows(indicators: Iterable[IndicatorResult], language: Language) -> Iterator[tuple[Cell, ...]]:
    """One row per indicator."""
    for one in indicators:
        yield (
            f"{one.indicator.code} {one.indicator.name}",
            one.verdict.brief(language),
            one.months(language),
            beside(one.assessments, language),
        )
