"""Why something in a network stands as it does: reasons with their evidence, and phrases."""

from collections.abc import Iterable

from attrs import field, frozen

from paktmodel.errors import Evidence, phrased
from paktmodel.vocabulary.networks_told import NETWORK_PHRASES, NETWORK_REASONS
from paktmodel.vocabulary.speech import spoken
from paktmodel.vocabulary.words import Language


@frozen
class NetworkReason:
    """One reason: a code, and the values it rests on.

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
        return phrased(NETWORK_REASONS, self.code, self.evidence, language)

    def __str__(self) -> str:
        return self.text("en")


def because(code: str, **told: object) -> NetworkReason:
    """A reason with its evidence."""
    return NetworkReason(code, Evidence(told))


def said(name: str, language: Language, **told: object) -> str:
    """A fixed phrase with its evidence put in."""
    return phrased(NETWORK_PHRASES, name, told, language)


def joined(reasons: Iterable[NetworkReason], language: Language) -> str:
    """Reasons in a row, as part of a sentence."""
    return "; ".join(reason.text(language) for reason in reasons)


def reasons_of(reasons: Iterable[NetworkReason]) -> tuple[NetworkReason, ...]:
    """Reasons in a row."""
    return tuple(reasons)


def _in_a_row(values: Iterable[object]) -> tuple[object, ...]:
    return tuple(values)


@frozen
class Either:
    """Several things of which one holds; evidence that reads with *eller* or *or*.

    Attributes:
        values: The things; None stands for none of the others.
    """

    values: tuple[object, ...] = field(converter=_in_a_row)

    def label(self, language: Language) -> str:
        """The things in words."""
        words = [said("none", language) if one is None else spoken(one, language) for one in self.values]
        return f" {said('or', language)} ".join(words)
