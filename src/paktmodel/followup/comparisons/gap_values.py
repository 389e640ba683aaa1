"""What a gap is made of: both differences, slack and movement, the weight of each part, the interval."""

from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.followup.axes.change import Change
from paktmodel.followup.comparisons.comparability import current_of, value_of, window_of
from paktmodel.followup.comparisons.weights import Loose, Weight, weight_of_first
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.statistics.intervals import Interval, of_difference
from paktmodel.values.figures import add, distance, subtract
from paktmodel.vocabulary.words.followup import ChangeStatus, GapMovement

_ZERO: Final = Decimal(0)

#: Standings of a part that moved, or stayed, as it should.
_AS_WANTED: Final = (ChangeStatus.IMPROVED, ChangeStatus.MAINTAINED)


class GapBasis(NamedTuple):
    """What the weights and the interval of a gap are calculated from when they are read.

    Attributes:
        facts: What is measured.
        first: Verdict on the part that is subtracted from.
        second: Verdict on the part that is subtracted.
        total: Verdict on everyone, from which the current weight of a share follows.
        intervals: Intervals of the two parts' current values; None takes those of the verdicts.
    """

    facts: IndicatorFacts
    first: Verdict
    second: Verdict
    total: Verdict | None
    intervals: tuple[Interval | None, Interval | None] | None


def difference_of(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    """Subtract the second from the first; None where either is not known."""
    return None if first is None or second is None else subtract(first, second)


def starts_of(first: Verdict, second: Verdict) -> tuple[Decimal | None, Decimal | None]:
    """Take both values at the baseline by one method: the source's where it differs for both."""
    changes = (first.change, second.change)
    if sum(one.by_source for one in changes) == 1:
        return first.change.printed, second.change.printed
    return first.change.baseline, second.change.baseline


def slack_then(facts: IndicatorFacts, first: Verdict, second: Verdict) -> Decimal:
    """Add up the slack of both values at the baseline."""
    return add(*(slack for _, slack in filter(None, _loose_starts(facts, first, second))))


def _loose_starts(facts: IndicatorFacts, first: Verdict, second: Verdict) -> list[Loose | None]:
    """Take both values at the baseline, each with how far rounding may have moved it."""
    return [
        None if value is None else (value, _slack_at_start(facts, verdict.change, value))
        for verdict, value in zip((first, second), starts_of(first, second), strict=True)
    ]


def _slack_at_start(facts: IndicatorFacts, change: Change, value: Decimal) -> Decimal:
    if value is change.printed:
        return facts.of_baseline.of(value)
    return facts.slack(value) if change.amount is None else subtract(change.slack, change.current.slack)


def slack_now(first: Verdict, second: Verdict) -> Decimal:
    """Add up the slack of the two current values."""
    return add(*(one.slack for one in (current_of(first), current_of(second)) if one is not None))


def movement_of(
    baseline: Decimal, now: Decimal, *, slacks: tuple[Decimal, Decimal], allowed: Decimal
) -> GapMovement:
    """Say how a difference has moved: turned, by less than is allowed, or to a larger or smaller one."""
    turned = (baseline > 0) is not (now > 0)
    clear = distance(baseline, _ZERO) > slacks[0] and distance(now, _ZERO) > slacks[1]
    if turned and clear and distance(now, baseline) > allowed:
        return GapMovement.CROSSED
    change = subtract(distance(now, _ZERO), distance(baseline, _ZERO))
    if distance(change, _ZERO) <= allowed:
        return GapMovement.UNCHANGED
    return GapMovement.WIDENED if change > 0 else GapMovement.NARROWED


def interval_of(basis: GapBasis) -> Interval | None:
    """Calculate how far chance reaches around the difference now; None where it is not known of either."""
    one, other = value_of(basis.first), value_of(basis.second)
    of_first, of_second = basis.intervals or (
        basis.first.significance.current,
        basis.second.significance.current,
    )
    if one is None or other is None or of_first is None or of_second is None:
        return None
    if basis.intervals is None and of_first.confidence != of_second.confidence:
        return None  # a rule for one part alone asks for another level
    return of_difference(one, of_first, other, of_second)


def both_as_wanted(first: Verdict, second: Verdict) -> bool | None:
    """Say whether both parts moved, or stayed, as they should; None where either could not be judged."""
    if not (first.change.assessable and second.change.assessable):
        return None
    return first.change.status in _AS_WANTED and second.change.status in _AS_WANTED


def weight_then(basis: GapBasis) -> Weight | None:
    """Calculate the weight of the first part at the baseline."""
    facts, parts = basis.facts, (basis.first.part, basis.second.part)
    one, other = _loose_starts(facts, basis.first, basis.second)
    if one is None or other is None:
        return None
    total = facts.indicator.printed.total
    whole = None if total is None else (total, facts.of_baseline.of(total))
    return weight_of_first(facts, parts, one, other, whole)


def weight_now(basis: GapBasis) -> Weight | None:
    """Calculate the weight of the first part now, of values of one window."""
    first, second = basis.first, basis.second
    window = window_of(first)
    one, other, whole = (
        None if verdict is None or window_of(verdict) != window else _current_with_slack(verdict)
        for verdict in (first, second, basis.total)
    )
    if one is None or other is None:
        return None
    return weight_of_first(basis.facts, (first.part, second.part), one, other, whole)


def _current_with_slack(verdict: Verdict) -> tuple[Decimal, Decimal] | None:
    current = current_of(verdict)
    return None if current is None or current.value is None else (current.value, current.slack)
