"""Side by side in one run: every contender takes its turn in every round, and medians are told.

A ratio between two programs means something only when both met the same machine. So rounds
go A B C, A B C, …, and what is reported is each one's median and its ratio to a named one.
"""

import gc
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent

#: What is measured, by the name of the contender, in rounds.
Rounds = dict[str, list[float]]


class Row(NamedTuple):
    """A row of the result.

    Attributes:
        what: What was done.
        unit: Unit of the figures, such as ``ms``.
        medians: Median of each contender, ours first.
        goal: The goal of the design, in words; empty where there is none.
        most: The goal as a ratio; None where there is none.
        against: The contender that the goal is set against.
        note: What a reader must know to judge the row.
    """

    what: str
    unit: str
    medians: Mapping[str, float]
    goal: str = ""
    most: float | None = None
    against: str = ""
    note: str = ""

    @property
    def ratio(self) -> float | None:
        """Ours over the one that the goal is set against."""
        return next(iter(self.medians.values())) / self.medians[self.against] if self.against else None

    @property
    def verdict(self) -> str:
        """Whether the goal is reached, and if not by how much it is missed."""
        if self.most is None or self.ratio is None:
            return ""
        return "reached" if self.ratio <= self.most else f"missed: {self.ratio / self.most:.2f} × the goal"


def interleaved(calls: Mapping[str, Callable[[], object]], *, rounds: int, repeat: int = 1) -> Rounds:
    """Seconds of each call in each round; the first round warms up and is not told.

    Garbage is collected before a turn, so that nobody pays for another's; in it Python collects as
    it does for every caller.
    """
    told: Rounds = {name: [] for name in calls}
    for turn in range(rounds + 1):
        for name, call in calls.items():
            gc.collect()
            begun = time.perf_counter()
            for _ in range(repeat):
                made = call()
            spent = (time.perf_counter() - begun) / repeat
            del made
            if turn:
                told[name].append(spent)
    return told


def processes(programs: Mapping[str, str], *, rounds: int) -> Rounds:
    """Seconds of a whole interpreter that runs each program, in each round."""
    return interleaved({name: lambda code=code: run(code) for name, code in programs.items()}, rounds=rounds)


def run(code: str) -> str:
    """What a fresh interpreter prints that runs a program; our sources and the peers are on its path."""
    path = os.pathsep.join([str(ROOT / "src"), str(ROOT)])
    finished = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return finished.stdout


def medians(told: Rounds, scale: float) -> dict[str, float]:
    """The median of each contender, in the unit that a second times the scale makes."""
    return {name: statistics.median(seconds) * scale for name, seconds in told.items()}


def as_markdown(rows: list[Row]) -> str:
    """The rows as a table."""
    lines = [
        "| what | ours | compared with | ratio | goal | |",
        "| --- | ---: | --- | ---: | --- | --- |",
    ]
    for row in rows:
        (_, ours), *others = row.medians.items()
        beside = "; ".join(f"{name} {_figure(value)}" for name, value in others)
        ratio = f"{row.ratio:.2f}" if row.ratio is not None else ""
        lines.append(
            f"| {row.what} | {_figure(ours)} {row.unit} | {beside} | {ratio} | {row.goal} | {row.verdict} |"
        )
    notes = [f"- {row.what}: {row.note}" for row in rows if row.note]
    return "\n".join([*lines, *(["", *notes] if notes else [])])


def _figure(value: float) -> str:
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def surroundings(packages: tuple[str, ...]) -> str:
    """Python, machine and the versions of everything that took part."""
    import importlib.metadata
    import platform

    told = []
    for name in packages:
        try:
            told.append(f"{name} {importlib.metadata.version(name)}")
        except importlib.metadata.PackageNotFoundError:
            told.append(f"{name} not installed")
    return (
        f"Python {platform.python_version()} ({platform.python_implementation()}), {platform.system()} "
        f"{platform.machine()}, {os.cpu_count()} processors; " + ", ".join(told)
    )


def grown(make: Callable[[], Any]) -> int:
    """Bytes that the result of a call holds on to, by tracemalloc."""
    import tracemalloc

    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        made = make()
        gc.collect()
        held = tracemalloc.get_traced_memory()[0] - before
    finally:
        tracemalloc.stop()
    del made
    return held
