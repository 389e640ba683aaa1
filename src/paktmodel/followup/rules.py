"""Which rule applies: argument, then the indicator's rule, then the plan's, then the preset."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from functools import cached_property
from typing import Final, NamedTuple

from paktmodel.errors.frozen_classes import frozen
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule
from paktmodel.model.statistical_rules import SignalRules, SignificanceRules
from paktmodel.statistics.levels import quantile
from paktmodel.statistics.valid_rules import validate_signal_rules, validate_significance_rules
from paktmodel.values.codes import Code
from paktmodel.values.portions import Portion
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import (
    BaselineChoice,
    ComparedWith,
    InterimComparison,
    PathShape,
    WindowChoice,
)


class WindowRules(NamedTuple):
    """How the window of a current value is chosen.

    Attributes:
        choice: The latest months, or whole years of the indicator's own.
        min_known_share: How large a part of the months that could exist must be known.
        min_length_share: How large a part of the window's length they must be.
    """

    choice: WindowChoice
    min_known_share: Portion
    min_length_share: Portion


#: Over which months a value is taken, and how many are enough, where nobody says.
USUAL_WINDOW: Final = WindowRules(WindowChoice.ROLLING, Portion("2/3"), Portion("1/3"))
WINDOW_DEFAULT: Final = JudgementRule(
    id="window-default",
    window=USUAL_WINDOW.choice,
    min_known_share=USUAL_WINDOW.min_known_share,
    min_length_share=USUAL_WINDOW.min_length_share,
)
#: What else holds where neither an argument nor the document says anything.
PRESET: Final = JudgementRule(
    id="preset",
    compare=ComparedWith.BASELINE,
    interim=InterimComparison.BASELINE,
    baseline=BaselineChoice.AT_HAND,
    path=PathShape.LINEAR,
    signal=SignalRules(),
    confidence=Decimal(95),
    significance=SignificanceRules(),
)


@frozen(kw_only=True, field_transformer=gathered)
class AppliedRules:
    """The rules that apply to one indicator and part.

    Attributes:
        tolerance: The rule whose tolerance is used; None when none states one.
        window: The rule that says over which months the current value is taken.
        known_share: The rule that says how many of the months that could exist are enough.
        length_share: The rule that says how many of the baseline's months are enough.
        path: The rule that says how the way to a limit is drawn.
        signal: The rule that says when a point is more than noise.
        significance: The rule that says at which level intervals are calculated.
        chance: The rule that says how it is calculated what is more than chance.
        compare: The rule that says which earlier value the change is against that tallies count.
        interim: The rule that says what a window that lacks months is compared with.
        baseline: The rule that says which value a change starts from where source and plan differ.
        gap: The rule that says how far a difference between parts may move; None when none does.
        argument: Ids of the rules that came as an argument and not from the document.
    """

    tolerance: JudgementRule | None
    window: JudgementRule
    known_share: JudgementRule
    length_share: JudgementRule
    path: JudgementRule
    signal: JudgementRule
    significance: JudgementRule
    chance: JudgementRule = PRESET
    compare: JudgementRule = PRESET
    interim: JudgementRule = PRESET
    baseline: JudgementRule = PRESET
    gap: JudgementRule | None = None
    argument: tuple[str, ...] = ()

    @property
    def below(self) -> Decimal | None:
        """How far below is still the same; None without an explicit tolerance downwards."""
        return None if self.tolerance is None else self.tolerance.below

    @property
    def above(self) -> Decimal | None:
        """How far above is still the same; None without an explicit tolerance upwards."""
        return None if self.tolerance is None else self.tolerance.above

    @cached_property
    def window_rules(self) -> WindowRules:
        """How the window of the current value is chosen."""
        return WindowRules(
            self.window.window or USUAL_WINDOW.choice,
            self.known_share.min_known_share or USUAL_WINDOW.min_known_share,
            self.length_share.min_length_share or USUAL_WINDOW.min_length_share,
        )

    @property
    def compared_with(self) -> ComparedWith:
        """Which earlier value the change is against that tallies count."""
        return self.compare.compare or ComparedWith.BASELINE

    @property
    def interim_months(self) -> bool:
        """Whether a window that lacks months is counted by the same months of the baseline's year."""
        return self.interim.interim is InterimComparison.SAME_MONTHS

    @property
    def baseline_printed(self) -> bool:
        """Whether a change starts from what the plan prints, though the source gives another value."""
        return self.baseline.baseline is BaselineChoice.PRINTED

    @property
    def signal_rules(self) -> SignalRules:
        """When a point is more than noise."""
        return self.signal.signal or SignalRules()

    @property
    def significance_rules(self) -> SignificanceRules:
        """How it is calculated what is more than chance."""
        return self.chance.significance or SignificanceRules()

    @property
    def confidence(self) -> Decimal:
        """The level of intervals, in per cent."""
        return Decimal(95) if self.significance.confidence is None else self.significance.confidence

    @property
    def gap_tolerance(self) -> Decimal | None:
        """How far a difference between parts may move and be the same; None allows for rounding only."""
        return None if self.gap is None else self.gap.gap

    def __str__(self) -> str:
        tolerance = self.tolerance.id if self.tolerance is not None else "none"
        rules = f"tolerance by {tolerance}, window by {self.window.id}, path by {self.path.id}"
        rules = f"{rules}, signal by {self.signal.id}, significance by {self.significance.id}"
        other = (
            ("chance", self.chance),
            ("compared", self.compare),
            ("interim", self.interim),
            ("baseline", self.baseline),
        )
        return "".join([rules, *(f", {name} by {rule.id}" for name, rule in other if rule is not PRESET)])

    def __repr__(self) -> str:
        return f"AppliedRules({self})"


class RuleBook:
    """The rules that hold on a day, found by indicator and part.

    Args:
        plan: The plan, whose rules stand in its document.
        arguments: Rules that go before those in the document.
        as_of: The day.
    """

    def __init__(self, plan: Plan, *, arguments: Iterable[JudgementRule], as_of: dt.date) -> None:
        given = tuple(arguments)
        self._given = _ByIndicator(given, as_of)
        self._written = _ByIndicator(plan.judgement, as_of)
        self._argument = tuple(rule.id for rule in given)
        self._applied: dict[tuple[int, ...], AppliedRules] = {}

    def applied(self, indicator: Code, part: Part) -> AppliedRules:
        """Return the rules that apply to an indicator and part.

        Raises:
            InvalidArgument: Signal rules that contradict themselves.
            InvalidValue: `confidence-range`.
        """
        candidates = [
            *self._given.ranked(indicator, part),
            *self._written.ranked(indicator, part),
            WINDOW_DEFAULT,
            PRESET,
        ]
        # The same rules apply to nearly every series, so that one object serves them all.
        key = tuple(map(id, candidates))
        applied = self._applied.get(key)
        if applied is None:
            applied = self._applied[key] = self._first_of_each(candidates)
        return applied

    def _first_of_each(self, candidates: list[JudgementRule]) -> AppliedRules:
        first: dict[str, JudgementRule | None] = {
            name: next(filter(states, candidates), None) for name, states in _STATES.items()
        }
        tolerance, gap = first.pop("tolerance"), first.pop("gap")
        usual = {name: rule or PRESET for name, rule in first.items()}
        applied = AppliedRules(tolerance=tolerance, gap=gap, argument=self._argument, **usual)
        # What they rule is calculated when it is read, but rules that cannot be used are refused now.
        validate_signal_rules(applied.signal_rules)
        validate_significance_rules(applied.significance_rules)
        if applied.significance is not PRESET:  # or the inverse normal, 3 ms, would be imported for nothing
            quantile(applied.confidence)
        return applied


class _ByIndicator:
    """Rules that hold on a day: those for one indicator by its code, and those for all."""

    def __init__(self, rules: Iterable[JudgementRule], day: dt.date) -> None:
        self._of: dict[Code | None, list[JudgementRule]] = {}
        self._ranked: dict[tuple[Code | None, Part], list[JudgementRule]] = {}
        for rule in rules:
            if rule.holds_on(day):
                self._of.setdefault(rule.indicator, []).append(rule)

    def ranked(self, indicator: Code, part: Part) -> list[JudgementRule]:
        """List the rules that apply, the most particular first, without those that others hide."""
        return [*self._in_order(indicator, part), *self._in_order(None, part)] if self._of else []

    def _in_order(self, indicator: Code | None, part: Part) -> list[JudgementRule]:
        if indicator not in self._of:
            return []
        found = self._ranked.get((indicator, part))
        if found is None:
            apply = [rule for rule in self._of[indicator] if rule.part in (None, part)]
            apply.sort(key=lambda rule: rule.part is None)
            found = self._ranked[indicator, part] = _unhidden(apply)
        return found


def _unhidden(rules: list[JudgementRule]) -> list[JudgementRule]:
    """Leave out the rules of which every statement is made by an earlier one."""
    open_ = dict(_STATES)
    kept = []
    for rule in rules:
        stated = [name for name, states in open_.items() if states(rule)]
        if stated:
            kept.append(rule)
            for name in stated:
                del open_[name]
    return kept


#: What a rule may state, by the field of `AppliedRules` that it fills.
_STATES: Final[dict[str, Callable[[JudgementRule], bool]]] = {
    "tolerance": lambda rule: rule.tolerates,
    "window": lambda rule: rule.window is not None,
    "known_share": lambda rule: rule.min_known_share is not None,
    "length_share": lambda rule: rule.min_length_share is not None,
    "compare": lambda rule: rule.compare is not None,
    "interim": lambda rule: rule.interim is not None,
    "baseline": lambda rule: rule.baseline is not None,
    "path": lambda rule: rule.path is not None,
    "signal": lambda rule: rule.signal is not None,
    "significance": lambda rule: rule.confidence is not None,
    "chance": lambda rule: rule.significance is not None,
    "gap": lambda rule: rule.gap is not None,
}
