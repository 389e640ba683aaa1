"""What networks and matters have in common as papers: consequences, and plans that time has passed by."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, Final, TypeAlias

from paktmodel.calendar.spans import PrintedDate
from paktmodel.checks.defaults import MONTHS, PERSPECTIVES
from paktmodel.checks.kinds import kind_of
from paktmodel.checks.shared.texts import texts_of
from paktmodel.errors import Finding, InvalidValue, Subject
from paktmodel.model.background import ConsequenceStatement
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.plans import Impact, Perspective

#: Something planned: what it stands in, for when, and the day of the paper that says so.
Planned: TypeAlias = tuple[Subject, PrintedDate, dt.date]

# So many characters at most between the word of planning and the time that it is for.
_BETWEEN: Final = 60


def consequences_missing(
    document: Any, *, perspectives: tuple[Perspective, ...] = PERSPECTIVES
) -> Iterator[Finding]:
    """An administration asks for a decision and says nothing of some perspective.

    That there are no consequences is an answer. A network asks by the proposals of its charters. What
    members put forward need not tell, and where nothing at all is told and papers of the matter are not at
    hand, they may.

    Args:
        document: A network, or a matter.
        perspectives: Those that are to be taken.

    Yields: at most one info, with what is missing.
    Source: SO 2021/0205, which speaks of children and the economy but not of equality or business.
    """
    kind = kind_of(document) or SubjectKind.DOCUMENT
    proposals = [one.proposal for one in getattr(document, "charters", ()) if one.proposal is not None]
    proposals += getattr(document, "proposals", ())
    taken = {one.kind for one in document.consequences}
    missing = tuple(one for one in perspectives if one not in taken)
    unseen = not taken and not all(one.at_hand for one in getattr(document, "papers", ()))
    if missing and not unseen and any(not one.parties for one in proposals):
        yield Finding(
            "consequences-missing", Severity.INFO, (Subject(kind),), evidence={"perspectives": missing}
        )


def consequences_contradict(document: Any) -> Iterator[Finding]:
    """Two statements of one perspective point different ways.

    Yields: one warning per perspective, with both bearings, at the second of them.
    Source: KSN-2023-01917: no consequences at all, *yet* advantages *ur ett näringslivsperspektiv*.
    """
    said: dict[Perspective, list[Impact]] = {}
    statements: Iterable[ConsequenceStatement] = document.consequences
    for position, one in enumerate(statements):
        bearings = said.setdefault(one.kind, [])
        if one.stance not in bearings:
            bearings.append(one.stance)
            if len(bearings) == 2:
                yield Finding(
                    "consequences-contradict",
                    Severity.WARNING,
                    (Subject(SubjectKind.STATEMENT, one.kind),),
                    path=f"$.{kind_of(document)}.consequences[{position}]",
                    evidence={"bearings": tuple(bearings)},
                )


def stale(planned: Iterable[Planned]) -> Iterator[Finding]:
    """What was planned for a time that had passed on the day of the paper that speaks of it.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it, in the order given.
    """
    found: dict[tuple[PrintedDate, dt.date], list[Subject]] = {}
    for subject, when, day in planned:
        if when.latest < day:
            found.setdefault((when, day), []).append(subject)
    for (when, day), subjects in found.items():
        yield Finding(
            "date-stale",
            Severity.WARNING,
            tuple(dict.fromkeys(subjects)),
            evidence={"planned": when, "day": PrintedDate.of(day)},
        )


def planned_in_texts(document: Any, words: tuple[str, ...], but: type | None = None) -> Iterator[Planned]:
    """What the texts of a document speak of as planned, with the month or the year that they name.

    Args:
        document: A network, or a matter.
        words: Words of planning, in small letters.
        but: A class whose own fields tell when something is planned, so that its texts are not read.
    """
    search = _planning(words)
    for place, text in texts_of(document):
        if but is None or not isinstance(place.thing, but):
            for found in search(text):
                yield place.subject, _when(found), paper_day(place.thing, document.day)


def paper_day(thing: Any, otherwise: dt.date) -> dt.date:
    """The day of the paper that tells of a thing: that of its own source, or the document's."""
    day = getattr(getattr(thing, "source", None), "day", None)
    return otherwise if day is None else day


def _when(found: "re.Match[str]") -> PrintedDate:
    if found["month"] is None:
        return PrintedDate(found["year"])
    month = f"{found['before']}-{MONTHS[found['month'].casefold()]:02}"
    if found["day"] is not None:
        try:
            return PrintedDate(f"{month}-{int(found['day']):02}")
        except InvalidValue:  # the 31 November of a slip of the pen: its month is plain all the same
            pass
    return PrintedDate(month)


@lru_cache(maxsize=16)
def _planning(words: tuple[str, ...]) -> Callable[[str], Iterator["re.Match[str]"]]:
    """Finds a word of planning and, in the same sentence, the month or the year that it is for.

    A year alone counts only after *under*: "väntas öka till 2000" may be of anything.
    """
    year = r"(?:19|20)[0-9]{2}"
    return re.compile(
        rf"(?<!\bvar )(?<!\bwas )(?<!\bwere )\b(?:{'|'.join(map(re.escape, words))})\b"
        rf"[^.;:!?]{{0,{_BETWEEN}}}?"
        rf"\b(?:(?:till|i|under|för|for|in|to|on)\s+(?:(?:början|mitten|slutet)\s+av\s+)?(?:den\s+)?"
        rf"(?:(?P<day>[0-9]{{1,2}})\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<before>{year})"
        rf"|under\s+(?:år\s+)?(?P<year>{year})(?!\s*[-–]\s*[0-9]))\b",
        re.IGNORECASE,
    ).finditer
