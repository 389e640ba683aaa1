"""Months made into years, by hand: sum, mean, latest, cumulative, ratio of sums, and what cannot be added.

Design 11.2 and issue 4, point 5; features F15–F17, H3. The baseline is 2022; on 2024-08-31 without a lag the
window is 2023-M09–2024-M08. AMN-2023-00174 is followed up "månadsvis".
"""

from decimal import Decimal

import pytest

from paktmodel.testing import (
    baseline,
    cohort,
    count,
    definition,
    indicator,
    judgement_rule,
    observation,
    share,
)
from tests.support.series import months

SUM = {"basis": "flow", "aggregation": "sum", "window": "period"}
CUMULATIVE = {"basis": "flow", "aggregation": "cumulative-over-year", "window": "period"}
LATEST = {"basis": "stock", "aggregation": "latest", "window": "last-day"}
UNIQUE = {"basis": "unique-persons", "aggregation": "not-additive", "window": "period"}
#: 5 a month in 2023 and 6 a month in 2024, each told as what has come together since January.
CAME_2023, CAME_2024 = [5 * n for n in range(1, 13)], [6 * n for n in range(1, 9)]


def ratios(numerators, denominators):
    return months(None, numerators=numerators, denominators=denominators)


# --- what a window's value is ------------------------------------------------------------------


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("of", "known", "value", "because"),
    [
        (count(total="59", **SUM), months([5] * 8 + [6] * 4), "64", "40 + 24"),
        (count(total="9.3"), months([9] * 6 + [10] * 6), "9.5", "114 / 12"),
        (count(total="581", **LATEST), months([600] * 11 + [500]), "500", "the last day of August 2024"),
        (count(total="581", **LATEST), months([600] * 10 + [520]), "520", "August has not come: July"),
        (count(total="59", **CUMULATIVE), months(CAME_2023 + CAME_2024, "2023-M01"), "68", "60 − 40 + 48"),
        (
            share(total="61.8"),
            ratios([10] * 11 + [900], [100] * 11 + [1000]),
            "48.095",
            "1010 / 2100, and not 16.7",
        ),
        (
            share(total="61.8"),
            ratios([65] * 11 + [0], [100] * 11 + [0]),
            "65",
            "a month with nobody adds nothing",
        ),
    ],
)
def test_twelve_months_make_the_value(verdict_on, of, known, value, because):
    """Each indicator by its own aggregate."""
    current = verdict_on(of, known).window

    assert abs(current.value - Decimal(value)) < Decimal("0.001"), because
    assert current.observed_months == 12


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("known", "year", "because"),
    [
        (months(CAME_2023, "2023-M01"), "60", "December holds the year"),
        ([observation("1.1", "2023-M12", value=60)], "60", "December alone does"),
        ([observation("1.1", "2023", value=60)], "60", "and so does the year as published"),
    ],
)
def test_what_has_come_together_by_december_is_the_year(verdict_on, known, year, because):
    """A cumulative figure begins anew in January."""
    assert verdict_on(count(total="59", **CUMULATIVE), known, as_of="2023-12-31").window.value == Decimal(
        year
    ), because


@pytest.mark.feature("F17", "H3")
@pytest.mark.parametrize(
    ("known", "because"),
    [
        ([observation("1.1", "2024-M08", value=60)], "eight months, though 60 is more than 59"),
        (
            months([*CAME_2023[:11], None, *CAME_2024], "2023-M01"),
            "without December nobody knows what came in it",
        ),
    ],
)
def test_what_has_come_together_since_january_is_no_year(verdict_on, known, because):
    """60 by August against 59 in a whole year would look like a rise."""
    verdict = verdict_on(count(total="59", **CUMULATIVE), known)

    assert verdict.change.status == "not-assessable", because
    assert "cumulative-month-missing" in verdict.codes


@pytest.mark.feature("F17")
@pytest.mark.parametrize(
    ("of", "known", "code"),
    [
        (count(total="300", **UNIQUE), months([20] * 12), "shorter-window"),
        (count(total="300", basis="unstated", aggregation="unstated", window="unstated"), months([20] * 12),
         "months-may-repeat-persons"),
        (share(total="61.8"), months(["65.0"] * 12), "denominator-unknown"),
        (count(total="300", **UNIQUE), [observation("1.1", "2024-S1", value=200)], "shorter-window"),
    ],
)  # fmt: skip
def test_months_that_cannot_be_added_are_not(verdict_on, of, known, code):
    """Unique persons repeat (1.6, 2.2); shares without denominators cannot be weighed, nor averaged."""
    verdict = verdict_on(of, known)

    assert verdict.change.status == "not-assessable"
    assert code in verdict.codes


# --- negative, zero, unknown -------------------------------------------------------------------


@pytest.mark.feature("H3", "F17")
@pytest.mark.parametrize(
    ("start", "now", "direction", "standing"),
    [
        ("-3.6", "-2.0", "increase", "improved"),
        ("-3.6", "-5.0", "increase", "worsened"),
        ("-3.6", "2.0", "increase", "improved"),
        ("-3.6", "-5.0", "decrease", "improved"),
        ("0.0", "-0.2", "decrease", "improved"),
        ("0.0", "0.0", "increase", "unchanged"),
        ("-3.6", "-3.5", "increase", "unchanged"),
    ],
)
def test_negative_and_zero_starts_are_judged_like_any_other(verdict_on, start, now, direction, standing):
    """Facts 2: a peer "breaks on zero and opposite signs". Slack 0.05 + 0.05 = 0.10 for the last."""
    net = indicator(
        kind="index", unit="poäng", aggregation="not-additive", direction=direction,
        baseline=baseline(total=start), breakdowns=(), numerator=None, denominator=None,
    )  # fmt: skip

    assert verdict_on(net, observation("1.1", "2023", value=now)).change.status == standing


@pytest.mark.feature("H3")
@pytest.mark.parametrize(
    ("known", "because"),
    [
        (ratios([0] * 12, [0] * 12), "nobody in twelve months"),
        ([observation("1.1", "2023", numerator=0, denominator=0)], "nobody in the year"),
    ],
)
def test_nothing_out_of_nothing_is_no_zero(verdict_on, known, because):
    """Facts 2: elsewhere a zero denominator wrongly gives 0."""
    verdict = verdict_on(share(total="61.8", direction="decrease"), known)

    assert (verdict.change.status, verdict.codes[0]) == ("not-assessable", "denominator-zero"), because


@pytest.mark.feature("H3")
def test_zero_of_some_is_a_value(verdict_on):
    """0 of 100 is 0 per cent."""
    assert verdict_on(share(total="61.8"), ratios([0] * 12, [100] * 12)).change.status == "worsened"


@pytest.mark.feature("J4", "F17")
@pytest.mark.parametrize("of", [count(total="59", **SUM), count(total="120")])
def test_a_window_with_a_hidden_month_is_not_judged(verdict_on, of):
    """A sum without it would be too small, a mean would let it be reckoned back."""
    verdict = verdict_on(of, months([130] * 11 + ["suppressed"]))

    assert verdict.change.status == "not-assessable"
    assert "suppressed" in verdict.codes


# --- breaks in series --------------------------------------------------------------------------


BREAKS = [
    (("2023",), False, "series-break", "between baseline and window"),
    (("2024-03",), False, "series-break", "inside the window"),
    (("2022-06",), False, "series-break", "inside the baseline's own year"),
    (("2023",), True, "series-linked", "recalculated: judged, and told"),
    (("2021",), False, None, "before the baseline"),
    (("2025",), False, None, "not yet"),
]


@pytest.mark.feature("F15")
@pytest.mark.parametrize(("since", "linked", "code", "because"), BREAKS)
def test_another_definition_is_another_figure(verdict_on, since, linked, code, because):
    """Decision point 2 of the paper: the indicators are to be developed."""
    versions = (definition("1", since="2020"), *(definition("2", since=one, linked=linked) for one in since))
    verdict = verdict_on(count(total="120", definitions=versions), months([130] * 12))

    assert (verdict.change.status == "not-assessable") is (code == "series-break"), because
    assert [one for one in verdict.codes if one.startswith("series")] == ([] if code is None else [code])


@pytest.mark.feature("F15")
def test_one_link_does_not_mend_another_break(verdict_on):
    """2 broke the series in 2023, 3 was linked in 2024: 2022 and now still count two things."""
    versions = (
        definition("1", since="2020"),
        definition("2", since="2023", linked=False),
        definition("3", since="2024-01", linked=True),
    )
    verdict = verdict_on(count(total="120", definitions=versions), months([130] * 12))

    assert "series-break" in verdict.codes


# --- preliminary, revised, withdrawn -----------------------------------------------------------


def year(value, published, status="final"):
    return observation("1.1", "2023", value=value, published=published, status=status)


HISTORY = (
    year("60", "2024-02-01", "preliminary"),
    year("64", "2024-04-01", "revised"),
    year("66", "2024-06-01", "final"),
    year("66", "2024-08-01", "withdrawn"),
)
#: known on, value, told to be preliminary
VINTAGES = [
    ("2024-01-31", None, False),
    ("2024-02-01", "60", True),
    ("2024-03-31", "60", True),
    ("2024-04-01", "64", False),
    ("2024-07-31", "66", False),
    ("2024-08-01", None, False),
]


@pytest.mark.feature("F16")
@pytest.mark.parametrize(("known_at", "value", "preliminary"), VINTAGES)
def test_the_value_is_the_one_known_on_the_day(verdict_on, known_at, value, preliminary):
    """60 preliminary, 64 revised, 66 final, withdrawn on the first of August."""
    verdict = verdict_on(count(total="59", **SUM), *HISTORY, known_at=known_at)

    assert (None if verdict.window is None else verdict.window.value) == (
        None if value is None else Decimal(value)
    )
    assert ("preliminary" in verdict.codes) is preliminary


@pytest.mark.feature("F16")
def test_a_window_is_as_preliminary_as_its_least_final_month(verdict_on):
    """Eleven final months and one preliminary: "preliminära uppgifter ingår"."""
    known = (*months([130] * 11), observation("1.1", "2024-M08", value=130, status="preliminary"))

    assert "preliminary" in verdict_on(count(total="120"), known).codes


# --- cohorts -----------------------------------------------------------------------------------


@pytest.mark.feature("F13", "F17")
@pytest.mark.parametrize(("names", "months_there"), [("exit", 9), ("measurement", 12)])
def test_by_exit_month_nine_of_twelve_months_can_be_there_on_the_last_of_december(
    verdict_on, names, months_there
):
    """2.1: exits of September are 90 days old on 2024-12-29, those of October on 2025-01-29."""
    ended = count("1.1", total="9.3", cohort=cohort("P90D", names=names))
    rule = judgement_rule("i-ar", below=None, above=None, window="calendar-year")
    verdict = verdict_on(ended, months([10] * 12, "2024-M01"), as_of="2024-12-31", arguments=(rule,))

    assert (verdict.window.observed_months, verdict.change.status) == (months_there, "improved")


@pytest.mark.feature("F13")
@pytest.mark.parametrize(("as_of", "there"), [("2024-12-30", False), ("2024-12-31", True)])
def test_exits_of_2023_are_complete_a_year_later(verdict_on, as_of, there):
    """2.3: "ett år efter avslutat försörjningsstöd"; 2023 ends 2023-12-31, the year after it 2024-12-31."""
    stayed = share(
        total="66.9", cohort=cohort("P1Y", names="exit"), basis="cohort", aggregation="not-additive"
    )
    verdict = verdict_on(stayed, observation("1.1", "2023", value="68.0"), as_of=as_of)

    assert (verdict.change.status == "improved") is there


@pytest.mark.feature("F13", "F17")
def test_cohorts_are_never_aggregated(verdict_on):
    """Design 11.2: "Unique persons and cohorts are never aggregated"."""
    stayed = share(
        total="66.9", cohort=cohort("P1Y", names="exit"), basis="cohort", aggregation="ratio-of-sums"
    )
    verdict = verdict_on(stayed, months(None, "2022-M09", numerators=[70] * 12, denominators=100))

    assert verdict.change.status == "not-assessable"
