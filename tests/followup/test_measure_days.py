"""A measure on a day: done, done late, overdue, or as its state says; progress and who is responsible."""

import datetime as dt

import pytest

from paktmodel import MeasureStatus, catalog, check, due, follow_up
from paktmodel.model.timelines import Timeline
from paktmodel.observations import Observations
from paktmodel.reports.board_compilation import board_report
from paktmodel.testing import (
    actor,
    aim,
    assessment,
    dated,
    goal,
    goal_area,
    measure,
    measure_status,
    plan_with,
    progress,
    record_with,
    reporting_rule,
    scale,
    scale_step,
    share,
    timeline,
)

NOTHING = Observations(())
NO_STATE: Timeline[MeasureStatus] = Timeline()


def states(*entries):
    return timeline(*(dated(measure_status(state, **more), since) for state, since, more in entries))


def followed(one, day="2026-07-01", **more):
    made = plan_with(share(), one)
    return follow_up(made, NOTHING, as_of=dt.date.fromisoformat(day), **more)


def contradicted(one):
    return [told for told in check(plan_with(share(), one)) if told.code == "progress-contradicts-state"]


def on(one, day):
    return followed(one, day).measures["1"].timing


DONE_JULY = states(("on-plan", "2026-01", {}), ("done", "2026-07-01", {}))


@pytest.mark.feature("P8")
@pytest.mark.parametrize(
    ("status", "due", "day", "expected"),
    [
        (states(("on-plan", "2026-01", {})), "2026-06-30", "2026-06-30", None),
        (states(("on-plan", "2026-01", {})), "2026-06-30", "2026-07-01", "overdue"),
        (states(("paused", "2026-01", {})), "2026-Q2", "2026-07-01", "overdue"),
        (states(("paused", "2026-01", {})), "2026-Q3", "2026-07-01", None),
        (states(("dropped", "2026-01", {})), "2026-06-30", "2026-07-01", None),
        (states(("on-plan", "2026-01", {})), None, "2026-07-01", None),
        (DONE_JULY, "2026-06-30", "2026-07-01", "done-late"),
        (DONE_JULY, "2026-07", "2026-07-01", "done"),
        (DONE_JULY, None, "2026-07-01", "done"),
        (DONE_JULY, "2026-06", "2026-06-30", None),
        # A month in which the due day lies does not say that it was late.
        (states(("done", "2026-06", {})), "2026-06-15", "2026-07-01", "done"),
        (states(("done", "2026-07", {})), "2026-06-15", "2026-08-01", "done-late"),
        # Once done it stays so since then; taken up again, the later day counts.
        (states(("done", "2026-05", {}), ("done", "2026-07", {})), "2026-06-15", "2026-08-01", "done"),
        (
            states(("done", "2026-05", {}), ("delayed", "2026-06-01", {}), ("done", "2026-07", {})),
            "2026-06-15",
            "2026-08-01",
            "done-late",
        ),
        # What is not stated is not overdue: nobody has said that it is not done.
        (NO_STATE, "2026-06-30", "2026-07-01", "due-passed"),
        (states(("other", "2026-01", {"state_printed": "Lila"})), "2026-06-30", "2026-07-01", "due-passed"),
        # In July it may have been done.
        (
            states(("on-plan", "2026-01", {}), ("done", "2026-07", {})),
            "2026-06-30",
            "2026-07-10",
            "due-passed",
        ),
    ],
)
def test_a_measure_is_done_late_or_overdue_only_where_that_is_sure(status, due, day, expected):
    assert on(measure("1", status=status, due=due), day) == expected


@pytest.mark.feature("P7", "P8")
def test_the_table_of_measures_prints_the_owners_word_the_due_day_and_progress():
    one = measure(
        "1",
        due="2026-06-30",
        status=states(("delayed", "2026-01", {"state_printed": "Gul"})),
        progress=[progress("10", "2026-01"), progress("66.5", "2026-06"), progress("70", "2026-08")],
        responsibilities=("gatukontoret", "Rektor"),
    )
    made = plan_with(share(), one, measure("2"), actors=(actor(),))
    told = follow_up(made, NOTHING, as_of=dt.date(2026, 7, 1))
    [first, second] = told.measures_table("sv").rows()

    assert first["responsible"] == "Gatukontoret, Rektor"
    assert first["due"] == "30 juni 2026"
    assert first["state"] == "försenad (Gul)"
    assert first["progress"] == "66,5 % (juni 2026)"
    assert second["due"] == second["progress"] == ""
    assert second["state"] == "enligt plan"
    [board, _] = board_report(told).measures_table("sv").rows()
    assert {key: board[key] for key in ("responsible", "due", "state", "progress")} == {
        key: first[key] for key in ("responsible", "due", "state", "progress")
    }
    text = board_report(told).measures["1"].text("sv")
    assert "Ska vara klar senast 30 juni 2026. Genomfört: 66,5 % (juni 2026)." in text


@pytest.mark.feature("P8")
def test_the_uppsala_plan_is_told_as_before():
    """AMN-2023-00174 states neither responsible, due day nor progress: no column tells of them."""
    told = follow_up(catalog.load("uppsala-1000-fler"), NOTHING, as_of=dt.date(2024, 9, 1))
    columns = [column.key for column in told.measures_table("sv").columns]

    assert columns == ["measure", "years", "state", "indicators", "standing"]
    assert {one.timing for one in told.measures} == {None}
    board = board_report(told)
    assert [column.key for column in board.measures_table("sv").columns] == [
        "measure", "running", "state", "comment", "indicators", "assessment",
    ]  # fmt: skip
    for table in (board.goals_table("sv"), board.indicators_table("sv")):
        assert not {"responsible", "level"} & {column.key for column in table.columns}


@pytest.mark.feature("P7", "P8")
def test_goals_and_indicators_name_who_is_responsible_and_goals_their_level_in_the_owners_word():
    """Katrineholm calls them *resultatmål*."""
    one = goal("1", level="result", level_printed="Resultatmål", responsibilities="Bildningsnämnden")
    made = plan_with(share(), goals=(one,))
    board = board_report(follow_up(made, NOTHING, as_of=dt.date(2026, 7, 1)))
    [goals], [indicators] = board.goals_table("sv").rows(), board.indicators_table("sv").rows()

    assert (goals["level"], goals["responsible"]) == ("Resultatmål", "Bildningsnämnden (mål 1)")
    assert indicators["responsible"] == "Bildningsnämnden (mål 1)"


@pytest.mark.feature("P7")
@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("on-plan", "försenad (enligt plan)"),
        ("done", "slutfört"),
        ("not-fully", "försenad (inte helt enligt plan)"),
    ],
)
def test_an_assessment_says_whether_a_measure_is_done_by_the_librarys_word_for_its_step(value, expected):
    one = measure("1", due="2026-06-30", status=NO_STATE)
    record = record_with(assessment("measure 1", value, day="2026-06-30", closing=None, period="2026-M06"))

    assert board_report(followed(one, record=record)).measures["1"].state("sv") == expected


@pytest.mark.feature("P7")
def test_a_step_that_means_no_state_of_the_list_leaves_it_open_and_is_printed_as_the_paper_does():
    one = measure("1", due="2026-06-30", status=NO_STATE)
    own = scale(
        "farger",
        kind="state",
        steps=(scale_step("gul", sv="gult", en="yellow"), scale_step("gron", sv="grönt", en="green")),
    )
    entry = assessment(
        "measure 1",
        "gul",
        scale="farger",
        value_printed="Gult ljus",
        day="2026-06-30",
        closing=None,
        period="2026-M06",
    )
    told = board_report(followed(one, record=record_with(entry, scales=(own,))))

    assert told.measures["1"].state("sv") == "Gult ljus, slutdatum har passerat"


@pytest.mark.parametrize(
    ("percent", "day", "state", "since", "fires"),
    [
        ("100", "2026-06-30", "on-plan", "2026-01", True),
        ("100", "2026-06-30", "dropped", "2026-01", True),
        ("100", "2026-06-30", "done", "2026-01", False),
        ("99.9", "2026-06-30", "done", "2026-01", True),
        ("99.9", "2026-06-30", "done", "2026-06-30", True),
        ("99.9", "2026-06-30", "done", "2026-06", True),
        ("99.9", "2026-06-29", "done", "2026-06", False),
        ("99.9", "2026-06", "done", "2026-06", False),
        ("99.9", "2026-01", "done", "2026-06", False),
        ("40", "2026-06-30", "on-plan", "2026-01", False),
        ("100", "2026-06-30", "other", "2026-01", False),
    ],
)
def test_progress_contradicts_a_state_only_where_both_surely_hold(percent, day, state, since, fires):
    printed = {"state_printed": "Avslutad"} if state == "other" else {}
    one = measure("1", progress=[progress(percent, day)], status=states((state, since, printed)))

    assert bool(contradicted(one)) is fires


def test_of_two_reports_of_one_day_the_later_one_counts():
    for percents, fires in ((("40", "100"), True), (("100", "40"), False)):
        both = [progress(percent, "2026-06-30") for percent in percents]
        one = measure("1", progress=both, status=states(("on-plan", "2026-01", {})))

        assert bool(contradicted(one)) is fires
        assert one.progress_on(dt.date(2026, 7, 1)) == both[1]


def test_progress_without_a_state_contradicts_nothing():
    one = measure("1", progress=[progress("100")], status=NO_STATE)

    assert not contradicted(one)


@pytest.mark.feature("P8")
def test_the_agenda_names_who_answers_for_what_is_missing():
    made = plan_with(
        share("1.1", responsibilities="Gatukontoret"),
        share("1.2"),
        goals=(goal("1", aims=(aim(indicators=("1.2",)),), responsibilities="Rektor"),),
        reporting=(reporting_rule(),),
    )
    rows = due(made, NOTHING, as_of=dt.date(2026, 7, 1)).table("sv").rows()

    assert {row["responsible"] for row in rows if row["missing"]} == {"Gatukontoret, Rektor (mål 1)"}
    bare = due(plan_with(share()), NOTHING, as_of=dt.date(2026, 7, 1)).table("sv")
    assert "responsible" not in [column.key for column in bare.columns]


def test_an_area_that_names_who_is_responsible_answers_for_its_measures():
    made = plan_with(
        share(),
        areas=(goal_area("1", measures=(measure("1", responsibilities=()),), responsibilities="Rektor"),),
    )
    [row] = follow_up(made, NOTHING, as_of=dt.date(2026, 7, 1)).measures_table("sv").rows()

    assert row["responsible"] == "Rektor (målområde 1)"
