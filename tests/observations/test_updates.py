"""A later delivery (`model.md` 11.4): equal repeats are one, changed values are revisions."""

import datetime as dt
from collections import Counter

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.testing import monthly, observation, observed

PERIODS = [pm.Period(one) for one in ("2024-M01", "2024-M02", "2024")]
CONTENTS = [
    {"value": "58"},
    {"value": "58.0"},
    {"value": "59", "assumed": True},
    {"value": "59", "note": "Rättad"},
    {"value": "58", "numerator": "29", "denominator": "50"},
    {"numerator": "29", "denominator": "50"},
    {"state": "suppressed", "denominator": "3"},
    {"value": str(10**25)},
]


@st.composite
def one(draw):
    """Draw an observation of few places, so that many share one."""
    return observation(
        draw(st.sampled_from(["1.1", "1.2"])),
        draw(st.sampled_from(PERIODS)),
        part=draw(st.sampled_from(["total", "women"])),
        definition=draw(st.sampled_from([None, "1"])),
        published=draw(st.sampled_from([None, "2024-02-06", "2024-03-06"])),
        status=draw(st.sampled_from(["preliminary", "final", "revised"])),
        sequence=draw(st.sampled_from([None, None, 1, 2])),
        **draw(st.sampled_from(CONTENTS)),
    )


def moment(single):
    return (
        *(single.indicator, single.part, single.period),
        *(single.definition, single.published, single.status),
    )


def place(single):
    return *moment(single), single.sequence


def content(single):
    return evolve(single, sequence=None)


deliveries = st.lists(one(), max_size=10, unique_by=place)
stores = deliveries.map(pm.Observations)


@pytest.mark.feature("Q4", "F16")
def test_what_is_there_already_is_one_and_what_has_changed_is_a_revision():
    """The January figure is corrected, the February one comes again, March is new."""
    first = observed(monthly("1.1", "2024-M01", ["58.4", "60.1"]))
    later = first.updated_with(monthly("1.1", "2024-M01", ["58.9", "60.1", "61.0"]))

    assert [(str(one.period), str(one.value), one.sequence) for one in later.series("1.1")] == [
        ("2024-M01", "58.4", None),
        ("2024-M01", "58.9", 1),
        ("2024-M02", "60.1", None),
        ("2024-M03", "61.0", None),
    ]
    assert [str(one.value) for one in later.latest("1.1")] == ["58.9", "60.1", "61.0"]


@pytest.mark.feature("F16")
def test_preliminary_and_revised_of_one_day_are_both_kept_in_whichever_order_they_come():
    """Field case F16: 58.4 and 58.9, both published 2024-02-06; the revised one counts."""
    preliminary = observation(value="58.4", published="2024-02-06", status="preliminary")
    revised = observation(value="58.9", published="2024-02-06", status="revised")
    for first, second in ((preliminary, revised), (revised, preliminary)):
        both = observed(first).updated_with([second])

        assert [one.sequence for one in both.series("1.1")] == [None, None]
        assert [str(one.value) for one in both.latest("1.1")] == ["58.9"]


@pytest.mark.feature("F16")
def test_a_value_may_change_back():
    """58, then 59, then 58 again: what is delivered last is what is so."""
    known = observed(observation(value="58"))
    for value in ("59", "58"):
        known = known.updated_with([observation(value=value)])

    assert [(str(one.value), one.sequence) for one in known.series("1.1")] == [
        ("58", None),
        ("59", 1),
        ("58", 2),
    ]


@pytest.mark.feature("F16")
def test_a_number_that_is_taken_becomes_the_next_and_one_that_is_free_stays():
    """Two systems number their corrections from one."""
    known = observed(observation(value="58"), observation(value="59", sequence=1))
    later = known.updated_with([observation(value="61", sequence=1), observation(value="70", sequence=7)])

    assert [(str(one.value), one.sequence) for one in later.series("1.1")] == [
        ("58", None),
        ("59", 1),
        ("70", 7),
        ("61", 8),
    ]


@pytest.mark.feature("Q4")
def test_a_delivery_that_contradicts_itself_is_refused_with_both_places():
    """Equal ones are one; of two values for one thing nobody knows which counts."""
    january, other = observation(value="58"), observation(value="59")
    known = observed(observation("1.2"))

    assert len(known.updated_with([january, january])) == 2
    with pytest.raises(pm.InvalidDocument, match=r"observation-repeated") as refused:
        known.updated_with([observation("1.3"), january, january, other])
    [finding] = refused.value.findings
    assert (finding.path, finding.evidence["first"], finding.evidence["second"]) == ("$[3]", "$[1]", "$[3]")


@pytest.mark.parametrize("wrong", [5, "text", {"indicator": "1.2"}, [{"indicator": "1.2"}], [None], None])
def test_anything_but_observations_is_refused(wrong):
    with pytest.raises(pm.InvalidArgument, match="more"):
        observed(observation()).updated_with(wrong)


@pytest.mark.feature("Q4")
@given(stores, stores)
def test_updating_again_changes_nothing(known, more):
    later = known.updated_with(more)

    assert later.updated_with(more) == later
    assert known.updated_with(known) is known
    assert known.updated_with(()) is known
    assert pm.Observations().updated_with(more) == more


@pytest.mark.feature("Q4")
@given(stores, stores)
def test_nothing_is_lost(known, more):
    """What was known is there as it was; what came is there, if under a number of its own."""
    later = known.updated_with(more)

    assert set(known) <= set(later)
    assert set(map(content, more)) <= set(map(content, later))
    assert len(known) <= len(later) <= len(known) + len(more)
    assert set(map(content, later)) <= set(map(content, [*known, *more]))


@pytest.mark.feature("Q4")
@given(stores, stores)
def test_what_is_delivered_alone_and_without_a_number_counts_among_its_moment(known, more):
    count = Counter(map(moment, more))
    last = {moment(single): content(single) for single in known.updated_with(more)}

    for single in more:
        if single.sequence is None and count[moment(single)] == 1:
            assert last[moment(single)] == content(single)


@pytest.mark.feature("Q4")
@given(stores, deliveries, st.randoms(use_true_random=False))
def test_the_order_within_a_delivery_changes_nothing(known, more, chance):
    mixed = [*more, *more]
    chance.shuffle(mixed)

    assert known.updated_with(mixed) == known.updated_with(pm.Observations(more))


@pytest.mark.feature("Q4")
@given(stores, stores, stores)
def test_deliveries_of_different_moments_may_come_in_any_order(known, one_more, other):
    theirs = set(map(moment, one_more))
    apart = pm.Observations(single for single in other if moment(single) not in theirs)

    assert known.updated_with(one_more).updated_with(apart) == known.updated_with(apart).updated_with(
        one_more
    )
    assert known.updated_with(one_more).updated_with(apart) == known.updated_with(one_more + apart)


@pytest.mark.feature("Q4")
def test_a_later_delivery_is_known_from_its_own_day():
    """A revision with a day of publication leaves what was known before as it was."""
    plan = pm.catalog.load("uppsala-1000-fler")
    first = observed(observation("1.2", "2024-M04", value="69.4", published="2024-05-08"))
    later = first.updated_with([observation("1.2", "2024-M04", value="68.7", published="2024-10-04")])

    assert later.as_known_at(dt.date(2024, 9, 30), plan) == first
    assert [str(single.value) for single in later.latest("1.2")] == ["68.7"]
