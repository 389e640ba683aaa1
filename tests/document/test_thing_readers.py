"""A combination of names that is met often is read by compiled lines, which answer like the first reading."""

import json

import pytest

from paktmodel import InvalidDocument, Plan, dumps, loads
from paktmodel.document import positions, thing_readers
from paktmodel.testing import plan

FAULTS = [
    lambda held: held.update(title=12),
    lambda held: held.update(title=[]),
    lambda held: held.update(years={"first": 2026, "last": 2023}),
    lambda held: held.update(years={"first": 20_230, "last": "x"}),
    lambda held: held.update(areas=[held["areas"][0], 1, None, held["areas"][0]]),
    lambda held: held["areas"][0].update(titel=held["areas"][0].pop("title")),
]


def read(document):
    try:
        return loads(json.dumps(document), Plan)
    except InvalidDocument as refusal:
        return refusal.findings, refusal.more


@pytest.mark.quick(cases=2)
@pytest.mark.parametrize("spoil", [lambda _: None, *FAULTS])
def test_the_last_of_many_readings_says_what_the_first_said(spoil, monkeypatch):
    document = json.loads(dumps(plan()))
    spoil(document["plan"])
    monkeypatch.setattr(thing_readers, "_OFTEN", 10**9)
    first = read(document)
    monkeypatch.undo()

    for _ in range(thing_readers._OFTEN + 1):
        read(json.loads(dumps(plan())))
        last = read(document)

    assert last == first
    assert hash(last) == hash(first)


def test_no_more_combinations_are_remembered_than_a_class_may_have():
    names = [f"n{number}" for number in range(2 * thing_readers._MOST_SHAPES)]
    cls = type("Things", (), {"__slots__": names})
    reader = thing_readers._Filling.__new__(thing_readers._Filling)
    reader._cls, reader._explain, reader._finish, reader._read = cls, True, None, {}
    reader._takes = dict.fromkeys(names, str)
    reader._defaults = dict.fromkeys(names)
    reader._fills = {name: getattr(cls, name).__set__ for name in names}

    made = [reader.read({name: 1}) for name in names]

    assert [getattr(one, name) for one, name in zip(made, names, strict=True)] == ["1"] * len(names)
    assert len(reader._read) == thing_readers._MOST_SHAPES


def test_names_of_unknown_fields_are_looked_for_once(monkeypatch):
    asked = []
    shown = positions.shown  # type: ignore[attr-defined]  # imported there

    def counted(name):
        asked.append(name)
        return shown(name)

    monkeypatch.setattr(positions, "shown", counted)
    document = json.loads(dumps(plan()))
    document["plan"] |= {f"field{number}": 1 for number in range(5_000)}

    findings, _ = read(document)

    assert all(finding.line == 1 and finding.column > 1 for finding in findings)
    assert len(asked) < 200
