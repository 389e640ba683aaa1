"""The points of a series: of one kind of period, and the holes in them."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.aggregation import row_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import REPORTED, Series
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.model.rules import SignalRules
from paktmodel.vocabulary.words.indicators import Basis
from paktmodel.vocabulary.words.observations import ValueState


def reported_points(indicator: Indicator, series: Series) -> Series:
    """Select what has a value, or a suppressed one, of the shortest kind of period, in order of time."""
    if series.axis.months is not None:
        return series if series.observed else series.take(_reported(series, range(len(series))))
    rows: dict[str, dict[int, int]] = {}
    for row, period in enumerate(series.periods):
        rows.setdefault(period.frequency, {})[period.start.toordinal()] = row
    moved: dict[int, Period] = {}
    if indicator.basis is Basis.STOCK:
        months = rows.setdefault("M", {})
        taken = frozenset(months)
        for row in rows.get("D", {}).values():
            month = Period.of_month(series.periods[row].first_month)
            if month.start.toordinal() not in taken:
                months[month.start.toordinal()] = row
                moved[row] = month
    for frequency in "MQTS":
        found = _reported(series, [row for _, row in sorted(rows.get(frequency, {}).items())])
        if found:
            return series.take(found, [moved.get(row, series.periods[row]) for row in found])
    return series.take([])


def _reported(series: Series, rows: Iterable[int]) -> list[int]:
    return [row for row in rows if series.state(row) in REPORTED]


def holes(
    facts: IndicatorFacts,
    points: Series,
    stretch: range,
    without: Sequence[int],
    rules: SignalRules,
) -> list[Reason]:
    """State that points are too few, missing between the first and the last, suppressed, or without a value.

    Args:
        facts: What is measured.
        points: The points.
        stretch: Which of them.
        without: Those of the stretch that have no value.
        rules: The rules, which say how many are needed.
    """
    reasons = []
    count = len(stretch) - len(without)
    if count < rules.min_points:
        reasons.append(Reason(ReasonCode.SHORT_SERIES, Evidence(points=count, least=rules.min_points)))
    periods = points.periods[stretch.start : stretch.stop]
    if periods[-1].last_month - periods[0].first_month + 1 > len(periods) * periods[0].months:
        gaps = [
            (before.next(), after.previous())
            for before, after in pairwise(periods)
            if before.last_month + 1 < after.first_month
        ]
        reasons.append(Reason(ReasonCode.MONTHS_MISSING, Evidence(missing=_runs(gaps))))
    hidden = [points.periods[row] for row in without if points.state(row) is ValueState.SUPPRESSED]
    if hidden:
        spans = _runs((one, one) for one in hidden)
        reasons.append(Reason(ReasonCode.POINTS_SUPPRESSED, Evidence(periods=spans)))
    observed = (row for row in without if points.state(row) is ValueState.OBSERVED)
    unknown = (reason for row in observed for reason in row_value(facts, points, row, of=1).reasons)
    return [*reasons, *dict.fromkeys(unknown)]


def _runs(spans: Iterable[tuple[Period, Period]]) -> tuple[str, ...]:
    """Write periods in canonical form, those that follow each other drawn together."""
    joined: list[tuple[Period, Period]] = []
    for first, last in spans:
        if joined and joined[-1][1].last_month + 1 == first.first_month:
            joined[-1] = (joined[-1][0], last)
        else:
            joined.append((first, last))
    return tuple(str(first) if first == last else f"{first}–{last}" for first, last in joined)
