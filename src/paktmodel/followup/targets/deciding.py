"""Which of several target results decides."""

import datetime as dt
from collections.abc import Callable, Sequence
from typing import Final

from paktmodel.followup.targets.result import TargetResult
from paktmodel.vocabulary.words.followup import TargetStatus

#: Of results of one date the first of these that occurs decides.
_FIRST: Final = (
    TargetStatus.MISSED,
    TargetStatus.NOT_ASSESSABLE,
    TargetStatus.NOT_REPORTED,
    TargetStatus.AWAITING_VALUE,
    TargetStatus.BEHIND,
    TargetStatus.NOT_YET_MET,
    TargetStatus.PARTLY_MET,
    TargetStatus.ON_TRACK,
    TargetStatus.ALREADY_MET,
    TargetStatus.MET,
)
_RANK: Final = {status: place for place, status in enumerate(_FIRST)}


def deciding(
    results: Sequence[TargetResult], *, last: dt.date | None, possible: Callable[[dt.date], bool]
) -> TargetResult | None:
    """Choose the result that decides; None without targets.

    Of several dates it is the later of the first that the current window has not passed, and the last whose
    value could exist; of results of one date the worst. Undated ones decide only where no other is.

    Args:
        results: The results, those with a date in order of time.
        last: The last day of the current window; None without one.
        possible: Says whether the value of a period that ends on a day could exist by now.
    """
    dates = sorted({one.date for one in results if one.date is not None})
    if not dates:
        return min(results, key=_place, default=None)
    coming = None if last is None else next((day for day in dates if day >= last), None)
    known = next((day for day in reversed(dates) if possible(day)), None)
    chosen = max((day for day in (coming, known) if day is not None), default=dates[-1])
    return min((one for one in results if one.date == chosen), key=_place)


def _place(result: TargetResult) -> int:
    return _RANK[result.status]
