"""The dates of a target: one, one for each period or milestone, or none that is known."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from paktmodel.calendar.months import LAST_MONTH
from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import limits_of
from paktmodel.model.target_dates import TargetDate, named_dates
from paktmodel.model.targets import Every, InWords, Target
from paktmodel.vocabulary.words.indicators import Direction


def untestable(target: Target, baseline: Decimal | None, direction: Direction | None) -> Reason | None:
    """State why a target cannot be tested at any date; None where it can.

    Args:
        target: The target.
        baseline: The baseline of its part, from which a path of one milestone leads.
        direction: The change that is wanted, where the paper prints one.
    """
    reason = undated(target)
    if reason is None and target.stated_bound(baseline, direction) is None:
        return Reason(ReasonCode.PATH_WITHOUT_SENSE)
    return reason


def undated(target: Target) -> Reason | None:
    """State why a target has no date; None for one that has."""
    if target.when is None:
        return Reason(ReasonCode.TARGET_UNDATED)
    if isinstance(target.when, InWords) and target.when.on is None:
        return Reason(ReasonCode.TARGET_DATE_IN_WORDS, Evidence(words=target.when.words))
    return None


def dates_of(
    target: Target,
    *,
    start: dt.date,
    as_of: dt.date,
    first_month: int,
    baseline: Decimal | None,
    direction: Direction | None,
) -> list[TargetDate]:
    """List the dates of a target that has some, in order of time.

    Of every period of a cadence those are listed that have begun on the day, and the first in any case.

    Args:
        target: The target.
        start: From when the plan runs.
        as_of: The day asked for.
        first_month: The month with which the years begin that a cadence divides.
        baseline: The baseline, from which a path of one milestone without a bound leads.
        direction: The change that is wanted, where the paper prints one.
    """
    when, bound = target.when, target.stated_bound(baseline, direction)
    assert bound is not None, "one without a bound is untestable"
    if not isinstance(when, Every):
        return named_dates(target, bound)
    limits = limits_of(bound)
    periods = _periods(when, start, as_of, first_month)
    return [TargetDate(target, period.end, period, limits, bound) for period in periods]


def _periods(every: Every, start: dt.date, as_of: dt.date, first_month: int) -> Iterator[Period]:
    months = FREQUENCIES[every.cadence.frequency]
    if every.first is not None:
        month = every.first.first_month
    else:
        first = Period.containing(start, every.cadence.frequency, first_month=first_month)
        month = first.first_month if first.start >= start else first.first_month + months
    last = LAST_MONTH if every.last is None else every.last.last_month
    begun = False
    while month + months - 1 <= last:
        period = Period.of_months(month, month + months - 1)
        if begun and period.start > as_of:
            return
        yield period
        begun = True
        month += months
