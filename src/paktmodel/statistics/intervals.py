"""Intervals around shares, counts of events and rates.

A population's own figures are exact as figures. An interval reads them as one draw of a process
that goes on: who came in and how it went could have fallen out a little otherwise with nothing
changed. It tells how far such chance reaches. It tells nothing of wrong registers, of cases
that hang together, or of what caused a change.

Where months vary φ times more than independent cases would (a ratio of variances), the cases count as
so many fewer: a share has Wilson's interval of x/φ out of n/φ, events have φ times the interval of N/φ.
Where φ was found in the months themselves, Student's t of their degrees of freedom takes the place of the
normal quantile.

Source: Wilson 1927 (the score interval) for shares; Garwood 1936 for the exact interval of events; Breslow
and Day 1987 for Byar's approximation.
"""

from decimal import Decimal
from typing import Final

from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import frozen
from paktmodel.statistics.levels import USUAL, given, not_negative, quantile
from paktmodel.statistics.plain_numbers import Number, fault_at, nothing_under, of_float
from paktmodel.statistics.quantiles import chi_square_above, chi_square_quantile, normal_tail
from paktmodel.values.figures import EXACT, QUOTIENT, divide, multiply, plain, subtract
from paktmodel.values.rounding import MOST_PLACES, rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, number
from paktmodel.vocabulary.words.followup import IntervalMethod

_ZERO = Decimal(0)
_ONE = Decimal(1)
_TWO = Decimal(2)
_FOUR = Decimal(4)
_THREE = Decimal(3)
_NINE = Decimal(9)

# What goes in has been looked at, so that nothing that comes out can be infinite.
_ADD, _SUBTRACT, _MULTIPLY = EXACT.add, EXACT.subtract, EXACT.multiply
_DIVIDE, _ROOT = QUOTIENT.divide, QUOTIENT.sqrt

#: Fewer effective events than this have an exact interval; from here on Byar's is within a hundredth.
EXACT_BELOW: Final = Decimal(10)
_LEAST_TAIL: Final = 1e-300


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
        return self.low <= given(figure) <= self.high

    def scaled(self, factor: Decimal) -> "Interval":
        """Bring the interval into another unit; a negative factor turns it round.

        Args:
            factor: By what to multiply both ends, such as 100 for per cent.

        Raises:
            InvalidValue: `kind-wrong` or `decimal-shape`, when it is no figure.
        """
        by = given(factor)
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


def wilson(
    numerator: Number,
    denominator: Number,
    *,
    confidence: Number = USUAL,
    phi: Number = 1,
    df: Number | None = None,
) -> Interval:
    """Calculate Wilson's score interval of a share, with neither end below 0 nor above 1.

    It holds the shares from which what was counted is no further away than chance makes it at
    this level. Of nothing and of everything it still has a width: 0 of 20 is 0 to 0.161.

    Args:
        numerator: What was counted; need not be whole, as when it comes from a rounded share.
        denominator: What it was counted out of.
        confidence: Level in per cent.
        phi: How many times more than independent cases they vary, from 1 on.
        df: Degrees of freedom that φ was found by; None takes the normal quantile.

    Returns:
        The interval as a fraction of one, to 34 digits.

    Raises:
        InvalidValue: `fraction-of-nothing`, `number-negative`, `share-above-one`, `confidence-range`,
            `dispersion-range`, `degrees-range`, or what refuses anything that is no figure.

    >>> wilson(15, 148)
    Interval(0.062–0.160, 95 %, wilson)
    """
    above, below = not_negative(numerator, "numerator"), not_negative(denominator, "denominator")
    z, times = quantile(confidence, df), _dispersion(phi)
    if below and above > below:
        fault = InvalidValue("share-above-one", "a numerator not above the denominator", plain(above))
        raise fault_at(fault, "numerator")
    if not below:
        raise nothing_under("denominator")
    low, high = wilson_ends(_over(above, times), _over(below, times), z)
    return Interval(low=low, high=high, confidence=given(confidence), method=IntervalMethod.WILSON)


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


def byar(count: Number, *, confidence: Number = USUAL, phi: Number = 1, df: Number | None = None) -> Interval:
    """Calculate Byar's interval of a number of independent events.

    An approximation in closed form of the exact Poisson interval. At 95 per cent its ends lie
    within 0.03 of the exact ones for every count, and within 0.01 from ten events on; at 99.8
    per cent within 0.16 and 0.06.

    Args:
        count: How many events there were; need not be whole, as when it comes from a rounded mean.
        confidence: Level in per cent.
        phi: How many times more than independent events they vary, from 1 on.
        df: Degrees of freedom that φ was found by; None takes the normal quantile.

    Returns:
        The interval as a number of events, to 34 digits; that of no event begins at 0.

    Raises:
        InvalidValue: `number-negative`, `confidence-range`, `dispersion-range`, `degrees-range`, or what
            refuses anything that is no figure.

    >>> byar(10), byar(0)
    (Interval(5–18, 95 %, byar), Interval(0.0–3.7, 95 %, byar))
    """
    return _of_events(count, confidence, phi, df, IntervalMethod.BYAR)


def poisson_exact(
    count: Number, *, confidence: Number = USUAL, phi: Number = 1, df: Number | None = None
) -> Interval:
    """Calculate the exact interval of a number of independent events, by the chi-square distribution.

    Args:
        count: How many events there were; need not be whole.
        confidence: Level in per cent.
        phi: How many times more than independent events they vary, from 1 on.
        df: Degrees of freedom that φ was found by; None takes the normal quantile.

    Returns:
        The interval as a number of events, to twelve digits.

    Raises:
        InvalidValue: As `byar`.

    >>> poisson_exact(0), poisson_exact(5)
    (Interval(0.0–3.7, 95 %, exact), Interval(2–12, 95 %, exact))
    """
    return _of_events(count, confidence, phi, df, IntervalMethod.EXACT)


def events(
    count: Number, *, confidence: Number = USUAL, phi: Number = 1, df: Number | None = None
) -> Interval:
    """Calculate the interval of a number of events: exact below ten effective events, else Byar's.

    Effective are as many as vary like independent ones: count / φ.

    Args:
        count: How many events there were; need not be whole.
        confidence: Level in per cent.
        phi: How many times more than independent events they vary, from 1 on.
        df: Degrees of freedom that φ was found by; None takes the normal quantile.

    Raises:
        InvalidValue: As `byar`.

    >>> events(9).method.value, events(10).method.value, events(20, phi=4).method.value
    ('exact', 'byar', 'exact')
    """
    return _of_events(count, confidence, phi, df, None)


def rate(
    events: Number,
    base: Number,
    *,
    per: Number = 1,
    confidence: Number = USUAL,
    phi: Number = 1,
    df: Number | None = None,
) -> Interval:
    """Calculate the interval of a rate of events; they may outnumber the base.

    Args:
        events: How many there were.
        base: What they are held against, such as inhabitants; exact.
        per: Of how many of the base the rate is, such as 1000.
        confidence: Level in per cent.
        phi: How many times more than independent events they vary, from 1 on.
        df: Degrees of freedom that φ was found by; None takes the normal quantile.

    Returns:
        The interval as events of so many of the base.

    Raises:
        InvalidValue: `fraction-of-nothing`, or as `byar`.

    >>> rate(380, 248000, per=1000).label("en")
    '1.38–1.69'
    """
    below, scale = not_negative(base, "base"), not_negative(per, "per")
    if not below:
        raise nothing_under("base")
    found = _of_events(events, confidence, phi, df, None, name="events")
    low, high = (_DIVIDE(_MULTIPLY(end, scale), below) for end in (found.low, found.high))
    return Interval(low=low, high=high, confidence=found.confidence, method=found.method)


def event_ends(
    count: Decimal, z: Decimal, *, phi: Decimal = _ONE, exact_below: Decimal = EXACT_BELOW
) -> tuple[Decimal, Decimal, IntervalMethod]:
    """Return the ends of `events` for a number that is known not to be negative, and how they were reached.

    Args:
        count: How many events there were.
        z: The quantile of the level.
        phi: How many times more than independent events they vary.
        exact_below: Fewer effective events than this have an exact interval.
    """
    effective = _over(count, phi)
    method = IntervalMethod.EXACT if effective < exact_below else IntervalMethod.BYAR
    ends = exact_ends if method is IntervalMethod.EXACT else byar_ends
    low, high = ends(effective, z)
    return _times(low, phi), _times(high, phi), method


def exact_ends(count: Decimal, z: Decimal) -> tuple[Decimal, Decimal]:
    """Return the ends of `poisson_exact` for a number that is known not to be negative.

    Args:
        count: How many events there were.
        z: The quantile of the level.
    """
    # Few degrees of freedom make tails that no float holds; one of 1e-300 has nothing left to add.
    tail, number = max(normal_tail(float(z)), _LEAST_TAIL), float(count)
    low = chi_square_quantile(tail, 2 * number) / 2 if number else 0.0
    high = chi_square_above(tail, 2 * number + 2) / 2
    return of_float(low), of_float(high)


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


def _of_events(
    count: Number,
    confidence: Number,
    phi: Number,
    df: Number | None,
    method: IntervalMethod | None,
    *,
    name: str = "count",
) -> Interval:
    number, z, times = not_negative(count, name), quantile(confidence, df), _dispersion(phi)
    below = {None: EXACT_BELOW, IntervalMethod.BYAR: _ZERO, IntervalMethod.EXACT: number + _ONE}[method]
    low, high, reached = event_ends(number, z, phi=times, exact_below=below)
    return Interval(low=low, high=high, confidence=given(confidence), method=reached)


def _dispersion(phi: Number) -> Decimal:
    """Take how many times more than chance cases vary.

    Raises:
        InvalidValue: `dispersion-range`, below 1: nothing is known that would make an interval narrower.
    """
    times = given(phi, "phi")
    if times < 1:
        raise fault_at(InvalidValue("dispersion-range", "a dispersion of at least 1", plain(times)), "phi")
    return times


def _over(number: Decimal, phi: Decimal) -> Decimal:
    return number if phi == 1 else _DIVIDE(number, phi)


def _times(number: Decimal, phi: Decimal) -> Decimal:
    return number if phi == 1 else _DIVIDE(_MULTIPLY(number, phi), _ONE)
