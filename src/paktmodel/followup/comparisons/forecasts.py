"""Forecasts by one named method: the straight line so far, carried on to a day.

A line carried on is arithmetic and no prediction, and every sentence says so. It shows where
things are heading if nothing changes; scenarios, with assumptions of their own, are elsewhere.
"""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.assurance import of_one_size
from paktmodel.followup.comparisons.comparability import NEEDED_FOR_CHANGE
from paktmodel.followup.series.aggregation import row_value
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import assumed_note, incomplete_window
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.bound_words import BoundInWords, nearest_end
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.phrases import FixedPhrase, phrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.kinds import bounds_of, rules_of, slack_of
from paktmodel.model.limits import Exact, limits_of
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import Term
from paktmodel.model.targets import Bound
from paktmodel.values.codes import Code
from paktmodel.values.figures import add, compare, divide, multiply, plain, round_to, subtract
from paktmodel.values.rounding import MOST_PLACES, rounded
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.words.followup import ForecastMethod, SignificanceStatus

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)

#: So many months at the end are held against the line.
_MONTHS_LOOKED_AT: Final = 6

_KEPT: Final = {
    True: ReasonCode.FORECAST_KEEPS,
    False: ReasonCode.FORECAST_BREAKS,
    None: ReasonCode.FORECAST_STRADDLES,
}


@frozen(kw_only=True, field_transformer=gathered)
class Forecast(Reasoned):
    """Where a value would be on a day by a named method, or why that is not stated.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        method: How it was reached.
        day: The day it is for; None when no day is known.
        value: The value then, in the indicator's unit; None when it is not stated.
        low: The lowest that rounding of what the line is drawn through allows; None with no value.
        high: The highest value that rounding allows.
        target: The bound whose day it is, in the indicator's unit; None when it is the end of a term.
        keeps: Whether the limit would be kept; None without a limit, without a value, and when
            rounding puts the value on both sides of it.
        reasons: With a value, what the line is drawn through and what a reader must know beside
            it; without one, every reason why not.
    """

    indicator: Code
    part: Part
    method: ForecastMethod = ForecastMethod.LINE
    day: dt.date | None = None
    value: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    target: Bound | None = None
    keeps: bool | None = None
    reasons: tuple[Reason, ...] = field(converter=reasons_of)

    def text(self, language: Language = "en") -> str:
        """The forecast with what it rests on, or why there is none, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = "; ".join(reason.text(language) for reason in self.reasons)
        name = "forecast-refused" if self.value is None else "forecast-told"
        return phrase(name, language, reasons=reasons)

    def __repr__(self) -> str:
        refused = ", ".join(self.codes)
        result = refused if self.value is None else f"{plain(round_to(self.value, 4))} on {self.day}"
        return f"Forecast({self.indicator} {self.part}: {result})"


def term_of(plan: Plan, *, as_of: dt.date) -> Term | None:
    """The term of the plan's own board that a day lies in; None when the calendar has none.

    Args:
        plan: The plan, whose calendar holds the terms and whose owners are the bodies.
        as_of: The day.

    Raises:
        InvalidValue: A day that is not a plain date.
    """
    day = checked_day(as_of)
    bodies = {owner.body for owner in plan.owners}
    own = (term for term in plan.calendar.terms if term.body in bodies)
    return next((term for term in own if term.start <= day <= term.end), None)


def forecast_of(
    indicator: Indicator, verdict: Verdict, reading: TargetResult | None = None, *, term: Term | None = None
) -> Forecast:
    """Where an indicator would be on the limit's day, or at the end of the term.

    The straight line from the baseline on its last day, through the value now on the last day of
    its window, is carried on. Both windows are of one length, so that the value is one of that
    length, too. Rounding of the two figures is carried on along the line, where it grows.

    Args:
        indicator: What is measured.
        verdict: The verdict on one of its parts.
        reading: The reading of the limit that it is held against; None tells the value at the
            end of the term.
        term: The board's term of office; its end is the day when there is no limit.

    Returns:
        The forecast. It is refused, with every reason, where no line can be drawn (no baseline, no
        value, an incomplete window, a broken series), where no day is known, and where the line
        leaves what the indicator can be.
    """
    target = None if reading is None else reading.bound
    day = reading.date if reading is not None else None if term is None else term.end
    blank = Forecast(indicator=indicator.code, part=verdict.part, day=day, target=target, reasons=())
    why_not = [*_obstacles(indicator, verdict), *_missing_day(reading, term)]
    current = verdict.change.current
    baseline, since = indicator.printed.value(verdict.part), indicator.printed.period
    if since is None or baseline is None:
        why_not = why_not or [Reason(ReasonCode.NO_BASELINE)]
        return evolve(blank, reasons=tuple(dict.fromkeys(why_not)))
    if why_not or current.value is None or day is None:
        return evolve(blank, reasons=tuple(dict.fromkeys(why_not)))
    began, gone = since.end, (current.last.end - since.end).days
    if day <= current.last.end:
        return evolve(blank, reasons=(Reason(ReasonCode.FORECAST_DAY_REACHED, Evidence(day=day)),))
    refuted = _refuted(verdict, baseline, current.value, began, gone)
    if refuted is not None:
        return evolve(blank, reasons=(refuted,))
    along = divide(Decimal((day - began).days), Decimal(gone))
    forecast = _extrapolated(blank, verdict.facts, current, current.value, baseline, along)
    if forecast.value is None or verdict.significance.status is not SignificanceStatus.NOT_SIGNIFICANT:
        return forecast
    return evolve(forecast, reasons=(*forecast.reasons, Reason(ReasonCode.PACE_NOT_SIGNIFICANT)))


def _refuted(verdict: Verdict, baseline: Decimal, value: Decimal, began: dt.date, gone: int) -> Reason | None:
    """State that the latest months all lie on the side of the line that it leads away from.

    Args:
        verdict: The verdict, with what is known of the part.
        baseline: Where the line begins.
        value: Where it is now.
        began: The day on which it begins.
        gone: How many days it has run.
    """
    facts = verdict.facts
    side = compare(value, baseline)
    if not side or not of_one_size(facts):
        return None
    series = increments(facts, Series.view(verdict.series))
    rows = [
        row
        for row, period in enumerate(series.periods)
        if period.months == 1 and period.start > began and not series.preliminary((row,))
    ]
    months = [
        (series.periods[row].end, row_value(facts, series, row, of=1).value)
        for row in rows[-_MONTHS_LOOKED_AT:]
    ]
    if len(months) < _MONTHS_LOOKED_AT:
        return None
    for end, seen in months:
        along = divide(Decimal((end - began).days), Decimal(gone))
        line = add(baseline, multiply(subtract(value, baseline), along))
        if seen is None or compare(seen, line) != -side:
            return None
    where = FixedPhrase("below-the-line" if side > 0 else "above-the-line")
    evidence = Evidence(n=_MONTHS_LOOKED_AT, points=FixedPhrase("the-points-M"), side=where)
    return Reason(ReasonCode.LINE_REFUTED, evidence)


def _obstacles(indicator: Indicator, verdict: Verdict) -> list[Reason]:
    """What makes it impossible to draw a line through the baseline and the value now."""
    reasons = (
        [reason for reason in verdict.change.reasons if reason.code not in NEEDED_FOR_CHANGE]
        if not verdict.change.assessable
        else []
    )
    if not rules_of(indicator).on_a_line:
        reasons.append(Reason(ReasonCode.NOT_ON_A_LINE, Evidence(kind=indicator.kind)))
    current = verdict.change.current
    reasons += current.reasons
    if current.value is not None and not current.complete:
        reasons.append(incomplete_window(current))
    return reasons


def _missing_day(reading: TargetResult | None, term: Term | None) -> Iterable[Reason]:
    """Why no day is known: it is never read out of words, and never made up."""
    if reading is None:
        return () if term is not None else (Reason(ReasonCode.NO_DAY),)
    return reading.reasons if reading.date is None or reading.bound is None else ()


def _extrapolated(
    blank: Forecast,
    facts: IndicatorFacts,
    current: WindowValue,
    value: Decimal,
    baseline: Decimal,
    along: Decimal,
) -> Forecast:
    """The line's value, so many times as far from the baseline as the value now is."""
    indicator = facts.indicator
    ahead = add(baseline, multiply(subtract(value, baseline), along))
    read = _formatted(blank, indicator, ahead)
    least, most = bounds_of(indicator)
    if (least is not None and ahead < least) or (most is not None and ahead > most):
        evidence = Evidence(value=read, day=blank.day)
        return evolve(blank, reasons=(Reason(ReasonCode.FORECAST_OUT_OF_RANGE, evidence),))
    loose = add(
        multiply(slack_of(indicator, indicator.printed.precision).of(baseline), subtract(along, _ONE)),
        multiply(current.slack, along),
    )
    low, high = subtract(ahead, loose), add(ahead, loose)
    low = low if least is None else max(low, least)
    high = high if most is None else min(high, most)
    drawn = Evidence(
        value=read,
        day=blank.day,
        baseline=FormattedValue(baseline, like=baseline),
        baseline_period=period_name(indicator.printed.period, years=facts.years),
        now=FormattedValue(value, like=baseline),
        window=period_name(current.first, current.last, facts.years),
    )
    reasons = [Reason(ReasonCode.LINE_CARRIED_ON, drawn)]
    if low != high:
        reasons.append(Reason(ReasonCode.FORECAST_ROUNDING, _ends(read, low, high)))
    kept = None
    if blank.target is not None:
        limits = limits_of(blank.target)
        held = {limits.hold(Exact(end)) for end in (low, high)}
        kept = held.pop() if len(held) == 1 else None
        evidence = Evidence(bound=BoundInWords(blank.target, indicator))
        reasons.append(Reason(_KEPT[kept], evidence))
    if current.preliminary:
        reasons.append(Reason(ReasonCode.PRELIMINARY))
    assumed = assumed_note(current.assumed)
    if assumed is not None:
        reasons.append(assumed)
    return evolve(blank, value=ahead, low=low, high=high, keeps=kept, reasons=tuple(reasons))


def _formatted(forecast: Forecast, indicator: Indicator, value: Decimal) -> FormattedValue:
    """The value as it is stated: never so rounded that it seems to be the target itself."""
    if forecast.target is None:
        return FormattedValue(value, indicator.unit, like=indicator.printed.value(forecast.part))
    like = nearest_end(forecast.target, value)
    extra = 1
    while value != like and extra < MOST_PLACES and rounded(value, like, extra) == like:
        extra += 1
    return FormattedValue(value, indicator.unit, like=like, extra=extra)


def _ends(read: FormattedValue, low: Decimal, high: Decimal) -> Evidence:
    """Both ends with the value's decimals, and more where rounding would hide that they differ."""
    extra = read.extra
    while extra < MOST_PLACES and rounded(low, read.like, extra) == rounded(high, read.like, extra):
        extra += 1
    return Evidence(
        low=FormattedValue(low, like=read.like, extra=extra),
        high=FormattedValue(high, like=read.like, extra=extra),
    )
