"""Measures, indicators, goals and the title: what a plan leaves open."""

import pytest

from paktmodel.checks import check
from paktmodel.testing import (
    aim,
    baseline,
    cohort,
    cost,
    effect,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    measure,
    plan,
    plan_with,
    population,
    purpose,
    share,
    target,
)


def codes(one):
    return [finding.code for finding in check(one)]


def hint(*effects, name="Personer med långvarigt ekonomiskt bistånd, andel", direction="decrease"):
    """What is said of an indicator that no measure moves, with measures of these effects."""
    measures = [measure(str(place), effects=(effect(text),)) for place, text in enumerate(effects, 1)]
    lonely = share("1.2", name=name, direction=direction)
    (finding,) = check(plan_with(share(), lonely, *measures))
    return finding.evidence.get("measures", ())


@pytest.mark.feature("D3")
def test_an_effect_that_describes_an_indicator_is_pointed_out():
    """As measure 12 does for indicator 1.2 (AMN-2023-00174, tables 2 and 3)."""
    assert hint("Färre individer i behov av långvarigt ekonomiskt bistånd.") == ("1",)


@pytest.mark.parametrize(
    "effect",
    [
        "Fler arbetslösa med långvarigt ekonomiskt bistånd får anställning.",  # measure 9: another way
        "Stöd till dem som har långvarigt ekonomiskt bistånd.",  # no way at all
        "Mer stöd och färre med långvarigt ekonomiskt bistånd.",  # both ways in one breath
        "Färre barnfamiljer i behov med ekonomiskt bistånd.",  # measure 20: two words only
        "Färre söker. Ett långvarigt ekonomiskt bistånd är dyrt.",  # another sentence
    ],
)
def test_an_effect_that_may_mean_something_else_is_not(effect):
    assert hint(effect) == ()


def test_of_several_effects_the_longest_run_wins_and_equals_are_all_named():
    short = "Färre får långvarigt ekonomiskt bistånd."
    long = "Färre personer med långvarigt ekonomiskt bistånd."

    assert hint(short, long) == ("2",)
    assert hint(short, short) == ("1", "2")


def test_an_indicator_without_direction_is_described_by_nothing():
    limited = share("1.2", name="Långvarigt ekonomiskt bistånd", direction=None, targets=(target(),))
    findings = check(
        plan_with(share(), limited, measure(effects=(effect("Färre får långvarigt ekonomiskt bistånd."),)))
    )

    assert [(one.code, one.advice) for one in findings] == [("indicator-without-measure", "")]


def test_a_fault_of_all_measures_is_one_finding_with_many_subjects():
    many = [measure(str(number), responsibilities=(), costs=[cost(shown_in=None)]) for number in range(1, 6)]
    found = check(plan_with(share(), *many))

    assert [(one.code, len(one.subjects)) for one in found] == [
        ("responsible-missing", 5),
        ("cost-not-visible", 5),
    ]


def test_ages_are_compared_where_a_measure_moves_an_indicator():
    """Measure 6 is for 17–19 years and indicator 1.6 counts 19–24 (AMN-2023-00174, tables 1 and 2)."""
    counted = share("1.6", population=population(ages="19-24"))
    reaching = measure("6", moves=("1.6",), population=population(ages="17-19"))
    finding = check(plan_with(counted, reaching))[0]

    assert finding.code == "population-mismatch"
    assert finding.text("sv").endswith("åtgärden riktar sig till 17–19 år, indikatorn räknar 19–24 år")


@pytest.mark.parametrize("ages", [None, "19-24", "20-21"])
def test_a_measure_whose_people_are_all_counted_is_no_mismatch(ages):
    counted = share("1.6", population=population(ages="19-24"))
    reaching = measure("6", moves=("1.6",), population=population(ages=ages))

    assert codes(plan_with(counted, reaching)) == []


@pytest.mark.feature("F5")
def test_a_tolerance_for_one_part_leaves_the_others_open():
    kept = share(direction="maintain")
    women = judgement_rule(part="women")
    (finding,) = check(plan_with(kept, judgement=(women,)))

    assert [str(one) for one in finding.subjects] == ["indicator 1.1, total", "indicator 1.1, men"]


@pytest.mark.feature("F5")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"indicator": "1.1"}, []),
        ({"indicator": None}, []),
        ({"indicator": None, "above": None}, []),  # "at least" is a tolerance too
        ({"indicator": "1.2"}, ["maintain-without-tolerance"]),
        ({"below": None, "above": None}, ["maintain-without-tolerance"]),
    ],
)
def test_a_tolerance_holds_for_the_indicator_it_names_or_for_all(fields, expected):
    kept = (share(direction="maintain"), share("1.2"))

    assert codes(plan_with(*kept, judgement=(judgement_rule(**fields),))) == expected


@pytest.mark.feature("F3")
def test_one_figure_is_a_baseline_and_no_figure_one_finding():
    """Indicator 1.4 is empty in three cells (AMN-2023-00174, table 2) and is stated once."""
    assert codes(plan_with(indicator(baseline=baseline(men="63.9")))) == []
    (finding,) = check(plan_with(indicator(baseline=baseline(absent="not-collected"))))
    assert finding.text("sv") == "indikator 1.1 saknar utgångsvärde för 2022 (skäl: uppgiften samlas inte in)"


def test_a_baseline_without_figures_need_not_say_why():
    (finding,) = check(plan_with(indicator(baseline=baseline(total=None))))

    assert finding.text("en") == "indicator 1.1 has no baseline for 2022 (reason: unstated)"


@pytest.mark.feature("F14")
def test_a_source_under_development_may_be_told_by_the_baseline():
    """Table 6 prints *uppföljningen är under utveckling* in the column for the source."""
    empty = indicator(baseline=baseline(absent="under-development"))

    assert codes(plan_with(empty)) == ["baseline-missing", "source-under-development"]


@pytest.mark.feature("F1")
@pytest.mark.parametrize(
    ("fields", "severity", "advice"),
    [
        (
            {"kind": "duration", "unit": "unstated", "statistic": "unstated"},
            "warning",
            "name-unit-and-statistic",
        ),
        ({"kind": "duration", "unit": "unstated", "statistic": None}, "warning", "name-unit-and-statistic"),
        ({"kind": "duration", "unit": "dagar", "statistic": None}, "warning", "name-the-statistic"),
        ({"kind": "duration", "unit": "unstated", "statistic": "median"}, "warning", "name-the-unit"),
        ({"kind": "unstated", "unit": "unstated"}, "info", "name-the-kind"),
        ({"kind": "unstated", "unit": "personer"}, "info", "name-the-kind"),
        ({"kind": "share", "unit": "unstated"}, "info", "name-the-unit"),
    ],
)
def test_what_is_not_told_of_a_measurement_decides_how_much_it_matters(fields, severity, advice):
    """2.4 is a time without unit or statistic, 4.2 tells not even its kind (tables 4 and 8)."""
    (finding,) = check(plan_with(indicator(**fields)))

    assert (finding.code, finding.severity, finding.advice) == ("unit-or-statistic-missing", severity, advice)


def test_a_count_says_in_its_name_what_it_counts():
    assert codes(plan_with(indicator(kind="count", unit="unstated", baseline=baseline(total="9")))) == []


@pytest.mark.feature("F11")
def test_a_count_within_the_count_makes_an_indicator_compound():
    """*Varav hos externa arbetsgivare* (AMN-2023-00174, table 6, indicator 3.1)."""
    (finding,) = check(plan_with(share(sub_counts=("varav hos externa arbetsgivare",))))

    assert finding.code == "compound-indicator"
    assert finding.evidence["things"] == ("varav hos externa arbetsgivare",)


@pytest.mark.feature("F13")
@pytest.mark.parametrize(
    ("period", "names", "expected"),
    [
        ("2023", "exit", ["cohort-later-than-document"]),  # complete on 2024-12-31
        ("2023", "unstated", ["cohort-later-than-document"]),  # read as the exit: promises nothing too early
        ("2023", "measurement", []),  # of those measured in 2023, all is known
        ("2022", "exit", []),  # complete on 2023-12-31, the paper is of January 2024
        ("9999", "exit", ["cohort-later-than-document"]),  # past the end of the calendar
    ],
)
def test_a_cohort_is_held_to_the_day_of_the_paper(period, names, expected):
    assert codes(plan_with(share(cohort=cohort("P1Y", names=names), period=period))) == expected


def test_a_cohort_without_a_figure_is_not_held_to_any_day():
    empty = indicator(baseline=baseline("2023", absent="not-printed"), cohort=cohort("P1Y"))

    assert codes(plan_with(empty)) == ["baseline-missing"]


@pytest.mark.feature("F12")
def test_the_reading_taken_of_an_ambiguous_point_is_told():
    """*90 dagar efter anställning* (AMN-2023-00174, table 4): its beginning or its end?"""
    point = cohort(words="90 dagar efter anställning", counts_from="unstated", reading="exit")
    (finding,) = check(plan_with(share(cohort=point)))

    assert "”90 dagar efter anställning”" in finding.text("sv")
    assert finding.text("sv").endswith("(läst som: avslutet)")


@pytest.mark.feature("D3")
def test_an_aim_that_nothing_measures_is_an_error_when_it_is_a_target():
    """Goal 2.2: the direction is a warning, the limit of one per cent an error."""
    way, line = aim(indicators=()), aim("hogst-en", direction=None, targets=(target(),), indicators=())
    found = check(plan(goals=(goal("2.2", aims=(way, line)),)))

    assert [(str(one.subjects[0]), str(one.severity)) for one in found] == [
        ("aim 2.2/oka", "warning"),
        ("aim 2.2/hogst-en", "error"),
    ]


@pytest.mark.feature("D1")
@pytest.mark.parametrize(
    ("level", "expected"),
    [("vision", []), ("purpose", []), ("direction", 1), ("board", 1), ("unit", 1)],
)
def test_a_goal_that_asks_for_nothing_is_told_below_the_purposes(level, expected):
    found = codes(plan(goals=(goal(level=level, aims=()),)))

    assert found == ["goal-without-indicator"] * (expected or 0)


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"denominator": "unstated"}, ["target-denominator-unstated"]),
        ({"denominator": None}, ["target-denominator-unstated"]),  # per cent of what?
        # Of persons a share says nothing, which is another fault.
        (
            {"denominator": None, "unit": "personer", "targets": (target(unit="personer"),)},
            ["target-unit-differs"],
        ),
        ({"denominator": "kommunens vuxna"}, []),
    ],
)
def test_a_target_in_per_cent_must_say_of_what(fields, expected):
    told = {"direction": None, "targets": (target(),), **fields}

    assert codes(plan(goals=(goal(aims=(aim(**told),)),))) == expected


def test_a_direction_need_not_say_of_what():
    """Goal 2.2's first half: *Andelen … ska minska* has no limit to compute."""
    assert codes(plan(goals=(goal(aims=(aim(denominator="unstated"),)),))) == []


def test_targets_of_indicators_are_held_to_the_same():
    worded = share(denominator=None, targets=(target(on=None, words="vid periodens slut", part="women"),))
    found = check(plan_with(worded))

    assert [(one.code, str(one.subjects[0])) for one in found] == [
        ("target-denominator-unstated", "indicator 1.1"),
        ("target-date-in-words", "indicator 1.1, women"),
    ]


@pytest.mark.parametrize(
    ("title", "promised"),
    [
        ("Plan för 1000 fler Uppsalabor i egen försörjning", ["1000 fler"]),
        ("Plan för 1 000 fler i arbete", ["1 000 fler"]),
        ("200 färre utan skola och 40 nya platser", ["200 färre", "40 nya"]),
        ("26-punktsplan för fler Uppsalabor i jobb 2019–2022", []),
        ("Agenda 2030", []),
        ("Fler i arbete", []),
        ("Plan 2024 för fler platser", []),
    ],
)
def test_a_number_of_more_or_fewer_is_a_promise_and_a_year_is_none(title, promised):
    found = check(plan(title=title))

    assert [one.evidence["quantity"] for one in found] == promised


@pytest.mark.feature("H5")
@pytest.mark.parametrize(
    ("kind", "named", "indicators", "expected"),
    [
        ("equal-entry", (), (share(),), ["area-purpose-unmeasured"]),  # women and men, but no gap
        ("equal-entry", (), (share(compares=("women", "men")),), []),
        ("equal-entry", ("1.1",), (share(),), []),  # the paper says so itself
        ("other", (), (share(),), []),
    ],
)
def test_equal_entry_is_measured_by_a_gap(kind, named, indicators, expected):
    """Goal area 4 has two figures side by side for women and men, and none for the gap (table 8)."""
    area = goal_area(purposes=(purpose(kind=kind, indicators=named),), indicators=indicators)

    assert codes(plan(areas=(area,))) == expected


def test_another_purpose_is_told_where_the_area_has_no_indicator_at_all():
    bare = goal_area("2", measures=(), indicators=(), purposes=(purpose(indicators=()),))

    assert codes(plan(areas=(goal_area(), bare))) == ["area-purpose-unmeasured"]
