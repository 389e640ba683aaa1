"""Ratios: the sum of numerators over the sum of denominators, in the indicator's own unit."""

import re
from collections.abc import Iterable
from decimal import Decimal
from typing import NamedTuple

from attrs import evolve

from paktmodel.errors import Evidence
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.values.figures import (
    add,
    distance,
    divide,
    multiply,
    slack,
    slack_of_count,
    subtract,
    total,
)
from paktmodel.values.units import FRACTIONS, scale_in
from paktmodel.vocabulary.words.indicators import Kind, Statistic
from paktmodel.vocabulary.words.sources import Unstated

_PER = re.compile(r"\bper ([1-9][0-9]*(?:\s[0-9]{3})*)\b")
_ZERO = Decimal(0)


class Pair(NamedTuple):
    """A numerator and its denominator, or sums of such.

    Attributes:
        above: The numerator.
        below: The denominator.
        loose_above: How far rounding may have moved the numerator; a whole count is exact.
        loose_below: How far it may have moved the denominator.
    """

    above: Decimal
    below: Decimal
    loose_above: Decimal = _ZERO
    loose_below: Decimal = _ZERO

    def plus(self, other: "Pair") -> "Pair":
        """The two together."""
        return Pair(*map(add, self, other))

    def less(self, other: "Pair") -> "Pair":
        """This without the other; what rounding may have moved adds up all the same."""
        return Pair(
            subtract(self.above, other.above),
            subtract(self.below, other.below),
            add(self.loose_above, other.loose_above),
            add(self.loose_below, other.loose_below),
        )


def scale_of(indicator: Indicator) -> Decimal | None:
    """By what a ratio is multiplied to be in the indicator's unit; None when that cannot be told.

    A share of 0.724 is 72.4 per cent; a rate may be per so many; a mean is in its own unit.
    """
    if isinstance(indicator.unit, Unstated):
        return None
    scale = scale_in(indicator.unit)
    if scale is not None:
        return Decimal(scale)
    unit = indicator.unit.casefold()
    per = _PER.search(unit)
    if per is not None:
        return Decimal("".join(per.group(1).split()))
    return None if indicator.kind is Kind.SHARE and unit not in FRACTIONS else Decimal(1)


def slack_in(indicator: Indicator, figure: Decimal) -> Decimal:
    """How far rounding may have moved a printed figure: whole counts are exact."""
    return slack_of_count(figure) if indicator.kind is Kind.COUNT else slack(figure)


def printed_as_share(indicator: Indicator, parts: Iterable[Part]) -> bool:
    """Whether a count's baseline behaves as a share: a part of it lies above the total.

    Indicator 1.3 of AMN-2023-00174 is called a count and printed as 59 between 54 and 66.
    """
    whole = indicator.baseline.total
    if indicator.kind is not Kind.COUNT or whole is None:
        return False
    known = [figure for part in parts if (figure := indicator.baseline.value(part)) is not None]
    return any(
        subtract(figure, whole) > add(slack_in(indicator, figure), slack_in(indicator, whole))
        for figure in known
    )


def is_ratio(indicator: Indicator) -> bool:
    """Whether a value is a numerator over a denominator; a median or a percentile is none."""
    if indicator.kind is Kind.DURATION:
        return indicator.statistic is Statistic.MEAN
    return indicator.kind in (Kind.SHARE, Kind.RATE, Kind.MEAN)


def pair_of(indicator: Indicator, one: Observation, scale: Decimal | None) -> Pair | None:
    """Numerator and denominator of an observation; None where either is unknown.

    A value beside a lone denominator tells the numerator as nearly as the value is printed:
    65.0 per cent of 200 is 130, give or take 0.1.
    """
    below = one.denominator
    if below is None:
        return None
    above = one.numerator
    if above is not None:
        return Pair(above, below, slack_of_count(above), slack_of_count(below))
    if one.value is None or scale is None:
        return None
    loose = divide(multiply(slack_in(indicator, one.value), distance(below, _ZERO)), scale)
    return Pair(divide(multiply(one.value, below), scale), below, loose, slack_of_count(below))


def ratio(indicator: Indicator, frame: WindowValue, observed: Iterable[Observation]) -> WindowValue:
    """Sum of numerators over sum of denominators, of the observations that have both."""
    scale = scale_of(indicator)
    seen = tuple(observed)
    pairs = [(one, pair) for one in seen if (pair := pair_of(indicator, one, scale)) is not None]
    if not pairs:
        return _untold(indicator, frame, seen, scale)
    summed = Pair(*map(total, zip(*(pair for _, pair in pairs), strict=True)))
    months = sum(one.period.months or 1 for one, _ in pairs)
    return evolve(quotient(indicator, frame, summed), observed_months=months)


def _untold(
    indicator: Indicator, frame: WindowValue, seen: tuple[Observation, ...], scale: Decimal | None
) -> WindowValue:
    """Why no numerator and denominator are known."""
    if scale is None and any(one.denominator is not None for one in seen):
        return evolve(frame, reasons=(_no_scale(indicator),))
    return evolve(frame, reasons=(Reason(ReasonCode.DENOMINATOR_UNKNOWN),))


def _no_scale(indicator: Indicator) -> Reason:
    unstated = isinstance(indicator.unit, Unstated)
    return Reason(
        ReasonCode.UNIT_UNSTATED if unstated else ReasonCode.UNIT_UNKNOWN, Evidence(unit=indicator.unit)
    )


def quotient(indicator: Indicator, frame: WindowValue, summed: Pair) -> WindowValue:
    """A numerator over a denominator in the indicator's unit, or why it cannot be taken."""
    scale = scale_of(indicator)
    if scale is None:
        return evolve(frame, reasons=(_no_scale(indicator),))
    if summed.below <= 0:
        code = ReasonCode.DENOMINATOR_ZERO if summed.below == 0 else ReasonCode.DENOMINATOR_NEGATIVE
        return evolve(frame, reasons=(Reason(code),))
    return evolve(
        frame,
        value=divide(multiply(summed.above, scale), summed.below),
        slack=ratio_slack(summed, scale),
        numerator=summed.above,
        denominator=summed.below,
    )


def ratio_slack(pair: Pair, scale: Decimal) -> Decimal:
    """How far rounded numerators and denominators may have moved a ratio; counts are exact."""
    if pair.loose_above == 0 and pair.loose_below == 0:
        return _ZERO
    size_above, size_below = distance(pair.above, _ZERO), distance(pair.below, _ZERO)
    if pair.loose_below >= size_below:
        return scale
    spread = add(pair.loose_above, multiply(divide(size_above, size_below), pair.loose_below))
    return divide(multiply(spread, scale), subtract(size_below, pair.loose_below))
