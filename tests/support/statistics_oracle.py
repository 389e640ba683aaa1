"""A second calculation of charts, tests and intervals, written from the rules in words.

It knows nothing of the library. What can be exact is exact: values, means, sums of squares and the decisions
made of them are fractions, and roots are fractions to forty decimals. Quantiles and tails are scipy's. Every
window of every length is tried where the library goes through the points once.

Where the library works with floats, a decision that hangs on the last digit may fall either way: `nearest`
says how close the closest one was, so that a test can leave such a draw out.
"""

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from scipy import stats

Value: TypeAlias = int | str | Decimal | None
Known: TypeAlias = Fraction | None
#: For each point its causes, each with the side to which it lies.
Causes: TypeAlias = tuple[dict[str, int], ...]


def _whole(text: str) -> list[Value]:
    return [int(word) for word in text.split()]


_UP_AND_DOWN: list[Value] = [14, 10] * 6

#: Series that a board has seen, by what they are.
HAND_MADE: dict[str, list[Value]] = {
    "every July half": [50 if month % 12 == 6 else 100 + month % 5 for month in range(36)],
    "a step": _whole("10 12 11 13 10 12 11 12 10 13 11 12 19 18 20 21 18 19 21 18 20 19 18 20"),
    "a clean step": [*[0] * 12, *[1] * 12],
    "a step at the last three": [*["0.1"] * 21, *["0.3"] * 3],
    "two steps": _whole("10 11 12 10 11 12 20 21 22 20 21 22 10 12 11 10 12 11"),
    "a ramp": list(range(30)),
    "a turn": [*range(8), *range(7, -1, -1)],
    "values that follow each other": _whole("0 2 5 6 8 7 5 4 1 -1 -4 -5 -7 -6 -4 -2 0 1 4 6 7 8 6 3"),
    "up and down": [14, 10] * 15,
    "one leap": [*_UP_AND_DOWN, 40, *_UP_AND_DOWN],
    "a leap to the limit": [*_UP_AND_DOWN, "22.64", 10],
    "decimals": [*["0.1", "0.3", "0.2"] * 5, *["0.7", "0.1", "0.2", "0.3"] * 3],
    "one on the mean": [*_UP_AND_DOWN, 12, *_UP_AND_DOWN],
    "a run of eight": [*_UP_AND_DOWN, *[13, 14] * 4, 10],
    "a run over a gap": [*_UP_AND_DOWN, 13, 14, 13, None, 14, 13, 14, 13, 10],
    "a trend over a gap": [*_UP_AND_DOWN, 8, 9, 10, 11, None, 12, 13, 14, 10],
    "two of three over a gap": [*_UP_AND_DOWN, "19.5", None, "19.5", 11, 10],
    "a gap at the step": [*_whole("10 12 11 13 10 12 11 12"), None, *_whole("18 20 19 21 18 20 19 20 18")],
    "many gaps": [10, None, 11, 13, None, None, 12, 15, 14, None, 18, 17, 16, None, 12, 13, 15, 11, 14],
}

ORDER = ("outside-limits", "trend", "near-limits", "run", "long-gap")
TO_LIMIT = Fraction("2.66")
SCREEN = Fraction("3.267")
PER_SIGMA = Fraction("1.128")
RARE_TAIL = 0.00135
LENGTH = 7  # points of a trend and of a run
SMALL_CELL = 5
DECIMALS = 40


def exact(value: Value) -> Known:
    return None if value is None else Fraction(value)


def all_exact(values: Sequence[Value]) -> list[Known]:
    return [exact(value) for value in values]


def known(values: Sequence[Known]) -> list[Fraction]:
    return [value for value in values if value is not None]


def mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)


def squares(values: Sequence[Fraction]) -> Fraction:
    """The sum of squares about the mean."""
    centre = mean(values)
    return sum(((value - centre) ** 2 for value in values), Fraction(0))


def root(square: Fraction) -> Fraction:
    return Fraction(math.isqrt(square.numerator * 10 ** (2 * DECIMALS) // square.denominator), 10**DECIMALS)


def sign(value: Fraction) -> int:
    return (value > 0) - (value < 0)


def neighbours(values: Sequence[Known]) -> list[tuple[Fraction, Fraction]]:
    """Values that follow on each other without a gap."""
    return [(one, two) for one, two in pairwise(values) if one is not None and two is not None]


def first_points(values: Sequence[Known], fixed_after: int | None) -> list[Known]:
    """The series as far as its first so many known points."""
    if fixed_after is None:
        return list(values)
    basis: list[Known] = []
    for value in values:
        if len(known(basis)) == fixed_after:
            break
        basis.append(value)
    return basis


def close(
    shown: Decimal | None, expected: Known | float, *, relative: float = 1e-9, absolute: float = 1e-12
) -> bool:
    """Whether the library shows what is expected but for its rounding; nothing where nothing is expected."""
    if shown is None or expected is None:
        return shown is None and expected is None
    off = abs(Fraction(shown) - Fraction(expected))
    return off <= max(abs(Fraction(expected)) * Fraction(relative), Fraction(absolute))


# --- charts ---------------------------------------------------------------------------------


@dataclass(frozen=True)
class ExpectedChart:
    """A chart as the rules in words have it.

    Attributes:
        distance: From the centre to the limits, one per point; None where there are no limits.
        nearest: How close the closest decision was, relative to its threshold; None where all are exact.
    """

    centre: Fraction | None
    points: tuple[Known, ...]
    z: tuple[Known, ...]
    distance: tuple[Known, ...]
    lowest: Fraction | None
    highest: Fraction | None
    mean_range: Fraction | None
    ranges: int
    screened: int
    dispersion: Fraction | None
    causes: Causes
    nearest: float | None

    @property
    def claimable(self) -> bool:
        """At least 12 points, 8 moving ranges after screening, and some spread left in them."""
        return len(known(self.points)) >= 12 and self.ranges - self.screened >= 8 and bool(self.mean_range)

    @property
    def lower_uncut(self) -> list[Known]:
        return [self._at(-1, away) for away in self.distance]

    @property
    def upper_uncut(self) -> list[Known]:
        return [self._at(1, away) for away in self.distance]

    @property
    def lower(self) -> list[Known]:
        bound = self.lowest
        return [end if end is None or bound is None else max(end, bound) for end in self.lower_uncut]

    @property
    def upper(self) -> list[Known]:
        bound = self.highest
        return [end if end is None or bound is None else min(end, bound) for end in self.upper_uncut]

    def _at(self, side: int, away: Known) -> Known:
        return None if away is None or self.centre is None else self.centre + side * away

    @property
    def words(self) -> list[tuple[str, ...]]:
        """The causes of each point in the order in which they decide."""
        return [tuple(word for word in ORDER if word in causes) for causes in self.causes]

    @property
    def sides(self) -> list[int]:
        """The side of the cause that decides, 0 where there is none."""
        return [next((causes[word] for word in ORDER if word in causes), 0) for causes in self.causes]


@dataclass(frozen=True)
class Spread:
    """Moving ranges, screened once."""

    mean_range: Fraction | None
    ranges: int
    screened: int
    nearest: float


def spread(values: Sequence[Known]) -> Spread:
    ranges = [abs(two - one) for one, two in neighbours(values)]
    if not any(ranges):
        return Spread(Fraction(0) if ranges else None, len(ranges), 0, math.inf)
    bound = SCREEN * mean(ranges)
    kept = [one for one in ranges if one < bound]
    nearest = min(float(abs(one / bound - 1)) for one in ranges)
    return Spread(mean(kept), len(ranges), len(ranges) - len(kept), nearest)


def windows(values: Sequence[Known], size: int) -> Iterator[tuple[int, list[Fraction]]]:
    """Every window of so many neighbours, without a gap, with the index of its first point."""
    for start in range(len(values) - size + 1):
        window = known(values[start : start + size])
        if len(window) == size:
            yield start, window


def patterns(
    values: Sequence[Known],
    centre: Fraction,
    away: Fraction,
    *,
    outside: Sequence[int] | None = None,
    trend_of: Sequence[Known] | None = None,
) -> Causes:
    """Outside, trend of seven, two of three beyond two thirds to the same limit, run of seven; all strict.

    Args:
        outside: The side of each point that is outside, where the distance alone does not say so.
        trend_of: What a trend is read of; of the values themselves where nothing else is given.
    """
    found: Causes = tuple({} for _ in values)
    for index, value in enumerate(values):
        if value is not None and (side := sign(value - centre)):
            beyond = abs(value - centre) > away if outside is None else bool(outside[index])
            if beyond:
                found[index]["outside-limits"] = side
    for start, window in windows(values if trend_of is None else trend_of, LENGTH):
        for side in (1, -1):
            if all((two - one) * side > 0 for one, two in pairwise(window)):
                for index in range(start, start + LENGTH):
                    # A turning point belongs to the trend that it ends, which began earlier.
                    found[index].setdefault("trend", side)
    for start, window in windows(values, LENGTH):
        for side in (1, -1):
            if all((value - centre) * side > 0 for value in window):
                for index in range(start, start + LENGTH):
                    found[index]["run"] = side
    for start, window in windows(values, 3):
        for side in (1, -1):
            near = [i for i, value in enumerate(window) if (value - centre) * side * 3 > away * 2]
            if len(near) >= 2:
                for index in near:
                    found[start + index]["near-limits"] = side
    return found


def xmr(
    values: Sequence[Value],
    *,
    fixed_after: int | None = None,
    bounds: tuple[Value, Value] | None = None,
) -> ExpectedChart:
    """Mean ± 2.66 · mean moving range, ranges of 3.267 times their mean and more left out once."""
    points = all_exact(values)
    basis = first_points(points, fixed_after)
    centre = mean(known(basis)) if known(basis) else None
    return _individuals(points, spread(basis), centre, (None, None) if bounds is None else bounds)


def year_differences(values: Sequence[Value], period: int = 12) -> list[Known]:
    """Each value less the one a year before; nothing in the first year and where either is missing."""
    points = all_exact(values)
    before: list[Known] = [*[None] * period, *points][: len(points)]
    return [
        None if now is None or then is None else now - then for now, then in zip(points, before, strict=True)
    ]


def year_on_year(values: Sequence[Value], period: int = 12) -> ExpectedChart:
    """The differences from the same month a year before around 0, never around their mean."""
    differences = year_differences(values, period)
    return _individuals(differences, spread(differences), Fraction(0), (None, None))


def _individuals(
    points: Sequence[Known], of_basis: Spread, centre: Fraction | None, bounds: tuple[Value, Value]
) -> ExpectedChart:
    away = None if of_basis.mean_range is None else TO_LIMIT * of_basis.mean_range
    lowest, highest = all_exact(bounds)
    return ExpectedChart(
        centre=centre,
        points=tuple(points),
        z=tuple(None for _ in points),
        distance=tuple(None if point is None else away for point in points),
        lowest=lowest,
        highest=highest,
        mean_range=of_basis.mean_range,
        ranges=of_basis.ranges,
        screened=of_basis.screened,
        dispersion=None,
        causes=patterns(points, centre, away) if centre is not None and away else tuple({} for _ in points),
        nearest=None,
    )


@dataclass
class Nearest:
    """Collects how close decisions were to their thresholds."""

    distance: float = math.inf

    def add(self, distance: Fraction | float) -> None:
        self.distance = min(self.distance, abs(float(distance)))


def attributes_chart(
    numerators: Sequence[Value],
    denominators: Sequence[Value],
    *,
    shares: bool,
    fixed_after: int | None = None,
) -> ExpectedChart:
    """A p chart (of shares) or a u chart (of rates), widened where z varies more than by chance."""
    counted = [
        None if x is None or n is None else (Fraction(x), Fraction(n))
        for x, n in zip(numerators, denominators, strict=True)
    ]
    pairs = [pair for pair in counted if pair is not None]
    basis = pairs[:fixed_after]
    centre = sum((x for x, _ in basis), Fraction(0)) / sum((n for _, n in basis), Fraction(0))
    unit = centre * (1 - centre) if shares else centre  # variance of one person or one unit of the base
    points = tuple(None if pair is None else pair[0] / pair[1] for pair in counted)
    none: tuple[Known, ...] = tuple(None for _ in points)
    if unit == 0:
        return ExpectedChart(
            centre=centre, points=points, z=none, distance=none, lowest=None, highest=None, mean_range=None,
            ranges=0, screened=0, dispersion=None, causes=tuple({} for _ in points), nearest=math.inf,
        )  # fmt: skip
    z = tuple(None if pair is None else _z(pair, centre, unit) for pair in counted)
    of_basis = spread(first_points(z, fixed_after))
    dispersion = None if of_basis.mean_range is None else of_basis.mean_range / PER_SIGMA
    wider = max(Fraction(1), dispersion or Fraction(0))
    charted = [None if one is None else one / wider for one in z]
    nearest = Nearest(of_basis.nearest)
    outside = [
        0 if pair is None or one is None else _outside(pair, one, centre, shares, nearest)
        for pair, one in zip(counted, charted, strict=True)
    ]
    _closest(counted, charted, nearest)
    sizes = [n for _, n in pairs]
    return ExpectedChart(
        centre=centre,
        points=points,
        z=z,
        distance=tuple(None if pair is None else 3 * wider * root(unit / pair[1]) for pair in counted),
        lowest=Fraction(0),
        highest=Fraction(1) if shares else None,
        mean_range=of_basis.mean_range,
        ranges=of_basis.ranges,
        screened=of_basis.screened,
        dispersion=dispersion,
        causes=patterns(
            charted,
            Fraction(0),
            Fraction(3),
            outside=outside,
            trend_of=charted if max(sizes) <= Fraction("1.5") * min(sizes) else (),
        ),
        nearest=nearest.distance,
    )


def _z(pair: tuple[Fraction, Fraction], centre: Fraction, unit: Fraction) -> Fraction:
    x, n = pair
    off = x / n - centre
    return sign(off) * root(off**2 * n / unit)


def _outside(
    pair: tuple[Fraction, Fraction], charted: Fraction, centre: Fraction, shares: bool, nearest: Nearest
) -> int:
    """Beyond three; in a small cell only if the exact tail is as rare, too."""
    x, n = pair
    if abs(charted) <= 3:
        return 0
    side = sign(charted)
    cells = (n * centre, n * (1 - centre)) if shares else (n * centre,)
    for cell in cells:
        if cell != SMALL_CELL:
            nearest.add(cell / SMALL_CELL - 1)
    if min(cells) >= SMALL_CELL:
        return side
    tail = binomial_tail(x, n, centre, side) if shares else poisson_tail(x, n * centre, side)
    nearest.add(tail / RARE_TAIL - 1)
    return side if tail <= RARE_TAIL else 0


def _closest(
    counted: Sequence[tuple[Fraction, Fraction] | None], charted: Sequence[Known], nearest: Nearest
) -> None:
    """Note how close points lie to lines and to the point before; the same counts twice are a true tie."""
    for value in known(charted):
        nearest.add(abs(value) - 3)
        nearest.add(abs(value) - 2)
        if value:
            nearest.add(value)
    for (before, now), (one, two) in zip(pairwise(counted), pairwise(charted), strict=True):
        if one is not None and two is not None and before != now and (one or two):
            nearest.add(two - one)


def p_chart(
    numerators: Sequence[Value], denominators: Sequence[Value], *, fixed_after: int | None = None
) -> ExpectedChart:
    return attributes_chart(numerators, denominators, shares=True, fixed_after=fixed_after)


def u_chart(
    numerators: Sequence[Value], denominators: Sequence[Value], *, fixed_after: int | None = None
) -> ExpectedChart:
    return attributes_chart(numerators, denominators, shares=False, fixed_after=fixed_after)


def binomial_tail(x: Fraction, n: Fraction, share: Fraction, side: int) -> float:
    """The exact chance of x of n or more (side 1), of x or fewer (side −1)."""
    size = int(n)
    outcomes = range(math.ceil(x), size + 1) if side > 0 else range(math.floor(x) + 1)
    p, q, whole = share.numerator, share.denominator - share.numerator, share.denominator
    ways = sum(math.comb(size, k) * p**k * q ** (size - k) for k in outcomes)
    return float(Fraction(ways, whole**size))


def poisson_tail(x: Fraction, expected: Fraction, side: int) -> float:
    """The chance of x events or more (side 1), of x or fewer (side −1)."""
    of = stats.poisson(float(expected))
    return float(of.sf(math.ceil(x) - 1) if side > 0 else of.cdf(math.floor(x)))


@dataclass(frozen=True)
class ExpectedRare:
    """Attributes:
    high: The smallest count that is too many.
    gap: How many zeros stand at the end.
    """

    centre: Fraction
    high: int
    gap: int
    words: list[tuple[str, ...]]
    sides: list[int]
    nearest: float


def rare_chart(counts: Sequence[Value]) -> ExpectedRare:
    """Too many by the Poisson tail; or nothing for so long that chance would hardly have it."""
    points = all_exact(counts)
    centre = mean(known(points))
    high = 0
    while (tail := poisson_tail(Fraction(high), centre, 1)) > RARE_TAIL:
        high += 1
    nearest = Nearest(abs(tail / RARE_TAIL - 1))
    if high:
        nearest.add(poisson_tail(Fraction(high - 1), centre, 1) / RARE_TAIL - 1)
    gap = 0
    while gap < len(points) and points[len(points) - 1 - gap] == 0:
        gap += 1
    chance = math.exp(-gap * float(centre))
    nearest.add(chance / RARE_TAIL - 1)
    long_gap = range(len(points) - gap, len(points)) if chance <= RARE_TAIL else range(0)
    words: list[tuple[str, ...]] = []
    for index, point in enumerate(points):
        too_many = point is not None and point >= high
        words.append(("outside-limits",) if too_many else ("long-gap",) if index in long_gap else ())
    sides = [{(): 0, ("outside-limits",): 1, ("long-gap",): -1}[word] for word in words]
    return ExpectedRare(centre, high, gap, words, sides, nearest.distance)


# --- tests before a claim -------------------------------------------------------------------


@dataclass(frozen=True)
class ExpectedSeason:
    f: Fraction | None
    critical: float | None
    df: int | None
    df_residual: int | None
    years: int
    months: list[int]
    tested: bool
    found: bool
    nearest: float


#: Whole years needed, by the number of places in a year.
YEARS_NEEDED = {12: 2, 4: 3, 3: 4}


def season_test(values: Sequence[Value], *, period: int = 12, first: int = 1) -> ExpectedSeason:
    """Two-way analysis of variance without interaction, of the last whole years."""
    points = all_exact(values)
    years = len(points) // period
    begin = len(points) - years * period
    table = [points[begin + year * period : begin + (year + 1) * period] for year in range(years)]
    columns = [
        ((first - 1 + begin + column) % period + 1, [row[column] for row in table])
        for column in range(period)
    ]
    whole = sorted((place, known(column)) for place, column in columns if None not in column)
    months = [place for place, _ in whole]
    needed = YEARS_NEEDED.get(period)
    if needed is None or years < needed or (period == 12 and len(whole) < 6) or len(whole) < 2:
        return ExpectedSeason(None, None, None, None, years, months, False, False, math.inf)
    cells = [column for _, column in whole]
    grand = mean([value for column in cells for value in column])
    of_month = [mean(column) for column in cells]
    of_year = [mean(list(row)) for row in zip(*cells, strict=True)]
    between = years * sum(((one - grand) ** 2 for one in of_month), Fraction(0))
    residual = sum(
        (
            (value - month - year + grand) ** 2
            for month, column in zip(of_month, cells, strict=True)
            for year, value in zip(of_year, column, strict=True)
        ),
        Fraction(0),
    )
    df, df_residual = len(cells) - 1, (len(cells) - 1) * (years - 1)
    critical = float(stats.f.isf(0.05, df, df_residual))
    if residual == 0:
        return ExpectedSeason(
            None, critical, df, df_residual, years, months, True, between > 0, math.inf
        )  # fmt: skip
    f = (between / df) / (residual / df_residual)
    found = f > Fraction(critical)
    return ExpectedSeason(
        f, critical, df, df_residual, years, months, True, found, float(abs(f / Fraction(critical) - 1))
    )


@dataclass(frozen=True)
class ExpectedLag:
    r: Fraction | None
    threshold: float
    high: bool
    nearest: float


def lag_test(values: Sequence[Value]) -> ExpectedLag:
    """The correlation of neighbours, about the mean of all; pairs over a gap are left out."""
    points = all_exact(values)
    n = len(known(points))
    threshold = 1.645 / math.sqrt(n) - 1 / n
    centre, whole = mean(known(points)), squares(known(points))
    if whole == 0:
        return ExpectedLag(None, threshold, False, math.inf)
    r = sum(((one - centre) * (two - centre) for one, two in neighbours(points)), Fraction(0)) / whole
    return ExpectedLag(r, threshold, r > Fraction(threshold), abs(float(r) - threshold))


@dataclass(frozen=True)
class ExpectedStep:
    """Attributes:
    steps: The two means of every step that is best, by the index of the first value after it.
    """

    steps: dict[int, tuple[Fraction, Fraction]]
    rss: Fraction | None
    carry_over_rss: Fraction | None
    explains: bool
    nearest: float
    apart: float


def step_test(values: Sequence[Value], *, least: int = 3) -> ExpectedStep:
    """The best single step against a carry-over from the value before."""
    points = all_exact(values)
    places = [index for index, point in enumerate(points) if point is not None]
    present = known(points)
    by_place = {
        places[cut]: squares(present[:cut]) + squares(present[cut:])
        for cut in range(least, len(present) - least + 1)
    }
    carried = carry_over(points)
    if not by_place or carried is None:
        best = min(by_place.values(), default=None)
        return ExpectedStep(
            _steps(points, by_place, best), best, carried, False, math.inf, math.inf
        )  # fmt: skip
    best = min(by_place.values())
    whole = squares(present)
    others = [one for one in by_place.values() if one != best]
    near = abs(Fraction("1.5") * best - carried) / whole if whole else None
    return ExpectedStep(
        steps=_steps(points, by_place, best),
        rss=best,
        carry_over_rss=carried,
        explains=Fraction("1.5") * best < carried,
        nearest=math.inf if near is None else float(near),
        apart=float((min(others) - best) / whole) if others else math.inf,
    )


def _steps(
    points: Sequence[Known], by_place: dict[int, Fraction], best: Fraction | None
) -> dict[int, tuple[Fraction, Fraction]]:
    return {
        place: (mean(known(points[:place])), mean(known(points[place:])))
        for place, rss in by_place.items()
        if rss == best
    }


def carry_over(points: Sequence[Known]) -> Fraction | None:
    """What least squares on the value before leaves, times n for each pair."""
    pairs = neighbours(points)
    if not pairs:
        return None
    before, now = [one for one, _ in pairs], [two for _, two in pairs]
    centre = mean(before)
    across = sum(((one - centre) * two for one, two in pairs), Fraction(0))
    left = squares(now) - (across**2 / squares(before) if squares(before) else 0)
    return left * len(known(points)) / len(pairs)


@dataclass(frozen=True)
class ExpectedDispersion:
    chi_square: Fraction
    df: int
    critical: float
    phi: Fraction
    over: bool
    nearest: float


def dispersion_test(counts: Sequence[Value], expected: Sequence[Value]) -> ExpectedDispersion:
    """Σ(x − e)²/e beside chi-square; φ is 1 until it is more than chance would have."""
    chi_square = sum(
        ((x - e) ** 2 / e for x, e in zip(known(all_exact(counts)), known(all_exact(expected)), strict=True)),
        Fraction(0),
    )
    df = len(counts) - 1
    critical = float(stats.chi2.isf(0.05, df))
    over = chi_square > Fraction(critical)
    return ExpectedDispersion(
        chi_square=chi_square,
        df=df,
        critical=critical,
        phi=chi_square / df if over else Fraction(1),
        over=over,
        nearest=abs(float(chi_square) / critical - 1),
    )


# --- intervals ------------------------------------------------------------------------------

Ends: TypeAlias = tuple[Fraction, Fraction]


def quantile(level: Value, df: int | None = None) -> Fraction:
    """The two-sided quantile: of the normal distribution, or of Student's t."""
    tail = float((100 - Fraction(str(level))) / 200)
    return Fraction(float(stats.norm.isf(tail) if df is None else stats.t.isf(tail, df)))


def wilson(x: Value, n: Value, *, level: Value = 95, phi: Value = 1, df: int | None = None) -> Ends:
    """The score interval of x/φ of n/φ: where (x/n − p)² = z² p (1 − p) / (n/φ)."""
    z, many = quantile(level, df), _number(n) / _number(phi)
    share = _number(x) / _number(n)
    middle = share + z**2 / (2 * many)
    away = z * root(share * (1 - share) / many + (z / (2 * many)) ** 2)
    whole = 1 + z**2 / many
    return (middle - away) / whole, (middle + away) / whole


def byar(count: Value, *, level: Value = 95, phi: Value = 1, df: int | None = None) -> Ends:
    """φ times Byar's limits of count/φ."""
    z, wider = quantile(level, df), _number(phi)
    low, more = _number(count) / wider, _number(count) / wider + 1
    below = Fraction(0)
    if low:
        below = low * max(Fraction(0), 1 - 1 / (9 * low) - z / (3 * root(low))) ** 3
    return wider * below, wider * more * (1 - 1 / (9 * more) + z / (3 * root(more))) ** 3


def poisson_exact(count: Value, *, level: Value = 95, phi: Value = 1, df: int | None = None) -> Ends:
    """φ times the exact limits of count/φ: half of two quantiles of chi-square."""
    wider = _number(phi)
    events_ = float(_number(count) / wider)
    tail = float(stats.norm.sf(float(quantile(level, df))))
    low = float(stats.chi2.ppf(tail, 2 * events_)) / 2 if events_ else 0.0
    high = float(stats.chi2.isf(tail, 2 * events_ + 2)) / 2
    return wider * Fraction(low), wider * Fraction(high)


def events(count: Value, *, level: Value = 95, phi: Value = 1, df: int | None = None) -> Ends:
    """Exact below ten effective events, Byar's from ten on."""
    of = poisson_exact if _number(count) / _number(phi) < 10 else byar
    return of(count, level=level, phi=phi, df=df)


def difference(first: Fraction, of_first: Ends, second: Fraction, of_second: Ends) -> Ends:
    """MOVER: the distances to the two ends that pull apart, as the sides of a right angle."""
    off = first - second
    down = root((first - of_first[0]) ** 2 + (of_second[1] - second) ** 2)
    up = root((of_first[1] - first) ** 2 + (second - of_second[0]) ** 2)
    return off - down, off + up


def paired(before: Sequence[Value], now: Sequence[Value], *, level: Value = 95) -> Ends:
    """d̄ ± t(k − 1) · s/√k of the differences month by month."""
    both = zip(all_exact(before), all_exact(now), strict=True)
    off = [two - one for one, two in both if one is not None and two is not None]
    k = len(off)
    away = quantile(level, k - 1) * root(squares(off) / (k - 1) / k)
    return mean(off) - away, mean(off) + away


def _number(value: Value) -> Fraction:
    assert value is not None
    return Fraction(value)
