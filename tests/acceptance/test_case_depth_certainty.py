"""Intervals by published figures and by hand, and the direction with its significance in one sentence.

Wilson's and the hybrid difference: Newcombe, Statistics in Medicine 17 (1998), pages 857 and 873, whose
tables print the intervals used here. Byar's: lower o(1 − 1/9o − z/3√o)³, upper with o + 1 and + z.
Design 11.6, features H7, H8; AMN-2023-00174 prints no denominator at all.
"""

from decimal import Decimal

import pytest

from paktmodel.statistics import byar, difference, wilson
from paktmodel.testing import (
    baseline,
    count,
    indicator,
    judgement_rule,
    monthly,
    observation,
    part_value,
    share,
)

FLOW = {"basis": "flow", "aggregation": "sum", "window": "period"}


def close(value, other, places="0.0001"):
    return abs(Decimal(value) - Decimal(other)) <= Decimal(places)


def based(total, denominator, **fields):
    """A share of 2022 whose denominator is known."""
    started = baseline(total=total, denominators=(part_value("total", denominator),))
    return share(baseline=started, **fields)


def year(numerator, denominator, period="2023", **fields):
    return observation("1.1", period, numerator=numerator, denominator=denominator, **fields)


# --- intervals ---------------------------------------------------------------------------------


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("numerator", "denominator", "low", "high"),
    [
        (81, 263, "0.2553", "0.3662"),
        (15, 148, "0.0624", "0.1605"),
        (0, 20, "0", "0.1611"),
        (1, 29, "0.0061", "0.1718"),
    ],
)
def test_wilson_gives_the_published_intervals(numerator, denominator, low, high):
    """Newcombe 1998, table I, method 3."""
    interval = wilson(numerator, denominator)

    assert close(interval.low, low)
    assert close(interval.high, high)


@pytest.mark.feature("H8")
@pytest.mark.parametrize(("numerator", "denominator"), [(0, 20), (3, 20), (10, 20), (20, 20)])
def test_wilson_turns_round_with_the_complement(numerator, denominator):
    """Those who did and those who did not are one fact: 1 − low is the other's high."""
    one, other = wilson(numerator, denominator), wilson(denominator - numerator, denominator)

    assert close(one.low + other.high, 1, "1e-25")
    assert 0 <= one.low <= Decimal(numerator) / denominator <= one.high <= 1


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("cases", "low", "high", "because"),
    [
        (0, "0", "3.6680", "1 × (1 − 1/9 + 1.96/3)³ = 1.54221³"),
        (1, "0.0131", "5.5654", "(1 − 1/9 − 0.65332)³ = 0.23557³; 2 × (1 − 1/18 + 0.46197)³ = 2 × 1.40642³"),
        (10, "4.7875", "18.3915", "10 × 0.78229³; 11 × 1.18688³"),
        (300, "266.9974", "335.9336", "300 × (1 − 0.00037 − 0.03772)³; 301 × (1 − 0.00037 + 0.03766)³"),
    ],
)
def test_byar_gives_what_its_formula_gives_by_hand(cases, low, high, because):
    """z = 1.959964."""
    interval = byar(cases)

    assert close(interval.low, low, "0.02"), because
    assert close(interval.high, high, "0.02"), because


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), "0.0524", "0.3339"),
        ((9, 10), (3, 10), "0.1705", "0.8090"),
        ((10, 10), (0, 10), "0.6075", "1"),
    ],
)
def test_a_difference_of_shares_has_its_published_interval(first, second, low, high):
    """Newcombe 1998, second paper, table II, method 10."""
    one, other = (Decimal(n) / d for n, d in (first, second))
    interval = difference(one, wilson(*first), other, wilson(*second))

    assert close(interval.low, low)
    assert close(interval.high, high)


# --- significance of a share ----------------------------------------------------------------------


@pytest.mark.feature("H8")
def test_five_points_among_a_hundred_are_better_but_not_significant(verdict_on):
    """60/100: 50.2–69.1; 65/100: 55.3–73.6; 5 − √(9.74² + 9.06²) = −8.3. The sentence of design 11."""
    verdict = verdict_on(based("60.0", 100), year(65, 100))

    assert (verdict.change.status, verdict.significance.status) == ("improved", "not-significant")
    assert verdict.brief("sv") == "bättre, men inte statistiskt säkerställt"
    assert close(verdict.significance.change.low, "-8.34", "0.01")


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("direction", "sentence"),
    [("increase", "bättre, statistiskt säkerställt"), ("decrease", "sämre, statistiskt säkerställt")],
)
def test_five_points_among_ten_thousand_are_significant(verdict_on, direction, sentence):
    """A tenth of the width: ±1.33 about 5. Which way is better changes nothing in the significance."""
    verdict = verdict_on(based("60.0", 10000, direction=direction), year(6500, 10000))

    assert (verdict.significance.status, verdict.brief("sv")) == ("significant", sentence)


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("started", "now", "code", "why"),
    [
        (
            share(total="60.8"),
            year(731, 1000),
            "denominator-unknown-baseline",
            "nämnaren för utgångsvärdet är okänd",
        ),
        (
            based("60.8", 1000),
            observation("1.1", "2023", value="73.1"),
            "denominator-unknown-now",
            "nämnaren för det nuvarande värdet är okänd",
        ),
    ],
)
def test_thirteen_points_on_unknown_denominators_are_not_called_significant(
    verdict_on, started, now, code, why
):
    """2.3: women 60.8 and men 73.1 of nobody knows how many: a verdict without significance."""
    verdict = verdict_on(started, now)

    assert (verdict.change.status, verdict.significance.status) == ("improved", "unknown")
    assert verdict.significance.codes == (code,)
    assert verdict.brief("sv") == f"bättre; om det är statistiskt säkerställt går inte att beräkna ({why})"


@pytest.mark.feature("H8")
def test_months_of_one_stock_are_not_as_many_persons(verdict_on):
    """1.1 reads the same 500 persons twelve times: 60 and 63 per cent of 500 and not of 6000.

    315/500: 58.7–67.1; 300/500: 55.6–64.2; 3 − √(4.3² + 4.2²) < 0. Months of a flow are other people.
    """
    months = monthly("1.1", "2023-M09", numerators=[315] * 12, denominators=500)

    assert verdict_on(based("60.0", 500, basis="stock"), months).significance.status == "not-significant"
    assert verdict_on(based("60.0", 6000, basis="flow"), months).significance.status == "significant"


@pytest.mark.feature("H8", "H4")
def test_the_level_of_the_rule_is_used_and_told(verdict_on):
    """740 and 700 of 1000: 4.0 ± 3.9 at 95 per cent, 4.0 ± 5.2 at 99."""
    sure = judgement_rule("nittionio", below=None, above=None, confidence=99)
    usual = verdict_on(based("70.0", 1000), year(740, 1000))
    wider = verdict_on(based("70.0", 1000), year(740, 1000), arguments=(sure,))

    assert (usual.significance.status, usual.significance.confidence) == ("significant", 95)
    assert (wider.significance.status, wider.significance.confidence) == ("not-significant", 99)


# --- significance of a count ----------------------------------------------------------------------


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("now", "status", "because"),
    [
        (340, "not-significant", "40 − √(35.2² + 35.9²) = −10"),
        (360, "significant", "60 − √(36.2² + 35.9²) = 9"),
        (240, "significant", "−60 + √(32.4² + 33.0²) = −14"),
        (300, "not-significant", "no change"),
    ],
)
def test_a_count_is_held_against_byars_interval(verdict_on, now, status, because):
    """1.6: 300 young adults in 2022 (AMN-2023-00174)."""
    significance = verdict_on(count(total="300", **FLOW), observation("1.1", "2023", value=now)).significance

    assert (significance.status, significance.method) == (status, "byar"), because


@pytest.mark.feature("H7", "H8")
@pytest.mark.parametrize(
    ("total", "months", "sentence", "because"),
    [
        (
            "9.3",
            [10] * 12,
            "bättre, men inte statistiskt säkerställt",
            "120 against 111.6 persons: 8.4 − √(20.5² + 22.8²) < 0",
        ),
        (
            "9.3",
            [15] * 12,
            "bättre, statistiskt säkerställt",
            "180 against 111.6: 68.4 − √(25.3² + 22.8²) = 34",
        ),
        ("1.8", [2, 3] * 6, "bättre, men inte statistiskt säkerställt", "4.1, women: 30 against 21.6"),
    ],
)
def test_a_mean_per_month_is_as_significant_as_the_persons_behind_it(
    verdict_on, total, months, sentence, because
):
    """2.1 and 4.1: 9.3 per month are 111 or 112 persons a year."""
    verdict = verdict_on(count(total=total), monthly("1.1", "2023-M09", months))

    assert verdict.brief("sv") == sentence, because


@pytest.mark.feature("H8")
def test_nothing_is_claimed_of_a_figure_whose_spread_is_unknown(verdict_on):
    """2.4 is a time: without its spread there is no interval."""
    waited = indicator(
        kind="duration", statistic="mean", unit="dagar", direction="decrease", aggregation="not-additive",
        baseline=baseline(total="40"), numerator=None, denominator=None,
    )  # fmt: skip
    verdict = verdict_on(waited, observation("1.1", "2023", value=36))

    assert (verdict.change.status, verdict.significance.status) == ("improved", "unknown")
    assert verdict.significance.change is None


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("direction", "now", "sentence"),
    [("increase", 60, "oförändrat"), ("maintain", 60, "bibehållet")],
)
def test_what_is_the_same_has_no_word_on_significance(verdict_on, direction, now, sentence):
    """Significance belongs to a change; where nothing has changed, nothing is said of it."""
    rule = judgement_rule() if direction == "maintain" else judgement_rule(below=0, above=0)
    verdict = verdict_on(based("60.0", 100, direction=direction), year(now, 100), arguments=(rule,))

    assert (verdict.significance.status, verdict.brief("sv")) == ("not-significant", sentence)


@pytest.mark.feature("H8", "H3")
@pytest.mark.parametrize(
    ("now", "reason"),
    [
        (year(0, 0), "denominator-zero"),
        (observation("1.1", "2023", state="suppressed", denominator=100), "suppressed"),
    ],
)
def test_what_cannot_be_judged_has_no_significance(verdict_on, now, reason):
    """Zero of zero is no share; a suppressed value is not told by its interval either."""
    verdict = verdict_on(based("60.0", 100), now)

    assert (verdict.change.status, verdict.significance.status) == ("not-assessable", "unknown")
    assert reason in verdict.codes
    assert (verdict.significance.current, verdict.significance.change) == (None, None)
