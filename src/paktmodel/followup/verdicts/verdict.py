"""The verdict on one indicator and part: how it stands, why, and by which rule."""

import datetime as dt
from collections.abc import Iterable
from decimal import Decimal
from typing import Final

from attrs import evolve, field, frozen

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.followup.axes.same_period import (
    MonthBeside,
    SumsBeside,
    month_beside,
    same_period_sentences,
    sums_beside,
)
from paktmodel.followup.axes.signals import Signal
from paktmodel.followup.axes.significance import Significance
from paktmodel.followup.axes.targets import TargetResult
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.notes import notes, series_break
from paktmodel.followup.series.ratios import slack_in
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation
from paktmodel.values.codes import Code
from paktmodel.values.figures import add, distance, subtract
from paktmodel.values.rounding import rounded_beside
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus, SignificanceStatus, TargetStatus, Timeliness
from paktmodel.vocabulary.words.indicators import Direction, IndicatorState


@frozen(kw_only=True, field_transformer=gathered)
class Inputs:
    """What a verdict was reached from.

    Attributes:
        direction: The change wanted.
        baseline: The baseline's value, as printed.
        baseline_period: The period it is printed for.
        current: The current value over its window; None when no window could be made.
        change: Current value less baseline; None when either is missing.
        slack: How far rounding of both may have moved the change.
        tolerance_below: How far below counts as the same: the larger of explicit tolerance and slack.
        tolerance_above: How far above counts as the same.
        month: The latest month beside the same month a year before.
        sums: A shorter sum beside the same months of the baseline's year.
    """

    direction: Direction | None
    baseline: Decimal | None
    baseline_period: Period
    current: WindowValue | None = None
    change: Decimal | None = None
    slack: Decimal = Decimal(0)
    tolerance_below: Decimal | None = None
    tolerance_above: Decimal | None = None
    month: MonthBeside | None = None
    sums: SumsBeside | None = None


@frozen(kw_only=True, field_transformer=gathered)
class Verdict(Reasoned):
    """How one indicator and part stands on a day, with its reasons.

    The axes are independent of one another.

    Attributes:
        indicator: Code of the indicator.
        part: The part.
        standing: How the value stands against the baseline.
        timeliness: Whether the values that could be there are there.
        target: How the value stands against the limit that comes next; none without one.
        signal: Whether the latest points are more than the noise of the series.
        significance: Whether the change is more than chance.
        window: The window of the current value, with the value; None without one.
        rules: The rules that apply to it.
        inputs: What the verdict was reached from.
        reasons: Why; the first decides the standing, the rest qualify it. When not
            assessable, every reason that applies.
        targets: The reading of each limit.
    """

    indicator: Code
    part: Part
    standing: ChangeStatus
    timeliness: Timeliness
    target: TargetStatus
    signal: Signal
    significance: Significance
    window: WindowValue | None
    rules: AppliedRules
    inputs: Inputs
    reasons: tuple[Reason, ...] = field(converter=reasons_of)
    targets: tuple[TargetResult, ...] = ()

    @property
    def assessable(self) -> bool:
        """Whether the standing could be judged."""
        return self.standing is not ChangeStatus.NOT_ASSESSABLE

    def brief(self, language: Language = "en") -> str:
        """Direction and certainty in one sentence, such as ``bättre, men inom slumpen``.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        if not self.assessable:
            told = "; ".join(reason.text(language) for reason in self.reasons)
            return phrased(PHRASES, "brief-not-assessable", {"reasons": told}, language)
        same = self.standing in (ChangeStatus.UNCHANGED, ChangeStatus.MAINTAINED)
        within = "same-not-significant" if same else "not-significant"
        sort = (
            within
            if self.significance.status is SignificanceStatus.NOT_SIGNIFICANT
            else self.significance.status
        )
        return phrased(PHRASES, f"brief-{sort}", {"standing": self.standing}, language)

    def why(self, language: Language = "en") -> str:
        """What a reader must know beside the figures: remarks, or why it cannot be assessed.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = self.reasons[1:] if self.assessable else self.reasons
        said = [
            reason.text(language) for reason in (*told, *(one for two in self.targets for one in two.reasons))
        ]
        return capitalised("; ".join(said))

    def text(self, language: Language = "en") -> str:
        """The verdict and its reasons, as sentences.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        told = [reason.text(language) for reason in self.reasons]
        if self.assessable:
            standing = capitalised(self.standing.label(language))
            said = [phrased(PHRASES, "judged", {"standing": standing, "reason": told[0]}, language)]
            said += [f"{capitalised(one)}." for one in told[1:]]
        else:
            said = [phrased(PHRASES, "cannot-judge", {"reasons": "; ".join(told)}, language)]
            if self.inputs.change is not None:
                said.append(phrased(PHRASES, "unjudged", _figures(self.inputs), language))
        said += [reading.text(language) for reading in self.targets]
        said += same_period_sentences(
            self.inputs.month,
            self.inputs.sums,
            like=self.inputs.baseline,
            period=self.inputs.baseline_period,
            language=language,
        )
        return " ".join(said)

    def __repr__(self) -> str:
        return (
            f"Verdict({self.indicator} {self.part}: {self.standing}, {self.timeliness}, target {self.target})"
        )


def evaluate_change(
    indicator: Indicator,
    part: Part,
    known: Iterable[Observation],
    *,
    current: WindowValue,
    rules: AppliedRules,
    plan_start: dt.date,
    disagreement: Reason | None = None,
) -> tuple[ChangeStatus, tuple[Reason, ...], Inputs]:
    """The standing of one indicator and part, steps 1 to 3: can it be judged, like with like, direction.

    Args:
        indicator: What is measured.
        part: The part judged.
        known: What is known of the part, one observation per period.
        current: The current value over its window.
        ruling: The rules that won.
        plan_start: From when the plan runs; months before it are told.
        disagreement: That figures of the window do not go together with others, where they do not.

    Returns:
        The standing, its reasons and what it was reached from.
    """
    baseline = indicator.baseline.value(part)
    inputs = _inputs(indicator, baseline, tuple(known), current, rules)
    if part in indicator.structurally_empty:
        return ChangeStatus.NOT_ASSESSABLE, (Reason(ReasonCode.STRUCTURALLY_EMPTY),), inputs
    blocked = [*_undecidable(indicator, baseline, current, rules), *_unmeasurable(current)]
    if not blocked and current.reasons:
        blocked = [*current.reasons]
    if blocked or baseline is None or inputs.change is None:
        return ChangeStatus.NOT_ASSESSABLE, tuple(blocked), inputs
    standing, code = _direction(inputs)
    reasons = (_decided(code, indicator, part, inputs), *_qualified(indicator, current, plan_start))
    if disagreement is not None:
        reasons = (*reasons, disagreement)
    return standing, reasons, inputs


def _inputs(
    indicator: Indicator,
    baseline: Decimal | None,
    known: tuple[Observation, ...],
    current: WindowValue,
    rules: AppliedRules,
) -> Inputs:
    inputs = Inputs(
        direction=indicator.direction,
        baseline=baseline,
        baseline_period=indicator.baseline.period,
        current=current,
        month=month_beside(indicator, known),
        sums=sums_beside(indicator, known, current),
    )
    if baseline is None or current.value is None:
        return inputs
    loose = add(slack_in(indicator, baseline), current.slack)
    below, above = _tolerances(indicator, rules, loose)
    return evolve(
        inputs,
        change=subtract(current.value, baseline),
        slack=loose,
        tolerance_below=below,
        tolerance_above=above,
    )


def _tolerances(
    indicator: Indicator, rules: AppliedRules, loose: Decimal
) -> tuple[Decimal | None, Decimal | None]:
    """The larger of explicit tolerance and slack on each side.

    A side that a *maintain* rule leaves out has no bound ("at least"); for the other
    directions it has the slack alone.
    """
    below, above = (None if side is None else max(side, loose) for side in (rules.below, rules.above))
    if indicator.direction is Direction.MAINTAIN and rules.tolerance is not None:
        return below, above
    return loose if below is None else below, loose if above is None else above


def _undecidable(
    indicator: Indicator, baseline: Decimal | None, current: WindowValue, rules: AppliedRules
) -> list[Reason]:
    """What in the plan itself makes a judgement impossible."""
    reasons = []
    if indicator.state is IndicatorState.UNDER_DEVELOPMENT:
        reasons.append(Reason(ReasonCode.UNDER_DEVELOPMENT))
    if indicator.direction is None:
        reasons.append(Reason(ReasonCode.NO_DIRECTION))
    if baseline is None:
        reasons.append(Reason(ReasonCode.NO_BASELINE))
    if indicator.direction is Direction.MAINTAIN and rules.tolerance is None:
        reasons.append(Reason(ReasonCode.NO_TOLERANCE))
    broken = series_break(indicator, current.last.end)
    if broken is not None:
        reasons.append(broken)
    return reasons


#: Reasons of a window that are told even when the plan itself already makes a judgement impossible.
_ALWAYS_TOLD = (
    ReasonCode.SUPPRESSED,
    ReasonCode.DENOMINATOR_UNKNOWN,
    ReasonCode.DENOMINATOR_ZERO,
    ReasonCode.DENOMINATOR_NEGATIVE,
    ReasonCode.FIGURES_CONTRADICT,
)


def _unmeasurable(current: WindowValue) -> list[Reason]:
    return [reason for reason in current.reasons if reason.code in _ALWAYS_TOLD]


#: Whether a direction wants more; a new one is refused here until it has its branch.
_UPWARDS: Final[dict[Direction | None, bool]] = {Direction.INCREASE: True, Direction.DECREASE: False}


def _direction(inputs: Inputs) -> tuple[ChangeStatus, ReasonCode]:
    """Step 3: the change against the direction, beyond tolerance on its own side."""
    change = inputs.change or Decimal(0)
    bound = inputs.tolerance_above if change > 0 else inputs.tolerance_below
    within = bound is None or distance(change, Decimal(0)) <= bound
    if inputs.direction is Direction.MAINTAIN:
        if within:
            return ChangeStatus.MAINTAINED, ReasonCode.KEPT
        return (
            ChangeStatus.NOT_MAINTAINED,
            ReasonCode.LEFT_UPWARDS if change > 0 else ReasonCode.LEFT_DOWNWARDS,
        )
    if within:
        return ChangeStatus.UNCHANGED, ReasonCode.WITHIN_TOLERANCE
    if (change > 0) is _UPWARDS[inputs.direction]:
        return ChangeStatus.IMPROVED, ReasonCode.MOVED_AS_WANTED
    return ChangeStatus.WORSENED, ReasonCode.MOVED_AGAINST


def _decided(code: ReasonCode, indicator: Indicator, part: Part, inputs: Inputs) -> Reason:
    """The deciding reason with the figures it rests on."""
    tolerance = inputs.tolerance_above if (inputs.change or 0) > 0 else inputs.tolerance_below
    evidence = {
        **_figures(inputs, indicator.unit),
        "direction": inputs.direction,
        "tolerance": FormattedValue(tolerance, like=tolerance),
        "part": part,
    }
    return Reason(code, Evidence(evidence))


def _figures(inputs: Inputs, unit: str = "") -> dict[str, object]:
    """Value, baseline and change as they are told."""
    current, baseline = inputs.current, inputs.baseline
    value = None if current is None or current.value is None else rounded_beside(current.value, baseline)
    change = None if value is None or baseline is None else subtract(value, baseline)
    return {
        "value": FormattedValue(value, unit, like=value),
        "baseline": FormattedValue(baseline, unit, like=baseline),
        "change": FormattedValue(change, like=value, signed=True),
        "baseline_period": str(inputs.baseline_period),
        "window": "" if current is None else str(current),
    }


def _qualified(indicator: Indicator, current: WindowValue, plan_start: dt.date) -> list[Reason]:
    """What a reader must know beside the standing."""
    qualifying = notes(indicator, current)
    before = _months_before(current, plan_start)
    if before:
        qualifying.append(Reason(ReasonCode.BEFORE_PLAN_START, Evidence(months=before, start=plan_start)))
    return qualifying


def _months_before(current: WindowValue, start: dt.date) -> int:
    """Whole months of the window that end before the plan's start."""
    last_before = start.year * 12 + start.month - 2
    return max(0, min(current.last.last_month, last_before) - current.first.first_month + 1)
