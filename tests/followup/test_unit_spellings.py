"""One unit however it is spelled, for every axis alike: target, signal, benchmark and significance."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signals import read_signal
from paktmodel.followup.axes.significance import significance_of
from paktmodel.followup.comparisons.benchmarks import benchmark_of
from paktmodel.followup.series.window import current_value
from paktmodel.model.comparisons import ComparedValue, Comparison
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.testing import baseline, indicator, monthly, observation, observed, part_value, target
from paktmodel.values.units import factor
from paktmodel.vocabulary.words.followup import Averaging, SignificanceStatus, WindowChoice
from paktmodel.vocabulary.words.indicators import Basis
from tests.support.targets import result_of

DAY = dt.date(2024, 8, 31)
PERCENT = ["procent", "per cent", "percent", "%"]


def counted(unit):
    """A share of 61.8 in 2022, counted out of 1000."""
    start = baseline(total="61.8", denominators=(part_value("total", 1000),))
    return evolve(indicator(baseline=start), unit=unit)


def held_against(unit, other):
    """The codes that the target, the signal and the benchmark give for an indicator's unit and another."""
    of = counted(unit)
    held = target("70", operator="at-least", unit=other)
    year = observation("1.1", "2023", value="65.0", numerator=650, denominator=1000)
    current = current_value(of, [year], choice=WindowChoice.ROLLING, as_of=DAY)
    reached = result_of(held, of, observed(year))
    series = monthly("1.1", "2022-M01", [64, 60] * 6)
    signal = read_signal(of, series, rules=SignalRules(), target=reached)
    values = tuple(
        ComparedValue(period=Period(period), part=Part.TOTAL, value=value)
        for period, value in (("2022", Decimal("60.0")), ("2023", Decimal("58.2")))
    )
    compared = Comparison(
        name="Grannkommunen",
        indicator="1.1",
        averaging=Averaging.SINGLE,
        basis=Basis.FLOW,
        unit=other,
        values=values,
    )
    benchmark = benchmark_of(
        of,
        Part.TOTAL,
        compared,
        baseline=of.baseline.total,
        known=[year],
        current=current,
        as_of=DAY,
    )
    told = ([*reached.reasons], [*signal.target_reasons], [*benchmark.reasons])
    return [[reason.code for reason in reasons if "unit" in reason.code] for reasons in told]


@pytest.mark.feature("F5")
@pytest.mark.parametrize("unit", PERCENT)
@pytest.mark.parametrize("other", PERCENT)
def test_per_cent_is_one_unit_for_target_signal_and_benchmark(unit, other):
    assert [[], [], []] == held_against(unit, other)


@pytest.mark.feature("H8")
def test_the_spelling_of_per_cent_changes_no_significance():
    year = observation("1.1", "2023", numerator=650, denominator=1000)
    found = []
    for unit in PERCENT:
        of = counted(unit)
        current = current_value(of, [year], choice=WindowChoice.ROLLING, as_of=DAY)
        found.append(
            significance_of(
                of,
                Part.TOTAL,
                [year],
                baseline=of.baseline.total,
                current=current,
                confidence=Decimal(95),
            )
        )

    assert found[0].status is not SignificanceStatus.UNKNOWN
    assert [found[0]] * len(PERCENT) == found


@pytest.mark.feature("F5")
@pytest.mark.parametrize("other", ["procentenheter", "kr", "personer"])
def test_another_unit_is_another_for_target_signal_and_benchmark(other):
    assert [["target-unit-differs"], ["target-unit-differs"], ["comparison-unit-differs"]] == held_against(
        "procent", other
    )


@pytest.mark.feature("P4")
def test_a_unit_that_converts_is_compared_and_the_conversion_said():
    assert [["unit-converted"], [], ["comparison-unit-converted"]] == held_against("procent", "promille")


def test_a_stroke_is_per():
    """``kr/elev`` and ``kr per elev`` are one unit, and ``tkr/elev`` a thousand of it."""
    assert held_against("procent/år", "% per år") == held_against("procent/år", "procent/år")
    assert factor("tkr/elev", "kr per elev") == 1000
    assert factor("kr/elev", "kr/invånare") is None
