"""Measures, indicators and goal areas in the board report, with the assessments beside the verdicts."""

import datetime as dt
from collections.abc import Callable, Sequence

from attrs import evolve

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.board.assessments import (
    AssessmentResult,
    KnownAssessments,
    assessment_columns,
    sentences,
)
from paktmodel.followup.board.goals import outlook_of
from paktmodel.followup.board.outlooks import Outlook, outcome_heading
from paktmodel.followup.board.own_forecasts import OwnForecast, forecast_sentences, own_forecast_heading
from paktmodel.followup.plans.measure_timing import due_text, progress_text, state_text, timing
from paktmodel.followup.plans.results import AreaFollowUp, IndicatorFollowUp, MeasureFollowUp
from paktmodel.followup.plans.rollup import Tally
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import GoalArea, Measure, MeasureStatus, Progress
from paktmodel.model.rules import Term
from paktmodel.model.timelines import Undetermined
from paktmodel.values.codes import Code
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import MeasureTiming
from paktmodel.vocabulary.words.plans import MeasureState
from paktmodel.vocabulary.words.reporting import ScaleKind


@frozen(kw_only=True, field_transformer=gathered)
class IndicatorResult(Bilingual):
    """An indicator with its verdict in one sentence, and the assessment beside it.

    Attributes:
        indicator: What is measured.
        verdict: The verdict on the total.
        outlook: It beside its target with both forecasts; None where it has neither a target nor a forecast
            of its own.
        assessments: The responsible's assessments, the latest on each scale.
    """

    indicator: Indicator
    verdict: Verdict
    outlook: Outlook | None = None
    assessments: tuple[AssessmentResult, ...] = ()

    @property
    def code(self) -> Code:
        """The code of the indicator."""
        return self.indicator.code

    @property
    def differs(self) -> bool | None:
        """Whether an assessment differs from the verdict; None where none can be compared with it."""
        comparisons = {assessment.differs for assessment in self.assessments} - {None}
        return any(comparisons) if comparisons else None

    def months(self, language: Language = "en") -> str:
        """Count the months of the window that have a value, such as ``8 av 12 månader``; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        current = self.verdict.change.current
        if current.value is None:
            return ""
        return phrase("months-of", language, months=current.observed_months, of=current.expected_months)

    def text(self, language: Language = "en") -> str:
        """State verdict, significance, window and assessment.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        status = ", ".join(filter(None, (self.verdict.brief(language), self.months(language))))
        head = f"{self.indicator.code} {self.indicator.name.rstrip('.')}: {status}."
        expected = [] if self.outlook is None else forecast_sentences([self.outlook.expected], language)
        return " ".join([head, *expected, *sentences(self.assessments, language)])


@frozen(kw_only=True, field_transformer=gathered)
class MeasureResult(Bilingual):
    """A measure with its state on the municipality's scale.

    Attributes:
        measure: The measure.
        running: Whether the day lies in its years; None when these are unstated.
        own: Its state by the responsible's latest assessment; None without one.
        status: Its state as the plan gives it, which counts where there is no assessment.
        timing: How it stands to its due day; None where its state alone says how it stands.
        progress: How much of it is done, as the plan last said.
        tally: The verdicts on the indicators it moves, counted.
        assessments: Assessments on other scales than those of states.
        expected: The responsible's forecast; None without one.
    """

    measure: Measure
    running: bool | None
    own: AssessmentResult | None
    status: MeasureStatus | Undetermined[MeasureStatus] | None
    timing: MeasureTiming | None
    progress: Progress | None
    tally: Tally
    assessments: tuple[AssessmentResult, ...] = ()
    expected: OwnForecast | None = None

    @property
    def code(self) -> Code:
        """The code of the measure."""
        return self.measure.code

    @property
    def comment(self) -> str:
        """What was written about the state; empty when nothing was."""
        if self.own is not None:
            return self.own.assessment.comment or ""
        return (self.status.comment or "") if isinstance(self.status, MeasureStatus) else ""

    def state(self, language: Language = "en") -> str:
        """Write the state in the owner's words and how it stands to its due day; both when two are open.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return state_text(self._state(language), self.timing, language)

    def _state(self, language: Language) -> str:
        if self.own is not None:
            return self.own.label(language)
        candidates = self.status.candidates if isinstance(self.status, Undetermined) else (self.status,)
        unstated = phrase("not-stated", language)
        return " / ".join(unstated if one is None else one.label(language) for one in candidates)

    def text(self, language: Language = "en") -> str:
        """State how far it has come, with comment, indicators and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        state = ": ".join(filter(None, (self.state(language), self.comment.rstrip("."))))
        head = f"{self.measure.code} {self.measure.text.rstrip('.')}: {state}."
        due = due_text(self.measure, language)
        progress = progress_text(self.progress, language)
        days = [
            *([phrase("due-told", language, due=due)] if due else []),
            *([phrase("progress-told", language, progress=progress)] if progress else []),
        ]
        tally = [self.tally.text(language)] if self.tally.total else []
        expected = forecast_sentences([self.expected], language)
        return " ".join([head, *days, *tally, *expected, *sentences(self.assessments, language)])

    def __repr__(self) -> str:
        return f"MeasureResult({self.measure.code}: {self.state()})"


@frozen(kw_only=True, field_transformer=gathered)
class AreaResult(Bilingual):
    """A goal area with its verdicts counted.

    Attributes:
        area: The area.
        tally: The verdicts on its indicators, counted.
        assessments: The responsible's assessments of the area.
        expected: The responsible's forecast; None without one.
    """

    area: GoalArea
    tally: Tally
    assessments: tuple[AssessmentResult, ...] = ()
    expected: OwnForecast | None = None

    @property
    def code(self) -> Code | None:
        """The code of the area; None where the paper numbers none."""
        return self.area.code

    def text(self, language: Language = "en") -> str:
        """State tally and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        head = self.tally.text(language)
        if self.area.name:
            head = phrase("area-tally", language, code=self.area.name, tally=head)
        expected = forecast_sentences([self.expected], language)
        return " ".join([head, *expected, *sentences(self.assessments, language)])


def summarise_indicator(
    followed: IndicatorFollowUp, known: KnownAssessments, term: Term | None
) -> IndicatorResult:
    """Summarise an indicator: the verdict on the total, its target and forecasts, and the assessments.

    Args:
        followed: The indicator followed up.
        known: The responsible's assessments and forecasts.
        term: The board's term of office.
    """
    code, verdict = followed.indicator.code, followed.total
    expected = known.forecasts.of((SubjectKind.INDICATOR, code))
    outlook = None
    if verdict.target is not None or expected is not None:
        outlook = outlook_of(followed, verdict.target, known, term)
    if outlook is not None and outlook.expected is None and expected is not None:
        # For a later day than that of its target: here is all that is said of the indicator.
        outlook = evolve(outlook, expected=evolve(expected, indicator=followed.indicator))
    return IndicatorResult(
        indicator=followed.indicator,
        verdict=verdict,
        outlook=outlook,
        assessments=known.of(SubjectKind.INDICATOR, code, (verdict,)),
    )


def _timing_of_own(followed: MeasureFollowUp, own: AssessmentResult, as_of: dt.date) -> MeasureTiming | None:
    """Say how a measure stands to its due day by the latest assessment.

    An assessment says that it is done, and not since when: that is for the plan to say.
    """
    state = own.step.state
    if state is MeasureState.DONE and followed.timing is MeasureTiming.DONE_LATE:
        return followed.timing
    return timing({state}, followed.measure.due_day, as_of)


def summarise_measure(followed: MeasureFollowUp, known: KnownAssessments, as_of: dt.date) -> MeasureResult:
    """Summarise a measure: its state by the latest assessment, and its other assessments.

    A state says how far the measure has come; it is never compared with the outcome.

    Args:
        followed: The measure followed up.
        known: The responsible's assessments and forecasts.
        as_of: The day asked for.
    """
    results = known.of(SubjectKind.MEASURE, followed.measure.code, followed.verdicts)
    states = [result for result in results if result.scale.kind is ScaleKind.STATE]
    own = max(states, key=lambda result: result.assessment.day.sort_key(), default=None)
    return MeasureResult(
        measure=followed.measure,
        running=followed.running,
        own=own,
        status=followed.status,
        timing=followed.timing if own is None else _timing_of_own(followed, own, as_of),
        progress=followed.progress,
        tally=followed.tally,
        assessments=tuple(result for result in results if result.scale.kind is not ScaleKind.STATE),
        expected=known.forecasts.of((SubjectKind.MEASURE, followed.measure.code)),
    )


def summarise_area(followed: AreaFollowUp, known: KnownAssessments) -> AreaResult:
    """Summarise a goal area: its verdicts, counted, and its assessments.

    Args:
        followed: The area followed up.
        known: The responsible's assessments and forecasts.
    """
    code = followed.area.code
    return AreaResult(
        area=followed.area,
        tally=followed.tally,
        assessments=known.of(SubjectKind.GOAL_AREA, code, followed.verdicts),
        expected=known.forecasts.of((SubjectKind.GOAL_AREA, code)),
    )


def _brief(one: IndicatorResult, language: Language) -> str:
    """Say how an indicator stands; why it cannot be assessed stands below the table."""
    verdict = one.verdict
    return verdict.brief(language) if verdict.assessable else verdict.headline.status.label(language)


def _running(measure: MeasureResult, language: Language) -> str:
    return phrase({None: "not-stated", True: "yes", False: "no"}[measure.running], language)


def _counts(measure: MeasureResult, language: Language) -> str:
    return measure.tally.text(language) if measure.tally.total else phrase("no-indicators", language)


def measure_columns(measures: Sequence[MeasureResult]) -> list[ColumnSpec[MeasureResult]]:
    """Specify the columns of the board's table of measures.

    Args:
        measures: The rows.
    """

    def heading(language: Language) -> str:
        return own_forecast_heading((one.expected for one in measures), language)

    return [
        ColumnSpec("measure", lambda one, _: f"{one.measure.code} {one.measure.text}"),
        ColumnSpec("running", _running),
        ColumnSpec("due", lambda one, language: due_text(one.measure, language), sparse=True),
        ColumnSpec("state", lambda one, language: one.state(language)),
        ColumnSpec("progress", lambda one, language: progress_text(one.progress, language), sparse=True),
        ColumnSpec("comment", lambda one, _: one.comment),
        ColumnSpec("indicators", _counts),
        ColumnSpec(
            "own-forecast",
            lambda one, language: "" if one.expected is None else one.expected.cell(language),
            heading,
            sparse=True,
        ),
        *assessment_columns(measures, lambda one: one.assessments),
    ]


def indicator_columns(indicators: Sequence[IndicatorResult]) -> list[ColumnSpec[IndicatorResult]]:
    """Specify the columns of the board's table of indicators.

    Args:
        indicators: The rows.
    """

    def ahead(cell: Callable[[Outlook, Language], str]) -> Callable[[IndicatorResult, Language], str]:
        return lambda one, language: "" if one.outlook is None else cell(one.outlook, language)

    def heading(language: Language) -> str:
        expected = (None if one.outlook is None else one.outlook.expected for one in indicators)
        return own_forecast_heading(expected, language)

    return [
        ColumnSpec("indicator", lambda one, _: f"{one.indicator.code} {one.indicator.name}"),
        ColumnSpec("brief", _brief),
        ColumnSpec("months-reported", lambda one, language: one.months(language)),
        ColumnSpec("target", ahead(Outlook.target_text), sparse=True),
        ColumnSpec("current", ahead(Outlook.value_text), outcome_heading, sparse=True),
        ColumnSpec("own-forecast", ahead(Outlook.own_forecast_text), heading, sparse=True),
        ColumnSpec("forecast", ahead(Outlook.trend_text), sparse=True),
        *assessment_columns(indicators, lambda one: one.assessments),
    ]
