"""How the targets of one part of an indicator stand on a day: a result for each of their dates."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import Any, Final

from attrs import evolve

from paktmodel.calendar.months import LAST_MONTH, last_day, month_of
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import Evidence
from paktmodel.followup.series.aggregation import window_value
from paktmodel.followup.series.breaks import is_broken
from paktmodel.followup.series.notes import assumed_note
from paktmodel.followup.series.series import months_of
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.at_date import ValueWanted, running_value, value_of
from paktmodel.followup.targets.dated_bounds import DatedBound, dated_bounds
from paktmodel.followup.targets.dates import untestable
from paktmodel.followup.targets.lines import expected_in
from paktmodel.followup.targets.part_lines import PartLines
from paktmodel.followup.targets.result import SoFar, TargetResult
from paktmodel.followup.targets.spans import SpanValue, span_value
from paktmodel.followup.targets.surroundings import Surroundings
from paktmodel.followup.targets.tested_values import TestedValue, tested_value
from paktmodel.followup.targets.under_way import SumSoFar, is_sum, sum_so_far
from paktmodel.followup.targets.wording import Wording
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Exact, Limits, as_decimal
from paktmodel.model.target_dates import TargetDate
from paktmodel.model.targets import Bands, Over, Target
from paktmodel.values.units import convert
from paktmodel.vocabulary.words.followup import PathShape, TargetStatus
from paktmodel.vocabulary.words.indicators import (
    Aggregation,
    BandUnit,
    Basis,
    Kind,
    RelativeForm,
    SpanStatistic,
)
from paktmodel.vocabulary.words.observations import ValueState

#: Why a value that is there says nothing.
_WITHHELD: Final = (ReasonCode.SUPPRESSED, ReasonCode.SERIES_BREAK)


def target_results(targets: Iterable[Target], at: Surroundings) -> tuple[TargetResult, ...]:
    """Evaluate targets of one part: a result for each of their dates, in order of time, the undated last.

    Args:
        targets: The targets.
        at: What they are evaluated with.
    """
    evaluation = _Evaluation(at)
    dated: list[DatedBound] = []
    results: list[TargetResult] = []
    for target in targets:
        reason = untestable(target, at.facts.baseline(at.part), at.facts.indicator.direction)
        if reason is None:
            dated += dated_bounds(target, at)
        else:
            results.append(TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=[reason]))
    # Printed order changes nothing: of one day they stand in the order of what they say.
    dated.sort(key=lambda one: (one.date.day, _said(one.date.target)))
    results.sort(key=lambda one: _said(one.target))
    return (*evaluation.with_latest([evaluation.result(one, dated) for one in dated]), *results)


def _said(target: Target) -> str:
    return f"{target.bound} {target.when} {target.relative} {target.bands}"


class _Evaluation:
    """The targets of one part on a day."""

    def __init__(self, at: Surroundings) -> None:
        self._at = at
        self._facts = at.facts
        self._baseline = at.baseline
        self._wording = Wording(at.facts)
        self._lines = PartLines(at)

    def with_latest(self, results: Iterable[TargetResult]) -> Iterator[TargetResult]:
        """State beside a value that is not there how the part stood at its latest date with one."""
        latest: TargetResult | None = None
        for one in results:
            if one.status in (TargetStatus.MET, TargetStatus.PARTLY_MET, TargetStatus.MISSED):
                latest = one
            absent = one.status in (TargetStatus.AWAITING_VALUE, TargetStatus.NOT_REPORTED)
            if latest is not None and absent:
                first, *others = one.reasons
                yield evolve(one, reasons=(self._wording.after_result(first, latest), *others))
            else:
                yield one

    # --- one result -----------------------------------------------------------------------

    def result(self, one: DatedBound, every: Sequence[DatedBound]) -> TargetResult:
        """Evaluate a target at one of its dates.

        Args:
            one: The date.
            every: All dates of the part, through which a line may lead.
        """
        date, wanted, limits = one.date, one.wanted, one.limits
        if one.missing is not None:
            status = TargetStatus.AWAITING_VALUE if one.missing.awaited else TargetStatus.NOT_ASSESSABLE
            return self._make(one, status, [one.missing.reason])
        if wanted is None or limits is None:
            reason = Reason(ReasonCode.TARGET_PERIOD_UNSTATED, Evidence(day=PrintedDate(date.day)))
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [reason])
        if self._at.day >= date.day:
            return self._at_date(one, wanted, limits)
        period = self._open_sum(date, wanted)
        known = None if period is None else sum_so_far(self._facts, self._at.series, period)
        if period is not None and known is not None:
            return self._under_way(one, period, limits, known)
        if period is not None and self._facts.indicator.basis is Basis.UNIQUE_PERSONS:
            reason = self._wording.nothing_so_far(period)
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [reason])
        return self._before(one, wanted, limits, every)

    def _open_sum(self, date: TargetDate, wanted: ValueWanted) -> Period | None:
        """Return the period of a sum that is under way; None where nothing is being added up."""
        over, period = date.target.when, wanted.period
        if isinstance(over, Over) and over.statistic is SpanStatistic.MEAN:
            return None
        if period is None or period.months < 2 or wanted.on_a_day or not is_sum(self._facts):
            return None
        return period if period.start <= self._at.day else None

    def _make(
        self,
        one: DatedBound,
        status: TargetStatus,
        reasons: Iterable[Reason],
        *,
        of: WindowValue | None = None,
        **found: object,
    ) -> TargetResult:
        date, limits = one.date, one.limits
        assumed = self._assumed(one, of)
        return TargetResult(
            target=date.target,
            status=status,
            date=date.day,
            bound=None if limits is None else date.bound_as(limits),
            period=(None if one.wanted is None else one.wanted.period) or date.period,
            reasons=[*reasons, *self._notes(one), *(() if assumed is None else (assumed,))],
            **found,  # type: ignore[arg-type]  # fields of the result
        )

    def _assumed(self, one: DatedBound, window: WindowValue | None) -> Reason | None:
        """State which values of a window, and of what its bound is made of, are assumed."""
        relative, wanted = one.date.target.relative, one.wanted
        if window is None:
            return None
        made_of: tuple[Period, ...] = ()
        if relative is not None and wanted is not None:
            judged = wanted.period or Period.of_month(month_of(one.date.day))
            made_of = self._at.bases.assumed(relative, judged)
        return assumed_note((*made_of, *window.assumed))

    def _notes(self, one: DatedBound) -> list[Reason]:
        """State what a relative bound amounts to, and that one has been converted."""
        target = one.date.target
        if one.limits is None:
            return []
        if target.relative is not None:
            return [self._wording.relative(one.date, target.relative, one.limits)]
        factor = convert(Decimal(1), target.unit, self._facts.indicator.unit)
        if factor in (None, 1):
            return []
        return [self._wording.converted(target, one.limits.each(lambda end: end / Exact(factor)), one.limits)]

    # --- on the date and after it ---------------------------------------------------------

    def _at_date(self, one: DatedBound, wanted: ValueWanted, limits: Limits) -> TargetResult:
        window = self._value(one.date, wanted)
        if window is None or window.value is None:
            if window is not None and any(reason.code in _WITHHELD for reason in window.reasons):
                return self._make(one, TargetStatus.NOT_ASSESSABLE, window.reasons)
            if self._facts.indicator.kind is Kind.MILESTONE and self._later_known(one.date.day, 0):
                return self._make(
                    one,
                    TargetStatus.MISSED,
                    [self._wording.missed_milestone(one.date.day)],
                    value=Decimal(0),
                )
            return self._without_value(one, wanted)
        wrong = self._at.wrong(window)
        if wrong is not None:
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [wrong])
        tested = self._tested(one.date, window)
        status = self._held(one.date.target.bands, limits, tested.decides)
        reasons = [self._wording.at_date(status, one.date, limits, tested)]
        if status is TargetStatus.MET and not limits.hold(tested.decides):
            reasons.append(Reason(ReasonCode.BAND_DECIDES))
        if tested.rounding_decides(limits):
            reasons.append(self._wording.within_rounding(tested))
        if status is TargetStatus.MET:
            reasons += self._step(one, wanted, tested)
        return self._make(one, status, reasons, of=window, value=tested.shown)

    def _step(self, one: DatedBound, wanted: ValueWanted, tested: TestedValue) -> list[Reason]:
        """State that a value on the line of a yearly change is not so against the year before."""
        relative, changes = one.date.target.relative, one.date.limits
        if relative is None or wanted.period is None:
            return []
        step = self._at.bases.step(relative, changes, wanted.period)
        if step is None or step[1].hold(tested.decides):
            return []
        before = step[0]
        change = tested.decides - before
        if relative.form is RelativeForm.PERCENT:
            change = change * 100 / before
        return [self._wording.step_misses(relative, changes, change)]

    def _value(self, date: TargetDate, wanted: ValueWanted) -> WindowValue | None:
        """Take the value that is tested at a date."""
        when, period = date.target.when, wanted.period
        if isinstance(when, Over):
            span = span_value(self._facts, self._at.series, when)
            return span.tested.window if span is not None and span.whole else None
        if period is None:
            return None
        if wanted.on_a_day and self._facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
            return running_value(self._facts, self._at.series, period)
        found = value_of(self._facts, self._at.series, period)
        if found is not None and is_broken(found):
            found = value_of(self._facts, self._at.newest(found), period)
        return found

    def _tested(self, date: TargetDate, window: WindowValue) -> TestedValue:
        over = date.target.when
        if isinstance(over, Over) and (span := span_value(self._facts, self._at.series, over)) is not None:
            return span.tested
        tested = tested_value(self._facts, self._at.series, window)
        assert tested is not None, "the window has a value"
        return tested

    def _held(self, bands: Bands | None, limits: Limits, value: Exact) -> TargetStatus:
        """Say whether a value meets a bound, partly meets it, or misses it."""
        end = limits.passed(value)
        if end is None:
            return TargetStatus.MET
        if bands is None:
            return TargetStatus.MISSED
        of = end / 100 if bands.unit is BandUnit.PERCENT else Exact(1)
        off = abs(value - end)
        if bands.unit is BandUnit.PERCENT and end <= 0:
            return TargetStatus.MISSED
        if bands.met_within is not None and off <= Exact(bands.met_within) * of:
            return TargetStatus.MET
        if bands.partly_within is not None and off <= Exact(bands.partly_within) * of:
            return TargetStatus.PARTLY_MET
        return TargetStatus.MISSED

    def _without_value(self, one: DatedBound, wanted: ValueWanted) -> TargetResult:
        """Say whether a value is awaited, or should have been there."""
        at, day = self._at, one.date.day
        end = day if wanted.period is None else wanted.period.end
        possible = at.facts.indicator.first_possible_after(end)
        period = wanted.period or one.date.period
        months = max(self._facts.length if period is None else months_of(period), 1)
        status = TargetStatus.AWAITING_VALUE
        if at.day >= possible:
            due = at.due(possible)
            overdue = due is not None and at.day > due
            gone = at.day >= last_day(min(month_of(end) + months, LAST_MONTH))
            if overdue or gone or self._later_known(end, months if wanted.period else 0):
                status = TargetStatus.NOT_REPORTED
        return self._make(one, status, [self._wording.no_value(status, one.date, period, at.current(months))])

    def _later_known(self, end: dt.date, months: int) -> bool:
        """Say whether a later value of the same length is known; of any length where it is 0."""
        series = self._at.series
        return any(
            one.start > end and months in (0, months_of(one)) and series.state(row) is ValueState.OBSERVED
            for row, one in enumerate(series.periods)
        )

    # --- a sum under way -------------------------------------------------------------------

    def _under_way(self, one: DatedBound, period: Period, limits: Limits, known: SumSoFar) -> TargetResult:
        facts = self._facts
        wrong = self._at.wrong(known.window)
        if wrong is not None:
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [wrong])
        so_far = SoFar(value=as_decimal(known.value), months=known.months, of=known.of)
        common: dict[str, Any] = {"value": so_far.value, "so_far": so_far, "of": known.window}
        falls = facts.indicator.kind is Kind.BALANCE
        if not falls and not limits._replace(low=None).hold(known.value):
            reason = self._wording.cannot_be_met(one.date, limits, known)
            return self._make(one, TargetStatus.MISSED, [reason], certain=True, **common)
        reached = limits.high is None and not falls and limits.hold(known.value)
        if reached:
            reason = self._wording.reached(one.date, limits, known)
            return self._make(one, TargetStatus.ALREADY_MET, [reason], certain=True, **common)
        if facts.indicator.basis is Basis.UNIQUE_PERSONS:
            reason = self._wording.unique_persons_under_way(one.date, limits, known)
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [reason], **common)
        share, by_baseline = self._share(known, period)
        expected = limits.each(lambda end: end * share)
        status = TargetStatus.ON_TRACK if expected.hold(known.value) else TargetStatus.BEHIND
        if not limits.included and known.value in (expected.low, expected.high):
            status = TargetStatus.ON_TRACK
        line = expected.passed(known.value)
        if line is None:
            line = expected.low if expected.low is not None else expected.high
        # What is still to come in: for a ceiling what may, for a floor what must.
        end = limits.low if limits.low is not None else limits.high
        months = known.of - known.months
        left = None if not months or end is None else end - known.value
        pace = None if left is None else left / months
        reason = self._wording.sum_under_way(
            status, one.date, limits, known, line, pace, left, by_baseline=by_baseline
        )
        return self._make(
            one,
            status,
            [reason],
            expected=None if line is None else as_decimal(line),
            pace=None if pace is None else as_decimal(pace),
            **common,
        )

    def _share(self, known: SumSoFar, period: Period) -> tuple[Exact, bool]:
        """Find which part of a period's sum should be there by now: that of the baseline's year, if known."""
        even = Exact(known.months, known.of)
        facts, baseline = self._facts, self._facts.baseline_period
        if baseline is None or baseline.months != period.months:
            return even, False
        if (period.first_month - baseline.first_month) % 12:
            return even, False
        first, last = baseline.first_month, baseline.last_month
        whole = window_value(facts, self._at.series, start=first, end=last, length=baseline.months)
        part = window_value(
            facts, self._at.series, start=first, end=first + known.months - 1, length=known.months
        )
        if whole.value is None or part.value is None or not whole.complete or not part.complete:
            return even, False
        if whole.first == whole.last and whole.first.months == baseline.months > 1:
            return even, False  # the year's value, and not its months
        return (Exact(part.value) / Exact(whole.value), True) if whole.value > 0 else (even, False)

    # --- before the date -------------------------------------------------------------------

    def _before(
        self, one: DatedBound, wanted: ValueWanted, limits: Limits, every: Sequence[DatedBound]
    ) -> TargetResult:
        date, over = one.date, one.date.target.when
        span = span_value(self._facts, self._at.series, over) if isinstance(over, Over) else None
        if isinstance(over, Over) and over.statistic is SpanStatistic.SUM and span is None:
            reason = self._wording.nothing_so_far(over.span)
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [reason])
        months = self._facts.length if isinstance(over, Over) else wanted.months
        window = self._at.current(months) if span is None else span.tested.window
        if wanted.on_a_day and self._facts.aggregation is Aggregation.CUMULATIVE_SINCE_START:
            window = running_value(self._facts, self._at.series) or window
        if window.value is None:
            return self._make(one, TargetStatus.NOT_ASSESSABLE, window.reasons)
        wrong = self._at.wrong(window)
        if wrong is not None:
            return self._make(one, TargetStatus.NOT_ASSESSABLE, [wrong])
        tested = tested_value(self._facts, self._at.series, window) if span is None else span.tested
        assert tested is not None, "the window has a value"
        value, month = tested.decides, window.last.last_month
        holds = limits.hold(value)
        notes = [self._wording.within_rounding(tested)] if tested.rounding_decides(limits) else []
        if date.repeats:
            status = TargetStatus.ON_TRACK if holds else TargetStatus.BEHIND
            needed = None if span is None else _needed(span, limits)
            reason = self._wording.repeating(status, date, limits, tested, needed)
            expected = limits.end(self._baseline) if holds else limits.passed(value)
            return self._make(
                one,
                status,
                [reason, *notes],
                of=window,
                value=tested.shown,
                expected=None if expected is None else as_decimal(expected),
                pace=None if needed is None else as_decimal(needed),
            )
        if holds:
            reason = self._wording.already_met(date, limits, tested)
            return self._make(one, TargetStatus.ALREADY_MET, [reason, *notes], of=window, value=tested.shown)
        line = self._expected(one, limits, month, every)
        pace = self._pace(limits, value, month, date)
        paced = None if pace is None else as_decimal(pace)
        if line is None:
            reason = self._wording.not_yet_met(date, limits, tested, paced)
            return self._make(
                one, TargetStatus.NOT_YET_MET, [reason, *notes], of=window, value=tested.shown, pace=paced
            )
        side = limits.side(self._baseline)
        # Beyond the other end of a range is no way to it.
        ahead = limits.end(self._baseline) == limits.passed(value) and (
            value >= line if side > 0 else value <= line if side < 0 else False
        )
        status = TargetStatus.ON_TRACK if ahead else TargetStatus.BEHIND
        reason = self._wording.on_the_way(status, date, limits, tested, line, paced)
        return self._make(
            one,
            status,
            [reason, *notes],
            of=window,
            value=tested.shown,
            expected=as_decimal(line),
            pace=paced,
        )

    def _expected(
        self, one: DatedBound, limits: Limits, month: int, every: Sequence[DatedBound]
    ) -> Exact | None:
        """Find where the line to a date is in a month; None without one."""
        shape = self._at.rules.path.path or PathShape.LINEAR
        if not self._facts.kind.on_a_line:
            shape = PathShape.STEP
        return expected_in(self._lines.points(one, limits, every), month, shape)

    def _pace(self, limits: Limits, value: Exact, month: int, date: TargetDate) -> Exact | None:
        """Divide the change that is left by the months that are; None when none is."""
        end = limits.passed(value)
        left = month_of(date.day) - month
        if end is None or left <= 0 or not self._facts.kind.on_a_line:
            return None
        return (end - value) / left


def _needed(span: SpanValue, limits: Limits) -> Exact | None:
    """Find which mean the periods that are left need, for the whole span to reach its bound."""
    left = span.of - span.known
    end = limits.passed(span.tested.decides)
    if not left or end is None:
        return None
    return (end * span.of - span.tested.decides * span.known) / left
