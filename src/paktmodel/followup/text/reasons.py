"""The grounds of a verdict: a value over a window, and the reasons told with it."""

from collections.abc import Iterable

from attrs import frozen

from paktmodel.errors import Evidence, phrased
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.change import REASONS


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
