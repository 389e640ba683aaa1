"""Classes that attrs finishes late are the classes that it makes at once."""

import inspect
import pickle
import subprocess
import sys
import textwrap
from functools import cached_property
from threading import Barrier, Thread
from typing import Generic, TypeVar

import attrs
import pytest

from paktmodel.errors import InvalidArgument, named_in_errors
from paktmodel.errors.frozen_classes import field, filled, frozen, specs_of

T = TypeVar("T")


def ours(make=frozen, option=field):
    """A class with everything that classes of the model have, made by us or by attrs itself."""

    @make(order=True, field_transformer=named_in_errors)
    class Thing(Generic[T]):
        """A thing."""

        code: str = option(converter=str)
        value: T | None = None
        rest: tuple[int, ...] = option(default=(), converter=tuple)

        def __attrs_post_init__(self):
            if self.code == "x":
                raise InvalidArgument("Thing", "another code", self.code)

        @cached_property
        def length(self):
            return len(self.code)

        def mine(self):
            return __class__  # type: ignore[name-defined]

        @property
        def yours(self):
            return __class__  # type: ignore[name-defined]

    return Thing


def refused(call, *values):
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        call(*values)


TOUCHES = {
    "constructor": lambda cls: cls("1"),
    "fields": attrs.fields,
    "has": attrs.has,
    "signature": inspect.signature,
    "match": lambda cls: cls.__match_args__,
    "hash": lambda cls: hash(filled(cls, code="1")),
    "equality": lambda cls: filled(cls, code="1") == filled(cls, code="2"),
    "order": lambda cls: filled(cls, code="1") < filled(cls, code="2"),
    "repr": lambda cls: repr(filled(cls, code="1")),
    "set": lambda cls: refused(setattr, filled(cls, code="1"), "code", 1),
    "delete": lambda cls: refused(delattr, filled(cls, code="1"), "code"),
    "evolve": lambda cls: attrs.evolve(filled(cls, code="1"), code="2"),
    "state": lambda cls: filled(cls, code="1").__getstate__(),
    "cached": lambda cls: filled(cls, code="1").length,
    "subclass": lambda cls: attrs.frozen(type("Sub", (cls,), {"__annotations__": {}}))("1"),
}


@pytest.mark.parametrize("touch", TOUCHES.values(), ids=TOUCHES)
def test_what_is_asked_first_changes_nothing(touch):
    made, wanted = ours(), ours(attrs.frozen, attrs.field)
    touch(made)

    signatures = [inspect.signature(one).parameters.values() for one in (made, wanted)]
    # An annotation that is not ours says nothing of a field whose converter attrs cannot read.
    assert len({tuple((one.name, one.kind, one.default) for one in many) for many in signatures}) == 1
    assert [one.evolve(converter=None) for one in attrs.fields(made)] == [
        one.evolve(converter=None) for one in attrs.fields(wanted)
    ]
    assert made.__slots__ == wanted.__slots__
    assert made.__match_args__ == wanted.__match_args__
    assert set(vars(made)) == set(vars(wanted))
    assert (made.__doc__, made.__qualname__, made.__module__) == (
        wanted.__doc__,
        wanted.__qualname__,
        wanted.__module__,
    )
    one, other = made("1", 2, [3]), wanted("1", 2, [3])
    assert repr(one) == repr(other)
    assert hash(one) == hash(other)
    assert one == made("1", 2, (3,)) != made("1", 2)
    assert one < made("2")
    assert attrs.asdict(one) == attrs.asdict(other)
    assert one.length == other.length == 1
    assert one.mine() is one.yours is made
    for wrong in ({"cod": "1"}, {}, {"code": "x"}):
        with pytest.raises(InvalidArgument) as refusal:
            made(**wrong)
        with pytest.raises(InvalidArgument) as expected:
            wanted(**wrong)
        assert str(refusal.value) == str(expected.value)
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        _ = one.other


def test_what_is_filled_equals_what_the_constructor_makes():
    made = ours()

    assert filled(made, code="1") == made("1")
    assert specs_of(made) is not None
    assert specs_of(ours(attrs.frozen, attrs.field)) is None


def test_many_threads_finish_a_class_once():
    made = ours()
    start, found = Barrier(64), []

    def touch():
        start.wait()
        found.append((made("1"), hash(made("1")), attrs.fields(made)))

    threads = [Thread(target=touch) for _ in range(64)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()

    assert len(found) == 64
    assert all(one[0] == found[0][0] and one[1] == found[0][1] and one[2] is found[0][2] for one in found)


def test_a_plan_is_read_without_attrs():
    code = """
        import sys
        from importlib.resources import files

        import paktmodel as pm

        data = (files("paktmodel.catalog") / "uppsala-1000-fler.json").read_bytes()
        plan = pm.loads(data, pm.Plan)
        assert "attr" not in sys.modules, "attrs was imported"
        import pickle
        sys.stdout.buffer.write(pickle.dumps(plan))
    """
    found = subprocess.run([sys.executable, "-c", textwrap.dedent(code)], check=True, capture_output=True)
    from paktmodel import catalog

    assert pickle.loads(found.stdout) == catalog.load("uppsala-1000-fler")
