"""Which strategy Hypothesis gets for a class when it is asked for it by type."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.document.kinds import DOCUMENT_KINDS
from paktmodel.model.indicators import Indicator
from paktmodel.testing.strategies.by_type import of_kind
from paktmodel.testing.strategies.plans import indicators

__all__ = ["strategy_of"]

# Classes whose objects hang together in more than their annotations say.
_OWN: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    Indicator: indicators,
    **{kind.cls: kind.strategy for kind in DOCUMENT_KINDS.values()},
}


def strategy_of(kind: Any) -> st.SearchStrategy[Any]:
    """Find the strategy for a class of ours, or for a generic one with its arguments.

    >>> from hypothesis import find
    >>> from paktmodel.calendar.periods import Period
    >>> find(strategy_of(Period), lambda period: period.months == 1)
    Period('2000-M01')
    """
    return _OWN[kind]() if kind in _OWN else of_kind(kind)
