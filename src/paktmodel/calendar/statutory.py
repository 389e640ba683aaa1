"""What the acts say of the municipality's interim report (*delårsrapport*)."""

import datetime as dt
from typing import Final

from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.spans import checked_day
from paktmodel.calendar.steps import Step, deadline

#: How long after its period the report must reach the council and the auditors.
INTERIM_TIME: Final = Step("P2M")


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
