"""Choices within one document: some of what there is, and names that are not taken."""

from collections.abc import Callable, Collection, Hashable
from typing import Final, TypeVar

from hypothesis import strategies as st

from paktmodel.testing.strategies.text import slugs
from paktmodel.testing.strategies.weights import row
from paktmodel.values.texts import Slug

__all__ = ["each_once", "new_name", "one_or_none", "some"]

T = TypeVar("T")

_NAMES: Final = slugs()


def some(draw: st.DrawFn, known: Collection[T]) -> tuple[T, ...]:
    """Some of what there is, each once; nothing where there is nothing.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        known: What there is.
    """
    if not known:
        return ()
    one = st.sampled_from(list(known))
    return tuple(dict.fromkeys(row(draw, lambda: draw(one))))


def one_or_none(draw: st.DrawFn, known: Collection[T]) -> T | None:
    """One of what there is; None where there is nothing.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        known: What there is.
    """
    return draw(st.sampled_from(list(known))) if known else None


def new_name(draw: st.DrawFn, taken: set[Slug]) -> Slug:
    """A name that is not taken yet, and from now on is: one that is gets one more letter.

    Args:
        draw: What Hypothesis hands to the composite strategy.
        taken: Names in use, to which it is added.
    """
    name = draw(_NAMES)
    while name in taken:
        name = Slug(f"{name}a")
    taken.add(name)
    return name


def each_once(things: Collection[T], key: Callable[[T], Hashable]) -> tuple[T, ...]:
    """The things without those that have the key of a later one.

    Args:
        things: The things in a row.
        key: What tells them apart.
    """
    return tuple({key(one): one for one in things}.values())
