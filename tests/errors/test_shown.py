"""An error shows what came, unless its digits could be somebody's number."""

import collections
import datetime as dt
import enum
import pickle
import re
from decimal import Decimal

import pytest
from hypothesis import example, given, strategies as st
from stdnum import luhn

from paktmodel.errors import HIDDEN, InvalidValue, NotFound, described, shown
from paktmodel.values.personal_numbers import holds_personal_number
from paktmodel.values.texts import Text

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
DASHES = (
    "-+ \u00a0\u2009\u02d7\u058a‐‑‒–—―\u2043\u207a\u207b\u208a\u208b−\u2795\u2796⸺⸻\ufe58\ufe62\ufe63＋－"
)
SEPARATORS = ("", " - ", "\u00ad", "\u200b-", "-\ufeff", "\u2060", ".", *DASHES)


@st.composite
def ten_digits(draw: st.DrawFn) -> tuple[str, str]:
    """The century and the ten digits of a personal or coordination number of no one."""
    born = draw(st.dates(dt.date(1850, 1, 1), dt.date(2049, 12, 31)))
    ten = f"{born:%y%m}{born.day + draw(st.sampled_from([0, 60])):02}{draw(st.integers(0, 999)):03}"
    return str(born.year // 100), ten + str(luhn.calc_check_digit(ten))


@st.composite
def written(draw: st.DrawFn) -> str:
    """A number as people and machines write it, in the digits of any script."""
    century, ten = draw(ten_digits())
    number = f"{draw(st.sampled_from(['', century]))}{ten[:6]}{draw(st.sampled_from(SEPARATORS))}{ten[6:]}"
    return number.translate(draw(st.sampled_from([{}, ARABIC, WIDE])))


AROUND = st.text(st.characters(codec="utf-8", exclude_categories=["Nd", "Cc", "Cf", "Co", "Cn"]), max_size=30)


@given(AROUND, written(), AROUND)
@example("", "19121212-1212", "")
def test_no_personal_number_is_ever_shown(before, number, after):
    text = f"{before}{number}{after}"

    assert shown(text) == described(text) == HIDDEN


@given(st.text(max_size=120), written(), st.text(max_size=120))
def test_wherever_it_is_cut_off_ten_digits_of_a_number_are_never_shown(before, number, after):
    """In a text of any length, of which only the beginning is shown."""
    digits = re.sub(r"\D", "", number)
    description = re.sub(r"\\x..|\\u....|\\U........|\D", "", str(shown(f"{before}{number}{after}")))

    assert digits[:10] not in description
    assert digits[-10:] not in description


@given(written(), st.data())
def test_ten_digits_of_a_longer_number_are_hidden_too(number, data):
    """What is left of twelve digits when the first or the last of them are cut off."""
    digits = [place for place, letter in enumerate(number) if letter.isdecimal()]
    start = data.draw(st.integers(0, len(digits) - 10))
    end = data.draw(st.integers(start + 9, len(digits) - 1))
    left = number[digits[start] : digits[end] + 1]

    assert shown(left) == HIDDEN


@given(ten_digits(), st.booleans())
def test_no_number_that_is_an_int_or_a_float_is_shown(number, is_float):
    """Numbers have lost their leading zeros: one of 2005 has nine digits left."""
    century, ten = number
    for digits in (ten, century + ten):
        if int(digits) > 999_999:
            assert shown(float(digits) if is_float else int(digits)) == "a long number"
            assert shown(Decimal(digits)) == "a long number"


@pytest.mark.parametrize(
    "text",
    [
        *("2023/2024", "E06000036", "2020-2022", "lå 2023/24", "58,4 %", "202408", "20240831", "248 000"),
        *("2024-08-31", "31/8/2024", "2024-08-31T00:00:00", "2024-08-31 00:00", "2024-08-31T00:00:00+02:00"),
        *("2024-08-31–2024-09-30", "2024-01-01/2024-12-31", "AMN-2023-00174", "212000-3005", "1234567,89"),
    ],
)
def test_what_cannot_hold_a_personal_number_is_shown(text):
    """Years, days, periods, codes, amounts, and the organisation number of a municipality."""
    assert f"'{text}'" in shown(text)
    assert not holds_personal_number(text)


@pytest.mark.parametrize(
    "number", [59, -3, 20240831, 248_000_000, 99_000_000_000, 72.4, 1e6, Decimal("72.40")]
)
def test_numbers_that_are_nobodys_are_shown(number):
    assert shown(number) == str(number)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("2024‑08‑31", "U+2011 NON-BREAKING HYPHEN"),
        ("2024-08-31\u200b", "U+200B ZERO WIDTH SPACE"),
        ("２024-08-31", "U+FF12 FULLWIDTH DIGIT TWO"),
        ("1.3\u00a0", "U+00A0 NO-BREAK SPACE"),
        ("uppsаla", "U+0430 CYRILLIC SMALL LETTER A"),
        ("O\u0308ka", "U+0308 COMBINING DIAERESIS"),
    ],
)
def test_a_character_that_looks_like_another_or_like_nothing_is_named(text, name):
    assert shown(text).endswith(f" with {name}")
    assert shown(text).label("sv").endswith(f" med {name}")


@pytest.mark.parametrize("text", ["Öka samverkan", "½ § … é", "•••", "a\nb\tc", "-", "x" * 500])
def test_ordinary_text_is_quoted_alone(text):
    assert " with U+" not in shown(text)
    assert len(shown(text)) < 60


def test_a_number_far_behind_what_is_shown_hides_nothing():
    assert shown(f"{'Ordet ' * 40}19121212-1212") == f"'{('Ordet ' * 40)[:39]}…'"


class Colour(enum.StrEnum):
    RED = "red"


@pytest.mark.parametrize(
    ("value", "english", "swedish"),
    [
        ("2024-08-31", "the text '2024-08-31'", "texten '2024-08-31'"),
        (dt.date(2024, 8, 31), "the date 2024-08-31", "datumet 2024-08-31"),
        (Decimal("72.4"), "the Decimal 72.4", "Decimal-talet 72.4"),
        (Text("1.3"), "a Text", "ett värde av klassen Text"),
        (Colour.RED, "a Colour", "ett värde av klassen Colour"),
        (("a",), "a tuple", "en tupel"),
        (collections.OrderedDict(), "an OrderedDict", "ett värde av klassen OrderedDict"),
        (None, "null", "null"),
        (True, "true", "sant"),
        (3, "3", "3"),
        ("19121212-1212", HIDDEN, "text som inte visas (den kan rymma ett personnummer)"),
    ],
)
def test_a_value_of_the_wrong_class_is_described_by_it(value, english, swedish):
    assert described(value) == english
    assert described(value).label("sv") == swedish


def test_a_phrase_survives_pickling_with_its_swedish():
    error = pickle.loads(pickle.dumps(InvalidValue("kind-wrong", "text", {}, extra={"kind": "text"})))

    assert error.finding().text("sv") == "väntade text, fick ett objekt"
    assert str(pickle.loads(pickle.dumps(NotFound("indicator", "x")))) == "no indicator 'x'"
