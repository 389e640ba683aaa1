"""The table of target statuses, row by row, each value worked out by hand.

The rules are quoted where a case rests on them: `result` is how the one target stands, `verdict` what several
come to.
"""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.model.indicators import Indicator
from paktmodel.model.targets import Target
from paktmodel.observations import Observation
from paktmodel.testing import (
    bands,
    baseline,
    compared_value,
    comparison,
    count,
    declared_year,
    every,
    in_words,
    judgement_rule,
    milestone,
    monthly,
    observation,
    observed,
    of_benchmark,
    of_indicator,
    of_part,
    over,
    path,
    plan_with,
    relative,
    reporting_calendar,
    reporting_rule,
    share,
    target,
)
from paktmodel.vocabulary.words.followup import TargetStatus

STOCK: dict[str, Any] = {"basis": "stock", "window": "last-day", "aggregation": "latest"}
FLOW: dict[str, Any] = {"basis": "flow", "window": "period", "aggregation": "sum"}
STEP = (judgement_rule("steg", below=None, above=None, path="step"),)
BARE: dict[str, Any] = {"years": "2023-2030", "day": "2022-12-31", "reporting": ()}


def verdict(
    indicator: Indicator, *rows: Any, on: str, part: str = "total", comparisons: Any = (), **plan: Any
) -> Any:
    """Follow an indicator up; a row is an observation, many, or a period and a value."""
    groups = [observation("1.1", row[0], value=row[1]) if _is_pair(row) else row for row in rows]
    followed = pm.follow_up(
        plan_with(indicator, **{**BARE, **plan}),
        observed(*groups),
        as_of=dt.date.fromisoformat(on),
        comparisons=comparisons,
    )
    return next(one for one in followed.indicators["1.1"].verdicts if str(one.part) == part)


def _is_pair(row: Any) -> bool:
    return isinstance(row, tuple) and isinstance(row[0], str)


def result(indicator: Indicator, *rows: Any, on: str, **more: Any) -> Any:
    """How the only result stands."""
    (only,) = verdict(indicator, *rows, on=on, **more).targets
    return only


def stock(*targets: Target, **fields: Any) -> Indicator:
    """A share at the end of each period, 40 per cent at the end of 2022."""
    return share(**{**STOCK, "total": "40.0", "direction": None, "targets": targets, **fields})


def flow(*targets: Target, **fields: Any) -> Indicator:
    """A count of what happens, without a baseline."""
    return count(**{**FLOW, "baseline": None, "direction": None, "targets": targets, **fields})


def codes(result: pm.TargetResult) -> list[str]:
    return [str(reason.code) for reason in result.reasons]


SIXTY = target("60", "at-least", on="2026-12-31")

# --- before the date ----------------------------------------------------------------------


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("value", "shape", "status", "because"),
    [
        ("60.0", "linear", "already-met", "current value holds the value of d"),
        ("59.9", "linear", "on-track", "over 50, where the line is"),
        ("50.0", "linear", "on-track", "24 of 48 months from 40 to 60: half-way is exactly half"),
        ("49.9", "linear", "behind", "not on the line nor on its good side"),
        ("40.0", "step", "on-track", "step keeps the last point passed, the baseline"),
        ("39.9", "step", "behind", "under the baseline"),
    ],
)
def test_before_the_date_a_value_is_held_against_the_line(value, shape, status, because):
    """Linear counts whole months from last month to last month; already-met goes before the line."""
    rules = STEP if shape == "step" else ()

    stands = result(stock(SIXTY), ("2024-M12", value), on="2025-01-15", judgement=rules)

    assert stands.status == status, because
    assert stands.certain is False
    if status != "already-met":
        assert stands.expected == (50 if shape == "linear" else 40)
        assert round(stands.pace, 9) == round((60 - Decimal(value)) / 24, 9)


@pytest.mark.feature("P1")
def test_without_a_line_a_value_is_not_yet_met_and_the_pace_is_shown():
    """`not-yet-met`: as_of < d, does not hold, no line (no baseline, no milestone passed); required pace
    shown: (60 − 50) / 24."""
    stands = result(stock(SIXTY, baseline=None), ("2024-M12", "50.0"), on="2025-01-15")

    assert stands.status == "not-yet-met"
    assert stands.expected is None
    assert round(stands.pace, 4) == Decimal("0.4167")
    assert "a change of +0.42 per month is needed" in stands.text("en")
    assert "en ändring med +0,42 per månad krävs" in stands.text("sv")


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("value", "status"), [("53.0", "on-track"), ("52.9", "behind")])
def test_a_milestone_passed_is_where_a_line_begins(value, status):
    """Points: the baseline if earlier, then the milestones. From 50 to 56 in a year: 53 half-way."""
    steps = path((milestone("50", "2024-06-30"), milestone("56", "2025-06-30")))
    bound = target(bound="at-least 56", on=steps)

    passed, coming = verdict(
        stock(bound, baseline=None), ("2024-M06", "50.0"), ("2024-M12", value), on="2025-01-15"
    ).targets

    assert passed.status == "met"
    assert (coming.status, coming.expected) == (status, 53)


def test_the_line_of_what_runs_up_since_the_start_begins_at_zero_on_the_day_before_it():
    """From 0 in December 2022 to 480 in December 2026: ten a month, 240 in December 2024."""
    running = flow(target("480", "at-least", unit="personer"), aggregation="cumulative-since-start")

    for value, status in (("240", "on-track"), ("239", "behind")):
        stands = result(running, ("2024-M12", value), on="2025-01-15")

        assert (stands.status, stands.expected) == (status, 240)

    assert result(running, ("2026-M12", "480"), on="2027-01-15").status == "met"
    assert result(running, ("2026-M12", "479"), on="2027-01-15").status == "missed"


def test_a_current_value_that_is_not_there_leaves_a_target_before_its_date_open():
    stands = result(stock(SIXTY), on="2025-01-15")

    assert stands.status == "not-assessable"
    assert stands.value is None


# --- at the date and after it -------------------------------------------------------------


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("bound", "within", "value", "status"),
    [
        ("at-least 60", None, "60.0", "met"),
        ("at-least 60", None, "59.9", "missed"),
        ("above 60", None, "60.0", "missed"),
        ("below 60", None, "60.0", "missed"),
        ("below 60", None, "59.9", "met"),
        ("at-most 20", None, "20", "met"),
        # "at-least t with partly_within 20 percent is partly met from 0.8 t"
        ("at-least 60", {"partly_within": "20"}, "48.0", "partly-met"),
        ("at-least 60", {"partly_within": "20"}, "47.9", "missed"),
        ("at-least 60", {"met_within": "5", "partly_within": "10"}, "57.0", "met"),
        ("at-least 60", {"met_within": "5", "partly_within": "10"}, "56.9", "partly-met"),
        ("at-most 60", {"partly_within": "20"}, "72.0", "partly-met"),
        ("at-most 60", {"partly_within": "20"}, "72.1", "missed"),
        ("at-least 60", {"partly_within": "2", "unit": "points"}, "58.0", "partly-met"),
        ("at-least 60", {"partly_within": "2", "unit": "points"}, "57.9", "missed"),
        # "of a range: of the bound that was passed": 10 per cent of 14 below, of 17 above
        ("between 14 17", {"partly_within": "10"}, "18.7", "partly-met"),
        ("between 14 17", {"partly_within": "10"}, "18.8", "missed"),
        ("between 14 17", {"partly_within": "10"}, "12.6", "partly-met"),
        ("between 14 17", {"partly_within": "10"}, "12.5", "missed"),
        ("between 14 17", None, "14.0", "met"),
        ("between 14 17", None, "17.0", "met"),
    ],
)
def test_at_the_date_a_value_meets_its_bound_partly_meets_it_or_misses_it(bound, within, value, status):
    """Bands are inclusive, on the wrong side; no bands: met or missed; they decide only at the date."""
    allowed = None if within is None else bands(**{"partly_within": None, **within})
    stands = result(stock(target(bound=bound, bands=allowed)), ("2026-M12", value), on="2027-01-15")

    assert stands.status == status
    assert ("band-decides" in codes(stands)) is (status == "met" and value == "57.0")


@pytest.mark.feature("P1")
def test_bands_do_not_decide_before_the_date():
    banded = target("60", "at-least", bands=bands("20"))

    assert result(stock(banded), ("2024-M12", "49.9"), on="2025-01-15").status == "behind"


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("fields", "status", "noted"),
    [
        ({"value": "20"}, "met", True),  # 19.5–20.5
        ({"value": "19"}, "met", False),
        ({"numerator": "2481", "denominator": "12400"}, "missed", False),  # 20.008
        ({"value": "20.0", "numerator": "2481", "denominator": "12400"}, "met", True),
    ],
)
def test_the_published_value_decides_and_otherwise_the_exact_one(fields, status, noted):
    """The published value decides where the observation carries one; where the library makes the value, the
    exact value decides. On different sides, or within the slack: note `within-rounding`."""
    stands = result(stock(target("20", "at-most")), observation("1.1", "2026-M12", **fields), on="2027-01-15")

    assert stands.status == status
    assert ("within-rounding" in codes(stands)) is noted
    if "numerator" in fields:
        assert "20.01 procent" in stands.text("en")  # as many decimals as make the status understandable
    elif noted:
        assert "may be rounded by as much as 0.5" in stands.text("en")
        assert "kan vara avrundat med upp till 0,5" in stands.text("sv")


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("on", "rows", "more", "status", "because"),
    [
        ("2026-12-31", (), {}, "awaiting-value", "an `on` day is tested on that day; never behind"),
        ("2027-01-30", (), {}, "awaiting-value", "none of the three conditions"),
        ("2027-01-31", (), {}, "not-reported", "one whole period of that length has gone since"),
        ("2027-01-30", (("2027-M01", "61.0"),), {}, "awaiting-value", "January is not possible yet"),
        ("2027-01-31", (("2027-M01", "61.0"),), {}, "not-reported", "a later value of the same length"),
        ("2027-01-20", (), {"due_after": "P20D"}, "awaiting-value", "the due day has not passed"),
        ("2027-01-21", (), {"due_after": "P20D"}, "not-reported", "the due day has passed"),
    ],
)
def test_a_value_that_is_not_there_is_awaited_until_it_should_have_been(on, rows, more, status, because):
    """`not-reported`: as awaiting, the first possible date is reached, and one of: the due day has passed; a
    later value of the same series and length is known; one whole period of that length has gone since."""
    rules = [reporting_rule(cadence="monthly", **more)] if more else []
    december = target("60", "at-least", on="2026-M12")

    stands = result(stock(december), *rows, on=on, reporting=rules)

    assert stands.status == status, because


@pytest.mark.parametrize(("on", "status"), [("2027-02-27", "awaiting-value"), ("2027-02-28", "not-reported")])
def test_what_is_not_possible_yet_is_never_not_reported(on, status):
    """The first possible date is 2027-02-28; by then the month that followed is over."""
    late = stock(target("60", "at-least", on="2026-M12"), publication_delay="P2M")

    assert result(late, on=on).status == status


# --- what cannot be assessed --------------------------------------------------------------


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("one", "fields", "rows", "code"),
    [
        ({"on": None}, {}, (("2026-M12", "61.0"),), "target-undated"),
        ({"on": in_words()}, {}, (("2026-M12", "61.0"),), "target-date-in-words"),
        ({"on": "2026-06-30"}, {**FLOW, "baseline": None}, (("2026-M06", "61.0"),), "target-period-unstated"),
        ({"unit": "kr"}, {}, (("2026-M12", "61.0"),), "target-unit-differs"),
        ({"relative": relative("2019")}, {}, (("2026-M12", "61.0"),), "base-missing"),
        ({"relative": relative("2022")}, {"total": "0"}, (("2026-M12", "61.0"),), "base-zero"),
        ({}, {}, (observation("1.1", "2026-M12", state="suppressed"),), "suppressed"),
    ],
)
def test_each_reason_for_what_cannot_be_assessed_is_stated(one, fields, rows, code):
    stands = result(stock(target("60", "at-least", **one), **fields), *rows, on="2027-01-15")

    assert stands.status == "not-assessable"
    assert codes(stands)[0] == code
    for language in ("sv", "en"):
        assert "{" not in stands.text(language)


@pytest.mark.feature("P1")
def test_a_day_on_which_a_declared_year_ends_is_tested_by_that_year():
    """Without a baseline the declared year counts where the day is its last."""
    school = {"calendar": reporting_calendar(years=(declared_year(first_month=7),))}
    aimed = flow(target("60", "at-least", on="2026-06-30", unit="personer"), unit="personer")
    year = ("2025-M07/2026-M06", "61")

    assert result(aimed, year, on="2026-08-15", **school).status == "met"
    assert codes(result(aimed, year, on="2026-08-15"))[0] == "target-period-unstated"


def test_percent_of_a_negative_base_is_not_calculated_and_an_amount_of_it_is():
    """Percent of zero or of a negative base: `base-zero`, `base-negative`; an amount of either is judged."""
    balance: dict[str, Any] = {**FLOW, "kind": "balance", "total": "-48", "unit": "personer"}
    percent = target("-25", "at-most", on="2026", unit="procent", relative=relative("2022"))
    amount = target("10", "at-least", on="2026", unit="personer", relative=relative("2022", form="amount"))

    assert codes(result(count(targets=(percent,), **balance), ("2026", "-40"), on="2027-01-15"))[0] == (
        "base-negative"
    )
    assert result(count(targets=(amount,), **balance), ("2026", "-38"), on="2027-01-15").status == "met"
    assert result(count(targets=(amount,), **balance), ("2026", "-39"), on="2027-01-15").status == "missed"


def test_a_value_that_cannot_be_right_is_held_against_nothing():
    """More than a hundred per cent of all."""
    stands = result(stock(SIXTY), ("2026-M12", "161.0"), on="2027-01-15")

    assert stands.status == "not-assessable"


def test_a_target_in_another_unit_keeps_its_date():
    """So that it is not hidden behind an older one that was met."""
    older = target("50", "at-least", on="2025-12-31")
    newer = target("60", "at-least", on="2026-12-31", unit="kr")

    stands = verdict(stock(older, newer), ("2025-M12", "55.0"), ("2026-M12", "55.0"), on="2027-01-15")

    assert [one.status for one in stands.targets] == ["met", "not-assessable"]
    assert stands.target is stands.targets[1]
    assert codes(stands.target) == ["target-unit-differs"]


def test_an_amount_of_percentage_points_is_an_amount_of_a_share_and_one_of_money_is_none():
    """*Procentenheter* are an amount of a share."""
    rows = (("2022-M12", "40.0"), ("2026-M12", "45.0"))

    for unit, status in (("procentenheter", "met"), ("procent", "met"), ("kr", "not-assessable")):
        more = target("5", "at-least", unit=unit, relative=relative("2022", form="amount"))
        assert result(stock(more), *rows, on="2027-01-15").status == status


# --- sums under way -----------------------------------------------------------------------


def months(values: Any, first: str = "2026-M01") -> tuple[Observation, ...]:
    return monthly("1.1", first, values)


@pytest.mark.feature("P1", "P5")
@pytest.mark.parametrize(
    ("bound", "values", "status", "certain", "code"),
    [
        ("at-least 120", ["40", "40", "40"], "already-met", True, "sum-reached"),
        ("at-least 120", ["10"] * 8, "on-track", False, "sum-on-track"),  # 120 × 8/12 = 80
        ("at-least 120", ["10"] * 7 + ["9"], "behind", False, "sum-behind"),
        ("at-most 120", ["50", "50", "20"], "behind", False, "sum-behind"),  # 120 at once, not exceeded
        ("at-most 120", ["50", "50", "21"], "missed", True, "cannot-be-met"),
        ("at-most 120", ["10"] * 8, "on-track", False, "sum-on-track"),
        ("at-most 120", ["10"] * 7 + ["11"], "behind", False, "sum-behind"),
        ("between 60 120", ["121"], "missed", True, "cannot-be-met"),
        ("between 60 120", ["10"] * 6, "on-track", False, "sum-on-track"),  # 30–60 by June
        ("between 60 120", ["4"] * 6, "behind", False, "sum-behind"),
        ("below 120", ["10"] * 6, "on-track", False, "sum-on-track"),  # on the line
    ],
)
def test_a_sum_under_way_is_held_against_its_share_of_the_months(bound, values, status, certain, code):
    """At-least reached is `already-met` with `certain`; at-most (of a range, its high) exceeded is `missed`
    at once, `cannot-be-met`. Otherwise expected so far = target × n/m; on it or on the good side on-track."""
    yearly = target(bound=bound, on=every(first="2026"), unit="personer")

    stands = result(flow(yearly), months(values), on="2026-10-15")

    assert (stands.status, stands.certain, codes(stands)[0]) == (status, certain, code)
    assert (stands.so_far.value, stands.so_far.months, stands.so_far.of) == (
        sum(map(int, values)),
        len(values),
        12,
    )


@pytest.mark.feature("P1")
def test_the_required_pace_of_a_sum_is_what_is_left_by_the_months_that_are():
    """ "90 återstår: 22,5 per månad (hittills 13,8)": 200 − 110 over four months, 110 in eight."""
    yearly = target("200", "at-least", on="2026", unit="personer")

    stands = result(flow(yearly), months(["14"] * 6 + ["13"] * 2), on="2026-09-15")

    assert stands.pace == Decimal("22.5")
    assert "90 återstår: 22,5 per månad (hittills 13,8)" in stands.text("sv")


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("so_far", "status"), [(60, "on-track"), (59, "behind")])
def test_a_sum_is_expected_as_in_the_same_months_of_the_baselines_year(so_far, status):
    """× the same months' part of the baseline's year where its months are known: of 100 in 2022, 50 came by
    April, so that of 120 in 2026 60 should have, and not 40."""
    yearly = target("120", "at-least", on="2026", unit="personer")
    seasonal = count(**FLOW, total="100", direction=None, targets=(yearly,))
    year = months(["20", "10", "10", "10", *["6"] * 5, "7", "7", "6"], "2022-M01")

    stands = result(seasonal, year, months(["15", "15", "15", str(so_far - 45)]), on="2026-05-15")

    assert (stands.status, stands.expected) == (status, 60)
    assert "by the same months of the baseline's year" in stands.text("en")


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("bound", "value", "status", "code"),
    [
        ("at-least 120", "120", "already-met", "sum-reached"),
        ("at-most 120", "121", "missed", "cannot-be-met"),
        ("at-least 120", "119", "not-assessable", "unique-persons-under-way"),
        ("at-most 120", "60", "not-assessable", "unique-persons-under-way"),
    ],
)
def test_of_unique_persons_under_way_only_what_is_certain_is_said(bound, value, status, code):
    yearly = target(bound=bound, on="2026", unit="personer")
    persons = flow(yearly, basis="unique-persons", aggregation="not-additive")

    stands = result(persons, ("2026-M01/2026-M08", value), on="2026-09-15")

    assert (stands.status, codes(stands)[0]) == (status, code)
    assert stands.so_far.value == int(value)


def test_a_balance_can_fall_so_that_nothing_of_it_is_certain():
    yearly = target(bound="at-least 120", on="2026", unit="personer")
    net = flow(yearly, kind="balance")

    stands = result(net, months(["130"]), on="2026-02-15")

    assert (stands.status, stands.certain) == ("on-track", False)


def test_a_running_value_is_what_has_come_in():
    running = flow(target("120", "at-least", on="2026", unit="personer"), aggregation="cumulative-over-year")

    stands = result(running, months(["10", "20", "29"]), on="2026-04-15")

    assert (stands.status, stands.so_far.value, stands.so_far.months) == ("behind", 29, 3)


def test_of_a_gap_nothing_is_added_up():
    """The sum of its months known without gap from the first: March is there, February is not."""
    yearly = target("120", "at-least", on="2026", unit="personer")

    stands = result(flow(yearly), months(["10", None, "50"]), on="2026-04-15")

    assert (stands.so_far.value, stands.so_far.months) == (10, 1)


@pytest.mark.parametrize(
    ("when", "on", "status"),
    [
        ("2026", "2025-12-31", "behind"),  # before the year begins
        ("2026", "2026-01-15", "behind"),  # and in it, while nothing is known of it
        (over("2026-M01/2027-M12", statistic="sum"), "2025-12-31", "not-assessable"),
        (over("2026-M01/2027-M12", statistic="sum"), "2026-01-15", "not-assessable"),
    ],
)
def test_a_sum_of_which_nothing_is_known_stands_by_the_year_before(when, on, status):
    """100 came in 2025, of 120 wanted in 2026 and 90 in 2024; one year says nothing of the sum of two."""
    before = target("90", "at-least", on="2024", unit="personer")
    coming = target("120", "at-least", on=when, unit="personer")

    stands = verdict(flow(before, coming), ("2024", "95"), ("2025", "100"), on=on)

    assert [one.status for one in stands.targets] == ["met", status]


# --- every, over --------------------------------------------------------------------------


@pytest.mark.feature("P1")
def test_every_period_has_a_result_of_its_own_and_none_is_carried_over():
    """For `every` the line is the target value itself, and already-met is never used."""
    ninety = target("90", "at-least", on=every(first="2023"))
    yearly = share(targets=(ninety,), baseline=None, direction=None, basis="unstated", window="period")

    stands = verdict(yearly, ("2023", "91.0"), ("2024", "89.0"), ("2025", "93.0"), on="2026-06-30")

    assert [(one.period.start.year, one.status) for one in stands.targets] == [
        (2023, "met"),
        (2024, "missed"),
        (2025, "met"),
        (2026, "on-track"),
    ]


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("values", "status", "pace"),
    [
        (["60.0", "62.0", "64.0"], "met", None),
        (["60.0", "62.0", "60.9"], "missed", None),  # 60.97
        (["60.0", "62.0"], "on-track", None),  # 61.0 so far
        (["60.0", "61.0"], "behind", "62.0"),  # (3 × 61 − 121)
    ],
)
def test_the_mean_over_several_years_is_of_their_own_values(values, status, pace):
    """Mean of the periods' own values, unweighted; for an open `over` the mean needed in the periods left."""
    mean = target("61", "at-least", on=over("2024-M01/2026-M12"))
    yearly = share(targets=(mean,), baseline=None, direction=None, basis="unstated", window="period")
    rows = [(str(2024 + n), value) for n, value in enumerate(values)]

    stands = result(yearly, *rows, on="2027-01-15" if len(values) == 3 else "2026-03-15")

    assert stands.status == status
    assert stands.pace == (None if pace is None else Decimal(pace))


@pytest.mark.feature("P1")
def test_the_mean_is_the_ratio_of_sums_where_all_numerators_and_denominators_are_known():
    """1 of 10 and 90 of 100: 82.7 per cent of all, and not the 50 per cent that the two shares give."""
    mean = target("80", "at-least", on=over("2024-M01/2025-M12"))
    yearly = share(targets=(mean,), baseline=None, direction=None, basis="unstated", window="period")
    rows = [
        observation("1.1", "2024", numerator=1, denominator=10),
        observation("1.1", "2025", numerator=90, denominator=100),
    ]

    assert result(yearly, rows, on="2026-01-15").status == "met"
    assert result(yearly, ("2024", "10.0"), ("2025", "90.0"), on="2026-01-15").status == "missed"


@pytest.mark.feature("P1")
def test_the_sum_over_several_years_is_what_came_in_all():
    both = target("250", "at-most", on=over("2024-M01/2025-M12", statistic="sum"), unit="personer")

    assert result(flow(both), ("2024", "120"), ("2025", "130"), on="2026-01-15").status == "met"
    assert result(flow(both), ("2024", "120"), ("2025", "131"), on="2026-01-15").status == "missed"
    under_way = result(flow(both), ("2024", "120"), on="2025-03-15")
    assert (under_way.status, under_way.so_far.months, under_way.so_far.of) == ("on-track", 12, 24)
    assert result(flow(both), ("2024", "251"), on="2025-03-15").status == "missed"


# --- relative -----------------------------------------------------------------------------


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("value", "status"), [("185", "met"), ("192", "met"), ("193", "missed")])
def test_a_change_in_per_cent_is_compared_by_multiplication(value, status):
    """Field case F33: at least 40 per cent fewer than in 2022. 320 → 192 is exactly −40 percent."""
    fewer = target("-40", "at-most", on="2025", unit="procent", relative=relative("2022"))
    pupils = count(**FLOW, total="320", direction=None, targets=(fewer,))

    stands = result(pupils, ("2025", value), on="2026-01-15")

    assert (stands.status, stands.bound) == (status, pm.AtMost(Decimal(192)))


@pytest.mark.feature("P1")
def test_the_value_at_hand_for_the_base_period_goes_before_the_printed_baseline():
    """The base is the value at hand for the base period, else the printed baseline of that period."""
    fewer = target("-40", "at-most", on="2025", unit="procent", relative=relative("2022"))
    pupils = count(**FLOW, total="320", direction=None, targets=(fewer,))

    assert result(pupils, ("2022", "300"), ("2025", "181"), on="2026-01-15").bound == pm.AtMost(Decimal(180))


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("form", "change", "bound"),
    [("percent", "-10", "72.9"), ("amount", "-10", "70")],  # 100 × 0.9³; 100 − 3 × 10
)
def test_a_change_per_year_compounds_or_adds_since_the_base(form, change, bound):
    """base × (1 + r)ⁿ, or base + n × a, n = whole years from base to the judged period."""
    yearly = target(
        change,
        "at-most",
        on=every(first="2023"),
        unit="procent" if form == "percent" else "personer",
        relative=relative("2022", form=form, per="year"),
    )
    pupils = count(**FLOW, total="100", direction=None, targets=(yearly,))
    rows = (("2023", "60"), ("2024", "70"), ("2025", "70"))

    results = verdict(pupils, *rows, on="2025-12-31").targets

    assert [one.status for one in results] == ["met", "met", "met"]
    assert results[-1].bound == pm.AtMost(Decimal(bound))
    # "the step from the year before is a note (a poor year after a very good one is still on the line)"
    assert ["step-misses" in codes(one) for one in results] == [False, True, True]


BASES = [
    ("year-before", (("2025", "80"), ("2026", "76")), "met", "76 is 5 per cent less than 80"),
    ("year-before", (("2025", "80"), ("2026", "77")), "missed", "77 is not"),
    ("previous-value", (("2023", "80"), ("2026", "76")), "met", "2023 is the latest earlier year known"),
    ("previous-value", (("2023", "80"), ("2025-M12", "1"), ("2026", "76")), "met", "a month is no year"),
]


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("to", "rows", "status", "because"), BASES)
def test_a_change_may_be_from_an_earlier_value_of_the_series(to, rows, status, because):
    fewer = target("-5", "at-most", on="2026", unit="procent", relative=relative(to))

    assert result(flow(fewer), *rows, on="2027-01-15").status == status, because


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("men", "status"), [("60.0", "met"), ("60.1", "missed"), (None, "awaiting-value")])
def test_a_change_may_be_from_another_part(men, status):
    """Women at least as men; a part without a value for the judged period: awaiting-value, naming it."""
    equal = target("0", "at-least", on="2026-M12", part="women", unit="procentenheter")
    equal = pm.evolve(equal, relative=relative(of_part("men"), form="amount"))
    rows = [observation("1.1", "2026-M12", part="women", value="60.0")]
    if men is not None:
        rows.append(observation("1.1", "2026-M12", part="men", value=men))

    stands = result(stock(equal, women="35.0", men="45.0"), rows, on="2027-01-15", part="women")

    assert stands.status == status
    if men is None:
        assert codes(stands) == ["base-awaited"]


@pytest.mark.feature("P1")
@pytest.mark.parametrize(("other", "status"), [("60.0", "met"), ("60.1", "missed"), (None, "awaiting-value")])
def test_a_change_may_be_from_another_indicator_or_a_benchmark(other, status):
    as_good = target("0", "at-least", on="2026-M12", unit="procentenheter")
    ours = observation("1.1", "2026-M12", value="60.0")
    theirs = [] if other is None else [observation("1.2", "2026-M12", value=other)]
    to_indicator = pm.evolve(as_good, relative=relative(of_indicator("1.2"), form="amount"))

    followed = pm.follow_up(
        plan_with(stock(to_indicator), share("1.2", **STOCK), **BARE),
        observed(ours, theirs),
        as_of=dt.date(2027, 1, 15),
    )
    assert followed.indicators["1.1"].total.targets[0].status == status

    values = () if other is None else (compared_value("2026-M12", other),)
    country = comparison("Riket", values=values, unit="procent")
    to_country = pm.evolve(as_good, relative=relative(of_benchmark("Riket"), form="amount"))
    assert result(stock(to_country), ours, on="2027-01-15", comparisons=[country]).status == status


# --- several targets ----------------------------------------------------------------------

LOW = target("14", "at-least", on="2025-12-31")
HIGH = target("17", "at-most", on="2025-12-31")


@pytest.mark.feature("P1")
@pytest.mark.parametrize("order", [(LOW, HIGH), (HIGH, LOW)])
def test_the_worst_of_one_date_decides_in_any_order(order):
    """Field case F31: 2025 = 19.5, asked 2026-03-01: missed. Before the day, at 23.5: behind."""
    band = share(**STOCK, total="24.0", direction="decrease", targets=order)

    assert verdict(band, ("2025-M12", "19.5"), on="2026-03-01").target.status == "missed"
    assert verdict(band, ("2025-M06", "23.5"), on="2025-07-15").target.status == "behind"
    assert verdict(band, ("2025-M12", "15.0"), on="2026-03-01").target.status == "met"


@pytest.mark.feature("P1")
def test_the_line_of_a_range_ends_at_the_bound_nearest_the_baseline():
    """From 24 in 2022 to 17 in 2025: 19.33 after 24 of 36 months."""
    ranged = stock(target(bound="between 14 17", on="2025-12-31"), total="24.0")
    both = stock(LOW, HIGH, total="24.0")
    stands = {"19.3": "on-track", "19.4": "behind", "13.0": "behind", "16.0": "already-met"}

    for value, status in stands.items():
        assert result(ranged, ("2024-M12", value), on="2025-01-15").status == status, value
        assert verdict(both, ("2024-M12", value), on="2025-01-15").target.status == status, value


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("on", "date", "status"),
    [
        ("2026-04-15", "2025-12-31", "missed"),
        ("2026-09-15", "2026-12-31", "behind"),
    ],
)
def test_the_course_speaks_of_last_year_in_april_and_of_this_one_in_september(on, date, status):
    """(a) the first date on or after the current window's last day; (b) the last whose value could exist.
    In April the annual accounts speak of last year, in September the interim accounts of this one."""
    years = [target(str(50 + 5 * n), "at-least", on=f"{2024 + n}-12-31") for n in range(4)]
    rows = [("2024-M12", "50.0"), ("2025-M12", "54.0")]
    if on == "2026-09-15":
        rows.append(("2026-M08", "55.0"))

    deciding = verdict(stock(*years), *rows, on=on).target

    assert (str(deciding.date), deciding.status) == (date, status)


@pytest.mark.feature("P1")
def test_an_unreported_year_does_not_hide_behind_an_older_one_that_was_met():
    years = [target(str(50 + 5 * n), "at-least", on=f"{2024 + n}") for n in range(3)]
    yearly = share(targets=years, baseline=None, direction=None, basis="unstated", window="period")

    deciding = verdict(yearly, ("2024", "52.0"), on="2026-04-15").target

    assert (str(deciding.date), deciding.status) == ("2025-12-31", "awaiting-value")


ORDER = {
    "at": ["missed", "not-assessable", "not-reported", "awaiting-value", "partly-met", "met"],
    "before": ["not-assessable", "behind", "not-yet-met", "on-track", "already-met"],
}


@given(st.sampled_from(["at", "before"]), st.data())
def test_the_first_that_occurs_decides(when, data):
    """*Conjunction*: the first of missed, not-assessable, not-reported, awaiting-value, partly-met, met that
    occurs; before d: not-assessable, behind, not-yet-met, on-track, already-met."""
    from paktmodel.followup.targets.deciding import deciding
    from paktmodel.followup.targets.result import TargetResult

    words = data.draw(st.lists(st.sampled_from(ORDER[when]), min_size=1, max_size=4))
    day = dt.date(2026, 12, 31)
    results = [TargetResult(target=SIXTY, status=TargetStatus(word), date=day, reasons=()) for word in words]

    chosen = deciding(results, last=None, possible=lambda _: when == "at")

    assert chosen is not None
    assert chosen.status == min(words, key=ORDER[when].index)


# --- laws ---------------------------------------------------------------------------------

VALUES = st.integers(0, 1000).map(lambda tenths: f"{tenths // 10}.{tenths % 10}")
DAYS = st.sampled_from(["2024-03-15", "2025-01-15", "2026-12-31", "2027-01-15", "2027-02-15"])
OPERATORS = st.sampled_from(["at-least", "at-most", "above", "below"])


@pytest.mark.feature("P1")
@given(
    st.lists(
        st.tuples(OPERATORS, VALUES, st.sampled_from(["2024-12-31", "2025-06-30", "2026-12-31"])),
        min_size=2,
        max_size=4,
    ),
    VALUES,
    VALUES,
    DAYS,
    st.randoms(use_true_random=False),
)
def test_the_printed_order_of_targets_changes_nothing(drawn, now, then, on, random):
    targets = [target(value, operator, on=day) for operator, value, day in drawn]
    shuffled = [*targets]
    random.shuffle(shuffled)
    rows = (("2023-M12", now), ("2024-M12", then), ("2026-M12", now))

    one, other = (verdict(stock(*order), *rows, on=on) for order in (targets, shuffled))

    assert one.target.status == other.target.status
    assert one.target.date == other.target.date
    assert sorted(map(_seen, one.targets)) == sorted(map(_seen, other.targets))


def _seen(one: pm.TargetResult) -> tuple[str, ...]:
    return (str(one.date), repr(one.bound), str(one.status), str(one.expected), str(one.pace), one.text("sv"))


@pytest.mark.feature("P1")
@given(OPERATORS, VALUES, VALUES, DAYS, st.booleans())
def test_a_path_with_one_milestone_equals_a_single_target(operator, value, now, on, with_baseline):
    single = target(value, operator, on="2026-12-31")
    course = target(bound=f"{operator} {value}", on=path((milestone(value, "2026-12-31"),)))
    fields = {} if with_baseline else {"baseline": None}
    rows = (("2024-M12", now), ("2026-M12", now))

    one, other = (result(stock(each, **fields), *rows, on=on) for each in (single, course))

    assert other.text("sv") == one.text("sv")
    assert pm.evolve(other, target=one.target, reasons=one.reasons) == one


@pytest.mark.feature("P1", "P4")
@given(OPERATORS, st.integers(0, 400), st.integers(0, 400), st.integers(0, 400), DAYS)
def test_conversion_of_the_unit_changes_no_status(operator, wanted, start, now, on):
    def stands(unit: str, scale: int) -> Any:
        bound = target(str(Decimal(wanted) / scale), operator, on="2026-12-31", unit=unit)
        emissions = count(
            kind="amount", unit="ton", total=str(start), **STOCK, direction=None, targets=(bound,)
        )
        return result(emissions, ("2024-M12", str(now)), ("2026-M12", str(now)), on=on)

    one, other = stands("ton", 1), stands("kton", 1000)

    assert (one.status, one.bound, one.expected, one.pace) == (
        other.status,
        other.bound,
        other.expected,
        other.pace,
    )


# Near zero and a hundred a value may seem to be in another unit, on one side alone.
MIDDLING = st.integers(200, 800).map(lambda tenths: f"{tenths // 10}.{tenths % 10}")
MIRROR = {"at-least": "at-most", "at-most": "at-least", "above": "below", "below": "above"}


@pytest.mark.feature("P1")
@given(OPERATORS, MIDDLING, MIDDLING, MIDDLING, DAYS, st.sampled_from([None, "5"]))
def test_a_mirrored_bound_and_mirrored_values_give_the_mirrored_status(
    operator, wanted, start, now, on, within
):
    """What is at least 60 per cent of all leaves at most 40 per cent that is not."""
    allowed = None if within is None else bands(within, unit="points")

    def stands(sign: str, mirrored: bool) -> Any:
        def seen(value: str) -> str:
            return str(100 - Decimal(value)) if mirrored else value

        bound = target(seen(wanted), sign, on="2026-12-31", bands=allowed)
        rows = (("2024-M12", seen(now)), ("2026-M12", seen(now)))
        return result(stock(bound, total=seen(start)), *rows, on=on)

    one, other = stands(operator, mirrored=False), stands(MIRROR[operator], mirrored=True)

    assert one.status == other.status
    assert (one.pace is None) == (other.pace is None)
    assert one.pace is None or one.pace == other.pace.copy_negate()


def test_how_often_one_reports_never_decides_what_is_counted():
    """*With a baseline: the latest period of the baseline's length ending on or before the day*.

    For 30 June 2026 these are the twelve months until then, which the year 2025 is not.
    """
    asked = flow(
        target("60", "at-least", on="2026-06-30", unit="unstated"), baseline=baseline("2022", total="50")
    )
    by_years = result(asked, ("2025", "70"), on="2026-07-10")

    assert (by_years.period, by_years.status) == (pm.Period("2025-M07/2026-M06"), "awaiting-value")
    assert result(asked, *months([6] * 12, "2025-M07"), on="2026-07-10").status == "met"


# --- what is said of a value that is not there, and what cannot be said ---------------------


@pytest.mark.feature("P1", "H4")
def test_a_value_that_is_awaited_stands_beside_the_latest_result():
    """*Inväntar utfall för 2024. Senast: 2023, uppfyllt* (model.md, 2.3)."""
    indicator = flow(target("10", "at-most", on=None, when=every(first="2022"), unit="personer"))
    *_, newest, awaited = verdict(indicator, ("2022", "9"), ("2023", "8"), on="2024-12-31").targets

    assert (newest.status, awaited.status) == ("met", "awaiting-value")
    assert "senast: 2023, uppfyllt (8 personer)" in awaited.text("sv")
    assert awaited.text("sv").count("8 personer") == 1


@pytest.mark.feature("P1")
def test_a_value_later_than_the_latest_result_stands_beside_it():
    first, second = (target("10", "at-most", on=None, when=day, unit="personer") for day in ("2022", "2024"))
    met, awaited = verdict(
        flow(first, second), ("2022", "9"), ("2023", "12"), on="2024-12-31", years="2022-2030"
    ).targets

    assert (met.status, awaited.status) == ("met", "awaiting-value")
    assert "12 people (2023); latest: 2022, met (9 people)" in awaited.text("en").replace(
        "personer", "people"
    )


@pytest.mark.feature("P1")
@pytest.mark.parametrize(
    ("start", "direction", "status", "code"),
    [
        (None, None, "not-assessable", "path-without-sense"),
        (None, "maintain", "not-assessable", "path-without-sense"),
        (None, "decrease", "met", "target-met"),
        (None, "increase", "missed", "target-missed"),
        ("70.0", None, "met", "target-met"),
        ("50.0", None, "missed", "target-missed"),
    ],
)
def test_a_single_milestone_leads_up_or_down_only_where_something_says_which(start, direction, status, code):
    only = target(on=None, bound=None, when=path([milestone("60.0", "2024-12-31")]))
    begun = {"total": start} if start else {"baseline": None}
    held = result(stock(only, direction=direction, **begun), ("2024-12-31", "55.0"), on="2024-12-31")

    assert (held.status, held.codes[0]) == (status, code)


@pytest.mark.feature("P1")
def test_the_precision_of_the_row_decides_how_far_rounding_reaches():
    """51 rounded to fives may be 53.5 (statistics.md, 1): more than the 52 that are allowed."""
    only = target("52", "at-most", on="2024-12-31")
    exact = observation("1.1", "2024-12-31", value="51")
    rounded = observation("1.1", "2024-12-31", value="50", precision="rounded:5")

    assert "within-rounding" not in result(stock(only), exact, on="2024-12-31").codes
    assert "within-rounding" in result(stock(only), rounded, on="2024-12-31").codes
