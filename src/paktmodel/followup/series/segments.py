"""The points of a series: of one kind of period."""

from collections.abc import Iterable

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.series import REPORTED, Series
from paktmodel.model.indicators import Indicator
from paktmodel.vocabulary.words.indicators import Basis


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
