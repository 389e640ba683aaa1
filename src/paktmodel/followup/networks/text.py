"""Texts on networks: reasons with their evidence, and phrases."""

from collections.abc import Iterable, Sequence
from typing import Final

from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.vocabulary.language import Language, rendered
from paktmodel.vocabulary.messages.network_sentences import NETWORK_SENTENCES

#: Evidence lists no more things than this one by one.
_MOST_NAMED: Final = 6


def because(code: ReasonCode, **evidence: object) -> Reason:
    """Give a reason with its evidence."""
    return Reason(code, Evidence(evidence))


def said(name: str, language: Language, **evidence: object) -> str:
    """Fill a fixed phrase with its evidence."""
    return phrased(NETWORK_SENTENCES, name, evidence, language)


def joined(reasons: Iterable[Reason], language: Language) -> str:
    """Join reasons, as part of a sentence."""
    return "; ".join(reason.text(language) for reason in reasons)


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
        """Write the things in words."""
        words = [said("none", language) if one is None else rendered(one, language) for one in self.values]
        return f" {said('or', language)} ".join(words)


@frozen
class Further:
    """How many things there are beside those that evidence lists before it.

    Attributes:
        number: How many.
    """

    number: int

    def label(self, language: Language) -> str:
        """Write the number in words."""
        return said("further", language, number=self.number)


def first_few(things: Sequence[object]) -> tuple[object, ...]:
    """List things as evidence, many of them by the first ones and a number."""
    if len(things) <= _MOST_NAMED:
        return tuple(things)
    named = things[: _MOST_NAMED - 1]
    return *named, Further(len(things) - len(named))
