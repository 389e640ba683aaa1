"""Earlier values that the plan prints: observations of the lowest rank, where nothing else is given.

Where a cell holds several values by different definitions, the one by the baseline's definition is taken.
"""

import datetime as dt
from collections.abc import Callable, Container, Mapping, Sequence
from typing import TypeAlias, final

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.series import Series
from paktmodel.model.indicators import EarlierValue, Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.values.texts import Text

#: What ranks the definitions of values of one period, the best first.
Rank: TypeAlias = Callable[[Text | None], tuple[bool, bool]]


@final
class PrintedIndicator:
    """What the plan prints of an indicator's values and definitions, found out once for all its parts.

    Attributes:
        indicator: The indicator.
        versions: The names of its definitions.
    """

    __slots__ = ("_by_part", "_own", "indicator", "versions")

    def __init__(self, indicator: Indicator) -> None:
        self.indicator = indicator
        self.versions = frozenset(one.version for one in indicator.definitions)
        self._own = _definition_at_start(indicator)
        self._by_part: dict[Part, list[EarlierValue]] = {}
        for one in indicator.earlier:
            self._by_part.setdefault(one.part, []).append(one)

    def earlier(self, part: Part) -> Sequence[EarlierValue]:
        """Return the earlier values of a part, in printed order."""
        return self._by_part.get(part, ())

    def may_be_by(self, definition: Text | None) -> bool:
        """Say whether a value by a definition is one of the indicator's; one that does not say is."""
        return definition is None or not self.versions or definition in self.versions

    def rank(self, first: Text | None = None) -> Rank:
        """Return what ranks the definitions of values of one period: the baseline's, none stated, others.

        Args:
            first: The definition that goes first in the baseline's place.
        """
        own = first or self._own
        return lambda said: (said != own, said is not None)


def printed_values(
    printed: PrintedIndicator,
    part: Part,
    known: Series,
    given: Container[tuple[Period, Text | None]],
    day: dt.date,
    rank: Rank,
) -> dict[Period, EarlierValue]:
    """Choose the printed values of a part that count: one a period, where nothing given replaces it.

    A given value replaces the printed one of its definition, one that does not say by which every one;
    by definition the better one of a given and a printed value counts.

    Args:
        printed: What is printed of the indicator.
        part: The part.
        known: What is known of it.
        given: The periods and definitions of which something was given, withdrawn values included.
        day: The day by which a printed value must have been possible.
        rank: What ranks definitions.
    """
    said = known.definitions or (None,) * len(known)
    best = {period: rank(one) for period, one in zip(known.periods, said, strict=True)}
    chosen: dict[Period, EarlierValue] = {}
    for one in printed.earlier(part):
        period, place = one.period, rank(one.definition)
        replaced = (period, None) in given or (period, one.definition) in given
        if replaced or printed.indicator.first_possible(period) > day:
            continue
        if period not in best or place < best[period]:
            best[period] = place
            chosen[period] = one
    return chosen


def _definition_at_start(indicator: Indicator) -> Text | None:
    """Find the definition that holds when the baseline's period begins; without a baseline the latest."""
    versions = sorted(indicator.definitions, key=lambda one: one.since.earliest)
    since = indicator.printed.period
    if since is not None:
        # A definition that is not dated so far back held before all of them that are.
        versions = [one for one in versions if one.since.earliest <= since.start] or versions[:1]
    return versions[-1].version if versions else None


def with_printed(
    indicator: Indicator, part: Part, known: Series, printed: Mapping[Period, EarlierValue]
) -> Observations:
    """Put what is known of a part together with printed values: one observation for each period."""
    there = (row for row, period in enumerate(known.periods) if period not in printed)
    return Observations(
        (
            *(_observation(indicator, part, known, row) for row in there),
            *(
                Observation(
                    indicator=indicator.code,
                    part=part,
                    period=period,
                    value=one.value,
                    state=one.state,
                    definition=one.definition,
                    precision=one.precision,
                )
                for period, one in printed.items()
            ),
        )
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
        definition=known.definition((row,)),
        precision=known.precision(row),
        status=known.status(row),
    )
