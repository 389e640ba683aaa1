"""`Series`: one part of one indicator over time, as columns.

No object per observation is made: a row is a number, and a column is asked for it. `PackedSeries` is
the same content as the store keeps it, compact, equal and hashable by content.
"""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Final, NamedTuple, TypeAlias, final

from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.time_axis import TimeAxis
from paktmodel.observations import Observation
from paktmodel.observations.columns import EVERY_FLAGS, Figures, assumed_in, flag, state_in, status_in
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: States of an observation of whose period something is known.
REPORTED: Final = (ValueState.OBSERVED, ValueState.SUPPRESSED)

#: The flags of rows that are observed.
OBSERVED_FLAGS: Final = frozenset(flags for flags in EVERY_FLAGS if state_in(flags) is ValueState.OBSERVED)
#: The flags of rows that are suppressed.
SUPPRESSED_FLAGS: Final = frozenset(
    flags for flags in EVERY_FLAGS if state_in(flags) is ValueState.SUPPRESSED
)
_PRELIMINARY: Final = frozenset(
    flags for flags in EVERY_FLAGS if status_in(flags) is ObservationStatus.PRELIMINARY
)
_ASSUMED: Final = frozenset(filter(assumed_in, EVERY_FLAGS))


class PackedSeries(NamedTuple):
    """What is known of a series, one row a period, in some three bytes a row and column.

    Attributes:
        axis: The periods.
        flags: State and status of each row, as the store keeps them.
        values: Each row's value; None where no row has one.
        numerators: Each row's numerator; None where no row has one.
        denominators: Each row's denominator; None where no row has one.
        definitions: The definition that each row says it is by; None where no row says.
        precisions: How exact each row says that it is; None where no row says.
        others: The same with the values by another definition first, for each that some period has as well.
    """

    axis: TimeAxis
    flags: bytes
    values: Figures | None
    numerators: Figures | None
    denominators: Figures | None
    definitions: tuple[Text | None, ...] | None = None
    precisions: tuple[Precision | None, ...] | None = None
    others: "tuple[tuple[Text, PackedSeries], ...]" = ()

    def by(self, definition: Text | None) -> "PackedSeries":
        """Return the series with the values by a definition first, where some period has several."""
        return next((series for version, series in self.others if version == definition), self)

    def __hash__(self) -> int:
        columns = (self.values, self.numerators, self.denominators)
        digits = (None if column is None else tuple(column.digits) for column in columns)
        return hash((self.axis, self.flags, *digits))

    def __repr__(self) -> str:
        return f"PackedSeries({self.axis!r})"


@final
class Series:
    """What is known of one part of one indicator, one row a period, in order of period.

    Attributes:
        axis: The periods, with what follows from them.
        periods: The periods.
        flags: State and status of each row, as the store keeps them.
        values: The values; None where no row has one.
        numerators: The numerators; None where no row has one.
        denominators: The denominators; None where no row has one.
        definitions: The definition that each row says it is by; None where no row says.
        precisions: How exact each row says that it is; None where no row says.
        observed: Whether every row is observed.
        settled: Whether no row is preliminary.
        assumes: Whether any row is assumed.
    """

    __slots__ = (
        "assumes",
        "axis",
        "definitions",
        "denominators",
        "flags",
        "numerators",
        "observed",
        "periods",
        "precisions",
        "settled",
        "values",
    )

    def __init__(
        self,
        axis: TimeAxis,
        flags: bytes,
        values: Column | None,
        numerators: Column | None,
        denominators: Column | None,
        definitions: tuple[Text | None, ...] | None = None,
        precisions: tuple[Precision | None, ...] | None = None,
    ) -> None:
        self.axis = axis
        self.periods = axis.periods
        self.flags = flags
        self.values = values
        self.numerators = numerators
        self.denominators = denominators
        self.definitions = definitions
        self.precisions = precisions
        kinds = set(flags)
        self.observed = kinds <= OBSERVED_FLAGS
        self.settled = kinds.isdisjoint(_PRELIMINARY)
        self.assumes = not kinds.isdisjoint(_ASSUMED)

    @classmethod
    def view(cls, packed: PackedSeries) -> "Series":
        """View what the store keeps."""
        values, numerators, denominators = (
            None if figures is None else Column.packed(figures) for figures in packed[2:5]
        )
        return cls(packed.axis, packed.flags, values, numerators, denominators, *packed[5:7])

    @classmethod
    def of(cls, known: "Known") -> "Series":
        """Make a series of observations, one per period, in any order; a series is itself."""
        if isinstance(known, Series):
            return known
        rows = sorted(known, key=lambda one: one.period)
        said = tuple(one.definition for one in rows)
        exact = tuple(one.precision for one in rows)
        return cls(
            TimeAxis(tuple(one.period for one in rows)),
            bytes(flag(one.state, one.status, derived=one.derived, assumed=one.assumed) for one in rows),
            Column.of([one.value for one in rows]),
            Column.of([one.numerator for one in rows]),
            Column.of([one.denominator for one in rows]),
            said if any(said) else None,
            exact if any(exact) else None,
        )

    def __len__(self) -> int:
        return len(self.periods)

    def state(self, row: int) -> ValueState:
        """Return the state of a row."""
        return state_in(self.flags[row])

    def status(self, row: int) -> ObservationStatus:
        """Return how final a row is."""
        return status_in(self.flags[row])

    def value(self, row: int) -> Decimal | None:
        """Return the value of a row as printed; None where there is none."""
        return None if self.values is None else self.values.at(row)

    def numerator(self, row: int) -> Decimal | None:
        """Return the numerator of a row; None where there is none."""
        return None if self.numerators is None else self.numerators.at(row)

    def denominator(self, row: int) -> Decimal | None:
        """Return the denominator of a row; None where there is none."""
        return None if self.denominators is None else self.denominators.at(row)

    def precision(self, row: int) -> Precision | None:
        """Return how exact a row says that it is; None where it does not say."""
        return None if self.precisions is None else self.precisions[row]

    def precisions_of(self, rows: Iterable[int]) -> tuple[Precision | None, ...]:
        """Return how exact some rows say that they are, each answer once; empty where none says."""
        said = () if self.precisions is None else tuple(dict.fromkeys(self.precisions[row] for row in rows))
        return said if any(said) else ()

    def definition(self, rows: Iterable[int]) -> Text | None:
        """Return the definition that some rows say they are by; None unless they say one and the same."""
        if self.definitions is None:
            return None
        said = {self.definitions[row] for row in rows}
        return said.pop() if len(said) == 1 else None

    def of_one_definition(self, rows: Iterable[int]) -> bool:
        """Say whether some rows say they are by the same definition, or do not say."""
        return self.definitions is None or len({self.definitions[row] for row in rows}) < 2

    def preliminary(self, rows: Iterable[int]) -> bool:
        """Say whether any of some rows is preliminary."""
        return not self.settled and any(self.status(row) is ObservationStatus.PRELIMINARY for row in rows)

    def assumed(self, rows: Iterable[int]) -> tuple[Period, ...]:
        """List the periods of those of some rows that have an assumed value."""
        if not self.assumes:
            return ()
        return tuple(
            self.periods[row]
            for row in rows
            if self.flags[row] in _ASSUMED and self.flags[row] in OBSERVED_FLAGS
        )

    def within(self, first: dt.date, last: dt.date) -> Sequence[int]:
        """Find the rows whose periods lie between two days, both included."""
        months = self.axis.months
        if months is not None:
            begin = month_of(first) + (first.day > 1)
            end = month_of(last) - (last < last_day(month_of(last)))
            return range(bisect_left(months, begin), bisect_right(months, end))
        return [row for row, one in enumerate(self.periods) if first <= one.start and one.end <= last]

    def take(self, rows: Sequence[int], periods: Sequence[Period] | None = None) -> "Series":
        """Select rows, in the order given; under other periods where these are given."""
        if periods is None:
            if len(rows) == len(self.periods) and rows == range(len(rows)):
                return self
            periods = [self.periods[row] for row in rows]
        values, numerators, denominators = (
            None if column is None else column.take(rows)
            for column in (self.values, self.numerators, self.denominators)
        )
        flags = bytes([self.flags[row] for row in rows])
        said = None if self.definitions is None else tuple(self.definitions[row] for row in rows)
        exact = None if self.precisions is None else tuple(self.precisions[row] for row in rows)
        return Series(TimeAxis(tuple(periods)), flags, values, numerators, denominators, said, exact)

    def __repr__(self) -> str:
        return f"Series({self.axis!r})"


#: What a calculation takes as known of a part: a series, or observations, one per period.
Known: TypeAlias = Series | Iterable[Observation]


def months_of(period: Period) -> int:
    """Return how many months a period counts as: a day, as the month that it stands for, one."""
    return period.months or 1
