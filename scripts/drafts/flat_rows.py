"""Print what the library answers, as flat rows of JSON; `compare_renames` runs it on two versions.

``python scripts/drafts/flat_rows.py DOCUMENTS SEED``: every document of a folder is loaded, written,
checked and, where it is a plan, followed up on observations drawn from the seed; networks are asked on
several days. It uses names of both versions, so that one script serves both.
"""

import datetime as dt
import json
import random
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import paktmodel as pm

DAYS = (dt.date(2023, 10, 31), dt.date(2024, 2, 15), dt.date(2024, 8, 31), dt.date(2026, 12, 31))
LANGUAGES = ("sv", "en")


def first(thing: Any, *names: str) -> Any:
    """The first attribute of these names that a thing has."""
    return next(getattr(thing, name) for name in names if hasattr(thing, name))


def values_of(mapping: Any) -> list[Any]:
    """The items of what was a mapping by code and is a tuple since."""
    return list(mapping.values()) if hasattr(mapping, "values") else list(mapping)


def classes() -> dict[str, type]:
    record = first(pm, "FollowUpRecord", "Accounts")
    return {
        "plan": pm.Plan,
        "observations": pm.Observations,
        "accounts": record,
        "follow-up-record": record,
        "network": pm.Network,
        "matter": pm.Matter,
    }


def findings(found: Any) -> Iterator[list[Any]]:
    for one in found:
        yield [
            one.code,
            str(one.severity),
            [str(subject) for subject in one.subjects],
            one.path,
            one.acknowledged,
            [one.text(language) for language in LANGUAGES],
        ]


def reasons(some: Any) -> list[Any]:
    return [[str(one.code), [one.text(language) for language in LANGUAGES]] for one in some]


def drawn_rows(plan: Any, seed: int) -> list[dict[str, Any]]:
    """Observations of every indicator: months or years, some missing, some suppressed, some odd."""
    chance = random.Random(f"{plan.id} {seed}")
    rows: list[dict[str, Any]] = []
    for indicator in plan.indicators:
        parts = ["total", "women", "men"] if chance.random() < 0.8 else ["total"]
        yearly = chance.random() < 0.3
        periods = (
            [str(year) for year in range(2021, 2026)]
            if yearly
            else [f"{year}-M{month:02}" for year in (2022, 2023, 2024) for month in range(1, 13)]
        )
        level = chance.choice((4, 40, 60, 900))
        for period in periods:
            if chance.random() < 0.06:
                continue
            known: dict[str, Any] = {}
            for part in parts:
                row: dict[str, Any] = {"indicator": str(indicator.code), "period": period, "part": part}
                if chance.random() < 0.02:
                    row["state"] = "suppressed"
                else:
                    number = max(0, round(level * chance.uniform(0.8, 1.2)))
                    if part == "total" or chance.random() < 0.1:
                        known[part] = number
                    else:
                        known[part] = max(0, round(known.get("total", level) * chance.uniform(0.4, 0.6)))
                    decimals = "" if str(indicator.kind) == "count" else f".{chance.randrange(10)}"
                    row["value"] = f"{known[part]}{decimals}"
                    if str(indicator.kind) == "share" and chance.random() < 0.5:
                        row["denominator"] = str(chance.randrange(50, 5000))
                if chance.random() < 0.05:
                    row["status"] = "preliminary"
                rows.append(row)
    return rows


def verdicts(followed: Any) -> Iterator[list[Any]]:
    for one in values_of(followed.indicators):
        for verdict in one.verdicts:
            significance = first(verdict, "significance", "certainty")
            signal = verdict.signal
            window = verdict.window
            yield [
                str(verdict.indicator),
                str(verdict.part),
                str(verdict.standing),
                str(verdict.timeliness),
                str(first(verdict, "target", "limit")),
                [
                    [
                        str(first(target, "status", "standing")),
                        str(target.value),
                        str(target.expected),
                        str(target.pace),
                        reasons(target.reasons),
                    ]
                    for target in first(verdict, "targets", "limits")
                ],
                None if window is None else [str(window), str(window.value), str(window.slack)],
                [str(signal.variation), str(signal.assurance), len(signal.points), reasons(signal.reasons)],
                [
                    str(first(significance, "status", "chance")),
                    str(significance.change),
                    reasons(significance.reasons),
                ],
                reasons(verdict.reasons),
                [verdict.text(language) for language in LANGUAGES],
                [verdict.brief(language) for language in LANGUAGES],
            ]
        for gap in one.gaps:
            yield [str(one.indicator.code), str(gap.movement), [gap.text(language) for language in LANGUAGES]]


def plan_rows(plan: Any, seed: int) -> Iterator[list[Any]]:
    try:
        observed = pm.read_rows(drawn_rows(plan, seed), plan, form="plain")
    except pm.InvalidDocument as error:
        yield ["refused", [[one.code, one.path] for one in error.findings]]
        return
    for day in DAYS:
        try:
            followed = pm.follow_up(plan, observed, as_of=day)
        except pm.PaktError as error:
            yield ["error", str(day), type(error).__name__]
            continue
        yield from (["verdict", str(day), *row] for row in verdicts(followed))
        yield from (["observed", str(day), *row] for row in findings(followed.findings))
        overall = followed.overall if hasattr(followed, "overall") else followed.plan
        yield ["overall", str(day), [overall.text(language) for language in LANGUAGES]]
        yield ["summary", str(day), [list(followed.summary(language)) for language in LANGUAGES]]
        for language in LANGUAGES:
            yield ["table", str(day), followed.table(language).text()]
            yield ["completeness", str(day), followed.completeness().table(language).text()]
            yield ["signals", str(day), followed.signals_table(language).text()]
            yield ["gaps", str(day), followed.gaps_table(language).text()]
            measures = first(followed, "measures_table", "measure_table")
            yield ["measures", str(day), measures(language).text()]
        agenda = pm.due(plan, observed, as_of=day)
        for item in agenda:
            yield [
                *("item", str(day), str(item.rule), str(item.closing), str(item.period), item.recipient),
                *(str(item.due), str(item.state), [str(code) for code in item.missing]),
            ]
        yield from (["agenda", str(day), *row] for row in findings(agenda.findings))


def report(plan: Any, observed: Any, record: Any, day: dt.date) -> Iterator[list[Any]]:
    """The board's report with everything that the record says."""
    name = "record" if hasattr(pm, "FollowUpRecord") else "accounts"
    followed = pm.follow_up(plan, observed, as_of=day, **{name: record})
    yield from (["verdict with record", str(day), *row] for row in verdicts(followed))
    agenda = pm.due(plan, observed, as_of=day, **{name: record})
    checked = pm.check(plan)
    for point in (None, *plan.calendar.closings):
        for language in LANGUAGES:
            if hasattr(pm, "board_report"):
                made = pm.board_report(followed, point, agenda=agenda, findings=checked)
                yield ["report", str(day), str(point and point.period), made.text(language)]
                yield ["page", str(day), str(point and point.period), made.html(language)]
            else:
                reading = followed.reading(point)
                paper = pm.board_paper(
                    followed, agenda=agenda, findings=checked, reading=reading, language=language
                )
                yield ["report", str(day), str(point and point.period), paper.text()]
                yield ["page", str(day), str(point and point.period), paper.html()]


def network_rows(network: Any) -> Iterator[list[Any]]:
    for day in DAYS:
        held = network.on(day)
        yield ["network", str(day), [held.text(language) for language in LANGUAGES]]
        try:
            followed = pm.follow_commitments(network, as_of=day)
        except pm.PaktError as error:
            yield ["error", str(day), type(error).__name__]
            continue
        for language in LANGUAGES:
            yield ["commitments", str(day), followed.text(language)]
            yield from (
                (["table", str(day), table.text()] for table in followed.tables(language))
                if hasattr(followed, "tables")
                else ()
            )


def rows(folder: Path, seed: int) -> Iterator[list[Any]]:
    known = classes()
    for path in sorted(folder.glob("*.json")):
        document = json.loads(path.read_bytes())
        model: Any = pm.loads(path.read_bytes(), known[document["kind"]])
        yield [path.stem, "bytes", pm.dumps(model).decode()]
        if document["kind"] == "observations":
            continue
        yield from ([path.stem, *row] for row in findings(pm.check(model)))
        if document["kind"] == "plan":
            yield from ([path.stem, *row] for row in plan_rows(model, seed))
        if document["kind"] == "network":
            yield from ([path.stem, *row] for row in network_rows(model))
    record = folder / "follow_up_record_illustrative.json"
    if record.exists():
        plan: Any = pm.catalog.load("uppsala-1000-fler")
        observed = pm.read_csv((folder / "observations_illustrative.csv").read_bytes(), plan)
        said: Any = pm.loads(record.read_bytes(), known["accounts"])
        yield from report(plan, observed, said, dt.date(2024, 9, 16))


def main(arguments: list[str]) -> None:
    for row in rows(Path(arguments[0]), int(arguments[1])):
        print(json.dumps(row, ensure_ascii=False, default=str))


if __name__ == "__main__":
    main(sys.argv[1:])
