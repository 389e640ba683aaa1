"""What has been handed in, sent back and accepted, and the closings of a calendar like Uppsala's.

The labour-market board followed up "per april och augusti samt i årsbokslutet", its annual
accounts dated 6 February; the statutory interim report goes to the council beside them. The
days of 2024 are made up, for AMN-2023-00174 has no calendar.
"""

import datetime as dt
from itertools import permutations
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.followup import due
from paktmodel.followup.closings.acceptance import accepted_on
from paktmodel.model.follow_up_record import Submission
from paktmodel.testing import (
    closing_due,
    closing_point,
    count,
    monthly,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    reporting_rule,
    submission,
    term,
)
from tests.support.series import FLOW

BOARD, EXECUTIVE, COUNCIL = "Arbetsmarknadsnämnden", "Kommunstyrelsen", "Kommunfullmäktige"
AT_CLOSING: dict[str, Any] = {"cadence": None, "due_after": None, "recipient": BOARD}


def by_month(**fields):
    return plan_with(count("1.1", **FLOW), reporting=(reporting_rule(**fields),))


def january(*submissions, on="2024-06-30", figures=()):
    """The item of January 2024 on a day; its report is due on 20 February."""
    plan = by_month()
    record = record_with(*submissions, plan=str(plan.id))
    day = dt.date.fromisoformat(on)
    return due(plan, observed(figures), as_of=day, record=record).items[0]


def handed(state, day, **fields) -> Submission:
    return submission(state, **{"period": "2024-M01", "day": day, "reason": None, **fields})


# --- what has been handed in --------------------------------------------------------------


STATES = [
    ("2024-02-11", "not-yet-due", 0, "the day before it was handed in"),
    ("2024-02-12", "submitted", 1, "on the day itself"),
    ("2024-02-26", "sent-back", 2, "what happened last counts"),
    ("2024-03-05", "submitted", 3, "handed in anew"),
    ("2024-03-15", "accepted", 4, "and accepted"),
    ("2026-12-31", "accepted", 4, "it stays accepted"),
]


@pytest.mark.feature("G3")
@pytest.mark.parametrize(("day", "state", "known", "because"), STATES)
def test_an_item_has_the_state_of_its_last_submission(day, state, known, because):
    item = january(
        handed("submitted", "2024-02-12"),
        handed("sent-back", "2024-02-26", reason="Uppdelning på kön saknas"),
        handed("submitted", "2024-03-05"),
        handed("accepted", "2024-03-15"),
        on=day,
    )

    assert (item.state, len(item.submissions)) == (state, known), because


@pytest.mark.feature("G3")
@pytest.mark.parametrize("figures", [(), monthly("1.1", "2024-M01", [130])])
def test_what_was_handed_in_goes_before_what_the_figures_tell(figures):
    """Accepted without its figures, or handed in with them: its way is stated, and what is missing."""
    item = january(handed("accepted", "2024-02-19"), figures=figures)

    assert item.state == "accepted"
    assert item.missing == (() if figures else ("1.1",))


@pytest.mark.feature("G3")
def test_of_two_on_one_day_the_one_that_can_only_come_last_decides():
    """A report is handed in before it is sent back or accepted, whatever the order of the rows."""
    one_day = [handed(state, "2024-02-20") for state in ("submitted", "sent-back", "accepted")]

    for row in permutations(one_day):
        assert january(*row).state == "accepted"
    for row in permutations(one_day[:2]):
        assert january(*row).state == "sent-back"


@pytest.mark.feature("G3")
def test_why_it_was_sent_back_stands_in_its_notes_and_under_the_table():
    back = handed("sent-back", "2024-02-26", reason="Uppdelning på kön saknas")
    plan = by_month()
    agenda = due(plan, as_of=dt.date(2024, 2, 28), record=record_with(back, plan=str(plan.id)))
    told = (
        "Indikatorernas värden, januari 2024, till Socialnämnden: "
        "återsänd 26 februari 2024, Uppdelning på kön saknas"
    )

    assert agenda.items[0].notes("sv") == (told,)
    assert told in agenda.table("sv").notes
    assert "återsänd" in [str(row[4]) for row in agenda.table("sv").cells]
    assert january(handed("sent-back", "2024-02-26")).notes("en") == (
        "Indikatorernas värden, January 2024, to Socialnämnden: sent back on 26 February 2024, no "
        "reason given",
    )


@pytest.mark.feature("G3")
def test_an_answered_sending_back_is_no_longer_told():
    item = january(handed("sent-back", "2024-02-26"), handed("accepted", "2024-03-15"))

    assert item.notes("sv") == ()


@st.composite
def ways(draw):
    """Submissions of different days and different months, in two orders."""
    days = draw(st.lists(st.dates(dt.date(2024, 2, 1), dt.date(2024, 6, 30)), unique=True, max_size=6))
    made = [
        handed(
            draw(st.sampled_from(["submitted", "sent-back", "accepted"])),
            day.isoformat(),
            period=draw(st.sampled_from(["2024-M01", "2024-M02", "2023-M12"])),
        )
        for day in days
    ]
    return made, draw(st.permutations(made))


@pytest.mark.feature("G3")
@given(orders=ways(), day=st.dates(dt.date(2024, 1, 1), dt.date(2024, 7, 31)))
def test_the_order_of_submissions_of_different_days_changes_nothing(orders, day):
    plan = by_month()
    one, other = (due(plan, as_of=day, record=record_with(*order, plan=str(plan.id))) for order in orders)

    assert one.items == other.items
    assert set(one.findings) == set(other.findings)


@pytest.mark.feature("G3")
@given(orders=ways(), day=st.dates(dt.date(2024, 1, 1), dt.date(2024, 7, 31)))
def test_what_happens_after_the_day_changes_nothing(orders, day):
    plan = by_month()
    every, _ = orders
    known = [one for one in every if one.day <= day]

    assert due(plan, as_of=day, record=record_with(*every, plan=str(plan.id))) == due(
        plan, as_of=day, record=record_with(*known, plan=str(plan.id))
    )


# --- what cannot be placed ----------------------------------------------------------------


STRAYS: list[tuple[dict[str, Any], str]] = [
    ({"recipient": "Socialnämden"}, "a misspelt recipient"),
    ({"rule": "manadsvis"}, "a rule that the plan does not have"),
    ({"period": "2023-M12"}, "before the plan's start"),
    ({"period": "2024-Q1"}, "a period that the rule does not ask for"),
    ({"closing": "annual-accounts"}, "a closing that the rule does not ask for"),
]


@pytest.mark.feature("G3")
@pytest.mark.parametrize(("fields", "because"), STRAYS)
def test_a_submission_that_answers_nothing_is_a_finding(fields, because):
    plan = by_month()
    stray = handed("accepted", "2024-02-19", **fields)
    agenda = due(plan, as_of=dt.date(2024, 6, 30), record=record_with(stray, stray, plan=str(plan.id)))
    (finding,) = agenda.findings

    assert (finding.code, finding.severity) == ("submission-of-nothing", "warning"), because
    assert str(stray.period) in finding.text("sv")
    assert str(stray.recipient) in finding.text("en")
    assert {item.submissions for item in agenda} == {()}


@pytest.mark.feature("G3")
def test_a_stray_of_later_days_is_not_noticed_yet():
    plan = by_month()
    stray = handed("accepted", "2024-02-19", recipient="Kommunstyrelsen")

    assert due(plan, as_of=dt.date(2024, 2, 18), record=record_with(stray, plan=str(plan.id))).findings == ()


def closings(*points, closing=("interim-accounts", "annual-accounts"), **fields):
    return plan_with(
        count("1.1", **FLOW),
        reporting=(reporting_rule("bokslut", **{**AT_CLOSING, "closings": closing, **fields}),),
        calendar=reporting_calendar(*points),
    )


@pytest.mark.feature("G2", "G3")
def test_a_submission_without_a_closing_answers_the_only_one_of_its_period():
    plan = closings(closing_point(period="2024-T1", ends=None), closing_point("annual-accounts", ends=None))
    unnamed = handed("accepted", "2024-05-22", rule="bokslut", recipient=BOARD, period="2024-T1")
    agenda = due(plan, as_of=dt.date(2024, 12, 31), record=record_with(unnamed, plan=str(plan.id)))

    assert {str(item.period): str(item.state) for item in agenda}["2024-T1"] == "accepted"
    assert "submission-of-nothing" not in [one.code for one in agenda.findings]


AMBIGUOUS = [
    (
        (closing_point(dues=()), closing_point("annual-accounts", ends=None, dues=())),
        None,
        "it names no closing, and the interim accounts of eight months are of 2024 as well",
    ),
    (
        (closing_point(dues=()), closing_point(ends="2024-10-31", dues=())),
        "interim-accounts",
        "accounts of August and of October, both of 2024 (Linköping)",
    ),
]


@pytest.mark.feature("G2", "G3")
@pytest.mark.parametrize(("points", "closing", "because"), AMBIGUOUS)
def test_a_submission_that_may_be_of_two_closings_is_given_to_neither(points, closing, because):
    plan = closings(*points, closing=tuple(dict.fromkeys(point.closing for point in points)))
    which = handed("accepted", "2024-11-20", rule="bokslut", recipient=BOARD, period="2024", closing=closing)
    agenda = due(plan, as_of=dt.date(2024, 12, 31), record=record_with(which, plan=str(plan.id)))
    found = {one.code: one for one in agenda.findings}

    assert "submission-ambiguous" in found, because
    assert "mer än en avstämning" in found["submission-ambiguous"].text("sv")
    assert "accepted" not in {item.state for item in agenda}


@pytest.mark.feature("G2", "G4")
def test_the_last_day_tells_two_closings_of_one_name_and_period_apart():
    """Linköping closes March, August and October, all of them ``2024``; the report names its last day."""
    points = [closing_point(ends=ends, dues=()) for ends in ("2024-08-31", "2024-10-31")]
    plan = closings(*points)
    names = {"rule": "bokslut", "recipient": BOARD, "period": "2024", "closing": "interim-accounts"}
    of = handed("accepted", "2024-11-20", **names)
    record = record_with(evolve(of, ends=dt.date(2024, 10, 31)), plan=str(plan.id))
    agenda = due(plan, as_of=dt.date(2024, 12, 31), record=record)

    assert [item.ends for item in agenda if item.state == "accepted"] == [dt.date(2024, 10, 31)]
    assert accepted_on(plan, record, plan.calendar.closings[1]) == dt.date(2024, 11, 20)
    with pytest.raises(NotFound):
        accepted_on(plan, record, plan.calendar.closings[0])


@pytest.mark.feature("G1", "G3")
def test_a_yearly_report_and_annual_accounts_of_one_rule_are_told_apart():
    """A submission that names no closing is of the cadence, where the rule has one of that length."""
    plan = plan_with(
        count("1.1", **FLOW),
        reporting=(reporting_rule("arsvis", cadence="yearly", closings=("annual-accounts",)),),
        calendar=reporting_calendar(closing_point("annual-accounts", ends=None)),
    )
    yearly = handed("accepted", "2025-01-20", rule="arsvis", period="2024")
    annual = handed("submitted", "2025-01-25", rule="arsvis", period="2024", closing="annual-accounts")
    record = record_with(yearly, annual, plan=str(plan.id))
    items = due(plan, as_of=dt.date(2025, 1, 31), record=record).items

    assert [(item.closing, str(item.state)) for item in items if str(item.period) == "2024"] == [
        (None, "accepted"),
        ("annual-accounts", "submitted"),
    ]


@pytest.mark.feature("G3")
@pytest.mark.parametrize(
    ("record", "told"),
    [
        ("bokslut.json", "expected FollowUpRecord, got 'bokslut.json'; load it first"),
        (
            record_with(plan="en-annan"),
            "expected the follow-up record of 'vagar-till-arbete', got 'en-annan'; the field",
        ),
    ],
)
def test_records_of_another_plan_and_other_things_are_refused(record, told):
    with pytest.raises(InvalidArgument) as refused:
        due(by_month(), as_of=dt.date(2024, 6, 30), record=record)

    assert f"record: {told}" in str(refused.value)


# --- a calendar like Uppsala's ------------------------------------------------------------


def dues(board=None, executive=None):
    told = ((BOARD, board), (EXECUTIVE, executive))
    return tuple(closing_due(recipient, day) for recipient, day in told if day is not None)


@pytest.fixture(scope="module")
def uppsala():
    """The catalog's plan with a calendar: April, August and annual accounts, and the statutory report."""
    plan = catalog.load("uppsala-1000-fler")
    points = (
        closing_point("annual-accounts", period="2023", ends=None, dues=dues("2024-02-06", "2024-02-20")),
        closing_point(period="2024-T1", ends=None, dues=dues("2024-05-22", "2024-05-29")),
        closing_point(period="2024", dues=dues("2024-09-18")),
        closing_point("interim-report", dues=(), statutory=True),
        closing_point("annual-accounts", ends=None, dues=dues("2025-02-06", "2025-02-20")),
    )
    terms = (term(), term(BOARD, start="2023-01-01", end="2026-12-31"))
    to_the_executive = reporting_rule(
        "bokslut-ks",
        **{**AT_CLOSING, "recipient": EXECUTIVE},
        closings=("interim-accounts", "annual-accounts"),
    )
    to_the_council = reporting_rule(
        "delarsrapport",
        **{**AT_CLOSING, "recipient": COUNCIL},
        closings=("interim-report",),
        legal_basis="KL 11:16",
    )
    return evolve(
        plan,
        reporting=(*plan.reporting, to_the_executive, to_the_council),
        calendar=reporting_calendar(*points, terms=terms),
    )


@pytest.mark.feature("G2", "G5")
def test_each_recipient_has_its_own_day_for_each_of_uppsalas_closings(uppsala):
    agenda = due(uppsala, as_of=dt.date(2024, 12, 31))
    days = {
        (str(item.recipient), str(item.closing), str(item.ends)): item.due and item.due.isoformat()
        for item in agenda
        if item.closing
    }

    assert days == {
        (BOARD, "annual-accounts", "2023-12-31"): "2024-02-06",
        (EXECUTIVE, "annual-accounts", "2023-12-31"): "2024-02-20",
        (BOARD, "interim-accounts", "2024-04-30"): "2024-05-22",
        (EXECUTIVE, "interim-accounts", "2024-04-30"): "2024-05-29",
        (BOARD, "interim-accounts", "2024-08-31"): "2024-09-18",
        (EXECUTIVE, "interim-accounts", "2024-08-31"): None,  # not in the calendar, and not derived
        (COUNCIL, "interim-report", "2024-08-31"): "2024-10-31",  # KL 11:16
        (BOARD, "annual-accounts", "2024-12-31"): "2025-02-06",
        (EXECUTIVE, "annual-accounts", "2024-12-31"): "2025-02-20",
    }


@pytest.mark.feature("G2")
def test_the_one_day_that_the_calendar_leaves_out_is_told_by_itself(uppsala):
    findings = due(uppsala, as_of=dt.date(2024, 12, 31)).findings

    assert [one.text("sv") for one in findings if "bokslut-ks" in str(one.subjects)] == [
        "dagen då Kommunstyrelsen ska ha detta är okänd: delårsbokslut per 31 augusti 2024"
    ]
    assert [one.code for one in findings] == ["due-day-unknown"] * 2, "the other one is of the months"


@pytest.mark.feature("G2")
def test_a_year_that_the_calendar_does_not_hold_is_told_by_itself():
    """Only 2024 is in the calendar: nobody knows to when the interim accounts of 2025 go, nor when."""
    plan = closings(closing_point(dues=dues("2024-09-18")), closing=("interim-accounts",))
    (finding,) = due(plan, as_of=dt.date(2025, 12, 31)).findings

    assert finding.text("en") == (
        "the day on which Arbetsmarknadsnämnden is to have this is unknown: interim accounts 2025"
    )


@pytest.mark.feature("G2")
def test_the_statutory_report_is_an_item_of_its_own_beside_the_boards_closing(uppsala):
    """The calendar says that it is the statutory one; the rule does not."""
    agenda = due(uppsala, as_of=dt.date(2024, 12, 31))
    (report,) = agenda.statutory

    assert (report.closing, report.recipient, report.statutory) == ("interim-report", COUNCIL, True)
    assert set(agenda.statutory) | set(agenda.voluntary) == set(agenda)
    assert [item.recipient for item in agenda.voluntary if item.ends == report.ends and item.closing] == [
        BOARD,
        EXECUTIVE,
    ]


@pytest.mark.feature("G2")
@pytest.mark.parametrize(("language", "mark"), [("sv", "(lagstadgad)"), ("en", "(statutory)")])
def test_the_table_marks_in_words_what_the_law_requires(uppsala, language, mark):
    table = due(uppsala, as_of=dt.date(2024, 12, 31)).table(language)
    marked = [row for row in table.cells if str(row[1]).endswith(mark)]

    assert [row[2] for row in marked] == [COUNCIL]


@pytest.mark.feature("G2")
def test_the_new_council_sits_while_the_old_board_still_owns_the_plan(uppsala):
    """The council's term ends 14 October 2026, the board's 31 December: never one constant."""

    def bodies(day):
        return [str(one.body) for one in due(uppsala, as_of=dt.date.fromisoformat(day)).terms]

    assert bodies("2022-10-15") == [COUNCIL]
    assert bodies("2023-01-01") == [COUNCIL, BOARD]
    assert bodies("2026-10-14") == [COUNCIL, BOARD]
    assert bodies("2026-10-15") == [BOARD]
    assert bodies("2026-12-31") == [BOARD]
    assert bodies("2027-01-01") == []


@pytest.mark.feature("G3", "G5")
def test_the_board_may_accept_what_the_executive_sends_back(uppsala):
    august: dict[str, Any] = {"period": "2024", "closing": "interim-accounts"}
    record = record_with(
        handed("accepted", "2024-09-18", rule="bokslut", recipient=BOARD, **august),
        handed("sent-back", "2024-09-27", rule="bokslut-ks", recipient=EXECUTIVE, **august),
        plan=str(uppsala.id),
    )
    agenda = due(uppsala, as_of=dt.date(2024, 10, 1), record=record)

    assert [str(item.recipient) for item in agenda.of("accepted")] == [BOARD]
    assert [str(item.recipient) for item in agenda.of("sent-back")] == [EXECUTIVE]
