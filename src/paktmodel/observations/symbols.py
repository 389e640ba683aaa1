"""The symbols that agencies print in a cell instead of a value, each under its agency's name.

They disagree: a single point is *not applicable* at Kolada and *too few* at Max18. So a symbol
is read under a named profile only.
"""

from decimal import Decimal
from typing import ClassVar

from paktmodel.errors import InvalidValue
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.observations.observation import not_fitting
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ValueState


@frozen(kw_only=True, field_transformer=checked)
class Symbol:
    """What a symbol stands for: why there is no value, or a value such as zero.

    Attributes:
        mark: The symbol as printed.
        state: What it says of the value; observed where it stands for one.
        words: What it means, in the agency's words.
        value: The value that it stands for; None where there is none.

    Raises:
        InvalidValue: `value-and-state`, for a value beside a reason why there is none, or for neither.
    """

    mark: Text = field(converter=Text)
    state: ValueState = field(converter=converters.value_state)
    words: Text = field(converter=Text)
    value: Decimal | None = field(default=None, converter=converters.optional_decimal)

    def __attrs_post_init__(self) -> None:
        if (self.state is ValueState.OBSERVED) is (self.value is None):
            raise not_fitting(self.state)


@frozen(kw_only=True, field_transformer=checked)
class SymbolProfile:
    """The symbols of an agency.

    The presets are what the agencies' own keys say; hand over a profile of your own for another
    source. A symbol that the key does not explain is left out and refused.

    >>> SymbolProfile.KOLADA.state("..")
    <ValueState.SUPPRESSED: 'suppressed'>
    >>> SymbolProfile.MAX18.state(".")
    <ValueState.SUPPRESSED: 'suppressed'>
    >>> SymbolProfile.SCB.state(".."), SymbolProfile.SCB.symbol("–").value
    (<ValueState.NOT_REPORTED: 'not-reported'>, Decimal('0'))
    >>> SymbolProfile.PLAIN.state("..") is None
    True

    Attributes:
        name: Whose symbols they are.
        symbols: The symbols.
        key: Where they are explained.

    Raises:
        InvalidValue: `key-repeated`, for a symbol explained twice.
    """

    name: Text = field(converter=Text)
    symbols: tuple[Symbol, ...] = field(default=(), converter=converters.symbols)
    key: Text | None = field(default=None, converter=converters.optional_text)

    PLAIN: ClassVar["SymbolProfile"]
    KOLADA: ClassVar["SymbolProfile"]
    SCB: ClassVar["SymbolProfile"]
    SKOLVERKET: ClassVar["SymbolProfile"]
    MAX18: ClassVar["SymbolProfile"]

    def __attrs_post_init__(self) -> None:
        marks = [symbol.mark for symbol in self.symbols]
        for mark in marks:
            if marks.count(mark) > 1:
                raise InvalidValue("key-repeated", "each symbol once", mark)

    def symbol(self, mark: str) -> Symbol | None:
        """Look up what a symbol stands for; None when it is none of these symbols."""
        return next((symbol for symbol in self.symbols if symbol.mark == mark), None)

    def state(self, mark: str) -> ValueState | None:
        """Look up what a symbol says of the value; None when it is none of these symbols."""
        symbol = self.symbol(mark)
        return None if symbol is None else symbol.state


def _profile(name: str, key: str | None, *symbols: tuple[str, ValueState, str]) -> SymbolProfile:
    """Make a profile; what the key calls observed is the value zero."""
    zero = {ValueState.OBSERVED: Decimal(0)}
    return SymbolProfile(
        name=name,
        key=key,
        symbols=tuple(
            Symbol(mark=mark, state=state, words=words, value=zero.get(state))
            for mark, state, words in symbols
        ),
    )


SymbolProfile.PLAIN = _profile("no symbols", None)
SymbolProfile.KOLADA = _profile(
    "Kolada",
    "kolada.se, Jämföraren, tabellguiden",
    ("-", ValueState.NOT_REPORTED, "Bortfall"),
    (".", ValueState.NOT_APPLICABLE, "Ej tillämplig"),
    ("..", ValueState.SUPPRESSED, "Sekretess"),
)
SymbolProfile.SCB = _profile(
    "SCB",
    "scb.se, tabellen Folkmängd 31 december 2024; På tal om kvinnor och män, teckenförklaring",
    (".", ValueState.NOT_APPLICABLE, "Uppgift kan inte förekomma"),
    ("..", ValueState.NOT_REPORTED, "Uppgift inte tillgänglig eller alltför osäker"),
    ("–", ValueState.OBSERVED, "Inget finns att redovisa (värdet noll)"),
    ("-", ValueState.OBSERVED, "Inget finns att redovisa (värdet noll)"),
)
# Skolverket's point does not distinguish a missing value from a hidden one; the weaker answer is taken.
SymbolProfile.SKOLVERKET = _profile(
    "Skolverket",
    "skolverket.se, frågor och svar om bortfall",
    (".", ValueState.NOT_REPORTED, "Uppgift saknas eller kan inte visas"),
)
SymbolProfile.MAX18 = _profile(
    "Max18",
    "max18.barnombudsmannen.se",
    (".", ValueState.SUPPRESSED, "Sekretess eller för få"),
    ("-", ValueState.NOT_REPORTED, "Uppgift saknas"),
)

#: Every preset by the name it is called by.
PRESETS = {
    "SymbolProfile.KOLADA": SymbolProfile.KOLADA,
    "SymbolProfile.SCB": SymbolProfile.SCB,
    "SymbolProfile.SKOLVERKET": SymbolProfile.SKOLVERKET,
    "SymbolProfile.MAX18": SymbolProfile.MAX18,
}


def profiles_knowing(mark: str) -> tuple[str, ...]:
    """List the presets that have a symbol, by the names they are called by.

    >>> profiles_knowing("..")
    ('SymbolProfile.KOLADA', 'SymbolProfile.SCB')
    """
    return tuple(name for name, profile in PRESETS.items() if profile.state(mark) is not None)
