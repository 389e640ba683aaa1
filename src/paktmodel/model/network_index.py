"""Who takes part on a day: an index of a network's participations, made once and kept.

A network is frozen, so that what was reckoned of it stays true as long as it lives. The index
is kept by identity and goes with its network; nobody can tell a kept one from a new one.
"""

import datetime as dt
import weakref
from bisect import bisect_right
from collections import OrderedDict
from collections.abc import Iterator
from typing import Final

from paktmodel.model.network_lifecycle import Networked
from paktmodel.model.organisations import Organisation, Participation

_MOST_KEPT: Final = 16
_KEPT: "OrderedDict[int, tuple[weakref.ref[Networked], NetworkIndex]]" = OrderedDict()
_FOR_EVER: Final = dt.date.max.toordinal()


class NetworkIndex:
    """Participations in order of their first possible day, with the last days in a tree of maxima.

    Asking for a day costs the logarithm of their number for each one that is stated.

    Attributes:
        organisations: The organisations by id; the first of those that share one.
    """

    __slots__ = ("_ends", "_of", "_order", "_starts", "_width", "organisations")

    def __init__(self, network: Networked) -> None:
        self.organisations: dict[str, Organisation] = {one.id: one for one in reversed(network.organisations)}
        self._of: dict[str, list[Participation]] = {}
        for one in network.participations:
            self._of.setdefault(one.organisation, []).append(one)
        order = sorted(enumerate(network.participations), key=lambda pair: (pair[1].since.earliest, pair[0]))
        self._order = [one for _, one in order]
        self._starts = [one.since.earliest.toordinal() for one in self._order]
        width = 1
        while width < len(self._order):
            width *= 2
        self._width = width
        ends = [-1] * (2 * width)
        for place, one in enumerate(self._order):
            ends[width + place] = _FOR_EVER if one.until is None else one.until.latest.toordinal()
        for node in range(width - 1, 0, -1):
            ends[node] = max(ends[2 * node], ends[2 * node + 1])
        self._ends = ends

    def of(self, organisation: str) -> tuple[Participation, ...]:
        """The participations of an organisation, in the order of the document."""
        return tuple(self._of.get(organisation, ()))

    def possible_on(self, day: dt.date) -> Iterator[Participation]:
        """Participations that may hold on a day, in order of their first possible day."""
        asked = day.toordinal()
        begun = bisect_right(self._starts, asked)
        waiting = [(1, 0, self._width)]
        while waiting:
            node, first, width = waiting.pop()
            if first >= begun or self._ends[node] < asked:
                continue
            if width == 1:
                yield self._order[first]
                continue
            half = width // 2
            waiting.append((2 * node + 1, first + half, half))
            waiting.append((2 * node, first, half))


def index_of(network: Networked) -> NetworkIndex:
    """The index of a network, made when it is first asked for."""
    key = id(network)
    kept = _KEPT.get(key)
    if kept is not None and kept[0]() is network:
        return kept[1]
    made = NetworkIndex(network)

    def gone(dead: "weakref.ref[Networked]") -> None:
        # Another network may have got the number of the one that went.
        if (entry := _KEPT.get(key)) is not None and entry[0] is dead:
            _KEPT.pop(key, None)

    _KEPT[key] = (weakref.ref(network, gone), made)
    while len(_KEPT) > _MOST_KEPT:
        try:
            _KEPT.popitem(last=False)
        except KeyError:  # another thread took the last one out
            break
    return made
