"""The spellings of board papers and agencies, read one value at a time."""

import contextlib
import unicodedata
from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import InvalidValue, PaktError
from paktmodel.values.figures import as_printed, plain
from paktmodel.values.readers import read_approximate, read_direction, read_plain, read_swedish
from paktmodel.vocabulary.words.indicators import Direction
from paktmodel.vocabulary.words.sources import Approximation

MINUSES = ["-", "\u2010", "\u2011", "\u2012", "\u2013", "\u2212"]
SPACES = ["", " ", "\u00a0", "\u2009", "\u202f"]


@given(
    st.integers(0, 10**15),
    st.sampled_from(["", "0", "5", "50", "075"]),
    st.sampled_from(["", *MINUSES]),
    st.sampled_from(SPACES),
)
def test_a_figure_in_swedish_print_is_read_with_every_digit(whole, decimals, minus, space):
    printed = f"{minus}{whole:,}".replace(",", space) + (f",{decimals}" if decimals else "")
    expected = f"{'-' if minus else ''}{whole}{f'.{decimals}' if decimals else ''}"

    assert plain(read_swedish(printed)) == expected
    assert as_printed(read_plain(f" {expected}\n")) == as_printed(read_swedish(f"\u00a0{printed} "))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "76.1",
        "1.234",
        "76,1 %",
        "1 00",
        "10 0000",
        "1 000 00",
        "1 000\u00a0000",
        "0 123",
        ",5",
        "5,",
        "1,000,000",
        "--1",
        "− 1",
        "+1",
        "٧٦",
        "-",
        "–",
        "..",
    ],
)
def test_what_may_be_read_in_two_ways_is_refused(text):
    with pytest.raises(InvalidValue) as caught:
        read_swedish(text)

    assert caught.value.code == "swedish-number-shape"


def test_a_bare_point_gets_advice():
    """1.234 is a thousand in one country and a little more than one in another."""
    with pytest.raises(InvalidValue) as caught:
        read_swedish("1.234")

    assert "decimal comma" in caught.value.finding().hint


def test_endless_digits_are_refused_by_name():
    for read in (read_swedish, read_plain):
        with pytest.raises(InvalidValue) as caught:
            read("1" * 100_000)
        assert caught.value.code == "decimal-too-long"


@given(st.text() | st.none() | st.integers() | st.floats() | st.binary())
def test_only_our_own_errors_leave_a_reader(strange):
    for read in (read_swedish, read_plain, read_direction, read_approximate):
        with contextlib.suppress(PaktError):
            read(strange)


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Öka", Direction.INCREASE),
        ("öka", Direction.INCREASE),
        (" ÖKAS. ", Direction.INCREASE),
        (unicodedata.normalize("NFD", "Öka"), Direction.INCREASE),
        ("Minska", Direction.DECREASE),
        ("minskas", Direction.DECREASE),
        ("Bibehåll", Direction.MAINTAIN),
        ("bibehålla", Direction.MAINTAIN),
    ],
)
def test_directions_are_read_in_the_papers_spellings(text, direction):
    assert read_direction(text) is direction


@pytest.mark.parametrize("direction", Direction)
def test_every_direction_is_read_in_its_own_swedish_word(direction):
    assert read_direction(direction.sv) is direction


def test_an_unknown_direction_gets_the_nearest_word():
    with pytest.raises(InvalidValue) as caught:
        read_direction("Mnska")

    assert caught.value.code == "direction-unknown"
    assert caught.value.finding().hint == "did you mean minska?"
    with pytest.raises(InvalidValue) as caught:
        read_direction("?")
    assert caught.value.finding().hint == ""


@pytest.mark.feature("A7")
@pytest.mark.parametrize(
    ("text", "value", "bound"),
    [
        ("cirka 470", 470, Approximation.ABOUT),
        ("ca 400", 400, Approximation.ABOUT),
        ("ca. 400", 400, Approximation.ABOUT),
        ("~400", 400, Approximation.ABOUT),
        ("Ungefär 1000", 1000, Approximation.ABOUT),
        ("ungefär 1 000", 1000, Approximation.ABOUT),
        ("ett tjugotal", 20, Approximation.ABOUT),
        ("ett femtiotal", 50, Approximation.ABOUT),
        ("ett 30-tal", 30, Approximation.ABOUT),
        ("några tiotal", None, Approximation.ABOUT),
        ("drygt 280", 280, Approximation.MORE_THAN),
        ("över 130", 130, Approximation.MORE_THAN),
        ("mer än 2,5", Decimal("2.5"), Approximation.MORE_THAN),
        ("närmare 50", 50, Approximation.LESS_THAN),
        ("knappt 50", 50, Approximation.LESS_THAN),
        ("minst 3", 3, Approximation.AT_LEAST),
        ("upp till 25", 25, Approximation.AT_MOST),
    ],
)
def test_approximate_words_keep_their_words_and_their_side(text, value, bound):
    quantity = read_approximate(text)

    assert (quantity.words, quantity.value, quantity.bound) == (text, value, bound)


@pytest.mark.feature("A7")
@pytest.mark.parametrize(
    "text", ["470", "cirka", "cirka många", "minst3", "ett stort antal", "tjugotal", "över 130 personer", ""]
)
def test_what_is_exact_or_names_nothing_is_no_approximate_quantity(text):
    with pytest.raises(InvalidValue) as caught:
        read_approximate(text)

    assert caught.value.code == "approximate-shape"
    assert "cirka 470" in str(caught.value)
