"""Samples of matters, one corner of the model each; `write_samples` writes them."""

import datetime as dt
from collections.abc import Iterator

from samples_of_plans import ESCAPED, ODD, SEVERAL_LINES

from paktmodel import catalog
from paktmodel.model.bodies import PRESET_RIGHTS
from paktmodel.model.matters import Matter
from paktmodel.testing import (
    acknowledgement,
    approval,
    assignment,
    body,
    claim,
    consequence_statement,
    decided_point,
    decision,
    decision_point,
    filing_right,
    filing_rights,
    handling_step,
    matter,
    matter_case,
    matter_paper,
    matter_with,
    member_motion,
    minutes_correction,
    owner,
    party_vote,
    passage,
    position,
    proposal,
    serving,
    source,
    statement,
    vote,
)
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.words.matters import (
    BodyKind,
    Capacity,
    DecisionMethod,
    InitiativeKind,
    Outcome,
    PointKind,
    Stance,
    StatementKind,
    StepRole,
)
from paktmodel.vocabulary.words.plans import Impact, Perspective


def matters() -> Iterator[tuple[str, Matter]]:
    """Matters that each show one corner of the model."""
    yield "minimal", Matter(id="a", owners=[owner()], title="A", day=dt.date(2024, 1, 15))
    yield "small", matter()
    yield "full", full()
    for name in catalog.names("matter"):
        yield name, catalog.load(name, Matter)
    yield (
        "bodies",
        matter_with(
            *(body(str(one), kind=str(one), filing=None) for one in BodyKind),
            *(body(f"med-{one.id}", filing=one) for one in PRESET_RIGHTS),
            body(
                "alla",
                filing=filing_rights(
                    *(filing_right(str(one), capacities=tuple(map(str, Capacity))) for one in StatementKind),
                    source=source(),
                ),
            ),
            body("inga", filing=filing_rights(rights=())),
        ),
    )
    yield (
        "cases",
        matter_with(
            body(),
            body("fullmaktige", seats=81),
            matter_case(),
            matter_case("KS 2024/12", body="fullmaktige", source=source(page=1)),
        ),
    )
    yield (
        "motions",
        matter_with(
            *(member_motion(str(one), kind=str(one), kind_printed=one.sv) for one in InitiativeKind),
            member_motion(
                "flera",
                title="Motion av […] om arbete",
                parties=("Vägpartiet", "Broarna"),
                on="2023-10",
                points=(decision_point(decided=None), decision_point(2, decided=None)),
                text=SEVERAL_LINES,
            ),
        ),
    )
    yield (
        "papers",
        matter_with(
            matter_paper(),
            matter_paper("bilaga-1", day=None, by=None, case=None, at_hand=False, approvals=()),
            matter_paper("bilaga-2", day="2024", approvals=(approval(), approval("Enhetschefen"))),
        ),
    )
    yield (
        "proposals",
        matter_with(
            proposal(id="forslag-1", by="Socialförvaltningen"),
            proposal(id="forslag-2", by="Ordföranden", parties=("Vägpartiet", "Broarna"), version=None),
            proposal(id=None, body="Kommunfullmäktige"),
        ),
    )
    yield (
        "steps",
        matter_with(
            *(handling_step(role=str(one)) for one in StepRole),
            handling_step("fullmaktige", asked=None, planned="2024-03", decision=None, source=source()),
        ),
    )
    yield from decided()
    yield (
        "assignments",
        matter_with(
            assignment(),
            assignment("foreslaget", decision=None, point=None, deadline=None),
            assignment("klart", performer="Jobbcenter", reported_on="2025-11", source=source()),
        ),
    )
    yield (
        "consequences",
        matter_with(
            *(consequence_statement(str(one)) for one in Perspective),
            *(consequence_statement(stance=str(one)) for one in Impact),
        ),
    )
    yield "odd-characters", matter_with(passage(ODD), decision(section=None, case=None), title=ODD)
    yield "escaped-characters", matter_with(statement_of(text=ESCAPED), title=ESCAPED)
    yield "long-texts", matter_with(passage("ö" * LONGEST_TEXT), statement_of(text=SEVERAL_LINES))


def statement_of(**fields: str) -> object:
    """A decision with one statement."""
    return decision(statements=(statement(**fields),))


def decided() -> Iterator[tuple[str, Matter]]:
    """Decisions and what stands beside them."""
    yield "methods", matter_with(*(decision(str(one), method=str(one)) for one in DecisionMethod))
    yield (
        "outcomes",
        matter_with(
            decision(
                points=(
                    *(
                        decided_point(place, outcome=str(one), outcome_printed=one.sv)
                        for place, one in enumerate(Outcome, 1)
                    ),
                    decided_point(
                        99, kind=str(PointKind.STATEMENT), outcome=None, document=None, version=None
                    ),
                )
            )
        ),
    )
    yield (
        "votes",
        matter_with(
            decision(method="vote", put=("forslag-1", "forslag-2"), vote=vote()),
            decision("paragraf-8", method="vote", vote=vote(parties=(), ayes=0, noes=0, abstained=61)),
            decision("paragraf-9", vote=vote(party_vote(abstained=2), party_vote("Broarna", 0, 4))),
        ),
    )
    yield (
        "statements",
        matter_with(
            decision(
                positions=(
                    *(position(str(one), capacity=str(one)) for one in Capacity),
                    position("bart", parties=(), supports=None, text=None),
                ),
                statements=(
                    *(statement(str(one), kind=str(one)) for one in StatementKind),
                    *(statement(f"hallning-{one}", stance=str(one)) for one in Stance),
                    *(statement(f"egenskap-{one}", capacity=str(one)) for one in Capacity),
                    statement("bart", announced_on=None, reasons_received_on=None, text=None, claims=()),
                    statement(
                        "eget", proposal="forslag-2", claims=(claim(), claim("Det kostar.", about=None))
                    ),
                ),
                serving=(serving(), serving("Vägpartiet", in_place_of=None)),
            )
        ),
    )
    yield (
        "minutes",
        matter_with(
            decision(
                verified_on=None, verifiers=(), announced_on=None, final_on=None, corrections=(), points=()
            ),
            decision(
                "rattad",
                corrections=(minutes_correction(), minutes_correction("2024-02-06", reason=None)),
                source=source(page=7),
            ),
        ),
    )


def full() -> Matter:
    """A matter with something in every row."""
    return matter(
        bodies=(body(), body("fullmaktige")),
        cases=(matter_case(), matter_case("KS 2024/12", body="fullmaktige")),
        motions=(member_motion(),),
        proposals=(
            proposal(id="forslag-1", by="Socialförvaltningen"),
            proposal(id="forslag-2", by="Ordföranden", parties=("Broarna",)),
        ),
        steps=(handling_step(), handling_step("fullmaktige", planned="2024-03", decision=None)),
        decisions=(
            decision(
                put=("forslag-1", "forslag-2"),
                method="vote",
                vote=vote(),
                positions=(position(), position("yrkande-2", supports="forslag-2", parties=("Broarna",))),
                statements=(statement(proposal="forslag-2"),),
                serving=(serving(),),
                corrections=(minutes_correction(),),
            ),
        ),
        passages=(passage("Nämnden beslutade."),),
        acknowledgements=(acknowledgement("text-mended", day="2024-02-26"),),
    )
