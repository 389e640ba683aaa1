"""Ratios: the sum of numerators over the sum of denominators, in the indicator's own unit.

Months are those of the window on 2024-08-31, 2023-M09–2024-M08, against a baseline of 2022.
"""

import pytest

from paktmodel.testing import monthly, share

FIRST = "2023-M09"


def months(values, first=FIRST):
    return monthly("1.1", first, values)


def ratios(pairs, first=FIRST):
    numerators, denominators = ([pair[side] for pair in pairs] for side in (0, 1))
    return monthly("1.1", first, numerators=numerators, denominators=denominators)


# Eleven small months and a large one; baseline, direction, months, verdict, arithmetic.
RATIOS = [
    (
        "50.0",
        "decrease",
        [(1, 10)] * 11 + [(900, 1000)],
        "worsened",
        "911 / 1110 = 82.1 %, though the mean of eleven 10 % and one 90 % is 16.7 %",
    ),
    (
        "50.0",
        "increase",
        [(1, 10)] * 11 + [(900, 1000)],
        "improved",
        "82.1 % is up, though the mean of the ratios is down",
    ),
    (
        "50.0",
        "increase",
        [(9, 10)] * 11 + [(100, 1000)],
        "worsened",
        "199 / 1110 = 17.9 %, though the mean of eleven 90 % and one 10 % is 83.3 %",
    ),
    ("61.8", "increase", [(618, 1000)] * 12, "unchanged", "7416 / 12 000 = 61.8 % exactly"),
    ("61.8", "increase", [(0, 0)] + [(65, 100)] * 11, "improved", "0 / 0 adds nothing: 715 / 1100 = 65 %"),
    ("61.8", "increase", [(0, 10)] * 12, "worsened", "0 of 120 is 0 %, a value"),
]


@pytest.mark.feature("F2", "F17")
@pytest.mark.parametrize(("baseline", "direction", "pairs", "standing", "because"), RATIOS)
def test_a_share_over_twelve_months_is_the_ratio_of_the_sums(
    verdict_on, baseline, direction, pairs, standing, because
):
    """1.1 "andel i procent"; months with many persons weigh more."""
    verdict = verdict_on(share(total=baseline, direction=direction), ratios(pairs))

    assert verdict.change.status == standing, because
    assert str(verdict.window) == "2023-M09–2024-M08"
    assert verdict.window.numerator == sum(n for n, _ in pairs)
    assert verdict.codes[1:] == ()


@pytest.mark.feature("F2", "H3")
@pytest.mark.parametrize(
    ("observations", "code", "because"),
    [
        (months(["65.0"] * 12), "denominator-unknown", "twelve shares without denominators have no sum"),
        (months(["65.0"]), "denominator-unknown", "nor has one month of twelve"),
        (ratios([(0, 0)] * 12), "denominator-zero", "nobody in twelve months: 0 / 0 is not 0 %"),
        (ratios([(0, 0)]), "denominator-zero", "nobody in the only month"),
    ],
)
def test_a_share_without_a_denominator_is_not_judged(verdict_on, observations, code, because):
    """ "one-per-cent goal, denominators unclear": what a share is counted out of must be known."""
    verdict = verdict_on(share(total="61.8"), observations)

    assert (verdict.change.status, verdict.codes) == ("not-assessable", (code,)), because


@pytest.mark.feature("F2")
def test_the_months_that_have_no_denominator_leave_the_window_incomplete(verdict_on):
    """Eleven months of 65 of 100 are 65 %; the twelfth, a bare 10.0, cannot be weighed in."""
    verdict = verdict_on(share(total="61.8"), ratios([(65, 100)] * 11), months(["10.0"], "2024-M08"))

    assert verdict.change.status == "improved"
    assert verdict.codes == ("moved-as-wanted", "incomplete-window")
    assert (verdict.window.observed_months, verdict.window.expected_months) == (11, 12)


@pytest.mark.feature("F1", "F2")
@pytest.mark.parametrize(
    ("unit", "total", "pair", "because"),
    [
        ("procent", "61.8", (65, 100), "65 %"),
        ("Procent", "61.8", (65, 100), "printed with a capital"),
        ("%", "61.8", (65, 100), "as a sign"),
        ("promille", "4.0", (5, 1000), "5 ‰"),
    ],
)
def test_a_ratio_is_taken_in_the_indicators_own_unit(verdict_on, unit, total, pair, because):
    assert verdict_on(share(total=total, unit=unit), ratios([pair] * 12)).change.status == "improved", because


@pytest.mark.feature("F1", "F2", "H3")
@pytest.mark.parametrize("unit", ["procent av befolkningen", "andel i procent", "per 1 000 invånare"])
def test_a_unit_that_we_cannot_reckon_in_never_makes_65_of_100_less_than_61_8(verdict_on, unit):
    """ "en procent av befolkningen" is a unit too; 65 / 100 read as 0.65 would be a false "worsened"."""
    assert verdict_on(share(total="61.8", unit=unit), ratios([(65, 100)] * 12)).change.status != "worsened"


@pytest.mark.feature("F1", "H3")
def test_a_ratio_without_a_unit_is_not_judged(verdict_on):
    """65 of 100 may be 0.65 or 65: 2.4 and 4.2 leave the unit open (tables 4 and 8)."""
    indicator = share(total="61.8", unit="unstated")

    assert verdict_on(indicator, ratios([(65, 100)] * 12)).codes == ("unit-unstated",)
