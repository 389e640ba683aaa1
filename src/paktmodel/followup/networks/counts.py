"""Counts by state: of commitments, and of what was handed over."""

from collections.abc import Iterable
from typing import Any, Generic, TypeVar

from paktmodel.errors import NotFound
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.networks.text import said
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.words.networks import CommitmentState, HandoverState

W = TypeVar("W", CommitmentState, HandoverState)
C = TypeVar("C")


@frozen(kw_only=True)
class Group(Generic[C]):
    """The counts of a group, such as those of a kind of commitment.

    Attributes:
        key: The word or id of the group; ``unstated`` for what is in none.
        counts: What is counted in it.
    """

    key: str
    counts: C

    @property
    def code(self) -> str:
        """The key, by which it is asked for."""
        return self.key


def _pairs(counts: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(counts)


@frozen(kw_only=True)
class _ByState(Generic[W]):
    """Counts by state.

    Attributes:
        counts: State and number, for every state, in fixed order.
    """

    counts: tuple[tuple[W, int], ...] = field(converter=_pairs)

    def __getitem__(self, state: str) -> int:
        for known, number in self.counts:
            if known == state:
                return number
        raise NotFound("state", state, (str(known) for known, _ in self.counts))

    def label(self, language: Language) -> str:
        """List the states that there are, with their numbers."""
        return ", ".join(f"{number} {state.label(language)}" for state, number in self.counts if number)


@frozen(kw_only=True, field_transformer=gathered)
class CommitmentCounts(_ByState[CommitmentState], Bilingual):
    """How many commitments there are in each state; those that cannot be judged are counted too.

    Attributes:
        counts: State and number, for every state, in fixed order.
    """

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(number for _, number in self.counts)

    @property
    def judged(self) -> int:
        """How many can be judged."""
        return self.total - self[CommitmentState.CANNOT_BE_JUDGED]

    @property
    def settled(self) -> int:
        """How many are judged and no longer under way."""
        return self.judged - self[CommitmentState.UNDER_WAY]

    def text(self, language: Language = "en") -> str:
        """State the counts, such as ``4 av 5 åtaganden kan bedömas: 3 uppfyllt, 1 förfallet``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.total:
            return said("tally-none", language)
        head = said("tally", language, judged=self.judged, all=self.total)
        return f"{head}: {self.label(language)}"

    def __repr__(self) -> str:
        return f"CommitmentCounts({self.text('en')})"


@frozen(kw_only=True, field_transformer=gathered)
class HandoverCounts(_ByState[HandoverState], Bilingual):
    """What became of things handed over, counted by state.

    Attributes:
        counts: State and number, for every state, in fixed order.
        undetermined: How many are in a state that the dates do not tell.
    """

    undetermined: int = 0

    @property
    def total(self) -> int:
        """How many there are in all."""
        return sum(number for _, number in self.counts) + self.undetermined

    def text(self, language: Language = "en") -> str:
        """List the counts.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        undetermined = f"{self.undetermined} {said('undetermined', language)}" if self.undetermined else ""
        return ", ".join(filter(None, (self.label(language), undetermined))) or said("none", language)

    def __repr__(self) -> str:
        return f"HandoverCounts({self.text('en')})"


def states_counted(states: Iterable[CommitmentState]) -> CommitmentCounts:
    """Count commitments by state."""
    counts = dict.fromkeys(CommitmentState, 0)
    for state in states:
        counts[state] += 1
    return CommitmentCounts(counts=counts.items())
