"""Limits with a date: the path before it, met or missed by the exact value at it."""

import datetime as dt
from decimal import Decimal

from attrs import evolve

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.series.aggregation import row_value, window_value
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.series import Known, Series, months_of
from paktmodel.followup.series.window import possible
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, reasons_of
from paktmodel.followup.text.value_words import shown_value
from paktmodel.model.indicators import Indicator, Target
from paktmodel.values.figures import add, divide, multiply, subtract
from paktmodel.values.rounding import MOST_PLACES, rounded
from paktmodel.values.tuples import gathered
from paktmodel.values.units import convert, same_unit
from paktmodel.vocabulary.language import Bilingual, Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import PathShape, TargetStatus
from paktmodel.vocabulary.words.indicators import Basis, Kind, Operator


@frozen(kw_only=True, field_transformer=gathered)
class TargetResult(Bilingual):
    """How one limit stands on a day.

    Attributes:
        target: The limit.
        status: Already met, on track, behind, met, missed, awaiting value or not assessable.
        reasons: Why.
        value: The value held against it; None without one.
        expected: Where the path would be at the value's date; None without a path.
        pace: Change needed per remaining month from the value to the limit; None when it is
            met, past its date, or nothing can be said.
    """

    target: Target
    status: TargetStatus
    reasons: tuple[Reason, ...] = field(converter=reasons_of)
    value: Decimal | None = None
    expected: Decimal | None = None
    pace: Decimal | None = None

    def text(self, language: Language = "en") -> str:
        """State the result and its reasons in a sentence.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = "; ".join(reason.text(language) for reason in self.reasons)
        return phrased(PHRASES, "target-stated", {"standing": self.status, "reasons": reasons}, language)

    def __repr__(self) -> str:
        return f"TargetResult({self.target.operator} {self.target.value}: {self.status})"


def keeps(operator: Operator, bound: Decimal, low: Decimal, high: Decimal) -> bool | None:
    """Say whether a value known to lie from low to high keeps a bound; None when it straddles it."""
    ends = tuple(_keeps_exactly(operator, bound, end) for end in (low, high))
    return ends[0] if ends[0] is ends[1] else None


def _keeps_exactly(operator: Operator, bound: Decimal, value: Decimal) -> bool:
    if operator is Operator.AT_MOST:
        return value <= bound
    if operator is Operator.AT_LEAST:
        return value >= bound
    return value < bound if operator is Operator.BELOW else value > bound


def read_target(
    target: Target,
    indicator: Measured,
    known: Known,
    *,
    current: WindowValue,
    path: PathShape,
    as_of: dt.date,
) -> TargetResult:
    """Say how an indicator stands against one of its limits on a day.

    Before the date: already met, on track or behind the path from the baseline. On the
    date and after it: met or missed by the value at the date, inclusive; only a rounded
    figure that straddles the limit cannot be assessed.

    Args:
        target: The limit.
        indicator: What is measured.
        known: What is known of the limit's part.
        current: The current value over its window.
        path: How the way to the limit is drawn.
        as_of: The day asked for.
    """
    if target.on is None:
        return undated(target)
    facts = IndicatorFacts.of(indicator)
    unit = facts.indicator.unit
    held = in_unit(target, unit)
    if held is None:
        evidence = Evidence(target_unit=target.unit, unit=unit)
        return TargetResult(
            target=target,
            status=TargetStatus.NOT_ASSESSABLE,
            reasons=[Reason(ReasonCode.UNIT_DIFFERS, evidence)],
        )
    if as_of < target.on:
        result = _before(held, target.on, facts, current, path)
    else:
        result = _after(held, target.on, facts, possible(facts.indicator, Series.of(known), as_of))
    if held is target:
        return result
    evidence = Evidence(
        stated=FormattedValue(target.value, target.unit, like=target.value),
        converted=FormattedValue(held.value, unit, like=held.value),
    )
    converted = Reason(ReasonCode.UNIT_CONVERTED, evidence)
    return evolve(result, target=target, reasons=(*result.reasons, converted))


def in_unit(target: Target, unit: str) -> Target | None:
    """Return a target in another unit, exact: itself where that is its own, None where there is no factor."""
    if same_unit(target.unit, unit):
        return target
    value = convert(target.value, target.unit, unit)
    return None if value is None else evolve(target, value=value, unit=unit)


def undated(target: Target) -> TargetResult:
    """Make the result of a limit that has no day: it cannot be assessed."""
    reason = (
        Reason(ReasonCode.TARGET_DATE_MISSING)
        if target.words is None
        else Reason(ReasonCode.TARGET_DATE_IN_WORDS, Evidence(words=target.words))
    )
    return TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=[reason])


def _evidence(target: Target, indicator: Indicator, value: Decimal, **more: object) -> Evidence:
    """Give the value and the limit as they are stated: never so rounded that they seem to be the same."""
    extra = 1
    while (
        value != target.value and extra < MOST_PLACES and rounded(value, target.value, extra) == target.value
    ):
        extra += 1
    stated = {
        "value": shown_value(indicator, value, unit=indicator.unit, like=target.value, extra=extra),
        "target": shown_value(indicator, target.value, like=target.value),
        "operator": target.operator,
    }
    return Evidence({**stated, **more})


# --- before the date ---------------------------------------------------------------------


def _before(
    target: Target, on: dt.date, facts: IndicatorFacts, current: WindowValue, path: PathShape
) -> TargetResult:
    indicator = facts.indicator
    value = current.value
    if value is None:
        return TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=current.reasons)
    low, high = subtract(value, current.slack), add(value, current.slack)
    if keeps(target.operator, target.value, low, high):
        reason = Reason(ReasonCode.TARGET_ALREADY_MET, _evidence(target, indicator, value))
        return TargetResult(target=target, status=TargetStatus.ALREADY_MET, reasons=[reason], value=value)
    if not facts.kind.on_a_line:
        path = PathShape.STEP
    pace = _pace(target, on, value, current.last.end) if facts.kind.on_a_line else None
    paced = FormattedValue(pace, like=target.value, signed=True, extra=1)
    baseline, start = facts.baseline(target.part), facts.baseline_period
    if baseline is None or start is None:
        reasons = [Reason(ReasonCode.NO_BASELINE)]
        if pace is not None:
            reasons.append(Reason(ReasonCode.REQUIRED_PACE, Evidence(pace=paced, day=on)))
        return TargetResult(
            target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=reasons, value=value, pace=pace
        )
    expected = _expected(target, on, baseline, start, current.last.end, path)
    # Rounding is never held against a value: its better end decides.
    on_track = low <= expected if target.operator in (Operator.AT_MOST, Operator.BELOW) else high >= expected
    status = TargetStatus.ON_TRACK if on_track else TargetStatus.BEHIND
    shown = {"expected": shown_value(indicator, expected, like=target.value, extra=1), "pace": paced}
    reason = Reason(ReasonCode(f"target-{status}"), _evidence(target, indicator, value, **shown))
    return TargetResult(
        target=target, status=status, reasons=[reason], value=value, expected=expected, pace=pace
    )


def _expected(
    target: Target, on: dt.date, baseline: Decimal, start: Period, day: dt.date, path: PathShape
) -> Decimal:
    """Find where the path from the baseline's last day to the limit's day is on a day."""
    whole = (on - start.end).days
    gone = min(max((day - start.end).days, 0), max(whole, 0))
    if whole <= 0:
        return target.value
    if path is PathShape.STEP:
        return baseline if gone < whole else target.value
    share = divide(Decimal(gone), Decimal(whole))
    return add(baseline, multiply(subtract(target.value, baseline), share))


def _pace(target: Target, on: dt.date, value: Decimal, day: dt.date) -> Decimal | None:
    """Divide the change that is left by the months that are; None when no month is."""
    months = (on.year * 12 + on.month) - (day.year * 12 + day.month)
    if months <= 0:
        return None
    return divide(subtract(target.value, value), Decimal(months))


# --- on the date and after it ------------------------------------------------------------


def _after(target: Target, on: dt.date, facts: IndicatorFacts, series: Series) -> TargetResult:
    indicator = facts.indicator
    at_date = value_at(facts, series, on)
    if at_date is None:
        reason = Reason(ReasonCode.AWAITING_VALUE, Evidence(day=on))
        return TargetResult(target=target, status=TargetStatus.AWAITING_VALUE, reasons=[reason])
    value = at_date.value
    if value is None:
        return TargetResult(target=target, status=TargetStatus.NOT_ASSESSABLE, reasons=at_date.reasons)
    stated = _evidence(target, indicator, value, day=on)
    kept = _kept(target, facts, at_date)
    if kept is None:
        stated = Evidence(value=FormattedValue(value, indicator.unit, like=value))
        return TargetResult(
            target=target,
            status=TargetStatus.NOT_ASSESSABLE,
            reasons=[Reason(ReasonCode.ROUNDING, stated)],
            value=value,
        )
    status = TargetStatus.MET if kept else TargetStatus.MISSED
    return TargetResult(
        target=target, status=status, reasons=[Reason(ReasonCode(f"target-{status}"), stated)], value=value
    )


def _kept(target: Target, facts: IndicatorFacts, at_date: WindowValue) -> bool | None:
    """Say whether a value keeps a limit: exactly, by numerator and denominator, where these are known."""
    value = at_date.value or Decimal(0)
    scale = facts.scale
    above, below = at_date.numerator, at_date.denominator
    if at_date.slack == 0 and above is not None and below is not None and scale is not None and below > 0:
        # 2480 of 248 000 is one per cent to the last digit; a quotient might not be.
        scaled = multiply(above, scale)
        return keeps(target.operator, multiply(target.value, below), scaled, scaled)
    return keeps(target.operator, target.value, subtract(value, at_date.slack), add(value, at_date.slack))


def value_at(indicator: Measured, known: Known, on: dt.date) -> WindowValue | None:
    """Find the value at a date: of a stock, the shortest period that ends on or holds the date.

    For everything else it is the value over a window as long as the baseline's that ends on
    the date: a published value, or the months put together. A ratio may be that of a shorter
    period at the date; a count of a shorter period is never held against a longer one's limit.
    """
    facts, series = IndicatorFacts.of(indicator), Series.of(known)
    periods = series.periods
    around = [row for row, period in enumerate(periods) if period.start <= on <= period.end]
    if not around:
        return None
    nearest = min(around, key=lambda row: (periods[row].end - periods[row].start, periods[row].end))
    start = facts.baseline_period
    length = 0 if start is None or not facts.indicator.printed.known else start.months
    if facts.indicator.basis is Basis.STOCK or length == 0:
        return row_value(facts, series, nearest, of=months_of(periods[nearest]))
    whole = [row for row in around if periods[row].months == length]
    if whole:
        return row_value(facts, series, min(whole, key=lambda row: periods[row].end), of=length)
    end = month_of(on)
    put_together = window_value(facts, series, start=end - length + 1, end=end, length=length)
    if put_together.value is not None and put_together.complete:
        return put_together
    if facts.adds or facts.indicator.kind is Kind.UNSTATED:
        return put_together if put_together.value is None else _too_short(put_together)
    return row_value(facts, series, nearest, of=months_of(periods[nearest]))


def _too_short(window: WindowValue) -> WindowValue:
    """Take the value from a window whose months do not fill it: it is not the limit's."""
    reason = Reason(
        ReasonCode.SHORTER_WINDOW, Evidence(months=window.observed_months, of=window.expected_months)
    )
    return evolve(window, value=None, reasons=(reason,))
