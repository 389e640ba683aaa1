"""`check` and the kinds of documents: which rules run, what they are handed, how findings are shown."""

import copy
import pickle
import subprocess
import sys
from functools import partial

import attrs
import pytest
from attrs import frozen

from paktmodel.checks import Findings, check
from paktmodel.checks.matter import MATTER_RULES
from paktmodel.checks.network import NETWORK_RULES
from paktmodel.checks.plan import PLAN_RULES
from paktmodel.checks.record import RECORD_RULES
from paktmodel.checks.shared.texts import template_residue
from paktmodel.checks.walk import Walk
from paktmodel.errors import Finding, InvalidArgument, Subject
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.plans import Plan
from paktmodel.testing import (
    acknowledgement,
    closing_point,
    decision_ref,
    deviation,
    evaluation,
    follow_up_record,
    judgement_rule,
    life_event,
    matter,
    network,
    passage,
    plan,
    recommendation,
    record_with,
    scale,
    share,
    submission,
    survey_share,
)
from paktmodel.vocabulary.words.findings import Severity, SubjectKind

FAULTY = record_with(deviation("d-1", cause=None), deviation("d-2", due=None), deviation("d-3", cause=None))


BACKWARDS = (life_event("active", "2024-02"), life_event("dormant", "2023"))


def told(findings):
    return [(tuple(map(str, one.subjects)), one.acknowledged) for one in findings]


def test_each_kind_of_document_has_its_own_rules():
    assert check(FAULTY) == check(FAULTY, rules=RECORD_RULES) != ()
    assert check(network(life=BACKWARDS)) == check(network(life=BACKWARDS), rules=NETWORK_RULES) != ()
    assert check(matter(cases=())) == check(matter(cases=()), rules=MATTER_RULES) != ()
    assert set(PLAN_RULES).isdisjoint({*RECORD_RULES} - {*PLAN_RULES})
    assert [rule.__name__ for rule in PLAN_RULES if rule in RECORD_RULES] == [
        "text_mended",
        "template_residue",
        "mixed_scripts",
    ]


def test_a_descendant_of_a_document_is_checked_as_what_it_descends_from():
    @frozen(kw_only=True)
    class Local(Plan):
        """A host's own kind of plan."""

    usual = plan(judgement=(judgement_rule(below="-1"),))
    own = Local(**{name: getattr(usual, name) for name in attrs.fields_dict(Plan)})

    assert check(own) == check(usual) != ()


def test_a_caller_adds_a_rule_for_records():
    def empty(one: FollowUpRecord):
        if not one.submissions:
            yield Finding("no-submissions", Severity.INFO, (Subject(SubjectKind.RECORD),))

    found = check(record_with(), rules=(*RECORD_RULES, empty))

    assert [(one.code, one.path) for one in found] == [("no-submissions", "$.follow-up-record")]


# --- what rules are handed -----------------------------------------------------------------


def handed(document, rule, **given):
    """The evidence that a rule told of itself."""
    return [dict(one.evidence) for one in check(document, rules=(rule,), **given)]


def of_plan(_document, *, plan=None):
    yield Finding("told", evidence={"plan": getattr(plan, "id", None)})


def of_both(_document, *, plan=None, matters=("none",), other=7):
    evidence = {"plan": getattr(plan, "id", None), "matters": matters, "other": other}
    yield Finding("told", evidence=evidence)


class Called:
    """A rule that is an object."""

    def __call__(self, document, *, plan=None):
        return of_plan(document, plan=plan)

    def method(self, document, *, plan=None):
        return of_plan(document, plan=plan)


MATTERS = (decision_ref(), decision_ref("2.0"))


@pytest.mark.parametrize(
    "rule",
    [of_plan, partial(of_plan), partial(partial(of_plan)), Called(), Called().method],
    ids=["function", "partial", "partial-of-partial", "object", "method"],
)
def test_a_rule_that_takes_the_plan_is_handed_it_however_it_is_made(rule):
    assert handed(follow_up_record(), rule, plan=plan(id="plan-a")) == [{"plan": "plan-a"}]
    assert handed(follow_up_record(), rule) == [{"plan": None}]
    assert handed(plan(), rule, plan=plan(id="plan-a")) == [{"plan": "plan-a"}]


def test_what_the_caller_has_bound_stays_bound():
    bound = partial(of_plan, plan=plan(id="plan-b"))

    assert handed(follow_up_record(), bound, plan=plan(id="plan-a")) == [{"plan": "plan-b"}]
    assert handed(follow_up_record(), partial(bound), plan=plan(id="plan-a")) == [{"plan": "plan-b"}]


def test_a_rule_keeps_its_own_defaults_where_nothing_is_given():
    assert handed(follow_up_record(), of_both) == [{"plan": None, "matters": ("none",), "other": 7}]
    assert handed(follow_up_record(), of_both, matters=iter(MATTERS)) == [
        {"plan": None, "matters": MATTERS, "other": 7}
    ]


def test_a_rule_that_takes_a_plan_in_another_way_is_not_handed_it():
    def first(plan):
        yield Finding("told", evidence={"plan": plan.id})

    def loose(document, **others):
        yield Finding("told", evidence={"others": tuple(others), "id": document.id})

    assert handed(follow_up_record(), first, plan=plan()) == [{"plan": "bokslut-2024"}]
    assert handed(follow_up_record(), loose, plan=plan()) == [{"others": (), "id": "bokslut-2024"}]


@pytest.mark.parametrize("given", ["vagar-till-arbete", {}, follow_up_record(), Plan])
def test_something_else_than_a_plan_to_check_a_record_with_is_refused(given):
    with pytest.raises(InvalidArgument, match="plan: expected a Plan"):
        check(follow_up_record(), plan=given)


@pytest.mark.parametrize("given", [None, 7, "ab", [{}], [FollowUpRecord], [None], {"a": 1}])
def test_matters_that_are_no_documents_are_refused(given):
    with pytest.raises(InvalidArgument, match="matters: expected documents"):
        check(follow_up_record(), matters=given)


# --- places, acknowledgements, tables ------------------------------------------------------


def test_every_entry_of_a_record_has_a_name_and_a_place():
    whole = record_with(
        scale(),
        submission(),
        deviation(),
        survey_share(),
        evaluation(recommendations=(recommendation(),)),
        passages=(passage("Nämnden har fått bokslutet i september."),),
    )

    root = "$.follow-up-record"
    assert {str(subject): path for subject, path in Walk(whole).paths().items()} == {
        "follow-up record": root,
        "scale nojdhet": f"{root}.scales[0]",
        "submission manadsuppfoljning, 2024-M08, Socialnämnden, 2024-09-16": f"{root}.submissions[0]",
        "deviation farre-platser": f"{root}.deviations[0]",
        "survey answer Andel som är nöjda med stödet, 2024-05": f"{root}.shares[0]",
        "evaluation utvardering-2024": f"{root}.evaluations[0]",
        "recommendation utvardering-2024/rekommendation-1": f"{root}.evaluations[0].recommendations[0]",
        "passage Nämnden har fått bokslutet …": f"{root}.passages[0]",
    }


@pytest.mark.parametrize("thing", [share(), closing_point(), None, {}])
def test_what_is_no_document_has_no_places(thing):
    with pytest.raises(InvalidArgument, match="document"):
        Walk(thing)


def test_the_text_rules_read_records_too_and_a_preset_is_bound_the_same_way():
    mine = partial(template_residue, phrases=("utkast",))
    draft = follow_up_record(passages=(passage("Utkast från i våras."),))
    (found,) = check(draft, rules=(mine,))

    assert check(draft) == ()
    assert (found.path, found.evidence["phrase"]) == (
        "$.follow-up-record.passages[0].text",
        "Utkast från i våras.",
    )


@pytest.mark.feature("I1")
def test_a_record_acknowledges_its_own_findings():
    known = acknowledgement("deviation-incomplete", subjects=("deviation d-2",), reason="Utreds.")
    marked = record_with(*FAULTY.deviations, acknowledgements=(known,))

    assert told(check(marked)) == [
        (("deviation d-1",), ""),
        (("deviation d-2",), "Utreds."),
        (("deviation d-3",), ""),
    ]


def test_a_finding_split_by_an_acknowledgement_tells_the_place_of_what_is_left():
    known = acknowledgement("survey-base-missing", subjects=("survey answer A, 2024-05",), reason="Okänt.")
    shares = tuple(survey_share(base=None, question=name) for name in ("A", "B"))

    assert [
        (one.path, one.acknowledged) for one in check(record_with(*shares, acknowledgements=(known,)))
    ] == [
        ("$.follow-up-record.shares[1]", ""),
        ("$.follow-up-record.shares[0]", "Okänt."),
    ]


@pytest.mark.parametrize(
    ("document", "swedish", "english"),
    [
        (plan(), "Iakttagelser om planen", "Findings about the plan"),
        (follow_up_record(), "Iakttagelser om uppföljningen", "Findings about the follow-up record"),
        (FAULTY, "Iakttagelser om uppföljningen", "Findings about the follow-up record"),
    ],
)
def test_the_table_says_what_kind_of_document_it_is_about(document, swedish, english):
    found = check(document)

    for one in (found, found.warnings, copy.deepcopy(found), pickle.loads(pickle.dumps(found))):
        assert one.table("sv").caption == swedish
        assert one.table("en").caption == english


def test_findings_cannot_be_changed_and_compare_as_tuples_do():
    found = check(FAULTY)

    with pytest.raises(AttributeError):
        found.about = SubjectKind.PLAN
    with pytest.raises(AttributeError):
        del found.about
    assert found == tuple(found)
    assert hash(found) == hash(tuple(found))
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        assert type(pickle.loads(pickle.dumps(found, protocol))) is Findings


def test_a_plan_is_checked_without_the_classes_and_rules_of_the_other_kinds():
    others = tuple(
        f"paktmodel.{name}"
        for name in (
            *("checks.record", "checks.network", "checks.matter"),
            *("model.follow_up_record", "model.networks", "model.matters"),
        )
    )
    code = (
        "import sys; from paktmodel import catalog; from paktmodel.checks import check\n"
        "check(catalog.load('uppsala-1000-fler'))\n"
        f"print([name for name in sys.modules if name.startswith({others})])"
    )

    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout == "[]\n"
