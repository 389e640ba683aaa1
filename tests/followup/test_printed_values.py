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


# --- observations that say by which definition they are ----------------------------------------

OBSERVED = (year("13.1", "2024", definition="1"), year("13.6", "2024", definition="2"))


def observed_by(*known, earlier=(), on=DAY, **second):
    versions = (definition("1", since="2020"), definition("2", since="2025", **second))
    indicator = share(total="13.0", period="2023", definitions=versions, earlier=earlier)
    return followed(indicator, *known, on=on)


@pytest.mark.feature("F15")
def test_observations_of_the_year_of_the_break_are_judged_by_the_one_of_the_baseline_s_definition():
    """F17: 2024 is judged by 13.1, in whichever order the two were published."""
    for days in (("2025-02-01", "2025-03-01"), ("2025-03-01", "2025-02-01"), (None, None)):
        known = [
            year(one.value, "2024", definition=one.definition, published=day)
            for one, day in zip(OBSERVED, days, strict=True)
        ]
        stands = observed_by(*known, on=dt.date(2025, 6, 30))

        assert str(stands.indicators["1.1"].total.change.value) == "13.1"
        assert stands.findings == ()


@pytest.mark.feature("F15")
@pytest.mark.parametrize(
    ("link", "status"),
    [({}, "not-assessable"), ({"linked_by": "2024"}, "improved"), ({"linked": True}, "improved")],
)
def test_an_observation_after_the_break_is_compared_across_it_only_if_the_plan_says_so(link, status):
    """F17: 2025 = 13.2 by definition 2 is not judged against 13.0 unless the plan says that 2024 links."""
    judged = observed_by(*OBSERVED, year("13.2", "2025", definition="2"), **link).indicators["1.1"].total

    assert (str(judged.change.value), judged.change.status) == ("13.2", status)
    assert ("series-break" in judged.codes) is (not link)


def test_a_withdrawn_value_leaves_the_one_by_the_other_definition():
    gone = year("13.1", "2024", definition="1", published="2025-04-01", status="withdrawn")
    judged = observed_by(*OBSERVED, gone, on=dt.date(2025, 6, 30)).indicators["1.1"].total

    assert (str(judged.change.value), judged.codes) == ("13.6", ("series-break",))


def test_an_observation_replaces_the_printed_value_of_its_definition_and_no_other():
    """12,8 by definition 1 stays where 15.8 by definition 2 is given; 13.3 by definition 1 replaces it."""
    printed = (earlier_value("2024", "12.8", definition="1"), earlier_value("2024", "15.8", definition="2"))
    cases = [("15.9", "2", "12.8"), ("13.3", "1", "13.3"), ("13.3", None, "13.3")]
    for given, version, counts in cases:
        known = year(given, "2024", definition=version)
        stands = observed_by(known, earlier=printed, on=dt.date(2025, 6, 30))

        assert str(stands.indicators["1.1"].total.change.value) == counts
    codes = [
        [one.code for one in observed_by(year(given, "2024", definition="1"), earlier=printed).findings]
        for given in ("12.8", "15.8")
    ]
    assert codes == [[], ["value-differs-from-print"]]


def test_the_baseline_is_not_revised_by_a_value_of_another_definition():
    """2023 is 15.0 by definition 2, recalculated; the printed 13.0 is by definition 1."""
    judged = observed_by(year("15.0", "2023", definition="2"), OBSERVED[0], on=dt.date(2025, 6, 30))

    assert str(judged.indicators["1.1"].total.change.baseline) == "13.0"


@pytest.mark.feature("F15")
def test_a_value_by_a_definition_that_the_indicator_does_not_have_is_no_value_of_it():
    """model.md 5.9: `other-definition`. Where the plan names no definitions, nothing is held against one."""
    known = year("13.4", "2024", definition="SCB 2022")
    stands = observed_by(known, on=dt.date(2024, 12, 31))
    judged = stands.indicators["1.1"].total

    assert judged.codes == ("other-definition",)
    assert (
        "värdet för 2024 är enligt en annan definition än indikatorns; senaste värdet är 13,4"
        in judged.text("sv")
    )
    assert [one.code for one in stands.findings] == ["observation-of-no-definition"]
    assert observed_by(known, OBSERVED[0], on=dt.date(2025, 6, 30)).indicators["1.1"].total.change.assessable
    assert verdict(share(total="13.0", period="2023"), known, on=dt.date(2025, 6, 30)).change.assessable


@pytest.mark.feature("F15")
def test_a_printed_value_by_a_definition_that_the_indicator_does_not_have_is_no_value_of_it_either():
    """Where the plan prints one that the indicator has as well, that one is the value."""
    printed = (earlier_value("2024", "15.8", definition="3"), earlier_value("2024", "13.4", definition="1"))
    alone, both = (observed_by(earlier=some, on=dt.date(2025, 6, 30)) for some in (printed[:1], printed))

    assert alone.indicators["1.1"].total.codes == ("other-definition",)
    assert str(both.indicators["1.1"].total.change.value) == "13.4"


@pytest.mark.feature("F16")
def test_what_was_corrected_the_same_day_is_judged_by_the_revised_value():
    """F16: preliminary 58.4 and revised 58.9, both published 2024-02-06."""
    rows = [
        year(value, "2023", status=status, published="2024-02-06")
        for value, status in (("58.4", "preliminary"), ("58.9", "revised"))
    ]
    judged = verdict(share(total="58.0", period="2022"), *rows, on=dt.date(2024, 6, 30))

    assert (str(judged.change.value), judged.change.status) == ("58.9", "improved")
