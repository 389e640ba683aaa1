"""Where limits of a series are calculated again: at a new definition, and from a rebase on."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Definition
from paktmodel.model.statistical_rules import Rebase, SignalRules


class Stretch(NamedTuple):
    """A run of points that share their limits.

    Attributes:
        reason: Why it begins where it does; None for the first.
        rows: Which points it has.
        broken: Whether it begins with a new definition, over which nothing is compared.
    """

    reason: Reason | None
    rows: range
    broken: bool = False


class Borders:
    """The days on which limits of an indicator are calculated again by some rules, found out once.

    Args:
        definitions: The definitions of the indicator.
        rules: The rules, with their rebases.

    Attributes:
        rules: The rules.
    """

    __slots__ = ("_days", "_whys", "rules")

    def __init__(self, definitions: Iterable[Definition], rules: SignalRules) -> None:
        self.rules = rules
        borders: list[tuple[dt.date, Definition | Rebase]] = [
            (one.since.earliest, one) for one in definitions if not one.linked
        ]
        borders += [(one.since.start, one) for one in rules.rebases]
        # On the same day the rebase is stated, since it gives a reason.
        borders.sort(key=lambda border: border[0])
        self._days = [day for day, _ in borders]
        self._whys = [why for _, why in borders]

    def stretches(self, periods: Sequence[Period]) -> list[Stretch]:
        """Divide points where limits are calculated again.

        Args:
            periods: The periods of the points, in order of time.
        """
        if not self._days or not periods:
            return [Stretch(None, range(len(periods)))] if periods else []
        begins: list[tuple[Reason | None, int, bool]] = []
        before = 0
        for row, period in enumerate(periods):
            passed = bisect_right(self._days, period.end, before)
            if not begins or passed > before:
                broken = any(isinstance(why, Definition) for why in self._whys[before:passed])
                begins.append((self._reason(passed - 1) if begins else None, row, broken and bool(begins)))
            before = passed
        ends = [row for _, row, _ in begins[1:]] + [len(periods)]
        return [
            Stretch(reason, range(first, last), broken)
            for (reason, first, broken), last in zip(begins, ends, strict=True)
        ]

    def _reason(self, place: int) -> Reason:
        why = self._whys[place]
        if isinstance(why, Rebase):
            return Reason(ReasonCode.REBASED, Evidence(since=why.since, reason=why.reason.rstrip(".")))
        return Reason(ReasonCode.SERIES_BREAK, Evidence(since=why.since))
