"""Each rule for matters on two invented ones: where it alone has something to say, and their sound twin."""

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.checks.matter import MATTER_RULES
from paktmodel.checks.walk import Walk
from paktmodel.model.bodies import FilingRights
from paktmodel.model.matters import Matter, MemberMotion
from paktmodel.testing import (
    assignment,
    body,
    consequence_statement,
    decided_point,
    decision,
    decision_point,
    handling_step,
    matter,
    matter_case,
    matter_paper,
    member_motion,
    minutes_correction,
    owner,
    party_vote,
    passage,
    position,
    proposal,
    serving,
    source,
    statement,
    vote,
)
from tests.support.rule_cases import (
    Twins,
    assert_fires_alone,
    assert_named_after_their_codes,
    assert_reads_in_both_languages,
    assert_stands_in,
    codes,
)

PERSPECTIVES = ("child", "gender", "business", "economy")
ALL_FOUR = tuple(consequence_statement(kind=kind) for kind in PERSPECTIVES)
COUNCIL = body("fullmaktige")
BOARD = body()
OTHER = proposal(decision_point(text="att avslå", decided=None), id="forslag-2", parties=("Broarna",))
LONG = " ".join(f"ord{number}" for number in range(50))


def case(**fields: Any) -> Matter:
    """The builders' matter with every perspective taken, and with these fields."""
    return matter(**{"consequences": ALL_FOUR, **fields})


def decided(**fields: Any) -> Matter:
    """A matter whose only decision has these fields; another proposal was put beside the first."""
    both = ("forslag-1", "forslag-2")
    return case(proposals=(*matter().proposals, OTHER), decisions=(decision(**{"put": both, **fields}),))


def filed(**fields: Any) -> Matter:
    """A matter in which somebody filed a statement."""
    return decided(statements=(statement(**fields),))


def raised(**fields: Any) -> Matter:
    """A matter that a motion to the council has raised."""
    told = {"day": "2024-10-17", "bodies": (BOARD, COUNCIL), "motions": (member_motion(),), **fields}
    return case(**told)


def answered_by(who: str, outcome: str = "answered") -> Matter:
    """The same, with what a body did with the motion."""
    points = (decided_point(outcome=outcome, document=None, version=None),)
    later = {"verified_on": None, "announced_on": None, "final_on": None}
    answer = decision("svar", body=who, on="2024-06-10", points=points, **later)
    return raised(decisions=(decision(), answer))


def decided_before(motion: str) -> Matter:
    """The council's decision of 2024-06-10, and a motion raised in June."""
    answered = answered_by("fullmaktige")
    later = evolve(answered, motions=(member_motion(on=motion),), decisions=answered.decisions[1:])
    return evolve(later, steps=(), assignments=())


asking_two = member_motion(
    points=(
        decision_point(text="att utreda sociala upphandlingar", decided=None),
        decision_point(2, text="att kommunen samverkar regionalt för matchning", decided=None),
    )
)


def proposed_on(motion: MemberMotion, text: str) -> Matter:
    """A motion, and the builders' proposal with one more point, which takes up something of it."""
    points = (decision_point(), decision_point(2, text=f"att {text}"))
    return raised(day="2024-01-25", motions=(motion,), proposals=(proposal(*points, id="forslag-1"),))


def settled(*texts: str) -> Matter:
    """A motion of two points, and what the council decided on it."""
    points = [
        decided_point(place, text=f"att {text}", outcome="answered", document=None, version=None)
        for place, text in enumerate(texts, 1)
    ]
    later = {"verified_on": None, "announced_on": None, "final_on": None}
    answer = decision("svar", body="fullmaktige", on="2024-06-10", points=points, **later)
    return raised(motions=(asking_two,), decisions=(decision(), answer))


CASES = {
    "case-number-missing": Twins("info", case(cases=()), case()),
    "case-repeated": Twins(
        "warning",
        case(cases=(matter_case(), matter_case("SN 2024/18"))),
        case(
            cases=(
                matter_case(),
                matter_case("SN 2024/017"),
                matter_case("KS 2024/12", body="fullmaktige"),
            ),
            bodies=(BOARD, COUNCIL),
        ),
    ),
    "motion-unanswered-after-year": Twins("info", answered_by("socialnamnden"), answered_by("fullmaktige")),
    "motion-after-decision": Twins(
        "error",
        decided_before("2024-06-11"),
        decided_before("2024-06"),  # raised before the decision, perhaps
    ),
    "asked-not-proposed": Twins(
        "info",
        proposed_on(asking_two, "utreda sociala upphandlingar"),
        proposed_on(asking_two, "besvara motionen"),  # as a whole
    ),
    "asked-not-answered": Twins(
        "info",
        settled("kommunen utreder sociala upphandlingar"),
        settled("kommunen utreder sociala upphandlingar", "anse motionen besvarad i övrigt"),
    ),
    "proposal-not-decision": Twins(
        "info", case(proposals=(*matter().proposals, OTHER)), decided(put=("forslag-1", "forslag-2"))
    ),
    "point-is-statement": Twins(
        "info",
        case(
            decisions=(decision(points=(decided_point(), decided_point(2, kind="statement", outcome=None))),)
        ),
        case(),
    ),
    "point-without-outcome": Twins(
        "warning",
        case(decisions=(decision(points=(decided_point(), decided_point(2, outcome=None))),)),
        case(decisions=(decision(points=(decided_point(), decided_point(2, outcome="tabled"))),)),
    ),
    "position-without-proposal": Twins(
        "info",
        case(decisions=(decision(positions=(position(), position("yrkande-2", supports=None))),)),
        case(decisions=(decision(positions=(position(),)),)),
    ),
    "proposal-not-put": Twins("error", decided(put=("forslag-2",)), decided()),
    "vote-exceeds-body": Twins(
        "error",
        evolve(decided(vote=vote()), bodies=(body(seats=10),)),
        evolve(decided(vote=vote()), bodies=(body(seats=11),)),
    ),
    "vote-does-not-add-up": Twins(
        "error", decided(vote=vote(noes=5)), decided(vote=vote(noes=5, parties=()))
    ),
    "vote-against-outcome": Twins(
        "error",
        decided(vote=vote(party_vote(noes=8))),
        decided(vote=vote(party_vote(noes=7))),  # as many: the chair's vote decides
    ),
    "decision-before-meeting": Twins(
        "warning",
        case(steps=(handling_step(planned="2024-02"),)),
        case(steps=(handling_step(planned="2024"),)),
    ),
    "decision-before-proposal": Twins(
        "error",
        case(decisions=(decision(on="2024-01-14", verified_on="2024-01-14"),), steps=()),
        case(decisions=(decision(on="2024-01-15", verified_on="2024-01-15"),), steps=()),
    ),
    "verified-late": Twins(
        "info",
        case(decisions=(decision(verified_on="2024-02-09", announced_on=None),)),
        case(decisions=(decision(verified_on="2024-02-08", announced_on=None),)),
    ),
    "statement-not-allowed": Twins(
        "error", filed(capacity="substitute"), filed(capacity="serving-substitute")
    ),
    "capacity-contradicted": Twins(
        "warning",
        decided(serving=(serving("Vägpartiet"),), statements=(statement(capacity="serving-substitute"),)),
        decided(serving=(serving("broarna"),), statements=(statement(capacity="serving-substitute"),)),
    ),
    "reservation-after-meeting": Twins(
        "error", filed(announced_on="2024-01-26"), filed(announced_on="2024-01-25")
    ),
    "reasons-late": Twins(
        "warning", filed(reasons_received_on="2024-02-02"), filed(reasons_received_on="2024-02-01")
    ),
    "same-text-by-two": Twins(
        "info",
        decided(
            statements=(statement(text=LONG), statement("b", parties=("Vägpartiet",), text=f"Ja: {LONG}"))
        ),
        decided(statements=(statement(text=LONG), statement("b", text=LONG))),
    ),
    "assignment-not-decided": Twins("info", case(assignments=(assignment(decision=None),)), case()),
    "assignment-without-deadline": Twins(
        "info",
        case(assignments=(assignment(deadline=None),)),
        case(assignments=(assignment(deadline=None, reported_on="2024-12"),)),
    ),
    "assignment-overdue": Twins(
        "warning",
        case(day="2026-01", assignments=(assignment(),)),
        case(day="2025-12", assignments=(assignment(),)),
    ),
    "attachment-missing": Twins(
        "warning", case(papers=(matter_paper(at_hand=False),)), case(papers=(matter_paper(),))
    ),
    "consequences-missing": Twins(
        "info",
        case(consequences=()),
        case(consequences=(), proposals=(proposal(id="forslag-1", parties=("Broarna",)),)),
    ),
    "consequences-contradict": Twins(
        "warning",
        case(consequences=(*ALL_FOUR, consequence_statement(kind="child", stance="adverse"))),
        case(consequences=(*ALL_FOUR, ALL_FOUR[0])),
    ),
    "date-stale": Twins(
        "warning",
        case(steps=(handling_step(), handling_step("socialnamnden", planned="2024-01", decision=None))),
        case(steps=(handling_step(), handling_step("socialnamnden", planned="2024-02", decision=None))),
    ),
    "text-mended": Twins(
        "info",
        case(papers=(matter_paper(source=source(printed="In- riktning")),)),
        case(papers=(matter_paper(source=source()),)),
    ),
    "template-residue": Twins(
        "warning",
        case(passages=(passage("Klicka här för att ange text."),)),
        case(passages=(passage("Nämnden beslutade enligt förslaget."),)),
    ),
    "mixed-scripts": Twins(
        "warning",
        case(passages=(passage("Ersätтарыttrande."),)),
        case(passages=(passage("Ersättaryttrande."),)),
    ),
    "code-repeated": Twins(
        "error",
        case(decisions=(decision(points=(decided_point(), decided_point())),)),
        case(decisions=(decision(points=(decided_point(), decided_point(2))),)),
    ),
    "owner-code-unknown": Twins(
        "warning",
        case(owners=(owner(scheme="se-region", code="11", name="Region Kristianstad"),)),
        case(owners=(owner(scheme="se-region", code="12", name="Region Skåne"),)),
    ),
    "reference-to-nothing": Twins(
        "error",
        case(assignments=(assignment(point=3),)),
        case(assignments=(assignment(point=None),)),
    ),
    "dates-out-of-order": Twins(
        "error",
        case(decisions=(decision(final_on="2024-02-01"),)),
        case(decisions=(decision(final_on="2024-02-02"),)),
    ),
}

every_code = pytest.mark.parametrize("code", CASES)


@pytest.mark.feature("I1", "E1", "E2", "E4", "E5", "E6", "E7")
@every_code
def test_a_rule_for_matters_finds_its_own_fault_and_nothing_else_is_said(code):
    assert_fires_alone(code, CASES[code])


@every_code
def test_the_sound_twin_among_matters_has_no_finding_at_all(code):
    assert check(CASES[code].silent) == ()


def test_every_rule_for_matters_is_named_after_the_one_code_it_gives():
    assert_named_after_their_codes(MATTER_RULES, CASES)


@pytest.mark.feature("I1", "O1")
@every_code
def test_every_finding_about_matters_reads_in_both_languages_with_nothing_left_open(code):
    assert_reads_in_both_languages(check(CASES[code].fires))


@every_code
def test_every_finding_about_matters_tells_where_its_first_subject_stands(code):
    assert_stands_in("$.matter", check(CASES[code].fires))


@given(st.permutations(list(MATTER_RULES)))
def test_the_order_of_the_rules_for_matters_changes_only_the_order_of_the_findings(rules):
    many = raised(cases=(), decisions=CASES["verified-late"].fires.decisions, assignments=())

    assert set(check(many, rules=rules)) == set(check(many))
    assert check(many)


def test_every_thing_of_a_matter_has_a_name_and_a_place():
    whole = raised(
        decisions=(decision(positions=(position(),), statements=(statement(),)),), consequences=ALL_FOUR[:1]
    )

    assert {str(subject): path for subject, path in Walk(whole).paths().items()} == {
        "matter": "$.matter",
        "case SN-2024-00017": "$.matter.cases[0]",
        "body socialnamnden": "$.matter.bodies[0]",
        "body fullmaktige": "$.matter.bodies[1]",
        "motion motion-1": "$.matter.motions[0]",
        "decision point motion-1/1": "$.matter.motions[0].points[0]",
        "paper tjansteskrivelse": "$.matter.papers[0]",
        "proposal forslag-1": "$.matter.proposals[0]",
        "decision point forslag-1/1": "$.matter.proposals[0].points[0]",
        "step socialnamnden, deciding": "$.matter.steps[0]",
        "decision paragraf-7": "$.matter.decisions[0]",
        "decision point paragraf-7/1": "$.matter.decisions[0].points[0]",
        "position paragraf-7/yrkande-1": "$.matter.decisions[0].positions[0]",
        "statement paragraf-7/reservation-1": "$.matter.decisions[0].statements[0]",
        "assignment uppdrag-1": "$.matter.assignments[0]",
        "consequence statement child": "$.matter.consequences[0]",
    }


def test_the_table_says_that_it_is_about_a_matter():
    assert check(case()).table("sv").caption == "Iakttagelser om ärendet"


# --- edges of single rules -----------------------------------------------------------------


@pytest.mark.feature("E3")
@pytest.mark.parametrize("outcome", ["tabled", "referred-back"])
def test_to_table_a_motion_or_to_refer_it_back_does_not_answer_it(outcome):
    assert codes(check(answered_by("fullmaktige", outcome))) == ["motion-unanswered-after-year"]


@pytest.mark.feature("E3")
@pytest.mark.parametrize(
    "fields",
    [
        {"day": "2024-10-16"},  # a year to the day
        {"motions": (member_motion(on="2023"),)},  # raised in December, perhaps
        {"motions": (member_motion(kind="letter", body="socialnamnden"),)},
        {
            "motions": (member_motion(on="9999"),),
            "day": "9999-12-31",
            "assignments": (),
        },  # its year never ends
    ],
)
def test_a_motion_has_its_year_and_a_letter_has_none(fields):
    assert check(raised(**fields)) == ()


@pytest.mark.feature("E2")
@pytest.mark.parametrize(
    ("point", "severity"),
    [
        (decided_point(2, kind="statement"), "warning"),
        (decided_point(2, text="Därutöver anföra följande\n\nVi vill tacka förvaltningen."), "warning"),
        (decided_point(2, kind="statement", outcome=None, text="Vi vill tacka."), "info"),
    ],
)
def test_a_statement_among_the_points_weighs_more_when_it_is_taken_for_a_decision(point, severity):
    (found,) = check(case(decisions=(decision(points=(decided_point(), point)),)))

    assert (found.code, found.severity) == ("point-is-statement", severity)


@pytest.mark.feature("E5")
def test_a_body_names_the_rules_of_the_library_without_holding_them():
    """Stockholm lets substitutes have their opinion entered; the act by itself does not."""
    substitute = statement(kind="substitute-statement", stance="supporting", capacity="substitute")
    under = {
        name: check(
            case(
                bodies=(body(filing=FilingRights(id=name)),), decisions=(decision(statements=(substitute,)),)
            )
        )
        for name in ("stockholm", "se-kommunallag")
    }

    assert under["stockholm"] == ()
    assert codes(under["se-kommunallag"]) == ["statement-not-allowed"]
    assert "ersättaryttrande av ersättare" in under["se-kommunallag"][0].text("sv")


@pytest.mark.feature("E5")
def test_a_capacity_or_rules_that_are_not_told_are_an_answer_and_no_breach():
    unstated = statement(capacity="unstated")
    reserved = statement(capacity="substitute")

    assert check(case(decisions=(decision(statements=(unstated,)),))) == ()
    assert check(case(bodies=(body(filing=None),), decisions=(decision(statements=(reserved,)),))) == ()


@pytest.mark.feature("E5")
def test_what_is_no_reservation_may_be_announced_later():
    own = statement(kind="separate-statement", announced_on="2024-01-30", reasons_received_on="2024-03-01")

    assert check(case(bodies=(body(filing=None),), decisions=(decision(statements=(own,)),))) == ()


WORDS = st.lists(
    st.sampled_from(["nämnden", "arbete", "förslag", "nätverk", "stad"]), min_size=44, max_size=60
)


@given(WORDS, st.sampled_from(["upper", "comma", "lines"]))
def test_letter_case_punctuation_and_line_breaks_never_tell_two_texts_apart(words, how):
    text = " ".join(words)
    other = {"upper": text.upper(), "comma": ", ".join(words), "lines": "\n".join(words)}[how]
    pair = (statement(text=text), statement("b", parties=("Vägpartiet",), text=other))

    assert codes(check(case(decisions=(decision(statements=pair),)))) == ["same-text-by-two"]


@given(WORDS)
def test_a_decision_says_what_the_proposal_that_it_follows_says(words):
    asked = proposal(decision_point(text=" ".join(words), decided=None), id="forslag-1", parties=("Broarna",))
    points = (decided_point(text=" ".join(words)),)

    assert check(case(proposals=(asked,), decisions=(decision(points=points),))) == ()


def test_a_short_text_may_well_be_a_phrase_of_the_trade():
    short = " ".join(LONG.split()[:39])
    pair = (statement(text=short), statement("b", parties=("Vägpartiet",), text=short))

    assert check(case(decisions=(decision(statements=pair),))) == ()


def test_how_much_of_the_shorter_text_is_the_same_is_told():
    """Fifty words make 47 runs of four; five other words after them make five more."""
    longer = f"{LONG} och detta är något annat"
    changed = " ".join([*LONG.split()[:45], "a", "b", "c", "d", "e"])
    pair = (statement(text=longer), statement("b", parties=("Vägpartiet",), text=changed))
    (found,) = check(case(decisions=(decision(statements=pair),)))

    assert found.evidence["share"] == 42 * 100 // 47


@pytest.mark.parametrize(
    ("fields", "what"),
    [
        ({"cases": (matter_case(body="namnden"),)}, "body"),
        ({"steps": (handling_step(asked="forslag-7"),)}, "proposal"),
        ({"steps": (handling_step(decision="paragraf-8"),)}, "decision"),
        ({"papers": (matter_paper(by="namnden"),)}, "body"),
        ({"assignments": (assignment(decision="paragraf-8"),)}, "decision"),
        ({"decisions": (decision(follows="forslag-7"),)}, "proposal"),
        ({"decisions": (decision(positions=(position(supports="forslag-7"),)),)}, "proposal"),
        ({"decisions": (decision(statements=(statement(proposal="forslag-7"),)),)}, "proposal"),
        ({"decisions": (decision(vote=vote()),)}, "proposal"),
    ],
)
def test_a_reference_within_a_matter_must_lead_somewhere(fields, what):
    (found,) = [one for one in check(case(**fields)) if one.code == "reference-to-nothing"]

    assert found.evidence["what"] == what
    assert "som inte finns i ärendet" in found.text("sv")


@pytest.mark.parametrize(
    ("fields", "subject"),
    [
        ({"decisions": (decision(verified_on="2024-01-24"),)}, "decision paragraf-7"),
        ({"decisions": (decision(corrections=(minutes_correction("2024-01-24"),)),)}, "decision paragraf-7"),
        ({"assignments": (assignment(deadline="2024-01-24"),)}, "assignment uppdrag-1"),
        ({"assignments": (assignment(reported_on="2023"),)}, "assignment uppdrag-1"),
        (
            {
                "decisions": (decision(), decision("fore", on="2024-01-24", section="§ 3")),
                "steps": (handling_step(), handling_step(decision="fore", planned=None)),
            },
            "matter",
        ),
    ],
)
@pytest.mark.feature("E3", "E6")
def test_dates_that_go_backwards_in_a_matter_are_reported(fields, subject):
    found = [one for one in check(case(**fields)) if one.code == "dates-out-of-order"]

    assert [str(one.subjects[0]) for one in found] == [subject]


def test_an_assignment_whose_point_was_rejected_has_not_been_given():
    points = (decided_point(outcome="rejected"),)
    (found,) = check(case(decisions=(decision(points=points),)))

    assert (found.code, found.severity) == ("assignment-not-decided", "warning")


@pytest.mark.feature("E2")
def test_what_was_decided_in_a_bodys_own_words_may_have_given_an_assignment():
    """Alingsås 25 March 2026: *Motionen lämnas till kommunstyrelsen för beredning*."""
    points = (decided_point(outcome="other", outcome_printed="Lämnas för beredning"),)

    assert check(case(decisions=(decision(points=points),))) == ()


@pytest.mark.feature("E1")
@pytest.mark.parametrize(
    ("papers", "expected"),
    [
        ((), []),  # none is listed, so none has been read
        ((matter_paper(at_hand=False),), ["attachment-missing"]),
        ((matter_paper(day=None),), ["consequences-missing"]),
        ((matter_paper(day="2024-02-26"),), []),  # the minutes, not the paper that asks
        (
            (matter_paper(), matter_paper("bilaga", at_hand=False)),
            ["attachment-missing", "consequences-missing"],
        ),
    ],
)
def test_consequences_are_missed_in_the_paper_that_asks(papers, expected):
    assert codes(check(case(consequences=(), papers=papers))) == expected


@pytest.mark.feature("E1")
def test_a_paper_that_takes_some_perspectives_owes_no_others():
    """SO 2021/0205 speaks of children and the economy: which ones a paper takes is its owner's to say."""
    assert codes(check(case(consequences=ALL_FOUR[:1]))) == []


@pytest.mark.feature("E1")
@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Ur ett barnperspektiv är förslaget ogynnsamt.", ["child"]),
        ("Förslaget får positiva konsekvenser ur ett jämställdhetsperspektiv.", ["gender"]),
        ("Beslutet om nätverket innebär ökade kostnader för nämnden.", ["economy"]),
        ("The proposal has advantages from a business perspective.", ["business"]),
        ("Förslaget har inga konsekvenser sett ur jämställdhets- och barnperspektiv.", []),  # as stated
        ("Förslaget medför inte några ekonomiska konsekvenser.", []),
        ("Det kan vara negativt ur ett barnperspektiv.", []),  # it may be
        ("Förslaget innebär inga ökade kostnader.", []),
        ("Ur ett barnperspektiv finns både fördelar och nackdelar.", []),
        ("Verksamheten kostar 2 miljoner kronor om året.", []),  # what goes on already
        ("Barnperspektivet ska beaktas. Förslaget är positivt.", []),  # two sentences
    ],
)
def test_the_papers_own_text_may_contradict_what_is_stated(text, kinds):
    """KSN-2023-01917: no consequences, *yet* advantages from one perspective."""
    neutral = tuple(consequence_statement(kind=kind, stance="neutral") for kind in PERSPECTIVES)
    found = check(case(consequences=neutral, passages=(passage(text),)))

    assert [str(one.subjects[0]) for one in found] == [f"consequence statement {kind}" for kind in kinds]
    assert {one.path for one in found} <= {"$.matter.passages[0].text"}


@pytest.mark.feature("E1")
def test_what_members_say_of_consequences_contradicts_no_paper():
    said = "Ur ett barnperspektiv är förslaget ogynnsamt."
    neutral = (consequence_statement(kind="child", stance="neutral"),)
    spoken = decision(statements=(statement(text=f"Vi yrkar avslag.\n{said}"),))

    assert codes(check(case(consequences=neutral, decisions=(spoken,), passages=(passage(said),)))) == []
    assert codes(check(case(consequences=(), passages=(passage(said),), papers=()))) == []


def test_a_matter_is_told_of_plans_that_time_has_passed_by():
    """Letter of 2024-12-27: *en invigning är planerad till november 2024*."""
    text = passage("Nätverket avses nu att lanseras, och en invigning är planerad till november 2024.")

    assert codes(check(case(day="2024-12-27", passages=(text,)))) == ["date-stale"]


@pytest.mark.feature("E5")
def test_a_motion_a_proposal_without_a_name_and_a_statement_without_text_are_read_as_they_are():
    asked = proposal(decision_point(text=LONG), parties=("Vägpartiet",))
    spoken = (statement(text=LONG), statement("b", text=None))
    (found,) = check(
        case(
            bodies=(BOARD, COUNCIL),
            motions=(member_motion(text=LONG, parties=("Norrpartiet",)),),
            proposals=(*matter().proposals, asked),
            decisions=(decision(statements=spoken),),
        )
    )

    assert [str(one) for one in found.subjects] == [
        "motion motion-1",
        "decision point Socialnämnden/1",
        "statement paragraf-7/reservation-1",
    ]


@pytest.mark.feature("E6")
def test_reasons_are_not_late_before_anything_is_verified():
    early = filed(reasons_received_on="2024-03-01")
    (told,) = early.decisions
    unverified = evolve(early, decisions=(evolve(told, verified_on=None, announced_on=None, final_on=None),))

    assert codes(check(early)) == ["reasons-late"]
    assert check(unverified) == ()


@pytest.mark.feature("E1")
def test_numbers_that_cannot_be_read_are_told_apart_by_the_body_that_keeps_them():
    one, same, another = matter_case("12/345"), matter_case("12/346"), matter_case("9", body="fullmaktige")

    assert codes(check(case(cases=(one, same)))) == ["case-repeated"]
    assert check(case(cases=(one, another), bodies=(BOARD, COUNCIL))) == ()


@pytest.mark.parametrize(("who", "expected"), [("Förvaltningen", 0), ("Kontoret", 1)])
def test_two_proposals_of_one_administration_are_one_hand(who, expected):
    both = [
        proposal(decision_point(text=LONG), id=f"forslag-{number}", by=by)
        for number, by in ((1, "Förvaltningen"), (2, who))
    ]

    assert codes(check(case(proposals=both))) == ["same-text-by-two"] * expected
