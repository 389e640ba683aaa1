"""How periods are written in documents: SDMX notation, and runs of months by their first and last."""

import datetime as dt
import re
from typing import Final, NamedTuple, NoReturn

from paktmodel.calendar.months import FIRST_MONTH, LAST_MONTH
from paktmodel.errors import InvalidValue

#: Frequency -> months in a period of it; a day has none. A run of n months has a frequency of its own, "Rn".
FREQUENCIES: Final = {"A": 12, "S": 6, "T": 4, "Q": 3, "M": 1, "D": 0}
#: A run of months is no longer than a hundred years.
MOST_MONTHS: Final = 1200

PERIOD_SHAPE = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<frequency>[STQ])(?P<number>[1-4])|M(?P<month>[0-9]{2})(?:/(?P<until>[0-9]{4}-M[0-9]{2}))?|(?P<day>[0-9]{2}-[0-9]{2})))?"
)

EXPECTED: Final = "a period like 2024, 2024-S1, 2024-T2, 2024-Q3, 2024-M08, 2024-M01/2024-M08 or 2024-08-31"


class Notation(NamedTuple):
    """What the text of a period of months says, whether or not there is such a period.

    Attributes:
        frequency: Its frequency; empty for a run of months.
        first: Month ordinal of its first month.
        last: Month ordinal of its last month.
    """

    frequency: str
    first: int
    last: int

    def __str__(self) -> str:
        if self.frequency:
            return block_notation(self.frequency, self.first)
        return f"{block_notation('M', self.first)}/{block_notation('M', self.last)}"


def notation_of(text: str) -> Notation | dt.date | None:
    """Read canonical text: a period of months, or a day; None for any other text, a 13th month or a 31 June.

    >>> notation_of("2024-T2"), notation_of("2024-M13")
    (Notation(frequency='T', first=24292, last=24295), None)
    """
    matched = PERIOD_SHAPE.fullmatch(text)
    if matched is None:
        return None
    year, frequency, number, month, until, day = matched.group(
        "year", "frequency", "number", "month", "until", "day"
    )
    if day:
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            return None
    frequency, index = (frequency or "A", int(number or 1)) if not month else ("M", int(month))
    months = FREQUENCIES[frequency]
    if year == "0000" or not 1 <= index <= 12 // months:
        return None
    first = int(year) * 12 + (index - 1) * months
    if not until:
        return Notation(frequency, first, first + months - 1)
    last = notation_of(until)
    return Notation("", first, last.last) if isinstance(last, Notation) else None


def block_notation(frequency: str, first: int) -> str:
    """Write a period of whole months in the form that its frequency has."""
    year, offset = divmod(first, 12)
    if frequency == "A":
        return f"{year:04d}"
    if frequency == "M":
        return f"{year:04d}-M{offset + 1:02d}"
    return f"{year:04d}-{frequency}{offset // FREQUENCIES[frequency] + 1}"


#: Months of a period that has a form of its own -> its frequency.
_FREQUENCY_OF: Final = {months: frequency for frequency, months in FREQUENCIES.items() if months}


def form_of_months(first: int, last: int) -> Notation:
    """Find how the period from one month to another is written: in its own form, or as a run.

    Raises:
        InvalidValue: `year-range`, `period-order` or `period-length`.
    """
    if not FIRST_MONTH <= first <= LAST_MONTH or last > LAST_MONTH:
        out_of_years((first if first < FIRST_MONTH else max(first, last)) // 12)
    run, months = Notation("", first, last), last - first + 1
    if months < 1:
        raise InvalidValue("period-order", "a last month not before the first", str(run))
    if months > MOST_MONTHS:
        raise InvalidValue("period-length", "a period of at most 100 years", str(run))
    frequency = _FREQUENCY_OF.get(months)
    return run if frequency is None or first % 12 % months else run._replace(frequency=frequency)


def out_of_years(year: int) -> NoReturn:
    """Refuse a year that `datetime.date` cannot hold."""
    raise InvalidValue("year-range", "a year between 1 and 9999", year)
