"""XmR charts of every series by hand in numpy: limits, and four rules for every point."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers_bounds import HAIR

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]

#: The rules, as NHS England has them.
_FACTOR, _SCREEN, _LEAST, _ROW, _RARE = 2.66, 3.267, 12, 7, 5


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


def charts_of(
    every: dict[str, Any], series: Ints, month: Ints, figure: Floats, above: Floats, below: Floats
) -> Charts:
    """Charts of all series at once; points stand by series and month."""
    shown = ~np.isnan(figure)
    series, month = series[shown], month[shown]
    figure, above, below = figure[shown], above[shown], below[shown]
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
    width = _FACTOR * ranges
    holes = np.bincount(of_move[np.diff(month)[same] > 1], minlength=size) > 0
    claimed = (
        (points >= _LEAST)
        & ~holes
        & ~every["empty"]
        & (ranges > 0)
        & ~_rare(every, series, mean, above, below)
    )
    away = figure - mean[series]
    wide = width[series]
    rules = (
        _side(away, wide),
        _trend(_side(step, np.zeros(1)), same),
        _two_of_three(_side(away, wide * 2 / 3), series),
        _in_rows(_side(away, np.zeros(1)), same, _ROW),
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


def _rare(
    every: dict[str, Any], series: Ints, mean: Floats, above: Floats, below: Floats
) -> NDArray[np.bool_]:
    """Counts so few that whole cases make patterns of their own."""
    paired = ~(np.isnan(above) | np.isnan(below))
    size, of = len(mean), series[paired]
    pairs = np.bincount(of, minlength=size)
    counted = np.bincount(of, weights=above[paired], minlength=size) / pairs
    uncounted = np.bincount(of, weights=(below - above)[paired], minlength=size) / pairs
    fewest = np.where(uncounted >= 0, np.minimum(counted, uncounted), counted)
    few: NDArray[np.bool_] = (
        np.where(every["is_count"], mean, np.where(every["share"], fewest, np.nan)) < _RARE - HAIR
    )
    return few


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
    return np.where(climbing != 0, climbing, following)


def _two_of_three(near: Ints, series: Ints) -> Ints:
    """The sides that another of the two before or the two after shares."""
    shared = np.zeros(len(near), dtype=bool)
    for by in (1, 2):
        alike = (near[by:] == near[:-by]) & (series[by:] == series[:-by])
        shared[by:] |= alike
        shared[:-by] |= alike
    return np.where(shared, near, 0)
