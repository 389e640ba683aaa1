"""Only a decision on that very version puts a charter in force (design 4.7, 8; issue 5, point 1)."""

import datetime as dt

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.model.bodies import Body
from paktmodel.model.charters_in_force import charter_when
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.matters import HandlingStep, Matter
from paktmodel.model.minutes import DecidedPoint, Decision
from paktmodel.model.timelines import Undetermined
from paktmodel.vocabulary.words.matters import BodyKind, Outcome, PointKind, StepRole
from paktmodel.vocabulary.words.networks import ParticipationForm

MEETING = dt.date(2024, 5, 21)
PACT = "stockholm-integrationspakten"


def pact():
    return pm.catalog.load(PACT)


def matter(*, outcome=Outcome.APPROVED, version="2024", document=PACT, on=MEETING, steps=(), kind=None):
    """An illustrative matter with one decision; the papers hold none of 2024."""
    point = DecidedPoint(
        number=1,
        kind=kind or PointKind.DECISION,
        text="Arbetsmarknadsnämnden beslutar om ny inriktning för Integrationspakten.",
        outcome=outcome,
        document=document,
        version=version,
    )
    return Matter(
        id="illustrativt-arende",
        owners=pact().owners,
        title="Ny inriktning för Integrationspakten",
        day=on,
        bodies=(Body(id="namnden", name="Arbetsmarknadsnämnden", kind=BodyKind.BOARD),),
        decisions=(Decision(id="beslut", body="namnden", on=on, section="§ 9", points=(point,)),),
        steps=steps,
    )


@pytest.mark.feature("A4")
def test_a_decision_on_that_very_version_puts_it_in_force_from_its_day():
    """From the meeting on the network is open; the day before it still rests on membership."""
    decided = [matter()]

    after, before = pact().on(MEETING, matters=decided), pact().on(dt.date(2024, 5, 20), matters=decided)
    assert after.charter.id == "2024"
    assert after.forms == (ParticipationForm.OPEN,)
    assert str(after.decided.on) == "2024-05-21"
    assert after.decided.section == "§ 9"
    assert after.pending == ()
    assert before.charter.id == "2021"
    assert [one.id for one in before.pending] == ["2024"]


@pytest.mark.feature("A4")
def test_old_rules_stay_valid_for_old_days_when_the_new_one_is_decided():
    """A4: on a day in 2022 membership was the rule, whatever came later."""
    assert pact().on(dt.date(2022, 1, 1), matters=[matter()]).forms == (ParticipationForm.MEMBERSHIP,)


@pytest.mark.feature("E2")
@pytest.mark.parametrize(
    "decided",
    [
        pytest.param({"version": "2021"}, id="another version"),
        pytest.param({"version": None}, id="no version said"),
        pytest.param({"document": "stockholm-platsbank"}, id="another document"),
        pytest.param({"document": None}, id="no document said"),
        pytest.param({"outcome": Outcome.REJECTED}, id="rejected"),
        pytest.param({"outcome": Outcome.REFERRED_BACK}, id="referred back"),
        pytest.param({"outcome": Outcome.TABLED}, id="tabled"),
        pytest.param({"outcome": Outcome.ANSWERED}, id="answered"),
        pytest.param({"outcome": Outcome.WRITTEN_OFF}, id="written off"),
        pytest.param({"outcome": None}, id="no outcome"),
        pytest.param({"kind": PointKind.STATEMENT}, id="a statement among the points"),
        pytest.param(
            {"steps": (HandlingStep(body="namnden", role=StepRole.PREPARING, decision="beslut"),)},
            id="a preparing step",
        ),
    ],
)
def test_nothing_less_puts_it_in_force(decided):
    """Told: "Adopted means decided on that very version, nothing less" (issue 5, point 1)."""
    held = pact().on(dt.date(2025, 6, 1), matters=[matter(**decided)])

    assert held.charter.id == "2021"
    assert str(held.decided.on) == "2021-04-20"


@pytest.mark.feature("E2")
def test_the_matters_of_the_catalog_change_nothing_since_the_one_of_2024_only_proposes():
    """S2 is a proposal; § 7 is the decision that the network already refers to."""
    matters = [pm.catalog.load("stockholm-inriktning-2024"), pm.catalog.load("stockholm-inriktning-2021")]
    day = dt.date(2025, 6, 1)

    held = pact().on(day, matters=matters)
    assert held.charter.id == pact().on(day).charter.id == "2021"
    assert [one.id for one in held.pending] == ["2024"]
    assert pm.catalog.load("stockholm-inriktning-2024").adopting(PACT, "2024") is None


@pytest.mark.feature("E2")
def test_a_direction_that_no_document_refers_to_is_found_in_the_minutes():
    """With the reference taken out of the network, § 7 handed over as a matter still adopts 2021."""
    bare = evolve(
        pact(), charters=[evolve(one, decided=None) if one.id == "2021" else one for one in pact().charters]
    )
    day = dt.date(2021, 4, 20)

    assert bare.on(day).charter.id == "2019"
    found = bare.on(day, matters=[pm.catalog.load("stockholm-inriktning-2021")])
    assert found.charter.id == "2021"
    assert found.decided.section == "§ 7"


@pytest.mark.feature("E2")
def test_a_decision_after_the_day_asked_for_is_not_known_on_it():
    """Asked for 2024-06-01, a decision of October is still to come."""
    held = pact().on(dt.date(2024, 6, 1), matters=[matter(on=dt.date(2024, 10, 1))])

    assert held.charter.id == "2021"
    assert [one.id for one in held.pending] == ["2024"]


@pytest.mark.feature("E2")
def test_the_order_in_which_matters_are_handed_over_changes_nothing():
    """A rejection in one matter and an approval in another: the approval adopts, in either order."""
    both = [matter(outcome=Outcome.REJECTED), matter(on=dt.date(2024, 10, 1))]
    day = dt.date(2025, 6, 1)

    one, other = pact().on(day, matters=both), pact().on(day, matters=both[::-1])
    assert one.charter.id == other.charter.id == "2024"
    assert one.decided == other.decided
    assert one == other


@pytest.mark.feature("E2")
def test_of_two_approvals_the_first_counts_in_whatever_order_the_matters_come():
    """A charter holds from the first decision that adopted it; the order of the list is no fact."""
    both = [matter(on=dt.date(2024, 10, 1)), matter()]

    for given in (both, both[::-1]):
        assert pact().on(dt.date(2024, 6, 1), matters=given).charter.id == "2024"


@pytest.mark.feature("E2")
def test_what_was_referred_back_still_waits_for_its_decision():
    """*Återremiss* sends the question back to be prepared again; it is not settled."""
    held = pact().on(dt.date(2025, 6, 1), matters=[matter(outcome=Outcome.REFERRED_BACK)])

    assert [one.id for one in held.pending] == ["2024"]


@pytest.mark.feature("E2")
def test_what_was_rejected_on_that_very_version_no_longer_waits():
    """A rejected proposal has got its decision: a board that reads "pending" is misled."""
    held = pact().on(dt.date(2025, 6, 1), matters=[matter(outcome=Outcome.REJECTED)])

    assert held.pending == ()


@pytest.mark.feature("E2")
@pytest.mark.parametrize("version", [None, "2021"])
def test_an_embedded_decision_that_is_not_on_that_version_leaves_the_proposal_pending(version):
    """A decision on something else is no decision on this: not in force, and still without one."""
    stray = DecisionRef(body="Arbetsmarknadsnämnden", on="2024-05-21", version=version)
    network = evolve(
        pact(), charters=[evolve(one, decided=stray) if one.id == "2024" else one for one in pact().charters]
    )

    held = network.on(dt.date(2025, 6, 1))
    assert held.charter.id == "2021"
    assert [one.id for one in held.pending] == ["2024"]


@pytest.mark.feature("B1")
def test_which_charter_held_when_a_commitment_was_made():
    """Issue 5, point 5: by a day, a month before the change, and a month or year that spans it."""
    network = pact()
    assert charter_when(network, PrintedDate("2021-04-19")).id == "2019"
    assert charter_when(network, PrintedDate("2021-04-20")).id == "2021"
    assert charter_when(network, PrintedDate("2021-03")).id == "2019"
    both = charter_when(network, PrintedDate("2021"))
    assert isinstance(both, Undetermined)
    assert [one.id for one in both.candidates] == ["2019", "2021"]
    assert charter_when(network, PrintedDate("2018")) is None


@pytest.mark.feature("E2")
def test_a_single_matter_in_place_of_a_row_is_refused_with_a_hint():
    """The slip of every first hour: `matters=matter`."""
    with pytest.raises(pm.InvalidArgument) as refused:
        pact().on(MEETING, matters=matter())

    assert "[matter]" in str(refused.value)
