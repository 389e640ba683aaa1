"""One observation: a value, or the reason why there is none."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve, fields

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidValue
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.observations.fields import FIELDS, KEYS, NEEDED
from paktmodel.observations.headings import field_named
from paktmodel.vocabulary.words.observations import ValueState


def of_men(**more: Any) -> Observation:
    return Observation(indicator="4.2", period=Period("2023"), part=Part.MEN, **more)


@pytest.mark.feature("F9")
def test_missing_not_applicable_pending_suppressed_and_zero_are_six_answers():
    """Row Män in 4.2 is empty because the indicator is about mothers (AMN-2023-00174, table 4)."""
    reasons = (state for state in ValueState if state not in (ValueState.OBSERVED, ValueState.NOT_COLLECTED))
    answers = {of_men(value=0), *(of_men(state=state) for state in reasons)}

    # Missing is the sixth: there is no observation at all, and None is no Observation.
    assert len(answers) == 5
    assert [one.state for one in answers if one.value == 0] == [ValueState.OBSERVED]


@pytest.mark.parametrize("state", [state for state in ValueState if state is not ValueState.OBSERVED])
def test_a_reason_beside_a_value_is_refused(state):
    with pytest.raises(InvalidValue, match="value-and-state"):
        of_men(value=0, state=state)
    with pytest.raises(InvalidValue, match="value-and-state"):
        of_men(numerator=3, state=state)


def test_an_observed_figure_must_be_there():
    with pytest.raises(InvalidValue, match="value-and-state"):
        of_men()
    with pytest.raises(InvalidValue, match="value-and-state"):
        of_men(numerator=3)


def test_a_share_may_give_numerator_and_denominator_and_nothing_is_computed():
    assert of_men(numerator=3, denominator=25).value is None


def test_the_denominator_of_a_suppressed_share_may_be_known():
    assert of_men(state="suppressed", denominator=25).denominator == 25


def test_observations_with_other_printed_digits_differ():
    assert of_men(value=Decimal("70.0")) != of_men(value=70)


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("value", 72.4, "kind-wrong"),
        ("value", "72,4", "decimal-shape"),
        ("value", True, "kind-wrong"),
        ("period", "2024-13", "period-shape"),
        ("part", "kvinnor", "part-shape"),
        ("published", dt.datetime(2024, 9, 1), "date-is-datetime"),  # noqa: DTZ001 - refused for its time
        ("status", "slutlig", "choice-unknown"),
        ("note", "ring 19121212-1212", "personal-number"),
    ],
)
def test_a_field_takes_its_own_kind_only(field, value, code):
    with pytest.raises(InvalidValue) as refused:
        evolve(of_men(value=1), **{field: value})

    assert refused.value.code == code
    assert "1212" not in str(refused.value)


def test_its_repr_is_one_short_line():
    assert repr(of_men(value=Decimal("70.90"))) == "Observation(4.2 men 2023: 70.90)"
    assert repr(of_men(state="not-applicable")) == "Observation(4.2 men 2023: not-applicable)"
    assert "numerator and denominator" in repr(of_men(numerator=1, denominator=2))


def test_one_table_holds_every_field_of_an_observation():
    assert [field.name for field in FIELDS] == [field.name for field in fields(Observation)]
    assert set(KEYS) == {"from", *(key for field in FIELDS for key in (field.column, field.places) if key)}
    assert len(set(KEYS)) == len(KEYS)
    assert NEEDED == ("indicator", "part", "periods", "values")


def test_every_heading_of_the_table_means_its_field_and_no_other():
    headings = [(heading, field.name) for field in FIELDS for heading in field.headings]

    assert len({heading for heading, _ in headings}) == len(headings)
    assert [field_named(f" {heading.upper()} ") for heading, _ in headings] == [name for _, name in headings]
