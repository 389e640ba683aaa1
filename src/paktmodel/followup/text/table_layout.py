"""Tables of follow-up, specified by their columns: a key, and what the cells hold."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Generic, TypeVar

from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.phrases import phrase
from paktmodel.tables.cells import Cell, Column, Sum
from paktmodel.tables.table import Table
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.display_labels import DISPLAY_LABELS
from paktmodel.vocabulary.messages.phrases import PHRASES

Item = TypeVar("Item")


@frozen
class ColumnSpec(Generic[Item]):
    """One column of a table, and how its cells are made.

    Attributes:
        key: Name of the column in `Table.rows`, and of the phrase that heads it.
        cell: Makes the cell of a row from the row's item and the language.
        label: Makes the heading where no phrase does, such as the label of a state.
        numeric: Whether its cells are numbers, to be set flush right.
        unbroken: Whether its cells stay on one line.
        sparse: Whether it is left out of a table in which all its cells are empty.
    """

    key: str
    cell: Callable[[Item, Language], Cell]
    label: Callable[[Language], str] | None = None
    numeric: bool = False
    unbroken: bool = False
    sparse: bool = False


@frozen(field_transformer=gathered)
class CellSum:
    """Cells that add up to another, each by its row and the key of its column.

    Attributes:
        total: The cell of the total.
        parts: The cells of the parts that exhaust it.
        slack: How far rounding may part the two sides.
    """

    total: tuple[int, str]
    parts: tuple[tuple[int, str], ...]
    slack: Decimal = Decimal(0)


def facts_table(
    facts: Iterable[tuple[str, Cell]], *, caption: str, language: Language, notes: Iterable[str] = ()
) -> Table:
    """Build a table of one thing: a row for each fact that is known, under the name of its phrase.

    Args:
        facts: Keys of phrases, with what is known.
        caption: What the table is, one line.
        language: ``"sv"`` or ``"en"``.
        notes: Notes under the table.
    """
    side = 0 if language == "sv" else 1
    return build(
        (
            ColumnSpec(
                "fact", lambda fact, _: phrase(fact[0], language), lambda _: DISPLAY_LABELS["fact"][side]
            ),
            ColumnSpec("value", lambda fact, _: fact[1], lambda _: DISPLAY_LABELS["value"][side]),
        ),
        [fact for fact in facts if fact[1] not in ("", None)],
        caption=caption,
        language=language,
        notes=notes,
    )


def build(
    columns: Sequence[ColumnSpec[Item]],
    items: Iterable[Item],
    *,
    caption: str,
    language: Language,
    notes: Iterable[str] = (),
    sums: Iterable[CellSum] = (),
    phrases: Mapping[str, tuple[str, str]] = PHRASES,
) -> Table:
    """Build a table with one row per item; it says that it has not been reviewed for secrecy.

    Args:
        columns: The columns; the cells of the first head their rows.
        items: What the rows are about.
        caption: What the table is, one line.
        language: ``"sv"`` or ``"en"``.
        notes: Notes under the table.
        sums: Which cells add up to which.
        phrases: The phrases that head the columns, by key.
    """
    given = [*items] if any(column.sparse for column in columns) else items
    columns = [
        column
        for column in columns
        if not column.sparse or any(column.cell(item, language) not in ("", None) for item in given)
    ]
    places = {column.key: place for place, column in enumerate(columns)}

    def place(cell: tuple[int, str]) -> tuple[int, int]:
        return cell[0], places[cell[1]]

    return Table(
        caption=caption,
        language=language,
        columns=[
            Column(
                key=column.key,
                label=phrased(phrases, column.key, {}, language)
                if column.label is None
                else column.label(language),
                numeric=column.numeric,
                header=column is columns[0],
                unbroken=column.unbroken,
            )
            for column in columns
        ],
        cells=[[column.cell(item, language) for column in columns] for item in given],
        notes=notes,
        relations=[Sum(place(each.total), map(place, each.parts), each.slack) for each in sums],
        internal=phrase("internal", language),
    )
