"""Runs of months: which periods of a series are known, and the latest of them that make a window.

Everything is counted in months as whole numbers. A series of nothing but observed months, as nearly
all are, is never gone through: the run is looked for from its end.
"""

from bisect import bisect_left
from collections.abc import Sequence, Set as AbstractSet
from typing import NamedTuple

from paktmodel.followup.rules import WindowRules
from paktmodel.followup.series.aggregation import by_month
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.ratios import pair_in
from paktmodel.followup.series.series import OBSERVED_FLAGS, SUPPRESSED_FLAGS, Series
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Aggregation


class Frame(NamedTuple):
    """Where a window may lie.

    Attributes:
        length: How many months it should have.
        after: The month that it begins after: the baseline's last.
        step: It ends with every so many months.
        offset: Which of these months, counted from January of year 0.
    """

    length: int
    after: int
    step: int = 1
    offset: int = 0

    def ends_with(self, month: int) -> bool:
        """Say whether a whole window may end with a month."""
        return month - self.length >= self.after and (month + 1 - self.offset) % self.step == 0

    def so_far(self, month: int) -> int:
        """Return with which month the window begins that has come to a month."""
        end = month + (self.offset - 1 - month) % self.step
        return max(end - self.length, self.after) + 1


def frame_of(facts: IndicatorFacts, choice: WindowChoice) -> Frame:
    """Find where windows of an indicator may lie.

    Whole years are the indicator's own, or several of them; quarters of the year are its whole quarters.

    Args:
        facts: What is measured.
        choice: The latest months, or whole years.
    """
    length, baseline = facts.length, facts.baseline_period
    after = -1 if baseline is None else baseline.last_month
    if choice is WindowChoice.CALENDAR_YEAR:
        for step in (12, length):
            if length % step == 0 and 12 % step == 0:
                return Frame(length, after, step, facts.year_start % step)
    return Frame(length, after)


class KnownPeriods(NamedTuple):
    """The periods of one length that have a value, one for each of some months.

    Attributes:
        unit: How many months each has.
        ends: Their last months, ascending.
        hidden: The last months of those whose value is suppressed.
    """

    unit: int
    ends: Sequence[int]
    hidden: Sequence[int] = ()

    def latest_whole(self, frame: Frame, withheld: AbstractSet[int]) -> int | None:
        """Find the last month of the latest window that is known in whole; None without one.

        Args:
            frame: Where it may lie.
            withheld: The last months of windows that nobody is to know, since they are suppressed as such.
        """
        ends, unit = self.ends, self.unit
        span, count = frame.length - unit, frame.length // unit
        for place in range(len(ends) - 1, count - 2, -1):
            end = ends[place]
            if end - frame.length < frame.after:
                return None
            if ends[place - count + 1] == end - span and frame.ends_with(end) and end not in withheld:
                return end
        return None

    def latest_with_gaps(
        self, frame: Frame, rules: WindowRules, withheld: AbstractSet[int], later_than: int
    ) -> tuple[int, int] | None:
        """Find the first and last month of the newest window, where enough of it is known.

        Suppressed periods are no gaps: a window that has one is none.

        Args:
            frame: Where it may lie.
            rules: How much is enough.
            withheld: As for a whole window.
            later_than: The last month of a window that is known in whole.
        """
        ends, unit = self.ends, self.unit
        if not ends or ends[-1] <= later_than or ends[-1] in withheld:
            return None
        last = ends[-1]
        first = frame.so_far(last)
        if self.hidden and self.hidden[-1] >= first:
            return None
        known = unit * (len(ends) - bisect_left(ends, first + unit - 1))
        enough = rules.min_known_share.reached_by(known, last - first + 1)
        if enough and rules.min_length_share.reached_by(known, frame.length):
            return first, last
        return None


def known_periods(facts: IndicatorFacts, series: Series) -> list[KnownPeriods]:
    """Find the periods shorter than a window that have what its value is made of, by length.

    Of single days only those of a stock are known, each as its month. Periods of one length that
    begin with different months of it, as a quarter from February would, are apart.

    Args:
        facts: What is measured.
        series: What is known of a part, and possible.
    """
    months, length = series.axis.months, facts.length
    if months is not None:
        if length < 2:
            return []
        if series.observed and _full(facts, series):
            return [KnownPeriods(1, months)]
        observed = [row for row, flags in enumerate(series.flags) if flags in OBSERVED_FLAGS]
        if not _full(facts, series):
            observed = [row for row in observed if _usable(facts, series, row)]
        hidden = [month for row, month in enumerate(months) if series.flags[row] in SUPPRESSED_FLAGS]
        return [KnownPeriods(1, [months[row] for row in observed], hidden)]
    series = by_month(facts, series)
    found: dict[tuple[int, int], tuple[list[int], list[int]]] = {}
    for row, period in enumerate(series.periods):
        unit, end = period.months, period.last_month
        if 0 < unit < length and length % unit == 0:
            known, hidden = found.setdefault((unit, end % unit), ([], []))
            if series.flags[row] in SUPPRESSED_FLAGS:
                hidden.append(end)
            elif series.flags[row] in OBSERVED_FLAGS and _usable(facts, series, row):
                known.append(end)
    return [
        KnownPeriods(unit, sorted(known), sorted(hidden))
        for (unit, _), (known, hidden) in sorted(found.items())
    ]


def _full(facts: IndicatorFacts, series: Series) -> bool:
    """Say whether every row has what is put together."""
    if facts.aggregation is not Aggregation.RATIO_OF_SUMS:
        return series.values is not None and series.values.full
    above, below = series.numerators, series.denominators
    return above is not None and below is not None and above.full and below.full


def _usable(facts: IndicatorFacts, series: Series, row: int) -> bool:
    """Say whether an observed row has what is put together."""
    if facts.aggregation is Aggregation.RATIO_OF_SUMS:
        return pair_in(facts, series, row, facts.scale) is not None
    return series.value(row) is not None
