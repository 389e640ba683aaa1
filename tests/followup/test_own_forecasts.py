"""The responsible's forecasts in the board report: beside target, outcome and trend, and looked back on."""

import datetime as dt
from decimal import Decimal

import pytest

import paktmodel as pm
from paktmodel.reports.board_report import BoardReport
from paktmodel.testing import (
    aim,
    assessment,
    closing_point,
    count,
    dated,
    forecast,
    goal,
    measure,
    measure_status,
    monthly,
    observation,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    scale,
    share,
    target,
    term,
    timeline,
)
from paktmodel.vocabulary.words.followup import RollUpMethod, ShareOf

AUGUST, DECEMBER = dt.date(2024, 8, 31), dt.date(2024, 12, 31)
LATER = dt.timedelta(days=31)
TERM = term("Socialnämnden", start="2023-01-01", end="2026-12-31")
INTERIM = closing_point("interim-accounts", period="2024", ends="2024-08-31")
ANNUAL = closing_point("annual-accounts", period="2024", ends=None)
CALENDAR = reporting_calendar(INTERIM, ANNUAL, terms=(TERM,))


def at_most(value, on="2024-12-31", **fields):
    return target(value, "at-most", on=on, **fields)


def read(*things, record=(), rows=(), as_of=AUGUST, point=None, **fields) -> BoardReport:
    """The board's report on a plan with these indicators, a month after the day."""
    plan = plan_with(*things, calendar=CALENDAR, **fields)
    followed = pm.follow_up(
        plan, observed(rows), as_of=as_of, known_at=as_of + LATER, record=record_with(*record, plan=plan.id)
    )
    return pm.board_report(followed, point)


def year(value, period="2023", **fields):
    return observation("1.1", period, value=value, **fields)


RATE = share("1.1", total="61.8", direction="decrease")
ONE = goal(aims=(aim("minska", direction=None, targets=(at_most("55", "2026-12-31"),)),))


# --- side by side --------------------------------------------------------------------------


@pytest.mark.feature("H1", "G6")
def test_target_outcome_and_both_forecasts_stand_side_by_side():
    """61.8 → 60.0 in 365 days: after 1461 days the line is at 61.8 − 1.8 × 1461 / 365 = 54.6."""
    partly = forecast(
        "goal 1", "56.5", for_="2026-12-31", expected_status="missed", reason="Färre avslut än väntat."
    )
    report = read(RATE, goals=(ONE,), record=[partly, assessment("goal 1", "partly")], rows=[year("60.0")])
    table = report.goals_table("sv")
    [row] = table.rows()

    assert [column.label for column in table.columns[2:]] == [
        "Utgångsvärde",
        "Målvärde",
        "Utfall t.o.m.",
        "Prognos helår (ansvarig)",
        "Prognos (trend)",
        "Status",
        "Förvaltningsdirektörens bedömning",
    ]
    assert [row[column.key] for column in table.columns[2:]] == [
        "61,8 procent (2022)",
        "högst 55 procent (31 december 2026)",
        "60,0 procent (2023)",
        "56,5 procent, inte uppfyllt (31 december 2026)",
        "54,6 procent (31 december 2026)",
        "på väg",
        "delvis",
    ]
    assert (
        "Prognos för 31 december 2026 (Förvaltningsdirektören, 10 september 2024): 56,5 procent, "
        "inte uppfyllt. Skäl: Färre avslut än väntat."
    ) in report.summary("sv")[1]


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("for_", "sv", "en"),
    [
        ("2024", "Prognos helår (ansvarig)", "Full-year forecast (responsible)"),
        ("2026-12-31", "Prognos helår (ansvarig)", "Full-year forecast (responsible)"),
        ("2024-T3", "Prognos (ansvarig)", "Forecast (responsible)"),
        ("2025-06-30", "Prognos (ansvarig)", "Forecast (responsible)"),
    ],
)
def test_forecasts_are_headed_as_those_of_the_year_where_they_are(for_, sv, en):
    report = read(RATE, goals=(ONE,), record=[forecast("goal 1", for_=for_)])

    for table, heading in ((report.goals_table("sv"), sv), (report.goals_table("en"), en)):
        labels = {column.key: column.label for column in table.columns}
        assert labels["own-forecast"] == heading


@pytest.mark.feature("G6")
def test_a_target_has_the_forecast_for_its_own_date_else_the_one_whose_day_comes_first():
    course = goal(aims=(aim("minska", direction=None, targets=(at_most("58"), at_most("55", "2026-12-31"))),))
    record = [
        forecast("goal 1", "59", for_="2024", day="2024-05-01", period="2024-T1"),
        forecast("goal 1", "58.5", for_="2024"),
        forecast("goal 1", "56.5", for_="2026-12-31"),
    ]

    def cells(known):
        rows = read(RATE, goals=(course,), record=known, rows=[year("60.0")]).goals_table("sv").rows()
        return [row["own-forecast"] for row in rows]

    assert cells(record) == ["58,5 procent (2024)", "56,5 procent (31 december 2026)"]
    assert cells(record[:2]) == ["58,5 procent (2024)"] * 2  # it says what it is for
    assert cells(record[2:]) == ["", "56,5 procent (31 december 2026)"]  # it says nothing of 2024


@pytest.mark.feature("G6")
def test_a_forecast_for_a_later_day_than_that_of_any_target_is_one_for_the_aim():
    only = goal(aims=(aim("minska", direction=None, targets=(at_most("58"),)),))
    aims = read(RATE, goals=(only,), record=[forecast("goal 1", "56.5", for_="2026-12-31")]).goals[0].aims

    assert aims[0].indicators[0].expected is None
    assert aims[0].expected is not None
    assert "Prognos för 31 december 2026" in aims[0].text("sv")


@pytest.mark.feature("G6")
def test_a_closing_shows_its_own_forecasts_and_none_that_is_already_past():
    april = forecast("goal 1", "59", day="2024-05-01", period="2024-T1")
    past = forecast("goal 1", "60", for_="2024-T2")

    assert read(RATE, goals=(ONE,), record=[april], point=INTERIM).goals_table().rows()[0]["own-forecast"]
    august = [april, forecast("goal 1", "58")]
    row = read(RATE, goals=(ONE,), record=august, point=INTERIM).goals_table().rows()[0]
    assert row["own-forecast"] == "58 procent (2024)"
    later = read(RATE, goals=(ONE,), record=[past], as_of=DECEMBER).goals_table().rows()[0]
    assert later["own-forecast"] == ""


@pytest.mark.feature("G6")
def test_a_forecast_is_no_assessment_of_how_things_stand():
    """It has a step, and says nothing of now: it neither differs from the outcome nor moves a measure."""
    entries = [
        forecast("indicator 1.1", None, expected_status="met", scale="uppsala-attainment", value="fully"),
        forecast("measure 1", None, expected_status="met", scale="uppsala-state", value="done"),
    ]
    report = read(RATE, measure("1"), record=entries, rows=[year("70.0")])

    assert report.differing == ()
    assert report.indicators[0].assessments == report.measures[0].assessments == ()
    assert report.measures[0].own is None
    [row] = report.measures_table("sv").rows()
    assert (row["state"], row["own-forecast"]) == ("enligt plan", "slutfört (2024)")
    assert report.indicators_table("sv").rows()[0]["own-forecast"] == "helt (2024)"


@pytest.mark.feature("G6", "P7")
def test_the_owners_own_word_stands_for_the_status_that_is_expected():
    printed = forecast("goal 1", "56.5", expected_status="partly-met", value_printed="gult")
    bare = forecast("goal 1", None, expected_status="partly-met")

    def cell(one, language):
        return read(RATE, goals=(ONE,), record=[one]).goals_table(language).rows()[0]["own-forecast"]

    assert (cell(printed, "sv"), cell(printed, "en")) == (
        "56,5 procent, gult (2024)",
        "56.5 procent, gult (2024)",
    )
    assert (cell(bare, "sv"), cell(bare, "en")) == ("delvis uppfyllt (2024)", "partly met (2024)")


@pytest.mark.feature("G6")
def test_what_is_expected_of_an_aim_that_several_indicators_measure_is_in_the_aims_unit():
    two = goal(aims=(aim("oka", unit="kronor", indicators=("1.1", "1.2")),))
    report = read(RATE, count("1.2", total="40"), goals=(two,), record=[forecast("aim 1 oka", "1200")])

    expected = "1\N{NO-BREAK SPACE}200 kronor"
    assert [row["own-forecast"] for row in report.goals_table("sv").rows()] == [f"{expected} (2024)"] * 2
    assert report.goals[0].text("sv").count(expected) == 1


@pytest.mark.feature("G6")
def test_forecasts_for_the_plan_and_its_areas_stand_in_the_lead():
    record = [
        forecast("plan", None, expected_status="partly-met"),
        forecast("goal-area 1", None, expected_status="met", role="Enhetschefen"),
    ]
    lead = read(RATE, record=record).arrange("sv").lead

    assert "Planen. Prognos för 2024 (Förvaltningsdirektören, 10 september 2024): delvis uppfyllt." in lead
    assert "Målområde 1. Prognos för 2024 (Enhetschefen, 10 september 2024): uppfyllt." in lead


@pytest.mark.feature("G6")
def test_a_plan_without_goals_has_targets_and_forecasts_in_its_table_of_indicators():
    """A target plan has no goals or measures: what is expected of its indicators is still to be read."""
    plan = [
        share("1.1", total="61.8", direction="decrease", targets=(at_most("58"),)),
        count("1.2", total="40"),
    ]
    report = read(*plan, goals=(), record=[forecast("indicator 1.1", "57.5")], rows=[year("60.0")])
    first, second = report.indicators_table("sv").rows()

    assert [first[key] for key in ("target", "current", "own-forecast", "forecast")] == [
        "högst 58 procent (31 december 2024)",
        "60,0 procent (2023)",
        "57,5 procent (2024)",
        "58,2 procent (31 december 2024)",
    ]
    late = read(*plan, goals=(), record=[forecast("indicator 1.1", "55", for_="2026-12-31")])
    assert late.indicators_table("sv").rows()[0]["own-forecast"] == "55 procent (31 december 2026)"
    assert {second[key] for key in ("target", "current", "own-forecast", "forecast")} == {""}
    assert "own-forecast" not in read(*plan[1:], goals=()).indicators_table("sv").rows()[0]


# --- the rows of the table of goals --------------------------------------------------------


@pytest.mark.feature("H1")
def test_a_sum_under_way_shows_its_months_so_far():
    summed = {"basis": "flow", "aggregation": "sum", "unit": "platser"}
    places = count("1.1", total="120", direction="increase", **summed)
    wanted = goal(aims=(aim("oka", direction=None, targets=(target("100", on="2024", unit="platser"),)),))
    rows = monthly("1.1", "2024-M01", values=["10"] * 8)
    [row] = read(places, goals=(wanted,), rows=rows).goals_table("sv").rows()

    assert (row["target"], row["current"]) == (
        "minst 100 platser (2024)",
        "80 platser (januari–augusti 2024)",
    )


@pytest.mark.feature("H1", "H10")
def test_a_goal_above_or_below_others_has_a_row_with_its_tally():
    above = goal("1", aims=(), level="overall")
    below = goal("1.1", parent="1", level="board", aims=(aim("oka"),))
    alone = goal("2", aims=(aim("oka"),))
    rows = read(RATE, goals=(above, below, alone), rows=[year("60.0")]).goals_table("sv").rows()

    assert [(str(row["goal"]).split()[0], row["indicator"] != "", row["target"]) for row in rows] == [
        ("1", False, ""),
        ("1.1", False, ""),
        ("1.1", True, ""),
        ("2", True, ""),
    ]
    assert (
        rows[0]["current"] == "1 av 1 indikator kan bedömas. Mot utgångsvärde: 1 förbättrad. Genom delmål: 1."
    )


@pytest.mark.feature("H1")
def test_a_target_that_no_indicator_is_known_for_keeps_its_row():
    """Two indicators measure the aim, and its target does not say which of them it is about."""
    unclear = goal(aims=(aim("minska", direction=None, targets=(at_most("55"),), indicators=("1.1", "1.2")),))
    table = read(RATE, count("1.2", total="40"), goals=(unclear,)).goals_table("sv")
    rows = table.rows()

    assert [(row["indicator"] != "", row["target"]) for row in rows] == [
        (True, ""),
        (True, ""),
        (False, "högst 55 procent (31 december 2024)"),
    ]
    assert rows[2]["status"] == "kan inte bedömas"
    assert rows[2]["current"] == "–"
    assert "säger inte vilken" in " ".join(table.notes)


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("role", "sv"),
    [("Kommunstyrelsen", "Kommunstyrelsens bedömning"), ("Revisorernas", "Revisorernas bedömning")],
)
def test_an_assessment_is_headed_by_the_role_that_made_it(role, sv):
    other = assessment("goal 1", "helt", role=role, scale="egen")
    record = [scale("egen", kind="attainment"), assessment("goal 1", "partly"), other]
    table = read(RATE, goals=(ONE,), record=record).goals_table("sv")
    labels = {column.key: column.label for column in table.columns}

    assert (labels["assessment"], labels["assessment-2"]) == ("Förvaltningsdirektörens bedömning", sv)
    assert (table.rows()[0]["assessment"], table.rows()[0]["assessment-2"]) == ("delvis", "helt")


# --- how earlier forecasts turned out ------------------------------------------------------

LAST = goal(aims=(aim("minska", direction=None, targets=(at_most("58"),)),))


CAME = (year("58.4", "2024"),)


def outcomes(*record, rows=CAME, goals=(LAST,), point=ANNUAL, things=(RATE,)):
    return read(*things, goals=goals, record=record, rows=rows, as_of=DECEMBER, point=point).outcomes


@pytest.mark.feature("G6")
def test_annual_accounts_set_each_earlier_forecast_beside_its_outcome():
    record = [
        forecast("goal 1", "57.0", expected_status="met", day="2024-05-20", period="2024-T1"),
        forecast("goal 1", "58.5", expected_status="missed", reason="Färre avslut."),
        forecast("goal 1", "55", for_="2026-12-31"),  # not for this year
    ]
    report = read(
        RATE, goals=(LAST,), record=record, rows=[year("58.4", "2024")], as_of=DECEMBER, point=ANNUAL
    )

    assert [
        (
            row["forecast-made"],
            row["forecast-for"],
            row["forecast-expected"],
            row["outcome"],
            row["turned-out"],
        )
        for row in report.forecasts_table("sv").rows()
    ] == [
        (
            "20 maj 2024, Förvaltningsdirektören",
            "2024",
            "57,0 procent, uppfyllt",
            "58,4 procent, inte uppfyllt",
            "+1,4 procentenheter, sämre än väntat",
        ),
        (
            "10 september 2024, Förvaltningsdirektören",
            "2024",
            "58,5 procent, inte uppfyllt",
            "58,4 procent, inte uppfyllt",
            "−0,1 procentenheter, som väntat",
        ),
    ]
    assert str(report.outcomes[0]) == (
        "Goal 1: the forecast for 2024 (Förvaltningsdirektören, 20 May 2024) was 57.0 procent, met; outcome "
        "58.4 procent, missed: +1.4 percentage points, worse than expected"
    )
    assert "Tidigare prognoser: 1 som väntat, 1 sämre än väntat." in report.arrange("sv").lead
    assert [one.name for one in report.arrange("sv").sections][:2] == ["goals", "forecasts"]


@pytest.mark.feature("G6")
@pytest.mark.parametrize("point", [None, INTERIM])
def test_only_annual_accounts_look_back(point):
    assert outcomes(forecast("goal 1", "57.0"), point=point) == ()


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("made", "standing"),
    [
        ({"expected_value": "57.0"}, "worse"),  # less was wanted and expected
        ({"expected_value": "59.0"}, "better"),
        ({"expected_value": "58"}, "as-expected"),  # 58.4 as a whole number
        ({"expected_value": "58.4"}, "as-expected"),
        ({"expected_value": None, "expected_status": "met"}, "worse"),
        ({"expected_value": None, "expected_status": "partly-met"}, "worse"),
        ({"expected_value": None, "expected_status": "missed"}, "as-expected"),
        ({"expected_value": "50.0", "expected_status": "missed"}, "as-expected"),  # the status decides
    ],
)
@pytest.mark.parametrize("about", ["goal 1", "aim 1 minska", "indicator 1.1"])
def test_a_forecast_turns_out_by_its_status_or_else_by_its_value(made, standing, about):
    [one] = outcomes(forecast(about, **made))

    assert one.standing == standing
    assert (one.value, one.status) == (Decimal("58.4"), "missed")


@pytest.mark.feature("G6")
def test_a_forecast_of_the_closing_itself_or_after_its_time_is_no_earlier_one():
    after = forecast("goal 1", day="2025-01-20", closing="annual-accounts")
    of_month = forecast("goal 1", "57.0", closing=None, period="2024-M10", day="2024-11-05")

    assert [one.forecast.assessment for one in outcomes(after, of_month)] == [of_month]


@pytest.mark.feature("G6")
def test_what_has_no_outcome_yet_cannot_be_compared():
    [one] = outcomes(forecast("goal 1", "57.0", expected_status="met"), rows=())

    assert (one.value, one.status, one.standing) == (None, "awaiting-value", "not-known")
    assert one.outcome("sv") == "inväntar utfall"
    assert one.compared("sv") == "kan inte jämföras"


@pytest.mark.feature("G6")
def test_without_a_target_the_value_of_that_very_time_is_compared():
    loose = (goal(aims=(aim("minska", direction="decrease"),)),)
    yearly = forecast("indicator 1.1", "57.0")
    quarter = forecast("indicator 1.1", "57.0", for_="2024-Q4")

    [one] = outcomes(yearly, goals=loose)
    assert (one.value, one.status, one.standing) == (Decimal("58.4"), None, "worse")
    [other] = outcomes(quarter, goals=loose)  # the value is that of the year
    assert (other.value, other.standing) == (None, "not-known")
    [missing] = outcomes(yearly, goals=loose, rows=(year("60.0"),))
    assert (missing.value, missing.standing) == (None, "not-known")


@pytest.mark.feature("G6")
def test_a_value_of_which_neither_more_nor_less_is_wanted_is_other_than_expected():
    neutral = (share("1.1", total="61.8", direction=None),)
    loose = (goal(aims=(aim("minska", direction="decrease"),)),)

    [one] = outcomes(forecast("indicator 1.1", "57.0"), goals=loose, things=neutral)
    assert (one.standing, one.compared("sv")) == ("otherwise", "+1,4 procentenheter, annat än väntat")


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("step", "standing"), [("partly", "as-expected"), ("fully", "otherwise"), (None, "not-known")]
)
def test_where_nothing_is_measured_the_assessments_of_the_closing_are_the_outcome(step, standing):
    unmeasured = (goal(aims=(aim("minska", indicators=()),)),)
    expected = forecast(
        "goal 1", None, expected_status="partly-met", scale="uppsala-attainment", value="partly"
    )
    made = [assessment("goal 1", step, closing="annual-accounts", day="2025-01-20")] if step else []

    [one] = outcomes(expected, *made, goals=unmeasured)
    assert one.standing == standing
    assert one.outcome("sv") == {"partly": "delvis", "fully": "helt", None: "–"}[step]


@pytest.mark.feature("G6")
def test_a_forecast_for_a_measure_stands_beside_its_state():
    done = measure("1", status=timeline(dated(measure_status("done"), "2024-11-01")))
    [one] = outcomes(forecast("measure 1", None, expected_status="met"), things=(RATE, done))

    assert one.outcome("sv") == "slutförd"


@pytest.mark.feature("G6", "P4")
def test_a_step_expected_of_an_ordinal_is_compared_in_steps():
    steps = count(
        "1.1", total="1", kind="ordinal", scale=("låg", "medel", "hög"), unit="unstated", direction="increase"
    )
    loose = (goal(aims=(aim("oka"),)),)
    [one] = outcomes(forecast("indicator 1.1", "3"), rows=(year("2", "2024"),), goals=loose, things=(steps,))

    assert (one.outcome("sv"), one.compared("sv")) == ("medel", "ett steg ned, sämre än väntat")


def test_what_is_expected_and_what_came_say_in_one_line_what_they_are():
    [one] = outcomes(forecast("goal 1", "57.0"))

    assert repr(one) == "ForecastOutcome(goal 1 2024-12-31: worse)"
    assert repr(one.forecast) == "OwnForecast(goal 1 2024-12-31: 57.0 procent)"


@pytest.mark.feature("G6", "H10")
@pytest.mark.parametrize(
    ("said", "standing"),
    [
        (assessment("goal 1.1", "fully", period="2024"), "met"),
        (assessment("goal 1.1", "not"), "missed"),
        (assessment("goal 1.1", "fully", day="2024-12-01"), "not-assessable"),  # later than what is known
        (assessment("goal 1.1", "helt", scale="okand"), "not-assessable"),  # nobody has described the scale
        (forecast("goal 1.1", None, expected_status="met"), "not-assessable"),  # it says nothing of now
    ],
)
def test_a_sub_goal_that_nothing_measures_counts_as_it_was_last_assessed(said, standing):
    rule = pm.RollUpRule(id="andel", method=RollUpMethod.SHARE, of=ShareOf.SUB_GOALS)
    goals = (goal("1", aims=()), goal("1.1", parent="1", aims=()))
    report = read(RATE, record=[said], goals=goals, roll_up=(rule,))

    assert report.goals["1"].standing == standing
    assert report.goals["1"].assessed == (("1.1",) if standing != "not-assessable" else ())
    shown = {"met": "met (assessed: 1.1)", "missed": "missed (assessed: 1.1)"}
    assert report.goals_table("en").rows()[0]["status"] == shown.get(standing, "not assessable")
