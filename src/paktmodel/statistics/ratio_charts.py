"""p′ and u′ charts: shares and rates with limits for each point by its own denominator.

z is how far a point lies from the centre in standard errors of its own: x/n − p̄ over √(p̄(1−p̄)/n) of a
share, over √(ū/n) of a rate. σz, the screened mean moving range of z over 1.128, says how many times as
widely z varies as independent cases would; limits are the centre ± 3·max(1, σz) standard errors. With
σz at most 1 that is the plain p or u chart.

Where fewer than five cases, or fewer than five others, are expected of a point, it is outside only if the
exact tail of the binomial (of a rate the Poisson) distribution is at most 0.00135, too.

Source: Laney 2002, *Improved control charts for attributes*; `docs/statistics.md`.
"""

import math
from collections.abc import Sequence
from decimal import Decimal
from operator import sub
from typing import Final, NamedTuple

from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.chart import Chart, cut, spread_out
from paktmodel.statistics.patterns import Causes, Sides, causes_of, near_limits, runs, trends
from paktmodel.statistics.plain_numbers import (
    Numbers,
    in_one_scale,
    of_float,
    ratios_in,
    rounded_float,
)
from paktmodel.statistics.quantiles import (
    binomial_at_least,
    binomial_at_most,
    poisson_at_least,
    poisson_at_most,
)
from paktmodel.statistics.xmr_charts import RANGE_OF_TWO, breaks_in, chart_rules
from paktmodel.vocabulary.words.followup import ChartKind

#: How many standard deviations the limits lie from the centre at the usual factor of 2.66 mean ranges.
_SIGMAS: Final = 3.0
_USUAL_FACTOR: Final = 2.66
_TWO_THIRDS: Final = 2 / 3
#: Fewer expected cases than this, on either side, make the normal tail unsafe.
_SMALL_CELL: Final = 5.0
#: Beyond three standard deviations, on one side.
TAIL: Final = 0.00135
#: Denominators that differ by no more than this are as good as the same.
_ALIKE: Final = 1.5
_RANGE_OF_TWO: Final = float(RANGE_OF_TWO)
#: z is kept as a whole number of so many decimals, so that comparisons do not hang on a float's last digits.
PLACES_OF_Z: Final = 13
Z_UNIT: Final = 10.0**PLACES_OF_Z


class RatioSums(NamedTuple):
    """What a p′ or u′ chart is drawn from.

    Attributes:
        centre: Σx/Σn.
        deviation: √(p̄(1−p̄)) of a share, √ū of a rate: the standard error times √n.
        sigma: σz; None without a moving range.
        screened: How many moving ranges were left out.
        widened: By how much the limits are widened: max(1, σz), or σz where there is no floor.
        sigmas: How many standard deviations the limits lie from the centre.
        ranges: How many moving ranges were kept.
    """

    centre: float
    deviation: float
    sigma: float | None
    screened: int
    widened: float
    sigmas: float
    ranges: int

    @property
    def mean_range(self) -> float | None:
        """Screened mean moving range of z; None without one."""
        return None if self.sigma is None else self.sigma * _RANGE_OF_TWO

    def limits(self, of: float) -> tuple[float, float]:
        """Return both limits of a point with a denominator, before they are cut."""
        width = self.sigmas * self.widened * self.deviation / math.sqrt(of)
        return self.centre - width, self.centre + width


class RatioSegment:
    """One segment of a p′ or u′ chart, drawn from whole numbers.

    Args:
        above: The numerators, as whole numbers.
        below: The denominators, in the same scale.
        places: How many of the last digits of both are decimals.
        share: Whether it is of shares; else of rates.
        rules: The rules.
        breaks: The places of points before which a value is missing.
        floor: Whether limits are never narrower than independent cases would make them.

    Attributes:
        sums: What the chart is drawn from; None without a point.
        z: Distance of each point from the centre in its own standard errors, times `Z_UNIT`.
        unit: By what numerators and denominators are divided to be what they were.
    """

    __slots__ = ("_above", "_below", "_breaks", "_rules", "_share", "sums", "unit", "z")

    def __init__(
        self,
        above: Sequence[int],
        below: Sequence[int],
        places: int,
        *,
        share: bool,
        rules: SignalRules,
        breaks: Sequence[int] = (),
        floor: bool = True,
    ) -> None:
        self._above, self._below, self._share = above, below, share
        self._rules, self._breaks = rules, breaks
        self.unit = 10.0**places
        self.z: list[int] = []
        self.sums: RatioSums | None = None
        if not below:
            return
        taken = len(above) if rules.fixed_after is None else rules.fixed_after
        cases, out_of = sum(above[:taken]), sum(below[:taken])
        centre = cases / out_of
        left = 1 - centre if share else 1.0
        deviation = math.sqrt(centre * left) if left > 0 else 0.0
        if deviation:
            # x/n − X/N by whole numbers, so that what lies on the centre lies on it exactly.
            times = Z_UNIT / (out_of * math.sqrt(self.unit) * deviation)
            root = math.sqrt
            self.z = [
                round((one * out_of - cases * of) / root(of) * times)
                for one, of in zip(above, below, strict=True)
            ]
        else:
            self.z = [0] * len(above)
        self.sums = self._summed(centre, deviation, taken, floor=floor)

    def _summed(self, centre: float, deviation: float, taken: int, *, floor: bool) -> RatioSums:
        z = self.z[:taken]
        moves = list(map(abs, map(sub, z[1:], z)))
        if self._breaks:
            apart = {place - 1 for place in self._breaks}
            moves = [move for place, move in enumerate(moves) if place not in apart]
        screened, spread = 0, sum(moves)
        if self._rules.screen is not None and spread:
            least = float(self._rules.screen) * spread / len(moves)
            kept = [move for move in moves if move < least]
            screened, moves = len(moves) - len(kept), kept
            spread = sum(moves)
        sigma = spread / len(moves) / Z_UNIT / _RANGE_OF_TWO if moves else None
        widened = sigma or 0.0
        if floor or sigma is None:
            widened = max(1.0, widened)
        sigmas = _SIGMAS * float(self._rules.factor) / _USUAL_FACTOR
        return RatioSums(centre, deviation, sigma, screened, widened, sigmas, len(moves))

    def marks(self) -> tuple[Causes, list[int]]:
        """Mark the points that are more than noise: for each its causes, and to which side."""
        z, sums = self.z, self.sums
        if sums is None or not sums.deviation or not sums.widened:
            return ((),) * len(z), [0] * len(z)
        rules, breaks = self._rules, self._breaks
        limit = round(sums.sigmas * sums.widened * Z_UNIT)
        line = round(_TWO_THIRDS * sums.sigmas * sums.widened * Z_UNIT)
        above, below = bytes(map((0).__lt__, z)), bytes(map((0).__gt__, z))
        farthest = max(max(z), -min(z))
        outside: Sides = None
        near: Sides = None
        if farthest > line:
            beyond = [(one > line) - (one < -line) for one in z]
            if farthest > limit:
                outside = self._outside(limit, sums)
            sides = [one - other for one, other in zip(above, below, strict=True)]
            near = near_limits(beyond, outside, sides, rules, breaks)
        return causes_of(
            len(z),
            outside=outside,
            trend=self._trend(),
            near=near,
            run=runs(above, below, rules, breaks),
        )

    def _trend(self) -> Sides:
        """Find trends of z; where denominators differ much, neighbours cannot be compared."""
        if max(self._below) * 2 > min(self._below) * round(2 * _ALIKE):
            return None
        return trends(self.z, self._rules, self._breaks)

    def _outside(self, limit: int, sums: RatioSums) -> Sides:
        sides = [(one > limit) - (one < -limit) for one in self.z]
        for place, side in enumerate(sides):
            if side and self._small(place, sums) and self._tail(place, side, sums) > TAIL:
                sides[place] = 0
        return sides if any(sides) else None

    def _small(self, place: int, sums: RatioSums) -> bool:
        """Say whether few cases, or few others, are expected of a point."""
        of = self._below[place] / self.unit
        expected = rounded_float(of * sums.centre)
        return expected < _SMALL_CELL or (self._share and rounded_float(of - expected) < _SMALL_CELL)

    def _tail(self, place: int, side: int, sums: RatioSums) -> float:
        """Return how often chance takes a point as far, by the exact distribution."""
        cases, of = self._above[place] / self.unit, self._below[place] / self.unit
        whole = math.ceil(cases) if side > 0 else math.floor(cases)
        if self._share:
            tail = binomial_at_least if side > 0 else binomial_at_most
            return tail(whole, max(round(of), whole), sums.centre)
        events = poisson_at_least if side > 0 else poisson_at_most
        return events(whole, of * sums.centre)


def p_chart(numerators: Numbers, denominators: Numbers, *, fixed_after: int | None = None) -> Chart:
    """Draw a p′ chart of shares in order of time, as one segment.

    Unit: fractions of one. Limits: floats, stated to twelve digits, one pair for each point.
    Source: Laney 2002; `docs/statistics.md`.

    Args:
        numerators: What was counted in each period; None where it is missing.
        denominators: What it was counted out of.
        fixed_after: From how many points centre and σz are calculated; None takes all.

    Raises:
        InvalidArgument: `fixed_after` is no number of points.
        InvalidValue: `lengths-differ`, `number-negative`, `fraction-of-nothing`, `share-above-one`, or what
            is refused of one number; the error states its place.

    >>> chart = p_chart([12, 9, 11, 10], [100, 90, 110, 100])
    >>> chart.centre, chart.lower[0], chart.upper[0]
    (Decimal('0.105'), Decimal('0.0130339736642'), Decimal('0.196966026336'))
    """
    return _drawn(numerators, denominators, fixed_after, share=True)


def u_chart(numerators: Numbers, denominators: Numbers, *, fixed_after: int | None = None) -> Chart:
    """Draw a u′ chart of rates in order of time, as one segment; events may outnumber the base.

    Unit: events for each of the base. Limits: floats, stated to twelve digits, one pair for each point.
    Source: Laney 2002; `docs/statistics.md`.

    Args:
        numerators: How many events there were in each period; None where it is missing.
        denominators: The base that they are held against.
        fixed_after: From how many points centre and σz are calculated; None takes all.

    Raises:
        InvalidArgument: `fixed_after` is no number of points.
        InvalidValue: `lengths-differ`, `number-negative`, `fraction-of-nothing`, or what is refused of one
            number; the error states its place.

    >>> u_chart([30, 24, 27, 27], [10, 8, 9, 9]).centre
    Decimal('3')
    """
    return _drawn(numerators, denominators, fixed_after, share=False)


def _drawn(numerators: Numbers, denominators: Numbers, fixed_after: int | None, *, share: bool) -> Chart:
    above, below = ratios_in(numerators, denominators, share=share)
    present = [None not in pair for pair in zip(above, below, strict=True)]
    known = [(one, of) for one, of in zip(above, below, strict=True) if one is not None and of is not None]
    whole, places = in_one_scale([one for pair in known for one in pair])
    segment = RatioSegment(
        whole[::2],
        whole[1::2],
        places,
        share=share,
        rules=chart_rules(None, fixed_after),
        breaks=breaks_in(present),
    )
    kind, sums = ChartKind.P_PRIME if share else ChartKind.U_PRIME, segment.sums
    if sums is None:
        none: tuple[None, ...] = (None,) * len(present)
        return Chart(
            kind=kind,
            points=none,
            z=none,
            lower=none,
            upper=none,
            lower_uncut=none,
            upper_uncut=none,
            causes=((),) * len(present),
            sides=(0,) * len(present),
            fixed_after=fixed_after,
        )
    causes, sides = segment.marks()
    limits = [sums.limits(of / segment.unit) for of in whole[1::2]]
    lows, highs = ([of_float(pair[end]) for pair in limits] for end in (0, 1))
    bounds = 0, 1 if share else None
    shown = [cut(ends, bounds) for ends in zip(lows, highs, strict=True)]

    def over(found: Sequence[Decimal | None]) -> tuple[Decimal | None, ...]:
        return spread_out(found, present, None)

    return Chart(
        kind=kind,
        centre=of_float(sums.centre),
        points=over([of_float(one / of) for one, of in zip(whole[::2], whole[1::2], strict=True)]),
        z=over([of_float(one / Z_UNIT) for one in segment.z]),
        lower=over([low for low, _ in shown]),
        upper=over([high for _, high in shown]),
        lower_uncut=over(lows),
        upper_uncut=over(highs),
        sigma=of_float(sums.widened),
        mean_range=None if sums.mean_range is None else of_float(sums.mean_range),
        screened=sums.screened,
        dispersion=None if sums.sigma is None else of_float(sums.sigma),
        causes=spread_out(causes, present, ()),
        sides=spread_out(sides, present, 0),
        fixed_after=fixed_after,
    )
