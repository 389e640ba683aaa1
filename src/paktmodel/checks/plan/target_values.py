"""Targets held against what they are targets for: its unit, its kind, and the values that it can have."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from paktmodel.checks.plan.courses import Course, courses, read_on
from paktmodel.checks.subjects import subject_of, subject_of_part
from paktmodel.errors import Finding, Subject
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import bounds_of, rules_of
from paktmodel.model.limits import Exact, Limits, limits_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.target_units import limits_in, target_unit_fits
from paktmodel.model.targets import BasePeriod, Between, Bound, Over, Path, Target
from paktmodel.values.units import units_contradict
from paktmodel.vocabulary.words.findings import Detail, Severity
from paktmodel.vocabulary.words.indicators import BandUnit, Kind, RelativeForm, SpanStatistic

#: What is never added up over time: the sum of three shares is no share.
_NEVER_SUMMED: Final = (Kind.SHARE, Kind.RATE, Kind.INDEX, Kind.RANK)


def target_unit_differs(plan: Plan) -> Iterator[Finding]:
    """Report a target in another unit than what it is a target for, where neither converts into the other.

    An aim's target is held against the unit of the aim, then against that of the indicator on which it is
    read.

    Yields: one error per target, goals first; none where either unit is unstated, or in no table: of
        *utsläppsrätter* nobody says whether they are *ton*.
    """
    indicators = {one.code: one for one in reversed(plan.indicators)}
    for goal in plan.goals:
        for aim in goal.aims:
            for target in aim.targets:
                code = read_on(aim, target)
                measured = None if code is None else indicators.get(code)
                units = (aim.unit, *(() if measured is None else (measured.unit,)))
                other = next((unit for unit in units if _differs(target, unit)), None)
                if other is not None:
                    yield _unit_differs(subject_of(aim, subject_of(goal)), target.unit, other)
    for indicator in plan.indicators:
        for target in indicator.targets:
            if _differs(target, indicator.unit):
                whole = target.part == Part.TOTAL
                subject = subject_of(indicator) if whole else subject_of_part(indicator, target.part)
                yield _unit_differs(subject, target.unit, indicator.unit)


def _differs(target: Target, unit: str) -> bool:
    return not target_unit_fits(target, unit) and units_contradict(target.unit, unit)


def _unit_differs(subject: Subject, unit: str, other: str) -> Finding:
    evidence = {"unit": unit, "other": other}
    return Finding("target-unit-differs", Severity.ERROR, (subject,), evidence=evidence)


def target_out_of_range(plan: Plan) -> Iterator[Finding]:
    """Report a target that the values of its indicator can never reach, or that lies beyond them.

    A share lies from nothing to all, a count is not negative, a rank begins at 1, a step is on its scale.
    Changes are silent, and so are sums, which may be more than any value.

    Yields: one error per target, with its first such value, goals first.
    """
    for course in courses(plan):
        indicator = course.indicator
        if indicator is None:
            continue
        for target in course.targets:
            summed = isinstance(target.when, Over) and target.when.statistic is SpanStatistic.SUM
            if target.relative is not None or summed or not target_unit_fits(target, indicator.unit):
                continue
            for bound in _bounds(course, target):
                limits = limits_in(target, limits_of(bound), indicator.unit)
                if _out_of_range(indicator, limits, averaged=isinstance(target.when, Over)):
                    yield Finding(
                        "target-out-of-range",
                        Severity.ERROR,
                        (course.subject,),
                        evidence={"form": bound.FORM, "value": _value(bound), "kind": indicator.kind},
                        advice="check-the-values",
                    )
                    break


def _bounds(course: Course, target: Target) -> list[Bound]:
    """List the bounds of a target: of a path one for each milestone."""
    if isinstance(target.when, Path):
        return [one.bound for one in course.dates_of(target)]
    return [] if target.bound is None else [target.bound]


def _value(bound: Bound) -> object:
    return (bound.low, bound.high) if isinstance(bound, Between) else bound.value


def _out_of_range(indicator: Indicator, limits: Limits, *, averaged: bool) -> bool:
    least, most = (None if one is None else Exact(one) for one in bounds_of(indicator))
    rules = rules_of(indicator)
    stepwise = rules.whole and not rules.adds and not averaged and not indicator.compares
    for end in (limits.low, limits.high):
        if end is None:
            continue
        if (least is not None and end < least) or (most is not None and end > most):
            return True
        if stepwise and end.denominator != 1:
            return True
    if limits.included:
        return False
    return (limits.low is not None and limits.low == most) or (
        limits.high is not None and limits.high == least
    )


def band_invalid(plan: Plan) -> Iterator[Finding]:
    """Report bands in per cent of a target that is zero or less, of which no share is to be had.

    Silent for changes, whose bands are of the value that comes out. (That partly met lies within met is
    refused when a target is made.)

    Yields: one error per target, with its first such value, goals first.
    """
    for course in courses(plan):
        for target in course.targets:
            if target.bands is None or target.bands.unit is not BandUnit.PERCENT or target.relative:
                continue
            values = [end for bound in _bounds(course, target) for end in _ends(bound) if end <= 0]
            if values:
                yield Finding(
                    "band-invalid",
                    Severity.ERROR,
                    (course.subject,),
                    evidence={"value": values[0]},
                    advice="state-bands-in-unit",
                )


def _ends(bound: Bound) -> tuple[Decimal, ...]:
    return (bound.low, bound.high) if isinstance(bound, Between) else (bound.value,)


def target_kind_wrong(plan: Plan) -> Iterator[Finding]:
    """Report a target that a figure of its kind cannot have.

    A milestone is reached or not: no range, no change, no value over several periods. The steps of a scale
    have no distances: no change in per cent, no mean and no sum. Shares, rates, indexes and ranks of
    several periods make no sum. A balance has no change in per cent from a baseline of zero or less.

    Yields: one error per target, goals first.
    """
    for course in courses(plan):
        if course.indicator is None:
            continue
        for target in course.targets:
            detail = _unfit(course, course.indicator, target)
            if detail is not None:
                yield Finding(
                    "target-kind-wrong",
                    Severity.ERROR,
                    (course.subject,),
                    evidence={"kind": course.indicator.kind, "details": detail},
                    advice="check-the-kind",
                )


def _unfit(course: Course, indicator: Indicator, target: Target) -> Detail | None:
    kind, when, relative = indicator.kind, target.when, target.relative
    stepwise = rules_of(indicator).by_steps
    percent = relative is not None and relative.form is RelativeForm.PERCENT
    if kind is Kind.MILESTONE and isinstance(target.bound, Between):
        return Detail.TARGET_RANGE
    if relative is not None and (kind is Kind.MILESTONE or (stepwise and percent)):
        return Detail.TARGET_CHANGE
    if isinstance(when, Over) and (
        stepwise or (when.statistic is SpanStatistic.SUM and kind in _NEVER_SUMMED)
    ):
        return Detail.TARGET_OVER_PERIODS
    if kind is Kind.BALANCE and percent and relative is not None and _from_nothing(course, relative.to):
        return Detail.TARGET_PERCENT_OF_NOTHING
    return None


def _from_nothing(course: Course, base: object) -> bool:
    """Say whether a change is from a baseline of zero or less."""
    since = None if course.indicator is None else course.indicator.printed.period
    from_baseline = isinstance(base, BasePeriod) and base.period == since
    return from_baseline and course.baseline is not None and course.baseline <= 0
