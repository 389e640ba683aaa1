"""Signals for all figures: a second reckoning in fractions, and laws.

The second reckoning was written from the rules in words (mean ± factor × mean moving range; ranges
screened once; seven-point trend, two of three, run) and tries every window of every length, where the
library goes through the points once.
"""

import decimal
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.rules import Rebase, SignalRules
from paktmodel.statistics.xmr import Chart, chart
from paktmodel.testing import count, monthly, share, target
from paktmodel.vocabulary.words.followup import SpecialCause, Variation
from tests.support.series import single_value

FIRST = "2020-M01"
WORDS = {
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
OTHER = {"increase": "decrease", "decrease": "increase", "maintain": "maintain", None: None}

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
directions = st.sampled_from(["increase", "decrease", "maintain", None])
rule_sets = st.builds(
    SignalRules,
    factor=st.sampled_from(["0.5", "1", "2", "2.66", "3"]).map(Decimal),
    screen=st.sampled_from([None, "1.5", "2", "3.267"]).map(lambda text: text and Decimal(text)),
    min_points=st.integers(2, 6),
    fixed_after=st.none() | st.integers(6, 20),
    trend=st.integers(2, 8),
    run=st.integers(2, 8),
    rare_below=st.none(),
)


# --- a second reckoning ---------------------------------------------------------------------


def limits_by_hand(values, rules) -> tuple[Fraction, Fraction, Fraction] | None:
    """Lower limit, mean and upper limit; None when there is no variation to take them of."""
    basis = [Fraction(value) for value in values][: rules.fixed_after]
    centre = sum(basis, Fraction(0)) / len(basis)
    ranges = [abs(basis[place] - basis[place - 1]) for place in range(1, len(basis))]
    if not any(ranges):
        return None
    if rules.screen is not None:
        usual = sum(ranges) / len(ranges)
        ranges = [one for one in ranges if not one >= Fraction(rules.screen) * usual]
    away = Fraction(rules.factor) * sum(ranges, Fraction(0)) / len(ranges)
    return (centre - away, centre, centre + away) if away else None


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


def meant_by_hand(causes: dict[str, int], direction: str | None, claimed: bool) -> str:
    if not claimed:
        return "not-claimed"
    for cause in ("outside-limits", "trend", "near-limits", "run"):
        if cause in causes:
            neutral = "neutral-high" if causes[cause] > 0 else "neutral-low"
            return WORDS.get((direction, causes[cause]), neutral)
    return "common-cause"


def close(told: Decimal, exact: Fraction) -> bool:
    """Equal but for the rounding to 34 digits."""
    return abs(Fraction(told) - exact) <= abs(exact) / 10**33


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, direction=directions)
@example([Decimal(14), Decimal(10)] * 6 + [Decimal("22.64")], SignalRules(fixed_after=12), "increase")
@example([Decimal(place) for place in [*range(8), *range(7, 0, -1)]], SignalRules(), "decrease")
def test_a_second_reckoning_finds_the_same_causes(values, rules, direction):
    drawn = chart(values, rules=rules, direction=direction)
    expected = causes_by_hand(values, rules)
    claimed = limits_by_hand(values, rules) is not None

    assert [set(causes) for causes in drawn.causes] == [set(causes) for causes in expected]
    assert list(drawn.variations) == [meant_by_hand(causes, direction, claimed) for causes in expected]
    assert all(list(causes) == [one for one in SpecialCause if one in causes] for causes in drawn.causes)


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets)
def test_a_second_reckoning_finds_the_same_limits(values, rules):
    drawn = chart(values, rules=rules, direction=None)
    limits = limits_by_hand(values, rules)

    if limits is None:
        assert drawn.lower in (None, drawn.mean)
    else:
        assert all(map(close, (drawn.lower, drawn.mean, drawn.upper), limits))


@pytest.mark.feature("H6")
@given(
    values=series.filter(lambda values: len(values) > 1),
    rules=rule_sets,
    bound=st.integers(-20, 20).map(lambda number: Decimal(number) / 2),
    operator=st.sampled_from(["at-most", "below", "at-least", "above"]),
)
def test_a_second_reckoning_finds_the_same_assurance(values, rules, bound, operator):
    signal = signal_of(values, rules, target=target(bound, operator=operator, unit="personer"))
    keeps = {
        "at-most": lambda value: value <= bound,
        "below": lambda value: value < bound,
        "at-least": lambda value: value >= bound,
        "above": lambda value: value > bound,
    }[operator]

    if signal.claimed:
        by_hand = limits_by_hand(values, rules)
        assert by_hand is not None
        lower, _, upper = by_hand
        every = {keeps(lower), keeps(upper)}
        expected = {True: "passing", False: "failing"}[every.pop()] if len(every) == 1 else "inconsistent"
        assert signal.assurance == expected
    else:
        assert signal.assurance == "not-claimed"


# --- laws -----------------------------------------------------------------------------------


def signal_of(values, rules, *, direction="increase", **more) -> Signal:
    of = count(total="120", direction=direction)
    return read_signal(of, monthly("1.1", FIRST, values), rules=rules, **more)


def marks(drawn: Chart | Signal) -> list[tuple[SpecialCause, ...]]:
    return [*drawn.causes] if isinstance(drawn, Chart) else [point.causes for point in drawn.points]


def same(told: Decimal | None, before: Decimal | None, *, times=1, plus=0) -> bool:
    """Whether a figure is another one moved so, but for the last of 34 digits."""
    if told is None or before is None:
        return told is before
    expected = Fraction(before) * Fraction(times) + Fraction(plus)
    return abs(Fraction(told) - expected) <= Fraction(1, 10**28)


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, plus=levels, direction=directions)
def test_a_constant_added_moves_the_limits_by_it_and_no_cause(values, rules, plus, direction):
    here = chart(values, rules=rules, direction=direction)
    there = chart([value + plus for value in values], rules=rules, direction=direction)

    assert (there.causes, there.variations, there.screened) == (here.causes, here.variations, here.screened)
    for name in ("mean", "lower", "upper"):
        assert same(getattr(there, name), getattr(here, name), plus=plus)
    assert same(there.mean_range, here.mean_range)


@pytest.mark.feature("H6")
@given(
    values=series,
    rules=rule_sets,
    times=st.integers(1, 500).map(lambda number: Decimal(number) / 100),
    direction=directions,
)
def test_a_positive_factor_scales_the_limits_and_changes_no_cause(values, rules, times, direction):
    here = chart(values, rules=rules, direction=direction)
    there = chart([value * times for value in values], rules=rules, direction=direction)

    assert (there.causes, there.variations, there.screened) == (here.causes, here.variations, here.screened)
    for name in ("mean", "lower", "upper", "mean_range"):
        assert same(getattr(there, name), getattr(here, name), times=times)


@pytest.mark.feature("H6")
@given(values=series, rules=rule_sets, direction=directions)
def test_a_mirror_turns_the_variation_and_the_limits(values, rules, direction):
    """Negated values are bad where they were good; negate the wanted direction too, and nothing changes."""
    negated = [-value for value in values]
    here = chart(values, rules=rules, direction=direction)
    mirrored = chart(negated, rules=rules, direction=direction)
    both = chart(negated, rules=rules, direction=OTHER[direction])

    assert mirrored.causes == here.causes
    assert mirrored.variations == tuple(MIRRORED.get(one, one) for one in here.variations)
    if direction in ("increase", "decrease"):
        assert both.variations == here.variations
    for name, turned in (("mean", "mean"), ("lower", "upper"), ("upper", "lower")):
        assert same(getattr(mirrored, name), getattr(here, turned), times=-1)


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
    assert set(marks(signal)) == {()}
    assert all(point.variation is Variation.NOT_CLAIMED for point in signal.points)


@pytest.mark.feature("H6", "H7")
@given(
    values=st.lists(st.none() | st.integers(0, 20) | st.just("suppressed"), max_size=24),
    rules=rule_sets,
    guard=st.none() | st.integers(0, 10).map(Decimal),
)
def test_a_signal_is_claimed_when_and_only_when_nothing_speaks_against_it(values, rules, guard):
    """Told in words: enough points, no hole, no secrecy, some variation, enough cases."""
    rules = evolve(rules, rare_below=guard)
    signal = signal_of(values, rules)
    told = [place for place, value in enumerate(values) if value is not None]
    inside = values[told[0] : told[-1] + 1] if told else []
    figures = [value for value in inside if type(value) is int]
    whole = bool(inside) and len(figures) == len(inside) >= rules.min_points
    varied = whole and limits_by_hand(figures, rules) is not None
    basis = figures[: rules.fixed_after]
    often = varied and (guard is None or Fraction(sum(basis), len(basis)) >= guard)

    assert signal.claimed is often
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
