"""How a builder reads what a test writes: text for figures, days, parts, years and ages."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_args, get_origin

import attrs

from paktmodel.calendar.spans import Ages, Years, read_day
from paktmodel.model.parts import Part
from paktmodel.values.figures import read_figure
from paktmodel.vocabulary.words import Unstated

T = TypeVar("T")
Reader: TypeAlias = Callable[[Any], Any]

_FROM_TO = re.compile(r"([0-9]+)(?:[-–]([0-9]+))?").fullmatch


def built(cls: Callable[..., T], given: dict[str, Any], **defaults: Any) -> T:
    """An object of a class: defaults, then what the test says, read by the class's annotations.

    Args:
        cls: The class.
        given: What the test says, by field; a name that no field bears is a `TypeError`.
        defaults: What the builder says, by field.
    """
    readers = _readers(cls)
    told = {**defaults, **given}
    return cls(**{name: readers[name](value) if name in readers else value for name, value in told.items()})


@cache
def _readers(cls: type) -> dict[str, Reader]:
    """For each field that takes a spelling of its own, what reads it."""
    found = {one.name: _reader(one.type) for one in attrs.fields(cls)}
    return {name: reader for name, reader in found.items() if reader is not None}


def _reader(kind: Any) -> Reader | None:
    if get_origin(kind) is tuple:
        return _each(get_args(kind)[0])
    kinds = get_args(kind) or (kind,)
    for known, read in _READ.items():
        if known in kinds:
            return _unless_unstated(read)
    return None


def _each(kind: Any) -> Reader | None:
    read = _READ.get(kind)
    if read is None:
        return None

    def row(many: Any) -> Any:
        if isinstance(many, str) or not isinstance(many, Iterable):
            return many  # the class refuses it
        return tuple(_unless_unstated(read)(one) for one in many)

    return row


def _unless_unstated(read: Reader) -> Reader:
    def taken(value: Any) -> Any:
        if type(value) is not str:
            return value
        return Unstated.UNSTATED if value == Unstated.UNSTATED else read(value)

    return taken


def years(text: str) -> Years:
    """Calendar years as a test spells them.

    >>> years("2024-2026"), years("2024")
    (Years(first=2024, last=2026), Years(first=2024, last=2024))

    Raises:
        ValueError: Another spelling.
    """
    first, last = _numbers(text)
    return Years(first, last)


def ages(text: str) -> Ages:
    """Ages as a test spells them.

    >>> ages("17-19")
    Ages(lowest=17, highest=19)

    Raises:
        ValueError: Another spelling.
    """
    lowest, highest = _numbers(text)
    return Ages(lowest, highest)


def _numbers(text: str) -> tuple[int, int]:
    found = _FROM_TO(text)
    if found is None:
        raise ValueError(f"expected numbers like 2024 or 2024-2026, got {text!r}")
    return int(found[1]), int(found[2] or found[1])


_READ: dict[Any, Reader] = {
    Decimal: read_figure,
    dt.date: read_day,
    Part: Part.read,
    Years: years,
    Ages: ages,
}
