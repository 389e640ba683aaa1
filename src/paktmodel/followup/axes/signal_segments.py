"""The segments of a control chart: their points and limits, and why nothing is claimed of one.

Which chart is drawn stands in `chart_choice`, what is tested before a claim in `signal_claims`.

Source: NHS England, *Making Data Count*; `docs/statistics.md`.
"""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from functools import partial
from itertools import chain, repeat
from typing import Any, Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.axes.chart_choice import ChosenChart
from paktmodel.followup.axes.charted_values import ChartedValues
from paktmodel.followup.axes.drawings import Drawing, RareDrawing, RatioDrawing, XmrDrawing, YearDrawing
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.chart import Ends, cut as cut_at
from paktmodel.values.figures import add
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import ChartKind, SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Direction

_RATIO_CHARTS: Final = (ChartKind.P_PRIME, ChartKind.U_PRIME)
_BY_SIDE: Final = {
    (Direction.INCREASE, 1): Variation.IMPROVEMENT,
    (Direction.INCREASE, -1): Variation.CONCERN,
    (Direction.DECREASE, 1): Variation.CONCERN,
    (Direction.DECREASE, -1): Variation.IMPROVEMENT,
}
_NEUTRAL: Final = {0: Variation.COMMON_CAUSE, 1: Variation.NEUTRAL_HIGH, -1: Variation.NEUTRAL_LOW}


class SignalPoint(NamedTuple):
    """One point of a series beside its limits, in the indicator's unit.

    Attributes:
        period: The period it is for.
        value: Its value.
        mean: What its limits lie around: the mean of its segment, and on a chart of differences the value of
            the same month a year before.
        lower: Lower control limit, cut at what the value can be; None where there is none.
        upper: Upper control limit, cut too.
        causes: The rules by which it is more than noise, in priority; none where nothing is claimed.
        variation: What that means by the wanted direction.
        preliminary: Whether the value is preliminary.
        assumed: Whether the value is assumed, and was not observed.
        before: The value of the same month a year before, on a chart of differences; None on others.
    """

    period: Period
    value: Decimal
    mean: Decimal | None
    lower: Decimal | None
    upper: Decimal | None
    causes: tuple[SpecialCause, ...]
    variation: Variation
    preliminary: bool
    assumed: bool = False
    before: Decimal | None = None


#: Makes a point of its fields in order, three times as fast as by their names; there are thousands.
_POINT: Final[Callable[[Iterable[Any]], SignalPoint]] = partial(tuple.__new__, SignalPoint)


@frozen(kw_only=True, field_transformer=gathered)
class SignalSegment:
    """One segment: points that share what their limits are calculated from.

    Attributes:
        first: Its first period with a value or a suppressed one.
        last: Its last such period.
        points: How many points it has.
        mean: What the limits lie around: the mean of its points, or that of the first ``fixed_after``; 0 on
            a chart of differences.
        lower: Lower control limit, cut at what the value can be; of shares and rates that of a point with
            the mean denominator of the latest twelve, on a chart of differences that of the latest one.
        upper: Upper control limit, of the same.
        mean_range: Mean moving range after screening; of shares and rates in standard errors.
        screened: How many moving ranges were left out.
        reason: Why it begins where it does: `rebased` or `series-break`; None for the first.
        unclaimed: Why nothing is claimed of its points; empty when something is.
        notes: What a reader must know beside what is claimed.
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
    notes: tuple[Reason, ...] = ()


class SegmentChart(NamedTuple):
    """One segment drawn on its chart, before anything is claimed of it.

    Attributes:
        values: Its points.
        final: How many of the first of them limits and marks are made of; those after it are preliminary.
        drawing: The chart.
        before: For each point the place of the same month a year before; empty except on a chart of
            differences.
    """

    values: ChartedValues
    final: int
    drawing: Drawing
    before: tuple[int | None, ...] = ()

    @property
    def marked(self) -> int:
        """How many points are marked."""
        return sum(map(bool, self.drawing.sides))

    def period_of_neighbour(self, place: int) -> Period:
        """Return the period of a point by which neighbours are compared."""
        if self.before:
            place = [at for at, before in enumerate(self.before) if before is not None][place]
        return self.values.periods[place]


def draw(
    facts: IndicatorFacts,
    chosen: ChosenChart,
    values: ChartedValues,
    final: int,
    rules: SignalRules,
    *,
    seasonal: bool,
) -> SegmentChart:
    """Draw one segment on the chart that was chosen.

    Args:
        facts: What is measured.
        chosen: The chart.
        values: The points of the segment.
        final: How many of the first of them limits and marks are made of.
        rules: The rules.
        seasonal: Whether each month is compared with the same month a year before.
    """
    ratios = values.ratios if chosen.kind in _RATIO_CHARTS else None
    scale = facts.scale
    if seasonal:
        before = _year_before(values)
        return SegmentChart(values, final, YearDrawing(values, final, before, rules, ratios, scale), before)
    breaks = _breaks(values) if rules.guarded else ()
    drawing: Drawing
    if ratios is not None and scale is not None:
        share = chosen.kind is ChartKind.P_PRIME
        drawing = RatioDrawing(ratios, final, rules, breaks, share=share, floor=chosen.floor, scale=scale)
    elif chosen.kind is ChartKind.RARE:
        drawing = RareDrawing(values, final, rules, breaks)
    else:
        drawing = XmrDrawing(values.digits, values.places, final, rules, breaks)
    return SegmentChart(values, final, drawing)


def _breaks(values: ChartedValues) -> Sequence[int]:
    """Find the places of points before which some are missing."""
    if not values.has_gaps:
        return ()
    months, step = values.months, values.step
    return [place for place in range(1, len(months)) if months[place] - months[place - 1] != step]


def _year_before(values: ChartedValues) -> tuple[int | None, ...]:
    """Find for each point the place of the same month a year before."""
    places = {month: place for place, month in enumerate(values.months)}
    return tuple([places.get(month - 12) for month in values.months])


def variation_of(side: int, direction: Direction | None) -> Variation:
    """Say what a marked point means by the wanted direction; *maintain* takes neither side."""
    if not side or direction is None:
        return _NEUTRAL[side]
    return _BY_SIDE.get((direction, side), _NEUTRAL[side])


def cut(ends: Ends, bounds: tuple[int | None, int | None], rules: SignalRules) -> Ends:
    """Cut limits at what a value can be; NHS England's program leaves them as they are."""
    return cut_at(ends, bounds) if rules.guarded else ends


def points_of(
    chart: SegmentChart,
    bounds: tuple[int | None, int | None],
    rules: SignalRules,
    direction: Direction | None,
    preliminary: frozenset[int],
    assumed: frozenset[int],
    *,
    claimed: bool,
) -> Iterable[SignalPoint]:
    """Make the points of a segment.

    Args:
        chart: The segment on its chart.
        bounds: The lowest and the highest value that can be.
        rules: The rules.
        direction: The change wanted.
        preliminary: Which rows of the series are preliminary.
        assumed: Which rows of the series are assumed.
        claimed: Whether anything is claimed of the segment.
    """
    drawing, values, final = chart.drawing, chart.values, chart.final
    count = len(values.rows)
    figures = values.figures
    centres: Iterable[Decimal | None] = repeat(drawing.centre)
    before: Iterable[Decimal | None] = repeat(None)
    lows: Iterable[Decimal | None]
    highs: Iterable[Decimal | None]
    if drawing.shared:
        lows, highs = map(repeat, cut(drawing.typical, bounds, rules))
    else:
        ends = drawing.each(count)
        if chart.before:
            centres = before = [None if at is None else figures[at] for at in chart.before]
            ends = [_around(one, own) for one, own in zip(centres, ends, strict=True)]
        lows, highs = zip(*(cut(own, bounds, rules) for own in ends), strict=True) if ends else ((), ())
    causes: Iterable[tuple[SpecialCause, ...]] = repeat(())
    variations: Iterable[Variation] = repeat(Variation.NOT_CLAIMED)
    if claimed:
        aside = count - final
        causes = chain(drawing.causes, repeat((), aside))
        of_side = {side: variation_of(side, direction) for side in (-1, 0, 1)}
        variations = chain(map(of_side.__getitem__, drawing.sides), repeat(Variation.NOT_CLAIMED, aside))
    marks = (
        [row in marked for row in values.rows] if marked else repeat(False)
        for marked in (preliminary, assumed)
    )
    rows = zip(
        values.periods, figures, centres, lows, highs, causes, variations, *marks, before, strict=False
    )
    return map(_POINT, rows)


def _around(before: Decimal | None, ends: Ends) -> Ends:
    """Return limits of a difference as limits of the value itself."""
    low, high = ends
    if before is None or low is None or high is None:
        return None, None
    return add(before, low), add(before, high)


def beside(figure: Decimal | None, other: Decimal | None, like: Decimal, unit: str = "") -> FormattedValue:
    """Format a value like a printed one, with so many more decimals that it differs from another."""
    printed = like if places_of(like) <= MOST_PLACES else None
    if figure is None or other is None:
        return FormattedValue(figure, unit, like=printed)
    extra = 1
    while figure != other and extra < MOST_PLACES and rounded(figure, printed, extra) == other:
        extra += 1
    return FormattedValue(figure, unit, like=printed, extra=extra)
