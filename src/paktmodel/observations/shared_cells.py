"""Columns as frames and Arrow hold them: few distinct entries, or numbers in buffers.

Each is a sequence of the cells that it stands for; a cell is made when it is asked for.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any, Final, overload

from paktmodel.errors import InvalidArgument
from paktmodel.values.figures import MOST_DIGITS

_NONE: Final = type(None)
#: Digits stand in 64 bits.
_LARGEST: Final = 1 << 63


class Coded(Sequence[Any]):
    """A column given as its distinct entries and the place of each row's entry among them.

    Arrow calls it dictionary-encoded, pandas and polars a categorical.

    >>> list(Coded(["women", "men"], [0, 1, 0, -1]))
    ['women', 'men', 'women', None]

    Args:
        entries: The distinct entries.
        which: The place of each row's entry; -1 where the cell is empty. A list, an array or a
            memoryview of whole numbers.

    Raises:
        InvalidArgument: A place that is none, or something without a length.
    """

    __slots__ = ("_entries", "_which")

    def __init__(self, entries: Sequence[Any], which: Sequence[int]) -> None:
        if not is_sliceable(entries):
            raise InvalidArgument("entries", "a list of the distinct entries", entries)
        if (
            not is_sliceable(which)
            or not all_whole(which)
            or (len(which) and not -1 <= min(which) <= max(which) < len(entries))
        ):
            raise InvalidArgument("which", f"places among {len(entries)} entries, or -1", which)
        self._entries = [*entries, None]  # place -1 is the last
        self._which = which

    def __len__(self) -> int:
        return len(self._which)

    def __iter__(self) -> Iterator[Any]:
        return map(self._entries.__getitem__, self._which)

    @overload
    def __getitem__(self, place: int) -> Any: ...
    @overload
    def __getitem__(self, place: slice) -> "Coded": ...
    def __getitem__(self, place: int | slice) -> Any:
        if isinstance(place, slice):
            made = object.__new__(Coded)  # a part of what has been checked, with the very same entries
            made._entries, made._which = self._entries, self._which[place]
            return made
        return self._entries[self._which[place]]


class WholeNumbers(Sequence[Any]):
    """A column of figures given as their digits, which all have the same number of decimals.

    >>> list(WholeNumbers([724, None], places=1))
    [Decimal('72.4'), None]

    Args:
        digits: Each figure without its point, within 64 bits, None where there is none. A list, or an
            array or a memoryview of whole numbers.
        places: How many decimals they have, 0 to 33.

    Raises:
        InvalidArgument: Other numbers.
    """

    __slots__ = ("digits", "places")

    def __init__(self, digits: Sequence[int | None], *, places: int) -> None:
        if not is_sliceable(digits):
            raise InvalidArgument("digits", "whole numbers within 64 bits, or None", digits)
        there: Sequence[Any] = digits if all_whole(digits) else [one for one in digits if one is not None]
        if not all_whole(there) or (len(there) and not -_LARGEST <= min(there) <= max(there) < _LARGEST):
            raise InvalidArgument("digits", "whole numbers within 64 bits, or None", digits)
        if type(places) is not int or not 0 <= places < MOST_DIGITS:
            raise InvalidArgument("places", f"a whole number from 0 to {MOST_DIGITS - 1}", places)
        self.digits = digits
        self.places = places

    def __len__(self) -> int:
        return len(self.digits)

    @overload
    def __getitem__(self, place: int) -> Decimal | None: ...
    @overload
    def __getitem__(self, place: slice) -> "WholeNumbers": ...
    def __getitem__(self, place: int | slice) -> "Decimal | WholeNumbers | None":
        if isinstance(place, slice):
            return WholeNumbers(self.digits[place], places=self.places)
        digits = self.digits[place]
        # Decimal() of a text is exact in any context of the host.
        return None if digits is None else Decimal(f"{digits}E-{self.places}")


def is_sliceable(column: object) -> bool:
    """Say whether a column can be measured and cut: a list, an array, a flat memoryview; no text."""
    try:
        flat = getattr(column, "ndim", 1) == 1 and not isinstance(column, str | bytes)
        column[:0]  # type: ignore[index]  # because it is asked whether this can be done
        return flat and len(column) >= 0  # type: ignore[arg-type]  # because it is asked, too
    except Exception:  # because a foreign class refuses in its own way
        return False


def all_whole(numbers: Sequence[Any]) -> bool:
    """Say whether all are whole numbers: a memo takes True and 1.0 for 1."""
    # Of an array and of a memoryview one letter says what all are.
    kind = getattr(numbers, "typecode", None) or getattr(numbers, "format", None)
    return kind in tuple("bBhHiIlLqQ") if kind else set(map(type, numbers)) <= {int}
