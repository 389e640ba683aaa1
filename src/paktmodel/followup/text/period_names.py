"""What periods are called in sentences: in words, a declared year by its name."""

import datetime as dt
from collections.abc import Iterable
from typing import Final, TypeAlias

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import span_label
from paktmodel.calendar.period_labels import several_label
from paktmodel.calendar.periods import Period
from paktmodel.errors.frozen_classes import frozen
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language

_DAY: Final = dt.timedelta(days=1)


@frozen(field_transformer=gathered)
class PeriodName:
    """A run of months, or a year by the name that the document declares.

    >>> PeriodName(Period("2024-M01/2024-M08")).label("sv")
    'januari–augusti 2024'

    Attributes:
        period: The period.
        years: The years that the document declares.
    """

    period: Period
    years: tuple[DeclaredYear, ...] = ()

    def label(self, language: Language) -> str:
        """Write the period in words."""
        return self.period.label(language, years=self.years)

    def __str__(self) -> str:
        return self.label("en")


@frozen
class PeriodSpan:
    """The time from one period to another, in short where it reaches from one year into another.

    >>> span = period_name(Period("2023-M09"), Period("2024-M08"))
    >>> span.label("sv"), str(span)
    ('sep 2023–aug 2024', '2023-M09–2024-M08')

    Attributes:
        first: The first period.
        last: The last one.
    """

    first: Period
    last: Period

    def label(self, language: Language) -> str:
        """Write it in words."""
        first, last = self.first, self.last
        if first == last:
            return first.label(language)
        if first.frequency == last.frequency == "M":
            return span_label(first.first_month, last.last_month, language)
        if first.months and first.frequency == last.frequency:
            several = several_label(first.frequency, first.first_month, last.first_month, language)
            if several:
                return several
        return f"{first.label(language)}–{last.label(language)}"

    def __str__(self) -> str:
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"


#: What `period_name` gives: each is written in words in a sentence.
NamedPeriod: TypeAlias = PeriodName | PeriodSpan | Period | str


def period_name(
    first: Period | None, last: Period | None = None, years: Iterable[DeclaredYear] = ()
) -> NamedPeriod:
    """Name a period, or the time from one to another, as evidence of a sentence; none is empty."""
    if first is None:
        return ""
    if last is None or first == last:
        return in_words(first, years)
    declared = tuple(years)
    if declared and first.months and last.last_month - first.first_month == 11:
        whole = Period.of_months(first.first_month, last.last_month)
        if whole.is_run and any(one.first_month == first.first_month % 12 + 1 for one in declared):
            return PeriodName(whole, declared)
    return PeriodSpan(first, last)


def in_words(period: Period, years: Iterable[DeclaredYear]) -> "PeriodName | Period":
    """Name a declared year; any other period is written in words as it is."""
    return PeriodName(period, tuple(years)) if period.is_run else period


def runs_in(periods: Iterable[Period]) -> tuple[PeriodSpan, ...]:
    """Draw together those of some periods that are of one length and follow each other.

    >>> [run.label("en") for run in runs_in(map(Period, ("2024-M08", "2024-M03", "2024-M07")))]
    ['March 2024', 'July–August 2024']
    """
    runs: list[PeriodSpan] = []
    for period in sorted(set(periods)):
        last = runs[-1].last if runs else None
        if last is not None and last.months == period.months and last.end + _DAY == period.start:
            runs[-1] = PeriodSpan(runs[-1].first, period)
        else:
            runs.append(PeriodSpan(period, period))
    return tuple(runs)
