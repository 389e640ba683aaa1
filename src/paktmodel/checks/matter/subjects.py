"""What a matter holds: what each thing is called in a finding.

The names are those that differences between two matters use, so that a finding and a difference
about the same thing bear the same subject.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, Final

from paktmodel.errors import Subject
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.bodies import Body
from paktmodel.model.decisions import DecisionPoint, Proposal
from paktmodel.model.matters import Assignment, HandlingStep, MatterCase, MatterPaper, MemberMotion
from paktmodel.model.minutes import DecidedPoint, Decision, Position, Statement
from paktmodel.vocabulary.words.findings import SubjectKind

#: The matter itself.
MATTER: Final = Subject(SubjectKind.MATTER)


def case(one: MatterCase) -> Subject:
    """A case number as a subject."""
    return Subject(SubjectKind.CASE, one.number)


def body(one: Body) -> Subject:
    """A body as a subject."""
    return Subject(SubjectKind.BODY, one.id)


def motion(one: MemberMotion) -> Subject:
    """What members raised as a subject."""
    return Subject(SubjectKind.MOTION, one.id)


def proposal(one: Proposal) -> Subject:
    """A proposal as a subject; one without a name is called after whom it asks."""
    return Subject(SubjectKind.PROPOSAL, one.body if one.id is None else one.id)


def proposed(of: Proposal | MemberMotion, one: DecisionPoint) -> Subject:
    """What a proposal or a motion asks for as a subject: ``forslag/1``."""
    whole = motion(of) if isinstance(of, MemberMotion) else proposal(of)
    return Subject(SubjectKind.DECISION_POINT, f"{whole.code}/{one.number}")


def decision(one: Decision) -> Subject:
    """A decision as a subject."""
    return Subject(SubjectKind.DECISION, one.id)


def point(of: Decision, one: DecidedPoint) -> Subject:
    """A point of a decision as a subject, named within it: ``paragraf-7/1``."""
    return Subject(SubjectKind.DECISION_POINT, f"{of.id}/{one.number}")


def position(of: Decision, one: Position) -> Subject:
    """What somebody asked for as a subject, named within the decision."""
    return Subject(SubjectKind.POSITION, f"{of.id}/{one.id}")


def statement(of: Decision, one: Statement) -> Subject:
    """A statement as a subject, named within the decision: ``paragraf-7/kd``."""
    return Subject(SubjectKind.FILED_STATEMENT, f"{of.id}/{one.id}")


def assignment(one: Assignment) -> Subject:
    """An assignment as a subject."""
    return Subject(SubjectKind.ASSIGNMENT, one.id)


def paper(one: MatterPaper) -> Subject:
    """A paper as a subject."""
    return Subject(SubjectKind.PAPER, one.id)


def step(one: HandlingStep) -> Subject:
    """A body's part in the chain as a subject: ``kf, deciding``."""
    return Subject(SubjectKind.STEP, f"{one.body}, {one.role}")


def _alone(name: Callable[[Any], Subject]) -> Callable[[Any, Subject, int], Subject]:
    return lambda one, _of, _position: name(one)


def _within(kind: SubjectKind, field: str) -> Callable[[Any, Subject, int], Subject]:
    return lambda one, of, _position: Subject(kind, f"{of.code}/{getattr(one, field)}")


#: How the things of a matter are called; what is not named is called as what holds it.
NAMINGS: Final[Mapping[type, Callable[[Any, Subject, int], Subject]]] = MappingProxyType(
    {
        MatterCase: _alone(case),
        Body: _alone(body),
        MemberMotion: _alone(motion),
        MatterPaper: _alone(paper),
        Proposal: _alone(proposal),
        HandlingStep: _alone(step),
        Decision: _alone(decision),
        Assignment: _alone(assignment),
        ConsequenceStatement: _alone(lambda one: Subject(SubjectKind.STATEMENT, one.kind)),
        # Named within what holds them.
        DecisionPoint: _within(SubjectKind.DECISION_POINT, "number"),
        DecidedPoint: _within(SubjectKind.DECISION_POINT, "number"),
        Position: _within(SubjectKind.POSITION, "id"),
        Statement: _within(SubjectKind.FILED_STATEMENT, "id"),
    }
)
