"""Goals as a board reads them: the value, the limit, and where both forecasts would end."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Final

from attrs import field, frozen

from paktmodel.followup.axes.targets import TargetResult
from paktmodel.followup.board.assessments import AssessmentResult, Told, beside, sentences
from paktmodel.followup.comparisons.forecasts import Forecast, forecast_of
from paktmodel.followup.plans.results import AimFollowUp, GoalFollowUp, IndicatorFollowUp
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import Assessment
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator, Target
from paktmodel.model.parts import Part
from paktmodel.model.rules import Term
from paktmodel.tables.cells import Cell
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.findings import SubjectKind

#: Columns of the table of goals, the heading of the row first.
GOALS: Final = ("goal", "indicator", "current", "target", "forecast", "own-forecast", "assessment")


@frozen(kw_only=True, field_transformer=gathered)
class AimIndicatorResult:
    """One indicator of an aim: its value, the limit, and what both forecasts say.

    Attributes:
        indicator: What is measured.
        verdict: The verdict on the part that the aim's limit is about; on the total without one.
        target: How it stands against the aim's limit; None without one.
        forecast: The line so far, carried on to the limit's day or the end of the term.
        expected: The administration's own assessment that gives a forecast; None without one.
    """

    indicator: Indicator
    verdict: Verdict
    target: TargetResult | None
    forecast: Forecast
    expected: Assessment | None

    @property
    def value(self) -> Decimal | None:
        """The value now, in the indicator's unit; None where there is none."""
        current = self.verdict.inputs.current
        return None if current is None else current.value

    def told_value(self, language: Language) -> str:
        """The value now with its unit and window, or a dash.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        current = self.verdict.inputs.current
        if current is None or current.value is None:
            return "–"
        like = self.verdict.inputs.baseline
        value = FormattedValue(current.value, self.indicator.unit, like=like)
        return f"{value.label(language)} ({current.label(language)})"

    def told_forecast(self, language: Language) -> str:
        """The line's value on its day, or why it is not carried on.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        forecast = self.forecast
        if forecast.value is None:
            return "; ".join(reason.text(language) for reason in forecast.reasons)
        value = forecast.reasons[0].evidence["value"]
        return phrase("value-on", language, value=value, day=forecast.day)

    def told_expected(self, language: Language) -> str:
        """The administration's own forecast; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "" if self.expected is None else _expected(self.expected, self.indicator.unit).label(language)

    def text(self, language: Language = "en") -> str:
        """The verdict, the limit and both forecasts, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = f"{self.indicator.code}: {self.told_value(language)}, {self.verdict.brief(language)}."
        said = [told, *([] if self.target is None else [self.target.text(language)])]
        said.append(self.forecast.text(language))
        if self.expected is not None:
            said.append(own_forecast(self.expected, self.indicator.unit, language))
        return " ".join(said)

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class AimResult:
    """One aim of a goal, with the indicators that measure it.

    Attributes:
        aim: The aim.
        indicators: Its indicators.
        assessments: The administration's assessments of the aim.
        expected: An own forecast of an aim that no indicator measures; None without one.
        reasons: Why nothing can be said, such as ``no-indicator``.
    """

    aim: Aim
    indicators: tuple[AimIndicatorResult, ...]
    assessments: tuple[AssessmentResult, ...] = ()
    expected: Assessment | None = None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """The aim with its indicators and assessments, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        aim = self.aim.text.rstrip(".")
        said = [f"{aim[:1].upper()}{aim[1:]}."]
        if self.reasons:
            told = "; ".join(reason.text(language) for reason in self.reasons)
            said.append(phrase("cannot-judge", language, reasons=told))
        said += [one.text(language) for one in self.indicators]
        if self.expected is not None:
            said.append(own_forecast(self.expected, self.unit, language))
        return " ".join([*said, *sentences(self.assessments, language)])

    def told_expected(self, language: Language) -> str:
        """The administration's own forecast; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "" if self.expected is None else _expected(self.expected, self.unit).label(language)

    @property
    def unit(self) -> str:
        """The unit that the aim is about: its limit's, or its own."""
        return self.aim.unit if self.aim.target is None else self.aim.target.unit

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class GoalResult:
    """A goal with its aims and what the administration says of it.

    Attributes:
        goal: The goal.
        aims: Its aims.
        assessments: The administration's assessments of the goal.
    """

    goal: Goal
    aims: tuple[AimResult, ...]
    assessments: tuple[AssessmentResult, ...] = ()

    def text(self, language: Language = "en") -> str:
        """The goal as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        head = phrase("goal-read", language, code=self.goal.code)
        told = [*(one.text(language) for one in self.aims), *sentences(self.assessments, language)]
        return f"{head} {' '.join(told)}"

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"GoalResult({self.goal.code}: {', '.join(one.aim.code for one in self.aims)})"


def own_forecast(assessment: Assessment, unit: str, language: Language) -> str:
    """The administration's own forecast as a sentence.

    Args:
        assessment: The assessment that gives it.
        unit: The unit that it is in.
        language: ``"sv"`` or ``"en"``.
    """
    value = _expected(assessment, unit)
    return phrase("own-forecast-told", language, value=value, day=assessment.day)


def _expected(assessment: Assessment, unit: str) -> FormattedValue:
    return FormattedValue(assessment.forecast, unit, like=assessment.forecast)


def read_goal(
    followed: GoalFollowUp, indicators: Mapping[str, IndicatorFollowUp], told: Told, term: Term | None
) -> GoalResult:
    """A goal with its limits, forecasts and assessments.

    A forecast that the administration gives for the goal as a whole is taken for the aim that
    has a limit, or for the only one.

    Args:
        followed: The goal followed up.
        indicators: The indicators followed up, by code.
        told: What the accounts tell.
        term: The board's term of office.
    """
    goal = followed.goal
    verdicts = {verdict.indicator: verdict for aim in followed.aims for verdict in aim.verdicts}
    return GoalResult(
        goal=goal,
        aims=tuple(_aim(goal, aim, indicators, told, term) for aim in followed.aims),
        assessments=told.of(SubjectKind.GOAL, goal.code, verdicts.values()),
    )


def _aim(
    goal: Goal,
    followed: AimFollowUp,
    indicators: Mapping[str, IndicatorFollowUp],
    told: Told,
    term: Term | None,
) -> AimResult:
    aim = followed.aim
    code = f"{goal.code} {aim.code}"
    about: list[tuple[SubjectKind, str | None]] = [(SubjectKind.AIM, code)]
    if aim.target is not None or len(goal.aims) == 1:
        about.append((SubjectKind.GOAL, goal.code))
    # An aim without a limit has no readings.
    readings = followed.targets or (None,) * len(followed.verdicts)
    measured = []
    for verdict, reading in zip(followed.verdicts, readings, strict=True):
        one = indicators[verdict.indicator]
        part = Part.TOTAL if reading is None else reading.target.part
        judged = one.part(part) if part in one.indicator.parts else verdict
        measured.append(
            AimIndicatorResult(
                indicator=one.indicator,
                verdict=judged,
                target=reading,
                forecast=forecast_of(one.indicator, judged, reading, term=term),
                expected=told.forecast((SubjectKind.INDICATOR, verdict.indicator), *about),
            )
        )
    return AimResult(
        aim=aim,
        indicators=tuple(measured),
        assessments=told.of(SubjectKind.AIM, code, followed.verdicts),
        expected=None if measured else told.forecast(*about),
        reasons=followed.reasons,
    )


def goal_rows(goals: Iterable[GoalResult], language: Language) -> Iterator[tuple[Cell, ...]]:
    """One row per aim and indicator; an aim that nothing measures has one of its own."""
    for goal in goals:
        for aim in goal.aims:
            head = f"{goal.goal.code} {aim.aim.text}"
            own = beside((*aim.assessments, *goal.assessments), language)
            bound = "" if aim.aim.target is None else _bound(aim.aim.target, language)
            for one in aim.indicators:
                yield (
                    head,
                    f"{one.indicator.code} {one.indicator.name}",
                    one.told_value(language),
                    bound if one.target is None else f"{bound}: {one.target.status.label(language)}",
                    one.told_forecast(language),
                    one.told_expected(language),
                    own,
                )
            if not aim.indicators:
                why = "; ".join(reason.text(language) for reason in aim.reasons)
                yield head, "", why, bound, "", aim.told_expected(language), own


def _bound(target: Target, language: Language) -> str:
    """A limit with its day, or with the words that stand for one."""
    value = FormattedValue(target.value, target.unit, like=target.value)
    said = phrase("bound", language, operator=target.operator, target=value)
    day = target.words if target.on is None else target.on
    return said if day is None else f"{said} ({day})"
