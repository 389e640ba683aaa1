"""Compare the follow-ups of two versions of the library over drawn situations, as flat rows.

``PYTHONPATH=BEFORE:src python scripts/drafts/same_answers.py FIRST LAST``: draws a situation for each seed
from FIRST to LAST, a plan as a document and rows of observations, and hands both versions the same.
"""

import datetime as dt
import random
import sys
from collections.abc import Iterator
from itertools import zip_longest
from typing import Any

import paktmodel_before as before

import paktmodel as now
from paktmodel import testing as t

MONTHS = 36
START = 2022 * 12
PERIODS = {
    "M": lambda i: f"{(START + i) // 12}-M{(START + i) % 12 + 1:02}",
    "Q": lambda i: f"{2022 + i // 4}-Q{i % 4 + 1}",
    "T": lambda i: f"{2022 + i // 3}-T{i % 3 + 1}",
    "S": lambda i: f"{2022 + i // 2}-S{i % 2 + 1}",
    "A": lambda i: f"{2021 + i}",
    "D": lambda i: (dt.date(2022, 1, 31) + dt.timedelta(days=13 * i)).isoformat(),
}
COUNTS = {"M": MONTHS, "Q": 12, "T": 9, "S": 6, "A": 5, "D": 80}


def situation(seed: int) -> tuple[dict[str, Any], list[dict[str, Any]], dict[str, Any]]:
    """A plan as a document, rows of observations, and the days to ask for."""
    draw = random.Random(seed)
    some = draw.choice
    count = draw.choice((1, 1, 2))
    indicators = [_indicator(draw, f"1.{number + 1}") for number in range(count)]
    judgement = []
    if draw.random() < 0.5:
        sides = some(
            ({"below": "1.0", "above": "1.0"}, {"below": "0.5", "above": None}, {"below": None, "above": "2"})
        )
        if draw.random() < 0.3:
            sides["gap"] = some(("0.5", "2"))
        judgement.append(t.judgement_rule(**sides))
    if draw.random() < 0.3:
        judgement.append(
            t.judgement_rule("fonster", below=None, above=None, window=some(("calendar-year", "rolling")))
        )
    if draw.random() < 0.3:
        judgement.append(
            t.judgement_rule("niva", below=None, above=None, confidence=some(("90", "99.8", "50")))
        )
    if draw.random() < 0.2:
        judgement.append(t.judgement_rule("steg", below=None, above=None, path=some(("step", "linear"))))
    if draw.random() < 0.5:
        fields: dict[str, Any] = {}
        if draw.random() < 0.3:
            fields["fixed_after"] = some((12, 14))
        if draw.random() < 0.3:
            fields["screen"] = some((None, "1.5", "2"))
        if draw.random() < 0.3:
            fields["factor"] = some(("1", "3.14", "2.66"))
        if draw.random() < 0.3:
            fields["trend"], fields["run"] = some((3, 4)), some((3, 5))
        if draw.random() < 0.3:
            fields["min_points"] = some((2, 6, 12))
            fields.pop("fixed_after", None)
        if draw.random() < 0.4:
            fields["rare_below"] = some((None, "0", "20"))
        if draw.random() < 0.3:
            fields["rebases"] = tuple(
                t.rebase(one)
                for one in draw.sample(("2023-M01", "2023-M09", "2024-M01", "2023"), some((1, 2)))
            )
        judgement.append(
            t.judgement_rule("signal", below=None, above=None, signal=t.signal_rules("egna", **fields))
        )
    if draw.random() < 0.2:
        judgement = [attr(rule, draw) for rule in judgement]
    plan = t.plan_with(
        *indicators,
        years=some(("2023-2026", "2024-2026", "2022-2025")),
        judgement=tuple(judgement),
        reporting=some(
            (
                (),
                (t.reporting_rule(),),
                (
                    t.reporting_rule(
                        cadence=some(("quarterly", "yearly", "monthly")),
                        due_after=some((None, "P20D", "P1M")),
                    ),
                ),
            )
        ),
    )
    import json

    document = json.loads(now.dumps(plan))
    rows = [row for one in indicators for row in _rows(draw, one)]
    if draw.random() < 0.1:
        rows += [{"indicator": "1.1", "part": "age:0-17", "period": "2024-M01", "value": "3"}]
    draw.shuffle(rows)
    day = some(
        (
            dt.date(2024, 8, 31),
            dt.date(2024, 9, 15),
            dt.date(2023, 11, 2),
            dt.date(2024, 12, 31),
            dt.date(2025, 6, 30),
            dt.date(2022, 5, 5),
        )
    )
    days: dict[str, Any] = {"as_of": day}
    if draw.random() < 0.3:
        days["known_at"] = day + dt.timedelta(days=some((-200, -20, 40, 400)))
    return document, rows, days


def attr(rule: Any, draw: random.Random) -> Any:
    import attrs

    return attrs.evolve(rule, part=draw.choice((now.Part.WOMEN, now.Part.TOTAL)))


def _indicator(draw: random.Random, code: str) -> Any:
    some = draw.choice
    kind = some(
        ("count", "count", "count", "share", "share", "rate", "mean", "duration", "index", "unstated")
    )
    digits = some((0, 0, 1, 2))

    def value(low: int, high: int) -> str:
        return f"{draw.randint(low * 10**digits, high * 10**digits) / 10**digits:.{digits}f}"

    breakdown = some(("sex", "sex", "sex", "none", "age", "both", "loose"))
    ages = t.breakdown(parts=("age:0-24", "age:25-64", "age:65-99"))
    breakdowns = {
        "sex": (t.breakdown(),),
        "none": (),
        "age": (ages,),
        "both": (t.breakdown(), ages),
        "loose": (t.breakdown(exhaustive=False),),
    }[breakdown]
    women, men = value(20, 60), value(20, 60)
    if kind == "count" and draw.random() < 0.85:
        total = f"{float(women) + float(men):.{digits}f}"
    else:
        total = value(30, 60)
    values: dict[str, Any] = {"total": total}
    if breakdown in ("sex", "both", "loose"):
        values |= {"women": women, "men": men}
    if breakdown in ("age", "both"):
        values["others"] = tuple(t.part_value(f"age:{a}", value(5, 30)) for a in ("0-24", "25-64", "65-99"))
    for name in list(values):
        if name != "total" and draw.random() < 0.1:
            values.pop(name)
    if draw.random() < 0.1:
        values = {"absent": "not-printed"}
    if kind in ("share", "rate") and draw.random() < 0.4 and values.get("total"):
        values["denominators"] = (
            t.part_value("total", str(draw.randint(50, 400))),
            t.part_value("women", str(draw.randint(50, 400))),
        )
    period = some(("2022", "2022", "2022", "2023", "2022-M06", "2022-Q4", "2022-S2", "2022-T3", "2022-12-31"))
    fields: dict[str, Any] = {
        "kind": kind,
        "unit": some(
            ("procent", "procent", "promille", "personer", "per 1 000 invånare", "andel", "unstated", "dagar")
        ),
        "basis": some(("stock", "flow", "mean-per-month", "unique-persons", "cohort", "unstated")),
        "aggregation": some(
            ("sum", "mean", "latest", "cumulative", "ratio-of-sums", "not-additive", "unstated")
        ),
        "direction": some(("increase", "decrease", "maintain", None)),
        "breakdowns": breakdowns,
        "baseline": t.baseline(
            period, window=some(("period", "monthly-mean", "last-day", "unstated")), **values
        )
        if True
        else None,
    }
    if kind == "duration":
        fields["statistic"] = some(("mean", "median", "unstated"))
    if draw.random() < 0.15 and breakdown == "sex":
        fields["structurally_empty"] = ("men",)
    if draw.random() < 0.1:
        fields["compares"] = ("women", "men")
    if draw.random() < 0.2:
        fields["cohort"] = t.cohort(some(("P90D", "P6M")), names=some(("exit", "measurement", "unstated")))
    if draw.random() < 0.2:
        fields["publication_delay"] = some(("P1M", "P15D"))
    if draw.random() < 0.25:
        fields["definitions"] = tuple(
            t.definition(str(n), since=since, linked=draw.random() < 0.5)
            for n, since in enumerate(
                sorted(draw.sample(("2022-01", "2022-07", "2023", "2023-05", "2024-03"), some((1, 2))))
            )
        )
    if draw.random() < 0.1:
        fields["state"] = some(("under-development", "discontinued"))
    if draw.random() < 0.5:
        fields["targets"] = tuple(
            t.target(
                value(30, 60),
                operator=some(("at-most", "at-least", "below", "above")),
                unit=some((fields["unit"], "procent", "personer")),
                on=some(("2024-06-30", "2023-12-31", "2026-12-31", "2024-08-31", None)),
                part=some(("total", "total", "women")),
                words=some((None, "under 2026")),
            )
            for _ in range(some((1, 2)))
        )
    return t.indicator(code, **fields)


def _rows(draw: random.Random, indicator: Any) -> Iterator[dict[str, Any]]:
    some = draw.choice
    frequencies = some(
        (
            ("M",),
            ("M",),
            ("M",),
            ("M",),
            ("Q",),
            ("M", "A"),
            ("M", "Q"),
            ("A",),
            ("D",),
            ("M", "D"),
            ("T", "Q"),
            ("S", "T"),
            ("M", "Q", "A"),
            ("T",),
            ("S", "M"),
        )
    )
    form = some(("value", "value", "ratio", "both", "mixed"))
    if str(indicator.kind) in ("count", "index", "unstated"):
        form = some(("value", "value", "value", "mixed"))
    digits = some((0, 0, 1, 2, None))
    plain = draw.random() < 0.5
    run_up = draw.random() < 0.3
    agree = draw.random() < 0.6
    level = some((3, 40, 50, 900))
    parts = [str(part) for part in indicator.parts]
    if draw.random() < 0.2:
        parts = draw.sample(parts, draw.randint(1, len(parts)))
    constant = draw.random() < 0.05

    def figure(amount: float) -> str:
        places = draw.choice((0, 1, 2)) if digits is None else digits
        return f"{amount:.{places}f}"

    for frequency in frequencies:
        size = COUNTS[frequency]
        first = draw.randrange(size // 2) if draw.random() < 0.5 else 0
        so_far: dict[str, float] = {}
        for index in range(first, size):
            if not plain and draw.random() < 0.05:
                continue
            drawn: dict[str, float] = {}
            counted: dict[str, tuple[int, int]] = {}
            for part in reversed(parts):
                amount = level * (1 if constant else draw.uniform(0.7, 1.3))
                below = max(1, round(level * 3 * draw.uniform(0.8, 1.2)))
                pair = (min(below, round(below * draw.uniform(0.3, 0.7))), below)
                if part == "total" and agree and len(drawn) > 0:
                    amount = (
                        sum(drawn.values())
                        if str(indicator.kind) == "count"
                        else sum(drawn.values()) / len(drawn)
                    )
                    pair = tuple(map(sum, zip(*counted.values(), strict=True)))  # type: ignore[assignment]
                if draw.random() < 0.01 and not plain:
                    amount, pair = -amount, (pair[1], pair[0])
                drawn[part], counted[part] = round(amount, 1 if digits is None else digits), pair
            for part in parts:
                row: dict[str, Any] = {
                    "indicator": str(indicator.code),
                    "part": part,
                    "period": PERIODS[frequency](index),
                }
                amount, (above, below) = drawn[part], counted[part]
                if run_up:
                    key = f"{part}{row['period'][:4]}"
                    so_far[key] = so_far.get(key, 0) + amount
                    amount = so_far[key]
                which = draw.choice(("value", "ratio", "both")) if form == "mixed" else form
                if not plain and draw.random() < 0.04:
                    row["state"] = some(
                        (
                            "suppressed",
                            "suppressed",
                            "not-reported",
                            "pending",
                            "not-collected",
                            "not-applicable",
                        )
                    )
                    if draw.random() < 0.3 and row["state"] == "suppressed":
                        row["denominator"] = str(below)
                else:
                    if which in ("ratio", "both"):
                        row["numerator"], row["denominator"] = str(above), str(below)
                    if which == "both":
                        scale = (
                            100
                            if str(indicator.unit) == "procent"
                            else 1000
                            if str(indicator.unit) == "promille"
                            else 1
                        )
                        amount = above * scale / below if below and draw.random() < 0.98 else amount
                    if which in ("value", "both"):
                        row["value"] = figure(amount)
                    if which == "value" and draw.random() < 0.05:
                        row["denominator"] = str(below)
                if not plain and draw.random() < 0.05:
                    row["status"] = some(("preliminary", "revised"))
                if not plain and draw.random() < 0.05:
                    row["published"] = some(("2023-02-01", "2024-08-01", "2024-10-01", "2022-03-01"))
                    yield dict(row)
                    again = {
                        **row,
                        "published": "2024-09-01",
                        "status": some(("revised", "withdrawn", "final")),
                    }
                    if "value" in again and draw.random() < 0.7:
                        again["value"] = figure(amount + 1)
                    if draw.random() < 0.8:
                        yield again
                    continue
                yield row


def flat(pm: Any, document: dict[str, Any], rows: list[dict[str, Any]], days: dict[str, Any]) -> list[Any]:
    """The answers of one version."""
    try:
        plan = pm.load(document, pm.Plan)
        observed = pm.read_rows(rows, plan, form="plain")
    except pm.PaktError as error:
        return [["refused", type(error).__name__, str(error)[:300]]]
    try:
        followed = pm.follow_up(plan, observed, **days)
    except pm.PaktError as error:
        return [["error", type(error).__name__, str(error)[:300]]]
    return list(answers(followed))


def reasons(many: Any) -> list[Any]:
    return [[str(one.code), str(dict(one.evidence)), one.text("sv"), one.text("en")] for one in many]


def interval(one: Any) -> Any:
    return None if one is None else [str(one.low), str(one.high), str(one.confidence), str(one.method)]


def window(one: Any) -> Any:
    if one is None:
        return None
    return [
        str(one),
        *map(
            str,
            (
                one.value,
                one.slack,
                one.numerator,
                one.denominator,
                one.observed_months,
                one.expected_months,
                one.preliminary,
            ),
        ),
        reasons(one.reasons),
    ]


def target(one: Any) -> list[Any]:
    return [str(one.status), str(one.value), str(one.expected), str(one.pace), reasons(one.reasons)]


def answers(followed: Any) -> Iterator[list[Any]]:
    for one in followed.indicators:
        for v in one.verdicts:
            key = [str(v.indicator), str(v.part)]
            i = v.inputs
            yield [
                *key,
                "change",
                str(v.standing),
                str(v.timeliness),
                str(v.target),
                reasons(v.reasons),
                str(v.rules),
            ]
            yield [
                *key,
                "texts",
                *(f(language) for f in (v.text, v.brief, v.why) for language in ("sv", "en")),
            ]
            yield [
                *key,
                "inputs",
                *map(
                    str,
                    (
                        i.direction,
                        i.baseline,
                        i.baseline_period,
                        i.change,
                        i.slack,
                        i.tolerance_below,
                        i.tolerance_above,
                        i.month,
                        i.sums,
                    ),
                ),
                window(i.current),
                window(v.window),
            ]
            yield [*key, "targets", *map(target, v.targets)]
            c = v.significance
            yield [
                *key,
                "significance",
                str(c.status),
                str(c.confidence),
                str(c.method),
                str(c.start),
                str(c.value),
                interval(c.baseline),
                interval(c.current),
                interval(c.change),
                reasons(c.reasons),
                c.text("sv"),
                c.text("en"),
            ]
            s = v.signal
            yield [
                *key,
                "signal",
                str(s.variation),
                str(s.assurance),
                str(s.target_value),
                reasons(s.reasons),
                reasons(s.target_reasons),
                s.text("sv"),
                s.text("en"),
                s.unit,
            ]
            yield [
                *key,
                "segments",
                *(
                    [
                        *map(
                            str,
                            (g.first, g.last, g.points, g.mean, g.lower, g.upper, g.mean_range, g.screened),
                        ),
                        reasons([] if g.reason is None else [g.reason]),
                        reasons(g.unclaimed),
                    ]
                    for g in s.segments
                ),
            ]
            yield [
                *key,
                "points",
                *(
                    [
                        *map(
                            str,
                            (
                                p.period,
                                p.value,
                                p.mean,
                                p.lower,
                                p.upper,
                                tuple(map(str, p.causes)),
                                p.variation,
                                p.preliminary,
                            ),
                        )
                    ]
                    for p in s.points
                ),
            ]
        for g in one.gaps:
            key = [str(one.code), f"{g.first} less {g.second}"]
            yield [
                *key,
                "gap",
                *map(
                    str,
                    (
                        g.baseline,
                        g.now,
                        g.change,
                        g.tolerance,
                        g.movement,
                        g.both_as_wanted,
                        tuple(map(str, g.standings)),
                        g.significance_now,
                    ),
                ),
                interval(g.interval),
                *(
                    None if w is None else [str(w.value), str(w.lowest), str(w.highest)]
                    for w in (g.weight_baseline, g.weight_now)
                ),
                reasons(g.reasons),
                reasons([] if g.unjudged is None else [g.unjudged]),
                g.text("sv"),
                g.text("en"),
            ]
        for b in one.benchmarks:
            yield [str(one.code), "benchmark", str(b.part), repr(b), b.text("sv"), b.text("en")]
    for finding in followed.findings:
        yield [
            "finding",
            finding.code,
            str(finding.severity),
            [str(s) for s in finding.subjects],
            str(dict(finding.evidence)),
            finding.text("sv"),
            finding.text("en"),
        ]
    for language in ("sv", "en"):
        for table in (
            followed.table,
            followed.signals_table,
            followed.gaps_table,
            followed.measures_table,
            followed.benchmarks_table,
        ):
            yield ["table", table(language).text()]
        yield ["summary", *followed.summary(language)]
    yield ["repr", repr(followed), *(repr(one) for one in followed.indicators)]


def main(arguments: list[str]) -> int:
    first, last = map(int, arguments[:2])
    wrong = refused = rows_seen = 0
    for seed in range(first, last + 1):
        document, rows, days = situation(seed)
        old = flat(before, document, rows, days)
        try:
            new = flat(now, document, rows, days)
        except Exception as error:  # the seed is what is wanted
            if "-v" in arguments:
                raise
            new = [["CRASH", repr(error)[:300]]]
        refused += old[0][0] in ("refused", "error")
        rows_seen += len(old)
        if old[0][0] == "error" and "an interval like the first" in old[0][2]:
            continue  # the gap between parts with levels of their own has no interval now; it was refused
        for one, other in zip_longest(old, new):
            if one != other and not _same_error(one, other):
                wrong += 1
                print(f"seed {seed}:\n  before {_part(one, other)}\n  now    {_part(other, one)}")
                break
        if wrong >= 12:
            break
    print(f"seeds {first} to {last}: {rows_seen} rows, {refused} refused, {wrong} situations differ")
    return 1 if wrong else 0


def _same_error(one: Any, other: Any) -> bool:
    return bool(one and other and one[0] == other[0] in ("error", "refused") and one[1] == other[1])


def _part(one: Any, other: Any) -> str:
    if one is None or other is None or len(one) != len(other):
        return str(one)[:500]
    differing = [(place, a) for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    return f"{one[:3]} … {str(differing)[:900]}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
