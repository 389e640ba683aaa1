"""Versions, decisions, texts, references and days: what a paper says of itself."""

from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.testing import (
    aim,
    closing_point,
    dated,
    decision_point,
    decision_ref,
    definition,
    effect,
    goal,
    goal_area,
    judgement_rule,
    lesson,
    measure,
    measure_status,
    passage,
    plan,
    plan_with,
    predecessor,
    proposal,
    purpose,
    reported_approval,
    reporting_calendar,
    reporting_rule,
    roll_up_rule,
    share,
    source,
    target,
    term,
    timeline,
    title_variant,
    version,
    version_change,
)

DRAFT: dict[str, Any] = {"adopted_by": None}
REPORTED: dict[str, Any] = {
    "adopted_by": None,
    "reported_approved": reported_approval(body="Socialdirektören"),
}


def codes(one):
    return [finding.code for finding in check(one)]


def about(one):
    return [(finding.code, *map(str, finding.subjects)) for finding in check(one)]


@pytest.mark.feature("D6")
def test_a_draft_before_an_approved_version_needs_no_approval_of_its_own():
    assert codes(plan(versions=(version("0.9", **DRAFT), version("1.0")))) == []
    assert about(plan(versions=(version("1.0"), version("2.0", **DRAFT)))) == [
        ("version-without-approval", "version 2.0")
    ]


@pytest.mark.feature("D6")
def test_a_decision_on_another_version_approves_nothing():
    other = version("2.0", adopted_by=decision_ref("1.0"))

    assert codes(plan(versions=(version("1.0"), other))) == ["version-without-approval"]


@pytest.mark.feature("E2")
@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2024-01-14", ["approval-contradicts-proposal"]),
        ("2023-12", ["approval-contradicts-proposal"]),
        ("2024-01-15", []),  # on the very day
        ("2024-01", []),  # within the month, before or after cannot be stated
        ("2024-01-25", []),
    ],
)
def test_an_approval_before_the_question_contradicts_it(on, expected):
    """Version 1.0 is approved 2023-09-28, and the board is asked on 2023-10-13 (AMN-2023-00174)."""
    told = version(adopted_by=None, reported_approved=reported_approval(on=on))

    assert codes(plan(versions=(told,), proposal=proposal())) == expected


@pytest.mark.feature("E2")
def test_a_proposal_that_a_decision_answered_is_told_no_more():
    points = (decision_point(1), decision_point(2, decided=None))

    assert about(plan(proposal=proposal(*points))) == [("proposal-not-decision", "decision point 2")]


@pytest.mark.feature("D7")
@pytest.mark.parametrize(
    ("point", "expected"),
    [
        (decision_point(delegated=("indicator",)), []),
        (decision_point(delegated=("measure",)), ["change-beyond-delegation"]),
        (decision_point(delegated=()), ["change-beyond-delegation"]),
        (
            decision_point(delegated=("indicator",), decided=None),  # a proposal hands nothing over
            ["change-beyond-delegation", "proposal-not-decision"],
        ),
        (
            decision_point(delegated=("indicator",), decided=decision_ref(outcome="rejected")),
            ["change-beyond-delegation"],
        ),
    ],
)
def test_a_change_is_held_against_what_was_delegated(point, expected):
    """*att uppdra till förvaltningen att löpande utveckla indikatorerna* (AMN-2023-00174, point 2)."""
    developed = version("1.0", changes=(version_change("indicator", code="1.1"),), **REPORTED)

    assert codes(plan(versions=(developed,), proposal=proposal(point))) == expected


@pytest.mark.feature("E2")
@pytest.mark.parametrize("body", ["Socialnämnden", "socialnämnden", "Uppsala kommun"])
def test_a_version_that_its_owner_is_said_to_have_approved_may_change_anything(body):
    """SO 2021/0205: *Strategin för 2022 antogs i januarinämnden*, with an addition of the board's own."""
    approved = version(
        adopted_by=None, reported_approved=reported_approval(body=body), changes=(version_change(),)
    )

    assert codes(plan(versions=(approved,))) == []


@pytest.mark.feature("D7")
def test_a_change_beyond_the_delegation_names_the_kinds_of_thing():
    many = tuple(version_change(kind) for kind in ("measure", "indicator", "goal", "measure"))
    developed = version("1.0", changes=many, **REPORTED)
    point = decision_point(delegated=("indicator",))
    (finding,) = check(plan(versions=(developed,), proposal=proposal(point)))

    assert finding.evidence["kinds"] == ("measure", "goal")
    assert finding.text("sv").endswith(": åtgärd och mål")


@pytest.mark.feature("D7")
def test_without_a_proposal_nothing_is_delegated_and_a_decided_version_may_change_anything():
    changes = (version_change("indicator"),)

    assert codes(plan(proposal=None, versions=(version(changes=changes, **REPORTED),))) == [
        "change-beyond-delegation"
    ]
    assert codes(plan(proposal=None, versions=(version(changes=changes),))) == []


@pytest.mark.feature("I3")
@pytest.mark.parametrize(
    ("variant", "there", "here"),
    [
        ("Plan för egenförsörjning nu", "egenförsörjning", "egen försörjning"),
        ("Plan för egen försörjning", "Plan för egen försörjning", "Plan för egen försörjning nu"),
        ("Handlingsplan", "Handlingsplan", "Plan för egen försörjning nu"),
    ],
)
def test_a_title_in_another_form_is_told_by_the_words_that_differ(variant, there, here):
    """*egenförsörjning* heads the plan, *egen försörjning* the paper that carries it (AMN-2023-00174)."""
    (finding,) = check(plan(title="Plan för egen försörjning nu", title_variants=(title_variant(variant),)))

    assert (finding.evidence["there"], finding.evidence["here"]) == (there, here)


def test_a_variant_that_is_the_title_itself_is_no_variant():
    assert codes(plan(title_variants=(title_variant(plan().title),))) == []


@pytest.mark.feature("I3")
def test_everything_that_was_mended_is_one_finding():
    """Measure 3's *svenskspråkswaga* stands in its text and in its effect, and is one subject."""
    scanned = source(printed="svenskspråkswaga deltagare")
    mended = measure("3", source=scanned, effects=(effect(source=scanned),))
    earlier = predecessor("Plan A", lessons=(lesson(), lesson(source=scanned)))
    found = plan_with(share(), mended, predecessors=(earlier,), passages=(passage(source=scanned),))

    assert about(found) == [
        ("text-mended", "measure 3", "lesson Plan A/2", "passage Planen följs upp varje …")
    ]


@pytest.mark.feature("I3")
def test_residue_of_a_template_is_found_in_any_text_with_its_place():
    """*Du kan ändra rubrikerna i tabellen eller ta bort hela avsnittet.* (AMN-2023-00174)."""
    left = measure(text="Öppna dörrar. [Ange antal] platser")
    (finding,) = check(plan_with(share(), left))

    assert (finding.code, finding.path) == ("template-residue", "$.plan.areas[0].measures[0].text")
    assert finding.evidence["phrase"] == "[Ange antal] platser"


def test_a_long_residue_is_quoted_by_its_beginning():
    long = "Straße: Klicka här för att " + "skriva mer text " * 10
    (finding,) = check(plan(passages=(passage(long),)))

    assert finding.evidence["phrase"].endswith(" …")
    assert len(finding.evidence["phrase"]) < 65


@pytest.mark.feature("I3")
def test_words_of_two_alphabets_are_found_in_any_text_and_never_in_what_a_source_quotes():
    mixed = "Ersätтарыttrande"
    one = share(components=("rena ord", f"ett {mixed}"), source=source(printed=mixed))
    (found,) = check(plan_with(one))["mixed-scripts"]

    assert found.path == "$.plan.areas[0].indicators[0].components[1]"
    assert found.evidence["positions"] == (10,)
    assert found.evidence["letters"] == ("т", "а", "р", "ы")
    assert mixed not in found.text("sv")  # it may be a name


def test_a_code_may_be_borne_by_a_goal_and_an_indicator_but_not_by_two_of_a_kind():
    """Goal 2.2 and indicator 2.2 both exist (AMN-2023-00174)."""
    assert codes(plan_with(share("2.2"), goals=(goal("2.2", aims=(aim(indicators=("2.2",)),)),))) == []
    repeated = plan(
        goals=(goal(aims=(aim(), aim())), goal("2"), goal("2")),
        areas=(goal_area(), goal_area(measures=(), indicators=())),
        versions=(version(), version()),
        proposal=proposal(decision_point(), decision_point()),
        reporting=(reporting_rule("a"),),
        judgement=(judgement_rule("a"),),
        roll_up=(roll_up_rule("a"),),
        calendar=reporting_calendar(closing_point(), closing_point()),
    )

    assert about(repeated) == [
        ("code-repeated", "goal 2"),
        ("code-repeated", "aim 1/oka"),
        ("code-repeated", "goal area 1"),
        ("code-repeated", "version 1.0"),
        ("code-repeated", "decision point 1"),
        ("code-repeated", "rule a"),
        ("code-repeated", "closing point interim-accounts 2024"),
    ]
    assert check(repeated)[5].evidence["times"] == 3


@pytest.mark.parametrize(
    ("broken", "subject", "missing"),
    [
        (plan(title_measured_by=("9.9",)), "title Vägar till arbete", "indicator 9.9"),
        (plan(goals=(goal(parent="8"),)), "goal 1", "goal 8"),
        (plan(goals=(goal(aims=(aim(indicators=("9.9",)),)),)), "aim 1/oka", "indicator 9.9"),
        (plan(areas=(goal_area(purposes=(purpose(indicators=("9.9",)),)),)), "goal area 1", "indicator 9.9"),
        (plan_with(share(), measure(moves=("1.1", "9.9"))), "measure 1", "indicator 9.9"),
        (plan_with(share(compares=("women", "age:18-24"))), "indicator 1.1", "part age:18-24"),
        (plan_with(share(targets=(target(part="age:18-24"),))), "indicator 1.1", "part age:18-24"),
        (plan(versions=(version("2.0", supersedes="1.5"), version())), "version 2.0", "version 1.5"),
        (plan(proposal=proposal(version="7.0")), "plan", "version 7.0"),
        (plan(judgement=(judgement_rule(indicator="9.9"),)), "rule tolerans", "indicator 9.9"),
        (plan(judgement=(judgement_rule(part="age:18-24"),)), "rule tolerans", "part age:18-24"),
        (
            plan(judgement=(judgement_rule(indicator="1.1", part="age:18-24"),)),
            "rule tolerans",
            "part age:18-24",
        ),
    ],
)
def test_a_reference_to_nothing_tells_who_refers_and_to_what(broken, subject, missing):
    (finding,) = check(broken)

    assert (finding.code, *map(str, finding.subjects)) == ("reference-to-nothing", subject)
    assert f"refers to {missing}, which" in finding.text("en")
    assert finding.path


def test_a_single_reference_that_misses_by_a_hair_gets_a_hint():
    found = check(plan_with(share("1.10"), measure(moves=("1.10", "1.1"))))

    assert found[0].hint == "did you mean 1.10?"


def test_several_that_are_missed_are_one_finding_without_a_guess():
    (finding,) = check(plan_with(share("1.10"), measure(moves=("1.10", "1.1", "1.11"))))

    assert finding.evidence["missing"] == ("1.1", "1.11")
    assert finding.hint == ""


@pytest.mark.feature("G2")
@pytest.mark.parametrize(
    ("ends", "expected"),
    [
        ("2024-04-30", 1),
        ("2024-06-30", 0),
        ("2024-07-31", 0),
        ("2024-08-31", 0),
        ("2024-09-30", 1),
        ("2024-08-30", 1),
    ],
)
def test_the_statutory_interim_report_ends_with_june_july_or_august(ends, expected):
    for closing in ("interim-report", "interim-accounts"):
        point = closing_point(closing, ends=ends, statutory=True)
        voluntary = closing_point(closing, ends=ends)

        assert codes(plan(calendar=reporting_calendar(point))) == ["statutory-end-outside"] * expected
        assert codes(plan(calendar=reporting_calendar(voluntary))) == []


@pytest.mark.feature("G2")
def test_a_statutory_rule_is_held_to_the_closing_points_it_names():
    early = reporting_calendar(
        closing_point("interim-report", ends="2024-04-30"),
        closing_point("interim-report", period="2025", ends="2025-08-31"),
    )
    statutory = reporting_rule("delar", cadence=None, closings=("interim-report",), statutory=True)
    voluntary = reporting_rule("delar", cadence=None, closings=("interim-report",))

    assert about(plan(calendar=early, reporting=(statutory,))) == [
        ("statutory-end-outside", "rule delar", "closing point interim-report 2024")
    ]
    assert codes(plan(calendar=early, reporting=(voluntary,))) == []


@pytest.mark.feature("G2")
@pytest.mark.parametrize("closing", ["annual-report", "annual-accounts"])
@pytest.mark.parametrize(
    ("ends", "expected"), [(None, 0), ("2024-12-31", 0), ("2024-11-30", 1), ("2024-08-31", 1)]
)
def test_the_statutory_annual_report_ends_with_the_year(closing, ends, expected):
    """It is due on 15 April of the year after the calendar year that it is of (kommunallagen 11:20)."""
    stated, voluntary = (closing_point(closing, ends=ends, statutory=one) for one in (True, False))
    rule = reporting_rule("ar", cadence=None, closings=(closing,), statutory=True)
    by_rule = plan(calendar=reporting_calendar(voluntary), reporting=(rule,))

    assert codes(plan(calendar=reporting_calendar(stated))) == ["statutory-end-outside"] * expected
    assert codes(plan(calendar=reporting_calendar(voluntary))) == []
    assert (
        about(by_rule) == [("statutory-end-outside", "rule ar", f"closing point {closing} 2024")] * expected
    )


@pytest.mark.parametrize(
    ("disordered", "subject"),
    [
        (
            plan_with(share(definitions=(definition(since="2024"), definition("2", since="2023-06")))),
            "indicator 1.1",
        ),
        (plan(reporting=(reporting_rule("manad", since="2025", until="2024-12-31"),)), "rule manad"),
        (plan(judgement=(judgement_rule(since="2025-01-01", until="2024"),)), "rule tolerans"),
        (
            plan(
                calendar=reporting_calendar(
                    closing_point(period="2025", ends="2025-08-31"),
                    closing_point(period="2024", ends="2024-08-31"),
                )
            ),
            "closing point interim-accounts 2024",
        ),
    ],
)
def test_dates_that_stand_in_the_wrong_order_are_errors(disordered, subject):
    assert about(disordered) == [("dates-out-of-order", subject)]


def test_a_term_that_ends_before_it_begins_is_an_error():
    backward = reporting_calendar(closing_point(), terms=(term(start="2026-10-15", end="2022-10-14"),))

    assert about(plan(calendar=backward)) == [("dates-out-of-order", "term Kommunfullmäktige")]


@given(st.lists(st.dates().map(str), min_size=1, max_size=6))
def test_dates_in_order_are_never_reported(days):
    entries = [dated(measure_status(), since=day) for day in sorted(days)]
    followed = measure(status=timeline(*entries))

    assert codes(plan_with(share(), followed)) == []
