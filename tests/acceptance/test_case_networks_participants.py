"""Who takes part on a day, by dates as exact as told, reckoned by hand (A2, A3, A4; issue 5, *Speed*)."""

import datetime as dt
import decimal
import pickle
import random
from typing import Any

import pytest
from attrs import evolve

import paktmodel as pm
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.vocabulary.words.networks import ParticipationForm, Sector

MEMBER, OPEN = ParticipationForm.MEMBERSHIP, ParticipationForm.OPEN
AGREED, EVENT = ParticipationForm.AGREEMENT, ParticipationForm.EVENT_ONLY


def took_part(organisation, since, until=None, form=MEMBER):
    return Participation(organisation=organisation, form=form, since=since, until=until)


def network(*participations):
    """Illustrative: the papers name no organisation of the pact."""
    return evolve(
        pm.catalog.load("stockholm-integrationspakten"),
        organisations=[
            Organisation(id="a", name="Bageriet AB", sector=Sector.PRIVATE),
            Organisation(id="b", name="Föreningen", sector=Sector.CIVIL_SOCIETY),
            Organisation(id="c", name="Regionen", sector=Sector.PUBLIC),
        ],
        participations=participations,
    )


def on(net, *day):
    found = net.on(dt.date(*day)).participants
    return [str(one.organisation) for one in found.certain], [str(one.organisation) for one in found.possible]


@pytest.mark.feature("A2")
def test_the_first_and_the_last_day_count_and_the_day_after_does_not():
    """`until` is the last day."""
    net = network(took_part("a", "2020-01-01", "2020-12-31"))

    assert on(net, 2019, 12, 31) == ([], [])
    assert on(net, 2020, 1, 1) == (["a"], [])
    assert on(net, 2020, 12, 31) == (["a"], [])
    assert on(net, 2021, 1, 1) == ([], [])


@pytest.mark.feature("A2")
def test_a_month_of_joining_and_a_year_of_leaving_leave_doubt_within_them():
    """Joined "2020-03", left "2022": possible in March 2020 and in 2022, certain between."""
    net = network(took_part("a", "2020-03", "2022"))

    assert on(net, 2020, 2, 29) == ([], [])
    assert on(net, 2020, 3, 15) == ([], ["a"])
    assert on(net, 2020, 3, 31) == (["a"], [])
    assert on(net, 2021, 12, 31) == (["a"], [])
    assert on(net, 2022, 7, 1) == ([], ["a"])
    assert on(net, 2023, 1, 1) == ([], [])


@pytest.mark.feature("A3")
def test_by_form_and_by_sector():
    """A member, an open participant and one at an event only; the fourth is not described: unstated."""
    net = network(
        took_part("a", "2020-01-01"),
        took_part("b", "2020-01-01", form=OPEN),
        took_part("c", "2024-03-26", "2024-03-26", EVENT),
        took_part("okand", "2020-01-01"),
    )
    day = net.on(dt.date(2024, 3, 26))

    assert {form: len(found) for form, found in day.by_form().items()} == {MEMBER: 2, OPEN: 1, EVENT: 1}
    assert {sector: len(found) for sector, found in day.by_sector().items()} == {
        Sector.PRIVATE: 1,
        Sector.CIVIL_SOCIETY: 1,
        Sector.PUBLIC: 1,
        Sector.UNSTATED: 1,
    }
    assert EVENT not in net.on(dt.date(2024, 3, 27)).by_form()


@pytest.mark.feature("A4")
def test_a_form_that_the_charter_in_force_does_not_know_is_told_as_it_is():
    """Who took part openly before any charter allowed it is neither hidden nor renamed."""
    day = network(took_part("b", "2022-01-01", form=OPEN)).on(dt.date(2022, 6, 1))

    assert day.forms == (MEMBER,)
    assert list(day.by_form()) == [OPEN]


@pytest.mark.feature("A2")
def test_the_index_agrees_with_counting_by_hand_on_any_day():
    """Law: for 400 participations with random dates the index answers as a plain walk through them does."""
    draw = random.Random(5)

    def date():
        day = dt.date(2019, 1, 1) + dt.timedelta(days=draw.randrange(1500))
        return day.isoformat()[: draw.choice((4, 7, 10))]

    rows: list[Any] = []
    while len(rows) < 400:
        row = took_part(f"o{len(rows)}", date(), draw.choice((None, date())))
        if row.until is None or row.since.latest <= row.until.earliest:
            rows.append(row)
    net = network(*rows)

    for ahead in range(-40, 1700, 61):
        day = dt.date(2019, 1, 1) + dt.timedelta(days=ahead)
        may = [
            one
            for one in rows
            if one.since.earliest <= day and (one.until is None or day <= one.until.latest)
        ]
        sure = [
            one for one in may if one.since.latest <= day and (one.until is None or day <= one.until.earliest)
        ]
        found = net.on(day).participants
        assert set(found.certain) == set(sure)
        assert set(found.possible) == set(may) - set(sure)


@pytest.mark.feature("A2")
def test_two_equal_networks_answer_alike_and_a_changed_one_does_not_remember():
    """The index is kept per network; nobody may see it."""
    net = network(took_part("a", "2020-01-01"))
    same = network(took_part("a", "2020-01-01"))
    day = dt.date(2021, 1, 1)

    assert net.on(day) == same.on(day)
    assert hash(net.on(day)) == hash(same.on(day))
    left = evolve(net, participations=())
    assert left.on(day).participants.most == 0
    assert net.on(day).participants.most == 1


@pytest.mark.feature("A1")
def test_a_day_survives_pickling_and_any_decimal_context():
    """Design 4.1 and 4.11."""
    net = network(took_part("a", "2020-03", "2022", AGREED))
    day = net.on(dt.date(2020, 3, 15))

    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        copy = pickle.loads(pickle.dumps(day, protocol))
        assert copy == day
        assert copy.text("sv") == day.text("sv")
        assert copy.participants == day.participants
    with decimal.localcontext(decimal.Context(prec=1, traps=[decimal.Inexact])):
        assert net.on(dt.date(2020, 3, 15)) == day


@pytest.mark.feature("A1")
@pytest.mark.parametrize("day", ["2020-01-01", dt.datetime(2020, 1, 1, tzinfo=dt.UTC), None, 20200101])
def test_a_day_that_is_no_plain_date_is_refused(day):
    """A `datetime` names a day only with a time zone (design 4.3)."""
    with pytest.raises(pm.PaktError):
        network().on(day)
