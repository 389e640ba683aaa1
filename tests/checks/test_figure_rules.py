"""Printed figures against each other: rounding alone is never reported, and what differs always is."""

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, example, given, strategies as st

from paktmodel.checks import check
from paktmodel.testing import baseline, breakdown, count, indicator, part_value, plan_with, share

pytestmark = pytest.mark.feature("F10")

COUNTS = {"count-behaves-as-share", "parts-off-total"}
SHARES = {"implied-weight-outside", "implied-weight-extreme", "share-out-of-range"}


def codes(*indicators):
    return [finding.code for finding in check(plan_with(*indicators))]


def printed(value: Fraction, places: int, rounding: str) -> Decimal:
    """A true value as a paper prints it, with so many decimals."""
    context = Context(prec=60, rounding=rounding)
    exact = context.divide(Decimal(value.numerator), Decimal(value.denominator))
    return context.quantize(exact, Decimal((0, (1,), -places)))


roundings = st.sampled_from([ROUND_HALF_UP, ROUND_HALF_EVEN])
true_means = st.fractions(min_value=0, max_value=500, max_denominator=12)


@given(women=true_means, men=true_means, places=st.integers(0, 3), rounding=roundings)
@example(women=Fraction(1, 2), men=Fraction(1, 2), places=0, rounding=ROUND_HALF_UP)
def test_rounding_of_monthly_means_alone_is_never_reported(women, men, places, rounding):
    """2.1 prints 9.3 with 4.1 and 5.1, 4.1 prints 4.9 with 1.8 and 3.2 (tables 4 and 8)."""
    figures = [printed(value, places, rounding) for value in (women + men, women, men)]
    total, first, second = figures

    assert codes(count(total=total, women=first, men=second)) == []


@given(women=st.integers(0, 10**9), men=st.integers(0, 10**9), basis=st.sampled_from(["flow", "stock"]))
def test_parts_that_truly_add_are_never_reported(women, men, basis):
    """1.6 prints 300 with 129 and 171, 2.2 prints 581 with 338 and 243 (tables 2 and 4)."""
    whole = count(
        total=women + men, women=women, men=men, basis=basis, aggregation="latest", window="last-day"
    )

    assert codes(whole) == []


@given(
    women=st.fractions(min_value=0, max_value=100, max_denominator=400),
    men=st.fractions(min_value=0, max_value=100, max_denominator=400),
    weight=st.fractions(min_value=0, max_value=1, max_denominator=400),
    places=st.integers(0, 2),
    rounding=roundings,
)
def test_shares_that_some_mix_gives_are_never_called_impossible(women, men, weight, places, rounding):
    true = (weight * women + (1 - weight) * men, women, men)
    total, first, second = (printed(value, places, rounding) for value in true)
    found = codes(share(total=total, women=first, men=second))

    assert set(found) <= {"implied-weight-extreme"}
    if Fraction(1, 4) <= weight <= Fraction(3, 4):
        assert found == []


@given(women=st.integers(0, 10**6), men=st.integers(0, 10**6), off=st.integers(-500, 500))
def test_whole_counts_that_do_not_add_are_always_reported_once(women, men, off):
    assume(off != 0)
    total = women + men + off
    found = check(
        plan_with(count(total=total, women=women, men=men, basis="flow", aggregation="sum", window="period"))
    )
    between = min(women, men) <= total <= max(women, men)

    negative = ["count-negative"] if total < 0 else []
    assert [one.code for one in found] == [
        "count-behaves-as-share" if between else "parts-off-total",
        *negative,
    ]
    assert found[0].evidence["off"] == abs(off)


@given(total=st.integers(0, 100), women=st.integers(0, 100), men=st.integers(0, 100))
def test_swapping_two_rows_never_changes_whether_they_are_possible(total, women, men):
    assert codes(share(total=total, women=women, men=men)) == codes(share(total=total, women=men, men=women))


@pytest.mark.feature("I2")
def test_a_share_labelled_as_a_count_is_reported():
    """Indicator 1.3 prints 59 between 54 and 66 (AMN-2023-00174, table 2)."""
    assert codes(count("1.3", total="59", women="54", men="66")) == ["count-behaves-as-share"]


@pytest.mark.parametrize(
    ("total", "women", "men", "weight"),
    [
        ("61.8", "60.3", "63.9", "0.583"),
        ("72.4", "76.1", "66.5", "0.615"),
        ("66.9", "60.8", "73.1", "0.504"),
        ("70.0", "69.6", "70.9", "0.692"),
    ],
)
def test_common_weights_of_women_raise_no_question(total, women, men, weight):
    """Indicators 1.1, 1.2, 2.3 and 4.3 (tables 2, 4 and 8); the weight stands beside for the reader."""
    assert Decimal("0.25") < Decimal(weight) < Decimal("0.75")
    assert codes(share(total=total, women=women, men=men)) == []


def test_an_extreme_weight_that_rounding_may_explain_raises_no_question():
    """63.4 between 62 and 69 gives women 0.80, but 63.5 and 61.5 to 69.5 would give less than 0.75."""
    assert codes(share(total="64", women="62", men="69")) == []
    assert codes(share(total="62.4", women="62.0", men="69.0")) == ["implied-weight-extreme"]


@pytest.mark.parametrize(
    "fields",
    [
        {"total": None, "women": "54", "men": "66"},
        {"total": "59", "women": None, "men": "66"},
        {"total": "59", "women": "54", "men": None},
        {"total": "59", "women": "54", "men": "66", "breakdowns": ()},
        {"total": "59", "women": "54", "men": "66", "breakdowns": (breakdown(exhaustive=False),)},
    ],
)
def test_what_cannot_be_held_together_is_not_judged(fields):
    """A missing figure is no zero, and parts that leave someone out need not make the total."""
    for kind in (count, share):
        assert not COUNTS & set(codes(kind(**fields)))
        assert not SHARES & set(codes(kind(**fields)))


def test_zero_is_a_figure_like_any_other():
    assert codes(count(total="0", women="0", men="0")) == []
    assert codes(count(total="12", women="0", men="7")) == ["parts-off-total"]
    assert codes(share(total="0.0", women="0.0", men="0.0")) == []
    assert codes(share(total="3.1", women="0.0", men="0.0")) == ["implied-weight-outside"]


def test_negative_figures_may_add_but_are_never_called_a_share():
    net = {"kind": "balance", "window": "period", "basis": "flow", "aggregation": "sum"}
    assert codes(count(total="-4", women="-9", men="5", **net)) == []
    assert codes(count(total="2", women="-9", men="5", **net)) == ["parts-off-total"]
    assert codes(count(total="-4", women="-9", men="5")) == ["count-negative"]


def test_a_part_that_is_empty_by_nature_is_left_out_of_the_sum():
    """Men among single mothers (table 8): the women are the whole."""
    mothers: dict[str, Any] = {"structurally_empty": ("men",), "breakdowns": (breakdown(),)}

    assert not COUNTS & set(codes(count(total="12", women="12", **mothers)))
    assert "parts-off-total" in codes(count(total="40", women="12", **mothers))
    assert "implied-weight-outside" in codes(share(total="71.0", women="64.0", **mothers))


def test_other_parts_than_women_and_men_are_held_to_the_total_too():
    young, old = part_value("age:18-24", "41"), part_value("age:25-64", "30")
    ages = breakdown("age:18-24", "age:25-64")
    fields: dict[str, Any] = {"breakdowns": (ages,), "basis": "stock", "aggregation": "latest"}

    assert codes(count(baseline=baseline(total="71", others=(young, old)), **fields)) == []
    assert codes(count(baseline=baseline(total="99", others=(young, old)), **fields)) == ["parts-off-total"]


@pytest.mark.parametrize("kind", ["rate", "mean"])
def test_rates_and_means_lie_between_their_parts_as_shares_do(kind):
    assert codes(
        indicator(kind=kind, unit="dagar", baseline=baseline(total="9.1", women="8.0", men="8.5"))
    ) == ["implied-weight-outside"]


def test_shares_that_make_up_a_whole_are_no_shares_of_parts():
    """Emissions by sector: 65, 32 and 3 per cent of all, which is 100, and no mean of them."""
    sectors = breakdown("sector:heat", "sector:transport", "sector:waste", exhaustive=True)
    of = [
        part_value(f"sector:{name}", value) for name, value in (("heat", 65), ("transport", 32), ("waste", 3))
    ]

    assert codes(share(breakdowns=(sectors,), baseline=baseline(total="100", others=of))) == []
    assert codes(share(breakdowns=(sectors,), baseline=baseline(total="90", others=of))) == [
        "implied-weight-outside"
    ]


def test_a_mean_time_lies_between_its_parts_and_a_median_need_not():
    days: dict[str, Any] = {
        "kind": "duration",
        "unit": "dagar",
        "baseline": baseline(total="41", women="30", men="38"),
    }

    assert codes(indicator(statistic="mean", **days)) == ["implied-weight-outside"]
    assert codes(indicator(statistic="median", **days)) == []


def test_only_women_and_men_are_expected_to_be_of_like_size():
    young, old = part_value("age:18-24", "90.0"), part_value("age:25-64", "50.0")
    ages = share(
        baseline=baseline(total="54.0", others=(young, old)),
        breakdowns=(breakdown("age:18-24", "age:25-64"),),
    )

    assert codes(ages) == []


@pytest.mark.parametrize("figure", ["-0.6", "-1", "100.05", "101", "640"])
def test_a_share_beyond_nothing_or_all_is_an_error_in_its_part(figure):
    (finding,) = check(plan_with(share(women=figure)))

    assert finding.code == "share-out-of-range"
    assert [str(one) for one in finding.subjects] == ["indicator 1.1, women"]
    assert finding.evidence["values"] == (Decimal(figure),)


@pytest.mark.parametrize("figure", ["0", "0.0", "100", "100.0", "99.96"])
def test_a_share_at_nothing_or_all_is_possible(figure):
    assert codes(share(women=figure)) == []


def test_a_share_in_another_unit_is_not_held_to_a_hundred():
    assert codes(share(women="640", unit="promille")) == []


def test_the_hosts_decimal_context_changes_nothing():
    whole = plan_with(share(total="71", women="88", men="67"), count("1.2", total="59", women="54", men="66"))
    expected = check(whole)
    with localcontext(Context(prec=1)):
        found = check(whole)

    assert found == expected
    assert [one.evidence for one in found] == [one.evidence for one in expected]
