"""Baselines of which the source now has another value than the plan prints (model 3.4, field case F23)."""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.testing import (
    breakdown,
    count,
    definition,
    judgement_rule,
    observed,
    plan_with,
    share,
)
from tests.support.series import FLOW, STOCK, UNIQUE, months, ratios, year

PRINTED = {"judgement": (judgement_rule(below=None, above=None, baseline="printed"),)}
#: The plan of these cases is of this day; the agency published 2022 anew after it.
PLAN_DAY, REVISED = "2023-10-13", "2024-06-18"
MEAN = {"basis": "mean-per-month", "aggregation": "mean", "window": "monthly-mean"}


@pytest.fixture
def judged(verdict_on):
    """The verdict on an indicator of a plan of October 2023, on 2024-09-30."""

    def judge(indicator, *known, **fields):
        return verdict_on(indicator, *known, as_of="2024-09-30", **{"day": PLAN_DAY, **fields})

    return judge


def start(verdict):
    """Status, the value that the change starts from, and the codes after the first."""
    return str(verdict.change.status), str(verdict.change.baseline), verdict.codes[1:]


@pytest.mark.feature("P3")
def test_a_share_that_fell_against_print_has_risen_by_one_method(judged):
    """F23: printed 54.2 for 2022; later published as 49.8, and 2023 as 52.1: +2.3, not −2.1."""
    revised = year("49.8", "2022", published=REVISED, status="revised")
    verdict = judged(share(total="54.2"), revised, year("52.1", "2023"))

    assert start(verdict) == ("improved", "49.8", ("baseline-revised",))
    assert str(verdict.change.amount) == "2.3"
    assert (
        "Bättre: 52,1 procent (2023) mot 49,8 procent (2022), +2,3; önskad riktning: öka. "
        "Källan har reviderat värdet för 2022 till 49,8, planen anger 54,2; mot planens värde: sämre."
    ) in verdict.text("sv")
    assert (
        "The source has revised the value for 2022 to 49.8, the plan prints 54.2; against the printed value: "
        "worsened."
    ) in verdict.text("en")
    assert verdict.reasons[1].evidence["otherwise"].said == ("by-print", "worsened")


@pytest.mark.parametrize(
    ("published", "code"),
    [
        ("2023-10-14", "baseline-revised"),
        (PLAN_DAY, "value-differs-from-print"),
        ("2023-06-01", "value-differs-from-print"),
        (None, "value-differs-from-print"),
    ],
)
def test_it_is_a_revision_only_if_it_came_after_the_plan(judged, published, code):
    verdict = judged(share(total="54.2"), year("49.8", "2022", published=published), year("52.1", "2023"))

    assert start(verdict) == ("improved", "49.8", (code,))


@pytest.mark.parametrize(
    ("published", "code"),
    [
        ("2023-11-01", "baseline-revised"),
        ("2023-10-14", "value-differs-from-print"),
        ("2023-09-30", "value-differs-from-print"),
    ],
)
def test_of_a_plan_that_prints_its_month_only_a_later_month_is_after_it(judged, published, code):
    revised = year("49.8", "2022", published=published)
    verdict = judged(share(total="54.2"), revised, year("52.1", "2023"), day="2023-10")

    assert start(verdict) == ("improved", "49.8", (code,))


def test_the_same_word_is_said_once_though_both_values_stand(judged):
    verdict = judged(share(total="54.2"), year("53.0", "2022", published=REVISED), year("52.1", "2023"))

    assert start(verdict) == ("worsened", "53.0", ("baseline-revised",))
    assert "till 53,0, planen anger 54,2. " in f"{verdict.text('sv')} "


@pytest.mark.parametrize(
    ("value", "agrees"), [("54.2", True), ("54.25", True), ("54.3", True), ("54.31", False), ("54", True)]
)
def test_what_agrees_within_rounding_says_nothing(judged, value, agrees):
    """54.2 may be 54.15 to 54.25, and 54.3 may be 54.25."""
    verdict = judged(share(total="54.2"), year(value, "2022", published=REVISED), year("52.1", "2023"))

    assert (verdict.codes == ("moved-against",)) is agrees
    assert (str(verdict.change.baseline) == "54.2") is agrees


@pytest.mark.feature("P3")
def test_a_rule_lets_print_decide_and_both_values_still_stand(judged):
    verdict = judged(
        share(total="54.2"), year("49.8", "2022", published=REVISED), year("52.1", "2023"), **PRINTED
    )

    assert start(verdict) == ("worsened", "54.2", ("baseline-revised",))
    assert "till 49,8, planen anger 54,2; mot källans värde: bättre." in verdict.text("sv")
    assert verdict.rules.baseline.id == "tolerans"


# --- by its months, or by numerator and denominator --------------------------------------------


def test_the_year_may_be_known_by_numerator_and_denominator(judged):
    """498 of 1000 is 49.8 per cent."""
    verdict = judged(
        share(total="54.2"), year(None, "2022", numerator=498, denominator=1000), year("52.1", "2023")
    )

    assert start(verdict) == ("improved", "49.8", ("value-differs-from-print",))


@pytest.mark.parametrize(
    ("indicator", "known", "expected"),
    [
        (share(total="54.2"), ratios([(498, 1000)] * 12, "2022-M01"), "49.8"),
        (count(total="59", **FLOW), months([4] * 12, "2022-M01"), "48"),
        (count(total="9.3", **MEAN), months([10] * 12, "2022-M01"), "10"),
        (count(total="59", **STOCK), months([50] * 11 + [57], "2022-M01"), "57"),
        (count(total="59", **STOCK), months([57], "2022-M12"), "57"),
    ],
    ids=["ratio of sums", "sum", "mean", "last month", "the last month alone"],
)
def test_the_year_may_be_known_by_its_months(judged, indicator, known, expected):
    now = year("65", "2023")
    change = judged(indicator, known, now).change

    assert (str(change.baseline), change.codes[1]) == (expected, "value-differs-from-print")


@pytest.mark.parametrize(
    ("indicator", "known", "why"),
    [
        (share(total="54.2"), ratios([(498, 1000)] * 11, "2022-M02"), "January is not known"),
        (count(total="59", **STOCK), months([50] * 11, "2022-M01"), "December is not known"),
        (count(total="10", **MEAN), months([10] * 6 + [11] * 6, "2022-M01"), "10.5 is printed as 10"),
        (count(total="59", **UNIQUE), months([9] * 12, "2022-M01"), "persons are not added up"),
        (
            share(total="54.2"),
            [*ratios([(498, 1000)] * 12, "2022-M01"), year(None, "2022", state="suppressed")],
            "a year that is withheld is not given away by its months",
        ),
        (
            share(total="54.2", definitions=(definition("2", since="2022-07", linked=True),)),
            ratios([(498, 1000)] * 12, "2022-M01"),
            "the definition changes within the year",
        ),
        (
            count(total="59", women="54", men="66", **FLOW),
            months([10] * 12, "2022-M01"),
            "59 between 54 and 66 is no count",
        ),
        (share(total="54.2"), year("-3.0", "2022"), "no share is negative"),
    ],
)
def test_print_stays_where_nothing_sure_stands_against_it(judged, indicator, known, why):
    change = judged(indicator, known, year("65", "2023")).change

    assert change.baseline == change.printed, why
    assert not {"value-differs-from-print", "baseline-not-reproduced"} & set(change.codes), why


@pytest.mark.feature("P3")
@pytest.mark.parametrize("unstated", [{"window": "unstated"}, {"basis": "unstated"}])
def test_print_decides_where_the_plan_does_not_say_what_its_year_covers(judged, unstated):
    """Printed 72.4; the months make 71.0; 71.6 now is worse by print and better by the months."""
    indicator = share(total="72.4", **unstated)
    verdict = judged(indicator, ratios([(71, 100)] * 12, "2022-M01"), year("71.6", "2023"))

    assert start(verdict)[:2] == ("worsened", "72.4")
    assert verdict.codes[1] == "baseline-not-reproduced"
    assert (
        "Månaderna ger 71,0; planen anger 72,4 och inte vad 2022 avser; mot månadernas värde: bättre."
        in verdict.text("sv")
    )
    assert "does not say what 2022 covers; against the value of the months: improved." in verdict.text("en")


def test_the_very_year_decides_though_the_plan_does_not_say_what_it_covers(judged):
    verdict = judged(share(total="72.4", window="unstated"), year("70.0", "2022"), year("71.6", "2023"))

    assert start(verdict)[:2] == ("improved", "70.0")


# --- what else starts from the baseline --------------------------------------------------------


def test_both_parts_of_a_gap_start_from_one_method():
    """Women are revised and men are not: the gap then is 60.2 − 63.0 as printed, not 50.2 − 63.0."""
    plan = plan_with(share(), day=PLAN_DAY)
    now = [year(value, "2023", part=part) for part, value in (("women", "61.0"), ("men", "63.0"))]
    women = year("50.2", "2022", part="women", published=REVISED)
    men = year("53.0", "2022", part="men", published=REVISED)

    def gap(*known):
        followed = pm.follow_up(plan, observed(*now, *known), as_of=dt.date(2024, 9, 30))
        return str(followed.indicators["1.1"].gap.baseline)

    assert (gap(), gap(women), gap(women, men)) == ("-2.8", "-2.8", "-2.8")
    assert gap(women, year("55.0", "2022", part="men", published=REVISED)) == "-4.8"


def test_parts_are_said_to_add_up_only_where_all_are_of_one_method():
    """120 = 54 + 66 as printed; with women revised the cells need not add up."""
    plan = plan_with(count(breakdowns=(breakdown(),), **FLOW), day=PLAN_DAY)
    women = year("50", "2022", part="women", published=REVISED)

    def sums(*known):
        seen = observed(*known, year("60", "2023", part="women"))
        followed = pm.follow_up(plan, seen, as_of=dt.date(2024, 9, 30))
        return len(followed.table().relations)

    assert sums() == 1
    assert sums(women) == 0


def test_significance_counts_from_the_value_that_the_change_starts_from(judged):
    known = [
        year(None, "2022", numerator=498, denominator=1000),
        year(None, "2023", numerator=560, denominator=1000),
    ]
    verdict = judged(share(total="54.2"), known)

    assert str(verdict.significance.start) == "49.8"
    assert verdict.significance.status == "significant"
