"""The tests before a claim beside a second calculation in fractions, and their laws."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from paktmodel.errors import InvalidValue
from paktmodel.statistics import (
    LagTest,
    SeasonTest,
    StepTest,
    dispersion_test,
    lag_test,
    season_test,
    step_test,
)
from tests.support import statistics_oracle as oracle
from tests.support.statistics_oracle import HAND_MADE, ExpectedLag, ExpectedSeason, ExpectedStep, close

pytestmark = [pytest.mark.feature("R2"), pytest.mark.quick(examples=12)]

#: How close to a threshold a float may decide either way.
HAIR = 1e-9

levels = st.integers(-4, 4) | st.integers(-300, 300).map(lambda number: Decimal(number) / 10)
flat = st.lists(levels, min_size=8, max_size=60)
walks = st.lists(st.integers(-2, 3), min_size=8, max_size=60).map(lambda steps: list(accumulate(steps)))
steps = st.builds(
    lambda before, after, up: [*before, *[value + up for value in after]],
    st.lists(st.integers(0, 5), min_size=3, max_size=20),
    st.lists(st.integers(0, 5), min_size=3, max_size=20),
    st.integers(-9, 9),
)


@st.composite
def seasons(draw: Any, period: int = 12) -> list[Any]:
    """Years that are alike, more or less, with a beginning of a year before them."""
    years, more = draw(st.integers(2, 5)), draw(st.integers(0, period - 1))
    pattern = draw(st.lists(st.integers(-3, 3), min_size=period, max_size=period))
    times, noise = draw(st.integers(0, 4)), draw(st.integers(0, 6))
    months = years * period + more
    off = draw(st.lists(st.integers(-noise, noise), min_size=months, max_size=months))
    return [
        Decimal(times * pattern[month % period] * 10 + 3 * one) / 10 + month // period
        for month, one in enumerate(off)
    ]


@st.composite
def with_gaps(draw: Any, series: st.SearchStrategy[list[Any]], most: int = 4) -> list[Any]:
    """A series in which some months are missing, neither the first nor the last."""
    values: list[Any] = list(draw(series))
    for place in draw(st.sets(st.integers(1, 60), max_size=most)):
        if place < len(values) - 1:
            values[place] = None
    return values


any_series = flat | walks | steps | with_gaps(flat | walks | steps)


def assert_f(f: Decimal | None, expected: ExpectedSeason) -> None:
    """Where no month differs and no residual is left, F is nothing by nothing, and has its own test."""
    if expected.tested and expected.f is None and not expected.found:
        assert not f
    else:
        assert close(f, expected.f)


def assert_season(found: SeasonTest, expected: ExpectedSeason) -> None:
    assert found.found is expected.found
    assert (found.reason is None) is expected.tested
    if expected.tested:
        assert_f(found.f, expected)
        assert close(found.critical, expected.critical)
        assert (found.df, found.df_residual) == (expected.df, expected.df_residual)
        assert found.years == expected.years
        assert sorted(found.months) == expected.months


def assert_lag(found: LagTest, expected: ExpectedLag) -> None:
    assert close(found.r, expected.r)
    if expected.r is not None:
        assert close(found.threshold, expected.threshold)
    assert found.high is expected.high


def assert_step(found: StepTest, expected: ExpectedStep) -> None:
    assert found.at in expected.steps
    before, after = expected.steps[found.at]
    assert close(found.before, before)
    assert close(found.after, after)
    assert close(found.rss, expected.rss)
    assert close(found.carry_over_rss, expected.carry_over_rss)
    assert found.explains is expected.explains


# --- season ---------------------------------------------------------------------------------


@pytest.mark.quick(examples=40)
@given(values=seasons() | with_gaps(seasons()), first=st.integers(1, 12))
def test_a_season_is_found_by_the_analysis_of_variance(values, first):
    expected = oracle.season_test(values, first=first)
    assume(expected.nearest > HAIR)

    assert_season(season_test(values, first=first), expected)


@given(values=with_gaps(seasons(), most=14), first=st.integers(1, 12))
def test_months_that_are_missing_in_a_year_are_left_out_and_six_are_needed(values, first):
    expected = oracle.season_test(values, first=first)
    assume(expected.nearest > HAIR)

    assert_season(season_test(values, first=first), expected)


@pytest.mark.parametrize("name", HAND_MADE)
@pytest.mark.parametrize("first", [1, 5])
def test_a_series_made_by_hand_has_the_season_of_the_second_calculation(name, first):
    assert_season(season_test(HAND_MADE[name], first=first), oracle.season_test(HAND_MADE[name], first=first))


def test_every_july_at_half_is_a_season_and_a_step_is_none():
    assert season_test(HAND_MADE["every July half"]).found is True
    assert season_test(HAND_MADE["a step"]).found is False


@pytest.mark.parametrize("months", [23, 24])
def test_a_season_needs_two_whole_years(months):
    values = [50 if month % 12 == 6 else 100 + month % 5 for month in range(months)]
    found = season_test(values)

    assert found.found is (months == 24)
    assert (found.reason is None) is (months == 24)


@pytest.mark.parametrize(
    ("period", "places"), [(4, 11), (4, 12), (4, 15), (4, 16), (3, 11), (3, 12), (3, 14), (2, 40)]
)
def test_quarters_need_three_years_and_four_month_periods_four_and_half_years_are_never_tested(
    period, places
):
    values = [10 * (place % period) + (place * place) % 7 for place in range(places)]
    expected = oracle.season_test(values, period=period)

    assert expected.tested is (places >= {4: 12, 3: 12}.get(period, 1000))
    assert_season(season_test(values, period=period), expected)


@given(values=seasons(4), first=st.integers(1, 4))
def test_a_season_of_quarters_is_found_alike(values, first):
    expected = oracle.season_test(values, period=4, first=first)
    assume(expected.nearest > HAIR)

    assert_season(season_test(values, period=4, first=first), expected)


@pytest.mark.parametrize("step", ["0", "0.1", "0.3", "7"])
@pytest.mark.parametrize("years", [2, 3])
def test_years_of_one_pattern_each_a_step_higher_are_a_season_without_a_residual(years, step):
    """In floats tenths leave a residual of their own; there is none."""
    pattern = ["0.1", "0.2", "0.7", "0.3", "0.1", "0.2", "0.6", "0.3", "0.9", "0.1", "0.2", "0.4"]
    found = season_test([Decimal(one) + year * Decimal(step) for year in range(years) for one in pattern])

    assert (found.f, found.found) == (None, True)


@pytest.mark.parametrize("level", ["0.1", "3", "-2.3"])
@pytest.mark.parametrize("step", ["0", "0.1", "0.2", "5"])
def test_years_of_one_value_each_are_no_season(level, step):
    found = season_test([Decimal(level) + year * Decimal(step) for year in range(3) for _ in range(12)])

    assert found.found is False
    assert not found.f


def test_without_a_residual_there_is_no_f():
    assert season_test([3] * 24).f is None
    assert season_test([*range(12)] * 2).f is None


@given(values=seasons(), more=st.lists(st.integers(-90, 90), min_size=6, max_size=6))
def test_a_year_that_is_higher_as_a_whole_changes_no_season(values, more):
    begin = len(values) % 12
    expected = oracle.season_test(values)
    assume(expected.nearest > HAIR)
    moved = [
        value + (more[(place - begin) // 12] if place >= begin else 0) for place, value in enumerate(values)
    ]
    here, there = season_test(values), season_test(moved)

    assert there.found is here.found
    assert_f(there.f, expected)


# --- values that follow each other ------------------------------------------------------------


@pytest.mark.quick(examples=40)
@given(any_series)
def test_the_correlation_of_neighbours_is_that_of_the_second_calculation(values):
    expected = oracle.lag_test(values)
    assume(expected.nearest > HAIR)

    assert_lag(lag_test(values), expected)


@pytest.mark.parametrize("name", HAND_MADE)
def test_a_series_made_by_hand_has_the_correlation_of_the_second_calculation(name):
    assert_lag(lag_test(HAND_MADE[name]), oracle.lag_test(HAND_MADE[name]))


def test_a_ramp_follows_itself_and_what_goes_up_and_down_does_not():
    assert lag_test(HAND_MADE["a ramp"]).high is True
    assert lag_test(HAND_MADE["up and down"]).high is False


# --- a step against a carry-over ------------------------------------------------------------


@pytest.mark.quick(examples=40)
@given(any_series)
def test_the_best_step_and_the_carry_over_are_those_of_the_second_calculation(values):
    expected = oracle.step_test(values)
    assume(expected.rss is not None and expected.carry_over_rss is not None)
    assume(len(oracle.known(oracle.all_exact(values))) >= 8)
    assume(min(expected.nearest, expected.apart) > HAIR)

    assert_step(step_test(values), expected)


@pytest.mark.parametrize("name", HAND_MADE)
def test_a_series_made_by_hand_has_the_step_of_the_second_calculation(name):
    assert_step(step_test(HAND_MADE[name]), oracle.step_test(HAND_MADE[name]))


@pytest.mark.parametrize(
    ("name", "explains"),
    [("a step", True), ("a clean step", True), ("a ramp", False), ("values that follow each other", False)],
)
def test_a_step_explains_a_lasting_change_and_no_drift(name, explains):
    assert step_test(HAND_MADE[name]).explains is explains


def test_a_step_begins_with_its_first_value_after_a_gap():
    found = step_test(HAND_MADE["a gap at the step"])

    assert (found.at, found.before) == (9, Decimal("11.375"))
    assert close(found.after, Fraction(173, 9))


# --- more spread than chance ----------------------------------------------------------------

spreads = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 400)), min_size=2, max_size=36)


@given(spreads)
def test_dispersion_is_the_chi_square_of_the_second_calculation(pairs):
    counts, expected_counts = [count for count, _ in pairs], [Decimal(many) / 10 for _, many in pairs]
    expected = oracle.dispersion_test(counts, expected_counts)
    assume(expected.nearest > HAIR)
    found = dispersion_test(counts, expected_counts)

    assert close(found.chi_square, expected.chi_square)
    assert found.df == expected.df
    assert close(found.critical, expected.critical)
    assert close(found.phi, expected.phi)
    assert found.over is expected.over


@pytest.mark.parametrize("counts", [[10] * 12, [9, 11] * 6, [0, 20] * 6, [8, 12, 10] * 4])
def test_dispersion_is_never_below_one(counts):
    expected = oracle.dispersion_test(counts, [10] * 12)
    found = dispersion_test(counts, [10] * 12)

    assert found.phi >= 1
    assert (found.over, found.df) == (expected.over, 11)
    assert close(found.phi, expected.phi)


# --- laws -----------------------------------------------------------------------------------


def changed(values: list[Any], change: Callable[[Decimal], Decimal]) -> list[Any]:
    return [None if value is None else change(Decimal(value)) for value in values]


@given(values=any_series, factor=st.sampled_from([10, 1000]))
def test_values_in_another_unit_are_tested_alike(values, factor):
    season, lag, step = oracle.season_test(values), oracle.lag_test(values), oracle.step_test(values)
    assume(min(season.nearest, lag.nearest, step.nearest, step.apart) > HAIR)
    there = changed(values, lambda value: value * factor)

    assert season_test(there).found is season_test(values).found
    assert lag_test(there).high is lag_test(values).high
    assert step_test(there).explains is step_test(values).explains
    assert close(lag_test(there).r, lag.r)


@given(values=any_series | seasons(), away=st.integers(-50, 50) | st.sampled_from([10**9, 10**15]))
def test_a_mirror_and_a_constant_added_keep_the_tests(values, away):
    season, lag, step = oracle.season_test(values), oracle.lag_test(values), oracle.step_test(values)
    assume(min(season.nearest, lag.nearest, step.nearest, step.apart) > HAIR)
    for there in (changed(values, lambda value: away - value), changed(values, lambda value: value + away)):
        assert season_test(there).found is season.found
        assert lag_test(there).high is lag.high
        assert step_test(there).explains is step.explains
        assert_f(season_test(there).f, season)
        assert close(lag_test(there).r, lag.r)
        if len(step.steps) == 1:
            assert step_test(there).at in step.steps


@given(value=levels | st.sampled_from([Decimal("0.1"), Decimal("0.7")]), size=st.integers(8, 60))
def test_a_constant_series_has_no_season_no_correlation_and_no_step(value, size):
    values = [value] * size

    assert season_test(values).found is False
    assert (lag_test(values).high, lag_test(values).r) == (False, None)
    assert step_test(values).explains is False


@given(values=flat)
def test_the_kind_of_number_changes_nothing(values):
    kinds: list[list[Any]] = [[Decimal(value) for value in values], [str(value) for value in values]]

    assert season_test(kinds[0]) == season_test(kinds[1]) == season_test(values)
    assert lag_test(kinds[0]) == lag_test(kinds[1]) == lag_test(values)
    assert step_test(kinds[0]) == step_test(kinds[1]) == step_test(values)


@given(values=walks | steps)
def test_numbers_have_twelve_digits_at_most(values):
    found = (lag_test(values).r, lag_test(values).threshold, step_test(values).rss, step_test(values).before)

    assert all(number is None or len(number.as_tuple().digits) <= 12 for number in found)


# --- refused --------------------------------------------------------------------------------

SERIES = [20, 30, 25] * 8


def _with(wrong: Any, place: int = 3) -> list[Any]:
    return [*SERIES[:place], wrong, *SERIES[place + 1 :]]


@pytest.mark.parametrize("test", [season_test, lag_test, step_test])
@pytest.mark.parametrize("wrong", [Decimal("NaN"), Decimal("Infinity"), "many", "1,5"])
def test_a_value_that_is_no_number_is_refused_with_its_place(test, wrong):
    with pytest.raises(InvalidValue, match=r"\[3\]"):
        test(_with(wrong))


@pytest.mark.parametrize(
    "call",
    [
        lambda: dispersion_test(_with(-1), [20] * 24),
        lambda: dispersion_test(_with(Decimal("NaN")), [20] * 24),
        lambda: dispersion_test(SERIES, _with(0)),
        lambda: dispersion_test(SERIES, _with(-2)),
        lambda: dispersion_test(SERIES, _with(Decimal("Infinity"))),
    ],
)
def test_a_wrong_entry_of_counts_and_what_was_expected_is_refused_with_its_place(call):
    with pytest.raises(InvalidValue, match=r"\[3\]"):
        call()


def test_counts_and_what_was_expected_of_unlike_lengths_are_refused():
    with pytest.raises(InvalidValue):
        dispersion_test(SERIES, [20] * 23)


def test_fractions_are_what_the_second_calculation_is_made_of():
    """Off the mean of 0.2 by −1, 0, −1 and 2 tenths: −2 of 6."""
    assert oracle.lag_test(["0.1", "0.2", "0.1", "0.4"]).r == Fraction(-1, 3)
