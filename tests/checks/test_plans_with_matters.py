"""A plan held against matters: adopted is the very version that a decision approved, and nothing less."""

import pytest

from paktmodel import catalog
from paktmodel.checks import check
from paktmodel.testing import (
    body,
    decided_point,
    decision,
    decision_point,
    handling_step,
    matter_with,
    plan,
    proposal,
    reported_approval,
    version,
    version_change,
)
from tests.support.rule_cases import codes

POINTS = (decision_point(decided=None), decision_point(2, text="att uppdra till", decided=None))
ASKS = plan(
    id="planen",
    versions=(version(adopted_by=None, reported_approved=reported_approval(on="2024-01-10")),),
    proposal=proposal(*POINTS, version="1.0"),
)
UNAPPROVED = plan(
    id="planen", versions=(version(adopted_by=None, changes=(version_change(),)),), proposal=None
)


def deciding(*points, **fields):
    """A matter in which the board decides on these points."""
    return matter_with(body(), decision(points=points), **{"steps": (), **fields})


def on_plan(number=1, version="1.0", document="planen", **fields):
    return decided_point(number, document=document, version=version, **fields)


@pytest.mark.feature("D6", "E2", "I1")
def test_a_decision_on_the_very_version_adopts_it():
    adopted = (deciding(on_plan()),)

    assert codes(check(UNAPPROVED)) == ["change-beyond-delegation", "version-without-approval"]
    assert check(UNAPPROVED, matters=adopted) == ()
    assert codes(check(ASKS)) == ["approval-contradicts-proposal", *["proposal-not-decision"] * 2]
    assert codes(check(ASKS, matters=adopted)) == ["proposal-not-decision"]


@pytest.mark.feature("D6")
@pytest.mark.parametrize(
    "matter",
    [
        deciding(on_plan(version="2.0")),
        deciding(on_plan(version=None)),
        deciding(on_plan(document="en-annan-plan")),
        deciding(on_plan(outcome="rejected")),
        deciding(on_plan(outcome="referred-back")),
        deciding(on_plan(), steps=(handling_step(role="preparing"),)),
        matter_with(body()),
    ],
)
def test_a_decision_on_anything_else_adopts_nothing(matter):
    for one in (UNAPPROVED, ASKS):
        assert check(one, matters=(matter,)) == check(one)


@pytest.mark.feature("E2")
def test_only_the_points_that_the_decision_answers_are_decided():
    """The decision adopts by its first point and answers the second with a rejection."""
    both = deciding(on_plan(), on_plan(2, outcome="rejected", document=None, version=None))
    silent = deciding(on_plan(), decided_point(2, kind="statement", outcome=None))
    others = deciding(on_plan(), on_plan(2, document=None, version=None), on_plan(3))

    assert check(ASKS, matters=(both,)) == ()
    assert [str(one.subjects[0]) for one in check(ASKS, matters=(silent,))] == ["decision point 2"]
    assert check(ASKS, matters=(others,)) == ()


def test_a_proposal_that_names_no_version_asks_for_any():
    asks = plan(id="planen", proposal=proposal(*POINTS[:1], version=None))

    assert codes(check(asks)) == ["proposal-not-decision"]
    assert check(asks, matters=(deciding(on_plan()),)) == ()


def test_a_draft_before_an_adopted_version_needs_no_approval_of_its_own():
    drafts = plan(
        id="planen", versions=(version("0.9", adopted_by=None), version(adopted_by=None)), proposal=None
    )

    assert codes(check(drafts)) == ["version-without-approval"] * 2
    assert check(drafts, matters=(deciding(on_plan()),)) == ()


@pytest.mark.feature("D6")
def test_the_plan_of_uppsala_is_adopted_by_a_decision_on_version_2_alone():
    uppsala = catalog.load("uppsala-1000-fler")
    two = deciding(on_plan(document=str(uppsala.id), version="2.0"))
    gone = set(codes(check(uppsala))) - set(codes(check(uppsala, matters=(two,))))

    assert gone == {"version-without-approval"}
    assert len(check(uppsala, matters=())) == 48
