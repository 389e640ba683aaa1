"""A change since the baseline or an earlier value: can it be judged, and which way did it go."""

import datetime as dt
from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.calendar.declared_years import DeclaredYear
from paktmodel.calendar.months import month_of
from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence, phrased
from paktmodel.errors.frozen_classes import field, frozen
from paktmodel.followup.rules import AppliedRules
from paktmodel.followup.series.absence import ABSENT
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.notes import assumed_note, notes, series_break
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import NamedPeriod, period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason, Reasoned, reasons_of
from paktmodel.followup.text.value_words import shown_value
from paktmodel.model.parts import Part
from paktmodel.values.figures import add, distance, round_to, subtract
from paktmodel.values.rounding import MOST_PLACES, places_of, rounded_beside
from paktmodel.values.texts import Text
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.language import Language, capitalised
from paktmodel.vocabulary.messages.phrases import PHRASES
from paktmodel.vocabulary.words.followup import ChangeStatus
from paktmodel.vocabulary.words.indicators import Direction

_ZERO: Final = Decimal(0)


@frozen(kw_only=True, field_transformer=gathered)
class Change(Reasoned):
    """How a value has changed since an earlier one, judged by the direction wanted.

    Attributes:
        status: Improved, unchanged, worsened, maintained, not maintained or not assessable.
        current: The current value over its window, or every reason why it has none.
        baseline: The value that it is compared with, exact; None without one.
        periods: The period of that value, or the first and the last of its window; empty without one.
        printed: The baseline as the plan prints it, whose decimals are kept in print; None without one.
        amount: The current value less the baseline; None when either is missing.
        slack: How far rounding of both may have moved the amount.
        tolerance_below: How far below counts as the same: the larger of explicit tolerance and slack;
            None where there is no bound downwards, and without an amount.
        tolerance_above: How far above counts as the same.
        reasons: Why; the first decides the status, the rest qualify it. When not assessable,
            every reason that applies.
        facts: What no observation changes about the indicator; how its values and periods are stated.
    """

    status: ChangeStatus
    current: WindowValue
    baseline: Decimal | None = None
    periods: tuple[Period, ...] = ()
    printed: Decimal | None = None
    amount: Decimal | None = None
    slack: Decimal = _ZERO
    tolerance_below: Decimal | None = None
    tolerance_above: Decimal | None = None
    reasons: tuple[Reason, ...] = field(default=(), converter=reasons_of)
    facts: IndicatorFacts = field(repr=False, eq=False)

    @property
    def years(self) -> tuple[DeclaredYear, ...]:
        """The years that the document declares, by which periods are named."""
        return self.facts.years

    @property
    def value(self) -> Decimal | None:
        """The current value, exact; None without one."""
        return self.current.value

    @property
    def since(self) -> Period | None:
        """The first period of the value that it is compared with; None without one."""
        return self.periods[0] if self.periods else None

    @property
    def tolerance(self) -> Decimal | None:
        """How far the value may have moved in its direction and still count as the same."""
        return self.tolerance_above if (self.amount or 0) > 0 else self.tolerance_below

    @property
    def assessable(self) -> bool:
        """Whether it could be judged."""
        return self.status is not ChangeStatus.NOT_ASSESSABLE

    @property
    def by_source(self) -> bool:
        """Whether it starts from another value than the plan prints."""
        return self.baseline is not self.printed

    @property
    def compared(self) -> str:
        """Write the periods that it is compared with, such as ``2022`` or ``2022-M09–2023-M08``."""
        return str(_named(self.periods, self.years))

    @property
    def shown_baseline(self) -> Decimal | None:
        """The value that it is compared with as it is shown: with the decimals that the plan prints."""
        return _shown_baseline(self.baseline, self.printed)

    @property
    def shown_value(self) -> Decimal | None:
        """The current value as it is shown beside the one it is compared with; None without one."""
        return _shown_value(self.value, self.shown_baseline)

    def stated(self, unit: str = "") -> dict[str, object]:
        """Give both values and the change as they are stated, by the names that sentences have for them."""
        return _stated(self.facts, self.current, self.baseline, self.printed, self.periods, unit)

    def text(self, language: Language = "en") -> str:
        """State the change and its reasons.

        Args:
            language: ``"sv"`` or ``"en"``.
        """
        reasons = [reason.text(language) for reason in self.reasons]
        if self.assessable:
            status = capitalised(self.status.label(language))
            said = [phrased(PHRASES, "judged", {"standing": status, "reason": reasons[0]}, language)]
            return " ".join([*said, *(f"{capitalised(one)}." for one in reasons[1:])])
        said = [phrased(PHRASES, "cannot-judge", {"reasons": "; ".join(reasons)}, language)]
        if self.amount is not None:
            unjudged = self.stated(self.facts.indicator.unit)
            said.append(capitalised(phrased(PHRASES, "unjudged", unjudged, language)))
            assumed = assumed_note(self.current.assumed)
            if assumed is not None:
                said.append(f"{capitalised(assumed.text(language))}.")
        return " ".join(said)

    def __repr__(self) -> str:
        return f"Change({self.status}: {self.current} against {self.compared})"


def _named(periods: tuple[Period, ...], years: tuple[DeclaredYear, ...]) -> NamedPeriod:
    return period_name(periods[0], periods[-1], years) if periods else ""


def _shown_baseline(baseline: Decimal | None, printed: Decimal | None) -> Decimal | None:
    if baseline is None or baseline is printed:
        return baseline
    like = baseline if printed is None else printed
    return round_to(baseline, places_of(like if places_of(like) <= MOST_PLACES else None))


def _shown_value(value: Decimal | None, shown_baseline: Decimal | None) -> Decimal | None:
    return None if value is None else rounded_beside(value, shown_baseline)


def _stated(
    facts: IndicatorFacts,
    current: WindowValue,
    start: Decimal | None,
    printed: Decimal | None,
    periods: tuple[Period, ...],
    unit: str,
) -> dict[str, object]:
    """Give both values and the change as they are stated: as numbers with a unit, or in words."""
    indicator = facts.indicator
    baseline = _shown_baseline(start, printed)
    value = _shown_value(current.value, baseline)
    change = None if value is None or baseline is None else subtract(value, baseline)
    return {
        "value": shown_value(indicator, value, unit=unit, like=value),
        "baseline": shown_value(indicator, baseline, unit=unit, like=baseline),
        "change": shown_value(indicator, change, like=value, change=True),
        "baseline_period": _named(periods, facts.years),
        "window": period_name(current.first, current.last, facts.years),
    }


class StartValue(NamedTuple):
    """The value that a change starts from.

    Attributes:
        value: The value, exact; None without one.
        slack: How far rounding may have moved it.
        periods: The period that it is for, or the first and the last of its window.
        printed: What the plan prints for the part.
        definition: The definition that it says it is by; None where it does not say.
    """

    value: Decimal | None
    slack: Decimal
    periods: tuple[Period, ...]
    printed: Decimal | None
    definition: Text | None = None

    @property
    def since(self) -> Period | None:
        """The first period that it is for."""
        return self.periods[0] if self.periods else None

    @classmethod
    def as_printed(cls, facts: IndicatorFacts, part: Part) -> "StartValue":
        """Take the baseline as the plan prints it."""
        printed = facts.baseline(part)
        loose = _ZERO if printed is None else facts.of_baseline.of(printed)
        return cls(printed, loose, facts.baseline_periods, printed)

    @classmethod
    def over(cls, window: WindowValue, printed: Decimal | None) -> "StartValue":
        """Take the value over a window."""
        periods = (window.first,) if window.first == window.last else (window.first, window.last)
        return cls(window.value, window.slack, periods, printed, window.definition)


def judged_change(
    facts: IndicatorFacts,
    part: Part,
    start: StartValue,
    *,
    current: WindowValue,
    rules: AppliedRules,
    plan_start: dt.date | None = None,
    unfollowed: Reason | None = None,
    holds: bool | None = None,
) -> Change:
    """Judge the change of an indicator's part since a value, or give every reason why it cannot be judged.

    Args:
        facts: What is measured.
        part: The part.
        start: The value that it starts from.
        current: The current value over its window.
        rules: The rules that apply.
        plan_start: From when the plan runs; months before it are stated. None where they need not be.
        unfollowed: That the indicator is not followed on the day, where it is not.
        holds: Whether the value meets the target that decides; None without one.
    """
    moved = _moved(facts, part, start, current, rules)
    blocked = _blocked(facts, part, start, current, rules, unfollowed, holds)
    status, reasons = ChangeStatus.NOT_ASSESSABLE, blocked
    if moved is not None and not reasons:
        direction = facts.direction(part)
        status, code = _direction(direction, moved, rules, holds)
        deciding = _deciding(code, facts, part, start, current, moved)
        inferred = () if direction is facts.indicator.direction else (Reason(ReasonCode.INFERRED_DIRECTION),)
        reasons = (deciding, *inferred, *_qualified(facts, start, current, plan_start))
    return Change(
        status=status,
        current=current,
        baseline=start.value,
        periods=start.periods,
        printed=start.printed,
        reasons=reasons,
        facts=facts,
        **({} if moved is None else moved._asdict()),
    )


def status_by(
    facts: IndicatorFacts,
    part: Part,
    start: StartValue,
    *,
    current: WindowValue,
    rules: AppliedRules,
    holds: bool | None = None,
) -> ChangeStatus:
    """Say which status a part would have with another value over its window, or another to start from."""
    moved = _moved(facts, part, start, current, rules)
    if moved is None or _blocked(facts, part, start, current, rules, holds=holds):
        return ChangeStatus.NOT_ASSESSABLE
    return _direction(facts.direction(part), moved, rules, holds)[0]


def _blocked(
    facts: IndicatorFacts,
    part: Part,
    start: StartValue,
    current: WindowValue,
    rules: AppliedRules,
    unfollowed: Reason | None = None,
    holds: bool | None = None,
) -> tuple[Reason, ...]:
    if part in facts.empty:
        return (Reason(ReasonCode.STRUCTURALLY_EMPTY),)
    of_the_state = () if unfollowed is None else (unfollowed,)
    blocked = [
        *of_the_state,
        *_undecidable(facts, part, start, current, rules, holds),
        *_unmeasurable(current),
    ]
    return tuple(blocked) or current.reasons


class _Moved(NamedTuple):
    """How far a value has moved, and how far it may and still count as the same."""

    amount: Decimal
    slack: Decimal
    tolerance_below: Decimal | None
    tolerance_above: Decimal | None


def _moved(
    facts: IndicatorFacts, part: Part, start: StartValue, current: WindowValue, rules: AppliedRules
) -> _Moved | None:
    """Compare a value with the one it starts from; None where either is missing."""
    if start.value is None or current.value is None or not facts.kind.changes:
        return None
    loose = add(start.slack, current.slack)
    below, above = _tolerances(facts.direction(part), rules, loose)
    return _Moved(subtract(current.value, start.value), loose, below, above)


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
    facts: IndicatorFacts,
    part: Part,
    start: StartValue,
    current: WindowValue,
    rules: AppliedRules,
    holds: bool | None,
) -> list[Reason]:
    """State what in the plan itself makes a judgement impossible."""
    direction = facts.direction(part)
    reasons = []
    if not facts.kind.changes:
        reasons.append(Reason(ReasonCode.MILESTONE_HAS_NO_CHANGE))
    if direction is None:
        reasons.append(Reason(ReasonCode.NO_DIRECTION))
    if start.value is None:
        reasons.append(Reason(ReasonCode.NO_BASELINE))
    if direction is Direction.MAINTAIN and rules.tolerance is None and holds is None:
        reasons.append(Reason(ReasonCode.NO_TOLERANCE))
    said = (start.definition, current.definition)
    # Where there is no value, no definition is new between two of them.
    absent = any(one.code in ABSENT for one in current.reasons)
    broken = None if absent else series_break(facts, current.last.end, since=start.since, said=said)
    if broken is None:
        broken = next((one for one in current.reasons if one.code is ReasonCode.SERIES_BREAK), None)
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
    ReasonCode.UNIT_SLIP_UNACKNOWLEDGED,
)


def _unmeasurable(current: WindowValue) -> list[Reason]:
    return [reason for reason in current.reasons if reason.code in _ALWAYS_STATED]


#: Whether a direction wants more; a new one is refused here until it has its branch.
_UPWARDS: Final[dict[Direction | None, bool]] = {Direction.INCREASE: True, Direction.DECREASE: False}


def _direction(
    direction: Direction | None, moved: _Moved, rules: AppliedRules, holds: bool | None
) -> tuple[ChangeStatus, ReasonCode]:
    """Hold a change against the direction wanted, beyond tolerance on its own side.

    What is to be maintained and has no tolerance is maintained while it meets its target.
    """
    change = moved.amount
    bound = moved.tolerance_above if change > 0 else moved.tolerance_below
    within = bound is None or distance(change, _ZERO) <= bound
    if direction is Direction.MAINTAIN:
        if within if rules.tolerance is not None else holds:
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


def _deciding(
    code: ReasonCode,
    facts: IndicatorFacts,
    part: Part,
    start: StartValue,
    current: WindowValue,
    moved: _Moved,
) -> Reason:
    """Give the deciding reason with the values it rests on."""
    tolerance = moved.tolerance_above if moved.amount > 0 else moved.tolerance_below
    stated = _stated(facts, current, start.value, start.printed, start.periods, facts.indicator.unit)
    evidence = {
        **stated,
        "direction": facts.direction(part),
        "tolerance": FormattedValue(tolerance, like=tolerance),
        "part": part,
    }
    return Reason(code, Evidence(evidence))


def _qualified(
    facts: IndicatorFacts, start: StartValue, current: WindowValue, plan_start: dt.date | None
) -> list[Reason]:
    """State what a reader must know beside the status."""
    qualifying = notes(facts, current, since=start.since, said=start.definition)
    before = 0 if plan_start is None else _months_before(current, plan_start)
    if before:
        qualifying.append(Reason(ReasonCode.BEFORE_PLAN_START, Evidence(months=before, start=plan_start)))
    return qualifying


def _months_before(current: WindowValue, start: dt.date) -> int:
    """Count the whole months of the window that end before the plan's start."""
    last_before = month_of(start) - 1
    return max(0, min(current.last.last_month, last_before) - current.first.first_month + 1)
