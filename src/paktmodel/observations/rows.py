"""Reads observations from rows or columns that the caller has in memory."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from operator import itemgetter
from typing import Any

from paktmodel.errors import Finding, InvalidArgument, InvalidDocument, InvalidValue, wrong_kind
from paktmodel.model.plans import Plan
from paktmodel.observations import headings
from paktmodel.observations.cells import CellReader, Form
from paktmodel.observations.error_collector import (
    ErrorCollector,
    Place,
    numbered,
    too_many_columns,
    too_many_rows,
)
from paktmodel.observations.store import Observations
from paktmodel.observations.symbols import SymbolProfile
from paktmodel.observations.table import (
    BATCH,
    MOST_COLUMNS,
    MOST_ROWS,
    TableRows,
    checked_most,
    counting_months,
)
from paktmodel.values.bulk import collection_paused


def read_rows(
    rows: Iterable[Mapping[str, object]],
    plan: Plan,
    *,
    form: Form = "swedish",
    profile: SymbolProfile = SymbolProfile.PLAIN,
    days_as_months: bool = False,
    most_rows: int = MOST_ROWS,
    most_columns: int = MOST_COLUMNS,
) -> Observations:
    """Read observations from rows, each a mapping from column name to cell.

    Columns are called as in `read_csv`. A cell is text, or already what it means: an int or
    Decimal, a `Period`, a `Part`, a date, a word of the vocabulary. None and blank text are empty.
    A float is refused, for it has lost its printed digits.

    Args:
        rows: The rows; read once.
        plan: The plan whose indicators they are about.
        form: How values in text are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1).
        profile: The symbols that may stand instead of values.
        days_as_months: Whether days are read as their months, for indicators that count months or years:
            of each, if all its days are the first of a month, or all are the last.
        most_rows: More rows are refused.
        most_columns: More columns are refused.

    Raises:
        InvalidDocument: Every error, with its row from 0 and its field, like ``$[5].value``.
        InvalidArgument: The arguments are something else.
    """
    reader = CellReader(plan, form, profile)
    if isinstance(rows, str | bytes | Mapping) or not isinstance(rows, Iterable):
        columns = isinstance(rows, Mapping)
        hint = "read_columns reads a mapping of columns" if columns else ""
        if isinstance(rows, str | bytes):
            hint = "read_csv reads text and bytes"
        raise InvalidArgument("rows", "an iterable of mappings", rows, hint)
    most = checked_most("most_rows", most_rows)
    table = TableRows(reader, most, counting_months(plan, days_as_months))
    widest = checked_most("most_columns", most_columns)
    fields: dict[object, str | None] = {}
    # A list keeps its rows as they are; a generator may fill the same one again.
    coming = iter(rows) if isinstance(rows, list | tuple) else (_copied(row, widest) for row in rows)
    while batch := list(islice(coming, BATCH)):
        first = table.size

        def explain(row: int, batch: list[Any] = batch, first: int = first) -> None:
            _read_single(table, batch[row], numbered(first + row), fields, widest)

        with collection_paused():
            turned, kept = _columns(batch, fields, widest)
            table.gather(turned, kept, len(batch), explain)
    return table.observations(numbered)


def _copied(row: object, widest: int) -> object:
    """Copy a row, and of one that is too wide no more than shows it."""
    if type(row) is dict and len(row) <= widest:  # as nearly all are, and five times as fast
        return row.copy()
    return dict(islice(row.items(), widest + 1)) if isinstance(row, Mapping) else row


def _columns(
    batch: list[Any], fields: dict[object, str | None], widest: int
) -> tuple[dict[str, Sequence[object]], Sequence[int]]:
    """Turn rows into columns by field; without the rows whose columns are not as they should be.

    Rows of a table mostly have the same columns: then they are turned at once, 0.1 µs each.
    """
    first = batch[0]
    if type(first) is dict and set(map(type, batch)) == {dict} and set(map(len, batch)) == {len(first)}:
        named = _fields_of(first, fields, widest)
        if named is not None:
            try:
                cells = map(itemgetter(*first), batch)
                return dict(zip(named, zip(*cells, strict=True), strict=True)), range(len(batch))
            except KeyError:
                pass  # rows of as many columns, and not the same ones
    kept, sorted_cells = [], []
    for number, row in enumerate(batch):
        named = _fields_of(row, fields, widest) if isinstance(row, Mapping) else None
        if named is not None:
            kept.append(number)
            sorted_cells.append(dict(zip(named, row.values(), strict=True)))
    names = dict.fromkeys(name for cells in sorted_cells for name in cells)
    return {name: [cells.get(name) for cells in sorted_cells] for name in names}, kept


def _fields_of(row: Mapping[Any, object], fields: dict[object, str | None], widest: int) -> list[str] | None:
    """Find the fields of a row's columns in their order; None when they are not as they should be."""
    if len(row) > widest:
        return None
    for heading in row:
        if heading not in fields:
            fields[heading] = headings.field_named(heading)
    named = [name for heading in row if (name := fields[heading]) is not None]
    sound = len(set(named)) == len(row) and {"indicator", "period"} <= set(named)
    return named if sound else None


def _read_single(
    table: TableRows, row: object, place: Place, fields: dict[object, str | None], widest: int
) -> None:
    if not isinstance(row, Mapping):
        table.errors.add_error(wrong_kind("a row with named cells", row), place)
        return
    if len(row) > widest:
        table.errors.add_at(too_many_columns(widest), place)
        return
    cells = _by_field(row, place, fields, table.errors)
    if cells is not None:

        def refuse(field: str, finding: Finding) -> None:
            table.errors.add_at(finding, place, field=field)

        table.read_single(cells, place.row, refuse)


def _by_field(
    row: Mapping[Any, object], place: Place, fields: dict[object, str | None], errors: ErrorCollector
) -> dict[str, object] | None:
    """Sort the cells by field; None when the row's columns are not as they should be."""
    cells: dict[str, object] = {}
    unread = []
    whole = True
    for heading, cell in row.items():
        if heading not in fields:
            fields[heading] = headings.field_named(heading)
        field = fields[heading]
        if field is None:
            unread.append(heading)
            errors.add_error(headings.unknown(heading), place)
            whole = False
        elif field in cells:
            errors.add_error(headings.repeated(heading), place, field=field)
            whole = False
        else:
            cells[field] = cell
    # A row may leave out an empty value, or give its state alone.
    for finding in headings.missing({*cells, "value"}, unread):
        errors.add_at(finding, place)
        whole = False
    return cells if whole else None


def read_columns(
    columns: Mapping[str, Iterable[object]],
    plan: Plan,
    *,
    form: Form = "swedish",
    profile: SymbolProfile = SymbolProfile.PLAIN,
    days_as_months: bool = False,
    most_rows: int = MOST_ROWS,
    most_columns: int = MOST_COLUMNS,
) -> Observations:
    """Read observations from columns of the same length, as `read_rows` reads them.

    Args:
        columns: Column name -> its cells from the first row to the last.
        plan: The plan whose indicators they are about.
        form: How values in text are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1).
        profile: The symbols that may stand instead of values.
        days_as_months: Whether days are read as their months, for indicators that count months or years:
            of each, if all its days are the first of a month, or all are the last.
        most_rows: More rows are refused.
        most_columns: More columns are refused.

    Raises:
        InvalidDocument: Every error, with its row from 0 and its field, like ``$[5].value``.
        InvalidArgument: The arguments are something else.
    """
    if not isinstance(columns, Mapping):
        hint = "read_rows reads rows" if isinstance(columns, Iterable) else ""
        raise InvalidArgument("columns", "a mapping from column name to cells", columns, hint)
    reader, most = CellReader(plan, form, profile), checked_most("most_rows", most_rows)
    table = TableRows(reader, most, counting_months(plan, days_as_months))
    if len(columns) > checked_most("most_columns", most_columns):
        raise InvalidDocument([too_many_columns(most_columns)])
    errors = ErrorCollector()
    read: dict[str, Sequence[object]] = {}
    unread = []
    for heading, cells in columns.items():
        field = headings.field_named(heading)
        if field is None:
            unread.append(heading)
            errors.add(headings.unknown(heading).finding("$"))
        elif field in read:
            errors.add(headings.repeated(heading).finding(f"$.{field}"))
        elif isinstance(cells, str | bytes | Mapping) or not isinstance(cells, Iterable):
            errors.add(wrong_kind("a list", cells).finding(f"$.{field}"))
        else:
            # One cell too many shows that there are too many, and a tuple is not copied.
            read[field] = cells if type(cells) is tuple else tuple(islice(cells, most_rows + 1))
    for finding in headings.missing(filter(None, map(headings.field_named, columns)), unread):
        errors.add(finding.at("$"))
    length = max(map(len, read.values()), default=0)
    if length > most_rows:
        errors.add(too_many_rows(most_rows))
        errors.settle()
    for field, cells in read.items():
        if len(cells) != length:
            error = InvalidValue(
                "column-length", f"{length} cells, as many as the longest column", len(cells)
            )
            errors.add(error.finding(f"$.{field}"))
    errors.settle()
    table.gather_columns(read, length)
    return table.observations(numbered)
