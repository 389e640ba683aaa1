"""Agreements followed up, as a newcomer runs it: every state, each with why, and all of it illustrative."""

import datetime as dt

import pytest

import paktmodel as pm
from tests.support.examples import EXAMPLES, run_example

DOCUMENT = EXAMPLES / "jobbpakten_agreements_illustrative.json"
DAY = dt.date(2025, 3, 31)
ILLUSTRATIVE = "organisationer, avtal, åtaganden och utfall är påhittade."


def run(folder, *arguments):
    return " ".join(run_example("jobbpakten_agreements.py", folder, *arguments).split())


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    return run(tmp_path_factory.mktemp("jobbpakten"))


@pytest.fixture(scope="module")
def network():
    return pm.loads(DOCUMENT.read_bytes(), pm.Network)


@pytest.mark.feature("E2", "B6")
def test_the_jobbpakten_of_the_papers_is_proposed_and_neither_scored_nor_said_to_forbid_it(printed):
    real = printed.partition("ILLUSTRATIVT EXEMPEL")[0]

    assert "Läge: föreslaget." in real
    assert "Ingen inriktning är känd som beslutad." in real
    assert "är föreslagen, men inget beslut är känt." in real


def test_what_is_made_up_says_so_first_and_under_each_of_the_five_tables(printed):
    assert printed.count(ILLUSTRATIVE) == 1 + printed.count("Internt underlag") == 6
    assert printed.index("ILLUSTRATIVT EXEMPEL") < printed.index(ILLUSTRATIVE) < printed.index("Exempelbag")


def test_the_document_says_in_name_id_and_every_source_that_it_is_illustrative(network):
    assert "illustrativ" in network.id
    assert "illustrativt" in network.name
    told = (
        *network.charters,
        *network.organisations,
        *network.participations,
        *network.agreements,
        *network.commitments,
        *network.deliveries,
        *network.handovers,
        *network.activities,
    )
    assert {one.source.document for one in told} == {"Illustrativt exempel, påhittat"}
    assert {one.number for one in network.organisations} == {None}


def test_the_document_lacks_only_what_it_is_to_show(network):
    assert sorted(one.code for one in pm.check(network)) == [
        "approximate-values",
        "benefit-missing",
        "commitment-without-period",
        "responsible-role-missing",
    ]


@pytest.mark.feature("B4", "B5")
def test_every_state_of_a_commitment_is_there_with_its_reason(network):
    followed = pm.follow_commitments(network, as_of=DAY)
    stands = {str(one.commitment.id): (str(one.state), one.codes[0]) for one in followed.current}

    assert stands == {
        "anstallningar-2024": ("fulfilled", "delivered-of"),
        "praktik-2025": ("under-way", "delivered-of"),
        "praktik-bygg": ("lapsed", "agreement-terminated-because"),
        "studiebesok": ("cannot-be-judged", "delivery-without-evidence"),
        "mentorer": ("lapsed", "lapsed-by-rule"),
        "vardjobb-2024": ("overdue", "delivered-of"),
        "egen-ide": ("cannot-be-judged", "nothing-delivered"),
    }
    assert [str(one.commitment.id) for one in followed.history] == ["praktik-2024"]


@pytest.mark.feature("A5")
def test_a_newcomer_is_admitted_once_every_criterion_is_shown_and_not_before(printed):
    assert (
        "Det går inte att avgöra om Illustrativ Service AB kan delta: det är inte visat om kravet är "
        "uppfyllt: lever upp till kommunens krav på goda arbetsvillkor" in printed
    )
    assert "Illustrativ Service AB kan delta: kravet är visat" in printed


@pytest.mark.feature("B4", "C4", "B2")
def test_it_prints_findings_tallies_handovers_and_duties(printed):
    for words in (
        "ingen ansvarig roll anges för åtagande vardjobb-2024 [responsible-role-missing]",
        "5 av 7 åtaganden kan bedömas: 1 uppfyllt, 1 pågår, 1 försenat, 2 förfallet, 2 kan inte bedömas.",
        "25,0 procent av de avgjorda åtagandena är uppfyllda (1 av 4)",
        "Uppslag till Exempeltorget: En bageriutbildning i kommunens regi (genomfört).",
        "Kontakt till Exempeltorget: Ett nytt äldreboende söker personal (inte aktuellt).",
        "Alla 1 1 1 2 2 7",
        "efter sektor",
        "Sista dag för uppsägning",
        "räknat från 10 mars 2024 med 1",
        "deltog 3 säkert 31 mars 2025",
    ):
        assert words in printed


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize("day", ["2024-02-01", "2024-04-15", "2026-01-15"])
def test_it_runs_for_another_day_too(tmp_path, day):
    printed = pm.Period(day).label("sv")
    assert f"Jobbpakten (illustrativt exempel) den {printed}." in run(tmp_path, day)


def test_before_the_illustrative_decision_nobody_can_be_admitted(tmp_path):
    assert "kan delta: kravet är visat" not in run(tmp_path, "2024-02-01")
