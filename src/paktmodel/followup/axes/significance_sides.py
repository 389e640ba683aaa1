"""What each side of a change was counted from: shares, rates and events, with how rounding may move them."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.axes.monthly_variation import Months
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.ratios import pair_in
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.parts import Part
from paktmodel.values.figures import EXACT, QUOTIENT, add, distance, divide, multiply
from paktmodel.values.precision import Slack
from paktmodel.vocabulary.words.indicators import Aggregation, Basis
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.sources import Unstated

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)

#: That how far chance moves a value is not known.
SPREAD_UNKNOWN: Final = Reason(ReasonCode.SPREAD_UNKNOWN)
#: That one average value counts, since the same persons may be in several months.
ONE_VALUE: Final = Reason(ReasonCode.ONE_VALUE_COUNTED)
#: A mean of months that does not end leaves less than this of a whole number.
_LAST_DIGIT: Final = Decimal("1e-20")
#: What is read of the same persons month after month, or may be.
REPEATING: Final = (Basis.STOCK, Basis.UNSTATED)


class Counted(NamedTuple):
    """What one side of a change was counted from.

    Attributes:
        cases: How many cases; not whole where it comes from a rounded value.
        of: What they are out of, or the base they are held against; None of events.
        loose: How far rounding may have moved the cases.
        months: How many months a mean per month was multiplied by.
        values: Of how many values of the same persons one average counts.
        point: The value itself, in the indicator's unit.
    """

    cases: Decimal
    of: Decimal | None
    loose: Decimal
    point: Decimal
    months: int = 1
    values: int = 1


class Side(NamedTuple):
    """One side of a change.

    Attributes:
        counted: What it was counted from; None where that is not known.
        reasons: Why it is not known, or what to know beside it.
    """

    counted: Counted | None = None
    reasons: tuple[Reason, ...] = ()


# --- events -------------------------------------------------------------------------------


def events_per_month(facts: IndicatorFacts) -> bool:
    """Say whether the value is a mean per month of something that happens, so that its months add up."""
    basis = facts.indicator.basis
    return basis is Basis.MEAN_PER_MONTH or (basis is Basis.FLOW and facts.aggregation is Aggregation.MEAN)


def events_in(facts: IndicatorFacts, value: Decimal, loose: Decimal, months: int, *, averaged: bool) -> Side:
    """Take a value as a number of events: of a mean per month all the events of its months.

    Events are whole: where rounding leaves no whole number it counts something else.

    Args:
        facts: What is measured.
        value: The value.
        loose: How far rounding may have moved it.
        months: How many months it is of.
        averaged: Whether it is an average of several values.
    """
    if value < 0:
        return Side(reasons=(SPREAD_UNKNOWN,))
    times = months if events_per_month(facts) else 1
    cases, around = EXACT.multiply(value, times), EXACT.multiply(loose, times)
    one_of_many = averaged and times == 1
    if not one_of_many and not _holds_whole(cases, around):
        return Side(reasons=(SPREAD_UNKNOWN,))
    counted = Counted(cases, None, around, value, months=times)
    return Side(counted, (ONE_VALUE,) if one_of_many else ())


def _holds_whole(number: Decimal, loose: Decimal) -> bool:
    """Say whether a whole number lies where rounding may have moved a number from."""
    nearest = number.to_integral_value(ROUND_HALF_EVEN)
    # A mean of months that does not end leaves less than its last digit.
    return distance(number, nearest) <= add(loose, _LAST_DIGIT)


# --- shares and rates ---------------------------------------------------------------------


def ratio_sides(
    facts: IndicatorFacts,
    part: Part,
    series: Series,
    baseline: Decimal | None,
    start: Slack,
    before: WindowValue | None,
    current: WindowValue,
) -> tuple[Side, Side]:
    """Find what a share or a rate was counted from, on both sides of its change.

    The baseline's denominator is taken from observations of the baseline's own period that give its printed
    value, else from the baseline.

    Args:
        facts: What is measured.
        part: The part.
        series: What is known of it.
        baseline: The baseline's value; None without one.
        start: How far rounding may have moved it.
        before: The earlier window, where the baseline is one; None where it is printed.
        current: The current value over its window.
    """
    scale = facts.scale
    if scale is None:
        unit = facts.indicator.unit
        code = ReasonCode.UNIT_UNSTATED if isinstance(unit, Unstated) else ReasonCode.UNIT_UNKNOWN
        side = Side(reasons=(Reason(code, Evidence(unit=unit)),))
        return side, side
    first = second = Side()
    if baseline is not None:
        counted = (
            _counted_before(facts, part, series, baseline, start, scale)
            if before is None
            else _summed(facts, series, before, scale)
        )
        first = _side(facts, counted, ReasonCode.DENOMINATOR_UNKNOWN_BASELINE)
    if current.value is not None:
        second = _side(facts, _summed(facts, series, current, scale), ReasonCode.DENOMINATOR_UNKNOWN_NOW)
    return first, second


def _side(facts: IndicatorFacts, counted: Counted | None, unknown: ReasonCode) -> Side:
    if counted is None:
        return Side(reasons=(Reason(unknown),))
    share = facts.share_of_whole
    if counted.cases < 0 or (share and counted.of is not None and counted.cases > counted.of):
        return Side(reasons=(SPREAD_UNKNOWN,))
    if counted.values > 1:
        cases, loose = (QUOTIENT.divide(one, counted.values) for one in (counted.cases, counted.loose))
        of = None if counted.of is None else QUOTIENT.divide(counted.of, counted.values)
        return Side(counted._replace(cases=cases, of=of, loose=loose), (ONE_VALUE,))
    return Side(counted)


def _counted_before(
    facts: IndicatorFacts, part: Part, series: Series, printed: Decimal, start: Slack, scale: Decimal
) -> Counted | None:
    """Find what the baseline was counted from: sums that give the printed value, or its denominator."""
    period, length, loose = facts.baseline_period, facts.length, start.of(printed)
    assert period is not None  # a printed value has one
    rows = [row for row in series.within(period.start, period.end) if series.denominator(row) is not None]
    inside = series.take(rows)
    found = [
        row_value(facts, inside, row, of=length) for row, one in enumerate(inside.periods) if one == period
    ]
    if len(rows) > 1:
        run = window_value(facts, inside, start=period.first_month, end=period.last_month, length=length)
        found += [run] if run.complete else []
    for sums in found:
        agrees = sums.value is not None and distance(sums.value, printed) <= add(loose, sums.slack)
        counted = _summed(facts, inside, sums, scale) if agrees else None
        if counted is not None:
            return counted
    below = _withheld(inside, period) or facts.baseline_denominator(part)
    return _from_rounded(printed, loose, below, scale)


def _withheld(series: Series, period: Period) -> Decimal | None:
    """Find what the value of a period was counted out of, where only that was reported."""
    found = (
        series.denominator(row)
        for row, one in enumerate(series.periods)
        if one == period and series.state(row) is not ValueState.OBSERVED
    )
    return next((one for one in found if one is not None), None)


def _from_rounded(value: Decimal, loose: Decimal, below: Decimal | None, scale: Decimal) -> Counted | None:
    if below is None or below <= 0:
        return None
    above, around = (divide(multiply(one, below), scale) for one in (value, loose))
    return Counted(above, below, around, _point(above, below, scale))


def _summed(facts: IndicatorFacts, series: Series, sums: WindowValue, scale: Decimal) -> Counted | None:
    above, below = sums.numerator, sums.denominator
    if above is None or below is None or below <= 0:
        return None
    values = _values(series, sums, below) if facts.indicator.basis in REPEATING else 1
    loose = divide(multiply(sums.slack, below), scale)
    return Counted(above, below, loose, _point(above, below, scale), values=values)


def _point(above: Decimal, below: Decimal, scale: Decimal) -> Decimal:
    # Through the same roundings as the interval, or it might lie a 34th digit outside.
    return divide(multiply(divide(above, below), scale), _ONE)


def _values(series: Series, sums: WindowValue, below: Decimal) -> int:
    """Count the observations that a ratio of sums was made of: of one length, with its denominator."""
    by_length: dict[int, list[int]] = {}
    for row in series.within(sums.first.start, sums.last.end):
        if series.denominator(row) is not None:
            by_length.setdefault(series.periods[row].months, []).append(row)
    for _, rows in sorted(by_length.items(), reverse=True):
        if series.denominators is not None and series.denominators.total(rows) == below:
            return len(rows)
    # Days stand for their months, and then each month was read once.
    return max(sums.observed_months, 1)


# --- months -------------------------------------------------------------------------------


def months_in(facts: IndicatorFacts, series: Series, first: int, last: int) -> Months:
    """Find what was counted in each month of a window: cases, and what they are out of.

    Args:
        facts: What is measured.
        series: What is known of the part.
        first: Ordinal of the first month.
        last: Ordinal of the last one.
    """
    rows = _monthly_rows(series, first, last)
    quick = _whole_columns(facts, series, rows)
    if quick is not None:
        return quick
    at: list[int] = []
    cases: list[float] = []
    of: list[float] = []
    for row in rows:
        if facts.ratio:
            pair = pair_in(facts, series, row, facts.scale)
            if pair is None or pair.below <= 0 or pair.above < 0:
                continue
            cases.append(float(pair.above))
            of.append(float(pair.below))
        else:
            value = series.value(row)
            if value is None or value < 0:
                continue
            cases.append(float(value))
        at.append(series.periods[row].first_month)
    return Months(at, cases, of if facts.ratio else None)


def _whole_columns(facts: IndicatorFacts, series: Series, rows: Sequence[int]) -> Months | None:
    """Take whole numbers column by column; None where each row has to be looked at."""
    months = series.axis.months
    if months is None or not rows or type(rows) is not range:
        return None
    columns = (series.numerators, series.denominators) if facts.ratio else (series.values,)
    if not all(column is not None and column.uniform and not column.places for column in columns):
        return None
    first, last = rows.start, rows.stop
    found = [column.digits[first:last] for column in columns if column is not None]
    if min(found[0]) < 0 or (facts.ratio and min(found[1]) <= 0):
        return None
    return Months(months[first:last], *found)


def values_in(facts: IndicatorFacts, series: Series, first: int, last: int) -> dict[int, Decimal]:
    """Find the value of each month of a window.

    Args:
        facts: What is measured.
        series: What is known of the part.
        first: Ordinal of the first month.
        last: Ordinal of the last one.
    """
    read = (
        (series.periods[row].first_month, row_value(facts, series, row, of=1).value)
        for row in _monthly_rows(series, first, last)
    )
    return {month: value for month, value in read if value is not None}


def _monthly_rows(series: Series, first: int, last: int) -> Sequence[int]:
    """Find the observed months of a window."""
    months = series.axis.months
    if months is not None and series.observed:
        return range(bisect_left(months, first), bisect_right(months, last))
    return [
        row
        for row, period in enumerate(series.periods)
        if period.months == 1
        and first <= period.first_month <= last
        and series.state(row) is ValueState.OBSERVED
    ]
