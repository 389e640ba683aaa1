"""What strangers and broken programs send: refused by name, or read with the exact value."""

import json
import re
import unicodedata
from typing import Any

import pytest
from hypothesis import given, strategies as st

from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidDocument
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import monthly, observed, plan
from tests.support.documents import refusal_of

SOUND = dumps(plan())
TITLE = '"title":"Vägar till arbete"'.encode()


def told(data, cls=Plan):
    return [(finding.path, finding.code) for finding in refusal_of(data, cls).findings]


def with_raw(raw, of=TITLE):
    """The sound document with other bytes in the place of its title."""
    assert of in SOUND
    return SOUND.replace(of, raw if isinstance(raw, bytes) else raw.encode("utf-8", "surrogatepass"), 1)


def with_title(text):
    """The sound document with this text for a title, as a JSON writer would send it."""
    return with_raw(b'"title":' + json.dumps(text).encode())


# --- texts of people, kept as they are ---------------------------------------------------


@pytest.mark.feature("O2")
@pytest.mark.parametrize(
    "title",
    [
        "Åtgärder för ökad sysselsättning",
        "Plan 🎉 för 👩🏽‍💼 och 👨‍💼",
        "𝒫lan på 𐍀",
        "Plan 2024–2026 — del 1 ”mål”",
        "a\u00a0b\u202fc\u2009d",
        "Rad ett\nrad två\n\trad tre",
        "Ersätтарыttrande",
        "\U0001f468\u200d\U0001f469",
        "ﬁ ligatur, Ω ohm",
        "x" * 20_000,
        "å" * 20_000,
        "\\ \" / \\u0041 ' ` $ {} %s",
        "<script>alert(1)</script>",
        "=1+1",
        "../../etc/passwd",
        "null",
    ],
)
def test_a_text_is_read_to_the_letter_or_refused_in_whole(title):
    if unicodedata.normalize("NFC", title) != title:
        assert told(with_title(title)) == [("$.plan.title", "text-not-nfc")]
        return
    found = loads(with_title(title), Plan)

    assert str(found.title) == title
    assert loads(dumps(found), Plan) == found
    assert dumps(loads(dumps(found), Plan)) == dumps(found)


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "text-blank"),
        (" \n\t\u00a0\u2003", "text-blank"),
        ("\u200b\u2060", "text-blank"),
        ("A\u030akesson", "text-not-nfc"),
        ("\u212bngstrom", "text-not-nfc"),
        ("Plan\u0000", "text-control"),
        ("Plan\r\n2", "text-control"),
        ("Plan\x1b[31m", "text-control"),
        ("Plan\x85", "text-control"),
        ("Plan\ufffe", "text-control"),
        ("Plan\U0010ffff", "text-control"),
        ("Plan\ufdd0", "text-control"),
        ("Plan \u202elanp\u202c", "text-bidirectional"),
        ("Plan \u2066x\u2069", "text-bidirectional"),
        ("\u200fPlan", "text-bidirectional"),
        ("Plan \ud83d", "text-surrogate"),
        ("\ude00 Plan", "text-surrogate"),
        ("\ude00\ud83d", "text-surrogate"),
        ("Ring 19121212-1212", "personal-number"),
        ("x" * 20_001, "text-too-long"),
    ],
    ids=lambda value: ascii(value)[:40],
)
def test_a_text_that_hides_something_is_refused_with_its_place(text, code):
    refusal = refusal_of(with_title(text))
    (finding,) = refusal.findings

    assert (finding.path, finding.code) == ("$.plan.title", code)
    assert (finding.line, finding.column) == (1, SOUND.decode().index('"Vägar') + 1)
    assert "1212" not in f"{refusal}{refusal!r}{refusal.text('sv')}{refusal.args}"
    assert re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0e-\x1f]", f"{refusal}") is None


def test_a_surrogate_pair_is_one_letter():
    assert loads(with_raw(rb'"title":"Plan \ud83d\ude00"'), Plan).title == "Plan 😀"


def test_twins_that_look_alike_are_two_names_and_neither_is_known():
    """Å as one letter and as two; unknown names both, so no document can hold the one for the other."""
    text = SOUND.decode().replace('"title":', '"\u00e5":1,"a\u030a":1,"title":', 1)

    assert told(text) == [("$.plan", "key-unknown")] * 2


@pytest.mark.parametrize(
    "raw",
    [
        b"\xed\xa0\xbd\xed\xb8\x80",  # CESU-8: each half of a pair encoded alone
        b"\xed\xa0\x80",
        b"\xc0\x80",  # NUL in two bytes, as Java writes it
        b"\xe0\x80\xaf",
        b"\xf4\x90\x80\x80",
        b"\xf8\x88\x80\x80\x80",
        b"\x80",
        b"\xc3",
        b"\xe5\xe4\xf6",
    ],
)
def test_bytes_that_are_no_utf_8_are_refused_where_they_stand(raw):
    refusal = refusal_of(with_raw(b'"title":"ab' + raw + b'"'))
    (finding,) = refusal.findings

    assert (finding.code, finding.line) == ("encoding-wrong", 1)
    assert finding.column == SOUND.decode().index("Vägar") + 3


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp037", "utf-8-sig"])
def test_other_encodings_are_refused_and_never_guessed(encoding):
    (finding,) = refusal_of(SOUND.decode().encode(encoding)).findings

    assert finding.code in {"encoding-wrong", "json-broken", "envelope-wrong"}


# --- identifiers -------------------------------------------------------------------------


@pytest.mark.parametrize(
    "tail", ["\n", "\r", "\r\n", " ", "\t", "\u2028", "\u2029", "\x0b", "\x00", "\u00a0"]
)
@pytest.mark.parametrize(
    "path",
    [
        ("id",),
        ("owners", 0, "code"),
        ("day",),
        ("goals", 0, "decided", "on"),
        ("goals", 0, "aims", 0, "indicators", 0),
        ("areas", 0, "code"),
        ("areas", 0, "measures", 0, "code"),
        ("areas", 0, "measures", 0, "status", "entries", 0, "since"),
        ("areas", 0, "indicators", 0, "kind"),
        ("areas", 0, "indicators", 0, "breakdowns", 0, "parts", 0),
        ("areas", 0, "indicators", 0, "baseline", "period"),
        ("areas", 0, "indicators", 0, "baseline", "total"),
        ("reporting", 0, "due_after"),
    ],
    ids=lambda path: ".".join(map(str, path)),
)
def test_nothing_may_trail_an_identifier(path, tail):
    """`$` in a pattern lets a line feed through, and two codes would look like one."""
    document = json.loads(SOUND)
    holder = document["plan"]
    for step in path[:-1]:
        holder = holder[step]
    holder[path[-1]] += tail
    place = "$.plan" + "".join(f"[{step}]" if type(step) is int else f".{step}" for step in path)

    assert [finding.path for finding in _findings(document)] == [place]


def _findings(document):
    try:
        load(document, Plan)
    except InvalidDocument as refusal:
        return refusal.findings
    return ()


@pytest.mark.parametrize("digits", ["٢٠٢٤", "２０２４", "𝟐𝟎𝟐𝟒", "२०२४"])
def test_digits_of_other_scripts_are_no_digits(digits):
    sent = SOUND.replace(b'"0380"', json.dumps(digits).encode(), 1)

    assert told(sent) == [("$.plan.owners[0].code", "owner-code-shape")]


# --- wrong kinds everywhere --------------------------------------------------------------

WRONG: list[Any] = [
    None,
    True,
    0,
    -0.0,
    1e400,
    10**30,
    3.5,
    "",
    "x",
    [],
    ["x"],
    {},
    {"a": 1},
    [[[]]],
    "1e400",
    "NaN",
]


def places_in(value, path=()):
    items = value.items() if type(value) is dict else enumerate(value) if type(value) is list else ()
    for step, held in items:
        yield (*path, step)
        yield from places_in(held, (*path, step))


@pytest.mark.feature("O2")
@pytest.mark.parametrize("wrong", WRONG, ids=repr)
def test_a_wrong_kind_anywhere_is_told_there_or_read_exactly(wrong):
    """Whatever is read comes out again as it was, but for a default that need not be written."""
    for cls, document in (
        (Plan, dump(plan())),
        (Observations, dump(observed(monthly("1.1", "2023-M01", ["61.8", "62.0"], denominators="4")))),
    ):
        text = json.dumps(document)
        for path in places_in(document):
            changed = json.loads(text)
            holder = changed
            for step in path[:-1]:
                holder = holder[step]
            holder[path[-1]] = wrong
            try:
                found = load(changed, cls)
            except InvalidDocument as refusal:
                places = {finding.path for finding in refusal.findings}
            else:
                places = {"$"}
                assert loads(dumps(found), cls) == found
                assert _holds(dump(found), path, wrong)
            assert all(place.startswith("$") for place in places)


def _holds(document, path, value):
    for step in path:
        try:
            document = document[step]
        except (KeyError, IndexError):
            return value in (None, [], {}, "unstated", False) or type(value) is str
    return (document == value and type(document) is type(value)) or (
        type(value) is int and document == str(value)
    )


@pytest.mark.parametrize(
    "number", ["1e400", "-1e400", "1E+999", "0.1e1", "1.0", "-0", "-0.0", "1e-400", "2e0"]
)
def test_a_number_is_never_taken_for_a_text_nor_rounded(number):
    assert told(with_raw(f'"title":{number}')) == [("$.plan.title", "kind-wrong")]
    assert told(SOUND.replace(b'"paktmodel":1', f'"paktmodel":{number}'.encode()))[0][0] == "$.paktmodel"


@pytest.mark.parametrize(
    "number", ["NaN", "Infinity", "-Infinity", "nan", "+1", "01", "1.", ".5", "0x10", "1_000", "١"]
)
def test_what_only_python_or_javascript_reads_is_no_json(number):
    assert told(with_raw(f'"title":{number}')) == [("$", "json-broken")]


@pytest.mark.feature("O5")
@given(st.text(st.characters(), min_size=1, max_size=12))
def test_any_letters_are_read_to_the_letter_or_refused(text):
    try:
        found = loads(with_title(text), Plan)
    except InvalidDocument as refusal:
        places = [finding.path for finding in refusal.findings]
    else:
        places = ["$.plan.title"]
        assert str(found.title) == text
        assert dump(found)["plan"]["title"] == text
    assert places == ["$.plan.title"]
