"""Builders of matters: bodies, what is asked of them, what they decide and what is said beside it."""

from typing import Any

from paktmodel.model.bodies import Body, FilingRight, FilingRights
from paktmodel.model.matters import (
    Approval,
    Assignment,
    HandlingStep,
    Matter,
    MatterCase,
    MatterPaper,
    MemberMotion,
)
from paktmodel.model.minutes import (
    Claim,
    DecidedPoint,
    Decision,
    MinutesCorrection,
    PartyVote,
    Position,
    Serving,
    Statement,
    Vote,
)
from paktmodel.testing.builders.coercion import built, sorted_into_rows
from paktmodel.testing.builders.sources import (
    authority,
    consequence_statement,
    decision_point,
    proposal,
    source,
)
from paktmodel.vocabulary.words.plans import Perspective

__all__ = [
    "approval",
    "assignment",
    "body",
    "claim",
    "decided_point",
    "decision",
    "filing_right",
    "filing_rights",
    "handling_step",
    "matter",
    "matter_case",
    "matter_paper",
    "matter_with",
    "member_motion",
    "minutes_correction",
    "party_vote",
    "position",
    "serving",
    "statement",
    "vote",
]


def filing_right(kind: str = "reservation", **fields: Any) -> FilingRight:
    """Members and serving substitutes may reserve.

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
    """Rules by which only reservations are filed, unless rights are given.

    >>> [capacity.sv for capacity in filing_rights().rights[0].capacities]
    ['ledamot', 'tjänstgörande ersättare']
    """
    return built(FilingRights, fields, id="arbetsordning", rights=rights or (filing_right(),))


def body(id: str = "socialnamnden", **fields: Any) -> Body:
    """The board; the council under the id ``fullmaktige``.

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


def matter_case(number: str = "SN-2024-00017", **fields: Any) -> MatterCase:
    """The number under which the board keeps the matter.

    >>> matter_case("KS 2024/12", body="fullmaktige").number.authority
    'KS'
    """
    return built(MatterCase, fields, number=number, body="socialnamnden")


def member_motion(id: str = "motion-1", **fields: Any) -> MemberMotion:
    """A motion to the council with one point.

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
    """A digital approval by role.

    >>> approval(on="2024-01-16").on.day
    16
    """
    return built(Approval, fields, role=role, on=on)


def matter_paper(id: str = "tjansteskrivelse", **fields: Any) -> MatterPaper:
    """The paper that the board decides on.

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
    """The board decides, on the proposal and by the decision that `matter` holds.

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
    """Something that the board tells the administration to do by the end of 2025.

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


def decided_point(number: int = 1, **fields: Any) -> DecidedPoint:
    """A point by which the charter of the network that `network` builds is adopted.

    >>> decided_point(2, kind="statement", outcome=None, document=None, version=None).kind.sv
    'anförande'
    """
    return built(
        DecidedPoint,
        fields,
        number=number,
        text="att anta inriktningen",
        outcome="approved",
        document="vagen-in",
        version="inriktning-2024",
    )


def position(id: str = "yrkande-1", **fields: Any) -> Position:
    """Members ask the board to follow the proposal.

    >>> position(capacity="serving-substitute").capacity.sv
    'tjänstgörande ersättare'
    """
    return built(
        Position,
        fields,
        id=id,
        parties=("Vägpartiet",),
        capacity="member",
        supports="forslag-1",
        text="bifall till förslaget",
    )


def party_vote(party: str = "Vägpartiet", ayes: int = 7, noes: int = 0, **fields: Any) -> PartyVote:
    """How a party voted.

    >>> party_vote("Broarna", 0, 4).noes
    4
    """
    return built(PartyVote, fields, party=party, ayes=ayes, noes=noes)


def vote(*parties: PartyVote, **fields: Any) -> Vote:
    """Seven ayes and four noes, by party; of other parties given the sums are taken.

    >>> vote(party_vote("Broarna", 3, 2, abstained=1)).noes
    2
    """
    votes = parties or (party_vote(), party_vote("Broarna", 0, 4))
    return built(
        Vote,
        fields,
        aye="forslag-1",
        no="forslag-2",
        ayes=sum(one.ayes for one in votes),
        noes=sum(one.noes for one in votes),
        abstained=sum(one.abstained for one in votes),
        parties=votes,
    )


def claim(text: str = "Nätverket har inte prövats.", **fields: Any) -> Claim:
    """Something that a statement claims of the network.

    >>> claim().about
    'vagen-in'
    """
    return built(Claim, fields, text=text, about="vagen-in")


def statement(id: str = "reservation-1", **fields: Any) -> Statement:
    """A reservation by members, announced at the meeting, with one claim.

    >>> statement(kind="separate-statement", stance="supporting").kind.sv
    'särskilt yttrande'
    """
    return built(
        Statement,
        fields,
        id=id,
        kind="reservation",
        stance="against",
        parties=("Broarna",),
        capacity="member",
        announced_on="2024-01-25",
        reasons_received_on="2024-01-30",
        text="Förslaget borde ha återremitterats.",
        claims=(claim(),),
    )


def minutes_correction(day: str = "2024-02-05", **fields: Any) -> MinutesCorrection:
    """A slip of the pen, put right.

    >>> minutes_correction().after
    'inriktningen'
    """
    return built(
        MinutesCorrection,
        fields,
        day=day,
        before="inriktningn",
        after="inriktningen",
        reason="Skrivfel",
    )


def serving(party: str = "Broarna", **fields: Any) -> Serving:
    """A substitute who served for a member of the same party.

    >>> serving(in_place_of=None).in_place_of is None
    True
    """
    return built(Serving, fields, party=party, in_place_of="Broarna")


def decision(id: str = "paragraf-7", **fields: Any) -> Decision:
    """What the board decided on 25 January 2024, without a vote: the proposal is followed.

    >>> decision(vote=vote(), method="vote").vote.ayes
    7
    """
    return built(
        Decision,
        fields,
        id=id,
        body="socialnamnden",
        on="2024-01-25",
        section="§ 7",
        case="SN-2024-00017",
        put=("forslag-1",),
        follows="forslag-1",
        method="acclamation",
        points=(decided_point(),),
        verified_on="2024-02-01",
        verifiers=("Vägpartiet", "Broarna"),
        announced_on="2024-02-02",
        final_on="2024-02-26",
    )


def matter(**fields: Any) -> Matter:
    """A matter that the board has decided: a paper, a proposal and the decision that adopts the charter.

    >>> matter(id="arende-a", title="Ärende A")
    Matter(arende-a: 'Ärende A', SN-2024-00017)
    """
    asked = proposal(
        decision_point(text="att anta inriktningen", decided=None),
        id="forslag-1",
        by="Socialförvaltningen",
        version="inriktning-2024",
    )
    return built(
        Matter,
        fields,
        id="arende-vagen-in",
        authority=authority(),
        title="Inriktning för Vägen in",
        day="2024-02-26",
        cases=(matter_case(),),
        concerns=("vagen-in",),
        bodies=(body(),),
        papers=(matter_paper(),),
        proposals=(asked,),
        steps=(handling_step(),),
        decisions=(decision(),),
        assignments=(assignment(),),
        consequences=tuple(consequence_statement(str(one)) for one in Perspective),
        source=source(),
    )


def matter_with(*things: Any, **fields: Any) -> Matter:
    """A matter that holds these things, each in its row in the order given, and nothing else.

    >>> matter_with(body(), decision(), title="Ärende A").decisions[0].section
    '§ 7'

    Args:
        things: Bodies, motions, proposals, decisions and what else stands in rows.
        fields: Fields of the matter.

    Raises:
        TypeError: Something that stands in no row.
    """
    return matter(**{**sorted_into_rows(Matter, things), **fields})
