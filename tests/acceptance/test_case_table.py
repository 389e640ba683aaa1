"""Direction × baseline × tolerance: every verdict worked out by hand from the figures.

Each case is a year's figure against the baseline of 2022, unless it says months. The second
column is the arithmetic: τ is the larger of explicit tolerance and slack, and slack is half
the last printed digit of the baseline plus that of the value; whole counts are exact.
"""

import pytest

from paktmodel.checks import check
from paktmodel.testing import baseline, count, judgement_rule, monthly, observation, plan_with, share

#: A whole count of persons some time in the year, like 1.6.
PERSONS = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}


def of(year):
    return observation("1.1", "2023", value=year)


# direction, baseline, value of 2023, standing, arithmetic
SHARES = [
    ("decrease", "72.4", "72.2", "improved", "−0.2 is beyond τ = 0.05 + 0.05"),
    ("decrease", "72.4", "72.3", "unchanged", "|−0.1| = τ = 0.1: both figures are rounded"),
    ("decrease", "72.4", "72.4", "unchanged", "no change"),
    ("decrease", "72.4", "72.5", "unchanged", "0.1 = τ, the other way"),
    ("decrease", "72.4", "72.6", "worsened", "+0.2 is beyond τ = 0.1"),
    ("decrease", "76.1", "68.0", "improved", "−8.1"),
    ("increase", "61.8", "62.0", "improved", "+0.2 is beyond τ = 0.1"),
    ("increase", "61.8", "61.9", "unchanged", "0.1 = τ"),
    ("increase", "61.8", "61.7", "unchanged", "|−0.1| = τ"),
    ("increase", "61.8", "61.6", "worsened", "−0.2"),
    ("increase", "71", "72", "unchanged", "3.2 prints 71: τ = 0.5 + 0.5, and 1 = τ"),
    ("increase", "71", "73", "improved", "2 is beyond τ = 1"),
    ("increase", "71", "70", "unchanged", "|−1| = τ"),
    ("increase", "71", "71.5", "unchanged", "0.5 is within τ = 0.5 + 0.05"),
    ("increase", "71", "71.6", "improved", "0.6 is beyond τ = 0.55"),
    ("increase", "70.0", "71", "improved", "4.3 prints 70.0: 1 is beyond τ = 0.05 + 0.5"),
    ("increase", "70.0", "70", "unchanged", "no change, though printed otherwise"),
    ("increase", "66.9", "67.00", "improved", "0.10 is beyond τ = 0.05 + 0.005"),
    ("increase", "0.0", "0.2", "improved", "a change from zero is a change like any other: 0.2 > 0.1"),
    ("decrease", "0.0", "0.1", "unchanged", "0.1 = τ"),
]


@pytest.mark.feature("F4", "F7", "H4")
@pytest.mark.parametrize(("direction", "baseline", "value", "standing", "because"), SHARES)
def test_a_share_is_judged_by_its_change_beyond_the_rounding_of_both_figures(
    verdict_on, direction, baseline, value, standing, because
):
    """1.2 "andel i procent | 72,4 | Minska"; 3.2 "71 | öka" (AMN-2023-00174, tables 2 and 6)."""
    verdict = verdict_on(share(total=baseline, direction=direction), of(value))

    assert verdict.change.status == standing, because
    assert str(verdict.change.baseline) == baseline


WHOLE_COUNTS = [
    ("decrease", "300", "299", "improved", "counts are exact: one person fewer is fewer"),
    ("decrease", "300", "300", "unchanged", "no change"),
    ("decrease", "300", "301", "worsened", "one more"),
    ("decrease", "581", "580", "improved", "2.2: one fewer"),
    ("increase", "59", "60", "improved", "1.3 read as a count: one more"),
    ("increase", "59", "58", "worsened", "one fewer"),
    ("increase", "0", "1", "improved", "from none to one"),
    ("decrease", "1", "0", "improved", "zero is a value: the last one is gone"),
    ("decrease", "0", "0", "unchanged", "zero against zero"),
]


@pytest.mark.feature("F4", "F7")
@pytest.mark.parametrize(("direction", "baseline", "value", "standing", "because"), WHOLE_COUNTS)
def test_a_whole_count_is_exact(verdict_on, direction, baseline, value, standing, because):
    """1.6 "Antal unga med ekonomiskt bistånd (19-24 år) | 300 | Minska" (table 2)."""
    verdict = verdict_on(count(total=baseline, direction=direction, **PERSONS), of(value))

    assert verdict.change.status == standing, because
    assert verdict.change.slack == 0


# Twelve monthly counts by their sum, against a mean per month printed as 9.3 (2.1): slack 0.05 + 0.
MONTHLY_MEANS = [
    (113, "improved", "113 / 12 = 9.41…, +0.11… is beyond τ = 0.05"),
    (112, "unchanged", "112 / 12 = 9.33…, +0.03… is within"),
    (111, "unchanged", "111 / 12 = 9.25, |−0.05| = τ"),
    (110, "worsened", "110 / 12 = 9.16…, −0.13…"),
]


@pytest.mark.feature("F1", "F12", "F17")
@pytest.mark.parametrize(("in_all", "standing", "because"), MONTHLY_MEANS)
def test_exact_monthly_counts_leave_only_the_baselines_rounding(verdict_on, in_all, standing, because):
    """2.1 "per månad (90 dagar efter anställning) | 9,3 | Öka" (table 4), here without its lag."""
    values = [9] * 11 + [in_all - 99]
    verdict = verdict_on(count(total="9.3"), monthly("1.1", "2023-M09", values))

    assert verdict.change.status == standing, because


@pytest.mark.feature("F1", "F2")
@pytest.mark.parametrize(
    ("numerator", "standing", "because"),
    [
        (7235, "unchanged", "7235 / 10 000 = 72.35 exactly, |−0.05| = τ: only the baseline is rounded"),
        (7234, "improved", "72.34, −0.06 is beyond τ = 0.05"),
        (7246, "worsened", "72.46, +0.06"),
    ],
)
def test_a_share_of_known_counts_is_exact(verdict_on, numerator, standing, because):
    """1.2 prints 72,4; its numerator and denominator, once known, are whole counts."""
    value = observation("1.1", "2023", numerator=numerator, denominator=10000)
    verdict = verdict_on(share(total="72.4", direction="decrease"), value)

    assert verdict.change.status == standing, because


def tolerant(below=None, above=None):
    return (judgement_rule("tolerans", below=below, above=above),)


# direction, baseline, value, below, above, standing, arithmetic
TOLERANCES = [
    ("increase", "61.8", "62.8", "1.0", "1.0", "unchanged", "1.0 = τ, the tolerance"),
    ("increase", "61.8", "62.9", "1.0", "1.0", "improved", "1.1 is beyond 1.0"),
    ("increase", "61.8", "60.8", "1.0", "1.0", "unchanged", "|−1.0| = τ"),
    ("increase", "61.8", "60.7", "1.0", "1.0", "worsened", "−1.1"),
    ("decrease", "61.8", "60.7", "1.0", "1.0", "improved", "−1.1, mirrored"),
    ("decrease", "72.4", "72.3", "0.01", "0.01", "unchanged", "slack 0.1 is larger than tolerance 0.01"),
    ("decrease", "72.4", "72.2", "0.01", "0.01", "improved", "0.2 is beyond the larger of 0.1 and 0.01"),
    ("increase", "61.8", "63.7", None, "2.0", "unchanged", "+1.9 is within 2.0 upwards"),
    ("increase", "61.8", "61.6", None, "2.0", "worsened", "downwards the slack 0.1 alone holds, −0.2"),
    ("decrease", "61.8", "61.6", None, "2.0", "improved", "the same side, wanted"),
    ("increase", "61.8", "60.3", "2.0", "0.5", "unchanged", "−1.5 is within 2.0 below"),
    ("increase", "61.8", "62.4", "2.0", "0.5", "improved", "+0.6 is beyond 0.5 above"),
]


@pytest.mark.feature("F4", "H2")
@pytest.mark.parametrize(
    ("direction", "baseline", "value", "below", "above", "standing", "because"), TOLERANCES
)
def test_an_explicit_tolerance_holds_on_its_own_side(
    verdict_on, direction, baseline, value, below, above, standing, because
):
    verdict = verdict_on(
        share(total=baseline, direction=direction), of(value), judgement=tolerant(below, above)
    )

    assert verdict.change.status == standing, because


@pytest.mark.feature("H2")
@pytest.mark.parametrize(
    ("value", "standing", "because"),
    [("295", "unchanged", "|−5| = τ = 5"), ("294", "improved", "−6"), ("306", "worsened", "+6")],
)
def test_a_tolerance_in_persons_loosens_an_exact_count(verdict_on, value, standing, because):
    indicator = count(total="300", direction="decrease", **PERSONS)

    assert verdict_on(indicator, of(value), judgement=tolerant("5", "5")).change.status == standing, because


# value, below, above, standing, reason, arithmetic; the baseline is 4.9 as in 4.1
MAINTAINED = [
    ("5.4", "0.5", "0.5", "maintained", "kept", "+0.5 = tolerance"),
    ("4.4", "0.5", "0.5", "maintained", "kept", "−0.5 = tolerance"),
    ("5.5", "0.5", "0.5", "not-maintained", "left-upwards", "+0.6"),
    ("4.3", "0.5", "0.5", "not-maintained", "left-downwards", "−0.6"),
    ("4.6", "0.3", "1.0", "maintained", "kept", "−0.3 = tolerance below"),
    ("4.5", "0.3", "1.0", "not-maintained", "left-downwards", "−0.4 is beyond 0.3"),
    ("5.9", "0.3", "1.0", "maintained", "kept", "+1.0 = tolerance above"),
    ("6.0", "0.3", "1.0", "not-maintained", "left-upwards", "+1.1 is beyond 1.0"),
    ("9.9", "0.3", None, "maintained", "kept", "at least: no bound upwards"),
    ("4.5", "0.3", None, "not-maintained", "left-downwards", "at least: −0.4 is below"),
    ("0.5", None, "0.3", "maintained", "kept", "at most: no bound downwards"),
    ("5.3", None, "0.3", "not-maintained", "left-upwards", "at most: +0.4 is above"),
    ("5.0", "0", "0", "maintained", "kept", "tolerance 0, but rounding alone may have made the 0.1"),
    ("5.1", "0", "0", "not-maintained", "left-upwards", "0.2 is beyond slack 0.1"),
]


@pytest.mark.feature("F5", "H2", "H4")
@pytest.mark.parametrize(("value", "below", "above", "standing", "reason", "because"), MAINTAINED)
def test_what_is_to_be_maintained_is_held_against_its_tolerance(
    verdict_on, value, below, above, standing, reason, because
):
    """4.1 "antal per månad | 4,9 | Bibehåll" (table 8): the paper gives no tolerance, a rule must."""
    verdict = verdict_on(
        count(total="4.9", direction="maintain"), of(value), judgement=tolerant(below, above)
    )

    assert (verdict.change.status, verdict.codes[0]) == (standing, reason), because
    assert verdict.rules.tolerance is not None
    assert verdict.rules.tolerance.id == "tolerans"


@pytest.mark.feature("F5")
def test_maintain_without_a_tolerance_shows_value_and_change_but_is_not_judged(verdict_on):
    """4.1 of the paper: "4,9 | Bibehåll" and no more. 5.6 less 4.9 is 0.7."""
    verdict = verdict_on(count(total="4.9", direction="maintain"), of("5.6"))

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("no-tolerance",))
    assert (str(verdict.window.value), str(verdict.change.amount)) == ("5.6", "0.7")


@pytest.mark.feature("F6", "H3")
def test_a_negative_baseline_is_judged_by_its_change(verdict_on):
    """−0.5 to 0.5 is +1.0; no quotient is taken, so neither sign nor zero is in the way."""
    indicator = share(kind="mean", unit="år", total="-0.5", direction="increase")

    assert verdict_on(indicator, of("0.5")).change.status == "improved"


@pytest.mark.feature("F3", "F7", "H3", "H4")
@pytest.mark.parametrize(
    ("fields", "codes", "because"),
    [
        (
            {"state": "under-development", "direction": None, "figures": None},
            ("under-development", "no-direction", "no-baseline"),
            "3.1: no source yet, no direction, no figure: three reasons",
        ),
        ({"direction": "decrease", "figures": None}, ("no-baseline",), "1.4: an empty cell"),
        ({"direction": None, "figures": "61.8"}, ("no-direction",), "a figure, but nowhere to go"),
        (
            {"direction": "maintain", "figures": None},
            ("no-baseline", "no-tolerance"),
            "4.2: neither a figure nor a tolerance",
        ),
        (
            {"direction": "increase", "figures": "61.8", "state": "under-development"},
            ("under-development",),
            "the follow-up is under development, whatever is printed",
        ),
    ],
)
def test_what_cannot_be_judged_says_every_reason_even_with_a_value(verdict_on, fields, codes, because):
    """ "uppföljningen är under utveckling" (table 6, 3.1); 4.2 "bibehåll" with empty cells (table 8)."""
    figures = fields["figures"]
    told = {"baseline": baseline(absent="not-printed")} if figures is None else {"total": figures}
    rest = {name: value for name, value in fields.items() if name != "figures"}

    verdict = verdict_on(share(**told, **rest), of("64.0"))

    assert verdict.change.status == "not-assessable"
    assert verdict.codes == codes, because
    assert str(verdict.window.value) == "64.0"


@pytest.mark.feature("F3", "H3")
def test_a_part_without_a_baseline_is_not_judged_by_the_totals(verdict_on):
    """A total of 61.8 is printed, women's cell is empty: nothing is known of where women started."""
    indicator = share(total="61.8", men="63.9")
    women = observation("1.1", "2023", part="women", value="70.0")

    assert verdict_on(indicator, of("64.0")).change.status == "improved"
    assert verdict_on(indicator, women, part="women").codes == ("no-baseline",)


@pytest.mark.feature("H4")
def test_the_axes_are_independent(verdict_on):
    """Better than the baseline, late and without a target: each axis tells its own."""
    verdict = verdict_on(share(total="61.8"), of("64.0"))

    assert (verdict.change.status, verdict.timeliness, verdict.target) == ("improved", "overdue", None)


@pytest.mark.feature("H4", "E8")
def test_a_verdict_holds_all_that_it_was_reached_from(verdict_on):
    verdict = verdict_on(share(total="61.8"), of("64.0"), judgement=tolerant("1.0", "1.5"))
    change = verdict.change

    assert (str(change.since), change.compared) == ("2022", "2022")
    assert [str(one) for one in (change.baseline, change.amount, change.slack)] == ["61.8", "2.2", "0.10"]
    assert [str(change.tolerance_below), str(change.tolerance_above)] == ["1.0", "1.5"]
    assert str(verdict.window) == "2023"
    assert (verdict.rules.tolerance.id, verdict.rules.window.id, verdict.rules.path.id) == (
        "tolerans",
        "window-default",
        "preset",
    )
    assert verdict.rules.tolerance.decided is not None, "a rule cites its decision"


def test_the_plan_around_the_cases_is_quiet():
    assert list(check(plan_with(share(total="61.8")))) == []
