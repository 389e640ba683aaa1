"""Builders of networks, their life and their members."""

from typing import Any

from paktmodel.model.activities import ReportedCount
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.testing.builders.charters import charter
from paktmodel.testing.builders.coercion import built, sorted_into_rows
from paktmodel.testing.builders.commitments import commitment, delivery
from paktmodel.testing.builders.sources import authority, decision_ref, source

__all__ = [
    "criterion_evidence",
    "life_event",
    "network",
    "network_relation",
    "network_with",
    "organisation",
    "participation",
    "reported_size",
]


def organisation(id: str = "norrby-bygg", **fields: Any) -> Organisation:
    """A small company.

    >>> organisation("vagforeningen", name="Vägföreningen", sector="civil-society").sector.sv
    'civilsamhälle'
    """
    return built(Organisation, fields, id=id, name="Norrby Bygg", sector="private", size="small")


def criterion_evidence(
    criterion: str = "kontaktperson", met: bool | None = True, **fields: Any
) -> CriterionEvidence:
    """The criterion that `admission_criterion` builds is met, as an application shows.

    >>> criterion_evidence(met=None).met is None
    True
    """
    return built(CriterionEvidence, fields, criterion=criterion, met=met, on="2024-02-12", evidence="anmälan")


def participation(
    organisation: str = "norrby-bygg", form: str = "membership", **fields: Any
) -> Participation:
    """Membership since February 2024, the criterion met.

    >>> participation(form="open", until="2024-12-31").form.sv
    'öppet deltagande'
    """
    return built(
        Participation,
        fields,
        organisation=organisation,
        form=form,
        since="2024-02",
        evidence=(criterion_evidence(),),
    )


def life_event(state: str = "active", since: str | None = "2024-02", **fields: Any) -> LifeEvent:
    """Something that changed a network's life, by decision.

    >>> life_event("dormant", "2025", decided=None).state.sv
    'vilande'
    """
    return built(LifeEvent, fields, state=state, since=since, decided=decision_ref(None))


def network_relation(kind: str = "modelled-on", **fields: Any) -> NetworkRelation:
    """Another network that this one is modelled on.

    >>> network_relation("sister", name="Söderbypakten").kind.sv
    'systerpakt'
    """
    return built(
        NetworkRelation, fields, kind=kind, name="Söderbypakten", text="Söderbypakten är förebilden."
    )


def reported_size(
    count: str | int | ReportedCount = "cirka 40", on: str = "2024-12", **fields: Any
) -> ReportedSize:
    """How large the network is said to be: a number is exact, anything else approximate.

    >>> print(reported_size("cirka 470", on="2021-10"), reported_size("52").count.exact)
    cirka 470 52
    """
    text = str(count) if isinstance(count, int) else count
    return built(ReportedSize, fields, on=on, count=text, form="membership")


def network(**fields: Any) -> Network:
    """A network with a charter in force, a member, its commitment and what was delivered.

    >>> network(id="natverk-a", name="Nätverk A")
    Network(natverk-a: 'Nätverk A', 1 charters, 1 organisations, 1 commitments)
    """
    return built(
        Network,
        fields,
        id="vagen-in",
        authority=authority(),
        name="Vägen in",
        text="Arbetsgivare som öppnar vägar till arbete för nyanlända.",
        cases=("SN-2024-00017",),
        day="2024-12-31",
        run_by="Socialförvaltningen",
        life=(life_event("proposed", "2023-10", decided=None), life_event()),
        charters=(charter(),),
        sizes=(reported_size(),),
        organisations=(organisation(),),
        participations=(participation(),),
        commitments=(commitment(),),
        deliveries=(delivery(),),
        source=source(),
    )


def network_with(*things: Any, **fields: Any) -> Network:
    """A network that holds these things, each in its row in the order given, and nothing else.

    >>> network_with(organisation(), participation(), reported_size("cirka 470", on="2021"))
    Network(vagen-in: 'Vägen in', 0 charters, 1 organisations, 0 commitments)

    Args:
        things: Charters, organisations, participations, commitments and what else stands in rows.
        fields: Fields of the network.

    Raises:
        TypeError: Something that stands in no row.
    """
    return network(**{**sorted_into_rows(Network, things), **fields})
