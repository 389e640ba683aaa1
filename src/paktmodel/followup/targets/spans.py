"""The value over several periods taken together: their mean or their sum."""

from typing import NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.at_date import value_of
from paktmodel.followup.targets.tested_values import TestedValue, tested_value
from paktmodel.model.limits import Exact, as_decimal
from paktmodel.model.targets import Over
from paktmodel.vocabulary.words.indicators import SpanStatistic


class SpanValue(NamedTuple):
    """What is known of a span.

    Attributes:
        tested: The mean or the sum of the periods that are known.
        known: How many of its periods are.
        of: How many it has.
        length: How many months each has.
    """

    tested: TestedValue
    known: int
    of: int
    length: int

    @property
    def whole(self) -> bool:
        """Whether every period is known."""
        return self.known == self.of


def span_value(facts: IndicatorFacts, series: Series, over: Over) -> SpanValue | None:
    """Take the mean or the sum of the periods of a span that are known; None where none is.

    The mean is of the periods' own values, unweighted; the ratio of sums where every numerator and
    denominator is known. The periods are as long as the baseline's, else years.

    Args:
        facts: What is measured.
        series: What is known of the part.
        over: The span, and what is made of it.
    """
    span, length = over.span, _length(facts, over.span)
    first = span.first_month
    firsts = range(first, span.last_month + 1, length)
    periods = [Period.of_months(month, month + length - 1) for month in firsts]
    windows = [(period, value_of(facts, series, period)) for period in periods]
    known = [(period, one) for period, one in windows if one is not None and one.value is not None]
    if not known:
        return None
    parts = [one for _, window in known if (one := tested_value(facts, series, window)) is not None]
    value = sum((one.decides for one in parts), Exact(0))
    slack = sum((one.slack for one in parts), Exact(0))
    if over.statistic is SpanStatistic.MEAN:
        ratio = _ratio(facts, [window for _, window in known])
        value = value / len(parts) if ratio is None else ratio
        slack = slack / len(parts) if ratio is None else Exact(0)
    window = WindowValue(
        first=known[0][0],
        last=known[-1][0],
        value=as_decimal(value),
        slack=as_decimal(slack),
        observed_months=length * len(known),
        expected_months=span.months,
        assumed=tuple(period for _, one in known for period in one.assumed),
    )
    tested = TestedValue(value, value, slack, window)
    return SpanValue(tested, len(known), len(periods), length)


def _length(facts: IndicatorFacts, span: Period) -> int:
    """Find how long the periods of a span are: as long as the baseline's, else years, else months."""
    baseline = facts.baseline_period
    lengths = (0 if baseline is None else baseline.months, 12)
    return next((one for one in lengths if one and span.months % one == 0), 1)


def _ratio(facts: IndicatorFacts, windows: list[WindowValue]) -> Exact | None:
    """Make the ratio of sums; None where a numerator or a denominator is not known."""
    if not facts.ratio or facts.scale is None:
        return None
    pairs = [(one.numerator, one.denominator) for one in windows]
    if any(above is None or below is None or below <= 0 for above, below in pairs):
        return None
    above = sum(Exact(one) for one, _ in pairs if one is not None)
    below = sum(Exact(one) for _, one in pairs if one is not None)
    return Exact(above) * Exact(facts.scale) / Exact(below)
