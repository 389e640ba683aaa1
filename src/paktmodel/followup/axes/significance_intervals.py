"""The interval of one side of a change, out of what it was counted from."""

from decimal import Decimal
from typing import Final

from paktmodel.followup.axes.significance_sides import Counted
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.statistics.intervals import Interval, event_ends, wilson_ends
from paktmodel.values.figures import EXACT, QUOTIENT, divide
from paktmodel.vocabulary.words.followup import IntervalMethod

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)


def interval_of(
    facts: IndicatorFacts,
    counted: Counted | None,
    z: Decimal,
    phi: Decimal,
    level: Decimal,
    rules: SignificanceRules,
) -> Interval | None:
    """Make the interval of one side, in the indicator's unit; rounding widens it.

    Args:
        facts: What is measured.
        counted: What the side was counted from; None where that is not known.
        z: The quantile of the level.
        phi: How many times more than independent cases the months vary.
        level: The level, in per cent.
        rules: Below how many events an interval is exact.
    """
    if counted is None:
        return None
    lowest = max(EXACT.subtract(counted.cases, counted.loose), _ZERO)
    highest = EXACT.add(counted.cases, counted.loose)
    if facts.share_of_whole and counted.of is not None:
        highest = min(highest, counted.of)
        below = counted.of if phi == 1 else QUOTIENT.divide(counted.of, phi)
        ends = [
            wilson_ends(one if phi == 1 else QUOTIENT.divide(one, phi), below, z)
            for one in _both(lowest, highest)
        ]
        method = IntervalMethod.WILSON
    else:
        made = [event_ends(one, z, phi=phi, exact_below=rules.exact_below) for one in _both(lowest, highest)]
        method = made[0][2]
        ends = [(low, high) for low, high, _ in made]
    low, high = ends[0][0], ends[-1][1]
    factor = _unit_factor(facts, counted)
    low, high = (QUOTIENT.divide(EXACT.multiply(end, factor), _ONE) for end in (low, high))
    # The 34th digit is rounded: the interval is kept around its own value.
    return Interval(
        low=min(low, counted.point), high=max(high, counted.point), confidence=level, method=method
    )


def _both(lowest: Decimal, highest: Decimal) -> tuple[Decimal, ...]:
    return (lowest,) if lowest == highest else (lowest, highest)


def _unit_factor(facts: IndicatorFacts, counted: Counted) -> Decimal:
    """Return by what ends are multiplied to be in the indicator's unit."""
    if counted.of is None:
        return QUOTIENT.divide(_ONE, counted.months)
    scale = facts.scale or _ONE
    return scale if facts.share_of_whole else divide(scale, counted.of)
