"""Every fault of a document is named at once, with its path, what was expected and what to try."""

import copy
import io
import pathlib
import pickle

import pytest

from paktmodel import catalog
from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import MOST_FINDINGS, MOST_TEXT, InvalidArgument, InvalidDocument, PaktError
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import measure, monthly, observed, passage, plan, plan_with, proposal, share
from tests.support.documents import refusal_of

PERSONAL_NUMBER = "19121212-1212"


@pytest.fixture
def document():
    """A sound document, new for each test."""
    return dump(
        plan_with(
            share("1.1"),
            measure("1"),
            measure("2"),
            measure("3"),
            proposal=proposal(),
            passages=(passage(),),
        )
    )


def told(refusal):
    return [(finding.path, finding.code) for finding in refusal.findings]


def broken_in_twelve_places(document):
    held = document["plan"]
    area = held["areas"][0]
    held["titel"] = "Vägar till arbete"
    del held["day"]
    held["title"] = 5
    held["proposal"]["points"][0]["number"] = "1"
    held["proposal"]["day"] = "15/1/2024"
    held["owners"][0]["body"] = None
    held["goals"][0] = ["1"]
    held["versions"] = {"number": "1.0"}
    held["passages"][0]["text"] = f"Ring {PERSONAL_NUMBER} i morgon"
    area["measures"][2]["code"] = ",två"
    area["indicators"][0]["direction"] = "incraese"
    area["indicators"][0]["baseline"]["women"] = "76,1"
    return document


TWELVE = [
    ("$.plan", "key-missing"),
    ("$.plan", "key-unknown"),
    ("$.plan.areas[0].indicators[0].baseline.women", "decimal-shape"),
    ("$.plan.areas[0].indicators[0].direction", "choice-unknown"),
    ("$.plan.areas[0].measures[2].code", "code-shape"),
    ("$.plan.goals[0]", "kind-wrong"),
    ("$.plan.owners[0].body", "kind-wrong"),
    ("$.plan.passages[0].text", "personal-number"),
    ("$.plan.proposal.day", "printed-date-shape"),
    ("$.plan.proposal.points[0].number", "kind-wrong"),
    ("$.plan.title", "kind-wrong"),
    ("$.plan.versions", "kind-wrong"),
]


@pytest.mark.feature("O1")
def test_twelve_faults_are_twelve_findings_in_one_call(document):
    refusal = refusal_of(broken_in_twelve_places(document))

    assert sorted(told(refusal)) == TWELVE
    assert refusal.more == 0


def test_they_stand_in_the_order_of_the_document_every_time(document):
    broken = broken_in_twelve_places(document)
    first = told(refusal_of(broken))

    assert first[0] == ("$.plan.owners[0].body", "kind-wrong")
    assert first[-1] == ("$.plan", "key-missing")
    assert [path for path, _ in first if "areas" in path] == [
        "$.plan.areas[0].measures[2].code",
        "$.plan.areas[0].indicators[0].direction",
        "$.plan.areas[0].indicators[0].baseline.women",
    ]
    assert all(told(refusal_of(copy.deepcopy(broken))) == first for _ in range(3))


@pytest.mark.feature("O1")
def test_each_is_a_sentence_in_both_languages_with_what_to_try(document):
    refusal = refusal_of(broken_in_twelve_places(document))
    english, swedish = str(refusal).splitlines(), refusal.text("sv").splitlines()

    assert english[0] == "12 errors in the document"
    assert swedish[0] == "12 fel i dokumentet"
    assert len(english) == len(swedish) == 13
    measure = "$.plan.areas[0].measures[2]"
    assert (
        f"  {measure}.code: expected a printed code, like 1.3 or MP25.1, got ',två' [code-shape]" in english
    )
    assert (
        "  $.plan.areas[0].indicators[0].baseline.women: expected digits with a point, got '76,1'; "
        "decimal comma? [decimal-shape]" in english
    )
    assert any("did you mean title?" in line for line in english)
    assert any("did you mean increase?" in line for line in english)
    assert any(
        line.endswith("write the year first, like 2024-08-31 [printed-date-shape]") for line in english
    )
    assert "  $.plan.title: väntade text, fick 5 [kind-wrong]" in swedish
    assert "  $.plan: väntade fältet day [key-missing]" in swedish
    assert any("menade du increase?" in line for line in swedish)
    assert not any("‹" in line or "{" in line for line in english + swedish)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize(
    ("break_it", "expected"),
    [
        (lambda held: held["owners"][0].update(code=380), ("text", "text")),
        (lambda held: held.update(goals="1"), ("en lista", "a list")),
        (lambda held: held.update(areas=[[]]), ("ett objekt", "an object")),
        (lambda held: held["proposal"]["points"][0].update(number=1.0), ("ett heltal", "a whole number")),
        (
            lambda held: held["areas"][0]["indicators"][0]["breakdowns"][0].update(exhaustive=1),
            ("sant eller falskt", "true or false"),
        ),
    ],
    ids=["text", "list", "object", "whole number", "true or false"],
)
def test_the_kind_that_was_expected_is_told_in_the_readers_language(document, break_it, expected, language):
    break_it(document["plan"])
    (finding,) = refusal_of(document).findings
    words = ("väntade {}, fick", "expected {}, got")[language == "en"].format(expected[language == "en"])

    assert finding.code == "kind-wrong"
    assert finding.text(language).startswith(words)


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        (("title",), None, "kind-wrong"),
        (("title",), True, "kind-wrong"),
        (("title",), " ", "text-blank"),
        (("title",), "e\u0301", "text-not-nfc"),
        (("title",), "a\x00b", "text-control"),
        (("title",), "a\u202eb", "text-bidirectional"),
        (("title",), "a\ud800b", "text-surrogate"),
        (("title",), "a" * 20_001, "text-too-long"),
        (("id",), "Vår plan", "slug-shape"),
        (("day",), "2024-02-30", "printed-date-shape"),
        (("day",), "20240115", "printed-date-shape"),
        (("day",), "2024-01-15T00:00", "printed-date-shape"),
        (("day",), 20240115, "kind-wrong"),
        (("years",), "2024", "kind-wrong"),
        (("years",), {"first": 2026, "last": 2024}, "years-order"),
        (("years", "last"), 2024.0, "kind-wrong"),
        (("years", "first"), True, "kind-wrong"),
        (("owners", 0, "code"), "038,", "code-shape"),
        (("cases", 0), "", "case-number-shape"),
        (("goals",), None, "kind-wrong"),
        (("goals", 0), None, "kind-wrong"),
        (("goals",), {"0": {}}, "kind-wrong"),
        (("areas", 0, "indicators", 0, "baseline", "total"), 61.8, "kind-wrong"),
        (("areas", 0, "indicators", 0, "baseline", "total"), "6_1.8", "decimal-shape"),
        (("areas", 0, "indicators", 0, "baseline", "total"), "NaN", "decimal-shape"),
        (("areas", 0, "indicators", 0, "baseline", "total"), "١", "decimal-shape"),
        (("areas", 0, "indicators", 0, "baseline", "total"), "1" * 35, "decimal-too-long"),
        (("areas", 0, "indicators", 0, "baseline", "period"), "2024-Q5", "period-shape"),
        (("areas", 0, "indicators", 0, "kind"), "Count", "choice-unknown"),
        (("areas", 0, "indicators", 0, "kind"), 1, "kind-wrong"),
        (("areas", 0, "indicators", 0, "unit"), "", "text-blank"),
        (("areas", 0, "indicators", 0, "publication_delay"), "90 days", "step-shape"),
        (("areas", 0, "indicators", 0, "breakdowns", 0, "parts", 1), "Women", "part-shape"),
        (("areas", 0, "measures", 0, "moves"), "1.1", "kind-wrong"),
        (("areas", 0, "measures", 0, "moves", 0), "01,1", "code-shape"),
        (("areas", 0, "measures", 0, "years"), "unstatedd", "kind-wrong"),
        (("versions", 0, "created"), "2024-13", "printed-date-shape"),
        (("source", "url"), "javascript:alert(1)", "url-shape"),
    ],
)
def test_one_fault_is_one_finding_at_its_place(document, path, value, code):
    held = document["plan"]
    for step in path[:-1]:
        held = held[step]
    held[path[-1]] = value
    where = "$.plan" + "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in path)

    refusal = refusal_of(document)

    assert told(refusal) == [(where, code)]
    assert str(refusal).encode("utf-8")


def test_a_figure_that_is_a_number_is_told_to_be_quoted(document):
    document["plan"]["areas"][0]["indicators"][0]["baseline"]["total"] = 61.8
    (finding,) = refusal_of(document).findings

    assert finding.hint == "put the number in quotes"
    assert finding.hint_text("sv") == "skriv talet inom citattecken"


def test_null_is_told_to_be_left_out(document):
    document["plan"]["proposal"] = None
    (finding,) = refusal_of(document).findings

    assert (finding.path, finding.hint) == ("$.plan.proposal", "leave the field out instead of null")


@pytest.mark.parametrize("key", [1, None, ("a",), "\ud800", PERSONAL_NUMBER, "x" * 10_000])
def test_a_key_of_any_sort_is_unknown_and_no_more(document, key):
    document["plan"][key] = 1
    refusal = refusal_of(document)

    assert told(refusal) == [("$.plan", "key-unknown")]
    assert "1212" not in refusal.text("sv")
    assert len(str(refusal).encode()) < 2_000


@pytest.mark.parametrize(
    "put",
    [
        lambda held, number: held.update(title=f"Plan {number}"),
        lambda held, number: held.update(id=number),
        lambda held, number: held.update(id=int(number.replace("-", ""))),
        lambda held, number: held.update(day=number),
        lambda held, number: held.update(years=number),
        lambda held, number: held.update(cases=[number]),
        lambda held, number: held.update({number: 1}),
        lambda held, number: held["owners"][0].update(code=number),
        lambda held, number: held["areas"][0]["measures"][0].update(code=number),
        lambda held, number: held["areas"][0]["indicators"][0].update(kind=number),
        lambda held, number: held["areas"][0]["indicators"][0].update(structurally_empty=[number]),
        lambda held, number: held["areas"][0]["indicators"][0]["baseline"].update(total=f" {number}"),
        lambda held, number: held["areas"][0]["indicators"][0]["baseline"].update(period=number),
    ],
)
@pytest.mark.parametrize("number", [PERSONAL_NUMBER, "121212-1212", "191212121212"])
def test_a_personal_number_is_refused_wherever_it_stands_and_never_repeated(document, put, number):
    put(document["plan"], number)
    refusal = refusal_of(document)
    again = pickle.loads(pickle.dumps(refusal))

    for words in (
        str(refusal),
        repr(refusal),
        refusal.text("sv"),
        refusal.text("en"),
        repr(refusal.findings),
        repr(refusal.args),
        str(again),
        pickle.dumps(refusal).decode("latin-1"),
        *(finding.hint for finding in refusal.findings),
    ):
        assert "1212" not in words


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
def test_a_refusal_survives_pickling(document, protocol):
    refusal = refusal_of(broken_in_twelve_places(document))
    again = pickle.loads(pickle.dumps(refusal, protocol))

    assert type(again) is InvalidDocument
    assert again.findings == refusal.findings
    assert (again.text("sv"), str(again), again.more) == (refusal.text("sv"), str(refusal), refusal.more)


def test_no_more_than_a_hundred_findings_are_kept_and_the_rest_counted(document):
    document["plan"]["cases"] = [1] * 250
    document["plan"]["goals"] = [{"code": "en " * 5_000, "titel": 1}] * 100
    refusal = refusal_of(document)

    assert len(refusal.findings) == MOST_FINDINGS
    assert len(refusal.findings) + refusal.more > 350
    assert len(str(refusal).encode()) <= MOST_TEXT
    assert f"… and {refusal.more} more" in str(refusal)
    assert pickle.loads(pickle.dumps(refusal)).more == refusal.more


# --- the envelope ------------------------------------------------------------------------


def test_a_document_of_another_kind_is_refused_by_name():
    store = observed(monthly("1.1", "2024-M01", ["61.8"]))
    refusal = refusal_of(dump(store))

    assert told(refusal) == [("$.kind", "document-kind-wrong")]
    assert str(refusal).splitlines()[1] == (
        "  $.kind: expected a document of kind plan, got 'observations' [document-kind-wrong]"
    )
    assert told(refusal_of(dump(plan()), Observations)) == [("$.kind", "document-kind-wrong")]


def test_a_misspelt_kind_is_refused_with_the_one_that_was_meant(document):
    document["kind"] = "plann"

    assert refusal_of(document).findings[0].hint == "did you mean plan?"


@pytest.mark.parametrize("kind", [None, 1, [], {}, PERSONAL_NUMBER])
def test_a_kind_is_a_word(document, kind):
    document["kind"] = kind
    refusal = refusal_of(document)

    assert told(refusal) == [("$.kind", "document-kind-wrong")]
    assert "1212" not in str(refusal)


def test_a_newer_format_is_refused_by_its_number_with_what_to_do(document):
    document["paktmodel"] = 2
    (finding,) = refusal_of(document).findings

    assert (finding.path, finding.code) == ("$.paktmodel", "format-unknown")
    assert "expected format 1, got " in finding.text("en")
    assert "format 2" in finding.text("en")
    assert finding.hint == "upgrade paktmodel"
    assert finding.hint_text("sv") == "uppgradera paktmodel"


def test_a_format_number_too_long_to_print_is_refused(document):
    document["paktmodel"] = -(10**5000)

    assert told(refusal_of(document)) == [("$.paktmodel", "decimal-too-long")]


@pytest.mark.parametrize("number", [0, -1, 10**30], ids=["0", "-1", "large"])
def test_any_other_format_is_unknown(document, number):
    document["paktmodel"] = number

    assert told(refusal_of(document)) == [("$.paktmodel", "format-unknown")]


@pytest.mark.parametrize("number", ["1", 1.0, True, None, [1]])
def test_a_format_is_a_whole_number(document, number):
    document["paktmodel"] = number

    assert told(refusal_of(document)) == [("$.paktmodel", "kind-wrong")]


@pytest.mark.parametrize("bare", [{}, {"kind": "plan"}, {"id": "vagar", "title": "Vägar till arbete"}])
def test_a_document_without_an_envelope_is_named_as_such(bare):
    refusal = refusal_of(bare)

    assert told(refusal) == [("$", "envelope-wrong")]
    assert "a document with paktmodel, kind and its content" in str(refusal)


def test_an_envelope_without_its_content_and_with_something_else(document):
    del document["plan"]
    document["plann"] = {}
    refusal = refusal_of(document)

    assert told(refusal) == [("$", "key-unknown"), ("$", "key-missing")]
    assert refusal.findings[0].hint == "did you mean plan?"


@pytest.mark.parametrize("content", [None, [], "plan", 1, True])
def test_content_is_an_object(document, content):
    document["plan"] = content

    assert told(refusal_of(document)) == [("$.plan", "kind-wrong")]


# --- wrong calls -------------------------------------------------------------------------


READ_FIRST = "read the file first: loads(path.read_bytes(), pm.Plan)"


@pytest.mark.parametrize(
    ("function", "given", "hint"),
    [
        (load, io.BytesIO(b"{}"), READ_FIRST),
        (loads, io.StringIO("{}"), READ_FIRST),
        (load, pathlib.Path("plan.json"), READ_FIRST),
        (loads, pathlib.Path("plan.json"), READ_FIRST),
        (load, "{}", "use loads for text and bytes"),
        (load, b"{}", "use loads for text and bytes"),
        (loads, {}, "use load for a dict"),
        (load, [], ""),
        (load, None, ""),
    ],
    ids=["bytes io", "text io", "path", "path to loads", "text", "bytes", "dict to loads", "list", "none"],
)
def test_a_wrong_thing_to_read_gets_a_hint(function, given, hint):
    with pytest.raises(InvalidArgument) as refusal:
        function(given, Plan)

    assert refusal.value.hint == hint
    assert hint in str(refusal.value)
    assert isinstance(refusal.value, PaktError)
    assert pickle.loads(pickle.dumps(refusal.value)).hint == hint


@pytest.mark.parametrize("cls", [dict, int, "Plan", None, plan()])
def test_a_class_without_documents_is_a_wrong_call(cls, document):
    with pytest.raises(InvalidArgument, match="Plan"):
        load(document, cls)
    with pytest.raises(InvalidArgument, match="Plan"):
        loads(b"{}", cls)


def test_faults_in_bytes_are_named_as_in_a_dict():
    broken = dumps(plan()).replace(b'"day"', b'"daay"')
    with pytest.raises(InvalidDocument) as refusal:
        loads(broken, Plan)

    assert told(refusal.value) == [("$.plan", "key-unknown"), ("$.plan", "key-missing")]
    assert "did you mean day?" in str(refusal.value)


# --- drafts of format 1 -------------------------------------------------------------------


def first_target(document):
    [held] = [one for one in document["plan"]["goals"][0]["aims"] if "targets" in one]
    return held["targets"][0]


def source_of_plan(document):
    return document["plan"].setdefault("source", {"document": "Plan"})


@pytest.mark.parametrize(
    ("holder", "old", "new"),
    [
        (lambda document: document["plan"]["areas"][0]["indicators"][0], "limits", "targets"),
        (lambda document: document["plan"]["goals"][0]["aims"][0], "limit", "targets"),
        (lambda document: document["plan"]["goals"][0]["aims"][0], "target", "targets"),
        (first_target, "operator", "bound"),
        (first_target, "on", "when"),
        (first_target, "words", "when"),
        (source_of_plan, "hand", "provenance"),
    ],
    ids=["limits", "limit", "target", "operator", "on", "words", "hand"],
)
def test_a_key_of_an_earlier_draft_is_refused_with_the_one_that_took_its_place(holder, old, new):
    document = dump(catalog.load("uppsala-1000-fler"))
    holder(document)[old] = []

    with pytest.raises(InvalidDocument) as refused:
        load(document, Plan)

    [finding] = refused.value.findings
    assert (finding.code, finding.evidence["suggestion"]) == ("key-unknown", new)
    assert finding.text("en").endswith(f"did you mean {new}?")


def test_a_kind_of_an_earlier_draft_is_refused_with_the_one_that_took_its_place():
    with pytest.raises(InvalidDocument) as refused:
        load({"paktmodel": 1, "kind": "accounts", "accounts": {}}, FollowUpRecord)

    [finding] = refused.value.findings
    assert (finding.code, finding.evidence["suggestion"]) == ("document-kind-wrong", "follow-up-record")
