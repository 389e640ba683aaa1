"""Strategies for decimal values with their printed digits, and for quantities."""

from decimal import Decimal
from typing import Final

from hypothesis import strategies as st

from paktmodel.testing.strategies.text import texts
from paktmodel.testing.strategies.weights import weighted
from paktmodel.values.figures import Approximate, Quantity
from paktmodel.values.portions import Portion
from paktmodel.values.precision import Precision
from paktmodel.vocabulary.words.sources import Approximation

__all__ = ["amounts", "approximates", "counted", "figures", "portions", "precisions", "quantities", "shares"]

# What careless programs lose: the sign of zero, printed zeros, the last of 34 digits. None of
# them has ten or twelve consecutive digits, which is how a personal number looks.
_ODD_VALUES: Final = tuple(
    map(
        Decimal,
        (
            *("-0", "-0.0", "0.00", "70.0", "70", "100", "-1", "0.5"),
            *("9007199254740993", "9223372036854775808", "0.1000000", "1.00000001"),
            *("9" * 34, "0." + "0" * 32 + "1", "-12345678901234567.89012345678901234"),
        ),
    )
)


def _with_places(digits: int, places: int) -> Decimal:
    # From its parts, so that the host's decimal context has no say.
    return Decimal((digits < 0, tuple(map(int, str(abs(digits)))), -places))


def figures() -> st.SearchStrategy[Decimal]:
    """Draw values: small counts, shares with a decimal or two, and odd ones of at most 34 digits.

    >>> from hypothesis import find
    >>> find(figures(), lambda value: value % 1)
    Decimal('0.1')
    """
    return weighted(
        (3, st.integers(0, 300).map(Decimal)),
        (4, st.builds(_with_places, st.integers(0, 1000), st.sampled_from((0, 1, 2)))),
        (1, st.builds(_with_places, st.integers(-(10**8), 10**8), st.sampled_from((0, 1, 3, 8)))),
        (1, st.sampled_from(_ODD_VALUES)),
    )


def shares() -> st.SearchStrategy[Decimal]:
    """Draw shares in per cent, from 0 to 100, with no decimal or one.

    >>> from hypothesis import find
    >>> find(shares(), lambda share: share > 99 and share % 1)
    Decimal('99.1')
    """
    return st.integers(0, 100).map(Decimal) | st.builds(_with_places, st.integers(0, 1000), st.just(1))


def counted() -> st.SearchStrategy[Decimal]:
    """Draw denominators that are whole numbers, never 0.

    >>> from hypothesis import find
    >>> find(counted(), lambda count: True)
    Decimal('1')
    """
    return st.integers(1, 5000).map(Decimal)


def precisions() -> st.SearchStrategy[Precision]:
    """Draw how exact values are: perturbed, rounded, or with decimals that were lost.

    >>> from hypothesis import find
    >>> find(precisions(), lambda precision: precision.form == "rounded")
    'rounded:5'
    """
    return st.sampled_from(("rounded:5", "perturbed:8", "decimals:1", "rounded:2.5", "decimals:0")).map(
        Precision
    )


def quantities() -> st.SearchStrategy[Quantity]:
    """Draw values with a unit.

    >>> from hypothesis import find
    >>> print(find(quantities(), lambda quantity: True))
    0 A
    """
    return st.builds(Quantity, figures(), texts())


_UNITS: Final = st.sampled_from(("platser", "anställningar", "studiebesök"))


def amounts() -> st.SearchStrategy[Quantity]:
    """Draw the quantities of commitments and deliveries: whole numbers with a unit, never 0.

    >>> from hypothesis import find
    >>> print(find(amounts(), lambda amount: True))
    1 platser
    """
    return st.builds(Quantity, counted(), _UNITS)


_WORDS: Final = (
    ("cirka", Approximation.ABOUT),
    ("minst", Approximation.AT_LEAST),
    ("drygt", Approximation.MORE_THAN),
    ("högst", Approximation.AT_MOST),
    ("knappt", Approximation.LESS_THAN),
)
_SMALL: Final = st.integers(0, 9999)


@st.composite
def _in_words(draw: st.DrawFn) -> Approximate:
    (words, bound), value = draw(st.sampled_from(_WORDS)), draw(_SMALL)
    return Approximate(words=f"{words} {value}", value=value, bound=bound)


def approximates() -> st.SearchStrategy[Approximate]:
    """Draw approximate quantities, a few of them without any value.

    >>> from hypothesis import find
    >>> print(find(approximates(), lambda quantity: quantity.value is not None))
    cirka 0
    """
    return weighted(
        (3, _in_words()),
        (1, st.just(Approximate(words="några tiotal", value=None, bound=Approximation.ABOUT))),
        (1, st.builds(Approximate, texts(), st.none() | figures(), st.sampled_from(Approximation))),
    )


def portions() -> st.SearchStrategy[Portion]:
    """Draw parts of a whole, most of them simple fractions.

    >>> from hypothesis import find
    >>> find(portions(), lambda portion: portion.reached_by(1, 2))
    '0'
    """
    return st.sampled_from(("0", "1", "1/2", "1/3", "2/3", "3/4", "11/12")).map(Portion)
