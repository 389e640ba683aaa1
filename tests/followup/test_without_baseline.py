"""An indicator of which the paper names no baseline, or prints an empty cell: nothing invents one."""

import datetime as dt
from decimal import Decimal

import pytest

import paktmodel as pm
from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.testing import (
    baseline,
    comparison,
    count,
    earlier_value,
    every,
    indicator,
    monthly,
    observation,
    observed,
    plan_with,
    share,
    target,
)

DAY = dt.date(2024, 8, 31)


@pytest.mark.feature("F3")
def test_a_value_needs_the_period_that_it_is_for_and_an_empty_cell_does_not():
    assert baseline(period=None, absent="not-printed").period is None
    with pytest.raises(InvalidValue, match="baseline-period-missing"):
        pm.Baseline(women=Decimal("60.2"))


def test_a_document_whose_baseline_has_a_value_and_no_period_is_refused_at_its_place():
    document = pm.dump(plan_with(share()))
    del document["plan"]["areas"][0]["indicators"][0]["baseline"]["period"]

    with pytest.raises(InvalidDocument) as error:
        pm.load(document, pm.Plan)

    (finding,) = error.value.findings
    assert (finding.code, finding.path) == (
        "baseline-period-missing",
        "$.plan.areas[0].indicators[0].baseline",
    )
    assert "den period som utgångsvärdet gäller" in finding.text("sv")


@pytest.mark.parametrize(
    "missing", [None, baseline(period=None, absent="not-printed")], ids=["none", "empty"]
)
def test_everything_is_followed_up_without_a_baseline(missing):
    """No stand-in of a baseline shows anywhere: no period, no value, no line from it."""
    plan = plan_with(
        share(baseline=missing, targets=(target(),)), count("1.2", baseline=missing, cohort=None)
    )
    seen = observed(*monthly("1.1", "2023-M01", ["61.0"] * 20), *monthly("1.2", "2023-M01", ["120"] * 20))
    followed = pm.follow_up(plan, seen, as_of=DAY, comparisons=[comparison()])

    verdict = followed.indicators["1.2"].total
    assert verdict.codes == ("no-baseline",)
    assert followed.indicators["1.1"].gap.baseline_period is None
    (benchmark,) = followed.indicators["1.1"].benchmarks
    assert benchmark.codes == ("no-baseline", "denominator-unknown")
    for language in ("sv", "en"):
        assert "None" not in followed.table(language).text()
        assert "None" not in pm.board_report(followed).html(language)
        assert pm.due(plan, seen, as_of=DAY).table(language).text()
    assert followed.completeness().overall[0].missing == ("1.1", "1.2")


@pytest.mark.parametrize(
    ("fields", "length"),
    [
        ({"basis": "flow", "aggregation": "sum"}, 12),
        ({"basis": "mean-per-month"}, 12),
        ({"basis": "stock"}, 1),
        ({"basis": "unique-persons", "aggregation": "not-additive"}, 1),
        ({"basis": "stock", "baseline": baseline("2022", total="59")}, 12),
        ({"basis": "flow", "baseline": baseline("2022-12-31", total="59")}, 1),
    ],
)
def test_a_window_is_a_year_where_something_adds_up_and_the_latest_value_where_not(fields, length):
    assert IndicatorFacts(count("1.1", **{"baseline": None, **fields})).length == length


@pytest.mark.feature("F3")
def test_a_baseline_is_missed_where_its_cell_is_empty_or_its_neighbours_have_one():
    """Half of the indicators have one: an indicator with neither baseline nor target is asked about."""

    def missed(*indicators):
        found = pm.check(plan_with(*indicators))
        return [str(one.subjects[0]) for one in found if one.code == "baseline-missing"]

    none, with_target = share("1.2", baseline=None), share("1.2", baseline=None, targets=(target(),))
    assert missed(share(), none) == ["indicator 1.2"]
    assert missed(share(), with_target) == []
    assert missed(share(), none, share("1.3", baseline=None)) == []
    assert missed(indicator("1.4", baseline=baseline(absent="not-printed"), targets=(target(),))) == [
        "indicator 1.4"
    ]


def test_a_target_stands_in_for_the_value_to_be_maintained():
    kept = share(direction="maintain", baseline=None, targets=(target(),))

    assert "maintain-without-value" not in [one.code for one in pm.check(plan_with(kept))]
    assert "maintain-without-value" in [
        one.code for one in pm.check(plan_with(share(direction="maintain", baseline=None)))
    ]


def test_a_period_is_named_only_where_one_is_printed():
    plan = plan_with(share(), share("1.2", baseline=None))
    (finding,) = [one for one in pm.check(plan) if one.code == "baseline-missing"]

    assert finding.text("sv").startswith(
        "indikator 1.2 saknar utgångsvärde för planens start (skäl: anges inte)"
    )


@pytest.mark.feature("P1", "P3")
def test_a_row_shows_the_value_that_its_target_was_held_against():
    """A council's targets by quarter: 80.6 missed 90, and last year's 87.7 is printed beside it."""
    of = share(
        baseline=None,
        earlier=(earlier_value("2023", value="87.7"),),
        targets=(target("90", when=every("quarterly", first="2024-Q1")),),
    )
    known = observation("1.1", "2024-Q2", value="80.6")
    followed = pm.follow_up(plan_with(of), observed([known]), as_of=DAY)
    (row,) = [one for one in followed.table("en").rows() if one["part"] == "total"]

    assert (row["standing"], row["current"], row["window"]) == (
        "missed",
        Decimal("80.6"),
        "quarter 2 of 2024",
    )
    (goal_row,) = [one for one in followed.indicators["1.1"].verdicts if one.part == pm.Part.TOTAL]
    assert "80.6" in goal_row.headline.text("en")


@pytest.mark.feature("P2")
def test_one_screen_shows_the_value_that_a_target_was_held_against():
    of = share(
        baseline=None,
        earlier=(earlier_value("2023", value="87.7"),),
        targets=(target("90", when=every("quarterly", first="2024-Q1")),),
    )
    known = observation("1.1", "2024-Q2", value="80.6")
    followed = pm.follow_up(plan_with(of), observed([known]), as_of=DAY)

    assert followed.indicators["1.1"].total.tested is followed.indicators["1.1"].total.target
    brief = pm.board_report(followed).brief.text("en")
    assert "80.6" in brief
    assert "87.7" not in brief
