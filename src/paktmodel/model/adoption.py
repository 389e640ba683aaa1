"""What ties a document to the decisions on it: anything that knows of decisions on versions."""

from collections.abc import Iterable
from typing import Protocol, runtime_checkable

from paktmodel.errors import InvalidArgument
from paktmodel.model.decisions import DecisionRef


@runtime_checkable
class Adopting(Protocol):
    """Something that knows of decisions on versions: a matter."""

    def adopting(self, document: str, version: str) -> DecisionRef | None:
        """The first decision that approved this very version; None when none did."""


def checked_matters(matters: object) -> tuple[Adopting, ...]:
    """Matters in a row.

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
