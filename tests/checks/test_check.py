"""What `check` takes and gives: findings in a row, acknowledged or not, under the caller's own rules."""

import copy
import pickle
from functools import partial

import pytest

from paktmodel.checks import Findings, check
from paktmodel.checks.plan import PLAN_RULES
from paktmodel.checks.shared.texts import template_residue
from paktmodel.errors import Finding, InvalidArgument, PaktError, Subject
from paktmodel.model.plans import Plan
from paktmodel.testing import acknowledgement, measure, observed, passage, plan, plan_with, share
from paktmodel.vocabulary.words.findings import Severity, SubjectKind

FIVE = (measure("1"), *(measure(code, responsibilities=()) for code in ("2", "3", "4", "5")))


def told(findings):
    return [(tuple(map(str, one.subjects)), one.acknowledged) for one in findings]


@pytest.mark.parametrize("thing", [None, {}, "{}", b"{}", 3, share(), [plan()], Plan, observed()])
def test_what_has_no_rules_is_refused_with_the_names_of_what_has(thing):
    with pytest.raises(
        InvalidArgument, match=r"document: expected one of .* Plan, FollowUpRecord, Network and Matter"
    ) as caught:
        check(thing)

    assert isinstance(caught.value, PaktError)


def test_a_document_that_is_not_loaded_yet_gets_a_hint():
    with pytest.raises(InvalidArgument, match="load"):
        check({"paktmodel": 1})  # type: ignore[arg-type]  # as a caller without types does


@pytest.mark.parametrize("rules", [7, template_residue, ["measure-without-indicator"]])
def test_rules_that_cannot_be_called_are_refused(rules):
    with pytest.raises(InvalidArgument, match="rules"):
        check(plan(), rules=rules)


def test_no_rules_at_all_are_other_than_the_usual_ones():
    faulty = plan_with(share(), *FIVE)

    assert check(faulty, rules=()) == ()
    assert check(faulty, rules=None) == check(faulty) == check(faulty, rules=PLAN_RULES) != ()


def test_a_caller_adds_a_rule_and_the_library_keeps_no_memory_of_it():
    def short_title(one):
        if len(one.title) < 20:
            yield Finding("title-short", Severity.INFO, (Subject(SubjectKind.TITLE),), evidence={"n": 1})

    assert [one.code for one in check(plan(title="Kort"), rules=(*PLAN_RULES, short_title))] == [
        "title-short"
    ]
    assert check(plan(title="Kort")) == ()


def test_a_preset_is_changed_by_binding_it():
    mine = partial(template_residue, phrases=("utkast",))
    draft = plan(passages=(passage("Utkast från i våras."),))

    assert check(draft) == ()
    assert check(draft, rules=(mine,))[0].evidence["phrase"] == "Utkast från i våras."


@pytest.mark.feature("I1")
def test_what_is_acknowledged_for_some_subjects_is_split_off_and_stays():
    known = acknowledgement(
        "responsible-missing", subjects=("measure 3", "measure 5"), reason="Tillsätts i mars."
    )
    findings = check(plan_with(share(), *FIVE, acknowledgements=(known,)))

    assert told(findings) == [
        (("measure 2", "measure 4"), ""),
        (("measure 3", "measure 5"), "Tillsätts i mars."),
    ]
    assert [one.path for one in findings] == ["$.plan.areas[0].measures[1]", "$.plan.areas[0].measures[2]"]
    assert "(acknowledged: Tillsätts i mars.)" in str(findings[1])


def test_an_acknowledgement_without_subjects_holds_for_all_and_the_first_that_fits_holds():
    some = acknowledgement("responsible-missing", subjects=("measure 4",), reason="Avvecklas.")
    rest = acknowledgement("responsible-missing", reason="Tillsätts i mars.")
    findings = check(plan_with(share(), *FIVE, acknowledgements=(some, rest)))

    assert told(findings) == [
        (("measure 2", "measure 3", "measure 5"), "Tillsätts i mars."),
        (("measure 4",), "Avvecklas."),
    ]


def test_an_acknowledgement_of_another_code_marks_nothing():
    findings = check(plan_with(share(), *FIVE, acknowledgements=(acknowledgement("cost-not-visible"),)))

    assert told(findings) == [(("measure 2", "measure 3", "measure 4", "measure 5"), "")]


def test_a_part_is_acknowledged_by_its_own_words():
    empty = share(women="60.2", total="60.2", structurally_empty=("men",))
    known = acknowledgement("structurally-empty-part", subjects=("indicator 1.1, men",))

    assert told(check(plan_with(empty, acknowledgements=(known,)))) == [
        (("indicator 1.1, men",), known.reason)
    ]


def test_a_finding_about_nothing_in_particular_can_be_acknowledged_too():
    def always(_):
        yield Finding("too-long", Severity.INFO)

    known = acknowledgement("too-long")

    assert told(check(plan(acknowledgements=(known,)), rules=(always,))) == [((), known.reason)]
    assert told(check(plan(), rules=(always,))) == [((), "")]


def findings_of(*severities):
    return Findings(Finding(f"code-{place}", severity) for place, severity in enumerate(severities))


def test_findings_are_picked_by_severity_in_their_order():
    mixed = findings_of(Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.INFO)

    assert [one.code for one in mixed.errors] == ["code-1"]
    assert [one.code for one in mixed.warnings] == ["code-2"]
    assert [one.code for one in mixed.infos] == ["code-0", "code-3"]
    assert isinstance(mixed.infos, Findings)


def test_findings_are_asked_by_code_and_keep_their_order():
    found = check(plan_with(share(), measure("1", moves=()), measure("2", moves=(), responsibilities=())))

    assert [str(one.subjects[0]) for one in found["measure-without-indicator"]] == ["measure 1", "measure 2"]
    assert found["measure-without-indicator"].about is SubjectKind.PLAN
    assert isinstance(found["code-repeated"], Findings)
    assert found["code-repeated"] == ()


def test_a_number_asks_a_tuple_and_a_slice_is_findings():
    mixed = findings_of(Severity.INFO, Severity.ERROR, Severity.WARNING)

    assert mixed[1] == tuple(mixed)[1]
    assert mixed[-2:] == tuple(mixed)[-2:]
    assert type(mixed[:1]) is Findings
    with pytest.raises(IndexError):
        mixed[3]


def test_findings_are_asked_by_subject_alone_or_among_others():
    found = check(
        plan_with(share(), measure("1", responsibilities=()), measure("2", moves=(), responsibilities=()))
    )

    assert [one.code for one in found.by_subject("measure 2")] == [
        "measure-without-indicator",
        "responsible-missing",
    ]
    assert found.by_subject("measure 2") == found.by_subject(Subject(SubjectKind.MEASURE, "2"))
    assert [one.code for one in found.by_subject("measure 1")] == ["responsible-missing"]
    assert isinstance(found.by_subject("measure 3"), Findings)
    assert found.by_subject("measure 3") == found.by_subject(Subject(SubjectKind.GOAL, "2")) == ()


def test_a_part_is_a_subject_of_its_own():
    empty = check(plan_with(share(women="60.2", total="60.2", structurally_empty=("men",))))

    assert [one.code for one in empty.by_subject("indicator 1.1, men")] == ["structurally-empty-part"]
    assert empty.by_subject("indicator 1.1") == ()


@pytest.mark.parametrize("subject", [None, 4, ("measure 4",), measure("4")])
def test_what_names_no_subject_is_refused(subject):
    with pytest.raises(InvalidArgument, match="subject: expected a Subject, or its text"):
        findings_of(Severity.INFO).by_subject(subject)


def test_a_short_line_tells_how_many_there_are():
    mixed = findings_of(Severity.INFO, Severity.ERROR, Severity.WARNING, Severity.INFO)

    assert repr(mixed) == "Findings(4: 1 error, 1 warning and 2 notes)"
    assert repr(findings_of(Severity.INFO)) == "Findings(1: 1 note)"
    assert repr(Findings()) == "Findings(0: No findings)"


def test_findings_survive_copying_and_pickling_as_what_they_are():
    mixed = check(plan_with(share(), *FIVE))

    for copied in (copy.copy(mixed), copy.deepcopy(mixed), pickle.loads(pickle.dumps(mixed))):
        assert copied == mixed
        assert type(copied) is Findings


def test_the_table_has_a_column_for_reasons_only_when_there_are_some():
    known = acknowledgement("responsible-missing", subjects=("measure 3",), reason="Tillsätts i mars.")
    plain = check(plan_with(share(), *FIVE)).table("sv")
    marked = check(plan_with(share(), *FIVE, acknowledgements=(known,))).table("en")

    assert [column.key for column in plain.columns] == ["severity", "text", "code"]
    assert [row["acknowledged"] for row in marked.rows()] == [None, "Tillsätts i mars."]


def test_an_empty_table_says_so():
    assert check(plan()).table("sv").notes == ("Inga iakttagelser.",)
    assert check(plan()).table("en").notes == ("No findings.",)


def test_a_notebook_shows_a_table():
    assert "<table" in check(plan_with(share(), *FIVE))._repr_html_()
