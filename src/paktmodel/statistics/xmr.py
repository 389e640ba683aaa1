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
does not count, and so breaks a trend or a run. Comparisons are exact, between products of whole sums; only
the values stated are rounded, once, to 34 digits.

Source: NHS England, *Making Data Count*.
"""

from collections.abc import Sequence
from decimal import Decimal
from itertools import groupby, pairwise
from typing import Final

from attrs import evolve, frozen

from paktmodel.errors import InvalidArgument
from paktmodel.model.rules import SignalRules
from paktmodel.values.figures import add, checked_figure, distance, divide, multiply, plain, subtract, total
from paktmodel.values.tuples import gathered, row
from paktmodel.vocabulary.words.followup import SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Direction

_CAUSES: Final = tuple(SpecialCause)

_BY_SIDE: Final = {
    (Direction.INCREASE, 1): Variation.IMPROVEMENT,
    (Direction.INCREASE, -1): Variation.CONCERN,
    (Direction.DECREASE, 1): Variation.CONCERN,
    (Direction.DECREASE, -1): Variation.IMPROVEMENT,
}


@frozen(kw_only=True, field_transformer=gathered)
class Chart:
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
    """Limits and patterns of values in order of time, as one segment.

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
    figures = [checked_figure(value) for value in row(values)]
    return chart_of(figures, limit_sums(figures, rules), rules, direction)


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
        sum: Their sum.
        ranges: How many moving ranges were kept.
        spread: Their sum.
        screened: How many were left out.
        factor: How many mean ranges the limits lie from the mean.
    """

    count: int
    sum: Decimal
    ranges: int
    spread: Decimal
    screened: int
    factor: Decimal

    @property
    def whole(self) -> tuple[Decimal, Decimal, Decimal]:
        """Mean and distance of the limits from it, both times a number, and that number."""
        times = Decimal(self.count * self.ranges)
        width = multiply(self.factor, multiply(Decimal(self.count), self.spread))
        return multiply(Decimal(self.ranges), self.sum), width, times


def limit_sums(values: list[Decimal], rules: SignalRules) -> LimitSums | None:
    """Calculate the sums of a segment: of its first points where limits are fixed; None of no values."""
    taken = values[: rules.fixed_after]
    if not taken:
        return None
    moves = [distance(before, after) for before, after in pairwise(taken)]
    spread, kept = total(moves), moves
    # Ranges that are all zero are not outliers of themselves.
    if rules.screen is not None and spread:
        bound, number = multiply(rules.screen, spread), Decimal(len(moves))
        kept = [move for move in moves if multiply(number, move) < bound]
    screened = len(moves) - len(kept)
    return LimitSums(len(taken), total(taken), len(kept), total(kept), screened, rules.factor)


def chart_of(
    values: list[Decimal], sums: LimitSums | None, rules: SignalRules, direction: Direction | None
) -> Chart:
    """The chart of values, by limits that are calculated already."""
    if sums is None:
        return Chart()
    silent = Chart(
        mean=divide(sums.sum, Decimal(sums.count)),
        causes=((),) * len(values),
        variations=(Variation.NOT_CLAIMED,) * len(values),
    )
    if not sums.ranges:
        return silent
    centre, width, times = sums.whole
    limited = evolve(
        silent,
        lower=divide(subtract(centre, width), times),
        upper=divide(add(centre, width), times),
        mean_range=divide(sums.spread, Decimal(sums.ranges)),
        screened=sums.screened,
    )
    if not sums.spread:
        return limited
    marks = _marked(values, sums, rules)
    return evolve(
        limited,
        causes=tuple(causes for causes, _ in marks),
        variations=tuple(_variation(side, direction) for _, side in marks),
    )


def _variation(side: int, direction: Direction | None) -> Variation:
    if not side:
        return Variation.COMMON_CAUSE
    neutral = Variation.NEUTRAL_HIGH if side > 0 else Variation.NEUTRAL_LOW
    return neutral if direction is None else _BY_SIDE.get((direction, side), neutral)


def _marked(
    values: list[Decimal], sums: LimitSums, rules: SignalRules
) -> list[tuple[tuple[SpecialCause, ...], int]]:
    """For each value its causes in priority and the side by the first of them: 1 up, -1 down, 0 none."""
    centre, width, times = sums.whole
    # Three times the distance to the mean, so that two thirds of the way are a whole number of widths.
    scale, origin = multiply(Decimal(3), times), multiply(Decimal(3), centre)
    outer, inner = multiply(Decimal(3), width), multiply(Decimal(2), width)
    away = [subtract(multiply(scale, value), origin) for value in values]
    steps = _in_rows([side_of(after, before) for before, after in pairwise(values)], rules.trend - 1)
    sides = zip(
        _beyond(away, outer),
        [into or out_of for into, out_of in zip([0, *steps], [*steps, 0], strict=True)],
        _two_of_three(_beyond(away, inner)),
        _in_rows([side_of(one, Decimal(0)) for one in away], rules.run),
        strict=True,
    )
    return [
        (tuple(cause for cause, side in zip(_CAUSES, every, strict=True) if side), next(filter(None, every)))
        if any(every)
        else ((), 0)
        for every in sides
    ]


def side_of(value: Decimal, other: Decimal) -> int:
    """1 above the other, -1 below it, 0 when level with it."""
    return (value > other) - (value < other)


def _beyond(away: list[Decimal], width: Decimal) -> list[int]:
    below = width.copy_negate()  # a minus sign would round by the host's context
    return [(one > width) - (one < below) for one in away]


def _in_rows(sides: list[int], least: int) -> list[int]:
    """The sides that stand in a row of at least so many; 0 for the rest."""
    kept: list[int] = []
    for side, same in groupby(sides):
        length = len(list(same))
        kept += [side if length >= least else 0] * length
    return kept


def _two_of_three(near: list[int]) -> list[int]:
    """The sides that another of the two before or the two after shares.

    Two points alone lie on either side of their mean, so there is always a third.
    """
    wide = [0, 0, *near, 0, 0]
    around = zip(wide, wide[1:], near, wide[3:], wide[4:], strict=False)
    return [side if side in (two, one, next_, then) else 0 for two, one, side, next_, then in around]
