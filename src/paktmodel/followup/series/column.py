"""A column of a series: values, numerators or denominators as whole numbers of one scale."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import final

from paktmodel.observations.columns import Figures
from paktmodel.values.figures import of_digits, total, whole


@final
class Column:
    """Values of a series row by row, exact.

    Nearly every column has a value in every row, all printed with one number of decimals: it is *uniform*,
    and its arithmetic is done on `digits`. Where some are printed with more decimals than others, `digits`
    are still of one scale. A column with gaps is asked value by value.

    Attributes:
        digits: Each value times 10^places as a whole number; empty unless the column is full.
        places: The most decimals that a value is printed with; 0 unless the column is full.
        full: Whether every row has a value.
        uniform: Whether every row has a value that is printed with `places` decimals.
    """

    __slots__ = ("_at", "_printed", "digits", "full", "places", "uniform")

    def __init__(
        self,
        at: Callable[[int], Decimal | None],
        digits: Sequence[int] | None = None,
        places: int = 0,
        printed: Sequence[int] | None = None,
    ) -> None:
        self._at = at
        self._printed = printed
        self.full = digits is not None
        self.uniform = self.full and printed is None
        self.digits: Sequence[int] = () if digits is None else digits
        self.places = places

    @classmethod
    def packed(cls, figures: Figures) -> "Column":
        """View the packed values of a series, one entry a row."""
        places = figures.places
        first = places[0] if places else 0
        if first >= 0 and places.count(first) == len(places):  # at C speed, as nearly all columns are
            return cls(figures.at, figures.digits.tolist(), first)
        if min(places) < 0:  # a value is missing, or too large for the store
            return cls(figures.at)
        most = max(places)
        power = {one: 10 ** (most - one) for one in set(places)}
        digits = [value * power[one] for value, one in zip(figures.digits, places, strict=True)]
        return cls(figures.at, digits, most, places)

    @classmethod
    def of(cls, values: Sequence[Decimal | None]) -> "Column | None":
        """Make a column of values; None when there is none in it."""
        known = [value for value in values if value is not None]
        if not known:
            return None
        if len(known) < len(values) or any(not value and value.is_signed() for value in known):
            return cls(values.__getitem__)
        printed = [-int(value.as_tuple().exponent) for value in known]
        most = max(printed)
        uniform = min(printed) == most
        digits = [whole(value, most) for value in known] if most >= 0 else None
        return cls(values.__getitem__, digits, max(most, 0), None if uniform else printed)

    def at(self, row: int) -> Decimal | None:
        """Return the value of a row as printed; None where there is none."""
        return of_digits(self.digits[row], self.places) if self.uniform else self._at(row)

    @property
    def printed(self) -> int | Sequence[int]:
        """With how many decimals each value is printed: one number where all are alike; of a full column."""
        return self.places if self._printed is None else self._printed

    def total(self, rows: Sequence[int]) -> Decimal:
        """Add the values of rows up, exact; those without a value are left out."""
        if self.uniform:
            digits = self.digits
            if type(rows) is range and rows.step == 1:
                return of_digits(sum(digits[rows.start : rows.stop]), self.places)
            return of_digits(sum([digits[row] for row in rows]), self.places)
        return total(value for row in rows if (value := self._at(row)) is not None)

    def take(self, rows: Sequence[int]) -> "Column":
        """Select rows, in the order given."""
        at, digits, printed = self._at, self.digits, self._printed
        return Column(
            lambda row: at(rows[row]),
            [digits[row] for row in rows] if self.full else None,
            self.places,
            None if printed is None else [printed[row] for row in rows],
        )
