"""Builders of parts and breakdowns."""

from typing import Any

from paktmodel.model.parts import Breakdown, Part
from paktmodel.testing.builders.coercion import built

__all__ = [
    "breakdown",
    "part",
]


def part(text: str = "women", **fields: Any) -> Part:
    """Build a part from its text, or from dimension and value.

    >>> part("age:18-24"), part(dimension="age", value="25-64")
    (Part('age:18-24'), Part('age:25-64'))
    """
    printed = Part.read(text)
    defaults = {"dimension": printed.dimension, "value": printed.value, "also": printed.also}
    return built(Part, fields, **defaults) if fields else printed


def breakdown(*parts: str | Part, **fields: Any) -> Breakdown:
    """Build a breakdown into women and men, which make up the total, unless parts are given.

    >>> breakdown("age:18-24", "age:25-64", exhaustive=False).parts
    (Part('age:18-24'), Part('age:25-64'))
    """
    return built(Breakdown, fields, parts=parts or (Part.WOMEN, Part.MEN))
