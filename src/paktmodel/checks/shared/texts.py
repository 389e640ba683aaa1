"""Texts: scanning damage, what a template left behind, words of two alphabets."""

from collections.abc import Iterator
from functools import partial

from paktmodel.checks.defaults import TEMPLATE_PHRASES
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding
from paktmodel.model.sources import Source
from paktmodel.values.scripts import mixed_script_letters
from paktmodel.vocabulary.words.findings import Severity


def text_mended(document: object, *, walk: Walk | None = None) -> Iterator[Finding]:
    """Report the texts in which evident scanning damage was mended; the printed form stands in their sources.

    Yields: at most one info, with everything that was mended, in document order.
    Source: AMN-2023-00174, measure 3: *svenskspråkswaga*.
    """
    mended = Walk.through(document, walk).subjects_where(
        lambda thing: isinstance(thing, Source) and thing.mended
    )
    if found := tuple(dict.fromkeys(mended)):
        yield Finding("text-mended", Severity.INFO, found)


def template_residue(
    document: object, *, phrases: tuple[str, ...] = TEMPLATE_PHRASES, walk: Walk | None = None
) -> Iterator[Finding]:
    """Report a text that still holds an instruction or a gap of the template that it was written in.

    Args:
        document: A plan, a follow-up record or another document that can be checked.
        phrases: What templates leave behind, in small letters.
        walk: The walk through the document that rules share; None to walk.

    Yields: one warning per text, with the first such phrase as it is printed, in document order.
    Source: AMN-2023-00174, *Dokumenthistorik*: *Du kan ändra rubrikerna i tabellen …*.
    """
    for place, phrase in Walk.through(document, walk).texts_with(partial(_residue, phrases)):
        yield Finding(
            "template-residue",
            Severity.WARNING,
            (place.subject,),
            path=place.path,
            evidence={"phrase": phrase},
        )


def _residue(phrases: tuple[str, ...], text: str) -> str | None:
    """Return what a text says from its first phrase on, shortened; None where it holds none."""
    folded = text.casefold()
    starts = [folded.find(phrase) for phrase in phrases if phrase in folded]
    if not starts:
        return None
    # Case folding can lengthen a text (ß), so only an unchanged length keeps the position.
    start = min(starts) if len(folded) == len(text) else 0
    return _opening(text[start:])


def _opening(text: str, most: int = 60) -> str:
    line = " ".join(text.split())
    return line if len(line) <= most else f"{line[:most].rsplit(' ', 1)[0]} …"


def mixed_scripts(document: object, *, walk: Walk | None = None) -> Iterator[Finding]:
    """Report a word that mixes Latin letters with Greek or Cyrillic ones, as scanning and copying leave them.

    It looks right, and no search finds it. The text is never changed, and the word, which may be a name, is
    not repeated.

    Yields: one warning per text, in document order, with the place of the first such letter of each run
        and the letters themselves.
    Source: AMF 2021/314, § 7: *Ersätтарыttrande*, whose middle is Cyrillic.
    """
    for place, letters in Walk.through(document, walk).texts_with(mixed_script_letters):
        known = {position for position, _ in letters}
        yield Finding(
            "mixed-scripts",
            Severity.WARNING,
            (place.subject,),
            path=place.path,
            evidence={
                "place": place.path,
                "positions": tuple(position for position, _ in letters if position - 1 not in known),
                "letters": tuple(dict.fromkeys(letter for _, letter in letters)),
            },
            advice="retype-the-letters",
        )
