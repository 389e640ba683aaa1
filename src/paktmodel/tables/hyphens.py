"""Where a long word may be broken, with a hyphen: a word of a board paper is often wider than its column."""

import re
from collections.abc import Iterator
from typing import Final

_SOFT: Final = "\N{SOFT HYPHEN}"
# Shorter words stand on one line in any column.
_LONG: Final = 12
_WORD: Final = re.compile(rf"[^\W\d_]{{{_LONG},}}")
# What stands before or after a word without a space.
_AROUND: Final = ".,:;?!()[]'\"”’–"
_VOWEL: Final = "[aeiouyåäöéü]"
_OTHER: Final = "[^\\W\\d_aeiouyåäöéü]"
# One consonant begins the next syllable, and so do st, str and their like after others; ng and ck end theirs,
# and so does the s that joins the words of a Swedish compound: marknads-anställning.
_SYLLABLE: Final = re.compile(
    f"(?<={_VOWEL})(?:{_OTHER}*?(?:ng|ck|(?<!^)(?:d|t|ng)s)(?={_VOWEL})"
    f"|{_OTHER}*?(?=(?:(?<={_OTHER})s[ptk][rlv]?|{_OTHER}){_VOWEL}))",
    re.IGNORECASE,
)


def breaks(word: str) -> Iterator[int]:
    """List the places at which a word may be broken: after at least two letters and before at least three.

    A vowel and a consonant decide, and no dictionary: a place is always between two syllables, though not
    always between the parts of a compound.

    >>> word = "arbetsmarknadsförvaltningen"
    >>> "-".join(word[start:end] for start, end in zip([0, *breaks(word)], [*breaks(word), None]))
    'ar-bets-mark-nads-för-valt-ningen'
    """
    for match in _SYLLABLE.finditer(word):
        if 2 <= match.end() <= len(word) - 3:
            yield match.end()


def with_soft_hyphens(text: str) -> str:
    """Mark where the long words of a text may be broken, which shows only where one is.

    >>> with_soft_hyphens("Kort, förvaltningen").replace("\N{SOFT HYPHEN}", "|")
    'Kort, för|valt|ningen'
    """

    def marked(match: re.Match[str]) -> str:
        word, places = match[0], [*breaks(match[0])]
        return _SOFT.join(
            word[start:end] for start, end in zip([0, *places], [*places, len(word)], strict=True)
        )

    return _WORD.sub(marked, text)


def broken(word: str, width: int) -> list[str]:
    """Break a word that is wider than a line into pieces, each but the last with a hyphen at its end.

    What is no word, such as an address, is broken without one: a hyphen would change it.

    >>> broken("förvaltningen:", 9), broken("2024-08-31", 6)
    (['förvalt-', 'ningen:'], ['2024-', '08-31'])
    """
    pieces = []
    while len(word) > width > 1:
        if word.strip(_AROUND).isalpha():
            cut = max((place for place in breaks(word) if place < width), default=width - 1)
            pieces.append(f"{word[:cut]}-")
        else:
            cut = 1 + max(word.rfind(mark, 0, width) for mark in "-/\N{NO-BREAK SPACE}") or width
            pieces.append(word[:cut])
        word = word[cut:]
    return [*pieces, word]
