"""How an error describes a value: short, in both languages, and never with a personal number in it.

A value is left out only when its digits could be a personal or coordination number by their shape;
years, days, periods, codes and case numbers are shown as they came.
"""

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Final

from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.input_errors import VALUE_KINDS

#: Letters that nobody sees, so that they cannot hide a number: Unicode's Default_Ignorable_Code_Point.
UNSEEN: Final = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164"
    "\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Digits of any script with at most three separators between two of them. A colon separates hours from
# minutes and nothing else, so a time of day never makes a day into ten digits.
_TEN_DIGITS = re.compile(r"\d(?:(?:[^\w:]|_){0,3}\d){9,}")
_CENTURIES = ("18", "19", "20")

_ISO_DAY = r"\d{4}-\d\d-\d\d"
_TIME = r"[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,6})?)?(?: ?(?:Z|[+-]\d\d:\d\d))?"
_TO = r" ?[-\u2013\u2014/] ?"
_ISO_MONTH = r"\d{4}-(?:0[1-9]|1[0-2])"
#: A day, a day with a time, two days, or two months: ten digits and more that are nobody's number.
_DAYS = re.compile(rf"{_ISO_DAY}(?:{_TIME}|{_TO}{_ISO_DAY})?|{_ISO_MONTH}{_TO}{_ISO_MONTH}", re.ASCII)

# What looks like a printable ASCII character or like nothing at all, so that quoting is not enough.
_LOOK_ALIKE = re.compile("[^\x00-\x7f\u00c0-\u024f\u2022\u2026]")
_LOOK_ALIKE_KINDS: Final = frozenset({"Cf", "Zs", "Zl", "Zp", "Pd", "Nd", "Mn"})
_GREEK_OR_CYRILLIC = re.compile("[\u0370-\u052f]")

_LONGEST_SHOWN: Final = 40
# What nobody sees may push a number out of sight. Without it, a number that begins in what is shown
# ends within three times as many characters, separators and all.
_LOOKED_AT: Final = 2_000


class Phrase(str):
    """English text that knows its Swedish: what an error says of a value, or of what it expected.

    It equals and hashes as its English text.

    >>> Phrase("a list", "en lista").label("sv")
    'en lista'
    """

    __slots__ = ("sv",)
    sv: str

    def __new__(cls, en: str, sv: str) -> "Phrase":
        """Keep both texts."""
        self = super().__new__(cls, en)
        self.sv = sv
        return self

    def label(self, language: Language) -> str:
        """Return the text in a language."""
        return self.sv if language == "sv" else str(self)

    def within(self, en: str, sv: str) -> "Phrase":
        """Put the text into a template of each language.

        >>> Phrase("2", "2").within("format {}", "format {}")
        'format 2'
        """
        return Phrase(en.format(str(self)), sv.format(self.sv))

    def __reduce__(self) -> tuple[type["Phrase"], tuple[str, str]]:
        return Phrase, (str(self), self.sv)


def kind_of_value(english: str) -> Phrase:
    """Return the word for a kind of value, as `VALUE_KINDS` lists it.

    >>> kind_of_value("a whole number").sv
    'ett heltal'
    """
    return Phrase(english, VALUE_KINDS[english])


def of_class(*classes: type) -> Phrase:
    """Name the classes that a value may have.

    >>> of_class(int, str), of_class(int).sv
    ('an int or a str', 'ett värde av klassen int')
    """
    # Even the name of a class can be a property that raises, unless it is asked of `type` itself.
    names = [type.__dict__["__name__"].__get__(one) for one in classes]
    english = " or ".join(f"a{'n' if name[:1].lower() in 'aeiou' else ''} {name}" for name in names)
    return Phrase(english, f"ett värde av klassen {' eller '.join(names)}")


HIDDEN: Final = kind_of_value("text not shown (it may hold a personal number)")
_LONG_NUMBER: Final = kind_of_value("a long number")
_BY_CLASS: Final[dict[type, Phrase]] = {
    dict: kind_of_value("an object"),
    list: kind_of_value("a list"),
    tuple: kind_of_value("a tuple"),
    set: kind_of_value("a set"),
    frozenset: kind_of_value("a set"),
    bytes: kind_of_value("bytes"),
    bytearray: kind_of_value("bytes"),
}


def shown(value: object) -> Phrase:
    """Describe a value as an error may show it: short, and not at all where it may be personal.

    >>> shown("two"), shown("ring 19121212-1212"), shown(None), shown({"a": 1})
    ("'two'", 'text not shown (it may hold a personal number)', 'null', 'an object')
    >>> shown("2023/2024"), shown("2024-08\u201131")
    ("'2023/2024'", "'2024-08\u201131' with U+2011 NON-BREAKING HYPHEN")
    """
    if value is None:
        return kind_of_value("null")
    if value is True or value is False:
        return kind_of_value("true" if value else "false")
    if isinstance(value, int | float | Decimal):
        return _number(value)
    if isinstance(value, date):
        return _same(value.isoformat())
    if isinstance(value, str):
        return _text(value)
    kind = type(value)
    return _BY_CLASS[kind] if kind in _BY_CLASS else of_class(kind)


def described(value: object) -> Phrase:
    """Describe a value whose class is what is wrong with it.

    >>> described(date(2024, 8, 31)), described(Decimal("72.4")), described("2024-08-31")
    ('the date 2024-08-31', 'the Decimal 72.4', "the text '2024-08-31'")
    """
    kind = type(value)
    if kind is str:
        text = shown(value)
        return text if text == HIDDEN else text.within("the text {}", "texten {}")
    if kind is Decimal:
        return shown(value).within("the Decimal {}", "Decimal-talet {}")
    if kind is date:
        return shown(value).within("the date {}", "datumet {}")
    # A subclass of text or of int looks like what was expected: its class says why it is refused.
    if isinstance(value, str | int | float) and kind not in (bool, int, float):
        return of_class(kind)
    return shown(value)


def _same(text: str) -> Phrase:
    return Phrase(text, text)


def _number(value: "int | float | Decimal") -> Phrase:
    if isinstance(value, int):
        # A number beyond 4 300 digits cannot even be printed, and int() drops what a subclass prints.
        if not -(10**_LONGEST_SHOWN) < value < 10**_LONGEST_SHOWN:
            return _LONG_NUMBER
        text = str(int(value))
    else:
        text = repr(float(value)) if isinstance(value, float) else str(value)
    if len(text) > _LONGEST_SHOWN:
        return _LONG_NUMBER
    # A number has lost the zeros that a personal number of the years 2000 to 2009 begins with.
    digits = text.lstrip("-").removesuffix(".0")
    personal = may_be_personal(text) or (len(digits) > 6 and may_be_personal(digits.zfill(10)))
    return _LONG_NUMBER if personal else _same(text)


def _text(value: str) -> Phrase:
    head = str(value[:_LOOKED_AT])
    if may_be_personal(UNSEEN.sub("", head)[: 3 * _LONGEST_SHOWN]):
        return HIDDEN
    short = head if len(value) <= _LONGEST_SHOWN else head[: _LONGEST_SHOWN - 1] + "…"
    quoted = _same(ascii_safe(repr(short)))
    odd = next((one for one in _LOOK_ALIKE.findall(short) if _looks_alike(one)), "")
    # The name says what the eye cannot: '2024‑08‑31' with a no-break hyphen is no day.
    return quoted.within(f"{{}} with {_code_point(odd)}", f"{{}} med {_code_point(odd)}") if odd else quoted


def _looks_alike(letter: str) -> bool:
    return unicodedata.category(letter) in _LOOK_ALIKE_KINDS or _GREEK_OR_CYRILLIC.match(letter) is not None


def _code_point(letter: str) -> str:
    return f"U+{ord(letter):04X} {unicodedata.name(letter, '')}".rstrip()


def may_be_personal(text: str) -> bool:
    """Say whether ten or more digits of a text could be a personal or coordination number.

    Only the shape counts, six digits for a day with four more or ten of the twelve; a wrong check
    digit is a slip of the pen, and the number still somebody's.

    >>> may_be_personal("19121212-1213"), may_be_personal("2020-2022"), may_be_personal("2024-08-31 00:00")
    (True, False, False)
    """
    bare = UNSEEN.sub("", text)
    return _DAYS.fullmatch(bare) is None and any(map(_personal_shape, _ten_digits(bare)))


def _ten_digits(text: str) -> Iterator[str]:
    for cluster in _TEN_DIGITS.findall(text):
        digits = "".join(str(int(letter)) for letter in cluster if letter.isdecimal())
        yield from (digits[start : start + 10] for start in range(len(digits) - 9))


def _personal_shape(digits: str) -> bool:
    """Say whether ten digits could be such a number, or any ten of its twelve."""
    return (
        _is_day(digits[2:6])
        or (digits[:2] in _CENTURIES and _is_day(digits[4:8]))
        or (digits[0] in "890" and _is_day(digits[3:7]))
    )


def _is_day(month_and_day: str) -> bool:
    day = int(month_and_day[2:])
    return "01" <= month_and_day[:2] <= "12" and (1 <= day <= 31 or 61 <= day <= 91)  # 60 more: coordination


def ascii_safe(text: str) -> str:
    """Escape lone surrogates, so that the text can be printed anywhere."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
