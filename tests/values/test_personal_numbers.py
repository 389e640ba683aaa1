"""No text of a document holds anybody's number, however it is written."""

import datetime as dt
import pickle
import re
import sys
import traceback
import unicodedata

import pytest
from hypothesis import given, strategies as st
from stdnum import luhn

from paktmodel.errors import InvalidValue
from paktmodel.errors.shown import UNSEEN, shown
from paktmodel.values.codes import CaseNumber, OrganisationNumber
from paktmodel.values.personal_numbers import (
    holds_personal_number,
    may_hold_number,
    may_hold_unseen,
    passes_luhn,
)
from paktmodel.values.texts import Slug, Text, Url

ARABIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
WIDE = str.maketrans("0123456789", "０１２３４５６７８９")
SEPARATORS = (
    "",
    "-",
    "+",
    " ",
    "\u00a0",
    "\u2009",
    "‐",
    "‑",
    "‒",
    "–",
    "—",
    "−",
    "－",
    "﹣",
    ".",
    " - ",
    "\u00ad",
    "\u200b-",
)


@st.composite
def numbers(draw: st.DrawFn, separators: tuple[str, ...] = SEPARATORS) -> str:
    """Personal and coordination numbers of no one: a day, an invented serial, the right check digit."""
    born = draw(st.dates(dt.date(1850, 1, 1), dt.date(2049, 12, 31)))
    day = born.day + draw(st.sampled_from([0, 60]))
    ten = f"{born:%y%m}{day:02}{draw(st.integers(0, 999)):03}"
    ten += str(luhn.calc_check_digit(ten))
    century = draw(st.sampled_from(["", str(born.year // 100)]))
    number = f"{century}{ten[:6]}{draw(st.sampled_from(separators))}{ten[6:]}"
    return number.translate(draw(st.sampled_from([{}, ARABIC, WIDE])))


AROUND = st.text(st.characters(codec="utf-8", exclude_categories=["Nd", "Cc", "Cf", "Co", "Cn"]), max_size=30)


@given(AROUND, numbers(), AROUND)
def test_every_personal_and_coordination_number_is_found_in_any_text(before, number, after):
    assert holds_personal_number(f"{before}{number}{after}")


@given(numbers(("", "-", "+", " ", "–")), st.sampled_from(["", "Ring ", "se (", "\n\t"]))
def test_a_refused_number_is_never_repeated(number, before):
    """Neither by the message, nor by what a log or another process gets."""
    with pytest.raises(InvalidValue) as caught:
        Text(f"{before}{number} nu")

    error = caught.value
    told = [str(error), repr(error), repr(error.args), repr(error.finding()), error.finding().text("sv")]
    told += [str(pickle.loads(pickle.dumps(error))), "".join(traceback.format_exception_only(error))]
    assert error.code == "personal-number"
    assert not [words for words in told if number[-4:] in words or number[:6] in words]


@given(numbers())
def test_a_text_that_breaks_two_rules_is_not_repeated_either(number):
    with pytest.raises(InvalidValue) as caught:
        Text(f"{number}\x00")

    assert number[-4:] not in str(caught.value)
    assert number[:6] not in repr(caught.value)


@given(numbers(("-",)))
def test_no_other_type_lets_a_number_through(number):
    spelled = "".join(str(int(letter)) if letter.isdigit() else letter for letter in number)
    for kind, text in (
        (Slug, f"x-{spelled}"),
        (Url, f"https://example.se/{spelled}"),
        (CaseNumber, f"AMN {spelled}"),
        (OrganisationNumber, spelled),
    ):
        with pytest.raises(InvalidValue) as caught:
            kind(text)
        assert spelled[-4:] not in str(caught.value)
        assert spelled[:6] not in repr(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "AMN-2023-00174",
        "2023-10-13",
        "212000-3005 är kommunens organisationsnummer",
        "1912121212121212 har för många siffror",
        "121313-1212",
        "120230-1217",
        "121292-1215",
        "191212-1213 har fel kontrollsiffra",
        "15121212-1212",
        "1 000 000 kronor, 248 000 invånare",
    ],
)
def test_what_only_looks_like_a_number_is_left_in_peace(text):
    assert not holds_personal_number(text)
    assert Text(text) == text


@pytest.mark.parametrize(
    ("day", "real"), [("20000229", True), ("000229", True), ("19000229", False), ("210229", False)]
)
def test_leap_days_follow_the_calendar(day, real):
    digits = f"{day[-6:]}123"

    assert holds_personal_number(f"{day}-123{luhn.calc_check_digit(digits)}") is real


@given(st.from_regex(r"[0-9]{2,14}", fullmatch=True))
def test_the_check_digit_agrees_with_another_library(digits):
    assert passes_luhn(digits) == luhn.is_valid(digits)


@given(st.text("0129٣𝟗x–. ", max_size=40))
def test_six_digits_in_a_row_are_seen_wherever_they_stand(text):
    """Looking at every fourth place first lets none through."""
    if re.search(r"\d{6}", text):
        assert may_hold_number(text)


@pytest.mark.parametrize(
    "text",
    ["1912-12-12-1212", "1912 1212-1212", "1912\u201112\u201112\u20111212", "121212.1212", "1912-1212+1212"],
)
@pytest.mark.parametrize("around", ["{}", "ring {} i morgon", "({})", "a{}"])
def test_days_that_are_written_in_groups_hide_no_number(text, around):
    written = around.format(text)

    assert holds_personal_number(written)
    with pytest.raises(InvalidValue) as caught:
        Text(written)
    assert caught.value.code == "personal-number"


@pytest.mark.parametrize(
    "text",
    ["2024-08-31-2024-09-30", "1912-12-12-1212-1", "2024–2026", "1912-12-12-1213", "den 1912-12-12 1212"],
)
def test_two_days_in_a_row_are_no_number(text):
    assert not holds_personal_number(text)


# --- letters that nobody sees --------------------------------------------------------------

#: What Unicode derives Default_Ignorable_Code_Point from, beside the letters of category Cf that are unseen.
OTHER_IGNORABLE = {
    *(0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2065, 0x3164, 0xFFA0),
    *range(0x180B, 0x1810),
    *range(0xFE00, 0xFE10),
    *range(0xFFF0, 0xFFF9),
    *range(0xE0000, 0xE1000),
}
#: Of category Cf, but seen: numbers' marks, annotations, and what joins hieroglyphs.
SEEN = {
    *range(0x0600, 0x0606),
    *(0x06DD, 0x070F, 0x0890, 0x0891, 0x08E2, 0x110BD, 0x110CD),
    *range(0xFFF9, 0xFFFC),
    *range(0x13430, 0x13440),
}
IGNORABLE = [
    point
    for point in range(sys.maxunicode + 1)
    if point in OTHER_IGNORABLE or (unicodedata.category(chr(point)) == "Cf" and point not in SEEN)
]


def test_the_letters_taken_as_unseen_are_those_of_unicode():
    every = "".join(map(chr, range(sys.maxunicode + 1)))

    assert [ord(letter) for letter in UNSEEN.findall(every)] == IGNORABLE
    assert all(may_hold_unseen(chr(point)) for point in IGNORABLE)


PATHS = (
    holds_personal_number,
    lambda text: not_taken(Text, text),
    lambda text: not_taken(CaseNumber, text),
    lambda text: not_taken(Url, f"https://example.se/{text}"),
    lambda text: "1212" not in str(shown(text)),
)


def not_taken(kind, text):
    try:
        kind(text)
    except InvalidValue as error:
        return "1212" not in str(error)
    return False


def test_no_unseen_letter_hides_a_number_on_any_path():
    for point in IGNORABLE:
        number = f"1912{chr(point)}12{chr(point)}12-1{chr(point)}212"
        assert all(found(number) for found in PATHS), f"U+{point:04X}"
