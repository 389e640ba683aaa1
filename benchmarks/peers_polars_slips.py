"""Figures that seem to be in another unit, by hand in polars."""

import polars as pl

from benchmarks.peers_bounds import BY_TENS, COUNTS, HAIR, NEAR, SLIP_FROM
from benchmarks.plan_table import BASELINE


def slips(known: pl.DataFrame) -> pl.DataFrame:
    """Figures that are ten, a hundred, a thousand times the one before, or as small a part of it.

    The first after the baseline is held against that; and none against one that is itself in doubt. A figure
    is delivered as a value or as what was counted and out of how many, so that the two never bear it out.
    """
    shown = known.filter((pl.col("value") > 0) & (pl.col("by_tens") | pl.col("is_count")))
    rows = shown.join(_suspect(shown), on="series", how="semi", maintain_order="left")
    level = pl.col("by_tens") | (pl.col("how") == "mean")
    start = pl.when(level & (pl.col("baseline") > 0) & (pl.col("month") > BASELINE[1])).then("baseline")
    sound = pl.when(~pl.col("doubted")).then("value").shift(1).forward_fill().over("series")
    rows = rows.with_columns(pl.lit(False).alias("doubted"))
    while not rows.is_empty():  # once more for each figure in doubt that stands next to another
        again = rows.with_columns(_slipped(pl.col("value"), sound.fill_null(start)).alias("doubted"))
        if again["doubted"].equals(rows["doubted"]):
            break
        rows = again
    return rows.filter("doubted")


def _suspect(shown: pl.DataFrame) -> pl.DataFrame:
    """Series whose figures lie so far apart that one may be in doubt; nearly none."""
    base = pl.when(pl.col("baseline") > 0).then("baseline").first()
    least = pl.min_horizontal(pl.col("value").min(), base)
    apart = shown.group_by("series").agg(
        pl.max_horizontal(pl.col("value").max(), base).alias("most"),
        pl.when(pl.col("is_count").first())
        .then(pl.max_horizontal(least, pl.lit(SLIP_FROM)))
        .otherwise(least)
        .alias("least"),
        pl.when(pl.col("by_tens").first())
        .then(10.0 ** BY_TENS[0])
        .otherwise(10.0 ** COUNTS[0])
        .alias("times"),
    )
    return apart.filter(pl.col("most") * NEAR >= pl.col("times") * pl.col("least") * (1 - HAIR))


def _slipped(value: pl.Expr, before: pl.Expr) -> pl.Expr:
    """Whether a figure is near a power of ten times another of which people err."""
    smaller = pl.min_horizontal(value, before)
    times = pl.max_horizontal(value, before) / smaller
    counted = pl.col("is_count") & (smaller >= SLIP_FROM)
    near = [
        of & (times * NEAR >= 10.0**power * (1 - HAIR)) & (times <= 10.0**power * NEAR * (1 + HAIR))
        for powers, of in ((BY_TENS, pl.col("by_tens")), (COUNTS, counted))
        for power in powers
    ]
    return (before.is_not_null() & pl.any_horizontal(near)).fill_null(False)
