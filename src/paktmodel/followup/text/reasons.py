"""Why a result is what it is: a code, and the values it rests on."""

from abc import abstractmethod
from collections.abc import Iterable
from typing import Final

from paktmodel.errors import Evidence, named_in_errors, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.tables.cell_text import symbol_of
from paktmodel.tables.display import as_display, statement
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.messages.reasons import REASONS


@frozen(field_transformer=named_in_errors)
class Reason(Bilingual):
    """One reason of a verdict: a code, and the values it rests on.

    Attributes:
        code: The reason, in kebab-case.
        evidence: The values, by name.
    """

    code: ReasonCode
    evidence: Evidence = Evidence()

    def text(self, language: Language = "en") -> str:
        """Say the reason in words, as part of a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrased(REASONS, self.code, self.evidence, language)

    def label(self, language: Language) -> str:
        """Say the reason as a piece of evidence of another sentence."""
        return self.text(language)


def reasons_of(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Take reasons in a row."""
    return tuple(reasons)


@frozen
class JoinedReasons:
    """Several reasons as a piece of evidence, which are written in the language of the sentence.

    Attributes:
        reasons: The reasons, in order.
    """

    reasons: tuple[Reason, ...] = field(converter=reasons_of)

    def label(self, language: Language) -> str:
        """Write the reasons."""
        return "; ".join(reason.text(language) for reason in self.reasons)

    def __str__(self) -> str:
        return self.label("en")


class Reasoned(Bilingual):
    """Give the codes of the reasons that a result states."""

    __slots__ = ()

    @property
    @abstractmethod
    def reasons(self) -> tuple[Reason, ...]:
        """The reasons, in order."""

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes of the reasons, in order."""
        return tuple(str(reason.code) for reason in self.reasons)

    def _repr_html_(self) -> str:
        text = self.text("en")
        symbols = (symbol_of(getattr(self, name, None)) for name in _STATUSES)
        return as_display([statement(text, next(filter(None, symbols), ""))], label=text, language="en")


#: Where results have their status.
_STATUSES: Final = ("status", "variation", "movement", "state")
