"""Accounts go through every door that plans go through, and are refused with the same care."""

import copy
import json

import pytest
from jsonschema import Draft202012Validator

from paktmodel.document.diff import differences
from paktmodel.document.fingerprint import fingerprint
from paktmodel.document.loader import load, loads
from paktmodel.document.read_limits import Limits
from paktmodel.document.schemas import schema
from paktmodel.document.upgrade_operations import renamed
from paktmodel.document.upgrades import STEPS, upgrade
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidDocument
from paktmodel.model.follow_up_record import Accounts
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import (
    accounts,
    accounts_with,
    assessment,
    evaluation,
    narrative,
    plan,
    recommendation,
    recommended_action,
    submission,
    survey_share,
)


def refusal_of(document, cls=Accounts, **more):
    with pytest.raises(InvalidDocument) as refusal:
        loads(json.dumps(document, ensure_ascii=False, indent=1), cls, **more)
    return refusal.value


def put(*path):
    """The small accounts with the last of a path set to a value."""
    document = dump(accounts())
    *steps, last, value = path
    holder = document["accounts"]
    for step in steps:
        holder = holder[step]
    holder[last] = value
    return document


def test_the_envelope_names_their_kind():
    assert list(dump(accounts())) == ["paktmodel", "kind", "accounts"]
    assert dump(accounts())["kind"] == "accounts"


@pytest.mark.parametrize("cls", [Plan, Observations])
def test_they_are_no_document_of_another_kind(cls):
    [finding] = refusal_of(dump(accounts()), cls).findings

    assert (finding.code, finding.path) == ("document-kind-wrong", "$.kind")
    assert refusal_of(dump(plan())).findings[0].code == "document-kind-wrong"


@pytest.mark.parametrize(
    ("document", "code", "path"),
    [
        (put("submissions", 0, "state", "acepted"), "choice-unknown", "$.accounts.submissions[0].state"),
        (put("submissions", 0, "period", "augusti"), "period-shape", "$.accounts.submissions[0].period"),
        (put("submissions", 1, "day", "19/9 2024"), "date-shape", "$.accounts.submissions[1].day"),
        (put("assessments", 0, "value", "Enligt plan"), "slug-shape", "$.accounts.assessments[0].value"),
        (put("assessments", 0, "about", "measure 1"), "kind-wrong", "$.accounts.assessments[0].about"),
        (
            put("assessments", 0, "about", "kind", "åtgärd"),
            "choice-unknown",
            "$.accounts.assessments[0].about.kind",
        ),
        (put("assessments", 0, "forecast", 64.5), "kind-wrong", "$.accounts.assessments[0].forecast"),
        (put("assessments", 0, "forecast", "64,5"), "decimal-shape", "$.accounts.assessments[0].forecast"),
        (put("deviations", 0, "cause", None), "kind-wrong", "$.accounts.deviations[0].cause"),
        (put("deviations", 0, "orsak", "Frånvaro"), "key-unknown", "$.accounts.deviations[0]"),
        (put("answers", [{"question": "Hur?", "scale": "a"}]), "key-missing", "$.accounts.answers[0]"),
        (put("plan", ...), "key-missing", "$.accounts"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_fault_is_told_with_its_path_and_its_place(document, code, path):
    if document["accounts"]["plan"] is ...:
        del document["accounts"]["plan"]
    [finding] = refusal_of(document).findings

    assert (finding.code, finding.path) == (code, path)
    assert finding.line is not None
    assert finding.line > 1


def test_every_fault_is_told_at_once():
    document = put("submissions", 0, "state", "acepted")
    document["accounts"] |= {"plan": "Planen", "narrative": []}
    document["accounts"]["assessments"][0]["day"] = "nyss"

    assert [finding.path for finding in refusal_of(document).findings] == [
        *("$.accounts.plan", "$.accounts.submissions[0].state", "$.accounts.assessments[0].day"),
        "$.accounts",
    ]


def test_a_misspelt_word_is_told_what_was_meant():
    refusal = refusal_of(put("submissions", 0, "state", "acepted"))

    assert "did you mean accepted?" in str(refusal)
    assert "menade du accepted?" in refusal.text("sv")


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


def test_limits_hold_for_them_too(full_accounts):
    assert [one.code for one in refusal_of(dump(full_accounts), limits=Limits(items=20)).findings] == [
        "too-many-items"
    ]
    with pytest.raises(InvalidDocument):
        load(dump(full_accounts), Accounts, limits=Limits(depth=3))


def test_an_upgrade_knows_their_kind():
    step = (renamed("accounts.submissions[].recipient", "to"),)
    upgraded = upgrade(dumps(accounts()), steps=(*STEPS, step))

    assert upgraded.kind == "accounts"
    assert [one["to"] for one in upgraded.document["accounts"]["submissions"]] == ["Socialnämnden"] * 2
    assert [note.path for note in upgraded.notes] == ["$.accounts.submissions[].recipient"]
    assert upgrade(dumps(accounts())).data == dumps(accounts())


def test_what_is_printed_differently_has_another_fingerprint():
    prints = [accounts_with(survey_share(one)) for one in ("88", "88.0")]

    assert len({fingerprint(one) for one in (*prints, accounts(), accounts_with())}) == 4


@pytest.mark.feature("O2")
def test_their_schema_takes_what_is_written_and_no_other_kind(full_accounts):
    told = Draft202012Validator(schema("accounts"), format_checker=Draft202012Validator.FORMAT_CHECKER)

    for one in (full_accounts, accounts(), accounts_with()):
        assert list(told.iter_errors(json.loads(dumps(one)))) == []
    assert not told.is_valid(json.loads(dumps(plan())))
    assert schema("accounts")["$id"] == "urn:paktmodel:schema:1:accounts"


def test_yaml_says_the_same(full_accounts):
    yaml = pytest.importorskip("paktmodel.exchange.yaml")

    for one in (full_accounts, accounts(), accounts_with()):
        assert yaml.loads(yaml.dumps(one), Accounts) == one
    with pytest.raises(InvalidDocument, match=r"\$\.accounts\.plan: expected text.*kind-wrong"):
        yaml.loads(yaml.dumps(accounts()).replace("plan: vagar-till-arbete", "plan: 0114"), Accounts)


@pytest.mark.feature("D6")
def test_what_happened_between_two_versions_of_the_accounts():
    """A report is sent back, the assessment follows, and a recommendation is acted upon."""
    old = accounts_with(
        submission(),
        assessment("goal 1"),
        evaluation(recommendations=(recommendation(actions=()),)),
    )
    new = accounts_with(
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
        '$.accounts.assessments[about="goal 1", scale=uppsala-attainment, day=2024-09-10].value'
    )
    assert dumps(found.apply(old)) == dumps(new)
    assert dumps(differences(new, old).apply(new)) == dumps(old)


def test_reading_leaves_the_document_as_it_was(full_accounts):
    document = dump(full_accounts)
    kept = copy.deepcopy(document)
    load(document, Accounts)

    assert document == kept
