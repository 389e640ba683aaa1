"""Swedish working days, with the holidays package as oracle."""

import datetime as dt

import holidays
import pendulum
import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.workdays import (
    PublicHoliday,
    easter_sunday,
    is_workday,
    next_workday,
    public_holidays,
)
from paktmodel.errors import InvalidValue

ONE_DAY = dt.timedelta(days=1)
# The act is of 1989: from 1990 a calendar year has its holidays and no others.
YEARS = range(1990, 2101)


def test_the_public_holidays_are_those_of_the_oracle():
    for year in YEARS:
        # Two holidays on one day, as Ascension Day on 1 May 2008, share an entry in the oracle.
        oracle = holidays.country_holidays("SE", years=year, language="sv")
        named = {day: set(oracle.get_list(day)) for day in oracle}
        ours: dict[dt.date, set[str]] = {}
        for holiday in public_holidays(year):
            ours.setdefault(holiday.day, set()).add(holiday.sv)

        assert ours == named


def test_every_day_is_a_working_day_where_the_oracle_says_so():
    oracle = holidays.country_holidays("SE", years=YEARS, categories=("public", "de_facto"))
    first, last = dt.date(YEARS[0], 1, 1), dt.date(YEARS[-1], 12, 31)
    wrong = [
        day
        for day in (first + n * ONE_DAY for n in range((last - first).days + 1))
        if is_workday(day) != (day.weekday() < 5 and day not in oracle)
    ]

    assert wrong == []


@given(st.integers(1, 9999))
def test_easter_is_where_another_reckoning_puts_it(year):
    """The anonymous Gregorian reckoning (Meeus), which has no exceptions to state."""
    golden, (century, rest) = year % 19, divmod(year, 100)
    moon = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - century // 4 - moon + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - epact - rest % 4) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)

    assert easter_sunday(year) == dt.date(year, month, day + 1)


def test_the_earliest_the_latest_and_the_excepted_easters():
    """1818 and 1943 are the extremes; 1954, 1981 and 2049 are the moon's exceptions."""
    for day in ((1818, 3, 22), (1943, 4, 25), (1954, 4, 18), (1981, 4, 19), (2049, 4, 18), (2024, 3, 31)):
        assert easter_sunday(day[0]) == dt.date(*day)


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ((2024, 6, 22), "Midsommardagen"), ((2026, 6, 20), "Midsommardagen"),
        ((2026, 10, 31), "Alla helgons dag"), ((2025, 11, 1), "Alla helgons dag"),
        ((2024, 6, 6), "Nationaldagen"), ((2004, 5, 31), "Annandag pingst"),
    ],
)  # fmt: skip
def test_movable_and_newer_holidays_stand_where_they_should(day, name):
    assert name in [holiday.sv for holiday in public_holidays(day[0]) if holiday.day == dt.date(*day)]


def test_the_national_day_took_the_place_of_whit_monday_in_2005():
    names = {year: {holiday.en for holiday in public_holidays(year)} for year in (2004, 2005)}

    assert names[2004] - names[2005] == {"Whit Monday"}
    assert names[2005] - names[2004] == {"National Day"}


@pytest.mark.parametrize("year", [1, 1989, 2024, 9999])
def test_the_holidays_of_a_year_lie_in_it_in_order_with_both_names(year):
    days = public_holidays(year)

    assert len(days) == 13
    assert [holiday.day for holiday in days] == sorted(holiday.day for holiday in days)
    assert {holiday.day.year for holiday in days} == {year}
    assert days[0] == PublicHoliday(dt.date(year, 1, 1), "Nyårsdagen", "New Year's Day")
    assert (days[0].label("sv"), days[0].label("en")) == ("Nyårsdagen", "New Year's Day")


@pytest.mark.parametrize("year", [0, 10_000, -1, "2024", 2024.5, True, None])
def test_a_year_without_a_calendar_is_refused(year):
    with pytest.raises(InvalidValue, match="year-range"):
        public_holidays(year)


@pytest.mark.parametrize("eve", [(2024, 6, 21), (2024, 12, 24), (2024, 12, 31), (2025, 6, 20)])
def test_no_deadline_runs_out_on_the_three_eves(eve):
    assert not is_workday(dt.date(*eve))


@pytest.mark.parametrize("eve", [(2024, 3, 28), (2024, 4, 30), (2023, 1, 5), (2024, 11, 1)])
def test_maundy_thursday_and_other_short_days_are_working_days(eve):
    assert is_workday(dt.date(*eve))


@pytest.mark.parametrize(
    ("day", "moved"),
    [
        ((2026, 10, 31), (2026, 11, 2)),  # All Saints' Day, a Saturday; then a Sunday
        ((2024, 8, 30), (2024, 8, 30)),
        ((2024, 3, 29), (2024, 4, 2)),  # Good Friday to the Tuesday after Easter
        ((2024, 12, 24), (2024, 12, 27)),
        ((2026, 12, 24), (2026, 12, 28)),
        ((2024, 12, 31), (2025, 1, 2)),
        ((2027, 6, 25), (2027, 6, 28)),  # Midsummer's Eve
    ],
)
def test_a_deadline_moves_to_the_next_weekday(day, moved):
    assert next_workday(dt.date(*day)) == dt.date(*moved)


@given(st.dates(max_value=dt.date(9999, 12, 30)))
def test_the_next_working_day_is_one_and_nothing_is_skipped(day):
    moved = next_workday(day)

    assert is_workday(moved)
    assert moved >= day
    assert next_workday(moved) == moved
    assert not any(is_workday(day + n * ONE_DAY) for n in range((moved - day).days))
    assert (moved == day) == is_workday(day)


@given(st.dates(max_value=dt.date(9999, 12, 29)))
def test_deadlines_keep_their_order_when_they_move(day):
    assert next_workday(day) <= next_workday(day + ONE_DAY)


def test_after_the_last_day_of_all_there_is_no_working_day():
    with pytest.raises(InvalidValue, match="year-range"):
        next_workday(dt.date.max)


def test_a_day_of_pendulum_is_a_day_and_a_moment_is_not():
    assert is_workday(pendulum.date(2024, 8, 30))
    assert type(next_workday(pendulum.date(2024, 8, 30))) is dt.date
    for asked in (is_workday, next_workday):
        with pytest.raises(InvalidValue, match="date-is-datetime"):
            asked(dt.datetime(2024, 8, 30, tzinfo=dt.UTC))
