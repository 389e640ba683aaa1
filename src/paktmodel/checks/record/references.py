"""The rules for follow-up records, in the order in which their findings come, and what records refer to."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import Final

from paktmodel.checks.plan.references import missed
from paktmodel.checks.record import entries
from paktmodel.checks.record.assessments import (
    assessment_before_period_end,
    assessments_contradict,
    deviation_done_before_told,
    deviation_incomplete,
    scale_missing,
    scale_step_repeated,
    scale_too_short,
    step_unknown,
)
from paktmodel.checks.record.comparisons import (
    comparison_averaging_unstated,
    comparison_basis_differs,
    comparison_basis_unstated,
    comparison_figure_repeated,
    comparison_without_figures,
)
from paktmodel.checks.record.submissions import (
    sent_back_without_reason,
    submission_before_period_end,
    submission_late,
    submission_not_asked_for,
    submission_out_of_order,
)
from paktmodel.checks.rule import Rule
from paktmodel.checks.shared.evaluations import (
    action_incomplete,
    answers_negative,
    evaluation_finding_unknown,
    evaluator_unstated,
    recommendation_unfounded,
    recommendation_without_action,
    share_out_of_range,
    step_counted_twice,
    survey_base_missing,
    survey_base_not_positive,
)
from paktmodel.checks.shared.texts import mixed_scripts, template_residue, text_mended
from paktmodel.errors import Finding, Subject
from paktmodel.model.follow_up_record import About, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def record_of_other_plan(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """The record is of another plan than the one it is checked with.

    Every other rule that needs the plan is silent then: it would find fault with everything.

    Yields: at most one error; none without a plan.
    """
    if plan is not None and plan.id != record.plan:
        yield Finding(
            "record-of-other-plan",
            Severity.ERROR,
            (Subject(SubjectKind.RECORD),),
            evidence={"theirs": str(record.plan), "plan": str(plan.id)},
        )


def reference_to_nothing(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Something is said of a goal, measure, indicator or part that the plan does not have.

    Looked at is what assessments, deviations and narratives are about, and which indicators comparisons
    stand beside, with the parts that these are divided into.

    Yields: one error per entry, in the order of assessments, deviations, narratives and comparisons; none
        without the plan.
    """
    asking = entries.its_plan(record, plan)
    if asking is None:
        return
    known = _codes(asking)
    for about, subject, path in _abouts(record):
        if about.code is not None:
            there = known.get(about.kind, ())
            yield from missed(subject, about.kind, (about.code,), there, path)
    divided = {str(one.code): tuple(map(str, one.parts)) for one in asking.indicators}
    for comparison, path in entries.located(record.comparisons, "comparisons"):
        subject, code = entries.comparison(comparison), str(comparison.indicator)
        yield from missed(subject, SubjectKind.INDICATOR, (code,), divided, path)
        if parts := divided.get(code):
            told = (str(figure.part) for figure in comparison.values)
            yield from missed(subject, Referent.PART, told, parts, path)


def reference_without_code(record: FollowUpRecord) -> Iterator[Finding]:
    """Something is said of a goal, a measure or an indicator, but not of which.

    Only the plan as a whole needs no code.

    Yields: one error per entry, in the order of assessments, deviations and narratives.
    """
    for about, subject, path in _abouts(record):
        if about.code is None and about.kind is not SubjectKind.PLAN:
            yield Finding(
                "reference-without-code",
                Severity.ERROR,
                (subject,),
                path=path,
                evidence={"what": about.kind},
            )


def code_repeated(record: FollowUpRecord) -> Iterator[Finding]:
    """A name is borne by two scales, deviations or evaluations, or by two things in one evaluation.

    Yields: one error per repeated name, by kind in document order.
    """
    kinds: list[tuple[Iterable[Subject], str]] = [
        (map(entries.scale, record.scales), ""),
        (map(entries.deviation, record.deviations), ""),
        (map(entries.evaluation, record.evaluations), ""),
    ]
    for one, path in entries.located(record.evaluations, "evaluations"):
        kinds.append(([entries.evaluation_finding(one, said) for said in one.findings], path))
        kinds.append(([entries.recommendation(one, said) for said in one.recommendations], path))
    for subjects, path in kinds:
        for subject, times in Counter(subjects).items():
            if times > 1:
                evidence = {"times": times}
                yield Finding("code-repeated", Severity.ERROR, (subject,), path=path, evidence=evidence)


def _abouts(record: FollowUpRecord) -> Iterator[tuple[About, Subject, str]]:
    for assessment, path in entries.located(record.assessments, "assessments"):
        yield assessment.about, entries.assessment(assessment), path
    for deviation, path in entries.located(record.deviations, "deviations"):
        yield deviation.about, entries.deviation(deviation), path
    for narrative, path in entries.located(record.narratives, "narratives"):
        yield narrative.about, entries.narrative(narrative), path


def _codes(plan: Plan) -> dict[SubjectKind, tuple[str, ...]]:
    """What a record can be about, by kind; an aim is named with its goal, as `About` tells."""
    return {
        SubjectKind.PLAN: (str(plan.id),),
        SubjectKind.GOAL: tuple(str(goal.code) for goal in plan.goals),
        SubjectKind.AIM: tuple(f"{goal.code} {aim.code}" for goal in plan.goals for aim in goal.aims),
        SubjectKind.GOAL_AREA: tuple(str(area.code) for area in plan.areas),
        SubjectKind.MEASURE: tuple(str(measure.code) for measure in plan.measures),
        SubjectKind.INDICATOR: tuple(str(indicator.code) for indicator in plan.indicators),
    }


#: The rules for follow-up records in the order in which their findings come.
RECORD_RULES: Final[tuple[Rule, ...]] = (
    record_of_other_plan,
    submission_not_asked_for,
    submission_before_period_end,
    submission_out_of_order,
    sent_back_without_reason,
    submission_late,
    scale_missing,
    step_unknown,
    scale_step_repeated,
    scale_too_short,
    assessment_before_period_end,
    assessments_contradict,
    deviation_incomplete,
    deviation_done_before_told,
    share_out_of_range,
    survey_base_missing,
    survey_base_not_positive,
    step_counted_twice,
    answers_negative,
    evaluator_unstated,
    evaluation_finding_unknown,
    recommendation_unfounded,
    recommendation_without_action,
    action_incomplete,
    comparison_without_figures,
    comparison_figure_repeated,
    comparison_basis_unstated,
    comparison_basis_differs,
    comparison_averaging_unstated,
    text_mended,
    template_residue,
    mixed_scripts,
    code_repeated,
    reference_to_nothing,
    reference_without_code,
)
