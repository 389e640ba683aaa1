"""Rules for networks at their edges: dates as exact as printed, names nearly the same, forms that end."""

import datetime as dt
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, strategies as st

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import read_day
from paktmodel.checks import check
from paktmodel.checks.subjects import kind_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Subject
from paktmodel.model.activities import (
    Activity,
    Forum,
    ForumTemplate,
    Handover,
    HandoverEvent,
    OperativeUnit,
    ReportedCount,
)
from paktmodel.model.charters import (
    AdmissionCriterion,
)
from paktmodel.testing import (
    aim,
    dated,
    decision_ref,
    goal,
    passage,
    source,
    timeline,
)
from paktmodel.values.figures import Approximate
from paktmodel.vocabulary.words.findings import SubjectKind
from tests.support.networks import (
    agreement,
    all_four,
    area,
    charter,
    commitment,
    delivery,
    event,
    forbidding,
    later,
    looked_at,
    network,
    organisation,
    proposed,
    taking_part,
    with_members,
)
from tests.support.rule_cases import codes


def only(document, code):
    """The findings with a code."""
    return [one for one in check(document) if one.code == code]


def told(found):
    return [(str(one.severity), tuple(map(str, one.subjects))) for one in found]


@pytest.mark.feature("A4", "D6", "E2")
def test_a_charter_told_to_hold_without_a_decision_is_a_proposal_read_as_one():
    read_as_one = network(charters=(charter("2024", decided=None, since="2024-05-21"),))
    rejected = network(charters=(charter(decided=decision_ref("2021", outcome="rejected")),))

    assert told(check(read_as_one)) == [("warning", ("charter 2024",))]
    assert check(rejected) == ()


@pytest.mark.feature("D6")
def test_an_approval_that_does_not_say_of_which_version_adopts_nothing():
    (found,) = check(network(charters=(charter(decided=decision_ref(None)),)))

    assert found.code == "decision-on-another-version"
    assert "anges inte" in found.text("sv")


@pytest.mark.feature("A4", "D6")
def test_a_charter_that_a_matter_adopts_is_decided():
    asks = network(charters=(proposed,), consequences=all_four)

    assert codes(check(asks)) == ["charter-not-decided"]
    assert check(asks, matters=(Deciding(document="pakten", version="2024"),)) == ()
    assert codes(check(asks, matters=(Deciding(document="pakten", version="2021"),))) == [
        "charter-not-decided"
    ]


@frozen
class Deciding:
    """A matter that adopts one version of one document."""

    document: str
    version: str

    def adopting(self, document, version):
        if (document, version) != (self.document, self.version):
            return None
        return decision_ref(self.version, on="2024-06-11")


def test_two_charters_of_one_day_overlap():
    twice = network(charters=(charter(), charter("2021-b", decided=decision_ref("2021-b", on="2021-04-20"))))

    assert told(check(twice)) == [("warning", ("charter 2021", "charter 2021-b"))]


@pytest.mark.feature("B6")
@pytest.mark.parametrize("asks", [{"indicators": ("1.1",)}, {"unit": "organisationer"}])
def test_a_direction_that_names_a_figure_is_a_quantitative_target(asks):
    fields = {"unit": "unstated", "indicators": (), **asks}
    goals = (goal(), goal(aims=(aim(**fields),)))
    (found,) = check(network(charters=(charter(goals=goals[1:], evaluation=forbidding),)))

    assert (found.code, found.path) == (
        "quantitative-target-forbidden",
        "$.network.charters[0].goals[0].aims[0]",
    )
    assert check(network(charters=(charter(goals=goals[1:]),))) == ()


@pytest.mark.feature("A4")
def test_membership_that_outlives_the_charter_that_knew_it_is_noted():
    opened = charter("2023", decided=later.decided, forms=("open",))
    before = charter(forms=("membership",))
    taking = (taking_part(), taking_part("2022-02", until="2023-01", organisation="vard"))
    members = network(
        organisations=(organisation(), organisation("vard")), participations=taking, charters=(before, opened)
    )

    assert told(check(members)) == [("info", ("participation of bygg, membership, 2022-01-10",))]


@pytest.mark.feature("A6")
def test_one_number_under_two_names_is_an_error_and_no_number_is_printed():
    twice = network(
        organisations=(
            organisation(name="Aros AB", number="212000-3005"),
            organisation("b", name="Bygg", number="16212000-3005"),
        )
    )
    (found,) = check(twice)

    assert (found.code, found.severity) == ("member-twice", "error")
    assert found.text("sv").startswith(
        "organisation bygg och b kan vara samma organisation (samma organisationsnummer): Aros AB och Bygg;"
    )
    assert "212000" not in found.text("sv")


@pytest.mark.feature("A6", "I3")
@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Aros Bygg AB", "AROS BYGG"),
        ("Föreningen Hand i Hand", "Föreningen Hand-i-Hand, ideell förening"),
        ("Ersättarna", "Ersätтарна"),  # by sound
        ("Spаrbanken", "Sparbanken"),  # by looks
    ],
)
def test_a_member_under_two_spellings_is_asked_about(one, other):
    twice = network(organisations=(organisation("a", name=one), organisation("b", name=other)))

    assert ("info", ("organisation a", "organisation b")) in told(only(twice, "member-twice"))


@pytest.mark.parametrize("names", [("AB", "HB"), ("Aros Bygg AB", "Aros Vård AB"), ("Stiftelsen", "AB")])
def test_other_names_and_bare_legal_forms_are_told_apart(names):
    two = network(
        organisations=tuple(organisation(f"o{place}", name=name) for place, name in enumerate(names))
    )

    assert check(two) == ()


def test_an_earlier_name_is_compared_too():
    two = network(organisations=(organisation("a", other_names=("Aros",)), organisation("b", name="Aros AB")))

    assert codes(check(two)) == ["member-twice"]


WORDS = st.sampled_from(["aros", "bygg", "vård", "norr", "syd"])


@given(st.lists(WORDS, min_size=1, max_size=3), st.sampled_from(["AB", "(publ)", "Ek. för.", "handelsbolag"]))
def test_case_punctuation_and_legal_form_never_tell_two_members_apart(words, form):
    names = (" ".join(words), f"{'-'.join(words).upper()}, {form}")
    two = network(organisations=tuple(organisation(f"o{n}", name=name) for n, name in enumerate(names)))

    assert codes(check(two)) == ["member-twice"]


PRINTED = st.builds(
    lambda day, digits: day.isoformat()[:digits],
    st.dates(read_day("2022-01-01"), read_day("2023-12-31")),
    st.sampled_from([4, 7, 10]),
)
SPANS = st.tuples(PRINTED, st.none() | PRINTED).filter(
    lambda span: span[1] is None or PrintedDate(span[0]).earliest <= PrintedDate(span[1]).latest
)


@given(st.lists(SPANS, min_size=2, max_size=5))
def test_participations_overlap_exactly_when_two_of_them_must_share_a_day(spans):
    """Held against the plain reading, pair by pair, of dates as exact as they are printed."""
    taking = [taking_part(since, until=until) for since, until in spans]
    shared = any(
        ends(one) >= other.since.latest and ends(other) >= one.since.latest
        for place, one in enumerate(taking)
        for other in taking[:place]
    )
    found = only(with_members(*taking), "participation-overlaps")

    assert [one.code for one in found] == ["participation-overlaps"] * shared


def ends(one):
    return dt.date.max if one.until is None else one.until.earliest


def test_two_forms_at_the_same_time_are_not_an_overlap():
    assert check(with_members(taking_part(), taking_part(form="agreement"))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "Nätverket avses nu att lanseras brett, och en invigning är planerad till november 2024.",
        "Invigningen planeras till den 12 december 2024.",
        "En lansering väntas i början av oktober 2024.",
        "Arbetet planeras under 2023.",
        "The launch is planned for May 2024.",
        "Planerad till den 31 november 2024.",  # no such day, but the month has passed
    ],
)
@pytest.mark.feature("I3")
def test_a_text_that_plans_for_what_has_passed_is_reported(text):
    assert codes(check(network(passages=(passage(text),)))) == ["date-stale"]


@pytest.mark.parametrize(
    "text",
    [
        "En invigning är planerad till januari 2025.",
        "En invigning är planerad till december 2024.",
        "Invigningen var planerad till november 2024 men sköts upp.",
        "Antalet väntas öka till 2000 personer.",
        "Det avtal som avses i beslutet från november 2023.",
        "Arbetet planeras under 2023–2026.",
        "Mötet är planerat. I november 2024 hölls det.",
    ],
)
def test_a_text_that_plans_for_what_is_to_come_or_tells_of_the_past_is_silent(text):
    assert check(network(passages=(passage(text),))) == ()


def test_a_text_is_held_against_the_day_of_its_own_paper():
    old = passage("En invigning är planerad till november 2024.", source=source(day="2024-05-06"))

    assert check(network(passages=(old,))) == ()


def test_what_is_planned_for_one_time_is_one_finding_and_an_event_is_read_by_its_fields():
    planned = event("relaunched", "2024-11", evidenced=False, words="planerad till november 2024")
    both = network(life=(planned,), passages=(passage("Planerad till november 2024 är invigningen."),))

    assert [len(one.subjects) for one in check(both)] == [2]


@pytest.mark.parametrize(
    ("count", "word"),
    [
        ({}, "inget antal"),
        (
            {"exact": 7, "approximate": Approximate("cirka 7", 7, "about")},
            "både ett exakt och ett ungefärligt antal",
        ),
    ],
)
@pytest.mark.feature("A7")
def test_a_count_must_be_one(count, word):
    (found,) = check(network(activities=(Activity(id="a", title="A", attendance=ReportedCount(**count)),)))

    assert found.text("sv") == f"aktivitet a har {word}"


MISSING: dict[str, dict[str, Any]] = {
    "organisation": {"participations": (taking_part(),)},
    "criterion": {
        "organisations": (organisation(),),
        "participations": (taking_part(evidence=(looked_at(True),)),),
    },
    "goal": {"charters": (charter(goals=(goal("2", parent="1"),)),)},
    "commitment": {"deliveries": (delivery(),)},
    "unit": {"handovers": (Handover(id="ide", kind="idea", text="En idé", unit="jobbtorg"),)},
    "template": {
        "charters": (charter(focus_areas=(area,)),),
        "forums": (Forum(id="f", template="lokal", focus_area="jarva"),),
    },
    "focus area": {
        "templates": (ForumTemplate(id="lokal", title="Lokal närvaro"),),
        "forums": (Forum(id="f", template="lokal", focus_area="jarva"),),
    },
    "forum": {"activities": (Activity(id="a", title="A", forum="jarva"),)},
    "activity plan": {"activities": (Activity(id="a", title="A", planned_in="plan-2024"),)},
    "agreement": {
        "organisations": (organisation(),),
        "charters": (charter(),),
        "commitments": (commitment(agreement="avtal"),),
    },
    "target group": {"organisations": (organisation(),), "commitments": (commitment(),)},
}


@pytest.mark.parametrize("what", MISSING)
def test_a_reference_within_a_network_must_lead_somewhere(what):
    (found,) = check(network(**MISSING[what]))

    assert found.code == "reference-to-nothing"
    assert found.evidence["what"].en == what
    assert found.text("sv").endswith("som inte finns i nätverket")


BACKWARDS: dict[str, dict[str, Any]] = {
    "participation of bygg, membership, 2022-01-10": {
        "organisations": (organisation(),),
        "participations": (taking_part(until="2022-01-09"),),
    },
    "charter 2021": {"charters": (charter(until="2021-04-19"),)},
    "commitment praktik": {
        "organisations": (organisation(),),
        "charters": (charter(),),
        "commitments": (commitment(terminated_on="2022-02-28"),),
    },
    "agreement avtal": {
        "organisations": (organisation(),),
        "agreements": (agreement(terminated_on="2022-01-31"),),
    },
    "forum f": {
        "charters": (charter(focus_areas=(area,)),),
        "templates": (ForumTemplate(id="lokal", title="Lokal närvaro"),),
        "forums": (
            Forum(
                id="f",
                template="lokal",
                focus_area="jarva",
                state=timeline(dated("tested", "2024-03-26"), dated("planned", "2024-02")),
            ),
        ),
    },
    "handover ide": {
        "units": (OperativeUnit(id="jobbtorg", name="Jobbtorg"),),
        "handovers": (
            Handover(
                id="ide",
                kind="idea",
                text="En idé",
                unit="jobbtorg",
                on="2024-03-26",
                events=(HandoverEvent(state="taken-up", on="2024-03-25"),),
            ),
        ),
    },
}


@pytest.mark.parametrize("subject", BACKWARDS)
def test_dates_that_go_backwards_in_a_network_are_reported(subject):
    (found,) = check(network(**BACKWARDS[subject]))

    assert (found.code, str(found.subjects[0])) == ("dates-out-of-order", subject)


def test_places_know_a_network_by_its_class():
    assert kind_of(network()) == "network"
    assert next(iter(Walk(network()).paths())) == Subject(SubjectKind.NETWORK)


@pytest.mark.feature("A5")
@pytest.mark.parametrize(("until", "expected"), [(None, 1), ("2030", 1), ("2024-12-31", 1), ("2024-12", 0)])
def test_a_breach_counts_as_long_as_the_participation_goes_on_for_certain(until, expected):
    asking = charter(criteria=(AdmissionCriterion(id="villkor", text="goda villkor", shown_by="intyg"),))
    members = with_members(taking_part(until=until, evidence=(looked_at(False),)), charters=(asking,))

    assert codes(check(members)) == ["criterion-breached"] * expected


def test_bad_input_comes_with_a_hint_in_both_languages():
    twice = network(organisations=(organisation("a", name="Aros"), organisation("b", name="Aros AB")))
    (found,) = check(twice)

    assert found.text("sv").endswith("fråga innan de slås ihop, för en likhet bevisar ingenting")
    assert found.hint == "ask before merging them, for a match proves nothing"


def held(*charters):
    return codes(check(network(charters=charters)))


def follows(since, **fields):
    return charter("2023", decided=decision_ref("2023", on=since), **fields)


@pytest.mark.parametrize(
    ("until", "since", "expected"),
    [
        ("2022-06-30", "2022-07-02", ["charter-gap"]),
        ("2022-06-30", "2022-07-01", []),
        ("2022-06-29", "2022-07", ["charter-gap"]),  # not even its first day follows
        ("2022-06-30", "2022-07", []),
        ("2022-06", "2022-07", []),
        ("2022-06", "2022-08", ["charter-gap"]),
        ("2022-07-01", "2022-07", []),  # the next may begin on the second
        ("2022-07-31", "2022-07", ["charter-overlap"]),
        ("2022-08", "2022-07", ["charter-overlap"]),
    ],
)
@pytest.mark.feature("A4", "D6")
def test_gaps_and_overlaps_are_told_only_where_the_dates_leave_no_doubt(until, since, expected):
    assert held(charter(until=until), follows(since)) == expected


@pytest.mark.parametrize(("since", "expected"), [("2022-01-09", 1), ("2022-01", 0), ("2022-01-10", 0)])
def test_a_form_is_abolished_for_those_who_began_before_the_charter_for_certain(since, expected):
    opened = charter("2022", decided=decision_ref("2022", on="2022-01-10"), forms=("open",))
    found = check(with_members(taking_part(since), charters=(charter(forms=("membership",)), opened)))

    assert [str(one.severity) for one in found if one.severity == "info"] == ["info"] * expected


@pytest.mark.parametrize(("signed", "expected"), [("2022-01-09", 1), ("2022-01", 0), ("2022-01-10", 0)])
@pytest.mark.feature("B2")
def test_an_agreement_is_held_against_the_first_day_of_taking_part(signed, expected):
    taking = (taking_part("2023", form="open"), taking_part(), taking_part("2024", form="event-only"))
    found = check(with_members(*taking, agreements=(agreement(signed_on=signed),)))

    assert codes(found) == ["agreement-before-admission"] * expected


def test_a_delivery_on_the_day_of_its_commitment_is_in_order():
    made = network(
        organisations=(organisation(),),
        charters=(charter(),),
        commitments=(commitment(made_on="2022-03-01"),),
        deliveries=(delivery("2022-03-01"),),
    )

    assert check(made) == ()


JOBS = ("job", "internship", "study-visit")


@pytest.mark.feature("I1")
@pytest.mark.parametrize("kind", ["job", "internship", "study-visit", "lecture", "own-idea", "training"])
def test_only_what_is_for_somebody_is_asked_for_whom_and_whether_it_can_be_verified(kind):
    bare = commitment(kind=kind, target_groups=(), benefit="unstated", verifiable=None)
    gaps = ["target-group-missing", "benefit-missing", "commitment-not-verifiable"]

    assert codes(check(with_members(charters=(charter(),), commitments=(bare,)))) == (
        gaps if kind in JOBS else []
    )


@pytest.mark.feature("I1")
def test_a_charter_owes_members_a_benefit_where_there_are_members():
    bare: dict[str, Any] = {"member_benefit": "unstated", "target_groups": ()}

    assert codes(check(network(charters=(charter(forms=("membership",), **bare),)))) == ["benefit-missing"]
    assert check(network(charters=(charter(forms=("open",), **bare),))) == ()
    assert check(network(charters=(charter(forms=(), **bare),))) == ()


@pytest.mark.feature("I1")
def test_who_runs_a_network_answers_for_no_charter():
    """AMF 2021/314, § 7: *Otydlighet i roll- och ansvarsfördelningar*, in a network that the board runs."""
    named = goal("1", level="direction", responsibilities="Enhetschefen")
    served = goal("2", level="direction", parent="1")
    alone = goal("3", level="direction")
    board = goal("4", level="board")
    circle = (goal("5", level="direction", parent="6"), goal("6", level="direction", parent="5"))
    goals = (named, served, alone, board, *circle)
    unnamed = charter(responsible="unstated", goals=goals)
    found = check(network(run_by="Arbetsmarknadsnämnden", charters=(unnamed, later)))

    assert told(found) == [("warning", ("charter 2021", "goal 3", "goal 5", "goal 6"))]
    assert found[0].path == "$.network.charters[0]"
    assert check(network(charters=(charter(responsible="Socialförvaltningen", goals=goals),))) == ()


@pytest.mark.feature("D6")
@pytest.mark.parametrize(
    ("text", "grown"),
    [
        ("Pakten tappar sitt syfte när fler och fler olika prioriterade målgrupper inkluderas.", True),
        ("Målgruppen har breddats.", True),
        ("The network now has a broader target group.", True),
        ("Fler i målgruppen har fått arbete.", False),
        ("Fler personer ur våra målgrupper får praktik.", False),
        ("Nätverket når en bred målgrupp.", False),
    ],
)
def test_a_charter_that_names_no_groups_is_widened_where_a_text_says_so(text, grown):
    without = charter("2023", decided=later.decided, target_groups=(), themes=("jobb",))
    silent = network(charters=(charter(), without))
    said = network(charters=(charter(), without), passages=(passage(text),))
    first = network(charters=(without,), passages=(passage(text),))

    assert codes(check(said)) == ["target-group-widened"] * grown
    assert check(silent) == check(first) == ()
