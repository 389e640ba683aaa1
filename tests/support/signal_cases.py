"""Series with signals as several tests read them: twelve months up and down, a season, a wave, a step.

Most begin with twelve months of 14 and 10: mean 12, every range 4, and with ``fixed_after=12`` the limits
1.36 and 22.64, whatever follows; `PATTERNS` asks nothing else of a series, `PRESET` everything.
"""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.indicators import Indicator
from paktmodel.model.statistical_rules import Rebase, SignalRules
from paktmodel.testing import count, monthly, signal_rules, target
from tests.support.targets import result_of

FIRST = "2022-M01"
UP_AND_DOWN = [14, 10] * 6
PRESET = SignalRules()
FIXED = signal_rules(fixed_after=12)
NO_SEASON = signal_rules(season="none")
PATTERNS = signal_rules(season="none", lag=None, unstable_above=None, fixed_after=12)
PERSONS = count(total="120")

#: Up by one and down by one, month by month: nothing that a year would repeat.
RESTLESS = [1, -1] * 6
JULY = [100] * 6 + [50] + [100] * 5
#: Months that follow each other, and months with one step.
WAVE = [10, 12, 10, 12, 16, 18, 16, 18] * 2
STEP = [10, 12] * 6 + [16, 18] * 6


def read(
    values: Iterable[Any] | None,
    *,
    of: Indicator = PERSONS,
    rules: SignalRules = PRESET,
    bound: Any = None,
    first: str = FIRST,
    **fields: Any,
) -> Signal:
    """The signal of a series, month by month."""
    held = None if bound is None else result_of(bound, of)
    return read_signal(of, monthly(of.code, first, values, **fields), rules=rules, target=held)


def after(*values: Any, rules: SignalRules = PATTERNS, **more: Any) -> Signal:
    """The signal of the twelve months and those after them."""
    return read([*UP_AND_DOWN, *values], rules=rules, **more)


def rebased(rules: SignalRules, since: str) -> SignalRules:
    """The same rules with limits from a month on."""
    return evolve(rules, rebases=(Rebase(since=Period(since), reason="Ny rutin"),))


def persons(bound: str, operator: str = "at-least") -> Any:
    """A target in persons."""
    return target(bound, operator=operator, unit="personer")


def every_july(last: int = 100, *, third: int = 0) -> list[int]:
    """Three years with a July at half; in the second, months are restless, and the third is so much up."""
    second = [value + up for value, up in zip(JULY, RESTLESS, strict=True)]
    return [*JULY, *second, *[value + third for value in JULY[:-1]], last]


def two_years(size: str) -> list[Decimal]:
    """Six months below twelve and six above it by a size; in the second year restless."""
    year = [12 - Decimal(size)] * 6 + [12 + Decimal(size)] * 6
    return [*year, *[value + up for value, up in zip(year, RESTLESS, strict=True)]]
