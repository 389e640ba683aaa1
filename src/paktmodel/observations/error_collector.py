"""Collects what is wrong in rows that are being read: each error at its place, all raised at once."""

import sys
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.errors import MOST_COUNTED, MOST_FINDINGS, Evidence, Finding, InvalidDocument, InvalidValue

#: In place of a row's number: an error that comes after those of all rows.
AFTER_ALL: Final = sys.maxsize
#: What is to be different in each observation.
_ONE_VALUE: Final = (
    "one value per indicator, period, part, definition, day of publication, status and sequence number"
)


class Place(NamedTuple):
    """Where a row stands in what is being read.

    Attributes:
        row: Its number among the rows, from 0; errors stand in this order.
        path: Its path, like ``$[5]``.
        line: The line of the text on which it begins, from 1; None when not read from text.
    """

    row: int
    path: str
    line: int | None = None


def numbered(row: int) -> Place:
    """Return the place of a row that is known by its number alone."""
    return Place(row, f"$[{row}]")


class ErrorCollector:
    """Errors found so far; the first hundred in order of place are kept, the rest counted.

    Something with a thousand errors is not what was meant, and is not read on.
    """

    __slots__ = ("_count", "_kept")

    def __init__(self) -> None:
        self._kept: list[tuple[int, int, Finding]] = []
        self._count = 0

    @property
    def count(self) -> int:
        """How many have been found."""
        return self._count

    def add(self, finding: Finding, row: int = -1) -> None:
        """Add an error of a row; of the whole, when no row is named.

        Raises:
            InvalidDocument: Enough is enough.
        """
        self._kept.append((row, self._count, finding))
        self._count += 1
        if self._count >= MOST_COUNTED:
            self.settle()
        if len(self._kept) >= 10 * MOST_FINDINGS:
            self._trim()

    def add_at(
        self, finding: Finding, place: Place, *, field: str = "", line: int | None = None, column: int = 1
    ) -> None:
        """Add an error in a row.

        Args:
            finding: What is wrong.
            place: The row.
            field: The field within the row, if it is about one.
            line: Line of the cell, where it differs from that of the row.
            column: Column of the cell, from 1.
        """
        finding = finding.at(f"{place.path}.{field}" if field else place.path)
        if place.line is not None:
            finding = evolve(finding, line=line or place.line, column=column)
        self.add(finding, place.row)

    def add_error(
        self,
        error: InvalidValue,
        place: Place,
        *,
        field: str = "",
        line: int | None = None,
        column: int = 1,
    ) -> None:
        """Add the error of a value of a row; the arguments are those of `add_at`."""
        self.add_at(error.finding(), place, field=field, line=line, column=column)

    def add_repeated(self, first: Place, again: Place) -> None:
        """Add the error of a row that repeats an earlier one."""
        places = (first.path, again.path) if again.line is None else (first.line, again.line)
        evidence = {
            "expected": _ONE_VALUE,
            "got": "{} = {}".format(*places),
            "first": places[0],
            "second": places[1],
        }
        self.add_at(Finding("observation-repeated", evidence=Evidence(evidence)), again)

    def settle(self) -> None:
        """Raise everything at once, if there is anything.

        Raises:
            InvalidDocument: Every error, in order of place.
        """
        if self._kept:
            self._trim()
            findings = tuple(finding for _, _, finding in self._kept)
            raise InvalidDocument(findings, self._count - len(findings)) from None

    def _trim(self) -> None:
        self._kept.sort(key=lambda one: one[:2])
        del self._kept[MOST_FINDINGS:]


def lacking(code: str, expected: str, name: str, suggestion: str = "") -> Finding:
    """Make a finding about something that is not there, so that nothing came.

    Args:
        code: `key-missing` or `column-missing`.
        expected: What was expected, in English.
        name: The name of what is missing.
        suggestion: What may have been meant for it.
    """
    evidence = {"expected": expected, "name": name}
    if suggestion:
        evidence["suggestion"] = suggestion
    return Finding(code, evidence=Evidence(evidence), advice="did-you-mean" if suggestion else "")


def too_large(most: int) -> Finding:
    """Make the finding about the text of a table that is larger than its limit."""
    return _beyond("document-too-large", "bytes", most)


def too_many_rows(most: int) -> Finding:
    """Make the finding about a table with more rows than its limit."""
    return _beyond("too-many-rows", "rows", most)


def too_many_columns(most: int) -> Finding:
    """Make the finding about a table, or a row of it, with more columns than its limit."""
    return _beyond("too-many-columns", "columns", most)


def _beyond(code: str, what: str, most: int) -> Finding:
    return Finding(code, path="$", evidence=Evidence({"expected": f"at most {most} {what}", "most": most}))
