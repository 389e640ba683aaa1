"""Basis × window: like is held against like, and twelve months are twelve months.

The baseline is 2022, twelve months. On 2024-08-31, without a lag, the current window is
2023-M09–2024-M08 (AMN-2023-00174 prints years and is followed up "månadsvis").
"""

from typing import Any

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.testing import count, judgement_rule, monthly, observation, share
from tests.support.series import FLOW, UNIQUE, months, ratios, year

MEAN: dict[str, Any] = {"basis": "mean-per-month", "aggregation": "mean"}
UNSTATED: dict[str, Any] = {"basis": "unstated", "aggregation": "unstated", "window": "unstated"}
THIS_YEAR = (judgement_rule("i-ar", below=None, above=None, window="calendar-year"),)


# --- fewer than twelve months -------------------------------------------------------------


# what, how many months, observations; expected standing, months of the window, arithmetic
INCOMPLETE = [
    (count(total="120", **MEAN), months([130] * 11), "improved", 11, "1430 / 11 = 130; / 12 it were 119.2"),
    (count(total="120", **MEAN), months([130] * 5 + [None] + [130] * 6), "improved", 11, "a gap is no zero"),
    (count(total="120", **MEAN), months([110] * 8), "worsened", 8, "880 / 8 = 110"),
    (share(total="61.8"), ratios([(65, 100)] * 11), "improved", 11, "715 / 1100 = 65 %"),
    (share(total="61.8"), ratios([(60, 100)] * 8, "2024-M01"), "worsened", 8, "480 / 800 = 60 %"),
    (share(total="40", kind="mean", unit="dagar"), ratios([(450, 10)] * 9), "improved", 9, "4050 / 90 = 45"),
]


@pytest.mark.feature("F16", "F17")
@pytest.mark.parametrize(("indicator", "observations", "standing", "of_twelve", "because"), INCOMPLETE)
def test_means_and_ratios_over_fewer_months_are_judged_and_say_so(
    verdict_on, indicator, observations, standing, of_twelve, because
):
    """Incomplete window (8 av 12 månader) and preliminary data are two different things."""
    verdict = verdict_on(indicator, observations)

    assert verdict.change.status == standing, because
    assert verdict.codes[1:] == ("incomplete-window",)
    assert dict(verdict.reasons[1].evidence) == {"months": of_twelve, "of": 12}
    assert (verdict.window.observed_months, verdict.window.complete) == (of_twelve, False)


@pytest.mark.feature("F9", "F17")
@pytest.mark.parametrize("state", ["not-reported", "pending", "not-collected", "not-applicable"])
def test_a_month_without_a_value_is_never_a_zero(verdict_on, state):
    """Eleven months of 130 and one without a value: 130, eleven of twelve; with a zero it were 119.2."""
    verdict = verdict_on(count(total="120", **MEAN), months([130] * 11 + [state]))

    assert (verdict.change.status, verdict.window.observed_months) == ("improved", 11)


@pytest.mark.feature("F9")
def test_a_month_of_zero_is_a_value(verdict_on):
    """(11 × 130 + 0) / 12 = 119.2, less than 120."""
    verdict = verdict_on(count(total="120", **MEAN), months([130] * 11 + [0]))

    assert (verdict.change.status, verdict.codes) == ("worsened", ("moved-against",))


@pytest.mark.feature("F17", "H3")
@pytest.mark.parametrize(
    ("direction", "observations", "of_twelve", "because"),
    [
        (
            "increase",
            months([10] * 8, "2024-M01"),
            8,
            "8 × 10 = 80 is already more than 59, and still not judged",
        ),
        ("increase", months([10] * 11), 11, "110 of eleven months"),
        ("decrease", months([1] * 8, "2024-M01"), 8, "8 × 1 is less than 59 because four months lack"),
        ("decrease", months([0] * 11), 11, "even eleven zeros"),
        ("increase", monthly("1.1", "2023-Q4", [30, 30, 30]), 9, "three quarters are nine months"),
        ("increase", months([10] * 11 + ["not-applicable"]), 11, "no month is filled in by a guess"),
    ],
)
def test_a_sum_over_fewer_months_is_never_judged(verdict_on, direction, observations, of_twelve, because):
    """1.3 "Antal antagna …" is a flow; eight months of it beside a year look like a fall."""
    verdict = verdict_on(count(total="59", direction=direction, **FLOW), observations)

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("shorter-window",)), because
    assert dict(verdict.reasons[0].evidence) == {"months": of_twelve, "of": 12}
    assert verdict.window is None


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("observations", "as_of", "standing", "because"),
    [
        (months([5] * 12), "2024-08-31", "improved", "12 × 5 = 60 against 59, both exact"),
        (months([5] * 11 + [4]), "2024-08-31", "unchanged", "59 against 59"),
        (months([5] * 11 + [3]), "2024-08-31", "worsened", "58 against 59"),
        (monthly("1.1", "2023-S2", [30, 31]), "2024-06-30", "improved", "two half-years: 61"),
        (monthly("1.1", "2023-Q3", [15, 15, 15, 13]), "2024-06-30", "worsened", "four quarters: 58"),
        ((year("60"),), "2024-08-31", "improved", "the year 2023 as published"),
        (
            (year("60"), *months([0] * 8, "2024-M01")),
            "2024-08-31",
            "improved",
            "2023 whole, 2024 only in part",
        ),
    ],
)
def test_a_sum_over_twelve_months_is_judged(verdict_on, observations, as_of, standing, because):
    verdict = verdict_on(count(total="59", **FLOW), observations, as_of=as_of)

    assert verdict.change.status == standing, because
    assert verdict.codes[1:] == ()


@pytest.mark.feature("F17", "H4")
def test_a_shorter_sum_stands_beside_the_same_months_of_the_baselines_year(verdict_on):
    """January–August: 8 × 10 = 80 against 8 × 4 = 32 of 2022, with a word of its own."""
    verdict = verdict_on(
        count(total="59", **FLOW), months([4] * 12, "2022-M01"), months([10] * 8, "2024-M01")
    )
    change = verdict.same_months

    assert verdict.change.status == "not-assessable"
    assert (change.status, change.value, change.baseline) == ("improved", 80, 32)
    said = (
        "Mot samma månader utgångsåret: bättre, 80 (januari–augusti 2024) mot 32 (januari–augusti 2022), +48."
    )
    assert said in verdict.text("sv")


# --- persons and cohorts are never added up -----------------------------------------------


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("fields", "observations", "because"),
    [
        (UNIQUE, months([250] * 12), "who is counted in March may be counted in May"),
        (UNIQUE, monthly("1.1", "2024-S1", [250]), "half a year is another length"),
        (UNIQUE, monthly("1.1", "2023-Q4", [250, 250, 250]), "quarters neither"),
        ({**UNIQUE, "aggregation": "sum"}, months([25] * 12), "whatever the document says of sums"),
        ({**UNIQUE, "aggregation": "mean"}, months([250] * 12), "nor is their mean the year's number"),
        ({**FLOW, "basis": "cohort"}, months([25] * 12), "a cohort is followed as one"),
        ({**FLOW, "basis": "cohort"}, months([250]), "a month's cohort is not a year's"),
    ],
)
def test_unique_persons_and_cohorts_are_never_aggregated(verdict_on, fields, observations, because):
    """1.6 may count "unga med ekonomiskt bistånd" some time in the year (table 2)."""
    verdict = verdict_on(count(total="300", direction="decrease", **fields), observations)

    assert verdict.change.status == "not-assessable", because
    assert verdict.codes == ("shorter-window",)


@pytest.mark.feature("F1", "F17")
@pytest.mark.parametrize(
    "fields",
    [
        {"kind": "duration", "statistic": "median", "unit": "dagar"},
        {"kind": "duration", "statistic": "unstated", "unit": "dagar"},
        {"kind": "index", "unit": "index"},
    ],
)
def test_medians_and_indices_are_never_aggregated(verdict_on, fields):
    """2.4 "Tid från ansökan … till insats": which statistic is not said, and no median adds up (table 4)."""
    indicator = share(total="40", direction="decrease", **fields)

    assert verdict_on(indicator, months([30] * 12)).codes == ("shorter-window",)
    assert verdict_on(indicator, year("30")).change.status == "improved"


@pytest.mark.feature("F12", "F17")
@pytest.mark.parametrize(
    ("period", "window", "because"),
    [
        ("2022-Q4", "2024-M06–2024-M08", "a quarter against three months"),
        ("2022-T3", "2024-M05–2024-M08", "four months against four"),
        ("2022-M08", "2024-M08", "a month against a month"),
    ],
)
def test_the_window_is_as_long_as_the_baselines(verdict_on, period, window, because):
    """Older months have 0, which would make it worse."""
    length = Period(period).months
    old = months([0] * (12 - length))
    new = monthly("1.1", Period.of_month(Period("2024-M08").first_month + 1 - length), [130] * length)
    verdict = verdict_on(count(total="120", period=period), old, new)

    assert (verdict.change.status, str(verdict.window)) == ("improved", window), because
    assert verdict.codes[1:] == ()


@pytest.mark.feature("F17")
@pytest.mark.parametrize("fields", [UNIQUE, {**FLOW, "basis": "cohort"}, FLOW, MEAN])
def test_a_year_published_is_a_window_in_itself(verdict_on, fields):
    """2023 as one figure against 2022 as one figure: 250 against 300, whatever months there are of 2024."""
    verdict = verdict_on(count(total="300", direction="decrease", **fields), year("250"))

    assert (verdict.change.status, str(verdict.window)) == ("improved", "2023")
    assert verdict.codes == ("moved-as-wanted",)


@pytest.mark.feature("F17", "F3")
def test_the_baselines_own_year_is_not_its_current_value(verdict_on):
    """The 300 of 2022 said once more is no follow-up."""
    indicator = count(total="300", direction="decrease", **UNIQUE)

    assert verdict_on(indicator, year("290", "2022")).codes == ("not-in-window",)


@pytest.mark.feature("F17")
def test_a_later_complete_window_goes_before_an_older_year(verdict_on):
    """2023 was 120 on average, the twelve months to August 2024 are 130."""
    verdict = verdict_on(count(total="120", **MEAN), year("120"), months([130] * 12))

    assert (verdict.change.status, str(verdict.window)) == ("improved", "2023-M09–2024-M08")


@pytest.mark.feature("F17")
def test_a_year_published_goes_before_eleven_of_its_own_months(verdict_on):
    """The year 2024 was 130 on average; eleven months of it at 110 are a part of the same."""
    observations = [year("130", "2024"), *months([110] * 11, "2024-M01")]
    verdict = verdict_on(count(total="120", **MEAN), observations, as_of="2024-12-31")

    assert (verdict.change.status, verdict.codes) == ("improved", ("moved-as-wanted",))


@pytest.mark.feature("F9", "F17")
@pytest.mark.parametrize("state", ["not-reported", "pending", "not-collected"])
def test_a_year_that_is_not_there_yet_hides_neither_its_months_nor_the_year_before(verdict_on, state):
    """On 2024-12-31 the year is pending: the twelve months of it stand, and so does 2023."""
    waiting = observation("1.1", "2024", state=state, published="2024-12-31")
    by_month = count(total="120", **MEAN)
    by_year = count(total="300", direction="decrease", **UNIQUE)

    assert (
        verdict_on(by_month, months([130] * 12, "2024-M01"), waiting, as_of="2024-12-31").change.status
        == "improved"
    )
    assert verdict_on(by_year, year("250"), waiting, as_of="2024-12-31").change.status == "improved"


# --- basis unstated -----------------------------------------------------------------------


@pytest.mark.feature("F12", "F17")
@pytest.mark.parametrize("part", ["total", "women"])
def test_where_the_paper_does_not_say_what_a_year_covers_months_are_not_added_up(verdict_on, part):
    """1.6 "300" and 2.2 "581": persons in the year or in a month? (tables 2 and 4)."""
    indicator = count(total="300", women="129", men="171", direction="decrease", **UNSTATED)
    verdict = verdict_on(indicator, months([100] * 12, part=part), part=part)

    assert verdict.change.status == "not-assessable"
    assert "months-may-repeat-persons" in verdict.codes
    assert verdict.window is None


@pytest.mark.feature("F12", "F17", "H4")
def test_a_verdict_held_back_by_an_unstated_basis_says_basis_unstated(verdict_on):
    """Basis or window unstated: the verdict says so, also when it is not assessable."""
    verdict = verdict_on(count(total="300", direction="decrease", **UNSTATED), months([250] * 12))

    assert set(verdict.codes) == {"months-may-repeat-persons", "basis-unstated"}


@pytest.mark.feature("F12")
@pytest.mark.parametrize(
    ("indicator", "observations", "because"),
    [
        (count(total="300", direction="decrease", **UNSTATED), [year("250")], "1.6: only a year is compared"),
        (
            share(total="72.4", direction="decrease", **{**UNSTATED, "aggregation": "ratio-of-sums"}),
            ratios([(68, 100)] * 12),
            "1.2: a ratio of sums may be taken, 68 against 72.4",
        ),
        (
            share(total="61.8", basis="stock", window="unstated"),
            ratios([(65, 100)] * 12),
            "1.1: a stock on the last day of each month; whether 2022 means is not said",
        ),
        (
            count(total="59", basis="flow", aggregation="sum", window="unstated"),
            months([5] * 12),
            "1.3: the window alone is unstated, 60 against 59",
        ),
    ],
)
def test_a_verdict_over_an_unstated_basis_says_so(verdict_on, indicator, observations, because):
    verdict = verdict_on(indicator, observations)

    assert (verdict.change.status, verdict.codes) == ("improved", ("moved-as-wanted", "basis-unstated")), (
        because
    )


@pytest.mark.feature("F17")
def test_months_whose_way_to_a_year_is_not_stated_are_not_put_together(verdict_on):
    """A stock over a whole period: the mean of its days or its last? Nobody says."""
    indicator = count(total="300", basis="stock", aggregation="unstated", window="period")

    assert verdict_on(indicator, months([310] * 12)).codes == ("aggregation-unstated",)


# --- the calendar year, and the plan's start ----------------------------------------------


@pytest.mark.feature("F12", "H4")
@pytest.mark.parametrize(
    ("indicator", "observations", "as_of", "window", "codes"),
    [
        (count(total="120"), months([130] * 12), "2024-08-31", "2024-M01–2024-M08", ("incomplete-window",)),
        (count(total="120"), months([130] * 12, "2024-M01"), "2024-12-31", "2024-M01–2024-M12", ()),
        (
            share(total="61.8"),
            ratios([(65, 100)] * 12, "2024-M01"),
            "2024-04-30",
            "2024-M01–2024-M04",
            ("incomplete-window",),
        ),
    ],
)
def test_the_calendar_year_so_far_is_the_other_choice(
    verdict_on, indicator, observations, as_of, window, codes
):
    verdict = verdict_on(indicator, observations, as_of=as_of, arguments=THIS_YEAR)

    assert (verdict.change.status, str(verdict.window)) == ("improved", window)
    assert verdict.codes[1:] == codes
    assert verdict.rules.window.id == "i-ar"


@pytest.mark.feature("F17")
def test_a_sum_of_the_calendar_year_so_far_is_not_judged_though_twelve_months_could_be(verdict_on):
    """12 × 10 to August would do; by the rule that asks for the calendar year there are eight."""
    verdict = verdict_on(count(total="59", **FLOW), months([10] * 12), arguments=THIS_YEAR)

    assert verdict.codes == ("shorter-window",)


@pytest.mark.feature("F12", "H4")
@pytest.mark.parametrize(
    ("observations", "before", "because"),
    [
        (months([130] * 12), 1, "the paper is of 2023-10-13: September lies before it, October holds it"),
        ([year("130")], 9, "January to September 2023"),
        (months([130] * 11, "2023-M10"), 1, "September has no value, but the window begins with it"),
    ],
)
def test_months_before_the_plans_start_are_told(verdict_on, observations, before, because):
    """ "Datum: 2023-10-13"; its window on 2024-08-31 begins in September 2023."""
    verdict = verdict_on(count(total="120"), observations, years="unstated", day="2023-10-13")
    told = [dict(one.evidence)["months"] for one in verdict.reasons if one.code == "before-plan-start"]

    assert told == [before], because
