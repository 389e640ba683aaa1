"""Changes by address: `edit` gives back a changed copy of a document, or says all that is wrong with them."""

from collections.abc import Iterator, Mapping
from typing import Any, Final, TypeAlias, TypeVar

import attrs
from attrs import evolve

from paktmodel.checks.walk import Walk
from paktmodel.document.error_collector import ErrorCollector, unknown_key
from paktmodel.errors import InvalidArgument, InvalidValue, closest, shown
from paktmodel.model.fields import field_of
from paktmodel.vocabulary.language import enumerated

D = TypeVar("D")

#: The fields that lead from a document to a thing in it, each with a place in its tuple; None when alone.
Steps: TypeAlias = tuple[tuple[str, int | None], ...]

#: So many addresses are named where none is near.
_FEW: Final = 12


def edit(document: D, changes: Mapping[str, Mapping[str, object]]) -> D:
    """Change fields of things in a document, each by its address: a copy in which all of it is changed.

    An address is the kind of the thing and its code, as in ``measure 12`` or ``goal-area 2``; the document
    itself is its kind alone, as in ``plan``. The subject of a finding, as text, is such an address. A value
    is what the constructor of the field takes, and replaces the field whole. Things are added and removed
    by `evolve`.

    >>> from paktmodel.catalog import load
    >>> plan = edit(load("uppsala-1000-fler"), {"measure 12": {"due": "2024-06-30"}})
    >>> str(plan.measures["12"].due)
    '2024-06-30'

    Args:
        document: A plan, a follow-up record, a network or a matter.
        changes: The new values of fields, by field, by address.

    Raises:
        InvalidDocument: Something of it cannot be done, with every finding; then nothing is changed.
        InvalidArgument: The document is none of these, or the changes are no mapping of mappings.
    """
    if not isinstance(changes, Mapping):
        raise InvalidArgument("changes", "new values by field, by address", changes)
    places = _places(Walk(document))
    errors = ErrorCollector()
    top = _Edit()
    for address, fields in changes.items():
        if not isinstance(fields, Mapping):
            raise InvalidArgument(f"changes[{shown(address)}]", "new values by field", fields)
        found = places.get(address, []) if type(address) is str else []
        if len(found) == 1:
            [(steps, thing)] = found
            edit_of_thing = top.at(steps)
            edit_of_thing.address = address
            edit_of_thing.values |= _values(thing, address, fields, errors)
        else:
            errors.add(_unaddressed(address, places).finding(str(shown(address)).strip("'")))
    _refuse_overlaps(top, errors)
    errors.settle()
    made: D = _edited(document, top, errors)
    errors.settle()
    return made


class _Edit:
    """What changes in a thing: values of its own, and in what it holds.

    Attributes:
        address: Its address, where it has values of its own.
        values: Its new values, by field.
        below: What changes in what it holds, by field and place there.
    """

    __slots__ = ("address", "below", "values")

    def __init__(self) -> None:
        self.address = ""
        self.values: dict[str, Any] = {}
        self.below: dict[str, dict[int | None, _Edit]] = {}

    def at(self, steps: Steps) -> "_Edit":
        """Find the edit of the thing to which some steps lead, from here."""
        found = self
        for name, place in steps:
            found = found.below.setdefault(name, {}).setdefault(place, _Edit())
        return found

    def addresses(self) -> Iterator[str]:
        """Yield the addresses in it, its own first."""
        if self.address:
            yield self.address
        for held in self.below.values():
            for one in held.values():
                yield from one.addresses()


def _refuse_overlaps(edit: _Edit, errors: ErrorCollector) -> None:
    """Add what is to change in a field that is replaced whole."""
    for name, held in edit.below.items():
        for one in held.values():
            if name in edit.values:
                whole = f"{edit.address}.{name}"
                for address in one.addresses():
                    expected = f"{whole} or a part of it, not both"
                    extra = {"whole": whole}
                    error = InvalidValue("edit-overlaps", expected, address, extra=extra)
                    errors.add(error.finding(address))
            else:
                _refuse_overlaps(one, errors)


def _places(walk: Walk) -> dict[str, list[tuple[Steps, Any]]]:
    """Map the addresses of a document to what bears them; a subject's text is one, too."""
    places: dict[str, list[tuple[Steps, Any]]] = {}
    for subject, steps, thing in walk.named():
        code = f" {subject.code}" if subject.code else ""
        for address in dict.fromkeys((f"{subject.kind.value}{code}", str(subject))):
            places.setdefault(address, []).append((steps, thing))
    return places


def _unaddressed(address: object, places: Mapping[str, list[Any]]) -> InvalidValue:
    if address in places:
        return InvalidValue("address-shared", "an address that one thing alone bears", address)
    near = closest(address, places) if type(address) is str else ""
    choices = tuple(places)[:_FEW]
    extra: dict[str, object] = {"choices": choices} | ({"suggestion": near} if near else {})
    expected = f"one of {enumerated(choices, 'en')}"
    return InvalidValue("name-unknown", expected, address, "did-you-mean" if near else "", extra)


def _values(thing: Any, address: str, fields: Mapping[str, object], errors: ErrorCollector) -> dict[str, Any]:
    """Take new values as the constructor of the thing does, by the names of their fields."""
    known = {one.name: one for one in attrs.fields(type(thing))}
    values: dict[str, Any] = {}
    for name, value in fields.items():
        field = known.get(field_of(name) if type(name) is str else "")
        if field is None:
            errors.add(unknown_key(name, tuple(known)).at(address))
            continue
        convert: Any = getattr(field.converter, "converter", field.converter)
        try:
            values[field.name] = convert(value)
        except InvalidValue as error:
            errors.add(error.finding(f"{address}.{field.name}"))
    return values


def _edited(thing: Any, edit: _Edit, errors: ErrorCollector) -> Any:
    """Make the thing again with what changes in it."""
    values: dict[str, Any] = {}
    for name, places in edit.below.items():
        held = getattr(thing, name)
        if None in places:
            values[name] = _edited(held, places[None], errors)
        else:
            items = [
                _edited(item, places[place], errors) if place in places else item
                for place, item in enumerate(held)
            ]
            values[name] = type(held)(items)
    values |= edit.values
    if not values:
        return thing
    try:
        return evolve(thing, **{_argument(type(thing), name): value for name, value in values.items()})
    except InvalidValue as error:
        errors.add(error.finding(edit.address or type(thing).__name__))
        return thing


def _argument(cls: type, name: str) -> str:
    return next(str(one.alias or one.name) for one in attrs.fields(cls) if one.name == name)
