"""Operations by which an upgrade rewrites documents: small, composable, each with a note of what it did.

A step of `upgrades` is a tuple of them and reads as a sentence. They change plain dicts in place,
wherever a path leads: names joined by dots, the kind of document first, with ``[]`` for every item
of a list, as in ``plan.areas[].measures[].owner``. What has another shape on the way is left alone,
for `load` to refuse.
"""

import copy
import json
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final, TypeAlias

from attrs import field

from paktmodel.document.json_values import json_errors, under
from paktmodel.errors import (
    Evidence,
    Finding,
    InvalidArgument,
    InvalidDocument,
    InvalidValue,
    named_in_errors,
    shown,
)
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.vocabulary.language import Language, sentence
from paktmodel.vocabulary.messages.upgrades import UPGRADED

Document: TypeAlias = dict[str, Any]


@frozen(field_transformer=named_in_errors)
class UpgradeNote:
    """One change that an upgrade made.

    A field added or renamed has one note for all its places, with their number; a value that was
    divided or lost has one for each place, with what stood there, as far as an error would show it.

    Attributes:
        code: What was done: `field-added`, `field-renamed`, `field-split` or `field-removed`.
        format: The format that the step led to.
        path: Where, before the step: a place like ``$.plan.areas[0].text``, or all of a sort, like
            ``$.plan.areas[].measures[].owner``.
        evidence: The values it rests on, by name.
    """

    code: str
    format: int
    path: str
    evidence: Evidence = field(factory=Evidence, converter=Evidence)

    def text(self, language: Language = "en") -> str:
        """Render the change as a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return sentence(UPGRADED[self.code][0 if language == "sv" else 1], self.evidence, language)

    def __str__(self) -> str:
        return f"{self.path}: {self.text('en')} [{self.code}]"


#: Changes the content of a document in place and returns notes of what it did. It gets the document, as
#: plain dicts and lists that are nobody else's, and the format that the step leads to.
Operation: TypeAlias = Callable[[Document, int], Iterable[UpgradeNote]]
#: From a format to the next.
UpgradeStep: TypeAlias = tuple[Operation, ...]

_PATH: Final = re.compile(r"[\w-]+(?:\[\])*(?:\.\w+(?:\[\])*)*\.\w+", re.ASCII).fullmatch
_NAME: Final = re.compile(r"\w+", re.ASCII).fullmatch


def added(path: str, value: Any) -> Operation:
    """Add a field, with one value wherever its object is.

    Args:
        path: The field, its kind of document first; ``[]`` stands for every item of a list:
            ``plan.areas[].measures[].owner``.
        value: Its value, as a document holds it; each place gets its own copy.

    Raises:
        InvalidArgument: The path is none, or JSON cannot hold the value.
    """
    holder, name = _parted(path)
    if json_errors([value]):
        raise InvalidArgument("value", "a value that JSON can hold", value)
    # The value is the step's own and no secret: a list is shown as it will be written.
    description = json.dumps(value, ensure_ascii=False) if isinstance(value, dict | list) else shown(value)

    def operation(document: Document, reached: int) -> Iterator[UpgradeNote]:
        places = [*_holders(document, holder)]
        settle(_in_the_way(places, (name,), reached))
        for _, thing in places:
            thing[name] = copy.deepcopy(value)
        if places:
            evidence = {"field": name, "value": description, "places": len(places)}
            yield UpgradeNote("field-added", reached, f"$.{path}", Evidence(evidence))

    return operation


def renamed(path: str, new: str) -> Operation:
    """Rename a field, which keeps its value and its place among the others.

    Args:
        path: The field as it was called, as in `added`.
        new: Its new name.

    Raises:
        InvalidArgument: The path or the name is none.
    """
    holder, name = _parted(path)
    now = _named("new", new)

    def operation(document: Document, reached: int) -> Iterator[UpgradeNote]:
        places = [(place, thing) for place, thing in _holders(document, holder) if name in thing]
        settle(_in_the_way(places, (now,), reached))
        for _, thing in places:
            _replace(thing, name, {now: thing[name]})
        if places:
            evidence = {"field": name, "now": now, "places": len(places)}
            yield UpgradeNote("field-renamed", reached, f"$.{path}", Evidence(evidence))

    return operation


def split(path: str, into: Iterable[str], by: Callable[[Any], Iterable[Any]]) -> Operation:
    """Divide a field into several of the same object, which take its place.

    Args:
        path: The field that is divided, as in `added`.
        into: The names of the fields that it becomes; its own may be among them.
        by: Makes the values of those, in the same order, out of the old one. None leaves a field
            out. When it raises, the document is refused with the place and the value.

    Raises:
        InvalidArgument: The path or a name is none.
    """
    holder, name = _parted(path)
    names = tuple(_named("into", one) for one in into)

    def operation(document: Document, reached: int) -> Iterator[UpgradeNote]:
        places = [(place, thing) for place, thing in _holders(document, holder) if name in thing]
        settle(_in_the_way(places, tuple(one for one in names if one != name), reached))
        made: list[dict[str, Any]] = []
        findings: list[Finding] = []
        for place, thing in places:
            try:
                parts = zip(names, by(copy.deepcopy(thing[name])), strict=True)
                made.append({one: value for one, value in parts if value is not None})
            except InvalidValue as error:
                findings.append(error.finding(f"{place}.{name}"))
            except Exception:  # because `by` may break in any way on a value of the document
                findings.append(_refused(reached, f"{place}.{name}", thing[name]))
        settle(findings)
        for (place, thing), parts_made in zip(places, made, strict=True):
            yield from _note_each("field-split", reached, f"{place}.{name}", thing[name], into=names)
            _replace(thing, name, parts_made)

    return operation


def removed(path: str) -> Operation:
    """Remove a field; every value that stood in it gets a note.

    Args:
        path: The field, as in `added`.

    Raises:
        InvalidArgument: The path is none.
    """
    holder, name = _parted(path)

    def operation(document: Document, reached: int) -> Iterator[UpgradeNote]:
        for place, thing in _holders(document, holder):
            if name in thing:
                yield from _note_each("field-removed", reached, f"{place}.{name}", thing.pop(name))

    return operation


def settle(findings: Iterable[Finding]) -> None:
    """Refuse the document for what was found, if anything was.

    Raises:
        InvalidDocument: With all of it.
    """
    every = tuple(findings)
    if every:
        raise InvalidDocument(every)


def _refused(reached: int, path: str, got: object) -> Finding:
    expected = f"something that can be rewritten in format {reached}"
    return InvalidValue("upgrade-refused", expected, got, extra={"format": reached}).finding(path)


def _parted(path: str) -> tuple[tuple[str, ...], str]:
    """Split a path into what leads to the objects that have the field, name by name, and the field."""
    if type(path) is not str or not _PATH(path):
        raise InvalidArgument("path", "names joined by dots, like plan.areas[].measures[].owner", path)
    holder, _, name = path.rpartition(".")
    return tuple(holder.replace("[]", ".[]").split(".")), name


def _named(argument: str, name: str) -> str:
    if type(name) is not str or not _NAME(name):
        raise InvalidArgument(argument, "the name of a field", name)
    return name


def _holders(document: Document, way: tuple[str, ...]) -> Iterator[tuple[str, Document]]:
    """Find every object that a way leads to, with its place; another shape is for `load` to refuse."""
    items: list[tuple[str, Any]] = [("$", document)]
    for name in way:
        if name == "[]":
            lists = [(place, item) for place, item in items if type(item) is list]
            items = [
                (f"{place}[{number}]", entry) for place, item in lists for number, entry in enumerate(item)
            ]
        else:
            things = [(place, item) for place, item in items if type(item) is dict and name in item]
            items = [(f"{place}.{name}", item[name]) for place, item in things]
    return ((place, item) for place, item in items if type(item) is dict)


def _in_the_way(
    places: Iterable[tuple[str, Document]], names: tuple[str, ...], reached: int
) -> Iterator[Finding]:
    """Find a field that the older format does not have, where the step would write its own."""
    for place, thing in places:
        for name in names:
            if name in thing:
                yield _refused(reached, f"{place}.{name}", thing[name])


def _replace(thing: Document, name: str, parts: dict[str, Any]) -> None:
    """Put fields in the place of one, so that the order of the others stays."""
    fields = {**thing}
    thing.clear()
    for one, value in fields.items():
        thing.update(parts if one == name else {one: value})


def _note_each(code: str, reached: int, path: str, value: Any, **more: object) -> Iterator[UpgradeNote]:
    """Make a note for each single value in one that is given up."""
    name = path.rpartition(".")[2]
    for place, one in _leaves(path, value):
        evidence = Evidence({"field": name, "value": shown(one), **more})
        yield UpgradeNote(code, reached, place, evidence)


def _leaves(path: str, value: Any) -> Iterator[tuple[str, Any]]:
    """Yield every single value with its place; an empty object or list is one, too."""
    if type(value) is dict and value:
        for name, one in value.items():
            yield from _leaves(under(path, name), one)
    elif type(value) is list and value:
        for number, one in enumerate(value):
            yield from _leaves(f"{path}[{number}]", one)
    else:
        yield path, value
