"""Values that seem to be entered in another unit: a hundredth, ten times, a thousand times what came before.

A value is held against the latest earlier one of its length, the first after the baseline against that. Only
powers of ten of which people err are looked for, by kind (`KindRules.slips`); a value that is doubted is
nothing that the next one is held against, unless its owner has acknowledged it.

Source: field case F04; 0.612 where the baseline prints 64.8 per cent.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue, PartPeriods, named_observation
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import series_break
from paktmodel.followup.series.ratios import pair_in, ratio_slack
from paktmodel.followup.series.series import Series
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance, multiply, whole
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.indicators import Aggregation, Basis
from paktmodel.vocabulary.words.observations import ValueState

CODE: Final = "unit-slip-suspected"

#: What an owner says of values that are as they should be: observation -> why.
Acknowledged = Mapping[str, str]

NOTHING_ACKNOWLEDGED: Final[Acknowledged] = {}


class _Slip(NamedTuple):
    """A value that seems to be in another unit.

    Attributes:
        period: Its period.
        value: The value.
        earlier: The period of the value it is held against.
        before: That value.
        power: The power of ten between them, whichever is larger.
    """

    period: Period
    value: Decimal
    earlier: Period
    before: Decimal
    power: int


def unit_slips_in(
    facts: IndicatorFacts, known: Mapping[Part, Series], acknowledged: Acknowledged
) -> Iterator[DataIssue]:
    """Find the values of an indicator that seem to be in another unit.

    Args:
        facts: What is measured.
        known: What is known of each part.
        acknowledged: What the owner says of values, by observation.

    Yields:
        At most one issue of values by which nothing is judged, one of values that a verdict remarks on, and
        one for each reason by which values are acknowledged.
    """
    if not facts.kind.slips or facts.indicator.compares:
        return
    found: dict[tuple[ReasonCode | None, str], list[tuple[Part, _Slip]]] = {}
    for part, series in known.items():
        if part in facts.empty or _steady(facts, part, series.values):
            continue
        for slip in _slips(facts, part, series, acknowledged):
            why = acknowledged.get(named_observation(facts.indicator, part, slip.period), "")
            grave = slip.power >= facts.kind.grave_slip
            reason = ReasonCode.UNIT_SLIP_UNACKNOWLEDGED if grave else ReasonCode.UNIT_SLIP
            found.setdefault((None if why else reason, why), []).append((part, slip))
    for (said, why), slips in found.items():
        yield _issue(slips, said, why)


def _steady(facts: IndicatorFacts, part: Part, column: Column | None) -> bool:
    """Say whether no two values are so far apart that one can be doubted; quick, as nearly all are."""
    if column is None:
        return True
    if not column.digits:
        return False
    most = max(column.digits)
    least = min(column.digits)
    if least <= 0:
        least = min(filter((0).__lt__, column.digits), default=0)
    baseline = facts.baseline(part)
    if baseline is not None and baseline > 0:
        places = -int(baseline.as_tuple().exponent)
        own = whole(baseline, max(places, column.places))
        power = 10 ** max(places - column.places, 0)
        least, most = min(least * power, own), max(most * power, own)
        least = max(least, facts.kind.slip_from * 10 ** max(places, column.places))
    else:
        least = max(least, facts.kind.slip_from * 10**column.places)
    return not _apart(most, least, facts.kind.slips[0])


def _apart(larger: int, smaller: int, power: int) -> bool:
    """Say whether a number is at least 10^power times another, but for a factor of 1.25."""
    times: int = 10**power
    return 10 * larger >= 8 * times * smaller


class _Before(NamedTuple):
    """A value that a later one is held against, its period and the definition that it says it is by."""

    period: Period
    value: Decimal
    definition: Text | None = None


def _slips(facts: IndicatorFacts, part: Part, series: Series, acknowledged: Acknowledged) -> Iterator[_Slip]:
    """Walk through a series in order of time, each length of periods by itself."""
    start, baseline = facts.baseline_period, facts.baseline(part)
    latest: dict[int, _Before] = {}
    for row, period in enumerate(series.periods):
        value = series.value(row)
        if value is None or value <= 0 or series.state(row) is not ValueState.OBSERVED:
            continue
        before = latest.get(period.months)
        if before is None and baseline is not None and baseline > 0 and start is not None:
            before = _Before(start, baseline) if _comparable(facts, period, start) else None
        power = None if before is None else _doubted(facts, series, row, value, before)
        if before is not None and power is not None:
            yield _Slip(period, value, before.period, before.value, power)
            if named_observation(facts.indicator, part, period) not in acknowledged:
                continue
        latest[period.months] = _Before(period, value, series.definition((row,)))


def _doubted(facts: IndicatorFacts, series: Series, row: int, value: Decimal, before: _Before) -> int | None:
    """Find the power of ten that a value seems to be off by; None where nothing says that it is.

    By another definition that is not linked it is comparable with nothing before.
    """
    power = _power(facts, value, before.value)
    if power is None or _reproduced(facts, series, row, value):
        return None
    said = before.definition, series.definition((row,))
    broken = series_break(facts, series.periods[row].end, since=before.period, said=said)
    return None if broken is not None else power


def _comparable(facts: IndicatorFacts, period: Period, start: Period) -> bool:
    """Say whether a period is later than the baseline's and of its size: no month's sum is of a year's."""
    if period.start <= start.end:
        return False
    level = not facts.adds or facts.indicator.basis is Basis.STOCK or facts.aggregation is Aggregation.MEAN
    return level or period.months == start.months


def _power(facts: IndicatorFacts, value: Decimal, before: Decimal) -> int | None:
    """Find the power of ten that a value is off by; None where it is not near any that is looked for."""
    smaller, larger = min(value, before), max(value, before)
    if smaller < facts.kind.slip_from:
        return None
    for power in facts.kind.slips:
        of = multiply(smaller, Decimal(10**power))
        if multiply(larger, _TEN) >= multiply(of, _EIGHT) and multiply(larger, _FOUR) <= multiply(of, _FIVE):
            return power
    return None


def _reproduced(facts: IndicatorFacts, series: Series, row: int, value: Decimal) -> bool:
    """Say whether numerator and denominator give the value."""
    scale = facts.scale
    pair = pair_in(facts, series, row, scale) if facts.ratio and series.numerator(row) is not None else None
    if pair is None or scale is None or pair.below <= 0:
        return False
    loose = add(facts.slack(value, series.precision(row)), ratio_slack(pair, scale))
    apart = distance(multiply(value, pair.below), multiply(pair.above, scale))
    return apart <= multiply(loose, pair.below)


def _issue(slips: list[tuple[Part, _Slip]], reason: ReasonCode | None, why: str) -> DataIssue:
    periods: dict[Part, list[Period]] = {}
    for part, slip in slips:
        periods.setdefault(part, []).append(slip.period)
    by_part: list[PartPeriods] = [(part, tuple(every)) for part, every in periods.items()]
    _, first = min(slips, key=lambda one: (one[1].period.start, one[1].period.end))
    evidence = Evidence(
        value=first.value,
        before=first.before,
        earlier=first.earlier,
        times=10**first.power,
        first=first.period,
    )
    return DataIssue(CODE, Severity.WARNING, tuple(by_part), evidence, reason=reason, acknowledged=why)


_TEN, _EIGHT, _FIVE, _FOUR = (Decimal(number) for number in (10, 8, 5, 4))
