"""Integrationspakten on six days, worked out by hand from S3 (minutes § 7), S2 (paper of 2024) and S0.

Told by the papers: the board has had the assignment "sedan 2019"; a first direction was adopted "i
juni 2019", no day; the pact was launched "i september 2019"; a second direction was decided
2021-04-20 (§ 7, AMF 2021/314); a third is proposed to the meeting of 2024-05-21 and no decision on
it is in the material. 285 members (the board's own words, 2021-04-20), cirka 400 (a motion in
another municipality, 2023-06-19), cirka 470 (the administration, attested 2024-05-06).
"""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.model.charters import Charter
from paktmodel.model.timelines import Undetermined
from paktmodel.vocabulary.words.networks import LifeState, ParticipationForm, QuantitativeEvaluation
from paktmodel.vocabulary.words.sources import Provenance


def pact():
    return pm.catalog.load("stockholm-integrationspakten")


def on(year, month, day):
    return pact().on(dt.date(year, month, day))


@pytest.mark.feature("A1")
def test_before_the_month_of_the_first_direction_no_charter_and_no_running_network_is_claimed():
    """2019-05-31: the direction came in June and the launch in September, so neither may be claimed.

    The assignment is stated for "2019" only: it may or may not have been given by May.
    """
    held = on(2019, 5, 31)

    assert held.charter is None
    assert held.forms == ()
    assert held.size is None
    assert held.quantitative is QuantitativeEvaluation.UNSTATED
    assert isinstance(held.state, Undetermined)
    assert set(held.state.candidates) == {None, LifeState.PROPOSED}


@pytest.mark.feature("A4")
@pytest.mark.parametrize("day", [1, 15, 29])
def test_within_june_2019_the_charter_is_undetermined_with_its_candidates(day):
    """Told: "I juni 2019" is all S3 says: but for the last day either nothing or the first direction held."""
    held = on(2019, 6, day)

    assert isinstance(held.charter, Undetermined)
    assert [one if one is None else one.id for one in held.charter.candidates] == [None, "2019"]
    assert not held.charter
    assert held.forms == ()
    assert held.decided is None


@pytest.mark.feature("A4")
def test_from_the_last_of_june_2019_the_first_direction_holds_for_certain():
    """Whatever day of June it was, it is past on 30 June (a decision holds from its day)."""
    assert on(2019, 6, 30).charter.id == "2019"
    assert str(on(2019, 7, 1).decided.on) == "2019-06"


@pytest.mark.feature("A1")
def test_within_september_2019_it_is_undetermined_whether_the_network_has_been_launched():
    """Told: "Lanserades i september 2019": planned before, active after, either within."""
    state = on(2019, 9, 15).state

    assert isinstance(state, Undetermined)
    assert set(state.candidates) == {LifeState.PLANNED, LifeState.ACTIVE}
    assert on(2019, 8, 31).state is LifeState.PLANNED
    assert on(2019, 9, 30).state is LifeState.ACTIVE


@pytest.mark.feature("A1")
def test_after_the_launch_it_is_a_network_of_members_whose_evaluation_terms_are_not_known():
    """2019-10-01: nothing in the papers tells how the direction of 2019 was to be evaluated, nor a size."""
    held = on(2019, 10, 1)

    assert held.state is LifeState.ACTIVE
    assert held.charter.id == "2019"
    assert held.forms == (ParticipationForm.MEMBERSHIP,)
    assert held.quantitative is QuantitativeEvaluation.UNSTATED
    assert held.size is None


@pytest.mark.feature("A4")
def test_the_day_before_the_meeting_the_old_direction_holds_and_the_new_one_is_only_proposed():
    """The paper of 8 April 2021 asks the meeting of 20 April."""
    held = on(2021, 4, 19)

    assert held.charter.id == "2019"
    assert [one.id for one in held.pending] == ["2021"]
    assert on(2021, 4, 7).pending == ()


@pytest.mark.feature("A4")
def test_on_the_day_of_the_meeting_the_direction_of_2021_holds_with_285_members():
    """A decision holds from its day (2021-04-20), not from its verification on the 23rd."""
    held = on(2021, 4, 20)

    assert held.charter.id == "2021"
    assert (held.decided.section, held.decided.case) == ("§ 7", "AMF 2021/314")
    assert held.size.count.exact == 285
    assert held.size.count.approximate is None
    assert held.size.source.provenance is Provenance.FIRST
    assert held.quantitative is QuantitativeEvaluation.FORBIDDEN
    assert held.pending == ()


@pytest.mark.feature("A7")
def test_in_2023_the_size_is_about_four_hundred_and_second_hand():
    """The motion in Uppsala says "cirka 400" of Stockholm's network: another's figure, never 400."""
    size = on(2023, 6, 19).size

    assert size.count.exact is None
    assert size.count.approximate.words == "cirka 400"
    assert size.source.provenance is Provenance.SECOND
    assert on(2023, 6, 18).size.count.exact == 285


@pytest.mark.feature("A7")
def test_on_the_day_of_the_meeting_of_2024_the_size_is_about_470_first_hand():
    """The administration's own paper, attested 2024-05-06: "cirka 470 organisationer"."""
    size = on(2024, 5, 21).size

    assert size.count.exact is None
    assert str(size.count.approximate) == "cirka 470"
    assert size.source.provenance is Provenance.FIRST
    assert on(2024, 5, 5).size.count.approximate.words == "cirka 400"


@pytest.mark.feature("A4")
@pytest.mark.feature("E2")
@pytest.mark.parametrize("day", [dt.date(2024, 5, 21), dt.date(2025, 6, 1), dt.date(2099, 1, 1)])
def test_the_direction_of_2024_is_pending_and_that_of_2021_the_last_known(day):
    """Z5: on a day in 2025 the last known direction is that of 2021, with membership."""
    held = pact().on(day)

    assert isinstance(held.charter, Charter)
    assert held.charter.id == "2021"
    assert held.forms == (ParticipationForm.MEMBERSHIP,)
    assert [one.id for one in held.pending] == ["2024"]
    assert held.quantitative is QuantitativeEvaluation.FORBIDDEN
    assert held.state is LifeState.ACTIVE


@pytest.mark.feature("B6")
def test_that_the_direction_of_2021_forbids_quantitative_evaluation_is_told_second_hand():
    """Only S2 tells it, in 2024: "I likhet med tidigare inriktning … fortsatt inte"."""
    terms = pact().charters["2021"].evaluation

    assert terms.quantitative is QuantitativeEvaluation.FORBIDDEN
    assert terms.source.provenance is Provenance.SECOND
    assert pact().charters["2019"].quantitative is QuantitativeEvaluation.UNSTATED


@pytest.mark.feature("A1")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_day_is_told_with_what_is_proposed_approximate_second_hand_and_unknown(language):
    """What a board reads must not be firmer than the papers."""
    network = pact()
    later = network.on(dt.date(2025, 6, 1)).text(language)
    borrowed = network.on(dt.date(2023, 6, 19)).text(language)
    early = network.on(dt.date(2019, 5, 31)).text(language)

    assert "cirka 470" in later
    assert "Ny inriktning för Integrationspakten" in later
    assert "cirka 400" in borrowed
    assert {"sv": "andra hand", "en": "second-hand"}[language] in borrowed.replace("andrahand", "andra hand")
    assert "None" not in early + borrowed + later
    assert early != later


@pytest.mark.feature("D1")
def test_the_proposed_direction_keeps_vision_purpose_two_direction_goals_and_four_focus_areas():
    """S2: målstrukturen, and "Järva, Hagsätra/Rågsved, Skärholmen och Farsta"."""
    charter = pact().charters["2024"]

    levels = [str(goal.level) for goal in charter.goals]
    assert levels == ["vision", "purpose", "direction", "direction"]
    assert [str(area.name) for area in charter.focus_areas] == [
        "Järva",
        "Hagsätra/Rågsved",
        "Skärholmen",
        "Farsta",
    ]
    assert charter.motto == "Dra ditt strå till Stockholm"
    assert [str(one.focus_area) for one in charter.tagline_variants] == ["jarva"]
    assert charter.forms == (ParticipationForm.OPEN,)


@pytest.mark.feature("C1")
def test_the_husby_meeting_has_its_day_place_three_parts_and_over_130():
    """S2: "Folkets Husby den 26 mars 2024", "tre delar", "över 130 aktörer"."""
    meeting = pact().activities["folkets-husby-2024-03-26"]

    assert str(meeting.on) == "2024-03-26"
    assert "Folkets Husby" in meeting.place
    assert [part.number for part in meeting.parts] == [1, 2, 3]
    assert meeting.attendance.exact is None
    assert meeting.attendance.approximate.words == "över 130"
    assert meeting.shares == ()


@pytest.mark.feature("C2")
def test_the_local_concept_was_tested_in_jarva_and_only_planned_in_the_other_three_areas():
    """S2: tested through a first effort in Järva; the plan is to spread it to the other areas."""
    day = dt.date(2024, 5, 21)
    told = {str(forum.focus_area): str(forum.state.on(day)) for forum in pact().forums}

    assert told == {
        "jarva": "tested",
        "hagsatra-ragsved": "planned",
        "skarholmen": "planned",
        "farsta": "planned",
    }


@pytest.mark.feature("C5")
def test_what_the_network_does_not_do_is_kept_with_who_does_it_and_follows_it_up():
    """S2: no operative cooperation within the network; the administration's units carry it on."""
    boundary = next(one for one in pact().charters["2024"].boundaries if one.excludes)

    assert [str(one) for one in boundary.excludes] == ["operative-cooperation"]
    assert boundary.instead
    assert boundary.followed_up_by is not None


@pytest.mark.feature("G7")
def test_swecos_recommendation_leads_to_the_decision_of_2021():
    """S3: "den främsta rekommendationen" was a goal structure; § 7 decided 2021-04-20."""
    sweco = next(one for one in pact().evaluations if "Sweco" in str(one.evaluator))
    actions = [action for one in sweco.recommendations for action in one.actions]

    assert sweco.external is True
    assert any(action.decided is not None and str(action.decided.on) == "2021-04-20" for action in actions)
    assert sweco.shares == ()


@pytest.mark.feature("G6")
def test_the_shares_of_11_and_10_per_cent_stand_alone_without_base_and_without_swecos_name():
    """They stand only in S0, with neither evaluator nor base: that they are Sweco's is an inference."""
    network = pact()
    holding = [one for one in network.evaluations if one.shares]

    assert sorted(str(share.share) for one in holding for share in one.shares) == ["10", "11"]
    assert all(share.base is None for one in holding for share in one.shares)
    assert all("Sweco" not in str(one.evaluator) for one in holding)
    assert all(share.source.provenance is Provenance.SECOND for one in holding for share in one.shares)
