"""What the constructors take is what type checkers and `help` are stated: `model.md` 11.2."""

import ast
import datetime as dt
import inspect
import re
import runpy
from collections.abc import Iterable, Iterator
from decimal import Decimal
from keyword import iskeyword
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import attrs
import pytest

import paktmodel as pm
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import specs_of
from paktmodel.model import converters
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.vocabulary.language import Word

ROOT = Path(pm.__file__).parents[2]
SCRIPT = runpy.run_path(str(ROOT / "scripts" / "write_converters.py"))
CLASSES = [one for one in registered() if attrs.has(one) and one.__module__.startswith("paktmodel.model.")]
FIELDS = [
    pytest.param(cls, one, id=f"{cls.__name__}.{one.name}") for cls in CLASSES for one in attrs.fields(cls)
]
#: The value of a Dated is whatever its timeline says, and no type checker understands a generic converter.
GENERIC = ("Dated", "Timeline", "Undetermined")


def built(cls: type) -> Any:
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", cls.__name__).lower()
    return getattr(pm.testing, f"{name}_" if iskeyword(name) else name)()


def members(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, UnionType) else (kind,)


def taken(cls: type, field: "attrs.Attribute[Any]") -> Any:
    """What the signature says that a field takes."""
    return inspect.signature(cls).parameters[field.alias or field.name].annotation


def spellings(value: Any, kinds: tuple[Any, ...]) -> Iterator[Any]:
    """A value in every way that a signature says it may be handed over."""
    for kind in kinds:
        if kind is str and isinstance(value, str | Decimal | dt.date | Period | PrintedDate):
            yield str(value)
        if (
            kind is int
            and isinstance(value, Decimal)
            and value == value.to_integral()
            and not value.as_tuple().exponent
        ):
            yield int(value)
        if kind is dt.date and isinstance(value, PrintedDate) and value.earliest == value.latest:
            yield value.earliest
        if get_origin(kind) is Literal and value == get_args(kind)[0]:
            yield get_args(kind)[0]
        if get_origin(kind) is Iterable and isinstance(value, tuple):
            yield iter(value)
            inner = members(get_args(kind)[0])
            yield [next(spellings(one, inner), one) for one in value]


@pytest.mark.feature("Q2")
def test_the_converters_are_those_that_the_script_writes():
    """When they are not: `python scripts/write_converters.py`."""
    assert SCRIPT["WRITTEN"].read_text("utf-8") == SCRIPT["rendered"]()


@pytest.mark.feature("Q2")
def test_every_field_whose_constructor_takes_more_than_its_annotation_names_a_converter():
    fields = [
        one
        for path in SCRIPT["SOURCES"]
        for one in SCRIPT["declared_fields"](ast.parse(path.read_text("utf-8")))
        if one.owner not in GENERIC
    ]
    wanted = {f"{one.owner}.{one.name}": SCRIPT["converter_of"](one.annotation) for one in fields}

    assert sum(name is not None for name in wanted.values()) > 500
    assert [
        place
        for one in fields
        if (name := wanted[place := f"{one.owner}.{one.name}"])
        and f"converters.{name}" not in one.value
        # A class of values is its own converter, and a few take what no annotation tells.
        and "converter=" not in one.value
    ] == []


@pytest.mark.feature("Q2")
@pytest.mark.parametrize(("cls", "field"), FIELDS)
def test_a_field_takes_what_the_signature_says(cls, field):
    sound = built(cls)
    value = getattr(sound, field.name)

    for spelt in spellings(value, members(taken(cls, field))):
        assert getattr(attrs.evolve(sound, **{field.alias: spelt}), field.name) == value


@pytest.mark.feature("Q2")
@pytest.mark.parametrize(("cls", "field"), FIELDS)
def test_a_signature_says_all_that_a_field_takes(cls, field):
    """A word's text for the word, ISO text for days, digits for values, any iterable for a tuple."""
    if cls.__name__ in GENERIC:
        return
    kinds = members(taken(cls, field))
    value = getattr(built(cls), field.name)
    wanted: list[Any] = []
    if isinstance(value, Word) and value != "unstated":
        wanted = [str]
    elif isinstance(value, Decimal):
        wanted = [Decimal, int, str]
    elif isinstance(value, PrintedDate | dt.date | Period):
        wanted = [str]
    elif isinstance(value, tuple):
        assert any(get_origin(kind) is Iterable for kind in kinds)

    assert set(wanted) <= set(kinds)


@pytest.mark.feature("Q2")
@pytest.mark.parametrize("cls", CLASSES, ids=lambda one: one.__name__)
def test_help_names_real_types(cls):
    for signature in (inspect.signature(cls), inspect.signature(cls.__init__)):
        annotations = [one.annotation for name, one in signature.parameters.items() if name != "self"]

        assert annotations
        assert not [
            one for one in annotations if one in (Any, inspect.Parameter.empty) or isinstance(one, str)
        ]
    assert "Any" not in str(inspect.signature(cls)) or cls.__name__ in GENERIC


def test_a_constructor_is_called_through_its_signature():
    bound = inspect.signature(pm.Measure).bind_partial(code="1", text="Öka samverkan")

    assert bound.arguments["code"] == "1"
    with pytest.raises(TypeError):
        inspect.signature(pm.Measure).bind_partial(kode="1")


def test_no_converter_is_ever_run():
    """`checked` takes the converter of the annotation instead, which refuses in the words of the model."""
    named = {
        spec.converter
        for cls in CLASSES
        for spec in (specs_of(cls) or {}).values()
        if getattr(spec.converter, "__module__", "") == converters.__name__
    }

    assert len(named) > 100
    for cls in CLASSES:
        for one in attrs.fields(cls):
            assert getattr(one.converter, "converter", None) not in named
