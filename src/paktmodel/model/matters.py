"""Matters (*ärenden*): from the motion through proposals and steps to decisions and assignments."""

import datetime as dt
from collections.abc import Mapping
from functools import cached_property

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.bodies import Body
from paktmodel.model.decisions import DecisionPoint, DecisionRef, Proposal
from paktmodel.model.fields import checked
from paktmodel.model.minutes import Decision
from paktmodel.model.owners import Owner
from paktmodel.model.plans import Acknowledgement
from paktmodel.model.printed_words import require_printed
from paktmodel.model.sources import Passage, Source
from paktmodel.model.timelines import Undetermined
from paktmodel.values.codes import CaseNumber
from paktmodel.values.counts import Number
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.matters import BodyKind, InitiativeKind, Outcome, PointKind, StepRole


@frozen(kw_only=True, field_transformer=checked)
class MatterCase:
    """A case number of the matter, within the authority that gave it.

    Attributes:
        number: The number, verbatim.
        body: Id of the body under which it is kept.
        source: Where it is printed.
    """

    number: CaseNumber = field(converter=CaseNumber)
    body: Slug = field(converter=Slug)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class MemberMotion:
    """What elected members raised, as a motion to the council or a letter to a board.

    Attributes:
        id: Name of it within the matter.
        kind: Motion, letter or something else.
        kind_printed: The same in the paper's own word.
        title: Its title; a person's name in it is written […].
        parties: The parties it comes from.
        body: Id of the body that it was raised in.
        on: When it was raised.
        points: What it asks for, point by point.
        text: Its running text, where that is kept.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    kind: InitiativeKind = field(default=InitiativeKind.MOTION, converter=converters.initiative_kind)
    kind_printed: Text | None = field(default=None, converter=converters.optional_text)
    title: Text = field(converter=Text)
    parties: tuple[Text, ...] = field(converter=converters.texts)
    body: Slug = field(converter=Slug)
    on: PrintedDate = field(converter=PrintedDate)
    points: Listed[DecisionPoint] = field(default=Listed(), converter=converters.decision_points)
    text: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("kind_printed", self.kind, self.kind_printed)


@frozen(kw_only=True, field_transformer=checked)
class Approval:
    """A digital approval of a paper, by role.

    Attributes:
        role: The role that approved.
        on: When.
    """

    role: Text = field(converter=Text)
    on: PrintedDate = field(converter=PrintedDate)


@frozen(kw_only=True, field_transformer=checked)
class MatterPaper:
    """A paper in the matter (*handling*).

    Attributes:
        id: Name of it within the matter.
        title: What it is called.
        day: Its day, as exact as printed.
        by: Id of the body that wrote it.
        case: The case number it bears.
        at_hand: Whether it is in the material.
        approvals: Digital approvals.
        source: Where it is listed, or the paper itself.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    day: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    by: Slug | None = field(default=None, converter=converters.optional_slug)
    case: CaseNumber | None = field(default=None, converter=converters.optional_case_number)
    at_hand: bool = True
    approvals: tuple[Approval, ...] = field(default=(), converter=converters.approvals)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class HandlingStep:
    """A body's part in the chain: it prepares, or it decides.

    Attributes:
        body: Id of the body.
        role: Preparing or deciding.
        asked: Id of the proposal by which it is asked.
        planned: When it is to meet, as exact as told.
        decision: Id of its decision; None as long as none is known.
        source: Where the step is stated.
    """

    body: Slug = field(converter=Slug)
    role: StepRole = field(converter=converters.step_role)
    asked: Slug | None = field(default=None, converter=converters.optional_slug)
    planned: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    decision: Slug | None = field(default=None, converter=converters.optional_slug)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Assignment:
    """Something a decision tells somebody to do (*uppdrag*).

    Attributes:
        id: Name of the assignment within the matter.
        text: What is to be done, in the paper's words.
        given_by: Id of the body that gives it, or is asked to.
        addressee: Who is to see to it.
        performer: Who does it, where that is somebody else.
        decision: Id of the decision that gives it; None while it is only proposed.
        point: Number of the point.
        deadline: By when; None when the paper sets no day.
        reported_on: When it was reported back, as exact as told.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    text: Text = field(converter=Text)
    given_by: Slug = field(converter=Slug)
    addressee: Text = field(converter=Text)
    performer: Text | None = field(default=None, converter=converters.optional_text)
    decision: Slug | None = field(default=None, converter=converters.optional_slug)
    point: Number | None = None
    deadline: dt.date | None = field(default=None, converter=converters.optional_date)
    reported_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Matter:
    """A matter with everything that the papers tell of it.

    Attributes:
        id: The owner's name for the document.
        owners: Whose matter it is.
        jurisdiction: Whose law holds, such as ``se``; that of its owners when absent, as far as it is known.
        title: Its title; a person's name in it is written […].
        day: Day of the latest paper that is at hand.
        cases: Its case numbers, each within its authority.
        concerns: Ids of the documents that it is about.
        bodies: The bodies that take part.
        motions: What raised it.
        papers: The papers.
        proposals: What bodies were asked to decide, by whomever.
        steps: The chain of preparing and deciding steps.
        decisions: What was decided.
        assignments: What somebody is asked to do.
        consequences: What the papers say of each perspective.
        passages: Running text that text checks read.
        acknowledgements: Findings that the owner accepts.
        source: The paper itself.
    """

    id: Slug = field(converter=Slug)
    owners: Listed[Owner] = field(converter=converters.owners)
    jurisdiction: Slug | None = field(default=None, converter=converters.optional_slug)
    title: Text = field(converter=Text)
    day: PrintedDate = field(converter=PrintedDate)
    cases: Listed[MatterCase] = field(default=Listed(), converter=converters.matter_cases)
    concerns: tuple[Slug, ...] = field(default=(), converter=converters.slugs)
    bodies: Listed[Body] = field(default=Listed(), converter=converters.bodies)
    motions: Listed[MemberMotion] = field(default=Listed(), converter=converters.member_motions)
    papers: Listed[MatterPaper] = field(default=Listed(), converter=converters.matter_papers)
    proposals: Listed[Proposal] = field(default=Listed(), converter=converters.proposals)
    steps: tuple[HandlingStep, ...] = field(default=(), converter=converters.handling_steps)
    decisions: Listed[Decision] = field(default=Listed(), converter=converters.decisions)
    assignments: Listed[Assignment] = field(default=Listed(), converter=converters.assignments)
    consequences: tuple[ConsequenceStatement, ...] = field(
        default=(), converter=converters.consequence_statements
    )
    passages: tuple[Passage, ...] = field(default=(), converter=converters.passages)
    acknowledgements: Listed[Acknowledgement] = field(default=Listed(), converter=converters.acknowledgements)
    source: Source | None = None

    def outcome_in(self, kind: BodyKind) -> Outcome | Undetermined[Outcome] | None:
        """What bodies of a kind did with the matter last; None as long as no decision of theirs is known.

        `Undetermined` where the days, as exact as printed, do not say which decision was the last, and
        they came out differently.

        A decision by another body is not one by this: a board that has answered a motion
        has not answered it for the council. Where its points came out differently it is the
        outcome of the first; `Decision.points` has them all.
        """
        kinds = {one.id: one.kind for one in self.bodies}
        last = [one for one in self.decisions if kinds.get(one.body) is kind]
        if not last:
            return None
        newest = max(last, key=_in_time)
        rivals = [one for one in last if one is newest or one.on.before(newest.on) is None]
        outcomes = tuple(dict.fromkeys(_outcome(one) for one in sorted(rivals, key=_in_time)))
        return outcomes[0] if len(outcomes) == 1 else Undetermined[Outcome](outcomes)

    def adopting(self, document: str, version: str) -> DecisionRef | None:
        """Return the first decision that approved this very version of a document; None when none did.

        A decision of a preparing step adopts nothing.
        """
        decided = self.deciding(document, version)
        return next((one for one in decided if one.outcome is Outcome.APPROVED), None)

    def deciding(self, document: str, version: str) -> tuple[DecisionRef, ...]:
        """List what was decided on this very version of a document, in order of time, whatever the outcome.

        A decision of a preparing step decides nothing.
        """
        return tuple(self._decided.get((document, version), ()))

    def versions_of(self, document: str) -> tuple[str, ...]:
        """List the versions of a document that something was decided on, in order of time."""
        return tuple(version for one, version in self._decided if one == document and version is not None)

    @cached_property
    def _decided(self) -> Mapping[tuple[str | None, str | None], list[DecisionRef]]:
        """What was decided, by document and version: a plan asks of each of its versions."""
        preparing = {step.decision for step in self.steps if step.role is StepRole.PREPARING}
        names = {one.id: str(one.name) for one in self.bodies}
        found: dict[tuple[str | None, str | None], list[DecisionRef]] = {}
        for decision in sorted(self.decisions, key=_in_time):
            for point in () if decision.id in preparing else decision.points:
                if point.kind is PointKind.DECISION and point.outcome is not None:
                    reference = decision.reference(point, names.get(decision.body, str(decision.body)))
                    found.setdefault((point.document, point.version), []).append(reference)
        return found

    def _repr_html_(self) -> str:
        from paktmodel.model.display import content_table, document_display

        return document_display(self, self.title, content_table, self.day)

    def __repr__(self) -> str:
        cases = ", ".join(str(one.number) for one in self.cases)
        return f"Matter({self.id!s}: {self.title[:60]!r}, {cases or 'no case number'})"


def _in_time(decision: Decision) -> str:
    return decision.on.sort_key()


def _outcome(decision: Decision) -> Outcome | None:
    return next((point.outcome for point in decision.points if point.outcome is not None), None)
