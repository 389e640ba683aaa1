"""A control chart on plain numbers: its centre, limits per point, and what is marked."""

from collections.abc import Sequence
from decimal import Decimal
from typing import TypeVar

from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import frozen
from paktmodel.statistics.patterns import Causes
from paktmodel.statistics.plain_numbers import Number
from paktmodel.values.figures import figure_of, plain
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import ChartKind

T = TypeVar("T")
U = TypeVar("U")

#: A number for each point; None where a value is missing, or where there is no such limit.
PerPoint = tuple[Decimal | None, ...]
#: A lower and an upper limit; None where there is none.
Ends = tuple[Decimal | None, Decimal | None]
#: The lowest and the highest value that can be; None where there is none.
Bounds = tuple[Decimal | None, Decimal | None]


@frozen(kw_only=True, field_transformer=gathered)
class Chart:
    """Limits and patterns of one segment, in the unit of its values; shares as fractions of one.

    Attributes:
        kind: Which chart it is.
        centre: What the limits lie around; None of no values.
        points: What is charted: the values, or their differences from a year before; None where missing.
        z: Distance of each point from the centre in its own standard errors, on p′ and u′ charts alone.
        lower: Lower control limit of each point, cut at what values can be; None where there is none.
        upper: Upper control limit of each point, cut too.
        lower_uncut: Lower control limits as calculated, with which points are compared.
        upper_uncut: Upper control limits as calculated.
        sigma: The standard deviation that the limits rest on: mean moving range / 1.128 on XmR charts,
            that of z, and no less than 1, on p′ and u′ charts; None on charts of rare events.
        mean_range: Mean moving range after screening, of z on p′ and u′ charts; None without a range.
        screened: How many moving ranges were left out.
        dispersion: How many times as widely z varies as chance alone would make it; None on other charts.
        causes: For each point the rules by which it is more than noise, in priority.
        sides: For each point to which side it is marked: 1 upwards, -1 downwards, 0 where it is not.
        fixed_after: From how many points the limits are calculated; None where from all.
    """

    kind: ChartKind
    centre: Decimal | None = None
    points: PerPoint = ()
    z: PerPoint = ()
    lower: PerPoint = ()
    upper: PerPoint = ()
    lower_uncut: PerPoint = ()
    upper_uncut: PerPoint = ()
    sigma: Decimal | None = None
    mean_range: Decimal | None = None
    screened: int = 0
    dispersion: Decimal | None = None
    causes: Causes = ()
    sides: tuple[int, ...] = ()
    fixed_after: int | None = None

    def __repr__(self) -> str:
        marked = sum(map(bool, self.sides))
        known = sum(point is not None for point in self.points)
        return f"Chart({self.kind}, {known} points, {marked} marked)"


def bounds_in(bounds: tuple[Number | None, Number | None] | None) -> Bounds:
    """Read the lowest and the highest value that can be.

    Raises:
        InvalidArgument: They are not two, or the lowest is above the highest.
        InvalidValue: One is no number.
    """
    if bounds is None:
        return None, None
    given: object = bounds
    if not isinstance(given, tuple | list) or len(given) != 2:
        raise InvalidArgument("bounds", "the lowest and the highest value, None where there is none", bounds)
    least, most = (None if end is None else figure_of(end) for end in bounds)
    if least is not None and most is not None and least > most:
        raise InvalidArgument(
            "bounds", "the lowest value before the highest", f"{plain(least)}, {plain(most)}"
        )
    return least, most


def cut(ends: Ends, bounds: tuple[Decimal | int | None, Decimal | int | None]) -> Ends:
    """Cut a lower and an upper limit at the lowest and the highest value that can be."""
    (low, high), (least, most) = ends, bounds
    return (
        low if low is None or least is None or low >= least else Decimal(least),
        high if high is None or most is None or high <= most else Decimal(most),
    )


def spread_out(found: Sequence[T], present: Sequence[bool], missing: U) -> tuple[T | U, ...]:
    """Put what was found of the values that are there back to their places, something else to the others."""
    if all(present):
        return tuple(found)
    known = iter(found)
    return tuple(next(known) if there else missing for there in present)
