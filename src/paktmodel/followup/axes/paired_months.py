"""A change tested month by month: each month against the same calendar month of the baseline's year.

What a season does to both years is out of the differences, and how they vary says how far chance reaches.

Source: Student 1908; `docs/statistics.md`, *Significance of a change*.
"""

from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.followup.axes.significance_sides import values_in
from paktmodel.followup.series.facts import RUNNING_UP, IndicatorFacts
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.statistics.carry_over import Neighbours, lag_threshold
from paktmodel.statistics.differences import paired_interval
from paktmodel.statistics.intervals import Interval
from paktmodel.statistics.plain_numbers import in_one_scale
from paktmodel.values.figures import add, distance, multiply, subtract, total
from paktmodel.vocabulary.words.indicators import Aggregation

_YEAR: Final = 12
#: What the months of a window are added up to; of everything else they have a mean.
_SUMS: Final = (Aggregation.SUM, *RUNNING_UP)


class PairedMonths(NamedTuple):
    """Differences of months from the same calendar months of the baseline's year.

    Attributes:
        apart: The differences, in order of time.
        times: By what their mean is multiplied to be a difference of the window's values.
        lag1: Correlation of neighbouring differences; None where nothing varies, or where it was not asked.
        follows: Whether they are too much alike for a claim.
    """

    apart: tuple[Decimal, ...]
    times: int
    lag1: float | None
    follows: bool

    @property
    def number(self) -> int:
        """How many pairs there are."""
        return len(self.apart)

    def interval(self, level: Decimal) -> Interval:
        """Return the interval of the change, in the indicator's unit."""
        return paired_interval([*self.apart], level).scaled(Decimal(self.times))


def paired_months(
    facts: IndicatorFacts,
    series: Series,
    baseline: Decimal,
    loose: Decimal,
    before: WindowValue | None,
    current: WindowValue,
    rules: SignificanceRules,
) -> PairedMonths | None:
    """Pair the months of a window with those of the baseline's year; None where there are too few.

    A sum is tested only where all its months are known on both sides, and where those of the baseline make
    the value that the change starts from.

    Args:
        facts: What is measured.
        series: What is known of the part.
        baseline: The value that the change starts from.
        loose: How far rounding may have moved it.
        before: The earlier window, where the change starts from one; None where it starts from the baseline.
        current: The current value over its window.
        rules: How many months are needed, and when they are too much alike.
    """
    first, last = (facts.baseline_period,) * 2 if before is None else (before.first, before.last)
    if first is None or last is None or not (first.months and current.first.months):
        return None
    series = increments(facts, series)
    now = values_in(facts, series, current.first.first_month, current.last.last_month)
    then = values_in(facts, series, first.first_month, last.last_month)
    places = {month % _YEAR: month for month in then}
    pairs = [(month, places[month % _YEAR]) for month in sorted(now) if month % _YEAR in places]
    pairs = [(month, earlier) for month, earlier in pairs if month != earlier]
    if len(pairs) < rules.min_months:
        return None
    times = 1
    if facts.aggregation in _SUMS:
        months = current.last.last_month - current.first.first_month + 1 if before is None else len(now)
        summed = total(then[earlier] for _, earlier in pairs)
        agrees = distance(summed, baseline) <= add(
            loose, multiply(facts.slack(baseline), Decimal(len(pairs)))
        )
        if len(pairs) != months or not agrees:
            return None
        times = len(pairs)
    apart = [subtract(now[month], then[earlier]) for month, earlier in pairs]
    lag1, follows = None, False
    if rules.lag is not None:
        digits, _ = in_one_scale(apart)
        breaks = [at for at in range(1, len(pairs)) if pairs[at][0] - pairs[at - 1][0] != 1]
        lag1 = Neighbours(digits, breaks).r
        # Of all months, those of both years: half of them, as there are differences, would see too little.
        follows = lag1 is not None and lag1 > lag_threshold(float(rules.lag), 2 * len(apart), len(apart))
    return PairedMonths(tuple(apart), times, lag1, follows)
