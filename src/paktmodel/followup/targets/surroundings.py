"""What the targets of one part of an indicator are evaluated with."""

import datetime as dt
from collections.abc import Callable
from typing import NamedTuple

from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.bases import Bases
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Exact
from paktmodel.model.parts import Part


class Surroundings(NamedTuple):
    """What a part's targets are evaluated with.

    Attributes:
        facts: What is measured.
        part: The part.
        series: What is known of it, and possible on the day.
        day: The day asked for.
        start: From when the plan runs.
        rules: The rules that apply to the part.
        current: Takes the current value over a window of so many months.
        wrong: States that values which a window rests on cannot be right; None where nothing speaks against
            them.
        newest: Views the series first by the definition of the last value in a window.
        due: When the report of a period is due, by its first possible date; None where nobody says.
        bases: Where the values are that changes are wanted from.
    """

    facts: IndicatorFacts
    part: Part
    series: Series
    day: dt.date
    start: dt.date
    rules: AppliedRules
    current: Callable[[int], WindowValue]
    wrong: Callable[[WindowValue], Reason | None]
    newest: Callable[[WindowValue], Series]
    due: Callable[[dt.date], dt.date | None]
    bases: Bases

    @property
    def baseline(self) -> Exact | None:
        """The baseline of the part as printed; None without one."""
        printed = self.facts.baseline(self.part)
        return None if printed is None else Exact(printed)
