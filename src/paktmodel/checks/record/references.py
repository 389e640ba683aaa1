"""What a follow-up record refers to: its plan, and the goals, measures and indicators in it."""

from collections.abc import Iterator

from paktmodel.checks.near_names import NearNames
from paktmodel.checks.record.submissions import its_plan
from paktmodel.checks.shared.references import Reference, repeated, unresolved, within_evaluations
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.follow_up_record import About, FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def record_of_other_plan(record: FollowUpRecord, *, plan: Plan | None = None) -> Iterator[Finding]:
    """Report a record that follows up another plan than the one it is checked with.

    Every other rule that needs the plan is silent then: it would report everything.

    Yields: at most one error; none without a plan.
    """
    if plan is not None and plan.id != record.plan:
        yield Finding(
            "record-of-other-plan",
            Severity.ERROR,
            (Subject(SubjectKind.RECORD),),
            evidence={"theirs": str(record.plan), "plan": str(plan.id)},
        )


def reference_to_nothing(
    record: FollowUpRecord, *, plan: Plan | None = None, near: NearNames | None = None
) -> Iterator[Finding]:
    """Report what is said of a goal, measure, indicator or part that the plan does not have.

    Looked at is what assessments, deviations and narratives are about, and which indicators comparisons
    are with, with the parts that these are divided into.

    Yields: one error per entry, in the order of assessments, deviations, narratives and comparisons; none
        without the plan.
    """
    asking = its_plan(record, plan)
    return unresolved(() if asking is None else _references(record, asking), near)


def _references(record: FollowUpRecord, plan: Plan) -> Iterator[Reference]:
    known, nothing = _codes(plan), dict[str, None]()
    for about, subject, path in _abouts(record):
        yield subject, about.kind, (about.code,), known.get(about.kind, nothing), path
    divided = {str(one.code): dict.fromkeys(map(str, one.parts)) for one in plan.indicators}
    for comparison, path in located(record, "comparisons"):
        code = str(comparison.indicator)
        yield comparison, SubjectKind.INDICATOR, (code,), divided, path
        if parts := divided.get(code):
            compared = [str(one.part) for one in comparison.values]
            yield comparison, Referent.PART, compared, parts, path


def reference_without_code(record: FollowUpRecord) -> Iterator[Finding]:
    """Report what is said of a goal, a measure or an indicator, but not of which.

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
    """Report a name borne by two scales, deviations or evaluations, or by two things in one evaluation.

    Yields: one error per repeated name, by kind in document order.
    """
    named = [(map(subject_of, same), "") for same in (record.scales, record.deviations, record.evaluations)]
    return repeated((*named, *within_evaluations(record)))


def _abouts(record: FollowUpRecord) -> Iterator[tuple[About, Subject, str]]:
    for field in ("assessments", "deviations", "narratives"):
        for one, path in located(record, field):
            yield one.about, subject_of(one), path


def _codes(plan: Plan) -> dict[SubjectKind, dict[str, None]]:
    """Map what a record can be about by kind; an aim is named with its goal, as `About` says."""
    codes = {
        SubjectKind.PLAN: (str(plan.id),),
        SubjectKind.GOAL: tuple(str(goal.code) for goal in plan.goals),
        SubjectKind.AIM: tuple(f"{goal.code} {aim.code}" for goal in plan.goals for aim in goal.aims),
        SubjectKind.GOAL_AREA: tuple(str(area.code) for area in plan.areas if area.code is not None),
        SubjectKind.MEASURE: tuple(str(measure.code) for measure in plan.measures),
        SubjectKind.INDICATOR: tuple(str(indicator.code) for indicator in plan.indicators),
    }
    return {kind: dict.fromkeys(named) for kind, named in codes.items()}
