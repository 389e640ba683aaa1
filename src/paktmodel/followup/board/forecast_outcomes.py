"""How earlier forecasts turned out, at the annual accounts: each beside the outcome of the day it was for."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.board.assessments import AssessmentResult, KnownAssessments
from paktmodel.followup.board.goals import takes_forecasts_of
from paktmodel.followup.board.measures import MeasureResult
from paktmodel.followup.board.own_forecasts import OwnForecast, Thing, thing_of
from paktmodel.followup.evaluations.evaluations import subject_of
from paktmodel.followup.plans.results import AimFollowUp, GoalFollowUp, IndicatorFollowUp
from paktmodel.followup.targets.deciding import deciding
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.table_layout import ColumnSpec
from paktmodel.followup.text.value_words import shown_value
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.implied_direction import implied_direction
from paktmodel.model.kinds import rules_of
from paktmodel.model.rules import ClosingPoint
from paktmodel.model.targets import In, On
from paktmodel.values.codes import Code
from paktmodel.values.figures import subtract
from paktmodel.values.listed import Listed
from paktmodel.values.rounding import rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import ForecastStanding, TargetStatus
from paktmodel.vocabulary.words.indicators import Basis, Direction
from paktmodel.vocabulary.words.reporting import Closing

_ANNUAL: Final = (Closing.ANNUAL_ACCOUNTS, Closing.ANNUAL_REPORT)
#: From the worst to the best.
_ORDER: Final = tuple(map(str, (TargetStatus.MISSED, TargetStatus.PARTLY_MET, TargetStatus.MET)))

#: Where more is better, and where less is.
_SENSES: Final = {Direction.INCREASE: 1, Direction.DECREASE: -1}


@frozen(kw_only=True, field_transformer=gathered)
class ForecastOutcome(Bilingual):
    """An earlier forecast beside what came of it.

    Attributes:
        forecast: The forecast.
        value: The value of the day or the period that it was for; None where none is known or asked for.
        status: How the target stood then; None without one.
        assessed: How the responsible assess the outcome, of what no target is known for.
        measure: The measure as it stands now, where the forecast is about one.
        standing: Whether it turned out as expected.
    """

    forecast: OwnForecast
    value: Decimal | None = None
    status: TargetStatus | None = None
    assessed: tuple[AssessmentResult, ...] = ()
    measure: MeasureResult | None = None
    standing: ForecastStanding

    def outcome(self, language: Language) -> str:
        """Write what came: the value, the target's status, the assessment; a dash where nothing is known.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        said = [
            *([] if self.value is None else [self.forecast.shown(self.value).label(language)]),
            *([] if self.status is None else [self.status.label(language)]),
            *(one.label(language) for one in self.assessed),
            *([] if self.measure is None else [self.measure.state(language)]),
        ]
        return ", ".join(said) or "–"

    def compared(self, language: Language) -> str:
        """Write how the outcome differs from the forecast, and whether that was expected.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return ", ".join(filter(None, (self._difference(language), self.standing.label(language))))

    def _difference(self, language: Language) -> str:
        expected, indicator = self.forecast.assessment.expected_value, self.forecast.indicator
        if expected is None or self.value is None or indicator is None:
            return ""
        change = subtract(self.value, expected)
        if rounded(self.value, expected) == expected:
            return ""
        if rules_of(indicator).by_steps:
            return shown_value(indicator, change, change=True).label(language)
        return difference(change, indicator.unit, like=expected).label(language)

    def text(self, language: Language = "en") -> str:
        """State what was expected, by whom and when, what came, and how the two compare.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        one = self.forecast.assessment
        return phrase(
            "forecast-turned-out",
            language,
            subject=capitalised(subject_of(one.about).label(language)),
            when=self.forecast.when(language),
            role=one.role,
            day=one.day,
            expected=self.forecast.expected(language),
            outcome=self.outcome(language),
            compared=self.compared(language),
        )

    def __repr__(self) -> str:
        return f"ForecastOutcome({self.forecast.assessment.about} {self.forecast.day}: {self.standing})"


class _Tested(NamedTuple):
    """An indicator, and how one of its targets stood on the day; None without one."""

    followed: IndicatorFollowUp
    result: TargetResult | None


class ForecastOutcomes:
    """What came of forecasts, looked up in a follow-up.

    Args:
        goals: The goals followed up.
        indicators: The indicators followed up.
        measures: The measures as the board reads them.
        known: The responsible's assessments of the closing, and every forecast.
    """

    def __init__(
        self,
        goals: Listed[GoalFollowUp],
        indicators: Listed[IndicatorFollowUp],
        measures: Listed[MeasureResult],
        known: KnownAssessments,
    ) -> None:
        self._goals, self._indicators, self._measures, self._known = goals, indicators, measures, known
        self._aims: dict[Thing, AimFollowUp] = {
            (SubjectKind.AIM, f"{goal.code} {aim.code}"): aim for goal in goals for aim in goal.aims
        }
        self._on: dict[Code, list[TargetResult]] = {}
        for aim in self._aims.values():
            for target in aim.targets:
                if target.indicator is not None:
                    self._on.setdefault(target.indicator, []).extend(target.results)

    def at(self, point: ClosingPoint | None) -> tuple[ForecastOutcome, ...]:
        """List the earlier forecasts for the year of annual accounts, in the order in which they were made.

        Args:
            point: The closing reported on; only annual ones look back.
        """
        if point is None or point.closing not in _ANNUAL:
            return ()
        return tuple(
            self._outcome(one)
            for one in self._known.made
            if point.period.start <= one.day <= point.end and not one.assessment.day.after(one.day)
        )

    def _outcome(self, forecast: OwnForecast) -> ForecastOutcome:
        thing = thing_of(forecast.assessment.about)
        tested = list(self._tested(thing, forecast.day))
        results = [one.result for one in tested if one.result is not None]
        worst = deciding(results, last=None, possible=lambda _: True)
        one = tested[0].followed if len({each.followed.code for each in tested}) == 1 else None
        value = None
        if one is not None:
            forecast = evolve(forecast, indicator=one.indicator)
            value = _value(one.total, results, forecast.assessment.for_)
        kind, code = thing
        measure = self._measures.get(code) if kind is SubjectKind.MEASURE and code is not None else None
        assessed = () if tested and (worst or value is not None) else self._known.of(kind, code, ())
        status = None if worst is None else worst.status
        return ForecastOutcome(
            forecast=forecast,
            value=value,
            status=status,
            assessed=assessed,
            measure=measure,
            standing=_standing(forecast, value, status, assessed, results),
        )

    def _tested(self, thing: Thing, day: dt.date) -> Iterator[_Tested]:
        """List the indicators that a forecast is about, each with the targets that had that day."""
        kind, code = thing
        if code is None:
            return
        if kind is SubjectKind.INDICATOR:
            followed = self._indicators.get(code)
            if followed is not None:
                results = (*followed.total.targets, *self._on.get(followed.code, ()))
                yield from _with_results(followed, results, day)
        elif kind is SubjectKind.AIM:
            yield from self._of_aim(self._aims[thing], day)
        elif kind is SubjectKind.GOAL:
            goal = self._goals[code]
            for aim in goal.aims:
                if takes_forecasts_of(goal.goal, aim.aim):
                    yield from self._of_aim(aim, day)

    def _of_aim(self, aim: AimFollowUp, day: dt.date) -> Iterator[_Tested]:
        read: dict[Code, list[TargetResult]] = {}
        for target in aim.targets:
            if target.indicator is not None:
                read.setdefault(target.indicator, []).extend(target.results)
        for verdict in aim.verdicts:
            if read and verdict.indicator not in read:
                continue
            results = read.get(verdict.indicator, verdict.targets)
            yield from _with_results(self._indicators[verdict.indicator], results, day)


def _with_results(
    followed: IndicatorFollowUp, results: Iterable[TargetResult], day: dt.date
) -> Iterator[_Tested]:
    tested = [_Tested(followed, one) for one in results if one.date == day]
    yield from tested or [_Tested(followed, None)]


def _value(verdict: Verdict, results: Sequence[TargetResult], for_: On | In | None) -> Decimal | None:
    """Find the value that a target was held against, or the current one if it is of that very time."""
    held = {one.value for one in results if str(one.status) in _ORDER} - {None}
    if held:
        return held.pop() if len(held) == 1 else None
    current = verdict.change.current
    if current.value is None or for_ is None:
        return None
    if isinstance(for_, On):
        return current.value if current.last.end == for_.day else None
    began = current.first.start
    stock = verdict.facts.indicator.basis is Basis.STOCK  # of which the latest is that of the period
    whole = began == for_.period.start or (stock and began > for_.period.start)
    return current.value if whole and current.last.end == for_.period.end else None


def _standing(
    forecast: OwnForecast,
    value: Decimal | None,
    status: TargetStatus | None,
    assessed: Sequence[AssessmentResult],
    results: Sequence[TargetResult],
) -> ForecastStanding:
    """Compare what came with what was expected: by the status, else by the value, else by the step."""
    one = forecast.assessment
    if one.expected_status is not None and status is not None and str(status) in _ORDER:
        return _compared(_ORDER.index(str(status)) - _ORDER.index(str(one.expected_status)))
    if one.expected_value is not None and value is not None:
        if rounded(value, one.expected_value) == one.expected_value:
            return ForecastStanding.AS_EXPECTED
        sense = _sense(forecast, results)
        if sense is None:
            return ForecastStanding.OTHERWISE
        return _compared(sense if value > one.expected_value else -sense)
    steps = {each.step.code for each in assessed if each.scale.id == one.scale}
    if forecast.step is None or not steps:
        return ForecastStanding.NOT_KNOWN
    return ForecastStanding.AS_EXPECTED if forecast.step.code in steps else ForecastStanding.OTHERWISE


def _compared(better: int) -> ForecastStanding:
    if not better:
        return ForecastStanding.AS_EXPECTED
    return ForecastStanding.BETTER if better > 0 else ForecastStanding.WORSE


def _sense(forecast: OwnForecast, results: Sequence[TargetResult]) -> int | None:
    """Return 1 where more is better and -1 where less is; None where neither is said."""
    indicator = forecast.indicator
    assert indicator is not None, "a value is that of one indicator"
    targets = [one.target for one in results] or indicator.targets
    direction = indicator.direction or implied_direction(targets, None)
    return None if direction is None else _SENSES.get(direction)


def count_outcomes(outcomes: Iterable[ForecastOutcome], language: Language) -> str:
    """State how many forecasts turned out how.

    Args:
        outcomes: The forecasts beside their outcomes.
        language: ``"sv"`` or ``"en"``.
    """
    counts = Counter(one.standing for one in outcomes)
    said = [f"{counts[one]} {one.label(language)}" for one in ForecastStanding if counts[one]]
    return phrase("forecasts-counted", language, standings=", ".join(said))


def _made(one: ForecastOutcome, language: Language) -> str:
    assessment = one.forecast.assessment
    return f"{assessment.day.label(language)}, {assessment.role}"


#: Columns of the table of earlier forecasts.
FORECASTS: Final[tuple[ColumnSpec[ForecastOutcome], ...]] = (
    ColumnSpec("subject", lambda one, language: subject_of(one.forecast.assessment.about).label(language)),
    ColumnSpec("forecast-for", lambda one, language: one.forecast.when(language)),
    ColumnSpec("forecast-made", _made),
    ColumnSpec("forecast-expected", lambda one, language: one.forecast.expected(language)),
    ColumnSpec("reason-given", lambda one, _: one.forecast.assessment.reason or "", sparse=True),
    ColumnSpec("outcome", lambda one, language: one.outcome(language)),
    ColumnSpec("turned-out", lambda one, language: one.compared(language)),
)
