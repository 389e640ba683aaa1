"""Axes that are calculated when they are read: nobody can see whether they have been."""

import copy
import datetime as dt
import pickle
import tracemalloc
from concurrent.futures import ThreadPoolExecutor
from gc import collect
from threading import Barrier
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import given

import paktmodel as pm
from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.followup import FollowUp, follow_up
from paktmodel.testing import (
    count,
    judgement_rule,
    monthly,
    observed,
    plan_with,
    share,
    signal_rules,
)
from paktmodel.testing.strategies import situations

AUGUST = dt.date(2024, 8, 31)
#: Three years in which women and men rise at different paces, and no month is like the one before.
MONTHS = range(36)


def situation() -> tuple[pm.Plan, pm.Observations]:
    shares = share("1.1", total="50.0", women="40.0", men="60.0")
    counts = count("1.2", total="40", women="15", men="25")
    women, men = [40 + month % 7 + month // 6 for month in MONTHS], [55 + month % 5 for month in MONTHS]
    return plan_with(shares, counts), observed(
        *(
            monthly("1.1", "2021-M09", part=part, numerators=cases, denominators=[of] * 36)
            for part, cases, of in (
                ("total", [one + other for one, other in zip(women, men, strict=True)], 200),
                ("women", women, 100),
                ("men", men, 100),
            )
        ),
        *(
            monthly("1.2", "2021-M09", values, part=part)
            for part, values in (
                ("total", [one + other for one, other in zip(women, men, strict=True)]),
                ("women", women),
                ("men", men),
            )
        ),
    )


def read(followed: FollowUp) -> list[Any]:
    """Everything that is calculated when it is read."""
    found: list[Any] = [followed.findings, followed.multiplicity]
    for one in followed.indicators:
        for verdict in one.verdicts:
            found += [verdict.signal, verdict.signal.points, verdict.signal.summary, verdict.significance]
            found += [verdict.summary(), verdict.brief()]
            found += [verdict.since_previous, verdict.since_year, verdict.same_months]
        for gap in one.gaps:
            found += [gap, gap.interval_baseline, gap.interval, gap.interval_change, gap.small_groups]
            found += [gap.weight_baseline, gap.weight_now]
    return found


@given(situations())
def test_a_follow_up_that_was_read_is_equal_to_one_that_was_not(drawn):
    plan, known, day = drawn
    unread, other = (follow_up(plan, known, as_of=day) for _ in range(2))
    read(other)

    assert unread == other
    assert hash(unread) == hash(other)
    assert [hash(verdict) for verdict in unread.verdicts] == [hash(verdict) for verdict in other.verdicts]
    assert read(unread) == read(other)


def test_copies_of_what_was_read_and_of_what_was_not_are_equal():
    plan, known = situation()
    unread, other = (follow_up(plan, known, as_of=AUGUST) for _ in range(2))
    expected = read(other)

    for followed in (unread, other):
        for made in (
            *(pickle.loads(pickle.dumps(followed, protocol)) for protocol in range(2, 6)),
            copy.copy(followed),
            copy.deepcopy(followed),
            evolve(followed, as_of=AUGUST),
        ):
            assert made == followed
            assert hash(made) == hash(followed)
            assert read(made) == expected


def test_a_pickle_holds_nothing_that_was_calculated_when_read():
    plan, known = situation()
    unread, other = (follow_up(plan, known, as_of=AUGUST) for _ in range(2))
    read(other)

    assert len(pickle.dumps(unread)) == len(pickle.dumps(other))


def test_verdicts_on_other_observations_are_not_equal_though_all_that_was_stored_is():
    """Only a month before the window differs: nothing but the signal can tell."""
    plan, known = situation()
    later = known.merged(
        observed(monthly("1.2", "2021-M09", ["200"], part="total", published=dt.date(2021, 10, 1)))
    )
    one, other = (follow_up(plan, seen, as_of=AUGUST).indicators["1.2"].total for seen in (known, later))

    assert one.change.amount == other.change.amount
    assert one != other
    assert one.signal != other.signal


def test_evolve_keeps_what_the_axes_are_calculated_from():
    plan, known = situation()
    verdict = follow_up(plan, known, as_of=AUGUST).indicators["1.1"].total

    assert evolve(verdict, timeliness=verdict.timeliness).signal == verdict.signal


def test_64_threads_read_the_same():
    plan, known = situation()
    expected = read(follow_up(plan, known, as_of=AUGUST))
    followed = follow_up(plan, known, as_of=AUGUST)
    together = Barrier(64)

    def first_read(_: int) -> list[Any]:
        together.wait()
        return read(followed)

    with ThreadPoolExecutor(64) as pool:
        assert all(found == expected for found in pool.map(first_read, range(64)))


def test_no_observation_is_made_of_a_store_that_is_followed_up(monkeypatch):
    plan, known = situation()
    made: list[object] = []
    monkeypatch.setattr(pm.Observation, "__init__", lambda one, **_: made.append(one))

    read(follow_up(plan, known, as_of=AUGUST))

    assert made == []


def test_a_follow_up_holds_at_most_five_times_its_pickled_observations():
    plan = pm.catalog.load("uppsala-1000-fler")
    known = observed(
        *(
            monthly(
                one.code,
                "2018-M09",
                part=part,
                numerators=[400 + month % 13 for month in range(72)],  # hundreds, as the plan's own
                denominators=[2000 + month % 31 for month in range(72)],
            )
            for one in plan.indicators
            for part in one.parts
        )
    )

    # A runner of many processes has a thread of its own, whose messages are counted too if they come then.
    most = 5 * len(pickle.dumps(known, 5))
    assert any(_held_by(plan, known) <= most for _ in range(3))


def _held_by(plan, known):
    """Measure what a follow-up holds, by what is there with it and without it."""
    tracemalloc.start()
    try:
        followed = follow_up(plan, known, as_of=AUGUST)
        assert len(followed.verdicts) == 45
        collect()
        with_it = tracemalloc.get_traced_memory()[0]
        del followed
        collect()
        return with_it - tracemalloc.get_traced_memory()[0]  # what is imported and cached belongs to none
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("rule", "error"),
    [
        (judgement_rule(signal=signal_rules(min_points=1)), InvalidArgument),
        (judgement_rule(confidence="100"), InvalidValue),
        (judgement_rule(gap="-1"), InvalidArgument),
    ],
)
def test_rules_that_cannot_be_used_are_refused_before_anything_is_read(rule, error):
    plan, known = situation()

    with pytest.raises(error):
        follow_up(plan, known, as_of=AUGUST, judgement=[rule])


def test_every_result_of_a_follow_up_can_be_compared_and_hashed():
    plan, known = situation()
    followed = follow_up(plan, known, as_of=AUGUST)

    for found in read(followed):
        assert hash(found) == hash(found)
        if has(type(found)):
            assert all(hash(getattr(found, one.name)) is not None for one in fields(type(found)))
