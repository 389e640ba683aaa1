"""How a measure stands to its due day: done, done late, overdue, or as its state says."""

import datetime as dt
from collections.abc import Set
from typing import Final

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.followup.text.phrases import phrase
from paktmodel.model.measures import Measure, MeasureStatus, Progress
from paktmodel.model.timelines import Undetermined
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import MeasureTiming
from paktmodel.vocabulary.words.plans import MeasureState

_ENDED: Final = frozenset({MeasureState.DONE, MeasureState.DROPPED})
#: By the library's list it is not done; what an owner's own word means, nobody but the owner knows.
_OPEN: Final = frozenset(MeasureState) - _ENDED - {MeasureState.OTHER}


def timing_of(
    measure: Measure, status: MeasureStatus | Undetermined[MeasureStatus] | None, as_of: dt.date
) -> MeasureTiming | None:
    """Say how a measure stands to its due day by the states that its plan gives.

    Args:
        measure: The measure.
        status: Its status on the day.
        as_of: The day.
    """
    candidates = status.candidates if isinstance(status, Undetermined) else (status,)
    states = {None if one is None else one.state for one in candidates}
    return timing(states, measure.due_day, as_of, done=_done_since(measure, as_of))


def timing(
    states: Set[MeasureState | None], due: dt.date | None, as_of: dt.date, *, done: PrintedDate | None = None
) -> MeasureTiming | None:
    """Say how something stands to its due day; None where its state alone says how it stands.

    The due day itself still counts. It is late only if it surely was done after the due day, and overdue
    only if it surely is not done: of a state that is not stated, or is one of the owner's own, it is said
    that the due day has passed.

    Args:
        states: The state, or those that are possible; None for one that is not stated.
        due: The due day; None where none is set.
        as_of: The day.
        done: When it was done, as exact as printed.
    """
    if states == {MeasureState.DONE}:
        late = due is not None and done is not None and done.earliest > due
        return MeasureTiming.DONE_LATE if late else MeasureTiming.DONE
    if due is None or as_of <= due or states <= _ENDED:
        return None
    return MeasureTiming.OVERDUE if states <= _OPEN else MeasureTiming.DUE_PASSED


def _done_since(measure: Measure, as_of: dt.date) -> PrintedDate | None:
    """Find since when a measure has been done without a break; None where it is not."""
    since: PrintedDate | None = None
    for entry in measure.status.entries:
        if entry.since.latest <= as_of:
            since = (since or entry.since) if entry.value.state is MeasureState.DONE else None
    return since


def state_text(state: str, timing: MeasureTiming | None, language: Language) -> str:
    """Write a state with how it stands to the due day, such as ``försenad (enligt plan)``.

    Args:
        state: The state in words.
        timing: How it stands to the due day.
        language: ``"sv"`` or ``"en"``.
    """
    if timing in (None, MeasureTiming.DONE):
        return state
    if timing is MeasureTiming.OVERDUE:
        said = timing.label(language)
        return said if state == said else f"{said} ({state})"
    return f"{state}, {timing.label(language)}"


def due_text(measure: Measure, language: Language) -> str:
    """Write by when a measure is to be done; empty where that is not said.

    Args:
        measure: The measure.
        language: ``"sv"`` or ``"en"``.
    """
    return "" if measure.due is None else measure.due.label(language)


def progress_text(progress: Progress | None, language: Language) -> str:
    """Write how much of a measure is done and on which day; empty where that is not said.

    Args:
        progress: The progress.
        language: ``"sv"`` or ``"en"``.
    """
    if progress is None:
        return ""
    return phrase("progress-on", language, percent=progress.percent, day=progress.day)
