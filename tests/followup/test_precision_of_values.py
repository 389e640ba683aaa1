"""A value that says for itself how exact it is (model 4.1: "per indicator, per source or per value")."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest

import paktmodel as pm
from paktmodel.followup.comparisons.forecasts import forecast_of
from paktmodel.followup.comparisons.gaps import gap_between
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.tables.cells import Sum
from paktmodel.testing import (
    baseline,
    count,
    earlier_value,
    monthly,
    observation,
    observed,
    part_value,
    plan_with,
    share,
    term,
)

FLOW = {"basis": "flow", "aggregation": "sum", "window": "period"}
STOCK = {"basis": "stock", "aggregation": "latest", "window": "last-day"}


def followed(indicator, *rows, on="2025-06-30"):
    return pm.follow_up(plan_with(indicator), observed(*rows), as_of=dt.date.fromisoformat(on))


def total(result):
    return result.indicators["1.1"].verdicts[0]


def codes(findings):
    return {finding.code for finding in findings}


@pytest.mark.feature("P13")
@pytest.mark.parametrize(
    ("own", "apart", "found"),
    [
        ("perturbed:8", 24, False),
        ("perturbed:8", 25, True),
        ("rounded:5", 7, False),
        ("rounded:5", 8, True),
        ("decimals:0", 1, True),
        (None, 1, True),
    ],
)
def test_parts_may_miss_the_total_by_what_each_value_says_of_itself(own, apart, found):
    """The sum of all slacks involved: three times 8, three times 2.5 (model 4.1)."""
    of = count("1.1", **STOCK)
    parts = {"total": 40610 + apart, "women": 20301, "men": 20309}
    rows = [
        observation(period="2024", part=part, value=value, precision=own) for part, value in parts.items()
    ]

    assert ("parts-off-total-observed" in codes(followed(of, *rows).findings)) is found


@pytest.mark.feature("P13")
def test_only_the_values_that_say_so_are_looser():
    """One value of the three is perturbed: 8 may be missing, not 9."""
    of = count("1.1", **STOCK)
    for apart, found in ((8, False), (9, True)):
        rows = [
            observation(period="2024", value=100 + apart, precision="perturbed:8"),
            observation(period="2024", part="women", value=60),
            observation(period="2024", part="men", value=40),
        ]

        assert ("parts-off-total-observed" in codes(followed(of, *rows).findings)) is found


@pytest.mark.feature("P13", "H4")
@pytest.mark.parametrize(
    ("stated", "own", "slack"),
    [
        (None, None, "0.55"),  # 287.6 ± 0.05 and 288 ± 0.5
        (None, "decimals:1", "0.10"),
        ("rounded:5", "decimals:1", "2.55"),  # its own replaces the indicator's, for that value alone
        ("rounded:5", "perturbed:3", "6.0"),
    ],
)
def test_a_value_s_own_precision_replaces_the_indicator_s_and_the_source_s(stated, own, slack):
    """A mean of 287.6, then 288 whose table says one decimal (field case F03)."""
    for place in ("indicator", "source"):
        system = {} if stated is None else {"precision": stated}
        fields = system if place == "indicator" else {"systems": (pm.SourceSystem(name="SCB", **system),)}
        of = count(
            "1.1",
            kind="mean",
            unit="tkr",
            **FLOW,
            total="287.6",
            women=None,
            men=None,
            direction="increase",
            **fields,
        )

        verdict = total(followed(of, observation(period="2023", value="288", precision=own)))

        assert str(verdict.change.slack) == slack
        assert (verdict.change.status == "improved") is (Decimal(slack) < Decimal("0.4"))


@pytest.mark.feature("P13")
def test_a_sum_of_months_is_as_loose_as_its_months_together():
    """Eleven whole months and one that is rounded to 10: 5; all twelve: 60."""
    of = count("1.1", **FLOW, total="1200", direction="increase")
    for rounded, slack in ((1, 5), (12, 60)):
        rows = monthly("1.1", "2023-M01", [100] * rounded, precision="rounded:10")
        rows += monthly("1.1", f"2023-M{rounded + 1:02}", [100] * (12 - rounded)) if rounded < 12 else ()

        assert total(followed(of, *rows)).change.slack == slack


@pytest.mark.feature("P13")
def test_what_a_share_is_counted_from_is_perturbed_where_its_value_says_so():
    """50 ± 1 of 100 ± 1 is 50 per cent, give or take 1.5 percentage points of 99."""
    of = share("1.1", **FLOW, total="40.0", women=None, men=None, direction="increase")
    fields: dict[str, Any] = {"period": "2023", "value": None, "numerator": 50, "denominator": 100}
    exact, loose = (
        total(followed(of, observation(**fields, precision=own))).change for own in (None, "perturbed:1")
    )

    assert exact.slack == Decimal("0.05")
    assert round(loose.slack - exact.slack, 4) == Decimal("1.5152")
    of_months = monthly("1.1", "2023-M01", numerators=[5] * 12, denominators=[10] * 12, precision="rounded:5")
    assert total(followed(of, *of_months)).change.slack > 10
    # 48.4 is not 50 of 100, but may be 49 of 101.
    for own, found in ((None, True), ("perturbed:1", False)):
        row = observation(**{**fields, "value": "48.4"}, precision=own)
        assert ("value-disagrees-with-ratio" in codes(followed(of, row).findings)) is found


@pytest.mark.feature("P13")
@pytest.mark.parametrize(
    ("stated", "before", "now", "code"),
    [
        (None, None, None, None),
        (None, None, "perturbed:3", "values-perturbed"),
        (None, "rounded:5", None, "values-rounded"),
        (None, None, "decimals:0", None),
        ("rounded:5", None, "decimals:0", "values-rounded"),  # of the baseline it still holds
        ("rounded:5", "decimals:0", "decimals:0", None),
    ],
)
def test_with_a_perturbed_or_rounded_value_there_is_no_significance(stated, before, now, code):
    """Model 4.1; of both sides that are compared, and of no other value."""
    of = count(
        "1.1",
        **FLOW,
        direction="increase",
        precision=stated,
        baseline=baseline(total="185", precision=before),
    )
    rows = [
        observation(period="2023", value="195", precision=now),
        observation(period="2022-M03", value="12", precision="rounded:2"),
    ]

    significance = total(followed(of, *rows)).significance

    assert [one for one in significance.codes if one.startswith("values-")] == (
        [] if code is None else [code]
    )
    assert (significance.status == "unknown") is (code is not None)


@pytest.mark.feature("P13")
def test_a_baseline_and_an_earlier_value_say_how_exact_they_are():
    printed = baseline(total="185", women="95", men="95", precision="rounded:5")
    of = count("1.1", **{**FLOW, "basis": "unstated"}, baseline=printed, direction="increase")

    assert "parts-off-total" not in codes(pm.check(plan_with(of)))
    assert "parts-off-total" in codes(
        pm.check(plan_with(pm.evolve(of, baseline=baseline(total="185", women="95", men="95"))))
    )
    verdict = total(followed(of, observation(period="2023", value="187")))
    assert (verdict.change.slack, verdict.change.status) == (Decimal("2.5"), "unchanged")
    for own, found in (("rounded:5", False), (None, True)):
        earlier = earlier_value("2021", 180, precision=own)
        again = pm.evolve(of, earlier=(earlier,))
        result = followed(again, observation(period="2021", value="182"))
        assert ("value-differs-from-print" in codes(result.findings)) is found
        alone = followed(again, observation(period="2023", value="185"))
        assert total(alone).since_previous.slack == (Decimal("2.5") if own else 0)


@pytest.mark.feature("P13", "H5")
def test_a_gap_is_as_loose_as_the_values_that_it_is_between():
    of = count("1.1", **STOCK, baseline=baseline(total=None, women="60", men="40", precision="rounded:5"))
    rows = [
        observation(period="2023", part="women", value="62", precision="perturbed:3"),
        observation(period="2023", part="men", value="40"),
    ]
    women, men = followed(of, *rows).indicators["1.1"].verdicts[1:3]

    assert gap_between(of, women, men).tolerance == 2 * Decimal("2.5") + 3


@pytest.mark.feature("P13")
def test_what_runs_up_is_as_loose_as_both_running_values():
    """A month's own is 110 − 100, of values of ± 8 and ± 0."""
    of = count("1.1", basis="flow", aggregation="cumulative-over-year", total="200", direction="increase")
    rows = [
        *monthly("1.1", "2023-M01", [10, 20]),
        *monthly("1.1", "2024-M01", [10], precision="perturbed:8"),
        *monthly("1.1", "2024-M02", [25]),
    ]
    since_year = total(followed(of, *rows, on="2024-03-31")).since_year

    assert (since_year.value, since_year.slack, since_year.status) == (15, 8, "unchanged")


@pytest.mark.feature("P13")
def test_a_running_value_falls_only_beyond_what_its_values_say():
    """Whole kronor are half a krona off, each; a value perturbed by 8 may be 8 too low."""
    for kind, unit, values, own, found in (
        ("amount", "tkr", ["288", "287.6"], None, False),
        ("amount", "tkr", ["288", "287.4"], None, True),
        ("count", "personer", ["288", "281"], "perturbed:8", False),
        ("count", "personer", ["288", "271"], "perturbed:8", True),
    ):
        of = count("1.1", kind=kind, unit=unit, basis="flow", aggregation="cumulative-over-year", total="900")
        result = followed(of, monthly("1.1", "2023-M01", values, precision=own), on="2023-12-31")

        assert ("cumulative-decreases" in codes(result.findings)) is found, (kind, values)


def of_ratio(**fields):
    return share("1.1", **FLOW, total="40.0", women=None, men=None, direction="increase", **fields)


@pytest.mark.feature("P13")
def test_each_value_says_it_for_itself_beside_others_that_say_nothing():
    """A sum of twelve monthly values, of which printed and given ones are rounded."""
    printed = tuple(earlier_value(f"2023-M{month:02}", 100, precision="rounded:10") for month in (1, 2))
    of = count("1.1", **FLOW, total="1200", direction="increase", earlier=printed)
    rows = monthly("1.1", "2023-M03", [100] * 9), monthly("1.1", "2023-M12", [100], precision="rounded:2")

    assert total(followed(of, *rows)).change.slack == 2 * 5 + 1


@pytest.mark.feature("P13")
def test_parts_known_for_other_periods_than_the_whole_keep_their_precision():
    of = count("1.1", **STOCK)
    rows = [
        *monthly("1.1", "2024-M01", [100, 108], precision="perturbed:8"),
        *monthly("1.1", "2024-M02", [60], part="women"),
        *monthly("1.1", "2024-M02", [40], part="men"),
    ]

    assert "parts-off-total-observed" not in codes(followed(of, *rows).findings)


@pytest.mark.feature("P13")
def test_what_can_be_and_what_agrees_is_asked_with_the_value_s_own_precision():
    """A share above 100, one beyond its parts, and one that numerator and denominator do not give."""
    divided = share("1.1", **FLOW, total="40.0", women="41.0", men="39.0", direction="increase")
    for own, found in (("rounded:5", False), (None, True)):
        above = followed(of_ratio(), observation(period="2023", value="101.0", precision=own))
        assert ("share-out-of-range-observed" in codes(above.findings)) is found
        parted = (
            observation(period="2023", value="52.0", precision=own),
            observation(period="2023", part="women", value="50.0"),
            observation(period="2023", part="men", value="50.0"),
        )
        assert ("share-outside-parts" in codes(followed(divided, *parted).findings)) is found
        given = observation(period="2023", value="52.0", numerator=10, denominator=20, precision=own)
        found_of_ratio = codes(followed(of_ratio(), given).findings)
        assert ("value-disagrees-with-ratio" in found_of_ratio) is found
        again = observation(period="2023", value="4.0", numerator=3, denominator=200, precision=own)
        slipped = codes(followed(of_ratio(), again).findings)
        assert ("unit-slip-suspected" in slipped) is found
    whole = pm.evolve(of_ratio(), baseline=baseline(total="101.0", precision="rounded:5"))
    assert "share-out-of-range" not in codes(pm.check(plan_with(whole)))
    exact = pm.evolve(whole, precision="rounded:5", baseline=baseline(total="101.0", precision="decimals:1"))
    assert "share-out-of-range" in codes(pm.check(plan_with(exact)))


@pytest.mark.feature("P13")
def test_a_value_alone_gives_a_numerator_as_nearly_as_it_is_exact():
    """65 of 200, rounded to 5, is 130 give or take 5."""
    rows = monthly("1.1", "2023-M01", ["65.0"] * 12, denominators=200, precision="rounded:5")

    change = total(followed(of_ratio(), *rows)).change

    assert change.value == 65
    assert Decimal("3.4") < change.slack < Decimal("3.5")  # its denominators are rounded, too


@pytest.mark.feature("P13")
def test_unique_persons_of_a_year_lie_between_those_of_its_months():
    for own, found in (("perturbed:1", False), (None, True)):
        of = count("1.1", basis="unique-persons", total="50", direction="increase")
        rows = [
            observation(period="2023", value=129),
            *monthly("1.1", "2023-M01", [10] * 12, precision=own),
        ]
        assert ("periods-disagree" in codes(followed(of, *rows).findings)) is found


@pytest.mark.feature("P13")
def test_a_baseline_that_is_rounded_is_no_other_value_at_the_source():
    """185 rounded to 5 and 187 at the source; a mean of months that is printed rounded to 5, too."""
    for window, fields in (
        ("period", {"basis": "flow", "aggregation": "sum"}),
        ("monthly-mean", {"basis": "mean-per-month", "aggregation": "mean"}),
    ):
        for own, apart in (("rounded:5", False), (None, True)):
            start = baseline(total="185", precision=own, window=window)
            of = count("1.1", **fields, direction="increase", baseline=start)
            change = total(
                followed(of, *(observation(period=one, value=187) for one in ("2022", "2023")))
            ).change
            assert change.by_source is apart


@pytest.mark.feature("P13")
def test_of_a_value_at_the_source_it_is_that_one_s_precision_that_counts():
    """Print is rounded; the source's value of the same year says itself how exact it is."""
    of = count("1.1", **FLOW, direction="increase", precision="rounded:5", baseline=baseline(total="150"))
    rows = [
        observation(period="2022", value=187, precision="decimals:0"),
        observation(period="2023", value=190, precision="decimals:0"),
    ]
    exact = total(followed(of, *rows))
    loose = total(followed(of, observation(period="2022", value=187), rows[1]))

    assert exact.change.by_source
    assert loose.change.by_source
    assert (exact.change.slack, loose.change.slack) == (0, Decimal("2.5"))
    assert "values-rounded" not in exact.significance.codes
    assert "values-rounded" in loose.significance.codes


@pytest.mark.feature("P13", "H5")
def test_a_gap_at_the_source_is_as_loose_as_the_source_s_values():
    of = count("1.1", **STOCK, baseline=baseline(total=None, women="60", men="40"))
    rows = [
        observation(period=period, part=part, value=value, precision=own)
        for part, then, now in (("women", 70, 72), ("men", 50, 50))
        for period, value, own in (("2022", then, "perturbed:3"), ("2023", now, None))
    ]
    women, men = followed(of, *rows).indicators["1.1"].verdicts[1:3]

    assert gap_between(of, women, men).tolerance == 2 * 3


@pytest.mark.feature("P13")
def test_what_runs_up_through_the_year_is_perturbed_where_its_last_value_is():
    of = count("1.1", basis="flow", aggregation="cumulative-over-year", total="200", direction="increase")
    rows = monthly("1.1", "2023-M01", range(10, 130, 10)), monthly("1.1", "2024-M01", [5])
    for own, said in (("perturbed:8", True), (None, False)):
        last = observation(period="2023-M12", value=130, precision=own)
        seen = followed(of, rows[0][:-1], last, rows[1])
        assert ("values-perturbed" in total(seen).significance.codes) is said


@pytest.mark.feature("P13")
def test_a_line_and_a_table_allow_for_what_each_value_says():
    start = baseline(total="100", women="60", men="40", precision="rounded:4")
    of = count("1.1", **STOCK, direction="increase", baseline=start)
    parts = (("total", 128), ("women", 60), ("men", 60))
    rows = [observation(period="2023", part=part, value=one, precision="perturbed:8") for part, one in parts]
    plan = plan_with(of)
    result = pm.follow_up(plan, observed(*rows), as_of=dt.date(2024, 6, 30))

    forecast = forecast_of(of, total(result), term=term(end="2024-12-30"))
    ends: tuple[object, ...] = (forecast.low, forecast.value, forecast.high)
    assert ends == (2 * 128 - 100 - 18, 2 * 128 - 100, 2 * 128 - 100 + 18)  # twice 8 and once 2
    slacks = [one.slack for one in result.table("en").relations if isinstance(one, Sum)]
    assert slacks == [3 * 2, 3 * 8]


@pytest.mark.feature("P13")
def test_decimals_that_a_baseline_lost_narrow_or_widen_its_interval():
    """A share of 40.0 per cent is surer than one of 40, and a mean of 120.0 less sure than 120 exactly."""
    fields: dict[str, Any] = {"period": "2023", "value": 45, "numerator": 90, "denominator": 200}
    start = baseline(total="40", women=None, men=None, denominators=(part_value("total", 1000),))
    of = share("1.1", **FLOW, direction="increase", baseline=start)
    plain, exact = (
        total(followed(pm.evolve(of, baseline=one), observation(**fields))).significance.baseline
        for one in (start, pm.evolve(start, precision=pm.decimals(1)))
    )
    assert plain.low < exact.low < exact.high < plain.high

    start = baseline(total="120", women=None, men=None)
    of = count("1.1", **FLOW, direction="increase", baseline=start)
    plain, exact = (
        total(followed(pm.evolve(of, baseline=one), observation(period="2023", value=130))).significance
        for one in (start, pm.evolve(start, precision=pm.decimals(1)))
    )
    assert exact.baseline.low < plain.baseline.low


@pytest.mark.feature("P13")
def test_a_count_behaves_as_a_share_only_beyond_its_own_rounding():
    """A part of 66 in a whole of 59 is none in a count; of values rounded to 10 it may be."""
    for own, found in ((None, True), ("rounded:10", False)):
        of = count(
            "1.1",
            **FLOW,
            direction="increase",
            baseline=baseline(total="59", women="5", men="66", precision=own),
        )
        assert IndicatorFacts(of).printed_as_share is found


@pytest.mark.feature("P13")
def test_decimals_that_a_value_lost_hold_it_more_strictly_to_its_ratio():
    """1004 of 2000 is 50.2, which is printed as 50, but not as 50.0."""
    for own, found in ((None, False), ("decimals:1", True)):
        row = observation(period="2023", value=50, numerator=1004, denominator=2000, precision=own)
        assert ("value-disagrees-with-ratio" in codes(followed(of_ratio(), row).findings)) is found
