"""A table on its way into observations: its limits, its rows so far, and where each came from."""

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, Final

from paktmodel.errors import Finding, InvalidArgument, InvalidDocument
from paktmodel.model.kinds import reads_days
from paktmodel.model.plans import Plan
from paktmodel.observations.builder import Gathering
from paktmodel.observations.cells import RowCells
from paktmodel.observations.error_collector import ErrorCollector, Place, numbered, too_many_rows
from paktmodel.observations.store import Observations, settled
from paktmodel.observations.table_columns import TableColumns
from paktmodel.values.bulk import collection_paused
from paktmodel.values.codes import Code

#: No table with more rows is read, unless the caller says so.
MOST_ROWS: Final = 20_000_000
#: No table with more columns is read; an observation has sixteen fields.
MOST_COLUMNS: Final = 100
#: So many rows are read at a time: more take more memory, and fewer more time.
BATCH: Final = 1 << 15


class TableRows:
    """Rows of a table: those in which nothing is wrong many at a time, the others one by one.

    Args:
        cells: What a cell means.
        most_rows: More rows are refused.
        counting_months: Codes of the indicators whose days are read as months.

    Attributes:
        errors: What has been found wrong so far.
        size: How many rows have come so far.
    """

    def __init__(
        self, cells: RowCells, most_rows: int, counting_months: frozenset[Code] = frozenset()
    ) -> None:
        self.errors = ErrorCollector()
        self.size = 0
        self._cells = cells
        self._most_rows = most_rows
        self._counting_months = counting_months
        self._gathering = Gathering()
        self._columns = TableColumns(cells, self._gathering)
        # The gathered row and the row of the table at which each run of rows without a gap begins.
        self._begins: list[int] = []
        self._numbers: list[int] = []

    def gather(
        self,
        columns: Mapping[str, Sequence[object]],
        kept: Sequence[int] | range,
        size: int,
        explain: Callable[[int], None],
    ) -> None:
        """Take the next rows.

        Args:
            columns: Field -> the cells of the rows that are kept.
            kept: Which rows these are, ascending, counted from 0 among the next rows.
            size: How many the next rows are, those that are not kept included.
            explain: Called with each other row, and with each in which something is wrong, ascending.

        Raises:
            InvalidDocument: `too-many-rows`, or a thousand errors have been found.
        """
        first = self.size
        self.size += size
        if self.size > self._most_rows:
            raise InvalidDocument([too_many_rows(self._most_rows)])
        before = len(self._gathering)
        bad = {kept[row] for row in self._columns.gather(columns, len(kept))} if kept else set()
        if len(kept) == size and not bad:
            self._run(before, first)
            return
        good = [row for row in kept if row not in bad]
        for count, row in enumerate(good):
            if not count or good[count - 1] != row - 1:
                self._run(before + count, first + row)
        bad.update(set(range(size)).difference(kept))
        for row in sorted(bad):
            explain(row)

    def gather_columns(self, columns: Mapping[str, Sequence[Any]], length: int) -> None:
        """Take all the rows of a table that is given by its columns.

        Args:
            columns: Field -> the cells of every row.
            length: How many rows they have.

        Raises:
            InvalidDocument: `too-many-rows`, or a thousand errors have been found.
        """
        with collection_paused():
            for first in range(0, length, BATCH):
                last = min(first + BATCH, length)
                batch = {field: cells[first:last] for field, cells in columns.items()}
                self.gather(batch, range(last - first), last - first, partial(self._explain, batch, first))

    def _explain(self, batch: Mapping[str, Sequence[object]], first: int, row: int) -> None:
        """Read a row of a batch by itself; an error says its row and field."""
        place = numbered(first + row)

        def refuse(field: str, finding: Finding) -> None:
            self.errors.add_at(finding, place, field=field)

        self.read_single({field: cells[row] for field, cells in batch.items()}, place.row, refuse)

    def read_single(
        self, cells: Mapping[str, object], row: int, refuse: Callable[[str, Finding], None]
    ) -> None:
        """Take a row by itself, or collect what is wrong in it."""
        one = self._cells.read(cells, refuse)
        if one is not None:
            self._run(len(self._gathering), row)
            self._gathering.add(one)

    def _run(self, gathered: int, row: int) -> None:
        self._begins.append(gathered)
        self._numbers.append(row)

    def observations(self, place: Callable[[int], Place]) -> Observations:
        """Pack the rows.

        Args:
            place: Where a row of the table is.

        Raises:
            InvalidDocument: Every error.
        """

        def place_of_gathered(row: int) -> Place:
            nearest = bisect_right(self._begins, row) - 1
            return place(self._numbers[nearest] + row - self._begins[nearest])

        if self._counting_months:
            self._gathering.read_days_as_months(self._counting_months)
        return settled(self._gathering, self.errors, place_of_gathered)


def checked_most(name: str, most: object) -> int:
    """Take a limit that a caller has set.

    Raises:
        InvalidArgument: It is no whole number from 1.
    """
    if type(most) is not int or most < 1:
        raise InvalidArgument(name, "a whole number from 1", most)
    return most


def counting_months(plan: Plan, days_as_months: object) -> frozenset[Code]:
    """Find the indicators of a plan whose days are read as months: those of which no day has a value.

    Raises:
        InvalidArgument: The caller's answer is neither true nor false.
    """
    if type(days_as_months) is not bool:
        raise InvalidArgument("days_as_months", "true or false", days_as_months)
    if not days_as_months:
        return frozenset()
    return frozenset(one.code for one in plan.indicators if not reads_days(one))
