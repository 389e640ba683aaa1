"""Collects what is wrong with a value and its parts, with paths, while reading goes on."""

from collections.abc import Callable
from typing import Any, Final

from paktmodel.errors import (
    MOST_COUNTED,
    MOST_FINDINGS,
    Finding,
    InvalidDocument,
    InvalidValue,
    closest,
    wrong_kind,
)
from paktmodel.values.texts import LONGEST_TEXT
from paktmodel.vocabulary.language import enumerated

#: Keys of earlier drafts of format 1, and the fields that have taken their place.
DRAFT_KEYS: Final = {
    "authority": "owners",
    "owner": "responsibilities",
    "responsible": "responsibilities",
    "cost": "costs",
    "limit": "targets",
    "target": "targets",
    "operator": "bound",
    "on": "when",
    "words": "when",
    "limits": "targets",
    "hand": "provenance",
    "bearing": "impact",
    "forecast": "expected_value",
    "figure": "value",
    "figures": "values",
    "least": "min_points",
}


def unknown_key(name: object, known: tuple[str, ...]) -> Finding:
    """Make the finding about a key that no field bears, with the field that was meant if one is near."""
    near = _meant(name, known) if isinstance(name, str) else ""
    extra: dict[str, object] = {"choices": known, "suggestion": near} if near else {"choices": known}
    error = InvalidValue(
        "key-unknown",
        f"one of the fields {enumerated(known, 'en')}",
        name,
        "did-you-mean" if near else "",
        extra,
    )
    return error.finding("")


def _meant(name: str, known: tuple[str, ...]) -> str:
    renamed = DRAFT_KEYS.get(name)
    return renamed if renamed in known and renamed is not None else closest(name, known)


def wrong_json_kind(kind: str, value: object) -> InvalidValue:
    """Make the error about a value of the wrong kind, which advises against null."""
    return wrong_kind(kind, value, "leave-out-null" if value is None else "")


def marked(error: InvalidDocument, *, looked_through: bool) -> InvalidDocument:
    """Mark whether the reader has looked at all of a document that it refuses."""
    error._looked_through = looked_through
    return error


#: What readers raise for what is wrong; a list is no key, so looking it up among texts is a `TypeError`.
REFUSALS: Final = (InvalidValue, InvalidDocument, TypeError)


class ErrorCollector:
    """Errors of one value and of all that it holds.

    No report holds more than its first findings; the rest are counted and not kept. Something
    with a thousand errors is not the document that was meant, and is not read on.

    Args:
        every: Whether errors are gathered, or the first is raised at once.
    """

    __slots__ = ("_every", "_unread", "findings", "more")

    def __init__(self, *, every: bool = True) -> None:
        self._every = every
        self._unread = False
        self.findings: list[Finding] = []
        self.more = 0

    @property
    def full(self) -> bool:
        """Whether no more findings are kept."""
        return len(self.findings) >= MOST_FINDINGS

    def add(self, finding: Finding) -> None:
        """Add one finding, its path relative to the value.

        Raises:
            InvalidDocument: It is enough, or the first is.
        """
        if self.full:
            self.count()
        else:
            self.findings.append(finding)
        if not self._every:
            self.settle()

    def count(self, many: int = 1) -> None:
        """Count errors that are not kept.

        Raises:
            InvalidDocument: Enough is enough.
        """
        self.more = min(self.more + many, MOST_COUNTED - len(self.findings))
        if len(self.findings) + self.more >= MOST_COUNTED:
            self._unread = True
            self.settle()

    def gather(self, path: str, take: Callable[[Any], Any], item: Any) -> Any:
        """Read a part of the value; what is wrong with it is added under its path."""
        try:
            return take(item)
        except REFUSALS as error:
            self.take(path, error, item)
        return None

    def take(self, path: str, error: Exception, item: Any) -> None:
        """Add what is wrong with a part of the value, under its path.

        Args:
            path: The path of the part, relative to the value.
            error: One of `REFUSALS`.
            item: What the part was made of.

        Raises:
            InvalidDocument: It is enough, or the first is.
        """
        if isinstance(error, TypeError):
            if type(item) not in (dict, list) or not str(error).startswith("unhashable type"):
                raise error
            error = wrong_json_kind("text", item)
        self.skip(item, looked_through=getattr(error, "_looked_through", None))
        if isinstance(error, InvalidValue):
            if self.full:
                self.count()
            else:
                self.add(error.finding(path))
            return
        assert isinstance(error, InvalidDocument), "readers raise nothing else"
        room = MOST_FINDINGS - len(self.findings)
        for finding in error.findings[:room]:
            self.add(finding.at(path + finding.path.removeprefix("$")))
        self.count(len(error.findings[room:]) + error.more)

    def skip(self, item: Any, *, looked_through: bool | None = None) -> None:
        """Note whether a part is left without a look at all of it, where something beyond a limit may be.

        Args:
            item: The part.
            looked_through: What the error about it says of that; None when it says nothing.
        """
        if looked_through is None:
            looked_through = type(item) not in (dict, list) and (
                type(item) is not str or len(item) <= LONGEST_TEXT
            )
        self._unread |= not looked_through

    def settle(self) -> None:
        """Raise what was gathered, if anything was."""
        if self.findings:
            raise marked(InvalidDocument(self.findings, self.more), looked_through=not self._unread)
