"""The peers of `follow_up` in benchmarks/ do the same work: they give its answers on every series."""

from decimal import Decimal
from importlib.util import find_spec

import pytest

import paktmodel as pm
from benchmarks import answers, deliveries, followups
from benchmarks.check import disagreements, ours

#: numpy comes with what the tests need; polars is only there for those who measure.
PEERS = [name for name in ("numpy", "polars") if find_spec(name) is not None]


@pytest.mark.parametrize("peer", PEERS)
def test_a_peer_gives_the_answers_of_the_library_on_every_sort_of_delivery(peer):
    assert not list(disagreements((peer,), plans=2))


def test_the_delivery_asks_for_every_kind_of_answer():
    """Else equal answers would prove little."""
    delivered = [ours(deliveries.delivery(number)) for number in range(4)]
    verdicts = [one for every in delivered for one in every.verdicts.values()]

    assert {one["status"] for one in verdicts} >= {"improved", "unchanged", "worsened", "not-assessable"}
    assert {one["significance"] for one in verdicts} == {"significant", "not-significant", "unknown"}
    timely = {"current", "not-yet-possible", "due-day-unknown", "not-followed", "not-applicable"}
    assert {one["timeliness"] for one in verdicts} == timely
    gaps = [one for every in delivered for one in every.gaps.values()]
    assert {one["movement"] for one in gaps} >= {"widened", "narrowed"}
    assert all(any(one[f"{of}_low"] is not None for one in gaps) for of in ("then", "gap", "change"))
    causes = {cause for every in delivered for one in every.points.values() for cause in one["causes"]}
    assert causes == set(answers.CAUSES)


def test_the_row_about_memory_names_as_many_observations_as_it_holds():
    stored = pm.load(deliveries.document(deliveries.delivery(0)), pm.Observations)

    assert followups.memory().what.endswith(f" {followups.spaced(len(stored))} observations")


def test_noise_holds_places_of_many_issues_and_plausible_values_none():
    noise, plausible = (ours(deliveries.delivery(0, noise=sort)) for sort in (True, False))

    assert {code for code, *_ in noise.issues} == {
        "observation-before-plan",
        "observation-of-empty-part",
        "part-above-total",
        "parts-off-total-observed",
        "share-outside-parts",
        "unlike-baseline",
        "value-not-whole-observed",
    }
    assert {code for code, *_ in plausible.issues} == {"observation-before-plan"}


def test_slips_ask_what_is_made_of_every_figure_that_cannot_be_right():
    delivered = [ours(deliveries.delivery(number, slips=True)) for number in range(6)]

    assert {code for every in delivered for code, *_ in every.issues} == {
        "count-negative-observed",
        "numerator-above-denominator",
        "observation-before-plan",
        "part-above-total",
        "part-counted-above-total",
        "parts-off-total-observed",
        "share-out-of-range-observed",
        "share-outside-parts",
        "unit-slip-suspected",
        "unlike-baseline",
        "value-not-whole-observed",
    }


def test_patchy_deliveries_ask_which_value_is_current_and_over_which_months_parts_are_compared():
    """Windows that lack months, that are whole and end earlier, and parts whose windows end apart."""
    delivered = [deliveries.delivery(number, patchy=True) for number in range(2)]
    plan = pm.catalog.load("uppsala-1000-fler")
    followed = [
        pm.follow_up(plan, pm.load(deliveries.document(one), pm.Observations), as_of=followups.DAY)
        for one in delivered
    ]
    newest = [
        {(made.series.indicator, made.series.part): made.months[-1] for made in of_plan}
        for of_plan in delivered
    ]
    windows = [
        (one.window, months[str(one.indicator), str(one.part)])
        for each, months in zip(followed, newest, strict=True)
        for one in each.verdicts
        if one.window is not None
    ]

    assert any(window.observed_months < window.expected_months for window, _ in windows)
    same = {one["same"] for every in map(ours, delivered) for one in every.verdicts.values()}
    assert same == {None, "unknown", "not-significant", "significant"}
    assert any(window.last.first_month < month for window, month in windows)
    compared = [
        (gap["gap"], whole.verdicts[code, "women"]["value"], whole.verdicts[code, "men"]["value"])
        for whole in map(ours, delivered)
        for code, gap in whole.gaps.items()
        if gap["gap"] is not None
    ]
    assert any(gap != women - men for gap, women, men in compared)


def test_one_wrong_answer_is_found():
    whole = ours(deliveries.delivery(0))
    key = ("1.1", "total")
    value = whole.verdicts[key]["value"]
    assert isinstance(value, Decimal)
    off = {**whole.verdicts, key: {**whole.verdicts[key], "value": value + Decimal("0.000001")}}

    assert [] == answers.differing(whole, whole)
    assert 1 == len(answers.differing(whole, whole._replace(verdicts=off)))
    assert answers.differing(whole, whole._replace(issues=frozenset()))
