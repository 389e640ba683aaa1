"""Goals in the board report: the value, the target, and where both forecasts would end."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.board.assessments import AssessmentResult, KnownAssessments, beside, sentences
from paktmodel.followup.comparisons.forecasts import Forecast, forecast_of
from paktmodel.followup.plans.results import AimFollowUp, GoalFollowUp, IndicatorFollowUp
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.bound_words import bound_with_date
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.followup.text.value_words import WordedValue, shown_value
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.follow_up_record import Assessment
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.rules import Term
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind


@frozen(kw_only=True, field_transformer=gathered)
class AimIndicatorResult(Bilingual):
    """One indicator of an aim: its value, the target, and what both forecasts say.

    Attributes:
        indicator: What is measured.
        verdict: The verdict on the part that the aim's target is about; on the total without one.
        target: How it stands against the aim's target; None without one.
        forecast: The line so far, carried on to the target's day or the end of the term.
        expected: The administration's own assessment that gives a forecast; None without one.
    """

    indicator: Indicator
    verdict: Verdict
    target: TargetResult | None
    forecast: Forecast
    expected: Assessment | None

    @property
    def code(self) -> Code:
        """The code of the indicator."""
        return self.indicator.code

    @property
    def value(self) -> Decimal | None:
        """The value now, in the indicator's unit; None where there is none."""
        return self.verdict.change.value

    def value_text(self, language: Language) -> str:
        """Write the value now with its unit and window, or a dash.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        current = self.verdict.change.current
        if current.value is None:
            return "–"
        like = self.verdict.change.baseline
        value = shown_value(self.indicator, current.value, unit=self.indicator.unit, like=like)
        return f"{value.label(language)} ({current.label(language, years=self.verdict.facts.years)})"

    def forecast_text(self, language: Language) -> str:
        """Write the line's value on its day, or why it is not carried on.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        forecast = self.forecast
        if forecast.value is None:
            return "; ".join(reason.text(language) for reason in forecast.reasons)
        value = forecast.reasons[0].evidence["value"]
        return phrase("value-on", language, value=value, day=forecast.day)

    def own_forecast_text(self, language: Language) -> str:
        """Write the administration's own forecast; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "" if self.expected is None else self._expected(self.expected).label(language)

    def _expected(self, assessment: Assessment) -> FormattedValue | WordedValue:
        value = assessment.forecast
        return shown_value(self.indicator, value, unit=self.indicator.unit, like=value)

    def text(self, language: Language = "en") -> str:
        """State the verdict, the target and both forecasts.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        texts = [f"{self.indicator.code}: {self.value_text(language)}, {self.verdict.brief(language)}."]
        if self.target is not None:
            texts.append(self.target.text(language))
        texts.append(self.forecast.text(language))
        if self.expected is not None:
            texts.append(own_forecast(self.expected, self._expected(self.expected), language))
        return " ".join(texts)


@frozen(kw_only=True, field_transformer=gathered)
class AimResult(Reasoned):
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

    @property
    def code(self) -> Slug:
        """The code of the aim."""
        return self.aim.code

    def text(self, language: Language = "en") -> str:
        """State the aim with its indicators and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        texts = [f"{capitalised(self.aim.text.rstrip('.'))}."]
        if self.reasons:
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            texts.append(phrase("cannot-judge", language, reasons=reasons))
        texts += [indicator.text(language) for indicator in self.indicators]
        if self.expected is not None:
            texts.append(own_forecast(self.expected, _expected(self.expected, self.unit), language))
        return " ".join([*texts, *sentences(self.assessments, language)])

    def own_forecast_text(self, language: Language) -> str:
        """Write the administration's own forecast; empty without one.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return "" if self.expected is None else _expected(self.expected, self.unit).label(language)

    @property
    def unit(self) -> str:
        """The unit that the aim is about: its target's, or its own."""
        return self.aim.targets[0].unit if self.aim.targets else self.aim.unit


@frozen(kw_only=True, field_transformer=gathered)
class GoalResult(Bilingual):
    """A goal with its aims and what the administration says of it.

    Attributes:
        goal: The goal.
        aims: Its aims.
        assessments: The administration's assessments of the goal.
    """

    goal: Goal
    aims: Listed[AimResult]
    assessments: tuple[AssessmentResult, ...] = ()

    @property
    def code(self) -> Code:
        """The code of the goal."""
        return self.goal.code

    def text(self, language: Language = "en") -> str:
        """State the goal with its aims and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        head = phrase("goal-read", language, code=self.goal.code)
        texts = [*(aim.text(language) for aim in self.aims), *sentences(self.assessments, language)]
        return f"{head} {' '.join(texts)}"

    def __repr__(self) -> str:
        return f"GoalResult({self.goal.code}: {', '.join(result.aim.code for result in self.aims)})"


def own_forecast(assessment: Assessment, value: FormattedValue | WordedValue, language: Language) -> str:
    """State the administration's own forecast.

    Args:
        assessment: The assessment that gives it.
        value: What it says, as it is stated.
        language: ``"sv"`` or ``"en"``.
    """
    return phrase("own-forecast-told", language, value=value, day=str(assessment.day))


def _expected(assessment: Assessment, unit: str) -> FormattedValue:
    return FormattedValue(assessment.forecast, unit, like=assessment.forecast)


def evaluate_goal(
    followed: GoalFollowUp,
    indicators: Listed[IndicatorFollowUp],
    known: KnownAssessments,
    term: Term | None,
) -> GoalResult:
    """Evaluate a goal: how its aims stand against their targets, with forecasts and assessments.

    A forecast that the administration gives for the goal as a whole is taken for the aim that
    has a target, or for the only one.

    Args:
        followed: The goal followed up.
        indicators: The indicators followed up, by code.
        known: The administration's assessments.
        term: The board's term of office.
    """
    goal = followed.goal
    verdicts = {verdict.indicator: verdict for aim in followed.aims for verdict in aim.verdicts}
    return GoalResult(
        goal=goal,
        aims=Listed(_aim(goal, aim, indicators, known, term) for aim in followed.aims),
        assessments=known.of(SubjectKind.GOAL, goal.code, verdicts.values()),
    )


def _aim(
    goal: Goal,
    followed: AimFollowUp,
    indicators: Listed[IndicatorFollowUp],
    known: KnownAssessments,
    term: Term | None,
) -> AimResult:
    aim = followed.aim
    code = f"{goal.code} {aim.code}"
    about: list[tuple[SubjectKind, str | None]] = [(SubjectKind.AIM, code)]
    if aim.targets or len(goal.aims) == 1:
        about.append((SubjectKind.GOAL, goal.code))
    # The target is the aim's; where it has none that is read on the indicator, the indicator's own.
    own: dict[Code, list[TargetResult]] = {}
    for stated in followed.targets:
        if stated.indicator is not None:
            own.setdefault(stated.indicator, []).append(stated.deciding)
    measured = []
    for verdict in followed.verdicts:
        one = indicators[verdict.indicator]
        for target in own.get(verdict.indicator, (verdict.target,)):
            part = Part.TOTAL if target is None else target.target.part
            judged = one.verdict_on(part) or verdict
            measured.append(
                AimIndicatorResult(
                    indicator=one.indicator,
                    verdict=judged,
                    target=target,
                    forecast=forecast_of(one.indicator, judged, target, term=term),
                    expected=known.forecast((SubjectKind.INDICATOR, verdict.indicator), *about),
                )
            )
    return AimResult(
        aim=aim,
        indicators=tuple(measured),
        assessments=known.of(SubjectKind.AIM, code, followed.verdicts),
        expected=None if measured else known.forecast(*about),
        reasons=followed.reasons,
    )


class GoalRow(NamedTuple):
    """What a row of the table of goals is about; an aim that nothing measures has no indicator."""

    goal: GoalResult
    aim: AimResult
    indicator: AimIndicatorResult | None


def goal_rows(goals: Iterable[GoalResult]) -> Iterator[GoalRow]:
    """Give each aim and indicator a row, and an aim that nothing measures one of its own."""
    for goal in goals:
        for aim in goal.aims:
            yield from (GoalRow(goal, aim, indicator) for indicator in aim.indicators or (None,))


def _indicator(row: GoalRow, _: Language) -> str:
    if row.indicator is None:
        return ""
    return f"{row.indicator.indicator.code} {row.indicator.indicator.name}"


def _current(row: GoalRow, language: Language) -> str:
    if row.indicator is None:
        return "; ".join(reason.text(language) for reason in row.aim.reasons)
    return row.indicator.value_text(language)


def _target(row: GoalRow, language: Language) -> str:
    """Write the target with its date and status; nothing where there is none."""
    if row.indicator is None:
        return "; ".join(bound_with_date(target, None, language) for target in row.aim.aim.targets)
    result = row.indicator.target
    if result is None:
        return ""
    bound = bound_with_date(result.target, row.indicator.indicator, language)
    return f"{bound}: {result.status.label(language)}"


def _forecast(row: GoalRow, language: Language) -> str:
    return "" if row.indicator is None else row.indicator.forecast_text(language)


def _own_forecast(row: GoalRow, language: Language) -> str:
    return (row.indicator or row.aim).own_forecast_text(language)


def _assessment(row: GoalRow, language: Language) -> str:
    return beside((*row.aim.assessments, *row.goal.assessments), language)


#: Columns of the table of goals.
GOALS: Final[tuple[ColumnSpec[GoalRow], ...]] = (
    ColumnSpec("goal", lambda row, _: f"{row.goal.goal.code} {row.aim.aim.text}"),
    ColumnSpec("level", lambda row, _: row.goal.goal.level_printed or "", sparse=True),
    ColumnSpec("indicator", _indicator),
    ColumnSpec("current", _current),
    ColumnSpec("target", _target),
    ColumnSpec("forecast", _forecast),
    ColumnSpec("own-forecast", _own_forecast),
    ColumnSpec("assessment", _assessment),
)
