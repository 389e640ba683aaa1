"""The main job as a newcomer runs it: printed, written, and honest about what is made up."""

import csv
import re

import pytest

import paktmodel as pm
from tests.support.examples import EXAMPLES, run_example

#: Sections in the order in which a board reads, and the last two of the plan itself.
HEADINGS = (
    "Mål och prognos",
    "Åtgärdernas läge",
    "Indikatorerna i korthet",
    "Där bedömningen skiljer sig från utfallet",
    "Avvikelser",
    "Ändrat sedan förra avstämningen",
    "Berättelser, enkätsvar och utvärdering",
    "Läget per indikator",
    "Kvinnor och män",
    "Signal eller slump",
    "I jämförelse",
    "Att följa upp",
    "Hur fullständiga uppgifterna är",
    "Frågetecken i utfallen",
    "Frågetecken i planen",
)


def run(folder, *arguments):
    printed = run_example("follow_up_uppsala.py", folder, *arguments)
    return printed, (folder / "follow_up_uppsala.html").read_text("utf-8")


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    return run(tmp_path_factory.mktemp("example"), "2024-08-31")


@pytest.mark.parametrize("form", [0, 1], ids=["printed", "page"])
def test_it_shows_findings_agenda_and_board_table_in_swedish(ran, form):
    for words in (
        "Planen: 7 av 15 indikatorer kan bedömas. Mot utgångsvärde: "
        "5 förbättrade, 1 oförändrad, 1 försämrad.",
        "2023-M09–2024-M08",
        "Utgångsvärde",
        "measure-without-indicator",
        *HEADINGS,
    ):
        assert words in ran[form]


@pytest.mark.parametrize("form", [0, 1], ids=["printed", "page"])
def test_it_tells_what_a_chief_controller_asks_for(ran, form):
    for words in (
        "bättre, men inte",
        "69,0 procent (2024)",
        "ingen signal kan",
        "Av 24 prövade förändringar är 1 statistiskt säkerställd",
        "kvinnor minus män",
        "Jämförelsen säger inget om orsaken.",
        "Indikator 3.2, Arbetsmarknadsförvaltningens bedömning: i hög grad; utfallet: sämre.",
        "Prognos för 31 december 2026 (Arbetsmarknadsförvaltningen, 12 september 2024): 1,4 procent, inte "
        "uppfyllt. Skäl: Gränsen nås inte till mandatperiodens slut utan fler anställningar.",
        "69,4 procent (728 av",
        "så något intervall kan inte ges",
        "godtagen",
    ):
        assert words in " ".join(ran[form].split())
    assert "bättre, men inte statistiskt säkerställt" in ran[1]


def test_sections_stand_in_the_order_in_which_a_board_reads(ran):
    page = ran[1].partition("</nav>")[2]

    assert re.findall(r"<h2[^>]*>([^<]+)</h2>", page) == list(HEADINGS)


@pytest.mark.parametrize("form", [0, 1], ids=["printed", "page"])
def test_it_says_first_and_under_each_table_that_what_is_made_up_is_illustrative(ran, form):
    """Fourteen tables; the last two of completeness and findings tell of the plan alone."""
    told = ran[form].count("är illustrativa:") if form else " ".join(ran[0].split()).count("är illustrativa:")

    assert told == 1 + ran[1].count("<table") - 2
    assert ran[form].index("illustrativa") < ran[form].index("Planen: 7 av 15")


def test_every_row_of_the_observations_says_that_it_is_illustrative():
    with (EXAMPLES / "observations_illustrative.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=";"))

    assert len(rows) > 250
    assert all(row["anmärkning"].startswith("illustrativ") for row in rows)
    assert {row["period"][:4] for row in rows} == {"2022", "2023", "2024"}


def test_what_is_given_for_2022_is_the_plan_s_own_figure_with_counts_that_make_it():
    """The paper prints shares without denominators; the counts beside them are made up and fit."""
    plan = pm.catalog.load("uppsala-1000-fler")
    figures = pm.read_csv((EXAMPLES / "observations_illustrative.csv").read_bytes(), plan)
    given = [
        one for code in figures.indicators for one in figures.of(code) if one.period == pm.Period("2022")
    ]

    assert len(given) == 12
    for one in given:
        assert one.value == plan.indicators[one.indicator].printed.value(one.part)


def test_the_illustrative_figures_do_not_contradict_one_another():
    plan = pm.catalog.load("uppsala-1000-fler")
    figures = pm.read_csv((EXAMPLES / "observations_illustrative.csv").read_bytes(), plan)

    for day in ("2024-08-31", "2025-02-28"):
        followed = pm.follow_up(plan, figures, as_of=pm.Period(day).start)
        assert followed.findings == ()


def test_the_illustrative_accounts_say_so_and_lack_only_what_they_are_to_show():
    """A deviation without action, a share without base, advice that led to nothing, a basis not told."""
    record = pm.loads((EXAMPLES / "follow_up_record_illustrative.json").read_bytes(), pm.FollowUpRecord)
    found = pm.check(record, plan=pm.catalog.load("uppsala-1000-fler"))

    assert "illustrativt" in record.id
    assert record.source is not None
    assert record.source.document == "Illustrativt exempel, påhittat"
    assert sorted(one.code for one in found) == [
        "comparison-basis-unstated",
        "deviation-incomplete",
        "recommendation-without-action",
        "survey-base-missing",
    ]


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize("day", ["2023-12-31", "2024-04-30", "2024-05-17", "2024-12-31"])
def test_it_runs_for_another_day_too(tmp_path, day):
    printed, _ = run(tmp_path, day)

    assert f"läget {day}" in printed
