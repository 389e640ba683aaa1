"""What a notebook is given to show: the documents of the catalog, and what is made of them on a day."""

import datetime as dt
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import attrs

import paktmodel as pm

EXAMPLES = Path(__file__).parents[2] / "examples"
DAY = dt.date(2024, 8, 31)


@cache
def followed() -> pm.FollowUp:
    """The plan with the observations and the record of the examples, followed up with a closing point."""
    dues = (pm.ClosingDue(recipient="Arbetsmarknadsnämnden", on=dt.date(2024, 9, 19)),)
    point = pm.ClosingPoint(
        closing=pm.Closing.INTERIM_ACCOUNTS, period=pm.Period("2024"), ends=DAY, dues=dues
    )
    plan = pm.evolve(pm.catalog.load("uppsala-1000-fler"), calendar=pm.ReportingCalendar(closings=(point,)))
    observed = pm.read_csv((EXAMPLES / "observations_illustrative.csv").read_bytes(), plan)
    record = pm.loads((EXAMPLES / "follow_up_record_illustrative.json").read_bytes(), pm.FollowUpRecord)
    return pm.follow_up(plan, observed, as_of=DAY, record=record)


@cache
def shown() -> dict[str, Any]:
    """One of each thing that a reader meets as the last line of a cell, by a name for it."""
    result = followed()
    plan, record = result.plan, result.record
    observed = pm.read_csv((EXAMPLES / "observations_illustrative.csv").read_bytes(), plan)
    indicator = result.indicators["1.2"]
    pact = pm.catalog.load("stockholm-integrationspakten")
    agenda = pm.due(plan, observed, as_of=DAY, record=record)
    findings = pm.check(plan)
    return {
        **{name: pm.catalog.load(name) for name in pm.catalog.names()},
        "record": record,
        "observations": observed,
        "findings": findings,
        "slice of findings": findings[2:5],
        "no findings": findings[:0],
        "differences": pm.differences(pm.catalog.load("uppsala-1000-fler"), plan),
        "follow-up": result,
        "indicator": indicator,
        "verdict": indicator.women,
        "table of a verdict": indicator.women.table("sv"),
        "change": indicator.women.change,
        "signal": result.indicators["2.1"].total.signal,
        "significance": indicator.women.significance,
        "gap": indicator.gap,
        "benchmark": result.indicators["2.1"].benchmarks or indicator.gap,
        "agenda": agenda,
        "completeness": result.completeness(),
        "network on a day": pact.on(DAY),
        "commitments": pm.follow_commitments(pact, as_of=DAY),
        "growth": pm.growth(pact, since=dt.date(2023, 8, 31), until=DAY),
        "board report": pm.board_report(result, plan.calendar.closings[0], agenda=agenda, findings=findings),
    }


def reachable(*roots: object) -> Iterator[object]:
    """Everything of ours that hangs together with these: fields, items, and what is calculated when read."""
    seen: dict[int, object] = {}
    left = list(roots)
    while left:
        thing = left.pop()
        if thing is None or id(thing) in seen:
            continue
        seen[id(thing)] = thing
        if isinstance(thing, tuple | list | frozenset):
            left.extend(thing)
        if type(thing).__module__.startswith("paktmodel"):
            yield thing
        cls: Any = type(thing)
        if attrs.has(cls):
            fields = attrs.fields(cls)
            left.extend(getattr(thing, one.name) for one in fields if not one.name.startswith("_"))
