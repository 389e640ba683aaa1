"""Reads observations from CSV; each error has its line and column."""

from collections.abc import Iterator, Sequence
from contextlib import suppress
from itertools import chain
from operator import itemgetter

from attrs import evolve

from paktmodel.errors import Finding, InvalidArgument, InvalidDocument, InvalidValue
from paktmodel.model.plans import Plan
from paktmodel.observations import headings
from paktmodel.observations.cells import CellReader, Form
from paktmodel.observations.csv_text import (
    FORM_OF,
    MOST_BYTES,
    Records,
    decoded,
    delimiter_of,
    is_blank,
    line_of,
    other_delimiter,
    placed,
    records,
    split_sep,
)
from paktmodel.observations.error_collector import AFTER_ALL, ErrorCollector, Place, too_many_columns
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
from paktmodel.values.bulk import pausing_collection


@pausing_collection
def read_csv(
    text: str | bytes,
    plan: Plan,
    *,
    form: Form | None = None,
    profile: SymbolProfile = SymbolProfile.PLAIN,
    days_as_months: bool = False,
    delimiter: str | None = None,
    most_bytes: int = MOST_BYTES,
    most_rows: int = MOST_ROWS,
    most_columns: int = MOST_COLUMNS,
) -> Observations:
    """Read observations from CSV with a header row.

    Columns are called, in any case and order: `indicator` or `indikator`; `period`; `value`,
    `värde` or `utfall`; and where wanted `part`/`del`, `state`/`skäl`, `numerator`/`täljare`,
    `denominator`/`nämnare`, `definition`, `precision`/`noggrannhet`, `published`/`publicerad`,
    `status`, `sequence`/`löpnummer`, `derived`/`härledd`, `assumed`/`antagen`, `note`/`anmärkning`,
    `source`/`källa`. Any other column is refused. `numerator` with `denominator` may stand instead of
    `value`.

    A row without a value and without a reason is *not reported*; an empty part is the total. Periods
    are read by `read_period`; parts are total/totalt/alla/T, women/kvinnor/K, men/män/M or like
    `age:18-24`. Text is brought to normal form C. Rows with nothing in them are left out.

    Args:
        text: The text, or its bytes in UTF-8 with or without a byte order mark.
        plan: The plan whose indicators it is about.
        form: How values are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1); by default
            plain in a file with commas and Swedish in one with semicolons or tabs.
        profile: The symbols that may stand instead of values; by default none.
        days_as_months: Whether days are read as their months, for indicators that count months or years:
            of each, if all its days are the first of a month, or all are the last.
        delimiter: ``";"``, ``","`` or a tab; by default the one that the header row uses.
        most_bytes: Larger texts are refused.
        most_rows: Texts with more rows are refused.
        most_columns: Texts with more columns are refused.

    Raises:
        InvalidDocument: Every error at once, with line and column (its number, from 1); nothing
            is half-loaded.
        InvalidArgument: The arguments are something else.
    """
    if delimiter is not None and (type(delimiter) is not str or delimiter not in FORM_OF):
        raise InvalidArgument("delimiter", "';', ',' or a tab", delimiter)
    content, named = split_sep(decoded(text, checked_most("most_bytes", most_bytes)))
    if delimiter is None and named is not None and named not in FORM_OF:
        raise InvalidDocument([placed(_delimiter_wrong(named), 1)])
    mark = delimiter or named or delimiter_of(content)
    reader = CellReader(plan, FORM_OF[mark] if form is None else form, profile)
    most = checked_most("most_rows", most_rows)
    table = TableRows(reader, most, counting_months(plan, days_as_months))
    found = records(content, mark, checked_most("most_columns", most_columns), BATCH)
    header, line, rest = _header(found)
    if len(header) > most_columns:
        raise InvalidDocument([evolve(too_many_columns(most_columns), line=line, column=1)])
    other = other_delimiter(header, mark)
    if other:
        raise InvalidDocument([placed(_delimiter_wrong(other), line)])
    fields = _fields(header, line, table.errors)
    some: Records | None = rest
    while some is not None:
        _gather(table, some, fields, mark)
        try:
            some = next(found, None)
        except InvalidDocument as broken:  # what follows cannot be cut into records
            for finding in broken.findings:
                table.errors.add(finding, AFTER_ALL)
            break
    lines: list[int] = []

    def place(row: int) -> Place:
        lines.extend(() if lines else _lines_of_rows(records(content, mark, most_columns, BATCH)))
        return Place(row, f"$[{row}]", lines[row])

    return table.observations(place)


def _delimiter_wrong(found: str) -> InvalidValue:
    """Make the error about a file whose columns are separated by something else than was expected."""
    known = found in FORM_OF
    return InvalidValue(
        "delimiter-wrong",
        "columns separated by semicolons, commas or tabs" if not known else "another delimiter",
        found,
        "name-the-delimiter" if known else "save-with-semicolons",
        {"suggestion": repr(found)} if known else {"found": repr(found)},
    )


def _header(found: Iterator[Records]) -> tuple[list[str], int, Records]:
    """Return the header row, its line and the records that have come with it."""
    for some in found:
        if not any(some.cells):  # empty lines alone
            continue
        for number, (record, line) in enumerate(zip(some.cells, some.lines(), strict=False)):
            if not is_blank(record):
                *_, after = Records(line, [record]).lines()
                return record, line, Records(after, some.cells[number + 1 :])
    raise InvalidDocument([placed(InvalidValue("csv-broken", "a CSV table with a header row", ""), 1)])


def _lines_of_rows(found: Iterator[Records]) -> Iterator[int]:
    """Yield the line of each row: only who names a row has the text cut once more."""
    _, _, first = _header(found)
    with suppress(InvalidDocument):  # where the text stops being CSV no row follows, and that is known
        for some in chain((first,), found):
            for record, line in zip(some.cells, some.lines(), strict=False):
                if not is_blank(record):
                    yield line


def _gather(table: TableRows, some: Records, fields: list[str | None], delimiter: str) -> None:
    width, first = len(fields), table.size
    records = some.cells
    # Which records are rows, and which of these are as wide as the header.
    rows: Sequence[int] = range(len(records))
    if set(map(len, records)) != {width} or not all(
        map(str.strip, map(itemgetter(fields.index("indicator")), records))
    ):
        rows = [number for number in rows if not is_blank(records[number])]
    kept = [row for row, number in enumerate(rows) if len(records[number]) == width]
    cells = zip(*(records[rows[row]] for row in kept), strict=True)
    columns = {field: column for field, column in zip(fields, cells, strict=False) if field is not None}
    lines: list[int] = []

    def explain(row: int) -> None:
        lines.extend(() if lines else some.lines())
        record, line = records[rows[row]], lines[rows[row]]
        place = Place(first + row, f"$[{first + row}]", line)
        if len(record) != width:
            _add_width_error(record, place, width, delimiter, table.errors)
            return

        def refuse(field: str, finding: Finding) -> None:
            at = fields.index(field) if field else 0
            at_line = line_of(record, line, at)
            table.errors.add_at(finding, place, field=field, line=at_line, column=at + 1)

        named = zip(fields, record, strict=True)
        table.read_single({field: cell for field, cell in named if field is not None}, place.row, refuse)

    table.gather(columns, kept, len(rows), explain)


def _fields(header: list[str], line: int, errors: ErrorCollector) -> list[str | None]:
    """Find the field that each column holds; None where the heading is refused."""
    fields: list[str | None] = []
    unread = []
    for column, heading in enumerate(header):
        field = headings.field_named(heading)
        error = None
        if field is None:
            unread.append(heading)
            error = headings.unknown(heading)
        elif field in fields:
            error, field = headings.repeated(heading), None
        fields.append(field)
        if error is not None:
            errors.add(placed(error, line_of(header, line, column), column + 1))
    lacking = headings.missing(filter(None, fields), unread)
    for finding in lacking:
        errors.add(evolve(finding.at("$"), line=line, column=1))
    if lacking:  # without these no row can be read
        errors.settle()
    return fields


def _add_width_error(
    record: list[str], place: Place, wanted: int, delimiter: str, errors: ErrorCollector
) -> None:
    count = len(record)
    # A decimal comma between commas makes a column too many.
    advice = "decimal-comma" if delimiter == "," and count > wanted else ""
    error = InvalidValue("row-width", f"{wanted} columns", count, advice, {"columns": wanted})
    column = min(count, wanted)
    line = line_of(record, place.line or 1, column + 1)
    errors.add_error(error, place, line=line, column=column + 1)
