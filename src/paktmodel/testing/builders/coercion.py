"""Build objects from what a test writes: text for values, days, parts, spans, counts and subjects."""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cache
from typing import Any, TypeAlias, TypeVar, get_args

import attrs

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import DAY_SHAPE, Ages, Span, Years, read_day
from paktmodel.document.kinds import kind_of
from paktmodel.model.activities import ReportedCount
from paktmodel.model.follow_up_record import About
from paktmodel.model.forms import forms_in
from paktmodel.model.parts import Part
from paktmodel.model.targets import AtMost, BasePeriod, Bound, In, On
from paktmodel.values.figures import Quantity, read_figure
from paktmodel.values.readers import read_approximate
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.indicators import EarlierBase
from paktmodel.vocabulary.words.sources import Unstated

T = TypeVar("T")
Reader: TypeAlias = Callable[[Any], Any]

_RANGE = re.compile(r"([0-9]+)(?:[-–]([0-9]+))?").fullmatch


def built(cls: Callable[..., T], given: dict[str, Any], **defaults: Any) -> T:
    """Build an object from the defaults and what the test gives, each read by the annotation of its field.

    Args:
        cls: The class.
        given: The values that the test gives, by field; a name that is no field's is a `TypeError`.
        defaults: The builder's own values, by field.
    """
    readers = _readers(cls)
    values = {**defaults, **given}
    return cls(**{name: readers[name](value) if name in readers else value for name, value in values.items()})


def sorted_into_fields(cls: type, things: Iterable[Any]) -> dict[str, tuple[Any, ...]]:
    """Sort objects into the tuple fields of a document, in the order given; the other tuples are empty.

    Args:
        cls: The class of the document.
        things: The objects that it is to hold.

    Raises:
        TypeError: An object that belongs in no field of such a document.
    """
    names = _fields_by_class(cls)
    fields: dict[str, tuple[Any, ...]] = dict.fromkeys(names.values(), ())
    for thing in things:
        name = names.get(type(thing))
        if name is None:
            raise TypeError(f"a document of kind {kind_of(cls)} holds no {type(thing).__name__}")
        fields[name] = (*fields[name], thing)
    return fields


@cache
def _fields_by_class(cls: type) -> dict[type, str]:
    """Find the tuple field of a document that holds the objects of each class."""
    annotations = {field.name: field.type for field in attrs.fields(cls) if tuple_class(field.type)}
    return {item: name for name, kind in annotations.items() if attrs.has(item := get_args(kind)[0])}


@cache
def _readers(cls: type) -> dict[str, Reader]:
    """Find the reader of each field that takes a spelling of its own."""
    readers = {field.name: _reader(field.type) for field in attrs.fields(cls)}
    return {name: reader for name, reader in readers.items() if reader is not None}


def _reader(kind: Any) -> Reader | None:
    if tuple_class(kind):
        return _reader_of_each(get_args(kind)[0])
    kinds = get_args(kind) or (kind,)
    return next((_unless_unstated(read) for cls, read in _READERS.items() if cls in kinds), None)


def _reader_of_each(kind: Any) -> Reader | None:
    if kind not in _READERS:
        return None
    read = _unless_unstated(_READERS[kind])

    def read_each(values: Any) -> Any:
        if isinstance(values, str) or not isinstance(values, Iterable):
            return values  # the class refuses it
        return tuple(map(read, values))

    return read_each


def _unless_unstated(read: Reader) -> Reader:
    def read_text(value: Any) -> Any:
        if type(value) is not str:
            return value
        return Unstated.UNSTATED if value == Unstated.UNSTATED else read(value)

    return read_text


def read_years(text: str) -> Years:
    """Read calendar years as a test spells them.

    >>> read_years("2024-2026"), read_years("2024")
    (Years(first=2024, last=2026), Years(first=2024, last=2024))

    Raises:
        ValueError: Another spelling.
    """
    return Years(*_read_range(text))


def read_ages(text: str) -> Ages:
    """Read ages as a test spells them.

    >>> read_ages("17-19")
    Ages(lowest=17, highest=19)

    Raises:
        ValueError: Another spelling.
    """
    return Ages(*_read_range(text))


def _read_range(text: str) -> tuple[int, int]:
    match = _RANGE(text)
    if match is None:
        raise ValueError(f"expected numbers like 2024 or 2024-2026, got {text!r}")
    return int(match[1]), int(match[2] or match[1])


def read_count(text: str) -> ReportedCount:
    """Read a count as a test spells it: a whole number is exact, anything else approximate.

    >>> read_count("52").exact, str(read_count("cirka 470").approximate)
    (52, 'cirka 470')

    Raises:
        InvalidValue: Neither.
    """
    if text.isdecimal():
        return ReportedCount(exact=int(text))
    return ReportedCount(approximate=read_approximate(text))


def read_quantity(text: str) -> Quantity:
    """Read a value with its unit, as a test spells it.

    >>> print(read_quantity("12.50 miljoner kronor"))
    12.50 miljoner kronor

    Raises:
        InvalidValue: There is no number first, or no unit after it.
    """
    value, _, unit = text.partition(" ")
    return Quantity(read_figure(value), unit)


def read_span(text: str) -> Span:
    """Read a span as a test spells it: a period, or two days of which the last may be left out.

    >>> print(read_span("2024-03-01/2024-12-31"), read_span("2024"), read_span("2024-03-01/").end)
    2024-03-01–2024-12-31 2024-01-01–2024-12-31 None

    Raises:
        InvalidValue: Another spelling.
    """
    start, slash, end = text.partition("/")
    if not slash:
        period = Period(text)
        return Span(period.start, period.end)
    return Span(read_day(start), read_day(end) if end else None)


def read_about(text: str) -> About:
    """Read the subject of an entry in a record, as a test spells it.

    >>> str(read_about("indicator 1.1")), read_about("plan").code is None
    ('indicator 1.1', True)

    Raises:
        ValueError: The first word is no kind of subject.
    """
    kind, _, code = text.partition(" ")
    return About(kind=SubjectKind(kind), code=code or None)


def read_bound(text: str) -> Bound:
    """Read a bound as a test spells it: its form, and then its value or both ends.

    >>> read_bound("at-most 1"), read_bound("between 14 17").high
    (AtMost(value=Decimal('1')), Decimal('17'))

    Raises:
        KeyError: Another form.
    """
    form, *values = text.split()
    return forms_in(Bound)[form](*map(read_figure, values))  # type: ignore[no-any-return] # the forms of a bound


def read_when(text: str) -> On | In:
    """Read a day or a period, as a test spells it.

    >>> read_when("2026-12-31"), read_when("2026")
    (On(day=datetime.date(2026, 12, 31)), In(period=Period('2026')))

    Raises:
        InvalidValue: Neither.
    """
    return On(read_day(text)) if DAY_SHAPE.fullmatch(text) else In(Period(text))


def read_base(text: str) -> BasePeriod | EarlierBase:
    """Read what a relative target is measured from: a word or a period.

    >>> read_base("2010"), read_base("previous-value").en
    (BasePeriod(period=Period('2010')), 'the previous value')

    Raises:
        InvalidValue: Neither.
    """
    return EarlierBase(text) if text in set(EarlierBase) else BasePeriod(Period(text))


_READERS: dict[Any, Reader] = {
    AtMost: read_bound,
    On: read_when,
    BasePeriod: read_base,
    About: read_about,
    Decimal: read_figure,
    dt.date: read_day,
    Part: Part.read,
    Years: read_years,
    Ages: read_ages,
    Span: read_span,
    Quantity: read_quantity,
    ReportedCount: read_count,
}
