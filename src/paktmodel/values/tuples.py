"""Tuples of any iterable; a text is never taken for its letters."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, get_origin

from paktmodel.errors import named_in_errors, wrong_kind
from paktmodel.values.listed import Listed

if TYPE_CHECKING:
    import attrs


def tuple_class(kind: Any) -> type[tuple[Any, ...]] | None:
    """Find the class that ``tuple[Code, ...]`` or ``Listed[Goal]`` names; None for other annotations."""
    origin = get_origin(kind)
    return origin if origin in (tuple, Listed) else None


def gathered(cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Give each tuple field a converter that takes any iterable: an attrs ``field_transformer``.

    It is for results, whose parts we made ourselves; the model's own fields are `checked`.
    """
    ready = [
        one.evolve(converter=_MAKE[origin])
        if one.converter is None and (origin := get_origin(one.type)) in _MAKE
        else one
        for one in fields
    ]
    return named_in_errors(cls, ready, {one.name: one.converter for one in fields})


def row(many: Iterable[Any]) -> Iterable[Any]:
    """Return what can be gone through as a sequence.

    Raises:
        InvalidValue: `kind-wrong`, for text, bytes, a mapping and what cannot be gone through.
    """
    if isinstance(many, tuple | list):  # nearly all; asking for Iterable takes five times as long
        return many
    if isinstance(many, str | bytes | dict) or not isinstance(many, Iterable):
        raise wrong_kind("a list", many)
    return many


def _as_tuple(many: Iterable[Any]) -> tuple[Any, ...]:
    return many if type(many) is tuple else tuple(row(many))


def _listed(many: Iterable[Any]) -> Listed[Any]:
    return Listed(row(many))


_MAKE: dict[Any, Callable[[Iterable[Any]], tuple[Any, ...]]] = {tuple: _as_tuple, Listed: _listed}
