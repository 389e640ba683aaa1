"""Builders of networks."""

from typing import Any

from paktmodel.model.networks import Network
from paktmodel.testing.builders.charters import charter
from paktmodel.testing.builders.coercion import built, sorted_into_fields
from paktmodel.testing.builders.commitments import commitment, delivery
from paktmodel.testing.builders.network_lifecycle import life_event, reported_size
from paktmodel.testing.builders.organisations import organisation, participation
from paktmodel.testing.builders.owners import owner
from paktmodel.testing.builders.sources import source

__all__ = [
    "network",
    "network_with",
]


def network(**fields: Any) -> Network:
    """Build a network with a charter in force, a member, its commitment and its delivery.

    >>> network(id="natverk-a", name="Nätverk A")
    Network(natverk-a: 'Nätverk A', 1 charters, 1 organisations, 1 commitments)
    """
    return built(
        Network,
        fields,
        id="vagen-in",
        owners=(owner(),),
        name="Vägen in",
        text="Arbetsgivare som öppnar vägar till arbete för nyanlända.",
        cases=("SN-2024-00017",),
        day="2024-12-31",
        run_by="Socialförvaltningen",
        life=(life_event("proposed", "2023-10", decided=None), life_event()),
        charters=(charter(),),
        sizes=(reported_size("40"),),
        organisations=(organisation(),),
        participations=(participation(),),
        commitments=(commitment(),),
        deliveries=(delivery(),),
        source=source(),
    )


def network_with(*things: Any, **fields: Any) -> Network:
    """Build a network of these objects, each in its field in the order given, and of nothing else.

    >>> network_with(organisation(), participation(), reported_size("cirka 470", on="2021"))
    Network(vagen-in: 'Vägen in', 0 charters, 1 organisations, 0 commitments)

    Args:
        things: Charters, organisations, participations, commitments and other objects of a network.
        fields: Fields of the network.

    Raises:
        TypeError: An object that no field of a network holds.
    """
    return network(**{**sorted_into_fields(Network, things), **fields})
