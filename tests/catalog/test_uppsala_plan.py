"""The shipped plan of AMN-2023-00174 holds what the paper prints, and nothing that it does not.

The tables below were typed from the paper, not from the document they are held against.
"""

import datetime as dt
import hashlib
import json
import re
from decimal import Decimal
from importlib.resources import files

import pytest

from paktmodel import catalog
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Ages, Years
from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import NotFound
from paktmodel.model.measures import Effect
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.sources import Source
from paktmodel.model.targets import AtMost, InWords
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.indicators import (
    Absence,
    Aggregation,
    Basis,
    CohortEvent,
    Direction,
    IndicatorState,
    Kind,
    MeasurementDay,
    Statistic,
    Window,
)
from paktmodel.vocabulary.words.plans import GoalLevel, Impact, Perspective, PurposeKind, VersionStatus
from paktmodel.vocabulary.words.reporting import Cadence, Closing
from paktmodel.vocabulary.words.sources import Provenance, Unstated
from tests.support.model import things

NAME = "uppsala-1000-fler"
CASE = "AMN-2023-00174"

# Tables 2, 4, 6 and 8: code, the year's total, women, men (None is an empty cell), the column
# Mål, the column Källa.
INDICATORS = [
    ("1.1", "61.8", "60.3", "63.9", "Öka", "Lifecare"),
    ("1.2", "72.4", "76.1", "66.5", "Minska", "Lifecare"),
    ("1.3", "59", "54", "66", "Öka", "Egen uppföljning"),
    ("1.4", None, None, None, "Minska", "Lifecare"),
    ("1.5", None, None, None, "Öka", "Egen uppföljning"),
    ("1.6", "300", "129", "171", "Minska", "Lifecare"),
    ("2.1", "9.3", "4.1", "5.1", "Öka", "Lifecare"),
    ("2.2", "581", "338", "243", "Minska", "Lifecare"),
    ("2.3", "66.9", "60.8", "73.1", "Öka", "Lifecare"),
    ("2.4", None, None, None, "Minska", "Lifecare"),
    ("3.1", None, None, None, "", ""),
    ("3.2", "71", "88", "67", "öka", "Extens"),
    ("4.1", "4.9", "1.8", "3.2", "Bibehåll", "Lifecare och Extens"),
    ("4.2", None, None, None, "bibehåll", "Lifecare"),
    ("4.3", "70.0", "69.6", "70.9", "öka", "Extens"),
]
DIRECTIONS = {
    "öka": Direction.INCREASE,
    "minska": Direction.DECREASE,
    "bibehåll": Direction.MAINTAIN,
    "": None,
}

# Tables 1, 3, 5 and 7: code, the column Årtal, the indicators that the expected effects name.
MEASURES = [
    ("1", 2023, 2026, ["1.4"]),
    ("2", 2023, 2026, ["1.3"]),
    ("3", 2023, 2024, ["1.1"]),
    ("4", 2023, 2026, []),
    ("5", 2023, 2026, []),
    ("6", 2023, 2026, ["1.5", "1.6"]),
    ("7", 2023, 2026, ["2.1", "2.3"]),
    ("8", 2023, 2024, []),
    ("9", 2023, 2024, []),
    ("10", 2023, 2026, ["2.2"]),
    ("11", 2023, 2026, []),
    ("12", 2023, 2026, ["2.4"]),
    ("13", 2023, 2025, []),
    ("14", 2023, 2024, []),
    ("15", 2023, 2024, ["3.1"]),
    ("16", 2023, 2024, []),
    ("17", 2023, 2024, ["3.2"]),
    ("18", 2023, 2026, []),
    ("19", 2023, 2026, ["4.1", "4.3"]),
    ("20", 2023, 2026, ["4.2"]),
    ("21", 2023, 2026, ["4.1", "4.2"]),
    ("22", 2023, 2026, ["4.1", "4.2", "4.3"]),
    ("23", 2023, 2026, []),
]

WITHOUT_INDICATOR = ["4", "5", "8", "9", "11", "13", "14", "16", "18", "23"]

# What an indicator counts: kind, unit, statistic, basis, aggregation, window of the baseline.
U = Unstated.UNSTATED
SHARE = (Kind.SHARE, "procent", None)
PERSONS = (Kind.COUNT, "personer", None)
WHAT_IS_COUNTED = {
    "1.1": (*SHARE, Basis.STOCK, Aggregation.RATIO_OF_SUMS, Window.UNSTATED),
    "1.2": (*SHARE, Basis.UNSTATED, Aggregation.RATIO_OF_SUMS, Window.UNSTATED),
    "1.3": (*PERSONS, Basis.FLOW, Aggregation.SUM, Window.UNSTATED),
    "1.4": (*SHARE, Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    "1.5": (Kind.COUNT, "samtal", None, Basis.FLOW, Aggregation.SUM, Window.UNSTATED),
    "1.6": (*PERSONS, Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    "2.1": (
        *(Kind.COUNT, "anställningar per månad", None),
        *(Basis.MEAN_PER_MONTH, Aggregation.MEAN, Window.MONTHLY_MEAN),
    ),
    "2.2": (*PERSONS, Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    "2.3": (*SHARE, Basis.COHORT, Aggregation.NOT_ADDITIVE, Window.UNSTATED),
    "2.4": (
        *(Kind.DURATION, U, Statistic.UNSTATED),
        *(Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    ),
    "3.1": (Kind.COUNT, "insatser", None, Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    "3.2": (*SHARE, Basis.FLOW, Aggregation.RATIO_OF_SUMS, Window.PERIOD),
    "4.1": (
        *(Kind.COUNT, "deltagare per månad", None),
        *(Basis.MEAN_PER_MONTH, Aggregation.MEAN, Window.MONTHLY_MEAN),
    ),
    "4.2": (Kind.UNSTATED, U, None, Basis.UNSTATED, Aggregation.UNSTATED, Window.UNSTATED),
    "4.3": (*SHARE, Basis.FLOW, Aggregation.RATIO_OF_SUMS, Window.PERIOD),
}

MENDED_WORDS = {
    "svenskspråkswaga": "svenskspråkssvaga",
    "Svenskspråkswaga": "Svenskspråkssvaga",
    "arbetsmarknads-verksamheten": "arbetsmarknadsverksamheten",
}

# SHA-256 of the words, in lower case, by which the paper names its officials: the names
# themselves are to stand nowhere in this repository.
NAMES_OF_PERSONS = {
    "002f0c76c3b4f321ffc7bb2d62b0332080ee01b3660f0b088224c66f3d982015",
    "06bc03439ca58b869bc788afcd45dc3832bad14960d88e78b71cc0cd12b8421b",
    "19dee0322d4fd6a5df6752f9d35dd2dc23e266790498b56a4fe8c52ca3e710d5",
    "4007d46292298e83da10d0763d95d5139fe0c157148d0587aa912170414ccba6",
    "45a38e13372bd0594388eee013a43dfbed0f46755436d5f39847f94c4da8d6eb",
    "53959dffe1e6cf252641fca19f4dde3889a1e95f6d65a61c9787da063a4f72fc",
    "5c1e134d2d3437b5dcc521bfc24e9db3f2d8250349cb18aa38b0e83506eff4b0",
    "c02ce12c933cb9a3f8b6883782301a7eda8e2de81f2ececc003e3c07cea968bc",
    "ca134379193c0f11748e6c7e7582d14c595bd113826f4cd881728044093d118c",
    "cc967443070ab409a57a455dc8c2405a10b6ba96ca75f87bcf18ca368bb090a8",
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return catalog.load(NAME, Plan)


@pytest.fixture(scope="module")
def shipped() -> bytes:
    return files("paktmodel.catalog").joinpath(f"{NAME}.json").read_bytes()


def words(text: str) -> list[str]:
    return text.split()


# --- the catalog ---------------------------------------------------------------------------


def test_the_names_are_sorted_and_each_can_be_loaded():
    names = catalog.names()

    assert NAME in names
    assert list(names) == sorted(set(names))
    assert [str(catalog.load(name).id) for name in names] == list(names)


@pytest.mark.parametrize("name", ["uppsala-1000-flera", "../catalog/uppsala-1000-fler", "", None, [NAME]])
def test_a_name_that_no_document_bears_is_refused(name):
    with pytest.raises(NotFound) as caught:
        catalog.load(name)

    assert caught.value.known == catalog.names()


def test_a_misspelt_name_is_answered_with_the_right_one():
    with pytest.raises(NotFound, match="did you mean 'uppsala-1000-fler'"):
        catalog.load("uppsala-1000-flera")


def test_loading_twice_gives_equal_plans():
    assert catalog.load(NAME) == catalog.load(NAME)


# --- the document --------------------------------------------------------------------------


def test_the_document_comes_back_as_it_went_in(plan, shipped):
    assert loads(dumps(plan), Plan) == plan
    assert dumps(loads(dumps(plan), Plan)) == dumps(plan)
    # Compared as text: fields stand in declared order, and those at their default are left out.
    assert json.dumps(dump(plan)) == json.dumps(json.loads(shipped))


def test_the_document_can_be_loaded_from_a_dict_too(plan, shipped):
    assert load(json.loads(shipped), Plan) == plan


@pytest.mark.feature("E8")
def test_every_fact_says_where_it_is_printed(plan):
    """An effect stands in the row of its measure and need not repeat its place."""
    bare = [
        thing
        for thing in things(plan)
        if getattr(thing, "source", "has no such field") is None and type(thing) is not Effect
    ]
    sources = [thing for thing in things(plan) if isinstance(thing, Source)]

    assert bare == []
    assert {source.document for source in sources} == {CASE}
    assert all(source.section for source in sources)
    assert len({one.source for one in plan.passages}) == len(plan.passages)


@pytest.mark.feature("E8")
def test_what_was_mended_keeps_its_printed_form(plan):
    """Measure 3, its effect, and the name of indicator 4.1; elsewhere the paper's own words stand."""
    pairs = [(one.text, one.source) for one in plan.measures]
    pairs += [(one.text, one.source) for measure in plan.measures for one in measure.effects if one.source]
    pairs += [(one.name, one.source) for one in plan.indicators]
    pairs += [(one.text, one.source) for one in plan.passages]
    mended = [(text, source.printed) for text, source in pairs if source.mended]
    changed = {
        (old, new)
        for text, printed in mended
        for old, new in zip(words(printed), words(text), strict=True)
        if old != new
    }

    assert plan.measures["3"].source.mended
    assert plan.measures["3"].effects[0].source.mended
    assert plan.indicators["4.1"].source.mended
    assert len(mended) == sum(isinstance(one, Source) and one.mended for one in things(plan)) == 3
    assert changed == set(MENDED_WORDS.items())


def test_no_scanning_damage_is_left_outside_the_printed_forms(plan):
    texts = [one for one in things(plan) if isinstance(one, str)]
    printed = {one.printed for one in things(plan) if isinstance(one, Source)}
    damaged = [text for text in texts for word in MENDED_WORDS if word in text and text not in printed]
    marked = [text for text in texts if re.search(r"[¹²]|\*\*|</?i>", text)]

    assert damaged == []
    assert marked == []


def test_no_person_of_the_paper_is_named(shipped):
    found = set()
    for word in re.findall(r"[\w-]+", shipped.decode("utf-8").lower()):
        for name in (word, *word.split("-")):
            if hashlib.sha256(name.encode("utf-8")).hexdigest() in NAMES_OF_PERSONS:
                found.add(len(name))  # its length only: a red run must not print it either

    assert found == set()


# --- goal, areas, measures -----------------------------------------------------------------


@pytest.mark.feature("E1")
def test_title_case_and_day_stand_as_printed(plan):
    assert plan.title == "Plan för 1000 fler Uppsalabor i egen försörjning"
    assert [one.text for one in plan.title_variants] == ["Plan för 1000 fler Uppsalabor i egenförsörjning"]
    assert [str(owner) for owner in plan.owners] == ["Arbetsmarknadsnämnden, Uppsala kommun"]
    assert [(case, case.year, case.number) for case in plan.cases] == [(CASE, 2023, "00174")]
    assert plan.day.exact == dt.date(2023, 10, 13)
    assert plan.years is Unstated.UNSTATED
    assert plan.title_measured_by == ()


@pytest.mark.feature("D1", "F6")
def test_the_goal_has_a_direction_and_a_target_that_nothing_measures(plan):
    [goal] = plan.goals
    down, limited = goal.aims

    assert (goal.code, goal.level, goal.parent) == ("2.2", GoalLevel.BOARD, None)
    assert (goal.decided.body, goal.decided.on) == ("Arbetsmarknadsnämnden", PrintedDate("2023-02-16"))
    assert goal.decided.version is None, "that decision is about the goal, not about the plan"
    assert goal.decided.source.provenance is Provenance.SECOND
    assert down.direction is Direction.DECREASE
    assert down.population.text == "Uppsalabor i behov av ekonomiskt bistånd"
    [wanted] = limited.targets
    assert (wanted.bound, wanted.unit) == (AtMost(Decimal(1)), "procent")
    assert wanted.when == InWords(words="i slutet av mandatperioden")
    assert limited.population.text == "vuxna biståndsmottagare"
    assert (down.targets, limited.direction) == ((), None)
    assert {aim.denominator for aim in goal.aims} == {Unstated.UNSTATED}
    assert [aim.indicators for aim in goal.aims] == [(), ()]
    assert all(aim.text in goal.text for aim in goal.aims)


@pytest.mark.feature("D2")
def test_there_are_four_areas_with_their_measures_and_indicators(plan):
    held = [
        ("1", "Rusta arbetssökande som står långt ifrån arbetsmarknaden", range(1, 7), 6, 5),
        ("2", "Fler ska ha en egen försörjning", range(7, 13), 4, 7),
        ("3", "Utveckla samarbetet med näringsliv och arbetsgivare", range(13, 19), 2, 9),
        ("4", "Jämställt arbetsmarknadsinträde", range(19, 24), 3, 11),
    ]

    assert len(plan.areas) == len(held)
    for area, (code, title, measures, indicators, page) in zip(plan.areas, held, strict=True):
        assert area.code == code
        assert area.title.startswith(title)
        assert [int(one.code) for one in area.measures] == list(measures)
        assert [one.code for one in area.indicators] == [f"{code}.{n}" for n in range(1, indicators + 1)]
        assert area.source.page == page
        assert len(area.text) > 400
    assert (len(plan.measures), len(plan.indicators)) == (23, 15)


@pytest.mark.feature("D2")
def test_the_fourth_area_wants_equal_entry_and_names_no_indicator_of_it(plan):
    assert [area.purposes for area in plan.areas[:3]] == [(), (), ()]
    [purpose] = plan.areas["4"].purposes
    assert purpose.kind is PurposeKind.EQUAL_ENTRY
    assert purpose.text in plan.areas["4"].text
    assert purpose.indicators == ()


@pytest.mark.feature("D2", "D4")
@pytest.mark.parametrize(("code", "first", "last", "moves"), MEASURES, ids=[row[0] for row in MEASURES])
def test_a_measure_has_its_printed_years_and_indicators(plan, code, first, last, moves):
    measure = plan.measures[code]
    table = {1: "1", 2: "3", 3: "5", 4: "7"}

    assert measure.years == Years(first, last)
    assert list(measure.moves) == moves
    assert measure.effects
    assert not any("Indikator" in effect.text for effect in measure.effects)
    assert measure.responsibilities == ()
    assert measure.costs == ()
    assert len(measure.status) == 0
    assert [measure.source.table] == [
        table[int(area.code)] for area in plan.areas if measure in area.measures
    ]


@pytest.mark.feature("D2")
def test_ten_measures_name_no_indicator_and_one_indicator_no_measure(plan):
    moved = {code for measure in plan.measures for code in measure.moves}

    assert [one.code for one in plan.measures if not one.moves] == WITHOUT_INDICATOR
    assert [one.code for one in plan.indicators if one.code not in moved] == ["1.2"]
    assert moved <= {one.code for one in plan.indicators}


def test_an_effect_of_two_sentences_is_two_effects(plan):
    assert [one.code for one in plan.measures if len(one.effects) == 2] == ["2", "11", "17"]
    assert sum(len(one.effects) for one in plan.measures) == 26
    assert plan.measures["12"].effects[0].text == "Färre individer i behov av långvarigt ekonomiskt bistånd."


@pytest.mark.feature("D4")
def test_only_measure_12_tells_how_far_the_municipality_has_a_say(plan):
    targets = {one.code: one.mandate_limit for one in plan.measures if one.mandate_limit is not None}

    assert targets == {"12": "där kommunen har rådighet"}
    assert targets["12"] in plan.measures["12"].text


def test_a_measure_that_runs_over_a_page_is_one_text(plan):
    measure = plan.measures["18"]

    assert measure.text.endswith("som finns att ställa sociala sysselsättningskrav vid upphandlingar.")
    assert "sidbrytningen" in measure.source.line
    assert not measure.source.mended


@pytest.mark.feature("F2")
def test_groups_are_told_in_the_paper_s_words_with_their_ages(plan):
    acted_for = {one: one.population for one in plan.measures if one.population}
    counted = {one: one.population for one in plan.indicators if one.population}

    assert all(group.text in measure.text for measure, group in acted_for.items())
    assert all(group.text in indicator.name for indicator, group in counted.items())
    assert {one.code: group.ages for one, group in acted_for.items() if group.ages} == {"6": Ages(17, 19)}
    assert {one.code: group.ages for one, group in counted.items() if group.ages} == {"1.6": Ages(19, 24)}


def test_two_measures_have_footnotes_and_their_texts_no_marks(plan):
    notes = {one.code: [(note.mark, words(note.text)[0]) for note in one.footnotes] for one in plan.measures}

    assert {code: held for code, held in notes.items() if held} == {
        "9": [("1", "Beredskapsanställningar")],
        "14": [("2", "Arbetsplatsförlagt")],
    }
    assert plan.measures["9"].text.endswith("enligt modell från Karlskrona kommun.")
    assert "apl-platser, fler arbetstillfällen" in plan.measures["14"].text


# --- indicators ----------------------------------------------------------------------------


@pytest.mark.feature("F3", "F4", "F8", "F14")
@pytest.mark.parametrize("row", INDICATORS, ids=[row[0] for row in INDICATORS])
def test_an_indicator_has_the_figures_of_its_row(plan, row):
    """Figures are compared as text: 70.0 and 70 are different prints."""
    code, total, women, men, goal, systems = row
    indicator = plan.indicators[code]
    figures = [indicator.baseline.value(part) for part in (Part.TOTAL, Part.WOMEN, Part.MEN)]

    assert [None if figure is None else str(figure) for figure in figures] == [total, women, men]
    assert indicator.baseline.period == Period("2022")
    assert indicator.direction is DIRECTIONS[goal.lower()]
    assert [one.name for one in indicator.systems] == [name for name in systems.split(" och ") if name]
    assert indicator.parts == (Part.TOTAL, Part.WOMEN, Part.MEN)
    assert [one.exhaustive for one in indicator.breakdowns] == [True]
    assert indicator.targets == ()
    assert indicator.source.table == {"1": "2", "2": "4", "3": "6", "4": "8"}[code[0]]


@pytest.mark.feature("F1", "F12", "F17")
@pytest.mark.parametrize("code", WHAT_IS_COUNTED)
def test_an_indicator_says_what_it_counts_as_far_as_the_paper_does(plan, code):
    one = plan.indicators[code]

    counted = (one.kind, one.unit, one.statistic, one.basis, one.aggregation, one.baseline.window)

    assert counted == WHAT_IS_COUNTED[code]


@pytest.mark.feature("F3")
def test_five_baselines_are_absent_and_each_has_its_reason(plan):
    absent = {one.code: one.baseline.absent for one in plan.indicators if not one.baseline.known}

    assert absent == {
        "1.4": Absence.NOT_PRINTED,
        "1.5": Absence.NOT_PRINTED,
        "2.4": Absence.NOT_PRINTED,
        "3.1": Absence.UNDER_DEVELOPMENT,
        "4.2": Absence.NOT_PRINTED,
    }
    assert [one.code for one in plan.indicators if one.baseline.known and one.baseline.absent] == []


@pytest.mark.feature("F5")
def test_two_indicators_are_to_be_maintained_and_no_rule_says_within_what(plan):
    assert [one.code for one in plan.indicators if one.direction is Direction.MAINTAIN] == ["4.1", "4.2"]
    assert plan.judgement == ()


@pytest.mark.feature("F9", "F11", "F14")
def test_what_only_single_indicators_have_stands_on_them_alone(plan):
    assert {one.code: one.structurally_empty for one in plan.indicators if one.structurally_empty} == {
        "4.2": (Part.MEN,)
    }
    assert {one.code: one.components for one in plan.indicators if one.components} == {
        "1.5": ("erbjudna ungdomssamtal", "genomförda ungdomssamtal")
    }
    assert {one.code: one.sub_counts for one in plan.indicators if one.sub_counts} == {
        "3.1": ("Varav hos externa arbetsgivare",)
    }
    developing = [one for one in plan.indicators if one.state is not IndicatorState.DEFINED]
    assert [(one.code, one.state) for one in developing] == [("3.1", IndicatorState.UNDER_DEVELOPMENT)]
    assert "uppföljningen är under utveckling" in developing[0].source.line


@pytest.mark.feature("F12")
def test_indicator_1_1_is_read_on_the_last_of_each_month(plan):
    points = {one.code: one.measurement_point for one in plan.indicators if one.measurement_point}

    assert list(points) == ["1.1"]
    assert points["1.1"].day is MeasurementDay.LAST_DAY
    assert points["1.1"].words in plan.indicators["1.1"].name


@pytest.mark.feature("F12", "F13")
def test_two_indicators_follow_people_first_and_one_does_not_say_from_when(plan):
    cohorts = {one.code: one.cohort for one in plan.indicators if one.cohort}

    assert [(code, one.lag, one.counts_from, one.reading, one.names) for code, one in cohorts.items()] == [
        ("2.1", "P90D", CohortEvent.UNSTATED, CohortEvent.EXIT, CohortEvent.EXIT),
        ("2.3", "P1Y", CohortEvent.EXIT, None, CohortEvent.UNSTATED),
    ]
    assert all(one.words in plan.indicators[code].name for code, one in cohorts.items())


@pytest.mark.feature("F13")
@pytest.mark.parametrize(
    ("code", "period", "day"),
    [
        ("2.3", "2022", dt.date(2023, 12, 31)),  # eleven weeks after the day of the paper
        ("2.1", "2023-M09", dt.date(2023, 12, 29)),  # the ninth month is the last one seen by New Year
        ("2.1", "2023-M10", dt.date(2024, 1, 29)),
        ("1.2", "2022", dt.date(2022, 12, 31)),
    ],
)
def test_a_value_exists_when_its_cohort_has_been_followed(plan, code, period, day):
    assert plan.indicators[code].first_possible(Period(period)) == day


# --- around the plan -----------------------------------------------------------------------


@pytest.mark.feature("D6")
def test_the_first_version_is_reported_approved_and_the_second_is_not(plan):
    first, second = plan.versions
    approval = first.reported_approved

    assert (first.number, first.created, first.supersedes) == ("1.0", PrintedDate("2023-09-15"), None)
    assert first.status is VersionStatus.REPORTED_APPROVED
    assert (approval.body, approval.on) == ("Arbetsmarknadsnämnden", PrintedDate("2023-09-28"))
    assert "AMN" in approval.source.line
    assert (second.number, second.created, second.supersedes) == ("2.0", PrintedDate("2023-10-13"), "1.0")
    assert second.status is VersionStatus.NO_APPROVAL_RECORDED
    assert [(one.title, one.at_hand) for one in second.annexes] == [("särskild bilaga", False)]
    assert (first.adopted_by, second.adopted_by, second.changes) == (None, None, ())


@pytest.mark.feature("E2")
def test_the_plan_is_proposed_in_two_points_and_nothing_is_decided(plan):
    proposal = plan.proposal
    first, second = proposal.points

    assert (proposal.body, proposal.day, proposal.case) == ("Arbetsmarknadsnämnden", plan.day, CASE)
    assert [one.number for one in proposal.points] == [1, 2]
    assert first.text.startswith("att anta plan för att nå nämndmål 2.2.")
    assert second.text == "att uppdra till förvaltningen att löpande utveckla indikatorerna i planen."
    assert (first.delegate, first.delegated) == (None, ())
    assert (second.delegate, second.delegated) == ("förvaltningen", (SubjectKind.INDICATOR,))
    assert [one.decided for one in proposal.points] == [None, None]


@pytest.mark.feature("D5")
def test_the_earlier_plan_left_four_lessons(plan):
    [earlier] = plan.predecessors
    told = ["omvärldsfaktorer", "utbildningsfokus", "slagkraftigt verktyg", "satsningen på extratjänster"]

    assert earlier.name == "26-punktsplan för fler Uppsalabor i jobb"
    assert earlier.years == Years(2019, 2022)
    assert len(earlier.lessons) == len(told)
    assert all(word in lesson.text for word, lesson in zip(told, earlier.lessons, strict=True))


def test_the_administration_follows_up_monthly_and_tells_the_board_at_the_accounts(plan):
    monthly, record = plan.reporting

    assert (monthly.cadence, monthly.closings) == (Cadence.MONTHLY, ())
    assert monthly.recipient == "Arbetsmarknadsförvaltningen"
    assert record.cadence is None
    assert record.closings == (Closing.INTERIM_ACCOUNTS, Closing.ANNUAL_ACCOUNTS)
    assert record.recipient == "Arbetsmarknadsnämnden"
    assert {rule.reporter for rule in plan.reporting} == {"Arbetsmarknadsförvaltningen"}
    assert [(rule.statutory, rule.due_after) for rule in plan.reporting] == [(False, None), (False, None)]
    assert (plan.calendar.terms, plan.calendar.closings, plan.roll_up) == ((), (), ())


@pytest.mark.feature("E7")
def test_three_perspectives_are_favourable_and_the_economy_is_untouched(plan):
    assert {one.kind: one.stance for one in plan.consequences} == {
        Perspective.CHILD: Impact.FAVOURABLE,
        Perspective.GENDER: Impact.FAVOURABLE,
        Perspective.BUSINESS: Impact.FAVOURABLE,
        Perspective.ECONOMY: Impact.NEUTRAL,
    }
    assert all(one.text.startswith("Ärendet ") for one in plan.consequences)


def test_the_running_text_is_there_for_the_checks_that_read_it(plan):
    sections = [
        "Tjänsteskrivelsen, Ärendet",
        "Tjänsteskrivelsen, Beredning",
        "Tjänsteskrivelsen, Föredragning",
        "Styrdokumentet, Politisk plattform",
        "Styrdokumentet, Lärdomar från 26-punktsplanen",
        "Styrdokumentet, Kommunens och statens roller inom arbetsmarknadspolitiken",
        "Styrdokumentet, Uppföljningsplan",
        "Styrdokumentet, Dokumenthistorik",
    ]

    assert list(dict.fromkeys(one.source.section for one in plan.passages)) == sections
    assert plan.passages[-1].text == "Du kan ändra rubrikerna i tabellen eller ta bort hela avsnittet."
    assert plan.acknowledgements == ()
