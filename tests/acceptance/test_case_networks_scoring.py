"""Scoring, survey shares, handovers and duties of a network, reckoned by hand (design 11, *Networks*)."""

import datetime as dt
from decimal import Decimal

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.calendar.spans import Span
from paktmodel.followup.networks.commitment_followup import follow_commitments
from paktmodel.followup.networks.score import NotScored, Score, ScoringRefused
from paktmodel.model.activities import Activity, ActivityPlan, Handover, HandoverEvent, PlannedActivity
from paktmodel.model.commitments import Agreement, Commitment, Delivery
from paktmodel.model.evaluations import Evaluation, SurveyShare
from paktmodel.model.timelines import Undetermined
from paktmodel.values.figures import Quantity
from paktmodel.vocabulary.words.networks import (
    AgreementState,
    CommitmentKind,
    CommitmentState,
    HandoverKind,
    HandoverState,
)


def pact(**fields):
    """Integrationspakten with illustrative commitments: the papers hold none."""
    promised = Commitment(
        id="c",
        organisation="bageriet",
        kind=CommitmentKind.JOB,
        text="anställa två",
        made_on="2019-10-01",
        period=Span(start=dt.date(2019, 10, 1), end=dt.date(2020, 10, 1)),
        quantity=Quantity(Decimal(2), "anställningar"),
    )
    told = Delivery(
        commitment="c", on="2020-02-01", quantity=Quantity(Decimal(2), "anställningar"), evidence="intyg"
    )
    return evolve(
        pm.catalog.load("stockholm-integrationspakten"),
        **({"commitments": (promised,), "deliveries": (told,)} | fields),
    )


@pytest.mark.feature("B6")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_under_the_direction_of_2021_no_score_is_given_and_the_charter_is_cited(language):
    """Counts stay: one fulfilled is stated; the share is refused with § 7 and the paper's own words."""
    followed = follow_commitments(pact(), as_of=dt.date(2025, 6, 1))

    assert isinstance(followed.score, ScoringRefused)
    assert followed.score.charter.id == "2021"
    text = followed.score.text(language)
    assert "Inriktning för Stockholms stads Integrationspakt" in text
    assert "§ 7" in text
    assert "AMF 2021/314" in text
    assert "utvärderas utifrån kvantitativa mål" in text
    assert followed.tally[CommitmentState.FULFILLED] == 1
    assert "1" in followed.text(language)
    assert followed.commitments["c"].state is CommitmentState.FULFILLED


@pytest.mark.feature("B6")
@pytest.mark.parametrize("day", [dt.date(2019, 10, 15), dt.date(2021, 4, 19)])
def test_under_the_direction_of_2019_nothing_is_scored_and_nothing_is_said_to_be_forbidden(day):
    """A charter of which nothing is known is neither scored nor said to forbid."""
    score = follow_commitments(pact(), as_of=day).score

    assert isinstance(score, NotScored)
    assert "not to be evaluated" not in score.text("en")
    assert "ska inte utvärderas" not in score.text("sv")


@pytest.mark.feature("B6")
def test_where_the_charter_is_undetermined_or_missing_nothing_is_scored_either():
    """June 2019, and a network of which no charter is known to be decided."""
    investment = evolve(
        pm.catalog.load("uppsala-en-god-investering"),
        commitments=pact().commitments,
        deliveries=pact().deliveries,
    )

    assert isinstance(follow_commitments(pact(), as_of=dt.date(2019, 6, 15)).score, NotScored)
    assert isinstance(follow_commitments(investment, as_of=dt.date(2024, 12, 27)).score, NotScored)


@pytest.mark.feature("B6")
@pytest.mark.feature("E2")
def test_the_charter_cited_is_the_one_that_a_matter_has_put_in_force():
    """With an illustrative decision of 2024-05-21 handed over, the refusal cites the direction of 2024."""
    minutes = pm.catalog.load("stockholm-inriktning-2021")
    (decision,) = minutes.decisions
    points = [evolve(one, version="2024") if one.version == "2021" else one for one in decision.points]
    later = evolve(minutes, decisions=(evolve(decision, on=dt.date(2024, 5, 21), points=points),))

    score = follow_commitments(pact(), as_of=dt.date(2025, 6, 1), matters=[later]).score
    assert isinstance(score, ScoringRefused)
    assert score.charter.id == "2024"
    assert str(score.decided.on) == "2024-05-21"


@pytest.mark.feature("B6")
def test_what_stays_allowed_is_told_in_full_when_scoring_is_refused():
    """Facts 2: Stockholm published counts for its pact; the tables by kind and the narratives remain."""
    followed = follow_commitments(pact(), as_of=dt.date(2025, 6, 1))

    assert followed.by_kind["job"].counts.total == 1
    assert followed.day.size.count.approximate.words == "cirka 470"
    assert followed.table("sv").markdown()
    assert followed.evaluations


@pytest.mark.feature("B6")
def test_a_score_is_a_share_of_what_is_settled_where_the_charter_allows_it():
    """Of three (fulfilled, overdue, not yet begun) one of the two settled is fulfilled: 50 per cent."""
    network = pact()
    allowing = [
        evolve(one, evaluation=evolve(one.evaluation, quantitative="allowed")) if one.evaluation else one
        for one in network.charters
    ]
    (first,) = network.commitments
    later = Span(start=dt.date(2026, 1, 1), end=dt.date(2026, 12, 31))
    network = evolve(
        network,
        charters=allowing,
        commitments=(first, evolve(first, id="d"), evolve(first, id="e", period=later)),
    )
    score = follow_commitments(network, as_of=dt.date(2025, 6, 1)).score

    assert isinstance(score, Score)
    assert (score.fulfilled, score.settled, score.under_way) == (1, 2, 1)
    assert score.share == 50
    assert score.interval.low < 50 < score.interval.high


# --- shares ------------------------------------------------------------------------------


@pytest.mark.feature("G6")
def test_the_shares_without_a_base_get_no_interval():
    """S0's 11 and 10 per cent: of how many is stated nowhere."""
    followed = follow_commitments(pact(), as_of=dt.date(2025, 6, 1))
    shares = [share for one in followed.evaluations for share in one.shares]

    assert sorted(str(one.share.share) for one in shares) == ["10", "11"]
    assert [one.interval for one in shares] == [None, None]


@pytest.mark.feature("G6")
def test_a_share_with_a_base_gets_one():
    """Illustrative: 11 per cent of 200 answers; Wilson's interval lies around it."""
    asked = Evaluation(
        id="egen",
        title="Egen enkät",
        shares=(SurveyShare(question="har anställt", share=Decimal(11), base=200),),
    )
    followed = follow_commitments(pact(evaluations=(asked,)), as_of=dt.date(2025, 6, 1))
    (share,) = followed.evaluations[0].shares

    assert share.interval.low < 11 < share.interval.high


@pytest.mark.feature("G7")
def test_an_evaluation_is_not_told_of_on_a_day_before_it_was_made():
    """Sweco's evaluation is of 2020: on a day in October 2019 nobody can know it."""
    followed = follow_commitments(pact(), as_of=dt.date(2019, 10, 15))

    assert followed.evaluations == ()
    assert "Sweco" not in followed.text("sv")


# --- handovers -----------------------------------------------------------------------------


def handed(*events):
    return Handover(
        id="h",
        kind=HandoverKind.LEAD,
        text="en bagare söker två lärlingar",
        activity="folkets-husby-2024-03-26",
        unit="jobbtorg-stockholm",
        on="2024-03-26",
        events=events,
    )


@pytest.mark.feature("C4")
def test_a_lead_is_followed_from_the_activity_to_its_outcome():
    """Handed over at Husby, taken up in April (no day), realised 10 June."""
    network = pact(
        handovers=(
            handed(
                HandoverEvent(state=HandoverState.TAKEN_UP, on="2024-04"),
                HandoverEvent(state=HandoverState.REALISED, on="2024-06-10"),
            ),
        )
    )

    def on(*day):
        return follow_commitments(network, as_of=dt.date(*day)).handovers

    assert on(2024, 3, 25) == ()
    assert on(2024, 3, 31)[0].state is HandoverState.HANDED_OVER
    assert isinstance(on(2024, 4, 15)[0].state, Undetermined)
    assert on(2024, 6, 9)[0].state is HandoverState.TAKEN_UP
    assert on(2024, 6, 10)[0].state is HandoverState.REALISED
    assert on(2024, 6, 10)[0].activity.place == "Folkets Husby"
    assert on(2024, 6, 10)[0].unit_name == "Jobbtorg Stockholm"
    by_unit = follow_commitments(network, as_of=dt.date(2024, 6, 10)).handovers_by_unit
    assert by_unit["jobbtorg-stockholm"].counts[HandoverState.REALISED] == 1


# --- duties --------------------------------------------------------------------------------


def duties(day, **fields):
    agreement = Agreement(id="a", title="Avtal", **fields)
    network = pact(agreements=(agreement,), activity_plans=())
    return {str(one.kind): (one.due, str(one.state)) for one in follow_commitments(network, as_of=day).duties}


@pytest.mark.feature("B2")
def test_an_agreement_is_to_be_renewed_every_third_year_on_its_own_day_be_it_a_saturday():
    """Signed 2021-03-16: 2024-03-16 is a Saturday, and a contract's term never moves (design 6)."""
    told = {"signed_on": "2021-03-16", "renewed_every": "P3Y"}
    due = dt.date(2024, 3, 16)

    assert duties(dt.date(2024, 3, 15), **told)["renewal"] == (due, "not-yet-due")
    assert duties(due, **told)["renewal"] == (due, "due")
    assert duties(dt.date(2024, 3, 17), **told)["renewal"] == (due, "overdue")


@pytest.mark.feature("N1")
def test_an_agreement_that_is_being_drawn_up_or_was_called_off_has_nothing_due():
    """Skåne sydväst is under way; and nothing is to be renewed of what was terminated."""
    day = dt.date(2025, 1, 1)

    assert duties(day, state=AgreementState.UNDER_WAY, renewed_every="P3Y") == {}
    assert (
        duties(
            day,
            state=AgreementState.TERMINATED,
            signed_on="2021-03-16",
            renewed_every="P3Y",
            terminated_on=dt.date(2022, 1, 1),
        )
        == {}
    )
    assert follow_commitments(pm.catalog.load("lund-skane-sydvast"), as_of=day).duties == ()


@pytest.mark.feature("C3")
def test_what_a_years_plan_foresees_is_due_within_its_month_overdue_after_it_and_done_when_held():
    """S3: "årliga aktivitetsplaner"; an illustrative plan foresees a meeting "2022-06"."""
    plan = ActivityPlan(
        id="plan-2022",
        year=2022,
        activities=(PlannedActivity(id="traff", title="Nätverksträff", by="2022-06"),),
    )
    held = Activity(id="traff", title="Nätverksträff", on="2022-06-20", planned_in="plan-2022")

    def state(day, *activities):
        network = pact(activity_plans=(plan,), activities=activities, agreements=())
        duties = follow_commitments(network, as_of=day).duties
        return next(str(one.state) for one in duties if str(one.kind) == "planned-activity")

    assert state(dt.date(2022, 5, 31)) == "not-yet-due"
    assert state(dt.date(2022, 6, 30)) == "due"
    assert state(dt.date(2022, 7, 1)) == "overdue"
    assert state(dt.date(2022, 7, 1), held) == "done"
    assert state(dt.date(2022, 6, 19), held) != "done"
