"""Owners: whether their codes were ones on the document's day."""

import datetime as dt
from collections.abc import Iterator
from typing import Protocol

from paktmodel import authorities
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.checks.subjects import kind_of, located
from paktmodel.errors import Finding, Subject
from paktmodel.model.owners import Owner
from paktmodel.vocabulary.words.findings import Severity, SubjectKind
from paktmodel.vocabulary.words.sources import OwnerScheme


class _Dated(Protocol):
    @property
    def owners(self) -> tuple[Owner, ...]: ...
    @property
    def day(self) -> PrintedDate: ...


def owner_code_unknown(document: _Dated) -> Iterator[Finding]:
    """Report the code of a Swedish municipality or region that there was none of on the document's day.

    Silent before and after the days that the library's list of them reaches, and where the month or the year
    of a document holds a day on which there was one. One that became another, or was made out of another,
    comes with the code that held on the day.

    Yields: one warning per owner, in document order.
    Source: lists of divisions by SCB: Heby was 1917 until 2006 and is 0331 since.
    """
    whole = Subject(kind_of(document) or SubjectKind.DOCUMENT)
    for owner, path in located(document, "owners"):
        if owner.code is None or not _was_none(owner.scheme, owner.code, document.day):
            continue
        meant = _meant(owner, document.day.latest)
        hint = {"suggestion": meant} if meant else {}
        yield Finding(
            "owner-code-unknown",
            Severity.WARNING,
            (whole,),
            path=path,
            evidence={
                "code": str(owner.code),
                "scheme": owner.scheme,
                "owner": str(owner.name),
                "day": document.day,
                **hint,
            },
            advice="did-you-mean" if meant else "",
        )


def _was_none(scheme: OwnerScheme, code: str, day: PrintedDate) -> bool:
    """Say whether there was none in all of a day, month or year: divisions change with the turn of a year."""
    return all(authorities.exists(scheme, code, end) is False for end in (day.earliest, day.latest))


def _meant(owner: Owner, day: dt.date) -> str:
    """Find the one municipality that bore another code on a day and is the same one by succession."""
    if owner.scheme is not OwnerScheme.SE_MUNICIPALITY:
        return ""
    known = {one.code: one for one in authorities.municipalities()}
    one = known.get(owner.code or "")
    near = () if one is None else (*one.successors, *one.predecessors)
    there = [code for code in near if known[code].existed(day)]
    return there[0] if len(there) == 1 else ""
