"""A value over a window of periods."""

from collections.abc import Iterable
from decimal import Decimal

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.periods import Period
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reasons import Reason
from paktmodel.values.precision import Precision
from paktmodel.values.texts import Text
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, rendered

_ZERO = Decimal(0)


@frozen(kw_only=True, field_transformer=gathered)
class WindowValue:
    """A value over a window.

    Attributes:
        first: The first period of the window.
        last: The last period of the window.
        value: The value, exact; None when it cannot be made.
        slack: How far rounding may have moved it.
        numerator: Sum of numerators, where the value is a ratio of known sums.
        denominator: Sum of denominators, where it is one.
        observed_months: Months of the window that have a value.
        expected_months: Months that the window should have.
        preliminary: Whether any value in it is preliminary.
        assumed: The periods of the assumed values in it, in order.
        definition: The definition that its values say they are by; None where they do not say.
        precisions: How exact its values say that they are, each answer once, with None for those that do
            not say; empty where none does.
        reasons: Why there is no value; empty when there is one.
    """

    first: Period
    last: Period
    value: Decimal | None = None
    slack: Decimal = _ZERO
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    observed_months: int = 0
    expected_months: int = 0
    preliminary: bool = False
    assumed: tuple[Period, ...] = ()
    definition: Text | None = None
    precisions: tuple[Precision | None, ...] = ()
    reasons: tuple[Reason, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every month of the window has a value."""
        return self.observed_months >= self.expected_months

    def label(self, language: Language, *, years: Iterable[DeclaredYear] = ()) -> str:
        """Write the window in words, such as ``sep 2023–aug 2024``.

        Args:
            language: ``"sv"`` or ``"en"``.
            years: The years that the document declares.
        """
        return rendered(period_name(self.first, self.last, years), language)

    def __str__(self) -> str:
        """Write it in canonical periods, such as ``2023-M09–2024-M08``; a run of months in words."""
        return str(period_name(self.first, self.last))
