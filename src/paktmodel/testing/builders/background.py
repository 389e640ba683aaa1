"""Builders of predecessors, lessons and consequence statements."""

from typing import Any

from paktmodel.model.background import ConsequenceStatement, Lesson, Predecessor
from paktmodel.testing.builders.coercion import built

__all__ = [
    "consequence_statement",
    "lesson",
    "predecessor",
]


def lesson(text: str = "Åtgärderna behövde en ansvarig.", **fields: Any) -> Lesson:
    """Build a lesson from an earlier plan.

    >>> lesson().source is None
    True
    """
    return built(Lesson, fields, text=text)


def predecessor(name: str = "Plan för arbete", **fields: Any) -> Predecessor:
    """Build an earlier plan.

    >>> predecessor(years="2019-2022").years.last
    2022
    """
    return built(Predecessor, fields, name=name, years="2020-2023", lessons=(lesson(),))


def consequence_statement(kind: str = "child", **fields: Any) -> ConsequenceStatement:
    """Build a statement of the consequences for one perspective.

    >>> consequence_statement("gender", stance="adverse").kind.sv
    'jämställdhetsperspektiv'
    """
    return built(
        ConsequenceStatement, fields, kind=kind, stance="favourable", text="Barn får föräldrar i arbete."
    )
