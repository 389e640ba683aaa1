"""The rules of a document, once more by hand: what a careful user of a peer would write.

Plain functions over plain values that return the value or raise `ValueError`; they use the
same shortcuts as ours (most texts pass without one regular expression being tried), so that
no row is won by a slow rule of a peer. Nothing here imports paktmodel.
"""

import datetime as dt
import re
import unicodedata
from calendar import monthrange
from decimal import Decimal
from itertools import pairwise
from urllib.parse import urlsplit

_LONGEST = 20_000
_SIX_DIGITS = re.compile(r"\d" * 6).search
_HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufdd0-\ufdef"
    + "".join(chr((plane << 16) + last) for plane in range(17) for last in (0xFFFE, 0xFFFF))
    + "]"
).search
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f"
    "\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_PERSON = re.compile(
    r"(?<!\d)(\d\d)?(\d{6})[^\S\n\r]?"
    "[+\u207a\u208a\u2795\ufe62\uff0b"
    "\u02d7\u058a\u2010-\u2015\u2043\u207b\u208b\u2212\u2796\u2e3a\u2e3b\ufe58\ufe63\uff0d-]?"
    r"[^\S\n\r]?(\d{4})(?!\d)"
)
_FIGURE = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?").fullmatch
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}").fullmatch
_PRINTED = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}").fullmatch
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*").fullmatch
_STEP = re.compile(
    r"P(?=[0-9])(?:([1-9][0-9]{0,3})Y)?(?:([1-9][0-9]{0,5})M)?(?:([1-9][0-9]{0,6})D)?|P0D"
).fullmatch
_PERIOD = re.compile(
    r"([0-9]{4})(?:-(?:S[12]|T[123]|Q[1234]|([0-9]{2}-[0-9]{2})"
    r"|M(0[1-9]|1[0-2])(?:/([0-9]{4})-M(0[1-9]|1[0-2]))?))?"
).fullmatch
#: So many months have a spelling of their own, from where a year is divided into such.
_NAMED = (1, 3, 4, 6, 12)
_MONTHS = {"S": 6, "T": 4, "Q": 3, "M": 1, "": 12}
_MOST_MONTHS, _MOST_SIXTEENTHS = 1200, 36_525 * 16
_URL = re.compile(r"https?://[^\s/?#@\\]+(?:[/?#][^\s]*)?", re.IGNORECASE).fullmatch
_ORGANISATION = re.compile(r"(16|18|19|20)?([0-9]{6})-?([0-9]{4})").fullmatch
_PRECISION = re.compile(
    r"(?:perturbed|rounded):(?:0|[1-9][0-9]{0,11})(?:\.[0-9]{1,9})?|decimals:[0-9]"
).fullmatch
_PORTION = re.compile(r"0|1|([1-9][0-9]{0,2})/([1-9][0-9]{0,2})").fullmatch
_YEAR_NAME = re.compile(r"[a-zA-ZÀ-ɏ](?:[a-zA-ZÀ-ɏ. -]{0,38}[a-zA-ZÀ-ɏ.])?").fullmatch
_LETTERS = "[A-Za-z0-9\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff]+"
# A plus may end a category, and another joins it to the next facet.
_FACET = re.compile(rf"([a-z][a-z0-9]*(?:-[a-z0-9]+)*):({_LETTERS}(?:-{_LETTERS})*\+?)(?=\+|$)")
_PART = re.compile(rf"{_FACET.pattern}(?:\+{_FACET.pattern})*").fullmatch
_OWNER_CODES = {
    "se-municipality": re.compile("[0-9]{4}").fullmatch,
    "se-region": re.compile("[0-9]{2}").fullmatch,
    "iso-3166": re.compile("[A-Z]{2,3}|[A-Z]{2}-[A-Z0-9]{1,3}").fullmatch,
    "gss": re.compile("[A-Z][0-9]{8}").fullmatch,
}


def legal_text(text: str) -> str:
    """Not blank, not too long, in normal form C, nothing hidden and nobody's number in it."""
    if (
        not text.isprintable()
        or not text
        or text.isspace()
        or len(text) > _LONGEST
        or _SIX_DIGITS(text)
        or not (text.isascii() or unicodedata.is_normalized("NFC", text))
    ):
        _refuse_illegal(text)
    return text


def _refuse_illegal(text: str) -> None:
    if len(text) > _LONGEST:
        raise ValueError("text too long")
    if _HIDDEN(text):
        raise ValueError("hidden characters")
    if not any(letter.isprintable() and letter != " " for letter in text):
        raise ValueError("blank text")
    if not unicodedata.is_normalized("NFC", text):
        raise ValueError("not in normal form C")
    bare = text if text.isprintable() else _UNSEEN.sub("", text)
    if _SIX_DIGITS(bare) and any(_is_person(*found.groups()) for found in _PERSON.finditer(bare)):
        raise ValueError("a personal number")


def _is_person(century: str | None, born: str, last_four: str) -> bool:
    return _may_be_person(century, born, last_four) and _has_check_digit(born + last_four)


def _may_be_person(century: str | None, born: str, _: str) -> bool:
    if century is not None and f"{int(century):02}" not in ("18", "19", "20"):
        return False
    year, month, day = int(born[:2]), int(born[2:4]), int(born[4:])
    day -= 60 if day > 60 else 0
    try:
        dt.date(int(century or 20) * 100 + year, month, day)
    except ValueError:
        return False
    return True


def _has_check_digit(digits: str) -> bool:
    doubled = (int(digit) * (2 - place % 2) for place, digit in enumerate(digits))
    return sum(one - 9 if one > 9 else one for one in doubled) % 10 == 0


def legal_code(text: str) -> str:
    """Besides its shape: nothing unseen, normal form C, and nobody's number, not even a mistyped one."""
    if len(text) > 9 or not text.isascii():
        if not text.isprintable() or _UNSEEN.search(text) or not unicodedata.is_normalized("NFC", text):
            raise ValueError("a printed code, like 1.3")
        if _SIX_DIGITS(text) and any(_may_be_person(*found.groups()) for found in _PERSON.finditer(text)):
            raise ValueError("a personal number")
    return text


def legal_slug(text: str) -> str:
    """Lower-case letters, digits and single hyphens."""
    if not _SLUG(text):
        raise ValueError("lower-case letters, digits and hyphens")
    return legal_text(text)


def legal_case(text: str) -> str:
    """One line of legal text, without blanks around it."""
    if len(text.splitlines()) != 1 or "\t" in text or text != text.strip():
        raise ValueError("a case number on one line")
    return legal_text(text)


def legal_figure(text: object) -> Decimal:
    """Digits with a point, as text, or a whole number; any other of JSON has lost its printed digits."""
    if type(text) is int and abs(text) < 10**34:
        return Decimal(text)
    if type(text) is not str:
        raise ValueError("a figure as text")
    if not _FIGURE(text) or (len(text) > 34 and sum(map(str.isdigit, text)) > 34):
        raise ValueError("digits with a point, at most 34")
    return Decimal(text)


def legal_day(text: object) -> dt.date:
    """A day like 2024-08-31, and no other of the spellings that Python takes."""
    if type(text) is not str or not _DAY(text):
        raise ValueError("a day like 2024-08-31")
    return dt.date.fromisoformat(text)


def legal_printed_date(text: str) -> str:
    """A year, a month or a day."""
    if not _PRINTED(text):
        raise ValueError("a day, a month or a year")
    dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    return text


def legal_period(text: str) -> str:
    """A period in its one spelling; it stays a text here, where ours becomes a `Period`."""
    found = _PERIOD(text)
    if not found:
        raise ValueError("a period like 2024-M08")
    dt.date.fromisoformat(f"{found[1]}-{found[2] or '01-01'}")
    if found[4]:
        first = int(found[1]) * 12 + int(found[3]) - 1
        months = int(found[4]) * 12 + int(found[5]) - first
        if not 1 <= months <= _MOST_MONTHS or (months in _NAMED and not first % months):
            raise ValueError("a run of months that has no shorter spelling")
    return text


def last_day(period: str) -> dt.date:
    """The last day of a period in its spelling."""
    if _DAY(period):
        return dt.date.fromisoformat(period)
    part = period[5:]
    year = int(period[-8:-4] if "/" in part else period[:4])
    month = int(part[-2:]) if "M" in part else int(part[1:] or 1) * _MONTHS[part[:1]]
    return dt.date(year, month, monthrange(year, month)[1])


def months_in(period: str) -> int:
    """How many months a period in its spelling covers; none for a single day."""
    if _DAY(period):
        return 0
    part = period[5:]
    if "/" in part:
        first, last = (int(one[:4]) * 12 + int(one[-2:]) for one in period.split("/"))
        return last - first + 1
    return _MONTHS[part[:1]]


def legal_due(text: str) -> str:
    """A date as printed, or a period."""
    return legal_printed_date(text) if _PRINTED(text) else legal_period(text)


def legal_step(text: str) -> str:
    """A step like P90D."""
    found = _STEP(text)
    if not found:
        raise ValueError("a step like P90D")
    years, months, days = (int(one or 0) for one in found.groups())
    if (years * 12 + months) * 487 + days * 16 > _MOST_SIXTEENTHS:
        raise ValueError("a step of at most 100 years")
    return text


def legal_precision(text: str) -> str:
    """A precision like perturbed:8, rounded:5 or decimals:1."""
    if not _PRECISION(text):
        raise ValueError("a precision like rounded:5")
    return text


def legal_portion(text: str) -> str:
    """A part of the whole like 2/3, and never more than it."""
    found = _PORTION(text)
    if not found or (found[1] and int(found[1]) > int(found[2])):
        raise ValueError("a part of the whole like 2/3")
    return text


def legal_year_name(text: str) -> str:
    """The name of a year: letters, never a digit."""
    if not _YEAR_NAME(text):
        raise ValueError("a name of letters")
    return text


def legal_part(text: str) -> str:
    """A part in its one spelling, like women or age:18-24; a text here, where ours becomes a `Part`."""
    if text in ("total", "women", "men"):
        return text
    facets = _FACET.findall(text) if _PART(text) else []
    names = [dimension for dimension, _ in facets]
    if (
        not 1 <= len(facets) <= 12
        or any(one >= other for one, other in pairwise(names))
        or max(map(len, (*names, *(value for _, value in facets)))) > 100
        or facets in ([("sex", "women")], [("sex", "men")], [("total", "total")])
        or ("total" in names and len(names) > 1)
    ):
        raise ValueError("a part like total, women, age:18-24 or age:18-24+sex:women")
    for _, value in facets:
        legal_text(value)
    return text


def legal_owner_code(scheme: str, code: str | None) -> None:
    """A code that looks like those of its scheme, where that has any."""
    shape = _OWNER_CODES.get(scheme)
    if shape is not None and not shape(code or ""):
        raise ValueError("a code of the scheme")


def legal_organisation_number(text: str) -> str:
    """Ten digits of a legal person, with their check digit; returned as NNNNNN-NNNN."""
    found = _ORGANISATION(text)
    if not found or found[2][2] < "2" or found[1] in ("18", "19", "20"):
        raise ValueError("an organisation number that is nobody's personal number")
    if not _has_check_digit(found[2] + found[3]):
        raise ValueError("an organisation number whose check digit is right")
    return f"{found[2]}-{found[3]}"


def legal_url(text: str) -> str:
    """An address that begins with http or https and names a host; `urlsplit` refuses a port that is none."""
    if not _URL(text) or not (parts := urlsplit(text)).hostname or parts.port == 0:
        raise ValueError("an address that begins with http or https")
    return legal_text(text)
