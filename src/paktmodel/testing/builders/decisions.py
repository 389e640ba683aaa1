"""Builders of references to decisions, and of proposals."""

from typing import Any

from paktmodel.model.decisions import DecisionPoint, DecisionRef, Proposal
from paktmodel.testing.builders.coercion import built

__all__ = [
    "decision_point",
    "decision_ref",
    "proposal",
]


def decision_ref(version: str | None = "1.0", **fields: Any) -> DecisionRef:
    """Build a reference to the decision that approved version 1.0.

    >>> decision_ref(outcome="rejected").outcome.sv
    'avslag'
    """
    return built(
        DecisionRef,
        fields,
        body="Socialnämnden",
        on="2024-01-25",
        case="SN-2024-00017",
        section="§ 7",
        version=version,
    )


def decision_point(number: int = 1, **fields: Any) -> DecisionPoint:
    """Build a decided point.

    >>> decision_point(decided=None).text
    'att anta planen'
    """
    return built(DecisionPoint, fields, number=number, text="att anta planen", decided=decision_ref())


def proposal(*points: DecisionPoint, **fields: Any) -> Proposal:
    """Build a proposal to the board; it has one decided point, unless points are given.

    >>> proposal().points[0].decided.section
    '§ 7'
    """
    return built(
        Proposal,
        fields,
        body="Socialnämnden",
        day="2024-01-15",
        case="SN-2024-00017",
        version="1.0",
        points=points or (decision_point(),),
    )
