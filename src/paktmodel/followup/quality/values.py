"""Values held against what they can be, each by itself and then the whole against its parts (`wholes`).

Rounding alone is never reported: each value may be off by half its last printed digit, a
whole count by nothing. What is preliminary is held to the same; it is for one and the same time.

Each check first asks whole columns whether anything is wrong, which costs next to nothing where
nothing is; only rows in doubt are looked at one by one.
"""

from collections.abc import Iterator, Mapping, Sequence
from operator import le

from paktmodel.followup.quality.issues import DataIssue, IssueCollector
from paktmodel.followup.quality.scaled_columns import in_one_scale
from paktmodel.followup.quality.wholes import report_wholes
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.ratios import pair_in, ratio_slack
from paktmodel.followup.series.series import Known, Series
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance, multiply, subtract
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Kind
from paktmodel.vocabulary.words.observations import ValueState


def contradictions_in(indicator: Measured, known: Mapping[Part, Known]) -> Iterator[DataIssue]:
    """Find values that cannot be, or cannot all be, each kind with its places.

    Args:
        indicator: What is measured.
        known: What is known of each part.
    """
    facts = IndicatorFacts.of(indicator)
    found = IssueCollector()
    observed = {part: _observed(Series.of(series)) for part, series in known.items()}
    for part, series in observed.items():
        _single_values(found, facts, part, series)
    report_wholes(found, facts, observed)
    yield from found.issues()


def _observed(series: Series) -> Series:
    if series.observed:
        return series
    return series.take([row for row in range(len(series)) if series.state(row) is ValueState.OBSERVED])


def _single_values(found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series) -> None:
    """Hold each value against what it can be, and against its own numerator and denominator."""
    indicator = facts.indicator
    if part in facts.empty:
        rows = [row for row in range(len(series)) if series.value(row) != 0]
        _report_values(found, "observation-of-empty-part", part, series, rows, Severity.WARNING)
    for code, rows in _impossible(facts, series).items():
        _report_values(found, f"{code}-observed", part, series, rows)
    if indicator.compares:  # a difference between two parts may be below nothing
        return
    if facts.ratio and series.denominators is not None:
        for row in _doubtful_ratios(facts, series):
            _ratio(found, facts, part, series, row)


def _report_values(
    found: IssueCollector,
    code: str,
    part: Part,
    series: Series,
    rows: Sequence[int],
    severity: Severity = Severity.ERROR,
) -> None:
    periods = [series.periods[row] for row in rows]
    found.add(code, severity, (part,), periods, lambda place: {"value": series.value(rows[place])})


def _impossible(facts: IndicatorFacts, series: Series) -> dict[str, list[int]]:
    """Find the rows whose value cannot be one of the indicator's, by what is wrong."""
    column = series.values
    if column is None or _all_possible(facts, column):
        return {}
    found: dict[str, list[int]] = {}
    for row in range(len(series)):
        value = column.at(row)
        if value is None or facts.is_plain(value):
            continue
        fault = facts.fault_of(value, series.precision(row))
        if fault is not None:
            found.setdefault(fault, []).append(row)
    return found


def _all_possible(facts: IndicatorFacts, column: Column) -> bool:
    """Say whether every value is whole where it must be, and between the bounds; rounding is not asked."""
    digits, power = column.digits, 10**column.places
    if not digits:
        return False
    least, most = facts.bounds
    return (
        (not facts.whole or not column.places)
        and (least is None or min(digits) >= least * power)
        and (most is None or max(digits) <= most * power)
    )


def _doubtful_ratios(facts: IndicatorFacts, series: Series) -> Sequence[int]:
    """Find the rows whose numerator, denominator and value need a closer look."""
    above, below, values = series.numerators, series.denominators, series.values
    every = range(len(series))
    counted = in_one_scale(above, below)
    plain = facts.of_values.plain and series.precisions is None
    if counted is None or above is None or above.places or facts.scale is None or not plain:
        return every
    numerators, denominators = counted.digits
    if min(denominators, default=0) <= 0:
        return every
    if facts.indicator.kind is Kind.SHARE and (
        min(numerators) < 0 or not all(map(le, numerators, denominators))
    ):
        return every
    if values is None:
        return ()
    if not values.uniform:
        return every
    # |value × denominator − numerator × scale| against half a digit of the value times the denominator.
    scale = int(facts.scale) * 10**values.places
    return [
        row
        for row, (value, one, of) in enumerate(zip(values.digits, numerators, denominators, strict=True))
        if 2 * abs(value * of - one * scale) > of
    ]


def _ratio(found: IssueCollector, facts: IndicatorFacts, part: Part, series: Series, row: int) -> None:
    """Hold a numerator against its denominator, and the value against both."""
    below = series.denominator(row)
    if below is None:
        return
    periods = (series.periods[row],)
    pair = pair_in(facts, series, row, facts.scale)
    if below < 0:
        found.add("count-negative-observed", Severity.ERROR, (part,), periods, lambda _: {"value": below})
    if pair is None or series.numerator(row) is None or pair.below < 0:
        return
    share = facts.indicator.kind is Kind.SHARE
    if share and pair.above < 0 and add(pair.above, pair.loose_above) < 0:
        evidence = {"value": pair.above}
        found.add("share-out-of-range-observed", Severity.ERROR, (part,), periods, lambda _: evidence)
    counted = {"numerator": pair.above, "denominator": pair.below}
    value, scale = series.value(row), facts.scale
    more = subtract(pair.above, pair.loose_above) > add(pair.below, pair.loose_below)
    if (share and more) or (pair.below == 0 and pair.above != 0):
        found.add("numerator-above-denominator", Severity.ERROR, (part,), periods, lambda _: counted)
    elif value is not None and scale is not None and pair.below > 0:
        loose = add(facts.slack(value, series.precision(row)), ratio_slack(pair, scale))
        apart = distance(multiply(value, pair.below), multiply(pair.above, scale))
        if apart > multiply(loose, pair.below):
            evidence = {"value": value, **counted}
            found.add("value-disagrees-with-ratio", Severity.ERROR, (part,), periods, lambda _: evidence)
