"""Evaluations, followed from their findings to what came of their recommendations."""

import datetime as dt
from collections.abc import Iterable, Mapping
from decimal import Decimal

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Evidence, Subject
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.evaluations.surveys import (
    AnswersResult,
    ShareResult,
    evaluate_share,
    summarise_answers,
)
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    RecommendedAction,
    Scale,
)
from paktmodel.model.follow_up_record import PRESET_SCALES, About
from paktmodel.statistics.levels import USUAL
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.reporting import ActionState


def subject_of(about: About) -> Subject:
    """Name what an entry of the follow-up record is about, as findings and sentences do."""
    return Subject(about.kind, about.code or "")


@frozen(kw_only=True, field_transformer=gathered)
class ActionResult(Reasoned):
    """What came of a recommendation, on a day.

    Attributes:
        action: The action.
        state: Under way, overdue or done; no action where the decision was no approval.
        perhaps_done: Whether the day lies inside the month or year in which it was done, so that
            it may be done already.
        reasons: What a reader must know beside the state.
    """

    action: RecommendedAction
    state: ActionState
    perhaps_done: bool = False
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State the action and how far it has come, as part of a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        state = [self.state.label(language), *(reason.text(language) for reason in self.reasons)]
        return phrase("action-told", language, text=self.action.text.rstrip("."), state="; ".join(state))


@frozen(kw_only=True, field_transformer=gathered)
class RecommendationResult(Reasoned):
    """A recommendation with what it rests on and what came of it, on a day.

    Attributes:
        recommendation: The recommendation.
        rests_on: The findings that it rests on.
        actions: What came of it, as far as it had been decided on the day.
        state: Of all actions: overdue when one is, under way when one is, done when all are.
        reasons: What is missing: nothing to rest on, findings that nobody made.
    """

    recommendation: Recommendation
    rests_on: Listed[EvaluationFinding]
    actions: tuple[ActionResult, ...]
    state: ActionState
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """State the recommendation, how far it has come, and what came of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        state = [self.state.label(language), *(reason.text(language) for reason in self.reasons)]
        text = self.recommendation.text.rstrip(".")
        head = phrase("recommendation-told", language, text=text, state="; ".join(state))
        return " ".join([head, *(f"{action.text(language)}." for action in self.actions)])


@frozen(kw_only=True, field_transformer=gathered)
class EvaluationResult(Reasoned):
    """An evaluation followed from its findings to what was done, on a day.

    Attributes:
        evaluation: The evaluation.
        as_of: The day.
        recommendations: Its recommendations with their state.
        shares: Its shares of answers.
        answers: Its answers on scales that are known.
        reasons: What cannot be counted, such as answers on a scale that nobody has described.
    """

    evaluation: Evaluation
    as_of: dt.date
    recommendations: tuple[RecommendationResult, ...]
    shares: tuple[ShareResult, ...] = ()
    answers: tuple[AnswersResult, ...] = ()
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    @property
    def open(self) -> bool:
        """Whether something that it recommends is not done."""
        return any(one.state is not ActionState.DONE for one in self.recommendations)

    def sentences(self, language: Language = "en") -> tuple[str, ...]:
        """State the evaluation: what it is, what it found, what became of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        evaluation = self.evaluation
        unstated = phrase("not-stated", language)
        head = phrase(
            "evaluation-told",
            language,
            title=evaluation.title,
            evaluator=evaluation.evaluator,
            external=unstated if evaluation.external is None else evaluation.external,
            published=unstated if evaluation.published is None else evaluation.published,
        )
        findings = (
            phrase("evaluation-finding", language, text=finding.text.rstrip("."))
            for finding in evaluation.findings
        )
        results = (*self.shares, *self.answers, *self.recommendations)
        reasons = (f"{reason.text(language)}." for reason in self.reasons)
        return head, *findings, *(result.text(language) for result in results), *reasons

    def text(self, language: Language = "en") -> str:
        """Write the same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def __repr__(self) -> str:
        states = ", ".join(f"{one.recommendation.id} {one.state}" for one in self.recommendations)
        return f"EvaluationResult({self.evaluation.id!s} on {self.as_of}: {states})"


def summarise_evaluation(
    evaluation: Evaluation,
    *,
    as_of: dt.date,
    scales: Iterable[Scale] = PRESET_SCALES,
    confidence: Decimal = USUAL,
) -> EvaluationResult:
    """Summarise an evaluation, from findings over recommendations to what was done by a day.

    Args:
        evaluation: The evaluation.
        as_of: The day. What was decided later had not come of it yet.
        scales: The scales that its answers may name.
        confidence: Level of intervals, in per cent.

    Raises:
        InvalidValue: A day that is not a plain date, or `confidence-range`.
    """
    return summarise_on(evaluation, checked_day(as_of), {one.id: one for one in scales}, confidence)


def summarise_on(
    evaluation: Evaluation, day: dt.date, known: Mapping[Slug, Scale], confidence: Decimal = USUAL
) -> EvaluationResult:
    """Summarise one of several evaluations, whose scales have been sorted by their ids once.

    Args:
        evaluation: The evaluation.
        day: The day.
        known: The scales that its answers may name, by their ids.
        confidence: Level of intervals, in per cent.

    Raises:
        InvalidValue: `confidence-range`.
    """
    findings = {finding.id: finding for finding in evaluation.findings}
    return EvaluationResult(
        evaluation=evaluation,
        as_of=day,
        recommendations=tuple(_recommendation(each, findings, day) for each in evaluation.recommendations),
        shares=tuple(evaluate_share(share, confidence=confidence) for share in evaluation.shares),
        answers=tuple(
            summarise_answers(answers, known[answers.scale])
            for answers in evaluation.answers
            if answers.scale in known
        ),
        reasons=(
            Reason(
                ReasonCode.ANSWERS_WITHOUT_SCALE,
                Evidence(question=answers.question, scale=str(answers.scale)),
            )
            for answers in evaluation.answers
            if answers.scale not in known
        ),
    )


def _recommendation(
    recommendation: Recommendation, findings: dict[Slug, EvaluationFinding], day: dt.date
) -> RecommendationResult:
    rests_on = recommendation.rests_on
    unknown = tuple(str(finding) for finding in rests_on if finding not in findings)
    reasons = [] if rests_on else [Reason(ReasonCode.RESTS_ON_NOTHING)]
    if unknown:
        reasons.append(Reason(ReasonCode.RESTS_ON_UNKNOWN, Evidence(findings=unknown)))
    actions = tuple(
        _action(action, day)
        for action in recommendation.actions
        if action.decided is None or action.decided.on.earliest <= day
    )
    return RecommendationResult(
        recommendation=recommendation,
        rests_on=Listed(findings[finding] for finding in rests_on if finding in findings),
        actions=actions,
        state=_overall(action.state for action in actions),
        reasons=reasons,
    )


def _overall(states: Iterable[ActionState]) -> ActionState:
    """Aggregate several states to one: what is not done comes before what is."""
    known = set(states)
    worst = (ActionState.OVERDUE, ActionState.UNDER_WAY, ActionState.DONE)
    return next((state for state in worst if state in known), ActionState.NO_ACTION)


def _action(action: RecommendedAction, day: dt.date) -> ActionResult:
    reasons: list[Reason] = []
    decided, done = action.decided, action.done
    if decided is not None:
        evidence = Evidence(
            body=decided.body, on=decided.on, outcome=decided.outcome_printed or decided.outcome
        )
        if decided.outcome is not Outcome.APPROVED:
            return ActionResult(
                action=action,
                state=ActionState.NO_ACTION,
                reasons=(Reason(ReasonCode.ACTION_NOT_APPROVED, evidence),),
            )
        code = ReasonCode.ACTION_DECIDED if decided.on.latest <= day else ReasonCode.ACTION_PERHAPS_DECIDED
        reasons.append(Reason(code, evidence))
    if done is not None and done.latest <= day:
        return ActionResult(action=action, state=ActionState.DONE, reasons=reasons)
    perhaps = done is not None and done.earliest <= day
    if perhaps:
        reasons.append(Reason(ReasonCode.ACTION_PERHAPS_DONE, Evidence(done=done)))
    late = action.due is not None and action.due < day
    if action.due is not None:
        reasons.append(Reason(ReasonCode.ACTION_DUE, Evidence(day=action.due)))
    if action.responsible is None:
        reasons.append(Reason(ReasonCode.NOBODY_RESPONSIBLE))
    state = ActionState.OVERDUE if late else ActionState.UNDER_WAY
    return ActionResult(action=action, state=state, perhaps_done=perhaps, reasons=reasons)
