"""Charts beside a second calculation in fractions (tests/support/statistics_oracle.py), and their laws."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from typing import Any

import pytest
from hypothesis import assume, given, strategies as st

from paktmodel.errors import InvalidValue
from paktmodel.statistics import Chart, p_chart, rare_chart, u_chart, xmr, year_on_year
from tests.support import statistics_oracle as oracle
from tests.support.statistics_oracle import HAND_MADE, ExpectedChart, Known, close

pytestmark = [pytest.mark.feature("R1"), pytest.mark.quick(examples=12)]

Counted = tuple[list[Any], list[Any]]

#: How close to a threshold a float may decide either way.
HAIR = 1e-9


# --- series ---------------------------------------------------------------------------------

# Few different values make many ties; small steps after one another make trends.
levels = st.integers(-4, 4) | st.integers(-300, 300).map(lambda number: Decimal(number) / 10)
flat = st.lists(levels, min_size=12, max_size=40)
walks = st.lists(st.integers(-2, 3), min_size=12, max_size=40).map(lambda steps: list(accumulate(steps)))
stairs = st.lists(
    st.tuples(st.integers(-9, 9), st.integers(2, 9), st.integers(-1, 1)), min_size=2, max_size=5
).map(lambda flights: [start + step * place for start, size, step in flights for place in range(size)])
whole = flat | walks | stairs
fixed = st.none() | st.integers(12, 30)


@st.composite
def with_gaps(draw: Any, series: st.SearchStrategy[list[Any]] = whole) -> list[Any]:
    """A series in which some months are missing, each value in one of the kinds that are taken."""
    values: list[Any] = list(draw(series))
    for place in draw(st.sets(st.integers(1, max(1, len(values) - 2)), max_size=4)):
        if place < len(values) - 1:
            values[place] = None
    kinds = draw(st.lists(st.booleans(), min_size=len(values), max_size=len(values)))
    return [
        str(value) if kind and value is not None else value for value, kind in zip(values, kinds, strict=True)
    ]


gapped = whole | with_gaps()


def assert_same(chart: Chart, expected: ExpectedChart) -> None:
    """Points, limits and spread; what cannot be known is not there."""
    assert close(chart.centre, expected.centre)
    assert len(chart.points) == len(expected.points)
    assert all(map(close, chart.points, expected.points))
    for name in ("lower", "upper", "lower_uncut", "upper_uncut"):
        assert_limits(getattr(chart, name), getattr(expected, name), expected)
    assert close(chart.mean_range, expected.mean_range)
    assert chart.screened == expected.screened


def assert_limits(shown: Sequence[Decimal | None], limits: list[Known], expected: ExpectedChart) -> None:
    """Where a value is missing, limits that are the same for every point may be shown or left out."""
    assert len(shown) == len(expected.points)
    for end, limit, point in zip(shown, limits, expected.points, strict=True):
        if point is not None:
            assert close(end, limit), (end, limit)
        elif expected.dispersion is None:
            assert end is None or any(close(end, other) for other in set(limits) - {None})
        else:
            assert end is None


def marks(chart: Chart) -> list[tuple[str, ...]]:
    return [tuple(str(cause) for cause in causes) for causes in chart.causes]


def assert_marked_alike(chart: Chart, expected: ExpectedChart) -> None:
    assert marks(chart) == expected.words
    assert list(chart.sides) == expected.sides


def assert_nothing_marked(chart: Chart) -> None:
    assert set(marks(chart)) <= {()}
    assert set(chart.sides) <= {0}


# --- individual values and moving ranges ----------------------------------------------------


@pytest.mark.quick(examples=40)
@given(values=gapped, fixed_after=fixed)
def test_xmr_has_the_limits_of_the_second_calculation(values, fixed_after):
    expected = oracle.xmr(values, fixed_after=fixed_after)
    assume(expected.claimable)

    assert_same(xmr(values, fixed_after=fixed_after), expected)


@pytest.mark.quick(examples=40)
@given(values=gapped, fixed_after=fixed)
def test_xmr_marks_the_points_that_the_second_calculation_marks(values, fixed_after):
    """Compared exactly: a point on a limit is within it, however many digits the limit has."""
    expected = oracle.xmr(values, fixed_after=fixed_after)
    assume(expected.claimable)

    assert_marked_alike(xmr(values, fixed_after=fixed_after), expected)


@given(values=st.lists(st.none() | levels, max_size=11))
def test_a_short_series_has_its_trial_limits(values):
    expected = oracle.xmr(values)
    chart = xmr(values)

    assert close(chart.centre, expected.centre)
    assert all(map(close, chart.points, expected.points))
    if expected.mean_range:
        assert_same(chart, expected)


@pytest.mark.parametrize("name", HAND_MADE)
def test_a_series_made_by_hand_is_charted_alike(name):
    expected = oracle.xmr(HAND_MADE[name])
    chart = xmr(HAND_MADE[name])

    assert_same(chart, expected)
    if expected.claimable:
        assert_marked_alike(chart, expected)


@pytest.mark.parametrize("name", HAND_MADE)
def test_limits_fixed_after_twelve_points_judge_the_others(name):
    expected = oracle.xmr(HAND_MADE[name], fixed_after=12)
    chart = xmr(HAND_MADE[name], fixed_after=12)

    assert chart.fixed_after == 12
    assert_same(chart, expected)
    if expected.claimable:
        assert_marked_alike(chart, expected)


@given(
    values=gapped.filter(lambda values: all(value is None or Decimal(value) >= 0 for value in values))
    | walks,
    lowest=st.none() | st.integers(-10, 3),
    highest=st.none() | st.integers(4, 30),
)
def test_a_natural_bound_cuts_the_limit_and_moves_no_mark(values, lowest, highest):
    expected = oracle.xmr(values, bounds=(lowest, highest))
    assume(expected.claimable)
    present = oracle.known(expected.points)
    assume(lowest is None or min(present) >= lowest)
    assume(highest is None or max(present) <= highest)
    chart = xmr(values, bounds=(lowest, highest))

    assert_same(chart, expected)
    assert_marked_alike(chart, expected)
    assert chart.causes == xmr(values).causes


@given(value=levels, size=st.integers(1, 40))
def test_a_constant_series_marks_nothing(value, size):
    chart = xmr([value] * size)

    assert_nothing_marked(chart)
    assert close(chart.centre, Fraction(value))
    assert set(chart.upper) <= {None, chart.centre}
    assert set(chart.lower) <= {None, chart.centre}


@pytest.mark.parametrize("values", [[12] * 12 + [13], ["0.1"] * 20 + ["0.3"], [5] * 10 + [9] * 10])
def test_a_series_constant_but_for_one_leap_marks_nothing(values):
    """Screened out, the leap leaves no spread to take limits of."""
    assert_nothing_marked(xmr(values))


@given(values=gapped, factor=st.sampled_from([10, 1000]))
def test_values_in_another_unit_are_marked_alike(values, factor):
    here = xmr(values)
    there = xmr([None if value is None else Decimal(value) * factor for value in values])

    assert marks(there) == marks(here)
    assert (there.sides, there.screened) == (here.sides, here.screened)
    for name in ("lower_uncut", "upper_uncut", "points"):
        scaled = [None if one is None else Fraction(one) * factor for one in getattr(here, name)]
        assert all(map(close, getattr(there, name), scaled))


@given(values=gapped, away=st.integers(-50, 50) | st.just(Decimal("0.1")))
def test_a_mirror_turns_the_sides_and_keeps_the_marks(values, away):
    here = xmr(values)
    there = xmr([None if value is None else away - Decimal(value) for value in values])

    assert marks(there) == marks(here)
    assert list(there.sides) == [-side for side in here.sides]
    for name, other in (("lower_uncut", "upper_uncut"), ("upper_uncut", "lower_uncut")):
        mirrored = [None if one is None else Fraction(away) - Fraction(one) for one in getattr(here, other)]
        assert all(map(close, getattr(there, name), mirrored))


@given(values=gapped, more=st.integers(-1000, 1000) | st.just(Decimal("0.1")))
def test_a_constant_added_moves_the_limits_by_it(values, more):
    here = xmr(values)
    there = xmr([None if value is None else Decimal(value) + more for value in values])

    assert (marks(there), there.sides, there.screened) == (marks(here), here.sides, here.screened)
    for name in ("lower_uncut", "upper_uncut", "points"):
        moved = [None if one is None else Fraction(one) + Fraction(more) for one in getattr(here, name)]
        assert all(map(close, getattr(there, name), moved))


@given(values=flat | walks)
def test_the_kind_of_number_changes_nothing(values):
    chart = xmr([Decimal(value) for value in values])

    assert xmr([str(value) for value in values]) == chart
    assert xmr([int(value) if value == int(value) else value for value in values]) == chart


@given(values=gapped)
def test_the_distance_of_a_limit_is_three_sigma_but_for_the_rounding_of_its_factor(values):
    """2.66 is 3 / 1.128 rounded to two decimals."""
    chart = xmr(values)
    assume(chart.mean_range)

    assert close(chart.sigma, Fraction(chart.mean_range or 0) / oracle.PER_SIGMA, relative=1e-3)


# --- on a line exactly, with endless decimals on the way --------------------------------------

# Fifteen points have fourteen ranges, and 2.66 / 14 is 0.19: the mean range has endless decimals where
# its limit has none. The mean is whole, for the sum of the values is a multiple of fifteen.
fifteen = (
    st.lists(st.integers(0, 20), min_size=15, max_size=15)
    .map(lambda values: [*values[:-1], values[-1] + -sum(values) % 15])
    .filter(lambda values: oracle.spread([*map(Fraction, values)]).screened == 0 and len(set(values)) > 1)
)


def distance_to_limit(values: list[int]) -> Decimal:
    return Decimal("0.19") * sum(abs(two - one) for one, two in pairwise(values))


@given(values=fifteen, side=st.sampled_from([1, -1]), beyond=st.sampled_from(["0", "1E-25"]))
def test_a_point_on_a_limit_of_endless_decimals_is_within_it(values, side, beyond):
    on_it = sum(values) // 15 + side * (distance_to_limit(values) + Decimal(beyond))
    chart = xmr([*values, on_it], fixed_after=15)

    assert ("outside-limits" in marks(chart)[-1]) is (beyond != "0")


@given(values=fifteen.filter(lambda values: distance_to_limit(values) * 100 % 3 == 0),
       side=st.sampled_from([1, -1]), beyond=st.sampled_from(["0", "1E-25"]))  # fmt: skip
def test_points_two_thirds_of_the_way_to_endless_decimals_are_within_it(values, side, beyond):
    on_it = sum(values) // 15 + side * (distance_to_limit(values) * 2 / 3 + Decimal(beyond))
    chart = xmr([*values, on_it, on_it], fixed_after=15)

    assert ("near-limits" in marks(chart)[-1]) is (beyond != "0")


@given(others=st.permutations([70, 71, 70, 70, 70, 71, 70, 70, 71, 70]), place=st.integers(0, 10),
       off=st.sampled_from([0, -1]), unit=st.sampled_from(["1", "0.1", "0.007"]))  # fmt: skip
def test_a_range_on_the_bound_of_endless_decimals_is_left_out(others, place, off, unit):
    """Eleven ranges of 1 000 together, and 3.267 / 11 is 0.297: at 297 "at or above" leaves it out."""
    ranges = [*others[:place], 297 + off, *others[place:]]
    values = [Decimal(unit) * one for one in accumulate(ranges, initial=0)]
    chart = xmr(values)

    assert sum(others) == 703
    assert chart.screened == (1 if off == 0 else 0)


# --- differences from a year before ---------------------------------------------------------


@given(
    values=with_gaps(st.lists(levels, min_size=26, max_size=60) | st.lists(st.integers(0, 3), min_size=30))
)
def test_year_on_year_has_the_limits_and_marks_of_the_second_calculation(values):
    expected = oracle.year_on_year(values)
    assume(expected.claimable)
    chart = year_on_year(values)

    assert chart.centre == 0
    assert_same(chart, expected)
    assert_marked_alike(chart, expected)


@pytest.mark.parametrize("name", ["every July half", "a step", "a ramp", "one leap"])
def test_differences_of_a_series_made_by_hand_are_charted_alike(name):
    values = HAND_MADE[name] * 2
    expected = oracle.year_on_year(values)
    chart = year_on_year(values)

    assert_same(chart, expected)
    if expected.claimable:
        assert_marked_alike(chart, expected)


def test_differences_over_four_quarters_reach_back_four_places():
    values = [3, 8, 5, 9, 4, 6, 7, 7, 6, 9, 5, 8, 3, 7, 9, 6, 5, 9, 4, 8]
    expected = oracle.year_on_year(values, period=4)

    assert expected.claimable
    assert_same(year_on_year(values, period=4), expected)
    assert_marked_alike(year_on_year(values, period=4), expected)


# --- shares and rates -----------------------------------------------------------------------


@st.composite
def shares(draw: Any, size: st.SearchStrategy[int] | None = None, *, above_base: bool = False) -> Counted:
    """Counts of a process with some share, of bases that are one size, nearly so, or as they come."""
    months = draw(st.integers(12, 36))
    sizes = draw(
        st.sampled_from(
            [
                st.integers(40, 55),
                st.integers(20, 300),
                st.just(50),
                st.integers(2, 30),
                st.integers(10**5, 10**7),
            ]
        )
        if size is None
        else st.just(size)
    )
    level, swing = draw(st.integers(2, 90)), draw(st.integers(0, 15))
    denominators = draw(st.lists(sizes, min_size=months, max_size=months))
    swings = draw(st.lists(st.integers(-swing, swing), min_size=months, max_size=months))
    numerators: list[Any] = []
    for many, off in zip(denominators, swings, strict=True):
        counted = max(0, many * (level + off) // 100)
        numerators.append(counted if above_base else min(many, counted))
    for place in draw(st.sets(st.integers(1, months - 2), max_size=2)):
        numerators[place] = None
    return numerators, denominators


CHARTS = {"p": (p_chart, oracle.p_chart), "u": (u_chart, oracle.u_chart)}


def assert_attributes(chart: Chart, expected: ExpectedChart) -> None:
    assert_same(chart, expected)
    assert all(map(close, chart.z, expected.z))
    assert close(chart.dispersion, expected.dispersion)
    assert_marked_alike(chart, expected)


@pytest.mark.quick(examples=40)
@pytest.mark.parametrize("kind", CHARTS)
@given(counted=shares(), fixed_after=fixed)
def test_shares_and_rates_have_the_limits_and_marks_of_the_second_calculation(kind, counted, fixed_after):
    charted, expect = CHARTS[kind]
    expected = expect(*counted, fixed_after=fixed_after)
    assume(expected.claimable)
    assume(expected.nearest is not None and expected.nearest > HAIR)

    assert_attributes(charted(*counted, fixed_after=fixed_after), expected)


@given(counted=shares(above_base=True), factor=st.integers(2, 9))
def test_events_may_outnumber_their_base(counted, factor):
    numerators, denominators = counted
    events = [None if one is None else one * factor for one in numerators]
    expected = oracle.u_chart(events, denominators)
    assume(expected.claimable)
    assume(expected.nearest is not None and expected.nearest > HAIR)

    assert_attributes(u_chart(events, denominators), expected)


@st.composite
def drifts(draw: Any) -> Counted:
    """Shares that rise or fall from month to month, of bases that are nearly one size."""
    months, start, step = draw(st.integers(12, 24)), draw(st.integers(5, 30)), draw(st.integers(1, 3))
    denominators = draw(st.lists(st.integers(50, 75), min_size=months, max_size=months))
    off = draw(st.lists(st.integers(-1, 1), min_size=months, max_size=months))
    numerators = [
        size * (start + step * month) // 100 + one
        for month, (size, one) in enumerate(zip(denominators, off, strict=True))
    ]
    return numerators, denominators


@pytest.mark.parametrize("kind", CHARTS)
@given(counted=drifts())
def test_a_trend_is_one_of_z_like_every_pattern(kind, counted):
    charted, expect = CHARTS[kind]
    expected = expect(*counted)
    assume(expected.nearest is not None and expected.nearest > HAIR)

    assert_attributes(charted(*counted), expected)


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize(
    ("numerators", "denominators"),
    [
        pytest.param(
            [0, 0, 0, 0, 0, 0, 0, 0, 2, 4, 12, 12, 9, 10, 9],
            [70, 60, 61, 70, 64, 71, 61, 52, 51, 71, 70, 69, 62, 64, 67],
            id="of three zeros the bases shrink, so z rises where the share does not",
        ),
        pytest.param(
            [38, 44, 44, 51, 61, 49, 72, 54, 66, 65, 62, 71, 69, 62, 68],
            [54, 56, 53, 61, 70, 54, 75, 54, 66, 65, 62, 71, 69, 62, 68],
            id="the share rises eight times, z not",
        ),
    ],
)
def test_a_trend_of_z_is_not_one_of_the_share(kind, numerators, denominators):
    assert_attributes(CHARTS[kind][0](numerators, denominators), CHARTS[kind][1](numerators, denominators))


@given(counted=shares(), unit=st.sampled_from(["0.001", "1.5", "97.3"]))
def test_a_rate_may_have_a_base_that_is_not_whole(counted, unit):
    events, bases = counted[0], [Decimal(unit) * base for base in counted[1]]
    expected = oracle.u_chart(events, bases)
    assume(expected.claimable)
    assume(expected.nearest is not None and expected.nearest > HAIR)

    assert_attributes(u_chart(events, bases), expected)


@given(counted=shares())
def test_those_who_did_not_are_charted_as_a_mirror(counted):
    numerators, denominators = counted
    others = [None if x is None else n - x for x, n in zip(numerators, denominators, strict=True)]
    expected = oracle.p_chart(numerators, denominators)
    assume(expected.nearest is not None and expected.nearest > HAIR)
    here, there = p_chart(numerators, denominators), p_chart(others, denominators)

    assert marks(there) == marks(here)
    assert list(there.sides) == [-side for side in here.sides]
    mirrored = [None if one is None else 1 - Fraction(one) for one in here.lower_uncut]
    assert all(map(close, there.upper_uncut, mirrored))


SIZES = [30, 60, 33, 90, 36, 39, 300, 42, 45, 48, 51, 54, 57, 63, 3, 66]


@pytest.mark.parametrize("kind", CHARTS)
def test_the_same_share_of_unlike_bases_lies_on_the_mean_and_is_no_run(kind):
    """A third of every base: floats would leave some a hair above the mean and some below."""
    chart = CHARTS[kind][0]([size // 3 for size in SIZES], SIZES)

    assert_nothing_marked(chart)
    assert close(chart.centre, Fraction(1, 3))
    assert all(close(z, Fraction(0)) for z in chart.z)


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("side", [1, -1])
def test_a_point_on_the_mean_ends_a_run(kind, side):
    """A third on the whole, three months above, one on the mean, three above: no seven in a row."""
    off = [1, -1, 1, -1, 1, 1, 1, 0, 1, 1, 1, -2, 1, -2, -1, 1, -2, -1]
    denominators = [(SIZES * 2)[place] or 3 for place in range(2, 2 + len(off))]
    numerators = [size // 3 + side * one for size, one in zip(denominators, off, strict=True)]
    expected = CHARTS[kind][1](numerators, denominators)

    assert sum(off) == 0
    assert expected.z[7] == 0
    assert not any("run" in words for words in expected.words)
    assert_attributes(CHARTS[kind][0](numerators, denominators), expected)


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize(("largest", "trend"), [(150, True), (151, False)])
def test_a_trend_is_read_only_where_the_bases_are_nearly_one_size(kind, largest, trend):
    denominators = [100] * 15 + [largest]
    numerators = [30, 35, 29, 34, 30, 33, 31, 27, 28, 29, 30, 32, 34, 36, 30, largest * 3 // 10]
    expected = CHARTS[kind][1](numerators, denominators)
    chart = CHARTS[kind][0](numerators, denominators)

    assert any("trend" in words for words in expected.words) is trend
    assert_attributes(chart, expected)


@pytest.mark.parametrize(
    ("last", "outside"),
    [((5, 12), False), ((6, 12), False), ((12, 12), True)],
)
def test_a_small_cell_is_outside_only_if_its_exact_tail_is_as_rare(last, outside):
    """About ten per cent of two hundred a month; of twelve 1.2 are expected, and five are no wonder."""
    numerators = [*[19, 21] * 10, last[0]]
    denominators = [*[200] * 20, last[1]]
    expected = oracle.p_chart(numerators, denominators)
    chart = p_chart(numerators, denominators)

    assert_attributes(chart, expected)
    assert ("outside-limits" in marks(chart)[-1]) == ("outside-limits" in expected.words[-1])
    if outside:
        assert "outside-limits" in marks(chart)[-1]


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("size", [40, 50, 77, 154])
def test_a_cell_of_just_five_is_no_small_one(kind, size):
    """Five of the size are expected, and twelve lie beyond three; in floats 77 · (5 / 77) is less than 5."""
    numerators = [*[14, 16] * 10, 13, 13, 14, 13, 12]
    denominators = [*[3 * size] * 24, size]
    expected = CHARTS[kind][1](numerators, denominators)
    chart = CHARTS[kind][0](numerators, denominators)

    assert Fraction(sum(numerators), sum(denominators)) == Fraction(5, size)
    assert marks(chart)[-1] == expected.words[-1] == ("outside-limits",)


@pytest.mark.parametrize(("events", "base"), [(3, 10), (4, 10), (5, 10), (9, 10), (0, 10)])
def test_few_events_are_outside_only_if_their_exact_tail_is_as_rare(events, base):
    numerators = [*[19, 21] * 10, events]
    denominators = [*[200] * 20, base]

    assert_attributes(u_chart(numerators, denominators), oracle.u_chart(numerators, denominators))


@pytest.mark.parametrize("kind", CHARTS)
@pytest.mark.parametrize("part", [0, 1])
def test_nobody_at_all_marks_nothing(kind, part):
    """No share but 0, or for shares 1: there is no chance to chart."""
    denominators = [20, 30, 25] * 5
    chart = CHARTS[kind][0]([size * part for size in denominators], denominators)

    assert_nothing_marked(chart)
    assert close(chart.centre, Fraction(part))


def test_a_point_without_its_numerator_or_its_denominator_is_missing():
    numerators: list[Any] = [*[19, 21] * 7]
    denominators: list[Any] = [200] * 14
    numerators[3], denominators[8] = None, None
    numerators[10] = denominators[10] = None
    expected = oracle.p_chart(numerators, denominators)

    assert [index for index, point in enumerate(expected.points) if point is None] == [3, 8, 10]
    assert_attributes(p_chart(numerators, denominators), expected)


# --- rare events ----------------------------------------------------------------------------


@given(
    st.lists(st.integers(0, 9) | st.just(0), min_size=12, max_size=40)
    | st.lists(st.integers(0, 6), min_size=12, max_size=20).map(lambda counts: [*counts, *[0] * 8])
)
def test_rare_events_are_marked_by_the_poisson_tail(counts):
    expected = oracle.rare_chart(counts)
    assume(expected.nearest > HAIR)
    chart = rare_chart(counts)

    assert close(chart.centre, expected.centre)
    assert marks(chart) == expected.words
    assert list(chart.sides) == expected.sides
    assert set(chart.upper) == set(chart.upper_uncut) == {expected.high}
    assert set(chart.lower) == set(chart.lower_uncut) == {None}


RARE: dict[str, list[Any]] = {
    "one too many": [1, 0, 2, 1, 0, 1, 1, 0, 2, 1, 0, 7],
    "nothing for long": [3, 4, 2, 5, 3, 4, 3, 4, 2, 3, 4, 3, 0, 0, 0, 0],
    "nothing for a while": [1, 0, 2, 1, 0, 1, 1, 0, 2, 1, 0, 0, 0, 0],
    "nothing and then one": [3, 4, 2, 5, 3, 4, 3, 4, 2, 3, 4, 3, 0, 0, 0, 0, 0, 1],
    "nothing ever": [0] * 24,
    "a gap before the zeros": [3, 4, 2, 5, 3, 4, 3, 4, 2, 3, 4, 3, None, 0, 0, 0, 0, 0],
    "a gap among the zeros": [3, 4, 2, 5, 3, 4, 3, 4, 2, 3, 4, 3, 0, 0, 0, None, 0, 0],
}


@pytest.mark.parametrize("name", RARE)
def test_rare_events_made_by_hand_are_marked_alike(name):
    expected = oracle.rare_chart(RARE[name])
    chart = rare_chart(RARE[name])

    assert close(chart.centre, expected.centre)
    assert marks(chart) == expected.words
    assert list(chart.sides) == expected.sides


# --- refused --------------------------------------------------------------------------------

FOURTEEN = [20, 30] * 7


def _with(wrong: Any, place: int = 3) -> list[Any]:
    return [*FOURTEEN[:place], wrong, *FOURTEEN[place + 1 :]]


@pytest.mark.parametrize(
    "call",
    [
        lambda: p_chart(_with(-1), [100] * 14),
        lambda: p_chart(_with(101), [100] * 14),
        lambda: p_chart(_with(0), [100, 100, 100, 0, *[100] * 10]),
        lambda: p_chart(FOURTEEN, [100, 100, 100, -100, *[100] * 10]),
        lambda: p_chart(_with(Decimal("NaN")), [100] * 14),
        lambda: u_chart(_with(-1), [100] * 14),
        lambda: u_chart(FOURTEEN, [100, 100, 100, 0, *[100] * 10]),
        lambda: u_chart(FOURTEEN, [100, 100, 100, Decimal("Infinity"), *[100] * 10]),
        lambda: rare_chart(_with(-1)),
        lambda: rare_chart(_with(Decimal("NaN"))),
        lambda: xmr(_with(Decimal("NaN"))),
        lambda: xmr(_with(Decimal("-Infinity"))),
        lambda: xmr(_with("many")),
        lambda: xmr(_with("1,5")),
        lambda: year_on_year(_with(Decimal("sNaN")) * 2),
    ],
)
def test_a_wrong_entry_is_refused_with_its_place(call: Callable[[], object]):
    with pytest.raises(InvalidValue, match=r"\[3\]"):
        call()


@pytest.mark.parametrize("chart", [p_chart, u_chart])
def test_counts_and_bases_of_unlike_lengths_are_refused(chart):
    with pytest.raises(InvalidValue):
        chart(FOURTEEN, [100] * 13)
