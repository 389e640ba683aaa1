"""Rounding of values for display: like a printed value, but never until a change disappears."""

from decimal import Decimal

from paktmodel.values.figures import round_to

#: Decimals shown for a value that has nothing printed beside it.
_PLACES = 1


#: No value is shown with more decimals than this.
MOST_PLACES = 6


def rounded(figure: Decimal, like: Decimal | None, extra: int = 0) -> Decimal:
    """Round a value to as many decimals as a printed one, and to more where rounding would make it zero.

    A quotient is no print: a value like it gets one decimal, and so does one with nothing printed beside it;
    none that it does not have.

    >>> rounded(Decimal("68.2317"), Decimal("76.1")), rounded(Decimal("0.02"), Decimal("76.1"))
    (Decimal('68.2'), Decimal('0.02'))
    >>> rounded(Decimal("1.2629"), Decimal(1) / 3), rounded(Decimal(29), None)
    (Decimal('1.3'), Decimal('29'))
    """
    printed = None if like is None else as_print(like)
    places = (min(places_of(figure), _PLACES) if printed is None else places_of(printed)) + extra
    shown = round_to(figure, places)
    while shown == 0 and figure != 0 and places < MOST_PLACES:
        places += 1
        shown = round_to(figure, places)
    return shown


def as_print(figure: Decimal) -> Decimal | None:
    """Return a figure whose decimals a print may keep; None for a quotient, which has too many.

    >>> as_print(Decimal("76.1")), as_print(Decimal(1) / 3)
    (Decimal('76.1'), None)
    """
    return figure if places_of(figure) <= MOST_PLACES else None


def rounded_beside(value: Decimal, baseline: Decimal | None) -> Decimal:
    """Round a value like the baseline that is printed beside it, so that the two give the change stated.

    More decimals are kept where rounding would make them the same; without a baseline no more than one, and
    none that the value does not have.

    >>> rounded_beside(Decimal("5.25"), Decimal("4.9")), rounded_beside(Decimal("76.08"), Decimal("76.1"))
    (Decimal('5.2'), Decimal('76.08'))
    >>> rounded_beside(Decimal("59"), None), rounded_beside(Decimal("61.25"), None)
    (Decimal('59'), Decimal('61.2'))
    """
    places = places_of(baseline) if baseline is not None else min(places_of(value), _PLACES)
    shown = round_to(value, places)
    while shown == baseline and value != baseline and places < MOST_PLACES:
        places += 1
        shown = round_to(value, places)
    return shown


def places_of(figure: Decimal | None) -> int:
    """Count the decimals of a printed value."""
    if figure is None:
        return _PLACES
    exponent = figure.as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0
