"""What is too large, too deep or too long is refused before it costs much, and the limits can be set."""

import json
import pickle
import sys
import tracemalloc

import attrs
import pytest
from hypothesis import given, strategies as st

from paktmodel.document.json_text import parse
from paktmodel.document.loader import load, loads
from paktmodel.document.read_limits import DEEPEST, USUAL, ReadLimits, measured
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import MOST_COUNTED, MOST_FINDINGS, MOST_TEXT, InvalidArgument, InvalidDocument
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import monthly, observed, plan
from tests.support.documents import refusal_of

SOUND = dumps(plan())


def codes_of(data, cls=Plan, limits=USUAL):
    return [finding.code for finding in refusal_of(data, cls, limits=limits).findings]


def with_title(raw):
    return SOUND.replace('"title":"Vägar till arbete"'.encode(), b'"title":' + raw)


def depth_of(value):
    held = value.values() if type(value) is dict else value if type(value) is list else None
    return 0 if held is None else 1 + max(map(depth_of, held), default=0)


def items_of(value):
    held = value.values() if type(value) is dict else value if type(value) is list else None
    return 0 if held is None else max(1, len(value)) + sum(map(items_of, held))


# --- the limits themselves ---------------------------------------------------------------


def test_limits_are_a_frozen_value():
    assert ReadLimits() == USUAL
    assert hash(ReadLimits(bytes=7)) == hash(ReadLimits(bytes=7))
    assert pickle.loads(pickle.dumps(ReadLimits(depth=3))) == ReadLimits(depth=3)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ReadLimits().depth = 3  # type: ignore[misc]


@pytest.mark.parametrize("name", ["bytes", "depth", "digits", "text", "items"])
@pytest.mark.parametrize("value", [0, -1, 1.0, True, None, "64"])
def test_a_limit_is_a_whole_number_from_one(name, value):
    with pytest.raises(InvalidArgument, match=f"^ReadLimits.{name}: expected a whole number from 1"):
        ReadLimits(**{name: value})


@pytest.mark.parametrize("name", ["depth", "digits"])
def test_a_limit_that_python_could_not_keep_is_refused(name):
    with pytest.raises(InvalidArgument, match="from 1 to "):
        ReadLimits(**{name: 10**6})


@pytest.mark.parametrize("limits", [None, 64, {"depth": 3}, ReadLimits])
def test_limits_are_nothing_else(limits):
    with pytest.raises(InvalidArgument, match=r"^limits: expected ReadLimits"):
        loads(SOUND, Plan, limits=limits)
    with pytest.raises(InvalidArgument, match=r"^limits: expected ReadLimits"):
        load(dump(plan()), Plan, limits=limits)


# --- each limit, on its edge -------------------------------------------------------------


def edges():
    """The lowest limits that hold a sound plan, by name; and the code of what is beyond."""
    document = dump(plan())
    return [
        ("bytes", len(SOUND), "document-too-large"),
        ("depth", depth_of(document), "document-too-deep"),
        ("items", items_of(document), "too-many-items"),
        ("text", max(map(len, texts_in(document))), "text-too-long"),
    ]


def texts_in(value):
    if type(value) is str:
        yield value
    elif type(value) is dict:
        for name, held in value.items():
            yield name
            yield from texts_in(held)
    elif type(value) is list:
        for held in value:
            yield from texts_in(held)


@pytest.mark.feature("O2")
@pytest.mark.parametrize(("name", "enough", "code"), edges())
def test_a_plan_that_just_fits_is_read_and_one_more_is_refused(name, enough, code):
    fits, narrow = ReadLimits(**{name: enough}), ReadLimits(**{name: enough - 1})

    assert loads(SOUND, Plan, limits=fits) == loads(SOUND.decode(), Plan, limits=fits) == plan()
    assert codes_of(SOUND, limits=narrow) == codes_of(SOUND.decode(), limits=narrow) == [code]
    if name != "bytes":
        assert load(dump(plan()), Plan, limits=fits) == plan()
        assert codes_of(dump(plan()), limits=narrow) == [code]


def test_digits_are_counted_without_the_sign():
    assert parse("-123", ReadLimits(digits=3)) == -123
    for text in ("1234", "-1234", "0.1234", "[1e9999]"):
        assert [finding.code for finding in caught(parse, text, ReadLimits(digits=3)).findings] == [
            "decimal-too-long"
        ]


def caught(function, *arguments):
    with pytest.raises(InvalidDocument) as refusal:
        function(*arguments)
    return refusal.value


@pytest.mark.parametrize("digits", [4_301, 5_000, 100_000])
def test_a_whole_number_with_too_many_digits_never_becomes_one(digits):
    number = b"9" * digits

    assert codes_of(with_title(number)) == codes_of(with_title(b"-" + number)) == ["decimal-too-long"]
    assert codes_of({**dump(plan()), "paktmodel": 1 << (4 * digits)}) == ["decimal-too-long"]


def test_a_host_may_let_python_take_fewer_digits():
    before = sys.get_int_max_str_digits()
    sys.set_int_max_str_digits(700)
    try:
        assert codes_of(with_title(b"9" * 701)) == ["decimal-too-long"]
    finally:
        sys.set_int_max_str_digits(before)


def test_a_host_may_let_python_recurse_deeper():
    """The parser in C would then break the stack, if the levels were not counted first."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(1_000_000)
    try:
        assert codes_of(b"[" * 1_000_000) == ["document-too-deep"]
        assert codes_of(b'{"a":' * 1_000_000) == ["document-too-deep"]
    finally:
        sys.setrecursionlimit(before)


@pytest.mark.parametrize("depth", [1, 2, 31, 32, 64, DEEPEST])
def test_levels_are_counted_to_the_very_one(depth):
    limits = ReadLimits(depth=depth)
    deepest = "[" * depth + "]" * depth

    assert depth_of(parse(deepest, limits)) == depth
    assert codes_of(f"[{deepest}]", limits=limits) == ["document-too-deep"]
    assert codes_of({"a": json.loads(deepest)}, limits=limits) == ["document-too-deep"]
    assert codes_of('["' + "[" * 300 + '\\"[\\\\"]', limits=limits) == ["kind-wrong"], "not those within text"


@pytest.mark.feature("O5")
@given(
    st.recursive(
        st.none() | st.integers(0, 9) | st.text('[]{},:"\\ \n', max_size=5),
        lambda inner: (
            st.lists(inner, max_size=4) | st.dictionaries(st.text('[,"\\', max_size=2), inner, max_size=4)
        ),
        max_leaves=25,
    ),
    st.none() | st.integers(0, 2),
)
def test_levels_and_items_are_counted_in_a_text_as_in_what_it_holds(tree, indent):
    text = json.dumps(tree, indent=indent)
    depth, items = max(1, depth_of(tree)), max(1, items_of(tree))

    assert parse(text, ReadLimits(depth=depth, items=items)) == tree
    assert measured(tree, ReadLimits(depth=depth, items=items)) is tree
    for narrow in (
        *([ReadLimits(depth=depth - 1)] if depth > 1 else []),
        *([ReadLimits(items=items - 1)] if items > 1 else []),
    ):
        code = "document-too-deep" if narrow.depth < depth else "too-many-items"
        assert [finding.code for finding in caught(parse, text, narrow).findings] == [code]
        assert [finding.code for finding in caught(measured, tree, narrow).findings] == [code]


# --- enormous ----------------------------------------------------------------------------


def kilobytes_to_refuse(data, limits=USUAL):
    """The most memory that refusing took, beside the data."""
    tracemalloc.start()
    try:
        refusal_of(data, limits=limits)
        return tracemalloc.get_traced_memory()[1] // 1024
    finally:
        tracemalloc.stop()


@pytest.mark.parametrize(
    ("piece", "count"),
    [(" ", 70_000_000), (b"[", 70_000_000), ("[],", 30_000_000), ("9", 70_000_000)],
    ids=["blank", "brackets", "lists", "digits"],
)
def test_what_is_larger_than_the_limit_is_not_even_looked_at(piece, count):
    assert kilobytes_to_refuse(piece * count) < 1_000


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    ("pieces", "code"),
    [
        ([(b"[", 1), (b"0,", 5_000_001), (b"0]", 1)], "too-many-items"),
        ([(b"[", 1), (b"[],", 2_600_000), (b"[]]", 1)], "too-many-items"),
        ([(b"[", 1), (b'",",', 2_600_000), (b'"[,]"', 1), (b",1", 2_600_000), (b"]", 1)], "too-many-items"),
        ([(b"[", 1_000_000), (b"]", 1_000_000)], "document-too-deep"),
        ([(b'{"a":', 1_000_000)], "document-too-deep"),
        ([(b"[{},", 1_000_000)], "document-too-deep"),
    ],
    ids=["zeros", "empty lists", "commas in texts", "brackets", "objects", "unclosed"],
)
def test_items_and_levels_are_counted_before_they_take_memory(pieces, code):
    data = b"".join(piece * count for piece, count in pieces)
    refusal = refusal_of(data)

    assert [finding.code for finding in refusal.findings] == [code]
    assert kilobytes_to_refuse(data) < 12 * len(data) // 1024


def test_commas_within_texts_are_no_items():
    text = '["' + "," * 30 + '", "' + "," * 30 + '"]'

    assert parse(text, ReadLimits(items=2)) == ["," * 30] * 2


def test_empty_documents_are_told_as_such():
    assert codes_of(b"") == codes_of("") == codes_of(b" \n") == ["json-broken"]
    assert codes_of({}) == ["envelope-wrong"]


@pytest.mark.parametrize("size", [20_001, 3_000_000])
def test_an_enormous_text_is_refused_where_it_stands(size):
    for raw in (b'"' + b"a" * size + b'"', b'"' + b"19121212-1212 " * (size // 10) + b'"'):
        refusal = refusal_of(with_title(raw))
        assert [(one.path, one.code) for one in refusal.findings] == [("$.plan.title", "text-too-long")]
        assert len(str(refusal)) < 500


def test_an_enormous_name_is_refused_at_its_object_and_not_repeated():
    refusal = refusal_of({**dump(plan()), "plan": {**dump(plan())["plan"], "x" * 30_000: 1}})

    assert [(one.path, one.code) for one in refusal.findings] == [("$.plan", "text-too-long")]
    assert len(str(refusal)) < 500


# --- many faults -------------------------------------------------------------------------


def with_many_faults(count):
    document = dump(observed(monthly("1.1", "2023-M01", ["61.8"])))
    series = document["observations"]["series"][0]
    del series["from"], series["places"]
    series["periods"] = ["2023-M01"] * count
    series["values"] = [f"6{number % 7},{number % 9}" for number in range(count)]
    return document


@pytest.mark.feature("O2")
def test_a_document_with_a_thousand_faults_is_not_read_on():
    """It is not the document that was meant, and must not cost more than one that is."""
    refusal = refusal_of(with_many_faults(500_000), Observations)

    assert len(refusal.findings) == MOST_FINDINGS
    assert refusal.more == MOST_COUNTED - MOST_FINDINGS


@pytest.mark.feature("O2")
@pytest.mark.parametrize("depth", [0, 1], ids=["plan", "area"])
def test_so_with_a_thousand_unknown_keys(depth):
    document = json.loads(SOUND)
    held = [document["plan"], document["plan"]["areas"][0]][depth]
    held |= {f"field{number}": 1 for number in range(50_000)}

    refusal = refusal_of(document)

    assert len(refusal.findings) == MOST_FINDINGS
    assert refusal.more == MOST_COUNTED - MOST_FINDINGS


@pytest.mark.feature("O2")
@pytest.mark.parametrize(("areas", "faults"), [(1_001, 0), (50_000, 0), (50, 900), (50, 1_050), (2, 5_000)])
def test_errors_of_parts_count_towards_the_same_thousand(areas, faults):
    document = json.loads(SOUND)
    broken = document["plan"]["areas"][0] | {f"field{number}": 1 for number in range(faults)}
    document["plan"]["areas"] = [broken if faults else None] * areas
    refusal = refusal_of(document)

    assert len(refusal.findings) == MOST_FINDINGS
    assert refusal.more == MOST_COUNTED - MOST_FINDINGS


@pytest.mark.feature("O2")
def test_a_document_with_very_many_faults_has_a_short_report():
    document = with_many_faults(900)
    refusal = refusal_of(document, Observations)
    again = refusal_of(json.dumps(document), Observations)

    assert len(refusal.findings) == len(again.findings) == MOST_FINDINGS
    assert refusal.more == again.more == 900 - MOST_FINDINGS
    for language in ("sv", "en"):
        assert len(refusal.text(language).encode()) <= MOST_TEXT
        assert len(again.text(language).encode()) <= MOST_TEXT
    assert [one.path for one in refusal.findings] == [one.path for one in again.findings]
    assert again.findings[-1].line == 1


def test_a_report_stays_the_same_and_survives_pickling():
    document = dump(plan())
    document["plan"]["moves"] = document["plan"]["cases"] = [1] * 500
    document["plan"].update({f"unknown-{number}": "…" * 1_000 for number in range(300)})
    reports = [refusal_of(json.dumps(document)) for _ in range(3)]

    assert len({str(report) for report in reports}) == 1
    assert all(report.findings == reports[0].findings for report in reports)
    assert len(reports[0].findings) == MOST_FINDINGS
    assert len(reports[0].text("sv").encode()) <= MOST_TEXT
    for protocol in range(2, 6):
        copied = pickle.loads(pickle.dumps(reports[0], protocol))
        assert (copied.findings, copied.more, str(copied)) == (
            reports[0].findings,
            reports[0].more,
            str(reports[0]),
        )
