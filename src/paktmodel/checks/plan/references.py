"""Codes and references: each code names one thing, and each reference leads somewhere."""

from collections import Counter
from collections.abc import Iterable, Iterator

from paktmodel.checks import subjects as places
from paktmodel.errors import Finding, Subject, closest
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Referent, Severity, SubjectKind


def code_repeated(plan: Plan) -> Iterator[Finding]:
    """A code names more than one thing of the same kind.

    Goal 2.2 and indicator 2.2 may both exist; two indicators 2.2 may not. Aims are counted within their
    goal, and rules of every sort together.

    Yields: one error per repeated code, by kind in document order.
    """
    points = plan.proposal.points if plan.proposal else ()
    rules: tuple[places.PlanRule, ...] = (*plan.reporting, *plan.judgement, *plan.roll_up)
    kinds: tuple[Iterable[Subject], ...] = (
        map(places.goal, plan.goals),
        *([places.aim(goal, aim) for aim in goal.aims] for goal in plan.goals),
        map(places.area, plan.areas),
        map(places.measure, plan.measures),
        map(places.indicator, plan.indicators),
        map(places.version, plan.versions),
        map(places.decision_point, points),
        map(places.rule, rules),
        map(places.closing, plan.calendar.closings),
    )
    for kind in kinds:
        for subject, times in Counter(kind).items():
            if times > 1:
                yield Finding("code-repeated", Severity.ERROR, (subject,), evidence={"times": times})


def reference_to_nothing(plan: Plan) -> Iterator[Finding]:
    """A thing refers to an indicator, goal, version or part that the plan does not have.

    Looked at are the indicators that measures move and that measure the title, aims and purposes, those
    that judgement rules are for, the parts that indicators compare, targets are about and rules are for,
    the goal that a goal serves, the version that a version replaces, and the one that is put forward.

    Yields: one error per thing and kind of reference, with all that it misses, in document order.
    """
    indicators = {str(one.code): one for one in plan.indicators}
    goals = [str(goal.code) for goal in plan.goals]
    versions = [str(version.number) for version in plan.versions]

    yield from missed(places.title(plan.title), Referent.INDICATOR, plan.title_measured_by, indicators)
    for goal in plan.goals:
        parent = () if goal.parent is None else (goal.parent,)
        yield from missed(places.goal(goal), Referent.GOAL, parent, goals)
        for aim in goal.aims:
            yield from missed(places.aim(goal, aim), Referent.INDICATOR, aim.indicators, indicators)
    for area in plan.areas:
        for purpose in area.purposes:
            yield from missed(places.area(area), Referent.INDICATOR, purpose.indicators, indicators)
        for measure in area.measures:
            yield from missed(places.measure(measure), Referent.INDICATOR, measure.moves, indicators)
        for indicator in area.indicators:
            parts = map(str, (*indicator.compares, *(target.part for target in indicator.targets)))
            known = map(str, indicator.parts)
            yield from missed(places.indicator(indicator), Referent.PART, parts, known)
    for version in plan.versions:
        replaced = () if version.supersedes is None else (version.supersedes,)
        yield from missed(places.version(version), Referent.VERSION, replaced, versions)
    if plan.proposal is not None and plan.proposal.version is not None:
        yield from missed(places.plan_itself(), Referent.VERSION, (plan.proposal.version,), versions)
    for rule in plan.judgement:
        code = () if rule.indicator is None else (rule.indicator,)
        yield from missed(places.rule(rule), Referent.INDICATOR, code, indicators)
        meant = plan.indicators if rule.indicator is None else filter(None, map(indicators.get, code))
        divided = [str(part) for indicator in meant for part in indicator.parts]
        if rule.part is not None and divided:
            yield from missed(places.rule(rule), Referent.PART, (str(rule.part),), divided)


def missed(
    subject: Subject,
    what: Referent | SubjectKind,
    named: Iterable[str],
    known: Iterable[str],
    path: str = "",
    where: SubjectKind = SubjectKind.PLAN,
) -> Iterator[Finding]:
    """The finding that a thing names what is not there; none where all of it is.

    Args:
        subject: The thing.
        what: What sort of thing it names.
        named: What it names.
        known: What there is.
        path: Where it stands; empty to have it looked up.
        where: The document that does not have it.
    """
    there = tuple(dict.fromkeys(known))
    missing = tuple(dict.fromkeys(str(one) for one in named if one not in there))
    if missing:
        near = closest(missing[0], there) if len(missing) == 1 else ""
        hint = {"suggestion": near} if near else {}
        yield Finding(
            "reference-to-nothing",
            Severity.ERROR,
            (subject,),
            path=path,
            evidence={"what": what, "missing": missing, "where": where, **hint},
            advice="did-you-mean" if near else "",
        )
