"""Builders of scales, surveys and evaluations."""

from typing import Any

from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    RecommendedAction,
    Scale,
    ScaleAnswers,
    ScaleStep,
    StepCount,
    SurveyShare,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import Value

__all__ = [
    "evaluation",
    "evaluation_finding",
    "recommendation",
    "recommended_action",
    "scale",
    "scale_answers",
    "scale_step",
    "step_count",
    "survey_share",
]


def scale_step(code: str = "helt", **fields: Any) -> ScaleStep:
    """Build one step of a scale.

    >>> scale_step("delvis", sv="delvis", en="partly", agrees=("improved",)).agrees[0].sv
    'bättre'
    """
    return built(ScaleStep, fields, code=code, sv="helt", en="fully")


def scale(id: str = "nojdhet", **fields: Any) -> Scale:
    """Build a scale for answers with three steps.

    >>> [step.sv for step in scale().steps]
    ['inte', 'delvis', 'helt']
    """
    steps = (
        scale_step("inte", sv="inte", en="not"),
        scale_step("delvis", sv="delvis", en="partly"),
        scale_step(),
    )
    return built(Scale, fields, id=id, kind="answer", name="Nöjdhet med stödet", steps=steps)


def survey_share(share: Value = "88", **fields: Any) -> SurveyShare:
    """Build a share of the answers of twenty-five people.

    >>> survey_share("62.5", base=None).share
    Decimal('62.5')
    """
    return built(
        SurveyShare,
        fields,
        question="Andel som är nöjda med stödet",
        share=share,
        base=25,
        on="2024-05",
        population="deltagare",
    )


def step_count(step: str = "helt", count: int = 15, **fields: Any) -> StepCount:
    """Build the number of people who chose a step.

    >>> step_count("delvis", 7).count
    7
    """
    return built(StepCount, fields, step=step, count=count)


def scale_answers(*counts: StepCount, **fields: Any) -> ScaleAnswers:
    """Build answers on the scale that `scale` builds, from twenty-five people unless counts are given.

    >>> sum(step.count for step in scale_answers().counts)
    25
    """
    defaults = (step_count("inte", 3), step_count("delvis", 7), step_count())
    return built(
        ScaleAnswers,
        fields,
        question="Hur nöjd är du med stödet?",
        scale="nojdhet",
        counts=counts or defaults,
        on="2024-05",
    )


def evaluation_finding(id: str = "iakttagelse-1", **fields: Any) -> EvaluationFinding:
    """Build something that an evaluation found.

    >>> evaluation_finding("iakttagelse-2", text="Få känner till stödet.").text
    'Få känner till stödet.'
    """
    return built(EvaluationFinding, fields, id=id, text="Arbetsgivarna saknar en kontaktperson.")


def recommended_action(text: str = "En kontaktperson utses", **fields: Any) -> RecommendedAction:
    """Build an action on a recommendation that is not done yet.

    >>> recommended_action(done="2025-02").done.label("sv")
    'februari 2025'
    """
    return built(
        RecommendedAction,
        fields,
        text=text,
        responsible="Enhetschefen för arbetsmarknad",
        due="2025-03-31",
    )


def recommendation(id: str = "rekommendation-1", **fields: Any) -> Recommendation:
    """Build a recommendation with one action, resting on the finding of `evaluation`.

    >>> recommendation(actions=()).rests_on
    ('iakttagelse-1',)
    """
    return built(
        Recommendation,
        fields,
        id=id,
        text="Utse en kontaktperson för arbetsgivarna.",
        rests_on=("iakttagelse-1",),
        actions=(recommended_action(),),
    )


def evaluation(id: str = "utvardering-2024", **fields: Any) -> Evaluation:
    """Build an external evaluation with one finding, one recommendation and one share.

    >>> evaluation(external=False)
    Evaluation(utvardering-2024: 1 findings, 1 recommendations)
    """
    return built(
        Evaluation,
        fields,
        id=id,
        title="Utvärdering av vägar till arbete",
        evaluator="Ett fristående institut",
        external=True,
        published="2024-11",
        findings=(evaluation_finding(),),
        recommendations=(recommendation(),),
        shares=(survey_share(),),
    )
