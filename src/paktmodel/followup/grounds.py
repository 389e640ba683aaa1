"""The grounds of a verdict: a value over a window, and the reasons told with it."""

from collections.abc import Iterable
from decimal import Decimal

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.reasons import REASONS
from paktmodel.vocabulary.words import Language

_ZERO = Decimal(0)


@frozen
class Reason:
    """One reason of a verdict: a code, and the values it rests on.

    Attributes:
        code: The reason, in kebab-case.
        evidence: The values, by name.
    """

    code: str
    evidence: Evidence = Evidence()

    def text(self, language: Language = "en") -> str:
        """The reason in words, as part of a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrased(REASONS, self.code, self.evidence, language)

    def __str__(self) -> str:
        return self.text("en")


def reasons_of(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons in a row."""
    return tuple(reasons)


@frozen(kw_only=True, field_transformer=gathered)
class Current:
    """A value over a window.

    Attributes:
        first: The first period of the window.
        last: The last period of the window.
        value: The value, exact; None when it cannot be made.
        slack: How far rounding may have moved it.
        numerator: Sum of numerators, where the value is a ratio of known sums.
        denominator: Sum of denominators, likewise.
        months: Months of the window that have a value.
        of: Months that the window should have.
        preliminary: Whether any value in it is preliminary.
        reasons: Why there is no value; empty when there is one.
    """

    first: Period
    last: Period
    value: Decimal | None = None
    slack: Decimal = _ZERO
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    months: int = 0
    of: int = 0
    preliminary: bool = False
    reasons: tuple[Reason, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every month of the window has a value."""
        return self.months >= self.of

    def label(self, language: Language) -> str:  # noqa: ARG002 because evidence is rendered by language
        """The window in canonical periods, such as ``2023-M09–2024-M08``."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    def __str__(self) -> str:
        return self.label("en")
