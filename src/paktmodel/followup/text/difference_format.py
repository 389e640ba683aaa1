"""Format differences: between values in per cent lie percentage points."""

from decimal import Decimal

from paktmodel.errors import phrased
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.values.units import scale_in
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.sources import Unstated


@frozen
class Difference:
    """A difference as it is to be read: between values in per cent it is in percentage points.

    Attributes:
        figured: The difference.
        points: Whether it is in percentage points.
    """

    figured: FormattedValue
    points: bool = False

    def label(self, language: Language) -> str:
        """Write the difference in words, such as ``−6,7 procentenheter``."""
        text = self.figured.label(language)
        unit = "percentage-point" if text[1:] == "1" else "percentage-points"
        return f"{text} {phrased(PHRASES, unit, {}, language)}" if self.points else text

    def __str__(self) -> str:
        return self.label("en")


def difference(figure: Decimal, unit: str, *, like: Decimal | None = None) -> Difference:
    """Make a difference between two values in a unit readable, with its sign.

    >>> difference(Decimal("-6.70"), "procent", like=Decimal("76.1")).label("sv")
    '−6,7 procentenheter'
    >>> difference(Decimal(3), "personer", like=Decimal(54)).label("sv")
    '+3 personer'

    Args:
        figure: The difference.
        unit: Unit of the two values; may be unstated.
        like: A figure whose number of decimals is kept.
    """
    scale = scale_in(unit)
    own = "" if scale is not None or unit == Unstated.UNSTATED else unit
    return Difference(FormattedValue(figure, own, like=like, signed=True), scale == 100)
