"""Intervals around shares and counts, and around the difference of two of them.

A population's own figures are exact as figures. An interval reads them as one draw of a process
that goes on: who came in and how it went could have fallen out a little otherwise with nothing
changed. It tells how far such chance reaches. It tells nothing of wrong registers, of cases
that hang together, or of what caused a change.

Source: Wilson 1927 (the score interval) and Newcombe 1998 (its difference) for shares; Breslow and
Day 1987 for Byar's approximation; Zou and Donner 2008 for the difference of other intervals.
"""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.errors.frozen_classes import frozen
from paktmodel.values.figures import (
    EXACT,
    QUOTIENT,
    checked_figure,
    divide,
    multiply,
    plain,
    round_to,
    subtract,
)
from paktmodel.values.rounding import MOST_PLACES, rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, number
from paktmodel.vocabulary.words.followup import IntervalMethod

#: The usual level, in per cent.
USUAL: Final = Decimal(95)

_ZERO = Decimal(0)
_ONE = Decimal(1)
_TWO = Decimal(2)
_FOUR = Decimal(4)
_THREE = Decimal(3)
_NINE = Decimal(9)
_HUNDRED = Decimal(100)

# What goes in has been looked at, so that nothing that comes out can be infinite.
_ADD, _SUBTRACT, _MULTIPLY = EXACT.add, EXACT.subtract, EXACT.multiply
_DIVIDE, _ROOT = QUOTIENT.divide, QUOTIENT.sqrt

#: The inverse normal comes as a float: so many decimals are the same on every platform.
_PLACES_OF_QUANTILE = 12
#: Figures are far from these; beyond them not even a hundred digits would keep a sum exact.
_MOST_ADJUSTED = 99


@frozen(kw_only=True, field_transformer=gathered)
class Interval:
    """From where to where a value may be by chance alone; both ends belong to it.

    Attributes:
        low: The lower end.
        high: The upper end.
        confidence: How many of a hundred such intervals hold what they are about, in per cent.
        method: How it was reached.

    >>> print(wilson(819, 1263).scaled(Decimal(100)))
    62.2–67.4
    """

    low: Decimal
    high: Decimal
    confidence: Decimal
    method: IntervalMethod

    def __contains__(self, figure: Decimal | int) -> bool:
        return self.low <= _given(figure) <= self.high

    def scaled(self, factor: Decimal) -> "Interval":
        """Bring the interval into another unit; a negative factor turns it round.

        Args:
            factor: By what to multiply both ends, such as 100 for per cent.

        Raises:
            InvalidValue: `kind-wrong` or `decimal-shape`, when it is no figure.
        """
        by = _given(factor)
        one, other = (divide(multiply(end, by), _ONE) for end in (self.low, self.high))
        return Interval(
            low=min(one, other), high=max(one, other), confidence=self.confidence, method=self.method
        )

    def label(self, language: Language, *, like: Decimal | None = None) -> str:
        """Write the interval, such as ``61,2–68,4`` or ``−5,0 till −1,2``.

        Args:
            language: ``"sv"`` or ``"en"``.
            like: A printed figure whose decimals are kept; without one the interval's width
                is shown with two digits.

        >>> wilson(Decimal(1), Decimal(29)).label("sv")
        '0,01–0,17'
        """
        pattern = self._shown_width() if like is None else like
        low, high = (number(rounded(end, pattern), language) for end in (self.low, self.high))
        if self.low < 0:
            return f"{low} {'till' if language == 'sv' else 'to'} {high}"
        return f"{low}–{high}"

    def _shown_width(self) -> Decimal:
        """Make a figure with so many decimals that the width has two digits."""
        width = subtract(self.high, self.low)
        places = 1 - width.adjusted() if width else 1
        return Decimal((0, (1,), -min(max(places, 0), MOST_PLACES)))

    def __str__(self) -> str:
        return self.label("en")

    def __repr__(self) -> str:
        return f"Interval({self.label('en')}, {plain(self.confidence)} %, {self.method})"


def wilson(numerator: Decimal | int, denominator: Decimal | int, *, confidence: Decimal = USUAL) -> Interval:
    """Calculate Wilson's score interval of a share, with neither end below 0 nor above 1.

    It holds the shares from which what was counted is no further away than chance makes it at
    this level. Of nothing and of everything it still has a width: 0 of 20 is 0 to 0.161.

    Args:
        numerator: What was counted; need not be whole, as when it comes from a rounded share.
        denominator: What it was counted out of.
        confidence: Level in per cent.

    Returns:
        The interval as a fraction of one, to 34 digits.

    Raises:
        InvalidValue: `fraction-of-nothing`, `number-negative`, `share-above-one`,
            `confidence-range`, or what refuses anything that is no figure.

    >>> wilson(15, 148)
    Interval(0.062–0.160, 95 %, wilson)
    """
    above, below = _not_negative(numerator), _not_negative(denominator)
    z = quantile(confidence)
    if below and above > below:
        raise InvalidValue("share-above-one", "a numerator not above the denominator", plain(above))
    low, high = wilson_ends(above, below, z)
    return Interval(low=low, high=high, confidence=_given(confidence), method=IntervalMethod.WILSON)


def wilson_ends(above: Decimal, below: Decimal, z: Decimal) -> tuple[Decimal, Decimal]:
    """Return the ends of `wilson` for numbers that are known to be a share's.

    Args:
        above: The numerator, neither negative nor above the denominator.
        below: The denominator.
        z: The quantile of the level.
    """
    share = divide(above, below)  # refuses a share of nothing
    # (x + z²/2 ± z·√(x(n − x)/n + z²/4)) / (n + z²), with one division at the end.
    squared = _MULTIPLY(z, z)
    quarter = _DIVIDE(squared, _FOUR)
    spread = _ROOT(_ADD(_MULTIPLY(share, _SUBTRACT(below, above)), quarter))
    middle, half = _ADD(above, _DIVIDE(squared, _TWO)), _MULTIPLY(z, spread)
    whole = _ADD(below, squared)
    low, high = _DIVIDE(_SUBTRACT(middle, half), whole), _DIVIDE(_ADD(middle, half), whole)
    # The 34th digit is rounded: the interval is kept around its share and inside 0 to 1.
    return max(min(low, share), _ZERO), min(max(high, share), _ONE)


def byar(count: Decimal | int, *, confidence: Decimal = USUAL) -> Interval:
    """Calculate Byar's interval of a number of independent events.

    An approximation in closed form of the exact Poisson interval. At 95 per cent its ends lie
    within 0.03 of the exact ones for every count, and within 0.01 from ten events on; at 99.8
    per cent within 0.16 and 0.06.

    Args:
        count: How many events there were; need not be whole, as when it comes from a rounded mean.
        confidence: Level in per cent.

    Returns:
        The interval as a number of events, to 34 digits; that of no event begins at 0.

    Raises:
        InvalidValue: `number-negative`, `confidence-range`, or what refuses anything that is no figure.

    >>> byar(10), byar(0)
    (Interval(5–18, 95 %, byar), Interval(0.0–3.7, 95 %, byar))
    """
    events = _not_negative(count)
    z = quantile(confidence)
    low, high = byar_ends(events, z)
    return Interval(low=low, high=high, confidence=_given(confidence), method=IntervalMethod.BYAR)


def byar_ends(events: Decimal, z: Decimal) -> tuple[Decimal, Decimal]:
    """Return the ends of `byar` for a number that is known not to be negative.

    Args:
        events: How many events there were.
        z: The quantile of the level.
    """
    low = _byar_end(events, z.copy_negate()) if events else _ZERO
    return low, _byar_end(_ADD(events, _ONE), z)


def _byar_end(events: Decimal, z: Decimal) -> Decimal:
    """Calculate n (1 − 1/9n + z/3√n)³, and 0 where few events at a high level would take it below."""
    ninth = _DIVIDE(_ONE, _MULTIPLY(_NINE, events))
    inner = _ADD(_SUBTRACT(_ONE, ninth), _DIVIDE(z, _MULTIPLY(_THREE, _ROOT(events))))
    if inner <= 0:
        return _ZERO
    return _DIVIDE(_MULTIPLY(events, _MULTIPLY(inner, _MULTIPLY(inner, inner))), _ONE)


def of_difference(
    first: Decimal | int, of_first: Interval, second: Decimal | int, of_second: Interval
) -> Interval:
    """Calculate the interval of the first value less the second, out of the intervals of both.

    How far each value may be from its own end is squared and added (MOVER). With two of
    Wilson's it is Newcombe's hybrid score interval for two independent shares.

    Args:
        first: The value to subtract from.
        of_first: Its interval.
        second: The value to subtract.
        of_second: Its interval, of the same method and level and in the same unit.

    Returns:
        The interval of the difference, to 34 digits.

    Raises:
        InvalidArgument: Not two intervals, or of different methods or levels.
        InvalidValue: `value-outside-interval`, or what refuses anything that is no figure.

    >>> now, before = wilson(56, 70), wilson(48, 80)
    >>> of_difference(Decimal("0.8"), now, Decimal("0.6"), before)
    Interval(0.05–0.33, 95 %, wilson)
    """
    for name, given in (("of_first", of_first), ("of_second", of_second)):
        if not isinstance(given, Interval):
            raise InvalidArgument(name, "an Interval", given, "make it with wilson or byar")
    if (of_first.method, of_first.confidence) != (of_second.method, of_second.confidence):
        raise InvalidArgument("of_second", f"an interval like the first, {_made(of_first)}", _made(of_second))
    one, other = _inside(first, of_first), _inside(second, of_second)
    change = _SUBTRACT(one, other)
    down = _together(_SUBTRACT(one, of_first.low), _SUBTRACT(of_second.high, other))
    up = _together(_SUBTRACT(of_first.high, one), _SUBTRACT(other, of_second.low))
    return Interval(
        low=divide(_SUBTRACT(change, down), _ONE),
        high=divide(_ADD(change, up), _ONE),
        confidence=of_first.confidence,
        method=of_first.method,
    )


def _inside(value: Decimal | int, interval: Interval) -> Decimal:
    figure = _given(value)
    if not interval.low <= figure <= interval.high:
        expected = f"a value inside its own interval, {interval}"
        raise InvalidValue("value-outside-interval", expected, plain(figure), extra={"interval": interval})
    return figure


def _made(interval: Interval) -> str:
    return f"{interval.method} at {plain(interval.confidence)} %"


def _together(one: Decimal, other: Decimal) -> Decimal:
    return _ROOT(_ADD(_MULTIPLY(one, one), _MULTIPLY(other, other)))


def quantile(confidence: Decimal | int) -> Decimal:
    """Find how many standard deviations to each side hold so many per cent of a normal distribution.

    Args:
        confidence: Level in per cent, between 0 and 100 and neither of them.

    Raises:
        InvalidValue: `confidence-range`, or what refuses anything that is no figure.

    >>> quantile(Decimal(95))
    Decimal('1.959963984540')
    """
    level = _given(confidence)
    if not 0 < level < _HUNDRED:
        raise InvalidValue("confidence-range", "a level in per cent between 0 and 100", plain(level))
    return _quantile(level)


@lru_cache(maxsize=64)
def _quantile(level: Decimal) -> Decimal:
    from statistics import NormalDist  # costs 3 ms and is needed only where an interval is made

    # By the lower tail, where a float has more digits than near 1.
    tail = divide(subtract(_HUNDRED, level), Decimal(200))
    # Explicitly: a host may trap floats that become Decimals on their own.
    return round_to(Decimal.from_float(NormalDist().inv_cdf(float(tail))), _PLACES_OF_QUANTILE).copy_abs()


def _given(value: Decimal | int) -> Decimal:
    """Take a figure that someone else or a calculation has made: more digits than print has are fine."""
    if type(value) is Decimal and value.is_finite() and abs(value.adjusted()) <= _MOST_ADJUSTED:
        return value
    return checked_figure(value)


def _not_negative(value: Decimal | int) -> Decimal:
    figure = _given(value)
    if figure < 0:
        raise InvalidValue("number-negative", "a number that is not negative", plain(figure))
    return figure
