"""Observations packed into columns of numbers: 10 to 20 bytes each, where objects take ten times that.

Everything here is an implementation of `Observations` and no part of the library's promise.
Packing is canonical: the same content gives the same columns, so columns compare for content.
"""

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, Generic, NamedTuple, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.model.parts import Part
from paktmodel.values.codes import Code
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: In place of a number of decimals: there is no value, or it stands in the side table.
ABSENT: Final = -1
LARGE: Final = -2

_STATES: Final = tuple(ValueState)
_STATUSES: Final = tuple(ObservationStatus)
_STATE_OF: Final = {state: place for place, state in enumerate(_STATES)}
_STATUS_OF: Final = {status: place << 3 for place, status in enumerate(_STATUSES)}
_DERIVED: Final = 1 << 5
_ASSUMED: Final = 1 << 6

#: The order of values of one day: the last one counts.
_RANKS: Final = {
    status: rank
    for rank, status in enumerate(
        (
            ObservationStatus.PRELIMINARY,
            ObservationStatus.FINAL,
            ObservationStatus.REVISED,
            ObservationStatus.WITHDRAWN,
        )
    )
}

SeriesKey = tuple[Code, Part]
T = TypeVar("T")


def flag(state: ValueState, status: ObservationStatus, *, derived: bool, assumed: bool = False) -> int:
    """Put into one byte the state, the status, and whether it is derived or assumed."""
    return state_bits(state) | status_bits(status) | derived_bits(derived) | assumed_bits(assumed)


def state_bits(state: ValueState) -> int:
    """Return the part of a byte of flags that says the state."""
    return _STATE_OF[state]


def status_bits(status: ObservationStatus) -> int:
    """Return the part of a byte of flags that says the status."""
    return _STATUS_OF[status]


def derived_bits(derived: bool) -> int:
    """Return the part of a byte of flags that says whether the row is derived."""
    return _DERIVED if derived else 0


def assumed_bits(assumed: bool) -> int:
    """Return the part of a byte of flags that says whether the row is assumed."""
    return _ASSUMED if assumed else 0


def state_in(flags: int) -> ValueState:
    """Return the state in a byte of flags."""
    return _STATES[flags & 7]


def status_in(flags: int) -> ObservationStatus:
    """Return the status in a byte of flags."""
    return _STATUSES[flags >> 3 & 3]


def derived_in(flags: int) -> bool:
    """Say whether a byte of flags says derived."""
    return bool(flags & _DERIVED)


def assumed_in(flags: int) -> bool:
    """Say whether a byte of flags says assumed."""
    return bool(flags & _ASSUMED)


#: Every byte of flags that there is.
EVERY_FLAGS: Final = tuple(
    flag(state, status, derived=derived, assumed=assumed)
    for state in ValueState
    for status in ObservationStatus
    for derived in (False, True)
    for assumed in (False, True)
)

#: Of each byte of flags the rank of its status among values of one day.
_RANK_OF_FLAGS: Final = bytes(_RANKS[status_in(flags)] for flags in range(256))


def ranks_in(flags: "array[int]") -> bytes:
    """Return the rank of each row's status among values of one day."""
    return flags.tobytes().translate(_RANK_OF_FLAGS)


def series_order(key: SeriesKey) -> tuple[Code, int, str]:
    """Return the sort key of a series: indicator as printed, then total, women, men, other parts by name."""
    indicator, part = key
    # A tuple looks for the very part first; a dict would ask for its hash, which takes ten times that.
    return (indicator, _USUAL.index(part), "") if part in _USUAL else (indicator, len(_USUAL), str(part))


_USUAL: Final = (Part.TOTAL, Part.WOMEN, Part.MEN)


def narrow(numbers: "Sequence[int] | array[int]") -> "array[int]":
    """Put numbers into the narrowest signed array that holds them all.

    >>> narrow([724, -3]).typecode
    'h'
    """
    low, high = (min(numbers), max(numbers)) if numbers else (0, 0)
    for typecode, bits in (("b", 7), ("h", 15), ("i", 31)):
        if -(1 << bits) <= low and high < 1 << bits:
            return array(typecode, numbers)
    return array("q", numbers)


def split(text: str) -> tuple[int, int] | None:
    """Split a value in plain text into digits and number of decimals; None when they are no 64-bit number.

    >>> split("-72.40"), split("-0.0")
    ((-7240, 2), None)
    """
    point = text.find(".")
    places = 0 if point < 0 else len(text) - point - 1
    digits = int(text) if not places else int(text[:point] + text[point + 1 :])
    if -(1 << 63) <= digits < 1 << 63 and (digits or text[0] != "-"):
        return digits, places
    return None  # too large, or a zero with a minus


class Figures(NamedTuple):
    """A column of exact values.

    Attributes:
        rows: Rows that have a value, ascending; None when every row has an entry.
        digits: Each value without its point, or its place in `large`.
        places: How many decimals it has; `ABSENT` or `LARGE` when there is no such number.
        large: The values beyond 64 bits, in plain text.
    """

    rows: "array[int] | None"
    digits: "array[int]"
    places: "array[int]"
    large: tuple[str, ...]

    def at(self, row: int) -> Decimal | None:
        """Build the value of a row: it is not kept."""
        if self.rows is not None:
            place = bisect_left(self.rows, row)
            if place == len(self.rows) or self.rows[place] != row:
                return None
            row = place
        places = self.places[row]
        if places > 0:
            # Decimal() of a text is exact in any context of the host; scaleb would ask the context.
            return Decimal(f"{self.digits[row]}E-{places}")
        if places == 0:
            return Decimal(self.digits[row])
        return None if places == ABSENT else Decimal(self.large[self.digits[row]])

    def parts(self, rows: range) -> tuple[list[int], list[int]]:
        """Return digits and number of decimals of each row of a range, as they are packed."""
        if self.rows is None:
            return self.digits[rows.start : rows.stop].tolist(), self.places[rows.start : rows.stop].tolist()
        digits, places = [0] * len(rows), [ABSENT] * len(rows)
        for place in range(bisect_left(self.rows, rows.start), bisect_left(self.rows, rows.stop)):
            digits[self.rows[place] - rows.start] = self.digits[place]
            places[self.rows[place] - rows.start] = self.places[place]
        return digits, places

    def text_at(self, row: int) -> str | None:
        """Write the value of a row as documents hold it."""
        figure = self.at(row)
        return None if figure is None else f"{figure:f}"


class Sparse(NamedTuple, Generic[T]):
    """A sparse column of texts or numbers, each of them kept once.

    Attributes:
        rows: Rows that have one, ascending.
        which: The place of each row's entry in `entries`.
        entries: The entries in the order in which rows first have them.
    """

    rows: "array[int]"
    which: "array[int]"
    entries: tuple[T, ...]

    def at(self, row: int) -> T | None:
        """Return the entry of a row, if it has one."""
        place = bisect_left(self.rows, row)
        if place == len(self.rows) or self.rows[place] != row:
            return None
        return self.entries[self.which[place]]

    def within(self, rows: range) -> dict[int, T]:
        """Return the entries of those rows of a range that have one."""
        places = range(bisect_left(self.rows, rows.start), bisect_left(self.rows, rows.stop))
        return {self.rows[place]: self.entries[self.which[place]] for place in places}


class Columns(NamedTuple):
    """All observations, sorted by series, period, definition, day of publication, status and number.

    Attributes:
        series: Indicator and part of each series, in order.
        offsets: The row at which each series begins, and the number of rows.
        periods: Every period that occurs, in order.
        period_of: The place of each row's period in `periods`.
        published: Each row's day of publication as an ordinal, 0 when absent; None when all are.
        flags: State and status of each row, and whether it is derived or assumed.
        values: Each row's value.
        numerators: Numerators, where any row has one.
        denominators: Denominators, where any row has one.
        definitions: The definitions that rows say they are by, where any does.
        precisions: How exact values are that say it for themselves, where any does.
        sequences: Numbers of corrections, where any row has one.
        notes: Notes, where any row has one.
        sources: Sources, where any row has one.
    """

    series: tuple[SeriesKey, ...]
    offsets: "array[int]"
    periods: tuple[Period, ...]
    period_of: "array[int]"
    published: "array[int] | None"
    flags: "array[int]"
    values: Figures
    numerators: Figures | None
    denominators: Figures | None
    definitions: Sparse[Text] | None
    precisions: Sparse[Precision] | None
    sequences: Sparse[int] | None
    notes: Sparse[Text] | None
    sources: Sparse[Text] | None

    @property
    def size(self) -> int:
        """How many observations there are."""
        return len(self.flags)

    def rows(self, place: int) -> range:
        """Return the rows of the series at a place."""
        return range(self.offsets[place], self.offsets[place + 1])

    def latest_rows(self, place: int) -> Iterator[int]:
        """Yield for each period and definition the row published last, unless that one withdraws it."""
        rows = self.rows(place)
        said = {} if self.definitions is None else self.definitions.within(rows)
        for row in rows:
            last = row + 1 == rows.stop or self.period_of[row + 1] != self.period_of[row]
            if (last or (said and said.get(row + 1) != said.get(row))) and status_in(
                self.flags[row]
            ) is not ObservationStatus.WITHDRAWN:
                yield row

    def latest(self, place: int) -> Sequence[int]:
        """Return what `latest_rows` yields; where nothing was published apart, without a look at each row."""
        rows = self.rows(place)
        apart = self.published is not None and any(self.published[rows.start : rows.stop])
        kinds = set(self.flags[rows.start : rows.stop])
        if (
            apart
            or self.repeats(rows, kinds)
            or any(status_in(kind) is ObservationStatus.WITHDRAWN for kind in kinds)
        ):
            return tuple(self.latest_rows(place))
        return rows

    def repeats(self, rows: range, kinds: Collection[int]) -> bool:
        """Say whether a period of a series has several rows, none of them published apart.

        Args:
            rows: The rows of the series.
            kinds: The different flags that they have.
        """
        if len(kinds) < 2 and self.definitions is None and self.sequences is None:
            return False  # they would be the same observation
        return len(set(self.period_of[rows.start : rows.stop])) < len(rows)

    def bytes(self) -> int:
        """Return the memory of the columns in bytes, without the texts and keys that rows share."""
        return sum(column.itemsize * len(column) for column in _arrays(self))


def _arrays(parts: Iterable[object]) -> "Iterator[array[int]]":
    for part in parts:
        if isinstance(part, array):
            yield part
        elif isinstance(part, Figures | Sparse):
            yield from _arrays(part)
