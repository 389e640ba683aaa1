"""Quantiles and tails of the distributions that tests use: normal, t, chi-square, F, Poisson, binomial.

Inner functions on plain floats: arguments are known to be right, and each docstring says what is. Positive
ones are meant to lie between 1e-300 and 1e300, and so are quantiles: one beyond comes as the nearer end.
All rest on the incomplete gamma and beta functions, and these on few functions of `math` in a fixed order:
platforms differ by no more than their `exp` and `log` do, in the last digits of a float.
Measured against 40 digits with at least half a degree of freedom, tails are right to 1e-11 and quantiles
to 1e-13, relatively. Near 1 it is 1 − p that counts, of which a float near 1 holds few digits.

Source: Abramowitz and Stegun 1964 (A&S) and the NIST Digital Library of Mathematical Functions (DLMF) by
formula number; Loader 2000 for terms in which nothing cancels; Lentz 1976 for continued fractions.
"""

from collections.abc import Callable
from functools import lru_cache
from math import erf, erfc, exp, inf, lgamma, log, log1p, pi, sqrt
from typing import Final

_ROOT_2: Final = sqrt(2.0)
_ROOT_2_PI: Final = sqrt(2.0 * pi)
_HALF_LOG_2_PI: Final = log(2.0 * pi) / 2.0

#: A continued fraction is done when one more term changes no digit that a float holds.
_NOTHING: Final = 1e-15
_MOST_TERMS: Final = 100_000
#: Within these powers of e a quantile is looked for.
_FARTHEST: Final = 690.0
_MOST_STEPS: Final = 100

#: Both tails at a positive v, the density of ln v there, and the slope of the density's logarithm in ln v.
_Place = tuple[float, float, float, float]


@lru_cache(maxsize=256)
def normal_quantile(probability: float) -> float:
    """Find z below which a standard normal lies with this probability; 0 exactly at one half.

    Domain: 0 < probability < 1.
    Source: A&S 26.2.23 as the start; two steps of Halley's method make its 5e-4 into 1e-16.

    >>> round(normal_quantile(0.975), 12)
    1.95996398454
    """
    off = probability - 0.5  # exact wherever it is small
    if abs(off) < 0.1:
        z = off * _ROOT_2_PI
        z += z * z * z / 6.0
        for _ in range(2):
            newton = (erf(z / _ROOT_2) / 2.0 - off) * _ROOT_2_PI * exp(z * z / 2.0)
            z -= newton / (1.0 + newton * z / 2.0)
        return z
    tail = min(probability, 1.0 - probability)
    t = sqrt(-2.0 * log(tail))
    z = t - (2.515517 + t * (0.802853 + t * 0.010328)) / (
        1.0 + t * (1.432788 + t * (0.189269 + t * 0.001308))
    )
    for _ in range(2):
        upper = normal_tail(z)
        z += _halley(log(upper / tail), -exp(-z * z / 2.0) / (_ROOT_2_PI * upper), -z)
    return z if off > 0 else -z


def normal_tail(z: float) -> float:
    """Calculate P(Z > z) of a standard normal Z.

    Domain: every finite z. Source: A&S 7.1.22 and 26.2.3.
    """
    return erfc(z / _ROOT_2) / 2.0


@lru_cache(maxsize=512)
def t_quantile(probability: float, df: float) -> float:
    """Find t below which Student's distribution has this probability; 0 exactly at one half.

    Domain: 0 < probability < 1, df > 0 and not necessarily whole.
    Source: A&S 26.7.1 and 26.5.27, by which t² is F with 1 and `df` degrees of freedom.

    >>> round(t_quantile(0.975, 10), 9)
    2.228138852
    """
    inside = 2.0 * abs(probability - 0.5)
    if not inside:
        return 0.0
    if inside <= 0.5:
        size = sqrt(df * _beta_odds(inside, 0.5, df / 2.0))
    else:
        size = sqrt(df / _beta_odds(2.0 * min(probability, 1.0 - probability), df / 2.0, 0.5))
    return size if probability > 0.5 else -size


@lru_cache(maxsize=512)
def chi_square_quantile(probability: float, df: float) -> float:
    """Find x below which a chi-square has this probability.

    Domain: 0 < probability < 1, df > 0 and not necessarily whole.
    Source: A&S 26.4.19; 26.4.17 (Wilson and Hilferty) as the start.

    >>> round(chi_square_quantile(0.95, 11), 9)
    19.675137573
    """
    if probability > 0.5:
        return chi_square_above(1.0 - probability, df)
    a = df / 2.0
    rising = _exp((log(probability) + lgamma(a + 1.0)) / a)  # A&S 6.5.29: never above what is sought
    start = max(rising, _wilson_hilferty(normal_quantile(probability), df))
    return 2.0 * _solve(lambda x: _gamma(a, x), probability, start, upper=False)


@lru_cache(maxsize=512)
def chi_square_above(tail: float, df: float) -> float:
    """Find x above which a chi-square lies with this probability, which may be far smaller than 1 − a float.

    Domain: 1e-300 ≤ tail ≤ 0.5, df > 0 and not necessarily whole. Source: as `chi_square_quantile`.

    >>> round(chi_square_above(0.05, 11), 9)
    19.675137573
    """
    a = df / 2.0
    rising = _exp((log1p(-tail) + lgamma(a + 1.0)) / a)
    start = max(rising, _wilson_hilferty(-normal_quantile(tail), df))
    return 2.0 * _solve(lambda x: _gamma(a, x), tail, start, upper=True)


def _wilson_hilferty(z: float, df: float) -> float:
    """Estimate half a chi-square by the normal quantile of the same probability (A&S 26.4.17)."""
    one = 2.0 / (9.0 * df)
    root = max(0.0, 1.0 - one + z * sqrt(one))
    return df / 2.0 * root * root * root


@lru_cache(maxsize=512)
def chi_square_tail(x: float, df: float) -> float:
    """Calculate P(X > x) of a chi-square X.

    Domain: x ≥ 0, df > 0 and not necessarily whole. Source: A&S 26.4.19.
    """
    return _gamma(df / 2.0, x / 2.0)[1] if x > 0 else 1.0


@lru_cache(maxsize=512)
def f_quantile(probability: float, df: float, df_residual: float) -> float:
    """Find x below which Fisher's F has this probability.

    Domain: 0 < probability < 1, both degrees of freedom > 0 and not necessarily whole.
    Source: A&S 26.6.2; 26.6.9 for the upper half.

    >>> round(f_quantile(0.95, 11, 22), 9)
    2.258518357
    """
    a, b = df / 2.0, df_residual / 2.0
    if probability <= 0.5:
        return b / a * _beta_odds(probability, a, b)
    return b / a / _beta_odds(1.0 - probability, b, a)


@lru_cache(maxsize=512)
def f_tail(x: float, df: float, df_residual: float) -> float:
    """Calculate P(X > x) of Fisher's F.

    Domain: x ≥ 0, both degrees of freedom > 0 and not necessarily whole. Source: A&S 26.6.2.

    >>> round(f_tail(4.0, 2, 6), 12), round((6 / 14) ** 3, 12)
    (0.078717201166, 0.078717201166)
    """
    return _beta_at(df / 2.0, df_residual / 2.0, df * x / df_residual)[1] if x > 0 else 1.0


@lru_cache(maxsize=512)
def poisson_at_least(count: int, mean: float) -> float:
    """Calculate P(X ≥ count) of a Poisson X.

    Domain: any whole count, mean ≥ 0. Source: A&S 26.4.21.

    >>> round(poisson_at_least(3, 0.5), 12)
    0.014387677967
    """
    if count <= 0:
        return 1.0
    return _gamma(float(count), mean)[0] if mean > 0 else 0.0


@lru_cache(maxsize=512)
def poisson_at_most(count: int, mean: float) -> float:
    """Calculate P(X ≤ count) of a Poisson X.

    Domain: any whole count, mean ≥ 0. Source: A&S 26.4.21.
    """
    if count < 0:
        return 0.0
    return _gamma(count + 1.0, mean)[1] if mean > 0 else 1.0


@lru_cache(maxsize=512)
def poisson_limit(mean: float, tail: float) -> int:
    """Find the smallest whole k with P(X ≥ k) ≤ tail of a Poisson X.

    Domain: mean ≥ 0, 0 < tail < 1.
    Source: Cornish and Fisher's first terms (A&S 26.2.49) as the start, then one by one.

    >>> [poisson_limit(mean, 0.00135) for mean in (0.0, 0.3, 1.0, 4.5)]
    [1, 4, 6, 13]
    """
    z = -normal_quantile(tail)
    k = max(1, round(mean + z * sqrt(mean) + (z * z + 2.0) / 6.0))
    at_least = poisson_at_least.__wrapped__  # nobody else asks for the steps: they stay out of the cache
    while at_least(k, mean) > tail:
        k += 1
    while at_least(k - 1, mean) <= tail:
        k -= 1
    return k


@lru_cache(maxsize=512)
def binomial_at_least(count: int, trials: int, share: float) -> float:
    """Calculate P(X ≥ count) of a binomial X.

    Domain: any whole count, trials ≥ 0, 0 ≤ share ≤ 1. Source: A&S 26.5.24.

    >>> round(binomial_at_least(9, 10, 0.5) * 1024, 9)
    11.0
    """
    if count <= 0:
        return 1.0
    if count > trials or share <= 0:
        return 0.0
    return _beta(float(count), trials - count + 1.0, share, 1.0 - share)[0] if share < 1 else 1.0


@lru_cache(maxsize=512)
def binomial_at_most(count: int, trials: int, share: float) -> float:
    """Calculate P(X ≤ count) of a binomial X.

    Domain: any whole count, trials ≥ 0, 0 ≤ share ≤ 1. Source: A&S 26.5.24.
    """
    if count >= trials:
        return 1.0
    if count < 0 or share >= 1:
        return 0.0
    return _beta(count + 1.0, float(trials - count), share, 1.0 - share)[1] if share > 0 else 1.0


def _beta_odds(target: float, a: float, b: float) -> float:
    """Find the odds x / (1 − x) at which I_x(a, b) is the target, at most one half.

    Source: as the start the larger of what odds^a / (a·B(a, b)) gives, which is never above what is sought,
    and Paulson's estimate of F (A&S 26.6.15, solved for it) where there is one.
    """
    start = _exp((log(target) + log(a) + lgamma(a) + lgamma(b) - lgamma(a + b)) / a)
    z, one, other = normal_quantile(target), 1.0 / (9.0 * a), 1.0 / (9.0 * b)
    near, far = 1.0 - one, 1.0 - other
    above = near * near - z * z * one
    if near > 0 and far > 0 and above > 0:
        root = above / (near * far - z * sqrt(far * far * one + above * other))
        start = max(start, a / b * root * root * root)
    return _solve(lambda odds: _beta_at(a, b, odds), target, start, upper=False)


def _exp(logarithm: float) -> float:
    return exp(min(max(logarithm, -_FARTHEST), _FARTHEST))


def _halley(error: float, slope: float, bend: float) -> float:
    """Step to where ln(tail / target) vanishes, by its value and slope and the slope of ln(density)."""
    newton = error / slope
    return -newton / min(max(0.5, 1.0 - newton * (bend - slope) / 2.0), 2.0)


def _solve(place: Callable[[float], _Place], target: float, start: float, *, upper: bool) -> float:
    """Find where a tail is the target, by Halley's steps in ln v guarded by bisection.

    In ln v the logarithms of the tails of gamma and beta are concave, so steps hardly ever go astray.
    """
    low, high, at = exp(-_FARTHEST), exp(_FARTHEST), start
    for _ in range(_MOST_STEPS):
        under, over, density, bend = place(at)
        tail, step = over if upper else under, inf
        if tail > 0 and density > 0:
            slope = (-density if upper else density) / tail
            step = _halley(log(tail / target), slope, bend)
            scale = 1.0 + abs(bend) + abs(slope)
            if scale * scale * abs(step * step * step) < 1e-15:  # as large as the next step would be
                return at * exp(step)
        if (tail > target) is upper:
            low = at
        else:
            high = at
        at *= _exp(step)
        if not low < at < high:
            at = sqrt(low) * sqrt(high)
    return at


def _gamma(a: float, x: float) -> _Place:
    """Calculate P(a, x), Q(a, x) and the density of ln x, for a and x above 0.

    Source: A&S 6.5.29 below a + 1; above it the even part of A&S 6.5.31 by Lentz.
    """
    away = x - a
    density = exp(a * _log(x / a, away / a) - away - _stirling(a)) * sqrt(a) / _ROOT_2_PI
    if x < a + 1.0:
        term = total = 1.0 / a
        under = a
        while term > total * 1e-17:
            under += 1.0
            term *= x / under
            total += term
        lower = density * total
        return lower, 1.0 - lower, density, -away
    value = ahead = part = away + 1.0
    change, behind, m = 0.0, 0.0, 0
    while abs(change - 1.0) > _NOTHING and m < _MOST_TERMS:
        m += 1
        top = m * (a - m)
        part += 2.0
        behind = 1.0 / (part + top * behind)
        ahead = part + top / ahead
        change = ahead * behind
        value *= change
    upper = density / value
    return 1.0 - upper, upper, density, -away


def _beta_at(a: float, b: float, odds: float) -> _Place:
    return _beta(a, b, odds / (1.0 + odds), 1.0 / (1.0 + odds))


def _beta(a: float, b: float, x: float, y: float) -> _Place:
    """Calculate I_x(a, b), 1 − I_x(a, b) and the density of ln(x / y), for a, b, x and y = 1 − x above 0."""
    whole, away = a + b, b * x - a * y
    powers = a * _log(whole * x / a, away / a) + b * _log(whole * y / b, -away / b)
    rest = _stirling(whole) - _stirling(a) - _stirling(b)
    density = exp(powers + rest) * sqrt(a / whole * b) / _ROOT_2_PI
    if x * (whole + 2.0) < a + 1.0:
        lower = density / _beta_fraction(a, b, x, y, -away)
        return lower, 1.0 - lower, density, -away
    upper = density / _beta_fraction(b, a, y, x, away)
    return 1.0 - upper, upper, density, -away


def _beta_fraction(a: float, b: float, x: float, y: float, short: float) -> float:
    """Calculate x^a y^b / (B(a, b) · I_x(a, b)) by a continued fraction; `short` is a·y − b·x.

    Source: the even part of DLMF 8.17.22, each part times a + 2m so that nothing cancels (as DiDonato
    and Morris 1992 have it), by Lentz.
    """
    value = ahead = a * (short + 1.0) / (a + 1.0)
    change, behind, twice, m = 0.0, 0.0, a - 1.0, 0
    while abs(change - 1.0) > _NOTHING and m < _MOST_TERMS:
        m += 1
        twice += 2.0
        even = m * (b - m) * x / twice
        top = even * (a + m - 1.0) * (a + b + m - 1.0) * x / twice
        part = m + even + (a + m) * (short + 1.0 + m * (1.0 + y)) / (twice + 2.0)
        behind = 1.0 / (part + top * behind)
        ahead = part + top / ahead
        change = ahead * behind
        value *= change
    return value


def _log(ratio: float, less_one: float) -> float:
    """Take the logarithm of a ratio from the one that is exact: itself, or what it is less 1."""
    return log1p(less_one) if -0.5 < less_one < 1.0 else log(ratio or 5e-324)  # a mean may be that small


def _stirling(a: float) -> float:
    """Calculate by how much ln Γ(a) exceeds (a − ½) ln a − a + ½ ln 2π.

    Source: A&S 6.1.41, whose next term is below 2e-16 from 16 on; below 16 nothing much cancels.
    """
    if a < 16.0:
        return lgamma(a) - (a - 0.5) * log(a) + a - _HALF_LOG_2_PI
    square = 1.0 / (a * a)
    series = 1 / 1260 - square * (1 / 1680 - square / 1188)
    return (1 / 12 - square * (1 / 360 - square * series)) / a
