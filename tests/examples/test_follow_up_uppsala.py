"""The main job as a newcomer runs it: printed, written, and honest about what is made up."""

import csv

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
    "Jämförelse med andra",
    "Att följa upp",
    "Hur fullständiga uppgifterna är",
    "Oklarheter i utfallen",
    "Oklarheter i planen",
)


def run(folder, *arguments):
    printed = run_example("follow_up_uppsala.py", folder, *arguments)
    return printed, *((folder / f"follow_up_uppsala.{form}").read_text("utf-8") for form in ("html", "txt"))


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    return run(tmp_path_factory.mktemp("example"), "2024-08-31")


def test_it_prints_one_screen_that_says_what_is_illustrative_and_where_the_report_lies(ran):
    lines = ran[0].splitlines()

    assert len(lines) <= 40
    assert max(map(len, lines)) <= 100
    assert lines[0] == "Plan för 1000 fler Uppsalabor i egen försörjning: läget 31 augusti 2024"
    assert "illustrativa: påhittade för att visa uppföljningen" in " ".join(lines[1:4])
    assert lines[-1] == "Hela rapporten: follow_up_uppsala.html och follow_up_uppsala.txt"


def test_the_screen_has_what_a_chief_controller_asks_for(ran):
    for words in (
        "7 av 15 indikatorer kan bedömas. Mot utgångsvärde: 5 förbättrade, 1 oförändrad, 1 försämrad.",
        "71 → 69 procent",
        "utgångsvärde saknas: 1.4, 1.5, 2.4, 4.2",
        "män 66,5 → 67,2 (sämre)",
        "19 september 2024: delårsbokslut, implementering och uppnådda resultat, till Arbetsmarknadsnämnden",
        "fel: ",
    ):
        assert words in ran[0]


@pytest.mark.parametrize("form", [1, 2], ids=["page", "text"])
def test_the_report_beside_it_has_everything_in_the_order_in_which_a_board_reads(ran, form):
    text = " ".join(
        ran[form].replace("\N{SOFT HYPHEN}", "").partition("</nav>" if form == 1 else "]")[2].split()
    )
    places = [text.index(f" {heading} -" if form == 2 else f">{heading}<") for heading in HEADINGS]

    assert places == sorted(places)
    for words in (
        "Av 24 prövade förändringar är 1 statistiskt säkerställd",
        "Jämförelsen säger inget om orsaken.",
        "Indikator 3.2, Arbetsmarknadsförvaltningens bedömning: i hög grad; utfallet: sämre.",
        "så något intervall kan inte ges",
        "godtagen",
    ):
        assert words in text or words in " ".join(ran[form].split())


@pytest.mark.parametrize("form", [0, 1, 2], ids=["printed", "page", "text"])
def test_what_is_made_up_is_called_so_once_and_first(ran, form):
    text = " ".join(ran[form].split())

    assert text.count("är illustrativa:") == 1
    assert text.index("illustrativa") < text.index("7 av 15")


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
    printed, *_ = run(tmp_path, day)

    assert f"läget {pm.Period(day).label('sv')}" in printed
    assert len(printed.splitlines()) <= 40


def test_it_writes_into_a_folder_of_ones_own(tmp_path):
    printed = run_example("follow_up_uppsala.py", tmp_path, "2024-08-31", "rapporter")

    assert {one.name for one in (tmp_path / "rapporter").iterdir()} == {
        "follow_up_uppsala.html",
        "follow_up_uppsala.txt",
    }
    assert printed.endswith("follow_up_uppsala.html och follow_up_uppsala.txt\n")
