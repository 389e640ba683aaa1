"""Days, and spans of years, of days and of ages."""

import datetime as dt
import re

from paktmodel.calendar.whole_numbers import OLDEST, Age, Year, checked_age, checked_year_of_paper
from paktmodel.errors import InvalidValue, named_in_errors, wrong_kind
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.vocabulary.language import Language, day_label

# A day that someone has written with the year last: 31/8/2024, 31.8.2024, 31 augusti 2024.
_YEAR_LAST = re.compile(r"(?![0-9]{4}).{0,29}[^0-9][0-9]{4}|[0-9]{1,2}([/. -])[0-9]{1,2}\1[0-9]{2}")
# A day with a time of day, as programs write a datetime.
_TIMED = re.compile(
    r"(?P<day>[0-9]{4}-[0-9]{2}-[0-9]{2})[T ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,6})?)?"
    r"(?: ?(?:Z|[+-][0-9]{2}:[0-9]{2}))?"
)

DAY_SHAPE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def checked_day(value: object) -> dt.date:
    """Take a date of any kind as a plain `datetime.date`.

    A subclass such as `pendulum.Date` becomes the plain date that it equals. A `datetime` is refused,
    though Python calls it a date: its day depends on a time zone that is not known.

    Raises:
        InvalidValue: `date-is-datetime`, or `date-shape` for anything that is no date.
    """
    if type(value) is dt.date:
        return value
    if isinstance(value, dt.datetime):
        day = {"suggestion": value.date().isoformat()}
        raise InvalidValue("date-is-datetime", "a day without a time of day", value, "take-the-date", day)
    if isinstance(value, dt.date):
        return dt.date(value.year, value.month, value.day)
    raise wrong_kind("a date", value, code="date-shape")


def day_of(value: dt.date | str) -> dt.date:
    """Take a day as constructors do: a date of any kind, or its ISO text.

    >>> day_of("2024-08-31") == day_of(dt.date(2024, 8, 31))
    True

    Raises:
        InvalidValue: What `read_day` refuses of a text and `checked_day` of anything else.
    """
    return read_day(value) if type(value) is str else checked_day(value)


def read_day(text: object) -> dt.date:
    """Read the day that an ISO text names.

    By pattern first: `date.fromisoformat` alone would take ``20240831`` and ``2024-W35-6`` too.

    >>> read_day("2024-08-31")
    datetime.date(2024, 8, 31)

    Raises:
        InvalidValue: `date-shape`, for any other text and anything that is no text.
    """
    if type(text) is str and DAY_SHAPE.fullmatch(text):
        try:
            return dt.date.fromisoformat(text)
        except ValueError:  # the shape of a day, but not a day: 2024-02-30
            pass
    raise invalid_day("date-shape", "a day like 2024-08-31", text)


def invalid_day(code: str, expected: str, text: object) -> InvalidValue:
    """Make the error about what is no day or period, with what to try when that can be guessed.

    >>> invalid_day("date-shape", "a day", "2024-08-31 00:00").finding().hint
    'leave out the time of day: 2024-08-31'

    Args:
        code: What is wrong.
        expected: How it is written, in English.
        text: What came.
    """
    if type(text) is not str:
        return wrong_kind("text", text, "quote-it" if type(text) is int else "", code=code)
    if (timed := _TIMED.fullmatch(text)) is not None:
        return InvalidValue(code, expected, text, "leave-out-time", {"suggestion": timed["day"]})
    return InvalidValue(code, expected, text, "write-the-year-first" if _YEAR_LAST.fullmatch(text) else "")


def checked_year(value: int) -> int:
    if type(value) is not int:
        raise wrong_kind("a whole number", value, code="year-range")
    if not 1 <= value <= 9999:
        raise InvalidValue("year-range", "a year between 1 and 9999", value)
    return value


@frozen(field_transformer=named_in_errors)
class Years:
    """Consecutive calendar years, both ends included.

    >>> years = Years(first=2023, last=2026)
    >>> str(years), 2026 in years, dt.date(2027, 1, 1) in years
    ('2023–2026', True, False)

    Attributes:
        first: The first year, 1800 to 2200.
        last: The last year, not before the first; may be the same.

    Raises:
        InvalidValue: `paper-year-range` or `years-order`.
    """

    first: Year = field(converter=checked_year_of_paper)
    last: Year = field(converter=checked_year_of_paper)

    def __attrs_post_init__(self) -> None:
        if self.last < self.first:
            raise InvalidValue("years-order", "a last year not before the first", self.last)

    @property
    def start(self) -> dt.date:
        """1 January of the first year."""
        return dt.date(self.first, 1, 1)

    @property
    def end(self) -> dt.date:
        """31 December of the last year."""
        return dt.date(self.last, 12, 31)

    def __contains__(self, when: int | dt.date) -> bool:
        if type(when) is int:
            return self.first <= when <= self.last
        return self.first <= checked_day(when).year <= self.last

    def __str__(self) -> str:
        return f"{self.first}" if self.first == self.last else f"{self.first}–{self.last}"

    def label(self, language: Language) -> str:  # noqa: ARG002 - years read alike in both languages
        """Render the years as printed, like ``2023–2026``; a single one stands alone.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return str(self)


def _end(value: dt.date | str | None) -> dt.date | None:
    return None if value is None else day_of(value)


@frozen(field_transformer=named_in_errors)
class Span:
    """Consecutive days, both ends included; it may be open at the end.

    >>> term = Span(start=dt.date(2023, 1, 1), end=dt.date(2026, 12, 31))
    >>> dt.date(2026, 12, 31) in term, dt.date(2027, 1, 1) in term
    (True, False)

    Attributes:
        start: The first day.
        end: The last day, not before the first; None when it has no end yet.

    Raises:
        InvalidValue: `span-order`, or as `checked_day` does.
    """

    start: dt.date = field(converter=day_of)
    end: dt.date | None = field(default=None, converter=_end)

    def __attrs_post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise InvalidValue("span-order", "a last day not before the first", self.end)

    def __contains__(self, day: dt.date) -> bool:
        on = checked_day(day)
        return self.start <= on and (self.end is None or on <= self.end)

    def __str__(self) -> str:
        return f"{self.start}–{self.end or ''}"

    def label(self, language: Language) -> str:
        """Render the span in words.

        >>> Span(dt.date(2023, 1, 1)).label("sv")
        'från och med 1 januari 2023'
        >>> Span(dt.date(2023, 1, 1), dt.date(2026, 12, 31)).label("en")
        '1 January 2023 – 31 December 2026'

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        start = day_label(self.start, language)
        if self.end is None:
            return f"från och med {start}" if language == "sv" else f"from {start}"
        return f"{start} – {day_label(self.end, language)}"


@frozen(field_transformer=named_in_errors)
class Ages:
    """Ages in whole years, both ends included; it may be open at either end.

    >>> Ages(lowest=17, highest=19).overlaps(Ages(lowest=19, highest=24))
    True

    Attributes:
        lowest: The lowest age, 0 to 150; None when there is none.
        highest: The highest age, not below the lowest; None when there is none.

    Raises:
        InvalidValue: `age-range` or `ages-order`.
    """

    lowest: Age | None = field(default=None, converter=checked_age)
    highest: Age | None = field(default=None, converter=checked_age)

    def __attrs_post_init__(self) -> None:
        if self.lowest is not None and self.highest is not None and self.highest < self.lowest:
            raise InvalidValue("ages-order", "a highest age not below the lowest", self.highest)

    def _ends(self) -> tuple[int, int]:
        return self.lowest or 0, OLDEST if self.highest is None else self.highest

    def __contains__(self, other: "int | Ages") -> bool:
        lowest, highest = self._ends()
        if isinstance(other, Ages):
            least, most = other._ends()
            return lowest <= least and most <= highest
        age = checked_age(other)
        return age is not None and lowest <= age <= highest

    def overlaps(self, other: "Ages") -> bool:
        """Say whether some age belongs to both."""
        lowest, highest = self._ends()
        least, most = other._ends()
        return lowest <= most and least <= highest

    def __str__(self) -> str:
        return self.label("en")

    def label(self, language: Language) -> str:
        """Render the ages in words.

        >>> Ages(17, 19).label("sv"), Ages(lowest=65).label("sv"), Ages(highest=24).label("en")
        ('17–19 år', '65 år och äldre', '24 years and younger')

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        swedish = language == "sv"
        unit = "år" if swedish else "years"
        if self.lowest is None and self.highest is None:
            return "alla åldrar" if swedish else "all ages"
        if self.highest is None:
            return f"{self.lowest} {unit} {'och äldre' if swedish else 'and older'}"
        if self.lowest is None:
            return f"{self.highest} {unit} {'och yngre' if swedish else 'and younger'}"
        if self.lowest == self.highest:
            return f"{self.lowest} {'år' if swedish else 'year' if self.lowest == 1 else 'years'}"
        return f"{self.lowest}–{self.highest} {unit}"
