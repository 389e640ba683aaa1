"""Bad input of matters (issue 5): a finding each, with place and hint, in both languages.

Each case changes one thing in § 7 of 2021-04-20, which itself has none of these findings.
"""

import datetime as dt

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.model.bodies import SE_KOMMUNALLAG, STOCKHOLM, FilingRights
from paktmodel.model.minutes import PartyVote, Vote
from paktmodel.vocabulary.words.matters import Capacity, DecisionMethod, Outcome, PointKind, StatementKind


def section7(**fields):
    matter = pm.catalog.load("stockholm-inriktning-2021")
    (decision,) = matter.decisions
    return evolve(matter, decisions=(evolve(decision, **fields),)) if fields else matter


def with_statement(name, **fields):
    (decision,) = section7().decisions
    return section7(
        statements=[evolve(one, **fields) if one.id == name else one for one in decision.statements]
    )


def filed_under(rules):
    matter = section7()
    return evolve(
        matter,
        bodies=[
            evolve(one, filing=rules) if one.id == "arbetsmarknadsnamnden" else one for one in matter.bodies
        ],
    )


def found(matter, code):
    return [one for one in pm.check(matter) if one.code == code]


def assert_well_told(finding):
    assert finding.subjects
    assert finding.path.startswith("$.matter")
    for language in ("sv", "en"):
        assert finding.text(language)
        assert "{" not in finding.text(language)
        assert "None" not in finding.text(language)
        assert finding.hint_text(language)


# --- who may file --------------------------------------------------------------------------


@pytest.mark.feature("E5")
@pytest.mark.parametrize("rules", [SE_KOMMUNALLAG, STOCKHOLM], ids=lambda one: str(one.id))
def test_a_substitute_who_does_not_serve_may_not_reserve(rules):
    """KL 4:27: only whoever took part in deciding."""
    matter = with_statement("reservation-sd", capacity=Capacity.SUBSTITUTE)
    matter = evolve(matter, bodies=filed_under(rules).bodies)
    subjects = [str(one.subjects[0].code) for one in found(matter, "statement-not-allowed")]

    assert any("reservation-sd" in one for one in subjects)


@pytest.mark.feature("E5")
@pytest.mark.parametrize("capacity", [Capacity.MEMBER, Capacity.SERVING_SUBSTITUTE, Capacity.UNSTATED])
def test_whoever_took_part_may_reserve_and_a_capacity_not_stated_is_no_breach(capacity):
    """A serving substitute included; not stated is an answer."""
    assert found(with_statement("reservation-sd", capacity=capacity), "statement-not-allowed") == []


@pytest.mark.feature("E5")
def test_a_reservation_by_a_serving_substitute_of_a_party_none_of_whose_substitutes_served_is_reported():
    """The minutes tell who served: M for M and S for S. A serving substitute of SD contradicts them."""
    matter = with_statement("reservation-sd", capacity=Capacity.SERVING_SUBSTITUTE)
    clean = {one.code for one in pm.check(section7())}

    assert [one for one in pm.check(matter) if one.code not in clean]


@pytest.mark.feature("E5")
def test_by_the_act_alone_both_substitutes_statements_are_breaches_and_in_stockholm_neither():
    """KD's and Fi's rest on the local rules."""
    by_act = [
        str(one.subjects[0].code) for one in found(filed_under(SE_KOMMUNALLAG), "statement-not-allowed")
    ]

    assert len(by_act) == 2
    assert all("ersattaryttrande" in one for one in by_act)
    assert found(section7(), "statement-not-allowed") == []


@pytest.mark.feature("E5")
def test_a_body_that_only_names_the_preset_is_judged_by_it_and_one_without_rules_by_nothing():
    """Rules not known: nothing is claimed (Uppsala's board tells none)."""
    named = filed_under(FilingRights(id="se-kommunallag"))

    assert len(found(named, "statement-not-allowed")) == 2
    assert found(filed_under(None), "statement-not-allowed") == []
    assert found(pm.catalog.load("uppsala-motion-jobbpakten"), "statement-not-allowed") == []


# --- when ------------------------------------------------------------------------------------


@pytest.mark.feature("E5")
def test_a_reservation_announced_after_the_meeting_is_an_error_and_on_its_day_is_not():
    """Before the meeting ends; a day is all that is stated, and the day of the meeting may be in time."""
    late = with_statement("reservation-sd", announced_on=dt.date(2021, 4, 21))
    timely = with_statement("reservation-sd", announced_on=dt.date(2021, 4, 20))

    (one,) = found(late, "reservation-after-meeting")
    assert str(one.severity) == "error"
    assert found(timely, "reservation-after-meeting") == []


@pytest.mark.feature("E5")
def test_reasons_that_came_in_after_the_verification_are_reported():
    """In writing before the minutes are verified, 2021-04-23."""
    assert found(with_statement("reservation-sd", reasons_received_on=dt.date(2021, 4, 24)), "reasons-late")
    assert not found(
        with_statement("reservation-sd", reasons_received_on=dt.date(2021, 4, 23)), "reasons-late"
    )


@pytest.mark.feature("E3")
def test_a_decision_before_its_meeting_is_reported():
    """Planned for 2021-04-20, dated the 19th."""
    assert found(section7(on=dt.date(2021, 4, 19)), "decision-before-meeting")
    assert found(section7(), "decision-before-meeting") == []


@pytest.mark.feature("E6")
def test_minutes_verified_before_the_meeting_are_reported():
    """Whatever the code: a verification of the 19th cannot be of a meeting on the 20th."""
    clean = {one.code for one in pm.check(section7())}
    new = [one for one in pm.check(section7(verified_on=dt.date(2021, 4, 19))) if one.code not in clean]

    assert new


# --- votes ---------------------------------------------------------------------------------------


def voted(ayes, noes, *parties, abstained=0):
    vote = Vote(aye="c-m-l-mp", no="s-v", ayes=ayes, noes=noes, abstained=abstained, parties=parties)
    return section7(method=DecisionMethod.VOTE, vote=vote)


@pytest.mark.feature("E4")
def test_a_vote_whose_numbers_do_not_add_up_is_an_error_with_both_sums():
    """7 to 6 in all, 7 to 5 by party; illustrative, the minutes tell of no vote."""
    (one,) = found(
        voted(7, 6, PartyVote(party="C", ayes=7), PartyVote(party="S", noes=5)), "vote-does-not-add-up"
    )

    assert str(one.severity) == "error"
    assert "7" in one.text("sv")
    assert "5" in one.text("sv")
    assert "6" in one.text("sv")


@pytest.mark.feature("E4")
def test_a_vote_that_adds_up_or_names_no_parties_is_silent():
    """Abstentions count as well."""
    right = voted(7, 5, PartyVote(party="C", ayes=7), PartyVote(party="S", noes=5, abstained=1), abstained=1)

    assert found(right, "vote-does-not-add-up") == []
    assert found(voted(7, 5), "vote-does-not-add-up") == []


@pytest.mark.feature("E4")
def test_an_abstention_that_is_missing_in_the_sum_is_an_error_too():
    """All three columns are held against each other."""
    wrong = voted(7, 5, PartyVote(party="C", ayes=7), PartyVote(party="S", noes=5, abstained=1))

    assert found(wrong, "vote-does-not-add-up")


@pytest.mark.feature("E4")
def test_a_decision_that_follows_the_proposal_with_fewer_votes_is_an_error():
    """5 to 7, and yet the first is followed; with the votes even the chair's decides."""
    assert found(voted(5, 7), "vote-against-outcome")
    assert found(voted(6, 6), "vote-against-outcome") == []


# --- what is said of § 7 and its like -------------------------------------------------------------


@pytest.mark.feature("E2")
def test_the_fourth_point_is_noted_as_a_statement_and_warned_of_when_stored_as_a_decision():
    """Told: "Därutöver anföra följande" read as a decision is the mistake that the rule is for."""
    (note,) = found(section7(), "point-is-statement")
    (decision,) = section7().decisions
    points = [
        evolve(
            one,
            kind=PointKind.DECISION,
            outcome=Outcome.APPROVED,
            text="Därutöver anföra följande\n" + one.text,
        )
        if one.number == 4
        else one
        for one in decision.points
    ]
    (warning,) = found(section7(points=points), "point-is-statement")

    assert (str(note.severity), str(warning.severity)) == ("info", "warning")


@pytest.mark.feature("E5")
def test_the_same_text_by_two_authors_is_noted_twice_in_section_7():
    """KD with the majority's, Fi with that of S and V, in spite of two differing words."""
    told = [
        {subject.code.rsplit("/", 1)[-1] for subject in one.subjects}
        for one in found(section7(), "same-text-by-two")
    ]

    assert {"4", "ersattaryttrande-kd"} in told
    assert {"reservation-s-v", "ersattaryttrande-fi"} in told
    assert len(told) == 2


@pytest.mark.feature("I3")
def test_words_of_mixed_scripts_are_found_in_section_7():
    """S3 prints its substitutes' statements with Cyrillic letters: they are named, and not the word."""
    first, *_ = found(section7(), "mixed-scripts")

    assert (first.evidence["positions"], first.evidence["letters"]) == ((6,), ("т", "а", "р", "ы"))
    assert "Ersätтарыttrande" not in first.text("sv")


@pytest.mark.feature("I3")
@pytest.mark.feature("E3")
def test_the_motion_is_unanswered_after_a_year_and_its_letter_plans_for_the_past():
    """Raised 2023-06-19, the council silent on 2024-12-27; "planerad till november 2024" in December."""
    matter = pm.catalog.load("uppsala-motion-jobbpakten")

    (one,) = found(matter, "motion-unanswered-after-year")
    assert "2023" in one.text("sv")
    assert found(matter, "date-stale")
    assert found(pm.catalog.load("uppsala-en-god-investering"), "date-stale")
    earlier = evolve(matter, day=dt.date(2024, 6, 19), decisions=())
    assert found(earlier, "motion-unanswered-after-year") == []


@pytest.mark.feature("E1")
def test_two_case_numbers_of_two_authorities_are_no_fault_and_none_is_one():
    """KSN and AMN are one matter; S2 bears no number at all."""
    codes = [one.code for one in pm.check(pm.catalog.load("uppsala-motion-jobbpakten"))]

    assert "case-repeated" not in codes
    assert "case-number-missing" not in codes
    assert found(pm.catalog.load("stockholm-inriktning-2024"), "case-number-missing")


BAD = {
    "statement-not-allowed": lambda: with_statement("reservation-sd", capacity=Capacity.SUBSTITUTE),
    "reservation-after-meeting": lambda: with_statement("reservation-sd", announced_on=dt.date(2021, 4, 21)),
    "decision-before-meeting": lambda: section7(on=dt.date(2021, 4, 19)),
    "vote-does-not-add-up": lambda: voted(7, 6, PartyVote(party="C", ayes=7), PartyVote(party="S", noes=5)),
}


@pytest.mark.parametrize("code", BAD)
def test_the_issues_bad_input_is_told_with_place_and_hint(code):
    """Issue 5, *Bad input*: "a finding or refusal each, with place and hint"."""
    (one,) = found(BAD[code](), code)

    assert_well_told(one)


@pytest.mark.feature("E5")
def test_a_statement_that_may_not_be_filed_is_told_with_kind_capacity_and_body():
    """A reader must see why: a reservation, by a substitute, in that board."""
    (one,) = found(BAD["statement-not-allowed"](), "statement-not-allowed")
    text = one.text("sv")

    assert StatementKind.RESERVATION.label("sv") in text
    assert Capacity.SUBSTITUTE.label("sv") in text
    assert "Arbetsmarknadsnämnden" in text
