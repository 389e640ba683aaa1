"""How often something is drawn, where equal chances would make documents too strange."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

__all__ = ["tuple_of", "weighted"]

T = TypeVar("T")

_ONE_MORE: Final = st.sampled_from((False, True, True))


def tuple_of(draw: st.DrawFn, make: Callable[[], T], most: int = 3) -> tuple[T, ...]:
    """Draw a tuple of a few items, at times empty; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        make: Draws one item.
        most: The largest number of items.
    """
    return draw(_tuples(make, most))


@st.composite
def _tuples(draw: st.DrawFn, make: Callable[[], T], most: int) -> tuple[T, ...]:
    # The rest of a tuple is a strategy again: Hypothesis then tries whether the rest alone will do, and
    # so removes an item however much it holds. A loop keeps what takes more than five choices.
    if not most or not draw(_ONE_MORE):
        return ()
    return make(), *draw(_tuples(make, most - 1))


def weighted(*choices: tuple[int, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """Choose one of several strategies, each with its weight; examples shrink towards the first.

    >>> from hypothesis import find
    >>> find(weighted((1, st.just("a")), (9, st.just("b"))), lambda drawn: True)
    'a'
    """
    return st.one_of(*(strategy for weight, strategy in choices for _ in range(weight)))
