"""What a paper that asks for a decision says of its consequences."""

from collections.abc import Iterator
from typing import Any

from paktmodel.checks.defaults import PERSPECTIVES
from paktmodel.checks.subjects import located, subject_of
from paktmodel.errors import Finding
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.plans import Impact, Perspective


def consequences_missing(
    document: Any, *, perspectives: tuple[Perspective, ...] = PERSPECTIVES
) -> Iterator[Finding]:
    """Report perspectives of which an administration that asks for a decision says nothing.

    That there are no consequences is an answer. A network asks by the proposals of its charters. What
    members put forward need not say, and where nothing at all is said and papers of the matter are not at
    hand, they may.

    Args:
        document: A network, or a matter.
        perspectives: Those that are to be taken.

    Yields: at most one info, with what is missing.
    Source: SO 2021/0205, which speaks of children and the economy but not of equality or business.
    """
    proposals = [one.proposal for one in getattr(document, "charters", ()) if one.proposal is not None]
    proposals += getattr(document, "proposals", ())
    taken = {one.kind for one in document.consequences}
    missing = tuple(one for one in perspectives if one not in taken)
    unseen = not taken and not all(one.at_hand for one in getattr(document, "papers", ()))
    if missing and not unseen and any(not one.parties for one in proposals):
        yield Finding(
            "consequences-missing", Severity.INFO, (subject_of(document),), evidence={"perspectives": missing}
        )


def consequences_contradict(document: Any) -> Iterator[Finding]:
    """Report statements of one perspective that point different ways.

    Yields: one warning per perspective, with both impacts, at the second of them.
    Source: KSN-2023-01917: no consequences at all, *yet* advantages *ur ett näringslivsperspektiv*.
    """
    said: dict[Perspective, list[Impact]] = {}
    for one, path in located(document, "consequences"):
        impacts = said.setdefault(one.kind, [])
        if one.stance not in impacts:
            impacts.append(one.stance)
            if len(impacts) == 2:
                yield Finding(
                    "consequences-contradict",
                    Severity.WARNING,
                    (subject_of(one),),
                    path=path,
                    evidence={"bearings": tuple(impacts)},
                )
