"""XmR charts: limits of a run of points, exact.

Limits are the mean ± ``factor`` × the mean moving range, both taken of one *segment*, a run of points
that come from one process. A moving range is the distance between neighbours; those at or above
``screen`` × their mean are left out once, and the mean range is taken once more. ``fixed_after`` takes mean
and ranges of the first so many points and holds them for the rest. A missing value ends a moving range.

Values are whole numbers of one scale, and each line is turned once into the whole number that a point has
to pass, so that comparisons are exact and cheap; only the values stated are rounded, once, to 34 digits.

Source: NHS England, *Making Data Count*.
"""

from collections.abc import Sequence
from decimal import Decimal
from operator import sub
from typing import NamedTuple

from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.patterns import Causes, causes_of, near_limits, runs, trends
from paktmodel.values.figures import EXACT, QUOTIENT, of_digits


class LimitSums(NamedTuple):
    """The sums that mean and limits are made of; kept whole, so that comparisons are exact.

    Attributes:
        number: How many values were taken.
        total: Their sum, as a whole number.
        ranges: How many moving ranges were kept.
        spread: Their sum, as a whole number.
        screened: How many were left out.
        places: How many of the last digits of the sums are decimals.
        factor: How many mean ranges the limits lie from the mean.
    """

    number: int
    total: int
    ranges: int
    spread: int
    screened: int
    places: int
    factor: Decimal

    @property
    def mean(self) -> Decimal:
        """Mean of the values."""
        return QUOTIENT.divide(of_digits(self.total, self.places), self.number)

    @property
    def whole(self) -> tuple[Decimal, Decimal, Decimal]:
        """Mean and distance of the limits from it, both times a number, and that number."""
        spread = of_digits(self.spread, self.places)
        width = EXACT.multiply(self.factor, EXACT.multiply(self.number, spread))
        centre = EXACT.multiply(self.ranges, of_digits(self.total, self.places))
        return centre, width, Decimal(self.number * self.ranges)

    @property
    def limits(self) -> tuple[Decimal, Decimal] | None:
        """The lower and the upper limit; None where there is no moving range."""
        if not self.ranges:
            return None
        centre, width, times = self.whole
        return (
            QUOTIENT.divide(EXACT.subtract(centre, width), times),
            QUOTIENT.divide(EXACT.add(centre, width), times),
        )

    @property
    def mean_range(self) -> Decimal | None:
        """Mean moving range; None where there is none."""
        return QUOTIENT.divide(of_digits(self.spread, self.places), self.ranges) if self.ranges else None


def limit_sums(
    digits: Sequence[int],
    places: int,
    rules: SignalRules,
    breaks: Sequence[int] = (),
    *,
    centre: int | None = None,
) -> LimitSums | None:
    """Calculate the sums of a segment: of its first points where limits are fixed; None of no values.

    Args:
        digits: The values as whole numbers.
        places: How many of their last digits are decimals.
        rules: The rules.
        breaks: The places of points before which a value is missing.
        centre: What the limits lie around instead of the mean; None takes the mean.
    """
    taken = digits if rules.fixed_after is None else digits[: rules.fixed_after]
    if not taken:
        return None
    moves = list(map(abs, map(sub, taken[1:], taken)))
    if breaks:
        apart = {place - 1 for place in breaks}
        moves = [move for place, move in enumerate(moves) if place not in apart]
    spread, ranges = sum(moves), len(moves)
    # Ranges that are all zero are not outliers of themselves.
    if rules.screen is not None and spread:
        screen, of = rules.screen.as_integer_ratio()
        least = -(-screen * spread // (of * ranges))  # the smallest whole range that is screened out
        if max(moves) >= least:
            moves = [move for move in moves if move < least]
            spread = sum(moves)
    middle = sum(taken) if centre is None else centre * len(taken)
    return LimitSums(len(taken), middle, len(moves), spread, ranges - len(moves), places, rules.factor)


def marks_of(
    digits: Sequence[int], sums: LimitSums | None, rules: SignalRules, breaks: Sequence[int] = ()
) -> tuple[Causes, list[int]]:
    """Mark the points that are more than noise, by limits that are calculated already.

    Args:
        digits: The values as whole numbers.
        sums: What the limits come from; None where there is no value.
        rules: The rules.
        breaks: The places of points before which a value is missing.

    Returns:
        For each point its causes, and to which side they mark it.
    """
    if sums is None or not sums.ranges or (rules.guarded and not sums.spread):
        return ((),) * len(digits), [0] * len(digits)
    # mean ± factor × range, two thirds of the way and at the mean become whole numbers to pass.
    factor, of = sums.factor.as_integer_ratio()
    times = sums.number * sums.ranges * of
    centre, width = sums.ranges * sums.total * of, sums.number * sums.spread * factor
    highest, lowest = max(digits), min(digits)
    outside = near = None
    above, below = _around(digits, sums)
    if has_limits(sums, rules) and _passes(highest, lowest, 3 * centre, 2 * width, 3 * times):
        if _passes(highest, lowest, centre, width, times):
            outside = _beyond(digits, centre, width, times)
        beyond = _beyond(digits, 3 * centre, 2 * width, 3 * times)
        sides = [one - other for one, other in zip(above, below, strict=True)]
        near = near_limits(beyond, outside, sides, rules, breaks)
    return causes_of(
        len(digits),
        outside=outside,
        trend=trends(digits, rules, breaks),
        near=near,
        run=runs(above, below, rules, breaks),
    )


def has_limits(sums: LimitSums, rules: SignalRules) -> bool:
    """Say whether there are limits; NHS England's program screens out every range of what is constant."""
    return bool(sums.ranges) and (rules.guarded or rules.screen is None or bool(sums.spread or sums.screened))


def _around(digits: Sequence[int], sums: LimitSums) -> tuple[bytes, bytes]:
    """Say of each value whether it lies above the mean, and whether it lies below."""
    high, low = sums.total // sums.number, -(-sums.total // sums.number)
    return bytes(map(high.__lt__, digits)), bytes(map(low.__gt__, digits))


def _passes(highest: int, lowest: int, centre: int, width: int, times: int) -> bool:
    """Say whether any value lies farther away from the centre than the width."""
    return highest > (centre + width) // times or lowest < -((width - centre) // times)


def _beyond(digits: Sequence[int], centre: int, width: int, times: int) -> list[int]:
    """Find on which side of the centre each value lies farther away than the width."""
    high, low = (centre + width) // times, -((width - centre) // times)
    return [(value > high) - (value < low) for value in digits]
