"""Builders of the minutes of a meeting: decisions, votes, positions and statements."""

from typing import Any

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
from paktmodel.testing.builders.coercion import built

__all__ = [
    "claim",
    "decided_point",
    "decision",
    "minutes_correction",
    "party_vote",
    "position",
    "serving",
    "statement",
    "vote",
]


def decided_point(number: int = 1, **fields: Any) -> DecidedPoint:
    """Build a point by which the charter of the network that `network` builds is adopted.

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
    """Build a position: members ask the board to follow the proposal.

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
    """Build the votes of one party.

    >>> party_vote("Broarna", 0, 4).noes
    4
    """
    return built(PartyVote, fields, party=party, ayes=ayes, noes=noes)


def vote(*parties: PartyVote, **fields: Any) -> Vote:
    """Build a vote of seven ayes and four noes by party; of parties given, the sums are calculated.

    >>> vote(party_vote("Broarna", 3, 2, abstained=1)).noes
    2
    """
    votes = parties or (party_vote(), party_vote("Broarna", 0, 4))
    return built(
        Vote,
        fields,
        aye="forslag-1",
        no="forslag-2",
        ayes=sum(party.ayes for party in votes),
        noes=sum(party.noes for party in votes),
        abstained=sum(party.abstained for party in votes),
        parties=votes,
    )


def claim(text: str = "Nätverket har inte prövats.", **fields: Any) -> Claim:
    """Build a claim that a statement makes about the network.

    >>> claim().about
    'vagen-in'
    """
    return built(Claim, fields, text=text, about="vagen-in")


def statement(id: str = "reservation-1", **fields: Any) -> Statement:
    """Build a reservation with one claim, announced at the meeting by members.

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
    """Build the correction of a clerical error.

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
    """Build the service of a substitute for a member of the same party.

    >>> serving(in_place_of=None).in_place_of is None
    True
    """
    return built(Serving, fields, party=party, in_place_of="Broarna")


def decision(id: str = "paragraf-7", **fields: Any) -> Decision:
    """Build the decision of the board on 25 January 2024, without a vote: it follows the proposal.

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
