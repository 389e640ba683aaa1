"""What organisations commit themselves to, the agreements behind it, and what was delivered."""

import datetime as dt

from attrs import field

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import Span
from paktmodel.calendar.steps import Step
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model import converters
from paktmodel.model.actors import Responsibility, responsibilities
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.fields import checked, text_or_unstated
from paktmodel.model.printed_words import in_own_words, require_printed
from paktmodel.model.rules import InForce
from paktmodel.model.sources import Source
from paktmodel.values.figures import Quantity
from paktmodel.values.texts import Slug, Text
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.networks import AgreementState, CommitmentKind
from paktmodel.vocabulary.words.reporting import Cadence
from paktmodel.vocabulary.words.sources import Unstated


@frozen(kw_only=True, field_transformer=checked)
class LapseRule(InForce):
    """When a commitment that nothing comes of lapses; it stays in the history.

    Attributes:
        id: Name of the rule within the network.
        after: How long after the commitment was made.
        kind: The kind of commitment it is for; None for all.
        decided: The decision that set the rule.
        since: From when it holds.
        until: The last day on which it holds.
        source: Where it is printed.
    """

    id: Slug = field(converter=Slug)
    after: Step = field(converter=Step)
    kind: CommitmentKind | None = field(default=None, converter=converters.optional_commitment_kind)
    decided: DecisionRef | None = None
    since: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    until: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class Commitment:
    """What an organisation has chosen to do (*åtagande*), adapted to what it can.

    Attributes:
        id: Name of it within the network.
        organisation: Id of the organisation.
        kind: A job, an internship, a study visit, an own idea or something else, which rules read.
        kind_printed: The kind in the owner's own word, which texts print.
        text: The commitment in the organisation's or the paper's words.
        made_on: When it was made, as exact as told.
        agreement: Id of the agreement that holds it.
        target_groups: Ids of the target groups of the charter, or of its own.
        quantity: How much; None when no number was promised.
        period: The days within which it is to be done; None when no period was set.
        responsibilities: Who sees to it; a text is one responsible actor.
        benefit: What the organisation gets out of it.
        verifiable: Whether it was found verifiable when it was made; None when nobody judged.
        verification: How it is to be verified.
        forum: Id of the forum that it belongs to.
        renews: Id of the commitment that it renews.
        terminated_on: When it was called off; None while it stands.
        termination_reason: Why.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    organisation: Slug = field(converter=Slug)
    kind: CommitmentKind = field(converter=converters.commitment_kind)
    kind_printed: Text | None = field(default=None, converter=converters.optional_text)
    text: Text = field(converter=Text)
    made_on: PrintedDate = field(converter=PrintedDate)
    agreement: Slug | None = field(default=None, converter=converters.optional_slug)
    target_groups: tuple[Slug, ...] = field(default=(), converter=converters.slugs)
    quantity: Quantity | None = None
    period: Span | None = None
    responsibilities: tuple[Responsibility, ...] = field(default=(), converter=responsibilities)
    benefit: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    verifiable: bool | None = None
    verification: Text | None = field(default=None, converter=converters.optional_text)
    forum: Slug | None = field(default=None, converter=converters.optional_slug)
    renews: Slug | None = field(default=None, converter=converters.optional_slug)
    terminated_on: dt.date | None = field(default=None, converter=converters.optional_date)
    termination_reason: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None

    def __attrs_post_init__(self) -> None:
        require_printed("kind_printed", self.kind, self.kind_printed)

    def kind_label(self, language: Language) -> str:
        """Write the kind in the owner's own word, else the library's.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return in_own_words(self.kind, self.kind_printed, language)

    def __repr__(self) -> str:
        return f"Commitment({self.id!s}: {self.organisation} {self.kind}, {self.made_on})"


@frozen(kw_only=True, field_transformer=checked)
class Delivery:
    """Something done on a commitment (*utfört*).

    Attributes:
        commitment: Id of the commitment.
        on: When, as exact as told.
        quantity: How much; None when it is not counted.
        evidence: What shows it; None when nothing is at hand.
        source: Where it is stated.
    """

    commitment: Slug = field(converter=Slug)
    on: PrintedDate = field(converter=PrintedDate)
    quantity: Quantity | None = None
    evidence: Text | None = field(default=None, converter=converters.optional_text)
    source: Source | None = None


@frozen(kw_only=True, field_transformer=checked)
class AgreementParty:
    """A party to an agreement.

    Attributes:
        name: What it is called.
        organisation: Id of the organisation, where the network knows it.
        role: What it does under the agreement.
        duties: What it takes upon itself.
    """

    name: Text = field(converter=Text)
    organisation: Slug | None = field(default=None, converter=converters.optional_slug)
    role: Text | Unstated = field(default=Unstated.UNSTATED, converter=text_or_unstated)
    duties: tuple[Text, ...] = field(default=(), converter=converters.texts)


@frozen(kw_only=True, field_transformer=checked)
class Agreement:
    """An agreement (*avtal, överenskommelse*) with its parties, duties and time.

    Attributes:
        id: Name of it within the network.
        title: What it is called.
        state: Being drawn up, signed or terminated.
        parties: The parties with their roles and duties.
        signed_on: When it was signed; None while it is drawn up.
        period: The days it covers.
        renewed_every: How often it is to be renewed, such as ``P3Y``.
        renewed_on: When it was renewed.
        notice: How long before the end notice is to be given.
        terminated_on: When it was called off.
        termination_reason: Why.
        followed_up: How often it is followed up; None when that is not said.
        decided: The decision behind it.
        source: Where it is stated.
    """

    id: Slug = field(converter=Slug)
    title: Text = field(converter=Text)
    state: AgreementState = field(default=AgreementState.SIGNED, converter=converters.agreement_state)
    parties: tuple[AgreementParty, ...] = field(default=(), converter=converters.agreement_parties)
    signed_on: PrintedDate | None = field(default=None, converter=converters.optional_printed_date)
    period: Span | None = None
    renewed_every: Step | None = field(default=None, converter=converters.optional_step)
    renewed_on: tuple[dt.date, ...] = field(default=(), converter=converters.dates)
    notice: Step | None = field(default=None, converter=converters.optional_step)
    terminated_on: dt.date | None = field(default=None, converter=converters.optional_date)
    termination_reason: Text | None = field(default=None, converter=converters.optional_text)
    followed_up: Cadence | None = field(default=None, converter=converters.optional_cadence)
    decided: DecisionRef | None = None
    source: Source | None = None

    def __repr__(self) -> str:
        return f"Agreement({self.id!s}: {self.state}, {len(self.parties)} parties)"
