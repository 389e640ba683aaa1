"""The strategy that Hypothesis gets when it asks for a class by type."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.document.kinds import DOCUMENT_KINDS
from paktmodel.model.indicators import Indicator
from paktmodel.testing.strategies.by_type import of_kind
from paktmodel.testing.strategies.indicators import indicators

__all__ = ["strategy_of"]

# Classes whose fields must agree in more than their annotations say.
_CONSISTENT: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    Indicator: indicators,
    **{kind.cls: kind.strategy for kind in DOCUMENT_KINDS.values()},
}


def strategy_of(kind: Any) -> st.SearchStrategy[Any]:
    """Find the strategy for a class of ours, or for a generic class with its arguments.

    >>> from hypothesis import find
    >>> from paktmodel.calendar.periods import Period
    >>> find(strategy_of(Period), lambda period: period.months == 1)
    Period('2000-M01')
    """
    return _CONSISTENT[kind]() if kind in _CONSISTENT else of_kind(kind)
