"""What is written comes back equal, and the same model is the same bytes."""

import copy
import datetime as dt
import decimal
import json
import pickle
import subprocess
import sys
import uuid
from decimal import Decimal

import attrs
import pytest

from paktmodel.calendar.periods import Period
from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.document.converter import make_converter
from paktmodel.document.kinds import kind_of
from paktmodel.document.loader import load, loads
from paktmodel.document.writer import dump, dumps
from paktmodel.errors import InvalidArgument, InvalidDocument
from paktmodel.model.measures import MeasureStatus
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.model.timelines import Timeline, Undetermined
from paktmodel.observations import Observations
from paktmodel.testing import (
    baseline,
    count,
    dated,
    follow_up_record,
    judgement_rule,
    matter,
    matter_with,
    measure_status,
    monthly,
    network,
    network_with,
    observed,
    plan,
    plan_with,
    record_with,
    reported_count,
    reported_size,
    share,
    signal_rules,
    timeline,
)
from paktmodel.testing.hypothesis_entry import registered
from paktmodel.values.figures import Approximate
from paktmodel.values.texts import Text

# What documents are made of; what asking them answers is none of it.
CLASSES = {cls for cls in registered() if attrs.has(cls) and cls.__module__.startswith("paktmodel.model.")}


def things_in(value):
    """Every attrs object in a value, itself included."""
    if attrs.has(type(value)):
        yield value
        for field in attrs.fields(type(value)):
            yield from things_in(getattr(value, field.name))
    elif isinstance(value, tuple):
        for one in value:
            yield from things_in(one)


def written_by_hand(value):
    """The data of a value, written by an independent and much simpler hand than the converter's."""
    if isinstance(value, tuple):
        return [written_by_hand(one) for one in value]
    if isinstance(value, bool | int):
        return value
    if isinstance(value, Decimal):
        return f"{value:f}"
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, str | Part | Period | PrintedDate):
        return str(value)
    fields = {
        field.name.rstrip("_"): written_by_hand(held)
        for field in attrs.fields(type(value))
        if (held := getattr(value, field.name)) is not None and held != field.default
    }
    if not hasattr(value, "FORM"):
        return fields
    # One of several forms has its own key, and if it has one field alone, that is what stands there.
    [*content] = fields.values()
    return {str(value.FORM): content[0] if len(attrs.fields(type(value))) == 1 else fields}


def kinds_in(value):
    """The exact type of everything in a document."""
    found = {type(value)}
    if type(value) is dict:
        found = found.union(map(type, value), *map(kinds_in, value.values()))
    elif type(value) is list:
        found = found.union(*map(kinds_in, value))
    return found


def test_every_field_is_set(fulls):
    """Else the tests below would not see a field that is lost on the way."""
    unset = {(cls, field.name) for cls in CLASSES - {Undetermined} for field in attrs.fields(cls)}
    for thing in things_in(fulls):
        for field in attrs.fields(type(thing)):
            if getattr(thing, field.name) != field.default:
                unset.discard((type(thing), field.name))

    assert unset == set()


def test_a_full_document_comes_back_equal_and_in_the_same_bytes(whole):
    cls = type(whole)

    assert load(dump(whole), cls) == whole
    assert loads(dumps(whole), cls) == whole
    assert loads(dumps(whole).decode("utf-8"), cls) == whole
    assert dumps(loads(dumps(whole), cls)) == dumps(whole)


@pytest.mark.parametrize(
    "built",
    [
        plan(),
        plan(areas=(), goals=(), versions=()),
        plan_with(share("1.1"), count("1.2", total="59", women="54", men="66")),
        plan_with(share("1.1", baseline=baseline(total="70.0"))),
        plan_with(share("1.1", baseline=baseline(total="70"))),
        plan(judgement=(judgement_rule(signal=signal_rules(screen=None, rare_below=None)),)),
        plan(judgement=(judgement_rule(signal=signal_rules(factor="2.660", rare_below="5.0")),)),
        follow_up_record(),
        record_with(),
        network(),
        network_with(),
        network_with(reported_size(reported_count(approximate=Approximate("några tiotal", None, "about")))),
        matter(),
        matter_with(),
    ],
    ids=[
        *("plan", "bare", "two kinds", "70.0", "70", "nothing where something is usual", "other digits"),
        *("record", "bare record", "network", "bare network", "no figure", "matter", "bare matter"),
    ],
)
def test_so_does_each_document_that_is_built(built):
    assert loads(dumps(built), type(built)) == built
    assert dumps(loads(dumps(built), type(built))) == dumps(built)


def test_nothing_is_said_as_null_only_where_something_else_is_usual():
    """What is left out stands for what is usual: to screen none must be said."""
    quiet = plan(judgement=(judgement_rule(signal=signal_rules(screen=None)),))
    document = dump(quiet)
    told = document["plan"]["judgement"][0]

    assert told["signal"] == {"screen": None}
    assert load({**document, "plan": {**document["plan"], "judgement": [told]}}, Plan) == quiet
    for name in ("min_points", "rebases", "id"):
        with pytest.raises(InvalidDocument, match=rf"signal\.{name}"):
            load(with_signal(document, {name: None}), Plan)
    with pytest.raises(InvalidDocument, match=r"signal\.screen: expected text or a whole number"):
        load(with_signal(document, {"screen": 1.5}), Plan)


def with_signal(document, told):
    changed = copy.deepcopy(document)
    changed["plan"]["judgement"][0]["signal"] = told
    return changed


def test_it_is_what_a_hand_would_write(whole):
    kind = kind_of(type(whole))

    assert dump(whole) == {"paktmodel": 1, "kind": kind, kind: written_by_hand(whole)}
    assert dump(plan())["plan"] == written_by_hand(plan())
    for built in (follow_up_record(), network(), matter()):
        assert dump(built)[kind_of(type(built))] == written_by_hand(built)


def test_keys_stand_in_declared_order_and_defaults_are_left_out(whole):
    declared = [field.name for field in attrs.fields(type(whole))]
    kind = kind_of(type(whole))

    assert list(dump(whole)[kind]) == declared
    assert list(dump(whole)) == ["paktmodel", "kind", kind]
    assert "consequences" not in dump(plan())["plan"]
    assert "scales" not in dump(follow_up_record())["follow-up-record"]


def test_only_plain_kinds_leave(fulls):
    """No subclass of str leaves, for a host's encoder may look at exact types; None only between figures."""
    store = observed(monthly("1.1", "2024-M01", ["61.8", "suppressed"], denominators=["40", None]))

    for document in fulls:
        assert kinds_in(dump(document)) == {dict, list, str, int, bool}
    assert kinds_in(dump(store)) <= {dict, list, str, int, bool, type(None)}


def test_bytes_are_json_in_utf_8_without_blanks(whole):
    written = dumps(whole)

    assert json.loads(written) == dump(whole)
    assert written == json.dumps(dump(whole), ensure_ascii=False, separators=(",", ":")).encode()
    assert "Målområde".encode() in written


def test_what_goes_out_is_nobody_elses(full):
    """Changing a dumped dict changes neither the plan nor the next dump."""
    first = dump(full)
    first["plan"]["areas"][0]["measures"].clear()

    assert dump(full) != first
    assert load(dump(full), Plan) == full


def test_a_document_that_is_read_stays_as_it_was(full):
    document = dump(full)
    kept = copy.deepcopy(document)
    load(document, Plan)

    assert document == kept
    document["plan"]["title"] = 5
    kept["plan"]["title"] = 5
    with pytest.raises(InvalidDocument):
        load(document, Plan)
    assert document == kept


def test_copies_give_the_same_bytes(whole):
    assert dumps(pickle.loads(pickle.dumps(whole))) == dumps(whole)
    assert dumps(copy.deepcopy(whole)) == dumps(whole)
    assert dumps(attrs.evolve(whole)) == dumps(whole)


@pytest.mark.feature("O4")
def test_a_hosts_decimal_context_changes_nothing(whole):
    """A host may round to one digit and trap everything; documents are read and written all the same."""
    written = dumps(whole)
    traps = [
        decimal.Inexact,
        decimal.Rounded,
        decimal.Subnormal,
        decimal.FloatOperation,
        decimal.InvalidOperation,
    ]
    with decimal.localcontext(decimal.Context(prec=1, Emax=1, Emin=-1, traps=traps)):
        again = loads(written, type(whole))
        rewritten = dumps(again)
        hashed = hash(again)

    assert again == whole
    assert hashed == hash(whole)
    assert rewritten == written


@pytest.mark.feature("O4")
def test_any_hash_seed_and_time_zone_gives_the_same_bytes_and_findings(full):
    program = (
        "import sys, paktmodel as pm\n"
        "plan = pm.loads(sys.stdin.buffer.read(), pm.Plan)\n"
        "broken = pm.dump(plan)\n"
        "broken['plan'] |= {'titel': 1, 'daag': 2, 'title': 3, 'goals': {}}\n"
        "sys.stdout.buffer.write(pm.dumps(plan))\n"
        "try: pm.load(broken, pm.Plan)\n"
        "except pm.InvalidDocument as refusal: print(refusal.text('sv').encode(), str(refusal).encode())\n"
    )
    told = [
        subprocess.run(
            [sys.executable, "-c", program],
            input=dumps(full),
            env={"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": ":".join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed, zone in (("1", "UTC"), ("2", "Pacific/Auckland"))
    ]

    assert told[0] == told[1]
    assert told[0].startswith(dumps(full))
    assert b"menade du title?" in told[0]


def test_observations_come_back_equal():
    store = observed(
        monthly("1.1", "2023-M01", ["61.8", "62.0", "suppressed"], part="women", published="2024-02-01"),
        monthly(
            "1.10", "2023-M01", ["1", "2"], numerators=["1", "2"], denominators="4", status="preliminary"
        ),
    )

    assert load(dump(store), Observations) == store
    assert loads(dumps(store), Observations) == store
    assert dump(store)["kind"] == "observations"
    assert dumps(loads(dumps(store), Observations)) == dumps(store)
    assert load(dump(Observations()), Observations) == Observations()


@pytest.mark.parametrize("value", [None, {}, "plan", 1, Text("plan"), dated(), Plan])
def test_only_documents_can_be_dumped(value):
    with pytest.raises(InvalidArgument):
        dump(value)
    with pytest.raises(InvalidArgument):
        dumps(value)


# --- converters of a host ----------------------------------------------------------------


@attrs.frozen
class CaseFile:
    """A host's own class, in which a plan lies."""

    number: uuid.UUID
    plan: Plan
    urgent: bool = False


def make_hosts_converter(*, explain=False):
    converter = make_converter(explain=explain)
    converter.register_structure_hook(uuid.UUID, lambda value, _: uuid.UUID(value))
    converter.register_unstructure_hook(uuid.UUID, str)
    return converter


@pytest.mark.feature("O4")
def test_a_host_may_add_hooks_and_embed_a_plan(full):
    file = CaseFile(uuid.UUID(int=7), full)
    converter = make_hosts_converter()
    data = converter.unstructure(file, CaseFile)

    assert data == {"number": str(uuid.UUID(int=7)), "plan": dump(full)["plan"]}
    assert converter.structure(data, CaseFile) == file


@pytest.mark.feature("O4")
def test_faults_in_a_hosts_own_document_have_the_hosts_paths(full):
    data = {"number": str(uuid.UUID(int=7)), "plan": {**dump(full)["plan"], "title": 5}, "urgnt": True}
    with pytest.raises(InvalidDocument) as refusal:
        make_hosts_converter(explain=True).structure(data, CaseFile)

    assert [(one.path.removeprefix("$"), one.code) for one in refusal.value.findings] == [
        (".plan.title", "kind-wrong"),
        ("", "key-unknown"),
    ]
    assert "did you mean urgent?" in str(refusal.value)


def test_every_converter_is_fresh(full):
    """A hook that one host adds is nothing to the next host, nor to the library."""
    spoilt = make_converter()
    spoilt.register_unstructure_hook(str, lambda _: "spoilt")
    spoilt.register_structure_hook(Text, lambda *_: Text("spoilt"))

    assert make_converter() is not make_converter()
    assert load(dump(full), Plan) == full


@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize(
    ("kind", "line"),
    [
        (
            Timeline[MeasureStatus],
            timeline(dated(measure_status("done"), "2025-03"), dated(measure_status(), "2026")),
        ),
        (Timeline[Text], timeline(dated(Text("aktiv"), "2025"))),
        (Timeline[Decimal], timeline(dated(Decimal("70.0"), "2025-03-01"))),
        (Timeline[dt.date], timeline(dated(dt.date(2024, 1, 2), "2025"))),
        (Timeline[tuple[Part, ...]], timeline(dated((Part.WOMEN, Part.MEN), "2025"))),
        (Timeline[Text], Timeline()),
    ],
    ids=["status", "text", "figure", "day", "parts", "empty"],
)
def test_a_timeline_holds_whatever_its_parameter_says(kind, line, explain):
    converter = make_converter(explain=explain)
    data = converter.unstructure(line, kind)

    assert converter.structure(json.loads(json.dumps(data)), kind) == line


def test_a_timeline_of_one_kind_does_not_take_another():
    data = make_converter().unstructure(timeline(dated(Text("aktiv"), "2025")), Timeline[Text])
    with pytest.raises(InvalidDocument) as refusal:
        make_converter(explain=True).structure(data, Timeline[MeasureStatus])

    assert [one.path.removeprefix("$") for one in refusal.value.findings] == [".entries[0].value"]
