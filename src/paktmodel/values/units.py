"""Units of values: which spellings are one unit, how many of one make another, and how many make one.

There is one table of spellings and one of powers of ten; nothing else is known of units. A unit is read
as its first words as far as they are known, and what follows them: ``kton koldioxid`` is a thousand
``ton koldioxid`` and no unit of ``ton kväve``. A stroke is *per*: ``tkr/elev`` is a thousand ``kr per elev``.
"""

from decimal import Decimal
from functools import lru_cache
from typing import Final

from paktmodel.values.figures import EXACT
from paktmodel.vocabulary.words.sources import Unstated

#: How per cent is spelled, in small letters.
PERCENT: Final = ("procent", "per cent", "percent", "%")

#: How per mille is spelled, in small letters.
PER_MILLE: Final = ("promille", "per mille", "‰")

#: How many of a unit make one, by a word in the unit's name.
SCALES: Final = {**dict.fromkeys(PER_MILLE, 1000), **dict.fromkeys(PERCENT, 100)}

#: Units of a share that is stated as a number from 0 to 1.
FRACTIONS: Final = ("andel", "kvot", "share", "ratio", "1")

#: Units of money and of working time: what is counted in them is no number of persons or events.
AMOUNTS: Final = ("kr", "tkr", "mnkr", "mdkr", "timme", "hour")

# Spellings of one unit, in the singular. Percentage points are no per cent: 3 of them are
# a difference, 3 per cent a level.
_SYNONYMS: Final = (
    PERCENT,
    PER_MILLE,
    ("procentenhet", "percentage point"),
    ("kr", "krona", "kronor", "sek"),
    ("tkr", "tusen kr", "tusen kronor", "ksek", "tsek"),
    ("mnkr", "mkr", "msek", "miljoner kr", "miljoner kronor"),
    ("mdkr", "mdr kr", "miljarder kr", "miljarder kronor"),
    ("ton", "t", "tonne", "metric ton", "metric tonne"),
    ("kton", "kt", "kiloton", "kilotonne", "ktonne"),
    ("mt", "mton", "megaton", "megatonne"),
    ("kwh",),
    ("mwh",),
    ("gwh",),
    ("st", "antal"),
    ("person",),
    ("timme", "timmar", "tim"),
    ("hour",),
)

# Unit -> the unit that it is a power of ten of, and the power.
_POWERS: Final = {
    "promille": ("procent", -1),
    "tkr": ("kr", 3),
    "mnkr": ("kr", 6),
    "mdkr": ("kr", 9),
    "kton": ("ton", 3),
    "mt": ("ton", 6),
    "mwh": ("kwh", 3),
    "gwh": ("kwh", 6),
}

_PLURALS: Final = ("er", "ar", "or", "s")

# A word that would be shorter keeps its ending, which is then hardly one of a plural.
_SHORTEST_STEM: Final = 4

# No spelling has more words.
_MOST_WORDS: Final = 2

# What a unit is of, by its first spelling: greenhouse gases by their effect, and carbon dioxide alone.
_SUBSTANCES: Final = {
    spelling: spellings[0]
    for spellings in (
        ("co2e", "co2eq", "co2-e", "co2-eq", "co2-ekv", "co2-ekvivalent", "co2ekvivalent", "co2-equivalent",
         "co2equivalent", "koldioxidekvivalent", "carbondioxideequivalent"),
        ("co2", "koldioxid", "carbondioxide"),
    )
    for spelling in spellings
}  # fmt: skip

#: Words that lead in what a share is counted out of, which is no part of its unit.
_OUT_OF: Final = ("av", "of")


def same_unit(one: str, other: str) -> bool:
    """Say whether two spellings are one unit, apart from case, space, plural and synonyms.

    A unit that is unstated may be any unit. Nothing is converted: kronor and thousands of
    kronor are two units.

    >>> same_unit("procent", "Per cent"), same_unit("person", "personer")
    (True, True)
    >>> same_unit("procent", "procentenheter"), same_unit("kr", "tkr")
    (False, False)
    """
    return one == other or Unstated.UNSTATED in (one, other) or _parsed(one) == _parsed(other)


def factor(unit: str, other: str) -> Decimal | None:
    """Return how many of another unit one of a unit is, exact; None where the two do not convert.

    A unit that is unstated may be any unit, and is one of it.

    >>> factor("‰", "procent"), factor("kton CO2", "ton CO2"), factor("ton CO2", "ton")
    (Decimal('0.1'), Decimal('1E+3'), None)
    """
    power = _power(unit, other)
    return None if power is None else Decimal((0, (1,), power))


def is_points(unit: str) -> bool:
    """Say whether a unit is percentage points, however it is spelled."""
    return same_unit(unit, "procentenhet")


def convert(value: Decimal, unit: str, other: str) -> Decimal | None:
    """Return a value of one unit in another, exact, with its printed digits; None where they do not convert.

    >>> convert(Decimal("12.0"), "promille", "procent"), convert(Decimal("1.2"), "kton", "ton")
    (Decimal('1.20'), Decimal('1.2E+3'))
    """
    power = _power(unit, other)
    return None if power is None else value if power == 0 else EXACT.scaleb(value, power)


def _power(unit: str, other: str) -> int | None:
    """Find by which power of ten one unit is another; 0 for the same, None where there is none."""
    if same_unit(unit, other):
        return 0
    (head, rest), (other_head, other_rest) = _parsed(unit), _parsed(other)
    base, power = _POWERS.get(head, (head, 0))
    other_base, other_power = _POWERS.get(other_head, (other_head, 0))
    return power - other_power if (base, rest) == (other_base, other_rest) else None


def units_contradict(unit: str, other: str) -> bool:
    """Say whether two units measure different things for certain: both are known, and neither converts.

    What a unit is of is not compared: ``ton CO2`` and ``ton`` may be the same tonnes.

    >>> units_contradict("procent", "personer"), units_contradict("kt CO2e", "t CO2 equivalent/year")
    (True, False)
    >>> units_contradict("poäng", "procent")
    False
    """
    heads = [_parsed(one)[0] for one in (unit, other)]
    known = all(head in _FIRST_SPELLING.values() for head in heads)
    bases = {_POWERS.get(head, (head, 0))[0] for head in heads}
    return known and len(bases) > 1


def is_amount(unit: str) -> bool:
    """Say whether a unit is one of money or of working time.

    >>> is_amount("tusen kronor"), is_amount("timmar"), is_amount("personer")
    (True, True, False)
    """
    return _parsed(unit)[0] in AMOUNTS


def is_known(unit: str) -> bool:
    """Say whether a unit, or its first words, stands in the table of spellings.

    >>> is_known("%"), is_known("stycken kaffe")
    (True, False)
    """
    return _parsed(unit)[0] in _FIRST_SPELLING.values()


def scale_in(unit: str) -> int | None:
    """Return how many of a unit make one, by a word in its name; None without such a word.

    >>> scale_in("procent av deltagarna"), scale_in("personer")
    (100, None)
    """
    folded = " ".join(unit.casefold().split())
    return next((scale for word, scale in SCALES.items() if word in folded), None)


@lru_cache(maxsize=1024)
def _parsed(unit: str) -> tuple[str, str]:
    """Split a unit into its known first words, by their first spelling, and the rest."""
    words = unit.casefold().replace("/", " per ").split()
    first = next((place for place, word in enumerate(words) if _known(word) != "st"), len(words) - 1)
    words = words[max(first, 0) :]  # *antal personer* are *personer*
    for end in range(min(len(words), _MOST_WORDS), 0, -1):
        head = _known("".join(words[:end]))
        if head is not None:
            rest = words[end:]
            if head in SCALES and rest and rest[0] in _OUT_OF:
                rest = []
            of = _singular("".join(rest).replace("\N{SUBSCRIPT TWO}", "2"))
            return head, _SUBSTANCES.get(of, of)
    return _singular("".join(words)), ""


def _known(folded: str) -> str | None:
    return _FIRST_SPELLING.get(folded) or _FIRST_SPELLING.get(_singular(folded))


def _singular(folded: str) -> str:
    return next((folded.removesuffix(end) for end in _PLURALS if _is_plural(folded, end)), folded)


def _is_plural(word: str, ending: str) -> bool:
    return word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM


_FIRST_SPELLING: Final = {
    "".join(spelling.casefold().split()): spellings[0] for spellings in _SYNONYMS for spelling in spellings
}
