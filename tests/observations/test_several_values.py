"""Several values of one period: by two definitions, and corrected on one day (field cases F16 and F17)."""

import datetime as dt
import itertools
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given

from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.observations import Observations, read_columns, read_csv, read_document, read_rows
from paktmodel.observations.ready_columns import observations_of_columns
from paktmodel.testing import observation, observed
from paktmodel.testing.strategies import observations as any_observations

DAY = "2024-02-06"
PRELIMINARY = observation(value="58.4", published=DAY, status="preliminary")
REVISED = observation(value="58.9", published=DAY, status="revised")


def values(rows):
    return [str(one.value) for one in rows]


@pytest.mark.feature("F16")
def test_of_one_day_the_revised_value_counts_and_both_are_kept():
    """Preliminary 58.4 and revised 58.9, both published 2024-02-06 (field case F16)."""
    for rows in ((PRELIMINARY, REVISED), (REVISED, PRELIMINARY)):
        known = observed(*rows)

        assert values(known.series("1.1")) == ["58.4", "58.9"]
        assert values(known.latest("1.1")) == ["58.9"]
        assert known.columns("1.1").values == (Decimal("58.9"),)


@pytest.mark.feature("F16")
@pytest.mark.parametrize("day", [None, DAY])
def test_values_of_one_day_are_ordered_by_status_and_then_by_number(day):
    order = [("preliminary", None), ("preliminary", 1), ("final", None), ("revised", 2), ("revised", 10)]
    rows = [
        observation(value=place, published=day, status=status, sequence=number)
        for place, (status, number) in enumerate(order)
    ]
    for some in itertools.permutations(rows):
        assert Observations(some).series("1.1") == tuple(rows)
    assert values(observed(rows).latest("1.1")) == ["4"]
    gone = observation(value=4, published=day, status="withdrawn")
    assert observed(rows, gone).latest("1.1") == ()


def test_the_same_day_status_and_number_are_a_repetition():
    with pytest.raises(InvalidDocument, match="observation-repeated"):
        observed(REVISED, observation(value="59.0", published=DAY, status="revised"))
    numbered = observation(value="59.0", published=DAY, status="revised", sequence=1)
    with pytest.raises(InvalidDocument, match="observation-repeated"):
        observed(REVISED, numbered, numbered)


@pytest.mark.feature("F15")
def test_both_definitions_of_a_year_are_kept_and_neither_revises_the_other():
    """2024: 13.1 by definition 1, 13.6 by definition 2; both are kept (field case F17)."""
    first = observation(period="2024", value="13.1", definition="1", published="2025-03-01")
    second = observation(period="2024", value="13.6", definition="2", published="2025-02-01")
    known = observed(second, first)
    later = observation(period="2024", value="13.7", definition="2", published="2025-04-01")
    gone = observation(
        period="2024", value="13.1", definition="1", published="2025-04-01", status="withdrawn"
    )

    assert known.series("1.1") == known.latest("1.1") == (first, second)
    assert known.columns("1.1").definitions == known.definitions("1.1") == ("1", "2")
    assert values((known + observed(later)).latest("1.1")) == ["13.1", "13.7"]
    assert values((known + observed(gone)).latest("1.1")) == ["13.6"]


@given(any_observations())
def test_any_order_gives_the_same_store_document_and_latest_values(known):
    assert Observations(reversed(tuple(known))) == known
    assert read_document(known.to_document()) == known
    for code in known.indicators:
        for part in known.parts(code):
            newest = {(one.period, one.definition): one for one in known.series(code, part)}
            expected = [one for one in newest.values() if one.status != "withdrawn"]
            assert known.latest(code, part) == tuple(expected)


ROWS: list[dict[str, Any]] = [
    {"indicator": "1.2", "period": "2024", "value": "13,1", "definition": "1", "sequence": None},
    {"indicator": "1.2", "period": "2024", "value": "13,6", "definition": "2", "sequence": None},
    {"indicator": "1.2", "period": "2024", "value": "13,7", "definition": "2", "sequence": 2},
]


def test_every_reader_takes_definitions_and_numbers(plan):
    known = read_rows(ROWS, plan)
    text = (
        "indikator;period;värde;definition;löpnummer\n1.2;2024;13,1;1;\n1.2;2024;13,6;2;\n1.2;2024;13,7;2;2\n"
    )
    columns = {name: [row[name] for row in ROWS] for name in ROWS[0]}
    ready = columns | {"value": [Decimal("13.1"), Decimal("13.6"), Decimal("13.7")]}

    assert [(one.definition, one.sequence) for one in known] == [("1", None), ("2", None), ("2", 2)]
    assert read_csv(text, plan) == read_columns(columns, plan) == observations_of_columns(ready) == known
    assert read_document(known.to_document()) == known


@pytest.mark.parametrize("number", [0, -1, True, 1.0])
def test_a_number_is_whole_and_from_one(plan, number):
    rows = [{**row, "sequence": number} for row in ROWS[2:]]
    ready: dict[str, list[Any]] = {
        "indicator": ["1.2", "1.2"],
        "period": ["2023", "2024"],
        "value": [1, 2],
        "sequence": [1, number],
    }
    document = observed(observation(sequence=1)).to_document()
    document["series"][0]["sequences"] = [number]
    with pytest.raises(InvalidValue):
        observation(sequence=number)
    for read, place in (
        (lambda: read_rows(rows, plan), "$[0].sequence"),
        (lambda: observations_of_columns(ready), "$[1].sequence"),
        (lambda: read_document(document), "$.series[0].sequences[0]"),
    ):
        with pytest.raises(InvalidDocument) as refused:
            read()
        assert [one.path for one in refused.value.findings] == [place]


def test_what_few_rows_say_takes_few_bytes():
    """Definitions take memory only in the rows that have one."""
    months = [
        observation(period=f"{year}-M{month:02}") for year in range(2000, 2020) for month in range(1, 13)
    ]
    plain = observed(months).packed_columns.bytes()
    one_said = observed(months[1:], observation(period="2000-M01", definition="1")).packed_columns.bytes()

    assert plain <= 10 * len(months)
    assert one_said <= plain + 2


def test_what_was_known_follows_the_day(plan):
    both = observed(observation("1.2", published=DAY, definition="1"), observation("1.2", definition="2"))

    assert both.as_known_at(dt.date(2024, 2, 5), plan).definitions("1.2") == ("2",)
    assert both.as_known_at(dt.date(2024, 2, 6), plan) == both
