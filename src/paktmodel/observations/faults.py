"""What is wrong in rows that are being read: each fault at its place, all told at once."""

from typing import NamedTuple

from attrs import evolve

from paktmodel.errors import MOST_FINDINGS, Finding, InvalidDocument, InvalidValue


class Place(NamedTuple):
    """Where a row stands in what is being read.

    Attributes:
        row: Its number among the rows, from 0; faults are told in this order.
        path: Its path, like ``$[5]``.
        line: The line of the text on which it begins, from 1; None when not read from text.
    """

    row: int
    path: str
    line: int | None = None


def numbered(row: int) -> Place:
    """The place of a row that is known by its number alone."""
    return Place(row, f"$[{row}]")


class Faults:
    """The faults found so far; the first hundred in order of place are kept, the rest counted."""

    __slots__ = ("_count", "_kept")

    def __init__(self) -> None:
        self._kept: list[tuple[int, int, Finding]] = []
        self._count = 0

    def __bool__(self) -> bool:
        return bool(self._kept)

    def add(self, finding: Finding, row: int = -1) -> None:
        """A fault of a row; of the whole, when no row is named."""
        self._kept.append((row, self._count, finding))
        self._count += 1
        if len(self._kept) >= 10 * MOST_FINDINGS:
            self._trim()

    def add_refusal(
        self,
        refusal: InvalidValue,
        place: Place,
        *,
        field: str = "",
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        """A refused value of a row.

        Args:
            refusal: What the value's kind said.
            place: The row.
            field: The field within the row, if it is about one.
            line: Line of the cell, where it differs from that of the row.
            column: Column of the cell, from 1.
        """
        finding = refusal.finding(f"{place.path}.{field}" if field else place.path)
        if place.line is not None:
            finding = evolve(finding, line=line or place.line, column=column or 1)
        self.add(finding, place.row)

    def add_repeated(self, first: Place, again: Place) -> None:
        """A row that tells what an earlier one has told."""
        if first.line is not None:
            both, told = f"{first.line} = {again.line}", {"first": first.line, "second": again.line}
        else:
            both, told = f"{first.path} = {again.path}", {"first": first.path, "second": again.path}
        refusal = InvalidValue(
            "observation-repeated", "one value per indicator, period, part and day of publication", None
        )
        finding = refusal.finding(again.path)
        finding = evolve(finding, evidence={**finding.evidence, "got": both, **told})
        if again.line is not None:
            finding = evolve(finding, line=again.line, column=1)
        self.add(finding, again.row)

    def settle(self) -> None:
        """Raise everything at once, if there is anything.

        Raises:
            InvalidDocument: Every fault, in order of place.
        """
        if self._kept:
            self._trim()
            findings = tuple(finding for _, _, finding in self._kept)
            raise InvalidDocument(findings, self._count - len(findings)) from None

    def _trim(self) -> None:
        self._kept.sort(key=lambda one: one[:2])
        del self._kept[MOST_FINDINGS:]
