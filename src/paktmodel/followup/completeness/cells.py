"""The values of a period one by one: what is there, what could be, and what cannot be yet.

Missing, not applicable, not yet possible, suppressed and zero stay different things.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final, TypeAlias

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.periods import Period
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.agenda.calendar import (
    NOTHING,
    PeriodIndex,
    answered_alone,
    answered_together,
    own_row,
    periods_between,
    plan_start,
    reporting_rule,
)
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import aggregation_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.values.codes import Code
from paktmodel.values.figures import share
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import CellState

#: States of which an answer is there: a value, or why there will be none.
ANSWERED: Final = (
    CellState.OBSERVED,
    CellState.SUPPRESSED,
    CellState.NOT_APPLICABLE,
    CellState.NOT_COLLECTED,
)
#: States of which an answer could be there, and is not.
UNANSWERED: Final = (CellState.NOT_REPORTED, CellState.PENDING, CellState.MISSING)


@frozen(kw_only=True)
class PeriodCell:
    """What is known of one indicator's part in one period.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        period: The period.
        state: What is known.
    """

    indicator: Code
    part: Part
    period: Period
    state: CellState

    def __repr__(self) -> str:
        return f"PeriodCell({self.indicator} {self.part} {self.period}: {self.state})"


@frozen(kw_only=True, field_transformer=gathered)
class CellCount:
    """How many cells are in which state.

    Attributes:
        counts: State and number, for every state, in fixed order.
    """

    counts: tuple[tuple[CellState, int], ...]

    def __getitem__(self, state: CellState | str) -> int:
        return dict(self.counts)[CellState(state)]

    @property
    def total(self) -> int:
        """How many cells there are in all."""
        return sum(number for _, number in self.counts)

    @property
    def expected(self) -> int:
        """Of how many an answer could be there."""
        return sum(self[state] for state in (*ANSWERED, *UNANSWERED))

    @property
    def answered(self) -> int:
        """Of how many an answer is there: a value, or why there will be none."""
        return sum(self[state] for state in ANSWERED)

    @property
    def fraction(self) -> Decimal | None:
        """Answered of expected, from 0 to 1; None when nothing is expected."""
        return share(Decimal(self.answered), Decimal(self.expected)) if self.expected else None

    def __repr__(self) -> str:
        return f"CellCount({self.answered} of {self.expected} answered)"


def periods_within(plan: Plan, within: Period, day: dt.date) -> list[Period]:
    """List the periods that end within one, from the plan's start: the rule's own, or months without one."""
    rule = reporting_rule(plan, day)
    cadence = None if rule is None else rule.cadence
    first = max(plan_start(plan), within.start)
    if first > within.end:
        return []
    frequency = "M" if cadence is None else cadence.frequency
    begins = 1 if rule is None else plan.calendar.first_month(rule)
    periods = periods_between(first, within.end, frequency, first_month=begins)
    return [period for period in periods if period.end in within]


def cells_of(
    indicators: Iterable[Indicator],
    seen: Observations,
    day: dt.date,
    periods: Sequence[Period],
    years: Iterable[DeclaredYear] = (),
) -> Iterator[PeriodCell]:
    """Collect every part of each indicator in every period, with what is known of it on a day.

    Args:
        indicators: The indicators.
        seen: What was known on the day.
        day: The day asked for.
        periods: The periods asked for; of an indicator with years of its own those that end in them.
        years: The years that the document declares.
    """
    if not periods:
        return
    asked = [(indicator, _asked_of(indicator, periods, tuple(years))) for indicator in indicators]
    first = min((own[0].first_month for _, own in asked if own), default=periods[0].first_month)
    series = _Series(seen, first, periods[-1].last_month)
    for indicator, own in asked:
        how = aggregation_of(indicator)
        for part in indicator.parts:
            known = _Known(indicator, part, how, series.of(indicator.code, part), day)
            for period in own:
                state = _state(known, period)
                yield PeriodCell(indicator=indicator.code, part=part, period=period, state=state)


def _asked_of(
    indicator: Indicator, periods: Sequence[Period], years: tuple[DeclaredYear, ...]
) -> Sequence[Period]:
    """Find the periods that an indicator is asked for: its own that end in them, or just these."""
    row = own_row(indicator, periods[0].months, years)
    if row is None:
        return periods
    own = (row.ending_in(period.first_month, period.last_month) for period in periods)
    return [period for period in own if period is not None]


#: The periods that something is known of, in order, each with its state.
_States: TypeAlias = list[tuple[Period, ValueState]]


class _Series:
    """The periods of each series that share a month with a run of months; indicators of one code share it.

    Args:
        seen: What was known on the day.
        first: Ordinal of the first month.
        last: Ordinal of the last month.
    """

    __slots__ = ("_first", "_last", "_read", "_seen")

    def __init__(self, seen: Observations, first: int, last: int) -> None:
        self._seen, self._first, self._last = seen, first, last
        self._read: dict[tuple[Code, Part], _States] = {}

    def of(self, code: Code, part: Part) -> _States:
        """List the periods of a series with their states; it is read once."""
        key = code, part
        if key not in self._read:
            series = self._seen.columns(code, part)
            states = [
                (period, state)
                for period, state in zip(series.periods, series.states, strict=True)
                if period.first_month <= self._last and self._first <= period.last_month
            ]
            self._read[key] = _each_period_once(states) if any(series.definitions) else states
        return self._read[key]


def _each_period_once(states: _States) -> _States:
    """Keep one state a period: of values by several definitions, one that answers."""
    kept: dict[Period, ValueState] = {}
    for period, state in states:
        if kept.get(period, state) in NOTHING:
            kept[period] = state
        kept.setdefault(period, state)
    return list(kept.items())


class _Known:
    """What is known of an indicator's part on a day, found by month.

    Attributes:
        how: How values of shorter periods make longer ones.
        periods: The periods that something is known of, in order.
        states: The state of each.
        empty: Whether the part can hold nothing by definition.
        followed: Whether the indicator is followed on the day.
    """

    __slots__ = ("_day", "_index", "_indicator", "empty", "followed", "how", "periods", "states")

    def __init__(
        self,
        indicator: Indicator,
        part: Part,
        how: Aggregation,
        series: _States,
        day: dt.date,
    ) -> None:
        known = [(period, state) for period, state in series if indicator.first_possible(period) <= day]
        self._indicator, self._day = indicator, day
        self.how = how
        self.periods = [period for period, _ in known]
        self.states = [state for _, state in known]
        self.empty = part in indicator.structurally_empty
        self.followed = indicator.unfollowed_on(day) is None
        self._index = PeriodIndex(self.periods)

    def of(self, period: Period) -> list[int]:
        """List the places of what is of a period, of a part of it, or of a longer one, in order."""
        return [
            place
            for place in self._index.touching(period.first_month, period.last_month)
            if self.periods[place] in period or period in self.periods[place]
        ]

    def can_exist(self, period: Period) -> bool:
        """Decide whether a value for a period can exist on the day."""
        return self._indicator.first_possible(period) <= self._day


def _state(known: _Known, period: Period) -> CellState:
    """Decide the state of a part in a period: the answer there is, else why there is none."""
    if known.empty:
        return CellState.STRUCTURALLY_EMPTY
    places = known.of(period)
    answer = _answer(known, period, [place for place in places if known.states[place] not in NOTHING])
    if answer is not None:
        return answer
    if not known.followed:
        return CellState.NOT_FOLLOWED
    if not known.can_exist(period):
        return CellState.NOT_YET_POSSIBLE
    unanswered = [place for place in places if known.states[place] in NOTHING]
    # Its own row goes before that of a part of it, or of a longer one.
    own = [place for place in unanswered if known.periods[place] == period] or unanswered
    return CellState(known.states[own[-1]]) if own else CellState.MISSING


def _answer(known: _Known, period: Period, answers: Sequence[int]) -> CellState | None:
    """Find the answer for a period: its own, a longer one's, or that of all those that make it up."""
    first, last = period.first_month, period.last_month
    alone = [place for place in answers if answered_alone(known.how, known.periods[place], first, last)]
    if alone:
        nearest = min(alone, key=lambda place: (known.periods[place].months or 1, place))
        return CellState(known.states[nearest])
    if not answered_together(known.how, [known.periods[place] for place in answers], first, last):
        return None
    # Of several values that make up a period, the least informative one counts.
    return max((CellState(known.states[place]) for place in answers), key=ANSWERED.index)


def counted(cells: Iterable[PeriodCell]) -> CellCount:
    """Count cells by state."""
    counts = dict.fromkeys(CellState, 0)
    for cell in cells:
        counts[cell.state] += 1
    return CellCount(counts=tuple(counts.items()))
