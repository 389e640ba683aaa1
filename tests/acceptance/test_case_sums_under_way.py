"""Sums under way: what has come in of a year that is not over, against the target for the year.

Eight months of 2024 that come to 110 (14 six times, 13 twice); the year before printed 150.
"""

from decimal import Decimal
from typing import Any

import pytest

from paktmodel.testing import count, monthly, observation, target

MONTHS = [14] * 6 + [13] * 2
FLOW: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period"}
PERSONS: dict[str, Any] = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}


def in_2024(value, operator, **fields):
    wanted = target(value, operator, unit="personer", on="2024")
    return count(total="150", targets=(wanted,), **{**FLOW, **fields})


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("operator", "value", "status", "certain", "code", "because"),
    [
        ("at-least", "200", "behind", False, "sum-behind", "200 × 8 / 12 = 133.3, and 110 is below"),
        ("at-least", "165", "on-track", False, "sum-on-track", "165 × 8 / 12 = 110 is on it"),
        ("at-least", "110", "already-met", True, "sum-reached", "at-least reached, with `certain`"),
        ("at-most", "165", "on-track", False, "sum-on-track", "110 on it"),
        ("at-most", "164", "behind", False, "sum-behind", "164 × 8 / 12 = 109.3 is passed"),
        ("at-most", "109", "missed", True, "cannot-be-met", "at-most exceeded is missed at once"),
    ],
)
def test_a_sum_under_way_is_held_against_its_share_of_the_year(
    verdict_on, operator, value, status, certain, code, because
):
    found = verdict_on(in_2024(value, operator), monthly("1.1", "2024-M01", MONTHS)).target

    assert (found.status, found.certain, found.reasons[0].code) == (status, certain, code), because
    assert (found.so_far.value, found.so_far.months, found.so_far.of) == (110, 8, 12)


@pytest.mark.feature("P1", "K2")
def test_what_is_left_of_a_sum_is_divided_by_the_months_that_are(verdict_on):
    """ "90 återstår: 22,5 per månad (hittills 13,8)"."""
    found = verdict_on(in_2024("200", "at-least"), monthly("1.1", "2024-M01", MONTHS)).target

    assert found.pace == Decimal("22.5")
    assert "90 återstår: 22,5 per månad (hittills 13,8)" in found.text("sv")


@pytest.mark.feature("P1")
def test_the_same_months_of_the_baselines_year_say_what_is_expected_where_they_are_known(verdict_on):
    """Of 150 in 2022, 120 had come by August: 200 × 120 / 150 = 160 is expected, not 133.3."""
    known = [*monthly("1.1", "2022-M01", [15] * 8 + [7, 7, 8, 8]), *monthly("1.1", "2024-M01", MONTHS)]
    found = verdict_on(in_2024("200", "at-least"), known).target

    assert (found.status, found.expected) == ("behind", 160)
    assert "efter samma månader av utgångsåret" in found.text("sv")


@pytest.mark.feature("P1")
def test_only_months_without_a_gap_from_the_first_are_added(verdict_on):
    """March is missing: two of twelve months are known without gap, and 28 of them."""
    known = monthly("1.1", "2024-M01", [14, 14, None, 14, 14])
    found = verdict_on(in_2024("200", "at-least"), known).target

    assert (found.so_far.value, found.so_far.months) == (28, 2)


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("operator", "value", "status", "code"),
    [
        ("at-least", "110", "already-met", "sum-reached"),
        ("at-most", "109", "missed", "cannot-be-met"),
        ("at-least", "200", "not-assessable", "unique-persons-under-way"),
        ("at-most", "200", "not-assessable", "unique-persons-under-way"),
    ],
)
def test_of_unique_persons_only_the_two_certain_outcomes_are_said(verdict_on, operator, value, status, code):
    """ "Else not-assessable `unique-persons-under-way` with so_far shown"."""
    known = observation("1.1", "2024-M01/2024-M08", value="110")
    found = verdict_on(in_2024(value, operator, **PERSONS), known).target

    assert (found.status, found.reasons[0].code) == (status, code)
    assert found.so_far.value == 110


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("operator", "value"), [("at-least", "110"), ("at-most", "109")])
def test_a_balance_which_can_fall_is_never_certain(verdict_on, operator, value):
    """ "Neither for `balance`, which can fall"."""
    indicator = in_2024(value, operator, kind="balance", aggregation="unstated")
    found = verdict_on(indicator, monthly("1.1", "2024-M01", MONTHS)).target

    assert found.certain is False
    assert found.status in ("on-track", "behind")
