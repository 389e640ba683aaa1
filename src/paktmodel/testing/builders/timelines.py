"""Builders of timelines and dated values."""

from typing import Any

from paktmodel.model.timelines import Dated, Timeline, Undetermined
from paktmodel.testing.builders.coercion import built

__all__ = [
    "dated",
    "timeline",
    "undetermined",
]


def dated(value: Any = "vilande", since: str = "2024-01-25", **fields: Any) -> Dated[Any]:
    """Build a value that holds from a day, or from a month or year as printed.

    >>> dated("aktiv", "2024-06").since.label("sv")
    'juni 2024'
    """
    return built(Dated, fields, value=value, since=since)


def timeline(*entries: Dated[Any], **fields: Any) -> Timeline[Any]:
    """Build a timeline of dated values in order of time; of one value, unless others are given.

    >>> timeline(dated("vilande", "2023"), dated("aktiv", "2024")).entries[-1].value
    'aktiv'
    """
    return built(Timeline, fields, entries=entries or (dated(),))


def undetermined(*candidates: Any, **fields: Any) -> Undetermined[Any]:
    """Build the answer of a timeline within an imprecise date.

    >>> undetermined("vilande", "aktiv").candidates
    ('vilande', 'aktiv')
    """
    return built(Undetermined, fields, candidates=candidates or (None, "vilande"))
