"""Consistent follow-up records: names once, steps that their scale has, things that the plan has."""

from collections.abc import Callable, Sequence
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.comparisons import ComparedValue, Comparison
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    Scale,
    ScaleAnswers,
    StepCount,
)
from paktmodel.model.follow_up_record import (
    PRESET_SCALES,
    About,
    Assessment,
    Deviation,
    FollowUpRecord,
    Narrative,
    Submission,
)
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.testing.strategies.by_type import drawn, of_kind, things
from paktmodel.testing.strategies.identifiers import codes, parts
from paktmodel.testing.strategies.sampling import each_once, new_name, some
from paktmodel.testing.strategies.text import slugs
from paktmodel.testing.strategies.weights import row
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind

__all__ = ["evaluations_on", "follow_up_records", "follow_up_records_of"]

_ABOUT: Final = of_kind(About)
_CODES: Final = codes()
_PARTS: Final = parts()
_PLANS: Final = slugs()


def follow_up_records(*, consistent: bool = True) -> st.SearchStrategy[FollowUpRecord]:
    """The record of any plan; the simplest has no more than an id, an owner and the id of the plan.

    What the builder makes is one of them:

    >>> from paktmodel.testing import follow_up_record
    >>> follow_up_record()
    FollowUpRecord(bokslut-2024 of vagar-till-arbete: 2 submissions, 1 assessments, 1 deviations)

    Args:
        consistent: Whether each id is unique among its kind, each step is one of its scale and each
            recommendation rests on findings of its evaluation. Otherwise records are only legal:
            they load, and may contradict themselves.
    """
    return _consistent(None) if consistent else things(FollowUpRecord)


def follow_up_records_of(plan: Plan) -> st.SearchStrategy[FollowUpRecord]:
    """Consistent records of nothing that the plan does not have.

    Submissions are of its reporting rules, to their recipients and at their closings; what is
    assessed or described, and what is compared, is in the plan.

    What the builders make is such a pair:

    >>> from paktmodel.testing import follow_up_record, plan
    >>> [one.recipient for one in plan().reporting], follow_up_record().submissions[0].recipient
    (['Socialnämnden'], 'Socialnämnden')

    Args:
        plan: The plan.
    """
    return _consistent(plan)


@st.composite
def _consistent(draw: st.DrawFn, plan: Plan | None) -> FollowUpRecord:
    presets = {one.id for one in PRESET_SCALES}
    scales = row(draw, lambda: drawn(draw, Scale, {"id": new_name(draw, presets)}), 2)
    every = (*PRESET_SCALES, *scales)
    about = _ABOUT if plan is None else st.sampled_from(abouts(plan))
    offered: dict[str, Callable[[], Any]] = {
        "submissions": lambda: _submissions(draw, plan),
        "assessments": lambda: _assessments(draw, about, every),
        "deviations": lambda: _deviations(draw, about),
        "narratives": lambda: row(draw, lambda: drawn(draw, Narrative, {"about": draw(about)}), 2),
        "answers": lambda: row(draw, lambda: _answers(draw, every), 2),
        "evaluations": lambda: evaluations_on(draw, every),
        "comparisons": lambda: _comparisons(draw, plan),
    }
    given = {"plan": draw(_PLANS) if plan is None else plan.id, "scales": scales}
    return drawn(draw, FollowUpRecord, given, offered)


def abouts(plan: Plan) -> tuple[About, ...]:
    """Everything in a plan that a record may be about, the plan itself first."""
    held: list[tuple[SubjectKind, str]] = [
        *((SubjectKind.GOAL, goal.code) for goal in plan.goals),
        *((SubjectKind.AIM, f"{goal.code} {aim.code}") for goal in plan.goals for aim in goal.aims),
        *((SubjectKind.GOAL_AREA, area.code) for area in plan.areas),
        *((SubjectKind.MEASURE, measure.code) for measure in plan.measures),
        *((SubjectKind.INDICATOR, indicator.code) for indicator in plan.indicators),
    ]
    return (About(kind=SubjectKind.PLAN), *(About(kind=kind, code=Text(str(code))) for kind, code in held))


def _submissions(draw: st.DrawFn, plan: Plan | None) -> tuple[Submission, ...]:
    if plan is None:
        return row(draw, lambda: drawn(draw, Submission))
    rules, points = plan.reporting, plan.calendar.closings

    def a_submission() -> Submission:
        rule = draw(st.sampled_from(rules))
        closing = draw(st.sampled_from([*([None] if rule.cadence else []), *rule.closings] or [None]))
        given: dict[str, Any] = {"rule": rule.id, "closing": closing, "recipient": rule.recipient}
        at = [point for point in points if point.closing is closing]
        if not at:
            return drawn(draw, Submission, given)
        point = draw(st.sampled_from(at))
        return drawn(draw, Submission, {**given, "period": point.period}, {"ends": lambda: point.end})

    return row(draw, a_submission) if rules else ()


def _assessments(
    draw: st.DrawFn, about: st.SearchStrategy[About], scales: Sequence[Scale]
) -> tuple[Assessment, ...]:
    def an_assessment() -> Assessment:
        scale = draw(st.sampled_from(scales))
        step = draw(st.sampled_from(scale.steps))
        return drawn(draw, Assessment, {"about": draw(about), "scale": scale.id, "value": step.code})

    return each_once(row(draw, an_assessment), lambda one: (one.about, one.scale, one.day))


def _deviations(draw: st.DrawFn, about: st.SearchStrategy[About]) -> tuple[Deviation, ...]:
    used: set[Slug] = set()
    return row(draw, lambda: drawn(draw, Deviation, {"id": new_name(draw, used), "about": draw(about)}), 2)


def _answers(draw: st.DrawFn, scales: Sequence[Scale]) -> ScaleAnswers:
    scale = draw(st.sampled_from(scales))
    chosen = some(draw, [step.code for step in scale.steps])
    counts = tuple(drawn(draw, StepCount, {"step": step}) for step in chosen)
    return drawn(draw, ScaleAnswers, {"scale": scale.id, "counts": counts})


def evaluations_on(draw: st.DrawFn, scales: Sequence[Scale]) -> tuple[Evaluation, ...]:
    """Evaluations whose recommendations rest on their findings; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        scales: The scales that answers may be on; without any there are no answers.
    """
    used: set[Slug] = set()

    def an_evaluation() -> Evaluation:
        found: set[Slug] = set()
        recommended: set[Slug] = set()
        findings = row(draw, lambda: drawn(draw, EvaluationFinding, {"id": new_name(draw, found)}), 2)
        known = [one.id for one in findings]

        def a_recommendation() -> Recommendation:
            given = {"id": new_name(draw, recommended), "rests_on": some(draw, known)}
            return drawn(draw, Recommendation, given)

        offered: dict[str, Callable[[], Any]] = {
            "recommendations": lambda: row(draw, a_recommendation, 2),
            "answers": lambda: row(draw, lambda: _answers(draw, scales), 1) if scales else (),
        }
        return drawn(draw, Evaluation, {"id": new_name(draw, used), "findings": findings}, offered)

    return row(draw, an_evaluation, 2)


def _comparisons(draw: st.DrawFn, plan: Plan | None) -> tuple[Comparison, ...]:
    def a_comparison() -> Comparison:
        code, of = _compared(draw, plan)
        values = row(draw, lambda: drawn(draw, ComparedValue, {"part": draw(of)}))
        return drawn(draw, Comparison, {"indicator": code, "values": values})

    if plan is not None and not plan.indicators:
        return ()
    return each_once(row(draw, a_comparison, 2), lambda one: (one.name, one.indicator))


def _compared(draw: st.DrawFn, plan: Plan | None) -> tuple[Code, st.SearchStrategy[Part]]:
    """An indicator and the parts that it has."""
    if plan is None:
        return draw(_CODES), _PARTS
    indicator = draw(st.sampled_from(plan.indicators))
    return indicator.code, st.sampled_from(indicator.parts)
