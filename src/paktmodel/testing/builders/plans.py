"""Builders of plans and of all that they hold."""

from typing import Any

from paktmodel.model.goals import Aim, Goal
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import Cost, Effect, GoalArea, Measure, MeasureStatus, Purpose
from paktmodel.model.plans import Acknowledgement, Plan
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import indicator, population, share
from paktmodel.testing.builders.rules import dated, reporting_calendar, reporting_rule, timeline
from paktmodel.testing.builders.sources import authority, decision_ref, source, version
from paktmodel.values.codes import Code

__all__ = [
    "acknowledgement",
    "aim",
    "cost",
    "effect",
    "goal",
    "goal_area",
    "measure",
    "measure_status",
    "plan",
    "plan_with",
    "purpose",
]


def effect(text: str = "Deltagare kommer i arbete eller studier", **fields: Any) -> Effect:
    """What a measure is expected to lead to.

    >>> effect("Kortare väntan").text
    'Kortare väntan'
    """
    return built(Effect, fields, text=text)


def cost(**fields: Any) -> Cost:
    """A cost that another paper shows.

    >>> cost(shown_in="Mål och budget 2025").amount is None
    True
    """
    return built(Cost, fields, shown_in="Mål och budget 2024")


def measure_status(state: str = "on-plan", **fields: Any) -> MeasureStatus:
    """How far a measure has come.

    >>> measure_status("done").state.sv
    'slutförd'
    """
    return built(MeasureStatus, fields, state=state)


def measure(code: str = "1", **fields: Any) -> Measure:
    """An action that moves indicator 1.1, with an owner and a cost.

    >>> measure("2", moves=(), years="2024").years.last
    2024
    """
    return built(
        Measure,
        fields,
        code=code,
        text="Erbjuda praktik tillsammans med arbetsgivare",
        effects=(effect(),),
        moves=("1.1",),
        years="2024-2026",
        owner="Enhetschefen för arbetsmarknad",
        cost=cost(),
        status=timeline(dated(measure_status(), "2024-02")),
        source=source(table="1"),
    )


def purpose(text: str = "Underlätta vägen till arbete", **fields: Any) -> Purpose:
    """What a goal area says that it is for, measured by indicator 1.1.

    >>> purpose("Jämställt inträde", kind="equal-entry").kind.sv
    'jämställt inträde'
    """
    return built(Purpose, fields, text=text, indicators=("1.1",))


def goal_area(code: str = "1", **fields: Any) -> GoalArea:
    """A part of a plan with one measure that moves one indicator.

    >>> goal_area("2", title="Utbildning", indicators=())
    GoalArea(2 'Utbildning', 1 measures, 0 indicators)
    """
    return built(
        GoalArea,
        fields,
        code=code,
        title="Vägar till arbete",
        text="Kommunen och arbetsgivarna öppnar vägar till arbete.",
        measures=(measure(),),
        indicators=(indicator(),),
        source=source(section="Målområde 1"),
    )


def aim(code: str = "oka", **fields: Any) -> Aim:
    """A direction that indicator 1.1 measures.

    >>> aim(direction="decrease").direction.sv
    'minska'
    """
    return built(
        Aim,
        fields,
        code=code,
        text="Andelen i arbete eller studier ska öka",
        population=population(),
        unit="procent",
        denominator="alla deltagare",
        direction="increase",
        indicators=("1.1",),
    )


def goal(code: str = "1", **fields: Any) -> Goal:
    """A goal of the board with one aim.

    >>> goal("2.2", aims=()).level.sv
    'nämndmål'
    """
    return built(
        Goal,
        fields,
        code=code,
        level="board-goal",
        text="Kommunens invånare försörjer sig själva",
        decided=decision_ref(None),
        aims=(aim(),),
    )


def acknowledgement(code: str = "measure-without-indicator", **fields: Any) -> Acknowledgement:
    """A finding that the owner accepts for all its subjects.

    >>> acknowledgement(subjects=("measure 4",)).day.isoformat()
    '2024-02-01'
    """
    return built(Acknowledgement, fields, code=code, reason="Följs upp på annat sätt.", day="2024-02-01")


def plan(**fields: Any) -> Plan:
    """An adopted plan with one area, one measure and one indicator, of which `check` has nothing to say.

    >>> plan(id="plan-a", title="Plan A")
    Plan(plan-a: 'Plan A', 1 areas, 1 measures, 1 indicators)
    """
    return built(
        Plan,
        fields,
        id="vagar-till-arbete",
        authority=authority(),
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
    """A plan around these indicators and measures, in one area and in the order given.

    What is missing to make the rest quiet is added: indicators alone get one measure that
    moves them all, measures alone get an indicator for each code that they move, and the
    goal of the plan is measured by all the indicators.

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
        moved: dict[Code, None] = dict.fromkeys(code for one in measures for code in one.moves)
        indicators = tuple(share(code) for code in moved)
    codes = tuple(one.code for one in indicators)
    if not measures:
        measures = (measure(moves=codes),)
    made: dict[str, Any] = {
        "areas": (goal_area(measures=measures, indicators=indicators),),
        "goals": (goal(aims=(aim(indicators=codes),)),) if codes else (),
    }
    return plan(**{**made, **fields})
