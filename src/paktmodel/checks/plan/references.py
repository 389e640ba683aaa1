"""Codes and references of a plan: each code names one thing, and each reference leads somewhere."""

from collections.abc import Iterable, Iterator

from paktmodel.checks.near_names import NearNames
from paktmodel.checks.shared.references import Namesakes, Reference, repeated, unresolved, within_actors
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.indicators import Indicator
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule, ReportingRule, RollUpRule
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def code_repeated(plan: Plan) -> Iterator[Finding]:
    """Report a code that names more than one thing of the same kind.

    Goal 2.2 and indicator 2.2 may both exist; two indicators 2.2 may not. Aims are counted within their
    goal, and rules of every sort together.

    Yields: one error per repeated code, by kind in document order.
    """
    return repeated(_namesakes(plan))


def _namesakes(plan: Plan) -> Iterator[Namesakes]:
    yield map(subject_of, plan.goals), ""
    for goal in plan.goals:
        yield [subject_of(aim, subject_of(goal)) for aim in goal.aims], ""
    for measure in plan.measures:
        subjects = (Subject(SubjectKind.MEASURE, f"{measure.code}/{part.code}") for part in measure.parts)
        yield subjects, ""
    rules: tuple[ReportingRule | JudgementRule | RollUpRule, ...]
    rules = (*plan.reporting, *plan.judgement, *plan.roll_up)
    points = plan.proposal.points if plan.proposal else ()
    areas = tuple(area for area in plan.areas if area.code is not None)
    things = (plan.actors, areas, plan.measures, plan.indicators, plan.versions, points, rules)
    for same in (*things, plan.calendar.closings):
        yield map(subject_of, same), ""


def codes_alike(plan: Plan) -> Iterator[Finding]:
    """Report codes of a kind that differ only in case or in leading zeros, and may be one printed twice.

    Goals, areas, measures and indicators are each a kind.

    Yields: one info per set of such codes, by kind in document order.
    """
    for things in (plan.goals, plan.areas, plan.measures, plan.indicators):
        alike: dict[str, dict[Code, Subject]] = {}
        for one in things:
            if one.code is not None:
                alike.setdefault(one.code.alike, {}).setdefault(one.code, subject_of(one))
        for same in alike.values():
            if len(same) > 1:
                yield Finding("codes-alike", Severity.INFO, tuple(same.values()))


def reference_to_nothing(plan: Plan, *, near: NearNames | None = None) -> Iterator[Finding]:
    """Report a thing that refers to an indicator, goal, version or part that the plan does not have.

    Looked at are the goals that measures and goals serve, the indicators that measures move and that
    measure the title, aims and purposes, those that judgement rules are for, the parts that indicators
    compare and that targets, printed values and rules are about, the definitions that printed values are
    by, the version that a version replaces, the one that is put forward, and the actor that lists another.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    return unresolved(_references(plan), near)


def _references(plan: Plan) -> Iterator[Reference]:
    indicators = {str(one.code): one for one in plan.indicators}
    goals = dict.fromkeys(goal.code for goal in plan.goals)
    versions = dict.fromkeys(version.number for version in plan.versions)
    divisions = {code: _divided((one,)) for code, one in indicators.items()}
    anything = _divided(plan.indicators)

    yield from within_actors(plan)
    title = Subject(SubjectKind.TITLE, plan.title)
    yield title, Referent.INDICATOR, plan.title_measured_by, indicators, ""
    for goal in plan.goals:
        yield goal, Referent.GOAL, (goal.parent,), goals, ""
        for aim in goal.aims:
            yield subject_of(aim, subject_of(goal)), Referent.INDICATOR, aim.indicators, indicators, ""
    for area in plan.areas:
        for purpose in area.purposes:
            yield area, Referent.INDICATOR, purpose.indicators, indicators, ""
        for measure in area.measures:
            yield measure, Referent.INDICATOR, measure.moves, indicators, ""
            yield measure, Referent.GOAL, measure.goals, goals, ""
        for indicator in area.indicators:
            targeted, printed = (
                [one.part for one in each] for each in (indicator.targets, indicator.earlier)
            )
            parts = [str(part) for part in (*indicator.compares, *targeted, *printed)]
            if parts:
                yield indicator, Referent.PART, parts, _divided((indicator,)), ""
            if indicator.earlier:
                counted_by = [one.definition for one in indicator.earlier]
                defined = dict.fromkeys(one.version for one in indicator.definitions)
                yield indicator, Referent.DEFINITION, counted_by, defined, ""
    for version in plan.versions:
        yield version, Referent.VERSION, (version.supersedes,), versions, ""
    if plan.proposal is not None:
        yield Subject(SubjectKind.PLAN), Referent.VERSION, (plan.proposal.version,), versions, ""
    for rule in plan.judgement:
        yield rule, Referent.INDICATOR, (rule.indicator,), indicators, ""
        divided = anything if rule.indicator is None else divisions.get(rule.indicator)
        if rule.part is not None and divided:
            yield rule, Referent.PART, (str(rule.part),), divided, ""


def _divided(indicators: Iterable[Indicator]) -> dict[str, None]:
    """Collect the parts that indicators are divided into, in order."""
    return dict.fromkeys(str(part) for indicator in indicators for part in indicator.parts)
