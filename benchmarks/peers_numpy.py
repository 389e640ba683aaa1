"""`follow_up` by hand in numpy: the work of `peers_polars` on flat arrays, for one plan or many at once.

Rows stand by plan, series and month. Sums of a series are `bincount`s, neighbours are found by looking one
row back, and a whole and its parts stand side by side in a grid. Nothing here imports paktmodel.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks import peers_numpy_axes as axes
from benchmarks.answers import CAUSES, VARIATIONS, Answers, Place
from benchmarks.deliveries import Figure
from benchmarks.peers_bounds import HAIR
from benchmarks.peers_numpy_slips import slips
from benchmarks.peers_numpy_xmr import Charts, charts_of
from benchmarks.plan_table import BASELINE, BEGINS, LAST, PARTS, Series

Floats = NDArray[np.float64]
Ints = NDArray[np.int64]
Flags = NDArray[np.bool_]


class Observed(NamedTuple):
    """Observations in memory, as parallel arrays sorted by plan, series and month; NaN where nothing is.

    Attributes:
        plans: How many plans there are.
        plan: The plan of each.
        place: The place of its series in the plan's table.
        month: Its month.
        value: Its value.
        places: Decimals printed.
        above: Its numerator.
        below: Its denominator.
    """

    plans: int
    plan: Ints
    place: Ints
    month: Ints
    value: Floats
    places: Ints
    above: Floats
    below: Floats


class Judged(NamedTuple):
    """The answers: arrays by series, by point, by plan and indicator, and places of issues by code."""

    verdicts: dict[str, Any]
    charts: Charts
    gaps: dict[str, Any]
    issues: list[tuple[str, Ints, Ints]]


def observed_of(figures: Iterable[Figure], table: list[Series]) -> Observed:
    """Arrays of rows of numbers."""
    place_of = {(one.indicator, one.part): place for place, one in enumerate(table)}
    rows = [
        (plan, place_of[code, part], month, value, places, above, below)
        for plan, code, part, month, value, places, above, below in figures
    ]
    columns: list[Any] = list(zip(*rows, strict=True))
    plan, place, month, places = (np.array(columns[at], dtype=np.int64) for at in (0, 1, 2, 4))
    value, above, below = (np.array(columns[at], dtype=np.float64) for at in (3, 5, 6))
    return Observed(int(plan.max()) + 1, plan, place, month, value, places, above, below)


def rules_of(table: list[Series]) -> dict[str, Any]:
    """The plan's table as arrays, one entry a series."""
    rules = {name: np.array([getattr(one, name) for one in table]) for name in Series._fields}
    return {**rules, "baseline": rules["baseline"].astype(np.float64)}


def judge(observed: Observed, rules: dict[str, Any]) -> Judged:
    """Everything `follow_up` answers, of every plan."""
    count = len(rules["part"])
    every = {name: np.tile(column, observed.plans) for name, column in rules.items()}
    given = observed.plan * count + observed.place
    kept = observed.month <= rules["last"][observed.place]
    series, month = given[kept], observed.month[kept]
    value, above, below = observed.value[kept], observed.above[kept], observed.below[kept]
    places = observed.places[kept]
    slack = np.where(every["is_count"][series] & (places == 0), 0.0, 0.5 * 10.0**-places)
    with np.errstate(divide="ignore", invalid="ignore"):
        figure = np.where(below > 0, above * 100 / below, value)
        issues = _alone(every, series, month, value, above, below, slack)
        issues += _between_parts(rules, observed.plans, series, month, value, above, below, slack, figure)
        issues += [*_untimely(given, observed.month), *slips(every, series, month, value)]
        known = axes.Known(series, month, value, above, below, slack)
        verdicts = axes.windows(every, known, issues)
        axes.change(every, verdicts)
        verdicts["timeliness"] = _timeliness(every, series[month >= BEGINS])
        axes.significance(every, verdicts, known)
        charts = charts_of(every, series, month, figure)
        return Judged(verdicts, charts, axes.gaps(every, verdicts, known), issues)


def _timeliness(every: dict[str, Any], reported: Ints) -> Ints:
    """0 current, 1 not yet possible, 2 late on an unknown day, 3 not followed, 4 not applicable."""
    there = np.bincount(reported, minlength=len(every["due"]))
    late = np.where(every["due"] == 0, 1, 2)
    timely = np.where((every["due"] > 0) & (there == every["due"]), 0, late)
    return np.where(every["empty"], 4, np.where(every["followed"], timely, 3))


# --- data issues --------------------------------------------------------------------------

#: A code, and the series and month of each place.
Issues = list[tuple[str, Ints, Ints]]


def _alone(
    every: dict[str, Any],
    series: Ints,
    month: Ints,
    value: Floats,
    above: Floats,
    below: Floats,
    slack: Floats,
) -> Issues:
    """Figures by themselves."""
    share = every["share"][series]
    broken = every["whole"][series] & (value > np.floor(value))
    masks = {
        "value-not-whole-observed": broken,
        "observation-of-empty-part": every["empty"][series] & (value != 0),
        "count-negative-observed": (every["not_negative"][series] & (value < 0) & ~broken)
        | (share & (below < 0)),
        "share-out-of-range-observed": share
        & ((value + slack < -HAIR) | (value - slack > 100 + HAIR) | (above < 0)),
        "numerator-above-denominator": share
        & (below >= 0)
        & ((above > below) | ((below == 0) & (above != 0))),
    }
    return [(code, series[mask], month[mask]) for code, mask in masks.items() if mask.any()]


def _between_parts(
    rules: dict[str, Any],
    plans: int,
    series: Ints,
    month: Ints,
    value: Floats,
    above: Floats,
    below: Floats,
    slack: Floats,
    figure: Floats,
) -> Issues:
    """A whole and its parts, side by side by indicator and month."""
    first, span = int(month.min()), int(month.max() - month.min()) + 1
    indicators = len(rules["part"]) // 3
    shape = (plans * indicators, 3, span)
    flat = series * span + month - first

    def grid(column: Floats) -> tuple[Floats, Floats, Floats]:
        made = np.full(shape, np.nan)
        made.reshape(-1)[flat] = column
        return made[:, 0], made[:, 1], made[:, 2]

    def of_plan(name: str) -> Flags:
        return np.tile(rules[name][::3], plans)[:, None]

    total, women, men = grid(value)
    loose, loose_women, loose_men = grid(slack)
    whole, whole_women, whole_men = grid(below)
    part, part_women, part_men = grid(above)
    ratio, ratio_women, ratio_men = grid(figure)
    as_share, share = of_plan("as_share"), of_plan("share")
    counted = of_plan("is_count") & ~as_share
    exact, exact_women, exact_men = (
        np.where(np.isnan(part), loose, 0.0)
        for part, loose in ((part, loose), (part_women, loose_women), (part_men, loose_men))
    )
    derived = (part_women + part_men == part) & (whole_women + whole_men == whole)
    lowest = np.minimum(ratio_women - exact_women, ratio_men - exact_men)
    highest = np.maximum(ratio_women + exact_women, ratio_men + exact_men)
    unlike = as_share & ((total < np.minimum(women, men)) | (total > np.maximum(women, men)))
    off = counted & (np.abs(women + men - total) > loose + loose_women + loose_men + HAIR)
    # Parts that make the whole together are shares of it, and it is no mean of them.
    made = np.abs(ratio_women + ratio_men - ratio) <= exact + exact_women + exact_men + HAIR
    outside = share & ~derived & ~made & ((ratio + exact < lowest - HAIR) | (ratio - exact > highest + HAIR))
    above_women = counted & (women - total > loose_women + loose + HAIR)
    above_men = counted & (men - total > loose_men + loose + HAIR)
    counted_women = share & ((whole_women > whole) | (part_women > part))
    counted_men = share & ((whole_men > whole) | (part_men > part))
    found: Issues = []
    for code, masks in (
        ("unlike-baseline", (unlike, unlike, unlike)),
        ("parts-off-total-observed", (off, off, off)),
        ("share-outside-parts", (outside, outside, outside)),
        ("part-above-total", (above_women | above_men, above_women, above_men)),
        ("part-counted-above-total", (counted_women | counted_men, counted_women, counted_men)),
    ):
        for number, mask in enumerate(masks):
            rows, months = np.nonzero(mask)
            if len(rows):
                found.append((code, rows * 3 + number, months + first))
    return found


def _untimely(series: Ints, month: Ints) -> Issues:
    """Series that begin before their baseline, and figures of months that are not over."""
    first = np.flatnonzero(np.diff(series, prepend=-1))
    early, future = first[month[first] < BASELINE[0]], month > LAST
    return [
        ("observation-before-plan", series[early], month[early]),
        ("observation-in-future", series[future], month[future]),
    ]


# --- in the form in which answers are compared --------------------------------------------

_STATUS = {2: "not-assessable", 1: "improved", 0: "unchanged", -1: "worsened"}
_TIMELY = ("current", "not-yet-possible", "due-day-unknown", "not-followed", "not-applicable")
_CERTAIN = {0: "unknown", 1: "not-significant", 2: "significant"}
_MOVED = ("not-assessable", "crossed", "unchanged", "widened", "narrowed")


def answers(judged: Judged, table: list[Series]) -> dict[int, Answers]:
    """The answers of each plan, as `benchmarks.answers` compares them."""
    count, verdicts, charts = len(table), judged.verdicts, judged.charts
    made: dict[int, Answers] = {}
    for series in range(len(verdicts["now"])):
        plan, one = series // count, table[series % count]
        row: dict[str, Any] = {
            name: _figure(column[series]) for name, column in {**verdicts, **charts.series}.items()
        }
        row.update(
            value=row["now"],
            status=_STATUS[int(verdicts["status"][series])],
            timeliness=_TIMELY[int(verdicts["timeliness"][series])],
            significance=_CERTAIN[int(verdicts["significance"][series])],
            same=_CERTAIN.get(int(verdicts["same"][series])),
            variation=VARIATIONS[int(charts.series["variation"][series])],
            months=None if row["now"] is None else row["months"],
            slack=None if row["amount"] is None else row["slack"],
        )
        made.setdefault(plan, Answers({}, {}, {}, frozenset())).verdicts[one.indicator, one.part] = row
    for place, series in enumerate(charts.point_series):
        plan, one = int(series) // count, table[int(series) % count]
        made[plan].points[one.indicator, one.part, int(charts.months[place])] = {
            "figure": float(charts.figures[place]),
            "variation": VARIATIONS[int(charts.variations[place])],
            "causes": tuple(cause for cause, rule in zip(CAUSES, charts.rules, strict=True) if rule[place]),
        }
    for row_of in range(len(judged.gaps["movement"])):
        plan, one = row_of // (count // 3), table[row_of % (count // 3) * 3]
        row = {name: _figure(column[row_of]) for name, column in judged.gaps.items()}
        row["movement"] = _MOVED[int(judged.gaps["movement"][row_of])]
        if row["then"] is None or row["gap"] is None:
            row["tolerance"] = None
        made[plan].gaps[one.indicator] = row
    issues: dict[int, set[Place]] = {}
    for code, series_of, months in judged.issues:
        for series, month in zip(series_of.tolist(), months.tolist(), strict=True):
            one = table[series % count]
            at = 0 if code == "observation-before-plan" else month
            issues.setdefault(series // count, set()).add((code, one.indicator, one.part, at))
    assert tuple(dict.fromkeys(one.part for one in table)) == PARTS
    return {plan: one._replace(issues=frozenset(issues.get(plan, ()))) for plan, one in made.items()}


def _figure(value: Any) -> float | None:
    return None if np.isnan(value) else float(value)
