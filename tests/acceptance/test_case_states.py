"""Lag × state × revision: which values count on a day, and which leave nothing to judge."""

import datetime as dt

import pytest

from paktmodel.calendar.periods import Period
from paktmodel.followup import follow_up
from paktmodel.testing import (
    breakdown,
    cohort,
    count,
    definition,
    measurement_point,
    monthly,
    observation,
    observed,
    plan_with,
    share,
)
from tests.support.series import STOCK, UNIQUE, months, ratios, year

# --- lag: the first possible date ---------------------------------------------------------


LAGS = [
    ("2024-08-31", {"lag": "P90D"}, "2024-M05", "31 May + 90 days = 29 August"),
    ("2024-08-29", {"lag": "P90D"}, "2024-M05", "on the very day"),
    ("2024-08-28", {"lag": "P90D"}, "2024-M04", "a day too early for May; 30 April + 90 = 29 July"),
    ("2024-12-31", {"lag": "P90D"}, "2024-M09", "30 September + 90 = 29 December; October is 29 January"),
    ("2024-08-31", {"lag": "P90D", "names": "measurement"}, "2024-M08", "the period names the measurement"),
    ("2024-08-31", {"lag": "P90D", "names": "unstated"}, "2024-M05", "unstated is read as the exit"),
]


@pytest.mark.feature("F12", "F13")
@pytest.mark.parametrize(("as_of", "fields", "last", "because"), LAGS)
def test_a_cohorts_window_ends_with_the_month_that_can_have_a_value(verdict_on, as_of, fields, last, because):
    """2.1 "90 dagar efter anställning", 2.3 "ett år efter avslutat försörjningsstöd" (table 4).

    Every month has 10 a month, against 9.3; a month that cannot have a value yet has 0 and must not count.
    """
    indicator = count(total="9.3", cohort=cohort(**fields))
    ends = Period(last)
    early = dt.date.fromisoformat(as_of).isoformat()
    first = Period("2022-M02")  # January is not known, so that 2022 is what the plan prints
    values = monthly("1.1", first, [10] * (ends.first_month - first.first_month + 1))
    too_early = monthly("1.1", ends.next(), [0, 0, 0], published=early)

    verdict = verdict_on(indicator, values, too_early, as_of=as_of)

    assert verdict.change.status == "improved", because
    assert str(verdict.window.last) == last
    assert verdict.window.value == 10
    assert (verdict.window.observed_months, verdict.window.expected_months) == (12, 12)


@pytest.mark.feature("F12", "F13")
def test_the_window_of_2_1_on_the_last_of_august_2024(verdict_on):
    """Twelve exit months to May: 2023-M06–2024-M05."""
    verdict = verdict_on(count(total="9.3", cohort=cohort()), months([10] * 12, "2023-M06"))

    assert str(verdict.window) == "2023-M06–2024-M05"


@pytest.mark.feature("F13")
@pytest.mark.parametrize(
    ("as_of", "standing", "because"),
    [
        ("2024-12-30", "not-assessable", "exits of 2023 are complete 2023-12-31 + one year"),
        ("2024-12-31", "improved", "70.0 against 66.9"),
    ],
)
def test_the_exits_of_a_year_are_complete_a_year_after_its_end(verdict_on, as_of, standing, because):
    """2.3 "Ej återaktualiserade … ett år efter avslutat försörjningsstöd | 66,9 | Öka" (table 4)."""
    indicator = share(
        total="66.9",
        basis="cohort",
        aggregation="not-additive",
        window="unstated",
        cohort=cohort("P1Y", names="unstated"),
    )
    verdict = verdict_on(indicator, year("70.0", published="2024-06-30"), as_of=as_of)

    assert verdict.change.status == standing, because


@pytest.mark.feature("F13")
def test_the_exits_of_2022_are_complete_on_the_last_day_of_2023():
    """The paper prints them on 2023-10-13: `cohort-later-than-document`."""
    assert share(cohort=cohort("P1Y")).first_possible(Period("2022")) == dt.date(2023, 12, 31)


@pytest.mark.feature("F12", "F13")
@pytest.mark.parametrize(
    ("as_of", "codes"), [("2024-01-29", ("too-early",)), ("2024-01-30", ("moved-as-wanted",))]
)
def test_a_publication_delay_is_added_to_the_periods_end(verdict_on, as_of, codes):
    """31 December + 30 days = 30 January."""
    indicator = count(total="300", direction="decrease", publication_delay="P30D", **UNIQUE)

    assert verdict_on(indicator, year("250"), as_of=as_of).codes == codes


@pytest.mark.feature("F12")
def test_a_measurement_day_never_moves():
    """ "den sista varje månad" (1.1): 31 August 2024 is a Saturday and stays one; only deadlines move."""
    indicator = share(basis="stock", measurement_point=measurement_point())

    assert dt.date(2024, 8, 31).isoweekday() == 6
    assert indicator.first_possible(Period("2024-M08")) == dt.date(2024, 8, 31)


@pytest.mark.feature("F12")
def test_a_stock_read_on_the_last_day_stands_for_its_month(verdict_on):
    """Eleven months of 60 of 100 and 31 August 2024 with 160 of 200: 820 / 1300 = 63.1 %."""
    day = observation("1.1", "2024-08-31", numerator=160, denominator=200)
    verdict = verdict_on(share(total="61.8", basis="stock"), ratios([(60, 100)] * 11), day)

    assert (verdict.change.status, str(verdict.window)) == ("improved", "2023-M09–2024-M08")
    assert (verdict.window.numerator, verdict.window.denominator) == (820, 1300)


# --- states -------------------------------------------------------------------------------


@pytest.mark.feature("F9", "H3")
@pytest.mark.parametrize(
    ("indicator", "observations", "because"),
    [
        (count(total="120"), months([130] * 11 + ["suppressed"]), "one suppressed month of twelve"),
        (count(total="120"), months(["suppressed"]), "nothing but a suppressed month"),
        (share(total="61.8"), [observation("1.1", "2023", state="suppressed")], "the year itself"),
        (
            share(),
            [observation("1.1", "2023", state="suppressed", denominator=3)],
            "a denominator gives no share",
        ),
    ],
)
def test_suppressed_values_leave_nothing_to_judge(verdict_on, indicator, observations, because):
    """Women 1.8 per month (4.1) are two persons or one: the months may not be printed."""
    verdict = verdict_on(indicator, observations)

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("suppressed",)), because


@pytest.mark.feature("F9", "H4")
def test_suppression_is_told_beside_what_the_plan_lacks(verdict_on):
    """Every reason that applies."""
    indicator = count(total="4.9", direction="maintain")

    assert set(verdict_on(indicator, months(["suppressed"])).codes) == {"no-tolerance", "suppressed"}


@pytest.mark.feature("F9", "F17")
def test_of_a_stock_only_the_last_month_counts(verdict_on):
    """310 on the last of August 2024 against 300; that March was suppressed or preliminary is no matter."""
    indicator = count(total="300", **STOCK)
    last = observation("1.1", "2024-M08", value="310")

    plain = verdict_on(indicator, months([320] * 11), last)
    hidden = verdict_on(indicator, months([320] * 6 + ["suppressed"]), last)
    draft = verdict_on(indicator, months([320] * 11, status="preliminary"), last)

    assert (plain.change.status, str(plain.window), plain.window.value) == ("improved", "2024-M08", 310)
    assert (hidden.change.status, hidden.codes) == ("improved", ("moved-as-wanted", "other-season"))
    assert draft.codes == ("moved-as-wanted", "other-season")


@pytest.mark.feature("F9", "H3")
def test_a_structurally_empty_part_is_neither_missing_nor_late(verdict_on):
    """Row "Män" of 4.2 "Ensamstående kvinnor med barn" (table 8)."""
    indicator = count(total="20", women="20", breakdowns=(breakdown(),), structurally_empty=("men",))
    verdict = verdict_on(indicator, part="men")

    assert (verdict.change.status, verdict.codes) == ("not-assessable", ("structurally-empty",))
    assert verdict.timeliness == "not-applicable"


@pytest.mark.feature("F9", "I4")
@pytest.mark.parametrize(
    ("observations", "code"),
    [
        ((), "no-value-given"),
        (months(["not-reported"] * 12), "not-reported"),
        (months(["pending"] * 12), "pending"),
        ([observation("2.9", published="2024-02-29")], "no-value-given"),
    ],
)
def test_without_a_value_nothing_is_judged(verdict_on, observations, code):
    verdict = verdict_on(share(total="61.8"), observations)

    assert (verdict.change.status, verdict.codes) == ("not-assessable", (code,))


# --- breaks in the series -----------------------------------------------------------------


BREAKS = [
    ((definition("2", since="2024-01-01"),), "not-assessable", "a new definition within the window"),
    ((definition("2", since="2023-06"),), "not-assessable", "between baseline and window"),
    ((definition("2", since="2022-07-01"),), "not-assessable", "in the middle of the baseline's year"),
    ((definition("2", since="2024-01-01", linked=True),), "improved", "earlier values were recalculated"),
    ((definition("2", since="2024-09-01"),), "improved", "after the window's end: not yet"),
    ((definition("1", since="2015"),), "improved", "long before the baseline"),
    ((definition("1", since="2022-01-01"),), "improved", "from the baseline's first day on"),
    (
        (definition("1", since="2015"), definition("2", since="2024-03-01")),
        "not-assessable",
        "the second of two",
    ),
]


@pytest.mark.feature("F15")
@pytest.mark.parametrize(("definitions", "standing", "because"), BREAKS)
def test_a_break_without_a_link_leaves_nothing_to_judge(verdict_on, definitions, standing, because):
    """ "uppdra till förvaltningen att löpande utveckla indikatorerna" (decision point 2)."""
    verdict = verdict_on(count(total="120", definitions=definitions), months([130] * 12))

    assert verdict.change.status == standing, because
    assert ("series-break" in verdict.codes) is (standing == "not-assessable")


# --- what was known, and what became of it ------------------------------------------------


def revised():
    """65.0 preliminary in February 2024, 60.0 revised in June; the baseline is 61.8, to be increased."""
    return [
        year("65.0", published="2024-02-15", status="preliminary"),
        year("60.0", published="2024-06-15", status="revised"),
    ]


REVISIONS = [
    (None, "worsened", (), "60.0 is what holds"),
    ("2024-06-15", "worsened", (), "published on the day is known on the day"),
    ("2024-06-14", "improved", ("preliminary",), "as the board knew it then: 65.0, preliminary"),
    ("2024-02-14", "not-assessable", (), "nothing had been published"),
]


@pytest.mark.feature("F16")
@pytest.mark.parametrize(("known_at", "standing", "remarks", "because"), REVISIONS)
def test_a_verdict_rests_on_what_was_known_on_a_day(verdict_on, known_at, standing, remarks, because):
    """The board sees interim values at "delårs- och årsbokslut"; later corrections stay visible."""
    verdict = verdict_on(share(total="61.8"), revised(), known_at=known_at)

    assert verdict.change.status == standing, because
    assert verdict.codes[1:] == remarks


@pytest.mark.feature("F16")
def test_a_later_day_of_knowledge_changes_an_earlier_verdict(verdict_on):
    """On 2024-03-31 it stood at 65.0; what is known in June says that it stood at 60.0."""
    then = verdict_on(share(total="61.8"), revised(), as_of="2024-03-31")
    now = verdict_on(share(total="61.8"), revised(), as_of="2024-03-31", known_at="2024-06-30")

    assert (then.change.status, now.change.status) == ("improved", "worsened")


@pytest.mark.feature("F13", "F16")
def test_what_has_no_day_of_publication_is_known_from_its_first_possible_day(verdict_on):
    """On 2024-06-30 ten of the twelve months to August were known."""
    verdict = verdict_on(count(total="120"), months([130] * 12), known_at="2024-06-30")

    assert (verdict.window.observed_months, verdict.window.expected_months) == (10, 12)


@pytest.mark.feature("F16")
def test_a_withdrawn_value_takes_the_periods_earlier_ones_with_it(verdict_on):
    withdrawn = year("65.0", published="2024-07-01", status="withdrawn")
    first = year("65.0", published="2024-02-15")

    assert verdict_on(share(total="61.8"), first, withdrawn).codes == ("withdrawn",)
    assert (
        verdict_on(share(total="61.8"), first, withdrawn, known_at="2024-06-30").change.status == "improved"
    )


@pytest.mark.feature("F16")
def test_one_preliminary_month_makes_the_window_preliminary(verdict_on):
    last = observation("1.1", "2024-M08", value="130", status="preliminary")
    verdict = verdict_on(count(total="120"), months([130] * 11), last)

    assert verdict.codes == ("moved-as-wanted", "preliminary")


@pytest.mark.feature("F16")
def test_what_was_published_of_the_future_does_not_count(verdict_on):
    """A forecast for 2024 published in January is no outcome on 2024-08-31."""
    assert verdict_on(share(total="61.8"), year("70.0", "2024", published="2024-01-15")).codes == (
        "too-early",
    )


# --- a month beside the same month a year before ------------------------------------------


@pytest.mark.feature("H4")
@pytest.mark.parametrize(
    ("indicator", "observations", "now", "before"),
    [
        (count(total="120"), months(range(100, 113), "2023-M08"), 112, 100),
        (share(total="61.8"), ratios([(60, 100)] * 12 + [(66, 100)], "2023-M08"), 66, 60),
    ],
)
def test_the_latest_month_is_shown_beside_the_same_month_a_year_before(
    verdict_on, indicator, observations, now, before
):
    """Single months stand as such; a share by its numerator and denominator, too."""
    change = verdict_on(indicator, observations).since_year

    assert change is not None
    assert (str(change.current), change.compared) == ("2024-M08", "2023-M08")
    assert (change.status, change.value, change.baseline) == ("improved", now, before)


@pytest.mark.feature("F16", "H4")
def test_no_month_after_the_day_is_shown(verdict_on):
    """On 2024-08-31, as known in December: November 2024 is not yet."""
    values = months([100] * 15, "2023-M09")
    change = verdict_on(count(total="120"), values, known_at="2024-12-31").since_year

    assert change is None or change.current.last.end <= dt.date(2024, 8, 31)


# --- the plan of the paper ----------------------------------------------------------------


@pytest.mark.feature("F16", "I4")
def test_observations_that_no_verdict_can_use_are_found():
    """Of no indicator of the plan, or of a part it is not divided into; published or not."""
    plan = plan_with(share(total="61.8"))
    strays = observed(
        observation("9.9", "2024-M01", published="2024-02-01"),
        observation("1.1", "2024-M01", part="age:18-24"),
        observation("1.1", "2024-M01"),
    )
    found = follow_up(plan, strays, as_of=dt.date(2024, 8, 31)).findings

    assert [one.code for one in found] == ["observation-of-no-part", "observation-of-no-indicator"]


@pytest.mark.feature("F16", "I4")
def test_an_unpublished_observation_of_no_indicator_is_found_too():
    stray = observed(observation("9.9", "2024-M01"))
    found = follow_up(plan_with(share(total="61.8")), stray, as_of=dt.date(2024, 8, 31)).findings

    assert [one.code for one in found] == ["observation-of-no-indicator"]
