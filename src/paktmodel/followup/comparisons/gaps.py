"""Gaps: how the difference between two parts has moved, women minus men above all.

AMN-2023-00174 has a goal area of its own for it ("Jämställt arbetsmarknadsinträde") and no
indicator that measures it, but prints nearly every figure for women and men. A difference
needs no wanted direction: it is larger or smaller than it was, or has turned.
"""

from collections.abc import Sequence
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

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
from paktmodel.followup.comparisons.gap_values import (
    GapBasis,
    both_as_wanted,
    difference_of,
    interval_of,
    movement_of,
    slack_now,
    slack_then,
    starts_of,
    weight_now,
    weight_then,
)
from paktmodel.followup.comparisons.pairs import checked_tolerance
from paktmodel.followup.comparisons.weights import Weight
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.statistics.intervals import Interval
from paktmodel.values.figures import add, compare, distance, round_to, subtract
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded
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
    def interval(self) -> Interval | None:
        """How far chance alone reaches around the difference now; None where it is not known of either."""
        return None if self.now is None else interval_of(self._basis)

    @property
    def assessable(self) -> bool:
        """Whether it could be evaluated how the difference has moved."""
        return self.movement is not GapMovement.NOT_ASSESSABLE

    @property
    def significance_now(self) -> SignificanceStatus:
        """Whether the difference now is more than chance: whether its interval leaves out zero."""
        if self.interval is None:
            return SignificanceStatus.UNKNOWN
        return (
            SignificanceStatus.NOT_SIGNIFICANT if _ZERO in self.interval else SignificanceStatus.SIGNIFICANT
        )

    def text(self, language: Language = "en") -> str:
        """State the gap and its reasons.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if self.assessable:
            decided = self.reasons[0].text(language)
            stands = self._statuses(language)
            said = [decided if stands is None else f"{decided}; {stands}"]
            said += [part_text(reason, language) for reason in self.reasons[1:]]
        else:
            reasons = "; ".join(part_text(reason, language) for reason in self.reasons)
            evidence = {"first": self.first, "second": self.second, "reasons": reasons}
            said = [phrased(PHRASES, "gap-not-assessable", evidence, language)]
            said += [] if self.unjudged is None else [self.unjudged.text(language)]
        said += [*self._significance(language), *self._weights(language)]
        return " ".join(f"{capitalised(one)}." for one in said)

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
    gap = evaluate_gap(GapBasis(facts, first, second, total, (of_first, of_second)), tolerance)
    _ = gap.interval  # intervals of unlike methods are refused at once
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
    difference = _Difference(baseline, now, change, allowed, movement)
    values = None if now is None else _values(facts.indicator, difference, first, second)
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


class _Difference(NamedTuple):
    """A difference then and now, as its sentence needs it."""

    baseline: Decimal | None
    now: Decimal | None
    change: Decimal | None
    tolerance: Decimal
    movement: GapMovement


def _refuse_strangers(indicator: Indicator, first: Verdict, second: Verdict, total: Verdict | None) -> None:
    for name, one in (("first", first), ("second", second), ("total", total)):
        if one is not None and one.indicator != indicator.code:
            raise InvalidArgument(name, f"a verdict on indicator {indicator.code}", one)
    if first.part == second.part:
        raise InvalidArgument("second", "a verdict on another part than the first", second)
    if total is not None and total.part != Part.TOTAL:
        raise InvalidArgument("total", "a verdict on the total", total)


# --- the values as they are stated --------------------------------------------------------


def _values(indicator: Indicator, gap: _Difference, first: Verdict, second: Verdict) -> Reason:
    """State what the movement rests on, rounded so that the two values give the difference stated."""
    places = max(places_of(one.change.baseline) for one in (first, second))
    while True:
        like = Decimal((0, (0,), -places))
        one, other = (rounded(value_of(verdict) or _ZERO, like) for verdict in (first, second))
        if places >= MOST_PLACES or _shows_movement(gap, subtract(one, other)):
            break
        places += 1
    few, years = places_of(gap.tolerance) <= places + 1, first.facts.years
    evidence = {
        "first": first.part,
        "second": second.part,
        "value_first": FormattedValue(one, like=like),
        "value_second": FormattedValue(other, like=like),
        "window": period_name(first.change.current.first, first.change.current.last, years),
        "now": difference(subtract(one, other), indicator.unit, like=like),
        "baseline": FormattedValue(gap.baseline, like=gap.baseline, signed=True),
        "baseline_period": period_name(indicator.printed.period, years=years),
        "tolerance": FormattedValue(
            gap.tolerance, like=gap.tolerance if few else like, extra=0 if few else 1
        ),
    }
    return Reason(_sentence(gap), Evidence(evidence))


def _sentence(gap: _Difference) -> ReasonCode:
    if gap.movement is GapMovement.NOT_ASSESSABLE:
        return ReasonCode.GAP_NOW if gap.baseline is None else ReasonCode.GAP_THEN_AND_NOW
    if gap.movement is GapMovement.UNCHANGED and gap.now == gap.baseline:
        return ReasonCode.GAP_SAME
    return ReasonCode(f"gap-{gap.movement}")


def _shows_movement(gap: _Difference, now: Decimal) -> bool:
    """Say whether a rounded difference moves the same way as the exact one."""
    if gap.baseline is None or gap.change is None or gap.movement is GapMovement.NOT_ASSESSABLE:
        return True
    if gap.movement is GapMovement.CROSSED:
        return compare(now, _ZERO) == -compare(gap.baseline, _ZERO)
    change = subtract(distance(now, _ZERO), distance(gap.baseline, _ZERO))
    if gap.movement is GapMovement.UNCHANGED:
        return distance(change, _ZERO) <= gap.tolerance
    return compare(change, _ZERO) == compare(gap.change, _ZERO)
