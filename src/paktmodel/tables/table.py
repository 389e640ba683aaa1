"""A table as data: caption, columns, cells, notes, and which cells give which away."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final, TypeAlias, TypeVar

from attrs import field, frozen

from paktmodel.errors import InvalidArgument
from paktmodel.values.figures import as_printed
from paktmodel.vocabulary.words import Language

_T = TypeVar("_T")

# No figure in a cell has more digits before or after its decimal mark.
_MOST_DIGITS: Final = 200

#: What a cell holds. None is an empty cell; why it is empty is said in words, as text.
Cell: TypeAlias = str | Decimal | int | dt.date | None

#: A cell's place: row and column, both counted from 0.
Place: TypeAlias = tuple[int, int]


def _several(name: str, values: Iterable[_T]) -> tuple[_T, ...]:
    """Values in a tuple; a text is refused, for its letters are never what was meant."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InvalidArgument(name, "several values, in a tuple or list", values)
    return tuple(values)


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return _several("parts", places)


@frozen
class Column:
    """One column of a table.

    Attributes:
        key: Name of the column in `Table.rows`, unique in the table.
        label: Its heading.
        numeric: Whether its cells are figures, to be set flush right.
        header: Whether its cells are the headings of their rows.
    """

    key: str
    label: str
    numeric: bool = False
    header: bool = False


@frozen
class Sum:
    """The parts add up to the total, each side as printed.

    Attributes:
        total: Place of the total.
        parts: Places of the parts that exhaust it.
        slack: How far rounding may part the two sides; 0 for whole counts.
    """

    total: Place
    parts: tuple[Place, ...] = field(converter=_places)
    slack: Decimal = Decimal(0)

    def places(self) -> tuple[Place, ...]:
        """Every place it speaks of, the total first."""
        return self.total, *self.parts


@frozen
class Share:
    """One cell is a share, whose numerator and denominator may stand in the table, too.

    Attributes:
        share: Place of the share.
        numerator: Place of the numerator; None when it is not in the table.
        denominator: Place of the denominator; None when it is not in the table.
    """

    share: Place
    numerator: Place | None = None
    denominator: Place | None = None

    def places(self) -> tuple[Place, ...]:
        """Every place it speaks of, the share first."""
        return self.share, *(place for place in (self.numerator, self.denominator) if place is not None)


Relation: TypeAlias = Sum | Share


def _columns(columns: Iterable[Column]) -> tuple[Column, ...]:
    return _several("columns", columns)


def _cells(rows: Iterable[Iterable[Cell]]) -> tuple[tuple[Cell, ...], ...]:
    return tuple(_several("cells", row) for row in _several("cells", rows))


def _texts(texts: Iterable[str]) -> tuple[str, ...]:
    return _several("notes", texts)


def _relations(relations: Iterable[Relation]) -> tuple[Relation, ...]:
    return _several("relations", relations)


def _as_printed(cells: tuple[tuple[Cell, ...], ...]) -> tuple[tuple[object, ...], ...]:
    return tuple(
        tuple(as_printed(cell) if isinstance(cell, Decimal) else cell for cell in row) for row in cells
    )


@frozen(kw_only=True, repr=False)
class Table:
    """A table to compute with and to show; ``print`` shows it as text, a notebook as HTML.

    Attributes:
        caption: What the table is, one line.
        language: ``"sv"`` or ``"en"``: the language of its texts, and how figures are printed.
        columns: Its columns, keys unique.
        cells: Row by row, one cell for each column.
        notes: Sentences that belong below it.
        relations: Which cells add up to which, and which are shares of which.
        internal: A banner that says in words that the table is not for publication; empty
            when it is.

    Raises:
        InvalidArgument: A row is longer or shorter than the columns, a key repeats, a cell
            holds something else, or a relation points outside the table.

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
        for place, key in enumerate(keys):
            if key in keys[:place]:
                raise InvalidArgument(f"columns[{place}]", "a key of its own", key)
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
        """The cells row by row, as Python values by the key of their column."""
        keys = [column.key for column in self.columns]
        return tuple(dict(zip(keys, cells, strict=True)) for cells in self.cells)

    def text(self, *, width: int = 100) -> str:
        """The table in aligned columns for a terminal; long texts are wrapped within theirs.

        Args:
            width: Characters a line may take; it is kept as long as every column can have a few.
        """
        from paktmodel.tables.plain import as_text

        return as_text(self, width)

    def markdown(self) -> str:
        """The table in Markdown with pipes, its texts escaped so that they stay text."""
        from paktmodel.tables.marked import as_markdown

        return as_markdown(self)

    def html(self) -> str:
        """The table as a fragment of HTML that a screen reader can follow, everything escaped."""
        from paktmodel.tables.html import as_html

        return as_html(self)

    def _repr_html_(self) -> str:
        return self.html()

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
