"""Things in a row: any iterable becomes a tuple, and a text is never taken for its letters."""

from collections.abc import Iterable
from typing import Any, get_origin

import attrs

from paktmodel.errors import InvalidValue


def gathered(_cls: type, fields: "list[attrs.Attribute[Any]]") -> "list[attrs.Attribute[Any]]":
    """Give each tuple field a converter that takes any row: an attrs ``field_transformer``.

    It is for results, whose parts we made ourselves; the model's own fields are `checked`.
    """
    return [
        one.evolve(converter=_in_a_row) if one.converter is None and get_origin(one.type) is tuple else one
        for one in fields
    ]


def row(many: Iterable[Any]) -> Iterable[Any]:
    """What can be gone through as a row.

    Raises:
        InvalidValue: `kind-wrong`, for text, bytes, a mapping and what cannot be gone through.
    """
    if isinstance(many, str | bytes | dict) or not isinstance(many, Iterable):
        raise InvalidValue("kind-wrong", "a list", many, extra={"kind": "a list"})
    return many


def _in_a_row(many: Iterable[Any]) -> tuple[Any, ...]:
    return tuple(row(many))
