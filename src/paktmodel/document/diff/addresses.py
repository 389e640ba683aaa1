"""Where a difference stands: the way from the top of a document, by names instead of positions."""

import json
import re

from paktmodel.document.kinds import DOCUMENT_KINDS
from paktmodel.errors import Subject
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model.fields import document_key
from paktmodel.values.tuples import gathered

_PLAIN = re.compile(r"[\w.:-]+").fullmatch


@frozen(field_transformer=gathered)
class Turn:
    """One turn of the way to a thing.

    Attributes:
        field: The field that holds it.
        thing: Name of its class.
        by: The fields that name it in its tuple, with their values as text; empty for one that is
            known by its place.
        nth: How many of that name stand before it, or its place in the tuple when nothing names it;
            None where the field holds one thing and no tuple.
        added: Whether it is not in the old version.
    """

    field: str
    thing: str
    by: tuple[tuple[str, str], ...] = ()
    nth: int | None = None
    added: bool = False

    def __str__(self) -> str:
        step = f".{self.field}" if self.field else ""
        if self.nth is None:
            return step
        if not self.by:
            return f"{step}[{self.nth}]"
        names = ", ".join(f"{document_key(name)}={_quoted(value)}" for name, value in self.by if value)
        return f"{step}[{names}{f' #{self.nth + 1}' if self.nth else ''}]"


@frozen(field_transformer=gathered)
class Address:
    """The way to a thing, from the top.

    Attributes:
        root: Name of the class at the top.
        turns: The turns in order; none for the top itself.
    """

    root: str
    turns: tuple[Turn, ...] = ()

    def to(self, turn: Turn) -> "Address":
        """Extend the way by one turn."""
        return Address(self.root, (*self.turns, turn))

    @property
    def thing(self) -> str:
        """Name of the class of the thing that it leads to."""
        return self.turns[-1].thing if self.turns else self.root

    def __str__(self) -> str:
        top = next((f"$.{one.name}" for one in DOCUMENT_KINDS.values() if one.class_name == self.root), "$")
        return top + "".join(map(str, self.turns))


@frozen
class Spot:
    """A place in a tuple.

    Attributes:
        subject: What holds the tuple.
        holder: The way to what holds it.
        field: The field that is the tuple.
        at: The place, from 0.
        of: How many things the tuple holds.
    """

    subject: Subject
    holder: Address
    field: str
    at: int
    of: int


def _quoted(text: str) -> str:
    return text if _PLAIN(text) else json.dumps(text, ensure_ascii=False)
