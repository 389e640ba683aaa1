"""The recipe for reading: exact kinds in, plainly or explaining, with the same rules.

A factory shapes a strict function for a kind out of the functions for its parts. The plain
functions stop at the first error and name nothing, the explaining ones walk on and gather every
error with its path; `readers` puts each set to use.

Nothing here knows cattrs, which takes 20 ms to import; `converter` hands it the same factories.
"""

import datetime as dt
import types
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import read_day
from paktmodel.document.error_collector import ErrorCollector, unknown_key
from paktmodel.errors import Finding, InvalidValue, wrong_kind
from paktmodel.model.fields import takes_as_annotated, word_of
from paktmodel.model.parts import Part
from paktmodel.values.figures import read_figure
from paktmodel.values.tuples import tuple_class
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.sources import Unstated

#: Takes what a document holds and gives what the model holds, or raises.
Take: TypeAlias = Callable[[Any], Any]
#: Finds the function for the kind of a part.
Find: TypeAlias = Callable[[Any], Take]
Factory: TypeAlias = Callable[[Any, Find], Take]
Predicate: TypeAlias = Callable[[Any], bool]

_UNIONS = (Union, types.UnionType)


# --- words, texts and other leaves -------------------------------------------------------


def is_exactly(kind: Any) -> Predicate:
    """Make the predicate that a kind is one and the same."""
    return lambda asked: asked is kind


def _is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Word)


def _is_text(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, str) and not issubclass(kind, Word)


def wrong_json_kind(kind: str, value: object) -> InvalidValue:
    """Make the error about a value of the wrong kind, which advises against null."""
    return wrong_kind(kind, value, "leave-out-null" if value is None else "")


def _exact(expected: str) -> Factory:
    def factory(kind: Any, _find: Find) -> Take:
        def read(value: Any) -> Any:
            if type(value) is not kind:
                raise wrong_json_kind(expected, value)
            return value

        return read

    return factory


def _from_text(build: Callable[[str], Any], advice_for_numbers: str = "") -> Factory:
    def factory(_kind: Any, _find: Find) -> Take:
        def read(value: Any) -> Any:
            if type(value) is str:
                return build(value)
            if advice_for_numbers and type(value) in (int, float):
                raise wrong_kind("text", value, advice_for_numbers)
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
    return real[0], len(real) < len(kinds)


def _union(kind: Any, find: Find) -> Take:
    real, may_be_unstated = one_kind(kind)
    take = find(real)
    if not may_be_unstated:
        return take

    def read(value: Any) -> Any:
        return Unstated.UNSTATED if type(value) is str and value == "unstated" else take(value)

    return read


# --- nothing where something is usual -----------------------------------------------------


def is_nullable(kind: Any) -> bool:
    """Say whether a kind is that of a field whose nothing is written as null."""
    return get_origin(kind) is Annotated


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
    return Annotated[kind, "null"]


def _nullable(kind: Any, find: Find) -> Take:
    take = find(nullable(kind))

    def read(value: Any) -> Any:
        return None if value is None else take(value)

    return read


# --- rows --------------------------------------------------------------------------------


def is_row(kind: Any) -> bool:
    """Say whether a kind is a row of one kind."""
    return tuple_class(kind) is not None


def _row(kind: Any, find: Find) -> Take:
    made = get_origin(kind)
    take = find(get_args(kind)[0])

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise wrong_json_kind("a list", value)
        return made(map(take, value))

    return read


def _explained_row(kind: Any, find: Find) -> Take:
    made = get_origin(kind)
    take = find(get_args(kind)[0])

    def read(value: Any) -> Any:
        if type(value) is not list:
            raise wrong_json_kind("a list", value)
        errors = ErrorCollector()
        items = [errors.gather(f"[{place}]", take, item) for place, item in enumerate(value)]
        errors.settle()
        return made(items)

    return read


# --- things ------------------------------------------------------------------------------


def is_thing(kind: Any) -> bool:
    """Say whether a kind is a class of the model with fields."""
    return attrs.has(get_origin(kind) or kind)


def fields_of(kind: Any) -> tuple[type, dict[str, Any], dict[str, Any]]:
    """Return the class, the kind of each field, and the default of those that have one."""
    cls = get_origin(kind) or kind
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    fields = attrs.fields(cls)
    kinds = {one.name: _sayable(_filled(one.type, given), one.default) for one in fields}
    defaults = {one.name: one.default for one in fields if one.default is not attrs.NOTHING}
    return cls, kinds, defaults


def _filled(kind: Any, given: dict[Any, Any]) -> Any:
    """Fill in the type variables of a kind: tuple[Dated[T], ...] for a Timeline[X]."""
    if isinstance(kind, TypeVar):
        return given[kind]
    wanted = getattr(kind, "__parameters__", ())
    return kind[tuple(given[one] for one in wanted)] if wanted and given else kind


def _thing(kind: Any, find: Find) -> Take:
    cls, kinds, defaults = fields_of(kind)
    takes = {name: find(one) for name, one in kinds.items()}
    if takes_as_annotated(cls):
        return _filling(cls, takes, defaults)

    # What the constructor says of class and field is for callers; this pass says nothing.
    init: Any = getattr(cls.__init__, "__wrapped__", cls.__init__)  # type: ignore[misc]  # its very own
    new: Any = cls.__new__

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise wrong_json_kind("an object", value)
        made = new(cls)
        init(made, **{name: takes[name](item) for name, item in value.items()})
        return made

    return read


def _filling(cls: type, takes: dict[str, Take], defaults: dict[str, Any]) -> Take:
    """Make a reader that fills the slots of a new thing itself.

    `__init__` would take every field through its converter a second time, though the reader has
    just made exactly what the converter lets through: 1.0 instead of 1.9 µs for a `Source`, and
    a quarter of the time of a whole plan.
    """
    slots = {name: (take, getattr(cls, name).__set__) for name, take in takes.items()}
    usual = [(slots[name][1], default) for name, default in defaults.items()]
    required = frozenset(name for name in takes if name not in defaults)
    new = object.__new__

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise wrong_json_kind("an object", value)
        if not required <= value.keys():
            raise LookupError
        made: Any = new(cls)
        for fill, default in usual:
            fill(made, default)
        for name, item in value.items():
            take, fill = slots[name]
            fill(made, take(item))
        return made

    return read


def _explained_thing(kind: Any, find: Find) -> Take:
    cls, kinds, defaults = fields_of(kind)
    takes = {name: find(one) for name, one in kinds.items()}
    required = [name for name in kinds if name not in defaults]

    def read(value: Any) -> Any:
        if type(value) is not dict:
            raise wrong_json_kind("an object", value)
        errors = ErrorCollector()
        given = {}
        for name, item in value.items():
            if name in takes:
                given[name] = errors.gather(f".{name}", takes[name], item)
            elif errors.full:
                errors.count()
            else:
                errors.add(unknown_key(name, tuple(takes)))
        for name in required:
            if name not in value:
                extra = {"name": name}
                missing = Finding("key-missing", path="", evidence={"expected": f"the field {name}", **extra})
                errors.add(missing)
        errors.settle()
        return cls(**given)

    return read


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

#: What each kind of value is read by, plainly and explaining; a later row goes before an earlier one.
READING: Final[tuple[tuple[Predicate, Factory, Factory], ...]] = (
    (is_thing, _thing, _explained_thing),
    (is_row, _row, _explained_row),
    (is_union, _union, _union),
    (is_nullable, _nullable, _nullable),
    *(
        (predicate, factory, factory)
        for predicate, factory in (
            (_is_text, plain_text),
            (_is_word, _word),
            (is_exactly(int), _exact("a whole number")),
            (is_exactly(bool), _exact("true or false")),
            (is_exactly(Decimal), _from_text(read_figure, "quote-it")),
            (is_exactly(dt.date), _from_text(read_day)),
            (is_exactly(Period), _from_text(Period)),
            (is_exactly(Part), _from_text(Part.read)),
            (is_observations, _observations),
        )
    ),
)


@cache
def shaped_leaf(kind: Any) -> Take:
    """Shape the function for a kind that has no parts."""
    return next(plain for predicate, plain, _ in reversed(READING) if predicate(kind))(kind, shaped_leaf)
