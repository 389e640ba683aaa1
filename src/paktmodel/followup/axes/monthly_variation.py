"""How months vary around the level of their own year: more than chance, in a season, or in each other's wake.

A true change between the years does not count, since each year has a mean of its own; nor does a season
that both years share. What is left beside what independent cases would make is the dispersion φ.

Source: Pearson's chi-square over its degrees of freedom; `docs/statistics.md`, *Significance of a change*.
"""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise
from operator import add, mul
from typing import Final, NamedTuple

from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.statistics.carry_over import lag_threshold
from paktmodel.statistics.dispersion import critical_chi_square
from paktmodel.statistics.quantiles import f_quantile

_LEVEL: Final = 0.95
_YEAR: Final = 12
#: Of a distance in standard deviations; what a float leaves beyond them is no distance.
_DECIMALS: Final = 12


class Months(NamedTuple):
    """What was counted month by month, in order of time.

    Attributes:
        at: The ordinal of each month.
        cases: How many cases there were.
        of: What they are out of, or the base that they are held against; None of events.
    """

    at: Sequence[int] = ()
    cases: Sequence[float] = ()
    of: Sequence[float] | None = None

    def where(self, kept: Sequence[bool]) -> "Months":
        """Select the months for which it is so."""
        if all(kept):
            return self
        rows = [row for row, keep in enumerate(kept) if keep]
        of = None if self.of is None else [self.of[row] for row in rows]
        return Months([self.at[row] for row in rows], [self.cases[row] for row in rows], of)


class MonthlyVariation(NamedTuple):
    """How months vary.

    Attributes:
        phi: How many times more than independent cases they vary, as a ratio of variances; 1 where that may
            be chance.
        df: Degrees of freedom that φ was found by; None where it is 1.
        lag1: Correlation of neighbouring months; None where nothing varies, or where it was not asked.
        follows: Whether neighbouring months are too much alike for a claim.
        season: Whether the months of both years have a season in common.
    """

    phi: float = 1.0
    df: int | None = None
    lag1: float | None = None
    follows: bool = False
    season: bool = False


def monthly_variation(
    before: Months, now: Months, rules: SignificanceRules, *, share: bool
) -> MonthlyVariation | None:
    """Find how months vary; None where the window has too few.

    Args:
        before: The months of the baseline that are known, none of them in the window.
        now: The months of the window that are known.
        rules: The rules.
        share: Whether cases are some of what they are out of, so that the rest counts, too.
    """
    if len(now.at) < rules.min_months:
        return None
    both = len(before.at) >= rules.min_months
    years = (before, now) if both else (now,)
    apart = [_around_own_level(year, share=share) for year in years]
    df = sum(len(year.at) - 1 for year in years)
    squares = math.fsum(math.fsum(map(mul, one, one)) for one in apart)
    number = sum(map(len, apart))
    of_each = number / len(years)
    found = _season(before, now, squares, rules, share=share) if both else None
    months: Sequence[int] = [at for year in years for at in year.at]
    distances: Sequence[float] = [one for year in apart for one in year]
    if found is not None:
        months, distances, squares, df = found
        number, of_each = df + 1, df + 1.0
    phi, degrees = 1.0, None
    if rules.dispersion and df and squares > critical_chi_square(df):
        phi, degrees = squares / df, df
    lag1, follows = None, False
    if rules.lag is not None and squares:
        lag1 = _neighbours(months, distances) / squares
        follows = lag1 > lag_threshold(float(rules.lag), number, of_each)
    return MonthlyVariation(phi, degrees, lag1, follows, found is not None)


def _around_own_level(year: Months, *, share: bool) -> list[float]:
    """Hold each month against the level of its own year, in standard deviations."""
    cases, of = year.cases, year.of
    if of is None:
        level = math.fsum(cases) / len(cases)
        deviation = math.sqrt(level)
        return [(one - level) / deviation for one in cases] if deviation else [0.0] * len(cases)
    level = math.fsum(cases) / math.fsum(of)
    return _apart(cases, [level * one for one in of], of, share=share)


def _apart(
    cases: Sequence[float], expected: Sequence[float], of: Sequence[float], *, share: bool
) -> list[float]:
    """Hold months against what is expected of each, in standard deviations; what cannot vary is not apart."""
    root = math.sqrt
    if share:
        return _whole(
            (one - mean) / root(variance) if (variance := mean * (1 - mean / base)) > 0 else 0.0
            for one, mean, base in zip(cases, expected, of, strict=True)
        )
    return _whole(
        (one - mean) / root(mean) if mean > 0 else 0.0 for one, mean in zip(cases, expected, strict=True)
    )


def _whole(distances: Iterable[float]) -> list[float]:
    """Round what a float leaves of a distance that is none."""
    return [round(one, _DECIMALS) for one in distances]


def _neighbours(months: Sequence[int], distances: Sequence[float]) -> float:
    """Add up the products of months that follow one another, across the end of a year, too."""
    products = list(map(mul, distances, distances[1:]))
    if months[-1] - months[0] != len(months) - 1:
        products = [
            one for one, (at, after) in zip(products, pairwise(months), strict=True) if after - at == 1
        ]
    return math.fsum(products)


class _Season(NamedTuple):
    """Months of two years beside what their year and their calendar month together make expected."""

    months: Sequence[int]
    distances: Sequence[float]
    squares: float
    df: int


def _season(
    before: Months, now: Months, without: float, rules: SignificanceRules, *, share: bool
) -> _Season | None:
    """Take the season out that two years have in common; None where they have none.

    Args:
        before: The months of one year.
        now: Those of the other.
        without: The sum of squares around each year's own level.
        rules: How many months are needed.
        share: Whether cases are some of what they are out of.
    """
    places = {at % _YEAR: row for row, at in enumerate(before.at)}
    here = [row for row, at in enumerate(now.at) if at % _YEAR in places]
    count = len(here)
    if count < rules.min_months:
        return None
    if count < len(now.at) or count < len(before.at):
        kept = {now.at[row] % _YEAR for row in here}
        now = now.where([at % _YEAR in kept for at in now.at])
        before = before.where([at % _YEAR in kept for at in before.at])
        places = {at % _YEAR: row for row, at in enumerate(before.at)}
        own = [_around_own_level(year, share=share) for year in (before, now)]
        without = math.fsum(math.fsum(map(mul, one, one)) for one in own)
    there = [places[at % _YEAR] for at in now.at]
    earlier = [before.cases[row] for row in there]
    seen, seen_now = math.fsum(earlier), math.fsum(now.cases)
    if not (seen and seen_now):
        return None
    if now.of is None or before.of is None:
        # e is row · column / total, and what one year has too much the other has too little.
        every = seen + seen_now
        both = list(map(add, earlier, now.cases))
        of_now = _apart_of_events(now.cases, both, seen_now / every)
        of_before = _apart_of_events(earlier, both, seen / every)
    else:
        base = [before.of[row] for row in there]
        of, of_here = math.fsum(base), math.fsum(now.of)
        overall = (seen + seen_now) / (of + of_here)
        rates = [
            (one + other) / (size + other_size) / overall
            for one, other, size, other_size in zip(earlier, now.cases, base, now.of, strict=True)
        ]
        of_now = _apart(
            now.cases,
            [seen_now / of_here * one * rate for one, rate in zip(now.of, rates, strict=True)],
            now.of,
            share=share,
        )
        of_before = _apart(
            earlier,
            [seen / of * one * rate for one, rate in zip(base, rates, strict=True)],
            base,
            share=share,
        )
    squares, df = math.fsum(map(mul, of_now, of_now)) + math.fsum(map(mul, of_before, of_before)), count - 1
    # With nothing left any difference between months is a season.
    of_months = (without - squares) / df
    if of_months <= 0 or (squares and of_months / (squares / df) <= f_quantile(_LEVEL, float(df), float(df))):
        return None
    in_order = sorted(zip(there, of_before, strict=True))
    return _Season([*before.at, *now.at], [*(one for _, one in in_order), *of_now], squares, df)


def _apart_of_events(cases: Sequence[float], both: Sequence[float], part: float) -> list[float]:
    """Hold events against their part of what both years have in a month, in standard deviations."""
    root = math.sqrt
    return _whole(
        (one - of * part) / root(of * part) if of else 0.0 for one, of in zip(cases, both, strict=True)
    )
