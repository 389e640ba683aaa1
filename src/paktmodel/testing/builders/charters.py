"""Builders of charters and their parts."""

from typing import Any

from paktmodel.model.charters import (
    AdmissionCriterion,
    Charter,
    EvaluationTerms,
    FocusArea,
    ScopeBoundary,
    TaglineVariant,
    TargetGroup,
)
from paktmodel.testing.builders.coercion import built
from paktmodel.testing.builders.decisions import decision_ref
from paktmodel.testing.builders.goals import goal
from paktmodel.testing.builders.measures import cost
from paktmodel.testing.builders.sources import source

__all__ = [
    "admission_criterion",
    "charter",
    "evaluation_terms",
    "focus_area",
    "scope_boundary",
    "tagline_variant",
    "target_group",
]


def focus_area(id: str = "norra-staden", **fields: Any) -> FocusArea:
    """Build a part of town to which the network pays special attention.

    >>> focus_area("hamnen", name="Hamnen").name
    'Hamnen'
    """
    return built(FocusArea, fields, id=id, name="Norra staden")


def tagline_variant(text: str = "Vägen in i Norra staden", **fields: Any) -> TaglineVariant:
    """Build the tagline for the focus area that `focus_area` builds.

    >>> tagline_variant().focus_area
    'norra-staden'
    """
    return built(TaglineVariant, fields, text=text, focus_area="norra-staden")


def target_group(id: str = "nyanlanda", **fields: Any) -> TargetGroup:
    """Build a target group, with one example inside it and one outside.

    >>> target_group("unga", text="unga utan arbete").excludes
    ('elever i gymnasieskolan',)
    """
    return built(
        TargetGroup,
        fields,
        id=id,
        text="nyanlända utan arbete",
        includes=("asylsökande med arbetstillstånd",),
        excludes=("elever i gymnasieskolan",),
    )


def admission_criterion(id: str = "kontaktperson", **fields: Any) -> AdmissionCriterion:
    """Build a criterion that an organisation must meet, and the evidence it requires.

    >>> admission_criterion(shown_by="unstated").shown_by.sv
    'anges inte'
    """
    return built(
        AdmissionCriterion,
        fields,
        id=id,
        text="Organisationen har en roll som håller kontakten",
        shown_by="anmälan",
    )


def scope_boundary(text: str = "Nätverket ordnar inga anställningar", **fields: Any) -> ScopeBoundary:
    """Build something that the network does not do, and who does it instead.

    >>> [kind.sv for kind in scope_boundary().excludes]
    ['anställning']
    """
    return built(
        ScopeBoundary,
        fields,
        text=text,
        excludes=("job",),
        instead=("Jobbcenter",),
        followed_up_by="Socialförvaltningen",
    )


def evaluation_terms(quantitative: str = "allowed", **fields: Any) -> EvaluationTerms:
    """Build the terms on which a network may be evaluated.

    >>> evaluation_terms("forbidden").quantitative.sv
    'ska inte utvärderas kvantitativt'
    """
    return built(
        EvaluationTerms, fields, quantitative=quantitative, text="Nätverket utvärderas vartannat år."
    )


def charter(id: str = "inriktning-2024", **fields: Any) -> Charter:
    """Build an adopted charter with one criterion, one target group and one scope boundary.

    >>> charter("inriktning-2026"), charter(decided=None).status.sv
    (Charter(inriktning-2026: 'Inriktning för Vägen in', adopted), 'inget godkännande antecknat')
    """
    return built(
        Charter,
        fields,
        id=id,
        title="Inriktning för Vägen in",
        decided=decision_ref(str(id)),
        goals=(goal(level="direction", text="Fler arbetsgivare tar emot nyanlända", aims=()),),
        tagline="Vägen in",
        themes=("arbete", "språk"),
        forms=("membership", "agreement"),
        kinds=("internship", "study-visit", "lecture"),
        criteria=(admission_criterion(),),
        target_groups=(target_group(),),
        member_benefit="Möten med andra arbetsgivare",
        responsible="Socialförvaltningen",
        boundaries=(scope_boundary(),),
        evaluation=evaluation_terms(),
        cost=cost(),
        source=source(),
    )
