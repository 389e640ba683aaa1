"""Figures in sentences and tables: rounded like the baseline, but never until a change is gone."""

from decimal import Decimal

from paktmodel.errors.frozen_classes import frozen
from paktmodel.values.rounding import rounded
from paktmodel.vocabulary.language import DECIMAL_MARK, Language, grouped, number
from paktmodel.vocabulary.words.sources import Unstated


@frozen
class FormattedValue:
    """A figure as it is to be read, with its unit.

    Attributes:
        figure: The exact figure; None shows as a dash.
        unit: Its unit, written after it; none where it is empty or unstated.
        like: A printed figure whose number of decimals is kept.
        signed: Whether a plus is written.
        extra: How many decimals more than ``like`` to show.
    """

    figure: Decimal | None
    unit: str = ""
    like: Decimal | None = None
    signed: bool = False
    extra: int = 0

    def label(self, language: Language) -> str:
        """Write the figure in words, such as ``−4,2``, ``68,2 procent`` or ``4 340 personer``."""
        if self.figure is None:
            return "–"
        shown = rounded(self.figure, self.like, self.extra)
        sign = "+" if self.signed and shown > 0 else ""
        unit = "" if self.unit in ("", Unstated.UNSTATED) else f" {self.unit}"
        whole, mark, decimals = number(shown, language).partition(DECIMAL_MARK[language])
        return f"{sign}{grouped(whole, language)}{mark}{decimals}{unit}"

    def __str__(self) -> str:
        return self.label("en")
