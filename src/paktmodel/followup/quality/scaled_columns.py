"""Full columns as whole numbers of one scale, so that they are held against each other exactly and fast."""

from collections.abc import Iterable, Sequence
from itertools import repeat
from typing import Final, NamedTuple

from paktmodel.followup.series.column import Column
from paktmodel.values.precision import Slack

#: Of values that are not counts, and of which nothing is stated.
_ROUNDED: Final = Slack(False)


class ScaledColumns(NamedTuple):
    """Full columns as whole numbers of one scale.

    Attributes:
        digits: The numbers of each column.
        loose: How far rounding may have moved each, in halves of the last digit; one number where all
            values of a column are printed alike.
    """

    digits: list[Sequence[int]]
    loose: list[int | list[int]]

    @property
    def allowed(self) -> Iterable[int]:
        """How far rounding may have moved a sum over all columns, row by row, in halves of the last digit."""
        same = sum(one for one in self.loose if isinstance(one, int))
        lists = [one for one in self.loose if not isinstance(one, int)]
        return [same + sum(row) for row in zip(*lists, strict=True)] if lists else repeat(same)


def in_one_scale(*columns: Column | None, slack: Slack = _ROUNDED) -> ScaledColumns | None:
    """Bring columns to one scale; None unless each has a value in every row."""
    full = [column for column in columns if column is not None and column.full]
    if len(full) < len(columns):
        return None
    places = max(slack.places, *(column.places for column in full))
    found = ScaledColumns([], [])
    for column in full:
        digits = column.digits
        if column.places < places:
            power = 10 ** (places - column.places)
            digits = [value * power for value in digits]
        found.digits.append(digits)
        found.loose.append(slack.halves(digits, column.printed, places))
    return found
