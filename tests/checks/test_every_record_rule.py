"""Each rule for follow-up records on two invented ones: where it alone finds something, and their sound twin.

All are held against the plan that the builders make: a report to the board every month within
twenty days, interim accounts of eight months of 2024, measure 1 and indicator 1.1.
"""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.checks.record import RECORD_RULES
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.testing import (
    about,
    aim,
    assessment,
    compared_value,
    comparison,
    comparison_group,
    deviation,
    evaluation,
    evaluation_finding,
    follow_up_record,
    forecast,
    goal,
    narrative,
    passage,
    plan,
    recommendation,
    recommended_action,
    record_with,
    scale,
    scale_answers,
    scale_step,
    source,
    step_count,
    submission,
    survey_share,
    target,
)
from paktmodel.vocabulary.messages.categories import CATEGORIES
from tests.support.rule_cases import (
    Twins,
    assert_fires_alone,
    assert_named_after_their_codes,
    assert_reads_in_both_languages,
    assert_stands_in,
    codes,
)

#: Its one target is still to come in April 2024, and no more in August.
PLAN = plan(goals=(goal(aims=(aim(targets=(target(on="2024-06-30"),)),)),))
IN_APRIL = assessment("goal 1", period="2024-T1", day="2024-05-10")


def evaluated(**fields: Any) -> FollowUpRecord:
    """A record of one evaluation."""
    return record_with(evaluation(**fields))


def recommended(**fields: Any) -> FollowUpRecord:
    """A record of one evaluation with one recommendation."""
    return evaluated(recommendations=(recommendation(**fields),))


def compared(**fields: Any) -> FollowUpRecord:
    """A record of one comparison."""
    return record_with(comparison(**fields))


accepted = submission("accepted", day="2024-09-19")
one_step = scale(steps=(scale_step(),))
same_steps = scale(steps=(scale_step(), scale_step(), scale_step("inte")))

CASES = {
    "record-of-other-plan": Twins("error", follow_up_record(plan="en-annan-plan"), follow_up_record()),
    "submission-not-asked-for": Twins(
        "error",
        record_with(submission(recipient="Kommunstyrelsen")),
        record_with(submission(recipient="Socialnämnden")),
    ),
    "submission-before-period-end": Twins(
        "warning",
        record_with(submission(day="2024-08-30")),
        record_with(submission(day="2024-08-31")),  # the last day itself
    ),
    "submission-out-of-order": Twins(
        "warning", record_with(accepted), record_with(accepted, submission(day="2024-09-16"))
    ),
    "sent-back-without-reason": Twins(
        "warning",
        record_with(submission(), submission("sent-back", day="2024-09-18", reason=None)),
        record_with(submission(), submission("sent-back", day="2024-09-18")),
    ),
    "submission-late": Twins(
        "info",
        record_with(submission(day="2024-09-21")),  # twenty days after 31 August is the 20th, a Friday
        record_with(submission(day="2024-09-20")),
    ),
    "scale-missing": Twins(
        "error",
        record_with(assessment(scale="uppsala-stat")),
        record_with(scale(id="uppsala-stat"), assessment(scale="uppsala-stat", value="helt")),
    ),
    "step-unknown": Twins(
        "error",
        record_with(assessment(value="on-plann")),
        record_with(assessment(value="on-plan")),
    ),
    "scale-step-repeated": Twins("error", record_with(same_steps), record_with(scale())),
    "scale-too-short": Twins(
        "warning",
        record_with(one_step),
        record_with(scale(steps=(scale_step(), scale_step("inte")))),
    ),
    "assessment-before-period-end": Twins(
        "warning",
        record_with(assessment(day="2024-08-30")),
        record_with(assessment(day="2024-08-31")),  # where the calendar says that the interim accounts end
    ),
    "assessments-contradict": Twins(
        "error",
        record_with(assessment(), assessment(value="not-fully")),
        record_with(assessment(), assessment(value="not-fully", day="2024-09-11")),
    ),
    "forecast-missing": Twins(
        "info",
        record_with(IN_APRIL),
        record_with(IN_APRIL, forecast("goal 1", for_="2024-06-30", period="2024-T1", day="2024-05-10")),
    ),
    "deviation-incomplete": Twins(
        "warning",
        record_with(deviation(cause=None, due=None)),
        record_with(deviation(due=None, done="2024-10-01")),
    ),
    "deviation-done-before-told": Twins(
        "info",
        record_with(deviation(done="2024-09-09")),
        record_with(deviation(done="2024-09-10")),
    ),
    "share-out-of-range": Twins(
        "error",
        record_with(survey_share("100.6")),
        record_with(survey_share("100.0"), survey_share("0", question="Andel missnöjda")),
    ),
    "survey-base-missing": Twins("info", record_with(survey_share(base=None)), record_with(survey_share())),
    "survey-base-not-positive": Twins(
        "error", record_with(survey_share(base=0)), record_with(survey_share(base=1))
    ),
    "step-counted-twice": Twins(
        "error",
        record_with(scale(), scale_answers(step_count(), step_count())),
        record_with(scale(), scale_answers(step_count(), step_count("inte"))),
    ),
    "evaluation-without-values": Twins("info", evaluated(shares=()), evaluated()),
    "evaluator-unstated": Twins("info", evaluated(evaluator="unstated"), evaluated()),
    "evaluation-finding-unknown": Twins(
        "error",
        recommended(rests_on=("iakttagelse-1", "iakttagelse-7")),
        recommended(rests_on=("iakttagelse-1",)),
    ),
    "recommendation-unfounded": Twins("info", recommended(rests_on=()), recommended()),
    "recommendation-without-action": Twins("warning", recommended(actions=()), recommended()),
    "action-incomplete": Twins(
        "info",
        recommended(actions=(recommended_action(due=None),)),
        recommended(actions=(recommended_action(due=None, responsible=None, done="2025-02"),)),
    ),
    "comparison-without-figures": Twins("warning", compared(values=()), compared()),
    "comparison-figure-repeated": Twins(
        "error",
        compared(values=(compared_value(), compared_value(value="58.1"))),
        compared(values=(compared_value(), compared_value(part="women"))),
    ),
    "comparison-basis-unstated": Twins("info", compared(basis="unstated"), compared(basis="flow")),
    "comparison-basis-differs": Twins("warning", compared(basis="stock"), compared(basis="flow")),
    "comparison-averaging-unstated": Twins(
        "info", compared(averaging="unstated"), compared(averaging="unstated", group=None)
    ),
    "text-mended": Twins(
        "info",
        record_with(narrative(source=source(printed="Del- tagarna"))),
        record_with(narrative(source=source())),
    ),
    "template-residue": Twins(
        "warning",
        record_with(deviation(text="Klicka här för att ange text.")),
        record_with(deviation(text="Här angavs ingen text.")),
    ),
    "mixed-scripts": Twins(
        "warning",
        follow_up_record(passages=(passage("Nämndens Ersätтарыttrande."),)),
        follow_up_record(passages=(passage("Nämndens ersättaryttrande."),)),
    ),
    "code-repeated": Twins(
        "error",
        record_with(deviation(), deviation(about="goal 1")),
        record_with(deviation(), deviation("en-annan")),
    ),
    "reference-to-nothing": Twins(
        "error",
        record_with(narrative(about="measure 11")),
        record_with(narrative(about="measure 1"), narrative(about="plan")),
    ),
    "reference-without-code": Twins(
        "error", record_with(narrative(about="measure")), record_with(narrative(about="plan"))
    ),
}

every_code = pytest.mark.parametrize("code", CASES)


@pytest.mark.feature("I1")
@every_code
def test_a_rule_for_records_finds_its_own_fault_and_nothing_else_is_said(code):
    assert_fires_alone(code, CASES[code], plan=PLAN)


@every_code
def test_the_sound_twin_among_records_has_no_finding_at_all(code):
    assert check(CASES[code].silent, plan=PLAN) == ()


def test_the_builders_record_is_sound_with_and_without_its_plan():
    assert check(follow_up_record(), plan=PLAN) == check(follow_up_record()) == ()


def test_every_rule_for_records_is_named_after_the_one_code_it_gives():
    assert_named_after_their_codes(RECORD_RULES, CASES, plan=PLAN)


NEED_THE_PLAN = {
    "record-of-other-plan",
    "submission-not-asked-for",
    "submission-late",
    "assessment-before-period-end",  # of an interim closing of a year, which ends where the calendar says
    "comparison-basis-differs",
    "forecast-missing",
    "reference-to-nothing",
}


@every_code
def test_without_the_plan_only_what_needs_it_is_unsaid(code):
    assert codes(check(CASES[code].fires)) == ([] if code in NEED_THE_PLAN else [code])


@every_code
def test_of_another_plan_nothing_else_that_needs_the_plan_is_said(code):
    found = codes(check(CASES[code].fires, plan=plan(id="en-annan-plan")))
    expected = [] if code in NEED_THE_PLAN else [code]

    assert found == ([] if code == "record-of-other-plan" else ["record-of-other-plan", *expected])


@pytest.mark.feature("I1", "O1")
@every_code
def test_every_finding_about_records_reads_in_both_languages_with_nothing_left_open(code):
    assert_reads_in_both_languages(check(CASES[code].fires, plan=PLAN))


@every_code
def test_every_finding_about_records_says_where_its_first_subject_stands(code):
    assert_stands_in("$.follow-up-record", check(CASES[code].fires, plan=PLAN))


ROWS = ("scales", "submissions", "assessments", "deviations", "narratives", "shares", "answers")


@given(st.permutations(list(CASES)).map(lambda drawn: drawn[:4]))
def test_findings_about_records_come_in_the_order_of_the_rules(drawn):
    names = [rule.__name__.replace("_", "-") for rule in RECORD_RULES]
    rows = {row: tuple(one for code in drawn for one in getattr(CASES[code].fires, row)) for row in ROWS}
    found = codes(check(follow_up_record(**rows), plan=PLAN))

    assert found == sorted(found, key=lambda code: (CATEGORIES[code].rank, names.index(code)))


@given(st.permutations(list(RECORD_RULES)))
def test_the_order_of_the_rules_changes_nothing_but_the_order_of_the_findings(rules):
    faulty = CASES["submission-late"].fires
    many = follow_up_record(
        submissions=faulty.submissions,
        deviations=CASES["deviation-incomplete"].fires.deviations,
        assessments=CASES["assessments-contradict"].fires.assessments,
        evaluations=(evaluation(findings=(evaluation_finding("x"),)),),
        comparisons=(comparison(group=comparison_group(), averaging="unstated"),),
        narratives=(narrative(about=about("measure 11")),),
    )

    assert set(check(many, rules=rules, plan=PLAN)) == set(check(many, plan=PLAN))
