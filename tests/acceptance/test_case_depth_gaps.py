"""Women minus men, then and now: narrowing, widening, turning, and whether both moved the right way.

Design 11.7, feature H5; goal area 4 of AMN-2023-00174 is "Jämställt arbetsmarknadsinträde". Each printed
figure with one decimal has a slack of 0.05, so two differences have four times that: 0.20.
"""

import datetime as dt
from decimal import Decimal

import pytest

from paktmodel.errors import PaktError
from paktmodel.followup import follow_up
from paktmodel.testing import (
    baseline,
    breakdown,
    count,
    judgement_rule,
    monthly,
    observation,
    observed,
    part_value,
    plan_with,
    share,
)

PRINTED = {"total": "61.8", "women": "60.3", "men": "63.9"}  # indicator 1.1


def followed(indicator, *groups, arguments=(), as_of=dt.date(2024, 8, 31)):
    plan = plan_with(indicator, years="2023-2026")
    return follow_up(plan, observed(*groups), as_of=as_of, judgement=arguments).indicators[indicator.code]


def year(women, men, total=None):
    """The figures for 2023."""
    told = (("women", women), ("men", men), ("total", total))
    return [observation("1.1", "2023", part=part, value=one) for part, one in told if one is not None]


def gap(indicator, *groups, **more):
    return followed(indicator, *groups, **more).gap


# --- how it has moved --------------------------------------------------------------------------


MOVED = [
    ("62.0", "64.0", "narrowed", "-2.0", "3.6 to 2.0"),
    ("60.0", "65.0", "widened", "-5.0", "3.6 to 5.0"),
    ("65.0", "64.0", "crossed", "1.0", "men were ahead, women are"),
    ("67.5", "63.9", "crossed", "3.6", "as large, the other way: that is no unchanged gap"),
    ("61.3", "64.9", "unchanged", "-3.6", "both one point up"),
    ("61.4", "64.9", "unchanged", "-3.5", "0.1 is within the slack of 0.20"),
    ("61.6", "64.9", "narrowed", "-3.3", "0.3 is beyond it"),
    ("64.0", "64.0", "narrowed", "0.0", "closed, and not turned"),
    ("58.0", "60.0", "narrowed", "-2.0", "both fell; the gap narrowed all the same"),
]


@pytest.mark.feature("H5")
@pytest.mark.parametrize(("women", "men", "movement", "now", "because"), MOVED)
def test_the_difference_is_followed_from_2022(women, men, movement, now, because):
    """1.1: women 60.3 and men 63.9, −3.6."""
    told = gap(share(**PRINTED), year(women, men))

    assert told.movement == movement, because
    assert (told.baseline, told.now) == (Decimal("-3.6"), Decimal(now))


@pytest.mark.feature("H5")
@pytest.mark.parametrize(("women", "men", "movement", "now", "because"), MOVED)
def test_a_gap_seen_from_the_other_side_moves_alike(women, men, movement, now, because):
    """Men ahead or women ahead: swapping the rows changes the sign of the difference and nothing else."""
    told = gap(share(total="61.8", women="63.9", men="60.3"), year(men, women))

    assert told.movement == movement, because
    assert (told.baseline, told.now) == (Decimal("3.6"), -Decimal(now))


@pytest.mark.feature("H5")
@pytest.mark.parametrize(
    ("before", "now", "movement", "because"),
    [
        (("60.0", "60.0"), ("63.0", "60.0"), "widened", "from none"),
        (("60.0", "60.1"), ("60.1", "60.0"), "unchanged", "−0.1 to 0.1 may be rounding"),
        (("60.0", "61.0"), ("61.1", "60.0"), "crossed", "−1.0 to 1.1 is not, though its size moved by 0.1"),
        (("88", "67"), ("88", "70"), "narrowed", "3.2: 21 to 18; whole per cents have a slack of 2.0"),
        (("88", "67"), ("88", "69"), "unchanged", "21 to 19 is 2, and may be rounding"),
    ],
)
def test_rounding_is_no_movement(before, now, movement, because):
    """τ is the slack of the four printed figures."""
    told = gap(share(women=before[0], men=before[1]), year(*now))

    assert told.movement == movement, because


@pytest.mark.feature("H5", "H2")
@pytest.mark.parametrize(
    ("allowed", "movement"), [("1.5", "narrowed"), ("1.6", "unchanged"), (2, "unchanged")]
)
def test_an_explicit_tolerance_goes_before_the_slack(allowed, movement):
    """3.6 to 2.0 moves by 1.6; |change| ≤ τ is unchanged."""
    rule = judgement_rule("gap", below=None, above=None, gap=allowed)

    assert gap(share(**PRINTED), year("62.0", "64.0"), arguments=(rule,)).movement == movement


# --- whether both moved the right way ----------------------------------------------------------


@pytest.mark.feature("H5")
@pytest.mark.parametrize(
    ("direction", "women", "men", "both", "because"),
    [
        ("increase", "61.6", "64.9", True, "both up"),
        ("increase", "62.0", "63.8", False, "the gap narrowed because men fell too"),
        ("increase", "58.0", "60.0", False, "both down"),
        ("decrease", "58.0", "60.0", True, "both down, as wanted"),
        ("decrease", "61.6", "64.9", False, "both up, and less is wanted"),
        (None, "61.6", "64.9", None, "no way is right"),
    ],
)
def test_a_gap_that_narrows_is_good_news_only_when_both_moved_as_wanted(direction, women, men, both, because):
    """Design 11.7: "and whether both moved the right way"."""
    assert gap(share(direction=direction, **PRINTED), year(women, men)).both_as_wanted is both, because


@pytest.mark.feature("H5")
def test_the_sentence_tells_the_level_then_and_now_and_both_ways():
    """The board reads figures with comma, a true minus and the words for what happened."""
    told = gap(share(**PRINTED), year("58.0", "60.0"))

    for word in ("58,0", "60,0", "−2,0 procentenheter", "−3,6", "2022", "minskat", "båda har blivit sämre"):
        assert word in told.text("sv")
    assert "both have worsened" in told.text("en")


# --- what cannot be compared -------------------------------------------------------------------


@pytest.mark.feature("H5")
def test_mothers_have_no_men_to_be_compared_with():
    """4.2 counts single women with children: men are structurally empty, and nothing is missing."""
    mothers = count(total="40", women="40", breakdowns=(breakdown(),), structurally_empty=("men",))
    told = gap(mothers, year("50", None))

    assert (told.movement, told.codes, told.both_as_wanted) == (
        "not-assessable",
        ("structurally-empty",),
        None,
    )


@pytest.mark.feature("H5", "J4")
@pytest.mark.parametrize(("state", "code"), [("suppressed", "suppressed"), ("not-reported", "not-reported")])
def test_a_part_without_a_value_leaves_no_gap(state, code):
    """A hidden figure for men must not come out of the gap either."""
    told = gap(share(**PRINTED), [*year("62.0", None), observation("1.1", "2023", part="men", state=state)])

    assert (told.movement, told.now, told.codes) == ("not-assessable", None, (code,))


@pytest.mark.feature("H5")
def test_without_a_baseline_the_level_is_told_and_no_movement():
    """1.4 has empty cells for 2022; the difference now can be stated."""
    told = gap(share(baseline=baseline(total="61.8")), year("62.0", "64.0"))

    assert (told.movement, told.baseline, told.now) == ("not-assessable", None, Decimal("-2.0"))
    assert "no-baseline" in told.codes


@pytest.mark.feature("H5", "F17")
def test_women_of_one_year_are_not_held_against_men_of_another():
    """On 2025-02-01 women have the year 2023 and men have 2024: two windows are no gap."""
    told = gap(
        share(total="61.8", women="60.3", men="63.9", aggregation="not-additive"),
        observation("1.1", "2023", part="women", value="62.0"),
        observation("1.1", "2024", part="men", value="64.0"),
        as_of=dt.date(2025, 2, 1),
    )

    assert told.movement == "not-assessable"
    assert told.now is None


@pytest.mark.feature("H5")
def test_an_indicator_without_parts_has_no_gap():
    """Asking for it says so; nothing is made up."""
    alone = followed(share(total="60.0"), observation("1.1", "2023", value="62.0"))

    assert alone.gaps == ()
    with pytest.raises(PaktError):
        _ = alone.gap


# --- other breakdowns, weights, significance ------------------------------------------------------


@pytest.mark.feature("H5")
def test_other_breakdowns_have_gaps_too():
    """18–24: 41.5 to 45.0; 25–64: 52.0 to 53.0. 10.5 to 8.0 whichever is subtracted."""
    ages = {"age:18-24": ("41.5", "45.0"), "age:25-64": ("52.0", "53.0")}
    told = followed(
        share(
            baseline=baseline(total="50", others=tuple(part_value(a, v[0]) for a, v in ages.items())),
            breakdowns=(breakdown(*ages),),
        ),
        [observation("1.1", "2023", part=age, value=values[1]) for age, values in ages.items()],
    )
    (only,) = told.gaps
    other = told.gap_of("age:18-24", "age:25-64")

    assert (only.movement, abs(only.baseline), abs(only.now)) == ("narrowed", Decimal("10.5"), Decimal("8.0"))
    assert (other.baseline, other.now, other.movement) == (Decimal("-10.5"), Decimal("-8.0"), "narrowed")


@pytest.mark.feature("H5", "F10")
@pytest.mark.parametrize(
    ("total", "women", "men", "weight"),
    [
        ("61.8", "60.3", "63.9", "0.583"),  # 1.1
        ("72.4", "76.1", "66.5", "0.615"),  # 1.2
        ("66.9", "60.8", "73.1", "0.504"),  # 2.3
        ("71", "88", "67", "0.190"),  # 3.2
        ("70.0", "69.6", "70.9", "0.692"),  # 4.3
    ],
)
def test_the_implied_weight_of_women_stands_beside_the_gap(total, women, men, weight):
    """Design 10: (total − men) / (women − men)."""
    told = gap(share(total=total, women=women, men=men), year(women, men, total))

    assert round(told.weight_baseline.value, 3) == Decimal(weight)


@pytest.mark.feature("H5", "H8")
@pytest.mark.parametrize(("of", "status"), [(300, "not-significant"), (30000, "significant")])
def test_a_gap_has_its_own_significance(of, status):
    """62 and 64 per cent: ±7.7 among 300 of each, ±0.77 among 30 000 of each."""
    rows = [
        observation("1.1", "2023", part=part, numerator=of * share // 100, denominator=of)
        for part, share in (("women", 62), ("men", 64))
    ]

    assert gap(share(**PRINTED), rows).significance_now == status


@pytest.mark.feature("H5", "H8")
def test_a_gap_on_unknown_denominators_claims_no_significance():
    """2.3: 12.3 points between women and men, of nobody knows how many."""
    assert (
        gap(share(total="66.9", women="60.8", men="73.1"), year("60.8", "73.1")).significance_now == "unknown"
    )


@pytest.mark.feature("H5", "F17")
def test_a_part_with_fewer_months_says_so_in_the_gap():
    """Women twelve months of 62/100, men eight of 64/100."""
    told = gap(
        share(**PRINTED),
        monthly("1.1", "2023-M09", numerators=[62] * 12, denominators=100, part="women"),
        monthly("1.1", "2024-M01", numerators=[64] * 8, denominators=100, part="men"),
    )

    assert "8 av 12 månader" in told.text("sv")


# --- a difference that is itself an indicator ----------------------------------------------------


@pytest.mark.feature("H5", "F17")
def test_an_indicator_that_is_a_difference_may_be_negative(verdict_on):
    """Issue 4: "negative values". −3.6 to −2.0 percentage points, and the wanted way is up: improved."""
    apart = share(
        unit="procentenheter", baseline=baseline(total="-3.6"), breakdowns=(), compares=("women", "men"),
        aggregation="not-additive", numerator=None, denominator=None,
    )  # fmt: skip

    assert verdict_on(apart, observation("1.1", "2023", value="-2.0")).change.status == "improved"
