"""`NearNames`: the name that a mistyped one most likely means, looked for within the budget of one check."""

from collections.abc import Collection
from difflib import SequenceMatcher
from itertools import compress
from operator import truediv
from typing import Final

#: Letters of a mistyped name that are compared.
_LONGEST: Final = 100
#: A name is never near one that is more than two and a third times as long.
_LONGEST_NEAR: Final = 233
#: How much alike two names are at least, as `difflib` measures it.
_LEAST_ALIKE: Final = 0.6
# Pairs of names that a check holds together, and pairs of letters in those that it compares in full. They
# cost a third of a second at most; without them a network of 22 kB took 5.8 s.
_MOST_PAIRS: Final = 200_000
_MOST_LETTERS: Final = 2_000_000
# What a full comparison costs beside its letters, in pairs of them.
_COMPARING: Final = 300


class NearNames:
    """Near names for what a document misses, as many as the budget of one check allows.

    Of many missing names the later ones come without: where a hundred names that look alike are known, after
    some hundred, where ten thousand are, after some ten.

    >>> NearNames().closest("messures", ("measures", "indicators"))
    'measures'
    """

    def __init__(self) -> None:
        """Start with the whole budget."""
        self._pairs = _MOST_PAIRS
        self._letters = _MOST_LETTERS
        # By identity; each collection that was searched is kept, so that no other one takes its identity.
        self._known: dict[int, tuple[Collection[str], _Letters]] = {}
        self._found: dict[tuple[int, str], str] = {}

    def closest(self, word: str, known: Collection[str]) -> str:
        """Return the known name that a missing one most likely means.

        Empty when none is near, and when the budget is spent.

        Args:
            word: The missing name.
            known: The names that there are. One collection is read once, however often it is asked.
        """
        word = word[:_LONGEST]
        asked = id(known), word
        if asked not in self._found:
            if self._pairs < len(known):
                return ""
            self._found[asked] = self._searched(word, known)
        return self._found[asked]

    def _searched(self, word: str, known: Collection[str]) -> str:
        self._pairs -= len(known)
        if id(known) not in self._known:
            self._known[id(known)] = known, _Letters(known)
        letters = self._known[id(known)][1]
        best = 0.0, ""
        comparing = SequenceMatcher(b=word)
        for bound, name in letters.alike(word):
            if bound < best[0]:
                break  # none of the others can be as near
            self._letters -= len(word) * len(name) + _COMPARING
            if self._letters < 0:
                return ""
            comparing.set_seq1(name)
            best = max(best, (comparing.ratio(), name))
        return best[1] if best[0] >= _LEAST_ALIKE else ""


class _Letters:
    """The letters of names as bits, one for each letter and time that it stands in a name.

    What two names have in common is then one operation: a tenth of what `difflib` takes for the same.
    """

    def __init__(self, names: Collection[str]) -> None:
        self._bit: dict[tuple[int, int], int] = {}
        self._names = [name for name in dict.fromkeys(map(str, names)) if 0 < len(name) <= _LONGEST_NEAR]
        self._lengths = [*map(len, self._names)]
        self._bits = [*map(self._bits_of, self._names)]

    def alike(self, word: str) -> list[tuple[float, str]]:
        """List the names that may be near, with how near each can be at most; the nearest first."""
        # In C from end to end, since it goes through all names for each that is missing.
        common = map(int.bit_count, map(self._bits_of(word).__and__, self._bits))
        bounds = [*map(truediv, map((2.0).__mul__, common), map(len(word).__add__, self._lengths))]
        return sorted(
            compress(zip(bounds, self._names, strict=True), map(_LEAST_ALIKE.__le__, bounds)), reverse=True
        )

    def _bits_of(self, name: str) -> int:
        times: dict[int, int] = {}
        bits = 0
        for letter in name:
            # Of 128 sorts, so that names in rare letters do not make the bits many: a bound stays one.
            sort = ord(letter) % 128
            times[sort] = times.get(sort, 0) + 1
            bits |= 1 << self._bit.setdefault((sort, times[sort]), len(self._bit))
        return bits
