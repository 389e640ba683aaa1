"""What issues in the values mean for a verdict: nothing can be judged, or a note says so."""

from collections.abc import Iterable, Sequence
from typing import Final

from paktmodel.calendar.periods import Period
from paktmodel.errors import Evidence
from paktmodel.followup.quality.issues import DataIssue, Periods
from paktmodel.followup.series.facts import IndicatorFacts, Measured
from paktmodel.followup.series.running import months_read
from paktmodel.followup.series.window_value import WindowValue
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.model.parts import Part

#: Issues that leave no value of the period to rest a verdict on: by itself it cannot be.
_IMPOSSIBLE: Final = frozenset(
    {
        "count-negative-observed",
        "numerator-above-denominator",
        "part-above-total",
        "unlike-baseline",
        "value-not-on-scale-observed",
        "share-out-of-range-observed",
    }
)
#: Decimals leave none either of a place or a step; a count with decimals may still be about right.
_NO_STEP: Final = "value-not-whole-observed"
#: Issues in values which do not go together, each possible by itself: a verdict says so.
DISAGREEING: Final = frozenset(
    {
        "part-counted-above-total",
        "parts-off-total-observed",
        "periods-disagree",
        "share-outside-parts",
        "value-disagrees-with-ratio",
    }
)


def is_impossible(facts: IndicatorFacts, issue: DataIssue) -> bool:
    """Say whether an issue leaves no value of its periods to rest a verdict on."""
    return issue.code in _IMPOSSIBLE or (issue.code == _NO_STEP and not facts.adds)


def contradiction_in(
    indicator: Measured, part: Part, current: WindowValue, issues: Sequence[DataIssue]
) -> Reason | None:
    """State that values which a window rests on cannot be right; None where nothing speaks against them.

    Nothing can then be judged from the window.

    Args:
        indicator: What is measured.
        part: The part whose window it is.
        current: The window.
        issues: The issues in the indicator's values, as `issues_of` gives them.
    """
    if not issues:
        return None
    facts = IndicatorFacts.of(indicator)
    impossible = (issue for issue in issues if is_impossible(facts, issue))
    return _reason_for(indicator, part, current, impossible, ReasonCode.FIGURES_CONTRADICT) or slip_in(
        indicator, part, current, issues, ReasonCode.UNIT_SLIP_UNACKNOWLEDGED
    )


def slip_in(
    indicator: Measured, part: Part, current: WindowValue, issues: Sequence[DataIssue], reason: ReasonCode
) -> Reason | None:
    """State that values which a window rests on seem to be in another unit; None where none does.

    Args:
        indicator: What is measured.
        part: The part whose window it is.
        current: The window.
        issues: The issues in the indicator's values, as `issues_of` gives them.
        reason: Whether those are meant by which nothing is judged, or those that a verdict remarks on.
    """
    if not issues:
        return None
    return _reason_for(indicator, part, current, (one for one in issues if one.reason is reason), reason)


def disagreement_in(
    indicator: Measured, part: Part, current: WindowValue, issues: Sequence[DataIssue]
) -> Reason | None:
    """State that values which a window rests on do not go together with others; None where they do.

    The window's own values are possible, so that they are judged, and the verdict says so.

    Args:
        indicator: What is measured.
        part: The part whose window it is.
        current: The window.
        issues: The issues in the indicator's values, as `issues_of` gives them.
    """
    if not issues:
        return None
    disagreeing = (issue for issue in issues if issue.code in DISAGREEING)
    return _reason_for(indicator, part, current, disagreeing, ReasonCode.FIGURES_DISAGREE)


def _reason_for(
    indicator: Measured,
    part: Part,
    current: WindowValue,
    issues: Iterable[DataIssue],
    reason: ReasonCode,
) -> Reason | None:
    found = [
        period
        for issue in issues
        for period in _rested_on(IndicatorFacts.of(indicator), current, issue.periods_of(part), issue.code)
    ]
    return Reason(reason, Evidence(periods=Periods(found))) if found else None


def _rested_on(
    facts: IndicatorFacts, current: WindowValue, periods: tuple[Period, ...], code: str
) -> list[Period]:
    """Select the periods on whose values a window rests."""
    if not periods:
        return []
    if facts.runs_up:
        ends = set().union(*months_read(facts, current.first.first_month, current.last.last_month))
        return [period for period in periods if period.months and period.last_month in ends]
    start, end = current.first.start, current.last.end
    inside = [period for period in periods if start <= period.start and period.end <= end]
    if current.first == current.last:
        return [period for period in inside if period == current.first or not period.months]
    if code == "periods-disagree":
        return inside
    length = current.last.last_month - current.first.first_month + 1
    return [period for period in inside if period.months < length]
