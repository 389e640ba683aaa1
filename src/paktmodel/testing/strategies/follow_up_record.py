"""Consistent follow-up records: each id once, steps of their own scales, subjects that the plan has."""

from collections.abc import Sequence
from operator import attrgetter
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.comparisons import ComparedValue, Comparison
from paktmodel.model.evaluations import Scale
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
from paktmodel.testing.strategies.constraints import each_once
from paktmodel.testing.strategies.evaluations import drawn_answers, drawn_evaluations
from paktmodel.testing.strategies.identifiers import codes, parts
from paktmodel.testing.strategies.sampling import each_with_id, ids, new_id
from paktmodel.testing.strategies.text import slugs
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import Code
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind

__all__ = ["follow_up_records", "follow_up_records_of"]

_ABOUT: Final = of_kind(About)
_CODES: Final = codes()
_PARTS: Final = parts()
_PLANS: Final = slugs()


def follow_up_records(*, consistent: bool = True) -> st.SearchStrategy[FollowUpRecord]:
    """Draw the record of any plan; the simplest has only an id, an owner and the id of the plan.

    What the builder builds is one of them:

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
    """Draw consistent records that are about nothing but what the plan has.

    Submissions are of its reporting rules, to their recipients and at their closings; what is
    assessed, described or compared is in the plan.

    What the builders build is such a pair:

    >>> from paktmodel.testing import follow_up_record, plan
    >>> [rule.recipient for rule in plan().reporting], follow_up_record().submissions[0].recipient
    (['Socialnämnden'], 'Socialnämnden')

    Args:
        plan: The plan.
    """
    return _consistent(plan)


@st.composite
def _consistent(draw: st.DrawFn, plan: Plan | None) -> FollowUpRecord:
    scales = each_with_id(draw, Scale, set(ids(PRESET_SCALES)))
    all_scales = (*PRESET_SCALES, *scales)
    about = _ABOUT if plan is None else st.sampled_from(subjects(plan))
    return drawn(
        draw,
        FollowUpRecord,
        {"plan": draw(_PLANS) if plan is None else plan.id, "scales": scales},
        {
            "submissions": lambda: _submissions(draw, plan),
            "assessments": lambda: _assessments(draw, about, all_scales),
            "deviations": lambda: _deviations(draw, about),
            "narratives": lambda: tuple_of(draw, lambda: drawn(draw, Narrative, {"about": draw(about)}), 2),
            "answers": lambda: drawn_answers(draw, all_scales),
            "evaluations": lambda: drawn_evaluations(draw, all_scales),
            "comparisons": lambda: _comparisons(draw, plan),
        },
    )


def subjects(plan: Plan) -> tuple[About, ...]:
    """List everything in a plan that a record may be about, the plan itself first."""
    codes: list[tuple[SubjectKind, str]] = [
        *((SubjectKind.GOAL, goal.code) for goal in plan.goals),
        *((SubjectKind.AIM, f"{goal.code} {aim.code}") for goal in plan.goals for aim in goal.aims),
        *((SubjectKind.GOAL_AREA, area.code) for area in plan.areas if area.code is not None),
        *((SubjectKind.MEASURE, measure.code) for measure in plan.measures),
        *((SubjectKind.INDICATOR, indicator.code) for indicator in plan.indicators),
    ]
    return (About(kind=SubjectKind.PLAN), *(About(kind=kind, code=Text(str(code))) for kind, code in codes))


def _submissions(draw: st.DrawFn, plan: Plan | None) -> tuple[Submission, ...]:
    if plan is None:
        return tuple_of(draw, lambda: drawn(draw, Submission))
    rules, points = plan.reporting, plan.calendar.closings

    def a_submission() -> Submission:
        rule = draw(st.sampled_from(rules))
        closing = draw(st.sampled_from([*([None] if rule.cadence else []), *rule.closings] or [None]))
        given: dict[str, Any] = {"rule": rule.id, "closing": closing, "recipient": rule.recipient}
        reported = [point for point in points if point.closing is closing]
        if not reported:
            return drawn(draw, Submission, given)
        point = draw(st.sampled_from(reported))
        return drawn(draw, Submission, {**given, "period": point.period}, {"ends": lambda: point.end})

    return tuple_of(draw, a_submission) if rules else ()


def _assessments(
    draw: st.DrawFn, about: st.SearchStrategy[About], scales: Sequence[Scale]
) -> tuple[Assessment, ...]:
    def an_assessment() -> Assessment:
        scale = draw(st.sampled_from(scales))
        step = draw(st.sampled_from(scale.steps))
        return drawn(draw, Assessment, {"about": draw(about), "scale": scale.id, "value": step.code})

    return each_once(tuple_of(draw, an_assessment), attrgetter("about", "scale", "for_", "day"))


def _deviations(draw: st.DrawFn, about: st.SearchStrategy[About]) -> tuple[Deviation, ...]:
    taken: set[Slug] = set()

    def a_deviation() -> Deviation:
        return drawn(draw, Deviation, {"id": new_id(draw, taken), "about": draw(about)})

    return tuple_of(draw, a_deviation, 2)


def _comparisons(draw: st.DrawFn, plan: Plan | None) -> tuple[Comparison, ...]:
    def a_comparison() -> Comparison:
        code, part = _compared(draw, plan)
        values = tuple_of(draw, lambda: drawn(draw, ComparedValue, {"part": draw(part)}))
        return drawn(draw, Comparison, {"indicator": code, "values": values})

    if plan is not None and not plan.indicators:
        return ()
    return each_once(tuple_of(draw, a_comparison, 2), attrgetter("name", "indicator"))


def _compared(draw: st.DrawFn, plan: Plan | None) -> tuple[Code, st.SearchStrategy[Part]]:
    """Draw the code of an indicator, with a strategy for the parts that it has."""
    if plan is None:
        return draw(_CODES), _PARTS
    indicator = draw(st.sampled_from(plan.indicators))
    return indicator.code, st.sampled_from(indicator.parts)
