"""What a reader must know of a value over a window, in one order wherever it is stated."""

import datetime as dt
from collections.abc import Iterable, Sequence

from paktmodel.calendar.months import first_day, last_day
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.definitions import Said
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window import takes_latest
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.period_names import in_words, runs_in
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.vocabulary.words.indicators import Basis, IndicatorState, MeasurementDay, Window


def notes(
    indicator: Measured, window: WindowValue, *, since: Period | None = None, said: str | None = None
) -> list[Reason]:
    """State what qualifies a value, though it can be evaluated.

    Args:
        indicator: What is measured.
        window: Its value over a window.
        since: The period that it is compared with; the baseline's when left out.
        said: The definition that the value it is compared with says it is by.

    Returns:
        The reasons that apply: months are missing, months are the baseline's too, another time of the year
        is compared, what the baseline covers is open, the definition has changed and the series is linked,
        preliminary data are included, values are assumed.
    """
    facts = IndicatorFacts.of(indicator)
    found = [
        None if window.complete else incomplete_window(window),
        _overlap(facts, window),
        _other_season(facts, since, window),
        basis_note(facts),
        _series_link(facts, since, window.last.end, (said, window.definition)),
        Reason(ReasonCode.PRELIMINARY) if window.preliminary else None,
        assumed_note(window.assumed),
    ]
    return [reason for reason in found if reason is not None]


def assumed_note(periods: Iterable[Period]) -> Reason | None:
    """State of which periods a value rests on assumptions; None where on none."""
    runs = runs_in(periods)
    return Reason(ReasonCode.VALUES_ASSUMED, Evidence(periods=runs)) if runs else None


def unfollowed(indicator: Measured, day: dt.date) -> Reason | None:
    """State that an indicator is not followed on a day; None where it is."""
    known = IndicatorFacts.of(indicator).indicator
    state = known.unfollowed_on(day)
    if state is None:
        return None
    if state is not IndicatorState.DISCONTINUED:
        return Reason(ReasonCode(str(state)))
    day_known = known.discontinued is not None
    since = FixedPhrase("since-day", Evidence(day=known.discontinued)) if day_known else FixedPhrase()
    return Reason(ReasonCode.DISCONTINUED, Evidence(since=since))


def measuring_day(indicator: Indicator) -> MeasurementDay | None:
    """Return on which day of a period a stock is read; None where that is not said."""
    if indicator.measurement_point is not None:
        return indicator.measurement_point.day
    return MeasurementDay.LAST_DAY if indicator.printed.window is Window.LAST_DAY else None


def not_measuring_day(indicator: Measured, known: Series, window: WindowValue) -> Reason | None:
    """State the first day of a stock's window on which it is not measured; None without one.

    Args:
        indicator: What is measured.
        known: What is known of the part.
        window: Its value over a window.
    """
    facts = IndicatorFacts.of(indicator)
    if "D" not in known.axis.frequencies or facts.indicator.basis is not Basis.STOCK:
        return None
    measured = measuring_day(facts.indicator)
    if measured is None:
        return None
    start, end = window.first.start, window.last.end
    inside = {one.first_month: one for one in known.periods if start <= one.start and one.end <= end}
    # Of a month its own value goes before those of its days, and of these the last.
    inside |= {one.first_month: one for one in known.periods if one.months == 1}
    for period in inside.values():
        day = period.start
        first = measured is MeasurementDay.FIRST_DAY
        if not period.months and day != (first_day if first else last_day)(period.first_month):
            return Reason(ReasonCode.NOT_MEASURING_DAY, Evidence(day=period, measured=measured))
    return None


def _other_season(facts: IndicatorFacts, since: Period | None, window: WindowValue) -> Reason | None:
    """State that a month is compared with another month of the year than the baseline's."""
    baseline = facts.baseline_period
    if baseline is None or (since or baseline) != baseline or not takes_latest(facts):
        return None
    of_a_day = measuring_day(facts.indicator) is MeasurementDay.LAST_DAY
    if (baseline.months > 1 and not of_a_day) or (window.last.last_month - baseline.last_month) % 12 == 0:
        return None
    month = Period.of_month(baseline.last_month)
    last = in_words(window.last, facts.years)
    return Reason(ReasonCode.OTHER_SEASON, Evidence(window=last, month=month))


def basis_note(indicator: Measured) -> Reason | None:
    """State that it is left open what an indicator counts, or what the baseline's period covers."""
    facts = IndicatorFacts.of(indicator)
    known = facts.indicator
    stated = known.basis is not Basis.UNSTATED and facts.printed.window is not Window.UNSTATED
    # Of a rank or a step the latest is the value, however long the time.
    stated = stated or not facts.kind.charted
    return None if stated or facts.baseline_period is None else facts.unstated_basis


def incomplete_window(window: WindowValue) -> Reason:
    """State how many months of a window have a value."""
    return Reason(
        ReasonCode.INCOMPLETE_WINDOW,
        Evidence(months=window.observed_months, of=window.expected_months),
    )


def _overlap(facts: IndicatorFacts, window: WindowValue) -> Reason | None:
    """State how many months a value published for one period shares with the baseline's period."""
    if facts.baseline_period is None or window.first != window.last:
        return None
    return shared_months((facts.baseline_period,), window)


def shared_months(baseline: Sequence[Period], window: WindowValue) -> Reason | None:
    """State how many months a window shares with what it is compared with; None where none.

    Args:
        baseline: The period of the earlier value, or the first and the last of its window.
        window: The window.
    """
    if not baseline or not (window.first.months and baseline[0].months):
        return None
    begin, end = window.first.first_month, window.last.last_month
    first, last = baseline[0].first_month, baseline[-1].last_month
    common = min(end, last) - max(begin, first) + 1
    if common <= 0 or (begin, end) == (first, last):
        return None
    return Reason(ReasonCode.WINDOW_OVERLAPS_BASELINE, Evidence(n=common, m=end - begin + 1))


def series_break(
    indicator: Measured, until: dt.date, *, since: Period | None = None, said: Said = (None, None)
) -> Reason | None:
    """State the first new definition after a period began that has no link; None without one.

    Args:
        indicator: What is measured.
        until: The last day of what is compared.
        since: The period that it is compared with; the baseline's when left out.
        said: The definitions that the earlier and the later value say they are by.
    """
    facts = IndicatorFacts.of(indicator)
    start = since or facts.baseline_period
    changed = None if start is None else facts.definitions.unlinked_since(start.start, until, said)
    return None if changed is None else Reason(ReasonCode.SERIES_BREAK, Evidence(since=changed.since))


def _series_link(facts: IndicatorFacts, since: Period | None, until: dt.date, said: Said) -> Reason | None:
    start = since or facts.baseline_period
    last = None if start is None else facts.definitions.linked_since(start.start, until, said)
    if last is None:
        return None
    if last.linked:
        return Reason(ReasonCode.SERIES_LINKED, Evidence(since=last.since))
    return Reason(ReasonCode.SERIES_LINKED_BY, Evidence(since=last.since, period=last.linked_by))
