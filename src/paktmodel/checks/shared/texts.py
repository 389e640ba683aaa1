"""Texts: titles that differ, scanning damage, what a template left behind, words of two alphabets."""

from collections.abc import Iterator

from paktmodel.checks import subjects as places
from paktmodel.checks.defaults import TEMPLATE_PHRASES
from paktmodel.errors import Finding
from paktmodel.model.plans import Plan
from paktmodel.model.sources import Source
from paktmodel.values.scripts import mixed_script_words
from paktmodel.values.texts import Text
from paktmodel.vocabulary.words.findings import Severity


def title_variant(plan: Plan) -> Iterator[Finding]:
    """The paper prints its title in another form as well; the words that differ are the subject.

    Yields: one info per variant, in plan order.
    Source: AMN-2023-00174: *egen försörjning* on its first page, *egenförsörjning* on the plan's.
    """
    for position, variant in enumerate(plan.title_variants):
        if variant.text == plan.title:
            continue
        there, here = _differing(variant.text, plan.title)
        yield Finding(
            "title-variant",
            Severity.INFO,
            (places.title(there),),
            path=f"$.plan.title_variants[{position}]",
            evidence={"there": there, "here": here},
        )


def _differing(first: str, second: str) -> tuple[str, str]:
    """The words between what two texts have in common at their beginning and their end."""
    one, other = first.split(), second.split()
    while one and other and one[0] == other[0]:
        del one[0], other[0]
    while one and other and one[-1] == other[-1]:
        del one[-1], other[-1]
    # Where words have only been added or left out, the whole titles tell it better.
    return (" ".join(one), " ".join(other)) if one and other else (first, second)


def text_mended(document: object) -> Iterator[Finding]:
    """Texts in which evident scanning damage was mended; the printed form stands in their sources.

    Yields: at most one info, with everything that was mended, in document order.
    Source: AMN-2023-00174, measure 3: *svenskspråkswaga*.
    """
    mended = (
        one.subject for one in places.places(document) if isinstance(one.thing, Source) and one.thing.mended
    )
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


def texts_of(document: object) -> Iterator[tuple[places.Place, Text]]:
    """Every text of a document with its place; what a source prints is quoted, not said, and left out."""
    for place in places.places(document):
        if isinstance(place.thing, Source):
            continue
        for name in places.field_names(place.thing.__class__):
            value = getattr(place.thing, name)
            if isinstance(value, Text):
                yield places.Place(place.subject, f"{place.path}.{name}", place.thing), value
            elif type(value) is tuple:
                for position, one in enumerate(value):
                    if isinstance(one, Text):
                        path = f"{place.path}.{name}[{position}]"
                        yield places.Place(place.subject, path, place.thing), one
