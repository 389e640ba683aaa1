"""Builders of plans."""

from collections.abc import Sequence
from typing import Any

from paktmodel.model.implied_direction import implied_direction
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import Measure
from paktmodel.model.parts import Part
from paktmodel.model.plans import Acknowledgement, Plan
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.goals import aim, goal
from paktmodel.testing.builders.indicators import share
from paktmodel.testing.builders.measures import goal_area, measure
from paktmodel.testing.builders.owners import owner
from paktmodel.testing.builders.rules import reporting_calendar, reporting_rule
from paktmodel.testing.builders.sources import source
from paktmodel.testing.builders.versions import version
from paktmodel.values.codes import Code
from paktmodel.vocabulary.words.indicators import Direction

__all__ = [
    "acknowledgement",
    "plan",
    "plan_with",
]


def acknowledgement(code: str = "measure-without-indicator", **fields: Any) -> Acknowledgement:
    """Build the acknowledgement of a finding for all its subjects.

    >>> acknowledgement(subjects=("measure 4",)).day.isoformat()
    '2024-02-01'
    """
    return built(Acknowledgement, fields, code=code, reason="Följs upp på annat sätt.", day="2024-02-01")


def plan(**fields: Any) -> Plan:
    """Build an adopted plan with one area, one measure and one indicator, in which `check` finds nothing.

    >>> plan(id="plan-a", title="Plan A")
    Plan(plan-a: 'Plan A', 1 areas, 1 measures, 1 indicators)
    """
    return built(
        Plan,
        fields,
        id="vagar-till-arbete",
        owners=(owner(),),
        title="Vägar till arbete",
        cases=("SN-2024-00017",),
        day="2024-01-15",
        years="2024-2026",
        goals=(goal(),),
        areas=(goal_area(),),
        versions=(version(),),
        reporting=(reporting_rule(),),
        calendar=reporting_calendar(),
        source=source(),
    )


def plan_with(*things: Indicator | Measure, **fields: Any) -> Plan:
    """Build a plan around these indicators and measures, in one area and in the order given.

    What `check` would miss is added: indicators alone get one measure that moves them all,
    measures alone get an indicator for each code that they move, and the goal of the plan is
    measured by all the indicators, in the direction of a single one.

    >>> plan_with(share("1.1"), share("1.2")).measures[0].moves
    ('1.1', '1.2')
    >>> plan_with(measure("1", moves=("2.1",))).indicators[0].code
    '2.1'

    Args:
        things: Indicators and measures.
        fields: Fields of the plan.
    """
    indicators = tuple(thing for thing in things if isinstance(thing, Indicator))
    measures = tuple(thing for thing in things if isinstance(thing, Measure))
    if not indicators:
        moved: dict[Code, None] = dict.fromkeys(code for moving in measures for code in moving.moves)
        indicators = tuple(share(code) for code in moved)
    codes = tuple(indicator.code for indicator in indicators)
    if not measures:
        measures = (measure(moves=codes),)
    defaults: dict[str, Any] = {
        "areas": (goal_area(measures=measures, indicators=indicators),),
        "goals": (goal(aims=(aim(indicators=codes, direction=_wanted_of(indicators)),)),) if codes else (),
    }
    return plan(**{**defaults, **fields})


def _wanted_of(indicators: Sequence[Indicator]) -> Direction:
    """Return the change that an aim wants of its indicators: what its only one asks for, else to increase."""
    if len(indicators) != 1:
        return Direction.INCREASE
    (only,) = indicators
    targets = [one for one in only.targets if one.part == Part.TOTAL]
    return only.direction or implied_direction(targets, only.printed.total, only.unit) or Direction.INCREASE
