"""Evaluations whose recommendations rest on their own findings, and answers on scales that there are."""

from collections.abc import Sequence

from hypothesis import strategies as st

from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    Scale,
    ScaleAnswers,
    StepCount,
)
from paktmodel.testing.strategies.by_type import drawn
from paktmodel.testing.strategies.sampling import each_with_id, ids, new_id, some
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.texts import Slug

__all__ = ["drawn_answers", "drawn_evaluations"]


def drawn_answers(draw: st.DrawFn, scales: Sequence[Scale], most: int = 2) -> tuple[ScaleAnswers, ...]:
    """Draw answers by the steps of their scales; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        scales: The scales that answers may be on; without any there are no answers.
        most: The largest number of questions answered.
    """

    def answers() -> ScaleAnswers:
        scale = draw(st.sampled_from(scales))
        steps = some(draw, [step.code for step in scale.steps])
        counts = tuple(drawn(draw, StepCount, {"step": step}) for step in steps)
        return drawn(draw, ScaleAnswers, {"scale": scale.id, "counts": counts})

    return tuple_of(draw, answers, most) if scales else ()


def drawn_evaluations(draw: st.DrawFn, scales: Sequence[Scale]) -> tuple[Evaluation, ...]:
    """Draw evaluations; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        scales: The scales that answers may be on; without any there are no answers.
    """
    taken: set[Slug] = set()

    def an_evaluation() -> Evaluation:
        recommendations: set[Slug] = set()
        findings = each_with_id(draw, EvaluationFinding)

        def a_recommendation() -> Recommendation:
            given = {"id": new_id(draw, recommendations), "rests_on": some(draw, ids(findings))}
            return drawn(draw, Recommendation, given)

        return drawn(
            draw,
            Evaluation,
            {"id": new_id(draw, taken), "findings": findings},
            {
                "recommendations": lambda: tuple_of(draw, a_recommendation, 2),
                "answers": lambda: drawn_answers(draw, scales, 1),
            },
        )

    return tuple_of(draw, an_evaluation, 2)
