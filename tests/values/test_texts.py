"""Texts are refused or kept, never repaired."""

import copy
import json
import pickle
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given, strategies as st

from paktmodel.errors import InvalidValue
from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber
from paktmodel.values.texts import LONGEST_TEXT, Slug, Text, Url, refuse_illegal

ONE_OF_EACH = [
    Text("Öka samverkan\nmed arbetsgivare"),
    Slug("uppsala-1000-fler"),
    Url("https://www.uppsala.se/?a=1#b"),
    Code("1.10"),
    CaseNumber("AMN-2023-00174"),
    OrganisationNumber("212000-3005"),
]


def code_of(kind: type[str], text: object) -> str:
    with pytest.raises(InvalidValue) as caught:
        kind(text)
    return caught.value.code


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text-blank"),
        (" \n\t\u00a0", "text-blank"),
        ("\u200b\u2060", "text-blank"),
        ("a" * (LONGEST_TEXT + 1), "text-too-long"),
        ("A\u030akerlund", "text-not-nfc"),
        ("ring\x07", "text-control"),
        ("rad\r\nrad", "text-control"),
        ("rad\x85rad", "text-control"),
        ("\ufffe", "text-control"),
        ("a\ufdd0", "text-control"),
        ("a\U0010ffff", "text-control"),
        ("a\u202eb", "text-bidirectional"),
        ("a\u2066b", "text-bidirectional"),
        ("a\u200fb", "text-bidirectional"),
        ("a\ud800", "text-surrogate"),
        (None, "kind-wrong"),
        (12, "kind-wrong"),
        (b"text", "kind-wrong"),
        (Slug("text"), "kind-wrong"),
    ],
)
def test_a_text_that_hides_something_is_refused_by_name(text, code):
    assert code_of(Text, text) == code


@pytest.mark.parametrize(
    "text",
    [
        "a",
        "Öka",
        "två\nrader\toch flik",
        "70\u00a0%",
        "soft\u00adhyphen",
        "a" * LONGEST_TEXT,
        "統計",
        "👩\u200d👧",
    ],
)
def test_a_text_is_kept_letter_by_letter(text):
    assert str(Text(text)) == text


@given(st.text(max_size=60))
def test_the_fast_way_out_decides_as_the_walk_does(text):
    def verdict(call: Callable[[str], object]) -> str:
        try:
            call(text)
        except InvalidValue as error:
            return error.code
        return "legal"

    assert verdict(Text) == verdict(refuse_illegal)
    assert verdict(Text) != "legal" or Text(text) == unicodedata.normalize("NFC", text)


@pytest.mark.parametrize("value", ONE_OF_EACH, ids=lambda value: type(value).__name__)
def test_a_value_type_is_text_in_every_way(value):
    plain = str(value)

    assert value == plain
    assert hash(value) == hash(plain)
    assert {value: 1}[plain] == 1
    assert json.dumps(value) == json.dumps(plain)
    assert f"{value}" == plain
    assert type(value)(value) is value
    for protocol in range(2, 6):
        again = pickle.loads(pickle.dumps(value, protocol))
        assert (type(again), again) == (type(value), value)
    for again in (copy.copy(value), copy.deepcopy(value)):
        assert (type(again), again) == (type(value), value)
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize("kind", [type(value) for value in ONE_OF_EACH])
@pytest.mark.parametrize("wrong", [None, 3, 3.5, True, b"1.3", ["1.3"]])
def test_another_kind_is_named_and_never_coerced(kind, wrong):
    with pytest.raises(InvalidValue, match="expected text, got") as caught:
        kind(wrong)

    assert caught.value.code == "kind-wrong"
    assert caught.value.finding().text("sv").startswith("väntade text, fick")


@pytest.mark.parametrize("text", ["Uppsala", "a_b", "-a", "a-", "a--b", "å", "", "a b", "a\n"])
def test_a_slug_has_one_spelling(text):
    assert code_of(Slug, text) == "slug-shape"


@pytest.mark.parametrize(
    "text",
    [
        "ftp://a.se",
        "javascript:alert(1)",
        "//a.se",
        "https://",
        "https:///x",
        "https://u:p@a.se",
        "https://a.se/a b",
        "https://a.se:port/",
        "https://a.se:65536",
        "https://a.se:0",
        "https://a.se:-1",
        "https://:8080/x",
        "https://[::1",
        "https://[a.se]/",
        "https://a\u2100b.se/",
        "",
    ],
)
def test_an_address_is_http_or_https_and_names_no_user(text):
    assert code_of(Url, text) == "url-shape"


def test_an_address_keeps_the_rules_of_every_text():
    assert code_of(Url, "https://a.se/\u202e") == "text-bidirectional"
    assert code_of(Slug, "a" * (LONGEST_TEXT + 1)) == "text-too-long"
