"""Intervals and quantiles beside scipy's, dispersion included, and what is refused."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st
from scipy import stats

from paktmodel.errors import InvalidValue, PaktError
from paktmodel.statistics import (
    Interval,
    byar,
    difference,
    events,
    paired,
    poisson_exact,
    quantile,
    rate,
    wilson,
)
from tests.support import statistics_oracle as oracle
from tests.support.statistics_oracle import Ends, close

pytestmark = [pytest.mark.feature("R3"), pytest.mark.quick(examples=12)]

levels = st.sampled_from([80, 90, 95, Decimal("97.5"), 99, Decimal("99.8")])
phis = st.just(1) | st.sampled_from([Decimal("1.3"), 2, Decimal("5.75"), 40])
degrees = st.none() | st.integers(1, 40)
counts = st.integers(0, 40) | st.integers(0, 5000)


@st.composite
def shares(draw: Any, most: int = 5000) -> tuple[int, int]:
    of = draw(st.integers(1, 30) | st.integers(1, most))
    return draw(st.integers(0, of)), of


def assert_ends(found: Interval, expected: Ends) -> None:
    for end, other in zip((found.low, found.high), expected, strict=True):
        assert close(end, other, absolute=1e-18), (found, [float(one) for one in expected])


# --- quantiles ------------------------------------------------------------------------------


@given(level=levels | st.integers(1, 9999).map(lambda number: Decimal(number) / 100), df=degrees)
def test_a_quantile_is_that_of_scipy(level, df):
    assert close(quantile(level, df), oracle.quantile(level, df))


def test_ninety_five_per_cent_is_one_point_ninety_six():
    assert round(quantile(95), 2) == Decimal("1.96")
    assert round(quantile(95, 10), 3) == Decimal("2.228")


# --- a share --------------------------------------------------------------------------------


@pytest.mark.quick(examples=40)
@given(counted=shares(), level=levels, phi=phis, df=degrees)
def test_wilson_is_the_score_interval_of_the_effective_numbers(counted, level, phi, df):
    found = wilson(*counted, confidence=level, phi=phi, df=df)

    assert_ends(found, oracle.wilson(*counted, level=level, phi=phi, df=df))
    assert found.method == "wilson"


@given(counted=shares(), level=levels)
def test_without_dispersion_wilson_is_scipys(counted, level):
    theirs = stats.binomtest(*counted).proportion_ci(float(level) / 100, method="wilson")
    found = wilson(*counted, confidence=level)

    assert close(found.low, float(theirs.low), absolute=1e-10)
    assert close(found.high, float(theirs.high), absolute=1e-10)


@given(counted=shares(), phi=st.sampled_from([2, 4, 5]), df=degrees)
def test_dispersion_counts_for_so_many_fewer(counted, phi, df):
    few, of = counted
    here = wilson(few * phi, of * phi, phi=phi, df=df)
    there = wilson(few, of, df=df)

    assert (here.low, here.high) == (there.low, there.high)


# --- events ---------------------------------------------------------------------------------


@pytest.mark.quick(examples=40)
@given(count=counts, level=levels, phi=phis, df=degrees)
def test_byar_is_its_formula_of_the_effective_number(count, level, phi, df):
    found = byar(count, confidence=level, phi=phi, df=df)

    assert_ends(found, oracle.byar(count, level=level, phi=phi, df=df))
    assert found.method == "byar"


@pytest.mark.quick(examples=40)
@given(count=counts, level=levels, phi=phis, df=st.none() | st.integers(7, 40))
def test_the_exact_interval_is_half_of_two_quantiles_of_chi_square(count, level, phi, df):
    found = poisson_exact(count, confidence=level, phi=phi, df=df)

    assert_ends(found, oracle.poisson_exact(count, level=level, phi=phi, df=df))
    assert found.method == "exact"


@pytest.mark.parametrize("count", [0, 3, 25])
@pytest.mark.parametrize(("level", "df"), [("95", 1), ("95", 2), ("99", 2), ("99.8", 4), ("99.9", 5)])
def test_few_degrees_of_freedom_leave_a_tail_that_is_small_and_not_nothing(count, level, df):
    """Student's t of one degree is 12.7 at 95 per cent; the normal tail beyond is 3E-37."""
    found = poisson_exact(count, confidence=Decimal(level), df=df)

    assert_ends(found, oracle.poisson_exact(count, level=level, df=df))


@pytest.mark.parametrize("level", ["99.8", "99.9999999999999"])
@pytest.mark.parametrize("df", [None, 1, 2])
@pytest.mark.parametrize("make", [byar, poisson_exact, events])
def test_at_an_extreme_level_there_is_an_interval_or_a_refusal(make, level, df):
    try:
        found = make(3, confidence=Decimal(level), df=df)
    except PaktError:
        return
    assert 0 <= found.low <= 3 <= found.high


@pytest.mark.parametrize("count", [0, 1, 2, 5, 9, 10, 30])
def test_at_the_exact_ends_each_tail_has_half_of_what_is_left(count):
    found = poisson_exact(count)

    assert float(stats.poisson.cdf(count, float(found.high))) == pytest.approx(0.025, rel=1e-8)
    if count:
        assert float(stats.poisson.sf(count - 1, float(found.low))) == pytest.approx(0.025, rel=1e-8)
    else:
        assert found.low == 0


@given(count=st.integers(0, 100), level=levels, phi=phis, df=st.none() | st.integers(7, 40))
def test_events_are_exact_below_ten_effective_ones(count, level, phi, df):
    found = events(count, confidence=level, phi=phi, df=df)

    assert_ends(found, oracle.events(count, level=level, phi=phi, df=df))
    assert found.method == ("exact" if count < 10 * phi else "byar")


@pytest.mark.parametrize(("count", "phi", "method"), [(9, 1, "exact"), (10, 1, "byar"), (19, 2, "exact"),
                                                      (20, 2, "byar"), (13, "1.3", "byar"),
                                                      (12, "1.3", "exact"), (0, 1, "exact")])  # fmt: skip
def test_ten_effective_events_are_enough_for_byar(count, phi, method):
    assert events(count, phi=Decimal(phi)).method == method


@given(count=st.integers(0, 200), base=st.integers(1, 10**6), per=st.sampled_from([1, 1000, 100_000]),
       phi=phis, df=st.none() | st.integers(4, 40))  # fmt: skip
def test_a_rate_has_the_interval_of_its_events_over_its_base(count, base, per, phi, df):
    scale = Fraction(per, base)
    low, high = oracle.events(count, phi=phi, df=df)
    found = rate(count, base, per=per, phi=phi, df=df)

    assert close(found.low, low * scale, absolute=1e-18)
    assert close(found.high, high * scale, absolute=1e-18)


# --- differences ----------------------------------------------------------------------------


@given(first=shares(), second=shares(), level=levels, phi=phis)
def test_a_difference_of_shares_is_mover(first, second, level, phi):
    of_first, of_second = (wilson(*one, confidence=level, phi=phi) for one in (first, second))
    values = [Fraction(*one) for one in (first, second)]
    shown = [Decimal(one[0]) / Decimal(one[1]) for one in (first, second)]
    expected = oracle.difference(
        values[0],
        oracle.wilson(*first, level=level, phi=phi),
        values[1],
        oracle.wilson(*second, level=level, phi=phi),
    )
    found = difference(shown[0], of_first, shown[1], of_second)

    assert close(found.low, expected[0], absolute=1e-9)
    assert close(found.high, expected[1], absolute=1e-9)


@given(first=counts, second=counts, level=levels)
def test_a_difference_of_counts_is_mover(first, second, level):
    expected = oracle.difference(
        Fraction(first), oracle.byar(first, level=level), Fraction(second), oracle.byar(second, level=level)
    )
    found = difference(first, byar(first, confidence=level), second, byar(second, confidence=level))

    assert close(found.low, expected[0], absolute=1e-8)
    assert close(found.high, expected[1], absolute=1e-8)


@pytest.mark.parametrize(("first", "second"), [(3, 30), (30, 3), (0, 12), (9, 10)])
def test_few_events_and_many_are_compared_although_their_methods_differ(first, second):
    expected = oracle.difference(
        Fraction(first), oracle.events(first), Fraction(second), oracle.events(second)
    )

    assert_ends(difference(first, events(first), second, events(second)), expected)


months = st.lists(
    st.tuples(st.integers(0, 500), st.integers(-300, 300).map(lambda number: Decimal(number) / 10)),
    min_size=8,
    max_size=12,
)


@given(pairs=months, level=levels)
def test_paired_months_have_the_interval_of_students_t(pairs, level):
    before, now = [one for one, _ in pairs], [one + more for one, more in pairs]
    assume(len({more for _, more in pairs}) > 1)

    found, expected = paired(before, now, confidence=level), oracle.paired(before, now, level=level)
    # An end near nothing is a small rest of two large numbers: it is held to the width.
    wide = 1e-11 * float(expected[1] - expected[0])
    for end, other in zip((found.low, found.high), expected, strict=True):
        assert close(end, other, absolute=wide), (found, [float(one) for one in expected])


def test_paired_months_are_scipys():
    before = [50, 61, 43, 58, 70, 40, 31, 66, 52, 49, 58, 60]
    now = [55, 60, 49, 66, 71, 47, 30, 70, 58, 55, 57, 69]
    theirs = stats.ttest_rel(now, before).confidence_interval(0.95)
    found = paired(before, now)

    assert close(found.low, float(theirs.low))
    assert close(found.high, float(theirs.high))
    assert found.method == "paired-months"


@given(before=st.lists(st.integers(0, 90), min_size=12, max_size=12), more=st.integers(-9, 9))
def test_months_that_all_change_alike_leave_nothing_open(before, more):
    found = paired(before, [one + more for one in before])

    assert (found.low, found.high) == (more, more)


@given(pairs=months, missing=st.sampled_from(["before", "now"]))
def test_a_month_that_is_missing_in_one_year_is_left_out_of_both(pairs, missing):
    before, now = [one for one, _ in pairs], [one + more for one, more in pairs]
    there_before: list[Any] = [*before, None if missing == "before" else 7]
    there_now: list[Any] = [*now, None if missing == "now" else 7]

    assert paired(there_before, there_now) == paired(before, now)


# --- laws -----------------------------------------------------------------------------------


@given(count=st.integers(1, 300), phi=st.sampled_from([2, 5]))
def test_more_dispersion_makes_an_interval_wider(count, phi):
    for make in (byar, poisson_exact):
        narrow, wide = make(count), make(count, phi=phi)
        assert wide.low <= narrow.low <= count <= narrow.high <= wide.high


@given(counted=shares(), phi=phis, df=degrees)
def test_those_who_did_not_have_the_mirrored_interval(counted, phi, df):
    few, of = counted
    did, did_not = wilson(few, of, phi=phi, df=df), wilson(of - few, of, phi=phi, df=df)

    assert close(did.low, 1 - Fraction(did_not.high), absolute=1e-11)
    assert close(did.high, 1 - Fraction(did_not.low), absolute=1e-11)


@given(of=st.integers(1, 999), phi=phis, df=degrees)
def test_of_nobody_and_of_everybody_the_end_is_exact(of, phi, df):
    assert wilson(0, of, phi=phi, df=df).low == 0
    assert wilson(of, of, phi=phi, df=df).high == 1


# --- refused --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "call",
    [
        lambda: wilson(-1, 5),
        lambda: wilson(6, 5),
        lambda: wilson(1, 0),
        lambda: wilson(1, Decimal("Infinity")),
        lambda: wilson(Decimal("NaN"), 5),
        lambda: wilson(1, 5, confidence=100),
        lambda: wilson(1, 5, confidence=0),
        lambda: wilson(1, 5, phi=0),
        lambda: wilson(1, 5, phi=-1),
        lambda: wilson(1, 5, df=0),
        lambda: byar(-1),
        lambda: byar(Decimal("Infinity")),
        lambda: byar(3, phi=0),
        lambda: poisson_exact(-1),
        lambda: poisson_exact(Decimal("NaN")),
        lambda: events(-1),
        lambda: rate(5, 0),
        lambda: rate(-1, 5),
        lambda: rate(5, -5),
        lambda: rate(5, Decimal("NaN")),
        lambda: quantile(0),
        lambda: quantile(100),
        lambda: quantile(95, 0),
        lambda: paired([1] * 12, [2] * 11),
    ],
)
def test_what_has_no_interval_is_refused(call):
    with pytest.raises(InvalidValue):
        call()


@pytest.mark.parametrize("place", [0, 3])
@pytest.mark.parametrize("wrong", [Decimal("NaN"), Decimal("Infinity")])
def test_a_month_that_is_no_number_is_refused_with_its_place(place, wrong):
    now: list[Any] = [2, 4, 6, 5] * 3
    now[place] = wrong

    with pytest.raises(InvalidValue, match=rf"\[{place}\]"):
        paired([1] * 12, now)
