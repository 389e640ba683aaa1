"""Targets held against each other, against the direction beside them, and against what an aim asks for."""

import math
from collections.abc import Hashable, Iterator
from decimal import Decimal
from itertools import pairwise
from typing import NamedTuple, TypeAlias

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.plan.courses import SENSES, Course, courses
from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding, Subject
from paktmodel.model.goals import Aim
from paktmodel.model.implied_direction import implied_direction
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import is_whole, rules_of
from paktmodel.model.limits import Exact, Limits, limits_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.target_units import limits_in, target_unit_fits
from paktmodel.model.targets import (
    Bands,
    BasePeriod,
    Between,
    Bound,
    Every,
    In,
    InWords,
    On,
    Over,
    Path,
    Target,
)
from paktmodel.values.figures import slack
from paktmodel.values.units import factor
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import BandUnit, Basis, Direction, EarlierBase
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated

_WAYS = {1: Direction.INCREASE, -1: Direction.DECREASE, 0: Direction.MAINTAIN}


def direction_against_target(plan: Plan) -> Iterator[Finding]:
    """Report a printed direction that leads away from the target beside it: to increase, to at most 45.

    A range opposes it where the way from the baseline into the range is the other one. Silent for what is
    to be maintained, for a path without a bound (`path_not_monotonic` says that), and for a change that is
    capped in its own sense: to increase, by 5 per cent at most.

    Yields: one warning per aim or part with such targets, goals first.
    Source: F36, a share to increase from 58.0 to at most 45.0.
    """
    for course in courses(plan):
        sense = SENSES.get(course.direction) if course.direction is not None else None
        if sense is None:
            continue
        bounded = tuple(
            one for one in course.targets if one.bound is not None and not _capped_in_sense(one, sense)
        )
        alike = all(course.starts_alike(date.period) for one in bounded for date in course.dates_of(one))
        implied = implied_direction(bounded, course.baseline if alike else None, course.unit)
        if implied is not None and SENSES.get(implied) == -sense:
            against = next((one for one in bounded if _side(one) in (-sense, 0)), bounded[0])
            assert against.bound is not None, "only bounded ones are asked"
            evidence = {"direction": course.direction, **_stated(against.bound)}
            yield Finding(
                "direction-against-target",
                Severity.WARNING,
                (course.subject,),
                evidence=evidence,
                advice="ask-which-holds",
            )


def _side(target: Target) -> int:
    return 0 if target.bound is None else limits_of(target.bound).side(None)


def _capped_in_sense(target: Target, sense: int) -> bool:
    """Say whether a change from a value of its own goes with a sense, though its bound caps it."""
    relative = target.relative
    if relative is None or not isinstance(relative.to, BasePeriod | EarlierBase) or target.bound is None:
        return False
    ends = [end for end in limits_of(target.bound)[:2] if end is not None]
    return all(end * sense > 0 for end in ends)


def _stated(bound: Bound) -> dict[str, object]:
    """Return a bound as evidence: its form, and its values."""
    values = (bound.low, bound.high) if isinstance(bound, Between) else bound.value
    return {"form": bound.FORM, "value": values}


def aim_against_indicator(plan: Plan) -> Iterator[Finding]:
    """Report an aim that wants its indicator to go the other way than the indicator itself does.

    The change is the printed one, else what the targets of the whole imply. An aim that several indicators
    measure is silent unless all of them oppose it and are in its own unit: more may be safe while fewer
    are afraid.

    Yields: one warning per aim, with the indicators, in plan order.
    """
    indicators = {one.code: one for one in reversed(plan.indicators)}
    implied: dict[tuple[Subject, str | None], Direction | None] = {}
    for course in courses(plan):
        if course.part == Part.TOTAL and (course.aim is None or course.indicator is not None):
            code = None if course.indicator is None else str(course.indicator.code)
            implied.setdefault((course.subject, code), course.implied())
    for goal in plan.goals:
        for aim in goal.aims:
            measured = [indicators[code] for code in dict.fromkeys(aim.indicators) if code in indicators]
            subject = subject_of(aim, subject_of(goal))
            opposed = [
                one
                for one in measured
                if _opposite(
                    aim.direction or implied.get((subject, str(one.code))),
                    one.direction or implied.get((subject_of(one), str(one.code))),
                )
            ]
            if opposed and len(opposed) == len(measured) and _its_figure(aim, measured):
                yield Finding(
                    "aim-against-indicator",
                    Severity.WARNING,
                    (subject, *map(subject_of, opposed)),
                    advice="ask-which-holds",
                )


def _opposite(one: Direction | None, other: Direction | None) -> bool:
    return {one, other} == {Direction.INCREASE, Direction.DECREASE}


def _its_figure(aim: Aim, measured: list[Indicator]) -> bool:
    """Say whether the figure that an aim is about may be that of its indicators."""
    stated = aim.unit is not Unstated.UNSTATED and all(one.unit is not Unstated.UNSTATED for one in measured)
    return (stated or len(measured) == 1) and all(factor(aim.unit, one.unit) is not None for one in measured)


class _Wanted(NamedTuple):
    """A target at a time, in the unit of its values.

    Attributes:
        course: The targets that it is one of.
        target: The target.
        limits: The values that meet it.
        bound: The same with the digits as printed.
        when: The day, the period, or the cadence.
    """

    course: Course
    target: Target
    limits: Limits
    bound: Bound
    when: PrintedDate | Period | Cadence

    @property
    def value(self) -> object:
        """The number, of a range both."""
        return (self.bound.low, self.bound.high) if isinstance(self.bound, Between) else self.bound.value

    def end(self, side: int) -> Decimal:
        """Return the low end for -1, the high one for 1, with the digits as printed."""
        if isinstance(self.bound, Between):
            return self.bound.low if side < 0 else self.bound.high
        return self.bound.value


_Times: TypeAlias = dict[Hashable, list[_Wanted]]


def _by_time(plan: Plan) -> _Times:
    """Gather targets by what they are read on, their part and their time, goals first."""
    found: _Times = {}
    for course in courses(plan):
        series = course.subject if course.indicator is None else course.indicator.code
        stock = course.indicator is not None and course.indicator.basis is Basis.STOCK
        for target in course.targets:
            whole = (series, course.part, target.relative)
            if isinstance(target.when, Every):
                bound = course.bound_of(target)
                if bound is not None and target_unit_fits(target, course.unit):
                    limits = limits_in(target, limits_of(bound), course.unit)
                    wanted = _Wanted(course, target, limits, bound, target.when.cadence)
                    found.setdefault((*whole, target.when), []).append(wanted)
            for date in course.dates_of(target):
                when = PrintedDate(date.day) if date.period is None else date.period
                wanted = _Wanted(course, target, date.limits, date.bound, when)
                found.setdefault((*whole, *_time(date, stock=stock)), []).append(wanted)
    return found


def _time(date: TargetDate, *, stock: bool) -> tuple[Hashable, ...]:
    """Return by what two dates are one: the value of a year is also that on its last day, but of a stock."""
    if isinstance(date.target.when, Over):
        return date.target.when.span, date.target.when.statistic
    if date.period is None or (date.period.months == 12 and not stock):
        return (date.day,)
    return (date.period,)


def targets_exclude_each_other(plan: Plan) -> Iterator[Finding]:
    """Report targets of one part and time that no value can satisfy all of.

    Compared are those on the indicator and those of aims that are read on it; changes are compared with
    changes from the same base alone. What still counts as met by a target's own band satisfies it.

    Yields: one error per part and time, with what they stand on, goals first.
    """
    for same in _by_time(plan).values():
        pair = _excluding(same)
        if pair is None:
            continue
        low, high = pair
        yield Finding(
            "targets-exclude-each-other",
            Severity.ERROR,
            tuple(dict.fromkeys(one.course.subject for one in same)),
            evidence={"when": low.when, "low": low.end(-1), "high": high.end(1)},
            advice="ask-which-holds",
        )


def _excluding(same: list[_Wanted]) -> tuple[_Wanted, _Wanted] | None:
    """Return the highest low end and the lowest high end of targets that no value satisfies."""
    lows = [(*_met_from(one), place) for place, one in enumerate(same) if one.limits.low is not None]
    highs = [(*_met_to(one), place) for place, one in enumerate(same) if one.limits.high is not None]
    if len(same) < 2 or not lows or not highs:
        return None
    (low, above, at_low), (high, below, at_high) = max(lows), min(highs)
    indicator = same[at_low].course.indicator
    whole = indicator is not None and is_whole(indicator) and same[at_low].target.relative is None
    if whole:
        low, above = Exact(math.floor(low) + 1 if above else math.ceil(low)), 0
        high, below = Exact(math.ceil(high) - 1 if below else math.floor(high)), 0
    empty = low > high or (low == high and bool(above or below))
    return (same[at_low], same[at_high]) if empty else None


def _met_from(one: _Wanted) -> tuple[Exact, int]:
    assert one.limits.low is not None, "it has a low end"
    return one.limits.low - _met_band(one, one.limits.low), int(not one.limits.included)


def _met_to(one: _Wanted) -> tuple[Exact, int]:
    assert one.limits.high is not None, "it has a high end"
    # Negative, so that the lowest is the one that leaves its end out.
    return one.limits.high + _met_band(one, one.limits.high), -int(not one.limits.included)


def _met_band(one: _Wanted, end: Exact) -> Exact:
    return Exact(0) if one.target.relative is not None else _met_within(one.target.bands, end)


def _met_within(bands: Bands | None, end: Exact) -> Exact:
    """Return how far beyond an end still counts as met."""
    if bands is None or bands.met_within is None:
        return Exact(0)
    return Exact(bands.met_within) * (max(end, Exact(0)) / 100 if bands.unit is BandUnit.PERCENT else 1)


def aim_target_differs(plan: Plan) -> Iterator[Finding]:
    """Report an aim's target that asks for another value than its indicator's, at the same time.

    Silent where the indicator's target implies the aim's: at least 65 is at least 60 as well. An aim's
    number that is the indicator's rounded is the same. Targets that no value satisfies together are said
    to be that alone.

    Yields: one warning per target of an aim, in plan order.
    """
    reported: set[int] = set()
    for same in _by_time(plan).values():
        own = [one for one in same if one.course.aim is None]
        if not own or _excluding(same) is not None:
            continue
        strictest = _strictest(own)
        for one in same:
            if one.course.aim is None or id(one.target) in reported or _implied(one, *strictest):
                continue
            reported.add(id(one.target))
            yield Finding(
                "aim-target-differs",
                Severity.WARNING,
                (one.course.subject, own[0].course.subject),
                evidence={"when": one.when, "aim": one.value, "indicator": own[0].value},
                advice="ask-which-holds",
            )


def _strictest(own: list[_Wanted]) -> tuple[_Wanted | None, _Wanted | None]:
    """Return the targets with the highest low end and with the lowest high end; None without one."""
    lows = [(one.limits.low, place) for place, one in enumerate(own) if one.limits.low is not None]
    highs = [(one.limits.high, place) for place, one in enumerate(own) if one.limits.high is not None]
    return own[max(lows)[1]] if lows else None, own[min(highs)[1]] if highs else None


def _implied(aim: _Wanted, low: _Wanted | None, high: _Wanted | None) -> bool:
    """Say whether what meets the indicator's targets meets the aim's, whose number may be rounded."""
    for side, own in ((-1, low), (1, high)):
        wanted = aim.limits.low if side < 0 else aim.limits.high
        if wanted is None:
            continue
        given = None if own is None else own.limits.low if side < 0 else own.limits.high
        if own is None or given is None:
            return False
        rounded, finer = slack(aim.end(side)), slack(own.end(side))
        same_unit = factor(aim.target.unit, own.target.unit) == 1
        loose = Exact(rounded) if same_unit and finer < rounded else Exact(0)
        if (given - wanted) * side > loose:
            return False
    return True


def path_not_monotonic(plan: Plan) -> Iterator[Finding]:
    """Report values on the way that turn back, or lead against the printed direction.

    The sense is that from the first value to the last. Looked at are milestones, and targets of one part
    and one form of bound with a date each. Silent where a step back is within what counts as met by the
    target's own band, for changes from the year before, and for months and quarters of what is counted
    in a period: they have seasons.

    Yields: one warning per path or such targets, goals first.
    Source: a council plan whose targets go from 30 to 24 to 40.
    """
    for course in courses(plan):
        ways: dict[Hashable, list[TargetDate]] = {}
        for target in course.targets:
            dates = course.dates_of(target)
            if not dates or (target.relative is not None and not _is_level(target)):
                continue
            if isinstance(target.when, Path):
                yield from _turning(course, dates, None if target.bound is not None else course.direction)
            elif isinstance(target.when, On | In | InWords) and not isinstance(dates[0].bound, Between):
                length = None if dates[0].period is None else dates[0].period.months
                ways.setdefault((dates[0].bound.FORM, target.relative, length), []).extend(dates)
        for dates in ways.values():
            if not _seasonal(course.indicator, dates):
                by_day = {one.day: one for one in sorted(dates, key=lambda one: one.day)}
                yield from _turning(course, [*by_day.values()], course.direction)


def _is_level(target: Target) -> bool:
    """Say whether a relative target's changes are all from one value, so that they make a way."""
    relative = target.relative
    return relative is not None and isinstance(relative.to, BasePeriod) and relative.per is None


def _seasonal(indicator: Indicator | None, dates: list[TargetDate]) -> bool:
    if indicator is None or not rules_of(indicator).adds or indicator.basis is Basis.STOCK:
        return False
    return any(one.period is not None and one.period.months < 12 for one in dates)


def _turning(course: Course, dates: list[TargetDate], direction: Direction | None) -> Iterator[Finding]:
    values = [one.limits.low if one.limits.low is not None else one.limits.high for one in dates]
    way = [(date, value) for date, value in zip(dates, values, strict=True) if value is not None]
    if len(way) < 2:
        return
    own = _sign(way[-1][1] - way[0][1])
    printed = None if direction is None else SENSES.get(direction)
    sense = own if printed is None or not own else printed
    for (before, value), (after, then) in pairwise(way):
        step = then - value
        back = _sign(step) not in (0, sense)
        if back and abs(step) > _met_within(after.target.bands, value):
            yield Finding(
                "path-not-monotonic",
                Severity.WARNING,
                (course.subject,),
                evidence={
                    "first": _value(before),
                    "since": before.period or PrintedDate(before.day),
                    "then": _value(after),
                    "until": after.period or PrintedDate(after.day),
                    "direction": _WAYS[sense],
                },
                advice="check-the-values",
            )
            return


def _value(date: TargetDate) -> Decimal:
    assert not isinstance(date.bound, Between), "a way has one value at a time"
    return date.bound.value


def _sign(number: Exact) -> int:
    return (number > 0) - (number < 0)
