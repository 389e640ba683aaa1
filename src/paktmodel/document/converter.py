"""The recipe for converters: exact kinds in, declared order out.

A converter is made of one tuple of hook factories in one order, never of cattrs' own
defaults, which turn ``None`` into ``'None'`` and ``"abc"`` into a list. Reading has two
modes with the same rules: the plain one stops at the first fault and names nothing, the
explaining one walks on and gathers every fault with its path. A caller tries the first
and asks the second only when something was wrong.
"""

import datetime as dt
import types
from collections.abc import Callable
from decimal import Decimal
from functools import cache
from typing import Any, Final, TypeAlias, TypeVar, Union, get_args, get_origin

import attrs
from cattrs import Converter

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import read_day
from paktmodel.errors import MOST_FINDINGS, Finding, InvalidDocument, InvalidValue, closest
from paktmodel.model.fields import word_of
from paktmodel.model.parts import Part
from paktmodel.observations import Observations, read_document
from paktmodel.values.figures import plain, read_figure
from paktmodel.vocabulary.speech import listed
from paktmodel.vocabulary.words import Unstated, Word

Hook: TypeAlias = Callable[[Any, Any], Any]
Predicate: TypeAlias = Callable[[Any], bool]
#: Writing hooks take one argument and reading hooks two, so a factory's hook is left open.
Factory: TypeAlias = Callable[[Any, Converter], Any]

_UNIONS = (Union, types.UnionType)


def make_converter(*, explain: bool = False) -> Converter:
    """A fresh converter for the whole model; a host may add hooks of its own to it.

    Args:
        explain: Whether reading gathers every fault into an `InvalidDocument` instead of
            stopping at the first with an exception of any kind.
    """
    converter = Converter(detailed_validation=False, forbid_extra_keys=True)
    for predicate, reading, writing in _FACTORIES:
        explained = _EXPLAINED.get(reading, reading) if explain else reading
        converter.register_structure_hook_factory(predicate, explained)
        converter.register_unstructure_hook_factory(predicate, writing)
    # cattrs asks its hooks by class before any factory, and has its own for these.
    for kind, hook in _BY_CLASS:
        converter.register_structure_hook(kind, hook)
    converter.register_unstructure_hook(str, str)
    return converter


# --- words, texts and other leaves -------------------------------------------------------


def _is(kind: Any) -> Predicate:
    return lambda asked: asked is kind


def is_word(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Word)


def _refuse(expected: str, value: object) -> InvalidValue:
    advice = "leave-out-null" if value is None else ""
    return InvalidValue("kind-wrong", expected, value, advice, {"kind": expected})


def _exact(kind: type, expected: str) -> Hook:
    def read(value: Any, _: Any) -> Any:
        if type(value) is not kind:
            raise _refuse(expected, value)
        return value

    return read


def _from_text(build: Callable[[str], Any], advice_for_numbers: str = "") -> Factory:
    def factory(_kind: Any, _converter: Converter) -> Hook:
        def read(value: Any, _: Any) -> Any:
            if type(value) is str:
                return build(value)
            refusal = _refuse("text", value)
            if advice_for_numbers and type(value) in (int, float):
                refusal = InvalidValue("kind-wrong", "text", value, advice_for_numbers, {"kind": "text"})
            raise refusal

        return read

    return factory


def _read_text(value: Any, kind: Any) -> Any:
    if type(value) is not str:
        raise _refuse("text", value)
    return kind(value)


def _read_word(value: Any, kind: Any) -> Any:
    word = _words_of(kind).get(value) if type(value) is str else None
    if word is None:
        raise word_refusal(kind, value)
    return word


@cache
def _words_of(kind: Any) -> dict[str, Any]:
    return {str(word): word for word in kind}


def word_refusal(kind: Any, value: object) -> InvalidValue:
    """Why a value is no word of a closed list."""
    if type(value) is not str:
        return _refuse("text", value)
    try:
        word_of(kind, value)
    except InvalidValue as refusal:
        return refusal
    raise AssertionError("a known word was refused")


def _to_text(_kind: Any, _converter: Converter) -> Any:
    return str


def _to_day(_kind: Any, _converter: Converter) -> Any:
    return dt.date.isoformat


def _to_digits(_kind: Any, _converter: Converter) -> Any:
    return plain


# --- unions: something or nothing, something or unstated ---------------------------------


def is_union(kind: Any) -> bool:
    return get_origin(kind) in _UNIONS


def one_kind(kind: Any) -> tuple[Any, bool]:
    """The one real kind of a union, and whether the paper may leave it unstated."""
    kinds = [one for one in get_args(kind) if one is not type(None)]
    real = [one for one in kinds if one is not Unstated]
    return real[0], len(real) < len(kinds)


def _union(kind: Any, converter: Converter) -> Hook:
    real, may_be_unstated = one_kind(kind)
    hook = converter.get_structure_hook(real)
    if not may_be_unstated:
        return lambda value, _: hook(value, real)

    def read(value: Any, _: Any) -> Any:
        return Unstated.UNSTATED if value == "unstated" else hook(value, real)

    return read


def _write_union(kind: Any, converter: Converter) -> Any:
    real, _ = one_kind(kind)
    hook: Any = converter.get_unstructure_hook(real)

    def write(value: Any) -> Any:
        return str(value) if value is Unstated.UNSTATED else hook(value)

    return write


# --- rows --------------------------------------------------------------------------------


def is_row(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _row(kind: Any, converter: Converter) -> Hook:
    one = get_args(kind)[0]
    hook = converter.get_structure_hook(one)

    def read(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise _refuse("a list", value)
        return tuple([hook(item, one) for item in value])

    return read


def _explained_row(kind: Any, converter: Converter) -> Hook:
    one = get_args(kind)[0]
    hook = converter.get_structure_hook(one)

    def read(value: Any, _: Any) -> Any:
        if type(value) is not list:
            raise _refuse("a list", value)
        faults = Faults()
        items = [faults.gather(f"[{place}]", hook, item, one) for place, item in enumerate(value)]
        faults.settle()
        return tuple(items)

    return read


def _write_row(kind: Any, converter: Converter) -> Any:
    hook: Any = converter.get_unstructure_hook(get_args(kind)[0])

    def write(value: Any) -> Any:
        return [hook(one) for one in value]

    return write


# --- things ------------------------------------------------------------------------------


def is_thing(kind: Any) -> bool:
    return attrs.has(get_origin(kind) or kind)


def fields_of(kind: Any) -> tuple[type, dict[str, Any], dict[str, Any]]:
    """The class, the kind of each field, and the default of those that have one."""
    cls = get_origin(kind) or kind
    given = dict(zip(getattr(cls, "__parameters__", ()), get_args(kind), strict=False))
    fields = attrs.fields(cls)
    kinds = {one.name: _filled(one.type, given) for one in fields}
    defaults = {one.name: one.default for one in fields if one.default is not attrs.NOTHING}
    return cls, kinds, defaults


def _filled(kind: Any, given: dict[Any, Any]) -> Any:
    """A kind with its type variables filled in: tuple[Dated[T], ...] for a Timeline[X]."""
    if isinstance(kind, TypeVar):
        return given[kind]
    wanted = getattr(kind, "__parameters__", ())
    return kind[tuple(given[one] for one in wanted)] if wanted and given else kind


def _thing(kind: Any, converter: Converter) -> Hook:
    cls, kinds, _ = fields_of(kind)
    hooks = {name: (converter.get_structure_hook(one), one) for name, one in kinds.items()}

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict:
            raise _refuse("an object", value)
        given = {}
        for name, item in value.items():
            hook, one = hooks[name]
            given[name] = hook(item, one)
        return cls(**given)

    return read


def _explained_thing(kind: Any, converter: Converter) -> Hook:
    cls, kinds, defaults = fields_of(kind)
    hooks = {name: (converter.get_structure_hook(one), one) for name, one in kinds.items()}
    required = [name for name in kinds if name not in defaults]

    def read(value: Any, _: Any) -> Any:
        if type(value) is not dict:
            raise _refuse("an object", value)
        faults = Faults()
        given = {}
        for name, item in value.items():
            if name in hooks:
                hook, one = hooks[name]
                given[name] = faults.gather(f".{name}", hook, item, one)
            else:
                faults.add(unknown_key(name, tuple(hooks)))
        for name in required:
            if name not in value:
                extra = {"name": name}
                missing = Finding("key-missing", path="", evidence={"expected": f"the field {name}", **extra})
                faults.add(missing)
        faults.settle()
        return cls(**given)

    return read


def _write_thing(kind: Any, converter: Converter) -> Any:
    _, kinds, defaults = fields_of(kind)
    nothing = object()
    plan: list[tuple[str, Any, Any]] = [
        (name, converter.get_unstructure_hook(one), defaults.get(name, nothing))
        for name, one in kinds.items()
    ]

    def write(value: Any) -> Any:
        written = {}
        for name, hook, default in plan:
            item = getattr(value, name)
            if item is not default and item != default:
                written[name] = hook(item)
        return written

    return write


def unknown_key(name: object, known: tuple[str, ...]) -> Finding:
    """The finding about a key that no field bears, with the field that was meant if one is near."""
    near = closest(name, known) if isinstance(name, str) else ""
    extra: dict[str, object] = {"choices": known, "suggestion": near} if near else {"choices": known}
    refusal = InvalidValue(
        "key-unknown", f"one of the fields {listed(known, 'en')}", name, "did-you-mean" if near else "", extra
    )
    return refusal.finding("")


class Faults:
    """What is wrong with one value and all that it holds, gathered while reading goes on.

    No report holds more than its first findings; the rest are counted and not kept.
    """

    __slots__ = ("findings", "more")

    def __init__(self) -> None:
        self.findings: list[Finding] = []
        self.more = 0

    def add(self, finding: Finding) -> None:
        """One more fault, its path relative to the value."""
        if len(self.findings) < MOST_FINDINGS:
            self.findings.append(finding)
        else:
            self.more += 1

    def gather(self, path: str, hook: Hook, item: Any, kind: Any) -> Any:
        """Read a part of the value; what is wrong with it is added under its path."""
        try:
            return hook(item, kind)
        except InvalidValue as refusal:
            self.add(refusal.finding(path))
        except InvalidDocument as refusal:
            for one in refusal.findings:
                self.add(one.at(path + one.path.removeprefix("$")))
            self.more += refusal.more
        return None

    def settle(self) -> None:
        """Raise what was gathered, if anything was."""
        if self.findings:
            raise InvalidDocument(self.findings, self.more)


# --- observations ------------------------------------------------------------------------


def _observations(_kind: Any, _converter: Converter) -> Hook:
    return lambda value, _: read_document(value)


def _write_observations(_kind: Any, _converter: Converter) -> Any:
    return Observations.to_document


#: What each kind of value is read and written by; a later row goes before an earlier one.
_FACTORIES: Final[tuple[tuple[Predicate, Factory, Factory], ...]] = (
    (is_thing, _thing, _write_thing),
    (is_row, _row, _write_row),
    (is_union, _union, _write_union),
    (_is(Decimal), _from_text(read_figure, "quote-it"), _to_digits),
    (_is(dt.date), _from_text(read_day), _to_day),
    (_is(Period), _from_text(Period), _to_text),
    (_is(Part), _from_text(Part.read), _to_text),
    (_is(Observations), _observations, _write_observations),
)

#: Kinds that cattrs itself would convert; a hook serves every subclass.
_BY_CLASS: Final[tuple[tuple[type, Hook], ...]] = (
    (str, _read_text),
    (Word, _read_word),
    (int, _exact(int, "a whole number")),
    (bool, _exact(bool, "true or false")),
)

#: The explaining twin of each factory that holds others.
_EXPLAINED: Final[dict[Factory, Factory]] = {_thing: _explained_thing, _row: _explained_row}
