"""What a network holds: what each thing is called in a finding, and how it is looked up.

The names are those that differences between two networks use, so that a finding and a difference
about the same thing bear the same subject.
"""

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

from paktmodel.calendar.spans import PrintedDate
from paktmodel.checks.record import entries
from paktmodel.errors import Subject
from paktmodel.model.activities import Activity, ActivityPlan, Forum, Handover, OperativeUnit
from paktmodel.model.adoption import Adopting
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.charters import AdmissionCriterion, Charter, TargetGroup
from paktmodel.model.charters_in_force import charter_line
from paktmodel.model.commitments import Agreement, Commitment, Delivery, LapseRule
from paktmodel.model.decisions import DecisionPoint
from paktmodel.model.goals import Aim, Goal
from paktmodel.model.network_lifecycle import LifeEvent, NetworkRelation, ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.rules import ReportingRule
from paktmodel.model.timelines import Undetermined
from paktmodel.vocabulary.words.findings import SubjectKind

#: The network itself.
NETWORK: Final = Subject(SubjectKind.NETWORK)


def charter(one: Charter) -> Subject:
    """A charter as a subject."""
    return Subject(SubjectKind.CHARTER, one.id)


def life_event(one: LifeEvent) -> Subject:
    """Something that changed a network's life as a subject: ``planned, 2024-11``."""
    return _joined(SubjectKind.LIFE_EVENT, one.state, one.since)


def organisation(one: Organisation) -> Subject:
    """An organisation as a subject."""
    return Subject(SubjectKind.ORGANISATION, one.id)


def participation(one: Participation) -> Subject:
    """That an organisation takes part as a subject: ``bygg, membership, 2021-05``."""
    return _joined(SubjectKind.PARTICIPATION, one.organisation, one.form, one.since)


def size(one: ReportedSize) -> Subject:
    """A reported size as a subject, by its day."""
    return Subject(SubjectKind.REPORTED_SIZE, one.on)


def relation(one: NetworkRelation) -> Subject:
    """A relation to another network as a subject."""
    return Subject(SubjectKind.RELATION, one.name)


def commitment(one: Commitment) -> Subject:
    """A commitment as a subject."""
    return Subject(SubjectKind.COMMITMENT, one.id)


def agreement(one: Agreement) -> Subject:
    """An agreement as a subject."""
    return Subject(SubjectKind.AGREEMENT, one.id)


def delivery(one: Delivery) -> Subject:
    """A delivery as a subject: ``praktik-1, 2024-05-02``."""
    return _joined(SubjectKind.DELIVERY, one.commitment, one.on)


def activity(one: Activity) -> Subject:
    """An activity as a subject."""
    return Subject(SubjectKind.ACTIVITY, one.id)


def activity_plan(one: ActivityPlan) -> Subject:
    """An activity plan as a subject."""
    return Subject(SubjectKind.ACTIVITY_PLAN, one.id)


def forum(one: Forum) -> Subject:
    """A local forum as a subject."""
    return Subject(SubjectKind.FORUM, one.id)


def handover(one: Handover) -> Subject:
    """Something handed over as a subject."""
    return Subject(SubjectKind.HANDOVER, one.id)


def unit(one: OperativeUnit) -> Subject:
    """An operative unit as a subject."""
    return Subject(SubjectKind.UNIT, one.id)


def criterion(of: Charter, one: AdmissionCriterion) -> Subject:
    """A criterion as a subject, named within its charter: ``2021/vardegrund``."""
    return Subject(SubjectKind.CRITERION, f"{of.id}/{one.id}")


def target_group(of: Charter, one: TargetGroup) -> Subject:
    """A target group as a subject, named within its charter: ``2021/nyanlanda``."""
    return Subject(SubjectKind.TARGET_GROUP, f"{of.id}/{one.id}")


def _joined(kind: SubjectKind, *words: object) -> Subject:
    return Subject(kind, ", ".join(str(word) for word in words if word is not None))


def _within(kind: SubjectKind) -> Callable[[Any, Subject, int], Subject]:
    return lambda one, of, _position: Subject(kind, f"{of.code}/{one.id}")


def _alone(name: Callable[[Any], Subject]) -> Callable[[Any, Subject, int], Subject]:
    return lambda one, _of, _position: name(one)


def _rule(one: LapseRule | ReportingRule) -> Subject:
    return Subject(SubjectKind.RULE, one.id)


#: How the things of a network are called; what is not named is called as what holds it.
NAMINGS: Final[Mapping[type, Callable[[Any, Subject, int], Subject]]] = MappingProxyType(
    {
        **entries.NAMINGS,
        Charter: _alone(charter),
        LifeEvent: _alone(life_event),
        Organisation: _alone(organisation),
        Participation: _alone(participation),
        ReportedSize: _alone(size),
        NetworkRelation: _alone(relation),
        Commitment: _alone(commitment),
        Agreement: _alone(agreement),
        Delivery: _alone(delivery),
        Activity: _alone(activity),
        ActivityPlan: _alone(activity_plan),
        Forum: _alone(forum),
        Handover: _alone(handover),
        OperativeUnit: _alone(unit),
        LapseRule: _alone(_rule),
        ReportingRule: _alone(_rule),
        Goal: _alone(lambda one: Subject(SubjectKind.GOAL, one.code)),
        Aim: lambda one, of, _position: Subject(SubjectKind.AIM, f"{of.code}/{one.code}"),
        DecisionPoint: lambda one, of, _position: Subject(
            SubjectKind.DECISION_POINT, f"{of.code}/{one.number}"
        ),
        AdmissionCriterion: _within(SubjectKind.CRITERION),
        TargetGroup: _within(SubjectKind.TARGET_GROUP),
        ConsequenceStatement: _alone(lambda one: Subject(SubjectKind.STATEMENT, one.kind)),
    }
)


class Charters:
    """A network's charters as the rules ask for them: which of them are adopted, and which held when.

    What held at a time is asked once for all things of that time: thirty thousand commitments are
    made on some thousand days.
    """

    def __init__(self, network: Network, matters: Iterable[object] = ()) -> None:
        known = tuple(one for one in matters if isinstance(one, Adopting))
        self._line = charter_line(network, known)
        self._held: dict[PrintedDate, Charter | None] = {}

    @property
    def adopted(self) -> tuple[tuple[Charter, PrintedDate], ...]:
        """The adopted ones with the day from which each holds, in order of time."""
        return tuple((entry.value, entry.since) for entry in self._line.entries)

    def adopts(self, one: Charter) -> bool:
        """Whether a decision on this very charter is known."""
        return self._line.decided(one) is not None

    def at(self, when: PrintedDate) -> Charter | None:
        """The charter that certainly held at a time; None where there was none, or it cannot be told."""
        if when not in self._held:
            held = self._line.held(when.earliest, when.latest)
            self._held[when] = None if isinstance(held, Undetermined) else held
        return self._held[when]


def told(one: Charter) -> bool:
    """Whether anything is told of what a charter says; nothing is asked of one only known to exist."""
    said = (one.goals, one.motto, one.tagline, one.themes, one.focus_areas, one.forms, one.criteria)
    return any(said) or bool(one.target_groups or one.boundaries) or one.evaluation is not None
