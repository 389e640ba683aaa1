"""The direction that targets imply, where the paper prints none."""

from collections.abc import Iterable
from decimal import Decimal

from paktmodel.model.limits import Exact, limits_of
from paktmodel.model.target_units import limits_in
from paktmodel.model.targets import Target
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.sources import Unstated


def implied_direction(
    targets: Iterable[Target], baseline: Decimal | None, unit: str = Unstated.UNSTATED
) -> Direction | None:
    """Infer the change that targets ask for; None where they do not say.

    At least and above ask for more, at most and below for less. A range, and bounds on both sides, lead from
    outside to their nearest end, and inside they ask for what is; a path without a bound leads from its first
    milestone to its last.

    Args:
        targets: The targets of one part.
        baseline: Where the way begins; None where that is not known.
        unit: The unit of the baseline, into which targets in another are converted.
    """
    sides: set[int] = set()
    lows: list[Exact] = []
    highs: list[Exact] = []
    for target in targets:
        bound = target.stated_bound(baseline)
        if bound is None:
            continue
        limits = limits_in(target, limits_of(bound), unit)
        relative = target.relative is not None
        if limits.low is not None:
            sides.add(1)
            lows += [] if relative else [limits.low]
        if limits.high is not None:
            sides.add(-1)
            highs += [] if relative else [limits.high]
    if not sides:
        return None
    if len(sides) == 1:
        return Direction.INCREASE if sides == {1} else Direction.DECREASE
    if baseline is None or not lows or not highs:
        return None
    start = Exact(baseline)
    if start < max(lows):
        return Direction.INCREASE
    return Direction.DECREASE if start > min(highs) else Direction.MAINTAIN
