"""One way for a field to take its value: as annotated, or refused.

`checked` is handed to every class of the model as attrs' ``field_transformer``. It
reads the annotation and gives the field a converter that takes exactly that kind,
so that a list given to a tuple field becomes a tuple, a misspelt word or a float is
refused with a `PaktError`, and a datetime never passes for a day. Decimal fields
compare and hash as printed: 70.0 and 70 were rounded differently.
"""

import datetime as dt
import types
from collections.abc import Callable
from contextlib import suppress
from decimal import Decimal
from functools import cache
from keyword import iskeyword
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import checked_day, day_of, invalid_day
from paktmodel.calendar.whole_numbers import whole_number_of
from paktmodel.errors import (
    InvalidValue,
    Phrase,
    closest,
    described,
    kind_of_value,
    named_in_errors,
    of_class,
    wrong_kind,
)
from paktmodel.errors.frozen_classes import FieldSpec, specs_of, transformer_of
from paktmodel.values.codes import Code
from paktmodel.values.figures import as_printed, figure_of
from paktmodel.values.texts import Slug, Text
from paktmodel.values.tuples import row, tuple_class
from paktmodel.vocabulary.language import Word, enumerated
from paktmodel.vocabulary.words.sources import Unstated

if TYPE_CHECKING:
    import attrs

W = TypeVar("W", bound=Word)
#: Its converters say to a type checker what fields take; what they take at run time stands here.
_GENERATED = "paktmodel.model.converters"
#: Its converters take more than the annotation, and nothing else of what a reader makes.
_ACTORS = "paktmodel.model.actors"
_TRUE_OR_FALSE = kind_of_value("true or false")


def checked(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Give each field a converter that takes what its annotation says, and nothing else."""
    ready = []
    for one in fields:
        kind: Any = one.type
        named: Any = one.converter
        # A class named as converter goes through _taker, too: what is made already is not made again.
        take: Any = _taker(kind) if named in (None, kind) or named.__module__ == _GENERATED else named
        changes: dict[str, Any] = {"converter": _shared(take)}
        if Decimal in (kind, *get_args(kind)):
            changes |= {"eq": True, "eq_key": _printed, "order": False}
        ready.append(one.evolve(**changes))
    return named_in_errors(cls, ready, {one.name: one.converter for one in fields})


@cache
def _shared(take: Callable[[Any], Any]) -> "attrs.Converter[Any, Any]":
    """One converter for all fields of a kind.

    attrs looks into the signature of every converter that it is handed bare: 5 ms for the
    270 fields of a plan's classes, a tenth of what making these classes takes.
    """
    import attrs  # which a plan is read without

    return attrs.Converter(take)


def document_key(field: str) -> str:
    """Return the key of a field in documents, without the underscore after a word of Python."""
    return field.removesuffix("_")


def field_of(key: str) -> str:
    """Return the field that bears a key of documents."""
    return f"{key}_" if iskeyword(key) else key


def takes_as_annotated(cls: type) -> bool:
    """Say whether the fields of a class take what their annotations say, and nothing more is asked of one.

    Of such a class a thing may be made by filling its fields with values of just these kinds, before what
    goes together is looked at.
    """
    specs = specs_of(cls)
    return (
        specs is not None
        and transformer_of(cls) is checked
        and not any(takes_otherwise(one) for one in specs.values())
    )


def takes_otherwise(field: FieldSpec) -> bool:
    """Say whether a field's converter does to a value of its kind more than take it as it is."""
    named = field.converter
    by_annotation = named in (None, field.kind, *_BY_NAME) or named.__module__ in (_GENERATED, _ACTORS)
    return not by_annotation


def word_of(words: type[W], value: object) -> W:
    """Find the word of a closed list that a code names.

    Raises:
        InvalidValue: `choice-unknown`, with the nearest word as advice.
    """
    if type(value) is words:
        return value
    if type(value) is str:
        known = {str(word): word for word in words}.get(value)
        if known is not None:
            return known
    # As plain text: a word itself would be shown by its label, which is not what to write.
    choices = tuple(str(word) for word in words)
    near = closest(value, choices) if type(value) is str else ""
    raise InvalidValue(
        "choice-unknown",
        f"one of {enumerated(choices, 'en')}",
        value if type(value) is str else described(value),
        "did-you-mean" if near else "",
        {"choices": choices, "suggestion": near} if near else {"choices": choices},
    )


def optional_name(name: str | None) -> Text | None:
    """Take a text, or None; a code or an id is taken as the text that it is."""
    return None if name is None else Text(str(name) if isinstance(name, Code | Slug) else name)


def optional_due(
    due: str | dt.date | PrintedDate | Period | None,
) -> PrintedDate | Period | None:
    """Take a date as printed or a period, or None; text that may be either is a date as printed."""
    if due is None or type(due) is PrintedDate:
        return due
    if type(due) is Period:  # a day or a year is in a document what a date as printed is
        return read_due(str(due))
    return read_due(checked_day(due).isoformat() if isinstance(due, dt.date) else due)


def read_due(due: object) -> PrintedDate | Period:
    """Read a date as printed, or a period.

    Raises:
        InvalidValue: `due-shape`, for anything else.
    """
    for kind in (PrintedDate, Period):
        with suppress(InvalidValue):
            return kind(due)  # type: ignore[arg-type]  # refused in its own words
    raise invalid_day("due-shape", "a date or a period, like 2026-06-30, 2026-06 or 2026-Q2", due)


def text_or_unstated(text: str) -> Text | Unstated:
    """Take a text, or the word that says that the paper leaves it open."""
    return Unstated.UNSTATED if text == "unstated" else Text(text)


#: Converters that classes name themselves, for a type checker to see what a field takes.
_BY_NAME = (
    optional_name,
    optional_due,
    text_or_unstated,
)


def _printed(figure: Decimal | None) -> object:
    return None if figure is None else as_printed(figure)


@cache
def _taker(kind: Any) -> Callable[[Any], Any]:
    """Make a function that takes a value of exactly this kind."""
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _any_of(get_args(kind))
    if (made := tuple_class(kind)) is not None:
        return _sequence_of(made, _taker(get_args(kind)[0]))
    if isinstance(kind, TypeVar):
        return _as_it_is
    if hasattr(origin, "holding"):
        return _holding(origin, _taker(get_args(kind)[0]))
    if (whole := whole_number_of(kind)) is not None:
        return whole.take
    kind = origin or kind
    if kind is Decimal:
        return figure_of
    if kind is dt.date:
        return day_of
    if kind is bool:
        return _exactly(kind, _TRUE_OR_FALSE)
    if kind is str:
        return Text
    if issubclass(kind, Word):
        return _word_taker(kind)
    if issubclass(kind, str) or kind in (Period, PrintedDate):
        return _value_taker(kind)
    return _exactly(kind, of_class(kind))


def _as_it_is(value: Any) -> Any:
    return value


def _any_of(kinds: tuple[Any, ...]) -> Callable[[Any], Any]:
    optional = type(None) in kinds
    unstated = Unstated in kinds
    real = tuple(kind for kind in kinds if kind is not type(None) and kind is not Unstated)
    take = _taker(real[0]) if len(real) == 1 else _instance_of(real)

    def taken(value: Any) -> Any:
        if value is None and optional:
            return None
        if unstated and value == "unstated":
            return Unstated.UNSTATED
        return take(value)

    return taken


def _instance_of(kinds: tuple[type, ...]) -> Callable[[Any], Any]:
    expected = of_class(*kinds)
    words = next((kind for kind in kinds if issubclass(kind, Word)), None)

    def taken(value: Any) -> Any:
        if type(value) in kinds:
            return value
        if words is not None and type(value) is str:
            return word_of(words, value)
        raise wrong_kind(expected, value)

    return taken


def _sequence_of(made: type[tuple[Any, ...]], take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    def taken(value: Any) -> Any:
        return made([take(one) for one in row(value)])

    return taken


def _holding(kind: Any, take: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Make what takes a timeline of something: a timeline, and what it holds as that something."""
    whole = _exactly(kind, of_class(kind))

    def taken(value: Any) -> Any:
        return whole(value).holding(take)

    return taken


def _exactly(kind: type, expected: Phrase) -> Callable[[Any], Any]:
    def taken(value: Any) -> Any:
        if type(value) is kind:
            return value
        raise wrong_kind(expected, value)

    return taken


def _word_taker(words: type[W]) -> Callable[[Any], W]:
    def taken(value: Any) -> W:
        return value if type(value) is words else word_of(words, value)

    return taken


def _value_taker(kind: Any) -> Callable[[Any], Any]:
    def taken(value: Any) -> Any:
        return value if type(value) is kind else kind(value)

    return taken
