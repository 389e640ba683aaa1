"""The recipe for reading: exact kinds in, every error gathered with its path.

A factory shapes a strict function for a kind out of the functions for its parts. A sound document
pays nothing for errors: entering a ``try`` is free, and paths are written when something is wrong.

Nothing here knows cattrs, which takes 20 ms to import; `converter` hands it the same factories.
"""

import datetime as dt
import types
from collections.abc import Callable
from decimal import Decimal
from functools import cache, partial
from typing import Annotated, Any, Final, TypeAlias, TypeVar, Union, get_args, get_origin

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import read_day
from paktmodel.calendar.whole_numbers import whole_number_of
from paktmodel.document.error_collector import REFUSALS, ErrorCollector, unknown_key, wrong_json_kind
from paktmodel.document.thing_readers import Take, single_field_reader, thing_reader
from paktmodel.errors import InvalidValue, wrong_kind
from paktmodel.errors.frozen_classes import REQUIRED, FieldSpec, specs_of
from paktmodel.model.fields import document_key, read_due, word_of
from paktmodel.model.forms import forms_in, only_field, words_in
from paktmodel.model.parts import Part, written_part
from paktmodel.values.figures import checked_figure, read_figure
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.language import Word, enumerated
from paktmodel.vocabulary.words.sources import Unstated

#: Finds the function for the kind of a part.
Find: TypeAlias = Callable[[Any], Take]
Factory: TypeAlias = Callable[[Any, Find], Take]
Predicate: TypeAlias = Callable[[Any], bool]

_UNIONS = (Union, types.UnionType)
#: Marks the kind of a field whose nothing is written as null.
_NULL: Final = "null"


# --- words, texts and other leaves -------------------------------------------------------


def is_exactly(kind: Any) -> Predicate:
    """Make the predicate that a kind is one and the same."""
    return lambda asked: asked is kind


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Word)


def _is_text(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Word)


def _exact(expected: str) -> Factory:
    def factory(kind: Any, _find: Find) -> Take:
        def read(value: Any) -> Any:
            if type(value) is not kind:
                raise wrong_json_kind(expected, value)
            return value

        return read

    return factory


def is_whole_number(kind: Any) -> bool:
    """Say whether a kind is one of the whole numbers that have a least and perhaps a most."""
    return whole_number_of(kind) is not None


def _whole_number(kind: Any, _find: Find) -> Take:
    whole = whole_number_of(kind)
    assert whole is not None
    check = whole.take

    def read(value: Any) -> Any:
        if type(value) is not int:
            raise wrong_json_kind("a whole number", value)
        return check(value)

    return read


def _figure(_kind: Any, _find: Find) -> Take:
    """Shape the reader of values: text keeps the printed digits, and a whole number has no others."""

    def read(value: Any) -> Any:
        if type(value) is str:
            return read_figure(value)
        if type(value) is int or type(value) is Decimal:
            return checked_figure(value)
        if type(value) is float:
            raise wrong_kind("text or a whole number", value, "quote-it")
        raise wrong_json_kind("text or a whole number", value)

    return read


def _from_text(build: Callable[[str], Any]) -> Factory:
    def factory(_kind: Any, _find: Find) -> Take:
        def read(value: Any) -> Any:
            if type(value) is str:
                return build(value)
            raise wrong_json_kind("text", value)

        return read

    return factory


def plain_text(kind: Any, _find: Find) -> Take:
    def read(value: Any) -> Any:
        if type(value) is not str:
            raise wrong_json_kind("text", value)
        return kind(value)

    return read


def _word(kind: Any, _find: Find) -> Take:
    known = {str(word): word for word in kind}

    def read(value: Any) -> Any:
        word = known.get(value) if type(value) is str else None
        if word is None:
            raise word_error(kind, value)
        return word

    return read


def word_error(kind: Any, value: object) -> InvalidValue:
    """Make the error about a value that is no word of a closed list."""
    if type(value) is not str:
        return wrong_json_kind("text", value)
    try:
        word_of(kind, value)
    except InvalidValue as error:
        return error
    raise AssertionError("a known word was refused")


# --- unions: something or nothing, something or unstated ---------------------------------


def is_union(kind: Any) -> bool:
    """Say whether a kind is one of several."""
    return get_origin(kind) in _UNIONS


def one_kind(kind: Any) -> tuple[Any, bool]:
    """Return the one real kind of a union, and whether the paper may leave it unstated."""
    kinds = [one for one in get_args(kind) if one is not type(None)]
    real = [one for one in kinds if one is not Unstated]
    return Union[tuple(real)], len(real) < len(kinds)  # noqa: UP007 - of one kind it is that kind


def _union(kind: Any, find: Find) -> Take:
    real, may_be_unstated = one_kind(kind)
    take = find(real)
    if not may_be_unstated:
        return take

    def read(value: Any) -> Any:
        return Unstated.UNSTATED if type(value) is str and value == "unstated" else take(value)

    return read


def is_due(kind: Any) -> bool:
    """Say whether a kind is a date as printed or a period, both of which are text in a document."""
    return bool(kind == PrintedDate | Period)


# --- unions of forms ----------------------------------------------------------------------


def is_tagged(kind: Any) -> bool:
    """Say whether a kind is one of several forms, of which a document names the one by its key."""
    return bool(forms_in(kind))


def _tagged(kind: Any, find: Find, *, explain: bool) -> Take:
    forms = forms_in(kind)
    takes = {key: _form(form, find) for key, form in forms.items()}
    words = words_in(kind)
    word = None if words is None else find(words)
    expected = f"an object with just one of the keys {enumerated(tuple(takes), 'en')}"

    def read(value: Any) -> Any:
        if type(value) is not dict:
            if word is not None and type(value) is str:
                return word(value)
            raise wrong_json_kind("an object", value)
        errors = ErrorCollector(every=explain)
        made = None
        for key, item in value.items():
            take = takes.get(key)
            if take is None:
                errors.skip(item)
                errors.add(unknown_key(key, tuple(takes)))
            else:
                made = errors.gather(f".{key}", take, item)
        if len(value) != 1:
            came = enumerated(tuple(map(str, value)), "en") if value else "none"
            errors.add(
                InvalidValue("form-not-one", expected, came, extra={"choices": tuple(takes)}).finding("")
            )
        errors.settle()
        return made

    return read


def _form(form: type, find: Find) -> Take:
    """Shape what reads one form: of a single field, the value of that field."""
    name = only_field(form)
    if name is None:
        return find(form)
    _, kinds, _ = fields_of(form)
    return single_field_reader(form, name, find(kinds[name]))


# --- nothing where something is usual -----------------------------------------------------


def is_nullable(kind: Any) -> bool:
    """Say whether a kind is that of a field whose nothing is written as null."""
    return get_origin(kind) is Annotated and get_args(kind)[1] == _NULL


def nullable(kind: Any) -> Any:
    """Return the kind of a field whose nothing is written as null, without that."""
    return get_args(kind)[0]


def _sayable(kind: Any, default: Any) -> Any:
    """Return the kind of a field; nothing is written as null where its default is something.

    Only few fields are so: `SignalRules.screen` is usually a figure, and None screens none;
    `Approximate.value` has no default, and is None for "några tiotal".
    """
    if type(None) not in get_args(kind) or default is None:
        return kind
    return Annotated[kind, _NULL]


def _nullable(kind: Any, find: Find) -> Take:
    take = find(nullable(kind))

    def read(value: Any) -> Any:
        return None if value is None else take(value)

    return read


# --- rows --------------------------------------------------------------------------------


def is_row(kind: Any) -> bool:
    """Say whether a kind is a row of one kind."""
    return tuple_class(kind) is not None


def _row(kind: Any, find: Find, *, explain: bool) -> Take:
    made = get_origin(kind)
    take = find(get_args(kind)[0])

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise wrong_json_kind("a list", value)
        items: list[Any] = []
        left = iter(value)
        errors: ErrorCollector | None = None
        while True:
            try:
                # A loop in C. What it took before an error stays, and it goes on behind it.
                items.extend(map(take, left))
            except REFUSALS as error:
                errors = errors or ErrorCollector(every=explain)
                errors.take(f"[{len(items)}]", error, value[len(items)])
                items.append(None)
            else:
                break
        if errors is not None:
            errors.settle()
        return made(items)

    return read


# --- things ------------------------------------------------------------------------------


def is_thing(kind: Any) -> bool:
    """Say whether a kind is a class of the model with fields."""
    cls = get_origin(kind) or kind
    return isinstance(cls, type) and (specs_of(cls) is not None or hasattr(cls, "__attrs_attrs__"))


def fields_of(kind: Any) -> tuple[type, dict[str, Any], dict[str, Any]]:
    """Return the class, and by keys of documents the kind of each field and the default of those with one."""
    cls = get_origin(kind) or kind
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    specs = specs_of(cls)
    if specs is None:  # a host's own
        import attrs

        specs = {
            one.name: FieldSpec(one.type, REQUIRED if one.default is attrs.NOTHING else one.default, None)
            for one in attrs.fields(cls)
        }
    kinds = {
        document_key(name): _sayable(_filled(one.kind, given), one.default) for name, one in specs.items()
    }
    defaults = {document_key(name): one.default for name, one in specs.items() if one.default is not REQUIRED}
    return cls, kinds, defaults


def _filled(kind: Any, given: dict[Any, Any]) -> Any:
    """Fill in the type variables of a kind: tuple[Dated[T], ...] for a Timeline[X]."""
    if isinstance(kind, TypeVar):
        return given[kind]
    wanted = getattr(kind, "__parameters__", ())
    return kind[tuple(given[one] for one in wanted)] if wanted and given else kind


def _thing(kind: Any, find: Find, *, explain: bool) -> Take:
    cls, kinds, defaults = fields_of(kind)
    return thing_reader(cls, {name: find(one) for name, one in kinds.items()}, defaults, explain=explain)


# --- observations ------------------------------------------------------------------------


def is_observations(kind: Any) -> bool:
    """Say whether a kind is `Observations`; known by name, as a plan is read without it (15 ms)."""
    return (getattr(kind, "__module__", ""), getattr(kind, "__name__", "")) == (
        "paktmodel.observations.store",
        "Observations",
    )


def _observations(_kind: Any, _find: Find) -> Take:
    from paktmodel.observations.document_reader import read_document

    return read_document


# --- every kind --------------------------------------------------------------------------


def recipe(*, explain: bool) -> tuple[tuple[Predicate, Factory], ...]:
    """What each kind of value is read by; a later row goes before an earlier one.

    Args:
        explain: Whether readers gather every error, or stop at the first.
    """
    return (
        (is_thing, partial(_thing, explain=explain)),
        (is_row, partial(_row, explain=explain)),
        (is_union, _union),
        (is_nullable, _nullable),
        (is_tagged, partial(_tagged, explain=explain)),
        *_LEAVES,
    )


_LEAVES: Final[tuple[tuple[Predicate, Factory], ...]] = (
    (_is_text, plain_text),
    (is_exactly(PrintedDate), plain_text),
    (_is_word, _word),
    (is_exactly(int), _exact("a whole number")),
    (is_whole_number, _whole_number),
    (is_exactly(bool), _exact("true or false")),
    (is_exactly(Decimal), _figure),
    (is_exactly(dt.date), _from_text(read_day)),
    (is_exactly(Period), _from_text(Period)),
    (is_due, _from_text(read_due)),
    (is_exactly(Part), _from_text(written_part)),
    (is_observations, _observations),
)


@cache
def shaped_leaf(kind: Any) -> Take:
    """Shape the function for a kind that has no parts."""
    return next(factory for predicate, factory in reversed(_LEAVES) if predicate(kind))(kind, shaped_leaf)
