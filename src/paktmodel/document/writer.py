"""`dump` and `dumps`: the same model gives the same data, and the same bytes."""

from functools import cache
from typing import Any

from cattrs import Converter

from paktmodel.document.converter import make_converter
from paktmodel.document.json_text import render
from paktmodel.document.kinds import kind_of, sealed


def dump(value: Any) -> dict[str, Any]:
    """A value as a document: dicts, lists, text, whole numbers and booleans only.

    Fields stand in declared order; those that hold their default are left out.

    Args:
        value: A `Plan`, `Observations`, `FollowUpRecord`, `Network` or `Matter`.

    Raises:
        InvalidArgument: The value has no documents of its own.
    """
    kind = kind_of(type(value))
    return sealed(kind, _converter().unstructure(value, type(value)))


def dumps(value: Any) -> bytes:
    """A value as canonical bytes: JSON in UTF-8 without blanks.

    Args:
        value: A `Plan`, `Observations`, `FollowUpRecord`, `Network` or `Matter`.

    Raises:
        InvalidArgument: The value has no documents of its own.
    """
    return render(dump(value))


@cache
def _converter() -> Converter:
    """A converter is made once: it holds nothing but the recipe."""
    return make_converter()
