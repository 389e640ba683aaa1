"""Steps of time, counted from the anchor."""

import calendar as std_calendar
import copy
import datetime as dt
import pickle
import subprocess
import sys

import pendulum
import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.steps import Step, after, deadline
from paktmodel.calendar.workdays import next_workday
from paktmodel.errors import InvalidValue, PaktError


def written(years: int, months: int, days: int) -> Step:
    units = ((years, "Y"), (months, "M"), (days, "D"))
    return Step("P" + ("".join(f"{count}{unit}" for count, unit in units if count) or "0D"))


steps = st.builds(written, st.integers(0, 60), st.integers(0, 60), st.integers(0, 2000))
days = st.dates(dt.date(1900, 1, 1), dt.date(2200, 12, 31))


def reckoned(day: dt.date, years: int, months: int, more: int) -> dt.date:
    """The same act by hand: the same day number, or the last there is; then the days."""
    year, index = divmod(day.year * 12 + day.month - 1 + years * 12 + months, 12)
    number = min(day.day, std_calendar.monthrange(year, index + 1)[1])
    return dt.date.fromordinal(dt.date(year, index + 1, number).toordinal() + more)


@given(days, steps)
def test_a_step_reaches_the_day_that_is_reckoned_by_hand(day, step):
    reached = after(day, step)

    assert reached == reckoned(day, step.years, step.months, step.days)
    assert type(reached) is dt.date


@pytest.mark.parametrize(
    ("step", "reached"),
    [
        ("P1M", (2024, 2, 29)), ("P2M", (2024, 3, 31)), ("P3M", (2024, 4, 30)), ("P13M", (2025, 2, 28)),
        ("P1Y1M", (2025, 2, 28)), ("P1Y", (2025, 1, 31)), ("P1M1D", (2024, 3, 1)),
        ("P90D", (2024, 4, 30)), ("P0D", (2024, 1, 31)),
    ],
)  # fmt: skip
def test_steps_are_counted_from_the_anchor(step, reached):
    """31 January 2024 plus two months is 31 March; month by month it would be 29 March."""
    assert after(dt.date(2024, 1, 31), Step(step)) == dt.date(*reached)


@given(days, st.integers(0, 400))
def test_a_step_of_months_lands_in_that_month(day, months):
    reached = after(day, written(0, months, 0))

    assert (reached.year * 12 + reached.month) - (day.year * 12 + day.month) == months
    assert reached.day <= day.day


@given(days)
def test_no_step_leads_nowhere(day):
    assert after(day, Step("P0D")) == day


def test_a_day_of_pendulum_steps_to_a_plain_day():
    reached = after(pendulum.date(2024, 1, 31), Step("P1M"))

    assert type(reached) is dt.date
    assert reached == dt.date(2024, 2, 29)


@pytest.mark.parametrize("step", ["P1Y", "P1D", "P1M", "P50Y500M3000D", "P36525D"])
def test_a_step_past_the_last_year_is_refused(step):
    with pytest.raises(InvalidValue, match="year-range"):
        after(dt.date.max, Step(step))


def test_a_step_starts_from_a_day():
    with pytest.raises(InvalidValue, match="date-is-datetime"):
        after(dt.datetime(2024, 1, 31, tzinfo=dt.UTC), Step("P1M"))
    with pytest.raises(InvalidValue, match="date-shape"):
        after("2024-01-31", Step("P1M"))  # type: ignore[arg-type]  # text is no day
    with pytest.raises(InvalidValue, match="step-shape"):
        after(dt.date(2024, 1, 31), 30)  # type: ignore[arg-type]  # a number is no step


@given(st.integers(0, 33), st.integers(0, 400), st.integers(0, 9_999))
def test_a_step_keeps_what_is_written(years, months, days):
    step = written(years, months, days)

    assert (step.years, step.months, step.days) == (years, months, days)
    assert Step(step) is step
    assert Step(str(step)) == step


@pytest.mark.parametrize(
    "text",
    [
        "", "P", "P0Y", "P0M", "P00D", "P01D", "P1D1Y", "P1D2M", "-P1D", "P-1D", "P1W", "P1Y0D", "PT1H",
        "P1DT1H", "P1.5D", "p1d", "1D", " P1D", "P1D\n", "P１D", "P10000Y", "P1Y1Y", "90 dagar", None, 90,
        dt.timedelta(days=90),
    ],
)  # fmt: skip
def test_what_is_no_step_is_refused(text):
    with pytest.raises(InvalidValue, match="step-shape"):
        Step(text)


@pytest.mark.parametrize("text", ["P100Y", "P1200M", "P36525D", "P99Y12M", "P50Y600M"])
def test_a_step_has_at_most_a_hundred_years(text):
    assert Step(text) == text
    more = text[:-1] if text.endswith("D") else text
    with pytest.raises(InvalidValue, match="step-length"):
        Step(f"{more[:-1]}6D" if text.endswith("D") else f"{more}1D")


@given(st.text(max_size=20) | st.from_regex(r"P?([0-9]{0,8}[YMWDT]){0,4}", fullmatch=True))
def test_any_text_is_a_step_or_an_error_of_ours(text):
    try:
        step = Step(text)
    except PaktError:
        return
    assert written(step.years, step.months, step.days) == text


@pytest.mark.parametrize(
    ("text", "swedish", "english"),
    [
        ("P90D", "90 dagar", "90 days"), ("P1D", "1 dag", "1 day"), ("P0D", "0 dagar", "0 days"),
        ("P2M", "2 månader", "2 months"), ("P1M", "1 månad", "1 month"), ("P1Y", "1 år", "1 year"),
        ("P2Y", "2 år", "2 years"),
        ("P1Y2M10D", "1 år, 2 månader och 10 dagar", "1 year, 2 months and 10 days"),
        ("P1Y1D", "1 år och 1 dag", "1 year and 1 day"),
    ],
)  # fmt: skip
def test_a_step_reads_in_both_languages(text, swedish, english):
    assert (Step(text).label("sv"), Step(text).label("en")) == (swedish, english)


@given(steps)
def test_a_step_survives_pickling_and_copying(step):
    for protocol in range(2, 6):
        again = pickle.loads(pickle.dumps(step, protocol))
        assert type(again) is Step
        assert again == step
    assert type(copy.deepcopy(step)) is Step


@given(days, steps)
def test_a_deadline_is_the_step_moved_to_a_working_day(day, step):
    assert deadline(day, step) == next_workday(reckoned(day, step.years, step.months, step.days))


@given(days, st.integers(0, 100), st.sampled_from("YMD"))
def test_a_step_of_one_unit_goes_where_pendulum_goes(day, count, unit):
    """The two are taken without pendulum, since it costs more to import than a follow-up to make."""
    name = {"Y": "years", "M": "months", "D": "days"}[unit]
    reached = pendulum.date(day.year, day.month, day.day).add(**{name: count})

    assert after(day, Step(f"P{count}{unit}" if count else "P0D")) == reached


def test_pendulum_is_imported_only_for_a_step_of_months_and_days():
    program = (
        "import sys, datetime, paktmodel.calendar.statutory, paktmodel.calendar.periods\n"
        "from paktmodel.calendar.steps import Step, after\n"
        "after(datetime.date(2024, 1, 31), Step('P1M'))\n"
        "after(datetime.date(2024, 1, 31), Step('P90D'))\n"
        "sys.exit('pendulum' in sys.modules)\n"
    )

    assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
