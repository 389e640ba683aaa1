"""Who answers for what: as a thing states itself, or what it serves or stands in, or by whose the plan is."""

from typing import Any

import pytest

from paktmodel import (
    InvalidArgument,
    InvalidDocument,
    InvalidValue,
    Plan,
    Responsibility,
    check,
    dump,
    dumps,
    load,
    loads,
    responsible_of,
)
from paktmodel.model.responsible import Responsibles
from paktmodel.testing import (
    actor,
    aim,
    commitment,
    decided_point,
    decision_ref,
    goal,
    goal_area,
    measure,
    measure_part,
    measure_status,
    member_motion,
    plan,
    progress,
    responsibility,
    share,
)
from paktmodel.vocabulary.words.plans import GoalLevel

NOBODY = measure("1", responsibilities=())
ACTORS = (actor("gatukontoret"), actor("miljonamnden", name="Miljönämnden", kind="board"))


def found(made, thing):
    told = responsible_of(made, thing)
    return told.names, str(told.came_from), told.own


@pytest.mark.feature("P8")
def test_responsible_is_what_the_measure_states_else_its_goals_else_its_area_else_whose_the_plan_is():
    """Two responsible as printed is legal; who performs or is consulted answers for nothing."""
    area = goal_area("1", measures=(NOBODY,), responsibilities="Rektor")
    bare = goal_area("1", measures=(NOBODY,))
    both = ("gatukontoret", responsibility("Näringslivet", role="co-responsible"))
    consulted = responsibility("Polisen", role="consulted")
    own = goal_area("1", measures=(measure("1", responsibilities=(*both, consulted)),))
    goals = (goal("2", responsibilities="miljonamnden"), goal("2.1", parent="2", level="unit"))
    served = goal_area("1", measures=(measure("1", goals=("2.1",), responsibilities=(consulted,)),))

    def told(**fields):
        made = plan(actors=ACTORS, **{"goals": (), **fields})
        return found(made, made.measures["1"])

    assert told(areas=(own,)) == (("Gatukontoret", "Näringslivet"), "measure 1", True)
    assert told(areas=(served,), goals=goals) == (("Miljönämnden",), "goal 2", False)
    assert told(areas=(area,)) == (("Rektor",), "goal area 1", False)
    assert told(areas=(bare,)) == (("Socialnämnden",), "plan", False)


@pytest.mark.feature("P8")
def test_an_indicator_is_answered_for_by_the_goal_that_it_measures_and_an_aim_by_its_goal():
    aims = (aim("oka", indicators=("1.1",)), aim("minska", indicators=(), responsibilities="Rektor"))
    made = plan(goals=(goal("2", aims=aims, responsibilities="Socialchefen"),))

    assert found(made, made.indicators["1.1"]) == (("Socialchefen",), "goal 2", False)
    assert found(made, made.goals["2"].aims["oka"]) == (("Socialchefen",), "goal 2", False)
    assert found(made, made.goals["2"].aims["minska"]) == (("Rektor",), "aim 2/minska", True)
    assert responsible_of(made, made.indicators["1.1"]).text("sv") == "Socialchefen (mål 2)"
    assert responsible_of(made, made.goals["2"]).text("sv") == "Socialchefen"


@pytest.mark.feature("P8")
def test_an_indicator_of_no_goal_is_answered_for_by_its_area():
    area = goal_area("1", indicators=(share("1.1"),), measures=(), responsibilities="Rektor")
    made = plan(areas=(area,), goals=())

    assert found(made, made.indicators["1.1"]) == (("Rektor",), "goal area 1", False)


def test_goals_in_a_circle_are_asked_once():
    made = plan(goals=(goal("1", parent="2"), goal("2", parent="1"), goal("3", parent="3")))

    for code in ("1", "2", "3"):
        assert found(made, made.goals[code]) == (("Socialnämnden",), "plan", False)


def test_a_goal_is_answered_for_by_the_nearest_above_it_whichever_is_asked_first():
    """What is kept of one lookup serves the next."""
    parents = {"1": None, "2": "1", "3": "2", "4": "3", "5": "4"}
    stated = {"1": "Kommunstyrelsen", "3": "Rektor"}
    goals = [
        goal(code, parent=parent, responsibilities=stated.get(code, ())) for code, parent in parents.items()
    ]
    made = plan(goals=goals)
    expected = {"1": "1", "2": "1", "3": "3", "4": "3", "5": "3"}

    for order in ("12345", "54321", "35142"):
        known = Responsibles(made)
        assert {code: known.of(made.goals[code]).came_from.code for code in order} == expected


def test_only_a_thing_of_a_plan_can_be_asked_about():
    wrong: Any
    for wrong in ((plan(), actor()), (measure(), measure()), (plan(), None)):
        with pytest.raises(InvalidArgument):
            responsible_of(*wrong)


@pytest.mark.feature("P8")
def test_a_text_is_one_responsible_actor_and_a_list_holds_texts_and_responsibilities():
    one = Responsibility(actor="Enhetschef")

    assert measure(responsibilities="Enhetschef").responsibilities == (one,)
    assert goal(responsibilities=["Enhetschef", one]).responsibilities == (one, one)
    assert commitment(responsibilities=actor("gatukontoret").id).responsibilities[0].actor == "gatukontoret"
    for wrong in (3, None, [3], "19121212-1212", [" "]):
        with pytest.raises(InvalidValue):
            measure(responsibilities=wrong)


@pytest.mark.feature("P8")
def test_the_keys_of_earlier_drafts_are_refused_with_the_name_of_the_field():
    document = dump(plan(areas=(goal_area("1"),)))
    told = document["plan"]["areas"][0]["measures"][0]
    told |= {"owner": "Enhetschef", "cost": {"shown_in": "Budget"}}

    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)
    hints = {one.evidence["got"]: one.hint for one in refusal.value.findings}
    assert hints == {"'owner'": "did you mean responsibilities?", "'cost'": "did you mean costs?"}


@pytest.mark.parametrize(
    ("due", "last"),
    [
        ("2026-06-30", "2026-06-30"),
        ("2026-06", "2026-06-30"),
        ("2026", "2026-12-31"),
        ("2026-Q2", "2026-06-30"),
        ("2026-T1", "2026-04-30"),
    ],
)
def test_a_due_day_is_a_date_as_printed_or_a_period_whose_last_day_counts(due, last):
    one = plan(areas=(goal_area("1", measures=(measure("1", due=due),)),))

    assert str(one.measures["1"].due_day) == last
    assert loads(dumps(one), Plan) == one
    assert str(one.measures["1"].due) == due


@pytest.mark.parametrize("due", ["31/8 2026", "2026-13", "Q2", 2026, True])
def test_another_due_day_is_refused(due):
    with pytest.raises(InvalidValue) as refusal:
        measure(due=due)

    assert refusal.value.code == "due-shape"


@pytest.mark.parametrize(("percent", "legal"), [("0", True), ("100", True), ("-1", False), ("100.1", False)])
def test_progress_is_from_0_to_100_per_cent(percent, legal):
    if legal:
        assert str(progress(percent).percent) == percent
        return
    with pytest.raises(InvalidValue) as refusal:
        progress(percent)
    assert refusal.value.code == "percent-range"


@pytest.mark.feature("P7")
@pytest.mark.parametrize(
    ("make", "name"),
    [
        (lambda **more: measure_status("other", **more), "state_printed"),
        (lambda **more: measure_part(state="other", **more), "state_printed"),
        (lambda **more: goal(level="other", **more), "level_printed"),
        (lambda **more: responsibility(role="other", **more), "role_printed"),
        (lambda **more: commitment(kind="other", **more), "kind_printed"),
        (lambda **more: member_motion(kind="other", **more), "kind_printed"),
        (lambda **more: decision_ref(outcome="other", **more), "outcome_printed"),
        (lambda **more: decided_point(outcome="other", **more), "outcome_printed"),
    ],
)
def test_what_no_list_holds_needs_the_word_as_printed(make, name):
    assert getattr(make(**{name: "Så står det"}), name) == "Så står det"
    with pytest.raises(InvalidValue) as refusal:
        make()

    assert refusal.value.code == "printed-word-missing"
    assert name in str(refusal.value)


@pytest.mark.feature("P7")
def test_a_document_with_other_and_no_printed_word_is_refused_at_its_place():
    document = dump(plan(goals=(goal("1", level="result"), goal("2"))))
    document["plan"]["goals"][1]["level"] = "other"
    document["plan"]["goals"][0]["code"] = ""

    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)
    assert [(one.path, one.code) for one in refusal.value.findings] == [
        ("$.plan.goals[0].code", "code-shape"),
        ("$.plan.goals[1]", "printed-word-missing"),
    ]


@pytest.mark.feature("P7")
def test_levels_rank_from_the_vision_down_and_result_goals_have_no_rank():
    """Katrineholm's *resultatmål* stand beside the order, whatever they serve."""
    assert [level.rank for level in GoalLevel] == [1, 2, 3, 4, 5, 6, 7, None, None]
    assert goal(level="result", level_printed="Resultatmål").level_label("sv") == "Resultatmål"
    assert goal(level="board").level_label("sv") == "nämndmål"


# --- what check asks ---------------------------------------------------------------------------


def coded(made, code):
    return [one for one in check(made) if one.code == code]


def asked(*measures, **fields):
    made = plan(areas=(goal_area("1", measures=measures, indicators=(share(),)),), **fields)
    return [str(one) for finding in coded(made, "responsible-missing") for one in finding.subjects]


@pytest.mark.feature("P8")
def test_who_is_responsible_is_asked_for_once_and_of_measures_that_state_it_in_no_form():
    performs = measure("2", responsibilities=[responsibility("Gatukontoret", role="performs")])
    served = measure("3", goals=("9",), responsibilities=())
    four = measure("4", responsibilities=())

    assert asked(NOBODY, performs, served, four) == ["measure 1", "measure 3", "measure 4"]
    assert asked(NOBODY, served, goals=(goal("9", responsibilities="Rektor"),)) == ["measure 1"]
    assert asked(performs) == []


def test_the_actor_that_lists_another_and_the_goals_of_a_measure_are_there():
    made = plan(
        actors=(
            actor("a", member_of="alla"),
            actor("a", name="B", kind="unit"),
        ),
        areas=(goal_area("1", measures=(measure("1", goals=("9.9",), parts=[measure_part("1")] * 2),)),),
    )
    told = {(one.code, str(one.subjects[0])) for one in check(made) if one.severity == "error"}

    assert told >= {
        ("reference-to-nothing", "actor a"),
        ("reference-to-nothing", "measure 1"),
        ("code-repeated", "actor a"),
        ("code-repeated", "measure 1/1"),
    }


@pytest.mark.parametrize(
    ("levels", "fires"),
    [
        (("board", "unit"), False),
        (("board", "board"), False),
        (("unit", "board"), True),
        (("direction", "vision"), True),
        (("result", "vision"), False),
        (("unit", "result"), False),
    ],
)
def test_a_goal_ranks_no_higher_than_the_one_it_serves(levels, fires):
    above, below = levels
    made = plan(goals=(goal("1", level=above), goal("2", level=below, parent="1")))

    assert bool(coded(made, "goal-above-parent")) is fires


def test_goals_in_a_circle_are_one_finding_each():
    made = plan(
        goals=(goal("1", parent="1"), goal("2", parent="3"), goal("3", parent="2"), goal("4", parent="2"))
    )
    circles = [[one.code for one in finding.subjects] for finding in coded(made, "goal-in-circle")]

    assert circles == [["1"], ["2", "3"]]
