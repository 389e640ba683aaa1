"""The points of a series: of one kind of period, in stretches that hang together, and the holes in them."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from itertools import pairwise
from typing import Final

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.aggregation import single_value
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.model.rules import SignalRules
from paktmodel.observations import Observation
from paktmodel.values.figures import divide, multiply
from paktmodel.vocabulary.words.indicators import Basis
from paktmodel.vocabulary.words.observations import ValueState

#: States of a period that something is told of; of the others nothing is.
TOLD: Final = (ValueState.OBSERVED, ValueState.SUPPRESSED)


def reported_points(indicator: Indicator, given: tuple[Observation, ...]) -> list[Observation]:
    """Observations with a value, or a suppressed one, of the shortest kind of period, in order of time."""
    series: dict[str, dict[int, Observation]] = {}
    for one in given:
        series.setdefault(one.period.frequency, {})[one.period.start.toordinal()] = one
    if indicator.basis is Basis.STOCK:
        months = series.setdefault("M", {})
        taken = frozenset(months)
        for _, one in sorted(series.get("D", {}).items()):
            month = Period.containing(one.period.start, "M")
            if month.start.toordinal() not in taken:
                months[month.start.toordinal()] = evolve(one, period=month)
    for frequency in "MQTS":
        told = [one for _, one in sorted(series.get(frequency, {}).items()) if one.state in TOLD]
        if told:
            return told
    return []


def stretches(
    indicator: Indicator, told: list[Observation], rules: SignalRules
) -> list[tuple[Reason | None, list[Observation]]]:
    """Observations by reckoning, each with why it begins where it does."""
    borders: list[tuple[dt.date, Reason]] = [
        (one.since.earliest, Reason(ReasonCode.SERIES_BREAK, Evidence(since=one.since)))
        for one in indicator.definitions
        if not one.linked
    ]
    borders += [
        (one.since.start, Reason(ReasonCode.REBASED, Evidence(since=one.since, reason=one.reason)))
        for one in rules.rebases
    ]
    # On the same day the rebase is told, since it gives a reason; later borders are taken from the end.
    borders.sort(key=lambda border: border[0])
    borders.reverse()
    found: list[tuple[Reason | None, list[Observation]]] = []
    for one in told:
        reason = None
        while borders and borders[-1][0] <= one.period.end:
            reason = borders.pop()[1]
        if not found or reason is not None:
            found.append((reason if found else None, []))
        found[-1][1].append(one)
    return found


def value_of(one: Observation, scale: Decimal | None) -> Decimal | None:
    """What `single_value` makes of it, quicker for a long series; as printed where the unit is no help."""
    if scale is None or one.numerator is None or one.denominator is None:
        return one.value
    return divide(multiply(one.numerator, scale), one.denominator) if one.denominator else None


def holes(
    indicator: Indicator,
    stretch: list[Observation],
    without: list[Observation],
    points: int,
    rules: SignalRules,
) -> list[Reason]:
    """Points that are too few, missing between the first and the last, suppressed, or impossible to tell."""
    reasons = []
    if points < rules.min_points:
        reasons.append(Reason(ReasonCode.SHORT_SERIES, Evidence(points=points, least=rules.min_points)))
    gaps = [
        (before.period.next(), after.period.previous())
        for before, after in pairwise(stretch)
        if before.period.last_month + 1 < after.period.first_month
    ]
    if gaps:
        reasons.append(Reason(ReasonCode.MONTHS_MISSING, Evidence(missing=_runs(gaps))))
    hidden = [one.period for one in without if one.state is ValueState.SUPPRESSED]
    if hidden:
        reasons.append(
            Reason(ReasonCode.POINTS_SUPPRESSED, Evidence(periods=_runs((one, one) for one in hidden)))
        )
    observed = (one for one in without if one.state is ValueState.OBSERVED)
    untold = (reason for one in observed for reason in single_value(indicator, one, of=1).reasons)
    return [*reasons, *dict.fromkeys(untold)]


def _runs(spans: Iterable[tuple[Period, Period]]) -> tuple[str, ...]:
    """Periods in canonical form, those that follow each other drawn together."""
    joined: list[tuple[Period, Period]] = []
    for first, last in spans:
        if joined and joined[-1][1].last_month + 1 == first.first_month:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return tuple(str(first) if first == last else f"{first}–{last}" for first, last in joined)
