"""The change since an earlier value: the previous, a year before, the same months of the baseline's year."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Final, NamedTuple

from attrs import evolve

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.change import Change, StartValue, judged_change
from paktmodel.followup.quality.contradictions import contradiction_in
from paktmodel.followup.quality.issues import DataIssue
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.aggregation import by_month, row_value, window_value
from paktmodel.followup.series.breaks import by_one_definition, definition_of
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import assumed_note
from paktmodel.followup.series.running import increments, run_up
from paktmodel.followup.series.series import PackedSeries, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.parts import Part
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.indicators import Aggregation
from paktmodel.vocabulary.words.observations import ValueState


class SeriesBasis(NamedTuple):
    """What is calculated of a series when it is read is calculated from this.

    Attributes:
        facts: What is measured.
        series: What is known of the part.
        impossible: The issues in the indicator's values that leave nothing to rest a change on.
        unfollowed: That the indicator is not followed on the day; None where it is.
    """

    facts: IndicatorFacts
    series: PackedSeries
    impossible: tuple[DataIssue, ...] = ()
    unfollowed: Reason | None = None


def since_previous(
    basis: SeriesBasis, part: Part, current: WindowValue, rules: AppliedRules
) -> Change | None:
    """Judge the change since the latest earlier value of the same length; None without one.

    Of windows made of months it is the latest that shares no month with the current one.
    """
    if current.value is None:
        return None
    for series in _comparable(basis, current):
        before = max(_earlier(basis.facts, series, current), key=lambda one: one.last.end, default=None)
        if before is not None:
            return _judged(basis, part, before, current, rules)
    return None


def since_year(basis: SeriesBasis, part: Part, current: WindowValue, rules: AppliedRules) -> Change | None:
    """Judge the change since the same period a year before; None where that is not known.

    Where nothing is known of the current window a year before, the latest single period that has a value is
    compared with the same one a year earlier; of what runs up it is what the period itself added.
    """
    facts, comparable = basis.facts, _comparable(basis, current)
    # A month's own is not what has come by it.
    if current.value is not None and not (facts.runs_up and _months(current) == 1):
        for series in comparable:
            before = _year_before(facts, series, current)
            if before is not None:
                return _judged(basis, part, before, current, rules)
    for series in comparable:
        pair = _latest_and_year_before(facts, increments(facts, series))
        if pair is not None:
            now, before = (_of_two(facts, series, one) for one in pair)
            return _judged(basis, part, before, now, rules)
    return None


def same_months(basis: SeriesBasis, part: Part, current: WindowValue, rules: AppliedRules) -> Change | None:
    """Judge a window that lacks months against the same months of the baseline's year.

    None where the window is complete, where it has no months, and where any of those months is unknown.
    """
    pair = same_months_of(basis, current)
    if pair is None:
        return None
    now, before = pair
    return _judged(basis, part, before, now, rules)


def same_months_of(basis: SeriesBasis, current: WindowValue) -> tuple[WindowValue, WindowValue] | None:
    """Take the known months of a window that lacks some, and the same months of the baseline's year.

    None where the window is complete, where it has no months, and where any of those months is unknown.
    """
    facts = basis.facts
    since = facts.baseline_period
    if since is None or not since.months or current.complete or not _short(current):
        return None
    if facts.aggregation is Aggregation.NOT_ADDITIVE:
        return None
    series = Series.view(basis.series.by(definition_of(facts, current.definition, current.last.end)))
    if facts.runs_up:
        return _run_up_months(facts, series, current, since)
    return _paired_months(facts, series, current, since)


_TOO_SHORT: Final = frozenset((ReasonCode.SHORTER_WINDOW, ReasonCode.TOO_FEW_MONTHS))


def _short(current: WindowValue) -> bool:
    """Say whether a window is as it is for want of months, and of nothing else."""
    codes = {reason.code for reason in current.reasons}
    return not codes or (bool(codes & _TOO_SHORT) and ReasonCode.SUPPRESSED not in codes)


def _comparable(basis: SeriesBasis, current: WindowValue) -> tuple[Series, ...]:
    """Take what a value may be held against: what is by its own definition first, where there are several.

    A stock's days stand for their months, where the current value is of months.
    """
    facts, packed = basis.facts, basis.series
    found: tuple[Series, ...] = (Series.view(packed),)
    if packed.others:
        own = definition_of(facts, current.definition, current.last.end)
        found = (by_one_definition(facts, Series.view(packed.by(own)), own), *found)
    return tuple(by_month(facts, series) for series in found) if current.first.months else found


def _judged(
    basis: SeriesBasis, part: Part, before: WindowValue, current: WindowValue, rules: AppliedRules
) -> Change:
    """Judge the change between two windows; what cannot be right on either side decides nothing."""
    facts = basis.facts
    change = judged_change(
        facts,
        part,
        StartValue.over(before, facts.baseline(part)),
        current=current,
        rules=rules,
        unfollowed=basis.unfollowed,
    )
    for window in (before, current) if basis.impossible and change.assessable else ():
        wrong = contradiction_in(facts, part, window, basis.impossible)
        if wrong is not None:
            return evolve(change, status=ChangeStatus.NOT_ASSESSABLE, reasons=(wrong,))
    if not change.assessable or not (before.preliminary or before.assumed):
        return change
    notes = {reason.code: reason for reason in change.reasons}
    if before.preliminary:
        notes.setdefault(ReasonCode.PRELIMINARY, Reason(ReasonCode.PRELIMINARY))
    assumed = assumed_note((*before.assumed, *current.assumed))
    if assumed is not None:
        notes[assumed.code] = assumed
    return evolve(change, reasons=tuple(notes.values()))


# --- which value ---------------------------------------------------------------------------


def _observed(series: Series) -> Sequence[int]:
    if series.observed:
        return range(len(series))
    return [row for row in range(len(series)) if series.state(row) is ValueState.OBSERVED]


def _earlier(facts: IndicatorFacts, series: Series, current: WindowValue) -> Iterator[WindowValue]:
    """Yield the latest published value of the current one's length, and the latest window as long."""
    start = current.first.start
    if not facts.runs_up:
        months = _months(current)
        for row in reversed(_observed(series)):
            period = series.periods[row]
            if period.end < start and period.months == months:
                found = row_value(facts, series, row, of=months or 1)
                if found.value is not None:
                    yield found
                    break
    length = max(_months(current), current.expected_months)
    if length > 1 and current.first.months:
        yield from _window_before(facts, series, current.first.first_month - 1, length)


def _window_before(facts: IndicatorFacts, series: Series, last: int, length: int) -> Iterator[WindowValue]:
    """Yield the latest window of so many months, all known, that ends in a month or before it."""
    ends = {period.last_month for period in series.periods if period.months}
    first = min((period.first_month for period in series.periods if period.months), default=last)
    for end in sorted((end for end in ends if first + length - 1 <= end <= last), reverse=True):
        found = window_value(facts, series, start=end - length + 1, end=end, length=length)
        if found.value is not None and found.complete:
            yield found
            return


def _months(window: WindowValue) -> int:
    """Count the months from the first to the last period of a window; 0 for a day."""
    if window.first == window.last:
        return window.first.months
    return window.last.last_month - window.first.first_month + 1


def _year_before(facts: IndicatorFacts, series: Series, current: WindowValue) -> WindowValue | None:
    """Take the value over the same period a year before: as published for it, or of all its months."""
    months = _months(current)
    if not months:
        day = _day_before(current.first.start)
        rows = [row for row in _observed(series) if not series.periods[row].months]
        return _first_value(facts, series, (row for row in rows if series.periods[row].start == day), 1)
    start, end = current.first.first_month - 12, current.last.last_month - 12
    whole = (
        row
        for row in _observed(series)
        if (one := series.periods[row]).months and (one.first_month, one.last_month) == (start, end)
    )
    running = facts.runs_up and current.first != current.last
    published = None if running else _first_value(facts, series, whole, months)
    if published is not None or months == 1:
        return published
    made = window_value(facts, series, start=start, end=end, length=months)
    return made if made.value is not None and made.complete else None


def _latest_and_year_before(facts: IndicatorFacts, series: Series) -> tuple[WindowValue, WindowValue] | None:
    """Take the latest single period that has a value, and the same one a year before."""
    for row in reversed(_observed(series)):
        now = row_value(facts, series, row, of=series.periods[row].months or 1)
        if now.value is not None:
            before = _year_before(facts, series, now)
            return None if before is None else (now, before)
    return None


def _of_two(facts: IndicatorFacts, series: Series, own: WindowValue) -> WindowValue:
    """Give what a period added to what runs up the rounding of both running values that say so."""
    if not facts.runs_up or own.first != own.last or not own.first.months:
        return own
    start, end = own.first.first_month, own.first.last_month
    made = run_up(facts, series, start, end, end - start + 1)
    return own if made.get("value") != own.value else evolve(own, slack=made["slack"])


def _first_value(
    facts: IndicatorFacts, series: Series, rows: Iterable[int], months: int
) -> WindowValue | None:
    found = (row_value(facts, series, row, of=months) for row in rows)
    return next((one for one in found if one.value is not None), None)


def _day_before(day: dt.date) -> dt.date | None:
    """The same day a year before; None for the last of February in a leap year."""
    return None if (day.month, day.day) == (2, 29) or day.year == 1 else day.replace(year=day.year - 1)


def _paired_months(
    facts: IndicatorFacts, series: Series, current: WindowValue, since: Period
) -> tuple[WindowValue, WindowValue] | None:
    """Take the months of a window that are known, and the same months of the baseline's year."""
    rows = {
        series.periods[row].first_month: row for row in _observed(series) if series.periods[row].months == 1
    }
    first, last = current.first.first_month, current.last.last_month
    run = [month for month in rows if first <= month <= last]
    base = since.first_month
    earlier = [base + (month - base) % 12 for month in run]
    if not run or any(month not in rows for month in earlier):
        return None
    now, before = (
        window_value(
            facts,
            series.take([rows[month] for month in sorted(months)]),
            start=min(months),
            end=max(months),
            length=len(months),
        )
        for months in (run, earlier)
    )
    return _both(now, before)


def _run_up_months(
    facts: IndicatorFacts, series: Series, current: WindowValue, since: Period
) -> tuple[WindowValue, WindowValue] | None:
    """Take what has run up by the last known month of a window, and by the same of the baseline's year."""
    first, last = month_of(current.first.start), current.last.last_month
    known = [one.last_month for one in map(series.periods.__getitem__, _observed(series)) if one.months]
    latest = max((month for month in known if first <= month <= last), default=None)
    if latest is None:
        return None
    length = latest - facts.year_of(latest) + 1
    end = since.first_month + (latest - since.first_month) % 12
    now, before = (
        window_value(facts, series, start=one - length + 1, end=one, length=length) for one in (latest, end)
    )
    return _both(now, before)


def _both(now: WindowValue, before: WindowValue) -> tuple[WindowValue, WindowValue] | None:
    """Return both where both have a value of all their months."""
    known = now.value is not None and before.value is not None and now.complete and before.complete
    return (now, before) if known else None
