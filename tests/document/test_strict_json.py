"""JSON is read strictly: whatever the bytes are, an answer or `InvalidDocument`."""

import json

import pytest
from hypothesis import given, strategies as st

from paktmodel.document.json_text import parse
from paktmodel.document.loader import loads
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidDocument
from paktmodel.model.plans import Plan
from paktmodel.testing import plan

SOUND = dumps(plan())


def codes_of(data):
    with pytest.raises(InvalidDocument) as refusal:
        loads(data, Plan)
    assert refusal.value.text("sv").encode("utf-8")
    assert str(refusal.value).encode("utf-8")
    return [finding.code for finding in refusal.value.findings]


def with_title(raw):
    """A sound document with this raw JSON in the place of its title."""
    held = SOUND.replace('"title":"Vägar till arbete"'.encode(), b'"title":' + raw, 1)
    assert held != SOUND
    return held


def test_a_sound_document_with_blanks_is_read():
    spread = json.dumps(json.loads(SOUND), indent=2, ensure_ascii=True)

    assert loads(spread, Plan) == plan()
    assert loads(b"\n\t " + SOUND + b" \r\n", Plan) == plan()


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "json-broken"),
        (b"   ", "json-broken"),
        (b"{", "json-broken"),
        (SOUND[:-1], "json-broken"),
        (SOUND + b"x", "json-broken"),
        (SOUND + SOUND, "json-broken"),
        (SOUND + b"\x00", "json-broken"),
        (b"\x00" * 10, "json-broken"),
        (b"{'paktmodel': 1}", "json-broken"),
        (b'{"paktmodel": 1,}', "json-broken"),
        (b'{"paktmodel": 01}', "json-broken"),
        (b'{"paktmodel": 0x1}', "json-broken"),
        (b'// plan\n{"paktmodel": 1}', "json-broken"),
        (b'{"paktmodel": NaN}', "json-broken"),
        (b'{"paktmodel": Infinity}', "json-broken"),
        (b'{"paktmodel": -Infinity}', "json-broken"),
        (with_title(b"NaN"), "json-broken"),
        (with_title(b'"a\nb"'), "json-broken"),
        (with_title(b'"\\x41"'), "json-broken"),
        (with_title(b"1e400"), "kind-wrong"),
        (with_title(b"-1e400"), "kind-wrong"),
        (with_title(b"1" * 4_000), "kind-wrong"),
        (with_title(b"1" * 5_000), "decimal-too-long"),
        (with_title(b"-" + b"9" * 100_000), "decimal-too-long"),
        (with_title(b'"\\ud800"'), "text-surrogate"),
        (with_title(b'"\\udc00\\ud800"'), "text-surrogate"),
        (with_title(b'"\xed\xa0\xbd\xed\xb8\x80"'), "encoding-wrong"),
        (with_title(b'"\xff"'), "encoding-wrong"),
        (with_title(b'"\xc0\xaf"'), "encoding-wrong"),
        (with_title('"Öka"'.encode("latin-1")), "encoding-wrong"),
        (b"\xef\xbb\xbf" + SOUND, "encoding-wrong"),
        ("\ufeff" + SOUND.decode(), "encoding-wrong"),
        (SOUND.decode().encode("utf-16"), "encoding-wrong"),
        (SOUND.decode().encode("utf-32"), "encoding-wrong"),
        (b"null", "kind-wrong"),
        (b"[]", "kind-wrong"),
        (b'"plan"', "kind-wrong"),
        (b"1", "kind-wrong"),
    ],
    ids=lambda one: one[:12].decode("latin-1") if isinstance(one, bytes) else None,
)
def test_what_is_not_strict_json_is_refused(data, code):
    assert codes_of(data) == [code]


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_another_encoding_is_never_guessed(encoding):
    """Without a byte order mark such bytes may be legal UTF-8; they are no JSON all the same."""
    assert codes_of('{"paktmodel":1}'.encode(encoding)) == ["json-broken"]


@pytest.mark.parametrize("brackets", ["[", "[]]", '{"a":', '[{"a":'])
def test_a_million_brackets_are_refused_and_nothing_breaks(brackets):
    (code,) = codes_of(brackets * 1_000_000)

    assert code in {"document-too-deep", "json-broken"}


def test_deep_brackets_that_close_are_refused_too():
    assert codes_of(with_title(b"[" * 1_000_000 + b"]" * 1_000_000)) == ["document-too-deep"]


@pytest.mark.parametrize(
    "data",
    [
        b'{"paktmodel":1,"paktmodel":1}',
        b'{"paktmodel":1,"kind":"plan","plan":{"a":{"b":1,"b":2}}}',
        b'{"paktmodel":1,"kind":"plan","plan":{"a":[[{"\\u0062":1,"b":2}]]}}',
        with_title(b'"A","title":"B"'),
    ],
    ids=["top", "deep", "escaped", "equal name"],
)
def test_a_field_may_stand_only_once(data):
    assert codes_of(data) == ["key-repeated"]


def test_a_repeated_key_that_may_be_somebody_is_not_repeated():
    data = b'{"19121212-1212":1,"19121212-1212":2}'
    with pytest.raises(InvalidDocument) as refusal:
        loads(data, Plan)

    assert "1212" not in f"{refusal.value}{refusal.value.findings!r}{refusal.value.text('sv')}"


def test_broken_json_is_told_with_line_and_column():
    with pytest.raises(InvalidDocument) as refusal:
        loads(b'{\n  "paktmodel": 1,\n  kind: 2\n}', Plan)
    (finding,) = refusal.value.findings

    assert (finding.line, finding.column) == (3, 3)


def test_broken_json_that_holds_a_personal_number_does_not_tell_it():
    with pytest.raises(InvalidDocument) as refusal:
        loads(b'{"title": 19121212-1212}', Plan)

    assert "1212" not in f"{refusal.value}{refusal.value!r}{refusal.value.text('sv')}"


json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**70), 2**70)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.feature("O5")
@given(json_values)
def test_whatever_is_json_is_parsed_as_the_standard_library_does(value):
    text = json.dumps(value, ensure_ascii=False)

    assert parse(text) == parse(text.encode()) == json.loads(text) == value


@pytest.mark.feature("O5")
@given(st.binary(max_size=60) | st.text(max_size=60))
def test_no_bytes_and_no_text_break_the_reader(data):
    """Random input is never a plan."""
    assert len(codes_of(data)) >= 1


@pytest.mark.feature("O5")
@given(st.integers(0, len(SOUND) - 1), st.binary(max_size=3))
def test_bytes_overwritten_in_a_sound_document_are_read_or_refused(place, other):
    broken = SOUND[:place] + other + SOUND[place + len(other) :]
    try:
        found = loads(broken, Plan)
    except InvalidDocument:
        return
    assert loads(dumps(found), Plan) == found
