"""Rows of a table of indicators, and what every such table notes."""

import datetime as dt
from collections.abc import Iterable
from typing import Generic, NamedTuple, TypeVar

from paktmodel.followup.text.phrases import phrase, runs
from paktmodel.model.indicators import Indicator
from paktmodel.vocabulary.language import Language, capitalised

T = TypeVar("T")


class Row(NamedTuple, Generic[T]):
    """What a row is about, beside the first row of the same indicator."""

    indicator: Indicator
    item: T
    first: T


def rows_of(followed: Iterable[tuple[Indicator, Iterable[T]]]) -> list[Row[T]]:
    """Make a row of each item, indicator by indicator."""
    return [
        Row(indicator, item, items[0])
        for indicator, each in followed
        if (items := tuple(each))
        for item in items
    ]


def heading(row: Row[T], _: Language) -> str:
    """Head a row: the name once, in the first row of an indicator."""
    indicator = row.indicator
    return f"{indicator.code} {indicator.name}" if row.item is row.first else str(indicator.code)


def known_at_note(known_at: dt.date, as_of: dt.date, language: Language) -> tuple[str, ...]:
    """Note the day of knowledge where it is another than the day asked for."""
    return () if known_at == as_of else (phrase("known-at", language, day=known_at),)


def lacking_note(name: str, covered: Iterable[tuple[Indicator, bool]], language: Language) -> tuple[str, ...]:
    """Note the codes of the indicators that a table does not cover; nothing when it covers all."""
    known = tuple(covered)
    lacking = [indicator.code for indicator, there in known if not there]
    codes = runs(lacking, [indicator.code for indicator, _ in known])
    return (phrase(name, language, codes=codes),) if lacking else ()


def joined(texts: Iterable[str]) -> str:
    """Join reasons in one cell, with a capital."""
    return capitalised("; ".join(texts))
