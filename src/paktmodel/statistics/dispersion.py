"""Whether counts vary more than chance alone would make them.

Source: Pearson's chi-square over its degrees of freedom (McCullagh and Nelder 1989, section 4.5).
"""

import math
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import frozen
from paktmodel.statistics.plain_numbers import Numbers, counts_in, nothing_under, of_float, same_length
from paktmodel.statistics.quantiles import chi_square_quantile
from paktmodel.values.tuples import gathered

_LEVEL: Final = 0.95


@frozen(kw_only=True, field_transformer=gathered)
class DispersionTest:
    """Whether counts vary more than independent events would.

    Attributes:
        chi_square: Sum of squared distances from what is expected, each over what is expected.
        df: Degrees of freedom.
        critical: What the sum exceeds in one of twenty such series of independent events.
        phi: How many times as widely they vary, as a ratio of variances; 1 where that may be chance.
        over: Whether they vary more than chance alone would make them.
    """

    chi_square: Decimal
    df: int
    critical: Decimal
    phi: Decimal
    over: bool

    def __repr__(self) -> str:
        return f"DispersionTest(phi = {self.phi}, chi-square = {self.chi_square} of {self.df})"


def dispersion_test(counts: Numbers, expected: Numbers) -> DispersionTest:
    """Test whether counts vary more than independent events around what is expected of each.

    Args:
        counts: How many events there were in each period; None where it is missing.
        expected: How many were expected.

    Raises:
        InvalidValue: `lengths-differ`, `number-negative`, `fraction-of-nothing` where nothing was expected,
            `too-few-values`, or what is refused of one number; the place stands in the error.

    >>> dispersion_test([10, 10, 40, 10], [17] * 4).over
    True
    """
    seen, awaited = counts_in("counts", counts), counts_in("expected", expected)
    same_length("expected", seen, awaited)
    pairs = []
    for place, (count, of) in enumerate(zip(seen, awaited, strict=True)):
        if count is None or of is None:
            continue
        if not of:
            raise nothing_under("expected", place)
        pairs.append((float(count), float(of)))
    if len(pairs) < 2:
        raise InvalidValue("too-few-values", "at least two values", len(pairs))
    found = chi_square_of((count - of) ** 2 / of for count, of in pairs)
    df = len(pairs) - 1
    critical = critical_chi_square(df)
    over = found > critical
    return DispersionTest(
        chi_square=of_float(found),
        df=df,
        critical=of_float(critical),
        phi=of_float(found / df) if over else Decimal(1),
        over=over,
    )


def chi_square_of(terms: Iterable[float]) -> float:
    """Add up squared distances, each over its variance, without loss."""
    return math.fsum(terms)


def critical_chi_square(df: float) -> float:
    """Return what a chi-square exceeds in one of twenty series of independent events."""
    return chi_square_quantile(_LEVEL, float(df))
