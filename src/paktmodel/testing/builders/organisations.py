"""Builders of organisations and their participation."""

from typing import Any

from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.testing.builders.coercion import built

__all__ = [
    "criterion_evidence",
    "organisation",
    "participation",
]


def organisation(id: str = "norrby-bygg", **fields: Any) -> Organisation:
    """Build a small company.

    >>> organisation("vagforeningen", name="Vägföreningen", sector="civil-society").sector.sv
    'civilsamhälle'
    """
    return built(Organisation, fields, id=id, name="Norrby Bygg", sector="private", size="small")


def criterion_evidence(
    criterion: str = "kontaktperson", met: bool | None = True, **fields: Any
) -> CriterionEvidence:
    """Build evidence that the criterion of `admission_criterion` is met, from an application.

    >>> criterion_evidence(met=None).met is None
    True
    """
    return built(CriterionEvidence, fields, criterion=criterion, met=met, on="2024-02-12", evidence="anmälan")


def participation(
    organisation: str = "norrby-bygg", form: str = "membership", **fields: Any
) -> Participation:
    """Build a membership since February 2024, with the criterion met.

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
