"""Codes and numbers that name things: validated `str` types, kept as they are printed."""

import re
from collections.abc import Iterable
from typing import Final, Self

from paktmodel.errors import InvalidValue, wrong_kind
from paktmodel.values.personal_numbers import passes_luhn
from paktmodel.values.texts import refuse_illegal

#: First two digits of a municipality code: the 21 counties that there are since 1998. The gaps
#: are counties that were merged into others.
COUNTIES: Final = frozenset(f"{number:02}" for number in (1, *range(3, 11), 12, 13, 14, *range(17, 26)))

# No leading zeros, so that two codes are equal exactly when their numbers are; bounded, so
# that nothing shaped like a person's number is a code.
CODE_SHAPE = re.compile(r"(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){0,11}").fullmatch
_CASE = re.compile(
    r"(?P<authority>[^\W\d_]{1,12})[ \u00a0-](?P<year>(?:19|20)[0-9]{2})[-/:](?P<number>[0-9]{1,9})"
).fullmatch
MUNICIPALITY_SHAPE = re.compile(r"[0-9]{4}").fullmatch
ORGANISATION_SHAPE = re.compile(r"(?P<century>16|18|19|20)?(?P<first>[0-9]{6})-?(?P<last>[0-9]{4})").fullmatch


def _text(value: object) -> str:
    """Take a plain text, or raise the error that names what came: 0114 without quotes is 76 in YAML."""
    if type(value) is str:
        return value
    number = isinstance(value, int | float) and not isinstance(value, bool)
    raise wrong_kind("text", value, "quote-it" if number else "")


class Code(str):
    """Number of a measure or an indicator as printed; 1.9 comes before 1.10.

    Making a Code of a Code changes nothing, so it serves as its own converter. It
    equals and orders against plain text, too; text that is no code comes after all codes.

    Raises:
        InvalidValue: `code-shape`, when it is not numbers joined by dots, without leading
            zeros, at most twelve numbers of at most six digits; `kind-wrong`.

    >>> sorted([Code("1.10"), Code("1.9"), Code("2")])
    ['1.9', '1.10', '2']
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check the shape; a code of a code is itself."""
        if type(text) is cls:
            return text
        if not CODE_SHAPE(_text(text)):
            raise InvalidValue("code-shape", "numbers joined by dots, like 1.3", text)
        return super().__new__(cls, text)

    # All four: `str` would compare by letter.
    def __lt__(self, other: object) -> bool:
        return _printed_order(self) < _printed_order(other) if isinstance(other, str) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _printed_order(self) <= _printed_order(other) if isinstance(other, str) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _printed_order(self) > _printed_order(other) if isinstance(other, str) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _printed_order(self) >= _printed_order(other) if isinstance(other, str) else NotImplemented


def _printed_order(text: str) -> tuple[int, tuple[int, ...], str]:
    if isinstance(text, Code) or CODE_SHAPE(text):
        return 0, tuple(map(int, text.split("."))), ""
    return 1, (), str(text)


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


class MunicipalityCode(str):
    """Code of a municipality: four digits as text, the first two one of the 21 counties.

    Which of the 290 existed on a day is asked of the catalog, never here.

    Attributes:
        county: The county's two digits.

    Raises:
        InvalidValue: `municipality-code-shape`; `kind-wrong` with advice for a number.

    >>> MunicipalityCode("0380").county
    '03'
    """

    __slots__ = ()

    def __new__(cls, text: str) -> Self:
        """Check digits and county; a code of a code is itself."""
        if type(text) is cls:
            return text
        if not MUNICIPALITY_SHAPE(_text(text)) or text[:2] not in COUNTIES:
            raise InvalidValue(
                "municipality-code-shape", "four digits in one of the 21 counties, like 0380", text
            )
        return super().__new__(cls, text)

    @property
    def county(self) -> str:
        return self[:2]


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
