"""A second calculation of how months vary around their year, written from the rule in words and in fractions.

It knows nothing of the library; quantiles are scipy's. Source: statistics.md, section 3, steps 1 to 4.
"""

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeAlias

from scipy import stats

#: Of each month, by its number, what was counted and out of how many; of events out of 1.
Months: TypeAlias = Mapping[int, tuple[int, int]]
#: Of each month what was counted, what was expected of it, and out of how many.
Cells: TypeAlias = dict[int, tuple[Fraction, Fraction, Fraction]]

YEAR = 12
LEAST = 8


@dataclass(frozen=True)
class ExpectedVariation:
    """How months vary.

    Attributes:
        phi: X² over its degrees of freedom where that is more than chance, else 1.
        df: The degrees of freedom that φ was found by; None where it is 1.
        r: Correlation of neighbouring residuals; None where nothing is left of them.
        threshold: What r exceeds by chance in one case of twenty.
        season: Whether the months of both years have a season in common.
        chi_square: X², after the season where there is one.
        beyond: Whether a share is expected of a month that is above everything, where the rule says nothing.
        nearest: How close the closest decision was, relative to its threshold.
    """

    phi: Fraction
    df: int | None
    r: float | None
    threshold: float
    season: bool
    chi_square: Fraction
    beyond: bool
    nearest: float

    @property
    def follows(self) -> bool:
        return self.r is not None and self.r > self.threshold


def variation(before: Months, now: Months, *, share: bool = False) -> ExpectedVariation:
    """Dispersion, season and lag of the months of two years, or of one where the other is hardly known."""
    years = [year for year in (before, now) if len(year) >= LEAST or year is now]
    cells = [_own(year) for year in years]
    chi_square, df = _chi_square(cells, share), sum(len(year) - 1 for year in years)
    number = sum(len(year) for year in years)
    of_each, season, nearest = number / len(years), False, math.inf
    both, beyond = _common(before, now), False
    if len(years) > 1 and len(both[0]) >= LEAST:
        without, taken = _chi_square([_own(year) for year in both], share), _taken_out(*both)
        beyond = share and any(e >= n for each in taken for _, e, n in each.values())
        left, df_left = _chi_square(taken, share), len(both[0]) - 1
        critical = float(stats.f.isf(0.05, df_left, df_left))
        season = without > left if not left else without - left > Fraction(critical) * left
        nearest = math.inf if not left else abs(float((without - left) / left) / critical - 1)
        if season:
            cells, chi_square, df = taken, left, df_left
            number, of_each = len(both[0]), float(len(both[0]))
    critical = float(stats.chi2.isf(0.05, df))
    over = chi_square > Fraction(critical)
    residuals = {
        month: float(x - e) / math.sqrt(spread) if (spread := _spread(e, n, share)) > 0 else 0.0
        for each in cells
        for month, (x, e, n) in each.items()
    }
    products = math.fsum(one * residuals.get(month + 1, 0.0) for month, one in residuals.items())
    r = products / float(chi_square) if chi_square else None
    threshold = 1.645 / math.sqrt(number) - 1 / of_each
    close = [nearest, abs(float(chi_square) / critical - 1)]
    close += [] if r is None else [abs(r - threshold)]
    return ExpectedVariation(
        phi=chi_square / df if over else Fraction(1),
        df=df if over else None,
        r=r,
        threshold=threshold,
        season=season,
        chi_square=chi_square,
        beyond=beyond,
        nearest=min(close),
    )


def _own(year: Months) -> Cells:
    """Hold each month against the level of its own year."""
    level = Fraction(sum(x for x, _ in year.values()), sum(n for _, n in year.values()))
    return {month: (Fraction(x), n * level, Fraction(n)) for month, (x, n) in year.items()}


def _common(before: Months, now: Months) -> tuple[Months, Months]:
    places = {month % YEAR for month in before} & {month % YEAR for month in now}
    return (
        {month: one for month, one in before.items() if month % YEAR in places},
        {month: one for month, one in now.items() if month % YEAR in places},
    )


def _taken_out(before: Months, now: Months) -> list[Cells]:
    """Expect of each month n · r_year · r_month / r̄; of events row · column / total."""
    every = [*before.items(), *now.items()]
    overall = _rate(one for _, one in every)
    of_month = {
        place: _rate(one for month, one in every if month % YEAR == place)
        for place in {month % YEAR for month in now}
    }
    return [
        {
            month: (Fraction(x), n * _rate(year.values()) * of_month[month % YEAR] / overall, Fraction(n))
            for month, (x, n) in year.items()
        }
        for year in (before, now)
    ]


def _rate(counted: Iterable[tuple[int, int]]) -> Fraction:
    pairs = list(counted)
    return Fraction(sum(x for x, _ in pairs), sum(n for _, n in pairs))


def _spread(expected: Fraction, of: Fraction, share: bool) -> Fraction:
    return expected * (1 - expected / of) if share else expected


def _chi_square(cells: Iterable[Cells], share: bool) -> Fraction:
    return sum(
        (
            (x - e) ** 2 / _spread(e, n, share)
            for each in cells
            for x, e, n in each.values()
            if _spread(e, n, share) > 0
        ),
        Fraction(0),
    )
