"""`WordRuns`: the longest run of words that a name shares with any of many sentences, and with which.

The sentences are folded into one automaton (of suffixes: Blumer and others, 1985), by which a name is
followed word by word. The work grows with the words of sentences and names, not with their product: each
pair held together took 9 s for a plan of 56 kB.
"""

from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Final, Generic, TypeVar

T = TypeVar("T")

_NOWHERE: Final[Mapping[str, int]] = MappingProxyType({})


class _State:
    """All runs that end at the same places of the sentences.

    Attributes:
        length: Words of the longest of them.
        next: Where one more word leads to.
        shorter: The state of the longest run at the end of these that ends at more places, too.
    """

    __slots__ = ("length", "next", "shorter")

    def __init__(self, length: int, following: Mapping[str, int] = _NOWHERE, shorter: int = -1) -> None:
        self.length = length
        self.next = dict(following)
        self.shorter = shorter


class WordRuns(Generic[T]):
    """Sentences, each with what says it, asked for those that share the longest run of words with a name.

    >>> runs = WordRuns([("färre långvarigt arbetslösa".split(), "9"), ("fler i arbete".split(), "12")])
    >>> runs.longest(["andel långvarigt arbetslösa".split(), "sysselsatta".split()], least=2)
    [('9',), ()]
    """

    def __init__(self, sentences: Iterable[tuple[Sequence[str], T]]) -> None:
        """Take the words of each sentence, with what says it."""
        self._sentences = [*sentences]
        self._states = [_State(0)]
        for words, _ in self._sentences:
            last = 0
            for word in words:
                last = self._extended(last, word)

    def _extended(self, last: int, word: str) -> int:
        """Add one word to the sentence that has come to a state; return the state that it comes to."""
        states = self._states
        known = states[last].next.get(word)
        if known is not None:
            return (
                known if states[known].length == states[last].length + 1 else self._split(last, word, known)
            )
        added = len(states)
        states.append(_State(states[last].length + 1))
        before = last
        while before >= 0 and word not in states[before].next:
            states[before].next[word] = added
            before = states[before].shorter
        if before < 0:
            states[added].shorter = 0
        else:
            known = states[before].next[word]
            whole = states[known].length == states[before].length + 1
            states[added].shorter = known if whole else self._split(before, word, known)
        return added

    def _split(self, before: int, word: str, known: int) -> int:
        """Give the shorter runs of a state one of their own, as they end at one more place."""
        states = self._states
        split = len(states)
        states.append(_State(states[before].length + 1, states[known].next, states[known].shorter))
        states[known].shorter = split
        while before >= 0 and states[before].next.get(word) == known:
            states[before].next[word] = split
            before = states[before].shorter
        return split

    def longest(self, names: Iterable[Sequence[str]], *, least: int) -> list[tuple[T, ...]]:
        """List for each name what says a sentence that shares the longest run with it, in order.

        Args:
            names: The words of each name.
            least: Shortest run that counts, in words.
        """
        shared = [self._ends(name, least) for name in names]
        said_by = self._said_by(frozenset().union(*shared))
        made: dict[frozenset[int], tuple[T, ...]] = {}
        for ends in shared:
            if ends not in made:
                # By the first sentence of each: what several runs have in common stands there once.
                first = {who: place for end in ends for who, place in said_by[end].items()}
                made[ends] = tuple(sorted(first, key=first.__getitem__))
        return [made[ends] for ends in shared]

    def _ends(self, name: Sequence[str], least: int) -> frozenset[int]:
        """Follow a name, and return the states in which its longest runs end."""
        states = self._states
        state, length, longest = 0, 0, least
        ends: set[int] = set()
        for word in name:
            while state and word not in states[state].next:
                state = states[state].shorter
                length = states[state].length
            if word in states[state].next:
                state, length = states[state].next[word], length + 1
            if length > longest:
                longest = length
                ends.clear()
            if length == longest:
                ends.add(state)
        return frozenset(ends)

    def _said_by(self, ends: frozenset[int]) -> dict[int, dict[T, int]]:
        """Collect what says a run that ends in one of these states, with the place of its first sentence."""
        states = self._states
        # The nearest of them from each state on towards shorter runs; -1 for none.
        nearest = [-1] * len(states)
        for state in sorted(range(1, len(states)), key=lambda one: states[one].length):
            nearest[state] = state if state in ends else nearest[states[state].shorter]
        first: dict[T, int] = {}
        said_by: dict[int, dict[T, int]] = {end: {} for end in ends}
        for place, (words, who) in enumerate(self._sentences if ends else ()):
            first.setdefault(who, place)
            state = 0
            for word in words:
                state = states[state].next[word]
                end = nearest[state]
                while end >= 0 and who not in said_by[end]:  # then it stands with all that follow
                    said_by[end][who] = first[who]
                    end = nearest[states[end].shorter]
        return said_by
