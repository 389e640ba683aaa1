"""What each indicator of a plan can show for a period, and what it has shown."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple, TypeAlias

from paktmodel.calendar.declared_years import one_of_each
from paktmodel.calendar.months import last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, Phrase
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.agenda.calendar import NOTHING, PeriodIndex, PeriodRow, answered_together, own_row
from paktmodel.followup.agenda.obligations import Duty
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import aggregation_of
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.values.codes import Code
from paktmodel.values.later import Later
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.indicators import Aggregation

#: How many monthly values the entries of an agenda look for at most. A hundred indicators followed up
#: at every cadence and closing for thirteen years look for a tenth.
MOST_VALUES: Final = 1_000_000


@frozen(kw_only=True, field_transformer=gathered)
class AgendaEntry:
    """One indicator within an agenda item.

    Attributes:
        indicator: Its code.
        first_possible: The first day on which a value for the item's period can exist; None
            when the period's end is not known.
        reported: Whether a value, or a state such as suppressed, is there.
        possible: Whether one can exist on the day.
        observed_months: Months of the period that can be observed when it ends; fewer than
            ``expected_months`` for a cohort with a lag.
        expected_months: Months that the period has.
        measured: How and when it is read, in the paper's words; empty when it does not say.
        period: The indicator's own year, or years, that end in the item's period; None where it is asked
            for the item's own months.
    """

    indicator: Code
    first_possible: dt.date | None
    reported: bool
    possible: bool
    observed_months: int
    expected_months: int
    measured: str = ""
    period: Period | None = None


class PeriodEntries(NamedTuple):
    """The entries of a period, and what its duties ask of them all.

    Attributes:
        entries: The entry of each indicator.
        possible: Whether a value of some indicator can exist.
        answered: Whether every value that can exist is there, and there is one.
        observed: Whether some indicator has months that can be observed when the period ends.
    """

    entries: tuple[AgendaEntry, ...] = ()
    possible: bool = False
    answered: bool = False
    observed: bool = False


#: The periods that an indicator has answers for, with their index and how they make longer ones.
_Answers: TypeAlias = tuple[Indicator, Aggregation, tuple[Period, ...], PeriodIndex]


class PlanEntries:
    """The entries of a plan's indicators for any period, made when they are asked for.

    Each series is read once; the duties of several recipients for one period share their entries.

    Args:
        plan: The plan.
        seen: What was known on the day.
        day: The day asked for.
    """

    __slots__ = ("_answers", "_day", "_made", "_years")

    def __init__(self, plan: Plan, seen: Observations, day: dt.date) -> None:
        self._day = day
        self._years = one_of_each(plan.calendar.years)
        self._answers: Later[tuple[_Answers, ...]] = Later(lambda: tuple(_answers(followed(plan, day), seen)))
        self._made: dict[tuple[Period, dt.date | None], PeriodEntries] = {}

    def of(self, period: Period, ends: dt.date | None) -> PeriodEntries:
        """Return the entry of each indicator for the months of a period that end by a day.

        Args:
            period: The period.
            ends: The last day that it covers; None where that is not known.
        """
        key = period, ends
        if key not in self._made:
            self._made[key] = self._period(period, ends)
        return self._made[key]

    def _period(self, period: Period, ends: dt.date | None) -> PeriodEntries:
        if not self._answers.value:
            return PeriodEntries()
        last = last_month(period, ends)
        months: tuple[Period, ...] = ()
        if last is not None:
            numbers = range(period.first_month, last + 1)
            months = (period,) if period.months == 1 else tuple(map(Period.of_month, numbers))
        entries = tuple(
            self._entry(answers, months, ends)
            if (row := own_row(answers[0], period.months, self._years)) is None
            else self._own_entry(answers, row, months, ends)
            for answers in self._answers.value
        )
        possible = [entry for entry in entries if entry.possible]
        return PeriodEntries(
            entries=entries,
            possible=bool(possible),
            answered=bool(possible) and all(entry.reported for entry in possible),
            observed=any(entry.observed_months for entry in entries),
        )

    def _own_entry(
        self, answers: _Answers, row: PeriodRow, months: tuple[Period, ...], ends: dt.date | None
    ) -> AgendaEntry:
        """Make the entry of an indicator whose own years or runs of years are not the period asked for."""
        own = row.ending_in(months[0].first_month, months[-1].last_month) if months else None
        within = () if own is None else own.split("M")
        return self._entry(answers, within, ends, own)

    def _entry(
        self,
        answers: _Answers,
        months: tuple[Period, ...],
        ends: dt.date | None,
        own: Period | None = None,
    ) -> AgendaEntry:
        indicator, how, periods, index = answers
        possible = [indicator.first_possible(month) for month in months]
        reported = False
        if months:
            first, last = months[0].first_month, months[-1].first_month
            there = [periods[place] for place in index.touching(first, last)]
            reported = answered_together(how, there, first, last)
        point = indicator.measurement_point
        return AgendaEntry(
            indicator=indicator.code,
            first_possible=possible[-1] if possible else None,
            reported=reported,
            possible=bool(possible) and possible[-1] <= self._day,
            observed_months=0 if ends is None else sum(day <= ends for day in possible),
            expected_months=len(months),
            measured="" if point is None else str(point.words),
            period=own,
        )


def last_month(period: Period, ends: dt.date | None) -> int | None:
    """Return the ordinal of a period's last month that ends by a day.

    None where none does, and where no day is known.

    Raises:
        InvalidValue: `period-split`, for a day.
    """
    if ends is None:
        return None
    if not period.months:
        period.split("M")  # refuses
    if period.end <= ends:
        return period.last_month
    month = month_of(ends)
    if ends != last_day(month):
        month -= 1
    return month if month >= period.first_month else None


def followed(plan: Plan, day: dt.date) -> tuple[Indicator, ...]:
    """List the indicators that are followed on a day: the others are asked for nowhere."""
    return tuple(one for one in plan.indicators if one.unfollowed_on(day) is None)


def refuse_unreachable(indicators: Sequence[Indicator], owed: Iterable[Duty]) -> None:
    """Refuse indicators of which the values cannot exist before the calendar ends.

    First possible days follow the order of periods, so the last month that is asked for decides.

    Raises:
        InvalidValue: `year-range`, or `period-split` for a closing of a day.
    """
    if not indicators:
        return
    months = [month for duty in owed if (month := last_month(duty.period, duty.ends)) is not None]
    if months:
        last = Period.of_month(max(months))
        for indicator in indicators:
            indicator.first_possible(last)


def refuse_too_many(plan: Plan, owed: Iterable[Duty], horizon: dt.date) -> None:
    """Refuse a plan whose entries would look for more than `MOST_VALUES`; none is made then.

    Args:
        plan: The plan.
        owed: What is owed.
        horizon: The last day looked at.

    Raises:
        InvalidArgument: The rules ask for more.
        InvalidValue: `period-split`, for a closing of a day.
    """
    asked = number_of_values(plan, owed)
    if asked > MOST_VALUES:
        raise InvalidArgument(
            "plan",
            f"reporting rules that ask for at most {MOST_VALUES} monthly values by {horizon}",
            Phrase(f"{asked}", f"{asked}"),  # a plain number is hidden when it is as long as a personal one
            "counted are the months of each period, for each indicator; give the plan its years and"
            " the rules their since, ask for an earlier day, or divide the plan",
        )


def number_of_values(plan: Plan, owed: Iterable[Duty]) -> int:
    """Count the months of each period, at least one, for each indicator.

    Recipients of one period share its entries, so that it counts once.
    """
    if not plan.indicators:
        return 0
    distinct = {(duty.period, duty.ends) for duty in owed}
    return len(plan.indicators) * sum(_number_of_months(period, ends) for period, ends in distinct)


def _number_of_months(period: Period, ends: dt.date | None) -> int:
    last = last_month(period, ends)
    return 1 if last is None else last - period.first_month + 1


def _answers(indicators: Iterable[Indicator], seen: Observations) -> Iterator[_Answers]:
    """Give what is there of each indicator; those of one code share their series, which is read once."""
    read: dict[Code, tuple[tuple[Period, ...], PeriodIndex]] = {}
    for indicator in indicators:
        if indicator.code not in read:
            known = seen.columns(indicator.code)
            states = zip(known.periods, known.states, strict=True)
            # Values by several definitions answer for their period once.
            periods = tuple(dict.fromkeys(period for period, state in states if state not in NOTHING))
            read[indicator.code] = periods, PeriodIndex(periods)
        yield indicator, aggregation_of(indicator), *read[indicator.code]
