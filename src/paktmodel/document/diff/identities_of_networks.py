"""How the things of networks and matters are told apart and recognised again."""

from typing import Final

from paktmodel.document.diff.identity import BY_TEXT, Identity, coded, rule
from paktmodel.model.activities import (
    Activity,
    ActivityPart,
    ActivityPlan,
    Forum,
    ForumTemplate,
    Handover,
    HandoverEvent,
    OperativeUnit,
    PlannedActivity,
    ReportedCount,
)
from paktmodel.model.bodies import Body, FilingRight, FilingRights
from paktmodel.model.charters import (
    AdmissionCriterion,
    Charter,
    EvaluationTerms,
    FocusArea,
    ScopeBoundary,
    TaglineVariant,
    TargetGroup,
)
from paktmodel.model.commitments import Agreement, AgreementParty, Commitment, Delivery, LapseRule
from paktmodel.model.matters import (
    Approval,
    Assignment,
    HandlingStep,
    Matter,
    MatterCase,
    MatterPaper,
    MemberMotion,
)
from paktmodel.model.minutes import (
    Claim,
    DecidedPoint,
    Decision,
    MinutesCorrection,
    PartyVote,
    Position,
    Serving,
    Statement,
    Vote,
)
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import CriterionEvidence, Organisation, Participation
from paktmodel.vocabulary.words.findings import SubjectKind


def _called(subject: SubjectKind, *by: str, said: tuple[str, ...] = ()) -> Identity:
    """What is named by several fields, and is another thing when one of them is."""
    return Identity(by=by, subject=subject, named=by, joined=", ", said=said)


def _numbered(subject: SubjectKind, *said: str, within: bool = False) -> Identity:
    """What has an id and no wording of its own to be known by under another."""
    return Identity(by=("id",), subject=subject, named=("id",), within=within, said=said)


OF_NETWORKS: Final[dict[type, Identity]] = {
    Network: Identity(subject=SubjectKind.NETWORK),
    LifeEvent: _called(SubjectKind.LIFE_EVENT, "state", "since", said=("words",)),
    Charter: coded(SubjectKind.CHARTER, "title", by="id"),
    # Under one name two networks may stand in two relations, and told is the name alone.
    NetworkRelation: Identity(
        by=("name", "kind"), subject=SubjectKind.RELATION, named=("name",), said=("kind", "text")
    ),
    ReportedSize: Identity(
        by=("on", "form"), subject=SubjectKind.REPORTED_SIZE, named=("on",), said=("count",)
    ),
    Organisation: coded(SubjectKind.ORGANISATION, "name", by="id"),
    Participation: _called(SubjectKind.PARTICIPATION, "organisation", "form", "since"),
    Agreement: coded(SubjectKind.AGREEMENT, "title", by="id"),
    Commitment: coded(SubjectKind.COMMITMENT, "text", by="id"),
    Delivery: _called(SubjectKind.DELIVERY, "commitment", "on", said=("quantity", "evidence")),
    LapseRule: rule("", "after"),
    OperativeUnit: coded(SubjectKind.UNIT, "name", by="id"),
    Activity: coded(SubjectKind.ACTIVITY, "title", by="id"),
    ActivityPlan: _numbered(SubjectKind.ACTIVITY_PLAN, "year"),
    Forum: _numbered(SubjectKind.FORUM, "template", "focus_area"),
    Handover: coded(SubjectKind.HANDOVER, "text", by="id"),
    AdmissionCriterion: coded(SubjectKind.CRITERION, "text", by="id", within=True),
    TargetGroup: coded(SubjectKind.TARGET_GROUP, "text", by="id", within=True),
    # Named within what holds them, and told as parts of it.
    ActivityPart: Identity(by=("number",), wording="text", said=("text",)),
    AgreementParty: Identity(by=("name",), said=("role",)),
    CriterionEvidence: Identity(by=("criterion", "on"), said=("met", "evidence")),
    FocusArea: Identity(by=("id",), wording="name", said=("name",)),
    ForumTemplate: Identity(by=("id",), wording="title", said=("title",)),
    HandoverEvent: Identity(by=("state", "on"), said=("text",)),
    PlannedActivity: Identity(by=("id",), wording="title", said=("title",)),
    # Known by what they say.
    ScopeBoundary: BY_TEXT,
    TaglineVariant: BY_TEXT,
    # Known by their place.
    EvaluationTerms: Identity(said=("quantitative",)),
    ReportedCount: Identity(said=("approximate", "exact", "what"), between=" "),
}

OF_MATTERS: Final[dict[type, Identity]] = {
    Matter: Identity(subject=SubjectKind.MATTER),
    MatterCase: Identity(by=("number",), subject=SubjectKind.CASE, named=("number",), said=("body",)),
    Body: coded(SubjectKind.BODY, "name", by="id"),
    MemberMotion: coded(SubjectKind.MOTION, "title", by="id"),
    MatterPaper: coded(SubjectKind.PAPER, "title", by="id"),
    HandlingStep: _called(SubjectKind.STEP, "body", "role", said=("planned",)),
    Decision: _numbered(SubjectKind.DECISION, "body", "on"),
    DecidedPoint: coded(SubjectKind.DECISION_POINT, "text", by="number", within=True),
    Position: _numbered(SubjectKind.POSITION, "parties", "supports", within=True),
    Statement: _numbered(SubjectKind.FILED_STATEMENT, "kind", "parties", within=True),
    Assignment: coded(SubjectKind.ASSIGNMENT, "text", by="id"),
    # Named within what holds them, and told as parts of it.
    Approval: Identity(by=("role",), said=("on",)),
    FilingRight: Identity(by=("kind",), said=("capacities",)),
    MinutesCorrection: Identity(by=("day",), said=("after",)),
    PartyVote: Identity(by=("party",), said=("ayes", "noes"), between="–"),
    Serving: Identity(by=("party",), said=("in_place_of",)),
    # Known by what it says.
    Claim: BY_TEXT,
    # Known by their place.
    FilingRights: Identity(said=("id",)),
    Vote: Identity(said=("ayes", "noes"), between="–"),
}
