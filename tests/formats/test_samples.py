"""The samples of the draft format load, come back in the same bytes and show all of the model."""

import json
import runpy
from collections import Counter
from pathlib import Path
from typing import TypeVar, get_args, get_origin

import attrs
import pytest

from paktmodel.document.kinds import FORMAT, KINDS
from paktmodel.document.loader import loads
from paktmodel.document.upgrades import upgrade
from paktmodel.document.writer import dumps
from paktmodel.model.follow_up_record import FollowUpRecord
from paktmodel.model.matters import Matter
from paktmodel.model.networks import Network
from paktmodel.model.plans import Plan
from paktmodel.observations import Observation, Observations
from paktmodel.vocabulary.language import Word
from paktmodel.vocabulary.words.plans import VersionStatus

DRAFT = Path(__file__).parent / "draft"
SAMPLES = {path.stem: path.read_bytes() for path in sorted(DRAFT.iterdir())}
SCRIPT = Path(__file__).parents[2] / "scripts" / "write_samples.py"

every_sample = pytest.mark.parametrize("name", SAMPLES)


def loaded(name):
    data = SAMPLES[name]
    return loads(data, KINDS[json.loads(data)["kind"]])


@pytest.mark.feature("O2")
@every_sample
def test_a_sample_loads_and_is_written_in_the_same_bytes(name):
    assert dumps(loaded(name)) == SAMPLES[name]


@pytest.mark.feature("O2")
@every_sample
def test_a_sample_is_in_the_current_format_and_upgrades_without_a_note(name):
    upgraded = upgrade(SAMPLES[name])

    assert (upgraded.data, upgraded.notes) == (SAMPLES[name], ())
    assert upgraded.origin == upgraded.format == FORMAT
    assert name.startswith(f"{upgraded.kind}-")


def test_there_are_samples_of_every_kind():
    counts = Counter(json.loads(text)["kind"] for text in SAMPLES.values())

    assert counts.keys() == KINDS.keys()
    assert counts.total() >= 40
    assert min(counts.values()) >= 15
    assert {path.suffix for path in DRAFT.iterdir()} == {".json"}


def test_the_samples_are_what_the_script_writes(script):
    """When they are not: `python scripts/write_samples.py`, and read the diff."""
    assert {name: dumps(one) for name, one in script["samples"]().items()} == SAMPLES


# --- nothing of the model is left out ------------------------------------------------------


def kinds_in(kind):
    """Every class that an annotation leads to, however deep."""
    found, waiting = set(), [kind]
    while waiting:
        one = waiting.pop()
        waiting += get_args(one)
        cls = get_origin(one) or one
        if isinstance(cls, type) and cls not in found:
            found.add(cls)
            if attrs.has(cls):
                waiting += [field.type for field in attrs.fields(cls) if not isinstance(field.type, TypeVar)]
    return found


def things_in(value):
    """Every object in a value, and every single value; of observations each one."""
    yield value
    if isinstance(value, tuple | Observations):
        for one in value:
            yield from things_in(one)
    elif attrs.has(type(value)):
        for field in attrs.fields(type(value)):
            yield from things_in(getattr(value, field.name))


CLASSES = {cls for root in (Plan, Observation, FollowUpRecord, Network, Matter) for cls in kinds_in(root)}
MET = [thing for name in SAMPLES for thing in things_in(loaded(name))]


def test_every_field_of_every_class_is_set_in_some_sample():
    wanted = {(cls.__name__, field.name) for cls in CLASSES if attrs.has(cls) for field in attrs.fields(cls)}
    told = {
        (type(thing).__name__, field.name)
        for thing in MET
        if attrs.has(type(thing))
        for field in attrs.fields(type(thing))
        if getattr(thing, field.name) != field.default
    }

    assert len(wanted) > 200
    assert wanted - told == set()


def test_every_word_of_every_list_stands_in_some_sample():
    # With its list: words of two lists are equal when they are written alike.
    wanted = {(cls.__name__, str(word)) for cls in CLASSES if issubclass(cls, Word) for word in cls}
    told = {(type(thing).__name__, str(thing)) for thing in MET if isinstance(thing, Word)}

    assert len(wanted) > 80
    assert wanted - told == set()


def test_every_kind_of_text_stands_in_some_sample():
    wanted = {cls for cls in CLASSES if issubclass(cls, str) and cls is not str and not issubclass(cls, Word)}

    assert len(wanted) > 5
    assert wanted - {type(thing) for thing in MET} == set()


@pytest.mark.feature("D6")
def test_versions_of_every_status_stand_in_a_sample():
    versions = loaded("plan-versions").versions

    assert {version.status for version in versions} == set(VersionStatus)
    assert [version.supersedes for version in versions] == [None, "1.0", "1.1", None]


def test_figures_of_equal_value_and_other_digits_stay_apart_in_a_sample():
    values = [one.value for one in loaded("observations-printed-digits")]

    assert len(values) > len(set(values)), "70 and 70.0 are equal numbers"
    assert len({str(value) for value in values}) == len(values)


# --- the command -----------------------------------------------------------------------------


@pytest.fixture
def script(monkeypatch):
    monkeypatch.syspath_prepend(SCRIPT.parent)
    return runpy.run_path(str(SCRIPT))


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "draft").mkdir()
    (tmp_path / "vectors.json").write_bytes((DRAFT.parent / "vectors.json").read_bytes())
    return tmp_path


@pytest.fixture
def command(script, folder):
    """The script's main with its folder elsewhere: what it returns, and what it says."""
    script["main"].__globals__["FOLDER"] = folder
    said: list[str] = []

    def run(*arguments):
        said.clear()
        return script["main"](list(arguments), said.append), "\n".join(said)

    return run


def files_in(folder):
    return {path.name: path.read_bytes() for path in folder.rglob("*.json")}


def test_the_command_writes_every_sample_once(command, folder):
    first, _ = command()
    again, said = command()

    assert (first, again) == (0, 0)
    assert {path.stem: path.read_bytes() for path in (folder / "draft").iterdir()} == SAMPLES
    assert said == f"{len(SAMPLES) + 1} files, 0 of them written"
    assert command("--check") == (0, f"{len(SAMPLES) + 1} files, 0 of them differ")


def test_a_check_shows_what_differs_and_writes_nothing(command, folder):
    command()
    changed, broken = folder / "draft" / "plan-minimal.json", folder / "draft" / "plan-small.json"
    changed.write_bytes(changed.read_bytes().replace(b'"title":"A"', b'"title":"B"'))
    broken.write_bytes(b"no document")
    (folder / "draft" / "plan-of-yesterday.json").write_bytes(b"{}")
    held = files_in(folder)
    outcome, said = command("--check")

    assert outcome == 1
    assert '-  "title": "B",\n+  "title": "A",' in said
    assert "-no document" in said
    assert "old/draft/plan-of-yesterday.json" in said
    assert files_in(folder) == held


@pytest.mark.soak
def test_the_command_rewrites_what_differs_and_removes_what_is_no_sample(command, folder):
    command()
    whole = files_in(folder)
    (folder / "draft" / "plan-minimal.json").unlink()
    (folder / "draft" / "plan-of-yesterday.json").write_bytes(b"{}")
    vectors = json.loads((folder / "vectors.json").read_bytes())
    vectors[0]["fingerprint"] = "0" * 64
    (folder / "vectors.json").write_text(json.dumps(vectors))
    outcome, said = command()

    assert outcome == 0
    assert said.endswith("3 of them written")
    assert files_in(folder) == whole
