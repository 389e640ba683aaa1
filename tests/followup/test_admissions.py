"""Whether an organisation may take part on a day, with every reason."""

import datetime as dt

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.errors import NotFound, PaktError
from paktmodel.followup.networks.admission import admit
from paktmodel.model.charters import AdmissionCriterion, Charter
from paktmodel.model.decisions import DecisionRef, Proposal
from paktmodel.model.network_lifecycle import LifeEvent
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.testing import owner

BOARD = "Arbetsmarknadsnämnden"


def day(text):
    return dt.date.fromisoformat(text)


#: "ställer sig bakom Uppsala kommuns värdegrund och lever upp till kommunens krav på goda arbetsvillkor" (S0)
CRITERIA = (
    AdmissionCriterion(id="vardegrund", text="ställer sig bakom kommunens värdegrund"),
    AdmissionCriterion(
        id="arbetsvillkor",
        text="lever upp till kommunens krav på goda arbetsvillkor",
        shown_by="kontroll av kollektivavtal eller likvärdiga villkor",
    ),
)
BOTH = (
    CriterionEvidence(criterion="vardegrund", met=True),
    CriterionEvidence(criterion="arbetsvillkor", met=True, evidence="kollektivavtal visat"),
)
ON = day("2024-06-01")
ALFA = Organisation(id="alfa", name="Alfa AB", other_names=["Alfa Bygg"], number="5560125790")


def charter(name="2023", on="2023-01-01", **fields):
    decided = DecisionRef(body=BOARD, on=on, version=name)
    given = {"id": name, "title": "Jobbpaktens inriktning", "decided": decided, "forms": ["membership"]}
    return Charter(**{**given, "criteria": CRITERIA, **fields})


def network(*charters, **fields):
    given = {
        "id": "jobbpakten",
        "owners": [owner(BOARD)],
        "name": "Jobbpakten",
        "day": day("2024-12-31"),
        "charters": charters,
        "organisations": [ALFA],
    }
    return Network(**{**given, **fields})


@pytest.mark.feature("A5")
def test_an_organisation_that_shows_every_criterion_is_admitted_and_the_network_unchanged():
    known = network(charter())
    before = evolve(known)
    found = admit(known, "alfa", on=ON, evidence=BOTH)

    assert found.admitted is True
    assert found.participation == Participation(
        organisation="alfa", form="membership", since="2024-06-01", evidence=BOTH
    )
    assert found.codes == ("criterion-met", "criterion-met")
    assert known == before
    assert found.text("sv") == (
        "Alfa AB kan delta: kravet är visat: ställer sig bakom kommunens värdegrund; kravet är visat: lever "
        "upp till kommunens krav på goda arbetsvillkor."
    )
    assert repr(found) == "Admission(alfa on 2024-06-01: True: criterion-met, criterion-met)"


@pytest.mark.feature("A5")
@pytest.mark.parametrize(
    ("evidence", "admitted", "codes"),
    [
        ((), None, ["criterion-not-shown", "criterion-not-shown"]),
        (BOTH[:1], None, ["criterion-not-shown"]),
        ((BOTH[0], evolve(BOTH[1], evidence=None)), None, ["criterion-not-shown"]),
        ((BOTH[0], evolve(BOTH[1], met=None)), None, ["criterion-not-shown"]),
        ((BOTH[0], evolve(BOTH[1], met=False)), False, ["criterion-not-met"]),
        ((evolve(BOTH[0], met=False), evolve(BOTH[1], met=False)), False, ["criterion-not-met"] * 2),
        ((evolve(BOTH[0], met=False),), False, ["criterion-not-met", "criterion-not-shown"]),
        ((*BOTH, evolve(BOTH[1], met=False)), None, ["criterion-contradicted"]),
        # the latest tells, a later one than the day asked for does not
        ((*BOTH, CriterionEvidence(criterion="arbetsvillkor", met=False, on="2024-05-31")), True, None),
        ((*BOTH, CriterionEvidence(criterion="arbetsvillkor", met=False, on="2024-06-02")), True, None),
        (
            (*BOTH, CriterionEvidence(criterion="arbetsvillkor", met=False, on="2024-06")),
            None,
            ["criterion-perhaps-later"],
        ),
        ((*BOTH, evolve(BOTH[1], on="2024-06")), True, None),
        ((BOTH[0], evolve(BOTH[1], on="2024-06")), None, ["criterion-perhaps-later"]),
    ],
)
def test_what_is_not_shown_is_not_known_and_what_fails_is_refused(evidence, admitted, codes):
    found = admit(network(charter()), "alfa", on=ON, evidence=evidence)

    assert found.admitted is admitted
    if codes is not None:
        assert list(found.codes) == codes
    assert (found.participation is not None) is (admitted is True)


@pytest.mark.feature("A5")
def test_a_breach_on_record_stays_until_something_later_shows_otherwise():
    """ "företag … som ej har uppnått kraven på goda arbetsvillkor" (S3, a claim in a statement)."""
    breach = CriterionEvidence(criterion="arbetsvillkor", met=False, on="2022-03-01", evidence="granskning")
    once = Participation(
        organisation="alfa",
        form="membership",
        since="2020-01-01",
        until="2022-04-01",
        evidence=[BOTH[0], breach],
    )
    known = network(charter(), participations=[once])

    assert admit(known, "alfa", on=ON).codes == ("criterion-not-met",)
    assert admit(known, "alfa", on=ON).admitted is False
    assert admit(known, "alfa", on=ON, evidence=[BOTH[1]]).admitted is True
    assert admit(known, "alfa", on=ON, evidence=[evolve(BOTH[1], on="2021-01-01")]).admitted is False


@pytest.mark.feature("A3", "A4", "A5")
def test_under_an_open_charter_nothing_is_asked():
    """ "Integrationspakten blir istället ett öppet nätverk" (S2): proposed, and so only if it is decided."""
    opened = charter("2024", on="2024-05-21", forms=["open"])
    found = admit(network(charter(), opened), "alfa", on=ON)

    assert (found.admitted, found.form, found.codes) == (True, "open", ("open-charter",))
    assert found.participation.form == "open"
    before = admit(network(charter(), opened), "alfa", on=day("2024-05-20"))
    assert (before.admitted, before.form) == (None, "membership")

    asked = Proposal(body=BOARD, day=day("2024-05-06"))
    proposed = network(charter(), evolve(opened, decided=None, proposal=asked))
    assert admit(proposed, "alfa", on=ON).form == "membership"
    assert admit(proposed, "alfa", on=ON, form="open").codes[0] == "form-not-in-charter"


@pytest.mark.feature("A4", "A5")
@pytest.mark.parametrize(
    ("charters", "form", "admitted", "code"),
    [
        ([], "membership", None, "no-charter-known"),
        ([charter(decided=None, proposal=Proposal(body=BOARD, day=ON))], None, None, "charter-only-proposed"),
        ([charter(on="2024")], None, None, "charter-undetermined"),
        ([charter(forms=[])], "membership", None, "forms-unknown"),
        ([charter(forms=["unstated"])], None, None, "forms-unknown"),
        ([charter(forms=["membership", "agreement"])], None, None, "form-not-chosen"),
        ([charter(forms=["membership", "agreement"])], "unstated", None, "form-not-chosen"),
        ([charter(forms=["membership", "agreement"])], "agreement", True, "criterion-met"),
        ([charter()], "open", False, "form-not-in-charter"),
        ([charter()], "event-only", False, "form-not-in-charter"),
    ],
)
def test_the_charter_in_force_says_which_forms_there_are(charters, form, admitted, code):
    found = admit(network(*charters), "alfa", on=ON, form=form, evidence=BOTH)

    assert found.admitted is admitted
    assert code in found.codes


@pytest.mark.feature("A1", "A5")
@pytest.mark.parametrize(
    ("life", "admitted", "code"),
    [
        ([LifeEvent(state="closed", since="2024-01-01")], False, "network-closed"),
        ([LifeEvent(state="closed", since="2024")], None, "network-perhaps-closed"),
        ([LifeEvent(state="dormant", since="2024-01-01")], True, "network-dormant"),
        ([LifeEvent(state="active", since="2024")], True, "criterion-met"),
    ],
)
def test_a_closed_network_takes_nobody_in(life, admitted, code):
    found = admit(network(charter(), life=life), "alfa", on=ON, evidence=BOTH)

    assert found.admitted is admitted
    assert code in {one.code for one in (*found.reasons, *found.notes)}


@pytest.mark.feature("A2", "A5")
@pytest.mark.parametrize(
    ("since", "until", "form", "admitted", "code"),
    [
        ("2024-01-01", None, "membership", False, "takes-part-already"),
        ("2024-01-01", "2024-06-01", "membership", False, "takes-part-already"),
        ("2024-01-01", "2024-05-31", "membership", True, None),
        ("2024", None, "membership", None, "takes-part-perhaps"),
        ("2020", "2024", "membership", None, "takes-part-perhaps"),
        ("2024-09-01", None, "membership", True, "takes-part-later"),
        ("2024-01-01", None, "open", True, None),
    ],
)
def test_nobody_comes_in_twice_in_the_same_form(since, until, form, admitted, code):
    had = Participation(organisation="alfa", form=form, since=since, until=until)
    found = admit(network(charter(), participations=[had]), "alfa", on=ON, evidence=BOTH)

    assert found.admitted is admitted
    told = {one.code for one in (*found.reasons, *found.notes)}
    assert told >= {code} if code else not any(one.startswith("takes-part") for one in told)


@pytest.mark.feature("A5")
def test_a_refusal_gives_every_reason():
    had = Participation(organisation="alfa", form="open", since="2020-01-01")
    known = network(charter(), participations=[had], life=[LifeEvent(state="closed", since="2024-01-01")])
    found = admit(known, "alfa", on=ON, form="open", evidence=[evolve(BOTH[0], met=False)])

    assert found.codes == (
        "network-closed",
        "takes-part-already",
        "criterion-not-met",
        "form-not-in-charter",
        "criterion-not-shown",
    )
    assert found.text("en").startswith("Alfa AB cannot take part: the network is closed; ")


@pytest.mark.feature("A6")
def test_an_organisation_is_known_by_id_or_number_and_a_name_proves_nothing():
    known = network(charter())
    elsewhere = evolve(ALFA, id="alfa-bygg", name="Alfa Bygg AB")
    found = admit(known, elsewhere, on=ON, evidence=BOTH)
    assert (found.organisation, [one.code for one in found.notes]) == (ALFA, ["known-as"])
    assert found.participation.organisation == "alfa"

    alike = Organisation(id="alfa-bygg", name="ALFA BYGG")
    found = admit(known, alike, on=ON, evidence=BOTH)
    assert (found.organisation, [one.code for one in found.notes]) == (alike, ["same-name"])
    assert admit(known, Organisation(id="ny", name="Ny"), on=ON, evidence=BOTH).notes == ()


@pytest.mark.feature("A5")
def test_evidence_of_a_criterion_that_the_charter_does_not_have_is_told():
    strange = CriterionEvidence(criterion="storlek", met=True)
    found = admit(network(charter()), "alfa", on=ON, evidence=[*BOTH, strange])

    assert found.admitted is True
    assert found.participation.evidence == BOTH
    assert [one.text("sv") for one in found.notes] == [
        "Jobbpaktens inriktning har inget krav med namnet storlek"
    ]


@pytest.mark.feature("A5")
def test_a_charter_of_which_no_criteria_are_told_is_not_said_to_have_none():
    """Of the charter of June 2019 the papers tell little more than that there was one (S3)."""
    found = admit(network(charter(criteria=())), "alfa", on=ON)

    assert (found.admitted, found.codes) == (None, ("criteria-unknown",))
    assert found.text("sv") == (
        "Det går inte att avgöra om Alfa AB kan delta: "
        "vilka krav Jobbpaktens inriktning ställer är inte känt."
    )


@pytest.mark.feature("A3", "A5")
def test_an_open_charter_asks_nothing_and_still_hears_of_a_breach():
    opened = network(charter(forms=["open"]))
    breach = evolve(BOTH[1], met=False)

    assert admit(opened, "alfa", on=ON).admitted is True
    assert (admit(opened, "alfa", on=ON, evidence=[breach]).codes) == ("criterion-not-met",)
    assert admit(opened, "alfa", on=ON, evidence=[breach, BOTH[1]]).admitted is None


EVIDENCE = st.lists(
    st.builds(
        CriterionEvidence,
        criterion=st.sampled_from(("vardegrund", "arbetsvillkor", "storlek")),
        met=st.sampled_from((True, False, None)),
        on=st.sampled_from((None, "2024-01-01", "2024-05", "2024-06", "2024-07-01")),
        evidence=st.sampled_from((None, "visat")),
    ),
    max_size=4,
)


@pytest.mark.feature("A5")
@given(EVIDENCE, st.sampled_from((None, "membership", "open", "agreement")), st.sampled_from(("sv", "en")))
def test_only_what_is_admitted_is_entered_and_every_answer_reads(evidence, form, language):
    known = network(charter(forms=["membership", "open"]))
    found = admit(known, "alfa", on=ON, form=form, evidence=evidence)

    assert (found.participation is not None) is (found.admitted is True)
    assert found.reasons or found.admitted is True
    for said in (found.text(language), str(found)):
        assert "‹" not in said
        assert said.endswith(".")
    if found.admitted and form == "membership":
        met = {one.criterion for one in evidence if one.met}
        assert met >= {"vardegrund", "arbetsvillkor"}


@pytest.mark.feature("A5")
@given(EVIDENCE, EVIDENCE)
def test_a_criterion_found_not_met_on_the_day_itself_is_never_outweighed_by_older_evidence(older, rest):
    today = CriterionEvidence(criterion="vardegrund", met=False, on="2024-06-01", evidence="granskning")
    old = [evolve(one, on="2024-01-01") for one in older]
    later = [evolve(one, on="2024-07-01") for one in rest]

    assert admit(network(charter()), "alfa", on=ON, evidence=[*old, today, *later]).admitted is False


@pytest.mark.parametrize("wrong", [dt.datetime(2024, 1, 1, tzinfo=dt.UTC), "2024-01-01", None])
def test_only_a_day_is_asked_for(wrong):
    with pytest.raises(PaktError):
        admit(network(), "alfa", on=wrong)


@pytest.mark.parametrize(
    ("known", "organisation", "fields"),
    [
        ({}, "alfa", {}),
        (network(), 7, {}),
        (network(), None, {}),
        (network(), "alfa", {"form": "member"}),
        (network(), "alfa", {"form": 7}),
        (network(), "alfa", {"evidence": BOTH[0]}),
        (network(), "alfa", {"evidence": "visat"}),
        (network(), "alfa", {"evidence": [7]}),
        (network(), "alfa", {"matters": 7}),
    ],
)
def test_only_what_can_be_asked_is_taken(known, organisation, fields):
    with pytest.raises(PaktError):
        admit(known, organisation, on=ON, **fields)


def test_an_unknown_id_is_told_with_the_nearest_one():
    with pytest.raises(NotFound, match="did you mean 'alfa'"):
        admit(network(), "alfaa", on=ON)
