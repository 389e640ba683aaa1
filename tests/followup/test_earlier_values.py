"""The change since an earlier value: the previous, a year before, the same months of the baseline's year."""

import pytest

import paktmodel as pm
from paktmodel.testing import (
    count,
    definition,
    judgement_rule,
    monthly,
    observation,
    observed,
    plan_with,
    share,
)
from tests.support.series import FLOW, STOCK, months, ratios, year

AUGUST = "2024-08-31"
MEAN = {"basis": "mean-per-month", "aggregation": "mean", "window": "monthly-mean"}


def stated(change):
    """Status, both values, and the periods compared."""
    if change is None:
        return None
    return (
        str(change.status),
        float(change.value),
        float(change.baseline),
        str(change.current),
        change.compared,
    )


@pytest.mark.feature("P3")
def test_a_year_is_held_against_the_latest_earlier_year(verdict_on):
    """54.2 for 2020; 2021 = 49.0, 2022 = 52.0, 2023 = 51.0: better than 2020 no, than 2022 no."""
    indicator = share(total="54.2", period="2020")
    verdict = verdict_on(indicator, year("49.0", "2021"), year("52.0", "2022"), year("51.0", "2023"))

    assert verdict.change.status == "worsened"
    assert stated(verdict.since_previous) == ("worsened", 51.0, 52.0, "2023", "2022")
    assert verdict.since_previous == verdict.since_year
    assert verdict.same_months is None
    said = "Mot föregående värde: sämre, 51,0 (2023) mot 52,0 (2022), −1,0."
    assert said in verdict.text("sv")
    assert "Against the previous value: worsened, 51.0 (2023) against 52.0 (2022), −1.0." in verdict.text(
        "en"
    )
    assert verdict.text("sv").count("mot 52,0 (2022)") == 1, "the year before is the same value"


def test_a_year_that_was_left_out_is_no_previous_one_of_its_own(verdict_on):
    """2020 is two years before 2022: the previous value, and no value of the year before."""
    verdict = verdict_on(
        share(total="54.2", period="2018"), year("49.0", "2020"), year("52.0", "2022"), as_of="2023-06-30"
    )

    assert stated(verdict.since_previous) == ("improved", 52.0, 49.0, "2022", "2020")
    assert verdict.since_year is None


def test_a_suppressed_year_is_passed_over_and_a_withdrawn_one_was_never_there(verdict_on):
    verdict = verdict_on(
        share(total="54.2", period="2018"),
        year("49.0", "2020"),
        year(None, "2021", state="suppressed"),
        year("50.0", "2022", status="withdrawn", published="2023-02-01"),
        year("52.0", "2023"),
    )

    assert stated(verdict.since_previous) == ("improved", 52.0, 49.0, "2023", "2020")


@pytest.mark.parametrize(
    ("first", "values", "expected"),
    [
        ("2022-M09", [4] * 12 + [5] * 12, ("improved", 60.0, 48.0, "2023-M09–2024-M08", "2022-M09–2023-M08")),
        ("2022-M10", [4] * 11 + [5] * 12, None),
    ],
    ids=["twelve before", "eleven before"],
)
def test_twelve_months_are_held_against_the_latest_twelve_that_share_none_with_them(
    verdict_on, first, values, expected
):
    verdict = verdict_on(count(total="59", period="2021", **FLOW), months(values, first))

    assert stated(verdict.since_previous) == expected


def test_a_gap_moves_the_previous_window_back_and_not_the_year_before(verdict_on):
    """February 2023 is unknown: the latest whole twelve months end in January 2023."""
    known = [
        *months([4] * 13, "2022-M01"),
        *months([4] * 18, "2023-M03"),
    ]
    verdict = verdict_on(count(total="59", period="2020", **FLOW), known)

    assert stated(verdict.since_previous) == (
        "unchanged", 48.0, 48.0, "2023-M09–2024-M08", "2022-M02–2023-M01",
    )  # fmt: skip
    assert stated(verdict.since_year)[3:] == ("2024-M08", "2023-M08"), "no twelve months, but the month"


def test_a_published_year_and_its_months_are_one_length(verdict_on):
    """2023 as published, 2022 by its months alone."""
    indicator = count(total="59", period="2020", **FLOW)
    verdict = verdict_on(indicator, year("60", "2023"), months([4] * 12, "2022-M01"))

    assert stated(verdict.since_previous) == ("improved", 60.0, 48.0, "2023", "2022-M01–2022-M12")
    assert stated(verdict.since_year) == stated(verdict.since_previous)


def test_a_stock_is_held_against_the_month_before_and_the_same_month_of_the_year_before(verdict_on):
    known = months([880] + [900] * 10 + [870, 862], "2023-M08")
    verdict = verdict_on(count(total="915", period="2022-M12", direction="decrease", **STOCK), known)

    assert stated(verdict.since_previous) == ("improved", 862.0, 870.0, "2024-M08", "2024-M07")
    assert stated(verdict.since_year) == ("improved", 862.0, 880.0, "2024-M08", "2023-M08")


def test_a_stocks_day_stands_for_its_month_beside_a_month(verdict_on):
    """31 July 2024 and August 2024; a day is held against days alone."""
    stock = count(total="915", period="2022-M12", direction="decrease", **STOCK)
    july, august = observation("1.1", "2024-07-31", value="870"), observation("1.1", "2024-M08", value="862")
    days = (july, observation("1.1", "2024-08-31", value="862"))

    assert stated(verdict_on(stock, july, august).since_previous)[2:] == (870.0, "2024-M08", "2024-M07")
    assert stated(verdict_on(stock, *days).since_previous)[2:] == (870.0, "2024-08-31", "2024-07-31")


def test_without_a_current_value_the_latest_month_is_held_against_its_own_of_the_year_before(verdict_on):
    """January to August of both years: eight months of a sum are no year's."""
    known = [*months([4] * 8, "2023-M01"), *months([5] * 8, "2024-M01")]
    verdict = verdict_on(count(total="59", period="2021", **FLOW), known)

    assert verdict.change.codes == ("shorter-window",)
    assert stated(verdict.since_year) == ("improved", 5.0, 4.0, "2024-M08", "2023-M08")
    assert verdict.since_previous is None


def test_a_ratio_is_made_of_sums_on_both_sides(verdict_on):
    """2022-09–2023-08: 600 of 1000; then 11 × 50/100 and 80/200: 630 of 1300, 48.46 per cent."""
    known = ratios([(50, 100)] * 12, "2022-M09") + ratios([(50, 100)] * 11 + [(80, 200)], "2023-M09")
    verdict = verdict_on(share(total="61.8", period="2021"), known)

    assert verdict.since_previous.baseline == 50
    assert round(float(verdict.since_previous.value), 2) == 48.46
    assert "48,5 (sep 2023–aug 2024) mot 50,0 (sep 2022–aug 2023), −1,5" in verdict.text("sv")


@pytest.mark.parametrize(("below", "status"), [(None, "worsened"), ("0.9", "worsened"), ("1.0", "unchanged")])
def test_the_tolerance_is_that_of_the_change(verdict_on, below, status):
    rules = () if below is None else (judgement_rule(below=below, above=None),)
    indicator = share(total="54.2", period="2020")
    verdict = verdict_on(indicator, year("52.0", "2022"), year("51.0", "2023"), judgement=rules)

    assert verdict.since_previous.status == status


@pytest.mark.feature("P3")
def test_without_a_baseline_the_other_two_are_judged(verdict_on):
    verdict = verdict_on(share(baseline=None), year("49.0", "2022"), year("52.0", "2023"))

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("no-baseline",))
    assert stated(verdict.since_previous) == ("improved", 52.0, 49.0, "2023", "2022")
    assert stated(verdict.since_year) == ("improved", 52.0, 49.0, "2023", "2022")
    assert "Mot föregående värde: bättre, 52,0 (2023) mot 49,0 (2022), +3,0." in verdict.text("sv")


@pytest.mark.parametrize(
    ("fields", "codes"),
    [
        ({"direction": None}, ("no-direction",)),
        ({"direction": "maintain"}, ("no-tolerance",)),
        ({"state": "under-development"}, ("under-development",)),
        ({"definitions": (definition("2", since="2023"),)}, ("series-break",)),
    ],
)
def test_what_cannot_be_judged_against_the_baseline_cannot_be_judged_against_the_year_before(
    verdict_on, fields, codes
):
    verdict = verdict_on(
        share(total="54.2", period="2021", **fields), year("49.0", "2022"), year("52.0", "2023")
    )

    assert verdict.since_previous.codes == codes
    assert not verdict.since_previous.assessable


def test_a_new_definition_before_both_values_breaks_nothing_between_them(verdict_on):
    indicator = share(total="54.2", period="2020", definitions=(definition("2", since="2022"),))
    verdict = verdict_on(indicator, year("49.0", "2022"), year("52.0", "2023"))

    assert verdict.change.codes == ("series-break",)
    assert verdict.since_previous.status == "improved"


def test_a_value_that_cannot_be_right_decides_nothing_on_either_side(verdict_on):
    """40 of 30 is more than all of them."""
    known = [year("49.0", "2022", numerator=40, denominator=30), year("52.0", "2023")]
    verdict = verdict_on(share(total="54.2", period="2020"), known)

    assert verdict.change.status == "worsened"
    assert verdict.since_previous.codes == ("figures-contradict",)


def test_a_structurally_empty_part_has_no_earlier_value(verdict_on):
    indicator = count(women="3", total="3", structurally_empty=("men",), **FLOW)
    verdict = verdict_on(indicator, year("1", "2023", part="men"), year("1", "2022", part="men"), part="men")

    assert verdict.since_previous.codes == ("structurally-empty",)


# --- the same months ------------------------------------------------------------------------


@pytest.mark.feature("H4")
def test_a_mean_over_fewer_months_has_the_same_months_beside_it(verdict_on):
    """January to June 2024: 12 a month; 2022: 10 a month until June, 20 after: the year's mean is 15."""
    known = [*months([10] * 6 + [20] * 6, "2022-M01"), *months([12] * 6, "2024-M01")]
    rule = judgement_rule(below=None, window="calendar-year")
    verdict = verdict_on(count(total="15.0", **MEAN), known, as_of="2024-06-30", judgement=(rule,))

    assert verdict.change.status == "worsened"
    assert stated(verdict.same_months) == ("improved", 12.0, 10.0, "2024-M01–2024-M06", "2022-M01–2022-M06")


@pytest.mark.parametrize(
    ("known", "why"),
    [
        ([*months([4] * 11, "2022-M02"), *months([10] * 8, "2024-M01")], "January 2022 is not known"),
        ([*months([4] * 12, "2022-M01"), *months([5] * 12)], "twelve months are no part of a year"),
        (months([4] * 12, "2022-M01"), "there are no months now"),
        (
            [*months([4] * 12, "2022-M01"), *months([10] * 7 + ["suppressed"], "2024-M01")],
            "what is withheld is not given away",
        ),
    ],
)
def test_there_are_no_same_months(verdict_on, known, why):
    assert verdict_on(count(total="59", **FLOW), known).same_months is None, why


# --- the rules --------------------------------------------------------------------------------


def followed(indicator, *known, on=AUGUST, **rule):
    rules = [judgement_rule("jamfor", below=None, above=None, **rule)] if rule else []
    plan = plan_with(indicator, judgement=rules)
    return pm.follow_up(plan, observed(*known), as_of=pm.PrintedDate(on).earliest)


@pytest.mark.feature("P3")
@pytest.mark.parametrize(
    ("compare", "counted", "tally"),
    [
        (None, "worsened", "1 försämrad"),
        ("baseline", "worsened", "1 försämrad"),
        ("previous-value", "improved", "1 förbättrad"),
        ("year-before", "improved", "1 förbättrad"),
    ],
)
def test_a_rule_says_which_change_the_tally_counts(compare, counted, tally):
    rule = {} if compare is None else {"compare": compare}
    stands = followed(share(total="54.2", period="2020"), year("49.0", "2022"), year("52.0", "2023"), **rule)
    verdict = stands.indicators["1.1"].total

    assert (verdict.change.status, verdict.counted.status) == ("worsened", counted)
    assert tally in stands.overall.text("sv")
    assert verdict.rules.compare.id == ("preset" if compare is None else "jamfor")
    assert ("compared by jamfor" in str(verdict.rules)) is (compare is not None)


def test_the_text_begins_with_the_change_that_is_counted():
    stands = followed(
        share(total="54.2", period="2020"), year("49.0", "2022"), year("52.0", "2023"), compare="year-before"
    )
    text = stands.indicators["1.1"].total.text("sv")

    assert text.startswith("Bättre: 52,0 procent (2023) mot 49,0 procent (2022), +3,0")
    assert "Mot utgångsvärdet: sämre, 52,0 (2023) mot 54,2 (2020), −2,2." in text


def test_without_an_earlier_value_the_rule_leaves_nothing_to_count():
    verdict = (
        followed(share(total="54.2"), year("52.0", "2023"), compare="previous-value").indicators["1.1"].total
    )

    assert verdict.change.status == "worsened"
    assert (verdict.assessable, verdict.codes) == (False, ("no-earlier-value",))
    assert verdict.text("sv").startswith("Kan inte bedömas: tidigare värde att jämföra med saknas.")


@pytest.mark.parametrize(("interim", "counted"), [(None, "not-assessable"), ("same-months", "improved")])
def test_eight_months_count_against_the_same_eight_only_by_a_rule(interim, counted):
    known = [*months([4] * 11 + [15], "2022-M01"), *months([10] * 8, "2024-M01")]
    rule = {} if interim is None else {"interim": interim}
    verdict = followed(count(total="59", **FLOW), *known, **rule).indicators["1.1"].total

    assert (verdict.change.status, verdict.same_months.status) == ("not-assessable", "improved")
    assert verdict.counted.status == counted


def test_a_whole_year_is_counted_against_the_baseline_whatever_the_interim_rule():
    verdict = (
        followed(count(total="59", **FLOW), *months([5] * 12), interim="same-months").indicators["1.1"].total
    )

    assert verdict.counted is verdict.change


def test_a_day_is_held_against_the_same_day_of_the_year_before(verdict_on):
    indicator = count(total="59", period="2021-12-31", **STOCK)
    known = [observation("1.1", f"{year}-12-31", value=value) for year, value in ((2022, "60"), (2023, "61"))]

    assert stated(verdict_on(indicator, *known).since_year)[2:] == (60.0, "2023-12-31", "2022-12-31")


def test_the_year_before_of_a_leap_day_is_no_day(verdict_on):
    indicator = count(total="59", period="2022-12-31", **STOCK)
    verdict = verdict_on(
        indicator,
        observation("1.1", "2023-02-28", value="60"),
        monthly("1.1", "2024-M02", ["61"]),
        as_of="2024-02-29",
    )

    assert verdict.since_year is None or verdict.since_year.compared == "2023-M02"
