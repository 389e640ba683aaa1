"""Words that mix alphabets, as scanning and copying leave them; reported, never mended.

Seed for it is a board paper with "Ersätтарыttrande", whose middle is Cyrillic. There the
letters stand for their sound (р for r); elsewhere they stand for their looks (р for p).
Two keys are therefore tried, and a match is never proof that two words are the same.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

_GREEK_OR_CYRILLIC = re.compile(
    "[\u0370-\u03ff\u1f00-\u1fff\u0400-\u052f\u1c80-\u1c8f\u2de0-\u2dff\ua640-\ua69f]"
)
_LATIN = re.compile("[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff\ua720-\ua7ff\uff21-\uff5a]")
_WORD = re.compile(r"[^\W\d_]+")


def mixed_script_words(text: str) -> tuple[str, ...]:
    """Find words that mix Latin letters with Greek or Cyrillic ones, in the order of the text.

    Parts of a compound with a hyphen are words of their own: *β-blockerare* mixes nothing.

    >>> mixed_script_words("Ersätтарыttrande (V) och α-värde")
    ('Ersätтарыttrande',)
    """
    return tuple(word[0] for word in _mixed(text))


def mixed_script_letters(text: str) -> tuple[tuple[int, str], ...]:
    """Find the Greek and Cyrillic letters in such words, each with its place in the text, from 1.

    >>> mixed_script_letters("en Arоs")
    ((6, 'о'),)
    """
    return tuple(
        (word.start() + letter.start() + 1, letter[0])
        for word in _mixed(text)
        for letter in _GREEK_OR_CYRILLIC.finditer(word[0])
    )


def _mixed(text: str) -> Iterator["re.Match[str]"]:
    if text.isascii() or not _GREEK_OR_CYRILLIC.search(text):
        return
    for word in _WORD.finditer(text):
        if _GREEK_OR_CYRILLIC.search(word[0]) and _LATIN.search(word[0]):
            yield word


# Letters that look alike in some common typeface. Capitals first: В looks like B, but Ν like N and ν like v.
_LOOK_ALIKE: Final = str.maketrans(
    "АВЕЅІЈКМНОРСТУХԚԜаеѕіјкмнорстухԁԛԝһѵΑΒΕΖΗΙΚΜΝΟΡΤΥΧαγικνορτυχω",
    "ABESIJKMHOPCTYXQWaesijkmhopctyxdqwhvABEZHIKMNOPTYXayikvoptuxw",
)
_TRANSLITERATION: Final = str.maketrans(
    {
        **dict(zip("абвгґдеёзиіїйјклмнопрстуфхцэыћђ", "abvggdeeziiijjklmnoprstufhceycd", strict=True)),
        **dict(zip("αβγδεζηικλμνξοπρστυφω", "abgdeziiklmnxoprstyfo", strict=True)),
        # Sounds that Swedish spells with more than one letter, and the two signs that have no sound.
        **dict(zip("жчшщюяє", ("zh", "tj", "sj", "sjtj", "ju", "ja", "je"), strict=True)),
        **dict(zip("ѕџљњθχψ", ("dz", "dz", "lj", "nj", "th", "ch", "ps"), strict=True)),
        **dict.fromkeys("ъь", ""),
    }
)


def comparison_keys(text: str) -> tuple[str, str]:
    """Make two keys for finding the same word in another alphabet: by looks and by sound.

    Two texts may be the same when either key of one equals either key of the other.
    Both keys are folded to small letters with single blanks; they are for comparison
    only and never stored in place of the text.

    >>> comparison_keys("Ersätтарыttrande")[1]
    'ersättaryttrande'
    """
    one_line = _without_foreign_accents(" ".join(unicodedata.normalize("NFC", text).split()))
    return one_line.translate(_LOOK_ALIKE).casefold(), one_line.casefold().translate(_TRANSLITERATION)


def _without_foreign_accents(text: str) -> str:
    """Take accents off Greek and Cyrillic letters; å, ä and ö are letters of their own and stay."""
    if not _GREEK_OR_CYRILLIC.search(text):
        return text
    return _GREEK_OR_CYRILLIC.sub(lambda letter: unicodedata.normalize("NFD", letter[0])[0], text)
