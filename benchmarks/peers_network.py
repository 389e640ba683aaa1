"""The same network for pydantic v2: what a register of members and commitments holds, and every rule.

Left out is what the measured network does not have (goals and scope of its charter, agreements,
activities, forums, handovers, evaluations); a field that is not there costs neither side anything.
"""

from enum import StrEnum
from typing import Annotated, Literal

from pydantic import AfterValidator, model_validator

from benchmarks import peers_rules as rules
from benchmarks.peers_pydantic import (
    CaseNumber,
    Day,
    DecisionRef,
    FormatOne,
    Model,
    NotStated,
    Owner,
    PrintedDate,
    Quantity,
    Responsibility,
    Slug,
    Source,
    Text,
    TextOrUnstated,
    own_words,
    read_once,
)
from benchmarks.peers_words import Unstated


class LifeState(StrEnum):
    PROPOSED = "proposed"
    PLANNED = "planned"
    PILOT = "pilot"
    ACTIVE = "active"
    DORMANT = "dormant"
    RELAUNCHED = "relaunched"
    CLOSED = "closed"


class ParticipationForm(StrEnum):
    MEMBERSHIP = "membership"
    AGREEMENT = "agreement"
    OPEN = "open"
    EVENT_ONLY = "event-only"
    UNSTATED = "unstated"


class Sector(StrEnum):
    PRIVATE = "private"
    CIVIL_SOCIETY = "civil-society"
    PUBLIC = "public"
    UNSTATED = "unstated"


class OrganisationSize(StrEnum):
    MICRO = "micro"
    SMALL = "small"
    MEDIUM = "medium"
    LARGE = "large"
    UNSTATED = "unstated"


class QuantitativeEvaluation(StrEnum):
    FORBIDDEN = "forbidden"
    ALLOWED = "allowed"
    UNSTATED = "unstated"


class CommitmentKind(StrEnum):
    JOB = "job"
    INTERNSHIP = "internship"
    STUDY_VISIT = "study-visit"
    LECTURE = "lecture"
    MENTORSHIP = "mentorship"
    TRAINING = "training"
    OWN_IDEA = "own-idea"
    OPERATIVE_COOPERATION = "operative-cooperation"
    OTHER = "other"


OrganisationNumber = Annotated[str, AfterValidator(rules.legal_organisation_number)]


class Span(Model):
    start: Day
    end: Day = None

    @model_validator(mode="after")
    def _in_order(self) -> "Span":
        if self.end is not None and self.end < self.start:
            raise ValueError("a last day not before the first")
        return self


class LifeEvent(Model):
    state: LifeState
    since: PrintedDate = None
    words: Text = None
    evidenced: bool = True
    decided: DecisionRef = None
    source: Source = None


class AdmissionCriterion(Model):
    id: Slug
    text: Text
    shown_by: TextOrUnstated = Unstated.UNSTATED
    source: Source = None


class TargetGroup(Model):
    id: Slug
    text: Text
    includes: tuple[Text, ...] = ()
    excludes: tuple[Text, ...] = ()
    source: Source = None


class EvaluationTerms(Model):
    quantitative: QuantitativeEvaluation = QuantitativeEvaluation.UNSTATED
    text: Text = None
    source: Source = None


class Charter(Model):
    id: Slug
    title: Text
    decided: DecisionRef = None
    since: PrintedDate = None
    until: PrintedDate = None
    motto: Text = None
    tagline: Text = None
    themes: tuple[Text, ...] = ()
    forms: tuple[ParticipationForm, ...] = ()
    kinds: tuple[CommitmentKind, ...] = ()
    criteria: tuple[AdmissionCriterion, ...] = ()
    target_groups: tuple[TargetGroup, ...] = ()
    member_benefit: TextOrUnstated = Unstated.UNSTATED
    responsible: TextOrUnstated = Unstated.UNSTATED
    evaluation: EvaluationTerms = None
    cost: NotStated = Unstated.UNSTATED
    source: Source = None


class Organisation(Model):
    id: Slug
    name: Text
    other_names: tuple[Text, ...] = ()
    number: OrganisationNumber = None
    sector: Sector = Sector.UNSTATED
    size: OrganisationSize = OrganisationSize.UNSTATED
    source: Source = None


class CriterionEvidence(Model):
    criterion: Slug
    met: bool = None
    on: PrintedDate = None
    evidence: Text = None
    source: Source = None


class Participation(Model):
    organisation: Slug
    form: ParticipationForm
    since: PrintedDate
    until: PrintedDate = None
    evidence: tuple[CriterionEvidence, ...] = ()
    exit_reason: Text = None
    source: Source = None


class Commitment(Model):
    id: Slug
    organisation: Slug
    kind: CommitmentKind
    kind_printed: Text = None
    text: Text
    made_on: PrintedDate
    agreement: Slug = None
    target_groups: tuple[Slug, ...] = ()
    quantity: Quantity = None
    period: Span = None
    responsibilities: tuple[Responsibility, ...] = ()
    benefit: TextOrUnstated = Unstated.UNSTATED
    verifiable: bool = None
    verification: Text = None
    forum: Slug = None
    renews: Slug = None
    terminated_on: Day = None
    termination_reason: Text = None
    source: Source = None

    _own = own_words("kind")


class Network(Model):
    id: Slug
    owners: tuple[Owner, ...]
    name: Text
    text: Text = None
    cases: tuple[CaseNumber, ...] = ()
    day: PrintedDate
    run_by: Text = None
    life: tuple[LifeEvent, ...] = ()
    charters: tuple[Charter, ...] = ()
    organisations: tuple[Organisation, ...] = ()
    participations: tuple[Participation, ...] = ()
    commitments: tuple[Commitment, ...] = ()
    source: Source = None


class Document(Model):
    paktmodel: FormatOne
    kind: Literal["network"]
    network: Network


def load(data: bytes) -> Network:
    """A network by pydantic's own JSON reader, which lets a repeated key pass: the last one wins."""
    return Document.model_validate_json(data).network


def load_refusing_repeated_keys(data: bytes) -> Network:
    """The same with the one rule more: keys are looked at first, as pydantic has no place for it."""
    read_once(data)
    return load(data)
