"""How months make a year: sums, means, the latest, running totals, ratios, and what is never put together.

The baseline is 2022, twelve months; on 2024-08-31 the window is 2023-M09–2024-M08, unless a case says else.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.aggregation import window_value
from paktmodel.followup.series.notes import notes
from paktmodel.followup.series.running import increments
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window import current_value
from paktmodel.observations import Observations
from paktmodel.testing import (
    baseline,
    breakdown,
    cohort,
    count,
    definition,
    judgement_rule,
    observation,
    share,
    target,
)
from paktmodel.vocabulary.words.followup import WindowChoice
from tests.support.series import FIRST, FLOW, STOCK, months, single_value

RUNNING: dict[str, Any] = {"basis": "flow", "aggregation": "cumulative-over-year", "window": "period"}
BALANCE: dict[str, Any] = {"kind": "unstated", **FLOW}
THIS_YEAR = (judgement_rule("i-ar", below=None, above=None, window="calendar-year"),)


def at(period, value=None, **fields):
    return observation("1.1", period, value=value, **fields)


def running(first, values):
    """Running totals of what each month has, from a January on."""
    made, so_far = [], 0
    for place, value in enumerate(values):
        so_far = value + (so_far if place % 12 else 0)
        made.append(so_far)
    return months(made, first)


def ordinal(period: str) -> int:
    return Period(period).first_month


# --- running totals through the calendar year ----------------------------------------------


@pytest.mark.feature("F17")
def test_twelve_months_of_a_running_total_are_the_growth_over_them(verdict_on):
    """1.3 "Antal antagna" told as a total so far: August 2023 40, December 60, August 2024 40.

    September to December 60 − 40 = 20, January to August 40 − 0 = 40: 60 against 59. The last
    value alone, 40, would look like a fall.
    """
    indicator = count(total="59", **RUNNING)
    every_month = verdict_on(indicator, running("2023-M01", [5] * 20))
    the_needed = verdict_on(indicator, at("2023-M08", 40), at("2023-M12", 60), at("2024-M08", 40))

    for verdict in (every_month, the_needed):
        assert (verdict.change.status, verdict.codes) == ("improved", ("moved-as-wanted",))
        assert (verdict.window.value, str(verdict.window)) == (60, "2023-M09–2024-M08")
        assert verdict.window.complete


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("values", "as_of", "period", "value", "because"),
    [
        ([("2024-M12", 61)], "2024-12-31", "2022", 61, "January to December: December's total is the year's"),
        ([("2023-M12", 61)], "2024-03-31", "2022", 61, "and stays a window of its own in March"),
        ([("2023", 61)], "2024-03-31", "2022", 61, "so does the year as published"),
        ([("2024-Q4", 61)], "2024-12-31", "2022", 61, "a quarter's running total is that of its last month"),
        ([("2024-M02", 9), ("2024-M05", 22)], "2024-05-31", "2022-Q1", 13, "March to May: 22 − 9"),
        ([("2024-M06", 30)], "2024-08-31", "2022-S1", 30, "half a year against half a year, since January"),
        ([("2024-M01", 4)], "2024-01-31", "2022-M01", 4, "January starts from nothing"),
    ],
)
def test_a_running_total_needs_only_the_months_that_make_it(
    verdict_on, values, as_of, period, value, because
):
    indicator = count(total="10", period=period, **RUNNING)
    verdict = verdict_on(indicator, [at(when, told) for when, told in values], as_of=as_of)

    assert verdict.window is not None, because
    assert verdict.window.value == value, because


@pytest.mark.feature("F17")
def test_a_run_over_several_years_starts_anew_each_january():
    """July 2022 to June 2024: (60 − 30) + 72 + 36 = 138."""
    known = [at("2022-M06", 30), at("2022-M12", 60), at("2023-M12", 72), at("2024-M06", 36)]
    made = window_value(
        count(**RUNNING), known, start=ordinal("2022-M07"), end=ordinal("2024-M06"), length=24
    )

    assert made.value == 138
    assert made.observed_months == 24


@pytest.mark.feature("F17", "H3")
@pytest.mark.parametrize(
    ("left_out", "covered", "because"),
    [
        ("2023-M08", 11, "what had run up before September; October to August are stated"),
        ("2023-M12", 11, "what 2023 ended with; September to November and January to August are stated"),
        ("2024-M08", 11, "what has run up by now"),
    ],
)
def test_a_missing_month_of_a_running_total_is_named_and_nothing_is_judged(left_out, covered, because):
    """No neighbour stands in for it: that would move the growth of a month into another window."""
    known = [one for one in running("2023-M01", [5] * 20) if str(one.period) != left_out]
    made = window_value(count(**RUNNING), known, start=ordinal(FIRST), end=ordinal("2024-M08"), length=12)

    assert made.value is None
    assert [reason.code for reason in made.reasons] == ["cumulative-month-missing", "shorter-window"]
    assert made.reasons[0].evidence["months"] == (Period(left_out),)
    assert made.observed_months == covered, because


@pytest.mark.feature("F17", "H3", "H4")
def test_the_missing_month_stands_in_the_verdict_in_words(verdict_on):
    """With December, 2023 would have been a year of its own; without, nothing is."""
    known = [one for one in running("2023-M01", [5] * 20) if str(one.period) != "2023-M12"]
    verdict = verdict_on(count(total="59", **RUNNING), known)

    assert verdict.change.status == "not-assessable"
    assert "det ackumulerade värdet saknas för december 2023" in verdict.text("sv")
    assert "the cumulative value is missing for December 2023" in verdict.text("en")


@pytest.mark.feature("F17", "H4")
def test_a_running_total_of_the_year_so_far_stands_beside_the_same_month_of_the_baselines_year(verdict_on):
    """By August 40, by August 2022 32: a word of its own, for 59 is of a whole year."""
    verdict = verdict_on(
        count(total="59", **RUNNING), at("2022-M08", 32), at("2024-M08", 40), arguments=THIS_YEAR
    )
    change = verdict.same_months

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("shorter-window",))
    assert (change.status, change.value, change.baseline) == ("improved", 40, 32)
    assert (str(change.current), change.compared) == ("2024-M01–2024-M08", "2022-M01–2022-M08")


@pytest.mark.feature("F17", "H4")
def test_no_running_total_is_put_beside_a_month_that_nobody_told(verdict_on):
    verdict = verdict_on(count(total="59", **RUNNING), at("2024-M08", 40), arguments=THIS_YEAR)

    assert verdict.same_months is None


@pytest.mark.feature("F17", "J4")
def test_a_suppressed_running_total_matters_only_where_it_is_needed(verdict_on):
    """Of 2023-M09–2024-M08 August and December 2023 and August 2024 are needed, March is not."""
    indicator = count(total="59", **RUNNING)
    known = running("2023-M01", [5] * 20)

    def hidden(when):
        return [at(when, state="suppressed") if str(one.period) == when else one for one in known]

    assert verdict_on(indicator, hidden("2024-M03")).change.status == "improved"
    assert verdict_on(indicator, hidden("2023-M12")).codes[0] == "suppressed"


@pytest.mark.feature("F16", "F17")
def test_a_running_total_reckoned_from_a_preliminary_one_is_preliminary(verdict_on):
    known = [at("2023-M08", 40), at("2023-M12", 60), at("2024-M08", 40, status="preliminary")]

    assert verdict_on(count(total="59", **RUNNING), known).codes == ("moved-as-wanted", "preliminary")


@pytest.mark.feature("F2", "F17")
def test_a_share_that_runs_up_is_the_growth_of_both_its_sums(verdict_on):
    """By August 2023 40 of 80, by December 60 of 100, by August 2024 30 of 50.

    (60 − 40 + 30) of (100 − 80 + 50) = 50 of 70 = 71.4 %; the mean of the three shares is 56.7 %.
    """
    indicator = share(total="61.8", aggregation="cumulative-over-year")
    known = [
        at("2023-M08", numerator=40, denominator=80),
        at("2023-M12", numerator=60, denominator=100),
        at("2024-M08", numerator=30, denominator=50),
    ]
    verdict = verdict_on(indicator, known)

    assert verdict.change.status == "improved"
    assert (verdict.window.numerator, verdict.window.denominator) == (50, 70)


@pytest.mark.feature("F2", "F17")
def test_a_running_share_without_its_denominators_has_no_growth():
    """50.0 per cent by August and 60.0 by December: what September to December were depends on how many."""
    known = [at("2023-M08", "50.0"), at("2023-M12", "60.0"), at("2024-M08", "60.0")]
    made = window_value(
        share(aggregation="cumulative-over-year"),
        known,
        start=ordinal(FIRST),
        end=ordinal("2024-M08"),
        length=12,
    )

    assert (made.value, [reason.code for reason in made.reasons]) == (None, ["denominator-unknown"])


@pytest.mark.feature("F17")
def test_unique_persons_that_run_up_are_never_subtracted_and_december_is_the_year(verdict_on):
    """Who came in March may have come in January: 60 by December less 40 by August is nobody's number."""
    indicator = count(total="300", direction="decrease", **{**RUNNING, "basis": "unique-persons"})
    known = running("2023-M01", [5] * 20)

    made = window_value(indicator, known, start=ordinal("2023-M09"), end=ordinal("2024-M08"), length=12)
    assert (made.value, [reason.code for reason in made.reasons]) == (None, ["months-may-repeat-persons"])
    current = verdict_on(indicator, known).window
    assert (str(current), current.value) == ("2023", Decimal(60))
    assert [str(one) for one in increments(indicator, known).periods] == ["2023-M01", "2024-M01"]


@pytest.mark.feature("F8", "F17")
def test_a_target_is_compared_with_the_growth_of_the_twelve_months_at_its_date(verdict_on):
    """At most 60 by 2024-08-31: 60 − 40 + 41 = 61 misses it, though the last total is 41."""
    indicator = count(
        total="59",
        direction="decrease",
        targets=(target("60", operator="at-most", unit="personer", on="2024-08-31"),),
        **RUNNING,
    )
    verdict = verdict_on(indicator, at("2023-M08", 40), at("2023-M12", 60), at("2024-M08", 41))

    assert (verdict.target.status, verdict.target.value) == ("missed", 61)


# --- what each month has of its own --------------------------------------------------------


@pytest.mark.feature("F17", "H4")
def test_the_months_own_growth_is_what_stands_beside_the_year_before(verdict_on):
    """August 2024 added 47 − 40 = 7, August 2023 40 − 35 = 5; 47 beside 40 would be totals."""
    known = [at("2023-M07", 35), at("2023-M08", 40), at("2024-M07", 40), at("2024-M08", 47)]
    change = verdict_on(count(total="59", **RUNNING), known).since_year

    assert (change.value, change.baseline) == (7, 5)


@pytest.mark.feature("F17", "J4")
def test_the_growth_of_a_month_is_told_only_where_both_totals_are():
    """January as it is; May has no April; June stands on May; July is hidden, and so is what August added."""
    known = [
        at("2024-M01", 4),
        at("2024-M02", 9),
        at("2024-M03", 9, status="preliminary"),
        at("2024-M05", 20, published="2024-07-01"),
        at("2024-M06", 18),
        at("2024-M07", state="suppressed", denominator=90),
        at("2024-M08", 30, source="Lifecare"),
        at("2024-M09", state="not-reported"),
        at("2024-M10", 40),
    ]
    made = increments(count(**RUNNING), reversed(known))
    rows = range(len(made))

    assert [(str(made.periods[row]), made.value(row), str(made.state(row))) for row in rows] == [
        ("2024-M01", 4, "observed"),
        ("2024-M02", 5, "observed"),
        ("2024-M03", 0, "observed"),
        ("2024-M06", -2, "observed"),
        ("2024-M07", None, "suppressed"),
        ("2024-M08", None, "suppressed"),
        ("2024-M09", None, "not-reported"),
    ]
    assert [made.status(row) for row in rows[:4]] == ["final", "final", "preliminary", "final"]


@pytest.mark.feature("F17")
def test_what_does_not_run_up_comes_back_as_it_is():
    known = Series.of(months([3, 1, 2]))

    assert increments(count(**FLOW), known) is known


@pytest.mark.feature("F2", "F17")
def test_the_growth_of_a_share_is_that_of_what_it_counts():
    """By January 3 of 10, by February 9 of 22: in February 6 of 12."""
    known = [
        at("2024-M01", numerator=3, denominator=10),
        at("2024-M02", numerator=9, denominator=22),
        at("2024-M03", "40.0"),
    ]
    made = increments(share(aggregation="cumulative-over-year"), known)

    assert [str(period) for period in made.periods] == ["2024-M01", "2024-M02"]
    assert [made.numerator(row) for row in (0, 1)] == [3, 6]
    assert [made.denominator(row) for row in (0, 1)] == [10, 12]
    assert made.values is None


# --- ratios whose numerator is not stated ----------------------------------------------------


@pytest.mark.feature("F2", "F17")
def test_a_value_beside_a_lone_denominator_tells_its_numerator(verdict_on):
    """Eleven months of 60 of 100, and 65.0 per cent of 200, which is 130: 790 of 1300 = 60.8 %.

    65.0 may be 64.95…65.05, the 130 a tenth more or less: 0.1 / 1300 = 0.0077 percentage points.
    """
    known = [
        *months(None, numerators=[60] * 11, denominators=[100] * 11),
        at("2024-M08", "65.0", denominator=200),
    ]
    verdict = verdict_on(share(total="61.8"), known)

    assert (verdict.window.numerator, verdict.window.denominator) == (790, 1300)
    assert verdict.window.complete
    assert round(verdict.window.slack, 6) == Decimal("0.007692")


@pytest.mark.feature("F2")
def test_a_single_share_keeps_its_value_and_tells_the_numerator():
    """A third of three persons, printed 33.3: the value stays as printed, the numerator is 0.999."""
    made = single_value(share(), at("2023", "33.3", denominator=3), of=12)

    assert (made.value, made.slack) == (Decimal("33.3"), Decimal("0.05"))
    assert (made.numerator, made.denominator) == (Decimal("0.999"), Decimal(3))


@pytest.mark.feature("F2", "H3")
@pytest.mark.parametrize(
    ("fields", "known", "code"),
    [
        ({}, [at("2024-M08", "65.0", denominator=0)], "denominator-zero"),
        ({}, [at("2024-M08", numerator=1, denominator=-4)], "denominator-negative"),
        ({"unit": "unstated"}, [at("2024-M08", "65.0", denominator=200)], "unit-unstated"),
        ({"unit": "per hushåll"}, [at("2024-M08", "65.0", denominator=200)], "unit-unknown"),
        ({}, [at("2024-M08", "65.0")], "denominator-unknown"),
    ],
)
def test_a_ratio_that_cannot_be_taken_says_why(fields, known, code):
    current = current_value(share(**fields), known, choice=WindowChoice.ROLLING, as_of=dt.date(2024, 8, 31))

    assert (current.value, [reason.code for reason in current.reasons]) == (None, [code])


# --- negative values -----------------------------------------------------------------------


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("indicator", "known", "value", "standing", "because"),
    [
        (
            count(total="-70", **BALANCE),
            months([-5] * 12),
            -60,
            "improved",
            "a balance of −60 is more than −70, though 60 is less than 70",
        ),
        (
            count(total="-70", direction="decrease", **BALANCE),
            months([-7] * 12),
            -84,
            "improved",
            "and further down, by more than twelve roundings, is what was wanted",
        ),
        (
            count(total="0.0", kind="unstated", aggregation="mean"),
            months([3, -5] * 6),
            -1,
            "worsened",
            "six times 3 and six times −5: −12 / 12",
        ),
        (
            count(total="-2", kind="unstated", **STOCK),
            months([-4], "2024-M08"),
            -4,
            "worsened",
            "the latest of a balance",
        ),
        (
            share(total="-2.0", kind="mean", unit="dagar"),
            months(None, numerators=[-30, 6] * 6, denominators=[10, 2] * 6),
            -2,
            "unchanged",
            "(6 × −30 + 6 × 6) / (6 × 10 + 6 × 2) = −144 / 72",
        ),
        (
            share(total="98.0", kind="index", unit="index"),
            [at("2023", "-1.5")],
            Decimal("-1.5"),
            "worsened",
            "an index may fall below its zero",
        ),
    ],
)
def test_negative_values_are_added_weighed_and_compared_as_such(
    verdict_on, indicator, known, value, standing, because
):
    verdict = verdict_on(indicator, known)

    assert verdict.window.value == value, because
    assert verdict.change.status == standing, because


# --- new definitions -----------------------------------------------------------------------


@pytest.mark.feature("F15")
@pytest.mark.parametrize(
    ("definitions", "since", "because"),
    [
        ((definition("2", since="2024-03-01", linked=True),), "2024-03-01", "within the window"),
        ((definition("2", since="2023-01", linked=True),), "2023-01", "between baseline and window"),
        ((definition("2", since="2024-09-01", linked=True),), None, "after the window: nothing changed yet"),
        ((definition("2", since="2022-01-01", linked=True),), None, "the baseline is already of the new one"),
        ((definition("2", since="2024-03-01"),), None, "an unlinked one is no remark but a reason why not"),
        (
            (definition("2", since="2023-01", linked=True), definition("3", since="2024-01", linked=True)),
            "2024-01",
            "the later of two",
        ),
    ],
)
def test_a_linked_break_is_told_beside_the_verdict(definitions, since, because):
    """ "löpande utveckla indikatorerna" (decision point 2): who compares must know of the recalculation."""
    indicator = count(total="120", definitions=definitions)
    current = current_value(
        indicator, months([130] * 12), choice=WindowChoice.ROLLING, as_of=dt.date(2024, 8, 31)
    )
    remark = next((note for note in notes(indicator, current) if note.code == "series-linked"), None)

    assert (None if remark is None else str(remark.evidence["since"])) == since, because
    if remark is not None:
        assert "tidigare värden har räknats om" in remark.text("sv")
        assert "have been recalculated" in remark.text("en")


@pytest.mark.feature("F15", "H4")
@pytest.mark.parametrize("linked", [True, False])
def test_nothing_is_put_beside_what_another_definition_counted(verdict_on, linked):
    """August and the eight months of 2024 beside 2023 and 2022: not across a break, but across a link."""
    changed = (definition("2", since="2024-01-01", linked=linked),)
    known = [*months([4] * 12, "2022-M01"), *months([6], "2023-M08"), *months([10] * 8, "2024-M01")]
    verdict = verdict_on(count(total="59", definitions=changed, **FLOW), known)

    for change in (verdict.since_year, verdict.same_months):
        assert change.assessable is linked
        assert linked or change.codes == ("series-break",)


# --- preliminary, revised, withdrawn -------------------------------------------------------


REVISED = [
    (
        [at("2024-M08", 142, published="2024-10-01", status="revised")],
        (131, ()),
        "11 × 130 + 142 = 1572 / 12; the revised value is final",
    ),
    (
        [at("2024-M08", 142, published="2024-10-01", status="preliminary")],
        (131, ("preliminary",)),
        "a later value may be preliminary still",
    ),
    (
        [at("2024-M08", 130, published="2024-10-01", status="withdrawn")],
        (130, ("incomplete-window",)),
        "eleven months are left; the withdrawn one takes its earlier value with it",
    ),
    (
        [
            at("2024-M08", 130, published="2024-10-01", status="withdrawn"),
            at("2024-M08", 142, published="2024-11-01"),
        ],
        (131, ()),
        "withdrawn in October, told anew in November",
    ),
    (
        [at("2024-M08", state="suppressed", published="2024-10-01")],
        (None, ("suppressed",)),
        "a value may be suppressed afterwards",
    ),
]


@pytest.mark.feature("F16", "F17", "J4")
@pytest.mark.parametrize(("later", "expected", "because"), REVISED)
def test_the_value_published_last_is_the_one_put_together(verdict_on, later, expected, because):
    """Socialstyrelsen publishes months as preliminary in two steps, then revised."""
    first = months([130] * 11)
    preliminary = at("2024-M08", 130, published="2024-09-15", status="preliminary")
    known_at = {"as_of": "2024-08-31", "known_at": "2024-12-31"}
    verdict = verdict_on(count(total="120"), first, preliminary, later, **known_at)
    value, remarks = expected

    assert (verdict.window and verdict.window.value) == value, because
    assert tuple(code for code in verdict.codes if code != "moved-as-wanted") == remarks, because


@pytest.mark.feature("F16", "F17")
def test_a_withdrawn_december_is_no_year(verdict_on):
    """December's running total was 61 until it was withdrawn: then the year 2023 has none."""
    indicator = count(total="59", **RUNNING)
    told = at("2023-M12", 61, published="2024-01-15")
    withdrawn = at("2023-M12", 61, published="2024-02-15", status="withdrawn")

    assert verdict_on(indicator, told, withdrawn, as_of="2024-01-31").change.status == "improved"
    assert verdict_on(indicator, told, withdrawn, as_of="2024-02-29").change.status == "not-assessable"


# --- cohorts -------------------------------------------------------------------------------


def indicator_2_1(names):
    """2.1 "… avslutas till arbete eller studier … per månad (90 dagar efter anställning)" | 9,3 4,1 5,1."""
    return count(
        "1.1",
        total="9.3",
        women="4.1",
        men="5.1",
        breakdowns=(breakdown(),),
        cohort=cohort("P90D", names=names),
    )


@pytest.mark.feature("F12", "F13", "F17")
@pytest.mark.parametrize(
    ("names", "window", "value", "because"),
    [
        ("exit", "2023-M10–2024-M09", 9, "those who left in September are known on 29 December"),
        ("measurement", "2024-M01–2024-M12", 12, "December's measurement is of those who left by October"),
    ],
)
def test_2_1_by_exit_and_by_measurement_are_two_windows(verdict_on, names, window, value, because):
    """Nine a month to September 2024 and twelve from January, by the name of each month.

    By exit the months October 2023 to September 2024 hold three of 0 and nine of 12: 108 / 12 = 9.
    """
    known = [*months([0] * 12, "2023-M01"), *months([12] * 12, "2024-M01")]
    verdict = verdict_on(indicator_2_1(names), known, as_of="2024-12-31")

    assert (str(verdict.window), verdict.window.value) == (window, value), because


@pytest.mark.feature("F12", "F13", "F17")
@pytest.mark.parametrize(
    ("part", "values", "standing"),
    [
        ("total", [9] * 8 + [10] * 4, "unchanged"),
        ("women", [4] * 12, "worsened"),
        ("men", [5] * 12, "worsened"),
    ],
)
def test_2_1_is_held_against_the_printed_means_of_2022(verdict_on, part, values, standing):
    """Means of whole counts: 112 / 12 = 9.33 within half a tenth of 9.3; 4 and 5 are below 4.1 and 5.1."""
    known = months(values, "2023-M06", part=part)
    verdict = verdict_on(indicator_2_1("exit"), known, as_of="2024-08-31", part=part)

    assert (str(verdict.window), verdict.change.status) == ("2023-M06–2024-M05", standing)


def indicator_2_3(names):
    """2.3 "Ej återaktualiserade … ett år efter avslutat försörjningsstöd, andel i procent" | 66,9 | Öka."""
    return share(total="66.9", basis="cohort", aggregation="not-additive", cohort=cohort("P1Y", names=names))


@pytest.mark.feature("F13", "F17")
@pytest.mark.parametrize(
    ("names", "as_of", "codes", "because"),
    [
        ("measurement", "2023-12-31", ("moved-as-wanted",), "measured in 2023: those who left in 2022"),
        ("exit", "2023-12-31", ("too-early",), "those who left in 2023 may come back until the end of 2024"),
        ("exit", "2024-12-30", ("too-early",), "and a day before it is a day too early"),
        ("exit", "2024-12-31", ("moved-as-wanted",), "a year after the last exit of 2023"),
    ],
)
def test_2_3_for_2023_is_there_a_year_later_by_exit_than_by_measurement(
    verdict_on, names, as_of, codes, because
):
    known = at("2023", "70.0", published="2023-12-31")

    assert verdict_on(indicator_2_3(names), known, as_of=as_of).codes == codes, because


@pytest.mark.feature("F13", "F17")
@pytest.mark.parametrize("names", ["exit", "measurement"])
def test_the_months_of_2_3_are_never_put_together(verdict_on, names):
    """Twelve cohorts of a month are not the cohort of a year, whatever numerators they have."""
    known = months(None, "2023-M01", numerators=[70] * 24, denominators=[100] * 24)

    assert verdict_on(indicator_2_3(names), known, as_of="2024-12-31").codes == ("shorter-window",)


# --- all ways beside each other ------------------------------------------------------------


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("fields", "value", "because"),
    [
        (FLOW, 78, "1 + 2 + … + 12"),
        ({}, Decimal("6.5"), "78 / 12"),
        (STOCK, 12, "the last month's"),
        ({**FLOW, "basis": "unique-persons"}, None, "never put together"),
        (RUNNING, 12, "read as running totals they end with 12"),
    ],
)
def test_the_same_twelve_months_by_each_aggregation(fields, value, because):
    """Values 1 to 12 from January to December 2024."""
    known = months(range(1, 13), "2024-M01")
    made = window_value(count(**fields), known, start=ordinal("2024-M01"), end=ordinal("2024-M12"), length=12)

    assert made.value == value, because


# --- laws ----------------------------------------------------------------------------------

counts = st.integers(0, 10**6)


@pytest.mark.feature("F17")
@given(values=st.lists(counts, min_size=36, max_size=36), start=st.integers(0, 35), length=st.integers(1, 36))
def test_a_run_of_sums_is_the_growth_of_their_running_totals(values, start, length):
    """Whatever the run: over a year it is December's total."""
    first, end = ordinal("2022-M01") + start, ordinal("2022-M01") + min(start + length, 36) - 1
    run = {"start": first, "end": end, "length": end - first + 1}
    summed = window_value(count(**FLOW), months(values, "2022-M01"), **run)
    grown = window_value(count(**RUNNING), running("2022-M01", values), **run)

    assert grown.value == summed.value == sum(values[start : start + length])
    assert grown.observed_months == summed.observed_months


@pytest.mark.feature("F17")
@given(values=st.lists(counts, min_size=1, max_size=30), shuffled=st.randoms(use_true_random=False))
def test_what_each_month_has_of_its_own_gives_back_what_ran_up(values, shuffled):
    known = list(running("2022-M01", values))
    shuffled.shuffle(known)

    made = increments(count(**RUNNING), known)

    assert [made.value(row) for row in range(len(made))] == values


@pytest.mark.feature("F16", "F17")
@given(
    fields=st.sampled_from([FLOW, RUNNING, STOCK, {}]),
    values=st.lists(st.none() | counts | st.just("suppressed"), min_size=1, max_size=24),
    shuffled=st.randoms(use_true_random=False),
)
def test_the_order_in_which_figures_come_changes_no_window(fields, values, shuffled):
    known = list(months(values, "2022-M09"))
    mixed = list(known)
    shuffled.shuffle(mixed)
    indicator = count(total="120", **fields)

    def window(figures):
        return current_value(indicator, figures, choice=WindowChoice.ROLLING, as_of=dt.date(2024, 8, 31))

    assert window(mixed) == window(known)
    assert window(Observations(mixed).latest("1.1")) == window(known)


@pytest.mark.feature("F17")
@given(
    pairs=st.lists(st.tuples(st.integers(-500, 500), st.integers(1, 500)), min_size=12, max_size=12),
    places=st.integers(0, 3),
)
def test_a_numerator_reckoned_from_a_printed_value_is_off_by_no_more_than_its_slack(pairs, places):
    """However the months' means were rounded for print, the year's is within slack of the true one."""
    indicator = share(kind="mean", unit="dagar", baseline=baseline(total="40.0"))
    printed = [
        at(f"2024-M{month:02}", str(round(Decimal(above) / below, places)), denominator=below)
        for month, (above, below) in enumerate(pairs, 1)
    ]
    exact = months(
        None, "2024-M01", numerators=[one for one, _ in pairs], denominators=[one for _, one in pairs]
    )
    run = {"start": ordinal("2024-M01"), "end": ordinal("2024-M12"), "length": 12}
    told, true = (window_value(indicator, known, **run) for known in (printed, exact))

    assert told.value is not None
    assert true.value is not None
    assert abs(told.value - true.value) <= told.slack
