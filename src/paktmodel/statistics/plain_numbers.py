"""Plain numbers as callers hand them over: read one by one, each fault with its place."""

import math
from collections.abc import Callable, Iterable, Sequence
from decimal import Context, Decimal
from typing import Final, TypeAlias

from paktmodel.errors import InvalidValue
from paktmodel.values.figures import EXACT, all_whole, figure_of, plain, total
from paktmodel.values.tuples import row

#: What a function takes as a number: digits in a text are read as documents write them.
Number: TypeAlias = Decimal | int | str
#: A series: None where a value is missing.
Numbers: TypeAlias = Iterable[Number | None]

#: How many digits a number keeps that was calculated with floats: they are the same on every platform.
DIGITS_OF_FLOATS: Final = 12
_TWELVE: Final = Context(prec=DIGITS_OF_FLOATS, Emin=-9999, Emax=9999, flags=[], traps=[])


def numbers_in(name: str, values: Numbers) -> list[Decimal | None]:
    """Read a series, None where a value is missing.

    Args:
        name: What the argument is called, which errors state with the place.
        values: The series.

    Raises:
        InvalidValue: What is refused of one number; the place stands in the error.
    """
    return [
        None if value is None else _at_place(name, place, figure_of, value)
        for place, value in enumerate(row(values))
    ]


def counts_in(name: str, values: Numbers) -> list[Decimal | None]:
    """Read a series of numbers that are not negative.

    Raises:
        InvalidValue: `number-negative`, or what is refused of one number.
    """
    found = numbers_in(name, values)
    for place, value in enumerate(found):
        if value is not None and value < 0:
            fault = InvalidValue("number-negative", "a number that is not negative", plain(value))
            raise fault_at(fault, name, place)
    return found


def ratios_in(
    numerators: Numbers, denominators: Numbers, *, share: bool
) -> tuple[list[Decimal | None], list[Decimal | None]]:
    """Read numerators and denominators; a pair of which either is missing is missing.

    Args:
        numerators: What was counted in each period.
        denominators: What it was counted out of.
        share: Whether a numerator may not be above its denominator.

    Raises:
        InvalidValue: `lengths-differ`, `number-negative`, `fraction-of-nothing`, `share-above-one`, or what
            is refused of one number; the place stands in the error.
    """
    above, below = counts_in("numerators", numerators), counts_in("denominators", denominators)
    same_length("denominators", above, below)
    for place, (one, of) in enumerate(zip(above, below, strict=True)):
        if of is not None and not of:
            raise nothing_under("denominators", place)
        if share and one is not None and of is not None and one > of:
            fault = InvalidValue("share-above-one", "a numerator not above the denominator", plain(one))
            raise fault_at(fault, "numerators", place)
    return above, below


def is_whole_number(value: object) -> bool:
    """Say whether a value is a whole number, and not true or false."""
    return isinstance(value, int) and not isinstance(value, bool)


def same_length(name: str, first: Sequence[object], second: Sequence[object]) -> None:
    """Refuse two series that do not go together.

    Args:
        name: What the second argument is called.
        first: The one that it must be as long as.
        second: The other one.

    Raises:
        InvalidValue: `lengths-differ`.
    """
    if len(first) != len(second):
        fault = InvalidValue(
            "lengths-differ",
            f"as many values as the first series has, {len(first)}",
            len(second),
            extra={"length": len(first)},
        )
        raise fault_at(fault, name)


def _at_place(name: str, place: int, read: Callable[[Number], Decimal], value: Number) -> Decimal:
    """Read one of several numbers, whose place an error states.

    Raises:
        InvalidValue: What the reading raises.
    """
    try:
        return read(value)
    except InvalidValue as fault:
        raise fault_at(fault, name, place) from None


def fault_at(fault: InvalidValue, name: str, place: int | None = None) -> InvalidValue:
    """Write into an error which argument it is about, and where in it.

    Args:
        fault: The error.
        name: What the argument is called.
        place: Which of several values; None for the only one.
    """
    fault.field = name if place is None else f"{name}[{place}]"
    return fault


def nothing_under(name: str, place: int | None = None) -> InvalidValue:
    """Make the error of a denominator that is zero.

    Args:
        name: What the argument is called.
        place: Which of several values; None for the only one.
    """
    fault = InvalidValue("fraction-of-nothing", "a denominator that is not zero", "0")
    return fault_at(fault, name, place)


def in_one_scale(values: Sequence[Decimal]) -> tuple[list[int], int]:
    """Return values as whole numbers, and how many of their last digits are decimals.

    >>> in_one_scale([Decimal("72.4"), Decimal(3)])
    ([724, 30], 1)
    """
    exponent = total(values).as_tuple().exponent  # a sum has the decimals of what has the most
    places = -exponent if isinstance(exponent, int) else 0
    return all_whole(values, places), places


def of_float(value: float) -> Decimal:
    """Return a float as a number of twelve digits, without needless zeros.

    >>> of_float(1 / 3), of_float(2.0)
    (Decimal('0.333333333333'), Decimal('2'))
    """
    text = f"{value:.{DIGITS_OF_FLOATS}g}"
    if "e" in text or text == "-0":  # of a text with a power of ten there may be needless zeros
        return short(Decimal(text))
    return Decimal(text)


def short(value: Decimal) -> Decimal:
    """Round to twelve digits, without needless zeros, and zero without a sign."""
    shortened = _TWELVE.normalize(_TWELVE.plus(value))
    if not shortened:
        return Decimal(0)
    exponent = shortened.as_tuple().exponent
    return EXACT.quantize(shortened, Decimal(1)) if isinstance(exponent, int) and exponent > 0 else shortened


def rounded_float(value: float) -> float:
    """Round a float to twelve digits, so that comparisons do not hang on the last ones.

    >>> rounded_float(0.1 + 0.2)
    0.3
    """
    return float(f"{value:.{DIGITS_OF_FLOATS - 1}e}") if math.isfinite(value) else value
