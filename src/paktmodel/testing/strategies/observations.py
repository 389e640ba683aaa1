"""Observations, alone and of a plan, and the situations in which a plan is followed up."""

import datetime as dt
from typing import Final, NamedTuple

from hypothesis import strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observation, Observations
from paktmodel.testing.strategies.by_type import drawn, things
from paktmodel.testing.strategies.dates import days, periods
from paktmodel.testing.strategies.identifiers import codes, parts
from paktmodel.testing.strategies.plans import plans
from paktmodel.testing.strategies.printing import Arguments, maker
from paktmodel.testing.strategies.weights import row, weighted
from paktmodel.values.codes import Code

__all__ = ["Situation", "observations", "single_observations", "situations"]


class Situation(NamedTuple):
    """All that a follow-up takes.

    Attributes:
        plan: The plan.
        observed: Observations of its indicators.
        as_of: The day.
    """

    plan: Plan
    observed: Observations
    as_of: dt.date


def single_observations() -> st.SearchStrategy[Observation]:
    """Observations one by one: a value, or the reason why there is none.

    What the builder makes is one of them:

    >>> from paktmodel.testing import observation
    >>> observation(value="70.1")
    Observation(1.1 total 2024-M01: 70.1)
    """
    return things(Observation)


def observations(plan: Plan | None = None) -> st.SearchStrategy[Observations]:
    """Observations of a few series in periods that follow each other, with revisions and gaps.

    What the builders make is one of them:

    >>> from paktmodel.testing import monthly, observed
    >>> observed(monthly("1.1", "2024-M01", ["70.1", "suppressed", "69.8"]))
    Observations(3 of 1 indicator, 2024-M01–2024-M03)

    Args:
        plan: Whose indicators and parts they are of; any when left out. A plan without
            indicators has none.
    """
    return _observations(plan)


@st.composite
def _observations(draw: st.DrawFn, plan: Plan | None) -> Observations:
    def a_series() -> tuple[Observation, ...]:
        code, part = _series(draw, plan)
        period = draw(_STARTS)

        def one() -> Observation:
            nonlocal period
            made = drawn(draw, Observation, {"indicator": code, "part": part, "period": period})
            period = period.next() if draw(_FOLLOWS) else period
            return made

        return row(draw, one, 12)

    every = row(draw, a_series, 3 if plan is None or plan.indicators else 0)
    by_place = {(one.indicator, one.part, one.period, one.published): one for made in every for one in made}
    # Mapped, so that a failing example shows every observation and not how many there are.
    return draw(st.just(list(by_place.values())).map(Observations))


# Mostly months, from the year before most plans begin; the others for what is published yearly.
_STARTS: Final = weighted(
    (1, st.sampled_from(("2000", "2022", "2023")).map(Period)),
    (3, st.integers(2022 * 12, 2025 * 12).map(Period.of_month)),
    (1, periods()),
)
#: Whether the next observation is of the next period, or revises this one.
_FOLLOWS: Final = st.sampled_from((True, True, True, False))


def _series(draw: st.DrawFn, plan: Plan | None) -> tuple[Code, Part]:
    if plan is None:
        return draw(codes()), draw(parts())
    indicator = draw(st.sampled_from(plan.indicators))
    return indicator.code, draw(st.sampled_from(indicator.parts))


@st.composite
def situations(draw: st.DrawFn) -> Situation:
    """Consistent plans, each with observations of its indicators and a day.

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
