"""Words of two alphabets are stated, and compared by looks and by sound."""

import pytest
from hypothesis import given, strategies as st

from paktmodel.values.scripts import comparison_keys, mixed_script_words

pytestmark = pytest.mark.feature("I3")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Ersätтарыttrande (V) av Åkerby", ("Ersätтарыttrande",)),
        ("Törnестam och Ersätтарыttrande", ("Törnестam", "Ersätтарыttrande")),
        ("Upрsala αlfa", ("Upрsala", "αlfa")),
        ("Ett β-blockerare-prov, Москва, Αθήνα och Uppsala", ()),
        ("70 µg", ()),
        ("Åtgärd 12: färre långvarigt", ()),
        ("", ()),
    ],
)
def test_words_that_mix_alphabets_are_named_in_order(text, words):
    assert mixed_script_words(text) == words


def test_letters_put_for_their_sound_are_found_by_the_second_key():
    """S3 prints с for s and р for r: by looks they would be c and p."""
    assert comparison_keys("Ersätтарыttrande")[1] == comparison_keys("Ersättaryttrande")[1]
    assert comparison_keys("Åkеrby")[1] == "åkerby"


def test_letters_put_for_their_looks_are_found_by_the_first_key():
    assert comparison_keys("Upрsаlа")[0] == comparison_keys("Uppsala")[0]
    assert comparison_keys("ΝΟΡDEN")[0] == "nopden"


@given(st.text(st.sampled_from("abcdefghijklmnopqrstuvwxyzåäö ABCÅÄÖé-0123456789"), max_size=40))
def test_swedish_text_is_its_own_key_but_for_capitals_and_blanks(text):
    plain = " ".join(text.casefold().split())

    assert comparison_keys(text) == (plain, plain)


@given(st.text())
def test_keys_of_keys_by_looks_and_sound_are_settled(text):
    """No text breaks the keys, and a key by sound has no Cyrillic letter of the Russian alphabet left."""
    _, sound = comparison_keys(text)

    assert not set(sound) & set("абвгдежзиклмнопрстуфхцчшщъыьэюя") - set("э")
