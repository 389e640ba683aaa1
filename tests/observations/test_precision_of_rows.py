"""A row that says how exact its value is: read, kept, written and compared by every way in and out."""

from decimal import Decimal
from typing import Any

import pytest

import paktmodel as pm
from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.observations import read_columns, read_csv, read_document, read_rows
from paktmodel.observations.ready_columns import observations_of_columns
from paktmodel.testing import observation, observed

ROWS: list[dict[str, Any]] = [
    {"indicator": "1.2", "period": "2023", "value": "13,1", "precision": None},
    {"indicator": "1.2", "period": "2024", "value": "13,6", "precision": "rounded:0.2"},
]


@pytest.mark.feature("P13")
def test_every_reader_takes_the_precision_of_a_row(plan):
    known = read_rows(ROWS, plan)
    columns = {name: [row[name] for row in ROWS] for name in ROWS[0]}
    ready = columns | {"value": [Decimal("13.1"), Decimal("13.6")]}

    assert [one.precision for one in known] == [None, "rounded:0.2"]
    assert type(known.series("1.2")[1].precision) is pm.Precision
    assert known.columns("1.2").precisions == (None, "rounded:0.2")
    assert read_columns(columns, plan) == observations_of_columns(ready) == known
    for heading in ("Precision", "noggrannhet"):
        text = f"indikator;period;värde;{heading}\n1.2;2023;13,1;\n1.2;2024;13,6; rounded:0.2\n"
        assert read_csv(text, plan) == known
    assert read_document(known.to_document()) == known
    assert known.to_document()["series"][0]["precisions"] == [None, "rounded:0.2"]


@pytest.mark.feature("P13")
@pytest.mark.parametrize("wrong", ["avrundat", "rounded:0,2", "perturbed:-8", 5, True])
def test_another_notation_is_refused_with_its_place(plan, wrong):
    document = observed(observation(precision="rounded:5")).to_document()
    document["series"][0]["precisions"] = [wrong]
    ready: dict[str, list[Any]] = {
        "indicator": ["1.2"],
        "period": ["2023"],
        "value": [1],
        "precision": [wrong],
    }

    with pytest.raises(InvalidValue, match="precision-shape"):
        observation(precision=wrong)
    for read, place in (
        (lambda: read_rows([{**ROWS[0], "precision": wrong}], plan), "$[0].precision"),
        (lambda: observations_of_columns(ready), "$[0].precision"),
        (lambda: read_document(document), "$.series[0].precisions[0]"),
    ):
        with pytest.raises(InvalidDocument, match="precision-shape") as refused:
            read()
        assert [one.path for one in refused.value.findings] == [place]


@pytest.mark.feature("P13")
def test_another_precision_is_a_difference_and_no_other_observation():
    plain, own = (observed(observation(precision=one)) for one in (None, "rounded:5"))
    found = pm.differences(plain, own)

    assert plain != own
    assert [(one.field, one.before, one.after) for one in found] == [("precision", None, "rounded:5")]
    assert "noggrannhet" in found[0].text("sv")
    with pytest.raises(InvalidDocument, match="observation-repeated"):
        observed(observation(precision="rounded:5"), observation())


def test_rows_that_do_not_say_it_take_no_memory():
    rows = [observation(period=f"{year}") for year in range(1900, 2020)]
    plain = observed(rows).packed_columns

    assert plain.precisions is None
    said = observed(rows[1:], observation(period="1900", precision="rounded:5")).packed_columns
    assert said.bytes() <= plain.bytes() + 2
