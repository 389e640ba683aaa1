"""Bad input of networks (issue 5): a finding or refusal each, with place and hint, in both languages."""

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.model.commitments import Agreement, AgreementParty, Commitment
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.vocabulary.words.networks import CommitmentKind, ParticipationForm, Sector

MEMBER = ParticipationForm.MEMBERSHIP
BAKERY = Organisation(id="bageriet", name="Bageriet Solsidan AB", sector=Sector.PRIVATE)


def pact(**fields):
    return evolve(pm.catalog.load("stockholm-integrationspakten"), **({"organisations": (BAKERY,)} | fields))


def took_part(since, until=None, form=MEMBER, **fields):
    return Participation(organisation="bageriet", form=form, since=since, until=until, **fields)


def found(network, code):
    """The findings of a code that the untouched network does not have."""
    clean = [one.code for one in pm.check(pact())]
    assert code not in clean
    return [one for one in pm.check(network) if one.code == code]


def only(network, code):
    (one,) = found(network, code)
    return one


def assert_well_told(finding):
    """Place, hint and a whole sentence in both languages."""
    assert finding.subjects
    assert finding.path.startswith("$.network")
    for language in ("sv", "en"):
        assert finding.text(language)
        assert "{" not in finding.text(language)
        assert "None" not in finding.text(language)
        assert finding.hint_text(language)


# --- overlapping participations --------------------------------------------------------------


@pytest.mark.feature("A2")
def test_two_memberships_of_one_organisation_at_the_same_time_are_an_error():
    """2021–2023 and again from 2022-05-01: a member twice at once."""
    one = only(
        pact(participations=[took_part("2021-05-01", "2023-12-31"), took_part("2022-05-01")]),
        "participation-overlaps",
    )

    assert str(one.severity) == "error"


@pytest.mark.feature("A2")
@pytest.mark.parametrize(
    "rows",
    [
        pytest.param(
            [took_part("2021-05-01", "2021-12-31"), took_part("2022-01-01")], id="one after another"
        ),
        pytest.param([took_part("2021-05-01", "2021"), took_part("2021-12")], id="perhaps one after another"),
        pytest.param([took_part("2021-05-01")], id="one"),
    ],
)
def test_participations_that_need_not_overlap_are_silent(rows):
    """Left on the last of the year, back on the first of the next; and what the dates leave open."""
    assert found(pact(participations=rows), "participation-overlaps") == []


# --- agreement before admission ----------------------------------------------------------------


def agreement(signed):
    return Agreement(
        id="avtalet",
        title="Avtal",
        signed_on=signed,
        parties=(AgreementParty(name="Bageriet", organisation="bageriet", role="tar emot"),),
    )


@pytest.mark.feature("B2")
def test_an_agreement_signed_before_the_organisation_came_in_is_reported():
    """Signed 2021-04-30, a member from 2021-05-01; on the day itself it is in order."""
    members = [took_part("2021-05-01")]
    one = only(
        pact(participations=members, agreements=(agreement("2021-04-30"),)), "agreement-before-admission"
    )

    assert "Bageriet" in one.text("sv")
    assert (
        found(
            pact(participations=members, agreements=(agreement("2021-05-01"),)), "agreement-before-admission"
        )
        == []
    )
    assert (
        found(pact(participations=members, agreements=(agreement("2021"),)), "agreement-before-admission")
        == []
    )


# --- a member twice ------------------------------------------------------------------------------


@pytest.mark.feature("A6")
@pytest.mark.parametrize(
    "name",
    ["BAGERIET SOLSIDAN AB", "Bageriet Solsidan Aktiebolag", "Bageriet Solsidan", "Bаgeriet Solsidan AB"],
    ids=["capitals", "legal form written out", "legal form left out", "a Cyrillic a"],
)
def test_one_member_under_two_spellings_is_a_note_and_never_a_proof(name):
    """A match is never proof of identity (design 7)."""
    twin = Organisation(id="bageriet-2", name=name)
    one = only(pact(organisations=(BAKERY, twin)), "member-twice")

    assert str(one.severity) == "info"
    assert len(one.subjects) == 2


@pytest.mark.feature("A6")
def test_the_same_number_twice_is_an_error_and_the_number_is_not_told():
    """An illustrative company number; every number is masked."""
    number = pm.OrganisationNumber("556036-0793")
    one = only(
        pact(
            organisations=(
                evolve(BAKERY, number=number),
                Organisation(id="x", name="Helt annat", number=number),
            )
        ),
        "member-twice",
    )

    assert str(one.severity) == "error"
    for text in (one.text("sv"), one.text("en"), str(one), repr(one)):
        assert "0793" not in text


@pytest.mark.feature("A6")
def test_two_names_that_differ_are_two_members():
    """No finding where nothing agrees."""
    assert (
        found(pact(organisations=(BAKERY, Organisation(id="x", name="Bageriet Månsidan AB"))), "member-twice")
        == []
    )


# --- a sole trader's number ------------------------------------------------------------------------


@pytest.mark.feature("A6")
@pytest.mark.parametrize("number", ["811218-9876", "19811218-9876", "8112189876"])
def test_a_sole_traders_number_is_refused_with_its_place_and_never_repeated(number):
    """A sole trader's number is a personal number (the agency's own test number): refused, not echoed."""
    document = pm.dump(pact())
    document["network"]["organisations"][0]["number"] = number

    with pytest.raises(pm.InvalidDocument) as refused:
        pm.load(document, Network)

    said = str(refused.value) + repr(refused.value)
    (one,) = refused.value.findings
    assert one.path == "$.network.organisations[0].number"
    for text in (said, one.text("sv"), one.text("en"), repr(one)):
        assert "9876" not in text
        assert "811218" not in text
    with pytest.raises(pm.InvalidValue) as direct:
        Organisation(id="x", name="X", number=pm.OrganisationNumber(number))
    assert "9876" not in str(direct.value) + repr(direct.value)


# --- criteria, charters and commitments ------------------------------------------------------------


@pytest.mark.feature("A5")
def test_a_member_that_does_not_meet_a_criterion_any_longer_is_a_breach():
    """SD's reservation asks for it; healed evidence of a later day takes it away."""
    broken = CriterionEvidence(criterion="vardegrund", met=False, on="2022-03-01", evidence="tillsyn")
    healed = CriterionEvidence(criterion="vardegrund", met=True, on="2022-09-01", evidence="ny tillsyn")

    assert only(pact(participations=[took_part("2021-05-01", evidence=(broken,))]), "criterion-breached")
    assert (
        found(pact(participations=[took_part("2021-05-01", evidence=(broken, healed))]), "criterion-breached")
        == []
    )


@pytest.mark.feature("A5")
def test_a_breach_counts_as_long_as_the_membership_runs_though_its_last_day_is_set():
    """Until 2030, in a paper of 2024: it goes on, and the criterion is not met."""
    broken = CriterionEvidence(criterion="vardegrund", met=False, on="2022-03-01", evidence="tillsyn")
    runs = took_part("2021-05-01", "2030-12-31", evidence=(broken,))
    over = took_part("2021-05-01", "2022-04-30", evidence=(broken,))

    assert only(pact(participations=[runs]), "criterion-breached")
    assert found(pact(participations=[over]), "criterion-breached") == []


@pytest.mark.feature("A5")
def test_a_member_whose_criteria_nobody_verified_is_reported():
    """The direction of 2021 asks for values; nothing shows that anybody looked."""
    one = only(pact(participations=[took_part("2021-05-01")]), "criteria-not-verified")

    assert "vardegrund" in str(dict(one.evidence))


@pytest.mark.feature("A4")
def test_open_participation_before_it_is_decided_is_not_in_the_charter():
    """The open form is only proposed: in 2022 the charter knows membership alone."""
    network = pact(participations=[took_part("2022-01-01", form=ParticipationForm.OPEN)])

    assert only(network, "form-not-in-charter")


@pytest.mark.feature("C5")
def test_a_commitment_that_the_charter_excludes_is_reported_only_where_that_charter_held():
    """Operative cooperation is shut out by the direction of 2024, which nobody has decided."""
    promised = Commitment(
        id="c",
        organisation="bageriet",
        kind=CommitmentKind.OPERATIVE_COOPERATION,
        text="gemensam rekrytering",
        made_on="2024-09-01",
    )
    network = pact(participations=[took_part("2021-05-01")], commitments=(promised,))
    charter = network.charters["2024"]
    decided = evolve(network.charters["2021"].decided, on="2024-05-21", version="2024")
    adopted = evolve(network, charters=(*network.charters[:2], evolve(charter, decided=decided)))

    assert found(network, "commitment-outside-scope") == []
    one = only(adopted, "commitment-outside-scope")
    assert "Ny inriktning" in one.text("sv")


@pytest.mark.feature("E2")
def test_a_charter_that_rests_on_a_decision_on_another_version_is_an_error():
    """A decision is read as one on something else."""
    network = pact()
    charter = evolve(network.charters["2024"], decided=network.charters["2021"].decided)
    one = only(evolve(network, charters=(*network.charters[:2], charter)), "decision-on-another-version")

    assert str(one.severity) == "error"


@pytest.mark.parametrize(
    ("network", "code"),
    [
        (
            lambda: pact(participations=[took_part("2021-05-01", "2023-12-31"), took_part("2022-05-01")]),
            "participation-overlaps",
        ),
        (
            lambda: pact(participations=[took_part("2021-05-01")], agreements=(agreement("2021-04-30"),)),
            "agreement-before-admission",
        ),
        (
            lambda: pact(organisations=(BAKERY, Organisation(id="b2", name="BAGERIET SOLSIDAN AB"))),
            "member-twice",
        ),
    ],
    ids=lambda one: one if isinstance(one, str) else "",
)
def test_the_issues_bad_input_is_told_with_place_and_hint(network, code):
    """Issue 5, *Bad input*: "a finding or refusal each, with place and hint"."""
    assert_well_told(only(network(), code))
