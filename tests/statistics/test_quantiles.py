"""Quantiles and tails beside scipy, printed tables, closed forms, and laws between them."""

import ast
import inspect
import math
from fractions import Fraction
from math import comb

import pytest
from hypothesis import assume, given, strategies as st
from scipy import stats

from paktmodel.statistics import quantiles
from paktmodel.statistics.quantiles import (
    binomial_at_least,
    binomial_at_most,
    chi_square_quantile,
    chi_square_tail,
    f_quantile,
    f_tail,
    normal_quantile,
    normal_tail,
    poisson_at_least,
    poisson_at_most,
    poisson_limit,
    t_quantile,
)

pytestmark = pytest.mark.feature("R2")

#: What the specification asks for; the smallest tails may differ by more, for scipy's do.
NEAR, FAR = 1e-9, 1e-8
TINY, SMALLEST = 1e-50, 1e-300


def spread(low: float, high: float) -> st.SearchStrategy[float]:
    """Numbers of every size between two, as many small ones as large ones."""
    return st.floats(math.log(low), math.log(high)).map(math.exp)


lower = st.floats(0.001, 0.5) | spread(1e-10, 0.5)
halves = lower.filter(lambda probability: probability < 0.499_999)  # nearer to 0.5 scipy's t loses digits
probabilities = halves | halves.map(lambda probability: 1 - probability)
degrees = st.integers(1, 60) | spread(0.5, 1e5)
fewer_degrees = st.integers(1, 500) | st.floats(1, 40)
means = spread(1e-6, 1e5) | st.floats(0.3, 60)
deviations = st.floats(-36, 36) | st.floats(-4, 4)


def near(value: float) -> object:
    return pytest.approx(value, rel=FAR if abs(value) < TINY else NEAR, abs=SMALLEST)


def by_scipy(distribution, probability, *parameters):
    """The quantile by the nearer tail: of 1 − p a float near 1 holds as much as it can."""
    if probability <= 0.5:
        return distribution.ppf(probability, *parameters)
    return distribution.isf(1 - probability, *parameters)


@pytest.mark.quick(examples=60)
@given(probability=probabilities)
def test_the_normal_quantile_is_scipys(probability):
    assert normal_quantile(probability) == near(by_scipy(stats.norm, probability))


@given(z=st.floats(-37, 37))
def test_the_normal_tail_is_scipys(z):
    assert normal_tail(z) == near(stats.norm.sf(z))


@pytest.mark.quick(examples=60)
@given(probability=probabilities, df=degrees)
def test_the_t_quantile_is_scipys(probability, df):
    assert t_quantile(probability, df) == near(by_scipy(stats.t, probability, df))


@pytest.mark.quick(examples=60)
@given(probability=probabilities, df=degrees)
def test_the_chi_square_quantile_is_scipys(probability, df):
    assert chi_square_quantile(probability, df) == near(by_scipy(stats.chi2, probability, df))


@pytest.mark.quick(examples=60)
@given(df=degrees, away=deviations)
def test_the_chi_square_tail_is_scipys(df, away):
    x = max(df + away * math.sqrt(2 * df), 1e-6)

    assert chi_square_tail(x, df) == near(stats.chi2.sf(x, df))


@pytest.mark.quick(examples=60)
@given(probability=probabilities, df=fewer_degrees, df_residual=fewer_degrees)
def test_the_f_quantile_is_scipys(probability, df, df_residual):
    assert f_quantile(probability, df, df_residual) == near(by_scipy(stats.f, probability, df, df_residual))


@pytest.mark.quick(examples=60)
@given(x=spread(1e-4, 1e4), df=fewer_degrees, df_residual=fewer_degrees)
def test_the_f_tail_is_scipys(x, df, df_residual):
    assert f_tail(x, df, df_residual) == near(stats.f.sf(x, df, df_residual))


@pytest.mark.quick(examples=60)
@given(mean=means, away=deviations, more=st.integers(0, 9))
def test_both_poisson_tails_are_scipys(mean, away, more):
    count = max(0, int(mean + away * math.sqrt(mean))) + more

    assert poisson_at_least(count, mean) == near(stats.poisson.sf(count - 1, mean))
    assert poisson_at_most(count, mean) == near(stats.poisson.cdf(count, mean))


@pytest.mark.quick(examples=60)
@given(
    trials=st.integers(1, 100) | spread(1, 1e6).map(int),
    share=st.floats(0, 1) | spread(1e-7, 1),
    data=st.data(),
)
def test_both_binomial_tails_are_scipys(trials, share, data):
    away = data.draw(deviations) * math.sqrt(trials * share * (1 - share))
    count = min(max(0, int(trials * share + away)), trials)

    assert binomial_at_least(count, trials, share) == near(stats.binom.sf(count - 1, trials, share))
    assert binomial_at_most(count, trials, share) == near(stats.binom.cdf(count, trials, share))


# As the tables at the end of statistics textbooks print them.
PRINTED = [
    (normal_quantile, (0.95,), "1.6449"),
    (normal_quantile, (0.975,), "1.9600"),
    (normal_quantile, (0.995,), "2.5758"),
    (normal_quantile, (0.001,), "-3.0902"),
    (normal_tail, (3.0,), "0.00135"),
    (t_quantile, (0.975, 1), "12.706"),
    (t_quantile, (0.975, 5), "2.571"),
    (t_quantile, (0.975, 11), "2.201"),
    (t_quantile, (0.975, 30), "2.042"),
    (t_quantile, (0.975, 120), "1.980"),
    (t_quantile, (0.005, 10), "-3.169"),
    (chi_square_quantile, (0.95, 1), "3.8415"),
    (chi_square_quantile, (0.95, 11), "19.6751"),
    (chi_square_quantile, (0.95, 22), "33.9244"),
    (chi_square_quantile, (0.05, 10), "3.9403"),
    (chi_square_quantile, (0.99, 30), "50.8922"),
    (chi_square_tail, (18.307, 10), "0.0500"),
    (f_quantile, (0.95, 1, 1), "161.45"),
    (f_quantile, (0.95, 5, 10), "3.33"),
    (f_quantile, (0.95, 10, 20), "2.35"),
    (f_quantile, (0.95, 4, 60), "2.53"),
    (f_quantile, (0.99, 5, 10), "5.64"),
    (f_tail, (4.35, 1, 20), "0.05"),
    (poisson_at_most, (2, 1.0), "0.9197"),
    (poisson_at_least, (10, 5.0), "0.0318"),
    (binomial_at_most, (3, 10, 0.5), "0.1719"),
    (binomial_at_least, (5, 20, 0.1), "0.0432"),
]


@pytest.mark.parametrize(("function", "arguments", "printed"), PRINTED)
def test_printed_tables_have_the_same_digits(function, arguments, printed):
    places = len(printed.partition(".")[2])

    assert f"{function(*arguments):.{places}f}" == printed


@given(probability=halves)
def test_closed_forms_agree_where_there_are_any(probability):
    """Cauchy is t with 1 degree of freedom; chi-square and F with 2 in front are powers."""
    upper = 1 - probability

    assert t_quantile(probability, 1) == near(-1 / math.tan(math.pi * probability))
    assert chi_square_quantile(probability, 2) == near(-2 * math.log1p(-probability))
    assert chi_square_quantile(upper, 2) == near(-2 * math.log(1 - upper))
    assert f_quantile(probability, 2, 7) == near(3.5 * math.expm1(-math.log1p(-probability) / 3.5))


@given(trials=st.integers(0, 40), sixteenths=st.integers(0, 16), count=st.integers(-2, 42))
def test_binomial_tails_are_the_exact_sums(trials, sixteenths, count):
    share = Fraction(sixteenths, 16)
    terms = [comb(trials, k) * share**k * (1 - share) ** (trials - k) for k in range(trials + 1)]

    assert binomial_at_least(count, trials, float(share)) == near(float(sum(terms[max(count, 0) :])))
    assert binomial_at_most(count, trials, float(share)) == near(float(sum(terms[: max(count + 1, 0)])))


@given(count=st.integers(-2, 60), mean=st.floats(0, 30))
def test_poisson_tails_are_the_sums_of_their_terms(count, mean):
    def term(k):
        return math.exp(k * math.log(mean) - mean - math.lgamma(k + 1)) if mean else float(k == 0)

    assert poisson_at_most(count, mean) == near(math.fsum(map(term, range(count + 1))))
    assert poisson_at_least(count, mean) == near(math.fsum(map(term, range(max(count, 0), 300))))


@given(probability=probabilities, df=degrees, df_residual=degrees)
def test_quantile_and_tail_invert_each_other(probability, df, df_residual):
    upper = pytest.approx(1 - probability, rel=NEAR)

    assert normal_tail(normal_quantile(probability)) == upper
    assert chi_square_tail(chi_square_quantile(probability, df), df) == upper
    assert f_tail(f_quantile(probability, df, df_residual), df, df_residual) == upper
    assert f_tail(t_quantile(probability, df) ** 2, 1, df) == pytest.approx(
        2 * min(probability, 1 - probability), rel=NEAR
    )


@given(probability=st.floats(0.5, 1, exclude_max=True), df=degrees)
def test_normal_and_t_are_symmetric_around_zero(probability, df):
    """Asked from the upper side, for 1 − p is exact from one half on."""
    assert normal_quantile(probability) == -normal_quantile(1 - probability)
    assert t_quantile(probability, df) == -t_quantile(1 - probability, df)


@given(df=degrees)
def test_one_half_is_zero_exactly_and_next_to_it_no_digit_is_lost(df):
    """Half of the last digit of 0.5 times the density in the middle, by A&S 26.7.1."""
    step = 2.0**-50
    log_density = math.lgamma((df + 1) / 2) - math.lgamma(df / 2) - math.log(math.pi * df) / 2

    assert (normal_quantile(0.5), t_quantile(0.5, df)) == (0, 0)
    assert normal_quantile(0.5 + step) == pytest.approx(step * math.sqrt(2 * math.pi), rel=NEAR)
    assert t_quantile(0.5 + step, df) == pytest.approx(step / math.exp(log_density), rel=NEAR)


@given(probability=halves)
def test_t_becomes_normal_with_many_degrees_of_freedom(probability):
    """t − z is z (z² + 1) / 4 df, and what follows is of the order of 1 / df² (A&S 26.7.5)."""
    z, df = normal_quantile(probability), 1e7

    assert t_quantile(probability, df) == pytest.approx(z * (1 + (z * z + 1) / (4 * df)), rel=1e-10)


@given(probability=st.floats(0.51, 1 - 1e-10), df=degrees)
def test_f_with_one_degree_of_freedom_is_t_squared(probability, df):
    assert f_quantile(2 * probability - 1, 1, df) == near(t_quantile(probability, df) ** 2)


@given(probability=st.floats(1e-4, 0.5), df=degrees, df_residual=degrees)
def test_f_turned_round_is_its_inverse(probability, df, df_residual):
    turned = f_quantile(1 - probability, df_residual, df)

    assert f_quantile(probability, df, df_residual) * turned == pytest.approx(1, rel=NEAR)


@given(
    count=st.integers(0, 2000), mean=st.floats(0, 2000), trials=st.integers(0, 2000), share=st.floats(0, 1)
)
def test_at_least_and_fewer_make_everything(count, mean, trials, share):
    poisson = poisson_at_least(count, mean) + poisson_at_most(count - 1, mean)
    binomial = binomial_at_least(count, trials, share) + binomial_at_most(count - 1, trials, share)

    assert (poisson, binomial) == pytest.approx((1, 1), rel=1e-12)


@given(one=probabilities, other=probabilities, df=degrees, df_residual=degrees)
def test_quantiles_grow_with_their_probability(one, other, df, df_residual):
    low, high = sorted((one, other))
    assume(high - low > 1e-9 * min(low, 1 - high))

    assert normal_quantile(low) < normal_quantile(high)
    assert t_quantile(low, df) < t_quantile(high, df)
    assert chi_square_quantile(low, df) < chi_square_quantile(high, df)
    assert f_quantile(low, df, df_residual) < f_quantile(high, df, df_residual)


@given(mean=means, df=degrees, more=st.floats(1e-9, 1), away=st.floats(-6, 6))
def test_tails_shrink_as_what_is_asked_for_grows(mean, df, more, away):
    count = max(1, round(mean + away * math.sqrt(mean)))

    assert poisson_at_least(count + 1, mean) < poisson_at_least(count, mean) or count + 1 < mean
    assert poisson_at_least(count, mean) <= poisson_at_least(count, mean * (1 + more))
    assert chi_square_tail(count * (1 + more), df) <= chi_square_tail(count, df)
    assert f_tail(count * (1 + more), df, 20) <= f_tail(count, df, 20)


@given(mean=st.just(0.0) | spread(1e-6, 1e3), tail=st.floats(1e-4, 0.999) | spread(1e-12, 0.5))
def test_the_poisson_limit_is_the_smallest_that_is_rare_enough(mean, tail):
    k = poisson_limit(mean, tail)

    assert type(k) is int
    assert poisson_at_least(k, mean) <= tail < poisson_at_least(k - 1, mean)


@pytest.mark.parametrize(("mean", "tail"), [(1e-6, 1e-250), (3.0, 1e-250), (1e5, 1e-12), (1e5, 0.999)])
def test_a_poisson_limit_far_out_is_found_from_both_sides(mean, tail):
    k = poisson_limit(mean, tail)

    assert poisson_at_least(k, mean) <= tail < poisson_at_least(k - 1, mean)


def test_the_ends_are_certain_or_impossible():
    assert (chi_square_tail(0, 3), f_tail(0, 3, 4)) == (1, 1)
    assert (poisson_at_least(0, 0.0), poisson_at_least(1, 0.0), poisson_at_least(-1, 2.0)) == (1, 0, 1)
    assert (poisson_at_most(0, 0.0), poisson_at_most(-1, 0.0), poisson_at_most(-1, 2.0)) == (1, 0, 0)
    assert [binomial_at_least(count, 5, 0.0) for count in (0, 1)] == [1, 0]
    assert [binomial_at_least(count, 5, 1.0) for count in (5, 6)] == [1, 0]
    assert [binomial_at_most(count, 5, 0.0) for count in (-1, 0)] == [0, 1]
    assert [binomial_at_most(count, 5, 1.0) for count in (4, 5)] == [0, 1]


def test_a_binomial_tail_keeps_a_share_that_one_less_it_forgets():
    """(1 − 1e-9)^1 000 000; of 1e-20 nothing is left in 1 − 1e-20."""
    assert binomial_at_most(0, 1_000_000, 1e-9) == pytest.approx(math.exp(1e6 * math.log1p(-1e-9)), rel=1e-12)
    assert binomial_at_least(1, 10, 1e-20) == pytest.approx(1e-19, rel=1e-12)


@pytest.mark.parametrize(
    ("quantile", "nearer_end"),
    [
        (lambda: chi_square_quantile(1e-10, 0.01), 2e-300),
        (lambda: f_quantile(1e-10, 0.01, 0.01), 1e-300),
        (lambda: f_quantile(1 - 1e-10, 0.01, 0.01), 1e300),
        (lambda: t_quantile(1e-10, 0.01), -1e149),
    ],
)
def test_a_quantile_beyond_a_float_comes_as_the_nearer_end(quantile, nearer_end):
    found = quantile()

    assert math.copysign(1, found) == math.copysign(1, nearer_end)
    assert abs(math.log10(found / nearer_end)) < 1


@given(probability=probabilities, df=st.floats(1e-2, 0.5), df_residual=spread(1e-2, 1e6))
def test_parameters_at_which_the_start_is_poor_are_found_all_the_same(probability, df, df_residual):
    found = f_quantile(probability, df, df_residual)
    assume(1e-290 < found < 1e290)

    assert f_tail(found, df, df_residual) == pytest.approx(1 - probability, rel=1e-8)


def test_whole_numbers_and_floats_give_the_same_bits():
    """The caches do not tell 11 from 11.0, so who came first must not matter."""
    for function, whole, broken in [
        (t_quantile, (0.9, 11), (0.9, 11.0)),
        (chi_square_tail, (12, 11), (12.0, 11.0)),
        (f_quantile, (0.95, 11, 22), (0.95, 11.0, 22.0)),
        (f_tail, (2, 11, 22), (2.0, 11.0, 22.0)),
        (poisson_at_least, (7, 3), (7, 3.0)),
    ]:
        inner = inspect.unwrap(function)
        assert inner(*whole).hex() == inner(*broken).hex()


def test_only_functions_that_every_platform_rounds_alike_are_used():
    """No numpy or scipy; no `statistics`, which costs 3 ms; and no power, whose last digits differ."""
    tree = ast.parse(inspect.getsource(quantiles))
    imported = {
        f"{node.module}.{name.name}"
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for name in node.names
    }
    of_math = {"erf", "erfc", "exp", "expm1", "fsum", "inf", "lgamma", "log", "log1p", "pi", "sqrt"}

    assert not [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.Pow)]
    assert imported <= {f"math.{name}" for name in of_math} | {
        "collections.abc.Callable",
        "functools.lru_cache",
        "typing.Final",
    }
