"""Near names are those that `difflib` finds, as long as the budget of a check lasts."""

from hypothesis import given, strategies as st

from paktmodel.checks import check
from paktmodel.checks.near_names import NearNames
from paktmodel.errors import closest
from tests.support.networks import network, organisation, taking_part

names = st.text("abcå1-", max_size=12)


@given(names, st.lists(names, max_size=20))
def test_the_nearest_name_is_the_one_that_difflib_finds(word, known):
    assert NearNames().closest(word, tuple(known)) == closest(word, tuple(dict.fromkeys(known)))


@given(st.text(max_size=120), st.lists(st.text(max_size=240), max_size=5))
def test_letters_of_any_alphabet_are_compared_alike(word, known):
    assert NearNames().closest(word, tuple(known)) == closest(word, tuple(dict.fromkeys(known)))


def test_each_collection_of_names_is_its_own():
    near = NearNames()

    assert near.closest("bygg-1", ("bygg-2",)) == "bygg-2"
    assert near.closest("bygg-1", ("bygg-3",)) == "bygg-3"
    assert near.closest("bygg-1", ()) == ""


def test_names_that_were_too_many_to_search_leave_no_answer_for_others():
    near = NearNames()

    assert near.closest("messures", [f"name-{place}" for place in range(200_001)]) == ""
    for _ in range(50):  # a new collection may get the identity of one that is gone
        assert near.closest("messures", ["measures"]) == "measures"


def test_a_document_full_of_mistakes_gets_suggestions_for_the_first_of_them():
    """Without a budget, 400 references took a second."""
    members = network(
        organisations=tuple(organisation(f"bygg-{place}") for place in range(100)),
        participations=tuple(taking_part(organisation=f"byg-{place}") for place in range(4_000)),
    )
    found = check(members)["reference-to-nothing"]

    assert len(found) == 4_000
    assert found[0].evidence["suggestion"] == "bygg-0"
    assert found[0].advice == "did-you-mean"
    assert "suggestion" not in found[-1].evidence
    assert found[-1].advice == ""
    assert sum("suggestion" in one.evidence for one in found) >= 100


def test_a_mistake_that_is_made_again_is_looked_for_once():
    members = network(
        organisations=(organisation("bygg"),),
        participations=tuple(taking_part(organisation="byg") for _ in range(3)),
    )

    assert [one.evidence["suggestion"] for one in check(members)["reference-to-nothing"]] == ["bygg"] * 3
