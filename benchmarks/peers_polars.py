"""`follow_up` by hand in polars: what an analyst who knows polars well would write for this plan.

From a frame of observations in memory to frames of answers, for one plan or for many at once: the
window of twelve months like with like with its slack, the change and what it means, timeliness, data
issues with every place, XmR limits and four rules for every point as NHS England's program has them, Wilson
or Byar of the change and of the same months where a window lacks some, and gaps with their intervals then
and now and that of their change. Cases are independent, and nothing is tested before a claim.
Months are observed and final, and numerators and denominators whole counts, as in `deliveries`; floats
decide, with a hair's breadth for what lies exactly on a bound. Nothing here imports paktmodel.
"""

from collections.abc import Iterable
from typing import Any, NamedTuple

import polars as pl

from benchmarks import peers_polars_axes as axes
from benchmarks.answers import CAUSES, VARIATIONS, Answers, Place
from benchmarks.deliveries import Figure
from benchmarks.peers_bounds import HAIR
from benchmarks.peers_polars_slips import slips
from benchmarks.peers_polars_xmr import charts_of
from benchmarks.plan_table import BASELINE, LAST, PARTS, Series

_PART = pl.Enum(PARTS)


class Rules(NamedTuple):
    """The plan as frames: prepared once, as no observation changes it.

    Attributes:
        series: One row a series, in the plan's order.
        codes: The indicators as an enumeration.
    """

    series: pl.DataFrame
    codes: pl.Enum


class Judged(NamedTuple):
    """The answers.

    Attributes:
        verdicts: One row for each plan, indicator and part.
        points: One row for each point of a series.
        gaps: One row for each plan and indicator.
        issues: One row for each place of a data issue.
    """

    verdicts: pl.DataFrame
    points: pl.DataFrame
    gaps: pl.DataFrame
    issues: pl.DataFrame


def rules_of(table: list[Series]) -> Rules:
    """The plan's table as a frame; each series has its place."""
    codes = pl.Enum(list(dict.fromkeys(one.indicator for one in table)))
    frame = pl.DataFrame(table, schema=list(Series._fields), orient="row").with_columns(
        pl.col("indicator").cast(codes), pl.col("part").cast(_PART)
    )
    return Rules(frame.with_row_index("place"), codes)


def frame_of(figures: Iterable[Figure], rules: Rules) -> pl.DataFrame:
    """Observations in memory: sorted by plan, indicator, part and month."""
    schema: dict[str, Any] = {
        "plan": pl.Int32,
        "indicator": rules.codes,
        "part": _PART,
        "month": pl.Int32,
        "value": pl.Float64,
        "places": pl.Int8,
        "above": pl.Float64,
        "below": pl.Float64,
    }
    return pl.DataFrame(list(figures), schema=schema, orient="row")


def judge(observed: pl.DataFrame, rules: Rules) -> Judged:
    """Everything `follow_up` answers, of every plan in the frame."""
    given = observed.join(
        rules.series, on=["indicator", "part"], how="left", maintain_order="left"
    ).with_columns((pl.col("plan") * len(rules.series) + pl.col("place")).alias("series"))
    # Decimals were printed with a value; a whole count is exact.
    known = given.filter(pl.col("month") <= pl.col("last")).with_columns(
        pl.when(pl.col("is_count") & (pl.col("places") == 0))
        .then(0.0)
        .otherwise(0.5 * pl.lit(10.0).pow(-pl.col("places").cast(pl.Float64)))
        .alias("slack"),
        pl.coalesce(
            pl.when(pl.col("below") > 0).then(pl.col("above") * 100 / pl.col("below")), pl.col("value")
        ).alias("figure"),
    )
    plans = observed.select(pl.col("plan").unique())
    skeleton = plans.join(rules.series, how="cross").with_columns(
        (pl.col("plan") * len(rules.series) + pl.col("place")).alias("series")
    )
    in_another_unit = _places(slips(known), "unit-slip-suspected")
    issues = pl.concat([_issues(known), _untimely(given), in_another_unit])
    windows = axes.windows(skeleton, known, issues)
    changed = axes.timely(axes.changes(windows), known)
    points, charts = charts_of(known)
    verdicts = (
        axes.significance(changed, known)
        .join(charts, on="series", how="left", maintain_order="left")
        .with_columns(pl.col("variation").fill_null(0))
    )
    return Judged(verdicts, points, axes.gaps(verdicts, known), issues)


# --- data issues --------------------------------------------------------------------------


def _issues(known: pl.DataFrame) -> pl.DataFrame:
    """Places of what cannot be right, or does not go together."""
    value, above, below, share = (pl.col(name) for name in ("value", "above", "below", "share"))
    broken = pl.col("whole") & (value > value.floor())
    alone = {
        "value-not-whole-observed": broken,
        "observation-of-empty-part": pl.col("empty") & value.ne_missing(0.0),
        "count-negative-observed": (pl.col("not_negative") & (value < 0) & ~broken) | (share & (below < 0)),
        "share-out-of-range-observed": share
        & ((value + pl.col("slack") < -HAIR) | (value - pl.col("slack") > 100 + HAIR) | (above < 0)),
        "numerator-above-denominator": share
        & (below >= 0)
        & ((above > below) | ((below == 0) & (above != 0))),
    }
    marked = known.select(
        "plan", "indicator", "part", "month", "series", *(mask.alias(code) for code, mask in alone.items())
    )
    found = [_places(marked.filter(pl.col(code)), code) for code in alone]
    cells = ["plan", "indicator", "month"]
    total, women, men = (
        known.filter((pl.col("part") == part) & ~pl.col("empty")).select(
            *cells,
            *(
                pl.col(name).alias(f"{name}_{part}")
                for name in ("value", "above", "below", "slack", "figure", "series")
            ),
            *(("is_count", "as_share", "share") if part == "total" else ()),
        )
        for part in PARTS
    )
    wide = total.join(women, on=cells, how="left", maintain_order="left").join(
        men, on=cells, how="left", maintain_order="left"
    )
    found += _between_parts(wide)
    return pl.concat(found)


def _between_parts(wide: pl.DataFrame) -> list[pl.DataFrame]:
    """A whole and its parts, of every month in which the whole is there."""
    counted = pl.col("is_count") & ~pl.col("as_share")
    total, women, men = (pl.col(f"value_{part}") for part in PARTS)
    loose = {part: pl.col(f"slack_{part}") for part in PARTS}
    apart = (women + men - total).abs() - (loose["total"] + loose["women"] + loose["men"])
    ratios = {part: pl.col(f"above_{part}").is_not_null() & (pl.col(f"below_{part}") > 0) for part in PARTS}
    figures = {part: pl.col(f"figure_{part}") for part in PARTS}
    slacks = {part: pl.when(ratios[part]).then(0.0).otherwise(loose[part]) for part in PARTS}
    lowest = pl.min_horizontal(*(figures[part] - slacks[part] for part in ("women", "men")))
    highest = pl.max_horizontal(*(figures[part] + slacks[part] for part in ("women", "men")))
    derived = (pl.col("above_women") + pl.col("above_men") == pl.col("above_total")) & (
        pl.col("below_women") + pl.col("below_men") == pl.col("below_total")
    )
    every = pl.all_horizontal(figures[part].is_not_null() for part in PARTS)
    beyond = (figures["total"] + slacks["total"] < lowest - HAIR) | (
        figures["total"] - slacks["total"] > highest + HAIR
    )
    # Parts that make the whole together are shares of it, and it is no mean of them.
    made = (figures["women"] + figures["men"] - figures["total"]).abs() <= (
        slacks["total"] + slacks["women"] + slacks["men"] + HAIR
    )
    masks = {
        "unlike": pl.col("as_share")
        & ~total.is_between(pl.min_horizontal(women, men), pl.max_horizontal(women, men))
        & women.is_not_null()
        & men.is_not_null(),
        "off": counted & (apart > HAIR),
        "outside": pl.col("share") & ~derived.fill_null(False) & every & beyond & ~made,
    }
    for part in ("women", "men"):
        over = pl.col(f"value_{part}") - total - loose[part] - loose["total"]
        masks[f"above_{part}"] = counted & (over > HAIR)
        masks[f"counted_{part}"] = pl.col("share") & (
            (pl.col(f"below_{part}") > pl.col("below_total"))
            | (pl.col(f"above_{part}") > pl.col("above_total"))
        )
    masks["above_total"] = masks["above_women"] | masks["above_men"]
    masks["counted_total"] = masks["counted_women"] | masks["counted_men"]
    marked = wide.with_columns(**{f"is_{name}": mask for name, mask in masks.items()})
    found = []
    for code, columns in (
        ("unlike-baseline", dict.fromkeys(PARTS, "is_unlike")),
        ("parts-off-total-observed", dict.fromkeys(PARTS, "is_off")),
        ("share-outside-parts", dict.fromkeys(PARTS, "is_outside")),
        ("part-above-total", {part: f"is_above_{part}" for part in PARTS}),
        ("part-counted-above-total", {part: f"is_counted_{part}" for part in PARTS}),
    ):
        for part, column in columns.items():
            rows = marked.filter(pl.col(column))
            if len(rows):
                named = rows.with_columns(
                    pl.lit(part, dtype=_PART).alias("part"), pl.col(f"series_{part}").alias("series")
                )
                found.append(_places(named, code))
    return found


def _places(rows: pl.DataFrame, code: str) -> pl.DataFrame:
    return rows.select("plan", "indicator", "part", "month", "series", pl.lit(code).alias("code"))


def _untimely(given: pl.DataFrame) -> pl.DataFrame:
    """Series that begin before their baseline, and figures of months that are not over."""
    first = given.unique(["series"], keep="first", maintain_order=True)
    early = _places(first.filter(pl.col("month") < BASELINE[0]), "observation-before-plan")
    future = _places(given.filter(pl.col("month") > LAST), "observation-in-future")
    return pl.concat([early, future])


# --- in the form in which answers are compared --------------------------------------------


def answers(judged: Judged) -> dict[int, Answers]:
    """The answers of each plan, as `benchmarks.answers` compares them."""
    made: dict[int, Answers] = {}
    issues: dict[int, set[Place]] = {}
    for one in judged.verdicts.iter_rows(named=True):
        of_plan = made.setdefault(one["plan"], Answers({}, {}, {}, frozenset()))
        if one["now"] is None:
            one.update(months=None)
        if one["amount"] is None:
            one.update(slack=None)
        one.update(value=one["now"], variation=VARIATIONS[one["variation"]])
        of_plan.verdicts[one["indicator"], one["part"]] = one
    for one in judged.points.iter_rows(named=True):
        causes = tuple(
            cause
            for cause, rule in zip(CAUSES, ("outside", "trend", "close", "run"), strict=True)
            if one[rule]
        )
        one.update(variation=VARIATIONS[one["variation"]], causes=causes)
        made[one["plan"]].points[one["indicator"], one["part"], one["month"]] = one
    for one in judged.gaps.iter_rows(named=True):
        if one["then"] is None or one["gap"] is None:
            one.update(tolerance=None)
        made[one["plan"]].gaps[one["indicator"]] = one
    for plan, code, part, month, _, issue in judged.issues.iter_rows():
        whole = issue == "observation-before-plan"
        issues.setdefault(plan, set()).add((issue, code, part, 0 if whole else month))
    return {plan: one._replace(issues=frozenset(issues.get(plan, ()))) for plan, one in made.items()}
