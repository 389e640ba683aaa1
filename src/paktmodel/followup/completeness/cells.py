"""The values of a period one by one: what is there, what could be, and what cannot be yet.

Missing, not applicable, not yet possible, suppressed and zero stay different things.
"""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Final

from attrs import frozen

from paktmodel.calendar.periods import Period
from paktmodel.followup.agenda.calendar import (
    NOTHING,
    covered,
    periods_between,
    plan_start,
    reporting_rule,
)
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observation, Observations
from paktmodel.values.codes import Code
from paktmodel.values.figures import share
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.indicators import IndicatorState
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
    return [period for period in periods_between(first, within.end, frequency) if period.end in within]


def cells_of(
    indicator: Indicator, seen: Observations, day: dt.date, periods: Sequence[Period]
) -> Iterator[PeriodCell]:
    """Collect every part of an indicator in every period, with what is known of it on a day."""
    for part in indicator.parts:
        known = [
            observation
            for observation in seen.latest(indicator.code, part)
            if indicator.first_possible(observation.period) <= day
        ]
        for period in periods:
            state = _state(indicator, part, period, known, day)
            yield PeriodCell(indicator=indicator.code, part=part, period=period, state=state)


def _state(
    indicator: Indicator, part: Part, period: Period, known: Sequence[Observation], day: dt.date
) -> CellState:
    """Decide the state of a part in a period: the answer there is, else why there is none."""
    if part in indicator.structurally_empty:
        return CellState.STRUCTURALLY_EMPTY
    answer = _answer(indicator, period, [each for each in known if each.state not in NOTHING])
    if answer is not None:
        return answer
    if indicator.state is not IndicatorState.DEFINED:
        return CellState.NOT_FOLLOWED
    if indicator.first_possible(period) > day:
        return CellState.NOT_YET_POSSIBLE
    unanswered = [each for each in known if each.state in NOTHING and _of(each, period)]
    # Its own row goes before that of a part of it, or of a longer one.
    own = [each for each in unanswered if each.period == period] or unanswered
    return CellState(own[-1].state) if own else CellState.MISSING


def _answer(indicator: Indicator, period: Period, answers: Sequence[Observation]) -> CellState | None:
    """Find the answer for a period: its own, a longer one's, or that of all those that make it up."""
    months = period.split("M")
    over = [answer for answer in answers if _of(answer, period)]
    for answer in sorted(over, key=lambda each: (each.period.months or 1, each.period)):
        if covered(indicator, months, (answer.period,)):
            return CellState(answer.state)
    if not covered(indicator, months, (answer.period for answer in over)):
        return None
    # Of several values that make up a period, the least informative one counts.
    return max((CellState(answer.state) for answer in over), key=ANSWERED.index)


def _of(observation: Observation, period: Period) -> bool:
    """Decide whether an observation is of a period, of a part of it, or of a longer one."""
    return observation.period in period or period in observation.period


def counted(cells: Iterable[PeriodCell]) -> CellCount:
    """Count cells by state."""
    counts = dict.fromkeys(CellState, 0)
    for cell in cells:
        counts[cell.state] += 1
    return CellCount(counts=tuple(counts.items()))
