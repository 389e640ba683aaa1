"""How often something is drawn, where a choice between equals would make documents too strange."""

from collections.abc import Callable
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

_ONE_MORE: Final = st.sampled_from((False, True, True))


def row(draw: st.DrawFn, make: Callable[[], T], most: int = 3) -> tuple[T, ...]:
    """Some things in a row, at times none; for use inside a composite strategy.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        make: Draws one of them.
        most: How many there may be.
    """
    return draw(_row(make, most))


@st.composite
def _row(draw: st.DrawFn, make: Callable[[], T], most: int) -> tuple[T, ...]:
    # The rest of a row is a row: Hypothesis then tries whether the rest alone will do, and so gets rid
    # of a thing however much it holds. A loop leaves what takes more than five choices standing.
    if not most or not draw(_ONE_MORE):
        return ()
    return make(), *draw(_row(make, most - 1))


def weighted(*choices: tuple[int, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """One of several, each so many times as likely; an example gets simpler towards the first.

    >>> from hypothesis import find
    >>> find(weighted((1, st.just("a")), (9, st.just("b"))), lambda drawn: True)
    'a'
    """
    return st.one_of(*(strategy for times, strategy in choices for _ in range(times)))
