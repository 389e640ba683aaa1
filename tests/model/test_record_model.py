"""Follow-up records: scales by name, what something is about, and values of comparisons and baselines."""

import datetime as dt
from decimal import Decimal

import attrs
import pytest

from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidValue, NotFound
from paktmodel.model.follow_up_record import (
    PRESET_SCALES,
    UPPSALA_ATTAINMENT,
    UPPSALA_STATE,
    About,
    Assessment,
    Submission,
)
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.model.targets import On
from paktmodel.testing import (
    about,
    assessment,
    baseline,
    compared_value,
    comparison,
    deviation,
    evaluation,
    follow_up_record,
    forecast,
    part_value,
    record_with,
    scale,
    scale_step,
    submission,
)
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.reporting import Closing, ScaleKind, SubmissionState


def test_the_preset_scales_are_found_without_being_held():
    held = record_with()

    assert held.scales == ()
    assert held.scale("uppsala-state") is UPPSALA_STATE
    assert held.scale("uppsala-attainment") is UPPSALA_ATTAINMENT


def test_a_scale_of_ones_own_goes_before_a_preset_of_its_name():
    own = scale("uppsala-state", kind="state")

    assert record_with(own).scale("uppsala-state") is own


def test_a_scale_that_there_is_not_is_told_what_was_meant():
    with pytest.raises(NotFound, match="did you mean 'uppsala-state'"):
        record_with().scale("upsala-state")


def test_a_step_is_found_by_its_code_and_in_the_words_of_the_paper():
    """The board of Uppsala reports *inte, delvis, i hög grad, helt*."""
    assert [step.sv for step in UPPSALA_ATTAINMENT.steps] == ["inte", "delvis", "i hög grad", "helt"]
    assert UPPSALA_ATTAINMENT.steps["largely"].agrees == (ChangeStatus.IMPROVED, ChangeStatus.MAINTAINED)
    with pytest.raises(NotFound, match="no scale step 'helt'"):
        UPPSALA_ATTAINMENT.steps["helt"]


def test_a_preset_scale_has_every_step_once_and_a_state_is_not_held_against_a_verdict():
    for one in PRESET_SCALES:
        assert len({step.code for step in one.steps}) == len(one.steps)
    assert {step.agrees for step in UPPSALA_STATE.steps} == {()}
    assert {one.kind for one in PRESET_SCALES} == {ScaleKind.ATTAINMENT, ScaleKind.STATE}


@pytest.mark.parametrize(
    ("text", "kind", "code", "said"),
    [
        ("plan", SubjectKind.PLAN, None, "plan"),
        ("goal-area 1", SubjectKind.GOAL_AREA, "1", "goal area 1"),
        ("aim 2.2 minska", SubjectKind.AIM, "2.2 minska", "aim 2.2 minska"),
    ],
)
def test_what_something_is_about_is_a_kind_and_a_code(text, kind, code, said):
    assert about(text) == About(kind=kind, code=code)
    assert str(about(text)) == said


def test_things_are_told_on_one_line():
    assert repr(submission("accepted", closing="annual-accounts", period="2024")) == (
        "Submission(manadsuppfoljning annual-accounts 2024 to Socialnämnden: accepted 2024-09-16)"
    )
    assert (
        repr(follow_up_record())
        == "FollowUpRecord(bokslut-2024 of vagar-till-arbete: 2 submissions, 1 assessments, 1 deviations)"
    )
    assert repr(evaluation()) == "Evaluation(utvardering-2024: 1 findings, 1 recommendations)"
    assert repr(comparison("Riket")) == "Comparison('Riket' beside 1.1: 2 values)"


def test_words_and_days_are_taken_as_annotated_and_nothing_else():
    told = attrs.asdict(submission(), recurse=False)

    assert Submission(**{**told, "state": "accepted"}).state is SubmissionState.ACCEPTED
    assert Submission(**{**told, "closing": "annual-report"}).closing is Closing.ANNUAL_REPORT
    for wrong in ({"state": "done"}, {"day": dt.datetime(2024, 9, 16)}, {"period": 2024}, {"rule": "A b"}):  # noqa: DTZ001
        with pytest.raises(InvalidValue):
            Submission(**{**told, **wrong})
    with pytest.raises(InvalidValue):
        Assessment(**{**attrs.asdict(forecast(), recurse=False), "expected_value": 64.5})


def test_forecasts_that_are_printed_differently_are_different():
    one, other = (forecast(expected_value=figure) for figure in ("70", "70.0"))

    assert one != other
    assert forecast(expected_value="70") == one


@pytest.mark.feature("G6")
def test_a_forecast_is_for_a_day_or_a_period_and_says_what_is_expected():
    assert forecast(for_="2026-12-31").for_ == On(dt.date(2026, 12, 31))
    assert forecast(for_="2024").expected_on == dt.date(2024, 12, 31)
    assert assessment().expected_on is None
    assert forecast(expected_value=None, expected_status="partly-met").expected_status == "partly-met"
    assert forecast(scale="uppsala-attainment", value="partly").value == "partly"


@pytest.mark.feature("G6")
@pytest.mark.parametrize(
    ("made", "fields", "code", "hint"),
    [
        (forecast, {"for_": None}, "forecast-undated", "write in 'for' a period, like 'in' 2024"),
        (forecast, {"expected_value": None}, "forecast-empty", "write a value in 'expected_value'"),
        (forecast, {"scale": "uppsala-attainment"}, "step-incomplete", "got a scale alone"),
        (forecast, {"value": "partly"}, "step-incomplete", "got a step alone"),
        (forecast, {"kind": "outcome"}, "forecast-of-outcome", "got 'for, expected_value'"),
        (assessment, {"expected_value": "64.5"}, "forecast-of-outcome", "a forecast has the kind forecast"),
        (assessment, {"expected_status": "met"}, "forecast-of-outcome", "got 'expected_status'"),
        (assessment, {"reason": "Fler arbetsgivare."}, "forecast-of-outcome", "is its comment"),
        (assessment, {"scale": None}, "step-incomplete", "got a step alone"),
    ],
)
def test_what_a_forecast_lacks_or_an_outcome_has_too_much_is_refused_with_a_hint(made, fields, code, hint):
    with pytest.raises(InvalidValue) as refused:
        made(**fields)

    assert refused.value.code == code
    assert hint in str(refused.value)
    assert "None" not in refused.value.finding().text("sv")


def test_rows_take_lists_and_keep_tuples():
    assert follow_up_record(deviations=[deviation()]).deviations == (deviation(),)
    assert scale(steps=[scale_step()]).steps == (scale_step(),)


def test_a_comparison_is_asked_by_period_and_part():
    held = comparison(values=(compared_value("2023", "58.6"), compared_value("2023", "57.1", part="women")))

    assert held.value(Period("2023")) == Decimal("58.6")
    assert held.value(Period("2023"), Part.WOMEN) == Decimal("57.1")
    assert held.value(Period("2022")) is None
    assert held.value(Period("2023"), Part.MEN) is None


def test_a_baseline_knows_what_its_shares_are_counted_out_of_where_that_is_told():
    held = baseline(total="61.8", denominators=(part_value("total", "110"), part_value("women", "83")))

    assert (held.denominator(Part.TOTAL), held.denominator(Part.WOMEN)) == (Decimal(110), Decimal(83))
    assert held.denominator(Part.MEN) is None
    assert baseline().denominator(Part.TOTAL) is None


def test_the_rules_for_signals_start_as_those_of_the_health_service():
    """Facts 2: 2.66 and 3.267 mean moving ranges, seven in a trend, seven in a run, twelve points."""
    rules = SignalRules()

    assert (str(rules.factor), str(rules.screen)) == ("2.66", "3.267")
    assert (rules.min_points, rules.trend, rules.run) == (12, 7, 7)
    assert (rules.fixed_after, rules.rebases) == (None, ())
