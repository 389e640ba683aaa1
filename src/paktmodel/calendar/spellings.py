"""Spellings of periods elsewhere, brought to the one spelling that documents have."""

import datetime as dt
import re
from collections.abc import Sequence
from typing import Final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.period_notation import EXPECTED, Notation, form_of_months, notation_of
from paktmodel.calendar.spans import invalid_day
from paktmodel.errors import InvalidValue, closest
from paktmodel.errors.shown import may_be_personal
from paktmodel.vocabulary.language import MONTH_NAMES

_WORDS = {
    "S": "s|h|halvår|half-year|half year",
    "T": "t|tertial|four-month period",
    "Q": "q|k|kv|kvartal|quarter",
    "M": "m|månad|month",
}
_FREQUENCY_OF = {word: frequency for frequency, words in _WORDS.items() for word in words.split("|")}

#: Names and abbreviations of months in both languages -> 1 to 12.
_MONTH_OF = {
    spelling: number
    for number, names in enumerate(MONTH_NAMES, start=1)
    for name in names
    for spelling in (name.lower(), name.lower()[:3], *(("sept",) if number == 9 else ()))
}

_WORD = rf"(?P<word>{'|'.join(_WORDS.values())})"
_NAME = rf"(?P<name>{'|'.join(sorted(_MONTH_OF, key=len, reverse=True))})\.?"
_YEAR = "(?P<year>[0-9]{4})"
_NUMBER = "(?P<number>[0-9]{1,2})"
_DAY = "(?P<day>[0-9]{1,2})"

# Read in lower case, with every run of spaces as one. Each pattern can mean one period only: no
# two-digit years, no 08/09/2024, no 2024-1 (January, or the first quarter?), no 2011/12 (a school year?).
_SPELLINGS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?:år |helår |year )?{_YEAR}(?:-?a1?)?",
        rf"{_YEAR}-(?P<month>[0-9]{{2}})(?:-(?P<day>[0-9]{{2}}))?",
        # Such years cannot be read as a day and a month, so 20240831 is no date written backwards.
        r"(?P<year>(?:19|20|21)[0-9]{2})(?P<month>[0-9]{2})(?P<day>[0-9]{2})?",
        rf"{_YEAR}[ -]?{_WORD}\.?[ -]?{_NUMBER}",
        rf"{_WORD}\.?[ -]?{_NUMBER}(?:,? | of | år |-|/){_YEAR}",
        rf"{_NAME}(?:,? |-)?{_YEAR}",
        rf"{_YEAR}[ -]?{_NAME}",
        rf"(?:den )?{_DAY}(?::[ae]|\.)? {_NAME},? {_YEAR}",
        rf"{_NAME} {_DAY}(?:st|nd|rd|th)?,? {_YEAR}",
    )
)
_LONGEST: Final = 60

# From one period to another: by a dash or a slash that stands once, or by the only hyphen.
_RUN = re.compile(r"([^/–—]+?) ?[/–—] ?([^/–—]+)|([^-]+?) ?- ?([^-]+)")
#: A month's name alone, whose year comes later.
_MONTH_ONLY = re.compile(_NAME)
_YEARS = re.compile(
    r"(?:(?P<name>[^\W\d_][^\d]*?) )?(?P<first>[0-9]{4})(?: ?(?P<mark>[/–—-]) ?(?P<last>[0-9]{4}|[0-9]{2}))?"
)


def foreign_notation(text: str, years: Sequence[DeclaredYear]) -> Notation | dt.date | None:
    """Read the period that a foreign spelling names; None where it names none, or more than one.

    Raises:
        InvalidValue: As `year_spelling` and `form_of_months` do.
    """
    read = notation_of(canonical_spelling(text))
    if read is not None:
        return read
    if (run := run_spelling(text)) is not None:
        first, last = map(notation_of, run)
        if not isinstance(first, Notation) or not isinstance(last, Notation):
            return None
        once = first == last and first.frequency != "M"
        return None if once else form_of_months(first.first, last.last)
    begins = year_spelling(text, years)
    return None if begins is None else form_of_months(begins, begins + 11)


def refused_period(got: object) -> InvalidValue:
    """Return the error for what is no canonical period, with how it is written if we can read it."""
    if type(got) is str:
        meant = None if may_be_personal(got) else foreign_notation(got, ())
        # A whole day may be somebody's birth: it is not repeated in another spelling.
        if isinstance(meant, Notation):
            return InvalidValue("period-shape", EXPECTED, got, "did-you-mean", {"suggestion": str(meant)})
    return invalid_day("period-shape", EXPECTED, got)


def canonical_spelling(text: str) -> str:
    """Rewrite a spelling that can mean one period only in SDMX notation; empty for any other.

    Whether the year has such a period, a 13th month or a fifth quarter, is for `Period` to say.

    >>> canonical_spelling("Kv 3 2024"), canonical_spelling("aug. 2024"), canonical_spelling("08/09/2024")
    ('2024-Q3', '2024-M08', '')
    """
    if len(text) > _LONGEST:
        return ""
    spelt = " ".join(text.lower().split())
    for pattern in _SPELLINGS:
        matched = pattern.fullmatch(spelt)
        if matched is not None:
            return _canonical({name: part for name, part in matched.groupdict().items() if part})
    return ""


def _canonical(parts: dict[str, str]) -> str:
    year = parts["year"]
    if "word" in parts:
        frequency, number = _FREQUENCY_OF[parts["word"]], int(parts["number"])
        return f"{year}-M{number:02d}" if frequency == "M" else f"{year}-{frequency}{number}"
    if "name" not in parts and "month" not in parts:
        return year
    month = _MONTH_OF[parts["name"]] if "name" in parts else int(parts["month"])
    if "day" in parts:
        return f"{year}-{month:02d}-{int(parts['day']):02d}"
    return f"{year}-M{month:02d}"


def run_spelling(text: str) -> tuple[str, str] | None:
    """Find the periods that a text runs from and to, in SDMX notation; None where it does not.

    >>> run_spelling("jan–aug 2024"), run_spelling("2020–2022"), run_spelling("2023/2024")
    (('2024-M01', '2024-M08'), ('2020', '2022'), None)
    """
    matched = _RUN.fullmatch(" ".join(text.lower().split())) if len(text) <= _LONGEST else None
    if matched is None:
        return None
    begins, ends = (part for part in matched.groups() if part)
    last = canonical_spelling(ends)
    named = _MONTH_ONLY.fullmatch(begins) is not None and last[4:6] == "-M"
    first = canonical_spelling(f"{begins} {last[:4]}" if named else begins)
    if not first or not last or first[4:6] != last[4:6]:
        return None
    if len(last) == 4 and ("/" in text or int(last) in (int(first), int(first) + 1)):
        return None  # one year that begins in another month, or two
    return first, last


def year_spelling(text: str, years: Sequence[DeclaredYear]) -> int | None:
    """Find the month with which the declared year begins that a text names; None for another shape.

    >>> lasar = DeclaredYear(name="läsår", first_month=7, abbreviation="lå")
    >>> year_spelling("lå 2023/24", [lasar]) == 2023 * 12 + 6
    True

    Returns:
        The month's ordinal.

    Raises:
        InvalidValue: `period-ambiguous` for two years that may be one, `year-undeclared` for a name that none
            of the years has.
    """
    matched = _YEARS.fullmatch(" ".join(text.split())) if len(text) <= _LONGEST else None
    if matched is None:
        return None
    name, mark, last = matched.group("name", "mark", "last")
    first = int(matched["first"])
    paired = bool(last) and (first + 1) % 10 ** len(last) == int(last)
    if not first or (mark is not None and not paired) or (mark is None and name is None):
        return None
    if name is None:
        kinds = {one.first_month: one for one in years if one.first_month > 1}
        if mark != "/" or len(kinds) != 1:
            raise _ambiguous(text, first, years)
        (declared,) = kinds.values()
    else:
        found = next((one for one in years if one.is_called(name)), None)
        if found is None and mark is not None:
            raise _undeclared(text, name, years)
        if found is None or (found.first_month == 1) is paired:
            return None
        declared = found
    return first * 12 + declared.first_month - 1


def _ambiguous(text: str, first: int, years: Sequence[DeclaredYear]) -> InvalidValue:
    both = f"{first:04d}-M01/{first + 1:04d}-M12"
    expected = f"one reading: the year that begins in {first}, or both calendar years, {both}"
    extra = {"first": str(first), "both": both}
    return InvalidValue(
        "period-ambiguous", expected, text, "name-the-year" if years else "declare-the-year", extra
    )


def _undeclared(text: str, name: str, years: Sequence[DeclaredYear]) -> InvalidValue:
    near = closest(name.casefold(), [str(one.name) for one in years])
    expected, extra = "a year that the document declares", {"suggestion": near} if near else {}
    return InvalidValue(
        "year-undeclared", expected, text, "did-you-mean" if near else "declare-the-year", extra
    )
