"""How one commitment stands on a day, as a result: its state, what was delivered, and why."""

import datetime as dt
from decimal import Decimal

from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.text import joined, said
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.commitments import Commitment, Delivery
from paktmodel.model.organisations import Organisation
from paktmodel.values.figures import Quantity
from paktmodel.values.later import Later, later
from paktmodel.values.texts import Slug
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.networks import CommitmentState, Sector


@frozen(kw_only=True, field_transformer=gathered)
class Judged:
    """A commitment judged.

    Attributes:
        state: How it stands.
        shown: How much is delivered for certain and with evidence, in the unit promised; None
            where no number was promised.
        claimed: How much is said to be delivered for certain, with evidence or without.
        deliveries: What is delivered for certain.
    """

    state: CommitmentState
    shown: Decimal | None
    claimed: Decimal | None
    deliveries: tuple[Delivery, ...]
    _reasons: Later[tuple[Reason, ...]] = field(converter=later, hash=False)

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why it stands so; made when they are first read."""
        return self._reasons.value


@frozen(kw_only=True, repr=False, field_transformer=gathered)
class CommitmentStatus(Reasoned):
    """How a commitment stands on a day.

    Attributes:
        commitment: The commitment.
        organisation: Whose it is; None where the network does not know the organisation.
        judged: Its state with what was delivered and why.
        judged_on: The day that it is judged on: the day asked for, or the day of its renewal.
        successor: The commitment that has renewed it by the day; it is history then.
    """

    commitment: Commitment
    organisation: Organisation | None
    judged: Judged
    judged_on: dt.date
    successor: Commitment | None = None

    @property
    def id(self) -> Slug:
        """The id of the commitment."""
        return self.commitment.id

    @property
    def state(self) -> CommitmentState:
        """How it stands."""
        return self.judged.state

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Why, every reason that applies."""
        return self.judged.reasons

    @property
    def history(self) -> bool:
        """Whether another commitment has renewed it by the day."""
        return self.successor is not None

    @property
    def promised(self) -> Quantity | None:
        """How much was promised; None when no number was."""
        return self.commitment.quantity

    @property
    def delivered(self) -> Decimal | None:
        """How much is delivered for certain and with evidence; None where no number was promised."""
        return self.judged.shown

    @property
    def deliveries(self) -> tuple[Delivery, ...]:
        """What is delivered for certain, with evidence or without."""
        return self.judged.deliveries

    @property
    def sector(self) -> Sector:
        """The sector of the organisation."""
        return Sector.UNSTATED if self.organisation is None else self.organisation.sector

    @property
    def organisation_name(self) -> str:
        """What the organisation is called, or its id where the network does not know it."""
        return self.commitment.organisation if self.organisation is None else self.organisation.name

    def text(self, language: Language = "en") -> str:
        """State the commitment, how it stands and why.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return said(
            "commitment-history" if self.history else "commitment-told",
            language,
            id=str(self.commitment.id),
            organisation=self.organisation_name,
            kind=self.commitment.kind,
            state=self.state,
            why=joined(self.reasons, language),
        )

    def __repr__(self) -> str:
        history = ", history" if self.history else ""
        return f"CommitmentStatus({self.commitment.id!s}: {self.state}{history})"
