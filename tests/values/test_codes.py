"""Codes, case numbers and organisation numbers."""

import operator
import re
import sys

import pytest
from hypothesis import assume, example, given, strategies as st
from stdnum.se import orgnr

from paktmodel.errors import InvalidValue, Subject
from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber, codes
from paktmodel.values.personal_numbers import passes_luhn
from paktmodel.vocabulary.words.findings import SubjectKind

NUMBERS = st.lists(st.integers(0, 99), min_size=1, max_size=4).map(tuple)
COMPARISONS = [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]


def code_of(*numbers: int) -> Code:
    return Code(".".join(map(str, numbers)))


def refusal(kind: type[str], text: str) -> InvalidValue:
    with pytest.raises(InvalidValue) as caught:
        kind(text)
    return caught.value


@given(NUMBERS, NUMBERS)
def test_codes_stand_in_the_order_of_their_numbers(one, other):
    """1.9 before 1.10, as the paper counts its indicators; against plain text as well."""
    for compares in COMPARISONS:
        assert compares(code_of(*one), code_of(*other)) is compares(one, other)
        assert compares(code_of(*one), str(code_of(*other))) is compares(one, other)
        assert compares(str(code_of(*one)), code_of(*other)) is compares(one, other)


PRINTED = st.text("019aAåÅ.- é١", min_size=1, max_size=6) | st.sampled_from(
    ("MP25.1.1.3", "1.1.3.KR", "3.a", "01", "1", "Mål 2 a", "9" * 5000, "0" * 5000 + "1")
)


def code_or_text(text: str) -> str:
    try:
        return Code(text)
    except InvalidValue:
        return text


@pytest.mark.feature("P6")
@given(PRINTED.map(code_or_text), PRINTED, PRINTED)
def test_the_order_of_codes_is_total_and_stable_against_plain_text_too(one, second, third):
    """Exactly one of before, the same and after, whichever stands first; and what comes between stays so."""
    assume(isinstance(one, Code))
    assert (one < second) + (one == second) + (one > second) == 1
    assert (one < second) is (second > one)
    assert (one <= second) is not (one > second)
    first, last = sorted((second, third), key=code_or_text)
    assert not (one < first and one > last and isinstance(code_or_text(first), Code))


@pytest.mark.feature("P6")
@given(st.permutations([Code(text) for text in ("1", "01", "1.9", "1.10", "a1", "A1", "A 2", "MP2", "MP10")]))
def test_codes_sort_to_one_order_however_they_come(shuffled):
    assert sorted(shuffled) == ["01", "1", "1.9", "1.10", "A1", "a1", "A 2", "MP2", "MP10"]


def key_of_the_text(code):
    """``ASCII digit runs as (0, int, ''), other runs as (1, 0, casefolded), then the text`` (model 6.1)."""
    runs = re.findall("[0-9]+|[^0-9]+", code)
    return [(0, int(one), "") if one[0] in "0123456789" else (1, 0, one.casefold()) for one in runs], code


@pytest.mark.feature("P6")
@given(st.lists(st.text("019aAåÅßs.- é٣", min_size=1, max_size=6).map(code_or_text)))
@example(["٣", "a", "3", "é"])
def test_codes_sort_by_runs_of_digits_then_by_the_rest_then_by_the_text(printed):
    codes = [one for one in map(code_or_text, printed) if isinstance(one, Code)]

    assert sorted(codes) == sorted(codes, key=key_of_the_text)


def test_a_printed_code_that_begins_with_a_word_of_ours_is_left_as_printed():
    assert Subject(SubjectKind.MEASURE, "goal 2 a").label("sv") == "åtgärd goal 2 a"


def test_the_order_does_not_ask_how_many_digits_python_turns_into_a_number():
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(640)
    try:
        assert Code("1." + "9" * 30) < Code("1.1" + "0" * 30) < "1." + "1" * 5000
    finally:
        sys.set_int_max_str_digits(before)


def test_the_indicators_of_a_goal_area_sort_as_printed():
    printed = ["1.1", "1.2", "1.9", "1.10", "2", "2.1", "10"]

    assert sorted(map(Code, reversed(printed))) == printed
    with pytest.raises(TypeError):
        Code("1") < 2  # noqa: B015 - the comparison itself is what is tried


@pytest.mark.feature("P6")
@pytest.mark.parametrize(
    "text",
    ["MP25.1.1.3", "1.1.3.KR", "3.a", "01", "Mål 2 a", "E06000036", "(b)", "x" * 40, "1.1.1.1.1.1.1.1.1.1"],
)
def test_a_code_is_kept_as_it_is_printed(text):
    """Huddinge prints MP25.1.1.3, other councils 1.1.3.KR and Mål 2 a."""
    assert str(Code(text)) == text
    assert hash(Code(text)) == hash(text)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        *((text, "code-shape") for text in ("", "1,2", "1;2", " 1", "1 ", "a  b", "1\n", "1\t2", "x" * 41)),
        *((text, "code-shape") for text in ("a\u00a0b", "a\u200bb", "a\u00ad", "a\u202e", "\ud800")),
        ("Ma\u030al 2", "text-not-nfc"),
        *(
            (text, "personal-number")
            for text in ("121212-1212", "19121212-1213", "1212121212", "121212 1212", "1912-12-12-1213")
        ),
    ],
)
def test_a_code_that_cannot_be_seen_whole_or_may_be_somebodys_number_is_refused(text, code):
    refused = refusal(Code, text)
    assert refused.code == code
    assert "1212" not in str(refused)


def test_a_number_for_a_code_gets_the_advice_to_quote_it():
    """1.10 without quotes is 1.1 in YAML and JSON alike."""
    with pytest.raises(InvalidValue) as caught:
        Code(1.1)  # type: ignore[arg-type]  # a wrong kind is what is tried

    assert caught.value.finding().hint == "put the number in quotes"


def test_a_field_of_codes_takes_a_list_but_not_one_text():
    assert codes(["1.1", "1.2"]) == (Code("1.1"), Code("1.2"))
    with pytest.raises(InvalidValue, match="expected a list"):
        codes("1.1")


@pytest.mark.feature("E1")
@pytest.mark.parametrize(
    ("text", "authority", "year", "number"),
    [
        ("AMN-2023-00174", "AMN", 2023, "00174"),
        ("KSN-2023-01917", "KSN", 2023, "01917"),
        ("AMF 2021/314", "AMF", 2021, "314"),
        ("SO 2021/0205", "SO", 2021, "0205"),
    ],
)
def test_a_case_number_is_kept_verbatim_and_read(text, authority, year, number):
    case = CaseNumber(text)

    assert (str(case), case.parsed) == (text, True)
    assert (case.authority, case.year, case.number) == (authority, year, number)


@pytest.mark.feature("E1")
@pytest.mark.parametrize("text", ["Dnr 12", "174", "AMN-23-174", "utan nummer", "AMN-2023-00174 m.fl."])
def test_a_case_number_that_cannot_be_read_is_still_one(text):
    case = CaseNumber(text)

    assert (case.parsed, case.authority, case.year, case.number) == (False, "", None, None)
    assert case.key == ("", 0, text)


@pytest.mark.feature("E1")
def test_the_same_number_at_two_authorities_is_two_cases():
    """KSN and AMN count from one each, and zeros in front make no other case of it."""
    assert CaseNumber("AMN-2024-00562").key != CaseNumber("KSN-2024-00562").key
    assert CaseNumber("SO 2021/0205").key == CaseNumber("SO 2021/205").key


@pytest.mark.parametrize(
    ("text", "code"), [(" ", "case-number-shape"), ("A\nB", "case-number-shape"), ("A\x00", "text-control")]
)
def test_a_case_number_is_one_line_of_legal_text(text, code):
    assert refusal(CaseNumber, text).code == code


@st.composite
def organisation_numbers(draw: st.DrawFn) -> str:
    nine = f"{draw(st.integers(10, 99))}{draw(st.integers(2, 9))}{draw(st.integers(0, 999_999)):06}"
    return next(nine + check for check in "0123456789" if passes_luhn(nine + check))


@given(organisation_numbers())
def test_an_organisation_number_is_accepted_in_its_four_spellings_and_never_shown(digits):
    canonical = f"{digits[:6]}-{digits[6:]}"

    for spelling in (digits, canonical, f"16{digits}", f"16{canonical}"):
        number = OrganisationNumber(spelling)
        assert str(number) == canonical
        assert not any(letter.isdigit() for letter in repr(number))
    assert orgnr.is_valid(canonical)


@given(st.from_regex(r"[1-9][0-9][2-9][0-9]{7}", fullmatch=True))
def test_the_check_digit_decides_as_in_another_library(digits):
    if orgnr.is_valid(digits):
        assert OrganisationNumber(digits) == orgnr.format(digits)
    else:
        error = refusal(OrganisationNumber, digits)
        assert error.code == "organisation-number-checksum"
        assert digits[6:] not in str(error)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("19121212-1212", "organisation-number-personal"),
        ("121212-1212", "organisation-number-personal"),
        ("121212-1213", "organisation-number-personal"),
        ("121272-1219", "organisation-number-personal"),
        ("212000-300", "organisation-number-shape"),
        ("17212000-3005", "organisation-number-shape"),
        ("212000–3005", "organisation-number-shape"),
        ("212000-3006", "organisation-number-checksum"),
    ],
)
def test_a_sole_traders_number_and_a_broken_one_are_refused_without_a_digit_shown(text, code):
    error = refusal(OrganisationNumber, text)

    assert error.code == code
    assert text[:6] not in f"{error} {error!r}"
    assert text[-4:] not in f"{error} {error!r}"
