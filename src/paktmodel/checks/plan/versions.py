"""Versions, their approval, and the proposal: what is decided, and what only looks so."""

from collections.abc import Iterable, Iterator

from paktmodel.checks.subjects import subject_of
from paktmodel.errors import Finding
from paktmodel.model.adoption import Adopting, AskedMatters
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.plans import VersionStatus


def version_without_approval(plan: Plan, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a version of which the paper records no approval; elsewhere there may be one.

    Silent for a draft after which an approved version stands in the history.

    Args:
        plan: The plan.
        matters: Matters whose decisions may adopt versions.

    Yields: one warning per version, in plan order.
    Source: AMN-2023-00174, *Dokumenthistorik*: version 2.0.
    """
    adopted = _adopted(plan, matters)
    approved = [
        place
        for place, one in enumerate(plan.versions)
        if one.status is not VersionStatus.NO_APPROVAL_RECORDED or one.number in adopted
    ]
    drafts = 1 + max(approved, default=-1)
    for version in plan.versions[drafts:]:
        yield Finding("version-without-approval", Severity.WARNING, (subject_of(version),))


def _adopted(plan: Plan, matters: Iterable[object]) -> frozenset[str]:
    """Collect the numbers of adopted versions: those that refer to a decision, and those found in matters."""
    asked = AskedMatters(str(plan.id), (one for one in matters if isinstance(one, Adopting)))
    return frozenset(
        str(one.number)
        for one in plan.versions
        if one.status is VersionStatus.ADOPTED or any(asked.adopting(str(one.number)))
    )


def version_adopted_before_created(plan: Plan, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a version that was adopted before it was created.

    Read are the decision that the version names and those in matters, where they approved this very
    version; an approval that the history only reports may have been of a draft.

    Args:
        plan: The plan.
        matters: Matters whose decisions may adopt versions.

    Unit: days; only an order that is certain from the dates, as exact as they are printed.
    Yields: one error per version, in plan order.
    """
    asked = AskedMatters(str(plan.id), (one for one in matters if isinstance(one, Adopting)))
    for version in plan.versions:
        if version.created is None:
            continue
        own = version.adopted_by if version.status is VersionStatus.ADOPTED else None
        days = [one.on for one in (own, *asked.adopting(str(version.number))) if one is not None]
        early = [day for day in days if day.before(version.created)]
        # A version is adopted by the first decision that approved it; of several one may be a slip.
        if early and len(early) == len(days):
            yield Finding(
                "version-adopted-before-created",
                Severity.ERROR,
                (subject_of(version),),
                evidence={"adopted": early[0], "created": version.created},
                advice="check-the-days",
            )


def attachment_missing(plan: Plan) -> Iterator[Finding]:
    """Report a version that refers to annexes that are not in the material.

    Yields: one warning per version, with its missing annexes.
    Source: AMN-2023-00174, version 2.0: *Se särskild bilaga*.
    """
    for version in plan.versions:
        if missing := tuple(annex.title for annex in version.annexes if not annex.at_hand):
            evidence = {"annexes": missing}
            yield Finding("attachment-missing", Severity.WARNING, (subject_of(version),), evidence=evidence)


def approval_contradicts_proposal(plan: Plan, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a version approved, by its history, before the day on which a body is asked to adopt it.

    A proposal that names no version is taken to ask for any. A version that a known decision adopted is
    silent: then it is the question that comes late, not the history that errs.

    Args:
        plan: The plan.
        matters: Matters whose decisions may adopt versions.

    Unit: days; a month or year as printed counts by its last day.
    Yields: one warning per version, in plan order.
    Source: AMN-2023-00174: version 1.0, approved 2023-09-28 by its history; asked on 2023-10-13.
    """
    proposal = plan.proposal
    if proposal is None:
        return
    adopted = _adopted(plan, matters)
    for version in plan.versions:
        approval = version.reported_approved
        if approval is None or version.number in adopted:
            continue
        if proposal.version in (None, version.number) and approval.on.before(proposal.day):
            yield Finding(
                "approval-contradicts-proposal",
                Severity.WARNING,
                (subject_of(version),),
                evidence={
                    "approved": approval.on,
                    "by": approval.body,
                    "asked": proposal.day,
                    "body": proposal.body,
                },
            )


def proposal_not_decision(plan: Plan, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a point that a body is asked to decide, on which no decision is known.

    A decision found in matters answers the points of its own numbers when it adopts the very version that
    is put forward; a proposal that names no version is taken to ask for any.

    Args:
        plan: The plan.
        matters: Matters whose decisions may adopt versions.

    Yields: one info per point, in its order.
    Source: AMN-2023-00174, *Förslag till beslut*, points 1 and 2.
    """
    decided = _decided(plan, matters)
    for point in plan.proposal.points if plan.proposal else ():
        if point.decided is None and point.number not in decided:
            yield Finding("proposal-not-decision", Severity.INFO, (subject_of(point),))


def _decided(plan: Plan, matters: Iterable[object]) -> frozenset[int]:
    """Collect the numbers of points that a decision in matters answers, in adopting what is put forward."""
    asked = None if plan.proposal is None else plan.proposal.version
    wanted = {str(one.number) for one in plan.versions} if asked is None else {str(asked)}
    found: set[int] = set()
    for matter in matters:
        adopts = getattr(matter, "adopting", None)
        for decision in getattr(matter, "decisions", ()):
            versions = {str(one.version) for one in decision.points if one.document == plan.id}
            # The matter itself answers, so that the decision of a body that only prepares counts for nothing.
            if adopts is not None and any(
                (known := adopts(str(plan.id), version)) is not None
                and known.on == decision.on
                and known.section == decision.section
                for version in versions & wanted
            ):
                found |= {one.number for one in decision.points if one.outcome is not None}
    return frozenset(found)


def change_beyond_delegation(plan: Plan, *, matters: Iterable[object] = ()) -> Iterator[Finding]:
    """Report a version that changes what nobody was given the right to change without a decision.

    Delegated is what a point hands over once it is decided with approval; a point that is only proposed
    hands over nothing. A version that a decision on it adopts, or that the owner is reported to have
    approved, may change anything.

    Args:
        plan: The plan.
        matters: Matters whose decisions may adopt versions.

    Yields: one warning per version, with the kinds of thing that it changes so.
    Source: AMN-2023-00174, point 2: *att uppdra till förvaltningen att löpande utveckla indikatorerna*.
    """
    points = plan.proposal.points if plan.proposal else ()
    delegated = {
        kind
        for point in points
        if point.decided is not None and point.decided.outcome is Outcome.APPROVED
        for kind in point.delegated
    }
    adopted = _adopted(plan, matters)
    owners = {str(name).casefold() for one in plan.owners for name in (one.body, one.name) if name}
    for version in plan.versions:
        approval = version.reported_approved
        if version.number in adopted or (approval is not None and approval.body.casefold() in owners):
            continue
        changed: tuple[SubjectKind, ...] = tuple(dict.fromkeys(change.kind for change in version.changes))
        beyond = tuple(kind for kind in changed if kind not in delegated)
        if beyond:
            yield Finding(
                "change-beyond-delegation",
                Severity.WARNING,
                (subject_of(version),),
                evidence={"kinds": beyond},
            )
