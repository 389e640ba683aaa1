"""Columns of figures, and sparse ones, that grow row by row or many rows at a time, until they are packed."""

from array import array
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from decimal import Decimal
from itertools import repeat
from operator import is_not, or_
from typing import Generic, TypeVar

from paktmodel.observations.columns import (
    ABSENT,
    LARGE,
    Figures,
    Sparse,
    narrow,
    split,
    state_bits,
    status_bits,
)
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

T = TypeVar("T")

#: A figure as digits and number of decimals; beyond 64 bits as its text and `LARGE`.
Parts = tuple[int | str, int]

#: Figures of many rows: of each its parts, or the digits of all and their one number of decimals.
ManyFigures = list[Parts] | tuple[list[int], int]

#: What stands for a figure that is not there.
NO_FIGURE: Parts = (0, ABSENT)

#: What stands in a row's flags when nothing is said of its state, or of its status.
OBSERVED_BITS = state_bits(ValueState.OBSERVED)
FINAL_BITS = status_bits(ObservationStatus.FINAL)

_ABSENT_BYTE = bytes([ABSENT & 0xFF])
_LARGE_BYTE = bytes([LARGE & 0xFF])


def parts_of(figure: Decimal) -> Parts:
    """Split a figure into digits and number of decimals."""
    text = f"{figure:f}"
    return split(text) or (text, LARGE)


def present(figures: ManyFigures) -> Iterable[bool]:
    """Say of each row whether it has a figure; without end when all have one, or none."""
    if isinstance(figures, tuple):
        return repeat(True)
    return map(is_not, figures, repeat(NO_FIGURE)) if figures else repeat(False)


def many_flags(states: Sequence[int], statuses: Sequence[int], *marks: Sequence[int]) -> list[int]:
    """Put the bits of many rows together; nothing when no column says anything.

    Args:
        states: The bits of each row's state; empty when all are observed.
        statuses: The bits of each row's status; empty when all are final.
        marks: The bits that say derived, and those that say assumed; empty where no row is.
    """
    if not (states or statuses or any(marks)):
        return []
    # Without an end where no column says anything of it; one of them has one.
    rows: Iterable[int] = map(or_, states or repeat(OBSERVED_BITS), statuses or repeat(FINAL_BITS))
    for bits in marks:
        rows = map(or_, rows, bits or repeat(0))
    return list(rows)


class FiguresGathered:
    """A column of figures that grows.

    Its digits stand in the narrowest array from the start: an array that is narrowed at the end
    costs three more passes, 0.06 µs a row.
    """

    __slots__ = ("_digits", "_large", "_places")

    def __init__(self) -> None:
        self._digits = array("b")
        self._places = array("b")
        self._large: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._digits)

    def fill(self, size: int) -> None:
        """Grow to so many rows; the new ones have no figure."""
        missing = size - len(self._digits)
        if missing > 0:
            self._digits.frombytes(bytes(self._digits.itemsize * missing))
            self._places.frombytes(_ABSENT_BYTE * missing)

    def add(self, figure: Decimal | None) -> None:
        """Add a row."""
        self.add_many([NO_FIGURE if figure is None else parts_of(figure)])

    def add_many(self, figures: ManyFigures) -> None:
        """Add rows."""
        if isinstance(figures, tuple):
            digits, decimals = figures
            self._extend(digits)
            self._places.frombytes(bytes((decimals,)) * len(digits))
        elif figures:
            split_digits, places = zip(*figures, strict=True)
            if LARGE in places:
                split_digits = tuple(
                    self._place_of(one) if isinstance(one, str) else one for one in split_digits
                )
            self._extend(list(split_digits))
            self._places.extend(places)

    def _place_of(self, text: str) -> int:
        self._large.append(text)
        return len(self._large) - 1

    def _extend(self, digits: list[int]) -> None:
        try:
            self._digits.fromlist(digits)
        except OverflowError:  # of all or nothing, so that the array is as it was
            wide = narrow(digits)
            self._digits = array(max(wide.typecode, self._digits.typecode, key="bhiq".index), self._digits)
            self._digits.fromlist(digits)

    def parts(self, row: int) -> Parts:
        """Return digits and number of decimals of a row, or its text."""
        if row >= len(self._places):
            return NO_FIGURE
        digits, places = self._digits[row], self._places[row]
        return (self._large[digits], places) if places == LARGE else (digits, places)

    def take(self, column: Figures, rows: Sequence[int]) -> None:
        """Add rows of a packed column."""
        if column.rows is None and not column.large:
            self._extend(list(map(column.digits.__getitem__, rows)))
            self._places.extend(map(column.places.__getitem__, rows))
            return
        for row in rows:
            self.add(column.at(row))

    def packed(self, order: Sequence[int] | None) -> Figures | None:
        """Pack the column in the narrowest form; None when no row has a figure.

        Args:
            order: Row numbers in the order wanted; None for the order they came in.
        """
        digits, places = self._digits, self._places
        present = len(places) - places.tobytes().count(_ABSENT_BYTE)
        if not present:
            return None
        if order is not None:
            digits = array(digits.typecode, map(digits.__getitem__, order))
            places = array("b", map(places.__getitem__, order))
        large = tuple(self._large)
        if large:  # numbered again in row order, so that the same content is the same column
            moved = [row for row, place in enumerate(places) if place == LARGE]
            large = tuple(self._large[digits[row]] for row in moved)
            digits = digits[:]
            for place, row in enumerate(moved):
                digits[row] = place
        if present * 4 >= len(places):
            return Figures(None, digits, places, large)
        rows = [row for row, place in enumerate(places) if place != ABSENT]
        return Figures(
            narrow(rows),
            array(digits.typecode, [digits[row] for row in rows]),
            array("b", [places[row] for row in rows]),
            large,
        )


class SparseGathered(Generic[T]):
    """A sparse column that grows."""

    __slots__ = ("_known", "_rows", "_which")

    def __init__(self) -> None:
        self._rows = array("q")
        self._which = array("q")
        self._known: dict[T, int] = {}

    def add(self, row: int, entry: T) -> None:
        """Add the entry of a row; rows come in ascending order."""
        self._rows.append(row)
        self._which.append(self._known.setdefault(entry, len(self._known)))

    def at(self, row: int) -> T | None:
        """Return the entry of a row, if it has one; only who asks about an error does."""
        place = bisect_left(self._rows, row)
        if place == len(self._rows) or self._rows[place] != row:
            return None
        return tuple(self._known)[self._which[place]]

    def take(self, column: Sparse[T], rows: Sequence[int], start: int) -> None:
        """Add the entries of packed rows, the first of which becomes row `start`."""
        place_of = dict(zip(column.rows, column.which, strict=True))
        for row, old in enumerate(rows, start):
            which = place_of.get(old)
            if which is not None:
                self.add(row, column.entries[which])

    def ranks(self, size: int) -> tuple[list[int], int]:
        """Rank the entry of each row in ascending order, 0 where there is none; and count the ranks."""
        ordered = sorted(self._known)  # type: ignore[type-var]  # because texts and numbers are ordered
        rank_of = {self._known[entry]: rank for rank, entry in enumerate(ordered, 1)}
        ranks = [0] * size
        for row, which in zip(self._rows, self._which, strict=True):
            ranks[row] = rank_of[which]
        return ranks, len(ordered) + 1

    def __bool__(self) -> bool:
        return bool(self._rows)

    def packed(self, order: Sequence[int] | None) -> Sparse[T] | None:
        """Pack the column with rows in the order wanted; None when no row has an entry."""
        if not self._rows:
            return None
        pairs: Iterable[tuple[int, int]] = zip(self._rows, self._which, strict=True)
        if order is not None:
            which_of = dict(pairs)
            pairs = [(new, which_of[old]) for new, old in enumerate(order) if old in which_of]
        entries = tuple(self._known)
        rows, which = array("q"), array("q")
        used: dict[T, int] = {}
        for row, old in pairs:
            rows.append(row)
            which.append(used.setdefault(entries[old], len(used)))
        return Sparse(narrow(rows), narrow(which), tuple(used))
