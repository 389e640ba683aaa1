"""Bad input: a finding with its place, never a wrong verdict (issue 4), and no verdict destroyed for nothing.

Unsorted, duplicated, overlapping and mixed-frequency observations, wrong parts, NaN, future dates,
observations before the plan, totals below their parts. Indicator 1.3 of AMN-2023-00174 is labelled a count
and behaves as a share (59 between 54 and 66): it must be judged all the same, since "at best 9 of the 15
can be judged" (design 11).
"""

import datetime as dt
from decimal import Decimal

import pytest

import paktmodel as pm
from paktmodel import catalog
from paktmodel.errors import InvalidDocument, PaktError
from paktmodel.followup import follow_up
from paktmodel.testing import baseline, breakdown, count, monthly, observation, observed, plan_with, share

SUM = {"basis": "flow", "aggregation": "sum", "window": "period"}
DAY = dt.date(2024, 8, 31)


def followed(indicator, *groups, as_of=DAY):
    return follow_up(plan_with(indicator, years="2023-2026"), observed(*groups), as_of=as_of)


def year(total=None, women=None, men=None, code="1.1"):
    told = (("total", total), ("women", women), ("men", men))
    return [observation(code, "2023", part=part, value=one) for part, one in told if one is not None]


def codes(result):
    return [finding.code for finding in result.findings]


# --- the plan of the paper ---------------------------------------------------------------------

#: 2023, each a little better than 2022; 1.3 behaves as a share, as it does in 2022.
BETTER = {
    "1.1": ("64.0", "62.0", "66.5"),
    "1.2": ("70.0", "74.0", "64.0"),
    "1.3": ("62", "57", "68"),
    "1.6": ("280", "120", "160"),
    "2.1": ("10.3", "4.6", "5.7"),
    "2.2": ("560", "330", "230"),
    "2.3": ("68.0", "62.0", "74.0"),
    "3.2": ("74", "90", "70"),
    "4.1": ("5.0", "1.9", "3.1"),
    "4.3": ("71.0", "70.6", "71.9"),
}


def uppsala():
    rows = [one for code, figures in BETTER.items() for one in year(*figures, code=code)]
    return follow_up(catalog.load("uppsala-1000-fler"), observed(rows), as_of=dt.date(2024, 12, 31))


@pytest.mark.feature("H4", "I4")
def test_at_best_nine_of_the_fifteen_can_be_judged():
    """15 less five without a baseline, less 4.1 (maintain without tolerance; 4.2 is among the five)."""
    told = uppsala()
    judged = [one.code for one in told.indicators if one.total.assessable]

    assert judged == ["1.1", "1.2", "1.3", "1.6", "2.1", "2.2", "2.3", "3.2", "4.3"]
    assert {str(told.indicators[code].total.change.status) for code in judged} == {"improved"}
    assert told.findings == ()


@pytest.mark.feature("H4", "I2")
def test_a_count_that_behaves_as_a_share_is_judged_and_not_held_to_add_up():
    """1.3: 62 between 57 and 68; as a count the parts make 125, and that is known from 2022 already."""
    told = uppsala().indicators["1.3"]

    assert [one.change.status for one in told.verdicts] == ["improved"] * 3
    assert not any("figures-disagree" in one.codes for one in told.verdicts)


@pytest.mark.feature("I2", "H8")
def test_no_significance_is_claimed_of_persons_that_may_be_per_cent():
    """59 may be 59 per cent of any number: an interval for 59 persons says nothing of it."""
    assert uppsala().indicators["1.3"].total.significance.status == "unknown"


@pytest.mark.feature("I2", "H5")
def test_the_weight_of_women_is_not_their_share_of_two_shares():
    """57 / (57 + 68) = 0.46 is no weight; as a share the total implies (62 − 68) / (57 − 68) = 0.55."""
    weight = uppsala().indicators["1.3"].gap.weight_now

    assert weight is None or abs(weight.value - Decimal("0.545")) < Decimal("0.001")


@pytest.mark.feature("I2", "H4")
def test_persons_in_a_series_that_began_as_per_cent_are_not_told_without_a_word():
    """59 between 54 and 66 in 2022; 124 = 57 + 67 in 2023 counts another thing: 59 to 124 is no rise."""
    told = followed(count(total="59", women="54", men="66", **SUM), year(124, 57, 67))

    assert told.findings or not told.indicators["1.1"].total.assessable


# --- parts and totals --------------------------------------------------------------------------


@pytest.mark.feature("F10", "H4")
@pytest.mark.parametrize("total", [110, 130, 121], ids=["below its parts", "above", "by one"])
def test_a_total_that_its_parts_do_not_make_is_an_error_with_its_place(total):
    """60 + 60 = 120, and the total is another: the three observations are named, and the verdicts say so."""
    told = followed(count(total="100", women="50", men="50", **SUM), year(total, 60, 60))

    (finding,) = told.findings
    assert (finding.severity, finding.code) == ("error", "parts-off-total-observed")
    assert [str(one) for one in finding.subjects] == [
        f"observation 1.1 {part} 2023" for part in ("total", "women", "men")
    ]
    assert all("figures-disagree" in one.codes for one in told.indicators["1.1"].verdicts)


@pytest.mark.feature("F10", "H4")
def test_a_total_that_stands_or_falls_with_its_error_is_not_judged():
    """70 in 2022; 80 as told is more, 30 + 30 as its parts make is less: neither is known to be right."""
    told = followed(count(total="70", women="35", men="35", **SUM), year(80, 30, 30))

    assert told.indicators["1.1"].total.change.status == "not-assessable"


@pytest.mark.feature("F10", "H4")
@pytest.mark.parametrize(("value", "numerator"), [("56.0", 65), ("65.0", 55)])
def test_a_value_that_stands_or_falls_with_its_error_is_not_judged(value, numerator):
    """61.8 in 2022: one of the two tells more and the other less, and neither is known to be right."""
    told = followed(
        share(total="61.8"), observation("1.1", "2023", value=value, numerator=numerator, denominator=100)
    )

    assert codes(told) == ["value-disagrees-with-ratio"]
    assert told.indicators["1.1"].total.change.status == "not-assessable"


@pytest.mark.feature("F10", "H4")
def test_a_part_above_its_total_is_judged_nowhere():
    """60 women of 50 persons cannot be."""
    told = followed(count(total="100", women="50", men="50", **SUM), year(50, 60, 60))

    assert "part-above-total" in codes(told)
    assert {str(one.change.status) for one in told.indicators["1.1"].verdicts} == {"not-assessable"}


@pytest.mark.feature("I2", "F10")
def test_figures_that_fit_neither_a_count_nor_a_share_are_told():
    """1.3 again: 61 between neither 30 and 20, nor their sum; as whatever it is, it cannot be."""
    assert codes(followed(count(total="59", women="54", men="66", **SUM), year(61, 30, 20)))


@pytest.mark.feature("F10", "H4")
def test_a_total_that_has_improved_either_way_keeps_its_verdict():
    """70 in 2022: 121 as told and 120 as its parts make are both more; one person destroys nothing."""
    told = followed(count(total="70", women="35", men="35", **SUM), year(121, 60, 60))

    assert told.indicators["1.1"].total.change.status == "improved"


@pytest.mark.feature("F10")
@pytest.mark.parametrize(
    ("of", "figures"),
    [
        (count(total="9.3", women="4.1", men="5.1"), ("10.0", "4.9", "5.0")),
        (count(total="4.9", women="1.8", men="3.2"), ("5.0", "1.9", "3.2")),
        (share(total="61.8", women="60.3", men="63.9"), ("62.0", "62.0", "62.0")),
        (share(total="61.8", women="60.3", men="63.9"), ("64.0", "60.0", "64.0")),
    ],
)
def test_rounding_is_not_reported(of, figures):
    """2.1 prints 9.3 = 4.1 + 5.1 and 4.1 prints 4.9 = 1.8 + 3.2 (design 10, "Not to be reported")."""
    assert codes(followed(of, year(*figures))) == []


@pytest.mark.feature("F10", "H4")
def test_a_share_outside_its_parts_is_an_error():
    """70 per cent of all, and 60 and 64 of the two halves that are all."""
    told = followed(share(total="61.8", women="60.3", men="63.9"), year("70.0", "60.0", "64.0"))

    assert codes(told) == ["share-outside-parts"]


@pytest.mark.feature("F9", "H4")
@pytest.mark.parametrize(
    ("of", "bad"),
    [
        (share(total="61.8"), {"value": "140.0"}),
        (share(total="61.8"), {"value": "-1.0"}),
        (share(total="61.8"), {"numerator": 65, "denominator": 60}),
        (share(total="61.8"), {"numerator": -1, "denominator": 60}),
        (share(total="61.8"), {"numerator": 1, "denominator": -60}),
        (count(total="59", **SUM), {"value": "-3"}),
    ],
    ids=["above all", "below none", "n > d", "n < 0", "d < 0", "persons below none"],
)
def test_a_figure_that_cannot_be_is_not_judged(of, bad):
    """An error at the observation, and no standing made of it."""
    told = followed(of, observation("1.1", "2023", **bad))

    assert told.indicators["1.1"].total.change.status == "not-assessable"
    assert [finding.severity for finding in told.findings] == ["error"]
    assert "observation 1.1 total 2023" in [str(one) for one in told.findings[0].subjects]


@pytest.mark.feature("F9", "H4")
def test_one_part_that_cannot_be_leaves_the_others_alone():
    """Men at 140 per cent say nothing of women at 62."""
    told = followed(share(total="61.8", women="60.3", men="63.9"), year("64.0", "62.0", "140.0")).indicators[
        "1.1"
    ]

    assert (told.women.change.status, told.men.change.status) == ("improved", "not-assessable")


@pytest.mark.feature("F9")
def test_a_zero_where_nothing_can_be_is_no_doubt():
    """4.2: no man is a single woman with children, and a report that says 0 men is right."""
    mothers = count(total="40", women="40", breakdowns=(breakdown(),), structurally_empty=("men",), **SUM)

    assert codes(followed(mothers, year(50, 50, 3))) == ["observation-of-empty-part"]
    assert codes(followed(mothers, year(50, 50, 0))) == []


# --- overlapping and mixed frequencies -----------------------------------------------------------


@pytest.mark.feature("F17", "H4")
@pytest.mark.parametrize(
    ("of", "known", "found", "because"),
    [
        (count(total="59", **SUM), 60, [], "12 × 5 = 60"),
        (count(total="59", **SUM), 90, ["periods-disagree"], "90 against 60"),
        (count(total="4.0"), 5, [], "the mean of twelve fives"),
        (count(total="4.0"), 9, ["periods-disagree"], "9 against 5"),
        (count(total="59", basis="unique-persons", aggregation="not-additive", window="period"), 40, [],
         "between one month's 5 and the sum of 60"),
        (count(total="59", basis="unique-persons", aggregation="not-additive", window="period"), 4,
         ["periods-disagree"], "fewer in the year than in a month of it"),
        (count(total="59", basis="unique-persons", aggregation="not-additive", window="period"), 61,
         ["periods-disagree"], "more in the year than in all its months"),
    ],
)  # fmt: skip
def test_a_year_and_its_months_must_agree(of, known, found, because):
    """Twelve months of 5 in 2023, and the year as published."""
    told = followed(of, monthly("1.1", "2023-M01", [5] * 12), observation("1.1", "2023", value=known))

    assert codes(told) == found, because


@pytest.mark.feature("F17", "H4")
def test_half_a_year_of_months_and_half_a_year_of_quarters_are_not_made_one_year():
    """Mixed frequencies: told, and no window is put together of both."""
    told = followed(
        count(total="59", **SUM), monthly("1.1", "2023-M01", [5] * 6), monthly("1.1", "2023-Q3", [15, 15]),
        as_of=dt.date(2023, 12, 31),
    )  # fmt: skip

    assert codes(told) == ["frequencies-mixed"]
    assert told.indicators["1.1"].total.change.status == "not-assessable"


@pytest.mark.feature("F17")
def test_months_are_never_counted_twice_with_their_quarters():
    """Twelve fives and their four fifteens are 60 and not 120."""
    told = followed(
        count(total="59", **SUM),
        monthly("1.1", "2023-M09", [5] * 12),
        monthly("1.1", "2023-Q4", [15, 15, 15]),
    )

    assert told.indicators["1.1"].total.window.value == 60


# --- duplicates, order, NaN ----------------------------------------------------------------------


@pytest.mark.feature("F9")
@pytest.mark.parametrize("again", ["130", "131"])
def test_the_same_observation_twice_is_refused(again):
    """Alike or not: nobody says which one holds."""
    with pytest.raises(InvalidDocument) as refused:
        observed(observation("1.1", "2023", value="130"), observation("1.1", "2023", value=again))

    assert "observation-repeated" in str(refused.value)


@pytest.mark.feature("F9")
@pytest.mark.parametrize("written", ["NaN", "nan", "Infinity", "-inf", "1e400", "sNaN"])
def test_what_is_no_figure_is_refused_with_its_row(written):
    """A NaN that slipped in would make every comparison false."""
    plan = plan_with(count(total="59", **SUM))
    rows = [
        {"indicator": "1.1", "period": "2023", "value": "60"},
        {"indicator": "1.1", "period": "2024", "value": written},
    ]
    with pytest.raises(InvalidDocument) as refused:
        pm.read_rows(rows, plan)
    with pytest.raises(PaktError):
        observation("1.1", "2023", value=Decimal("NaN"))

    assert "[1]" in str(refused.value)


# --- wrong parts, other indicators, other times --------------------------------------------------


@pytest.mark.feature("F9", "H4")
@pytest.mark.parametrize(
    ("stray", "code", "word"),
    [
        (observation("7.7", "2023", value=20), "observation-of-no-indicator", "7.7"),
        (observation("1.1", "2023", part="age:18-24", value=20), "observation-of-no-part", "18-24"),
        (observation("1.1", "2025-M08", value=1000), "observation-in-future", "August 2025"),
        (
            observation("1.1", "2025-M08", value=1000, published="2024-08-01"),
            "observation-before-possible",
            "August 2025",
        ),
        (observation("1.1", "2019", value=20), "observation-before-plan", "1.1"),
    ],
)  # fmt: skip
def test_what_belongs_nowhere_is_told_and_changes_no_verdict(stray, code, word):
    """130 a month against 120: improved, with or without the stray."""
    months = monthly("1.1", "2023-M09", [130] * 12)
    clean, told = (followed(count(total="120"), *given) for given in ([months], [months, stray]))

    assert codes(told) == [code]
    assert word in str(told.findings[0])
    assert told.findings[0].text("sv")
    assert (
        told.indicators["1.1"].total.change.status
        == clean.indicators["1.1"].total.change.status
        == "improved"
    )
    assert told.indicators["1.1"].total.window == clean.indicators["1.1"].total.window


@pytest.mark.feature("F9")
def test_months_before_the_plan_are_told_in_the_verdict():
    """Design 11.2: "months before the plan's start told". It runs from January 2024: four months."""
    plan = plan_with(count(total="120"), years="2024-2026")
    told = (
        follow_up(plan, observed(monthly("1.1", "2023-M09", [130] * 12)), as_of=DAY).indicators["1.1"].total
    )

    (reason,) = [one for one in told.reasons if one.code == "before-plan-start"]
    assert reason.evidence["months"] == 4


@pytest.mark.feature("F9")
def test_a_clean_plan_has_no_findings():
    """No doubt where there is none."""
    told = followed(
        share(baseline=baseline(total="61.8", women="60.3", men="63.9")), year("62.0", "60.5", "64.0")
    )

    assert told.findings == ()
