"""A document is identified by its envelope and comes out as it went in, or is refused clearly."""

import copy
import json
import pickle
import sys
from collections import OrderedDict
from decimal import Decimal

import attrs
import pytest
from hypothesis import given, settings, strategies as st

from paktmodel.document.kinds import FORMAT, KINDS
from paktmodel.document.loader import loads
from paktmodel.document.read_limits import ReadLimits
from paktmodel.document.upgrade_operations import UpgradeNote, added, renamed
from paktmodel.document.upgrades import STEPS, Upgraded, upgrade
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import MOST_FINDINGS, InvalidArgument, InvalidDocument, PaktError
from paktmodel.model.plans import Plan
from paktmodel.observations import Observations
from paktmodel.testing import plan


def refusal_of(document, **more):
    with pytest.raises(InvalidDocument) as refusal:
        upgrade(document, **more)
    return refusal.value


def told_of(document, **more):
    """Code and path of each finding."""
    return [(one.code, one.path) for one in refusal_of(document, **more).findings]


def test_there_is_a_step_to_every_format_but_the_first():
    assert FORMAT == 1 + len(STEPS)


# --- the current format ----------------------------------------------------------------------


@pytest.mark.feature("O2")
@pytest.mark.parametrize(
    "given_as", [dump, dumps, lambda one: dumps(one).decode()], ids=["dict", "bytes", "text"]
)
def test_a_document_of_the_current_format_comes_out_equal(full, given_as):
    for held in (full, plan(), Observations()):
        upgraded = upgrade(given_as(held))

        assert upgraded.document == dump(held)
        assert loads(upgraded.data, type(held)) == held
        assert (upgraded.origin, upgraded.format, upgraded.notes) == (FORMAT, FORMAT, ())
        assert KINDS[upgraded.kind] is type(held)


def test_what_load_will_refuse_comes_out_as_it_is():
    """Only shapes are upgraded: what a document says is for `loads` to take or refuse."""
    document = {"kind": "plan", "plan": {"title": 5, "x": [None, 1.5, True]}, "paktmodel": FORMAT, "odd": "å"}

    assert list(upgrade(document).document.items()) == list(document.items())


def test_the_document_handed_over_is_left_as_it_is(full):
    document = dump(full)
    kept = copy.deepcopy(document)
    upgrade(document, steps=(*STEPS, (renamed("plan.title", "name"), added("plan.areas[].x", []))))

    assert document == kept


def test_each_document_taken_out_is_a_new_one():
    upgraded = upgrade(dump(plan()))
    upgraded.document["plan"].clear()

    assert upgraded.document == dump(plan())


def test_the_result_is_a_value():
    upgraded = upgrade(dump(plan()), steps=(*STEPS, (renamed("plan.title", "name"),)))

    assert pickle.loads(pickle.dumps(upgraded)) == upgraded == copy.deepcopy(upgraded)
    assert hash(upgrade(dump(plan()))) == hash(upgrade(dumps(plan())))
    assert attrs.evolve(upgraded, notes=list(upgraded.notes)) == upgraded
    assert str(upgrade(dump(plan()))) == f"in format {FORMAT} already"
    assert upgrade(dump(plan())).text("sv") == f"redan i format {FORMAT}"


# --- the envelope ----------------------------------------------------------------------------

SOUND = {"paktmodel": FORMAT, "kind": "plan", "plan": {}}


@pytest.mark.parametrize(
    ("document", "code", "path"),
    [
        ({}, "envelope-wrong", "$"),
        ({"plan": {}, "kind": "plan"}, "envelope-wrong", "$"),
        ({**SOUND, "paktmodel": "1"}, "kind-wrong", "$.paktmodel"),
        ({**SOUND, "paktmodel": True}, "kind-wrong", "$.paktmodel"),
        ({**SOUND, "paktmodel": 1.0}, "kind-wrong", "$.paktmodel"),
        ({**SOUND, "paktmodel": None}, "kind-wrong", "$.paktmodel"),
        ({**SOUND, "paktmodel": 0}, "format-unknown", "$.paktmodel"),
        ({**SOUND, "paktmodel": -7}, "format-unknown", "$.paktmodel"),
        ({**SOUND, "kind": "plans"}, "choice-unknown", "$.kind"),
        ({**SOUND, "kind": ["plan"]}, "choice-unknown", "$.kind"),
        ({"paktmodel": FORMAT, "plan": {}}, "choice-unknown", "$.kind"),
        ({"paktmodel": FORMAT, "kind": "plan"}, "key-missing", "$"),
        ({"paktmodel": FORMAT, "kind": "observations", "plan": {}}, "key-missing", "$"),
    ],
)
def test_an_envelope_that_tells_nothing_is_refused(document, code, path):
    assert told_of(document) == [(code, path)]
    assert told_of(json.dumps(document)) == [(code, path)]


@pytest.mark.parametrize("newer", [FORMAT + 1, 99, 10**40])
def test_a_newer_format_is_refused_by_name_with_what_to_do(newer):
    refusal = refusal_of({**SOUND, "paktmodel": newer})
    (finding,) = refusal.findings
    name = str(newer) if newer < 10**40 else "a long number"

    assert (finding.code, finding.advice) == ("format-unknown", "newer-library")
    assert finding.text("en") == f"expected format {FORMAT}, got format {name}; upgrade paktmodel"
    assert "uppgradera paktmodel" in finding.text("sv")


def test_formats_before_the_first_get_no_advice_to_upgrade():
    (finding,) = refusal_of({**SOUND, "paktmodel": 0}).findings

    assert finding.advice == ""


def test_a_misspelt_kind_is_told_what_was_meant():
    (finding,) = refusal_of({**SOUND, "kind": "observation"}).findings

    assert finding.text("en").endswith("did you mean observations?")
    assert "något av plan, observations, follow-up-record, network och matter" in finding.text("sv")


def test_with_more_steps_the_newest_format_is_newer():
    steps = (*STEPS, (), ())
    upgraded = upgrade(SOUND, steps=steps)

    assert (upgraded.origin, upgraded.format) == (FORMAT, FORMAT + 2)
    assert upgraded.document == {**SOUND, "paktmodel": FORMAT + 2}
    assert upgrade(upgraded.data, steps=steps).origin == FORMAT + 2
    assert told_of(upgraded.document) == [("format-unknown", "$.paktmodel")]


@pytest.mark.parametrize("value", [None, 5, [], (), object(), Plan, plan(), OrderedDict(SOUND), bytearray()])
def test_only_a_dict_or_its_text_is_taken(value):
    with pytest.raises(InvalidArgument, match="expected a dict, or a document's text or bytes"):
        upgrade(value)


def test_a_file_and_a_plan_are_told_what_to_do(tmp_path):
    path = tmp_path / "plan.json"
    path.write_bytes(dumps(plan()))
    with path.open("rb") as file, pytest.raises(InvalidArgument, match="read the file first"):
        upgrade(file)
    with pytest.raises(InvalidArgument, match="dump makes a dict"):
        upgrade(plan())  # type: ignore[arg-type]
    with pytest.raises(InvalidArgument, match="expected ReadLimits"):
        upgrade(SOUND, limits=5)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", ["[]", "5", '"plan"', "null"])
def test_a_text_that_holds_no_object_is_refused(text):
    assert told_of(text) == [("kind-wrong", "$")]
    assert told_of(text.encode()) == [("kind-wrong", "$")]


@pytest.mark.parametrize(
    "text", ["", "{", '{"paktmodel": NaN}', '{"kind": 1, "kind": 2}', b"\xff", b"\xef\xbb\xbf{}"]
)
def test_a_text_that_is_not_strict_json_is_refused(text):
    refusal_of(text)


# --- hostile data ----------------------------------------------------------------------------


class Trap:
    """Every way of looking at it raises."""

    def __getattribute__(self, name):
        raise RuntimeError("do not look")

    def __repr__(self):
        raise RuntimeError("do not look")

    def __eq__(self, other):
        raise RuntimeError("do not look")

    __hash__ = None  # type: ignore[assignment]


class Loud(str):
    def __eq__(self, other):
        raise RuntimeError("do not compare")

    __hash__ = str.__hash__


@pytest.mark.parametrize(
    ("held", "code", "path"),
    [
        (Decimal("1.5"), "kind-wrong", "$.plan"),
        ((1, 2), "kind-wrong", "$.plan"),
        ({1, 2}, "kind-wrong", "$.plan"),
        (b"plan", "kind-wrong", "$.plan"),
        (float("nan"), "json-broken", "$.plan"),
        ({"a": [0, float("-inf")]}, "json-broken", "$.plan.a[1]"),
        ({"title": "a\ud800"}, "text-surrogate", "$.plan.title"),
        ({"\udc00": 1}, "text-surrogate", "$.plan"),
        ({5: "A"}, "kind-wrong", "$.plan"),
        ({None: "A"}, "kind-wrong", "$.plan"),
        ({("a", 1): "A"}, "kind-wrong", "$.plan"),
        ({"x": {b"a": 1}}, "kind-wrong", "$.plan.x"),
        ({"19121212-1212": Decimal(1)}, "kind-wrong", "$.plan[…]"),
    ],
)
def test_what_json_cannot_hold_is_refused_at_its_place(held, code, path):
    refusal = refusal_of({**SOUND, "plan": held})

    assert [(one.code, one.path) for one in refusal.findings] == [(code, path)]
    assert "19121212" not in str(refusal) + refusal.text("sv") + repr(refusal)


def test_values_that_fight_back_are_refused_without_being_looked_at():
    document = {**SOUND, "plan": [0, {"a": Trap()}, Loud("A")]}
    refusal = refusal_of(document)

    assert [one.path for one in refusal.findings] == ["$.plan[1].a", "$.plan[2]"]
    assert "got a Trap" in str(refusal)
    assert told_of({**SOUND, "kind": Loud("plan")}) == [("kind-wrong", "$.kind")]


def test_everything_that_json_cannot_hold_is_told_up_to_a_hundred():
    assert len(told_of({**SOUND, "plan": [Decimal(1), {2: 3}, (), "a"]})) == 3
    assert len(told_of({**SOUND, "plan": [Decimal(1)] * 500})) == MOST_FINDINGS


def ring():
    held: dict[str, object] = {**SOUND}
    held["plan"] = {"areas": [held]}
    return held


def nested(levels, wrap):
    held: object = 1
    for _ in range(levels):
        held = wrap(held)
    return {**SOUND, "plan": held}


def laughing():
    """Sixty lists that each hold the next ten times: small here, endless when written out."""
    held: object = "ha"
    for _ in range(60):
        held = [held] * 10
    return {**SOUND, "plan": held}


@pytest.mark.parametrize("levels", [10_000, pytest.param(1_000_000, marks=pytest.mark.soak)])
def test_rings_and_towers_are_refused_as_too_deep(levels):
    for document in (ring(), nested(levels, lambda one: [one]), nested(levels // 10, lambda one: {"a": one})):
        assert [code for code, _ in told_of(document)] == ["document-too-deep"]
    assert [code for code, _ in told_of('{"plan":' + "[" * levels)] == ["document-too-deep"]


def test_lists_that_hold_each_other_many_times_are_refused_as_too_many():
    assert [code for code, _ in told_of(laughing(), limits=ReadLimits(items=10_000))] == ["too-many-items"]


def test_a_part_that_is_held_twice_is_written_twice_and_rewritten_once():
    """Two areas built around one and the same dict are two areas in the document."""
    area = {"title": "A"}
    document = {**SOUND, "plan": {"areas": [area, area]}}
    upgraded = upgrade(document, steps=(*STEPS, (renamed("plan.areas[].title", "name"),)))

    assert upgraded.document["plan"] == {"areas": [{"name": "A"}, {"name": "A"}]}
    assert area == {"title": "A"}


def test_limits_hold_for_dicts_and_for_text():
    for given_as in (dict, json.dumps):
        assert told_of(given_as(SOUND), limits=ReadLimits(depth=1)) == [("document-too-deep", "$")]
    assert told_of(dumps(plan()), limits=ReadLimits(bytes=10)) == [("document-too-large", "$")]
    assert told_of(dump(plan()), limits=ReadLimits(bytes=10)) == [("document-too-large", "$")]
    assert [code for code, _ in told_of({**SOUND, "plan": {"a": 10**5000}})] == ["decimal-too-long"]


def test_a_host_that_prints_only_short_numbers_gets_a_refusal():
    most = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(640)
        assert told_of({**SOUND, "plan": {"a": 10**1000}}) == [("decimal-too-long", "$")]
    finally:
        sys.set_int_max_str_digits(most)


texts = st.text(max_size=4) | st.sampled_from(
    ["paktmodel", "kind", "plan", "observations", "series", "\ud800"]
)
odd = st.sampled_from([Decimal(1), (), (1,), b"x", frozenset(), Ellipsis, 1.5, float("nan"), 10**400])
values = st.recursive(
    st.none() | st.booleans() | st.integers(-2, 3) | texts | odd,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(texts | st.integers() | st.none(), inner, max_size=4)
    ),
    max_leaves=8,
)


@pytest.mark.feature("O2")
@pytest.mark.quick(examples=30)
@settings(max_examples=300)
@given(values, st.booleans())
def test_any_data_is_answered_or_refused_and_left_as_it_was(held, in_a_sound_envelope):
    document = {**SOUND, "plan": held} if in_a_sound_envelope else held
    before = repr(document)
    try:
        upgraded = upgrade(document, steps=(*STEPS, (renamed("plan.areas[].x", "y"), added("plan.z", 1))))
    except PaktError as refusal:
        told = [str(refusal), str(pickle.loads(pickle.dumps(refusal)))]
    else:
        told = [str(upgraded), str(upgraded)]
        assert type(upgraded) is Upgraded
        assert upgraded.document["paktmodel"] == FORMAT + 1
        assert all(type(note) is UpgradeNote for note in upgraded.notes)
    assert told[0] == told[1] != ""
    assert repr(document) == before
