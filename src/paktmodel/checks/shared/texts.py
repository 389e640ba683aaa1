"""Texts: scanning damage, what a template left behind, words of two alphabets."""

from collections.abc import Iterator

from paktmodel.checks.defaults import TEMPLATE_PHRASES
from paktmodel.checks.subjects import Place, field_names, places
from paktmodel.errors import Finding
from paktmodel.model.sources import Source
from paktmodel.values.scripts import mixed_script_words
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import Severity


def text_mended(document: object) -> Iterator[Finding]:
    """Texts in which evident scanning damage was mended; the printed form stands in their sources.

    Yields: at most one info, with everything that was mended, in document order.
    Source: AMN-2023-00174, measure 3: *svenskspråkswaga*.
    """
    mended = (one.subject for one in places(document) if isinstance(one.thing, Source) and one.thing.mended)
    if found := tuple(dict.fromkeys(mended)):
        yield Finding("text-mended", Severity.INFO, found)


def template_residue(document: object, *, phrases: tuple[str, ...] = TEMPLATE_PHRASES) -> Iterator[Finding]:
    """A text still holds an instruction or a gap of the template that it was written in.

    Args:
        document: A plan, a follow-up record or another document that can be checked.
        phrases: What templates leave behind, in small letters.

    Yields: one warning per text, with the first such phrase as it is printed, in document order.
    Source: AMN-2023-00174, *Dokumenthistorik*: *Du kan ändra rubrikerna i tabellen …*.
    """
    for place, text in texts_of(document):
        folded = text.casefold()
        starts = [start for start in (folded.find(phrase) for phrase in phrases) if start >= 0]
        if starts:
            # Case folding can lengthen a text (ß), so only an unchanged length keeps the position.
            start = min(starts) if len(folded) == len(text) else 0
            yield Finding(
                "template-residue",
                Severity.WARNING,
                (place.subject,),
                path=place.path,
                evidence={"phrase": _opening(text[start:])},
            )


def _opening(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def mixed_scripts(document: object) -> Iterator[Finding]:
    """A word mixes Latin letters with Greek or Cyrillic ones, as scanning and copying leave them.

    It looks right, and no search finds it. The text is never changed.

    Yields: one warning per text, with its words, in document order.
    Source: AMF 2021/314, § 7: *Ersätтарыttrande*, whose middle is Cyrillic.
    """
    for place, text in texts_of(document):
        if words := mixed_script_words(text):
            yield Finding(
                "mixed-scripts",
                Severity.WARNING,
                (place.subject,),
                path=place.path,
                evidence={"words": words},
            )


def texts_of(document: object) -> Iterator[tuple[Place, Text]]:
    """Yield every text of a document with its place; what a source prints is a quotation, and left out."""
    for place in places(document):
        if isinstance(place.thing, Source):
            continue
        for name in field_names(place.thing.__class__):
            value = getattr(place.thing, name)
            if isinstance(value, Text):
                yield Place(place.subject, f"{place.path}.{name}", place.thing), value
            elif isinstance(value, tuple):
                for position, one in enumerate(value):
                    if isinstance(one, Text):
                        path = f"{place.path}.{name}[{position}]"
                        yield Place(place.subject, path, place.thing), one
