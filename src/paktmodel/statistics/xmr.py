"""XmR charts: limits of a run of points, and the patterns that are more than its noise. Numbers only.

Limits are the mean ± ``factor`` × the mean moving range, both taken of one *segment*, a run of points
that come from one process. A moving range is the distance between neighbours; those at or above
``screen`` × their mean are left out once, and the mean range is taken once more. ``fixed_after`` takes mean
and ranges of the first so many points and holds them for the rest. Special causes, the first before the last:

- *outside limits*: a point beyond a limit;
- *trend*: ``trend`` points in a row, each above (or each below) the one before, so that seven points are
  six steps; its side is its direction, and a turning point belongs to the trend that it ends;
- *near limits*: two of three consecutive points beyond two thirds of the way from the mean to the same
  limit, those outside it included. Where the third lies does not matter, and only the two are marked
  (NHS England's own program wants all three on one side of the mean);
- *run*: ``run`` points in a row on one side of the mean.

Every point that takes part in a pattern is marked, and the first of its causes decides its side. All
is strict: a point exactly on a limit, on the two-thirds line, on the mean or level with the one before
does not count, and so breaks a trend or a run. Values are whole numbers of one scale, and each line is
turned once into the whole number that a point has to pass, so that comparisons are exact and cheap; only
the values stated are rounded, once, to 34 digits.

Source: NHS England, *Making Data Count*.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise
from operator import gt, lt, sub
from typing import Final, NamedTuple

from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import frozen
from paktmodel.model.rules import SignalRules
from paktmodel.values.figures import EXACT, QUOTIENT, all_whole, checked_figure, of_digits, plain, total
from paktmodel.values.tuples import row
from paktmodel.vocabulary.words.followup import SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Direction

_CAUSES: Final = tuple(SpecialCause)
_NO_SIDES: Final = (0, 0, 0, 0)

_BY_SIDE: Final = {
    (Direction.INCREASE, 1): Variation.IMPROVEMENT,
    (Direction.INCREASE, -1): Variation.CONCERN,
    (Direction.DECREASE, 1): Variation.CONCERN,
    (Direction.DECREASE, -1): Variation.IMPROVEMENT,
}


class Chart(NamedTuple):
    """Limits and patterns of one segment, in the unit of its values.

    Attributes:
        mean: Mean; None of no values.
        lower: Lower control limit; None of fewer than two values.
        upper: Upper control limit; None of fewer than two values.
        mean_range: Mean moving range after screening.
        screened: How many moving ranges were left out.
        causes: For each value the rules by which it is more than noise, in priority.
        variations: For each value what that means by the direction.
    """

    mean: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    mean_range: Decimal | None = None
    screened: int = 0
    causes: tuple[tuple[SpecialCause, ...], ...] = ()
    variations: tuple[Variation, ...] = ()


def chart(values: Sequence[Decimal], *, rules: SignalRules, direction: Direction | None) -> Chart:
    """Calculate limits and patterns of values in order of time, as one segment.

    How many there are is not asked; `read_signal` does that. Without variation nothing is claimed.

    Args:
        values: The values, one per period, without gaps; the unit does not matter.
        rules: The rules; their rebases are not read here.
        direction: The change wanted; None, like *maintain*, takes neither side.

    Raises:
        InvalidArgument: Rules that contradict themselves.
        InvalidValue: A value that is not a finite figure.

    >>> from paktmodel.model.rules import SignalRules
    >>> of = chart([Decimal(4), Decimal(6), Decimal(4), Decimal(6)], rules=SignalRules(), direction=None)
    >>> of.mean, of.mean_range, of.upper
    (Decimal('5'), Decimal('2'), Decimal('10.32'))
    """
    validate_signal_rules(rules)
    digits, places = in_one_scale([checked_figure(value) for value in row(values)])
    return chart_of(digits, places, limit_sums(digits, places, rules), rules, direction)


def in_one_scale(values: Sequence[Decimal]) -> tuple[list[int], int]:
    """Return values as whole numbers, and how many of their last digits are decimals.

    >>> in_one_scale([Decimal("72.4"), Decimal(3)])
    ([724, 30], 1)
    """
    exponent = total(values).as_tuple().exponent  # a sum has the decimals of what has the most
    places = -exponent if isinstance(exponent, int) else 0
    return all_whole(values, places), places


def validate_signal_rules(rules: SignalRules) -> None:
    """Refuse rules that contradict themselves.

    Raises:
        InvalidArgument: The first of them.
    """
    if not isinstance(rules, SignalRules):
        raise InvalidArgument("rules", "SignalRules", rules)
    least, fixed = rules.min_points, rules.fixed_after
    demands = (
        ("factor", rules.factor > 0, "a factor above 0", rules.factor),
        ("screen", rules.screen is None or rules.screen > 1, "None or a factor above 1", rules.screen),
        ("min_points", least >= 2, "at least 2 points", least),
        (
            "fixed_after",
            fixed is None or fixed >= least,
            f"None or at least {least} points, since no fewer are believed",
            fixed,
        ),
        ("trend", rules.trend >= 2, "at least 2 points", rules.trend),
        ("run", rules.run >= 2, "at least 2 points", rules.run),
        (
            "rare_below",
            rules.rare_below is None or rules.rare_below >= 0,
            "None or a number that is not negative",
            rules.rare_below,
        ),
    )
    for name, kept, expected, got in demands:
        if not kept:
            value = plain(got) if isinstance(got, Decimal) else got
            raise InvalidArgument(f"rules.{name}", expected, value, f"the rules are {rules.id}")


# --- one segment --------------------------------------------------------------------------


@frozen
class LimitSums:
    """The sums that mean and limits are made of; kept whole, so that comparisons are exact.

    Attributes:
        count: How many values were taken.
        sum: Their sum, as a whole number.
        ranges: How many moving ranges were kept.
        spread: Their sum, as a whole number.
        screened: How many were left out.
        places: How many of the last digits of the sums are decimals.
        factor: How many mean ranges the limits lie from the mean.
    """

    count: int
    sum: int
    ranges: int
    spread: int
    screened: int
    places: int
    factor: Decimal

    @property
    def mean(self) -> Decimal:
        """Mean of the values."""
        return QUOTIENT.divide(of_digits(self.sum, self.places), self.count)

    @property
    def whole(self) -> tuple[Decimal, Decimal, Decimal]:
        """Mean and distance of the limits from it, both times a number, and that number."""
        spread = of_digits(self.spread, self.places)
        width = EXACT.multiply(self.factor, EXACT.multiply(self.count, spread))
        centre = EXACT.multiply(self.ranges, of_digits(self.sum, self.places))
        return centre, width, Decimal(self.count * self.ranges)


def limit_sums(digits: Sequence[int], places: int, rules: SignalRules) -> LimitSums | None:
    """Calculate the sums of a segment: of its first points where limits are fixed; None of no values.

    Args:
        digits: The values as whole numbers.
        places: How many of their last digits are decimals.
        rules: The rules.
    """
    taken = digits if rules.fixed_after is None else digits[: rules.fixed_after]
    if not taken:
        return None
    moves = list(map(abs, map(sub, taken[1:], taken)))
    spread, ranges = sum(moves), len(moves)
    # Ranges that are all zero are not outliers of themselves.
    if rules.screen is not None and spread:
        screen, of = rules.screen.as_integer_ratio()
        least = -(-screen * spread // (of * ranges))  # the smallest whole range that is screened out
        if max(moves) >= least:
            moves = [move for move in moves if move < least]
            spread = sum(moves)
    return LimitSums(len(taken), sum(taken), len(moves), spread, ranges - len(moves), places, rules.factor)


def chart_of(
    digits: Sequence[int],
    places: int,
    sums: LimitSums | None,
    rules: SignalRules,
    direction: Direction | None,
) -> Chart:
    """Draw the chart of values, by limits that are calculated already.

    Args:
        digits: The values as whole numbers.
        places: How many of their last digits are decimals.
        sums: What `limit_sums` makes of them.
        rules: The rules.
        direction: The change wanted.
    """
    if sums is None:
        return Chart()
    causes: tuple[tuple[SpecialCause, ...], ...] = ((),) * len(digits)
    variations: tuple[Variation, ...] = (Variation.NOT_CLAIMED,) * len(digits)
    if not sums.ranges:
        return Chart(mean=sums.mean, causes=causes, variations=variations)
    if sums.spread:
        causes, sides = _marked(digits, sums, rules)
        meaning = {side: _variation(side, direction) for side in (-1, 0, 1)}
        variations = tuple([meaning[side] for side in sides])
    centre, width, times = sums.whole
    return Chart(
        mean=sums.mean,
        lower=_unsigned(QUOTIENT.divide(EXACT.subtract(centre, width), times)),
        upper=_unsigned(QUOTIENT.divide(EXACT.add(centre, width), times)),
        mean_range=QUOTIENT.divide(of_digits(sums.spread, places), sums.ranges),
        screened=sums.screened,
        causes=causes,
        variations=variations,
    )


def _unsigned(figure: Decimal) -> Decimal:
    """Take the sign off a zero, which a rounded quotient may have."""
    return figure if figure else figure.copy_abs()


def _variation(side: int, direction: Direction | None) -> Variation:
    if not side:
        return Variation.COMMON_CAUSE
    neutral = Variation.NEUTRAL_HIGH if side > 0 else Variation.NEUTRAL_LOW
    return neutral if direction is None else _BY_SIDE.get((direction, side), neutral)


def _marked(
    digits: Sequence[int], sums: LimitSums, rules: SignalRules
) -> tuple[tuple[tuple[SpecialCause, ...], ...], Sequence[int]]:
    """Find for each value its causes in priority, and the side by the first: 1 up, -1 down, 0 none."""
    # A value v passes the upper limit when times·v > centre + width: when v is above the whole part of that
    # quotient. The lines at two thirds of the way and at the mean become whole numbers to pass.
    factor, of = sums.factor.as_integer_ratio()
    times = sums.count * sums.ranges * of
    centre, width = sums.ranges * sums.sum * of, sums.count * sums.spread * factor
    highest, lowest = max(digits), min(digits)
    outer = near = None
    if _passes(highest, lowest, 3 * centre, 2 * width, 3 * times):
        near = _two_of_three(_beyond(digits, 3 * centre, 2 * width, 3 * times))
        if _passes(highest, lowest, centre, width, times):
            outer = _beyond(digits, centre, width, times)
    found = (outer, _trends(digits, rules.trend), near, _runs(digits, sums, rules.run))
    causes: list[tuple[SpecialCause, ...]] = [()] * len(digits)
    sides = [0] * len(digits)
    if any(found):
        none = [0] * len(digits)
        for row, of_each in enumerate(zip(*(one or none for one in found), strict=True)):
            if of_each != _NO_SIDES:
                causes[row] = tuple(cause for cause, side in zip(_CAUSES, of_each, strict=True) if side)
                sides[row] = next(filter(None, of_each))
    return tuple(causes), sides


def side_of(value: Decimal, other: Decimal) -> int:
    """Return 1 above the other, -1 below it, 0 when level with it."""
    return (value > other) - (value < other)


# Nearly every chart shows none of these patterns. Each is first asked for as a whole, at C speed, and the
# points that take part are found only where there are any: 12 microseconds for 72 points in place of 40.


def _passes(highest: int, lowest: int, centre: int, width: int, times: int) -> bool:
    """Say whether any value lies farther away from the centre than the width."""
    return highest > (centre + width) // times or lowest < -((width - centre) // times)


def _beyond(digits: Sequence[int], centre: int, width: int, times: int) -> list[int]:
    """Find on which side of the centre each value lies farther away than the width."""
    high, low = (centre + width) // times, -((width - centre) // times)
    return [(value > high) - (value < low) for value in digits]


def _runs(digits: Sequence[int], sums: LimitSums, least: int) -> list[int] | None:
    """Find the points of runs on one side of the mean; None where there is no run."""
    high, low = sums.sum // sums.count, -(-sums.sum // sums.count)
    return _in_rows(bytes(map(high.__lt__, digits)), bytes(map(low.__gt__, digits)), least)


def _trends(digits: Sequence[int], least: int) -> list[int] | None:
    """Find the points of trends, the turning points at both ends among them; None where there is no trend."""
    later = digits[1:]
    steps = _in_rows(bytes(map(lt, digits, later)), bytes(map(gt, digits, later)), least - 1)
    if steps is None:
        return None
    return [into or out_of for into, out_of in zip([0, *steps], [*steps, 0], strict=True)]


def _in_rows(above: bytes, below: bytes, least: int) -> list[int] | None:
    """Keep the sides that stand in a row of at least so many, with 0 for the rest; None where none does.

    Args:
        above: 1 for each that is above, 0 for the rest.
        below: 1 for each that is below.
        least: How many make a row.
    """
    row = b"\x01" * least
    if row not in above and row not in below:
        return None
    kept = [0] * len(above)
    for side, encoded in ((1, above), (-1, below)):
        for found in re.finditer(row + b"\x01*", encoded):
            kept[found.start() : found.end()] = [side] * (found.end() - found.start())
    return kept


def _two_of_three(near: Sequence[int]) -> list[int] | None:
    """Keep the sides that another of the two before or the two after shares; None where none does.

    Two points alone lie on either side of their mean, so there is always a third.
    """
    away = [(place, side) for place, side in enumerate(near) if side]
    kept = [0] * len(near)
    for (before, side), (place, other) in pairwise(away):
        if place - before <= 2 and side == other:
            kept[before] = kept[place] = side
    # A point of the other side may lie between two that share theirs.
    for (before, side), _, (place, other) in zip(away, away[1:], away[2:], strict=False):
        if place - before == 2 and side == other:
            kept[before] = kept[place] = side
    return kept if any(kept) else None
