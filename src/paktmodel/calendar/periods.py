"""Periods of the calendar in SDMX notation."""

import datetime as dt
import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import Final, NoReturn, final

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import (
    FIRST_MONTH,
    LAST_MONTH,
    day_label,
    first_day,
    last_day,
    month_label,
    month_of,
    months_label,
)
from paktmodel.calendar.spans import checked_day, checked_year, invalid_day
from paktmodel.calendar.whole_numbers import checked_month
from paktmodel.errors import InvalidArgument, InvalidValue, wrong_kind
from paktmodel.errors.shown import may_be_personal
from paktmodel.vocabulary.language import Language

#: Frequency -> months in a period of it; a day has none. A run of n months has a frequency of its own, "Rn".
FREQUENCIES: Final = {"A": 12, "S": 6, "T": 4, "Q": 3, "M": 1, "D": 0}
#: A run of months is no longer than a hundred years.
MOST_MONTHS: Final = 1200

PERIOD_SHAPE = re.compile(
    r"(?P<year>[0-9]{4})"
    r"(?:-(?:(?P<frequency>[STQ])(?P<number>[1-4])|M(?P<month>[0-9]{2})(?:/(?P<until>[0-9]{4}-M[0-9]{2}))?|(?P<day>[0-9]{2}-[0-9]{2})))?"
)

EXPECTED: Final = "a period like 2024, 2024-S1, 2024-T2, 2024-Q3, 2024-M08, 2024-M01/2024-M08 or 2024-08-31"
_ONE_DAY = dt.timedelta(days=1)

#: Frequency -> (Swedish, English) with the period's number in its year; years, months and days read as dates.
_NUMBERED = {
    "S": ("halvår {0} {1}", "half-year {0} of {1}"),
    "T": ("tertial {0} {1}", "four-month period {0} of {1}"),
    "Q": ("kvartal {0} {1}", "quarter {0} of {1}"),
}


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
            return self._stepped(self.months)
        if self.start == dt.date.max:
            _out_of_years(10_000)
        return _single(self.start + _ONE_DAY)

    def previous(self) -> "Period":
        """Return the period of the same frequency that comes before.

        Raises:
            InvalidValue: `year-range`, before the year 1.
        """
        if self.months:
            return self._stepped(-self.months)
        if self.start == dt.date.min:
            _out_of_years(0)
        return _single(self.start - _ONE_DAY)

    def _stepped(self, months: int) -> "Period":
        if self.frequency in FREQUENCIES:
            return _block(self.frequency, self.first_month + months)
        return _months(self.first_month + months, self.months)

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
        if self.is_run:
            return self._run_label(language, years)
        if self.frequency == "A":
            return self._text
        if self.frequency == "M":
            return month_label(self.first_month, language)
        if self.frequency == "D":
            return day_label(self.start, language)
        wording = _NUMBERED[self.frequency][0 if language == "sv" else 1]
        return wording.format(self._text[-1], self._text[:4])

    def _run_label(self, language: Language, years: Iterable[DeclaredYear]) -> str:
        year, offset = divmod(self.first_month, 12)
        declared = next((one for one in years if self.months == 12 and one.first_month == offset + 1), None)
        if declared is not None:
            return declared.label_of(year, language)
        if not offset and not self.months % 12 and self.months > 24:
            return f"{year:04d}–{self.end.year:04d}"  # two years so written may be one from July to June
        return months_label(self.first_month, self.last_month, language)

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
    year, offset = divmod(first_month, 12)
    if not FIRST_MONTH <= first_month <= LAST_MONTH:
        _out_of_years(year)
    mark = {"A": "", "M": f"-M{offset + 1:02d}"}.get(frequency, f"-{frequency}{offset // months + 1}")
    end = last_day(first_month + months - 1)
    return _made(f"{year:04d}{mark}", frequency, first_month, months, first_day(first_month), end)


#: Months of a period that has a form of its own -> its frequency.
_FREQUENCY_OF: Final = {months: frequency for frequency, months in FREQUENCIES.items() if months}


@lru_cache(maxsize=4096)
def _months(first: int, months: int) -> Period:
    """Make the period of so many months from the ordinal of its first one: in its own form, or a run."""
    last = first + months - 1
    if not FIRST_MONTH <= first <= LAST_MONTH or last > LAST_MONTH:
        _out_of_years((first if first < FIRST_MONTH else max(first, last)) // 12)
    text = f"{_written(first)}/{_written(last)}"
    if months < 1:
        raise InvalidValue("period-order", "a last month not before the first", text)
    if months > MOST_MONTHS:
        raise InvalidValue("period-length", "a period of at most 100 years", text)
    frequency = _FREQUENCY_OF.get(months)
    if frequency is not None and not first % 12 % months:
        return _block(frequency, first)
    return _made(text, f"R{months}", first, months, first_day(first), last_day(last))


def _written(month: int) -> str:
    return f"{month // 12:04d}-M{month % 12 + 1:02d}"


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
    matched = PERIOD_SHAPE.fullmatch(text)
    if matched is None:
        return None
    year, frequency, number, month, until, day = matched.group(
        "year", "frequency", "number", "month", "until", "day"
    )
    if day:
        try:
            return _single(dt.date.fromisoformat(text))
        except ValueError:
            return None
    frequency, index = (frequency or "A", int(number or 1)) if not month else ("M", int(month))
    months = FREQUENCIES[frequency]
    if year == "0000" or not 1 <= index <= 12 // months:
        return None
    first = int(year) * 12 + (index - 1) * months
    if not until:
        return _block(frequency, first)
    last = _canonical(until)
    if last is None:
        return None
    run = _months(first, last.first_month - first + 1)
    return run if run.is_run else None


def _january(year: int) -> int:
    return checked_year(year) * 12


def _months_in(frequency: object) -> int:
    months = FREQUENCIES.get(frequency) if isinstance(frequency, str) else None
    if months is None:
        expected, choices = "one of A, S, T, Q, M and D", tuple(FREQUENCIES)
        raise InvalidValue("choice-unknown", expected, frequency, extra={"choices": choices})
    return months


def _out_of_years(year: object) -> NoReturn:
    raise InvalidValue("year-range", "a year between 1 and 9999", year)


def _foreign(text: str, years: Sequence[DeclaredYear]) -> Period | None:
    """Read the period that a foreign spelling names; None where it names none, or more than one."""
    # Its patterns take 2 ms to compile, and who reads documents never needs them.
    from paktmodel.calendar.spellings import canonical_spelling, run_spelling, year_spelling

    period = _canonical(canonical_spelling(text))
    if period is not None:
        return period
    if (run := run_spelling(text)) is not None:
        first, last = map(_canonical, run)
        if first is None or last is None or not first.months or (first == last and first.months > 1):
            return None
        return Period.of_months(first.first_month, last.last_month)
    begins = year_spelling(text, years)
    return None if begins is None else Period.of_months(begins, begins + 11)


def _refuse(got: object) -> NoReturn:
    """Refuse what is no canonical period, with how it is written if we can read it."""
    if type(got) is str:
        meant = None if may_be_personal(got) else _foreign(got, ())
        # A whole day may be somebody's birth: it is not repeated in another spelling.
        if meant is not None and meant.months:
            raise InvalidValue("period-shape", EXPECTED, got, "did-you-mean", {"suggestion": str(meant)})
    raise invalid_day("period-shape", EXPECTED, got)


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
    if type(text) is str:
        period = _foreign(text, _declared(year))
        if period is not None:
            return period
    raise invalid_day("period-shape", EXPECTED, text)


def _declared(year: object) -> tuple[DeclaredYear, ...]:
    if type(year) is DeclaredYear:
        return (year,)
    years = tuple(year) if isinstance(year, Iterable) and not isinstance(year, str | bytes) else (year,)
    if any(type(one) is not DeclaredYear for one in years):
        raise InvalidArgument("year", "a DeclaredYear, or several", year)
    return years
