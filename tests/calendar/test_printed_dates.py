"""Dates as exact as a paper prints them."""

import copy
import datetime as dt
import pickle
from itertools import product

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import InvalidValue
from paktmodel.testing.strategies import printed_dates

lengths = st.sampled_from([4, 7, 10])
anywhere = st.builds(lambda day, length: PrintedDate(str(day)[:length]), st.dates(), lengths)
# Few enough days for two of them to meet now and then.
near = st.builds(
    lambda day, length: PrintedDate(str(day)[:length]),
    st.dates(dt.date(2023, 12, 1), dt.date(2024, 2, 10)),
    lengths,
)


@pytest.mark.parametrize(
    ("text", "earliest", "latest", "printed", "swedish", "english"),
    [
        ("2019", (2019, 1, 1), (2019, 12, 31), (2019, None, None), "2019", "2019"),
        ("2019-06", (2019, 6, 1), (2019, 6, 30), (2019, 6, None), "juni 2019", "June 2019"),
        ("2024-02", (2024, 2, 1), (2024, 2, 29), (2024, 2, None), "februari 2024", "February 2024"),
        ("2019-06-14", (2019, 6, 14), (2019, 6, 14), (2019, 6, 14), "14 juni 2019", "14 June 2019"),
        ("9999", (9999, 1, 1), (9999, 12, 31), (9999, None, None), "9999", "9999"),
    ],
)
def test_a_printed_date_is_as_exact_as_the_paper(text, earliest, latest, printed, swedish, english):
    date = PrintedDate(text)

    assert (date.earliest, date.latest) == (dt.date(*earliest), dt.date(*latest))
    assert (date.year, date.month, date.day) == printed
    assert date.exact == (dt.date(*earliest) if printed[2] else None)
    assert (date.label("sv"), date.label("en")) == (swedish, english)


@pytest.mark.parametrize(
    "text",
    [
        "", "19", "2019-", "2019-6", "2019-13", "2019-00", "2019-06-31", "2019-02-29", "0000",
        "2019-06-14-01", "201906", "2019-06-14 ", "juni 2019", "２０１９", None, 2019, (2019, 6),
    ],
)  # fmt: skip
def test_what_no_paper_prints_is_no_printed_date(text):
    with pytest.raises(InvalidValue, match="printed-date-shape"):
        PrintedDate(text)


def test_a_day_is_printed_in_full_and_a_time_of_day_is_refused():
    assert PrintedDate(dt.date(2019, 6, 14)) == PrintedDate("2019-06-14")
    with pytest.raises(InvalidValue, match="date-is-datetime"):
        PrintedDate(dt.datetime(2019, 6, 14, 12))  # noqa: DTZ001 - without a zone, as programs write it


def test_no_error_repeats_what_may_be_somebody_s_birth():
    with pytest.raises(InvalidValue) as caught:
        PrintedDate("19121212-1212")

    assert "1912" not in str(caught.value)


@given(anywhere)
def test_a_printed_date_is_equal_to_what_is_printed_alike_and_to_nothing_else(date):
    assert PrintedDate(date) is date
    assert PrintedDate(str(date)) == date
    assert hash(PrintedDate(str(date))) == hash(date)
    assert date not in (str(date), date.earliest, date.latest)
    assert date.earliest <= date.latest
    assert (date.exact is None) == (date.earliest != date.latest)
    for protocol in range(2, 6):
        assert pickle.loads(pickle.dumps(date, protocol)) == date
    assert copy.deepcopy(date) == copy.copy(date) == date


def test_a_printed_date_has_no_order_and_is_never_changed():
    june, july = PrintedDate("2019-06"), PrintedDate("2019-07")

    with pytest.raises(TypeError):
        june < july  # type: ignore[operator]  # noqa: B015 - that is what is asked
    with pytest.raises(AttributeError):
        june.year = 2020
    with pytest.raises(AttributeError):
        del june.year
    assert not hasattr(june, "__dict__")


def days_of(date: PrintedDate | dt.date) -> list[dt.date]:
    if isinstance(date, dt.date):
        return [date]
    return [date.earliest + dt.timedelta(days) for days in range((date.latest - date.earliest).days + 1)]


@pytest.mark.feature("P6")
@given(near, near | st.dates(dt.date(2023, 12, 1), dt.date(2024, 2, 10)))
def test_before_and_after_say_what_holds_of_every_day_that_may_be_meant(one, other):
    """Against every pair of days: one answer is a fact, two are None."""
    pairs = list(product(days_of(one), days_of(other)))
    earlier, later = ({a < b for a, b in pairs}, {a > b for a, b in pairs})

    assert one.before(other) is (earlier.pop() if len(earlier) == 1 else None)
    assert one.after(other) is (later.pop() if len(later) == 1 else None)


def test_dates_are_compared_with_dates_alone():
    with pytest.raises(InvalidValue, match="date-shape"):
        PrintedDate("2019").before("2020")  # type: ignore[arg-type]  # that is what is asked
    with pytest.raises(InvalidValue, match="date-is-datetime"):
        PrintedDate("2019").after(dt.datetime(2020, 1, 1))  # noqa: DTZ001 - as above


@given(st.lists(anywhere))
def test_printed_dates_sort_by_their_first_day_and_the_less_exact_first(dates):
    assert sorted(dates, key=PrintedDate.sort_key) == sorted(
        dates, key=lambda one: (one.earliest, one.month is not None, one.day is not None)
    )


@given(printed_dates())
def test_drawn_dates_print_as_the_call_that_makes_them(date):
    assert eval(repr(date)) == date
