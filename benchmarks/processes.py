"""Simulated series of months: processes to which nothing happens, or one thing that is known.

Everything is drawn from the `random()` of one `random.Random` by exact methods written here, so that a seed
gives the same series with every version of Python. A *level* is what is expected of each period, a *draw*
makes printed values of it. Periods are numbered backwards from the one asked about: its number is its place
in its year (11 for December of twelve months, 6 for July), and the year before has numbers below 0.

Source: inversion for Poisson and binomial, Marsaglia and Tsang 2000 for gamma, Box and Muller 1958 for the
normal distribution.
"""

import math
from collections.abc import Callable, Sequence
from itertools import accumulate, pairwise
from random import Random
from typing import NamedTuple

MONTHS = 12

#: What is expected of each period.
Levels = Callable[[Random, range], list[float]]
#: How many events come about where so many are expected.
Events = Callable[[Random, float], int]
#: Deviations that follow one another, of variance 1: so many of them.
Deviations = Callable[[Random, int], list[float]]
#: Out of how many a share is counted, or the base of a rate, in each period.
Bases = Callable[[Random, range], list[int]]


class Drawn(NamedTuple):
    """One series.

    Attributes:
        values: The values as printed; what was counted of shares and rates. None where one is missing.
        below: What they are out of; None of values that are no quotients.
        preliminary: How many of the last are preliminary.
        before_gaps: The values before some of them went missing; None where none did.
    """

    values: list[str | None]
    below: list[int] | None = None
    preliminary: int = 0
    before_gaps: list[str | None] | None = None


#: Draws one series over the periods asked for.
Draw = Callable[[Random, range], Drawn]


def periods(count: int, *, last: int, per_year: int = MONTHS) -> range:
    """The numbers of so many periods up to the one asked about."""
    assert 0 <= last < per_year
    return range(last - count + 1, last + 1)


# --- samplers -----------------------------------------------------------------------------


def normal(draw: Random) -> float:
    """Draw from the standard normal distribution."""
    return math.sqrt(-2 * math.log(1 - draw.random())) * math.cos(2 * math.pi * draw.random())


def gamma(draw: Random, shape: float) -> float:
    """Draw from the gamma distribution of scale 1."""
    if shape < 1:
        return gamma(draw, shape + 1) * (1 - draw.random()) ** (1 / shape)
    d = shape - 1 / 3
    c = 1 / math.sqrt(9 * d)
    while True:
        x = normal(draw)
        v = (1 + c * x) ** 3
        if v > 0 and math.log(1 - draw.random()) < x * x / 2 + d - d * v + d * math.log(v):
            return d * v


def beta(draw: Random, one: float, other: float) -> float:
    """Draw from the beta distribution."""
    x = gamma(draw, one)
    return x / (x + gamma(draw, other))


def poisson(draw: Random, mean: float) -> int:
    """Draw from the Poisson distribution of a mean below 700."""
    left, count, chance = draw.random(), 0, math.exp(-mean)
    while left >= chance > 0:
        left -= chance
        count += 1
        chance *= mean / count
    return count


def binomial(draw: Random, of: int, chance: float) -> int:
    """Draw from the binomial distribution of up to a thousand trials."""
    if chance > 0.5:
        return of - binomial(draw, of, 1 - chance)
    odds = chance / (1 - chance)
    left, count, now = draw.random(), 0, (1 - chance) ** of
    while left >= now and count < of:
        left -= now
        count += 1
        now *= odds * (of - count + 1) / count
    return count


def over(times: float) -> Events:
    """Events of the negative binomial distribution: a variance of so many times the mean."""
    return lambda draw, mean: poisson(draw, gamma(draw, mean / (times - 1)) * (times - 1))


def batches(size: int) -> Events:
    """Events that come in batches of one size, the batches by chance."""
    return lambda draw, mean: size * poisson(draw, mean / size)


# --- deviations ---------------------------------------------------------------------------


def independent(draw: Random, count: int) -> list[float]:
    """Deviations that do not follow one another."""
    return [normal(draw) for _ in range(count)]


def ar(carried: float) -> Deviations:
    """A part of each deviation is carried over to the next: AR(1), from its stationary distribution."""

    def made(draw: Random, count: int) -> list[float]:
        fresh = math.sqrt(1 - carried * carried)
        first = normal(draw)
        rest = (fresh * normal(draw) for _ in range(count - 1))
        return list(accumulate(rest, lambda before, new: carried * before + new, initial=first))

    return made


def ma(carried: float) -> Deviations:
    """A part of each shock is carried over to the next deviation and no further: MA(1)."""

    def made(draw: Random, count: int) -> list[float]:
        shocks = [normal(draw) for _ in range(count + 1)]
        size = math.sqrt(1 + carried * carried)
        return [(now + carried * before) / size for before, now in pairwise(shocks)]

    return made


def walk(draw: Random, count: int) -> list[float]:
    """Each deviation is the one before and a step of variance 1."""
    return list(accumulate(independent(draw, count)))


# --- levels -------------------------------------------------------------------------------


def flat(mean: float) -> Levels:
    """The same is expected of every period."""
    return lambda _, numbers: [mean] * len(numbers)


def season(mean: float, swing: float, *, per_year: int = MONTHS) -> Levels:
    """A wave over the year: up and down by a part of the mean, with its peak anywhere in the year."""

    def made(draw: Random, numbers: range) -> list[float]:
        peak = draw.random()
        turn = 2 * math.pi
        return [mean * (1 + swing * math.cos(turn * (number / per_year - peak))) for number in numbers]

    return made


def turning_season(mean: float, swing: float) -> Levels:
    """A wave over the year whose peak comes one to two months later with every year."""

    def made(draw: Random, numbers: range) -> list[float]:
        peak, later = draw.random(), (1 + draw.random()) / MONTHS
        return [
            mean * (1 + swing * math.cos(2 * math.pi * (number / MONTHS - peak - later * (number // MONTHS))))
            for number in numbers
        ]

    return made


def in_place(mean: float, place: int, times: float) -> Levels:
    """One month of the year has its own level."""
    return lambda _, numbers: [mean * (times if number % MONTHS == place else 1) for number in numbers]


def every_third(mean: float, times: float) -> Levels:
    """The last month of each quarter has its own level."""
    return lambda _, numbers: [mean * (times if number % 3 == 2 else 1) for number in numbers]


def moving_month(mean: float, places: Sequence[int], times: float) -> Levels:
    """One month of the year has its own level, now this one, now that one, as Easter moves."""

    def made(draw: Random, numbers: range) -> list[float]:
        at = {
            year: places[int(draw.random() * len(places))] for year in sorted({n // MONTHS for n in numbers})
        }
        return [mean * (times if number % MONTHS == at[number // MONTHS] else 1) for number in numbers]

    return made


def persistent(mean: float, carried: float, spread: float) -> Levels:
    """A level whose logarithm follows itself: AR(1) with a standard deviation of `spread`."""
    return lambda draw, numbers: [
        mean * math.exp(spread * one - spread * spread / 2) for one in ar(carried)(draw, len(numbers))
    ]


def stepped(levels: Levels, times: float, *, last: int) -> Levels:
    """The last so many periods are so many times what they would be."""

    def made(draw: Random, numbers: range) -> list[float]:
        usual = levels(draw, numbers)
        return [*usual[:-last], *(one * times for one in usual[-last:])]

    return made


def one_year_up(mean: float, times: float) -> Levels:
    """Twelve months at another level, and then twelve at the first one."""
    return lambda _, numbers: [
        mean * (times if 12 <= back < 24 else 1) for back in reversed(range(len(numbers)))
    ]


def drifting(mean: float, each: float) -> Levels:
    """The level grows by a part of the first one with every period."""
    return lambda _, numbers: [mean * (1 + each * at) for at in range(len(numbers))]


# --- what is printed ----------------------------------------------------------------------


def counts(levels: Levels, events: Events = poisson) -> Draw:
    """Events of each period."""

    def made(draw: Random, numbers: range) -> Drawn:
        return Drawn([str(events(draw, level)) for level in levels(draw, numbers)])

    return made


def around(levels: Levels, deviations: Deviations, *, spread: float = 10, places: int = 1) -> Draw:
    """Values that deviate from their level, printed with so many decimals."""

    def made(draw: Random, numbers: range) -> Drawn:
        usual = levels(draw, numbers)
        apart = deviations(draw, len(numbers))
        return Drawn([f"{one + spread * far:.{places}f}" for one, far in zip(usual, apart, strict=True)])

    return made


def skewed(levels: Levels, spread: float) -> Draw:
    """Lognormal amounts around their level."""

    def made(draw: Random, numbers: range) -> Drawn:
        return Drawn(
            [
                f"{level * math.exp(spread * normal(draw) - spread * spread / 2):.1f}"
                for level in levels(draw, numbers)
            ]
        )

    return made


def near_nothing(levels: Levels, shape: float) -> Draw:
    """Amounts of the gamma distribution: never below 0, and often near it."""

    def made(draw: Random, numbers: range) -> Drawn:
        return Drawn([f"{level * gamma(draw, shape) / shape:.1f}" for level in levels(draw, numbers)])

    return made


def shares(levels: Levels, bases: Bases, *, alike: float = 0.0) -> Draw:
    """Shares of what is there in each period.

    Args:
        levels: The share expected of each period, at most 1.
        bases: Out of how many.
        alike: Correlation of the cases of one period; 0 for cases that are independent.
    """

    def made(draw: Random, numbers: range) -> Drawn:
        below = bases(draw, numbers)
        chances = levels(draw, numbers)
        if alike:
            known = 1 / alike - 1
            chances = [beta(draw, one * known, (1 - one) * known) for one in chances]
        return Drawn([str(binomial(draw, of, one)) for of, one in zip(below, chances, strict=True)], below)

    return made


def rates(levels: Levels, bases: Bases, events: Events = poisson) -> Draw:
    """Events against a base that is another one in each period; the level is one of the base."""

    def made(draw: Random, numbers: range) -> Drawn:
        below = bases(draw, numbers)
        expected = [of * one for of, one in zip(below, levels(draw, numbers), strict=True)]
        return Drawn([str(events(draw, one)) for one in expected], below)

    return made


def means(levels: Levels, bases: Bases, spread: float) -> Draw:
    """Means of cases that deviate from their level by `spread` each: what all have together, and how many."""

    def made(draw: Random, numbers: range) -> Drawn:
        below = bases(draw, numbers)
        summed = [
            of * level + spread * math.sqrt(of) * normal(draw)
            for of, level in zip(below, levels(draw, numbers), strict=True)
        ]
        return Drawn([f"{one:.0f}" for one in summed], below)

    return made


def same_persons(share: float, persons: int, replaced: float) -> Draw:
    """A share of the same persons month after month, of whom a part is replaced in each."""

    def made(draw: Random, numbers: range) -> Drawn:
        counted = [binomial(draw, persons, share)]
        while len(counted) < len(numbers):
            left = binomial(draw, counted[-1], replaced)
            came = left + binomial(draw, persons - counted[-1], replaced)
            counted.append(counted[-1] - left + binomial(draw, came, share))
        return Drawn([str(one) for one in counted], [persons] * len(counted))

    return made


def always(base: int, *, last: int | None = None) -> Bases:
    """The same base in every period, or another one in the last."""
    return lambda _, numbers: [*[base] * (len(numbers) - 1), base if last is None else last]


def between(least: int, most: int) -> Bases:
    """A base that is anything from the least to the most."""
    return lambda draw, numbers: [least + int(draw.random() * (most - least + 1)) for _ in numbers]


# --- what is delivered --------------------------------------------------------------------


def with_gaps(draws: Draw, part: float) -> Draw:
    """A part of the periods is missing, any but the last."""

    def made(draw: Random, numbers: range) -> Drawn:
        drawn = draws(draw, numbers)
        last = len(drawn.values) - 1
        kept = [one if at == last or draw.random() >= part else None for at, one in enumerate(drawn.values)]
        return drawn._replace(values=kept, before_gaps=drawn.values)

    return made


def without_place(draws: Draw, place: int) -> Draw:
    """One month of the year is never reported."""

    def made(draw: Random, numbers: range) -> Drawn:
        drawn = draws(draw, numbers)
        pairs = zip(numbers, drawn.values, strict=True)
        kept = [None if number % MONTHS == place else one for number, one in pairs]
        return drawn._replace(values=kept, before_gaps=drawn.values)

    return made


def with_preliminary(draws: Draw, most: int, known: float) -> Draw:
    """The last one to `most` counts are preliminary: each case is known already by a chance."""

    def made(draw: Random, numbers: range) -> Drawn:
        drawn = draws(draw, numbers)
        aside = 1 + int(draw.random() * most)
        first = len(drawn.values) - aside
        values = [
            one if one is None or at < first else str(binomial(draw, int(one), known))
            for at, one in enumerate(drawn.values)
        ]
        return drawn._replace(values=values, preliminary=aside)

    return made
