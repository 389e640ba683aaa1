"""The periods of a series, and what follows from them alone."""

import datetime as dt
from typing import final

from paktmodel.calendar.periods import Period


@final
class TimeAxis:
    """The periods of a series in order, each once.

    Series with the same periods share an axis, so that what is asked of it is found out once a plan.

    Attributes:
        periods: The periods.
        months: Their month ordinals, where every period is a month; None otherwise.
        frequencies: The frequencies that occur.
        lengths: How many months the periods have, each length that occurs.
        end: The latest day in any of them; the first day there is without periods.
    """

    __slots__ = ("end", "frequencies", "lengths", "months", "periods")

    def __init__(self, periods: tuple[Period, ...] = ()) -> None:
        self.periods = periods
        self.frequencies = frozenset([period.frequency for period in periods])
        self.lengths = frozenset([period.months for period in periods])
        self.end = max([period.end for period in periods], default=dt.date.min)
        monthly = self.frequencies == {"M"}
        self.months = [period.first_month for period in periods] if monthly else None

    def __eq__(self, other: object) -> bool:
        return self.periods == other.periods if type(other) is TimeAxis else NotImplemented

    def __hash__(self) -> int:
        return hash(self.periods)

    def __reduce__(self) -> "tuple[type[TimeAxis], tuple[tuple[Period, ...]]]":
        return TimeAxis, (self.periods,)

    def __repr__(self) -> str:
        if not self.periods:
            return "TimeAxis(none)"
        return f"TimeAxis({len(self.periods)} periods, {self.periods[0]}–{self.periods[-1]})"
