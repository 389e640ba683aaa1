"""What periods of months are called in words."""

from collections.abc import Iterable
from typing import Final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import month_label, months_label
from paktmodel.vocabulary.language import Language

#: Frequency -> (Swedish, English) with the period's number in its year; years and months read as dates.
_NUMBERED: Final = {
    "S": ("halvår {0} {1:04d}", "half-year {0} of {1:04d}"),
    "T": ("tertial {0} {1:04d}", "four-month period {0} of {1:04d}"),
    "Q": ("kvartal {0} {1:04d}", "quarter {0} of {1:04d}"),
}
#: How many months each has.
_MONTHS: Final = {"S": 6, "T": 4, "Q": 3}
#: The same for several of one year.
_SEVERAL: Final = {
    "S": ("halvår {0}–{1} {2:04d}", "half-years {0}–{1} of {2:04d}"),
    "T": ("tertial {0}–{1} {2:04d}", "four-month periods {0}–{1} of {2:04d}"),
    "Q": ("kvartal {0}–{1} {2:04d}", "quarters {0}–{1} of {2:04d}"),
}


def label_of_months(
    frequency: str, first: int, last: int, language: Language, years: Iterable[DeclaredYear]
) -> str:
    """Render a period of months in words, a run that is a declared year by the name of that year.

    >>> label_of_months("T", 2024 * 12 + 4, 2024 * 12 + 7, "sv", ())
    'tertial 2 2024'

    Args:
        frequency: Its frequency.
        first: Month ordinal of its first month.
        last: Month ordinal of its last month.
        language: ``"sv"`` or ``"en"``.
        years: The years that the document declares.
    """
    year, offset = divmod(first, 12)
    if frequency == "A":
        return f"{year:04d}"
    if frequency == "M":
        return month_label(first, language)
    months = last - first + 1
    if frequency in _NUMBERED:
        return _NUMBERED[frequency][0 if language == "sv" else 1].format(offset // months + 1, year)
    declared = next((one for one in years if months == 12 and one.first_month == offset + 1), None)
    if declared is not None:
        return declared.label_of(year, language)
    if not offset and not months % 12 and months > 24:
        return f"{year:04d}–{last // 12:04d}"  # two years so written may be one from July to June
    return months_label(first, last, language)


def several_label(frequency: str, first: int, last: int, language: Language) -> str:
    """Render quarters, four-month periods or half-years of one year; empty for any other periods.

    >>> several_label("Q", 2024 * 12, 2024 * 12 + 6, "sv")
    'kvartal 1–3 2024'

    Args:
        frequency: Their frequency.
        first: Month ordinal of the first month of the first of them.
        last: Month ordinal of the first month of the last.
        language: ``"sv"`` or ``"en"``.
    """
    if frequency not in _SEVERAL or first // 12 != last // 12:
        return ""
    months = _MONTHS[frequency]
    numbers = (month % 12 // months + 1 for month in (first, last))
    return _SEVERAL[frequency][0 if language == "sv" else 1].format(*numbers, first // 12)
