"""What a series says about its target, and how it is summed up in sentences; by cases calculated by hand.

Source: ../shared/statistics.md, sections 5 and 6. The series are those of `tests.support.signal_cases`, where
limits are 1.36 and 22.64 unless said.
"""

from decimal import Decimal

import pytest
from attrs import evolve

from paktmodel.calendar.periods import Period
from paktmodel.model.statistical_rules import Rebase
from paktmodel.model.targets import Between
from paktmodel.testing import count, indicator, signal_rules, target
from paktmodel.vocabulary.words.followup import Assurance
from tests.support.signal_cases import (
    FIXED,
    NO_SEASON,
    PATTERNS,
    PRESET,
    STEP,
    UP_AND_DOWN,
    WAVE,
    after,
    every_july,
    persons,
    read,
    rebased,
    two_years,
)

pytestmark = pytest.mark.feature("R2")


# --- the target -----------------------------------------------------------------------------------


def test_a_stable_process_assures_a_target():
    """Twelve points, no season, no carry-over, no mark: 1.36 to 22.64."""
    signal = read(UP_AND_DOWN, bound=persons("30", "at-most"))

    assert (signal.stable, signal.assurance, signal.kept) == (True, Assurance.PASSING, 12)
    assert signal.expected == (Decimal("1.36"), Decimal("22.64"))
    assert signal.target_reasons == ()


@pytest.mark.parametrize(
    ("values", "rules", "code"),
    [
        (every_july(), PRESET, "season"),
        (two_years("0.67"), signal_rules(season="yearly"), "season"),
        (WAVE, PRESET, "autocorrelated"),
        ([*UP_AND_DOWN, 30], NO_SEASON, "unstable-process"),
        ([*UP_AND_DOWN, 30, 0, 30, 0, 30, 0, 30], FIXED, "unstable-process"),
        (UP_AND_DOWN[:11], PRESET, "short-series"),
        (UP_AND_DOWN[:11], signal_rules(min_points=10), "short-series"),
        ([12] * 12, PRESET, "constant-series"),
    ],
)
def test_an_unstable_process_assures_nothing_and_says_why(values, rules, code):
    signal = read(values, rules=rules, bound=persons("0"))

    assert (signal.stable, signal.assurance) == (False, Assurance.NOT_CLAIMED)
    assert code in [reason.code for reason in signal.target_reasons]
    assert signal.kept == len(values)
    assert signal.expected == (None, None)


def test_a_step_is_not_stable_though_it_leaves_the_claim():
    """The lag test did not pass, whatever explains it."""
    signal = read(STEP, rules=NO_SEASON, bound=persons("1"))

    assert (signal.claimed, signal.stable, signal.assurance) == (True, False, Assurance.NOT_CLAIMED)
    assert signal.target_reasons


@pytest.mark.parametrize(("later", "stable"), [(6, True), (5, False)])
def test_no_mark_among_the_last_six_points_is_stable(later, stable):
    """30 is outside; so many ordinary months come after it."""
    signal = after(30, *([10, 14] * 3)[:later])

    assert (signal.stable, signal.tests.marked) == (stable, 1)


@pytest.mark.parametrize(("points", "stable"), [(30, True), (29, False)])
def test_one_mark_in_ten_is_stable(points, stable):
    """Three of thirty, and three of twenty-nine, which is 10.3 per cent."""
    marks = [30, 10, 14] * 3
    signal = after(*marks, *([10, 14] * 5)[: points - 21])

    assert (signal.stable, signal.tests.marked) == (stable, 3)


@pytest.mark.parametrize(
    ("early", "bound", "operator", "assurance", "because"),
    [
        (14, "1", "at-least", Assurance.PASSING, "1.36 and every point"),
        (0, "1", "at-least", Assurance.INCONSISTENT, "January 2023 did not"),
        (14, "30", "at-least", Assurance.FAILING, "22.64 and no point"),
        (30, "30", "at-least", Assurance.INCONSISTENT, "January 2023 did"),
        (14, "23", "at-most", Assurance.PASSING, "22.64 and every point"),
        (30, "23", "at-most", Assurance.INCONSISTENT, "January 2023 did not"),
        (14, "12", "at-most", Assurance.INCONSISTENT, "between the limits"),
    ],
)
def test_both_limits_and_every_point_must_be_on_the_right_side(early, bound, operator, assurance, because):
    """Limits 1.36 and 22.64; the odd month lies seven from the end."""
    signal = after(early, *[10, 14] * 3, bound=persons(bound, operator))

    assert signal.stable
    assert signal.assurance is assurance, because


@pytest.mark.parametrize(
    ("low", "high", "assurance", "because"),
    [
        (0, 30, Assurance.PASSING, "both limits and every point"),
        (30, 40, Assurance.FAILING, "both limits below"),
        (0, 1, Assurance.FAILING, "both limits above"),
        (12, 13, Assurance.INCONSISTENT, "a limit on either side, though no point has kept it"),
        (10, 13, Assurance.INCONSISTENT, "a limit on either side, and six points have"),
    ],
)
def test_a_target_between_two_bounds_is_compared_with_both(low, high, assurance, because):
    bound = target(bound=Between(Decimal(low), Decimal(high)), unit="personer")

    assert read(UP_AND_DOWN, rules=NO_SEASON, bound=bound).assurance is assurance, because


def test_the_months_that_kept_the_target_are_always_counted():
    """14 keeps it and 10 does not; with a claim and without, with a forecast and without."""
    for values, rules, kept in (
        (UP_AND_DOWN, PRESET, 6),
        ([*UP_AND_DOWN, 30], NO_SEASON, 7),
        (UP_AND_DOWN[:11], PRESET, 6),
        ([12] * 12, PRESET, 0),
    ):
        signal = read(values, rules=rules, bound=persons("13"))
        assert signal.kept == kept
        assert f"{kept} av {len(values)} månader har gjort det" in signal.text("sv") or (
            f"Av de senaste {len(values)} månaderna klarade {kept} målvärdet minst 13" in signal.text("sv")
        )


ASSURED = [
    (read(UP_AND_DOWN, rules=NO_SEASON, bound=persons("30", "at-most")),
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, vilket klarar målvärdet högst 30; "
     "12 av 12 månader har gjort det.",
     "If it goes on like this, 1.4 to 22.6 is expected each month, which meets the target at most 30; "
     "12 of 12 months have."),
    (read(UP_AND_DOWN, rules=NO_SEASON, bound=persons("30")),
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, vilket inte klarar målvärdet minst 30; "
     "0 av 12 månader har gjort det.",
     "If it goes on like this, 1.4 to 22.6 is expected each month, which does not meet the target "
     "at least 30; 0 of 12 months have."),
    (read(UP_AND_DOWN, rules=NO_SEASON, bound=persons("13")),
     "Fortsätter det på samma sätt väntas 1,4 till 22,6 varje månad, och målvärdet minst 13 klaras vissa "
     "månader; 6 av 12 månader har gjort det.",
     "If it goes on like this, 1.4 to 22.6 is expected each month, and the target at least 13 is met in some "
     "months; 6 of 12 months have."),
    (read(every_july(), bound=persons("60")),
     "Av de senaste 36 månaderna klarade 33 målvärdet minst 60; en prognos görs inte: "
     "serien har ett säsongsmönster, så varje månad jämförs med samma månad året innan.",
     "Of the latest 36 months 33 met the target at least 60; no forecast is made: "
     "the series has a seasonal pattern, so each month is compared with the same month a year before."),
    (read([14, 10, 13, 11] * 3, rules=NO_SEASON, first="2020-Q1", bound=persons("13")),
     "Fortsätter det på samma sätt väntas 4,0 till 20,0 varje kvartal, och målvärdet minst 13 klaras vissa "
     "kvartal; 6 av 12 kvartal har gjort det.",
     "If it goes on like this, 4.0 to 20.0 is expected each quarter, and the target at least 13 is met in "
     "some quarters; 6 of 12 quarters have."),
]  # fmt: skip


@pytest.mark.parametrize(("signal", "swedish", "english"), ASSURED)
def test_the_target_is_stated_in_both_languages(signal, swedish, english):
    """Of the quarters: ranges of 4, 3, 2, 3 … make 33 / 11, and 12 ± 2.66 × 3 = 4.02 and 19.98."""
    assert signal.text("sv").endswith(swedish)
    assert signal.text("en").endswith(english)


# --- the series in short --------------------------------------------------------------------------


def test_a_series_is_summed_up():
    """Two outside upwards, one outside downwards, and the last one quiet."""
    signal = after(30, 31, 12, 0, 12)
    summary = signal.summary

    assert summary is not None
    assert (summary.points, summary.improvement, summary.concern, summary.neutral) == (17, 2, 1, 0)
    assert summary.since == Period("2022-M01")
    assert summary.latest is not None
    assert (str(summary.latest), summary.latest.variation) == ("April 2023", "concern")


def test_without_a_claim_there_is_no_summary():
    assert read(UP_AND_DOWN[:11]).summary is None


def test_the_summary_is_that_of_the_last_segment():
    """Without the marks of the first one."""
    signal = read(
        [*UP_AND_DOWN, 30, *[114, 110] * 6], rules=rebased(evolve(PATTERNS, fixed_after=None), "2023-M02")
    )

    assert signal.summary is not None
    assert (signal.summary.since, signal.summary.points, signal.summary.marked) == (Period("2023-M02"), 12, 0)


@pytest.mark.parametrize(("later", "named"), [(1, True), (6, True), (7, False)])
def test_marks_of_the_six_months_before_stand_beside_a_quiet_month(later, named):
    signal = after(30, 31, *([12, 11] * 4)[:later])

    assert ("men januari–februari 2023 gjorde det" in signal.text("sv")) is named
    assert ("but January–February 2023 did" in signal.text("en")) is named


def test_six_months_are_six_months_where_some_are_missing():
    """January deviated and September, eight months later, does not; two months between are not there."""
    signal = after(30, 12, None, 11, 12, None, 11, 12, 11)

    assert [str(signal.points[12].period), str(signal.points[-1].period)] == ["2023-M01", "2023-M09"]
    assert "gjorde det" not in signal.text("sv")


def test_a_stretch_does_not_reach_over_a_gap():
    """January and March deviated; of February nothing is known."""
    signal = after(30, None, 31, 12)

    assert signal.summary is not None
    assert str(signal.summary.latest) == "March 2023"
    assert "men mars 2023 gjorde det" in signal.text("sv")


SUMMED_UP = [
    (after(13),
     "Sedan januari 2022: 13 punkter, alla inom normal variation. Den senaste månaden avviker inte: "
     "13 personer (januari 2023) ryms inom styrgränserna 1,4 till 22,6.",
     "Since January 2022: 13 points, all within normal variation. The latest month does not deviate: "
     "13 personer (January 2023) lies within the control limits 1.4 to 22.6."),
    (after(30, 31, 12),
     "Sedan januari 2022: 15 punkter, 2 med signal om förbättring och 0 om försämring, "
     "senast januari–februari 2023. Den senaste månaden avviker inte, men januari–februari 2023 gjorde det: "
     "12 personer (mars 2023) ryms inom styrgränserna 1,4 till 22,6.",
     "Since January 2022: 15 points, 2 signalling improvement and 0 concern, latest January–February 2023. "
     "The latest month does not deviate, but January–February 2023 did: "
     "12 personer (March 2023) lies within the control limits 1.4 to 22.6."),
    (after(0),
     "Sedan januari 2022: 13 punkter, 0 med signal om förbättring och 1 om försämring, senast januari 2023. "
     "Signal om försämring: 0 personer (januari 2023) ligger under den nedre styrgränsen 1,4.",
     "Since January 2022: 13 points, 0 signalling improvement and 1 concern, latest January 2023. "
     "Special cause, concern: 0 personer (January 2023) lies below the lower control limit 1.4."),
    (after(0, of=count(total="120", direction=None)),
     "Sedan januari 2022: 13 punkter, 1 med signal om förändring, senast januari 2023. "
     "Signal nedåt: 0 personer (januari 2023) ligger under den nedre styrgränsen 1,4.",
     "Since January 2022: 13 points, 1 signalling a change, latest January 2023. "
     "Special cause, downwards: 0 personer (January 2023) lies below the lower control limit 1.4."),
    (read([*UP_AND_DOWN, 13], first="2020-Q1", rules=PATTERNS),
     "Sedan kvartal 1 2020: 13 punkter, alla inom normal variation. Det senaste kvartalet avviker inte: "
     "13 personer (kvartal 1 2023) ryms inom styrgränserna 1,4 till 22,6.",
     "Since quarter 1 of 2020: 13 points, all within normal variation. The latest quarter does not deviate: "
     "13 personer (quarter 1 of 2023) lies within the control limits 1.4 to 22.6."),
]  # fmt: skip


@pytest.mark.parametrize(("signal", "swedish", "english"), SUMMED_UP)
def test_a_series_is_summed_up_in_both_languages(signal, swedish, english):
    assert (signal.text("sv"), signal.text("en")) == (swedish, english)


@pytest.mark.parametrize(
    ("months", "stretch"),
    [
        (2, "januari–februari 2023"),
        (3, "januari–mars 2023"),
        (4, "januari–april 2023"),
        (5, "januari–maj 2023"),
    ],
)
def test_a_stretch_is_written_alike_whatever_its_length(months, stretch):
    """Three months from January on are a quarter as well, and four a four-month period."""
    summary = after(*[30 + month for month in range(months)], 12).summary

    assert summary is not None
    assert summary.latest is not None
    assert summary.latest.label("sv") == stretch


def test_a_reason_that_ends_its_sentence_ends_it_once():
    """A board writes whole sentences."""
    rules = evolve(PATTERNS, rebases=(Rebase(since=Period("2023-M01"), reason="Rutinen är ny."),))

    for language in ("sv", "en"):
        assert ".." not in after(*UP_AND_DOWN, rules=rules).text(language)


def test_indicators_of_any_unit_are_stated_by_it():
    of = indicator(kind="unstated", unit="tkr", basis="stock", numerator=None, denominator=None)

    assert "13 tkr (januari 2023)" in after(13, of=of).text("sv")
