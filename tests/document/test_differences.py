"""Two versions of a document in words of the domain: what is stated, where, and in which words."""

import copy
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from attrs import evolve

from paktmodel.calendar.spans import Years
from paktmodel.catalog import load
from paktmodel.document.diff import matching as pairing
from paktmodel.document.diff.addresses import Address
from paktmodel.document.diff.differences import Differences, differences
from paktmodel.document.kinds import KINDS
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidArgument, InvalidDocument, Subject
from paktmodel.errors.one_line import one_line
from paktmodel.model.goals import Goal
from paktmodel.model.identity import IDENTITIES, identity_of, is_class_of_model
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.testing import (
    assessment,
    baseline,
    closing_point,
    cohort,
    compared_value,
    comparison,
    comparison_group,
    count,
    dated,
    definition,
    deviation,
    effect,
    evaluation,
    evaluation_finding,
    follow_up_record,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    lesson,
    measure,
    measure_status,
    monthly,
    narrative,
    national_indicator,
    observation,
    observed,
    part_value,
    plan,
    plan_with,
    predecessor,
    proposal,
    rebase,
    recommendation,
    recommended_action,
    record_with,
    reporting_calendar,
    reporting_rule,
    scale,
    scale_answers,
    scale_step,
    share,
    signal_rules,
    source,
    step_count,
    submission,
    survey_share,
    target,
    term,
    timeline,
    title_variant,
    version,
)
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.messages.class_names import THINGS
from paktmodel.vocabulary.messages.differences import COUNTED, PARTICIPLES
from paktmodel.vocabulary.messages.field_names import FIELDS
from paktmodel.vocabulary.words.changes import ChangeKind
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.indicators import Aggregation, Kind
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.sources import Unstated


def sentences(old, new, language="sv"):
    return [one.text(language) for one in differences(old, new)]


def with_measures(plan, *measures, area="1"):
    areas = [evolve(one, measures=measures) if one.code == area else one for one in plan.areas]
    return evolve(plan, areas=tuple(areas))


# --- the Uppsala plan in an invented version 3.0 -------------------------------------------


def uppsala_3():
    """Measure 24 added, measure 3 prolonged, measure 7 in another area, measure 12 now 13, 8 gone,
    indicator 1.3 redefined as the share that its figures behave like, indicator 1.7 added."""
    paper = load("uppsala-1000-fler")
    one, two, three, four = paper.areas
    of_one = {str(each.code): each for each in one.measures}
    of_two = {str(each.code): each for each in two.measures}
    redefined = evolve(
        paper.indicators["1.3"],
        kind=Kind.SHARE,
        unit="procent",
        aggregation=Aggregation.RATIO_OF_SUMS,
        numerator="antagna som tillhör prioriterade grupper",
        denominator="alla antagna",
        definitions=(definition("2", since="2024-07", text="Andel av alla antagna."),),
    )
    indicators = tuple(redefined if each.code == "1.3" else each for each in one.indicators)
    seventh = share("1.7", name="Andel deltagare med egen försörjning efter ett år")
    of_one["3"] = evolve(of_one["3"], years=Years(2023, 2026))
    one = evolve(one, measures=(*of_one.values(), of_two["7"]), indicators=(*indicators, seventh))
    two = evolve(two, measures=(of_two["9"], of_two["10"], of_two["11"], evolve(of_two["12"], code="13")))
    renumbered = {"13": "12"}
    three = evolve(
        three,
        measures=tuple(evolve(each, code=renumbered.get(each.code, each.code)) for each in three.measures),
    )
    four = evolve(
        four, measures=(*four.measures, measure("24", text="Föräldralediga erbjuds studievägledning"))
    )
    third = version("3.0", created="2024-06-14", supersedes="2.0", adopted_by=None)
    return evolve(paper, areas=(one, two, three, four), versions=(*paper.versions, third))


@pytest.mark.feature("D6")
def test_what_a_new_version_of_the_uppsala_plan_changed_is_told_in_swedish():
    found = differences(load("uppsala-1000-fler"), uppsala_3())

    assert found.text("sv").split("\n") == [
        "Åtgärd 3: årtal ändrat från 2023–2024 till 2023–2026",
        "Åtgärd 7 flyttad från målområde 2 till målområde 1",
        "Indikator 1.3: sort ändrad från antal till andel; enhet ändrad från personer till procent; "
        "sammanläggning över tid ändrad från summa till kvot av summor; täljare angiven: ”antagna som "
        "tillhör prioriterade grupper”; nämnare angiven: ”alla antagna”",
        "Indikator 1.3, definition 2 tillagd: ”Andel av alla antagna.”",
        "Indikator 1.7 tillagd: ”Andel deltagare med egen försörjning efter ett år”",
        "Åtgärd 8 borttagen: ”Revidera överenskommelsen mellan kommunen och Arbetsförmedlingen utifrån "
        "aktuella juridiska förutsättningar”",
        "Åtgärd 12 har bytt nummer till 13",
        "Åtgärd 13 har bytt nummer till 12",
        "Åtgärd 24 tillagd: ”Föräldralediga erbjuds studievägledning”",
        "Version 3.0 tillagd: 14 juni 2024",
    ]


@pytest.mark.feature("D6")
def test_the_same_in_english():
    found = differences(load("uppsala-1000-fler"), uppsala_3())

    assert str(found).split("\n")[:2] == [
        "Measure 3: years changed from 2023–2024 to 2023–2026",
        "Measure 7 moved from goal area 2 to goal area 1",
    ]
    assert "Measure 12 is now numbered 13" in str(found)
    assert repr(found) == "Differences(Plan: 4 added, 1 removed, 6 changed, 1 moved and 2 renumbered)"


@pytest.mark.feature("D6")
def test_the_new_version_of_the_uppsala_plan_comes_out_of_the_old_and_back():
    old, new = load("uppsala-1000-fler"), uppsala_3()

    assert dumps(differences(old, new).apply(old)) == dumps(new)
    assert dumps(differences(new, old).apply(new)) == dumps(old)


@pytest.mark.feature("D6")
def test_a_difference_is_data_with_subject_path_and_values():
    found = differences(load("uppsala-1000-fler"), uppsala_3())

    first: Any = found[0]
    assert first.kind is ChangeKind.CHANGED
    assert first.subject == Subject(SubjectKind.MEASURE, "3")
    assert first.path == "$.plan.areas[code=1].measures[code=3].years"
    assert (first.field, first.before, first.after) == ("years", Years(2023, 2024), Years(2023, 2026))
    eighth: Any
    [eighth] = found.of_kind(ChangeKind.REMOVED)
    assert (eighth.field, eighth.before.code, eighth.after) == ("", "8", None)
    moved: Any
    [moved] = found.of_kind(ChangeKind.MOVED)
    assert (str(moved.stood.subject), moved.stood.at, moved.stands.at) == ("goal area 2", 0, 6)


@pytest.mark.feature("F15")
def test_an_indicator_redefined_is_one_line_and_its_definition_another():
    old = count("1.3", total="59", women="54", men="66")
    new = evolve(
        old,
        name="Andel deltagare som går till arbete eller studier",
        kind=Kind.SHARE,
        unit="procent",
        definitions=(definition("2", since="2024-07", text="Andel av deltagarna."),),
    )

    assert differences(old, new).text("sv").split("\n") == [
        "Indikator 1.3: namn ändrat från ”Antal deltagare som går till arbete eller studier” till ”Andel "
        "deltagare som går till arbete eller studier”; sort ändrad från antal till andel; enhet ändrad från "
        "personer till procent",
        "Indikator 1.3, definition 2 tillagd: ”Andel av deltagarna.”",
    ]


# --- added, removed, moved, renumbered -----------------------------------------------------


def test_a_measure_is_known_again_under_a_new_number_by_its_wording():
    old = plan_with(measure("1", text="Erbjuda praktik"), measure("2", text="Ge vägledning"))
    new = with_measures(
        old,
        measure("1", text="Öppna en mötesplats"),
        evolve(old.measures["1"], code="2"),
        evolve(old.measures["2"], code="3"),
    )

    assert sentences(old, new) == [
        "Åtgärd 1 tillagd: ”Öppna en mötesplats”",
        "Åtgärd 1 har bytt nummer till 2",
        "Åtgärd 2 har bytt nummer till 3",
    ]


def test_a_wording_four_fifths_alike_is_the_same_measure_and_one_less_alike_is_another():
    words = "Erbjuda praktik på hel eller halv tid hos kommunens arbetsgivare"
    old = plan_with(measure("1", text=words))
    near = with_measures(old, measure("2", text=words.replace("kommunens", "privata")))
    far = with_measures(old, measure("2", text="Erbjuda praktik på loven"))

    assert [one.kind for one in differences(old, near)] == [ChangeKind.RENUMBERED, ChangeKind.CHANGED]
    assert [one.kind for one in differences(old, far)] == [ChangeKind.REMOVED, ChangeKind.ADDED]


def test_a_reworded_measure_keeps_its_number_though_a_new_one_says_nearly_what_it_said():
    old = plan_with(measure("1", text="Erbjuda praktik på hel eller halv tid hos kommunens arbetsgivare"))
    new = with_measures(
        old,
        measure("1", text="Erbjuda praktik på hel tid hos privata arbetsgivare i länet"),
        measure("2", text="Erbjuda praktik på hel eller halv tid hos privata arbetsgivare"),
    )

    assert [(one.kind, one.subject.code) for one in differences(old, new)] == [
        (ChangeKind.CHANGED, "1"),
        (ChangeKind.ADDED, "2"),
    ]


def test_of_two_that_say_nearly_the_same_the_nearest_is_known_again():
    words = "Erbjuda praktik på hel eller halv tid hos kommunens arbetsgivare i hela länet"
    near, nearer = (
        words.replace("kommunens", "privata").replace("länet", "riket"),
        words.replace("hel ", "full "),
    )
    old = plan_with(measure("1", text=near), measure("2", text=nearer))
    new = with_measures(old, measure("3", text=words))

    assert [(one.kind, one.subject.code) for one in differences(old, new)] == [
        (ChangeKind.REMOVED, "1"),
        (ChangeKind.RENUMBERED, "2"),
        (ChangeKind.CHANGED, "2"),
    ]


def test_near_wordings_are_not_looked_for_among_too_many(monkeypatch):
    words = "Erbjuda praktik på hel eller halv tid hos kommunens arbetsgivare"
    old = plan_with(measure("1", text=words))
    new = with_measures(old, measure("2", text=words.replace("kommunens", "privata")))
    monkeypatch.setattr(pairing, "MOST_PAIRS", 0)

    assert [one.kind for one in differences(old, new)] == [ChangeKind.REMOVED, ChangeKind.ADDED]
    assert differences(old, new).apply(old) == new


@pytest.mark.parametrize("longer_is_old", [True, False])
@pytest.mark.parametrize(("most_words", "is_found"), [(18, True), (17, False)])
def test_near_wordings_are_not_looked_for_in_too_many_words(monkeypatch, most_words, is_found, longer_is_old):
    """Nine words, compared with two texts of the other version."""
    words = "Erbjuda praktik på hel eller halv tid hos kommunens"
    one = plan_with(measure("1", text=words))
    near = measure("2", text=words.replace("kommunens", "privata"))
    two = with_measures(one, near, measure("3", text="Ny"))
    old, new = (one, two) if longer_is_old else (two, one)
    monkeypatch.setattr(pairing, "MOST_WORDS", most_words)

    found = differences(old, new)

    assert (ChangeKind.RENUMBERED in {one.kind for one in found}) is is_found
    assert found.apply(old) == new


@pytest.mark.parametrize("most", [pairing.MOST_PAIRS, pairing.MOST_WORDS])
def test_the_bounds_of_near_wordings_are_stated(most):
    assert f"{most:,}".replace(",", " ") in " ".join((differences.__doc__ or "").split())


def test_what_has_no_name_is_found_by_its_place_and_a_strange_name_is_quoted():
    old = measure("3", effects=(effect("Fler söker"), effect("Kortare väntan")))
    new = measure("3", effects=(effect("Fler söker"), effect("Kortare väntan", source=source())))
    late, early = (
        plan(predecessors=(predecessor("Plan 2020 [A]", years=years),)) for years in ("2021", "2020")
    )

    [found] = differences(old, new)
    assert found.path == "$.effects[1].source"
    [found] = differences(late, early)
    assert found.path == '$.plan.predecessors[name="Plan 2020 [A]"].years'


def test_what_else_changed_in_a_renumbered_thing_names_both_numbers():
    old = plan_with(measure("12", text="Ge vägledning", years="2024"))
    new = with_measures(old, measure("13", text="Ge vägledning", years="2025"))

    assert sentences(old, new) == [
        "Åtgärd 12 har bytt nummer till 13",
        "Åtgärd 12 (nu 13): årtal ändrat från 2024 till 2025",
    ]
    assert sentences(old, new, "en")[1] == "Measure 12 (now 13): years changed from 2024 to 2025"


def test_references_to_a_renumbered_indicator_are_told_too():
    old = plan_with(share("1.1"), share("1.2", name="Andel unga i arbete"))
    area = old.areas[0]
    last = evolve(area.indicators[1], code="1.4")
    moves = evolve(area.measures[0], moves=("1.1", "1.4"))
    new = evolve(old, areas=(evolve(area, measures=(moves,), indicators=(area.indicators[0], last)),))

    assert sentences(old, new) == [
        "Åtgärd 1: indikatorer som ska påverkas ändrade från 1.1 och 1.2 till 1.1 och 1.4",
        "Indikator 1.2 har bytt nummer till 1.4",
    ]


def test_what_moves_into_a_new_area_or_out_of_a_removed_one_is_told_as_moved():
    first, second, third = measure("1"), measure("2", text="Ge vägledning"), measure("3", text="Ge stöd")
    old = plan(
        areas=(goal_area("1", measures=(first, second)), goal_area("2", measures=(third,), indicators=()))
    )
    new = plan(
        areas=(
            goal_area("1", measures=(first, third)),
            goal_area("5", title="Samverkan", measures=(second, measure("4", text="Nytt")), indicators=()),
        )
    )
    found: Any = differences(
        old, evolve(new, areas=(new.areas[0], evolve(new.areas[1], source=source(page=9))))
    )

    assert [one.text("sv") for one in found] == [
        "Målområde 2 borttaget: ”Vägar till arbete”",
        "Åtgärd 3 flyttad från målområde 2 till målområde 1",
        "Målområde 5 tillagt: Samverkan",
        "Åtgärd 2 flyttad från målområde 1 till målområde 5",
    ]
    assert [one.code for one in found[2].after.measures] == ["4"]
    assert found.apply(old).areas[1].measures == new.areas[1].measures


def test_only_what_leaves_its_place_has_moved():
    texts = ["Erbjuda praktik", "Ge vägledning", "Öppna en mötesplats", "Starta en kurs"]
    measures = [measure(str(number), text=text) for number, text in enumerate(texts, 1)]
    old = plan_with(*measures)
    new = with_measures(old, measures[3], *measures[:3])

    assert sentences(old, new) == ["Åtgärd 4 flyttad från plats 4 till plats 1"]
    assert sentences(old, with_measures(old, measure("9", text="Nytt"), *measures)) == [
        "Åtgärd 9 tillagd: Nytt"
    ]


def test_two_measures_of_the_same_code_are_told_apart():
    old = plan_with(measure("1", text="Erbjuda praktik"), measure("1", text="Ge vägledning"))
    new = with_measures(old, old.measures[0], evolve(old.measures[1], years=Years(2025, 2025)))

    [found] = differences(old, new)
    assert found.path == "$.plan.areas[code=1].measures[code=1 #2].years"


# --- words ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "swedish", "english"),
    [
        (
            baseline(total="70"),
            baseline(total="70.0"),
            "Dokumentet: värde totalt ändrat från 70 till 70,0",
            "Document: total changed from 70 to 70.0",
        ),
        (
            indicator(cohort=None),
            indicator(cohort=cohort()),
            "Indikator 1.1: kohort tillagd: ”90 dagar efter avslut”",
            "Indicator 1.1: cohort added: “90 dagar efter avslut”",
        ),
        (
            indicator(baseline=baseline("2023", others=(part_value("age:18-24", "41.5"),))),
            indicator(baseline=baseline("2023", others=(part_value("age:18-24", "42.5"),))),
            "Indikator 1.1, utgångsvärde, värde för 18-24: värde ändrat från 41,5 till 42,5",
            "Indicator 1.1, baseline, value for 18-24: value changed from 41.5 to 42.5",
        ),
        (
            indicator(targets=(target("65.0"),)),
            indicator(targets=(target("65.0"), target("70", operator="at-most"))),
            "Indikator 1.1, målvärde 2 tillagt: högst 70 procent 31 december 2026",
            "Indicator 1.1, target 2 added: at most 70 procent 31 December 2026",
        ),
        (
            measure("3", responsibilities=(), moves=()),
            measure("3", responsibilities="Enhetschefen", moves=()),
            "Åtgärd 3, ansvar för Enhetschefen tillagt: ansvarig",
            "Measure 3, responsibility of Enhetschefen added: responsible",
        ),
        (
            measure("3", moves=("1.1", "1.2")),
            measure("3", moves=()),
            "Åtgärd 3: indikatorer som ska påverkas strukna (var 1.1 och 1.2)",
            "Measure 3: indicators it should move struck (was 1.1 and 1.2)",
        ),
        (
            measure("3", effects=(effect("Fler söker utbildning"),)),
            measure("3", effects=(effect("Fler söker utbildning"), effect("Kortare väntan"))),
            "Åtgärd 3, förväntad effekt 2 tillagd: ”Kortare väntan”",
            "Measure 3, expected effect 2 added: “Kortare väntan”",
        ),
        (
            measure("3", status=timeline(dated(measure_status(), "2024-02"))),
            measure("3", status=timeline(dated(measure_status("done"), "2024-02"))),
            "Åtgärd 3, läge, uppgift från februari 2024: läge ändrat från enligt plan till slutförd",
            "Measure 3, status, entry from February 2024: state changed from on plan to done",
        ),
        (
            goal("2.2"),
            goal("2.2", aims=()),
            "Delmål 2.2/oka borttaget: ”Andelen i arbete eller studier ska öka”",
            "Aim 2.2/oka removed: “Andelen i arbete eller studier ska öka”",
        ),
        (
            goal_area("1", title="Utbildning"),
            goal_area("1", title="Studier"),
            "Målområde 1: rubrik ändrad från Utbildning till Studier",
            "Goal area 1: heading changed from Utbildning to Studier",
        ),
        (
            reporting_rule(id="lagesrapport"),
            reporting_rule(id="lagesrapport", statutory=True),
            "Regel lagesrapport: uppgift om lagkrav ändrad från nej till ja",
            "Rule lagesrapport: whether the law requires it changed from no to yes",
        ),
        (
            reporting_rule(id="lagesrapport"),
            reporting_rule(id="manadsrapport"),
            "Regel lagesrapport har bytt beteckning till manadsrapport",
            "Rule lagesrapport is now called manadsrapport",
        ),
        (
            plan(calendar=reporting_calendar(closings=(closing_point("annual-report", period="2024"),))),
            plan(calendar=reporting_calendar(closings=())),
            "Avstämning årsredovisning 2024 borttagen: 31 augusti 2024",
            "Closing point annual report 2024 removed: 31 August 2024",
        ),
        (
            plan(proposal=None),
            plan(proposal=proposal(day="2024-03-01")),
            "Planen: förslag till beslut tillagt: Socialnämnden, 1 mars 2024",
            "Plan: proposal added: Socialnämnden, 1 March 2024",
        ),
        (
            plan(title_variants=(title_variant("Vägar in i arbete"),)),
            plan(),
            "Planen, titelvariant 1 borttagen: ”Vägar in i arbete”",
            "Plan, variant of the title 1 removed: “Vägar in i arbete”",
        ),
        (
            plan(predecessors=(predecessor("Plan 2020", lessons=()),)),
            plan(predecessors=(predecessor("Plan 2020", lessons=(lesson("Mät tidigare"),)),)),
            "Föregångaren Plan 2020, lärdom 1 tillagd: ”Mät tidigare”",
            "Predecessor Plan 2020, lesson 1 added: “Mät tidigare”",
        ),
        (
            plan(calendar=reporting_calendar(terms=(term(),))),
            plan(calendar=reporting_calendar(terms=(evolve(term(), source=source()),))),
            "Mandatperiod Kommunfullmäktige: källhänvisning tillagd: SN-2024-00017",
            "Term Kommunfullmäktige: source added: SN-2024-00017",
        ),
        (
            follow_up_record(plan="plan-a", submissions=()),
            follow_up_record(plan="plan-b", submissions=()),
            "Uppföljningen: plan ändrad från plan-a till plan-b",
            "Follow-up record: plan changed from plan-a to plan-b",
        ),
        (
            record_with(),
            record_with(submission(rule="bokslut", closing="interim-accounts", period="2024")),
            "Inlämningen bokslut, delårsbokslut, 2024, Socialnämnden, 2024-09-16 tillagd: inlämnad",
            "Submission bokslut, interim accounts, 2024, Socialnämnden, 2024-09-16 added: submitted",
        ),
        (
            record_with(submission()),
            record_with(submission("sent-back", reason=None)),
            "Inlämningen manadsuppfoljning, 2024-M08, Socialnämnden, 2024-09-16: läge ändrat från inlämnad "
            "till återsänd",
            "Submission manadsuppfoljning, 2024-M08, Socialnämnden, 2024-09-16: state changed from submitted "
            "to sent back",
        ),
        (
            record_with(assessment("goal-area 1")),
            record_with(assessment("goal-area 1", "partly")),
            "Bedömningen av målområde 1, uppsala-attainment, 2024-09-10: bedömt steg ändrat från largely "
            "till partly",
            "Assessment of goal area 1, uppsala-attainment, 2024-09-10: step chosen changed from largely "
            "to partly",
        ),
        (
            record_with(deviation("forsening")),
            record_with(deviation("forsening", about="plan")),
            "Avvikelse forsening: vad den gäller ändrat från åtgärd 1 till planen",
            "Deviation forsening: what it is about changed from measure 1 to plan",
        ),
        (
            record_with(narrative(about="indicator 1.1")),
            record_with(),
            "Berättelsen om indikator 1.1, 2024-T2 borttagen: ”Deltagarna möter sin handledare första "
            "dagen.”",
            "Narrative on indicator 1.1, 2024-T2 removed: “Deltagarna möter sin handledare första dagen.”",
        ),
        (
            record_with(survey_share("88", base=None)),
            record_with(survey_share("88", base=25)),
            "Enkätsvaret Andel som är nöjda med stödet, 2024-05: antal svarande angivet: 25",
            "Survey answer Andel som är nöjda med stödet, 2024-05: number of answers given: 25",
        ),
        (
            scale_answers(step_count("helt", 3)),
            scale_answers(step_count("helt", 3), step_count("inte", 0)),
            "Enkätsvaret Hur nöjd är du med stödet?, 2024-05, svar på steget inte tillagda: 0",
            "Survey answer Hur nöjd är du med stödet?, 2024-05, answers at the step inte added: 0",
        ),
        (
            scale(steps=(scale_step("delvis"),)),
            scale(steps=(scale_step("till-viss-del"),)),
            "Skala nojdhet, steg delvis har bytt beteckning till till-viss-del",
            "Scale nojdhet, step delvis is now called till-viss-del",
        ),
        (
            evaluation(findings=(evaluation_finding(),)),
            evaluation(findings=()),
            "Utvärdering utvardering-2024, iakttagelse iakttagelse-1 borttagen: ”Arbetsgivarna saknar en "
            "kontaktperson.”",
            "Evaluation utvardering-2024, finding iakttagelse-1 removed: “Arbetsgivarna saknar en "
            "kontaktperson.”",
        ),
        (
            evaluation(recommendations=(recommendation(actions=()),)),
            evaluation(recommendations=(recommendation(actions=(recommended_action("Utse en"),)),)),
            "Rekommendation utvardering-2024/rekommendation-1, åtgärd 1 tillagd: ”Utse en”",
            "Recommendation utvardering-2024/rekommendation-1, action 1 added: “Utse en”",
        ),
        (
            comparison("Riket", group=None),
            comparison("Riket", group=comparison_group()),
            "Jämförelse Riket, 1.1: jämförelsegrupp tillagd: ”Jämförbara kommuner”, G00001, 2024",
            "Comparison Riket, 1.1: comparison group added: “Jämförbara kommuner”, G00001, 2024",
        ),
        (
            comparison("Riket", national=None),
            comparison("Riket", national=national_indicator("X00001", fit="Samma mått")),
            "Jämförelse Riket, 1.1: nationellt nyckeltal tillagt: ”Samma mått”",
            "Comparison Riket, 1.1: national indicator added: “Samma mått”",
        ),
        (
            comparison("Riket", national=national_indicator("X00001")),
            comparison("Riket", national=national_indicator("X00002")),
            "Jämförelse Riket, 1.1, nationellt nyckeltal: nyckel ändrad från X00001 till X00002",
            "Comparison Riket, 1.1, national indicator: key changed from X00001 to X00002",
        ),
        (
            comparison("Riket", values=(compared_value("2023", "58", part="women"),)),
            comparison("Riket", values=(compared_value("2023", "58.0", part="women"),)),
            "Jämförelse Riket, 1.1, värde för 2023, kvinnor: värde ändrat från 58 till 58,0",
            "Comparison Riket, 1.1, value for 2023, women: value changed from 58 to 58.0",
        ),
        (
            judgement_rule(signal=signal_rules()),
            judgement_rule(signal=signal_rules(screen=None)),
            "Regel tolerans, signalregler: gräns för gallring struken (var 3,267)",
            "Rule tolerans, signal rules: screening limit struck (was 3.267)",
        ),
        (
            judgement_rule(signal=signal_rules(rebases=(rebase(reason="Ny insats"),))),
            judgement_rule(signal=signal_rules(rebases=(rebase(reason="Nytt mått"),))),
            "Regel tolerans, signalregler, omberäkning från 2024-M01: skäl ändrat från ”Ny insats” till "
            "”Nytt mått”",
            "Rule tolerans, signal rules, rebase from 2024-M01: reason changed from “Ny insats” to "
            "“Nytt mått”",
        ),
        (
            measure("3", text="a " + "b" * 400),
            measure("3", text="a " + "c" * 400),
            f"Åtgärd 3: lydelse ändrad från ”a {'b' * 157}…” till ”a {'c' * 157}…”",
            f"Measure 3: text changed from “a {'b' * 157}…” to “a {'c' * 157}…”",
        ),
    ],
)
def test_a_difference_reads_as_a_sentence_in_both_languages(old, new, swedish, english):
    [found] = differences(old, new)

    assert (found.text("sv"), found.text("en")) == (swedish, english)
    assert str(found) == english
    assert repr(found) == one_line(f"Difference({english!r})")


def test_missing_and_not_stated_are_two_things_and_said_so():
    [old_aim] = goal().aims
    old, new = evolve(old_aim, denominator=None), evolve(old_aim, denominator=Unstated.UNSTATED)

    assert sentences(old, new) == ["Delmål oka: nämnare ändrad från ingen uppgift till anges inte"]


def test_the_table_has_a_row_for_each_and_a_tally():
    old = measure("3", years="2024", mandate_limit="där staden har rådighet")
    table = differences(old, measure("3", years="2025")).table("sv")

    assert table.rows() == (
        {"subject": "Åtgärd 3", "text": "årtal ändrat från 2024 till 2025"},
        {"subject": "Åtgärd 3", "text": "rådighet struken (var ”där staden har rådighet”)"},
    )
    assert table.notes == ("2 ändrade uppgifter.",)
    assert differences(plan(), plan()).table("en").notes == ("No differences.",)


def test_a_notebook_shows_the_table_with_everything_escaped():
    html = differences(measure("3", text="Ge stöd"), measure("3", text="<b>Ge stöd</b>"))._repr_html_()

    assert "<table" in html
    assert "<b>" not in html


# --- observations --------------------------------------------------------------------------


def test_observations_are_known_by_indicator_part_period_and_day_of_publication():
    kept = monthly("1.2", "2024-M01", ["72.4", "72.0"], part="women")
    untouched = monthly("1.4", "2024-M01", ["3", "4"])
    old = observed(untouched, kept, observation("1.3", "2024-M01", value="59"))
    new = observed(
        untouched,
        evolve(kept[0], value=None, state=ValueState.SUPPRESSED),
        kept[1],
        observation("1.2", "2024-M01", part="women", value="72.6", published="2024-03-01", status="revised"),
    )
    found = differences(old, new)

    assert [one.text("sv") for one in found] == [
        "Utfall 1.2 2024-M01, kvinnor: värde struket (var 72,4)",
        "Utfall 1.2 2024-M01, kvinnor: skäl till att värde saknas ändrat från observerat till sekretess",
        "Utfall 1.2 2024-M01, kvinnor tillagt: 72,6, observerat",
        "Utfall 1.3 2024-M01, totalt borttaget: 59, observerat",
    ]
    assert found[0].path == "$.observations[indicator=1.2, part=women, period=2024-M01].value"
    assert found[2].path == (
        "$.observations[indicator=1.2, part=women, period=2024-M01, published=2024-03-01]"
    )
    assert dumps(found.apply(old)) == dumps(new)


def test_a_figure_printed_with_another_precision_is_a_difference():
    old, new = (observed(observation(value=value)) for value in ("70", "70.0"))

    [found] = differences(old, new)
    assert (found.before, found.after) == (Decimal("70"), Decimal("70.0"))
    assert found != evolve(found, before=Decimal("70.0"))
    assert str(differences(old, new).apply(old).series("1.1")[0].value) == "70.0"


# --- a sequence ----------------------------------------------------------------------------


def test_nothing_differs_in_the_same_thing():
    found = differences(plan(), copy.deepcopy(plan()))

    assert not found
    assert len(found) == 0
    assert repr(found) == "Differences(Plan: no differences)"
    assert found.apply(plan()) == plan()
    assert not differences(Observations(), Observations())


def test_they_are_a_sequence_that_hashes_compares_and_pickles():
    found = differences(load("uppsala-1000-fler"), uppsala_3())

    assert found[-1] in found
    assert isinstance(found[1:3], Differences)
    assert list(found[1:3]) == list(found)[1:3]
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(found, protocol)) == found
    assert hash(copy.deepcopy(found)) == hash(found)


# --- what does not fit ---------------------------------------------------------------------


@pytest.mark.parametrize(
    ("old", "new", "name"),
    [
        ("text", "text", "old"),
        (None, None, "old"),
        ({"paktmodel": 1}, {}, "old"),
        (Part.WOMEN, Part.MEN, "old"),
        (measure(), indicator(), "new"),
        (plan(), None, "new"),
        (Observations(), [observation()], "new"),
    ],
)
def test_only_things_of_the_model_of_one_class_are_compared(old, new, name):
    with pytest.raises(InvalidArgument, match=f"^{name}: "):
        differences(old, new)


def test_differences_are_applied_to_their_own_class_only():
    with pytest.raises(InvalidArgument, match="old: expected an object of the class Measure, got a Plan"):
        differences(measure("1"), measure("2")).apply(plan())


def test_every_difference_that_does_not_fit_is_named_with_its_place():
    old, new = load("uppsala-1000-fler"), uppsala_3()
    found = differences(old, new)

    with pytest.raises(InvalidDocument) as refused:
        found.apply(new)

    paths = [one.path for one in refused.value.findings]
    assert "$.plan.areas[code=1].measures[code=3].years" in paths
    assert "$.plan.areas[code=2].measures[code=8]" in paths
    assert {one.code for one in refused.value.findings} == {"difference-misfit"}
    assert refused.value.findings[0].evidence["got"] == "a Years"
    assert new == uppsala_3()


@pytest.mark.parametrize("how", ["twice", "fewer", "elsewhere", "other content", "gone"])
def test_a_row_that_is_not_as_it_was_is_refused(how):
    texts = ["Erbjuda praktik", "Ge vägledning", "Öppna en mötesplats"]
    one, two, three = (measure(str(number), text=text) for number, text in enumerate(texts, 1))
    old = plan_with(one, two, three)
    found, other = {
        "twice": (differences(old, with_measures(old, one, two, three, measure("4", text="Ny"))), ...),
        "fewer": (differences(old, with_measures(old, three, one, two)), with_measures(old, one, three)),
        "elsewhere": (differences(old, with_measures(old, one, three)), with_measures(old, two, one, three)),
        "other content": (
            differences(old, with_measures(old, one, three)),
            with_measures(old, one, evolve(two, responsibilities=()), three),
        ),
        "gone": (differences(old, with_measures(old, one, three)), with_measures(old, one, three)),
    }[how]
    other = found.apply(old) if other is ... else other

    with pytest.raises(
        InvalidDocument, match=r"\$\.plan\.areas\[code=1\]\.measures\[code=\d\].*difference-misfit"
    ):
        found.apply(other)


def test_what_goes_into_a_holder_that_is_not_there_is_refused():
    old = plan_with(measure("1"))
    found = differences(old, with_measures(old, measure("1"), measure("2", text="Ge vägledning")))
    deeper = differences(old, with_measures(old, measure("1", responsibilities=())))

    for one in (found, deeper):
        with pytest.raises(InvalidDocument, match=r"measures\[code=\d\].*difference-misfit"):
            one.apply(plan(areas=()))


def test_differences_made_up_by_hand_are_refused_where_they_make_no_sense():
    [told] = differences(measure("1", years="2024"), measure("1", years="2025"))
    [seen] = differences(observed(observation(value="59")), observed(observation(value="60")))

    for one in (evolve(told, field="invented", before=None), evolve(told, address=Address("Goal"))):
        with pytest.raises(InvalidDocument, match="difference-misfit"):
            Differences("Measure", (one,)).apply(measure("1", years="2024"))
        assert one.text("sv")
    area = goal_area("1", measures=())
    [added] = differences(area, evolve(area, measures=(measure("1"),)))
    assert added.stands is not None
    for wrong in ({"field": "title"}, {"at": 1}, {"at": -1}):
        stands = evolve(added.stands, **wrong)
        with pytest.raises(InvalidDocument, match="difference-misfit"):
            Differences("GoalArea", (evolve(added, stands=stands),)).apply(area)
    for one in (evolve(seen, field="invented"), evolve(seen, address=Address("Observations"))):
        with pytest.raises(InvalidDocument, match="difference-misfit"):
            Differences("Observations", (one,)).apply(observed(observation(value="59")))


def test_observations_that_are_not_as_they_were_are_refused():
    old = observed(observation(value="59"))
    changed = differences(old, observed(observation(value="60")))
    added = differences(Observations(), old)
    removed = differences(old, Observations())

    for found, other in (
        (changed, Observations()),
        (changed, observed(observation(value="61"))),
        (added, old),
        (removed, Observations()),
        (removed, observed(observation(value="61"))),
    ):
        with pytest.raises(InvalidDocument, match="difference-misfit"):
            found.apply(other)


def test_values_that_fit_apart_but_not_together_are_refused():
    """Half of a change: the value goes, but no reason comes in its place."""
    old = observed(observation(value="59"))
    found = differences(old, observed(observation(state="suppressed")))
    half = found[:1]

    with pytest.raises(InvalidDocument, match="value-and-state"):
        half.apply(old)


# --- the table of identities covers the model ----------------------------------------------


def in_the_model(cls):
    return attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")


#: Every class that documents are made of, by its name; what asking them answers is none of them.
CLASSES = {cls.__name__: cls for cls in (*filter(in_the_model, registered()), Observation)}


def test_every_class_of_the_model_is_in_the_table_and_what_reads_as_text_is_compared_whole():
    assert len(CLASSES) == sum(map(in_the_model, registered())) + 1
    assert set(CLASSES) == set(IDENTITIES) | {"Part", "About"}


def test_a_class_of_that_name_elsewhere_is_none_of_the_model():
    stranger = attrs.make_class("Goal", ["code"])

    assert identity_of(stranger) is None
    assert identity_of(type("LocalGoal", (Goal,), {})) is identity_of(Goal) is IDENTITIES["Goal"]
    with pytest.raises(InvalidArgument, match="old: expected a thing of the model"):
        differences(stranger("1"), stranger("2"))


@pytest.mark.parametrize("name", IDENTITIES)
def test_the_table_names_fields_that_there_are_and_every_field_has_a_word(name):
    identity, cls = IDENTITIES[name], CLASSES[name]
    fields = attrs.fields_dict(cls)

    assert {*identity.key, *identity.named, *identity.said, *filter(None, [identity.wording])} <= set(fields)
    assert [field for field in fields if f"{name}.{field}" not in FIELDS and field not in FIELDS] == []
    # A lesson is called by its number within its owner.
    called = bool(identity.subject or identity.in_findings) and name != "Lesson"
    assert called is bool(identity.named) or cls in KINDS.values()


def test_whatever_stands_in_rows_has_a_word_and_no_word_is_idle():
    in_rows = {
        inner.__name__
        for name in IDENTITIES
        for one in attrs.fields(CLASSES[name])
        for inner in [getattr(one.type, "__args__", (type(None),))[0]]
        if tuple_class(one.type)
        for inner in [getattr(inner, "__origin__", inner)]
        if is_class_of_model(inner)
    }
    fields = {one.name for name in IDENTITIES for one in attrs.fields(CLASSES[name])}

    assert set(THINGS) == in_rows | {"Observation"}
    assert {name.rpartition(".")[2] for name in FIELDS} == fields
    assert {noun[1] for noun in (*THINGS.values(), *FIELDS.values())} <= set(PARTICIPLES["added"])
    assert set(COUNTED) == set(map(str, ChangeKind))


@pytest.mark.feature("D6")
@pytest.mark.parametrize("text", ["två\nrader", "två\u2028rader", "två\u2029 rader", "en\n\n" + "lång " * 60])
def test_a_difference_is_one_line_whatever_its_text_holds(text):
    old, new = plan_with(measure("1", text="Starta kurser")), plan_with(measure("1", text=text))
    for found in (*differences(old, new), *differences(new, old), *differences(old, plan_with())):
        assert [len(found.text(language).splitlines()) for language in ("sv", "en")] == [1, 1]
