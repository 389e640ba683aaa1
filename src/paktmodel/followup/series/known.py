"""What is known of the series of a plan on a day, cut from the store's columns."""

import datetime as dt
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.printed_values import PrintedIndicator, Rank, printed_values, with_printed
from paktmodel.followup.series.series import PackedSeries, Series
from paktmodel.followup.series.time_axis import TimeAxis
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observations
from paktmodel.observations.columns import ABSENT, EVERY_FLAGS, LARGE, Columns, Figures, Sparse, status_in
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus

T = TypeVar("T", bound=str)

_NO_AXIS: Final = TimeAxis()
#: The series of which nothing is known.
NOTHING_KNOWN: Final = PackedSeries(_NO_AXIS, b"", None, None, None)


_WITHDRAWN: Final = frozenset(
    flags for flags in EVERY_FLAGS if status_in(flags) is ObservationStatus.WITHDRAWN
)


class KnownSeries:
    """The series of observations, each with what was known and possible on a day.

    Args:
        observed: Everything handed over.
        day: The day asked for: a value counts once its first possible date is reached.
        known_day: The day by which a value must have been published.
    """

    __slots__ = (
        "_axes",
        "_columns",
        "_day",
        "_ends",
        "_flags",
        "_known_day",
        "_place_of",
        "_places",
        "_printed",
        "_sorted_ends",
    )

    def __init__(self, observed: Observations, *, day: dt.date, known_day: dt.date) -> None:
        self._columns: Columns = observed.packed_columns
        self._place_of = {key: place for place, key in enumerate(self._columns.series)}
        self._day = day
        self._known_day = known_day
        self._ends = [period.end for period in self._columns.periods]
        self._sorted_ends: list[dt.date] | None = None
        # Most series of a plan have the same periods, states and decimals, and share them.
        self._axes: dict[bytes, TimeAxis] = {}
        self._flags: dict[bytes, bytes] = {}
        self._places: dict[bytes, array[int]] = {}
        # By the identity of the indicator, which each of them holds.
        self._printed: dict[int, PrintedIndicator] = {}

    def packed(self, indicator: Indicator, part: Part) -> PackedSeries:
        """Return what is known of an indicator's part: one row a period, the one published last.

        A period whose last published row is withdrawn has none. Of values by several definitions it is
        the one by the baseline's; those by others are kept beside it.

        Raises:
            InvalidValue: `year-range`, for a first possible date past the year 9999.
        """
        place = self._place_of.get((indicator.code, part))
        given = range(0) if place is None else self._columns.rows(place)
        rows = self._rows(indicator, given) if given else ()
        if self._columns.definitions is None and not indicator.earlier:
            return self._cut(rows) if rows else NOTHING_KNOWN
        printed = self._printed_of(indicator)
        series = self._ranked(indicator, part, rows, given, printed.rank())
        others = []
        for version in self._versions(printed, part, rows):
            other = self._ranked(indicator, part, rows, given, printed.rank(version))
            if other.definitions != series.definitions:
                others.append((version, other))
        return series._replace(others=tuple(others)) if others else series

    def _versions(self, printed: PrintedIndicator, part: Part, rows: Sequence[int]) -> list[Text]:
        """List the definitions that values of a part say they are by, where these are several."""
        said: set[Text | None] = {one.definition for one in printed.earlier(part)}
        if rows and self._columns.definitions is not None:
            said.update(self._definitions(range(rows[0], rows[-1] + 1)).values())
        return sorted(one for one in said if one is not None and printed.may_be_by(one))

    def _ranked(
        self, indicator: Indicator, part: Part, rows: Sequence[int], given: range, rank: Rank
    ) -> PackedSeries:
        """Choose one value a period, by the definition that ranks first."""
        if self._columns.definitions is not None and rows:
            rows = self._by_definition(indicator, rows, rank)
        known = self._cut(rows) if rows else NOTHING_KNOWN
        return self._and_printed(indicator, part, known, given, rank)

    def _and_printed(
        self,
        indicator: Indicator,
        part: Part,
        known: PackedSeries,
        given: range,
        rank: Rank,
        *,
        others: bool = False,
    ) -> PackedSeries:
        """Add the printed values of periods of which nothing was given by the day of knowledge.

        Those by a definition that the indicator does not have are no values of it, and others.
        """
        if not indicator.earlier or not self._printed_of(indicator).earlier(part):
            return known
        columns, limit = self._columns, self._known_day.toordinal()
        said = self._definitions(given)
        replaced: set[tuple[Period, Text | None]] = {
            (columns.periods[columns.period_of[row]], said.get(row))
            for row in given
            if columns.published is None or columns.published[row] <= limit
        }
        day = min(self._day, self._known_day)
        series = Series.view(known)
        of = self._printed_of(indicator)
        printed = printed_values(of, part, series, replaced, day, rank)
        if not others:
            printed = {period: one for period, one in printed.items() if of.may_be_by(one.definition)}
        if not printed:
            return known
        observed = with_printed(indicator, part, series, printed)
        # All of it is known and possible: nothing is to be asked a second time.
        cut = KnownSeries(observed, day=dt.date.max, known_day=dt.date.max)
        return cut._cut(range(len(observed)))

    def published_last(self, indicator: Indicator, part: Part, periods: Sequence[Period]) -> dt.date:
        """Find the day on which the last of what is known of some periods was published.

        What has no day of publication is known from its first possible date.
        """
        last = indicator.first_possible(max(periods, key=lambda period: period.end))
        place, published = self._place_of.get((indicator.code, part)), self._columns.published
        if place is None or published is None:
            return last
        columns, wanted, days = self._columns, frozenset(periods), []
        for row in self._rows(indicator, columns.rows(place)):
            period = columns.periods[columns.period_of[row]]
            if period in wanted:
                day = published[row]
                days.append(dt.date.fromordinal(day) if day else indicator.first_possible(period))
        return max(days, default=last)

    def given(self, indicator: Indicator, part: Part) -> PackedSeries:
        """Return everything that was given of an indicator's part by the day of knowledge.

        One row a period, the one published last; what is withdrawn or comes too early is there.
        """
        place = self._place_of.get((indicator.code, part))
        period_of, published = self._columns.period_of, self._columns.published
        limit = self._known_day.toordinal()
        rows = range(0) if place is None else self._columns.rows(place)
        said = self._definitions(rows)
        last = {
            (period_of[row], said.get(row)): row
            for row in rows
            if published is None or published[row] <= limit
        }
        rank = self._printed_of(indicator).rank()
        counted = self._one_a_period(last.values(), said, rank)
        given = self._cut(counted) if counted else NOTHING_KNOWN
        return self._and_printed(indicator, part, given, rows, rank, others=True)

    def _rows(self, indicator: Indicator, rows: range) -> Sequence[int]:
        columns = self._columns
        possible = self._last_end(indicator, self._day)
        known = possible if self._known_day == self._day else self._last_end(indicator, self._known_day)
        published, kinds = columns.published, set(columns.flags[rows.start : rows.stop])
        apart = published is not None and any(published[rows.start : rows.stop])
        if apart or columns.repeats(rows, kinds):
            found: Sequence[int] = self._published(rows, known, possible)
        elif self._axis(rows).end <= min(possible, known):
            found = rows  # nothing was published apart, so every period has one row
        else:
            until, ends, period_of = min(possible, known), self._ends, columns.period_of
            found = [row for row in rows if ends[period_of[row]] <= until]
        flags = columns.flags
        if not _WITHDRAWN.isdisjoint(kinds):
            found = [row for row in found if flags[row] not in _WITHDRAWN]
        if found and type(found) is list and found[-1] - found[0] + 1 == len(found):
            return range(found[0], found[-1] + 1)
        return found

    def _published(self, rows: range, known: dt.date, possible: dt.date) -> list[int]:
        """Find for each period and definition the row that was published last by the day of knowledge."""
        ends, period_of = self._ends, self._columns.period_of
        published = self._columns.published or bytes(rows.stop)
        said = self._definitions(rows)
        limit = self._known_day.toordinal()
        last: dict[tuple[int, Text | None], int] = {}
        for row in rows:
            day = published[row]
            if day <= limit if day else ends[period_of[row]] <= known:
                last[period_of[row], said.get(row)] = row
        return [row for (place, _), row in last.items() if ends[place] <= possible]

    def _by_definition(self, indicator: Indicator, rows: Sequence[int], rank: Rank) -> Sequence[int]:
        """Choose one row for each period: that by the definition that ranks first.

        Where the indicator has definitions, rows by another one than these are passed over.
        """
        said = self._definitions(range(rows[0], rows[-1] + 1))
        if not said:
            return rows
        printed = self._printed_of(indicator)
        return self._one_a_period((row for row in rows if printed.may_be_by(said.get(row))), said, rank)

    def _one_a_period(self, rows: Iterable[int], said: Mapping[int, Text], rank: Rank) -> Sequence[int]:
        period_of = self._columns.period_of
        if not said:
            return list(rows)
        chosen: dict[int, int] = {}
        for row in rows:
            other = chosen.setdefault(period_of[row], row)
            if rank(said.get(row)) < rank(said.get(other)):
                chosen[period_of[row]] = row
        return list(chosen.values())

    def _printed_of(self, indicator: Indicator) -> PrintedIndicator:
        printed = self._printed.get(id(indicator))
        if printed is None:
            printed = self._printed[id(indicator)] = PrintedIndicator(indicator)
        return printed

    def _definitions(self, rows: range) -> Mapping[int, Text]:
        column = self._columns.definitions
        return {} if column is None else column.within(rows)

    def _last_end(self, indicator: Indicator, day: dt.date) -> dt.date:
        """Return the day by which a period must end for a value to be possible on a day."""
        if not indicator.lags:
            return day
        if self._sorted_ends is None:
            self._sorted_ends = sorted(set(self._ends))
        # A later end has no earlier first possible date.
        place = bisect_right(self._sorted_ends, day, key=indicator.first_possible_after)
        return self._sorted_ends[place - 1] if place else dt.date.min

    def _cut(self, rows: Sequence[int]) -> PackedSeries:
        columns = self._columns
        flags = _taken(columns.flags, rows).tobytes()
        return PackedSeries(
            self._axis(rows),
            self._flags.setdefault(flags, flags),
            self._figures(columns.values, rows),
            self._figures(columns.numerators, rows),
            self._figures(columns.denominators, rows),
            None if columns.definitions is None else _said(columns.definitions, rows),
            None if columns.precisions is None else _said(columns.precisions, rows),
        )

    def _axis(self, rows: Sequence[int]) -> TimeAxis:
        period_of = _taken(self._columns.period_of, rows)
        key = period_of.tobytes()
        axis = self._axes.get(key)
        if axis is None:
            periods: list[Period] = [self._columns.periods[place] for place in period_of]
            axis = self._axes[key] = TimeAxis(tuple(periods))
        return axis

    def _figures(self, column: Figures | None, rows: Sequence[int]) -> Figures | None:
        """Cut a column to some rows, one entry a row; None where none of them has a value."""
        if column is None:
            return None
        if column.rows is not None:  # a sparse column is filled up
            first, last = bisect_left(column.rows, rows[0]), bisect_right(column.rows, rows[-1])
            where = {column.rows[place]: place for place in range(first, last)}
            if where.keys().isdisjoint(rows):
                return None
            places = array("b", [column.places[where[row]] if row in where else ABSENT for row in rows])
            digits = array("q", [column.digits[where[row]] if row in where else 0 for row in rows])
        else:
            places, digits = _taken(column.places, rows), _taken(column.digits, rows)
            if places.count(ABSENT) == len(places):
                return None
        places = self._places.setdefault(places.tobytes(), places)
        if LARGE not in places:
            return Figures(None, digits, places, ())
        texts: list[str] = []
        numbered = array("q", digits)
        for row, place in enumerate(places):
            if place == LARGE:
                texts.append(column.large[digits[row]])
                numbered[row] = len(texts) - 1
        return Figures(None, numbered, places, tuple(texts))


def _said(column: Sparse[T], rows: Sequence[int]) -> tuple[T | None, ...] | None:
    """Return what each row says, such as its definition; None where no row says anything."""
    said = column.within(range(rows[0], rows[-1] + 1))
    found = tuple(map(said.get, rows))
    return found if any(found) else None


def _taken(column: "array[int]", rows: Sequence[int]) -> "array[int]":
    if type(rows) is range:
        return column[rows.start : rows.stop]
    return array(column.typecode, [column[row] for row in rows])
