"""Values by two definitions: what a value is held against, and what is never put together (model.md 3.5).

Field case F17 and its sisters, on observations and on what the plan prints.
"""

import datetime as dt

import attrs
import pytest

import paktmodel as pm
from paktmodel.testing import (
    baseline,
    count,
    definition,
    earlier_value,
    judgement_rule,
    observed,
    part_value,
    plan_with,
    share,
    target,
)
from tests.support.series import FLOW, STOCK, months, ratios, year

MEAN = {"basis": "mean-per-month", "aggregation": "mean", "window": "monthly-mean"}


def versions(since, **second):
    """Definition 1 from 2015, and 2 from a day without a link, or with one."""
    return (definition("1", since="2015"), definition("2", since=since, **second))


def verdict(indicator, *known, on, rules=()):
    plan = plan_with(indicator, years="2015-2030", judgement=rules)
    followed = pm.follow_up(plan, observed(*known), as_of=dt.date.fromisoformat(on))
    return followed.indicators["1.1"].total


def stated(change):
    return None if change is None else (str(change.status), str(change.baseline), change.compared)


# --- what a value is held against --------------------------------------------------------------


@pytest.mark.feature("P3", "F15")
@pytest.mark.parametrize(
    ("link", "change"),
    [({}, "not-assessable"), ({"linked_by": "2024"}, "improved"), ({"linked": True}, "improved")],
)
@pytest.mark.parametrize("printed", [False, True])
def test_after_the_break_a_value_is_held_against_the_one_of_its_own_definition(link, change, printed):
    """F17: 2025 = 13.2 by definition 2 is 0.4 below 13.6 by the same, though 0.1 above 13.1 by the other."""
    values = (("13.1", "1"), ("13.6", "2"))
    known = [year(value, "2024", definition=version) for value, version in values if not printed]
    earlier = [earlier_value("2024", value, definition=version) for value, version in values if printed]
    indicator = share(total="13.0", period="2023", definitions=versions("2024", **link), earlier=earlier)
    judged = verdict(indicator, *known, year("13.2", "2025"), on="2026-06-30")

    assert judged.change.status == change
    assert stated(judged.since_previous) == ("worsened", "13.6", "2024")
    assert judged.since_previous == judged.since_year
    assert judged.since_previous.codes == ("moved-against",)


@pytest.mark.feature("F15")
@pytest.mark.parametrize(
    ("link", "codes"),
    [
        ({}, ("series-break",)),
        ({"linked_by": "2024"}, ("moved-as-wanted", "series-linked-by")),
        ({"linked": True}, ("moved-as-wanted", "series-linked")),
    ],
)
def test_without_a_value_of_its_own_definition_the_link_decides(link, codes):
    """2024 by definition 1 alone."""
    indicator = share(total="13.0", period="2023", definitions=versions("2025", **link))
    judged = verdict(indicator, year("13.1", "2024"), year("13.6", "2025"), on="2026-06-30")

    assert (judged.since_previous.codes, judged.since_year.codes) == (codes, codes)


def test_the_latest_value_of_its_own_definition_goes_before_a_later_one_of_the_other():
    """2023 by both, 2024 by definition 1 alone: 2025 by definition 2 is held against 2023."""
    indicator = share(total="12.5", period="2022", definitions=versions("2025"))
    rows = (("13.1", "2023", "1"), ("13.6", "2023", "2"), ("13.3", "2024", "1"))
    known = [year(value, period, definition=version) for value, period, version in rows]
    judged = verdict(indicator, *known, year("14.2", "2025"), on="2026-06-30")

    assert stated(judged.since_previous) == ("improved", "13.6", "2023")
    assert stated(judged.since_year) == ("not-assessable", "13.3", "2024")


def test_months_of_the_break_year_are_taken_by_the_definition_of_the_current_ones():
    """48 in 2024 by definition 1 and 60 by definition 2; 54 in 2025 by definition 2."""
    indicator = count(total="59", period="2023", definitions=versions("2025"), **FLOW)
    known = (
        *months([4] * 12, "2024-M01", definition="1"),
        *months([5] * 12, "2024-M01", definition="2"),
        *months([4] * 6 + [5] * 6, "2025-M01"),
    )
    judged = verdict(indicator, *known, on="2025-12-31")

    assert judged.codes == ("series-break",)
    assert stated(judged.since_previous) == ("worsened", "60", "2024-M01–2024-M12")
    assert stated(judged.since_year) == stated(judged.since_previous)


def test_a_stock_is_held_against_the_month_of_its_own_definition():
    indicator = count(
        total="915", period="2023-M12", direction="decrease", definitions=versions("2024-09"), **STOCK
    )
    known = (
        *months([880], "2024-M08", definition="1"),
        *months([900], "2024-M08", definition="2"),
        *months([890], "2024-M09"),
    )
    judged = verdict(indicator, *known, on="2024-09-30")

    assert stated(judged.since_previous) == ("improved", "900", "2024-M08")


@pytest.mark.parametrize("on", ["2023-12-31", "2025-06-30"])
def test_without_a_value_no_definition_is_new_between_two(on):
    """model.md 5.9: one reason, that none was given; the day on which definition 2 begins changes nothing."""
    indicator = share(total="13.0", period="2022", definitions=versions("2024"))

    assert verdict(indicator, on=on).codes == ("no-value-given",)
    withheld = year(None, "2024", state="suppressed")
    assert verdict(indicator, withheld, on="2025-06-30").codes == ("series-break", "suppressed")


# --- what is never put together ------------------------------------------------------------------


def of_months(kind, first="2024-M01"):
    """Twenty months from January 2024, with the indicator that they are of."""
    if kind == "ratio":
        return share(baseline=None, definitions=versions("2024-07")), ratios([(50, 100)] * 20, first)
    fields = FLOW if kind == "flow" else MEAN
    return count(baseline=None, definitions=versions("2024-07"), **fields), months([4] * 20, first)


@pytest.mark.feature("P3", "F15")
@pytest.mark.parametrize("kind", ["flow", "mean", "ratio"])
@pytest.mark.parametrize(("on", "whole"), [("2024-06-30", None), ("2025-05-31", False), ("2025-06-30", True)])
def test_months_by_two_definitions_are_not_put_together(kind, on, whole):
    """Definition 2 from July 2024: twelve months of it are there by June 2025, and not a month sooner."""
    indicator, known = of_months(kind)
    judged = verdict(indicator, *known, on=on)

    if whole is None:
        assert judged.codes == ("no-baseline",), "six months of one definition"
    elif whole:
        assert str(judged.window) == "2024-M07–2025-M06"
        assert judged.codes == ("no-baseline",)
    else:
        assert judged.window is None
        assert judged.codes == ("no-baseline", "series-break")
        assert "definitionen ändrades juli 2024 utan att serien länkades" in judged.text("sv")


@pytest.mark.parametrize("link", [{"linked": True}, {"linked_by": "2024"}])
def test_linked_months_are_put_together(link):
    indicator = count(total="59", period="2023", definitions=versions("2024-07", **link), **FLOW)
    judged = verdict(indicator, *months([5] * 12, "2024-M01"), on="2024-12-31")

    assert (str(judged.change.value), judged.change.status) == ("60", "improved")


def test_months_that_say_their_definition_are_known_by_it_and_not_by_the_day():
    """All of 2024 is recalculated by definition 2, which the plan dates to July."""
    indicator = count(baseline=None, definitions=versions("2024-07"), **FLOW)
    known = months([4] * 12, "2024-M01")

    assert verdict(indicator, *known, on="2024-12-31").window is None
    again = months([5] * 12, "2024-M01", definition="2")
    assert str(verdict(indicator, *again, on="2024-12-31").window.value) == "60"
    assert str(verdict(indicator, *known, *again, on="2024-12-31").window.value) == "60"


def test_one_month_by_another_definition_is_enough():
    """March by definition 1, between months by 2 on both sides of it."""
    indicator = count(baseline=None, definitions=versions("2024-07"), **FLOW)
    known = (
        *months([5] * 2, "2024-M01", definition="2"),
        *months([4], "2024-M03", definition="1"),
        *months([5] * 9, "2024-M04", definition="2"),
    )

    assert "series-break" in verdict(indicator, *known, on="2024-12-31").codes


def test_of_a_year_counted_both_ways_the_newest_definition_makes_the_window():
    """2024 by both, January to June 2025 by definition 2: July to June is by it alone."""
    indicator = count(total="59", period="2023", definitions=versions("2025"), **FLOW)
    known = (
        *months([4] * 12, "2024-M01", definition="1"),
        *months([5] * 12, "2024-M01", definition="2"),
        *months([6] * 6, "2025-M01"),
    )
    judged = verdict(indicator, *known, on="2025-06-30")

    assert (str(judged.change.value), judged.codes) == ("66", ("series-break",))
    assert str(judged.window) == "2024-M07–2025-M06"


def test_a_published_year_is_not_current_where_newer_months_are_by_two_definitions():
    """2024 as published; February 2024 to January 2025 would be by both."""
    indicator = count(total="59", period="2023", definitions=versions("2025"), **FLOW)
    known = (year("61", "2024"), *months([5] * 13, "2024-M01"))
    judged = verdict(indicator, *known, on="2025-01-31")

    assert (judged.change.value, judged.codes) == (None, ("series-break",))
    assert verdict(indicator, *known, on="2024-12-31").change.status == "improved"


def test_a_published_year_is_not_current_where_the_newest_months_with_gaps_are_by_two_definitions():
    """Nine of twelve months are newer than 2023; two of them by definition 1."""
    indicator = count(total="4.0", period="2022", definitions=versions("2024-03"), **MEAN)
    known = (year("4.5", "2023"), *months([5] * 2, "2024-M01"), *months([6] * 7, "2024-M04"))
    judged = verdict(indicator, *known, on="2024-10-31")

    assert (judged.change.value, judged.codes) == (None, ("series-break",))


@pytest.mark.parametrize("how", ["cumulative-over-year", "cumulative-since-start"])
def test_running_values_by_two_definitions_are_not_subtracted(how):
    """From July 2024 to June 2025, of values that run up; definition 2 begins with 2025."""
    indicator = count(total="59", period="2023", basis="flow", aggregation=how, window="period")
    again = how == "cumulative-over-year"
    running = [4 * (month % 12 + 1 if again else month + 1) for month in range(18)]
    known = months(running, "2024-M01")
    apart = attrs.evolve(indicator, definitions=versions("2025"))

    assert str(verdict(indicator, *known, on="2025-06-30").change.value) == "48"
    judged = verdict(apart, *known, on="2025-06-30")
    assert (judged.change.value, judged.codes) == (None, ("series-break",))


def test_a_target_is_not_held_against_months_by_two_definitions():
    """At most 50 in 2024: four a month by definition 1 until June, and by 2 after it; by 2 alone it is 60."""
    bound = target("50", operator="at-most", on="2024-12-31", unit="unstated")
    indicator = count(total="59", period="2023", targets=(bound,), definitions=versions("2024-07"), **FLOW)
    known = months([4] * 12, "2024-M01")
    judged = verdict(indicator, *known, on="2024-12-31")

    assert judged.target.status == "not-assessable"
    assert [one.code for one in judged.targets[0].reasons] == ["series-break"]
    by_two = months([5] * 12, "2024-M01", definition="2")
    assert verdict(indicator, *known, *by_two, on="2024-12-31").target.status == "missed"


def test_the_earlier_window_is_of_one_definition_too():
    """Two whole years by definition 2 from July 2022; the baseline's year by definition 1."""
    indicator = count(total="59", period="2021", definitions=versions("2022-07"), **FLOW)
    judged = verdict(indicator, *months([4] * 30 + [5] * 6, "2022-M01"), on="2024-12-31")

    assert stated(judged.since_previous) == ("improved", "48", "2023-M01–2023-M12")
    sooner = verdict(indicator, *months([4] * 24, "2022-M01"), on="2023-12-31")
    assert sooner.since_previous is None, "what lies before is by both"
    assert sooner.since_year.codes == ("within-tolerance",), "December against December, both by definition 2"


def test_same_months_are_of_one_definition():
    """January to June 2025 by definition 2 against the same months of 2024 by both."""
    rule = judgement_rule(below=None, above=None, window="calendar-year")
    indicator = count(total="4.0", period="2024", definitions=versions("2025"), **MEAN)
    known = (
        *months([4] * 12, "2024-M01", definition="1"),
        *months([6] * 12, "2024-M01", definition="2"),
        *months([5] * 6, "2025-M01"),
    )
    judged = verdict(indicator, *known, on="2025-06-30", rules=(rule,))

    assert judged.codes[0] == "series-break"
    assert stated(judged.same_months) == ("worsened", "6", "2024-M01–2024-M06")


@pytest.mark.feature("F15", "H5")
def test_a_change_from_one_definition_to_another_is_not_tested():
    """statistics.md 3: "unlinked break between" is unknown with the same reason, and has no interval."""
    counted = baseline(total="50.0", denominators=(part_value("total", "1200"),))
    known = ratios([(60, 100)] * 12, "2024-M01")
    apart, together = (
        verdict(share(baseline=counted, definitions=definitions), *known, on="2024-12-31").significance
        for definitions in (versions("2024"), versions("2024", linked=True))
    )

    assert (together.status, together.change is None) == ("significant", False)
    assert (apart.status, apart.change, apart.codes) == ("unknown", None, ("series-break",))
    assert (apart.baseline, apart.current) == (together.baseline, together.current)
