"""What follow-up refuses, in our own words: no error of another's leaves a public function on bad data."""

import datetime as dt
from typing import Any

import pytest

from paktmodel import catalog
from paktmodel.errors import InvalidArgument, InvalidValue, NotFound, PaktError
from paktmodel.followup import due, follow_up
from paktmodel.testing import judgement_rule, observation, observed, plan_with, roll_up_rule, share

DAY = dt.date(2024, 8, 31)
PLAN = plan_with(share("1.1"), share("1.2"))
WRONG_FOLLOW_UPS: list[dict[str, Any]] = [
    {"plan": "uppsala-1000-fler"},
    {"plan": None},
    {"observed": [observation()]},
    {"observed": "1.1;2024;65"},
    {"as_of": "2024-08-31"},
    {"as_of": None},
    {"as_of": dt.datetime(2024, 8, 31, tzinfo=dt.UTC)},
    {"known_at": dt.datetime(2024, 8, 31, tzinfo=dt.UTC)},
    {"known_at": 2024},
    {"judgement": judgement_rule()},
    {"judgement": ("snav",)},
    {"judgement": "snav"},
    {"judgement": None},
    {"roll_up": "worst"},
    {"roll_up": (roll_up_rule(),)},
]


@pytest.mark.parametrize("wrong", WRONG_FOLLOW_UPS, ids=lambda one: str(one)[:40])
def test_wrong_arguments_of_follow_up_are_refused_in_our_own_words(wrong):
    told: dict[str, Any] = {"plan": PLAN, "observed": observed(), "as_of": DAY, **wrong}

    with pytest.raises(PaktError) as caught:
        follow_up(told.pop("plan"), told.pop("observed"), **told)
    assert isinstance(caught.value, InvalidArgument | InvalidValue)


WRONG_AGENDAS: list[dict[str, Any]] = [
    {"plan": []},
    {"observed": {}},
    {"as_of": "2024-08-31"},
    {"known_at": "2024-08-31"},
    {"until": "2024-12-31"},
    {"until": dt.datetime(2024, 12, 31, tzinfo=dt.UTC)},
]


@pytest.mark.parametrize("wrong", WRONG_AGENDAS, ids=lambda one: str(one)[:40])
def test_wrong_arguments_of_due_are_refused_in_our_own_words(wrong):
    told: dict[str, Any] = {"plan": PLAN, "observed": observed(), "as_of": DAY, **wrong}

    with pytest.raises(PaktError):
        due(told.pop("plan"), told.pop("observed"), **told)


def test_time_is_an_argument_without_a_default():
    with pytest.raises(TypeError, match="as_of"):
        follow_up(PLAN)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="as_of"):
        due(PLAN)  # type: ignore[call-arg]


@pytest.mark.parametrize("language", ["fi", "SV", "", None])
def test_another_language_is_refused(language):
    followed = follow_up(PLAN, as_of=DAY)
    results: list[Any] = [followed, followed.verdicts[0], followed.overall.tally, due(PLAN, as_of=DAY)]
    for one in results:
        with pytest.raises(PaktError):
            (one.table if hasattr(one, "table") else one.text)(language)


def test_a_mistyped_code_is_answered_with_the_nearest():
    followed = follow_up(catalog.load("uppsala-1000-fler"), as_of=DAY)

    for found, wrong, hint in (
        (followed.indicators, "1.22", "1.2"),
        (followed.measures, "112", "12"),
        (followed.goals, "2.3", "2.2"),
    ):
        with pytest.raises(NotFound, match=f"did you mean '{hint}'"):
            found[wrong]
    with pytest.raises(NotFound, match="no part"):
        followed.indicators["1.1"].part("age:18-24")
    with pytest.raises(NotFound):
        followed.areas["9"]
    assert followed.indicators.get("9.9") is None


def test_a_part_is_found_by_its_word_or_itself():
    one = follow_up(PLAN, as_of=DAY).indicators["1.1"]

    assert one.part("women") == one.women
    assert one.part("total") == one.total
    with pytest.raises(InvalidValue):
        one.part("kvinnor och män")


def test_follow_up_without_observations_is_the_same_as_with_none():
    assert follow_up(PLAN, None, as_of=DAY) == follow_up(PLAN, observed(), as_of=DAY)
    assert due(PLAN, as_of=DAY) == due(PLAN, observed(), as_of=DAY)
