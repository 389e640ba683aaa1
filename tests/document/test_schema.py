"""The JSON Schemas are the model's own: fields, words, patterns and what the docstrings say of them."""

import json
import pickle
import re
import runpy
from importlib.resources import files
from pathlib import Path

import attrs
import pytest
from jsonschema import Draft202012Validator

from paktmodel.document import schema_generator as describing
from paktmodel.document.kinds import KINDS
from paktmodel.document.schema_generator import generate, rendered
from paktmodel.document.schemas import schema
from paktmodel.errors import NotFound
from paktmodel.model.charters import Charter
from paktmodel.model.commitments import Commitment
from paktmodel.model.decisions import Proposal
from paktmodel.model.evaluations import Evaluation
from paktmodel.model.follow_up_record import About, FollowUpRecord
from paktmodel.model.indicators import Baseline, Indicator
from paktmodel.model.matters import Matter
from paktmodel.model.minutes import Decision, Statement
from paktmodel.model.networks import Network
from paktmodel.model.organisations import Organisation
from paktmodel.model.plans import Plan
from paktmodel.vocabulary.words.indicators import Direction, Kind

ROOT = Path(__file__).parents[2]
SHIPPED = files("paktmodel.document.schemas")


def nodes_in(value):
    """Every object of a schema, itself included."""
    if isinstance(value, dict):
        yield value
    for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from nodes_in(one)


def definition(name, kind="plan"):
    return schema(kind)["$defs"][name]


@pytest.mark.feature("O2")
@pytest.mark.parametrize("kind", KINDS)
def test_the_shipped_schema_is_the_one_that_the_model_makes(kind):
    """When it is not: `python scripts/write_schemas.py`, and read the diff."""
    assert rendered(generate(kind)) == SHIPPED.joinpath(f"{kind}.json").read_text("utf-8")
    assert generate(kind) == schema(kind)


def test_every_kind_of_document_has_a_schema_and_nothing_else_is_shipped():
    shipped = {
        entry.name.removesuffix(".json") for entry in SHIPPED.iterdir() if entry.name.endswith(".json")
    }

    assert shipped == set(KINDS)


def test_the_documented_command_writes_what_is_shipped(tmp_path, capsys):
    names = runpy.run_path(str(ROOT / "scripts" / "write_schemas.py"))
    names["main"].__globals__["SHIPPED"] = tmp_path
    names["main"]()
    names["main"]()

    assert {path.name: path.read_bytes() for path in tmp_path.iterdir()} == {
        f"{kind}.json": SHIPPED.joinpath(f"{kind}.json").read_bytes() for kind in KINDS
    }
    assert capsys.readouterr().out.splitlines() == [
        f"{what}: {kind}.json" for what in ("written", "unchanged") for kind in KINDS
    ]


@pytest.mark.parametrize("kind", KINDS)
def test_a_schema_is_valid_by_its_own_dialect_and_bears_a_versioned_name(kind):
    told = schema(kind)
    Draft202012Validator.check_schema(told)

    assert told["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    assert told["$id"] == f"urn:paktmodel:schema:1:{kind}"
    assert told["properties"]["paktmodel"]["const"] == 1
    assert told["properties"]["kind"]["const"] == kind
    assert told["required"] == ["paktmodel", "kind", kind]


def test_a_schema_is_a_new_dict_each_time():
    first = schema()
    first["$defs"].clear()

    assert schema() == schema("plan") != first


@pytest.mark.parametrize("kind", ["plans", "", "../plan", "plan.json", "__init__", None, 1, ["plan"], {}])
def test_a_kind_without_documents_is_not_found(kind):
    for make in (schema, generate):
        with pytest.raises(NotFound) as refusal:
            make(kind)
        assert refusal.value.known
        assert str(pickle.loads(pickle.dumps(refusal.value))) == str(refusal.value)


def test_a_misspelt_kind_is_told_what_was_meant():
    with pytest.raises(NotFound, match="no schema 'plans'; did you mean 'plan'"):
        schema("plans")


@pytest.mark.parametrize("kind", KINDS)
def test_everything_is_described_and_every_definition_used(kind):
    told = schema(kind)
    silent = [name for name, one in told["$defs"].items() if not one["description"]]
    silent += [
        f"{name}.{field}"
        for name, one in told["$defs"].items()
        for field, rule in one.get("properties", {}).items()
        if not rule["description"].endswith((".", ")"))
    ]
    asked = {one["$ref"] for one in nodes_in(told) if "$ref" in one}

    assert silent == []
    assert asked == {f"#/$defs/{name}" for name in told["$defs"]}


def test_a_description_is_one_line_of_the_docstring():
    fields = definition("Measure")["properties"]

    assert definition("Proposal")["description"] == (Proposal.__doc__ or "").partition("\n")[0]
    assert fields["moves"]["description"] == (
        "Indicators it is meant to move. Empty is legal: ten of the twenty-three measures in "
        "AMN-2023-00174 name none."
    )
    assert (
        definition("Version")["properties"]["number"]["description"]
        == "Its number as printed, such as `1.0`."
    )


@pytest.mark.parametrize(
    ("cls", "kind"),
    [
        *((Plan, "plan"), (Indicator, "plan"), (Baseline, "plan"), (Proposal, "plan")),
        *(
            (FollowUpRecord, "follow-up-record"),
            (Evaluation, "follow-up-record"),
            (About, "follow-up-record"),
        ),
        *((Network, "network"), (Charter, "network"), (Commitment, "network"), (Organisation, "network")),
        *((Matter, "matter"), (Decision, "matter"), (Statement, "matter"), (Proposal, "matter")),
    ],
)
def test_a_class_has_its_fields_in_declared_order_and_no_others(cls, kind):
    told = definition(cls.__name__, kind)

    assert list(told["properties"]) == [one.name for one in attrs.fields(cls)]
    assert told["required"] == [one.name for one in attrs.fields(cls) if one.default is attrs.NOTHING]


@pytest.mark.parametrize("kind", KINDS)
def test_no_object_takes_a_field_that_it_does_not_name(kind):
    things = [one for one in nodes_in(schema(kind)) if one.get("type") == "object"]

    assert things
    assert all(one["additionalProperties"] is False for one in things)


def test_words_stand_in_their_declared_order():
    assert definition("Kind")["enum"] == [str(word) for word in Kind]
    assert definition("Direction")["enum"] == [str(word) for word in Direction]
    assert definition("Unstated")["const"] == "unstated"


def test_what_is_left_out_is_told_and_would_be_taken():
    told = schema()
    fields = definition("Indicator")["properties"]

    assert fields["basis"]["default"] == "unstated"
    assert fields["targets"]["default"] == []
    assert "default" not in fields["cohort"], "nothing stands for nothing"
    assert definition("Target")["properties"]["part"]["default"] == "total"
    assert definition("Measure")["properties"]["status"]["default"] == {}
    for rule in nodes_in(told):
        if "default" in rule and "description" in rule:
            assert Draft202012Validator({**rule, "$defs": told["$defs"]}).is_valid(rule["default"])


def test_a_field_that_may_be_nothing_though_something_is_usual_takes_null():
    fields = definition("SignalRules")["properties"]

    assert fields["screen"]["default"] == "3.267"
    assert fields["screen"]["anyOf"] == [{"$ref": "#/$defs/Figure"}, {"type": "null"}]
    assert fields["screen"]["description"].endswith("None screens none. None is written as null.")
    assert "anyOf" not in fields["fixed_after"], "nothing is usual there"
    assert "anyOf" not in fields["factor"], "something must be there"


def test_a_timeline_names_what_it_holds():
    dated = definition("TimelineOfMeasureStatus")["properties"]["entries"]["items"]

    assert dated == {"$ref": "#/$defs/DatedOfMeasureStatus"}
    assert definition("DatedOfMeasureStatus")["properties"]["value"]["$ref"] == "#/$defs/MeasureStatus"


@pytest.mark.parametrize("kind", KINDS)
def test_patterns_are_anchored_and_keep_to_what_all_languages_read_alike(kind):
    patterns = [one["pattern"] for one in nodes_in(schema(kind)) if isinstance(one.get("pattern"), str)]
    beginnings = [pattern for pattern in patterns if not pattern.endswith("$")]

    assert len(patterns) > 4
    assert all(pattern.startswith("^") for pattern in patterns)
    assert all(pattern.startswith("^(?:01|03|") for pattern in beginnings), "a county is how a code begins"
    assert [one for one in patterns if re.search(r"\(\?(?!:)", one)] == [], "neither named nor looking groups"
    assert {escaped for one in patterns for escaped in re.findall(r"\\(.)", one)} <= {".", "\\", "s", "S"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_file_shows_everything_that_is_in_it(kind):
    text = SHIPPED.joinpath(f"{kind}.json").read_text("utf-8")

    assert [one for one in text if not (one.isprintable() or one == "\n")] == []
    assert json.loads(text) == schema(kind)


def test_a_kind_of_field_that_no_rule_is_known_for_is_not_passed_over():
    with pytest.raises(TypeError, match="no schema is known for"):
        describing._Definitions().of(bytes)
