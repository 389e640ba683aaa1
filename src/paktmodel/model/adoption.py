"""What ties a document to the decisions on it: anything that knows of decisions on versions."""

from collections.abc import Iterable, Iterator
from typing import Protocol, runtime_checkable

from paktmodel.errors import InvalidArgument
from paktmodel.model.decisions import DecisionRef


@runtime_checkable
class Adopting(Protocol):
    """Something that knows of decisions on versions: a matter."""

    def adopting(self, document: str, version: str) -> DecisionRef | None:
        """Return the first decision that approved this very version; None when none did."""


@runtime_checkable
class Naming(Protocol):
    """Something that says of which versions it knows decisions, and need not be asked of others: a matter."""

    def versions_of(self, document: str) -> Iterable[str]:
        """List the versions of a document that it knows decisions on."""


class AskedMatters:
    """Matters, to be asked of the versions of a document.

    Each is asked only of the versions that it names, where it names them: a network may have a thousand
    charters, and a thousand matters.

    Args:
        document: Id of the document.
        matters: The matters.
    """

    __slots__ = ("_always", "_document", "_matters", "_naming")

    def __init__(self, document: str, matters: Iterable[Adopting]) -> None:
        self._document = document
        self._matters = tuple(matters)
        self._always: list[int] = []
        self._naming: dict[str, list[int]] = {}
        for place, matter in enumerate(self._matters):
            if isinstance(matter, Naming):
                for version in dict.fromkeys(matter.versions_of(document)):
                    self._naming.setdefault(version, []).append(place)
            else:
                self._always.append(place)

    def of(self, version: str) -> Iterator[Adopting]:
        """Give the matters that may know of decisions on a version, in the order in which they were given."""
        places = sorted((*self._always, *self._naming.get(version, ())))
        return (self._matters[place] for place in places)

    def adopting(self, version: str) -> Iterator[DecisionRef]:
        """Give the first decision of each matter that approved this very version."""
        found = (matter.adopting(self._document, version) for matter in self.of(version))
        return (decision for decision in found if decision is not None)


def checked_matters(matters: object) -> tuple[Adopting, ...]:
    """Take matters in a row.

    Raises:
        InvalidArgument: Something else.
    """
    if isinstance(matters, Adopting):
        raise InvalidArgument("matters", "matters in a row", matters, "put it in a list: [matter]")
    known = tuple(matters) if isinstance(matters, Iterable) else (matters,)
    for one in known:
        if not isinstance(one, Adopting):
            raise InvalidArgument("matters", "matters in a row", one)
    return known
