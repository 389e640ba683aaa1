"""Laws of significance, and its rule in fractions beside the library's.

The second calculation, of `statistics.md` section 3, is `tests.support.significance_oracle`.
"""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from paktmodel.followup.axes.significance import Significance
from paktmodel.testing import (
    baseline,
    count,
    indicator,
    significance_rules,
)
from tests.support import significance_oracle, statistics_oracle as oracle
from tests.support.significance import (
    AMOUNT,
    FIRST,
    PLAIN,
    change_of_events,
    counted,
    ends_of,
    ends_of_share,
    events_of,
    is_between,
    months,
    significance,
    year_of,
)

pytestmark = pytest.mark.feature("R3")

counts = st.integers(0, 60)
year = st.lists(counts, min_size=12, max_size=12).filter(any)
levels = st.sampled_from([2, 8, 30, 100])


@st.composite
def years(draw: Any) -> tuple[list[int], list[int]]:
    """Two years of months about a level, with or without a season, evenly or by leaps."""
    level, times = draw(levels), draw(st.sampled_from([1, 1, 2]))
    season = draw(st.sampled_from([[0] * 12, [0, level] * 6, [level, 0, 0] * 4]))
    spread = draw(st.sampled_from([1, level // 2 or 1, level]))
    drawn = [[level * k + more + draw(st.integers(0, spread)) for more in season] for k in (1, times)]
    assume(all(any(one) for one in drawn))
    return drawn[0], drawn[1]


def clear(expected: significance_oracle.ExpectedVariation) -> None:
    """Leave out what hangs on a last digit; months with no residual at all have cases of their own."""
    assume(expected.nearest > 1e-9)
    assume(expected.chi_square > Fraction(1, 10**9))
    assume(not expected.beyond)


@pytest.mark.quick(examples=60)
@given(drawn=years(), known=st.integers(0, 12))
def test_events_have_the_dispersion_the_season_and_the_lag_of_the_rule(drawn, known):
    """Steps 1 to 4, in fractions; of 2023 the last so many months are known."""
    before, now = drawn
    last = {month: one for month, one in year_of(before, 2023).items() if month >= FIRST[2024] - known}
    expected = significance_oracle.variation(last, year_of(now))
    clear(expected)
    rows = months(before[12 - known :], 2023, start=13 - known) if known else ()
    found = significance(events_of(sum(before)), rows, months(now))

    assert oracle.close(found.dispersion, expected.phi)
    assert (found.degrees, found.season) == (expected.df, expected.season)
    assert (found.lag1 is None) is (expected.r is None)
    assert found.lag1 is None or float(found.lag1) == pytest.approx(expected.r, abs=1e-9)
    assert (found.status == "unknown") is expected.follows
    if not expected.follows:
        ends = change_of_events(sum(now), sum(before), phi=expected.phi, df=expected.df)
        assert is_between(found.change, ends, places=7)


@pytest.mark.quick(examples=40)
@given(
    drawn=years(),
    more=st.lists(st.integers(1, 40), min_size=24, max_size=24),
    kind=st.sampled_from(["share", "rate"]),
)
def test_shares_and_rates_have_them_too(drawn, more, kind):
    before, now = drawn
    of_before = [one + rest for one, rest in zip(before, more[:12], strict=True)]
    of_now = [one + rest for one, rest in zip(now, more[12:], strict=True)]
    expected = significance_oracle.variation(
        year_of(before, 2023, of_before), year_of(now, 2024, of_now), share=kind == "share"
    )
    clear(expected)
    printed = round(Decimal(100 * sum(before)) / sum(of_before), 1)
    unit = {"share": "procent", "rate": "per 100 invånare"}[kind]
    of = indicator(kind=kind, unit=unit, baseline=baseline("2023", total=str(printed)))
    found = significance(of, counted(before, of_before, 2023), counted(now, of_now))

    assert oracle.close(found.dispersion, expected.phi)
    assert (found.degrees, found.season) == (expected.df, expected.season)
    assert (found.status == "unknown") is expected.follows
    if kind == "share":
        ends = ends_of_share(sum(now), sum(of_now), phi=expected.phi, df=expected.df)
    else:
        low, high = ends_of(sum(now), phi=expected.phi, df=expected.df)
        ends = (100 * low / sum(of_now), 100 * high / sum(of_now))
    assert is_between(found.current, ends, places=7)


FACTORS = st.sampled_from(["0.001", "0.1", "0.5", "12", "1000"])
amounts = st.lists(st.integers(1, 9000), min_size=12, max_size=12)


@given(before=amounts, now=amounts, factor=FACTORS)
def test_a_units_factor_changes_no_status(before, now, factor):
    """An amount in another unit: the same status, method and lag, and an interval so many times as long."""
    times = Decimal(factor)

    def found(by: Decimal) -> Any:
        scaled = [[by * one for one in values] for values in (before, now)]
        of = count(total=str(sum(scaled[0])), period="2023", unit="kronor", **AMOUNT)
        return significance(
            of, months([str(one) for one in scaled[0]], 2023), months([str(one) for one in scaled[1]])
        )

    here, there = found(Decimal(1)), found(times)
    assert (there.status, there.method, there.codes) == (here.status, here.method, here.codes)
    assert there.lag1 == here.lag1
    if here.change is not None:
        assert there.change is not None
        assert is_between(
            there.change, (Fraction(times * here.change.low), Fraction(times * here.change.high))
        )


@given(drawn=years(), per=st.sampled_from([100, 1000, 100_000]))
def test_a_rate_per_hundred_says_the_same_as_one_per_hundred_thousand(drawn, per):
    before, now = drawn

    def found(scale: int) -> Any:
        printed = Decimal(scale * sum(before)) / 12_000
        unit = f"per {scale} invånare"
        of = indicator(kind="rate", unit=unit, baseline=baseline("2023", total=f"{printed:.9f}"))
        return significance(of, counted(before, 1000, 2023), counted(now, 1000))

    assert (found(per).status, found(per).codes) == (found(100).status, found(100).codes)


def mirrored(here: Significance, there: Significance) -> bool:
    if here.change is None or there.change is None:
        return here.change is there.change
    return is_between(there.change, (-Fraction(here.change.high), -Fraction(here.change.low)))


@given(drawn=years())
def test_swapping_the_years_mirrors_the_change(drawn):
    """Without the lag test: when the years swap, other months are neighbours across the year's end."""
    rules = significance_rules("utan-lag", lag=None)
    before, now = drawn
    here, there = (
        significance(events_of(sum(one)), months(one, 2023), months(other), rules=rules)
        for one, other in ((before, now), (now, before))
    )

    assert (here.status, here.season, here.degrees) == (there.status, there.season, there.degrees)
    assert mirrored(here, there)


@given(before=amounts, now=amounts)
def test_swapping_the_years_mirrors_paired_months(before, now):
    here, there = (
        significance(
            count(total=sum(one), period="2023", unit="kronor", **AMOUNT), months(one, 2023), months(other)
        )
        for one, other in ((before, now), (now, before))
    )

    assert (here.status, here.codes, here.lag1) == (there.status, there.codes, there.lag1)
    assert mirrored(here, there)


@given(drawn=years(), order=st.permutations(range(24)))
def test_permuting_the_rows_changes_nothing(drawn, order):
    before, now = drawn
    rows = [*months(before, 2023), *months(now)]
    of = events_of(sum(before))

    assert significance(of, [rows[place] for place in order]) == significance(of, rows)


@given(drawn=years())
def test_dispersion_only_ever_widens(drawn):
    """ "Never below 1": what is not significant of independent cases is not made so by its months."""
    before, now = drawn
    of, rows = events_of(sum(before)), (months(before, 2023), months(now))
    ours, plain = significance(of, *rows), significance(of, *rows, rules=PLAIN)

    assert ours.dispersion is not None
    assert ours.dispersion >= 1
    if ours.change is not None and plain.change is not None:
        assert ours.change.low <= plain.change.low
        assert plain.change.high <= ours.change.high
