"""Which type a plan is of, stated or told by what it holds."""

from typing import Any

import pytest

import paktmodel as pm
from paktmodel.testing import aim, goal, goal_area, measure, plan, plan_with, share, target

AIMED: dict[str, Any] = {"targets": (target(),)}


def indicators_alone(*indicators, aims=()):
    """A plan without measures."""
    return plan(
        areas=(goal_area(measures=(), indicators=indicators),), goals=(goal(aims=aims),) if aims else ()
    )


@pytest.mark.feature("D3")
@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (plan_with(share("1", **AIMED), measure(moves=("1",))), "action"),
        (indicators_alone(share("1", **AIMED), share("2")), "target"),  # half of them is enough
        (indicators_alone(share("1", **AIMED), share("2"), share("3")), "monitoring"),
        (indicators_alone(share("1"), share("2"), share("3")), "monitoring"),
        (indicators_alone(share("1"), share("2"), aims=(aim(**AIMED),)), "target"),  # or of its aims
        (indicators_alone(), "monitoring"),  # an empty plan promises nothing
    ],
)
def test_the_type_is_told_by_what_a_plan_holds(made, expected):
    assert made.plan_type is None
    assert pm.plan_type_of(made) == expected


@pytest.mark.feature("D3")
def test_what_a_plan_states_of_its_type_holds():
    """A programme may list what its boards do and still be there for monitoring."""
    stated = plan_with(share(), measure(), plan_type="monitoring")

    assert pm.plan_type_of(stated) is pm.PlanType.MONITORING
