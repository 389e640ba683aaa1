"""Follow-up records are read and written as plans are, and are refused with the same care."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from paktmodel.document.diff.differences import differences
from paktmodel.document.fingerprint import fingerprint
from paktmodel.document.loader import load, loads
from paktmodel.document.read_limits import ReadLimits
from paktmodel.document.schemas import schema
from paktmodel.document.upgrade_operations import renamed
from paktmodel.document.upgrades import STEPS, upgrade
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidDocument
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import (
    assessment,
    evaluation,
    follow_up_record,
    narrative,
    plan,
    recommendation,
    recommended_action,
    record_with,
    submission,
    survey_share,
)


def refusal_of(document, cls=FollowUpRecord, **more):
    with pytest.raises(InvalidDocument) as refusal:
        loads(json.dumps(document, ensure_ascii=False, indent=1), cls, **more)
    return refusal.value


def put(*path):
    """The small record with the last of a path set to a value."""
    document = dump(follow_up_record())
    *steps, last, value = path
    holder = document["follow-up-record"]
    for step in steps:
        holder = holder[step]
    holder[last] = value
    return document


def test_the_envelope_names_their_kind():
    assert list(dump(follow_up_record())) == ["paktmodel", "kind", "follow-up-record"]
    assert dump(follow_up_record())["kind"] == "follow-up-record"


@pytest.mark.parametrize("cls", [Plan, Observations])
def test_they_are_no_document_of_another_kind(cls):
    [finding] = refusal_of(dump(follow_up_record()), cls).findings

    assert (finding.code, finding.path) == ("document-kind-wrong", "$.kind")
    assert refusal_of(dump(plan())).findings[0].code == "document-kind-wrong"


@pytest.mark.parametrize(
    ("document", "code", "path"),
    [
        (
            put("submissions", 0, "state", "acepted"),
            "choice-unknown",
            "$.follow-up-record.submissions[0].state",
        ),
        (
            put("submissions", 0, "period", "augusti"),
            "period-shape",
            "$.follow-up-record.submissions[0].period",
        ),
        (put("submissions", 1, "day", "19/9 2024"), "date-shape", "$.follow-up-record.submissions[1].day"),
        (
            put("assessments", 0, "value", "Enligt plan"),
            "slug-shape",
            "$.follow-up-record.assessments[0].value",
        ),
        (
            put("assessments", 0, "about", "measure 1"),
            "kind-wrong",
            "$.follow-up-record.assessments[0].about",
        ),
        (
            put("assessments", 0, "about", "kind", "åtgärd"),
            "choice-unknown",
            "$.follow-up-record.assessments[0].about.kind",
        ),
        (
            put("assessments", 0, "expected_value", 64.5),
            "kind-wrong",
            "$.follow-up-record.assessments[0].expected_value",
        ),
        (
            put("assessments", 0, "expected_value", "64,5"),
            "decimal-shape",
            "$.follow-up-record.assessments[0].expected_value",
        ),
        (
            put("assessments", 0, "for", {"on": "2024-12-31", "in": "2024"}),
            "form-not-one",
            "$.follow-up-record.assessments[0].for",
        ),
        (
            put("assessments", 0, "expected_value", "64.5"),
            "forecast-of-outcome",
            "$.follow-up-record.assessments[0]",
        ),
        (put("assessments", 0, "forecast", "64.5"), "key-unknown", "$.follow-up-record.assessments[0]"),
        (put("deviations", 0, "cause", None), "kind-wrong", "$.follow-up-record.deviations[0].cause"),
        (put("deviations", 0, "orsak", "Frånvaro"), "key-unknown", "$.follow-up-record.deviations[0]"),
        (
            put("answers", [{"question": "Hur?", "scale": "a"}]),
            "key-missing",
            "$.follow-up-record.answers[0]",
        ),
        (put("plan", ...), "key-missing", "$.follow-up-record"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_is_told_with_its_path_and_its_place(document, code, path):
    if document["follow-up-record"]["plan"] is ...:
        del document["follow-up-record"]["plan"]
    [finding] = refusal_of(document).findings

    assert (finding.code, finding.path) == (code, path)
    assert finding.line is not None
    assert finding.line > 1


def test_every_fault_is_told_at_once():
    document = put("submissions", 0, "state", "acepted")
    document["follow-up-record"] |= {"plan": "Planen", "narrative": []}
    document["follow-up-record"]["assessments"][0]["day"] = "nyss"

    assert [finding.path for finding in refusal_of(document).findings] == [
        *(
            "$.follow-up-record.plan",
            "$.follow-up-record.submissions[0].state",
            "$.follow-up-record.assessments[0].day",
        ),
        "$.follow-up-record",
    ]


def test_a_misspelt_word_is_told_what_was_meant():
    refusal = refusal_of(put("submissions", 0, "state", "acepted"))

    assert "did you mean accepted?" in str(refusal)
    assert "menade du accepted?" in refusal.text("sv")


def test_the_key_of_an_earlier_draft_is_answered_with_todays():
    assert "did you mean expected_value?" in str(refusal_of(put("assessments", 0, "forecast", "64.5")))


@pytest.mark.parametrize(
    "path",
    [
        ("submissions", 0, "recipient"),
        ("assessments", 0, "role"),
        ("deviations", 0, "responsible"),
        ("deviations", 0, "text"),
        ("assessments", 0, "about", "code"),
        ("source", "document"),
    ],
    ids=str,
)
def test_a_personal_number_is_refused_and_never_repeated(path):
    """A role stands where somebody could be tempted to write a person."""
    refusal = refusal_of(put(*path, "Ring 19121212-1212"))

    assert [finding.code for finding in refusal.findings] == ["personal-number"]
    assert "1212" not in str(refusal) + refusal.text("sv") + repr(refusal.findings)


def test_limits_hold_for_them_too(full_record):
    assert [one.code for one in refusal_of(dump(full_record), limits=ReadLimits(items=20)).findings] == [
        "too-many-items"
    ]
    with pytest.raises(InvalidDocument):
        load(dump(full_record), FollowUpRecord, limits=ReadLimits(depth=3))


def test_an_upgrade_knows_their_kind():
    step = (renamed("follow-up-record.submissions[].recipient", "to"),)
    upgraded = upgrade(dumps(follow_up_record()), steps=(*STEPS, step))

    assert upgraded.kind == "follow-up-record"
    assert [one["to"] for one in upgraded.document["follow-up-record"]["submissions"]] == [
        "Socialnämnden"
    ] * 2
    assert [note.path for note in upgraded.notes] == ["$.follow-up-record.submissions[].recipient"]
    assert upgrade(dumps(follow_up_record())).data == dumps(follow_up_record())


def test_what_is_printed_differently_has_another_fingerprint():
    prints = [record_with(survey_share(one)) for one in ("88", "88.0")]

    assert len({fingerprint(one) for one in (*prints, follow_up_record(), record_with())}) == 4


@pytest.mark.feature("O2")
def test_their_schema_takes_what_is_written_and_no_other_kind(full_record):
    told = Draft202012Validator(
        schema("follow-up-record"), format_checker=Draft202012Validator.FORMAT_CHECKER
    )

    for one in (full_record, follow_up_record(), record_with()):
        assert list(told.iter_errors(json.loads(dumps(one)))) == []
    assert not told.is_valid(json.loads(dumps(plan())))
    assert schema("follow-up-record")["$id"] == "urn:paktmodel:schema:1:follow-up-record"


def test_yaml_says_the_same(full_record):
    yaml = pytest.importorskip("paktmodel.exchange.yaml")

    for one in (full_record, follow_up_record(), record_with()):
        assert yaml.loads(yaml.dumps(one), FollowUpRecord) == one
    with pytest.raises(InvalidDocument, match=r"\$\.follow-up-record\.plan: expected text.*kind-wrong"):
        yaml.loads(
            yaml.dumps(follow_up_record()).replace("plan: vagar-till-arbete", "plan: 0114"), FollowUpRecord
        )


@pytest.mark.feature("D6")
def test_what_happened_between_two_versions_of_the_record():
    """A report is sent back, the assessment follows, and a recommendation is acted upon."""
    old = record_with(
        submission(),
        assessment("goal 1"),
        evaluation(recommendations=(recommendation(actions=()),)),
    )
    new = record_with(
        submission(),
        submission("sent-back", day="2024-09-18", reason="Ett värde saknas."),
        assessment("goal 1", "partly"),
        narrative("Fler har fått en handledare.", about="plan"),
        evaluation(recommendations=(recommendation(actions=(recommended_action(),)),)),
    )
    found = differences(old, new)

    assert found.text("sv").split("\n") == [
        "Inlämningen manadsuppfoljning, 2024-M08, Socialnämnden, 2024-09-18 tillagd: återsänd",
        "Bedömningen av mål 1, uppsala-attainment, 2024-09-10: bedömt steg ändrat från largely till partly",
        "Berättelsen om planen, 2024-T2 tillagd: ”Fler har fått en handledare.”",
        "Rekommendation utvardering-2024/rekommendation-1, åtgärd 1 tillagd: ”En kontaktperson utses”",
    ]
    assert str(found[1].subject) == "assessment of goal 1, uppsala-attainment, 2024-09-10"
    assert found[1].path == (
        '$.follow-up-record.assessments[about="goal 1", scale=uppsala-attainment, day=2024-09-10].value'
    )
    assert dumps(found.apply(old)) == dumps(new)
    assert dumps(differences(new, old).apply(new)) == dumps(old)


def test_reading_leaves_the_document_as_it_was(full_record):
    document = dump(full_record)
    kept = copy.deepcopy(document)
    load(document, FollowUpRecord)

    assert document == kept
