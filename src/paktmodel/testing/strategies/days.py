"""Days, periods, spans and steps; the simplest of them all is 1 January 2000."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import Ages, PrintedDate, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.testing.strategies.weights import weighted

__all__ = ["ages", "days", "periods", "printed_dates", "spans", "steps", "years"]

_SIMPLEST: Final = dt.date(2000, 1, 1)
_ODD_DAYS: Final = (
    dt.date(2024, 2, 29),
    dt.date(1999, 12, 31),
    dt.date(2026, 10, 31),
    dt.date(1862, 1, 1),
    dt.date(2400, 2, 29),
)


def _from_the_simplest(count: int) -> dt.date:
    return _SIMPLEST + dt.timedelta(days=count)


# One whole number is a third of the work of a year, a month and a day. From 1990 to 2049.
_DAYS: Final = weighted(
    (9, st.integers(-3652, 18_262).map(_from_the_simplest)),
    (1, st.sampled_from(_ODD_DAYS)),
)


def days() -> st.SearchStrategy[dt.date]:
    """Days: mostly from 1990 to 2049, now and then a leap day or one of another century.

    None is so near the years 1 and 9999 that a deadline could fall outside the calendar.

    >>> from hypothesis import find
    >>> find(days(), lambda day: True)
    datetime.date(2000, 1, 1)
    """
    return _DAYS


def periods() -> st.SearchStrategy[Period]:
    """Periods of every length.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: True)
    Period('2000')
    """
    return st.builds(Period.containing, days(), st.sampled_from("AMQTSD"))


def _printed(day: dt.date, letters: int) -> PrintedDate:
    return PrintedDate(day.isoformat()[:letters])


def printed_dates() -> st.SearchStrategy[PrintedDate]:
    """Years, months and days, as papers print them.

    >>> from hypothesis import find
    >>> find(printed_dates(), lambda date: True)
    '2000'
    """
    return st.builds(_printed, days(), st.sampled_from((4, 7, 10)))


def _years(first: int, more: int) -> Years:
    return Years(first=first, last=first + more)


def years() -> st.SearchStrategy[Years]:
    """Calendar years in a row.

    >>> from hypothesis import find
    >>> find(years(), lambda years: True)
    Years(first=2000, last=2000)
    """
    return st.builds(_years, st.integers(1990, 2049) | st.integers(1, 9900), st.integers(0, 99))


def _span(start: dt.date, length: int | None) -> Span:
    return Span(start=start, end=None if length is None else start + dt.timedelta(days=length))


def spans() -> st.SearchStrategy[Span]:
    """Days in a row, some without an end.

    >>> from hypothesis import find
    >>> print(find(spans(), lambda span: span.end is not None))
    2000-01-01–2000-01-01
    """
    return st.builds(_span, days(), st.none() | st.integers(0, 5000))


def _ages(lowest: int | None, more: int | None) -> Ages:
    if more is None:
        return Ages(lowest=lowest)
    return Ages(lowest=lowest, highest=min((lowest or 0) + more, 150))


def ages() -> st.SearchStrategy[Ages]:
    """Ages in whole years, open at either end or both.

    >>> from hypothesis import find
    >>> find(ages(), lambda ages: True)
    Ages(lowest=None, highest=None)
    """
    return st.builds(_ages, st.none() | st.integers(0, 150), st.none() | st.integers(0, 150))


def _step(years: int, months: int, days: int) -> Step:
    told = [f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (days, "D")) if count]
    return Step("P" + ("".join(told) or "0D"))


def steps() -> st.SearchStrategy[Step]:
    """Steps of time: at most some years, since a paper gives nobody a century.

    >>> from hypothesis import find
    >>> find(steps(), lambda step: True)
    'P1M'
    """
    return weighted(
        (3, st.sampled_from(("P1M", "P2M", "P90D", "P1Y", "P0D", "P12M")).map(Step)),
        (1, st.builds(_step, st.integers(0, 9), st.integers(0, 36), st.integers(0, 999))),
    )
