"""Gaps: how the difference between two parts has moved, women minus men above all.

AMN-2023-00174 has a goal area of its own for it ("Jämställt arbetsmarknadsinträde") and no
indicator that measures it, but prints nearly every figure for women and men. A difference
needs no wanted direction: it is larger or smaller than it was, or has turned.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, InvalidArgument, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.comparisons.comparability import (
    missing_values,
    over_one_window,
    part_notes,
    part_text,
    value_of,
    window_mismatch,
)
from paktmodel.followup.comparisons.gap_sentences import MovedDifference, stated_values
from paktmodel.followup.comparisons.gap_values import (
    GapBasis,
    GapIntervals,
    both_as_wanted,
    difference_of,
    intervals_of,
    movement_of,
    slack_now,
    slack_then,
    small_groups,
    starts_of,
    weight_now,
    weight_then,
)
from paktmodel.followup.comparisons.pairs import checked_tolerance
from paktmodel.followup.comparisons.weights import Weight
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.statistics.differences import difference as difference_interval
from paktmodel.statistics.intervals import Interval
from paktmodel.values.figures import add, distance, round_to, subtract
from paktmodel.values.rounding import as_print
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus, GapMovement, SignificanceStatus

_ZERO: Final = Decimal(0)

#: Both parts in one clause, where they stand alike.
_BOTH: Final = {
    ChangeStatus.IMPROVED: "both-improved",
    ChangeStatus.UNCHANGED: "both-unchanged",
    ChangeStatus.WORSENED: "both-worsened",
    ChangeStatus.MAINTAINED: "both-maintained",
    ChangeStatus.NOT_MAINTAINED: "both-departed",
}


@frozen(kw_only=True, field_transformer=gathered)
class Gap(Reasoned):
    """The difference between two parts of an indicator, then and now (*skillnad*).

    Differences are the first part less the second, in the indicator's unit; of per cents
    they are percentage points.

    Attributes:
        first: The part that is subtracted from.
        second: The part that is subtracted.
        baseline: The difference at the baseline, exact; None when either part has no baseline.
        now: The difference now, exact; None when either part has no value or their windows differ.
        change: How much larger the difference has become, its sign apart; negative when smaller.
        tolerance: How far it may move and still be the same: the larger of an explicit tolerance
            and the slack of the four figures.
        movement: Whether it has narrowed, widened, turned or stayed.
        both_as_wanted: True when both parts have improved or are maintained; False when both could
            be judged and either has not, an unchanged one included; None when either could not.
        standings: Standing of the first part and of the second.
        baseline_period: The period of the baseline; None without one.
        unjudged: The difference in words where it could be made but not be judged.
        reasons: Why; the first decides the movement, the rest qualify it. When not assessable,
            every reason that applies. A reason of one part alone has that ``part`` in its evidence.
    """

    first: Part
    second: Part
    baseline: Decimal | None
    now: Decimal | None
    change: Decimal | None
    tolerance: Decimal
    movement: GapMovement
    both_as_wanted: bool | None
    standings: tuple[ChangeStatus, ...]
    baseline_period: Period | None
    unjudged: Reason | None = None
    reasons: tuple[Reason, ...] = field(converter=reasons_of)
    _basis: GapBasis = field(repr=False)

    @cached_property
    def weight_baseline(self) -> Weight | None:
        """Weight of the first part at the baseline.

        Of a count it is its share of the two together, of a share the weight that parts and total imply.
        """
        return weight_then(self._basis)

    @cached_property
    def weight_now(self) -> Weight | None:
        """Weight of the first part now."""
        return weight_now(self._basis)

    @cached_property
    def _intervals(self) -> GapIntervals:
        """How far chance reaches around the difference then and now, and around its change."""
        return intervals_of(self._basis, self.baseline, self.now)

    @property
    def interval(self) -> Interval | None:
        """How far chance alone reaches around the difference now; None where it is not known of either."""
        return None if self.now is None else self._intervals.now

    @property
    def interval_baseline(self) -> Interval | None:
        """How far chance alone reaches around the difference at the baseline; None where not known."""
        return None if self.baseline is None else self._intervals.baseline

    @property
    def interval_change(self) -> Interval | None:
        """How far chance alone reaches around the difference now less that at the baseline."""
        return self._intervals.change if self.assessable else None

    @property
    def significance(self) -> SignificanceStatus:
        """Whether the change of the difference is more than chance."""
        return _status(self.interval_change)

    @cached_property
    def small_groups(self) -> tuple[Reason, ...]:
        """Which part has few people, by a reason each."""
        return small_groups(self._basis)

    @property
    def assessable(self) -> bool:
        """Whether it could be evaluated how the difference has moved."""
        return self.movement is not GapMovement.NOT_ASSESSABLE

    @property
    def significance_now(self) -> SignificanceStatus:
        """Whether the difference now is more than chance: whether its interval leaves out zero."""
        return _status(self.interval)

    def text(self, language: Language = "en") -> str:
        """State the gap and its reasons.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.assessable:
            decided = self._decided.text(language)
            stands = self._statuses(language)
            said = [decided if stands is None else f"{decided}; {stands}"]
            said += [part_text(reason, language) for reason in self.reasons[1:]]
        else:
            reasons = "; ".join(part_text(reason, language) for reason in self.reasons)
            evidence = {"first": self.first, "second": self.second, "reasons": reasons}
            said = [phrased(PHRASES, "gap-not-assessable", evidence, language)]
            said += [] if self.unjudged is None else [self.unjudged.text(language)]
        said += [one.text(language) for one in self.small_groups]
        said += [*self._significance(language), *self._of_change(language), *self._weights(language)]
        return " ".join(f"{capitalised(one)}." for one in said)

    @property
    def _decided(self) -> Reason:
        """The sentence that states the movement; of few people never without its interval."""
        decided = self.reasons[0]
        if not self.small_groups or self.interval_change is not None:
            return decided
        return Reason(ReasonCode.GAP_THEN_AND_NOW, decided.evidence)

    def _of_change(self, language: Language) -> list[str]:
        """State whether the difference has moved by more than chance, or why that is not known."""
        if not self.assessable or self.movement is GapMovement.UNCHANGED:
            return []
        interval = self.interval_change
        if interval is None:
            return [phrased(PHRASES, "gap-change-unknown", {"reason": self._unknown[0]}, language)]
        shown = None if self.baseline is None else as_print(self.baseline)
        evidence = {
            "confidence": interval.confidence,
            "low": FormattedValue(interval.low, like=shown, signed=True),
            "high": FormattedValue(interval.high, like=shown, signed=True),
        }
        return [phrased(PHRASES, f"gap-{self.movement}-{self.significance}", evidence, language)]

    @property
    def _unknown(self) -> list[Reason]:
        """Why nothing is known of the significance of either part."""
        first, second = self._basis.first.significance, self._basis.second.significance
        unknown = [one for one in (first, second) if one.status is SignificanceStatus.UNKNOWN]
        reasons = [reason for one in unknown for reason in one.reasons]
        return [*dict.fromkeys(reasons)] or [Reason(ReasonCode.SPREAD_UNKNOWN)]

    def _statuses(self, language: Language) -> str | None:
        """State how both parts stand, as a clause; None when neither could be judged."""
        first, second = self.standings
        if first is second:
            return phrased(PHRASES, _BOTH[first], {}, language) if first in _BOTH else None
        evidence = {"first": self.first, "second": self.second, "one": first, "other": second}
        return phrased(PHRASES, "each-stands", evidence, language)

    def _significance(self, language: Language) -> list[str]:
        """State how far chance reaches around the difference now."""
        if self.interval is None:
            return []
        evidence = {
            "significance": self.significance_now,
            "confidence": self.interval.confidence,
            "interval": self.interval,
        }
        return [phrased(PHRASES, "gap-certain", evidence, language)]

    def _weights(self, language: Language) -> list[str]:
        """State how the first part's weight has moved, where that is more than rounding."""
        then, now = self.weight_baseline, self.weight_now
        if then is None or now is None or now.meets(then):
            return []
        if round_to(now.value, 2) == round_to(then.value, 2):
            return []
        evidence = {
            "part": self.first,
            "now": round_to(now.value, 2),
            "baseline": round_to(then.value, 2),
            "baseline_period": period_name(self.baseline_period, years=self._basis.facts.years),
        }
        return [phrased(PHRASES, "gap-weight", evidence, language)]

    def __repr__(self) -> str:
        then, now = FormattedValue(self.baseline), FormattedValue(self.now)
        return f"Gap({self.first} less {self.second}: {self.movement}, {then} to {now})"


def _status(interval: Interval | None) -> SignificanceStatus:
    """Say whether an interval leaves out zero."""
    if interval is None:
        return SignificanceStatus.UNKNOWN
    return SignificanceStatus.NOT_SIGNIFICANT if _ZERO in interval else SignificanceStatus.SIGNIFICANT


def gap_between(
    indicator: Measured,
    first: Verdict,
    second: Verdict,
    *,
    total: Verdict | None = None,
    tolerance: Decimal | None = None,
    of_first: Interval | None = None,
    of_second: Interval | None = None,
) -> Gap:
    """Evaluate how the difference between two parts has moved since the baseline.

    The difference has *crossed* when its sign has turned, each side is further from zero than
    rounding explains, and it has moved by more than the tolerance. Else its size decides:
    smaller by more than the tolerance is narrowed, larger is widened, anything between unchanged.

    Unit: the indicator's own; differences of per cents are percentage points.
    Slack: of the two printed baselines and the two current values, added up.
    Source: AMN-2023-00174, goal area 4; tables 2, 4, 6 and 8 print women and men.

    Args:
        indicator: What is measured.
        first: Verdict on the part that is subtracted from.
        second: Verdict on the part that is subtracted.
        total: Verdict on everyone, from which the current weight of a share follows.
        tolerance: How far the difference may move and still be the same (`JudgementRule.gap`);
            None allows for rounding only.
        of_first: Interval of the first part's current value, in the indicator's unit.
        of_second: Interval of the second's, of the same method and level.

    Returns:
        The gap. Where it cannot be judged it has every reason, and what could be made of it.

    Raises:
        InvalidArgument: Verdicts on another indicator, on one and the same part, a total that is
            none, a negative tolerance, or intervals of different methods or levels.
        InvalidValue: A tolerance that is no figure, or `value-outside-interval`.
    """
    facts = IndicatorFacts.of(indicator)
    _refuse_strangers(facts.indicator, first, second, total)
    given = None if of_first is None and of_second is None else (of_first, of_second)
    gap = evaluate_gap(GapBasis(facts, first, second, total, given), tolerance)
    one, other = value_of(first), value_of(second)
    if gap.now is not None and one is not None and other is not None and of_first and of_second:
        difference_interval(one, of_first, other, of_second)  # intervals that do not go together are refused
    return gap


def evaluate_gap(basis: GapBasis, tolerance: Decimal | None) -> Gap:
    """Evaluate a gap as `gap_between` does, of verdicts that are known to belong together."""
    facts = basis.facts
    first, second = over_one_window(facts, basis.first, basis.second)
    basis = basis._replace(first=first, second=second)
    explicit = checked_tolerance(tolerance)
    baseline = difference_of(*starts_of(first, second)) if facts.kind.differs else None
    differ = (*_no_difference(facts), *window_mismatch(first, second))
    now = None if differ else difference_of(*(value_of(one) for one in (first, second)))
    loose_then, loose_now = slack_then(facts, first, second), slack_now(first, second)
    allowed = max(explicit, add(loose_then, loose_now))
    blocked = (*missing_values(first, second), *differ)
    change = None
    movement = GapMovement.NOT_ASSESSABLE
    if baseline is not None and now is not None:
        change = subtract(distance(now, _ZERO), distance(baseline, _ZERO))
        if not blocked:
            movement = movement_of(baseline, now, slacks=(loose_then, loose_now), allowed=allowed)
    difference = MovedDifference(baseline, now, change, allowed, movement)
    values = None if now is None else stated_values(facts.indicator, difference, first, second)
    reasons: Sequence[Reason] = blocked
    if movement is not GapMovement.NOT_ASSESSABLE:
        assert values is not None  # what is evaluated has a value
        reasons, values = (values, *part_notes(facts, first, second)), None
    return Gap(
        first=first.part,
        second=second.part,
        baseline=baseline,
        now=now,
        change=change,
        tolerance=allowed,
        movement=movement,
        both_as_wanted=both_as_wanted(first, second),
        standings=(first.change.status, second.change.status),
        baseline_period=facts.baseline_period,
        unjudged=values,
        reasons=reasons,
        basis=basis,
    )


def _no_difference(facts: IndicatorFacts) -> tuple[Reason, ...]:
    """State that there is no difference between steps of a scale, nor between yes and no."""
    if facts.kind.differs:
        return ()
    return (Reason(ReasonCode.NO_DIFFERENCE, Evidence(kind=facts.indicator.kind)),)


def _refuse_strangers(indicator: Indicator, first: Verdict, second: Verdict, total: Verdict | None) -> None:
    for name, one in (("first", first), ("second", second), ("total", total)):
        if one is not None and one.indicator != indicator.code:
            raise InvalidArgument(name, f"a verdict on indicator {indicator.code}", one)
    if first.part == second.part:
        raise InvalidArgument("second", "a verdict on another part than the first", second)
    if total is not None and total.part != Part.TOTAL:
        raise InvalidArgument("total", "a verdict on the total", total)
