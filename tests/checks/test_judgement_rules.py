"""Rules of judgement: what no verdict, interval or signal can be reached by."""

import pytest

from paktmodel.checks import check
from paktmodel.testing import judgement_rule, plan, rebase, signal_rules, significance_rules


def found(**fields):
    return [(one.code, one.evidence["details"]) for one in check(plan(judgement=(judgement_rule(**fields),)))]


@pytest.mark.feature("H6", "H8")
@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        ({"below": "-0.1"}, "below"),
        ({"above": "-1"}, "above"),
        ({"gap": "-0.5"}, "gap"),
        ({"confidence": "0"}, "confidence"),
        ({"confidence": "100"}, "confidence"),
    ],
)
def test_a_judgement_rule_with_a_number_that_cannot_be_is_reported(fields, detail):
    assert found(**fields) == [("signal-rules-senseless", (detail,))]


@pytest.mark.parametrize(
    "fields", [{"below": "0", "above": "0", "gap": "0"}, {"confidence": "0.1"}, {"confidence": "99.9"}]
)
def test_one_at_the_edge_of_what_can_be_is_not(fields):
    assert found(**fields) == []


@pytest.mark.feature("H6", "H7")
@pytest.mark.parametrize(
    ("fields", "detail"),
    [
        ({"factor": "0"}, "factor"),  # limits on the mean itself: every point lies outside
        ({"screen": "1"}, "screen"),  # what is as large as the mean range would be screened out
        ({"min_points": 2}, "min-points"),
        ({"fixed_after": 11}, "fixed-after"),  # a signal is claimed from twelve points
        ({"trend": 1}, "trend"),
        ({"run": 1}, "run"),
        ({"rare_below": "-1"}, "rare-below"),
        ({"lag": "0"}, "lag"),
        ({"rebases": (rebase("2024-M07"), rebase("2024-M01"))}, "rebases"),
        ({"rebases": (rebase("2024-M07"), rebase("2024-M07"))}, "rebases"),
        ({"rebases": (rebase("2024"), rebase("2024-M01"))}, "rebases"),  # both begin in January
    ],
)
def test_signal_rules_that_no_chart_can_use_are_reported(fields, detail):
    assert found(signal=signal_rules(**fields)) == [("signal-rules-senseless", (detail,))]


@pytest.mark.parametrize(
    "fields",
    [
        {"factor": "0.01", "screen": "1.01", "trend": 2, "run": 2, "rare_below": "0"},
        {"screen": None, "rare_below": None},
        {"min_points": 3, "fixed_after": 3},
        {"fixed_after": 12},
        {"rebases": (rebase("2024-M01"), rebase("2024-M02"), rebase("2025"))},
    ],
)
def test_signal_rules_at_the_edge_of_use_are_not(fields):
    assert found(signal=signal_rules(**fields)) == []


@pytest.mark.feature("R3")
@pytest.mark.parametrize(
    ("fields", "detail"),
    [({"lag": "0"}, "lag"), ({"exact_below": "-1"}, "exact-below"), ({"min_months": 2}, "min-months")],
)
def test_significance_rules_that_no_interval_can_use_are_reported(fields, detail):
    assert found(significance=significance_rules(**fields)) == [("signal-rules-senseless", (detail,))]


@pytest.mark.parametrize("fields", [{"lag": "0.1"}, {"lag": None}, {"exact_below": "0"}, {"min_months": 3}])
def test_significance_rules_at_the_edge_of_use_are_not(fields):
    assert found(significance=significance_rules(**fields)) == []


def test_all_that_is_senseless_in_one_rule_is_one_finding():
    rule = signal_rules(factor="-1", min_points=0, trend=0, run=0)

    assert found(below="-1", confidence="101", signal=rule) == [
        ("signal-rules-senseless", ("below", "confidence", "factor", "min-points", "trend", "run"))
    ]
