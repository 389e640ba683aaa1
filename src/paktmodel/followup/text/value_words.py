"""Values that are no numbers to read: yes and no, the steps of a scale by their labels, *plats 59*."""

from decimal import Decimal
from typing import Final

from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import rules_of
from paktmodel.tables.cells import Cell
from paktmodel.values.figures import subtract
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.indicators import Kind

_WORDED: Final = (Kind.RANK, Kind.MILESTONE, Kind.ORDINAL)


@frozen
class WordedValue:
    """A value of a kind that is read in words.

    Attributes:
        indicator: What it is a value of.
        figure: The value; None shows as a dash.
        change: Whether it is a change, stated in steps.
    """

    indicator: Indicator
    figure: Decimal | None
    change: bool = False

    def label(self, language: Language) -> str:
        """Write it: ``ja``, ``medel``, ``2 steg upp`` or ``plats 59``; else the number."""
        figure, kind = self.figure, self.indicator.kind
        if figure is None or figure != int(figure):
            return FormattedValue(figure, like=figure).label(language)
        if kind is Kind.RANK:
            number = FormattedValue(figure, like=figure, signed=self.change)
            return number.label(language) if self.change else phrase("rank-of", language, number=number)
        if self.change:
            steps = abs(int(figure))
            name = (
                "no-step" if not steps else f"step{'s' if steps > 1 else ''}-{'up' if figure > 0 else 'down'}"
            )
            return phrase(name, language, steps=steps)
        if kind is Kind.MILESTONE and 0 <= figure <= 1:
            return phrase("yes" if figure else "no", language)
        if 1 <= figure <= len(self.indicator.scale):
            return str(self.indicator.scale[int(figure) - 1])
        return FormattedValue(figure, like=figure).label(language)

    def __str__(self) -> str:
        return self.label("en")


def shown_value(
    indicator: Indicator,
    figure: Decimal | None,
    *,
    unit: str = "",
    like: Decimal | None = None,
    extra: int = 0,
    change: bool = False,
) -> FormattedValue | WordedValue:
    """Make a value of an indicator readable, in words where its kind has them.

    Args:
        indicator: What it is a value of.
        figure: The value.
        unit: The unit that a number has after it.
        like: A printed value whose number of decimals is kept.
        extra: How many decimals more to show.
        change: Whether it is a change, with its sign.
    """
    if indicator.kind in _WORDED:
        return WordedValue(indicator, figure, change)
    return FormattedValue(figure, unit, like=like, signed=change, extra=extra)


def cell_of(
    indicator: Indicator, figure: Decimal | None, language: Language, *, change: bool = False
) -> Cell:
    """Put a value in a cell of a table: in words where it is no number, else as the number that it is."""
    if figure is None or not rules_of(indicator).by_steps:
        return figure
    return WordedValue(indicator, figure, change).label(language)


def change_cell(
    indicator: Indicator, before: Decimal | None, after: Decimal | None, language: Language
) -> str | None:
    """Write how far a value has moved, with its unit: *−6,7 procentenheter* or *2 steg upp*.

    None where either value is missing, and for what has no differences.
    """
    if before is None or after is None or not rules_of(indicator).changes:
        return None
    change = subtract(after, before)
    if rules_of(indicator).by_steps:
        return WordedValue(indicator, change, change=True).label(language)
    return difference(change, indicator.unit, like=after).label(language)
