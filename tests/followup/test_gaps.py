"""Gaps between women and men: hand-derived cases with the paper's own figures, then laws.

Baselines are those of AMN-2023-00174, tables 2, 4, 6 and 8; values are figures for the year 2023
unless a case says otherwise. The slack of a share with one decimal is 0.05, so that of four 0.2.
"""

import copy
import datetime as dt
import pickle
from decimal import ROUND_HALF_EVEN, Context, Decimal, Inexact, localcontext
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.followup import FollowUp, follow_up
from paktmodel.followup.comparisons.comparability import part_notes
from paktmodel.followup.comparisons.gaps import Gap, gap_between
from paktmodel.followup.comparisons.pairs import usual_pairs
from paktmodel.followup.text.difference_format import difference
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.statistics import difference as difference_interval, wilson
from paktmodel.testing import (
    baseline,
    breakdown,
    count,
    definition,
    judgement_rule,
    monthly,
    observation,
    observed,
    part,
    part_value,
    plan_with,
    share,
)
from paktmodel.vocabulary.words.followup import ChangeStatus

pytestmark = pytest.mark.feature("H5")

DAY = dt.date(2024, 8, 31)
PLAN = catalog.load("uppsala-1000-fler")
FIRST = "2023-M09"
#: Exits of 2023 are followed for a year (2.3), so that figures for 2023 are whole on this day.
YEAR_AFTER = dt.date(2024, 12, 31)


def year(code, **values):
    """Figures for 2023 by part."""
    return [observation(code, "2023", part=name, value=value) for name, value in values.items()]


def between(followed: FollowUp, code: str, first="women", second="men", **more) -> Gap:
    one = followed.indicators[code]
    return gap_between(one.indicator, one.part(first), one.part(second), total=one.total, **more)


def gap_of(code: str, *groups, as_of=DAY, **more) -> Gap:
    """The gap of an indicator of the paper."""
    return between(follow_up(PLAN, observed(*groups), as_of=as_of), code, **more)


def gap_in(indicator: Indicator, *groups, judgement=(), first="women", second="men", **more) -> Gap:
    """The gap of an indicator in an otherwise quiet plan that begins before all months."""
    plan = plan_with(indicator, judgement=judgement, years="2022-2026")
    return between(follow_up(plan, observed(*groups), as_of=DAY), indicator.code, first, second, **more)


def figures(gap: Gap) -> tuple[str, str, str]:
    return str(gap.baseline), str(gap.now), str(gap.change)


# --- the paper's own figures ---------------------------------------------------------------

# Code, women and men in 2023, movement, (baseline, now, change of the size), both as wanted, why.
MOVED = [
    (
        "1.2",
        "68.2",
        "64.9",
        "narrowed",
        ("9.6", "3.3", "-6.3"),
        True,
        "76.1 − 66.5 to 68.2 − 64.9, both down",
    ),
    ("1.2", "70.0", "66.5", "narrowed", ("9.6", "3.5", "-6.1"), False, "men unchanged: one did not move"),
    ("1.2", "76.1", "60.0", "widened", ("9.6", "16.1", "6.5"), False, "only men are better"),
    ("1.2", "66.1", "56.4", "unchanged", ("9.6", "9.7", "0.1"), True, "0.1 is within the slack of 0.2"),
    ("1.2", "66.2", "56.4", "unchanged", ("9.6", "9.8", "0.2"), True, "0.2 is still within, ends included"),
    ("1.2", "66.3", "56.4", "widened", ("9.6", "9.9", "0.3"), True, "0.3 is not, though both improved"),
    ("2.3", "58.0", "71.5", "widened", ("-12.3", "-13.5", "1.2"), False, "13 points, and both are worse"),
    ("2.3", "70.0", "76.0", "narrowed", ("-12.3", "-6.0", "-6.3"), True, "women gain more than men"),
    ("3.2", "68", "67", "narrowed", ("21", "1", "-20"), False, "narrowed by women doing worse"),
    ("3.2", "87", "68", "unchanged", ("21", "19", "-2"), False, "whole per cents: four times 0.5 is 2"),
    ("3.2", "86", "68", "narrowed", ("21", "18", "-3"), False, "3 is more than 2"),
    ("4.3", "72.2", "70.9", "crossed", ("-1.3", "1.3", "0.0"), False, "as large as before, the other way"),
    ("4.3", "71.0", "70.9", "narrowed", ("-1.3", "0.1", "-1.2"), False, "0.1 may be rounding: not crossed"),
    ("4.3", "71.1", "70.9", "crossed", ("-1.3", "0.2", "-1.1"), False, "0.2 cannot be rounding alone"),
    ("4.3", "75.0", "75.0", "narrowed", ("-1.3", "0.0", "-1.3"), True, "no difference left is no sign"),
]


@pytest.mark.parametrize(("code", "women", "men", "movement", "told", "both", "why"), MOVED)
def test_the_difference_between_women_and_men_moves(code, women, men, movement, told, both, why):
    gap = gap_of(code, year(code, women=women, men=men), as_of=YEAR_AFTER)

    assert gap.movement == movement, why
    assert figures(gap) == told
    assert gap.both_as_wanted is both
    assert gap.assessable
    assert gap.codes[0] == f"gap-{movement}"


def test_the_gap_reads_as_sentences_with_both_standings():
    """ "Jämställt arbetsmarknadsinträde" (goal area 4): level, change and both directions in a row."""
    gap = gap_of("2.3", year("2.3", women="70.0", men="76.0"), as_of=YEAR_AFTER)
    assert gap.text("sv").startswith(
        "Kvinnor 70,0 och män 76,0 (2023): skillnaden är −6,0 procentenheter, mot −12,3 (2022), "
        "och har minskat; båda har blivit bättre."
    )
    assert str(gap).startswith(
        "Women 70.0 and men 76.0 (2023): the difference is −6.0 percentage points, against −12.3 (2022), "
        "and has narrowed; both have improved."
    )
    apart = gap_of("3.2", year("3.2", women="80", men="79"))
    assert apart.text("sv") == (
        "Kvinnor 80 och män 79 (2023): skillnaden är +1 procentenhet, mot +21 (2022), och har minskat; "
        "kvinnor: sämre, män: bättre. Om skillnadens ändring är statistiskt säkerställd går inte att "
        "beräkna: nämnaren för utgångsvärdet är okänd."
    )


def test_the_same_difference_is_told_as_the_same():
    gap = gap_of("1.2", year("1.2", women="66.1", men="56.5"))

    assert gap.codes[0] == "gap-same"
    assert "skillnaden är +9,6 procentenheter, densamma som 2022" in gap.text("sv")
    assert "the same as in 2022" in gap.text("en")


@pytest.mark.parametrize(
    ("women", "men", "code", "swedish", "english"),
    [
        ("66.3", "56.4", "gap-widened", "och har ökat", "and has widened"),
        ("66.2", "56.4", "gap-unchanged", "vilket ryms inom ±0,2", "which is within ±0.2"),
        ("60.0", "63.0", "gap-crossed", "och har bytt tecken", "and has changed sign"),
    ],
)
def test_every_movement_has_its_words(women, men, code, swedish, english):
    gap = gap_of("1.2", year("1.2", women=women, men=men))

    assert gap.codes[0] == code
    assert swedish in gap.text("sv")
    assert english in gap.text("en")


@pytest.mark.parametrize(
    ("direction", "women", "men", "both", "told"),
    [
        ("increase", "70.0", "70.0", True, "båda har blivit bättre"),
        ("increase", "50.0", "50.0", False, "båda har blivit sämre"),
        ("increase", "60.2", "63.0", False, "båda är oförändrade"),
        ("maintain", "60.4", "63.2", True, "båda har bibehållits"),
        ("maintain", "70.0", "70.0", False, "båda avviker"),
        ("maintain", "60.2", "70.0", False, "kvinnor: bibehållet, män: inte bibehållet"),
        ("increase", "70.0", "63.0", False, "kvinnor: bättre, män: oförändrat"),
    ],
)
def test_whether_both_moved_as_wanted_is_told_with_their_standings(direction, women, men, both, told):
    """Unchanged is not "moved the right way"; maintained is what was wanted."""
    rule = judgement_rule("t", below="0.5", above="0.5")
    indicator = share("1.1", direction=direction)
    gap = gap_in(indicator, year("1.1", women=women, men=men), judgement=(rule,))

    assert gap.both_as_wanted is both
    assert told in gap.text("sv")


# --- what a gap does not need, and what it does --------------------------------------------


@pytest.mark.parametrize("direction", [None, "maintain"])
def test_a_gap_needs_no_direction_and_no_tolerance_for_maintaining(direction):
    """4.1 is to be maintained and has no tolerance (table 8); its gap can be stated all the same."""
    indicator = share("1.1", total="70.0", women="69.6", men="70.9", direction=direction)
    gap = gap_in(indicator, year("1.1", women="75.0", men="70.0"))

    assert gap.movement == "crossed"
    assert gap.both_as_wanted is None
    assert gap.standings == (ChangeStatus.NOT_ASSESSABLE,) * 2
    assert gap.text("sv") == (
        "Kvinnor 75,0 och män 70,0 (2023): skillnaden är +5,0 procentenheter, mot −1,3 (2022), och har bytt "
        "tecken. Om skillnadens ändring är statistiskt säkerställd går inte att beräkna: "
        "nämnaren för utgångsvärdet är okänd."
    ), "nothing is said of standings"


def test_one_standing_that_cannot_be_judged_leaves_it_open_whether_both_moved():
    rule = judgement_rule("t", part="men", below="1", above="1")
    indicator = share("1.1", direction="maintain")
    gap = gap_in(indicator, year("1.1", women="60.0", men="63.0"), judgement=(rule,))

    assert gap.assessable
    assert gap.both_as_wanted is None
    assert "kvinnor: kan inte bedömas, män: bibehållet" in gap.text("sv")


def parts_of(gap: Gap) -> list[tuple[str, str | None]]:
    return [(one.code, str(one.evidence["part"]) if "part" in one.evidence else None) for one in gap.reasons]


# Code, observations, every reason with its part, why.
MISSING = [
    ("4.2", [], [("no-baseline", "women"), ("no-value-given", "women"), ("structurally-empty", "men")],
     "men among single mothers"),
    ("1.4", year("1.4", women="80", men="79"), [("no-baseline", None)], "the cells of 1.4 are empty"),
    ("3.1", [], [("under-development", None), ("no-baseline", None), ("no-value-given", None)],
     "uppföljningen är under utveckling"),
    ("1.2", year("1.2", women="70.0"), [("no-value-given", "men")], "one part is not reported"),
    ("2.3", [], [("not-yet-possible", None)], "those who left in 2023 can come back until 2024 ends"),
    ("1.6", monthly("1.6", FIRST, [9] * 12, part="women"),
     [("basis-unstated", "women"), ("months-may-repeat-persons", "women"), ("no-value-given", "men")],
     "months of women that cannot be added up"),
    ("1.2", [*year("1.2", women="70.0"), observation("1.2", "2023", part="men", state="suppressed")],
     [("suppressed", "men")], "a small group's figure is withheld"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "observations", "reasons", "why"), MISSING)
def test_a_gap_that_cannot_be_judged_says_everything_that_is_missing_and_of_whom(
    code, observations, reasons, why
):
    gap = gap_of(code, observations)

    assert parts_of(gap) == reasons, why
    assert gap.movement == "not-assessable"
    assert gap.both_as_wanted is None
    assert gap.text("sv").startswith("Skillnaden mellan kvinnor och män kan inte bedömas: ")


def test_a_reason_of_one_part_is_told_with_the_part():
    gap = gap_of("1.2", year("1.2", women="70.0"))

    assert gap.text("sv") == (
        "Skillnaden mellan kvinnor och män kan inte bedömas: inget värde är rapporterat (män)."
    )
    assert gap.text("en") == (
        "The difference between women and men is not assessable: no value has been reported (men)."
    )
    assert str(gap.baseline) == "9.6", "what is known is kept"
    assert (gap.now, gap.change, gap.weight_now) == (None, None, None)


def test_without_a_baseline_the_difference_now_is_shown_and_not_judged():
    gap = gap_of("1.4", year("1.4", women="80", men="79"))

    assert (gap.baseline, str(gap.now), gap.change) == (None, "1", None)
    assert gap.unjudged is not None
    assert gap.unjudged.code == "gap-now"
    assert gap.text("sv").endswith("Kvinnor 80,0 och män 79,0 (2023): skillnaden är +1,0 procentenheter.")
    assert gap.text("en").endswith(
        "Women 80.0 and men 79.0 (2023): the difference is +1.0 percentage points."
    )


def test_a_break_in_the_series_leaves_the_difference_shown_and_not_judged():
    indicator = share("1.1", definitions=(definition("2", since="2023-02"),))
    gap = gap_in(indicator, year("1.1", women="70.0", men="70.5"))

    assert gap.codes == ("series-break",)
    assert gap.unjudged is not None
    assert gap.unjudged.code == "gap-then-and-now"
    assert figures(gap) == ("-2.8", "-0.5", "-2.3")
    assert "skillnaden är −0,5 procentenheter, mot −2,8 (2022)." in gap.text("sv")
    assert "the difference is −0.5 percentage points, against −2.8 (2022)." in gap.text("en")


def test_windows_that_differ_are_not_compared():
    """Women month by month to August 2024, men as published for 2023: not like with like."""
    women = monthly("2.1", "2023-M01", [5] * 17, part="women")
    gap = gap_of("2.1", women, year("2.1", men="5.0"))

    assert gap.codes == ("windows-differ",)
    assert (gap.now, gap.weight_now) == (None, None)
    assert "kvinnor juni 2023–maj 2024 och män 2023" in gap.text("sv")
    assert "women Jun 2023–May 2024 and men 2023" in gap.text("en")


def test_parts_are_compared_over_the_window_of_the_one_that_is_late():
    """Women to April and men to August: both over the window of women, where eight months are known."""
    women, men = (
        monthly("4.1", FIRST, values, part=name) for name, values in (("women", [2] * 8), ("men", [3] * 12))
    )
    gap = gap_of("4.1", women, men)

    assert gap.codes == ("gap-narrowed", "incomplete-window")
    assert "Ofullständig period, 8 av 12 månader." in gap.text("sv")


def test_what_qualifies_both_parts_is_told_once():
    """1.2 does not say whether 2022 means; both figures for 2023 are preliminary."""
    rows = [
        observation("1.2", "2023", part=name, value="68.2", status="preliminary") for name in ("women", "men")
    ]
    gap = gap_of("1.2", rows)

    assert gap.codes == ("gap-narrowed", "basis-unstated", "preliminary")
    assert all("part" not in reason.evidence for reason in gap.reasons[1:])


def test_where_there_is_no_value_there_is_nothing_to_remark_on():
    one = follow_up(PLAN, as_of=DAY).indicators["1.2"]

    assert part_notes(one.indicator, one.women, one.men) == ()


def test_a_difference_of_per_cents_is_in_points_and_of_counts_in_the_unit():
    told = [
        str(difference(Decimal("-1.3"), unit, like=Decimal("0.1")))
        for unit in ("procent", "procent av befolkningen", "promille", "personer", "unstated")
    ]

    assert told == ["−1.3 percentage points", "−1.3 percentage points", "−1.3", "−1.3 personer", "−1.3"]
    assert difference(Decimal(-1), "%", like=Decimal(1)).label("sv") == "−1 procentenhet"
    assert difference(Decimal(11), "%", like=Decimal(1)).label("sv") == "+11 procentenheter"


# --- tolerance -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("tolerance", "movement", "why"),
    [
        (None, "widened", "0.3 is more than rounding"),
        ("0.1", "widened", "an explicit tolerance below the slack does not narrow it"),
        ("0.3", "unchanged", "ends included"),
        ("0.29", "widened", "just below"),
    ],
)
def test_the_larger_of_tolerance_and_slack_decides(tolerance, movement, why):
    given = None if tolerance is None else Decimal(tolerance)
    gap = gap_of("1.2", year("1.2", women="66.3", men="56.4"), tolerance=given)

    assert gap.movement == movement, why
    assert gap.tolerance == max(Decimal("0.2"), given or 0)


def test_a_turn_within_the_tolerance_is_no_crossing():
    """From −1.3 to +1.3 is 2.6; with 3 points allowed nothing has happened."""
    gap = gap_of("4.3", year("4.3", women="72.2", men="70.9"), tolerance=Decimal(3))

    assert gap.codes[0] == "gap-unchanged"


def test_counts_printed_whole_have_no_slack():
    """1.6: 129 women and 171 men (table 2); one person is a change."""
    gap = gap_of("1.6", year("1.6", women="130", men="171"))

    assert (gap.movement, str(gap.tolerance), str(gap.change)) == ("narrowed", "0", "-1")


def test_rounding_never_tells_the_opposite_of_what_was_judged():
    """54.6 − 67.4 = −12.8 is wider than −12, but 55 − 67 would be stated as −12."""
    indicator = count("1.1", total="120", women="54", men="66", basis="flow", aggregation="mean")
    halves = {"women": ["54.6"] * 12, "men": ["67.4"] * 12}
    gap = gap_in(indicator, *(monthly("1.1", FIRST, values, part=name) for name, values in halves.items()))

    assert gap.movement == "widened"
    assert gap.text("sv").startswith(
        "Kvinnor 54,6 och män 67,4 (sep 2023–aug 2024): skillnaden är −12,8 personer, mot −12 (2022), "
    )


# --- weights -------------------------------------------------------------------------------


def test_a_share_has_the_weight_that_parts_and_total_imply():
    """1.2: 72.4 between 76.1 and 66.5 gives women 0.615; 3.2 gives them 0.190 (table 6)."""
    gap = gap_of("1.2", year("1.2", total="70.0", women="72.0", men="64.0"))
    extreme = gap_of("3.2")

    assert gap.weight_baseline is not None
    assert gap.weight_now is not None
    assert (str(gap.weight_baseline), str(gap.weight_now)) == ("0.615", "0.750")
    assert gap.weight_now.lowest < Decimal("0.75") < gap.weight_now.highest
    assert repr(extreme.weight_baseline) == "Weight(0.190, 0.143–0.238)"
    assert "Vikten för kvinnor är 0,75, mot 0,61 (2022)." in gap.text("sv")
    assert "The weight of women is 0.75, against 0.61 (2022)." in gap.text("en")


def test_a_weight_that_rounding_explains_is_not_told():
    gap = gap_of("1.2", year("1.2", total="67.0", women="68.2", men="64.9"))

    assert gap.weight_now is not None
    assert gap.weight_baseline is not None
    assert gap.weight_now.meets(gap.weight_baseline)
    assert "ikten" not in gap.text("sv")


def test_a_count_has_the_share_of_the_two_parts():
    """2.2: 338 women and 243 men (table 4) are 581 together; 338 / 581 = 0.582."""
    gap = gap_of("2.2", year("2.2", women="300", men="300"))

    assert (str(gap.weight_baseline), str(gap.weight_now)) == ("0.582", "0.500")


@pytest.mark.parametrize(
    ("indicator", "why"),
    [
        (share("1.1", total="61.8", women="61.8", men="61.8"), "equal parts: any weight would do"),
        (share("1.1", women="60.2", men="63.0"), "no total"),
        (share("1.1", breakdowns=(breakdown(exhaustive=False),)), "the parts are not everybody"),
        (share("1.1", breakdowns=(breakdown("women", "men", "sex:other"),)), "nor are these two"),
        (count("1.1", total="0", women="0", men="0"), "a share of nothing"),
        (count("1.1", total="3", women="-3", men="3"), "negative counts have no shares"),
    ],
)
def test_a_weight_that_cannot_be_told_is_none(indicator, why):
    assert gap_in(indicator).weight_baseline is None, why


def test_the_weight_now_needs_a_total_over_the_same_window():
    women, men = (monthly("1.1", FIRST, numerators=[n] * 12, denominators=[9] * 12, part=name)
                  for n, name in ((3, "women"), (6, "men")))  # fmt: skip
    year_old = gap_in(share("1.1"), women, men, observation("1.1", "2022", value="50.0"))

    assert year_old.assessable
    assert year_old.weight_now is None


# --- significance -----------------------------------------------------------------------------


def shares(women: tuple[int, int], men: tuple[int, int]):
    rows = [
        observation("2.3", "2023", part=name, numerator=above, denominator=below)
        for name, (above, below) in (("women", women), ("men", men))
    ]
    of_women, of_men = (wilson(above, below).scaled(Decimal(100)) for above, below in (women, men))
    return follow_up(PLAN, observed(rows), as_of=YEAR_AFTER), {"of_first": of_women, "of_second": of_men}


@pytest.mark.feature("H8")
@pytest.mark.parametrize(
    ("women", "men", "status", "told"),
    [
        (
            (12, 20),
            (73, 100),
            "not-significant",
            "Skillnaden är inte statistiskt säkerställd (95 procents konfidensintervall",
        ),
        ((610, 1000), (740, 1000), "significant", "Skillnaden är statistiskt säkerställd (95 procents"),
    ],
)
def test_a_difference_of_13_points_is_significant_or_not_by_how_many_it_rests_on(women, men, status, told):
    """2.3: women and men 13 points apart on unknown denominators (table 4)."""
    followed, intervals = shares(women, men)
    gap = between(followed, "2.3", **intervals)

    assert str(gap.now) == "-13"
    assert gap.significance_now == status
    assert told in gap.text("sv")
    assert "per cent confidence interval" in gap.text("en")
    mirrored = between(
        followed, "2.3", "men", "women", of_first=intervals["of_second"], of_second=intervals["of_first"]
    )
    assert mirrored.interval == difference_interval(
        Decimal(men[0] * 100) / men[1], intervals["of_second"],
        Decimal(women[0] * 100) / women[1], intervals["of_first"],
    )  # fmt: skip


@pytest.mark.feature("H8")
def test_without_both_intervals_nothing_is_said_of_significance():
    followed, intervals = shares((61, 100), (74, 100))
    gap = between(followed, "2.3", of_first=intervals["of_first"])

    assert (gap.interval, gap.significance_now) == (None, "unknown")
    assert "Skillnaden är statistiskt säkerställd" not in gap.text("sv")
    assert "Skillnaden är inte statistiskt säkerställd" not in gap.text("sv")
    assert (gap.interval_change, gap.significance) == (None, "unknown")
    assert gap.text("sv").endswith(
        "Om skillnadens ändring är statistiskt säkerställd går inte att beräkna: "
        "nämnaren för utgångsvärdet är okänd."
    )


# --- pairs ---------------------------------------------------------------------------------


def test_women_less_men_is_the_usual_pair_of_the_paper():
    assert {usual_pairs(one) for one in PLAN.indicators} == {((Part.WOMEN, Part.MEN),)}


def test_of_another_breakdown_each_later_part_is_held_against_the_first():
    ages = breakdown("age:18-24", "age:25-64", "age:65-plus")
    other = share("1.1", breakdowns=(breakdown("men", "women"), ages))
    young, middle, old = ages.parts

    assert usual_pairs(other) == ((Part.WOMEN, Part.MEN), (middle, young), (old, young))
    assert usual_pairs(share("1.1", breakdowns=())) == ()


def test_a_gap_between_other_parts_is_told_by_their_names():
    indicator = share(
        "1.1",
        breakdowns=(breakdown("age:18-24", "age:25-64"),),
        baseline=baseline(total="50.0", others=(part_value(value="40.0"), part_value("age:25-64", "55.0"))),
    )
    rows = year("1.1", **{"age:18-24": "50.0", "age:25-64": "55.0"})
    ((first, second),) = usual_pairs(indicator)
    gap = gap_in(indicator, rows, first=first, second=second)

    assert (gap.movement, *figures(gap)) == ("narrowed", "15.0", "5.0", "-10.0")
    assert gap.text("sv").startswith("25-64 55,0 och 18-24 50,0 (2023): skillnaden är +5,0 procentenheter")
    assert repr(gap) == "Gap(age:25-64 less age:18-24: narrowed, 15.0 to 5.0)"


# --- refusals and form ---------------------------------------------------------------------


def test_strangers_are_refused():
    followed = follow_up(PLAN, as_of=DAY)
    one, other = followed.indicators["1.2"], followed.indicators["1.3"]

    for arguments in ((one.women, other.men), (other.women, one.men), (one.women, one.women)):
        with pytest.raises(InvalidArgument):
            gap_between(one.indicator, *arguments)
    for total in (one.men, other.total):
        with pytest.raises(InvalidArgument):
            gap_between(one.indicator, one.women, one.men, total=total)
    with pytest.raises(InvalidArgument, match="not negative"):
        gap_between(one.indicator, one.women, one.men, tolerance=Decimal("-0.1"))
    no_figures: tuple[Any, ...] = (0.5, "0.5", Decimal("NaN"))
    for tolerance in no_figures:
        with pytest.raises(InvalidValue):
            gap_between(one.indicator, one.women, one.men, tolerance=tolerance)


def test_a_gap_is_a_value():
    gap, same = (gap_of("1.2", year("1.2", women="68.2", men="64.9")) for _ in range(2))

    assert gap == same
    assert hash(gap) == hash(same)
    assert copy.deepcopy(gap) == pickle.loads(pickle.dumps(gap)) == gap
    assert repr(gap) == "Gap(women less men: narrowed, 9.6 to 3.3)"


def test_the_hosts_decimal_context_changes_nothing():
    rows = year("1.2", total="70.0", women="72.0", men="64.0")
    with localcontext(Context(prec=2, rounding=ROUND_HALF_EVEN, traps=[Inexact])):
        cramped = gap_of("1.2", rows)

    assert cramped == gap_of("1.2", rows)


# --- laws ----------------------------------------------------------------------------------

# No value is ten times another, which would be taken for one in another unit.
tenths = st.integers(100, 500).map(lambda number: Decimal(number).scaleb(-1))
four = st.tuples(tenths, tenths, tenths, tenths)
tolerances = st.none() | st.integers(0, 50).map(lambda number: Decimal(number).scaleb(-1))
weights = st.integers(0, 10).map(lambda number: Decimal(number).scaleb(-1))
TINY = Decimal("1e-25")


def followed_share(then, now, *, weight=None, shuffle=lambda rows: rows) -> FollowUp:
    """Women and men at the baseline and in 2023; with a weight of women, the total that they then make."""

    def whole(women, men):
        return None if weight is None else round(weight * women + (1 - weight) * men, 1)

    indicator = share("1.1", total=whole(*then), women=then[0], men=then[1])
    rows = year("1.1", women=now[0], men=now[1], **({} if weight is None else {"total": whole(*now)}))
    return follow_up(plan_with(indicator), observed(shuffle(rows)), as_of=DAY)


@given(values=four, tolerance=tolerances, weight=weights)
def test_swapping_the_parts_mirrors_the_gap(values, tolerance, weight):
    followed = followed_share(values[:2], values[2:], weight=weight)
    gap = between(followed, "1.1", tolerance=tolerance)
    other = between(followed, "1.1", "men", "women", tolerance=tolerance)

    assert gap.assessable
    assert gap.baseline is not None
    assert gap.now is not None
    assert (other.baseline, other.now) == (-gap.baseline, -gap.now)
    assert (other.change, other.movement, other.tolerance) == (gap.change, gap.movement, gap.tolerance)
    assert other.both_as_wanted is gap.both_as_wanted
    assert other.standings == gap.standings[::-1]
    for one, mirrored in (
        (gap.weight_baseline, other.weight_baseline),
        (gap.weight_now, other.weight_now),
    ):
        if one is None:
            assert mirrored is None
        else:
            assert mirrored is not None
            assert abs(one.value + mirrored.value - 1) < TINY
            assert abs(one.lowest + mirrored.highest - 1) < TINY
            assert one.lowest <= weight <= one.highest, "the true weight is among those that rounding allows"


@given(
    women=st.integers(0, 99), men=st.integers(0, 99), now=st.tuples(st.integers(0, 99), st.integers(0, 99))
)
def test_the_shares_of_two_counts_make_one(women, men, now):
    indicator = count("1.1", total=women + men, women=women, men=men)
    plan = plan_with(indicator)
    followed = follow_up(plan, observed(year("1.1", women=now[0], men=now[1])), as_of=DAY)
    gap, other = between(followed, "1.1"), between(followed, "1.1", "men", "women")

    for one, mirrored, figures_ in (
        (gap.weight_baseline, other.weight_baseline, (women, men)),
        (gap.weight_now, other.weight_now, now),
    ):
        if not any(figures_):
            assert one is mirrored is None
        else:
            assert one is not None
            assert mirrored is not None
            assert abs(one.value + mirrored.value - 1) < TINY
            assert 0 <= one.lowest <= one.value <= one.highest <= 1


@given(values=four, plus=tenths, plus_now=tenths, tolerance=tolerances)
def test_the_same_addition_to_both_parts_keeps_the_gap(values, plus, plus_now, tolerance):
    """Whatever happens to both alike is no difference between them; slack is one decimal throughout."""
    gap = between(followed_share(values[:2], values[2:]), "1.1", tolerance=tolerance)
    moved = followed_share([value + plus for value in values[:2]], [value + plus_now for value in values[2:]])
    other = between(moved, "1.1", tolerance=tolerance)

    assert (other.baseline, other.now, other.change) == (gap.baseline, gap.now, gap.change)
    assert (other.movement, other.tolerance) == (gap.movement, gap.tolerance)


@given(values=four, weight=weights, order=st.permutations(range(3)))
def test_the_order_of_the_rows_changes_nothing(values, weight, order):
    gap = between(followed_share(values[:2], values[2:], weight=weight), "1.1")
    shuffled = followed_share(
        values[:2], values[2:], weight=weight, shuffle=lambda rows: [rows[place] for place in order]
    )

    assert between(shuffled, "1.1") == gap


@given(first=tenths, second=tenths, plus=st.integers(0, 500), tolerance=tolerances)
def test_a_gap_that_stays_the_same_is_neither_narrowed_nor_widened(first, second, plus, tolerance):
    """Both move alike, so that nothing has happened between them."""
    moved = Decimal(plus).scaleb(-1)
    gap = between(
        followed_share((first, second), (first + moved, second + moved)), "1.1", tolerance=tolerance
    )

    assert gap.movement == "unchanged"
    assert gap.change == 0


thousandths = st.integers(0, 90_000).map(lambda number: Decimal(number).scaleb(-3))


@given(then=st.tuples(thousandths, thousandths), plus=st.integers(0, 5000))
def test_rounding_for_print_alone_never_moves_a_gap(then, plus):
    """True figures that keep their difference may be printed with another: 0.2 is allowed for."""
    moved = Decimal(plus).scaleb(-3)
    printed = [round(value, 1) for value in (*then, *(value + moved for value in then))]

    assert between(followed_share(printed[:2], printed[2:]), "1.1").movement == "unchanged"


@given(values=four, tolerance=tolerances)
def test_the_movement_agrees_with_its_own_figures(values, tolerance):
    gap = between(followed_share(values[:2], values[2:]), "1.1", tolerance=tolerance)
    assert gap.now is not None
    assert gap.baseline is not None
    sizes = abs(gap.now) - abs(gap.baseline)
    assert gap.change == sizes
    if gap.movement == "crossed":
        assert gap.baseline * gap.now < 0
    else:
        wanted = "unchanged" if abs(sizes) <= gap.tolerance else "widened" if sizes > 0 else "narrowed"
        assert gap.movement == wanted
    told = gap.text("sv")
    assert told.endswith(".")
    assert "‹" not in told
    assert "  " not in told
    assert part("women").label("sv").capitalize() in told
