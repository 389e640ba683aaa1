"""Levels of intervals, and how many standard deviations they reach."""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from paktmodel.errors import InvalidValue
from paktmodel.statistics.plain_numbers import Number, fault_at
from paktmodel.statistics.quantiles import normal_quantile, t_quantile
from paktmodel.values.figures import checked_figure, figure_of, plain, round_to, subtract

#: The usual level, in per cent.
USUAL: Final = Decimal(95)

_HUNDRED: Final = Decimal(100)
#: A quantile comes as a float: so many decimals are the same on every platform.
_PLACES: Final = 12
#: Figures are far from these; beyond them not even a hundred digits would keep a sum exact.
_MOST_ADJUSTED: Final = 99


def quantile(level: Number, df: Number | None = None) -> Decimal:
    """Find how many standard deviations to each side hold so many per cent of a distribution.

    Args:
        level: Level in per cent, between 0 and 100 and neither of them.
        df: Degrees of freedom of Student's t; None takes the normal distribution.

    Raises:
        InvalidValue: `confidence-range`, `degrees-range`, or what refuses anything that is no figure.

    >>> quantile(95), quantile(95, df=11)
    (Decimal('1.959963984540'), Decimal('2.200985160092'))
    """
    checked = given(level, "confidence")
    if not 0 < checked < _HUNDRED:
        fault = InvalidValue("confidence-range", "a level in per cent between 0 and 100", plain(checked))
        raise fault_at(fault, "confidence")
    freedom = None if df is None else given(df, "df")
    if freedom is not None and freedom <= 0:
        raise fault_at(InvalidValue("degrees-range", "degrees of freedom above 0", plain(freedom)), "df")
    return _quantile(checked, freedom)


def checked_level(confidence: Decimal | int) -> Decimal:
    """Take a level in per cent as results hold it: no text, as the functions on plain numbers take it.

    Raises:
        InvalidValue: `confidence-range`, or what `checked_figure` refuses.
    """
    level = checked_figure(confidence)
    quantile(level)
    return level


@lru_cache(maxsize=256)
def _quantile(level: Decimal, df: Decimal | None) -> Decimal:
    # By the lower tail, where a float has more digits than near 1.
    tail = float(subtract(_HUNDRED, level)) / 200
    found = normal_quantile(tail) if df is None else t_quantile(tail, float(df))
    # Explicitly: a host may trap floats that become Decimals on their own.
    return round_to(Decimal.from_float(found), _PLACES).copy_abs()


def given(value: Number, name: str = "") -> Decimal:
    """Take a figure that someone else or a calculation has made: more digits than print has are fine.

    Args:
        value: The figure.
        name: What the argument is called, which an error states.

    Raises:
        InvalidValue: What refuses anything that is no figure.
    """
    if type(value) is Decimal and value.is_finite() and abs(value.adjusted()) <= _MOST_ADJUSTED:
        return value
    try:
        return figure_of(value)
    except InvalidValue as fault:
        raise fault_at(fault, name) from None


def not_negative(value: Number, name: str = "") -> Decimal:
    """Take a figure that is not negative.

    Args:
        value: The figure.
        name: What the argument is called, which an error states.

    Raises:
        InvalidValue: `number-negative`, or what refuses anything that is no figure.
    """
    figure = given(value, name)
    if figure < 0:
        raise fault_at(InvalidValue("number-negative", "a number that is not negative", plain(figure)), name)
    return figure
