"""The closed word lists: each word with its code, its Swedish and its English label.

A word is a `str`, so it prints, compares and serialises as its code. The Swedish
labels are the words of the board papers.
"""

import enum
from abc import ABC, abstractmethod
from collections.abc import Iterable, Mapping
from typing import Literal, NoReturn, Self

Language = Literal["sv", "en"]


class Word(enum.StrEnum):
    """A word of a closed list.

    Attributes:
        sv: Swedish label.
        en: English label.
    """

    sv: str
    en: str

    def __new__(cls, code: str, sv: str = "", en: str = "") -> Self:
        """Make the word out of its code and its two labels; a call with the code alone finds it."""
        word = str.__new__(cls, code)
        word._value_ = code
        word.sv = sv
        word.en = en
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
        near = get_close_matches(value[:100], codes, n=1) if isinstance(value, str) else []
        hint = f"; did you mean {near[0]}?" if near else ""
        raise ValueError(f"{cls.__name__}: expected one of {enumerated(codes, 'en')}{hint}")

    def label(self, language: Language) -> str:
        """The word as it is written in running text.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.sv if language == "sv" else self.en


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


_DECIMAL_MARK = {"sv": ",", "en": "."}


_AND = {"sv": "och", "en": "and"}


_YES_NO = {"sv": ("nej", "ja"), "en": ("no", "yes")}


def number(value: object, language: Language) -> str:
    """A figure as the language prints it: 72,4 or 72.4, with a real minus sign.

    >>> from decimal import Decimal
    >>> number(Decimal("-72.40"), "sv"), number(Decimal("-72.40"), "en")
    ('−72,40', '−72.40')
    """
    digits = f"{value:f}" if type(value) is not int else str(value)
    return digits.replace("-", "−").replace(".", _DECIMAL_MARK[language])


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
    """Render one piece of evidence: words by their label, numbers by the language's marks."""
    label = getattr(value, "label", None)
    if callable(label):
        return str(label(language))
    if isinstance(value, bool):
        return _YES_NO[language][value]
    if isinstance(value, str):
        return str(value)
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
