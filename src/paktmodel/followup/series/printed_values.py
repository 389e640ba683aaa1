"""Earlier values that the plan prints: observations of the lowest rank, where nothing else is given.

Where a cell holds several values by different definitions, the one by the baseline's definition is taken.
"""

import datetime as dt
from collections.abc import Container

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.series import Series
from paktmodel.model.indicators import EarlierValue, Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.values.texts import Text


def printed_values(indicator: Indicator, part: Part) -> dict[Period, EarlierValue]:
    """Choose one printed value for each period of a part."""
    cells: dict[Period, list[EarlierValue]] = {}
    for one in indicator.earlier:
        if one.part == part:
            cells.setdefault(one.period, []).append(one)
    own = _definition_at_start(indicator)
    return {
        period: min(cell, key=lambda one: (one.definition != own, one.definition is not None))
        for period, cell in cells.items()
    }


def _definition_at_start(indicator: Indicator) -> Text | None:
    """Find the definition that holds when the baseline's period begins; without a baseline the latest."""
    versions = sorted(indicator.definitions, key=lambda one: one.since.earliest)
    since = indicator.printed.period
    if since is not None:
        # A definition that is not dated so far back held before all of them that are.
        versions = [one for one in versions if one.since.earliest <= since.start] or versions[:1]
    return versions[-1].version if versions else None


def with_printed(
    indicator: Indicator, part: Part, known: Series, given: Container[Period], day: dt.date
) -> tuple[Observations, tuple[Text | None, ...]]:
    """Put what is known of a part together with the printed values that nothing given replaces.

    Args:
        indicator: What is measured.
        part: The part.
        known: What is known of it.
        given: The periods of which something was given, withdrawn values included.
        day: The day by which a printed value must have been possible.

    Returns:
        One observation for each period, in order, and the definition that each says it is by.
    """
    rows: dict[Period, tuple[Observation, Text | None]] = {
        period: (_observation(indicator, part, known, row), None) for row, period in enumerate(known.periods)
    }
    for period, one in printed_values(indicator, part).items():
        if period not in given and indicator.first_possible(period) <= day:
            value = Observation(
                indicator=indicator.code, part=part, period=period, value=one.value, state=one.state
            )
            rows[period] = (value, one.definition)
    ordered = sorted(rows)
    return (
        Observations(rows[period][0] for period in ordered),
        tuple(rows[period][1] for period in ordered),
    )


def _observation(indicator: Indicator, part: Part, known: Series, row: int) -> Observation:
    return Observation(
        indicator=indicator.code,
        part=part,
        period=known.periods[row],
        value=known.value(row),
        state=known.state(row),
        numerator=known.numerator(row),
        denominator=known.denominator(row),
        status=known.status(row),
    )
