"""Tuples of things that have a code: asked by position as every tuple, and by code."""

import re
from collections.abc import Mapping
from functools import cached_property
from typing import Any, NoReturn, SupportsIndex, TypeVar, overload

from paktmodel.errors import NotFound
from paktmodel.errors.one_line import LONGEST, one_line

T = TypeVar("T")
D = TypeVar("D")

#: What may name an item, the first that it has.
_NAMED_BY = ("code", "id", "number")
#: So many items are described in full, where they fit in a line.
_SHOWN = 3


class Listed(tuple[T, ...]):
    """A tuple of things that is also asked by code.

    Equality, hash, order and everything else are the tuple's. The code of an item is its
    ``code``, ``id`` or ``number`` as text; a whole number always means a position. Where two
    items share a code the first answers.

    >>> from paktmodel.catalog import load
    >>> plan = load("uppsala-1000-fler")
    >>> plan.indicators["1.2"] is plan.areas[0].indicators[1]
    True
    >>> plan.goals.codes, plan.goals.get("9")
    (('2.2',), None)
    """

    # No ``__slots__``: a subclass of tuple can have none, and the index needs a place.

    @overload
    def __getitem__(self, key: SupportsIndex, /) -> T: ...
    @overload
    def __getitem__(self, key: slice, /) -> "Listed[T]": ...
    @overload
    def __getitem__(self, key: str, /) -> T: ...
    def __getitem__(self, key: Any, /) -> Any:
        """Return the item at a position or with a code, or the items of a slice.

        Raises:
            NotFound: No item has the code.
            IndexError: No item has the position.
        """
        if isinstance(key, str):
            try:
                return self._by_code[key]
            except KeyError:
                raise NotFound(self._kind, key, map(str, self._by_code)) from None
        found = super().__getitem__(key)
        return Listed(found) if isinstance(key, slice) else found

    @overload
    def get(self, code: str) -> T | None: ...
    @overload
    def get(self, code: str, default: D) -> T | D: ...
    def get(self, code: str, default: Any = None) -> Any:
        """Return the item with a code, or the default where no item has it."""
        return self._by_code.get(code, default)

    def __contains__(self, item: object, /) -> bool:
        """Say whether it holds an item, or one with a code."""
        return item in self._by_code if isinstance(item, str) else super().__contains__(item)

    def __repr__(self) -> str:
        if len(self) <= _SHOWN and len(text := super().__repr__()) <= LONGEST:
            return one_line(text)
        return one_line(f"Listed({len(self)}: {', '.join(self.codes)})")

    @property
    def codes(self) -> tuple[str, ...]:
        """The codes in the order of the items, each once; an item without one is left out."""
        return tuple(self._by_code)

    @cached_property
    def _by_code(self) -> Mapping[str, T]:
        index: dict[str, T] = {}
        for item in self:
            name = next((name for name in _NAMED_BY if hasattr(item, name)), None)
            code = None if name is None else getattr(item, name)
            if code is not None:
                index.setdefault(code if isinstance(code, str) else str(code), item)
        return index

    @property
    def _kind(self) -> str:
        """Name the items for a message: a GoalArea or its AreaFollowUp by what they are about."""
        name = type(self[0]).__name__ if self else "Entry"
        return re.sub(r"(?<!^)(?=[A-Z])", " ", re.sub("(FollowUp|Status)$", "", name)).lower()

    def __reduce__(self) -> "tuple[type[Listed[T]], tuple[tuple[T, ...]]]":
        """Leave the index out of pickles and copies."""
        return type(self), (tuple(self),)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("a tuple is never changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("a tuple is never changed")
