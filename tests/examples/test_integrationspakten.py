"""One network on six days, as a newcomer runs it: what is stated, and what is stated as not known."""

import datetime as dt
import re

import pytest

import paktmodel as pm
from tests.support.examples import run_example

FORBIDS = (
    "I likhet med tidigare inriktning kommer Integrationspakten fortsatt inte att utvärderas utifrån "
    "kvantitativa mål och resultat."
)


@pytest.fixture(scope="module")
def printed(tmp_path_factory):
    folder = tmp_path_factory.mktemp("integrationspakten")
    return " ".join(run_example("integrationspakten.py", folder).split())


@pytest.fixture(scope="module")
def days(printed):
    """What is printed of each day, by the day."""
    told = re.split(r"Integrationspakten den (\d+ [a-z]+ \d{4})\. ", printed.partition("Ärendet")[0])
    return dict(zip(told[1::2], told[2::2], strict=True))


@pytest.mark.feature("A1")
def test_there_are_six_days_between_2019_and_2025(days):
    assert len(days) == 6
    assert [day[-4:] for day in days] == sorted(day[-4:] for day in days)
    assert (next(iter(days))[-4:], [*days][-1][-4:]) == ("2019", "2025")


@pytest.mark.feature("A1")
def test_in_june_2019_neither_life_nor_charter_can_be_told(days):
    """Told: "i juni 2019" is all that any paper says of the first decision."""
    told = days["15 juni 2019"]

    assert "Läget går inte att avgöra av handlingarna" in told
    assert "Inte känt: läget, vilken inriktning som gällde," in told


@pytest.mark.feature("A4")
def test_the_form_is_membership_throughout_for_open_participation_is_only_proposed(days):
    known = list(days.values())[1:]

    assert all("Former för deltagande: medlemskap." in told for told in known)
    assert not any("öppet deltagande" in told for told in known)


@pytest.mark.feature("A7")
def test_sizes_keep_their_approximation_and_whose_word_they_are(days):
    assert re.search(r"285 medlemmar .*; förstahandsuppgift\)", days["15 juni 2021"])
    assert re.search(r"cirka 400 .*; andrahandsuppgift\)", days["1 juli 2023"])
    assert re.search(r"cirka 470 .*; förstahandsuppgift\)", days["30 juni 2025"])
    assert "Storleken är inte känd." in days["1 oktober 2019"]


@pytest.mark.feature("D1")
def test_the_goals_of_2024_are_told_as_proposed_and_never_as_held(days):
    for day, told in days.items():
        assert told.count("Föreslaget mål, inte beslutat") == (4 if day >= "2024-05-06" else 0)
        assert "vilka mål som gällde" in told.partition("Inte känt: ")[2]


@pytest.mark.feature("E2")
def test_the_matter_of_2024_changes_nothing_because_nothing_was_decided(printed):
    assert "Kända beslut: 0. Dagar som ärendet ändrar något för: 0." in printed


@pytest.mark.feature("A7")
def test_growth_stays_as_approximate_as_the_less_exact_of_two_sizes(printed):
    assert "Från 285 till cirka 400: cirka 115 fler." in printed
    assert "Från cirka 400 till cirka 470: cirka 70 fler." in printed


@pytest.mark.feature("B6")
def test_scoring_is_refused_with_the_charter_cited_and_not_known_before_it(printed):
    scoring = printed.partition("Får nätverket bedömas kvantitativt?")[2]
    first, second, last = re.split(r"\d{4}-\d\d-\d\d: ", scoring)[1:]

    assert "handlingarna avgör inte vilket inriktningsbeslut som gällde: inget eller" in first
    assert "säger inte om nätverket får utvärderas kvantitativt" in second
    assert "beslutad av Arbetsmarknadsnämnden 20 april 2021 (§ 7, AMF 2021/314)" in last
    assert f"Handlingen: ”{FORBIDS}”" in last


def test_what_is_printed_of_a_day_is_what_the_library_says(days):
    network = pm.catalog.load("stockholm-integrationspakten")
    asked = ("2019-06-15", "2019-10-01", "2021-06-15", "2023-07-01", "2025-06-30")

    for day in asked:
        told = days[pm.Period(day).label("sv")]
        for sentence in network.on(dt.date.fromisoformat(day)).sentences("sv")[1:]:
            assert sentence in told
