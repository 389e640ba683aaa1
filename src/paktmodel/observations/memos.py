"""Memories of what cells mean: the same few periods, words and figures come again and again."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, TypeVar

from paktmodel.observations.gathered import ManyFigures, Parts

T = TypeVar("T")


class Memo(dict[Any, T], Generic[T]):
    """Remember what cells of one kind mean.

    A column read through it costs a fifth of reading each cell afresh.

    Args:
        take: What a cell means; it may refuse it.
    """

    def __init__(self, take: Callable[[Any], T]) -> None:
        super().__init__()
        self.take = take

    def __missing__(self, cell: Any) -> T:
        taken = self[cell] = self.take(cell)
        return taken

    def unreadable(self, cells: Iterable[Any]) -> Iterator[int]:
        """Yield the rows of a column whose cells are refused; empty ones are passed over."""
        for row, cell in enumerate(cells):
            if cell is not None:
                try:
                    self[cell]
                except (
                    Exception
                ):  # because it is refused, or what it does when it is looked up is its own affair
                    yield row


def nullable(take: Callable[[Any], T], absent: T) -> Memo[T]:
    """Make a memo of cells that may be null."""
    memo = Memo(take)
    memo[None] = absent
    return memo


class FigureLists:
    """Reader of lists of figures: one look-up each where all have the same number of decimals.

    Args:
        figures: What the cells mean.
    """

    def __init__(self, figures: Memo[Parts]) -> None:
        self._figures = figures
        self._digits: Memo[_Digits] = Memo(lambda places: _Digits(figures, places))

    def __call__(self, cells: Sequence[Any]) -> ManyFigures:
        """Read the figures of a list."""
        places = self._figures[cells[0]][1] if cells else 0
        if places >= 0:
            try:
                return list(map(self._digits[places].__getitem__, cells)), places
            except _OtherPlaces:
                pass
        return list(map(self._figures.__getitem__, cells))


class _Digits(dict[Any, int]):
    """The digits of figures that have one number of decimals."""

    def __init__(self, figures: Memo[Parts], places: int) -> None:
        super().__init__()
        self._figures = figures
        self._places = places

    def __missing__(self, cell: Any) -> int:
        digits, places = self._figures[cell]
        if places != self._places or isinstance(digits, str):
            raise _OtherPlaces
        self[cell] = digits
        return digits


class _OtherPlaces(Exception):
    """A figure has another number of decimals than the first one, or there is none."""
