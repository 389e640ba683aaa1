"""Walk the values of the model."""

from collections.abc import Iterator
from typing import Any

import attrs


def things(value: Any) -> Iterator[Any]:
    """The value and everything that it holds."""
    yield value
    if attrs.has(type(value)):
        for one in attrs.fields(type(value)):
            yield from things(getattr(value, one.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from things(one)
