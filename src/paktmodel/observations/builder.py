"""Rows on their way into columns: taken in any order, sorted once, repeated ones reported."""

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Container, Iterable, Mapping, Sequence
from itertools import accumulate, chain, islice
from types import MappingProxyType
from typing import Any, Final, TypeAlias

from paktmodel.calendar.months import last_day, month_of as month
from paktmodel.calendar.periods import Period
from paktmodel.observations.columns import Columns, Figures, SeriesKey, flag, narrow, ranks_in, series_order
from paktmodel.observations.error_collector import MOST_REPEATED
from paktmodel.observations.fields import RARE
from paktmodel.observations.gathered import FiguresGathered, SparseGathered
from paktmodel.observations.observation import Observation
from paktmodel.observations.row_order import ascending, by_days, ranked_within, ranking, repetitions
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: The flags of nearly every row: observed, final, as published.
USUAL_FLAGS = flag(ValueState.OBSERVED, ObservationStatus.FINAL, derived=False)

# No day has an ordinal beyond this many bits: 9999-12-31 is 3 652 059.
_DAY_BITS = 22
# No status has a rank beyond this many.
_RANK_BITS = 2

#: Of fields of which few rows have one, the rows that do, counted from 0 and ascending.
Rare: TypeAlias = Mapping[str, Iterable[tuple[int, Any]]]
NOTHING_RARE: Final[Rare] = MappingProxyType({})


class Gathering:
    """Observations that have come in so far.

    Attributes:
        values: Their values, a row each.
        numerators: Their numerators, as far as the last that has one.
        denominators: Their denominators, as far as the last that has one.
    """

    __slots__ = (
        "_blocks",
        "_flags",
        "_period_of",
        "_periods",
        "_published",
        "_rare",
        "_series",
        "_series_of",
        "denominators",
        "numerators",
        "values",
    )

    def __init__(self) -> None:
        # As long as series come whole, each with its rows' periods; then nothing is in the next three.
        self._blocks: list[tuple[SeriesKey, array[int]]] = []
        self._series: dict[SeriesKey, int] = {}
        self._series_of = array("i")
        self._period_of = array("i")
        self._periods: dict[Period, int] = {}
        self._published = array("i")
        self._flags = array("B")
        self.values = FiguresGathered()
        self.numerators = FiguresGathered()
        self.denominators = FiguresGathered()
        self._rare: dict[str, SparseGathered[Any]] = {field.name: SparseGathered() for field in RARE}

    def __len__(self) -> int:
        return len(self._flags)

    def add(self, one: Observation) -> None:
        """Add a row."""
        row = len(self._flags)
        self.values.add(one.value)
        if one.numerator is not None:
            self.numerators.fill(row)
            self.numerators.add(one.numerator)
        if one.denominator is not None:
            self.denominators.fill(row)
            self.denominators.add(one.denominator)
        self.add_rows(
            (self.place_of_series((one.indicator, one.part)),),
            (self.place_of_period(one.period),),
            published=() if one.published is None else (ordinal(one.published),),
            flags=(flag(one.state, one.status, derived=one.derived, assumed=one.assumed),),
            rare={name: ((0, entry),) for name in self._rare if (entry := getattr(one, name)) is not None},
        )

    def add_series(
        self,
        key: SeriesKey,
        period_of: "array[int]",
        *,
        published: Sequence[int] = (),
        flags: Sequence[int] = (),
        rare: Rare = NOTHING_RARE,
    ) -> None:
        """Add the rows of a series at once; their figures have been added already.

        Args:
            key: Indicator and part.
            period_of: Each row's period, as `place_of_period` numbers it; it may be shared by several
                series, and is not changed.
            published: Each row's day, as `ordinal` gives it; empty when none has one.
            flags: Each row's `flag`; empty when all are the usual ones.
            rare: Fields of which few rows have one, each with these rows, as `pairs` gives them.
        """
        if not period_of:
            return
        self._add_rest(len(period_of), published, flags, rare)
        if self._series_of:
            self._spread(key, period_of)
        else:
            self._blocks.append((key, period_of))

    def add_rows(
        self,
        series_of: "Sequence[int] | array[int]",
        period_of: "Sequence[int] | array[int]",
        *,
        published: Sequence[int] = (),
        flags: Sequence[int] = (),
        rare: Rare = NOTHING_RARE,
    ) -> None:
        """Add rows of any series; as `add_series` does, but for each row's number of its series.

        Args:
            series_of: Each row's series, as `place_of_series` numbers it.
            period_of: Each row's period.
            published: Each row's day.
            flags: Each row's flags.
            rare: What few rows have.
        """
        self._spread_blocks()
        self._add_rest(len(period_of), published, flags, rare)
        self._series_of.extend(series_of)
        self._period_of.extend(period_of)

    def _spread_blocks(self) -> None:
        for key, period_of in self._blocks:
            self._spread(key, period_of)
        self._blocks.clear()

    def _spread(self, key: SeriesKey, period_of: "array[int]") -> None:
        self._series_of.extend(array("i", (self.place_of_series(key),)) * len(period_of))
        self._period_of.extend(period_of)

    def _add_rest(
        self,
        count: int,
        published: Sequence[int],
        flags: Sequence[int],
        rare: Rare,
    ) -> None:
        start = len(self._flags)
        if published:
            self._fill_published(start)
            self._published.extend(published)
        if flags:
            self._flags.extend(flags)
        else:
            self._flags.frombytes(bytes((USUAL_FLAGS,)) * count)
        for name, entries in rare.items():
            for row, entry in entries:
                self._rare[name].add(start + row, entry)

    def _fill_published(self, size: int) -> None:
        self._published.frombytes(bytes(self._published.itemsize * (size - len(self._published))))

    def take(self, columns: Columns, rows: Sequence[int]) -> None:
        """Add rows of packed columns, in ascending order."""
        start = len(self._flags)
        self.values.take(columns.values, rows)
        for gathered, packed in (
            (self.numerators, columns.numerators),
            (self.denominators, columns.denominators),
        ):
            if packed is not None:
                gathered.fill(start)
                gathered.take(packed, rows)
        for field in RARE:
            column = getattr(columns, field.column)
            if column is not None:
                self._rare[field.name].take(column, rows, start)
        series_of = array("i")
        place = bisect_right(columns.offsets, rows[0]) - 1 if rows else 0
        while len(series_of) < len(rows):
            count = bisect_left(rows, columns.offsets[place + 1]) - len(series_of)
            if count:
                series_of.extend(array("i", (self.place_of_series(columns.series[place]),)) * count)
            place += 1
        period_of = [self.place_of_period(period) for period in columns.periods]
        self.add_rows(
            series_of,
            [period_of[columns.period_of[row]] for row in rows],
            published=() if columns.published is None else list(map(columns.published.__getitem__, rows)),
            flags=list(map(columns.flags.__getitem__, rows)),
        )

    def alike(self, one: int, other: int) -> bool:
        """Say whether two rows of one key say the same: figures, flags and what few rows have."""
        figures = (self.values, self.numerators, self.denominators)
        return (
            self._flags[one] == self._flags[other]
            and all(column.parts(one) == column.parts(other) for column in figures)
            and all(column.at(one) == column.at(other) for column in self._rare.values())
        )

    def place_of_period(self, period: Period) -> int:
        """Return the number that stands for a period here."""
        return self._periods.setdefault(period, len(self._periods))

    def place_of_series(self, key: SeriesKey) -> int:
        """Return the number that stands for a series here."""
        return self._series.setdefault(key, len(self._series))

    def read_days_as_months(self, codes: Container[Code]) -> None:
        """Take the days of some indicators for their months: of each, if all are first or all are last days.

        Args:
            codes: The codes of indicators that count months.
        """
        periods, series = list(self._periods), list(self._series)
        if all(period.months for period in periods):
            return
        self._spread_blocks()
        places_of: dict[Code, set[int]] = {}
        for number, place in zip(self._series_of, self._period_of, strict=True):
            if not periods[place].months and series[number][0] in codes:
                places_of.setdefault(series[number][0], set()).add(place)
        month_of: dict[Code, dict[int, int]] = {}
        for code, places in places_of.items():
            days = [periods[place].start for place in places]
            if all(day.day == 1 for day in days) or all(day == last_day(month(day)) for day in days):
                month_of[code] = {
                    place: self.place_of_period(Period.of_month(periods[place].first_month))
                    for place in places
                }
        for row, number in enumerate(self._series_of):
            months = month_of.get(series[number][0])
            if months is not None:
                self._period_of[row] = months.get(self._period_of[row], self._period_of[row])

    def packed(self) -> Columns | list[tuple[int, int]]:
        """Pack the columns, unless observations are repeated.

        Returns:
            The columns; or of each repeated observation the row numbers of the first and of this one,
            as many as are counted.
        """
        size = len(self._flags)
        if self._published:
            self._fill_published(size)
        for gathered in (self.values, self.numerators, self.denominators):
            if gathered:
                gathered.fill(size)
        columns = self._by_series()
        if columns is not None:
            return columns
        self._spread_blocks()
        return self._by_row()

    def _by_series(self) -> Columns | None:
        """Pack whole series; None when one comes in pieces or its rows are not in order.

        Rows come so nearly always. A key to sort each by takes 0.25 µs a row, and so the periods
        of each series are compared instead, those that several series share once for all of them.
        """
        blocks = self._blocks or self._whole_series()
        if not blocks and self._series_of:
            return None
        starts = list(accumulate((len(period_of) for _, period_of in blocks), initial=0))
        order: list[int] | None = None
        keys = [series_order(key) for key, _ in blocks]
        if not ascending(keys):
            moved = sorted(range(len(keys)), key=keys.__getitem__)
            if not ascending([keys[place] for place in moved]):
                return None
            order = list(chain.from_iterable(range(starts[place], starts[place + 1]) for place in moved))
            blocks = [blocks[place] for place in moved]
        names = [period_of.tobytes() for _, period_of in blocks]
        shared = {name: period_of for name, (_, period_of) in zip(names, blocks, strict=True)}
        rank, periods = ranking(set().union(*shared.values()), tuple(self._periods), by_days)
        typecode = narrow((max(len(periods) - 1, 0),)).typecode
        ranked = {}
        for name, some in shared.items():
            places = array(typecode, map(rank.__getitem__, some))
            if not ascending(places):
                return None
            ranked[name] = places.tobytes()
        return self._columns(
            tuple(key for key, _ in blocks),
            [len(period_of) for _, period_of in blocks],
            periods,
            array(typecode, b"".join(map(ranked.__getitem__, names))),
            order,
        )

    def _whole_series(self) -> "list[tuple[SeriesKey, array[int]]]":
        """Cut the rows into series; nothing when the rows of a series do not stand together."""
        counts = Counter(self._series_of)
        together = array("i")
        for number, count in counts.items():
            together.extend(array("i", (number,)) * count)
        if together != self._series_of:
            return []
        keys = tuple(self._series)
        ends = accumulate(counts.values())
        return [
            (keys[number], self._period_of[end - count : end])
            for (number, count), end in zip(counts.items(), ends, strict=True)
        ]

    def _by_row(self) -> Columns | list[tuple[int, int]]:
        rank_of_series, series = ranking(set(self._series_of), tuple(self._series), series_order)
        rank_of_period, periods = ranking(set(self._period_of), tuple(self._periods), by_days)
        series_of = array("i", map(rank_of_series.__getitem__, self._series_of))
        period_of = array("i", map(rank_of_period.__getitem__, self._period_of))
        keys = [one * len(periods) + period for one, period in zip(series_of, period_of, strict=True)]
        keys = self._within_periods(keys)
        order = sorted(range(len(keys)), key=keys.__getitem__)
        repeated = list(islice(repetitions(keys, order), MOST_REPEATED))
        if repeated:
            return repeated
        counts = Counter(series_of)
        return self._columns(
            series,
            [counts[place] for place in range(len(series))],
            periods,
            narrow(array("i", map(period_of.__getitem__, order))),
            order,
        )

    def _within_periods(self, keys: list[int]) -> list[int]:
        """Extend the keys of rows by what orders those of one period: definition, day, status, number."""
        keys = ranked_within(keys, self._rare["definition"])
        if self._published:
            keys = [(key << _DAY_BITS) + day for key, day in zip(keys, self._published, strict=True)]
        ranks = ranks_in(self._flags)
        if len(set(ranks)) > 1:
            keys = [(key << _RANK_BITS) + rank for key, rank in zip(keys, ranks, strict=True)]
        return ranked_within(keys, self._rare["sequence"])

    def _columns(
        self,
        series: tuple[SeriesKey, ...],
        sizes: Sequence[int],
        periods: tuple[Period, ...],
        period_of: "array[int]",
        order: Sequence[int] | None,
    ) -> Columns:
        return Columns(
            series=series,
            offsets=narrow(list(accumulate(sizes, initial=0))),
            periods=periods,
            period_of=period_of,
            published=_days(self._published, order),
            flags=self._flags if order is None else array("B", map(self._flags.__getitem__, order)),
            values=self.values.packed(order) or Figures(array("b"), array("b"), array("b"), ()),
            numerators=self.numerators.packed(order),
            denominators=self.denominators.packed(order),
            **{field.column: self._rare[field.name].packed(order) for field in RARE},
        )


def pairs(entries: Iterable[Any]) -> list[tuple[int, Any]]:
    """Return the rows of a column that have an entry, and the entries."""
    return [(row, entry) for row, entry in enumerate(entries) if entry is not None]


def ordinal(day: dt.date | None) -> int:
    """Return a day as columns hold it: 0 when there is none."""
    return 0 if day is None else day.toordinal()


def _days(published: "array[int]", order: Sequence[int] | None) -> "array[int] | None":
    if not any(published):
        return None
    return published if order is None else array("i", map(published.__getitem__, order))
