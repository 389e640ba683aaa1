"""Intervals of a difference: of two values that have intervals of their own, and of paired months.

Source: Newcombe 1998 (difference of two shares); Zou and Donner 2008 (difference of other intervals);
Student 1908 (paired differences).
"""

from decimal import Decimal
from typing import Final

from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.statistics.intervals import Interval
from paktmodel.statistics.levels import USUAL, given, quantile
from paktmodel.statistics.plain_numbers import Number, Numbers, in_one_scale, numbers_in, same_length
from paktmodel.values.figures import EXACT, QUOTIENT, divide, of_digits, plain, subtract
from paktmodel.vocabulary.words.followup import IntervalMethod

_ONE: Final = Decimal(1)
_ADD, _SUBTRACT, _MULTIPLY, _ROOT = EXACT.add, EXACT.subtract, EXACT.multiply, QUOTIENT.sqrt
#: Methods that are two ways to one and the same interval.
_OF_EVENTS: Final = {IntervalMethod.EXACT: IntervalMethod.BYAR}


def difference(first: Number, of_first: Interval, second: Number, of_second: Interval) -> Interval:
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
        InvalidArgument: Not two intervals, or of methods that do not go together, or of different levels.
        InvalidValue: `value-outside-interval`, or what refuses anything that is no figure.

    >>> from paktmodel.statistics import wilson
    >>> now, before = wilson(56, 70), wilson(48, 80)
    >>> difference(Decimal("0.8"), now, Decimal("0.6"), before)
    Interval(0.05–0.33, 95 %, wilson)
    """
    for name, interval in (("of_first", of_first), ("of_second", of_second)):
        if not isinstance(interval, Interval):
            raise InvalidArgument(name, "an Interval", interval, "make it with wilson or events")
    kinds = [_OF_EVENTS.get(one.method, one.method) for one in (of_first, of_second)]
    if kinds[0] is not kinds[1] or of_first.confidence != of_second.confidence:
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


def _inside(value: Number, interval: Interval) -> Decimal:
    figure = given(value)
    if not interval.low <= figure <= interval.high:
        expected = f"a value inside its own interval, {interval}"
        raise InvalidValue("value-outside-interval", expected, plain(figure), extra={"interval": interval})
    return figure


def _made(interval: Interval) -> str:
    return f"{interval.method} at {plain(interval.confidence)} %"


def _together(one: Decimal, other: Decimal) -> Decimal:
    return _ROOT(_ADD(_MULTIPLY(one, one), _MULTIPLY(other, other)))


def paired(before: Numbers, now: Numbers, *, confidence: Number = USUAL) -> Interval:
    """Calculate the interval of the mean difference between pairs, such as months and the same a year before.

    d̄ ± t(k−1)·s/√k. A seasonal pattern that both years share is out of the differences.

    Args:
        before: The earlier values; None where one is missing, which leaves the pair out.
        now: The later values, in the same order.
        confidence: Level in per cent.

    Returns:
        The interval of the mean of now less before.

    Raises:
        InvalidValue: `lengths-differ`, `too-few-values` for fewer than two pairs, `confidence-range`, or
            what is refused of one number; the error states its place.

    >>> paired([10, 12, 11, 13], [12, 13, 14, 15])
    Interval(0.7–3.3, 95 %, paired-months)
    """
    earlier, later = numbers_in("before", before), numbers_in("now", now)
    same_length("now", earlier, later)
    apart = [
        subtract(one, other)
        for one, other in zip(later, earlier, strict=True)
        if one is not None and other is not None
    ]
    if len(apart) < 2:
        raise InvalidValue("too-few-values", "at least two values", len(apart))
    return paired_interval(apart, given(confidence))


def paired_interval(apart: list[Decimal], confidence: Decimal) -> Interval:
    """Calculate the interval of the mean of differences, of which there are at least two."""
    digits, places = in_one_scale(apart)
    count, summed = len(digits), sum(digits)
    # k times the sum of squares around the mean, which is whole.
    squares = count * sum(one * one for one in digits) - summed * summed
    mean = QUOTIENT.divide(of_digits(summed, places), count)
    # s/√k = √(squares / (k·(k−1)·k))
    error = _ROOT(QUOTIENT.divide(of_digits(squares, 2 * places), count * count * (count - 1)))
    half = _MULTIPLY(quantile(confidence, count - 1), error)
    return Interval(
        low=divide(_SUBTRACT(mean, half), _ONE),
        high=divide(_ADD(mean, half), _ONE),
        confidence=confidence,
        method=IntervalMethod.PAIRED_MONTHS,
    )
