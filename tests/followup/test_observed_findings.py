"""Findings about the observations themselves is found with its place, and no verdict rests on it."""

import datetime as dt
import re
from decimal import Context, Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.errors import Finding, InvalidDocument
from paktmodel.followup import follow_up
from paktmodel.followup.quality.contradictions import contradiction_in, disagreement_in
from paktmodel.followup.quality.findings import issues_of, observation_findings
from paktmodel.followup.quality.issues import Periods
from paktmodel.followup.series.window import current_value
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations, read_csv, read_rows
from paktmodel.testing import (
    breakdown,
    cohort,
    count,
    definition,
    earlier_value,
    monthly,
    observation,
    observed,
    plan_with,
    share,
)
from paktmodel.vocabulary.messages.observation_issues import OBSERVATION_ISSUES
from paktmodel.vocabulary.words.followup import WindowChoice
from tests.support.series import FLOW, STOCK, UNIQUE

DAY = dt.date(2024, 8, 31)
SEXES = (breakdown(),)
RUNNING: dict[str, Any] = {"basis": "flow", "aggregation": "cumulative-over-year", "window": "period"}


def at(period, value=None, part="total", code="1.1", **fields):
    return observation(code, period, value=value, part=part, **fields)


def parts(period, total, women, men):
    told = zip(("total", "women", "men"), (total, women, men), strict=True)
    return [at(period, value, part) for part, value in told if value is not None]


def months(values, first="2024-M01", **fields):
    return monthly("1.1", first, values, **fields)


def found(indicator, *groups, as_of=DAY) -> list[Finding]:
    return list(observation_findings(plan_with(indicator), observed(*groups), as_of=as_of))


def told(*findings):
    """Codes with their places."""
    return {
        one.code: [f"{subject.code} {subject.part}".strip() for subject in one.subjects] for one in findings
    }


# --- whole and parts -----------------------------------------------------------------------


@pytest.mark.feature("F10", "H3")
def test_a_total_that_its_parts_do_not_make_is_found_with_its_place():
    """2.2 "581 | 338 | 243" adds exactly; 580 in May does not."""
    indicator = count(breakdowns=SEXES)
    wrong = found(indicator, parts("2024-M04", 581, 338, 243), parts("2024-M05", 580, 338, 243))

    assert told(*wrong) == {
        "parts-off-total-observed": ["1.1 total 2024-M05", "1.1 women 2024-M05", "1.1 men 2024-M05"]
    }
    assert wrong[0].severity == "error"
    assert (wrong[0].evidence["total"], wrong[0].evidence["sum"]) == (580, 581)
    assert wrong[0].text("sv") == (
        "delarna av indikator 1.1 ger inte totalen: maj 2024 (totalen 580, delarna tillsammans 581)"
    )


@pytest.mark.feature("F10")
@pytest.mark.parametrize(
    ("indicator", "figures", "codes", "because"),
    [
        (count(breakdowns=SEXES), ("9.3", "4.1", "5.1"), [], "2.1 as printed: rounding, 0.15 allows for 0.1"),
        (count(breakdowns=SEXES), ("9.4", "4.1", "5.0"), ["parts-off-total-observed"], "0.3 is more"),
        (
            count(breakdowns=SEXES),
            ("59", "54", "66"),
            ["part-above-total", "parts-off-total-observed"],
            "1.3 as printed: 120, and the men are more than everyone",
        ),
        (
            count(breakdowns=(breakdown("age:18-24", exhaustive=False),)),
            ("59", None, None),
            [],
            "a part may be less than the whole",
        ),
        (share(breakdowns=SEXES), ("72.4", "76.1", "66.5"), [], "1.2 as printed: between its parts"),
        (share(breakdowns=SEXES), ("76.2", "76.1", "66.5"), [], "76.15 may be both"),
        (share(breakdowns=SEXES), ("76.3", "76.1", "66.5"), ["share-outside-parts"], "76.25 cannot be 76.15"),
        (share(breakdowns=SEXES), ("66.3", "76.1", "66.5"), ["share-outside-parts"], "below both as well"),
        (share(breakdowns=SEXES), ("70.0", "70.0", "70.0"), [], "all alike"),
        (share(breakdowns=SEXES), ("100", "58.3", "41.8"), [], "shares of one whole, as rounding allows"),
        (
            share(breakdowns=(breakdown(exhaustive=False),)),
            ("90.0", "76.1", "66.5"),
            [],
            "there are others than women and men",
        ),
    ],
)
def test_whole_and_parts_are_held_against_each_other_as_their_kind_adds(indicator, figures, codes, because):
    known = parts("2024-M05", *figures)

    assert sorted(told(*found(indicator, known))) == codes, because


@pytest.mark.feature("F10")
def test_a_part_above_its_total_is_found_though_the_parts_do_not_exhaust_it():
    """Of 12 persons 13 cannot be young; 12 can."""
    indicator = count(breakdowns=(breakdown("age:18-24", exhaustive=False),))
    young = monthly("1.1", "2024-M01", [12, 13], part="age:18-24")

    assert told(*found(indicator, months([12, 12]), young)) == {
        "part-above-total": ["1.1 total 2024-M02", "1.1 age:18-24 2024-M02"]
    }


@pytest.mark.feature("F2", "F10")
@pytest.mark.parametrize(
    ("numerator", "denominator", "codes"),
    [(30, 50, []), (61, 70, ["part-counted-above-total"]), (30, 101, ["part-counted-above-total"])],
)
def test_a_share_counts_no_more_in_a_part_than_in_the_whole(numerator, denominator, codes):
    """Of 100 participants 60 are in work: among women no more than 60 are, and no more than 100 take part."""
    indicator = share(breakdowns=(breakdown("women", exhaustive=False),))
    whole = at("2024-M01", numerator=60, denominator=100)
    women = at("2024-M01", part="women", numerator=numerator, denominator=denominator)

    assert sorted(told(*found(indicator, whole, women))) == codes


@pytest.mark.feature("F10")
@pytest.mark.parametrize(
    ("period", "codes", "because"),
    [
        ("2024-M05", ["parts-off-total-observed"], "in a month persons are counted: 120 is not 54 + 67"),
        ("2023", [], "the mean of a year is rounded: 119.5…120.5 against 120…122"),
    ],
)
def test_a_printed_mean_of_whole_counts_is_rounded_and_a_count_is_not(period, codes, because):
    known = parts(period, 120, 54, 67)

    assert sorted(told(*found(count(breakdowns=SEXES), known))) == codes, because


@pytest.mark.feature("F10", "F17")
@pytest.mark.parametrize(
    ("dimension", "total", "codes", "because"),
    [
        ("area", 100, [], "who moves within the year is in two areas: 60 + 50 persons are 100"),
        ("area", 111, ["parts-off-total-observed"], "but everyone is in some area"),
        ("sex", 100, ["parts-off-total-observed"], "and nobody is counted as both women and men"),
    ],
)
def test_unique_persons_may_be_in_two_areas_in_a_year(dimension, total, codes, because):
    names = ("women", "men") if dimension == "sex" else ("area:north", "area:south")
    indicator = count(breakdowns=(breakdown(*names),), **UNIQUE)
    known = [at("2023", total), at("2023", 60, names[0]), at("2023", 50, names[1])]

    assert sorted(told(*found(indicator, known))) == codes, because


@pytest.mark.feature("J4")
@pytest.mark.parametrize("missing", [{"state": "suppressed"}, {"state": "not-applicable"}])
def test_a_hidden_part_contradicts_nothing(missing):
    """Of 12 there are 3 men; the women are hidden and not zero."""
    known = [at("2024-M01", 12), at("2024-M01", part="women", **missing), at("2024-M01", 3, "men")]

    assert found(count(breakdowns=SEXES), known) == []


@pytest.mark.feature("F9")
def test_a_value_of_a_part_that_can_hold_nothing_is_found():
    """4.2 "Ensamstående kvinnor med barn", row "Män"."""
    indicator = count(total="20", women="20", breakdowns=SEXES, structurally_empty=("men",))
    wrong = found(indicator, at("2024-M01", 3), at("2024-M01", 3, "women"), at("2024-M01", 1, "men"))

    assert told(*wrong) == {"observation-of-empty-part": ["1.1 men 2024-M01"]}
    assert wrong[0].severity == "warning"
    assert (
        wrong[0].text("sv")
        == "det finns värden för män av indikator 1.1, som inte kan ha några: januari 2024"
    )


# --- a figure by itself --------------------------------------------------------------------


ALONE: list[tuple[Any, dict[str, Any], list[str], str]] = [
    (share(), {"value": "100.0"}, [], "everyone"),
    (share(), {"value": "100.4"}, ["share-out-of-range-observed"], "100.35 at least"),
    (share(), {"value": "-0.1"}, ["share-out-of-range-observed"], "-0.05 at most"),
    (share(unit="promille"), {"value": "640"}, [], "640 of a thousand"),
    (share(unit="andel"), {"value": "0.65"}, [], "as a fraction"),
    (share(unit="andel"), {"value": "65"}, ["share-out-of-range-observed"], "65 times all"),
    (share(unit="unstated"), {"value": "650"}, [], "of what is not said"),
    (share(kind="rate", unit="per 1 000"), {"value": "1200"}, [], "a rate may be more than one each"),
    (count(), {"value": "-1"}, ["count-negative-observed"], "less than nobody"),
    (count(kind="unstated"), {"value": "-1"}, [], "a balance may be negative"),
    (share(), {"numerator": 0, "denominator": 0}, [], "nobody of nobody"),
    (share(), {"numerator": 3, "denominator": 3}, [], "all of them"),
    (share(), {"numerator": 4, "denominator": 3}, ["numerator-above-denominator"], "four of three"),
    (
        share(),
        {"numerator": -1, "denominator": 3},
        ["share-out-of-range-observed"],
        "less than none of three",
    ),
    (share(), {"numerator": 1, "denominator": -3}, ["count-negative-observed"], "of less than nobody"),
    (share(kind="mean", unit="dagar"), {"numerator": 90, "denominator": 3}, [], "30 days each"),
    (share(kind="mean", unit="dagar"), {"numerator": -90, "denominator": 3}, [], "early by 30 days each"),
    (share(kind="mean"), {"numerator": 90, "denominator": 0}, ["numerator-above-denominator"], "of nobody"),
    (share(), {"value": "66.7", "numerator": 2, "denominator": 3}, [], "66.67"),
    (
        share(),
        {"value": "66.6", "numerator": 2, "denominator": 3},
        ["value-disagrees-with-ratio"],
        "not 66.65",
    ),
    (
        share(),
        {"value": "0.67", "numerator": 2, "denominator": 3},
        ["value-disagrees-with-ratio"],
        "as a fraction",
    ),
    (
        share(unit="unstated"),
        {"value": "0.67", "numerator": 2, "denominator": 3},
        [],
        "the unit is not known",
    ),
    (
        share(kind="duration", statistic="median", unit="dagar"),
        {"value": "30", "numerator": 90, "denominator": 2},
        [],
        "a median is no ratio",
    ),
]


@pytest.mark.feature("F1", "F2", "H3")
@pytest.mark.parametrize(("indicator", "fields", "codes", "because"), ALONE)
def test_a_figure_that_cannot_be_is_found(indicator, fields, codes, because):
    """Apart from what its size against the baseline says, which is printed in per cent."""
    every = list(told(*found(indicator, at("2024-M05", **{"value": None, **fields}))))

    assert [code for code in every if code != "unit-slip-suspected"] == codes, because


# --- periods -------------------------------------------------------------------------------


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("indicator", "periods", "places", "because"),
    [
        (count(**FLOW), ["2023-T2", "2023-Q3"], ["2023-T2", "2023-Q3"], "May–August and July–September"),
        (count(**FLOW), ["2023-S1", "2023-T2"], ["2023-S1", "2023-T2"], "January–June and May–August"),
        (count(**FLOW), ["2023-T1", "2023-Q1"], [], "January–March lies in January–April"),
        (count(**FLOW), ["2023-S1", "2023-T1"], [], "January–April lies in January–June"),
        (count(**FLOW), ["2023", "2023-T2", "2023-M08"], [], "each lies in the one before"),
        (count(**FLOW), ["2023-T2", "2023-Q4"], [], "nothing in common"),
        (count(**STOCK), ["2023-T2", "2023-Q3"], [], "what is read on 31 August and on 30 September"),
    ],
)
def test_periods_of_which_neither_holds_the_other_are_found(indicator, periods, places, because):
    overlaps = [
        one for one in found(indicator, [at(one, 5) for one in periods]) if one.code == "periods-overlap"
    ]

    assert [subject.code for one in overlaps for subject in one.subjects] == [
        f"1.1 total {one}" for one in places
    ], because


def year_and(values, **fields):
    return [at("2023", **fields), *months(values, "2023-M01")]


ratio_months = monthly("1.1", "2023-M01", None, numerators=[1] * 11 + [90], denominators=[10] * 11 + [100])
DISAGREEING: list[tuple[Any, list[Observation], bool, str]] = [
    (count(**FLOW), year_and([5] * 12, value=60), False, "12 × 5"),
    (count(**FLOW), year_and([5] * 12, value=61), True, "one more than its months"),
    (count(**FLOW), year_and([5] * 11, value=61), False, "December is not there: nothing to compare"),
    (count(**FLOW), year_and([5] * 11 + ["suppressed"], value=61), False, "December is hidden"),
    (count(**FLOW), year_and(["5.0"] * 12, value="60.4"), False, "half a tenth each: 12 × 0.05 + 0.05"),
    (count(**FLOW), year_and(["5.0"] * 12, value="60.7"), True, "0.7 is more than 0.65"),
    (count(**FLOW), year_and([5] * 12, value=61, status="preliminary"), False, "expected to move"),
    (count(), year_and([130] * 11 + [119], value=129), False, "1549 / 12 = 129.08, printed 129"),
    (count(), year_and([130] * 12, value=129), True, "130 is no 129"),
    (count(**STOCK), year_and([5] * 11 + [7], value=7), False, "what December ended with"),
    (count(**STOCK), [at("2023", 8), at("2023-M12", 7)], True, "and needs no other month"),
    (count(**RUNNING), year_and(range(1, 13), value=12), False, "December's running total"),
    (count(**RUNNING), [at("2023-Q2", 8), at("2023-M06", 7)], True, "a quarter's is that of June"),
    (count(**UNIQUE), year_and([100] * 12, value=250), False, "between 100 and 1200 persons"),
    (count(**UNIQUE), year_and([100] * 11 + [120], value=110), True, "December alone had 120"),
    (count(**UNIQUE), year_and([1] * 12, value=13), True, "at most twelve came"),
    (share(), [at("2023", "47.9"), *ratio_months], True, "101 / 210 = 48.1"),
    (share(), [at("2023", "48.1"), *ratio_months], False, "ratio of sums, not the mean of ratios 16.7"),
    (
        share(basis="stock", window="unstated"),
        [at("2023", "47.9"), *ratio_months],
        False,
        "whether 2023 is its months together or its last day nobody says",
    ),
    (
        count(definitions=(definition("2", since="2023-07"),), **FLOW),
        year_and([5] * 12, value=90),
        False,
        "two definitions in one year",
    ),
    (count(**FLOW), [at("2023", 61), *monthly("1.1", "2023-Q1", [15] * 4)], True, "four quarters make 60"),
    (count(**FLOW), [at("2023-S1", 31), *months([5] * 6, "2023-M01")], True, "half a year of 30"),
    (count(**STOCK), [at("2023-M06", 31), at("2023-06-30", 30)], True, "a month's last day is the month"),
    (count(**STOCK), [at("2023-M06", 31), at("2023-06-29", 30)], False, "another day is not"),
    (
        count(kind="index", unit="index"),
        year_and([100] * 12, value=90),
        False,
        "an index is never put together",
    ),
]


@pytest.mark.feature("F17", "H3")
@pytest.mark.parametrize(("indicator", "known", "disagree", "because"), DISAGREEING)
def test_a_longer_period_that_its_shorter_ones_do_not_make_is_found(indicator, known, disagree, because):
    assert ("periods-disagree" in told(*found(indicator, known))) is disagree, because


@pytest.mark.feature("F12", "F17")
@pytest.mark.parametrize(
    ("known", "mixed", "because"),
    [
        ([months([5] * 12, "2023-M01"), monthly("1.1", "2024-Q1", [15, 15])], True, "2023 and 2024 differ"),
        ([months([5] * 14, "2023-M01"), monthly("1.1", "2023-Q1", [15] * 4)], False, "Q1 2024 is not over"),
        (
            [months([5] * 18, "2023-M01"), monthly("1.1", "2023-Q1", [15] * 4)],
            False,
            "all quarters have months",
        ),
        ([at("2020", 60), at("2021", 60), months([5] * 12, "2023-M01")], False, "years are whole windows"),
        ([months([5] * 12, "2023-M01")], False, "one length"),
    ],
)
def test_a_series_that_changes_its_lengths_is_noted(known, mixed, because):
    noted = [one for one in found(count(**FLOW), *known) if one.code == "frequencies-mixed"]

    assert bool(noted) is mixed, because
    for one in noted:
        assert (one.severity, [str(subject) for subject in one.subjects]) == ("info", ["indicator 1.1"])
        assert "januari–december 2023, men kvartal 1–2 2024" in one.text("sv")


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("indicator", "known", "places", "because"),
    [
        (count(**RUNNING), months([5, 9, 8, 12]), ["1.1 total 2024-M03"], "8 after 9"),
        (count(**RUNNING), months([5, 9, 9]), [], "a month may add nothing"),
        (count(**RUNNING), months([50, 60, 5], "2023-M11"), [], "January starts anew"),
        (count(**RUNNING), months([9, None, 8]), ["1.1 total 2024-M03"], "a gap between does not hide it"),
        (count(**FLOW), months([9, 8]), [], "a month may have less than the one before"),
        (
            share(aggregation="cumulative-over-year"),
            monthly("1.1", "2024-M01", None, numerators=[5, 4], denominators=[10, 20]),
            ["1.1 total 2024-M02"],
            "four have found work of whom five had",
        ),
        (count(kind="unstated", **RUNNING), months([5, -2]), [], "a balance may run down"),
    ],
)
def test_a_running_total_that_falls_is_found(indicator, known, places, because):
    assert told(*found(indicator, known)).get("cumulative-decreases", []) == places, because


# --- time ----------------------------------------------------------------------------------


@pytest.mark.feature("F13", "F16")
@pytest.mark.parametrize(
    ("indicator", "one", "code", "because"),
    [
        (
            count(),
            at("2024-M05", 5, published="2024-05-30"),
            "observation-before-possible",
            "May is not over",
        ),
        (count(), at("2024-M05", 5, published="2024-05-31"), None, "on its last day it may be"),
        (
            count(),
            at("2042-M05", 5, published="2024-05-31"),
            "observation-before-possible",
            "a misprinted year",
        ),
        (
            count(cohort=cohort("P90D")),
            at("2024-M05", 5, published="2024-08-28"),
            "observation-before-possible",
            "31 May and 90 days are 29 August",
        ),
        (count(cohort=cohort("P90D")), at("2024-M05", 5, published="2024-08-29"), None, "on the very day"),
        (count(), at("2024-M09", 5), "observation-in-future", "September is not over on 31 August"),
        (count(), at("2024-M09", 5, published="2024-10-15"), "observation-in-future", "nor told yet"),
        (count(), at("2024-M08", 5), None, "August is"),
        (count(), at("2024-M08", 5, published="2024-09-15"), None, "told later, as figures are"),
        (
            count(),
            at("2024", state="pending", published="2024-01-31"),
            None,
            "that it is waited for is no figure",
        ),
    ],
)
def test_a_figure_of_a_time_that_is_not_over_is_found(indicator, one, code, because):
    assert list(told(*found(indicator, one))) == ([] if code is None else [code]), because


@pytest.mark.feature("F13", "F16", "H3")
@pytest.mark.parametrize("published", [None, "2024-01-15"])
def test_no_verdict_rests_on_a_figure_of_the_future(verdict_on, published):
    """A forecast of 900 for 2024, told in January, is no outcome on 2024-08-31."""
    future = [at("2024", 900, published=published), at("2024-M09", 900, published=published)]
    known = months([130] * 12, "2023-M09")

    assert verdict_on(count(total="120"), known, future) == verdict_on(count(total="120"), known)


@pytest.mark.feature("F16")
def test_series_that_begin_before_their_baseline_are_noted_once():
    """2022 is the baseline; 2021 of 1.1 and of the women of 1.2 is used by no verdict, 2022 may be."""
    plan = plan_with(count("1.1"), count("1.2", breakdowns=SEXES), count("1.3"))
    rows = observed(
        at("2021", 5),
        at("2021-M12", 5, "women", "1.2"),
        at("2022-M01", 5, code="1.2"),
        at("2022-M01", 5, code="1.3"),
    )
    noted = [
        one for one in observation_findings(plan, rows, as_of=DAY) if one.code == "observation-before-plan"
    ]

    assert [[str(subject) for subject in one.subjects] for one in noted] == [
        ["indicator 1.1", "indicator 1.2, women"]
    ]
    assert noted[0].severity == "info"


@pytest.mark.feature("F16", "I4")
def test_strays_are_found_beside_the_rest_and_never_looked_into():
    """Of no indicator of the plan, or of a part it is not divided into: negative or not."""
    rows = observed(at("2024-M01", -5, code="9.9"), at("2024-M01", -5, "age:18-24"), at("2024-M02", -5))
    plan = plan_with(count(breakdowns=SEXES))

    assert [one.code for one in observation_findings(plan, rows, as_of=DAY)] == [
        "observation-of-no-part",
        "count-negative-observed",
        "observation-of-no-indicator",
    ]


@pytest.mark.feature("F16")
def test_what_was_corrected_is_doubted_only_while_it_stood():
    """580 in February, 581 in July."""
    rows = [
        at("2024-M01", 580, published="2024-02-15"),
        at("2024-M01", 581, published="2024-07-15", status="revised"),
        at("2024-M01", 338, "women"),
        at("2024-M01", 243, "men"),
    ]
    indicator = count(breakdowns=SEXES)

    assert list(told(*found(indicator, rows, as_of=dt.date(2024, 7, 14)))) == ["parts-off-total-observed"]
    assert found(indicator, rows, as_of=dt.date(2024, 7, 15)) == []


# --- what it means for a verdict -----------------------------------------------------------


def against(indicator, known, how=contradiction_in, *, part="total", choice=WindowChoice.ROLLING):
    """The reason that speaks against a part's window, if there is one."""
    rows = observed(known)
    seen = {each: rows.latest(indicator.code, each) for each in indicator.parts}
    current = current_value(indicator, seen[Part.read(part)], choice=choice, as_of=DAY)
    return how(indicator, Part.read(part), current, issues_of(indicator, seen))


WHOLE = [*months([12] * 12, "2023-M09"), *months([7] * 12, "2023-M09", part="women")]


@pytest.mark.feature("F10", "H3", "H4")
@pytest.mark.parametrize(
    ("men", "contradict", "because"),
    [
        ([5] * 12, [], "7 + 5 = 12 in every month"),
        ([5] * 5 + [4] + [5] * 6, ["total", "women", "men"], "in February 7 + 4 = 11: which is wrong?"),
        ([5] * 11 + ["suppressed"], [], "what is hidden may be 5"),
    ],
)
def test_figures_at_odds_within_the_window_are_judged_with_a_remark(men, contradict, because):
    """Each figure is possible by itself, so that it is judged; that they do not add up is said."""
    indicator = count(breakdowns=SEXES, **FLOW)
    known = [*WHOLE, *months(men, "2023-M09", part="men")]
    reasons = {
        part: against(indicator, known, disagreement_in, part=part) for part in ("total", "women", "men")
    }

    assert [part for part, reason in reasons.items() if reason is not None] == contradict, because
    assert not any(against(indicator, known, part=part) for part in reasons), because
    for reason in filter(None, reasons.values()):
        assert reason.code == "figures-disagree"
        assert reason.text("sv") == "uppgifterna för februari 2024 stämmer inte inbördes"
        assert reason.text("en") == "the figures for February 2024 do not agree with one another"


@pytest.mark.feature("F10", "H3")
def test_a_part_above_its_total_leaves_nothing_to_judge():
    """In February 13 women of 12 in all: one of the two is wrong, and nobody knows which."""
    indicator = count(breakdowns=SEXES, **FLOW)
    women = [7] * 5 + [13] + [7] * 6
    known = [*months([12] * 12, "2023-M09"), *months(women, "2023-M09", part="women")]
    reasons = {part: against(indicator, known, part=part) for part in ("total", "women")}

    assert [reason and reason.code for reason in reasons.values()] == ["figures-contradict"] * 2
    assert reasons["women"].text("sv") == "uppgifterna för februari 2024 kan inte stämma"
    assert reasons["women"].text("en") == "the figures for February 2024 cannot be right"


@pytest.mark.feature("F10", "I2")
def test_a_count_printed_as_a_share_is_not_held_to_the_sums_of_a_count():
    """Indicator 1.3 prints 59 between 54 and 66 (AMN-2023-00174, table 2), and goes on like that."""
    indicator = count("1.3", total="59", women="54", men="66", breakdowns=SEXES, basis="unstated")
    known = [at("2023", 57), at("2023", 52, part="women"), at("2023", 64, part="men")]

    assert not any(against(indicator, known, part=part) for part in ("total", "women", "men"))


@pytest.mark.feature("F10", "F17")
@pytest.mark.parametrize(
    ("indicator", "known", "contradict", "because"),
    [
        (
            count(**FLOW),
            [at("2023-M08", -1), *months([5] * 12, "2023-M09")],
            False,
            "August lies before the window",
        ),
        (count(**FLOW), [at("2023-M09", -1), *months([5] * 11, "2023-M10")], True, "September lies in it"),
        (count(**FLOW), [at("2023", 60), at("2023-M05", -1)], False, "the year is judged, not its May"),
        (count(**FLOW), [at("2023", -1), at("2023-M05", 5)], True, "the year itself"),
        (
            count(period="2023-M08", **STOCK),
            [at("2024-M07", -1), at("2024-M08", 5)],
            False,
            "of a stock only the last month counts",
        ),
        (count(**STOCK), [at("2024-08-31", -1)], True, "read on the day that stands for the month"),
        (
            count(**RUNNING),
            [at("2023-M08", -1), at("2023-M12", 60), at("2024-M08", 40)],
            True,
            "what had run up before the window is in it",
        ),
        (
            count(**RUNNING),
            [at("2023-M08", 30), at("2023-M12", 60), at("2024-M03", -1), at("2024-M08", 40)],
            False,
            "March is not needed",
        ),
        (count(**RUNNING), [at("2023-M12", -1)], True, "December's total is the year's"),
        (count(**RUNNING), months([9, 8]), False, "a running total that falls may be a correction"),
        (share(), [at("2023", "65.0", numerator=165, denominator=100)], True, "165 of 100"),
        (share(), [at("2023", "65.0", numerator=65, denominator=100)], False, "65 of 100"),
    ],
)
def test_only_figures_that_the_window_rests_on_speak_against_it(indicator, known, contradict, because):
    assert (against(indicator, known) is not None) is contradict, because


@pytest.mark.feature("F10", "F17")
@pytest.mark.parametrize(
    ("indicator", "known", "because"),
    [
        (count(**FLOW), year_and([5] * 12, value=61), "61 against its own months, 60"),
        (share(), [at("2023", "65.0", numerator=70, denominator=100)], "65.0 or 70?"),
    ],
)
def test_what_is_told_twice_and_differently_is_judged_with_a_remark(indicator, known, because):
    assert against(indicator, known) is None, because
    assert against(indicator, known, disagreement_in).code == "figures-disagree", because


# --- the door ------------------------------------------------------------------------------


@pytest.mark.feature("I4")
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("indicator,period,value\n1.1,2024-M01,5\n1.1,2024-M01,5\n", [(3, "observation-repeated")]),
        ("indicator,period,value\n1.1,2024-M01,NaN\n1.1,2024-M02,Infinity\n", [(2, None), (3, None)]),
        ("indicator,period,part,value\n1.1,2024-M01,barn,5\n", [(2, "part-shape")]),
        ("indicator,period,value\n1.1,2024-M13,5\n", [(2, "period-shape")]),
    ],
)
def test_repeated_and_impossible_cells_are_refused_with_their_line(text, expected):
    with pytest.raises(InvalidDocument) as refused:
        read_csv(text, plan_with(count()))

    assert [one.line for one in refused.value.findings] == [line for line, _ in expected]
    for one, (_, code) in zip(refused.value.findings, expected, strict=True):
        assert code in (None, one.code)


@pytest.mark.feature("I4")
@pytest.mark.parametrize("bad", [float("nan"), float("inf"), Decimal("NaN"), "NaN"])
def test_rows_with_no_number_are_refused_with_their_place(bad):
    rows = [
        {"indicator": "1.1", "period": "2024-M01", "value": "5"},
        {"indicator": "1.1", "period": "2024-M02", "value": bad},
        {"indicator": "1.1", "period": "2024-M01", "value": "6"},
    ]
    with pytest.raises(InvalidDocument) as refused:
        read_rows(rows, plan_with(count()))

    assert refused.value.findings[0].path.startswith("$[1]")


# --- how it reads --------------------------------------------------------------------------


EVERYTHING = [
    *parts("2023-M01", 59, 54, 66),
    at("2023-M02", -1),
    *[at(period, 3) for period in ("2021", "2023-T2", "2023-Q3", "2042-M01")],
    at("2024-M07", 3, published="2024-07-01"),
    *[at(period, value, "kind:empty") for period, value in (("2023-M01", 1),)],
    at("2023-S2", 4),
    *months([1] * 6, "2023-M07"),
    *[
        at("2023-M05", value, part, "1.2")
        for value, part in (("80.0", "total"), ("70.0", "women"), ("60.0", "men"))
    ],
    at("2023-M06", "101.0", code="1.2"),
    at("2023-M07", None, code="1.2", numerator=4, denominator=3),
    at("2023-M08", "50.0", code="1.2", numerator=2, denominator=3),
    *monthly("1.3", "2023-M01", [9, 8, 7]),
    *monthly("1.4", "2023-M01", [5] * 12),
    *monthly("1.4", "2024-Q1", [15, 15]),
    at("2024-M01", 5, code="9.9"),
    at("2024-M01", 5, "age:18-24"),
    at("2023-M04", 9, code="1.3", definition="3"),
]


OURS = {
    "count-negative-observed",
    "cumulative-decreases",
    "frequencies-mixed",
    "numerator-above-denominator",
    "observation-before-plan",
    "observation-before-possible",
    "observation-in-future",
    "observation-of-empty-part",
    "observation-of-no-definition",
    "observation-of-no-indicator",
    "observation-of-no-part",
    "part-above-total",
    "parts-off-total-observed",
    "periods-disagree",
    "periods-overlap",
    "share-out-of-range-observed",
    "share-outside-parts",
    "value-differs-from-print",
    "value-disagrees-with-ratio",
}


@pytest.mark.feature("H4", "I4", "O1")
def test_every_finding_can_be_provoked_and_reads_in_both_languages():
    """One row of each fault; a sentence that no case reaches is a sentence that nobody has read."""
    empty = Part("kind", "empty")
    indicators = (
        count("1.1", breakdowns=(breakdown(), breakdown(empty)), structurally_empty=(empty,), **FLOW),
        share("1.2", breakdowns=SEXES),
        count("1.3", **RUNNING),
        count("1.4", earlier=(earlier_value("2023-M01", "6"),), **FLOW),
    )
    findings = list(observation_findings(plan_with(*indicators), observed(EVERYTHING), as_of=DAY))

    assert {one.code for one in findings} == OURS
    assert set(OBSERVATION_ISSUES) >= OURS
    for one in findings:
        swedish, english = one.text("sv"), one.text("en")
        assert swedish != english
        for said in (swedish, english):
            assert not re.search(r"[‹›{}]|None|Decimal|  |\bE[+-]?\d", said)
        assert not re.search(
            r"\d\.\d(?!\d*\b)", swedish.replace("1.1", "").replace("1.2", "").replace("1.3", "")
        )


@pytest.mark.feature("H4")
def test_many_periods_are_told_by_their_stretches():
    every_other = [Period.of_month(Period("2023-M01").first_month + place) for place in range(0, 20, 2)]

    assert Periods(months_ for months_ in Period("2023").split("M")).label("sv") == "januari–december 2023"
    assert Periods(every_other).label("sv").endswith("september 2023 och 5 till")
    assert Periods(every_other).label("en").endswith("September 2023 and 5 more")


# --- laws ----------------------------------------------------------------------------------

few = st.integers(0, 40)


@st.composite
def true_counts(draw):
    """Whole counts of women and men for two years, and all that can truly be told of them."""
    rows: list[Observation] = []
    women, men = (draw(st.lists(few, min_size=24, max_size=24)) for _ in range(2))
    employed = [
        (draw(st.integers(0, one)), draw(st.integers(0, two))) for one, two in zip(women, men, strict=True)
    ]
    told_in_months = draw(st.booleans())
    places = draw(st.integers(0, 2))
    by_part = {"total": [one + two for one, two in zip(women, men, strict=True)], "women": women, "men": men}
    above = {
        "total": [sum(pair) for pair in employed],
        "women": [one for one, _ in employed],
        "men": [two for _, two in employed],
    }
    for part, values in by_part.items():
        so_far = 0
        for place, value in enumerate(values):
            month = Period.of_month(Period("2022-M09").first_month + place)
            so_far = value + (so_far if month.first_month % 12 else 0)
            if month.start.year > 2022:  # what had run up by September 2022 is not known
                rows.append(at(month, so_far, part, "1.3"))
            rows.append(at(month, value, part, "1.1"))
            if value:
                rounded = round(Decimal(100 * above[part][place]) / value, places)
                by_value = {"value": str(rounded)} if draw(st.booleans()) else {}
                rows.append(
                    at(
                        month,
                        **{"value": None, **by_value},
                        part=part,
                        code="1.2",
                        numerator=above[part][place],
                        denominator=value,
                    )
                )
        if told_in_months:
            whole = values[4:16]
            rows.append(at("2023", sum(whole), part, "1.1"))
            rows += [
                at(f"2023-Q{one + 1}", sum(whole[3 * one : 3 * one + 3]), part, "1.1") for one in range(4)
            ]
            rows.append(at("2023", sum(whole), part, "1.3"))
            rows.append(at("2023", str(round(Decimal(sum(whole)) / 12, places)), part, "1.4"))
            rows += [
                at(Period.of_month(Period("2023-M01").first_month + place), value, part, "1.4")
                for place, value in enumerate(whole)
            ]
    return rows


PLAN = plan_with(
    count("1.1", breakdowns=SEXES, **FLOW),
    share("1.2", breakdowns=SEXES),
    count("1.3", breakdowns=SEXES, **RUNNING),
    count("1.4", breakdowns=SEXES),
)


@pytest.mark.feature("F10", "F17")
@given(rows=true_counts())
def test_what_is_reckoned_from_true_counts_is_never_doubted(rows):
    """However they are put together and rounded: by month, quarter, year, part, ratio and running total."""
    assert [str(one) for one in observation_findings(PLAN, observed(rows), as_of=DAY)] == []


@st.composite
def doubtful_rows(draw):
    """Figures at odds with each other in any way, months and longer periods, in any order."""
    periods = st.sampled_from(
        ["2021", "2023", "2023-S1", "2023-T2", "2023-Q3", "2024-M03", "2024-M04", "2024-M12"]
    )
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["1.1", "1.2", "1.3", "9.9"]),
                periods,
                st.sampled_from(["total", "women", "men"]),
            ),
            min_size=1,
            max_size=25,
            unique=True,
        )
    )
    rows = []
    for code, period, part in keys:
        pair = {"numerator": draw(few), "denominator": draw(few)} if draw(st.booleans()) else {}
        value = draw(st.integers(-5, 120).map(str)) if not pair or draw(st.booleans()) else None
        rows.append(at(period, value, part, code, **pair))
    return draw(st.permutations(rows))


@pytest.mark.feature("F16", "I4")
@given(rows=doubtful_rows())
def test_the_order_of_the_rows_changes_no_finding_and_nothing_is_raised(rows):
    def findings(given_rows):
        return list(observation_findings(PLAN, Observations(given_rows), as_of=DAY))

    shuffled = findings(rows)
    assert shuffled == findings(sorted(rows, key=repr))
    assert all(one.text("sv") and one.text("en") for one in shuffled)


@pytest.mark.feature("I4")
@given(rows=doubtful_rows(), digits=st.integers(1, 3))
def test_a_hosts_decimal_context_changes_no_finding(rows, digits):
    store = Observations(rows)
    usual = list(observation_findings(PLAN, store, as_of=DAY))
    with localcontext(Context(prec=digits)):
        assert list(observation_findings(PLAN, store, as_of=DAY)) == usual


@pytest.mark.feature("F16", "I4")
@given(rows=doubtful_rows())
def test_observations_of_another_indicator_change_nothing(rows):
    """Indicators do not touch each other: of 1.1 the same is found and judged with and without the rest."""
    together = Observations(rows)
    alone = together.of("1.1")

    def of_1_1(store):
        return [
            one
            for one in observation_findings(PLAN, store, as_of=DAY)
            if one.evidence.get("indicator") == "1.1"
        ]

    assert of_1_1(alone) == of_1_1(together)
    merged = alone.merged(Observations(one for one in rows if one.indicator != "1.1"))
    first, then = (follow_up(PLAN, store, as_of=DAY).indicators["1.1"].verdicts for store in (alone, merged))
    assert first == then
