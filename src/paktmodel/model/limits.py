"""Bounds as exact numbers: which values they let in, and which side of them is the good one."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from paktmodel.model.targets import Above, AtLeast, AtMost, Below, Between, Bound
from paktmodel.values.figures import divide

#: An exact number: what is compared is never a rounded quotient.
Exact = Fraction


class Limits(NamedTuple):
    """The values that meet a bound.

    Attributes:
        low: The least; None without one.
        high: The greatest; None without one.
        included: Whether the ends themselves meet it.
    """

    low: Exact | None = None
    high: Exact | None = None
    included: bool = True

    def hold(self, value: Exact) -> bool:
        """Say whether a value meets the bound."""
        if self.included:
            return (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        return (self.low is None or value > self.low) and (self.high is None or value < self.high)

    def passed(self, value: Exact) -> Exact | None:
        """Return the end that a value lies beyond; None for one that meets the bound."""
        if self.hold(value):
            return None
        return self.high if self.high is not None and value >= self.high else self.low

    def each(self, change: Callable[[Exact], Exact]) -> "Limits":
        """Change both ends."""
        low, high = (None if end is None else change(end) for end in (self.low, self.high))
        return Limits(low, high, self.included)

    def side(self, start: Exact | None) -> int:
        """Say which way leads to the bound: 1 upwards, -1 downwards, 0 for none.

        Args:
            start: Where the way begins, which for a range decides; None where that is not known.
        """
        if self.high is None:
            return 1
        if self.low is None:
            return -1
        if start is None or self.low <= start <= self.high:
            return 0
        return 1 if start < self.low else -1

    def end(self, start: Exact | None) -> Exact | None:
        """Return the end that the way leads to: of a range the one that is nearest where it begins."""
        side = self.side(start)
        return self.low if side > 0 else self.high if side < 0 else None


def limits_of(bound: Bound) -> Limits:
    """Return the values that meet a bound."""
    match bound:
        case AtMost(value):
            return Limits(high=Exact(value))
        case AtLeast(value):
            return Limits(low=Exact(value))
        case Below(value):
            return Limits(high=Exact(value), included=False)
        case Above(value):
            return Limits(low=Exact(value), included=False)
        case Between(low, high):
            return Limits(Exact(low), Exact(high))


def bound_of(limits: Limits) -> Bound:
    """Write limits as the bound that they are."""
    low, high = (None if end is None else as_decimal(end) for end in (limits.low, limits.high))
    if low is not None and high is not None:
        return Between(low, high)
    if high is not None:
        return AtMost(high) if limits.included else Below(high)
    assert low is not None, "a bound has an end"
    return AtLeast(low) if limits.included else Above(low)


def as_decimal(number: Exact) -> Decimal:
    """Write an exact number as a decimal one, rounded only where it has no end."""
    return divide(Decimal(number.numerator), Decimal(number.denominator))
