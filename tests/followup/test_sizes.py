"""How networks grow, as exactly as the papers tell, and who stays."""

import datetime as dt
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import PaktError
from paktmodel.followup.networks.growth import growth
from paktmodel.followup.networks.retention import retention
from paktmodel.model.activities import ReportedCount
from paktmodel.model.network_lifecycle import ReportedSize
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation, Participation
from paktmodel.model.sources import Source
from paktmodel.testing import owner
from paktmodel.values.figures import Approximate
from paktmodel.values.readers import read_approximate
from paktmodel.vocabulary.words.networks import ParticipationForm, Sector
from paktmodel.vocabulary.words.sources import Approximation


def day(text):
    return dt.date.fromisoformat(text)


def network(**fields):
    given = {
        "id": "integrationspakten",
        "owners": [owner("Arbetsmarknadsnämnden", code="0180", name="Stockholms stad")],
        "name": "Integrationspakten",
        "day": day("2024-05-06"),
    }
    return Network(**{**given, **fields})


def size(on, told, what=None, **fields):
    exact = isinstance(told, int)
    count = ReportedCount(
        exact=told if exact else None, approximate=None if exact else read_approximate(told), what=what
    )
    return ReportedSize(on=on, count=count, **fields)


S3, S2 = Source(document="Protokoll 3/2021"), Source(document="Ny inriktning för Integrationspakten")
S0 = Source(document="Motion om att starta Jobbpakten", provenance="second-hand")
PACT = (
    size("2024-05-06", "cirka 470", "organisationer", source=S2),
    size("2021-04-20", 285, "medlemmar", form="membership", source=S3),
    size("2023-06-19", "cirka 400", "organisationer", source=S0),
)


def grown(*sizes, since="2019-01-01", until="2025-12-31"):
    return growth(network(sizes=sizes), since=day(since), until=day(until))


# --- growth --------------------------------------------------------------------------------


@pytest.mark.feature("A2", "A7")
def test_285_then_about_400_then_about_470_is_never_an_exact_growth():
    """285 members (S3), "cirka 400" told by a motion elsewhere (S0), "cirka 470" (S2)."""
    found = grown(*PACT)

    assert [str(one) for one in found.sizes] == [
        "285 medlemmar",
        "cirka 400 organisationer",
        "cirka 470 organisationer",
    ]
    assert [one.exact for one in found.changes] == [None, None]
    assert [one.approximate for one in found.changes] == [
        Approximate("cirka 115", 115, "about"),
        Approximate("cirka 70", 70, "about"),
    ]
    assert (found.overall.exact, found.overall.approximate) == (None, Approximate("cirka 185", 185, "about"))
    assert [[reason.code for reason in one.reasons] for one in found.changes] == [
        ["counted-otherwise", "form-otherwise", "second-hand"],
        ["second-hand"],
    ]
    assert repr(found) == (
        "Growth(integrationspakten: 285 medlemmar → cirka 400 organisationer → cirka 470 organisationer)"
    )


@pytest.mark.feature("A7")
def test_growth_is_told_in_words_with_what_a_reader_must_know():
    said = grown(*PACT).sentences("sv")

    assert said[0] == "Integrationspakten, uppgivna storlekar 1 januari 2019 till 31 december 2025."
    assert said[5] == (
        "Från cirka 400 till cirka 470: cirka 70 fler. Att veta: cirka 400 är en andrahandsuppgift."
    )
    assert "det som räknas anges olika: ”medlemmar” och ”organisationer”" in said[4]
    assert "about 185 more." in str(grown(*PACT))
    rows = grown(*PACT).table("sv").rows()
    assert [row["change"] for row in rows] == ["", "cirka +115", "cirka +70"]
    assert [row["provenance"] for row in rows] == [
        "förstahandsuppgift",
        "andrahandsuppgift",
        "förstahandsuppgift",
    ]
    assert grown(*PACT).table().internal == "Internal, not reviewed for secrecy"
    assert "<table" in grown(*PACT)._repr_html_()


@pytest.mark.feature("A7")
@pytest.mark.parametrize(
    ("earlier", "later", "exact", "approximate", "said"),
    [
        (285, 300, 15, None, "Från 285 till 300: 15 fler."),
        (300, 285, -15, None, "Från 300 till 285: 15 färre."),
        (300, 300, 0, None, "Från 300 till 300: lika många."),
        (300, "cirka 300", None, ("cirka 0", 0, "about"), "Från 300 till cirka 300: ungefär lika många."),
        (300, "cirka 270", None, ("cirka −30", -30, "about"), "Från 300 till cirka 270: cirka 30 färre."),
        (
            100,
            "över 130",
            None,
            ("mer än 30", 30, "more-than"),
            "Från 100 till över 130: en förändring på mer än +30.",
        ),
        (
            "över 130",
            150,
            None,
            ("mindre än 20", 20, "less-than"),
            "Från över 130 till 150: en förändring på mindre än +20.",
        ),
        ("minst 100", 120, None, ("högst 20", 20, "at-most"), None),
        ("högst 100", "minst 120", None, ("minst 20", 20, "at-least"), None),
        ("högst 100", "över 120", None, ("mer än 20", 20, "more-than"), None),
        ("under 100", "cirka 120", None, ("cirka 20", 20, "about"), None),
        ("över 100", "över 120", None, None, "Från över 100 till över 120: skillnaden kan inte anges."),
        ("några tiotal", 120, None, None, "Från några tiotal till 120: skillnaden kan inte anges."),
    ],
)
def test_a_change_is_as_exact_as_the_less_exact_of_two_sizes(earlier, later, exact, approximate, said):
    change = grown(size("2021-01-01", earlier), size("2022-01-01", later)).changes[0]

    assert change.exact == exact
    assert change.approximate == (None if approximate is None else Approximate(*approximate))
    if said is not None:
        assert change.text("sv").startswith(said)
    assert "‹" not in change.text("en")


@pytest.mark.feature("A2")
def test_sizes_outside_the_days_asked_for_are_left_out_and_inexact_ones_kept():
    rows = [size("2020", 100), size("2021-06", 110), size("2022-01-01", 120)]
    found = grown(*rows, since="2020-12-31", until="2021-06-01")

    assert [str(one) for one in found.sizes] == ["100", "110"]
    assert (found.overall, len(found.changes)) == (None, 1)
    assert grown(*rows, since="2023-01-01").text("sv").endswith("Ingen storlek är uppgiven.")
    assert repr(grown()) == "Growth(integrationspakten: no size reported)"


def test_two_sizes_whose_days_overlap_have_no_certain_order():
    codes = [one.code for one in grown(size("2021", 100), size("2021-06-01", 110)).changes[0].reasons]

    assert codes == ["order-unknown"]
    assert grown(size("2021", 100), size("2021", 110)).changes[0].reasons == ()


TOLD = st.one_of(
    st.integers(0, 500),
    st.tuples(st.sampled_from(("cirka", "över", "minst", "högst", "under")), st.integers(0, 500)),
)


def possible(told):
    """Whole numbers that a size may stand for, within reach; about says nothing definite."""
    if isinstance(told, int):
        return {told}
    word, figure = told
    sides = {
        "över": range(figure + 1, 1100),
        "minst": range(figure, 1100),
        "högst": range(-600, figure + 1),
        "under": range(-600, figure),
    }
    return set(sides[word])


FITS = {
    Approximation.MORE_THAN: lambda change, figure: change > figure,
    Approximation.AT_LEAST: lambda change, figure: change >= figure,
    Approximation.LESS_THAN: lambda change, figure: change < figure,
    Approximation.AT_MOST: lambda change, figure: change <= figure,
}


@pytest.mark.feature("A7")
@given(TOLD, TOLD)
def test_every_change_that_the_sizes_allow_fits_what_is_told_of_it(earlier, later):
    words = [one if isinstance(one, int) else f"{one[0]} {one[1]}" for one in (earlier, later)]
    change = grown(size("2021-01-01", words[0]), size("2022-01-01", words[1])).changes[0]

    assert (change.exact is not None) == (isinstance(earlier, int) and isinstance(later, int))
    assert change.exact is None or change.approximate is None
    if change.approximate is None or change.approximate.bound is Approximation.ABOUT:
        return
    fits = FITS[change.approximate.bound]
    low, high = possible(earlier), possible(later)
    for one, other in (
        (min(low), max(high)),
        (max(low), min(high)),
        (min(low), min(high)),
        (max(low), max(high)),
    ):
        assert fits(other - one, change.approximate.value)
    assert str(change) == change.text("en")
    assert repr(change).endswith(f": {change.number()})")


@pytest.mark.feature("A7")
@given(st.lists(st.tuples(st.dates(day("2020-01-01"), day("2023-12-31")), TOLD), max_size=5), st.randoms())
def test_the_order_of_the_document_changes_no_growth(rows, random):
    sizes = [
        size(on.isoformat(), told if isinstance(told, int) else f"{told[0]} {told[1]}", str(number))
        for number, (on, told) in enumerate(rows)
    ]
    unique = list({one.on: one for one in sizes}.values())

    assert grown(*unique).sizes == grown(*random.sample(unique, len(unique))).sizes
    assert len(grown(*unique).changes) == max(0, len(unique) - 1)


# --- retention -----------------------------------------------------------------------------


def part(organisation, since, until=None, form="membership"):
    return Participation(organisation=organisation, form=form, since=since, until=until)


MEMBERS = network(
    organisations=[
        Organisation(id="a", name="A", sector="private"),
        Organisation(id="b", name="B", sector="private"),
        Organisation(id="c", name="C", sector="public"),
    ],
    participations=[
        part("a", "2020-01-01"),
        part("b", "2020-01-01", "2021-12-31"),
        part("b", "2022-01-01", form="open"),
        part("c", "2020-01-01", "2022"),
        part("d", "2020-01-01", "2021-06-30"),
        part("e", "2021", form="open"),
        part("a", "2021-01-01", "2021-02-01", form="event-only"),
    ],
)


@pytest.mark.feature("A2", "A3")
def test_who_stayed_is_counted_by_form_and_sector_and_what_is_not_certain_is_told():
    found = retention(MEMBERS, since=day("2021-01-15"), until=day("2022-06-01"))

    assert (found.whole.stayed, found.whole.perhaps, found.whole.left) == (("a", "b"), ("c",), ("d",))
    assert (found.whole.base, found.whole.least, found.whole.most) == (4, 2, 3)
    assert (found.stayed, found.perhaps, found.left) == (2, 1, 1)
    assert (found.changed, found.uncertain) == (("b",), ("e",))
    assert {one.key: repr(one.counts) for one in found.by_form} == {
        ParticipationForm.MEMBERSHIP: "Retained(2–3 of 4)",
        ParticipationForm.EVENT_ONLY: "Retained(1 of 1)",
    }
    assert {one.key: (one.counts.base, one.counts.least, one.counts.most) for one in found.by_sector} == {
        Sector.PRIVATE: (2, 2, 2),
        Sector.PUBLIC: (1, 0, 1),
        Sector.UNSTATED: (1, 0, 0),
    }
    assert found.text("sv") == (
        "Integrationspakten: av 4 organisationer som säkert deltog 15 januari 2021 deltog 2 säkert 1 "
        "juni 2022; "
        "kanske 1; inte längre 1. Bytte form: 1. Deltog kanske 15 januari 2021, och räknas inte: 1."
    )
    assert [row["group"] for row in found.table("sv").rows()] == [
        "Medlemskap",
        "Deltagande i enstaka aktivitet",
        "Privat näringsliv",
        "Offentlig sektor",
        "Sektorn anges inte",
        "Alla",
    ]
    assert repr(found) == "Retention(integrationspakten 2021-01-15–2022-06-01: Retained(2–3 of 4))"
    assert "<table" in found._repr_html_()
    assert "4 organisations" in str(found)


PARTICIPATIONS = st.lists(
    st.builds(
        part,
        st.sampled_from("abc"),
        st.sampled_from(("2020", "2020-06", "2021-01-01")),
        st.sampled_from((None, "2021-03-01", "2021", "2022-06")),
        st.sampled_from(("membership", "open")),
    ),
    max_size=6,
)
DAYS = st.dates(day("2019-12-01"), day("2022-12-31"))


@pytest.mark.feature("A2")
@given(PARTICIPATIONS, DAYS, DAYS)
def test_everybody_who_took_part_stayed_may_have_stayed_or_left(rows, one, other):
    since, until = sorted((one, other))
    known = network(participations=rows, organisations=[Organisation(id="a", name="A", sector="public")])
    found = retention(known, since=since, until=until)

    def certain(name, on):
        return any(
            row.organisation == name
            and row.since.latest <= on
            and (not row.until or on <= row.until.earliest)
            for row in rows
        )

    def some(name, on):
        return any(
            row.organisation == name
            and row.since.earliest <= on
            and (not row.until or on <= row.until.latest)
            for row in rows
        )

    base = {name for name in "abc" if certain(name, since)}
    assert set(found.whole.stayed) == {name for name in base if certain(name, until)}
    assert set(found.whole.left) == {name for name in base if not some(name, until)}
    assert found.whole.base == len(base)
    assert sum(group.counts.base for group in found.by_sector) == len(base)
    for table in (found.table("sv"), found.table("en")):
        for relation in table.relations:
            row, column = relation.total
            parts = [cast(int, table.cells[r][c]) for r, c in relation.parts]
            assert table.cells[row][column] == sum(parts)


@pytest.mark.feature("A2")
@given(PARTICIPATIONS, DAYS)
def test_on_the_same_day_everybody_stayed(rows, on):
    found = retention(network(participations=rows), since=on, until=on)

    assert (found.perhaps, found.left, found.changed) == (0, 0, ())


# --- what is refused -----------------------------------------------------------------------


@pytest.mark.parametrize("ask", [growth, retention])
@pytest.mark.parametrize(
    ("known", "since", "until"),
    [
        ({}, day("2020-01-01"), day("2021-01-01")),
        (network(), day("2021-01-01"), day("2020-01-01")),
        (network(), "2020-01-01", day("2021-01-01")),
        (network(), day("2020-01-01"), dt.datetime(2021, 1, 1, tzinfo=dt.UTC)),
        (network(), None, None),
    ],
)
def test_only_a_network_and_two_days_in_order_are_taken(ask, known, since, until):
    with pytest.raises(PaktError):
        ask(known, since=since, until=until)


@pytest.mark.parametrize("call", ["text", "table"])
def test_only_two_languages_are_spoken(call):
    for found in (grown(*PACT), retention(MEMBERS, since=day("2021-01-15"), until=day("2022-06-01"))):
        with pytest.raises(PaktError):
            getattr(found, call)(language="fi")
    with pytest.raises(PaktError):
        grown(*PACT).changes[0].number("fi")


def test_a_size_without_a_number_has_no_change():
    rows = [ReportedSize(on="2020-01-01", count=ReportedCount()), size("2021-01-01", 5)]

    assert [one.code for one in grown(*rows).changes[0].reasons] == ["number-unknown"]
    assert Decimal(grown(size("2020-01-01", 5), size("2021-01-01", 7)).changes[0].exact) == 2
