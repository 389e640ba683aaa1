"""How a builder reads what a test writes: text for figures, days, parts, spans, counts and subjects."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_args

import attrs

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import Ages, Span, Years, read_day
from paktmodel.model.activities import ReportedCount
from paktmodel.model.follow_up_record import About
from paktmodel.model.parts import Part
from paktmodel.values.figures import Quantity, read_figure
from paktmodel.values.readers import read_approximate
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.sources import Unstated

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
    values = {**defaults, **given}
    return cls(**{name: readers[name](value) if name in readers else value for name, value in values.items()})


def sorted_into_rows(cls: type, things: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """Things by the fields of a document that they stand in, in the order given; the other rows are empty.

    Args:
        cls: The class of the document.
        things: What it is to hold.

    Raises:
        TypeError: Something that stands in no row of such a document.
    """
    fields = _rows(cls)
    rows: dict[str, tuple[Any, ...]] = dict.fromkeys(fields.values(), ())
    for thing in things:
        row = fields.get(type(thing))
        if row is None:
            raise TypeError(f"a {cls.__name__.lower()} holds no {type(thing).__name__}")
        rows[row] = (*rows[row], thing)
    return rows


@cache
def _rows(cls: type) -> dict[type, str]:
    """For each class of things, the row of a document that they stand in."""
    rows = {one.name: one.type for one in attrs.fields(cls) if tuple_class(one.type)}
    return {get_args(kind)[0]: name for name, kind in rows.items() if attrs.has(get_args(kind)[0])}


@cache
def _readers(cls: type) -> dict[str, Reader]:
    """For each field that takes a spelling of its own, what reads it."""
    found = {one.name: _reader(one.type) for one in attrs.fields(cls)}
    return {name: reader for name, reader in found.items() if reader is not None}


def _reader(kind: Any) -> Reader | None:
    if tuple_class(kind):
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


def counted(text: str) -> ReportedCount:
    """How many, as a test spells it: a whole number is exact, anything else approximate.

    >>> counted("52").exact, str(counted("cirka 470").approximate)
    (52, 'cirka 470')

    Raises:
        InvalidValue: Neither.
    """
    if text.isdecimal():
        return ReportedCount(exact=int(text))
    return ReportedCount(approximate=read_approximate(text))


def quantity(text: str) -> Quantity:
    """A figure with its unit, as a test spells it.

    >>> print(quantity("12.50 miljoner kronor"))
    12.50 miljoner kronor

    Raises:
        InvalidValue: No figure stands first, or nothing after it.
    """
    figure, _, unit = text.partition(" ")
    return Quantity(read_figure(figure), unit)


def span(text: str) -> Span:
    """Days in a row, as a test spells them: two days, the last of which may be left out, or a period.

    >>> print(span("2024-03-01/2024-12-31"), span("2024"), span("2024-03-01/").end)
    2024-03-01–2024-12-31 2024-01-01–2024-12-31 None

    Raises:
        InvalidValue: Another spelling.
    """
    start, slash, end = text.partition("/")
    if not slash:
        period = Period(text)
        return Span(period.start, period.end)
    return Span(read_day(start), read_day(end) if end else None)


def about_of(text: str) -> About:
    """What something in a record is about, as a test spells it.

    >>> str(about_of("indicator 1.1")), about_of("plan").code is None
    ('indicator 1.1', True)

    Raises:
        ValueError: The first word is no kind of thing.
    """
    kind, _, code = text.partition(" ")
    return About(kind=SubjectKind(kind), code=code or None)


_READ: dict[Any, Reader] = {
    About: about_of,
    Decimal: read_figure,
    dt.date: read_day,
    Part: Part.read,
    Years: years,
    Ages: ages,
    Span: span,
    Quantity: quantity,
    ReportedCount: counted,
}
