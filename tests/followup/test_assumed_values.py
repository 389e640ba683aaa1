"""Values that are assumed (`model.md` 11.4): every verdict, table, text and point built on one says so."""

import datetime as dt

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.followup.comparisons.forecasts import forecast_of
from paktmodel.followup.comparisons.gaps import gap_between
from paktmodel.testing import (
    at_most,
    base_period,
    count,
    in_,
    monthly,
    observation,
    observed,
    over,
    plan_with,
    relative,
    reporting_rule,
    share,
    target,
    term,
)

FLOW = {"basis": "flow", "aggregation": "sum", "window": "period", "direction": "decrease"}
ASSUMED = "values-assumed"
SV = "antagna värden ingår för november–december 2024"
EN = "assumed values are included for november–december 2024"


def followed(indicator, *rows, on="2025-02-15", **plan):
    """Follow an indicator up on a day."""
    return pm.follow_up(plan_with(indicator, **plan), observed(*rows), as_of=dt.date.fromisoformat(on))


def year(*, assumed=2, part="total", value="10", first="2024-M01", months=12):
    """Make a year of months, the last of them assumed."""
    known = monthly("1.1", first, [value] * months, part=part)
    cut = months - assumed
    return (*known[:cut], *(evolve(one, assumed=True) for one in known[cut:]))


def total(result):
    return result.indicators["1.1"].total


@pytest.mark.feature("Q4")
def test_a_change_over_assumed_months_says_which_they_are():
    """ "A mark `assumed` … that every verdict, table and chart built on it shows" (model 11.4)."""
    result = followed(count("1.1", total="130", period="2023", **FLOW), year())
    verdict = total(result)

    assert verdict.change.status is pm.ChangeStatus.IMPROVED
    assert ASSUMED in verdict.codes
    assert verdict.window.assumed == (pm.Period("2024-M11"), pm.Period("2024-M12"))
    for language, said in (("sv", SV), ("en", EN)):
        [row] = [one for one in result.table(language).rows() if one["part"] in ("totalt", "total")]
        texts = (verdict.text, verdict.why, verdict.brief, verdict.summary, verdict.headline.text)
        assert all(said in text(language).lower() for text in texts)
        assert said in row["why"].lower()
        for table in (result.table(language), result.measures_table(language)):
            assert ("indikator 1.1." if language == "sv" else "indicator 1.1.") in table.notes[-1]


@pytest.mark.feature("Q4")
def test_what_was_observed_says_nothing_of_assumptions():
    """The innocent neighbour: the same values, observed; and assumed ones outside the window."""
    plain = followed(count("1.1", total="130", period="2023", **FLOW), year(assumed=0))
    outside = followed(
        count("1.1", total="130", period="2023", **FLOW),
        year(assumed=0),
        monthly("1.1", "2022-M01", ["9"] * 3, assumed=True),
    )

    for result in (plain, outside):
        assert ASSUMED not in total(result).codes
        assert "antag" not in total(result).why("sv")
        assert all("Antag" not in note for note in result.table("sv").notes)
        assert total(result).change == total(plain).change


@pytest.mark.feature("Q4")
def test_a_value_that_is_compared_with_nothing_shows_its_assumption_beside_it():
    """The table shows the value though there is no baseline, and so it shows what it rests on."""
    result = followed(evolve(count("1.1", **FLOW), baseline=None), year())

    assert not total(result).assessable
    assert ASSUMED not in total(result).codes
    assert SV in total(result).why("sv").lower()


@pytest.mark.feature("Q4")
@pytest.mark.parametrize(("on", "status"), [("2024-12-20", "on-track"), ("2025-02-15", "met")])
def test_a_target_held_against_assumed_values_says_so(on, status):
    """Before its date, of a sum under way, and on it."""
    wanted = target(bound=at_most("125"), when=in_("2024"), unit="personer")
    indicator = evolve(count("1.1", total="130", period="2023", unit="personer", **FLOW), targets=[wanted])
    verdict = total(followed(indicator, year(assumed=2), on=on))
    result = verdict.target
    said = {
        "on-track": (
            "antagna värden ingår för november 2024",
            "assumed values are included for november 2024",
        ),
        "met": (SV, EN),
    }[status]

    assert result.status == status
    assert result.codes[-1] == ASSUMED
    for language, words in zip(("sv", "en"), said, strict=True):
        assert words in result.text(language).lower()
        assert verdict.why(language).lower().count(words) == 1


@pytest.mark.feature("Q4")
def test_a_bound_that_is_made_of_an_assumed_value_says_so():
    """At least 40 per cent fewer than 2022, of which nobody knows but by assumption."""
    wanted = target(
        bound=at_most("-40"), when=in_("2024"), relative=relative(to=base_period("2022"), form="percent")
    )
    indicator = evolve(count("1.1", total="130", period="2021", **FLOW), targets=[wanted])
    rows = (
        observation(period="2022", value="320", assumed=True),
        observation(period="2024", value="185"),
    )
    known = (observation(period="2022", value="320"), rows[1])

    assert "antagna värden ingår för 2022" in total(followed(indicator, *rows)).target.text("sv")
    assert ASSUMED not in total(followed(indicator, *known)).target.codes


@pytest.mark.feature("Q4")
def test_a_span_counts_the_assumptions_of_all_its_periods():
    """A mean over three years, of which the last is assumed."""
    wanted = target(bound=at_most("12"), when=over("2022-M01/2024-M12"), unit="personer")
    indicator = evolve(count("1.1", total="130", period="2021", **FLOW), targets=[wanted])
    rows = [observation(period=one, value="10") for one in ("2022", "2023")]
    last = observation(period="2024", value="10", assumed=True)

    assert "antagna värden ingår för 2024" in total(followed(indicator, *rows, last)).target.text("sv")


@pytest.mark.feature("Q4")
def test_each_assumed_point_of_a_chart_is_marked_and_the_signal_says_so():
    """The data of a chart carry the mark point by point."""
    rows = year(months=36, first="2022-M01", assumed=2)
    signal = total(followed(count("1.1", total="130", period="2021", **FLOW), rows)).signal

    assert [point.period for point in signal.points if point.assumed] == [
        pm.Period("2024-M11"),
        pm.Period("2024-M12"),
    ]
    assert ASSUMED in signal.codes
    assert SV in signal.text("sv").lower()


@pytest.mark.feature("Q4")
def test_a_running_value_carries_the_assumption_it_is_taken_from():
    """What came in in December is the running value of December less the assumed one of November."""
    rows = monthly("1.1", "2024-M01", [str(10 * month) for month in range(1, 13)])
    rows = (*rows[:10], evolve(rows[10], assumed=True), rows[11])
    flow = {**FLOW, "aggregation": "cumulative-over-year"}
    verdict = total(followed(count("1.1", total="130", period="2023", **flow), rows))

    assert ASSUMED not in verdict.codes  # the year is the running value of December alone
    assert [point.period for point in verdict.signal.points if point.assumed] == [
        pm.Period("2024-M11"),
        pm.Period("2024-M12"),
    ]


@pytest.mark.feature("Q4")
def test_changes_since_earlier_values_gap_and_forecast_say_so():
    """The assumed value may be the earlier one, a part's, or where a line is carried on from."""
    rows = [observation(period="2023", value="120", assumed=True), observation(period="2024", value="110")]
    verdict = total(followed(count("1.1", total="130", period="2022", **FLOW), *rows))
    assert "antagna värden ingår för 2023" in verdict.since_year.text("sv").lower()
    assert ASSUMED not in verdict.change.codes

    indicator = share("1.1", total="70", women="72", men="68", period="2023", direction="increase")
    parts = [
        observation(period="2024", part=part, value="71", assumed=part == "men")
        for part in ("total", "women", "men")
    ]
    result = followed(indicator, *parts)
    women, men = (result.indicators["1.1"].part(part) for part in ("women", "men"))
    assert ASSUMED in gap_between(indicator, women, men).codes

    end = term()
    lines = [forecast_of(indicator, one, term=end) for one in (women, men)]
    assert [ASSUMED in one.codes for one in lines] == [False, True]


@pytest.mark.feature("Q4")
def test_an_assumption_reports_nothing_and_revises_nothing():
    """What is assumed has not been handed in: it stays overdue, is asked for, and lacks in the coverage."""
    rule = reporting_rule()
    indicator = count("1.1", total="130", period="2023", **FLOW)
    rows = year(assumed=2)
    plan = plan_with(indicator, reporting=[rule])
    known = observed(rows)
    day = dt.date(2025, 2, 15)
    assumed = pm.follow_up(plan, known, as_of=day)
    without = pm.follow_up(plan, known.without_assumed(), as_of=day)

    assert total(assumed).timeliness is total(without).timeliness
    assert pm.due(plan, known, as_of=day) == pm.due(plan, known.without_assumed(), as_of=day)
    assert assumed.completeness() == without.completeness()
    assert len(known.without_assumed()) == 10
    without_any = known.without_assumed()
    assert without_any.without_assumed() is without_any


@pytest.mark.feature("Q4")
@pytest.mark.parametrize("assumed", [False, True])
def test_an_assumption_revises_no_baseline(assumed):
    """A value at hand for the baseline's own year speaks against the print only where it was observed."""
    other = observation(period="2023", value="90", assumed=assumed)
    verdict = total(followed(count("1.1", total="130", period="2023", **FLOW), other, year(assumed=0)))

    assert verdict.change.by_source is not assumed


@pytest.mark.feature("Q4")
def test_an_observation_takes_an_earlier_one_over_once_it_is_there():
    """The assumption stands until the value is published; both are kept."""
    both = observed(
        observation(period="2024", value="120", assumed=True),
        observation(period="2024", value="118", published="2025-02-01"),
    )

    assert [one.assumed for one in both.series("1.1")] == [True, False]
    assert [one.assumed for one in both.latest("1.1")] == [False]
