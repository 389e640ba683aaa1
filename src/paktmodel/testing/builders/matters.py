"""Builders of matters: cases, motions, papers, handling steps and assignments."""

from typing import Any

from paktmodel.model.matters import (
    Approval,
    Assignment,
    HandlingStep,
    Matter,
    MatterCase,
    MatterPaper,
    MemberMotion,
)
from paktmodel.testing.builders.background import consequence_statement
from paktmodel.testing.builders.bodies import body
from paktmodel.testing.builders.coercion import built, sorted_into_fields
from paktmodel.testing.builders.decisions import decision_point, proposal
from paktmodel.testing.builders.minutes import decision
from paktmodel.testing.builders.owners import owner
from paktmodel.testing.builders.sources import source
from paktmodel.vocabulary.words.plans import Perspective

__all__ = [
    "approval",
    "assignment",
    "handling_step",
    "matter",
    "matter_case",
    "matter_paper",
    "matter_with",
    "member_motion",
]


def matter_case(number: str = "SN-2024-00017", **fields: Any) -> MatterCase:
    """Build the case number under which the board keeps the matter.

    >>> matter_case("KS 2024/12", body="fullmaktige").number.authority
    'KS'
    """
    return built(MatterCase, fields, number=number, body="socialnamnden")


def member_motion(id: str = "motion-1", **fields: Any) -> MemberMotion:
    """Build a motion to the council with one point.

    >>> member_motion(kind="letter", body="socialnamnden").kind.sv
    'skrivelse'
    """
    return built(
        MemberMotion,
        fields,
        id=id,
        title="Motion om ett nätverk av arbetsgivare",
        parties=("Vägpartiet",),
        body="fullmaktige",
        on="2023-10-16",
        points=(decision_point(text="att kommunen startar ett nätverk", decided=None),),
    )


def approval(role: str = "Förvaltningsdirektören", on: str = "2024-01-15", **fields: Any) -> Approval:
    """Build a digital approval by role.

    >>> approval(on="2024-01-16").on.day
    16
    """
    return built(Approval, fields, role=role, on=on)


def matter_paper(id: str = "tjansteskrivelse", **fields: Any) -> MatterPaper:
    """Build the paper that the board decides on.

    >>> matter_paper("bilaga-1", title="Bilaga 1", at_hand=False).at_hand
    False
    """
    return built(
        MatterPaper,
        fields,
        id=id,
        title="Inriktning för Vägen in",
        day="2024-01-15",
        by="socialnamnden",
        case="SN-2024-00017",
        approvals=(approval(),),
    )


def handling_step(body: str = "socialnamnden", role: str = "deciding", **fields: Any) -> HandlingStep:
    """Build the step in which the board decides on the proposal that `matter` holds.

    >>> handling_step("fullmaktige", "preparing", decision=None).role.sv
    'bereder'
    """
    return built(
        HandlingStep,
        fields,
        body=body,
        role=role,
        asked="forslag-1",
        planned="2024-01-25",
        decision="paragraf-7",
    )


def assignment(id: str = "uppdrag-1", **fields: Any) -> Assignment:
    """Build an assignment from the board to the administration, due by the end of 2025.

    >>> assignment(deadline=None).deadline is None
    True
    """
    return built(
        Assignment,
        fields,
        id=id,
        text="Utvärdera nätverket",
        given_by="socialnamnden",
        addressee="Socialförvaltningen",
        decision="paragraf-7",
        point=1,
        deadline="2025-12-31",
    )


def matter(**fields: Any) -> Matter:
    """Build a decided matter: a paper, a proposal and the decision that adopts the charter.

    >>> matter(id="arende-a", title="Ärende A")
    Matter(arende-a: 'Ärende A', SN-2024-00017)
    """
    proposed = proposal(
        decision_point(text="att anta inriktningen", decided=None),
        id="forslag-1",
        by="Socialförvaltningen",
        version="inriktning-2024",
    )
    return built(
        Matter,
        fields,
        id="arende-vagen-in",
        owners=(owner(),),
        title="Inriktning för Vägen in",
        day="2024-02-26",
        cases=(matter_case(),),
        concerns=("vagen-in",),
        bodies=(body(),),
        papers=(matter_paper(),),
        proposals=(proposed,),
        steps=(handling_step(),),
        decisions=(decision(),),
        assignments=(assignment(),),
        consequences=tuple(consequence_statement(str(perspective)) for perspective in Perspective),
        source=source(),
    )


def matter_with(*things: Any, **fields: Any) -> Matter:
    """Build a matter of these objects, each in its field in the order given, and of nothing else.

    >>> matter_with(body(), decision(), title="Ärende A").decisions[0].section
    '§ 7'

    Args:
        things: Bodies, motions, proposals, decisions and other objects of a matter.
        fields: Fields of the matter.

    Raises:
        TypeError: An object that no field of a matter holds.
    """
    return matter(**{**sorted_into_fields(Matter, things), **fields})
