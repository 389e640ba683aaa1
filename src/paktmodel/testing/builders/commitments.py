"""Builders of commitments, agreements and deliveries."""

from typing import Any

from paktmodel.model.commitments import Agreement, AgreementParty, Commitment, Delivery, LapseRule
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref

__all__ = ["agreement", "agreement_party", "commitment", "delivery", "lapse_rule"]


def commitment(id: str = "praktikplatser", organisation: str = "norrby-bygg", **fields: Any) -> Commitment:
    """Build three placements in 2024, promised by the organisation that `organisation` builds.

    >>> print(commitment(quantity="5 platser").quantity)
    5 platser
    >>> commitment("forelasning", kind="lecture", quantity=None, period="2025")
    Commitment(forelasning: norrby-bygg lecture, 2024-03)
    """
    return built(
        Commitment,
        fields,
        id=id,
        organisation=organisation,
        kind="internship",
        text="Ta emot tre praktikanter",
        made_on="2024-03",
        target_groups=("nyanlanda",),
        quantity="3 platser",
        period="2024-04-01/2024-12-31",
        responsibilities="Personalchefen",
        benefit="Lättare att hitta ny personal",
        verifiable=True,
        verification="praktikintyg",
    )


def delivery(commitment: str = "praktikplatser", on: str = "2024-09-02", **fields: Any) -> Delivery:
    """Build the delivery of one placement, with its evidence.

    >>> delivery(on="2024-10", quantity="2 platser").on.label("sv")
    'oktober 2024'
    """
    return built(
        Delivery, fields, commitment=commitment, on=on, quantity="1 platser", evidence="praktikintyg"
    )


def agreement_party(name: str = "Norrby Bygg", **fields: Any) -> AgreementParty:
    """Build a party to an agreement, with its duties.

    >>> agreement_party("Socialnämnden", organisation=None).organisation is None
    True
    """
    return built(
        AgreementParty,
        fields,
        name=name,
        organisation="norrby-bygg",
        role="arbetsgivare",
        duties=("ta emot praktikanter",),
    )


def agreement(id: str = "overenskommelse-bygg", **fields: Any) -> Agreement:
    """Build a signed agreement that runs for three years, with a yearly follow-up.

    >>> agreement(state="under-way", signed_on=None)
    Agreement(overenskommelse-bygg: under-way, 2 parties)
    """
    board = agreement_party(
        "Socialnämnden", organisation=None, role="samordnare", duties=("förmedla praktikanter",)
    )
    return built(
        Agreement,
        fields,
        id=id,
        title="Överenskommelse om praktik",
        parties=(agreement_party(), board),
        signed_on="2024-03-01",
        period="2024-03-01/2027-02-28",
        renewed_every="P3Y",
        notice="P3M",
        followed_up="yearly",
        decided=decision_ref(None),
    )


def lapse_rule(id: str = "forfaller", **fields: Any) -> LapseRule:
    """Build a rule by which commitments without deliveries lapse after two years.

    >>> lapse_rule(after="P18M", kind="internship").kind.sv
    'praktik'
    """
    return built(LapseRule, fields, id=id, after="P2Y", decided=decision_ref(None), since="2024-02")
