"""Tables built from columns: headings, cells by item and language, and sums by the keys of columns."""

from decimal import Decimal

import pytest

from paktmodel.errors import InvalidArgument
from paktmodel.followup.text.table_layout import CellSum, ColumnSpec, build
from paktmodel.tables.table import Sum
from paktmodel.vocabulary.language import capitalised
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.words.networks import CommitmentState

COLUMNS = (
    ColumnSpec[tuple[str, int]]("indicator", lambda row, _: row[0]),
    ColumnSpec[tuple[str, int]]("baseline", lambda row, _: row[1], numeric=True),
    ColumnSpec[tuple[str, int]]("window", lambda _, language: {"sv": "året", "en": "the year"}[language]),
)
ROWS = [("totalt", 5), ("kvinnor", 2), ("män", 3)]


@pytest.mark.parametrize(
    ("language", "labels", "window", "internal"),
    [
        ("sv", ["Indikator", "Utgångsvärde"], "året", "Internt underlag"),
        ("en", ["Indicator", "Baseline"], "the year", "Internal, not reviewed"),
    ],
)
def test_each_column_is_headed_by_the_phrase_of_its_key_and_fills_its_cells(
    language, labels, window, internal
):
    table = build(COLUMNS, ROWS, caption="Antal", language=language, notes=("Påhittat.",))

    assert [column.label for column in table.columns][:2] == labels[:2]
    assert table.rows()[1] == {"indicator": "kvinnor", "baseline": 2, "window": window}
    assert table.internal.startswith(internal)
    assert table.notes == ("Påhittat.",)


def test_the_first_column_heads_the_rows_and_only_numbers_are_set_flush_right():
    table = build(COLUMNS, iter(ROWS), caption="Antal", language="sv")

    assert [column.header for column in table.columns] == [True, False, False]
    assert [column.numeric for column in table.columns] == [False, True, False]


def test_a_sum_follows_its_column_wherever_that_stands():
    adds_up = CellSum((0, "baseline"), ((1, "baseline"), (2, "baseline")), Decimal("0.5"))
    moved = (COLUMNS[0], COLUMNS[2], COLUMNS[1])

    for columns, place in ((COLUMNS, 1), (moved, 2)):
        table = build(columns, ROWS, caption="Antal", language="sv", sums=[adds_up])
        assert table.relations == (Sum((0, place), ((1, place), (2, place)), Decimal("0.5")),)


def test_a_label_of_its_own_and_the_phrases_of_networks_head_columns_too():
    state = CommitmentState.UNDER_WAY
    columns = (
        ColumnSpec[str]("due", lambda item, _: item),
        ColumnSpec[str](str(state), lambda item, _: item, label=lambda lang: capitalised(state.label(lang))),
    )
    table = build(columns, ["a"], caption="Antal", language="sv", phrases=NETWORK_SENTENCES)

    assert [column.label for column in table.columns] == ["Dag", "Pågår"]


def test_only_two_languages_head_a_table():
    with pytest.raises(InvalidArgument):
        build(COLUMNS, ROWS, caption="Antal", language="fi")  # type: ignore[arg-type]
