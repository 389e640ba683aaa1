"""Count the lines of Python that a call executes: a measure of work that no busy machine changes.

Loops inside C (regular expressions, methods of `str`, sorting) execute no lines. They are bounded where they
are used, and measured in `benchmarks/`.
"""

import sys
from collections import Counter
from collections.abc import Callable
from types import CodeType, FrameType
from typing import Any

#: Executed lines by function: its file and its qualified name.
Work = Counter[tuple[str, str]]


def executed_lines(call: Callable[[], object]) -> Work:
    """Count the lines that a call executes, by function; each start of a function counts as a line too.

    A loop within one line counts once a round.

    Args:
        call: What to run, in this thread.
    """
    counts: Counter[CodeType] = Counter()
    if sys.version_info >= (3, 12):
        _monitored(call, counts)
    else:
        _traced(call, counts)
    work: Work = Counter()
    for code, count in counts.items():
        work[code.co_filename, code.co_qualname] += count
    return work


def _traced(call: Callable[[], object], counts: "Counter[CodeType]") -> None:
    def trace(frame: FrameType, event: str, _argument: Any) -> Any:
        if event != "return":
            counts[frame.f_code] += 1
        return trace

    before = sys.gettrace()
    sys.settrace(trace)
    try:
        call()
    finally:
        sys.settrace(before)


if sys.version_info >= (3, 12):

    def _monitored(call: Callable[[], object], counts: "Counter[CodeType]") -> None:
        monitoring = sys.monitoring
        events = monitoring.events
        # Rounds of a loop within one line jump, and start no line.
        watched = events.LINE, events.JUMP, events.PY_START, events.PY_RESUME
        tool = next(number for number in range(6) if monitoring.get_tool(number) is None)

        def count(code: CodeType, *_arguments: Any) -> None:
            counts[code] += 1

        monitoring.use_tool_id(tool, "executed lines")
        try:
            for event in watched:
                monitoring.register_callback(tool, event, count)
            monitoring.set_events(tool, sum(watched))
            call()
        finally:
            monitoring.set_events(tool, 0)
            for event in watched:
                monitoring.register_callback(tool, event, None)
            monitoring.free_tool_id(tool)
