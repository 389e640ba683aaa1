"""§ 7 of 2021-04-20 (S3), worked out by hand from the minutes.

Four numbered points, the fourth of which ("Därutöver anföra följande") decides nothing; decided
"utan omröstning"; reservations by S and V together and by SD; substitutes' statements by KD (the
majority's own text) and Fi (the text of S and V); two substitutes serve, M for M and S for S.
"""

import datetime as dt
import re

import pytest

import paktmodel as pm
from paktmodel.vocabulary.words.matters import (
    BodyKind,
    Capacity,
    DecisionMethod,
    Outcome,
    PointKind,
    Stance,
    StatementKind,
)

PACT = "stockholm-integrationspakten"


def matter():
    return pm.catalog.load("stockholm-inriktning-2021")


def decision():
    (one,) = matter().decisions
    return one


def by_party(*parties):
    return next(one for one in decision().statements if {str(p) for p in one.parties} == set(parties))


def words(text):
    return re.sub(r"\W+", " ", text).casefold().split()


@pytest.mark.feature("E2")
def test_three_points_decide_and_the_fourth_is_a_statement():
    """Told: "4. Därutöver anföra följande" is an utterance; nothing may be read as decided by it."""
    points = decision().points

    assert [(one.number, one.kind, one.outcome) for one in points] == [
        (1, PointKind.DECISION, Outcome.APPROVED),
        (2, PointKind.DECISION, Outcome.APPROVED),
        (3, PointKind.DECISION, Outcome.APPROVED),
        (4, PointKind.STATEMENT, None),
    ]
    with pytest.raises(pm.InvalidArgument):
        decision().reference(points[3], "Arbetsmarknadsnämnden")


@pytest.mark.feature("E2")
def test_only_the_first_point_adopts_the_direction_and_it_adopts_that_of_2021():
    """Point 1 approves the enclosed direction; nothing is said of any other version."""
    ref = matter().adopting(PACT, "2021")

    assert (str(ref.on), ref.section, ref.case) == ("2021-04-20", "§ 7", "AMF 2021/314")
    assert matter().adopting(PACT, "2019") is None
    assert matter().adopting(PACT, "2024") is None
    assert matter().adopting("stockholm-platsbank", "2021") is None


@pytest.mark.feature("E3")
def test_the_board_approved_and_the_executive_to_which_it_was_handed_over_is_not_heard_of():
    """Point 2 hands the proposal over to the executive; what it did is in no paper."""
    assert matter().outcome_in(BodyKind.BOARD) is Outcome.APPROVED
    assert matter().outcome_in(BodyKind.EXECUTIVE) is None
    assert matter().outcome_in(BodyKind.COUNCIL) is None


@pytest.mark.feature("E4")
def test_three_proposals_were_put_against_each_other_and_one_followed_without_a_vote():
    """Told: "Ordföranden ställde förslagen … mot varandra. Nämnden beslutade utan omröstning"."""
    one = decision()
    parties = [{str(p) for p in matter().proposals[name].parties} for name in one.put]

    assert parties == [{"C", "M", "L", "MP"}, {"S", "V"}, {"SD"}]
    assert {str(p) for p in matter().proposals[one.follows].parties} == {"C", "M", "L", "MP"}
    assert one.method is DecisionMethod.ACCLAMATION
    assert one.vote is None


@pytest.mark.feature("E5")
def test_s_and_v_reserve_jointly_in_one_statement():
    """One reservation with two parties, in favour of their own proposal."""
    joint = by_party("S", "V")

    assert joint.kind is StatementKind.RESERVATION
    assert joint.stance is Stance.AGAINST
    assert {str(p) for p in matter().proposals[joint.proposal].parties} == {"S", "V"}
    assert sum("S" in [str(p) for p in one.parties] for one in decision().statements) == 1


@pytest.mark.feature("E5")
def test_sd_reserves_for_rejection():
    """Told: "Att avslå arbetsmarknadsförvaltningens förslag till beslut"."""
    alone = by_party("SD")

    assert (alone.kind, alone.stance) == (StatementKind.RESERVATION, Stance.AGAINST)
    assert "avslå" in matter().proposals[alone.proposal].points[0].text


@pytest.mark.feature("E5")
def test_kd_supports_with_the_majoritys_own_text():
    """The substitute's statement repeats point 4 word for word."""
    own = by_party("KD")

    assert (own.kind, own.stance, own.capacity) == (
        StatementKind.SUBSTITUTE_STATEMENT,
        Stance.SUPPORTING,
        Capacity.SUBSTITUTE,
    )
    assert words(own.text) == words(decision().points[3].text)


@pytest.mark.feature("E5")
def test_fi_is_against_with_the_text_of_s_and_v():
    """The same text but for a capital and a letter ("Alla stockholmare", "förslösa"), which are kept."""
    own, other = by_party("Fi"), by_party("S", "V")

    assert own.kind is StatementKind.SUBSTITUTE_STATEMENT
    assert own.stance is Stance.AGAINST
    assert own.capacity is Capacity.SUBSTITUTE
    told, theirs = words(own.text), words(other.text)
    assert [pair for pair in zip(told, theirs, strict=True) if pair[0] != pair[1]] == [
        ("förslösa", "förlösa")
    ]
    assert "Alla stockholmare" in own.text
    assert "Alla Stockholmare" in other.text


@pytest.mark.feature("E5")
def test_serving_substitutes_are_told_by_party_and_are_not_those_who_filed_statements():
    """In S3 "(M) ersätter (M)", "(S) ersätter (S)"; KD and Fi are among the substitutes who do not serve."""
    assert [(str(one.party), str(one.in_place_of)) for one in decision().serving] == [("M", "M"), ("S", "S")]


@pytest.mark.feature("E6")
def test_the_minutes_were_verified_three_days_later_by_c_and_s():
    """Told: "Datum för justering 2021-04-23"; the decision holds from the 20th all the same."""
    one = decision()

    assert one.verified_on.exact == dt.date(2021, 4, 23)
    assert [str(party) for party in one.verifiers] == ["C", "S"]
    assert one.on.exact == dt.date(2021, 4, 20)
    assert one.final_on is None
    assert one.corrections == ()


@pytest.mark.feature("E6")
def test_the_digital_signatures_are_kept_by_role():
    """Three signatures of 2021-04-23; the roles are kept, the names are not."""
    signed = [approval for paper in matter().papers for approval in paper.approvals]

    assert [one.on.exact for one in signed] == [dt.date(2021, 4, 23)] * 3


@pytest.mark.feature("E2")
def test_the_assignment_to_examine_a_place_bank_has_no_deadline():
    """Point 3 sets none, and none is made up."""
    (assignment,) = matter().assignments

    assert assignment.deadline is None
    assert assignment.point == 3
    assert assignment.decision == decision().id
    assert assignment.reported_on is None
    assert "undersöka möjligheterna" in assignment.text


@pytest.mark.feature("E5")
def test_what_reservations_claim_stays_a_claim_and_no_organisation_is_blamed():
    """SD claims that companies failed the criteria: a claim with its source, never a fact about a member."""
    sd = by_party("SD")
    pact = pm.catalog.load(PACT)

    assert any("goda arbetsvillkor" in claim.text and claim.source is not None for claim in sd.claims)
    assert pact.participations == ()
    assert pact.organisations == ()


@pytest.mark.feature("E2")
def test_the_administrations_proposal_is_of_8_april_and_its_paper_is_not_at_hand():
    """Told: "ett tjänsteutlåtande daterat den 8 april 2021"; the points are not printed and not made up."""
    proposal = matter().proposals["forvaltningen"]

    assert proposal.day.exact == dt.date(2021, 4, 8)
    assert proposal.points == ()
    (paper,) = [one for one in matter().papers if str(one.day) == "2021-04-08"]
    assert paper.at_hand is False
