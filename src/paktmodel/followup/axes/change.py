"""The change against the baseline: can it be judged, like with like, and which way it went."""

import datetime as dt
from decimal import Decimal
from functools import cached_property
from typing import Any, Final, NamedTuple

from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.axes.same_period import MonthBeside, SumsBeside, month_beside, sums_beside
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import notes, series_break
from paktmodel.followup.series.series import PackedSeries, Series
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance, subtract
from paktmodel.values.rounding import rounded_beside
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.indicators import Direction, IndicatorState


class SeriesBasis(NamedTuple):
    """What is calculated of a series when it is read is calculated from this.

    Attributes:
        facts: What is measured.
        series: What is known of the part.
    """

    facts: IndicatorFacts
    series: PackedSeries


@frozen(kw_only=True, field_transformer=gathered)
class Inputs:
    """What a verdict was reached from.

    Attributes:
        direction: The change wanted.
        baseline: The baseline's value, as printed.
        baseline_period: The period it is printed for.
        current: The current value over its window, or every reason why it has none; None without a window.
        change: Current value less baseline; None when either is missing.
        slack: How far rounding of both may have moved the change.
        tolerance_below: How far below counts as the same: the larger of explicit tolerance and slack.
        tolerance_above: How far above counts as the same.
    """

    direction: Direction | None
    baseline: Decimal | None
    baseline_period: Period | None
    current: WindowValue | None = None
    change: Decimal | None = None
    slack: Decimal = Decimal(0)
    tolerance_below: Decimal | None = None
    tolerance_above: Decimal | None = None
    _basis: SeriesBasis = field(repr=False)

    @cached_property
    def month(self) -> MonthBeside | None:
        """The latest month beside the same month a year before."""
        return month_beside(self._basis.facts, Series.view(self._basis.series))

    @cached_property
    def sums(self) -> SumsBeside | None:
        """A shorter sum beside the same months of the baseline's year."""
        if self.current is None:
            return None
        return sums_beside(self._basis.facts, Series.view(self._basis.series), self.current)


def evaluate_change(
    basis: SeriesBasis,
    part: Part,
    *,
    current: WindowValue,
    rules: AppliedRules,
    plan_start: dt.date,
    disagreement: Reason | None = None,
) -> tuple[ChangeStatus, tuple[Reason, ...], Inputs]:
    """Evaluate the change of one indicator and part: can it be judged, like with like, direction.

    Args:
        basis: What is measured, and what is known of the part.
        part: The part judged.
        current: The current value over its window.
        rules: The rules that apply.
        plan_start: From when the plan runs; months before it are stated.
        disagreement: That values of the window do not go together with others, where they do not.

    Returns:
        The status, its reasons and what it was reached from.
    """
    indicator = basis.facts.indicator
    baseline = basis.facts.baseline(part)
    inputs = Inputs(
        direction=indicator.direction,
        baseline=baseline,
        baseline_period=basis.facts.baseline_period,
        current=current,
        basis=basis,
        **_compared(basis.facts, baseline, current, rules),
    )
    status, reasons = judge_change(basis.facts, part, inputs, rules=rules, plan_start=plan_start)
    if disagreement is not None and status is not ChangeStatus.NOT_ASSESSABLE:
        reasons = (*reasons, disagreement)
    return status, reasons, inputs


def status_by(
    facts: IndicatorFacts, part: Part, *, current: WindowValue, rules: AppliedRules
) -> ChangeStatus:
    """Say how a part would stand with another value over its window."""
    baseline = facts.baseline(part)
    compared = _compared(facts, baseline, current, rules)
    if part in facts.empty or not compared or _blocked(facts, baseline, current, rules):
        return ChangeStatus.NOT_ASSESSABLE
    return _direction(
        facts.indicator.direction,
        compared["change"],
        compared["tolerance_below"],
        compared["tolerance_above"],
    )[0]


def judge_change(
    facts: IndicatorFacts, part: Part, inputs: Inputs, *, rules: AppliedRules, plan_start: dt.date
) -> tuple[ChangeStatus, tuple[Reason, ...]]:
    """Judge a change, or give every reason why it cannot be judged."""
    current = inputs.current
    assert current is not None  # it was just put there
    if part in facts.empty:
        return ChangeStatus.NOT_ASSESSABLE, (Reason(ReasonCode.STRUCTURALLY_EMPTY),)
    blocked = _blocked(facts, inputs.baseline, current, rules)
    if blocked or inputs.change is None:
        return ChangeStatus.NOT_ASSESSABLE, tuple(blocked)
    status, code = _direction(inputs.direction, inputs.change, inputs.tolerance_below, inputs.tolerance_above)
    return status, (_decided(code, facts, part, inputs), *_qualified(facts, current, plan_start))


def _blocked(
    facts: IndicatorFacts, baseline: Decimal | None, current: WindowValue, rules: AppliedRules
) -> list[Reason]:
    blocked = [*_undecidable(facts, baseline, current, rules), *_unmeasurable(current)]
    return blocked or [*current.reasons]


def _compared(
    facts: IndicatorFacts, baseline: Decimal | None, current: WindowValue, rules: AppliedRules
) -> dict[str, Any]:
    """Compare a value with the baseline: the change, and how far it may go and still be none."""
    if baseline is None or current.value is None:
        return {}
    loose = add(facts.slack(baseline), current.slack)
    below, above = _tolerances(facts.indicator.direction, rules, loose)
    return {
        "change": subtract(current.value, baseline),
        "slack": loose,
        "tolerance_below": below,
        "tolerance_above": above,
    }


def _tolerances(
    direction: Direction | None, rules: AppliedRules, loose: Decimal
) -> tuple[Decimal | None, Decimal | None]:
    """Take the larger of explicit tolerance and slack on each side.

    A side that a *maintain* rule leaves out has no bound ("at least"); for the other
    directions it has the slack alone.
    """
    below, above = (None if side is None else max(side, loose) for side in (rules.below, rules.above))
    if direction is Direction.MAINTAIN and rules.tolerance is not None:
        return below, above
    return loose if below is None else below, loose if above is None else above


def _undecidable(
    facts: IndicatorFacts, baseline: Decimal | None, current: WindowValue, rules: AppliedRules
) -> list[Reason]:
    """State what in the plan itself makes a judgement impossible."""
    indicator = facts.indicator
    reasons = []
    if indicator.state is IndicatorState.UNDER_DEVELOPMENT:
        reasons.append(Reason(ReasonCode.UNDER_DEVELOPMENT))
    if indicator.direction is None:
        reasons.append(Reason(ReasonCode.NO_DIRECTION))
    if baseline is None:
        reasons.append(Reason(ReasonCode.NO_BASELINE))
    if indicator.direction is Direction.MAINTAIN and rules.tolerance is None:
        reasons.append(Reason(ReasonCode.NO_TOLERANCE))
    broken = series_break(facts, current.last.end)
    if broken is not None:
        reasons.append(broken)
    return reasons


#: Reasons of a window that are stated even when the plan itself already makes a judgement impossible.
_ALWAYS_STATED: Final = (
    ReasonCode.SUPPRESSED,
    ReasonCode.DENOMINATOR_UNKNOWN,
    ReasonCode.DENOMINATOR_ZERO,
    ReasonCode.DENOMINATOR_NEGATIVE,
    ReasonCode.FIGURES_CONTRADICT,
)


def _unmeasurable(current: WindowValue) -> list[Reason]:
    return [reason for reason in current.reasons if reason.code in _ALWAYS_STATED]


#: Whether a direction wants more; a new one is refused here until it has its branch.
_UPWARDS: Final[dict[Direction | None, bool]] = {Direction.INCREASE: True, Direction.DECREASE: False}


def _direction(
    direction: Direction | None, change: Decimal, below: Decimal | None, above: Decimal | None
) -> tuple[ChangeStatus, ReasonCode]:
    """Hold the change against the direction, beyond tolerance on its own side."""
    bound = above if change > 0 else below
    within = bound is None or distance(change, Decimal(0)) <= bound
    if direction is Direction.MAINTAIN:
        if within:
            return ChangeStatus.MAINTAINED, ReasonCode.KEPT
        return (
            ChangeStatus.NOT_MAINTAINED,
            ReasonCode.LEFT_UPWARDS if change > 0 else ReasonCode.LEFT_DOWNWARDS,
        )
    if within:
        return ChangeStatus.UNCHANGED, ReasonCode.WITHIN_TOLERANCE
    if (change > 0) is _UPWARDS[direction]:
        return ChangeStatus.IMPROVED, ReasonCode.MOVED_AS_WANTED
    return ChangeStatus.WORSENED, ReasonCode.MOVED_AGAINST


def _decided(code: ReasonCode, facts: IndicatorFacts, part: Part, inputs: Inputs) -> Reason:
    """Give the deciding reason with the values it rests on."""
    tolerance = inputs.tolerance_above if (inputs.change or 0) > 0 else inputs.tolerance_below
    evidence = {
        **stated_values(inputs, facts.indicator.unit),
        "direction": inputs.direction,
        "tolerance": FormattedValue(tolerance, like=tolerance),
        "part": part,
    }
    return Reason(code, Evidence(evidence))


def stated_values(inputs: Inputs, unit: str = "") -> dict[str, object]:
    """Give value, baseline and change as they are stated."""
    current, baseline, years = inputs.current, inputs.baseline, inputs._basis.facts.years
    value = None if current is None or current.value is None else rounded_beside(current.value, baseline)
    change = None if value is None or baseline is None else subtract(value, baseline)
    return {
        "value": FormattedValue(value, unit, like=value),
        "baseline": FormattedValue(baseline, unit, like=baseline),
        "change": FormattedValue(change, like=value, signed=True),
        "baseline_period": period_name(inputs.baseline_period, years=years),
        "window": "" if current is None else period_name(current.first, current.last, years),
    }


def _qualified(facts: IndicatorFacts, current: WindowValue, plan_start: dt.date) -> list[Reason]:
    """State what a reader must know beside the status."""
    qualifying = notes(facts, current)
    before = _months_before(current, plan_start)
    if before:
        qualifying.append(Reason(ReasonCode.BEFORE_PLAN_START, Evidence(months=before, start=plan_start)))
    return qualifying


def _months_before(current: WindowValue, start: dt.date) -> int:
    """Count the whole months of the window that end before the plan's start."""
    last_before = month_of(start) - 1
    return max(0, min(current.last.last_month, last_before) - current.first.first_month + 1)
