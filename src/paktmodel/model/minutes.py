"""What minutes hold: proposals put against each other, the decision, and statements beside it."""

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import InvalidArgument
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked
from paktmodel.model.printed_words import require_printed
from paktmodel.model.sources import Source
from paktmodel.values.codes import CaseNumber
from paktmodel.values.counts import Count, Number
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.matters import (
    Capacity,
    DecisionMethod,
    Outcome,
    PointKind,
    Stance,
    StatementKind,
)


@frozen(kw_only=True, field_transformer=checked)
class Position:
    """What somebody at the meeting asked for (*yrkande*).

    Attributes:
        id: Name of the position within its decision.
        parties: The parties, as the minutes abbreviate them.
        capacity: In which capacity they took part.
        supports: Id of the proposal that it asks the body to follow.
        text: What was asked for, in the minutes' words.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    parties: tuple[Text, ...] = field(converter=converters.texts)
    capacity: Capacity = field(default=Capacity.UNSTATED, converter=converters.capacity)
    supports: Slug | None = field(default=None, converter=converters.optional_slug)
    text: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class PartyVote:
    """How a party voted.

    Attributes:
        party: The party, as the minutes abbreviate it.
        ayes: Votes for the first proposal.
        noes: Votes for the other.
        abstained: Votes held back.
    """

    party: Text = field(converter=Text)
    ayes: Count = 0
    noes: Count = 0
    abstained: Count = 0


@frozen(kw_only=True, field_transformer=checked)
class Vote:
    """A vote (*omröstning*).

    Attributes:
        aye: Id of the proposal that *ja* stands for.
        no: Id of the proposal that *nej* stands for.
        ayes: Votes for it in all, as the minutes count them.
        noes: Votes for the other in all.
        abstained: Votes held back in all.
        parties: The votes by party, where the minutes tell.
    """

    aye: Slug = field(converter=Slug)
    no: Slug = field(converter=Slug)
    ayes: Count
    noes: Count
    abstained: Count = 0
    parties: tuple[PartyVote, ...] = field(default=(), converter=converters.party_votes)


@frozen(kw_only=True, field_transformer=checked)
class DecidedPoint:
    """One point of a decision as the minutes print it.

    Attributes:
        number: Its number in the minutes.
        kind: Whether it decides, or is a statement among the points.
        text: The point as printed.
        outcome: What was done; None for a statement.
        outcome_printed: The same in the minutes' own word.
        document: Id of the document that it is about.
        version: The version of that document that was decided on, if it is said.
        source: Where it is printed.
    """

    number: Number
    kind: PointKind = field(default=PointKind.DECISION, converter=converters.point_kind)
    text: Text = field(converter=Text)
    outcome: Outcome | None = field(default=None, converter=converters.optional_outcome)
    outcome_printed: Text | None = field(default=None, converter=converters.optional_text)
    document: Slug | None = field(default=None, converter=converters.optional_slug)
    version: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("outcome_printed", self.outcome, self.outcome_printed)


@frozen(kw_only=True, field_transformer=checked)
class Claim:
    """Something that a statement claims; it is a claim with a source, never a fact.

    Attributes:
        text: The claim in the statement's words.
        about: Id of the network, organisation or other thing it is about, if there is one.
        source: Where it is printed.
    """

    text: Text = field(converter=Text)
    about: Slug | None = field(default=None, converter=converters.optional_slug)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Statement:
    """What somebody had entered in the minutes beside a decision.

    Attributes:
        id: Name of the statement within its decision.
        kind: Reservation, separate statement or substitute's statement.
        stance: Against the decision, separate from it, or supporting it.
        parties: The parties that it comes from, as the minutes abbreviate them.
        capacity: In which capacity they took part.
        announced_on: When it was announced; None when the minutes do not say.
        reasons_received_on: When its written reasons came in; likewise.
        proposal: Id of the own proposal that it is in favour of.
        text: The statement as printed.
        claims: What it claims.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    kind: StatementKind = field(converter=converters.statement_kind)
    stance: Stance = field(converter=converters.stance)
    parties: tuple[Text, ...] = field(converter=converters.texts)
    capacity: Capacity = field(default=Capacity.UNSTATED, converter=converters.capacity)
    announced_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    reasons_received_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    proposal: Slug | None = field(default=None, converter=converters.optional_slug)
    text: Text | None = field(default=None, converter=converters.optional_text)
    claims: tuple[Claim, ...] = field(default=(), converter=converters.claims)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class MinutesCorrection:
    """A correction of the minutes that shows what changed.

    Attributes:
        day: When it was made.
        before: The words as they stood.
        after: The words as they stand now.
        reason: Why.
        source: Where it is stated.
    """

    day: PrintedDate = field(converter=PrintedDate)
    before: Text = field(converter=Text)
    after: Text = field(converter=Text)
    reason: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Serving:
    """A substitute who served for a member of a party: told by party, never by name.

    Attributes:
        party: The substitute's party.
        in_place_of: The party of the member; None when the minutes do not say.
        source: Where it is printed.
    """

    party: Text = field(converter=Text)
    in_place_of: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Decision:
    """What a body did with a matter on a day (*beslut*).

    It holds from its day; verified and final it becomes later.

    Attributes:
        id: Name of the decision within the matter.
        body: Id of the body.
        on: Day of the meeting.
        section: Paragraph of the minutes, such as ``§ 7``.
        case: Case number under which the body handled it.
        put: Ids of the proposals that were put against each other, in the order of the question.
        follows: Id of the proposal that was followed.
        method: Acclamation or vote.
        vote: The vote, where there was one.
        points: What was decided, point by point.
        positions: What was asked for at the meeting.
        statements: What was entered beside it.
        serving: Substitutes who served.
        verified_on: When the minutes were verified (*justering*).
        verifiers: The parties of those who verified them.
        announced_on: When the verification was announced.
        final_on: When it could no longer be appealed.
        corrections: What was corrected in the minutes afterwards.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    body: Slug = field(converter=Slug)
    on: PrintedDate = field(converter=PrintedDate)
    section: Text | None = field(default=None, converter=converters.optional_text)
    case: CaseNumber | None = field(default=None, converter=converters.optional_case_number)
    put: tuple[Slug, ...] = field(default=(), converter=converters.slugs)
    follows: Slug | None = field(default=None, converter=converters.optional_slug)
    method: DecisionMethod = field(default=DecisionMethod.UNSTATED, converter=converters.decision_method)
    vote: Vote | None = None
    points: Listed[DecidedPoint] = field(default=Listed(), converter=converters.decided_points)
    positions: Listed[Position] = field(default=Listed(), converter=converters.positions)
    statements: Listed[Statement] = field(default=Listed(), converter=converters.statements)
    serving: tuple[Serving, ...] = field(default=(), converter=converters.servings)
    verified_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    verifiers: tuple[Text, ...] = field(default=(), converter=converters.texts)
    announced_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    final_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    corrections: tuple[MinutesCorrection, ...] = field(default=(), converter=converters.minutes_corrections)
    source: Source | None = None

    def reference(self, point: DecidedPoint, body: str) -> DecisionRef:
        """A point of the decision as another document refers to it.

        Args:
            point: One of its points, with an outcome.
            body: What the body is called.

        Raises:
            InvalidArgument: A point that decides nothing.
        """
        if point.outcome is None:
            raise InvalidArgument("point", "a point with an outcome", point)
        return DecisionRef(
            body=body,
            on=self.on,
            case=self.case,
            section=self.section,
            version=point.version,
            outcome=point.outcome,
            outcome_printed=point.outcome_printed,
            source=self.source,
        )

    def __repr__(self) -> str:
        return f"Decision({self.id!s}: {self.body} {self.on}, {len(self.points)} points)"
