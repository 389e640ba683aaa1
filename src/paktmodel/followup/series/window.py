"""Like with like: the current value over a window as long as the baseline's.

The baseline of AMN-2023-00174 is 2022, twelve months; the current value is the
indicator's own aggregate over twelve months too, or a figure published for a period of
that length. A sum over fewer months is never compared with a sum over more, and nothing
is compared across a new definition that has no link.
"""

import datetime as dt
from collections.abc import Iterable
from typing import Final

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import aggregation_of, single_value, window_value
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.model.indicators import Definition, Indicator
from paktmodel.observations import Observation
from paktmodel.vocabulary.words.followup import WindowChoice
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState

#: The frequency of the periods of so many months that begin with January.
_FROM_JANUARY: Final = {12: "A", 6: "S", 4: "T", 3: "Q"}


def latest_possible(indicator: Indicator, as_of: dt.date, frequency: str = "M") -> Period:
    """The latest period of a frequency whose first possible date is reached on a day."""
    period = Period.containing(as_of, frequency)
    while indicator.first_possible(period) > as_of:
        period = period.previous()
    return period


def current_value(
    indicator: Indicator, known: Iterable[Observation], *, choice: WindowChoice, as_of: dt.date
) -> WindowValue:
    """The indicator's value on a day, over a window as long as its baseline's.

    A figure published for a period of that length is such a window in itself; of what runs up
    through the year so is the value of its last month, December for a year. It is taken when
    it ends no earlier than the run of months does, when no value can be made of the run, and
    when less than half of the run's months are there.

    Args:
        indicator: What is measured.
        known: What is known of one part, one observation per period.
        choice: The latest months, or the calendar year so far.
        as_of: The day asked for.

    Returns:
        The window with its value; without a value, with every reason.
    """
    length = max(indicator.baseline.period.months, 1)
    possible = [one for one in known if indicator.first_possible(one.period) <= as_of]
    last = latest_possible(indicator, as_of, _frequency(possible, length))
    start = last.last_month - length + 1
    if choice is WindowChoice.CALENDAR_YEAR:
        start = max(start, Period.year(last.end.year).first_month)
    whole = _published(indicator, possible, length)
    months = window_value(indicator, possible, start=start, end=last.last_month, length=length)
    if whole is None:
        return months
    sparse = 2 * months.observed_months < months.expected_months
    return whole if months.value is None or sparse or whole.last.end >= months.last.end else months


def _frequency(known: Iterable[Observation], length: int) -> str:
    """How long the periods are of which a run is made: months, where there are any."""
    found = {one.period.frequency for one in known if one.period.months < length}
    return next((frequency for frequency in "MQTS" if frequency in found), "M")


def _published(indicator: Indicator, known: Iterable[Observation], length: int) -> WindowValue | None:
    """The latest figure for a period as long as the baseline's and after it."""
    after = indicator.baseline.period.end
    told = (ValueState.OBSERVED, ValueState.SUPPRESSED)
    whole = [one for one in known if one.period.end > after and one.state in told]
    if aggregation_of(indicator) is Aggregation.CUMULATIVE:
        whole = _run_from_january(whole, length)
    else:
        whole = [one for one in whole if one.period.months == length > 1]
    if not whole:
        return None
    newest = max(whole, key=lambda one: (one.period.end, one.period.start))
    return single_value(indicator, newest, of=length)


def _run_from_january(known: Iterable[Observation], length: int) -> list[Observation]:
    """Running values that have run for as many months as a window has, as that period's own."""
    frequency = _FROM_JANUARY.get(length)
    return [
        evolve(one, period=Period.containing(one.period.end, frequency))
        for one in known
        if frequency is not None and one.period.months and one.period.last_month % 12 == length - 1
    ]


def new_definitions(
    indicator: Indicator, after: dt.date, until: dt.date, *, linked: bool = False
) -> list[Definition]:
    """Return the definitions that are new after a day and no later than another, in order of time.

    Args:
        indicator: What is measured.
        after: The first day of what is compared; a definition that begins with it breaks nothing.
        until: Its last day.
        linked: Whether to look for those whose earlier values have been recalculated.
    """
    found = [
        definition
        for definition in indicator.definitions
        if definition.linked is linked and after < definition.since.earliest <= until
    ]
    return sorted(found, key=lambda definition: definition.since.earliest)
