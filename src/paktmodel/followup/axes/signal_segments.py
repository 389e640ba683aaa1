"""The segments of a control chart: their points, their limits, and why nothing is claimed of one.

How limits and patterns are calculated stands in `xmr`, where a segment begins in `segments`.

Source: NHS England, *Making Data Count*; women 1.8 per month in AMN-2023-00174, indicator 4.1.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import partial
from itertools import repeat
from typing import Any, Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.ratios import quotients_of
from paktmodel.followup.series.segments import holes
from paktmodel.followup.series.series import Series
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.rules import SignalRules
from paktmodel.statistics.xmr import LimitSums, chart_of, in_one_scale, limit_sums
from paktmodel.values.figures import all_of_digits, divide, multiply, subtract
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Kind

_RATIOS: Final = (Kind.SHARE, Kind.RATE, Kind.MEAN, Kind.DURATION)


class SignalPoint(NamedTuple):
    """One point of a series beside the limits of its segment, in the indicator's unit.

    Attributes:
        period: The period it is for.
        value: Its value.
        mean: Mean of its segment.
        lower: Lower control limit; None when there are no two points to take a range of.
        upper: Upper control limit; None when there are no two points.
        causes: The rules by which it is more than noise, in priority; none where nothing is claimed.
        variation: What that means by the wanted direction.
        preliminary: Whether the value is preliminary.
    """

    period: Period
    value: Decimal
    mean: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    causes: tuple[SpecialCause, ...]
    variation: Variation
    preliminary: bool


@frozen(kw_only=True, field_transformer=gathered)
class SignalSegment:
    """One segment: points with mean and limits in common.

    Attributes:
        first: Its first period with a value or a suppressed one.
        last: Its last such period.
        points: How many points it has.
        mean: Their mean, or that of the first ``fixed_after``.
        lower: Lower control limit.
        upper: Upper control limit.
        mean_range: Mean moving range after screening.
        screened: How many moving ranges were left out.
        reason: Why it begins where it does: `rebased` or `series-break`; None for the first.
        unclaimed: Why nothing is claimed of its points; empty when something is.
    """

    first: Period
    last: Period
    points: int
    mean: Decimal | None = None
    lower: Decimal | None = None
    upper: Decimal | None = None
    mean_range: Decimal | None = None
    screened: int = 0
    reason: Reason | None = None
    unclaimed: tuple[Reason, ...] = ()


class Charted(NamedTuple):
    """What the points of a segment are made of when they are read.

    Attributes:
        periods: The period of each.
        digits: Its value as a whole number.
        places: How many of the last digits are decimals.
        values: The values, where they are quotients and not printed.
        causes: The rules by which each is more than noise.
        variations: What that means.
        preliminary: The places of those that are preliminary.
    """

    periods: tuple[Period, ...]
    digits: tuple[int, ...]
    places: int
    values: tuple[Decimal, ...] | None
    causes: tuple[tuple[SpecialCause, ...], ...]
    variations: tuple[Variation, ...]
    preliminary: frozenset[int]

    @property
    def figures(self) -> Sequence[Decimal]:
        """The values."""
        return self.values or all_of_digits(self.digits, self.places)

    def points(self, segment: SignalSegment) -> Iterator[SignalPoint]:
        """Yield the points of the segment."""
        preliminary: Iterable[bool] = repeat(False)
        if self.preliminary:
            preliminary = [place in self.preliminary for place in range(len(self.digits))]
        limits = (repeat(segment.mean), repeat(segment.lower), repeat(segment.upper))
        rows = zip(
            self.periods, self.figures, *limits, self.causes, self.variations, preliminary, strict=False
        )
        return map(_POINT, rows)


#: Makes a point of its fields in order, three times as fast as by their names; there are thousands.
_POINT: Final[Callable[[Iterable[Any]], SignalPoint]] = partial(tuple.__new__, SignalPoint)


def chart_segment(
    facts: IndicatorFacts,
    points: Series,
    stretch: range,
    rules: SignalRules,
    reason: Reason | None,
    *,
    empty: bool,
) -> tuple[SignalSegment, Charted, LimitSums | None]:
    """Chart one segment of a series.

    Args:
        facts: The indicator.
        points: The points of the whole series.
        stretch: Which of them the segment has.
        rules: The rules.
        reason: Why it begins where it does; None for the first.
        empty: Whether the part can hold nothing.

    Returns:
        The segment; what its points are made of when they are read; and the sums that its limits come
        from, None where no point has a value.
    """
    rows, digits, places, values = _charted_values(facts, points, stretch)
    sums = limit_sums(digits, places, rules)
    drawn = chart_of(digits, places, sums, rules, facts.indicator.direction)
    valued = frozenset(rows) if len(rows) < len(stretch) else None
    without = [] if valued is None else [row for row in stretch if row not in valued]
    unclaimed = [Reason(ReasonCode.STRUCTURALLY_EMPTY)] if empty else []
    unclaimed += holes(facts, points, stretch, without, rules)
    if sums is not None and sums.ranges and not sums.spread:
        unclaimed.append(Reason(ReasonCode.CONSTANT_SERIES))
    if sums is not None:
        unclaimed += _rare(facts, points, rows[: rules.fixed_after], sums, rules)
    segment = SignalSegment(
        first=points.periods[stretch.start],
        last=points.periods[stretch.stop - 1],
        points=len(rows),
        mean=drawn.mean,
        lower=drawn.lower,
        upper=drawn.upper,
        mean_range=drawn.mean_range,
        screened=drawn.screened,
        reason=reason,
        unclaimed=tuple(unclaimed),
    )
    whole = len(rows) == len(points)
    charted = Charted(
        periods=points.periods if whole else tuple([points.periods[row] for row in rows]),
        digits=tuple(digits),
        places=places,
        values=values,
        causes=((),) * len(rows) if unclaimed else tuple(drawn.causes),
        variations=(Variation.NOT_CLAIMED,) * len(rows) if unclaimed else tuple(drawn.variations),
        preliminary=frozenset(place for place, row in enumerate(rows) if points.preliminary((row,)))
        if not points.settled
        else frozenset(),
    )
    return segment, charted, sums


def _charted_values(
    facts: IndicatorFacts, points: Series, stretch: range
) -> tuple[Sequence[int], Sequence[int], int, tuple[Decimal, ...] | None]:
    """Find the rows that have a value, and the values as whole numbers of one scale.

    A ratio is taken from its own numerator and denominator, to 34 digits; where the unit is no help
    its value counts as printed.

    Returns:
        The rows; the values; how many of their last digits are decimals; and the values themselves,
        where they are not what the whole numbers are printed as.
    """
    scale = facts.scale if facts.indicator.kind in _RATIOS else None
    above, below, column = points.numerators, points.denominators, points.values
    first, last = stretch.start, stretch.stop
    if column is not None and column.uniform and (scale is None or above is None or below is None):
        return stretch, column.digits[first:last], column.places, None
    if scale is not None and above is not None and below is not None and above.uniform and below.uniform:
        quotients = quotients_of(above, below, scale, first, last)
        if quotients is not None:
            digits, places = in_one_scale(quotients)
            return stretch, digits, places, tuple(quotients)
    read = [(row, _value(points, row, scale)) for row in stretch]
    rows = [row for row, value in read if value is not None]
    values = [value for _, value in read if value is not None]
    digits, places = in_one_scale(values)
    return rows, digits, places, tuple(values)


def _value(points: Series, row: int, scale: Decimal | None) -> Decimal | None:
    above, below = points.numerator(row), points.denominator(row)
    if scale is None or above is None or below is None:
        return points.value(row)
    return divide(multiply(above, scale), below) if below else None


def _rare(
    facts: IndicatorFacts, points: Series, rows: Sequence[int], sums: LimitSums, rules: SignalRules
) -> list[Reason]:
    """Guard rare events: whole cases few and far between make patterns of their own."""
    least = rules.rare_below
    if least is None:
        return []
    means: list[Decimal] = []
    if facts.counts:
        means = [sums.mean]
    elif facts.indicator.kind in (Kind.SHARE, Kind.RATE):
        above, below = points.numerators, points.denominators
        counted = rows
        if above is None or below is None:
            counted = ()
        elif not (above.uniform and below.uniform):
            counted = [row for row in rows if above.at(row) is not None and below.at(row) is not None]
        if counted and above is not None and below is not None:
            cases, of = above.total(counted), below.total(counted)
            number = Decimal(len(counted))
            means = [divide(cases, number)]
            # Events may be more than those who meet with them; then nobody is left uncounted.
            if of >= cases:
                means.append(divide(subtract(of, cases), number))
    if not means or min(means) >= least:
        return []
    few = min(means)
    return [Reason(ReasonCode.SMALL_COUNTS, Evidence(mean=beside(few, least, least), least=least))]


def beside(figure: Decimal | None, other: Decimal | None, like: Decimal, unit: str = "") -> FormattedValue:
    """Format a value like a printed one, with so many more decimals that it differs from another."""
    printed = like if places_of(like) <= MOST_PLACES else None
    if figure is None or other is None:
        return FormattedValue(figure, unit, like=printed)
    extra = 1
    while figure != other and extra < MOST_PLACES and rounded(figure, printed, extra) == other:
        extra += 1
    return FormattedValue(figure, unit, like=printed, extra=extra)
