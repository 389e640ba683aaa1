"""Spellings of periods elsewhere, brought to the one spelling that documents have."""

import re
from typing import Final

from paktmodel.calendar.months import MONTH_NAMES

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
_LONGEST: Final = 40


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
