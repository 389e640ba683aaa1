"""What was handed in, assessed and answered: the rules for follow-up records at their edges."""

import datetime as dt

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.checks import check
from paktmodel.checks.subjects import subject_of
from paktmodel.document.diff.differences import differences
from paktmodel.testing import (
    aim,
    assessment,
    closing_due,
    closing_point,
    compared_value,
    comparison,
    deviation,
    evaluation,
    evaluation_finding,
    every,
    forecast,
    goal,
    in_words,
    indicator,
    narrative,
    over,
    path,
    plan,
    plan_with,
    recommendation,
    recommended_action,
    record_with,
    reporting_calendar,
    reporting_rule,
    scale,
    scale_answers,
    step_count,
    submission,
    survey_share,
    target,
)

MONTHLY = reporting_rule()
CLOSINGS = reporting_rule(
    "bokslut",
    cadence=None,
    closings=("interim-accounts", "annual-accounts", "interim-report"),
    due_after=None,
)
PLAN = plan(reporting=(MONTHLY, CLOSINGS))


def interim(state="submitted", **fields):
    """The interim accounts of 2024, which the calendar ends on 31 August and wants on 20 September."""
    told = {"rule": "bokslut", "closing": "interim-accounts", "period": "2024", "day": "2024-09-18", **fields}
    return submission(state, **told)


def found(*things, plan=PLAN, **fields):
    """Code and evidence of each finding."""
    return [(one.code, dict(one.evidence)) for one in check(record_with(*things, **fields), plan=plan)]


def codes(*things, plan=PLAN, **fields):
    return [code for code, _ in found(*things, plan=plan, **fields)]


# --- what the plan asks for ----------------------------------------------------------------


@pytest.mark.feature("G2", "G3")
@pytest.mark.parametrize(
    ("one", "details"),
    [
        (submission(), ()),
        (interim(), ()),
        (submission(rule="kvartal"), ("rule",)),
        (submission(rule="kvartal", recipient="Kommunstyrelsen"), ("rule",)),  # of no rule, no recipient
        (submission(recipient="Kommunstyrelsen"), ("recipient",)),
        (submission(period="2024-Q3", day="2024-10-14"), ("period",)),  # every month is asked for
        (submission(closing="annual-accounts"), ("closing",)),  # the monthly rule names no closing
        (interim(closing=None, day="2025-01-02"), ("closing",)),  # and that of the closings no cadence
        (interim(period="2024-T2"), ("period",)),  # the calendar calls it 2024
        (interim(recipient="Revisorerna", period="2024-T2"), ("recipient", "period")),
        (interim(period="2025", day="2025-09-18"), ()),  # the calendar is silent about 2025
        (interim(period="2025-T2", day="2025-09-18"), ()),
        (interim(period="2023-T2", day="2024-02-01"), ("period",)),  # before the plan's years
        (submission(period="2023-M12", day="2024-01-15"), ("period",)),
        (submission(period="2024-M01", day="2024-02-15"), ()),  # their first month
    ],
)
def test_a_report_that_no_rule_asks_for_tells_what_does_not_fit(one, details):
    expected = [("submission-not-asked-for", {"details": details})] if details else []

    assert found(one) == expected


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ("2024-M05", "2024-06-14", ["submission-not-asked-for"]),
        ("2024-M06", "2024-07-15", []),  # the rule begins in this month
        ("2024-M09", "2024-10-15", []),  # and ends in this one
        ("2024-M10", "2024-11-15", ["submission-not-asked-for"]),
    ],
)
def test_a_rule_asks_for_nothing_outside_the_days_between_which_it_holds(period, day, expected):
    held = plan(reporting=(reporting_rule(since="2024-06-10", until="2024-09-05"),))

    assert codes(submission(period=period, day=day), plan=held) == expected


def test_a_plan_without_stated_years_asks_from_the_day_of_its_paper():
    """The builders' paper is of 15 January 2024."""
    undated = plan(years="unstated")

    assert codes(submission(period="2023-M12", day="2024-01-15"), plan=undated) == [
        "submission-not-asked-for"
    ]
    assert codes(submission(period="2024-M01", day="2024-02-15"), plan=undated) == []


def test_one_report_is_told_once_however_much_happened_to_it():
    strange = {"recipient": "Kommunstyrelsen"}
    things = (submission(**strange), submission("accepted", day="2024-09-19", **strange))

    assert codes(*things) == ["submission-not-asked-for"]


# --- in which order ------------------------------------------------------------------------


@pytest.mark.feature("G3", "G4")
@pytest.mark.parametrize(
    ("happened", "wrong"),
    [
        (("submitted 16", "accepted 19"), ()),
        (("accepted 19", "submitted 16"), ()),  # however they stand: the days tell the order
        (("submitted 16", "sent-back 17", "submitted 18", "accepted 19"), ()),
        (("submitted 16", "submitted 17", "accepted 19"), ()),  # handed in anew on one's own account
        (("submitted 16", "accepted 19", "submitted 20", "accepted 20"), ()),
        (("submitted 16", "accepted 16"), ()),  # on one day, as they stand
        (("accepted 16", "submitted 17"), (0,)),
        (("submitted 16", "sent-back 17", "accepted 19"), (2,)),
        (("submitted 16", "accepted 19", "accepted 20"), (2,)),
        (("submitted 16", "accepted 19", "sent-back 20"), (2,)),
        (("sent-back 16", "accepted 17"), (0, 1)),
    ],
)
def test_what_is_judged_has_been_handed_in_since_it_was_judged_last(happened, wrong):
    things = [submission(state, day=f"2024-09-{day}") for state, day in map(str.split, happened)]
    faults = check(record_with(*things), plan=PLAN)

    assert [one.path for one in faults] == [f"$.follow-up-record.submissions[{place}]" for place in wrong]
    assert {one.code for one in faults} <= {"submission-out-of-order"}


def test_another_month_or_another_recipient_is_another_report():
    august, september = submission(), submission("accepted", period="2024-M09", day="2024-10-18")

    assert codes(august, september) == ["submission-out-of-order"]


# --- in time -------------------------------------------------------------------------------


@pytest.mark.feature("G2")
@pytest.mark.parametrize(
    ("one", "expected"),
    [
        (interim(day="2024-08-30"), ["submission-before-period-end"]),
        (interim(day="2024-08-31"), []),
        (interim(day="2024-09-20"), []),  # the calendar's own day
        (interim(day="2024-09-21"), ["submission-late"]),
        (interim(closing="annual-accounts", day="2024-12-30"), ["submission-before-period-end"]),
        (interim(closing="annual-accounts", day="2025-02-15"), ["submission-late"]),
    ],
)
def test_a_closing_is_held_to_the_calendar(one, expected):
    assert codes(one) == expected


def test_where_an_interim_closing_of_a_year_ends_is_not_guessed():
    early = {"day": "2024-05-02"}

    assert codes(interim(**early), plan=None) == []
    assert codes(interim(period="2024-T2", **early), plan=None) == ["submission-before-period-end"]
    assert codes(interim(closing="annual-accounts", **early), plan=None) == ["submission-before-period-end"]


@pytest.mark.feature("G2")
@pytest.mark.parametrize(
    ("statutory", "day", "expected"),
    [
        (True, "2024-10-31", []),  # two months after 31 August, a Thursday
        (True, "2024-11-04", ["submission-late"]),
        (False, "2024-11-04", []),  # a voluntary one has no day but the calendar's
    ],
)
def test_the_statutory_interim_report_has_the_laws_day_where_the_calendar_has_none(statutory, day, expected):
    """Kommunallagen 11:16: council and auditors have it within two months."""
    point = closing_point("interim-report", dues=(closing_due("Revisorerna"),), statutory=statutory)
    held = plan(reporting=(CLOSINGS,), calendar=reporting_calendar(point))

    assert codes(interim(closing="interim-report", day=day), plan=held) == expected


def test_what_is_handed_in_again_after_it_was_sent_back_is_not_late():
    again = (submission(), submission("sent-back", day="2024-09-18"), submission(day="2024-10-01"))

    assert codes(*again) == []
    assert codes(submission("accepted", day="2024-10-05"), submission(day="2024-10-01")) == [
        "submission-late"
    ]


def test_without_a_due_day_nothing_is_late():
    unhurried = plan(reporting=(reporting_rule(due_after=None), CLOSINGS))
    no_calendar = plan(reporting=(CLOSINGS,), calendar=reporting_calendar(closing_point(dues=())))

    assert codes(submission(day="2025-06-01"), plan=unhurried) == []
    assert codes(interim(day="2025-06-01"), plan=no_calendar) == []


def test_a_due_day_past_the_end_of_the_calendar_is_never_passed():
    last = plan(years="unstated", day="9998", reporting=(reporting_rule(due_after="P2Y"),))

    assert codes(submission(period="9999-M12", day=dt.date.max), plan=last) == []


# --- scales, assessments, deviations -------------------------------------------------------


def test_all_that_name_an_unknown_scale_are_told_at_once_with_the_nearest_one():
    (fault,) = check(
        record_with(
            assessment(scale="uppsala-stat"),
            assessment("goal 1", scale="uppsala-stat"),
            scale_answers(step_count(), scale="uppsala-stat"),
        )
    )

    assert [str(one.kind) for one in fault.subjects] == ["assessment", "assessment", "survey"]
    assert fault.evidence["suggestion"] == "uppsala-state"
    assert fault.path == "$.follow-up-record.assessments[0]"


def test_steps_that_a_scale_does_not_have_are_told_scale_by_scale():
    things = (
        assessment(value="done"),
        assessment("goal 1", value="done"),  # a step of the other scale
        scale(),
        scale_answers(step_count("helt"), step_count("helst")),
        evaluation(answers=(scale_answers(step_count("helst"), question="Och nu?"),)),
    )

    assert [(one["scale"], one["step"], one.get("suggestion")) for _, one in found(*things)] == [
        ("uppsala-attainment", "done", None),
        ("nojdhet", "helst", "helt"),
    ]


def test_a_scale_of_ones_own_goes_before_a_preset_of_the_same_name():
    own = scale(id="uppsala-state")

    assert codes(own, assessment(value="helt")) == []
    assert codes(own, assessment(value="on-plan")) == ["step-unknown"]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, ["assessments-contradict"]),
        ({"role": "Enhetschefen"}, []),  # two roles may see it in two ways
        ({"day": "2024-09-12"}, []),  # a later day is another assessment
        ({"about": "plan", "scale": "uppsala-state"}, []),
        ({"closing": None, "period": "2024-T2"}, []),
    ],
)
def test_only_what_one_role_says_of_one_thing_on_one_day_contradicts_itself(other, expected):
    assert codes(assessment(), assessment(**{"value": "not-fully", **other})) == expected


def test_a_contradiction_is_told_once_and_with_both_values():
    values = ("on-plan", "on-plan", "not-fully", "done")

    assert found(*(assessment(value=value) for value in values)) == [
        ("assessments-contradict", {"role": "Förvaltningsdirektören", "values": ("on-plan", "not-fully")})
    ]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ({}, ["assessments-contradict"]),
        ({"expected_value": "64.50"}, []),  # the same value
        ({"for_": "2026-12-31"}, []),  # another time
        ({"expected_value": None, "expected_status": "met"}, []),  # a status beside a value
    ],
)
def test_two_forecasts_of_a_day_contradict_each_other_for_one_time_only(other, expected):
    assert codes(forecast(), forecast(**{"expected_value": "63.0", **other})) == expected


def test_a_forecast_may_be_made_before_the_period_ends_that_it_is_reported_with():
    assert codes(assessment(closing=None)) == ["assessment-before-period-end"]
    assert codes(forecast(closing=None)) == []


# --- forecasts -----------------------------------------------------------------------------


def with_targets(*targets, own=(), **fields):
    """A plan whose only aim has these targets, and whose only indicator has its own."""
    one = aim("oka", targets=targets, indicators=("1.1",))
    return plan_with(indicator("1.1", targets=own, **fields), goals=(goal("1", aims=(one,)),))


AUGUST = assessment("goal 1")  # at the interim accounts of 2024, which the calendar ends on 31 August


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("when", "expected"),
    [
        ("2026-12-31", True),
        ("2024", True),  # ends later
        ("2024-08-31", False),  # the closing's own last day
        ("2023", False),
        (every(), True),
        (every(first="2025"), False),  # nothing is wanted yet
        (every(last="2023"), False),
        (path(), True),
        (over(span="2024-M01/2026-M12", statistic="mean"), True),
        (in_words("vid planperiodens slut"), False),  # no day is known
        (in_words("vid planperiodens slut", on="2026-12-31"), True),
    ],
)
def test_a_forecast_is_asked_for_where_a_dated_target_is_still_to_come(when, expected):
    bound = None if type(when).__name__ == "Path" else "at-least 65"
    plan = with_targets(target(bound=bound, on=when))

    assert codes(AUGUST, plan=plan) == ["forecast-missing"] * expected


@pytest.mark.feature("G6")
def test_a_target_without_a_date_asks_for_no_forecast():
    assert codes(AUGUST, plan=with_targets(target(on=None))) == []


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (forecast("goal 1"), []),
        (forecast("aim 1 oka"), []),
        (forecast("indicator 1.1"), []),
        (forecast("goal-area 1"), ["forecast-missing"]),  # the area's indicator has one, the aim has none
        (forecast("plan"), []),
        (forecast("goal 2"), ["reference-to-nothing", "forecast-missing"]),
        (forecast("goal 1", closing="interim-report"), []),  # of the same day
        (forecast("goal 1", closing=None, period="2024-M08"), []),
        (forecast("goal 1", closing=None, period="2024-M04"), ["forecast-missing"]),
        (forecast("goal 1", closing="annual-accounts"), ["forecast-missing"]),
    ],
)
def test_whoever_says_what_is_expected_says_it_for_what_lies_in_it(made, expected):
    plan = with_targets(target(), own=(target(),))

    found_codes = [code for code in codes(AUGUST, made, plan=plan) if code != "reference-to-nothing"]
    assert found_codes == [code for code in expected if code != "reference-to-nothing"]


@pytest.mark.feature("G6")
def test_what_lacks_a_forecast_is_one_finding_for_each_closing():
    plan = with_targets(target(), own=(target(),))
    april = deviation(about="plan", closing="interim-accounts", period="2024-T1", day="2024-05-10")
    report = interim(closing="interim-report")
    findings = [
        one
        for one in check(record_with(AUGUST, interim(), report, april), plan=plan)
        if one.code == "forecast-missing"
    ]

    assert [[str(subject) for subject in one.subjects] for one in findings] == [
        ["aim 1/oka", "indicator 1.1"],
        ["aim 1/oka", "indicator 1.1"],
    ]
    assert [one.evidence["period"] for one in findings] == [Period("2024"), Period("2024-T1")]
    assert findings[0].text("sv") == (
        "delårsbokslut 2024 har ingen prognos för delmål 1/oka och indikator 1.1, vars målvärden gäller "
        "längre fram"
    )


@pytest.mark.feature("G6")
def test_annual_accounts_and_what_is_no_longer_followed_ask_for_no_forecast():
    plan = with_targets(target(), own=(target(),))

    assert codes(assessment("goal 1", closing="annual-accounts", day="2025-01-20"), plan=plan) == []
    gone = with_targets(target(), own=(target(),), state="discontinued", discontinued="2024-01-01")
    assert codes(AUGUST, plan=gone) == []
    assert codes(AUGUST, plan=with_targets(target(), own=(), discontinued="2025")) == ["forecast-missing"]


def test_a_deviation_tells_all_that_it_lacks_at_once():
    bare = deviation(cause=None, action=None, responsible=None, due=None)

    assert found(bare) == [("deviation-incomplete", {"details": ("cause", "action", "responsible", "due")})]
    assert "saknar orsak, åtgärd, ansvarig roll och dag då det ska vara klart" in check(record_with(bare))[
        0
    ].text("sv")


# --- surveys and evaluations ---------------------------------------------------------------


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("0", []),
        ("100.0", []),
        ("100.04", ["share-out-of-range"]),  # half its last digit is 0.005
        ("-0.4", ["share-out-of-range"]),
        ("-1", ["share-out-of-range"]),
        ("101", ["share-out-of-range"]),
    ],
)
def test_no_share_of_answers_lies_below_none_or_above_all(share, expected):
    assert codes(survey_share(share)) == expected


@pytest.mark.feature("G6")
def test_shares_without_a_base_are_one_finding_those_of_evaluations_with_them():
    things = (
        survey_share(base=None),
        survey_share(),
        evaluation(shares=(survey_share(base=None, question="Andel som vill fortsätta"),)),
    )
    (fault,) = check(record_with(*things))

    assert [one.code for one in fault.subjects] == [
        "Andel som är nöjda med stödet, 2024-05",
        "Andel som vill fortsätta, 2024-05",
    ]


def test_a_survey_that_an_evaluation_prints_is_found_where_it_stands():
    inner = evaluation(
        shares=(survey_share(), survey_share("120")), answers=(scale_answers(step_count(), step_count()),)
    )

    assert [one.path for one in check(record_with(scale(), evaluation("forsta"), inner))] == [
        "$.follow-up-record.evaluations[1].shares[1]",
        "$.follow-up-record.evaluations[1].answers[0]",
    ]


@pytest.mark.feature("G7")
def test_what_came_of_a_recommendation_is_asked_for_action_by_action():
    done = recommended_action(due=None, responsible=None, done="2025")
    nobody = recommended_action(responsible=None)
    no_day = recommended_action(due=None)

    def of(*actions):
        return found(evaluation(recommendations=(recommendation(actions=actions),)))

    assert of(done) == []
    assert of(done, nobody) == [("action-incomplete", {"details": ("responsible",)})]
    assert of(nobody, no_day) == [("action-incomplete", {"details": ("responsible", "due")})]
    assert of() == [("recommendation-without-action", {})]


@pytest.mark.feature("G7")
def test_a_recommendation_finds_its_findings_in_its_own_evaluation_only():
    other = evaluation("en-annan", findings=(evaluation_finding("iakttagelse-2"),), recommendations=())
    resting = evaluation(recommendations=(recommendation(rests_on=("iakttagelse-2",)),))

    assert found(other, resting) == [
        ("evaluation-finding-unknown", {"missing": ("iakttagelse-2",), "suggestion": "iakttagelse-1"})
    ]


def test_names_repeat_within_an_evaluation_and_not_between_two():
    twice = evaluation(
        findings=(evaluation_finding(), evaluation_finding()),
        recommendations=(recommendation(), recommendation()),
    )

    assert codes(evaluation(), evaluation("en-annan")) == []
    faults = check(record_with(twice, evaluation("en-annan"), evaluation("en-annan"), scale(), scale()))

    assert [(*map(str, one.subjects), one.path) for one in faults] == [
        ("scale nojdhet", "$.follow-up-record.scales[0]"),
        ("evaluation en-annan", "$.follow-up-record.evaluations[1]"),
        ("evaluation utvardering-2024/iakttagelse-1", "$.follow-up-record.evaluations[0]"),
        ("recommendation utvardering-2024/rekommendation-1", "$.follow-up-record.evaluations[0]"),
    ]


# --- references and comparisons ------------------------------------------------------------


@pytest.mark.parametrize(
    ("about", "expected"),
    [
        ("plan", None),
        ("plan vagar-till-arbete", None),
        ("goal 1", None),
        ("aim 1 oka", None),
        ("goal-area 1", None),
        ("measure 1", None),
        ("indicator 1.1", None),
        ("plan en-annan", ("plan", "en-annan")),
        ("goal 9", ("goal", "9")),
        ("aim 1 minska", ("aim", "1 minska")),
        ("goal-area 9", ("goal-area", "9")),
        ("measure 1.1", ("measure", "1.1")),  # there is an indicator with that code
        ("indicator 1.10", ("indicator", "1.10")),
        ("version 1.0", ("version", "1.0")),  # nothing that a record is about
    ],
)
def test_what_a_record_is_about_stands_in_the_plan(about, expected):
    missed = [(one["what"], *one["missing"]) for _, one in found(narrative(about=about))]

    assert missed == ([] if expected is None else [expected])


def test_a_reference_without_a_code_says_what_it_leaves_open():
    (fault,) = check(record_with(deviation(about="goal-area")), plan=PLAN)

    assert fault.text("sv").endswith("anger inte koden för det som den gäller (målområde)")


@pytest.mark.feature("F18")
def test_a_comparison_stands_beside_an_indicator_and_the_parts_it_is_divided_into():
    stray = comparison(indicator="7.7")
    divided = comparison(values=(compared_value(part="women"), compared_value(part="age:16-24")))
    undivided = plan_with(indicator("1.1", breakdowns=()))

    assert [(one["what"], one["missing"]) for _, one in found(stray, divided)] == [
        ("indicator", ("7.7",)),
        ("part", ("age:16-24",)),
    ]
    # Where ours has a total only, theirs for women stands beside nothing.
    assert codes(comparison(values=(compared_value(part="women"),)), plan=undivided) == [
        "reference-to-nothing"
    ]
    assert codes(comparison(), plan=undivided) == []


@pytest.mark.feature("F18")
def test_a_basis_that_either_side_leaves_open_does_not_differ():
    open_plan = plan_with(indicator("1.1", basis="unstated"))

    assert codes(comparison(basis="stock"), plan=open_plan) == []
    assert codes(comparison(basis="unstated")) == ["comparison-basis-unstated"]


# --- names ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "thing",
    [
        submission(),
        interim(),
        assessment("goal-area 1"),
        deviation(),
        narrative(about="plan"),
        scale(),
        survey_share(),
        survey_share(on=None),
        scale_answers(),
        evaluation(),
        comparison(),
    ],
    ids=lambda value: type(value).__name__,
)
def test_a_finding_and_a_difference_call_a_thing_by_one_name(thing):
    (added,) = differences(record_with(), record_with(thing))

    assert subject_of(thing) == added.subject


def test_a_finding_leaves_out_the_last_day_that_a_difference_says_of_a_submission():
    half = submission(ends=dt.date(2024, 6, 30))

    assert subject_of(half) == subject_of(submission())
