"""XmR charts of every series by hand in numpy: limits, and four rules for every point."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers_bounds import HAIR

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: The rules, as NHS England's program has them: nothing is tested before a point is marked.
_FACTOR, _SCREEN, _ROW = 2.66, 3.267, 7


class Charts(NamedTuple):
    """Points and limits.

    Attributes:
        series: Mean, limits and what the latest point says, by series.
        point_series: The series of each point.
        months: Its month.
        figures: Its value.
        rules: The side that each of the four rules gives it, or 0.
        variations: What it says, by number.
    """

    series: dict[str, Any]
    point_series: Ints
    months: Ints
    figures: Floats
    rules: list[Ints]
    variations: Ints


def charts_of(every: dict[str, Any], series: Ints, month: Ints, figure: Floats) -> Charts:
    """Charts of all series at once; points stand by series and month, and no gap between them counts."""
    shown = ~np.isnan(figure)
    series, month, figure = series[shown], month[shown], figure[shown]
    size = len(every["side"])

    def sums(column: Floats, of: Ints) -> Floats:
        return np.bincount(of, weights=column, minlength=size).astype(np.float64, copy=False)

    points = np.bincount(series, minlength=size)
    mean = sums(figure, series) / points
    same = series[1:] == series[:-1]
    step = np.zeros(len(figure))  # 0 for the first of a series, which has none before it
    step[1:] = np.where(same, figure[1:] - figure[:-1], 0.0)
    moved, of_move = np.abs(step[1:][same]), series[1:][same]
    spread = sums(moved, of_move)
    screen = np.where(spread > 0, _SCREEN * spread / (points - 1), 1.0)
    kept = moved < screen[of_move] - HAIR
    ranges = sums(moved[kept], of_move[kept]) / np.bincount(of_move[kept], minlength=size)
    # What never changes has no limits; a leap that is screened out leaves limits without a width.
    width = np.where(spread > 0, _FACTOR * ranges, np.nan)
    claimed = ~every["empty"]
    away = figure - mean[series]
    wide = width[series]
    outside, side = _side(away, wide), _side(away, np.zeros(1))
    between = np.where(outside == 0, _side(away, wide * 2 / 3), 0)
    rules = (
        outside,
        _trend(_side(step, np.zeros(1)), same),
        _two_of_three(between, side, same),
        _in_rows(side, same, _ROW),
    )
    first = rules[3]
    for rule in rules[2::-1]:
        first = np.where(rule != 0, rule, first)
    wanted = first * every["side"][series]
    said = np.where(wanted > 0, 2, np.where(wanted < 0, 3, np.where(first > 0, 4, np.where(first < 0, 5, 1))))
    said = np.where(claimed[series], said, 0)
    latest = np.zeros(size, dtype=np.int64)
    latest[series] = said  # the last of a series wins
    limits = {"mean": mean, "lower": mean - width, "upper": mean + width, "variation": latest}
    marked = [np.where(claimed[series], rule, 0) for rule in rules]
    return Charts(limits, series, month, figure, marked, said)


def _side(distance: Floats, width: Floats) -> Ints:
    """1 beyond a width upwards, -1 downwards, 0 within it and on it."""
    return (distance > width + HAIR).astype(np.int64) - (distance < -width - HAIR)


def _in_rows(sides: Ints, same: NDArray[np.bool_], least: int) -> Ints:
    """The sides that stand in a row of at least so many."""
    begins = np.ones(len(sides), dtype=np.int64)
    begins[1:] = ~same | (sides[1:] != sides[:-1])
    rows = np.cumsum(begins) - 1
    return np.where(np.bincount(rows)[rows] >= least, sides, 0)


def _trend(ways: Ints, same: NDArray[np.bool_]) -> Ints:
    """Points of a row of steps one way: each step's own point, and the one it starts from."""
    # The first point of a series has no step: its way is 0, which no row of steps holds.
    climbing = _in_rows(ways, same, _ROW - 1)
    following = np.zeros_like(climbing)
    following[:-1] = np.where(same, climbing[1:], 0)
    # A point between two trends belongs to the one that follows.
    return np.where(following != 0, following, climbing)


def _two_of_three(between: Ints, side: Ints, same: NDArray[np.bool_]) -> Ints:
    """The points between two thirds and the limit of each three on one side, of which two or more are."""
    alike = same & (side[1:] == side[:-1]) & (side[1:] != 0)
    near = (between != 0).astype(np.int64)
    three = np.zeros(len(between), dtype=bool)  # whether it holds of a point and the two after it
    three[:-2] = alike[:-1] & alike[1:] & (near[:-2] + near[1:-1] + near[2:] >= 2)
    part = three.copy()
    part[1:] |= three[:-1]
    part[2:] |= three[:-2]
    return np.where(part, between, 0)
