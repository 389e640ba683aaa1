"""Tables at their limits, and tables of more rows than are read at a time."""

import gc
import itertools
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import InvalidArgument, InvalidDocument
from paktmodel.observations import (
    Observation,
    Observations,
    csv_reader,
    csv_text,
    read_columns,
    read_csv,
    read_rows,
    rows,
    table as tables,
)
from paktmodel.values.bulk import collection_paused, pausing_collection

HEADER = "indikator;period;del;värde"
CODES = ("1.2", "1.3", "1.10", "4.2")
KINDS = ("csv", "rows", "columns")


def read(kind: str, table: Sequence[tuple[object, ...]], plan, **more: Any) -> Observations:
    """Read the same cells in one of the three forms."""
    names = HEADER.split(";")
    if kind == "csv":
        return read_csv("\n".join([HEADER, *(";".join(map(str, row)) for row in table)]), plan, **more)
    if kind == "rows":
        return read_rows((dict(zip(names, row, strict=True)) for row in table), plan, **more)
    columns = list(zip(*table, strict=True)) or [()] * len(names)
    return read_columns(dict(zip(names, columns, strict=True)), plan, **more)


def faults(kind: str, table: Sequence[tuple[object, ...]], plan, **more: Any) -> InvalidDocument:
    with pytest.raises(InvalidDocument) as refused:
        read(kind, table, plan, **more)
    return refused.value


@pytest.fixture
def small_batches(monkeypatch):
    for module in (csv_reader, rows, tables):
        monkeypatch.setattr(module, "BATCH", 3)


TABLE = [("1.2", f"{year}", part, "1,5") for year in range(2000, 2005) for part in ("totalt", "kvinnor")]


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_of_more_rows_than_its_limit_is_refused(plan, kind):
    assert len(read(kind, TABLE, plan, most_rows=10)) == 10

    [finding] = faults(kind, TABLE, plan, most_rows=9).findings
    assert (finding.code, finding.path, finding.evidence["most"]) == ("too-many-rows", "$", 9)


@pytest.mark.parametrize("kind", KINDS)
def test_a_table_of_more_columns_than_its_limit_is_refused(plan, kind):
    assert len(read(kind, TABLE, plan, most_columns=4)) == 10

    [finding, *rest] = faults(kind, TABLE, plan, most_columns=3).findings
    assert (finding.code, finding.evidence["most"]) == ("too-many-columns", 3)
    assert (rest, finding.evidence.get("more")) == ([], 9 if kind == "rows" else None)


@pytest.mark.parametrize("name", ["most_rows", "most_columns", "most_bytes"])
@pytest.mark.parametrize("most", [0, -1, None, True, 1.5, "9"])
def test_a_limit_is_a_whole_number_from_1(plan, name, most):
    with pytest.raises(InvalidArgument) as refused:
        read_csv(HEADER, plan, **{name: most})
    assert refused.value.name == name


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("small_batches")
def test_rows_have_their_numbers_in_whatever_batch_they_come(plan, kind):
    table = [list(row) for row in TABLE]
    table[4][3], table[7][1], table[8][2] = "x", "2004-M13", "F"

    found = faults(kind, [tuple(row) for row in table], plan).findings
    assert [(one.path, one.code) for one in found] == [
        ("$[4].value", "symbol-unknown"),
        ("$[7].period", "period-shape"),
        ("$[8].part", "part-shape"),
    ]
    assert kind != "csv" or [one.line for one in found] == [6, 9, 10]


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.usefixtures("small_batches")
def test_a_repeated_row_names_both_though_rows_between_are_refused(plan, kind):
    table = [*TABLE[:5], ("1.2", "x", "totalt", "1"), *TABLE[5:], TABLE[6]]

    [broken, repeated] = faults(kind, table, plan).findings
    first, second = (9, 13) if kind == "csv" else ("$[7]", "$[11]")
    assert broken.path == "$[5].period"
    assert (repeated.path, repeated.code) == ("$[11]", "observation-repeated")
    assert (repeated.evidence["first"], repeated.evidence["second"]) == (first, second)


@pytest.mark.usefixtures("small_batches")
def test_rows_of_csv_keep_their_lines_beside_blank_ones_and_cells_of_several_lines(plan):
    text = (
        "\n \nindikator;period;värde;anmärkning\n\n"
        '1.2;2020;1;"en\ntvå"\n;;;\n  ; ;;\n1.2;2021;1;\n1.2;2022;1;"a\nb\nc"\n1.2;2023;x;\n1.2;2020;1;\n'
    )
    with pytest.raises(InvalidDocument) as refused:
        read_csv(text, plan)

    assert [(one.path, one.line) for one in refused.value.findings] == [("$[3].value", 13), ("$[4]", 14)]
    assert refused.value.findings[1].evidence["first"] == 5


@pytest.mark.usefixtures("small_batches")
def test_a_repeated_row_is_named_though_the_text_stops_being_csv(plan):
    text = 'indikator;period;värde\n1.2;2020;1\n1.2;2020;1\n1.2;x;1\n1.2;2021;1\n1.2;2022;"1'
    with pytest.raises(InvalidDocument) as refused:
        read_csv(text, plan)

    assert [(one.code, one.line) for one in refused.value.findings] == [
        ("observation-repeated", 3),
        ("period-shape", 4),
        ("csv-broken", 6),
    ]


def test_a_column_without_end_is_refused_at_its_limit(plan):
    taken = itertools.count()
    columns: dict[str, Any] = {"indikator": ["1.2"], "period": ["2020"], "värde": taken}
    with pytest.raises(InvalidDocument) as refused:
        read_columns(columns, plan, most_rows=5)

    assert [(one.code, one.path) for one in refused.value.findings] == [("too-many-rows", "$")]
    assert next(taken) == 6


@pytest.mark.parametrize("name", ["most_rows", "most_columns"])
def test_limits_of_columns_are_looked_at_before_the_columns(plan, name):
    limits: Any = {name: 0}
    with pytest.raises(InvalidArgument) as refused:
        read_columns({"kommun": itertools.count()}, plan, **limits)
    assert refused.value.name == name


class Foreign(str):
    """A text whose methods raise, but for that by which a dict finds it."""

    __slots__ = ()
    __hash__ = str.__hash__

    def _raise(self, *_: object) -> Any:
        raise ArithmeticError

    __eq__ = __str__ = __repr__ = strip = casefold = _raise


@pytest.mark.parametrize("kind", ["rows", "columns"])
@pytest.mark.parametrize("place", range(4))
def test_a_text_of_a_foreign_class_is_read_or_refused_by_its_letters(plan, kind, place):
    row: list[object] = ["1.2", "2020", "kvinnor", "1,5"]
    row[place] = Foreign(row[place])

    assert read(kind, [tuple(row)], plan) == read(kind, [("1.2", "2020", "kvinnor", "1,5")], plan)
    row[place] = Foreign("x:")
    assert len(faults(kind, [tuple(row)], plan).findings) == 1


def test_a_row_that_is_filled_again_and_again_is_read_as_it_came(plan):
    def refilled() -> Iterator[dict[str, object]]:
        row: dict[str, object] = {}
        for year in range(2020, 2023):
            row.update(indikator="1.2", period=str(year), värde=year)
            yield row
        row.clear()

    observed = read_rows(refilled(), plan)
    assert [(str(one.period), str(one.value)) for one in observed] == [
        (f"{y}", f"{y}") for y in range(2020, 2023)
    ]
    with pytest.raises(InvalidDocument) as refused:
        read_rows(refilled(), plan, most_columns=2)
    assert [(one.code, one.evidence["more"]) for one in refused.value.findings] == [("too-many-columns", 2)]


@pytest.mark.parametrize("kind", KINDS)
def test_reading_stops_at_a_thousand_errors(plan, kind):
    letters = str.maketrans("0123456789", "ghijklmnop")
    refused = faults(
        kind, [("1.2", "2023", "totalt", str(row).translate(letters)) for row in range(3000)], plan
    )

    assert [one.path for one in refused.findings] == [f"$[{row}].value" for row in range(100)]
    assert refused.more == 900


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (";" * 3_000_000, "too-many-columns", 1),
        ("indikator;period;värde\n1.2;2023;1\n" + ";" * 3_000_000, "too-many-columns", 3),
        ("indikator;period;värde\n1.2;2023;1\n" + '"\n";' * 1_200_000, "csv-broken", 3),
        (HEADER + ";x" * 200, "too-many-columns", 1),
        ("\n" * 2_000_000, "csv-broken", 1),
    ],
)
def test_a_text_of_delimiters_is_refused_without_as_many_cells(plan, text, code, line):
    with pytest.raises(InvalidDocument) as refused:
        read_csv(text, plan)

    finding = refused.value.findings[-1]
    assert (finding.code, finding.line) == (code, line)


def test_a_line_longer_than_a_block_is_read(plan, monkeypatch):
    monkeypatch.setattr(csv_text, "_BLOCK", 10)

    assert read("csv", TABLE, plan) == read("rows", TABLE, plan)


def test_cells_that_are_one_key_are_not_taken_for_each_other(plan):
    """To a dict 1, True, 1.0 and Decimal("1.00") are the same."""
    cells = [1, Decimal("1.00"), Decimal("1"), "1", "1,0"]
    table: list[tuple[object, ...]] = [
        ("1.2", str(2000 + year), None, cell) for year, cell in enumerate(cells)
    ]
    observed = read("columns", table, plan)

    assert [str(one.value) for one in observed.series("1.2")] == ["1", "1.00", "1", "1", "1.0"]
    for wrong in (True, 1.0):
        for at in range(6):
            mixed = [*table[:at], ("1.2", "2020", None, wrong), *table[at:]]
            assert [one.path for one in faults("columns", mixed, plan).findings] == [f"$[{at}].value"]
    flags = [True, 1, "ja", False, 0]
    columns = {"indicator": ["1.2"] * 5, "period": list(map(str, range(2000, 2005))), "value": ["1"] * 5}
    with pytest.raises(InvalidDocument) as refused:
        read_columns({**columns, "derived": flags}, plan)
    [finding] = refused.value.findings
    assert (finding.path, finding.evidence["more"]) == ("$[1].derived", 1)


CELLS: st.SearchStrategy[object] = st.sampled_from(
    [
        *(None, "", " ", "1", "72,4", "1 059", "\u22121", "-0,0", "9" * 20, "x", "..", "9" * 40),
        *(0, 1, 10**20, 10**40, True, 1.5, Decimal("70.0"), Decimal("1E+3"), Decimal("NaN"), [], b"1"),
    ]
)
TABLES: st.SearchStrategy[list[tuple[Any, ...]]] = st.lists(
    st.tuples(
        st.sampled_from([*CODES, *CODES, "9.9", "", None, 1.2]),
        st.sampled_from(["2022", "2023", "2023-M08", "aug 2023", "2024-M01", "2023-M13", None, 2023]),
        st.sampled_from(["", "totalt", "K", "men", "age:18-24", "F", None, []]),
        CELLS,
    ),
    max_size=12,
)


@given(TABLES)
def test_rows_at_once_are_read_as_each_is_by_itself(plan, table):
    """The oracle: one row at a time, whose findings and observations are put together."""
    singles: list[Observation] = []
    found: list[tuple[str, str]] = []
    for number, row in enumerate(table):
        try:
            singles += read("rows", [row], plan)
        except InvalidDocument as refused:
            found += [(f"$[{number}]{one.path[4:]}", one.code) for one in refused.findings]
    keys = [(one.indicator, one.period, one.part) for one in singles]
    if not found and len(keys) == len(set(keys)):
        assert read("columns", table, plan) == Observations(singles) == read("rows", table, plan)
        return
    together = faults("columns", table, plan).findings
    repeated = [one for one in together if one.code == "observation-repeated"]
    alone = [one for one in together if one.code != "observation-repeated"]
    assert [one for one in found if one in {(each.path, each.code) for each in alone}] == [
        (one.path, one.code) for one in alone
    ]
    assert {one.code for one in alone} == {code for _, code in found}
    for findings, number in ((alone, len(found)), (repeated, len(keys) - len(set(keys)))):
        assert sum(1 + one.evidence.get("more", 0) for one in findings) == number
    assert together == faults("rows", table, plan).findings


def test_the_collector_is_paused_for_much_and_left_alone_where_a_host_stopped_it():
    seen = []

    @pausing_collection
    def reading(_data: object) -> None:
        seen.append(gc.isenabled())

    for data in (b"{}", b" " * (1 << 20), " " * (1 << 20), [None]):
        reading(data)
    assert seen == [True, False, False, True]
    assert gc.isenabled()
    gc.disable()
    try:
        with collection_paused():
            assert not gc.isenabled()
        assert not gc.isenabled(), "a host that has stopped it finds it stopped"
    finally:
        gc.enable()
    with pytest.raises(ZeroDivisionError), collection_paused():
        _ = 1 / 0
    assert gc.isenabled()
