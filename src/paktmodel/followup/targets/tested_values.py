"""The value that is held against a bound: the published one decides, else the exact one that was made."""

from decimal import Decimal
from typing import NamedTuple

from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.limits import Exact, Limits, as_decimal


class TestedValue(NamedTuple):
    """A value as it is tested.

    Attributes:
        decides: The number that decides.
        exact: The ratio behind a published value; the same number where there is none.
        slack: How far rounding may have moved it.
        window: The window that it is of.
        published: The number that decides, as it was published; None for one made here.
    """

    decides: Exact
    exact: Exact
    slack: Exact
    window: WindowValue
    published: Decimal | None = None

    @property
    def shown(self) -> Decimal:
        """The number that decides, as a decimal one."""
        return as_decimal(self.decides) if self.published is None else self.published

    def rounding_decides(self, limits: Limits) -> bool:
        """Say whether rounding might have it on the other side: in print and exactly, or within the slack."""
        numbers = (self.exact, self.decides - self.slack, self.decides + self.slack)
        held = limits.hold(self.decides)
        return any(limits.hold(number) is not held for number in numbers)


def tested_value(facts: IndicatorFacts, series: Series, window: WindowValue) -> TestedValue | None:
    """Take the value of a window as it is tested; None without one.

    Args:
        facts: What is measured.
        series: What is known of the part.
        window: The window.
    """
    if window.value is None:
        return None
    above, below, scale = window.numerator, window.denominator, facts.scale
    exact = None
    if above is not None and below is not None and scale is not None and below > 0:
        exact = Exact(above) * Exact(scale) / Exact(below)
    row = _row_of(series, window)
    published = None if row is None else series.value(row)
    if row is not None and published is not None:
        slack = Exact(facts.slack(published, series.precision(row)))
        behind = Exact(published) if exact is None else exact
        return TestedValue(Exact(published), behind, slack, window, published)
    if exact is not None:
        return TestedValue(exact, exact, Exact(0), window)
    return TestedValue(Exact(window.value), Exact(window.value), Exact(window.slack), window)


def _row_of(series: Series, window: WindowValue) -> int | None:
    """Find the row of the window's very period; None where it is put together."""
    if window.first != window.last:
        return None
    rows = series.within(window.first.start, window.first.end)
    return next((row for row in rows if series.periods[row] == window.first), None)
