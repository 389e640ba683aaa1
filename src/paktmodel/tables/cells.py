"""The parts of a table: cells, columns, and the relations between cells."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import TypeAlias, TypeVar

from paktmodel.errors import InvalidArgument, named_in_errors
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.values.figures import as_printed, checked_figure

_T = TypeVar("_T")

#: The content of a cell. None is an empty cell; the reason for it is a text of its own.
Cell: TypeAlias = str | Decimal | int | dt.date | None

#: The place of a cell: row and column, both counted from 0.
Place: TypeAlias = tuple[int, int]


def several(name: str, values: Iterable[_T]) -> tuple[_T, ...]:
    """Put values in a tuple; a text is refused, since its letters are never meant."""
    if isinstance(values, str) or not isinstance(values, Iterable):
        raise InvalidArgument(name, "several values, in a tuple or list", values)
    return tuple(values)


def _places(places: Iterable[Place]) -> tuple[Place, ...]:
    return several("parts", places)


@frozen(field_transformer=named_in_errors)
class Column:
    """One column of a table.

    Attributes:
        key: Name of the column in `Table.rows`, unique in the table.
        label: Its heading.
        numeric: Whether its cells are numbers, aligned to the right.
        header: Whether its cells are the headings of their rows.
        unbroken: Whether its cells stay on one line where a page is laid out.
    """

    key: str
    label: str
    numeric: bool = False
    header: bool = False
    unbroken: bool = False


@frozen(field_transformer=named_in_errors)
class Sum:
    """A relation: the parts add up to the total, each side as printed.

    Attributes:
        total: Place of the total.
        parts: Places of the parts that exhaust it.
        slack: The largest difference that rounding explains; 0 for whole counts.
    """

    total: Place
    parts: tuple[Place, ...] = field(converter=_places)
    slack: Decimal = field(default=Decimal(0), converter=checked_figure, eq=as_printed)

    def places(self) -> tuple[Place, ...]:
        """List every place it names, the total first."""
        return self.total, *self.parts


@frozen(field_transformer=named_in_errors)
class Share:
    """A relation: one cell is a share, whose numerator and denominator may be in the table, too.

    Attributes:
        share: Place of the share.
        numerator: Place of the numerator; None when it is not in the table.
        denominator: Place of the denominator; None when it is not in the table.
    """

    share: Place
    numerator: Place | None = None
    denominator: Place | None = None

    def places(self) -> tuple[Place, ...]:
        """List every place it names, the share first."""
        return self.share, *(place for place in (self.numerator, self.denominator) if place is not None)


Relation: TypeAlias = Sum | Share
