"""Charts of rare events: an exact Poisson limit upwards, and an unusually long time without one.

Of whole events with a mean below five, moving ranges make limits that mean nothing: most values are 0 and
1. A point is *outside* when as many events or more come about in at most 0.135 per cent of periods by
chance; below there is no limit, but a *long gap* at the end of the series is as unlikely.

Source: the Poisson distribution; `docs/statistics.md`. Women 1.8 per month in AMN-2023-00174, indicator 4.1.
"""

import math
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Decimal

from paktmodel.errors import InvalidValue
from paktmodel.statistics.chart import Chart, spread_out
from paktmodel.statistics.patterns import Causes
from paktmodel.statistics.plain_numbers import Numbers, counts_in, fault_at, of_float
from paktmodel.statistics.quantiles import poisson_limit
from paktmodel.statistics.ratio_charts import TAIL
from paktmodel.statistics.xmr_charts import breaks_in
from paktmodel.values.figures import plain
from paktmodel.vocabulary.words.followup import ChartKind, SpecialCause


def rare_chart(counts: Numbers) -> Chart:
    """Draw a chart of rare events in order of time, as one segment.

    Args:
        counts: How many events there were in each period; None where that is missing.

    Returns:
        The chart. Its upper limit is the smallest number of events that is marked; it has no lower one.

    Raises:
        InvalidValue: `number-negative`, `number-not-whole`, or what is refused of one number; the error
            states its place.

    >>> rare_chart([1, 3, 2, 0, 1, 4, 2, 1, 9]).upper[0]
    Decimal('9')
    """
    known = counts_in("counts", counts)
    for place, value in enumerate(known):
        if value is not None and value != value.to_integral_value(ROUND_HALF_EVEN):
            raise fault_at(InvalidValue("number-not-whole", "a whole number", plain(value)), "counts", place)
    present = [value is not None for value in known]
    events = [int(value) for value in known if value is not None]
    count = len(known)
    none: tuple[None, ...] = (None,) * count
    if not events:
        return Chart(
            kind=ChartKind.RARE,
            points=none,
            lower=none,
            upper=none,
            lower_uncut=none,
            upper_uncut=none,
            causes=((),) * count,
            sides=(0,) * count,
        )
    mean = sum(events) / len(events)
    limit = rare_limit(mean)
    causes, sides = rare_marks(events, mean, limit, breaks_in(present))
    highs = (Decimal(limit),) * count
    return Chart(
        kind=ChartKind.RARE,
        centre=of_float(mean),
        points=tuple(known),
        lower=none,
        upper=highs,
        lower_uncut=none,
        upper_uncut=highs,
        causes=spread_out(causes, present, ()),
        sides=spread_out(sides, present, 0),
    )


def rare_limit(mean: float) -> int:
    """Return the smallest number of events of which chance makes as many or more too seldom."""
    return poisson_limit(mean, TAIL)


def rare_marks(
    events: Sequence[int], mean: float, limit: int, breaks: Sequence[int] = ()
) -> tuple[Causes, list[int]]:
    """Mark the periods with too many events to be chance, and the long time without any at the end.

    Args:
        events: How many events there were in each period.
        mean: Their mean.
        limit: The smallest number of events that is marked.
        breaks: The places of periods before which one is missing.

    Returns:
        For each period its causes, and to which side they mark it.
    """
    causes: list[tuple[SpecialCause, ...]] = [()] * len(events)
    sides = [0] * len(events)
    for place, seen in enumerate(events):
        if seen >= limit:
            causes[place], sides[place] = (SpecialCause.OUTSIDE_LIMITS,), 1
    first = breaks[-1] if breaks else 0
    begun = next((place + 1 for place in range(len(events) - 1, first - 1, -1) if events[place]), first)
    if begun < len(events) and math.exp(-(len(events) - begun) * mean) <= TAIL:
        for place in range(begun, len(events)):
            causes[place], sides[place] = (SpecialCause.LONG_GAP,), -1
    return tuple(causes), sides
