"""What has a code is listed by it: in every class of the model, however a thing came to be."""

from typing import Any, get_args, get_origin

import attrs
import pytest

from paktmodel import catalog
from paktmodel.checks.walk import Walk
from paktmodel.document.kinds import KINDS
from paktmodel.document.loader import loads
from paktmodel.document.reader_factories import fields_of, is_nullable, is_row, is_thing, is_union
from paktmodel.document.readers import READER
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidDocument
from paktmodel.model.identity import IDENTITIES
from paktmodel.model.parts import Part
from paktmodel.model.plans import Acknowledgement
from paktmodel.testing import follow_up_record, matter, network, plan
from paktmodel.values.listed import Listed


def kinds() -> list[Any]:
    """Every class that documents are made of, with what a generic one holds filled in."""
    waiting: list[Any] = [cls for name, cls in KINDS.items() if name != "observations"]
    found = []
    while waiting:
        kind = waiting.pop()
        if is_row(kind) or is_union(kind) or is_nullable(kind):
            waiting += get_args(kind)
        elif is_thing(kind) and kind not in found:
            found.append(kind)
            waiting += fields_of(kind)[1].values()
    return found


LISTS = [
    pytest.param(kind, name, id=f"{getattr(kind, '__name__', kind)}.{name}")
    for kind in kinds()
    if kind is not Part  # which is text in documents
    for name, one in fields_of(kind)[1].items()
    if is_row(one)
]


def things_in(thing: Any) -> list[Any]:
    """A thing and every thing in it."""
    held = [getattr(thing, one.name) for one in attrs.fields(type(thing))]
    inner = [one for value in held for one in (value if isinstance(value, tuple) else (value,))]
    return [thing, *(deeper for one in inner if attrs.has(type(one)) for deeper in things_in(one))]


def test_just_those_fields_are_listed_whose_items_have_a_code_or_an_id_or_a_number():
    wrong = [
        f"{kind.__name__}.{name}"
        for kind in kinds()
        for name, one in fields_of(kind)[1].items()
        if is_row(one)
        and (get_origin(one) is Listed)
        is not (
            is_thing(get_args(one)[0])
            and bool({"code", "id", "number"} & set(fields_of(get_args(one)[0])[1]))
        )
    ]

    assert wrong == []


@pytest.mark.parametrize(("kind", "name"), LISTS)
def test_a_fault_in_any_list_is_found_at_its_place(kind, name):
    with pytest.raises(InvalidDocument) as refusal:
        READER.read({name: [1.5]}, kind)

    assert f".{name}[0]" in [finding.path for finding in refusal.value.findings]


@pytest.mark.parametrize("build", [plan, follow_up_record, network, matter])
def test_reading_and_building_list_alike(build):
    built = build()
    document = loads(dumps(built), type(built))
    read = READER.read(_content(built), type(built))

    assert read == document == built
    for whole in (built, document, read, attrs.evolve(document)):
        for thing in things_in(whole):
            for one in attrs.fields(type(thing)):
                made = get_origin(one.type)
                if made in (tuple, Listed):
                    assert type(getattr(thing, one.name)) is made, f"{type(thing).__name__}.{one.name}"


def _content(built: Any) -> Any:
    from paktmodel.document.converter import make_converter

    return make_converter().unstructure(built)


@pytest.mark.parametrize("name", catalog.names())
def test_checks_come_to_everything_that_stands_in_a_list(name):
    document = catalog.load(name)
    met = Walk(document).things
    ours = [one for one in things_in(document) if not isinstance(one, Acknowledgement)]

    assert {id(one) for one in met} >= {id(one) for one in ours if one.__class__.__name__ in IDENTITIES}
