"""Intervals beside a second opinion: scipy's Wilson interval, and its exact interval for a count."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st
from scipy import stats

from paktmodel.statistics.intervals import byar, wilson

pytestmark = pytest.mark.feature("H8")

LEVELS = st.sampled_from([Decimal(80), Decimal(90), Decimal(95), Decimal("99.8")])


@given(of=st.integers(1, 5000), part=st.floats(0, 1), level=LEVELS)
def test_wilsons_interval_is_scipys(of, part, level):
    counted = min(of, round(part * of))
    ours = wilson(Decimal(counted), Decimal(of), confidence=level)
    theirs = stats.binomtest(counted, of).proportion_ci(float(level) / 100, method="wilson")

    assert float(ours.low) == pytest.approx(theirs.low, abs=1e-9)
    assert float(ours.high) == pytest.approx(theirs.high, abs=1e-9)


@pytest.mark.parametrize("count", [1, 2, 5, 10, 22, 65, 380, 2480])
def test_byars_interval_is_near_the_exact_one(count):
    """Byar's is an approximation: within 0.03 of the exact Poisson interval at 95 per cent."""
    ours = byar(Decimal(count))
    low, high = stats.chi2.ppf(0.025, 2 * count) / 2, stats.chi2.ppf(0.975, 2 * count + 2) / 2

    assert float(ours.low) == pytest.approx(low, abs=0.03)
    assert float(ours.high) == pytest.approx(high, abs=0.03)
