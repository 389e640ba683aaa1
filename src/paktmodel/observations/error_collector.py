"""Collects what is wrong in rows that are being read: each error at its place, all raised at once."""

import re
import sys
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.errors import (
    MOST_COUNTED,
    MOST_FINDINGS,
    Evidence,
    Finding,
    InvalidDocument,
    InvalidValue,
    Phrase,
)

#: In place of a row's number: an error that comes after those of all rows.
AFTER_ALL: Final = sys.maxsize
#: What is to be different in each observation.
_ONE_VALUE: Final = Phrase(
    "one value per indicator, period, part, definition, day of publication, status and sequence number",
    "en uppgift per indikator, period, del, definition, publiceringsdag, status och löpnummer",
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


#: So many repetitions of faults are counted; a table with more is not read on.
MOST_REPEATED: Final = 10 * MOST_COUNTED
#: Faults of which what came is a name: another name is another fault.
_OF_NAMES: Final = ("indicator-unknown", "symbol-unknown", "choice-unknown", "key-unknown", "part-shape")
#: Faults of which other evidence says all that they have in common.
_OF_OTHER_EVIDENCE: Final = ("cell-unit-differs", "observation-repeated")
#: What says where a fault is, and not which.
_PLACES: Final = ("got", "first", "second")
_NUMBER: Final = re.compile(r"\d+(?:[.,\s]\d+)*")


class _Fault:
    """An error at its first place, and how many rows more have the same."""

    __slots__ = ("finding", "more", "order", "row")

    def __init__(self, finding: Finding, row: int, order: int) -> None:
        self.finding = finding
        self.row = row
        self.order = order
        self.more = 0

    def stated(self) -> Finding:
        """Return the finding, with the number of repetitions where there are any."""
        if not self.more:
            return self.finding
        return evolve(self.finding, evidence=Evidence(self.finding.evidence, more=self.more))


class ErrorCollector:
    """Errors found so far; the first hundred in order of place are kept, the rest counted.

    A fault that the rows of a table repeat is stated once, at its first place, with how many more have it.
    Something with a thousand different errors is not what was meant, and is not read on.
    """

    __slots__ = ("_different", "_faults", "_kept", "_repeated")

    def __init__(self) -> None:
        self._kept: list[_Fault] = []
        self._different = 0
        self._repeated = 0
        self._faults: dict[tuple[object, ...], _Fault] = {}

    @property
    def count(self) -> int:
        """How many have been found."""
        return self._different + self._repeated

    def add(self, finding: Finding, row: int = -1, same: tuple[object, ...] | None = None) -> None:
        """Add an error of a row; of the whole, when no row is named.

        Args:
            finding: What is wrong.
            row: The row.
            same: What it has in common with its repetitions; None where it is stated by itself.

        Raises:
            InvalidDocument: Enough is enough.
        """
        known = None if same is None else self._faults.get(same)
        if known is not None:
            if row < known.row:
                known.finding, known.row = finding, row
            self._repeat(known)
            return
        fault = _Fault(finding, row, self._different)
        if same is not None:
            self._faults[same] = fault
        self._kept.append(fault)
        self._different += 1
        if self._different >= MOST_COUNTED:
            self.settle()
        if len(self._kept) >= 10 * MOST_FINDINGS:
            self._trim()

    def _repeat(self, known: _Fault) -> None:
        known.more += 1
        self._repeated += 1
        if self._repeated >= MOST_REPEATED:
            self.settle()

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
        same = _in_common(finding, field) if place.path.startswith("$[") else None
        known = None if same is None else self._faults.get(same)
        if known is not None and known.row <= place.row:  # no place is made for what is only counted
            self._repeat(known)
            return
        finding = finding.at(f"{place.path}.{field}" if field else place.path)
        if place.line is not None:
            finding = evolve(finding, line=line or place.line, column=column)
        self.add(finding, place.row, same)

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

    def add_repeated(self, first: Place, again: Place, *, alike: bool) -> None:
        """Add the error of a row that repeats an earlier one.

        Args:
            first: The earlier one.
            again: The row.
            alike: Whether both say the same.
        """
        lines = again.line is not None
        places = (first.line, again.line) if lines else (first.path, again.path)
        said = (
            Phrase("the same twice, {}", "samma uppgift två gånger, {}")
            if alike
            else Phrase("two different ones, {}", "två olika, {}")
        )
        where = (
            Phrase("on lines {} and {}", "på rad {} och {}") if lines else Phrase("{} and {}", "{} och {}")
        )
        evidence = {
            "expected": _ONE_VALUE,
            "got": Phrase(said.format(where.format(*places)), said.sv.format(where.sv.format(*places))),
            "first": places[0],
            "second": places[1],
        }
        advice = "leave-one-out" if alike else "order-them"
        self.add_at(Finding("observation-repeated", evidence=Evidence(evidence), advice=advice), again)

    def settle(self) -> None:
        """Raise everything at once, if there is anything.

        Raises:
            InvalidDocument: Every error, in order of place.
        """
        if self._kept:
            self._trim()
            stated = sum(1 + fault.more for fault in self._kept)
            raise InvalidDocument((fault.stated() for fault in self._kept), self.count - stated) from None

    def _trim(self) -> None:
        self._kept.sort(key=lambda fault: (fault.row, fault.order))
        del self._kept[MOST_FINDINGS:]


def _in_common(finding: Finding, field: str) -> tuple[object, ...]:
    """Return what an error has in common with its repetitions in other rows.

    A name is the same when it is spelt the same, anything else when it is shaped the same: 73.8 and 9.5 lack
    the same comma.
    """
    evidence = tuple((name, str(one)) for name, one in finding.evidence.items() if name not in _PLACES)
    came = str(finding.evidence.get("got", ""))
    if finding.code in _OF_OTHER_EVIDENCE:
        came = ""
    elif finding.code not in _OF_NAMES:
        came = _NUMBER.sub("0", came)
    return finding.code, field, finding.advice, evidence, came


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
