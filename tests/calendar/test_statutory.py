"""The statutory interim report: which periods, and by when."""

import datetime as dt

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.statutory import interim_due, is_statutory_interim_end
from paktmodel.calendar.workdays import is_workday
from paktmodel.errors import InvalidValue


@pytest.mark.parametrize(
    ("period_end", "due"),
    [
        ((2026, 8, 31), (2026, 11, 2)),  # 31 October 2026 is All Saints' Day, a Saturday; then a Sunday
        ((2024, 6, 30), (2024, 8, 30)),  # the same day number, not the month's end
        ((2024, 7, 31), (2024, 9, 30)),  # September has no 31st
        ((2024, 8, 31), (2024, 10, 31)),
        ((2025, 6, 30), (2025, 9, 1)),  # 30 August 2025 is a Saturday
    ],
)
def test_the_interim_report_is_due_two_months_after_its_period(period_end, due):
    assert interim_due(dt.date(*period_end)) == dt.date(*due)


@given(st.integers(1990, 2100), st.sampled_from([(6, 30), (7, 31), (8, 31)]))
def test_the_interim_report_is_due_on_a_working_day_and_never_early(year, end):
    due = interim_due(dt.date(year, *end))

    assert is_workday(due)
    assert due >= dt.date(year, end[0] + 2, 30)


@pytest.mark.parametrize("year", [2023, 2024])
def test_the_interim_report_covers_six_to_eight_months(year):
    first = dt.date(year, 1, 1)
    days = (first + dt.timedelta(days=n) for n in range(366))
    ends = [day for day in days if is_statutory_interim_end(day)]

    assert ends == [dt.date(year, 6, 30), dt.date(year, 7, 31), dt.date(year, 8, 31)]


def test_a_report_for_april_never_satisfies_the_act():
    assert not is_statutory_interim_end(dt.date(2024, 4, 30))


def test_a_moment_ends_no_period():
    moment = dt.datetime(2024, 8, 31, tzinfo=dt.UTC)

    for asked in (interim_due, is_statutory_interim_end):
        with pytest.raises(InvalidValue, match="date-is-datetime"):
            asked(moment)
