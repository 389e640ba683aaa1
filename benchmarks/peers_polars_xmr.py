"""XmR charts of every series by hand in polars: limits, and four rules for every point."""

import polars as pl

from benchmarks.peers_bounds import HAIR

#: The rules, as NHS England's program has them: nothing is tested before a point is marked.
_FACTOR, _SCREEN, _ROW = 2.66, 3.267, 7

#: What a point says: 0 nothing is claimed, 1 common cause, 2 improvement, 3 concern, 4 upwards, 5 downwards.
_UP, _DOWN = pl.lit(4, pl.Int8), pl.lit(5, pl.Int8)


def charts_of(known: pl.DataFrame) -> tuple[pl.DataFrame, pl.DataFrame]:
    """The points, and one row for each series with its limits and what its latest point says."""
    points = known.filter(pl.col("figure").is_not_null()).select(
        "plan",
        "indicator",
        "part",
        "month",
        "series",
        "figure",
        "side",
        "empty",
    )
    # Rows stand by series and month: neighbours are found by shifting once over the whole frame, and no gap
    # between them counts.
    same = pl.col("series") == pl.col("series").shift(1)
    points = points.with_columns(pl.when(same).then(pl.col("figure").diff()).alias("step"))
    limits = _limits(points)
    points = points.join(limits, on="series", how="left", maintain_order="left")
    points = _marked(points)
    last = points.unique("series", keep="last", maintain_order=True).select("series", "variation")
    return points, limits.join(last, on="series", how="left")


def _limits(points: pl.DataFrame) -> pl.DataFrame:
    """Mean and limits, and whether anything may be claimed."""
    move = pl.col("step").abs()
    sums = points.group_by("series", maintain_order=True).agg(
        pl.len().alias("points"),
        pl.col("figure").mean().alias("mean"),
        move.sum().alias("spread"),
        pl.col("empty").first(),
    )
    screen = pl.when(pl.col("spread") > 0).then(_SCREEN * pl.col("spread") / (pl.col("points") - 1))
    kept = (
        points.select("series", move.alias("move"))
        .join(sums.select("series", screen.alias("screen")), on="series", how="left", maintain_order="left")
        .filter(pl.col("move").is_not_null() & (pl.col("move") < pl.col("screen").fill_null(1) - HAIR))
        .group_by("series", maintain_order=True)
        .agg(pl.col("move").mean().alias("range"))
    )
    # What never changes has no limits; a leap that is screened out leaves limits without a width.
    width = pl.when(pl.col("spread") > 0).then(_FACTOR * pl.col("range"))
    return sums.join(kept, on="series", how="left", maintain_order="left").select(
        "series",
        "mean",
        (pl.col("mean") - width).alias("lower"),
        (pl.col("mean") + width).alias("upper"),
        (~pl.col("empty")).alias("claimed"),
    )


def _side(distance: pl.Expr, width: pl.Expr) -> pl.Expr:
    """1 beyond a width upwards, -1 downwards, 0 within it and on it."""
    return (distance > width + HAIR).cast(pl.Int8) - (distance < -width - HAIR).cast(pl.Int8)


def _marked(points: pl.DataFrame) -> pl.DataFrame:
    """The four rules: each gives the side of a point, or 0."""
    away, width = pl.col("figure") - pl.col("mean"), pl.col("upper") - pl.col("mean")
    same = pl.col("series") == pl.col("series").shift(1)
    points = points.with_columns(
        _side(away, width).fill_null(0).alias("outside"),
        _side(away, width * 2 / 3).fill_null(0).alias("near"),
        _side(away, pl.lit(0.0)).alias("half"),
        _side(pl.col("step"), pl.lit(0.0)).alias("way"),
    )
    # A row of points on one side, or of steps one way, begins where side or series change.
    points = points.with_columns(
        (~same.fill_null(False) | (pl.col("half") != pl.col("half").shift(1))).cum_sum().alias("run_id"),
        (~same.fill_null(False) | (pl.col("way") != pl.col("way").shift(1)).fill_null(True))
        .cum_sum()
        .alias("way_id"),
    )
    points = points.with_columns(
        pl.when(pl.len().over("run_id") >= _ROW).then(pl.col("half")).otherwise(0).alias("run"),
        # Seven points are six steps.
        pl.when((pl.len().over("way_id") >= _ROW - 1) & pl.col("way").is_not_null())
        .then(pl.col("way"))
        .otherwise(0)
        .alias("climb"),
    )
    following = (
        pl.when(pl.col("series") == pl.col("series").shift(-1)).then(pl.col("climb").shift(-1)).otherwise(0)
    )
    # Of each three on one side of the mean those between two thirds and the limit, if two or more are.
    between = pl.when(pl.col("outside") == 0).then(pl.col("near")).otherwise(0)
    points = points.with_columns(
        # A point between two trends belongs to the one that follows.
        pl.when(following != 0).then(following).otherwise(pl.col("climb")).fill_null(0).alias("trend"),
        between.alias("between"),
        (same & (pl.col("half") == pl.col("half").shift(1)) & (pl.col("half") != 0)).alias("alike"),
    )
    near = (pl.col("between") != 0).cast(pl.Int8)
    three = (
        pl.col("alike").shift(-1) & pl.col("alike").shift(-2) & (near + near.shift(-1) + near.shift(-2) >= 2)
    ).fill_null(False)
    points = points.with_columns(three.alias("three")).with_columns(
        pl.when(pl.any_horizontal(pl.col("three"), pl.col("three").shift(1), pl.col("three").shift(2)))
        .then(pl.col("between"))
        .otherwise(0)
        .alias("close")
    )
    rules = ("outside", "trend", "close", "run")
    first = pl.lit(0, pl.Int8)
    for rule in reversed(rules):
        first = pl.when(pl.col(rule) != 0).then(pl.col(rule)).otherwise(first)
    points = points.with_columns(
        first.alias("first"), *(pl.when("claimed").then(pl.col(rule)).otherwise(0) for rule in rules)
    )
    wanted = pl.col("first") * pl.col("side")
    variation = (
        pl.when(~pl.col("claimed"))
        .then(pl.lit(0, pl.Int8))
        .when(pl.col("first") == 0)
        .then(pl.lit(1, pl.Int8))
        .when(wanted > 0)
        .then(pl.lit(2, pl.Int8))
        .when(wanted < 0)
        .then(pl.lit(3, pl.Int8))
        .otherwise(pl.when(pl.col("first") > 0).then(_UP).otherwise(_DOWN))
    )
    return points.select(
        "plan",
        "indicator",
        "part",
        "month",
        "series",
        "figure",
        "mean",
        "lower",
        "upper",
        *rules,
        variation.alias("variation"),
    )
