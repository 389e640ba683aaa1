"""A sound network and its pieces, of which no rule has anything to say, for tests that break one of them."""

from typing import Any

from paktmodel.calendar.spans import Span, read_day
from paktmodel.model.charters import (
    Charter,
    EvaluationTerms,
    FocusArea,
    TargetGroup,
)
from paktmodel.model.commitments import Agreement, AgreementParty, Commitment, Delivery
from paktmodel.model.network_lifecycle import LifeEvent
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.testing import (
    consequence_statement,
    cost,
    decision_point,
    decision_ref,
    owner,
    proposal,
)
from paktmodel.testing.builders.coercion import built


def network(**fields: Any) -> Network:
    """A network that holds nothing, and of which nothing is doubtful."""
    return built(Network, fields, id="pakten", owners=[owner()], name="Pakten", day="2024-12-31")


def charter(name: str = "2021", **fields: Any) -> Charter:
    """An adopted charter that tells what it should."""
    return built(
        Charter,
        fields,
        id=name,
        title=f"Inriktning {name}",
        decided=decision_ref(name, on="2021-04-20", case="SN-2021-00003"),
        target_groups=(group(),),
        member_benefit="synlighet",
        responsible="enhetschef",
        cost=cost(),
    )


def group(name: str = "unga", **fields: Any) -> TargetGroup:
    return built(TargetGroup, fields, id=name, text=f"gruppen {name}")


def taking_part(since: str = "2022-01-10", **fields: Any) -> Participation:
    return built(Participation, fields, organisation="bygg", form="membership", since=since)


def organisation(ident: str = "bygg", **fields: Any) -> Organisation:
    return built(Organisation, fields, id=ident, name=f"{ident.capitalize()} i staden")


def commitment(name: str = "praktik", **fields: Any) -> Commitment:
    return built(
        Commitment,
        fields,
        id=name,
        organisation="bygg",
        kind="internship",
        text="Ta emot två praktikanter",
        made_on="2022-03-01",
        target_groups=("unga",),
        period=Span(read_day("2022-03-01"), read_day("2022-12-31")),
        responsibilities="platschef",
        benefit="rekrytering",
        verifiable=True,
    )


def delivery(on: str = "2022-05-02", **fields: Any) -> Delivery:
    return built(Delivery, fields, commitment="praktik", on=on)


def agreement(**fields: Any) -> Agreement:
    party = AgreementParty(name="Bygg i staden", organisation="bygg")
    return built(Agreement, fields, id="avtal", title="Avtal", parties=(party,), signed_on="2022-02-01")


def event(state: str, since: str | None, **fields: Any) -> LifeEvent:
    return built(LifeEvent, fields, state=state, since=since)


def looked_at(met: bool | None, on: str | None = "2022-01-05", name: str = "villkor") -> CriterionEvidence:
    return CriterionEvidence(criterion=name, met=met, on=on)


def with_members(*taking: Participation, **fields: Any) -> Network:
    return network(organisations=(organisation(),), participations=taking, **fields)


area = FocusArea(id="jarva", name="Järva")

asked = proposal(decision_point(decided=None), case="SN-2024-00017")

all_four = tuple(consequence_statement(kind=kind) for kind in ("child", "gender", "business", "economy"))

proposed = charter("2024", decided=None, proposal=asked)

later = charter("2023", decided=decision_ref("2023", on="2023-01-19"))

forbidding = EvaluationTerms(quantitative="forbidden")
