"""Codes and references of a plan: each code names one thing, and each reference leads somewhere."""

from collections.abc import Iterator

from paktmodel.checks.shared.references import Namesakes, Reference, repeated, unresolved
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule, ReportingRule, RollUpRule
from paktmodel.vocabulary.words.findings import Referent, SubjectKind


def code_repeated(plan: Plan) -> Iterator[Finding]:
    """A code names more than one thing of the same kind.

    Goal 2.2 and indicator 2.2 may both exist; two indicators 2.2 may not. Aims are counted within their
    goal, and rules of every sort together.

    Yields: one error per repeated code, by kind in document order.
    """
    return repeated(_namesakes(plan))


def _namesakes(plan: Plan) -> Iterator[Namesakes]:
    yield map(subject_of, plan.goals), ""
    for goal in plan.goals:
        yield [subject_of(aim, subject_of(goal)) for aim in goal.aims], ""
    rules: tuple[ReportingRule | JudgementRule | RollUpRule, ...]
    rules = (*plan.reporting, *plan.judgement, *plan.roll_up)
    points = plan.proposal.points if plan.proposal else ()
    things = (plan.areas, plan.measures, plan.indicators, plan.versions, points, rules)
    for same in (*things, plan.calendar.closings):
        yield map(subject_of, same), ""


def reference_to_nothing(plan: Plan) -> Iterator[Finding]:
    """A thing refers to an indicator, goal, version or part that the plan does not have.

    Looked at are the indicators that measures move and that measure the title, aims and purposes, those
    that judgement rules are for, the parts that indicators compare, targets are about and rules are for,
    the goal that a goal serves, the version that a version replaces, and the one that is put forward.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    return unresolved(_references(plan))


def _references(plan: Plan) -> Iterator[Reference]:
    indicators = {str(one.code): one for one in plan.indicators}
    goals = [goal.code for goal in plan.goals]
    versions = [version.number for version in plan.versions]

    title = Subject(SubjectKind.TITLE, plan.title)
    yield title, Referent.INDICATOR, plan.title_measured_by, indicators, ""
    for goal in plan.goals:
        yield subject_of(goal), Referent.GOAL, (goal.parent,), goals, ""
        for aim in goal.aims:
            yield subject_of(aim, subject_of(goal)), Referent.INDICATOR, aim.indicators, indicators, ""
    for area in plan.areas:
        for purpose in area.purposes:
            yield subject_of(area), Referent.INDICATOR, purpose.indicators, indicators, ""
        for measure in area.measures:
            yield subject_of(measure), Referent.INDICATOR, measure.moves, indicators, ""
        for indicator in area.indicators:
            parts = [str(part) for part in (*indicator.compares, *(one.part for one in indicator.targets))]
            yield subject_of(indicator), Referent.PART, parts, [*map(str, indicator.parts)], ""
    for version in plan.versions:
        yield subject_of(version), Referent.VERSION, (version.supersedes,), versions, ""
    if plan.proposal is not None:
        yield Subject(SubjectKind.PLAN), Referent.VERSION, (plan.proposal.version,), versions, ""
    for rule in plan.judgement:
        yield subject_of(rule), Referent.INDICATOR, (rule.indicator,), indicators, ""
        meant = plan.indicators if rule.indicator is None else (indicators.get(rule.indicator),)
        divided = [str(part) for indicator in meant if indicator is not None for part in indicator.parts]
        if rule.part is not None and divided:
            yield subject_of(rule), Referent.PART, (str(rule.part),), divided, ""
