"""`load` takes any Python object and asks nothing of it: only our errors leave, whatever it does."""

import collections
import datetime as dt
import enum
from decimal import Decimal
from types import MappingProxyType
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.document.loader import load, loads
from paktmodel.document.read_limits import USUAL, ReadLimits, measured
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidArgument, InvalidDocument, PaktError
from paktmodel.model.plans import Plan
from paktmodel.testing import plan
from paktmodel.values.texts import Text


class Raised(Exception):
    """What a hostile object raises; it must never be raised at all."""


def raising(*_, **__):
    raise Raised


METHODS = [
    *("__eq__", "__ne__", "__lt__", "__hash__", "__len__", "__iter__", "__next__", "__getitem__", "__bool__"),
    *("__contains__", "__str__", "__repr__", "__format__", "__getattr__", "__getattribute__", "__int__"),
    *("__index__", "__float__", "__reduce__", "__reduce_ex__", "__copy__", "__deepcopy__", "__call__"),
    *("__fspath__", "__bytes__", "keys", "items", "values", "get", "read", "encode", "isdecimal"),
]


class HostileKind(type):
    """A class that raises when it is hashed, compared, named or asked for instances."""

    __hash__ = __eq__ = __instancecheck__ = __subclasscheck__ = __repr__ = raising
    __name__ = property(raising)


def hostile(*bases, kind=type):
    """An object of a class that raises from every method, and lies about its class."""
    names: dict[str, Any] = dict.fromkeys(METHODS, raising) | {"__class__": property(raising)}
    if dict in bases or list in bases:  # these are not hashed
        names["__hash__"] = None
    made = type.__new__(kind, "Hostile", bases, names)
    given = {str: ("text",), int: (7,), float: (0.5,), bytes: (b"x",), dt.date: (2024, 1, 1)}
    one = object.__new__(made) if not bases else bases[0].__new__(made, *given.get(bases[0], ()))
    if dict in bases:
        dict.__setitem__(one, "a", 1)
    if list in bases:
        list.append(one, 1)
    return one


KINDS = [(), (str,), (dict,), (list,), (int,), (float,), (tuple,), (bytes,), (dt.date,)]


class Colour(enum.StrEnum):
    RED = "red"


class Lying:
    """Says that it is equal to everything, and that it is a text."""

    __class__ = property(lambda _self: str)

    def __eq__(self, _other):
        return True

    def __hash__(self):
        return hash("unstated")


def places():
    """Where in a plan a foreign value may stand."""
    return [
        ("paktmodel",),
        ("kind",),
        ("plan",),
        ("plan", "id"),
        ("plan", "title"),
        ("plan", "day"),
        ("plan", "years"),
        ("plan", "areas"),
        ("plan", "owners"),
        ("plan", "proposal"),
        ("plan", "unknown"),
    ]


def with_value(place, value):
    document = dump(plan())
    holder = document
    for step in place[:-1]:
        holder = holder[step]
    holder[place[-1]] = value
    return document


@pytest.mark.feature("O2")
@pytest.mark.parametrize("place", places(), ids=".".join)
@pytest.mark.parametrize("bases", KINDS, ids=lambda bases: bases[0].__name__ if bases else "object")
def test_a_hostile_value_is_refused_without_being_touched(place, bases):
    for kind in (type, HostileKind):
        with pytest.raises(InvalidDocument) as refusal:
            load(with_value(place, hostile(*bases, kind=kind)), Plan)

        paths = [finding.path for finding in refusal.value.findings]
        assert paths == ["$." + ".".join(place) if place[-1] != "unknown" else "$.plan"]
        assert "Hostile" in str(refusal.value) or place[-1] == "unknown"


@pytest.mark.parametrize("bases", KINDS, ids=lambda bases: bases[0].__name__ if bases else "object")
def test_so_is_a_hostile_document(bases):
    for kind in (type, HostileKind):
        with pytest.raises(InvalidArgument) as refusal:
            load(hostile(*bases, kind=kind), Plan)
        assert str(refusal.value)
        if bases not in ((str,), (bytes,)):
            with pytest.raises(InvalidArgument):
                loads(hostile(*bases, kind=kind), Plan)


def test_text_and_bytes_of_a_subclass_are_read_as_what_they_hold():
    class Sent(str):
        __slots__ = ()
        __len__ = startswith = encode = count = raising

    class Received(bytes):
        __slots__ = ()
        __len__ = startswith = decode = count = raising

    assert loads(Sent(dumps(plan()).decode()), Plan) == loads(Received(dumps(plan())), Plan) == plan()


@pytest.mark.parametrize(
    ("value", "told"),
    [
        (Text("Plan"), "a Text"),
        (Colour.RED, "a Colour"),
        (Decimal("1"), "a Decimal"),
        (("a",), "a tuple"),
        (collections.OrderedDict(), "an OrderedDict"),
        (collections.defaultdict(list), "a defaultdict"),
        (MappingProxyType({}), "a mappingproxy"),
        (b"Plan", "bytes"),
        ({"a"}, "a set"),
        (dt.date(2024, 8, 31), "the date 2024-08-31"),
        (dt.datetime(2024, 8, 31, tzinfo=dt.UTC), "a datetime"),
        (float("nan"), "nan"),
        (float("inf"), "inf"),
        (1e300, "1e+300"),
        (2j, "a complex"),
        (len, "a builtin_function_or_method"),
        (Plan, "a type"),
    ],
)
def test_only_what_json_can_hold_is_text_and_all_else_is_told_by_its_kind(value, told):
    with pytest.raises(InvalidDocument) as refusal:
        load(with_value(("plan", "title"), value), Plan)
    (finding,) = refusal.value.findings

    assert (finding.path, finding.code) == ("$.plan.title", "kind-wrong")
    assert finding.evidence["got"] == told


def test_a_liar_is_not_taken_for_unstated():
    """A field that may be unstated holds that word, and nothing that says it is equal to it."""
    with pytest.raises(InvalidDocument) as refusal:
        load(with_value(("plan", "years"), Lying()), Plan)

    assert [finding.evidence["got"] for finding in refusal.value.findings] == ["a Lying"]


@pytest.mark.parametrize("name", [7, None, 1.5, (1, 2), True, Colour.RED, Text("title"), b"title"])
def test_names_of_fields_are_plain_text(name):
    document = dump(plan())
    document["plan"][name] = document["plan"].pop("title")
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)

    assert {finding.code for finding in refusal.value.findings} == {"key-unknown", "key-missing"}


def test_a_name_that_raises_when_it_is_hashed_again():
    class Once:
        def __init__(self):
            self.hashed = False

        def __hash__(self):
            if self.hashed:
                raise Raised
            self.hashed = True
            return 7

    for name in (Once(), (Once(),)):
        with pytest.raises(InvalidDocument) as refusal:
            load({**dump(plan()), name: 1}, Plan)  # type: ignore[dict-item]
        assert [finding.code for finding in refusal.value.findings] == ["key-unknown"]


# --- rings and growth --------------------------------------------------------------------


def deep_list() -> list[Any]:
    held: list[Any] = []
    for _ in range(5_000):
        held = [held]
    return held


def ring_of_one() -> list[Any]:
    ring: list[Any] = []
    ring.append(ring)
    return ring


@pytest.mark.feature("O2")
@pytest.mark.parametrize("made", [ring_of_one, deep_list])
@pytest.mark.parametrize(
    "call",
    [
        lambda value: load(value, Plan),
        lambda value: loads(value, Plan),
        lambda value: loads(b"{}", Plan, limits=value),
    ],
    ids=["load", "loads", "limits"],
)
def test_a_list_without_end_in_place_of_an_argument_is_named_and_not_gone_through(call, made):
    with pytest.raises(InvalidArgument) as refusal:
        call(made())

    assert "got a list" in str(refusal.value)


def test_what_holds_itself_is_too_deep():
    ring: list[Any] = []
    ring.append(ring)
    twice: list[Any] = []
    twice += [twice, twice]
    objects: dict[str, Any] = {}
    objects["a"] = [objects]
    for value in (ring, objects):
        with pytest.raises(InvalidDocument) as refusal:
            load(with_value(("plan", "areas"), value), Plan)
        assert [finding.code for finding in refusal.value.findings] == ["document-too-deep"]
    with pytest.raises(InvalidDocument) as refusal:  # 2 to the power of 64 levels: the items come first
        load(with_value(("plan", "areas"), twice), Plan)
    assert [finding.code for finding in refusal.value.findings] == ["too-many-items"]


def test_a_document_that_holds_itself_is_refused():
    document = dump(plan())
    document["plan"] = document
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan)

    assert [finding.code for finding in refusal.value.findings] == ["document-too-deep"]


def test_lists_that_share_their_lists_are_counted_as_if_written_out():
    shared: list[Any] = ["x"] * 10
    for _ in range(9):
        shared = [shared] * 10
    with pytest.raises(InvalidDocument) as refusal:
        load(with_value(("plan", "areas"), shared), Plan)

    assert [finding.code for finding in refusal.value.findings] == ["too-many-items"]


@pytest.mark.parametrize("value", [[None] * 6_000_000, [[]] * 6_000_000, dict.fromkeys(range(6_000_000))])
def test_an_enormous_list_or_object_is_refused(value):
    with pytest.raises(InvalidDocument) as refusal:
        load(with_value(("plan", "areas"), value), Plan)

    assert [finding.code for finding in refusal.value.findings] == ["too-many-items"]


def test_a_deep_object_is_refused_without_going_down():
    deep: list[Any] = []
    for _ in range(100_000):
        deep = [deep]
    with pytest.raises(InvalidDocument) as refusal:
        load(with_value(("plan", "areas"), deep), Plan)

    assert [finding.code for finding in refusal.value.findings] == ["document-too-deep"]


def test_a_long_text_deep_in_a_dict_is_told_with_its_path():
    document = with_value(("plan", "owners", 0, "code"), "0" * 21)
    with pytest.raises(InvalidDocument) as refusal:
        load(document, Plan, limits=ReadLimits(text=20))

    assert refusal.value.findings[0].code == "text-too-long"


class Stand:
    """Stands for a hostile object, for Hypothesis looks into what it draws."""

    def __init__(self, bases):
        self.bases = bases


def armed(value):
    """The value with every stand-in replaced by what it stands for."""
    if type(value) is Stand:
        return hostile(*value.bases, kind=HostileKind)
    if type(value) in (list, tuple):
        return type(value)([armed(one) for one in value])
    return {name: armed(one) for name, one in value.items()} if type(value) is dict else value


anything = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.text(max_size=3)
    | st.binary(max_size=3)
    | st.decimals()
    | st.dates()
    | st.builds(object)
    | st.sampled_from(KINDS).map(Stand),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.tuples(inner, inner)
        | st.dictionaries(
            st.text(max_size=2) | st.integers() | st.none() | st.sampled_from(["id", "title"]),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@pytest.mark.feature("O5")
@given(anything, st.sampled_from(places()))
def test_whatever_stands_in_a_plan_only_our_errors_leave(value, place):
    try:
        found = load(with_value(place, armed(value)), Plan)
    except PaktError as refusal:
        assert str(refusal)  # noqa: PT017 - most draws are refused, and those that are not must be checked too
    else:
        assert loads(dumps(found), Plan) == found


@pytest.mark.feature("O5")
@pytest.mark.parametrize(
    "value",
    [(None, [None]), (1, {"a": 2}), bytearray(b"x"), {1, 2}, ((((),),),), (hostile(),), (hostile(str),)],
    ids=lambda value: type(value).__name__,
)
def test_what_cannot_be_looked_up_is_refused_by_the_name_of_its_class(value):
    """A text is looked up among those that were read before; a tuple would ask its parts for a hash."""
    document = dump(plan())
    document["plan"]["title"] = value

    with pytest.raises(PaktError, match=rf"\$\.plan\.title: expected text, got a {type(value).__name__}"):
        load(document, Plan)


def test_plain_data_is_measured_without_being_copied():
    document = dump(plan())

    assert measured(document, USUAL) is document
