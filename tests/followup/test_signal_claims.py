"""What is tested before anything is claimed of a series, by cases calculated by hand.

Source: ../shared/statistics.md, section 2. Each test has a case in which it says no and its nearest innocent
neighbour. The series are those of `tests.support.signal_cases`, where limits are 1.36 and 22.64 unless said.
"""

import re
from decimal import Decimal
from typing import Any

import pytest
from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.followup.axes.signals import Signal, read_signal
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.testing import count, definition, monthly, observation, share, signal_rules
from paktmodel.values.portions import Portion
from paktmodel.vocabulary.words.followup import Variation
from tests.support.signal_cases import (
    FIRST,
    FIXED,
    JULY,
    NO_SEASON,
    PATTERNS,
    PERSONS,
    PRESET,
    RESTLESS,
    STEP,
    UP_AND_DOWN,
    WAVE,
    after,
    every_july,
    read,
    rebased,
    two_years,
)

pytestmark = pytest.mark.feature("R2")

SEASON_ALONE = signal_rules(lag=None, unstable_above=None)
ROUND = evolve(PATTERNS, factor=Decimal(3))


def then_preliminary(final: list[Any], preliminary: list[Any], rules: SignalRules = PATTERNS) -> Signal:
    """The signal of final months, and of preliminary ones after them."""
    then = Period.of_month(Period(FIRST).first_month + len(final))
    known = [*monthly("1.1", FIRST, final), *monthly("1.1", then, preliminary, status="preliminary")]
    return read_signal(PERSONS, known, rules=rules)


def marked(signal: Signal, start: int = 12) -> list[str]:
    return [" ".join(point.causes) for point in signal.points[start:]]


def evidence(signal: Signal, code: str) -> dict[str, Any]:
    (reason,) = [one for one in signal.reasons if one.code == code]
    return dict(reason.evidence)


# --- how many points ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("points", "codes"), [(11, ("short-series", "trial-limits")), (12, ("season-not-testable",))]
)
def test_twelve_points_are_needed_and_fewer_have_trial_limits(points, codes):
    signal = read(UP_AND_DOWN[:points])

    assert (signal.claimed, signal.codes) == (points == 12, codes)
    assert signal.points[0].upper is not None


def test_trial_limits_are_called_preliminary():
    signal = read(UP_AND_DOWN[:11])

    assert signal.text("sv") == (
        "Ingen signal kan utläsas: serien har 11 av minst 12 punkter; "
        "styrgränserna är preliminära och bygger på 11 punkter."
    )
    assert signal.text("en") == (
        "No signal claimed: the series has 11 of at least 12 points; "
        "the control limits are trial limits, made of 11 points."
    )


@pytest.mark.parametrize(("least", "claimed"), [(11, True), (12, False)])
def test_how_many_points_are_needed_is_a_rule(least, claimed):
    """A claim on fewer than twelve says that its limits are for trial."""
    signal = read(UP_AND_DOWN[:11], rules=signal_rules(min_points=least))

    assert signal.claimed is claimed
    assert "trial-limits" in signal.codes


GAPS = {
    7: [14, 10, 14, None, 10, 14, 10, None, 14, 10, None, 14, 10, None, 14, 10],
    8: [14, 10, 14, None, 10, 14, 10, None, 14, 10, 14, None, 10, 14, None, 10, 14],
}


@pytest.mark.parametrize(("ranges", "claimed"), [(7, False), (8, True)])
def test_eight_moving_ranges_are_needed(ranges, claimed):
    """Three, three, two, two and two points: 2 + 2 + 1 + 1 + 1; one point more, and one range more."""
    signal = read(GAPS[ranges], rules=NO_SEASON)

    assert signal.claimed is claimed
    assert len(signal.points) >= 12
    if not claimed:
        assert "7 av minst 8 avstånd mellan grannar" in signal.text("sv")
        assert signal.codes[0] == "short-series"
        assert signal.text("sv").startswith(
            "Ingen signal kan utläsas: serien har 7 av minst 8 avstånd mellan grannar; värden saknas"
        )


def test_ranges_that_are_screened_out_are_not_there():
    """Eight ranges, one of them of 100: 3.267 × 128 / 8 = 52 leaves it out, and there are seven."""
    values = [*GAPS[8][:-1], 110]

    assert read(GAPS[8], rules=NO_SEASON).claimed
    assert "7 of at least 8 distances between neighbours" in read(values, rules=NO_SEASON).text("en")


def test_rare_events_need_no_ranges():
    """Every second month is never reported: twelve points, and no two of neighbours."""
    rare = [value for month in range(12) for value in (month % 3, None)]
    signal = read(rare, rules=NO_SEASON)

    assert (signal.chart, signal.claimed) == ("rare", True)
    assert "month-never-reported" in signal.codes
    assert read([value and value * 9 for value in rare], rules=NO_SEASON).codes[0] == "short-series"


# --- breaks ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rules", "linked", "codes"),
    [
        (SEASON_ALONE, False, ("season-not-testable", "series-break")),
        (SEASON_ALONE, True, ("season",)),
        (rebased(SEASON_ALONE, "2024-M01"), True, ("season-needs-two-years", "rebased")),
    ],
)
def test_the_season_is_that_since_the_last_unlinked_definition(rules, linked, codes):
    """Three years with a July at half, the third by another definition. A rebase leaves the season known."""
    of = count(total="120", definitions=[definition("2", since="2024-01", linked=linked)])
    third = [value - up for value, up in zip(JULY, RESTLESS, strict=True)]
    signal = read([*every_july()[:24], *third], of=of, rules=rules)

    assert signal.codes == codes


# --- preliminary points ---------------------------------------------------------------------------


@pytest.mark.parametrize("months", [1, 2, 3])
def test_up_to_three_preliminary_points_at_the_end_are_set_aside(months):
    """They are shown, judged by nothing, and limits know nothing of them."""
    signal = then_preliminary([*UP_AND_DOWN, 30], [2] * months, signal_rules(season="none"))
    alone = read([*UP_AND_DOWN, 30], rules=NO_SEASON)

    assert (signal.variation, signal.codes) == ("improvement", ("last-point-preliminary",))
    assert signal.points[:13] == alone.points
    assert [point.variation for point in signal.points[13:]] == ["not-claimed"] * months
    assert {point.upper for point in signal.points} == {alone.points[0].upper}


@pytest.mark.parametrize("months", [4, 5])
def test_more_preliminary_points_count(months):
    signal = then_preliminary([*UP_AND_DOWN, 30], [2] * months, evolve(PATTERNS, fixed_after=12))

    assert (signal.variation, signal.codes) == ("concern", ("preliminary",))
    assert [point.variation for point in signal.points[13:]] == ["concern"] * months


def test_a_final_point_after_preliminary_ones_is_the_last():
    known = [
        *monthly("1.1", FIRST, UP_AND_DOWN),
        *monthly("1.1", "2023-M01", [2], status="preliminary"),
        *monthly("1.1", "2023-M02", [30]),
    ]

    assert read_signal(PERSONS, known, rules=PATTERNS).variation == "improvement"


@pytest.mark.parametrize(("final", "claimed"), [(12, True), (11, False)])
def test_points_that_are_set_aside_do_not_make_a_series_long_enough(final, claimed):
    signal = then_preliminary(UP_AND_DOWN[:final], [14, 10, 14])

    assert signal.claimed is claimed
    assert ("short-series" in signal.codes) is not claimed


def test_a_pattern_needs_the_final_points():
    """A run of seven of which three are preliminary is none of four."""
    run = [13, 14, 13, 14, 13, 14, 13]

    assert after(*run).variation == "improvement"
    assert then_preliminary([*UP_AND_DOWN, *run[:4]], run[4:]).variation == "common-cause"


@pytest.mark.parametrize(
    ("preliminary", "swedish", "english"),
    [
        ([30], "Februari 2023 är preliminär", "February 2023 is preliminary"),
        ([30, 31], "Februari–mars 2023 är preliminära", "February–March 2023 are preliminary"),
    ],
)
def test_the_month_of_the_assessment_is_said(preliminary, swedish, english):
    """Every month that is set aside is named, and the signal is that of the last final one."""
    signal = then_preliminary([*UP_AND_DOWN, 13], preliminary)

    found = evidence(signal, "last-point-preliminary")
    assert (found["month"], found["final"]) == (signal.points[-1].period, Period("2023-M01"))
    assert signal.latest == signal.points[12]
    assert signal.text("sv").endswith(f"{swedish}, så bedömningen gäller januari 2023.")
    assert signal.text("en").endswith(f"{english}, so the assessment is for January 2023.")


def test_the_latest_point_is_the_last_where_none_is_set_aside():
    assert after(13).latest == after(13).points[-1]
    assert (then := then_preliminary(UP_AND_DOWN, [2] * 4)).latest == then.points[-1]
    assert read([]).latest is None


def test_a_stock_has_the_status_of_its_last_reading():
    """Two readings in January 2023: the first is final, and the one that stands for the month is not."""
    of = count(total="120", basis="stock", aggregation="latest", window="last-day")
    days = [
        observation("1.1", f"2022-{month:02}-28", value=value)
        for month, value in zip(range(1, 13), UP_AND_DOWN, strict=True)
    ]
    first = observation("1.1", "2023-01-15", value=30)
    last = observation("1.1", "2023-01-28", value=31, status="preliminary")

    assert read_signal(of, [*days, first], rules=PATTERNS).variation == "improvement"
    assert read_signal(of, [*days, first, last], rules=PATTERNS).codes == ("last-point-preliminary",)


# --- gaps -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "rules", "marks", "because"),
    [
        ([8, 9, 10, 11, 12, 13, 15], PATTERNS, ["trend"] * 7, "seven rising"),
        ([8, 9, 10, 11, None, 12, 13, 15], PATTERNS, [""] * 7, "four and three"),
        ([None, 8, 9, 10, 11, 12, 13, 15], PATTERNS, ["trend"] * 7, "after the gap"),
        ([13, 14, 13, 14, 13, 14, 13], PATTERNS, ["run"] * 7, "seven above the mean"),
        ([13, 14, 13, None, 14, 13, 14, 13], PATTERNS, [""] * 7, "three and four"),
        ([21, 12, 21], ROUND, ["near-limits", "", "near-limits"], "two of three"),
        ([21, None, 21], ROUND, ["", ""], "no three neighbours"),
        ([21, None, 12, 21], ROUND, ["", "", ""], "one, a hole, and one of two"),
        ([None, 21, 21], ROUND, ["", ""], "two points after a gap have no third"),
        ([None, 12, 21, 21], ROUND, ["", "near-limits", "near-limits"], "three have one"),
        ([21, 21, None], ROUND, ["near-limits", "near-limits"], "with the month before them"),
        ([30, None, 31], PATTERNS, ["outside-limits", "outside-limits"], "a gap ends nothing else"),
    ],
)
def test_patterns_do_not_reach_over_a_gap(values, rules, marks, because):
    """Of `ROUND` the limits are 0 and 24 and the lines 4 and 20."""
    assert marked(after(*values, rules=rules)) == marks, because


@pytest.mark.parametrize("hole", [None, "not-reported", "suppressed"])
def test_a_pattern_ends_at_a_gap_whatever_made_it(hole):
    assert marked(after(13, 14, 13, hole, 14, 13, 14, 13)) == [""] * 7


@pytest.mark.parametrize(("missing", "claimed"), [(6, True), (7, False)])
def test_a_third_of_the_months_may_be_missing_and_no_more(missing, claimed):
    """6 of 18 is a third, and 7 of 19 more than one."""
    signal = read([*[14, 10] * 3, *[None] * missing, *[14, 10] * 3], rules=NO_SEASON)

    assert (signal.claimed, signal.codes) == (claimed, ("months-missing" if claimed else "too-many-missing",))


def test_too_many_months_are_named():
    signal = read([*[14, 10] * 3, *[None] * 7, *[14, 10] * 3], rules=NO_SEASON)

    assert signal.text("sv") == (
        "Ingen signal kan utläsas: värden saknas för 7 av 19 perioder: juli 2022–jan 2023."
    )
    assert signal.text("en") == (
        "No signal claimed: values are missing for 7 of 19 periods: Jul 2022–Jan 2023."
    )


def test_values_that_are_suppressed_are_not_called_missing():
    """Six months without a row and one under secrecy: 7 of 19 are more than a third of what limits need."""
    signal = read([*[14, 10] * 3, *[None] * 6, "suppressed", *[14, 10] * 3], rules=NO_SEASON)

    assert signal.codes == ("too-many-missing", "points-suppressed")
    assert "värden saknas eller skyddas av sekretess för 7 av 19 perioder" in signal.text("sv")
    assert "values are missing or suppressed for secrecy for 7 of 19 periods" in signal.text("en")


def test_a_month_that_is_suppressed_every_year_was_reported():
    """July of both years: the authority reported it, and it is not for others to read."""
    year = ["suppressed" if at == 6 else value for at, value in enumerate(UP_AND_DOWN)]
    signal = read([*year, *year], rules=NO_SEASON)

    assert signal.codes == ("points-suppressed",)
    assert "juli 2022 och juli 2023" in signal.text("sv")


def test_months_before_the_first_and_after_the_last_value_are_not_missing():
    signal = read([*["not-reported"] * 12, *UP_AND_DOWN, *["not-reported"] * 12], rules=NO_SEASON)

    assert (signal.claimed, signal.codes) == (True, ())


NO_SUMMER = [14, 10, 14, 10, 14, None, None, 10, 14, 10, 14, 10]


@pytest.mark.parametrize(
    ("values", "codes"),
    [
        (NO_SUMMER * 2, ("month-never-reported",)),
        ([*NO_SUMMER, *NO_SUMMER[:5], 12, *NO_SUMMER[6:]], ("months-missing", "month-never-reported")),
    ],
)
def test_a_calendar_month_that_is_never_there_is_not_missing(values, codes):
    """June and July of both years; then a June that is there in one of them."""
    signal = read(values, rules=NO_SEASON)

    assert signal.claimed
    assert set(signal.codes) == set(codes)


def test_months_that_are_never_reported_may_be_more_than_a_third():
    """Five of twelve, and no other: 21 of 36 months."""
    year = [14, 10, 14, 10, 14, None, None, None, None, None, 10, 14]
    signal = read([*year, *year, *year[:5]], rules=NO_SEASON)

    assert (signal.claimed, signal.codes) == (True, ("month-never-reported",))


@pytest.mark.parametrize(
    ("years", "swedish", "english"),
    [
        ([14, 10, None, 10, 14, 10, 14, 10, 14, 10, 14, 10] * 2,
         "Mars redovisas inte något år.", "March is not reported in any year."),
        (NO_SUMMER * 2, "Juni och juli redovisas inte något år.",
         "June and July are not reported in any year."),
    ],
)  # fmt: skip
def test_what_is_never_reported_is_named_without_a_year(years, swedish, english):
    signal = read(years, rules=NO_SEASON)

    assert signal.text("sv").endswith(swedish)
    assert signal.text("en").endswith(english)


def test_a_quarter_that_is_never_there_is_missing():
    """A calendar month may be one that nobody reports; of four quarters, one is a quarter of the year."""
    signal = read([14, 10, None, 12] * 4, first="2020-Q1", rules=NO_SEASON)

    assert "month-never-reported" not in signal.codes


def test_a_gap_is_left_out_of_what_follows_each_other():
    """Of 16 values 3 or 1 … from 14 the squares are 160, and the 15 products 72; at the gap −16 is left out.

    72 / 160 = 0.45, and (72 + 16) / 160 = 0.55.
    """
    wave = [10, 12, 10, 12, 16, 18, 16, 18]
    whole, holed = read([*wave, *wave], rules=NO_SEASON), read([*wave, None, *wave], rules=NO_SEASON)

    assert whole.tests.lag is not None
    assert holed.tests.lag is not None
    assert (whole.tests.lag.r, holed.tests.lag.r) == (Decimal("0.45"), Decimal("0.55"))


# --- season ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(("size", "season"), [("0.68", True), ("0.67", False)])
def test_a_season_is_months_that_differ_beyond_chance(size, season):
    """Twice twelve values: the months' squares are 24 (a² + 1/4), the residual's 6; both have 11 degrees.

    F = 4a² + 1 = 2.8496 of a = 0.68 and 2.7956 of 0.67; it exceeds 2.8179 in one of twenty by chance.
    """
    signal = read(two_years(size))

    assert signal.tests.season is not None
    assert signal.tests.season.f == 4 * Decimal(size) ** 2 + 1
    assert (signal.tests.season.df, signal.tests.season.df_residual, signal.tests.season.years) == (11, 11, 2)
    assert round(signal.tests.season.critical or Decimal(0), 4) == Decimal("2.8179")
    assert (signal.chart, "season" in signal.codes) == ("year-on-year" if season else "xmr", season)


def test_months_that_differ_by_nothing_but_the_month_are_a_season():
    """Nothing is left to divide by."""
    signal = read([14, 10, 12] * 8)

    assert signal.tests.season is not None
    assert (signal.tests.season.found, signal.tests.season.f) == (True, None)


@pytest.mark.parametrize(("months", "reason"), [(23, "too-few-years"), (24, None)])
def test_two_years_are_needed_to_test_for_a_season(months, reason):
    signal = read(two_years("0.67")[:months])

    assert signal.tests.season is not None
    assert signal.tests.season.reason == reason
    assert ("season-not-testable" in signal.codes) is (reason is not None)


@pytest.mark.parametrize(("missing", "months"), [(6, 6), (7, 0)])
def test_six_months_known_in_every_year_are_needed(missing, months):
    """A half of the year at half: of the second one so many months from February on are missing."""
    year = [100] * 6 + [50] * 6
    second: list[Any] = [value + up for value, up in zip(year, RESTLESS, strict=True)]
    second[1 : 1 + missing] = [None] * missing
    signal = read([*year, *second])

    assert signal.tests.season is not None
    assert len(signal.tests.season.months) == months
    assert signal.tests.season.found is (missing == 6)


def test_each_month_is_compared_with_the_same_month_a_year_before():
    """Second less first year: +1, −1 …; third less second: −1, +1 …. Ranges of 2, and 0 between the years.

    44 / 23 × 2.66 = 5.0887; December lies at 100, and a year before at 99.
    """
    signal = read(every_july())
    first, last = signal.points[11], signal.points[-1]

    assert (signal.chart, signal.chosen_by, signal.codes) == ("year-on-year", "rule", ("season",))
    assert (last.value, last.before, last.mean) == (Decimal(100), Decimal(99), Decimal(99))
    assert last.lower is not None
    assert last.upper is not None
    assert (round(last.lower, 4), round(last.upper, 4)) == (Decimal("93.9113"), Decimal("104.0887"))
    assert (first.before, first.mean, first.lower, first.upper) == (None, None, None, None)
    assert {point.variation for point in signal.points[12:]} == {Variation.COMMON_CAUSE}


@pytest.mark.parametrize(
    ("last", "variation"), [(104, "common-cause"), (110, "improvement"), (90, "concern")]
)
def test_a_month_unlike_the_one_a_year_before_is_a_signal(last, variation):
    """+11 or −9 from 99 after a −1: a range of 12 or 8, beyond 3.267 × 2.35 or 2.17, is left out.

    (21 × 2 + 0) / 22 × 2.66 = 5.0782; 104 is up by 5.
    """
    signal = read(every_july(last))

    assert signal.variation == variation
    assert marked(signal, 35) == ["" if last == 104 else "outside-limits"]


def test_a_july_at_half_is_no_signal_and_one_without_cases_is():
    """Asked in July: 31 months, of which the last is 50 or 10."""
    july = every_july()[:31]

    assert read(july).variation == "common-cause"
    assert read([*july[:-1], 10]).variation == "concern"
    assert read(july, rules=evolve(PATTERNS, fixed_after=None)).variation == "concern", (
        "what is guarded against"
    )


def test_differences_lie_around_nothing_and_never_around_their_mean():
    """A third year that is 3 above the first: differences of 2 and 4, twelve in a row above 0."""
    signal = read(every_july(103, third=3))

    assert signal.segments[-1].mean == 0
    assert signal.variation == "improvement"
    assert all("run" in point.causes for point in signal.points[24:])
    assert evidence(signal, "level-shift") == {"since": Period("2024-M01")}


@pytest.mark.parametrize(("since", "months"), [("2023-M01", 24), ("2023-M02", 23)])
def test_twelve_differences_in_one_segment_are_needed(since, months):
    """The season is known from three years; two of them after the rebase give twelve differences."""
    signal = read(every_july(), rules=rebased(PRESET, since))

    assert signal.segments[-1].points == months
    assert signal.claimed is (months == 24)
    assert signal.codes == ("season" if months == 24 else "season-needs-two-years", "rebased")
    assert signal.points[35].before == 99


def test_a_difference_needs_both_months():
    """A hole in the second year: neither its own difference nor that of the year after; ten are left of each.

    It ends ranges on both sides of it, and no point of the first year.
    """
    values: list[Any] = every_july()
    values[17] = None
    signal = read(values)

    assert [point.before is None for point in signal.points[12:]].count(True) == 1
    assert str(next(point.period for point in signal.points[12:] if point.before is None)) == "2024-M06"
    assert (signal.chart, set(signal.codes)) == ("year-on-year", {"season", "months-missing"})


def test_a_month_without_one_a_year_before_is_not_judged():
    """Said to be within nothing, December 2024 would be "within normal variation" on no evidence."""
    values: list[Any] = every_july(300)
    values[23] = None
    signal = read(values)

    assert (signal.claimed, signal.codes[0]) == (False, "no-year-before")
    assert signal.latest == signal.points[-1]
    assert signal.text("sv").startswith(
        "Ingen signal kan utläsas: för december 2024 finns inget värde från samma månad året innan att "
        "jämföra med"
    )
    assert signal.text("en").startswith(
        "No signal claimed: for December 2024 there is no value of the same month a year before"
    )


@pytest.mark.parametrize(("missing", "points"), [(None, 24), (22, 22)])
def test_a_season_counts_the_points_that_have_one_a_year_before(missing, points):
    """November 2023 is missing, so it is no point, and November 2024 is none that was judged."""
    values: list[Any] = every_july()
    if missing is not None:
        values[missing] = None
    found = read(values).summary

    assert found is not None
    assert (found.points, found.since) == (points, Period("2023-M01"))


def test_a_season_chart_needs_ranges_as_every_chart_does():
    """Every second month is never reported: twelve differences and more, and no two of neighbours."""
    pattern = [100, None, 50, None, 100, None, 150, None, 100, None, 130, None]
    values = [
        value and value + year * 3 + month % 5 for year in range(3) for month, value in enumerate(pattern)
    ]
    signal = read(values)

    assert signal.chart == "year-on-year"
    assert not signal.claimed
    assert "short-series" in signal.codes


def test_a_season_may_be_known_or_left_out_of_account():
    """Twelve months that hardly differ from those a year before."""
    values = two_years("0.67")

    assert read(values).chart == "xmr"
    assert read(values, rules=signal_rules(season="yearly")).chart == "year-on-year"
    assert read(values, rules=signal_rules(season="yearly")).tests.season is None
    assert read(every_july(), rules=NO_SEASON).chart == "xmr"
    assert read(every_july(), rules=NO_SEASON).tests.season is None


@pytest.mark.parametrize(("months", "codes"), [(24, ("season",)), (23, ("season-needs-two-years",))])
def test_a_known_season_needs_two_years_as_well(months, codes):
    assert read(two_years("0.67")[:months], rules=signal_rules(season="yearly")).codes == codes


@pytest.mark.parametrize(
    ("first", "year", "years", "chart"),
    [
        ("2018-Q1", [10, 14, 10, 13], 3, "year-on-year"),
        ("2018-T1", [10, 14, 12], 4, "year-on-year"),
        ("2012-S1", [10, 14], 10, "xmr"),
    ],
)
def test_quarters_and_four_month_periods_have_seasons_and_half_years_none(first, year, years, chart):
    signal = read(year * years, first=first)

    assert signal.chart == chart
    assert signal.tests.season is not None
    assert (signal.tests.season.found, signal.tests.season.reason) == (
        (True, None) if chart != "xmr" else (False, "half-years")
    )


def test_twelve_differences_of_quarters_are_four_years():
    restless = [10, 14, 10, 14, 11, 13, 11, 13]

    assert read([*restless, *restless], first="2020-Q1").codes == ("season",)
    assert read([*restless, *restless][:15], first="2020-Q1").codes[0] == "season-needs-two-years"


@pytest.mark.parametrize(
    ("first", "values", "swedish", "english"),
    [
        ("2020-Q1", [10, 14, 10, 14, 11, 13, 11], "fyra", "four"),
        ("2020-T1", [10, 14, 12, 11, 13, 12], "fem", "five"),
    ],
)
def test_how_many_years_a_season_needs_follows_its_periods(first, values, swedish, english):
    """Twelve differences are one year of months, three of quarters and four of four-month periods."""
    signal = read([*values, *values], first=first, rules=signal_rules(season="yearly"))

    assert "season-needs-two-years" in signal.codes
    assert f"det behövs {swedish} års värden efter" in signal.text("sv")
    assert f"{english} years of values after" in signal.text("en")


SHARES = [70] * 6 + [30] * 6


@pytest.mark.parametrize(
    ("out_of", "limit", "marks"),
    [(400, "8.411658", "outside-limits"), (100, "10.640000", "")],
)
def test_differences_of_shares_have_limits_by_both_denominators(out_of, limit, marks):
    """Twelve differences of ±2 points of 100 and 100 persons fix the limits: ranges of 4, 4 × 2.66 = 10.64.

    Of 400 and 100 persons √(1/400 + 1/100) is 0.79057 of √(1/100 + 1/100): 8.4117. January is up by 9.
    """
    second = [share + 2 * up for share, up in zip(SHARES, RESTLESS, strict=True)]
    signal = read(
        None,
        of=share(),
        rules=FIXED,
        numerators=[*SHARES, *second, 81 * out_of // 100],
        denominators=[100] * 24 + [out_of],
    )
    last = signal.points[-1]

    assert (signal.chart, last.before) == ("year-on-year", Decimal(72))
    assert last.upper is not None
    assert abs(last.upper - 72 - Decimal(limit)) < Decimal("1e-6")
    assert marked(signal, 24) == [marks]


@pytest.mark.parametrize("basis", ["flow", "stock"])
def test_a_difference_has_no_more_decimals_than_a_reader_wants(basis):
    """70 and 72 of 120 persons: 60.0 per cent less 58.3, and not 1.666666666666666666666666666666667."""
    second = [share + 2 * up for share, up in zip(SHARES, RESTLESS, strict=True)]
    signal = read(
        None, of=share(basis=basis), numerators=[*SHARES, *second], denominators=[120] * 24, rules=FIXED
    )

    assert signal.chart == "year-on-year"
    for language in ("sv", "en"):
        assert not re.search(r"\d[.,]\d{4}", signal.text(language))


def test_limits_that_floats_made_are_rounded_to_twelve_digits():
    """Section 9: Decimal, rounded once to 12 significant digits where floats made them."""
    second = [share + 2 * up for share, up in zip(SHARES, RESTLESS, strict=True)]
    signal = read(None, of=share(), numerators=[*SHARES, *second], denominators=[100] * 24)
    upper = signal.segments[-1].upper

    assert upper is not None
    assert len(upper.normalize().as_tuple().digits) <= 12


@pytest.mark.parametrize("of_cases", [False, True], ids=["values", "cases"])
def test_a_preliminary_point_of_a_season_has_limits_too(of_cases):
    """Limits and points are shown; nothing is claimed of it."""
    second = [share + 2 * up for share, up in zip(SHARES, RESTLESS, strict=True)]
    shares = [*SHARES, *second, 71]
    known = [
        observation(
            "1.1",
            Period.of_month(Period(FIRST).first_month + place),
            **({"numerator": value, "denominator": 100} if of_cases else {"value": value}),
            status="final" if place < 24 else "preliminary",
        )
        for place, value in enumerate(shares)
    ]
    last = read_signal(share(), known, rules=PRESET).points[-1]

    assert (last.before, last.variation, last.preliminary) == (Decimal(72), "not-claimed", True)
    assert last.upper is not None


SEASON_STATED = [
    (every_july(),
     "Sedan januari 2023: 24 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "100 personer (december 2024) mot 99 året innan, och skillnaden +1 ryms inom −5,1 till 5,1. "
     "Serien har ett säsongsmönster, så varje månad jämförs med samma månad året innan.",
     "Since January 2023: 24 points, all within normal variation. The latest month does not deviate: "
     "100 personer (December 2024) against 99 a year before, and the difference +1 lies within −5.1 to 5.1. "
     "The series has a seasonal pattern, so each month is compared with the same month a year before."),
    (every_july(110),
     "Sedan januari 2023: 24 punkter, 1 med signal om förbättring och 0 om försämring, "
     "senast december 2024. Signal om förbättring: 110 personer (december 2024) ligger +11 från värdet året "
     "innan (99), över styrgränsen 5,1 för skillnaden. "
     "Serien har ett säsongsmönster, så varje månad jämförs med samma månad året innan.",
     "Since January 2023: 24 points, 1 signalling improvement and 0 concern, latest December 2024. "
     "Special cause, improvement: 110 personer (December 2024) lies +11 from the value a year before (99), "
     "above the control limit 5.1 of the difference. "
     "The series has a seasonal pattern, so each month is compared with the same month a year before."),
]  # fmt: skip


@pytest.mark.parametrize(("values", "swedish", "english"), SEASON_STATED)
def test_a_season_is_stated_in_both_languages(values, swedish, english):
    assert (read(values).text("sv"), read(values).text("en")) == (swedish, english)


def test_a_season_that_cannot_be_compared_says_since_when():
    signal = read(every_july(), rules=rebased(PRESET, "2023-M02"))

    assert signal.text("sv") == (
        "Ingen signal kan utläsas: serien har ett säsongsmönster, och det behövs två års värden efter "
        "februari 2023 för att jämföra; styrgränserna räknas från februari 2023: Ny rutin."
    )
    assert signal.text("en") == (
        "No signal claimed: the series has a seasonal pattern, and two years of values after February 2023 "
        "are needed to compare; the control limits are calculated from February 2023: Ny rutin."
    )


# --- the same month a year before -----------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "factor", "claimed", "because"),
    [
        ([20, 12, 20], "2.66", False, "March 2022 lies at 14, 6 away; two thirds of 10.64 are 7.09"),
        ([22, 12, 22], "2.66", True, "8 away"),
        ([20, 20], "2.66", True, "February 2022 lies at 10, below the mean"),
        ([21, 12, 22], "3", False, "8 away, and two thirds of 12 are 8"),
        ([21, 12, 23], "3", True, "9 away"),
        ([30], "2.66", True, "January 2022 lies at 14, 16 away"),
        ([13, 14, 13, 14, 13, 14, 13], "2.66", False, "July 2022 lies at 14, and a run ends at 13"),
        ([13, 14, 13, 14, 13, 14, 13, 14], "2.66", True, "August 2022 lies at 10"),
    ],
)
def test_nothing_is_claimed_of_a_month_that_was_like_it_a_year_before(values, factor, claimed, because):
    """On the same side of the mean, and apart by at most two thirds of the half-width."""
    rules = signal_rules(fixed_after=12, lag=None, unstable_above=None, factor=factor)
    signal = after(*values, rules=rules)

    assert signal.claimed is claimed, because
    assert signal.codes == (("season-not-testable",) if claimed else ("same-month-last-year",))


@pytest.mark.parametrize(
    ("values", "claimed", "because"),
    [
        ([60], False, "January 2022 was marked to the same side, however far apart"),
        ([0], True, "to the other side"),
        ([12, 60], True, "February 2022 was not marked"),
    ],
)
def test_nothing_is_claimed_of_a_month_that_was_marked_a_year_before(values, claimed, because):
    """30, 10, 14 … 10: mean 13.33, the range of 20 left out; limits 2.69 and 23.97."""
    rules = signal_rules(fixed_after=12, lag=None)
    signal = read([30, *[10, 14] * 5, 10, *values], rules=rules)

    assert signal.claimed is claimed, because


@pytest.mark.parametrize("values", [[12], [20], [13, 14]])
def test_a_month_that_does_not_deviate_is_not_asked_about(values):
    assert after(*values, rules=FIXED).codes == ("season-not-testable",)


#: 31 months without a season; the 19th at 18 and the 31st at 22 lie above 13 by 5 and 9.
NO_PATTERN = [
    14, 14, 8, 12, 16, 15, 14, 12, 15, 13, 11, 16, 10, 12, 10, 9, 12, 16, 18, 12, 9, 9, 13, 15, 16, 9, 13, 14,
    13, 11, 22,
]  # fmt: skip


def test_where_a_season_was_tested_the_month_a_year_before_is_not_asked():
    """31 months since the last unlinked break, and no season in them; a rebase does not make them fewer."""
    whole, cut = read(NO_PATTERN), read(NO_PATTERN, rules=rebased(PRESET, "2023-M01"))
    young = read(NO_PATTERN[12:])

    assert (young.claimed, young.codes) == (False, ("same-month-last-year",))
    assert (whole.variation, whole.codes) == ("improvement", ())
    assert cut.tests.season is not None
    assert not cut.tests.season.found
    assert (cut.variation, cut.codes) == ("improvement", ("rebased",))


def test_a_month_like_the_one_a_year_before_is_named():
    """The month, not that of which year: March deviated in the same way in the year before."""
    signal = after(20, 12, 20, rules=signal_rules(fixed_after=12, lag=None))

    assert "avvek på samma sätt året innan (14), så det kan vara ett säsongsmönster." in signal.text("sv")
    assert "deviated in the same way the year before (14), so it may be a seasonal pattern." in signal.text(
        "en"
    )
    assert "2022" not in signal.text("sv")


def test_a_short_series_says_that_it_is_one():
    signal = after(13, rules=FIXED)

    assert signal.text("sv").endswith(
        "Serien är kortare än två år, så ett säsongsmönster kan inte uteslutas."
    )
    assert signal.text("en").endswith(
        "The series is shorter than two years, so a seasonal pattern cannot be ruled out."
    )


@pytest.mark.parametrize(
    ("values", "rules", "of"),
    [
        (UP_AND_DOWN[:11], PRESET, PERSONS),
        ([12] * 12, PRESET, PERSONS),
        ([48, 52] * 6, signal_rules(chart="p-prime"), share()),
    ],
)
def test_where_nothing_is_claimed_no_season_is_spoken_of(values, rules, of):
    """Section 2: "< 24 months and a claim made"."""
    assert "season-not-testable" not in read(values, rules=rules, of=of).codes


# --- values that follow each other ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "r", "codes"),
    [
        (WAVE, "0.45", ("autocorrelated",)),
        ([10, 16, 12, 18] * 4, "-0.8", ("season-not-testable",)),
    ],
)
def test_nothing_is_claimed_of_values_that_follow_each_other(values, r, codes):
    """Around 14 both have the squares 160; the products make 72 and −128. 1.645 / 4 − 1 / 16 = 0.34875.

    The best step, of the first four or the last, leaves 112; 1.5 times that is more than the carry-over's.
    """
    signal = read(values)

    assert signal.tests.lag is not None
    assert (signal.tests.lag.r, signal.tests.lag.threshold) == (Decimal(r), Decimal("0.34875"))
    assert (signal.codes, signal.claimed) == (codes, codes != ("autocorrelated",))
    assert len(signal.points) == 16
    assert signal.points[0].upper is not None


def test_values_that_follow_each_other_are_said_to():
    assert read(WAVE).text("sv") == (
        "Ingen signal kan utläsas: värdena följer varandra från månad till månad (korrelation 0,45), "
        "så mönster kan inte skiljas från slump."
    )
    assert read(WAVE).text("en") == (
        "No signal claimed: values follow each other from month to month (correlation 0.45), "
        "so patterns cannot be distinguished from chance."
    )


def test_a_step_that_explains_it_leaves_the_claim():
    """Around 14: r = (88 − 4 + 88) / 240; the step leaves 24 × 1 = 24, far less than any carry-over."""
    signal = read(STEP, rules=NO_SEASON)

    assert signal.tests.lag is not None
    assert round(signal.tests.lag.r or Decimal(0), 4) == Decimal("0.7167")
    assert signal.tests.step is not None
    step = signal.tests.step
    assert (step.at, step.rss, step.explains) == (12, Decimal(24), True)
    assert (step.before, step.after) == (Decimal(11), Decimal(17))
    assert (signal.variation, signal.codes) == ("improvement", ("level-shift",))
    assert evidence(signal, "level-shift") == {"since": Period("2023-M01")}


def test_the_month_of_a_step_is_that_of_the_calendar():
    """With a hole in the second year and one in the first the thirteenth value is that of a later month."""
    holed = [*STEP[:4], None, *STEP[4:14], None, *STEP[14:]]

    assert evidence(read(holed, rules=NO_SEASON), "level-shift") == {"since": Period("2023-M02")}


def test_a_step_is_said_to_be_one():
    signal = read(STEP, rules=NO_SEASON)

    assert signal.text("sv").endswith(
        "Nivån ser ut att ha ändrats från januari 2023; om orsaken är känd, räkna om styrgränserna därifrån."
    )
    assert signal.text("en").endswith(
        "The level seems to have changed from January 2023; "
        "if the cause is known, start new control limits there."
    )


def test_what_the_step_asks_for_mends_it():
    """With limits from January 2023 on nothing follows anything."""
    signal = read(STEP, rules=rebased(NO_SEASON, "2023-M01"))

    assert (signal.variation, signal.codes) == ("common-cause", ("rebased",))


def test_whether_values_follow_each_other_may_be_left_out():
    signal = read(WAVE, rules=signal_rules(lag=None))

    assert (signal.claimed, signal.tests.lag) == (True, None)


# --- too many marks -------------------------------------------------------------------------------


@pytest.mark.parametrize(("outside", "codes"), [(6, ()), (7, ("unstable-process",))])
def test_with_more_than_a_third_of_the_points_marked_there_is_no_level(outside, codes):
    """6 of 18 is a third, and 7 of 19 more than one; 30 and 0 in turn are no step."""
    signal = after(*([30, 0] * 4)[:outside], rules=signal_rules(season="none", fixed_after=12))

    assert (signal.codes, signal.tests.marked) == (codes, outside)
    assert signal.claimed is (codes == ())
    assert {point.causes for point in signal.points[12:]} == (
        {()} if codes else {("outside-limits", "near-limits")}
    )


def test_a_series_without_a_level_is_said_to_have_none():
    signal = after(30, 0, 30, 0, 30, 0, 30, rules=FIXED)

    assert signal.text("sv") == (
        "Ingen signal kan utläsas: 7 av 19 punkter avviker, så serien har inte en enda stabil nivå."
    )
    assert signal.text("en") == (
        "No signal claimed: 7 of 19 points deviate, so the series has no single stable level."
    )


@pytest.mark.parametrize("lag", [None, Decimal("1.645")])
def test_a_step_that_explains_the_marks_leaves_the_claim(lag):
    """All 24 points are in a run on either side of 14."""
    signal = read(STEP, rules=signal_rules(season="none", lag=lag))

    assert signal.tests.marked == 24
    assert signal.variation == "improvement"


@pytest.mark.parametrize(("share_marked", "claimed"), [("1/3", False), ("1/2", True), (None, True)])
def test_how_many_marks_are_too_many_is_a_rule(share_marked, claimed):
    above = None if share_marked is None else Portion(share_marked)
    signal = after(30, 0, 30, 0, 30, 0, 30, rules=evolve(PATTERNS, unstable_above=above))

    assert signal.claimed is claimed


# --- spread ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"values": [12] * 14}, ("constant-series",)),
        ({"values": [12] * 13 + [13]}, ("constant-series",)),
        ({"values": [12] * 12 + [13, 12]}, ("constant-series",)),
        ({"values": [0] * 14}, ("constant-series",)),
        ({"values": UP_AND_DOWN}, ()),
    ],
)
def test_what_is_constant_once_leaps_are_left_out_claims_nothing(fields, codes):
    """One step of 1 in thirteen ranges: 1 ≥ 3.267 / 13, and two of them 1 ≥ 3.267 × 2 / 13."""
    assert read(rules=NO_SEASON, **fields).codes == codes


def test_shares_may_be_constant_though_their_persons_are_not():
    signal = read(None, of=share(), numerators=[50, 60] * 6, denominators=[100, 120] * 6)

    assert (signal.chart, signal.codes) == ("p-prime", ("constant-series",))


# --- the order of reasons -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("signal", "codes"),
    [
        (
            read([*[14, 10] * 4, *[None] * 10, *[30, 34] * 3, *[14, 10] * 2]),
            ["too-many-missing", "autocorrelated", "unstable-process"],
        ),
        (
            read([*[14, 10] * 4, *[30, 34] * 4, *[14, 10] * 4], rules=NO_SEASON),
            ["autocorrelated", "unstable-process"],
        ),
        (
            read([50] * 5, of=share(), rules=signal_rules(chart="u-prime")),
            ["chart-needs-denominators", "short-series", "constant-series"],
        ),
        (
            read([14, 10, 12] * 9, rules=rebased(PRESET, "2023-M02")),
            ["season-needs-two-years", "constant-series"],
        ),
        (
            read([*[14, 10, 15] * 2, *[None] * 7, *[11, 13, 10] * 2], rules=signal_rules(season="yearly")),
            ["too-many-missing", "season-needs-two-years"],
        ),
        (
            read(every_july(), rules=rebased(signal_rules(unstable_above=None), "2024-M02")),
            ["short-series", "season-needs-two-years"],
        ),
        (
            read([*[20, 80] * 2, *[None] * 3, *[20, 80] * 2], of=share()),
            ["short-series", "limits-tell-nothing"],
        ),
    ],
)
def test_reasons_stand_in_the_order_of_the_tests(signal, codes):
    """The first decides, and all that apply are listed."""
    against = [one for one in signal.codes if one not in NOTES]

    assert not signal.claimed
    assert against == codes
    assert signal.codes[: len(codes)] == tuple(codes)


NOTES = ("trial-limits", "months-missing", "month-never-reported", "rebased", "season", "level-shift")
