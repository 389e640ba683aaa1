"""Builders of goal areas, measures and their parts."""

from typing import Any

from paktmodel.model.measures import (
    Cost,
    Effect,
    GoalArea,
    Measure,
    MeasurePart,
    MeasureStatus,
    Progress,
    Purpose,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.indicators import indicator
from paktmodel.testing.builders.sources import source
from paktmodel.testing.builders.timelines import dated, timeline

__all__ = [
    "cost",
    "effect",
    "goal_area",
    "measure",
    "measure_part",
    "measure_status",
    "progress",
    "purpose",
]


def effect(text: str = "Deltagare kommer i arbete eller studier", **fields: Any) -> Effect:
    """Build the expected effect of a measure.

    >>> effect("Kortare väntan").text
    'Kortare väntan'
    """
    return built(Effect, fields, text=text)


def cost(**fields: Any) -> Cost:
    """Build a cost that another paper shows.

    >>> cost(shown_in="Mål och budget 2025").amount is None
    True
    """
    return built(Cost, fields, shown_in="Mål och budget 2024")


def measure_status(state: str = "on-plan", **fields: Any) -> MeasureStatus:
    """Build the state of a measure.

    >>> measure_status("done").state.sv
    'slutförd'
    """
    return built(MeasureStatus, fields, state=state)


def progress(percent: str = "40", day: str = "2024-08-31", **fields: Any) -> Progress:
    """Build how much of a measure is done on a day.

    >>> str(progress("100").percent)
    '100'
    """
    return built(Progress, fields, percent=percent, day=day)


def measure_part(code: str = "1", **fields: Any) -> MeasurePart:
    """Build a part of a measure.

    >>> measure_part("2", state="done").state.sv
    'slutförd'
    """
    return built(MeasurePart, fields, code=code, text="Utse en kontaktperson")


def measure(code: str = "1", **fields: Any) -> Measure:
    """Build a measure that moves indicator 1.1, with somebody responsible and a cost.

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
        responsibilities="Enhetschefen för arbetsmarknad",
        costs=(cost(),),
        status=timeline(dated(measure_status(), "2024-02")),
        source=source(table="1"),
    )


def purpose(text: str = "Underlätta vägen till arbete", **fields: Any) -> Purpose:
    """Build the stated purpose of a goal area, measured by indicator 1.1.

    >>> purpose("Jämställt inträde", kind="equal-entry").kind.sv
    'jämställt inträde'
    """
    return built(Purpose, fields, text=text, indicators=("1.1",))


def goal_area(code: str = "1", **fields: Any) -> GoalArea:
    """Build a goal area with one measure that moves one indicator.

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
