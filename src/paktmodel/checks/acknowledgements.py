"""Findings that the owner of a document acknowledges: they stay, and bear the owner's reason."""

from collections.abc import Iterator

from attrs import evolve

from paktmodel.errors import Finding, Subject
from paktmodel.model.plans import Acknowledgement


def marked(finding: Finding, acknowledgements: tuple[Acknowledgement, ...]) -> Iterator[Finding]:
    """Mark a finding as the owner's acknowledgements leave it.

    Where only some of its subjects are acknowledged, or for different reasons, it is split: first what is
    not acknowledged, then what is, reason by reason. The first acknowledgement that fits a subject holds.

    Args:
        finding: The finding.
        acknowledgements: Those of the document, in its order.
    """
    fitting = [one for one in acknowledgements if one.code == finding.code]
    if not fitting:
        yield finding
        return
    reasons: dict[str, list[Subject]] = {"": []}
    for subject in finding.subjects:
        reason = next((str(one.reason) for one in fitting if _fits(one, subject)), "")
        reasons.setdefault(reason, []).append(subject)
    if not finding.subjects:  # a rule of the caller's own may be about nothing in particular
        reason = next((str(one.reason) for one in fitting if not one.subjects), "")
        yield evolve(finding, acknowledged=reason)
    for reason, subjects in reasons.items():
        if subjects:
            yield evolve(finding, subjects=tuple(subjects), acknowledged=reason)


def _fits(acknowledgement: Acknowledgement, subject: Subject) -> bool:
    return not acknowledgement.subjects or str(subject) in acknowledgement.subjects
