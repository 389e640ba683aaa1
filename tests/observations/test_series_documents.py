"""The document form: columns per series, read strictly."""

import copy
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidDocument
from paktmodel.observations import Observation, Observations, read_document
from paktmodel.observations.fields import KEYS

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


#: The same series in both spellings: as texts with every period, and as whole numbers from the first month.
LONG: dict[str, Any] = {
    "indicator": "1.2",
    "part": "women",
    "periods": ["2023-M11", "2023-M12", "2024-M01"],
    "values": ["76.1", None, "-0.5"],
    "states": [None, "suppressed", None],
    "numerators": ["761", None, None],
    "denominators": ["1000.00", "1000.00", None],
}
SHORT: dict[str, Any] = {
    "indicator": "1.2",
    "part": "women",
    "from": "2023-M11",
    "places": 1,
    "values": [761, None, -5],
    "states": [None, "suppressed", None],
    "numerator_places": 0,
    "numerators": [761, None, None],
    "denominator_places": 2,
    "denominators": [100_000, 100_000, None],
}


def refused(document: Any) -> list[tuple[str, str]]:
    with pytest.raises(InvalidDocument) as caught:
        read_document(document)
    return [(one.path, one.code) for one in caught.value.findings]


def test_rare_columns_stand_only_where_something_is_rare():
    plain = Observations([Observation(indicator="1.2", period=Period("2023"), value=Decimal("72.40"))])

    assert plain.to_document() == {
        "series": [{"indicator": "1.2", "part": "total", "periods": ["2023"], "places": 2, "values": [7240]}]
    }
    counts = {"numerator_places": 0, "numerators": [761, None, None]} | {
        "denominator_places": 0,
        "denominators": [1000, 1000, None],
    }
    assert read_document({"series": [SERIES]}).to_document() == {"series": [SERIES | counts]}
    assert Observations().to_document() == {"series": []}


def test_series_and_periods_may_stand_in_any_order_and_usual_words_may_be_written_out():
    backwards = {key: cells if isinstance(cells, str) else cells[::-1] for key, cells in SERIES.items()}
    other = {"indicator": "1.1", "part": "total", "periods": ["2023"], "values": ["1"], "notes": [None]}
    usual = {"states": ["observed"], "status": ["final"], "derived": [False], "published": [None]}

    observed = read_document({"series": [backwards, {**other, **usual}]})

    assert observed == read_document({"series": [other, SERIES]})
    assert [one["indicator"] for one in observed.to_document()["series"]] == ["1.1", "1.2"]


def test_both_spellings_are_the_same_observations_and_the_short_one_is_written():
    observed = read_document({"series": [LONG]})

    assert observed == read_document({"series": [SHORT]})
    assert observed.to_document() == {"series": [SHORT]}
    assert list(observed.to_document()["series"][0]) == list(SHORT), "in the order of the page on formats"
    mixed = {name: SHORT[name] for name in ("from", "places", "values")}
    rest = {name: cells for name, cells in LONG.items() if name not in ("periods", "values")}
    assert read_document({"series": [rest | mixed]}) == observed


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"periods": ["2023-M11", "2023-M12", "2024-M02"]}, {"periods"}),
        ({"periods": ["2023-Q3", "2023-Q4", "2024-Q1"]}, {"periods"}),
        (
            {"periods": ["2023-M11", "2023-M12", "2023-M12"], "published": [None, None, "2024-03-01"]},
            {"periods"},
        ),
        ({"values": ["76.1", None, "-0.50"]}, {"from", "numerator_places", "denominator_places"}),
        ({"values": ["76.1", None, "-0.0"]}, {"from", "numerator_places", "denominator_places"}),
        ({"values": ["76.1", None, "1000000000000000"]}, {"from", "numerator_places", "denominator_places"}),
        ({"values": ["99999999999999.9", None, "0.0"]}, {"from", "places"}),
        ({"numerators": ["761", None, "1.0"], "denominators": ["9" * 16, None, "1"]}, {"from", "places"}),
    ],
)
def test_the_short_spelling_is_written_where_it_loses_nothing(change, expected):
    observed = read_document({"series": [LONG | change]})
    [series] = observed.to_document()["series"]

    assert expected <= series.keys()
    assert (series.keys() & {"from", "periods"}) == (expected & {"from"} or {"periods"})
    for name, places in PLACES.items():
        kinds = {type(cell) for cell in series[name] if cell is not None}
        assert kinds == ({int} if places in series else {str})
    assert read_document({"series": [series]}) == observed


PLACES = {"values": "places", "numerators": "numerator_places", "denominators": "denominator_places"}


@pytest.mark.parametrize(
    ("change", "faults"),
    [
        ({"from": "2023"}, [("from", "period-shape")]),
        ({"from": "2023-11"}, [("from", "period-shape")]),
        ({"from": None}, [("from", "period-shape")]),
        ({"from": []}, [("from", "period-shape")]),
        ({"from": "9999-M11"}, [("from", "year-range")]),
        ({"periods": LONG["periods"]}, [("from", "key-repeated")]),
        ({"values": 761}, [("values", "kind-wrong")]),
        ({"values": [761, None]}, [("states", "column-length"), ("numerators", "column-length")]),
        ({"places": None}, [("places", "kind-wrong")]),
        ({"places": True}, [("places", "kind-wrong")]),
        ({"places": "1"}, [("places", "kind-wrong")]),
        ({"places": -1}, [("places", "number-negative")]),
        ({"places": 34}, [("places", "decimal-too-long")]),
        ({"values": ["76.1", None, -5]}, [("values[0]", "kind-wrong")]),
        ({"values": [True, None, -5]}, [("values[0]", "kind-wrong")]),
        ({"values": [761.0, None, -5]}, [("values[0]", "kind-wrong")]),
        (
            {"values": [10**15, None, -(10**15)]},
            [("values[0]", "decimal-too-long"), ("values[2]", "decimal-too-long")],
        ),
        ({"values": [761, None, None]}, [("values[2]", "value-and-state")]),
        ({"denominators": [100_000, "1000.00", None]}, [("denominators[1]", "kind-wrong")]),
    ],
)
def test_a_fault_in_the_short_spelling_has_its_path(change, faults):
    found = refused({"series": [SHORT | {"part": "men"}, SHORT | change]})

    assert found[: len(faults)] == [(f"$.series[1].{path}", code) for path, code in faults]


def test_decimals_of_a_column_that_is_not_there_are_refused():
    without = {name: cells for name, cells in SHORT.items() if name != "numerators"}

    assert refused({"series": [without]}) == [("$.series[0]", "key-missing")]
    assert refused({"series": [{"indicator": "1", "part": "total", "from": "2024-M01", "places": 0}]}) == [
        ("$.series[0]", "key-missing")
    ]


def test_a_repeated_observation_of_a_run_is_found_at_its_value():
    assert refused({"series": [SHORT, SHORT | {"from": "2024-M01"}]}) == [
        ("$.series[1].values[0]", "observation-repeated")
    ]


def test_a_series_without_periods_holds_nothing():
    assert read_document(
        {"series": [{"indicator": "1", "part": "men", "from": "2024-M01", "values": []}]}
    ) == (Observations())
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
        ({"series": [SERIES | {"indicator": "ett,"}]}, [("$.series[0].indicator", "code-shape")]),
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
ENTRIES = st.dictionaries(st.sampled_from([*KEYS, "x"]), ANYTHING | st.lists(ANYTHING, max_size=3))


@given(
    st.fixed_dictionaries(
        {
            "series": st.lists(
                ANYTHING | ENTRIES | ENTRIES.map(SERIES.__or__) | ENTRIES.map(SHORT.__or__), max_size=3
            )
        }
    )
)
def test_whatever_content_comes_only_our_own_errors_leave(document):
    try:
        observed = read_document(document)
    except InvalidDocument:
        return
    assert read_document(observed.to_document()) == observed


class Hostile:
    """An object that raises when it is hashed or compared."""

    def __hash__(self) -> int:
        raise ArithmeticError

    def __eq__(self, other: object) -> bool:
        raise ArithmeticError


@pytest.mark.parametrize("name", [*(name for name in SHORT if name not in ("indicator", "part")), "periods"])
def test_an_object_that_raises_when_it_is_asked_is_refused_as_any_other(name):
    series = SERIES if name == "periods" else SHORT
    for wrong in (Hostile(), [Hostile(), *series["values"][1:]]):
        assert refused({"series": [series | {name: wrong}]})[0][0].startswith(f"$.series[0].{name}")


@st.composite
def plain_series(draw: st.DrawFn) -> dict[str, Any]:
    """A series of months in the long spelling, mostly such that the short one can say it."""
    first, size = draw(st.integers(2015 * 12, 2025 * 12)), draw(st.integers(0, 8))
    gap = draw(st.sampled_from([0, 0, 0, 1]))
    months = [Period.of_month(first + count + (gap if count > 2 else 0)) for count in range(size)]
    decimals = draw(st.sampled_from([(0,), (1,), (2,), (33,), (0, 1)]))
    wide = draw(st.sampled_from([10**3, 10**15 - 1, 10**15, 10**20]))

    def figures() -> list[str]:
        return [
            f"{Decimal(draw(st.integers(-wide, wide))).scaleb(-draw(st.sampled_from(decimals))):f}"
            for _ in months
        ]

    return {
        "indicator": draw(st.sampled_from(["1.2", "1.10"])),
        "part": draw(st.sampled_from(["total", "women", "age:18-24"])),
        "periods": list(map(str, months)),
        "values": figures(),
        **({"numerators": figures(), "denominators": figures()} if draw(st.booleans()) else {}),
    }


@given(st.lists(plain_series(), max_size=3, unique_by=lambda one: (one["indicator"], one["part"])))
def test_what_is_written_short_is_read_as_what_was_written_long(series):
    long = {"series": [one for one in series if one["periods"]]}
    observed = read_document({"series": series})
    short = observed.to_document()

    assert read_document(short) == observed == Observations(observed)
    assert read_document(short).to_document() == short
    assert dumps(observed) == dumps(read_document(long))
    assert sorted(len(one["values"]) for one in short["series"]) == sorted(
        len(one["values"]) for one in long["series"]
    )
