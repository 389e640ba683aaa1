"""Strategies for observations, alone or of a plan, and for the situations in which a plan is followed up."""

import datetime as dt
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple

from hypothesis import strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.model.plans import Plan
from paktmodel.observations import Observation, Observations
from paktmodel.testing.strategies.by_type import drawn, things
from paktmodel.testing.strategies.constraints import each_once
from paktmodel.testing.strategies.dates import days, periods
from paktmodel.testing.strategies.identifiers import codes, parts
from paktmodel.testing.strategies.plans import plans
from paktmodel.testing.strategies.printing import Arguments, maker
from paktmodel.testing.strategies.weights import tuple_of, weighted

__all__ = ["Situation", "observations", "single_observations", "situations"]


class Situation(NamedTuple):
    """The arguments of a follow-up.

    Attributes:
        plan: The plan.
        observed: Observations of its indicators.
        as_of: The day.
    """

    plan: Plan
    observed: Observations
    as_of: dt.date


def single_observations() -> st.SearchStrategy[Observation]:
    """Draw single observations: a value, or the reason why there is none.

    What the builder builds is one of them:

    >>> from paktmodel.testing import observation
    >>> observation(value="70.1")
    Observation(1.1 total 2024-M01: 70.1)
    """
    return things(Observation)


# Mostly months, from the year before most plans begin; the others for what is published yearly.
_STARTS: Final = weighted(
    (1, st.sampled_from(("2000", "2022", "2023")).map(Period)),
    (3, st.integers(2022 * 12, 2025 * 12).map(Period.of_month)),
    (1, periods()),
)
#: Whether the next observation is of the next period; otherwise it revises this one.
_NEXT_PERIOD: Final = st.sampled_from((True, True, True, False))

#: What is different in each of the observations of a store.
_KEY: Final = attrgetter("indicator", "part", "period", "definition", "published", "status", "sequence")


@st.composite
def observations(draw: st.DrawFn, plan: Plan | None = None) -> Observations:
    """Draw observations of a few series in successive periods, with revisions and gaps.

    What the builders build is one of them:

    >>> from paktmodel.testing import monthly, observed
    >>> observed(monthly("1.1", "2024-M01", ["70.1", "suppressed", "69.8"]))
    Observations(3 of 1 indicator, 2024-M01–2024-M03)

    Args:
        plan: The plan whose indicators and parts are observed; any when left out. A plan without
            indicators has no observations.
    """
    series = tuple_of(draw, lambda: _series(draw, plan), 3 if plan is None or plan.indicators else 0)
    singles = each_once(chain(*series), _KEY)
    # Mapped, so that a failing example shows every observation and not how many there are.
    return draw(st.just(list(singles)).map(Observations))


def _series(draw: st.DrawFn, plan: Plan | None) -> tuple[Observation, ...]:
    if plan is None:
        code, part = draw(codes()), draw(parts())
    else:
        indicator = draw(st.sampled_from(plan.indicators))
        code, part = indicator.code, draw(st.sampled_from(indicator.parts))
    period = draw(_STARTS)

    def an_observation() -> Observation:
        nonlocal period
        single = drawn(draw, Observation, {"indicator": code, "part": part, "period": period})
        period = period.next() if draw(_NEXT_PERIOD) else period
        return single

    return tuple_of(draw, an_observation, 12)


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Draw consistent plans, each with observations of its indicators and a day.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=5, database=None)
    ... @given(situations())
    ... def test_what_is_observed_is_in_the_plan(situation):
    ...     for code in situation.observed.indicators:
    ...         assert situation.plan.indicators[code]
    >>> test_what_is_observed_is_in_the_plan()
    """
    plan = draw(plans())
    arguments = Arguments({"plan": plan, "observed": draw(observations(plan)), "as_of": draw(days())})
    situation: Situation = draw(st.just(arguments).map(maker(Situation)))
    return situation
