"""How values of shorter periods make a longer one's.

Ratio of sums, never mean of ratios; unique persons and cohorts are never added up; of what
runs up through the calendar year the difference of two running values is taken.
"""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Any

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.series.ratios import Pair, is_ratio, pair_of, quotient, ratio, scale_of, slack_in
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.indicators import Indicator
from paktmodel.observations import Observation
from paktmodel.values.figures import mean, subtract, total
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind, Statistic, Window
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

#: States of an observation that say nothing of its period yet.
_SILENT = (ValueState.NOT_REPORTED, ValueState.PENDING, ValueState.NOT_COLLECTED)
#: States that a running value must have to be reckoned with.
_TOLD = (ValueState.OBSERVED, ValueState.SUPPRESSED)


def aggregation_of(indicator: Indicator) -> Aggregation:
    """How shorter periods make longer ones, as stated or as kind and basis decide.

    Unstated is the answer where neither says, and where a count's basis is unstated and
    the same persons may be counted in several months (indicators 1.6 and 2.2).
    """
    if indicator.basis in (Basis.UNIQUE_PERSONS, Basis.COHORT) or indicator.kind is Kind.INDEX:
        return Aggregation.NOT_ADDITIVE
    if indicator.kind in (Kind.SHARE, Kind.RATE):
        return _stated_or(indicator, Aggregation.RATIO_OF_SUMS, never=Aggregation.MEAN)
    if indicator.kind is Kind.DURATION and indicator.statistic is not Statistic.MEAN:
        return Aggregation.NOT_ADDITIVE
    if indicator.kind in (Kind.MEAN, Kind.DURATION):
        return _stated_or(indicator, Aggregation.RATIO_OF_SUMS, never=Aggregation.MEAN)
    if indicator.aggregation is not Aggregation.UNSTATED:
        return indicator.aggregation
    if indicator.basis is Basis.MEAN_PER_MONTH or indicator.baseline.window is Window.MONTHLY_MEAN:
        return Aggregation.MEAN
    if indicator.basis is Basis.FLOW:
        return Aggregation.SUM
    if indicator.basis is Basis.STOCK and indicator.baseline.window is Window.LAST_DAY:
        return Aggregation.LATEST
    return Aggregation.UNSTATED


def _stated_or(indicator: Indicator, preset: Aggregation, *, never: Aggregation) -> Aggregation:
    stated = indicator.aggregation
    return preset if stated in (Aggregation.UNSTATED, Aggregation.SUM, never) else stated


def single_value(indicator: Indicator, one: Observation, *, of: int) -> WindowValue:
    """One observation as a window in itself."""
    frame = WindowValue(first=one.period, last=one.period, expected_months=of)
    return _made(indicator, frame, [one], Aggregation.LATEST, months=of)


def window_value(
    indicator: Indicator, known: Iterable[Observation], *, start: int, end: int, length: int
) -> WindowValue:
    """The value over a run of months, put together as the indicator's aggregation says.

    Args:
        indicator: What is measured.
        known: What is known of one part, one observation per period; of what runs up through
            the year the month before the run is needed too.
        start: Ordinal of the run's first month.
        end: Ordinal of its last month.
        length: How many months the window should have.

    Returns:
        The window with its value; without a value, with every reason.
    """
    frame = WindowValue(first=Period.of_month(start), last=Period.of_month(end), expected_months=length)
    how = aggregation_of(indicator)
    if how is Aggregation.CUMULATIVE:
        return _run_up(indicator, frame, running_values(known), start, end)
    inside = _one_frequency(
        [
            one
            for one in _monthly(indicator, known)
            if start <= one.period.first_month and one.period.last_month <= end
        ]
    )
    if not inside:
        return _without(frame, ReasonCode.NO_VALUE)
    months = sum(one.period.months or 1 for one in inside)
    if months >= length and len(inside) == 1:
        return single_value(indicator, inside[0], of=length)
    if how is Aggregation.NOT_ADDITIVE:
        return _without(
            frame, ReasonCode.SHORTER_WINDOW, months=max(one.period.months or 1 for one in inside), of=length
        )
    if how is Aggregation.UNSTATED:
        if indicator.basis is not Basis.UNSTATED:
            return _without(frame, ReasonCode.AGGREGATION_UNSTATED)
        repeated = Reason(ReasonCode.MONTHS_MAY_REPEAT_PERSONS)
        return evolve(frame, reasons=(unstated_basis(indicator), repeated))
    return _made(indicator, frame, inside, how, months=months)


def unstated_basis(indicator: Indicator) -> Reason:
    """State that the paper does not say what the baseline's period covers."""
    return Reason(ReasonCode.BASIS_UNSTATED, Evidence(baseline_period=str(indicator.baseline.period)))


def _monthly(indicator: Indicator, known: Iterable[Observation]) -> list[Observation]:
    """Observations of months and longer; a stock read on a day stands for the day's month."""
    longer = [one for one in known if one.period.frequency != "D"]
    if indicator.basis is not Basis.STOCK:
        return longer
    taken = {one.period for one in longer}
    by_month: dict[Period, Observation] = {}
    for one in sorted(
        (one for one in known if one.period.frequency == "D"), key=lambda one: one.period.start
    ):
        month = Period.containing(one.period.start, "M")
        if month not in taken:
            by_month[month] = evolve(one, period=month)
    return [*longer, *by_month.values()]


def _one_frequency(inside: list[Observation]) -> list[Observation]:
    """Only periods of one length are put together: the length that covers the most months."""
    by_length: dict[int, list[Observation]] = {}
    for one in inside:
        if one.state not in _SILENT:
            by_length.setdefault(one.period.months, []).append(one)
    if not by_length:
        return []
    best = max(by_length, key=lambda length: (length * len(by_length[length]), -length))
    return sorted(by_length[best], key=lambda one: one.period)


def _without(frame: WindowValue, code: ReasonCode, **evidence: object) -> WindowValue:
    return evolve(frame, reasons=(Reason(code, Evidence(evidence)),))


def _made(
    indicator: Indicator, frame: WindowValue, inside: list[Observation], how: Aggregation, *, months: int
) -> WindowValue:
    """A window with the value that its observations make; of the latest only the last one counts."""
    if how is Aggregation.LATEST:
        inside = inside[-1:]
    frame = evolve(frame, preliminary=_preliminary(inside))
    if any(one.state is ValueState.SUPPRESSED for one in inside):
        return _without(frame, ReasonCode.SUPPRESSED)
    observed = [one for one in inside if one.state is ValueState.OBSERVED]
    if not observed:
        return _without(frame, ReasonCode.NO_VALUE)
    if how is Aggregation.RATIO_OF_SUMS:
        return ratio(indicator, frame, observed)
    if how is Aggregation.LATEST:
        return _latest(indicator, frame, observed[-1], months=months)
    valued = [(one, one.value) for one in observed if one.value is not None]
    if not valued:
        return _without(frame, ReasonCode.NO_VALUE)
    covered = sum(one.period.months or 1 for one, _ in valued)
    if how is Aggregation.SUM and covered < frame.expected_months:
        return evolve(
            _without(frame, ReasonCode.SHORTER_WINDOW, months=covered, of=frame.expected_months),
            observed_months=covered,
        )
    gather: Callable[[Iterable[Decimal]], Decimal] = total if how is Aggregation.SUM else mean
    return evolve(
        frame,
        value=gather(value for _, value in valued),
        slack=gather(slack_in(indicator, value) for _, value in valued),
        observed_months=covered,
    )


def _preliminary(used: Iterable[Observation]) -> bool:
    return any(one.status is ObservationStatus.PRELIMINARY for one in used)


def _latest(indicator: Indicator, frame: WindowValue, one: Observation, *, months: int) -> WindowValue:
    """The last value as it stands; a ratio is taken from its own numerator and denominator."""
    frame = evolve(
        frame, first=one.period, last=one.period, observed_months=max(months, frame.expected_months)
    )
    pair = pair_of(indicator, one, scale_of(indicator)) if is_ratio(indicator) else None
    if pair is not None and one.numerator is not None:
        return quotient(indicator, frame, pair)
    if one.value is None:
        return _without(frame, ReasonCode.NO_VALUE)
    frame = evolve(frame, value=one.value, slack=slack_in(indicator, one.value))
    return frame if pair is None else evolve(frame, numerator=pair.above, denominator=pair.below)


# --- what runs up through the calendar year ------------------------------------------------


def running_values(known: Iterable[Observation]) -> dict[int, Observation]:
    """The running values by the month they reach to: a quarter's or a year's is that of its last month.

    Only those that are observed or suppressed; a month's own goes before a longer period's.
    """
    reached: dict[int, Observation] = {}
    for one in known:
        if one.state in _TOLD and one.period.months:
            before = reached.get(one.period.last_month)
            if before is None or one.period.months < before.period.months:
                reached[one.period.last_month] = one
    return reached


def _run_up(
    indicator: Indicator, frame: WindowValue, reached: dict[int, Observation], start: int, end: int
) -> WindowValue:
    """For each calendar year in the run: its last month's running value less that of the month before.

    January starts from nothing. It is a flow: a run that is shorter than the window is no value of it.
    """
    if not any(start <= month <= end for month in reached):
        return _without(frame, ReasonCode.NO_VALUE)
    ends = [min(end, january + 11) for january in _januaries(start, end)]
    before = [start - 1] if start % 12 else []
    needed = [*before, *ends]
    missing = tuple(Period.of_month(month) for month in needed if month not in reached)
    covered = _months_told(reached, start, end)
    used = [reached[month] for month in needed if month in reached]
    frame = evolve(frame, observed_months=covered, preliminary=_preliminary(used))
    reasons = []
    if any(one.state is ValueState.SUPPRESSED for one in used):
        reasons.append(Reason(ReasonCode.SUPPRESSED))
    if missing:
        reasons.append(Reason(ReasonCode.CUMULATIVE_MONTH_MISSING, Evidence(months=missing)))
    if covered < frame.expected_months:
        reasons.append(Reason(ReasonCode.SHORTER_WINDOW, Evidence(months=covered, of=frame.expected_months)))
    if reasons:
        return evolve(frame, reasons=tuple(reasons))
    return _grown(indicator, frame, [reached[month] for month in ends], [reached[month] for month in before])


def _januaries(start: int, end: int) -> range:
    return range(start - start % 12, end + 1, 12)


def _months_told(reached: dict[int, Observation], start: int, end: int) -> int:
    """How many months of the run the running values tell of, year by year."""
    told = 0
    for january in _januaries(start, end):
        first, last = max(start, january), min(end, january + 11)
        inside = [month for month in range(first, last + 1) if month in reached]
        if inside:
            known_from = first == january or first - 1 in reached
            told += inside[-1] - (first - 1 if known_from else inside[0])
    return told


def _grown(
    indicator: Indicator, frame: WindowValue, ends: list[Observation], before: list[Observation]
) -> WindowValue:
    """The running values at the ends of years, less what had run up before the run began."""
    if is_ratio(indicator):
        scale = scale_of(indicator)
        pairs = [pair_of(indicator, one, scale) for one in (*ends, *before)]
        known = [pair for pair in pairs if pair is not None]
        if len(known) < len(pairs):
            return ratio(indicator, frame, ()) if scale is not None else quotient(indicator, frame, _NOTHING)
        grown = _NOTHING
        for place, pair in enumerate(known):
            grown = grown.plus(pair) if place < len(ends) else grown.less(pair)
        return quotient(indicator, frame, grown)
    values = [one.value for one in (*ends, *before) if one.value is not None]
    if len(values) < len(ends) + len(before):
        return _without(frame, ReasonCode.NO_VALUE)
    return evolve(
        frame,
        value=subtract(total(values[: len(ends)]), total(values[len(ends) :])),
        slack=total(slack_in(indicator, value) for value in values),
    )


_NOTHING = Pair(Decimal(0), Decimal(0))


def increments(indicator: Indicator, known: Iterable[Observation]) -> list[Observation]:
    """What each period has of its own: of what runs up through the year, the growth since the one before.

    Observations of everything else come back as they are. A period whose predecessor in the
    year is not known has no growth of its own and is left out; one beside a suppressed
    value is suppressed; what is reckoned from a preliminary value is preliminary.

    Args:
        indicator: What is measured.
        known: What is known of one part, one observation per period.

    Returns:
        One observation per period that can be told, in order; what we reckoned is `derived`,
        and known as soon as both values are.
    """
    series = sorted(known, key=lambda one: one.period)
    if aggregation_of(indicator) is not Aggregation.CUMULATIVE:
        return series
    by_period = {one.period: one for one in series}
    made = []
    for one in series:
        if not one.period.first_month % 12 or one.state is not ValueState.OBSERVED:
            made.append(one)
        elif one.period.months and (before := by_period.get(one.period.previous())) is not None:
            made += _growth(indicator, one, before)
    return made


def _growth(indicator: Indicator, one: Observation, before: Observation) -> list[Observation]:
    """One running value less the one before it."""
    if before.state not in _TOLD:
        return []
    days = [two.published or indicator.first_possible(two.period) for two in (before, one)]
    told: dict[str, Any] = {
        "published": None if one.published is None and days[0] <= days[1] else max(days),
        "status": ObservationStatus.PRELIMINARY if _preliminary((before, one)) else one.status,
        "derived": True,
        "source": None,  # for what is derived none may be cited
    }
    if before.state is ValueState.SUPPRESSED:
        hidden: dict[str, Any] = {
            "value": None,
            "numerator": None,
            "denominator": None,
            "state": ValueState.SUPPRESSED,
        }
        return [evolve(one, **told, **hidden)]
    if is_ratio(indicator):
        # The growth of a share is no share: only numerator and denominator have run up.
        if None in (one.numerator, one.denominator, before.numerator, before.denominator):
            return []
        told["value"] = None
    elif one.value is None or before.value is None:
        return []
    else:
        told["value"] = subtract(one.value, before.value)
    return [
        evolve(
            one,
            numerator=_less(one.numerator, before.numerator),
            denominator=_less(one.denominator, before.denominator),
            **told,
        )
    ]


def _less(figure: Decimal | None, before: Decimal | None) -> Decimal | None:
    return None if figure is None or before is None else subtract(figure, before)
