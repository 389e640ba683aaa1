"""Builders of actors and their responsibility."""

from typing import Any

from paktmodel.model.actors import Actor, Responsibility
from paktmodel.testing.builders.coercion import built

__all__ = [
    "actor",
    "responsibility",
]


def actor(id: str = "gatukontoret", **fields: Any) -> Actor:
    """Build an actor that is an administration.

    >>> actor("alla-namnder", name="Alla nämnder", kind="all").kind.sv
    'alla'
    """
    return built(Actor, fields, id=id, name="Gatukontoret", kind="administration")


def responsibility(actor: str = "Rektor", **fields: Any) -> Responsibility:
    """Build the responsibility of an actor.

    >>> responsibility("gatukontoret", role="performs").role.sv
    'utför'
    """
    return built(Responsibility, fields, actor=actor)
