"""What holds for all figures: laws of the verdict, and a second reckoning in fractions."""

import datetime as dt
from calendar import monthrange
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import example, given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup import Verdict, due, follow_up
from paktmodel.observations import Observation, Observations
from paktmodel.testing import (
    acknowledgement,
    cohort,
    count,
    judgement_rule,
    monthly,
    observation,
    observed,
    plan_with,
    share,
)

DAY = dt.date(2024, 8, 31)
FIRST = "2023-M09"
MIRRORED = {"improved": "worsened", "worsened": "improved", "unchanged": "unchanged"}

tenths = st.integers(0, 2000).map(lambda number: Decimal(number).scaleb(-1))
tolerances = st.none() | st.integers(0, 50).map(lambda number: Decimal(number).scaleb(-1))
directions = st.sampled_from(["increase", "decrease"])
twelve = st.lists(st.integers(0, 200), min_size=12, max_size=12)


def verdict(indicator, *groups, tolerance=None, as_of=DAY, **more) -> Verdict:
    rules = () if tolerance is None else (judgement_rule("t", below=tolerance, above=tolerance),)
    # However far values leap, the laws ask what is made of them.
    leaps = acknowledgement("unit-slip-suspected", subjects=("observation 1.1 total 2023",))
    plan = plan_with(indicator, judgement=rules, years="2022-2026", acknowledgements=(leaps,))
    return follow_up(plan, observed(*groups), as_of=as_of, **more).indicators["1.1"].total


def rate(**fields):
    """What may be more than a hundred in a hundred, unlike a share."""
    return share(kind="rate", unit="procent", **fields)


def year(value):
    return observation("1.1", "2023", value=value)


# --- laws ---------------------------------------------------------------------------------


@st.composite
def rows(draw):
    """Observations of two indicators and of women, some revised, in an order of their own."""
    made: list[Observation] = []
    for code, part in (("1.1", "total"), ("1.1", "women"), ("1.2", "total")):
        values = draw(
            st.lists(st.none() | st.integers(0, 99) | st.just("suppressed"), min_size=1, max_size=14)
        )
        made += monthly(code, "2023-M08", values, part=part)
        made += [
            observation(code, "2024-M01", part=part, value=value, published=f"2024-0{5 + number}-01")
            for number, value in enumerate(draw(st.lists(st.integers(0, 99), max_size=3)))
        ]
    return draw(st.permutations(made))


@pytest.mark.feature("F16", "H4")
@given(rows=rows())
def test_the_order_of_the_observations_changes_nothing(rows):
    plan = plan_with(count("1.1", women="54", men="66", total="120"), count("1.2"))
    shuffled, sorted_ = Observations(rows), Observations(sorted(rows, key=repr))

    assert follow_up(plan, shuffled, as_of=DAY) == follow_up(plan, sorted_, as_of=DAY)
    assert due(plan, shuffled, as_of=DAY) == due(plan, sorted_, as_of=DAY)


@pytest.mark.feature("F4", "F7")
@given(baseline=tenths, value=tenths, plus=tenths, direction=directions, tolerance=tolerances)
@example(Decimal("72.4"), Decimal("72.3"), Decimal("0.1"), "decrease", None)
def test_moving_baseline_and_value_alike_keeps_the_standing(baseline, value, plus, direction, tolerance):
    """Only the change counts; all figures have one decimal, so that slack stays the same."""
    here = verdict(rate(total=baseline, direction=direction), year(value), tolerance=tolerance)
    there = verdict(rate(total=baseline + plus, direction=direction), year(value + plus), tolerance=tolerance)

    assert there.change.status == here.change.status
    assert there.change.amount == here.change.amount


@pytest.mark.feature("F4", "F17")
@given(baseline=tenths, values=twelve, plus=st.integers(0, 500), direction=directions)
def test_moving_baseline_and_monthly_counts_alike_keeps_the_standing(baseline, values, plus, direction):
    here = verdict(count(total=baseline, direction=direction), monthly("1.1", FIRST, values))
    moved = monthly("1.1", FIRST, [value + plus for value in values])
    there = verdict(count(total=baseline + plus, direction=direction), moved)

    assert there.change.status == here.change.status


@pytest.mark.feature("F4")
@given(baseline=tenths, value=tenths, tolerance=tolerances)
def test_the_other_direction_mirrors_the_standing(baseline, value, tolerance):
    up, down = (
        verdict(rate(total=baseline, direction=direction), year(value), tolerance=tolerance)
        for direction in ("increase", "decrease")
    )

    assert down.change.status == MIRRORED[up.change.status]


@pytest.mark.feature("F4", "F5")
@given(baseline=tenths, change=tenths, tolerance=st.integers(0, 50), direction=directions)
def test_the_other_direction_and_the_other_change_keep_the_standing(baseline, change, tolerance, direction):
    """Down as much under *decrease* is as good as up under *increase*; *maintain* sees both alike."""
    start = baseline + 200
    other = {"increase": "decrease", "decrease": "increase"}[direction]
    tolerated = Decimal(tolerance).scaleb(-1)

    def standing(direction, value):
        return verdict(rate(total=start, direction=direction), year(value), tolerance=tolerated).change.status

    assert standing(direction, start + change) == standing(other, start - change)
    assert standing("maintain", start + change) == standing("maintain", start - change)


@pytest.mark.feature("F2", "F17")
@given(
    baseline=tenths,
    pairs=st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), min_size=1, max_size=12),
    times=st.integers(1, 10**6),
    direction=directions,
    tolerance=tolerances,
)
def test_as_many_times_the_persons_keep_a_shares_verdict(baseline, pairs, times, direction, tolerance):
    def of(factor):
        return verdict(
            share(total=baseline, direction=direction),
            monthly(
                "1.1",
                FIRST,
                numerators=[part * factor for part, _ in pairs],
                denominators=[whole * factor for _, whole in pairs],
            ),
            tolerance=tolerance,
        )

    once, often = of(1), of(times)
    assert often.change.status == once.change.status
    assert often.codes == once.codes
    assert often.change.amount == once.change.amount


@pytest.mark.feature("F16")
@given(values=twelve, late=st.integers(0, 10**6), days=st.integers(1, 400))
def test_what_was_published_after_the_day_changes_nothing(values, late, days):
    known = monthly("1.1", FIRST, values)
    after = (DAY + dt.timedelta(days=days)).isoformat()
    revised = observation("1.1", "2024-M03", value=late, published=after, status="revised")

    assert verdict(count(), known, revised) == verdict(count(), known)


@pytest.mark.feature("F4", "H2")
@given(baseline=tenths, value=tenths, direction=directions, narrow=tolerances, wider=st.integers(0, 50))
def test_a_wider_tolerance_never_makes_a_change_out_of_none(baseline, value, direction, narrow, wider):
    indicator = rate(total=baseline, direction=direction)
    wide = (narrow or Decimal(0)) + Decimal(wider).scaleb(-1)
    first = verdict(indicator, year(value), tolerance=narrow).change.status
    then = verdict(indicator, year(value), tolerance=wide).change.status

    assert then in (first, "unchanged")


# --- a second reckoning -------------------------------------------------------------------


def number_possible(as_of: dt.date, lag: int) -> int:
    """How many months of 2023 and 2024 have ended, and the lag after them, by a day."""
    ends = (
        dt.date(2023 + number // 12, number % 12 + 1, monthrange(2023 + number // 12, number % 12 + 1)[1])
        for number in range(24)
    )
    return sum(end + dt.timedelta(days=lag) <= as_of for end in ends)


def window_of(how, known: dict[int, Any]) -> tuple[int, int] | None:
    """The current window by model.md 5.4, as its first and last month counted from January 2023."""
    whole = [end for end in range(11, 24) if all(month in known for month in range(end - 11, end + 1))]
    last = max(known)
    first = max(last - 11, 0)
    held = sum(month in known for month in range(first, last + 1))
    enough = 3 * held >= 2 * (last - first + 1) and 3 * held >= 12
    gaps = how != "sum" and enough and (not whole or last > whole[-1])
    if gaps and (
        how != "ratio" or any(known[month][1] for month in range(first, last + 1) if month in known)
    ):
        return first, last
    return (whole[-1] - 11, whole[-1]) if whole else None


def half_a_digit(printed: str) -> Fraction:
    decimals = len(printed.partition(".")[2])
    return Fraction(1, 2 * 10**decimals)


def reckoned(how, known, as_of, lag, printed, direction, tolerance):
    """Standing, first reason, value and months, by model.md 5.4 and 5.9 and nothing else.

    What is known is counted from January 2023; what is not possible on the day is there, too.
    """
    possible = {month: value for month, value in known.items() if month < number_possible(as_of, lag)}
    if not possible:
        if known:
            return "not-assessable", "too-early", None, 0
        least = 12 if how == "sum" else 4
        given = number_possible(as_of, lag) >= least
        return "not-assessable", "no-value-given" if given else "not-yet-possible", None, 0
    window = window_of(how, possible)
    last = max(possible)
    first, last = window or (max(last - 11, 0), last)
    inside = [possible[month] for month in range(first, last + 1) if month in possible]
    if how == "ratio":
        above, below = (Fraction(sum(pair[side] for pair in inside)) for side in (0, 1))
        if below == 0:
            return "not-assessable", "denominator-zero", None, 0
        value = 100 * above / below
    elif how == "sum":
        value = Fraction(sum(inside))
    else:
        value = Fraction(sum(inside), len(inside))
    if window is None:
        return "not-assessable", "shorter-window" if how == "sum" else "too-few-months", None, 0
    exact = how != "ratio" and "." not in printed
    tau = max(Fraction(0) if exact else half_a_digit(printed), Fraction(tolerance or 0))
    change = value - Fraction(printed)
    if abs(change) <= tau:
        return "unchanged", "within-tolerance", value, len(inside)
    wanted = (change > 0) == (direction == "increase")
    words = ("improved", "moved-as-wanted") if wanted else ("worsened", "moved-against")
    return *words, value, len(inside)


INDICATORS: dict[str, Any] = {
    "ratio": (share, {"kind": "rate", "unit": "procent"}),
    "sum": (count, {"basis": "flow", "aggregation": "sum", "window": "period"}),
    "mean": (count, {"basis": "mean-per-month", "aggregation": "mean"}),
}


@pytest.mark.feature("F2", "F4", "F7", "F13", "F17", "H2", "H4")
@pytest.mark.parametrize("how", list(INDICATORS))
@given(data=st.data())
def test_a_naive_reckoning_in_fractions_agrees(how, data):
    """Any months of 2023 and 2024, any day, a lag or none; baselines with no, one or two decimals."""
    some = st.integers(0, 12)
    # Nothing counted out of nothing is a month of its own; something out of nothing is a fault.
    pairs = st.tuples(some, some).map(lambda pair: pair if pair[1] else (0, 0))
    one = pairs if how == "ratio" else some
    gappy = data.draw(st.booleans())
    series: dict[tuple[int, int], Any] = {
        (2023 + number // 12, number % 12 + 1): value
        for number, value in enumerate(
            data.draw(st.lists(st.none() | one if gappy else one, min_size=24, max_size=24))
        )
        if value is not None
    }
    as_of = data.draw(st.dates(dt.date(2023, 12, 31), dt.date(2025, 2, 28)))
    lag = data.draw(st.sampled_from([0, 90]))
    number, decimals = data.draw(st.integers(0, 150)), data.draw(st.integers(0, 2))
    printed = str(Decimal(number).scaleb(-decimals)) if decimals else str(number)
    direction, tolerance = data.draw(directions), data.draw(tolerances)

    build, fields = INDICATORS[how]
    indicator = build(
        total=printed, direction=direction, cohort=cohort(f"P{lag}D") if lag else None, **fields
    )
    told = [
        observation("1.1", Period.month(*month), numerator=value[0], denominator=value[1])
        if how == "ratio"
        else observation("1.1", Period.month(*month), value=value)
        for month, value in series.items()
    ]
    judged = verdict(indicator, told, tolerance=tolerance, as_of=as_of)
    known = {(year - 2023) * 12 + month - 1: value for (year, month), value in series.items()}
    standing, reason, value, held = reckoned(how, known, as_of, lag, printed, direction, tolerance)

    assert (judged.change.status, judged.codes[0]) == (standing, reason)
    if value is None:
        assert judged.window is None
    else:
        assert judged.window is not None
        assert judged.window.value is not None
        assert abs(Fraction(judged.window.value) - value) < Fraction(1, 10**25)
        assert judged.window.observed_months == held
        assert ("incomplete-window" in judged.codes) is (held < 12)
