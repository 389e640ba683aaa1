"""Columns that frames and Arrow hand over become observations without an object a cell."""

import datetime as dt
import tracemalloc
from array import array
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidDocument
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations, table
from paktmodel.observations.ready_columns import observations_of_columns
from paktmodel.observations.shared_cells import Coded, WholeNumbers
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

AUGUST = 2024 * 12 + 7


def test_entries_that_are_shared_and_numbers_in_buffers_are_the_cells_they_stand_for():
    observed = observations_of_columns(
        {
            "indicator": Coded(["1.3", "1.2"], memoryview(array("b", [1, 1, 0, 0]))),
            "part": Coded([Part.WOMEN, "men"], [0, 1, 0, -1]),
            "period": array("i", [AUGUST, AUGUST, AUGUST - 1, AUGUST]),
            "value": WholeNumbers(array("q", [761, 664, -5, 10**18]), places=1),
            "numerator": WholeNumbers([None, 3, None, None], places=0),
            "denominator": [None, Decimal("25.0"), None, 7],
            "published": [None, dt.date(2024, 9, 1), "2024-09-02", None],
            "status": ["preliminary", None, ObservationStatus.REVISED, None],
            "derived": [True, False, None, None],
            "note": [None, "En not", None, None],
        }
    )

    def one(indicator: str, part: str, period: str, value: str, **more: Any) -> Observation:
        return Observation(
            indicator=indicator, part=part, period=Period(period), value=Decimal(value), **more
        )

    day = dt.date(2024, 9, 1)
    counts = {"numerator": 3, "denominator": Decimal("25.0")}
    assert observed == Observations(
        [
            one("1.2", "women", "2024-M08", "76.1", status="preliminary", derived=True),
            one("1.2", "men", "2024-M08", "66.4", published=day, note="En not", **counts),
            one("1.3", "women", "2024-M07", "-0.5", published=dt.date(2024, 9, 2), status="revised"),
            one("1.3", "total", "2024-M08", f"{10**17}.0", denominator=7),
        ]
    )


def test_a_row_without_a_value_says_why_or_is_not_reported():
    observed = observations_of_columns(
        {
            "indicator": ["1.2"] * 3,
            "period": ["2021", Period("2022"), "2023"],
            "value": WholeNumbers([None, None, 7], places=0),
            "state": ["suppressed", None, ValueState.OBSERVED],
        }
    )

    assert [one.state for one in observed] == [
        ValueState.SUPPRESSED,
        ValueState.NOT_REPORTED,
        ValueState.OBSERVED,
    ]


@pytest.mark.parametrize(
    ("change", "path", "code"),
    [
        ({"indicator": ["1.2", "ett,"]}, "indicator", "code-shape"),
        ({"indicator": Coded(["1.2"], [0, -1])}, "indicator", "key-missing"),
        ({"period": ["2023", "aug 2024"]}, "period", "period-shape"),
        ({"period": [AUGUST, -1]}, "period", "year-range"),
        ({"period": [AUGUST, None]}, "period", "key-missing"),
        ({"period": Coded([AUGUST], [0, -1])}, "period", "key-missing"),
        ({"period": Coded(["2023"], [0, -1])}, "period", "key-missing"),
        ({"part": ["total", "K"]}, "part", "part-shape"),
        ({"value": [1, "1"]}, "value", "kind-wrong"),
        ({"value": [1, 1.0]}, "value", "kind-wrong"),
        ({"value": [1, True]}, "value", "kind-wrong"),
        ({"value": [Decimal(1), Decimal("NaN")]}, "value", "decimal-shape"),
        ({"value": [Decimal(1), float("nan")]}, "value", "cell-of-frame-empty"),
        ({"value": WholeNumbers([1, 2], places=0), "state": [None, "pending"]}, "value", "value-and-state"),
        ({"published": [None, "1/9 2024"]}, "published", "date-shape"),
        ({"derived": [True, 1]}, "derived", "kind-wrong"),
        ({"derived": [True, "ja"]}, "derived", "kind-wrong"),
        ({"status": [None, "slutlig"]}, "status", "choice-unknown"),
        ({"note": [None, []]}, "note", "kind-wrong"),
    ],
)
def test_a_wrong_entry_has_its_row_and_field(change, path, code):
    columns: dict[str, Any] = {"indicator": ["1.2"] * 2, "period": ["2023", "2024"], "value": [1, 2]}
    with pytest.raises(InvalidDocument) as refused:
        observations_of_columns({**columns, **change})

    assert [(one.path, one.code) for one in refused.value.findings] == [(f"$[1].{path}", code)]


@pytest.mark.parametrize(
    "columns",
    [
        {},
        {"indicator": ["1.2"], "value": [1]},
        {"indicator": ["1.2"], "period": ["2023", "2024"]},
        {"indicator": ["1.2"], "period": ["2023"], "kommun": ["0380"]},
        {"indicator": ["1.2"] * 2, "period": [AUGUST, float(AUGUST)]},
        {"indicator": ["1.2"] * 2, "period": [AUGUST, "2023"]},
    ],
)
def test_columns_that_are_no_table_are_refused(columns):
    with pytest.raises(InvalidArgument):
        observations_of_columns(columns)


def test_a_part_of_a_column_copies_no_entries():
    column = Coded([*map(str, range(100_000)), "last"], [0, 100_000, -1, 5])
    tracemalloc.start()
    part = column[1:3]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert list(part) == list(column)[1:3] == ["last", None]
    assert list(part[1:]) == [None]
    assert most < 10_000


USUAL: dict[str, Any] = {"indicator": ["1.2"], "period": ["2023"], "value": [1]}


@pytest.mark.parametrize(
    "columns",
    [
        *(None, [], "ab", 7),
        *(
            {**USUAL, name: column}
            for name in ("period", "value")
            for column in (1, None, "1", b"1", {1}, {0: 1}, iter([1]), memoryview(bytes(4)).cast("B", [2, 2]))
        ),
    ],
)
def test_columns_of_another_kind_are_wrong_arguments(columns):
    with pytest.raises(InvalidArgument) as refused:
        observations_of_columns(columns)
    assert refused.value.name == "columns"


@pytest.mark.parametrize(
    "given", [None, 7, "0", {0}, {0: 0}, iter([0]), memoryview(bytes(4)).cast("B", [2, 2])]
)
def test_what_is_no_list_is_a_wrong_argument(given: Any):
    for name, make in (
        ("entries", lambda: Coded(given, [0])),
        ("which", lambda: Coded(["a"], given)),
        ("digits", lambda: WholeNumbers(given, places=0)),
    ):
        with pytest.raises(InvalidArgument) as refused:
            make()
        assert refused.value.name == name


@pytest.mark.parametrize("which", [[1], [-2], [0.0], [False], [None], array("d", [0.0]), [10**30]])
def test_a_place_that_is_none_is_refused(which: Any):
    with pytest.raises(InvalidArgument):
        Coded(["a"], which)


@pytest.mark.parametrize(
    ("digits", "places"),
    [
        *(([True], 0), ([1.0], 0), (["1"], 0), (array("d", [1.0]), 0), ([2**63], 0), ([-(2**63) - 1], 0)),
        *(([1], 34), ([1], -1), ([1], True), ([1], None)),
    ],
)
def test_numbers_of_another_kind_are_refused(digits: Any, places: Any):
    with pytest.raises(InvalidArgument):
        WholeNumbers(digits, places=places)


def test_more_rows_than_the_limit_are_refused():
    columns: dict[str, Any] = {"indicator": ["1.2"] * 2, "period": ["2023", "2024"], "value": [1, 2]}

    assert len(observations_of_columns(columns, most_rows=2)) == 2
    with pytest.raises(InvalidDocument, match="at most 1 rows"):
        observations_of_columns(columns, most_rows=1)


ROWS = st.lists(
    st.tuples(
        st.sampled_from(["1.2", "1.3", "1.10"]),
        st.sampled_from(["total", "women", "age:18-24"]),
        st.integers(2020 * 12, 2021 * 12),
        st.none() | st.integers(-(2**63), 2**63 - 1),
    ),
    max_size=12,
    unique_by=lambda row: row[:3],
)


@given(ROWS, st.integers(0, 33))
def test_ready_columns_are_the_same_observations_as_objects(rows, places):
    columns: tuple[tuple[Any, ...], ...] = tuple(zip(*rows, strict=True)) or ((),) * 4
    indicators, parts, months, digits = columns
    names = sorted(set(indicators))
    made = []
    for indicator, part, month, number in rows:
        value = None if number is None else Decimal(number).scaleb(-places)
        state = ValueState.NOT_REPORTED if number is None else ValueState.OBSERVED
        made.append(
            Observation(
                indicator=indicator, part=part, period=Period.of_month(month), value=value, state=state
            )
        )

    observed = observations_of_columns(
        {
            "indicator": Coded(names, [names.index(one) for one in indicators]),
            "part": parts,
            "period": months,
            "value": WholeNumbers(digits, places=places),
        }
    )
    assert observed == Observations(made)


def test_many_rows_are_taken_in_batches(monkeypatch):
    monkeypatch.setattr(table, "BATCH", 3)
    columns: dict[str, Any] = {
        "indicator": Coded(["1.2"], [0] * 10),
        "period": range(AUGUST, AUGUST + 10),
        "value": WholeNumbers(range(10), places=1),
    }

    assert [str(one.value) for one in observations_of_columns(columns)] == [f"0.{n}" for n in range(10)]
    with pytest.raises(InvalidDocument) as refused:
        observations_of_columns({**columns, "note": [None] * 8 + [5, None]})
    assert [one.path for one in refused.value.findings] == ["$[8].note"]
