"""What things are called in a finding.

The names are those of `paktmodel.model.identity`, which differences between two versions use as well, so
that a finding and a difference about the same thing bear the same subject.
"""

from collections.abc import Iterator
from typing import Any, Final

from attrs import evolve

from paktmodel.document.kinds import DOCUMENT_KINDS, kind_of_document
from paktmodel.errors import Subject
from paktmodel.model.identity import code_of, identity_of
from paktmodel.vocabulary.language import enumerated
from paktmodel.vocabulary.words.findings import SubjectKind

#: The classes whose documents can be checked, by the names that callers know them by.
CHECKED: Final = enumerated(
    [one.class_name for one in DOCUMENT_KINDS.values() if one.subject is not None], "en"
)


_DOCUMENT: Final = Subject(SubjectKind.DOCUMENT)


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
