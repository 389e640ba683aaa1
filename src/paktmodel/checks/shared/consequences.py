"""What a paper that asks for a decision says of its consequences."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache, partial
from typing import Any, Final

from paktmodel.checks.defaults import BEARING_WORDS, PERSPECTIVE_WORDS, PERSPECTIVES
from paktmodel.checks.subjects import located, subject_of
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding
from paktmodel.model.background import ConsequenceStatement
from paktmodel.model.matters import Matter
from paktmodel.model.sources import Passage
from paktmodel.vocabulary.words.findings import Severity
from paktmodel.vocabulary.words.plans import Impact, Perspective

_SENTENCE_END: Final = re.compile(r"(?<=[.!?])\s+|\n")
# What may be, or is denied, points no way for certain.
_OPEN: Final = re.compile(
    r"\b(?:kan|kunde|skulle|risk|risken|riskerar|bör|om (?:det|den|de|inte|ingen|inget|man|vi)"
    r"|if|may|might|could|would|should)\b"
)
_DENIED: Final = re.compile(r"\b(?:inga|ingen|inget|inte|ej|utan|no|not|none|without|neither)\b")


def consequences_missing(
    matter: Matter, *, perspectives: tuple[Perspective, ...] = PERSPECTIVES
) -> Iterator[Finding]:
    """Report a matter whose paper asks for a decision, is at hand, and says nothing of consequences.

    That there are none is an answer. It is the paper of an administration's proposal where both may be of one
    day; what members put forward need not say.

    Args:
        matter: The matter.
        perspectives: Those that are to be taken.

    Yields: at most one info, with the perspectives.
    Source: the letter to the labour-market board of 2024-05-21, which speaks of none.
    """
    if matter.consequences:
        return
    asked = [one.day for one in matter.proposals if not one.parties]
    read = [one.day for one in matter.papers if one.at_hand]
    if any(day is None or not (day.before(one) or day.after(one)) for day in read for one in asked):
        evidence = {"perspectives": perspectives}
        yield Finding("consequences-missing", Severity.INFO, (subject_of(matter),), evidence=evidence)


def consequences_contradict(
    document: Any,
    *,
    perspectives: Mapping[Perspective, tuple[str, ...]] = PERSPECTIVE_WORDS,
    bearings: Mapping[Impact, tuple[str, ...]] = BEARING_WORDS,
    walk: Walk | None = None,
) -> Iterator[Finding]:
    """Report statements of one perspective that point different ways, or a text that points another way.

    Read are the running texts of the papers, sentence by sentence: one counts that names the perspective and
    one bearing, says neither that it may be nor that it depends, and is not quoted from what members said.

    Args:
        document: A network, or a matter.
        perspectives: What names each perspective, in small letters.
        bearings: What says which way something points, in small letters.
        walk: The walk through the document that rules share; None to walk.

    Yields: one warning per perspective, with both impacts, at the second of them.
    Source: KSN-2023-01917: no consequences at all, *yet* advantages *ur ett näringslivsperspektiv*.
    """
    said: dict[Perspective, list[Impact]] = {}
    first: dict[Perspective, ConsequenceStatement] = {}
    for one, path in located(document, "consequences"):
        first.setdefault(one.kind, one)
        impacts = said.setdefault(one.kind, [])
        if one.stance not in impacts:
            impacts.append(one.stance)
            if len(impacts) == 2:
                yield _contradiction(one, path, impacts)
    if not first:
        return
    members = _said_by_members(document)
    reads = partial(_pointing, _words(perspectives), _words(bearings))
    for place, found in Walk.through(document, walk).texts_with(reads):
        if not isinstance(place.thing, Passage) or place.thing.text in members:
            continue
        for perspective, impact in found:
            impacts = said.get(perspective, [])
            if len(impacts) == 1 and impact not in impacts:
                impacts.append(impact)
                yield _contradiction(first[perspective], place.path, impacts)


def _contradiction(one: ConsequenceStatement, path: str, impacts: list[Impact]) -> Finding:
    return Finding(
        "consequences-contradict",
        Severity.WARNING,
        (subject_of(one),),
        path=path,
        evidence={"bearings": tuple(impacts)},
    )


def _said_by_members(document: Any) -> set[str]:
    """Collect the paragraphs of motions and statements, which speak for those who wrote them alone."""
    things = [*getattr(document, "motions", ())]
    things += (one for decision in getattr(document, "decisions", ()) for one in decision.statements)
    return {line for one in things if one.text is not None for line in (one.text, *one.text.split("\n"))}


@lru_cache(maxsize=16)
def _patterns(words: tuple[tuple[Any, tuple[str, ...]], ...]) -> tuple[tuple[Any, "re.Pattern[str]"], ...]:
    return tuple((key, re.compile("|".join(spelled))) for key, spelled in words)


def _words(words: Mapping[Any, tuple[str, ...]]) -> tuple[tuple[Any, "re.Pattern[str]"], ...]:
    return _patterns(tuple(words.items()))


def _pointing(
    perspectives: tuple[tuple[Perspective, "re.Pattern[str]"], ...],
    bearings: tuple[tuple[Impact, "re.Pattern[str]"], ...],
    text: str,
) -> tuple[tuple[Perspective, Impact], ...]:
    """List which way a text says that perspectives point, sentence by sentence."""
    folded = text.casefold()
    if not any(pattern.search(folded) for _, pattern in perspectives):
        return ()
    found: list[tuple[Perspective, Impact]] = []
    for sentence in _SENTENCE_END.split(folded):
        named = [perspective for perspective, pattern in perspectives if pattern.search(sentence)]
        ways = [impact for impact, pattern in bearings if pattern.search(sentence)]
        # Consequences alone point no way: there are none, or it is not said which.
        ways = [impact for impact in ways if impact is not Impact.NEUTRAL] or ways
        if len(ways) != 1 or _OPEN.search(sentence):
            continue
        if (ways[0] is Impact.NEUTRAL) is bool(_DENIED.search(sentence)):
            found += [(perspective, ways[0]) for perspective in named]
    return tuple(found)
