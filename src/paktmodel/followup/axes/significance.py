"""Significance: whether a change is more than chance would make.

The values of a population are exact as values; here they are read as one draw of a process. *Significant*
says that the change is larger than the process, left as it was, would often make by itself. It never says
what made the change, nor that it is large enough to matter, and it knows nothing of wrong registers. *Not
significant* does not say that nothing has happened. At 95 per cent one change in twenty is significant by
chance alone (`FollowUp.multiplicity`).

A change that cannot be stated has no significance, and the reasons are those of the change. Where months
are known it is tested whether they vary as the model has them vary; where they do not, the interval is
widened, or nothing is claimed (`docs/statistics.md`).
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.monthly_variation import MonthlyVariation, Months, monthly_variation
from paktmodel.followup.axes.paired_months import PairedMonths, paired_months
from paktmodel.followup.axes.significance_intervals import interval_of
from paktmodel.followup.axes.significance_sides import (
    ONE_VALUE,
    REPEATING,
    SPREAD_UNKNOWN,
    Side,
    events_in,
    events_per_month,
    months_in,
    ratio_sides,
)
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.notes import shared_months
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Known, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.difference_format import difference as difference_in_words
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.statistics.differences import difference
from paktmodel.statistics.intervals import Interval
from paktmodel.statistics.levels import checked_level, quantile
from paktmodel.statistics.plain_numbers import of_float
from paktmodel.statistics.valid_rules import validate_significance_rules
from paktmodel.values.figures import root, subtract
from paktmodel.values.precision import Precision, Slack
from paktmodel.values.rounding import as_print, rounded, rounded_beside
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import IntervalMethod, SignificanceStatus
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Kind
from paktmodel.vocabulary.words.sources import Unstated

_ZERO: Final = Decimal(0)
_ONE: Final = Decimal(1)
#: Months of the longest period whose chance is known: values of several years share persons and cases.
_YEAR: Final = 12

#: Kinds whose change is tested month by month.
_BY_PAIRS: Final = (Kind.MEAN, Kind.DURATION, Kind.AMOUNT, Kind.BALANCE, Kind.INDEX)
_AMOUNTS: Final = (Kind.AMOUNT, Kind.BALANCE)


@frozen(kw_only=True, field_transformer=gathered)
class Significance(Reasoned):
    """Whether a change is more than chance, with the intervals that say so.

    Attributes:
        status: Significant, not significant, or unknown.
        confidence: Level of the intervals, in per cent.
        method: How the intervals were reached; None where there is none.
        start: The baseline's value, as printed; None without one.
        value: The current value; None without one.
        unit: Unit of the values; empty when unstated.
        baseline: Interval of the baseline's value, in the indicator's unit; None where it cannot be made.
        current: Interval of the current value; None where it cannot be made.
        change: Interval of the current value less the baseline's; None where it cannot be made.
        dispersion: How many times more than independent cases the months vary (φ, a ratio of variances); 1
            where that may be chance; None where it was not asked.
        degrees: Degrees of freedom of the quantile that was used; None for the normal one.
        lag1: Correlation of neighbouring months; None where it was not asked.
        season: Whether the months of both years have a season in common.
        same_months: Of a window that lacks months the significance of the same months of the baseline's
            year; None for others, and where those are unknown.
        reasons: Why it is unknown, all that apply; otherwise what to know beside it.
    """

    status: SignificanceStatus
    confidence: Decimal
    method: IntervalMethod | None = None
    start: Decimal | None = None
    value: Decimal | None = None
    unit: str = field(default="", eq=False)  # one unit is spelled in several ways
    baseline: Interval | None = None
    current: Interval | None = None
    change: Interval | None = None
    dispersion: Decimal | None = None
    degrees: int | None = None
    lag1: Decimal | None = None
    season: bool = False
    same_months: "Significance | None" = None
    reasons: tuple[Reason, ...] = ()

    @property
    def significant(self) -> bool:
        """Whether the change is more than chance."""
        return self.status is SignificanceStatus.SIGNIFICANT

    def text(self, language: Language = "en") -> str:
        """State it in a sentence, such as ``Förändringen −3,1 (95 % konfidensintervall −5,0 till −1,2) är …``

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = [reason.text(language) for reason in self.reasons]
        if self.status is SignificanceStatus.UNKNOWN or not self.change or None in (self.start, self.value):
            said = phrased(PHRASES, "significance-unknown", {"reasons": "; ".join(reasons)}, language)
            if self.same_months is None:
                return said
            same = {"stated": self.same_months.text(language)}
            return f"{said} {phrased(PHRASES, 'significance-same-months', same, language)}"
        assert self.start is not None  # or nothing was compared
        assert self.value is not None
        start = rounded(self.start, as_print(self.start))
        shown = rounded_beside(self.value, start)
        stated: dict[str, object] = {
            "change": difference_in_words(subtract(shown, start), self.unit, like=shown),
            "low": FormattedValue(self.change.low, like=shown, signed=True),
            "high": FormattedValue(self.change.high, like=shown, signed=True),
        }
        stated["confidence"] = self.confidence
        stated["remarks"] = "".join(f"; {one}" for one in reasons)
        return phrased(PHRASES, f"change-{self.status}", stated, language)

    def __repr__(self) -> str:
        why = f": {', '.join(self.codes)}" if self.reasons else ""
        return f"Significance({self.status}{why})"


class _Frame(NamedTuple):
    """The level, the value that a change starts from, and the current one."""

    confidence: Decimal
    start: Decimal | None
    value: Decimal | None
    unit: str

    @property
    def change(self) -> Decimal | None:
        """The current value less the one that the change starts from."""
        return None if self.start is None or self.value is None else subtract(self.value, self.start)


class _Found(NamedTuple):
    """What a method found of a change.

    Attributes:
        before: The side of the baseline.
        now: The current side.
        variation: How the months vary; None where it was not asked.
        pairs: The months in pairs; None where they were not compared so.
        notes: What to know beside it.
    """

    before: Side = Side()
    now: Side = Side()
    variation: MonthlyVariation | None = None
    pairs: PairedMonths | None = None
    notes: tuple[Reason, ...] = ()


def significance_of(
    indicator: Measured,
    part: Part,
    known: Known,
    *,
    baseline: Decimal | None,
    current: WindowValue,
    confidence: Decimal,
    rules: SignificanceRules | None = None,
    before: WindowValue | None = None,
    blocked: Iterable[Reason] = (),
) -> Significance:
    """Say whether the change of one indicator and part is more than chance.

    Shares have Wilson's interval when it is known what they are counted out of, and events and rates of
    events the exact or Byar's. Where months of a stock, or of something whose basis is unstated, are put
    together, one value of average size counts, since the same persons may be in all of them; months of a
    flow count in full. Of a mean per month of events all events of its months count, so 1.8 a month in a
    year is 21.6 events. Means, times, amounts and indices are compared month by month.

    Rounding widens an interval: its low end is that of the lowest value that rounds to the printed one, and
    its high end that of the highest.

    Args:
        indicator: What is measured.
        part: The part.
        known: What is known of the part.
        baseline: The value that the change starts from; None without one.
        current: The current value over its window.
        confidence: Level of the intervals, in per cent.
        rules: How chance is calculated; None takes the library's preset.
        before: The earlier window, where the change starts from one; None where it starts from the baseline.
        blocked: Why the change itself cannot be stated; with any of them nothing is said of its
            significance.

    Returns:
        The significance: significant when the interval of the change holds no zero, not even as an end.
        Unknown where either interval is missing; the other one is there still.

    Raises:
        InvalidArgument: Rules that contradict themselves.
        InvalidValue: `confidence-range`.
    """
    facts, applied = IndicatorFacts.of(indicator), SignificanceRules() if rules is None else rules
    validate_significance_rules(applied)
    level = checked_level(confidence)  # refused also where no interval is made
    unit = facts.indicator.unit
    frame = _Frame(level, baseline, current.value, "" if unit is Unstated.UNSTATED else unit)
    series = Series.of(known)
    start = _at_start(facts, part, series, baseline)
    refused = _refused(facts, part, start, current)
    if refused is not None:
        return Significance(
            status=SignificanceStatus.UNKNOWN,
            confidence=level,
            start=baseline,
            value=current.value,
            reasons=(refused,),
        )
    found = _found(facts, part, series, baseline, start, before, current, applied)
    why = list(blocked)
    if baseline is None:
        why.append(Reason(ReasonCode.NO_BASELINE))
    if current.value is None:
        why += current.reasons or (Reason(ReasonCode.NO_VALUE),)
    elif before is None and not current.complete:
        evidence = Evidence(months=current.observed_months, of=current.expected_months)
        why.append(Reason(ReasonCode.INCOMPLETE_WINDOW, evidence))
    return _stated(facts, frame, found, applied, why, _shared(facts, before, current))


def _shared(facts: IndicatorFacts, before: WindowValue | None, current: WindowValue) -> Reason | None:
    baseline = facts.baseline_periods if before is None else (before.first, before.last)
    return None if current.value is None else shared_months(baseline, current)


def _refused(facts: IndicatorFacts, part: Part, start: Slack, current: WindowValue) -> Reason | None:
    """State what leaves no significance at all: nobody there, several years, values made inexact."""
    if part in facts.empty:
        return Reason(ReasonCode.STRUCTURALLY_EMPTY)
    if facts.length > _YEAR:
        return Reason(ReasonCode.SEVERAL_YEARS)
    return _inexact((*start.precisions, *facts.stated_of(current.precisions)))


def _found(
    facts: IndicatorFacts,
    part: Part,
    series: Series,
    baseline: Decimal | None,
    start: Slack,
    before: WindowValue | None,
    current: WindowValue,
    rules: SignificanceRules,
) -> _Found:
    """Find what each side was counted from, and how the months vary, by the kind of value."""
    kind, basis = facts.indicator.kind, facts.indicator.basis
    if facts.ratio and kind in (Kind.SHARE, Kind.RATE):
        sides = ratio_sides(facts, part, series, baseline, start, before, current)
        return _with_months(facts, series, sides, before, current, rules)
    if facts.printed_as_share:
        side = Side(reasons=(Reason(ReasonCode.COUNT_PRINTED_AS_SHARE),))
        return _Found(side, side)
    if facts.counts:
        sides = _events(facts, baseline, start, before, current)
        return _with_months(facts, series, sides, before, current, rules)
    if kind in _BY_PAIRS and basis is not Basis.STOCK and current.value is not None and baseline is not None:
        pairs = paired_months(facts, series, baseline, start.of(baseline), before, current, rules)
        if pairs is not None:
            return _Found(pairs=pairs)
    needs_months = kind in _AMOUNTS and basis is not Basis.STOCK
    side = Side(reasons=(Reason(ReasonCode.AMOUNT_NEEDS_MONTHS) if needs_months else SPREAD_UNKNOWN,))
    return _Found(side, side)


def _events(
    facts: IndicatorFacts,
    baseline: Decimal | None,
    start: Slack,
    before: WindowValue | None,
    current: WindowValue,
) -> tuple[Side, Side]:
    first = second = Side()
    if baseline is not None and before is not None:
        first = _events_over(facts, before)
    elif baseline is not None:
        # Printed for its period, it is one value, and nothing says what it was made of.
        first = events_in(facts, baseline, start.of(baseline), facts.length, averaged=False)
    if current.value is not None:
        second = _events_over(facts, current)
    return first, second


def _events_over(facts: IndicatorFacts, window: WindowValue) -> Side:
    value = window.value or _ZERO
    averaged = facts.aggregation is Aggregation.MEAN and window.first != window.last
    return events_in(facts, value, window.slack, max(window.observed_months, 1), averaged=averaged)


def _with_months(
    facts: IndicatorFacts,
    series: Series,
    sides: tuple[Side, Side],
    before: WindowValue | None,
    current: WindowValue,
    rules: SignificanceRules,
) -> _Found:
    """Look at the months of what happens afresh each month; of a stock one value counts, and no months."""
    (first, second), basis = sides, facts.indicator.basis
    if basis is Basis.STOCK or second.counted is None or ONE_VALUE in (*first.reasons, *second.reasons):
        return _Found(first, second)
    independent = (Reason(ReasonCode.INDEPENDENCE_ASSUMED),)
    if basis in REPEATING or not (rules.dispersion or rules.lag) or not _adds_up(facts):
        return _Found(first, second, notes=independent)
    series = increments(facts, series)
    now = months_in(facts, series, current.first.first_month, current.last.last_month)
    earlier = (
        (facts.baseline_period, facts.baseline_period) if before is None else (before.first, before.last)
    )
    then = Months()
    if earlier[0] is not None and earlier[1] is not None and earlier[0].months:
        then = months_in(facts, series, earlier[0].first_month, earlier[1].last_month)
        shared = set(now.at)
        then = then.where([at not in shared for at in then.at])
    if before is not None:  # the same months of both, and no others
        now, then = _in_both(now, then), _in_both(then, now)
    variation = monthly_variation(then, now, rules, share=facts.share_of_whole)
    return _Found(first, second, variation, notes=independent if variation is None else ())


def _adds_up(facts: IndicatorFacts) -> bool:
    """Say whether a window is what happened in its months, so that they show how it varies."""
    return facts.ratio or events_per_month(facts) or facts.indicator.basis is Basis.FLOW


def _in_both(one: Months, other: Months) -> Months:
    """Select the months of one window whose calendar month the other has, too."""
    places = {at % _YEAR for at in other.at}
    return one.where([at % _YEAR in places for at in one.at])


# --- what it comes to ---------------------------------------------------------------------


def _stated(
    facts: IndicatorFacts,
    frame: _Frame,
    found: _Found,
    rules: SignificanceRules,
    why: list[Reason],
    shared: Reason | None,
) -> Significance:
    """Make the intervals, and say whether that of the change leaves out zero."""
    variation, level = found.variation, frame.confidence
    phi = _ONE if variation is None or variation.df is None else of_float(variation.phi)
    degrees = None if variation is None else variation.df
    z = quantile(level, degrees)
    intervals = [interval_of(facts, side.counted, z, phi, level, rules) for side in (found.before, found.now)]
    first, second = intervals
    sides = [*found.before.reasons, *found.now.reasons]
    change: Interval | None = None
    method: IntervalMethod | None = None
    if found.pairs is not None:
        change, method = found.pairs.interval(level), IntervalMethod.PAIRED_MONTHS
        if frame.change is not None and frame.change not in change:
            # Months of unlike weight may have moved otherwise than the values that are stated.
            change = None
            why.append(SPREAD_UNKNOWN)
        lag1, follows = found.pairs.lag1, found.pairs.follows
        degrees = found.pairs.number - 1
    else:
        lag1 = None if variation is None else variation.lag1
        follows = variation is not None and variation.follows
        one, other = found.now.counted, found.before.counted
        if first is not None and second is not None and one is not None and other is not None:
            change = difference(one.point, second, other.point, first)
        method = next((made.method for made in (second, first) if made is not None), None)
    if follows:
        r = FormattedValue(of_float(lag1 or 0.0), like=Decimal("0.01"))
        why.append(Reason(ReasonCode.AUTOCORRELATED, Evidence(r=r, unit=FixedPhrase("unit-M"))))
    missing = [reason for reason in sides if reason != ONE_VALUE]
    unknown = bool(why) or change is None
    notes = [*dict.fromkeys(reason for reason in sides if reason == ONE_VALUE), *found.notes]
    if phi > 1:
        times = FormattedValue(root(phi), like=Decimal("0.1"))
        notes.append(Reason(ReasonCode.MORE_SPREAD_THAN_CHANCE, Evidence(times=times)))
    if shared is not None:
        notes.append(shared)
    status = SignificanceStatus.UNKNOWN
    if not unknown and change is not None:
        beyond = change.low > 0 or change.high < 0
        status = SignificanceStatus.SIGNIFICANT if beyond else SignificanceStatus.NOT_SIGNIFICANT
    reasons = dict.fromkeys([*why, *missing] if unknown else [*missing, *notes])
    return Significance(
        status=status,
        method=method,
        baseline=first,
        current=second,
        change=None if unknown else change,
        degrees=degrees,
        lag1=None if lag1 is None else of_float(lag1),
        dispersion=None if variation is None else phi,
        season=variation is not None and variation.season,
        reasons=tuple(reasons),
        confidence=level,
        start=frame.start,
        value=frame.value,
        unit=frame.unit,
    )


def _at_start(facts: IndicatorFacts, part: Part, series: Series, baseline: Decimal | None) -> Slack:
    """Return how far the baseline's value may be: as printed, or as its period's values say of themselves."""
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
