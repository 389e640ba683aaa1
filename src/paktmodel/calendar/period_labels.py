"""What periods of months are called in words."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import month_label, months_label
from paktmodel.vocabulary.language import Language

if TYPE_CHECKING:  # periods take their labels from here
    from paktmodel.calendar.periods import Period

#: Frequency -> (Swedish, English) with the period's number in its year; years and months read as dates.
_NUMBERED: Final = {
    "S": ("halvår {0} {1:04d}", "half-year {0} of {1:04d}"),
    "T": ("tertial {0} {1:04d}", "four-month period {0} of {1:04d}"),
    "Q": ("kvartal {0} {1:04d}", "quarter {0} of {1:04d}"),
}
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


def several_label(first: "Period", last: "Period", language: Language) -> str:
    """Render quarters, four-month periods or half-years of one year; empty for any other periods.

    Args:
        first: The first of them.
        last: The last of them.
        language: ``"sv"`` or ``"en"``.
    """
    frequency, year = first.frequency, first.first_month // 12 if first.months else 0
    if frequency not in _SEVERAL or frequency != last.frequency or year != last.first_month // 12:
        return ""
    numbers = (one.first_month % 12 // one.months + 1 for one in (first, last))
    return _SEVERAL[frequency][0 if language == "sv" else 1].format(*numbers, year)
