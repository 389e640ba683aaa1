"""Builders of bodies and of the rights to file statements with them."""

from typing import Any

from paktmodel.model.bodies import Body, FilingRight, FilingRights
from paktmodel.testing.builders.coercion import built

__all__ = [
    "body",
    "filing_right",
    "filing_rights",
]


def filing_right(kind: str = "reservation", **fields: Any) -> FilingRight:
    """Build the right of members and serving substitutes to make a reservation.

    >>> filing_right("substitute-statement", capacities=("substitute",)).capacities[0].sv
    'ersättare'
    """
    return built(
        FilingRight,
        fields,
        kind=kind,
        capacities=("member", "serving-substitute"),
        basis="kommunallagen 4 kap. 27 §",
    )


def filing_rights(*rights: FilingRight, **fields: Any) -> FilingRights:
    """Build the rules of what may be filed: reservations only, unless rights are given.

    >>> [capacity.sv for capacity in filing_rights().rights[0].capacities]
    ['ledamot', 'tjänstgörande ersättare']
    """
    return built(FilingRights, fields, id="arbetsordning", rights=rights or (filing_right(),))


def body(id: str = "socialnamnden", **fields: Any) -> Body:
    """Build the board, or the council under the id ``fullmaktige``.

    >>> body().kind.sv, body("fullmaktige").kind.sv
    ('nämnd', 'fullmäktige')
    """
    council = id == "fullmaktige"
    return built(
        Body,
        fields,
        id=id,
        name="Kommunfullmäktige" if council else "Socialnämnden",
        kind="council" if council else "board",
        filing=filing_rights(),
    )
