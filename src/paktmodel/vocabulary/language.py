"""The closed word lists: each word with its code, its Swedish and its English label.

A word is a `str`, so it prints, compares and serialises as its code. The Swedish
labels are the words of the board papers.
"""

import datetime as dt
import enum
import re
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Final, Literal, NoReturn, Self

Language = Literal["sv", "en"]

#: January to December: (Swedish, English).
MONTH_NAMES: Final = (
    ("januari", "January"),
    ("februari", "February"),
    ("mars", "March"),
    ("april", "April"),
    ("maj", "May"),
    ("juni", "June"),
    ("juli", "July"),
    ("augusti", "August"),
    ("september", "September"),
    ("oktober", "October"),
    ("november", "November"),
    ("december", "December"),
)


class StatusLabel(str):
    """A label with a symbol that stands beside it where the label alone is too quiet, as in a column.

    It equals and hashes as its text. HTML shows the symbol and hides it from screen readers, for the
    word says the same; text and Markdown leave it out.

    >>> StatusLabel("bättre", "▲") == "bättre"
    True
    """

    __slots__ = ("symbol",)
    symbol: str

    def __new__(cls, text: str, symbol: str) -> "StatusLabel":
        """Keep both."""
        self = super().__new__(cls, text)
        self.symbol = symbol
        return self

    def __reduce__(self) -> tuple[type["StatusLabel"], tuple[str, str]]:
        return StatusLabel, (str(self), self.symbol)


class Word(enum.StrEnum):
    """A word of a closed list.

    Attributes:
        sv: Swedish label.
        en: English label.
    """

    sv: str
    en: str
    _labels: tuple[str, str]

    def __new__(cls, code: str, sv: str = "", en: str = "", symbol: str = "") -> Self:
        """Make the word out of its code, its two labels, and the symbol of a status.

        A call with the code alone finds it.
        """
        word = str.__new__(cls, code)
        word._value_ = code
        word.sv = sv
        word.en = en
        word._labels = (StatusLabel(sv, symbol), StatusLabel(en, symbol)) if symbol else (sv, en)
        return word

    def __init_subclass__(cls, **options: object) -> None:
        """Let `help` name each word of a list with what it means."""
        super().__init_subclass__(**options)
        words = "\n".join(f"    {word.value}: {word.en} (*{word.sv}*)." for word in cls)
        cls.__doc__ = f"{(cls.__doc__ or '').rstrip()}\n\nWords:\n{words}\n"

    @classmethod
    def _missing_(cls, value: object) -> NoReturn:
        from difflib import get_close_matches  # costs 5 ms and is needed only when something is wrong

        codes = [word.value for word in cls]
        text = value if isinstance(value, str) else ""
        near = get_close_matches(text[:100], codes, n=1)
        hint = f"; did you mean {near[0]}?" if near else ""
        # What holds a digit may be the number of a person.
        got = f", got {text!r}" if text.isprintable() and 0 < len(text) <= 40 and text.isalpha() else ""
        raise ValueError(f"{cls.__name__}: expected one of {enumerated(codes, 'en')}{got}{hint}")

    def label(self, language: Language) -> str:
        """The word as it is written in running text; of a status with its symbol at hand.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self._labels[0 if language == "sv" else 1]


class Bilingual(ABC):
    """Print as the English of a text that is written in both languages."""

    __slots__ = ()

    @abstractmethod
    def text(self, language: Language = "en") -> str:
        """Write it as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """

    def __str__(self) -> str:
        return self.text("en")


DECIMAL_MARK: Final = {"sv": ",", "en": "."}
_BETWEEN_THOUSANDS = {"sv": "\N{NO-BREAK SPACE}", "en": ","}
_THOUSANDS = re.compile(r"(?<=[0-9])(?=(?:[0-9]{3})+(?![0-9]))")


_AND = {"sv": "och", "en": "and"}


_YES_NO = {"sv": ("nej", "ja"), "en": ("no", "yes")}


def number(value: object, language: Language) -> str:
    """A figure as the language prints it: 72,4 or 72.4, with a real minus sign.

    >>> from decimal import Decimal
    >>> number(Decimal("-72.40"), "sv"), number(Decimal("-72.40"), "en")
    ('−72,40', '−72.40')
    """
    digits = f"{value:f}" if type(value) is not int else str(value)
    return digits.replace("-", "−").replace(".", DECIMAL_MARK[language])


def grouped(digits: str, language: Language) -> str:
    """Mark the thousands of a whole number; no line may break within it.

    >>> grouped("4340", "en"), grouped("999", "sv")
    ('4,340', '999')
    """
    return _THOUSANDS.sub(_BETWEEN_THOUSANDS[language], digits)


def day_label(day: dt.date, language: Language) -> str:
    """A day in words.

    >>> day_label(dt.date(2024, 8, 31), "sv"), day_label(dt.date(2024, 8, 31), "en")
    ('31 augusti 2024', '31 August 2024')
    """
    return f"{day.day} {MONTH_NAMES[day.month - 1][0 if language == 'sv' else 1]} {day.year:04d}"


def spaced(number: int) -> str:
    """Write a whole number with spaces between its thousands.

    >>> spaced(3999)
    '3 999'
    """
    return f"{number:,}".replace(",", " ")


def enumerated(words: Iterable[str], language: Language) -> str:
    """Join words by commas and a last *och* or *and*.

    >>> enumerated(["1.1", "1.2", "1.3"], "sv")
    '1.1, 1.2 och 1.3'
    """
    first = list(words)
    if len(first) < 2:
        return "".join(first)
    return f"{', '.join(first[:-1])} {_AND[language]} {first[-1]}"


def capitalised(text: str) -> str:
    """Begin a text with a capital and leave the rest as it is.

    >>> capitalised("ökade för AMN")
    'Ökade för AMN'
    """
    return text[:1].upper() + text[1:]


def rendered(value: object, language: Language) -> str:
    """Render one piece of evidence: words by their label, numbers by the language's marks, days in words."""
    label = getattr(value, "label", None)
    if callable(label):
        return str(label(language))
    if isinstance(value, bool):
        return _YES_NO[language][value]
    if isinstance(value, str):
        return str(value)
    if isinstance(value, dt.date):
        return day_label(value, language)
    if isinstance(value, tuple | frozenset):
        return enumerated((rendered(one, language) for one in value), language)
    if hasattr(value, "as_tuple") or isinstance(value, int):
        return number(value, language)
    return str(value)


class _Rendered(dict[str, str]):
    """A name that the evidence lacks stays visible in the sentence."""

    def __missing__(self, key: str) -> str:
        return f"‹{key}›"


def sentence(template: str, evidence: Mapping[str, object], language: Language) -> str:
    """A template filled with evidence.

    >>> sentence("{of} av {all}", {"of": 8, "all": 12}, "sv")
    '8 av 12'
    """
    return template.format_map(
        _Rendered({name: rendered(value, language) for name, value in evidence.items()})
    )
