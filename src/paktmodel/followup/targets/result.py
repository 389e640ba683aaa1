"""How one target stands on a day, at one of its dates."""

import datetime as dt
from decimal import Decimal
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.targets import Bound, Target
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import TargetStatus


@frozen(kw_only=True, field_transformer=gathered)
class SoFar:
    """What a sum under way has come to.

    Attributes:
        value: The sum of the months known without gap from the first, or the running value.
        months: How many months it covers.
        of: How many the period has.
    """

    value: Decimal
    months: int
    of: int


#: Statuses of a target that has been held against the value at its date.
_AT_DATE: Final = (TargetStatus.MET, TargetStatus.PARTLY_MET, TargetStatus.MISSED)


@frozen(kw_only=True, field_transformer=gathered)
class TargetResult(Reasoned):
    """How a target stands on a day, at one of its dates.

    Attributes:
        target: The target.
        status: Met, missed, on track and so on; not assessable with its reasons.
        date: The day on which it is tested, or the last of the period; None for a target without a day.
        bound: The bound at that date in the indicator's unit, worked out where it is relative; None where it
            cannot be.
        period: The period whose value is tested at the date; None where that is not known.
        value: The value held against it, as it was published or else exact; None without one.
        expected: Where the line is at the value's last month; None without a line.
        pace: How much is needed for each month that is left: of a sum what is to come in, of any other value
            the change; None where nothing is left or can be said.
        so_far: What a sum under way has come to; None for everything else.
        certain: Whether nothing can change it any more before the date.
        reasons: Why; the first decides, the rest qualify it.
    """

    target: Target
    status: TargetStatus
    date: dt.date | None = None
    bound: Bound | None = None
    period: Period | None = None
    value: Decimal | None = None
    expected: Decimal | None = None
    pace: Decimal | None = None
    so_far: SoFar | None = None
    certain: bool = False
    reasons: tuple[Reason, ...] = field(converter=reasons_of)

    @property
    def assessable(self) -> bool:
        """Whether it says how the value stands."""
        return self.status not in UNKNOWN

    def tested_after(self, day: dt.date | None) -> bool:
        """Say whether it has been held against the value of a period that ends after a day, or at all.

        Args:
            day: The day; None for any.
        """
        period = self.period
        return self.status in _AT_DATE and period is not None and (day is None or period.end > day)

    def text(self, language: Language = "en") -> str:
        """State the result and its reasons in a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return self.stated("target-stated", language)

    def stated(self, name: str, language: Language, change: str = "") -> str:
        """State the result and its reasons by a phrase, or by the one that its status has of its own.

        Args:
            name: Name of the phrase.
            language: ``"sv"`` or ``"en"``.
            change: What follows the reasons.
        """
        reasons = "; ".join(reason.text(language) for reason in self.reasons)
        evidence = {"standing": self.status, "reasons": reasons, "change": change}
        own = self.status in _OWN and not self.certain
        name = f"target-stated-{self.status}" if own else name
        return capitalised(phrased(PHRASES, name, evidence, language))

    def __repr__(self) -> str:
        return f"TargetResult({self.date or 'undated'}: {self.status}{' (certain)' if self.certain else ''})"


#: What has a phrase of its own.
_OWN = (
    TargetStatus.ALREADY_MET,
    TargetStatus.ON_TRACK,
    TargetStatus.BEHIND,
    TargetStatus.AWAITING_VALUE,
    TargetStatus.NOT_REPORTED,
)

#: What says nothing of how a value stands.
UNKNOWN = (TargetStatus.AWAITING_VALUE, TargetStatus.NOT_REPORTED, TargetStatus.NOT_ASSESSABLE)
