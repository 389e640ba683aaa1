"""Goals in the board report: each aim beside its targets, with what is expected of it."""

from collections.abc import Iterable

from attrs import evolve

from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.board.assessments import AssessmentResult, KnownAssessments, sentences
from paktmodel.followup.board.outlooks import Outlook
from paktmodel.followup.board.own_forecasts import OwnForecast, Thing, forecast_sentences
from paktmodel.followup.comparisons.forecasts import forecast_of
from paktmodel.followup.plans.results import AimFollowUp, AimTarget, GoalFollowUp, IndicatorFollowUp
from paktmodel.followup.plans.rollup import Status, Tally
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.parts import Part
from paktmodel.model.rules import Term
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language, capitalised
from paktmodel.vocabulary.words.findings import SubjectKind


@frozen(kw_only=True, field_transformer=gathered)
class AimResult(Reasoned):
    """One aim of a goal, with the indicators that measure it.

    Attributes:
        aim: The aim.
        indicators: Its indicators, each beside a target of the aim's or else its own.
        unread: Targets of the aim that no indicator is known for.
        assessments: The responsible's assessments of the aim.
        expected: The responsible's forecast for the aim, where it is not that of one indicator.
        reasons: Why nothing can be said, such as ``no-indicator``.
    """

    aim: Aim
    indicators: Listed[Outlook]
    unread: tuple[AimTarget, ...] = ()
    assessments: tuple[AssessmentResult, ...] = ()
    expected: OwnForecast | None = None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def code(self) -> Slug:
        """The code of the aim."""
        return self.aim.code

    def text(self, language: Language = "en") -> str:
        """State the aim with its indicators, forecasts and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        texts = [f"{capitalised(self.aim.text.rstrip('.'))}."]
        if self.reasons:
            reasons = "; ".join(reason.text(language) for reason in self.reasons)
            texts.append(phrase("cannot-judge", language, reasons=reasons))
        texts += [indicator.text(language) for indicator in self.indicators]
        texts += forecast_sentences([self.expected], language)
        return " ".join([*texts, *sentences(self.assessments, language)])


@frozen(kw_only=True, field_transformer=gathered)
class GoalResult(Bilingual):
    """A goal with its aims and what the responsible says of it.

    Attributes:
        goal: The goal.
        aims: Its aims.
        tally: The indicators of its aims and of every goal below it, counted.
        standing: One standing for all, only where a named rule asks for it.
        assessed: Codes of the goals just below that count in it as they were assessed.
        assessments: The responsible's assessments of the goal.
        expected: The responsible's forecast for a goal as a whole, where no aim of it takes it.
    """

    goal: Goal
    aims: Listed[AimResult]
    tally: Tally
    standing: Status | None = None
    assessed: tuple[Code, ...] = ()
    assessments: tuple[AssessmentResult, ...] = ()
    expected: OwnForecast | None = None

    @property
    def code(self) -> Code:
        """The code of the goal."""
        return self.goal.code

    def text(self, language: Language = "en") -> str:
        """State the goal with its aims, forecast and assessments.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        head = phrase("goal-read", language, code=self.goal.code)
        texts = [
            *(aim.text(language) for aim in self.aims),
            *forecast_sentences([self.expected], language),
            *sentences(self.assessments, language),
        ]
        return f"{head} {' '.join(texts)}"

    def __repr__(self) -> str:
        return f"GoalResult({self.goal.code}: {', '.join(result.aim.code for result in self.aims)})"


def evaluate_goal(
    followed: GoalFollowUp,
    indicators: Listed[IndicatorFollowUp],
    known: KnownAssessments,
    term: Term | None,
) -> GoalResult:
    """Evaluate a goal: how its aims stand against their targets, with forecasts and assessments.

    A forecast for the goal as a whole is one for its aims that have targets, or for its only aim.

    Args:
        followed: The goal followed up.
        indicators: The indicators followed up, by code.
        known: The responsible's assessments.
        term: The board's term of office.
    """
    goal = followed.goal
    verdicts = {verdict.indicator: verdict for aim in followed.aims for verdict in aim.verdicts}
    taken = [aim for aim in goal.aims if takes_forecasts_of(goal, aim)]
    return GoalResult(
        goal=goal,
        aims=Listed(_aim(goal, aim, indicators, known, term) for aim in followed.aims),
        tally=followed.tally,
        standing=followed.standing,
        assessed=followed.assessed,
        assessments=known.of(SubjectKind.GOAL, goal.code, verdicts.values()),
        expected=None if taken else known.forecasts.of((SubjectKind.GOAL, goal.code)),
    )


def takes_forecasts_of(goal: Goal, aim: Aim) -> bool:
    """Say whether what is expected of a goal is expected of an aim: one with targets, or the only one."""
    return bool(aim.targets) or len(goal.aims) == 1


def _aim(
    goal: Goal,
    followed: AimFollowUp,
    indicators: Listed[IndicatorFollowUp],
    known: KnownAssessments,
    term: Term | None,
) -> AimResult:
    aim = followed.aim
    code = f"{goal.code} {aim.code}"
    about: list[Thing] = [(SubjectKind.AIM, code)]
    if takes_forecasts_of(goal, aim):
        about.append((SubjectKind.GOAL, goal.code))
    pairs = list(_beside_targets(followed))
    alone = len({verdict.indicator for verdict, _ in pairs}) == 1
    measured = [
        outlook_of(indicators[verdict.indicator], target, known, term, about if alone else ())
        for verdict, target in pairs
    ]
    return AimResult(
        aim=aim,
        indicators=Listed(measured),
        unread=tuple(one for one in followed.targets if one.indicator is None),
        assessments=known.of(SubjectKind.AIM, code, followed.verdicts),
        expected=None if alone and any(one.expected for one in measured) else _of_aim(aim, known, about),
        reasons=followed.reasons,
    )


def _of_aim(aim: Aim, known: KnownAssessments, about: Iterable[Thing]) -> OwnForecast | None:
    """Find what is expected of an aim as a whole, in its own unit."""
    found = known.forecasts.of(*about)
    unit = aim.targets[0].unit if aim.targets else aim.unit
    return None if found is None else evolve(found, unit=unit)


def _beside_targets(followed: AimFollowUp) -> Iterable[tuple[Verdict, TargetResult | None]]:
    """Pair each indicator of an aim with the aim's targets that are read on it, or else with its own."""
    own: dict[Code, list[TargetResult]] = {}
    for stated in followed.targets:
        if stated.indicator is not None:
            own.setdefault(stated.indicator, []).append(stated.deciding)
    for verdict in followed.verdicts:
        for target in own.get(verdict.indicator, (verdict.target,)):
            yield verdict, target


def outlook_of(
    followed: IndicatorFollowUp,
    target: TargetResult | None,
    known: KnownAssessments,
    term: Term | None,
    about: Iterable[Thing] = (),
) -> Outlook:
    """Put an indicator beside a target, with both forecasts.

    Args:
        followed: The indicator followed up.
        target: How it stands against the target; None without one.
        known: The responsible's assessments and forecasts.
        term: The board's term of office.
        about: What else a forecast for this indicator may be about.
    """
    indicator = followed.indicator
    part = Part.TOTAL if target is None else target.target.part
    verdict = followed.verdict_on(part) or followed.total
    day = None if target is None else target.date
    expected = known.forecasts.of((SubjectKind.INDICATOR, indicator.code), *about, day=day)
    return Outlook(
        indicator=indicator,
        verdict=verdict,
        target=target,
        forecast=forecast_of(indicator, verdict, target, term=term),
        expected=None if expected is None else evolve(expected, indicator=indicator),
    )
