"""Which spellings are one unit."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel.values.units import PERCENT, convert, factor, same_unit, scale_in, units_contradict
from paktmodel.vocabulary.words.sources import Unstated

SPELLINGS = [
    ("procent", "per cent", "percent", "%", "Procent", "per  cent", " PERCENT "),
    ("promille", "per mille", "‰"),
    ("procentenhet", "procentenheter", "percentage point", "percentage points"),
    ("kr", "kronor", "krona", "SEK"),
    ("tkr", "Tkr", "t kr"),
    ("mnkr", "mkr", "MSEK", "mn kr"),
    ("ton", "t", "tonnes", "metric tons"),
    ("kton", "kt", "kilotonnes"),
    ("Mt", "megatonnes"),
    ("kWh", "kwh"),
    ("MWh",),
    ("GWh",),
    ("st", "antal"),
    ("personer", "person", "persons"),
    ("månad", "månader"),
]
UNITS = [spelling for spellings in SPELLINGS for spelling in spellings]


def units():
    return st.one_of(st.sampled_from([*UNITS, Unstated.UNSTATED]), st.text(max_size=12))


@pytest.mark.parametrize("spellings", SPELLINGS, ids=lambda spellings: spellings[0])
def test_the_spellings_of_a_unit_are_that_unit_and_no_other(spellings):
    for unit in UNITS:
        assert same_unit(spellings[0], unit) is (unit in spellings), unit


@given(units())
def test_a_unit_is_the_same_as_itself(unit):
    assert same_unit(unit, unit)


@given(units(), units())
def test_the_order_of_two_units_does_not_matter(one, other):
    assert same_unit(one, other) is same_unit(other, one)


@given(units())
def test_an_unstated_unit_may_be_any(unit):
    assert same_unit(unit, Unstated.UNSTATED)


@pytest.mark.parametrize("unit", PERCENT)
def test_a_unit_has_the_scale_of_the_word_in_its_name(unit):
    assert scale_in(unit) == scale_in(f"{unit} av deltagarna") == 100


def test_a_unit_without_such_a_word_has_no_scale():
    assert [1000, 1000, None] == [scale_in("‰"), scale_in("Per mille"), scale_in("personer")]


@pytest.mark.parametrize(
    ("unit", "other", "times"),
    [
        ("‰", "procent", "0.1"),
        ("kton", "ton", "1000"),
        ("Mt koldioxid", "kton koldioxid", "1000"),
        ("kt CO2e", "t CO2 equivalents", "1000"),
        ("Mt CO₂e", "kton koldioxidekvivalenter", "1000"),
        ("mnkr", "tkr", "1000"),
        ("GWh", "kWh", "1000000"),
        ("tusen kronor", "SEK", "1000"),
        ("procent av befolkningen", "procent", "1"),
        ("antal personer", "personer", "1"),
    ],
)
def test_one_unit_is_so_many_of_another_and_back(unit, other, times):
    assert factor(unit, other) == Decimal(times)
    assert factor(other, unit) == 1 / Decimal(times)


@pytest.mark.parametrize(
    ("unit", "other"),
    [("procent", "procentenheter"), ("ton", "kr"), ("ton koldioxid", "ton kväve"), ("kr", "kr per invånare")],
)
def test_units_of_unlike_things_do_not_convert(unit, other):
    assert factor(unit, other) is None
    assert convert(Decimal(1), unit, other) is None


@given(units(), units(), st.decimals(-1000, 1000, places=2))
def test_what_is_converted_and_back_is_what_it_was(unit, other, value):
    there = convert(value, unit, other)

    assert there is None or convert(there, other, unit) == value


@pytest.mark.parametrize(
    ("unit", "other", "contradict"),
    [
        ("procent", "personer", True),
        ("kr", "ton", True),
        ("kt CO2e", "t CO2 equivalent/year", False),
        ("ton CO2", "ton kväve", False),  # of one kind, and of what is not asked
        ("poäng", "procent", False),  # nobody knows what a point is
        ("tkr", "mnkr", False),
        ("unstated", "procent", False),
    ],
)
def test_two_units_contradict_each_other_only_where_both_are_known(unit, other, contradict):
    assert units_contradict(unit, other) is units_contradict(other, unit) is contradict
