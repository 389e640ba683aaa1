"""Figures that seem to be in another unit, by hand in numpy."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers_bounds import BY_TENS, COUNTS, HAIR, NEAR, SLIP_FROM
from benchmarks.plan_table import BASELINE

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


def slips(every: dict[str, Any], series: Ints, month: Ints, value: Floats) -> list[tuple[str, Ints, Ints]]:
    """Figures that are ten, a hundred, a thousand times the one before, or as small a part of it.

    The first after the baseline is held against that; and none against one that is itself in doubt. A figure
    is delivered as a value or as what was counted and out of how many, so that the two never bear it out.
    """
    rows = np.flatnonzero(_suspect(every, series, value)[series] & (value > 0))
    if not len(rows):
        return []
    series, month, value = series[rows], month[rows], value[rows]
    level = every["by_tens"] | (every["how"] == "mean")
    start = np.where(level & (every["baseline"] > 0), every["baseline"], np.nan)[series]
    start = np.where(month > BASELINE[1], start, np.nan)
    place = np.arange(len(rows))
    first = np.maximum.accumulate(np.where(np.diff(series, prepend=-1) != 0, place, 0))
    doubted = np.zeros(len(rows), dtype=bool)
    while True:  # once more for each figure in doubt that stands next to another
        sound = np.maximum.accumulate(np.where(doubted, -1, place))
        last = np.concatenate(([-1], sound[:-1]))
        again = _slipped(every, series, value, np.where(last >= first, value[last], start))
        if (again == doubted).all():
            return [("unit-slip-suspected", series[doubted], month[doubted])]
        doubted = again


def _suspect(every: dict[str, Any], series: Ints, value: Floats) -> Flags:
    """Series whose figures lie so far apart that one may be in doubt; nearly none."""
    places = np.flatnonzero(np.diff(series, prepend=-1))
    shown, base = value > 0, every["baseline"][series[places]]
    most = np.maximum.reduceat(np.where(shown, value, 0.0), places)
    least = np.minimum.reduceat(np.where(shown, value, np.inf), places)
    most, least = np.fmax(most, base), np.where(base > 0, np.fmin(least, base), least)
    tens, counts = every["by_tens"][series[places]], every["is_count"][series[places]]
    least = np.where(counts, np.maximum(least, SLIP_FROM), least)
    times = np.where(tens, 10.0 ** BY_TENS[0], 10.0 ** COUNTS[0])
    suspect = np.zeros(len(every["by_tens"]), dtype=bool)
    suspect[series[places]] = (tens | counts) & (most * NEAR >= times * least * (1 - HAIR))
    return suspect


def _slipped(every: dict[str, Any], series: Ints, value: Floats, before: Floats) -> Flags:
    """Whether a figure is near a power of ten times another of which people err."""
    times = np.maximum(value, before) / np.minimum(value, before)
    tens, counts = every["by_tens"][series], every["is_count"][series]
    counts = counts & (np.minimum(value, before) >= SLIP_FROM)
    found = np.zeros(len(value), dtype=bool)
    for powers, of in ((BY_TENS, tens), (COUNTS, counts)):
        for power in powers:
            off = times / 10.0**power
            found |= of & (off * NEAR >= 1 - HAIR) & (off <= NEAR * (1 + HAIR))
    return found
