"""An agenda costs what it holds, holds no more than it says, and is made when it is read."""

import copy
import datetime as dt
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given, strategies as st

from paktmodel import catalog
from paktmodel.calendar.periods import Period
from paktmodel.errors import InvalidArgument, InvalidValue
from paktmodel.followup import Agenda, due
from paktmodel.followup.agenda import entries
from paktmodel.followup.agenda.calendar import PeriodIndex, number_between, periods_between
from paktmodel.followup.agenda.obligations import MOST_DUTIES, ClosingYears, duties
from paktmodel.testing import (
    closing_due,
    closing_point,
    cohort,
    count,
    monthly,
    observation,
    observed,
    plan_with,
    record_with,
    reporting_calendar,
    reporting_rule,
    share,
    submission,
)
from paktmodel.testing.strategies import periods
from paktmodel.vocabulary.words.reporting import AgendaState, Cadence, Closing
from tests.support.executed_lines import executed_lines
from tests.support.series import FLOW

DAY = dt.date(2024, 8, 31)


def lines(call) -> int:
    return sum(executed_lines(call).values())


# --- how many -----------------------------------------------------------------------------


def long_plan(years, *rules, **fields):
    return plan_with(count("1.1", **FLOW), years=years, reporting=rules or (reporting_rule(),), **fields)


@pytest.mark.feature("G1")
def test_more_reports_than_an_agenda_holds_are_refused_before_one_is_made():
    plan = long_plan("unstated", day="0001")

    with pytest.raises(InvalidArgument, match="at most 100000 reports by 9999-12-31, got 119988"):
        due(plan, as_of=dt.date.max)

    def refused():
        with pytest.raises(InvalidArgument):
            due(plan, as_of=dt.date.max)

    assert lines(refused) < 2000


@pytest.mark.soak
def test_as_many_reports_as_an_agenda_holds_are_not_refused():
    rules = [reporting_rule(f"r{n}", cadence="yearly", due_after=None) for n in range(10)]
    plan = long_plan("unstated", *rules, day="0001")

    assert len(duties(plan, dt.date(9999, 12, 31))) == 99_990 <= MOST_DUTIES


def test_closings_count_as_reports():
    rules = [reporting_rule(f"r{n}", cadence=None, closings=("annual-report",)) for n in range(11)]

    with pytest.raises(InvalidArgument, match="at most 100000 reports"):
        due(long_plan("unstated", *rules, day="0001"), as_of=dt.date.max)


def wide_plan(day, number, *rules):
    return plan_with(
        *(count(f"1.{n}", **FLOW) for n in range(1, number + 1)),
        day=day,
        years="unstated",
        reporting=rules or (reporting_rule(),),
    )


@pytest.mark.soak
@pytest.mark.feature("G1")
def test_more_values_than_an_agenda_looks_for_are_refused_before_one_is_looked_for():
    message = "at most 1000000 monthly values by 2024-08-31, got 1259200; counted are the months"
    with pytest.raises(InvalidArgument, match=message):
        due(wide_plan("1500", 200), as_of=DAY)

    def refused(number):
        def call():
            with pytest.raises(InvalidArgument):
                due(plan, as_of=DAY)

        plan = wide_plan("1500", number)
        return call

    assert lines(refused(400)) < 1.1 * lines(refused(200))


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize("cadence", Cadence)
def test_values_are_counted_by_their_months_also_in_longer_periods(cadence):
    plan = wide_plan("1500", 200, reporting_rule(cadence=cadence))

    with pytest.raises(InvalidArgument, match="monthly values by 2024-12-31, got 1260000"):
        due(plan, as_of=dt.date(2024, 12, 31))


def test_ordinary_plans_ask_for_a_tenth_of_the_values_that_an_agenda_looks_for():
    """A hundred indicators for thirteen years, at every cadence and closing, to twenty recipients each."""
    rules = [
        reporting_rule(f"{what}{n}", cadence=cadence, closings=closings, recipient=f"Nämnden {n}")
        for n in range(20)
        for what, cadence, closings in (
            *((one.value, one, ()) for one in Cadence),
            ("bokslut", None, tuple(Closing)),
        )
    ]
    plan = wide_plan("2012", 100, *rules)
    day = dt.date(2024, 12, 31)
    owed = duties(plan, day)
    asked = entries.number_of_values(plan, owed)

    assert len(owed) < MOST_DUTIES
    assert asked < entries.MOST_VALUES / 10
    assert len(due(plan, as_of=day)) == len(owed)


def test_recipients_and_closings_without_a_known_end_count_once():
    rules = [
        reporting_rule(f"r{n}", cadence=None, closings=("interim-report",), recipient=f"N {n}")
        for n in range(9)
    ]
    plan = wide_plan("2024", 3, *rules)

    assert entries.number_of_values(plan, duties(plan, DAY)) == 3


@pytest.mark.parametrize("frequency", "MQTSA")
@given(data=st.data())
def test_periods_are_counted_without_being_made(frequency, data):
    first = data.draw(st.dates(dt.date(1990, 1, 1), dt.date(2030, 12, 31)))
    last = data.draw(st.dates(first, dt.date(2031, 12, 31)))

    assert number_between(first, last, frequency) == len(periods_between(first, last, frequency))


@given(st.lists(st.tuples(st.sampled_from(Closing), periods())), st.integers(2020, 2030), st.integers(0, 9))
def test_closings_are_counted_by_year_as_they_are_found(drawn, first, more):
    points = [closing_point(closing, period=period, ends=None) for closing, period in drawn]
    plan = plan_with(calendar=reporting_calendar(*points))
    known, held = ClosingYears(plan), plan.calendar.closings  # the builder gives one where none is drawn
    for closing in Closing:
        years = [known.of(closing, year) for year in range(first, first + more)]
        of_years = [
            one for one in held if one.closing is closing and first <= one.period.end.year < first + more
        ]

        assert sorted(map(id, of_years)) == sorted(id(one) for year in years for one in year)
        assert known.number(closing, first, first + more - 1) == sum(len(year) or 1 for year in years)


@given(st.lists(periods(), max_size=12), st.integers(2019 * 12, 2031 * 12), st.integers(0, 12))
def test_periods_are_found_by_the_months_that_they_share(known, first, more):
    last = first + more

    assert list(PeriodIndex(known).touching(first, last)) == [
        place for place, one in enumerate(known) if one.first_month <= last and first <= one.last_month
    ]


# --- what it costs ------------------------------------------------------------------------


def followed(years: int):
    """A plan of so many years, with a value for each month, and a day in its last one."""
    first = 2012
    plan = long_plan(f"{first}-{first + years - 1}", calendar=reporting_calendar())
    values = monthly("1.1", str(Period.month(first, 1)), [7] * (12 * years - 1))
    return plan, observed(values), dt.date(first + years - 1, 12, 31)


def test_an_agenda_costs_as_much_as_it_holds():
    def read(years):
        plan, known, day = followed(years)
        return lines(lambda: [(item.state, item.entries) for item in due(plan, known, as_of=day)])

    read(1)  # what is imported at the first call is no work
    assert read(13) < 2.5 * read(6)


def test_the_number_of_items_is_known_before_they_are_made():
    plan, known, day = followed(13)
    agenda = due(plan, known, as_of=day)

    def shown():
        assert (len(agenda), bool(agenda)) == (156, True)
        assert repr(agenda) == "Agenda(vagar-till-arbete on 2024-12-31: 156 items)"

    assert lines(shown) < 100
    assert len(agenda.items) == len(agenda) == len(evolve(agenda)) == len(copy.deepcopy(agenda))
    assert len(evolve(agenda, items=agenda.items[:3])) == 3


def test_recipients_of_one_period_share_its_entries():
    rules = [reporting_rule(f"r{number}", recipient=f"Nämnden {number}") for number in range(20)]
    agenda = due(long_plan("2024", *rules), as_of=DAY)

    assert len(agenda) == 160
    assert len({id(item.entries) for item in agenda}) == 8


def same_rules(number: int):
    """Rules with one id and recipient, and as many submissions."""
    plan = long_plan("2022-2024", *[reporting_rule(until=f"{2022 + n % 3}") for n in range(number)])
    record = record_with(
        *(submission("accepted", period="2024-M08", closing=None) for _ in range(number)), plan=plan.id
    )
    return lambda: due(plan, as_of=DAY, record=record)


def many_dues(number: int):
    """A closing that many recipients receive, and as many rules."""
    rules = [reporting_rule(f"r{n}", cadence=None, closings=("interim-accounts",)) for n in range(number)]
    point = closing_point(dues=[closing_due(f"Nämnden {n}") for n in range(number)])
    plan = long_plan("2024", *rules, calendar=reporting_calendar(point))
    return lambda: due(plan, as_of=DAY)


def many_closings(number: int):
    """Closings of other years, and as many rules."""
    points = [closing_point(period=str(1000 + n), ends=None) for n in range(number)]
    rules = [reporting_rule(f"r{n}", cadence=None, closings=("interim-accounts",)) for n in range(number)]
    plan = long_plan("2024", *rules, calendar=reporting_calendar(*points))
    return lambda: due(plan, as_of=DAY)


def one_code(number: int):
    """Indicators with one code, and as many years of its values."""
    plan = plan_with(
        *[count("1.1", **FLOW)] * number, years="2024", reporting=[reporting_rule(cadence="yearly")]
    )
    seen = observed([observation("1.1", str(2024 - year), value=7) for year in range(number)])
    return lambda: due(plan, seen, as_of=DAY).items


@pytest.mark.parametrize(
    "grown", [same_rules, many_dues, many_closings, one_code], ids=lambda grown: grown.__name__
)
def test_two_lists_twice_as_long_are_no_product(grown):
    grown(1)()  # what is imported at the first call is no work
    assert lines(grown(160)) < 3 * lines(grown(80))


# --- read and unread ----------------------------------------------------------------------


def agendas() -> list[tuple[str, Any]]:
    late = share("2.1", cohort=cohort("P90D"))
    accounts = reporting_rule("bokslut", cadence=None, closings=("interim-accounts",))
    own = plan_with(
        count("1.1", **FLOW),
        late,
        reporting=(reporting_rule(), accounts),
        calendar=reporting_calendar(),
    )
    values = observed(monthly("1.1", "2024-M01", [5, 6, 7]))
    handed = record_with(submission(), submission("sent-back", day="2024-09-20"), plan=own.id)
    uppsala = catalog.load("uppsala-1000-fler")
    return [
        ("own", lambda: due(own, values, as_of=DAY)),
        ("handed in", lambda: due(own, values, as_of=dt.date(2024, 10, 1), record=handed)),
        ("uppsala", lambda: due(uppsala, as_of=dt.date(2025, 12, 31))),
    ]


every_agenda = pytest.mark.parametrize("made", [made for _, made in agendas()], ids=[n for n, _ in agendas()])


def read(agenda: Agenda) -> Agenda:
    assert [(item.state, item.entries) for item in agenda]
    return agenda


@every_agenda
def test_a_read_and_an_unread_agenda_are_equal(made):
    assert read(made()) == made()
    assert made() == read(made())
    assert hash(read(made())) == hash(made())
    assert made().items == read(made()).items
    assert {hash(item) for item in made()} == {hash(item) for item in read(made())}


@every_agenda
@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_of_an_unread_agenda_holds_what_a_read_one_holds(made, protocol):
    copied = pickle.loads(pickle.dumps(made(), protocol))

    assert copied == read(made())
    assert read(copied).table("sv").text() == made().table("sv").text()


@every_agenda
def test_copies_and_changes_keep_what_is_unread(made):
    assert copy.copy(made()) == copy.deepcopy(made()) == evolve(made()) == made()
    [first, *others] = made()
    changed = evolve(first, state=AgendaState.ACCEPTED)

    assert (changed.state, changed.entries) == (AgendaState.ACCEPTED, first.entries)
    assert changed != first
    assert evolve(made(), items=others).items == tuple(others)
    assert evolve(made(), items=others) != made()


@every_agenda
def test_threads_read_one_agenda(made):
    agenda, expected = made(), read(made())
    with ThreadPoolExecutor(64) as threads:
        states = list(threads.map(lambda _: [(item.state, item.entries) for item in agenda], range(128)))

    assert all(some == [(item.state, item.entries) for item in expected] for some in states)


def test_what_can_never_exist_is_refused_at_once_and_not_when_it_is_read():
    plan = plan_with(
        share("2.1", cohort=cohort("P100Y")), day="9950", years="unstated", reporting=(reporting_rule(),)
    )

    with pytest.raises(InvalidValue, match="year-range"):
        due(plan, as_of=dt.date(9960, 1, 1))


@pytest.mark.parametrize("cadence", Cadence)
def test_every_cadence_has_entries_for_the_months_of_its_periods(cadence):
    plan = long_plan("2024", reporting_rule(cadence=cadence))
    first = due(plan, as_of=dt.date(2024, 12, 31)).items[0]

    assert first.entries[0].expected_months == first.period.months
