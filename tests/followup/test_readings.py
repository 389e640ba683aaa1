"""The board report: goals, measures and verdicts with what the administration says beside them.

Uppsala's labour-market board follows up at its interim and annual accounts (AMN-2023-00174). The
state of a measure there is enligt plan, inte helt, inte alls or slutfört; a goal is reached helt,
i hög grad, delvis or inte.
"""

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings, strategies as st

from paktmodel import catalog
from paktmodel.errors import InvalidArgument
from paktmodel.followup import follow_up
from paktmodel.followup.board.assessments import AssessmentResult
from paktmodel.model.follow_up_record import UPPSALA_ATTAINMENT, UPPSALA_STATE, FollowUpRecord
from paktmodel.reports import BoardReport, board_report
from paktmodel.testing import (
    aim,
    assessment,
    closing_point,
    count,
    dated,
    definition,
    deviation,
    evaluation,
    forecast,
    goal,
    judgement_rule,
    measure,
    measure_status,
    monthly,
    narrative,
    observation,
    observed,
    plan_with,
    recommendation,
    recommended_action,
    record_with,
    reporting_calendar,
    reporting_rule,
    scale,
    scale_answers,
    share,
    submission,
    survey_share,
    target,
    term,
    timeline,
)

DAY = dt.date(2024, 10, 1)
INTERIM = closing_point()  # the first eight months of 2024
ANNUAL = closing_point("annual-accounts", period="2024", ends=None, dues=())
CALENDAR = reporting_calendar(
    INTERIM, ANNUAL, terms=(term("Socialnämnden", start="2023-01-01", end="2026-12-31"),)
)
BOKSLUT = reporting_rule(
    "bokslut", cadence=None, closings=("interim-accounts", "annual-accounts"), due_after=None
)
#: Where women and men are not told apart, 61.8 per cent in 2022 and 60.0 now are worse, 70.0 better.
VALUES = {"improved": "70.0", "worsened": "60.0", "unchanged": "61.8"}


def year(value: str, indicator: str = "1.1", period: str = "2023", **fields: Any) -> Any:
    """A figure for a whole year: a window as long as the baseline's in itself."""
    return observation(indicator, period, value=value, **fields)


def read(
    record: FollowUpRecord | None,
    *things: Any,
    rows: Any = (),
    as_of: dt.date = DAY,
    known_at: dt.date | None = None,
    point: Any = None,
    notices: tuple[str, ...] = (),
    **fields: Any,
) -> BoardReport:
    """The board report on a plan with these indicators and measures."""
    told = {"years": "2023-2026", "calendar": CALENDAR, "reporting": (BOKSLUT,), **fields}
    plan = plan_with(*(things or (share(total="61.8"),)), **told)
    seen = observed(rows)
    followed = follow_up(plan, seen, as_of=as_of, known_at=known_at, record=record)
    return board_report(followed, point, notices=notices)


# --- assessments beside verdicts -----------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("step", "standing", "differs"),
    [
        ("fully", "improved", False),
        ("fully", "worsened", True),
        ("fully", "unchanged", True),
        ("partly", "improved", False),
        ("partly", "unchanged", False),
        ("partly", "worsened", True),
        ("not", "worsened", False),
        ("not", "improved", True),
    ],
)
def test_an_assessment_differs_when_its_step_does_not_agree_with_the_outcome(step, standing, differs):
    report = read(record_with(assessment("indicator 1.1", step)), rows=[year(VALUES[standing])])
    one = report.indicators[0]

    assert one.verdict.change.status == standing
    assert one.differs is differs
    assert len(report.differing) == differs


@pytest.mark.feature("G6")
def test_where_they_differ_both_are_told():
    report = read(record_with(assessment("indicator 1.1", "fully")), rows=[year("60.0")])

    beside = "Förvaltningsdirektörens bedömning: helt; utfallet: sämre"
    assert report.indicators[0].assessments[0].text("sv") == beside
    assert str(report.indicators[0].assessments[0]) == (
        "assessment by Förvaltningsdirektören: fully; the outcome: worsened"
    )
    assert f"Indikator 1.1, {beside}." in report.summary("sv")
    assert report.differences_table("sv").rows()[0]["outcome"] == "sämre"
    agreed = read(record_with(assessment("indicator 1.1", "fully")), rows=[year("70.0")])
    assert agreed.indicators[0].assessments[0].text("sv") == "Förvaltningsdirektörens bedömning: helt"
    assert agreed.differences_table("sv").rows() == ()


@pytest.mark.feature("G6")
def test_what_cannot_be_judged_cannot_be_held_against_an_assessment():
    unjudged = read(record_with(assessment("indicator 1.1", "fully")))
    silent = scale("egen")  # its steps tell no standings
    unlike = read(record_with(silent, assessment("indicator 1.1", "helt", scale="egen")), rows=[year("60.0")])

    assert unjudged.indicators[0].verdict.change.status == "not-assessable"
    assert unjudged.indicators[0].differs is None
    assert unlike.indicators[0].differs is None
    assert unlike.indicators[0].assessments[0].label("sv") == "helt"
    assert unjudged.differing == unlike.differing == ()


@pytest.mark.feature("G6")
@pytest.mark.parametrize("about", ["measure 1", "goal-area 1", "goal 1", "aim 1 oka", "plan"])
@pytest.mark.parametrize(
    ("values", "step", "differs"),
    [
        (("70.0", "60.0"), "fully", False),  # one of them is better
        (("70.0", "60.0"), "not", False),  # one of them is worse
        (("70.0", "70.0"), "not", True),
        (("60.0", None), "fully", True),  # the other one cannot be judged
        ((None, None), "fully", None),
    ],
)
def test_of_several_indicators_one_that_agrees_is_enough(about, values, step, differs):
    record = record_with(assessment(about, step, scale="uppsala-attainment"))
    told = [(code, value) for code, value in zip(("1.1", "1.2"), values, strict=True) if value]
    report = read(
        record,
        share("1.1", total="61.8"),
        share("1.2", total="61.8"),
        rows=[year(value, code) for code, value in told],
    )

    assert assessments_in(report)[0].differs is differs


def assessments_in(report: BoardReport) -> list[AssessmentResult]:
    """Every assessment, wherever it stands in the report."""
    goals = [one for goal in report.goals for one in goal.assessments]
    aims = [one for goal in report.goals for each in goal.aims for one in each.assessments]
    areas = [one for area in report.areas for one in area.assessments]
    measures = [one for each in report.measures for one in each.assessments]
    indicators = [one for each in report.indicators for one in each.assessments]
    return [*report.assessments, *goals, *aims, *areas, *measures, *indicators]


@pytest.mark.feature("G6")
@pytest.mark.parametrize("step", UPPSALA_ATTAINMENT.steps, ids=lambda step: str(step.code))
@pytest.mark.parametrize(("value", "standing"), [("70.0", "improved"), ("60.0", "worsened")])
def test_a_mirrored_direction_mirrors_what_an_assessment_is_held_against(step, value, standing):
    """61.8 → 70.0 with increase is what 61.8 → 53.6 is with it mirrored, and a step agrees alike."""
    mirrored = {"70.0": "53.6", "60.0": "63.6"}[value]
    record = record_with(assessment("indicator 1.1", step.code))
    one = read(record, share(total="61.8"), rows=[year(value)]).indicators[0]
    other = read(record, share(total="61.8", direction="decrease"), rows=[year(mirrored)]).indicators[0]

    assert one.verdict.change.status == other.verdict.change.status == standing
    assert one.differs is other.differs is (standing not in step.agrees)


@pytest.mark.feature("G6")
@settings(max_examples=25, deadline=None)
@given(st.permutations(range(1, 7)))
def test_the_latest_assessment_counts_in_whatever_order_they_stand(days):
    steps = [step.code for step in UPPSALA_ATTAINMENT.steps]
    many = [
        assessment("indicator 1.1", steps[day % 4], day=f"2024-09-{day:02}", comment=f"dag {day}")
        for day in days
    ]
    one = read(record_with(*many), rows=[year("60.0")]).indicators[0].assessments[0]

    assert one.assessment.comment == "dag 6"


@pytest.mark.feature("G6")
def test_of_two_on_one_day_the_later_in_the_document_counts():
    twice = record_with(assessment("indicator 1.1", "not"), assessment("indicator 1.1", "fully"))

    assert [one.step.code for one in read(twice).indicators[0].assessments] == ["fully"]


@pytest.mark.feature("G6")
def test_what_was_assessed_later_was_not_known():
    record = record_with(
        assessment("indicator 1.1", "partly", day="2024-09-10"),
        assessment("indicator 1.1", "fully", day="2024-10-02"),
    )

    assert read(record).indicators[0].assessments[0].step.code == "partly"
    later = read(record, as_of=dt.date(2024, 10, 2))
    assert later.indicators[0].assessments[0].step.code == "fully"
    earlier = read(record, as_of=dt.date(2024, 10, 2), known_at=dt.date(2024, 9, 9))
    assert earlier.indicators[0].assessments == ()


@pytest.mark.feature("G6")
def test_a_closing_has_its_own_assessments():
    record = record_with(
        assessment("indicator 1.1", "partly", closing="interim-accounts"),
        assessment("indicator 1.1", "fully", closing="annual-accounts", day="2025-02-06"),
        assessment("indicator 1.1", "not", closing="interim-accounts", period="2023", day="2023-09-10"),
        assessment("measure 1", "not-fully", closing=None, period="2024-M03", day="2024-04-05"),
    )
    day = dt.date(2025, 2, 10)

    def step(point: Any) -> str:
        return str(read(record, as_of=day, point=point).indicators[0].assessments[0].step.code)

    assert (step(INTERIM), step(ANNUAL), step(None)) == ("partly", "fully", "fully")
    # What was stated outside the closings, of March, belongs to the one that covers March.
    assert read(record, as_of=day, point=INTERIM).measures[0].state("sv") == "inte helt enligt plan"
    autumn = closing_point("interim-report", period="2024-S2", ends=None)
    assert read(record, as_of=day, point=autumn).measures[0].own is None


# --- measures ------------------------------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize("step", UPPSALA_STATE.steps, ids=lambda step: str(step.code))
def test_a_measure_has_the_municipalitys_own_state_with_its_comment(step):
    """The four states of Uppsala's accounts."""
    report = read(record_with(assessment("measure 1", step.code, comment="Två av tre platser.")))
    one = report.measures[0]

    assert (one.state("sv"), one.state("en"), one.comment) == (step.sv, step.en, "Två av tre platser.")
    assert f": {step.sv}: Två av tre platser. " in one.text("sv")
    assert one.assessments == ()
    assert report.differing == ()


@pytest.mark.feature("G6")
def test_without_an_assessment_a_measure_has_the_state_that_the_plan_tells():
    status = timeline(dated(measure_status("on-plan", comment="Igång."), "2024-01-15"))
    unclear = timeline(
        dated(measure_status("on-plan"), "2024-01-15"), dated(measure_status("done"), "2024-10")
    )
    told = read(
        None,
        measure("1", status=status),
        measure("2", status=unclear),
        measure("3", status=timeline(entries=())),
        measure("4", years="unstated"),
    )
    first, second, third, fourth = told.measures

    assert (first.state("sv"), first.comment) == ("enligt plan", "Igång.")
    assert second.state("sv") == "enligt plan / slutförd"
    assert (third.state("sv"), third.comment) == ("anges inte", "")
    assert fourth.running is None
    assert [row["running"] for row in told.measures_table("sv").rows()] == ["ja", "ja", "ja", "anges inte"]


@pytest.mark.feature("G6")
def test_the_measures_table_says_state_comment_and_assessment():
    record = record_with(
        assessment("measure 1", "not-fully", comment="Väntar på lokaler."),
        assessment("measure 1", "fully", scale="uppsala-attainment"),
    )
    row = read(record, rows=[year("60.0")]).measures_table("sv").rows()[0]

    assert row["state"] == "inte helt enligt plan"
    assert row["comment"] == "Väntar på lokaler."
    assert row["indicators"] == "1 av 1 indikator kan bedömas. Mot utgångsvärde: 1 försämrad."
    assert row["assessment"] == "helt; utfallet: sämre"


def test_a_measure_that_moves_nothing_says_so():
    told = read(None, share(total="61.8"), measure("1", moves=(), status=timeline(entries=())))

    assert told.measures_table("sv").rows()[0]["indicators"] == "ingen indikator"
    assert repr(told.measures[0]) == "MeasureResult(1: not stated)"


# --- indicators ----------------------------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("now", "brief"),
    [
        (700, "bättre, statistiskt säkerställt"),  # 600 of 1000 → 700 of 1000: Newcombe by hand 5.8 to 14.1
        (610, "bättre, men inte statistiskt säkerställt"),  # −3.3 to 5.3
        (500, "sämre, statistiskt säkerställt"),  # −14.3 to −5.7
    ],
)
def test_direction_and_significance_in_one_sentence(now, brief):
    before = year("60.0", period="2022", numerator=600, denominator=1000)
    after = observation("1.1", "2023", numerator=now, denominator=1000)
    report = read(None, share(total="60.0"), rows=[before, after])

    assert report.indicators[0].verdict.brief("sv") == brief
    assert report.indicators_table("sv").rows()[0]["brief"] == brief


@pytest.mark.feature("G6")
def test_without_a_known_base_the_significance_is_unknown_and_without_a_value_nothing_is_judged():
    known = read(None, rows=[year("60.0")]).indicators[0]
    nothing = read(None).indicators[0]

    assert known.text("sv").endswith(
        ": sämre; om det är statistiskt säkerställt går inte att beräkna "
        "(nämnaren för utgångsvärdet är okänd), 12 av 12 månader."
    )
    assert nothing.text("sv").endswith(": kan inte bedömas: inget värde är rapporterat.")
    assert nothing.months("sv") == ""


@pytest.mark.feature("G6")
def test_an_incomplete_window_says_how_many_months_it_has():
    eight = monthly("1.1", "2024-M01", numerators=[60] * 8, denominators=100)
    report = read(None, rows=eight, as_of=dt.date(2024, 8, 31))

    assert report.indicators_table("en").rows()[0]["months-reported"] == "8 of 12 months"


# --- goals ---------------------------------------------------------------------------------

AT_MOST = aim(
    "hogst",
    text="Andelen ska vara högst 55 procent",
    direction=None,
    targets=(target("55", operator="at-most", on="2026-12-31"),),
)


@pytest.mark.feature("H1")
def test_a_goal_has_its_value_its_target_and_both_forecasts():
    """61.8 → 60.0 in a year of 365 days; in 1461 days the line is at 61.8 − 1.8 × 1461 / 365 = 54.6."""
    record = record_with(assessment("goal 1", "partly"), forecast("goal 1", "56.5", for_="2026-12-31"))
    report = read(
        record,
        share(total="61.8", direction="decrease"),
        rows=[year("60.0")],
        goals=(goal(aims=(AT_MOST,)),),
    )
    one = report.goals[0].aims[0].indicators[0]

    assert one.target is not None
    assert one.target.status == "on-track"  # the line is at 61.8 − 6.8 × 12 / 48 = 60.1
    assert one.forecast.keeps is True  # at most 54.6 and 0.35 of rounding; the responsible expects more
    row = report.goals_table("sv").rows()[0]
    assert row["current"] == "60,0 procent (2023)"
    assert (row["target"], row["status"]) == ("högst 55 procent (31 december 2026)", "på väg")
    assert row["forecast"] == "54,6 procent (31 december 2026)"
    assert row["own-forecast"] == "56,5 procent (31 december 2026)"
    assert row["assessment"] == "delvis"
    assert (
        "Prognos för 31 december 2026 (Förvaltningsdirektören, 10 september 2024): 56,5 procent."
        in report.goals[0].text("sv")
    )


@pytest.mark.feature("H1")
def test_without_a_target_the_line_runs_to_the_end_of_the_boards_term():
    record = record_with(forecast("indicator 1.1", "55"), assessment("aim 1 oka", "partly"))
    report = read(record, share(total="61.8"), rows=[year("60.0")])
    one = report.goals[0].aims[0]

    assert (one.indicators[0].target, one.indicators[0].forecast.day) == (None, dt.date(2026, 12, 31))
    row = report.goals_table("en").rows()[0]
    assert (row["target"], row["forecast"], row["own-forecast"]) == (
        "",
        "54.6 procent (31 December 2026)",
        "55 procent (2024)",
    )
    assert str(one).endswith("Assessment by Förvaltningsdirektören: partly; the outcome: worsened.")


@pytest.mark.feature("H1", "P4")
@pytest.mark.parametrize(
    ("fields", "expected", "said"),
    [
        ({"kind": "ordinal", "scale": ("låg", "medel", "hög"), "total": "1"}, "3", ("hög", "hög")),
        ({"kind": "milestone", "total": "0"}, "1", ("ja", "yes")),
        ({"kind": "rank", "total": "59", "unit": "plats"}, "50", ("plats 50", "rank 50")),
    ],
)
def test_an_own_forecast_is_written_as_the_values_are(fields, expected, said):
    record = record_with(forecast("indicator 1.1", expected))
    report = read(record, count(**{"unit": "unstated", "period": "2022", **fields}))
    text = report.goals[0].text("sv")

    cells = tuple(report.goals_table(one).rows()[0]["own-forecast"] for one in ("sv", "en"))
    assert cells == tuple(f"{one} (2024)" for one in said)
    assert f"Prognos för 2024 (Förvaltningsdirektören, 10 september 2024): {said[0]}." in text


@pytest.mark.feature("H1")
def test_a_forecast_for_the_goal_goes_to_the_aim_with_a_target():
    record = record_with(forecast("goal 1", "56.5"))
    two = goal(aims=(aim("minska", direction="decrease"), AT_MOST))
    first, second = read(record, rows=[year("60.0")], goals=(two,)).goals[0].aims

    assert first.indicators[0].expected is None
    assert second.indicators[0].expected is not None


@pytest.mark.feature("H1")
def test_the_target_of_a_part_is_compared_with_the_part():
    women = aim("kvinnor", direction=None, targets=(target("55", part="women", operator="at-least"),))
    divided = share(total="61.8", women="60.0", men="63.0")
    rows = [year("60.0"), year("62.0", part="women")]
    one = read(None, divided, rows=rows, goals=(goal(aims=(women,)),)).goals[0].aims[0].indicators[0]

    assert str(one.verdict.part) == "women"
    assert one.value == 62
    assert one.forecast.part == one.verdict.part
    undivided = read(None, rows=[year("60.0")], goals=(goal(aims=(women,)),)).goals[0].aims[0].indicators[0]
    assert str(undivided.verdict.part) == "total"  # the part is not told apart


@pytest.mark.feature("H1", "G6")
def test_the_goal_of_the_uppsala_plan_has_no_indicator_and_its_day_only_in_words():
    """Goal 2.2: no indicator measures either half, and "i slutet av mandatperioden" is no day."""
    plan = catalog.load("uppsala-1000-fler")
    report = board_report(follow_up(plan, as_of=dt.date(2024, 8, 31)))
    table = report.goals_table("sv")
    decrease, at_most_one = table.rows()

    assert decrease["current"] == "–"
    assert table.notes[0] == "2.2 minska, 2.2 en-procent: ingen indikator mäter det."
    assert at_most_one["target"] == "högst 1 procent (i slutet av mandatperioden)"
    assert (at_most_one["forecast"], at_most_one["own-forecast"]) == ("", "")
    assert len(report.measures) == 23
    assert [one.state("sv") for one in report.measures] == ["anges inte"] * 23
    assert "ingen indikator mäter det" in report.goals[0].text("sv")


@pytest.mark.feature("H1")
def test_an_aim_that_nothing_measures_may_still_have_an_own_forecast():
    unmeasured = aim("hogst", direction=None, targets=(target("55"),), indicators=())
    record = record_with(forecast("aim 1 hogst", "56.5"))
    report = read(record, rows=[year("60.0")], goals=(goal(aims=(unmeasured,)),))

    assert report.goals_table("sv").rows()[0]["own-forecast"] == "56,5 procent (2024)"
    assert "56.5 procent" in str(report.goals[0])


# --- deviations ----------------------------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("fields", "state", "because"),
    [
        ({"due": "2024-10-01"}, "under-way", "the day itself is not over"),
        ({"due": "2024-09-30"}, "overdue", "the day before"),
        ({"due": None}, "under-way", "no day was set"),
        ({"action": None, "due": "2024-09-30"}, "no-action", "there is nothing to be late with"),
        ({"done": "2024-10-01", "due": "2024-09-01"}, "done", "done is done, late or not"),
        ({"done": "2024-10-02", "due": None}, "under-way", "tomorrow is not today"),
        ({"action": None, "done": "2024-09-20"}, "done", "told as done, whatever it was"),
    ],
)
def test_the_state_of_a_deviation_on_a_day(fields, state, because):
    assert read(record_with(deviation(**fields))).deviations[0].state == state, because


@pytest.mark.feature("G6")
def test_a_deviation_is_told_with_cause_action_and_who():
    report = read(record_with(deviation()))

    assert report.deviations[0].text("sv") == (
        "Åtgärd 1, avvikelse: Färre platser än planerat har ordnats (pågår; "
        "orsak: Två arbetsgivare har avstått; åtgärd: Fler arbetsgivare tillfrågas; "
        "ansvarig: Enhetschefen för arbetsmarknad; senast 31 december 2024)."
    )
    row = report.deviations_table("sv").rows()[0]
    assert (row["subject"], row["cause"], row["due"], row["state"]) == (
        "åtgärd 1",
        "Två arbetsgivare har avstått.",
        dt.date(2024, 12, 31),
        "pågår",
    )


@pytest.mark.feature("G6")
def test_what_a_deviation_lacks_is_said():
    bare = deviation(cause=None, action=None, responsible=None, due=None)
    report = read(record_with(bare))
    one = report.deviations[0]

    assert [reason.code for reason in one.missing] == ["no-cause", "no-action", "nobody-responsible"]
    assert str(one) == (
        "Measure 1, deviation: Färre platser än planerat har ordnats (no action; no cause is given; "
        "no action is given; nobody is said to be responsible)."
    )
    row = report.deviations_table("sv").rows()[0]
    assert [row[name] for name in ("cause", "action", "responsible", "due")] == ["anges inte"] * 4
    assert "Avvikelser och vad som görs: 1 ingen åtgärd." in report.summary("sv")
    assert repr(one) == "DeviationResult(farre-platser: no-action)"


@pytest.mark.feature("G6")
def test_a_closing_has_its_own_deviations_and_all_that_are_still_open():
    record = record_with(
        deviation("oppen-2023", period="2023", day="2023-09-10", due=None),
        deviation("gjord-2023", period="2023", day="2023-09-10", done="2024-01-10"),
        deviation("gjord-2024", done="2024-09-20"),
        deviation("senare", day="2024-10-02"),
    )

    def ids(point: Any) -> list[str]:
        return [str(one.deviation.id) for one in read(record, point=point).deviations]

    assert ids(INTERIM) == ["oppen-2023", "gjord-2024"]
    assert ids(None) == ["oppen-2023", "gjord-2023", "gjord-2024"]


# --- what has changed since ----------------------------------------------------------------


ACCEPTED = submission("accepted", rule="bokslut", closing="interim-accounts", period="2024", day="2024-09-20")


@pytest.mark.feature("G6")
def test_corrections_and_new_definitions_since_the_last_accepted_closing_are_told():
    """The accounts up to August were accepted on 20 September; the figure of 2023 was revised after."""
    changed = share(
        total="61.8", definitions=(definition(), definition("2", since="2024-10-15", linked=True))
    )
    rows = [year("60.0", published="2024-02-01"), year("60.4", published="2024-11-05", status="revised")]
    report = read(record_with(ACCEPTED), changed, rows=rows, as_of=dt.date(2025, 2, 6), point=ANNUAL)

    assert report.since == INTERIM
    assert [one.kind for one in report.corrections] == ["revised"]
    assert [one.definition.version for one in report.definitions] == ["2"]
    assert (
        report.describe_changes("sv")[0]
        == "Ändrat sedan den senast godtagna avstämningen, delårsbokslut per 31 augusti 2024: 2."
    )
    assert len(report.describe_changes("en")) == 3
    assert report.describe_changes("en")[1] in report.summary("en")


@pytest.mark.feature("G6")
def test_when_nothing_has_changed_or_nothing_was_accepted_that_is_said():
    same = read(record_with(ACCEPTED), rows=[year("60.0", published="2024-02-01")])
    none = read(record_with())
    too_soon = read(record_with(ACCEPTED), as_of=dt.date(2024, 9, 20))

    assert same.describe_changes("sv") == (
        "Inget har ändrats sedan den senast godtagna avstämningen, delårsbokslut per 31 augusti 2024.",
    )
    assert none.since is too_soon.since is None
    assert none.describe_changes("sv") == (
        "Ingen tidigare avstämning är godtagen, så det finns inget att jämföra med.",
    )


# --- words of the period -------------------------------------------------------------------


@pytest.mark.feature("G6", "G7")
def test_a_closing_has_the_words_of_its_period_and_evaluations_that_still_wait():
    done = recommendation(actions=(recommended_action(done="2024-01-10"),))
    record = record_with(
        narrative("I maj.", period="2024-T2"),
        narrative("Förra året.", period="2023", day="2024-01-10"),
        survey_share(on="2024-05"),
        survey_share(on="2023-05", question="I fjol"),
        survey_share(on="2024-11", question="I höst"),
        survey_share(on=None, question="Någon gång"),
        scale(),
        scale_answers(on="2024-05"),
        scale_answers(on="2023"),
        evaluation("oppen", published="2023-05"),
        evaluation("klar", published="2023-05", recommendations=(done,)),
        evaluation("klar-i-ar", published="2024-06", recommendations=(done,)),
        evaluation("sen", published="2024-11"),
    )

    closed, everything = read(record, point=INTERIM), read(record)
    assert [one.narratives[0].text for one in closed.narratives] == ["I maj."]
    assert len(everything.narratives) == 2
    questions = [one.share.question for one in closed.shares]
    assert questions == ["Andel som är nöjda med stödet", "Någon gång"]
    assert len(everything.shares) == 3
    assert [str(one.answers.on) for one in closed.answers] == ["2024-05"]
    assert [str(one.evaluation.id) for one in closed.evaluations] == ["oppen", "klar-i-ar"]
    assert [str(one.evaluation.id) for one in everything.evaluations] == ["oppen", "klar", "klar-i-ar"]
    assert "I maj. (Enhetschefen för arbetsmarknad, 10 september 2024)" in " ".join(closed.text("sv").split())


# --- what cannot be read as it stands ------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    "about",
    [
        "indicator 9.9",
        "measure 99",
        "goal 9",
        "aim 1 annat",
        "goal-area 9",
        "plan annan",
        "version 1.0",
        "measure",
    ],
)
def test_an_assessment_of_nothing_is_a_finding_and_breaks_nothing(about):
    record = record_with(
        assessment(about, "fully", scale="uppsala-attainment"), assessment("indicator 1.1", "fully")
    )
    report = read(record, rows=[year("60.0")])

    assert [finding.code for finding in report.record_findings] == ["assessment-of-nothing"]
    assert [one.assessment.about.code for one in assessments_in(report)] == ["1.1"]
    assert "inte finns i planen" in report.record_findings[0].text("sv")
    assert report.record_findings[0].text("en") in report.summary("en")[-1].replace("There", "there", 1)


@pytest.mark.feature("G6")
def test_a_deviation_of_nothing_is_a_finding_and_is_still_shown():
    report = read(record_with(deviation("d1", "measure 99"), deviation("d2", "measure 98", day="2024-10-02")))

    assert [finding.code for finding in report.record_findings] == ["deviation-of-nothing"]
    assert report.record_findings[0].text("sv") == "avvikelsen d1 gäller åtgärd 99, som inte finns i planen"
    assert [str(one.deviation.id) for one in report.deviations] == ["d1"]


@pytest.mark.feature("G6")
def test_a_scale_or_a_step_that_nobody_has_described_is_a_finding():
    record = record_with(
        assessment("indicator 1.1", "fully", scale="okand"),
        assessment("measure 1", "kanske"),
        scale_answers(),
    )
    report = read(record)

    assert [finding.text("sv") for finding in report.record_findings] == [
        "skalan okand finns inte, men används för indikator 1.1",
        "skalan uppsala-state har inte steget kanske, som används för åtgärd 1",
        "skalan nojdhet finns inte, men används för enkätsvaret Hur nöjd är du med stödet?",
    ]
    assert [str(finding.code) for finding in report.record_findings] == [
        "scale-unknown",
        "scale-step-unknown",
        "scale-unknown",
    ]
    assert assessments_in(report) == []
    assert report.answers == ()


def test_a_finding_is_told_once():
    twice = record_with(*[assessment("goal 9", "fully", scale="uppsala-attainment")] * 2)

    assert len(read(twice).record_findings) == 1


def test_other_records_and_other_points_are_refused():
    with pytest.raises(InvalidArgument, match="vagar-till-arbete"):
        read(record_with(plan="en-annan"))
    with pytest.raises(InvalidArgument, match="ClosingPoint"):
        read(record_with(), point="2024")


# --- the whole -----------------------------------------------------------------------------


@pytest.mark.feature("G6", "G7")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_everything_is_told_in_both_languages_and_every_table_says_that_it_is_internal(language):
    record = record_with(
        assessment("plan", "partly"),
        assessment("goal 1", "fully"),
        assessment("goal-area 1", "fully"),
        assessment("indicator 1.1", "fully"),
        assessment("measure 1"),
        deviation(),
        narrative(),
        survey_share(base=None),
        scale(),
        scale_answers(),
        evaluation(published="2024-05"),
        ACCEPTED,
    )
    report = read(record, rows=[year("60.0")], judgement=(judgement_rule(),), notices=("Påhittat.",))
    text = " ".join(report.text(language).split())

    assert "‹" not in text
    for results in (report.narratives, report.shares, report.answers):
        assert results[0].text(language) in text
    assert all(sentence in text for sentence in report.evaluations[0].sentences(language))
    tables = (
        report.goals_table(language),
        report.measures_table(language),
        report.indicators_table(language),
        report.deviations_table(language),
        report.differences_table(language),
    )
    said = {"sv": "Internt underlag, inte granskat för sekretess", "en": "Internal, not reviewed for secrecy"}
    for table in tables:
        assert table.rows()
        assert table.internal == said[language]
        assert table.notes == ("Påhittat.",)
    assert str(report) == report.text("en")
    assert repr(report) == "BoardReport(vagar-till-arbete on 2024-10-01: 4 differ)"
    assert repr(read(record, point=INTERIM)).startswith(
        "BoardReport(vagar-till-arbete on 2024-10-01 for interim-accounts 2024: "
    )


@pytest.mark.feature("G6")
def test_without_a_record_the_plan_alone_is_read():
    report = read(None, rows=[year("60.0")])

    assert (report.deviations, report.narratives, report.evaluations, report.record_findings) == ((),) * 4
    assert report.since is None
    assert report.indicators[0].verdict.change.status == "worsened"


def test_every_result_is_english_as_a_string_and_short_in_its_repr():
    record = record_with(assessment("indicator 1.1", "fully"), assessment("measure 1"))
    report = read(record, rows=[year("60.0")])
    aims = report.goals[0].aims

    rows = [*report.indicators, *report.measures, *report.areas, *aims]
    for one in (*rows, *aims[0].indicators):
        assert str(one) == one.text("en")
    assert repr(report.indicators[0].assessments[0]) == "AssessmentResult(indicator 1.1: fully, differs)"
    assert repr(report.goals[0]) == "GoalResult(1: oka)"
