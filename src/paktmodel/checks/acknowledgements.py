"""`Acknowledged`: findings that the owner of a document acknowledges stay, and bear the owner's reason."""

from collections.abc import Iterable, Iterator

from attrs import evolve

from paktmodel.errors import Finding, Subject
from paktmodel.model.plans import Acknowledgement


class Acknowledged:
    """A document's acknowledgements, by code and by subject."""

    def __init__(self, acknowledgements: Iterable[Acknowledgement]) -> None:
        """Take the acknowledgements of a document, in its order."""
        self._by_code: dict[str, _Reasons] = {}
        for place, one in enumerate(acknowledgements):
            self._by_code.setdefault(one.code, _Reasons()).add(one, place)

    def marked(self, finding: Finding) -> Iterator[Finding]:
        """Mark a finding as the owner's acknowledgements leave it.

        Where only some of its subjects are acknowledged, or for different reasons, it is split: first what
        is not acknowledged, then what is, reason by reason. The first acknowledgement that fits a subject
        holds.
        """
        fitting = self._by_code.get(finding.code)
        if fitting is None:
            yield finding
            return
        reasons: dict[str, list[Subject]] = {"": []}
        for subject in finding.subjects:
            reasons.setdefault(fitting.of(str(subject)), []).append(subject)
        if not finding.subjects:  # a rule of the caller's own may be about nothing in particular
            yield evolve(finding, acknowledged=fitting.of_all)
        for reason, subjects in reasons.items():
            if subjects:
                yield evolve(finding, subjects=tuple(subjects), acknowledged=reason)


class _Reasons:
    """The reasons given for one code; those for all subjects stand under None."""

    def __init__(self) -> None:
        self._first: dict[str | None, tuple[int, str]] = {}

    def add(self, one: Acknowledgement, place: int) -> None:
        for subject in one.subjects or (None,):
            self._first.setdefault(subject, (place, str(one.reason)))

    def of(self, subject: str) -> str:
        given = [self._first[name] for name in (subject, None) if name in self._first]
        return min(given)[1] if given else ""

    @property
    def of_all(self) -> str:
        return self._first.get(None, (0, ""))[1]
