"""Periods: one notation, one order, exact partitions."""

import calendar as std_calendar
import copy
import datetime as dt
import pickle
from itertools import pairwise

import pytest
from hypothesis import assume, example, given, strategies as st

from paktmodel.calendar.period_notation import FREQUENCIES
from paktmodel.calendar.periods import Period, read_period
from paktmodel.errors import InvalidValue, PaktError
from paktmodel.vocabulary.language import MONTH_NAMES

ONE_DAY = dt.timedelta(days=1)

days = st.dates()
frequencies = st.sampled_from(sorted(FREQUENCIES))


def spans_of_months(least: int, most: int) -> st.SearchStrategy[Period]:
    """Months from one to another: runs, and what has a form of its own."""
    return st.integers(least, most).flatmap(
        lambda first: st.integers(first, min(most, first + 40)).map(
            lambda last: Period.of_months(first, last)
        )
    )


periods = st.builds(Period.containing, days, frequencies) | spans_of_months(12, 119_999)
# Close to each other, so that they meet, touch and contain one another.
near = st.builds(
    Period.containing, st.dates(dt.date(2023, 11, 1), dt.date(2025, 2, 28)), frequencies
) | spans_of_months(2023 * 12 + 10, 2025 * 12 + 1)


def refused(text: object, code: str = "period-shape") -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        Period(text)  # type: ignore[arg-type]  # what is no text is refused
    assert caught.value.code == code
    return caught.value


@pytest.mark.parametrize(
    ("text", "frequency", "months", "start", "end"),
    [
        ("2024", "A", 12, (2024, 1, 1), (2024, 12, 31)),
        ("2024-S1", "S", 6, (2024, 1, 1), (2024, 6, 30)),
        ("2024-S2", "S", 6, (2024, 7, 1), (2024, 12, 31)),
        ("2024-T1", "T", 4, (2024, 1, 1), (2024, 4, 30)),
        ("2024-T2", "T", 4, (2024, 5, 1), (2024, 8, 31)),
        ("2024-Q3", "Q", 3, (2024, 7, 1), (2024, 9, 30)),
        ("2024-M02", "M", 1, (2024, 2, 1), (2024, 2, 29)),
        ("2023-M02", "M", 1, (2023, 2, 1), (2023, 2, 28)),
        ("2024-08-31", "D", 0, (2024, 8, 31), (2024, 8, 31)),
        ("0001", "A", 12, (1, 1, 1), (1, 12, 31)),
        ("9999-M12", "M", 1, (9999, 12, 1), (9999, 12, 31)),
        ("2024-M01/2024-M08", "R8", 8, (2024, 1, 1), (2024, 8, 31)),
        ("2023-M07/2024-M06", "R12", 12, (2023, 7, 1), (2024, 6, 30)),
        ("2020-M01/2022-M12", "R36", 36, (2020, 1, 1), (2022, 12, 31)),
    ],
)
def test_a_period_knows_its_days_and_its_months(text, frequency, months, start, end):
    period = Period(text)

    assert (period.frequency, period.months) == (frequency, months)
    assert (period.start, period.end) == (dt.date(*start), dt.date(*end))
    assert period.first_month == start[0] * 12 + start[1] - 1
    assert period.last_month == end[0] * 12 + end[1] - 1


@pytest.mark.parametrize(
    "text",
    [
        "", " 2024", "2024 ", "2024\n", "24", "02024", "0000", "0000-M01", "2024-", "2024-S3", "2024-S0",
        "2024-T4", "2024-Q5", "2024-Q0", "2024-M00", "2024-M13", "2024-M8", "2024-m08", "2024M08",
        "2024-08", "202408", "20240831", "2024-02-30", "2024-13-01", "2024-W35", "2024-A1", "2024-D244",
        "２０２４", "٢٠٢٤", "2024-M０8", "2024-08-31T00:00", "2024-08-31/2024-09-01", "+2024", "-2024",
    ],
)  # fmt: skip
def test_only_the_canonical_form_is_a_period(text):
    refused(text)


@pytest.mark.parametrize("thing", [None, 2024, 2024.0, True, dt.date(2024, 8, 31), b"2024", ["2024"]])
def test_a_thing_that_is_no_text_is_refused(thing):
    refused(thing)


def test_a_subclass_of_text_is_refused_for_documents_hold_plain_text():
    class Other(str):
        __slots__ = ()

    refused(Other("2024"))


@pytest.mark.parametrize("text", ["31/8/2024", "31.08.2024", "08/09/2024", "08-2024", "01-02-24", "VT 2024"])
def test_who_writes_the_year_last_is_told_to_write_it_first(text):
    assert refused(text).advice == "write-the-year-first"


@pytest.mark.parametrize(
    ("text", "meant"),
    [("2024-08", "2024-M08"), ("2024Q3", "2024-Q3"), ("aug 2024", "2024-M08"), ("2024-m8", "2024-M08")],
)
def test_a_spelling_that_can_be_read_is_refused_with_the_canonical_one(text, meant):
    refusal = refused(text)

    assert refusal.advice == "did-you-mean"
    assert refusal.extra["suggestion"] == meant
    assert str(refusal).endswith(f"did you mean {meant}? [period-shape]")


@pytest.mark.parametrize("text", ["19121212-1212", "191212+1212", "1912-12-12 1212", "191212-1212"])
def test_what_may_be_a_personal_number_is_never_repeated(text):
    assert "1212" not in str(refused(text))


@given(periods)
def test_the_text_is_canonical_and_reads_back(period):
    assert Period(str(period)) == period
    assert str(Period(str(period))) == str(period)
    assert repr(period) == f"Period('{period}')"
    assert read_period(str(period)) == period


def test_a_period_of_a_period_is_itself():
    period = Period("2024-M08")

    assert Period(period) is period


@given(periods, periods)
@example(Period("2024"), Period("2024"))
def test_equal_text_means_equal_days_and_equal_hash(one, other):
    assert (one == other) == ((one.start, one.end) == (other.start, other.end)) == (str(one) == str(other))
    if one == other:
        assert hash(one) == hash(other)


@given(st.lists(near, max_size=8))
def test_periods_are_ordered_by_start_then_end(some):
    assert sorted(some) == sorted(some, key=lambda period: (period.start, period.end))


@given(near, near)
def test_of_two_periods_exactly_one_order_holds(one, other):
    assert [one < other, one == other, one > other].count(True) == 1
    assert (one <= other) == (one < other or one == other)
    assert (one >= other) == (one > other or one == other)


@pytest.mark.parametrize("thing", ["2024", None, 2024, dt.date(2024, 1, 1)])
def test_a_period_is_not_compared_with_anything_else(thing):
    period = Period("2024")

    assert period != thing
    for compared in (period.__lt__, period.__le__, period.__gt__, period.__ge__):
        assert compared(thing) is NotImplemented


@given(near, near)
def test_containment_is_that_of_its_days(one, other):
    inside = all(other.start + n * ONE_DAY in one for n in range((other.end - other.start).days + 1))

    assert (other in one) == inside


@given(near, st.dates(dt.date(2023, 10, 1), dt.date(2025, 3, 31)))
def test_a_day_is_in_a_period_from_its_first_to_its_last(period, day):
    assert (day in period) == (period.start <= day <= period.end)


def test_a_moment_is_not_in_a_period():
    with pytest.raises(InvalidValue, match="date-is-datetime"):
        dt.datetime(2024, 8, 31, 12, tzinfo=dt.UTC) in Period("2024")  # noqa: B015 - asking is what is refused
    with pytest.raises(InvalidValue, match="date-shape"):
        "2024-08-31" in Period("2024")  # type: ignore[operator]  # noqa: B015


@given(days, frequencies)
def test_the_period_containing_a_day_contains_it_and_is_the_only_one_of_its_frequency(day, frequency):
    period = Period.containing(day, frequency)

    assert day in period
    assert period.frequency == frequency
    assert Period.containing(period.start, frequency) == Period.containing(period.end, frequency) == period


@pytest.mark.parametrize("frequency", ["W", "", "m", None, 1, "AA", ["M"]])
def test_a_frequency_that_is_none_is_refused(frequency):
    with pytest.raises(InvalidValue, match="one of A, S, T, Q, M and D"):
        Period.containing(dt.date(2024, 8, 31), frequency)
    with pytest.raises(InvalidValue, match="period-split"):
        Period("2024").split(frequency)


DIVIDES = {"A": "ASTQMD", "S": "SQMD", "T": "TMD", "Q": "QMD", "M": "MD", "D": "D"}


@given(near, frequencies)
def test_a_period_splits_exactly_into_periods_that_divide_it(period, frequency):
    assume(not period.is_run)  # test_runs_of_months
    if frequency not in DIVIDES[period.frequency]:
        with pytest.raises(InvalidValue, match="period-split"):
            period.split(frequency)
        return
    parts = period.split(frequency)

    assert (parts[0].start, parts[-1].end) == (period.start, period.end)
    for one, following in pairwise(parts):
        assert one.end + ONE_DAY == following.start
    assert {part.frequency for part in parts} == {frequency}
    assert all(part in period for part in parts)


@pytest.mark.parametrize(("frequency", "count"), [("S", 2), ("T", 3), ("Q", 4), ("M", 12), ("D", 366)])
def test_a_leap_year_has_so_many_parts(frequency, count):
    assert len(Period("2024").split(frequency)) == count


@given(periods)
def test_next_and_previous_undo_each_other(period):
    if period.end < dt.date.max:
        following = period.next()
        assert following.previous() == period
        assert following.start == period.end + ONE_DAY
        assert following.frequency == period.frequency
        assert following > period
    if period.start > dt.date.min:
        assert period.previous().next() == period


@pytest.mark.parametrize("frequency", sorted(FREQUENCIES))
def test_time_ends_with_the_years_that_a_date_can_hold(frequency):
    with pytest.raises(InvalidValue, match="year-range"):
        Period.containing(dt.date.max, frequency).next()
    with pytest.raises(InvalidValue, match="year-range"):
        Period.containing(dt.date.min, frequency).previous()


def test_periods_are_made_of_numbers_too():
    assert Period.year(2024) == Period("2024")
    assert Period.month(2024, 8) == Period.of_month(2024 * 12 + 7) == Period("2024-M08")
    assert Period.day(dt.date(2024, 8, 31)) == Period("2024-08-31")


@pytest.mark.parametrize("year", [0, 10_000, -1, "2024", 2024.0, None, True])
def test_a_year_that_is_none_is_refused(year):
    for make in (Period.year, lambda year: Period.month(year, 1)):
        with pytest.raises(InvalidValue, match="year-range"):
            make(year)


@pytest.mark.parametrize("ordinal", [11, 120_000, -1, 24_295.0, "24295", True, None, 10**30])
def test_a_month_ordinal_outside_the_calendar_is_refused(ordinal):
    with pytest.raises(InvalidValue, match="year-range"):
        Period.of_month(ordinal)


@pytest.mark.parametrize("month", [0, 13, "8", 8.0, None, True])
def test_a_month_that_is_none_is_refused(month):
    with pytest.raises(InvalidValue, match="period-shape"):
        Period.month(2024, month)


@given(st.integers(1, 9999), st.integers(1, 12))
def test_a_month_ends_where_the_standard_library_says(year, month):
    assert Period.month(year, month).end.day == std_calendar.monthrange(year, month)[1]


@given(periods)
def test_a_period_survives_pickling_and_copying(period):
    for protocol in range(2, 6):
        again = pickle.loads(pickle.dumps(period, protocol))
        assert again == period
        assert (again.start, again.end, again.months) == (period.start, period.end, period.months)
    assert copy.copy(period) == copy.deepcopy(period) == period


def test_a_period_is_never_changed():
    period = Period("2024-M08")

    with pytest.raises(AttributeError):
        period.start = dt.date(2024, 1, 1)
    with pytest.raises(AttributeError):
        period.anything = 1
    with pytest.raises(AttributeError):
        del period.end
    assert not hasattr(period, "__dict__")


@pytest.mark.parametrize(
    ("text", "swedish", "english"),
    [
        ("2024", "2024", "2024"),
        ("2024-S1", "halvår 1 2024", "half-year 1 of 2024"),
        ("2024-T2", "tertial 2 2024", "four-month period 2 of 2024"),
        ("2024-Q3", "kvartal 3 2024", "quarter 3 of 2024"),
        ("2024-M08", "augusti 2024", "August 2024"),
        ("2024-08-31", "31 augusti 2024", "31 August 2024"),
        ("2024-M01/2024-M08", "januari–augusti 2024", "January–August 2024"),
        ("2023-M07/2024-M06", "juli 2023–juni 2024", "July 2023–June 2024"),
        ("2023-M01/2024-M12", "januari 2023–december 2024", "January 2023–December 2024"),
        ("2020-M01/2022-M12", "2020–2022", "2020–2022"),
    ],
)
def test_a_period_reads_in_both_languages(text, swedish, english):
    assert (Period(text).label("sv"), Period(text).label("en")) == (swedish, english)


@given(periods, st.sampled_from(["sv", "en"]))
def test_what_a_period_is_called_reads_back_as_the_period(period, language):
    assert read_period(period.label(language)) == period


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("2024-08", "2024-M08"), ("202408", "2024-M08"), ("2024M08", "2024-M08"), ("2024-M8", "2024-M08"),
        ("2024m8", "2024-M08"), ("M08 2024", "2024-M08"), ("augusti 2024", "2024-M08"),
        ("Augusti, 2024", "2024-M08"), ("aug 2024", "2024-M08"), ("aug. 2024", "2024-M08"),
        ("AUG-2024", "2024-M08"), ("sept 2024", "2024-M09"), ("maj 2024", "2024-M05"),
        ("May 2024", "2024-M05"), ("okt 2024", "2024-M10"), ("Oct 2024", "2024-M10"),
        ("mars 2024", "2024-M03"), ("2024 augusti", "2024-M08"),
        ("\u00a0augusti\u2009 2024 ", "2024-M08"), ("Kv 3 2024", "2024-Q3"), ("kv3 2024", "2024-Q3"),
        ("Kv. 3, 2024", "2024-Q3"), ("2024Q3", "2024-Q3"), ("2024 Q3", "2024-Q3"), ("2024K3", "2024-Q3"),
        ("2024 kv 3", "2024-Q3"), ("Q3/2024", "2024-Q3"), ("2024 T2", "2024-T2"), ("T2 2024", "2024-T2"),
        ("Tertial 2 2024", "2024-T2"), ("tertial 2 år 2024", "2024-T2"), ("2024H1", "2024-S1"),
        ("H2 2024", "2024-S2"), ("halvår 1 2024", "2024-S1"), ("2024S2", "2024-S2"), ("år 2024", "2024"),
        ("Helår 2024", "2024"), ("2024-A1", "2024"), ("2024A", "2024"), ("20240831", "2024-08-31"),
        ("den 31 augusti 2024", "2024-08-31"), ("31:a aug 2024", "2024-08-31"),
        ("August 31, 2024", "2024-08-31"), ("August 1st 2024", "2024-08-01"),
        (" 2024-08-31 ", "2024-08-31"),
    ],
)  # fmt: skip
def test_foreign_spellings_are_read(text, canonical):
    assert read_period(text) == Period(canonical)


@pytest.mark.parametrize(
    "text",
    [
        "", "  ", "08/09/2024", "31/8 2024", "8/2024", "2024/08", "2024-1", "2024 8", "aug 24",
        "aug-24", "Q3", "Q3 24", "24Q3", "HT 2024", "VT2024", "v. 35 2024", "2024W35", "2024Q5",
        "T4 2024", "S3 2024", "H0 2024", "M13 2024", "2024-13", "202413", "2024-00", "31 juni 2024",
        "20240230", "10122012", "00000101", "0000", "årsskiftet 2024", "augusti",
        "augusti 2024 september 2024", "2020/2022", "2024-08-31 12:00", "２０２４", None, 2024,
        dt.date(2024, 8, 31), "1" * 10_000, "augusti" + " " * 10_000 + "2024",
    ],
)  # fmt: skip
def test_what_has_two_readings_or_none_is_refused(text):
    with pytest.raises(InvalidValue, match="period-shape"):
        read_period(text)


@given(st.text(max_size=60) | st.text("0123456789-/ .MQTSaugkv", max_size=12))
def test_any_text_is_a_period_or_an_error_of_ours(text):
    for read in (read_period, Period):
        try:
            period = read(text)
        except PaktError:
            continue
        assert Period(str(period)) == period


def test_every_month_has_a_name_in_both_languages():
    english = tuple(name for _, name in MONTH_NAMES)

    assert english == tuple(std_calendar.month_name)[1:]
    assert len({name for name, _ in MONTH_NAMES}) == 12
