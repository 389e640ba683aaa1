"""What a series may lack, and what is then not claimed; rebase, rare events, assurance, laws.

Statistics, section 2: "a missing or suppressed month ends moving ranges, trends and runs there and nothing
else"; "up to 3 preliminary points at the end are set aside". Features H6, H7, J4. The series of our own is
that of `test_case_depth_signals`: 26, 20, 26, 20 …; mean 23, every range 6, so that 2.66 × 6 = 15.96 gives
the limits 7.04 and 38.96; `FIXED` and `PATTERNS` ask neither for a season nor for one level.
"""

import pickle
from decimal import Decimal

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel.errors import PaktError
from paktmodel.followup.axes.signals import read_signal
from paktmodel.model.statistical_rules import SignalRules
from paktmodel.testing import (
    count,
    definition,
    judgement_rule,
    monthly,
    observation,
    rebase,
    share,
    signal_rules,
    target,
)
from paktmodel.vocabulary.words.followup import SeasonRule
from tests.support.targets import result_of

BASE = [26, 20] * 6
PATTERNS = signal_rules(season="none", lag=None, unstable_above=None)
FIXED = signal_rules(season="none", lag=None, unstable_above=None, fixed_after=12)


def read(values, *, rules=FIXED, of=None, target=None, first="2022-M01", **fields):
    indicator = of or count(total="120")
    held = None if target is None else result_of(target, indicator)
    return read_signal(indicator, monthly("1.1", first, values, **fields), rules=rules, target=held)


# --- missing, suppressed, preliminary ----------------------------------------------------------


@pytest.mark.feature("H7")
@pytest.mark.parametrize("hole", [None, "not-reported", "pending", "not-collected"])
def test_a_missing_month_is_no_neighbour_of_the_month_before(hole):
    """Eight months, a hole, eight months 20 higher: sixteen points, and no range leads from 20 to 46.

    With it the mean range were (14 × 6 + 26) / 15 = 7.33, and the 26 beyond 3.267 × 7.33 = 23.96 left out.
    """
    signal = read([*BASE[:8], hole, *[46, 40] * 4], rules=PATTERNS)
    (segment,) = signal.segments

    assert (segment.points, segment.mean_range, segment.screened) == (16, 6, 0)
    assert signal.claimed
    assert signal.codes == ("months-missing",)


@pytest.mark.feature("J4", "H7")
def test_a_suppressed_month_gives_nothing_away():
    """The hidden month has neither a value nor a point; the sentence names secrecy and no figure for it."""
    signal = read([*BASE[:8], "suppressed", *BASE[:7], 90], rules=PATTERNS)
    hidden = read([*BASE[:8], None, *BASE[:7], 90], rules=PATTERNS)

    assert signal.variation == "improvement"
    assert "points-suppressed" in signal.codes
    assert "sekretess" in signal.text("sv")
    assert len(signal.points) == 16
    assert signal.points == hidden.points


@pytest.mark.feature("J4", "H7")
def test_a_suppressed_latest_month_is_not_passed_off_as_the_one_before():
    """What is said is said of January, and that February is hidden stands beside it."""
    signal = read([*BASE, 90, "suppressed"])

    assert signal.variation == "improvement"
    assert signal.codes == ("points-suppressed",)
    assert "90 personer (januari 2023)" in signal.text("sv")
    assert signal.text("sv").endswith("Värden skyddas av sekretess för februari 2023.")


@pytest.mark.feature("F16", "H6")
def test_a_preliminary_last_month_is_shown_and_not_judged():
    """Preliminary is a status of a value; what is claimed is claimed of the last final one."""
    known = (
        *monthly("1.1", "2022-M01", BASE),
        observation("1.1", "2023-M01", value="90", status="preliminary"),
    )
    signal = read_signal(count(total="120"), known, rules=FIXED)

    assert signal.variation == "common-cause"
    assert [point.preliminary for point in signal.points] == [False] * 12 + [True]
    assert signal.points[-1].variation == "not-claimed"
    assert "januari 2023 är preliminär, så bedömningen gäller december 2022" in signal.text("sv").lower()


@pytest.mark.feature("H7")
def test_no_observations_claim_nothing():
    """The paper's 1.4 and 1.5 have no figures at all."""
    signal = read([])

    assert (signal.variation, signal.assurance, signal.points) == ("not-claimed", "not-claimed", ())
    assert signal.reasons
    assert signal.text("sv")


# --- rebase ------------------------------------------------------------------------------------


@pytest.mark.feature("H6")
def test_a_rebase_begins_anew_and_says_why():
    """26/20, then 56/50 from 2023-M01: mean 53, and a last 55 is nothing new; without it, all are outside."""
    values = [*BASE, *[56, 50] * 6, 55]
    border = rebase("2023-M01", reason="Jobbcentrum öppnade")
    signal = read(values, rules=evolve(PATTERNS, rebases=(border,)))

    assert [segment.points for segment in signal.segments] == [12, 13]
    assert signal.segments[0].mean == 23
    assert signal.variation == "common-cause"
    assert "Jobbcentrum öppnade" in signal.text("sv")
    assert read(values).variation == "improvement"


@pytest.mark.feature("H7")
def test_after_a_rebase_the_new_segment_needs_its_own_twelve_points():
    """Eleven points since the rebase: no signal is claimed, however far they leap."""
    rules = evolve(PATTERNS, rebases=(rebase("2023-M01"),))

    assert read([*BASE, *[56, 50] * 5, 900], rules=rules).variation == "not-claimed"


@pytest.mark.feature("H6")
@pytest.mark.parametrize("blank", ["", "  "])
def test_a_rebase_without_a_reason_is_refused(blank):
    """Issue 4: "a reason is required"."""
    with pytest.raises(PaktError):
        rebase("2023-M01", reason=blank)


@pytest.mark.feature("H6")
def test_no_range_spans_a_rebase():
    """20 to 56 is 36; the mean range of the new segment is 6 all the same."""
    rules = evolve(PATTERNS, rebases=(rebase("2023-M01"),), screen=None)

    assert [one.mean_range for one in read([*BASE, *[56, 50] * 6], rules=rules).segments] == [6, 6]


@pytest.mark.feature("H6", "F15")
def test_a_run_does_not_reach_over_a_rebase():
    """Six above the old mean and one above the new one are no seven."""
    values = [*BASE, *[24, 25, 24, 25, 24, 25], *[27, 21] * 6]
    rules = evolve(FIXED, rebases=(rebase("2023-M07"),))

    assert not any(one.causes for one in read(values, rules=rules).points)


@pytest.mark.feature("H6", "F15")
@pytest.mark.parametrize(("linked", "variation"), [(False, "not-claimed"), (True, "improvement")])
def test_a_new_definition_without_a_link_is_another_series(linked, variation):
    """A break in series: the leap of the month in which another thing is counted is not effect."""
    of = count(
        total="120",
        definitions=(definition("1", since="2021"), definition("2", since="2023-01", linked=linked)),
    )

    assert read([*BASE, 90], of=of).variation == variation


# --- rare events -------------------------------------------------------------------------------


@pytest.mark.feature("H7")
@pytest.mark.parametrize(
    ("values", "chart", "variation", "because"),
    [
        (
            [2, 1, 2, 2, 1, 3, 2, 1, 2, 2, 2, 5],
            "rare",
            "common-cause",
            "4.1 women: about 1.8 a month; of 25 / 12 = 2.08, five or more come in 6 per cent of months",
        ),
        (
            [2, 1, 2, 2, 1, 3, 2, 1, 2, 2, 2, 9],
            "rare",
            "improvement",
            "of 29 / 12 = 2.42, nine or more come in 0.09 per cent of months, less than 0.135",
        ),
        ([5, 4, 6, 5, 4, 6, 4, 5, 5, 4, 6, 4], "rare", "common-cause", "4.1 total: 58 / 12 = 4.83 < 5"),
        ([5, 4, 6, 5, 4, 6, 5, 5, 5, 4, 6, 5], "xmr", "common-cause", "60 / 12 = 5 is not below 5"),
        ([9, 10, 9, 10, 9, 8, 10, 9, 9, 10, 9, 10], "xmr", "common-cause", "2.1 total: 9.3 a month"),
    ],
)
def test_rare_events_are_held_to_exact_chance(values, chart, variation, because):
    """H7: women 1.8 per month (indicator 4.1)."""
    signal = read(values, rules=SignalRules())

    assert (signal.chart, signal.variation) == (chart, variation), because


FEW = [2, 1, 2, 3, 1, 2, 2, 3, 1, 2, 1]


@pytest.mark.feature("H7")
@pytest.mark.parametrize(("last", "rare"), [(8, "common-cause"), (9, "improvement")])
def test_a_share_of_few_persons_is_guarded_by_its_persons(last, rare):
    """Of 40 a month, 2.3 or 2.4 persons are expected, and 20 of 400 is not few.

    Eight of forty lie 3.8 standard errors away, and yet chance makes as many in 0.19 per cent of months;
    nine or more in 0.05, less than 0.135.
    """
    few = [*FEW, last]
    persons = read(None, of=share(), rules=SignalRules(), numerators=few, denominators=40)
    many = read(None, of=share(), rules=SignalRules(), numerators=[10 * n for n in few], denominators=400)

    assert (persons.variation, many.variation) == (rare, "improvement")


@pytest.mark.feature("H7")
@pytest.mark.parametrize(("last", "variation"), [(8, "common-cause"), (9, "concern")])
def test_nearly_everyone_is_as_rare_as_nearly_no_one(last, variation):
    """Those who are missing from 100 per cent are the few: 38 of 40 is two persons as well."""
    signal = read(
        None,
        of=share(),
        rules=SignalRules(),
        numerators=[40 - n for n in (*FEW, last)],
        denominators=40,
    )

    assert signal.variation == variation


# --- assurance ---------------------------------------------------------------------------------


ASSURED = [
    ("at-least", "7", "passing", "7 < 7.04: every month to come is above"),
    ("at-least", "39", "failing", "39 > 38.96"),
    ("at-least", "23", "inconsistent", "the mean itself"),
    ("at-most", "39", "passing", "39 > 38.96: every month to come is below"),
    ("at-most", "7", "failing", "7 < 7.04"),
    ("at-most", "23", "inconsistent", "the mean itself"),
]


@pytest.mark.feature("H6")
@pytest.mark.parametrize(("operator", "value", "assurance", "because"), ASSURED)
def test_a_target_is_compared_with_the_control_limits(operator, value, assurance, because):
    """Facts 2: "target above upper limit, below lower limit, else inconsistent"; limits 7.04 and 38.96."""
    bound = target(value, operator=operator, unit="personer")

    assert read([*BASE, 24], target=bound).assurance == assurance, because


@pytest.mark.feature("H6")
def test_assurance_is_that_of_the_last_segment():
    """Limits 7.04–38.96, then 37.04–68.96: at least 37 is passed now and was not before."""
    rules = evolve(PATTERNS, rebases=(rebase("2023-M01"),))
    bound = target("37", unit="personer")

    assert read([*BASE, *[56, 50] * 6], rules=rules, target=bound).assurance == "passing"
    assert read(BASE, target=bound).assurance == "inconsistent"


@pytest.mark.feature("H7")
def test_no_assurance_without_a_target_or_with_one_in_another_unit():
    """A target in per cent says nothing about persons."""
    assert read(BASE).assurance == "not-claimed"
    assert read(BASE, target=target("7", unit="procent")).assurance == "not-claimed"


# --- through the front door --------------------------------------------------------------------


@pytest.mark.feature("H6", "H4")
def test_the_verdict_bears_the_signal_of_the_rule_that_won(verdict_on):
    """2022-M09 to 2024-M08; the rule as an argument goes before the preset and is named."""
    rule = judgement_rule("fast", below=None, above=None, signal=signal_rules("fast-tolv", fixed_after=12))
    months = monthly("1.1", "2022-M09", [*BASE, *[22, 24, 22, 24, 22, 24, 22, 24, 22, 24, 22], 45])
    verdict = verdict_on(count(total="23"), months, arguments=(rule,))

    assert verdict.signal.variation == "improvement"
    assert verdict.signal.rules.id == "fast-tolv"
    assert verdict_on(count(total="23"), months).signal.rules.id == "paktmodel"


@pytest.mark.feature("H6", "F16")
def test_a_month_that_is_not_possible_yet_is_no_point(verdict_on):
    """On 2024-08-31 August is possible and September is not; 50 in September is no signal.

    Of the thirteen the mean is 25.08; the leap of 30 is left out, and 25.08 + 15.96 = 41.04.
    """
    months = monthly("1.1", "2023-M09", [*BASE, 50])

    assert verdict_on(count(total="23"), months).signal.variation == "common-cause"
    assert verdict_on(count(total="23"), months, as_of="2024-09-30").signal.variation == "improvement"


@pytest.mark.feature("H6")
def test_a_yearly_figure_is_no_point_among_months(verdict_on):
    """The year 2023 at 120 a month would be an outlier among months about 23."""
    months = monthly("1.1", "2023-M09", BASE)
    verdict = verdict_on(count(total="23"), months, observation("1.1", "2023", value="23.0"))

    assert len(verdict.signal.points) == 12


# --- laws --------------------------------------------------------------------------------------

SERIES = st.lists(st.integers(-500, 500), min_size=12, max_size=30)
FREE = SignalRules(rare_below=None, season=SeasonRule.NONE)


def free(values, direction="increase"):
    return read(values, of=count(total="120", direction=direction), rules=FREE)


@pytest.mark.feature("H6")
@given(SERIES, st.integers(-1000, 1000))
def test_adding_a_constant_moves_the_limits_by_it(values, more):
    """Moving ranges do not see a constant."""
    one, other = free(values), free([value + more for value in values])

    assert one.variation == other.variation
    assert [point.causes for point in one.points] == [point.causes for point in other.points]
    for mine, theirs in zip(one.segments, other.segments, strict=True):
        if mine.mean is not None:
            assert abs(theirs.mean - mine.mean - more) < Decimal("1e-20")
            assert abs(theirs.upper - mine.upper - more) < Decimal("1e-20")


@pytest.mark.feature("H6")
@given(SERIES, st.integers(1, 50))
def test_scaling_scales_the_limits(values, times):
    """The mean and every range grow alike."""
    one, other = free(values), free([value * times for value in values])

    assert [point.causes for point in one.points] == [point.causes for point in other.points]
    for mine, theirs in zip(one.segments, other.segments, strict=True):
        if mine.mean is not None:
            assert abs(theirs.lower - mine.lower * times) < Decimal("1e-18")


@pytest.mark.feature("H6")
@given(SERIES)
def test_the_mirrored_direction_mirrors_the_signal(values):
    """Improvement when more is wanted is concern when less is; what is not claimed stays so."""
    mirror = {"improvement": "concern", "concern": "improvement"}
    up, down = free(values), free(values, "decrease")

    assert down.variation == mirror.get(up.variation, up.variation)
    assert free([-value for value in values], "decrease").variation == up.variation


@pytest.mark.feature("H6")
@given(st.permutations(monthly("1.1", "2022-M01", [*BASE, 30, 24, 90])))
def test_the_order_of_rows_changes_nothing(rows):
    """Months are ordered by their period."""
    one = read_signal(count(total="120"), rows, rules=FIXED)

    assert one == read([*BASE, 30, 24, 90])
    assert pickle.loads(pickle.dumps(one)) == one
