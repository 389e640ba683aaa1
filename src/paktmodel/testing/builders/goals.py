"""Builders of goals and aims."""

from typing import Any

from paktmodel.model.goals import Aim, Goal
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref
from paktmodel.testing.builders.indicators import population

__all__ = [
    "aim",
    "goal",
]


def aim(code: str = "oka", **fields: Any) -> Aim:
    """Build a direction that indicator 1.1 measures.

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
    """Build a goal of the board with one aim.

    >>> goal("2.2", aims=()).level.sv
    'nämndmål'
    """
    return built(
        Goal,
        fields,
        code=code,
        level="board",
        text="Kommunens invånare försörjer sig själva",
        decided=decision_ref(None),
        aims=(aim(),),
    )
