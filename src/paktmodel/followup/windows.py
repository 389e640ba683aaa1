"""Like with like: the current value over a window as long as the baseline's.

The baseline of AMN-2023-00174 is 2022, twelve months; the current value is the
indicator's own aggregate over twelve months too, or a figure published for a period of
that length. Ratio of sums, never mean of ratios; unique persons and cohorts are never
added up; a sum over fewer months is never compared with a sum over more.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.model.indicators import Indicator
from paktmodel.observations import Observation
from paktmodel.values.figures import (
    add,
    distance,
    divide,
    mean,
    multiply,
    slack,
    slack_of_count,
    subtract,
    total,
)
from paktmodel.values.rows import gathered
from paktmodel.vocabulary.reasons import REASONS
from paktmodel.vocabulary.words import (
    Aggregation,
    Basis,
    Kind,
    Language,
    ObservationStatus,
    Statistic,
    Unstated,
    ValueState,
    Window,
    WindowChoice,
)

#: How many of a unit make one, by a word in the unit's name.
SCALES: Final = {
    "promille": 1000,
    "per mille": 1000,
    "‰": 1000,
    "procent": 100,
    "percent": 100,
    "per cent": 100,
    "%": 100,
}
#: Units of a share that is told as a number from 0 to 1.
FRACTIONS: Final = ("andel", "kvot", "share", "ratio", "1")

_PER = re.compile(r"\bper ([1-9][0-9]*(?:\s[0-9]{3})*)\b")
_ZERO = Decimal(0)


@frozen
class Reason:
    """One reason of a verdict: a code, and the values it rests on.

    Attributes:
        code: The reason, in kebab-case.
        evidence: The values, by name.
    """

    code: str
    evidence: Evidence = Evidence()

    def text(self, language: Language = "en") -> str:
        """The reason in words, as part of a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        return phrased(REASONS, self.code, self.evidence, language)

    def __str__(self) -> str:
        return self.text("en")


def reasons_of(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """Reasons in a row."""
    return tuple(reasons)


@frozen(kw_only=True, field_transformer=gathered)
class Current:
    """A value over a window.

    Attributes:
        first: The first period of the window.
        last: The last period of the window.
        value: The value, exact; None when it cannot be made.
        slack: How far rounding may have moved it.
        numerator: Sum of numerators, where the value is a ratio of known sums.
        denominator: Sum of denominators, likewise.
        months: Months of the window that have a value.
        of: Months that the window should have.
        preliminary: Whether any value in it is preliminary.
        reasons: Why there is no value; empty when there is one.
    """

    first: Period
    last: Period
    value: Decimal | None = None
    slack: Decimal = _ZERO
    numerator: Decimal | None = None
    denominator: Decimal | None = None
    months: int = 0
    of: int = 0
    preliminary: bool = False
    reasons: tuple[Reason, ...] = ()

    @property
    def complete(self) -> bool:
        """Whether every month of the window has a value."""
        return self.months >= self.of

    def label(self, language: Language) -> str:  # noqa: ARG002 because evidence is rendered by language
        """The window in canonical periods, such as ``2023-M09–2024-M08``."""
        return str(self.first) if self.first == self.last else f"{self.first}–{self.last}"

    def __str__(self) -> str:
        return self.label("en")


def scale_of(indicator: Indicator) -> Decimal | None:
    """By what a ratio is multiplied to be in the indicator's unit; None when that cannot be told.

    A share of 0.724 is 72.4 per cent; a rate may be per so many; a mean is in its own unit.
    """
    if isinstance(indicator.unit, Unstated):
        return None
    unit = indicator.unit.casefold()
    for word, scale in SCALES.items():
        if word in unit:
            return Decimal(scale)
    per = _PER.search(unit)
    if per is not None:
        return Decimal("".join(per.group(1).split()))
    return None if indicator.kind is Kind.SHARE and unit not in FRACTIONS else Decimal(1)


def slack_in(indicator: Indicator, figure: Decimal) -> Decimal:
    """How far rounding may have moved a printed figure: whole counts are exact."""
    return slack_of_count(figure) if indicator.kind is Kind.COUNT else slack(figure)


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


def latest_possible(indicator: Indicator, as_of: dt.date, frequency: str = "M") -> Period:
    """The latest period of a frequency whose first possible date is reached on a day."""
    period = Period.containing(as_of, frequency)
    while indicator.first_possible(period) > as_of:
        period = period.previous()
    return period


def current_value(
    indicator: Indicator, known: Iterable[Observation], *, choice: WindowChoice, as_of: dt.date
) -> Current:
    """The indicator's value on a day, over a window as long as its baseline's.

    A figure published for a period of that length is such a window in itself. It is taken when
    it ends no earlier than the run of months does, when no value can be made of the run, and
    when less than half of the run's months are there.

    Args:
        indicator: What is measured.
        known: What is known of one part, one observation per period.
        choice: The latest months, or the calendar year so far.
        as_of: The day asked for.

    Returns:
        The window with its value; without a value, with every reason.
    """
    length = max(indicator.baseline.period.months, 1)
    possible = [one for one in known if indicator.first_possible(one.period) <= as_of]
    last = latest_possible(indicator, as_of, _frequency(possible, length))
    start = last.last_month - length + 1
    if choice is WindowChoice.CALENDAR_YEAR:
        start = max(start, Period.year(last.end.year).first_month)
    whole = _published(indicator, possible, length)
    months = window_value(indicator, possible, start=start, end=last.last_month, length=length)
    if whole is None:
        return months
    sparse = 2 * months.months < months.of
    return whole if months.value is None or sparse or whole.last.end >= months.last.end else months


def _frequency(known: Iterable[Observation], length: int) -> str:
    """How long the periods are of which a run is made: months, where there are any."""
    found = {one.period.frequency for one in known if one.period.months < length}
    return next((frequency for frequency in "MQTS" if frequency in found), "M")


def _published(indicator: Indicator, known: Iterable[Observation], length: int) -> Current | None:
    """The latest figure for a period as long as the baseline's and after it."""
    after = indicator.baseline.period.end
    told = (ValueState.OBSERVED, ValueState.SUPPRESSED)
    whole = [
        one
        for one in known
        if one.period.months == length > 1 and one.period.end > after and one.state in told
    ]
    if not whole:
        return None
    newest = max(whole, key=lambda one: (one.period.end, one.period.start))
    return single_value(indicator, newest, of=length)


def single_value(indicator: Indicator, one: Observation, *, of: int) -> Current:
    """One observation as a window in itself."""
    frame = Current(first=one.period, last=one.period, of=of)
    return _made(indicator, frame, [one], Aggregation.LATEST, months=of)


def window_value(
    indicator: Indicator, known: Iterable[Observation], *, start: int, end: int, length: int
) -> Current:
    """The value over a run of months, put together as the indicator's aggregation says."""
    frame = Current(first=Period.of_month(start), last=Period.of_month(end), of=length)
    inside = _one_frequency(
        [
            one
            for one in _monthly(indicator, known)
            if start <= one.period.first_month and one.period.last_month <= end
        ]
    )
    how = aggregation_of(indicator)
    if not inside:
        return _without(frame, "no-value")
    months = sum(one.period.months or 1 for one in inside)
    if months >= length and len(inside) == 1:
        return single_value(indicator, inside[0], of=length)
    if how is Aggregation.NOT_ADDITIVE:
        return _without(
            frame, "shorter-window", months=max(one.period.months or 1 for one in inside), of=length
        )
    if how is Aggregation.UNSTATED:
        if indicator.basis is not Basis.UNSTATED:
            return _without(frame, "aggregation-unstated")
        unstated = Reason("basis-unstated", Evidence(baseline_period=str(indicator.baseline.period)))
        return evolve(frame, reasons=(unstated, Reason("months-may-repeat-persons")))
    return _made(indicator, frame, inside, how, months=months)


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
        if one.state not in (ValueState.NOT_REPORTED, ValueState.PENDING, ValueState.NOT_COLLECTED):
            by_length.setdefault(one.period.months, []).append(one)
    if not by_length:
        return []
    best = max(by_length, key=lambda length: (length * len(by_length[length]), -length))
    return sorted(by_length[best], key=lambda one: one.period)


def _without(frame: Current, code: str, **evidence: object) -> Current:
    return evolve(frame, reasons=(Reason(code, Evidence(evidence)),))


def _made(
    indicator: Indicator, frame: Current, inside: list[Observation], how: Aggregation, *, months: int
) -> Current:
    """A window with the value that its observations make; of the latest only the last one counts."""
    if how is Aggregation.LATEST:
        inside = inside[-1:]
    frame = evolve(frame, preliminary=any(one.status is ObservationStatus.PRELIMINARY for one in inside))
    if any(one.state is ValueState.SUPPRESSED for one in inside):
        return _without(frame, "suppressed")
    observed = [one for one in inside if one.state is ValueState.OBSERVED]
    if not observed:
        return _without(frame, "no-value")
    if how is Aggregation.RATIO_OF_SUMS:
        return _ratio(indicator, frame, observed)
    if how is Aggregation.LATEST:
        return _latest(indicator, frame, observed[-1], months=months)
    valued = [(one, one.value) for one in observed if one.value is not None]
    if not valued:
        return _without(frame, "no-value")
    covered = sum(one.period.months or 1 for one, _ in valued)
    if how is Aggregation.SUM and covered < frame.of:
        return evolve(_without(frame, "shorter-window", months=covered, of=frame.of), months=covered)
    gather: Callable[[Iterable[Decimal]], Decimal] = total if how is Aggregation.SUM else mean
    return evolve(
        frame,
        value=gather(value for _, value in valued),
        slack=gather(slack_in(indicator, value) for _, value in valued),
        months=covered,
    )


def _latest(indicator: Indicator, frame: Current, one: Observation, *, months: int) -> Current:
    """The last value as it stands; a ratio is taken from its own numerator and denominator."""
    frame = evolve(frame, first=one.period, last=one.period, months=max(months, frame.of))
    if one.numerator is not None and one.denominator is not None and _is_ratio(indicator):
        return evolve(_ratio(indicator, frame, [one]), months=frame.months)
    if one.value is None:
        return _without(frame, "no-value")
    return evolve(frame, value=one.value, slack=slack_in(indicator, one.value))


def _is_ratio(indicator: Indicator) -> bool:
    return indicator.kind in (Kind.SHARE, Kind.RATE, Kind.MEAN, Kind.DURATION)


def _ratio(indicator: Indicator, frame: Current, observed: list[Observation]) -> Current:
    """Sum of numerators over sum of denominators, in the indicator's unit."""
    pairs = [
        (one, one.numerator, one.denominator)
        for one in observed
        if one.numerator is not None and one.denominator is not None
    ]
    if not pairs:
        return _without(frame, "denominator-unknown")
    scale = scale_of(indicator)
    if scale is None:
        unstated = isinstance(indicator.unit, Unstated)
        return _without(frame, "unit-unstated" if unstated else "unit-unknown", unit=indicator.unit)
    above = total(numerator for _, numerator, _ in pairs)
    below = total(denominator for _, _, denominator in pairs)
    if below == 0:
        return _without(frame, "denominator-zero")
    return evolve(
        frame,
        value=divide(multiply(above, scale), below),
        slack=_ratio_slack(above, below, scale, [(n, d) for _, n, d in pairs]),
        numerator=above,
        denominator=below,
        months=sum(one.period.months or 1 for one, _, _ in pairs),
    )


def _ratio_slack(
    above: Decimal, below: Decimal, scale: Decimal, pairs: Iterable[tuple[Decimal, Decimal]]
) -> Decimal:
    """How far rounded numerators and denominators may have moved a ratio; counts are exact."""
    known = tuple(pairs)
    loose_above = total(slack_of_count(one) for one, _ in known)
    loose_below = total(slack_of_count(one) for _, one in known)
    if loose_above == 0 and loose_below == 0:
        return _ZERO
    size_above, size_below = distance(above, _ZERO), distance(below, _ZERO)
    if loose_below >= size_below:
        return scale
    spread = add(loose_above, multiply(divide(size_above, size_below), loose_below))
    return divide(multiply(spread, scale), subtract(size_below, loose_below))
