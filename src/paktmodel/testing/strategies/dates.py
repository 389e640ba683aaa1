"""Strategies for days, periods, spans and steps; they shrink to 1 January 2000."""

import datetime as dt
from typing import Final

from hypothesis import strategies as st

from paktmodel.calendar.declared_years import DeclaredYear, YearName
from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Ages, Span, Years
from paktmodel.calendar.steps import Step
from paktmodel.testing.strategies.weights import weighted

__all__ = ["ages", "days", "declared_years", "periods", "printed_dates", "spans", "steps", "years"]

_SIMPLEST: Final = dt.date(2000, 1, 1)
_ODD_DAYS: Final = (
    dt.date(2024, 2, 29),
    dt.date(1999, 12, 31),
    dt.date(2026, 10, 31),
    dt.date(1862, 1, 1),
    dt.date(2400, 2, 29),
)


_DAYS_TO_2050: Final = (dt.date(2050, 1, 1) - _SIMPLEST).days
# A whole number takes a third of the work of a year, a month and a day. Its last twelfth is the odd days.
_COUNTS: Final = st.integers(-3652, _DAYS_TO_2050 + 2000)
_FREQUENCIES: Final = st.sampled_from("AMQTSDR")
#: Months of a run; of some of these lengths that begin in the right month it has another form.
_RUNS: Final = st.sampled_from((12, 8, 36, 24, 10, 6, 2, 60))
_DECLARED: Final = st.sampled_from(
    (("läsår", 7, "lå"), ("läsår", 8, None), ("fiscal year", 4, "FY"), ("räkenskapsår", 1, None))
)
_YEARS_FROM_2000: Final = st.integers(-10, 49) | st.integers(-200, 100)
_MORE_YEARS: Final = st.integers(0, 99)
_LETTERS: Final = st.sampled_from((4, 7, 10))
_LENGTHS: Final = st.none() | st.integers(0, 5000)
_AGES: Final = st.none() | st.integers(0, 150)


# Composite strategies, though mapping would do, so that a failing example prints what is drawn
# and not the call of a private function.
@st.composite
def days(draw: st.DrawFn) -> dt.date:
    """Draw days: mostly from 1990 to 2049, now and then a leap day or one of another century.

    None is so near the years 1 and 9999 that a deadline could fall outside the calendar.

    >>> from hypothesis import find
    >>> find(days(), lambda day: True)
    datetime.date(2000, 1, 1)
    """
    count = draw(_COUNTS)
    if count >= _DAYS_TO_2050:
        return _ODD_DAYS[count % len(_ODD_DAYS)]
    return _SIMPLEST + dt.timedelta(days=count)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw periods of every length.

    >>> from hypothesis import find
    >>> find(periods(), lambda period: True)
    Period('2000')
    """
    frequency = draw(_FREQUENCIES)
    if frequency != "R":
        return Period.containing(draw(days()), frequency)
    first = month_of(draw(days()))
    return Period.of_months(first, first + draw(_RUNS) - 1)


@st.composite
def declared_years(draw: st.DrawFn) -> DeclaredYear:
    """Draw years that a document may declare.

    >>> from hypothesis import find
    >>> print(find(declared_years(), lambda year: True))
    läsår from July
    """
    name, month, short = draw(_DECLARED)
    return DeclaredYear(name=name, first_month=month, abbreviation=short)


def year_names() -> st.SearchStrategy[YearName]:
    """Draw names of years that a document may declare.

    >>> from hypothesis import find
    >>> find(year_names(), lambda name: True)
    'läsår'
    """
    return _DECLARED.map(lambda declared: YearName(declared[0]))


@st.composite
def printed_dates(draw: st.DrawFn) -> PrintedDate:
    """Draw years, months and days, as papers print them.

    >>> from hypothesis import find
    >>> find(printed_dates(), lambda date: True)
    PrintedDate('2000')
    """
    return PrintedDate(draw(days()).isoformat()[: draw(_LETTERS)])


@st.composite
def years(draw: st.DrawFn) -> Years:
    """Draw spans of calendar years.

    >>> from hypothesis import find
    >>> find(years(), lambda years: True)
    Years(first=2000, last=2000)
    """
    first = 2000 + draw(_YEARS_FROM_2000)
    return Years(first=first, last=first + draw(_MORE_YEARS))


@st.composite
def spans(draw: st.DrawFn) -> Span:
    """Draw spans of days, some without an end.

    >>> from hypothesis import find
    >>> print(find(spans(), lambda span: span.end is not None))
    2000-01-01–2000-01-01
    """
    start, length = draw(days()), draw(_LENGTHS)
    return Span(start=start, end=None if length is None else start + dt.timedelta(days=length))


@st.composite
def ages(draw: st.DrawFn) -> Ages:
    """Draw ages in whole years, open at either end or both.

    >>> from hypothesis import find
    >>> find(ages(), lambda ages: True)
    Ages(lowest=None, highest=None)
    """
    lowest, more = draw(_AGES), draw(_AGES)
    if more is None:
        return Ages(lowest=lowest)
    return Ages(lowest=lowest, highest=min((lowest or 0) + more, 150))


def _step(years: int, months: int, days: int) -> Step:
    parts = [f"{count}{unit}" for count, unit in ((years, "Y"), (months, "M"), (days, "D")) if count]
    return Step("P" + ("".join(parts) or "0D"))


def steps() -> st.SearchStrategy[Step]:
    """Draw steps of time: a few years at most, since no paper sets a deadline in a century.

    >>> from hypothesis import find
    >>> find(steps(), lambda step: True)
    'P1M'
    """
    return weighted(
        (3, st.sampled_from(("P1M", "P2M", "P90D", "P1Y", "P0D", "P12M")).map(Step)),
        (1, st.builds(_step, st.integers(0, 9), st.integers(0, 36), st.integers(0, 999))),
    )
