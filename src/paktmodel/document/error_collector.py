"""Collects what is wrong with a value and its parts, with paths, while reading goes on."""

from collections.abc import Callable
from typing import Any, Final

from paktmodel.errors import MOST_COUNTED, MOST_FINDINGS, Finding, InvalidDocument, InvalidValue, closest
from paktmodel.vocabulary.language import enumerated

#: Keys of earlier drafts of format 1, and the fields that have taken their place.
DRAFT_KEYS: Final = {
    "limit": "target",
    "limits": "targets",
    "hand": "provenance",
    "bearing": "impact",
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


class ErrorCollector:
    """Errors of one value and of all that it holds.

    No report holds more than its first findings; the rest are counted and not kept. Something
    with a thousand errors is not the document that was meant, and is not read on.
    """

    __slots__ = ("findings", "more")

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.more = 0

    @property
    def full(self) -> bool:
        """Whether no more findings are kept."""
        return len(self.findings) >= MOST_FINDINGS

    def add(self, finding: Finding) -> None:
        """Add one finding, its path relative to the value."""
        if self.full:
            self.count()
        else:
            self.findings.append(finding)

    def count(self, many: int = 1) -> None:
        """Count errors that are not kept.

        Raises:
            InvalidDocument: Enough is enough.
        """
        self.more += many
        if self.more >= MOST_COUNTED:
            self.settle()

    def gather(self, path: str, take: Callable[[Any], Any], item: Any) -> Any:
        """Read a part of the value; what is wrong with it is added under its path."""
        try:
            return take(item)
        except InvalidValue as error:
            if self.full:
                self.count()
            else:
                self.add(error.finding(path))
        except InvalidDocument as error:
            for finding in error.findings:
                self.add(finding.at(path + finding.path.removeprefix("$")))
            self.count(error.more)
        return None

    def settle(self) -> None:
        """Raise what was gathered, if anything was."""
        if self.findings:
            raise InvalidDocument(self.findings, self.more)
