"""Targets: the line before the date, the value at it.

"i slutet av mandatperioden ska andelen vuxna biståndsmottagare inte överstiga en procent av
befolkningen" (AMN-2023-00174). The paper gives the date in words; these plans supply the day.
"Linear counts whole months (the month that holds a day counts) from last month to last month": from
December 2022 to December 2026 they are 48, of which 20 have gone in August 2024, and 28 remain.
"""

import datetime as dt
import itertools
from decimal import Decimal
from typing import Any

import pytest

from paktmodel.followup import follow_up
from paktmodel.testing import (
    aim,
    bands,
    count,
    goal,
    judgement_rule,
    monthly,
    observation,
    observed,
    plan_with,
    relative,
    reporting_rule,
    share,
    source,
    target,
)

AT_MOST_ONE: dict[str, Any] = {"operator": "at-most", "unit": "procent", "dated_by": source("KF 2022-10-31")}
STOCK: dict[str, Any] = {"basis": "stock", "window": "last-day"}
STEP = (judgement_rule("sprang", below=None, above=None, path="step"),)


def recipients(*, baseline="2.0", aggregation="latest", **fields):
    """The share of adults with assistance, on the last day of each month."""
    told = {**STOCK, "aggregation": aggregation, "direction": "decrease", "total": baseline}
    return share(**{**told, "targets": (target("1", **AT_MOST_ONE),), **fields})


def month(numerator, denominator=1000, period="2024-M08"):
    return observation("1.1", period, numerator=numerator, denominator=denominator)


# --- before the date ----------------------------------------------------------------------


BEFORE = [
    (15, "on-track", "1.5 is below the line: 2.0 − 1.0 × 20 / 48 = 1.583"),
    (16, "behind", "1.6 is above 1.583"),
    (20, "behind", "where it began"),
    (25, "behind", "worse than where it began"),
    (10, "already-met", "10 of 1000 is one per cent, and at most includes it"),
    (9, "already-met", "0.9 per cent, two years early"),
    (0, "already-met", "nobody at all"),
]


@pytest.mark.feature("F6", "H1")
@pytest.mark.parametrize(("numerator", "standing", "because"), BEFORE)
def test_before_its_date_a_target_is_compared_with_the_straight_path(
    verdict_on, numerator, standing, because
):
    verdict = verdict_on(recipients(), month(numerator))

    assert verdict.target.status == standing, because
    assert verdict.rules.path.id == "preset"


@pytest.mark.feature("H1", "K2", "H4")
@pytest.mark.parametrize(
    ("numerator", "pace", "because"),
    [
        (16, "-0.0214", "(1 − 1.6) / 28 months"),
        (15, "-0.0179", "(1 − 1.5) / 28 months"),
        (38, "-0.1000", "(1 − 3.8) / 28 months"),
    ],
)
def test_the_required_pace_per_remaining_month_is_shown(verdict_on, numerator, pace, because):
    reading = verdict_on(recipients(), month(numerator)).targets[0]

    assert round(reading.pace, 4) == Decimal(pace), because
    assert round(reading.expected, 3) == Decimal("1.583"), "2.0 − 20 / 48"
    assert reading.value == Decimal(numerator) / 10


@pytest.mark.feature("K2")
def test_a_target_that_is_met_requires_no_pace(verdict_on):
    assert verdict_on(recipients(), month(9)).targets[0].pace is None


UPWARDS = [
    ("at-least", 632, "on-track", "61.8 + 3.2 × 20 / 48 = 63.133, and 63.2 is above"),
    ("at-least", 630, "behind", "63.0 is below 63.133"),
    ("at-least", 650, "already-met", "at least includes 65"),
    ("above", 650, "on-track", "65 itself is not above 65, but well on the way"),
    ("above", 651, "already-met", "65.1"),
    ("at-most", 650, "already-met", "at most includes 65"),
    ("below", 650, "behind", "65 is not below 65, and the line began at 61.8"),
    ("below", 649, "already-met", "64.9"),
]


@pytest.mark.feature("F6", "H1")
@pytest.mark.parametrize(("operator", "numerator", "standing", "because"), UPWARDS)
def test_each_operator_has_its_own_side(verdict_on, operator, numerator, standing, because):
    """From 61.8 to 65 per cent at the end of 2026."""
    indicator = recipients(baseline="61.8", targets=(target("65", operator=operator),), direction="increase")

    assert verdict_on(indicator, month(numerator)).target.status == standing, because


@pytest.mark.feature("H1", "H4")
@pytest.mark.parametrize(
    ("numerator", "linear", "step", "because"),
    [
        (19, "behind", "on-track", "1.9: above 1.583, but below the 2.0 that holds until the day"),
        (21, "behind", "behind", "2.1 is worse than where it began"),
        (10, "already-met", "already-met", "met is met on any path"),
    ],
)
def test_a_rule_may_ask_for_a_step_on_the_last_day(verdict_on, numerator, linear, step, because):
    straight = verdict_on(recipients(), month(numerator))
    stepped = verdict_on(recipients(), month(numerator), arguments=STEP)

    assert (straight.target.status, stepped.target.status) == (linear, step), because
    assert stepped.rules.path.id == "sprang"


@pytest.mark.feature("F6")
def test_a_rounded_value_that_may_be_above_the_target_is_met_and_noted(verdict_on):
    """1.0 may be 1.04, and "the published value decides": already met, with the note `within-rounding`."""
    target = verdict_on(recipients(), observation("1.1", "2024-M08", value="1.0")).target

    assert target.status == "already-met"
    assert [one.code for one in target.reasons] == ["target-already-met", "within-rounding"]


@pytest.mark.feature("H1", "H3", "K2")
def test_without_a_baseline_there_is_no_line_but_a_required_pace(verdict_on):
    """(1 − 1.56) / 28 = −0.02 a month; the goal of the paper has no indicator and no baseline.

    "`not-yet-met`: as_of < d, does not hold, no line (no baseline, no milestone passed)", with the pace.
    """
    verdict = verdict_on(recipients(baseline=None, women="2.2", men="1.8"), month(156, 10000))
    reading = verdict.targets[0]

    assert (verdict.target.status, reading.expected) == ("not-yet-met", None)
    assert [one.code for one in reading.reasons] == ["target-not-yet-met"]
    assert reading.pace == Decimal("-0.02")
    assert "; en ändring med −0,02 per månad krävs" in reading.text("sv")


@pytest.mark.feature("F6", "H4")
@pytest.mark.parametrize(
    ("fields", "codes", "because"),
    [
        (
            {"on": None, "words": "i slutet av mandatperioden"},
            ["target-date-in-words"],
            "nobody supplied a day",
        ),
        ({"on": None}, ["target-undated"], "not even words"),
        ({"unit": "personer"}, ["target-unit-differs"], "persons against per cent"),
    ],
)
def test_a_target_that_cannot_be_compared_with_the_value_says_why(verdict_on, fields, codes, because):
    indicator = recipients(targets=(target("1", **{**AT_MOST_ONE, **fields}),))
    verdict = verdict_on(indicator, month(9))

    assert verdict.target.status == "not-assessable"
    assert [one.code for one in verdict.targets[0].reasons] == codes, because
    assert verdict.change.status == "improved", "the other axis stands"


@pytest.mark.feature("F6", "H3")
@pytest.mark.parametrize(
    ("observations", "code"),
    [((), "no-value-given"), ([observation("1.1", "2024-M08", state="suppressed")], "suppressed")],
)
def test_before_the_date_a_missing_value_says_why(verdict_on, observations, code):
    verdict = verdict_on(recipients(), observations)

    assert verdict.target.status == "not-assessable"
    assert [one.code for one in verdict.targets[0].reasons] == [code]


@pytest.mark.feature("F7")
def test_an_indicator_without_a_target_has_none(verdict_on):
    """ "14 of 15 indicators have a direction, none a numeric target"."""
    assert verdict_on(share(total="61.8"), month(650)).target is None


# --- on the date and after it -------------------------------------------------------------


AT_THE_DATE = [
    ("at-most", 2480, "met", "2480 of 248 000 is one per cent, and at most includes it"),
    ("at-most", 2481, "missed", "2481 is not"),
    ("at-most", 2479, "met", "one fewer"),
    ("below", 2480, "missed", "one per cent is not below one per cent"),
    ("below", 2479, "met", "one fewer is"),
    ("at-least", 2480, "met", "inclusive on that side, too"),
    ("at-least", 2479, "missed", "one short"),
    ("above", 2480, "missed", "equal is not above"),
    ("above", 2481, "met", "one more is"),
]


@pytest.mark.feature("F2", "F6")
@pytest.mark.parametrize("as_of", ["2026-12-31", "2027-03-15"])
@pytest.mark.parametrize(("operator", "numerator", "standing", "because"), AT_THE_DATE)
def test_at_its_date_a_target_is_met_or_missed_by_the_exact_value(
    verdict_on, as_of, operator, numerator, standing, because
):
    indicator = recipients(targets=(target("1", **{**AT_MOST_ONE, "operator": operator}),))
    verdict = verdict_on(indicator, month(numerator, 248_000, "2026-M12"), as_of=as_of)

    assert verdict.target.status == standing, because


@pytest.mark.feature("F2", "F6")
@pytest.mark.parametrize("numerator", [1, 2, 1000])
@pytest.mark.parametrize(("operator", "standing"), [("above", "met"), ("at-most", "missed")])
def test_a_quotient_without_end_is_compared_with_the_target_exactly(
    verdict_on, numerator, operator, standing
):
    """A third is more than 33.333… cut off after 34 digits; its quotient, rounded to 34 digits, is not."""
    third = "33." + "3" * 32
    indicator = recipients(baseline="50", targets=(target(third, operator=operator),))
    value = month(numerator, 3 * numerator, "2026-M12")

    assert verdict_on(indicator, value, as_of="2026-12-31").target.status == standing


ROUNDED = [
    ("1.0", "met", True, "0.95 … 1.05 lies on both sides of 1"),
    ("0.9", "met", False, "0.85 … 0.95 lies below"),
    ("1.1", "missed", False, "1.05 … 1.15 lies above"),
    ("1", "met", True, "0.5 … 1.5"),
    ("1.00", "met", True, "0.995 … 1.005"),
    ("0.99", "met", False, "0.985 … 0.995"),
]


@pytest.mark.feature("F6")
@pytest.mark.parametrize(("value", "standing", "noted", "because"), ROUNDED)
def test_a_rounded_figure_that_straddles_the_target_is_noted(verdict_on, value, standing, noted, because):
    """ "If value ± slack lies on both sides, note `within-rounding`, never another status." """
    verdict = verdict_on(recipients(), observation("1.1", "2026-M12", value=value), as_of="2027-02-01")

    assert verdict.target.status == standing, because
    assert ("within-rounding" in [one.code for one in verdict.targets[0].reasons]) is noted, because


WAITING = [
    ("2026-12-31", (), "awaiting-value", "an on day is tested on that day"),
    ("2027-12-30", (), "awaiting-value", "no whole year, which is the baseline's length, has gone"),
    ("2027-12-31", (), "not-reported", "one whole period of that length has gone since"),
    ("2027-01-20", [month(9, period="2027-01-15")], "not-reported", "a stock's later value is of any length"),
    ("2027-06-30", [month(9, period="2027-M01")], "not-reported", "January is not the value at the date"),
    ("2027-06-30", [month(9, period="2026-M11")], "awaiting-value", "nor is November"),
    (
        "2026-12-30",
        [month(9, period="2026-M11")],
        "already-met",
        "the day before, the target still lies ahead",
    ),
    ("2027-01-31", [month(9, period="2026-M12")], "met", "December's value is the value at the date"),
    ("2027-01-31", [month(9, period="2026-12-31")], "met", "so is the day's own"),
]


@pytest.mark.feature("F6", "F13")
@pytest.mark.parametrize(("as_of", "observations", "standing", "because"), WAITING)
def test_after_its_date_a_target_waits_for_the_value_at_the_date(
    verdict_on, as_of, observations, standing, because
):
    verdict = verdict_on(recipients(), observations, as_of=as_of, reporting=())

    assert verdict.target.status == standing, because


@pytest.mark.feature("F6", "F13")
@pytest.mark.parametrize(
    ("as_of", "standing"), [("2027-01-10", "awaiting-value"), ("2027-01-11", "not-reported")]
)
def test_a_value_is_not_reported_once_its_report_is_overdue(verdict_on, as_of, standing):
    """ "The first possible date is reached, and … the due day has passed": ten days after 31 December."""
    report = reporting_rule(due_after="P10D")

    assert (
        verdict_on(recipients(), as_of=as_of, reporting=(report,), jurisdiction="us").target.status
        == standing
    )


@pytest.mark.feature("F6", "F13")
def test_a_value_with_a_delay_is_awaited_until_it_can_exist(verdict_on):
    """31 December + 60 days = 1 March 2027."""
    indicator = recipients(publication_delay="P60D")
    december = observation("1.1", "2026-M12", numerator=9, denominator=1000, published="2027-01-15")

    assert verdict_on(indicator, december, as_of="2027-02-28").target.status == "awaiting-value"
    assert verdict_on(indicator, december, as_of="2027-03-01").target.status == "met"


def flow(kind, value):
    basis = {
        "flow": ("flow", "sum"),
        "unique": ("unique-persons", "not-additive"),
        "unstated": ("unstated",) * 2,
    }
    counted, added = basis[kind]
    window = "unstated" if kind == "unstated" else "period"
    ceiling = target(value, operator="at-most", unit="personer")
    return count(
        total="1000",
        basis=counted,
        aggregation=added,
        window=window,
        direction="decrease",
        targets=(ceiling,),
    )


@pytest.mark.feature("F6", "F17")
@pytest.mark.parametrize(
    ("kind", "observations", "standing", "because"),
    [
        (
            "flow",
            [observation("1.1", "2026", value="900")],
            "met",
            "the year 2026, as the baseline is a year",
        ),
        ("flow", monthly("1.1", "2026-M01", [75] * 12), "met", "12 × 75 = 900"),
        ("flow", monthly("1.1", "2026-M01", [76] * 12), "missed", "12 × 76 = 912"),
        (
            "flow",
            monthly("1.1", "2026-M02", [80] * 11),
            "awaiting-value",
            "December's 80 is no year's figure, and neither are eleven months",
        ),
        ("unique", [observation("1.1", "2026", value="901")], "missed", "901 against at most 900"),
        (
            "unique",
            monthly("1.1", "2026-M01", [80] * 12),
            "awaiting-value",
            "persons of a month against persons of a year",
        ),
        (
            "unstated",
            monthly("1.1", "2026-M01", [80] * 12),
            "awaiting-value",
            "1.6 and 2.2: months may repeat persons, only a year is compared",
        ),
    ],
)
def test_a_target_in_a_years_figure_is_compared_with_a_years_figure(
    verdict_on, kind, observations, standing, because
):
    """From 1000 in 2022 to at most 900 in 2026: "the latest period of the baseline's length ending on or
    before the day". Less than a whole year has gone since, so that a year's figure is still awaited.
    """
    verdict = verdict_on(flow(kind, "900"), observations, as_of="2027-01-31", reporting=())

    assert verdict.target.status == standing, because


@pytest.mark.feature("F6", "F9")
def test_a_suppressed_value_at_the_date_is_not_assessable(verdict_on):
    hidden = observation("1.1", "2026-M12", state="suppressed")
    verdict = verdict_on(recipients(), hidden, as_of="2027-01-31")

    assert verdict.target.status == "not-assessable"
    assert [one.code for one in verdict.targets[0].reasons] == ["suppressed"]


# --- several targets, and the goal's own ---------------------------------------------------


@pytest.mark.feature("F6")
@pytest.mark.parametrize(
    ("as_of", "standing", "because"),
    [
        ("2024-08-31", "already-met", "1.5 keeps the at most 1.8 of 2024, which comes next"),
        ("2025-01-31", "met", "the window ends on 2024-12-31, the first date on or after its last day"),
        ("2025-02-28", "on-track", "1.7 against 1.8 − 0.8 × 1 / 24 = 1.767 on the line through both"),
    ],
)
def test_of_a_course_the_window_decides_which_target_is_the_verdicts(verdict_on, as_of, standing, because):
    """ "The later of the first date on or after the current window's last day, and the last date whose value
    could exist on as_of." """
    targets = (target("1", **AT_MOST_ONE), target("1.8", **{**AT_MOST_ONE, "on": "2024-12-31"}))
    observations = [month(15), month(15, period="2024-M12")]
    observations += [month(17, period="2025-M01")] if as_of > "2025-02" else []
    verdict = verdict_on(recipients(targets=targets), observations, as_of=as_of)

    assert verdict.target.status == standing, because
    assert len(verdict.targets) == 2


@pytest.mark.feature("F6")
def test_a_target_is_about_its_own_part(verdict_on):
    indicator = recipients(women="2.2", men="1.8", targets=(target("1", **{**AT_MOST_ONE, "part": "women"}),))
    women = observation("1.1", "2024-M08", part="women", numerator=9, denominator=1000)

    assert verdict_on(indicator, women, part="women").target.status == "already-met"
    assert verdict_on(indicator, women, part="men").target is None
    assert verdict_on(indicator, women).target is None


@pytest.mark.feature("F6", "H1", "H10")
def test_an_aims_target_is_read_by_the_indicator_that_measures_it():
    """Had the paper named an indicator, a denominator and a day, the one-per-cent goal would be read."""
    measured = aim(
        "en-procent",
        direction=None,
        denominator="befolkningen",
        targets=(target("1", **AT_MOST_ONE),),
        indicators=("1.1",),
    )
    plan = plan_with(recipients(targets=()), goals=(goal("2.2", aims=(measured,)),), years="2023-2026")
    stands = follow_up(plan, observed(month(16)), as_of=dt.date(2024, 8, 31)).goals["2.2"].aims[0]

    assert [(one.indicator, one.deciding.status) for one in stands.targets] == [("1.1", "behind")]
    assert stands.reasons == ()


@pytest.mark.feature("F6", "H10")
@pytest.mark.parametrize("named", [None, "1.2"])
def test_of_several_indicators_an_aims_target_is_read_on_the_one_that_it_names(named):
    """ "With several indicators and own target only the one that the target names, else not-assessable
    `aim-series-unstated`." """
    wanted = target("1", **AT_MOST_ONE, indicator=named)
    measured = aim("a", direction=None, denominator="alla", targets=(wanted,), indicators=("1.1", "1.2"))
    other = recipients(code="1.2", targets=())
    plan = plan_with(recipients(targets=()), other, goals=(goal("2.2", aims=(measured,)),), years="2023-2026")
    known = observed(month(16), observation("1.2", "2024-M08", numerator=9, denominator=1000))
    [read] = follow_up(plan, known, as_of=dt.date(2024, 8, 31)).goals["2.2"].aims[0].targets

    assert read.indicator == named
    assert (read.deciding.status, read.deciding.reasons[0].code) == (
        ("not-assessable", "aim-series-unstated") if named is None else ("already-met", "target-already-met")
    )


@pytest.mark.feature("F6")
def test_the_printed_order_of_targets_changes_nothing(verdict_on):
    """Two targets of one day: missed comes before met, and of two that are missed either order names one."""
    targets = [target(value, **AT_MOST_ONE) for value in ("1", "1.2", "2.0")]
    known = month(16, period="2026-M12")
    verdicts = [
        verdict_on(recipients(targets=order), known, as_of="2027-01-31")
        for order in itertools.permutations(targets)
    ]

    assert {verdict.target.status for verdict in verdicts} == {"missed"}
    assert len({verdict.target.target for verdict in verdicts}) == 1
    assert len({tuple(map(str, verdict.targets)) for verdict in verdicts}) == 1


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("unit", "form", "status", "code"),
    [
        ("procentenheter", "amount", "met", "target-met"),
        ("procent", "amount", "met", "target-met"),
        ("personer", "amount", "not-assessable", "target-unit-differs"),
        ("personer", "percent", "met", "target-met"),
    ],
)
def test_a_change_is_in_the_unit_of_the_indicator_or_in_percentage_points(
    verdict_on, unit, form, status, code
):
    """ "Procentenheter are an amount of a share": 2.0 to 0.9 is more than one point, and than 1 per cent."""
    wanted = target("-1", "at-most", unit=unit, relative=relative("2022", form=form))
    known = month(9, period="2026-M12")
    found = verdict_on(recipients(targets=(wanted,)), known, as_of="2027-01-31").target

    assert (found.status, found.reasons[0].code) == (status, code)


@pytest.mark.feature("P1", "H1")
@pytest.mark.parametrize(
    ("years", "status", "noted", "because"),
    [
        ({"2023": "95", "2024": "89"}, "met", False, "100 × 0.95² = 90.25, and 95 × 0.95 = 90.25"),
        ({"2023": "80", "2024": "88"}, "met", True, "on the line, but 10 per cent more than the year before"),
        ({"2023": "99", "2024": "91"}, "missed", False, "91 is above 90.25, whatever the last step was"),
    ],
)
def test_of_a_change_each_year_the_line_decides_and_the_step_is_a_note(
    verdict_on, years, status, noted, because
):
    """ "Percent compounds, base × (1 + r)ⁿ. The accumulated line decides, the step from the year before is a
    note (a poor year after a very good one is still on the line)." """
    wanted = target("-5", "at-most", on="2024", unit="unstated", relative=relative("2022", per="year"))
    indicator = count(total="100", basis="flow", aggregation="sum", window="period", targets=(wanted,))
    known = [observation("1.1", year, value=value) for year, value in years.items()]
    found = verdict_on(indicator, known, as_of="2025-01-31").target

    assert found.status == status, because
    assert ("step-misses" in [one.code for one in found.reasons]) is noted


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("value", "status", "noted"),
    [
        ("65", "met", False),
        ("61.75", "met", True),
        ("61.7", "partly-met", False),
        ("52", "partly-met", False),
        ("51.9", "missed", False),
    ],
)
def test_bands_count_on_the_wrong_side_of_a_bound(verdict_on, value, status, noted):
    """ "At-least t with partly_within 20 percent is partly met from 0.8 t": 52 of 65; five, 61.75."""
    wanted = target("65", on="2024", bands=bands("20", met_within="5"))
    known = observation("1.1", "2024", value=value)
    found = verdict_on(share(total="58.0", targets=(wanted,)), known, as_of="2025-01-31").target

    assert found.status == status
    assert ("band-decides" in [one.code for one in found.reasons]) is noted
