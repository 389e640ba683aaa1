"""Rows about observations: load a million, hold them, judge them."""

import datetime as dt
import gc
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import groupby
from operator import itemgetter
from typing import Any

import attrs

from benchmarks import samples
from benchmarks.measuring import Row, grown, interleaved, medians

OURS = "paktmodel"
DAY = dt.date(2024, 8, 31)

#: Months of a series in the row about verdicts: 72 of them in 45 series make a plan's 3 240 rows.
MONTHS = 72


def load_observations(count: int) -> Row:
    """Observations from a document."""
    import paktmodel as pm
    from benchmarks import peers_msgspec, peers_pydantic

    document, rows = samples.observations_bytes(count), samples.rows_bytes(count)
    told = interleaved(
        {
            OURS: lambda: pm.loads(document, pm.Observations),
            "msgspec rows, value as text": lambda: peers_msgspec.load_rows(rows),
            "pydantic rows, value as text": lambda: peers_pydantic.load_plain_rows(rows),
            "pydantic rows, our rules": lambda: peers_pydantic.load_rows(rows),
        },
        rounds=5 if count <= 200_000 else 3,
    )
    return Row(
        f"load {_count(count)} observations from a document",
        "ms",
        medians(told, 1e3),
        "≤ 1.5 × msgspec",
        1.5,
        "msgspec rows, value as text",
        "ours reads columns per series, checks every cell, sorts and packs; the peers read one object "
        "a row, as systems without a store of columns do",
    )


@attrs.frozen
class AttrsRow:
    """An observation as one attrs object."""

    indicator: str
    part: str
    period: str
    value: Decimal


def hold_observations(count: int) -> Row:
    """Memory that an observation takes."""
    import paktmodel as pm
    from benchmarks import peers_pydantic

    def ours() -> Any:
        document = samples.observations_bytes(count)
        return pm.loads(document, pm.Observations)

    def rows(build: Callable[..., Any]) -> Callable[[], Any]:
        names = ("indicator", "part", "period", "value")
        return lambda: [
            build(**dict(zip(names, (*row[:3], Decimal(row[3])), strict=True)))
            for row in samples.observed(count)
        ]

    size = sum(1 for _ in samples.observed(count))
    ours()  # once before: what is imported and cached belongs to no observation
    held = {
        OURS: grown(ours) / size,
        "attrs objects": grown(rows(AttrsRow)) / size,
        "pydantic": grown(rows(peers_pydantic.Row.model_construct)) / size,
    }
    return Row(
        f"memory of {_count(count)} observations",
        "bytes each",
        held,
        "≤ 24 bytes",
        24 / held["attrs objects"],
        "attrs objects",
        "by tracemalloc; indicator, part and period of the peers' objects are texts that all rows of a "
        "series or month share, the value is a Decimal of its own",
    )


def judge_observations(count: int) -> Row:
    """Verdicts over stored observations, plan by plan."""
    import polars

    import paktmodel as pm

    plan = pm.catalog.load("uppsala-1000-fler")
    codes = [str(indicator.code) for indicator in plan.indicators]
    plans = max(1, count // (len(codes) * len(samples.PARTS) * MONTHS))
    rows = list(_of_plans(plans, codes))
    stored = [
        pm.Observations(
            pm.Observation(indicator=code, part=part, period=pm.Period(period), value=Decimal(value))
            for _, code, part, period, value in of_plan
        )
        for _, of_plan in groupby(rows, key=itemgetter(0))
    ]
    frame = polars.DataFrame(
        {
            "plan": [row[0] for row in rows],
            "indicator": [row[1] for row in rows],
            "part": [row[2] for row in rows],
            "period": [row[3] for row in rows],
            "value": [float(row[4]) for row in rows],
        }
    )
    baselines = polars.DataFrame(
        [
            {"indicator": code, "part": part, "baseline": float(figure) if figure is not None else None}
            for indicator, code in zip(plan.indicators, codes, strict=True)
            for part in samples.PARTS
            for figure in (indicator.baseline.value(pm.Part.read(part)),)
        ],
        schema={"indicator": polars.String, "part": polars.String, "baseline": polars.Float64},
    )
    window = samples.months(12)[0]

    def sums() -> Any:
        value, change = polars.col("value"), polars.col("mean") - polars.col("baseline")
        return (
            frame.lazy()
            .filter(polars.col("period") >= window)
            .group_by("plan", "indicator", "part")
            .agg(value.sum().alias("sum"), value.mean().alias("mean"), value.len().alias("months"))
            .join(baselines.lazy(), on=["indicator", "part"], how="left")
            .with_columns(change.alias("change"))
            .with_columns(
                polars.when(polars.col("change") > 0.05)
                .then(polars.lit("up"))
                .when(polars.col("change") < -0.05)
                .then(polars.lit("down"))
                .otherwise(polars.lit("same"))
                .alias("standing")
            )
            .collect()
        )

    gc.collect()
    told = interleaved(
        {
            OURS: lambda: [pm.follow_up(plan, one, as_of=DAY) for one in stored],
            "polars, the same sums": sums,
        },
        rounds=3 if plans <= 50 else 1,
    )
    return Row(
        f"verdicts over {_count(len(rows))} stored observations, {plans} plans in a loop",
        "ms",
        medians(told, 1e3),
        "≤ 3 × polars",
        3.0,
        "polars, the same sums",
        "ours gives each indicator and part its window, value, standing, target, timeliness and reasons "
        "in exact decimals; polars sums floats and compares",
    )


def _of_plans(plans: int, codes: list[str]) -> Iterator[tuple[int, str, str, str, str]]:
    months = samples.months(MONTHS)
    values = iter(samples.observed(plans * len(codes) * len(samples.PARTS) * MONTHS))
    for number in range(plans):
        for code in codes:
            for part in samples.PARTS:
                for period in months:
                    yield number, code, part, period, next(values)[3]


def _count(count: int) -> str:
    return f"{count:,}".replace(",", " ")
