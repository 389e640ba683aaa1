"""The preset `nhs` beside the program that it stands for: NHSRplotthedots 0.2.2 on forty series of our own.

`tests/statistics/xmr_reference.json` holds the series, their options and what the program gave under R 4.2.2:
mean and limits, special cause and kind of each point, and the assurance. Of a point with several causes the
program names one, which is the first in the library's order.

Source: ../shared/statistics.md, section 7: "equal to NHSRplotthedots 0.2.2 on its reference series".
"""

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signal_segments import SignalPoint
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.statistical_rules import Rebase, SignalRules
from paktmodel.testing import indicator, monthly, target
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation
from tests.support.targets import result_of

pytestmark = pytest.mark.feature("R4")

REFERENCE = Path(__file__).parents[1] / "statistics" / "xmr_reference.json"
CASES: list[dict[str, Any]] = json.loads(REFERENCE.read_text(encoding="utf-8"))["cases"]

#: What the program calls a cause upwards and downwards.
CAUSES = {
    "Above UCL": (SpecialCause.OUTSIDE_LIMITS, 1),
    "Below LCL": (SpecialCause.OUTSIDE_LIMITS, -1),
    "7 Point Trend (Increasing)": (SpecialCause.TREND, 1),
    "7 Point Trend (Decreasing)": (SpecialCause.TREND, -1),
    "2 in 3 Above CL": (SpecialCause.NEAR_LIMITS, 1),
    "2 in 3 Below CL": (SpecialCause.NEAR_LIMITS, -1),
    "7 Points Above CL": (SpecialCause.RUN, 1),
    "7 Points Below CL": (SpecialCause.RUN, -1),
}
VARIATIONS = {
    "common_cause": Variation.COMMON_CAUSE,
    "special_cause_improvement": Variation.IMPROVEMENT,
    "special_cause_concern": Variation.CONCERN,
    "special_cause_neutral_high": Variation.NEUTRAL_HIGH,
    "special_cause_neutral_low": Variation.NEUTRAL_LOW,
}
ASSURANCES = {
    "consistent_pass": Assurance.PASSING,
    "consistent_fail": Assurance.FAILING,
    "inconsistent": Assurance.INCONSISTENT,
    None: Assurance.NOT_CLAIMED,
}
NHS = SignalRules.preset("nhs")
STRICT = Decimal("1e-9")


def month_of(day: str) -> Period:
    """The month that a first of a month, such as ``2023-01-01``, begins."""
    return Period(f"{day[:4]}-M{day[5:7]}")


def signal_of(case: dict[str, Any]) -> Signal:
    """The signal of a reference series, by its own options.

    A target belongs to the wanted direction: at least where more is wanted, at most where less is.
    """
    options, known = case["options"], case["input"]
    rules = evolve(NHS, fixed_after=options["fix_after_n_points"])
    if not options["screen_outliers"]:
        rules = evolve(rules, screen=None)
    if options["rebase"]:
        border = Rebase(since=month_of(options["rebase"]), reason="Som i referensen")
        rules = evolve(rules, rebases=(border,))
    wanted = options["improvement_direction"]
    of = indicator(kind="unstated", basis="stock", direction=None if wanted == "neutral" else wanted)
    held = None
    if options["target"] is not None:
        operator = "at-most" if wanted == "decrease" else "at-least"
        held = result_of(target(str(options["target"]), operator=operator), of)
    values = [str(value) for value in known["value"]]
    return read_signal(of, monthly(of.code, month_of(known["date"][0]), values), rules=rules, target=held)


def same(shown: Decimal | None, expected: float | str) -> bool:
    """Whether a figure is the program's to nine decimals; where that has none, the library has none."""
    if shown is None or expected == "NaN":
        return shown is None and expected == "NaN"
    return abs(shown - Decimal(repr(expected))) <= STRICT


def assert_same(point: SignalPoint, case: dict[str, Any], place: int) -> None:
    """Line by line what the program gave for one point."""
    expected = {name: column[place] for name, column in case["expected"].items() if isinstance(column, list)}
    cause = expected["special_cause_type"]

    assert same(point.mean, expected["mean"]), point
    assert same(point.lower, expected["lpl"]), point
    assert same(point.upper, expected["upl"]), point
    assert point.variation is VARIATIONS[expected["point_type"]], point
    if cause == "Common Cause":
        assert point.causes == (), point
    else:
        assert point.causes[0] is CAUSES[cause][0], point


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_preset_gives_what_the_reference_gave(case):
    signal = signal_of(case)

    assert len(signal.points) == len(case["input"]["value"])
    for place, point in enumerate(signal.points):
        assert_same(point, case, place)
    assert (signal.claimed, signal.chart) == (True, "xmr")


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_the_preset_assures_what_the_reference_assured(case):
    """Without a direction the program assures nothing, whatever the target."""
    signal = signal_of(case)

    assert signal.assurance is ASSURANCES[case["expected"]["assurance_type"]]
    if case["options"]["improvement_direction"] == "neutral" or case["options"]["target"] is None:
        assert signal.assurance is Assurance.NOT_CLAIMED


@pytest.mark.parametrize("case", CASES, ids=[case["id"] for case in CASES])
def test_a_cause_has_the_side_that_the_reference_names(case):
    """Asked without a direction, a point is high or low by the name of its cause."""
    neutral = {**case, "options": {**case["options"], "improvement_direction": "neutral"}}
    sides = {"Common Cause": Variation.COMMON_CAUSE}
    sides |= {
        name: Variation.NEUTRAL_HIGH if side > 0 else Variation.NEUTRAL_LOW
        for name, (_, side) in CAUSES.items()
    }

    assert [point.variation for point in signal_of(neutral).points] == [
        sides[cause] for cause in case["expected"]["special_cause_type"]
    ]


def test_the_reference_tries_what_it_is_to_show():
    """Every cause and every assurance, rebases, fixed limits, no screening, and a constant series."""
    options = [case["options"] for case in CASES]
    causes = {cause for case in CASES for cause in case["expected"]["special_cause_type"]}

    assert len(CASES) == 40
    assert causes == {*CAUSES, "Common Cause"}
    assert {case["expected"]["assurance_type"] for case in CASES} == set(ASSURANCES)
    assert {one["improvement_direction"] for one in options} == {"increase", "decrease", "neutral"}
    assert {bool(one["rebase"]) for one in options} == {True, False}
    assert {one["fix_after_n_points"] for one in options} == {None, 12}
    assert {one["screen_outliers"] for one in options} == {True, False}
    assert any("NaN" in case["expected"]["lpl"] for case in CASES)


# --- what the preset does where the library does otherwise ------------------------------------------


def nhs(values: list[Any], *, direction: str | None = "increase", bound: str | None = None) -> Signal:
    of = indicator(kind="unstated", basis="stock", direction=direction)
    operator = "at-most" if direction == "decrease" else "at-least"
    held = None if bound is None else result_of(target(bound, operator=operator), of)
    return read_signal(of, monthly(of.code, "2022-M01", values), rules=NHS, target=held)


def test_a_constant_series_is_common_cause_and_inconsistent():
    """D4: limits None, common cause, assurance `inconsistent`."""
    signal = nhs([5] * 13, bound="4")

    assert {(point.lower, point.upper, point.variation) for point in signal.points} == {
        (None, None, Variation.COMMON_CAUSE)
    }
    assert signal.assurance is Assurance.INCONSISTENT


def test_fewer_than_twelve_points_are_claimed_and_noted():
    """D5: `min_points` 1; fewer than 12 points: note `trial-limits`."""
    signal = nhs([14, 10] * 4 + [30])

    assert (signal.variation, signal.codes) == (Variation.IMPROVEMENT, ("trial-limits",))
    assert nhs([14, 10] * 6).codes == ()


def test_two_of_three_counts_points_between_on_one_side():
    """D1 and D2: neither a point outside counts, nor may the third lie on the other side of the mean.

    Ninety values around 12 that go up and down by 2, and at the end some near the upper limit: the mean
    moves by less than 0.3 and so does the mean range, so that the limits lie near 1.4 and 22.7 and the
    lines near 5 and 19.2.
    """
    base = [14, 10] * 45
    near = [20, 13, 20]
    other_side = [20, 11, 20]
    outside = [30, 13, 20]

    assert [bool(point.causes) for point in nhs([*base, *near]).points[-3:]] == [True, False, True]
    assert [bool(point.causes) for point in nhs([*base, *other_side]).points[-3:]] == [False] * 3
    assert [point.causes for point in nhs([*base, *outside]).points[-3:]] == [("outside-limits",), (), ()]


def test_a_turning_point_has_the_side_of_the_trend_that_follows():
    """D3: 16 ends the rise and begins the fall."""
    signal = nhs([*[14, 10] * 9, 8, 9, 10, 11, 13, 15, 16, 15, 13, 11, 10, 9, 8])

    assert [point.variation for point in signal.points[18:]] == [Variation.IMPROVEMENT] * 6 + [
        Variation.CONCERN
    ] * 7


@pytest.mark.parametrize(
    ("direction", "bound", "assurance"),
    [
        ("increase", "1.36", "inconsistent"),
        ("increase", "1.35", "passing"),
        ("increase", "22.64", "inconsistent"),
        ("increase", "22.65", "failing"),
        ("decrease", "22.65", "passing"),
        ("decrease", "1.35", "failing"),
        (None, "1.35", "not-claimed"),
        ("maintain", "1.35", "not-claimed"),
    ],
)
def test_assurance_is_strict_and_needs_a_direction(direction, bound, assurance):
    """Limits 12 ± 2.66 × 4: 1.36 and 22.64."""
    assert nhs([14, 10] * 6, direction=direction, bound=bound).assurance == assurance


def test_limits_are_not_cut_and_the_chart_is_always_xmr():
    """D6, D7, D8: counts of a mean of 1 and ranges of 1 are drawn down to 1 − 2.66."""
    of = indicator(kind="count", basis="flow", unit="personer", numerator=None, denominator=None)
    signal = read_signal(of, monthly(of.code, "2022-M01", [0, 1, 2, 1] * 3), rules=NHS)

    assert signal.chart == "xmr"
    assert signal.segments[0].lower == 1 - Decimal("2.66")


def test_no_guard_says_no():
    """D9 to D12, D14, D15: season, lag, marks, gaps and preliminary points are not asked about."""
    season = [100, 100, 100, 100, 100, 100, 50, 100, 100, 100, 100, 100] * 3
    ramp = list(range(30))
    gap = [14, 10, None, None, None, None, None, 12, 14, 10, 13]

    for values in (season, ramp, gap):
        signal = nhs(values)
        assert (signal.claimed, signal.chart) == (True, "xmr")
        assert set(signal.codes) <= {"trial-limits"}
