"""Frozen classes that attrs finishes when something of attrs is first asked of them.

attrs writes and compiles a constructor, a comparison, a hash and a `repr` for each class, which was
most of what importing the model took, and has to be imported itself. A plan is read without any of
that: its reader fills slots. So `frozen` makes a class with its slots at once, and puts in the place
of each method of attrs a mark that lets attrs make the real one when it is looked up. Nobody can
tell the difference but by the clock (docs/performance.md).

Type checkers see attrs' own `frozen` and `field`.
"""

import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import cached_property
from types import FunctionType
from typing import TYPE_CHECKING, Any, ClassVar, Final, NamedTuple, TypeVar, get_origin

from paktmodel.errors.one_line import fields_short, kept_short

__all__ = [
    "REQUIRED",
    "FieldSpec",
    "field",
    "filled",
    "frozen",
    "frozen_at_once",
    "specs_of",
    "transformer_of",
]

T = TypeVar("T")

#: In `FieldSpec.default`: the field must be given.
REQUIRED: Final = object()


class FieldSpec(NamedTuple):
    """A field as its class declares it.

    Attributes:
        kind: Its annotation.
        default: Its default; `REQUIRED` when there is none.
        converter: What it names as converter; None for nothing.
    """

    kind: Any
    default: Any
    converter: Any


def specs_of(cls: type) -> Mapping[str, FieldSpec] | None:
    """List the fields of a class made here, in order; None for any other class."""
    made = _MADE.get(cls)
    return None if made is None else made.specs


def transformer_of(cls: type) -> Any:
    """Return what a class made here was given as attrs' ``field_transformer``."""
    return _MADE[cls].options.get("field_transformer")


def filled(cls: type[T], **values: Any) -> T:
    """Make a thing without its constructor, for what a module makes of its own when it is imported.

    Args:
        cls: A class made here.
        values: What its converters would make of it already; other fields take their default.
    """
    made: T = object.__new__(cls)
    for name, spec in _MADE[cls].specs.items():
        getattr(cls, name).__set__(made, values.get(name, spec.default))
    return made


class _Options:
    """What attrs' `field` is to be given, when attrs finishes the class."""

    __slots__ = ("options",)

    def __init__(self, **options: Any) -> None:
        self.options = options


if TYPE_CHECKING:
    from attrs import field, frozen, frozen as frozen_at_once
else:
    field = _Options

    def frozen(body=None, /, **options):
        """Make a frozen class with slots, as attrs' `frozen` does, which finishes it later."""
        if body is None:
            return lambda body: frozen(body, **options)
        return _Made(body, options).cls

    def frozen_at_once(body=None, /, **options):
        """Make a frozen class by attrs' `frozen` itself, where nothing is gained by finishing it later."""
        if body is None:
            return lambda body: frozen_at_once(body, **options)
        import attrs

        cls = attrs.frozen(**options)(body)
        describe = cls.__dict__.get("__repr__")
        if describe is not None:
            cls.__repr__ = (kept_short if "__repr__" in body.__dict__ else fields_short)(describe)
        return cls


#: What attrs adds to a class, or we with it, and is looked up in it.
_LATER: Final = (
    "__attrs_attrs__",
    "__attrs_props__",
    "__delattr__",
    "__eq__",
    "__getstate__",
    "__hash__",
    "__init__",
    "__match_args__",
    "__ne__",
    "__repr__",
    "__setattr__",
    "__setstate__",
    "__signature__",
    *(("__replace__",) if sys.version_info >= (3, 13) else ()),
)
_ORDER: Final = ("__ge__", "__gt__", "__le__", "__lt__")


class _Later:
    """Stands for what attrs adds under a name, until it is looked up."""

    __slots__ = ("_made", "_name")

    def __init__(self, made: "_Made", name: str) -> None:
        self._made = made
        self._name = name

    def __get__(self, thing: Any, owner: type | None = None) -> Any:
        self._made.finish()
        own = self._made.cls.__dict__
        if self._name not in own:  # this release of attrs adds no such thing
            return getattr(owner if thing is None else thing, self._name)
        real = own[self._name]
        return real.__get__(thing, owner) if hasattr(type(real), "__get__") else real


class _Made:
    """A class, and what attrs needs to finish it."""

    def __init__(self, body: type, options: dict[str, Any]) -> None:
        self._body: type | None = body
        self.options = options
        kinds = {
            name: kind
            for name, kind in getattr(body, "__annotations__", {}).items()
            if get_origin(kind) is not ClassVar
        }
        own = {name: _spec(kind, body.__dict__.get(name, REQUIRED)) for name, kind in kinds.items()}
        inherited = (_MADE[base].specs for base in reversed(body.__mro__) if base in _MADE)
        self.specs: dict[str, FieldSpec] = {
            name: spec for specs in (*inherited, own) for name, spec in specs.items()
        }
        kept = {
            name: one
            for name, one in body.__dict__.items()
            if name not in kinds and name not in ("__dict__", "__weakref__")
        }
        if "__repr__" in kept:
            kept["__repr__"] = kept_short(kept["__repr__"])
        cached = {name: one.func for name, one in kept.items() if isinstance(one, cached_property)}
        later = (*_LATER, *(_ORDER if options.get("order") else ()))
        marks = {name: _Later(self, name) for name in later if name not in kept}
        if cached:
            marks["__getattr__"] = _Later(self, "__getattr__")
        self._marks = tuple(marks)
        weak = not any(base.__dict__.get("__weakref__") for base in body.__mro__[1:-1])
        slots = (*kinds, *(("__weakref__",) if weak else ()), *cached)
        namespace = {name: one for name, one in kept.items() if name not in cached}
        made = type(body)(body.__name__, body.__bases__, {**namespace, **marks, "__slots__": slots})
        made.__qualname__ = body.__qualname__
        _hand_over(made, body, made)
        self.cls = made
        _MADE[made] = self

    def finish(self) -> None:
        """Let attrs make the class once more, and take over what it has added.

        Threads that come at the same time may each let it be made; all take over the same one.
        """
        body = self._body
        if body is None:
            return
        import attrs

        # Of a copy, for attrs changes the class that it is given, and its annotations, which another
        # thread may be reading.
        content = {
            name: attrs.field(**one.options) if isinstance(one, _Options) else one
            for name, one in body.__dict__.items()
            if name not in ("__dict__", "__weakref__")
        }
        content["__annotations__"] = dict(getattr(body, "__annotations__", {}))
        copy = type(body)(body.__name__, body.__bases__, content)
        copy.__qualname__ = body.__qualname__
        real = _REAL.setdefault(self.cls, attrs.frozen(**self.options)(copy))
        for name in self._marks:
            if name in real.__dict__:
                type.__setattr__(self.cls, name, real.__dict__[name])
            else:
                with suppress(AttributeError):  # another thread was first
                    type.__delattr__(self.cls, name)
        if "__repr__" in self._marks:
            type.__setattr__(self.cls, "__repr__", fields_short(real.__dict__["__repr__"]))
        _hand_over(self.cls, real, body)
        self._body = None


#: What attrs made of each class that is finished.
_REAL: Final[dict[type, type]] = {}
_MADE: Final[dict[type, _Made]] = {}


def _spec(kind: Any, given: Any) -> FieldSpec:
    if not isinstance(given, _Options):
        return FieldSpec(kind, given, None)
    return FieldSpec(kind, given.options.get("default", REQUIRED), given.options.get("converter"))


def _hand_over(cls: type, *before: type) -> None:
    """Let methods that name their class, as `super` does, mean this one."""
    for one in cls.__dict__.values():
        function: Callable[..., Any] | None = (
            getattr(one, "__func__", None) or getattr(one, "fget", None) or one
        )
        if isinstance(function, FunctionType):
            for cell in function.__closure__ or ():
                if any(cell.cell_contents is other for other in before):
                    cell.cell_contents = cls
