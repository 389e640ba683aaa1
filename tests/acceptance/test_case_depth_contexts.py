"""The same change elsewhere, beside ours and never as its cause (design 11.8, features F18, H9).

AMN-2023-00174: "omvärldsfaktorer spelade en avgörande roll". Facts 3: a Kolada group's value is an
unweighted mean; its id bears a year (G175909, 2023) and tells more than its name; Kolada counts whoever
was aided some time in the year, where a board may follow a stock: "same words, different numbers".
"""

import datetime as dt
from decimal import Decimal

import pytest

from paktmodel.errors import PaktError
from paktmodel.followup import follow_up
from paktmodel.testing import (
    compared_value,
    comparison,
    comparison_group,
    observation,
    observed,
    plan_with,
    record_with,
    share,
)

DAY = dt.date(2024, 8, 31)
#: 1.2, long-term assistance: 72.4 per cent in 2022, less is wanted; 67.4 in 2023.
OURS = share("1.2", total="72.4", direction="decrease", basis="unique-persons", aggregation="not-additive")
NOW = observation("1.2", "2023", value="67.4")
GROUP = comparison_group("G175909", name="Liknande kommuner ekonomiskt bistånd, Arboga", year=2023)


def elsewhere(*figures, **fields):
    told = {"group": GROUP, "averaging": "unweighted-mean", "basis": "unique-persons", "unit": "procent"}
    made = tuple(compared_value(period, value) for period, value in figures)
    return comparison(indicator="1.2", values=made, **{**told, **fields})


def followed(*comparisons, known=(NOW,), **more):
    return follow_up(plan_with(OURS), observed(known), as_of=DAY, comparisons=comparisons, **more)


def context(*figures, known=(NOW,), **fields):
    (only,) = followed(elsewhere(*figures, **fields), known=known).indicators["1.2"].benchmarks
    return only


@pytest.mark.feature("F18", "H9")
@pytest.mark.parametrize(
    ("later", "apart", "because"),
    [
        ("68.0", "-3.0", "−5.0 here and −2.0 there"),
        ("65.0", "0.0", "−5.0 in both: the same happened everywhere"),
        ("62.4", "2.6", "−7.6 there: they fell more"),
        ("75.0", "-10.0", "they rose"),
    ],
)
def test_our_change_stands_beside_theirs(later, apart, because):
    """72.4 to 67.4 is −5.0."""
    told = context(("2022", "70.0"), ("2023", later))

    assert (told.ours.change, told.theirs.change) == (Decimal("-5.0"), Decimal(later) - Decimal("70.0")), (
        because
    )
    assert told.apart == Decimal(apart)
    assert told.comparable


@pytest.mark.feature("H9")
@pytest.mark.parametrize("later", ["68.0", "65.0", "75.0"])
def test_the_sentence_says_that_it_tells_no_cause(later):
    """Design 11.8: "never a claim of cause"; issue 4: "and the sentence says so"."""
    told = context(("2022", "70.0"), ("2023", later))

    assert told.text("sv").endswith("Jämförelsen säger inget om orsaken.")
    assert "nothing of the cause" in told.text("en")
    for claim in ("beror på", "tack vare", "effekt", "ledde till"):
        assert claim not in told.text("sv")


@pytest.mark.feature("F18")
def test_the_group_is_told_by_id_and_year_and_how_it_is_averaged():
    """Facts 3: a comparison must store the group id, not its name."""
    text = context(("2022", "70.0"), ("2023", "68.0")).text("sv")

    for word in ("G175909", "2023", "ovägt medelvärde", "68,0", "70,0", "−2,0"):
        assert word in text


@pytest.mark.feature("F18")
def test_two_make_ups_of_one_group_are_two_groups():
    """The same id of another year has other members; both stand, each by its year."""
    figures = (("2022", "70.0"), ("2023", "68.0"))
    later = comparison_group("G175909", name=GROUP.name, year=2024)
    both = followed(elsewhere(*figures), elsewhere(*figures, group=later)).indicators["1.2"].benchmarks

    assert [one.comparison.group.year for one in both] == [2023, 2024]


@pytest.mark.feature("F18")
@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"basis": "stock"}, "basis-differs"),
        ({"basis": "unstated"}, "comparison-basis-unstated"),
        ({"unit": "personer"}, "comparison-unit-differs"),
    ],
)
def test_same_words_and_different_numbers_are_told(fields, code):
    """Ours counts persons some time in the year."""
    told = context(("2022", "70.0"), ("2023", "68.0"), **fields)

    assert (told.comparable, told.codes[0]) == (False, code)


@pytest.mark.feature("F18")
@pytest.mark.parametrize(
    ("figures", "code"),
    [
        ((("2023", "68.0"),), "comparison-without-figure"),
        ((("2022", "70.0"),), "comparison-without-later-figure"),
        ((("2022", "70.0"), ("2024", "60.0")), "comparison-without-later-figure"),
        ((("2022", "70.0"), ("2023-M12", "60.0")), "comparison-without-later-figure"),
        ((), "comparison-without-figure"),
    ],
)
def test_a_comparison_without_the_same_years_is_not_made(figures, code):
    """Year against year: 2024 has not ended on 2024-08-31, and December is no year."""
    told = context(*figures)

    assert (told.apart, told.theirs) == (None, None)
    assert code in told.codes


@pytest.mark.feature("F18")
def test_different_years_are_not_the_same_change():
    """Ours to 2023 and theirs to 2021 only (a baseline of 2020): no change of theirs since 2022."""
    assert context(("2020", "75.0"), ("2021", "70.0")).apart is None


@pytest.mark.feature("F18", "J4")
def test_without_a_value_of_ours_theirs_stands_alone():
    """A hidden or missing value of ours is not told by its distance to theirs."""
    for known in ((), (observation("1.2", "2023", state="suppressed"),)):
        told = context(("2022", "70.0"), ("2023", "68.0"), known=known)
        assert (told.ours, told.apart) == (None, None)


@pytest.mark.feature("F18", "H9")
def test_a_comparison_changes_no_verdict():
    """A benchmark stands beside: standing, significance and reasons are what they were."""
    beside = followed(elsewhere(("2022", "70.0"), ("2023", "60.0"))).indicators["1.2"].total

    assert beside == followed().indicators["1.2"].total


@pytest.mark.feature("F18")
def test_comparisons_of_the_record_are_used():
    """The record holds what was known at the closing; an argument adds to it."""
    plan = plan_with(OURS)
    made = elsewhere(("2022", "70.0"), ("2023", "68.0"))
    told = follow_up(plan, observed(NOW), as_of=DAY, record=record_with(made, plan=plan.id))

    assert [one.apart for one in told.indicators["1.2"].benchmarks] == [Decimal("-3.0")]


@pytest.mark.feature("F18")
def test_a_comparison_with_an_indicator_that_the_plan_lacks_is_not_lost_without_a_word():
    """A slip in the code (1.22 for 1.2) must not make the board believe that nothing was compared."""
    astray = comparison(indicator="1.22", values=(compared_value("2022", "70.0"),))

    try:
        findings = followed(astray).findings
    except PaktError:
        return  # a refusal is as good
    assert any("1.22" in str(finding) for finding in findings)
