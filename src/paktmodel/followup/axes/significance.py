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

from attrs import evolve, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.followup.series.aggregation import aggregation_of, single_value, window_value
from paktmodel.followup.series.ratios import printed_as_share, scale_of, slack_in
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.statistics.intervals import Interval, byar, of_difference, quantile, wilson
from paktmodel.values.figures import add, checked_figure, distance, divide, multiply, subtract, total
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
        current: Interval of the current value, likewise.
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
        """The certainty as a sentence, such as ``Förändringen −3,1 (−5,0 till −1,2) är mer än slumpen.``

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = [reason.text(language) for reason in self.reasons]
        if self.change is None or self.start is None or self.value is None:
            return phrased(PHRASES, "significance-unknown", {"reasons": "; ".join(told)}, language)
        shown = rounded_beside(self.value, self.start)
        evidence: dict[str, object] = {
            name: FormattedValue(figure, like=shown, signed=True)
            for name, figure in (
                ("change", subtract(shown, self.start)),
                ("low", self.change.low),
                ("high", self.change.high),
            )
        }
        evidence["remarks"] = "".join(f"; {one}" for one in told)
        code = (
            "change-significant"
            if self.status is SignificanceStatus.SIGNIFICANT
            else "change-not-significant"
        )
        return phrased(PHRASES, code, evidence, language)

    def __repr__(self) -> str:
        why = f": {', '.join(self.codes)}" if self.reasons else ""
        return f"Significance({self.status}{why})"


@frozen(kw_only=True, field_transformer=gathered)
class _Side:
    """One side of a change.

    Attributes:
        point: Its value, exact where numerator and denominator are known.
        interval: What chance makes of it.
        reasons: Why there is no interval, or what to know beside it.
    """

    point: Decimal | None = None
    interval: Interval | None = None
    reasons: tuple[Reason, ...] = ()


@frozen(kw_only=True)
class _Counted:
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
    indicator: Indicator,
    part: Part,
    known: Iterable[Observation],
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
        known: What is known of the part, one observation per period.
        baseline: The baseline's value, as printed; None without one.
        current: The current value over its window.
        confidence: Level of the intervals, in per cent.

    Returns:
        The certainty: beyond chance when the interval of the change holds no zero, not even
        as an end. Unknown where either interval is missing; the other one is there still.

    Raises:
        InvalidValue: `confidence-range`.
    """
    level = checked_figure(confidence)
    quantile(level)  # a wrong level is refused also where no interval is made
    unknown = Significance(
        status=SignificanceStatus.UNKNOWN, confidence=level, start=baseline, value=current.value
    )
    if part in indicator.structurally_empty:
        return evolve(unknown, reasons=(Reason(ReasonCode.STRUCTURALLY_EMPTY),))
    before = now = _Side(reasons=(_SPREAD_UNKNOWN,))
    method = None
    if indicator.kind in (Kind.SHARE, Kind.RATE):
        method = IntervalMethod.WILSON
        before, now = _shares(indicator, part, tuple(known), baseline, current, level)
    elif printed_as_share(indicator, indicator.parts):
        before = now = _Side(reasons=(Reason(ReasonCode.COUNT_PRINTED_AS_SHARE),))
    elif indicator.kind is Kind.COUNT:
        method = IntervalMethod.BYAR
        before, now = _counts(indicator, baseline, current, level)
    if baseline is None:
        before = _Side(reasons=(Reason(ReasonCode.NO_BASELINE),))
    if current.value is None:
        now = _Side(reasons=current.reasons or (Reason(ReasonCode.NO_VALUE),))
    found = evolve(
        unknown,
        method=method if before.interval or now.interval else None,
        baseline=before.interval,
        current=now.interval,
        reasons=tuple(dict.fromkeys((*before.reasons, *now.reasons))),
    )
    if before.interval is None or now.interval is None or before.point is None or now.point is None:
        return evolve(found, reasons=tuple(one for one in found.reasons if one != _ONE_READING))
    change = of_difference(now.point, now.interval, before.point, before.interval)
    beyond = change.low > 0 or change.high < 0
    return evolve(
        found,
        status=SignificanceStatus.SIGNIFICANT if beyond else SignificanceStatus.NOT_SIGNIFICANT,
        change=change,
    )


# --- counts -------------------------------------------------------------------------------


def _counts(
    indicator: Indicator, baseline: Decimal | None, current: WindowValue, confidence: Decimal
) -> tuple[_Side, _Side]:
    per_month = _events_per_month(indicator)
    averaged = aggregation_of(indicator) is Aggregation.MEAN and current.first != current.last
    start_months, months = (
        (max(indicator.baseline.period.months, 1), max(current.observed_months, 1)) if per_month else (1, 1)
    )
    before, now = _Side(), _Side()
    if baseline is not None:
        before = _count(baseline, slack_in(indicator, baseline), start_months, confidence)
    if current.value is not None:
        now = _count(current.value, current.slack, months, confidence)
        if averaged and not per_month and now.interval is not None:
            now = evolve(now, reasons=(_ONE_READING,))
    return before, now


def _events_per_month(indicator: Indicator) -> bool:
    """Whether the figure is a mean per month of something that happens, so that its months add up."""
    if indicator.basis is Basis.MEAN_PER_MONTH:
        return True
    return indicator.basis is Basis.FLOW and aggregation_of(indicator) is Aggregation.MEAN


def _count(value: Decimal, loose: Decimal, months: int, confidence: Decimal) -> _Side:
    if value < 0:
        return _Side(reasons=(_SPREAD_UNKNOWN,))
    of = Decimal(months)
    lowest, highest = max(subtract(value, loose), _ZERO), add(value, loose)
    high = byar(multiply(highest, of), confidence=confidence)
    low = byar(multiply(lowest, of), confidence=confidence)
    return _Side(point=value, interval=evolve(high, low=low.low).scaled(divide(_ONE, of)))


# --- shares -------------------------------------------------------------------------------


def _shares(
    indicator: Indicator,
    part: Part,
    known: tuple[Observation, ...],
    baseline: Decimal | None,
    current: WindowValue,
    confidence: Decimal,
) -> tuple[_Side, _Side]:
    scale = scale_of(indicator)
    if scale is None:
        code = ReasonCode.UNIT_UNSTATED if isinstance(indicator.unit, Unstated) else ReasonCode.UNIT_UNKNOWN
        side = _Side(reasons=(Reason(code, Evidence(unit=indicator.unit)),))
        return side, side
    before, now = _Side(), _Side()
    if baseline is not None:
        counted = _counted_before(indicator, part, known, baseline, scale)
        before = _share(counted, scale, confidence, unknown=ReasonCode.DENOMINATOR_UNKNOWN_BASELINE)
    if current.value is not None:
        counted = _summed(indicator, known, current, scale)
        now = _share(counted, scale, confidence, unknown=ReasonCode.DENOMINATOR_UNKNOWN_NOW)
    return before, now


def _share(counted: _Counted | None, scale: Decimal, confidence: Decimal, *, unknown: ReasonCode) -> _Side:
    if counted is None:
        return _Side(reasons=(Reason(unknown),))
    if not 0 <= counted.above <= counted.below:
        return _Side(reasons=(_SPREAD_UNKNOWN,))
    of = Decimal(counted.readings)
    above, below, loose = (divide(one, of) for one in (counted.above, counted.below, counted.loose))
    lowest, highest = max(subtract(above, loose), _ZERO), min(add(above, loose), below)
    high = wilson(highest, below, confidence=confidence)
    low = wilson(lowest, below, confidence=confidence)
    return _Side(
        # Told through the same roundings as the interval, or it might lie a 34th digit outside.
        point=divide(multiply(divide(above, below), scale), _ONE),
        interval=evolve(high, low=low.low).scaled(scale),
        reasons=(_ONE_READING,) if counted.readings > 1 else (),
    )


def _counted_before(
    indicator: Indicator, part: Part, known: tuple[Observation, ...], printed: Decimal, scale: Decimal
) -> _Counted | None:
    """What the baseline was counted from: sums that give the printed figure, or its denominator."""
    period, length = indicator.baseline.period, max(indicator.baseline.period.months, 1)
    loose = slack_in(indicator, printed)
    inside = tuple(
        one
        for one in known
        if one.denominator is not None and period.start <= one.period.start and one.period.end <= period.end
    )
    found = [single_value(indicator, one, of=length) for one in inside if one.period == period]
    if len(inside) > 1:
        run = window_value(indicator, inside, start=period.first_month, end=period.last_month, length=length)
        found += [run] if run.complete else []
    for sums in found:
        agrees = sums.value is not None and distance(sums.value, printed) <= add(loose, sums.slack)
        counted = _summed(indicator, inside, sums, scale) if agrees else None
        if counted is not None:
            return counted
    below = _withheld(inside, period) or indicator.baseline.denominator(part)
    return _from_rounded(printed, loose, below, scale)


def _withheld(known: Iterable[Observation], period: Period) -> Decimal | None:
    """What the figure of a period was counted out of, where only that was told."""
    found = (
        one.denominator for one in known if one.period == period and one.state is not ValueState.OBSERVED
    )
    return next((one for one in found if one is not None), None)


def _from_rounded(value: Decimal, loose: Decimal, below: Decimal | None, scale: Decimal) -> _Counted | None:
    if below is None or below <= 0:
        return None
    above, around = (divide(multiply(one, below), scale) for one in (value, loose))
    return _Counted(above=above, below=below, loose=around)


def _summed(
    indicator: Indicator, known: Iterable[Observation], sums: WindowValue, scale: Decimal
) -> _Counted | None:
    above, below = sums.numerator, sums.denominator
    if above is None or below is None or below <= 0:
        return None
    readings = _readings(known, sums, below) if indicator.basis in _REPEATING else 1
    return _Counted(
        above=above, below=below, loose=divide(multiply(sums.slack, below), scale), readings=readings
    )


def _readings(known: Iterable[Observation], sums: WindowValue, below: Decimal) -> int:
    """How many observations a ratio of sums was made of: those of one length that give its denominator."""
    by_length: dict[int, list[Decimal]] = {}
    for one in known:
        inside = sums.first.start <= one.period.start and one.period.end <= sums.last.end
        if inside and one.denominator is not None:
            by_length.setdefault(one.period.months, []).append(one.denominator)
    for _, denominators in sorted(by_length.items(), reverse=True):
        if total(denominators) == below:
            return len(denominators)
    # Days stand for their months, and then each month was read once.
    return max(sums.observed_months, 1)
