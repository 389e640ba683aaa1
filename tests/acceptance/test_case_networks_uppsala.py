"""En god investering, Jobbpakten and Relation (S0), and Skåne sydväst (S4), worked out by hand.

S0 (letter of 2024-12-27): "År 2019 startade", "Under pandemin låg … vilande men ett omtag har gjorts
därefter", "Ett tjugotal företag visade intresse för medlemskap när konceptet testades … under våren
2024", "en invigning är planerad till november 2024". Nothing tells that the inauguration took place.
"""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.model.timelines import Undetermined
from paktmodel.vocabulary.words.networks import (
    AgreementState,
    LifeState,
    NetworkRelationKind,
    ParticipationForm,
    QuantitativeEvaluation,
)
from paktmodel.vocabulary.words.sources import Provenance, Unstated

LETTER = dt.date(2024, 12, 27)


def investment():
    return pm.catalog.load("uppsala-en-god-investering")


def candidates(state):
    return set(state.candidates) if isinstance(state, Undetermined) else {state}


@pytest.mark.feature("A1")
def test_before_2019_nothing_is_told_and_within_it_the_start_is_undetermined():
    """Told: "År 2019" is all: on a summer day of that year the network may have started or not."""
    assert investment().on(dt.date(2018, 12, 31)).state is None
    assert {None, LifeState.ACTIVE} <= candidates(investment().on(dt.date(2019, 6, 1)).state)


@pytest.mark.feature("A1")
@pytest.mark.parametrize("day", [dt.date(2020, 3, 1), dt.date(2021, 6, 1), dt.date(2022, 12, 31)])
def test_dormancy_without_a_date_is_neither_claimed_nor_denied(day):
    """Told: "Under pandemin": no first and no last day, so it was active or dormant and nothing else."""
    assert candidates(investment().on(day).state) == {LifeState.ACTIVE, LifeState.DORMANT}


@pytest.mark.feature("A1")
def test_in_the_spring_of_2024_it_may_be_on_trial():
    """The spring has no days either; on 1 May the trial is possible."""
    assert LifeState.PILOT in candidates(investment().on(dt.date(2024, 5, 1)).state)


@pytest.mark.feature("A1")
def test_after_the_spring_of_2024_the_trial_has_come_for_certain():
    """As exact as printed: "våren 2024" is over on 31 October, and the launch is planned for November."""
    assert candidates(investment().on(dt.date(2024, 10, 31)).state) == {LifeState.PILOT}


@pytest.mark.feature("A1")
@pytest.mark.feature("I3")
@pytest.mark.parametrize("day", [LETTER, dt.date(2025, 1, 1), dt.date(2026, 6, 1)])
def test_an_inauguration_that_was_only_planned_is_never_told_as_held(day):
    """A letter of December that plans for November tells nothing of what happened: trial or relaunched."""
    assert candidates(investment().on(day).state) == {LifeState.PILOT, LifeState.RELAUNCHED}


@pytest.mark.feature("A7")
@pytest.mark.feature("A2")
def test_twenty_companies_that_showed_interest_are_not_members():
    """Told: "Ett tjugotal företag visade intresse för medlemskap": no size, no participation on any day."""
    network = investment()
    held = network.on(LETTER)

    assert held.size is None
    assert held.possible_sizes == ()
    assert held.participants.most == 0
    assert network.sizes == ()
    assert "20" not in [str(one.count.exact) for one in network.sizes]
    trial = next(one for one in network.activities if one.attendance is not None)
    assert trial.attendance.exact is None
    assert trial.attendance.approximate.words == "ett tjugotal"


@pytest.mark.feature("B1")
def test_members_choose_among_the_kinds_of_contribution_that_the_letter_lists():
    """S0: "anställa eller erbjuda praktik, studiebesök eller föreläsningar … att förverkliga en idé"."""
    (charter,) = investment().charters

    assert {str(one) for one in charter.kinds} == {
        "job",
        "internship",
        "study-visit",
        "lecture",
        "own-idea",
    }
    assert charter.member_benefit is not Unstated.UNSTATED
    assert "styr- och arbetsgrupp" in charter.responsible


@pytest.mark.feature("B6")
def test_of_a_charter_that_nobody_has_decided_nothing_is_said_to_forbid_or_allow():
    """No decision on its terms is mentioned: no charter in force, and evaluation unstated."""
    held = investment().on(LETTER)

    assert held.charter is None
    assert held.quantitative is QuantitativeEvaluation.UNSTATED


@pytest.mark.feature("A1")
@pytest.mark.feature("E2")
def test_jobbpakten_is_proposed_and_nothing_more_even_with_its_matter_at_hand():
    """The board answered the motion, the council's decision is unknown: never in force."""
    network = pm.catalog.load("uppsala-jobbpakten")
    matters = [pm.catalog.load("uppsala-motion-jobbpakten")]

    assert network.on(dt.date(2023, 6, 18)).state is None
    for day in (dt.date(2023, 6, 19), LETTER, dt.date(2025, 6, 1)):
        held = network.on(day, matters=matters)
        assert held.state is LifeState.PROPOSED
        assert held.charter is None
        assert held.forms == ()
        assert len(held.pending) == 1
        assert held.size is None


@pytest.mark.feature("A5")
def test_jobbpaktens_criteria_target_group_and_exclusion_are_those_of_the_motion():
    """Values, working conditions; assistance but not Rusta och matcha or other services of the agency."""
    (charter,) = pm.catalog.load("uppsala-jobbpakten").charters
    (group,) = charter.target_groups

    assert any("värdegrund" in one.text for one in charter.criteria)
    assert any("goda arbetsvillkor" in one.text for one in charter.criteria)
    assert all(one.shown_by is Unstated.UNSTATED for one in charter.criteria)
    assert any("ekonomiskt bistånd" in one for one in group.includes)
    assert any("Rusta och Matcha" in one for one in group.excludes)
    assert ParticipationForm.AGREEMENT in charter.forms
    assert charter.evaluation is None or charter.quantitative is QuantitativeEvaluation.UNSTATED


@pytest.mark.feature("A8")
def test_the_cooperation_with_relation_was_taken_in_and_relation_lives_on():
    """Told: "samarbetet med affärsnätverket Relation" was taken in; it still gathers drygt 280."""
    relation = pm.catalog.load("uppsala-relation")
    kinds = {str(one.name): one.kind for one in investment().relations}

    assert kinds["Relation"] is NetworkRelationKind.COOPERATION_TAKEN_IN
    held = relation.on(LETTER)
    assert held.state is LifeState.ACTIVE
    assert held.size.count.exact is None
    assert held.size.count.approximate.words == "drygt 280"
    assert held.size.source.provenance is Provenance.SECOND
    assert all(one.kind is not NetworkRelationKind.ABSORBED for one in relation.relations)


@pytest.mark.feature("A8")
def test_sister_pacts_and_models_name_each_other():
    """S2: "stadens övriga två pakter"; S0: Klimatprotokoll and Integrationspakten as models."""
    pact = pm.catalog.load("stockholm-integrationspakten")
    sisters = {str(one.name) for one in pact.relations if one.kind is NetworkRelationKind.SISTER}
    modelled = {
        str(one.name)
        for one in pm.catalog.load("uppsala-jobbpakten").relations
        if one.kind is NetworkRelationKind.MODELLED_ON
    }

    assert sisters == {"Miljö- och klimatpakten", "Elektrifieringspakten"}
    assert modelled == {"Integrationspakten", "Uppsala Klimatprotokoll"}
    for name in ("stockholm-miljo-och-klimatpakten", "stockholm-elektrifieringspakten"):
        (one,) = pm.catalog.load(name).relations
        assert one.document == pact.id
    (model,) = pm.catalog.load("uppsala-klimatprotokoll").relations
    assert model.kind is NetworkRelationKind.MODEL_FOR


@pytest.mark.feature("N1")
def test_the_agreement_in_skane_sydvast_is_under_way_between_twelve_municipalities_and_the_agency():
    """S4: "delaktig tillsammans med övriga elva kommuner … i att ta fram": eleven and Lund, not signed."""
    network = pm.catalog.load("lund-skane-sydvast")
    (agreement,) = network.agreements

    assert agreement.state is AgreementState.UNDER_WAY
    assert agreement.signed_on is None
    assert agreement.period is None
    assert any("Arbetsförmedlingen" in one.name for one in agreement.parties)
    assert any("elva" in one.name for one in agreement.parties)
    assert network.on(dt.date(2022, 2, 1)).size.count.exact == 12


@pytest.mark.feature("M4")
def test_the_place_bank_is_proposed_and_bounded_by_municipal_competence():
    """§ 7, point 3 and the statement: to be examined "utifrån gränserna för den kommunala befogenheten"."""
    bank = pm.catalog.load("stockholm-platsbank")

    assert bank.on(dt.date(2025, 1, 1)).state is LifeState.PROPOSED
    assert bank.on(dt.date(2025, 1, 1)).charter is None
    assert any(
        "kommunala befogenheten" in one.text for charter in bank.charters for one in charter.boundaries
    )
