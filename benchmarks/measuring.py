"""Side by side: each contender in a process of its own, turns A B C, A B C, and medians of CPU and wall time.

A ratio between two programs means something only when both met the same machine, and neither met the
other's heap. So each contender has an interpreter of its own that makes ready, and is then asked for one
turn after the other; the first is discarded. One that is measured *cold* has a fresh interpreter for each
turn and makes its first call in it, imports not counted; a *program* is a whole interpreter from outside.
All run with one thread.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

ROOT = Path(__file__).resolve().parent.parent

#: Name of the variable that tells a contender where this run keeps what it reads.
SCRATCH = "BENCHMARKS_SCRATCH"

#: Of each library that has threads, one.
_ONE_THREAD = (
    "POLARS_MAX_THREADS",
    "RAYON_NUM_THREADS",
    "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS",
    "MKL_NUM_THREADS",
    "NUMEXPR_NUM_THREADS",
)


class Spent(NamedTuple):
    """Seconds of one turn.

    Attributes:
        cpu: Of the process, and of what it started.
        wall: By the clock.
    """

    cpu: float
    wall: float


class Contender(NamedTuple):
    """Something that is measured.

    Attributes:
        name: Its name in the table.
        make: Where the function stands that makes its call, as ``module:function`` in `benchmarks`;
            of a program the code that a whole interpreter runs.
        arguments: What that function is given.
        per: How many things one call does; the figures are for one.
    """

    name: str
    make: str
    arguments: Mapping[str, Any] = {}
    per: float = 1


#: Every turn of each contender, by its name.
Turns = dict[str, list[Spent]]


def environment() -> dict[str, str]:
    """What every measured interpreter runs under: our sources on its path, one thread, one hash seed.

    Bytecode is kept, even where the caller's own settings forbid it, and so are the documents that
    contenders read, both in a folder of this run.
    """
    inherited = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    return {
        **inherited,
        **dict.fromkeys(_ONE_THREAD, "1"),
        "PYTHONPATH": os.pathsep.join([str(ROOT / "src"), str(ROOT)]),
        "PYTHONPYCACHEPREFIX": _scratch().name,
        SCRATCH: _scratch().name,
        "PYTHONHASHSEED": "0",
    }


@cache
def _scratch() -> "tempfile.TemporaryDirectory[str]":
    return tempfile.TemporaryDirectory(prefix="benchmarks-")


# --- turns --------------------------------------------------------------------------------


def warm(contenders: tuple[Contender, ...], *, rounds: int, repeat: int = 1) -> Turns:
    """Turns of contenders that each stay in one process; the first round is discarded."""
    with ExitStack() as opened:
        ask = {one.name: opened.enter_context(_process(one, repeat)) for one in contenders}
        return _in_turns(contenders, ask, rounds=rounds, discard=1)


def cold(contenders: tuple[Contender, ...], *, rounds: int) -> Turns:
    """Turns that are each the first call in a fresh process."""

    def fresh(one: Contender) -> Callable[[], Spent]:
        def turn() -> Spent:
            with _process(one, 1) as ask:
                return ask()

        return turn

    return _in_turns(contenders, {one.name: fresh(one) for one in contenders}, rounds=rounds, discard=0)


def programs(contenders: tuple[Contender, ...], *, rounds: int) -> Turns:
    """Turns of whole interpreters; the first round writes bytecode and is discarded."""
    ask = {one.name: (lambda code=one.make: _program(code)) for one in contenders}
    return _in_turns(contenders, ask, rounds=rounds, discard=1)


def _in_turns(
    contenders: tuple[Contender, ...], ask: Mapping[str, Callable[[], Spent]], *, rounds: int, discard: int
) -> Turns:
    turns: Turns = {one.name: [] for one in contenders}
    for number in range(rounds + discard):
        for one in contenders:
            spent = ask[one.name]()
            if number >= discard:
                turns[one.name].append(Spent(spent.cpu / one.per, spent.wall / one.per))
    return turns


@contextmanager
def _process(one: Contender, repeat: int) -> Iterator[Callable[[], Spent]]:
    """A process that has made ready, and what asks it for a turn."""
    asked = json.dumps([one.make, dict(one.arguments), repeat])
    with subprocess.Popen(
        [sys.executable, "-m", "benchmarks.contender", asked],
        env=environment(),
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        asking, answering = process.stdin, process.stdout
        assert asking is not None
        assert answering is not None  # both are pipes

        def answer() -> Any:
            line = answering.readline()
            if not line:
                raise RuntimeError(f"{one.name} ({one.make}) ended before its turn")
            return json.loads(line)

        def turn() -> Spent:
            print("turn", file=asking, flush=True)
            return Spent(*answer())

        answer()  # it is ready
        yield turn
        asking.close()


def _program(code: str) -> Spent:
    begun = time.perf_counter()
    process = subprocess.Popen([sys.executable, "-c", code], env=environment(), cwd=ROOT)
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - begun
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise RuntimeError(f"a measured program failed: {code}")
    return Spent(used.ru_utime + used.ru_stime, wall)


def value_of(one: Contender) -> float:
    """What a contender's call returns, in a process of its own: a number that is no time, such as bytes."""
    call = f"called({one.make!r}, {dict(one.arguments)!r})"
    code = f"from benchmarks.contender import called; print(float({call}))"
    finished = subprocess.run(
        [sys.executable, "-c", code], env=environment(), cwd=ROOT, check=True, capture_output=True, text=True
    )
    return float(finished.stdout) / one.per


# --- figures ------------------------------------------------------------------------------


def medians(turns: Turns) -> dict[str, Spent]:
    """The median of each contender, CPU and wall each by itself."""
    return {
        name: Spent(*(statistics.median(column) for column in zip(*spent, strict=True)))
        for name, spent in turns.items()
    }


def grown(make: Callable[[], Any]) -> int:
    """Bytes that the result of a call holds on to, by tracemalloc."""
    import gc
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
