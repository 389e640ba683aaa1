"""Whether a series has a seasonal pattern, since its last new definition.

Source: `docs/statistics.md`, *Season*.
"""

from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from paktmodel.followup.axes.charted_values import ChartedValues
from paktmodel.followup.axes.drawings import whole_shares
from paktmodel.followup.series.borders import Stretch
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.statistics.seasons import SeasonSums, season_sums, years_needed
from paktmodel.vocabulary.words.followup import ChartKind, SeasonRule

_MONTHS_OF_A_YEAR: Final = 12


def season_of(
    values: ChartedValues, stretches: Sequence[Stretch], rules: SignalRules, *, kind: ChartKind
) -> tuple[SeasonSums | None, str | None]:
    """Test for a season since the last new definition.

    Where a rebase lies between, values are taken less the mean of their own segment.

    Args:
        values: The final points of the whole series.
        stretches: Where limits are calculated again.
        rules: The rules.
        kind: The chart that was chosen.

    Returns:
        What the test comes to, or why it was not made; both None where it was not asked.
    """
    if kind is ChartKind.RARE or rules.season is not SeasonRule.AUTO or not values.rows:
        return None, None
    since = list(stretches)
    if len(since) > 1:
        broken = max((at for at, one in enumerate(since) if one.broken), default=0)
        since = since[broken:]
        begin = next(
            (at for at, row in enumerate(values.rows) if row >= since[0].rows.start), len(values.rows)
        )
        values = values.part(begin, len(values.rows))
        if not values.rows:
            return None, None
    months, step = values.months, values.step
    period = _MONTHS_OF_A_YEAR // step
    needed = years_needed(period)
    years = ((months[-1] - months[0]) // step + 1) // period
    if needed is None:
        return None, "half-years"
    if years < needed:
        return None, "too-few-years"
    ratios = values.ratios if kind in (ChartKind.P_PRIME, ChartKind.U_PRIME) else None
    digits: Sequence[int] = values.digits if ratios is None else whole_shares(ratios)
    if len(since) > 1:
        digits = _less_own_mean(digits, values.rows, since)
    first = months[-1] // step - years * period + 1
    if not values.has_gaps:
        start = len(digits) - years * period
        table = [digits[at : at + period] for at in range(start, len(digits), period)]
        # Columns begin with the month of the first value kept, which changes nothing.
        return season_sums(table, _whole_year(period)), None
    known = {month // step: digit for month, digit in zip(months, digits, strict=True)}
    columns = [
        at for at in range(period) if all(first + year * period + at in known for year in range(years))
    ]
    if 2 * len(columns) < period:
        return None, "too-few-months"
    table = [[known[first + year * period + at] for at in columns] for year in range(years)]
    return season_sums(table, tuple(sorted((first + at) % period + 1 for at in columns))), None


@lru_cache(maxsize=16)
def _whole_year(period: int) -> tuple[int, ...]:
    """List the places of the year in which it has a period: all of them."""
    return tuple(range(1, period + 1))


def _less_own_mean(digits: Sequence[int], rows: Sequence[int], since: Sequence[Stretch]) -> list[int]:
    """Take values less the mean of their own segment, times a number that keeps them whole."""
    groups = [[at for at, row in enumerate(rows) if row in one.rows] for one in since]
    times = 1
    for group in groups:
        times *= max(len(group), 1)
    apart = [0] * len(digits)
    for group in groups:
        summed = sum(digits[at] for at in group)
        for at in group:
            apart[at] = digits[at] * times - summed * (times // len(group))
    return apart
