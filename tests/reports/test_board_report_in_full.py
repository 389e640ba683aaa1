"""The board report with a follow-up record: what the board asks for, then what it rests on.

The observations and accounts beside the example are made up, and consistent with one another:
every value expected here can be calculated from the rows of those two files.
"""

import datetime as dt
import re
from decimal import Decimal
from pathlib import Path

import pytest

import paktmodel as pm
from paktmodel.testing import breakdown, count, observation, observed, plan_with, share

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY, WRITTEN = dt.date(2024, 8, 31), dt.date(2024, 9, 16)
NOTICE = "Allt här är illustrativt."

NAMES = [
    "goals",
    "states",
    "brief",
    "differences",
    "deviations",
    "changes",
    "narratives",
    "followed",
    "gaps",
    "signals",
    "contexts",
    "agenda",
    "completeness",
    "doubts",
    "findings",
]
#: Sections whose last table tells of the plan alone.
OF_THE_PLAN = ("completeness", "findings")


def _point(closing: pm.Closing, period: str, *, ends: dt.date | None = None) -> pm.ClosingPoint:
    return pm.ClosingPoint(closing=closing, period=pm.Period(period), ends=ends)


APRIL = _point(pm.Closing.INTERIM_ACCOUNTS, "2024-T1")
AUGUST = _point(pm.Closing.INTERIM_ACCOUNTS, "2024", ends=DAY)


@pytest.fixture(scope="module")
def plan():
    return pm.evolve(
        pm.catalog.load("uppsala-1000-fler"), calendar=pm.ReportingCalendar(closings=[APRIL, AUGUST])
    )


@pytest.fixture(scope="module")
def figures(plan):
    return pm.read_csv((EXAMPLES / "observations_illustrative.csv").read_bytes(), plan)


@pytest.fixture(scope="module")
def record():
    return pm.loads((EXAMPLES / "follow_up_record_illustrative.json").read_bytes(), pm.FollowUpRecord)


@pytest.fixture(scope="module")
def followed(plan, figures, record):
    return pm.follow_up(plan, figures, as_of=DAY, known_at=WRITTEN, record=record)


@pytest.fixture(scope="module")
def report(plan, figures, record, followed):
    return pm.board_report(
        followed,
        AUGUST,
        agenda=pm.due(plan, figures, as_of=DAY, known_at=WRITTEN, record=record),
        findings=pm.check(plan),
        notices=[NOTICE],
    )


@pytest.fixture(scope="module", params=["sv", "en"])
def page(request, report):
    return report.arrange(request.param)


@pytest.fixture(scope="module")
def swedish(report):
    return report.arrange("sv")


def tables(page):
    return [table for one in page.sections for table in one.tables]


def section(page, name):
    [found] = [one for one in page.sections if one.name == name]
    return found


def rows(page, name):
    return section(page, name).tables[0].rows()


# --- the report as a whole ---------------------------------------------------------------


def test_every_section_is_there_in_the_order_in_which_a_board_reads(page):
    assert [one.name for one in page.sections] == NAMES
    assert len({one.heading for one in page.sections}) == len(NAMES)


def test_no_table_is_empty_and_no_column_of_what_is_asked_for_is(page):
    for one in page.sections:
        for table in one.tables:
            assert table.cells
            if one.name in NAMES[:5]:
                for column in table.columns[1:]:
                    assert any(row[column.key] for row in table.rows()), (one.name, column.key)


def test_every_table_has_a_caption_scopes_and_the_language(page):
    html = page.html()
    heads = re.findall(r"<th\b[^>]*>", html)

    assert html.count("<table") == html.count("<caption>") == len(tables(page)) == 14
    assert heads
    assert all("scope=" in head for head in heads)
    assert f'<html lang="{page.language}">' in html
    assert "<script" not in html


def test_the_notice_stands_under_every_table_that_shows_observations(page):
    for one in page.sections:
        for place, table in enumerate(one.tables):
            of_the_plan = one.name in OF_THE_PLAN and place == len(one.tables) - 1
            assert (NOTICE in table.notes) is not of_the_plan, one.name


def test_every_table_with_figures_says_that_nobody_has_reviewed_it(page):
    untold = [one.name for one in page.sections for table in one.tables if not table.internal]

    assert untold == ["findings"]


def test_the_two_languages_say_the_same_number_of_things(report, swedish):
    english = report.arrange("en")

    assert [len(one.sentences) for one in english.sections] == [
        len(one.sentences) for one in swedish.sections
    ]
    assert [len(one.cells) for one in report.tables("en")] == [len(one.cells) for one in report.tables("sv")]
    for one, other in zip(english.sections, swedish.sections, strict=True):
        assert one.heading != other.heading


# --- what is asked for -------------------------------------------------------------------------


@pytest.mark.feature("I4")
def test_the_lead_tells_the_closing_the_tally_the_goals_and_how_much_has_changed(swedish):
    assert swedish.lead[:3] == (
        "Avstämning: delårsbokslut per 31 augusti 2024.",
        "Uppgifter kända till och med 16 september 2024.",
        "7 av 15 indikatorer kan bedömas. Mot utgångsvärde: 5 förbättrade, 1 oförändrad, 1 försämrad.",
    )
    assert (
        "Prognos för 31 december 2026 (Arbetsmarknadsförvaltningen, 12 september 2024): 1,4 procent, "
        "inte uppfyllt. Skäl: Gränsen nås inte till mandatperiodens slut utan fler anställningar."
    ) in swedish.lead[3]
    assert swedish.lead[4:] == (
        "Indikator 3.2, Arbetsmarknadsförvaltningens bedömning: i hög grad; utfallet: sämre.",
        "Avvikelser och vad som görs: 1 ingen åtgärd, 1 pågår.",
        "Ändrat sedan den senast godtagna avstämningen, delårsbokslut per 30 april 2024: 5.",
    )


def test_a_goal_that_nothing_measures_shows_target_and_own_forecast(swedish):
    target = rows(swedish, "goals")[1]

    assert target["target"] == "högst 1 procent (i slutet av mandatperioden)"
    assert target["own-forecast"] == "1,4 procent, inte uppfyllt (31 december 2026)"
    assert target["status"] == "kan inte bedömas"
    # No indicator measures either aim, so that there is no line to carry on, and no such column.
    assert "forecast" not in target


def test_measures_stand_by_the_administration_s_latest_word(swedish):
    """Measure 8 was not fully on plan in May, and done in September."""
    states = {row["measure"].split()[0]: row["state"] for row in rows(swedish, "states")}

    assert states["8"] == "slutfört"
    assert states["9"] == "inte alls enligt plan"
    assert states["10"] == "anges inte"
    assert "measures" not in NAMES


def test_direction_and_significance_stand_in_one_sentence(swedish):
    brief = {row["indicator"].split()[0]: row["brief"] for row in rows(swedish, "brief")}

    assert brief["1.2"] == "bättre, men inte statistiskt säkerställt"
    assert brief["3.2"] == "sämre, men inte statistiskt säkerställt"
    assert brief["1.4"] == "kan inte bedömas"
    assert "1.4, 1.5, 2.4, 3.1, 4.2: utgångsvärde saknas." in section(swedish, "brief").tables[0].notes


@pytest.mark.feature("G4")
def test_what_has_changed_since_april_stands_with_then_and_now(swedish):
    """1.2 was revised on 2024-07-05 and 4.3 came on 2024-06-28; April was accepted on 2024-06-13."""
    changed = [(row["indicator"], row["part"], row["correction"]) for row in rows(swedish, "changes")]

    assert changed == [
        ("1.2", "totalt", "ändrad"),
        ("1.2", "kvinnor", "ändrad"),
        ("4.3", "totalt", "tillkommen"),
        ("4.3", "kvinnor", "tillkommen"),
        ("4.3", "män", "tillkommen"),
    ]
    assert rows(swedish, "changes")[0]["as-accounted"] == "69,4 procent (728 av 1049)"


@pytest.mark.feature("G6", "G7")
def test_what_is_told_in_words_has_a_section(swedish):
    told = section(swedish, "narratives").sentences

    assert told[0].startswith("Målområde 4, tertial 2 2024: Kvinnor som läser sfi")
    assert "så något intervall kan inte ges" in told[1]
    assert told[-1] == "Rekommendation: Ta reda på varför kvinnor avbryter rådgivningen (ingen åtgärd)."


def test_a_closing_since_which_nothing_has_changed_says_so(plan, figures, record):
    """On 2024-06-20 nothing has been published since April was accepted on 2024-06-13."""
    day = dt.date(2024, 6, 20)
    followed = pm.follow_up(plan, figures, as_of=day, record=record)
    page = pm.board_report(followed).arrange("sv")

    assert section(page, "changes").tables == ()
    assert section(page, "changes").sentences == (
        "Inget har ändrats sedan den senast godtagna avstämningen, delårsbokslut per 30 april 2024.",
    )
    assert "deviations" not in [one.name for one in page.sections]


def test_a_report_without_a_record_has_goals_measures_and_indicators(plan):
    followed = pm.follow_up(plan, as_of=DAY)
    page = pm.board_report(followed).arrange()

    assert [one.name for one in page.sections] == ["goals", "states", "brief", "followed", "completeness"]


# --- one row an indicator -------------------------------------------------------------------


@pytest.mark.feature("H5", "I4")
def test_an_indicator_has_one_row_with_women_and_men_in_columns(swedish):
    """1.2: women 76.1 and men 66.5 in the paper; 71.0 and 67.2 in the illustrative months."""
    stands = rows(swedish, "followed")
    [row] = [one for one in stands if str(one["indicator"]).startswith("1.2")]

    assert len(stands) == 15
    assert row["total"] == "72,4 → 69,5\nbättre".replace(" ", "\N{NO-BREAK SPACE}")
    assert row["women"] == "76,1 → 71,0\nbättre".replace(" ", "\N{NO-BREAK SPACE}")
    assert row["men"] == "66,5 → 67,2\nsämre".replace(" ", "\N{NO-BREAK SPACE}")
    assert (row["window"], row["direction"]) == ("sep 2023–aug 2024", "minska")


def test_why_stands_once_below_the_table_with_the_codes_that_it_is_about(swedish):
    notes = section(swedish, "followed").tables[0].notes

    assert "1.4, 1.5, 2.4, 3.1, 4.2: utgångsvärde saknas." in notes
    assert "4.2, män: delen kan inte innehålla något." in notes
    assert not any("som totalt" in note.casefold() for note in notes)


def test_signals_and_comparisons_have_women_and_men_in_columns_too(swedish):
    [signal] = [one for one in rows(swedish, "signals") if str(one["indicator"]).startswith("2.1")]
    [compared] = rows(swedish, "contexts")

    assert str(signal["men"]).splitlines()[:2] == ["inom normal variation", "6 (maj 2024)"]
    assert "Diagram: diagram för sällsynta fall" in str(signal["men"])
    assert str(compared["women"]).startswith("Här: 76,1 procent (2022)")
    assert compared["comparison"] == "Påhittad jämförelsegrupp (illustrativ-7, 2023)"
    assert "Jämförelsen säger inget om orsaken." in section(swedish, "contexts").tables[0].notes


def test_a_part_that_is_neither_women_nor_men_is_not_left_out():
    """A share by age: each age is a line in the column of the other parts."""
    plan = plan_with(count("1.1", total="12", breakdowns=(breakdown("age:18-24", "age:25-64"),)))
    figures = observed(
        *(
            observation("1.1", "2023", part=part, value=value)
            for part, value in (("total", "14"), ("age:18-24", "4"), ("age:25-64", "10"))
        )
    )
    [row] = rows(pm.board_report(pm.follow_up(plan, figures, as_of=DAY)).arrange("sv"), "followed")

    assert [line.replace("\N{NO-BREAK SPACE}", " ") for line in str(row["other-parts"]).splitlines()] == [
        "18-24: – → 4; kan inte bedömas",
        "25-64: – → 10; kan inte bedömas",
    ]
    assert "women" not in row


# --- how it reads ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["sv", "en"])
def test_days_have_month_names_and_no_number_has_digits_that_nobody_printed(report, language):
    """ "31 augusti 2024", and never 1.262919896640826873385012919896641 per 1000."""
    text = " ".join(report.text(language).split())
    own = re.compile(r"AMN-[0-9-]+|\((?:se-)?[a-z-]+-[0-9]+, [0-9]{4}\)")

    assert not re.search(r"\d{4}-(?:M?\d\d)", own.sub("", text))
    assert not re.search(r"\d[.,]\d{5,}", text)
    assert not re.search(r"[+−]\d{4}", text)


def test_a_baseline_made_of_sums_is_shown_like_one_that_is_printed():
    """The source revises 2022 to 11 of 8 710, 1.262… per 1000: a quotient has no decimals of its own."""
    fields = {"kind": "rate", "unit": "per 1000", "direction": "decrease", "aggregation": "ratio-of-sums"}
    target = pm.Target(bound=pm.AtMost(Decimal("1.0")), unit="per 1000", when=pm.On(dt.date(2026, 12, 31)))
    rate = share("1.1", total="2.0", basis="flow", targets=(target,), **fields)
    figures = observed(
        *(
            observation("1.1", period, numerator=cases, denominator=8710, published="2024-02-01")
            for period, cases in (("2022", 11), ("2023", 12))
        )
    )
    followed = pm.follow_up(plan_with(rate), figures, as_of=DAY)
    text = pm.board_report(followed).text("sv")

    assert len(str(followed.indicators["1.1"].total.change.baseline)) > 30
    assert "1,4 per 1000 (2023)" in " ".join(text.split())
    assert not re.search(r"\d[.,]\d{5,}", text)


def test_no_word_is_broken_without_a_hyphen(report):
    """Arbetsmarknadsförvaltning|ens: in text a hyphen, on the page a soft one where a browser may break."""
    broken = report.text("sv")
    page = report.html("sv")

    assert "förvaltningens" in broken.replace("-\n", "")
    assert not re.search(r"^ens\b", broken, re.MULTILINE)
    assert "Ar\N{SOFT HYPHEN}bets\N{SOFT HYPHEN}mark\N{SOFT HYPHEN}nads" in page


# --- on one screen ----------------------------------------------------------------------------


@pytest.mark.feature("I4", "P2")
def test_on_one_screen_stands_what_a_board_must_see(report):
    brief = report.brief
    text = brief.text("sv")

    assert [str(one.indicator) for one in brief.judged] == ["1.1", "1.2", "1.6", "2.1", "2.2", "3.2", "4.3"]
    assert len(brief.unjudged) == 8
    assert [str(women.indicator) for women, _ in brief.opposite] == ["1.2", "2.1", "4.3"]
    for line in (
        "7 av 15 indikatorer kan bedömas. Mot utgångsvärde: 5 förbättrade, 1 oförändrad, 1 försämrad.",
        "Avstämning: delårsbokslut per 31 augusti 2024. Uppgifter kända till och med 16 september 2024.",
        "Mot utgångsvärdet: bättre (5), varav statistiskt säkerställt: 0",
        "  3.2 Elever som fullföljer kommunal yrkesutbildning, andel i procent: 71 → 69 procent",
        "  utgångsvärde saknas: 1.4, 1.5, 2.4, 4.2",
        "Grupper som går åt olika håll",
        "  dagen är inte angiven: arbetet med planen, till Arbetsmarknadsförvaltningen",
    ):
        assert line in text.splitlines()
    assert NOTICE in text
    assert repr(brief) == "BoardBrief(uppsala-1000-fler on 2024-08-31: 7 of 15 indicators can be assessed)"
    assert str(brief) == brief.text("en")


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(("width", "lines"), [(100, 38), (80, 30), (120, 60)])
def test_a_screen_is_never_wider_or_higher_than_asked_and_says_what_it_leaves_out(
    report, language, width, lines
):
    text = report.brief.text(language, width=width, lines=lines)
    more = "Och {} till" if language == "sv" else "And {} more"

    assert len(text.splitlines()) <= lines
    assert max(map(len, text.splitlines())) <= width
    assert "‹" not in text
    if lines < 38:
        assert any(re.fullmatch(more.format(r"\d+"), line.strip()) for line in text.splitlines())


def test_a_screen_of_a_plan_without_agenda_and_findings_leaves_them_out(plan):
    text = pm.board_report(pm.follow_up(plan, as_of=DAY)).brief.text("sv")

    assert text.splitlines() == [
        "Plan för 1000 fler Uppsalabor i egen försörjning: läget 31 augusti 2024",
        "0 av 15 indikatorer kan bedömas.",
        "Kan inte bedömas (15)",
        "  inget värde är rapporterat: 1.1–1.3, 1.6–2.2, 3.2, 4.3",
        "  utgångsvärde saknas: 1.4, 1.5, 2.4, 4.2",
        "  ett värde kan finnas först 31 december 2024: 2.3",
        "  uppföljningen är under utveckling: 3.1",
        "  ingen tillåten avvikelse är angiven för att bibehålla: 4.1",
    ]


# --- what it rests on --------------------------------------------------------------------


@pytest.mark.feature("H6", "H7")
def test_the_table_of_signals_tells_mean_limits_and_what_the_latest_point_says(followed, swedish):
    """1.2 women fall from 76,5 to 69,1 per cent in the 18 final months; July and August are preliminary.

    Mean 73,04; mean moving range 0,798, and 73,04 ± 2,66 · 0,798 = 70,92 to 75,17; r = 0,776 is above
    1,645/√18 − 1/18 = 0,332, so that nothing is claimed (statistics.md 2). Men of 2.1 are 4,8 a month, fewer
    than 5: the chart of rare events.
    """
    told = {(row["indicator"].split()[0], row["part"]): row for row in followed.signals_table("sv").rows()}
    women, men = told["1.2", "kvinnor"], told["1.2", "män"]

    assert (women["points"], women["mean"]) == (20, Decimal("73.04"))
    assert (women["chart"], women["control-limits"]) == ("XmR-diagram", "70,92 till 75,17")
    assert women["latest"] == "69,1 (juni 2024)"
    assert women["signal"] == "ingen signal kan utläsas"
    assert str(women["rests-on"]).startswith(
        "Värdena följer varandra från månad till månad (korrelation 0,78), så mönster kan inte skiljas från "
        "slump"
    )
    assert str(women["rests-on"]).endswith(
        "juli–augusti 2024 är preliminära, så bedömningen gäller juni 2024"
    )
    assert men["signal"] == "inom normal variation"
    assert men["together"] == "Ingen förändring är statistiskt säkerställd, och inga månader avviker."
    assert told["2.1", "män"]["chart"] == "diagram för sällsynta fall"
    assert "assurance" not in women
    notes = section(swedish, "signals").tables[0].notes
    assert "Saknar månadsserie: 1.3–1.6, 2.3–3.2, 4.2, 4.3" in notes


def test_mean_and_limits_of_a_signal_are_those_of_the_verdict(followed):
    for row, verdict in zip(
        followed.signals_table().rows(), [one for one in followed.verdicts if one.signal.points], strict=True
    ):
        segment = verdict.signal.segments[-1]
        assert abs(row["mean"] - segment.mean) < Decimal("0.06")
        assert row["points"] == segment.points


def test_whether_a_target_will_be_met_has_a_column_where_there_is_a_target(plan, figures):
    """1.2 men: 18 final months around 66,89, limits 64,75 to 69,03 and no month below 65,5: 64 is not met.

    Nothing is forecast for everyone, whose months follow each other (statistics.md 5: only a stable segment).
    """
    one = plan.indicators["1.2"]
    targets = [
        pm.Target(
            bound=pm.AtMost(Decimal(most)), part=part, unit="procent", when=pm.On(dt.date(2026, 12, 31))
        )
        for part, most in ((pm.Part.TOTAL, 65), (pm.Part.MEN, 64))
    ]
    areas = [
        pm.evolve(
            area,
            indicators=[
                pm.evolve(each, targets=targets) if each == one else each for each in area.indicators
            ],
        )
        for area in plan.areas
    ]
    targeted = pm.evolve(plan, areas=areas)
    table = pm.follow_up(targeted, figures, as_of=DAY).signals_table("sv")
    told = {(row["indicator"].split()[0], row["part"]): row["assurance"] for row in table.rows()}

    assert told["1.2", "män"] == "klarar inte målvärdet"
    assert told["1.2", "totalt"] == "kan inte utläsas"
    assert told["1.1", "totalt"] == ""


@pytest.mark.feature("H5")
def test_the_table_of_gaps_tells_then_now_movement_and_significance(swedish):
    """1.2: women 76.1 and men 66.5 in 2022, 71.0 and 67.2 now; the men got worse."""
    told = {row["indicator"].split()[0]: row for row in rows(swedish, "gaps")}
    row = told["1.2"]

    assert row["pair"] == "kvinnor minus män"
    assert (row["gap-before"], row["gap-after"]) == ("+9,6 procentenheter", "+3,8 procentenheter")
    assert (row["movement"], row["as-wanted"], row["significance"]) == (
        "mindre",
        "nej",
        "inte statistiskt säkerställd",
    )
    assert told["1.3"]["movement"] == "kan inte bedömas"
    assert told["1.3"]["gap-after"] == ""
    assert "4.2" not in told
    notes = section(swedish, "gaps").tables[0].notes
    assert "Utan uppgifter om skillnaden: 1.4, 1.5, 2.4, 3.1, 4.2" in notes


def test_movement_of_a_gap_is_in_words_of_the_same_gap(followed):
    told = {row["indicator"].split()[0]: row["movement"] for row in followed.gaps_table().rows()}

    for code, movement in told.items():
        assert movement == followed.indicators[code].gap.movement.label("en")


@pytest.mark.feature("H9")
def test_the_table_of_comparisons_says_that_it_shows_no_cause(followed):
    table = followed.benchmarks_table("sv")
    total, women, men = table.rows()

    assert total["there"] == "70,8 procent (2022) till 70,1 procent (2023), −0,7 procentenheter"
    assert total["here"].endswith("−1,0 procentenheter")
    assert total["comparison"] == "Påhittad jämförelsegrupp (illustrativ-7, 2023)"
    assert women["reservations"] == men["reservations"] == "Samma skäl som för totalen"
    assert "Jämförelsen säger inget om orsaken." in table.notes


def test_a_comparison_without_figures_shows_a_dash_and_says_why(plan, figures):
    blank = pm.Comparison(name="Tom grupp", indicator="1.2", unit="procent")
    followed = pm.follow_up(plan, figures, as_of=DAY, comparisons=[blank])
    [row] = followed.benchmarks_table("sv").rows()

    assert row["there"] == "–"
    assert "Tom grupp saknar värde för 2022" in str(row["reservations"])


def test_without_comparisons_the_table_has_no_rows_and_the_report_no_such_section(plan, figures):
    followed = pm.follow_up(plan, figures, as_of=DAY)

    assert followed.benchmarks_table().cells == ()
    assert "contexts" not in [one.name for one in pm.board_report(followed).arrange().sections]


@pytest.mark.feature("G3")
def test_the_agenda_marks_what_the_law_requires_in_words(plan, figures, record):
    """An interim report to the council is added to the plan's rules: KL 11:16 gives it its day."""
    statutory = pm.ReportingRule(
        id="delarsrapport",
        what="måluppfyllelse",
        closings=[pm.Closing.INTERIM_REPORT],
        recipient="Kommunfullmäktige",
        statutory=True,
    )
    point = _point(pm.Closing.INTERIM_REPORT, "2024", ends=DAY)
    owed = pm.evolve(
        plan,
        reporting=[*plan.reporting, statutory],
        calendar=pm.ReportingCalendar(closings=[APRIL, AUGUST, point]),
    )
    agenda = pm.due(owed, figures, as_of=DAY, record=record)
    page = pm.board_report(pm.follow_up(owed, figures, as_of=DAY), agenda=agenda).arrange("sv")
    what = [row["what"] for row in rows(page, "agenda")]

    assert "delårsrapport: måluppfyllelse (lagstadgad)" in what
    assert [row["state"] for row in rows(page, "agenda") if row["period"] == "tertial 1 2024"] == ["godtagen"]


def test_observations_without_a_doubt_say_so(swedish):
    assert section(swedish, "doubts").sentences == ("Utfallen motsäger varken varandra eller planen.",)
