"""Swedish public holidays and working days.

Public holidays are those of lag (1989:253) om allmänna helgdagar; the days to which a deadline may
not run out are those of lag (1930:173) om beräkning av lagstadgad tid, § 2. Every year from 1 to 9999
has an answer by these acts; for years before 1990 it is arithmetic, not history.
"""

import datetime as dt
from functools import lru_cache
from typing import Final, NamedTuple

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidValue
from paktmodel.vocabulary.language import Language

_NATIONAL_DAY_SINCE: Final = 2005  # when it took the place of Whit Monday
_SATURDAY: Final = 5


class PublicHoliday(NamedTuple):
    """A public holiday (*allmän helgdag*) and its names."""

    day: dt.date
    sv: str
    en: str

    def label(self, language: Language) -> str:
        """Return its name.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.sv if language == "sv" else self.en


def easter_sunday(year: int) -> dt.date:
    """Return Easter Sunday of the Gregorian calendar.

    The golden number gives the paschal full moon; Easter is the Sunday after it.

    >>> easter_sunday(2024)
    datetime.date(2024, 3, 31)

    Raises:
        InvalidValue: `year-range`.
    """
    if type(year) is not int or not 1 <= year <= 9999:
        raise InvalidValue("year-range", "a year between 1 and 9999", year)
    golden, century = year % 19, year // 100
    skipped = century - century // 4  # leap days left out since the Julian calendar
    drift = (8 * century + 13) // 25  # the moon's gain on the nineteen-year cycle
    epact = (19 * golden + skipped - drift + 15) % 30
    # The full moon never falls on the thirtieth day, nor twice on the same day in nineteen years.
    moon = epact - (1 if epact == 29 or (epact == 28 and golden > 10) else 0)
    full_moon = dt.date(year, 3, 21) + dt.timedelta(days=moon)
    return full_moon + dt.timedelta(days=6 - full_moon.weekday() if full_moon.weekday() < 6 else 7)


def _saturday_from(day: dt.date) -> dt.date:
    return day + dt.timedelta(days=(_SATURDAY - day.weekday()) % 7)


@lru_cache(maxsize=256)
def public_holidays(year: int) -> tuple[PublicHoliday, ...]:
    """List the public holidays of a year that have names, in order of day.

    Every Sunday is a public holiday too; only Easter Day and Whit Sunday are listed.

    >>> [str(holiday.day) for holiday in public_holidays(2026) if holiday.sv == "Alla helgons dag"]
    ['2026-10-31']

    Raises:
        InvalidValue: `year-range`.
    """
    easter = easter_sunday(year)

    def after_easter(days: int) -> dt.date:
        return easter + dt.timedelta(days=days)

    national_day = PublicHoliday(dt.date(year, 6, 6), "Nationaldagen", "National Day")
    whit_monday = PublicHoliday(after_easter(50), "Annandag pingst", "Whit Monday")
    days = (
        PublicHoliday(dt.date(year, 1, 1), "Nyårsdagen", "New Year's Day"),
        PublicHoliday(dt.date(year, 1, 6), "Trettondedag jul", "Epiphany"),
        PublicHoliday(after_easter(-2), "Långfredagen", "Good Friday"),
        PublicHoliday(easter, "Påskdagen", "Easter Day"),
        PublicHoliday(after_easter(1), "Annandag påsk", "Easter Monday"),
        PublicHoliday(dt.date(year, 5, 1), "Första maj", "May Day"),
        PublicHoliday(after_easter(39), "Kristi himmelsfärdsdag", "Ascension Day"),
        PublicHoliday(after_easter(49), "Pingstdagen", "Whit Sunday"),
        national_day if year >= _NATIONAL_DAY_SINCE else whit_monday,
        PublicHoliday(_saturday_from(dt.date(year, 6, 20)), "Midsommardagen", "Midsummer's Day"),
        PublicHoliday(_saturday_from(dt.date(year, 10, 31)), "Alla helgons dag", "All Saints' Day"),
        PublicHoliday(dt.date(year, 12, 25), "Juldagen", "Christmas Day"),
        PublicHoliday(dt.date(year, 12, 26), "Annandag jul", "Boxing Day"),
    )
    # Ascension Day and May Day, or Whit Sunday and National Day, can change places or coincide.
    return tuple(sorted(days))


@lru_cache(maxsize=256)
def _closed_days(year: int) -> frozenset[dt.date]:
    """List the named holidays and the three eves on which no deadline runs out."""
    midsummer_eve = _saturday_from(dt.date(year, 6, 20)) - dt.timedelta(days=1)
    eves = {midsummer_eve, dt.date(year, 12, 24), dt.date(year, 12, 31)}
    return frozenset(eves.union(holiday.day for holiday in public_holidays(year)))


def is_workday(day: dt.date) -> bool:
    """Say whether a deadline can run out on the day.

    It cannot on a Saturday, a Sunday, another public holiday, Midsummer's Eve, Christmas Eve or
    New Year's Eve (lag 1930:173 § 2).

    Raises:
        InvalidValue: As `checked_day` does.
    """
    on = checked_day(day)
    return on.weekday() < _SATURDAY and on not in _closed_days(on.year)


def next_workday(day: dt.date) -> dt.date:
    """Return the day itself if it is a working day, else the first working day after it.

    For deadlines only: a measurement day is never moved.

    >>> next_workday(dt.date(2026, 10, 31))  # All Saints' Day, a Saturday
    datetime.date(2026, 11, 2)

    Raises:
        InvalidValue: As `checked_day` does, or `year-range` past the year 9999.
    """
    on = checked_day(day)
    while not is_workday(on):
        if on == dt.date.max:
            raise InvalidValue("year-range", "a year between 1 and 9999", 10_000)
        on += dt.timedelta(days=1)
    return on
