"""Rows on their way into columns: taken in any order, sorted once, repeated ones reported."""

import datetime as dt
from array import array
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from itertools import accumulate, islice
from operator import lt
from typing import Any, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.observations.columns import (
    ABSENT,
    LARGE,
    Columns,
    Figures,
    SeriesKey,
    Texts,
    flag,
    narrow,
    series_order,
    split,
)
from paktmodel.observations.observation import Observation
from paktmodel.values.texts import Text

K = TypeVar("K")

#: A value as digits and number of decimals; beyond 64 bits as its text and `LARGE`.
Parts = tuple[int | str, int]

# No day has an ordinal beyond this many bits: 9999-12-31 is 3 652 059.
_DAY_BITS = 22


class FiguresGathered:
    """A column of values that grows."""

    __slots__ = ("_digits", "_large", "_places")

    def __init__(self) -> None:
        self._digits = array("q")
        self._places = array("b")
        self._large: list[str] = []

    def __bool__(self) -> bool:
        return bool(self._digits)

    def fill(self, size: int) -> None:
        """Grow to so many rows; the new ones have no value."""
        missing = size - len(self._digits)
        if missing > 0:
            self._digits.frombytes(bytes(8 * missing))
            self._places.extend([ABSENT] * missing)

    def add(self, figure: Decimal | None) -> None:
        """Add a row."""
        if figure is None:
            parts: Parts = (0, ABSENT)
        else:
            text = str(figure)
            text = text if "E" not in text else f"{figure:f}"
            parts = split(text) or (text, LARGE)
        self._add(parts)

    def add_parts(self, every: Sequence[Parts]) -> None:
        """Add rows, each with its digits and decimals."""
        if not every:
            return
        digits, places = zip(*every, strict=True)
        if LARGE in places:
            for parts in every:
                self._add(parts)
        else:
            self._digits.extend(digits)
            self._places.extend(places)

    def _add(self, parts: Parts) -> None:
        digits, places = parts
        if isinstance(digits, str):
            self._large.append(digits)
            digits = len(self._large) - 1
        self._digits.append(digits)
        self._places.append(places)

    def take(self, column: Figures, rows: Sequence[int]) -> None:
        """Add rows of a packed column."""
        if column.rows is None and not column.large:
            self._digits.extend(map(column.digits.__getitem__, rows))
            self._places.extend(map(column.places.__getitem__, rows))
            return
        for row in rows:
            self.add(column.at(row))

    def packed(self, order: Sequence[int] | None) -> Figures | None:
        """Pack the column in the narrowest form; None when no row has a value.

        Args:
            order: Row numbers in the order wanted; None for the order they came in.
        """
        if not self:
            return None
        digits: Sequence[int] | array[int] = self._digits
        places: Sequence[int] | array[int] = self._places
        if order is not None:
            digits = array("q", map(digits.__getitem__, order))
            places = array("b", map(places.__getitem__, order))
        large = tuple(self._large)
        if large:  # numbered again in row order, so that the same content is the same column
            moved = [row for row, place in enumerate(places) if place == LARGE]
            large = tuple(self._large[digits[row]] for row in moved)
            digits = array("q", digits)
            for place, row in enumerate(moved):
                digits[row] = place
        present = len(places) - places.count(ABSENT)
        if not present:
            return None
        if present * 4 >= len(places):
            return Figures(None, narrow(digits), array("b", places), large)
        rows = [row for row, place in enumerate(places) if place != ABSENT]
        return Figures(
            narrow(rows),
            narrow([digits[row] for row in rows]),
            array("b", [places[row] for row in rows]),
            large,
        )


class TextsGathered:
    """A sparse column of texts that grows."""

    __slots__ = ("_known", "_rows", "_which")

    def __init__(self) -> None:
        self._rows = array("q")
        self._which = array("q")
        self._known: dict[Text, int] = {}

    def add(self, row: int, text: Text) -> None:
        """Add the text of a row; rows come in ascending order."""
        self._rows.append(row)
        self._which.append(self._known.setdefault(text, len(self._known)))

    def take(self, column: Texts, rows: Sequence[int], start: int) -> None:
        """Add the texts of packed rows, the first of which becomes row `start`."""
        place_of = dict(zip(column.rows, column.which, strict=True))
        for row, old in enumerate(rows, start):
            which = place_of.get(old)
            if which is not None:
                self.add(row, column.texts[which])

    def packed(self, order: Sequence[int] | None) -> Texts | None:
        """Pack the column with rows in the order wanted; None when no row has a text."""
        if not self._rows:
            return None
        pairs: Iterable[tuple[int, int]] = zip(self._rows, self._which, strict=True)
        if order is not None:
            which_of = dict(pairs)
            pairs = [(new, which_of[old]) for new, old in enumerate(order) if old in which_of]
        texts = tuple(self._known)
        rows, which = array("q"), array("q")
        used: dict[Text, int] = {}
        for row, old in pairs:
            rows.append(row)
            which.append(used.setdefault(texts[old], len(used)))
        return Texts(narrow(rows), narrow(which), tuple(used))


class Gathering:
    """Observations that have come in so far.

    Attributes:
        values: Their values, a row each.
        numerators: Their numerators, as far as the last that has one.
        denominators: Their denominators, as far as the last that has one.
    """

    __slots__ = (
        "_flags",
        "_notes",
        "_period_of",
        "_periods",
        "_published",
        "_series",
        "_series_of",
        "_sources",
        "denominators",
        "numerators",
        "values",
    )

    def __init__(self) -> None:
        self._series: dict[SeriesKey, int] = {}
        self._series_of = array("q")
        self._periods: dict[Period, int] = {}
        self._period_of = array("q")
        self._published = array("i")
        self._flags = array("B")
        self.values = FiguresGathered()
        self.numerators = FiguresGathered()
        self.denominators = FiguresGathered()
        self._notes = TextsGathered()
        self._sources = TextsGathered()

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
        if one.note is not None:
            self._notes.add(row, one.note)
        if one.source is not None:
            self._sources.add(row, one.source)
        self._series_of.append(self._place_of((one.indicator, one.part)))
        self._period_of.append(self.place_of_period(one.period))
        self._published.append(ordinal(one.published))
        self._flags.append(flag(one.state, one.status, one.derived))

    def add_series(
        self,
        key: SeriesKey,
        *,
        period_of: Sequence[int],
        published: Sequence[int],
        flags: Sequence[int],
        notes: Iterable[tuple[int, Text]],
        sources: Iterable[tuple[int, Text]],
    ) -> None:
        """Add the rows of a series at once; their values have been added already.

        Args:
            key: Indicator and part.
            period_of: Each row's period, as `place_of_period` numbers it.
            published: Each row's day, as `ordinal` gives it.
            flags: Each row's `flag`.
            notes: Rows of the series, from 0, with their notes.
            sources: Rows of the series, from 0, with their sources.
        """
        start = len(self._flags)
        for row, text in notes:
            self._notes.add(start + row, text)
        for row, text in sources:
            self._sources.add(start + row, text)
        self._series_of.extend([self._place_of(key)] * len(flags))
        self._period_of.extend(period_of)
        self._published.extend(published)
        self._flags.extend(flags)

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
        for texts, column in ((self._notes, columns.notes), (self._sources, columns.sources)):
            if column is not None:
                texts.take(column, rows, start)
        series_of = array("q")
        for place, key in enumerate(columns.series):
            series_of.extend([self._place_of(key)] * len(columns.rows(place)))
        period_of = [self.place_of_period(period) for period in columns.periods]
        self._series_of.extend(map(series_of.__getitem__, rows))
        self._period_of.extend([period_of[columns.period_of[row]] for row in rows])
        if columns.published is None:
            self._published.frombytes(bytes(self._published.itemsize * len(rows)))
        else:
            self._published.extend(map(columns.published.__getitem__, rows))
        self._flags.extend(map(columns.flags.__getitem__, rows))

    def place_of_period(self, period: Period) -> int:
        """Return the number that stands for a period here."""
        return self._periods.setdefault(period, len(self._periods))

    def _place_of(self, key: SeriesKey) -> int:
        return self._series.setdefault(key, len(self._series))

    def packed(self) -> tuple[Columns, list[tuple[int, int]]]:
        """Pack the columns, and find each repeated observation: the row numbers of the first and this one."""
        series_of, series = _ranked(self._series_of, tuple(self._series), series_order)
        period_of, periods = _ranked(self._period_of, tuple(self._periods), _as_it_is)
        keys = [
            ((one_series * len(periods) + period) << _DAY_BITS) + day
            for one_series, period, day in zip(series_of, period_of, self._published, strict=True)
        ]
        order: list[int] | None = None
        repeated: list[tuple[int, int]] = []
        if not all(map(lt, keys, islice(keys, 1, None))):
            order = sorted(range(len(keys)), key=keys.__getitem__)
            repeated = _repeated(keys, order)
            period_of = array("q", map(period_of.__getitem__, order))
        size = len(keys)
        for gathered in (self.values, self.numerators, self.denominators):
            if gathered:
                gathered.fill(size)
        counts = Counter(series_of)
        return Columns(
            series=series,
            offsets=narrow(list(accumulate((counts[place] for place in range(len(series))), initial=0))),
            periods=periods,
            period_of=narrow(period_of),
            published=_days(self._published, order),
            flags=self._flags[:] if order is None else array("B", map(self._flags.__getitem__, order)),
            values=self.values.packed(order) or Figures(array("b"), array("b"), array("b"), ()),
            numerators=self.numerators.packed(order),
            denominators=self.denominators.packed(order),
            notes=self._notes.packed(order),
            sources=self._sources.packed(order),
        ), repeated


def ordinal(day: dt.date | None) -> int:
    """Return a day as columns hold it: 0 when there is none."""
    return 0 if day is None else day.toordinal()


def _as_it_is(period: Period) -> Period:
    return period


def _ranked(
    places: "array[int]", keys: tuple[K, ...], order: Callable[[K], Any]
) -> "tuple[array[int], tuple[K, ...]]":
    """Sort the keys that occur, and find for each row the place of its key among them."""
    used = sorted(set(places), key=lambda place: order(keys[place]))
    if used == list(range(len(keys))):
        return places, keys
    rank = {place: number for number, place in enumerate(used)}
    return array("q", map(rank.__getitem__, places)), tuple(keys[place] for place in used)


def _repeated(keys: Sequence[int], order: Sequence[int]) -> list[tuple[int, int]]:
    found = []
    first = order[0]
    for row in islice(order, 1, None):
        if keys[row] == keys[first]:
            found.append((first, row))  # the sort is stable: the first one came first
        else:
            first = row
    return found


def _days(published: "array[int]", order: Sequence[int] | None) -> "array[int] | None":
    if not any(published):
        return None
    return published[:] if order is None else array("i", map(published.__getitem__, order))
