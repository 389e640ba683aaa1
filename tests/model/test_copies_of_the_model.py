"""What is copied, pickled or evolved is equal, and what it came from is as it was."""

import copy
import pickle
import re
import sys
from keyword import iskeyword

import attrs
import pytest

import paktmodel.model
import paktmodel.testing
from paktmodel.testing import indicator, measure, plan, version
from paktmodel.testing.hypothesis_entry import registered

# What documents are made of; what asking them answers is none of it.
CLASSES = [cls for cls in registered() if attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")]
every_class = pytest.mark.parametrize("cls", CLASSES, ids=lambda cls: cls.__name__)


def built(cls):
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
    return getattr(paktmodel.testing, f"{name}_" if iskeyword(name) else name)()


@pytest.mark.feature("O4")
@every_class
@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_pickle_comes_back_equal(cls, protocol):
    thing = built(cls)
    again = pickle.loads(pickle.dumps(thing, protocol))

    assert again == thing
    assert hash(again) == hash(thing)
    assert repr(again) == repr(thing)


@every_class
def test_copies_are_equal(cls):
    thing = built(cls)

    assert copy.copy(thing) == thing
    assert copy.deepcopy(thing) == thing
    assert hash(copy.deepcopy(thing)) == hash(thing)


@every_class
def test_evolving_nothing_gives_an_equal_thing(cls):
    assert attrs.evolve(built(cls)) == built(cls)


@every_class
def test_it_never_equals_another_class_or_its_own_fields(cls):
    thing = built(cls)

    assert thing != attrs.astuple(thing, recurse=False)
    assert all(thing != built(other) for other in CLASSES if other is not cls)


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace came with Python 3.13")
@every_class
def test_copy_replace_does_what_evolve_does(cls):
    assert copy.replace(built(cls)) == built(cls)  # type: ignore[attr-defined,unused-ignore]


@pytest.mark.skipif(sys.version_info < (3, 13), reason="copy.replace came with Python 3.13")
def test_copy_replace_checks_what_it_is_given():
    replaced = copy.replace(measure(), text="Öka samverkan")  # type: ignore[attr-defined,unused-ignore]

    assert replaced == attrs.evolve(measure(), text="Öka samverkan")


def test_evolving_leaves_what_it_came_from_alone():
    before = plan()
    kept = copy.deepcopy(before)
    after = attrs.evolve(before, title="En annan plan", versions=(version("2.0"),))

    assert before == kept
    assert after.title == "En annan plan"
    assert after.versions == (version("2.0"),)
    assert after != before


def test_things_equal_in_value_are_one_in_a_set():
    assert len({plan(), plan(), plan(title="En annan plan")}) == 2
    assert len({indicator(), indicator(), indicator("1.2")}) == 2


def test_a_repr_is_one_short_line_even_of_a_whole_plan():
    long = "Mycket lång text " * 40

    for thing in (plan(title=long.strip()), indicator(name=long.strip()), measure(text=long.strip())):
        assert len(repr(thing)) < 200
        assert "\n" not in repr(thing)
