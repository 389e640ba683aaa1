"""Units of values: which spellings are one unit, and how many of a unit make one."""

from typing import Final

from paktmodel.vocabulary.words.sources import Unstated

#: How per cent is spelled, in small letters.
PERCENT: Final = ("procent", "per cent", "percent", "%")

#: How per mille is spelled, in small letters.
PER_MILLE: Final = ("promille", "per mille", "‰")

#: How many of a unit make one, by a word in the unit's name.
SCALES: Final = {**dict.fromkeys(PER_MILLE, 1000), **dict.fromkeys(PERCENT, 100)}

#: Units of a share that is stated as a number from 0 to 1.
FRACTIONS: Final = ("andel", "kvot", "share", "ratio", "1")

# Spellings of one unit, in the singular. Percentage points are no per cent: 3 of them are
# a difference, 3 per cent a level.
_SYNONYMS: Final = (
    PERCENT,
    PER_MILLE,
    ("procentenhet", "percentage point"),
    ("kr", "krona", "kronor", "sek"),
    ("mnkr", "mkr", "msek"),
    ("ton", "t"),
    ("st", "antal"),
)

_PLURALS: Final = ("er", "ar", "or", "s")

# A word that would be shorter keeps its ending, which is then hardly one of a plural.
_SHORTEST_STEM: Final = 4


def same_unit(one: str, other: str) -> bool:
    """Say whether two spellings are one unit, apart from case, space, plural and synonyms.

    A unit that is unstated may be any unit. Nothing is converted: kronor and thousands of
    kronor are two units.

    >>> same_unit("procent", "Per cent"), same_unit("person", "personer")
    (True, True)
    >>> same_unit("procent", "procentenheter"), same_unit("kr", "tkr")
    (False, False)
    """
    return Unstated.UNSTATED in (one, other) or _canonical(one) == _canonical(other)


def scale_in(unit: str) -> int | None:
    """Return how many of a unit make one, by a word in its name; None without such a word.

    >>> scale_in("procent av deltagarna"), scale_in("personer")
    (100, None)
    """
    folded = " ".join(unit.casefold().split())
    return next((scale for word, scale in SCALES.items() if word in folded), None)


def _canonical(unit: str) -> str:
    folded = _folded(unit)
    singular = next((folded.removesuffix(end) for end in _PLURALS if _is_plural(folded, end)), folded)
    return _FIRST_SPELLING.get(folded) or _FIRST_SPELLING.get(singular, singular)


def _is_plural(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM


def _folded(unit: str) -> str:
    return "".join(unit.casefold().split())


_FIRST_SPELLING: Final = {
    _folded(spelling): spellings[0] for spellings in _SYNONYMS for spelling in spellings
}
