"""A network's follow-up costs what the network holds, and its reasons are made when they are read."""

import copy
import datetime as dt
import pickle
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor

import pytest
from attrs import evolve
from hypothesis import example, given, strategies as st

from paktmodel.calendar.steps import Step, after
from paktmodel.errors import InvalidValue
from paktmodel.followup.networks.commitment_followup import follow_commitments
from paktmodel.followup.networks.lapse import LapseRules
from paktmodel.model.charters_in_force import LifeLine, charter_line, pending_on
from paktmodel.model.commitments import LapseRule
from paktmodel.model.timelines import Undetermined
from paktmodel.testing import (
    activity,
    activity_plan,
    body,
    charter,
    commitment,
    decided_point,
    decision,
    delivery,
    evaluation,
    lapse_rule,
    life_event,
    matter_with,
    network_with,
    organisation,
    planned_activity,
    proposal,
    scale,
    scope_boundary,
)
from paktmodel.testing.strategies import networks, printed_dates
from paktmodel.vocabulary.words.networks import CommitmentKind, LifeState
from tests.support.executed_lines import executed_lines

DAY = dt.date(2025, 6, 30)


def lines(call) -> int:
    return sum(executed_lines(call).values())


# --- what it costs ------------------------------------------------------------------------


def deliveries(number: int):
    made = [commitment(f"c{n}") for n in range(number)]
    return network_with(organisation(), *made, *(delivery(f"c{n}") for n in range(number)))


def lapses(number: int):
    """Rules of a month each, and commitments made on days of their own that never lapse."""
    first = dt.date(2000, 1, 1)
    rules = [lapse_rule(f"r{n}", after="P100Y", since=_day(first, 30 * n)) for n in range(number)]
    return network_with(*rules, *(commitment(f"c{n}", made_on=_day(first, n)) for n in range(number)))


def _day(first: dt.date, days: int) -> str:
    return str(first + dt.timedelta(days=days))


def lives(number: int):
    """A life of undated events, and years without a plan."""
    events = [life_event(since=None, words="därefter") for _ in range(number)]
    return network_with(*events, activity_plan(2025 - number))


def plans(number: int):
    """Planned activities, and others that were held."""
    planned = [planned_activity(f"p{n}", title=f"Möte {n}") for n in range(number)]
    return network_with(activity_plan(activities=planned), *visits(number))


def plans_of_one_id(number: int):
    """Plans that share an id, with an activity each, and others that were held."""
    planned = [planned_activity(f"p{n}", title=f"Möte {n}") for n in range(number)]
    return network_with(*(activity_plan(activities=[one]) for one in planned), *visits(number))


def visits(number: int):
    return [activity(f"h{n}", title=f"Besök {n}") for n in range(number)]


def boundaries(number: int):
    """Boundaries of a charter that exclude nothing of what was promised."""
    shut = [scope_boundary(excludes=("job",)) for _ in range(number)]
    return network_with(charter(boundaries=shut), *(commitment(f"c{n}") for n in range(number)))


def undetermined(number: int):
    """Charters, four for each commitment, of which any may have been in force when it was made."""
    possible = [charter(f"k{n}", since="2024", boundaries=()) for n in range(4 * number)]
    return network_with(*possible, *(commitment(f"c{n}", made_on="2024") for n in range(number)))


def scales(number: int):
    known = [scale(f"s{n}") for n in range(number)]
    return network_with(*known, *(evaluation(f"e{n}") for n in range(number)))


@pytest.mark.parametrize(
    "grown",
    [deliveries, lapses, lives, plans, plans_of_one_id, boundaries, undetermined, scales],
    ids=lambda grown: grown.__name__,
)
def test_two_lists_twice_as_long_are_no_product(grown):
    small, large = grown(80), grown(160)

    def followed(network):
        return lambda: [one.reasons for one in follow_commitments(network, as_of=DAY)]

    followed(small)()  # what is imported at the first call is no work
    assert lines(followed(large)) < 3 * lines(followed(small))


def proposed(id: str = "k"):
    return charter(id, decided=None, proposal=proposal())


def deciding(version: str, on: str = "2024-02-01", outcome: str = "approved"):
    point = decided_point(document="vagen-in", version=version, outcome=outcome)
    return matter_with(body(), decision(on=on, points=[point]))


def charters_of_matters(number: int):
    """Proposed charters, and a matter that decides each."""
    known = network_with(*(proposed(f"k{n}") for n in range(number)))
    return known, [deciding(f"k{n}") for n in range(number)]


def charters_of_one_id(number: int):
    """Proposed charters with one id, and as many matters that decide it."""
    return network_with(*(proposed() for _ in range(number))), [deciding("k") for _ in range(number)]


@pytest.mark.parametrize("grown", [charters_of_matters, charters_of_one_id], ids=lambda grown: grown.__name__)
def test_charters_and_matters_twice_as_many_are_no_product(grown):
    def followed(number):
        known, matters = grown(number)
        for one in matters:
            assert one.versions_of("vagen-in")  # what a matter keeps of its decisions is no work of this call
        return lambda: known.on(DAY, matters=matters)

    followed(1)()
    assert lines(followed(160)) < 3 * lines(followed(80))


class Silent:
    """A matter of a host that does not say of which versions it knows decisions."""

    def __init__(self, one):
        self.adopting = one.adopting


class Plain(Silent):
    """One that says whatever was decided."""

    def __init__(self, one):
        super().__init__(one)
        self.deciding = one.deciding


decided = st.builds(
    lambda as_host, *said: as_host(deciding(*said)),
    st.sampled_from([lambda one: one, Plain, Silent]),
    st.sampled_from("abc"),
    st.sampled_from(["2024-02-01", "2024-03-01", "2025-05-01"]),
    st.sampled_from(["approved", "rejected", "referred-back"]),
)


@given(
    st.lists(
        st.builds(charter, st.sampled_from("ab"), decided=st.none(), proposal=st.none() | st.just(proposal()))
        | st.builds(charter, st.sampled_from("ab")),
        max_size=4,
    ),
    st.lists(decided, max_size=5),
    st.sampled_from([dt.date(2024, 2, 15), DAY]),
)
def test_a_second_calculation_finds_the_same_decisions_on_charters(charters, matters, day):
    """Each matter is asked of each charter."""
    known = network_with(*charters)
    found = charter_line(known, matters).entries
    adopted = [(one, adopted_by(one, matters)) for one in known.charters]

    assert {(id(one.value), one.decided) for one in found} == {
        (id(one), decision) for one, decision in adopted if decision is not None
    }
    assert pending_on(known, day, matters) == tuple(
        one
        for one in known.charters
        if one.proposal is not None
        and one.proposal.day.latest <= day
        and not any(
            decision.version == one.id and decision.on.latest <= day and decision.outcome != "referred-back"
            for decision in decisions_on(one, matters)
        )
    )


def adopted_by(one, matters):
    if one.decided is not None:
        return one.decided
    found = [matter.adopting("vagen-in", one.id) for matter in matters]
    return min((each for each in found if each is not None), key=lambda each: each.on.earliest, default=None)


def decisions_on(one, matters):
    adopted = adopted_by(one, matters)
    yield from () if adopted is None else (adopted,)
    for matter in matters:
        yield from matter.deciding("vagen-in", one.id) if hasattr(matter, "deciding") else ()


def test_planned_activities_name_the_first_few_others_that_were_held():
    """Else a table of n planned activities would list n others in each row."""
    small, large = (follow_commitments(plans(number), as_of=DAY).duties_table() for number in (80, 160))
    assert len(large.text()) < 3 * len(small.text())

    few, many = (follow_commitments(plans(number), as_of=DAY).duties[0] for number in (6, 7))
    assert few.text().endswith("been held: Besök 0, Besök 1, Besök 2, Besök 3, Besök 4 and Besök 5.")
    assert many.text().endswith("Besök 0, Besök 1, Besök 2, Besök 3, Besök 4 and 2 more.")
    assert many.text("sv").endswith("Besök 3, Besök 4 och 2 till.")


def test_plans_of_one_id_foresee_together():
    planned = [planned_activity("a", title="Möte"), planned_activity("b", title="Besök")]
    shared = network_with(*(activity_plan(activities=[one]) for one in planned), activity("b", title="Besök"))

    first, second, *_ = follow_commitments(shared, as_of=DAY).duties
    assert (first.codes[-1], second.codes[0]) == ("nothing-held", "activity-held")


# --- read and unread ----------------------------------------------------------------------


def network():
    return network_with(
        organisation(),
        charter(boundaries=(scope_boundary(),)),
        lapse_rule(),
        commitment("a", made_on="2024"),
        commitment("b", verifiable=False, renews="a"),
        commitment("c", quantity="3 platser"),
        delivery("a", quantity="2 platser"),
        delivery("c", on="2024", quantity="3 platser", evidence=None),
        delivery("c", on="2023-01-01"),
    )


def read(followed):
    assert any(one.reasons for one in followed)
    return followed


def test_a_read_and_an_unread_follow_up_are_equal():
    known = network()
    unread, seen = (follow_commitments(known, as_of=DAY) for _ in range(2))

    assert read(seen) == unread
    assert hash(seen) == hash(follow_commitments(known, as_of=DAY))
    assert [one.reasons for one in unread] == [one.reasons for one in seen]


@pytest.mark.parametrize("protocol", range(2, pickle.HIGHEST_PROTOCOL + 1))
def test_a_pickle_of_an_unread_follow_up_holds_the_reasons(protocol):
    known = network()
    copied = pickle.loads(pickle.dumps(follow_commitments(known, as_of=DAY), protocol))

    assert copied == read(follow_commitments(known, as_of=DAY))
    assert copied.text("sv") == follow_commitments(known, as_of=DAY).text("sv")


def test_copies_and_changes_keep_what_is_unread():
    known = network()
    followed = follow_commitments(known, as_of=DAY)
    [first, *_] = followed

    assert copy.deepcopy(followed) == evolve(followed) == read(follow_commitments(known, as_of=DAY))
    changed = evolve(first, judged=evolve(first.judged, reasons=()))
    assert changed.reasons == ()
    assert changed != first


def test_threads_read_the_reasons_of_one_follow_up():
    followed = follow_commitments(network(), as_of=DAY)
    with ThreadPoolExecutor(64) as threads:
        seen = list(threads.map(lambda _: [one.reasons for one in followed], range(128)))

    assert all(some == seen[0] for some in seen)


# --- lapse, by a second calculation --------------------------------------------------------


def lapse_by_days(
    rules: Iterable[LapseRule], kind: CommitmentKind, made: dt.date
) -> tuple[dt.date, LapseRule] | None:
    """The first day on which the rule that goes before the others has had its time run out, turn by turn."""
    own = [rule for rule in rules if rule.kind in (None, kind)]
    out = [_next(_after(made, rule.after)) for rule in own]
    turns = {*out, *(rule.first_day for rule in own), *(_next(rule.last_day) for rule in own)}
    for day in sorted(turn for turn in turns if turn is not None and turn > made):
        holding = [place for place, rule in enumerate(own) if rule.holds_on(day)]
        if holding:
            first = max(holding, key=lambda one: (own[one].kind is not None, own[one].first_day, one))
            run_out = out[first]
            if run_out is not None and run_out <= day:
                return day, own[first]
    return None


def _after(day: dt.date, step: Step) -> dt.date | None:
    try:
        return after(day, step)
    except InvalidValue:
        return None


def _next(day: dt.date | None) -> dt.date | None:
    return None if day in (None, dt.date.max) else day + dt.timedelta(days=1)


near = st.dates(dt.date(2023, 1, 1), dt.date(2026, 12, 31))
moments = st.none() | printed_dates() | near.map(str)
rules = st.builds(
    lapse_rule,
    st.sampled_from(["r1", "r2"]),
    after=st.sampled_from(["P0D", "P1D", "P30D", "P1M", "P1Y", "P1M15D", "P90Y", "P100Y"]),
    kind=st.sampled_from([None, "internship", "job"]),
    since=moments,
    until=moments,
)


@given(
    st.lists(rules, max_size=6),
    st.sampled_from([CommitmentKind.INTERNSHIP, CommitmentKind.JOB]),
    near | st.dates(),
)
@example([lapse_rule(after="P1M", since=None)], CommitmentKind.JOB, dt.date(2024, 1, 31))
@example([lapse_rule(after="P0D", since="9999-12-31")], CommitmentKind.JOB, dt.date.max)
@example([lapse_rule(after="P0D", until="0001-01-01", since=None)], CommitmentKind.JOB, dt.date.min)
def test_a_second_calculation_finds_the_same_lapse(drawn, kind, made):
    found = LapseRules(drawn).lapse(kind, made)

    assert (None if found is None else (found.day, found.rule)) == lapse_by_days(drawn, kind, made)


# --- life ---------------------------------------------------------------------------------


@given(networks(consistent=False), st.dates(dt.date(1995, 1, 1), dt.date(2030, 12, 31)))
def test_a_settled_state_is_the_only_one_that_a_day_leaves(drawn, day):
    line = LifeLine(drawn.life, drawn.day)
    state = line.on(day)

    assert line.settled_on(day) is (None if isinstance(state, Undetermined) else state)


events = st.builds(
    life_event,
    st.sampled_from(LifeState),
    st.none() | st.sampled_from(["2023", "2024-02", "2024-03-01", "2025"]),
    evidenced=st.booleans(),
    words=st.none() | st.just("våren 2023"),
)


@given(st.lists(events, max_size=6), st.dates(dt.date(2022, 12, 1), dt.date(2026, 1, 31)))
def test_a_settled_state_is_the_only_one_also_where_events_are_close(drawn, day):
    line = LifeLine(tuple(drawn), dt.date(2024, 12, 31))
    state = line.on(day)

    assert line.settled_on(day) is (None if isinstance(state, Undetermined) else state)
