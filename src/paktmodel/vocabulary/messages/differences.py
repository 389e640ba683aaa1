"""What the sentences about changes say of a thing or a field: what can happen to it.

The nouns stand in `nouns_of_things` and `nouns_of_fields`, each Swedish, then English, with the
Swedish gender that its participle follows: *åtgärden ändrad*, *målet ändrat*, *effekterna ändrade*.
"""

from typing import Final, Literal

#: Utrum, neutrum, plural.
Gender = Literal["u", "n", "p"]


#: Swedish participles by gender, and the English one.
PARTICIPLES: Final[dict[str, dict[str, str]]] = {
    "added": {"u": "tillagd", "n": "tillagt", "p": "tillagda", "en": "added"},
    "removed": {"u": "borttagen", "n": "borttaget", "p": "borttagna", "en": "removed"},
    "moved": {"u": "flyttad", "n": "flyttat", "p": "flyttade", "en": "moved"},
    "changed": {"u": "ändrad", "n": "ändrat", "p": "ändrade", "en": "changed"},
    "given": {"u": "angiven", "n": "angivet", "p": "angivna", "en": "given"},
    "struck": {"u": "struken", "n": "struket", "p": "strukna", "en": "struck"},
}

#: What follows the thing that a sentence is about.
TAILS: Final[dict[str, tuple[str, str]]] = {
    "changed": (
        "{field} {participle} från {before} till {after}",
        "{field} {participle} from {before} to {after}",
    ),
    "given": ("{field} {participle}: {after}", "{field} {participle}: {after}"),
    "struck": ("{field} {participle} (var {before})", "{field} {participle} (was {before})"),
    "moved-within": (
        "{participle} från plats {before} till plats {after}",
        "{participle} from place {before} to place {after}",
    ),
    "moved-across": ("{participle} från {before} till {after}", "{participle} from {before} to {after}"),
    "renumbered": ("har bytt nummer till {after}", "is now numbered {after}"),
    "renamed": ("har bytt beteckning till {after}", "is now called {after}"),
    "now": ("{subject} (nu {code})", "{subject} (now {code})"),
}

#: How a value is said that is not there.
NOTHING: Final[dict[str, tuple[str, str]]] = {
    "none": ("ingen uppgift", "nothing"),
    "empty": ("inga", "none"),
}

#: How a text of several words is set off.
QUOTED: Final[tuple[str, str]] = ("”{0}”", "“{0}”")

#: Fields whose value says nothing beside what holds it, so that sentences leave them out.
SILENT: Final = frozenset({"value", "calendar", "count"})

#: (one, many) of what a count says, in Swedish and English.
COUNTED: Final[dict[str, tuple[tuple[str, str], tuple[str, str]]]] = {
    "added": (("tillagd", "tillagda"), ("added", "added")),
    "removed": (("borttagen", "borttagna"), ("removed", "removed")),
    "changed": (("ändrad uppgift", "ändrade uppgifter"), ("changed", "changed")),
    "moved": (("flyttad", "flyttade"), ("moved", "moved")),
    "renumbered": (("med nytt nummer", "med nytt nummer"), ("renumbered", "renumbered")),
}

#: The fixed words of the table of changes.
HEADINGS: Final[dict[str, tuple[str, str]]] = {
    "caption": ("Ändringar", "Differences"),
    "subject": ("Vad", "What"),
    "text": ("Ändring", "Difference"),
    "none": ("Inga ändringar.", "No differences."),
}
