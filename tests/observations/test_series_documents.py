"""The document form: columns per series, read strictly."""

import copy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidDocument
from paktmodel.observations import Observation, Observations, read_document

SERIES: dict[str, Any] = {
    "indicator": "1.2",
    "part": "women",
    "periods": ["2022", "2023", "2024"],
    "values": ["76.1", None, "0"],
    "states": [None, "suppressed", None],
    "numerators": ["761", None, None],
    "denominators": ["1000", "1000", None],
    "published": [None, None, "2025-02-01"],
    "status": [None, None, "preliminary"],
    "derived": [True, None, None],
    "notes": [None, "Färre än fem", None],
    "sources": ["Lifecare", None, None],
}


def refused(document: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidDocument) as caught:
        read_document(document)
    return [(one.path, one.code) for one in caught.value.findings]


def test_rare_columns_stand_only_where_something_is_rare():
    plain = Observations([Observation(indicator="1.2", period=Period("2023"), value=Decimal("72.40"))])

    assert plain.to_document() == {
        "series": [{"indicator": "1.2", "part": "total", "periods": ["2023"], "values": ["72.40"]}]
    }
    assert read_document({"series": [SERIES]}).to_document() == {"series": [SERIES]}
    assert Observations().to_document() == {"series": []}


def test_series_and_periods_may_stand_in_any_order_and_usual_words_may_be_written_out():
    backwards = {key: cells if isinstance(cells, str) else cells[::-1] for key, cells in SERIES.items()}
    other = {"indicator": "1.1", "part": "total", "periods": ["2023"], "values": ["1"], "notes": [None]}
    usual = {"states": ["observed"], "status": ["final"], "derived": [False], "published": [None]}

    observed = read_document({"series": [backwards, {**other, **usual}]})

    assert observed == read_document({"series": [other, SERIES]})
    assert [one["indicator"] for one in observed.to_document()["series"]] == ["1.1", "1.2"]


def test_a_series_without_periods_holds_nothing():
    assert read_document({"series": [SERIES | {name: [] for name in list(SERIES)[2:]}]}) == Observations()


def test_reading_changes_nothing_in_the_document():
    document = {"series": [copy.deepcopy(SERIES)]}

    read_document(document)

    assert document == {"series": [SERIES]}


@pytest.mark.parametrize(
    ("name", "row", "cell", "code"),
    [
        ("periods", 1, "2023-13", "period-shape"),
        ("periods", 1, "aug 2023", "period-shape"),
        ("periods", 1, 2023, "period-shape"),
        ("periods", 1, None, "kind-wrong"),
        ("periods", 1, [], "period-shape"),
        ("values", 0, 76.1, "kind-wrong"),
        ("values", 0, "76,1", "decimal-shape"),
        ("values", 0, "1" * 35, "decimal-too-long"),
        ("values", 0, {}, "kind-wrong"),
        ("values", 1, "3", "value-and-state"),
        ("values", 2, None, "value-and-state"),
        ("states", 1, "sekretess", "choice-unknown"),
        ("states", 0, "pending", "value-and-state"),
        ("numerators", 0, True, "kind-wrong"),
        ("denominators", 0, "NaN", "decimal-shape"),
        ("published", 2, "2025-02-30", "date-shape"),
        ("published", 2, "20250201", "date-shape"),
        ("status", 2, "slutlig", "choice-unknown"),
        ("derived", 0, 1, "kind-wrong"),
        ("derived", 0, "true", "kind-wrong"),
        ("notes", 1, "ring 19121212-1212", "personal-number"),
        ("sources", 0, "", "text-blank"),
    ],
)
def test_a_faulty_entry_is_told_by_its_path(name, row, cell, code):
    series = copy.deepcopy(SERIES)
    series[name][row] = cell
    place = "values" if code == "value-and-state" else name

    assert refused({"series": [SERIES | {"part": "men"}, series]}) == [(f"$.series[1].{place}[{row}]", code)]


@pytest.mark.parametrize(
    ("document", "faults"),
    [
        (None, [("$", "kind-wrong")]),
        ([], [("$", "kind-wrong")]),
        ({}, [("$", "key-missing")]),
        ({"serie": []}, [("$", "key-unknown"), ("$", "key-missing")]),
        ({"series": {}}, [("$.series", "kind-wrong")]),
        ({"series": ["1.2"]}, [("$.series[0]", "kind-wrong")]),
        ({"series": [{}]}, [("$.series[0]", "key-missing")] * 4),
        ({"series": [SERIES | {"indicator": "ett"}]}, [("$.series[0].indicator", "code-shape")]),
        ({"series": [SERIES | {"part": "K"}]}, [("$.series[0].part", "part-shape")]),
        ({"series": [SERIES | {"values": "76.1"}]}, [("$.series[0].values", "kind-wrong")]),
        ({"series": [SERIES | {"values": ["1"]}]}, [("$.series[0].values", "column-length")]),
        ({"series": [SERIES | {"vikt": []}]}, [("$.series[0]", "key-unknown")]),
        (
            {"series": [SERIES, SERIES]},
            [(f"$.series[1].periods[{row}]", "observation-repeated") for row in (0, 1, 2)],
        ),
    ],
)
def test_a_document_of_another_shape_is_told_by_its_paths(document, faults):
    assert refused(document) == faults


def test_all_faults_of_all_series_are_told_at_once_in_document_order():
    broken = SERIES | {"part": 7, "values": ["x", None, 0], "states": ["?", "suppressed", None], "extra": 1}

    assert refused({"series": [broken, SERIES, SERIES | {"published": [1, 2, 3]}, SERIES]}) == [
        ("$.series[0]", "key-unknown"),
        ("$.series[0].part", "part-shape"),
        ("$.series[0].values[0]", "decimal-shape"),
        ("$.series[0].values[2]", "kind-wrong"),
        ("$.series[0].states[0]", "choice-unknown"),
        ("$.series[2].published[0]", "date-shape"),
        ("$.series[2].published[1]", "date-shape"),
        ("$.series[2].published[2]", "date-shape"),
        *((f"$.series[3].periods[{row}]", "observation-repeated") for row in range(3)),
    ]


ANYTHING: st.SearchStrategy[object] = (
    st.none() | st.booleans() | st.integers() | st.text(max_size=4) | st.just([None]) | st.just({})
)
ENTRIES = st.dictionaries(st.sampled_from([*SERIES, "x"]), ANYTHING | st.lists(ANYTHING, max_size=3))


@given(
    st.fixed_dictionaries({"series": st.lists(ANYTHING | ENTRIES | ENTRIES.map(SERIES.__or__), max_size=3)})
)
def test_whatever_content_comes_only_our_own_errors_leave(document):
    try:
        observed = read_document(document)
    except InvalidDocument:
        return
    assert read_document(observed.to_document()) == observed
