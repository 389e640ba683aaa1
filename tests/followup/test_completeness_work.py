"""Completeness and board report look each thing up, and find what going through all of them finds."""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup import follow_up
from paktmodel.followup.agenda.calendar import NOTHING
from paktmodel.followup.closings.acceptance import last_closing
from paktmodel.followup.completeness.coverage import completeness
from paktmodel.followup.evaluations.surveys import summarise_answers
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import aggregation_of
from paktmodel.observations import Observation
from paktmodel.reports import board_report
from paktmodel.testing import (
    assessment,
    closing_point,
    cohort,
    count,
    forecast,
    goal,
    measure,
    monthly,
    observation,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    reporting_rule,
    scale,
    scale_answers,
    scale_step,
    share,
    step_count,
    submission,
)
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import Cadence, CellState
from tests.support.executed_lines import executed_lines
from tests.support.series import FLOW, STOCK

DAY = dt.date(2024, 9, 30)

# --- the states of cells, by a second calculation --------------------------------------------

#: From the most to the least informative.
INFORMATIVE = (CellState.OBSERVED, CellState.SUPPRESSED, CellState.NOT_APPLICABLE, CellState.NOT_COLLECTED)


def state_by_search(indicator: Indicator, known: Sequence[Observation], period: Period) -> CellState:
    """The state of a cell, found by going through everything that is known of its series."""
    inside = [one for one in known if one.period in period or period in one.period]
    answers = [one for one in inside if one.state not in NOTHING]
    for one in sorted(answers, key=lambda one: (one.period.months or 1, one.period)):
        if answers_for(indicator, period, [one]):
            return CellState(one.state)
    if answers_for(indicator, period, answers):
        return max((CellState(one.state) for one in answers), key=INFORMATIVE.index)
    if indicator.first_possible(period) > DAY:
        return CellState.NOT_YET_POSSIBLE
    unanswered = [one for one in inside if one.state in NOTHING]
    own = [one for one in unanswered if one.period == period] or unanswered
    return CellState(own[-1].state) if own else CellState.MISSING


def answers_for(indicator: Indicator, period: Period, answers: Sequence[Observation]) -> bool:
    of_months = [one.period for one in answers if one.period.months]
    if any(period in one for one in of_months):
        return True
    how = aggregation_of(indicator)
    if how is Aggregation.NOT_ADDITIVE:
        return False
    if how in (Aggregation.LATEST, Aggregation.CUMULATIVE_OVER_YEAR):
        return any(one.last_month == period.last_month for one in of_months)
    months = {month for one in answers for month in range(one.period.first_month, one.period.last_month + 1)}
    return bool(answers) and months.issuperset(range(period.first_month, period.last_month + 1))


INDICATORS = (
    count("1.1", **FLOW),
    count("1.1", **STOCK),
    count("1.1", basis="unique-persons"),
    count("1.1", basis="unstated", aggregation="cumulative-over-year"),
    share("1.1", cohort=cohort("P90D")),
)
SPELLED = [
    *(f"2024-M{number:02}" for number in range(1, 13)),
    *(f"2024-Q{number}" for number in range(1, 5)),
    *("2024-T1", "2024-T2", "2024-S1", "2024-S2", "2024", "2023", "2023-M12", "2024-03-31", "2024-04-30"),
]


@given(
    st.sampled_from(INDICATORS),
    st.sampled_from(Cadence),
    st.dictionaries(st.sampled_from(SPELLED), st.sampled_from(ValueState), max_size=14),
    st.sampled_from(["2024", "2024-T2", "2024-Q3", "2024-M04"]),
)
def test_a_second_calculation_finds_the_same_states(indicator, cadence, drawn, within):
    plan = plan_with(indicator, years="2024", reporting=(reporting_rule(cadence=cadence),))
    rows = observed(
        [
            observation("1.1", period, value=7 if state is ValueState.OBSERVED else None, state=state)
            for period, state in drawn.items()
        ]
    )
    cells = completeness(plan, rows, as_of=DAY, period=within).cells
    known = [
        one
        for one in rows.as_known_at(DAY, plan).latest("1.1")
        if indicator.first_possible(one.period) <= DAY
    ]

    assert [cell.state for cell in cells if str(cell.part) == "total"] == [
        state_by_search(indicator, known, cell.period) for cell in cells if str(cell.part) == "total"
    ]


# --- what it costs --------------------------------------------------------------------------


def lines(call) -> int:
    return sum(executed_lines(call).values())


def indicators(number: int):
    """Indicators, each with a row in the table of completeness."""
    plan = plan_with(*(count(f"1.{n}", **FLOW) for n in range(1, number + 1)), reporting=(reporting_rule(),))
    return lambda: completeness(plan, as_of=DAY).table()


def one_code(number: int):
    """Indicators with one code, and as many years of its values."""
    plan = plan_with(*[count("1.1", **FLOW)] * number, years="2024")
    seen = observed(monthly("1.1", f"{2024 - number}-M01", [7] * (12 * number)))
    return lambda: completeness(plan, seen, as_of=DAY)


def assessments(number: int):
    """Measures, and as many assessments of them."""
    plan = plan_with(*(measure(str(n)) for n in range(1, number + 1)))
    record = record_with(*(assessment(f"measure {n}") for n in range(1, number + 1)), plan=plan.id)
    followed = follow_up(plan, as_of=DAY, record=record)
    return lambda: board_report(followed)


def scales(number: int):
    """Scales, and as many assessments of one thing."""
    own = [scale(f"s{n}", steps=(scale_step("a"),)) for n in range(number)]
    of_plan = [assessment("plan", "a", scale=f"s{n}") for n in range(number)]
    plan = plan_with(count("1.1", **FLOW))
    followed = follow_up(plan, as_of=DAY, record=record_with(*own, *of_plan, plan=plan.id))
    return lambda: board_report(followed)


def accepted(number: int):
    """Closings of one period, and as many accepted submissions of them."""
    days = [dt.date(2024, 1, 1) + dt.timedelta(days=n) for n in range(number)]
    points = [closing_point(ends=str(day)) for day in days]
    rules = [reporting_rule("bokslut", cadence=None, closings=("interim-accounts",))]
    plan = plan_with(count("1.1", **FLOW), reporting=rules, calendar=reporting_calendar(*points))
    handed = [
        submission("accepted", rule="bokslut", period="2024", closing="interim-accounts", ends=str(day))
        for day in days
    ]
    followed = follow_up(plan, as_of=DAY, record=record_with(*handed, plan=plan.id))
    return lambda: board_report(followed)


def nameless(number: int):
    """Accepted submissions that name no closing, in a plan of many years."""
    rules = [reporting_rule(closings=("annual-report",))]
    plan = plan_with(count("1.1", **FLOW), years=f"{2024 - number}-2024", reporting=rules)
    handed = [submission("accepted", period=str(2023 - n)) for n in range(number)]
    followed = follow_up(plan, as_of=DAY, record=record_with(*handed, plan=plan.id))
    return lambda: board_report(followed)


def rules_of_one_name(number: int):
    """Rules with one id and recipient, and as many accepted submissions: named, and of days of their own."""
    rules = [reporting_rule("b", cadence=None, closings=("annual-report",)) for _ in range(number)]
    plan = plan_with(count("1.1", **FLOW), reporting=rules)
    handed = [
        submission("accepted", rule="b", period="2024", closing=closing, ends=ends)
        for n in range(number)
        for closing, ends in (
            ("interim-accounts", None),
            (None, str(dt.date(2015, 1, 1) + dt.timedelta(days=n))),
        )
    ]
    record = record_with(*handed, plan=plan.id)
    return lambda: last_closing(plan, record, before=DAY)


def counted(number: int):
    """Steps of a scale, and how many chose each."""
    known = scale("s", steps=tuple(scale_step(f"s{n}") for n in range(number)))
    answers = scale_answers(*(step_count(f"s{n}") for n in range(number)), scale="s")
    return lambda: summarise_answers(answers, known)


@pytest.mark.quick(cases=2)
@pytest.mark.parametrize(
    "grown",
    [indicators, one_code, assessments, scales, accepted, nameless, rules_of_one_name, counted],
    ids=lambda grown: grown.__name__,
)
def test_two_lists_twice_as_long_are_no_product(grown):
    small, large = grown(60), grown(120)
    small()  # what is imported at the first call is no work

    assert lines(large) < 3 * lines(small)


def test_the_latest_forecast_is_found_by_what_it_is_about():
    plan = plan_with(count("1.1", **FLOW), goals=(goal("1"),))
    known = [
        forecast("goal 1", "5", day="2024-09-01"),
        forecast("goal 1", "6", day="2024-09-12"),
        assessment("goal 1", day="2024-09-20"),
    ]
    report = board_report(follow_up(plan, as_of=DAY, record=record_with(*known, plan=plan.id)))
    [indicator] = report.goals["1"].aims[0].indicators

    assert indicator.expected is not None
    assert indicator.expected.assessment.expected_value == Decimal(6)
