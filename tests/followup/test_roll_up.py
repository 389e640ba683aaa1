"""Verdicts gathered to measures, goal areas, goals and the plan: tallies, and never a mean."""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve

from paktmodel import catalog
from paktmodel.followup import FollowUp, follow_up
from paktmodel.observations import Observation
from paktmodel.testing import (
    aim,
    goal,
    goal_area,
    judgement_rule,
    measure,
    monthly,
    observation,
    observed,
    plan,
    plan_with,
    roll_up_rule,
    share,
    target,
)
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.indicators import Kind

DAY = dt.date(2024, 8, 31)

#: One of each: better, same, worse, nothing known.
VALUES = (
    observation("1.1", "2023", value="65.0"),
    observation("1.2", "2023", value="61.8"),
    observation("2.1", "2023", value="60.0"),
)


def two_areas(**fields):
    """1.1 is better, 1.2 the same, 2.1 worse, 2.2 unknown; measure 3 moves nothing."""
    return plan(
        areas=(
            goal_area(
                "1",
                indicators=(share("1.1", total="61.8"), share("1.2", total="61.8")),
                measures=(measure("1", moves=("1.1", "1.2")), measure("2", moves=("1.1", "2.1"))),
            ),
            goal_area(
                "2",
                indicators=(share("2.1", total="61.8"), share("2.2", total="61.8")),
                measures=(measure("3", moves=()), measure("4", moves=("2.2",))),
            ),
        ),
        goals=(goal("7", aims=(aim("a", indicators=("1.1", "2.1")), aim("b", indicators=("1.1", "2.2")))),),
        **fields,
    )


def gathered(**fields) -> FollowUp:
    argument = fields.pop("argument", None)
    return follow_up(two_areas(**fields), observed(VALUES), as_of=DAY, roll_up=argument)


def told(tally):
    return {str(standing): number for standing, _, number in tally.counts}


@pytest.mark.feature("H10")
def test_tallies_count_every_standing_the_not_assessable_included():
    followed = gathered()

    assert told(followed.overall.tally) == {"improved": 1, "unchanged": 1, "worsened": 1, "not-assessable": 1}
    assert told(followed.areas["1"].tally) == {"improved": 1, "unchanged": 1}
    assert told(followed.areas["2"].tally) == {"worsened": 1, "not-assessable": 1}
    assert told(followed.measures["1"].tally) == {"improved": 1, "unchanged": 1}
    assert told(followed.measures["2"].tally) == {"improved": 1, "worsened": 1}
    assert told(followed.measures["4"].tally) == {"not-assessable": 1}


@pytest.mark.feature("H10")
def test_a_goal_counts_an_indicator_of_two_aims_once():
    """Aims a and b share 1.1: three indicators, three verdicts."""
    assert told(gathered().goals["7"].tally) == {"improved": 1, "worsened": 1, "not-assessable": 1}


@pytest.mark.feature("H10", "I4")
def test_a_tally_says_how_many_can_be_assessed():
    tally = gathered().overall.tally

    assert (tally.total, tally.assessable, tally[ChangeStatus.WORSENED]) == (4, 3, 1)
    assert tally.text("sv") == (
        "3 av 4 indikatorer kan bedömas. Mot utgångsvärde: 1 förbättrad, 1 oförändrad, 1 försämrad."
    )
    assert tally.text("en") == (
        "3 of 4 indicators can be assessed. Against baseline: 1 improved, 1 unchanged, 1 worsened."
    )
    assert gathered().measures["4"].tally.text("sv") == "0 av 1 indikator kan bedömas."


@pytest.mark.feature("H10")
def test_there_is_no_one_standing_unless_a_named_rule_asks_for_it():
    followed = gathered()
    everything: list[Any] = [
        followed.overall,
        *followed.areas,
        *followed.measures,
        *followed.goals,
    ]

    assert {one.standing for one in everything} == {None}
    assert {one.tally.rule.id for one in everything} == {"preset-tally"}


@pytest.mark.feature("H10", "H4")
@pytest.mark.parametrize("by", ["document", "argument"])
def test_a_rule_may_ask_for_the_worst(by):
    worst = roll_up_rule("varst", method="worst")
    followed = gathered(roll_up=(worst,)) if by == "document" else gathered(argument=worst)

    assert followed.overall.standing == "worsened"
    assert (followed.areas["1"].standing, followed.areas["2"].standing) == ("unchanged", "worsened")
    assert followed.measures["4"].standing == "not-assessable"
    assert followed.goals["7"].standing == "worsened"
    assert followed.overall.tally.rule == worst


@pytest.mark.feature("H10")
def test_an_argument_goes_before_the_documents_rule():
    followed = gathered(roll_up=(roll_up_rule("varst", method="worst"),), argument=roll_up_rule("antal"))

    assert (followed.overall.standing, followed.overall.tally.rule.id) == (None, "antal")


@pytest.mark.feature("H10")
def test_a_measure_without_an_indicator_says_so():
    """Ten of the twenty-three measures name none (tables 1, 3, 5 and 7)."""
    measured = gathered().measures["3"]

    assert [one.code for one in measured.reasons] == ["no-indicator"]
    assert (measured.verdicts, measured.tally.total) == ((), 0)


@pytest.mark.feature("H10")
@pytest.mark.parametrize(
    ("years", "running"), [("2023-2024", True), ("2024-2026", True), ("2025-2026", False), ("unstated", None)]
)
def test_a_measure_runs_in_its_years(years, running):
    """ "2023–2024", "2023–2026" (column Årtal)."""
    followed = follow_up(plan_with(share("1.1"), measure("1", years=years)), as_of=DAY)

    assert followed.measures["1"].running is running


# --- the plan of the paper ----------------------------------------------------------------


@pytest.fixture(scope="module")
def uppsala() -> FollowUp:
    """The Uppsala plan on 2025-06-30 with everything observed that can be: months, and whole years."""
    subject = catalog.load("uppsala-1000-fler")
    rows: list[Observation] = []
    for indicator in subject.indicators:
        for part in indicator.parts:
            ratio = indicator.kind in (Kind.SHARE, Kind.DURATION)
            # 1.3 is called a count and goes on as it is printed: like a share.
            figures = (57, 52, 64) if indicator.code == "1.3" else (7, 3, 4)
            each = dict(zip(("total", "women", "men"), figures, strict=True))[str(part)]
            values = {"numerators": [40] * 18, "denominators": 60} if ratio else {"values": [each] * 18}
            rows += monthly(indicator.code, "2024-M01", part=part, published="2025-06-30", **values)
            whole = "66.7" if ratio else str(each)
            for year in ("2023", "2024"):
                rows.append(observation(indicator.code, year, part=part, value=whole, published="2025-06-30"))
    return follow_up(subject, observed(rows), as_of=dt.date(2025, 6, 30))


@pytest.mark.feature("F3", "F7", "H10", "I4")
def test_at_best_nine_of_the_fifteen_indicators_can_be_judged(uppsala):
    """Five have no baseline (1.4, 1.5, 2.4, 3.1, 4.2) and 4.1 is to be maintained without a tolerance."""
    judged = [one.code for one in uppsala.indicators if one.total.assessable]
    rest = {one.code: one.total.codes for one in uppsala.indicators if not one.total.assessable}

    assert judged == ["1.1", "1.2", "1.3", "1.6", "2.1", "2.2", "2.3", "3.2", "4.3"]
    assert rest == {
        "1.4": ("no-baseline",),
        "1.5": ("no-baseline",),
        "2.4": ("no-baseline",),
        "3.1": ("under-development", "no-direction", "no-baseline"),
        "4.1": ("no-tolerance",),
        "4.2": ("no-baseline", "no-tolerance"),
    }
    assert uppsala.overall.tally.text("sv") == (
        "9 av 15 indikatorer kan bedömas. Mot utgångsvärde: 5 förbättrade, 4 försämrade."
    )


@pytest.mark.feature("F7", "H10", "I4")
def test_the_areas_of_the_uppsala_plan(uppsala):
    """Area 1: 1.1–1.3 and 1.6; area 2: 2.1–2.3; area 3: 3.2; area 4: 4.3."""
    assert {area.code: (area.tally.assessable, area.tally.total) for area in uppsala.areas} == {
        "1": (4, 6),
        "2": (3, 4),
        "3": (1, 2),
        "4": (1, 3),
    }


@pytest.mark.feature("F9", "H3")
def test_men_in_4_2_can_hold_nothing(uppsala):
    """ "Ensamstående kvinnor med barn … Män" (table 8)."""
    men = uppsala.indicators["4.2"].men

    assert men.codes == ("structurally-empty",)
    assert uppsala.indicators["4.2"].women.codes == ("no-baseline", "no-tolerance")


@pytest.mark.feature("F12", "H4")
def test_what_the_paper_leaves_open_stands_in_the_verdicts(uppsala):
    """What "2022" covers is not said of 1.1–1.3, 1.6, 2.2 and 2.3; of 2.1, 3.2 and 4.3 it is."""
    open_ = [one.code for one in uppsala.indicators if "basis-unstated" in one.total.codes]

    assert open_ == ["1.1", "1.2", "1.3", "1.6", "2.2", "2.3"]


@pytest.mark.feature("H10")
def test_ten_measures_of_the_uppsala_plan_move_no_indicator(uppsala):
    without = [one.code for one in uppsala.measures if one.reasons]

    assert without == ["4", "5", "8", "9", "11", "13", "14", "16", "18", "23"]
    assert [str(one.indicator) for one in uppsala.measures["22"].verdicts] == ["4.1", "4.2", "4.3"]
    assert {one.running for one in uppsala.measures} == {True, False}
    assert not uppsala.measures["3"].running, "2023–2024 is over on 2025-06-30"


@pytest.mark.feature("F2", "F6", "H3", "H4")
def test_goal_2_2_cannot_be_assessed_and_says_every_reason(uppsala):
    """ "inte överstiga en procent av befolkningen" "i slutet av mandatperioden": nothing measures it."""
    less, one_per_cent = uppsala.goals["2.2"].aims

    assert "no-indicator" in [one.code for one in less.reasons]
    assert [one.code for one in one_per_cent.reasons] == [
        "no-indicator",
        "denominator-unstated",
        "target-date-in-words",
    ]
    assert "i slutet av mandatperioden" in one_per_cent.text("sv")
    assert uppsala.goals["2.2"].tally.total == 0


@pytest.mark.feature("H10")
def test_an_aim_that_names_an_indicator_stands_as_the_indicator_does():
    followed = gathered()
    stands = followed.goals["7"].aims[0]

    assert [verdict.change.status for verdict in stands.verdicts] == ["improved", "worsened"]
    assert stands.text("sv") == " ".join(verdict.text("sv") for verdict in stands.verdicts)


@pytest.mark.feature("F6", "H10")
def test_an_aims_target_without_a_day_is_not_assessable():
    words = target("1", operator="at-most", on=None, words="i slutet av mandatperioden")
    measured = aim("a", direction=None, targets=(words,), indicators=("1.1",), denominator="unstated")
    followed = follow_up(plan_with(share("1.1"), goals=(goal(aims=(measured,)),)), as_of=DAY)
    (stands,) = followed.goals["1"].aims

    assert [one.code for one in stands.reasons] == ["denominator-unstated", "target-date-in-words"]
    assert [one.deciding.status for one in stands.targets] == ["not-assessable"]


@pytest.mark.feature("H10")
def test_the_summary_tells_plan_areas_and_aims(uppsala):
    lines = uppsala.summary("sv")

    assert lines[0].startswith("9 av 15 indikatorer kan bedömas. ")
    assert [line.split(":")[0] for line in lines[1:5]] == [f"Målområde {number}" for number in range(1, 5)]
    assert len(lines) == 1 + 4 + 2


@pytest.mark.feature("H10", "H4")
def test_a_tally_names_what_its_changes_are_compared_with():
    """*Mot föregående värde* is said only where that is so of all; of several it says just the change."""
    before = [observation(code, "2022", value="60.0") for code in ("1.1", "1.2", "2.1", "2.2")]
    every = judgement_rule("fore", compare="previous-value")
    one = judgement_rule("fore", indicator="1.1", compare="previous-value")
    same, mixed = (
        follow_up(two_areas(judgement=(rule,)), observed([*VALUES, *before]), as_of=DAY).overall.tally
        for rule in (every, one)
    )

    assert (same.compared, mixed.compared) == ("previous-value", None)
    assert "Mot föregående värde: " in same.text("sv")
    assert "Förändring: " in mixed.text("sv")
    assert "Mot utgångsvärde" not in same.text("sv") + mixed.text("sv")


@pytest.mark.feature("H10")
def test_the_share_of_sub_goals_is_found_however_deep_and_in_whatever_order_they_stand():
    depth = 1500
    rule = roll_up_rule("andel", method="share", of="sub-goals")
    names = [f"{place}" for place in range(1, depth + 1)]
    goals = tuple(
        goal(name, parent=names[place - 1] if place else None, aims=())
        for place, name in enumerate(names[:-1])
    )
    lowest = goal(names[-1], parent=names[-2], aims=(aim("a", indicators=("1.1",)),))
    plan = plan_with(share("1.1", total="61.8"), goals=(lowest, *goals), roll_up=(rule,))
    followed = follow_up(plan, observed(VALUES), as_of=DAY)

    assert {one.standing for one in followed.goals} == {followed.goals[names[-1]].standing, "met"}


@pytest.mark.feature("H10")
def test_goals_that_serve_each_other_in_a_circle_count_as_open_for_each_other():
    """1 and 2 serve each other, and count as open for each other: printed order changes nothing."""
    rule = roll_up_rule("andel", method="share", of="sub-goals", min_assessable="50")
    measured = (aim("a", indicators=("1.1",)),)
    circle = (
        goal("1", parent="2", aims=()),
        goal("2", parent="1", aims=()),
        goal("3", parent="2", aims=measured),
    )
    plan = plan_with(share("1.1", total="61.8"), goals=circle, roll_up=(rule,))
    for order in (circle, circle[::-1]):
        made = follow_up(evolve(plan, goals=order), observed(VALUES), as_of=DAY)
        assert [str(made.goals[code].standing) for code in ("1", "2", "3")] == [
            "not-assessable",
            "met",
            "met",
        ]


@pytest.mark.feature("H10")
def test_a_code_that_two_goals_bear_is_followed_like_any_other():
    """`check` reports the code; the goals below it are those of the first that bears it."""
    rule = roll_up_rule("andel", method="share", of="sub-goals")
    measured = (aim("a", indicators=("1.1",)),)
    twice = (
        goal("1", aims=()),
        goal("1", aims=()),
        goal("1.1", parent="1", aims=()),
        goal("1.1.1", parent="1.1", aims=measured),
    )
    plan = plan_with(share("1.1", total="61.8"), goals=twice, roll_up=(rule,))
    standings = [one.standing for one in follow_up(plan, observed(VALUES), as_of=DAY).goals]

    assert standings == ["met", "not-assessable", "met", "met"]
