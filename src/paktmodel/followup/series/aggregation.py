"""How values of shorter periods make a longer one's.

Ratio of sums, never mean of ratios; unique persons and cohorts are never added up; of what
runs up the difference of two running values is taken (`running`).
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.breaks import break_within
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.ratios import pair_in, quotient, ratio
from paktmodel.followup.series.running import run_up
from paktmodel.followup.series.series import Known, Series, months_of
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.values.figures import divide, multiply, total
from paktmodel.vocabulary.words.indicators import Aggregation, Basis
from paktmodel.vocabulary.words.observations import ValueState

#: States of an observation that say nothing of its period yet.
_SILENT: Final = (ValueState.NOT_REPORTED, ValueState.PENDING, ValueState.NOT_COLLECTED)

_NO_VALUE: Final = Reason(ReasonCode.NO_VALUE)
#: That a value is suppressed.
SUPPRESSED: Final = Reason(ReasonCode.SUPPRESSED, Evidence(latest=FixedPhrase()))
_ZERO: Final = Decimal(0)


def row_value(facts: IndicatorFacts, series: Series, row: int, *, of: int) -> WindowValue:
    """Take one row of a series as a window in itself.

    Args:
        facts: What is measured.
        series: The series.
        row: Which of its rows.
        of: How many months the window should have.
    """
    period = series.periods[row]
    frame = {"first": period, "last": period, "expected_months": of}
    return _window(frame, _made(facts, series, [row], Aggregation.LATEST, expected=of, months=of))


def figure_at(facts: IndicatorFacts, series: Series, row: int) -> Decimal | None:
    """Return the value that `row_value` makes of an observed row, where nothing else is asked."""
    if not facts.ratio:
        return series.value(row)
    above, below = series.numerator(row), series.denominator(row)
    if above is None or below is None:
        return series.value(row)
    if facts.scale is None or below <= 0:
        return None
    return divide(multiply(above, facts.scale), below)


def window_value(indicator: Measured, known: Known, *, start: int, end: int, length: int) -> WindowValue:
    """Put the value over a run of months together, as the indicator's aggregation says.

    Args:
        indicator: What is measured.
        known: What is known of one part; of what runs up through the year the month before the
            run is needed too.
        start: Ordinal of the run's first month.
        end: Ordinal of its last month.
        length: How many months the window should have.

    Returns:
        The window with its value; without a value, with every reason.
    """
    facts, series = IndicatorFacts.of(indicator), Series.of(known)
    frame = {"first": Period.of_month(start), "last": Period.of_month(end), "expected_months": length}
    if facts.runs_up:
        return _window(frame, run_up(facts, series, start, end, length))
    series, rows = _inside(facts, series, start, end)
    if not rows:
        return _window(frame, {"reasons": (_NO_VALUE,)})
    months = _months(series, rows)
    if months >= length and len(rows) == 1:
        return row_value(facts, series, rows[0], of=length)
    if facts.aggregation is Aggregation.NOT_ADDITIVE:
        longest = max(months_of(series.periods[row]) for row in rows)
        return _window(frame, {"reasons": (shorter_window(longest, length),)})
    if facts.aggregation is Aggregation.UNSTATED:
        if facts.indicator.basis is not Basis.UNSTATED or (facts.adds and not facts.counts):
            return _window(frame, {"reasons": (Reason(ReasonCode.AGGREGATION_UNSTATED),)})
        repeated = Reason(ReasonCode.MONTHS_MAY_REPEAT_PERSONS)
        unstated = () if facts.baseline_period is None else (facts.unstated_basis,)
        return _window(frame, {"reasons": (*unstated, repeated)})
    return _window(frame, _made(facts, series, rows, facts.aggregation, expected=length, months=months))


def shorter_window(months: int, of: int) -> Reason:
    """State that a window has fewer months than it should have."""
    return Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=months, of=of))


def by_month(facts: IndicatorFacts, series: Series) -> Series:
    """Leave single days out; of a stock the last one in a month stands for a month without a value."""
    if "D" not in series.axis.frequencies:
        return series
    rows = [row for row, period in enumerate(series.periods) if period.months]
    periods = [series.periods[row] for row in rows]
    if facts.indicator.basis is Basis.STOCK:
        taken = set(periods)
        last: dict[Period, int] = {}
        for row, period in enumerate(series.periods):
            if not period.months and (month := Period.of_month(period.first_month)) not in taken:
                last[month] = row
        rows += last.values()
        periods += last
    return series.take(rows, periods)


def _window(frame: dict[str, Any], found: dict[str, Any]) -> WindowValue:
    return WindowValue(**{**frame, **found})


def _inside(facts: IndicatorFacts, series: Series, start: int, end: int) -> tuple[Series, Sequence[int]]:
    """Find the rows inside a run of months that are put together: those of one length of periods."""
    months = series.axis.months
    if months is not None:
        rows = range(bisect_left(months, start), bisect_right(months, end))
        return series, rows if series.observed else _not_silent(series, rows)
    series = by_month(facts, series)
    inside = [
        row
        for row, period in enumerate(series.periods)
        if start <= period.first_month and period.last_month <= end
    ]
    by_length: dict[int, list[int]] = {}
    for row in _not_silent(series, inside):
        by_length.setdefault(series.periods[row].months, []).append(row)
    if not by_length:
        return series, ()
    apart = {length: _disjoint(series, found) for length, found in by_length.items()}
    best = max(apart, key=lambda length: (length * len(apart[length]), -length))
    return series, apart[best]


def _disjoint(series: Series, rows: Iterable[int]) -> list[int]:
    """Sort rows by their periods; of runs that share months the later one is taken."""
    chosen: list[int] = []
    for row in sorted(rows, key=lambda one: series.periods[one], reverse=True):
        if not chosen or series.periods[row].last_month < series.periods[chosen[-1]].first_month:
            chosen.append(row)
    return chosen[::-1]


def _not_silent(series: Series, rows: Sequence[int]) -> list[int]:
    return [row for row in rows if series.state(row) not in _SILENT]


def _months(series: Series, rows: Sequence[int]) -> int:
    if series.axis.months is not None:
        return len(rows)
    return sum(months_of(series.periods[row]) for row in rows)


def _made(
    facts: IndicatorFacts,
    series: Series,
    rows: Sequence[int],
    how: Aggregation,
    *,
    expected: int,
    months: int,
) -> dict[str, Any]:
    """Make a value of the rows of a window; of the latest only the last one counts.

    Returns:
        The fields of the window that this gives.
    """
    if how is Aggregation.LATEST:
        rows = rows[-1:]
    found: dict[str, Any] = {
        "preliminary": series.preliminary(rows),
        "definition": series.definition(rows),
    }
    if series.assumes:
        found["assumed"] = series.assumed(rows)
    if series.precisions is not None:
        found["precisions"] = series.precisions_of(rows)
    if not series.observed:
        states = [series.state(row) for row in rows]
        if ValueState.SUPPRESSED in states:
            return {**found, "reasons": (SUPPRESSED,)}
        rows = [row for row, state in zip(rows, states, strict=True) if state is ValueState.OBSERVED]
        if not rows:
            return {**found, "reasons": (_NO_VALUE,)}
    if (broken := break_within(facts, series, rows)) is not None:
        return {**found, "reasons": (broken,)}
    if how is Aggregation.RATIO_OF_SUMS:
        return {**found, **ratio(facts, series, rows)}
    if how is Aggregation.LATEST:
        return {**found, **_latest(facts, series, rows[-1], months=max(months, expected))}
    return {**found, **_gathered(facts, series, rows, how, expected)}


def _gathered(
    facts: IndicatorFacts, series: Series, rows: Sequence[int], how: Aggregation, expected: int
) -> dict[str, Any]:
    """Add values up, or take their mean; a sum over fewer months than it should have is none."""
    column = series.values
    if column is None:
        return {"reasons": (_NO_VALUE,)}
    if not column.uniform:
        rows = [row for row in rows if column.at(row) is not None]
        if not rows:
            return {"reasons": (_NO_VALUE,)}
    covered = _months(series, rows)
    if how is Aggregation.SUM and covered < expected:
        return {"reasons": (shorter_window(covered, expected),), "observed_months": covered}
    value, loose = column.total(rows), _slack(facts, series, rows)
    if how is not Aggregation.SUM:
        number = Decimal(len(rows))
        value, loose = divide(value, number), divide(loose, number)
    return {"value": value, "slack": loose, "observed_months": covered}


def _slack(facts: IndicatorFacts, series: Series, rows: Sequence[int]) -> Decimal:
    """Add up how far rounding may have moved the values of rows."""
    column = series.values
    assert column is not None  # the rows have values
    if column.uniform and facts.of_values.plain and series.precisions is None:
        one = facts.slack(column.at(rows[0]) or _ZERO)
        return multiply(one, Decimal(len(rows)))
    return total(
        facts.slack(value, series.precision(row)) for row in rows if (value := column.at(row)) is not None
    )


def _latest(facts: IndicatorFacts, series: Series, row: int, *, months: int) -> dict[str, Any]:
    """Take the last value as it stands; a ratio from its own numerator and denominator."""
    period = series.periods[row]
    frame = {"first": period, "last": period, "observed_months": months}
    pair = pair_in(facts, series, row, facts.scale) if facts.ratio else None
    if pair is not None and series.numerator(row) is not None:
        return {**frame, **quotient(facts, pair)}
    value = series.value(row)
    if value is None:
        return {**frame, "reasons": (_NO_VALUE,)}
    frame |= {"value": value, "slack": facts.slack(value, series.precision(row))}
    return frame if pair is None else {**frame, "numerator": pair.above, "denominator": pair.below}
