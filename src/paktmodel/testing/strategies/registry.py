"""Which strategy Hypothesis gets for a class when it is asked for it by type."""

from collections.abc import Callable
from typing import Any, Final

from hypothesis import strategies as st

from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.indicators import Indicator
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing.strategies.by_type import of_kind
from paktmodel.testing.strategies.follow_up_record import follow_up_records
from paktmodel.testing.strategies.matters import matters
from paktmodel.testing.strategies.networks import networks
from paktmodel.testing.strategies.observations import observations
from paktmodel.testing.strategies.plans import indicators, plans

__all__ = ["strategy_of"]

# Classes whose objects hang together in more than their annotations say.
_OWN: Final[dict[Any, Callable[[], st.SearchStrategy[Any]]]] = {
    FollowUpRecord: follow_up_records,
    Indicator: indicators,
    Matter: matters,
    Network: networks,
    Observations: observations,
    Plan: plans,
}


def strategy_of(kind: Any) -> st.SearchStrategy[Any]:
    """The strategy for a class of ours, or for a generic one with its arguments.

    >>> from hypothesis import find
    >>> from paktmodel.calendar.periods import Period
    >>> find(strategy_of(Period), lambda period: period.months == 1)
    Period('2000-M01')
    """
    return _OWN[kind]() if kind in _OWN else of_kind(kind)
