"""What the nouns answer of themselves: versions, baselines, parts, lookups, sources and closings."""

import datetime as dt
from decimal import Decimal

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidValue, NotFound
from paktmodel.model.parts import Part
from paktmodel.testing import (
    baseline,
    breakdown,
    closing_due,
    closing_point,
    cohort,
    count,
    decision_ref,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    measure,
    owner,
    part_value,
    passage,
    plan,
    plan_with,
    reported_approval,
    share,
    source,
    version,
)
from paktmodel.vocabulary.words.plans import VersionStatus


def day(text):
    return dt.date.fromisoformat(text)


@pytest.mark.feature("D6")
@pytest.mark.parametrize(
    ("adopted_by", "reported", "standing"),
    [
        (decision_ref("2.0"), None, VersionStatus.ADOPTED),
        (decision_ref("1.0"), None, VersionStatus.NO_APPROVAL_RECORDED),
        (decision_ref(None), None, VersionStatus.NO_APPROVAL_RECORDED),
        (decision_ref("2.0", outcome="referred-back"), None, VersionStatus.NO_APPROVAL_RECORDED),
        (decision_ref("2.0", outcome="answered"), reported_approval(), VersionStatus.REPORTED_APPROVED),
        (decision_ref("1.0"), reported_approval(), VersionStatus.REPORTED_APPROVED),
        (None, reported_approval(), VersionStatus.REPORTED_APPROVED),
        (None, None, VersionStatus.NO_APPROVAL_RECORDED),
    ],
)
def test_a_version_is_adopted_only_by_an_approving_decision_on_that_very_version(
    adopted_by, reported, standing
):
    """AMN-2023-00174: version 1.0 is approved by its own history, version 2.0 by nobody."""
    assert version("2.0", adopted_by=adopted_by, reported_approved=reported).status is standing


@pytest.mark.feature("F13")
@pytest.mark.parametrize(
    ("fields", "period", "first"),
    [
        # 2.1: ninety days after the exit; the month names the exit.
        ({"cohort": cohort("P90D")}, "2023-M10", "2024-01-29"),
        # 2.3: not returned after one year; the exits of 2022 are complete on the last day of 2023.
        ({"cohort": cohort("P1Y", words="ett år")}, "2022", "2023-12-31"),
        # A period that names the measurement has waited already.
        ({"cohort": cohort("P1Y", names="measurement")}, "2022", "2022-12-31"),
        # Unstated is read as the exit: the later day promises nothing too early.
        ({"cohort": cohort("P1Y", names="unstated")}, "2022", "2023-12-31"),
        # Without a cohort the last day itself; a publication delay comes on top.
        ({}, "2024-M08", "2024-08-31"),
        ({"publication_delay": "P2M"}, "2024-M08", "2024-10-31"),
        ({"cohort": cohort("P90D"), "publication_delay": "P1M"}, "2023-M10", "2024-02-29"),
    ],
)
def test_the_first_day_on_which_a_value_can_exist(fields, period, first):
    """AMN-2023-00174, indicators 2.1 and 2.3."""
    assert indicator(**fields).first_possible(Period(period)) == day(first)


@pytest.mark.feature("E8")
def test_a_source_tells_its_place_in_one_line():
    where = source("AMN-2023-00174", section="Målområde 1", page=7, table="2", line="1.3")

    assert str(where) == "AMN-2023-00174, Målområde 1, p. 7, table 2, 1.3"


@pytest.mark.feature("E8")
def test_a_text_is_mended_exactly_when_its_source_keeps_what_was_printed():
    mended = passage("Arbetsmarknad", source=source(printed="Arbets marknad"))

    assert mended.mended
    assert mended.source.printed == "Arbets marknad"
    assert not passage().mended


def test_an_owner_is_named_by_its_body_and_its_name():
    assert str(owner("Arbetsmarknadsnämnden")) == "Arbetsmarknadsnämnden, Uppsala kommun"
    assert str(owner(None)) == "Uppsala kommun"


@pytest.mark.parametrize(
    ("text", "dimension", "value"),
    [
        ("total", "total", "total"),
        ("women", "sex", "women"),
        ("men", "sex", "men"),
        ("age:18-24", "age", "18-24"),
    ],
)
def test_a_part_is_read_from_its_text_and_written_back(text, dimension, value):
    read = Part.read(text)

    assert (read.dimension, read.value) == (dimension, value)
    assert str(read) == text
    assert repr(read) == f"Part('{text}')"
    assert Part.read(read) is read


@pytest.mark.parametrize(
    "text", ["", "Women", "kvinnor", "age:", ":18", "age:18:24", "sex women", "å:b", None, 1]
)
def test_what_is_no_part_is_refused(text):
    with pytest.raises(InvalidValue) as refusal:
        Part.read(text)

    assert refusal.value.code == "part-shape"


@pytest.mark.parametrize("long", ["sex:women", "sex:men", "total:total"])
def test_a_part_has_one_meaning_however_it_is_spelt(long):
    """The long spelling of women is women: equal, and written back short."""
    assert Part.read(long) in (Part.WOMEN, Part.MEN, Part.TOTAL)
    assert Part.read(str(Part.read(long))) == Part.read(long)


def test_parts_have_labels_in_both_languages():
    assert [Part.read(text).label("sv") for text in ("total", "women", "men", "age:18-24")] == [
        "totalt",
        "kvinnor",
        "män",
        "18-24",
    ]
    assert Part.read("men").label("en") == "men"


def test_a_part_of_another_dimension_is_no_woman_though_its_value_says_so():
    assert Part("role", "women") != Part.WOMEN
    assert str(Part("role", "women")) == "role:women"


def test_an_indicator_has_the_total_and_each_part_once_in_printed_order():
    divided = indicator(breakdowns=(breakdown("women", "men"), breakdown("men", "age:18-24", "total")))

    assert divided.parts == (Part.TOTAL, Part.WOMEN, Part.MEN, Part("age", "18-24"))
    assert indicator(breakdowns=()).parts == (Part.TOTAL,)


def test_a_baseline_answers_for_each_part_and_none_where_nothing_is_printed():
    start = baseline(total="59", men="0", others=(part_value("age:18-24", "7"),))

    assert [start.value(Part.read(text)) for text in ("total", "women", "men", "age:18-24", "age:25-64")] == [
        59,
        None,
        0,
        7,
        None,
    ]
    assert start.complete() is None
    assert start.known


def test_zero_is_a_known_baseline_and_an_empty_one_is_not():
    assert baseline(women="0").known
    assert baseline(others=(part_value(),)).known
    assert not baseline(total=None).known
    assert count("1.3", total="0", women="0", men="0").printed.complete() == (Decimal(0),) * 3


@pytest.mark.parametrize(
    ("below", "above", "tolerates"),
    [(None, None, False), ("0", None, True), (None, "1", True), ("1", "1", True)],
)
def test_a_rule_tolerates_as_soon_as_one_side_is_stated(below, above, tolerates):
    assert judgement_rule(below=below, above=above).tolerates is tolerates


def test_a_closing_ends_with_its_period_unless_it_says_otherwise():
    assert closing_point(ends=None).end == day("2024-12-31")
    assert closing_point(ends="2024-08-31").end == day("2024-08-31")


def test_a_recipient_without_a_due_day_has_none():
    point = closing_point(dues=(closing_due("Socialnämnden", "2024-09-20"),))

    assert point.due_to("Socialnämnden") == day("2024-09-20")
    assert point.due_to("Kommunstyrelsen") is None


def test_goals_and_indicators_may_bear_the_same_number():
    """AMN-2023-00174 has a goal 2.2 and an indicator 2.2."""
    both = plan(goals=(goal("2.2"),), areas=(goal_area("2", indicators=(share("2.2"),), measures=()),))

    assert both.goals["2.2"] is both.goals[0]
    assert both.indicators["2.2"] is both.indicators[0]
    assert both.areas["2"].code == "2"


@pytest.mark.parametrize(
    ("listed", "code", "said"),
    [
        ("goals", "2", "no goal '2'"),
        ("areas", "2", "no goal area '2'"),
        ("measures", "11", "no measure '11'; did you mean '1'?"),
        ("indicators", "1.10", "no indicator '1.10'; did you mean '1.1'?"),
        ("versions", "1.1", "no version '1.1'; did you mean '1.0'?"),
        ("versions", "två", "no version 'två'; there are 1.0"),
    ],
)
def test_a_code_that_nothing_bears_is_not_found_and_a_near_one_is_named(listed, code, said):
    with pytest.raises(NotFound) as refusal:
        getattr(plan(), listed)[code]

    assert str(refusal.value).startswith(said)
    assert isinstance(refusal.value, KeyError)


def test_a_plan_finds_what_it_holds_across_its_areas_in_printed_order():
    held = plan(
        areas=(
            goal_area("1", measures=(measure("2"), measure("1")), indicators=(share("1.10"),)),
            goal_area("2", measures=(measure("3"),), indicators=(share("1.9"),)),
        )
    )

    assert [one.code for one in held.measures] == ["2", "1", "3"]
    assert [one.code for one in held.indicators] == ["1.10", "1.9"]
    assert held.measures["3"].code == "3"
    assert held.versions["1.0"].status is VersionStatus.ADOPTED


def test_a_plan_with_nothing_in_it_has_nothing():
    assert plan_with().measures[0].moves == ()
    assert plan(areas=(), goals=()).indicators == ()
