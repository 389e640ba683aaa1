"""Closed accounts: what was known when they were accepted, and what has changed since.

The plan, its indicators and their parts are those of AMN-2023-00174; the calendar, the
submissions and the figures of 2024 are made up, for the paper has none.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.errors import InvalidArgument, InvalidValue, NotFound
from paktmodel.followup.closings.acceptance import accepted_on, handed_in_on, last_closing
from paktmodel.followup.closings.corrections import as_accounted, corrections, corrections_table
from paktmodel.followup.closings.definition_changes import definitions_changed
from paktmodel.testing import (
    closing_due,
    closing_point,
    definition,
    monthly,
    observation,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    reporting_rule,
    share,
    submission,
)

BOARD, EXECUTIVE = "Arbetsmarknadsnämnden", "Kommunstyrelsen"
APRIL = closing_point(period="2024-T1", ends=None, dues=(closing_due(BOARD, "2024-05-22"),))
AUGUST = closing_point(dues=(closing_due(BOARD, "2024-09-18"),))
ANNUAL = closing_point("annual-accounts", ends=None, dues=(closing_due(BOARD, "2025-02-06"),))
ANNUAL_2023 = closing_point("annual-accounts", period="2023", ends=None, dues=())
NOW = dt.date(2024, 12, 31)


@pytest.fixture(scope="module")
def plan():
    return with_calendar(catalog.load("uppsala-1000-fler"), APRIL, AUGUST, ANNUAL)


def with_calendar(plan, *points):
    executive = reporting_rule(
        "bokslut-ks", cadence=None, due_after=None, closings=("interim-accounts",), recipient=EXECUTIVE
    )
    return evolve(plan, reporting=(*plan.reporting, executive), calendar=reporting_calendar(*points))


def handed(state="accepted", day="2024-09-18", **fields):
    told: dict[str, Any] = {
        "rule": "bokslut",
        "recipient": BOARD,
        "period": "2024",
        "closing": "interim-accounts",
        "reason": None,
        **fields,
    }
    return submission(state, day=day, **told)


def of(*submissions):
    return record_with(*submissions, plan="uppsala-1000-fler")


#: The accounts of August, accepted by the board on 18 September 2024.
CLOSED = of(handed("submitted", "2024-09-11"), handed())


def found(plan, *groups, since=AUGUST, known_at=NOW, record=CLOSED, **more):
    return corrections(plan, observed(*groups), since=since, record=record, known_at=known_at, **more)


def told(plan, *groups, **more):
    return [
        (str(one.indicator), str(one.part), str(one.period), str(one.kind))
        for one in found(plan, *groups, **more)
    ]


# --- when a closing is closed --------------------------------------------------------------


@pytest.mark.feature("G4")
@pytest.mark.parametrize(
    "later",
    [
        handed("accepted", "2024-10-02"),
        handed("sent-back", "2024-10-02"),
        handed("submitted", "2024-10-02"),
        handed("accepted", "2024-10-02", rule="bokslut-ks", recipient=EXECUTIVE),
    ],
)
def test_the_first_acceptance_closes_and_nothing_reopens(plan, later):
    for record in (of(handed(), later), of(later, handed())):
        assert accepted_on(plan, record, AUGUST) == dt.date(2024, 9, 18)


@pytest.mark.feature("G4")
def test_each_recipient_closes_for_itself(plan):
    record = of(handed(), handed("accepted", "2024-10-02", rule="bokslut-ks", recipient=EXECUTIVE))

    assert accepted_on(plan, record, AUGUST, recipient=BOARD) == dt.date(2024, 9, 18)
    assert accepted_on(plan, record, AUGUST, recipient=EXECUTIVE) == dt.date(2024, 10, 2)


OPEN = [
    ((), "nothing has been handed in"),
    ((handed("submitted"), handed("sent-back", "2024-09-25")), "handed in, but not accepted"),
    ((handed(period="2024-T1"),), "the accounts of April were accepted"),
    ((handed(closing="annual-accounts"),), "so were the annual accounts"),
    ((handed(rule="manadsvis"),), "the rule asks for no closing"),
    ((handed(recipient="Nämnden"),), "nobody of that name is stated"),
    ((handed(closing=None),), "without its name it may be the annual accounts as well"),
]


@pytest.mark.feature("G4")
@pytest.mark.parametrize("submissions", [pytest.param(some, id=because) for some, because in OPEN])
def test_accounts_that_were_not_accepted_are_open(plan, submissions):
    with pytest.raises(NotFound, match="no accepted submission of 'interim-accounts 2024'"):
        accepted_on(plan, of(*submissions), AUGUST)


@pytest.mark.feature("G4")
def test_the_error_names_what_has_been_accepted(plan):
    record = of(handed(closing="annual-accounts", period="2023"))

    with pytest.raises(NotFound) as refused:
        accepted_on(plan, record, APRIL)

    assert refused.value.known == ("annual-accounts 2023",)


@pytest.mark.feature("G2", "G4")
def test_a_name_may_be_left_out_where_there_is_only_one(plan):
    """Of April's four months there are no other accounts."""
    unnamed = handed(day="2024-05-22", period="2024-T1", closing=None)

    assert accepted_on(plan, of(unnamed), APRIL) == dt.date(2024, 5, 22)


@pytest.mark.feature("G4")
def test_two_closings_of_one_name_and_period_are_not_told_apart():
    """August and October, both of 2024 (Linköping): neither is closed by a guess."""
    october = closing_point(ends="2024-10-31")
    plan = with_calendar(catalog.load("uppsala-1000-fler"), AUGUST, october)

    for point in (AUGUST, october):
        with pytest.raises(NotFound):
            accepted_on(plan, CLOSED, point)


@pytest.mark.feature("G4")
def test_annual_accounts_close_without_a_calendar():
    """AMN-2023-00174 prints no calendar; its annual accounts cover the calendar year all the same."""
    bare = catalog.load("uppsala-1000-fler")
    record = of(handed(day="2024-02-06", closing="annual-accounts", period="2023"))

    assert accepted_on(bare, record, ANNUAL_2023) == dt.date(2024, 2, 6)
    latest = last_closing(bare, record, before=NOW)
    assert latest is not None
    assert (latest.closing, latest.end) == ("annual-accounts", dt.date(2023, 12, 31))


LATEST = [
    ("2024-02-06", None, "accepted on the day itself, not before it"),
    ("2024-02-07", "2023-12-31", "the annual accounts of 2023"),
    ("2024-05-23", "2024-04-30", "the accounts of April"),
    ("2024-09-19", "2024-08-31", "the accounts of August"),
    ("2024-12-31", "2024-08-31", "April's, accepted anew in October, are not the latest"),
]


@pytest.mark.feature("G4")
@pytest.mark.parametrize(("before", "end", "because"), LATEST)
def test_the_last_closing_is_the_one_that_covers_the_latest_day(plan, before, end, because):
    record = of(
        handed(day="2024-05-22", period="2024-T1"),
        handed(day="2024-10-09", period="2024-T1"),
        handed(day="2024-02-06", closing="annual-accounts", period="2023"),
        handed(),
        handed("submitted", "2024-09-01", closing="annual-accounts"),
    )
    latest = last_closing(plan, record, before=dt.date.fromisoformat(before))

    assert (latest and latest.end.isoformat()) == end, because


@pytest.mark.feature("G4")
def test_the_last_closing_of_a_recipient_is_its_own(plan):
    record = of(
        handed(),
        handed(day="2024-05-29", rule="bokslut-ks", recipient=EXECUTIVE, period="2024-T1"),
    )

    assert last_closing(plan, record, before=NOW, recipient=EXECUTIVE) == APRIL
    assert last_closing(plan, record, before=NOW, recipient=BOARD) == AUGUST


# --- what was known then -------------------------------------------------------------------


@pytest.mark.feature("F16", "G4")
def test_as_accounted_is_what_had_been_published_by_the_day_of_handing_in(plan):
    """Handed in on 11 September, accepted on the 18th: the board accepted what was known on the 11th."""
    first = observation("1.2", "2024-M06", value="75.0", published="2024-07-10")
    same_day = observation("1.2", "2024-M07", value="74.0", published="2024-09-11")
    day_after = observation("1.2", "2024-M06", value="73.3", published="2024-09-12")
    unpublished = observation("2.1", "2024-M05", value="9")  # 31 May + 90 days: known from 29 August
    not_yet = observation("2.1", "2024-M06", value="9")  # 30 June + 90 days: 28 September
    stray = observation("9.9", "2024-M06", value="1")
    every = observed(first, same_day, day_after, unpublished, not_yet, stray)

    assert as_accounted(plan, every, AUGUST, record=CLOSED) == observed(first, same_day, unpublished)


HANDED_IN = [
    ((handed("submitted", "2024-09-11"), handed()), "2024-09-11", "handed in, and accepted a week later"),
    ((handed(),), "2024-09-18", "nobody noted when it was handed in"),
    (
        (handed("submitted", "2024-09-04"), handed("sent-back", "2024-09-09"), handed("submitted"), handed()),
        "2024-09-18",
        "what was sent back was not accepted",
    ),
    (
        (handed("submitted", "2024-09-11"), handed(), handed("submitted", "2024-10-01")),
        "2024-09-11",
        "what comes after the acceptance reopens nothing",
    ),
    (
        (handed("submitted", "2024-09-02", rule="bokslut-ks", recipient=EXECUTIVE), handed()),
        "2024-09-18",
        "handed in to another recipient",
    ),
]


@pytest.mark.feature("G4")
@pytest.mark.parametrize(("submissions", "day", "because"), HANDED_IN)
def test_what_was_accepted_is_what_had_been_handed_in_last(plan, submissions, day, because):
    for record in (of(*submissions), of(*reversed(submissions))):
        assert handed_in_on(plan, record, AUGUST, BOARD) == dt.date.fromisoformat(day), because


@pytest.mark.feature("G4")
def test_what_became_known_between_handing_in_and_acceptance_is_a_correction(plan):
    """It is shown from the day of acceptance on; before that there is nothing accepted to correct."""
    change = revised("1.2", "2024-M06", "75.0", "73.3", day="2024-09-12")

    assert told(plan, *change, known_at=dt.date(2024, 9, 18)) == [("1.2", "total", "2024-M06", "revised")]
    assert told(plan, *change, known_at=dt.date(2024, 9, 17)) == []


values = st.integers(0, 200)
codes = st.sampled_from(["1.1", "1.2", "1.6", "2.1"])
parts = st.sampled_from(["total", "women", "men"])
months = st.integers(1, 12).map(lambda month: f"2024-M{month:02d}")
statuses = st.sampled_from(["preliminary", "final", "revised", "withdrawn"])


def published(first, last):
    """Observations of some indicators, published between two days; none twice on one day."""
    one = st.builds(
        lambda code, part, month, value, day, status: observation(
            code, month, part=part, value=value, published=day.isoformat(), status=status
        ),
        codes,
        parts,
        months,
        values,
        st.dates(first, last),
        statuses,
    )
    return st.lists(
        one, max_size=8, unique_by=lambda one: (one.indicator, one.part, one.period, one.published)
    )


then = published(dt.date(2024, 2, 1), dt.date(2024, 9, 11))
later = published(dt.date(2024, 9, 12), dt.date(2025, 6, 30))


@pytest.mark.feature("G4")
@given(then=then, later=later)
def test_what_comes_later_changes_nothing_in_what_was_accounted(plan, then, later):
    assert as_accounted(plan, observed(then, later), AUGUST, record=CLOSED) == observed(then)


@pytest.mark.feature("G4")
@given(then=then, known_at=st.dates(dt.date(2024, 1, 1), dt.date(2025, 12, 31)))
def test_nothing_is_corrected_when_nothing_was_published_after_the_handing_in(plan, then, known_at):
    assert found(plan, then, known_at=known_at) == ()


@pytest.mark.feature("G4")
@given(then=then, later=later, order=st.randoms(use_true_random=False))
def test_the_order_in_which_figures_and_submissions_came_changes_nothing(plan, then, later, order):
    rows = [*then, *later]
    handed_in = [handed("submitted", "2024-09-11"), handed(), handed("accepted", "2024-11-01")]
    shuffled, submissions = rows[:], handed_in[:]
    order.shuffle(shuffled)
    order.shuffle(submissions)

    assert found(plan, shuffled, record=of(*submissions)) == found(plan, rows, record=of(*handed_in))


@pytest.mark.feature("G4")
@given(then=then, later=later)
def test_every_correction_is_of_the_closed_time_and_became_known_after_it(plan, then, later):
    """Calculated again from the rows: the last one of each period, before and after the day."""
    day, end = dt.date(2024, 9, 11), dt.date(2024, 8, 31)
    every = found(plan, then, later, known_at=dt.date(2025, 6, 30))
    latest: dict[Any, Any] = {}
    for one in sorted([*then, *later], key=lambda one: one.published):
        latest[one.indicator, one.part, one.period] = one

    for one in every:
        assert one.period.end <= end
        assert one.published is not None
        assert one.published > day
        newest = latest[one.indicator, one.part, one.period]
        assert one.after == (None if newest.status == "withdrawn" else newest)
    places = [(one.indicator, one.part, one.period) for one in every]
    assert len(places) == len(set(places))
    plan_order = [indicator.code for indicator in plan.indicators]
    assert [plan_order.index(one.indicator) for one in every] == sorted(
        plan_order.index(one.indicator) for one in every
    )


# --- corrections ---------------------------------------------------------------------------


def revised(code, period, before, after, *, day="2024-10-02", **fields):
    """A figure known in July, and another one in its place."""
    old, new = ({"value": figure} if isinstance(figure, str) else figure for figure in (before, after))
    return (
        observation(code, period, published="2024-07-10", **{**fields, **old}),
        observation(code, period, published=day, **{**fields, **new}),
    )


KINDS: list[tuple[Any, Any, str | None, str]] = [
    ("75.0", "73.3", "revised", "another value"),
    ("70", "70.0", "revised", "the same number, printed more exactly"),
    ("75.0", "75.0", None, "published once more"),
    ({"state": "suppressed"}, "75.0", "revised", "no longer secret"),
    ("75.0", {"state": "suppressed"}, "revised", "made secret"),
    ("75.0", {"state": "pending"}, "revised", "taken back until further notice, in as many words"),
    ({"state": "not-collected"}, "0", "revised", "not collected is not zero"),
    ({"state": "pending"}, "75.0", "late", "nothing had been told"),
    ({"state": "not-reported"}, {"state": "suppressed"}, "late", "a secret is told of, too"),
    ({"state": "not-reported"}, {"state": "pending"}, None, "nothing then and nothing now"),
    ("75.0", {"value": "75.0", "status": "withdrawn"}, "withdrawn", "withdrawn"),
    ({"state": "pending"}, {"state": "pending", "status": "withdrawn"}, None, "nothing to withdraw"),
    ({"value": "75.0", "status": "preliminary"}, "75.0", "confirmed", "the same, and final"),
    ({"value": "75.0", "status": "preliminary"}, "74.9", "revised", "final, but another"),
    (
        {"value": "75.0", "status": "preliminary"},
        {"value": "75.0", "status": "preliminary"},
        None,
        "still preliminary",
    ),
    (
        {"value": "75.0", "numerator": "45", "denominator": "60"},
        {"value": "75.0", "numerator": "48", "denominator": "64"},
        "revised",
        "the same share of others",
    ),
    ("75.0", {"value": "75.0", "note": "Rättad källhänvisning", "source": "Lifecare"}, None, "only its note"),
]


@pytest.mark.feature("F16", "G4")
@pytest.mark.parametrize(("before", "after", "kind", "because"), KINDS)
def test_a_correction_is_of_one_of_four_kinds(plan, before, after, kind, because):
    every = found(plan, revised("1.2", "2024-M06", before, after, part="women"))

    assert [str(one.kind) for one in every] == ([] if kind is None else [kind]), because


COVERED = [
    (observation("1.6", "2024-M08", value="280", published="2024-10-10"), True, "the last month covered"),
    (observation("1.6", "2024-M09", value="280", published="2024-10-10"), False, "September is not covered"),
    (observation("1.6", "2024", value="280", published="2024-10-10"), False, "nor is the whole year"),
    (observation("1.6", "2023", value="290", published="2024-10-10"), True, "the year before is"),
    (observation("2.1", "2024-M05", value="9", published="2024-10-05"), True, "31 May + 90 days: 29 August"),
    (
        observation("2.1", "2024-M06", value="9", published="2024-10-05"),
        False,
        "30 June + 90 days: 28 September, after the acceptance; news and no correction",
    ),
    (observation("2.3", "2023", value="67.0", published="2024-12-31"), False, "a year later: 31 December"),
    (observation("1.6", "2024-M08", value="280", published="2025-01-01"), False, "not known yet"),
    (
        observation("1.6", "2024-M08", part="age:18-24", value="1", published="2024-10-10"),
        False,
        "no such part",
    ),
    (observation("9.9", "2024-M08", value="1", published="2024-10-10"), False, "no such indicator"),
]


@pytest.mark.feature("F13", "G4")
@pytest.mark.parametrize(("late", "corrects", "because"), COVERED)
def test_only_what_the_closing_covers_and_could_have_told_is_corrected(plan, late, corrects, because):
    expected = [(str(late.indicator), str(late.part), str(late.period), "late")] if corrects else []

    assert told(plan, late) == expected, because


@pytest.mark.feature("G4")
def test_accounts_accepted_late_still_cover_no_more_than_their_period(plan):
    """August's accounts, accepted on 9 October: September could be told by then, but is not theirs."""
    record = of(handed(day="2024-10-09"))
    rows = monthly("1.6", "2024-M08", [280, 279], published="2024-10-20")

    assert told(plan, rows, record=record) == [("1.6", "total", "2024-M08", "late")]


@pytest.mark.feature("G4")
@pytest.mark.parametrize("known_at", ["2024-08-15", "2024-09-17", "2024-09-18"])
def test_accounts_are_not_corrected_before_they_are_closed(plan, known_at):
    """A revision of 1 September is in the accounts; who looks from August sees no correction of it."""
    rows = revised("1.2", "2024-M06", "75.0", "73.3", day="2024-09-01")

    assert told(plan, rows, known_at=dt.date.fromisoformat(known_at)) == []


@pytest.mark.feature("F13", "G4")
def test_a_figure_that_was_told_before_its_time_is_corrected_like_any_other(plan):
    early = observation("2.1", "2024-M06", value="9", published="2024-09-10")
    again = observation("2.1", "2024-M06", value="8", published="2024-10-05")

    assert told(plan, early, again) == [("2.1", "total", "2024-M06", "revised")]


@pytest.mark.feature("G4")
def test_of_several_revisions_the_last_one_known_counts(plan):
    rows = (
        *revised("1.2", "2024-M06", "75.0", "73.3"),
        observation("1.2", "2024-M06", value="75.0", published="2024-11-05"),
    )

    assert told(plan, rows) == [], "back where it was"
    assert told(plan, rows, known_at=dt.date(2024, 11, 4)) == [("1.2", "total", "2024-M06", "revised")]
    assert told(plan, rows, known_at=dt.date(2024, 10, 1)) == []


@pytest.mark.feature("G4")
def test_corrections_come_in_the_plans_order(plan):
    rows = (
        revised("2.2", "2024-M05", "570", {"value": "570", "status": "withdrawn"}, day="2024-11-01"),
        revised("1.2", "2024-M06", "75.0", "73.3", part="women"),
        revised("1.2", "2024-M07", "71.0", "70.5", part="total"),
        revised("1.2", "2024-M05", "71.0", "70.5", part="women"),
        (observation("1.6", "2024-M08", value="280", published="2024-10-10"),),
    )

    assert told(plan, *rows) == [
        ("1.2", "total", "2024-M07", "revised"),
        ("1.2", "women", "2024-M05", "revised"),
        ("1.2", "women", "2024-M06", "revised"),
        ("1.6", "total", "2024-M08", "late"),
        ("2.2", "total", "2024-M05", "withdrawn"),
    ]


@pytest.mark.feature("G4")
def test_whose_acceptance_counts_can_be_told(plan):
    record = of(handed(), handed("accepted", "2024-10-09", rule="bokslut-ks", recipient=EXECUTIVE))
    rows = revised("1.2", "2024-M06", "75.0", "73.3", day="2024-10-02")

    assert len(found(plan, rows, record=record)) == 1
    assert found(plan, rows, record=record, recipient=EXECUTIVE) == ()


SAID = [
    (
        revised(
            "1.2",
            "2024-M06",
            {"value": "75.0", "numerator": "45", "denominator": "60"},
            {"value": "73.3", "numerator": "44", "denominator": "60"},
            part="women",
        ),
        "1.2 kvinnor, juni 2024: 75,0 procent (45 av 60) har ändrats till 73,3 procent (44 av 60), "
        "publicerat 2 oktober 2024",
        "1.2 women, June 2024: 75.0 procent (45 of 60) has been revised to 73.3 procent (44 of 60), "
        "published on 2 October 2024",
    ),
    (
        revised("1.6", "2024-M06", {"state": "pending"}, "280"),
        "1.6 totalt, juni 2024: 280 personer har tillkommit, publicerat 2 oktober 2024",
        "1.6 total, June 2024: 280 personer has been added, published on 2 October 2024",
    ),
    (
        revised("1.1", "2024-M06", {"numerator": "45", "denominator": "60"}, {"state": "suppressed"}),
        "1.1 totalt, juni 2024: 45 av 60 har ändrats till sekretess, publicerat 2 oktober 2024",
        "1.1 total, June 2024: 45 of 60 has been revised to suppressed, published on 2 October 2024",
    ),
    (
        revised("4.2", "2024-M06", "3", {"value": "3", "status": "withdrawn"}),
        "4.2 totalt, juni 2024: 3 har återkallats, publicerat 2 oktober 2024",
        "4.2 total, June 2024: 3 has been withdrawn, published on 2 October 2024",
    ),
    (
        revised("2.2", "2024-M06", {"value": "581", "status": "preliminary"}, "581"),
        "2.2 totalt, juni 2024: 581 personer har bekräftats, publicerat 2 oktober 2024",
        "2.2 total, June 2024: 581 personer has been confirmed, published on 2 October 2024",
    ),
]


@pytest.mark.feature("G4")
@pytest.mark.parametrize(("rows", "swedish", "english"), SAID)
def test_a_correction_is_told_in_a_sentence(plan, rows, swedish, english):
    """Unit as printed: 1.2 in "procent", 4.2 without one."""
    (one,) = found(plan, rows)

    assert (one.text("sv"), one.text("en"), str(one)) == (swedish, english, english)


@pytest.mark.feature("G4")
def test_the_change_of_a_correction_is_exact(plan):
    (one,) = found(plan, revised("1.2", "2024-M06", "75.0", "73.35"))
    (secret,) = found(plan, revised("1.2", "2024-M06", "75.0", {"state": "suppressed"}))

    assert one.change == Decimal("-1.65")
    assert secret.change is None
    assert repr(one) == "Correction(1.2 total 2024-M06: revised)"


@pytest.mark.feature("G4")
def test_the_table_tells_what_was_known_then_and_what_is_known_now(plan):
    every = found(
        plan,
        revised("1.2", "2024-M06", "75.0", "73.3", part="women"),
        revised("2.2", "2024-M05", "570", {"value": "570", "status": "withdrawn"}, day="2024-11-01"),
    )
    table = corrections_table(
        plan, every, since=AUGUST, known_at=NOW, language="sv", notes=("Källa: Lifecare",)
    )

    assert [column.label for column in table.columns] == [
        "Indikator",
        "Del",
        "Period",
        "Ändring",
        "Vid bokslutet",
        "Nu",
        "Bedömd förändring då",
        "Bedömd förändring nu",
        "Publicerat",
    ]
    unjudged = ("kan inte bedömas", "kan inte bedömas")
    assert table.cells == (
        (
            "1.2",
            "kvinnor",
            "juni 2024",
            "ändrad",
            "75,0 procent",
            "73,3 procent",
            *unjudged,
            dt.date(2024, 10, 2),
        ),
        ("2.2", "totalt", "maj 2024", "återkallad", "570 personer", "–", *unjudged, dt.date(2024, 11, 1)),
    )
    assert table.caption.endswith(": ändrat sedan bokslutet, känt 31 december 2024")
    assert table.notes == (
        "Jämfört med vad som var känt när den godkända rapporten lämnades in (delårsbokslut per 31 "
        "augusti 2024)",
        "Källa: Lifecare",
    )
    assert table.internal


JUDGED = [
    ("73.0", "70.0", "improved", "worsened", "72,4 had become 73, and it was 70"),
    ("73.0", "74.0", "improved", "improved", "more of the same"),
    ({"state": "suppressed"}, "73.0", "not-assessable", "improved", "no longer secret"),
    ("73.0", {"value": "73.0", "status": "withdrawn"}, "improved", "not-assessable", "nothing is left"),
]


@pytest.mark.feature("G4")
@pytest.mark.parametrize(("before", "after", "then", "now", "because"), JUDGED)
def test_a_correction_says_what_the_change_was_judged_to_be_and_is(before, after, then, now, because):
    """ "Corrections (with the verdict before and after)": design, 11. Both on the day of handing in."""
    plan = plan_with(
        share("1.2", total="72.4", direction="increase", basis="flow", window="period"),
        reporting=[reporting_rule("bokslut", cadence=None, closings=["annual-accounts"], recipient=BOARD)],
    )
    of_2023 = {"closing": "annual-accounts", "period": "2023"}
    record = record_with(handed("submitted", "2024-09-11", **of_2023), handed(**of_2023), plan=plan.id)
    [one] = found(plan, revised("1.2", "2023", before, after), since=ANNUAL_2023, record=record)

    assert (one.status_before, one.status_after) == (then, now), because
    assert ("förändringen mot utgångsvärdet" in one.text("sv")) is (then != now)


# --- definitions ---------------------------------------------------------------------------


SINCE, UNTIL = dt.date(2024, 9, 18), dt.date(2025, 2, 6)
DEFINED = [
    ("2024-09-18", None, "on the day itself: it was known"),
    ("2024-09-19", True, "the day after"),
    ("2025-02-06", True, "on the last day"),
    ("2025-02-07", None, "not yet"),
    ("2024-09", False, "some day in September"),
    ("2024-10", True, "any day of October is after the 18th of September"),
    ("2024", False, "some day of the year"),
    ("2025-02", False, "some day in February, and perhaps not yet"),
    ("2025-03", None, "later"),
    ("2024-08", None, "before"),
]


@pytest.mark.feature("F15", "F18", "G4")
@pytest.mark.parametrize(("day", "certain", "because"), DEFINED)
def test_a_definition_that_came_to_hold_since_is_told_and_a_possible_one_as_possible(day, certain, because):
    changed = definition("2", since=day)
    plan = plan_with(share("1.1", definitions=(definition("1", since="2022"), changed)), share("1.2"))
    every = definitions_changed(plan, since=SINCE, until=UNTIL)

    assert [(one.indicator, one.definition, one.certain) for one in every] == (
        [] if certain is None else [("1.1", changed, certain)]
    ), because


@pytest.mark.feature("F18", "G4")
def test_a_changed_definition_is_told_in_a_sentence():
    definitions = (
        definition("2", since="2024-10", linked=True),
        definition("3", since="2025-02"),
    )
    certain, possible = definitions_changed(
        plan_with(share("1.1", definitions=definitions)), since=SINCE, until=UNTIL
    )

    assert certain.text("sv") == "1.1: definition 2 gäller från oktober 2024; tidigare värden har räknats om"
    assert str(certain) == "1.1: definition 2 holds from October 2024; earlier values have been recalculated"
    assert possible.text("sv") == (
        "1.1: definition 3 gäller från februari 2025 (dagen är inte känd); "
        "tidigare värden har inte räknats om"
    )
    assert repr(possible) == "DefinitionChange(1.1 3 2025-02, perhaps)"


@pytest.mark.feature("F18", "G4")
def test_no_definition_changes_between_a_day_and_itself():
    plan = plan_with(share("1.1", definitions=(definition("2", since="2024"),)))

    assert definitions_changed(plan, since=SINCE, until=SINCE) == ()


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.feature("G4")
def test_the_record_of_another_plan_is_refused(plan):
    other = record_with(handed(), plan="en-annan-plan")

    with pytest.raises(
        InvalidArgument, match="the follow-up record of 'uppsala-1000-fler', got 'en-annan-plan'"
    ):
        accepted_on(plan, other, AUGUST)
    with pytest.raises(InvalidArgument, match="record: expected"):
        found(plan, record=other)
    with pytest.raises(InvalidArgument, match="record: expected"):
        last_closing(plan, other, before=NOW)


@pytest.mark.feature("G4")
@pytest.mark.parametrize("point", ["2024-T2", None, handed()])
def test_a_closing_is_a_point_of_the_calendar_and_no_text(plan, point):
    with pytest.raises(InvalidArgument, match="point: expected a ClosingPoint"):
        accepted_on(plan, CLOSED, point)


@pytest.mark.feature("G4")
def test_what_is_no_plan_and_no_day_is_refused(plan):
    with pytest.raises(InvalidArgument, match="plan: expected a Plan"):
        definitions_changed("planen", since=SINCE, until=UNTIL)  # type: ignore[arg-type]  # because it is the test
    with pytest.raises(InvalidArgument, match="plan: expected a Plan"):
        last_closing(None, CLOSED, before=NOW)  # type: ignore[arg-type]  # because it is the test
    with pytest.raises(InvalidValue, match="a day without a time of day"):
        found(plan, known_at=dt.datetime(2024, 12, 31, tzinfo=dt.UTC))


@pytest.mark.feature("G4")
def test_open_accounts_have_no_corrections(plan):
    with pytest.raises(NotFound):
        found(plan, monthly("1.2", "2024-M01", ["70.0"]), record=of(handed("submitted")))
