"""Codes and numbers that name things: validated `str` types, kept as they are printed."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import Final, Self, TypeAlias

from paktmodel.errors import HIDDEN, InvalidValue, wrong_kind
from paktmodel.errors.shown import UNSEEN, may_be_personal
from paktmodel.values.personal_numbers import holds_personal_number, may_hold_number, passes_luhn
from paktmodel.values.texts import refuse_illegal

#: The longest code, in characters.
LONGEST_CODE: Final = 40

#: Runs of characters with single blanks between them; which characters can be seen is asked beside it.
CODE_SHAPE = re.compile("[^\x00-\x20,;\x7f-\xa0]+(?: [^\x00-\x20,;\x7f-\xa0]+)*").fullmatch
_NUMBER_OF_PERSON = re.compile(r"(?:\d\d)?\d{6}[-+. ]{0,2}\d{4}|\d{4}[- ]\d\d-?\d\d[-+]\d{4}").finditer
_RUN = re.compile("[0-9]+|[^0-9]+").findall
_ZEROS = re.compile("(?<![0-9])0+(?=[0-9])")
_CASE = re.compile(
    r"(?P<authority>[^\W\d_]{1,12})[ \u00a0-](?P<year>(?:19|20)[0-9]{2})[-/:](?P<number>[0-9]{1,9})"
).fullmatch
ORGANISATION_SHAPE = re.compile(r"(?P<century>16|18|19|20)?(?P<first>[0-9]{6})-?(?P<last>[0-9]{4})").fullmatch


def _text(value: object) -> str:
    """Take a plain text, or raise the error that names what came: 0114 without quotes is 76 in YAML."""
    if type(value) is str:
        return value
    number = isinstance(value, int | float) and not isinstance(value, bool)
    raise wrong_kind("text", value, "quote-it" if number else "")


class Code(str):
    """Code of a measure, an indicator, a goal or an area as printed; 1.9 comes before 1.10.

    At most 40 characters that can be seen, in normal form C, with single blanks inside and no comma or
    semicolon: ``MP25.1.1.3``, ``1.1.3.KR``, ``01``, ``Mål 2 a``. Equality and hash are those of the text.
    Codes order by their runs of digits as numbers and by the rest as letters, then by the text, and so do
    they against plain text. Making a Code of a Code changes nothing, so it serves as its own converter.

    Raises:
        InvalidValue: `code-shape`, `text-not-nfc`, `personal-number` for what is shaped like one, or
            `kind-wrong`.

    >>> sorted([Code("1.10"), Code("1.9"), Code("MP25.2"), Code("2")])
    ['1.9', '1.10', '2', 'MP25.2']
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the shape; a code of a code is itself."""
        if type(text) is cls:
            return text
        if len(_text(text)) > LONGEST_CODE or not CODE_SHAPE(text):
            raise InvalidValue("code-shape", _EXPECTED_CODE, text)
        # Ten characters are the fewest that hold somebody's number: nearly all codes leave here.
        if len(text) >= _SHORTEST_NUMBER or not text.isascii():
            _refuse_illegal_code(text)
        return str.__new__(cls, text)  # without `super`, which takes a fifth of the time

    @property
    def alike(self) -> str:
        """What two codes have in common that differ only in case or in leading zeros.

        >>> Code("MP25.01").alike == Code("mp25.1").alike
        True
        """
        return _ZEROS.sub("", self.casefold())

    # All four: `str` would compare by letter.
    def __lt__(self, other: object) -> bool:
        return _printed_order(self) < _printed_order(other) if isinstance(other, str) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _printed_order(self) <= _printed_order(other) if isinstance(other, str) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _printed_order(self) > _printed_order(other) if isinstance(other, str) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _printed_order(self) >= _printed_order(other) if isinstance(other, str) else NotImplemented


_EXPECTED_CODE: Final = "a printed code, like 1.3 or MP25.1"
_SHORTEST_NUMBER: Final = 10


def _refuse_illegal_code(text: str) -> None:
    if not text.isascii():
        if not text.isprintable() or UNSEEN.search(text):
            raise InvalidValue("code-shape", _EXPECTED_CODE, text)
        if not unicodedata.is_normalized("NFC", text):
            raise InvalidValue("text-not-nfc", "text in normal form C", text, "normalise")
    if not may_hold_number(text):
        return
    if any(may_be_personal(found[0]) for found in _NUMBER_OF_PERSON(text)) or holds_personal_number(text):
        raise InvalidValue(
            "personal-number", "text without personal numbers", HIDDEN, "remove-personal-number"
        )


_Order: TypeAlias = tuple[tuple[tuple[int, int, str], ...], str]


def _printed_order(text: str) -> _Order:
    return _short_order(text) if len(text) <= LONGEST_CODE else _order(text)


def _order(text: str) -> _Order:
    return tuple(map(_run_order, _RUN(text))), str(text)


_short_order = lru_cache(maxsize=4096)(_order)  # sorting asks for each code many times


def _run_order(run: str) -> tuple[int, int, str]:
    """Order digits by their number without making one: in plain text they may be more than `int` takes."""
    if "0" <= run[0] <= "9":
        digits = run.lstrip("0")
        return 0, len(digits), digits
    return 1, 0, run.casefold()


def codes(texts: Iterable[str]) -> tuple[Code, ...]:
    """Take codes in the order given: the converter of a field that holds several.

    Raises:
        InvalidValue: `code-shape` or `kind-wrong`, for a single text too: it is not a list of codes.
    """
    if isinstance(texts, str):
        raise wrong_kind("a list", texts)
    return tuple(Code(text) for text in texts)


class CaseNumber(str):
    """Number of a case in an authority's register (*diarienummer*), kept as written.

    Authorities write them differently; the properties hold what can be read, and what
    cannot be read stays legal. Numbers are unique within one authority only.

    Attributes:
        authority: Letters that name the authority, such as ``AMN``; empty when not read.
        year: Year of the case; None when not read.
        number: Running number with its zeros as written; None when not read.
        parsed: Whether the three could be read.

    Raises:
        InvalidValue: `case-number-shape` when blank, on several lines or with blanks around it, the codes of
            `Text`, or `kind-wrong`.

    >>> CaseNumber("AMF 2021/314").authority, CaseNumber("SO 2021/0205").number
    ('AMF', '0205')
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check that it is one line of legal text; a case number of a case number is itself."""
        if type(text) is cls:
            return text
        if len(_text(text).splitlines()) != 1 or "\t" in text or text != text.strip():
            raise InvalidValue("case-number-shape", "a case number like AMN-2023-00174", text)
        refuse_illegal(text)
        return super().__new__(cls, text)

    @property
    def parsed(self) -> bool:
        return _CASE(self) is not None

    @property
    def authority(self) -> str:
        return found["authority"] if (found := _CASE(self)) else ""

    @property
    def year(self) -> int | None:
        return int(found["year"]) if (found := _CASE(self)) else None

    @property
    def number(self) -> str | None:
        return found["number"] if (found := _CASE(self)) else None

    @property
    def key(self) -> tuple[str, int, str]:
        """Sort key that the number is filed under: authority, year, and number without leading zeros.

        One that could not be read is filed under its own text, with no authority and year 0.

        >>> CaseNumber("SO 2021/0205").key == CaseNumber("SO-2021-205").key
        True
        """
        if not (found := _CASE(self)):
            return "", 0, str(self)
        return found["authority"].upper(), int(found["year"]), found["number"].lstrip("0") or "0"


class OrganisationNumber(str):
    """Number of a legal person (*organisationsnummer*), kept as NNNNNN-NNNN.

    With or without hyphen and the prefix 16. A sole trader's number is a personal
    number and is refused; what is shown of any number in `repr` and errors is nothing.

    Raises:
        InvalidValue: `organisation-number-shape`, `organisation-number-personal`,
            `organisation-number-checksum` or `kind-wrong`.

    >>> OrganisationNumber("212000-3005")
    OrganisationNumber('••••••-••••')
    >>> print(OrganisationNumber("162120003005"))
    212000-3005
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check shape, owner and check digit, in that order; a number of a number is itself."""
        if type(text) is cls:
            return text
        found = ORGANISATION_SHAPE(_text(text))
        if not found:
            raise InvalidValue(
                "organisation-number-shape", "an organisation number of ten digits", _masked(text)
            )
        # A third digit of at least 2 is what sets a legal person apart: no month begins with it.
        if found["century"] in ("18", "19", "20") or found["first"][2] < "2":
            raise InvalidValue(
                "organisation-number-personal",
                "an organisation number that is nobody's personal number",
                _masked(text),
                "leave-out-number",
            )
        if not passes_luhn(found["first"] + found["last"]):
            raise InvalidValue(
                "organisation-number-checksum",
                "an organisation number whose check digit is right",
                _masked(text),
            )
        return super().__new__(cls, f"{found['first']}-{found['last']}")

    def __repr__(self) -> str:
        return "OrganisationNumber('••••••-••••')"


def _masked(text: str) -> str:
    """Hide every digit, so that an error shows the shape and no more."""
    return "".join("•" if letter.isdigit() else letter for letter in text)
