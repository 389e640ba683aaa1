"""The definitions of an indicator in order of time: which hold when, and what is new between two of them."""

import datetime as dt
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from typing import TypeAlias, final

from paktmodel.model.indicators import Definition

#: The definitions that an earlier and a later value say they are by, where they say so.
Said: TypeAlias = tuple[str | None, str | None]


@final
class DefinitionOrder:
    """Definitions in order of time, sorted and indexed once for all that is compared.

    Args:
        definitions: The definitions, in any order.

    Attributes:
        in_order: The definitions, the oldest first.
    """

    __slots__ = ("_days", "_linked", "_place_of", "_unlinked", "in_order")

    def __init__(self, definitions: Iterable[Definition]) -> None:
        self.in_order: Sequence[Definition] = sorted(definitions, key=lambda one: one.since.earliest)
        self._days = [one.since.earliest for one in self.in_order]
        self._place_of: dict[str, int] = {}
        self._linked: list[int] = []
        self._unlinked: list[int] = []
        for place, one in enumerate(self.in_order):
            self._place_of.setdefault(one.version, place)
            (self._linked if one.holds_together else self._unlinked).append(place)

    def __len__(self) -> int:
        return len(self.in_order)

    def place_of(self, version: str | None, day: dt.date) -> int:
        """Find the place of a definition by time: of the one named, else of the one that holds on a day.

        Before the first one it is -1.
        """
        place = None if version is None else self._place_of.get(version)
        return bisect_right(self._days, day) - 1 if place is None else place

    def unlinked_between(self, one: int, other: int) -> Definition | None:
        """Return the first definition without a link that is new between two places; None without one."""
        at = bisect_right(self._unlinked, min(one, other))
        found = at < len(self._unlinked) and self._unlinked[at] <= max(one, other)
        return self.in_order[self._unlinked[at]] if found else None

    def unlinked_since(self, after: dt.date, until: dt.date, said: Said = (None, None)) -> Definition | None:
        """Return the first definition without a link that is new between two values; None without one.

        Args:
            after: The first day of what is compared; a definition that begins with it breaks nothing.
            until: Its last day.
            said: The definitions that the earlier and the later value say they are by, where they say so.
        """
        return self.unlinked_between(*self._places(after, until, said)) if self._unlinked else None

    def linked_since(self, after: dt.date, until: dt.date, said: Said = (None, None)) -> Definition | None:
        """Return the last definition with a link that is new between two values; None without one.

        Args:
            after: The first day of what is compared.
            until: Its last day.
            said: The definitions that the earlier and the later value say they are by, where they say so.
        """
        if not self._linked:
            return None
        places = self._places(after, until, said)
        at = bisect_left(self._linked, max(places) + 1) - 1
        return self.in_order[self._linked[at]] if at >= 0 and self._linked[at] > min(places) else None

    def _places(self, after: dt.date, until: dt.date, said: Said) -> tuple[int, int]:
        earlier, later = said
        return self.place_of(earlier, after), self.place_of(later, until)


#: The definitions of nearly all indicators.
NO_DEFINITIONS = DefinitionOrder(())
