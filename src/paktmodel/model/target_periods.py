"""Of which period the value counts for a target that names a day: what the plan itself decides of it."""

import datetime as dt
from collections.abc import Iterable

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import FIRST_MONTH, last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import aggregation_of, rules_of
from paktmodel.vocabulary.words.indicators import Aggregation, Basis


def read_on_a_day(indicator: Indicator) -> bool:
    """Say whether a value is that of a day: of a stock, and of what is read by rank, yes or no, or steps."""
    return indicator.basis is Basis.STOCK or not rules_of(indicator).on_a_line


def year_ending(day: dt.date, years: Iterable[DeclaredYear] = ()) -> Period | None:
    """Return the calendar year or the declared year that ends with a day; None where none does.

    Args:
        day: The day.
        years: The years that the document declares.
    """
    month = month_of(day)
    begins = (month + 1) % 12 + 1
    if day != last_day(month) or begins not in {1, *(one.first_month for one in years)}:
        return None
    return Period.of_months(month - 11, month) if month >= FIRST_MONTH + 11 else None


def decides_the_period(indicator: Indicator, day: dt.date, years: Iterable[DeclaredYear] = ()) -> bool:
    """Say whether it is decided of which period an indicator's value is tested on a day.

    Args:
        indicator: The indicator.
        day: The day that its target names.
        years: The years that the document declares.
    """
    return (
        read_on_a_day(indicator)
        or aggregation_of(indicator) is Aggregation.CUMULATIVE_SINCE_START
        or indicator.printed.period is not None
        or year_ending(day, years) is not None
    )
