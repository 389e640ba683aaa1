"""What came of a network's work: handovers, evaluations, agreements and plans; and that all of it reads."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import paktmodel
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Span
from paktmodel.calendar.steps import after
from paktmodel.followup.networks.admission import admit
from paktmodel.followup.networks.commitment_followup import follow_commitments
from paktmodel.followup.networks.deadlines import duties_on
from paktmodel.followup.networks.growth import growth
from paktmodel.followup.networks.score import NotScored
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.activities import (
    Activity,
    ActivityPlan,
    Handover,
    HandoverEvent,
    OperativeUnit,
    PlannedActivity,
    ReportedCount,
)
from paktmodel.model.charters import AdmissionCriterion, Charter, EvaluationTerms, ScopeBoundary
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.decisions import DecisionRef, Proposal
from paktmodel.model.evaluations import (
    Evaluation,
    EvaluationFinding,
    Recommendation,
    RecommendedAction,
    SurveyShare,
)
from paktmodel.model.network_lifecycle import LifeEvent, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.model.sources import Source
from paktmodel.model.timelines import Undetermined
from paktmodel.testing import owner
from paktmodel.values.figures import Quantity
from paktmodel.values.readers import read_approximate
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES
from paktmodel.vocabulary.messages.networks import NETWORK_REASONS
from paktmodel.vocabulary.words.networks import DeadlineKind, DeadlineState, HandoverState
from paktmodel.vocabulary.words.reporting import AgendaState

BOARD = "Arbetsmarknadsnämnden"


def day(text):
    return dt.date.fromisoformat(text)


def network(**fields):
    given = {
        "id": "integrationspakten",
        "owners": [owner(BOARD, code="0180", name="Stockholms stad")],
        "name": "Integrationspakten",
        "day": day("2024-05-06"),
    }
    return Network(**{**given, **fields})


def followed(on, **fields):
    return follow_commitments(network(**fields), as_of=day(on))


# --- handovers -------------------------------------------------------------------------------

HUSBY = Activity(
    id="husby",
    title="Nätverksträff på Järva",
    on="2024-03-26",
    attendance=ReportedCount(approximate=read_approximate("över 130"), what="aktörer"),
)
UNITS = (
    OperativeUnit(id="jobbtorg", name="Jobbtorg Stockholm", belongs_to="Arbetsmarknadsförvaltningen"),
    OperativeUnit(id="vux", name="Vuxenutbildning Stockholm"),
)


def handover(name="uppslag", *events, **fields):
    given = {
        "id": name,
        "kind": "lead",
        "text": "Lokala arbetsgivare",
        "unit": "jobbtorg",
        "activity": "husby",
    }
    return Handover(**{**given, "on": "2024-03-26", "events": events, **fields})


@pytest.mark.feature("C4")
@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2024-03-26", "handed-over"),
        ("2024-04-01", Undetermined((HandoverState.HANDED_OVER, HandoverState.TAKEN_UP))),
        ("2024-04-30", "taken-up"),
        ("2024-09-01", "realised"),
    ],
)
def test_a_lead_from_the_husby_meeting_is_followed_to_its_outcome(on, state):
    """Jobbtorg Stockholm takes ideas, contacts and leads further after the meeting (S2)."""
    events = (HandoverEvent(state="realised", on="2024-09-01"), HandoverEvent(state="taken-up", on="2024-04"))
    found = followed(on, handovers=[handover("uppslag", *events)], units=UNITS, activities=[HUSBY]).handovers[
        0
    ]

    assert found.state == state
    assert (found.activity, found.unit) == (HUSBY, UNITS[0])
    assert [str(one.on) for one in found.events] == [one for one in ("2024-04", "2024-09-01") if one <= on]


@pytest.mark.feature("C4")
def test_handovers_are_counted_by_unit_and_state():
    rows = [
        handover("a", HandoverEvent(state="taken-up", on="2024-04-01")),
        handover("b", HandoverEvent(state="declined", on="2024")),
        handover("c", unit="vux"),
        handover("d", unit="okand", activity="okand"),
        handover("e", on="2024-12-01"),
    ]
    found = followed("2024-06-01", handovers=rows, units=UNITS, activities=[HUSBY])

    assert [one.handover.id for one in found.handovers] == ["a", "b", "c", "d"]
    tallies = found.handovers_by_unit
    assert {one.key: str(one.counts) for one in tallies} == {
        "jobbtorg": "1 taken up, 1 cannot be stated",
        "vux": "1 handed over",
        "okand": "1 handed over",
    }
    assert (tallies["jobbtorg"].counts.total, tallies["jobbtorg"].counts["taken-up"]) == (2, 1)
    table = found.handovers_table("sv")
    assert [row["unit"] for row in table.rows()] == [
        "Jobbtorg Stockholm",
        "Vuxenutbildning Stockholm",
        "okand",
    ]
    assert [row["total"] for row in table.rows()] == [2, 1, 1]
    assert table.notes[0] == "Uppslag till Jobbtorg Stockholm: Lokala arbetsgivare (omhändertaget)."
    assert table.notes[3].endswith(
        "(överlämnat; enheten är inte beskriven; aktiviteten okand är inte beskriven)."
    )
    assert "Lead to Jobbtorg Stockholm" in found.text("en")
    assert (str(tallies["vux"].counts), repr(tallies["vux"].counts)) == (
        "1 handed over",
        "HandoverCounts(1 handed over)",
    )
    assert str(found.handovers[2]) == "Lead to Vuxenutbildning Stockholm: Lokala arbetsgivare (handed over)."
    assert repr(found.handovers[0]) == "HandoverResult(a to jobbtorg: taken up)"


@pytest.mark.feature("C4")
@pytest.mark.parametrize(
    ("events", "activity", "first"),
    [
        ([], "husby", "2024-03-26"),
        ([HandoverEvent(state="taken-up", on="2024-04-02")], None, "2024-04-02"),
        ([], None, "2024-05-06"),
    ],
)
def test_a_handover_without_a_day_is_told_from_the_first_thing_that_is_dated(events, activity, first):
    one = handover("uppslag", *events, on=None, activity=activity)
    before = day(first) - dt.timedelta(days=1)

    assert followed(before.isoformat(), handovers=[one], units=UNITS, activities=[HUSBY]).handovers == ()
    found = followed(first, handovers=[one], units=UNITS, activities=[HUSBY]).handovers
    assert "dagen för överlämnandet anges inte" in found[0].text("sv")


# --- surveys and evaluations -------------------------------------------------------------------


@pytest.mark.feature("G6")
def test_shares_without_a_base_get_no_interval_and_those_with_one_do():
    """ "11% av medlemmarna" and "10% uppgav" are stated without a base (S0)."""
    asked = [
        SurveyShare(question="rekryterade", share=Decimal(11)),
        SurveyShare(question="nöjda", share=Decimal(80), base=40),
    ]
    found = followed("2024-06-01", activities=[evolve(HUSBY, shares=asked)])

    assert [(one.activity.id, [s.interval is None for s in one.shares]) for one in found.shares] == [
        ("husby", [True, False])
    ]
    assert "rekryterade: 11 procent; det är okänt hur många svar" in found.text("sv")
    assert followed("2024-03-25", activities=[evolve(HUSBY, shares=asked)]).shares == ()
    later = [evolve(one, on=PrintedDate("2024-06-02")) for one in asked]
    assert followed("2024-06-01", activities=[evolve(HUSBY, shares=later)]).shares == ()


@pytest.mark.feature("G6", "G7")
def test_an_evaluation_is_followed_from_its_recommendation_to_the_goal_structure():
    """Sweco recommended a goal structure; the board decided one on 2021-04-20 (S3)."""
    decided = DecisionRef(body=BOARD, on="2021-04-20", section="§ 7")
    sweco = Evaluation(
        id="sweco-2020",
        title="Utvärdering av Integrationspaktens första år",
        evaluator="Sweco Society",
        external=True,
        published="2020",
        findings=[EvaluationFinding(id="otydligt", text="Otydligt vilka resultat pakten kan leda till")],
        recommendations=[
            Recommendation(
                id="malstruktur",
                text="Utarbeta en målstruktur",
                rests_on=["otydligt"],
                actions=[RecommendedAction(text="Målstruktur", decided=decided, done="2021-04-20")],
            )
        ],
    )
    states = {
        on: [one.recommendations[0].state for one in followed(on, evaluations=[sweco]).evaluations]
        for on in ("2019-12-31", "2021-04-19", "2021-04-20")
    }

    assert states == {"2019-12-31": [], "2021-04-19": ["no-action"], "2021-04-20": ["done"]}
    assert "Rekommendation: Utarbeta en målstruktur (gjord)." in followed(
        "2021-05-01", evaluations=[sweco]
    ).text("sv")


# --- agreements ------------------------------------------------------------------------------


def agreement(**fields):
    return Agreement(**{"id": "avtal", "title": "Avtal med Alfa AB", "signed_on": "2021-05-01", **fields})


def duties(on, one):
    return [(duty.kind, duty.due, duty.state) for duty in duties_on(network(agreements=[one]), day(on))]


@pytest.mark.feature("B2")
@pytest.mark.parametrize(
    ("fields", "on", "expected"),
    [
        ({"renewed_every": "P3Y"}, "2021-04-30", []),
        ({"renewed_every": "P3Y"}, "2024-04-30", [("renewal", "2024-05-01", "not-yet-due")]),
        ({"renewed_every": "P3Y"}, "2024-05-01", [("renewal", "2024-05-01", "due")]),
        ({"renewed_every": "P3Y"}, "2024-05-02", [("renewal", "2024-05-01", "overdue")]),
        (
            {"renewed_every": "P3Y", "renewed_on": [day("2024-04-01")]},
            "2024-05-02",
            [("renewal", "2024-05-01", "done"), ("renewal", "2027-04-01", "not-yet-due")],
        ),
        (
            {"renewed_every": "P3Y", "renewed_on": [day("2024-04-01")]},
            "2024-03-31",
            [("renewal", "2024-05-01", "not-yet-due")],
        ),
        # signed some time in a year: no day can be stated, and neither that it is late
        ({"renewed_every": "P3Y", "signed_on": "2021"}, "2023-12-31", [("renewal", None, "not-yet-due")]),
        ({"renewed_every": "P3Y", "signed_on": "2021"}, "2024-06-01", [("renewal", None, "due-day-unknown")]),
        ({"renewed_every": "P3Y", "signed_on": "2021"}, "2025-01-01", [("renewal", None, "overdue")]),
        ({"renewed_every": "P3Y", "signed_on": None}, "2025-01-01", [("renewal", None, "due-day-unknown")]),
        (
            {"renewed_every": "P100Y", "signed_on": "9950-01-01"},
            "9951-01-01",
            [("renewal", None, "not-yet-due")],
        ),
        (
            {"period": Span(day("2021-05-01"), day("2024-04-30")), "notice": "P3M"},
            "2024-01-31",
            [("notice", "2024-01-31", "due"), ("end", "2024-04-30", "not-yet-due")],
        ),
        (
            {"period": Span(day("2021-05-01"), day("2024-04-30")), "notice": "P3M"},
            "2024-05-01",
            [("notice", "2024-01-31", "passed"), ("end", "2024-04-30", "passed")],
        ),
        ({"period": Span(day("2021-05-01")), "notice": "P3M"}, "2024-05-01", []),
        ({"followed_up": "quarterly"}, "2021-06-29", [("follow-up", None, "not-yet-due")]),
        ({"followed_up": "quarterly"}, "2021-06-30", [("follow-up", None, "due-day-unknown")]),
        ({"renewed_every": "P3Y", "state": "under-way"}, "2025-01-01", []),
        ({"renewed_every": "P3Y", "state": "terminated"}, "2025-01-01", []),
        ({"renewed_every": "P3Y", "terminated_on": day("2023-01-01")}, "2023-01-01", []),
        (
            {"renewed_every": "P3Y", "terminated_on": day("2023-01-01"), "state": "terminated"},
            "2022-12-31",
            [("renewal", "2024-05-01", "not-yet-due")],
        ),
    ],
)
def test_an_agreement_says_what_is_due_only_as_far_as_its_dates_do(fields, on, expected):
    found = duties(on, agreement(**fields))

    assert found == [(kind, None if due is None else day(due), state) for kind, due, state in expected]


@pytest.mark.feature("B2")
def test_days_beyond_the_calendar_are_unknown():
    early = agreement(signed_on=None, period=Span(day("0001-01-01"), day("0001-02-15")), notice="P1Y")
    late = agreement(renewed_every="P100Y", signed_on="9950-01-01", renewed_on=[day("9951-01-01")])

    assert duties("2024-06-01", early)[0] == ("notice", None, "due-day-unknown")
    assert [due for _, due, _ in duties("9951-06-01", late)] == [None, None]


@pytest.mark.feature("B2")
@given(
    st.dates(day("2020-01-01"), day("2024-12-31")),
    st.sampled_from(("P0D", "P90D", "P1M", "P3M", "P1Y", "P1M10D", "P1Y1M1D")),
)
def test_the_last_day_of_notice_is_the_last_from_which_the_notice_runs_out_in_time(end, notice):
    one = agreement(signed_on=None, period=Span(day("2015-01-01"), end), notice=notice)
    last = duties("2019-01-01", one)[0][1]

    assert after(last, notice) <= end < after(last + dt.timedelta(days=1), notice)


# --- activity plans --------------------------------------------------------------------------


def plan(year=2024, *planned, **fields):
    return ActivityPlan(**{"id": f"plan-{year}", "year": year, "activities": planned, **fields})


MEETING = PlannedActivity(id="traff", title="Lokal nätverksträff", by="2024-04")


@pytest.mark.feature("C3")
@pytest.mark.parametrize(
    ("planned", "held", "on", "state"),
    [
        (MEETING, [], "2024-03-31", "not-yet-due"),
        (MEETING, [], "2024-04-01", "due"),
        (MEETING, [], "2024-05-01", "overdue"),
        (evolve(MEETING, by=None), [], "2024-05-01", "due-day-unknown"),
        (MEETING, [("traff", "Husby", "2024-03-26")], "2024-05-01", "done"),
        (MEETING, [("husby", "lokal nätverksträff", "2024-03-26")], "2024-05-01", "done"),
        (MEETING, [("traff", "Husby", "2024-06-01")], "2024-05-01", "overdue"),
        (MEETING, [("traff", "Husby", "2024")], "2024-05-01", "unclear"),
        (MEETING, [("traff", "Husby", None)], "2024-05-01", "done"),
        # something of the plan was held, and the paper does not say whether it was this
        (MEETING, [("husby", "Rundabordssamtal", "2024-03-26")], "2024-05-01", "unclear"),
    ],
)
def test_a_planned_activity_is_done_when_it_is_known_to_be(planned, held, on, state):
    activities = [Activity(id=i, title=t, on=o, planned_in="plan-2024") for i, t, o in held]
    known = network(activity_plans=[plan(2024, planned)], activities=activities)
    (found,) = duties_on(known, day(on))

    assert (found.kind, found.state) == (DeadlineKind.PLANNED_ACTIVITY, state)
    assert str(found.subject) == "activity plan plan-2024 traff"


@pytest.mark.feature("C3")
def test_a_year_without_a_plan_is_missed_only_where_there_was_one_before():
    """ "förvaltningen nu planerar för årliga aktivitetsplaner" (S3)."""

    def missing(on, **fields):
        return [(duty.title, duty.state) for duty in duties_on(network(**fields), day(on))]

    first = plan(2021)
    assert missing("2024-05-06") == []
    assert missing("2020-05-06", activity_plans=[first]) == []
    assert missing("2021-12-31", activity_plans=[first]) == []
    assert missing("2023-12-31", activity_plans=[first, plan(2022)]) == [("2023", "due-day-unknown")]
    assert missing("2024-01-01", activity_plans=[first, plan(2022)]) == [
        ("2023", "overdue"),
        ("2024", "due-day-unknown"),
    ]
    dormant = [LifeEvent(state="dormant", since="2022-06-01")]
    assert missing("2024-01-01", activity_plans=[first], life=dormant) == []


@pytest.mark.feature("C3")
def test_a_plan_is_known_from_its_decision_or_its_year():
    decided = DecisionRef(body=BOARD, on="2024-02-01")
    known = network(day=day("2025-01-01"), activity_plans=[plan(2024, MEETING, decided=decided)])
    assert [duties_on(known, day(on)) == () for on in ("2024-01-31", "2024-02-01")] == [True, False]

    told = network(day=day("2025-01-01"), activity_plans=[plan(2024, MEETING)])
    assert [duties_on(told, day(on)) == () for on in ("2023-12-31", "2024-01-01")] == [True, False]


@pytest.mark.feature("B2", "C3")
def test_duties_are_told_in_a_table_in_both_languages():
    found = followed(
        "2024-05-02",
        agreements=[agreement(renewed_every="P3Y", period=Span(day("2021-05-01"), day("2024-04-30")))],
        activity_plans=[plan(2024, MEETING)],
    )

    assert [duty.text("sv") for duty in found.duties] == [
        "Förnya avtalet (Avtal med Alfa AB), 1 maj 2024: försenat; räknat från 1 maj 2021 med 3 år.",
        "Avtalet löper ut (Avtal med Alfa AB), 30 april 2024: dagen har passerat.",
        "Hålla planerad aktivitet (Lokal nätverksträff), okänd: försenat; senast april 2024; "
        "ingen aktivitet i planen är känd som hållen.",
    ]
    rows = found.duties_table("en").rows()
    assert [row["due"] for row in rows] == [day("2024-05-01"), day("2024-04-30"), "unknown"]
    assert [row["state"] for row in rows] == ["overdue", "the day has passed", "overdue"]
    assert repr(found.duties[0]) == "NetworkDeadline(renewal avtal, 2024-05-01: overdue)"
    assert (
        str(found.duties[1]) == "The agreement ends (Avtal med Alfa AB), 30 April 2024: the day has passed."
    )


def test_states_of_duties_are_called_as_the_agenda_calls_them():
    shared = {str(one) for one in AgendaState} & {str(one) for one in DeadlineState}

    assert shared == {"not-yet-due", "due", "overdue", "due-day-unknown"}


# --- every sentence ----------------------------------------------------------------------------


def everything() -> Iterator[Reason]:
    """Every reason that a few hostile documents give."""
    made: dict[str, Any] = {"organisation": "alfa", "kind": "internship", "text": "Praktik"}
    five: dict[str, Any] = {
        "quantity": Quantity(5, "platser"),
        "period": Span(day("2024-01-01"), day("2024-12-31")),
    }
    decided = DecisionRef(body=BOARD, on="2020-01-01", version="a")
    shut = ScopeBoundary(text="Avgränsning", excludes=["operative-cooperation"])
    criteria = [
        AdmissionCriterion(id=name, text=name, shown_by="intyg")
        for name in ("ett", "tva", "tre", "fyra", "fem")
    ]
    first = Charter(
        id="a",
        title="Inriktning A",
        decided=decided,
        forms=["membership", "open"],
        criteria=criteria,
        boundaries=[shut, evolve(shut, instead=["Jobbtorg"])],
    )
    second = Charter(id="b", title="Inriktning B", decided=evolve(decided, on="2023", version="b"))
    proposed = Charter(id="c", title="C", proposal=Proposal(body=BOARD, day=day("2020-01-01")))
    delivered = [
        ("alla", "2024-02-01", 5, "intyg"),
        ("sagda", "2024-02-01", 5, None),
        ("utan", "2024-02-01", None, "intyg"),
        ("antal", "2024-02-01", None, "intyg"),
        ("minus", "2024-02-01", -1, "intyg"),
        ("fore", "2019-02-01", 5, "intyg"),
        ("sent", "2025-02-01", 5, "intyg"),
        ("manad", "2025-06", 5, "intyg"),
        ("slut", "2024-08-01", 5, "intyg"),
    ]
    commitments = [
        Commitment(id=one[0], made_on="2024-01-01", **made, **five) for one in delivered if one[0] != "antal"
    ]
    commitments = [
        evolve(one, terminated_on=day("2024-06-01")) if one.id == "slut" else one for one in commitments
    ]
    commitments += [
        Commitment(id="antal", made_on="2024-01-01", **made),
        Commitment(id="noll", made_on="2024-01-01", **made, quantity=Quantity(0, "platser")),
        Commitment(id="enhet", made_on="2024-01-01", **made, **five),
        Commitment(id="inget", made_on="2024-01-01", **made),
        Commitment(id="ovis", made_on="2024-01-01", **made, verifiable=False),
        Commitment(id="oppen", made_on="2024-01-01", **made, period=Span(day("2024-01-01"))),
        Commitment(id="framtid", made_on="2024-01-01", **made, period=Span(day("2029-01-01"))),
        Commitment(
            id="pagar", made_on="2025-01-01", **made, period=Span(day("2025-01-01"), day("2029-01-01"))
        ),
        Commitment(id="tidlos", made_on="2024-01-01", **made, quantity=Quantity(5, "platser")),
        Commitment(
            id="brister",
            made_on="2024-01-01",
            **made,
            terminated_on=day("2024-02-01"),
            termination_reason="brist",
        ),
        Commitment(id="avtalad", made_on="2024-01-01", **made, agreement="slut"),
        Commitment(id="avtalat", made_on="2024-01-01", **made, agreement="brister"),
        Commitment(id="odaterat", made_on="2024-01-01", **made, agreement="odaterat"),
        Commitment(id="fornyat", made_on="2024-01-01", **made),
        Commitment(id="nytt", made_on="2024-02-01", **made, renews="fornyat"),
        Commitment(id="kanske", made_on="2025", **made, renews="tidlos"),
        Commitment(id="forfaller", made_on="2025-01-01", **{**made, "kind": "job"}, **five),
        Commitment(id="forfallet", made_on="2022-01-01", **{**made, "kind": "job"}),
        Commitment(id="forfallet-kanske", made_on="2023", **{**made, "kind": "job"}),
        Commitment(id="kanske-forfallet", made_on="2023", **{**made, "kind": "job"}, **five),
        Commitment(id="utom", made_on="2022-01-01", **{**made, "kind": "operative-cooperation"}),
        Commitment(id="kanske-utom", made_on="2023-05-01", **{**made, "kind": "operative-cooperation"}),
    ]
    rows = [
        Delivery(commitment=of, on=on, quantity=None if n is None else Quantity(n, "platser"), evidence=shown)
        for of, on, n, shown in delivered
    ]
    rows.append(
        Delivery(commitment="enhet", on="2024-02-01", quantity=Quantity(5, "veckor"), evidence="intyg")
    )
    known = network(
        day=day("2025-12-31"),
        charters=[first, second],
        commitments=commitments,
        deliveries=rows,
        lapse_rules=[LapseRule(id="jobb", after="P2Y", kind="job")],
        agreements=[
            agreement(id="slut", terminated_on=day("2024-02-01")),
            agreement(id="brister", terminated_on=day("2024-02-01"), termination_reason="brister"),
            agreement(id="odaterat", state="terminated"),
            agreement(id="a", renewed_every="P3Y", renewed_on=[day("2024-01-01")], followed_up="yearly"),
            agreement(
                id="b",
                renewed_every="P3Y",
                signed_on="2021",
                period=Span(day("2021-01-01"), day("2026-01-01")),
                notice="P1M",
            ),
            agreement(id="c", renewed_every="P3Y", signed_on=None),
            agreement(id="d", signed_on="2025-05-01", followed_up="yearly"),
        ],
        handovers=[
            handover("a", HandoverEvent(state="taken-up", on="2025"), on=None),
            handover("b", on="2025", unit="okand", activity="okand"),
        ],
        units=UNITS,
        activity_plans=[
            plan(2022),
            plan(2023, MEETING),
            plan(
                2024,
                evolve(MEETING, by=None),
                evolve(MEETING, id="b", title="B"),
                evolve(MEETING, id="c", title="C"),
            ),
        ],
        activities=[
            Activity(id="traff", title="Träff", on="2024-01-01", planned_in="plan-2024"),
            Activity(id="b", title="Annan", planned_in="plan-2024"),
            Activity(id="x", title="Okänd", on="2024-01-01", planned_in="plan-2024"),
        ],
        sizes=[
            ReportedSize(on="2021", count=ReportedCount(exact=5, what="medlemmar"), form="membership"),
            ReportedSize(
                on="2021-06-01",
                count=ReportedCount(approximate=read_approximate("över 130"), what="aktörer"),
                source=Source(document="S0", provenance="second-hand"),
            ),
            ReportedSize(on="2022-01-01", count=ReportedCount(approximate=read_approximate("minst 200"))),
            ReportedSize(on="2023-01-01", count=ReportedCount(approximate=read_approximate("några tiotal"))),
        ],
        organisations=[Organisation(id="alfa", name="Alfa AB", number="5560125790")],
    )
    whole = follow_commitments(known, as_of=day("2025-06-15"))
    parts: list[Any] = [*whole.statuses, *whole.handovers, *whole.duties]
    for at in ("2025-06-15", "2022-06-01", "2023-06-01", "2019-06-01"):
        again = follow_commitments(known, as_of=day(at))
        if isinstance(again.score, NotScored):
            parts.append(again.score)
    allowed = evolve(first, evaluation=EvaluationTerms(quantitative="allowed"))
    parts.append(
        follow_commitments(evolve(known, charters=[allowed], commitments=()), as_of=day("2022-01-01")).score
    )
    parts.append(follow_commitments(network(charters=[proposed]), as_of=day("2022-01-01")).score)
    parts += growth(known, since=day("2020-01-01"), until=day("2025-01-01")).changes
    shown = [
        CriterionEvidence(criterion="ett", met=True, evidence="intyg"),
        CriterionEvidence(criterion="tva", met=False),
        CriterionEvidence(criterion="tre", met=True, on="2022"),
        CriterionEvidence(criterion="fyra", met=True),
        CriterionEvidence(criterion="fyra", met=False),
        CriterionEvidence(criterion="sex", met=True),
    ]
    asked = {"on": day("2022-06-01"), "evidence": shown}

    def part(since, **fields):
        return Participation(organisation="alfa", form="membership", since=since, **fields)

    taking = evolve(
        known, participations=[part("2020-01-01", until="2022-07-01"), part("2022"), part("2024-01-01")]
    )
    admissions = [admit(taking, "alfa", form="membership", **asked), admit(known, "alfa", **asked)]
    admissions += [admit(known, "alfa", form=form, **asked) for form in ("open", "agreement")]
    admissions += [
        admit(evolve(known, life=[LifeEvent(state=state, since=since)]), "alfa", **asked)
        for state, since in (("closed", "2020"), ("closed", "2022"), ("dormant", "2020"))
    ]
    bare = (evolve(first, forms=()), evolve(first, criteria=()))
    admissions += [admit(evolve(known, charters=[one]), "alfa", form="membership", **asked) for one in bare]
    admissions.append(admit(known, Organisation(id="b", name="B", number="5560125790"), **asked))
    admissions.append(admit(known, Organisation(id="b", name="ALFA AB"), **asked))
    for admission in cast(list[Any], admissions):
        yield from (*admission.reasons, *admission.notes)
    for told in list[Any](parts):
        yield from told.reasons


@pytest.fixture(scope="module")
def reasons():
    """The same for all tests of the module."""
    return tuple(everything())


@pytest.mark.feature("O1")
@pytest.mark.parametrize("code", sorted(NETWORK_REASONS))
def test_every_reason_of_a_network_can_be_provoked_and_is_said_in_both_languages(reasons, code):
    """A sentence that no case reaches is a sentence that nobody has read."""
    found = [one for one in reasons if one.code == code]
    assert found, f"no case gives {code}"

    for one in found:
        swedish, english = one.text("sv"), str(one)
        assert swedish != english
        for said in (swedish, english):
            assert not re.search(r"‹|None|Decimal|Undetermined|<|\(\)|\.$", said), said


SOURCES = [
    text.read_text("utf-8")
    for room in ("followup", "model")
    for text in sorted((Path(paktmodel.__file__).parent / room).rglob("*.py"))
]
#: Phrases whose names are put together: by a state, a grouping.
PUT_TOGETHER = ("day-quantitative-", "by-", "target-group", "kind", "sector", "forum")


@pytest.mark.feature("O1")
@pytest.mark.parametrize("name", sorted(NETWORK_SENTENCES))
def test_every_phrase_of_networks_is_used_and_there_in_both_languages(name):
    assert all(map(str.strip, NETWORK_SENTENCES[name]))
    assert name.startswith(PUT_TOGETHER) or any(
        f"said({quote}{name}{quote}" in text or f'"{name}"' in text for text in SOURCES for quote in "'\""
    )
