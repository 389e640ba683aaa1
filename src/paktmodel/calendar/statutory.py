"""What the acts say of the interim report (*delårsrapport*) and the annual report (*årsredovisning*)."""

import datetime as dt
from typing import Final

from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.spans import checked_day
from paktmodel.calendar.steps import Step, deadline
from paktmodel.calendar.workdays import next_workday
from paktmodel.errors import InvalidValue
from paktmodel.vocabulary.words.reporting import Closing

#: How long after its period the report must reach the council and the auditors.
INTERIM_TIME: Final = Step("P2M")
#: Month and day by which the annual report must have reached them, in the year after.
_ANNUAL: Final = (4, 15)


def is_statutory_interim_end(period_end: dt.date) -> bool:
    """Say whether a report from January to the day can be the statutory interim report.

    It covers at least half and at most two thirds of the year, counted in months, so it ends with
    June, July or August.

    >>> is_statutory_interim_end(dt.date(2024, 4, 30)), is_statutory_interim_end(dt.date(2024, 8, 31))
    (False, True)

    Source: lag (2018:597) om kommunal bokföring och redovisning 13:1.

    Raises:
        InvalidValue: As `checked_day` does.
    """
    end = checked_day(period_end)
    return 6 <= end.month <= 8 and end == last_day(month_of(end))


def interim_due(period_end: dt.date) -> dt.date:
    """Return the day on which the interim report must have reached council and auditors.

    Two months after the period's end, with the same day number, moved to the next weekday where that
    is a holiday. Whether the report is the statutory one is asked of `is_statutory_interim_end`.

    >>> interim_due(dt.date(2026, 8, 31)), interim_due(dt.date(2024, 6, 30))
    (datetime.date(2026, 11, 2), datetime.date(2024, 8, 30))

    Source: kommunallagen 11:16; lag (1930:173) §§ 1–2.

    Raises:
        InvalidValue: As `deadline` does.
    """
    return deadline(period_end, INTERIM_TIME)


def annual_due(period_end: dt.date) -> dt.date:
    """Return the day on which the annual report must have reached council and auditors.

    15 April of the year after the one that it is of, moved to the next weekday where that is a holiday.

    >>> annual_due(dt.date(2024, 12, 31)), annual_due(dt.date(2022, 12, 31))
    (datetime.date(2025, 4, 15), datetime.date(2023, 4, 17))

    Source: kommunallagen 11:20; lag (1930:173) § 2.

    Raises:
        InvalidValue: As `checked_day` does, or `year-range` past the year 9999.
    """
    year = checked_day(period_end).year + 1
    if year > dt.MAXYEAR:
        raise InvalidValue("year-range", "a year between 1 and 9999", year)
    return next_workday(dt.date(year, *_ANNUAL))


def lawful_due(closing: Closing, period_end: dt.date) -> dt.date | None:
    """Return the law's day for a statutory report to the council; None for any other closing.

    Raises:
        InvalidValue: As `interim_due` and `annual_due` do.
    """
    if closing is Closing.INTERIM_REPORT:
        return interim_due(period_end)
    return annual_due(period_end) if closing is Closing.ANNUAL_REPORT else None
