"""Whether a series has a seasonal pattern: months against each other over whole years.

A two-way analysis of variance without interaction: how much the months differ beside how much is left when
years and months are taken away. The table holds the last whole years, and of them the months that have a
value in every year. Sums of squares are whole numbers, so that neither a unit nor a mirror changes the
answer by a digit.

Source: Fisher 1925, *Statistical Methods for Research Workers*; `docs/statistics.md`.
"""

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import chain
from operator import mul
from typing import Final, NamedTuple

from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import frozen
from paktmodel.statistics.plain_numbers import Numbers, in_one_scale, is_whole_number, numbers_in, of_float
from paktmodel.statistics.quantiles import f_quantile
from paktmodel.values.tuples import gathered

#: How often months that do not differ are found not to.
_LEVEL: Final = 0.95
#: Whole years that are needed, by how many periods a year has; for other numbers as for months or fewer.
_YEARS_NEEDED: Final = {12: 2, 4: 3, 3: 4}


@frozen(kw_only=True, field_transformer=gathered)
class SeasonTest:
    """Whether months differ from one another beyond chance.

    Attributes:
        f: Mean square of the months / mean square of what is left; None where nothing is left.
        critical: What it exceeds in one of twenty series without a season; None where it was not tested.
        df: Degrees of freedom of the months.
        df_residual: Degrees of freedom of what is left.
        years: How many whole years there are.
        months: The places in the year, from 1, that have a value in every one of them.
        found: Whether the series has a seasonal pattern.
        reason: Why it was not tested: ``too-few-years``, ``too-few-months`` or ``half-years``; None where
            it was.
    """

    f: Decimal | None = None
    critical: Decimal | None = None
    df: int = 0
    df_residual: int = 0
    years: int = 0
    months: tuple[int, ...] = ()
    found: bool = False
    reason: str | None = None

    def __repr__(self) -> str:
        answer = self.reason or ("season" if self.found else "no season")
        return f"SeasonTest({answer}, F = {self.f}, {self.years} years of {len(self.months)})"


class SeasonSums(NamedTuple):
    """What a test of the season comes to, before anything of it is stated.

    Attributes:
        months: Sum of squares of the months, times a whole number.
        residual: Sum of squares of what is left, times the same.
        years: How many years the table has.
        places: The places in the year that it has.
    """

    months: int
    residual: int
    years: int
    places: tuple[int, ...]

    @property
    def f(self) -> float:
        """Mean square of the months / mean square of what is left; infinite where nothing is left."""
        if not self.residual:
            return math.inf if self.months else 0.0
        return self.months * (self.years - 1) / self.residual

    @property
    def critical(self) -> float:
        """What F exceeds in one of twenty series without a season."""
        free = len(self.places) - 1
        return f_quantile(_LEVEL, float(free), float(free * (self.years - 1)))

    @property
    def found(self) -> bool:
        """Whether the months differ beyond chance."""
        return self.f > self.critical

    @property
    def test(self) -> SeasonTest:
        """The test as it is stated."""
        free = len(self.places) - 1
        return SeasonTest(
            f=of_float(self.f) if self.residual else None,
            critical=of_float(self.critical),
            df=free,
            df_residual=free * (self.years - 1),
            years=self.years,
            months=self.places,
            found=self.found,
        )


def season_test(values: Numbers, *, period: int = 12, first: int = 1) -> SeasonTest:
    """Test whether a series has a seasonal pattern.

    Needed are two whole years of months with at least six months known in all, three of quarters, four of
    four-month periods; half-years are never tested.

    Unit: that of the values, which does not matter.
    Source: two-way analysis of variance; `docs/statistics.md`.

    Args:
        values: The values in order of time, one a period; None where one is missing.
        period: How many periods a year has: 12, 4 or 3.
        first: Which of them the first value is, from 1.

    Raises:
        InvalidArgument: A period or a first place that can be none.
        InvalidValue: A value that is no finite number; the error states its place.

    >>> season_test([9, 9, 9, 9, 9, 9, 1, 9, 9, 9, 9, 9] * 3).found
    True
    """
    _refuse_places(period, first)
    known = numbers_in("values", values)
    found = season_table(known, period, first)
    if isinstance(found, SeasonTest):
        return found
    rows, places = found
    digits, _ = in_one_scale(list(chain.from_iterable(rows)))
    width = len(places)
    return season_sums([digits[at : at + width] for at in range(0, len(digits), width)], places).test


def years_needed(period: int) -> int | None:
    """Return how many whole years are needed to test for a season; None where it is never tested."""
    if period < 3:
        return None
    return _YEARS_NEEDED.get(period, 2 if period >= 6 else 3)


def season_table(
    values: Sequence[Decimal | None], period: int, first: int
) -> tuple[list[list[Decimal]], tuple[int, ...]] | SeasonTest:
    """Arrange the last whole years as a table of the months known in all of them.

    Args:
        values: The values; None where one is missing.
        period: How many periods a year has.
        first: Which of them the first value is.

    Returns:
        The years and the places in the year of their columns; or why there is no such table.
    """
    needed, years = years_needed(period), len(values) // period
    if needed is None:
        return SeasonTest(years=years, reason="half-years")
    if years < needed:
        return SeasonTest(years=years, reason="too-few-years")
    start = len(values) - years * period
    rows = [values[at : at + period] for at in range(start, len(values), period)]
    kept = [place for place in range(period) if all(row[place] is not None for row in rows)]
    # The columns begin with the month of the first value kept; they are arranged from January on.
    kept.sort(key=lambda place: (first - 1 + start + place) % period)
    places = tuple((first - 1 + start + place) % period + 1 for place in kept)
    if len(kept) < -(-period // 2):
        return SeasonTest(years=years, months=places, reason="too-few-months")
    # The columns have no None.
    return [[value for place in kept if (value := row[place]) is not None] for row in rows], places


def season_sums(rows: Sequence[Sequence[int]], places: tuple[int, ...]) -> SeasonSums:
    """Calculate the sums of squares of a table of whole numbers, one row a year.

    Args:
        rows: The table, without a hole.
        places: The places in the year of its columns.
    """
    years, months = len(rows), len(places)
    of_years, of_months = list(map(sum, rows)), list(map(sum, zip(*rows, strict=True)))
    squared = sum(of_years) ** 2
    between = months * sum(map(mul, of_months, of_months))
    every = years * months * sum(sum(map(mul, row, row)) for row in rows)
    residual = every - between - years * sum(map(mul, of_years, of_years)) + squared
    return SeasonSums(between - squared, residual, years, places)


def _refuse_places(period: int, first: int) -> None:
    for name, value, least, most in (("period", period, 2, 366), ("first", first, 1, period)):
        if not is_whole_number(value) or not least <= value <= most:
            raise InvalidArgument(name, f"a whole number from {least} to {most}", value)
