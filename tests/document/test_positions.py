"""Where a finding lies in the text it was loaded from: line and column of its value."""

import json
from pathlib import PurePath

import pytest
from hypothesis import given, strategies as st

from paktmodel.document.loader import load, loads
from paktmodel.document.positions import line_and_column, located, steps
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import Finding, InvalidDocument, InvalidValue
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import monthly, observed, plan
from tests.support.documents import refusal_of
from tests.support.executed_lines import executed_lines


def pointed_at(text, finding):
    """The text from the place that a finding tells."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\n".join([lines[finding.line - 1][finding.column - 1 :], *lines[finding.line :]])


def rendered(document, indent=None):
    return json.dumps(document, ensure_ascii=False, indent=indent)


def faulty():
    document = dump(plan())
    document["plan"]["owners"][0]["code"] = "Upp,sala"
    document["plan"]["titel"] = "Plan"
    del document["plan"]["title"]
    return document


@pytest.mark.feature("O2")
@pytest.mark.parametrize("indent", [None, 0, 2, 7, "\t"])
def test_each_fault_is_told_with_the_line_and_column_of_its_value(indent):
    text = rendered(faulty(), indent)
    found = {finding.code: pointed_at(text, finding) for finding in refusal_of(text).findings}

    assert found["code-shape"].startswith('"Upp,sala"')
    assert found["key-unknown"].startswith('"titel"'), "an unknown field at its name"
    assert found["key-missing"].startswith("{"), "a missing one at the object that lacks it"
    assert found["key-missing"].lstrip("{\n\t ").startswith('"id"')


def test_a_place_in_a_document_on_one_line_is_counted_in_characters():
    text = '{"paktmodel":1,"kind":"plan","plan":{"id":"ö 🎉"}}'
    (first, *_) = refusal_of(text.encode()).findings

    assert (first.code, first.line, first.column) == ("slug-shape", 1, text.index('"ö') + 1)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
def test_lines_may_end_in_three_ways(line_end):
    text = f'{{{line_end}\t"paktmodel": 1,{line_end}\t"kind": "🎉"{line_end}}}'
    (finding,) = refusal_of(text).findings

    assert (finding.path, finding.line, finding.column) == ("$.kind", 3, 10)


def test_a_loaded_dict_has_no_lines():
    with pytest.raises(InvalidDocument) as refusal:
        load(faulty(), Plan)

    assert {finding.line for finding in refusal.value.findings} == {None}


def test_all_else_is_told_alike_of_a_text_and_of_a_dict():
    with pytest.raises(InvalidDocument) as of_dict:
        load(faulty(), Plan)
    of_text = refusal_of(rendered(faulty(), 1))

    def told(refusal):
        return [(finding.path, finding.code, finding.text("sv")) for finding in refusal.findings]

    assert told(of_text) == told(of_dict.value)
    assert str(of_text.findings[0]).startswith(f"line {of_text.findings[0].line}, column ")


def test_unknown_names_that_look_alike_are_told_each_at_its_own_place():
    """Neither is shown, for it may be somebody's; the place tells them apart."""
    document = {**dump(plan()), "19121212-1212": 1, "18121212-1212": 2}
    text = rendered(document, 1)
    first, second = refusal_of(text).findings

    assert first.evidence["got"] == second.evidence["got"]
    assert pointed_at(text, first).startswith('"1912')
    assert pointed_at(text, second).startswith('"1812')


def test_a_cell_of_observations_is_told_with_its_place():
    document = dump(observed(monthly("1.1", "2023-M01", ["61.8", "62.0", "62.4"])))
    document["observations"]["series"][0]["values"][1] = "62,0"
    text = rendered(document, 2)
    (finding,) = refusal_of(text, Observations).findings

    assert finding.path == "$.observations.series[0].values[1]"
    assert pointed_at(text, finding).startswith('"62,0"')


@pytest.mark.parametrize(
    ("text", "code", "pointed"),
    [
        ('{"a": 1,\n "a": 2}', "key-repeated", '"a": 2'),
        ('{"a": {"x": 1,\n "\\u0078": 2}, "b": 1, "b": 2}', "key-repeated", '"\\u0078"'),
        ('{"b": "NaN",\n "a": [1, NaN]}', "json-broken", "NaN]"),
        ('{"a": -Infinity}', "json-broken", "-Infinity"),
        ('{"a":\n ' + "7" * 5_000 + "}", "decimal-too-long", "777"),
        ('{"a":\n -' + "7" * 5_000 + "}", "decimal-too-long", "-777"),
        ('{"a": "[[[",\n "b": ' + "[" * 100 + "]" * 100 + "}", "document-too-deep", "[" * 37 + "]"),
        ('{"a": 1,\n "b": x}', "json-broken", "x}"),
        ('{"a": 1,\n "b": "', "json-broken", '"'),
        ('{"paktmodel": 2}', "format-unknown", "2}"),
        ("\n\n [1]", "kind-wrong", "[1]"),
    ],
)
def test_what_is_no_document_is_told_with_its_place_too(text, code, pointed):
    (finding,) = refusal_of(text).findings

    assert finding.code == code
    assert pointed_at(text, finding).startswith(pointed)


def test_a_byte_that_is_no_utf_8_is_told_with_its_place():
    (finding,) = refusal_of('{"ö":\n "å'.encode() + b"\xff").findings

    assert (finding.code, finding.line, finding.column) == ("encoding-wrong", 2, 4)


def test_a_fault_far_into_a_long_text_is_told_without_its_place():
    """Going so far token by token would take longer than reading."""
    (finding,) = refusal_of("[" + "1," * 200_000 + "NaN]").findings

    assert (finding.code, finding.line) == ("json-broken", None)


def test_a_file_is_told_as_before():
    with pytest.raises(TypeError, match="read the file first"):
        loads(PurePath("plan.json"), Plan)  # type: ignore[arg-type]


names = st.text("abcåöπ🎉 _", min_size=1, max_size=4)
leaves = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6)
trees = st.recursive(
    leaves,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(names, inner, max_size=4),
    max_leaves=20,
)


def places_in(value, path="$"):
    yield path, value
    items = value.items() if type(value) is dict else enumerate(value) if type(value) is list else ()
    for step, held in items:
        yield from places_in(held, f"{path}[{step}]" if type(step) is int else f"{path}.{step}")


@pytest.mark.feature("O5")
@given(
    tree=trees,
    indent=st.none() | st.integers(0, 4) | st.sampled_from(["\t", " \t"]),
    ascii_only=st.booleans(),
    line_end=st.sampled_from(["\n", "\r\n", "\r"]),
    data=st.data(),
)
def test_a_place_points_at_the_first_character_of_the_value(tree, indent, ascii_only, line_end, data):
    """However the document is set: what a JSON parser reads from there is the value."""
    text = json.dumps(tree, indent=indent, ensure_ascii=ascii_only)
    text = line_end * data.draw(st.integers(0, 2)) + text.replace("\n", line_end)
    wanted = data.draw(st.lists(st.sampled_from(list(places_in(tree))), max_size=6))
    refusal = InvalidDocument([InvalidValue("kind-wrong", "text", None).finding(path) for path, _ in wanted])

    for finding, (path, value) in zip(located(refusal, text).findings, wanted, strict=True):
        ahead = pointed_at(text, finding)
        held, _ = json.JSONDecoder().raw_decode(ahead)
        assert (finding.path, repr(held)) == (path, repr(value))


@pytest.mark.feature("O5")
@given(tree=trees, indent=st.none() | st.integers(0, 4), data=st.data())
def test_a_path_that_leads_nowhere_points_as_far_as_it_leads(tree, indent, data):
    path, value = data.draw(st.sampled_from(list(places_in(tree))))
    text = json.dumps(tree, indent=indent)
    refusal = InvalidDocument([Finding("key-missing", path=f"{path}.nowhere[3]")])
    (finding,) = located(refusal, text).findings

    assert repr(json.JSONDecoder().raw_decode(pointed_at(text, finding))[0]) == repr(value)


ENTRIES: st.SearchStrategy[object] = st.sampled_from(
    [7, -1.5, None, True, "", 'a,"]', "\\", "å", [], [1, 2], {"a": [3]}]
)


@given(
    st.lists(ENTRIES, min_size=1, max_size=9),
    st.lists(st.integers(0, 2_000), min_size=1, max_size=6),
    st.data(),
)
def test_entries_of_a_long_list_are_found_wherever_they_stand(few, wanted, data):
    long = data.draw(st.lists(ENTRIES, max_size=3)) + few * 300 + data.draw(st.lists(ENTRIES, max_size=3))
    text = rendered({"a": long, "b": 1}, data.draw(st.none() | st.just(1)))
    paths = [*(f"$.a[{place % len(long)}]" for place in wanted), "$.b"]

    found = located(InvalidDocument([Finding("x", path=path) for path in paths]), text).findings
    values = [*(long[place % len(long)] for place in wanted), 1]
    assert [json.JSONDecoder().raw_decode(pointed_at(text, one))[0] for one in found] == values


def test_a_place_in_a_long_list_is_found_without_a_look_at_each_entry():
    """What is passed over is passed over by C, a hundredth of a line an entry."""
    text = rendered({"series": [{"values": [entry] * 20_000} for entry in (7, "72.4", None)]})
    error = InvalidDocument([Finding("x", path=f"$.series[{number}].values[19999]") for number in range(3)])

    def find() -> None:
        located(error, text)

    assert sum(executed_lines(find).values()) < 15_000


@given(st.text("a\r\n", max_size=12), st.integers(0, 12))
def test_line_and_column_lead_back_to_the_place(text, place):
    place = min(place, len(text))
    if text[place - 1 : place + 1] == "\r\n":
        place -= 1  # one line end of two characters
    line, column = line_and_column(text, place)
    lines = text.splitlines(keepends=True) or [""]

    assert sum(map(len, lines[: line - 1])) + column - 1 == place


def test_a_path_is_read_as_far_as_it_is_told():
    assert steps("$") == ()
    assert steps("$.plan[12].x-y[0]") == ("plan", 12, "x-y", 0)
    assert steps("$.plan[…].title") == ("plan",)


def test_sound_documents_are_read_however_they_are_set():
    assert loads(rendered(json.loads(dumps(plan())), "\t").replace("\n", "\r\n"), Plan) == plan()
