"""Like with like: our value over the time of someone else's figure."""

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series, months_of
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.comparisons import Comparison
from paktmodel.model.parts import Part
from paktmodel.values.figures import compare
from paktmodel.values.rounding import places_of


def by_period(comparison: Comparison, part: Part) -> tuple[dict[Period, Decimal], tuple[Period, ...]]:
    """Find the comparison's figures of a part, and the periods for which it has two that disagree."""
    found: dict[Period, list[Decimal]] = {}
    for one in comparison.values:
        if one.part == part:
            found.setdefault(one.period, []).append(one.value)
    twofold = sorted(
        period for period, values in found.items() if any(compare(one, values[0]) for one in values)
    )
    # 70.0 and 70 agree; the one with more digits says more, whichever comes first.
    agreed = {period: max(values, key=places_of) for period, values in found.items() if period not in twofold}
    return agreed, tuple(twofold)


def ended_after(periods: Iterable[Period], since: Period, day: dt.date) -> tuple[Period, ...]:
    """List periods as long as a first one and after it that have ended by a day, the latest first."""
    ended = [one for one in periods if one.months == since.months and one > since and one.end <= day]
    return tuple(sorted(ended, reverse=True))


def matching_value(
    facts: IndicatorFacts, series: Series, periods: Sequence[Period], current: WindowValue
) -> tuple[Period | None, WindowValue]:
    """Find the first of some periods for which we have a value, and that value.

    Args:
        facts: What is measured.
        series: What is known of the part.
        periods: Periods for which there is a value to compare with, the best first. One that we
            have whole goes before one that lacks months.
        current: Our value over our own window, taken where we have one for none of the periods.

    Returns:
        The period to compare with, None where there is none; and our value.
    """
    row_of = {period: row for row, period in enumerate(series.periods)}
    made = [(period, _over(facts, series, row_of.get(period), period)) for period in periods]
    valued = [(period, value) for period, value in made if value.value is not None]
    whole = [(period, value) for period, value in valued if value.complete]
    for best in (*whole, *valued):
        return best
    return (periods[0] if periods else None), current


def _over(facts: IndicatorFacts, series: Series, row: int | None, period: Period) -> WindowValue:
    """Take our value over a period: as published for it, or put together of its months.

    A year that is withheld is not put together of its months: that would give it away.
    """
    length = months_of(period)
    if row is not None:
        value = row_value(facts, series, row, of=length)
        withheld = any(reason.code is ReasonCode.SUPPRESSED for reason in value.reasons)
        if value.value is not None or withheld:
            return value
    if not period.months:
        return WindowValue(
            first=period, last=period, expected_months=length, reasons=(Reason(ReasonCode.NO_VALUE),)
        )
    return window_value(facts, series, start=period.first_month, end=period.last_month, length=length)
