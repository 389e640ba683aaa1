"""Builders of scales, surveys, evaluations and comparisons."""

from typing import Any

from paktmodel.calendar.periods import Period
from paktmodel.model.comparisons import ComparedValue, Comparison, ComparisonGroup
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
from paktmodel.testing.builders.indicators import Figure

__all__ = [
    "compared_value",
    "comparison",
    "comparison_group",
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
    """A step of a scale.

    >>> scale_step("delvis", sv="delvis", en="partly", agrees=("improved",)).agrees[0].sv
    'bättre'
    """
    return built(ScaleStep, fields, code=code, sv="helt", en="fully")


def scale(id: str = "nojdhet", **fields: Any) -> Scale:
    """A scale for answers with three steps.

    >>> [step.sv for step in scale().steps]
    ['inte', 'delvis', 'helt']
    """
    steps = (
        scale_step("inte", sv="inte", en="not"),
        scale_step("delvis", sv="delvis", en="partly"),
        scale_step(),
    )
    return built(Scale, fields, id=id, kind="answer", name="Nöjdhet med stödet", steps=steps)


def survey_share(share: Figure = "88", **fields: Any) -> SurveyShare:
    """A share of the answers of twenty-five people.

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
    """How many chose a step.

    >>> step_count("delvis", 7).count
    7
    """
    return built(StepCount, fields, step=step, count=count)


def scale_answers(*counts: StepCount, **fields: Any) -> ScaleAnswers:
    """Answers on the scale that `scale` builds, of twenty-five people unless counts are given.

    >>> sum(one.count for one in scale_answers().counts)
    25
    """
    usual = (step_count("inte", 3), step_count("delvis", 7), step_count())
    return built(
        ScaleAnswers,
        fields,
        question="Hur nöjd är du med stödet?",
        scale="nojdhet",
        counts=counts or usual,
        on="2024-05",
    )


def evaluation_finding(id: str = "iakttagelse-1", **fields: Any) -> EvaluationFinding:
    """Something that an evaluation found.

    >>> evaluation_finding("iakttagelse-2", text="Få känner till stödet.").text
    'Få känner till stödet.'
    """
    return built(EvaluationFinding, fields, id=id, text="Arbetsgivarna saknar en kontaktperson.")


def recommended_action(text: str = "En kontaktperson utses", **fields: Any) -> RecommendedAction:
    """What is to be done about a recommendation, and is not done yet.

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
    """A recommendation that rests on the finding which `evaluation` holds, with one action.

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
    """An evaluation from outside with one finding and one recommendation.

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
    )


def compared_value(period: str | Period = "2022", value: Figure = "58.0", **fields: Any) -> ComparedValue:
    """A value for everyone elsewhere.

    >>> compared_value("2023", "57.1", part="women").part
    Part('women')
    """
    return built(ComparedValue, fields, period=period, value=value)


def comparison_group(id: str = "G00001", **fields: Any) -> ComparisonGroup:
    """A group of municipalities as it was made up in 2024.

    >>> comparison_group(year=2023).year
    2023
    """
    return built(
        ComparisonGroup,
        fields,
        id=id,
        name="Jämförbara kommuner",
        year=2024,
        members=("Norrby", "Söderby"),
    )


def comparison(name: str = "Jämförbara kommuner", indicator: str = "1.1", **fields: Any) -> Comparison:
    """The same share among comparable municipalities, before and now.

    >>> comparison().value(Period("2023"))
    Decimal('58.6')
    """
    return built(
        Comparison,
        fields,
        name=name,
        indicator=indicator,
        group=comparison_group(),
        averaging="unweighted-mean",
        basis="flow",
        unit="procent",
        values=(compared_value(), compared_value("2023", "58.6")),
    )
