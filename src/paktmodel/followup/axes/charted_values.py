"""The values of a series as a control chart takes them: whole numbers of one scale, and what they are of."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.ratios import pair_in, quotients_of
from paktmodel.followup.series.series import Series
from paktmodel.statistics.plain_numbers import in_one_scale
from paktmodel.values.figures import all_of_digits, divide, multiply, whole
from paktmodel.vocabulary.words.indicators import Kind

_RATIOS: Final = (Kind.SHARE, Kind.RATE, Kind.MEAN, Kind.DURATION)
#: Kinds whose numerators and denominators are cases and what they are out of.
OF_CASES: Final = (Kind.SHARE, Kind.RATE)


class Ratios(NamedTuple):
    """Cases and what they are out of, as whole numbers of one scale.

    Attributes:
        above: The numerators.
        below: The denominators; all above zero.
        places: How many of the last digits of both are decimals.
    """

    above: tuple[int, ...]
    below: tuple[int, ...]
    places: int


class PointRatios(NamedTuple):
    """What the points of a series are counted from, some of them perhaps unknown.

    Attributes:
        above: The numerators, 0 where unknown.
        below: The denominators, 0 where unknown.
        places: How many of the last digits of both are decimals.
        whole: Whether all are known.
    """

    above: tuple[int, ...]
    below: tuple[int, ...]
    places: int
    whole: bool

    def part(self, first: int, last: int) -> "PointRatios":
        """Select some of them."""
        below = self.below[first:last]
        return PointRatios(self.above[first:last], below, self.places, self.whole or all(below))


class ChartedValues(NamedTuple):
    """The points of a series that have a value, in order of time.

    Attributes:
        periods: The period of each.
        months: Ordinal of the first month of each.
        rows: Which row of the points each is.
        digits: Its value as a whole number.
        places: How many of the last digits are decimals.
        values: The values, where they are quotients and not printed.
        counted: What they are counted from; None where that is known of none.
    """

    periods: tuple[Period, ...]
    months: tuple[int, ...]
    rows: Sequence[int]
    digits: tuple[int, ...]
    places: int
    values: tuple[Decimal, ...] | None = None
    counted: PointRatios | None = None

    @property
    def ratios(self) -> Ratios | None:
        """What the points are counted from, where that is known of every one of them; None otherwise."""
        counted = self.counted
        if counted is None or not counted.whole or not counted.below:
            return None
        return Ratios(counted.above, counted.below, counted.places)

    @property
    def step(self) -> int:
        """How many months there are from one point to the next; 1 without points."""
        return self.periods[0].months if self.periods else 1

    @property
    def has_gaps(self) -> bool:
        """Whether some points between the first and the last are missing."""
        months = self.months
        return bool(months) and months[-1] - months[0] != (len(months) - 1) * self.step

    @property
    def figures(self) -> Sequence[Decimal]:
        """The values, in the indicator's unit."""
        return self.values or all_of_digits(self.digits, self.places)

    def part(self, first: int, last: int) -> "ChartedValues":
        """Select some of the points."""
        if first == 0 and last == len(self.rows):
            return self
        return ChartedValues(
            self.periods[first:last],
            self.months[first:last],
            self.rows[first:last],
            self.digits[first:last],
            self.places,
            None if self.values is None else self.values[first:last],
            None if self.counted is None else self.counted.part(first, last),
        )


def charted_values(facts: IndicatorFacts, points: Series) -> ChartedValues:
    """Find the points that have a value, and the values as whole numbers of one scale.

    A ratio is taken from its own numerator and denominator, to 34 digits; where the unit is no help its
    value counts as printed.
    """
    scale = facts.scale if facts.indicator.kind in _RATIOS else None
    of_cases = scale is not None and facts.indicator.kind in OF_CASES and facts.ratio
    above, below, column = points.numerators, points.denominators, points.values
    count = len(points)
    every = range(count)
    axis = points.axis.months
    months = tuple([period.first_month for period in points.periods] if axis is None else axis)
    if column is not None and column.uniform and (scale is None or above is None or below is None):
        ratios = _rounded_ratios(facts, points, every) if of_cases and below is not None else None
        return ChartedValues(points.periods, months, every, tuple(column.digits), column.places, None, ratios)
    if scale is not None and above is not None and below is not None and above.uniform and below.uniform:
        quotients = quotients_of(above, below, scale, 0, count)
        if quotients is not None:
            digits, places = in_one_scale(quotients)
            ratios = (
                PointRatios(tuple(above.digits), tuple(below.digits), 0, whole=True) if of_cases else None
            )
            return ChartedValues(
                points.periods, months, every, tuple(digits), places, tuple(quotients), ratios
            )
    read = [(row, value) for row in every if (value := _value(points, row, scale)) is not None]
    rows, values = tuple([row for row, _ in read]), [value for _, value in read]
    digits, places = in_one_scale(values)
    ratios = _rounded_ratios(facts, points, rows) if of_cases else None
    periods = points.periods
    if len(rows) < count:
        periods, months = tuple([periods[row] for row in rows]), tuple([months[row] for row in rows])
    return ChartedValues(periods, months, rows, tuple(digits), places, tuple(values), ratios)


def _value(points: Series, row: int, scale: Decimal | None) -> Decimal | None:
    above, below = points.numerator(row), points.denominator(row)
    if scale is None or above is None or below is None:
        return points.value(row)
    return divide(multiply(above, scale), below) if below else None


def _rounded_ratios(facts: IndicatorFacts, points: Series, rows: Sequence[int]) -> PointRatios | None:
    """Take what each point is counted from, by its value where only the denominator is known."""
    pairs = [pair_in(facts, points, row, facts.scale) for row in rows]
    known = [
        None if pair is None or pair.below <= 0 or pair.above < 0 else (pair.above, pair.below)
        for pair in pairs
    ]
    _, places = in_one_scale([number for pair in known if pair is not None for number in pair])
    above, below = (
        tuple([0 if pair is None else whole(pair[side], places) for pair in known]) for side in (0, 1)
    )
    return PointRatios(above, below, places, all(below)) if any(below) else None
