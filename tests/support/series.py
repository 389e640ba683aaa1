"""Series of indicator 1.1, and the usual definitions of what it counts."""

from typing import Any

from paktmodel.followup.series.aggregation import row_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.indicators import Indicator
from paktmodel.observations import Observation
from paktmodel.testing import monthly, observation

FIRST = "2023-M09"
FLOW: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period"}
STOCK: dict[str, Any] = {"basis": "stock", "aggregation": "latest", "window": "last-day"}
UNIQUE: dict[str, Any] = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}


def months(values, first=FIRST, **fields):
    """Indicator 1.1 month by month, from September 2023 on."""
    return monthly("1.1", first, values, **fields)


def ratios(pairs, first=FIRST):
    """The same as pairs of a numerator and a denominator."""
    return months(None, first, numerators=[n for n, _ in pairs], denominators=[d for _, d in pairs])


def year(value, period="2023", **fields):
    """One value of indicator 1.1 for a whole period."""
    return observation("1.1", period, value=value, **fields)


def single_value(indicator: Indicator, one: Observation, *, of: int) -> WindowValue:
    """One observation as a window in itself."""
    return row_value(IndicatorFacts(indicator), Series.of([one]), 0, of=of)
