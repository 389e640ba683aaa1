"""How commitments stand on a day, counted, and scored only where the charter lets them be."""

import datetime as dt
from decimal import Decimal
from itertools import product
from typing import cast

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Span
from paktmodel.calendar.steps import after
from paktmodel.errors import NotFound, PaktError
from paktmodel.followup.networks.commitment_followup import follow_commitments
from paktmodel.followup.networks.score import NotScored, Score, ScoringRefused
from paktmodel.model.activities import Forum, ForumTemplate
from paktmodel.model.charters import Charter, EvaluationTerms, FocusArea, ScopeBoundary, TargetGroup
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.decisions import DecisionRef, Proposal
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation
from paktmodel.model.sources import Source
from paktmodel.statistics.intervals import wilson
from paktmodel.testing import owner
from paktmodel.values.figures import Quantity
from paktmodel.vocabulary.words.networks import CommitmentKind, CommitmentState, Sector

BOARD = "Arbetsmarknadsnämnden"
CANNOT = CommitmentState.CANNOT_BE_JUDGED
YEAR = Span(dt.date(2024, 1, 1), dt.date(2024, 12, 31))


def day(text):
    return dt.date.fromisoformat(text)


def network(*commitments, **fields):
    """A network as the motion of S0 asks for, with illustrative organisations."""
    given = {
        "id": "jobbpakten",
        "owners": [owner(BOARD)],
        "name": "Jobbpakten",
        "day": day("2024-12-31"),
        "organisations": [
            Organisation(id="alfa", name="Alfa AB", sector="private"),
            Organisation(id="beta", name="Föreningen Beta", sector="civil-society"),
        ],
        "commitments": commitments,
    }
    return Network(**{**given, **fields})


def promise(name="praktik", **fields):
    given = {
        "id": name,
        "organisation": "alfa",
        "kind": "internship",
        "text": "Erbjuda praktikplatser",
        "made_on": "2024-01-15",
    }
    return Commitment(**{**given, **fields})


def places(number):
    return Quantity(Decimal(number), "praktikplatser")


def done(on, number=None, *, evidence="intyg från handledaren", of="praktik", unit="praktikplatser"):
    quantity = None if number is None else Quantity(Decimal(number), unit)
    return Delivery(commitment=of, on=on, quantity=quantity, evidence=evidence)


def status(commitment, *deliveries, on, **fields):
    followed = follow_commitments(network(commitment, deliveries=deliveries, **fields), as_of=day(on))
    return followed.commitments[commitment.id]


# --- one commitment ------------------------------------------------------------------------

FIVE = {"quantity": places(5), "period": YEAR}


@pytest.mark.feature("B1", "B4")
@pytest.mark.parametrize(
    ("fields", "deliveries", "on", "state", "code"),
    [
        # five places in 2024, followed up as they come (S0: "löpande uppföljning")
        (FIVE, [], "2024-06-30", "under-way", "period-runs"),
        (FIVE, [done("2024-03-01", 3)], "2024-06-30", "under-way", "delivered-of"),
        (FIVE, [done("2024-03-01", 3), done("2024-12-31", 2)], "2024-12-30", "under-way", "period-runs"),
        (FIVE, [done("2024-03-01", 3), done("2024-12-31", 2)], "2024-12-31", "fulfilled", "delivered-of"),
        (FIVE, [done("2024-03-01", 7)], "2024-03-01", "fulfilled", "delivered-of"),
        (FIVE, [done("2024-03-01", 4)], "2024-12-31", "under-way", "period-runs"),
        (FIVE, [done("2024-03-01", 4)], "2025-01-01", "overdue", "period-ended"),
        (FIVE, [], "2025-01-01", "overdue", "nothing-delivered"),
        (FIVE, [done("2025-02-01", 5)], "2025-02-01", "fulfilled", "delivered-late"),
        # what is only told neither fulfils nor fails
        (FIVE, [done("2024-03-01", 5, evidence=None)], "2024-06-30", CANNOT, "delivery-without-evidence"),
        (FIVE, [done("2024-03-01", 5, evidence=None)], "2025-01-01", CANNOT, "delivery-without-evidence"),
        (FIVE, [done("2024-03-01", 4, evidence=None)], "2025-01-01", "overdue", "claimed-of"),
        (FIVE, [done("2024-03-01")], "2024-06-30", "under-way", "delivery-not-counted"),
        (FIVE, [done("2024-03-01")], "2025-01-01", CANNOT, "delivery-not-counted"),
        (FIVE, [done("2024-03-01", 5, unit="veckor")], "2025-01-01", CANNOT, "delivery-other-unit"),
        (FIVE, [done("2024-03-01", 5, unit="Praktikplatser")], "2024-03-01", "fulfilled", "delivered-of"),
        (FIVE, [done("2023-03-01", 5)], "2025-01-01", "overdue", "delivery-before-commitment"),
        (FIVE, [done("2024-03-01", -5)], "2025-01-01", "overdue", "delivery-not-positive"),
        # a month as told: it may have been before the day or after it
        (FIVE, [done("2024-06", 5)], "2024-05-31", "under-way", "nothing-delivered"),
        (FIVE, [done("2024-06", 5)], "2024-06-15", CANNOT, "state-undetermined"),
        (FIVE, [done("2024-06", 5)], "2024-06-30", "fulfilled", "delivered-of"),
        (FIVE, [done("2024-06", 4)], "2024-06-15", "under-way", "delivery-day-inexact"),
        # without a number something is enough, without a period there is no end
        ({"period": YEAR}, [done("2024-03-01")], "2024-03-01", "fulfilled", "delivered-without-number"),
        (
            {"period": YEAR},
            [done("2024-03-01", evidence=None)],
            "2024-03-01",
            CANNOT,
            "delivery-without-evidence",
        ),
        ({"period": YEAR}, [], "2024-12-31", "under-way", "period-runs"),
        ({"period": YEAR}, [], "2025-01-01", "overdue", "period-ended"),
        ({"period": Span(day("2024-09-01"))}, [], "2024-08-31", "under-way", "period-not-begun"),
        ({"period": Span(day("2024-09-01"))}, [], "2029-01-01", "under-way", "period-open"),
        ({"quantity": places(5)}, [], "2029-01-01", "under-way", "no-period"),
        ({}, [], "2024-06-30", CANNOT, "nothing-to-judge-by"),
        ({"quantity": places(0), "period": YEAR}, [], "2024-06-30", CANNOT, "promised-not-positive"),
        ({"verifiable": False, **FIVE}, [done("2024-03-01", 5)], "2025-01-01", CANNOT, "not-verifiable"),
        ({"verifiable": True, **FIVE}, [done("2024-03-01", 5)], "2025-01-01", "fulfilled", "delivered-of"),
        # called off: what was done before stays done, what comes after does not count
        ({"terminated_on": day("2024-05-01"), **FIVE}, [], "2024-04-30", "under-way", "period-runs"),
        ({"terminated_on": day("2024-05-01"), **FIVE}, [], "2024-05-01", "lapsed", "terminated"),
        (
            {"terminated_on": day("2024-05-01"), "termination_reason": "nedlagd verksamhet", **FIVE},
            [done("2024-06-01", 5)],
            "2025-01-01",
            "lapsed",
            "delivery-after-end",
        ),
        (
            {"terminated_on": day("2024-05-01"), **FIVE},
            [done("2024-05-01", 5)],
            "2025-01-01",
            "fulfilled",
            "delivered-of",
        ),
        ({"terminated_on": day("2024-05-01"), "verifiable": False}, [], "2025-01-01", "lapsed", "terminated"),
    ],
)
def test_a_commitment_stands_by_what_is_shown_and_by_its_time(fields, deliveries, on, state, code):
    found = status(promise(**fields), *deliveries, on=on)

    assert found.state == state
    assert code in found.codes


@pytest.mark.feature("B4")
def test_a_status_tells_how_much_of_how_much_and_why():
    deliveries = [done("2024-03-01", 3), done("2024-04-01", "0.5", evidence=None)]
    found = status(promise(**FIVE), *deliveries, on="2024-06-30")

    assert (found.delivered, found.promised, len(found.deliveries)) == (Decimal("3"), places(5), 2)
    assert found.text("sv") == (
        "Åtagandet praktik (Alfa AB, praktik): pågår; utfört och belagt: 3,0 av 5 praktikplatser; "
        "uppges utfört: 3,5 av 5 praktikplatser; perioden löper till och med 31 december 2024."
    )
    assert str(found) == (
        "Commitment praktik (Alfa AB, internship): under way; delivered with evidence: 3.0 of 5 "
        "praktikplatser; reported as delivered: 3.5 of 5 praktikplatser; the period runs to 31 December 2024."
    )
    assert repr(found) == "CommitmentStatus(praktik: under-way)"


@pytest.mark.feature("B2", "B5")
def test_a_commitment_falls_with_its_agreement_and_says_so():
    ended = Agreement(
        id="avtal", title="Avtal om Jobbpakten", terminated_on=day("2024-05-01"), termination_reason="brister"
    )
    one = promise(agreement="avtal", **FIVE)

    assert status(one, on="2024-04-30", agreements=[ended]).state == "under-way"
    found = status(one, on="2024-05-01", agreements=[ended])
    assert found.state == "lapsed"
    assert "avtalet Avtal om Jobbpakten upphörde 1 maj 2024: brister" in found.text("sv")
    early = evolve(one, terminated_on=day("2024-03-01"))
    assert status(early, on="2024-06-01", agreements=[ended]).codes[0] == "terminated", (
        "the earlier of the two"
    )


@pytest.mark.feature("B2")
def test_an_agreement_terminated_on_a_day_not_told_ends_it_only_from_the_day_of_the_paper():
    ended = Agreement(id="avtal", title="Avtal", state="terminated")
    one = promise(agreement="avtal", **FIVE)

    assert status(one, on="2024-12-31", agreements=[ended]).state == "lapsed"
    before = status(one, on="2024-12-30", agreements=[ended])
    assert (before.state, before.codes[0]) == (CANNOT, "agreement-terminated-undated")
    assert status(one, done("2024-03-01", 5), on="2024-12-30", agreements=[ended]).state == "fulfilled"


# --- lapse ---------------------------------------------------------------------------------

TWO_YEARS = LapseRule(id="tva-ar", after="P24M")


@pytest.mark.feature("B5")
@pytest.mark.parametrize(
    ("rules", "deliveries", "on", "state"),
    [
        ([TWO_YEARS], [], "2026-01-15", CANNOT),
        ([TWO_YEARS], [], "2026-01-16", "lapsed"),
        ([TWO_YEARS], [done("2026-01-15")], "2026-01-16", "fulfilled"),
        ([TWO_YEARS], [done("2026-01-16")], "2027-01-01", "lapsed"),
        ([TWO_YEARS], [done("2025-05-01", evidence=None)], "2027-01-01", CANNOT),
        ([evolve(TWO_YEARS, kind="job")], [], "2027-01-01", CANNOT),
        ([TWO_YEARS, LapseRule(id="praktik", after="P6M", kind="internship")], [], "2024-07-16", "lapsed"),
        ([TWO_YEARS, LapseRule(id="praktik", after="P5Y", kind="internship")], [], "2027-01-01", CANNOT),
        # a rule that is new takes those whose time is out on its first day, one that is gone takes none
        ([evolve(TWO_YEARS, since=PrintedDate("2026-06-01"))], [], "2026-05-31", CANNOT),
        ([evolve(TWO_YEARS, since=PrintedDate("2026-06-01"))], [], "2026-06-01", "lapsed"),
        ([evolve(TWO_YEARS, until=PrintedDate("2026-01-15"))], [], "2027-01-01", CANNOT),
        ([evolve(TWO_YEARS, until=PrintedDate("2026-01-16"))], [], "2027-01-01", "lapsed"),
        (
            [evolve(TWO_YEARS, until=PrintedDate("2025")), LapseRule(id="ny", after="P3Y")],
            [],
            "2026-06-01",
            CANNOT,
        ),
    ],
)
def test_a_commitment_of_which_nothing_comes_lapses_by_the_rule_in_force(rules, deliveries, on, state):
    """Made 2024-01-15 without a number or a period; the rule's last day is 2026-01-15."""
    assert status(promise(), *deliveries, on=on, lapse_rules=rules).state == state


@pytest.mark.feature("B5")
def test_a_lapse_beyond_the_calendar_cannot_be_judged():
    rules = [LapseRule(id="aldrig", after="P100Y")]

    assert status(promise(made_on="9950-01-01"), on="9999-12-31", lapse_rules=rules).state == CANNOT


@pytest.mark.feature("B5")
def test_a_lapse_says_when_and_by_which_rule_and_says_so_in_advance():
    before = status(promise(**FIVE), on="2024-02-01", lapse_rules=[TWO_YEARS])
    after_it = status(promise(**FIVE), on="2026-03-01", lapse_rules=[TWO_YEARS])

    assert "förfaller 16 januari 2026 enligt regeln tva-ar om inget utförs dessförinnan" in before.text("sv")
    assert after_it.text("en") == (
        "Commitment praktik (Alfa AB, internship): lapsed; nothing is stated as delivered within 24 months; "
        "lapsed on 16 January 2026 by the rule tva-ar."
    )


@pytest.mark.feature("B5")
def test_a_commitment_made_some_time_in_a_year_may_have_lapsed():
    one = promise(made_on="2022", **FIVE)

    assert status(one, on="2024-01-01", lapse_rules=[TWO_YEARS]).state == "under-way"
    found = status(one, on="2024-06-01", lapse_rules=[TWO_YEARS])
    assert (found.state, found.codes[0]) == (CANNOT, "state-undetermined")
    assert "lapse-rule" in found.codes
    assert status(one, on="2025-01-01", lapse_rules=[TWO_YEARS]).state == "lapsed"


# --- renewal -------------------------------------------------------------------------------


@pytest.mark.feature("B2", "B5")
def test_a_renewed_commitment_is_history_as_it_stood_then():
    first = promise(**FIVE)
    second = promise("ny", made_on="2024-10-01", renews="praktik", quantity=places(3))
    known = network(first, second, deliveries=[done("2024-03-01", 2), done("2024-11-01", 3)])

    before = follow_commitments(known, as_of=day("2024-09-30"))
    assert [one.commitment.id for one in before] == ["praktik"]
    followed = follow_commitments(known, as_of=day("2025-06-01"))
    old = followed.commitments["praktik"]
    assert (old.state, old.judged_on, old.successor) == ("under-way", day("2024-10-01"), second)
    assert "renewed" in old.codes
    assert "historik" in old.text("sv")
    assert (followed.current, followed.history) == ((followed.commitments["ny"],), (old,))
    assert (followed.tally.total, followed.tally["under-way"]) == (1, 1)
    assert "Förnyade åtaganden i historiken: 1." in followed.text("sv")
    assert repr(old) == "CommitmentStatus(praktik: under-way, history)"


@pytest.mark.feature("B2")
def test_a_renewal_of_an_inexact_day_is_told_and_not_yet_history():
    known = network(promise(**FIVE), promise("ny", made_on="2024", renews="praktik"))
    found = follow_commitments(known, as_of=day("2024-06-01"))

    assert not found.commitments["praktik"].history
    assert "perhaps-renewed" in found.commitments["praktik"].codes
    assert "perhaps-not-made" in found.commitments["ny"].codes


@pytest.mark.parametrize(
    "others",
    [
        [promise("praktik", renews="praktik", **FIVE)],
        [promise(**FIVE), promise("gammal", made_on="2020-01-01", renews="praktik", **FIVE)],
        [promise(**FIVE), promise("ny", renews="okand", **FIVE)],
    ],
)
def test_what_renews_itself_the_future_or_nothing_makes_no_history(others):
    assert follow_commitments(network(*others), as_of=day("2024-06-01")).history == ()


# --- scope ---------------------------------------------------------------------------------


def charter(name="2024", on="2024-01-01", **fields):
    decided = DecisionRef(body=BOARD, on=on, version=name, section="§ 7", case="AMN-2024-00562")
    return Charter(**{"id": name, "title": "Inriktning", "decided": decided, **fields})


NO_OPERATIVE_WORK = ScopeBoundary(
    text="Det bedrivs inte någon operativ samverkan … inom nätverket.",
    excludes=["operative-cooperation"],
    instead=["Jobbtorg Stockholm", "Vuxenutbildning Stockholm"],
)


@pytest.mark.feature("B4", "C5")
def test_a_commitment_outside_the_charters_scope_is_told_and_judged_all_the_same():
    """ "Det bedrivs inte någon operativ samverkan … inom nätverket" (S2)."""
    one = promise(kind="operative-cooperation", **FIVE)
    found = status(one, on="2024-06-01", charters=[charter(boundaries=[NO_OPERATIVE_WORK])])

    assert found.state == "under-way"
    assert found.text("sv").endswith(
        "operativ samverkan ligger utanför vad nätverket gör enligt Inriktning; det görs i stället av "
        "Jobbtorg Stockholm och Vuxenutbildning Stockholm."
    )
    alone = charter(boundaries=[evolve(NO_OPERATIVE_WORK, instead=())])
    assert "outside-scope" in status(one, on="2024-06-01", charters=[alone]).codes
    later = charter(on="2024-01-16", boundaries=[NO_OPERATIVE_WORK])
    assert "outside-scope-instead" not in status(one, on="2024-06-01", charters=[later]).codes, (
        "made before it"
    )
    year = charter(on="2024", boundaries=[NO_OPERATIVE_WORK])
    assert "perhaps-outside-scope" in status(one, on="2024-06-01", charters=[year]).codes
    assert "outside" not in " ".join(status(promise(), on="2024-06-01", charters=[charter()]).codes)


# --- counted -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def many():
    known = charter(
        target_groups=[
            TargetGroup(
                id="bistand",
                text="Individer som får ekonomiskt bistånd",
                excludes=["omfattas av Rusta och Matcha"],
            ),
            TargetGroup(id="unga", text="Unga"),
        ],
        focus_areas=[FocusArea(id="jarva", name="Järva")],
    )
    return network(
        promise("a", target_groups=["bistand", "unga"], **FIVE),
        promise("b", target_groups=["bistand"], forum="jarva", **FIVE),
        promise("c", kind="lecture", organisation="beta", period=YEAR),
        promise("d", kind="lecture", organisation="okand"),
        charters=[known],
        templates=[ForumTemplate(id="lokalt", title="Lokalt forum")],
        forums=[Forum(id="jarva", template="lokalt", focus_area="jarva")],
        deliveries=[done("2024-03-01", 5, of="a"), done("2024-03-01", 1, of="ingen")],
    )


@pytest.mark.feature("B4")
def test_commitments_are_counted_by_kind_sector_target_group_and_forum(many):
    followed = follow_commitments(many, as_of=day("2025-01-01"))

    def told(groups):
        return {one.key: {str(s): n for s, n in one.counts.counts if n} for one in groups}

    overdue, unjudged = {"overdue": 1}, {"cannot-be-judged": 1}
    assert told(followed.by_kind) == {
        CommitmentKind.INTERNSHIP: {"fulfilled": 1, "overdue": 1},
        CommitmentKind.LECTURE: {"overdue": 1, "cannot-be-judged": 1},
    }
    assert told(followed.by_sector) == {
        Sector.PRIVATE: {"fulfilled": 1, "overdue": 1},
        Sector.CIVIL_SOCIETY: overdue,
        Sector.UNSTATED: unjudged,
    }
    assert told(followed.by_target_group) == {
        "bistand": {"fulfilled": 1, "overdue": 1},
        "unga": {"fulfilled": 1},
        "unstated": {"overdue": 1, "cannot-be-judged": 1},
    }
    assert told(followed.by_forum) == {
        "unstated": {"fulfilled": 1, "overdue": 1, "cannot-be-judged": 1},
        "jarva": overdue,
    }
    assert len(followed.tally.counts) == len(CommitmentState), "every state is there"
    assert (followed.tally.judged, followed.tally.settled, followed.tally.total) == (3, 3, 4)
    assert followed.tally.text("sv") == (
        "3 av 4 åtaganden kan bedömas: 1 uppfyllt, 2 försenat, 1 kan inte bedömas"
    )
    assert repr(followed) == (
        "CommitmentsFollowUp(jobbpakten on 2025-01-01: 3 of 4 commitments can be judged: 1 fulfilled, "
        "2 overdue, 1 cannot be ju…)"
    )
    assert [one.commitment.id for one in followed.of("overdue")] == ["b", "c"]
    assert [one.commitment for one in followed.strays] == ["ingen"]
    with pytest.raises(NotFound):
        followed.tally["ajar"]
    with pytest.raises(NotFound):
        followed.commitments["e"]


@pytest.mark.feature("B4")
def test_the_tables_are_internal_and_add_up(many):
    followed = follow_commitments(many, as_of=day("2025-01-01"))

    by_kind = followed.tallies("kind", "sv")
    assert by_kind.internal == "Internt underlag, inte granskat för sekretess"
    assert [row["kind"] for row in by_kind.rows()] == ["Praktik", "Föreläsning", "Alla"]
    for language in ("sv", "en"):
        for by in ("kind", "sector", "target-group", "forum"):
            table = followed.tallies(by, language)
            for one in table.relations:
                row, column = one.total
                parts = [cast(int, table.cells[place[0]][place[1]]) for place in one.parts]
                assert table.cells[row][column] == sum(parts)
            assert table.markdown()
    groups = followed.tallies("target-group", "sv")
    assert [row["target-group"] for row in groups.rows()] == [
        "Individer som får ekonomiskt bistånd",
        "Unga",
        "Anges inte",
        "Alla",
    ]
    assert "Ett åtagande med flera målgrupper räknas i var och en av dem." in groups.notes
    assert [row["forum"] for row in followed.tallies("forum").rows()][1] == "Lokalt forum, Järva"
    rows = followed.table("sv").rows()
    assert [row["state"] for row in rows] == ["uppfyllt", "försenat", "försenat", "kan inte bedömas"]
    assert (rows[0]["delivered"], rows[0]["promised"]) == ("5 praktikplatser", "5 praktikplatser")
    assert (rows[2]["delivered"], rows[2]["organisation"]) == ("", "Föreningen Beta")
    assert rows[3]["organisation"] == "okand"
    assert "<table" in followed._repr_html_()
    with pytest.raises(PaktError):
        followed.tallies("colour")


def test_nothing_promised_is_told_as_nothing():
    followed = follow_commitments(network(), as_of=day("2025-01-01"))

    assert followed.text("sv").startswith("Inga åtaganden.")
    assert (len(followed), list(followed), followed.tally.total) == (0, [], 0)
    assert followed.tallies().rows()[0]["total"] == 0
    assert followed.table().cells == ()


# --- scored or not -------------------------------------------------------------------------


def scored(*charters, on="2025-01-01", matters=(), **fields):
    made = [promise(f"c{number}", **FIVE) for number in range(5)]
    made.append(promise("pagar", period=Span(day("2024-01-01"), day("2026-12-31"))))
    made.append(promise("oklart"))
    known = network(
        *made, charters=charters, deliveries=[done("2024-03-01", 5, of=f"c{n}") for n in range(3)], **fields
    )
    return follow_commitments(known, as_of=day(on), matters=matters)


FORBIDDEN = EvaluationTerms(
    quantitative="forbidden",
    text="… inte att utvärderas utifrån kvantitativa mål och resultat.",
    source=Source(document="Ny inriktning för Integrationspakten", section="Uppdaterad målstruktur"),
)
ALLOWED = EvaluationTerms(quantitative="allowed")


@pytest.mark.feature("B6", "G6")
def test_scoring_is_refused_with_the_charter_cited_and_counts_remain():
    """ "… fortsatt inte att utvärderas utifrån kvantitativa mål och resultat" (S2)."""
    followed = scored(charter(evaluation=FORBIDDEN))
    refused = followed.score

    assert isinstance(refused, ScoringRefused)
    assert (refused.charter.id, str(refused.decided.on), refused.words) == (
        "2024",
        "2024-01-01",
        FORBIDDEN.text,
    )
    assert refused.source == FORBIDDEN.source
    assert refused.text("sv") == (
        "Ingen kvantitativ bedömning görs: nätverket ska inte utvärderas kvantitativt enligt Inriktning, "
        "beslutad av Arbetsmarknadsnämnden 1 januari 2024 (§ 7, AMN-2024-00562). Handlingen: ”… inte "
        "att utvärderas utifrån kvantitativa mål och resultat.”"
    )
    assert refused.text("sv") in followed.text("sv")
    assert followed.tally["fulfilled"] == 3, "a count is no score"
    bare = scored(charter(evaluation=evolve(FORBIDDEN, text=None, source=None), source=Source(document="S2")))
    assert (bare.score.words, bare.score.source) == (None, Source(document="S2"))
    assert "paper:" not in str(bare.score)


@pytest.mark.feature("B6")
def test_a_score_is_given_where_the_charter_allows_it_with_its_interval():
    """Three of five settled: what is under way or cannot be judged is stated beside."""
    score = scored(charter(evaluation=ALLOWED)).score
    assert str(score).startswith("60.0 per cent of the settled commitments are fulfilled (3 of 5)")
    with pytest.raises(PaktError):
        score.text("fi")

    assert isinstance(score, Score)
    assert (score.fulfilled, score.settled, score.under_way, score.unjudged) == (3, 5, 1, 1)
    assert (score.share, score.interval) == (Decimal(60), wilson(3, 5).scaled(Decimal(100)))
    assert score.text("sv") == (
        "60,0 procent av de avgjorda åtagandena är uppfyllda (3 av 5), intervall 23,1–88,2 (95 procents "
        "konfidens). Pågår: 1. Kan inte bedömas: 1."
    )


@pytest.mark.feature("B6", "A4")
@pytest.mark.parametrize(
    ("charters", "code"),
    [
        ([], "no-charter-known"),
        ([Charter(id="x", title="X", evaluation=FORBIDDEN)], "no-charter-known"),
        ([charter()], "evaluation-unstated"),
        ([charter(evaluation=EvaluationTerms(text="kvalitativt"))], "evaluation-unstated"),
        ([charter(on="2025", evaluation=FORBIDDEN)], "charter-undetermined"),
        ([charter(evaluation=FORBIDDEN, until=PrintedDate("2024-12-31"))], "no-charter-known"),
    ],
)
def test_where_nothing_is_known_there_is_neither_a_score_nor_a_ban(charters, code):
    score = scored(*charters).score

    assert isinstance(score, NotScored)
    assert [one.code for one in score.reasons] == [code]
    assert "forbid" not in str(score)


@pytest.mark.feature("B6", "A4")
def test_the_charter_that_decides_is_the_one_in_force_on_the_day():
    """The ban of a charter that is only proposed forbids nothing; an old one's ends with it."""
    asked = Proposal(body=BOARD, day=day("2024-05-06"), version="ny")
    proposed = Charter(id="ny", title="Ny inriktning", proposal=asked, evaluation=FORBIDDEN)
    old = charter("gammal", on="2020-01-01", evaluation=ALLOWED)

    assert isinstance(scored(old, proposed).score, Score)
    told = [one.code for one in scored(proposed).score.reasons]
    assert told == ["no-charter-known", "charter-only-proposed"]

    class Deciding:
        def adopting(self, document, version):
            if (document, version) != ("jobbpakten", "ny"):
                return None
            return DecisionRef(body=BOARD, on="2024-05-21", version="ny")

    assert isinstance(scored(old, proposed, matters=[Deciding()]).score, ScoringRefused)
    assert isinstance(scored(old, proposed, on="2024-05-20", matters=[Deciding()]).score, Score)


@pytest.mark.feature("B6")
def test_a_share_of_nothing_is_no_score():
    known = network(promise(**FIVE), charters=[charter(evaluation=ALLOWED)])
    score = follow_commitments(known, as_of=day("2024-06-01")).score

    assert [one.code for one in score.reasons] == ["nothing-settled"]


# --- laws ----------------------------------------------------------------------------------

DATES = st.one_of(
    st.dates(day("2024-01-01"), day("2024-12-31")).map(dt.date.isoformat),
    st.integers(1, 12).map(lambda month: f"2024-{month:02}"),
    st.just("2024"),
).map(PrintedDate)
EXACT = st.dates(day("2024-01-01"), day("2024-12-31")).map(lambda one: PrintedDate(one.isoformat()))
AS_OF = st.dates(day("2023-12-01"), day("2026-03-31"))
QUANTITIES = st.none() | st.builds(
    Quantity, st.integers(1, 4).map(Decimal), st.sampled_from(("platser", "veckor"))
)


def deliveries_of(name, dates=DATES):
    return st.lists(
        st.builds(
            Delivery,
            commitment=st.just(name),
            on=dates,
            quantity=QUANTITIES,
            evidence=st.sampled_from((None, "intyg")),
        ),
        max_size=3,
    )


def commitments(name="c", dates=DATES):
    return st.builds(
        promise,
        st.just(name),
        made_on=dates,
        organisation=st.sampled_from(("alfa", "beta", "okand")),
        kind=st.sampled_from(("internship", "job")),
        quantity=QUANTITIES,
        period=st.none()
        | st.builds(Span, st.just(day("2024-03-01")), st.sampled_from((None, day("2024-10-31")))),
        verifiable=st.sampled_from((None, True, False)),
        terminated_on=st.none() | st.dates(day("2024-06-01"), day("2025-06-30")),
        target_groups=st.lists(st.sampled_from(("unga", "bistand")), unique=True),
        forum=st.none() | st.just("jarva"),
    )


PLAN_RULES = st.lists(
    st.builds(
        LapseRule,
        id=st.just("regel"),
        after=st.sampled_from(("P3M", "P1Y", "P400D")),
        kind=st.none() | st.just(CommitmentKind.JOB),
        since=st.none() | DATES,
        until=st.none() | st.just(PrintedDate("2025-06-30")),
    ),
    max_size=2,
)


def state_of(commitment, deliveries, on, rules=()):
    followed = follow_commitments(network(commitment, deliveries=deliveries, lapse_rules=rules), as_of=on)
    return followed.statuses[0].state if followed.statuses else None


@pytest.mark.feature("B4")
@given(commitments(), deliveries_of("c"), PLAN_RULES, AS_OF, AS_OF)
def test_a_later_day_never_un_fulfils(commitment, deliveries, rules, one, other):
    early, late = sorted((one, other))

    if state_of(commitment, deliveries, early, rules) is CommitmentState.FULFILLED:
        assert state_of(commitment, deliveries, late, rules) is CommitmentState.FULFILLED


@pytest.mark.feature("B5")
@given(commitments(dates=EXACT), deliveries_of("c"), PLAN_RULES, AS_OF, AS_OF)
def test_what_has_lapsed_stays_lapsed(commitment, deliveries, rules, one, other):
    early, late = sorted((one, other))

    if state_of(commitment, deliveries, early, rules) is CommitmentState.LAPSED:
        assert state_of(commitment, deliveries, late, rules) is CommitmentState.LAPSED


def days_of(when, on):
    """Days that a printed date can mean: its ends, the day asked for and its neighbours."""
    near = {on + dt.timedelta(days=number) for number in (-1, 0, 1)}
    return sorted({when.earliest, when.latest} | {one for one in near if when.earliest <= one <= when.latest})


@pytest.mark.feature("B4", "B5")
@given(commitments(), deliveries_of("c").filter(lambda rows: len(rows) < 3), PLAN_RULES, AS_OF)
def test_a_state_holds_whatever_days_the_dates_mean(commitment, deliveries, rules, on):
    """Brute force over the days that each date can mean; a delivery comes no earlier than its commitment."""
    told = state_of(commitment, deliveries, on, rules)
    ways = [days_of(commitment.made_on, on), *(days_of(one.on, on) for one in deliveries)]
    found = set()
    for made, *when in product(*ways):
        valid = [
            place for place, one in enumerate(deliveries) if one.on.latest >= commitment.made_on.earliest
        ]
        if made > on or any(when[place] < made for place in valid):
            continue
        exact = evolve(commitment, made_on=made.isoformat())
        moved = [evolve(one, on=day_.isoformat()) for one, day_ in zip(deliveries, when, strict=True)]
        found.add(state_of(exact, moved, on, rules))

    if told is None:
        assert not found
    elif told is not CANNOT:
        assert found <= {told}
    elif commitment.made_on.exact is not None:
        assert len(found) != 1 or found == {CANNOT}


@pytest.mark.feature("B4")
@given(st.integers(0, 4).flatmap(lambda n: st.tuples(*(commitments(f"c{k}") for k in range(n)))), AS_OF)
def test_every_grouping_counts_everybody(made, on):
    followed = follow_commitments(network(*made), as_of=on)

    assert followed.tally.total == len([one for one in made if one.made_on.earliest <= on])
    for groups in (followed.by_kind, followed.by_sector, followed.by_forum):
        for state, number in followed.tally.counts:
            assert sum(one.counts[state] for one in groups) == number
    several = sum(max(1, len(one.commitment.target_groups)) for one in followed.current)
    assert sum(one.counts.total for one in followed.by_target_group) == several


@pytest.mark.feature("B4")
@given(
    st.tuples(*(commitments(f"c{k}") for k in range(3))),
    st.tuples(*(deliveries_of(f"c{k}") for k in range(3))),
    AS_OF,
    st.randoms(use_true_random=False),
)
def test_the_order_of_the_document_changes_no_state(made, deliveries, on, random):
    rows = [one for some in deliveries for one in some]
    one = follow_commitments(network(*made, deliveries=rows), as_of=on)
    other = follow_commitments(
        network(*random.sample(made, 3), deliveries=random.sample(rows, len(rows))), as_of=on
    )

    assert {status.id: status.state for status in one} == {status.id: status.state for status in other}
    assert one.tally == other.tally


@given(commitments(), deliveries_of("c"), PLAN_RULES, AS_OF, st.sampled_from(("sv", "en")))
def test_every_status_reads_as_a_sentence(commitment, deliveries, rules, on, language):
    known = network(commitment, deliveries=deliveries, lapse_rules=rules)
    for one in follow_commitments(known, as_of=on):
        said = one.text(language)
        assert said.endswith(".")
        assert "‹" not in said
        assert "None" not in said
        assert ";." not in said


@pytest.mark.feature("B5")
@given(st.dates(day("2020-02-27"), day("2024-03-02")), st.sampled_from(("P1M", "P24M", "P90D", "P1Y2M10D")))
def test_the_last_day_of_a_lapse_rule_is_counted_from_the_day_it_was_made(made, step):
    rule = LapseRule(id="regel", after=step)
    last = after(made, step)
    one = promise("c", made_on=made.isoformat(), quantity=places(1))

    assert state_of(one, [], last, [rule]) is CommitmentState.UNDER_WAY
    assert state_of(one, [], last + dt.timedelta(days=1), [rule]) is CommitmentState.LAPSED


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [dt.datetime(2024, 1, 1, tzinfo=dt.UTC), "2024-01-01", None, 2024])
def test_only_a_day_is_asked_for(wrong):
    with pytest.raises(PaktError):
        follow_commitments(network(), as_of=wrong)


@pytest.mark.parametrize(
    ("wrong", "fields"),
    [
        ({}, {}),
        (None, {}),
        (network(), {"matters": [7]}),
        (network(), {"confidence": Decimal(100)}),
        (network(), {"confidence": "95"}),
    ],
)
def test_only_a_network_and_what_fits_it_is_taken(wrong, fields):
    with pytest.raises(PaktError):
        follow_commitments(wrong, as_of=day("2024-01-01"), **fields)


@pytest.mark.parametrize("call", ["text", "table", "tallies", "duties_table", "handovers_table"])
def test_only_two_languages_are_spoken(many, call):
    followed = follow_commitments(many, as_of=day("2025-01-01"))

    with pytest.raises(PaktError):
        getattr(followed, call)(language="fi")


def test_the_network_is_as_it_was(many):
    before = evolve(many)
    follow_commitments(many, as_of=day("2025-01-01")).table()

    assert many == before
