"""How a comparison takes the values of fields: a thing to look into, a tuple of them, nothing, the same."""

from decimal import Decimal
from functools import lru_cache
from typing import Any

from paktmodel.model.identity import is_class_of_model
from paktmodel.values.figures import as_printed
from paktmodel.vocabulary.language import Word


def is_thing(value: object) -> bool:
    """Check whether differences look into a value instead of comparing it as a whole."""
    cls: type = type(value)
    return _is_class_of_model(cls)


_is_class_of_model = lru_cache(maxsize=512)(is_class_of_model)


def is_row(value: object) -> bool:
    """Check whether a value is a tuple of things; one of nothing is."""
    return isinstance(value, tuple) and all(map(is_thing, value))


def is_nothing(value: object) -> bool:
    """Check whether a value says that there is none: missing, not stated, or an empty tuple."""
    return value is None or value == () or (isinstance(value, Word) and value == "unstated")


def same(one: Any, other: Any) -> bool:
    """Check whether two values are the same in print: of one kind, equal, 70.0 not the same as 70."""
    if one is other:
        return True
    if type(one) is not type(other):
        return False
    if isinstance(one, Decimal):
        return as_printed(one) == as_printed(other)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
