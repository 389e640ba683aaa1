"""The agenda: reporting rules × periods × recipients, with what can exist on the day.

"Förvaltningen kommer att följa upp arbetet med planen månadsvis och informera nämnden … i
samband med verksamhetsuppföljningen vid ordinarie delårs- och årsbokslut" (AMN-2023-00174).
"""

import datetime as dt
from typing import Any

import pytest

from paktmodel import catalog
from paktmodel.calendar.periods import Period
from paktmodel.checks import check
from paktmodel.errors import InvalidValue
from paktmodel.followup import due, follow_up
from paktmodel.model.rules import ReportingCalendar
from paktmodel.testing import (
    closing_due,
    closing_point,
    cohort,
    count,
    measurement_point,
    monthly,
    observation,
    observed,
    plan_with,
    reporting_calendar,
    reporting_rule,
    share,
)
from paktmodel.vocabulary.words.reporting import Cadence
from tests.support.series import FLOW

ACCOUNTS: dict[str, Any] = {"cadence": None, "due_after": None}


def on(day, plan, *groups, **more):
    return due(plan, observed(*groups), as_of=dt.date.fromisoformat(day), **more)


def by_month(**fields):
    return plan_with(count("1.1", **FLOW), reporting=(reporting_rule(**fields),))


def at_closing(*points, indicators=None, **fields):
    """A plan reported at its closings only."""
    told = {**ACCOUNTS, "closings": tuple(dict.fromkeys(point.closing for point in points)), **fields}
    return plan_with(
        *(indicators or (count("1.1", **FLOW),)),
        reporting=(reporting_rule("bokslut", **told),),
        calendar=reporting_calendar(*points),
    )


# --- months -------------------------------------------------------------------------------


@pytest.mark.feature("G1")
def test_every_month_from_the_plans_start_is_on_the_agenda():
    """The plan begins in 2024: January to March, each to the board."""
    agenda = on("2024-03-31", by_month())

    assert [str(item.period) for item in agenda] == ["2024-M01", "2024-M02", "2024-M03"]
    assert {(item.rule, item.recipient, item.closing) for item in agenda} == {
        ("manadsuppfoljning", "Socialnämnden", None)
    }
    assert [item.due for item in agenda] == [
        dt.date(2024, 2, 20),
        dt.date(2024, 3, 20),
        dt.date(2024, 4, 22),  # 20 April is a Saturday
    ]
    assert [item.state for item in agenda] == ["overdue", "overdue", "not-yet-due"]


@pytest.mark.feature("G1")
@pytest.mark.parametrize("cadence", Cadence)
def test_every_cadence_has_its_periods_on_the_agenda_and_in_the_timeliness(cadence):
    plan = by_month(cadence=cadence)
    agenda = on("2025-01-31", plan)
    followed = follow_up(plan, observed(), as_of=dt.date(2025, 1, 31))

    assert {item.period.frequency for item in agenda} == {cadence.frequency}
    assert followed.verdicts[0].timeliness in {item.state for item in agenda}


def test_the_shortest_cadence_comes_first():
    """Of several rules the one with the shortest cadence says what is timely."""
    lengths = [len(Period("2024").split(cadence.frequency)) for cadence in Cadence]

    assert lengths == sorted(lengths, reverse=True)


STATES = [
    ("2024-01-15", "not-yet-possible", "January has not ended"),
    ("2024-01-31", "not-yet-due", "its last day: a value can exist"),
    ("2024-02-19", "not-yet-due", "the day before"),
    ("2024-02-20", "due", "31 January + 20 days"),
    ("2024-02-21", "overdue", "the day after"),
]


@pytest.mark.feature("G1")
@pytest.mark.parametrize(("day", "state", "because"), STATES)
def test_an_item_goes_through_its_states_by_the_day(day, state, because):
    january = on(day, by_month()).items[0]

    assert january.state == state, because


@pytest.mark.feature("G1")
@pytest.mark.parametrize("value", ["130", "suppressed"])
def test_an_item_with_its_figures_in_place_is_never_late(value):
    january = on("2024-06-30", by_month(), monthly("1.1", "2024-M01", [value])).items[0]

    assert (january.state, january.reported, january.missing) == ("reported", ("1.1",), ())


@pytest.mark.feature("G1")
@pytest.mark.parametrize("value", ["not-reported", "pending"])
def test_a_row_that_says_that_there_is_nothing_is_no_report(value):
    january = on("2024-06-30", by_month(), monthly("1.1", "2024-M01", [value])).items[0]

    assert (january.state, january.missing) == ("overdue", ("1.1",))


@pytest.mark.feature("G1", "I4")
def test_an_item_names_what_is_missing():
    plan = plan_with(share("1.1"), share("1.2"), share("1.3"))
    january = on("2024-02-01", plan, observation("1.2", "2024-M01")).items[0]

    assert (january.missing, january.reported, january.waiting) == (("1.1", "1.3"), ("1.2",), ())


@pytest.mark.feature("F16", "G1")
def test_what_was_published_later_was_not_there_then():
    late = observation("1.1", "2024-M01", value="130", published="2024-03-01")
    plan = by_month()

    assert on("2024-02-29", plan, late).items[0].state == "overdue"
    assert on("2024-02-29", plan, late, known_at=dt.date(2024, 3, 1)).items[0].state == "reported"


@pytest.mark.feature("G1")
def test_a_rule_holds_from_and_to_its_days():
    agenda = on("2024-08-31", by_month(since="2024-03", until="2024-05-31"))

    assert [str(item.period) for item in agenda] == ["2024-M03", "2024-M04", "2024-M05"]


@pytest.mark.feature("G1")
def test_the_agenda_may_look_ahead():
    agenda = on("2024-01-31", by_month(), until=dt.date(2024, 4, 15))

    assert [str(item.state) for item in agenda] == ["not-yet-due"] + ["not-yet-possible"] * 3


@pytest.mark.feature("F12", "G1")
def test_the_deadline_moves_but_the_measurement_day_does_not():
    """ "den sista varje månad" is Saturday 31 August 2024; + 21 days is Saturday, so Monday 23 September."""
    indicator = share("1.1", basis="stock", measurement_point=measurement_point())
    plan = plan_with(indicator, reporting=(reporting_rule(due_after="P21D"),))
    august = on("2024-09-01", plan).items[-2]
    entry = august.entries[0]

    assert (august.ends, entry.first_possible) == (dt.date(2024, 8, 31), dt.date(2024, 8, 31))
    assert entry.measured == "den sista varje månad"
    assert august.due == dt.date(2024, 9, 23)


# --- cohorts ------------------------------------------------------------------------------


@pytest.mark.feature("F13", "G1")
def test_what_cannot_exist_yet_is_waited_for_and_not_missing():
    """2.1: exits of August are read 29 November (31 August + 90 days)."""
    plan = plan_with(count("1.1", **FLOW), count("2.1", cohort=cohort()))
    august = on("2024-09-20", plan).items[7]

    assert str(august.period) == "2024-M08"
    assert (august.missing, august.waiting) == (("1.1",), ("2.1",))
    assert august.entries[1].first_possible == dt.date(2024, 11, 29)


@pytest.mark.feature("F13", "G1")
@pytest.mark.parametrize(
    ("day", "state"),
    [("2024-02-21", "not-yet-possible"), ("2024-04-29", "not-yet-possible")],
)
def test_an_item_of_which_nothing_can_exist_is_not_late(day, state):
    """Exits of January 2024 are read on 30 April; a report of nothing else cannot be overdue in February."""
    plan = plan_with(count("2.1", cohort=cohort()))

    assert on(day, plan).items[0].state == state


@pytest.mark.feature("F13", "G2")
def test_2_1_can_show_nine_of_twelve_months_at_the_end_of_the_year_and_the_agenda_says_so_in_advance():
    """30 September + 90 days = 29 December; October's exits are read on 29 January."""
    plan = at_closing(
        closing_point("annual-accounts", ends=None),
        indicators=(count("1.1", **FLOW), count("2.1", cohort=cohort())),
    )
    (annual,) = on("2024-09-01", plan)
    first, second = annual.entries

    assert annual.state == "not-yet-possible"
    assert [
        (first.observed_months, first.expected_months),
        (second.observed_months, second.expected_months),
    ] == [(12, 12), (9, 12)]
    assert annual.notes("sv") == ("2.1 kan 31 december 2024 visa 9 av 12 månader",)
    assert annual.notes("en") == ("2.1 can show 9 of 12 months on 31 December 2024",)
    assert "2.1 kan 31 december 2024 visa 9 av 12 månader" in on("2024-09-01", plan).table("sv").notes


# --- closings -----------------------------------------------------------------------------


@pytest.mark.feature("G2", "G5")
def test_different_recipients_are_told_at_different_intervals():
    """ "månadsvis" inside the administration, the board at "delårs- och årsbokslut"."""
    plan = plan_with(
        count("1.1", **FLOW),
        reporting=(
            reporting_rule("manadsvis", recipient="Socialförvaltningen"),
            reporting_rule("bokslut", **ACCOUNTS, closings=("interim-accounts", "annual-accounts")),
        ),
    )
    items = on("2024-12-31", plan).items
    told = [(str(item.recipient), item.closing) for item in items]

    assert told.count(("Socialförvaltningen", None)) == 12
    assert [closing for recipient, closing in told if recipient == "Socialnämnden"] == [
        "interim-accounts",
        "annual-accounts",
    ]
    assert told[8] == ("Socialnämnden", "interim-accounts"), "after August, whose end it shares"
    assert told[-1] == ("Socialnämnden", "annual-accounts")


@pytest.mark.feature("G1")
def test_items_are_asked_for_by_rule_and_by_period():
    plan = plan_with(
        count("1.1", **FLOW),
        reporting=(
            reporting_rule("manadsvis"),
            reporting_rule("bokslut", **ACCOUNTS, closings=("annual-accounts",)),
        ),
    )
    agenda = on("2024-12-31", plan)

    assert len(agenda.by_rule("manadsvis")) == 12
    assert [item.closing for item in agenda.by_rule("bokslut")] == ["annual-accounts"]
    assert agenda.by_rule("en-annan") == ()
    assert [item.rule for item in agenda.by_period("2024-M12")] == ["manadsvis"]
    assert agenda.by_period(agenda.items[-1].period) == agenda.by_rule("bokslut")
    assert agenda.by_period("2025") == ()
    with pytest.raises(InvalidValue, match="period-shape"):
        agenda.by_period("december")


@pytest.mark.feature("G2", "G5")
def test_each_recipient_has_its_own_due_day_from_the_calendar():
    dues = (closing_due("Socialnämnden", "2024-09-20"), closing_due("Kommunstyrelsen", "2024-09-27"))
    plan = plan_with(
        count("1.1", **FLOW),
        reporting=tuple(
            reporting_rule(name, **ACCOUNTS, closings=("interim-accounts",), recipient=recipient)
            for name, recipient in (("namnd", "Socialnämnden"), ("styrelse", "Kommunstyrelsen"))
        ),
        calendar=reporting_calendar(closing_point(dues=dues)),
    )
    agenda = on("2024-09-23", plan)

    assert {str(item.recipient): str(item.due) for item in agenda} == {
        "Socialnämnden": "2024-09-20",
        "Kommunstyrelsen": "2024-09-27",
    }
    assert agenda.findings == ()


INTERIM_REPORTS = [
    ("2026-08-31", "2026-11-02", "31 October 2026 is a Saturday and All Saints' Day, then Sunday"),
    ("2024-06-30", "2024-08-30", "the same day number two months on, a Friday"),
    ("2024-08-31", "2024-10-31", "a Thursday"),
]


@pytest.mark.feature("G2")
@pytest.mark.parametrize(("ends", "day", "because"), INTERIM_REPORTS)
def test_the_statutory_interim_report_is_due_two_months_after_its_period(ends, day, because):
    """Kommunallagen 11:16; LKBR 13:1; lag (1930:173) §§ 1–2."""
    point = closing_point("interim-report", period=ends[:4], ends=ends, dues=(), statutory=True)
    plan = at_closing(point, statutory=True, recipient="Kommunfullmäktige", legal_basis="KL 11:16")
    agenda = on(ends, plan)
    items = [item for item in agenda if str(item.ends) == ends]

    assert [str(item.due) for item in items] == [day], because
    assert items[0].statutory


@pytest.mark.feature("G2")
def test_the_calendars_own_day_goes_before_the_laws():
    told = (closing_due("Kommunfullmäktige", "2024-10-14"),)
    point = closing_point("interim-report", dues=told, statutory=True)
    (item,) = on("2024-09-01", at_closing(point, statutory=True, recipient="Kommunfullmäktige"))

    assert item.due == dt.date(2024, 10, 14)


@pytest.mark.feature("G2")
@pytest.mark.parametrize("closing", ["interim-accounts", "interim-report", "annual-accounts"])
def test_a_voluntary_closing_without_a_day_is_not_given_the_laws(closing):
    """The board's closing is not the statutory report: a missing day is a finding, never derived."""
    plan = at_closing(closing_point(closing, dues=()))
    agenda = on("2024-12-31", plan)

    assert {item.due for item in agenda} == {None}
    assert {item.state for item in agenda} == {"due-day-unknown"}


@pytest.mark.feature("G2")
@pytest.mark.parametrize("closing", ["annual-accounts", "interim-accounts"])
def test_the_law_has_days_for_the_reports_to_the_council_alone(closing):
    """Kommunallagen 11:16 and 11:20; another statutory closing's day is the calendar's."""
    plan = at_closing(closing_point(closing, dues=(), statutory=True), statutory=True)

    assert {item.due for item in on("2024-12-31", plan)} == {None}


@pytest.mark.feature("G2")
@pytest.mark.parametrize(("year", "due"), [("2024", "2025-04-15"), ("2022", "2023-04-17")])
def test_the_statutory_annual_report_is_due_by_15_april_or_the_next_weekday(year, due):
    """Kommunallagen 11:20; 15 April 2023 is a Saturday. The calendar's own day goes before the law's."""
    lawful = {"cadence": None, "closings": ("annual-report",), "recipient": "Kommunfullmäktige"}
    point = {"period": year, "ends": None}
    days = {}
    for name, statutory, points in (
        ("law", True, ()),
        ("law, in the calendar", True, (closing_point("annual-report", dues=(), **point),)),
        ("voluntary", False, (closing_point("annual-report", dues=(), **point),)),
        ("given", True, (closing_point("annual-report", dues=(closing_due("Kommunfullmäktige"),), **point),)),
    ):
        plan = plan_with(
            share(),
            years=f"{year}-{year}",
            reporting=(reporting_rule("ar", statutory=statutory, **lawful),),
            calendar=ReportingCalendar(closings=points),
        )
        days[name] = [str(item.due) for item in on(f"{year}-12-31", plan)]

    assert days == {
        "law": [due], "law, in the calendar": [due], "voluntary": ["None"], "given": ["2024-09-20"]
    }  # fmt: skip


@pytest.mark.feature("G2", "E8")
def test_an_unknown_due_day_is_a_finding_of_the_agenda_and_not_of_check():
    plan = at_closing(closing_point(dues=(closing_due("Kommunstyrelsen"),)))
    (finding,) = on("2024-09-01", plan).findings

    assert (finding.code, finding.severity) == ("due-day-unknown", "info")
    assert [str(subject) for subject in finding.subjects] == ["rule bokslut"]
    assert "Socialnämnden" in finding.text("sv")
    assert "Socialnämnden" in finding.text("en")
    assert "due-day-unknown" not in [one.code for one in check(plan)]


@pytest.mark.feature("F12", "G2")
@pytest.mark.parametrize(
    ("groups", "state", "missing", "reported"),
    [
        ((), "due", ("1.1",), ()),
        ((monthly("1.1", "2024-M01", [10] * 8),), "reported", (), ("1.1",)),
    ],
)
def test_interim_accounts_to_august_do_not_wait_for_december(groups, state, missing, reported):
    """Period 2024, ending 2024-08-31, due 2024-09-20: the eight months are what can be there."""
    (interim,) = on("2024-09-20", at_closing(closing_point()), *groups)

    assert interim.waiting == ()
    assert (interim.missing, interim.reported) == (missing, reported)
    assert interim.state == state
    assert interim.entries[0].first_possible == dt.date(2024, 8, 31)


@pytest.mark.feature("F17", "G2")
@pytest.mark.parametrize(
    ("groups", "reported", "because"),
    [
        ((monthly("1.1", "2024-M01", [10] * 12),), True, "all twelve months"),
        ((observation("1.1", "2024", value="120"),), True, "the year's own figure"),
        ((monthly("1.1", "2024-M12", [10]),), False, "December is not the year"),
        ((monthly("1.1", "2024-M01", [10] * 11),), False, "eleven months lack December"),
    ],
)
def test_a_years_flow_is_there_when_all_its_months_are(groups, reported, because):
    plan = at_closing(closing_point("annual-accounts", ends=None))
    (annual,) = on("2024-12-31", plan, *groups)

    assert (annual.entries[0].reported, because) == (reported, because)


@pytest.mark.feature("G2")
def test_a_rule_that_has_ended_has_no_more_closings():
    """It held to midsummer: the annual accounts of 2024 are another rule's."""
    points = (closing_point(), closing_point("annual-accounts", ends=None))
    begun = at_closing(*points, since="2024-10-01")
    ended = at_closing(*points, until="2024-06-30")

    assert [item.closing for item in on("2024-12-31", begun)] == ["annual-accounts"]
    assert [item.closing for item in on("2024-12-31", ended)] == []


@pytest.mark.feature("G2")
def test_a_closing_before_the_plans_start_is_not_asked_for():
    """The paper is of 2023-10-13: the interim accounts of August 2023 are not the plan's."""
    point = closing_point(period="2023", ends="2023-08-31", dues=())
    assert [
        item.period for item in on("2024-05-01", at_closing(point)) if item.ends and item.ends.year < 2024
    ] == []


# --- the plan of the paper ----------------------------------------------------------------


@pytest.mark.feature("G1", "G2", "G5")
def test_the_agenda_of_the_uppsala_plan():
    """Eleven months since October 2023, two annual accounts and one interim, and not one due day."""
    agenda = on("2024-08-31", catalog.load("uppsala-1000-fler"))
    months = [item for item in agenda if item.closing is None]
    closings = [(item.closing, str(item.period)) for item in agenda if item.closing is not None]

    assert [str(months[0].period), str(months[-1].period), len(months)] == ["2023-M10", "2024-M08", 11]
    assert sorted(closings) == [
        ("annual-accounts", "2023"),
        ("annual-accounts", "2024"),
        ("interim-accounts", "2024"),
    ]
    assert {item.recipient for item in months} == {"Arbetsmarknadsförvaltningen"}
    assert {item.recipient for item in agenda if item.closing} == {"Arbetsmarknadsnämnden"}
    assert {item.due for item in agenda} == {None}
    assert [one.code for one in agenda.findings] == ["due-day-unknown"] * 3


@pytest.mark.feature("F13", "G2")
def test_the_agenda_of_the_uppsala_plan_says_what_december_cannot_show():
    agenda = on("2024-08-31", catalog.load("uppsala-1000-fler"))
    annual = next(item for item in agenda if str(item.ends) == "2024-12-31")

    assert annual.notes("sv") == ("2.1 kan 31 december 2024 visa 9 av 12 månader",)
    assert "2.3" in [entry.indicator for entry in annual.entries if entry.observed_months == 0]
