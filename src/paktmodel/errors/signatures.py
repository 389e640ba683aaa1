"""Signatures of constructors that name the types which a field takes, for `help` and editors.

attrs writes into a constructor what it can read of a field's converter, which for ours is nothing. What
type checkers read, the first annotation of the converter that a field names, holds for `help` too.
A signature is made when it is asked for, since making one costs more than making the class.
"""

import sys
from collections.abc import Mapping
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Annotated, Any, Union, get_args, get_origin

if TYPE_CHECKING:
    import inspect

    import attrs


class ConstructorSignature:
    """In a class: makes the signature of its constructor when somebody asks for ``__signature__``.

    Args:
        converters: The converters that the class names, by field; a field without one is left out.
    """

    __slots__ = ("_converters",)

    def __init__(self, converters: Mapping[str, Any]) -> None:
        self._converters = converters

    def __get__(self, thing: object, owner: type) -> "inspect.Signature":
        import inspect

        import attrs

        names: dict[str, Any] = {}
        for cls in reversed(owner.__mro__):
            names |= vars(sys.modules[cls.__module__])
        parameters = [
            inspect.Parameter(
                one.alias or one.name,
                inspect.Parameter.KEYWORD_ONLY if one.kw_only else inspect.Parameter.POSITIONAL_OR_KEYWORD,
                default=inspect.Parameter.empty if one.default is attrs.NOTHING else one.default,
                annotation=_taken(one, self._converters.get(one.name), names),
            )
            for one in attrs.fields(owner)
            if one.init
        ]
        return inspect.Signature(parameters, return_annotation=None)


class SignedConstructor:
    """In the place of a constructor that another one wraps: called as it is, and knows the true signature.

    `inspect.signature` looks behind a wrapper until it finds one that says what its signature is.
    """

    __slots__ = ("_cls", "_init")

    def __init__(self, cls: Any, init: Any) -> None:
        self._cls = cls
        self._init = init

    def __call__(self, *values: Any, **named: Any) -> None:
        self._init(*values, **named)

    @property
    def __signature__(self) -> "inspect.Signature":
        import inspect

        itself = inspect.Parameter("self", inspect.Parameter.POSITIONAL_OR_KEYWORD)
        made: inspect.Signature = self._cls.__signature__
        return made.replace(parameters=[itself, *made.parameters.values()])


def _taken(field: "attrs.Attribute[Any]", converter: Any, names: dict[str, Any]) -> Any:
    """Find what a field takes: the first annotation of its converter, else the field's own."""
    function = converter.__new__ if isinstance(converter, type) else converter
    annotations = getattr(function, "__annotations__", {})
    kind = next((kind for name, kind in annotations.items() if name != "return"), field.type)
    if not isinstance(kind, str):
        return _without_notes(kind)
    # In our own source, never in a document. What the converters import for type checkers alone, the
    # module of the class imports for its annotations.
    return eval(kind, {**(vars(sys.modules[function.__module__]) if annotations else {}), **names})


def _without_notes(kind: Any) -> Any:
    """A type as a caller thinks of it: int where it is annotated with the range that we check."""
    if get_origin(kind) is Annotated:
        return get_args(kind)[0]
    if get_origin(kind) is Union:
        return reduce(or_, map(_without_notes, get_args(kind)))
    return kind
