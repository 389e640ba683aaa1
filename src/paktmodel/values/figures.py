"""Decimal numbers: plain `decimal.Decimal`, and all arithmetic on them.

A host may have set any decimal context; nothing here reads it. Sums, differences and
products are exact for values of documents (at most 34 digits); quotients have 34 digits.
A value keeps its printed precision: 70.0 and 70 are different prints.
"""

import re
from collections.abc import Iterable
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, DecimalTuple
from itertools import product, repeat
from typing import Final

from paktmodel.errors import InvalidValue, named_in_errors, wrong_kind
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.sources import Approximation

#: No value has more digits in print, on both sides of the point together.
MOST_DIGITS: Final = 34

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)

# Nothing traps: what is not finite is turned into an error of our own. The two are for the few places that
# calculate with figures known to be finite, where a checked operation costs three times the bare one.
EXACT = Context(prec=100, rounding=ROUND_HALF_EVEN, Emin=-9999, Emax=9999, flags=[], traps=[])
QUOTIENT = Context(prec=MOST_DIGITS, rounding=ROUND_HALF_EVEN, Emin=-9999, Emax=9999, flags=[], traps=[])
_DOWN = Context(prec=MOST_DIGITS, rounding=ROUND_FLOOR, Emin=-9999, Emax=9999, flags=[], traps=[])
_UP = Context(prec=MOST_DIGITS, rounding=ROUND_CEILING, Emin=-9999, Emax=9999, flags=[], traps=[])

FIGURE_SHAPE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?").fullmatch
_WITH_COMMA = re.compile(r"-?[0-9]+,[0-9]+").fullmatch


def _figure(result: Decimal) -> Decimal:
    """Check the result of a calculation: finite, and zero without a sign."""
    if not result.is_finite():
        raise wrong_kind("a finite number", result, code="decimal-shape")
    return result if result else result.copy_abs()


def of_digits(digits: int, places: int) -> Decimal:
    """Put a point before so many of the last digits, exact in any decimal context of the host.

    >>> of_digits(7240, 2), of_digits(-3, 0)
    (Decimal('72.40'), Decimal('-3'))
    """
    return EXACT.scaleb(digits, -places) if places else Decimal(digits)


def all_of_digits(digits: Iterable[int], places: int) -> list[Decimal]:
    """Put a point before so many of the last digits of each number, as `of_digits` does."""
    return list(map(EXACT.scaleb, digits, repeat(-places)) if places else map(Decimal, digits))


def all_whole(figures: Iterable[Decimal], places: int) -> list[int]:
    """Return values times 10^places as whole numbers, as `whole` does."""
    return list(map(int, map(EXACT.scaleb, figures, repeat(places)) if places else figures))


def whole(figure: Decimal, places: int) -> int:
    """Return a value times 10^places as a whole number; it has no more decimals than that.

    >>> whole(Decimal("72.4"), 2)
    7240
    """
    return int(EXACT.scaleb(figure, places))


def add(*figures: Decimal) -> Decimal:
    """Return the sum, exact; of nothing it is 0."""
    return total(figures)


def subtract(minuend: Decimal, subtrahend: Decimal) -> Decimal:
    """Return the first less the second, exact."""
    return _figure(EXACT.subtract(minuend, subtrahend))


def multiply(first: Decimal, second: Decimal) -> Decimal:
    """Return the product, exact."""
    return _figure(EXACT.multiply(first, second))


def divide(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Return the quotient, rounded to 34 digits, half to even.

    Raises:
        InvalidValue: `fraction-of-nothing`, when the denominator is zero.

    >>> divide(Decimal(2480), Decimal(248000))
    Decimal('0.01')
    """
    return _divided(QUOTIENT, numerator, denominator)


def _divided(context: Context, numerator: Decimal, denominator: Decimal) -> Decimal:
    if not denominator:
        raise InvalidValue("fraction-of-nothing", "a denominator that is not zero", denominator)
    return _figure(context.divide(numerator, _figure(denominator)))


def whole_quotients(numerators: Iterable[int], denominators: Iterable[int]) -> list[Decimal]:
    """Divide whole numbers pair by pair as `divide` does: none of the second may be 0, nor any negative.

    A third of the time of `divide`, since nothing is checked.

    >>> whole_quotients([1, 50], [8, 4])
    [Decimal('0.125'), Decimal('12.5')]
    """
    return list(map(QUOTIENT.divide, numerators, denominators))


def distance(first: Decimal, second: Decimal) -> Decimal:
    """Return how far apart two values are, exact and never negative."""
    return subtract(first, second).copy_abs()


def total(figures: Iterable[Decimal]) -> Decimal:
    """Return the sum, exact; of nothing it is 0.

    >>> total([Decimal("4.1"), Decimal("5.1")])
    Decimal('9.2')
    """
    result = _ZERO
    for figure in figures:
        result = EXACT.add(result, figure)
    return _figure(result)


def mean(figures: Iterable[Decimal]) -> Decimal:
    """Return the arithmetic mean, rounded to 34 digits.

    Raises:
        InvalidValue: `fraction-of-nothing`, when there are no values.
    """
    every = tuple(figures)
    return divide(total(every), Decimal(len(every)))


def share(numerator: Decimal, denominator: Decimal) -> Decimal:
    """Divide numerator by denominator, as a fraction of one; neither may be negative.

    Raises:
        InvalidValue: `number-negative` or `fraction-of-nothing`.

    >>> share(Decimal(3), Decimal(25))
    Decimal('0.12')
    """
    for figure in (numerator, denominator):
        if figure < 0:
            raise InvalidValue("number-negative", "a number that is not negative", plain(figure))
    return divide(numerator, denominator)


def root(figure: Decimal) -> Decimal:
    """Return the square root, rounded to 34 digits.

    Raises:
        InvalidValue: `number-negative`, or `decimal-shape` when not finite.

    >>> root(Decimal("0.25"))
    Decimal('0.5')
    """
    if _figure(figure) < 0:
        raise InvalidValue("number-negative", "a number that is not negative", plain(figure))
    return _figure(QUOTIENT.sqrt(figure))


def round_to(figure: Decimal, places: int) -> Decimal:
    """Round to so many decimals, half to even; negative places round to tens and hundreds.

    >>> round_to(Decimal("0.1898"), 3), round_to(Decimal(2481), -2)
    (Decimal('0.190'), Decimal('2500'))
    """
    rounded = EXACT.quantize(figure, Decimal((0, (1,), -places)))
    return _figure(EXACT.quantize(rounded, _ONE) if places < 0 else rounded)


def compare(first: Decimal, second: Decimal) -> int:
    """-1, 0 or 1: whether the first is smaller, as large or larger, printed digits apart."""
    difference = subtract(first, second)
    return (difference > 0) - (difference < 0)


def as_printed(figure: Decimal | None) -> DecimalTuple | None:
    """Return what two values have in common when they are the same in print.

    For fields that compare as printed: ``field(eq=as_printed)``.

    >>> as_printed(Decimal("70.0")) == as_printed(Decimal("70"))
    False
    """
    return figure if figure is None else figure.as_tuple()


def slack(figure: Decimal) -> Decimal:
    """Return half the last printed digit: how far rounding may have moved the value.

    >>> slack(Decimal("72.4")), slack(Decimal("71"))
    (Decimal('0.05'), Decimal('0.5'))
    """
    return Decimal((0, (5,), _last_place(figure) - 1))


def slack_of_count(figure: Decimal) -> Decimal:
    """Return the slack of a count: none when printed without decimals, else half the last digit.

    >>> slack_of_count(Decimal("59")), slack_of_count(Decimal("9.3"))
    (Decimal('0'), Decimal('0.05'))
    """
    return slack(figure) if _last_place(figure) < 0 else _ZERO


def _last_place(figure: Decimal) -> int:
    place = figure.as_tuple().exponent
    if not isinstance(place, int):
        raise wrong_kind("a finite number", figure, code="decimal-shape")
    return place


def implied_weight(whole: Decimal, first: Decimal, second: Decimal) -> Decimal | None:
    """Calculate the weight of the first part that the shares of both imply for the whole.

    The whole is ``weight × first + (1 - weight) × second``. Shares of women and men that
    stand in a right relation to their total imply a weight from 0 to 1.

    Returns:
        The weight, or None when the parts are equal and any weight would do.

    >>> round_to(implied_weight(Decimal("72.4"), Decimal("76.1"), Decimal("66.5")), 3)
    Decimal('0.615')
    """
    if compare(first, second) == 0:
        return None
    return divide(subtract(whole, second), subtract(first, second))


def implied_weight_range(
    whole: Decimal, first: Decimal, second: Decimal, slacks: tuple[Decimal, Decimal, Decimal]
) -> tuple[Decimal, Decimal] | None:
    """Calculate the lowest and highest weight that rounding allows; the true one lies between.

    Args:
        whole: The share of all.
        first: The share of the part whose weight is asked for.
        second: The share of the other part.
        slacks: How far rounding may have moved the three, in the same order.

    Returns:
        Lowest and highest, rounded outwards; None when the parts may be equal.
    """
    of_whole, of_first, of_second = slacks
    if distance(first, second) <= add(of_first, of_second):
        return None
    # With the other two fixed, the weight only rises or only falls with each value, for the
    # denominator keeps its sign. So its extremes lie in corners of the box.
    corners = [
        (subtract(one_whole, one_second), subtract(one_first, one_second))
        for one_whole, one_first, one_second in product(
            (subtract(whole, of_whole), add(whole, of_whole)),
            (subtract(first, of_first), add(first, of_first)),
            (subtract(second, of_second), add(second, of_second)),
        )
    ]
    lowest = min(_divided(_DOWN, *corner) for corner in corners)
    return lowest, max(_divided(_UP, *corner) for corner in corners)


def read_figure(text: str) -> Decimal:
    """Read a value in the form that documents hold: ASCII digits with a point, perhaps a minus.

    One spelling for each value: no exponent, no plus, no needless zero in front, and
    digits on both sides of a point.

    Raises:
        InvalidValue: `decimal-shape`, `decimal-too-long` or `kind-wrong`.

    >>> read_figure("72.40")
    Decimal('72.40')
    """
    if type(text) is not str:
        number = isinstance(text, int | float) and not isinstance(text, bool)
        raise wrong_kind("text", text, "quote-it" if number else "")
    if len(text) > MOST_DIGITS and sum(letter.isdigit() for letter in text) > MOST_DIGITS:
        raise _too_long(text)
    if not FIGURE_SHAPE(text):
        raise InvalidValue(
            "decimal-shape", "digits with a point", text, "decimal-comma" if _WITH_COMMA(text) else ""
        )
    return Decimal(text)


def _too_long(got: object) -> InvalidValue:
    return InvalidValue(
        "decimal-too-long", f"a number of at most {MOST_DIGITS} digits", got, extra={"most": MOST_DIGITS}
    )


def figure_of(value: Decimal | int | str) -> Decimal:
    """Take a value as constructors do: text in the form that documents hold, a whole number or a Decimal.

    Raises:
        InvalidValue: What `read_figure` refuses of a text and `checked_figure` of anything else.

    >>> figure_of("72.40"), figure_of(59)
    (Decimal('72.40'), Decimal('59'))
    """
    return read_figure(value) if type(value) is str else checked_figure(value)  # type: ignore[arg-type]  # it refuses


def checked_figure(value: Decimal | int) -> Decimal:
    """Take a value as a field holds it.

    Takes a finite Decimal or a whole number. A float is refused, since 0.1 is not a tenth
    in it; so is text, which `read_figure` reads.

    Raises:
        InvalidValue: `kind-wrong`, `decimal-shape` when not finite, or `decimal-too-long`.

    >>> checked_figure(59), checked_figure(Decimal("70.0"))
    (Decimal('59'), Decimal('70.0'))
    """
    if type(value) is int:
        if not -(10**MOST_DIGITS) < value < 10**MOST_DIGITS:
            raise _too_long(value)
        return Decimal(value)
    if not isinstance(value, Decimal):
        instead = {float: ", not a float", str: ", not text"}.get(type(value), "")
        raise wrong_kind(f"a Decimal or a whole number{instead}", value)
    figure = Decimal(value)  # a subclass becomes a plain one, digit by digit the same
    place = _last_place(figure)
    if max(figure.adjusted(), 0) - min(place, 0) >= MOST_DIGITS:
        raise _too_long(figure)
    # 1E+3 is 1000 in print.
    return figure if place <= 0 else EXACT.quantize(figure, _ONE)


def plain(figure: Decimal) -> str:
    """Write the form that documents hold; never an exponent, and the printed precision kept.

    Raises:
        InvalidValue: `decimal-shape` when not finite, `decimal-too-long` when it would
            take more than some two hundred digits.

    >>> plain(Decimal("72.4")), plain(Decimal("-3")), plain(Decimal("70.0"))
    ('72.4', '-3', '70.0')
    """
    if _last_place(figure) < -200 or figure.adjusted() > 200:
        raise _too_long(figure)
    return f"{figure:f}"


@frozen(field_transformer=named_in_errors)
class Quantity:
    """A value with its unit, as printed.

    Attributes:
        value: The number; compares as printed.
        unit: What it counts, in the document's language.

    >>> print(Quantity(Decimal(470), "medlemmar"))
    470 medlemmar
    """

    value: Decimal = field(converter=figure_of, eq=as_printed)
    unit: Text = field(converter=Text)

    def __str__(self) -> str:
        return f"{plain(self.value)} {self.unit}"


def _approximation(word: str) -> Approximation:
    for known in Approximation:
        if known == word:
            return known
    choices = tuple(map(str, Approximation))
    raise InvalidValue("choice-unknown", f"one of {', '.join(choices)}", word, extra={"choices": choices})


def _figure_or_none(value: Decimal | int | str | None) -> Decimal | None:
    return None if value is None else figure_of(value)


@frozen(field_transformer=named_in_errors)
class Approximate:
    """A quantity that the paper does not give exactly: "cirka 470", "ett tjugotal", "över 130".

    It stays what it is: no conversion to a number, no arithmetic and no order, only
    equality. Whoever wants to compute says so, by taking `value`.

    Attributes:
        words: The quantity as printed.
        value: The number in the words; None when they name none ("några tiotal").
        bound: On which side of the number the quantity lies.

    >>> print(Approximate("drygt 280", 280, "more-than"))
    drygt 280
    """

    words: Text = field(converter=Text)
    value: Decimal | None = field(converter=_figure_or_none, eq=as_printed)
    bound: Approximation = field(converter=_approximation)

    def __str__(self) -> str:
        return self.words
