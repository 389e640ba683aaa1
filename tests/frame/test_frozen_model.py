"""Every class of the model is frozen all the way down, and says in words what its fields hold."""

import collections.abc
import importlib
import inspect
import pkgutil
import re
import types
import typing
from collections.abc import Iterator

import attrs
import pytest

import paktmodel
from paktmodel.errors import PaktError
from paktmodel.values.listed import Listed

CHANGEABLE = {
    list,
    dict,
    set,
    bytearray,
    collections.abc.Iterable,
    collections.abc.Iterator,
    collections.abc.Mapping,
    collections.abc.MutableMapping,
    collections.abc.MutableSequence,
    collections.abc.MutableSet,
    collections.abc.Sequence,
}


def modules() -> Iterator[types.ModuleType]:
    """Every module of the library; the testing kit and what needs an extra are not part of the model."""
    for found in pkgutil.walk_packages(paktmodel.__path__, "paktmodel."):
        if found.name.split(".")[1] not in {"testing", "exchange"}:
            yield importlib.import_module(found.name)


def own_classes() -> list[type]:
    return [
        thing
        for module in modules()
        for thing in vars(module).values()
        if inspect.isclass(thing) and thing.__module__ == module.__name__
    ]


ENTITIES = [cls for cls in own_classes() if attrs.has(cls)]
every_entity = pytest.mark.parametrize("cls", ENTITIES, ids=lambda cls: cls.__qualname__)


def parts_of(annotation: object) -> Iterator[object]:
    """The annotation and everything inside it, each generic as its origin."""
    yield typing.get_origin(annotation) or annotation
    for inner in typing.get_args(annotation):
        yield from parts_of(inner)


def outer_parts(annotation: object) -> tuple[object, ...]:
    """The members of a union, or the annotation alone; generics as their origin."""
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return tuple(part for inner in typing.get_args(annotation) for part in outer_parts(inner))
    return (typing.get_origin(annotation) or annotation,)


def test_the_model_has_classes_to_look_at():
    assert {"Finding", "Plan", "Indicator", "Table", "Verdict"} <= {cls.__name__ for cls in ENTITIES}


@every_entity
def test_nothing_can_be_set_on_it(cls):
    thing = object.__new__(cls)

    for name in [*(field.name for field in attrs.fields(cls)), "invented"]:
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            setattr(thing, name, None)


@every_entity
def test_it_has_slots_and_no_dict(cls):
    assert not hasattr(object.__new__(cls), "__dict__")


@every_entity
def test_it_hashes_and_compares_by_value(cls):
    assert cls.__hash__ not in (None, object.__hash__)
    assert cls.__eq__ is not object.__eq__


NOUNS = [cls for cls in ENTITIES if cls.__module__.startswith("paktmodel.model.")]


@pytest.mark.parametrize("cls", NOUNS, ids=lambda cls: cls.__qualname__)
def test_only_what_identifies_it_may_be_given_by_position(cls):
    by_position = [field.name for field in attrs.fields(cls) if field.init and not field.kw_only]

    assert len(by_position) <= 3, by_position


@every_entity
def test_no_field_holds_what_can_be_changed(cls):
    hints = typing.get_type_hints(cls)
    faults = [
        f"{field.name}: {hints[field.name]}"
        for field in attrs.fields(cls)
        if CHANGEABLE & {part for part in parts_of(hints[field.name]) if isinstance(part, type)}
    ]

    assert faults == []


@every_entity
def test_a_list_given_to_a_tuple_field_becomes_a_tuple(cls):
    hints = typing.get_type_hints(cls)
    faults = []
    for field in attrs.fields(cls):
        # A place is a row and a column, never a row of things.
        pair = Ellipsis not in typing.get_args(hints[field.name])
        made = {tuple, Listed} & set(outer_parts(hints[field.name]))
        if field.init and made and not (pair and tuple in made):
            try:
                given = _converted(field, [])
            except PaktError:
                continue  # refuses what is empty; a list that it takes goes the same way
            if type(given) not in made:
                faults.append(field.name)

    assert faults == []


def _converted(field, value):
    """The value as the field would keep it; attrs may have wrapped the converter in its own class."""
    convert = getattr(field.converter, "converter", field.converter)
    return convert(value) if convert else value


def public(cls: type) -> bool:
    return not any(part.startswith("_") for part in f"{cls.__module__}.{cls.__qualname__}".split("."))


PUBLIC = [cls for cls in own_classes() if public(cls)]


@pytest.mark.parametrize("cls", PUBLIC, ids=lambda cls: cls.__qualname__)
def test_a_public_class_says_what_it_is(cls):
    text = (cls.__doc__ or "").strip()

    assert text, "no docstring"
    assert not text.startswith(f"{cls.__name__}("), "the docstring is the generated one"


@pytest.mark.parametrize("cls", [cls for cls in PUBLIC if attrs.has(cls)], ids=lambda cls: cls.__qualname__)
def test_every_public_field_is_described_in_the_docstring(cls):
    described = {
        name
        for ancestor in cls.__mro__
        for line in inspect.cleandoc(ancestor.__doc__ or "").splitlines()
        if (found := re.match(r"\s+([\w, ]+):(\s|$)", line))
        for name in found[1].split(", ")
    }
    fields = [field.name for field in attrs.fields(cls) if not field.name.startswith("_")]

    assert [name for name in fields if name not in described] == []


@attrs.frozen
class _Loose:
    """Breaks two rules, so that the two tests above are seen to look."""

    rows: tuple[str, ...]
    seen: dict[str, int] | None


def test_the_checks_see_a_loose_class():
    with pytest.raises(AssertionError, match="rows"):
        test_a_list_given_to_a_tuple_field_becomes_a_tuple(_Loose)
    with pytest.raises(AssertionError, match="seen"):
        test_no_field_holds_what_can_be_changed(_Loose)
