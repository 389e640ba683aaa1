"""Whether neighbouring values follow each other, and whether one step of the level explains it.

Sums are whole numbers, so that neither a unit nor a mirror changes an answer by a digit.

Source: Bartlett 1946 (standard error of a serial correlation); `docs/statistics.md`.
"""

import math
from collections.abc import Sequence
from decimal import Decimal
from itertools import accumulate
from operator import mul
from typing import Final, NamedTuple

from paktmodel.errors.frozen_classes import frozen
from paktmodel.statistics.plain_numbers import Numbers, in_one_scale, numbers_in, of_float
from paktmodel.statistics.xmr_charts import breaks_in
from paktmodel.values.tuples import gathered

#: Above so many standard errors neighbouring values are too much alike: five in a hundred are by chance.
STANDARD_ERRORS: Final = 1.645
#: Points that each side of a step has at least.
_EACH_SIDE: Final = 3
#: How many times as well a step must fit as a carry-over, three numbers as it takes against two.
_BETTER: Final = (3, 2)


@frozen(kw_only=True, field_transformer=gathered)
class LagTest:
    """Whether neighbouring values are more alike than chance makes them.

    Attributes:
        r: Serial correlation of neighbours; None where nothing varies, or where there are hardly any.
        threshold: What r exceeds in one of twenty series of independent values; None without an r.
        high: Whether r exceeds it.
    """

    r: Decimal | None = None
    threshold: Decimal | None = None
    high: bool = False

    def __repr__(self) -> str:
        return f"LagTest(r = {self.r}, {'high' if self.high else 'not high'})"


@frozen(kw_only=True, field_transformer=gathered)
class StepTest:
    """Whether one step of the level explains a series better than a carry-over from value to value.

    Attributes:
        at: Place of the first value after the best step; None where there is none.
        before: Mean of the values before it.
        after: Mean of the values from it on.
        rss: Sum of squares that is left with the step.
        carry_over_rss: Sum of squares that is left when each value follows from the one before, brought to
            as many values.
        explains: Whether the step leaves less than two thirds of that.
    """

    at: int | None = None
    before: Decimal | None = None
    after: Decimal | None = None
    rss: Decimal | None = None
    carry_over_rss: Decimal | None = None
    explains: bool = False

    def __repr__(self) -> str:
        return f"StepTest(at {self.at}, {'explains' if self.explains else 'does not explain'})"


def lag_test(values: Numbers) -> LagTest:
    """Test whether neighbouring values are more alike than chance makes them.

    r₁ is too high above 1.645/√n - 1/n. Pairs over a missing value are left out.

    Unit: that of the values, which does not matter.

    Args:
        values: The values in order of time; None where one is missing.

    Raises:
        InvalidValue: A value that is no finite number; the error states its place.

    >>> lag_test([1, 2, 3, 4, 5, 6, 7, 8]).high, lag_test([1, 2, 1, 2, 1, 2, 1, 2]).high
    (True, False)
    """
    known = numbers_in("values", values)
    digits, _ = in_one_scale([value for value in known if value is not None])
    found = Neighbours(digits, breaks_in([value is not None for value in known]))
    if found.r is None:
        return LagTest()
    threshold = lag_threshold(STANDARD_ERRORS, len(digits), len(digits))
    return LagTest(r=of_float(found.r), threshold=of_float(threshold), high=found.r > threshold)


def step_test(values: Numbers) -> StepTest:
    """Test whether one step of the level explains a series better than a carry-over from value to value.

    The best single step, at least three values on each side of it, against one least-squares line of each
    value on the one before.

    Unit: means in that of the values, sums of squares in its square.

    Args:
        values: The values in order of time; None where one is missing.

    Raises:
        InvalidValue: A value that is no finite number; the error states its place.

    >>> step_test([1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9]).at
    6
    """
    known = numbers_in("values", values)
    present = [place for place, value in enumerate(known) if value is not None]
    digits, places = in_one_scale([value for value in known if value is not None])
    found = Neighbours(digits, breaks_in([value is not None for value in known]))
    step = found.step
    if step is None:
        return StepTest()
    unit = 10.0**places
    before, after = digits[: step.at], digits[step.at :]
    return StepTest(
        at=present[step.at],
        before=of_float(sum(before) / len(before) / unit),
        after=of_float(sum(after) / len(after) / unit),
        rss=of_float(step.rss / unit / unit),
        carry_over_rss=of_float(step.carry_over_rss / unit / unit),
        explains=step.explains,
    )


def lag_threshold(errors: float, count: int, of_mean: float) -> float:
    """Return what a serial correlation exceeds by chance in a few series of independent values.

    Args:
        errors: How many standard errors.
        count: Of how many values it was calculated.
        of_mean: Of how many values each mean was taken that was subtracted.
    """
    return errors / math.sqrt(count) - 1 / of_mean


class Step(NamedTuple):
    """The best single step of a series.

    Attributes:
        at: Place of the first value after it.
        rss: Sum of squares that is left with it.
        carry_over_rss: Sum of squares that a carry-over leaves, brought to as many values.
        explains: Whether it leaves less than two thirds of that.
    """

    at: int
    rss: float
    carry_over_rss: float
    explains: bool


class Neighbours:
    """How the values of a series follow each other; each sum is calculated when it is asked for.

    Args:
        digits: The values as whole numbers.
        breaks: The places of those before which a value is missing.
    """

    __slots__ = ("_apart", "_breaks", "_squares", "digits", "r")

    def __init__(self, digits: Sequence[int], breaks: Sequence[int] = ()) -> None:
        self.digits = digits
        count, summed = len(digits), sum(digits)
        # n times as far from the mean, which keeps everything whole.
        self._apart = [count * one - summed for one in digits]
        self._breaks = breaks
        self._squares = sum(map(mul, self._apart, self._apart))
        #: Serial correlation of neighbours; None where nothing varies, or where there are hardly any.
        self.r: float | None = None
        if self._squares and count > 2:
            pairs = sum(map(mul, self._apart, self._apart[1:]))
            pairs -= sum(self._apart[place - 1] * self._apart[place] for place in breaks)
            self.r = pairs / self._squares

    @property
    def step(self) -> Step | None:
        """The best single step; None of too few values."""
        count = len(self.digits)
        places = range(_EACH_SIDE, count - _EACH_SIDE + 1)
        if not places:
            return None
        # Around the mean both sides add up to nothing, so that one of the sums tells all of the step.
        left = list(accumulate(self._apart))
        at = max(places, key=lambda place: left[place - 1] ** 2 / (place * (count - place)))
        gained = count * left[at - 1] ** 2
        split = at * (count - at)
        rest = self._squares * split - gained  # times split
        line, of = self._carry_over()
        better, worse = _BETTER
        explains = better * rest * of < worse * line * split
        scale = count * count
        return Step(at, rest / (split * scale), line / (of * scale), explains)

    def _carry_over(self) -> tuple[int, int]:
        """Return what a line of each value on the one before leaves, as a quotient of whole numbers."""
        count = len(self._apart)
        before, after = self._apart[:-1], self._apart[1:]
        if self._breaks:
            apart = {place - 1 for place in self._breaks}
            before, after = (
                [value for place, value in enumerate(side) if place not in apart] for side in (before, after)
            )
        pairs = len(before)
        if not pairs:
            return self._squares, 1
        one, other = sum(before), sum(after)
        of_one = pairs * sum(map(mul, before, before)) - one * one
        of_other = pairs * sum(map(mul, after, after)) - other * other
        of_both = pairs * sum(map(mul, before, after)) - one * other
        if not of_one:
            return of_other * count, pairs * pairs
        return (of_other * of_one - of_both * of_both) * count, of_one * pairs * pairs
