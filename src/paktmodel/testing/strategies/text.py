"""Strategies for texts: Swedish phrases, and everything else of Unicode that a text may hold.

No text drawn has ten digits or more, so none can be shaped like a personal number, no
matter what is between the digits. The simplest text is ``A``.
"""

import unicodedata
from typing import Final

from hypothesis import strategies as st

from paktmodel.testing.strategies.weights import weighted
from paktmodel.values.texts import Slug, Text, Url

__all__ = ["has_few_digits", "slugs", "texts", "urls"]

# A personal number has at least ten digits.
_MOST_DIGITS: Final = 9

_PHRASES: Final = (
    "A",
    "Åtgärd",
    "Öka samverkan med näringslivet",
    "Andel som går till arbete eller studier",
    "Arbetsmarknadsnämnden",
    "personer",
    "procent",
    "90 dagar efter avslut",
    "17–19 år",
    "”Egen försörjning” – för alla",
    "Nämnden återkommer;\nse bilaga 2.",
    "Mål\t1\nMål\t2",
    "1\u00a0000 fler i arbete",
    "=1+1",
    'Sagt: "<b>ja</b>" & \\nej',
    "unstated",
    "null",
)

# What breaks careless programs: accents apart from their letters, with and without a letter of their
# own in Unicode; emoji of several parts; letters from right to left; invisible signs that are no
# direction marks; and what lies at the edge of an encoding.
_PIECES: Final = (
    *"aåäöÅÄÖé 1.,-–?\n\t",
    "e\u0301",
    "A\u030a",
    "x\u0323\u0307",
    "ﬁ",
    "Straße",
    "İi",
    "\U0001f600",
    "\U0001f469\u200d\U0001f4bc",
    "\U0001f1f8\U0001f1ea",
    "❤\ufe0f",
    "שלום",
    "مرحبا",
    "नमस्ते",
    "한국",
    "Ersätтарыttrande",
    "\u00a0",
    "\u00ad",
    "\u200b",
    "\u2028",
    "\ufeff",
    "\uffee",
    "\ue000",
    "\U0010fffd",
)

_DIRECTION_MARKS: Final = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"

_LETTERS: Final = st.text(
    alphabet="AaBbCcDdEeFfGgHhIiJjKkLlMmNnOoPpQqRrSsTtUuVvWwXxYyZzÅåÄäÖöÉéÜü -–.,:/()\u00a0%§",
    min_size=1,
    max_size=30,
)
_ANYTHING: Final = st.text(
    st.characters(
        exclude_categories=("Cs", "Cc", "Cn"),
        include_characters="\n\t",
        exclude_characters=_DIRECTION_MARKS,
    ),
    min_size=1,
    max_size=20,
)


def _normalised(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _allowed(text: str) -> bool:
    visible = any(letter.isprintable() and letter != " " for letter in text)
    return visible and has_few_digits(text)


def has_few_digits(text: str) -> bool:
    """Report whether a text has too few digits to hold a personal number."""
    return sum(letter.isdigit() for letter in text) <= _MOST_DIGITS


def _on_one_line(text: str) -> bool:
    return "\n" not in text and "\t" not in text


_TEXTS: Final = weighted(
    (6, st.sampled_from(_PHRASES)),
    (2, _LETTERS.filter(_allowed)),
    (
        1,
        st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8)
        .map("".join)
        .map(_normalised)
        .filter(_allowed),
    ),
    (6, _ANYTHING.map(_normalised).filter(_allowed)),
)


def texts(*, lines: bool = True) -> st.SearchStrategy[Text]:
    """Draw texts: mostly as papers print them, now and then from the far ends of Unicode.

    >>> from hypothesis import find
    >>> find(texts(), lambda text: True)
    'A'

    Args:
        lines: Whether they may hold line feeds and tabs.
    """
    return (_TEXTS if lines else _TEXTS.filter(_on_one_line)).map(Text)


_SLUGS: Final = ("a", "b", "oka", "plan-2024", "uppsala-1000-fler", "18-24", "000")
_SEGMENTS: Final = st.lists(
    st.text(alphabet="abcdefghijklmnopqrstuvwxyz0123456789", min_size=1, max_size=6), min_size=1, max_size=3
)


def slugs() -> st.SearchStrategy[Slug]:
    """Draw the ids of documents and of objects in them.

    >>> from hypothesis import find
    >>> find(slugs(), lambda slug: True)
    'a'
    """
    return weighted((3, st.sampled_from(_SLUGS)), (1, _SEGMENTS.map("-".join).filter(has_few_digits))).map(
        Slug
    )


_HOSTS: Final = (
    "https://a.example",
    "http://example.se:8080",
    "HTTPS://WWW.EXAMPLE.SE",
    "https://exämple.se",
)
_PATHS: Final = ("", "/", "/handlingar/2024/plan.pdf", "?sida=4&sok=%C3%B6ka", "#s4", "/åtgärder/öka")


def urls() -> st.SearchStrategy[Url]:
    """Draw addresses, none of which leads anywhere.

    >>> from hypothesis import find
    >>> find(urls(), lambda address: True)
    'https://a.example'
    """
    return st.builds("{}{}".format, st.sampled_from(_HOSTS), st.sampled_from(_PATHS)).map(Url)
