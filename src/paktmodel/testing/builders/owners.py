"""Builder of the owners of documents."""

from typing import Any

from paktmodel.model.owners import Owner
from paktmodel.testing.builders.coercion import built

__all__ = ["owner"]


def owner(body: str | None = "Socialnämnden", **fields: Any) -> Owner:
    """Build the board of a municipality.

    >>> print(owner(code="0180", name="Stockholms stad"))
    Socialnämnden, Stockholms stad
    """
    return built(Owner, fields, scheme="se-municipality", code="0380", name="Uppsala kommun", body=body)
