"""XmR charts on plain numbers: of values, and of differences from the same month a year before."""

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from paktmodel.errors import InvalidArgument
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.chart import Chart, bounds_in, cut, spread_out
from paktmodel.statistics.plain_numbers import Number, Numbers, in_one_scale, is_whole_number, numbers_in
from paktmodel.statistics.valid_rules import validate_signal_rules
from paktmodel.statistics.xmr_limits import LimitSums, has_limits, limit_sums, marks_of
from paktmodel.values.figures import divide, subtract
from paktmodel.vocabulary.words.followup import ChartKind

#: By what a mean moving range of two points is divided to be a standard deviation.
RANGE_OF_TWO = Decimal("1.128")


def xmr(
    values: Numbers,
    *,
    rules: SignalRules | None = None,
    fixed_after: int | None = None,
    bounds: tuple[Number | None, Number | None] | None = None,
) -> Chart:
    """Draw an XmR chart of values in order of time, as one segment.

    How many values there are is not asked, nor whether they have a season or follow one another: that is
    for `season_test` and `lag_test` to say, and a follow-up asks them before it claims anything.

    Unit: that of the values, which does not matter. Limits: exact, stated to 34 digits.
    Source: NHS England, *Making Data Count*; `docs/statistics.md`.

    Args:
        values: The values, one a period; None where one is missing. No pattern reaches over it.
        rules: Factor, screening and patterns; None takes the library's preset.
        fixed_after: From how many values the limits are calculated; None takes what the rules say.
        bounds: The lowest and the highest value that can be, at which limits are cut when they are stated.

    Raises:
        InvalidArgument: Rules that contradict themselves, or bounds that are none.
        InvalidValue: A value that is no finite number; the error states its place.

    >>> chart = xmr([4, 6, 4, 6])
    >>> chart.centre, chart.mean_range, chart.upper[0]
    (Decimal('5'), Decimal('2'), Decimal('10.32'))
    """
    applied = chart_rules(rules, fixed_after)
    limited = bounds_in(bounds)
    known = numbers_in("values", values)
    drawn = _drawn(ChartKind.XMR, known, known, applied)
    ends = zip(drawn["lower_uncut"], drawn["upper_uncut"], strict=True)
    cut_ends = [cut(one, limited) for one in ends]
    lower, upper = ([one[side] for one in cut_ends] for side in (0, 1))
    return Chart(**{**drawn, "lower": lower, "upper": upper})


def year_on_year(values: Numbers, period: int = 12, *, rules: SignalRules | None = None) -> Chart:
    """Draw the chart of differences from the same month a year before, around 0.

    Around 0 and not around their mean: a lasting change of the year is what the chart is to show.

    Args:
        values: The values, one a period, the first year among them; None where one is missing.
        period: How many periods a year has.
        rules: Factor, screening and patterns; None takes the library's preset.

    Returns:
        The chart, whose points are differences: None for the first year, and where either is missing.

    Raises:
        InvalidArgument: Rules that contradict themselves, or a year of fewer than 2 periods.
        InvalidValue: A value that is no finite number; the error states its place.

    >>> year_on_year([1, 5, 2, 7], period=2).points
    (None, None, Decimal('1'), Decimal('2'))
    """
    if not is_whole_number(period) or period < 2:
        raise InvalidArgument("period", "a whole number of at least 2 periods a year", period)
    applied = chart_rules(rules, None)
    known = numbers_in("values", values)
    before = [None] * min(period, len(known)) + known[: max(len(known) - period, 0)]
    apart = [
        None if one is None or other is None else subtract(one, other)
        for one, other in zip(known, before, strict=True)
    ]
    return Chart(**_drawn(ChartKind.YEAR_ON_YEAR, apart, apart, applied, centre=0))


def chart_rules(rules: SignalRules | None, fixed_after: int | None) -> SignalRules:
    """Take the rules of a chart, with the number of points that fix its limits.

    Raises:
        InvalidArgument: Rules that contradict themselves.
    """
    given = SignalRules() if rules is None else rules
    validate_signal_rules(given)
    if fixed_after is None:
        return given
    from attrs import evolve

    if not is_whole_number(fixed_after) or fixed_after < 1:
        raise InvalidArgument("fixed_after", "a whole number of points from 1 on, or None", fixed_after)
    return evolve(given, fixed_after=fixed_after)


def breaks_in(present: Sequence[bool]) -> list[int]:
    """Find the places, among the values that are there, of those before which some are missing."""
    breaks, place = [], 0
    for index, there in enumerate(present):
        if there:
            if place and not present[index - 1]:
                breaks.append(place)
            place += 1
    return breaks


def ends_of(sums: LimitSums | None, rules: SignalRules) -> tuple[Decimal | None, Decimal | None]:
    """Return the limits; none of fewer than two values, nor where there are none (`has_limits`)."""
    found = None if sums is None or not has_limits(sums, rules) else sums.limits
    return (None, None) if found is None else found


def _drawn(
    kind: ChartKind,
    known: Sequence[Decimal | None],
    points: Sequence[Decimal | None],
    rules: SignalRules,
    *,
    centre: int | None = None,
) -> dict[str, Any]:
    """Draw a chart of values; the fields of it."""
    present = [value is not None for value in known]
    digits, places = in_one_scale([value for value in known if value is not None])
    breaks = breaks_in(present)
    sums = limit_sums(digits, places, rules, breaks, centre=centre)
    causes, sides = marks_of(digits, sums, rules, breaks)
    lower, upper = ends_of(sums, rules)
    lows, highs = ((limit,) * len(points) for limit in (lower, upper))
    mean_range = None if sums is None else sums.mean_range
    return {
        "kind": kind,
        "centre": None if sums is None else sums.mean,
        "points": tuple(points),
        "lower": lows,
        "upper": highs,
        "lower_uncut": lows,
        "upper_uncut": highs,
        "sigma": None if mean_range is None else divide(mean_range, RANGE_OF_TWO),
        "mean_range": mean_range,
        "screened": 0 if sums is None else sums.screened,
        "causes": spread_out(causes, present, ()),
        "sides": spread_out(sides, present, 0),
        "fixed_after": rules.fixed_after,
    }
