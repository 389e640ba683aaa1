"""A table as data: caption, columns, cells, notes, and the cells that reveal others."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve

from paktmodel.errors import InvalidArgument, named_in_errors
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.tables.cell_text import Sheet, harmless, shown, symbol_of
from paktmodel.tables.cells import Cell, Column, Place, Relation, Share, Sum, several
from paktmodel.tables.display import as_display
from paktmodel.tables.html import as_html
from paktmodel.tables.markdown import as_markdown
from paktmodel.tables.text import as_text
from paktmodel.values.figures import as_printed
from paktmodel.vocabulary.language import Language

__all__ = ["Cell", "Column", "Place", "Relation", "Share", "Sum", "Table"]

# No number in a cell has more digits before or after its decimal mark.
_MOST_DIGITS: Final = 200


def _columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return several("columns", columns)


def _cells(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(several("cells", row) for row in several("cells", rows))


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return several("notes", texts)


def _relations(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    return several("relations", relations)


def _as_printed(cells: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[object, ...], ...]:
    return tuple(
        tuple(as_printed(cell) if isinstance(cell, Decimal) else cell for cell in row) for row in cells
    )


@frozen(kw_only=True, repr=False, field_transformer=named_in_errors)
class Table:
    """A table to calculate with and to show; ``print`` shows it as text, a notebook as HTML.

    Attributes:
        caption: What the table shows, in one line.
        language: ``"sv"`` or ``"en"``: the language of its texts, and how numbers are printed.
        columns: Its columns, keys unique.
        cells: Row by row, one cell for each column.
        notes: Sentences below it.
        relations: Which cells add up to which, and which are shares of which.
        internal: The banner that says that the table is not for publication; empty when it is.

    Raises:
        InvalidArgument: The cells of a row are more or fewer than the columns, a key repeats, a cell
            holds another type, or a relation points outside the table.

    >>> Table(caption="Utfall", language="sv", columns=[Column("code", "Nr")], cells=[["1.1"], ["1.2"]])
    Table('Utfall', 2 rows × 1 column)
    """

    caption: str
    language: Language
    columns: tuple[Column, ...] = field(converter=_columns)
    cells: tuple[tuple[Cell, ...], ...] = field(converter=_cells, eq=_as_printed)
    notes: tuple[str, ...] = field(default=(), converter=_texts)
    relations: tuple[Relation, ...] = field(default=(), converter=_relations)
    internal: str = ""

    def __attrs_post_init__(self) -> None:
        if self.language not in ("sv", "en"):
            raise InvalidArgument("language", "'sv' or 'en'", self.language)
        for place, column in enumerate(self.columns):
            if not isinstance(column, Column):
                raise InvalidArgument(f"columns[{place}]", "a Column", column)
        keys = [column.key for column in self.columns]
        seen: set[str] = set()
        for place, key in enumerate(keys):
            if key in seen:
                raise InvalidArgument(f"columns[{place}]", "a key of its own", key)
            seen.add(key)
        for row, cells in enumerate(self.cells):
            if len(cells) != len(keys):
                raise InvalidArgument(f"cells[{row}]", f"{len(keys)} cells", f"{len(cells)} cells")
            for key, cell in zip(keys, cells, strict=True):
                _refuse_strange(cell, f"cells[{row}], column {key}")
        for number, relation in enumerate(self.relations):
            if not isinstance(relation, Sum | Share):
                raise InvalidArgument(f"relations[{number}]", "a Sum or a Share", relation)
            for row, place in relation.places():
                if not (0 <= row < len(self.cells) and 0 <= place < len(keys)):
                    size = f"a place within {len(self.cells)} rows and {len(keys)} columns"
                    raise InvalidArgument(f"relations[{number}]", size, f"row {row}, column {place}")

    def rows(self) -> tuple[dict[str, Cell], ...]:
        """List the cells row by row, as Python values by the key of their column."""
        keys = [column.key for column in self.columns]
        return tuple(dict(zip(keys, cells, strict=True)) for cells in self.cells)

    def text(self, *, width: int = 100) -> str:
        """Render the table in aligned columns for a terminal; long texts wrap within theirs.

        Args:
            width: Characters in a line; exceeded only where the columns would get too narrow.
        """
        return as_text(self._sheet(), width)

    def markdown(self) -> str:
        """Render the table in Markdown with pipes, its texts escaped so that they stay text."""
        return as_markdown(self._sheet())

    def html(self) -> str:
        """Render the table as a fragment of HTML for a page, accessible and with everything escaped.

        It brings no style; a status has its symbol beside it, which screen readers pass over.
        """
        return as_html(self._sheet())

    def _sheet(self) -> Sheet:
        return Sheet(
            caption=harmless(self.caption),
            language=self.language,
            columns=tuple(evolve(column, label=harmless(column.label)) for column in self.columns),
            rows=tuple(tuple(shown(cell, self.language) for cell in row) for row in self.cells),
            symbols=tuple(tuple(map(symbol_of, row)) for row in self.cells),
            notes=tuple(map(harmless, self.notes)),
            internal=harmless(self.internal),
        )

    def _repr_html_(self) -> str:
        return as_display([self.html()], label=self.caption, language=self.language)

    def __str__(self) -> str:
        return self.text()

    def __repr__(self) -> str:
        rows, columns = len(self.cells), len(self.columns)
        size = f"{rows} row{'s' * (rows != 1)} × {columns} column{'s' * (columns != 1)}"
        return f"Table({self.caption!r}, {size})"


def _refuse_strange(cell: object, where: str) -> None:
    if cell is None or isinstance(cell, str):
        return
    if isinstance(cell, int) and not isinstance(cell, bool) and abs(cell) < 10**_MOST_DIGITS:
        return
    if isinstance(cell, dt.date) and not isinstance(cell, dt.datetime):
        return
    if isinstance(cell, Decimal) and cell.is_finite():
        last = cell.as_tuple().exponent
        if isinstance(last, int) and last >= -_MOST_DIGITS and cell.adjusted() < _MOST_DIGITS:
            return
    hint = "write a float as a Decimal, with the digits that are to be printed" if type(cell) is float else ""
    raise InvalidArgument(where, "text, a finite figure, a day or None", cell, hint)
