"""Timeliness: whether the values that could be there are there, on an axis of its own.

The rule asks for every month within twenty days ("månadsvis", AMN-2023-00174), and a deadline
on a day off moves to the next weekday (lag 1930:173 § 2). The plan runs from 2024.
"""

import datetime as dt
from typing import Any

import pytest

from paktmodel.followup import follow_up
from paktmodel.testing import (
    cohort,
    count,
    measurement_point,
    monthly,
    observation,
    observed,
    plan_with,
    reporting_rule,
    share,
)

YEARS = "2024-2026"


def rule(due_after: str | None = "P20D", **fields: Any):
    return {"years": YEARS, "reporting": (reporting_rule(due_after=due_after, **fields),)}


def months(first, how_many, value="130", **fields):
    return monthly("1.1", first, [value] * how_many, **fields)


NOTHING_YET = [
    ("2024-01-15", "not-yet-possible", "January has not ended"),
    ("2024-01-30", "not-yet-possible", "one day left"),
    ("2024-01-31", "not-yet-due", "January can have a value; 31 January + 20 days = Tuesday 20 February"),
    ("2024-02-19", "not-yet-due", "the day before"),
    ("2024-02-20", "due", "on the day"),
    ("2024-02-21", "overdue", "after it"),
]


@pytest.mark.feature("G1", "F13")
@pytest.mark.parametrize(("as_of", "timeliness", "because"), NOTHING_YET)
def test_a_first_month_becomes_possible_due_and_overdue(verdict_on, as_of, timeliness, because):
    assert verdict_on(count(), as_of=as_of, **rule()).timeliness == timeliness, because


DAYS_OFF = [
    ("P20D", "2024-M03", "2024-04-20", "not-yet-due", "31 March + 20 = Saturday 20 April: moves"),
    ("P20D", "2024-M03", "2024-04-22", "due", "to Monday 22 April"),
    ("P20D", "2024-M03", "2024-04-23", "overdue", "and is late on Tuesday"),
    ("P21D", "2024-M05", "2024-06-21", "not-yet-due", "31 May + 21 = midsummer's eve 2024, a Friday"),
    ("P21D", "2024-M05", "2024-06-24", "due", "Monday after midsummer"),
    ("P6D", "2024-M05", "2024-06-07", "due", "6 June is the national day, the 7th a Friday"),
    ("P1M", "2024-M05", "2024-06-30", "not-yet-due", "31 May + a month = Sunday 30 June"),
    ("P1M", "2024-M05", "2024-07-01", "due", "Monday 1 July"),
    ("P1M", "2024-M01", "2024-02-29", "due", "31 January + a month = the month's last day"),
    ("P24D", "2024-M11", "2024-12-24", "not-yet-due", "Christmas Eve moves"),
    ("P24D", "2024-M11", "2024-12-27", "due", "to Friday 27 December, after both holidays"),
]


@pytest.mark.feature("G1")
@pytest.mark.parametrize(("due_after", "month", "as_of", "timeliness", "because"), DAYS_OFF)
def test_a_due_day_on_a_day_off_moves_to_the_next_weekday(
    verdict_on, due_after, month, as_of, timeliness, because
):
    """Everything before the month is reported; lag (1930:173) § 2, lag (1989:253)."""
    before = months("2024-M01", int(month[-2:]) - 1)

    assert verdict_on(count(), before, as_of=as_of, **rule(due_after)).timeliness == timeliness, because


@pytest.mark.feature("G1", "F16")
@pytest.mark.parametrize(
    ("observations", "timeliness", "because"),
    [
        (months("2024-M01", 8), "current", "every month"),
        (months("2024-M01", 7), "not-yet-due", "August lacks until 20 September"),
        ([*months("2024-M01", 6), *months("2024-M08", 1)], "overdue", "July has been due since 20 August"),
        (
            [*months("2024-M01", 7), *months("2024-M08", 1, "suppressed")],
            "current",
            "a suppressed one is there",
        ),
        (
            [*months("2024-M01", 7), *months("2024-M08", 1, "not-reported")],
            "not-yet-due",
            "a row that says that nothing was reported is no report",
        ),
        ([*months("2024-M01", 7), *months("2024-M08", 1, "pending")], "not-yet-due", "nor is a pending one"),
        (months("2024-M03", 6), "overdue", "January and February lack"),
        ([*months("2024-M03", 5)], "overdue", "the most pressing decides: January, not August"),
    ],
)
def test_every_month_since_the_plans_start_is_asked_for(verdict_on, observations, timeliness, because):
    assert verdict_on(count(), observations, **rule()).timeliness == timeliness, because


@pytest.mark.feature("G1", "F17", "H4")
def test_one_late_month_does_not_erase_eleven_good_ones(verdict_on):
    """Eleven months of 130 against 120, and one that is late: better, and overdue."""
    good = [*months("2024-M01", 6), *months("2024-M08", 5)]
    verdict = verdict_on(count(total="120"), good, as_of="2024-12-31", **rule())

    assert (verdict.change.status, verdict.timeliness) == ("improved", "overdue")
    assert (verdict.window.observed_months, verdict.window.expected_months) == (11, 12)


@pytest.mark.feature("G1")
def test_a_month_longer_ago_than_the_window_no_longer_presses(verdict_on):
    """January 2024 never came; on 2025-01-31 the window is 2024-M02–2025-M01 and it is whole."""
    verdict = verdict_on(count(), months("2024-M02", 12), as_of="2025-01-31", **rule())

    assert verdict.timeliness == "current"


@pytest.mark.feature("G1")
@pytest.mark.parametrize(
    ("as_of", "observations", "timeliness"),
    [
        ("2024-01-31", (), "due-day-unknown"),
        ("2024-12-31", (), "due-day-unknown"),
        ("2024-01-15", (), "not-yet-possible"),
        ("2024-01-31", months("2024-M01", 1), "current"),
    ],
)
def test_without_a_due_day_nothing_is_overdue(verdict_on, as_of, observations, timeliness):
    """ "följa upp arbetet med planen månadsvis": the paper does not say by which day."""
    assert verdict_on(count(), observations, as_of=as_of, **rule(None)).timeliness == timeliness


LAGGED = [
    ("2024-04-29", "not-yet-possible", "31 January + 90 days = 30 April"),
    ("2024-04-30", "not-yet-due", "the first possible day; + 20 days = Monday 20 May"),
    ("2024-05-20", "due", "on it"),
    ("2024-05-21", "overdue", "after it"),
]


@pytest.mark.feature("F13", "G1")
@pytest.mark.parametrize(("as_of", "timeliness", "because"), LAGGED)
def test_a_cohort_is_not_late_before_its_value_can_exist(verdict_on, as_of, timeliness, because):
    """2.1 "(90 dagar efter anställning)" (table 4)."""
    assert verdict_on(count(cohort=cohort()), as_of=as_of, **rule()).timeliness == timeliness, because


@pytest.mark.feature("F12", "G1")
def test_a_publication_delay_moves_the_due_day(verdict_on):
    """31 January + 14 days = 14 February, + 20 days = Tuesday 5 March."""
    indicator = count(publication_delay="P14D")
    by_day = {
        day: verdict_on(indicator, as_of=day, **rule()).timeliness
        for day in ("2024-02-13", "2024-02-14", "2024-03-04", "2024-03-05", "2024-03-06")
    }

    assert list(by_day.values()) == ["not-yet-possible", "not-yet-due", "not-yet-due", "due", "overdue"]


CADENCES = [
    (
        "quarterly",
        monthly("1.1", "2024-Q1", [390, 390]),
        "current",
        "two quarters have ended, both are there",
    ),
    ("quarterly", monthly("1.1", "2024-Q1", [390]), "overdue", "April–June lacks, due 20 July → 22 July"),
    ("quarterly", months("2024-M01", 6), "current", "the six months are the two quarters"),
    ("half-yearly", months("2024-M01", 6), "current", "six months are the half-year"),
    ("half-yearly", months("2024-M01", 5), "overdue", "five are not"),
    ("tertially", monthly("1.1", "2024-T1", [500]), "not-yet-due", "May–August may come until 20 September"),
    ("yearly", (), "not-yet-possible", "2024 has not ended"),
    ("monthly", [observation("1.1", "2024-S1", value="700"), *months("2024-M07", 2)], "current", "covered"),
]


@pytest.mark.feature("G1", "F17")
@pytest.mark.parametrize(("cadence", "observations", "timeliness", "because"), CADENCES)
def test_each_cadence_asks_for_its_own_periods(verdict_on, cadence, observations, timeliness, because):
    flow = count(basis="flow", aggregation="sum", window="period")

    assert verdict_on(flow, observations, **rule(cadence=cadence)).timeliness == timeliness, because


@pytest.mark.feature("F17", "G1")
def test_the_persons_of_three_months_are_not_the_persons_of_a_quarter(verdict_on):
    """Six months of unique persons tell neither quarter; the quarters' own figures do."""
    persons = count(basis="unique-persons", aggregation="not-additive", window="period")
    by_quarter = monthly("1.1", "2024-Q1", [250, 250])

    assert verdict_on(persons, months("2024-M01", 6), **rule(cadence="quarterly")).timeliness == "overdue"
    assert verdict_on(persons, by_quarter, **rule(cadence="quarterly")).timeliness == "current"


@pytest.mark.feature("F12", "G1")
def test_a_stock_read_on_the_last_day_is_its_months_value(verdict_on):
    """1.1 "den sista varje månad": what is read on 31 January is January's value."""
    stock = share(basis="stock", measurement_point=measurement_point())
    readings = [observation("1.1", day) for day in ("2024-01-31", "2024-02-29")]

    assert verdict_on(stock, readings, as_of="2024-03-25", **rule()).timeliness == "current"


@pytest.mark.feature("G1")
def test_the_shortest_cadence_in_force_decides(verdict_on):
    rules = (
        reporting_rule("ar", cadence="yearly"),
        reporting_rule("manad", cadence="monthly", until="2024-06-30"),
        reporting_rule("kvartal", cadence="quarterly", since="2024-07-01"),
    )
    quarters = monthly("1.1", "2024-Q1", [390, 390])
    first = verdict_on(count(), as_of="2024-04-30", years=YEARS, reporting=rules)
    then = verdict_on(count(), quarters, as_of="2024-08-31", years=YEARS, reporting=rules)

    assert (first.timeliness, then.timeliness) == ("overdue", "current")


@pytest.mark.feature("G1")
@pytest.mark.parametrize(
    ("as_of", "observations", "timeliness"),
    [
        ("2024-12-30", (), "not-yet-possible"),
        ("2024-12-31", (), "due-day-unknown"),
        ("2024-12-31", [observation("1.1", "2024", value="130")], "current"),
        ("2024-12-31", months("2024-M01", 12), "current"),
    ],
)
def test_without_a_rule_the_baselines_own_period_is_the_cadence(verdict_on, as_of, observations, timeliness):
    """2022 is printed, so a year is what is asked for: one figure of it, or its twelve months."""
    verdict = verdict_on(count(), observations, as_of=as_of, years=YEARS, reporting=())

    assert verdict.timeliness == timeliness


@pytest.mark.feature("G1", "I4")
def test_the_plan_counts_how_timely_its_indicators_are():
    """One complete, one with a late July."""
    plan = plan_with(count("1.1"), share("1.2"), years=YEARS)
    whole = monthly("1.1", "2024-M01", [130] * 8)
    late = monthly("1.2", "2024-M01", ["62.0"] * 6 + [None] + ["62.0"])
    timely = follow_up(plan, observed(whole, late), as_of=dt.date(2024, 8, 31)).overall.timeliness

    assert {str(state): number for state, number in timely if number} == {"current": 1, "overdue": 1}
    assert sum(number for _, number in timely) == 2
