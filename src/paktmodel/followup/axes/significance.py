"""Certainty: whether a change from the baseline is more than chance.

The figures of a population are exact as figures; here they are read as one draw of a process.
*More than chance* says that the change is larger than the process, left as it was, would often
make by itself. It never says what made the change, nor that it is large enough to matter, and it
knows nothing of wrong registers or new definitions. *Within chance* does not say that nothing has
happened. At 95 per cent, one change in twenty is beyond by chance alone, and a plan with fifteen
indicators in three parts has forty-five. Baseline and current value are taken as independent;
where they share months or persons, the interval of the change is rather too wide than too narrow.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import frozen
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.parts import Part
from paktmodel.statistics.intervals import Interval, byar_ends, of_difference, quantile, wilson_ends
from paktmodel.values.figures import (
    EXACT,
    QUOTIENT,
    add,
    checked_figure,
    distance,
    divide,
    multiply,
    subtract,
)
from paktmodel.values.precision import Precision, Slack
from paktmodel.values.rounding import rounded_beside
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import IntervalMethod, SignificanceStatus
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.sources import Unstated

_ZERO = Decimal(0)
_ONE = Decimal(1)
#: Months of the longest period whose chance is known: values of several years share persons and cases.
_YEAR: Final = 12

_SPREAD_UNKNOWN = Reason(ReasonCode.SPREAD_UNKNOWN)
_ONE_READING = Reason(ReasonCode.ONE_READING_COUNTED)
#: A share of a stock has the same persons in it month after month, and so may one of unstated basis.
_REPEATING = (Basis.STOCK, Basis.UNSTATED)


@frozen(kw_only=True, field_transformer=gathered)
class Significance(Reasoned):
    """Whether a change is more than chance, with the intervals that say so.

    Attributes:
        status: Beyond chance, within it, or unknown.
        confidence: Level of the intervals, in per cent.
        method: How the intervals were reached; None where there is none.
        start: The baseline's value, as printed; None without one.
        value: The current value; None without one.
        baseline: Interval of the baseline's value, in the indicator's unit; None where it cannot be made.
        current: Interval of the current value; None where it cannot be made.
        change: Interval of the current value less the baseline's; None unless both are there.
        reasons: Why the chance is unknown, all that apply; otherwise what to know beside it.
    """

    status: SignificanceStatus
    confidence: Decimal
    method: IntervalMethod | None = None
    start: Decimal | None = None
    value: Decimal | None = None
    baseline: Interval | None = None
    current: Interval | None = None
    change: Interval | None = None
    reasons: tuple[Reason, ...] = ()

    def text(self, language: Language = "en") -> str:
        """State it in a sentence, such as ``Förändringen −3,1 (−5,0 till −1,2) är mer än slumpen.``

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = [reason.text(language) for reason in self.reasons]
        if self.change is None or self.start is None or self.value is None:
            return phrased(PHRASES, "significance-unknown", {"reasons": "; ".join(reasons)}, language)
        shown = rounded_beside(self.value, self.start)
        evidence: dict[str, object] = {
            name: FormattedValue(figure, like=shown, signed=True)
            for name, figure in (
                ("change", subtract(shown, self.start)),
                ("low", self.change.low),
                ("high", self.change.high),
            )
        }
        evidence["remarks"] = "".join(f"; {one}" for one in reasons)
        code = (
            "change-significant"
            if self.status is SignificanceStatus.SIGNIFICANT
            else "change-not-significant"
        )
        return phrased(PHRASES, code, evidence, language)

    def __repr__(self) -> str:
        why = f": {', '.join(self.codes)}" if self.reasons else ""
        return f"Significance({self.status}{why})"


class _Side(NamedTuple):
    """One side of a change.

    Attributes:
        point: Its value, exact where numerator and denominator are known.
        ends: From where to where chance may take it; None where that is not known.
        reasons: Why it is not known, or what to know beside it.
    """

    point: Decimal | None = None
    ends: tuple[Decimal, Decimal] | None = None
    reasons: tuple[Reason, ...] = ()


class _Counted(NamedTuple):
    """What a share was counted from.

    Attributes:
        above: The numerator; not whole when it comes from a rounded share.
        below: The denominator.
        loose: How far rounding may have moved the numerator.
        readings: How many times the same persons may have been counted.
    """

    above: Decimal
    below: Decimal
    loose: Decimal
    readings: int = 1


def significance_of(
    indicator: Measured,
    part: Part,
    known: Known,
    *,
    baseline: Decimal | None,
    current: WindowValue,
    confidence: Decimal,
) -> Significance:
    """Say whether the change of one indicator and part is more than chance.

    Shares have Wilson's interval when it is known what they are counted out of. The baseline's
    denominator is taken from observations of the baseline's own period that give its printed
    figure, else from the baseline. Where months of a stock, or of something whose basis is
    unstated, are put together, one reading of average size counts, since the same persons may
    be in all of them; months of a flow count in full.

    Counts have Byar's. A sum or number counts as itself; of a mean per month of events, all
    events of its months count, so 1.8 a month in a year is 21.6 events. A mean of a stock
    counts as one reading, for the same reason as a share.

    Rounding widens an interval: its low end is that of the lowest value that rounds to the
    printed one, and its high end that of the highest.

    Args:
        indicator: What is measured.
        part: The part.
        known: What is known of the part.
        baseline: The baseline's value, as printed; None without one.
        current: The current value over its window.
        confidence: Level of the intervals, in per cent.

    Returns:
        The certainty: beyond chance when the interval of the change holds no zero, not even
        as an end. Unknown where either interval is missing; the other one is there still.

    Raises:
        InvalidValue: `confidence-range`.
    """
    facts = IndicatorFacts.of(indicator)
    level = checked_figure(confidence)
    z = quantile(level)  # a wrong level is refused also where no interval is made
    kind = facts.indicator.kind
    if part in facts.empty or facts.length > _YEAR:
        why = ReasonCode.STRUCTURALLY_EMPTY if part in facts.empty else ReasonCode.SEVERAL_YEARS
        return Significance(
            status=SignificanceStatus.UNKNOWN,
            confidence=level,
            start=baseline,
            value=current.value,
            reasons=(Reason(why),),
        )
    start = _at_start(facts, part, known, baseline)
    inexact = _inexact((*start.precisions, *facts.stated_of(current.precisions)))
    if inexact is not None:
        return Significance(
            status=SignificanceStatus.UNKNOWN,
            confidence=level,
            start=baseline,
            value=current.value,
            reasons=(inexact,),
        )
    before = now = _Side(reasons=(_SPREAD_UNKNOWN,))
    method = IntervalMethod.WILSON
    if kind in (Kind.SHARE, Kind.RATE):
        before, now = _shares(facts, part, known, baseline, start, current, z)
    elif facts.printed_as_share:
        before = now = _Side(reasons=(Reason(ReasonCode.COUNT_PRINTED_AS_SHARE),))
    elif facts.counts:
        method = IntervalMethod.BYAR
        before, now = _counts(facts, baseline, start, current, z)
    if baseline is None:
        before = _Side(reasons=(Reason(ReasonCode.NO_BASELINE),))
    if current.value is None:
        now = _Side(reasons=current.reasons or (Reason(ReasonCode.NO_VALUE),))
    first, second = (
        None
        if side.ends is None
        else Interval(low=side.ends[0], high=side.ends[1], confidence=level, method=method)
        for side in (before, now)
    )
    reasons: tuple[Reason, ...] = tuple(dict.fromkeys((*before.reasons, *now.reasons)))
    change, status = None, SignificanceStatus.UNKNOWN
    if first is None or second is None or before.point is None or now.point is None:
        reasons = tuple(one for one in reasons if one != _ONE_READING)
    else:
        change = of_difference(now.point, second, before.point, first)
        beyond = change.low > 0 or change.high < 0
        status = SignificanceStatus.SIGNIFICANT if beyond else SignificanceStatus.NOT_SIGNIFICANT
    return Significance(
        status=status,
        method=method if first or second else None,
        baseline=first,
        current=second,
        change=change,
        confidence=level,
        start=baseline,
        value=current.value,
        reasons=reasons,
    )


def _at_start(facts: IndicatorFacts, part: Part, known: Known, baseline: Decimal | None) -> Slack:
    """Return how far the baseline's value may be: as printed, or as its period's values say of themselves."""
    series = Series.of(known)
    if series.precisions is None and facts.of_baseline is facts.of_values:
        return facts.of_values
    if baseline == facts.baseline(part) or facts.baseline_period is None:
        return facts.of_baseline
    rows = series.within(facts.baseline_period.start, facts.baseline_period.end)
    return facts.of_values._replace(precisions=facts.stated_of(series.precisions_of(rows)))


def _inexact(precisions: Iterable[Precision | None]) -> Reason | None:
    """State that values are perturbed or rounded, of which no interval says how far chance may go."""
    for precision in precisions:
        if precision is not None and precision.form != "decimals":
            code = ReasonCode(f"values-{precision.form}")
            return Reason(code, Evidence(number=precision.number))
    return None


# --- counts -------------------------------------------------------------------------------


def _counts(
    facts: IndicatorFacts, baseline: Decimal | None, start: Slack, current: WindowValue, z: Decimal
) -> tuple[_Side, _Side]:
    per_month = _events_per_month(facts)
    averaged = facts.aggregation is Aggregation.MEAN and current.first != current.last
    start_months, months = (facts.length, max(current.observed_months, 1)) if per_month else (1, 1)
    before, now = _Side(), _Side()
    if baseline is not None:
        before = _count(baseline, start.of(baseline), start_months, z)
    if current.value is not None:
        now = _count(current.value, current.slack, months, z)
        if averaged and not per_month and now.ends is not None:
            now = now._replace(reasons=(_ONE_READING,))
    return before, now


def _events_per_month(facts: IndicatorFacts) -> bool:
    """Say whether the value is a mean per month of something that happens, so that its months add up."""
    basis = facts.indicator.basis
    return basis is Basis.MEAN_PER_MONTH or (basis is Basis.FLOW and facts.aggregation is Aggregation.MEAN)


def _count(value: Decimal, loose: Decimal, months: int, z: Decimal) -> _Side:
    if value < 0:
        return _Side(reasons=(_SPREAD_UNKNOWN,))
    lowest, highest = max(EXACT.subtract(value, loose), _ZERO), EXACT.add(value, loose)
    low, high = byar_ends(EXACT.multiply(highest, months), z)
    if lowest != highest:
        low, _ = byar_ends(EXACT.multiply(lowest, months), z)
    return _Side(value, _scaled(low, high, QUOTIENT.divide(_ONE, months)))


def _scaled(low: Decimal, high: Decimal, factor: Decimal) -> tuple[Decimal, Decimal]:
    low, high = (QUOTIENT.divide(EXACT.multiply(end, factor), _ONE) for end in (low, high))
    return low, high


# --- shares -------------------------------------------------------------------------------


def _shares(
    facts: IndicatorFacts,
    part: Part,
    known: Known,
    baseline: Decimal | None,
    start: Slack,
    current: WindowValue,
    z: Decimal,
) -> tuple[_Side, _Side]:
    scale = facts.scale
    if scale is None:
        unit = facts.indicator.unit
        code = ReasonCode.UNIT_UNSTATED if isinstance(unit, Unstated) else ReasonCode.UNIT_UNKNOWN
        side = _Side(reasons=(Reason(code, Evidence(unit=unit)),))
        return side, side
    series = Series.of(known)
    before, now = _Side(), _Side()
    if baseline is not None:
        counted = _counted_before(facts, part, series, baseline, start, scale)
        before = _share(counted, scale, z, unknown=ReasonCode.DENOMINATOR_UNKNOWN_BASELINE)
    if current.value is not None:
        counted = _summed(facts, series, current, scale)
        now = _share(counted, scale, z, unknown=ReasonCode.DENOMINATOR_UNKNOWN_NOW)
    return before, now


def _share(counted: _Counted | None, scale: Decimal, z: Decimal, *, unknown: ReasonCode) -> _Side:
    if counted is None:
        return _Side(reasons=(Reason(unknown),))
    if not 0 <= counted.above <= counted.below:
        return _Side(reasons=(_SPREAD_UNKNOWN,))
    above, below, loose = counted.above, counted.below, counted.loose
    if counted.readings > 1:
        above, below, loose = (QUOTIENT.divide(one, counted.readings) for one in (above, below, loose))
    lowest, highest = max(EXACT.subtract(above, loose), _ZERO), min(EXACT.add(above, loose), below)
    low, high = wilson_ends(highest, below, z)
    if lowest != highest:
        low, _ = wilson_ends(lowest, below, z)
    return _Side(
        # Through the same roundings as the interval, or it might lie a 34th digit outside.
        divide(multiply(divide(above, below), scale), _ONE),
        _scaled(low, high, scale),
        (_ONE_READING,) if counted.readings > 1 else (),
    )


def _counted_before(
    facts: IndicatorFacts, part: Part, series: Series, printed: Decimal, start: Slack, scale: Decimal
) -> _Counted | None:
    """Find what the baseline was counted from: sums that give the printed value, or its denominator."""
    period, length, loose = facts.baseline_period, facts.length, start.of(printed)
    assert period is not None  # a printed value has one
    rows = [row for row in series.within(period.start, period.end) if series.denominator(row) is not None]
    inside = series.take(rows)
    found = [
        row_value(facts, inside, row, of=length) for row, one in enumerate(inside.periods) if one == period
    ]
    if len(rows) > 1:
        run = window_value(facts, inside, start=period.first_month, end=period.last_month, length=length)
        found += [run] if run.complete else []
    for sums in found:
        agrees = sums.value is not None and distance(sums.value, printed) <= add(loose, sums.slack)
        counted = _summed(facts, inside, sums, scale) if agrees else None
        if counted is not None:
            return counted
    below = _withheld(inside, period) or facts.baseline_denominator(part)
    return _from_rounded(printed, loose, below, scale)


def _withheld(series: Series, period: Period) -> Decimal | None:
    """Find what the value of a period was counted out of, where only that was reported."""
    found = (
        series.denominator(row)
        for row, one in enumerate(series.periods)
        if one == period and series.state(row) is not ValueState.OBSERVED
    )
    return next((one for one in found if one is not None), None)


def _from_rounded(value: Decimal, loose: Decimal, below: Decimal | None, scale: Decimal) -> _Counted | None:
    if below is None or below <= 0:
        return None
    above, around = (divide(multiply(one, below), scale) for one in (value, loose))
    return _Counted(above, below, around)


def _summed(facts: IndicatorFacts, series: Series, sums: WindowValue, scale: Decimal) -> _Counted | None:
    above, below = sums.numerator, sums.denominator
    if above is None or below is None or below <= 0:
        return None
    readings = _readings(series, sums, below) if facts.indicator.basis in _REPEATING else 1
    return _Counted(above, below, divide(multiply(sums.slack, below), scale), readings)


def _readings(series: Series, sums: WindowValue, below: Decimal) -> int:
    """Count the observations that a ratio of sums was made of: of one length, with its denominator."""
    by_length: dict[int, list[int]] = {}
    for row in series.within(sums.first.start, sums.last.end):
        if series.denominator(row) is not None:
            by_length.setdefault(series.periods[row].months, []).append(row)
    for _, rows in sorted(by_length.items(), reverse=True):
        if series.denominators is not None and series.denominators.total(rows) == below:
            return len(rows)
    # Days stand for their months, and then each month was read once.
    return max(sums.observed_months, 1)
