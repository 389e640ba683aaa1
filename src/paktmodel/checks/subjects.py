"""What things are called in a finding, and where they stand in their document: one walk for all rules.

The names are those of `paktmodel.model.identity`, which differences between two versions use as well, so
that a finding and a difference about the same thing bear the same subject.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any, Final

import attrs
from attrs import evolve, frozen

from paktmodel.document.kinds import DOCUMENT_KINDS, kind_of_document
from paktmodel.errors import InvalidArgument, Subject
from paktmodel.model.identity import code_of, identity_of
from paktmodel.model.plans import Acknowledgement
from paktmodel.vocabulary.language import enumerated
from paktmodel.vocabulary.words.findings import SubjectKind

#: The classes whose documents can be checked, by the names that callers know them by.
CHECKED: Final = enumerated(
    [one.class_name for one in DOCUMENT_KINDS.values() if one.subject is not None], "en"
)


_DOCUMENT: Final = Subject(SubjectKind.DOCUMENT)


@frozen
class Place:
    """A thing within a document.

    Attributes:
        subject: The thing that a finding would be about: itself, or its owner.
        path: Where it stands in the document.
        thing: The thing.
    """

    subject: Subject
    path: str
    thing: Any


def kind_of(document: object) -> SubjectKind | None:
    """Find what a finding calls a document; None for what cannot be checked."""
    kind = kind_of_document(type(document))
    return None if kind is None else kind.subject


def subject_of(thing: Any, owner: Subject = _DOCUMENT, *, place: int | None = 0) -> Subject:
    """Name a thing as the subject of a finding.

    >>> from paktmodel.testing import aim, goal
    >>> str(subject_of(aim("oka"), subject_of(goal("2.2"))))
    'aim 2.2/oka'

    Args:
        thing: The thing.
        owner: The subject that holds it, where its code begins with that one's.
        place: Its place in a tuple, from 0; None when a field holds it alone.
    """
    identity = identity_of(thing.__class__)
    kind = None if identity is None else identity.subject or identity.in_findings
    if identity is None or kind is None or (identity.in_tuples and place is None):
        return owner
    if identity.owned and not identity.named and place is not None:
        return Subject(kind, f"{owner.code}/{place + 1}")
    return Subject(kind, code_of(thing, identity, owner.code, identity.not_in_findings))


def subject_of_part(thing: Any, part: object) -> Subject:
    """Name a part of a thing, such as the men of an indicator."""
    return evolve(subject_of(thing), part=str(part))


def located(document: Any, field: str) -> Iterator[tuple[Any, str]]:
    """Yield each thing in a field of a document with its path.

    Two things of one name still stand in two places. A document without the field has none.
    """
    path = f"$.{kind_of(document)}.{field}"
    for place, one in enumerate(getattr(document, field, ())):
        yield one, f"{path}[{place}]"


def places(document: object) -> Iterator[Place]:
    """Yield every object of a document in document order; the owner's acknowledgements are left out.

    Args:
        document: A plan, or another document that can be checked.

    Raises:
        InvalidArgument: Anything else.
    """
    kind = kind_of(document)
    if kind is None:
        raise InvalidArgument("document", f"one of the documents {CHECKED}", document)
    yield from _within(document, Subject(kind), f"$.{kind}", None)


def paths(document: object) -> dict[Subject, str]:
    """Map each subject to where it stands; a repeated code to its first place."""
    found: dict[Subject, str] = {}
    for place in places(document):
        found.setdefault(place.subject, place.path)
    return found


def path_of(subject: Subject, known: dict[Subject, str]) -> str:
    """Find where a subject stands; empty when it stands nowhere.

    A part stands where its whole does, words of the title where the title does.
    """
    whole = evolve(subject, part="")
    if whole not in known and subject.kind is SubjectKind.TITLE:
        return "$.plan.title"
    return known.get(whole, "")


def _within(thing: Any, owner: Subject, path: str, place: int | None) -> Iterator[Place]:
    subject = subject_of(thing, owner, place=place)
    yield Place(subject, path, thing)
    for name in field_names(thing.__class__):
        value = getattr(thing, name)
        if isinstance(value, tuple):
            for index, inner in enumerate(value):
                if _is_thing(inner.__class__) and not isinstance(inner, Acknowledgement):
                    yield from _within(inner, subject, f"{path}.{name}[{index}]", index)
        elif _is_thing(value.__class__):
            yield from _within(value, subject, f"{path}.{name}", None)


# Asked for every field of every thing: kept by class, they take a fifth of the walk instead of half.
_is_thing: Final = lru_cache(maxsize=512)(attrs.has)


@lru_cache(maxsize=512)
def field_names(cls: type) -> tuple[str, ...]:
    """List the names of a class's fields, in their order."""
    return tuple(one.name for one in attrs.fields(cls))
