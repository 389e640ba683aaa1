"""The process of one contender: makes ready, then measures a turn for each line that it is sent."""

import gc
import json
import sys
import time
from collections.abc import Callable
from importlib import import_module
from typing import Any


def made(make: str, arguments: dict[str, Any]) -> Callable[[], object]:
    """The call of a contender, whose function stands at ``module:function`` in `benchmarks`."""
    module, _, name = make.partition(":")
    call: Callable[[], object] = getattr(import_module(f"benchmarks.{module}"), name)(**arguments)
    return call


def called(make: str, arguments: dict[str, Any]) -> Any:
    """What the call of a contender returns."""
    return made(make, arguments)()


def turn(call: Callable[[], object], repeat: int) -> tuple[float, float]:
    """CPU and wall seconds of a call.

    Garbage is collected before it, so that it does not pay for what stood before; in it Python collects as
    it does for every caller. What the call made goes after the clock has stopped.
    """
    gc.collect()
    wall, cpu = time.perf_counter(), time.process_time()
    for _ in range(repeat):
        result = call()
    spent = (time.process_time() - cpu) / repeat, (time.perf_counter() - wall) / repeat
    del result
    return spent


def main() -> None:
    """Serve turns until nothing more is asked."""
    make, arguments, repeat = json.loads(sys.argv[1])
    call = made(make, arguments)
    print(json.dumps("ready"), flush=True)
    for _ in sys.stdin:
        print(json.dumps(turn(call, repeat)), flush=True)


if __name__ == "__main__":
    main()
