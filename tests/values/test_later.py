"""Values that are made when they are first read, and that nobody can tell from others."""

import copy
import pickle
from concurrent.futures import ThreadPoolExecutor

import pytest

from paktmodel.values.later import Later, later


def letters() -> Later[tuple[str, ...]]:
    return Later(lambda: ("a", "b"))


def test_a_value_is_made_once_and_not_before_it_is_read():
    made: list[str] = []

    def make() -> tuple[str, ...]:
        made.append("made")
        return tuple(made)

    value = Later(make)

    assert made == []
    assert value.value is value.value
    assert made == ["made"]


def test_a_read_one_an_unread_one_and_a_held_one_are_equal():
    read, unread, held = letters(), letters(), Later.of(("a", "b"))
    assert read.value

    assert read == unread == held
    assert read != Later.of(("a",))
    assert read != ("a", "b")
    assert repr(letters()) == "('a', 'b')"


@pytest.mark.parametrize(
    "copied",
    [copy.copy, copy.deepcopy, *(lambda one, n=n: pickle.loads(pickle.dumps(one, n)) for n in range(2, 6))],
)
def test_a_copy_of_an_unread_one_holds_the_value(copied):
    assert copied(letters()) == letters()


def test_what_fails_fails_again():
    broken: Later[int] = Later(lambda: 1 // 0)

    for _ in range(2):
        with pytest.raises(ZeroDivisionError):
            _ = broken.value


def test_threads_read_the_same_value():
    value = letters()
    with ThreadPoolExecutor(64) as threads:
        assert set(threads.map(lambda _: value.value, range(640))) == {("a", "b")}


def test_a_field_takes_a_list_or_what_is_made_later():
    value = letters()

    assert later(value) is value
    assert later(["a", "b"]).value == ("a", "b")
