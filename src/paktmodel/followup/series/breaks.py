"""New definitions within a series: what may not be put together, and the values by one of them."""

import datetime as dt
from collections.abc import Sequence

from paktmodel.errors import Evidence
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.values.texts import Text


def break_within(facts: IndicatorFacts, series: Series, rows: Sequence[int]) -> Reason | None:
    """State the first new definition between rows that has no link; None where they may be put together.

    Args:
        facts: What is measured.
        series: The series.
        rows: Rows of it, in order of period.
    """
    if not facts.definitions or len(rows) < 2:
        return None
    if series.definitions is None:
        rows = (rows[0], rows[-1])
    places = [_place(facts, series, row) for row in rows]
    unlinked = facts.definitions.unlinked_between(min(places), max(places))
    return None if unlinked is None else Reason(ReasonCode.SERIES_BREAK, Evidence(since=unlinked.since))


def is_broken(window: WindowValue) -> bool:
    """Say whether a window has no value because its months are by definitions that do not hold together."""
    return any(one.code is ReasonCode.SERIES_BREAK for one in window.reasons)


def definition_of(facts: IndicatorFacts, said: Text | None, end: dt.date) -> Text | None:
    """Return the definition that a value is by: the one it says, else the one that holds on its last day."""
    if said is not None:
        return said
    place = facts.definitions.place_of(None, end)
    return None if place < 0 else facts.definitions.in_order[place].version


def by_one_definition(facts: IndicatorFacts, series: Series, definition: Text | None) -> Series:
    """Select the rows that may be compared with a value by a definition."""
    order = facts.definitions
    place = order.place_of(definition, series.periods[-1].end)
    rows = [
        row for row in range(len(series)) if order.unlinked_between(place, _place(facts, series, row)) is None
    ]
    return series.take(rows)


def _place(facts: IndicatorFacts, series: Series, row: int) -> int:
    return facts.definitions.place_of(series.definition((row,)), series.periods[row].end)
