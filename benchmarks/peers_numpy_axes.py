"""Windows, changes, significance and gaps of every series by hand in numpy."""

from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.peers_bounds import DISAGREEING, HAIR, IMPOSSIBLE, KNOWN, LENGTH, Z
from benchmarks.plan_table import BASELINE, WINDOW

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]


class Known(NamedTuple):
    """What is known and possible, as parallel arrays; NaN where nothing is."""

    series: Ints
    month: Ints
    value: Floats
    above: Floats
    below: Floats
    slack: Floats


# --- windows ------------------------------------------------------------------------------


def windows(every: dict[str, Any], known: Known, issues: list[tuple[str, Ints, Ints]]) -> dict[str, Any]:
    """The value of each series over its twelve months; NaN where its figures cannot be right."""
    ends, newest = _ends(every, known)
    made = _over(every, known, ends)
    impossible, disagrees = (_marked(ends, issues, codes) for codes in (IMPOSSIBLE, DISAGREEING))
    return {
        **made,
        "end": ends,
        "newest": newest,
        "now": np.where(impossible, np.nan, made["raw"]),
        "impossible": impossible,
        "disagrees": disagrees,
    }


def _begins(ends: Ints) -> Ints:
    """The month before a window, which never reaches back into the baseline's year."""
    return np.maximum(ends - WINDOW, BASELINE[1])


def _over(every: dict[str, Any], known: Known, ends: Ints) -> dict[str, Any]:
    """The value of each series over the months that end with one."""
    inside = (known.month > _begins(ends)[known.series]) & (known.month <= ends[known.series])
    return _made_of(every, known, inside, WINDOW)


def _made_of(every: dict[str, Any], known: Known, inside: NDArray[np.bool_], least: Any) -> dict[str, Any]:
    """The value of each series over some of its months; of a sum no fewer than it must have."""
    size = len(every["how"])
    paired = inside & ~(np.isnan(known.above) | np.isnan(known.below))
    valued = inside & ~np.isnan(known.value)

    def sums(column: Floats, mask: NDArray[np.bool_]) -> Floats:
        added = np.bincount(known.series[mask], weights=column[mask], minlength=size)
        return added.astype(np.float64, copy=False)

    values, pairs = (np.bincount(known.series[mask], minlength=size) for mask in (valued, paired))
    numerator, denominator = sums(known.above, paired), sums(known.below, paired)
    total, slacks = sums(known.value, valued), sums(known.slack, valued)
    ratio = (every["how"] == "ratio") & (denominator > 0)
    mean = (every["how"] == "mean") & (values > 0)
    added = (every["how"] == "sum") & (values >= least)
    return {
        "raw": np.where(
            ratio,
            numerator * 100 / denominator,
            np.where(added, total, np.where(mean, total / values, np.nan)),
        ),
        "loose_now": np.where(mean, slacks / values, np.where(added, slacks, 0.0)),
        "months": np.where(ratio, pairs, values),
        "pairs": pairs,
        "numerator": numerator,
        "denominator": denominator,
    }


def _ends(every: dict[str, Any], known: Known) -> tuple[Ints, Ints]:
    """The last month of each window, 0 for none, and the newest of which anything is known.

    A window ends with the newest that has eleven known before it; that of what is no sum with the newest of
    all, if enough of the months before that are known.
    """
    size, rows = len(every["last"]), np.arange(len(known.month))
    newest, complete = np.zeros(size, dtype=np.int64), np.zeros(size, dtype=np.int64)
    newest[known.series] = known.month  # in order of months, so that the last one stays
    opening = (np.diff(known.series, prepend=-1) != 0) | (np.diff(known.month, prepend=0) != 1)
    began = np.maximum.accumulate(np.where(opening, rows, 0))
    whole = (rows - began + 1 >= WINDOW) & (known.month >= BASELINE[1] + WINDOW)
    complete[known.series[whole]] = known.month[whole]
    before = _begins(newest)
    there = np.bincount(known.series[known.month > before[known.series]], minlength=size)
    enough = (there >= KNOWN * (newest - before) - HAIR) & (there >= LENGTH * WINDOW - HAIR)
    return np.where((every["how"] != "sum") & enough, newest, complete), newest


def _marked(ends: Ints, issues: list[tuple[str, Ints, Ints]], codes: tuple[str, ...]) -> NDArray[np.bool_]:
    """Series whose window rests on a figure with one of the issues."""
    marked, before = np.zeros(len(ends), dtype=bool), _begins(ends)
    for code, series, month in issues:
        if code in codes:
            marked[series[(before[series] < month) & (month <= ends[series])]] = True
    return marked


# --- changes ------------------------------------------------------------------------------


def _status(amount: Floats, loose: Floats, side: Ints) -> Ints:
    """1 improved, 0 unchanged, -1 worsened."""
    moved: Ints = np.where(np.abs(amount) <= loose + HAIR, 0, np.where(amount > 0, 1, -1) * side)
    return moved


def change(every: dict[str, Any], made: dict[str, Any]) -> None:
    """The change from the baseline and what it means; 2 where it cannot be judged."""
    made["amount"] = amount = made["now"] - every["baseline"]
    made["slack"] = every["loose"] + made["loose_now"]
    standing = _status(amount, made["slack"], every["side"])
    made["flips"] = flips = _flipped(every, made, standing)
    judged = every["judged"] & ~every["empty"] & ~flips & ~np.isnan(amount)
    made["status"] = np.where(judged, standing, 2)


def _flipped(every: dict[str, Any], made: dict[str, Any], standing: Ints) -> NDArray[np.bool_]:
    """Whether a count off the other parts of its window would stand otherwise by them."""
    if not made["disagrees"].any():
        return np.zeros(len(standing), dtype=bool)
    total, women, men = made["raw"].reshape(-1, 3).T
    ends = made["end"].reshape(-1, 3)
    other = np.stack([women + men, total - men, total - women], axis=1)
    other = np.where(ends[:, [1, 0, 0]] == ends[:, [2, 2, 1]], other, np.nan).reshape(-1)
    loose = made["loose_now"].reshape(-1, 3)
    loose = (loose.sum(axis=1, keepdims=True) - loose).reshape(-1)
    again = _status(other - every["baseline"], loose + every["loose"], every["side"])
    flips: NDArray[np.bool_] = (
        made["disagrees"] & every["is_count"] & every["judged"] & ~np.isnan(other) & (again != standing)
    )
    return flips


# --- significance -------------------------------------------------------------------------


def _wilson(above: Floats, below: Floats, sign: int) -> Floats:
    share = above / below
    spread = np.sqrt(share * (below - above) + Z**2 / 4)
    end = (above + Z**2 / 2 + sign * Z * spread) / (below + Z**2)
    return np.clip(np.maximum(end, share) if sign > 0 else np.minimum(end, share), 0.0, 1.0)


def _byar(count: Floats, sign: int) -> Floats:
    events = count + 1 if sign > 0 else count
    inner = np.maximum(1 - 1 / (9 * events) + sign * Z / (3 * np.sqrt(events)), 0.0)
    return np.where(events > 0, events * inner**3, np.where(np.isnan(events), np.nan, 0.0))


def _of_events(value: Floats, loose: Floats, months: Any, sign: int) -> Floats:
    """Byar of the fewest or most events that round to the printed value, per month.

    NaN where no whole number does, or a negative one.
    """
    cases, around = value * months, loose * months
    counted = (value >= 0) & (np.abs(cases - np.rint(cases)) <= around + HAIR)
    return np.where(counted, _byar(np.maximum(cases + sign * around, 0.0), sign) / months, np.nan)


def significance(every: dict[str, Any], made: dict[str, Any], known: Known) -> None:
    """Intervals of the baseline, of the current value and of the change; 2 where it is significant."""
    size = len(every["baseline"])
    year = (known.month >= BASELINE[0]) & (known.month <= BASELINE[1]) & ~np.isnan(known.below)
    of = known.series[year]
    above, below = (
        np.bincount(of, weights=column[year], minlength=size) for column in (known.above, known.below)
    )
    summed = np.where(every["how"] == "ratio", above * 100 / below, np.nan)
    agrees = (np.bincount(of, minlength=size) == WINDOW) & (
        np.abs(summed - every["baseline"]) <= every["loose"] + HAIR
    )
    agrees &= every["share"] & (above >= 0) & (above <= below)
    events = every["is_count"] & ~every["as_share"] & ~every["empty"]
    months = np.where(every["how"] == "mean", WINDOW, 1)
    read_before = np.where(every["repeats"], WINDOW, 1)
    _intervals_now(every, made)
    for name, sign in (("low", -1), ("high", 1)):
        before = _of_events(every["baseline"], every["loose"], months, sign)
        share = 100 * _wilson(above / read_before, below / read_before, sign)
        made[f"before_{name}"] = np.where(events, before, np.where(agrees, share, np.nan))
    # A change that cannot be judged has no interval, nor has one over a window that lacks months.
    stated = ~made["flips"] & (made["months"] >= WINDOW)
    start = np.where(every["share"], summed, every["baseline"])
    low, high = _difference(
        (made["now"], made["now_low"], made["now_high"]), (start, made["before_low"], made["before_high"])
    )
    made["change_low"], made["change_high"] = np.where(stated, low, np.nan), np.where(stated, high, np.nan)
    made["significance"] = _beyond_zero(made["change_low"], made["change_high"])
    _same_months(every, made, known)


def _beyond_zero(low: Floats, high: Floats) -> Ints:
    """2 for an interval that leaves out zero, 1 for one that holds it, 0 for none."""
    beyond: Ints = np.where(np.isnan(low), 0, np.where((low > 0) | (high < 0), 2, 1))
    return beyond


def _same_months(every: dict[str, Any], made: dict[str, Any], known: Known) -> None:
    """Of a window that lacks months its own months against the same ones of the baseline's year."""
    size = len(every["how"])
    end = np.where(made["end"] > 0, made["end"], made["newest"])
    lacking = (every["how"] != "") & (end > BASELINE[1]) & (made["months"] < WINDOW) & ~every["empty"]
    lacking &= ~made["impossible"]
    made["same"] = np.full(size, -1)
    made["same_low"], made["same_high"] = np.full(size, np.nan), np.full(size, np.nan)
    rows = np.flatnonzero(lacking)
    if not len(rows):
        return
    rules, some = _some(every, known, rows)
    last = end[rows]
    now = (some.month > _begins(last)[some.series]) & (some.month <= last[some.series])
    there = np.zeros((len(rows), WINDOW), dtype=bool)
    there[some.series[now], some.month[now] % WINDOW] = True
    then = (some.month >= BASELINE[0]) & (some.month <= BASELINE[1])
    then &= there[some.series, some.month % WINDOW]
    least = there.sum(axis=1)
    sides = []
    for inside in (now, then):
        side = _made_of(rules, some, inside, least)
        side["now"] = side["raw"]
        _intervals_now(rules, side)
        sides.append(side)
    both = (np.bincount(some.series[then], minlength=len(rows)) == least) & (least > 0)
    for side in sides:
        both &= ~np.isnan(side["now"]) & (side["months"] >= least)
    low, high = _difference(*((side["now"], side["now_low"], side["now_high"]) for side in sides))
    made["same"][rows] = np.where(both, _beyond_zero(low, high), -1)
    made["same_low"][rows], made["same_high"][rows] = (np.where(both, one, np.nan) for one in (low, high))


def _some(every: dict[str, Any], known: Known, rows: Ints) -> tuple[dict[str, Any], Known]:
    """What the plan says of some series, and what is known of them."""
    place = np.full(len(every["how"]), -1)
    place[rows] = np.arange(len(rows))
    of = place[known.series] >= 0
    names = ("how", "is_count", "as_share", "empty", "share", "repeats")
    rules = {name: every[name][rows] for name in names}
    return rules, Known(place[known.series[of]], *(column[of] for column in known[1:]))


def _intervals_now(every: dict[str, Any], made: dict[str, Any]) -> None:
    """Intervals of the current values."""
    events = every["is_count"] & ~every["as_share"] & ~every["empty"]
    shares = every["share"] & ~every["empty"] & ~np.isnan(made["now"])
    shares &= (made["numerator"] >= 0) & (made["numerator"] <= made["denominator"])
    months = np.where(every["how"] == "mean", made["months"], 1)
    read = np.where(every["repeats"], made["pairs"], 1)
    for name, sign in (("low", -1), ("high", 1)):
        now = _of_events(made["now"], made["loose_now"], months, sign)
        share = 100 * _wilson(made["numerator"] / read, made["denominator"] / read, sign)
        made[f"now_{name}"] = np.where(events, now, np.where(shares, share, np.nan))


Ends = tuple[Floats, Floats, Floats]


def _difference(first: Ends, second: Ends) -> tuple[Floats, Floats]:
    """The interval of a difference, out of value, low and high of both (MOVER)."""
    (one, one_low, one_high), (other, other_low, other_high) = first, second
    down = np.sqrt((one - one_low) ** 2 + (other_high - other) ** 2)
    up = np.sqrt((one_high - one) ** 2 + (other - other_low) ** 2)
    return one - other - down, one - other + up


# --- gaps ---------------------------------------------------------------------------------


def _over_one_window(every: dict[str, Any], made: dict[str, Any], known: Known) -> dict[str, Any]:
    """Women and men over the window that ends first, where enough months of the other are known for it."""
    ends, there = made["end"].reshape(-1, 3), ~np.isnan(made["now"].reshape(-1, 3))
    first = np.minimum(ends[:, 1], ends[:, 2])[:, None]
    later = there[:, 1:2] & there[:, 2:] & (ends > first)
    later[:, 0] = False
    if not later.any():
        return made
    rows = np.flatnonzero(later)
    rules, some = _some(every, known, rows)
    wanted = np.broadcast_to(first, later.shape).reshape(-1)[rows]
    again = {**_over(rules, some, wanted), "end": wanted}
    again["now"] = again["raw"]
    _intervals_now(rules, again)
    fits = ~np.isnan(again["now"]) & (again["months"] >= KNOWN * WINDOW - HAIR)
    made = {**made}
    for name in ("end", "now", "months", "loose_now", "now_low", "now_high"):
        made[name] = made[name].copy()
        made[name][rows[fits]] = again[name][fits]
    return made


def gaps(every: dict[str, Any], made: dict[str, Any], known: Known) -> dict[str, Any]:
    """Women less men, then and now, with weights and the intervals of both and of their change."""
    made = _over_one_window(every, made, known)
    total_end, women_end, men_end = made["end"].reshape(-1, 3).T

    def parts(column: Any) -> Any:
        return column.reshape(-1, 3).T

    (total, women, men), (_, base_women, base_men) = parts(made["now"]), parts(every["baseline"])
    total = np.where(total_end == women_end, total, np.nan)
    men = np.where(men_end == women_end, men, np.nan)
    (_, low_women, low_men), (_, high_women, high_men) = parts(made["now_low"]), parts(made["now_high"])
    (_, loose_women, loose_men) = parts(np.where(np.isnan(made["now"]), 0.0, made["loose_now"]))
    (_, base_loose_women, base_loose_men) = parts(every["loose"])
    (_, flips_women, flips_men) = parts(made["flips"])
    gap, then = women - men, base_women - base_men
    slack, then_slack = loose_women + loose_men, base_loose_women + base_loose_men
    tolerance, moved = slack + then_slack, np.abs(gap) - np.abs(then)
    crossed = (
        ((then > 0) != (gap > 0))
        & (np.abs(then) > then_slack + HAIR)
        & (np.abs(gap) > slack + HAIR)
        & (np.abs(gap - then) > tolerance + HAIR)
    )
    movement = np.where(np.abs(moved) <= tolerance + HAIR, 2, np.where(moved > 0, 3, 4))
    movement = np.where(np.isnan(moved) | flips_women | flips_men, 0, np.where(crossed, 1, movement))
    low, high = _difference((women, low_women, high_women), (men, low_men, high_men))
    (_, *before_low), (_, *before_high) = parts(made["before_low"]), parts(made["before_high"])
    sides = tuple(zip((base_women, base_men), before_low, before_high, strict=True))
    around = [(least <= value) & (value <= most) for value, least, most in sides]
    then_low, then_high = (np.where(around[0] & around[1], end, np.nan) for end in _difference(*sides))
    known_sides = ~np.isnan(made["now_low"]) & ~np.isnan(made["before_low"])
    _, *stated = parts(known_sides & (made["months"] >= WINDOW))
    of_both = stated[0] & stated[1] & (movement != 0)
    change_low, change_high = (
        np.where(of_both, end, np.nan) for end in _difference((gap, low, high), (then, then_low, then_high))
    )
    kinds = {name: every[name][::3] for name in ("is_count", "as_share", "share")}
    return {
        "movement": movement,
        "then": then,
        "gap": gap,
        "tolerance": tolerance,
        "gap_low": low,
        "gap_high": high,
        "then_low": then_low,
        "then_high": then_high,
        "change_low": change_low,
        "change_high": change_high,
        **_weights("weight_now", kinds, (total, women, men), parts(made["loose_now"])),
        **_weights("weight_then", kinds, parts(every["baseline"]), parts(every["loose"])),
    }


def _weights(name: str, kinds: dict[str, Any], figures: Any, slacks: Any) -> dict[str, Floats]:
    """Weight of women, and the lowest and highest that rounding allows."""
    (total, women, men), (loose, loose_women, loose_men) = figures, slacks
    counted = kinds["is_count"] & ~kinds["as_share"] & (np.minimum(women, men) >= 0)
    counted &= women + men > loose_women + loose_men + HAIR
    implied = (kinds["as_share"] | kinds["share"]) & (np.abs(women - men) > loose_women + loose_men + HAIR)
    least = [np.maximum(women - loose_women, 0.0), np.maximum(men - loose_men, 0.0)]
    most = [women + loose_women, men + loose_men]
    corners = [
        (total + of * loose - men - second * loose_men)
        / (women + first * loose_women - men - second * loose_men)
        for of in (-1, 1)
        for first in (-1, 1)
        for second in (-1, 1)
    ]

    def either(of_count: Floats, of_share: Floats) -> Floats:
        return np.where(counted, of_count, np.where(implied, of_share, np.nan))

    return {
        name: either(women / (women + men), (total - men) / (women - men)),
        f"{name}_low": either(least[0] / (least[0] + most[1]), np.minimum.reduce(corners)),
        f"{name}_high": either(most[0] / (most[0] + least[1]), np.maximum.reduce(corners)),
    }
