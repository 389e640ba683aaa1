"""The kinds of documents that can be checked, told by their classes without importing them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from paktmodel.vocabulary.words.findings import SubjectKind

#: Class of a document by its full name -> what a finding calls the document; the kind's own name too.
KINDS: Final[Mapping[str, SubjectKind]] = MappingProxyType(
    {
        "paktmodel.model.plans.Plan": SubjectKind.PLAN,
        "paktmodel.model.follow_up_record.FollowUpRecord": SubjectKind.RECORD,
        "paktmodel.model.networks.Network": SubjectKind.NETWORK,
        "paktmodel.model.matters.Matter": SubjectKind.MATTER,
    }
)

#: The same classes by the names that callers know them by.
NAMES: Final = tuple(place.rpartition(".")[2] for place in KINDS)


def kind_of(document: object) -> SubjectKind | None:
    """The kind of a document, or of what it descends from; None for what is no such document.

    By name, so that checking a plan imports the classes of no other kind.
    """
    for cls in type(document).__mro__:
        kind = KINDS.get(f"{cls.__module__}.{cls.__qualname__}")
        if kind is not None:
            return kind
    return None
