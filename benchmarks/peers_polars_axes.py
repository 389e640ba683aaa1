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
    inside = known.join(
        ending.select("series", "end"), on="series", how="left", maintain_order="left"
    ).filter(_within(pl.col("end")))
    return _made_of(ending, inside, pl.lit(WINDOW))


def _made_of(every: pl.DataFrame, inside: pl.DataFrame, least: pl.Expr) -> pl.DataFrame:
    """The value of each series over some of its months; of a sum no fewer than it must have."""
    paired = pl.col("above").is_not_null() & pl.col("below").is_not_null()
    summed = inside.group_by("series", maintain_order=True).agg(
        pl.col("value").count().alias("valued"),
        pl.col("value").sum().alias("sum"),
        pl.col("slack").filter(pl.col("value").is_not_null()).sum().alias("slacks"),
        paired.sum().alias("pairs"),
        pl.col("above").filter(paired).sum().alias("numerator"),
        pl.col("below").filter(paired).sum().alias("denominator"),
    )
    ratio = (pl.col("how") == "ratio") & (pl.col("pairs") > 0) & (pl.col("denominator") > 0)
    total = (pl.col("how") == "sum") & (pl.col("valued") >= least)
    mean = _PER_MONTH & (pl.col("valued") > 0)
    return every.join(summed, on="series", how="left", maintain_order="left").with_columns(
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
    """The last month of each window, and the newest of which anything is known.

    A window ends with the newest that has eleven known before it; that of what is no sum with the newest of
    all, if enough of the months before that are known.
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
    return ends.select("series", "newest", latest.alias("end"))


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
    """Byar of the fewest or most events that round to the printed value, per month.

    None where no whole number does, or a negative one.
    """
    cases, around = value * months, loose * months
    counted = (value >= 0) & ((cases - cases.round()).abs() <= around + HAIR)
    return pl.when(counted).then(_byar((cases + sign * around).clip(lower_bound=0.0), sign) / months)


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
    agrees &= (pl.col("before_above") >= 0) & (pl.col("before_above") <= pl.col("before_below"))
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
    # A change that cannot be judged has no interval, nor has one over a window that lacks months.
    stated = ~pl.col("flips") & (pl.col("months") >= WINDOW)
    made = made.with_columns(
        pl.when(stated).then(low).alias("change_low"), pl.when(stated).then(high).alias("change_high")
    )
    return _same_months(made, known).with_columns(
        _beyond_zero(pl.col("change_low"), pl.col("change_high")).alias("significance")
    )


def _beyond_zero(low: pl.Expr, high: pl.Expr) -> pl.Expr:
    """Whether an interval leaves out zero."""
    return (
        pl.when(low.is_null())
        .then(pl.lit("unknown"))
        .when((low > 0) | (high < 0))
        .then(pl.lit("significant"))
        .otherwise(pl.lit("not-significant"))
    )


def _same_months(made: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Of a window that lacks months its own months against the same ones of the baseline's year."""
    rules = ("series", "how", "is_count", "as_share", "share", "repeats")
    lacking = made.filter(
        (pl.col("how") != "") & ~pl.col("empty") & ~pl.col("impossible"),
        ~(pl.col("months") >= WINDOW).fill_null(False),
    ).select(*rules, pl.coalesce("end", "newest").alias("end"))
    if lacking.is_empty():
        none = pl.lit(None, pl.Float64)
        return made.with_columns(
            pl.lit(None, pl.String).alias("same"), none.alias("same_low"), none.alias("same_high")
        )
    some = known.join(lacking.select("series", "end"), on="series", how="inner", maintain_order="left")
    some = some.with_columns((pl.col("month") % WINDOW).alias("place"))
    now = some.filter(_within(pl.col("end")))
    then = some.filter(pl.col("month").is_between(*BASELINE)).join(
        now.select("series", "place"), on=["series", "place"], how="semi", maintain_order="left"
    )
    for name, inside in (("least", now), ("earlier", then)):
        counted = inside.group_by("series").agg(pl.len().alias(name))
        lacking = lacking.join(counted, on="series", how="left", maintain_order="left")
    lacking = lacking.filter(pl.col("least") == pl.col("earlier"))
    sides = []
    for name, inside in (("", now), ("_then", then)):
        side = _made_of(lacking, inside, pl.col("least")).with_columns(pl.col("raw").alias("now"))
        side = side.with_columns(**_intervals_now()).filter(
            pl.col("now").is_not_null() & (pl.col("months") >= pl.col("least"))
        )
        ends = (pl.col(one).alias(f"{one}{name}") for one in ("now", "now_low", "now_high"))
        sides.append(side.select("series", *ends))
    low, high = _difference(
        (pl.col("now"), pl.col("now_low"), pl.col("now_high")),
        (pl.col("now_then"), pl.col("now_low_then"), pl.col("now_high_then")),
    )
    found = sides[0].join(sides[1], on="series", how="inner")
    found = found.select("series", low.alias("same_low"), high.alias("same_high"))
    found = found.with_columns(_beyond_zero(pl.col("same_low"), pl.col("same_high")).alias("same"))
    return made.join(found, on="series", how="left", maintain_order="left")


def _intervals_now() -> dict[str, pl.Expr]:
    """Intervals of the current values."""
    there = pl.col("now").is_not_null()
    months = pl.when(_PER_MONTH).then(pl.col("months")).otherwise(1)
    read = pl.when("repeats").then(pl.col("pairs")).otherwise(1)
    shared = (
        pl.col("share") & there & (pl.col("numerator") >= 0) & (pl.col("numerator") <= pl.col("denominator"))
    )
    return {
        f"now_{name}": pl.when(pl.col("is_count") & ~pl.col("as_share") & there)
        .then(_counted(pl.col("now"), pl.col("loose_now"), months, sign))
        .when(shared)
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
        again.select("series", "end", "now", "months", "loose_now", "now_low", "now_high"), on="series"
    )


def gaps(verdicts: pl.DataFrame, known: pl.DataFrame) -> pl.DataFrame:
    """Women less men, then and now, with weights and the intervals of both and of their change."""
    verdicts = _over_one_window(verdicts, known)
    cell = ["plan", "indicator"]
    fields = ("end", "now", "months", "baseline", "loose", "loose_now", "flips")
    fields = (*fields, "now_low", "now_high", "before_low", "before_high")
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
    sides = [
        (pl.col(f"baseline_{part}"), pl.col(f"before_low_{part}"), pl.col(f"before_high_{part}"))
        for part in ("women", "men")
    ]
    around = [value.is_between(least, most) for value, least, most in sides]
    then_low, then_high = (pl.when(around[0] & around[1]).then(end) for end in _difference(*sides))
    both = both.with_columns(
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
        then_low.alias("then_low"),
        then_high.alias("then_high"),
        **_weights("now", "loose_now", "weight_now"),
        **_weights("baseline", "loose", "weight_then"),
    )
    stated = [
        (pl.col(f"months_{part}") >= WINDOW)
        & pl.col(f"now_low_{part}").is_not_null()
        & pl.col(f"before_low_{part}").is_not_null()
        for part in ("women", "men")
    ]
    of_both = stated[0] & stated[1] & (pl.col("movement") != "not-assessable")
    change_low, change_high = _difference(
        (pl.col("gap"), pl.col("gap_low"), pl.col("gap_high")),
        (pl.col("then"), pl.col("then_low"), pl.col("then_high")),
    )
    return both.with_columns(
        pl.when(of_both).then(change_low).alias("change_low"),
        pl.when(of_both).then(change_high).alias("change_high"),
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
