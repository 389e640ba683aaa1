"""Reads the columns of a table into packed columns, and says which rows have to be looked at one by one.

Each distinct cell is read once, and no object is made a row: 0.5 µs a row, where an `Observation`
of each took 34.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from decimal import Decimal
from itertools import compress, repeat
from typing import Any, Final, TypeVar

from paktmodel.errors import MOST_COUNTED
from paktmodel.model.parts import Part
from paktmodel.observations.builder import Gathering, ordinal, pairs
from paktmodel.observations.cells import RowCells, implied_state
from paktmodel.observations.columns import assumed_bits, derived_bits, state_bits, status_bits
from paktmodel.observations.fields import RARE, ObservationField
from paktmodel.observations.gathered import (
    FINAL_BITS,
    NO_FIGURE,
    ManyFigures,
    Parts,
    many_flags,
    parts_of,
    present,
)
from paktmodel.observations.memos import FigureLists, Memo
from paktmodel.observations.observation import fits
from paktmodel.observations.shared_cells import WholeNumbers
from paktmodel.vocabulary.words.observations import ValueState

T = TypeVar("T")

# Kinds of cells that one memo may hold: 1, True, 1.0 and Decimal("1.00") are the same key.
_FIGURES: Final = {str, int, type(None)}
_DECIMALS: Final = {Decimal, type(None)}
_FLAGS: Final = {str, bool, type(None)}
_ORDINALS: Final = {str, int, type(None)}
# In place of a cell that cannot be looked up.
_NO_KEY: Final = object()


class TableColumns:
    """Reader of a table, some thousand rows at a time.

    Args:
        cells: What a cell means.
        gathering: Where the rows go.
    """

    def __init__(self, cells: RowCells, gathering: Gathering) -> None:
        self._gathering = gathering
        # Cells mean the same as one by one; what is refused here is refused again, and explained, there.
        indicator, part, period = map(cells.reader_of, ("indicator", "part", "period"))
        whole, parted = gathering.place_of_series, Part.TOTAL
        self._whole_series = _Tolerant(lambda cell: whole((indicator(cell), parted)), 0)
        self._series = _Tolerant(lambda pair: whole((indicator(pair[0]), part(pair[1]) or parted)), 0)
        self._periods = _Tolerant(lambda cell: gathering.place_of_period(period(cell)), 0)
        self._values = _FigureColumn(cells.reader_of("value"))
        self._numbers = _FigureColumn(cells.reader_of("numerator"))
        value = cells.reader_of("value")
        self._symbols = _Tolerant(lambda cell: _symbol(value(cell)), None)
        self._states = _Tolerant(cells.reader_of("state"), None)
        self._bits_of_state: Memo[int] = Memo(lambda said: _state_bits(*said))
        self._statuses = _bits(cells.reader_of("status"), status_bits, FINAL_BITS)
        self._marks = {
            name: _bits(cells.reader_of(name), bits, 0)
            for name, bits in (("derived", derived_bits), ("assumed", assumed_bits))
        }
        self._days = _bits(cells.reader_of("published"), ordinal, 0)
        self._rare = {field.name: _Tolerant(cells.reader_of(field.name), None) for field in RARE}

    def gather(self, columns: Mapping[str, Sequence[object]], size: int) -> list[int]:
        """Gather the rows in which nothing is wrong.

        Args:
            columns: Field -> its cells, `size` of them; indicator and period are among them.
            size: The number of rows.

        Returns:
            Numbers of the rows that were left out, ascending.
        """
        bad: set[int] = set()

        def column(name: str, memo: _Tolerant) -> list[Any]:
            return memo.looked_up(bad, columns[name]) if name in columns else []

        if "part" in columns:
            series_of = self._series.looked_up(bad, columns["indicator"], columns["part"])
        else:
            series_of = column("indicator", self._whole_series)
        period_of = column("period", self._periods)
        values = self._values.read(columns.get("value", ()), bad)
        numerators = self._numbers.read(columns.get("numerator", ()), bad)
        denominators = self._numbers.read(columns.get("denominator", ()), bad)
        states = self._state_column(columns, (values, numerators, denominators), size, bad)
        marks = [
            memo.looked_up(bad, _only(_FLAGS, columns.get(name, ()), bad))
            for name, memo in self._marks.items()
        ]
        flags = many_flags(states, column("status", self._statuses), *marks)
        days = column("published", self._days)
        rare = {
            field.name: self._rare_column(field, columns[field.name], bad)
            for field in RARE
            if field.name in columns
        }
        if bad:
            kept = [row not in bad for row in range(size)]
            series_of, period_of, flags, days = (
                list(compress(one, kept)) for one in (series_of, period_of, flags, days)
            )
            rare = {name: list(compress(one, kept)) for name, one in rare.items()}
            values, numerators, denominators = (
                (list(compress(one[0], kept)), one[1])
                if isinstance(one, tuple)
                else list(compress(one, kept))
                for one in (values, numerators, denominators)
            )
        self._add(series_of, period_of, (values, numerators, denominators), flags, days, rare)
        return sorted(bad)

    def _add(
        self,
        series_of: list[int],
        period_of: list[int],
        figures: tuple[ManyFigures, ManyFigures, ManyFigures],
        flags: list[int],
        days: list[int],
        rare: dict[str, list[Any]],
    ) -> None:
        gathering = self._gathering
        start = len(gathering)
        columns = gathering.values, gathering.numerators, gathering.denominators
        for column, gathered in zip(figures, columns, strict=True):
            if column:
                gathered.fill(start)
                gathered.add_many(column)
        gathering.add_rows(
            series_of,
            period_of,
            published=days if any(days) else (),
            flags=flags,
            rare={name: pairs(entries) for name, entries in rare.items()},
        )

    def _rare_column(self, field: ObservationField, cells: Sequence[object], bad: set[int]) -> list[Any]:
        if field.content == "ordinal":
            cells = _only(_ORDINALS, cells, bad)
        return self._rare[field.name].looked_up(bad, cells)

    def _state_column(
        self,
        columns: Mapping[str, Sequence[object]],
        figures: tuple[ManyFigures, ManyFigures, ManyFigures],
        size: int,
        bad: set[int],
    ) -> list[int]:
        """Find the bits of each row's state; nothing when all are observed."""
        given = self._states.looked_up(bad, columns["state"]) if "state" in columns else [None] * size
        if isinstance(figures[0], tuple) and not any(given):
            return []
        symbols: Iterable[Any] = repeat(None)
        if "value" in columns and not isinstance(figures[0], tuple):
            # What was refused as a value is no symbol, and has been found already.
            symbols = self._symbols.looked_up(set(), columns["value"])
        said = zip(given, symbols, *map(present, figures), strict=False)
        states = list(map(self._bits_of_state.__getitem__, said))
        if -1 in states:
            bad.update(row for row, bits in enumerate(states) if bits < 0)
        return states


class _Tolerant(Memo[Any]):
    """A memo that gives something else for cells which are refused, and remembers which these are.

    A table with a thousand errors is not read on, and so after a thousand refused cells any new one is
    taken for refused: its row is never looked at, or is read by itself.

    Attributes:
        refused: The cells that are refused.
    """

    def __init__(self, take: Callable[[Any], Any], instead: Any) -> None:
        super().__init__(take)
        self._instead = instead
        self.refused: set[Any] = set()

    def __missing__(self, cell: Any) -> Any:
        if len(self.refused) >= MOST_COUNTED:
            self.refused.add(cell)
            return self._instead
        try:
            taken = self.take(cell)
        except Exception:  # because only the reader of single rows says what is wrong
            self.refused.add(cell)
            taken = self._instead
        self[cell] = taken
        return taken

    def looked_up(self, bad: set[int], *columns: Sequence[object]) -> list[Any]:
        """Look up the cells of a column, or the pairs of two.

        Args:
            bad: The rows of refused cells are added to it.
            columns: One or two columns.
        """
        cells = _cells(columns)
        try:
            taken = list(map(self.__getitem__, cells))
        except Exception:  # because a cell cannot be looked up; no kind that is read is like that
            cells = list(map(self._key_of, cells))
            taken = list(map(self.__getitem__, cells))
        if self.refused:
            bad.update(self.refused_rows(cells))
        return taken

    def _key_of(self, cell: object) -> object:
        try:
            self[cell]
        except Exception:  # because what an object does when it is asked is its own affair
            return _NO_KEY
        return cell

    def refused_rows(self, cells: Iterable[object]) -> list[int]:
        """List the rows whose cells are refused."""
        return [row for row, cell in enumerate(cells) if cell in self.refused]


class _FigureColumn:
    """Reader of the columns of figures."""

    def __init__(self, take: Callable[[object], Any]) -> None:
        def parts(cell: object) -> Parts:
            figure = take(cell)
            return parts_of(figure) if isinstance(figure, Decimal) else NO_FIGURE

        self._parts = _Tolerant(parts, NO_FIGURE)
        self._lists = FigureLists(self._parts)
        self._of_decimals = _Tolerant(lambda text: parts(Decimal(text)), NO_FIGURE)
        self._of_decimals["None"] = NO_FIGURE
        self._decimal_lists = FigureLists(self._of_decimals)

    def read(self, cells: Sequence[object], bad: set[int]) -> ManyFigures:
        """Read the figures of a column; a symbol is no figure."""
        if not cells:
            return []
        if isinstance(cells, WholeNumbers):
            return _whole(cells)
        kinds = set(map(type, cells))
        if kinds <= _FIGURES:
            return self._through(self._parts, self._lists, cells, bad)
        if kinds <= _DECIMALS:
            # By their digits: a memo would take 70.0 for 70.
            return self._through(self._of_decimals, self._decimal_lists, list(map(str, cells)), bad)
        figures: list[Parts] = []
        for row, cell in enumerate(cells):
            try:
                figures.append(self._parts.take(cell))
            except Exception:  # because only the reader of single rows says what is wrong
                figures.append(NO_FIGURE)
                bad.add(row)
        return figures

    def _through(
        self, memo: _Tolerant, lists: FigureLists, cells: Sequence[object], bad: set[int]
    ) -> ManyFigures:
        figures = lists(cells)
        if memo.refused:
            bad.update(memo.refused_rows(cells))
        return figures


def _bits(take: Callable[[object], Any], bits: Callable[[Any], int], absent: int) -> _Tolerant:
    return _Tolerant(lambda cell: absent if (read := take(cell)) is None else bits(read), absent)


def _whole(cells: WholeNumbers) -> ManyFigures:
    digits: list[Any] = list(cells.digits)
    if None not in digits:
        return digits, cells.places
    return [NO_FIGURE if one is None else (one, cells.places) for one in digits]


def _only(kinds: Set[type], cells: Sequence[object], bad: set[int]) -> Sequence[object]:
    """Empty the cells of other kinds, and add their rows: to a memo 1 is True."""
    if set(map(type, cells)) <= kinds:
        return cells
    bad.update(row for row, cell in enumerate(cells) if type(cell) not in kinds)
    return [cell if type(cell) in kinds else None for cell in cells]


def _cells(columns: Sequence[Sequence[object]]) -> Sequence[Any]:
    return columns[0] if len(columns) == 1 else list(zip(*columns, strict=True))


def _symbol(read: object) -> ValueState | None:
    return read if isinstance(read, ValueState) else None


def _state_bits(
    given: ValueState | None, symbol: ValueState | None, value: bool, numerator: bool, denominator: bool
) -> int:
    """Find the bits of a row's state; -1 when the row contradicts itself."""
    there = {"value": value, "numerator": numerator, "denominator": denominator}
    state = implied_state(given, symbol, **there)
    return -1 if state is None or not fits(state, **there) else state_bits(state)
