"""How often something is drawn, where a choice between equals would make documents too strange."""

from typing import Any, Final, TypeVar

from hypothesis import strategies as st

T = TypeVar("T")

#: Whether to fill a field that may be left out: one time in five, and never in the simplest example.
SELDOM: Final = st.sampled_from((False, False, False, False, True))


def weighted(*choices: tuple[int, st.SearchStrategy[Any]]) -> st.SearchStrategy[Any]:
    """One of several, each so many times as likely; an example gets simpler towards the first.

    >>> from hypothesis import find
    >>> find(weighted((1, st.just("a")), (9, st.just("b"))), lambda drawn: True)
    'a'
    """
    return st.one_of(*(strategy for times, strategy in choices for _ in range(times)))
