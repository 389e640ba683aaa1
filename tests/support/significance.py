"""Years and months of indicator 1.1 for the tests of significance: 2023 is printed, 2024 is followed up.

The months of a year stand in order of time. Expected intervals are those of `statistics_oracle`.
"""

import datetime as dt
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Any

import paktmodel as pm
from paktmodel.followup.axes.significance import significance_of
from paktmodel.followup.series.window import current_value
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import SignificanceRules
from paktmodel.observations import Observation
from paktmodel.testing import baseline, count, monthly, observation
from paktmodel.vocabulary.words.followup import WindowChoice
from tests.support import significance_oracle, statistics_oracle as oracle

JANUARY = "2025-01-31"
FIRST = {year: pm.Period(f"{year}-M01").first_month for year in (2023, 2024)}
FLOW: dict[str, Any] = {"basis": "flow", "aggregation": "sum", "window": "period"}
AMOUNT: dict[str, Any] = {"kind": "amount", **FLOW}
PLAIN = SignificanceRules.preset("plain")
ASSUMED = "beräknat som om fallen vore oberoende av varandra"

# X² = 12 · 6²/10 = 43.2 against 19.68 of chance (χ², 11 degrees), and φ = 43.2/11 = 3.927.
WIDE = [4, 16] * 6
# X² = 12 · 3²/10 = 10.8, which is no more than chance.
NARROW = [7, 13] * 6
#: The same month by month with July before January: neighbours are as unlike as before.
WIDE_TURNED = [21, 9] * 6


#: Nothing is printed for 2023.
NOTHING_PRINTED = count(baseline=baseline("2023", absent="not-printed"), breakdowns=(), **FLOW)
#: Ten a month in 2023.
PER_MONTH = count(total="10", period="2023", basis="mean-per-month")


def events_of(total: int | str, **fields: Any) -> Indicator:
    """A number of events of which 2023 had so many."""
    return count(total=total, **{"period": "2023", **FLOW, **fields})


def months(
    values: Sequence[Any], year: int = 2024, *, start: int = 1, **fields: Any
) -> tuple[Observation, ...]:
    return monthly("1.1", f"{year}-M{start:02}", values, **fields)


def counted(
    numerators: Sequence[int], denominators: Sequence[int] | int, year: int = 2024, **fields: Any
) -> tuple[Observation, ...]:
    first = f"{year}-M01"
    return monthly("1.1", first, numerators=numerators, denominators=denominators, **fields)


def whole(value: Any, year: int = 2024, **fields: Any) -> Observation:
    return observation("1.1", f"{year}", value=value, **fields)


def significance(
    of: Indicator, *groups: Any, rules: SignificanceRules | None = None, part: str = "total"
) -> Any:
    """The significance of the latest months against the printed year."""
    asked = Part.read(part)
    seen = [one for group in groups for one in ([group] if isinstance(group, Observation) else group)]
    now = current_value(of, seen, choice=WindowChoice.ROLLING, as_of=dt.date.fromisoformat(JANUARY))
    return significance_of(
        of,
        asked,
        seen,
        baseline=None if of.baseline is None else of.baseline.value(asked),
        current=now,
        confidence=Decimal(95),
        rules=rules,
    )


def is_between(found: Any, ends: tuple[Any, Any], *, places: int = 9) -> bool:
    """Whether an interval has these ends."""
    assert found is not None
    return all(
        oracle.close(one, Fraction(other), absolute=10.0**-places)
        for one, other in zip((found.low, found.high), ends, strict=True)
    )


def ends_of(cases: Any, *, phi: Any = 1, df: int | None = None) -> oracle.Ends:
    """The interval of events: exact below ten effective ones, Byar's from ten on."""
    return oracle.events(cases, phi=phi, df=df)


def ends_of_share(cases: Any, of: Any, *, phi: Any = 1, df: int | None = None) -> oracle.Ends:
    """Wilson's interval, in per cent."""
    low, high = oracle.wilson(cases, of, phi=phi, df=df)
    return 100 * low, 100 * high


def change_of_events(now: int, before: int, *, phi: Any = 1, df: int | None = None) -> oracle.Ends:
    """MOVER of the two intervals of events."""
    of_now, of_before = (ends_of(one, phi=phi, df=df) for one in (now, before))
    return oracle.difference(Fraction(now), of_now, Fraction(before), of_before)


def year_of(
    values: Sequence[int], at: int = 2024, of: Sequence[int] | None = None
) -> significance_oracle.Months:
    base = [1] * len(values) if of is None else of
    return {FIRST[at] + place: (x, n) for place, (x, n) in enumerate(zip(values, base, strict=True))}
