"""Word lists explain their members: `model.md` 11.5."""

import inspect
import pydoc

import pytest

import paktmodel as pm
from paktmodel.vocabulary.language import Word

LISTS = [one for name in pm.__all__ if isinstance(one := getattr(pm, name), type) and issubclass(one, Word)]


@pytest.mark.feature("Q2")
@pytest.mark.parametrize("words", LISTS, ids=lambda one: one.__name__)
def test_help_names_each_word_with_its_meaning(words):
    text = pydoc.render_doc(words, renderer=pydoc.plaintext)  # type: ignore[attr-defined]

    for word in words:
        assert f"{word.value}: {word.en} (*{word.sv}*)." in text
    first = inspect.getdoc(words).partition("\n")[0]
    assert first.endswith(".")
    assert len(first) > 10


def test_help_of_the_window_says_what_a_printed_year_may_cover():
    lines = inspect.getdoc(pm.Window).splitlines()

    assert lines[:3] == ["What a printed year or other period of a baseline covers.", "", "Words:"]
    assert "    period: the whole period (*hela perioden*)." in lines


def test_a_wrong_word_is_answered_with_the_nearest_and_the_list():
    with pytest.raises(pm.InvalidValue) as refused:
        pm.evolve(pm.testing.baseline(), window="perod")
    with pytest.raises(
        ValueError, match=r"Window: expected one of .* and unstated, got 'perod'; did you mean period\?"
    ):
        pm.Window("perod")

    assert "expected one of " in str(refused.value)
    assert "did you mean period?" in str(refused.value)


def test_a_wrong_word_is_never_repeated_where_it_may_be_a_number_of_a_person():
    with pytest.raises(ValueError) as refused:  # noqa: PT011 - what it says is what is tested
        pm.Kind("19121212-1212")

    assert "1212" not in str(refused.value)
