"""How many changes of a plan are significant by chance alone.

At 95 per cent one change in twenty is significant though nothing has changed; a plan with fifteen
indicators in three parts tests forty-five. The level that all of them together would have to share is
shown, and used for nothing.

Source: Bonferroni's inequality; `docs/statistics.md`.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors import phrased
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.values.figures import divide, multiply, subtract, total
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import SignificanceStatus

_HUNDRED: Final = Decimal(100)
#: A series without a change signals in so many of a hundred cases.
_SIGNALS_BY_CHANCE: Final = Decimal("0.02")
_TENTH: Final = Decimal("0.1")


class Multiplicity(NamedTuple):
    """How many changes were tested, and how many would be significant by chance alone.

    Attributes:
        tested: How many changes, by indicator and part, could be tested.
        significant: How many of them are significant.
        expected: How many would be by chance alone.
        shared_level: The level, in per cent, at which one of them all is significant by chance as seldom as
            one alone at the level used; None where none was tested.
        series: How many series a signal could be claimed of.
        claimed: How many of them signal that the latest point is more than noise.
    """

    tested: int
    significant: int
    expected: Decimal
    shared_level: Decimal | None
    series: int
    claimed: int

    @property
    def expected_signals(self) -> Decimal:
        """How many series would signal by chance alone."""
        return multiply(_SIGNALS_BY_CHANCE, Decimal(self.series))

    def text(self, language: Language = "en") -> str:
        """State it in a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        expected = FormattedValue(self.expected, like=_TENTH)
        status = SignificanceStatus.SIGNIFICANT if self.significant else SignificanceStatus.NOT_SIGNIFICANT
        evidence = {"T": self.tested, "B": self.significant, "E": expected, "status": status}
        name = "multiplicity-one" if self.significant == 1 else "multiplicity"
        if self.tested == 1:
            name = "multiplicity-of-one"
        return phrased(PHRASES, name, evidence, language)

    def __str__(self) -> str:
        return self.text()


def multiplicity_of(verdicts: Iterable[Verdict]) -> Multiplicity:
    """Count what was tested of some verdicts, and what is expected of it by chance."""
    every = tuple(verdicts)
    tested = [one for one in every if one.significance.status is not SignificanceStatus.UNKNOWN]
    charted = [one for one in every if one.signal.claimed]
    expected = total(divide(subtract(_HUNDRED, one.significance.confidence), _HUNDRED) for one in tested)
    shared = None
    if tested:
        number = Decimal(len(tested))
        shared = subtract(_HUNDRED, divide(divide(multiply(expected, _HUNDRED), number), number))
    return Multiplicity(
        tested=len(tested),
        significant=sum(one.significance.significant for one in tested),
        expected=expected,
        shared_level=shared,
        series=len(charted),
        claimed=sum(one.signal.special for one in charted),
    )
