"""Gaps are asked by the kind of document: of each the case that is one, and its innocent neighbour.

The neighbours are those whose papers gave false findings: a climate programme, a set of indicators, a council
abroad, and a plan that follows its measures by their due days or states instead of by indicators.
"""

from typing import Any

import pytest

from paktmodel.checks import check
from paktmodel.errors import InvalidArgument
from paktmodel.model.timelines import Timeline
from paktmodel.testing import (
    acknowledgement,
    aim,
    assessment,
    baseline,
    cost,
    count,
    declared_year,
    earlier_value,
    follow_up_record,
    goal,
    goal_area,
    indicator,
    judgement_rule,
    measure,
    measure_part,
    milestone,
    owner,
    path,
    plan,
    plan_with,
    population,
    progress,
    relative,
    reporting_calendar,
    share,
    target,
)

AIMED: dict[str, Any] = {"direction": None, "targets": (target(),)}


def told(document, **inputs):
    return [one.code for one in check(document, **inputs)]


def indicators_alone(*indicators, **fields):
    """A plan that holds indicators and no measures."""
    return plan(**{"areas": (goal_area(measures=(), indicators=indicators),), "goals": (), **fields})


def unlinked(*numbers, **fields):
    """Measures that name no indicator, and of which nothing is followed unless a field says so."""
    return [measure(str(one), **{"moves": (), "status": Timeline(), **fields}) for one in numbers]


# --- measures and indicators -----------------------------------------------------------------


@pytest.mark.feature("D3")
def test_a_measure_is_asked_for_its_indicator_where_half_of_them_name_one():
    assert told(plan_with(share(), measure(), *unlinked(2))) == ["measure-without-indicator"]
    assert told(plan_with(share(), measure(), *unlinked(2, 3))) == []  # the paper links now and then


@pytest.mark.feature("D3")
@pytest.mark.parametrize(
    "followed",
    [
        {"due": "2026-06-30"},
        {"due": "2026"},
        {"progress": [progress("40")]},
        {"status": measure().status},
        {"parts": (measure_part(state="done"),)},
    ],
)
def test_a_plan_that_follows_its_measures_by_themselves_is_not_asked_for_indicators(followed):
    """Where no measure names any: an action plan of a county council has due days or states instead."""
    assert (
        told(plan(areas=(goal_area(indicators=(), measures=unlinked(1, 2)),), goals=()))
        == ["measure-without-indicator"] * 2
    )
    tracked = unlinked(1, **followed) + unlinked(2)
    assert told(plan(areas=(goal_area(indicators=(), measures=tracked),), goals=())) == []


@pytest.mark.feature("D3")
def test_an_indicator_is_asked_for_its_measure_where_half_of_them_have_one():
    assert told(plan_with(share(), share("1.2"), measure())) == ["indicator-without-measure"]
    assert told(plan_with(share(), share("1.2"), share("1.3"), measure())) == []


@pytest.mark.feature("D3")
def test_a_set_of_indicators_or_of_targets_owes_no_measure():
    assert told(indicators_alone(share(), share("1.2"))) == []
    assert told(indicators_alone(share(**AIMED), share("1.2", **AIMED))) == []


@pytest.mark.feature("D3")
def test_a_plan_that_says_it_is_for_monitoring_is_asked_nothing_of_its_measures():
    bare = measure("2", moves=(), responsibilities=(), costs=())
    asked = {"measure-without-indicator", "responsible-missing", "cost-not-visible"}

    assert set(told(plan_with(share(), measure(), bare))) == asked
    assert told(plan_with(share(), measure(), bare, plan_type="monitoring")) == []


def test_costs_are_asked_for_where_swedish_law_holds_and_responsibility_everywhere():
    """A council abroad shows its costs in its budget, and no law of ours asks for them here."""
    bare = (share(), measure(responsibilities=(), costs=()))
    abroad = owner("Cabinet", scheme="gss", code="E06000036", name="Bracknell Forest")

    assert told(plan_with(*bare)) == ["responsible-missing", "cost-not-visible"]
    assert told(plan_with(*bare, owners=(abroad,))) == ["responsible-missing"]


@pytest.mark.feature("I2")
def test_what_every_measure_lacks_is_one_occurrence_less_those_acknowledged():
    many = [measure(str(one), responsibilities=(), costs=(cost(),)) for one in range(1, 5)]
    known = acknowledgement("responsible-missing", subjects=("measure 2",))
    found = check(plan_with(share(), *many, acknowledgements=(known,)))

    assert [len(one.subjects) for one in found] == [3, 1]
    assert [bool(one.acknowledged) for one in found] == [False, True]


# --- baselines and directions ----------------------------------------------------------------


@pytest.mark.feature("F3")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"baseline": None}, ["baseline-missing"]),  # the others have one, and it has no target either
        ({"baseline": None, **AIMED}, []),
        ({"baseline": None, "earlier": (earlier_value("2021", "60.4"),)}, []),  # printed in its place
        ({"baseline": baseline(absent="not-printed"), **AIMED}, ["baseline-missing"]),  # an empty cell asks
    ],
)
def test_a_baseline_is_missed_where_the_paper_prints_them(fields, expected):
    assert told(plan_with(share(), indicator("1.2", **fields))) == expected


def test_a_plan_without_baselines_is_not_asked_for_them():
    """Most target plans print none."""
    assert told(plan_with(share(), indicator("1.2", baseline=None), indicator("1.3", baseline=None))) == []


@pytest.mark.feature("F4")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["direction-missing"]),
        ({"targets": (target(),)}, []),
        ({"targets": (target(bound="between 55 65"),)}, []),  # towards the range
        ({"targets": (target(bound=None, when=path((milestone("60"),))),), "baseline": None}, 1),
        ({"targets": (target(bound=None, when=path((milestone("60"),))),)}, []),  # from the baseline
    ],
)
def test_a_direction_is_missed_where_none_can_be_inferred(fields, expected):
    found = told(plan_with(indicator(**{"direction": None, **fields})))

    assert found == (["direction-missing"] if expected == 1 else expected)


@pytest.mark.feature("F4")
def test_the_target_of_an_aim_says_where_its_indicator_is_to_go():
    """An environment programme: *minst 25 procent 2025*, printed on the goal and not on its indicator."""
    open_ones = [share(code, direction=None) for code in ("1.1", "1.2")]

    def aimed(**fields):
        goals = (goal(aims=(aim(direction=None, targets=(target(**fields),), indicators=("1.1", "1.2")),)),)
        return check(plan_with(*open_ones, goals=goals))["direction-missing"]

    assert [str(one.subjects[0]) for one in aimed(indicator="1.1")] == ["indicator 1.2"]
    assert len(aimed()) == 2  # of which of the two is the target?


@pytest.mark.feature("D4")
def test_who_answers_for_an_indicator_answers_for_the_measure_that_is_to_move_it():
    """A gender action plan names who answers for each indicator; its measures have no such column."""
    named = share(responsibilities="Vattenbolaget")

    nobody: dict[str, Any] = {"responsibilities": ()}
    alone = measure("2", moves=(), **nobody)

    assert "responsible-missing" in told(plan_with(share(), measure(**nobody)))
    assert "responsible-missing" not in told(plan_with(named, measure(**nobody)))
    (found,) = check(plan_with(named, measure(**nobody), alone))["responsible-missing"]
    assert [str(one) for one in found.subjects] == ["measure 2"]


@pytest.mark.feature("F4")
def test_what_is_only_monitored_need_not_go_anywhere():
    lonely = share("1.2", direction=None)

    assert told(indicators_alone(share(**AIMED), lonely)) == ["direction-missing"]
    assert told(indicators_alone(share(), lonely, share("1.3"))) == []


@pytest.mark.feature("F5")
@pytest.mark.parametrize(
    ("targets", "subjects"),
    [
        ((), ["indicator 1.1"]),
        ((target(),), []),  # at least 65 is what is to be held
        ((target(part="women"),), ["indicator 1.1, total", "indicator 1.1, men"]),
    ],
)
def test_a_target_stands_in_for_a_tolerance(targets, subjects):
    found = check(plan_with(share(direction="maintain", targets=targets)))

    assert [str(one) for finding in found for one in finding.subjects] == subjects


@pytest.mark.feature("F5")
@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, True),
        ({"targets": (target(),)}, False),
        ({"earlier": (earlier_value("2021", "60.4"),)}, False),  # there is a value to maintain
        ({"earlier": (earlier_value("2021", None, state="not-collected"),)}, True),
    ],
)
def test_a_value_to_maintain_may_be_a_target_or_one_of_an_earlier_year(fields, expected):
    kept = indicator(direction="maintain", baseline=None, **fields)
    found = told(plan_with(kept, judgement=(judgement_rule(),)))

    assert ("maintain-without-value" in found) is expected


# --- goals -----------------------------------------------------------------------------------


@pytest.mark.feature("D3")
def test_a_goal_whose_sub_goals_are_measured_is_measured():
    """Vårgårda: four direction goals in words, and sub-goals with values below them."""
    below = goal("1.1", level="sub", parent="1", aims=(aim(),))
    above = goal("1", level="direction", aims=())

    assert told(plan(goals=(above,))) == ["goal-without-indicator"]
    assert told(plan(goals=(above, below))) == []
    assert (
        told(plan(goals=(above, goal("1.1", level="sub", parent="1", aims=(aim(indicators=()),)))))
        == ["goal-without-indicator"] * 2
    )


def test_goals_that_serve_each_other_in_a_circle_are_passed_once():
    round_about = (goal("1", parent="2", aims=()), goal("2", parent="1", aims=()))

    assert told(plan(goals=round_about)) == ["goal-in-circle"] + ["goal-without-indicator"] * 2


@pytest.mark.feature("D3")
def test_a_goal_with_one_measured_aim_is_measured():
    two = (aim(), aim("fler", indicators=()))

    assert told(plan(goals=(goal(aims=two),))) == []


@pytest.mark.feature("D3")
@pytest.mark.parametrize("about", ["goal 1", "aim 1 oka", "goal 1.1"])
def test_a_goal_that_is_assessed_in_words_is_followed_unless_it_has_a_target(about):
    """A council plan assesses its goals as reached, largely, partly or not at all."""
    record = follow_up_record(assessments=(assessment(about),))
    below = goal("1.1", level="other", level_printed="Fokus", parent="1", aims=())
    in_words = plan(goals=(goal(aims=(aim(indicators=()),)), below))
    with_target = plan(goals=(goal(aims=(aim(indicators=(), **AIMED),)), below))

    assert told(in_words) == ["goal-without-indicator"]
    assert told(in_words, record=record) == []
    assert told(with_target, record=record) == ["goal-without-indicator"]
    assert told(in_words, record=follow_up_record(plan="en-annan", assessments=record.assessments)) != []


def test_something_else_than_a_record_is_refused():
    with pytest.raises(InvalidArgument, match="record"):
        check(plan(), record=plan())  # type: ignore[arg-type]


# --- targets ---------------------------------------------------------------------------------


def yearly(when: Any, **fields: Any) -> Any:
    """A count over time without a baseline, and a target of it."""
    aimed = (target("9", unit="antal", on=when),)
    return count(**{"basis": "flow", "unit": "antal", "baseline": None, "targets": aimed, **fields})


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("measured", "expected"),
    [
        (yearly("2026-06-30"), ["target-period-unstated"]),  # the half-year, or the twelve months?
        (yearly("2026-12-31"), []),  # the year
        (yearly("2026"), []),
        (yearly("2026-06-30", basis="stock"), []),  # what there is on the day
        (yearly("2026-06-30", aggregation="cumulative-since-start"), []),
        (yearly("2026-06-30", baseline=baseline("2022", total="7")), []),  # a year, as the baseline is
        (yearly("2026-06-30", kind="rank", unit="unstated"), []),  # the rank on the day
    ],
)
def test_it_must_be_decided_of_which_period_the_value_is_tested(measured, expected):
    """How often one reports never decides what is counted."""
    assert told(plan_with(measured)) == expected


@pytest.mark.feature("P1")
def test_a_declared_year_may_end_on_the_day():
    school = reporting_calendar(years=(declared_year(first_month=7),))

    assert told(plan_with(yearly("2026-06-30"), calendar=school)) == []


@pytest.mark.feature("P1")
def test_a_target_on_an_aim_is_asked_by_what_measures_it():
    early = (target("9", unit="antal", on="2026-06-30"),)
    aims = (aim(direction=None, denominator=None, unit="antal", targets=early),)

    for measured, expected in ((yearly(None, targets=()), 1), (yearly(None, targets=(), basis="stock"), 0)):
        found = told(plan_with(measured, goals=(goal(aims=aims),)))
        assert found == ["target-period-unstated"] * expected


@pytest.mark.feature("P1")
def test_a_path_is_asked_once_with_its_first_such_day():
    days = path((milestone("5", "2024-12-31"), milestone("6", "2025-06-30"), milestone("7", "2026-06-30")))
    (finding,) = check(plan_with(yearly(None, targets=(target(bound=None, when=days, unit="antal"),))))

    assert str(finding.evidence["day"]) == "2025-06-30"
    assert finding.text("sv") == (
        "det framgår inte vilken period som ska jämföras med målvärdet för indikator 1.1 den 30 juni 2025"
    )


@pytest.mark.parametrize(
    "fields",
    [
        {"name": "Andelen av eleverna som når målen"},
        {"name": "% of invoices paid on time"},
        {"name": "Invånare 16–84 år med självskattat god hälsa, andel (%)"},  # as Kolada names them
        {"name": "Skulder i förhållande till tillgångar"},
        {"unit": "procent av eleverna", "name": "Andel"},
        {"kind": "rate", "unit": "per 1 000 invånare"},
        {"kind": "rate", "unit": "besök/invånare"},
        {"population": population()},
        {"targets": (target("-10", "at-most", relative=relative("year-before")),)},
    ],
)
def test_a_share_whose_base_is_named_or_not_needed_is_silent(fields):
    bare = {"denominator": None, "name": "Behörighet", **AIMED}

    assert told(plan_with(share(**bare))) == ["target-denominator-unstated"]
    assert told(plan_with(share(**{**bare, "name": "Nöjda per cent", "unit": "per cent"}))) != []
    assert "target-denominator-unstated" not in told(plan_with(share(**{**bare, **fields})))
