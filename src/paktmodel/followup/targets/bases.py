"""Relative targets: the value that a change is wanted from, and the bound that it makes."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import NamedTuple

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import FIRST_MONTH
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.series import Series, months_of
from paktmodel.followup.targets.at_date import value_of
from paktmodel.followup.targets.tested_values import tested_value
from paktmodel.followup.text.period_names import in_words
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.comparisons import Comparison
from paktmodel.model.limits import Exact, Limits
from paktmodel.model.parts import Part
from paktmodel.model.targets import Base, BasePeriod, OfBenchmark, OfIndicator, OfPart, Relative
from paktmodel.values.codes import Code
from paktmodel.values.texts import Text
from paktmodel.values.units import convert
from paktmodel.vocabulary.words.indicators import EarlierBase, RelativeForm

#: What is known of a part of an indicator by its code; None for no such indicator.
SeriesOf = Callable[[Code, Part], tuple[IndicatorFacts, Series] | None]


class BaseMissing(NamedTuple):
    """That the value is not there from which a change is wanted.

    Attributes:
        reason: Why nothing can be said.
        awaited: Whether it may still come, as the value of the judged period does.
    """

    reason: Reason
    awaited: bool = False


class Bases(NamedTuple):
    """Where the values are found that changes are wanted from.

    Attributes:
        facts: What is measured.
        part: The part.
        series: What is known of it.
        series_of: Finds what is known of other indicators.
        benchmark: Finds a benchmark of the indicator by its name.
    """

    facts: IndicatorFacts
    part: Part
    series: Series
    series_of: SeriesOf
    benchmark: Callable[[Text], Comparison | None]

    def limits(self, relative: Relative, changes: Limits, judged: Period) -> Limits | BaseMissing:
        """Work a relative bound out for a period.

        Args:
            relative: What the changes are from.
            changes: The bound, as changes.
            judged: The period whose value is tested.
        """
        base = self._value(relative, judged)
        if isinstance(base, BaseMissing):
            return base
        times = 1
        if relative.per is not None and isinstance(relative.to, BasePeriod):
            times = max((judged.last_month - relative.to.period.last_month) // 12, 0)
        if relative.form is RelativeForm.AMOUNT:
            return changes.each(lambda change: base + times * change)
        if base <= 0:
            code = ReasonCode.BASE_ZERO if base == 0 else ReasonCode.BASE_NEGATIVE
            return BaseMissing(Reason(code, Evidence(base=base_in_words(relative.to, self.facts.years))))
        return changes.each(lambda change: base * (1 + change / 100) ** times)

    def step(self, relative: Relative, changes: Limits, judged: Period) -> tuple[Exact, Limits] | None:
        """Work the bound of one year's step out, of a change that is wanted each year; with where it begins.

        Args:
            relative: What the changes are from.
            changes: The bound, as changes.
            judged: The period whose value is tested.
        """
        if relative.per is None:
            return None
        by_year = Relative(to=EarlierBase.YEAR_BEFORE, form=relative.form)
        before, limits = self._value(by_year, judged), self.limits(by_year, changes, judged)
        if isinstance(before, BaseMissing) or isinstance(limits, BaseMissing):
            return None
        return before, limits

    def assumed(self, relative: Relative, judged: Period) -> tuple[Period, ...]:
        """List the periods of the assumed values in what the changes are from.

        Args:
            relative: What the changes are from.
            judged: The period whose value is tested.
        """
        facts, series, to, period = self.facts, self.series, relative.to, judged
        if isinstance(to, OfBenchmark):
            return ()
        if isinstance(to, OfPart | OfIndicator):
            code, part = (
                (facts.indicator.code, to.part) if isinstance(to, OfPart) else (to.indicator, self.part)
            )
            facts, series = self.series_of(code, part) or (facts, Series.of(()))
        elif isinstance(to, BasePeriod):
            period = to.period
        else:
            earlier = _year_before(judged) if to is EarlierBase.YEAR_BEFORE else self._previous_period(judged)
            period = judged if earlier is None else earlier
        window = value_of(facts, series, period) if series.assumes else None
        return () if window is None else window.assumed

    def _value(self, relative: Relative, judged: Period) -> Exact | BaseMissing:
        match relative.to:
            case BasePeriod(period):
                return self._of_period(period)
            case EarlierBase.YEAR_BEFORE:
                before = _year_before(judged)
                return self._missing(judged) if before is None else self._of_period(before)
            case EarlierBase.PREVIOUS_VALUE:
                return self._previous(judged)
            case OfPart(part):
                found = self.series_of(self.facts.indicator.code, part)
                return self._of_other(found, judged, part)
            case OfIndicator(code):
                return self._of_other(self.series_of(code, self.part), judged, code)
            case OfBenchmark(name):
                return self._of_benchmark(name, judged)
        raise AssertionError(f"no way to find {relative.to!r}")

    def _of_period(self, period: Period) -> Exact | BaseMissing:
        """Take the value at hand for a period, else the baseline that is printed for it."""
        window = value_of(self.facts, self.series, period)
        found = None if window is None else tested_value(self.facts, self.series, window)
        if found is not None:
            return found.decides
        printed = self.facts.baseline(self.part) if self.facts.baseline_period == period else None
        return self._missing(period) if printed is None else Exact(printed)

    def _previous(self, judged: Period) -> Exact | BaseMissing:
        """Take the latest earlier value of the same length."""
        period = self._previous_period(judged)
        return (
            BaseMissing(Reason(ReasonCode.BASE_MISSING_BEFORE)) if period is None else self._of_period(period)
        )

    def _previous_period(self, judged: Period) -> Period | None:
        """Find the period of the latest earlier value of the same length; None without one."""
        periods = {
            one
            for one in self.series.periods
            if months_of(one) == months_of(judged) and one.end < judged.start
        }
        baseline = self.facts.baseline_period
        if baseline is not None and baseline.months == judged.months and baseline.end < judged.start:
            periods.add(baseline)
        latest_first = sorted(periods, reverse=True)
        return next((one for one in latest_first if not isinstance(self._of_period(one), BaseMissing)), None)

    def _of_other(
        self, found: tuple[IndicatorFacts, Series] | None, judged: Period, name: object
    ) -> Exact | BaseMissing:
        """Take the value of another series for the judged period, in the indicator's unit."""
        if found is None:
            return BaseMissing(Reason(ReasonCode.BASE_SERIES_UNKNOWN, Evidence(base=name)))
        facts, series = found
        window = value_of(facts, series, judged)
        value = None if window is None else tested_value(facts, series, window)
        if value is None:
            return self._awaited(name, judged)
        return self._in_unit(value.decides, facts.indicator.unit, name)

    def _of_benchmark(self, name: Text, judged: Period) -> Exact | BaseMissing:
        comparison = self.benchmark(name)
        value = None if comparison is None else comparison.value(judged, self.part)
        if comparison is None or value is None:
            return self._awaited(name, judged)
        return self._in_unit(Exact(value), comparison.unit, name)

    def _in_unit(self, value: Exact, unit: str, name: object) -> Exact | BaseMissing:
        converted = convert(Decimal(1), unit, self.facts.indicator.unit)
        if converted is None:
            units = Evidence(base=name, unit=unit, other=self.facts.indicator.unit)
            return BaseMissing(Reason(ReasonCode.BASE_UNIT_DIFFERS, units))
        return value * Exact(converted)

    def _awaited(self, name: object, judged: Period) -> BaseMissing:
        evidence = Evidence(base=name, period=in_words(judged, self.facts.years))
        return BaseMissing(Reason(ReasonCode.BASE_AWAITED, evidence), awaited=True)

    def _missing(self, period: Period) -> BaseMissing:
        return BaseMissing(
            Reason(ReasonCode.BASE_MISSING, Evidence(period=in_words(period, self.facts.years)))
        )


def base_in_words(base: Base, years: Iterable[DeclaredYear]) -> object:
    """Name what a change is wanted from, as evidence of a sentence."""
    match base:
        case BasePeriod(period):
            return in_words(period, years)
        case OfPart(name) | OfIndicator(name) | OfBenchmark(name):
            return name
        case word:
            return word


def _year_before(period: Period) -> Period | None:
    if not period.months:
        try:
            return Period.day(period.start.replace(year=period.start.year - 1))
        except ValueError:  # the last of February in a leap year, or the year 1
            return None
    first, last = period.first_month - 12, period.last_month - 12
    return Period.of_months(first, last) if first >= FIRST_MONTH else None
