"""Peers that read a plan have all its fields and words, and pydantic's refuses what the library refuses."""

import copy
import json
import re
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, get_args, get_type_hints

import attrs
import pytest

import paktmodel as pm
from paktmodel.model.forms import form_of, forms_in, only_field
from paktmodel.model.parts import Part
from paktmodel.model.targets import Base, Bound, When

pytestmark = pytest.mark.skipif(
    not (find_spec("pydantic") and find_spec("msgspec")), reason="the peers are not installed"
)

TESTS = Path(__file__).parents[1]
CATALOG = Path(pm.catalog.__file__).parent
EVERY_FIELD = json.loads((TESTS / "formats" / "draft" / "plan-every-field.json").read_bytes())

Place = tuple[str | int, ...]


def _plans() -> list[Path]:
    every = [*CATALOG.glob("*.json"), *(TESTS / "formats" / "draft").glob("plan-*.json")]
    return sorted(path for path in every if json.loads(path.read_bytes())["kind"] == "plan")


def _classes(cls: Any, found: dict[str, Any]) -> dict[str, Any]:
    """Classes and word lists that a plan is made of, by name; a part is text in documents."""

    def walk(kind: Any) -> None:
        for one in get_args(kind):
            walk(one)
        if isinstance(kind, type) and (attrs.has(kind) or issubclass(kind, Enum)):
            _classes(kind, found)

    if cls.__name__ not in found and cls is not Part:
        found[cls.__name__] = cls
        hints = get_type_hints(cls) if attrs.has(cls) else {}
        for one in attrs.fields(cls) if hints else ():
            walk(hints[one.name])
    return found


@pytest.mark.parametrize("peer", ["peers_pydantic", "peers_msgspec"])
def test_a_peer_has_every_field_and_every_word_of_a_plan(peer):
    module = import_module(f"benchmarks.{peer}")
    for name, cls in _classes(pm.Plan, {}).items():
        if form_of(cls) and only_field(
            cls
        ):  # no object of its own: what is read of each form is a test below
            continue
        of_peer = getattr(module, name)
        if issubclass(cls, Enum):
            assert {word.value for word in of_peer} == {word.value for word in cls}, name
        else:
            fields = getattr(of_peer, "model_fields", None) or of_peer.__struct_fields__
            assert set(fields) == {one.name for one in attrs.fields(cls)}, name


@pytest.mark.parametrize("peer", ["peers_pydantic", "peers_msgspec"])
def test_a_peer_reads_every_plan_that_the_library_reads(peer):
    module = import_module(f"benchmarks.{peer}")
    for path in _plans():
        assert module.load(path.read_bytes()).id, path


#: What may stand in a target's field, and what may not: each form, none, two at a time, and its own rules.
BOUNDS: tuple[Any, ...] = (
    *({key: "1"} for key in ("at-most", "at-least", "below", "above")),
    {"between": {"low": "1", "high": "2"}},
    {"between": {"low": "2", "high": "1"}},
    {"between": {"low": "1"}},
    {"between": "1"},
    {"between": {"low": "1", "high": "2", "mid": "1"}},
    {"at-most": 1},
    {"at-most": {"value": "1"}},
    {"at_most": "1"},
    {"at-most": "1", "below": "2"},
    {"at-most": "1", "no": "2"},
)
WHENS: tuple[Any, ...] = (
    *(
        {"on": "2026-12-31"},
        {"on": "2026"},
        {"day": "2026-12-31"},
        {"in": "2026"},
        {"in_": "2026"},
        {"in": 1},
    ),
    *({"every": {"cadence": "yearly"}}, {"every": {"cadence": "weekly"}}, {"every": "yearly"}),
    {"every": {"cadence": "monthly", "first": "2024", "last": "2024-S2"}},
    {"every": {"cadence": "monthly", "first": "2024", "last": "2024-S1"}},
    {"every": {"cadence": "monthly", "first": "2024-01-31", "last": "2024-M01"}},
    {"every": {"cadence": "monthly", "first": "2024-M01", "last": "2024-01-30"}},
    {"every": {"cadence": "monthly", "first": "2024-M02/2024-M06", "last": "2024-Q2"}},
    {"every": {"cadence": "monthly", "first": "2024-M02/2024-M06", "last": "2024-T1"}},
    {"every": {"cadence": "yearly", "first": "2024-Q1"}},
    {"every": {"cadence": "quarterly", "first": "2024-M02/2024-M04", "last": "2025"}},
    {"every": {"cadence": "tertially", "first": "2024-T1", "last": "2025-S1"}},
    {"every": {"cadence": "half-yearly", "last": "2024-M02/2024-M06"}},
    {"path": []},
    {"path": [{"on": "2024-12-31", "value": "2"}, {"in": "2025", "value": "1"}]},
    {"path": [{"on": "2024-12-31", "value": "2"}, {"in": "2024", "value": "1"}]},
    {"path": [{"on": "2024-12-31", "in": "2024", "value": "1"}]},
    {"path": [{"value": "1"}]},
    {"path": [{"in_": "2024", "value": "1"}]},
    {"path": [{"on": "2024-12-31", "value": "2"}]},
    {"over": {"span": "2024-M01/2026-M12", "statistic": "mean"}},
    {"over": {"span": "2024-01-31", "statistic": "sum"}},
    {"over": {"span": "2024-M01/2026-M12", "statistic": "median"}},
    {"over": {"span": "2024-M01/2026-M12"}},
    *({"in-words": {"words": "vid slutet"}}, {"in-words": {"words": " ", "on": "2026-12-31"}}),
    *({"in-words": "vid slutet"}, {"on": "2026-12-31", "in": "2026"}),
)
BASES: tuple[Any, ...] = (
    *({"period": "1990"}, {"indicator": "1.1"}, {"part": "women"}, {"benchmark": "riket"}),
    *("year-before", "previous-value", "year-after", {"word": "year-before"}, {"benchmark": ""}),
    *({"period": "1990", "part": "women"}, {"indicator": "1,1"}, {"part": "sex:women"}),
)
ANY: tuple[Any, ...] = ({}, {"no": "1"}, {"word": "1"}, "no", "at-most", None, 1, [], [{"on": "2026-12-31"}])
BANDS: tuple[Any, ...] = (
    *({"unit": "percent"}, {"met_within": "0", "unit": "points"}, {"met_within": "5"}, {"unit": "per cent"}),
    {"met_within": "5", "partly_within": "10", "unit": "percent"},
    {"met_within": "5", "partly_within": "5", "unit": "percent"},
    *({"met_within": "-1", "unit": "percent"}, {"partly_within": "-1", "unit": "percent"}),
)


def _targets() -> Iterator[dict[str, Any]]:
    bound = {"at-most": "1"}
    for one in (*BOUNDS, *ANY):
        yield {"bound": one}
        yield {"bound": one, "when": {"path": [{"in": "2024", "value": "1.0"}]}}
    for when in (*WHENS, *ANY):
        yield {"bound": bound, "when": when}
        yield {"when": when}
    for base in (*BASES, *ANY):
        for per in ({}, {"per": "year"}, {"per": "month"}, {"per": None}):
            yield {"bound": bound, "relative": {"to": base, "form": "percent", **per}}
    yield from ({"bound": bound, "bands": bands} for bands in (*BANDS, *ANY))
    yield from ({}, {"operator": "at-most", "value": "1"}, {"bound": bound, "code": ""})


def test_the_targets_below_hold_every_form():
    for kind, tried in ((Bound, BOUNDS), (When, WHENS), (Base, BASES)):
        assert forms_in(kind).keys() <= {key for one in tried if isinstance(one, dict) for key in one}


def test_pydantic_reads_and_refuses_the_targets_that_the_library_does():
    from benchmarks import peers_pydantic

    for target in _targets():
        document = copy.deepcopy(EVERY_FIELD)
        document["plan"]["areas"][0]["indicators"][0]["targets"] = [target]
        data = json.dumps(document).encode()
        named = {_place(path) for path in _named(data)}
        by_peer = set()
        for path, code in peers_pydantic.refuse(data):
            place = _standing(document, _place(path))
            # Of a field too many ours names the object that it is in, pydantic the field.
            by_peer.add(place[:-1] if code == "extra_forbidden" else place)
        assert named == by_peer, target


@pytest.mark.parametrize("peer", ["peers_pydantic", "peers_msgspec"])
def test_a_peer_reads_every_target_that_the_library_reads(peer):
    module = import_module(f"benchmarks.{peer}")
    for target in _targets():
        document = copy.deepcopy(EVERY_FIELD)
        document["plan"]["areas"][0]["indicators"][0]["targets"] = [target]
        data = json.dumps(document).encode()
        if not _named(data):
            assert module.load(data).id, target


#: What stands in place of every value of a plan once: wrong nearly everywhere, and right where it may stand.
WRONG: tuple[Any, ...] = (
    *("1,3", "2024-13", "a\tb", "\u200b", "x191212-1213", "sex:women", "1e3", "other", None, 0, -1, True),
    *("", " a", "1 3", "1  3", "ab\n", "0000", "2024", "2024-06", "2024-06-31", "2024-M06", "2024-Q2"),
    *("2024-M01/2024-M03", "2024-M02/2024-M04", "2024-M05/2024-M04", "2024-01-01T00:00", "0.5", "101", "-1"),
    *("women", "total", "age:18-24+sex:women", "sex:women+age:18-24", "P1Y", "P101Y", "P0D", "1/2", "2/1"),
    *("0/3", "https://a.b/c", "http://:80", "http://a:0/", "läsår", "år 1", "perturbed:8", "decimals:10"),
    *("unstated", "191212-1212", "19121212-1213", "a" * 41, "a" * 101, "0380", "FI", 1, 1.5, [], {}),
)
#: No more errors are named of one document.
MOST = 100


@pytest.mark.quick(cases=12)
@pytest.mark.parametrize("wrong", WRONG, ids=ascii)
def test_pydantic_names_the_same_places_of_a_plan_full_of_wrong_values(wrong):
    from benchmarks import peers_pydantic

    places = list(_places(EVERY_FIELD["plan"], "plan"))
    for start in range(0, len(places), MOST):
        document = copy.deepcopy(EVERY_FIELD)
        for *above, last in places[start : start + MOST]:
            _at(document, above)[last] = wrong
        data = json.dumps(document).encode()
        named = {_place(path) for path in _named(data)}
        by_peer = {_standing(document, _place(path)) for path, _ in peers_pydantic.refuse(data)}
        assert not [one for one in named if not _met(one, by_peer)]
        assert not [one for one in by_peer if not _met(one, named)]


def _places(value: Any, *above: str | int) -> Iterator[Place]:
    """Where a document holds values, once for each field of a class that stands in the same fields."""
    seen: set[Place] = set()
    for place in _leaves(value, above):
        fields = tuple(one for one in place if isinstance(one, str))
        if fields not in seen:
            seen.add(fields)
            yield place


def _leaves(value: Any, above: Place) -> Iterator[Place]:
    if isinstance(value, dict | list):
        for name, one in value.items() if isinstance(value, dict) else enumerate(value):
            yield from _leaves(one, (*above, name))
    else:
        yield above


def _at(document: Any, place: list[str | int]) -> Any:
    for one in place:
        document = document[one]
    return document


def _named(data: bytes) -> list[str]:
    try:
        pm.loads(data, pm.Plan)
    except pm.InvalidDocument as refused:
        return [one.path for one in refused.findings]
    return []


def _place(path: str) -> Place:
    return tuple(name or int(index) for name, index in re.findall(r"\.([^.\[]+)|\[([0-9]+)\]", path))


def _standing(document: Any, place: Place) -> Place:
    """What of a place stands in a document: where several kinds may be, pydantic adds the one's name."""
    standing: list[str | int] = []
    for one in place:
        if one in (
            document
            if isinstance(document, dict)
            else range(len(document))
            if isinstance(document, list)
            else ()
        ):
            standing.append(one)
            document = document[one]
    return tuple(standing)


def _met(place: Place, others: set[Place]) -> bool:
    """Whether a place is among others, or what it is in: of fields that go together any may be named."""
    return any(all(one == two for one, two in zip(place, other, strict=False)) for other in others)
