"""Accounts: what is due to whom and in which state, what was accounted, what was corrected, what is there.

Design 6 and 11 (agenda), features G2–G4, I4. AMN-2023-00174: "månadsvis", and the board "i samband med …
ordinarie delårs- och årsbokslut". The due days are those of a calendar of our own.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

from paktmodel import catalog
from paktmodel.errors import PaktError
from paktmodel.followup import due, follow_up
from paktmodel.followup.closings.corrections import as_accounted, corrections
from paktmodel.followup.completeness.coverage import completeness
from paktmodel.testing import (
    closing_due,
    closing_point,
    cohort,
    count,
    observation,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    reporting_rule,
    share,
    submission,
)

BOARD, EXECUTIVE, COUNCIL = "Socialnämnden", "Kommunstyrelsen", "Kommunfullmäktige"
AUGUST = closing_point(dues=(closing_due(BOARD, "2024-09-18"), closing_due(EXECUTIVE, "2024-09-27")))
WHOLE: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period", "breakdowns": ()}


def rule(recipient=BOARD, name="bokslut", closing="interim-accounts", **fields):
    told = {"cadence": None, "due_after": None, "closings": (closing,), "recipient": recipient}
    return reporting_rule(name, **{**told, **fields})


def plan_of(*rules, points=(AUGUST,), of=None):
    calendar = reporting_calendar(*points)
    kept = of or count(total="59", **WHOLE)
    return plan_with(kept, reporting=rules, calendar=calendar, years="2023-2026")


def handed(state, day, recipient=BOARD, name="bokslut"):
    return submission(
        state,
        rule=name,
        closing="interim-accounts",
        period="2024",
        ends="2024-08-31",
        recipient=recipient,
        day=day,
    )


PLAN = plan_of(rule(), rule(EXECUTIVE, "ks"))


def state_on(day, *entries, plan=PLAN, recipient=BOARD, year="2024", known_at=None):
    record = record_with(*entries, plan=plan.id) if entries else None
    known = None if known_at is None else dt.date.fromisoformat(known_at)
    agenda = due(plan, as_of=dt.date.fromisoformat(day), known_at=known, record=record)
    (item,) = [one for one in agenda.items if (one.recipient, str(one.period)) == (recipient, year)]
    return str(item.state)


# --- states ------------------------------------------------------------------------------------


@pytest.mark.feature("G2", "G3")
@pytest.mark.parametrize(
    ("day", "board", "executive"),
    [
        ("2024-08-30", "not-yet-possible", "not-yet-possible"),
        ("2024-08-31", "not-yet-due", "not-yet-due"),
        ("2024-09-17", "not-yet-due", "not-yet-due"),
        ("2024-09-18", "due", "not-yet-due"),
        ("2024-09-19", "overdue", "not-yet-due"),
        ("2024-09-27", "overdue", "due"),
        ("2024-09-28", "overdue", "overdue"),
    ],
)
def test_each_recipient_has_its_own_due_day(day, board, executive):
    """Eight months to 2024-08-31; the board on 18 September, the executive on 27 September."""
    assert (state_on(day), state_on(day, recipient=EXECUTIVE)) == (board, executive)


PASSED = (
    handed("submitted", "2024-09-16"),
    handed("sent-back", "2024-09-17"),
    handed("submitted", "2024-09-20"),
    handed("accepted", "2024-09-25"),
)


@pytest.mark.feature("G3")
@pytest.mark.parametrize(
    ("day", "state"),
    [
        ("2024-09-15", "not-yet-due"),
        ("2024-09-16", "submitted"),
        ("2024-09-17", "sent-back"),
        ("2024-09-19", "sent-back"),
        ("2024-09-20", "submitted"),
        ("2024-09-25", "accepted"),
        ("2025-06-01", "accepted"),
    ],
)
@pytest.mark.parametrize("entries", [PASSED, PASSED[::-1]], ids=["in order", "backwards"])
def test_a_report_is_in_the_state_of_its_latest_entry(day, state, entries):
    """Handed in on the 16th, sent back on the 17th, again on the 20th, accepted on the 25th."""
    assert state_on(day, *entries) == state


@pytest.mark.feature("G3")
def test_what_one_recipient_accepts_another_still_waits_for():
    """The board has accepted; the executive's own report is overdue."""
    assert state_on("2024-09-28", *PASSED, recipient=EXECUTIVE) == "overdue"


@pytest.mark.feature("G3", "F16")
def test_an_entry_that_is_not_known_yet_changes_nothing():
    """Design 11: "with what was known at known_at": on the 16th nobody knew of the 25th."""
    assert state_on("2024-09-26", *PASSED, known_at="2024-09-16") == "submitted"


@pytest.mark.feature("G3")
@pytest.mark.parametrize("backwards", [False, True])
def test_two_entries_of_one_day_are_read_alike_in_either_order(backwards):
    """Handed in and accepted at one meeting: what is accepted was handed in first."""
    entries = (handed("submitted", "2024-09-16"), handed("accepted", "2024-09-16"))

    assert state_on("2024-09-20", *(entries[::-1] if backwards else entries)) == "accepted"


@pytest.mark.feature("G3")
def test_why_it_was_sent_back_is_told():
    """The administration reads what to mend."""
    record = record_with(*PASSED[:2], plan=PLAN.id)
    agenda = due(PLAN, as_of=dt.date(2024, 9, 18), record=record)
    (item,) = agenda.of("sent-back")

    assert "Siffrorna är inte uppdelade på kvinnor och män." in " ".join(item.notes("sv"))


@pytest.mark.feature("G3")
def test_a_submission_under_another_rule_is_told_and_closes_nothing():
    """A slip in the rule's id must not make the report look handed in, nor vanish."""
    stray = record_with(handed("submitted", "2024-09-16", name="bokslutt"), plan=PLAN.id)
    agenda = due(PLAN, as_of=dt.date(2024, 9, 19), record=stray)

    assert "overdue" in [one.state for one in agenda.items if str(one.period) == "2024"]
    assert any("bokslutt" in str(finding) for finding in agenda.findings)


@pytest.mark.feature("G2")
def test_a_due_day_that_the_calendar_does_not_tell_is_unknown_and_a_finding():
    """Design 6: 'where it is missing the agenda says "due day unknown" as a finding of its own'."""
    plan = plan_of(rule(), points=(closing_point(dues=()),))
    agenda = due(plan, as_of=dt.date(2024, 9, 18))

    assert {one.due for one in agenda.items} == {None}
    assert {one.state for one in agenda.items} == {"due-day-unknown"}
    assert agenda.findings


# --- the statutory item ------------------------------------------------------------------------


@pytest.mark.feature("G2")
@pytest.mark.parametrize(
    ("ends", "day", "because"),
    [
        ("2026-08-31", "2026-11-02", "31 October is a Saturday: Monday 2 November"),
        ("2024-06-30", "2024-08-30", "same day number (lag 1930:173 § 1), a Friday"),
        ("2025-08-31", "2025-10-31", "no 31 September in between matters; a Friday"),
        ("2025-07-31", "2025-09-30", "September has no 31st: its last day, a Tuesday"),
    ],
)
def test_the_statutory_report_is_due_two_months_after_its_period(ends, day, because):
    """KL 11:16, LKBR 13:1; only deadlines move to the next weekday."""
    point = closing_point("interim-report", period=ends[:4], ends=ends, dues=(), statutory=True)
    lawful = rule(COUNCIL, "lag", "interim-report", statutory=True)
    plan = plan_of(lawful, rule(), points=(AUGUST, point))
    eve = dt.date.fromisoformat(day) - dt.timedelta(days=1)
    told = [state_on((eve + dt.timedelta(days=n)).isoformat(), plan=plan, recipient=COUNCIL, year=ends[:4])
            for n in range(3)]  # fmt: skip

    assert told == ["not-yet-due", "due", "overdue"], because


@pytest.mark.feature("G2")
def test_the_statutory_item_stands_apart_from_the_boards_own():
    """Two items for August: the board's by the calendar, the council's by law."""
    point = closing_point("interim-report", dues=(), statutory=True)
    plan = plan_of(rule(), rule(COUNCIL, "lag", "interim-report", statutory=True), points=(AUGUST, point))
    agenda = due(plan, as_of=dt.date(2024, 9, 1))
    told = {(one.recipient, one.statutory): one.due for one in agenda.items if str(one.period) == "2024"}

    assert told == {(BOARD, False): dt.date(2024, 9, 18), (COUNCIL, True): dt.date(2024, 10, 31)}
    assert all(one.statutory for one in agenda.statutory)


@pytest.mark.feature("F13", "G2")
def test_nine_of_twelve_exit_months_are_told_in_advance():
    """2.1, annual accounts of 2024: exits of September are 90 days old on 29 December, of October not."""
    point = closing_point("annual-accounts", ends=None, dues=(closing_due(BOARD, "2025-02-06"),))
    plan = plan_of(
        rule(closing="annual-accounts"), points=(point,), of=count("2.1", total="9.3", cohort=cohort())
    )
    agenda = due(plan, as_of=dt.date(2024, 10, 1), until=dt.date(2025, 2, 6))
    item = next(one for one in agenda.items if str(one.period) == "2024")

    assert [(one.observed_months, one.expected_months) for one in item.entries] == [(9, 12)]
    assert "2.1 kan 31 december 2024 visa 9 av 12 månader" in item.notes("sv")


@pytest.mark.feature("F13", "G3")
@pytest.mark.parametrize(("day", "state"), [("2025-02-06", "due"), ("2025-02-07", "overdue")])
def test_accounts_that_can_show_nine_months_are_due_on_their_day(day, state):
    """The closing has its day in the calendar; nine months can be shown, so the report is not impossible."""
    point = closing_point("annual-accounts", ends=None, dues=(closing_due(BOARD, "2025-02-06"),))
    plan = plan_of(
        rule(closing="annual-accounts"), points=(point,), of=count("2.1", total="9.3", cohort=cohort())
    )

    assert state_on(day, plan=plan) == state


# --- closed accounts stay closed ---------------------------------------------------------------


def year(value, published, status="final", period="2023"):
    return observation("1.1", period, value=value, published=published, status=status)


FIGURES = observed(
    year("60", "2024-02-01", "preliminary"),
    year("64", "2024-10-15", "revised"),
    year("50", "2023-03-01", period="2022"),
    year("50", "2024-11-01", "withdrawn", period="2022"),
    year("7", "2024-12-01", period="2024-M08"),
    year("9", "2024-12-01", period="2024-M09"),
)
ACCEPTED = record_with(*PASSED, plan=PLAN.id)


def corrected(known_at="2024-12-31", figures=FIGURES, record=ACCEPTED):
    return corrections(PLAN, figures, since=AUGUST, record=record, known_at=dt.date.fromisoformat(known_at))


@pytest.mark.feature("G4")
def test_the_accounts_show_what_was_known_and_nothing_later():
    """Accepted on 25 September: 60 for 2023 and 50 for 2022, whatever came in October."""
    kept = as_accounted(PLAN, FIGURES, AUGUST, record=ACCEPTED)
    told = {str(one.period): one.value for one in kept.latest("1.1", "total")}

    assert told == {"2022": Decimal("50"), "2023": Decimal("60")}


@pytest.mark.feature("G4")
def test_what_came_later_is_a_correction_of_its_kind():
    """Revised 60 to 64, withdrawn 50, August late; September belongs to no closed period."""
    told = {(str(one.period), str(one.kind)) for one in corrected()}

    assert told == {("2023", "revised"), ("2022", "withdrawn"), ("2024-M08", "late")}
    (revised,) = [one for one in corrected() if one.kind == "revised"]
    assert (revised.change, revised.published) == (Decimal(4), dt.date(2024, 10, 15))
    for word in ("60", "64", "2023"):
        assert word in revised.text("sv")


@pytest.mark.feature("G4", "F16")
@pytest.mark.parametrize(("known_at", "how_many"), [("2024-09-25", 0), ("2024-10-15", 1), ("2024-11-01", 2)])
def test_corrections_are_those_known_by_the_day(known_at, how_many):
    """One on 15 October, one on 1 November."""
    assert len(corrected(known_at)) == how_many


@pytest.mark.feature("G4", "F16")
def test_a_preliminary_figure_made_final_unchanged_is_confirmed():
    """Nothing has changed in it, and the board may know."""
    figures = observed(year("60", "2024-02-01", "preliminary"), year("60", "2024-10-15"))

    assert [one.kind for one in corrected(figures=figures)] == ["confirmed"]


@pytest.mark.feature("G4")
@pytest.mark.parametrize("entries", [(), PASSED[:1], PASSED[:3]])
def test_only_an_accepted_report_closes_the_accounts(entries):
    """Handed in is not accepted: there is nothing accounted to show."""
    record = record_with(*entries, plan=PLAN.id)

    with pytest.raises(PaktError):
        as_accounted(PLAN, FIGURES, AUGUST, record=record)


@pytest.mark.feature("G4")
def test_the_follow_up_tells_what_was_accounted_and_corrected():
    """The same two answers from the front door."""
    followed = follow_up(PLAN, FIGURES, as_of=dt.date(2024, 12, 31), record=ACCEPTED)

    assert {str(one.period) for one in followed.as_accounted(AUGUST).latest("1.1", "total")} == {
        "2022",
        "2023",
    }
    assert followed.corrections(since=AUGUST) == corrected()


# --- completeness ------------------------------------------------------------------------------


@pytest.mark.feature("I4")
@pytest.mark.parametrize(
    ("aspect", "have", "of", "because"),
    [
        ("baseline", 10, 15, "1.4, 1.5, 2.4, 3.1 and 4.2 are empty"),
        ("direction", 14, 15, "3.1 has none"),
        ("source", 14, 15, "3.1: uppföljningen är under utveckling"),
        ("indicator", 13, 23, "ten measures name no indicator"),
        (
            "baseline-window",
            4,
            10,
            "of the ten, 1.1, 1.2, 1.3, 1.6, 2.2 and 2.3 do not say whether 2022 means",
        ),
    ],
)
def test_what_the_plan_itself_tells_is_counted(aspect, have, of, because):
    """I4: "5 baselines, 1 source"; design 1: 10 of 23 measures have no indicator."""
    held = completeness(catalog.load("uppsala-1000-fler"), as_of=dt.date(2024, 8, 31)).overall

    assert [(one.have, one.of) for one in held if one.aspect == aspect] == [(have, of)], because


@pytest.mark.feature("I4")
def test_what_is_missing_is_told_without_telling_more():
    """1.1, 1.2, 1.3 and 1.6 are not "1.1–1.6": 1.4 and 1.5 are no baselines at all."""
    held = completeness(catalog.load("uppsala-1000-fler"), as_of=dt.date(2024, 8, 31)).overall
    (window,) = [one for one in held if one.aspect == "baseline-window"]

    assert "1.1–1.6" not in window.text("sv")


@pytest.mark.feature("I4")
def test_the_figures_of_a_period_are_counted_part_by_part():
    """Monthly follow-up: 12 months × 3 parts; the year's figures cover total and women, and men lack 12."""
    plan = plan_with(share(total="61.8", women="60.3", men="63.9"), years="2023-2026")
    told = [observation("1.1", "2023", part=part, value="62") for part in ("total", "women")]
    held = completeness(plan, observed(told), as_of=dt.date(2024, 8, 31), period="2023")

    assert "24 av 36" in held.text("sv")
    assert [str(cell.part) for cell in held.missing] == ["men"] * 12
