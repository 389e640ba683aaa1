"""Swedish municipalities and regions by code: what each is called, when it was there, what it became.

The list stands in `sweden.json` next to this module, with its sources, their licences and the day it was
retrieved. It reaches from 1998-01-01, when the counties of today were there, to the end of the year in
which it was retrieved: divisions change with the turn of a year. What was before or comes after is not
known, which is another answer than no.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any, Final, NamedTuple, TypeVar

from paktmodel.calendar.spans import Span, checked_day, read_day
from paktmodel.errors import InvalidArgument, NotFound
from paktmodel.errors.frozen_classes import field, frozen

__all__ = [
    "Municipality",
    "Region",
    "exists",
    "municipalities",
    "municipality",
    "reach",
    "region",
    "regions",
    "retrieved",
]


def _texts(many: Iterable[str]) -> tuple[str, ...]:
    return tuple(many)


@frozen(kw_only=True)
class Municipality:
    """A municipality (*kommun*), as long as it bore its code.

    Attributes:
        code: Its four digits.
        name: Its name, without *kommun*, as it was last.
        county: The two digits of its county, which are those of its region.
        since: Its first day; None when it was there before the list begins.
        until: Its last day; None when it is still there.
        predecessors: Codes of the municipalities that it was made out of.
        successors: Codes of those that it became.
    """

    code: str
    name: str
    county: str
    since: dt.date | None = None
    until: dt.date | None = None
    predecessors: tuple[str, ...] = field(default=(), converter=_texts)
    successors: tuple[str, ...] = field(default=(), converter=_texts)

    def existed(self, on: dt.date) -> bool:
        """Say whether it was there on a day, as far as the list knows."""
        return (self.since is None or self.since <= on) and (self.until is None or on <= self.until)


@frozen(kw_only=True)
class Region:
    """A region, named by its county (*län*): all of them were there when the list begins.

    Attributes:
        code: The two digits of the county.
        name: Name of the county.
        municipality: Code of the municipality that has the tasks of the region, as on Gotland; else None.
    """

    code: str
    name: str
    municipality: str | None = None


T = TypeVar("T", Municipality, Region)


class _List(NamedTuple):
    retrieved: dt.date
    reach: Span
    municipalities: Mapping[str, Municipality]
    regions: Mapping[str, Region]


def municipality(code: str) -> Municipality:
    """Find a municipality by its code, one that is no more included.

    >>> municipality("0380").name, municipality("1917").successors
    ('Uppsala', ('0331',))

    Raises:
        NotFound: No municipality bears the code or bore it in the time of the list.
    """
    return _found("municipality", code, _swedish().municipalities)


def municipalities(on: dt.date | None = None) -> tuple[Municipality, ...]:
    """List the municipalities in order of code.

    >>> len(municipalities(on=dt.date(2024, 8, 31))), len(municipalities(on=dt.date(1998, 1, 1)))
    (290, 288)

    Args:
        on: The day on which they were there; None for all that the list holds.

    Raises:
        InvalidArgument: The list does not reach to the day.
        InvalidValue: It is no plain date.
    """
    known = _swedish()
    if on is None:
        return tuple(known.municipalities.values())
    if checked_day(on) not in known.reach:
        raise InvalidArgument("on", f"a day from {known.reach.start} to {known.reach.end}", on)
    return tuple(one for one in known.municipalities.values() if one.existed(on))


def region(code: str) -> Region:
    """Find a region by its code.

    >>> region("09").municipality
    '0980'

    Raises:
        NotFound: No region bears the code.
    """
    return _found("region", code, _swedish().regions)


def regions() -> tuple[Region, ...]:
    """List the regions in order of code: the same 21 in all the time of the list.

    >>> len(regions())
    21
    """
    return tuple(_swedish().regions.values())


def exists(scheme: str, code: str, on: dt.date) -> bool | None:
    """Say whether a code was one on a day; None where the list does not reach, in scheme or in time.

    >>> exists("se-municipality", "1917", dt.date(2006, 12, 31))
    True
    >>> exists("se-municipality", "1917", dt.date(2007, 1, 1))
    False
    >>> exists("se-municipality", "1917", dt.date(1990, 1, 1)) is None
    True

    Args:
        scheme: ``"se-municipality"`` or ``"se-region"``; of any other nothing is known.
        code: The code, as text.
        on: The day.

    Raises:
        InvalidValue: The day is no plain date.
    """
    known = _swedish()
    day = checked_day(on)
    if day not in known.reach or scheme not in ("se-municipality", "se-region"):
        return None
    if scheme == "se-region":
        return code in tuple(known.regions)
    return any(one.code == code and one.existed(day) for one in known.municipalities.values())


def reach() -> Span:
    """The days of which the list knows what was there.

    >>> str(reach())
    '1998-01-01–2026-12-31'
    """
    return _swedish().reach


def retrieved() -> dt.date:
    """The day on which the list was retrieved."""
    return _swedish().retrieved


def _found(what: str, code: str, known: Mapping[str, T]) -> T:
    # By a list, for what was handed over need not be hashable.
    if code not in list(known):
        raise NotFound(what, code, known)
    return known[code]


@lru_cache(maxsize=1)
def _swedish() -> _List:
    """Read the list, once."""
    import json
    from importlib.resources import files

    read: dict[str, Any] = json.loads((files(__name__) / _FILE).read_text("utf-8"))
    return _List(
        retrieved=read_day(read["retrieved"]),
        reach=Span(read_day(read["from"]), read_day(read["until"])),
        municipalities=_by_code(Municipality(**_typed(row)) for row in read["municipalities"]),
        regions=_by_code(Region(**row) for row in read["regions"]),
    )


_FILE: Final = "sweden.json"


def _typed(row: dict[str, Any]) -> dict[str, Any]:
    days: dict[str, Any] = {name: read_day(row[name]) for name in ("since", "until") if name in row}
    return {**row, **days}


def _by_code(things: Iterable[T]) -> dict[str, T]:
    return {one.code: one for one in things}
