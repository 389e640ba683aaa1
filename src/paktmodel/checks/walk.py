"""`Walk`: a document gone through once for all rules, with its things, its texts and where they stand.

The walk keeps what it meets in flat lists. Subjects and paths are made for what a finding is about alone:
made for everything, they were two thirds of a check.
"""

import datetime as dt
from collections.abc import Callable, Collection, Iterator
from decimal import Decimal
from functools import lru_cache
from typing import Any, Final, TypeVar, get_args, get_origin

import attrs
from attrs import evolve, frozen

from paktmodel.checks.subjects import CHECKED, kind_of, subject_of
from paktmodel.errors import InvalidArgument, Subject
from paktmodel.model.fields import document_key
from paktmodel.model.forms import form_of, only_field
from paktmodel.model.identity import identity_of
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.sources import Source
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import SubjectKind

T = TypeVar("T")

#: What holds nothing else.
_LEAVES: Final = (str, int, float, Decimal, dt.date, type(None))


@frozen
class Place:
    """A thing or a text within a document.

    Attributes:
        subject: The thing that a finding would be about: itself, or its owner.
        path: Where it stands in the document.
        thing: The thing, or the one that holds the text.
    """

    subject: Subject
    path: str
    thing: Any


class Walk:
    """One walk through a document, in document order; the owner's acknowledgements are left out.

    Attributes:
        document: The document.
        things: Every object of the model in it, itself first.
        texts: Every text in it. What a source prints is a quotation, and left out.
    """

    def __init__(self, document: object) -> None:
        """Walk through a document.

        Args:
            document: A plan, or another document that can be checked.

        Raises:
            InvalidArgument: Anything else.
        """
        kind = kind_of(document)
        if kind is None:
            raise InvalidArgument("document", f"one of the documents {CHECKED}", document)
        self.document = document
        self.things: list[Any] = []
        self.texts: list[Text] = []
        # Of each thing: its owner's position, the field that holds it, its place there (None when alone).
        self._owners: list[int] = []
        self._fields: list[str] = []
        self._places: list[int | None] = []
        # Of each text: its thing's position, its field, its place there.
        self._holders: list[int] = []
        self._text_fields: list[str] = []
        self._text_places: list[int | None] = []
        self._subjects: dict[int, Subject] = {-1: Subject(kind)}
        self._root = f"$.{kind}"
        self._add(document, -1, "", None)

    @classmethod
    def through(cls, document: object, known: "Walk | None") -> "Walk":
        """Return the walk through this very document that is known, or walk."""
        return known if known is not None and known.document is document else cls(document)

    def _add(self, thing: Any, owner: int, field: str, place: int | None) -> None:
        position = len(self.things)
        self.things.append(thing)
        self._owners.append(owner)
        self._fields.append(field)
        self._places.append(place)
        texts, holders = _fields_of(thing.__class__)
        for name in texts:
            value = getattr(thing, name)
            if isinstance(value, Text):
                self._add_text(value, position, name, None)
            elif isinstance(value, tuple):
                for index, one in enumerate(value):
                    if isinstance(one, Text):
                        self._add_text(one, position, name, index)
        for name in holders:
            value = getattr(thing, name)
            if isinstance(value, tuple):
                for index, one in enumerate(value):
                    if _is_walked(one.__class__):
                        self._add(one, position, name, index)
            elif _is_walked(value.__class__):
                self._add(value, position, name, None)

    def _add_text(self, text: Text, holder: int, field: str, place: int | None) -> None:
        self.texts.append(text)
        self._holders.append(holder)
        self._text_fields.append(field)
        self._text_places.append(place)

    def texts_with(self, find: Callable[[str], T]) -> Iterator[tuple[Place, T]]:
        """Yield the place of each text in which something is found, with what is found there.

        Each text is read once, however often it stands in the document.

        Args:
            find: Reads a text, and returns something true where there is something to find.
        """
        found = {text: result for text in dict.fromkeys(self.texts) if (result := find(text))}
        if found:
            for number, text in enumerate(self.texts):
                if text in found:
                    yield self._place_of_text(number), found[text]

    def subjects_where(self, holds: Callable[[Any], bool]) -> Iterator[Subject]:
        """Yield the subject of each thing for which something holds."""
        for position, thing in enumerate(self.things):
            if holds(thing):
                yield self._subject(position)

    def paths(self, wanted: Collection[Subject] | None = None) -> dict[Subject, str]:
        """Map subjects to where they stand; a repeated code to its first place.

        Args:
            wanted: Those to look for; None for all.
        """
        kinds = None if wanted is None else {one.kind for one in wanted}
        missing = None if wanted is None else set(wanted)
        found: dict[Subject, str] = {}
        for position, thing in enumerate(self.things):
            if kinds is not None and self._owners[position] >= 0 and _kind(thing.__class__) not in kinds:
                continue
            subject = self._subject(position)
            if subject not in found and (missing is None or subject in missing):
                found[subject] = self._path(position)
                if missing is not None:
                    missing.discard(subject)
                    if not missing:
                        break
        return found

    def named(self) -> Iterator[tuple[Subject, tuple[tuple[str, int | None], ...], Any]]:
        """Yield each thing that bears a name of its own, with the fields and places that lead to it."""
        for position, thing in enumerate(self.things):
            identity = identity_of(thing.__class__)
            if identity is None or identity.subject is None:
                continue
            subject = self._subject(position)
            if position == 0 or subject is not self._subject(self._owners[position]):
                yield subject, self._steps(position), thing

    def _steps(self, position: int) -> tuple[tuple[str, int | None], ...]:
        owner = self._owners[position]
        return () if owner < 0 else (*self._steps(owner), (self._fields[position], self._places[position]))

    def _subject(self, position: int) -> Subject:
        known = self._subjects.get(position)
        if known is None:
            owner = self._subject(self._owners[position])
            known = subject_of(self.things[position], owner, place=self._places[position])
            self._subjects[position] = known
        return known

    def _path(self, position: int) -> str:
        owner = self._owners[position]
        if owner < 0:
            return self._root
        path = self._joined(owner, self._fields[position], self._places[position])
        form = form_of(type(self.things[position]))
        return path if form is None else f"{path}.{form}"

    def _joined(self, owner: int, field: str, place: int | None) -> str:
        """Build the path of what a field of a thing holds; a form of one field stands for that field."""
        cls: type = type(self.things[owner])
        inner = form_of(cls) is not None and only_field(cls) == field
        path = self._path(owner) if inner else f"{self._path(owner)}.{document_key(field)}"
        return path if place is None else f"{path}[{place}]"

    def _place_of_text(self, number: int) -> Place:
        holder = self._holders[number]
        path = self._joined(holder, self._text_fields[number], self._text_places[number])
        return Place(self._subject(holder), path, self.things[holder])


def path_of(subject: Subject, known: dict[Subject, str]) -> str:
    """Find where a subject stands; empty when it stands nowhere.

    A part stands where its whole does, words of the title where the title does.
    """
    whole = whole_of(subject)
    if whole not in known and subject.kind is SubjectKind.TITLE:
        return "$.plan.title"
    return known.get(whole, "")


def whole_of(subject: Subject) -> Subject:
    """Return the thing that a subject is a part of; itself where it is no part."""
    return evolve(subject, part="") if subject.part else subject


@lru_cache(maxsize=512)
def _kind(cls: type) -> SubjectKind | None:
    """Find the kind of the subject that a thing of a class is; None for a part of its owner."""
    identity = identity_of(cls)
    return None if identity is None else identity.subject or identity.in_findings


# Asked for every item of every tuple: kept by class.
@lru_cache(maxsize=512)
def _is_walked(cls: type) -> bool:
    """Check whether a walk goes into things of a class: acknowledgements are about the document."""
    return attrs.has(cls) and not issubclass(cls, Acknowledgement) and _says_something(cls)


@lru_cache(maxsize=512)
def _fields_of(cls: type) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """List the fields of a class that may hold texts, and those that may hold things, in their order.

    Fields that hold neither, such as days and numbers, are nine of ten in a large network.
    """
    fields = attrs.fields(cls)
    texts = () if issubclass(cls, Source) else tuple(one.name for one in fields if _may_be_text(one.type))
    return texts, tuple(one.name for one in fields if _may_hold_things(one.type))


def _parts(kind: Any) -> tuple[Any, ...]:
    """List the kinds that an annotation is made of: those of a union, a tuple or a generic class."""
    arguments = get_args(kind)
    if not arguments:
        return (kind,)
    origin = get_origin(kind)
    made = (origin,) if attrs.has(origin) else ()
    return (*made, *(part for one in arguments if one is not Ellipsis for part in _parts(one)))


def _is_open(kind: Any) -> bool:
    """Check whether an annotation leaves open what stands there, as a type variable or a protocol does."""
    return not isinstance(kind, type) or not (attrs.has(kind) or issubclass(kind, _LEAVES))


def _may_be_text(kind: Any) -> bool:
    return any(_is_open(one) or one in Text.__mro__ for one in _parts(kind))


def _may_hold_things(kind: Any, within: tuple[type, ...] = ()) -> bool:
    return any(_is_open(one) or (attrs.has(one) and _says_something(one, within)) for one in _parts(kind))


def _says_something(cls: type, within: tuple[type, ...] = ()) -> bool:
    """Check whether a thing of a class is of the model, or may hold a text or a thing that is."""
    if identity_of(cls) is not None or cls in within:
        return True
    return any(
        _may_be_text(one.type) or _may_hold_things(one.type, (*within, cls)) for one in attrs.fields(cls)
    )
