"""Signals for all figures: a second calculation in fractions, and laws.

The second calculation was written from the rules in words (mean ± factor × mean moving range; ranges
screened once; seven-point trend, two of three, run; what a claim and an assurance need) and tries every
window of every length, where the library goes through the points once. Season, lag and the number of marks
have laws of their own, in `tests/statistics`: here they are not asked.
"""

import decimal
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signal_segments import variation_of
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.statistical_rules import Rebase, SignalRules
from paktmodel.statistics import Chart, xmr
from paktmodel.testing import count, monthly, share, signal_rules, target
from paktmodel.vocabulary.words.followup import SpecialCause, Variation
from paktmodel.vocabulary.words.indicators import Direction
from tests.support.series import single_value
from tests.support.targets import result_of

FIRST = "2020-M01"
FIXED = signal_rules(season="none", lag=None, unstable_above=None, rare_below=None, fixed_after=12)
WORDS: dict[tuple[str | None, int], str] = {
    ("increase", 1): "improvement",
    ("increase", -1): "concern",
    ("decrease", 1): "concern",
    ("decrease", -1): "improvement",
}
MIRRORED = {
    Variation.IMPROVEMENT: Variation.CONCERN,
    Variation.CONCERN: Variation.IMPROVEMENT,
    Variation.NEUTRAL_HIGH: Variation.NEUTRAL_LOW,
    Variation.NEUTRAL_LOW: Variation.NEUTRAL_HIGH,
}
OTHER = {Direction.INCREASE: Direction.DECREASE, Direction.DECREASE: Direction.INCREASE}

# Few different figures make many ties; small steps after one another make trends.
levels = st.integers(-4, 4).map(Decimal) | st.integers(-300, 300).map(lambda number: Decimal(number) / 10)
flat = st.lists(levels, min_size=1, max_size=30)
walks = st.lists(st.integers(-2, 3), min_size=1, max_size=30).map(
    lambda steps: [Decimal(sum(steps[: place + 1])) for place in range(len(steps))]
)
stairs = st.lists(
    st.tuples(st.integers(-9, 9), st.integers(1, 9), st.integers(-1, 1)), min_size=1, max_size=5
).map(
    lambda flights: [Decimal(start + step * place) for start, size, step in flights for place in range(size)]
)

series = flat | walks | stairs
directions = st.sampled_from([*Direction, None])
rule_sets = st.builds(
    signal_rules,
    season=st.just("none"),
    lag=st.none(),
    unstable_above=st.none(),
    factor=st.sampled_from(["0.5", "1", "2", "2.66", "3"]).map(Decimal),
    screen=st.sampled_from([None, "1.5", "2", "3.267"]).map(lambda text: text and Decimal(text)),
    min_points=st.integers(2, 6),
    fixed_after=st.none() | st.integers(6, 20),
    trend=st.integers(2, 8),
    run=st.integers(2, 8),
    rare_below=st.none(),
)


# --- a second calculation -------------------------------------------------------------------


def limits_by_hand(values, rules) -> tuple[Fraction, Fraction, Fraction] | None:
    """Lower limit, mean and upper limit; None when there is no variation to take them of."""
    basis = [Fraction(value) for value in values][: rules.fixed_after]
    centre = sum(basis, Fraction(0)) / len(basis)
    ranges = ranges_by_hand(values, rules)
    if not any(ranges):
        return None
    away = Fraction(rules.factor) * sum(ranges, Fraction(0)) / len(ranges)
    return centre - away, centre, centre + away


def ranges_by_hand(values, rules) -> list[Fraction]:
    """The moving ranges that are left once screened; none leads to or from a missing value."""
    known = [place for place, value in enumerate(values) if isinstance(value, int | Decimal)]
    basis = {place: Fraction(values[place]) for place in known[: rules.fixed_after]}
    ranges = [abs(value - basis[place - 1]) for place, value in basis.items() if place - 1 in basis]
    if rules.screen is not None and any(ranges):
        usual = sum(ranges) / len(ranges)
        ranges = [one for one in ranges if not one >= Fraction(rules.screen) * usual]
    return ranges


def causes_by_hand(values, rules) -> list[dict[str, int]]:
    """For each point its causes, each with its side."""
    limits = limits_by_hand(values, rules)
    if limits is None:
        return [{} for _ in values]
    lower, centre, upper = limits
    exact = [Fraction(value) for value in values]
    found: list[dict[str, int]] = [{} for _ in values]
    for here, value in enumerate(exact):
        if value > upper:
            found[here]["outside-limits"] = 1
        if value < lower:
            found[here]["outside-limits"] = -1
        for side in (1, -1):
            # A window in which the point comes last or in the middle speaks before one that it begins.
            for start in sorted(range(here - rules.trend + 1, here + 1)):
                window = exact[max(start, 0) : start + rules.trend]
                if start < 0 or len(window) < rules.trend:
                    continue
                rises = all((later - earlier) * side > 0 for earlier, later in pairwise(window))
                if rises and (start < here or "trend" not in found[here]):
                    found[here]["trend"] = side
            line = centre + (upper - centre) * Fraction(2, 3) * side
            for start in range(here - 2, here + 1):
                window = exact[max(start, 0) : start + 3]
                near = [one for one in window if (one - line) * side > 0]
                if start >= 0 and len(window) == 3 and (value - line) * side > 0 and len(near) >= 2:
                    found[here]["near-limits"] = side
            for start in range(here - rules.run + 1, here + 1):
                window = exact[max(start, 0) : start + rules.run]
                if (
                    start >= 0
                    and len(window) == rules.run
                    and all((one - centre) * side > 0 for one in window)
                ):
                    found[here]["run"] = side
    return found


def meant_by_hand(causes: dict[str, int], direction: Direction | None) -> str:
    for cause in ("outside-limits", "trend", "near-limits", "run"):
        if cause in causes:
            neutral = "neutral-high" if causes[cause] > 0 else "neutral-low"
            return WORDS.get((direction, causes[cause]), neutral)
    return "common-cause"


def close(shown: Decimal, exact: Fraction) -> bool:
    """Equal but for the rounding to 34 digits."""
    return abs(Fraction(shown) - exact) <= abs(exact) / 10**33


def variations(drawn: Chart, direction: Direction | None) -> list[Variation]:
    return [variation_of(side, direction) for side in drawn.sides]


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, direction=directions)
@example([Decimal(14), Decimal(10)] * 6 + [Decimal("22.64")], SignalRules(fixed_after=12), "increase")
@example([Decimal(place) for place in [*range(8), *range(7, 0, -1)]], SignalRules(), "decrease")
def test_a_second_calculation_finds_the_same_causes(values, rules, direction):
    drawn = xmr(values, rules=rules)
    expected = causes_by_hand(values, rules)

    assert [set(causes) for causes in drawn.causes] == [set(causes) for causes in expected]
    assert variations(drawn, direction) == [meant_by_hand(causes, direction) for causes in expected]
    assert all(list(causes) == [one for one in SpecialCause if one in causes] for causes in drawn.causes)


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets)
def test_a_second_calculation_finds_the_same_limits(values, rules):
    drawn = xmr(values, rules=rules)
    limits = limits_by_hand(values, rules)

    if limits is None:
        assert set(drawn.lower) <= {None, drawn.centre}
    else:
        shown = (drawn.lower[0], drawn.centre, drawn.upper[0])
        assert {shown} == {
            (low, drawn.centre, high) for low, high in zip(drawn.lower, drawn.upper, strict=True)
        }
        assert all(
            close(value, limit) for value, limit in zip(shown, limits, strict=True) if value is not None
        )


@pytest.mark.feature("H6")
@pytest.mark.quick(examples=60)
@given(
    values=series.filter(lambda values: len(values) > 1),
    rules=rule_sets,
    bound=st.integers(-20, 20).map(lambda number: Decimal(number) / 2),
    operator=st.sampled_from(["at-most", "below", "at-least", "above"]),
)
@example([Decimal(14), Decimal(10)] * 6, FIXED, Decimal("22.64"), "at-most")
@example([Decimal(14), Decimal(10)] * 6, FIXED, Decimal("22.64"), "below")
@example([Decimal(14), Decimal(10)] * 6, FIXED, Decimal("22.65"), "at-least")
@example([Decimal(0), *[Decimal(14), Decimal(10)] * 9], FIXED, Decimal(1), "at-least")
@example(
    [Decimal(14), Decimal(10), Decimal(14), Decimal(40), *[Decimal(10), Decimal(14)] * 4], FIXED, 1, "above"
)
def test_a_second_calculation_finds_the_same_assurance(values, rules, bound, operator):
    """A count is never below nothing; and nothing is assured by a process that is not stable."""
    signal = signal_of(values, rules, target=target(bound, operator=operator, unit="personer"))
    keeps = {
        "at-most": lambda value: value <= bound,
        "below": lambda value: value < bound,
        "at-least": lambda value: value >= bound,
        "above": lambda value: value > bound,
    }[operator]
    limits = limits_by_hand(values, rules)
    marked = [bool(causes) for causes in causes_by_hand(values, rules)]
    many = len(values) >= max(rules.min_points, 12) and len(ranges_by_hand(values, rules)) >= 8
    stable = many and limits is not None and not any(marked[-6:]) and 10 * sum(marked) <= len(marked)
    expected = "not-claimed"
    if stable and limits is not None:
        ends = {keeps(max(limits[0], 0)), keeps(limits[2])}
        points = [keeps(value) for value in values]
        expected = "inconsistent"
        if ends == {True} and all(points):
            expected = "passing"
        if ends == {False} and not any(points):
            expected = "failing"

    assert (signal.stable, signal.assurance) == (stable, expected)
    if signal.claimed:
        assert signal.kept == sum(map(keeps, values))


# --- laws -----------------------------------------------------------------------------------


def signal_of(values, rules, *, direction="increase", target=None) -> Signal:
    of = count(total="120", direction=direction)
    held = None if target is None else result_of(target, of)
    return read_signal(of, monthly("1.1", FIRST, values), rules=rules, target=held)


def same(shown: Decimal | None, before: Decimal | None, *, times=1, plus=0) -> bool:
    """Whether a figure is another one moved so, but for the last of 34 digits."""
    if shown is None or before is None:
        return shown is before
    expected = Fraction(before) * Fraction(times) + Fraction(plus)
    return abs(Fraction(shown) - expected) <= Fraction(1, 10**28)


def lines(drawn: Chart, *, mirrored: bool = False) -> list[Decimal | None]:
    """Centre and limits, those of every point; the upper ones first in a mirror."""
    low, high = (drawn.upper, drawn.lower) if mirrored else (drawn.lower, drawn.upper)
    return [drawn.centre, *low, *high]


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, plus=levels)
def test_a_constant_added_moves_the_limits_by_it_and_no_cause(values, rules, plus):
    here = xmr(values, rules=rules)
    there = xmr([value + plus for value in values], rules=rules)

    assert (there.causes, there.sides, there.screened) == (here.causes, here.sides, here.screened)
    assert all(same(moved, line, plus=plus) for moved, line in zip(lines(there), lines(here), strict=True))
    assert same(there.mean_range, here.mean_range)


@pytest.mark.feature("H6")
@given(
    values=series,
    rules=rule_sets,
    times=st.integers(1, 500).map(lambda number: Decimal(number) / 100),
)
def test_a_positive_factor_scales_the_limits_and_changes_no_cause(values, rules, times):
    here = xmr(values, rules=rules)
    there = xmr([value * times for value in values], rules=rules)

    assert (there.causes, there.sides, there.screened) == (here.causes, here.sides, here.screened)
    assert all(same(moved, line, times=times) for moved, line in zip(lines(there), lines(here), strict=True))
    assert same(there.mean_range, here.mean_range, times=times)


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, direction=directions)
def test_a_mirror_turns_the_variation_and_the_limits(values, rules, direction):
    """Negated values are bad where they were good; negate the wanted direction too, and nothing changes."""
    here = xmr(values, rules=rules)
    there = xmr([-value for value in values], rules=rules)

    assert there.causes == here.causes
    assert variations(there, direction) == [MIRRORED.get(one, one) for one in variations(here, direction)]
    if direction in ("increase", "decrease"):
        assert variations(there, OTHER[direction]) == variations(here, direction)
    turned = zip(lines(there), lines(here, mirrored=True), strict=True)
    assert all(same(line, other, times=-1) for line, other in turned)


@pytest.mark.feature("H6")
@given(
    values=st.lists(st.none() | st.integers(0, 20) | st.just("suppressed"), max_size=24),
    rules=rule_sets,
    since=st.integers(0, 30),
    data=st.data(),
)
def test_the_order_of_the_rows_changes_nothing(values, rules, since, data):
    border = Rebase(since=Period.of_month(2020 * 12 + since), reason="Nytt arbetssätt")
    rules = evolve(rules, rebases=[border])
    rows = [*monthly("1.1", FIRST, values), *monthly("1.1", "2020-Q1", [3, 5])]
    shuffled = data.draw(st.permutations(rows))

    assert read_signal(count(), shuffled, rules=rules) == read_signal(count(), rows, rules=rules)


@pytest.mark.feature("H6")
@given(value=levels, size=st.integers(1, 40), rules=rule_sets, direction=directions)
def test_a_constant_series_never_claims(value, size, rules, direction):
    signal = signal_of([value] * size, rules, direction=direction)

    assert not signal.claimed
    assert {point.causes for point in signal.points} == {()}
    assert all(point.variation is Variation.NOT_CLAIMED for point in signal.points)


@pytest.mark.feature("H6", "H7")
@pytest.mark.quick(examples=60)
@given(
    values=st.lists(st.none() | st.integers(0, 20) | st.just("suppressed"), max_size=12)
    | st.lists(st.none() | st.integers(0, 20) | st.integers(0, 3) | st.just("suppressed"), max_size=40),
    rules=rule_sets,
    guard=st.none() | st.integers(0, 10).map(Decimal),
)
@example([14, 10] * 3 + [None] * 6 + [14, 10] * 3, FIXED, None)
@example([14, 10] * 3 + [None] * 7 + [14, 10] * 3, FIXED, None)
@example([14, 10, 14, 10, 14, 10, None, None, None, None, None, None] * 3, FIXED, None)
@example([1, 2, 0, 1] * 3, FIXED, Decimal(5))
def test_a_signal_is_claimed_when_and_only_when_nothing_speaks_against_it(values, rules, guard):
    """In words: enough points and ranges, some variation, no more than a third of the months missing.

    Rare events have no ranges; a calendar month that is missing in every year is not missing.
    """
    rules = evolve(rules, rare_below=guard)
    signal = signal_of(values, rules)
    known = [place for place, value in enumerate(values) if isinstance(value, int)]
    figures = [values[place] for place in known]
    basis = figures[: rules.fixed_after]
    rare = bool(basis) and guard is not None and Fraction(sum(basis), len(basis)) < guard
    first, last = (known[0], known[-1]) if known else (0, -1)
    months = range(first, last + 1)
    years = {place % 12: [month for month in months if month % 12 == place % 12] for place in months}
    never = {
        place
        for place, every in years.items()
        if len(every) > 1 and not any(month in known for month in every)
    }
    missing = [month for month in months if month not in known and month % 12 not in never]
    enough = len(known) >= rules.min_points
    varied = (
        len(set(figures)) > 1 if rare else len(ranges := ranges_by_hand(values, rules)) >= 8 and any(ranges)
    )

    assert (signal.chart == "rare") is rare
    assert signal.claimed is (enough and varied and 3 * len(missing) <= len(months))
    assert [point.value for point in signal.points] == figures
    assert signal.claimed or signal.reasons
    for language in ("sv", "en"):
        assert "‹" not in signal.text(language)
        assert signal.text(language).endswith(".")


@pytest.mark.feature("H6")
@given(old=series, new=series, rules=rule_sets)
def test_what_comes_after_a_border_is_as_if_nothing_had_been_before(old, new, rules):
    start = Period.of_month(2020 * 12 + len(old))
    border = Rebase(since=start, reason="Nytt arbetssätt")
    whole = signal_of([*old, *new], evolve(rules, rebases=[border]))
    alone = read_signal(count(total="120"), monthly("1.1", start, new), rules=rules)

    assert whole.points[len(old) :] == alone.points
    assert whole.points[: len(old)] == signal_of(old, rules).points
    assert evolve(whole.segments[-1], reason=None) == alone.segments[0]
    assert whole.variation == alone.variation


@pytest.mark.feature("H6", "F2")
@given(
    pairs=st.lists(st.tuples(st.integers(0, 40), st.integers(1, 40)), min_size=1, max_size=20),
    unit=st.sampled_from(["procent", "promille", "per 1 000 invånare"]),
)
def test_a_point_is_what_a_window_of_that_period_alone_would_be(pairs, unit):
    of = share(unit=unit, kind="rate")
    known = monthly("1.1", FIRST, numerators=[n for n, _ in pairs], denominators=[d for _, d in pairs])
    signal = read_signal(of, known, rules=SignalRules())

    assert [point.value for point in signal.points] == [single_value(of, one, of=1).value for one in known]


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, precision=st.integers(1, 6))
def test_the_hosts_decimal_context_changes_nothing(values, rules, precision):
    expected = signal_of(values, rules, target=target("2.345", unit="personer"))
    with decimal.localcontext(decimal.Context(prec=precision, rounding=decimal.ROUND_UP)):
        there = signal_of(values, rules, target=target("2.345", unit="personer"))
        said = there.text("sv")

    assert there == expected
    assert said == expected.text("sv")
