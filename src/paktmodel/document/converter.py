"""Converters for hosts, by the same recipe; and writing, in declared order.

With `writing`, the only module that knows cattrs. Its own defaults turn ``None`` into ``'None'`` and
``"abc"`` into a list, so every kind of the model is read by our recipe and by nothing else.
"""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, Final, TypeAlias, get_args

from cattrs import Converter

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.document.reader_factories import (
    Factory,
    Predicate,
    fields_of,
    is_due,
    is_exactly,
    is_nullable,
    is_observations,
    is_row,
    is_tagged,
    is_thing,
    is_union,
    is_whole_number,
    nullable,
    one_kind,
    recipe,
    shaped_leaf,
)
from paktmodel.document.thing_readers import Take
from paktmodel.model.fields import document_key, field_of
from paktmodel.model.forms import forms_in, only_field
from paktmodel.model.parts import Part
from paktmodel.values.figures import as_printed, plain
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.sources import Unstated

#: cattrs' hooks for reading take the kind beside the value.
Hook: TypeAlias = Callable[[Any, Any], Any]


def make_converter(*, explain: bool = False) -> Converter:
    """A fresh converter for the whole model; a host may add hooks of its own to it.

    Args:
        explain: Whether reading gathers every error into an `InvalidDocument` instead of
            stopping at the first with an exception of any kind.
    """
    converter = Converter(detailed_validation=False, forbid_extra_keys=True)
    for predicate, factory in recipe(explain=explain):
        converter.register_structure_hook_factory(predicate, _hooked(factory))
    for predicate, writing in _WRITING:
        converter.register_unstructure_hook_factory(predicate, writing)
    # cattrs asks its hooks by class before any factory, and has its own for these; one of ours
    # serves every subclass.
    for kind in (str, Word, int, bool):
        converter.register_structure_hook(kind, _read_leaf)
    converter.register_unstructure_hook(str, str)
    return converter


def _hooked(factory: Factory) -> Callable[[Any, Converter], Hook]:
    """A factory of the recipe for cattrs; what its parts are read by is asked of the host's converter."""

    def hook_factory(kind: Any, converter: Converter) -> Hook:
        def find(part: Any) -> Take:
            hook = converter.get_structure_hook(part)
            return lambda value: hook(value, part)

        take = factory(kind, find)
        return lambda value, _: take(value)

    return hook_factory


def _read_leaf(value: Any, kind: Any) -> Any:
    return shaped_leaf(kind)(value)


def _as_it_is(_kind: Any, _converter: Converter) -> Any:
    return int


def _to_text(_kind: Any, _converter: Converter) -> Any:
    return str


def _to_day(_kind: Any, _converter: Converter) -> Any:
    return dt.date.isoformat


def _to_digits(_kind: Any, _converter: Converter) -> Any:
    return plain


def _write_union(kind: Any, converter: Converter) -> Any:
    real, _ = one_kind(kind)
    hook: Any = converter.get_unstructure_hook(real)

    def write(value: Any) -> Any:
        return str(value) if value is Unstated.UNSTATED else hook(value)

    return write


def _write_tagged(kind: Any, converter: Converter) -> Any:
    hooks: dict[type, tuple[str, Any, str | None]] = {}
    for key, form in forms_in(kind).items():
        name = only_field(form)
        part = form if name is None else fields_of(form)[1][document_key(name)]
        hooks[form] = key, converter.get_unstructure_hook(part), name

    def write(value: Any) -> Any:
        if type(value) not in hooks:  # a word
            return str(value)
        key, hook, name = hooks[type(value)]
        return {key: hook(value if name is None else getattr(value, name))}

    return write


def _write_nullable(kind: Any, converter: Converter) -> Any:
    hook: Any = converter.get_unstructure_hook(nullable(kind))

    def write(value: Any) -> Any:
        return None if value is None else hook(value)

    return write


def _write_row(kind: Any, converter: Converter) -> Any:
    hook: Any = converter.get_unstructure_hook(get_args(kind)[0])

    def write(value: Any) -> Any:
        return [hook(one) for one in value]

    return write


def _write_thing(kind: Any, converter: Converter) -> Any:
    _, kinds, defaults = fields_of(kind)
    nothing = object()
    plan: list[tuple[str, str, Any, Any]] = [
        (key, field_of(key), converter.get_unstructure_hook(one), defaults.get(key, nothing))
        for key, one in kinds.items()
    ]

    def write(value: Any) -> Any:
        written = {}
        for key, name, hook, default in plan:
            item = getattr(value, name)
            if item is not default and (item != default or _prints_otherwise(item, default)):
                written[key] = hook(item)
        return written

    return write


def _prints_otherwise(item: Any, default: Any) -> bool:
    """Whether an equal figure has other digits than the usual one: 2.660 is not left out for 2.66."""
    return isinstance(default, Decimal) and as_printed(item) != as_printed(default)


def _write_observations(kind: Any, _converter: Converter) -> Any:
    return kind.to_document


#: What each kind of value is written by; a later row goes before an earlier one.
_WRITING: Final[tuple[tuple[Predicate, Callable[[Any, Converter], Any]], ...]] = (
    (is_thing, _write_thing),
    (is_row, _write_row),
    (is_union, _write_union),
    (is_nullable, _write_nullable),
    (is_tagged, _write_tagged),
    (is_whole_number, _as_it_is),
    (is_exactly(Decimal), _to_digits),
    (is_exactly(dt.date), _to_day),
    (is_exactly(Period), _to_text),
    (is_exactly(PrintedDate), _to_text),
    (is_exactly(Part), _to_text),
    (is_due, _to_text),
    (is_observations, _write_observations),
)
