"""The patterns of a control chart: which points are more than noise, and to which side.

Special causes, the first before the last:

- *outside limits*: a point beyond a limit;
- *trend*: so many points in a row, each above (or each below) the one before; its side is its direction,
  and a turning point belongs to the trend that it ends;
- *near limits*: two of three consecutive points beyond two thirds of the way from the centre to the same
  limit, those outside it included. Where the third lies does not matter, and only the two are marked;
- *run*: so many points in a row on one side of the centre;
- *long gap*: on a chart of rare events, an unusually long stretch without one.

Every point that takes part in a pattern is marked, and the first of its causes decides its side. All is
strict: a point exactly on a limit, on the two-thirds line, on the centre or level with the one before does
not count, and so breaks a trend or a run. No pattern reaches over a missing value.

NHS England's own program differs in two of them (`RulePreset.NHS`): of two in three it counts points
*between* the two-thirds line and the limit, with all three on one side of the centre; and a point between
two trends has the side of the one that follows.

Nearly every chart shows none of these patterns. Each is first asked for as a whole, at C speed, and the
points that take part are found only where there are any.

Source: NHS England, *Making Data Count*.
"""

import re
from collections.abc import Callable, Sequence
from itertools import pairwise
from operator import gt, lt
from typing import Final, TypeAlias

from paktmodel.model.statistical_rules import SignalRules
from paktmodel.vocabulary.words.followup import RulePreset, SpecialCause

#: For each point 1 above, -1 below, 0 neither; None where no point is either.
Sides: TypeAlias = Sequence[int] | None
#: For each point the rules by which it is more than noise.
Causes: TypeAlias = tuple[tuple[SpecialCause, ...], ...]

_CAUSES: Final = (
    SpecialCause.OUTSIDE_LIMITS,
    SpecialCause.TREND,
    SpecialCause.NEAR_LIMITS,
    SpecialCause.RUN,
)
_NO_SIDES: Final = (0, 0, 0, 0)


def causes_of(
    count: int, *, outside: Sides, trend: Sides, near: Sides, run: Sides
) -> tuple[Causes, list[int]]:
    """Put the patterns of a chart together.

    Args:
        count: How many points there are.
        outside: On which side each point is outside a limit.
        trend: On which side each is part of a trend.
        near: On which side each is one of two in three near a limit.
        run: On which side each is part of a run.

    Returns:
        For each point its causes in priority, and the side that the first of them gives it.
    """
    found = (outside, trend, near, run)
    causes: list[tuple[SpecialCause, ...]] = [()] * count
    sides = [0] * count
    if any(found):
        none = [0] * count
        for place, of_each in enumerate(zip(*(one or none for one in found), strict=True)):
            if of_each != _NO_SIDES:
                causes[place] = tuple(cause for cause, side in zip(_CAUSES, of_each, strict=True) if side)
                sides[place] = next(filter(None, of_each))
    return tuple(causes), sides


def trends(values: Sequence[float], rules: SignalRules, breaks: Sequence[int] = ()) -> Sides:
    """Find the points of trends, the turning points at both ends among them.

    Args:
        values: The values, whole numbers or floats.
        rules: How many points make a trend, and to which one a turning point belongs.
        breaks: The places of points before which a value is missing.
    """
    later = values[1:]
    up, down = bytes(map(lt, values, later)), bytes(map(gt, values, later))
    if breaks:
        up, down = (_cut(steps, breaks) for steps in (up, down))
    steps = in_rows(up, down, rules.trend - 1)
    if steps is None:
        return None
    ended, begun = [0, *steps], [*steps, 0]
    first, second = (begun, ended) if rules.based_on is RulePreset.NHS else (ended, begun)
    return [one or other for one, other in zip(first, second, strict=True)]


def runs(above: bytes, below: bytes, rules: SignalRules, breaks: Sequence[int] = ()) -> Sides:
    """Find the points of runs on one side of the centre.

    Args:
        above: 1 for each point above the centre, 0 for the rest.
        below: 1 for each point below it.
        rules: How many points make a run.
        breaks: The places of points before which a value is missing.
    """
    return _by_stretch(
        len(above), breaks, lambda first, last: in_rows(above[first:last], below[first:last], rules.run)
    )


def near_limits(
    beyond: Sequence[int],
    outside: Sides,
    centre: Sequence[int],
    rules: SignalRules,
    breaks: Sequence[int] = (),
) -> Sides:
    """Find the points of which two in three lie near a limit.

    Args:
        beyond: On which side each point lies beyond two thirds of the way to a limit.
        outside: On which side each point is outside a limit.
        centre: On which side of the centre each point lies.
        rules: Whether points outside count, and whether the third must lie on the same side.
        breaks: The places of points before which a value is missing.
    """
    if rules.based_on is not RulePreset.NHS:
        return _by_stretch(len(beyond), breaks, lambda first, last: _two_of_three(beyond[first:last]))
    between = [0 if out else near for near, out in zip(beyond, outside or [0] * len(beyond), strict=True)]
    return _by_stretch(
        len(beyond),
        breaks,
        lambda first, last: _two_of_three_on_one_side(between[first:last], centre[first:last]),
    )


def in_rows(above: bytes, below: bytes, least: int) -> list[int] | None:
    """Keep the sides that stand in a row of at least so many, with 0 for the rest; None where none does.

    Args:
        above: 1 for each that is above, 0 for the rest.
        below: 1 for each that is below.
        least: How many make a row.
    """
    row = b"\x01" * least
    if row not in above and row not in below:
        return None
    kept = [0] * len(above)
    for side, encoded in ((1, above), (-1, below)):
        for found in re.finditer(row + b"\x01*", encoded):
            kept[found.start() : found.end()] = [side] * (found.end() - found.start())
    return kept


def _cut(steps: bytes, breaks: Sequence[int]) -> bytes:
    """Take away the steps that lead over a gap."""
    cut = bytearray(steps)
    for place in breaks:
        cut[place - 1] = 0
    return bytes(cut)


def _by_stretch(count: int, breaks: Sequence[int], find: Callable[[int, int], list[int] | None]) -> Sides:
    """Find a pattern in each stretch without a gap; None where there is none in any.

    Args:
        count: How many points there are.
        breaks: The places of points before which a value is missing.
        find: Finds it among the points from one place to another.
    """
    if not breaks:
        return find(0, count)
    ends = list(pairwise([0, *breaks, count]))
    found = [find(first, last) for first, last in ends]
    if not any(found):
        return None
    every = zip(ends, found, strict=True)
    return [side for (first, last), sides in every for side in sides or [0] * (last - first)]


def _two_of_three(near: Sequence[int]) -> list[int] | None:
    """Keep the sides that another of the two before or the two after shares; None where none does."""
    if len(near) < 3:
        return None
    away = [(place, side) for place, side in enumerate(near) if side]
    kept = [0] * len(near)
    for (before, side), (place, other) in pairwise(away):
        if place - before <= 2 and side == other:
            kept[before] = kept[place] = side
    # A point of the other side may lie between two that share theirs.
    for (before, side), _, (place, other) in zip(away, away[1:], away[2:], strict=False):
        if place - before == 2 and side == other:
            kept[before] = kept[place] = side
    return kept if any(kept) else None


def _two_of_three_on_one_side(between: Sequence[int], centre: Sequence[int]) -> list[int] | None:
    """Keep the points near a limit of each three that lie on one side of the centre, two of them near it."""
    away = [(place, side) for place, side in enumerate(between) if side]
    kept = [0] * len(between)
    # Two near points of one side are never three places apart with another one between them.
    for (one, side), (other, same) in pairwise(away):
        if side == same and other - one <= 2:
            thirds = (one + 1,) if other - one == 2 else (one - 1, other + 1)
            if any(0 <= third < len(centre) and centre[third] == side for third in thirds):
                kept[one] = kept[other] = side
    return kept if any(kept) else None
