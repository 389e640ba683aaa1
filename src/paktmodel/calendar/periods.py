"""Periods of the calendar in SDMX notation."""

import datetime as dt
from collections.abc import Iterable
from functools import lru_cache
from typing import NoReturn, final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import FIRST_MONTH, LAST_MONTH, first_day, last_day, month_of
from paktmodel.calendar.period_labels import label_of_months
from paktmodel.calendar.period_notation import (
    EXPECTED,
    FREQUENCIES,
    Notation,
    block_notation,
    form_of_months,
    notation_of,
    out_of_years,
)
from paktmodel.calendar.spans import checked_day, checked_year, invalid_day
from paktmodel.calendar.whole_numbers import checked_month
from paktmodel.errors import InvalidArgument, InvalidValue, wrong_kind
from paktmodel.vocabulary.language import Language, day_label

_ONE_DAY = dt.timedelta(days=1)


@final
class Period:
    """A year, half-year, four-month period, quarter, month or day of the calendar, or a run of months.

    Written as ``2024``, ``2024-S1``, ``2024-T2``, ``2024-Q3``, ``2024-M08`` or ``2024-08-31``, and in no
    other way; `read_period` takes other spellings. A run of whole months that has no such form is written
    by its first and its last, ``2023-M07/2024-M06``: a school year, eight months, three years. Immutable
    and hashable, ordered by start, then end. Making a Period of a Period changes nothing.

    >>> august = Period("2024-M08")
    >>> august.start, august.end, august in Period("2024-T2"), dt.date(2024, 9, 1) in august
    (datetime.date(2024, 8, 1), datetime.date(2024, 8, 31), True, False)

    Attributes:
        start: Its first day.
        end: Its last day.
        frequency: ``"A"`` (year), ``"S"`` (half-year), ``"T"`` (four months), ``"Q"``, ``"M"`` or ``"D"``;
            ``"R"`` and the number of months for a run, such as ``"R8"``.
        months: How many months it has: 12, 6, 4, 3 or 1, those of a run; 0 for a day.
        first_month: Month ordinal of its first month, ``year * 12 + month - 1``.

    Raises:
        InvalidValue: `period-shape`, also for a run that has another form; `period-order` for one that ends
            before it begins, `period-length` for one of more than a hundred years.
    """

    __slots__ = ("_text", "end", "first_month", "frequency", "months", "start")

    _text: str
    start: dt.date
    end: dt.date
    frequency: str
    months: int
    first_month: int

    def __new__(cls, text: "str | Period") -> "Period":
        """Read canonical text, or take the period as it is."""
        if type(text) is cls:
            return text
        if type(text) is not str:
            _refuse(text)
        return _parsed(text)

    @classmethod
    def year(cls, year: int) -> "Period":
        """Make a calendar year.

        Raises:
            InvalidValue: `year-range`.
        """
        return _block("A", _january(year))

    @classmethod
    def month(cls, year: int, month: int) -> "Period":
        """Make a month of a year, 1 to 12.

        Raises:
            InvalidValue: `year-range` or `period-shape`.
        """
        january = _january(year)
        if type(month) is not int:
            raise wrong_kind("a whole number", month, code="period-shape")
        if not 1 <= month <= 12:
            raise InvalidValue("period-shape", EXPECTED, month)
        return _block("M", january + month - 1)

    @classmethod
    def of_month(cls, ordinal: int) -> "Period":
        """Make the month with an ordinal, ``year * 12 + month - 1``.

        Raises:
            InvalidValue: `year-range`.
        """
        if type(ordinal) is not int:
            raise wrong_kind("a whole number", ordinal, code="year-range")
        return _block("M", ordinal)

    @classmethod
    def of_months(cls, first: int, last: int) -> "Period":
        """Make the period from one month to another, both by their ordinals: a run, or the form it has.

        >>> Period.of_months(2024 * 12, 2024 * 12 + 7), Period.of_months(2024 * 12, 2024 * 12 + 11)
        (Period('2024-M01/2024-M08'), Period('2024'))

        Raises:
            InvalidValue: `year-range`, `period-order` or `period-length`.
        """
        for ordinal in (first, last):
            if type(ordinal) is not int:
                raise wrong_kind("a whole number", ordinal, code="year-range")
        return _months(first, last - first + 1)

    @classmethod
    def day(cls, day: dt.date) -> "Period":
        """Make the period of a single day.

        Raises:
            InvalidValue: As `checked_day` does.
        """
        return _single(checked_day(day))

    @classmethod
    def containing(cls, day: dt.date, frequency: str, *, first_month: int = 1) -> "Period":
        """Find the period of a frequency that a day lies in.

        >>> Period.containing(dt.date(2024, 8, 31), "Q")
        Period('2024-Q3')
        >>> Period.containing(dt.date(2024, 8, 31), "A", first_month=7)
        Period('2024-M07/2025-M06')

        Args:
            day: The day.
            frequency: The frequency; that of a run is none, since runs begin where they like.
            first_month: The month with which the years begin that are divided, 1 to 12.

        Raises:
            InvalidValue: As `checked_day` does, or `choice-unknown` for a frequency that is none.
        """
        on = checked_day(day)
        months = _months_in(frequency)
        if not months:
            return _single(on)
        month = month_of(on)
        if checked_month(first_month) == 1:
            return _block(frequency, month - month % 12 % months)
        return _months(month - (month - first_month + 1) % 12 % months, months)

    @property
    def last_month(self) -> int:
        """Month ordinal of its last month."""
        return self.first_month + max(self.months, 1) - 1

    def split(self, frequency: str) -> "tuple[Period, ...]":
        """Split it into periods of a finer frequency, in order; into itself for its own frequency.

        >>> Period("2024-Q3").split("M")
        (Period('2024-M07'), Period('2024-M08'), Period('2024-M09'))

        Raises:
            InvalidValue: `period-split`, when the frequency is coarser or does not divide it evenly,
                as four-month periods do not divide a half-year.
        """
        months = FREQUENCIES.get(frequency) if type(frequency) is str else None
        if frequency == self.frequency and self.months:
            return (self,)
        if months == 0:
            return tuple(
                _single(self.start + dt.timedelta(days=count))
                for count in range((self.end - self.start).days + 1)
            )
        if months is None or not self.divides_into(frequency):
            raise InvalidValue("period-split", "a finer division of the period", frequency)
        starts = range(self.first_month, self.last_month + 1, months)
        return tuple(_block(frequency, month) for month in starts)

    def divides_into(self, frequency: str) -> bool:
        """Say whether it can be split into whole periods of months of a frequency."""
        months = FREQUENCIES.get(frequency)
        if not months or not self.months:
            return False
        return not self.months % months and not self.first_month % 12 % months

    def next(self) -> "Period":
        """Return the period of the same frequency that follows; after a run as many months.

        Raises:
            InvalidValue: `year-range`, after the year 9999.
        """
        if self.months:
            return _months(self.first_month + self.months, self.months)
        if self.start == dt.date.max:
            out_of_years(10_000)
        return _single(self.start + _ONE_DAY)

    def previous(self) -> "Period":
        """Return the period of the same frequency that comes before.

        Raises:
            InvalidValue: `year-range`, before the year 1.
        """
        if self.months:
            return _months(self.first_month - self.months, self.months)
        if self.start == dt.date.min:
            out_of_years(0)
        return _single(self.start - _ONE_DAY)

    def label(self, language: Language, *, years: Iterable[DeclaredYear] = ()) -> str:
        """Render the period in words.

        >>> Period("2024-M08").label("sv"), Period("2024-T2").label("en")
        ('augusti 2024', 'four-month period 2 of 2024')
        >>> Period("2023-M07/2024-M06").label("sv", years=[DeclaredYear(name="läsår", first_month=7)])
        'läsåret 2023/24'

        Args:
            language: ``"sv"`` or ``"en"``.
            years: The years that the document declares; one that is such a year is called by its name.
        """
        if self.months:
            return label_of_months(self.frequency, self.first_month, self.last_month, language, years)
        return day_label(self.start, language)

    @property
    def is_run(self) -> bool:
        """Whether it is a run of months without a form of its own."""
        return self.frequency[0] == "R"

    def __contains__(self, other: "dt.date | Period") -> bool:
        if type(other) is Period:
            return self.start <= other.start and other.end <= self.end
        return self.start <= checked_day(other) <= self.end

    def __str__(self) -> str:
        return self._text

    def __repr__(self) -> str:
        return f"Period({self._text!r})"

    def __eq__(self, other: object) -> bool:
        return self._text == other._text if type(other) is Period else NotImplemented

    def __hash__(self) -> int:
        return hash(self._text)

    def __lt__(self, other: "Period") -> bool:
        if type(other) is not Period:
            return NotImplemented
        return self.start < other.start or (self.start == other.start and self.end < other.end)

    def __le__(self, other: "Period") -> bool:
        if type(other) is not Period:
            return NotImplemented
        return not other < self

    def __gt__(self, other: "Period") -> bool:
        if type(other) is not Period:
            return NotImplemented
        return other < self

    def __ge__(self, other: "Period") -> bool:
        if type(other) is not Period:
            return NotImplemented
        return not self < other

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a period is never changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a period is never changed")

    def __reduce__(self) -> "tuple[type[Period], tuple[str]]":
        return Period, (self._text,)

    def __copy__(self) -> "Period":
        return self

    def __deepcopy__(self, memo: object) -> "Period":
        return self


def _made(text: str, frequency: str, first_month: int, months: int, start: dt.date, end: dt.date) -> Period:
    period = object.__new__(Period)
    fill = object.__setattr__  # the class itself refuses
    fill(period, "_text", text)
    fill(period, "frequency", frequency)
    fill(period, "months", months)
    fill(period, "first_month", first_month)
    fill(period, "start", start)
    fill(period, "end", end)
    return period


# A follow-up meets the same few hundred periods again and again: taking one from the cache costs a
# tenth of making it. A cached period differs from a new one by `is` alone.
@lru_cache(maxsize=4096)
def _block(frequency: str, first_month: int) -> Period:
    """Make a period of whole months, from the ordinal of its first one."""
    months = FREQUENCIES[frequency]
    if not FIRST_MONTH <= first_month <= LAST_MONTH:
        out_of_years(first_month // 12)
    text, end = block_notation(frequency, first_month), last_day(first_month + months - 1)
    return _made(text, frequency, first_month, months, first_day(first_month), end)


@lru_cache(maxsize=4096)
def _months(first: int, months: int) -> Period:
    """Make the period of so many months from the ordinal of its first one: in its own form, or a run."""
    form = form_of_months(first, first + months - 1)
    if form.frequency:
        return _block(form.frequency, first)
    return _made(str(form), f"R{months}", first, months, first_day(first), last_day(form.last))


@lru_cache(maxsize=4096)
def _single(day: dt.date) -> Period:
    return _made(day.isoformat(), "D", month_of(day), 0, day, day)


@lru_cache(maxsize=4096)
def _parsed(text: str) -> Period:
    period = _canonical(text)
    if period is None:
        _refuse(text)
    return period


def _canonical(text: str) -> Period | None:
    """Read the period that canonical text names; None for any other text, a 13th month or a 31 June.

    Raises:
        InvalidValue: `period-order` or `period-length`, for a run that no period can be.
    """
    read = notation_of(text)
    period = None if read is None else _of(read)
    return None if period is None or str(period) != text else period  # a run that has another form


def _of(read: Notation | dt.date) -> Period:
    if isinstance(read, dt.date):
        return _single(read)
    if read.frequency:
        return _block(read.frequency, read.first)
    return _months(read.first, read.last - read.first + 1)


def _january(year: int) -> int:
    return checked_year(year) * 12


def _months_in(frequency: object) -> int:
    months = FREQUENCIES.get(frequency) if isinstance(frequency, str) else None
    if months is None:
        expected, choices = "one of A, S, T, Q, M and D", tuple(FREQUENCIES)
        raise InvalidValue("choice-unknown", expected, frequency, extra={"choices": choices})
    return months


def _refuse(got: object) -> NoReturn:
    # The patterns of spellings take 2 ms to compile, and who reads documents never needs them.
    from paktmodel.calendar.spellings import refused_period

    raise refused_period(got)


def read_period(text: object, *, year: "DeclaredYear | Iterable[DeclaredYear]" = ()) -> Period:
    """Read the period that a foreign spelling names, when it can mean only one.

    Takes canonical text, ``2024-08``, ``202408``, ``2024M8``, ``aug 2024``, ``August 2024``, ``2024Q3``,
    ``Kv 3 2024``, ``2024K3``, ``T2 2024``, ``2024H1``, ``20240831``, ``31 augusti 2024``, ``jan–aug 2024``,
    ``2020–2022`` and what `Period.label` says, in any case of letters and with any spaces.

    >>> read_period("Kv 3 2024"), read_period("aug 2024"), read_period("juli 2023–juni 2024")
    (Period('2024-Q3'), Period('2024-M08'), Period('2023-M07/2024-M06'))
    >>> read_period("2023/24", year=DeclaredYear(name="läsår", first_month=7))
    Period('2023-M07/2024-M06')

    Args:
        text: The text.
        year: The years that the document declares, or the only one; without one, ``2023/24`` has two
            readings.

    Raises:
        InvalidValue: `period-shape`, for anything else and for what can be read in two ways, like
            ``08/09/2024``; `period-ambiguous` for two years that may be one; `year-undeclared` for a name
            that none of the declared years has; `period-order` and `period-length` as `Period` does.
        InvalidArgument: Years that are something else.
    """
    from paktmodel.calendar.spellings import foreign_notation

    if type(text) is str:
        read = foreign_notation(text, _declared(year))
        if read is not None:
            return _of(read)
    raise invalid_day("period-shape", EXPECTED, text)


def _declared(year: object) -> tuple[DeclaredYear, ...]:
    if type(year) is DeclaredYear:
        return (year,)
    years = tuple(year) if isinstance(year, Iterable) and not isinstance(year, str | bytes) else (year,)
    if any(type(one) is not DeclaredYear for one in years):
        raise InvalidArgument("year", "a DeclaredYear, or several", year)
    return years
