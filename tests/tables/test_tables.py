"""A table holds what it was given, and refuses what would not be a table."""

import copy
import datetime as dt
import pickle
from decimal import Decimal

import pytest
from attrs import evolve

from paktmodel.errors import InvalidArgument
from paktmodel.tables.cells import Column, Share, Sum
from paktmodel.tables.table import Table


def table(**changes: object) -> Table:
    """Indicator 2.1 of AMN-2023-00174 with its parts, and a row with other kinds of cells."""
    given: dict[str, object] = {
        "caption": "Utgångsvärden",
        "language": "sv",
        "columns": [
            Column("code", "Nr", header=True),
            Column("total", "Totalt", numeric=True),
            Column("women", "Kvinnor", numeric=True),
            Column("men", "Män", numeric=True),
        ],
        "cells": [
            ["2.1", Decimal("9.3"), Decimal("4.1"), Decimal("5.1")],
            ["dag", dt.date(2024, 8, 31), 12, None],
        ],
        "notes": ["Medelvärde per månad."],
        "relations": [Sum((0, 1), [(0, 2), (0, 3)], Decimal("0.15")), Share((0, 2), denominator=(0, 1))],
    }
    return Table(**{**given, **changes})  # type: ignore[arg-type]  # a wrong kind is what is tried


def test_rows_come_back_as_python_values_by_column():
    first, second = table().rows()

    assert first == {"code": "2.1", "total": Decimal("9.3"), "women": Decimal("4.1"), "men": Decimal("5.1")}
    assert (second["total"], second["men"]) == (dt.date(2024, 8, 31), None)


def test_a_table_is_frozen_all_the_way_down_and_survives_every_copy():
    whole = table()

    assert {type(whole.columns), type(whole.cells), type(whole.cells[0]), type(whole.notes)} == {tuple}
    assert type(whole.relations[0].places()) is tuple
    assert hash(whole) == hash(table())
    assert whole == copy.copy(whole) == copy.deepcopy(whole) == pickle.loads(pickle.dumps(whole))
    assert evolve(whole, cells=whole.cells[:1], notes=()).rows() == whole.rows()[:1]


def test_two_tables_are_equal_only_when_printed_alike():
    """70.0 and 70 were rounded differently."""
    one, other = (table(cells=[["a", Decimal(text), None, None]], relations=()) for text in ("70.0", "70"))

    assert one != other


def test_its_repr_is_one_line():
    assert repr(table()) == "Table('Utgångsvärden', 2 rows × 4 columns)"
    assert repr(table(cells=[], relations=())) == "Table('Utgångsvärden', 0 rows × 4 columns)"


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"cells": [["2.1"]]}, r"cells\[0\]: expected 4 cells"),
        ({"cells": ["2.1."]}, "cells: expected several values"),
        ({"cells": None}, "cells: expected several values"),
        (
            {"cells": [["2.1", 9.3, 4, 5]]},
            r"cells\[0\], column total: expected .*; write a float as a Decimal",
        ),
        ({"cells": [["2.1", True, 4, 5]]}, "column total: expected"),
        ({"cells": [["2.1", Decimal("NaN"), 4, 5]]}, "column total: expected"),
        ({"cells": [["2.1", Decimal("1E+999999"), 4, 5]]}, "column total: expected"),
        pytest.param({"cells": [["2.1", 10**5000, 4, 5]]}, "column total: expected", id="endless"),
        ({"cells": [["2.1", dt.datetime(2024, 8, 31, tzinfo=dt.UTC), 4, 5]]}, "column total: expected"),
        ({"relations": [Sum((2, 0), ())]}, r"relations\[0\]: expected a place within 2 rows and 4 columns"),
        ({"relations": [Sum((0, 0), [(0, -1)])]}, r"relations\[0\]: expected a place"),
        ({"relations": [Share((0, 0), (0, 4))]}, r"relations\[0\]: expected a place"),
        ({"relations": [(0, 0)]}, r"relations\[0\]: expected a Sum or a Share"),
        ({"notes": "en not"}, "notes: expected several values"),
        ({"language": "de"}, "language: expected 'sv' or 'en'"),
        ({"columns": ["code"]}, "columns: expected|columns.0.: expected a Column"),
        ({"columns": [Column("a", "A"), Column("a", "B")]}, r"columns\[1\]: expected a key of its own"),
    ],
)
def test_what_would_not_be_a_table_is_refused_with_its_place(changes, message):
    with pytest.raises(InvalidArgument, match=message):
        table(**changes)
