"""Steps of time counted from an anchor day: 90 days, two months, one year.

The only module that uses pendulum, which takes long to import (docs/performance.md): it is imported only when
a step of both months and days is taken.
"""

import datetime as dt
import re
from functools import lru_cache
from typing import Final

from paktmodel.calendar.months import LAST_MONTH, last_day, month_of
from paktmodel.calendar.spans import checked_day
from paktmodel.calendar.workdays import next_workday
from paktmodel.errors import InvalidValue, wrong_kind
from paktmodel.vocabulary.language import Language, enumerated

# Digits enough for any step between two days that a date can hold.
STEP_SHAPE = re.compile(
    r"P(?=[0-9])(?:([1-9][0-9]{0,3})Y)?(?:([1-9][0-9]{0,5})M)?(?:([1-9][0-9]{0,6})D)?|P0D"
)
# A hundred years of 1 200 months or 36 525 days, in sixteenths of a day: a month has 487 of them.
_MOST_SIXTEENTHS: Final = 36_525 * 16
_PART = re.compile(r"([0-9]+)([YMD])")

#: One and many: (Swedish, English).
_UNITS = (
    (("år", "år"), ("year", "years")),
    (("månad", "månader"), ("month", "months")),
    (("dag", "dagar"), ("day", "days")),
)


class Step(str):
    """A step of time as ISO 8601 writes durations: ``P90D``, ``P2M``, ``P1Y``, ``P1Y2M10D``; ``P0D`` is none.

    Years, months and days in that order, no leading zeros, never negative. A step is kept as written:
    ``P12M`` and ``P1Y`` reach the same day and are different prints. Making one of itself changes nothing.

    >>> Step("P1Y2M10D").months
    2

    Raises:
        InvalidValue: `step-shape`, or `step-length` for more than a hundred years.
    """

    __slots__ = ()

    def __new__(cls, text: str) -> "Step":
        """Take the text as it stands."""
        if type(text) is cls:
            return text
        if type(text) is not str:
            raise wrong_kind("text", text, code="step-shape")
        if not STEP_SHAPE.fullmatch(text):
            raise InvalidValue("step-shape", "a step of time like P90D, P2M or P1Y", text)
        step = super().__new__(cls, text)
        years, months, days = step._counts()
        if (years * 12 + months) * 487 + days * 16 > _MOST_SIXTEENTHS:
            raise InvalidValue("step-length", "a step of at most 100 years", text)
        return step

    def _counts(self) -> tuple[int, int, int]:
        counts = {unit: int(count) for count, unit in _PART.findall(self)}
        return counts.get("Y", 0), counts.get("M", 0), counts.get("D", 0)

    @property
    def years(self) -> int:
        """The years in it, as written."""
        return self._counts()[0]

    @property
    def months(self) -> int:
        """The months in it, as written, beside its years."""
        return self._counts()[1]

    @property
    def days(self) -> int:
        """The days in it, as written, beside its years and months."""
        return self._counts()[2]

    def label(self, language: Language) -> str:
        """Render the step in words.

        >>> Step("P90D").label("sv"), Step("P1Y2M").label("en")
        ('90 dagar', '1 year and 2 months')

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        position = 0 if language == "sv" else 1
        words = [
            f"{count} {unit[position][0 if count == 1 else 1]}"
            for count, unit in zip(self._counts(), _UNITS, strict=True)
            if count
        ]
        return enumerated(words, language) if words else f"0 {_UNITS[2][position][1]}"


def after(day: dt.date, step: Step) -> dt.date:
    """Return the day that lies a step after another.

    Years and months first, keeping the day's number, or the month's last day where there is no such
    number (lag 1930:173 § 1); then days. Count from the anchor: two steps of one month from
    31 January end on 29 March, one step of two months on 31 March.

    >>> after(dt.date(2024, 1, 31), Step("P1M")), after(dt.date(2024, 1, 31), Step("P2M"))
    (datetime.date(2024, 2, 29), datetime.date(2024, 3, 31))

    Args:
        day: The anchor.
        step: How far; a text is read as `Step` reads it.

    Raises:
        InvalidValue: As `checked_day` and `Step` do, or `year-range` past the year 9999.
    """
    return _stepped(checked_day(day), Step(step))


@lru_cache(maxsize=4096)
def _stepped(day: dt.date, step: Step) -> dt.date:
    years, months, days = step._counts()
    try:
        # Nearly every step is one of days or of months, and needs no pendulum: nine times as fast.
        if not days:
            return _months_on(day, years * 12 + months)
        if not (years or months):
            return day + dt.timedelta(days=days)
        from pendulum import Date  # see above: never before it is needed

        reached = Date(day.year, day.month, day.day).add(years=years, months=months, days=days)
    except (ValueError, OverflowError):
        raise InvalidValue("year-range", "a year between 1 and 9999", 10_000) from None
    return dt.date(reached.year, reached.month, reached.day)


def _months_on(day: dt.date, months: int) -> dt.date:
    """Step so many months on, to the month's last day where it has no day of that number."""
    month = month_of(day) + months
    if month > LAST_MONTH:
        raise OverflowError
    last = last_day(month)
    return last.replace(day=min(day.day, last.day))


def deadline(day: dt.date, step: Step) -> dt.date:
    """Return the last day to act when an act gives a step of time from a day.

    `after`, moved to the next weekday from a Saturday, a Sunday, a public holiday or one of the three
    eves (lag 1930:173 § 2).

    >>> deadline(dt.date(2026, 8, 31), Step("P2M"))  # 31 October is All Saints' Day
    datetime.date(2026, 11, 2)

    Raises:
        InvalidValue: As `after` does.
    """
    return next_workday(after(day, step))
