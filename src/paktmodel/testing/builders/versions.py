"""Builders of versions and their changes."""

from typing import Any

from paktmodel.model.versions import Annex, ReportedApproval, TitleVariant, Version, VersionChange
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref
from paktmodel.testing.builders.sources import source

__all__ = [
    "annex",
    "reported_approval",
    "title_variant",
    "version",
    "version_change",
]


def reported_approval(**fields: Any) -> ReportedApproval:
    """Build an approval that only the document's own history prints.

    >>> reported_approval(on="2024-01").on.label("sv")
    'januari 2024'
    """
    return built(ReportedApproval, fields, body="Socialnämnden", on="2024-01-25")


def annex(title: str = "Bilaga 1, åtgärder", **fields: Any) -> Annex:
    """Build an annex that is at hand.

    >>> annex(at_hand=False).at_hand
    False
    """
    return built(Annex, fields, title=title, at_hand=True)


def version_change(kind: str = "measure", **fields: Any) -> VersionChange:
    """Build a change that a version made.

    >>> version_change("indicator", code="1.1").kind.sv
    'indikator'
    """
    return built(VersionChange, fields, kind=kind, code="1", text="Åtgärden är ny.")


def version(number: str = "1.0", **fields: Any) -> Version:
    """Build an adopted version.

    >>> version("2.0").status.sv, version("2.0", adopted_by=None).status.sv
    ('antagen', 'inget godkännande antecknat')
    """
    return built(Version, fields, number=number, created="2024-01-15", adopted_by=decision_ref(str(number)))


def title_variant(text: str = "Väg till arbete", **fields: Any) -> TitleVariant:
    """Build another form of the title.

    >>> title_variant("Vägarna till arbete").text
    'Vägarna till arbete'
    """
    return built(TitleVariant, fields, text=text, source=source(section="Inledning"))
