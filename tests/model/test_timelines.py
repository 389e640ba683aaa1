"""What held on a day, when the papers date changes by day, month or year."""

import datetime as dt
from collections.abc import Iterable
from itertools import product, takewhile
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import InvalidValue, PaktError
from paktmodel.model.timelines import Dated, Timeline, Undetermined
from paktmodel.testing import dated, decision_ref, forum, measure, measure_status, timeline
from paktmodel.vocabulary.words.networks import RollOutState


def day(text):
    return dt.date.fromisoformat(text)


ABOUT = timeline(dated("pilot", "2018"), dated("aktiv", "2019-06"), dated("vilande", "2021-03-04"))


@pytest.mark.feature("D6")
@pytest.mark.parametrize(
    ("on", "held"),
    [
        ("2017-12-31", None),
        ("2018-01-01", Undetermined((None, "pilot"))),
        ("2018-12-30", Undetermined((None, "pilot"))),
        ("2018-12-31", "pilot"),
        ("2019-05-31", "pilot"),
        ("2019-06-01", Undetermined(("pilot", "aktiv"))),
        ("2019-06-29", Undetermined(("pilot", "aktiv"))),
        ("2019-06-30", "aktiv"),
        ("2021-03-03", "aktiv"),
        ("2021-03-04", "vilande"),
        ("9999-12-31", "vilande"),
    ],
)
def test_within_a_printed_month_or_year_nobody_knows(on, held):
    """The direction of 2019-06 (design 4.7): nothing invents a first of the month."""
    assert ABOUT.on(day(on)) == held


def test_what_is_undetermined_is_false_and_names_what_may_have_held():
    answer = ABOUT.on(day("2019-06-15"))

    assert not answer
    assert isinstance(answer, Undetermined)
    assert answer.candidates == ("pilot", "aktiv")


def test_before_anything_was_said_nothing_held():
    assert Timeline().on(day("2024-01-01")) is None
    assert len(Timeline()) == 0


def test_two_changes_within_one_month_are_both_possible_in_their_order():
    within = timeline(dated("a", "2019-06"), dated("b", "2019-06"))

    assert within.on(day("2019-06-15")) == Undetermined((None, "a", "b"))
    assert within.on(day("2019-06-30")) == "b"


def test_a_day_within_an_imprecise_year_settles_it():
    settled = timeline(dated("a", "2019"), dated("b", "2019-03-01"))

    assert settled.on(day("2019-02-28")) == Undetermined((None, "a"))
    assert settled.on(day("2019-03-01")) == "b"


def test_a_moment_is_no_day():
    with pytest.raises(PaktError):
        ABOUT.on(dt.datetime(2019, 6, 15, tzinfo=dt.UTC))


def test_each_value_keeps_the_decision_that_set_it():
    entry = dated("aktiv", "2024-01-25", decided=decision_ref(section="§ 9"))

    assert timeline(entry).entries[0].decided == decision_ref(section="§ 9")


days = st.dates(dt.date(2018, 1, 1), dt.date(2021, 12, 31))
printed = st.builds(
    lambda when, digits: PrintedDate(when.isoformat()[:digits]), days, st.sampled_from([4, 7, 10])
)


def line_of(sinces: Iterable[str]) -> Timeline[Any]:
    """A timeline whose values are numbered from 0."""
    return timeline(entries=[dated(place, since) for place, since in enumerate(sinces)])


def possible_answers(entries, asked):
    """All that may have held: every way to place the changes, in their order, within what is printed."""
    next_day = asked + dt.timedelta(days=1)
    choices = [
        sorted(
            {
                since.earliest,
                since.latest,
                *(one for one in (asked, next_day) if since.earliest <= one <= since.latest),
            }
        )
        for since in entries
    ]
    answers = set()
    for placed in product(*choices):
        if list(placed) == sorted(placed):
            answers.add(len(list(takewhile(lambda when: when <= asked, placed))) - 1)
    return tuple(None if place < 0 else place for place in sorted(answers))


def in_time(dates: list[PrintedDate]) -> list[PrintedDate]:
    return sorted(dates, key=PrintedDate.sort_key)


@pytest.mark.feature("O5")
@given(st.lists(printed, max_size=4).map(in_time), days)
def test_a_timeline_answers_exactly_what_its_dates_leave_open(sinces, asked):
    """Against every way of placing the changes: one answer is a fact, several are undetermined."""
    line = line_of(sinces)
    possible = possible_answers(sinces, asked)

    assert line.on(asked) == (possible[0] if len(possible) == 1 else Undetermined(possible))


@given(st.lists(days, max_size=6).map(sorted), days)
def test_exact_days_are_never_undetermined(sinces, asked):
    line = line_of(since.isoformat() for since in sinces)
    reached = [place for place, since in enumerate(sinces) if since <= asked]

    assert line.on(asked) == (reached[-1] if reached else None)


def test_a_field_takes_a_timeline_of_its_own_kind_and_words_by_their_codes():
    """A timeline alone holds whatever it is given; what stands in a field must be what the field tells of."""
    words = Timeline(entries=(Dated(value="tested", since="2024"), Dated(value="running", since="2025")))
    held = forum(state=words).state

    assert [type(one.value) for one in held.entries] == [RollOutState, RollOutState]
    assert forum(state=held).state is held
    for strange in ("provat", 3, None, measure_status()):
        with pytest.raises(InvalidValue):
            forum(state=Timeline(entries=(Dated(value=strange, since="2024"),)))
    with pytest.raises(InvalidValue, match="MeasureStatus"):
        measure(status=held)
    with pytest.raises(InvalidValue, match="Timeline"):
        measure(status=measure_status())
