"""The values of a gap as its sentence states them, rounded so that they show how it has moved."""

from decimal import Decimal
from typing import Final, NamedTuple

from paktmodel.errors import Evidence
from paktmodel.followup.comparisons.comparability import value_of
from paktmodel.followup.text.difference_format import difference
from paktmodel.followup.text.number_format import FormattedValue
from paktmodel.followup.text.period_names import period_name
from paktmodel.followup.text.reason_codes import ReasonCode
from paktmodel.followup.text.reasons import Reason
from paktmodel.followup.verdicts.verdict import Verdict
from paktmodel.model.indicators import Indicator
from paktmodel.values.figures import compare, distance, subtract
from paktmodel.values.rounding import MOST_PLACES, as_print, places_of, rounded
from paktmodel.vocabulary.words.followup import GapMovement

_ZERO: Final = Decimal(0)


class MovedDifference(NamedTuple):
    """A difference then and now, as its sentence needs it."""

    baseline: Decimal | None
    now: Decimal | None
    change: Decimal | None
    tolerance: Decimal
    movement: GapMovement


def stated_values(indicator: Indicator, gap: MovedDifference, first: Verdict, second: Verdict) -> Reason:
    """State what the movement rests on, rounded so that the two values give the difference stated."""
    places = max(places_of(one.change.shown_baseline) for one in (first, second))
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
        "baseline": FormattedValue(
            gap.baseline, like=None if gap.baseline is None else as_print(gap.baseline), signed=True
        ),
        "baseline_period": period_name(indicator.printed.period, years=years),
        "tolerance": FormattedValue(
            gap.tolerance, like=gap.tolerance if few else like, extra=0 if few else 1
        ),
    }
    return Reason(_sentence(gap), Evidence(evidence))


def _sentence(gap: MovedDifference) -> ReasonCode:
    if gap.movement is GapMovement.NOT_ASSESSABLE:
        return ReasonCode.GAP_NOW if gap.baseline is None else ReasonCode.GAP_THEN_AND_NOW
    if gap.movement is GapMovement.UNCHANGED and gap.now == gap.baseline:
        return ReasonCode.GAP_SAME
    return ReasonCode(f"gap-{gap.movement}")


def _shows_movement(gap: MovedDifference, now: Decimal) -> bool:
    """Say whether a rounded difference moves the same way as the exact one."""
    if gap.baseline is None or gap.change is None or gap.movement is GapMovement.NOT_ASSESSABLE:
        return True
    if gap.movement is GapMovement.CROSSED:
        return compare(now, _ZERO) == -compare(gap.baseline, _ZERO)
    change = subtract(distance(now, _ZERO), distance(gap.baseline, _ZERO))
    if gap.movement is GapMovement.UNCHANGED:
        return distance(change, _ZERO) <= gap.tolerance
    return compare(change, _ZERO) == compare(gap.change, _ZERO)
