"""Builders of the life cycle of a network: changes of state, relations and sizes."""

from typing import Any

from paktmodel.model.activities import ReportedCount
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref

__all__ = [
    "life_event",
    "network_relation",
    "reported_size",
]


def life_event(state: str = "active", since: str | None = "2024-02", **fields: Any) -> LifeEvent:
    """Build a change in the state of a network, made by decision.

    >>> life_event("dormant", "2025", decided=None).state.sv
    'vilande'
    """
    return built(LifeEvent, fields, state=state, since=since, decided=decision_ref(None))


def network_relation(kind: str = "modelled-on", **fields: Any) -> NetworkRelation:
    """Build a relation to another network, the model for this one.

    >>> network_relation("sister", name="Söderbypakten").kind.sv
    'systerpakt'
    """
    return built(
        NetworkRelation, fields, kind=kind, name="Söderbypakten", text="Söderbypakten är förebilden."
    )


def reported_size(
    count: str | int | ReportedCount = "cirka 40", on: str = "2024-12", **fields: Any
) -> ReportedSize:
    """Build the reported size of a network: exact for digits, approximate for words.

    >>> print(reported_size("cirka 470", on="2021-10"), reported_size("52").count.exact)
    cirka 470 52
    """
    text = str(count) if isinstance(count, int) else count
    return built(ReportedSize, fields, on=on, count=text, form="membership")
