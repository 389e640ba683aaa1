"""Weights: how much of the whole is of one part, and what rounding allows that to be.

When the make-up of those counted shifts, the total moves though neither part does.
"""

from decimal import Decimal
from typing import Final

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.series.facts import IndicatorFacts, printed_as_share
from paktmodel.model.parts import Part
from paktmodel.values.figures import (
    add,
    divide,
    implied_weight,
    implied_weight_range,
    round_to,
    subtract,
)
from paktmodel.values.tuples import gathered

_ZERO: Final = Decimal(0)

#: A figure and how far rounding may have moved it.
Loose = tuple[Decimal, Decimal]


@frozen(kw_only=True, field_transformer=gathered)
class Weight:
    """The weight of one part, and what rounding allows it to be.

    Attributes:
        value: The weight; 0.615 means that 61.5 per cent of those counted are of the part.
        lowest: The lowest weight that the figures' rounding allows.
        highest: The highest.
    """

    value: Decimal
    lowest: Decimal
    highest: Decimal

    def meets(self, other: "Weight") -> bool:
        """Say whether rounding allows the two to be the same."""
        return self.lowest <= other.highest and other.lowest <= self.highest

    def __str__(self) -> str:
        return str(round_to(self.value, 3))

    def __repr__(self) -> str:
        return f"Weight({self}, {round_to(self.lowest, 3)}–{round_to(self.highest, 3)})"


def weight_of_first(
    facts: IndicatorFacts, parts: tuple[Part, Part], first: Loose, second: Loose, whole: Loose | None
) -> Weight | None:
    """Calculate the weight of the first of two parts.

    Of a count it is its share of the two together. Of a share, mean or rate, and of a count
    that is printed as a share, it is what the three figures imply, where the two parts exhaust
    the total.

    Args:
        facts: What is measured.
        parts: The two parts.
        first: Figure of the first part, and its slack.
        second: Figure of the second, and its slack.
        whole: Figure of the total, and its slack; None when it is not known.

    Returns:
        The weight; None when it cannot be calculated, as when the parts may be equal.
    """
    if facts.adds and not printed_as_share(facts, parts):
        return _share_of_two(first, second)
    if whole is None or not (facts.counts or facts.ratio) or not facts.exhausts(parts):
        return None
    value = implied_weight(whole[0], first[0], second[0])
    between = implied_weight_range(whole[0], first[0], second[0], (whole[1], first[1], second[1]))
    if value is None or between is None:
        return None
    return Weight(value=value, lowest=between[0], highest=between[1])


def _share_of_two(first: Loose, second: Loose) -> Weight | None:
    (one, of_one), (other, of_other) = first, second
    if min(one, other) < 0 or add(one, other) <= add(of_one, of_other):
        return None
    least = [max(subtract(figure, loose), _ZERO) for figure, loose in (first, second)]
    most = [add(figure, loose) for figure, loose in (first, second)]
    return Weight(
        value=divide(one, add(one, other)),
        lowest=divide(least[0], add(least[0], most[1])),
        highest=divide(most[0], add(most[0], least[1])),
    )
