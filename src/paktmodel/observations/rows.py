"""Reads observations from rows or columns that the caller has in memory."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from paktmodel.errors import Finding, InvalidArgument, InvalidValue, wrong_kind
from paktmodel.model.plans import Plan
from paktmodel.observations import headings
from paktmodel.observations.builder import Gathering
from paktmodel.observations.cells import CellReader, Form
from paktmodel.observations.error_collector import ErrorCollector, Place, numbered
from paktmodel.observations.store import Observations, settled
from paktmodel.observations.symbols import SymbolProfile


def read_rows(
    rows: Iterable[Mapping[str, object]],
    plan: Plan,
    *,
    form: Form = "swedish",
    profile: SymbolProfile = SymbolProfile.PLAIN,
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
    gathering, errors = Gathering(), ErrorCollector()
    numbers: list[int] = []
    fields: dict[object, str | None] = {}
    for number, row in enumerate(rows):
        place = numbered(number)
        if not isinstance(row, Mapping):
            errors.add_error(wrong_kind("a row with named cells", row), place)
            continue
        cells = _by_field(row, place, fields, errors)
        if cells is None:
            continue

        def refuse(field: str, finding: Finding, place: Place = place) -> None:
            errors.add_at(finding, place, field=field)

        one = reader.read(cells, refuse)
        if one is not None:
            gathering.add(one)
            numbers.append(number)
    return settled(gathering, errors, lambda row: numbered(numbers[row]))


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
) -> Observations:
    """Read observations from columns of the same length, as `read_rows` reads them.

    Args:
        columns: Column name -> its cells from the first row to the last.
        plan: The plan whose indicators they are about.
        form: How values in text are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1).
        profile: The symbols that may stand instead of values.

    Raises:
        InvalidDocument: Every error, with its row from 0 and its field, like ``$[5].value``.
        InvalidArgument: The arguments are something else.
    """
    if not isinstance(columns, Mapping):
        hint = "read_rows reads rows" if isinstance(columns, Iterable) else ""
        raise InvalidArgument("columns", "a mapping from column name to cells", columns, hint)
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
            read[field] = tuple(cells)
    for finding in headings.missing(filter(None, map(headings.field_named, columns)), unread):
        errors.add(finding.at("$"))
    length = max(map(len, read.values()), default=0)
    for field, cells in read.items():
        if len(cells) != length:
            error = InvalidValue(
                "column-length", f"{length} cells, as many as the longest column", len(cells)
            )
            errors.add(error.finding(f"$.{field}"))
    errors.settle()
    rows = (dict(zip(read, cells, strict=True)) for cells in zip(*read.values(), strict=True))
    return read_rows(rows, plan, form=form, profile=profile)
