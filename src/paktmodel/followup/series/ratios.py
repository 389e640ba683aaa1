"""Ratios: the sum of numerators over the sum of denominators, in the indicator's own unit."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series, months_of
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.values.figures import (
    add,
    distance,
    divide,
    multiply,
    subtract,
    total,
    whole_quotients,
)
from paktmodel.vocabulary.words.sources import Unstated

_ZERO = Decimal(0)


class Pair(NamedTuple):
    """A numerator and its denominator, or sums of such.

    Attributes:
        above: The numerator.
        below: The denominator.
        loose_above: How far rounding may have moved the numerator; a whole count is exact.
        loose_below: How far it may have moved the denominator.
    """

    above: Decimal
    below: Decimal
    loose_above: Decimal = _ZERO
    loose_below: Decimal = _ZERO

    def plus(self, other: "Pair") -> "Pair":
        """Add another one to it."""
        return Pair(*map(add, self, other))

    def less(self, other: "Pair") -> "Pair":
        """Take another one from it; what rounding may have moved adds up all the same."""
        return Pair(
            subtract(self.above, other.above),
            subtract(self.below, other.below),
            add(self.loose_above, other.loose_above),
            add(self.loose_below, other.loose_below),
        )


def pair_in(facts: IndicatorFacts, series: Series, row: int, scale: Decimal | None) -> Pair | None:
    """Return numerator and denominator of a row; None where either is unknown.

    A value beside a lone denominator gives the numerator as nearly as the value is printed:
    65.0 per cent of 200 is 130, give or take 0.1.

    Args:
        facts: What is measured.
        series: The series.
        row: Which of its rows.
        scale: The indicator's scale; None where a value alone is to give nothing.
    """
    below = series.denominator(row)
    if below is None:
        return None
    above = series.numerator(row)
    own = None if series.precisions is None else series.precisions[row]
    counted = facts.of_counts.of if own is None else facts.counts_by(own).of
    if above is not None:
        return Pair(above, below, counted(above), counted(below))
    value = series.value(row)
    if value is None or scale is None:
        return None
    loose = divide(multiply(facts.slack(value, own), distance(below, _ZERO)), scale)
    return Pair(divide(multiply(value, below), scale), below, loose, counted(below))


def ratio(facts: IndicatorFacts, series: Series, rows: Sequence[int]) -> dict[str, Any]:
    """Divide the sum of numerators by the sum of denominators, over the rows that have both.

    Returns:
        The fields of a window that this gives: a value with its sums, or the reasons for none.
    """
    above, below = series.numerators, series.denominators
    plain = facts.of_counts.plain and series.precisions is None
    if above is not None and below is not None and above.uniform and below.uniform and plain:
        counted: Sequence[int] = rows
        summed = Pair(above.total(rows), below.total(rows))
        if above.places or below.places:
            loose = (facts.of_counts.of(column.at(0) or _ZERO) for column in (above, below))
            summed = Pair(summed.above, summed.below, *(multiply(one, Decimal(len(rows))) for one in loose))
    else:
        pairs = {row: pair for row in rows if (pair := pair_in(facts, series, row, facts.scale)) is not None}
        if not pairs:
            return _unknown(facts, series, rows)
        counted = list(pairs)
        summed = Pair(*map(total, zip(*pairs.values(), strict=True)))
    months = (
        len(counted)
        if series.axis.months is not None
        else sum(months_of(series.periods[row]) for row in counted)
    )
    return {**quotient(facts, summed), "observed_months": months}


def _unknown(facts: IndicatorFacts, series: Series, rows: Sequence[int]) -> dict[str, Any]:
    """State why no numerator and denominator are known."""
    if facts.scale is None and any(series.denominator(row) is not None for row in rows):
        return {"reasons": (_no_scale(facts),)}
    return {"reasons": (Reason(ReasonCode.DENOMINATOR_UNKNOWN),)}


def _no_scale(facts: IndicatorFacts) -> Reason:
    unit = facts.indicator.unit
    code = ReasonCode.UNIT_UNSTATED if isinstance(unit, Unstated) else ReasonCode.UNIT_UNKNOWN
    return Reason(code, Evidence(unit=unit))


def quotient(facts: IndicatorFacts, summed: Pair) -> dict[str, Any]:
    """Divide a numerator by a denominator, in the indicator's unit, or state why that cannot be done.

    Returns:
        The fields of a window that this gives.
    """
    if facts.scale is None:
        return {"reasons": (_no_scale(facts),)}
    if summed.below <= 0:
        code = ReasonCode.DENOMINATOR_ZERO if summed.below == 0 else ReasonCode.DENOMINATOR_NEGATIVE
        return {"reasons": (Reason(code),)}
    return {
        "value": divide(multiply(summed.above, facts.scale), summed.below),
        "slack": ratio_slack(summed, facts.scale),
        "numerator": summed.above,
        "denominator": summed.below,
    }


def quotients_of(above: Column, below: Column, scale: Decimal, first: int, last: int) -> list[Decimal] | None:
    """Divide whole numerators by whole denominators, row by row, to 34 digits.

    Returns:
        The quotients in the indicator's unit; None where some numbers are not whole or not positive, so
        that each row has to be looked at.
    """
    times, of = scale.as_integer_ratio()
    numerators, denominators = above.digits[first:last], below.digits[first:last]
    if above.places or below.places or of != 1 or not numerators:
        return None
    if min(numerators) < 0 or min(denominators) <= 0:
        return None
    return whole_quotients([one * times for one in numerators], denominators)


def ratio_slack(pair: Pair, scale: Decimal) -> Decimal:
    """Return how far rounded numerators and denominators may have moved a ratio; counts are exact."""
    if pair.loose_above == 0 and pair.loose_below == 0:
        return _ZERO
    size_above, size_below = distance(pair.above, _ZERO), distance(pair.below, _ZERO)
    if pair.loose_below >= size_below:
        return scale
    spread = add(pair.loose_above, multiply(divide(size_above, size_below), pair.loose_below))
    return divide(multiply(spread, scale), subtract(size_below, pair.loose_below))
