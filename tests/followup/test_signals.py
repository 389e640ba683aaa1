"""Signal or noise, by cases calculated by hand.

Most series begin with twelve months that go up and down by four around twelve: mean 12, every moving
range 4, and no range near 3.267 × 4. With ``fixed_after=12`` the limits are then 12 ± 2.66 × 4, that is
1.36 and 22.64, whatever follows; with a factor of 3 they are 0 and 24, and the two-thirds lines 4 and 20.

A series made to show one pattern has a season, follows itself or has no level more often than one that a
board sees, so `FIXED` and `ROUND` leave those tests out; `test_signal_claims` has them.
"""

import pickle
from decimal import Decimal

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.parts import Part
from paktmodel.model.statistical_rules import Rebase, SignalRules
from paktmodel.statistics import xmr
from paktmodel.testing import count, definition, indicator, monthly, observation, share, signal_rules, target
from paktmodel.vocabulary.messages.signals import SIGNAL_SENTENCES
from paktmodel.vocabulary.words.followup import Assurance, SpecialCause, Variation
from tests.support.targets import result_of

UP_AND_DOWN = [14, 10] * 6
FIRST = "2022-M01"
PRESET = SignalRules()
PATTERNS = signal_rules(season="none", lag=None, unstable_above=None)
FIXED = evolve(PATTERNS, fixed_after=12)
ROUND = evolve(FIXED, factor=Decimal(3))
PERSONS = count(total="120")


def read(values, *, of=PERSONS, rules=FIXED, target=None, first=FIRST, **fields) -> Signal:
    held = None if target is None else result_of(target, of)
    return read_signal(of, monthly("1.1", first, values, **fields), rules=rules, target=held)


def after(*values, rules=FIXED, **more) -> Signal:
    """The signal of the twelve months and those after them."""
    return read([*UP_AND_DOWN, *values], rules=rules, **more)


def marked(signal) -> list[str]:
    """What the points after the first twelve are marked with, in short."""
    return [" ".join(point.causes) for point in signal.points[12:]]


def rebase(since="2023-M01", reason="Nytt arbetssätt"):
    return Rebase(since=Period(since), reason=reason)


# --- limits and screening -------------------------------------------------------------------


@pytest.mark.feature("H6")
def test_the_limits_are_the_mean_and_its_distance_to_them():
    """144 / 12 = 12; eleven ranges of 4; 2.66 × 4 = 10.64."""
    signal = read(UP_AND_DOWN, rules=PRESET)
    (segment,) = signal.segments

    assert (segment.mean, segment.mean_range, segment.lower, segment.upper) == (
        12,
        4,
        Decimal("1.36"),
        Decimal("22.64"),
    )
    assert (str(segment.first), str(segment.last), segment.points, segment.screened) == (
        "2022-M01",
        "2022-M12",
        12,
        0,
    )
    assert {(point.mean, point.lower, point.upper) for point in signal.points} == {
        (segment.mean, segment.lower, segment.upper)
    }
    assert (signal.variation, signal.assurance) == ("common-cause", "not-claimed")
    assert signal.codes == ("season-not-testable",)


@pytest.mark.feature("H6")
def test_a_leap_is_screened_out_of_the_ranges_once():
    """Ranges: eleven of 4 and 30 (10 to 40) make 74 / 12 = 6.17; 3.267 times that is 20.1, less than 30.

    Without the leap the mean range is 4 again, and 184 / 13 = 14.15 gives an upper limit of 24.79.
    """
    (segment,) = after(40, rules=PRESET).segments
    (unscreened,) = after(40, rules=evolve(PRESET, screen=None)).segments

    assert (segment.screened, segment.mean_range) == (1, 4)
    assert round(segment.upper or 0, 2) == Decimal("24.79")
    assert (unscreened.screened, round(unscreened.mean_range or 0, 2)) == (0, Decimal("6.17"))


@pytest.mark.feature("H6")
@pytest.mark.parametrize(("leap", "screened"), [(12, 1), (Decimal("11.9"), 0)])
def test_a_range_exactly_on_the_bound_is_screened_out(leap, screened):
    """Three ranges of 4 and one of 12 have the mean 6; twice that is 12, and "at or above" takes it."""
    values = [0, 4, 0, 4, 4 + leap]

    assert xmr(values, rules=SignalRules(screen=2)).screened == screened


@pytest.mark.feature("H6")
def test_the_first_points_fix_the_limits_for_the_rest():
    """With all 24 points the mean were 62; the first twelve alone keep it at 12."""
    later = [110, 114] * 6
    (fixed,) = after(*later).segments
    (moving,) = after(*later, rules=PRESET).segments

    assert (fixed.mean, fixed.mean_range, fixed.points) == (12, 4, 24)
    assert moving.mean == 62


# --- special causes: strict, with everything that takes part marked ------------------------------


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("value", "expected", "because"),
    [
        ("22.64", "", "exactly on the upper limit"),
        ("22.65", "outside-limits", "beyond it"),
        ("1.36", "", "exactly on the lower limit"),
        ("1.35", "outside-limits", "below it"),
    ],
)
def test_a_point_on_a_limit_is_within_it(value, expected, because):
    assert marked(after(Decimal(value))) == [expected], because


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("values", "expected", "because"),
    [
        (["20.1", "12", "20.1"], ["near-limits", "", "near-limits"], "two of three, only they are marked"),
        (["20.1", "20.1", "12"], ["near-limits", "near-limits", ""], "the two first of three"),
        (["20.1", "3", "20.1"], ["near-limits", "", "near-limits"], "where the third lies does not matter"),
        (["3.9", "3.9"], ["near-limits", "near-limits"], "the same downwards"),
        (["20", "12", "20"], ["", "", ""], "exactly on the two-thirds line"),
        (["20.1", "12", "12", "20.1"], ["", "", "", ""], "two of four"),
        (["20.1", "3.9", "12"], ["", "", ""], "on different sides"),
        (["25", "12", "20.1"], ["outside-limits near-limits", "", "near-limits"], "one outside is near too"),
    ],
)
def test_two_of_three_beyond_two_thirds_of_the_way(values, expected, because):
    """Limits 0 and 24, lines 4 and 20."""
    assert marked(after(*map(Decimal, values), rules=ROUND)) == expected, because


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("values", "expected", "because"),
    [
        ([8, 9, 10, 11, 12, 13, 15], ["trend"] * 7, "seven points are six steps"),
        ([8, 9, 10, 11, 12, 13], [""] * 6, "six are too few"),
        ([8, 9, 10, 10, 11, 13, 15], [""] * 7, "a tie breaks it"),
        ([16, 15, 14, 13, 11, 9, 8], ["trend"] * 7, "downwards"),
        ([8, 9, 10, 11, 12, 13, 15, 10], ["trend"] * 7 + [""], "the point after it is no part of it"),
    ],
)
def test_a_trend_is_seven_points_each_above_the_one_before(values, expected, because):
    """The twelve months end at 10, so that 8 goes down and 16 goes up before the trend begins."""
    assert marked(after(*values)) == expected, because


@pytest.mark.feature("H6")
def test_a_turning_point_belongs_to_the_trend_that_it_ends():
    """8 to 16 rises, 16 to 8 falls: of seven and seven points the 16 is one of both."""
    signal = after(8, 9, 10, 11, 13, 15, 16, 15, 13, 11, 10, 9, 8)
    variations = [point.variation for point in signal.points[12:]]

    assert variations == ["improvement"] * 7 + ["concern"] * 6


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("values", "expected", "because"),
    [
        ([13, 14, 13, 14, 13, 14, 13], ["run"] * 7, "seven above 12"),
        ([13, 14, 13, 14, 13, 14], [""] * 6, "six"),
        ([13, 14, 13, 12, 13, 14, 13], [""] * 7, "one on the mean breaks the run"),
        ([13, 14, 11, 10, 11, 10, 11, 10, 11], ["", ""] + ["run"] * 7, "seven below"),
    ],
)
def test_a_run_is_seven_points_on_one_side_of_the_mean(values, expected, because):
    """The last of the twelve months is 10, on the other side."""
    assert marked(after(*values)) == expected, because


@pytest.mark.feature("H6")
def test_a_point_states_all_its_causes_and_the_first_decides():
    """2 rises out of 1.35, which is outside, and belongs to a trend; 1.35 begins it, yet lies below."""
    signal = after(Decimal("1.35"), 2, 13, 14, 15, 16, 17)
    first = signal.points[12]

    assert first.causes == (SpecialCause.OUTSIDE_LIMITS, SpecialCause.TREND, SpecialCause.NEAR_LIMITS)
    assert (first.variation, signal.points[13].variation) == ("concern", "improvement")


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("direction", "up", "down"),
    [
        ("increase", Variation.IMPROVEMENT, Variation.CONCERN),
        ("decrease", Variation.CONCERN, Variation.IMPROVEMENT),
        ("maintain", Variation.NEUTRAL_HIGH, Variation.NEUTRAL_LOW),
        (None, Variation.NEUTRAL_HIGH, Variation.NEUTRAL_LOW),
    ],
)
def test_the_wanted_direction_says_what_a_signal_means(direction, up, down):
    of = count(total="120", direction=direction)

    assert after(30, of=of).variation is up
    assert after(1, of=of).variation is down


@pytest.mark.feature("H6")
def test_the_signal_is_that_of_the_last_point():
    signal = after(40, 12)

    assert [point.variation for point in signal.points[12:]] == ["improvement", "common-cause"]
    assert (signal.variation, signal.claimed) == ("common-cause", True)


# --- segments ---------------------------------------------------------------------------------


@pytest.mark.feature("H6", "F15")
def test_a_rebase_begins_a_new_segment_with_its_reason():
    """Twelve months around 12 and twelve around 112: two processes, each with its own limits."""
    signal = after(*[114, 110] * 6, rules=evolve(PATTERNS, rebases=[rebase()]))
    old, new = signal.segments

    assert [(segment.mean, str(segment.first), segment.points) for segment in (old, new)] == [
        (12, "2022-M01", 12),
        (112, "2023-M01", 12),
    ]
    assert (old.reason, new.reason.code) == (None, "rebased")
    assert "Nytt arbetssätt" in new.reason.text("sv")
    assert (signal.variation, signal.codes) == ("common-cause", ("rebased",))


@pytest.mark.feature("H6")
def test_no_pattern_reaches_over_a_border():
    """Thirteen, fourteen … four months on each side: a run of eight, or two of four."""
    values = [14, 10] * 6 + [13, 14, 13, 14]
    later = [13, 14, 13, 14, *[10, 14] * 4, 10]
    whole = read([*values, *later])
    cut = read([*values, *later], rules=evolve(FIXED, rebases=[rebase("2023-M05")]))

    assert [point.causes for point in whole.points[12:20]] == [("run",)] * 8
    assert {point.causes for point in cut.points} == {()}


@pytest.mark.feature("H6")
@pytest.mark.parametrize("since", ["2019-M01", "2022-M01", "2022-Q1", "2022", "2030-M01"])
def test_a_rebase_outside_the_series_changes_nothing(since):
    plain = after(30)
    rebased = after(30, rules=evolve(FIXED, rebases=[rebase(since)]))

    assert (rebased.points, rebased.segments, rebased.reasons) == (
        plain.points,
        plain.segments,
        plain.reasons,
    )


@pytest.mark.feature("H6")
def test_a_rebase_without_a_reason_is_refused():
    with pytest.raises(InvalidValue):
        rebase(reason="")


@pytest.mark.feature("H6", "F15")
@pytest.mark.parametrize(
    ("since", "linked", "points"),
    [
        ("2023-01", False, [12, 12]),
        ("2023-01", True, [24]),
        ("2022", False, [24]),
        ("2022-12-15", False, [11, 13]),
        ("2022-12-31", False, [11, 13]),
        ("2025", False, [24]),
    ],
)
def test_a_new_definition_that_is_not_linked_begins_a_segment(since, linked, points):
    """December 2022 holds the 15th, so it is counted by both definitions and belongs to the new one."""
    of = count(total="120", definitions=[definition("2", since=since, linked=linked)])
    signal = read(UP_AND_DOWN * 2, of=of, rules=PRESET)

    assert [segment.points for segment in signal.segments] == points
    assert [segment.reason.code for segment in signal.segments[1:]] == ["series-break"] * (len(points) - 1)


@pytest.mark.feature("H6", "F15")
def test_borders_stand_in_order_of_time_and_a_rebase_states_its_reason_first():
    """Given in any order; the one of 2022-M07 has no point of its own before that of 2022-M08."""
    rules = SignalRules(rebases=[rebase("2023-M01"), rebase("2022-M08", "Ny lag"), rebase("2022-M07")])
    of = count(total="120", definitions=[definition("2", since="2023-01")])
    values = [14, 10, 14, 10, 14, 10, None, *[14, 10] * 9]
    signal = read(values, of=of, rules=rules)

    assert [segment.points for segment in signal.segments] == [6, 5, 13]
    assert [segment.reason.text("en") for segment in signal.segments[1:]] == [
        "the control limits are calculated from August 2022: Ny lag",
        "the control limits are calculated from January 2023: Nytt arbetssätt",
    ]


@pytest.mark.feature("H6")
def test_every_segment_is_judged_by_itself_and_the_last_one_claims():
    """2022 has twelve points and a claim, the three of 2023 have none."""
    signal = after(30, 31, 30, rules=SignalRules(rebases=[rebase()]))

    assert [point.variation for point in signal.points] == ["common-cause"] * 12 + ["not-claimed"] * 3
    assert (signal.claimed, signal.codes) == (False, ("short-series", "trial-limits", "rebased"))


# --- when nothing is claimed --------------------------------------------------------------------


@pytest.mark.feature("H6", "H7")
@pytest.mark.parametrize(
    ("values", "codes", "mean", "because"),
    [
        ([14, 10] * 5 + [14], ["short-series", "trial-limits"], True, "eleven points of twelve"),
        ([7], ["short-series"], True, "a mean, but no range and so no limits"),
        ([12] * 12, ["constant-series"], True, "no spread"),
        ([12] * 12 + [13], ["constant-series"], True, "one step of 1: screened out, 1 ≥ 3.267 / 12"),
        ([12] * 3, ["short-series", "constant-series", "trial-limits"], True, "both"),
        (["suppressed"] * 12, ["short-series", "points-suppressed"], False, "nothing but secrecy"),
        ([], ["no-value"], False, "nothing"),
        ([None, "pending", "not-reported"], ["no-value"], False, "nothing reported"),
    ],
)
def test_nothing_is_claimed_without_ground_and_every_reason_is_given(values, codes, mean, because):
    signal = read(values, rules=PRESET, target=target("30", unit="personer"))

    assert list(signal.codes) == codes, because
    assert (signal.variation, signal.assurance, signal.claimed) == ("not-claimed", "not-claimed", False)
    assert {(point.variation, point.causes) for point in signal.points} <= {(Variation.NOT_CLAIMED, ())}
    assert len(signal.points) == sum(type(value) is int for value in values)
    assert bool(signal.segments and signal.segments[-1].mean is not None) is mean


@pytest.mark.feature("H6", "H7")
@pytest.mark.parametrize(
    ("values", "codes", "because"),
    [
        ([14, 10, None, *[14, 10] * 6], {"months-missing"}, "a hole"),
        ([14, 10, "not-reported", *[14, 10] * 6], {"months-missing"}, "reported not to be there"),
        ([14, 10, "not-applicable", *[14, 10] * 6], {"months-missing"}, "no value either"),
        ([14, 10, "suppressed", *[14, 10] * 6], {"points-suppressed"}, "withheld: noted once"),
        ([*[14, 10] * 6, "suppressed"], {"points-suppressed"}, "the last point is that of the month before"),
    ],
)
def test_a_month_without_a_value_leaves_the_claim_and_is_noted(values, codes, because):
    """Statistics, section 2: it "ends moving ranges, trends and runs there and nothing else"."""
    signal = read(values, rules=PRESET)

    assert signal.variation == "common-cause"
    assert set(signal.codes) == {*codes, "season-not-testable"}, because
    assert {point.variation for point in signal.points} == {Variation.COMMON_CAUSE}


@pytest.mark.feature("H6")
@pytest.mark.parametrize("trailing", [[None], ["not-reported"], ["pending", "not-reported"]])
def test_months_not_reported_at_the_end_are_no_gap(trailing):
    """Whether they are late is another question, and timeliness answers it."""
    assert (after(30, *trailing).variation, after(30, *trailing).codes) == ("improvement", ())


@pytest.mark.feature("H6")
def test_a_gap_names_its_months():
    signal = read([14, 10, None, None, 14, None, *[10, 14] * 6])

    assert [str(run) for run in signal.reasons[0].evidence["missing"]] == ["2022-M03–2022-M04", "2022-M06"]
    assert signal.text("sv").endswith(
        "Värden saknas för mars–april 2022 och juni 2022; mönster räknas inte över luckan."
    )


@pytest.mark.feature("H6")
@pytest.mark.parametrize("since", ["2022-M03", "2022-M04"])
def test_a_gap_before_a_rebase_is_none_of_the_new_segment(since):
    rules = evolve(PATTERNS, rebases=[rebase(since, "Uppgifter saknas för mars")])
    signal = read([14, 10, None, *UP_AND_DOWN, 30], rules=rules)

    assert (signal.variation, signal.codes) == ("improvement", ("rebased",))
    assert [segment.points for segment in signal.segments] == [2, 13]


@pytest.mark.feature("H7")
def test_the_women_of_indicator_4_1_give_no_signal():
    """Printed: 1,8 women per month (AMN-2023-00174, table 8). A month with five would be a "signal".

    Mean 23 / 13 = 1.77; ranges of 0 and 1 after the 4 is screened out (9 / 11 = 0.82), upper limit 3.95.
    Yet of a mean of 1.77 chance makes five or more in 3.4 per cent of months, and seven or more in 0.23;
    eight or more in 0.05, less than 0.135.
    """
    of = pm.catalog.load("uppsala-1000-fler").indicators["4.1"]
    months = [2, 2, 1, 2, 1, 1, 2, 1, 2, 1, 2, 1, 5]
    known = monthly("4.1", "2023-M10", months, part="women")
    guarded = read_signal(of, known, rules=PRESET)
    unguarded = read_signal(of, known, rules=evolve(PRESET, rare_below=None))

    assert (guarded.chart, guarded.variation, guarded.codes) == ("rare", "common-cause", ())
    assert guarded.segments[0].upper == 8
    assert (unguarded.chart, unguarded.variation) == ("xmr", "neutral-high")
    assert round(unguarded.segments[0].upper or 0, 2) == Decimal("3.95")
    assert guarded.text("sv") == (
        "Sedan oktober 2023: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
        "5 deltagare per månad (oktober 2024) är färre än de 8 som slumpen sällan ger."
    )


@pytest.mark.feature("H7")
@pytest.mark.parametrize(
    ("of", "numerators", "chart"),
    [
        (share(), [4, 5] * 6, "p-prime"),
        (share(), [96, 95] * 6, "p-prime"),
        (share(kind="rate", unit="per 1000 invånare"), [300, 290] * 6, "u-prime"),
        (share(kind="mean", unit="dagar"), [4, 5] * 6, "xmr"),
    ],
)
def test_few_cases_or_few_others_have_limits_of_their_own(of, numerators, chart):
    """Of a hundred, 4.5 cases or 4.5 others: the chart of shares counts them, and a claim is possible."""
    signal = read(None, of=of, rules=PRESET, numerators=numerators, denominators=[100] * 12)

    assert (signal.chart, signal.claimed) == (chart, True)


@pytest.mark.feature("H7")
def test_the_chart_is_that_of_the_points_that_the_limits_are_taken_from():
    """A fall from twelve to two is news; of a mean of 1.67 twelve are as rare as they come."""
    assert (after(2, 1, 2).chart, after(2, 1, 2).variation) == ("xmr", "concern")
    assert read([1, 2, 2] * 4 + [12] * 12).chart == "rare"


@pytest.mark.feature("H7")
@pytest.mark.parametrize(("values", "chart"), [([4, 6] * 6, "xmr"), ([4, 6] * 5 + [4, 5], "rare")])
def test_a_mean_exactly_on_the_bound_is_not_rare(values, chart):
    """60 / 12 = 5 and 59 / 12 = 4.92."""
    assert read(values, rules=PRESET).chart == chart


@pytest.mark.feature("H6")
@pytest.mark.parametrize("values", [[], UP_AND_DOWN])
def test_a_part_that_can_hold_nothing_gives_no_signal(values):
    """Men among single mothers (4.2); a withheld month of theirs says no more."""
    of = indicator("1.1", kind="count", structurally_empty=["men"])
    rows = [*monthly("1.1", FIRST, values, part="men"), observation("1.1", "2030", part="men", value=1)]

    assert read_signal(of, rows, rules=PRESET).codes[0] == "structurally-empty"
    assert not read_signal(of, rows, rules=PRESET).claimed
    assert read_signal(of, [], rules=PRESET, part=Part.MEN).codes == ("structurally-empty",)
    assert read_signal(of, [], rules=PRESET).codes == ("no-value",)


# --- points -----------------------------------------------------------------------------------


@pytest.mark.feature("H6")
def test_a_preliminary_last_point_is_set_aside():
    """The claim is that of December; the point is shown, beside limits that it has no part in."""
    rows = [
        *monthly("1.1", FIRST, UP_AND_DOWN),
        observation("1.1", "2023-M01", value=30, status="preliminary"),
    ]
    signal = read_signal(PERSONS, rows, rules=PATTERNS)

    assert (signal.variation, signal.codes) == ("common-cause", ("last-point-preliminary",))
    assert [point.preliminary for point in signal.points] == [False] * 12 + [True]
    assert (signal.points[-1].variation, signal.points[-1].upper) == ("not-claimed", Decimal("22.64"))
    assert signal.text("sv").endswith("Januari 2023 är preliminär, så bedömningen gäller december 2022.")


@pytest.mark.feature("H6")
def test_many_preliminary_points_count_and_it_is_noted():
    signal = after(30, status="preliminary")

    assert (signal.variation, signal.codes) == ("improvement", ("preliminary",))
    assert all(point.preliminary for point in signal.points)
    assert signal.text("sv").endswith("Preliminära uppgifter ingår.")


@pytest.mark.feature("H6")
def test_preliminary_points_of_an_older_segment_are_not_noted():
    old = monthly("1.1", FIRST, UP_AND_DOWN, status="preliminary")
    new = monthly("1.1", "2023-M01", UP_AND_DOWN)
    rules = evolve(PATTERNS, rebases=[rebase()])

    assert read_signal(PERSONS, [*old, *new], rules=rules).codes == ("rebased",)


@pytest.mark.feature("H6", "F2")
def test_a_share_is_taken_from_its_numerator_and_denominator():
    """18 of 30 is 60 per cent, whatever is printed beside it."""
    signal = read([99] * 12, of=share(), rules=PRESET, numerators=[18, 15] * 6, denominators=[30] * 12)

    assert [point.value for point in signal.points] == [60, 50] * 6
    assert signal.claimed


@pytest.mark.feature("H6", "F2")
@pytest.mark.parametrize(
    ("of", "value", "denominators", "code"),
    [
        (share(), None, [30] * 11 + [0], "denominator-zero"),
        (share(unit="unstated"), None, [30] * 12, "unit-unstated"),
        (share(unit="kronor"), None, [30] * 12, "unit-unknown"),
        (share(unit="kronor"), 50, [30] * 12, None),
    ],
)
def test_a_point_that_has_no_value_is_missing_and_says_why(of, value, denominators, code):
    """Eleven points of twelve, or none at all. With a value beside it the unit needs no turning."""
    values = None if value is None else [value, value + 5] * 6
    signal = read(values, of=of, rules=PRESET, numerators=[18, 15] * 6, denominators=denominators)

    assert signal.claimed is (code is None)
    assert (code is None) or code in signal.codes


@pytest.mark.feature("H6", "F2")
def test_one_point_without_a_value_leaves_the_claim():
    """Twelve points and a month in which there was nobody."""
    signal = read(None, of=share(), rules=PRESET, numerators=[18, 15] * 6 + [0], denominators=[30] * 12 + [0])

    assert signal.variation == "common-cause"
    assert "denominator-zero" in signal.codes


@pytest.mark.feature("H6", "F1")
def test_the_last_reading_of_a_stock_stands_for_its_month():
    """Two readings in each month of 2022, the later 14 or 10 on the 28th; December is reported itself."""
    of = count(total="120", basis="stock", aggregation="latest", window="last-day")
    days = [
        observation("1.1", f"2022-{month:02}-{day}", value=value)
        for month, late in zip(range(1, 13), UP_AND_DOWN, strict=True)
        for day, value in (("15", 500), ("28", late))
    ]
    reported = observation("1.1", "2022-M12", value=11)

    assert [point.value for point in read_signal(of, days, rules=PRESET).points] == UP_AND_DOWN
    assert read_signal(of, [reported, *days], rules=PRESET).points[-1].value == 11
    assert read_signal(PERSONS, days, rules=PRESET).codes == ("no-series",)


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("extra", "frequency", "points"),
    [
        ([], "Q", 12),
        ([observation("1.1", "2022-S1", value=1), observation("1.1", "2022", value=1)], "Q", 12),
        ([observation("1.1", "2022-M01", value=14)], "M", 1),
        ([observation("1.1", "2022-M01", state="not-reported")], "Q", 12),
    ],
)
def test_frequencies_are_never_mixed(extra, frequency, points):
    """Twelve quarters from 2020; a single month goes before them, as in the window of a verdict."""
    signal = read_signal(PERSONS, [*monthly("1.1", "2020-Q1", UP_AND_DOWN), *extra], rules=PRESET)

    assert {point.period.frequency for point in signal.points} == {frequency}
    assert len(signal.points) == points


@pytest.mark.feature("H6")
def test_years_make_no_series():
    known = [observation("1.1", str(year), value=year) for year in range(2000, 2024)]

    assert read_signal(PERSONS, known, rules=PRESET).codes == ("no-series",)


# --- assurance --------------------------------------------------------------------------------


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("operator", "passing", "inconsistent", "failing"),
    [
        ("at-most", "22.64", "22.63", "1.35"),
        ("below", "22.65", "22.64", "1.36"),
        ("at-least", "1.36", "1.37", "22.65"),
        ("above", "1.35", "1.36", "22.64"),
    ],
)
def test_a_target_is_compared_with_both_control_limits(operator, passing, inconsistent, failing):
    """1.36 and 22.64. At most 1.36 is kept by 1.36 itself, and so at times; below 1.36 never."""
    for value, expected in ((passing, "passing"), (inconsistent, "inconsistent"), (failing, "failing")):
        held = target(value, operator=operator, unit="personer")
        signal = read(UP_AND_DOWN, target=held)

        assert (signal.assurance, signal.target) == (expected, held.bound)


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("of", "held", "assurance", "code"),
    [
        (PERSONS, None, "not-claimed", None),
        (PERSONS, target("30", operator="at-most", unit="procent"), "not-claimed", "target-unit-differs"),
        (PERSONS, target("30", operator="at-most", unit="unstated"), "passing", None),
        (share(unit="%"), target("30", operator="at-most"), "passing", None),
        (
            count(total="59", basis="flow", aggregation="sum", window="period"),
            target("300", operator="at-most", unit="personer"),
            "not-claimed",
            "shorter-window",
        ),
        (
            count(total="300", basis="unique-persons", aggregation="not-additive", window="period"),
            target("300", operator="at-most", unit="personer"),
            "not-claimed",
            "shorter-window",
        ),
        (
            count(total="10", basis="flow", aggregation="sum", period="2022-M12", window="period"),
            target("300", operator="at-most", unit="personer"),
            "passing",
            None,
        ),
        (
            count(total="300", basis="stock", aggregation="unstated", window="unstated"),
            target("300", operator="at-most", unit="personer"),
            "passing",
            None,
        ),
    ],
)
def test_a_target_of_another_unit_or_of_a_longer_period_is_not_read(of, held, assurance, code):
    """A month's sum is always below a year's: that would be "passing" for nothing."""
    signal = read(UP_AND_DOWN, of=of, target=held)

    assert (signal.claimed, signal.assurance) == (True, assurance)
    assert [reason.code for reason in signal.target_reasons] == ([] if code is None else [code])


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("first", "period", "code"),
    [
        ("2022-M01", "2024-M12", None),
        ("2022-M01", "2024-Q4", "shorter-window"),
        ("2022-M01", "2024", "shorter-window"),
        ("2019-Q1", "2024-Q4", None),
        ("2019-Q1", "2024-M12", "longer-period"),
        ("2019-Q1", "2024", "shorter-window"),
    ],
)
def test_a_target_is_held_against_values_of_its_own_length(first, period, code):
    """The indicator's window is a year; the target says what it is for, and that decides."""
    of = count(total="59", basis="flow", aggregation="sum", window="period")
    held = target("30", operator="at-most", unit="personer", when=period)
    signal = read(UP_AND_DOWN, of=of, rules=FIXED, target=held, first=first)

    assert signal.claimed
    assert [reason.code for reason in signal.target_reasons] == ([] if code is None else [code])
    assert (signal.assurance, signal.kept) == (("passing", 12) if code is None else ("not-claimed", None))
    if code == "longer-period":
        assert "värden för 3 månader går inte att jämföra med ett målvärde för en kortare" in signal.text(
            "sv"
        )
        assert "values of 3 months cannot be compared with a target for a shorter" in signal.text("en")


# --- texts ------------------------------------------------------------------------------------

STATED = [
    (after(13),
     "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "13 personer (januari 2023) ryms inom styrgränserna 1,4 till 22,6."),
    (after(30),
     "Sedan januari 2022: 13 punkter, 1 med signal om förbättring och 0 om försämring, senast januari 2023. "
     "Signal om förbättring: 30 personer (januari 2023) ligger över den övre styrgränsen 22,6."),
    (after(1),
     "Sedan januari 2022: 13 punkter, 0 med signal om förbättring och 1 om försämring, senast januari 2023. "
     "Signal om försämring: 1 personer (januari 2023) ligger under den nedre styrgränsen 1,4."),
    (after(30, of=count(total="120", direction=None)),
     "Sedan januari 2022: 13 punkter, 1 med signal om förändring, senast januari 2023. "
     "Signal uppåt: 30 personer (januari 2023) ligger över den övre styrgränsen 22,6."),
    (after(8, 9, 10, 11, 12, 13, 15),
     "Sedan januari 2022: 19 punkter, 7 med signal om förbättring och 0 om försämring, "
     "senast januari–juli 2023. "
     "Signal om förbättring: 7 punkter i rad stiger, till 15 personer (juli 2023)."),
    (after(17, 16, 15, 14, 13, 11, 10, 8),
     "Sedan januari 2022: 20 punkter, 0 med signal om förbättring och 8 om försämring, "
     "senast januari–augusti 2023. "
     "Signal om försämring: 8 punkter i rad sjunker, till 8 personer (augusti 2023)."),
    (after(21, 12, 21, rules=ROUND),
     "Sedan januari 2022: 15 punkter, 2 med signal om förbättring och 0 om försämring, senast mars 2023. "
     "Signal om förbättring: två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från "
     "medelvärdet 12,0 till den övre styrgränsen 24,0, senast 21 personer (mars 2023)."),
    (after(3, 2, rules=ROUND),
     "Sedan januari 2022: 14 punkter, 0 med signal om förbättring och 2 om försämring, "
     "senast januari–februari 2023. "
     "Signal om försämring: två av de tre senaste punkterna ligger mer än två tredjedelar av vägen från "
     "medelvärdet 12,0 till den nedre styrgränsen 0,0, senast 2 personer (februari 2023)."),
    (after(13, 14, 13, 14, 13, 14, 13, 14),
     "Sedan januari 2022: 20 punkter, 8 med signal om förbättring och 0 om försämring, "
     "senast januari–augusti 2023. "
     "Signal om förbättring: 8 punkter i rad ligger över medelvärdet 12,0, "
     "senast 14 personer (augusti 2023)."),
    (after(13, 11, 10, 11, 10, 11, 10, 11),
     "Sedan januari 2022: 20 punkter, 0 med signal om förbättring och 7 om försämring, "
     "senast februari–augusti 2023. "
     "Signal om försämring: 7 punkter i rad ligger under medelvärdet 12,0, "
     "senast 11 personer (augusti 2023)."),
    (after(30, 31, 12),
     "Sedan januari 2022: 15 punkter, 2 med signal om förbättring och 0 om försämring, "
     "senast januari–februari 2023. "
     "Den senaste månaden avviker inte, men januari–februari 2023 gjorde det: "
     "12 personer (mars 2023) ryms inom styrgränserna 1,4 till 22,6."),
    (after(13, target=target("30", operator="at-most", unit="personer")),
     "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "13 personer (januari 2023) ryms inom styrgränserna 1,4 till 22,6. "
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, vilket klarar målvärdet högst 30; "
     "13 av 13 månader har gjort det."),
    (after(13, target=target("30", unit="personer")),
     "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "13 personer (januari 2023) ryms inom styrgränserna 1,4 till 22,6. "
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, vilket inte klarar målvärdet minst 30; "
     "0 av 13 månader har gjort det."),
    (after(13, target=target("13", unit="personer")),
     "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "13 personer (januari 2023) ryms inom styrgränserna 1,4 till 22,6. "
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, "
     "och målvärdet minst 13 klaras vissa månader; 7 av 13 månader har gjort det."),
    (after(30, target=target("20", unit="personer")),
     "Sedan januari 2022: 13 punkter, 1 med signal om förbättring och 0 om försämring, senast januari 2023. "
     "Signal om förbättring: 30 personer (januari 2023) ligger över den övre styrgränsen 22,6. "
     "Av de senaste 13 månaderna klarade 1 målvärdet minst 20; en prognos görs inte: "
     "1 av 13 punkter avviker, varav 1 bland de 6 senaste."),
    (after(30, target=target("20", unit="procent")),
     "Sedan januari 2022: 13 punkter, 1 med signal om förbättring och 0 om försämring, senast januari 2023. "
     "Signal om förbättring: 30 personer (januari 2023) ligger över den övre styrgränsen 22,6. "
     "Om målvärdet klaras kan inte utläsas: "
     "målvärdet anges i procent men indikatorn i personer."),
    (read([12] * 12), "Ingen signal kan utläsas: värdena saknar vanlig variation att mäta mot."),
    (read(["suppressed"] * 2 + UP_AND_DOWN),
     "Sedan mars 2022: 12 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "10 personer (februari 2023) ryms inom styrgränserna 1,4 till 22,6. "
     "Värden skyddas av sekretess för januari–februari 2022."),
    (after(30, rules=SignalRules(rebases=[rebase()])),
     "Ingen signal kan utläsas: serien har 1 av minst 12 punkter; styrgränserna räknas från januari 2023: "
     "Nytt arbetssätt."),
    (read_signal(PERSONS, [observation("1.1", "2023", value=1)], rules=PRESET),
     "Ingen signal kan utläsas: värden saknas per månad, kvartal, tertial och halvår."),
]  # fmt: skip


@pytest.mark.feature("H6", "O1")
@pytest.mark.parametrize(("signal", "swedish"), STATED)
def test_a_signal_states_what_it_rests_on(signal, swedish):
    assert signal.text("sv") == swedish
    english = signal.text("en")
    assert str(signal) == english
    assert english.endswith(".")
    for unreadable in ("‹", "Decimal", "None"):
        assert unreadable not in english


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("values", "swedish", "english"),
    [
        ([30], "1 av 13 punkter avviker, varav 1 bland de 6 senaste",
         "1 of 13 points deviates, 1 of them among the latest 6"),
        ([30, 31], "2 av 14 punkter avviker, varav 2 bland de 6 senaste",
         "2 of 14 points deviate, 2 of them among the latest 6"),
        ([30, 31, 12, 12, 13, 11, 12, 13], "2 av 20 punkter avviker", None),
        ([30, 31, 32, 12, 12, 13, 11, 12, 13], "3 av 21 punkter avviker, fler än en av tio",
         "3 of 21 points deviate, more than one in ten"),
    ],
)  # fmt: skip
def test_what_keeps_a_series_from_being_stable_is_said(values, swedish, english):
    """Three of 21 are more than a tenth and two of 20 are not; a mark among the last six is enough."""
    signal = after(*values, target=target("20", unit="personer"))

    assert ("unstable-process" in [one.code for one in signal.target_reasons]) is (english is not None)
    assert (swedish in signal.text("sv")) is (english is not None)
    if english is not None:
        assert f"{english}." in signal.text("en")


@pytest.mark.feature("H6", "O1")
@pytest.mark.parametrize("chart", ["", "year-"])
@pytest.mark.parametrize("side", ["high", "low"])
@pytest.mark.parametrize("cause", [one for one in SpecialCause if one is not SpecialCause.LONG_GAP])
def test_every_pattern_has_a_sentence_for_either_side(cause, side, chart):
    assert f"signal-{chart}{cause}-{side}" in SIGNAL_SENTENCES


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("value", "factor", "shown"),
    [("22.65", "2.66", "22,640"), ("25", "3.249", "24,996"), ("23", "2.66", "22,6")],
)
def test_a_limit_is_never_so_rounded_that_it_meets_the_point(value, factor, shown):
    """12 + 3.249 × 4 = 24.996, which in one or two decimals would be the 25 that lies above it."""
    signal = after(Decimal(value), rules=evolve(FIXED, factor=Decimal(factor)))

    assert signal.text("sv").endswith(f"ligger över den övre styrgränsen {shown}.")


@pytest.mark.feature("H6")
def test_a_signal_is_a_value():
    signal = after(30, target=target("30", unit="personer"))

    assert pickle.loads(pickle.dumps(signal)) == signal
    assert hash(signal) == hash(after(30, target=target("30", unit="personer")))
    assert repr(signal) == "Signal(improvement, assurance not-claimed, xmr chart, 13 points)"
    assert after(13, target=target("30", unit="personer")).assurance is Assurance.FAILING


# --- bad rules and bad values -------------------------------------------------------------------


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("fields", "stated"),
    [
        ({"fixed_after": 11}, "rules.fixed_after: expected None or at least 12 points"),
        ({"factor": 0}, "rules.factor: expected a factor above 0, got '0'"),
        ({"screen": 1}, "rules.screen: expected None or a factor above 1"),
        ({"min_points": 1}, "rules.min_points: expected at least 2 points, got 1"),
        ({"trend": 1}, "rules.trend"),
        ({"run": 0}, "rules.run"),
        ({"rare_below": Decimal("-1")}, "rules.rare_below"),
        ({"lag": 0}, "rules.lag: expected None or a number above 0, got '0'"),
    ],
)
def test_rules_that_contradict_themselves_are_refused_by_name(fields, stated):
    rules = SignalRules(**fields)

    for use in (lambda: read([], rules=rules), lambda: xmr([], rules=rules)):
        with pytest.raises(InvalidArgument) as refused:
            use()
        assert str(refused.value).startswith(stated)
        assert str(refused.value).endswith("the rules are paktmodel")


@pytest.mark.feature("H6")
def test_what_are_no_rules_is_refused():
    with pytest.raises(InvalidArgument, match="rules: expected SignalRules"):
        read([], rules={"min_points": 12})


@pytest.mark.feature("H6")
@pytest.mark.parametrize("bad", [1.5, "12,5", Decimal("NaN"), Decimal("Infinity")])
def test_a_chart_takes_figures_only(bad):
    with pytest.raises(InvalidValue):
        xmr([1, 2, bad], rules=PRESET)


@pytest.mark.feature("H6")
@pytest.mark.parametrize(
    ("values", "mean", "upper"), [([], None, ()), ([7], 7, (None,)), ([7, 7], 7, (7, 7))]
)
def test_a_chart_of_hardly_anything_marks_nothing(values, mean, upper):
    drawn = xmr(values, rules=PRESET)

    assert (drawn.centre, drawn.upper) == (mean, upper)
    assert set(drawn.causes) <= {()}
    assert set(drawn.sides) <= {0}
