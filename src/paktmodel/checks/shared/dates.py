"""Dates: their order, and plans that time has passed by."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache, partial
from itertools import pairwise
from typing import Any, Final, TypeAlias, cast

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.defaults import MONTHS
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding, InvalidValue, Subject
from paktmodel.vocabulary.words.findings import Severity

#: Something planned: what it stands in, for when, and the day of the paper that says so.
Planned: TypeAlias = tuple[Subject, PrintedDate, PrintedDate]

# So many characters at most between the word of planning and the time that it is for.
_BETWEEN: Final = 60
_YEAR: Final = re.compile("(?:19|20)[0-9]{2}")


def disordered(
    subject: Subject, dates: Iterable[PrintedDate | dt.date | None], path: str = ""
) -> Iterator[Finding]:
    """Yield the finding that a date of a thing stands before an earlier one; none where all are in order.

    Dates that may be the same are in order: 2019 and 2019-06.

    Args:
        subject: The thing.
        dates: Its dates in the order in which they should come; those that are None are passed over.
        path: Where it stands; empty to have it looked up.
    """
    stated = [PrintedDate(one) for one in dates if one is not None]
    for before, after in pairwise(stated):
        if after.before(before):
            evidence = {"later": before, "earlier": after}
            yield Finding("dates-out-of-order", Severity.ERROR, (subject,), path=path, evidence=evidence)
            return


def stale(planned: Iterable[Planned]) -> Iterator[Finding]:
    """Yield what was planned for a time that had passed on the day of the paper that speaks of it.

    Unit: days; a month or a year as printed counts by its last day.
    Yields: one warning per time and day, with everything that is planned for it, in the order given.
    """
    found: dict[tuple[PrintedDate, PrintedDate], list[Subject]] = {}
    for subject, when, day in planned:
        if when.before(day):
            found.setdefault((when, day), []).append(subject)
    for (when, day), subjects in found.items():
        yield Finding(
            "date-stale",
            Severity.WARNING,
            tuple(dict.fromkeys(subjects)),
            evidence={"planned": when, "day": day},
        )


def planned_in_texts(walk: Walk, words: tuple[str, ...], but: type | None = None) -> Iterator[Planned]:
    """Yield what the texts of a document speak of as planned, with the month or the year that they name.

    Args:
        walk: The walk through a network, or a matter.
        words: Words of planning, in small letters.
        but: A class whose own fields say when something is planned, so that its texts are not read.
    """
    day = cast(Any, walk.document).day
    for place, times in walk.texts_with(partial(_times, _planning(words))):
        if but is None or not isinstance(place.thing, but):
            for when in times:
                yield place.subject, when, paper_day(place.thing, day)


def _times(search: Callable[[str], Iterator["re.Match[str]"]], text: str) -> tuple[PrintedDate, ...]:
    # Nearly every text is without a year, which takes a tenth of the search to see.
    return tuple(map(_when, search(text))) if _YEAR.search(text) else ()


def paper_day(thing: Any, otherwise: PrintedDate) -> PrintedDate:
    """Find the day of the paper that a thing stands in: that of its own source, or the document's."""
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
    """Find a word of planning and, in the same sentence, the month or the year that it is for.

    A year alone counts only after *under*: "väntas öka till 2000" may be of anything.
    """
    return re.compile(
        rf"(?<!\bvar )(?<!\bwas )(?<!\bwere )\b(?:{'|'.join(map(re.escape, words))})\b"
        rf"[^.;:!?]{{0,{_BETWEEN}}}?"
        rf"\b(?:(?:till|i|under|för|for|in|to|on)\s+(?:(?:början|mitten|slutet)\s+av\s+)?(?:den\s+)?"
        rf"(?:(?P<day>[0-9]{{1,2}})\s+)?(?P<month>{'|'.join(MONTHS)})\s+(?P<before>{_YEAR.pattern})"
        rf"|under\s+(?:år\s+)?(?P<year>{_YEAR.pattern})(?!\s*[-–]\s*[0-9]))\b",
        re.IGNORECASE,
    ).finditer
