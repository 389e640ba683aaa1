"""What held of a network on a day: its life, its charter, its size and who took part."""

import datetime as dt
import gc
import pickle
from itertools import product
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.calendar.months import last_day
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors import PaktError
from paktmodel.model.activities import ReportedCount
from paktmodel.model.charters import Charter, EvaluationTerms
from paktmodel.model.charters_in_force import charter_line, charter_on, charter_when, life_on, pending_on
from paktmodel.model.decisions import DecisionRef, Proposal
from paktmodel.model.network_index import _KEPT, index_of
from paktmodel.model.network_lifecycle import LifeEvent, ReportedSize
from paktmodel.model.network_state import Participants
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.sources import Source
from paktmodel.model.timelines import Undetermined
from paktmodel.testing import owner
from paktmodel.values.readers import read_approximate
from paktmodel.vocabulary.words.networks import (
    LifeState,
    ParticipationForm,
    QuantitativeEvaluation,
    Sector,
)

BOARD = "Arbetsmarknadsnämnden"
S0, S2, S3 = (
    Source(document="KSN-2023-01917", provenance="second-hand"),
    Source(document="Ny inriktning för Integrationspakten"),
    Source(document="Protokoll 3/2021"),
)


def day(text):
    return dt.date.fromisoformat(text)


def network(**fields):
    given = {
        "id": "natverket",
        "owners": [owner(BOARD, code="0180", name="Stockholms stad")],
        "name": "Nätverket",
        "day": day("2024-12-31"),
    }
    return Network(**{**given, **fields})


def charter(name, **fields):
    return Charter(**{"id": name, "title": f"Inriktning {name}", **fields})


def adopted(name, on, **fields):
    decided = DecisionRef(body=BOARD, on=on, version=name)
    return charter(name, **{"decided": decided, **fields})


@pytest.fixture(scope="module")
def pact():
    """Integrationspakten as S3 (2021), S0 (2023) and S2 (2024) tell of it."""
    forbidden = EvaluationTerms(
        quantitative="forbidden",
        text="I likhet med tidigare inriktning … inte att utvärderas utifrån kvantitativa mål och resultat.",
        source=S2,
    )
    decided = DecisionRef(body=BOARD, on="2021-04-20", case="AMF 2021/314", section="§ 7", version="2021")
    return network(
        id="integrationspakten",
        name="Integrationspakten",
        life=[LifeEvent(state="active", since="2019-09", source=S3)],
        charters=[
            adopted("2019", "2019-06", title="Inriktning 2019"),
            charter("2021", decided=decided, forms=["membership"], evaluation=forbidden),
            charter(
                "2024",
                proposal=Proposal(body=BOARD, day=day("2024-05-06"), version="2024"),
                forms=["open"],
                evaluation=forbidden,
            ),
        ],
        sizes=[
            ReportedSize(on="2021-04-20", count=ReportedCount(exact=285, what="medlemmar"), source=S3),
            ReportedSize(
                on="2023-06-19",
                count=ReportedCount(approximate=read_approximate("cirka 400"), what="organisationer"),
                source=S0,
            ),
            ReportedSize(
                on="2024-05-06",
                count=ReportedCount(approximate=read_approximate("cirka 470"), what="organisationer"),
                source=S2,
            ),
        ],
    )


# --- the paper as witness ------------------------------------------------------------------


@pytest.mark.feature("A4", "A2")
@pytest.mark.parametrize(
    ("on", "held", "forms", "quantitative"),
    [
        ("2019-05-31", None, (), "unstated"),
        ("2019-06-14", Undetermined, (), "unstated"),
        ("2019-06-30", "2019", (), "unstated"),
        ("2021-04-19", "2019", (), "unstated"),
        ("2021-04-20", "2021", ("membership",), "forbidden"),
        ("2025-01-15", "2021", ("membership",), "forbidden"),
    ],
)
def test_the_charter_of_2021_holds_in_2025_for_that_of_2024_is_only_proposed(
    pact, on, held, forms, quantitative
):
    found = pact.on(day(on))

    if held is Undetermined:
        assert found.charter == Undetermined((None, pact.charters["2019"]))
    else:
        assert found.charter == (None if held is None else pact.charters[held])
    assert (found.forms, found.quantitative) == (forms, quantitative)
    assert (found.decided is None) == (not isinstance(found.charter, Charter))


@pytest.mark.feature("A4")
def test_a_charter_waits_from_its_proposal_to_its_decision(pact):
    """The letter is of 2024-05-06; the documents hold no decision (S2)."""
    waiting = {on: [one.id for one in pact.on(day(on)).pending] for on in ("2024-05-05", "2024-05-06")}

    assert waiting == {"2024-05-05": [], "2024-05-06": ["2024"]}


@pytest.mark.feature("A4")
@pytest.mark.parametrize(
    ("outcome", "pending"),
    [
        ("approved", False),
        ("rejected", False),
        ("answered", False),
        ("tabled", True),
        ("referred-back", True),
    ],
)
def test_a_decision_ends_the_wait_unless_it_puts_the_matter_off(outcome, pending):
    decided = DecisionRef(body=BOARD, on="2024-05-21", version="2024", outcome=outcome)
    one = charter("2024", decided=decided, proposal=Proposal(body=BOARD, day=day("2024-05-06")))
    known = network(charters=[one])

    assert pending_on(known, day("2024-05-20")) == (one,), "not yet decided"
    assert (pending_on(known, day("2024-05-21")) == (one,)) is pending


@pytest.mark.feature("A7")
@pytest.mark.parametrize(
    ("on", "size"),
    [
        ("2021-04-19", None),
        ("2021-04-20", "285 medlemmar"),
        ("2023-06-18", "285 medlemmar"),
        ("2023-06-19", "cirka 400 organisationer"),
        ("2025-01-15", "cirka 470 organisationer"),
    ],
)
def test_the_latest_size_is_told_as_the_paper_puts_it(pact, on, size):
    found = pact.on(day(on)).size

    assert (None if found is None else str(found)) == size


@pytest.mark.feature("A7")
def test_a_size_of_an_inexact_day_is_possible_within_it():
    size = ReportedSize(on="2024-05", count=ReportedCount(exact=470))
    known = network(sizes=[size])

    assert known.on(day("2024-04-30")).possible_sizes == ()
    assert (known.on(day("2024-05-30")).size, known.on(day("2024-05-30")).possible_sizes) == (None, (size,))
    assert (known.on(day("2024-05-31")).size, known.on(day("2024-05-31")).possible_sizes) == (size, ())


@pytest.mark.feature("A1")
@pytest.mark.parametrize(
    ("on", "state"),
    [
        ("2018-12-31", None),
        ("2019-06-01", Undetermined((None, LifeState.ACTIVE, LifeState.DORMANT))),
        ("2022-01-01", Undetermined((LifeState.ACTIVE, LifeState.DORMANT))),
        ("2024-03-01", Undetermined((LifeState.ACTIVE, LifeState.DORMANT, LifeState.PILOT))),
        ("2024-10-31", LifeState.PILOT),
        ("2024-12-27", Undetermined((LifeState.PILOT, LifeState.ACTIVE))),
    ],
)
def test_en_god_investering_lives_as_exactly_as_the_letter_tells(on, state):
    """Started 2019, dormant in the pandemic, tried in spring 2024, planned for November 2024 (S0)."""
    life = (
        LifeEvent(state="active", since="2019"),
        LifeEvent(state="dormant", words="Under pandemin"),
        LifeEvent(state="pilot", since="2024", words="under våren 2024"),
        LifeEvent(state="active", since="2024-11", evidenced=False),
    )

    assert life_on(life, day(on)) == state


@pytest.mark.feature("A1")
@pytest.mark.parametrize(
    ("words", "on", "state"),
    [
        ("under våren 2024", "2024-06-29", Undetermined((LifeState.ACTIVE, LifeState.PILOT))),
        ("under våren 2024", "2024-06-30", LifeState.PILOT),
        ("hösten 2024", "2024-06-30", LifeState.ACTIVE),
        ("hösten 2024", "2024-07-01", Undetermined((LifeState.ACTIVE, LifeState.PILOT))),
        ("våren 2023", "2024-06-30", Undetermined((LifeState.ACTIVE, LifeState.PILOT))),
        (None, "2024-12-26", Undetermined((LifeState.ACTIVE, LifeState.PILOT))),
        # the letter of 2024-12-27 tells it as having happened
        (None, "2024-12-27", LifeState.PILOT),
    ],
)
def test_words_and_the_day_of_the_paper_narrow_a_year_down(words, on, state):
    life = (
        LifeEvent(state="active", since="2019-01-01"),
        LifeEvent(state="pilot", since="2024", words=words),
    )

    assert network(day=day("2024-12-27"), life=life).on(day(on)).state == state


def test_one_state_that_all_events_agree_on_is_certain():
    life = (LifeEvent(state="active", since="2019-01-01"), LifeEvent(state="active", since="2020"))

    assert life_on(life, day("2020-06-01")) is LifeState.ACTIVE


@pytest.mark.feature("A4", "A7")
def test_a_day_tells_in_swedish_what_is_known_and_what_is_not(pact):
    assert pact.on(day("2025-01-15")).text("sv") == (
        "Integrationspakten den 15 januari 2025. Läge: aktivt. Gällande inriktning: Inriktning 2021. "
        "Beslutad av "
        "Arbetsmarknadsnämnden, 20 april 2021 (§ 7, AMF 2021/314). Former för deltagande: medlemskap. "
        "Nätverket ska inte utvärderas kvantitativt. Uppgiven storlek: cirka 470 organisationer (6 maj 2024; "
        "förstahandsuppgift). Föreslagen utan känt beslut: Inriktning 2024 (till Arbetsmarknadsnämnden, "
        "6 maj 2024)."
    )
    assert str(pact.on(day("2019-06-14"))) == (
        "Integrationspakten on 14 June 2019. The state is not known. Which charter was in force cannot "
        "be stated "
        "from the papers: Inriktning 2019 or none of this yet. It is not known whether the network may be "
        "evaluated quantitatively. The size is not known."
    )
    assert "förstahandsuppgift" not in pact.on(day("2023-06-19")).text("sv")
    assert repr(pact.on(day("2021-04-20"))).startswith("NetworkDay(integrationspakten on 2021-04-20: active")


# --- who takes part ------------------------------------------------------------------------


@pytest.mark.feature("A2", "A3", "A6")
def test_participants_are_told_by_form_and_sector():
    known = network(
        organisations=[Organisation(id="a", name="A", sector="private"), Organisation(id="b", name="B")],
        participations=[
            Participation(organisation="a", form="membership", since="2020-01-01", until="2021-12-31"),
            Participation(organisation="a", form="open", since="2022-01-01"),
            Participation(organisation="b", form="membership", since="2020"),
            Participation(organisation="c", form="event-only", since="2021-03-26", until="2021-03-26"),
        ],
    )
    found = known.on(day("2020-06-01"))

    assert (found.participants.least, found.participants.most, len(found.participants)) == (1, 2, 1)
    assert {form: (one.least, one.most) for form, one in found.by_form().items()} == {
        ParticipationForm.MEMBERSHIP: (1, 2)
    }
    assert {sector: (one.least, one.most) for sector, one in found.by_sector().items()} == {
        Sector.PRIVATE: (1, 1),
        Sector.UNSTATED: (0, 1),
    }
    assert "Participations known by name: 1–2." in found.text("en")
    meeting = known.on(day("2021-03-26")).by_form()
    assert (meeting["event-only"].least, meeting["membership"].least) == (1, 2)
    assert repr(known.on(day("2022-06-01")).participants) == "Participants(2)"


DATES = st.one_of(
    st.sampled_from(("2021", "2022")),
    st.tuples(st.integers(2021, 2022), st.integers(1, 12)).map(lambda pair: f"{pair[0]}-{pair[1]:02}"),
    st.dates(day("2021-01-01"), day("2022-12-31")).map(dt.date.isoformat),
).map(PrintedDate)
DAYS = st.dates(day("2020-12-15"), day("2023-01-15"))
PARTICIPATIONS = st.lists(
    st.builds(
        Participation,
        organisation=st.sampled_from(("a", "b", "c")),
        form=st.sampled_from(("membership", "open", "agreement")),
        since=DATES,
        until=st.none() | DATES,
    ),
    max_size=12,
)


@pytest.mark.feature("A2", "A3")
@given(PARTICIPATIONS, DAYS, st.randoms(use_true_random=False))
def test_the_index_finds_what_looking_at_everybody_finds(rows, on, random):
    """Certain is who takes part whatever days are meant, possible who does by some of them."""
    found = network(participations=rows).on(on).participants

    certain = [one for one in rows if one.since.latest <= on and (not one.until or on <= one.until.earliest)]
    some = [one for one in rows if one.since.earliest <= on and (not one.until or on <= one.until.latest)]
    in_time = sorted(some, key=lambda one: one.since.earliest)
    assert list(found.certain) == [one for one in in_time if one in certain]
    assert list(found.possible) == [one for one in in_time if one not in certain]

    shuffled = random.sample(rows, len(rows))
    again = network(participations=shuffled).on(on).participants
    assert sorted(map(repr, again.certain)) == sorted(map(repr, found.certain))
    assert sorted(map(repr, again.possible)) == sorted(map(repr, found.possible))


@pytest.mark.feature("A2")
@given(PARTICIPATIONS, DAYS)
def test_forms_and_sectors_share_everybody_out(rows, on):
    known = network(
        participations=rows,
        organisations=[Organisation(id="a", name="A", sector="public"), Organisation(id="b", name="B")],
    ).on(on)

    for shared in (known.by_form(), known.by_sector()):
        assert sum(one.least for one in shared.values()) == known.participants.least
        assert sum(one.most for one in shared.values()) == known.participants.most


@given(PARTICIPATIONS)
def test_the_index_knows_the_participations_of_each_organisation(rows):
    index = index_of(network(participations=rows))

    assert {name: list(index.of(name)) for name in "abcd"} == {
        name: [one for one in rows if one.organisation == name] for name in "abcd"
    }


def test_an_index_goes_with_its_network():
    known = network(participations=[Participation(organisation="a", form="open", since="2021")])
    index_of(known)
    key = id(known)
    assert index_of(known) is index_of(known)
    assert key in _KEPT

    del known
    gc.collect()
    assert key not in _KEPT


def test_only_a_few_indexes_are_kept_and_what_is_made_again_is_the_same():
    rows = [Participation(organisation="a", form="open", since="2021-01-01")]
    networks = [network(id=f"natverk-{number}", participations=rows) for number in range(40)]
    told = [one.on(day("2022-01-01")).participants for one in networks]

    assert len(_KEPT) <= 16
    assert [one.on(day("2022-01-01")).participants for one in networks] == told


def test_a_kept_index_changes_nothing_that_can_be_seen():
    known = network(participations=[Participation(organisation="a", form="open", since="2021")])
    before = pickle.dumps(known)

    assert known.on(day("2022-01-01")).participants.least == 1
    assert pickle.dumps(known) == before
    assert pickle.loads(before).on(day("2022-01-01")) == known.on(day("2022-01-01"))


# --- which charter held ----------------------------------------------------------------------

MONTHS = tuple(2021 * 12 + number for number in range(8))


def printed(month, on):
    return f"{month // 12}-{month % 12 + 1:02}" + ("" if on is None else f"-{on:02}")


@st.composite
def lines(draw):
    """Charters that begin in different months, each on a day or some time in its month."""
    months = sorted(draw(st.sets(st.sampled_from(MONTHS), max_size=3)))
    made = []
    for place, month in enumerate(months):
        on = draw(st.none() | st.integers(1, 28))
        fields = {}
        if draw(st.booleans()):
            end = draw(st.sampled_from([one for one in MONTHS if one > month] or [month + 1]))
            fields["until"] = printed(end, draw(st.none() | st.integers(1, 28)))
        made.append(adopted(f"c{place}", printed(month, on), **fields))
    return made


def spans(when):
    return [
        when.earliest + dt.timedelta(days=number) for number in range((when.latest - when.earliest).days + 1)
    ]


@pytest.mark.feature("A4")
@given(lines(), st.dates(day("2020-12-01"), day("2021-10-31")), st.integers(0, 70))
def test_every_charter_that_may_have_held_is_a_candidate_and_no_other(charters, first, length):
    """Brute force: each charter begins and ends on every day that its dates can mean."""
    last = first + dt.timedelta(days=length)
    asked = [first + dt.timedelta(days=number) for number in range(length + 1)]
    ways = [
        list(product(spans(one.decided.on), spans(one.until) if one.until else [None])) for one in charters
    ]
    expected: set[Any] = set()
    for on in asked:
        for place in range(-1, len(charters)):
            # Whoever came later had not begun; of later charters only the very next one matters.
            if place + 1 < len(charters) and charters[place + 1].decided.on.latest <= on:
                continue
            if place < 0:
                expected.add(None)
                continue
            for since, until in ways[place]:
                if since <= on:
                    expected.add(charters[place].id if until is None or on <= until else None)
    held = charter_line(network(charters=charters)).held(first, last)

    candidates = held.candidates if isinstance(held, Undetermined) else (held,)
    assert {None if one is None else one.id for one in candidates} == expected
    assert len(candidates) == len(set(candidates))


@pytest.mark.feature("A4")
@given(lines(), st.dates(day("2020-12-01"), day("2021-10-31")))
def test_the_charter_of_a_printed_date_is_that_of_its_days(charters, on):
    known = network(charters=charters)
    held, decided = charter_on(known, on)

    assert charter_when(known, PrintedDate(on.isoformat())) == held
    assert known.on(on).charter == held
    assert decided == (held.decided if isinstance(held, Charter) else None)


@pytest.mark.feature("A4")
def test_a_commitment_of_a_year_in_which_charters_changed_falls_under_either(pact):
    found = charter_when(pact, PrintedDate("2021"))

    assert found == Undetermined((pact.charters["2019"], pact.charters["2021"]))
    assert charter_when(pact, PrintedDate("2022")) == pact.charters["2021"]


@pytest.mark.feature("A4")
def test_a_charter_that_came_and_went_within_the_time_asked_for_is_not_forgotten():
    first, second, third = adopted("a", "2020-01-01"), adopted("b", "2021-03-01"), adopted("c", "2021-09-01")
    known = network(charters=[first, second, third])

    assert charter_when(known, PrintedDate("2021")) == Undetermined((first, second, third))


def test_days_at_the_ends_of_the_calendar_can_be_asked_for():
    known = network(charters=[adopted("a", "0001-01-01"), adopted("b", "9999-12-31", until="9999-12-31")])

    assert known.on(dt.date.min).charter.id == "a"
    assert known.on(dt.date.max).charter.id == "b"
    assert last_day(9999 * 12 + 11) == dt.date.max


class Approving:
    """A matter that approved one version of one document."""

    def __init__(self, version, on):
        self.version, self.on = version, on

    def adopting(self, document, version):
        if (document, version) == ("natverket", self.version):
            return DecisionRef(body=BOARD, on=self.on, version=version)
        return None


@pytest.mark.feature("A4")
def test_of_several_matters_the_first_decision_counts_and_any_outcome_ends_the_wait():
    one = charter("2024", proposal=Proposal(body=BOARD, day=day("2024-05-06")))
    known = network(charters=[one])
    late, early = Approving("2024", "2024-10-01"), Approving("2024", "2024-05-21")
    for matters in ([late, early], [early, late]):
        assert known.on(day("2024-12-31"), matters=matters).decided.on == PrintedDate("2024-05-21")

    class Rejecting(Approving):
        def adopting(self, *_):
            return None

        def deciding(self, _, version):
            return (DecisionRef(body=BOARD, on=self.on, version=version, outcome="rejected"),)

    found = known.on(day("2024-05-21"), matters=[Rejecting("2024", "2024-05-21")])
    assert (found.charter, found.pending) == (None, ())
    assert known.on(day("2024-05-20"), matters=[Rejecting("2024", "2024-05-21")]).pending == (one,)


@pytest.mark.feature("A4")
def test_a_matter_can_put_a_proposed_charter_in_force():
    one = charter("2024", proposal=Proposal(body=BOARD, day=day("2024-05-06")), forms=["open"])
    known = network(charters=[one])
    matter = Approving("2024", "2024-05-21")

    assert known.on(day("2024-05-21")).charter is None
    held = known.on(day("2024-05-21"), matters=[matter])
    assert (held.charter, str(held.decided.on), held.pending) == (one, "2024-05-21", ())
    assert known.on(day("2024-05-20"), matters=[matter]).pending == (one,)
    assert known.on(day("2024-05-21"), matters=[Approving("2021", "2024-05-21")]).pending == (one,)
    assert held.quantitative is QuantitativeEvaluation.UNSTATED


# --- what is refused -------------------------------------------------------------------------


@pytest.mark.parametrize("wrong", [dt.datetime(2024, 1, 1, tzinfo=dt.UTC), "2024-01-01", None, 2024])
def test_only_a_day_is_asked_for(pact, wrong):
    with pytest.raises(PaktError):
        pact.on(wrong)


@pytest.mark.parametrize("wrong", [7, [7], "ärendet", Approving("2024", "2024-05-21"), [None]])
def test_only_matters_in_a_row_are_taken(pact, wrong):
    with pytest.raises(PaktError):
        pact.on(day("2024-01-01"), matters=wrong)


def test_nobody_takes_part_in_a_network_that_knows_nobody():
    assert network().on(day("2024-01-01")).participants == Participants()
