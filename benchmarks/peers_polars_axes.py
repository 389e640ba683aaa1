"""Windows, changes, significance and gaps of every series by hand in polars."""

import polars as pl

from benchmarks.peers_bounds import DISAGREEING, HAIR, IMPOSSIBLE, KNOWN, LENGTH, Z
from benchmarks.plan_table import BASELINE, BEGINS, WINDOW

_PER_MONTH = pl.col("how") == "mean"


# --- windows ------------------------------------------------------------------------------


def windows(skeleton: pl.DataFrame, known: pl.DataFrame, issues: pl.DataFrame) -> pl.DataFrame:
    """The value of each series over its twelve months; none where its figures cannot be right."""
    ends = _ends(known)
    made = _over(skeleton.join(ends, on="series", how="left", maintain_order="left"), known)
    inside = issues.join(ends, on="series", how="left").filter(_within(pl.col("end")))
    marks = inside.group_by("series").agg(
        pl.col("code").is_in(IMPOSSIBLE).any().alias("impossible"),
        pl.col("code").is_in(DISAGREEING).any().alias("disagrees"),
    )
    return made.join(marks, on="series", how="left", maintain_order="left").with_columns(
        pl.col("impossible", "disagrees").fill_null(False),
        pl.when(~pl.col("impossible").fill_null(False)).then(pl.col("raw")).alias("now"),
    )


def _before(end: pl.Expr) -> pl.Expr:
    """The month before a window, which never reaches back into the baseline's year."""
    return pl.max_horizontal(end - WINDOW, pl.lit(BASELINE[1]))


def _within(end: pl.Expr) -> pl.Expr:
    return (pl.col("month") > _before(end)) & (pl.col("month") <= end)


def _over(ending: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """The value of each series over the months that end with one."""
    paired = pl.col("above").is_not_null() & pl.col("below").is_not_null()
    summed = (
        known.join(ending.select("series", "end"), on="series", how="left", maintain_order="left")
        .filter(_within(pl.col("end")))
        .group_by("series", maintain_order=True)
        .agg(
            pl.col("value").count().alias("valued"),
            pl.col("value").sum().alias("sum"),
            pl.col("slack").filter(pl.col("value").is_not_null()).sum().alias("slacks"),
            paired.sum().alias("pairs"),
            pl.col("above").filter(paired).sum().alias("numerator"),
            pl.col("below").filter(paired).sum().alias("denominator"),
        )
    )
    ratio = (pl.col("how") == "ratio") & (pl.col("pairs") > 0) & (pl.col("denominator") > 0)
    total = (pl.col("how") == "sum") & (pl.col("valued") >= WINDOW)
    mean = _PER_MONTH & (pl.col("valued") > 0)
    return ending.join(summed, on="series", how="left", maintain_order="left").with_columns(
        pl.when(ratio)
        .then(pl.col("numerator") * 100 / pl.col("denominator"))
        .when(total)
        .then(pl.col("sum"))
        .when(mean)
        .then(pl.col("sum") / pl.col("valued"))
        .alias("raw"),
        pl.when(mean)
        .then(pl.col("slacks") / pl.col("valued"))
        .when(total)
        .then(pl.col("slacks"))
        .otherwise(0.0)
        .alias("loose_now"),
        pl.when(ratio).then(pl.col("pairs")).otherwise(pl.col("valued")).alias("months"),
    )


def _ends(known: pl.DataFrame) -> pl.DataFrame:
    """The last month of each window.

    It is the newest with eleven known before it; what is no sum ends with the newest of all, if enough of
    the months before that are known.
    """
    opening = (pl.col("series").diff() != 0) | (pl.col("month").diff() != 1)
    stretches = known.select("series", "month", "how", opening.fill_null(True).cum_sum().alias("stretch"))
    newest = pl.col("month").max()
    whole = (pl.col("length") >= WINDOW) & (pl.col("month") >= BASELINE[1] + WINDOW)
    there = (pl.col("month") > _before(pl.col("newest"))).sum()
    ends = (
        stretches.with_columns(
            (pl.int_range(pl.len()).over("stretch") + 1).alias("length"),
            newest.over("series").alias("newest"),
        )
        .group_by("series")
        .agg(
            pl.col("how").first(),
            pl.col("newest").first(),
            there.alias("there"),
            pl.col("month").filter(whole).max().alias("complete"),
        )
    )
    share = KNOWN * (pl.col("newest") - _before(pl.col("newest"))) - HAIR
    enough = (pl.col("there") >= share) & (pl.col("there") >= LENGTH * WINDOW - HAIR)
    latest = pl.when((pl.col("how") != "sum") & enough).then("newest").otherwise("complete")
    return ends.select("series", latest.alias("end"))


# --- changes ------------------------------------------------------------------------------


def _status(amount: pl.Expr, loose: pl.Expr) -> pl.Expr:
    """1 improved, 0 unchanged, -1 worsened."""
    sign = (amount > 0).cast(pl.Int8) - (amount < 0).cast(pl.Int8)
    return pl.when(amount.abs() <= loose + HAIR).then(0).otherwise(sign * pl.col("side"))


def changes(made: pl.DataFrame) -> pl.DataFrame:
    """The change from the baseline and what it means; by every reading where figures disagree."""
    made = made.with_columns(
        (pl.col("now") - pl.col("baseline")).alias("amount"),
        (pl.col("loose") + pl.col("loose_now")).alias("slack"),
    ).with_columns(_status(pl.col("amount"), pl.col("slack")).alias("standing"))
    made = _flipped(made) if made["disagrees"].any() else made.with_columns(pl.lit(False).alias("flips"))
    judged = pl.col("judged") & ~pl.col("empty") & ~pl.col("flips") & pl.col("amount").is_not_null()
    return made.with_columns(
        pl.when(~judged)
        .then(pl.lit("not-assessable"))
        .when(pl.col("standing") == 0)
        .then(pl.lit("unchanged"))
        .when(pl.col("standing") > 0)
        .then(pl.lit("improved"))
        .otherwise(pl.lit("worsened"))
        .alias("status")
    )


def _flipped(made: pl.DataFrame) -> pl.DataFrame:
    """Whether a count off the other parts of its window would stand otherwise by them."""
    cell = ["plan", "indicator"]
    raw, end = (
        {
            part: pl.col(name).filter(pl.col("part") == part).first().over(cell)
            for part in ("total", "women", "men")
        }
        for name in ("raw", "end")
    )
    loose = pl.col("loose_now").sum().over(cell) - pl.col("loose_now")
    other = (
        pl.when((pl.col("part") == "total") & (end["women"] == end["men"]))
        .then(raw["women"] + raw["men"])
        .when((pl.col("part") == "women") & (end["total"] == end["men"]))
        .then(raw["total"] - raw["men"])
        .when((pl.col("part") == "men") & (end["total"] == end["women"]))
        .then(raw["total"] - raw["women"])
    )
    again = _status(other - pl.col("baseline"), loose + pl.col("loose"))
    return made.with_columns(
        (pl.col("disagrees") & pl.col("is_count") & pl.col("judged") & (again != pl.col("standing")))
        .fill_null(False)
        .alias("flips")
    )


def timely(made: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Whether every month since the plan began is there that can be."""
    there = known.filter(pl.col("month") >= BEGINS).group_by("series").agg(pl.len().alias("there"))
    joined = made.join(there, on="series", how="left", maintain_order="left")
    return joined.with_columns(
        pl.when(pl.col("empty"))
        .then(pl.lit("not-applicable"))
        .when(~pl.col("followed"))
        .then(pl.lit("not-followed"))
        .when((pl.col("due") > 0) & (pl.col("there") == pl.col("due")))
        .then(pl.lit("current"))
        .when(pl.col("due") == 0)
        .then(pl.lit("not-yet-possible"))
        .otherwise(pl.lit("due-day-unknown"))
        .alias("timeliness")
    )


# --- significance -------------------------------------------------------------------------


def _wilson(above: pl.Expr, below: pl.Expr, sign: int) -> pl.Expr:
    share = above / below
    spread = (share * (below - above) + Z**2 / 4).sqrt()
    end = (above + Z**2 / 2 + sign * Z * spread) / (below + Z**2)
    kept = pl.max_horizontal(end, share) if sign > 0 else pl.min_horizontal(end, share)
    return kept.clip(0.0, 1.0)


def _byar(count: pl.Expr, sign: int) -> pl.Expr:
    events = count + 1 if sign > 0 else count
    inner = 1 - 1 / (9 * events) + sign * Z / (3 * events.sqrt())
    return pl.when(events > 0).then(events * inner.clip(lower_bound=0.0).pow(3)).otherwise(0.0)


def _counted(value: pl.Expr, loose: pl.Expr, months: pl.Expr, sign: int) -> pl.Expr:
    """Byar of the lowest or highest value that rounds to the printed one, per month."""
    figure = value + sign * loose
    return _byar(figure.clip(lower_bound=0.0) * months, sign) / months


def significance(made: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Intervals of the baseline, of the current value and of the change."""
    before = (
        known.filter(pl.col("month").is_between(*BASELINE) & pl.col("below").is_not_null())
        .group_by("series", maintain_order=True)
        .agg(
            pl.len().alias("before_months"),
            pl.col("above").sum().alias("before_above"),
            pl.col("below").sum().alias("before_below"),
        )
    )
    made = made.join(before, on="series", how="left", maintain_order="left").with_columns(
        pl.when(pl.col("how") == "ratio")
        .then(pl.col("before_above") * 100 / pl.col("before_below"))
        .alias("summed")
    )
    agrees = (pl.col("before_months") == WINDOW) & (
        (pl.col("summed") - pl.col("baseline")).abs() <= pl.col("loose") + HAIR
    )
    events = pl.col("is_count") & ~pl.col("as_share")
    year = pl.when(_PER_MONTH).then(WINDOW).otherwise(1)
    read_before = pl.when("repeats").then(WINDOW).otherwise(1)
    counted_before = events & pl.col("baseline").is_not_null()
    shared_before = pl.col("share") & agrees
    ends = _intervals_now()
    for name, sign in (("low", -1), ("high", 1)):
        ends[f"before_{name}"] = (
            pl.when(counted_before)
            .then(_counted(pl.col("baseline"), pl.col("loose"), year, sign))
            .when(shared_before)
            .then(
                100
                * _wilson(pl.col("before_above") / read_before, pl.col("before_below") / read_before, sign)
            )
        )
    made = made.with_columns(**{name: pl.when(~pl.col("empty")).then(end) for name, end in ends.items()})
    start = pl.when("share").then(pl.col("summed")).otherwise(pl.col("baseline"))
    low, high = _difference(
        (pl.col("now"), pl.col("now_low"), pl.col("now_high")),
        (start, pl.col("before_low"), pl.col("before_high")),
    )
    made = made.with_columns(low.alias("change_low"), high.alias("change_high"))
    return made.with_columns(
        pl.when(pl.col("change_low").is_null())
        .then(pl.lit("unknown"))
        .when((pl.col("change_low") > 0) | (pl.col("change_high") < 0))
        .then(pl.lit("significant"))
        .otherwise(pl.lit("not-significant"))
        .alias("significance")
    )


def _intervals_now() -> dict[str, pl.Expr]:
    """Intervals of the current values."""
    there = pl.col("now").is_not_null()
    months = pl.when(_PER_MONTH).then(pl.col("months")).otherwise(1)
    read = pl.when("repeats").then(pl.col("pairs")).otherwise(1)
    return {
        f"now_{name}": pl.when(pl.col("is_count") & ~pl.col("as_share") & there)
        .then(_counted(pl.col("now"), pl.col("loose_now"), months, sign))
        .when(pl.col("share") & there)
        .then(100 * _wilson(pl.col("numerator") / read, pl.col("denominator") / read, sign))
        for name, sign in (("low", -1), ("high", 1))
    }


Ends = tuple[pl.Expr, pl.Expr, pl.Expr]


def _difference(first: Ends, second: Ends) -> tuple[pl.Expr, pl.Expr]:
    """The interval of a difference, out of value, low and high of both (MOVER)."""
    (one, one_low, one_high), (other, other_low, other_high) = first, second
    down = ((one - one_low).pow(2) + (other_high - other).pow(2)).sqrt()
    up = ((one_high - one).pow(2) + (other - other_low).pow(2)).sqrt()
    return one - other - down, one - other + up


# --- gaps ---------------------------------------------------------------------------------


def _over_one_window(verdicts: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Women and men over the window that ends first, where enough months of the other are known for it."""
    first = pl.col("end").min().over("plan", "indicator")
    later = (
        verdicts.filter((pl.col("part") != "total") & pl.col("now").is_not_null())
        .filter((pl.len().over("plan", "indicator") == 2) & (pl.col("end") > first))
        .select("series")
    )
    if later.is_empty():
        return verdicts
    rules = ("plan", "indicator", "series", "how", "is_count", "as_share", "share", "repeats")
    parts = verdicts.filter(pl.col("part") != "total").select(*rules, first.alias("end"))
    wanted = parts.join(later, on="series", how="semi", maintain_order="left")
    again = (
        _over(wanted, known.join(later, on="series", how="semi", maintain_order="left"))
        .filter(pl.col("raw").is_not_null() & (pl.col("months") >= KNOWN * WINDOW - HAIR))
        .with_columns(pl.col("raw").alias("now"))
        .with_columns(**_intervals_now())
    )
    return verdicts.update(
        again.select("series", "end", "now", "loose_now", "now_low", "now_high"), on="series"
    )


def gaps(verdicts: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Women less men, then and now, with weights and the interval of the difference."""
    verdicts = _over_one_window(verdicts, known)
    cell = ["plan", "indicator"]
    fields = ("end", "now", "baseline", "loose", "loose_now", "now_low", "now_high", "status", "flips")
    total, women, men = (
        verdicts.filter(pl.col("part") == part).select(
            *cell,
            *(pl.col(name).alias(f"{name}_{part}") for name in fields),
            *(("is_count", "as_share", "share") if part == "total" else ()),
        )
        for part in ("total", "women", "men")
    )
    both = total.join(women, on=cell, how="left", maintain_order="left").join(
        men, on=cell, how="left", maintain_order="left"
    )
    both = both.with_columns(
        pl.when(pl.col(f"end_{part}") == pl.col("end_women")).then(f"now_{part}").alias(f"now_{part}")
        for part in ("total", "men")
    )
    now_slack = sum(
        (
            pl.when(pl.col(f"now_{part}").is_not_null()).then(pl.col(f"loose_now_{part}")).otherwise(0.0)
            for part in ("women", "men")
        ),
        pl.lit(0.0),
    )
    both = both.with_columns(
        (pl.col("baseline_women") - pl.col("baseline_men")).alias("then"),
        (pl.col("now_women") - pl.col("now_men")).alias("gap"),
        (pl.col("loose_women") + pl.col("loose_men")).alias("then_slack"),
        now_slack.alias("now_slack"),
    ).with_columns(
        (pl.col("then_slack") + pl.col("now_slack")).alias("tolerance"),
        (pl.col("gap").abs() - pl.col("then").abs()).alias("change"),
    )
    crossed = (
        ((pl.col("then") > 0) != (pl.col("gap") > 0))
        & (pl.col("then").abs() > pl.col("then_slack") + HAIR)
        & (pl.col("gap").abs() > pl.col("now_slack") + HAIR)
        & ((pl.col("gap") - pl.col("then")).abs() > pl.col("tolerance") + HAIR)
    )
    low, high = _difference(
        (pl.col("now_women"), pl.col("now_low_women"), pl.col("now_high_women")),
        (pl.col("now_men"), pl.col("now_low_men"), pl.col("now_high_men")),
    )
    return both.with_columns(
        pl.when(pl.col("change").is_null() | pl.col("flips_women") | pl.col("flips_men"))
        .then(pl.lit("not-assessable"))
        .when(crossed)
        .then(pl.lit("crossed"))
        .when(pl.col("change").abs() <= pl.col("tolerance") + HAIR)
        .then(pl.lit("unchanged"))
        .when(pl.col("change") > 0)
        .then(pl.lit("widened"))
        .otherwise(pl.lit("narrowed"))
        .alias("movement"),
        low.alias("gap_low"),
        high.alias("gap_high"),
        **_weights("now", "loose_now", "weight_now"),
        **_weights("baseline", "loose", "weight_then"),
    )


def _weights(figure: str, slack: str, name: str) -> dict[str, pl.Expr]:
    """Weight of women, and the lowest and highest that rounding allows."""
    total, women, men = (pl.col(f"{figure}_{part}") for part in ("total", "women", "men"))
    loose, loose_women, loose_men = (pl.col(f"{slack}_{part}") for part in ("total", "women", "men"))
    counted = pl.col("is_count") & ~pl.col("as_share") & (pl.min_horizontal(women, men) >= 0)
    counted &= women + men > loose_women + loose_men + HAIR
    implied = (pl.col("as_share") | pl.col("share")) & ((women - men).abs() > loose_women + loose_men + HAIR)
    least = [(women - loose_women).clip(lower_bound=0.0), (men - loose_men).clip(lower_bound=0.0)]
    most = [women + loose_women, men + loose_men]
    corners = [
        (total + of * loose - men - second * loose_men)
        / (women + first * loose_women - men - second * loose_men)
        for of in (-1, 1)
        for first in (-1, 1)
        for second in (-1, 1)
    ]
    return {
        name: pl.when(counted).then(women / (women + men)).when(implied).then((total - men) / (women - men)),
        f"{name}_low": pl.when(counted)
        .then(least[0] / (least[0] + most[1]))
        .when(implied)
        .then(pl.min_horizontal(*corners)),
        f"{name}_high": pl.when(counted)
        .then(most[0] / (most[0] + least[1]))
        .when(implied)
        .then(pl.max_horizontal(*corners)),
    }
