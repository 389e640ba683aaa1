"""Errors of constructors: each names the class and the field that it is about.

attrs' own ``__init__`` raises a bare `TypeError` for a misspelt field, and lets the error of a field
through without its name. `named_in_errors` puts a thin layer over it, which also serves ``evolve``
and ``copy.replace``, for both call the constructor.
"""

import functools
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from paktmodel.errors.exceptions import FieldError, InvalidArgument, closest
from paktmodel.errors.shown import kind_of_value
from paktmodel.errors.signatures import ConstructorSignature, SignedConstructor
from paktmodel.vocabulary.language import enumerated

if TYPE_CHECKING:
    import attrs


def named_in_errors(
    cls: type, fields: "list[attrs.Attribute[Any]]", converters: Mapping[str, Any] | None = None
) -> "list[attrs.Attribute[Any]]":
    """Let the constructor of a class name its fields in errors: an attrs ``field_transformer``.

    Args:
        cls: The class.
        fields: Its fields.
        converters: Those that it names, by field, where others are run; its signature says what they take.
    """
    # attrs writes the constructor after this, into a new class made of the attributes of this one, and
    # Python calls __set_name__ on each of them when that class is made. A class can be given no hook later.
    named = {one.name: one.converter for one in fields} if converters is None else converters
    type.__setattr__(cls, "_named_in_errors", _Layer(named))
    return fields


class _Layer:
    """In a class body: wraps the constructor of the class that is made of it, and takes itself away."""

    def __init__(self, converters: Mapping[str, Any]) -> None:
        self._converters = converters

    def __set_name__(self, owner: type, name: str) -> None:
        init: Callable[..., None] = owner.__init__  # type: ignore[misc]  # because it is the owner's very own

        @functools.wraps(init)
        def __init__(self: Any, *values: Any, **named: Any) -> None:
            try:
                init(self, *values, **named)
            except (FieldError, TypeError) as error:
                _explain(owner, self, error, values, named)
                raise

        __init__.__wrapped__ = SignedConstructor(owner, init)
        type.__setattr__(owner, "__init__", __init__)
        type.__setattr__(owner, "__signature__", ConstructorSignature(self._converters))
        type.__delattr__(owner, name)


def _explain(
    cls: type, made: object, error: Exception, values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    """Write class and field into an error about a value; replace one about the names of fields."""
    import attrs  # which a plan is read without

    fields = attrs.fields(cls)
    if isinstance(error, FieldError):
        # A constructor fills the fields in their order, so the first that is empty is the one refused.
        empty = next((_argument(one) for one in fields if not hasattr(made, one.name)), "")
        error.field = error.field or (f"{cls.__name__}.{empty}" if empty else cls.__name__)
    elif not isinstance(error, InvalidArgument):
        _refuse_names(cls, fields, values, named)


def _refuse_names(
    cls: type, fields: "tuple[attrs.Attribute[Any], ...]", values: tuple[Any, ...], named: dict[str, Any]
) -> None:
    """Raise when the names that came are not those of the fields."""
    import attrs

    names = [_argument(one) for one in fields]
    for name in named:
        if name not in names:
            near = closest(name, names)
            hint = f"did you mean {near}?" if near else ""
            raise InvalidArgument(
                cls.__name__, f"one of the fields {enumerated(names, 'en')}", name, hint
            ) from None
    in_order = [_argument(one) for one in fields if not one.kw_only]
    if len(values) > len(in_order):
        expected = (
            f"at most {len(in_order)} values without a name" if in_order else "every value with its name"
        )
        raise InvalidArgument(cls.__name__, expected, len(values), f"like {names[0]}=…") from None
    for one in fields:
        if _argument(one) in named and one.converter is not None:
            _convert(cls, one, named[_argument(one)])  # what is there is looked at before what is missing
    given = {*named, *in_order[: len(values)]}
    for one in fields:
        if one.default is attrs.NOTHING and _argument(one) not in given:
            raise InvalidArgument(
                f"{cls.__name__}.{_argument(one)}", "a value", kind_of_value("nothing")
            ) from None


def _convert(cls: type, field: "attrs.Attribute[Any]", value: object) -> None:
    convert: Any = getattr(field.converter, "converter", field.converter)
    try:
        convert(value)
    except FieldError as error:
        error.field = error.field or f"{cls.__name__}.{_argument(field)}"
        raise error from None


def _argument(field: "attrs.Attribute[Any]") -> str:
    """Return how a caller names a field: without the underscore of a private one."""
    return field.alias or field.name
