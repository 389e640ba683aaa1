"""The motion on Jobbpakten (S0) and the letter in Lund (S4), worked out by hand.

Motion raised in Uppsala's council 2023-06-19 by C. The labour-market board (AMN-2024-00562, § 120,
2024-12-20) "beslutar att besvara motionen"; the executive (KSN-2023-01917) is asked in a letter of
2024-12-27 to propose the same to the council. What executive and council did is in no paper. The
board's own letter of 2024-12-05 is another letter than that of 2024-12-27.
"""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.vocabulary.words.matters import (
    BodyKind,
    Capacity,
    InitiativeKind,
    Outcome,
    Stance,
    StatementKind,
    StepRole,
)
from paktmodel.vocabulary.words.plans import Impact, Perspective


def motion():
    return pm.catalog.load("uppsala-motion-jobbpakten")


def lund():
    return pm.catalog.load("lund-arbetsmarknad-2-0")


@pytest.mark.feature("E3")
def test_the_board_answered_it_and_of_executive_and_council_nothing_is_known():
    """*Besvarad* is neither approved nor rejected, and a board does not answer for the council."""
    matter = motion()

    assert matter.outcome_in(BodyKind.BOARD) is Outcome.ANSWERED
    assert matter.outcome_in(BodyKind.EXECUTIVE) is None
    assert matter.outcome_in(BodyKind.COUNCIL) is None
    (decision,) = matter.decisions
    assert decision.on.exact == dt.date(2024, 12, 20)
    assert decision.section == "§ 120"
    assert decision.case == "AMN-2024-00562"


@pytest.mark.feature("E3")
def test_the_chain_runs_from_board_through_executive_to_council_which_alone_decides():
    """Told: "Kommunstyrelsen föreslår kommunfullmäktige besluta": only the council's step decides."""
    matter = motion()
    chain = [(matter.bodies[one.body].kind, one.role, one.decision is not None) for one in matter.steps]

    assert chain == [
        (BodyKind.BOARD, StepRole.PREPARING, True),
        (BodyKind.EXECUTIVE, StepRole.PREPARING, False),
        (BodyKind.COUNCIL, StepRole.DECIDING, False),
    ]


@pytest.mark.feature("E1")
def test_the_two_case_numbers_stand_each_under_its_own_authority():
    """KSN with the executive, AMN with the labour-market board; verbatim and parsed."""
    matter = motion()
    kept = {str(one.number): matter.bodies[one.body].kind for one in matter.cases}

    assert kept == {"KSN-2023-01917": BodyKind.EXECUTIVE, "AMN-2024-00562": BodyKind.BOARD}


@pytest.mark.feature("E1")
def test_the_two_letters_are_kept_apart():
    """The board's letter of 5 December is not at hand; the executive's of 27 December is the paper itself."""
    letters = {str(one.day): one for one in motion().papers if "jänsteskrivelse" in one.title}

    assert set(letters) == {"2024-12-05", "2024-12-27"}
    assert letters["2024-12-05"].at_hand is False
    assert letters["2024-12-05"].case == "AMN-2024-00562"
    assert letters["2024-12-27"].at_hand is True
    assert letters["2024-12-27"].case == "KSN-2023-01917"


@pytest.mark.feature("E2")
def test_no_proposal_of_the_matter_carries_a_decision_that_nobody_has_taken():
    """The executive is asked on 2024-12-27; that is a proposal and stays one."""
    asked = motion().proposals["till-kommunstyrelsen"]

    assert asked.day.exact == dt.date(2024, 12, 27)
    assert [point.decided for point in asked.points] == [None]
    assert all(point.decided is None for one in motion().motions for point in one.points)


@pytest.mark.feature("E2")
def test_the_motion_has_two_points_comes_from_one_party_and_was_raised_in_the_council():
    """Two att-satser, C, 2023-06-19; the title keeps no name."""
    matter = motion()
    (raised,) = matter.motions

    assert raised.kind is InitiativeKind.MOTION
    assert [str(one) for one in raised.parties] == ["C"]
    assert [point.number for point in raised.points] == [1, 2]
    assert str(raised.on) == "2023-06-19"
    assert matter.bodies[raised.body].kind is BodyKind.COUNCIL
    assert "[…]" in matter.title


@pytest.mark.feature("E4")
def test_c_and_up_asked_for_approval_of_the_proposal_before_the_board():
    """Told: "(C) och (UP) yrkar bifall till liggande förslag."""
    (decision,) = motion().decisions
    (position,) = decision.positions

    assert {str(one) for one in position.parties} == {"C", "UP"}
    assert position.supports == decision.follows
    assert decision.vote is None


@pytest.mark.feature("E5")
def test_the_separate_statement_of_c_is_pleased_and_its_capacity_is_not_stated():
    """S0: "Det är glädjande …": a särskilt yttrande, not against; in which capacity is not stated."""
    (decision,) = motion().decisions
    (statement,) = decision.statements

    assert statement.kind is StatementKind.SEPARATE_STATEMENT
    assert statement.stance is not Stance.AGAINST
    assert statement.capacity is Capacity.UNSTATED
    assert statement.text.startswith("Det är glädjande")
    assert statement.announced_on is None


@pytest.mark.feature("E7")
def test_what_the_letter_says_of_gender_children_business_and_economy():
    """No consequences for gender and children, advantages for business, none for the economy."""
    told = {one.kind: one.stance for one in motion().consequences}

    assert told[Perspective.GENDER] is Impact.NEUTRAL
    assert told[Perspective.CHILD] is Impact.NEUTRAL
    assert told[Perspective.BUSINESS] is Impact.FAVOURABLE
    assert told[Perspective.ECONOMY] is Impact.NEUTRAL


@pytest.mark.feature("E2")
def test_lund_has_two_proposed_points_and_no_decision():
    """S4: "att begära att kommunstyrelsen ger kommunkontoret i uppdrag" and "i övrigt anse … besvarad"."""
    matter = lund()
    (proposal,) = matter.proposals

    assert [point.number for point in proposal.points] == [1, 2]
    assert all(point.decided is None for point in proposal.points)
    assert matter.decisions == ()
    assert [matter.outcome_in(kind) for kind in BodyKind] == [None] * len(BodyKind)


@pytest.mark.feature("E3")
def test_lunds_request_goes_to_another_body_and_is_an_assignment_that_nobody_has_given():
    """The board can only ask the executive to give its office the assignment; it is proposed."""
    matter = lund()
    (assignment,) = matter.assignments

    assert matter.bodies[assignment.given_by].kind is BodyKind.EXECUTIVE
    assert "ommunkontoret" in assignment.addressee
    assert assignment.decision is None
    assert assignment.deadline is None
    assert assignment.point == 1
    assert any(matter.bodies[step.body].kind is BodyKind.EXECUTIVE for step in matter.steps)


@pytest.mark.feature("E1")
def test_lunds_letter_comes_from_five_parties_and_has_one_case_number():
    """Told: "de fem partierna i Lundakvintetten (M, L, C, KD, FNL)"; SO 2021/0205."""
    matter = lund()
    (letter,) = matter.motions

    assert letter.kind is InitiativeKind.LETTER
    assert {str(one) for one in letter.parties} == {"M", "L", "C", "KD", "FNL"}
    assert str(letter.on) == "2021-12-08"
    assert [str(one.number) for one in matter.cases] == ["SO 2021/0205"]


@pytest.mark.feature("D6")
def test_lunds_strategy_of_january_2021_and_its_edition_of_2022_are_reported_approved_not_adopted():
    """S4 only tells of them: reported approved, second-hand, with the month and no day."""
    strategy = pm.catalog.load("lund-starkt-arbetsmarknadsfokus")

    assert [str(one.number) for one in strategy.versions] == ["2021", "2022"]
    assert [str(one.reported_approved.on) for one in strategy.versions] == ["2021-01", "2022-01"]
    assert all(str(one.status) != "adopted" for one in strategy.versions)


@pytest.mark.feature("E1")
def test_the_paper_of_2024_has_no_case_number_and_none_is_invented():
    """S2 prints none."""
    matter = pm.catalog.load("stockholm-inriktning-2024")

    assert matter.cases == ()
    assert all(one.case is None for one in matter.papers)
    assert [str(one.planned) for one in matter.steps if one.role is StepRole.DECIDING] == ["2024-05-21"]
    (paper,) = matter.papers
    assert {str(one.on) for one in paper.approvals} == {"2024-05-06"}
    assert not matter.decisions, "so that no point of one is a statement either"
