"""Rows of the result: what is measured beside what, which ratios are asked of it, and the table."""

import importlib.metadata
import os
import platform
from collections.abc import Mapping
from typing import Any, NamedTuple

from benchmarks.measuring import Contender, Spent, cold, medians, programs, value_of, warm

#: Packages that take part; their versions stand over the table.
PACKAGES = ("attrs", "cattrs", "pendulum", "msgspec", "numpy", "polars", "pydantic", "pydantic_core")


#: Contenders of rows in more than one module.
OURS, SAME, LOOSE = "paktmodel", "pydantic v2, same rules", "pydantic v2, repeated keys pass"


class Goal(NamedTuple):
    """A ratio that is asked of a row.

    Attributes:
        what: What is divided, in words.
        over: Name of the contender on top.
        under: Name of the contender below; empty where the figure itself is asked for.
        most: The goal; None where the ratio only informs.
        stretch: The further goal, where there is one.
        times: How many times the lower one counts.
    """

    what: str
    over: str
    under: str
    most: float | None = None
    stretch: float | None = None
    times: float = 1


class Row(NamedTuple):
    """Contenders that are measured in turns.

    Attributes:
        what: What they do.
        contenders: The contenders, ours first.
        goals: The ratios asked of them.
        how: Warm, cold, programs or value.
        unit: Unit of the figures.
        scale: How many of that unit a second is.
        rounds: How many turns each has.
        repeat: How many calls a warm turn is made of.
        note: What a reader must know to judge the row.
    """

    what: str
    contenders: tuple[Contender, ...]
    goals: tuple[Goal, ...] = ()
    how: str = "warm"
    unit: str = "ms"
    scale: float = 1e3
    rounds: int = 7
    repeat: int = 1
    note: str = ""


def beside_dumps(
    what: str, thing: str, module: str, given: Mapping[str, Any], *, rounds: int, repeat: int = 1
) -> Row:
    """`differences` of two versions beside `dumps` of one, each by its function in a module.

    Args:
        what: Which two versions.
        thing: What they are versions of.
        module: The module of `benchmarks` that has `compared` and `dumped`.
        given: What these are given.
        rounds: How many turns each has.
        repeat: How many calls a turn is made of.
    """
    differ, dumps = "`differences`", "`dumps`"
    return Row(
        f"{differ} of {what}",
        (Contender(differ, f"{module}:compared", given), Contender(dumps, f"{module}:dumped", given)),
        (Goal(f"{differ} of {thing} / 2 × {dumps}", differ, dumps, 1, times=2),),
        rounds=rounds,
        repeat=repeat,
    )


class Measured(NamedTuple):
    """A row with the median of each contender; where the figure is no time, CPU and wall are that figure."""

    row: Row
    medians: Mapping[str, Spent]


def measure(row: Row) -> Measured:
    """Measure a row."""
    if row.how == "value":
        return Measured(row, {one.name: Spent(*[value_of(one)] * 2) for one in row.contenders})
    if row.how == "warm":
        return Measured(row, medians(warm(row.contenders, rounds=row.rounds, repeat=row.repeat)))
    turns = (cold if row.how == "cold" else programs)(row.contenders, rounds=row.rounds)
    return Measured(row, medians(turns))


# --- the table ----------------------------------------------------------------------------


def as_markdown(measured: list[Measured]) -> str:
    """Two tables: ratios with their goals, and the medians they are made of."""
    lines = ["| ratio | CPU | wall | goal | stretch | |", "| --- | ---: | ---: | ---: | ---: | --- |"]
    for one in measured:
        lines += [as_ratio(goal, one) for goal in one.row.goals]
    lines += ["", "| what | contender | CPU | wall | unit |", "| --- | --- | ---: | ---: | --- |"]
    for one in measured:
        for place, (name, spent) in enumerate(one.medians.items()):
            cpu, wall = (_figure(seconds * one.row.scale) for seconds in spent)
            wall = "" if one.row.how == "value" else wall
            lines.append(f"| {'' if place else one.row.what} | {name} | {cpu} | {wall} | {one.row.unit} |")
    notes = [f"- {one.row.what}: {one.row.note}." for one in measured if one.row.note]
    return "\n".join([*lines, *(["", *notes] if notes else [])])


def as_ratio(goal: Goal, measured: Measured) -> str:
    """One ratio as a line of the table."""
    scale = measured.row.scale
    over = measured.medians[goal.over]
    under = measured.medians[goal.under] if goal.under else Spent(1 / scale, 1 / scale)
    cpu, wall = (one / (goal.times * other) for one, other in zip(over, under, strict=True))
    shown = "" if measured.row.how == "value" else _figure(wall)
    asked = [f"≤ {most:g}" if most is not None else "" for most in (goal.most, goal.stretch)]
    return f"| {goal.what} | {_figure(cpu)} | {shown} | {asked[0]} | {asked[1]} | {_reached(cpu, goal)} |"


def _reached(ratio: float, goal: Goal) -> str:
    if goal.most is None:
        return ""
    if ratio > goal.most:
        return f"missed: {ratio / goal.most:.2f} × the goal"
    return "stretch reached" if goal.stretch is not None and ratio <= goal.stretch else "reached"


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def spaced(count: int) -> str:
    """A number with a blank between thousands."""
    return f"{count:,}".replace(",", " ")


def surroundings() -> str:
    """Python, machine and the versions of everything that took part."""
    versions = []
    for name in PACKAGES:
        try:
            versions.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            versions.append(f"{name} not installed")
    return (
        f"Python {platform.python_version()} ({platform.python_implementation()}), {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} processors, one thread each; " + ", ".join(versions)
    )
