"""Whether a process that goes on as it does meets a target: only where the process is stable.

Source: `docs/statistics.md`, *Target: assurance*.
"""

from collections.abc import Sequence
from fractions import Fraction
from math import ceil, floor
from typing import Final, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.followup.axes.signal_claims import Claim, unit_of, unstable_process
from paktmodel.followup.axes.signal_segments import SegmentChart, cut
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.targets.result import TargetResult
from paktmodel.followup.text.phrases import FixedPhrase
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.limits import Exact, Limits, limits_of
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.chart import Ends
from paktmodel.vocabulary.words.followup import Assurance
from paktmodel.vocabulary.words.indicators import Aggregation, Basis, Direction, Kind

#: No mark among so many points at the end.
_LATEST: Final = 6
#: No more than this part of the points marked.
_MOST_MARKED: Final = Fraction(1, 10)
_LEAST_POINTS: Final = 12


class Assured(NamedTuple):
    """What a series says about a target.

    Attributes:
        assurance: Whether a process that goes on like the segment meets it.
        expected: From where to where values are expected; empty where nothing is forecast.
        kept: How many points of the segment meet it; None where they cannot be held against it.
        of: How many points the segment has.
        reasons: Why nothing is forecast.
    """

    assurance: Assurance = Assurance.NOT_CLAIMED
    expected: Ends = (None, None)
    kept: int | None = None
    of: int = 0
    reasons: tuple[Reason, ...] = ()


#: What is said where there is no target.
NOT_ASSURED: Final = Assured()


def unstable(chart: SegmentChart, claim: Claim, *, seasonal: bool) -> tuple[Reason, ...]:
    """State why a segment is not stable; nothing where it is.

    Args:
        chart: The segment on its chart.
        claim: What the tests before a claim came to.
        seasonal: Whether the series has a seasonal pattern.
    """
    reasons = list(claim.unclaimed)
    codes = {reason.code for reason in reasons}
    if seasonal and ReasonCode.SEASON_NEEDS_TWO_YEARS not in codes:
        reasons.append(Reason(ReasonCode.SEASON, Evidence(unit_of(chart.values.periods))))
    late = sum(map(bool, chart.drawing.sides[-_LATEST:]))
    restless = late or (chart.final and Fraction(chart.marked, chart.final) > _MOST_MARKED)
    if restless and ReasonCode.UNSTABLE_PROCESS not in codes:
        which = FixedPhrase("more-than-one-in-ten")
        if late:
            which = FixedPhrase("of-the-latest", Evidence(k=late, latest=_LATEST))
        reasons.append(unstable_process(chart, which))
    elif claim.tests.high and not codes & {ReasonCode.AUTOCORRELATED, ReasonCode.UNSTABLE_PROCESS}:
        reasons += [reason for reason in claim.notes if reason.code is ReasonCode.LEVEL_SHIFT]
    if chart.final < _LEAST_POINTS and ReasonCode.SHORT_SERIES not in codes:
        evidence = Evidence(points=chart.final, least=_LEAST_POINTS)
        found = FixedPhrase("points-of", evidence)
        reasons.append(Reason(ReasonCode.SHORT_SERIES, Evidence(evidence, found=found)))
    return tuple(reasons)


def assured(
    facts: IndicatorFacts,
    target: TargetResult | None,
    chart: SegmentChart,
    rules: SignalRules,
    direction: Direction | None,
    why_not: tuple[Reason, ...],
) -> Assured:
    """Say whether a process that goes on like a segment meets a target.

    It does where both limits are on the right side and every point was, it does not where both are on the
    wrong side and no point met it, and at times otherwise.

    Args:
        facts: What is measured.
        target: How the target stands that the limits are held against; None without one.
        chart: The segment on its chart.
        rules: The rules.
        direction: The change wanted.
        why_not: Why the segment is not stable; nothing where it is.
    """
    if target is None:
        return NOT_ASSURED
    if target.bound is None:
        return Assured(reasons=target.reasons)
    values, final = chart.values, chart.final
    months, of = values.periods[final - 1].months if final else 0, _months_of(target, facts)
    if months != of and not of_one_size(facts):
        code = ReasonCode.SHORTER_WINDOW if months < of else ReasonCode.LONGER_PERIOD
        unlike = Reason(code, Evidence(months=months, of=of))
        return Assured(reasons=(unlike,))
    bound = limits_of(target.bound)
    kept = _held(values.digits[:final], values.places, bound)
    if not rules.guarded:
        return _as_nhs_does(direction, chart.drawing.typical, bound, kept, final)
    expected = cut(chart.drawing.forecast, facts.bounds, rules)
    low, high = expected
    if why_not or low is None or high is None:
        return Assured(kept=kept, of=final, reasons=why_not)
    ends = [bound.hold(Exact(end)) for end in (low, high)]
    if all(ends) and kept == final:
        found = Assurance.PASSING
    elif not any(ends) and not kept and bound.passed(Exact(low)) == bound.passed(Exact(high)):
        found = Assurance.FAILING
    else:
        found = Assurance.INCONSISTENT
    return Assured(found, expected, kept, final)


def _months_of(target: TargetResult, facts: IndicatorFacts) -> int:
    """Count the months of the value that a target is for."""
    period = target.period
    return facts.length if period is None or not period.months else period.months


def _as_nhs_does(direction: Direction | None, ends: Ends, bound: Limits, kept: int, of: int) -> Assured:
    """Hold a target against both limits as NHS England does: strictly, and only with a direction."""
    edges = [edge for edge in (bound.low, bound.high) if edge is not None]
    if direction not in (Direction.INCREASE, Direction.DECREASE) or len(edges) != 1:
        return Assured(kept=kept, of=of)
    low, high = ends
    found = Assurance.INCONSISTENT
    if low is not None and high is not None and (edges[0] < Exact(low) or edges[0] > Exact(high)):
        above = edges[0] < Exact(low)
        found = Assurance.PASSING if above is (direction is Direction.INCREASE) else Assurance.FAILING
    return Assured(found, ends, kept, of)


def _held(digits: Sequence[int], places: int, bound: Limits) -> int:
    """Count the values that meet a bound, by the whole numbers that they have to reach."""
    unit = 10**places
    low = None if bound.low is None else bound.low * unit
    high = None if bound.high is None else bound.high * unit
    if bound.included:
        least, most = (None if low is None else ceil(low)), (None if high is None else floor(high))
    else:
        least, most = (None if low is None else floor(low) + 1), (None if high is None else ceil(high) - 1)
    return sum((least is None or one >= least) and (most is None or one <= most) for one in digits)


def of_one_size(facts: IndicatorFacts) -> bool:
    """Say whether a month's value is of the size of a year's: no month's sum is held against a year's."""
    indicator = facts.indicator
    if not (facts.adds or indicator.kind is Kind.UNSTATED) or indicator.basis is Basis.STOCK:
        return True
    return facts.aggregation in (Aggregation.MEAN, Aggregation.LATEST)
