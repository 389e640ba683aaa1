"""Change by address: `model.md` 11.3; the plan is the Uppsala one, AMN-2023-00174."""

import attrs
import pytest
from hypothesis import given, strategies as st

import paktmodel as pm
from paktmodel.checks.walk import Walk
from paktmodel.errors import InvalidArgument, InvalidDocument
from paktmodel.testing import follow_up_record, matter, network
from paktmodel.testing.strategies import plans
from paktmodel.vocabulary.words.findings import SubjectKind

PLAN = pm.catalog.load("uppsala-1000-fler")
#: The kinds that `model.md` 11.3 lists.
ADDRESSED = (
    *("plan", "goal", "goal-area", "measure", "indicator", "version", "rule", "organisation"),
    *("commitment", "agreement", "activity", "matter", "decision-point"),
)


def refusal(changes, document=PLAN):
    with pytest.raises(InvalidDocument) as refused:
        pm.edit(document, changes)
    return refused.value.findings


@pytest.mark.feature("Q3")
def test_fields_are_changed_by_the_address_of_what_they_belong_to():
    plan = pm.edit(PLAN, {"measure 12": {"due": "2026-06-30"}, "plan": {"title": "Ny plan"}})

    assert (str(plan.measures["12"].due), plan.title) == ("2026-06-30", "Ny plan")
    assert pm.edit(plan, {"measure 12": {"due": None}, "plan": {"title": PLAN.title}}) == PLAN


@pytest.mark.feature("Q3")
def test_every_fault_is_said_at_once_and_nothing_is_changed():
    found = refusal(
        {
            "mesure 12": {"due": "2026"},
            "measure 12": {"dew": "2026", "due": "i juni"},
            "indicator 1.1": {"kind": "cuont"},
            "plan": {"title": "Ny plan"},
        }
    )

    assert [(one.path, one.code) for one in found] == [
        ("mesure 12", "name-unknown"),
        ("measure 12", "key-unknown"),
        ("measure 12.due", "due-shape"),
        ("indicator 1.1.kind", "choice-unknown"),
    ]
    assert [one.hint for one in found if one.hint] == [
        "did you mean measure 12?",
        "did you mean due?",
        "did you mean count?",
    ]
    assert "menade du measure 12?" in found[0].text("sv")


def test_a_value_is_what_the_constructor_takes_and_replaces_the_field_whole():
    plan = pm.edit(PLAN, {"measure 1": {"moves": ["1.1"], "responsibilities": "Enhetschef"}})

    assert plan.measures["1"].moves == ("1.1",)
    assert [one.actor for one in plan.measures["1"].responsibilities] == ["Enhetschef"]


def test_a_field_is_not_replaced_and_changed_within_at_once():
    [found] = refusal({"plan": {"areas": PLAN.areas}, "measure 12": {"due": "2026"}})

    assert (found.path, found.code) == ("measure 12", "edit-overlaps")
    assert "plan.areas" in str(found)


def test_an_address_that_two_things_bear_is_refused():
    twice = pm.evolve(PLAN, areas=(*PLAN.areas, PLAN.areas[0]))

    assert "address-shared" in [one.code for one in refusal({"goal-area 1": {"title": "Ny"}}, twice)]


def test_fields_that_do_not_go_together_are_refused_at_their_address():
    record = follow_up_record()
    [assessed, *_] = [one for one in Walk(record).named() if one[0].kind is SubjectKind.ASSESSMENT]

    found = refusal({str(assessed[0]): {"value": None}}, record)

    assert [one.path for one in found] == [str(assessed[0])]


@pytest.mark.feature("Q3")
@pytest.mark.parametrize("name", pm.catalog.names())
def test_the_subject_of_a_finding_is_an_address(name):
    document = pm.catalog.load(name)
    known = {str(subject) for subject, _, _ in Walk(document).named()}
    found = [one.subjects[0] for one in pm.check(document) if one.subjects]

    for subject in found:
        if str(subject.kind) in ADDRESSED and subject.code and not subject.part:
            assert str(subject) in known
            pm.edit(document, {str(subject): {}})
            pm.edit(document, {f"{subject.kind.value} {subject.code}".strip(): {}})


@pytest.mark.feature("Q3")
@pytest.mark.parametrize(
    "document", [PLAN, follow_up_record(), network(), matter()], ids=lambda one: type(one).__name__
)
def test_in_every_kind_of_document_each_field_takes_back_what_it_holds(document):
    for subject, _, thing in Walk(document).named():
        held = {one.name: getattr(thing, one.name) for one in attrs.fields(type(thing))}

        assert pm.edit(document, {str(subject): held}) == document


@given(plans())
def test_to_change_nothing_changes_nothing(plan):
    assert pm.edit(plan, {}) == plan


@given(st.data())
def test_what_is_written_is_read_and_all_else_is_as_before(data):
    plan = data.draw(plans().filter(lambda one: len({*one.measures.codes}) == len(one.measures) > 0))
    code = data.draw(st.sampled_from(plan.measures.codes))

    changed = pm.edit(plan, {f"measure {code}": {"text": "Ny text"}})

    assert changed.measures[code].text == "Ny text"
    assert [one for one in changed.measures if one.code != code] == [
        one for one in plan.measures if one.code != code
    ]
    assert pm.edit(changed, {f"measure {code}": {"text": plan.measures[code].text}}) == plan


def test_observations_and_other_things_are_no_documents_to_edit():
    with pytest.raises(InvalidArgument, match="document"):
        pm.edit(pm.Observations([]), {})
    with pytest.raises(InvalidArgument, match="changes"):
        pm.edit(PLAN, [("plan", {})])  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="measure 12"):
        pm.edit(PLAN, {"measure 12": "due"})  # type: ignore[dict-item]
