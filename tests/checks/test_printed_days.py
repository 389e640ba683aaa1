"""Rules about days, where the paper prints a month or a year: certain, or silent."""

import datetime as dt

import pytest

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks import check
from paktmodel.followup.agenda.calendar import plan_start
from paktmodel.followup.board.deviations import collect_deviations
from paktmodel.model.charters_in_force import life_on, pending_on
from paktmodel.model.network_lifecycle import LifeEvent
from paktmodel.model.timelines import Undetermined
from paktmodel.testing import (
    assessment,
    body,
    charter,
    decided_point,
    decision,
    deviation,
    handling_step,
    matter,
    member_motion,
    minutes_correction,
    network,
    plan,
    proposal,
    record_with,
    reported_approval,
    statement,
    version,
)
from paktmodel.vocabulary.words.matters import BodyKind, Outcome
from paktmodel.vocabulary.words.networks import LifeState

pytestmark = pytest.mark.feature("P6")

COUNCIL = body("fullmaktige", kind="council")


def raised(on, day):
    return matter(day=day, bodies=(body(), COUNCIL), motions=(member_motion(on=on),))


def filed(on="2024-01", **fields):
    return matter(decisions=(decision(on=on, statements=(statement(**fields),), verified_on="2024-02"),))


def decided(**fields):
    return matter(decisions=(decision(**fields),))


def approved(on, day):
    versions = (version(reported_approved=reported_approval(on=on), adopted_by=None),)
    return plan(versions=versions, proposal=proposal(day=day))


#: code -> (certain from the print, not decided by it).
CASES = {
    "motion-unanswered-after-year": (raised("2023-06", "2024-08"), raised("2023-06", "2024-06")),
    "verified-late": (
        decided(on="2024-01", verified_on="2024-03", announced_on=None, final_on=None),
        decided(on="2024-01", verified_on="2024-02", announced_on=None, final_on=None),
    ),
    "decision-before-proposal": (decided(on="2023-12", put=("forslag-1",)), decided(on="2024-01")),
    "decision-before-meeting": (
        matter(steps=(handling_step(planned="2024-03"),), decisions=(decision(on="2024-01"),)),
        matter(steps=(handling_step(planned="2024-01-25"),), decisions=(decision(on="2024-01"),)),
    ),
    "reservation-after-meeting": (
        filed(kind="reservation", announced_on="2024-02"),
        filed(kind="reservation", announced_on="2024-01"),
    ),
    "reasons-late": (
        filed(kind="reservation", reasons_received_on="2024-03"),
        filed(kind="reservation", reasons_received_on="2024-02"),
    ),
    "dates-out-of-order": (
        decided(on="2024-02", verified_on="2024-01", announced_on=None, final_on=None),
        decided(on="2024-02", corrections=(minutes_correction("2024"),)),
    ),
    "approval-contradicts-proposal": (approved("2023-09", "2023-10"), approved("2023-10", "2023-10-13")),
    "assessment-before-period-end": (
        record_with(assessment(day="2024-05", closing=None, period="2024-M06")),
        record_with(assessment(day="2024", closing=None, period="2024-M06")),
    ),
    "deviation-done-before-told": (
        record_with(deviation(day="2024-09-10", done="2024-08")),
        record_with(deviation(day="2024-09-10", done="2024-09")),
    ),
    "assessments-contradict": (
        record_with(assessment(day="2024-09-10"), assessment("measure 1", "not-fully", day="2024-09-10")),
        record_with(assessment(day="2024-09"), assessment("measure 1", "not-fully", day="2024-09")),
    ),
}


@pytest.mark.parametrize("code", CASES)
def test_a_rule_fires_where_the_print_decides_and_is_silent_where_it_does_not(code):
    certain, open_ = CASES[code]

    assert code in {one.code for one in check(certain)}
    assert code not in {one.code for one in check(open_)}


def test_evidence_holds_what_is_printed():
    [found] = [one for one in check(approved("2023-09", "2023-10")) if "approval-contradicts" in one.code]

    assert (str(found.evidence["approved"]), str(found.evidence["asked"])) == ("2023-09", "2023-10")
    assert "september 2023" in found.text("sv")


@pytest.mark.parametrize(
    ("years", "day", "start"),
    [
        ("2024-2026", "2023-10", dt.date(2024, 1, 1)),
        ("unstated", "2023-10", dt.date(2023, 10, 1)),
        ("unstated", "2023", dt.date(2023, 1, 1)),
        ("unstated", "2023-10-13", dt.date(2023, 10, 13)),
    ],
)
def test_a_plan_starts_with_its_years_else_on_the_earliest_day_of_its_paper(years, day, start):
    assert plan_start(plan(years=years, day=day)) == start


def test_what_came_last_is_undetermined_where_the_print_leaves_it_open():
    """A board that answered in May and, as the minutes print, some day of 2024 referred the motion back."""
    answered = decision(on="2024-05-20", points=(decided_point(outcome="answered"),))

    def ended(on, outcome="referred-back"):
        other = decision("paragraf-9", on=on, points=(decided_point(outcome=outcome),))
        return matter(bodies=(body(), COUNCIL), decisions=(answered, other)).outcome_in(BodyKind.BOARD)

    assert ended("2024-06") is Outcome.REFERRED_BACK
    assert ended("2023") is Outcome.ANSWERED
    assert ended("2024") == Undetermined((Outcome.REFERRED_BACK, Outcome.ANSWERED))
    assert ended("2024", "answered") is Outcome.ANSWERED


def test_a_charter_is_pending_once_the_printed_month_of_its_proposal_is_over():
    known = network(charters=(charter(decided=None, proposal=proposal(day="2024-05", points=())),))

    assert pending_on(known, dt.date(2024, 5, 31)) == known.charters
    assert pending_on(known, dt.date(2024, 5, 30)) == ()


def test_what_a_paper_of_a_month_reports_had_happened_by_its_last_day():
    life = (
        LifeEvent(state=LifeState.PROPOSED, since=PrintedDate("2023")),
        LifeEvent(state=LifeState.ACTIVE, since=PrintedDate("2024")),
    )

    assert life_on(life, dt.date(2024, 5, 31), paper_day=PrintedDate("2024-05")) is LifeState.ACTIVE
    assert isinstance(life_on(life, dt.date(2024, 5, 30), paper_day=PrintedDate("2024-05")), Undetermined)


@pytest.mark.parametrize(
    ("done", "state"),
    [("2025-01", "done"), ("2025-02", "under-way"), ("2025-03", "overdue"), (None, "overdue")],
)
def test_what_may_have_been_done_is_neither_done_nor_overdue(done, state):
    record = record_with(deviation(due="2024-12-31", done=done))
    day = dt.date(2025, 2, 10)

    [result] = collect_deviations(record, as_of=day, known_at=day, point=None)

    assert result.state == state
