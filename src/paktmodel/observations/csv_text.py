"""Decodes the text of a CSV file, finds its delimiter and cuts it into records with their lines."""

import csv
import io
import re
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.errors import Finding, InvalidArgument, InvalidDocument, InvalidValue, kind_of_value
from paktmodel.observations.error_collector import too_large, too_many_columns
from paktmodel.observations.headings import field_named
from paktmodel.values.texts import LONGEST_TEXT, composed

#: No larger text is read, in bytes or characters.
MOST_BYTES: Final = 256 * 1024 * 1024

#: Delimiter -> how values are written in files that have it. A file with tabs comes out of a
#: spreadsheet, and a Swedish one writes decimal commas; a point in it is refused, never misread.
FORM_OF: Final = {";": "swedish", ",": "plain", "\t": "swedish"}

_NUL = InvalidValue("csv-broken", "a CSV table without NUL characters", kind_of_value("a NUL character"))
#: No more of a header row is looked at to find its delimiter, in characters.
_LONGEST_HEADER: Final = 20_000
#: The text is cut into lines by blocks of so many characters.
_BLOCK: Final = 1 << 20
#: The first line that Excel writes and reads to name the delimiter.
_SEP: Final = re.compile('"?sep=(?P<mark>[^"\n])"?[;,\t]*(?=\n|$)', re.IGNORECASE).match
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


class Records(NamedTuple):
    """Records of the table that follow each other.

    Attributes:
        line: The line on which the first begins, from 1.
        cells: The cells of each.
    """

    line: int
    cells: list[list[str]]

    def lines(self) -> Iterator[int]:
        """Yield the line on which each begins, and that after the last: cells may hold line feeds."""
        line = self.line
        for record in self.cells:
            yield line
            line += 1 + "".join(record).count("\n")
        yield line


def is_blank(record: list[str]) -> bool:
    """Say whether nothing is in a record: spreadsheets end a table with rows of empty cells."""
    return not any(cell.strip() for cell in record)


def line_of(record: list[str], line: int, column: int) -> int:
    """Find the line on which a cell begins: those before it may hold line feeds.

    Args:
        record: The cells.
        line: The line on which the record begins.
        column: The cell's place, from 0.
    """
    return line + "".join(record[:column]).count("\n")


def decoded(data: str | bytes, most: int) -> str:
    """Decode text into normal form C, with line feeds only and without a byte order mark.

    Raises:
        InvalidDocument: `encoding-wrong`, `document-too-large` or `csv-broken`.
        InvalidArgument: Neither text nor bytes.
    """
    if not isinstance(data, str | bytes):
        file = hasattr(data, "read") or hasattr(data, "__fspath__")
        hint = "read the file first: read_csv(path.read_bytes(), plan)" if file else ""
        raise InvalidArgument("text", "text or bytes", data, hint)
    if len(data) > most:
        raise InvalidDocument([too_large(most)])
    text = data if isinstance(data, str) else _from_bytes(data)
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    nul = text.find("\0")
    if nul >= 0:
        line = text.count("\n", 0, nul) + 1
        raise _refused(_NUL, line)
    try:
        return composed(text)
    except InvalidValue as error:
        raise _refused(error) from None


def _from_bytes(data: bytes) -> str:
    try:
        if not data.startswith(_UTF_16):
            return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    codec = "utf-16" if data.startswith(_UTF_16) else "cp1252"
    extra = {"suggestion": f"data.decode({codec!r})"}
    raise _refused(InvalidValue("encoding-wrong", "text in UTF-8", data, "did-you-mean", extra))


def _refused(error: InvalidValue, line: int | None = None) -> InvalidDocument:
    return InvalidDocument([placed(error, line)])


def placed(error: InvalidValue, line: int | None, column: int = 1, path: str = "$") -> Finding:
    """Place an error at a line and column of the text."""
    finding = error.finding(path)
    return finding if line is None else evolve(finding, line=line, column=column)


def split_sep(text: str) -> tuple[str, str | None]:
    """Take off the line with which Excel names the delimiter, ``sep=;``; the line stays, and is empty.

    >>> split_sep("sep=;\\nindikator;period")
    ('\\nindikator;period', ';')

    Returns:
        The text, and the delimiter; None where the text has no such line.
    """
    found = _SEP(text)
    return (text, None) if found is None else (text[found.end() :], found["mark"])


def other_delimiter(header: list[str], delimiter: str) -> str:
    """Find what the columns of a header that nobody understands are separated by; empty where by nothing."""
    if len(header) != 1:
        return ""
    marks = (mark for mark in (*FORM_OF, "|", ":") if mark != delimiter)
    return next((mark for mark in marks if _understood(header[0], mark) > 1), "")


def delimiter_of(text: str) -> str:
    """Find the delimiter that makes most headings of the first line that says anything.

    >>> delimiter_of("indikator;period;värde")
    ';'
    """
    header = text.lstrip()[:_LONGEST_HEADER].partition("\n")[0]
    return max(FORM_OF, key=lambda mark: (_understood(header, mark), header.count(mark)))


def _understood(header: str, mark: str) -> int:
    return (
        sum(field_named(cell.strip('"')) is not None for cell in header.split(mark)) if mark in header else 0
    )


def records(text: str, delimiter: str, most_columns: int, size: int) -> Iterator[Records]:
    """Yield the records in order, so many at a time.

    What a single record costs is bounded: one that is longer than some megabytes is refused.

    Raises:
        InvalidDocument: `csv-broken`, where the text stops being CSV, `text-too-long` for a cell beyond what
            the parser takes, or `too-many-columns` for a line of a megabyte with more columns.
    """
    some = Records(1, [])
    ended = 0

    def blocks() -> Iterator[Iterable[str]]:
        start = before = 0
        while start < len(text):
            end = text.find("\n", start + _BLOCK) + 1 or len(text)
            last = text.rfind("\n", start, end - 1) + 1
            if end - last > _BLOCK and text.count(delimiter, last, end) >= most_columns:
                line = text.count("\n", 0, last) + 1
                raise InvalidDocument([evolve(too_many_columns(most_columns), line=line, column=1)])
            # With line feeds only, and without a second copy of the whole text.
            yield io.StringIO(text[start:end])
            if ended + len(some.cells) == before:
                raise csv.Error  # a quotation mark is open since the last block
            before = ended + len(some.cells)
            start = end

    reader = csv.reader(chain.from_iterable(blocks()), delimiter=delimiter, strict=True)
    while True:
        some = Records(reader.line_num + 1, [])
        try:
            for record in islice(reader, size):
                some.cells.append(record)
        except csv.Error as broken:
            yield some
            *_, line = some.lines()
            # The parser's own words may quote a delimiter setting; which line is what helps.
            error = InvalidValue("csv-broken", "a CSV table with every quotation mark closed", None)
            if str(broken).startswith("field larger"):  # as it says of a cell of 128 KiB
                expected = f"text of at most {LONGEST_TEXT} characters"
                error = InvalidValue("text-too-long", expected, None, extra={"most": LONGEST_TEXT})
            finding = placed(error, line)
            evidence = {name: value for name, value in finding.evidence.items() if name != "got"}
            raise InvalidDocument([evolve(finding, evidence=evidence)]) from None
        if not some.cells:
            return
        yield some
        ended += len(some.cells)
        some = Records(1, [])
