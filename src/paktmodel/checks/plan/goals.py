"""Goals, targets, the title and the goal areas: whether what is promised is also measured."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.defaults import BASE_NAMING, PERCENT_UNITS, PROMISING_WORDS
from paktmodel.checks.subjects import located, subject_of, subject_of_part
from paktmodel.errors import Finding, Subject
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.target_periods import decides_the_period
from paktmodel.model.targets import InWords, On, Path, Target
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.indicators import Kind
from paktmodel.vocabulary.words.plans import GoalLevel, PurposeKind
from paktmodel.vocabulary.words.sources import Unstated

if TYPE_CHECKING:  # a plan is checked without the classes of the other kinds
    from paktmodel.model.follow_up_record import FollowUpRecord

# Visions and purposes need not ask for anything that can be measured; of an owner's own level we cannot say.
_UNMEASURABLE = (GoalLevel.VISION, GoalLevel.PURPOSE, GoalLevel.OTHER)


def goal_without_indicator(plan: Plan, *, record: "FollowUpRecord | None" = None) -> Iterator[Finding]:
    """Report what a goal asks for where neither an aim of its own is measured nor one of a goal below it.

    A target that nothing measures can neither be met nor missed: an error. A direction is a warning, and so
    is a goal below a purpose that asks for nothing at all. Silent where the goal, an aim of it or a goal
    below is assessed in words on a scale, unless an aim of it has a target.

    Args:
        plan: The plan.
        record: The follow-up record in which goals are assessed.

    Yields: one finding per aim, in plan order.
    Source: AMN-2023-00174, goal 2.2: its direction and its target of one per cent.
    """
    goals: dict[str, Goal] = {goal.code: goal for goal in reversed(plan.goals)}
    measured = _with_those_above(goals, {code for code, one in goals.items() if _is_measured(one)})
    assessed = _with_those_above(goals, _assessed(plan, record))
    for goal in plan.goals:
        aimed = any(aim.targets for aim in goal.aims)
        if goal.code in measured or (goal.code in assessed and not aimed):
            continue
        for aim in goal.aims:
            severity = Severity.ERROR if aim.targets else Severity.WARNING
            yield Finding("goal-without-indicator", severity, (subject_of(aim, subject_of(goal)),))
        if not goal.aims and goal.level not in _UNMEASURABLE:
            yield Finding("goal-without-indicator", Severity.WARNING, (subject_of(goal),))


def _is_measured(goal: Goal) -> bool:
    named = (target.indicator for aim in goal.aims for target in aim.targets)
    return any(aim.indicators for aim in goal.aims) or any(named)


def _assessed(plan: Plan, record: "FollowUpRecord | None") -> set[str]:
    """Collect the codes of the goals that a record of the plan puts on a scale, or an aim of theirs."""
    if record is None or record.plan != plan.id:
        return set()
    said = [one.about for one in record.assessments if one.scale is not None and one.about.code is not None]
    goals = {str(one.code) for one in said if one.kind is SubjectKind.GOAL}
    return goals | {str(one.code).rpartition(" ")[0] for one in said if one.kind is SubjectKind.AIM}


def _with_those_above(goals: Mapping[str, Goal], codes: Iterable[str]) -> set[str]:
    """Add to goals all that they serve, by code; goals in a circle are passed once."""
    found: set[str] = set()
    for code in codes:
        at: str | None = code
        while at is not None and at not in found:
            found.add(at)
            goal = goals.get(at)
            at = None if goal is None else goal.parent
    return found


def goal_in_circle(plan: Plan) -> Iterator[Finding]:
    """Report goals that serve each other in a circle, or one that serves itself.

    Yields: one error per circle, with its goals in plan order.
    """
    goals: dict[Code, Goal] = {}
    for goal in plan.goals:
        goals.setdefault(goal.code, goal)
    places = {code: place for place, code in enumerate(goals)}
    turns: dict[Code, int] = {}
    for turn, start in enumerate(goals):
        path: list[Code] = []
        at: Code | None = start
        while at is not None and at in goals and at not in turns:
            turns[at] = turn
            path.append(at)
            at = goals[at].parent
        if at is not None and turns.get(at) == turn:
            circle = sorted(path[path.index(at) :], key=places.__getitem__)
            yield Finding("goal-in-circle", Severity.ERROR, tuple(subject_of(goals[code]) for code in circle))


def goal_above_parent(plan: Plan) -> Iterator[Finding]:
    """Report a goal whose level is higher than that of the goal it serves.

    Silent for levels without a place of their own, such as a result goal or one of the owner's own.

    Yields: one warning per goal, in plan order.
    """
    goals = {goal.code: goal for goal in reversed(plan.goals)}
    for goal in plan.goals:
        parent = None if goal.parent is None else goals.get(goal.parent)
        here, there = goal.level.rank, None if parent is None else parent.level.rank
        if parent is None or here is None or there is None or here >= there:
            continue
        yield Finding(
            "goal-above-parent",
            Severity.WARNING,
            (subject_of(goal), subject_of(parent)),
            evidence={"level": goal.level, "parent": parent.level},
        )


def target_denominator_unstated(
    plan: Plan,
    *,
    percent: frozenset[str] = PERCENT_UNITS,
    naming: tuple[str, ...] = BASE_NAMING,
) -> Iterator[Finding]:
    """Report a target for a share that does not say what the share is counted out of.

    Silent for an indicator whose unit names the base (*per 1 000 invånare*) or whose name does (*andelen av
    eleverna*, *% of invoices*), which states whom it is about or prints denominators, and for a
    change measured from something else, which asks nothing of the share itself.

    Args:
        plan: The plan.
        percent: Units that are per cent, in small letters.
        naming: What names the base in an indicator's name or unit, as patterns over small letters.

    Yields: one warning per aim or indicator with such a target, goals first.
    Source: AMN-2023-00174, goal 2.2: *en procent av befolkningen*, all of it or its adults?
    """
    for goal in plan.goals:
        for aim in goal.aims:
            absolute = (target for target in aim.targets if target.relative is None)
            if any(_denominator_open(aim, target, percent) for target in absolute):
                subject = subject_of(aim, subject_of(goal))
                yield Finding("target-denominator-unstated", Severity.WARNING, (subject,))
    names_base = re.compile("|".join(naming)).search
    for indicator in plan.indicators:
        if indicator.kind not in (Kind.SHARE, Kind.RATE):
            continue
        open_ones = any(target.relative is None for target in indicator.targets)
        stated = indicator.denominator or indicator.population or indicator.printed.denominators
        if open_ones and not (stated or names_base(f"{indicator.name}\n{indicator.unit}".casefold())):
            yield Finding("target-denominator-unstated", Severity.WARNING, (subject_of(indicator),))


def _denominator_open(aim: Aim, target: Target, percent: frozenset[str]) -> bool:
    if aim.denominator is None:  # said to be no share, which a target in per cent contradicts
        return bool({aim.unit.casefold(), target.unit.casefold()} & percent)
    return aim.denominator is Unstated.UNSTATED


def target_undated(plan: Plan) -> Iterator[Finding]:
    """Report a target of which the paper does not say when it is to hold, not even in words.

    Yields: one warning per target, goals first.
    """
    for subject, target, _ in _targets(plan):
        if target.when is None:
            yield Finding("target-undated", Severity.WARNING, (subject,))


def target_period_unstated(plan: Plan) -> Iterator[Finding]:
    """Report a target for a day on which it is not decided of which period the value is tested.

    A stock has the value of the day, an indicator with a baseline that of a period of its length, and on the
    last day of a year the year's own counts. A target on an aim is asked by the indicators that measure it,
    and where none does nothing is said here.

    Yields: one warning per target, with the first such day, goals first.
    """
    years = plan.calendar.years
    for subject, target, measured in _targets(plan):
        for day in _days(target) if measured else ():
            if not all(decides_the_period(one, day, years) for one in measured):
                evidence = {"day": PrintedDate(day)}
                yield Finding("target-period-unstated", Severity.WARNING, (subject,), evidence=evidence)
                break


def _days(target: Target) -> tuple[dt.date, ...]:
    """List the days that a target names, and no period with them, in order of time."""
    match target.when:
        case On(day):
            return (day,)
        case InWords(on=on) if on is not None:
            return (on,)
        case Path(milestones):
            return tuple(one.on for one in milestones if one.on is not None)
    return ()


def target_date_in_words(plan: Plan) -> Iterator[Finding]:
    """Report a target whose day is stated in words only.

    Yields: one info per target, goals first.
    Source: AMN-2023-00174, goal 2.2: *i slutet av mandatperioden*.
    """
    for subject, target, _ in _targets(plan):
        if type(target.when) is InWords and target.when.on is None:
            evidence = {"words": target.when.words}
            yield Finding("target-date-in-words", Severity.INFO, (subject,), evidence=evidence)


def target_dated_without_source(plan: Plan) -> Iterator[Finding]:
    """Report a target with a day that was supplied, but not where it comes from: the paper has words only.

    Yields: one warning per target, goals first.
    Source: AMN-2023-00174, goal 2.2: the paper itself prints no day.
    """
    for subject, target, _ in _targets(plan):
        when = target.when
        if type(when) is InWords and when.on is not None and target.dated_by is None:
            evidence = {"words": when.words, "on": PrintedDate(when.on)}
            yield Finding("target-dated-without-source", Severity.WARNING, (subject,), evidence=evidence)


def _targets(plan: Plan) -> Iterator[tuple[Subject, Target, tuple[Indicator, ...]]]:
    """Yield each target with what it stands on and the indicators that measure it, goals first."""
    indicators = {one.code: one for one in reversed(plan.indicators)}
    for goal in plan.goals:
        for aim in goal.aims:
            for target in aim.targets:
                codes = aim.indicators if target.indicator is None else (target.indicator,)
                measured = tuple(indicators[code] for code in codes if code in indicators)
                yield subject_of(aim, subject_of(goal)), target, measured
    for indicator in plan.indicators:
        for target in indicator.targets:
            whole = target.part == Part.TOTAL
            subject = subject_of(indicator) if whole else subject_of_part(indicator, target.part)
            yield subject, target, (indicator,)


def title_quantity_without_indicator(
    plan: Plan, *, words: tuple[str, ...] = PROMISING_WORDS
) -> Iterator[Finding]:
    """Report a number of something that the title promises, and no indicator measures.

    Args:
        plan: The plan.
        words: Words that make a number before them a promise.

    Yields: one warning per quantity in the title.
    Source: AMN-2023-00174: *Plan för 1000 fler Uppsalabor i egen försörjning*.
    """
    if plan.title_measured_by:
        return
    # More than seven groups are no number; without a bound, a row of them takes the square of its length.
    number = r"\d{1,3}(?:[ .\u00a0\u202f]\d{3}){1,7}|\d+"
    promise = rf"(?<![\w-])(?:{number})\s+(?:{'|'.join(map(re.escape, words))})\b"
    for found in re.findall(promise, plan.title, re.IGNORECASE):
        yield Finding(
            "title-quantity-without-indicator",
            Severity.WARNING,
            (Subject(SubjectKind.TITLE, found),),
            evidence={"quantity": found},
        )


def area_purpose_unmeasured(plan: Plan) -> Iterator[Finding]:
    """Report what a goal area says that it is for, and none of its indicators measures.

    Equal entry of women and men is measured by a gap between them, not by two values side by side. Of any
    other purpose we cannot say: it is reported only where the area has no indicator at all. An indicator
    that the purpose itself names always counts.

    Yields: one info per purpose, in plan order.
    Source: AMN-2023-00174, goal area 4: *Arbetsmarknadsinträdet behöver bli mer jämställt*.
    """
    for area in plan.areas:
        gap = bool(area.purposes) and any(map(_is_gap, area.indicators))
        for purpose in area.purposes:
            measured = gap if purpose.kind is PurposeKind.EQUAL_ENTRY else bool(area.indicators)
            if not purpose.indicators and not measured:
                evidence = {"purpose": purpose.text}
                subject = subject_of(area)
                yield Finding("area-purpose-unmeasured", Severity.INFO, (subject,), evidence=evidence)


def _is_gap(indicator: Indicator) -> bool:
    return {Part.WOMEN, Part.MEN} <= set(indicator.compares)


def title_variant(plan: Plan) -> Iterator[Finding]:
    """Report another form in which the paper prints its title; the words that differ are the subject.

    Yields: one info per variant, in plan order.
    Source: AMN-2023-00174: *egen försörjning* on its first page, *egenförsörjning* on the plan's.
    """
    title = plan.title.split()
    parts: dict[tuple[int, int], str] = {}
    for variant, path in located(plan, "title_variants"):
        if variant.text == plan.title:
            continue
        words = variant.text.split()
        first, last = _in_common(words, title)
        there, here = " ".join(words[first : len(words) - last]), str(plan.title)
        if there and first + last < len(title):
            # A title is as long as a page; variants differ from it at a few places.
            if (first, last) not in parts:
                parts[first, last] = " ".join(title[first : len(title) - last])
            here = parts[first, last]
        else:  # words have only been added or left out: the whole titles say it better
            there = str(variant.text)
        yield Finding(
            "title-variant",
            Severity.INFO,
            (Subject(SubjectKind.TITLE, there),),
            path=path,
            evidence={"there": there, "here": here},
        )


def _in_common(one: list[str], other: list[str]) -> tuple[int, int]:
    """Count the words that two texts have in common at their beginning, and then at their end."""
    most = min(len(one), len(other))
    first = next((place for place in range(most) if one[place] != other[place]), most)
    most -= first
    return first, next((place for place in range(most) if one[-1 - place] != other[-1 - place]), most)
