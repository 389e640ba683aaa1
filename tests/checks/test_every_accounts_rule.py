"""Each rule for accounts on two invented ones: where it alone has something to say, and their sound twin.

All are held against the plan that the builders make: a report to the board every month within
twenty days, interim accounts of eight months of 2024, measure 1 and indicator 1.1.
"""

import re
from typing import Any, NamedTuple

import pytest
from hypothesis import given, strategies as st

from paktmodel.checks import ACCOUNTS_RULES, check
from paktmodel.model.follow_up_record import Accounts
from paktmodel.testing import (
    about,
    accounts,
    accounts_with,
    assessment,
    compared_figure,
    comparison,
    comparison_group,
    deviation,
    evaluation,
    evaluation_finding,
    narrative,
    passage,
    plan,
    recommendation,
    recommended_action,
    scale,
    scale_answers,
    scale_step,
    source,
    step_count,
    submission,
    survey_share,
)
from paktmodel.vocabulary.messages.input_errors import ADVICE

PLAN = plan()


class Twins(NamedTuple):
    """How much a rule matters, accounts in which it fires, some in which it is silent, what comes beside."""

    severity: str
    fires: Accounts
    silent: Accounts
    beside: tuple[str, ...] = ()


def evaluated(**fields: Any) -> Accounts:
    """Accounts that hold one evaluation."""
    return accounts_with(evaluation(**fields))


def recommended(**fields: Any) -> Accounts:
    """Accounts that hold one evaluation with one recommendation."""
    return evaluated(recommendations=(recommendation(**fields),))


def compared(**fields: Any) -> Accounts:
    """Accounts that hold one comparison."""
    return accounts_with(comparison(**fields))


accepted = submission("accepted", day="2024-09-19")
one_step = scale(steps=(scale_step(),))
same_steps = scale(steps=(scale_step(), scale_step(), scale_step("inte")))

CASES = {
    "accounts-of-other-plan": Twins("error", accounts(plan="en-annan-plan"), accounts()),
    "submission-not-asked-for": Twins(
        "error",
        accounts_with(submission(recipient="Kommunstyrelsen")),
        accounts_with(submission(recipient="Socialnämnden")),
    ),
    "submission-before-period-end": Twins(
        "warning",
        accounts_with(submission(day="2024-08-30")),
        accounts_with(submission(day="2024-08-31")),  # the last day itself
    ),
    "submission-out-of-order": Twins(
        "warning", accounts_with(accepted), accounts_with(accepted, submission(day="2024-09-16"))
    ),
    "sent-back-without-reason": Twins(
        "warning",
        accounts_with(submission(), submission("sent-back", day="2024-09-18", reason=None)),
        accounts_with(submission(), submission("sent-back", day="2024-09-18")),
    ),
    "submission-late": Twins(
        "note",
        accounts_with(submission(day="2024-09-21")),  # twenty days after 31 August is the 20th, a Friday
        accounts_with(submission(day="2024-09-20")),
    ),
    "scale-missing": Twins(
        "error",
        accounts_with(assessment(scale="uppsala-stat")),
        accounts_with(scale(id="uppsala-stat"), assessment(scale="uppsala-stat", value="helt")),
    ),
    "step-unknown": Twins(
        "error",
        accounts_with(assessment(value="on-plann")),
        accounts_with(assessment(value="on-plan")),
    ),
    "scale-step-repeated": Twins("error", accounts_with(same_steps), accounts_with(scale())),
    "scale-too-short": Twins(
        "warning",
        accounts_with(one_step),
        accounts_with(scale(steps=(scale_step(), scale_step("inte")))),
    ),
    "assessment-before-period-end": Twins(
        "warning",
        accounts_with(assessment(day="2024-08-30")),
        accounts_with(assessment(day="2024-08-31")),  # where the calendar says that the interim accounts end
    ),
    "assessments-contradict": Twins(
        "error",
        accounts_with(assessment(), assessment(value="not-fully")),
        accounts_with(assessment(), assessment(value="not-fully", day="2024-09-11")),
    ),
    "deviation-incomplete": Twins(
        "warning",
        accounts_with(deviation(cause=None, due=None)),
        accounts_with(deviation(due=None, done="2024-10-01")),
    ),
    "deviation-done-before-told": Twins(
        "note",
        accounts_with(deviation(done="2024-09-09")),
        accounts_with(deviation(done="2024-09-10")),
    ),
    "share-out-of-range": Twins(
        "error",
        accounts_with(survey_share("100.6")),
        accounts_with(survey_share("100.0"), survey_share("0", question="Andel missnöjda")),
    ),
    "survey-base-missing": Twins(
        "note", accounts_with(survey_share(base=None)), accounts_with(survey_share())
    ),
    "survey-base-not-positive": Twins(
        "error", accounts_with(survey_share(base=0)), accounts_with(survey_share(base=1))
    ),
    "step-counted-twice": Twins(
        "error",
        accounts_with(scale(), scale_answers(step_count(), step_count())),
        accounts_with(scale(), scale_answers(step_count(), step_count("inte"))),
    ),
    "answers-negative": Twins(
        "error",
        accounts_with(scale(), scale_answers(step_count(count=-1))),
        accounts_with(scale(), scale_answers(step_count(count=0))),
    ),
    "evaluator-unstated": Twins("note", evaluated(evaluator="unstated"), evaluated()),
    "evaluation-finding-unknown": Twins(
        "error",
        recommended(rests_on=("iakttagelse-1", "iakttagelse-7")),
        recommended(rests_on=("iakttagelse-1",)),
    ),
    "recommendation-unfounded": Twins("note", recommended(rests_on=()), recommended()),
    "recommendation-without-action": Twins("warning", recommended(actions=()), recommended()),
    "action-incomplete": Twins(
        "note",
        recommended(actions=(recommended_action(due=None),)),
        recommended(actions=(recommended_action(due=None, responsible=None, done="2025-02"),)),
    ),
    "comparison-without-figures": Twins("warning", compared(figures=()), compared()),
    "comparison-figure-repeated": Twins(
        "error",
        compared(figures=(compared_figure(), compared_figure(value="58.1"))),
        compared(figures=(compared_figure(), compared_figure(part="women"))),
    ),
    "comparison-basis-unstated": Twins("note", compared(basis="unstated"), compared(basis="flow")),
    "comparison-basis-differs": Twins("warning", compared(basis="stock"), compared(basis="flow")),
    "comparison-averaging-unstated": Twins(
        "note", compared(averaging="unstated"), compared(averaging="unstated", group=None)
    ),
    "text-mended": Twins(
        "note",
        accounts_with(narrative(source=source(printed="Del- tagarna"))),
        accounts_with(narrative(source=source())),
    ),
    "template-residue": Twins(
        "warning",
        accounts_with(deviation(text="Klicka här för att ange text.")),
        accounts_with(deviation(text="Här angavs ingen text.")),
    ),
    "mixed-scripts": Twins(
        "warning",
        accounts(passages=(passage("Nämndens Ersätтарыttrande."),)),
        accounts(passages=(passage("Nämndens ersättaryttrande."),)),
    ),
    "code-repeated": Twins(
        "error",
        accounts_with(deviation(), deviation(about="goal 1")),
        accounts_with(deviation(), deviation("en-annan")),
    ),
    "reference-to-nothing": Twins(
        "error",
        accounts_with(narrative(about="measure 11")),
        accounts_with(narrative(about="measure 1"), narrative(about="plan")),
    ),
    "reference-without-code": Twins(
        "error", accounts_with(narrative(about="measure")), accounts_with(narrative(about="plan"))
    ),
}

every_code = pytest.mark.parametrize("code", CASES)


def codes(found):
    return [one.code for one in found]


@pytest.mark.feature("I1")
@every_code
def test_a_rule_for_accounts_finds_its_own_fault_and_nothing_else_is_said(code):
    severity, fires, _, beside = CASES[code]
    found = [one for one in check(fires, plan=PLAN) if one.code not in beside]

    assert [(one.code, one.severity) for one in found] == [(code, severity)]


@every_code
def test_the_sound_twin_among_accounts_has_no_finding_at_all(code):
    assert check(CASES[code].silent, plan=PLAN) == ()


def test_the_builders_accounts_are_sound_with_and_without_their_plan():
    assert check(accounts(), plan=PLAN) == check(accounts()) == ()


def test_every_rule_for_accounts_is_named_after_the_one_code_it_gives():
    by_rule = [
        {one.code for case in CASES.values() for one in check(case.fires, rules=[rule], plan=PLAN)}
        for rule in ACCOUNTS_RULES
    ]

    assert by_rule == [{rule.__name__.replace("_", "-")} for rule in ACCOUNTS_RULES]


NEED_THE_PLAN = {
    "accounts-of-other-plan",
    "submission-not-asked-for",
    "submission-late",
    "assessment-before-period-end",  # of an interim closing of a year, which ends where the calendar says
    "comparison-basis-differs",
    "reference-to-nothing",
}


@every_code
def test_without_the_plan_only_what_needs_it_is_unsaid(code):
    assert codes(check(CASES[code].fires)) == ([] if code in NEED_THE_PLAN else [code])


@every_code
def test_of_another_plan_nothing_else_that_needs_the_plan_is_said(code):
    found = codes(check(CASES[code].fires, plan=plan(id="en-annan-plan")))
    expected = [] if code in NEED_THE_PLAN else [code]

    assert found == ([] if code == "accounts-of-other-plan" else ["accounts-of-other-plan", *expected])


@pytest.mark.feature("I1", "O1")
@every_code
def test_every_finding_about_accounts_reads_in_both_languages_with_nothing_left_open(code):
    for finding in check(CASES[code].fires, plan=PLAN):
        swedish, english = finding.text("sv"), finding.text("en")

        assert swedish != english
        assert not re.search(r"[‹›{}]", swedish + english)
        assert "  " not in swedish + english
        assert finding.advice in {"", *ADVICE}


@every_code
def test_every_finding_about_accounts_tells_where_its_first_subject_stands(code):
    for finding in check(CASES[code].fires, plan=PLAN):
        assert finding.subjects
        assert finding.path.startswith("$.accounts")


ROWS = ("scales", "submissions", "assessments", "deviations", "narratives", "shares", "answers")


@given(st.permutations(list(CASES)).map(lambda drawn: drawn[:4]))
def test_findings_about_accounts_come_in_the_order_of_the_rules(drawn):
    names = [rule.__name__.replace("_", "-") for rule in ACCOUNTS_RULES]
    rows = {row: tuple(one for code in drawn for one in getattr(CASES[code].fires, row)) for row in ROWS}
    found = codes(check(accounts(**rows), plan=PLAN))

    assert found == sorted(found, key=names.index)


@given(st.permutations(list(ACCOUNTS_RULES)))
def test_the_order_of_the_rules_changes_nothing_but_the_order_of_the_findings(rules):
    faulty = CASES["submission-late"].fires
    many = accounts(
        submissions=faulty.submissions,
        deviations=CASES["deviation-incomplete"].fires.deviations,
        assessments=CASES["assessments-contradict"].fires.assessments,
        evaluations=(evaluation(findings=(evaluation_finding("x"),)),),
        comparisons=(comparison(group=comparison_group(), averaging="unstated"),),
        narratives=(narrative(about=about("measure 11")),),
    )

    assert set(check(many, rules=rules, plan=PLAN)) == set(check(many, plan=PLAN))
