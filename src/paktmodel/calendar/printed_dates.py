"""Dates as exact as a paper prints them: a year, a month or a day."""

import datetime as dt
import re
from functools import lru_cache
from typing import Final, NoReturn, final

from paktmodel.calendar.months import last_day, month_label, month_of
from paktmodel.calendar.spans import checked_day, invalid_day
from paktmodel.vocabulary.language import Language, day_label

PRINTED_DATE_SHAPE: Final = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")


@final
class PrintedDate:
    """A date as exact as the paper prints it: a year, a month or a day.

    Made of a `date` or of ISO text, and written as that text. Immutable and hashable; equal to another
    one that is printed alike, and to nothing else. It has no order, for a month neither comes before
    a day within it nor after: ask `before` and `after`, and sort by `sort_key`. Making one of itself
    changes nothing.

    >>> june = PrintedDate("2019-06")
    >>> june.earliest, june.latest, june.exact
    (datetime.date(2019, 6, 1), datetime.date(2019, 6, 30), None)
    >>> june.before(dt.date(2019, 7, 1)), june.before(dt.date(2019, 6, 1)), june.before(dt.date(2019, 6, 14))
    (True, False, None)

    Attributes:
        year: The year.
        month: The month, 1 to 12; None when only the year is printed.
        day: The day of the month; None when it is not printed.
        earliest: The first day that it can mean.
        latest: The last day that it can mean.

    Raises:
        InvalidValue: `printed-date-shape`, unless it is like ``2019``, ``2019-06`` or ``2019-06-14``;
            `date-is-datetime` for a datetime.
    """

    __slots__ = ("_text", "day", "earliest", "latest", "month", "year")

    _text: str
    year: int
    month: int | None
    day: int | None
    earliest: dt.date
    latest: dt.date

    def __new__(cls, text: "str | dt.date | PrintedDate") -> "PrintedDate":
        """Read ISO text, take a day as one that is printed in full, or a printed date as it is."""
        if type(text) is cls:
            return text
        if isinstance(text, dt.date):
            return _parsed(checked_day(text).isoformat())
        return _parsed(text) if type(text) is str else _refuse(text)

    @property
    def exact(self) -> dt.date | None:
        """The day, when it is printed; None when only the month or the year is."""
        return None if self.day is None else self.earliest

    def before(self, other: "PrintedDate | dt.date") -> bool | None:
        """Say whether it comes before another date; None where the print does not decide.

        Args:
            other: Another printed date, or a day.

        Raises:
            InvalidValue: As `checked_day` does, for anything else.
        """
        first, last = _ends(other)
        return True if self.latest < first else False if self.earliest >= last else None

    def after(self, other: "PrintedDate | dt.date") -> bool | None:
        """Say whether it comes after another date; None where the print does not decide.

        Args:
            other: Another printed date, or a day.

        Raises:
            InvalidValue: As `checked_day` does, for anything else.
        """
        first, last = _ends(other)
        return True if self.earliest > last else False if self.latest <= first else None

    def sort_key(self) -> str:
        """Return what dates are sorted by: the first day, the less exact first.

        >>> dates = [PrintedDate("2019-06-14"), PrintedDate("2019-06"), PrintedDate("2018")]
        >>> sorted(dates, key=PrintedDate.sort_key)
        [PrintedDate('2018'), PrintedDate('2019-06'), PrintedDate('2019-06-14')]
        """
        return self._text

    def label(self, language: Language) -> str:
        """Render the date in words.

        >>> PrintedDate("2019-06").label("sv"), PrintedDate("2019-06-14").label("en")
        ('juni 2019', '14 June 2019')

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.month is None:
            return self._text
        if self.day is None:
            return month_label(month_of(self.earliest), language)
        return day_label(self.earliest, language)

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"PrintedDate({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if type(other) is PrintedDate else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a printed date is never changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a printed date is never changed")

    def __reduce__(self) -> "tuple[type[PrintedDate], tuple[str]]":
        return PrintedDate, (self._text,)

    def __copy__(self) -> "PrintedDate":
        return self

    def __deepcopy__(self, memo: object) -> "PrintedDate":
        return self


def _ends(other: "PrintedDate | dt.date") -> tuple[dt.date, dt.date]:
    if type(other) is PrintedDate:
        return other.earliest, other.latest
    day = checked_day(other)
    return day, day


# The papers of a municipality are of a few hundred days, each of which is named again and again.
@lru_cache(maxsize=4096)
def _parsed(text: str) -> PrintedDate:
    if not PRINTED_DATE_SHAPE.fullmatch(text):
        _refuse(text)
    try:
        earliest = dt.date.fromisoformat(text + "-01-01"[len(text) - 4 :])
    except ValueError:  # the shape of a date, but none: 2019-02-29
        _refuse(text)
    made = object.__new__(PrintedDate)
    fill = object.__setattr__  # the class itself refuses
    fill(made, "_text", text)
    fill(made, "year", earliest.year)
    fill(made, "month", earliest.month if len(text) > 4 else None)
    fill(made, "day", earliest.day if len(text) > 7 else None)
    fill(made, "earliest", earliest)
    ends_after = {4: 11, 7: 0}.get(len(text))
    fill(made, "latest", earliest if ends_after is None else last_day(month_of(earliest) + ends_after))
    return made


def _refuse(got: object) -> NoReturn:
    raise invalid_day("printed-date-shape", "a day, a month or a year, like 2019-06", got)
