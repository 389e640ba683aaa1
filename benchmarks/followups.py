"""Rows about follow-ups: verdicts over stored observations, a country, memory, duties."""

import datetime as dt
import pickle
from collections.abc import Callable
from decimal import Decimal
from typing import Any

from benchmarks import answers, deliveries, plan_table, samples
from benchmarks.measuring import Contender, grown
from benchmarks.rows import Goal, Row, spaced

DAY = dt.date(2024, 8, 31)

#: Plans in the rows about verdicts: about 95 000 observations.
PLANS = 30
#: Observations that are delivered for one of them.
PLAUSIBLE = 3164
#: Municipalities in Sweden.
COUNTRY = 290

EVERY, CHANGES = "paktmodel, every axis read", "paktmodel, signal and significance not read"
TESTED = "paktmodel, every axis read, with the tests of statistics"
POLARS, NUMPY = "polars, the same work, all plans at once", "numpy, the same work, all plans at once"
POLARS_BY_PLAN, NUMPY_BY_PLAN = "polars, the same work, plan by plan", "numpy, the same work, plan by plan"
SUMS = "polars, bare sums"


# --- contenders ---------------------------------------------------------------------------


def as_peers_judge() -> tuple[Any, ...]:
    """The rules by which the peers judge: presets that test nothing, and a change from what is printed."""
    from attrs import evolve

    import paktmodel as pm

    # The peers have Byar's interval for every number of events: an exact one needs quantiles of chi-square,
    # which neither numpy nor polars has.
    plain = evolve(pm.SignificanceRules.preset("plain"), exact_below=Decimal(0))
    nhs = pm.SignalRules.preset("nhs")
    return (pm.JudgementRule(id="as-peers", baseline="printed", signal=nhs, significance=plain),)


def as_ours() -> tuple[Any, ...]:
    """The library's own charts, intervals and tests; only the start of a change is as the peers have it."""
    import paktmodel as pm

    return (pm.JudgementRule(id="as-printed", baseline="printed"),)


def ours(*, plans: int, noise: bool = False, read: str = "every", tests: bool = False) -> Callable[[], int]:
    """Follow up plan by plan, from stored observations to answers that are read."""
    import paktmodel as pm

    plan = pm.catalog.load("uppsala-1000-fler")
    stored = [
        pm.load(deliveries.document(deliveries.delivery(number, noise=noise)), pm.Observations)
        for number in range(plans)
    ]
    reading = answers.read_every_axis if read == "every" else answers.read_changes
    rules = as_ours() if tests else as_peers_judge()
    return lambda: sum(reading(pm.follow_up(plan, one, as_of=DAY, judgement=rules)) for one in stored)


def _deliveries(plans: int, noise: bool, by_plan: bool) -> list[list[list[deliveries.Delivered]]]:
    every = [deliveries.delivery(number, noise=noise) for number in range(plans)]
    return [[one] for one in every] if by_plan else [every]


def polars(*, plans: int, noise: bool = False, by_plan: bool = False) -> Callable[[], object]:
    """The same work in polars, from frames in memory to frames of answers."""
    from benchmarks import peers_polars as peer

    rules = peer.rules_of(plan_table.table())
    frames = [peer.frame_of(deliveries.figures(one), rules) for one in _deliveries(plans, noise, by_plan)]
    return lambda: [peer.judge(frame, rules) for frame in frames]


def numpy(*, plans: int, noise: bool = False, by_plan: bool = False) -> Callable[[], object]:
    """The same work in numpy, from arrays in memory to arrays of answers."""
    from benchmarks import peers_numpy as peer

    table = plan_table.table()
    rules = peer.rules_of(table)
    arrays = [peer.observed_of(deliveries.figures(one), table) for one in _deliveries(plans, noise, by_plan)]
    return lambda: [peer.judge(one, rules) for one in arrays]


def sums(*, plans: int, noise: bool = False) -> Callable[[], object]:
    """Only the sums of twelve months, compared with the baseline: about a hundredth of the work."""
    import polars as pl

    from benchmarks import peers_polars as peer

    rules = peer.rules_of(plan_table.table())
    frame = peer.frame_of(deliveries.figures(_deliveries(plans, noise, False)[0]), rules)
    value, change = (
        pl.coalesce("value", pl.col("above") * 100 / pl.col("below")),
        pl.col("mean") - pl.col("baseline"),
    )
    return lambda: (
        frame.lazy()
        .filter(pl.col("month") > plan_table.LAST - plan_table.WINDOW)
        .group_by("plan", "indicator", "part")
        .agg(value.sum().alias("sum"), value.mean().alias("mean"), value.len().alias("months"))
        .join(rules.series.lazy(), on=["indicator", "part"], how="left")
        .with_columns(change.alias("change"))
        .with_columns((change > 0.05).cast(pl.Int8) - (change < -0.05).cast(pl.Int8))
        .collect()
    )


def held() -> Callable[[], int]:
    """Bytes that a follow-up holds on to beside plan and observations, nothing read of it."""
    import paktmodel as pm

    plan = pm.catalog.load("uppsala-1000-fler")
    stored = pm.load(deliveries.document(deliveries.delivery(0)), pm.Observations)
    pm.follow_up(plan, stored, as_of=DAY)  # once before: what is imported and cached belongs to none
    return lambda: grown(lambda: pm.follow_up(plan, stored, as_of=DAY))


def pickled() -> Callable[[], int]:
    """Bytes of the observations, pickled."""
    import paktmodel as pm

    stored = pm.load(deliveries.document(deliveries.delivery(0)), pm.Observations)
    return lambda: len(pickle.dumps(stored, protocol=5))


def duties(*, years: int) -> Callable[[], object]:
    """The agenda of a monthly plan that has run for so many years, with a value for each month."""
    import paktmodel as pm

    document: dict[str, Any] = samples.plan()
    plan = pm.load({**document, "plan": {**document["plan"], "day": f"{DAY.year - years}-09-01"}}, pm.Plan)
    months = [samples.period(plan_table.LAST - back) for back in range(years * 12)][::-1]
    series = [
        {"indicator": one.indicator, "part": one.part, "periods": months, "values": ["50"] * len(months)}
        for one in plan_table.table()
        if not one.empty
    ]
    content = {"paktmodel": 1, "kind": "observations", "observations": {"series": series}}
    observed = pm.load(content, pm.Observations)

    def read() -> int:
        return len(list(pm.due(plan, observed, as_of=DAY).items))

    return read


# --- rows ---------------------------------------------------------------------------------


def verdicts(plans: int = PLANS) -> Row:
    """Verdicts over plausible observations."""
    given = {"plans": plans}
    return Row(
        f"verdicts over about {spaced(plans * PLAUSIBLE)} plausible observations of {plans} plans",
        (
            Contender(EVERY, "followups:ours", given),
            Contender(TESTED, "followups:ours", {**given, "tests": True}),
            Contender(CHANGES, "followups:ours", {**given, "read": "changes"}),
            Contender(POLARS, "followups:polars", given),
            Contender(POLARS_BY_PLAN, "followups:polars", {**given, "by_plan": True}),
            Contender(NUMPY, "followups:numpy", given),
            Contender(NUMPY_BY_PLAN, "followups:numpy", {**given, "by_plan": True}),
            Contender(SUMS, "followups:sums", given),
        ),
        (
            Goal("verdicts, every axis read / polars, same work, all plans at once", EVERY, POLARS, 0.8, 0.5),
            Goal(
                "the same, signal and significance not read / polars, all plans at once",
                CHANGES,
                POLARS,
                0.4,
                0.25,
            ),
            Goal("the same, every axis / numpy, same work, all plans at once", EVERY, NUMPY, 10, 6),
            Goal("the same, every axis / polars, same work, plan by plan", EVERY, POLARS_BY_PLAN),
            Goal("the same, not read / polars, same work, plan by plan", CHANGES, POLARS_BY_PLAN),
            Goal("the same, every axis / numpy, same work, plan by plan", EVERY, NUMPY_BY_PLAN),
            Goal("the same, every axis / polars, bare sums", EVERY, SUMS),
            Goal("the same, with the tests of statistics / without them", TESTED, EVERY, 1.5),
        ),
        rounds=5,
        note="ours follows up plan by plan, by the presets `nhs` and `plain` as the peers do, and once by "
        "its own rules, with the tests of statistics; the peers' answers are equal on every series "
        "(`python -m benchmarks check`), and handing them all plans in one frame is their best form",
    )


def noise(plans: int = PLANS) -> Row:
    """Verdicts over a delivery full of faults."""
    given = {"plans": plans, "noise": True}
    return Row(
        f"verdicts over {spaced(plans * 3240)} observations of noise, {plans} plans",
        (
            Contender(EVERY, "followups:ours", given),
            Contender(POLARS, "followups:polars", given),
            Contender(POLARS_BY_PLAN, "followups:polars", {**given, "by_plan": True}),
            Contender(NUMPY, "followups:numpy", given),
            Contender(SUMS, "followups:sums", given),
        ),
        (
            Goal("noise, every axis read / polars, same work, all plans at once", EVERY, POLARS, 1.5, 1),
            Goal("noise, every axis read / polars, same work, plan by plan", EVERY, POLARS_BY_PLAN),
            Goal("noise, every axis read / numpy, same work, all plans at once", EVERY, NUMPY),
            Goal("noise, every axis read / polars, bare sums", EVERY, SUMS),
        ),
        rounds=5,
        note="a delivery full of faults: no verdict can be judged, and each plan has thousands of places",
    )


def country(plans: int = COUNTRY) -> Row:
    """Every municipality once."""
    return Row(
        f"a whole country, about {spaced(plans * PLAUSIBLE)} plausible observations of {plans} plans",
        (Contender(EVERY, "followups:ours", {"plans": plans}),),
        how="cold",
        unit="s",
        scale=1,
        rounds=1,
    )


def memory() -> Row:
    """Memory of one follow-up."""
    follow_up, store = "follow-up, nothing read", "its observations, pickled"
    count = sum(len(one.months) for one in deliveries.delivery(0))
    return Row(
        f"memory of a follow-up of {spaced(count)} observations",
        (Contender(follow_up, "followups:held"), Contender(store, "followups:pickled")),
        (Goal("memory of a follow-up / its pickled observations", follow_up, store, 5, 3),),
        how="value",
        unit="kB",
        scale=1e-3,
        note="by tracemalloc, without the plan and the observations",
    )


def agenda() -> Row:
    """The agenda of a plan in its sixth and thirteenth year."""
    long, short = "13 years", "6 years"
    return Row(
        "`due` of a monthly plan",
        tuple(
            Contender(name, "followups:duties", {"years": years}) for name, years in ((long, 13), (short, 6))
        ),
        (Goal("`due`, 13 years / 6 years", long, short, 3, 2.2),),
        rounds=5,
        note="15 indicators and every month of them observed; the items of the agenda are made",
    )
