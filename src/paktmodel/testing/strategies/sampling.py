"""Choices within one document: references to what it holds, and ids and codes that are not taken."""

from collections.abc import Collection, Iterable
from itertools import count
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from paktmodel.testing.strategies.by_type import drawn
from paktmodel.testing.strategies.identifiers import codes
from paktmodel.testing.strategies.text import slugs
from paktmodel.testing.strategies.weights import tuple_of
from paktmodel.values.codes import LONGEST_CODE, Code
from paktmodel.values.texts import Slug

__all__ = ["each_with_id", "ids", "new_code", "new_id", "one_or_none", "some"]

T = TypeVar("T")

_CODES: Final = codes()
_IDS: Final = slugs()


def some(draw: st.DrawFn, choices: Collection[T]) -> tuple[T, ...]:
    """Draw a few of the choices, each once; none where there are no choices.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        choices: What may be drawn.
    """
    if not choices:
        return ()
    choice = st.sampled_from(list(choices))
    return tuple(dict.fromkeys(tuple_of(draw, lambda: draw(choice))))


def one_or_none(draw: st.DrawFn, choices: Collection[T]) -> T | None:
    """Draw one of the choices; None where there are none.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        choices: What may be drawn.
    """
    return draw(st.sampled_from(list(choices))) if choices else None


def new_id(draw: st.DrawFn, taken: set[Slug]) -> Slug:
    """Draw an id that is not taken, and take it: a taken one gets one more letter.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        taken: The ids in use, to which the new one is added.
    """
    new = draw(_IDS)
    while new in taken:
        new = Slug(f"{new}a")
    taken.add(new)
    return new


def new_code(draw: st.DrawFn, taken: Collection[Code]) -> Code:
    """Draw a code that is not taken: a taken one gets one more number.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        taken: The codes in use.
    """
    new = drawn_code = draw(_CODES)
    for number in count(1):
        if new not in taken:
            break
        new = Code(f"{drawn_code[: LONGEST_CODE // 2]}.{number}")
    return new


def each_with_id(draw: st.DrawFn, cls: Any, taken: set[Slug] | None = None, most: int = 2) -> tuple[Any, ...]:
    """Draw a few objects of a class, each with an id of its own.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        cls: The class.
        taken: The ids in use, to which the new ones are added; none when left out.
        most: The largest number of objects.
    """
    used: set[Slug] = set() if taken is None else taken
    return tuple_of(draw, lambda: drawn(draw, cls, {"id": new_id(draw, used)}), most)


def ids(things: Iterable[Any]) -> list[Slug]:
    """List the ids of objects."""
    return [thing.id for thing in things]
