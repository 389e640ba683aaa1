"""Reads observations from CSV; each error has its line and column."""

from collections.abc import Callable

from attrs import evolve

from paktmodel.errors import Finding, InvalidArgument, InvalidDocument, InvalidValue
from paktmodel.model.plans import Plan
from paktmodel.observations import headings
from paktmodel.observations.builder import Gathering
from paktmodel.observations.cells import CellReader, Form
from paktmodel.observations.csv_text import (
    FORM_OF,
    MOST_BYTES,
    Record,
    decoded,
    delimiter_of,
    placed,
    records,
)
from paktmodel.observations.error_collector import AFTER_ALL, ErrorCollector, Place
from paktmodel.observations.store import Observations, settled
from paktmodel.observations.symbols import SymbolProfile


def read_csv(
    text: str | bytes,
    plan: Plan,
    *,
    form: Form | None = None,
    profile: SymbolProfile = SymbolProfile.PLAIN,
    delimiter: str | None = None,
    most_bytes: int = MOST_BYTES,
) -> Observations:
    """Read observations from CSV with a header row.

    Columns are called, in any case and order: `indicator` or `indikator`; `period`; `value`,
    `värde` or `utfall`; and where wanted `part`/`del`, `state`/`skäl`, `numerator`/`täljare`,
    `denominator`/`nämnare`, `published`/`publicerad`, `status`, `derived`/`härledd`,
    `note`/`anmärkning`, `source`/`källa`. Any other column is refused. `numerator` with
    `denominator` may stand instead of `value`.

    A row without a value and without a reason is *not reported*; an empty part is the total. Periods
    are read by `read_period`; parts are total/totalt/alla/T, women/kvinnor/K, men/män/M or like
    `age:18-24`. Text is brought to normal form C. Rows with nothing in them are left out.

    Args:
        text: The text, or its bytes in UTF-8 with or without a byte order mark.
        plan: The plan whose indicators it is about.
        form: How values are written: ``"swedish"`` (76,1) or ``"plain"`` (76.1); by default
            plain in a file with commas and Swedish in one with semicolons or tabs.
        profile: The symbols that may stand instead of values; by default none.
        delimiter: ``";"``, ``","`` or a tab; by default the one that the header row uses.
        most_bytes: Larger texts are refused.

    Raises:
        InvalidDocument: Every error at once, with line and column (its number, from 1); nothing
            is half-loaded.
        InvalidArgument: The arguments are something else.
    """
    if delimiter is not None and delimiter not in FORM_OF:
        raise InvalidArgument("delimiter", "';', ',' or a tab", delimiter)
    table = decoded(text, most_bytes)
    mark = delimiter_of(table) if delimiter is None else delimiter
    reader = CellReader(plan, FORM_OF[mark] if form is None else form, profile)
    errors = ErrorCollector()
    found = records(table, mark)
    header = next(found, None)
    if header is None:
        raise InvalidDocument([placed(InvalidValue("csv-broken", "a CSV table with a header row", ""), 1)])
    fields = _fields(header, errors)
    gathering = Gathering()
    places: list[Place] = []
    try:
        for number, record in enumerate(found):
            place = Place(number, f"$[{number}]", record.line)
            if len(record.cells) != len(fields):
                _add_width_error(record, place, len(fields), mark, errors)
                continue
            cells = {
                field: cell for field, cell in zip(fields, record.cells, strict=True) if field is not None
            }
            one = reader.read(cells, _refusing(errors, place, record, fields))
            if one is not None:
                gathering.add(one)
                places.append(place)
    except InvalidDocument as broken:  # what follows cannot be cut into records
        for finding in broken.findings:
            errors.add(finding, AFTER_ALL)
    return settled(gathering, errors, places.__getitem__)


def _refusing(
    errors: ErrorCollector, place: Place, record: Record, fields: list[str | None]
) -> Callable[[str, Finding], None]:
    def refuse(field: str, finding: Finding) -> None:
        at = fields.index(field) if field else 0
        errors.add_at(finding, place, field=field, line=record.line_of(at), column=at + 1)

    return refuse


def _fields(header: Record, errors: ErrorCollector) -> list[str | None]:
    """Find the field that each column holds; None where the heading is refused."""
    fields: list[str | None] = []
    unread = []
    for column, heading in enumerate(header.cells):
        field = headings.field_named(heading)
        error = None
        if field is None:
            unread.append(heading)
            error = headings.unknown(heading)
        elif field in fields:
            error, field = headings.repeated(heading), None
        fields.append(field)
        if error is not None:
            errors.add(placed(error, header.line_of(column), column + 1))
    lacking = headings.missing(filter(None, fields), unread)
    for finding in lacking:
        errors.add(evolve(finding.at("$"), line=header.line, column=1))
    if lacking:  # without these no row can be read
        errors.settle()
    return fields


def _add_width_error(
    record: Record, place: Place, wanted: int, delimiter: str, errors: ErrorCollector
) -> None:
    count = len(record.cells)
    # A decimal comma between commas makes a column too many.
    advice = "decimal-comma" if delimiter == "," and count > wanted else ""
    error = InvalidValue("row-width", f"{wanted} columns", count, advice, {"columns": wanted})
    column = min(count, wanted) + 1
    errors.add_error(error, place, line=record.line_of(column), column=column)
