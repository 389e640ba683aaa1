"""What false alarms are measured on: processes, what the prototype found of them, and what is recorded.

What the specification leaves open was chosen thus, of several readings the one by which the other method, NHS
or today's, comes to the figures of the prototype; no figure of ours was looked at for it:

- Poisson, negative binomial and batches have a mean of 100 a month unless said. A season is a wave with its
  peak anywhere in the year, so that every month is asked about. Up one year and back is 30 % up.
- AR and MA have a mean of 100 and a standard deviation of 10; for signals and in pairs of months they are
  amounts with one decimal, as events whole numbers. The random walk has steps of 3.
- Persistent counts have a level around 100 whose logarithm has a standard deviation of 0.12.
- A share is 60 %. Of the second table the month of × 0.7, the season, the steps and the drift are of
  Poisson 60, and the drift is straight. Two steps, of 30 each, come after 12 and 24 months.
- Rare events are asked about all that marks them, not only the limit.
- In pairs of years the second follows the first without a month between.

What the prototype calls NHS counts two of three as we do, with points outside and the third anywhere; the
preset `nhs` does not, so that its figures are somewhat lower where a change is large.
"""

from collections.abc import Mapping
from typing import Any, Literal, NamedTuple

from benchmarks import processes
from benchmarks.processes import (
    MONTHS,
    Draw,
    always,
    ar,
    around,
    batches,
    between,
    counts,
    drifting,
    every_third,
    flat,
    in_place,
    independent,
    ma,
    means,
    moving_month,
    near_nothing,
    one_year_up,
    over,
    persistent,
    rates,
    same_persons,
    season,
    shares,
    skewed,
    stepped,
    turning_season,
    walk,
    with_gaps,
    with_preliminary,
    without_place,
)

Table = Literal["first", "second", "third", "power", "stable"]
What = Literal["signal", "significance", "stable"]

_JULY, _APRIL = 6, 3
_TWO_YEARS = (2 * MONTHS,)
_LATER = (24, 36, 48)


class Case(NamedTuple):
    """A process, and what is asked of it.

    Attributes:
        table: Which table it stands in.
        what: What is asked.
        name: The process in words; with the number of periods it is the seed.
        draw: The process.
        lengths: How many periods, each asked about; two years of a significance.
        prototype: What the prototype found for each length, by the other method → by ours.
        kind: Which kind of indicator.
        last: The place in its year of the period asked about; None for the last of the year.
        per_year: How many periods a year has.
        rebased: Whether limits are calculated again from the middle.
        month_by_month: Whether the baseline's year is known month by month.
        wanted: Whether it should be found, because it is there.
    """

    table: Table
    what: What
    name: str
    draw: Draw
    lengths: tuple[int, ...]
    prototype: str = ""
    kind: str = "count"
    last: int | None = None
    per_year: int = MONTHS
    rebased: bool = False
    month_by_month: bool = True
    wanted: bool = False


def _signal(
    table: Table, name: str, draw: Draw, lengths: tuple[int, ...], prototype: str = "", **more: Any
) -> Case:
    return Case(table, "signal", name, draw, lengths, prototype, **more)


def _change(table: Table, name: str, draw: Draw, prototype: str = "", **more: Any) -> Case:
    return Case(table, "significance", name, draw, _TWO_YEARS, prototype, **more)


def _found(name: str, draw: Draw, lengths: tuple[int, ...], prototype: str = "", **more: Any) -> Case:
    return _signal("power", name, draw, lengths, prototype, wanted=True, **more)


def _differs(name: str, draw: Draw, prototype: str = "", **more: Any) -> Case:
    return _change("power", name, draw, prototype, wanted=True, **more)


def _stable(name: str, draw: Draw, prototype: str = "", *, wanted: bool, **more: Any) -> Case:
    return Case("stable", "stable", name, draw, _LATER, prototype, wanted=wanted, **more)


def _poisson(mean: float) -> Draw:
    return counts(flat(mean))


def _amounts(deviations: processes.Deviations, spread: float = 10) -> Draw:
    return around(flat(100), deviations, spread=spread)


def _whole(deviations: processes.Deviations, spread: float = 10) -> Draw:
    """Numbers of events around 100 that deviate so."""
    return around(flat(100), deviations, spread=spread, places=0)


def _rebased(draw: processes.Random, numbers: range) -> processes.Drawn:
    return counts(stepped(flat(45), 1.4, last=len(numbers) // 2))(draw, numbers)


_AMOUNT: Mapping[str, str] = {"kind": "amount"}
_SHARE: Mapping[str, str] = {"kind": "share"}
_RATE: Mapping[str, str] = {"kind": "rate"}
_OF_200 = between(150, 250)
#: The cases of a month are alike: some three times the variance of chance.
_ALIKE = 0.01
_RESIDENTS = between(4000, 9000)
_NEGATIVE_5 = counts(flat(100), over(5))
_PERSISTENT = counts(persistent(100, 0.8, 0.12))
_EASTER = counts(moving_month(100, (2, 3, 3), 0.7))
_TURNING = counts(turning_season(100, 0.25))
_STOCK = same_persons(0.6, 400, 0.1)

FIRST: tuple[Case, ...] = (
    _signal("first", "Poisson 100", _poisson(100), (24, 36), "1.8 2.2 → 1.6 2.0"),
    _signal("first", "Poisson 30", _poisson(30), (24, 36), "1.4 2.0 → 1.1 1.8"),
    _signal("first", "Poisson 8", _poisson(8), (24, 36), "1.7 1.8 → 1.4 1.6"),
    _signal("first", "AR(1) 0.5", _amounts(ar(0.5)), (24, 36), "13.9 16.9 → 3.3 2.3", **_AMOUNT),
    _signal(
        "first", "AR(1) 0.8", _amounts(ar(0.8)), (18, 24, 36), "– 39.6 43.4 → **12** **7.4** 3.1", **_AMOUNT
    ),
    _signal("first", "season ±15 %", counts(season(100, 0.15)), (24, 36), "11.4 10.5 → 1.8 2.3"),
    _signal("first", "season ±30 %", counts(season(100, 0.3)), (24, 36), "31.4 27.2 → 1.9 1.7"),
    _signal(
        "first",
        "every July at half, asked in July",
        counts(in_place(100, _JULY, 0.5)),
        (18, 24, 36),
        "52 77 77 → 0.4 2.6 1.5",
        last=_JULY,
    ),
    _signal("first", "negative binomial 5×", _NEGATIVE_5, (24, 36), "1.5 2.1 → 1.1 1.5"),
    _signal("first", "batches of ten", counts(flat(100), batches(10)), (24, 36), "2.7 2.3 → 1.6 1.7"),
    _signal("first", "up one year and back", counts(one_year_up(100, 1.3)), (36,), "28.6 → 4.4"),
    _signal(
        "first",
        "share of 200 a month, last denominator 12",
        shares(flat(0.6), always(200, last=12)),
        (24, 36),
        "44 44 → 0.04 0.04",
        **_SHARE,
    ),
    _signal("first", "rare, 0.3 a month", _poisson(0.3), (24, 36), "23 23 → <0.2 <0.2"),
    _signal("first", "rare, 1 a month", _poisson(1), (24, 36), "– – → <0.2 <0.2"),
    _signal("first", "rare, 2 a month", _poisson(2), (24, 36), "– – → <0.2 <0.2"),
    _signal("first", "rare, 4.5 a month", _poisson(4.5), (24, 36), "1 1 → <0.2 <0.2"),
    _change("first", "Poisson 100", _poisson(100), "5 → 5"),
    _change("first", "Poisson 30", _poisson(30), "5 → 5"),
    _change("first", "Poisson 8", _poisson(8), "3 → 3"),
    _change("first", "AR(1) 0.5", _whole(ar(0.5)), "19 → **9**"),
    _change("first", "AR(1) 0.8", _whole(ar(0.8)), "33 → 6"),
    _change("first", "season ±15 %", counts(season(100, 0.15)), "5 → 4"),
    _change("first", "season ±30 %", counts(season(100, 0.3)), "5 → 5"),
    _change("first", "negative binomial 2×", counts(flat(100), over(2)), "16 → 6"),
    _change("first", "negative binomial 5×", _NEGATIVE_5, "37 → 5"),
    _change("first", "batches of ten", counts(flat(100), batches(10)), "56 → 5"),
    _change("first", "paired months: independent", _amounts(independent), "– → 4", **_AMOUNT),
    _change(
        "first", "paired months: season ±30 %", around(season(100, 0.3), independent), "– → 5", **_AMOUNT
    ),
    _change("first", "paired months: AR(1) 0.5", _amounts(ar(0.5)), "– → **13**", **_AMOUNT),
    _change("first", "paired months: AR(1) 0.8", _amounts(ar(0.8)), "– → **11**", **_AMOUNT),
)

SECOND: tuple[Case, ...] = (
    _signal("second", "Poisson 60", _poisson(60), _LATER, "2.3 1.9 1.7 → 1.1 1.4 1.6"),
    _signal(
        "second", "negative binomial 3×", counts(flat(100), over(3)), _LATER, "2.3 3.0 1.8 → 1.9 2.2 1.7"
    ),
    _signal("second", "MA 0.6", _amounts(ma(0.6)), _LATER, "10 9 9 → 3.2 0.9 0.7", **_AMOUNT),
    _signal("second", "AR(1) 0.65", _amounts(ar(0.65)), _LATER, "25 26 27 → **5.3** 1.7 1.5", **_AMOUNT),
    _signal(
        "second",
        "persistent counts: Poisson on log AR 0.8",
        _PERSISTENT,
        _LATER,
        "14 16 15 → **6.8** **6.0** 2.3",
    ),
    _signal("second", "random walk", _amounts(walk, 3), _LATER, "68 74 78 → **17** **12** **10**", **_AMOUNT),
    _signal(
        "second",
        "asked month × 0.7",
        counts(in_place(60, _JULY, 0.7)),
        _LATER,
        "12 11 9 → **6.3** 4.1 2.1",
        last=_JULY,
    ),
    _signal("second", "season ±10 %", counts(season(60, 0.1)), _LATER, "4 5 4 → 1.1 2.5 1.6"),
    _change("second", "Poisson 60", _poisson(60), "5 → 4"),
    _change("second", "negative binomial 3×", counts(flat(100), over(3)), "26 → 6"),
    _change("second", "negative binomial 10×", counts(flat(100), over(10)), "55 → 5"),
    _change("second", "batches of five", counts(flat(100), batches(5)), "39 → 6"),
    _change("second", "MA 0.6", _whole(ma(0.6)), "15 → 6"),
    _change("second", "MA 0.6, months now only", _whole(ma(0.6)), "15 → **11**", month_by_month=False),
    _change("second", "AR(1) 0.65", _whole(ar(0.65)), "26 → **8**"),
    _change("second", "AR(1) 0.65, months now only", _whole(ar(0.65)), "26 → **13**", month_by_month=False),
    _change("second", "persistent counts: Poisson on log AR 0.8", _PERSISTENT, "45 → **26**"),
    _change("second", "random walk", _whole(walk, 3), "30 → 4"),
    _change("second", "season ±10 %", counts(season(60, 0.1)), "5 → 4"),
)

THIRD: tuple[Case, ...] = (
    _signal("third", "Poisson 45", _poisson(45), _LATER),
    _signal("third", "Poisson 0.5", _poisson(0.5), _LATER),
    _signal("third", "AR(1) 0.3", _amounts(ar(0.3)), _LATER, **_AMOUNT),
    _signal("third", "lognormal amounts, σ 0.5", skewed(flat(100), 0.5), _LATER, **_AMOUNT),
    _signal("third", "amounts near 0: gamma of shape 2", near_nothing(flat(10), 2), _LATER, **_AMOUNT),
    _signal("third", "Poisson 45, 10 % missing", with_gaps(_poisson(45), 0.1), _LATER),
    _signal("third", "Poisson 45, 25 % missing", with_gaps(_poisson(45), 0.25), (15, 18, 24)),
    _signal("third", "Poisson 45, July never reported", without_place(_poisson(45), _JULY), _LATER),
    _signal(
        "third",
        "Poisson 45, one or two preliminary at the end, a third short",
        with_preliminary(_poisson(45), 2, 2 / 3),
        _LATER,
    ),
    _signal("third", "Poisson 45, × 1.4 from the middle and rebased there", _rebased, _LATER, rebased=True),
    _signal("third", "quarters, Poisson 45", _poisson(45), (24,), per_year=4),
    _signal("third", "quarters, season ±20 %", counts(season(45, 0.2, per_year=4)), (24,), per_year=4),
    _signal("third", "season ±25 % of less than two years", counts(season(45, 0.25)), (15, 18, 21)),
    _signal("third", "last month of a quarter × 1.4", counts(every_third(45, 1.4)), (18, *_LATER)),
    _signal("third", "season ±25 % that comes later each year", _TURNING, _LATER),
    _signal("third", "Easter: March or April × 0.7, asked in April", _EASTER, _LATER, last=_APRIL),
    _signal(
        "third",
        "shares of 150–250, cases alike (beta-binomial)",
        shares(flat(0.6), _OF_200, alike=_ALIKE),
        _LATER,
        **_SHARE,
    ),
    _signal("third", "shares of 20–200", shares(flat(0.6), between(20, 200)), _LATER, **_SHARE),
    _signal("third", "shares of 200, season ±15 %", shares(season(0.6, 0.15), always(200)), _LATER, **_SHARE),
    _signal("third", "share of the same 400 persons, a tenth replaced", _STOCK, _LATER, kind="stock"),
    _signal("third", "rates, base 4000–9000", rates(flat(0.01), _RESIDENTS), _LATER, **_RATE),
    _signal(
        "third",
        "rates, base 4000–9000, negative binomial 3×",
        rates(flat(0.01), _RESIDENTS, over(3)),
        _LATER,
        **_RATE,
    ),
    _signal("third", "rates, season ±20 %", rates(season(0.01, 0.2), _RESIDENTS), _LATER, **_RATE),
    _signal("third", "rates on log AR 0.6", rates(persistent(0.01, 0.6, 0.2), _RESIDENTS), _LATER, **_RATE),
    _change("third", "Poisson 45", _poisson(45)),
    _change("third", "Poisson 0.5, some six a year: exact", _poisson(0.5)),
    _change("third", "negative binomial 4×, 45 a month", counts(flat(45), over(4))),
    _change("third", "batches of three, 45 a month", counts(flat(45), batches(3))),
    _change("third", "AR(1) 0.3", _whole(ar(0.3))),
    _change("third", "Poisson on log AR 0.5", counts(persistent(45, 0.5, 0.2))),
    _change("third", "Poisson 45, 10 % missing, same months", with_gaps(_poisson(45), 0.1)),
    _change("third", "last month of a quarter × 1.4", counts(every_third(45, 1.4))),
    _change("third", "season ±25 % that comes later each year", _TURNING),
    _change("third", "Easter: March or April × 0.7", _EASTER),
    _change(
        "third",
        "shares of 150–250, cases alike (beta-binomial)",
        shares(flat(0.6), _OF_200, alike=_ALIKE),
        **_SHARE,
    ),
    _change("third", "shares of 20–200", shares(flat(0.6), between(20, 200)), **_SHARE),
    _change("third", "shares of 2–20", shares(flat(0.6), between(2, 20)), **_SHARE),
    _change("third", "shares of 200, season ±15 %", shares(season(0.6, 0.15), always(200)), **_SHARE),
    _change("third", "share of the same 400 persons, a tenth replaced", _STOCK, kind="stock"),
    _change("third", "rates, base 4000–9000", rates(flat(0.01), _RESIDENTS), **_RATE),
    _change(
        "third",
        "rates, base 4000–9000, negative binomial 3×",
        rates(flat(0.01), _RESIDENTS, over(3)),
        **_RATE,
    ),
    _change("third", "rates, season ±20 %", rates(season(0.01, 0.2), _RESIDENTS), **_RATE),
    _change("third", "rates on log AR 0.6", rates(persistent(0.01, 0.6, 0.2), _RESIDENTS), **_RATE),
    _change("third", "paired months: lognormal, σ 0.5", skewed(flat(100), 0.5), **_AMOUNT),
    _change("third", "paired months: gamma of shape 2", near_nothing(flat(10), 2), **_AMOUNT),
    _change(
        "third",
        "paired months: means of 30–60 cases, season ±30 %",
        means(season(30, 0.3), between(30, 60), 15),
        kind="mean",
    ),
    _change("third", "paired months: AR(1) 0.3", _amounts(ar(0.3)), **_AMOUNT),
)

POWER: tuple[Case, ...] = (
    _found("+30 %, Poisson 100, last 3", counts(stepped(flat(100), 1.3, last=3)), (24, 36), "65 74 → 59 66"),
    _found("+30 %, Poisson 100, last 8", counts(stepped(flat(100), 1.3, last=8)), (24, 36), "83 94 → 79 88"),
    _found(
        "+30 %, Poisson 100, last 12", counts(stepped(flat(100), 1.3, last=12)), (24, 36), "56 83 → 51 78"
    ),
    _found("+30 %, Poisson 30, last 8", counts(stepped(flat(30), 1.3, last=8)), (24, 36), "33 46 → 27 30"),
    _found("+30 %, season ±15 %, last 8", counts(stepped(season(100, 0.15), 1.3, last=8)), (36,), "69 → 56"),
    _found("+30 %, season ±30 %, last 8", counts(stepped(season(100, 0.3), 1.3, last=8)), (36,), "58 → 70"),
    _found(
        "two steps, from 100 to 130 to 160",
        counts(stepped(stepped(flat(100), 1.3, last=24), 160 / 130, last=12)),
        (36,),
        "97 → **9**",
    ),
    _found(
        "+20 %, Poisson 60, last 6", counts(stepped(flat(60), 1.2, last=6)), _LATER, "21 32 34 → 18 22 19"
    ),
    _found(
        "+40 %, Poisson 60, last 6", counts(stepped(flat(60), 1.4, last=6)), _LATER, "58 72 79 → 55 66 69"
    ),
    _found(
        "drift of 1 % a month, Poisson 60",
        counts(drifting(60, 0.01)),
        _LATER,
        "14 37 60 → **9** **17** **17**",
    ),
    _found("ramp of 0.5 % a month, Poisson 100", counts(drifting(100, 0.005)), _LATER),
    _found("+40 %, Poisson 45, last 8", counts(stepped(flat(45), 1.4, last=8)), _LATER),
    _found(
        "+30 %, Poisson 100, 10 % missing, last 8",
        with_gaps(counts(stepped(flat(100), 1.3, last=8)), 0.1),
        _LATER,
    ),
    _found("+40 %, quarters, Poisson 45, last 5", counts(stepped(flat(45), 1.4, last=5)), (24,), per_year=4),
    _found("rare, from 1 to 5 a month, last 1", counts(stepped(flat(1), 5, last=1)), _LATER),
    _found("rare, from 1 to 5 a month, last 3", counts(stepped(flat(1), 5, last=3)), _LATER),
    _found("+50 %, lognormal, last 8", skewed(stepped(flat(100), 1.5, last=8), 0.5), _LATER, **_AMOUNT),
    _found(
        "+10 points, shares of 150–250, cases alike, last 8",
        shares(stepped(flat(0.6), 7 / 6, last=8), _OF_200, alike=_ALIKE),
        _LATER,
        **_SHARE,
    ),
    _found(
        "+10 points, shares of 200, season ±15 %, last 8",
        shares(stepped(season(0.6, 0.15), 7 / 6, last=8), always(200)),
        _LATER,
        **_SHARE,
    ),
    _found(
        "+40 %, rates, base 4000–9000, last 8",
        rates(stepped(flat(0.01), 1.4, last=8), _RESIDENTS),
        _LATER,
        **_RATE,
    ),
    _differs("+30 %, Poisson 100", counts(stepped(flat(100), 1.3, last=12)), "100 → 100"),
    _differs("+30 %, Poisson 30", counts(stepped(flat(30), 1.3, last=12)), "96 → 93"),
    _differs("+30 %, Poisson 8", counts(stepped(flat(8), 1.3, last=12)), "49 → 45"),
    _differs("+30 %, negative binomial 5×", counts(stepped(flat(100), 1.3, last=12), over(5)), "– → 81"),
    _differs("+30 %, season ±30 %", counts(stepped(season(100, 0.3), 1.3, last=12)), "100 → 98"),
    _differs("+30 %, AR(1) 0.8", around(stepped(flat(100), 1.3, last=12), ar(0.8), places=0), "99 → 55"),
    _differs("+20 %, Poisson 60", counts(stepped(flat(60), 1.2, last=12)), "96 → 92"),
    _differs("+25 %, Poisson 45", counts(stepped(flat(45), 1.25, last=12))),
    _differs("× 3, Poisson 0.5", counts(stepped(flat(0.5), 3, last=12))),
    _differs(
        "+5 points, shares of 150–250, cases alike",
        shares(stepped(flat(0.6), 13 / 12, last=12), _OF_200, alike=_ALIKE),
        **_SHARE,
    ),
    _differs(
        "+5 points, shares of 200, season ±15 %",
        shares(stepped(season(0.6, 0.15), 13 / 12, last=12), always(200)),
        **_SHARE,
    ),
    _differs("+20 %, rates, base 4000–9000", rates(stepped(flat(0.01), 1.2, last=12), _RESIDENTS), **_RATE),
    _differs(
        "+20 %, rates, negative binomial 3×",
        rates(stepped(flat(0.01), 1.2, last=12), _RESIDENTS, over(3)),
        **_RATE,
    ),
    _differs(
        "paired months: +10 %, independent", around(stepped(flat(100), 1.1, last=12), independent), **_AMOUNT
    ),
    _differs("paired months: +40 %, lognormal", skewed(stepped(flat(100), 1.4, last=12), 0.5), **_AMOUNT),
)

STABLE: tuple[Case, ...] = (
    _stable("no change, Poisson 100", _poisson(100), "– – – → 80 75 65", wanted=True),
    _stable("no change, Poisson 45", _poisson(45), wanted=True),
    _stable(
        "no change, shares of 150–250, cases alike",
        shares(flat(0.6), _OF_200, alike=_ALIKE),
        wanted=True,
        **_SHARE,
    ),
    _stable("no change, rates, base 4000–9000", rates(flat(0.01), _RESIDENTS), wanted=True, **_RATE),
    _stable(
        "drift of 1 % a month, Poisson 60", counts(drifting(60, 0.01)), "– – – → **53** 11 1", wanted=False
    ),
    _stable("ramp of 0.5 % a month, Poisson 100", counts(drifting(100, 0.005)), wanted=False),
    _stable("AR(1) 0.5", _amounts(ar(0.5)), wanted=False, **_AMOUNT),
    _stable("season ±15 %", counts(season(100, 0.15)), wanted=False),
)

CASES: tuple[Case, ...] = (*FIRST, *SECOND, *THIRD, *POWER, *STABLE)


# --- goals, and what is recorded ----------------------------------------------------------

#: What is to be met without a change, in per cent: a signal below 5, a significance of 5, up to 7 counting.
GOALS: Mapping[str, float] = {"signal": 5, "significance": 7}
#: In bold stands also a true change that is found less often than this, and a process called stable more
#: often that is not.
HARDLY = 20.0

#: What the library found where it misses a goal, and of what has none: for each number of periods the bound
#: that a later version is held to, of 1 % at least. Measured with 1000 series and 1500 pairs of years.
RECORDED: Mapping[tuple[What, str], Mapping[int, float]] = {
    ("signal", "AR(1) 0.8"): {18: 10.5, 24: 5.5},
    ("signal", "up one year and back"): {36: 5.0},
    ("significance", "AR(1) 0.5"): {24: 10.3},
    ("significance", "paired months: AR(1) 0.5"): {24: 13.8},
    ("significance", "paired months: AR(1) 0.8"): {24: 10.9},
    ("signal", "persistent counts: Poisson on log AR 0.8"): {24: 6.8},
    ("signal", "random walk"): {24: 6.4},
    ("signal", "asked month × 0.7"): {24: 8.2},
    ("significance", "MA 0.6, months now only"): {24: 10.1},
    ("significance", "AR(1) 0.65"): {24: 7.7},
    ("significance", "AR(1) 0.65, months now only"): {24: 15.4},
    ("significance", "persistent counts: Poisson on log AR 0.8"): {24: 23.7},
    ("signal", "lognormal amounts, σ 0.5"): {48: 5.0},
    ("signal", "Easter: March or April × 0.7, asked in April"): {24: 7.5, 36: 6.5, 48: 7.4},
    ("signal", "share of the same 400 persons, a tenth replaced"): {24: 7.3},
    ("signal", "rates on log AR 0.6"): {24: 5.4},
    ("significance", "AR(1) 0.3"): {24: 8.2},
    ("significance", "Poisson on log AR 0.5"): {24: 16.1},
    ("significance", "rates on log AR 0.6"): {24: 17.5},
    ("significance", "paired months: AR(1) 0.3"): {24: 9.7},
    ("signal", "+30 %, Poisson 100, last 3"): {24: 60.1, 36: 59.1},
    ("signal", "+30 %, Poisson 100, last 8"): {24: 80.3, 36: 87.0},
    ("signal", "+30 %, Poisson 100, last 12"): {24: 56.2, 36: 78.9},
    ("signal", "+30 %, Poisson 30, last 8"): {24: 27.9, 36: 29.3},
    ("signal", "+30 %, season ±15 %, last 8"): {36: 57.4},
    ("signal", "+30 %, season ±30 %, last 8"): {36: 72.5},
    ("signal", "two steps, from 100 to 130 to 160"): {36: 8.3},
    ("signal", "+20 %, Poisson 60, last 6"): {24: 18.1, 36: 19.7, 48: 18.7},
    ("signal", "+40 %, Poisson 60, last 6"): {24: 59.0, 36: 64.3, 48: 65.9},
    ("signal", "drift of 1 % a month, Poisson 60"): {24: 12.0, 36: 17.1, 48: 16.9},
    ("signal", "ramp of 0.5 % a month, Poisson 100"): {24: 5.5, 36: 8.1, 48: 10.6},
    ("signal", "+40 %, Poisson 45, last 8"): {24: 69.1, 36: 76.2, 48: 72.1},
    ("signal", "+30 %, Poisson 100, 10 % missing, last 8"): {24: 48.5, 36: 58.7, 48: 61.4},
    ("signal", "+40 %, quarters, Poisson 45, last 5"): {24: 40.5},
    ("signal", "rare, from 1 to 5 a month, last 1"): {24: 31.2, 36: 32.9, 48: 34.6},
    ("signal", "rare, from 1 to 5 a month, last 3"): {24: 17.3, 36: 23.1, 48: 24.5},
    ("signal", "+50 %, lognormal, last 8"): {24: 9.5, 36: 11.9, 48: 11.6},
    ("signal", "+10 points, shares of 150–250, cases alike, last 8"): {24: 36.0, 36: 38.4, 48: 31.3},
    ("signal", "+10 points, shares of 200, season ±15 %, last 8"): {24: 61.9, 36: 75.9, 48: 63.9},
    ("signal", "+40 %, rates, base 4000–9000, last 8"): {24: 81.9, 36: 88.9, 48: 87.4},
    ("significance", "+30 %, Poisson 100"): {24: 96.2},
    ("significance", "+30 %, Poisson 30"): {24: 91.5},
    ("significance", "+30 %, Poisson 8"): {24: 44.4},
    ("significance", "+30 %, negative binomial 5×"): {24: 79.5},
    ("significance", "+30 %, season ±30 %"): {24: 97.5},
    ("significance", "+30 %, AR(1) 0.8"): {24: 15.7},
    ("significance", "+20 %, Poisson 60"): {24: 92.0},
    ("significance", "+25 %, Poisson 45"): {24: 92.5},
    ("significance", "× 3, Poisson 0.5"): {24: 62.4},
    ("significance", "+5 points, shares of 150–250, cases alike"): {24: 49.9},
    ("significance", "+5 points, shares of 200, season ±15 %"): {24: 90.7},
    ("significance", "+20 %, rates, base 4000–9000"): {24: 92.3},
    ("significance", "+20 %, rates, negative binomial 3×"): {24: 53.2},
    ("significance", "paired months: +10 %, independent"): {24: 56.9},
    ("significance", "paired months: +40 %, lognormal"): {24: 26.7},
    ("stable", "no change, Poisson 100"): {24: 81.2, 36: 73.6, 48: 66.8},
    ("stable", "no change, Poisson 45"): {24: 81.3, 36: 74.5, 48: 64.6},
    ("stable", "no change, shares of 150–250, cases alike"): {24: 78.3, 36: 76.1, 48: 66.9},
    ("stable", "no change, rates, base 4000–9000"): {24: 84.4, 36: 77.4, 48: 68.1},
    ("stable", "drift of 1 % a month, Poisson 60"): {24: 50.6, 36: 10.8, 48: 1.0},
    ("stable", "ramp of 0.5 % a month, Poisson 100"): {24: 68.3, 36: 35.5, 48: 10.4},
    ("stable", "AR(1) 0.5"): {24: 21.4, 36: 9.1, 48: 3.5},
    ("stable", "season ±15 %"): {24: 8.7, 36: 1.1, 48: 1.0},
}

#: What each miss is, in a sentence.
WHY: Mapping[tuple[What, str], str] = {
    ("signal", "AR(1) 0.8"): (
        "nine in ten are swings of the series itself that one step explains better than a "
        "carry-over (`level-shift`); in so few months the two look alike."
    ),
    ("signal", "up one year and back"): (
        "hardly anything is claimed (6 %), and what is are differences from the year before, "
        "where chance made a season: against that year the last one is lower indeed."
    ),
    ("significance", "AR(1) 0.5"): (
        "half of each deviation is carried over, which the lag test sees in half of the pairs; "
        "the others are tested as if their months were independent."
    ),
    ("significance", "paired months: AR(1) 0.5"): (
        "the lag test of twelve differences refuses half of the pairs; in the others, too, months "
        "follow each other."
    ),
    ("significance", "paired months: AR(1) 0.8"): (
        "four pairs in five are refused; of the others more than half are significant."
    ),
    ("signal", "persistent counts: Poisson on log AR 0.8"): (
        "the chance of counting hides how levels follow each other: two years pass the lag test, "
        "or a swing is explained as a step."
    ),
    ("signal", "random walk"): (
        "it has no level to deviate from, and a stretch of it looks like a step, if anything is "
        "claimed at all."
    ),
    ("signal", "asked month × 0.7"): (
        "of one month in twelve the test of season finds three in ten in two years, and half in three."
    ),
    ("significance", "MA 0.6, months now only"): ("of twelve months the lag test sees three series in ten."),
    ("significance", "AR(1) 0.65"): (
        "three pairs in four are refused; of the others more than one in four is significant."
    ),
    ("significance", "AR(1) 0.65, months now only"): "of twelve months the lag test sees half.",
    ("significance", "persistent counts: Poisson on log AR 0.8"): (
        "the chance of counting hides from the lag test how levels follow each other in two pairs "
        "of three, and φ widens for one month, not for a swing of many."
    ),
    ("signal", "lognormal amounts, σ 0.5"): (
        "limits of moving ranges are those of a symmetrical spread, above which a skewed amount "
        "lies more often; exactly at the goal."
    ),
    ("signal", "Easter: March or April × 0.7, asked in April"): (
        "the month moves, so that neither the test of season nor the same month of the year "
        "before knows it; April is lower indeed, and the calendar is the cause."
    ),
    ("signal", "share of the same 400 persons, a tenth replaced"): (
        "nine of ten persons are there next month, so that two years are one swing, which looks "
        "like a step or a season; of three hardly anything is claimed."
    ),
    ("signal", "rates on log AR 0.6"): (
        "as persistent counts: two years pass the lag test, or a swing is explained as a step."
    ),
    ("significance", "AR(1) 0.3"): (
        "a carry-over of 0.3 passes the lag test in two pairs of three, and the interval is a "
        "quarter too narrow."
    ),
    ("significance", "Poisson on log AR 0.5"): "as persistent counts, with a carry-over of 0.5.",
    ("significance", "rates on log AR 0.6"): "as persistent counts, of rates.",
    ("significance", "paired months: AR(1) 0.3"): (
        "a carry-over of 0.3 passes the lag test of twelve differences in two pairs of three."
    ),
    ("signal", "two steps, from 100 to 130 to 160"): (
        "not one level: nine in ten are stated as `autocorrelated` and `unstable-process`."
    ),
    ("signal", "+20 %, Poisson 60, last 6"): (
        "a step of one and a half standard deviations is seldom seen in half a year, by `nhs` neither."
    ),
    ("signal", "drift of 1 % a month, Poisson 60"): (
        "in two years it stays within the limits, and in four its months follow each other, so "
        "that nothing is claimed."
    ),
    ("signal", "ramp of 0.5 % a month, Poisson 100"): "the same.",
    ("signal", "rare, from 1 to 5 a month, last 3"): (
        "a chart of rare events looks at one month at a time, and three high months raise its "
        "mean, and its limit from 6 events to 7."
    ),
    ("signal", "+50 %, lognormal, last 8"): "a month varies by as much as the step.",
    ("significance", "+30 %, AR(1) 0.8"): (
        "nothing is claimed where months follow each other; the prototype still widened the interval there."
    ),
    ("stable", "drift of 1 % a month, Poisson 60"): (
        "in half of the series two years of it leave no mark, or too few."
    ),
    ("stable", "ramp of 0.5 % a month, Poisson 100"): ("the same, and three years in one series of three."),
    ("stable", "AR(1) 0.5"): ("the lag test passes four in ten of two years, and half of them have no mark."),
}
