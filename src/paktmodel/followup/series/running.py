"""What runs up through the year or since the start: running values, and what each period has of its own."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.breaks import break_within
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.ratios import Pair, pair_in, quotient
from paktmodel.followup.series.series import REPORTED, Known, Series
from paktmodel.followup.series.time_axis import TimeAxis
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.observations.columns import flag
from paktmodel.values.figures import subtract, total
from paktmodel.vocabulary.words.indicators import Aggregation, Basis
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

_NOTHING = Pair(Decimal(0), Decimal(0))


def running_values(facts: IndicatorFacts, series: Series) -> dict[int, int]:
    """Find the running values by the month they reach to: a quarter's or a year's is that of its last month.

    Only those that are observed or suppressed; a month's own goes before a longer period's. A period over
    which the values begin again has none.

    Returns:
        Ordinal of the month -> row.
    """
    reached: dict[int, int] = {}
    restarts = facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR
    for row, period in enumerate(series.periods):
        if not period.months or series.state(row) not in REPORTED:
            continue
        if restarts and period.months > 1 and period.first_month < facts.year_of(period.last_month):
            continue
        before = reached.get(period.last_month)
        if before is None or period.months < series.periods[before].months:
            reached[period.last_month] = row
    return reached


def stretches_of(facts: IndicatorFacts, start: int, end: int) -> list[tuple[int, int]]:
    """Divide months where running values begin again: first and last month of each stretch."""
    if facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
        return [(start, end)]
    begins = [start, *range(facts.year_of(start) + 12, end + 1, 12)]
    return [(first, min(end, facts.year_of(first) + 11)) for first in begins]


def months_read(facts: IndicatorFacts, start: int, end: int) -> tuple[list[int], list[int]]:
    """Find the months whose running values are taken, and the one that is taken off, for a run of months."""
    fresh = facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR and facts.year_of(start) == start
    return [last for _, last in stretches_of(facts, start, end)], [] if fresh else [start - 1]


def run_up(facts: IndicatorFacts, series: Series, start: int, end: int, length: int) -> dict[str, Any]:
    """Take for each stretch of a run its last month's running value, less that of the month before the run.

    A year starts from nothing; what runs up since the start never does. It is a flow: a run that is shorter
    than the window is no value of it. Of unique persons no running value is taken from another.

    Returns:
        The fields of a window that this gives.
    """
    reached = running_values(facts, series)
    if not any(start <= month <= end for month in reached):
        return {"reasons": (Reason(ReasonCode.NO_VALUE),)}
    ends, before = months_read(facts, start, end)
    if facts.indicator.basis is Basis.UNIQUE_PERSONS and (before or len(ends) > 1):
        return {"reasons": (Reason(ReasonCode.MONTHS_MAY_REPEAT_PERSONS),)}
    needed = [*before, *ends]
    missing = tuple(Period.of_month(month) for month in needed if month not in reached)
    covered = _months_reported(facts, reached, start, end)
    used = [reached[month] for month in needed if month in reached]
    frame: dict[str, Any] = {
        "observed_months": covered,
        "preliminary": series.preliminary(used),
        "assumed": series.assumed(sorted(used)),
        "precisions": series.precisions_of(used),
    }
    reasons = []
    if any(series.state(row) is ValueState.SUPPRESSED for row in used):
        reasons.append(Reason(ReasonCode.SUPPRESSED, Evidence(latest=FixedPhrase())))
    if missing:
        reasons.append(Reason(ReasonCode.CUMULATIVE_MONTH_MISSING, Evidence(months=missing)))
    if covered < length:
        reasons.append(Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=covered, of=length)))
    if not reasons and (broken := break_within(facts, series, sorted(used))) is not None:
        reasons.append(broken)
    if reasons:
        return {**frame, "reasons": tuple(reasons)}
    grown = _grown(facts, series, [reached[month] for month in ends], [reached[month] for month in before])
    return {**frame, **grown}


def runs_up_over(
    facts: IndicatorFacts, series: Series, reached: dict[int, int], start: int, end: int
) -> bool:
    """Say whether a run of months has a value: every running value that it is made of is observed."""
    ends, before = months_read(facts, start, end)
    if facts.indicator.basis is Basis.UNIQUE_PERSONS and (before or len(ends) > 1):
        return False
    rows = [reached.get(month) for month in (*before, *ends)]
    return all(row is not None and series.state(row) is ValueState.OBSERVED for row in rows)


def _months_reported(facts: IndicatorFacts, reached: dict[int, int], start: int, end: int) -> int:
    """Count the months of a run that the running values cover, stretch by stretch."""
    found = 0
    restarts = facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR
    for first, last in stretches_of(facts, start, end):
        inside = [month for month in range(first, last + 1) if month in reached]
        if inside:
            known_from = (restarts and first == facts.year_of(first)) or first - 1 in reached
            found += inside[-1] - (first - 1 if known_from else inside[0])
    return found


def _grown(
    facts: IndicatorFacts, series: Series, ends: Sequence[int], before: Sequence[int]
) -> dict[str, Any]:
    """Take the running values at the ends of years, less what had run up before the run began."""
    if facts.ratio:
        pairs = [pair_in(facts, series, row, facts.scale) for row in (*ends, *before)]
        known = [pair for pair in pairs if pair is not None]
        if len(known) < len(pairs):
            return quotient(facts, _NOTHING) if facts.scale is None else _no_denominator()
        grown = _NOTHING
        for place, pair in enumerate(known):
            grown = grown.plus(pair) if place < len(ends) else grown.less(pair)
        return quotient(facts, grown)
    rows = [*ends, *before]
    values = [value for row in rows if (value := series.value(row)) is not None]
    if len(values) < len(ends) + len(before):
        return {"reasons": (Reason(ReasonCode.NO_VALUE),)}
    return {
        "value": subtract(total(values[: len(ends)]), total(values[len(ends) :])),
        "slack": total(map(facts.slack, values, map(series.precision, rows))),
    }


def _no_denominator() -> dict[str, Any]:
    return {"reasons": (Reason(ReasonCode.DENOMINATOR_UNKNOWN),)}


def increments(indicator: Measured, known: Known) -> Series:
    """Find what each period has of its own: of what runs up through the year, what it added.

    A series of everything else comes back as it is. A period whose predecessor in the
    year is not known has no growth of its own and is left out; one beside a suppressed
    value is suppressed; what is made from a preliminary value is preliminary. Of unique persons
    only the first of a year has something of its own. Values given for runs from the year's start
    (January–August) are read as those of the run's last month.

    Args:
        indicator: What is measured.
        known: What is known of one part.

    Returns:
        One row per period that can be known, in order.
    """
    facts, series = IndicatorFacts.of(indicator), Series.of(known)
    if not facts.runs_up:
        return series
    if any(period.is_run for period in series.periods):
        reached = sorted(running_values(facts, series).items())
        series = series.take([row for _, row in reached], [Period.of_month(month) for month, _ in reached])
    restarts = facts.aggregation is Aggregation.CUMULATIVE_OVER_YEAR
    adds = facts.indicator.basis is not Basis.UNIQUE_PERSONS
    row_of = {period: row for row, period in enumerate(series.periods)}
    rows: list[tuple[int, int, tuple[Decimal | None, Decimal | None, Decimal | None]]] = []
    for row, period in enumerate(series.periods):
        fresh = restarts and period.first_month == facts.year_of(period.first_month)
        if fresh or series.state(row) is not ValueState.OBSERVED:
            own = (series.value(row), series.numerator(row), series.denominator(row))
            rows.append((row, series.flags[row], own))
        elif adds and period.months and (before := row_of.get(period.previous())) is not None:
            grown = _growth(facts, series, row, before)
            if grown is not None:
                rows.append((row, *grown))
    values, numerators, denominators = (Column.of([own[place] for _, _, own in rows]) for place in range(3))
    return Series(
        TimeAxis(tuple(series.periods[row] for row, _, _ in rows)),
        bytes(flags for _, flags, _ in rows),
        values,
        numerators,
        denominators,
        None if series.definitions is None else tuple(series.definitions[row] for row, _, _ in rows),
    )


def _growth(
    facts: IndicatorFacts, series: Series, row: int, before: int
) -> tuple[int, tuple[Decimal | None, Decimal | None, Decimal | None]] | None:
    """Take the running value before from a running value; None where there is no telling."""
    if series.state(before) not in REPORTED or break_within(facts, series, (before, row)) is not None:
        return None
    preliminary = series.preliminary((before, row))
    status = ObservationStatus.PRELIMINARY if preliminary else series.status(row)
    assumed = bool(series.assumed((before, row)))
    if series.state(before) is ValueState.SUPPRESSED:
        return flag(ValueState.SUPPRESSED, status, derived=True), (None, None, None)
    above = _less(series.numerator(row), series.numerator(before))
    below = _less(series.denominator(row), series.denominator(before))
    value = None
    if facts.ratio:
        # The growth of a share is no share: only numerator and denominator have run up.
        if above is None or below is None:
            return None
    else:
        value = _less(series.value(row), series.value(before))
        if value is None:
            return None
    return flag(ValueState.OBSERVED, status, derived=True, assumed=assumed), (value, above, below)


def _less(value: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if value is None or before is None else subtract(value, before)
