"""Series over the store's columns: the same as one observation after the other."""

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.periods import Period
from paktmodel.followup.series.column import Column
from paktmodel.followup.series.facts import IndicatorFacts
from paktmodel.followup.series.known import KnownSeries
from paktmodel.followup.series.series import Series
from paktmodel.followup.series.window import latest_possible
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.observations import Observation, Observations
from paktmodel.testing import cohort, count, monthly, observation, observed, plan_with, share
from paktmodel.testing.strategies import observations
from paktmodel.values.precision import Slack

DAY = dt.date(2024, 8, 31)


def rows_of(series: Series) -> list[tuple[object, ...]]:
    """Everything that a series says, row by row; figures as printed."""
    return [
        (
            series.periods[row],
            str(series.value(row)),
            str(series.numerator(row)),
            str(series.denominator(row)),
            series.state(row),
            series.status(row),
            series.definition((row,)),
        )
        for row in range(len(series))
    ]


def by_hand(
    known: Observations, indicator: Indicator, part: Part, day: dt.date, known_day: dt.date
) -> list[Observation]:
    """What a series holds, found one observation after the other."""
    last: dict[tuple[Period, str | None], Observation] = {}
    for one in known.series(indicator.code, part):
        published = one.published or indicator.first_possible(one.period)
        if published <= known_day:
            last[one.period, one.definition] = one  # they come in order of publication
    counted: dict[Period, Observation] = {}
    for one in last.values():
        if one.status != "withdrawn" and indicator.first_possible(one.period) <= day:
            counted.setdefault(one.period, one)  # one that does not say its definition comes first
    return list(counted.values())


PLAN = plan_with(
    count("1.1", total="40", women="15", men="25"),
    share("1.2", total="50.0", women="40.0", men="60.0", cohort=cohort("P90D"), publication_delay="P1M"),
)


@given(observations(PLAN), st.dates(dt.date(2021, 1, 1), dt.date(2027, 1, 1)), st.integers(-400, 400))
def test_a_series_holds_what_was_known_and_possible_on_a_day(known, day, later):
    known_day = day + dt.timedelta(days=later)
    series = KnownSeries(known, day=day, known_day=known_day)

    for indicator in PLAN.indicators:
        for part in indicator.parts:
            packed = series.packed(indicator, part)
            expected = Series.of(by_hand(known, indicator, part, day, known_day))

            assert rows_of(Series.view(packed)) == rows_of(expected)


def test_equal_series_of_different_stores_are_equal():
    """In one store stand larger numbers and other periods, so that its columns are wider."""
    small = observed(monthly("1.1", "2024-M01", [3, 4, 5]))
    large = observed(monthly("1.1", "2024-M01", [3, 4, 5]), monthly("1.2", "2001-M01", [10**9] * 40))
    one, other = (
        KnownSeries(known, day=DAY, known_day=DAY).packed(PLAN.indicators["1.1"], Part.TOTAL)
        for known in (small, large)
    )

    assert one == other
    assert hash(one) == hash(other)


def test_a_revised_value_and_a_withdrawn_one_leave_the_rest_in_order():
    known = observed(
        monthly("1.1", "2024-M01", [3, 4, 5]),
        observation("1.1", "2024-M02", value="6", published="2024-04-01", status="revised"),
        observation("1.1", "2024-M01", value="3", published="2024-04-01", status="withdrawn"),
    )
    series = Series.view(
        KnownSeries(known, day=DAY, known_day=DAY).packed(PLAN.indicators["1.1"], Part.TOTAL)
    )

    assert [(str(period), series.value(row)) for row, period in enumerate(series.periods)] == [
        ("2024-M02", Decimal(6)),
        ("2024-M03", Decimal(5)),
    ]


figures = st.decimals(-(10**20), 10**20, places=2) | st.decimals(-99, 99, places=0) | st.just(Decimal("-0.0"))


@given(st.lists(st.none() | figures, min_size=1, max_size=12), st.data())
def test_a_column_adds_up_and_selects_as_its_values_do(values, data):
    column = Column.of(values)
    rows = data.draw(st.lists(st.integers(0, len(values) - 1), unique=True))
    known = [value for row in rows if (value := values[row]) is not None]

    if column is None:
        assert not any(value is not None for value in values)
        return
    assert [str(column.at(row)) for row in range(len(values))] == [str(value) for value in values]
    assert column.total(rows) == sum(known, Decimal(0))
    assert [str(column.take(rows).at(place)) for place in range(len(rows))] == [
        str(values[row]) for row in rows
    ]
    if column.full:
        assert [Fraction(digits, 10**column.places) for digits in column.digits] == list(
            map(Fraction, values)
        )


def test_values_that_are_printed_with_different_precision_are_of_one_scale():
    column = Column.of([Decimal("72.40"), Decimal(3), Decimal("0.5")])

    assert column is not None
    assert (column.full, column.uniform, column.places) == (True, False, 2)
    assert list(column.digits) == [7240, 300, 50]
    assert Slack(False).halves(column.digits, column.printed, column.places) == [
        1,
        100,
        10,
    ]  # halves of a hundredth
    assert Slack(True).halves(column.digits, column.printed, column.places) == [1, 0, 10]


lags = st.sampled_from(["P90D", "P6M", "P1Y", "P2Y3M"])


@given(
    st.dates(dt.date(2000, 1, 1), dt.date(2030, 1, 1)),
    st.sampled_from("MQTSA"),
    st.none() | lags,
    st.none() | lags,
)
def test_the_latest_possible_period_is_the_last_whose_day_is_reached(day, frequency, lag, delay):
    indicator = share(cohort=None if lag is None else cohort(lag), publication_delay=delay)
    found = latest_possible(indicator, day, frequency)

    assert indicator.first_possible(found) <= day
    assert indicator.first_possible(found.next()) > day


def test_facts_of_an_indicator_are_equal_when_the_indicator_is():
    one, other = IndicatorFacts(share("1.1")), IndicatorFacts(share("1.1"))

    assert one == other
    assert hash(one) == hash(other)
    assert one != IndicatorFacts(share("1.1", direction="decrease"))


@pytest.mark.parametrize("part", [Part.TOTAL, Part.WOMEN])
def test_nothing_is_known_of_a_series_that_was_not_handed_over(part):
    packed = KnownSeries(Observations(), day=DAY, known_day=DAY).packed(PLAN.indicators["1.1"], part)

    assert len(Series.view(packed)) == 0
