"""Courses: the targets of one part that are read on one indicator, an indicator's own and an aim's."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.checks.plan.values import printed_values
from paktmodel.checks.subjects import subject_of, subject_of_part
from paktmodel.errors import Subject
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.implied_direction import implied_direction
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import rules_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.target_dates import TargetDate, named_dates
from paktmodel.model.target_units import limits_in, target_unit_fits
from paktmodel.model.targets import Bound, Target
from paktmodel.values.codes import Code
from paktmodel.values.units import convert
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Direction
from paktmodel.vocabulary.words.sources import Unstated

#: Which way a change goes: 1 upwards, -1 downwards.
SENSES: Final = {Direction.INCREASE: 1, Direction.DECREASE: -1}

_Values: TypeAlias = dict[Part, Decimal | None]


class Course(NamedTuple):
    """The targets of one part that are read on one indicator.

    Attributes:
        subject: What a finding calls what they stand on.
        targets: The targets, in printed order.
        part: The part that they are about.
        indicator: The indicator; None where an aim's targets are read on none.
        aim: The aim that they stand on; None for the indicator's own.
        baseline: The printed baseline of the part, in the indicator's unit.
    """

    subject: Subject
    targets: tuple[Target, ...]
    part: Part
    indicator: Indicator | None
    aim: Aim | None
    baseline: Decimal | None

    @property
    def direction(self) -> Direction | None:
        """The change printed beside the targets."""
        if self.aim is not None:
            return self.aim.direction
        return None if self.indicator is None else self.indicator.direction

    @property
    def wanted(self) -> Direction | None:
        """The change printed beside the targets, or on the indicator that an aim's targets are read on."""
        if self.direction is not None or self.indicator is None:
            return self.direction
        return self.indicator.direction

    @property
    def unit(self) -> str:
        """The unit of the values that meet the targets."""
        if self.indicator is not None:
            return self.indicator.unit
        return Unstated.UNSTATED if self.aim is None else self.aim.unit

    def implied(self) -> Direction | None:
        """Infer the change that the targets ask for; None where they do not say."""
        return implied_direction(self.targets, self.baseline, self.unit)

    def starts_alike(self, period: Period | None) -> bool:
        """Say whether the baseline is of a length with a period: that of a year is no quarter's.

        Only what adds up from month to month is more for a longer period; on a day, the length is the
        baseline's. What runs on since a start has no length.
        """
        indicator = self.indicator
        if indicator is not None and indicator.aggregation is Aggregation.CUMULATIVE_SINCE_START:
            return False
        if period is None or indicator is None or not rules_of(indicator).adds:
            return True
        if indicator.basis in (Basis.STOCK, Basis.MEAN_PER_MONTH):
            return True
        since = indicator.printed.period
        return since is not None and since.months == period.months

    def bound_of(self, target: Target) -> Bound | None:
        """Return the bound of a target; None where a path has no sense."""
        start = self.baseline
        return target.stated_bound(
            None if start is None else convert(start, self.unit, target.unit), self.wanted
        )

    def dates_of(self, target: Target) -> list[TargetDate]:
        """List the dates that a target names, with its limits in the unit of the values.

        None of a cadence, and none where it has no date, no sense or another unit.
        """
        bound = self.bound_of(target)
        if bound is None or not target_unit_fits(target, self.unit):
            return []
        return [
            one._replace(limits=limits_in(target, one.limits, self.unit))
            for one in named_dates(target, bound)
        ]


def courses(plan: Plan) -> Iterator[Course]:
    """Yield the targets of a plan by what they stand on, are read on and are about, goals first.

    An aim's target is read on the indicator that it names, or on the only one that measures the aim. One
    that the indicator prints as well is stated once, as the indicator's.
    """
    indicators = {one.code: one for one in reversed(plan.indicators)}
    printed: dict[Code, _Values] = {}

    def values(indicator: Indicator) -> _Values:
        if indicator.code not in printed:
            printed[indicator.code] = printed_values(indicator.printed)
        return printed[indicator.code]

    own = {code: frozenset(map(_said, one.targets)) for code, one in indicators.items()}
    for goal in plan.goals:
        for aim in goal.aims:
            yield from _of_aim(goal, aim, indicators, own, values)
    for indicator in plan.indicators:
        by_part: dict[Part, list[Target]] = {}
        for target in indicator.targets:
            by_part.setdefault(target.part, []).append(target)
        for part, targets in by_part.items():
            whole = part == Part.TOTAL
            subject = subject_of(indicator) if whole else subject_of_part(indicator, part)
            yield Course(subject, tuple(targets), part, indicator, None, values(indicator).get(part))


def _of_aim(
    goal: Goal,
    aim: Aim,
    indicators: dict[Code, Indicator],
    own: dict[Code, frozenset[object]],
    values: Callable[[Indicator], _Values],
) -> Iterator[Course]:
    found: dict[tuple[Code | None, Part], list[Target]] = {}
    for target in aim.targets:
        code = read_on(aim, target)
        code = code if code in indicators else None
        if code is None or _said(target) not in own[code]:
            stated = target.unit is not Unstated.UNSTATED or aim.unit is Unstated.UNSTATED
            found.setdefault((code, target.part), []).append(
                target if stated else evolve(target, unit=aim.unit)
            )
    subject = subject_of(aim, subject_of(goal))
    for (code, part), targets in found.items():
        indicator = None if code is None else indicators[code]
        baseline = None if indicator is None else values(indicator).get(part)
        yield Course(subject, tuple(targets), part, indicator, aim, baseline)


def read_on(aim: Aim, target: Target) -> Code | None:
    """Return the indicator on which an aim's target is read; None where it is not said."""
    if target.indicator is not None:
        return target.indicator
    return aim.indicators[0] if len(aim.indicators) == 1 else None


def _said(target: Target) -> object:
    """Return what a target says, apart from its code and its place."""
    return target.bound, target.when, target.relative, target.part
