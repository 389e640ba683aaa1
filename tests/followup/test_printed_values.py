"""Earlier values that the plan prints, and values by several definitions (field case F17)."""

import datetime as dt

import pytest

import paktmodel as pm
from paktmodel.errors import InvalidValue
from paktmodel.testing import (
    definition,
    earlier_value,
    observed,
    plan_with,
    share,
)
from tests.support.series import year

DAY = dt.date(2026, 6, 30)
#: Definition 2 holds from 2024, the year that was counted by both.
BOTH = (earlier_value("2024", "13.1", definition="1"), earlier_value("2024", "13.6", definition="2"))


def broken(**second):
    """A share to increase from 13.0 in 2023 by definition 1; definition 2 holds from 2024."""
    versions = (definition("1", since="2020"), definition("2", since="2024", **second))
    return share(total="13.0", period="2023", definitions=versions, earlier=BOTH)


def followed(indicator, *known, on=DAY):
    return pm.follow_up(plan_with(indicator), observed(*known), as_of=on)


def verdict(indicator, *known, on=DAY):
    return followed(indicator, *known, on=on).indicators["1.1"].total


# --- observations of the lowest rank -----------------------------------------------------------


@pytest.mark.feature("P3")
def test_printed_values_are_what_the_latest_is_held_against():
    """Three printed years, 11.9, 12.4 and 12.8, and the fourth observed: better than the third."""
    printed = [earlier_value("2020", "11.9"), earlier_value("2021", "12.4"), earlier_value("2022", "12.8")]
    judged = verdict(share(baseline=None, earlier=printed), year("13.4", "2023"), on=dt.date(2024, 6, 30))

    assert judged.codes == ("no-baseline",)
    assert (str(judged.since_previous.baseline), judged.since_previous.compared) == ("12.8", "2022")
    assert judged.since_previous.status == "improved"


def test_a_given_observation_wins_and_the_difference_is_a_finding():
    indicator = share(baseline=None, earlier=(earlier_value("2022", "12.8"),))
    stands = followed(indicator, year("12.5", "2022"), year("13.4", "2023"))
    (finding,) = [one for one in stands.findings if one.code == "value-differs-from-print"]

    assert str(stands.indicators["1.1"].total.since_previous.baseline) == "12.5"
    assert str(finding.subjects[0]) == "observation 1.1 total 2022"
    assert "(12,5, planen 12,8)" in finding.text("sv")
    assert "(12.5, the plan 12.8)" in finding.text("en")


@pytest.mark.parametrize(
    ("given", "printed", "differs"),
    [
        ("12.8", ["12.8"], False),
        ("12.85", ["12.8"], False),
        ("12.9", ["12.8"], False),
        ("12.91", ["12.8"], True),
        ("15.8", ["12.8", "15.8"], False),
        ("14.0", ["12.8", "15.8"], True),
    ],
)
def test_rounding_is_no_difference_and_one_value_of_a_cell_is_enough(given, printed, differs):
    """12.8 may be 12.85, and 12.9 too; *12,8* and *15,8\\** are two values by two definitions."""
    cell = [earlier_value("2022", value, definition=str(number)) for number, value in enumerate(printed, 1)]
    versions = [definition("1", since="2019"), definition("2", since="2022")]
    stands = followed(share(baseline=None, earlier=cell, definitions=versions), year(given, "2022"))

    assert ("value-differs-from-print" in [one.code for one in stands.findings]) is differs


@pytest.mark.parametrize(
    ("given", "baseline"),
    [
        ({"value": None, "state": "suppressed"}, "11.9"),
        ({"value": "12.5", "status": "withdrawn"}, "11.9"),
        ({"value": "12.5", "published": "2024-07-01"}, "12.8"),
        ({"value": "12.5", "published": "2024-06-30"}, "12.5"),
    ],
    ids=["suppressed", "withdrawn", "not published yet", "published on the day"],
)
def test_what_was_given_by_the_day_of_knowledge_wins_whatever_it_says(given, baseline):
    printed = [earlier_value("2021", "11.9"), earlier_value("2022", "12.8")]
    known = [year(given.pop("value"), "2022", **given), year("13.4", "2023")]
    judged = verdict(share(baseline=None, earlier=printed), *known, on=dt.date(2024, 6, 30))

    assert str(judged.since_previous.baseline) == baseline


def test_a_printed_state_is_no_value_and_no_zero():
    printed = [earlier_value("2021", "11.9"), earlier_value("2022", None, state="suppressed")]
    judged = verdict(share(baseline=None, earlier=printed), year("13.4", "2023"))

    assert judged.since_previous.compared == "2021"
    with pytest.raises(InvalidValue, match="value-and-state"):
        earlier_value("2022", None)


def test_a_printed_value_of_one_part_is_of_no_other():
    judged = followed(
        share(baseline=None, earlier=(earlier_value("2022", "12.8", part="women"),)),
        year("13.4", "2023"),
        year("13.6", "2023", part="women"),
    ).indicators["1.1"]

    assert judged.total.since_previous is None
    assert str(judged.women.since_previous.baseline) == "12.8"


def test_check_misses_parts_and_definitions_that_the_indicator_does_not_have():
    indicator = share(
        definitions=(definition("1"),),
        earlier=(earlier_value(part="age:18-24"), earlier_value("2020", definition="2")),
    )
    missing = [one for one in pm.check(plan_with(indicator)) if one.code == "reference-to-nothing"]

    assert len(missing) == 2
    assert "age:18-24" in missing[0].text("en")
    assert "definition 2" in missing[1].text("sv")


# --- both definitions in the year of the break -----------------------------------------------


@pytest.mark.feature("P3", "F15")
def test_the_year_of_the_break_is_judged_by_the_definition_of_the_baseline():
    """F17: 2024 is 13.1 by definition 1 and 13.6 by definition 2: +0.1 from 13.0, within ±0.10."""
    judged = verdict(broken(), on=dt.date(2025, 6, 30))

    assert (str(judged.change.value), judged.change.status) == ("13.1", "unchanged")
    assert judged.codes == ("within-tolerance",)


def test_the_year_of_the_break_is_judged_alike_whichever_of_its_values_stands_first():
    indicator = broken()
    turned = share(total="13.0", period="2023", definitions=indicator.definitions, earlier=BOTH[::-1])

    assert (
        verdict(turned, on=dt.date(2025, 6, 30)).change == verdict(indicator, on=dt.date(2025, 6, 30)).change
    )


@pytest.mark.feature("P3", "F15")
@pytest.mark.parametrize(
    ("link", "status", "codes"),
    [
        ({}, "not-assessable", ("series-break",)),
        ({"linked_by": "2024"}, "improved", ("moved-as-wanted", "series-linked-by")),
        ({"linked": True}, "improved", ("moved-as-wanted", "series-linked")),
    ],
)
def test_a_year_after_the_break_is_compared_across_it_only_if_the_plan_says_so(link, status, codes):
    """F17: 2025 = 13.2 by definition 2 is not judged against 13.0 by definition 1."""
    judged = verdict(broken(**link), year("13.2", "2025"))

    assert (judged.change.status, judged.codes) == (status, codes)


def test_the_link_is_said_in_both_languages():
    judged = verdict(broken(linked_by="2024"), year("13.2", "2025"))

    assert "planen anger att 2024, räknat på båda sätten, länkar serien" in judged.text("sv")
    assert "the plan says that 2024, counted by both, links the series" in judged.text("en")


def test_a_value_that_says_it_is_by_the_new_definition_is_held_apart_though_its_day_is_earlier():
    """2022 by definition 2, recalculated for the table; the baseline 2021 is by definition 1."""
    versions = (definition("1", since="2018"), definition("2", since="2024"))
    printed = (earlier_value("2022", "15.8", definition="2"),)
    indicator = share(total="12.0", period="2021", definitions=versions, earlier=printed)
    judged = verdict(indicator, on=dt.date(2023, 6, 30))

    assert judged.codes == ("series-break",)
