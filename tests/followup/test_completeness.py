"""How complete a plan is, and how complete the figures of a period are.

The counts of AMN-2023-00174 were made by hand from its tables 1 to 8.
"""

import datetime as dt
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.errors import InvalidArgument, InvalidValue, NotFound
from paktmodel.followup.completeness.cells import ANSWERED, UNANSWERED
from paktmodel.followup.completeness.coverage import completeness
from paktmodel.testing import (
    cohort,
    cost,
    count,
    goal_area,
    measure,
    monthly,
    observation,
    observed,
    plan as a_plan,
    plan_with,
    reporting_rule,
    share,
)
from paktmodel.vocabulary.words.observations import ValueState
from paktmodel.vocabulary.words.reporting import CellState
from tests.support.series import FLOW, STOCK

DAY = dt.date(2024, 8, 31)
ALONE: dict[str, Any] = {"total": "120"}


@pytest.fixture(scope="module")
def plan():
    return catalog.load("uppsala-1000-fler")


def of(plan, *groups, as_of=DAY, **more):
    return completeness(plan, observed(*groups), as_of=as_of, **more)


def states(*groups, indicator=None, as_of=DAY, period="2024", **fields):
    """The state of each cell of one indicator without parts, in order of time."""
    plan = plan_with(indicator or count("1.1", **ALONE, **FLOW), **fields)
    return [str(cell.state) for cell in of(plan, *groups, as_of=as_of, period=period).cells]


# --- of the plan itself --------------------------------------------------------------------


PRINTED = [
    ("baseline", 10, 15, ("1.4", "1.5", "2.4", "3.1", "4.2"), "tables 2, 4, 6 and 8, the column 2022"),
    (
        "baseline-window",
        4,
        10,
        ("1.1", "1.2", "1.3", "1.6", "2.2", "2.3"),
        "2.1 and 4.1 say per month; 3.2 and 4.3 are of the year's pupils",
    ),
    ("direction", 14, 15, ("3.1",), "the column Mål; bibehåll is one, too"),
    ("unit", 13, 15, ("2.4", "4.2"), "a time and nothing told"),
    ("source", 14, 15, ("3.1",), "uppföljningen är under utveckling"),
    ("moved", 14, 15, ("1.2",), "no effect in tables 1, 3, 5 and 7 names 1.2"),
    (
        "indicator",
        13,
        23,
        ("4", "5", "8", "9", "11", "13", "14", "16", "18", "23"),
        "effects without a reference to an indicator",
    ),
    ("years", 23, 23, (), "the column Årtal"),
    ("effect", 23, 23, (), "the column Förväntade effekter"),
    ("responsible", 0, 23, tuple(map(str, range(1, 24))), "no measure names who is responsible"),
    ("cost", 0, 23, tuple(map(str, range(1, 24))), "nor what it costs"),
    ("aim", 0, 2, ("2.2 minska", "2.2 en-procent"), "no indicator measures the board's goal"),
]


@pytest.mark.feature("I4")
@pytest.mark.parametrize(("aspect", "have", "all_of_them", "missing", "because"), PRINTED)
def test_what_the_paper_tells_is_counted(plan, aspect, have, all_of_them, missing, because):
    held = of(plan)[aspect]

    assert (held.have, held.of, held.missing) == (have, all_of_them, missing), because


@pytest.mark.feature("I4")
def test_every_aspect_of_the_plan_is_counted_here(plan):
    assert [one.aspect for one in of(plan).overall] == [aspect for aspect, *_ in PRINTED]


@pytest.mark.feature("I4")
def test_what_the_paper_tells_is_told_in_sentences(plan):
    told = of(plan)

    assert told["baseline"].text("sv") == (
        "Indikatorer med utgångsvärde: 10 av 15, saknas för 1.4, 1.5, 2.4, 3.1, 4.2"
    )
    assert str(told["indicator"]) == (
        "Measures with an indicator: 13 of 23, missing for 4, 5, 8, 9, 11, 13, 14, 16, 18, 23"
    )
    assert told["years"].text("sv") == "Åtgärder med årtal: 23 av 23"
    assert told["responsible"].text("sv") == "Åtgärder med ansvarig: 0 av 23, saknas för 1–23"
    assert told["aim"].text("en") == "Aims with an indicator: 0 of 2, missing for 2.2 minska, 2.2 en-procent"
    assert repr(told["baseline"]) == "Coverage(baseline 10 of 15)"


@pytest.mark.feature("I4")
def test_of_nothing_there_is_no_fraction():
    """A plan without measures has neither 0 nor 100 per cent of them."""
    bare = a_plan(goals=(), areas=(goal_area(measures=(), indicators=(share("1.1"),)),))
    held = of(bare)["responsible"]

    assert (held.have, held.of, held.fraction) == (0, 0, None)
    assert held.text("sv") == "Åtgärder med ansvarig: inget att räkna"
    assert held.text("en") == "Measures with somebody responsible: nothing to count"


@pytest.mark.feature("I4")
def test_a_fraction_is_between_nothing_and_all(plan):
    told = of(plan)

    assert (told["responsible"].fraction, told["years"].fraction) == (0, 1)
    assert str(told["baseline"].fraction)[:6] == "0.6666"


@pytest.mark.feature("I4")
@pytest.mark.parametrize(
    ("told", "seen"),
    [
        (cost(amount=None, shown_in=None), 0),
        (cost(amount=None, shown_in="Budget 2024, rad 12"), 1),
        (cost(), 1),
    ],
)
def test_a_cost_is_seen_when_there_is_an_amount_or_a_place(told, seen):
    plan = plan_with(measure("1", costs=[told], moves=("1.1",)))

    assert of(plan)["cost"].have == seen


# --- the cells of a period -----------------------------------------------------------------


@pytest.mark.feature("F13", "I4")
def test_what_is_expected_of_the_paper_by_the_end_of_august(plan):
    """15 indicators × 3 parts × 12 months = 540 cells, nothing handed over yet.

    4.2 has no men: 12. 3.1 is under development: 36. September to December cannot exist: 4
    months × 3 parts × the 12 others without a lag, less the 4 of 4.2's men: 140. 2.1 is read 90
    days later: exits of May on 29 August, of June on 28 September, so 7 months × 3: 21. 2.3 a
    year later: 36. What is left, 295, could be there.
    """
    counts = of(plan).count()

    assert (counts.total, counts.expected, counts.answered) == (540, 295, 0)
    assert {str(state): number for state, number in counts.counts if number} == {
        "missing": 295,
        "not-yet-possible": 197,
        "not-followed": 36,
        "structurally-empty": 12,
    }


@pytest.mark.feature("I4")
def test_missing_and_all_its_neighbours_stay_different_things():
    """One month each: 0 is observed."""
    rows = monthly(
        "1.1", "2024-M01", ["0", "suppressed", "not-applicable", "not-reported", "not-collected", "pending"]
    )

    assert states(rows) == [
        "observed",
        "suppressed",
        "not-applicable",
        "not-reported",
        "not-collected",
        "pending",
        "missing",
        "missing",
        *["not-yet-possible"] * 4,
    ]


@pytest.mark.feature("I4")
def test_every_state_of_an_observation_has_a_cell_of_its_own():
    assert {str(state) for state in ValueState} <= {str(state) for state in CellState}
    expected = {*ANSWERED, *UNANSWERED}
    assert {str(state) for state in expected} == {*map(str, ValueState), "missing"}


@pytest.mark.feature("I4")
def test_expected_are_those_that_could_be_told_and_no_others():
    rows = monthly("1.1", "2024-M01", ["0", "suppressed", None, "not-reported", "pending"])
    told = of(plan_with(count("1.1", **ALONE, **FLOW)), rows)
    counts = told.count()

    assert (counts.expected, counts.answered, counts["suppressed"]) == (8, 2, 1)
    assert str(counts.fraction) == "0.25"
    assert [(str(cell.period), str(cell.state)) for cell in told.missing] == [
        ("2024-M03", "missing"),
        ("2024-M04", "not-reported"),
        ("2024-M05", "pending"),
        ("2024-M06", "missing"),
        ("2024-M07", "missing"),
        ("2024-M08", "missing"),
    ]
    assert repr(counts) == "CellCount(2 of 8 answered)"


@pytest.mark.feature("I4")
def test_of_a_period_before_anything_can_exist_nothing_is_expected():
    """Neither 0 nor 100 per cent."""
    early = of(plan_with(count("1.1", **ALONE, **FLOW)), as_of=dt.date(2024, 1, 30))

    assert (early.count().expected, early.count().fraction) == (0, None)
    assert early.text("sv") == "2024: inget att vänta"
    assert early.text("en") == "2024: nothing expected"


@pytest.mark.feature("I4")
def test_the_period_begins_with_the_plan(plan):
    """The paper is of 13 October 2023: three months of that year are the plan's."""
    cells = of(plan, period="2023").cells

    assert list(dict.fromkeys(str(cell.period) for cell in cells)) == ["2023-M10", "2023-M11", "2023-M12"]
    assert of(plan, period="2022").cells == ()


@pytest.mark.feature("I4")
@pytest.mark.parametrize(
    ("cadence", "period", "cells"),
    [
        ("monthly", "2024-Q3", ["2024-M07", "2024-M08", "2024-M09"]),
        ("quarterly", "2024", ["2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4"]),
        ("quarterly", "2024-M09", ["2024-Q3"]),
        ("quarterly", "2024-M08", []),
        ("tertially", "2024-S1", ["2024-T1"]),
        ("yearly", "2024", ["2024"]),
        (None, "2024-Q1", ["2024-M01", "2024-M02", "2024-M03"]),
    ],
)
def test_a_plan_is_expected_to_tell_as_often_as_its_rule_says(cadence, period, cells):
    """What ends in the period; by month, where no rule tells how often."""
    rule = reporting_rule(cadence=cadence, due_after=None, closings=("annual-accounts",))
    plan = plan_with(count("1.1", **ALONE, **FLOW), reporting=(rule,))

    assert [str(cell.period) for cell in of(plan, period=period).cells] == cells


QUARTERS = [
    (monthly("1.1", "2024-M01", [1, 2, 3]), "observed", "all three months"),
    (monthly("1.1", "2024-M01", [1, 2]), "missing", "March is missing"),
    (monthly("1.1", "2024-M01", [1, "suppressed", 3]), "suppressed", "one month is secret"),
    ((observation("1.1", "2024-Q1", value="6"),), "observed", "its own figure"),
    ((observation("1.1", "2024-S1", state="suppressed"),), "suppressed", "a longer one"),
    (monthly("1.1", "2024-M01", [1, "pending", 3]), "pending", "one month is still to come"),
    (monthly("1.1", "2024-M01", ["not-reported", 2, "pending"]), "pending", "the last answer counts"),
]


@pytest.mark.feature("F17", "I4")
@pytest.mark.parametrize(("rows", "state", "because"), QUARTERS)
def test_a_quarter_is_told_by_its_months(rows, state, because):
    rule = reporting_rule(cadence="quarterly")

    assert states(rows, reporting=(rule,), period="2024-Q1") == [state], because


LONGER = [
    ({"value": "60"}, (), ["observed"] * 6, "the half-year tells of its months"),
    ({"state": "suppressed"}, (), ["suppressed"] * 6, "and so does a secret one"),
    ({"state": "not-reported"}, (), ["not-reported"] * 6, "and that it was not reported"),
    (
        {"state": "pending"},
        monthly("1.1", "2024-M01", ["not-reported"]),
        ["not-reported", *["pending"] * 5],
        "a month's own answer goes before the longer period's",
    ),
    (
        {"value": "60"},
        monthly("1.1", "2024-M01", ["suppressed", "not-reported"]),
        ["suppressed", *["observed"] * 5],
        "but not when it tells nothing, and the longer period does",
    ),
]


@pytest.mark.feature("F17", "I4")
@pytest.mark.parametrize(("half_year", "months", "expected", "because"), LONGER)
def test_a_figure_for_a_longer_period_tells_of_its_months(half_year, months, expected, because):
    rows = (observation("1.1", "2024-S1", **half_year), *months)

    assert states(rows, period="2024-S1") == expected, because


@pytest.mark.feature("F17", "I4")
@pytest.mark.parametrize(
    ("indicator", "state", "because"),
    [
        (count("1.1", **ALONE, **FLOW), "observed", "a day of a flow is of its month"),
        (
            count("1.1", **ALONE, **STOCK),
            "missing",
            "of what is read last only the month's own reading tells",
        ),
        (
            count("1.1", **ALONE, basis="unique-persons"),
            "missing",
            "persons of a day are not those of a month",
        ),
    ],
)
def test_a_day_tells_of_its_month_as_far_as_timeliness_says(indicator, state, because):
    row = observation("1.1", "2024-01-31", value="5")

    assert states((row,), indicator=indicator, period="2024-M01") == [state], because


@pytest.mark.feature("F13", "I4")
def test_what_follows_a_cohort_is_expected_when_it_can_exist():
    """Exits of May are read on 29 August (90 days), exits of June on 28 September."""
    indicator = count("2.1", **ALONE, cohort=cohort("P90D", names="exit"))

    assert states(indicator=indicator, period="2024-S1") == [*["missing"] * 5, "not-yet-possible"]


@pytest.mark.feature("F13", "I4")
def test_a_year_that_is_not_over_tells_of_none_of_its_months():
    """A figure "for 2024" known in August cannot be the year's."""
    row = observation("1.1", "2024", value="120", published="2024-08-15")

    assert set(states((row,), period="2024-S1")) == {"missing"}


@pytest.mark.feature("I4")
@pytest.mark.parametrize("state", ["under-development", "discontinued"])
def test_what_is_not_followed_is_not_expected_but_counts_when_it_is_told(state):
    indicator = count("1.1", **ALONE, **FLOW, state=state)

    assert states(indicator=indicator, period="2024-Q1") == ["not-followed"] * 3
    assert states(monthly("1.1", "2024-M02", [5]), indicator=indicator, period="2024-Q1") == [
        "not-followed",
        "observed",
        "not-followed",
    ]


@pytest.mark.feature("I4")
def test_a_part_that_can_hold_nothing_is_never_expected(plan):
    """4.2, men among single mothers; a figure for them changes nothing here."""
    told = of(plan, observation("4.2", "2024-M01", part="men", value="0"))
    men = told.count(indicator="4.2", part="men")

    assert (men.total, men.expected, men["structurally-empty"]) == (12, 0, 12)
    assert told.count(indicator="4.2", part="women").expected == 8


@pytest.mark.feature("F16", "I4")
def test_what_was_published_later_was_not_there_then():
    late = observation("1.1", "2024-M01", value="130", published="2024-09-15")
    plan = plan_with(count("1.1", **ALONE, **FLOW))

    assert of(plan, late).count().answered == 0
    assert of(plan, late, known_at=dt.date(2024, 9, 15)).count().answered == 1


@pytest.mark.feature("I4")
def test_cells_are_counted_by_indicator_part_and_period(plan):
    told = of(plan, monthly("1.2", "2024-M01", [70, 71, 72], part="women"), monthly("1.2", "2024-M03", [70]))

    assert told.count(indicator="1.2").answered == 4
    assert told.count(indicator="1.2", part="women").answered == 3
    assert told.count(period="2024-M03").answered == 2
    assert told.count(period="2024-Q1").answered == 4
    assert told.count(indicator="1.1").answered == 0


# --- laws ----------------------------------------------------------------------------------


figures = st.none() | st.integers(0, 99) | st.sampled_from([*map(str, ValueState)][1:])
rows = st.lists(figures, min_size=12, max_size=12).map(lambda many: monthly("1.1", "2024-M01", many))


@pytest.mark.feature("I4")
@given(
    rows=rows,
    day=st.dates(dt.date(2024, 1, 1), dt.date(2025, 3, 31)),
    order=st.randoms(use_true_random=False),
)
def test_every_cell_is_counted_once_whatever_is_there_and_in_whatever_order(rows, day, order):
    plan = plan_with(count("1.1", total="120", women="54", men="66", **FLOW))
    shuffled = list(rows)
    order.shuffle(shuffled)
    told = of(plan, shuffled, as_of=day, period="2024")

    assert told == of(plan, rows, as_of=day, period="2024")
    assert told.count().total == 36
    parts = [told.count(part=part) for part in ("total", "women", "men")]
    months = [told.count(period=f"2024-M{month:02d}") for month in range(1, 13)]
    for state in CellState:
        assert sum(one[state] for one in parts) == sum(one[state] for one in months) == told.count()[state]
    assert told.count().answered + len(told.missing) == told.count().expected


@pytest.mark.feature("I4")
@given(rows=rows, day=st.dates(dt.date(2024, 1, 1), dt.date(2025, 2, 28)), days=st.integers(0, 120))
def test_as_time_goes_no_fewer_are_expected_and_no_fewer_told(rows, day, days):
    plan = plan_with(count("1.1", **ALONE, **FLOW))
    now = of(plan, rows, as_of=day, period="2024").count()
    then = of(plan, rows, as_of=day + dt.timedelta(days=days), period="2024").count()

    assert now.expected <= then.expected
    assert now.answered <= then.answered


# --- how it is stated ------------------------------------------------------------------------


@pytest.fixture(scope="module")
def told(plan):
    """Eight months of 1.1, one of them secret; 1.2 for women in January."""
    first = monthly("1.1", "2024-M01", [61, 62, "suppressed", 63, 62, 61, 60, 62])
    return of(plan, first, observation("1.2", "2024-M01", part="women", value="75"))


@pytest.mark.feature("I4")
def test_the_period_is_told_in_a_sentence(told):
    assert told.text("sv") == (
        "2024: 9 av 295 uppgifter finns: 8 observerat, 1 sekretess, 286 saknas, "
        "197 kan inte mätas ännu, 36 följs inte, 12 kan inte förekomma"
    )
    assert str(told).startswith("2024: 9 of 295 are there: 8 observed, 1 suppressed, 286 missing")
    assert told.summary("sv")[-1] == told.text("sv")
    assert len(told.summary("sv")) == len(told.overall) + 1
    assert repr(told) == "Completeness(uppsala-1000-fler 2024 on 2024-08-31: 9 of 295 answered)"


@pytest.mark.feature("I4")
def test_the_table_has_a_row_for_each_indicator_and_a_column_for_each_state_met_with(told):
    table = told.table("sv", notes=("Påhittade uppgifter",))

    assert [column.label for column in table.columns] == [
        "Indikator",
        "Förväntade uppgifter",
        "observerat",
        "sekretess",
        "saknas",
        "kan inte mätas ännu",
        "följs inte",
        "kan inte förekomma",
    ]
    assert [str(row[0])[:3] for row in table.cells] == [one.code for one in told.plan.indicators]
    assert [list(map(int, row[1:])) for row in table.cells][:2] == [
        [24, 7, 1, 16, 12, 0, 0],
        [24, 1, 0, 23, 12, 0, 0],
    ]
    assert table.caption.endswith(": uppgifter för 2024, 31 augusti 2024")
    assert table.notes == (told.text("sv"), "Påhittade uppgifter")
    assert table.internal
    assert "<table" in told._repr_html_()


@pytest.mark.feature("I4")
def test_the_plans_own_table_has_a_row_for_each_aspect(told):
    table = told.plan_table("sv")

    assert [column.label for column in table.columns] == ["Uppgift", "Finns", "Av", "Saknas"]
    assert table.cells[0] == ("Indikatorer med utgångsvärde", 10, 15, "1.4, 1.5, 2.4, 3.1, 4.2")
    assert len(table.cells) == len(told.overall)
    assert table.caption.endswith(": vad planen anger")


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.feature("I4")
def test_what_is_not_there_is_refused_by_name(told):
    with pytest.raises(NotFound, match="did you mean 'baseline'"):
        told["baselin"]
    with pytest.raises(NotFound, match=r"no indicator '9\.9'"):
        told.count(indicator="9.9")


@pytest.mark.feature("I4")
def test_another_kind_of_thing_is_refused(plan):
    with pytest.raises(InvalidArgument, match="plan: expected a Plan"):
        completeness("planen", as_of=DAY)  # type: ignore[arg-type]  # because it is the test
    with pytest.raises(InvalidArgument, match="observed: expected Observations"):
        completeness(plan, [], as_of=DAY)  # type: ignore[arg-type]  # because it is the test
    with pytest.raises(InvalidValue, match="a period like 2024"):
        completeness(plan, as_of=DAY, period="augusti")


@pytest.mark.feature("I4")
def test_asking_changes_nothing(plan):
    before = evolve(plan)
    of(plan, monthly("1.1", "2024-M01", [61])).table("sv")

    assert plan == before
