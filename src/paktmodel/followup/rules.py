"""Which rule wins: argument, then the indicator's rule, then the plan's, then the preset."""

import datetime as dt
from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import Final

from attrs import frozen

from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.rules import JudgementRule, SignalRules
from paktmodel.values.codes import Code
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.followup import PathShape, WindowChoice

#: What holds where neither an argument nor the document says anything.
PRESET: Final = JudgementRule(
    id="preset",
    window=WindowChoice.ROLLING,
    path=PathShape.LINEAR,
    signal=SignalRules(),
    confidence=Decimal(95),
)


@frozen(kw_only=True, field_transformer=gathered)
class AppliedRules:
    """The rules that won for one indicator and part.

    Attributes:
        tolerance: The rule whose tolerance is used; None when none states one.
        window: The rule that says over which months the current value is taken.
        path: The rule that says how the way to a limit is drawn.
        signal: The rule that says when a point is more than noise.
        significance: The rule that says at which level intervals are calculated.
        gap: The rule that says how far a difference between parts may move; None when none does.
        argument: Ids of the rules that came as an argument and not from the document.
    """

    tolerance: JudgementRule | None
    window: JudgementRule
    path: JudgementRule
    signal: JudgementRule
    significance: JudgementRule
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

    @property
    def signal_rules(self) -> SignalRules:
        """When a point is more than noise."""
        return self.signal.signal or SignalRules()

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
        return f"{rules}, signal by {self.signal.id}, significance by {self.significance.id}"

    def __repr__(self) -> str:
        return f"AppliedRules({self})"


def rules_for(
    plan: Plan, indicator: Code, part: Part, *, arguments: Iterable[JudgementRule], as_of: dt.date
) -> AppliedRules:
    """The rules that hold for an indicator and part on a day."""
    given = tuple(arguments)
    candidates = [*_ranked(given, indicator, part, as_of), *_ranked(plan.judgement, indicator, part, as_of)]
    candidates.append(PRESET)
    return AppliedRules(
        tolerance=_first(candidates, lambda rule: rule.tolerates),
        window=_first(candidates, lambda rule: rule.window is not None) or PRESET,
        path=_first(candidates, lambda rule: rule.path is not None) or PRESET,
        signal=_first(candidates, lambda rule: rule.signal is not None) or PRESET,
        significance=_first(candidates, lambda rule: rule.confidence is not None) or PRESET,
        gap=_first(candidates, lambda rule: rule.gap is not None),
        argument=tuple(rule.id for rule in given),
    )


def _ranked(rules: Iterable[JudgementRule], indicator: Code, part: Part, day: dt.date) -> list[JudgementRule]:
    """Rules that apply, the most particular first."""
    apply = [
        rule
        for rule in rules
        if rule.indicator in (None, indicator) and rule.part in (None, part) and rule.holds_on(day)
    ]
    return sorted(apply, key=lambda rule: (rule.indicator is None, rule.part is None))


def _first(rules: list[JudgementRule], wanted: Callable[[JudgementRule], bool]) -> JudgementRule | None:
    return next((rule for rule in rules if wanted(rule)), None)
