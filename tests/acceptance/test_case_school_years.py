"""Years that do not begin in January, and figures for several years (field cases F10 and F12).

F10: ``2023/24`` as the period of a baseline and of observations: twelve months that begin in July. Like
with like, the agenda, first possible dates and labels (``läsåret 2023/24``) follow. Not the same as 2023.
F12: mean of 2020–2022, 61.4; of 2023–2025, 63.0: improved. No single year stands for it.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

import paktmodel as pm
from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import window_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.running import increments
from paktmodel.testing import (
    aim,
    closing_point,
    compared_value,
    comparison,
    count,
    declared_year,
    goal,
    monthly,
    observation,
    plan_with,
    reporting_calendar,
    reporting_rule,
    share,
    target,
)

FLOW: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period"}
SO_FAR: dict[str, Any] = {"basis": "flow", "aggregation": "cumulative-over-year", "window": "period"}
SINCE_START: dict[str, Any] = {"basis": "flow", "aggregation": "cumulative-since-start", "window": "period"}
SCHOOL = declared_year(abbreviation="lå")


def day(text: str) -> dt.date:
    return dt.date.fromisoformat(text)


def school_plan(*indicators, **fields):
    calendar = reporting_calendar(closing_point(dues=()), terms=(), years=(SCHOOL,))
    return plan_with(
        *indicators, **{"day": "2023-01-01", "years": "2022-2026", "calendar": calendar} | fields
    )


def followed(plan, *observations, on):
    return pm.follow_up(plan, pm.Observations(observations), as_of=day(on)).indicators["1.1"].total


def codes(verdict):
    return [reason.code for reason in verdict.reasons]


def yearly(**fields):
    return reporting_rule("lasar", **{"cadence": "yearly", "due_after": "P30D"} | fields)


@pytest.mark.feature("F17", "H4", "P5")
def test_a_school_year_is_held_against_a_school_year():
    """2022/23: 58.0; the calendar year 2023 is another period, the school year 2023/24 the same length."""
    plan = school_plan(share(total="58.0", period="2022-M07/2023-M06"))
    verdict = followed(plan, observation(period="2023-M07/2024-M06", value="61.0"), on="2024-08-31")

    assert verdict.change.status == "improved"
    assert "61,0 procent (läsåret 2023/24) mot 58,0 procent (läsåret 2022/23)" in verdict.text("sv")
    table = pm.follow_up(
        plan,
        pm.Observations([observation(period="2023-M07/2024-M06", value="61.0")]),
        as_of=day("2024-08-31"),
    ).table("sv")
    assert "läsåret 2023/24" in table.text()
    assert Period("2023-M07/2024-M06") != Period("2023")


@pytest.mark.feature("P5", "H7", "H8")
@pytest.mark.parametrize("monthly_values", [False, True])
def test_gaps_lines_and_comparisons_name_the_school_year(monthly_values):
    """Women 64.0 and men 58.0 in 2023/24, against 60.0 and 56.0; as one value or as the year's months."""
    base, now = Period("2022-M07/2023-M06"), Period("2023-M07/2024-M06")
    values = {"total": 61, "women": 64, "men": 58}
    seen = [
        observation(period=str(period), part=part, numerator=value, denominator=100)
        for part, value in values.items()
        for period in (now.split("M") if monthly_values else (now,))
    ]
    elsewhere = comparison(values=(compared_value(base, "50.0"), compared_value(now, "51.0")))
    bound = target("70.0", on="2026-06-30")
    plan = school_plan(
        share(total="58.0", women="60.0", men="56.0", period=str(base), targets=(bound,)),
        goals=(goal(aims=(aim("oka", targets=(bound,), indicators=("1.1",)),)),),
    )
    stands = pm.follow_up(plan, pm.Observations(seen), as_of=day("2024-08-31"), comparisons=(elsewhere,))
    (gap,), (context,) = stands.indicators["1.1"].gaps, stands.indicators["1.1"].benchmarks
    report = pm.board_report(stands)
    line = report.goals[0].aims[0].indicators[0]

    years = ("(läsåret 2023/24)", "(läsåret 2022/23)")
    for said in (gap.text("sv"), context.text("sv"), line.forecast.text("sv")):
        assert all(one in said for one in years), said
    row = stands.benchmarks_table("sv").rows()[0]
    assert all(one in str(row[place]) for one in years for place in ("here", "there"))
    assert line.value_text("sv") == "61,0 procent (läsåret 2023/24)"
    assert "-M0" not in report.text("sv") + report.text("en")


@pytest.mark.feature("G1")
def test_the_agenda_and_the_timeliness_follow_the_school_year():
    """Due 30 days after the school year's end, 30 June 2024: 30 July."""
    indicator = share(total="58.0", period="2022-M07/2023-M06")
    plan = school_plan(indicator, years="2023-2026", reporting=(yearly(year="läsår"),))
    value = observation(period="2023-M07/2024-M06", value="61.0")

    agenda = pm.due(plan, pm.Observations([value]), as_of=day("2024-08-31"))
    assert [(str(item.period), str(item.due), item.state) for item in agenda] == [
        ("2022-M07/2023-M06", "2023-07-31", "overdue"),  # 30 July 2023 is a Sunday
        ("2023-M07/2024-M06", "2024-07-30", "reported"),
        ("2024-M07/2025-M06", "2025-07-30", "not-yet-possible"),
    ]
    assert [entry.first_possible for item in agenda for entry in item.entries] == [
        day("2023-06-30"), day("2024-06-30"), day("2025-06-30")
    ]  # fmt: skip
    assert "läsåret 2023/24" in agenda.table("sv").html()
    assert followed(plan, value, on="2024-08-31").timeliness == "current"
    assert followed(plan, on="2024-08-31").timeliness == "overdue"


@pytest.mark.feature("G1")
def test_without_a_baseline_the_timeliness_follows_the_rules_year_as_the_agenda_does():
    """Nothing says of which year the indicator is but the rule: 2023/24 is there, and 2024/25 is not over."""
    indicator = share(baseline=None)
    plan = school_plan(indicator, day="2023-08-01", years="2024-2026", reporting=(yearly(year="läsår"),))
    value = observation(period="2023-M07/2024-M06", value="61.0")

    states = [item.state for item in pm.due(plan, pm.Observations([value]), as_of=day("2024-08-31"))]
    assert states == ["reported", "not-yet-possible"]
    assert followed(plan, value, on="2024-08-31").timeliness == "current"
    assert followed(plan, on="2024-06-29").timeliness == "not-yet-possible"
    assert followed(plan, on="2024-07-29").timeliness == "not-yet-due"
    assert followed(plan, on="2024-07-31").timeliness == "overdue"
    assert followed(plan, value, on="2025-07-31").timeliness == "overdue"


@pytest.mark.feature("G1")
def test_a_calendar_years_report_asks_for_the_school_year_that_ends_in_it():
    """Unique persons of 2023/24 are what can be had by the end of 2024; of 2024 itself nothing ever is."""
    unique = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}
    indicator = count(total="120", period="2022-M07/2023-M06", **unique)
    plan = school_plan(indicator, years="2024-2026", reporting=(yearly(),))
    value = observation(period="2023-M07/2024-M06", value="130")

    (item,) = pm.due(plan, pm.Observations([value]), as_of=day("2024-12-31"))
    (entry,) = item.entries
    assert (str(item.period), str(entry.period), entry.reported) == ("2024", "2023-M07/2024-M06", True)
    assert entry.first_possible == day("2024-06-30")
    assert followed(plan, value, on="2025-06-29").timeliness == "current"
    (cell,) = pm.completeness(plan, pm.Observations([value]), period="2024", as_of=day("2024-12-31")).cells
    assert (str(cell.period), cell.state) == ("2023-M07/2024-M06", "observed")


def test_tables_are_read_by_the_years_that_the_plan_declares():
    plan = school_plan(share(period="2022-M07/2023-M06"))
    read = pm.read_csv("indikator;period;värde\n1.1;2023/24;61,0\n1.1;lå 2024/25;62,0\n", plan)

    assert [str(one.period) for one in read] == ["2023-M07/2024-M06", "2024-M07/2025-M06"]
    with pytest.raises(pm.InvalidDocument, match="period-ambiguous"):
        pm.read_csv("indikator;period;värde\n1.1;2023/24;61,0\n", plan_with(share()))


@pytest.mark.feature("F17")
@settings(max_examples=25)
@given(
    st.lists(st.tuples(st.integers(0, 40), st.integers(41, 90)), min_size=24, max_size=24),
    st.sampled_from(["2022-M07/2023-M06", "2022"]),
)
def test_a_full_year_as_months_equals_the_year_as_one_value(pairs, base):
    """Of counts, ratios and running values alike, in a school year and in a calendar year."""
    months = Period(base).next().split("M")
    for kind in (FLOW, SO_FAR, None):
        if kind is None:
            indicator = share(total="50.0", period=base)
            parts = [
                observation(period=str(one), numerator=n, denominator=d)
                for one, (n, d) in zip(months, pairs, strict=False)
            ]
            above, below = (sum(pair[place] for pair in pairs[:12]) for place in (0, 1))
            whole = observation(period=str(Period(base).next()), numerator=above, denominator=below)
        else:
            indicator = count(total="300", period=base, **kind)
            values = [n for n, _ in pairs[:12]]
            shown = values if kind is FLOW else [sum(values[: place + 1]) for place in range(12)]
            parts = [observation(period=str(one), value=str(n)) for one, n in zip(months, shown, strict=True)]
            whole = observation(period=str(Period(base).next()), value=str(sum(values)))
        plan = school_plan(indicator)
        on = str(months[-1].end)
        by_month, by_year = followed(plan, *parts, on=on), followed(plan, whole, on=on)
        assert by_month.change.status == by_year.change.status
        assert by_month.window.value == by_year.window.value
        assert by_month.window.value is not None


# --- running values --------------------------------------------------------------------------


def run_of(first, values):
    return monthly("1.1", first, values)


@pytest.mark.feature("F17")
def test_running_values_begin_again_with_the_school_year():
    """10 a month from July: 120 in June, 10 in July. Calendar years would make a fall of it."""
    indicator = count(total="100", period="2022-M07/2023-M06", **SO_FAR)
    running = run_of("2023-M07", [10 * (place % 12 + 1) for place in range(14)])
    verdict = followed(school_plan(indicator), *running, on="2024-08-31")

    assert (str(verdict.window), verdict.window.value) == ("2023-M09–2024-M08", Decimal(120))
    known = pm.follow_up(school_plan(indicator), pm.Observations(running), as_of=day("2024-08-31"))
    assert not [one for one in known.findings if one.code == "cumulative-decreases"]
    undeclared = pm.follow_up(plan_with(indicator), pm.Observations(running), as_of=day("2024-08-31"))
    assert [one.code for one in undeclared.findings if one.code == "cumulative-decreases"]


@pytest.mark.feature("F17")
def test_a_fall_since_the_start_is_a_finding_and_january_begins_nothing():
    indicator = count(total="100", **SINCE_START)
    running = run_of("2023-M11", [300, 310, 320, 305])
    found = pm.follow_up(plan_with(indicator), pm.Observations(running), as_of=day("2024-02-29")).findings

    falls = [one for one in found if one.code == "cumulative-decreases"]
    assert [str(subject) for one in falls for subject in one.subjects] == ["observation 1.1 total 2024-M02"]


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("observations", "value"),
    [
        ([observation(period="2022", value="300"), observation(period="2023", value="420")], Decimal(120)),
        (run_of("2022-M12", [300, *(300 + 10 * place for place in range(1, 13))]), Decimal(120)),
        ([observation(period="2023", value="420")], None),
    ],
)
def test_a_years_own_value_is_the_difference_of_what_has_run_up_since_the_start(observations, value):
    """420 by December 2023 less 300 by December 2022: 120 in 2023; without the 300 nobody knows."""
    verdict = followed(plan_with(count(total="110", **SINCE_START)), *observations, on="2023-12-31")

    assert (None if verdict.window is None else verdict.window.value) == value


@pytest.mark.feature("F17")
@pytest.mark.parametrize("basis", ["flow", "unique-persons"])
def test_january_to_august_is_the_running_value_of_august(basis):
    """8 of 12 months against the same 8, also of unique persons."""
    indicator = count(total="80", period="2023-M01/2023-M08", **{**SO_FAR, "basis": basis})
    plan = plan_with(indicator, day="2023-01-01", years="2023-2026")
    for known in (
        run_of("2024-M01", [11 * place for place in range(1, 9)]),
        [observation(period="2024-M01/2024-M08", value="88")],
    ):
        verdict = followed(plan, *known, on="2024-08-31")
        assert (str(verdict.window.first), verdict.window.value) == ("2024-M01/2024-M08", Decimal(88))


def test_running_values_given_from_the_years_start_are_those_of_their_last_month():
    """Januari–mars, –april, –maj: 2024-Q1, 2024-T1 and a run are the running values of March, April, May."""
    known = [
        observation(period=one, value=value)
        for one, value in (("2024-Q1", 30), ("2024-T1", 45), ("2024-M01/2024-M05", 50))
    ]
    series = increments(count(**SO_FAR), known)

    assert [(str(period), series.value(row)) for row, period in enumerate(series.periods)] == [
        ("2024-M04", Decimal(15)), ("2024-M05", Decimal(5))
    ]  # fmt: skip


# --- figures for several years ---------------------------------------------------------------


MEAN: dict[str, Any] = {"kind": "mean", "unit": "dagar", "total": "61.4", "period": "2020-M01/2022-M12"}


@pytest.mark.feature("F16", "F17", "P5")
def test_a_figure_for_three_years_is_held_against_one_for_three_years():
    """Mean of 2020–2022, 61.4; of 2023–2025, 63.0: improved (F12). A single year says nothing."""
    plan = plan_with(share(**MEAN), years="2020-2026")
    verdict = followed(plan, observation(period="2023-M01/2025-M12", value="63.0"), on="2025-12-31")

    assert verdict.change.status == "improved"
    assert codes(verdict)[1:] == []
    assert "63,0 dagar (2023–2025) mot 61,4 dagar (2020–2022)" in verdict.text("sv")
    assert (verdict.significance.status, verdict.significance.codes) == ("unknown", ("several-years",))
    of_a_year = followed(plan, observation(period="2025", value="63.0"), on="2025-12-31")
    assert of_a_year.change.status == "not-assessable"


@pytest.mark.feature("F17")
def test_years_in_common_with_the_baseline_are_noted():
    """2021–2023 shares two years with 2020–2022: 24 of its 36 months, as statistics.md 3 has it said."""
    plan = plan_with(share(**MEAN), years="2020-2026")
    verdict = followed(plan, observation(period="2021-M01/2023-M12", value="63.0"), on="2023-12-31")

    assert codes(verdict)[1:] == ["window-overlaps-baseline"]
    assert dict(verdict.reasons[1].evidence) == {"n": 24, "m": 36}
    assert verdict.reasons[1].text("sv") == (
        "24 av fönstrets 36 månader ingår även i utgångsvärdet, så förändringen ser mindre ut än den är"
    )
    assert verdict.reasons[1].text("en") == (
        "24 of the window's 36 months are part of the baseline as well, so the change looks smaller than "
        "it is"
    )


def test_a_figure_for_three_years_is_asked_for_once_in_three_years():
    """Nobody is late with 2024 where the values are of three years; by 2026 the next is missing."""
    plan = plan_with(share(**MEAN), day="2023-01-01", years="2023-2026", reporting=(yearly(),))

    assert followed(plan, on="2025-06-30").timeliness == "not-yet-possible"
    assert followed(plan, on="2026-06-30").timeliness == "overdue"
    assert (
        followed(plan, observation(period="2023-M01/2025-M12", value="63.0"), on="2026-06-30").timeliness
        == "current"
    )


def test_runs_that_share_months_are_never_added_up():
    """Of 2021/22–2023/24 and rolling years between them, three school years make three years."""
    indicator = count(total="300", period="2018-M07/2021-M06", **FLOW)
    starts = [(2021, 7), (2021, 10), (2022, 7), (2023, 7)]
    firsts = [year * 12 + month - 1 for year, month in starts]
    known = [observation(period=str(Period.of_months(first, first + 11)), value="110") for first in firsts]
    facts = IndicatorFacts(indicator, (SCHOOL,))
    made = window_value(facts, known, start=firsts[0], end=firsts[-1] + 11, length=36)

    assert (made.value, made.observed_months) == (Decimal(330), 36)
