"""`admit`, `growth` and `retention`, reckoned by hand (issue 5, point 5; A2, A5, A7)."""

import datetime as dt

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.followup.networks.admission import admit
from paktmodel.followup.networks.growth import growth
from paktmodel.followup.networks.retention import retention
from paktmodel.model.activities import ReportedCount
from paktmodel.model.network_lifecycle import ReportedSize
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.values.readers import read_approximate
from paktmodel.vocabulary.words.networks import ParticipationForm, Sector

BAKERY = Organisation(id="bageriet", name="Bageriet AB", sector=Sector.PRIVATE)


def pact():
    return pm.catalog.load("stockholm-integrationspakten")


def shown(**met):
    return [
        CriterionEvidence(criterion=name.replace("_", "-"), met=one, evidence="undertecknad försäkran")
        for name, one in met.items()
    ]


@pytest.mark.feature("A5")
def test_with_every_criterion_shown_an_organisation_can_become_a_member_in_2022():
    """Criteria told in S0: wants to contribute, stands behind the city's values; the form is membership."""
    network = pact()
    answer = admit(
        network,
        BAKERY,
        on=dt.date(2022, 1, 1),
        evidence=shown(inkluderande_arbetsmarknad=True, vardegrund=True),
    )

    assert answer.admitted is True
    assert answer.participation.form is ParticipationForm.MEMBERSHIP
    assert str(answer.participation.since) == "2022-01-01"
    assert {str(one.criterion) for one in answer.participation.evidence} == {
        "inkluderande-arbetsmarknad",
        "vardegrund",
    }
    assert network.participations == ()


@pytest.mark.feature("A5")
def test_a_criterion_that_is_not_met_is_a_no_with_its_reason():
    """One no is enough, and it is named."""
    answer = admit(
        pact(),
        BAKERY,
        on=dt.date(2022, 1, 1),
        evidence=shown(inkluderande_arbetsmarknad=True, vardegrund=False),
    )

    assert answer.admitted is False
    assert answer.participation is None
    assert "värdegrund" in answer.text("sv")


@pytest.mark.feature("A5")
def test_a_criterion_that_nobody_looked_into_leaves_it_open():
    """Neither yes nor no: what is not shown is stated, one reason for each criterion."""
    answer = admit(pact(), BAKERY, on=dt.date(2022, 1, 1))

    assert answer.admitted is None
    assert len(answer.reasons) == 2
    assert answer.participation is None


@pytest.mark.feature("A5")
def test_open_participation_is_not_a_form_of_the_direction_in_force():
    """The open network is only proposed: on a day in 2025 it cannot be asked for."""
    answer = admit(pact(), BAKERY, on=dt.date(2025, 6, 1), form="open")

    assert answer.admitted is False


@pytest.mark.feature("A5")
@pytest.mark.parametrize("day", [dt.date(2019, 5, 31), dt.date(2019, 6, 15)])
def test_without_a_known_charter_it_cannot_be_told(day):
    """Before and within June 2019."""
    assert admit(pact(), BAKERY, on=day).admitted is None


@pytest.mark.feature("A5")
def test_to_jobbpakten_nobody_is_admitted_since_it_is_only_proposed():
    """Whatever is shown: no charter is in force."""
    evidence = shown(inkluderande=True, vardegrund=True, arbetsvillkor=True)
    answer = admit(
        pm.catalog.load("uppsala-jobbpakten"),
        BAKERY,
        on=dt.date(2025, 1, 1),
        form="membership",
        evidence=evidence,
    )

    assert answer.admitted is None
    assert answer.charter is None


@pytest.mark.feature("A5")
def test_a_charter_whose_criteria_are_not_known_is_not_said_to_ask_for_nothing():
    """Of the direction of 2019 the papers tell no criteria: not known is not none (design 4.5)."""
    answer = admit(pact(), BAKERY, on=dt.date(2019, 10, 1))

    assert answer.admitted is not True


@pytest.mark.feature("A5")
def test_an_open_charter_that_prints_a_condition_does_not_admit_whoever_is_shown_to_breach_it():
    """S2 prints "med en vilja och intresse" as the condition of the open form."""
    network = evolve(
        pact(), charters=[evolve(one, decided=None) if one.id == "2021" else one for one in pact().charters]
    )
    charter = network.charters["2024"]
    decided = evolve(network.charters["2019"].decided, on="2024-05-21", version="2024")
    network = evolve(network, charters=[evolve(charter, decided=decided)])

    answer = admit(network, BAKERY, on=dt.date(2025, 1, 1), evidence=shown(vilja_och_intresse=False))
    assert answer.admitted is not True


@pytest.mark.feature("A2")
def test_whoever_takes_part_already_is_not_admitted_again():
    """A member since 2021 is a member."""
    network = evolve(
        pact(),
        organisations=(BAKERY,),
        participations=(
            Participation(organisation="bageriet", form=ParticipationForm.MEMBERSHIP, since="2021-05-01"),
        ),
    )
    answer = admit(
        network,
        "bageriet",
        on=dt.date(2022, 1, 1),
        evidence=shown(inkluderande_arbetsmarknad=True, vardegrund=True),
    )

    assert answer.admitted is False
    assert "takes-part-already" in answer.codes


@pytest.mark.feature("A5")
def test_a_breach_on_record_stays_until_something_later_shows_otherwise():
    """Left in 2021 after a breach; the bare application of 2022 does not undo it, new evidence does."""
    breach = CriterionEvidence(criterion="vardegrund", met=False, on="2021-11-01", evidence="tillsyn")
    network = evolve(
        pact(),
        organisations=(BAKERY,),
        participations=(
            Participation(
                organisation="bageriet",
                form=ParticipationForm.MEMBERSHIP,
                since="2021-05-01",
                until="2021-12-01",
                evidence=(breach,),
                exit_reason="uppfyllde inte villkoren",
            ),
        ),
    )
    day = dt.date(2022, 1, 1)

    assert (
        admit(network, "bageriet", on=day, evidence=shown(inkluderande_arbetsmarknad=True)).admitted is False
    )
    healed = shown(inkluderande_arbetsmarknad=True, vardegrund=True)
    assert admit(network, "bageriet", on=day, evidence=healed).admitted is True


# --- growth ------------------------------------------------------------------------------


@pytest.mark.feature("A2")
@pytest.mark.feature("A7")
def test_from_285_over_cirka_400_to_cirka_470_the_growth_stays_approximate():
    """About 115, about 70, about 185 in all: never exact, and the second-hand figure said to be so."""
    grown = growth(pact(), since=dt.date(2021, 1, 1), until=dt.date(2025, 1, 1))

    assert [str(one) for one in (size.count.approximate or size.count.exact for size in grown.sizes)] == [
        "285",
        "cirka 400",
        "cirka 470",
    ]
    assert [one.exact for one in (*grown.changes, grown.overall)] == [None, None, None]
    assert [one.approximate.value for one in (*grown.changes, grown.overall)] == [115, 70, 185]
    assert all("about" in one.text("en") for one in (*grown.changes, grown.overall))
    assert "second-hand" in grown.changes[0].text("en")
    assert "second-hand" in grown.changes[1].text("en")
    assert "second-hand" not in grown.overall.text("en")
    assert "cirka 400" in grown.text("sv")


def sized(*sizes):
    told = []
    for place, size in enumerate(sizes):
        count = (
            ReportedCount(exact=size)
            if isinstance(size, int)
            else ReportedCount(approximate=read_approximate(size))
        )
        told.append(ReportedSize(on=f"{2020 + place}-01-01", count=count))
    return growth(evolve(pact(), sizes=told), since=dt.date(2019, 1, 1), until=dt.date(2030, 1, 1))


@pytest.mark.feature("A7")
def test_a_change_between_exact_sizes_is_exact_and_between_bounds_no_more_than_they_allow():
    """285 to 300 is 15; 100 to "över 130" more than 30; "drygt 280" to "över 130" may be anything."""
    assert sized(285, 300).changes[0].exact == 15
    more = sized(100, "över 130").changes[0]
    assert (more.exact, more.approximate.value, str(more.approximate.bound)) == (None, 30, "more-than")
    open_ = sized("drygt 280", "över 130").changes[0]
    assert (open_.exact, open_.approximate) == (None, None)
    assert sized("några tiotal", 30).changes[0].approximate is None


# --- retention -----------------------------------------------------------------------------


def took_part(organisation, since, until=None, form=ParticipationForm.MEMBERSHIP):
    return Participation(organisation=organisation, form=form, since=since, until=until)


@pytest.mark.feature("A2")
def test_of_four_on_the_first_day_two_stay_one_perhaps_and_one_has_left():
    """a stays, b left and came back, c left "2022" (asked in June 2022), d left in 2021; e came later."""
    network = evolve(
        pact(),
        participations=[
            took_part("a", "2020-01-01"),
            took_part("b", "2020-01-01", "2020-12-31"),
            took_part("b", "2021-06-01"),
            took_part("c", "2020-01-01", "2022"),
            took_part("d", "2020-01-01", "2021-03-31"),
            took_part("e", "2021-01-01"),
        ],
    )
    kept = retention(network, since=dt.date(2020, 6, 1), until=dt.date(2022, 6, 1))

    assert kept.whole.base == 4
    assert (kept.stayed, kept.perhaps, kept.left) == (2, 1, 1)


@pytest.mark.feature("A2")
def test_an_organisation_with_two_forms_is_one_organisation_in_retention():
    """Membership and an agreement: one base, one stayed."""
    network = evolve(
        pact(),
        participations=[
            took_part("a", "2020-01-01"),
            took_part("a", "2020-01-01", "2020-12-31", ParticipationForm.AGREEMENT),
        ],
    )
    kept = retention(network, since=dt.date(2020, 6, 1), until=dt.date(2022, 6, 1))

    assert (kept.whole.base, kept.stayed, kept.left) == (1, 1, 0)
    assert kept.by_form["agreement"].counts.base == 1
