"""The charts of one segment as a follow-up draws them: limits per point in the indicator's unit.

Each drawing has the same questions put to it: the centre, the limits of a point before and after they are
cut at what values can be, the marks, and the whole numbers by which neighbours are compared.
"""

from abc import ABC, abstractmethod
from collections.abc import Sequence
from decimal import Decimal
from math import sqrt
from typing import Final

from paktmodel.followup.axes.charted_values import ChartedValues, Ratios
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.chart import Ends
from paktmodel.statistics.patterns import Causes
from paktmodel.statistics.plain_numbers import of_float
from paktmodel.statistics.rare_events import rare_limit, rare_marks
from paktmodel.statistics.ratio_charts import PLACES_OF_Z, RatioSegment
from paktmodel.statistics.xmr_charts import ends_of
from paktmodel.statistics.xmr_limits import limit_sums, marks_of
from paktmodel.values.figures import of_digits
from paktmodel.vocabulary.words.followup import SpecialCause

_NO_ENDS: Final[Ends] = (None, None)
#: Floats that are compared with each other, as whole numbers of so many decimals.
_PLACES: Final = 12
_UNIT: Final = 10.0**_PLACES
_FIFTEEN: Final = 10**15
#: Limits of a share or a rate are stated for the mean denominator of so many points at the end.
_LATEST: Final = 12


class Drawing(ABC):
    """One segment on its chart.

    Attributes:
        centre: What the limits lie around; None without a point.
        causes: For each point the rules by which it is more than noise.
        sides: To which side each is marked.
        breaks: The places of points before which some are missing.
        ranges: How many moving ranges were kept; None where the chart has none.
        screened: How many were left out.
        mean_range: Mean moving range; None where there is none.
        constant: Whether nothing varies once ranges are screened.
        dispersion: How many times as widely points vary as chance would make them; None where not asked.
        neighbours: The points as whole numbers, to compare neighbours by.
        places: How many of their last digits are decimals.
        shared: Whether every point has the same limits.
    """

    centre: Decimal | None = None
    causes: Causes = ()
    sides: Sequence[int] = ()
    breaks: Sequence[int] = ()
    ranges: int | None = None
    screened: int = 0
    mean_range: Decimal | None = None
    constant: bool = False
    dispersion: Decimal | None = None
    neighbours: Sequence[int] = ()
    places: int = 0
    shared: bool = True

    @property
    @abstractmethod
    def typical(self) -> Ends:
        """The limits of a point like the latest ones, as calculated."""

    def ends(self, place: int) -> Ends:  # noqa: ARG002  # most charts have the same for every point
        """Return the limits of a point, as calculated; of a difference, on a chart of differences."""
        return self.typical

    @property
    def forecast(self) -> Ends:
        """From where to where a point like the latest ones is expected."""
        return self.typical

    def each(self, count: int) -> list[Ends]:
        """Return the limits of so many points, as calculated."""
        return [self.ends(place) for place in range(count)]

    def __eq__(self, other: object) -> bool:
        return vars(self) == vars(other) if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash((type(self), self.centre, self.mean_range, tuple(self.neighbours)))


class XmrDrawing(Drawing):
    """An XmR chart, of values or of differences around a given centre.

    Args:
        digits: The values as whole numbers.
        places: How many of their last digits are decimals.
        final: How many of the first of them limits and marks are made of.
        rules: The rules.
        breaks: The places of points before which some are missing.
        centre: What the limits lie around instead of the mean.
    """

    def __init__(
        self,
        digits: Sequence[int],
        places: int,
        final: int,
        rules: SignalRules,
        breaks: Sequence[int],
        centre: int | None = None,
    ) -> None:
        taken = digits if final == len(digits) else digits[:final]
        self.breaks = breaks = [place for place in breaks if place < final] if breaks else breaks
        sums = limit_sums(taken, places, rules, breaks, centre=centre)
        self.causes, self.sides = marks_of(taken, sums, rules, breaks)
        self.neighbours, self.places = taken, places
        self._ends: Ends = ends_of(sums, rules)
        if sums is not None:
            self.centre = sums.mean
            self.ranges, self.screened, self.mean_range = sums.ranges, sums.screened, sums.mean_range
            self.constant = bool(sums.ranges) and not sums.spread

    @property
    def typical(self) -> Ends:
        """The limits, which are the same for every point."""
        return self._ends


class RatioDrawing(Drawing):
    """A p′ or u′ chart, in the indicator's unit.

    Args:
        ratios: What each point is counted from.
        final: How many of the first of them limits and marks are made of.
        rules: The rules.
        breaks: The places of points before which some are missing.
        share: Whether it is of shares; else of rates.
        floor: Whether limits are never narrower than independent cases would make them.
        scale: By what a ratio is multiplied to be in the indicator's unit.
    """

    def __init__(
        self,
        ratios: Ratios,
        final: int,
        rules: SignalRules,
        breaks: Sequence[int],
        *,
        share: bool,
        floor: bool,
        scale: Decimal,
    ) -> None:
        self.breaks = breaks = [place for place in breaks if place < final] if breaks else breaks
        segment = RatioSegment(
            ratios.above[:final],
            ratios.below[:final],
            ratios.places,
            share=share,
            rules=rules,
            breaks=breaks,
            floor=floor,
        )
        self.shared = False
        self._scale, self._final = float(scale), final
        self._unit, self._below = segment.unit, ratios.below
        self.causes, self.sides = segment.marks()
        self.neighbours, self.places = segment.z, PLACES_OF_Z
        self._sums = sums = segment.sums
        if sums is not None:
            self.centre = of_float(sums.centre * self._scale)
            self.ranges, self.screened = sums.ranges, sums.screened
            self.mean_range = None if sums.mean_range is None else of_float(sums.mean_range)
            self.constant = bool(sums.ranges) and not sums.sigma
            self.dispersion = None if sums.sigma is None else of_float(sums.sigma)

    def ends(self, place: int) -> Ends:
        """Return the limits of a point, by its own denominator."""
        return self._around(self._below[place] / self._unit)

    def each(self, count: int) -> list[Ends]:
        """Return the limits of so many points; points with one denominator share them."""
        below = self._below[:count]
        by_size = {of: self._around(of / self._unit) for of in set(below)}
        return [by_size[of] for of in below]

    @property
    def typical(self) -> Ends:
        """The limits of a point with the mean denominator of the latest twelve."""
        latest = self._below[: self._final][-_LATEST:]
        return self._around(sum(latest) / len(latest) / self._unit) if latest else _NO_ENDS

    def _around(self, of: float) -> Ends:
        sums = self._sums
        if sums is None or sums.sigma is None:
            return _NO_ENDS
        low, high = sums.limits(of)
        return of_float(low * self._scale), of_float(high * self._scale)


class RareDrawing(Drawing):
    """A chart of rare events: an upper limit, which is the smallest number of events that is marked.

    Args:
        values: The points.
        final: How many of the first of them limit and marks are made of.
        rules: The rules.
        breaks: The places of points before which some are missing.
    """

    def __init__(self, values: ChartedValues, final: int, rules: SignalRules, breaks: Sequence[int]) -> None:
        self.breaks = breaks = [place for place in breaks if place < final] if breaks else breaks
        unit = 10**values.places
        events = [one // unit for one in values.digits[:final]]
        taken = events if rules.fixed_after is None else events[: rules.fixed_after]
        self.neighbours = events
        self._limit: Decimal | None = None
        if taken:
            mean = sum(taken) / len(taken)
            limit = rare_limit(mean)
            self.causes, self.sides = rare_marks(events, mean, limit, breaks)
            self.centre, self._limit = of_float(mean), Decimal(limit)
            self.constant = min(events) == max(events)

    @property
    def typical(self) -> Ends:
        """The limit, which is the same for every point."""
        return None, self._limit

    @property
    def forecast(self) -> Ends:
        """What is not marked, from nothing on."""
        return _NO_ENDS if self._limit is None else (Decimal(0), self._limit - 1)


class YearDrawing(Drawing):
    """A chart of differences from the same month a year before, around 0.

    On shares and rates each difference is divided by √(1/n + 1/n₋₁₂), and the limits are multiplied by it.

    Args:
        values: The points, those of the first year among them.
        final: How many of the first of them limits and marks are made of.
        before: For each point the place of the same month a year before; None where that is not known.
        rules: The rules.
        ratios: What each point is counted from, on shares and rates; None otherwise.
        scale: By what a ratio is multiplied to be in the indicator's unit.

    Attributes:
        differences: How many points have a difference.
    """

    def __init__(
        self,
        values: ChartedValues,
        final: int,
        before: Sequence[int | None],
        rules: SignalRules,
        ratios: Ratios | None,
        scale: Decimal | None,
    ) -> None:
        self.shared = False
        self._before = before
        pairs = [(place, at) for place, at in enumerate(before[:final]) if at is not None]
        self.differences = len(pairs)
        self._ratios = None if scale is None else ratios
        if self._ratios is None:
            digits, places = [values.digits[place] - values.digits[at] for place, at in pairs], values.places
        else:
            digits, places = [self._scaled(self._ratios, place, at) for place, at in pairs], _PLACES
        self._scale = 1.0 if scale is None else float(scale)
        months, step = [values.months[place] for place, _ in pairs], values.step
        breaks = [at for at in range(1, len(months)) if months[at] - months[at - 1] != step]
        self._inner = inner = XmrDrawing(digits, places, len(digits), rules, breaks, centre=0)
        causes: list[tuple[SpecialCause, ...]] = [()] * final
        sides = [0] * final
        for (place, _), cause, side in zip(pairs, inner.causes, inner.sides, strict=True):
            causes[place], sides[place] = cause, side
        self.causes, self.sides = tuple(causes), sides
        self.neighbours, self.places, self.breaks = inner.neighbours, inner.places, inner.breaks
        self.centre = Decimal(0)
        self.ranges, self.screened, self.constant = inner.ranges, inner.screened, inner.constant
        self.mean_range = inner.mean_range

    def _scaled(self, ratios: Ratios, place: int, at: int) -> int:
        """Return a difference over what it depends on its denominators, as a whole number."""
        of, of_before = ratios.below[place], ratios.below[at]
        apart = (ratios.above[place] * of_before - ratios.above[at] * of) / (of * of_before)
        return round(apart / self._factor(ratios, place, at) * _UNIT)

    @staticmethod
    def _factor(ratios: Ratios, place: int, at: int) -> float:
        """Return √(1/n + 1/n₋₁₂)."""
        unit = 10.0**ratios.places
        return sqrt(unit / ratios.below[place] + unit / ratios.below[at])

    def ends(self, place: int) -> Ends:
        """Return the limits of the difference of a point from the same month a year before."""
        (low, high), at = self._inner.typical, self._before[place]
        if low is None or high is None or at is None or self._ratios is None:
            return _NO_ENDS if at is None else (low, high)
        times = self._factor(self._ratios, place, at) * self._scale
        return of_float(float(low) * times), of_float(float(high) * times)

    @property
    def typical(self) -> Ends:
        """The limits of the latest difference."""
        places = [place for place, at in enumerate(self._before[: len(self.sides)]) if at is not None]
        return self.ends(places[-1]) if places else _NO_ENDS


def whole_shares(ratios: Ratios) -> list[int]:
    """Return x/n as whole numbers, to test the season of shares and rates by."""
    return [one * _FIFTEEN // of for one, of in zip(ratios.above, ratios.below, strict=True)]


def of_place(values: ChartedValues, place: int) -> Decimal:
    """Return the value of one point."""
    return (
        values.values[place] if values.values is not None else of_digits(values.digits[place], values.places)
    )
