"""Commitments of illustrative organisations on a day (design 11, *Networks*; B1–B5), reckoned by hand.

The network is illustrative: the papers name no organisation. "Skriv ett avtal … med tydliga
åtaganden … och löpande uppföljning" (S0) asks for it, "members unclear about results after a year"
(S3) for the deadline after which a commitment lapses.
"""

import datetime as dt
import decimal
from decimal import Decimal

import pytest
from attrs import evolve

from paktmodel.calendar.spans import Span
from paktmodel.followup.networks.commitment_followup import follow_commitments
from paktmodel.model.charters import Charter, EvaluationTerms
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation
from paktmodel.testing import owner
from paktmodel.values.figures import Quantity
from paktmodel.vocabulary.words.networks import (
    CommitmentKind,
    CommitmentState,
    QuantitativeEvaluation,
    Sector,
)

FULFILLED, UNDER_WAY = CommitmentState.FULFILLED, CommitmentState.UNDER_WAY
OVERDUE, LAPSED = CommitmentState.OVERDUE, CommitmentState.LAPSED
UNJUDGED = CommitmentState.CANNOT_BE_JUDGED
HALF_YEAR = Span(start=dt.date(2024, 1, 1), end=dt.date(2024, 6, 30))


def promise(name="c", *, number="3", unit="platser", organisation="bageriet", **fields):
    told = {
        "id": name,
        "organisation": organisation,
        "kind": CommitmentKind.INTERNSHIP,
        "text": "ta emot praktikanter",
        "made_on": "2023-12-01",
        "period": HALF_YEAR,
        "quantity": None if number is None else Quantity(Decimal(number), unit),
        "responsibilities": "verksamhetschefen",
    }
    return Commitment(**(told | fields))


def done(on, number="1", *, commitment="c", unit="platser", evidence="intyg från praktikplatsen"):
    quantity = None if number is None else Quantity(Decimal(number), unit)
    return Delivery(commitment=commitment, on=on, quantity=quantity, evidence=evidence)


def network(*commitments, deliveries=(), quantitative=QuantitativeEvaluation.ALLOWED, **fields):
    """A network whose charter was decided in January 2023, with two organisations."""
    charter = Charter(
        id="2023",
        title="Illustrativ inriktning",
        decided=DecisionRef(body="Nämnden", on="2023-01-10", section="§ 3", version="2023"),
        evaluation=EvaluationTerms(quantitative=quantitative, text="Så här utvärderas nätverket."),
    )
    return Network(
        id="illustrativt-natverk",
        owners=[owner("Arbetsmarknadsnämnden")],
        name="Illustrativt nätverk",
        day=dt.date(2024, 12, 1),
        charters=(charter,),
        organisations=(
            Organisation(id="bageriet", name="Bageriet AB", sector=Sector.PRIVATE),
            Organisation(id="foreningen", name="Föreningen", sector=Sector.CIVIL_SOCIETY),
        ),
        commitments=commitments,
        deliveries=deliveries,
        **fields,
    )


def states(net, day):
    return {str(one.commitment.id): one.state for one in follow_commitments(net, as_of=day)}


def state(net, *day):
    return states(net, dt.date(*day))["c"]


@pytest.mark.feature("B4")
def test_three_of_three_with_evidence_is_fulfilled_and_not_a_day_before_the_third():
    """2 in March and 1 on 31 May: on 30 May under way, on 31 May fulfilled, and so ever after."""
    net = network(promise(), deliveries=[done("2024-03-10", "2"), done("2024-05-31")])

    assert state(net, 2024, 5, 30) is UNDER_WAY
    assert state(net, 2024, 5, 31) is FULFILLED
    assert state(net, 2030, 1, 1) is FULFILLED


@pytest.mark.feature("B4")
def test_the_last_day_of_the_period_still_counts_and_the_day_after_it_is_overdue():
    """Both ends of a period are included; nothing of three by 30 June is overdue on 1 July."""
    net = network(promise(), deliveries=[done("2024-03-10")])

    assert state(net, 2024, 6, 30) is UNDER_WAY
    assert state(net, 2024, 7, 1) is OVERDUE


@pytest.mark.feature("B4")
def test_what_is_delivered_after_the_period_fulfils_late():
    """Late is not never: the third place in August fulfils it, and the reader is stated that it was late."""
    net = network(promise(), deliveries=[done("2024-03-10", "2"), done("2024-08-15")])
    found = follow_commitments(net, as_of=dt.date(2024, 9, 1)).commitments["c"]

    assert state(net, 2024, 8, 14) is OVERDUE
    assert found.state is FULFILLED
    assert "delivered-late" in found.codes


@pytest.mark.feature("B4")
@pytest.mark.parametrize("day", [(2024, 6, 30), (2024, 7, 1)])
def test_what_is_only_told_to_be_delivered_cannot_be_judged(day):
    """Three places without evidence: neither fulfilled nor failed."""
    net = network(promise(), deliveries=[done("2024-03-10", "3", evidence=None)])

    assert state(net, *day) is UNJUDGED


@pytest.mark.feature("B4")
def test_without_number_period_or_delivery_there_is_nothing_to_judge_by():
    """Told: "Bidra till integration": no quantity, no time."""
    assert state(network(promise(number=None, period=None)), 2024, 7, 1) is UNJUDGED


@pytest.mark.feature("B3")
def test_what_was_found_not_verifiable_when_made_is_never_judged():
    """Neither what was done nor the time that has run out can tell."""
    net = network(promise(verifiable=False), deliveries=[done("2024-03-10", "3")])

    assert state(net, 2024, 6, 1) is UNJUDGED
    assert state(net, 2024, 7, 1) is UNJUDGED


@pytest.mark.feature("B4")
def test_deliveries_in_another_unit_or_before_the_commitment_do_not_count():
    """Three lectures are not three places, and what was done in November was not done on it."""
    before = network(promise(), deliveries=[done("2023-11-30", "3")])
    other = network(promise(), deliveries=[done("2024-03-10", "3", unit="föreläsningar")])

    assert state(before, 2024, 7, 1) is OVERDUE
    assert state(other, 2024, 6, 1) is not FULFILLED
    assert state(other, 2024, 7, 1) is not FULFILLED


@pytest.mark.feature("B4")
def test_a_delivery_told_for_a_month_is_not_certain_within_it():
    """Told: "2024-05": on the 15th it may be done or not; on the 31st it is."""
    net = network(promise(number="1"), deliveries=[done("2024-05")])

    assert state(net, 2024, 5, 15) is not FULFILLED
    assert state(net, 2024, 5, 15) is not OVERDUE
    assert state(net, 2024, 5, 31) is FULFILLED


@pytest.mark.feature("B5")
def test_nothing_within_the_year_of_the_rule_and_it_lapses_with_its_history_kept():
    """Made 2023-03-01, one year: the year ends on the same-named day (1930:173), lapsed from the next."""
    net = network(
        promise(made_on="2023-03-01", period=None), lapse_rules=[LapseRule(id="ett-ar", after="P1Y")]
    )
    followed = follow_commitments(net, as_of=dt.date(2024, 3, 2))

    assert state(net, 2024, 3, 1) is UNDER_WAY
    assert followed.commitments["c"].state is LAPSED
    assert followed.commitments["c"].reasons
    assert followed.tally[LAPSED] == 1
    assert followed.tally.total == 1
    assert state(net, 2030, 1, 1) is LAPSED


@pytest.mark.feature("B5")
def test_what_is_done_later_does_not_revive_what_has_lapsed():
    """History: it lapsed on 2 March; a place in April is stated, and does not rewrite what was."""
    net = network(
        promise(made_on="2023-03-01", period=None, number="1"),
        deliveries=[done("2024-04-01")],
        lapse_rules=[LapseRule(id="ett-ar", after="P1Y")],
    )

    assert state(net, 2024, 6, 1) is LAPSED


@pytest.mark.feature("B2")
def test_called_off_it_has_lapsed_from_that_day_and_what_was_fulfilled_before_stays():
    """Terminated 2024-02-01: under way the day before, lapsed on it; fulfilled stays fulfilled."""
    off = dt.date(2024, 2, 1)
    net = network(
        promise(terminated_on=off, termination_reason="lokalen såldes"),
        promise("klar", number="1", terminated_on=off),
        deliveries=[done("2024-01-15", commitment="klar")],
    )

    assert states(net, dt.date(2024, 1, 31)) == {"c": UNDER_WAY, "klar": FULFILLED}
    assert states(net, off) == {"c": LAPSED, "klar": FULFILLED}
    assert "lokalen såldes" in follow_commitments(net, as_of=off).commitments["c"].text("sv")


@pytest.mark.feature("B2")
def test_with_the_agreement_terminated_what_it_held_lapses():
    """The duties stand in the agreement and end with it."""
    net = network(
        promise(agreement="avtalet"),
        agreements=[
            Agreement(id="avtalet", title="Avtal", signed_on="2023-12-01", terminated_on=dt.date(2024, 2, 1))
        ],
    )

    assert state(net, 2024, 1, 31) is UNDER_WAY
    assert state(net, 2024, 2, 1) is LAPSED


@pytest.mark.feature("B2")
def test_a_renewed_commitment_is_history_and_not_counted_twice():
    """Renewed in May: one commitment stands, the other is kept as it stood then."""
    net = network(promise(), promise("ny", made_on="2024-05-01", renews="c", period=None))
    before = follow_commitments(net, as_of=dt.date(2024, 4, 30))
    after = follow_commitments(net, as_of=dt.date(2024, 9, 1))

    assert before.tally.total == 1
    assert after.tally.total == 1
    assert [str(one.commitment.id) for one in after.current] == ["ny"]
    assert [str(one.commitment.id) for one in after.history] == ["c"]
    assert after.history[0].state is UNDER_WAY


@pytest.mark.feature("B4")
def test_a_commitment_that_is_not_made_yet_is_not_followed_up():
    """On 30 November 2023 there is none."""
    assert states(network(promise()), dt.date(2023, 11, 30)) == {}


@pytest.mark.feature("B4")
def test_counted_by_kind_sector_target_group_and_forum():
    """Design 11: "by kind, sector, target group, forum"; a commitment of two groups stands in both."""
    net = network(
        promise("c", target_groups=("unga", "nyanlanda"), forum="jarva"),
        promise("d", organisation="foreningen", kind=CommitmentKind.LECTURE),
        promise("e", organisation="okand"),
        deliveries=[done("2024-03-10", "3")],
    )
    followed = follow_commitments(net, as_of=dt.date(2024, 7, 1))

    assert followed.tally[FULFILLED] == 1
    assert followed.tally[OVERDUE] == 2
    assert followed.by_kind["internship"].counts[FULFILLED] == 1
    assert followed.by_kind["lecture"].counts[OVERDUE] == 1
    assert followed.by_sector["private"].counts.total == 1
    assert followed.by_sector["civil-society"].counts.total == 1
    assert followed.by_sector["unstated"].counts.total == 1
    assert followed.by_target_group["unga"].counts[FULFILLED] == 1
    assert followed.by_target_group["nyanlanda"].counts[FULFILLED] == 1
    assert followed.by_forum["jarva"].counts.total == 1


@pytest.mark.feature("B4")
def test_the_hosts_decimal_context_changes_nothing():
    """Design 4.11: figures go through a private context."""
    net = network(
        promise(number="12.5"),
        deliveries=[done("2024-03-10", "6.25"), done("2024-04-10", "6.25")],
    )
    plain = follow_commitments(net, as_of=dt.date(2024, 7, 1))

    with decimal.localcontext(decimal.Context(prec=1, rounding=decimal.ROUND_UP, traps=[decimal.Inexact])):
        other = follow_commitments(net, as_of=dt.date(2024, 7, 1))
        assert other.text("sv") == plain.text("sv")
        assert other.commitments["c"].state is FULFILLED
        assert str(other.score) == str(plain.score)
    assert other == plain


@pytest.mark.feature("B4")
def test_following_up_changes_nothing_in_the_network():
    """Pure: the network comes out as it went in."""
    net = network(promise(), deliveries=[done("2024-03-10")])
    same = evolve(net)

    follow_commitments(net, as_of=dt.date(2024, 7, 1))
    assert net == same


@pytest.mark.feature("B4")
@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_status_has_a_reason_and_a_sentence(language):
    """H4: every verdict returns its reason; no blank and no None reaches the reader."""
    net = network(
        promise(),
        promise("d", number=None, period=None),
        promise("e", terminated_on=dt.date(2024, 2, 1)),
        deliveries=[done("2024-03-10")],
    )

    for one in follow_commitments(net, as_of=dt.date(2024, 7, 1)):
        assert one.reasons
        assert "None" not in one.text(language)
        assert "{" not in one.text(language)
