"""Tuples that are also asked by code: the tuple's laws, and the code's."""

import copy
import pickle
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import NotFound
from paktmodel.testing import goal_area, measure, plan, share
from paktmodel.values.codes import Code
from paktmodel.values.listed import Listed
from paktmodel.vocabulary.words.networks import CommitmentKind


@attrs.frozen
class Coded:
    code: str
    text: str = ""


@attrs.frozen
class Identified:
    id: str | None
    number: int = 1


@attrs.frozen
class Numbered:
    number: int


CODES = st.sampled_from(["1", "2", "1.1", "1.10", "a"])
ITEMS = st.lists(st.builds(Coded, CODES, CODES), max_size=6)


@given(ITEMS)
def test_it_is_the_tuple_of_its_items(items):
    listed, plain = Listed(items), tuple(items)

    assert listed == plain
    assert plain == listed
    assert hash(listed) == hash(plain)
    assert len(repr(listed)) <= 120
    assert repr(listed) == repr(plain) or repr(listed).startswith(f"Listed({len(plain)}: ")
    assert [*listed] == items
    assert len(listed) == len(items)


@given(ITEMS, ITEMS)
def test_it_equals_another_just_when_the_tuples_do(one, other):
    assert (Listed(one) == Listed(other)) is (tuple(one) == tuple(other))


@given(ITEMS, CODES)
def test_a_code_gives_the_first_item_that_has_it(items, code):
    listed = Listed(items)
    first = next((item for item in items if item.code == code), None)

    assert listed.get(code) is first
    assert (code in listed) is (first is not None)
    assert (code in listed.codes) is (first is not None)
    if first is None:
        with pytest.raises(NotFound):
            listed[code]
    else:
        assert listed[code] is first


@given(ITEMS, st.integers(-8, 8))
def test_a_whole_number_is_a_position(items, position):
    listed = Listed(items)

    if -len(items) <= position < len(items):
        assert listed[position] is items[position]
    else:
        with pytest.raises(IndexError):
            listed[position]


@given(ITEMS, st.slices(6))
def test_a_slice_is_listed_and_a_sum_is_a_tuple(items, part):
    listed = Listed(items)

    assert listed[part] == tuple(items[part])
    assert type(listed[part]) is Listed
    assert type(listed + listed) is tuple


@given(ITEMS, st.integers(2, pickle.HIGHEST_PROTOCOL), st.booleans())
def test_pickles_and_copies_are_equal_and_leave_the_index_out(items, protocol, asked):
    listed = Listed(items)
    fresh = pickle.dumps(listed, protocol)
    if asked:
        listed.get("1")

    assert pickle.dumps(listed, protocol) == fresh
    for again in (pickle.loads(fresh), copy.copy(listed), copy.deepcopy(listed)):
        assert type(again) is Listed
        assert again == listed
        assert not vars(again)


@given(ITEMS)
def test_codes_stand_in_order_each_once(items):
    assert Listed(items).codes == tuple(dict.fromkeys(item.code for item in items))


def test_the_code_is_the_first_of_code_id_and_number_as_text():
    assert Listed([Coded("a")])["a"] == Coded("a")
    assert Listed([Identified("a"), Identified("b")])["b"] == Identified("b")
    assert Listed([Numbered(7), Numbered(8)])["8"] == Numbered(8)
    assert Listed([Numbered(7), Numbered(8)])[0] == Numbered(7)


def test_an_item_without_a_code_is_found_by_position_alone():
    listed = Listed([Identified(None), "text", Identified("a")])

    assert listed.codes == ("a",)
    assert listed[1] == "text"
    with pytest.raises(NotFound):
        listed["1"]


def test_codes_of_any_kind_of_text_are_asked_by_any_other():
    listed = Listed([Coded(CommitmentKind.JOB), Coded(Code("1.10"))])

    assert listed[str(CommitmentKind.JOB)] is listed[0]
    assert Listed([Coded("job")])[CommitmentKind.JOB].code == "job"
    assert listed["1.10"] is listed[Code("1.10")] is listed[1]
    assert sorted(Listed([Coded(Code("1.10")), Coded(Code("1.9"))]).codes) == ["1.9", "1.10"]


def test_get_gives_what_it_is_handed_where_no_item_has_the_code():
    assert Listed([Coded("a")]).get("b") is None
    assert Listed([Coded("a")]).get("b", 0) == 0


def test_an_unknown_code_is_answered_with_the_nearest_or_with_those_there_are():
    with pytest.raises(NotFound, match=r"no coded '1\.11'; did you mean '1\.1'\?") as refusal:
        Listed([Coded("1.1"), Coded("2")])["1.11"]
    assert refusal.value.known == ("1.1", "2")
    with pytest.raises(NotFound, match="no coded 'x'; there are 1 and 2"):
        Listed([Coded("1"), Coded("2")])["x"]
    with pytest.raises(NotFound, match="no entry 'x'"):
        Listed()["x"]


@pytest.mark.parametrize("key", [None, 1.0, Decimal(1), ("1",)])
def test_what_is_neither_position_nor_code_is_refused(key):
    with pytest.raises(TypeError):
        Listed([Coded("1")])[key]


def test_nothing_can_be_set_on_it():
    listed = Listed([Coded("a")])

    with pytest.raises(AttributeError, match="never changed"):
        listed.invented = 1
    with pytest.raises(AttributeError, match="never changed"):
        del listed._by_code


def test_a_plan_lists_what_its_areas_hold_once():
    first = goal_area("1", measures=(measure("2"),), indicators=(share("1.10"), share("1.2")))
    held = plan(areas=(first, goal_area("2", measures=(measure("3"),), indicators=(share("1.2"),))))

    assert held.indicators is held.indicators
    assert held.indicators.codes == ("1.10", "1.2")
    assert held.indicators["1.2"] is held.areas["1"].indicators[1]
    assert held.measures["3"] is held.areas["2"].measures["3"]


def test_what_a_plan_has_listed_stays_out_of_equality_pickles_and_changed_plans():
    held = plan(areas=(goal_area("1", measures=(measure("1"),), indicators=(share("1.1"),)),))
    fresh = pickle.dumps(held)
    assert held.measures["1"].code == "1"
    assert held.indicators["1.1"].code == "1.1"

    assert pickle.dumps(held) == fresh
    assert held == pickle.loads(fresh)
    assert hash(held) == hash(pickle.loads(fresh))
    assert attrs.evolve(held, areas=()).measures == ()
    assert attrs.evolve(held, areas=()).indicators == ()
