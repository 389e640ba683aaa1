"""What is told in words: evaluations with what came of their recommendations, and narratives."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Evidence, Subject
from paktmodel.followup.evaluations.surveys import AnswersResult, ShareResult, answers_told, share_told
from paktmodel.followup.text.phrases import phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    RecommendedAction,
    Scale,
)
from paktmodel.model.follow_up_record import PRESET_SCALES, About
from paktmodel.statistics.intervals import USUAL
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.reporting import ActionState


def told_subject(about: About) -> Subject:
    """What something in the accounts is about, as findings and sentences name it."""
    return Subject(about.kind, about.code or "")


# --- evaluations -------------------------------------------------------------------------


@frozen(kw_only=True, field_transformer=gathered)
class ActionResult:
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
        """The action and its state, as part of a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = [self.state.label(language), *(reason.text(language) for reason in self.reasons)]
        return phrase("action-told", language, text=self.action.text.rstrip("."), state="; ".join(told))

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class RecommendationResult:
    """A recommendation with what it rests on and what came of it, on a day.

    Attributes:
        recommendation: The recommendation.
        rests_on: The findings that it rests on.
        actions: What came of it, as far as it had been decided on the day.
        state: Of all actions: overdue when one is, under way when one is, done when all are.
        reasons: What is missing: nothing to rest on, findings that nobody made.
    """

    recommendation: Recommendation
    rests_on: tuple[EvaluationFinding, ...]
    actions: tuple[ActionResult, ...]
    state: ActionState
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """The recommendation, its state and what came of it, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        state = [self.state.label(language), *(reason.text(language) for reason in self.reasons)]
        text = self.recommendation.text.rstrip(".")
        said = [phrase("recommendation-told", language, text=text, state="; ".join(state))]
        return " ".join([*said, *(f"{action.text(language)}." for action in self.actions)])

    def __str__(self) -> str:
        return self.text("en")


@frozen(kw_only=True, field_transformer=gathered)
class EvaluationResult:
    """An evaluation followed from its findings to what was done, on a day.

    Attributes:
        evaluation: The evaluation.
        as_of: The day.
        recommendations: Its recommendations with their state.
        shares: Its shares of answers.
        answers: Its answers on scales that are known.
        reasons: What cannot be read, such as answers on a scale that nobody has described.
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
        """The evaluation in sentences: what it is, what it found, what became of it.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        one = self.evaluation
        untold = phrase("not-told", language)
        head = phrase(
            "evaluation-told",
            language,
            title=one.title,
            evaluator=one.evaluator,
            external=untold if one.external is None else one.external,
            published=untold if one.published is None else one.published,
        )
        found = (
            phrase("evaluation-finding", language, text=finding.text.rstrip(".")) for finding in one.findings
        )
        shares = (share.text(language) for share in self.shares)
        answers = (answer.text(language) for answer in self.answers)
        became = (recommendation.text(language) for recommendation in self.recommendations)
        why = (f"{reason.text(language)}." for reason in self.reasons)
        return head, *found, *shares, *answers, *became, *why

    def text(self, language: Language = "en") -> str:
        """The same as one text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return " ".join(self.sentences(language))

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        states = ", ".join(f"{one.recommendation.id} {one.state}" for one in self.recommendations)
        return f"EvaluationResult({self.evaluation.id!s} on {self.as_of}: {states})"


def evaluation_told(
    evaluation: Evaluation,
    *,
    as_of: dt.date,
    scales: Iterable[Scale] = PRESET_SCALES,
    confidence: Decimal = USUAL,
) -> EvaluationResult:
    """Follow an evaluation from findings over recommendations to what was done, as it stood on a day.

    Args:
        evaluation: The evaluation.
        as_of: The day. What was decided later had not come of it yet.
        scales: The scales that its answers may name.
        confidence: Level of intervals, in per cent.

    Raises:
        InvalidValue: A day that is not a plain date, or `confidence-range`.
    """
    day = checked_day(as_of)
    known = {scale.id: scale for scale in scales}
    found = {finding.id: finding for finding in evaluation.findings}
    return EvaluationResult(
        evaluation=evaluation,
        as_of=day,
        recommendations=tuple(_recommended(one, found, day) for one in evaluation.recommendations),
        shares=tuple(share_told(one, confidence=confidence) for one in evaluation.shares),
        answers=tuple(
            answers_told(one, known[one.scale]) for one in evaluation.answers if one.scale in known
        ),
        reasons=(
            Reason(ReasonCode.ANSWERS_WITHOUT_SCALE, Evidence(question=one.question, scale=str(one.scale)))
            for one in evaluation.answers
            if one.scale not in known
        ),
    )


def _recommended(
    recommendation: Recommendation, found: dict[Slug, EvaluationFinding], day: dt.date
) -> RecommendationResult:
    rests_on = recommendation.rests_on
    unknown = tuple(str(one) for one in rests_on if one not in found)
    reasons = [] if rests_on else [Reason(ReasonCode.RESTS_ON_NOTHING)]
    if unknown:
        reasons.append(Reason(ReasonCode.RESTS_ON_UNKNOWN, Evidence(findings=unknown)))
    actions = tuple(
        _acted(one, day)
        for one in recommendation.actions
        if one.decided is None or one.decided.on.earliest <= day
    )
    return RecommendationResult(
        recommendation=recommendation,
        rests_on=tuple(found[one] for one in rests_on if one in found),
        actions=actions,
        state=_together(action.state for action in actions),
        reasons=reasons,
    )


def _together(states: Iterable[ActionState]) -> ActionState:
    """One state for several: what is not done comes before what is."""
    known = set(states)
    worst = (ActionState.OVERDUE, ActionState.UNDER_WAY, ActionState.DONE)
    return next((state for state in worst if state in known), ActionState.NO_ACTION)


def _acted(action: RecommendedAction, day: dt.date) -> ActionResult:
    reasons: list[Reason] = []
    decided, done = action.decided, action.done
    if decided is not None:
        told = Evidence(body=decided.body, on=decided.on, outcome=decided.outcome)
        if decided.outcome is not Outcome.APPROVED:
            return ActionResult(
                action=action,
                state=ActionState.NO_ACTION,
                reasons=(Reason(ReasonCode.ACTION_NOT_APPROVED, told),),
            )
        code = ReasonCode.ACTION_DECIDED if decided.on.latest <= day else ReasonCode.ACTION_PERHAPS_DECIDED
        reasons.append(Reason(code, told))
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


# --- narratives --------------------------------------------------------------------------
