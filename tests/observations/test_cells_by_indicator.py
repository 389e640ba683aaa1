"""Cells read by what their indicator is: a number with its unit, yes and no, the steps of a scale."""

import pytest

import paktmodel as pm
from paktmodel.testing import count, plan_with, share

PLAN = plan_with(
    share("1.1"),
    count("1.2", kind="milestone", total="0", unit="unstated"),
    count("1.3", kind="ordinal", scale=("låg", "hög"), total="1", unit="unstated"),
    share("1.4", unit="unstated"),
)


def read(code, *cells):
    rows = [
        {"indikator": code, "period": f"2024-M{month:02}", "värde": cell}
        for month, cell in enumerate(cells, 1)
    ]
    return [str(one.value) for one in pm.read_rows(rows, PLAN)]


@pytest.mark.feature("P4", "F5")
@pytest.mark.parametrize("code", ["1.1", "1.4"])
def test_a_unit_sign_is_read_where_it_is_the_indicators_unit(code):
    """Field case F08: ``58,4 %`` has the decimal comma that was asked for."""
    assert read(code, "58,4 %", "58,5", "58,6%", "59 procent") == ["58.4", "58.5", "58.6", "59"]


@pytest.mark.feature("P4")
@pytest.mark.parametrize(
    ("unit", "cell", "value"),
    [
        ("ton CO2", "1 200,5 ton CO2", "1200.5"),
        ("ton CO2", "12t CO2", "12"),
        ("kWh/m2", "80 kWh/m2", "80"),
        ("kr", "−3 kronor", "-3"),
        ("ton CO2", "12 kton CO2", None),
        ("tkr", "1,2 mnkr", None),
    ],
)
def test_a_unit_in_a_cell_may_hold_digits_itself(unit, cell, value):
    """Read where it equals the indicator's unit, else refused (model 4.2)."""
    plan = plan_with(count("1.1", kind="balance", unit=unit))
    row = {"indikator": "1.1", "period": "2024", "värde": cell}
    if value is not None:
        assert [str(one.value) for one in pm.read_rows([row], plan)] == [value]
        return
    with pytest.raises(pm.InvalidDocument, match="cell-unit-differs"):
        pm.read_rows([row], plan)


@pytest.mark.parametrize("cell", ["58,4 ‰", "58,4 kr"])
def test_another_unit_is_refused_with_both_named(cell):
    with pytest.raises(pm.InvalidDocument, match="cell-unit-differs") as caught:
        read("1.1", "58,4", cell)

    assert "procent" in str(caught.value)
    assert cell in str(caught.value)
    assert "$[1].value" in str(caught.value)


def test_what_is_no_unit_is_no_number_as_before():
    for code, cell in (("1.1", "58,4 ungefär"), ("1.4", "58,4 ungefär"), ("1.4", "2024-05"), ("1.1", "58 +")):
        with pytest.raises(pm.InvalidDocument, match="swedish-number-shape"):
            read(code, cell)


def test_all_that_is_wrong_in_a_row_is_said_at_once():
    row = {"indikator": "1.1", "period": "maj", "värde": "58,4 kr"}

    with pytest.raises(pm.InvalidDocument) as caught:
        pm.read_rows([row], PLAN)

    assert {one.code for one in caught.value.findings} == {"period-shape", "cell-unit-differs"}


@pytest.mark.feature("P4")
def test_a_milestone_is_read_from_yes_and_no_and_a_step_from_its_label():
    assert read("1.2", "ja", "Nej", "yes", "no", True, False, "1", 0) == list("10101010")
    assert read("1.3", "hög", "låg", "2") == ["2", "1", "2"]
