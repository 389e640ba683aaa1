"""Days, and spans of years, days and ages."""

import copy
import datetime as dt
import pickle

import pendulum
import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError
from hypothesis import given, strategies as st

from paktmodel.calendar.spans import Ages, Span, Years, checked_day, read_day
from paktmodel.errors import InvalidValue, PaktError

years_of = st.tuples(st.integers(1800, 2200), st.integers(1800, 2200)).map(
    lambda pair: Years(min(pair), max(pair))
)
spans = st.tuples(st.dates(), st.none() | st.dates()).map(
    lambda pair: Span(pair[0]) if pair[1] is None else Span(min(pair[0], pair[1]), max(pair[0], pair[1]))
)
ends = st.none() | st.integers(0, 40)
ages_of = st.one_of(
    st.builds(Ages, lowest=ends),
    st.builds(Ages, highest=ends),
    st.tuples(st.integers(0, 40), st.integers(0, 40)).map(lambda pair: Ages(min(pair), max(pair))),
)

NOT_DAYS = [None, "2024-08-31", 20240831, 1.5, True, b"2024-08-31", ["2024-08-31"]]


def test_a_plain_day_passes_as_it_is():
    day = dt.date(2024, 8, 31)

    assert checked_day(day) is day


def test_a_day_of_pendulum_becomes_the_plain_day_it_equals():
    day = checked_day(pendulum.date(2024, 8, 31))

    assert type(day) is dt.date
    assert day == dt.date(2024, 8, 31)


@pytest.mark.parametrize("moment", [dt.datetime(2024, 8, 31, tzinfo=dt.UTC), pendulum.datetime(2024, 8, 31)])
def test_a_moment_is_no_day(moment):
    with pytest.raises(InvalidValue) as caught:
        checked_day(moment)

    assert (caught.value.code, caught.value.advice) == ("date-is-datetime", "take-the-date")


@pytest.mark.parametrize("thing", NOT_DAYS)
def test_what_is_no_date_is_no_day(thing):
    with pytest.raises(InvalidValue, match="date-shape"):
        checked_day(thing)


@given(st.dates())
def test_a_day_reads_back_from_its_text(day):
    assert read_day(str(day)) == day
    assert type(read_day(str(day))) is dt.date


@pytest.mark.parametrize(
    "text",
    [
        "", "2024", "2024-08", "20240831", "2024-W35-6", "2024-8-31", "2024-02-30", "0000-01-01",
        " 2024-08-31", "2024-08-31\n", "2024-08-31T00:00", "٢٠٢٤-٠٨-٣١", "10:00", "today", None, 20240831,
        dt.date(2024, 8, 31),
    ],
)  # fmt: skip
def test_only_an_iso_day_is_read(text):
    with pytest.raises(InvalidValue, match="date-shape"):
        read_day(text)


@pytest.mark.parametrize("text", ["31/8/2024", "31.08.2024", "08/31/2024", "31 augusti 2024", "31-08-24"])
def test_who_writes_the_year_of_a_day_last_is_told_to_write_it_first(text):
    with pytest.raises(InvalidValue) as caught:
        read_day(text)

    assert caught.value.advice == "write-the-year-first"


def test_years_include_both_ends():
    years = Years(first=2023, last=2026)

    assert [year for year in range(2020, 2030) if year in years] == [2023, 2024, 2025, 2026]
    assert (years.start, years.end) == (dt.date(2023, 1, 1), dt.date(2026, 12, 31))
    assert years.end in years
    assert dt.date(2022, 12, 31) not in years
    assert str(years) == years.label("sv") == years.label("en") == "2023–2026"
    assert str(Years(2023, 2023)) == "2023"


@pytest.mark.parametrize(
    ("first", "last", "code"),
    [
        (2026, 2023, "years-order"), (1799, 2023, "paper-year-range"), (2023, 2201, "paper-year-range"),
        ("2023", 2026, "kind-wrong"), (2023, None, "kind-wrong"), (True, 2026, "kind-wrong"),
        (2023.0, 2026, "kind-wrong"), (-5, -3, "paper-year-range"),
    ],
)  # fmt: skip
def test_years_that_cannot_be_are_refused(first, last, code):
    with pytest.raises(InvalidValue, match=code):
        Years(first=first, last=last)


@given(years_of, st.dates())
def test_a_day_is_in_the_years_when_its_year_is(years, day):
    assert (day in years) == (day.year in years) == (years.start <= day <= years.end)


@pytest.mark.parametrize("thing", ["2023", None, 2023.0, True])
def test_what_is_neither_year_nor_day_cannot_be_asked_for(thing):
    with pytest.raises(PaktError):
        thing in Years(2023, 2026)  # noqa: B015 - asking is what is refused


def test_a_span_includes_both_ends_and_may_be_open():
    term, open_term = Span(dt.date(2023, 1, 1), dt.date(2026, 12, 31)), Span(dt.date(2023, 1, 1))

    assert term.start in term
    assert dt.date(2026, 12, 31) in term
    assert dt.date(2022, 12, 31) not in term
    assert dt.date(2027, 1, 1) not in term
    assert dt.date.max in open_term
    assert dt.date(2022, 12, 31) not in open_term
    assert (str(term), str(open_term)) == ("2023-01-01–2026-12-31", "2023-01-01–")
    assert (term.label("sv"), open_term.label("sv")) == (
        "1 januari 2023 – 31 december 2026",
        "från och med 1 januari 2023",
    )
    assert open_term.label("en") == "from 1 January 2023"


def test_a_span_that_ends_before_it_starts_is_refused():
    with pytest.raises(InvalidValue, match="span-order"):
        Span(start=dt.date(2023, 1, 2), end=dt.date(2023, 1, 1))


@pytest.mark.parametrize("thing", NOT_DAYS)
def test_a_span_takes_days_only(thing):
    if type(thing) is str:
        assert Span(start=thing, end=thing).end == dt.date.fromisoformat(thing)
    else:
        with pytest.raises(InvalidValue, match="date-shape"):
            Span(start=thing)
    if thing is not None and type(thing) is not str:
        with pytest.raises(InvalidValue, match="date-shape"):
            Span(start=dt.date(2023, 1, 1), end=thing)
    with pytest.raises(InvalidValue, match="date-shape"):
        thing in Span(start=dt.date(2023, 1, 1))  # noqa: B015 - asking is what is refused


def test_a_span_keeps_plain_days():
    span = Span(pendulum.date(2023, 1, 1), pendulum.date(2023, 12, 31))

    assert (type(span.start), type(span.end)) == (dt.date, dt.date)


def test_ages_of_the_paper_overlap_in_one_year():
    """Measure 6 is for 17–19, indicator 1.6 counts 19–24 (AMN-2023-00174)."""
    measure, indicator = Ages(lowest=17, highest=19), Ages(lowest=19, highest=24)

    assert measure.overlaps(indicator)
    assert indicator not in measure
    assert [age for age in range(30) if age in measure and age in indicator] == [19]


@given(ages_of, ages_of)
def test_ages_contain_and_overlap_as_their_years_do(one, other):
    mine, theirs = ({age for age in range(151) if age in ages} for ages in (one, other))

    assert (other in one) == (theirs <= mine)
    assert one.overlaps(other) == other.overlaps(one) == bool(mine & theirs)


@pytest.mark.parametrize(
    ("ages", "swedish", "english"),
    [
        (Ages(17, 19), "17–19 år", "17–19 years"),
        (Ages(18, 18), "18 år", "18 years"),
        (Ages(1, 1), "1 år", "1 year"),
        (Ages(lowest=65), "65 år och äldre", "65 years and older"),
        (Ages(highest=24), "24 år och yngre", "24 years and younger"),
        (Ages(0, 5), "0–5 år", "0–5 years"),
        (Ages(), "alla åldrar", "all ages"),
    ],
)
def test_ages_read_in_both_languages(ages, swedish, english):
    assert (ages.label("sv"), ages.label("en"), str(ages)) == (swedish, english, english)


@pytest.mark.parametrize(
    ("lowest", "highest", "code"),
    [
        (19, 17, "ages-order"), (-1, 5, "age-range"), (5, 151, "age-range"), ("17", 19, "kind-wrong"),
        (17, 19.0, "kind-wrong"), (True, 19, "kind-wrong"),
    ],
)  # fmt: skip
def test_ages_that_cannot_be_are_refused(lowest, highest, code):
    with pytest.raises(InvalidValue) as caught:
        Ages(lowest=lowest, highest=highest)

    assert caught.value.code == code
    assert code in str(caught.value)
    with pytest.raises(InvalidValue, match="age-range"):
        Ages(highest=10**5000)  # more digits than Python prints


def test_no_age_is_in_no_ages():
    assert None not in Ages(17, 19)  # type: ignore[operator]  # no age is in no span
    with pytest.raises(InvalidValue, match="kind-wrong"):
        "17" in Ages(17, 19)  # type: ignore[operator]  # noqa: B015 - asking is what is refused


@given(years_of | spans | ages_of)
def test_a_span_of_any_kind_is_a_frozen_value(span):
    for protocol in range(2, 6):
        assert pickle.loads(pickle.dumps(span, protocol)) == span
    assert copy.deepcopy(span) == copy.copy(span) == evolve(span) == span
    assert hash(copy.deepcopy(span)) == hash(span)
    assert not hasattr(span, "__dict__")
    with pytest.raises(FrozenInstanceError):
        span.first = 1
