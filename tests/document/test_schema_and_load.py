"""A schema and `load` agree: every document we write is valid, and what the schema refuses cannot be read.

`load` refuses more, and what a schema cannot say is listed here as on the page docs/schema.md. The
oracle is the package jsonschema.
"""

import copy
import json
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, assume, given, settings, strategies as st
from jsonschema import Draft202012Validator

from paktmodel import catalog
from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.calendar.spans import read_day
from paktmodel.calendar.steps import Step
from paktmodel.document.kinds import KINDS, kind_of
from paktmodel.document.loader import load
from paktmodel.document.schemas import schema
from paktmodel.document.writer import dumps
from paktmodel.errors import InvalidDocument, InvalidValue
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import (
    count,
    follow_up_record,
    judgement_rule,
    matter,
    matter_with,
    measure,
    monthly,
    network,
    network_with,
    observed,
    organisation,
    plan,
    plan_with,
    record_with,
    reported_count,
    reported_size,
    share,
    signal_rules,
)
from paktmodel.values.codes import CaseNumber, Code, OrganisationNumber
from paktmodel.values.figures import MOST_DIGITS, Approximate, read_figure
from paktmodel.values.precision import Precision
from paktmodel.values.texts import LONGEST_TEXT, Slug, Text, Url

CLASSES = dict(KINDS)
SCHEMAS = {
    kind: Draft202012Validator(schema(kind), format_checker=Draft202012Validator.FORMAT_CHECKER)
    for kind in CLASSES
}
STORE = observed(
    monthly("1.1", "2023-M01", ["61.8", "suppressed", "62.0"], numerators=["1", None, "3"], denominators="4"),
    monthly(
        "1.1", "2023-M01", ["60.2"], part="women", published="2023-03-01", note="Preliminärt.", derived=True
    ),
    monthly(
        "1.10", "2023-M12", ["-0.0", "1" * MOST_DIGITS], part="age:18-24", status="withdrawn", source="Kolada"
    ),
)


def written(held):
    """The document as another language meets it: out of its bytes."""
    return json.loads(dumps(held))


def valid(document):
    return SCHEMAS[document["kind"]].is_valid(document)


def refused(document):
    try:
        load(document, CLASSES[document["kind"]])
    except InvalidDocument:
        return True
    return False


# --- what we write -----------------------------------------------------------------------


@pytest.mark.feature("O2")
@pytest.mark.parametrize("name", catalog.names())
def test_a_board_paper_of_the_catalog_is_valid(name):
    paper = catalog.load(name)

    assert list(SCHEMAS[kind_of(type(paper))].iter_errors(written(paper))) == []


@pytest.mark.feature("O2")
def test_a_document_that_holds_every_field_is_valid(whole):
    assert list(SCHEMAS[kind_of(type(whole))].iter_errors(written(whole))) == []


@pytest.mark.feature("O2")
@pytest.mark.parametrize(
    "held",
    [
        plan(),
        plan_with(count("1.3", total="59", women="54", men="66"), share("1.4"), measure("12")),
        plan(judgement=(judgement_rule(signal=signal_rules(screen=None)),)),
        Observations(),
        STORE,
        follow_up_record(),
        record_with(),
        network(),
        network_with(),
        network_with(organisation(number="212000-3005")),
        network_with(reported_size(reported_count(approximate=Approximate("några tiotal", None, "about")))),
        matter(),
        matter_with(),
    ],
    ids=[
        *("bare plan", "small plan", "null", "no observations", "observations", "record", "bare record"),
        *("network", "bare network", "a number", "no figure", "matter", "bare matter"),
    ],
)
def test_what_the_builders_make_is_valid(held):
    assert list(SCHEMAS[kind_of(type(held))].iter_errors(written(held))) == []


# --- what the schema refuses, load refuses -----------------------------------------------

NEAR_MISSES = [
    *("", " ", "\n", "unstated", "Unstated", "2024", "2024-01", "2024-01-15", "2024-1-15", "2024-02-30"),
    *(
        "2024-M08",
        "2024-M13",
        "2024-T2",
        "1.1",
        "01.1",
        "1.",
        "women",
        "kvinnor",
        "age:18-24",
        "P1M",
        "P",
        "P0D",
    ),
    *(
        "72.4",
        "72,4",
        "-0",
        "+1",
        "1e3",
        "count",
        "andel",
        "0380",
        "0280",
        "öka",
        "a\u202eb",
        "a\x00b",
        "1\n",
    ),
    *("AMN-2023-00174", "uppsala-1000-fler", "Uppsala", "\ufdd0", "🙂", "x" * (LONGEST_TEXT + 1), "9" * 40),
]
values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 10_001) | st.floats() | st.text(max_size=8)
    | st.sampled_from(NEAR_MISSES),
    lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=5), inner, max_size=2),
    max_leaves=4,
)  # fmt: skip


def holders_in(value):
    """Every object and list, with what could be changed in it."""
    if isinstance(value, dict | list) and value:
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from holders_in(one)


def change(data, document):
    """Replace, remove or add something somewhere; what is replaced by text keeps its neighbours."""
    holder = data.draw(st.sampled_from([one for one in holders_in(document) if one is not document]))
    place = data.draw(st.sampled_from(list(holder) if isinstance(holder, dict) else list(range(len(holder)))))
    how = data.draw(st.sampled_from(["replace", "replace", "replace", "remove", "add"]))
    if how == "remove":
        del holder[place]
    elif how == "add" and isinstance(holder, dict):
        holder[data.draw(st.sampled_from(["code", "text", "day", "invented"]) | st.text(max_size=4))] = (
            data.draw(values)
        )
    elif how == "add" and isinstance(holder, list):
        holder.insert(place, data.draw(values))
    else:
        holder[place] = data.draw(values)


@pytest.mark.feature("O2", "O5")
@settings(max_examples=250, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_plan_that_the_schema_refuses_cannot_be_read(full, data):
    document = written(full)
    change(data, document)

    assert refused(document) or valid(document)


@pytest.mark.feature("O2", "O5")
@pytest.mark.parametrize("kind", ["follow-up-record", "network", "matter"])
@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_nor_can_such_a_record_or_such_a_network_or_matter(fulls, kind, data):
    document = written(next(one for one in fulls if kind_of(type(one)) == kind))
    change(data, document)

    assert refused(document) or valid(document)


@pytest.mark.feature("O2", "O5")
@settings(max_examples=250)
@given(data=st.data())
def test_nor_can_such_observations(data):
    document = written(STORE)
    change(data, document)

    assert refused(document) or valid(document)


@settings(max_examples=200)
@given(st.sampled_from(sorted(CLASSES)), values)
def test_nor_can_any_content_that_it_refuses(kind, content):
    document = {"paktmodel": 1, "kind": kind, kind: content}

    assert refused(document) or valid(document)


LEAVES = [
    *(
        (Text, "Text"),
        (Url, "Url"),
        (CaseNumber, "CaseNumber"),
        (Slug, "Slug"),
        (Code, "Code"),
        (Precision, "Precision"),
        (Step, "Step"),
    ),
    *((Part.read, "Part"), (PrintedDate, "PrintedDate")),
    *((Period, "Period"), (read_figure, "Figure"), (read_day, "Day")),
    (OrganisationNumber, "OrganisationNumber"),
]
TEXTS = (
    st.text(max_size=12)
    | st.text(" \t\n\u00a0\u200b\u2003\u2028\u3000\ufeffaé", max_size=5)
    | st.text("0123456789.-PYMD:STQacgx", max_size=9)
    | st.text("aö/?#@\\ .\u2028\ufeff\u202e", max_size=6).map("HTTPs://".__add__)
    | st.sampled_from(NEAR_MISSES)
)
DEFINED = schema("network")["$defs"] | schema()["$defs"]
OF_A_KIND = {name: Draft202012Validator(DEFINED[name]) for _, name in LEAVES}


def takes(kind, text):
    try:
        kind(text)
    except InvalidValue:
        return False
    return True


@pytest.mark.feature("O5")
@pytest.mark.parametrize(("kind", "name"), LEAVES, ids=[name for _, name in LEAVES])
@settings(max_examples=150)
@given(data=st.data())
def test_every_text_that_a_kind_takes_is_valid(kind, name, data):
    text = data.draw(TEXTS | st.from_regex(OF_A_KIND[name].schema.get("pattern", "[0-9]{4}")))

    assert OF_A_KIND[name].is_valid(text) or not takes(kind, text)


@pytest.mark.feature("O5")
@pytest.mark.parametrize(("kind", "name"), [(Code, "Code")])
@given(data=st.data())
def test_where_the_shape_is_all_the_schema_is_exact(kind, name, data):
    """Python's own `$` lets a line feed pass at the end, which no other language's does."""
    shape = OF_A_KIND[name].schema.get("pattern", "[0-9]{4}")
    text = data.draw(st.from_regex(shape) | TEXTS).removesuffix("\n")
    assume(text.isascii() and len(text) < 10)  # beyond that letters are hidden, and numbers somebody's

    assert OF_A_KIND[name].is_valid(text) == takes(kind, text)


@pytest.mark.parametrize(
    ("figure", "taken"),
    [
        ("9" * MOST_DIGITS, True),
        (f"-0.{'1' * (MOST_DIGITS - 1)}", True),
        ("9" * (MOST_DIGITS + 3), False),
        (f"0.{'1' * (MOST_DIGITS + 2)}", False),
    ],
)
def test_the_longest_figure_is_valid_and_a_longer_one_is_not(figure, taken):
    assert OF_A_KIND["Figure"].is_valid(figure) is taken is takes(read_figure, figure)


@pytest.mark.parametrize(
    "ages", [{"lowest": 0, "highest": 150}, {"lowest": -1}, {"highest": 151}, {"lowest": 18.5}]
)
@pytest.mark.parametrize(
    "years", [{"first": 1800, "last": 2200}, {"first": 1799, "last": 1800}, {"first": 2200, "last": 2201}]
)
def test_years_and_ages_have_the_same_ends(full, ages, years):
    document = written(full)
    held = document["plan"]["areas"][0]["measures"][0]
    held["population"]["ages"], held["years"] = ages, years
    sound = ages == {"lowest": 0, "highest": 150} and years == {"first": 1800, "last": 2200}

    assert valid(document) is sound
    assert refused(document) is not sound


# --- faults of shape: both refuse ---------------------------------------------------------


def put(*path):
    """A change that sets the last of a path to the one before it, or removes it where that is `...`."""
    *steps, last, value = path

    def changed(document):
        holder = document["plan"]
        for step in steps:
            holder = holder[step]
        if value is ...:
            del holder[last]
        else:
            holder[last] = value

    return changed


MEASURE = ("areas", 0, "measures", 0)
INDICATOR = ("areas", 0, "indicators", 0)
FAULTS = {
    "a field of no class": put("titel", "Vägar till arbete"),
    "a field of no class, deep down": put(*INDICATOR, "baseline", "kvinnor", "76.1"),
    "a field too few": put("title", ...),
    "a field too few, deep down": put(*INDICATOR, "name", ...),
    "null for a field": put("years", None),
    "a number for a text": put("title", 5),
    "a number for a figure": put(*INDICATOR, "baseline", "total", 61.8),
    "a truth for a number": put("source", {"document": "AMN-2023-00174", "page": True}),
    "half a page": put("source", {"document": "AMN-2023-00174", "page": 4.5}),
    "text for a number": put("proposal", "points", 0, "number", "1"),
    "text for a truth": put("versions", 0, "annexes", 0, "at_hand", "ja"),
    "text for a list": put("title_measured_by", "1.1"),
    "an object for a list": put("versions", {"number": "1.0"}),
    "a list for an object": put("owners", 0, ["0380", "Arbetsmarknadsnämnden"]),
    "null in a list": put("title_measured_by", [None]),
    "an unknown word": put(*INDICATOR, "direction", "incraese"),
    "a word in Swedish": put(*INDICATOR, "kind", "antal"),
    "unstated where nothing may be unstated": put("day", "unstated"),
    "a code with a comma": put(*MEASURE, "code", "1,1"),
    "a code with two blanks": put(*MEASURE, "code", "Mål  2"),
    "a code too long": put(*MEASURE, "code", "1" * 41),
    "a name with capitals": put("id", "Uppsala"),
    "a decimal comma": put(*INDICATOR, "baseline", "women", "76,1"),
    "an exponent": put(*INDICATOR, "baseline", "women", "1e3"),
    "a day with the year last": put("day", "15/1/2024"),
    "a day that there is not": put("acknowledgements", 0, "day", "2024-02-30"),
    "a month for a day": put("acknowledgements", 0, "day", "2024-01"),
    "a period in words": put(*INDICATOR, "baseline", "period", "augusti 2024"),
    "a step in words": put(*INDICATOR, "publication_delay", "1 månad"),
    "a step of nothing": put(*INDICATOR, "publication_delay", "P"),
    "a printed date with a day too few": put("versions", 0, "created", "2024-"),
    "a part in Swedish": put(*INDICATOR, "structurally_empty", ["kvinnor"]),
    "an unknown scheme": put("owners", 0, "scheme", "se-municipalty"),
    "an empty text": put("title", ""),
    "a blank text": put("title", " \u00a0\n"),
    "a text too long": put("title", "x" * (LONGEST_TEXT + 1)),
    "a control character": put("title", "Vägar\x07 till arbete"),
    "a text that runs backwards": put("title", "Vägar\u202e till arbete"),
    "a case number on two lines": put("cases", ["AMN-2023-00174\nAMN-2023-00175"]),
    "a year too far": put("years", {"first": 2024, "last": 10000}),
}


@pytest.mark.feature("O2")
@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_a_fault_of_shape_is_refused_by_both(full, fault):
    document = written(full)
    assert valid(document)
    fault(document)

    assert not valid(document)
    assert refused(document)


@pytest.mark.parametrize(
    "envelope",
    [
        {"paktmodel": 2},
        {"paktmodel": "1"},
        {"kind": "plans"},
        {"kind": "observations"},
        {"version": 1},
        {"plan": None},
        {"plan": []},
    ],
    ids=str,
)
def test_a_faulty_envelope_is_refused_by_both(full, envelope):
    document = {**written(full), **envelope}

    assert not SCHEMAS["plan"].is_valid(document)
    with pytest.raises(InvalidDocument):
        load(document, Plan)


@pytest.mark.parametrize(
    "series",
    [
        {"periods": ["2024-M01"], "values": [61.8]},
        {"periods": ["2024-M01"], "values": ["61,8"]},
        {"periods": [None], "values": ["61.8"]},
        {"periods": ["januari"], "values": ["61.8"]},
        {"periods": ["2024-M01"]},
        {"periods": ["2024-M01"], "values": ["61.8"], "part": "kvinnor"},
        {"periods": ["2024-M01"], "values": [None], "states": ["hemlig"]},
        {"periods": ["2024-M01"], "values": ["61.8"], "derived": ["ja"]},
        {"periods": ["2024-M01"], "values": ["61.8"], "note": ["Preliminärt."]},
        {"periods": "2024-M01", "values": ["61.8"]},
    ],
    ids=str,
)
def test_faulty_observations_are_refused_by_both(series):
    document = written(STORE)
    document["observations"]["series"].append({"indicator": "2.1", "part": "total", **series})

    assert not valid(document)
    assert refused(document)


# --- what a schema cannot say -------------------------------------------------------------

UNSAID = {
    "a personal number": put("title", "Ring 19121212-1212 i morgon"),
    "a text not in normal form C": put("title", "Va\u0308gar till arbete"),
    "a text of letters that nobody sees": put("title", "\u200b"),
    "a noncharacter": put("title", "Vägar\ufdd0 till arbete"),
    "a lone surrogate": put("title", "Vägar\ud800 till arbete"),
    "a figure of 35 digits": put(*INDICATOR, "baseline", "total", "9" * (MOST_DIGITS + 1)),
    "years in the wrong order": put("years", {"first": 2026, "last": 2024}),
    "a fifth quarter of a half-year": put(*INDICATOR, "baseline", "period", "2024-S3"),
    "a thirteenth month": put("versions", 0, "created", "2024-13"),
    "two hyphens in a part": put(*INDICATOR, "structurally_empty", ["age:18--24"]),
    "a hyphen that ends a part": put(*INDICATOR, "structurally_empty", ["age:18-"]),
    "a whole number with a point": put("proposal", "points", 0, "number", 1.0),
}


@pytest.mark.feature("O2")
@pytest.mark.parametrize("fault", UNSAID.values(), ids=UNSAID)
def test_what_only_load_can_tell_is_valid_by_the_schema(full, fault):
    document = written(full)
    fault(document)

    assert valid(document)
    assert refused(document)


@pytest.mark.parametrize(
    "series",
    [
        {"periods": ["2024-M01"], "values": ["61.8", None]},
        {"periods": ["2024-M01"], "values": ["61.8"], "states": ["suppressed"]},
        {"periods": ["2024-M01"], "values": [None]},
        {"periods": ["2024-M01", "2024-M01"], "values": ["61.8", "61.9"]},
    ],
    ids=["a column too long", "a value and a reason for none", "neither", "an observation twice"],
)
def test_a_schema_does_not_see_how_columns_belong_together(series):
    document = written(STORE)
    document["observations"]["series"].append({"indicator": "2.1", "part": "total", **series})

    assert valid(document)
    assert refused(document)


@pytest.mark.parametrize(
    "number", ["212000-3006", "121212-1212"], ids=["another check digit", "a sole trader's"]
)
def test_a_schema_does_not_know_whose_a_number_is(number):
    document = written(network_with(organisation(number="212000-3005")))
    document["network"]["organisations"][0]["number"] = number

    assert valid(document)
    assert refused(document)


def test_checking_leaves_the_document_as_it_is(full):
    document = written(full)
    before = copy.deepcopy(document)
    valid(document)

    assert document == before
    assert load(document, Plan).indicators["1.1"].printed.total == Decimal("61.80")
