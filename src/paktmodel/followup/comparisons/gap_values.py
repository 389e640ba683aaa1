"""What a gap is made of: both differences, slack and movement, the weight of each part, the interval."""

from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.followup.axes.change import Change
from paktmodel.followup.axes.significance_sides import events_per_month
from paktmodel.followup.comparisons.comparability import current_of, value_of, window_of
from paktmodel.followup.comparisons.weights import Loose, Weight, weight_of_first
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.statistics.differences import difference
from paktmodel.statistics.intervals import Interval
from paktmodel.values.figures import add, distance, multiply, round_to, subtract
from paktmodel.vocabulary.words.followup import ChangeStatus, GapMovement

_ZERO: Final = Decimal(0)
#: Fewer people than this make a small part, and fewer counted or not counted.
_FEW_IN_ALL: Final = Decimal(10)
_FEW: Final = Decimal(5)

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


class GapIntervals(NamedTuple):
    """How far chance alone reaches around a difference; None where it is not known of either part.

    Attributes:
        baseline: Around the difference at the baseline.
        now: Around the difference now.
        change: Around the difference now less the one at the baseline.
    """

    baseline: Interval | None
    now: Interval | None
    change: Interval | None


def intervals_of(basis: GapBasis, baseline: Decimal | None, now: Decimal | None) -> GapIntervals:
    """Calculate how far chance reaches around a difference then and now, and around its change.

    Each part has the interval of its own significance. Then and now are taken as independent. Of the change
    nothing is said where a part has none of its own: over unlike windows, or where months follow each other.

    Args:
        basis: Both parts.
        baseline: The difference at the baseline; None without one.
        now: The difference now; None without one.
    """
    first, second = basis.first.significance, basis.second.significance
    then = _apart(starts_of(basis.first, basis.second), (first.baseline, second.baseline))
    given = basis.intervals or (first.current, second.current)
    current = _apart((value_of(basis.first), value_of(basis.second)), given)
    if basis.intervals is None and AUTOCORRELATED & {*first.codes, *second.codes}:
        return GapIntervals(None, None, None)
    change = None
    if first.change is not None and second.change is not None and baseline is not None and now is not None:
        change = _apart((now, baseline), (current, then))
    return GapIntervals(then, current, change)


#: What leaves a part without an interval that could be believed.
AUTOCORRELATED: Final = frozenset({ReasonCode.AUTOCORRELATED.value})


def _apart(
    values: tuple[Decimal | None, Decimal | None], intervals: tuple[Interval | None, Interval | None]
) -> Interval | None:
    """Calculate the interval of a difference; None where a value or its interval is not known."""
    (one, other), (of_one, of_other) = values, intervals
    if one is None or other is None or of_one is None or of_other is None:
        return None
    if of_one.confidence != of_other.confidence or one not in of_one or other not in of_other:
        return None  # a rule for one part alone asks for another level, or it starts from another value
    return difference(one, of_one, other, of_other)


class _Few(NamedTuple):
    """How few people a part has.

    Attributes:
        people: How many there are in all.
        of_them: How many are counted, or are not, where that makes it small.
    """

    people: Decimal
    of_them: Decimal | None = None


def small_groups(basis: GapBasis) -> tuple[Reason, ...]:
    """State which part has few people: fewer than ten in all, or fewer than five counted or not counted.

    How few is left out where the value is suppressed.
    """
    found = []
    for verdict in (basis.first, basis.second):
        few = _few(basis.facts, verdict)
        hidden = any(one.code is ReasonCode.SUPPRESSED for one in verdict.change.current.reasons)
        if few is None and not hidden:
            continue
        number = None if few is None else FormattedValue(few.people, like=few.people)
        evidence = Evidence(part=verdict.part, n=number)
        among = FixedPhrase()
        if few is not None:
            among = FixedPhrase("and-so-many", evidence)
            if few.of_them is not None:
                of_them = FormattedValue(few.of_them, like=few.of_them)
                among = FixedPhrase("and-so-few-of", Evidence(evidence, few=of_them))
        found.append(Reason(ReasonCode.SMALL_GROUP, Evidence(evidence, how_few=among)))
    return tuple(found)


def _few(facts: IndicatorFacts, verdict: Verdict) -> _Few | None:
    """Say how few people a small part has; None of any other."""
    current = current_of(verdict)
    if current is None:
        return None
    above, below = current.numerator, current.denominator
    if above is not None and below is not None and facts.ratio:
        if below < _FEW_IN_ALL:
            return _Few(below)
        sides = [above, subtract(below, above)] if facts.share_of_whole else [above]
        return _Few(below, min(sides)) if min(sides) < _FEW else None
    if facts.counts and current.value is not None:
        months = Decimal(max(current.observed_months, 1)) if events_per_month(facts) else Decimal(1)
        number = multiply(current.value, months)
        whole = round_to(number, 0)
        return _Few(whole if whole == number else number) if number < _FEW_IN_ALL else None
    return None


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
