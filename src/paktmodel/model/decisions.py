"""Decisions as far as a plan's versions need them: what was asked, and what was decided.

A proposal is what an administration asks a body to decide. It becomes a decision only
by a `DecisionRef`, and a version is adopted only by one that names that very version.
"""

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.model import converters
from paktmodel.model.fields import checked
from paktmodel.model.printed_words import require_printed
from paktmodel.model.sources import Source
from paktmodel.values.codes import CaseNumber
from paktmodel.values.counts import Number
from paktmodel.values.listed import Listed
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.matters import Outcome


@frozen(kw_only=True, field_transformer=checked)
class DecisionRef:
    """A decision (*beslut*) as another document refers to it.

    Attributes:
        body: Who decided.
        on: The day, as exact as the paper prints it.
        case: Case number (*diarienummer*), if known.
        section: Paragraph of the minutes, such as ``§ 7``.
        version: The version that was decided on, if the decision is about one.
        outcome: What was done; only `Outcome.APPROVED` adopts.
        outcome_printed: The same in the paper's own word.
        source: Where the decision is stated.
    """

    body: Text = field(converter=Text)
    on: PrintedDate = field(converter=PrintedDate)
    case: CaseNumber | None = field(default=None, converter=converters.optional_case_number)
    section: Text | None = field(default=None, converter=converters.optional_text)
    version: Text | None = field(default=None, converter=converters.optional_text)
    outcome: Outcome = field(default=Outcome.APPROVED, converter=converters.outcome)
    outcome_printed: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("outcome_printed", self.outcome, self.outcome_printed)


@frozen(kw_only=True, field_transformer=checked)
class DecisionPoint:
    """One point that a body is asked to decide (*att-sats*).

    Attributes:
        number: Its number in the proposal, from 1.
        text: The point as printed.
        delegate: To whom it hands something over; None when it delegates nothing.
        delegated: The kinds of thing that may then be changed without a new decision.
        decided: The decision on it; None as long as none is known.
        source: Where it is printed.
    """

    number: Number
    text: Text = field(converter=Text)
    delegate: Text | None = field(default=None, converter=converters.optional_text)
    delegated: tuple[SubjectKind, ...] = field(default=(), converter=converters.subject_kinds)
    decided: DecisionRef | None = None
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Proposal:
    """What a body is asked to decide (*förslag till beslut*).

    Attributes:
        id: Name of the proposal within its matter; None where it stands alone.
        by: Who puts it forward: an administration, or a role such as the chair.
        parties: The parties that put it forward; empty for an administration's.
        body: Who is asked.
        day: Day of the paper that asks.
        case: Case number of the matter.
        version: The version of the document that is put forward, if it is said.
        points: The points in order.
        source: Where the proposal is printed.
    """

    id: Slug | None = field(default=None, converter=converters.optional_slug)
    by: Text | None = field(default=None, converter=converters.optional_text)
    parties: tuple[Text, ...] = field(default=(), converter=converters.texts)
    body: Text = field(converter=Text)
    day: PrintedDate = field(converter=PrintedDate)
    case: CaseNumber | None = field(default=None, converter=converters.optional_case_number)
    version: Text | None = field(default=None, converter=converters.optional_text)
    points: Listed[DecisionPoint] = field(default=Listed(), converter=converters.decision_points)
    source: Source | None = None
