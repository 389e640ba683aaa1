"""Hypothesis draws every class of ours by its type, and knows them by its entry point alone."""

import collections.abc
import datetime as dt
import importlib
import inspect
import os
import pkgutil
import subprocess
import sys
from contextlib import suppress
from decimal import Decimal
from pathlib import Path

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings, strategies as st
from hypothesis.errors import NoSuchExample

import paktmodel
import paktmodel.model
from paktmodel.calendar.periods import Period
from paktmodel.model.indicators import Indicator
from paktmodel.model.measures import MeasureStatus
from paktmodel.model.plans import Plan
from paktmodel.model.timelines import Timeline
from paktmodel.testing import hypothesis_entry
from paktmodel.values.codes import Code
from paktmodel.vocabulary.language import Word

hypothesis_entry.register()

SOURCE = Path(paktmodel.__file__).parents[1]
REGISTERED = hypothesis_entry.registered()
# What a caller makes or loads. The results of `check`, `due` and `follow_up`, and errors, are made by us.
PACKAGES = ("paktmodel.model", "paktmodel.values", "paktmodel.calendar", "paktmodel.observations")
PUBLIC = [
    thing
    for thing in (getattr(paktmodel, name) for name in paktmodel.__all__)
    if inspect.isclass(thing) and thing.__module__.startswith(PACKAGES)
]
#: The answers of a network are made by asking it, and by nobody else.
ANSWERS = {"CharterLine", "NetworkDay", "Participants", "Responsible"}
WORDS = [
    thing
    for thing in (getattr(paktmodel, name) for name in paktmodel.__all__)
    if inspect.isclass(thing) and issubclass(thing, Word)
]
quickly = settings(max_examples=12, phases=[Phase.generate], suppress_health_check=[HealthCheck.too_slow])


def test_every_public_class_that_a_caller_makes_is_registered():
    assert {Plan, Indicator, Code, Period} <= set(PUBLIC)
    assert {cls.__name__ for cls in set(PUBLIC) - set(REGISTERED)} <= ANSWERS


def test_so_is_every_class_of_the_model_public_or_not():
    of_model = {
        thing
        for module in pkgutil.walk_packages(paktmodel.model.__path__, "paktmodel.model.")
        for thing in vars(importlib.import_module(module.name)).values()
        if inspect.isclass(thing) and attrs.has(thing) and thing.__module__ == module.name
    }

    # The identity of a class describes the model, and is no part of a document.
    assert {cls.__name__ for cls in of_model - set(REGISTERED)} == ANSWERS | {"Identity"}


@pytest.mark.feature("O5")
@pytest.mark.quick(cases=10)
@pytest.mark.parametrize("cls", [*REGISTERED, *WORDS], ids=lambda cls: cls.__name__)
def test_each_is_drawn_by_its_type(cls):
    drawn = []

    @quickly
    @given(st.from_type(cls))
    def collect(value):
        drawn.append(value)

    collect()

    assert {type(value) for value in drawn} == {cls}
    assert len(set(drawn)) > 1 or (cls in WORDS and len(cls) == 1)


def test_a_timeline_of_something_holds_that():
    two = settings(phases=[Phase.generate], database=None)
    drawn = find(st.from_type(Timeline[MeasureStatus]), lambda timeline: len(timeline) == 2, settings=two)

    assert {type(entry.value) for entry in drawn.entries} == {MeasureStatus}


@pytest.mark.quick(cases=5)
@pytest.mark.parametrize(
    "cls", [cls for cls in REGISTERED if attrs.has(cls) and attrs.fields(cls)], ids=lambda cls: cls.__name__
)
def test_every_field_is_filled_at_some_time_and_left_out_at_another(cls):
    """Otherwise a field could be lost in writing and reading, and no law would show it."""
    fields = attrs.fields(cls)
    unfilled = {field.name for field in fields}
    never_left_out = {field.name for field in fields if field.default is not attrs.NOTHING}

    def all_seen(thing):
        for field in fields:
            value = getattr(thing, field.name)
            (never_left_out if value == field.default or value is None else unfilled).discard(field.name)
        return not unfilled and not never_left_out

    # As many as it takes, for the classes with many fields; most are through after twenty.
    many = settings(max_examples=3_000, phases=[Phase.generate], database=None, derandomize=True)
    with suppress(NoSuchExample):
        find(st.from_type(cls), all_seen, settings=many)

    assert unfilled == set()
    assert never_left_out == set()


def test_types_that_are_not_ours_are_drawn_as_before():
    """A host's own tests must not meet plans where they ask for something hashable or a text."""
    for kind in (str, Decimal, dt.date, collections.abc.Hashable, collections.abc.Sized):

        @quickly
        @given(st.from_type(kind))
        def ours_never_come(value):
            assert type(value) not in REGISTERED

        ours_never_come()


def with_entry_point(folder: Path, program: str) -> str:
    """Run a program in a fresh interpreter that finds our entry point, as of an installed package."""
    about = folder / "paktmodel_entry-0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text("Metadata-Version: 2.1\nName: paktmodel-entry\nVersion: 0\n", "utf-8")
    (about / "entry_points.txt").write_text(
        "[hypothesis]\npaktmodel = paktmodel.testing.hypothesis_entry:register\n", "utf-8"
    )
    paths = os.pathsep.join([str(folder), str(SOURCE)])
    ran = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        env={**os.environ, "PYTHONPATH": paths, "PYTHONIOENCODING": "utf-8"},
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.strip()


@pytest.mark.quick(cases=1)
@pytest.mark.parametrize(
    "first",
    [
        "import hypothesis",
        "import paktmodel as pm; pm.Plan",
        "import paktmodel.testing",
        "import paktmodel.testing.strategies",
        "import paktmodel.testing.strategies.text",
        "import paktmodel.testing.strategies.plans",
    ],
)
def test_a_plan_is_drawn_where_hypothesis_knows_only_the_entry_point(tmp_path, first):
    """This holds for every first import, also of a module of ours that itself imports Hypothesis."""
    program = f"""
{first}
from hypothesis import Phase, find, settings, strategies as st
import paktmodel as pm
quickly = settings(database=None, phases=[Phase.generate])
print(type(find(st.from_type(pm.Plan), lambda plan: True, settings=quickly)).__name__)
"""

    assert with_entry_point(tmp_path, program) == "Plan"


def test_hypothesis_brings_in_classes_and_nothing_that_reads_or_draws(tmp_path):
    program = """
import sys, hypothesis
packages = {name.split(".")[1] for name in sys.modules if name.startswith("paktmodel.")}
heavy = {"cattrs", "pendulum", "narwhals", "pytest"} & set(sys.modules)
documents = {name for name in sys.modules if name.startswith("paktmodel.document.")}
print(sorted(packages), sorted(documents), sorted(heavy), "paktmodel.testing.strategies" in sys.modules)
"""

    assert with_entry_point(tmp_path, program) == (
        "['calendar', 'document', 'errors', 'model', 'observations', 'testing', 'values', 'vocabulary'] "
        "['paktmodel.document.error_collector', 'paktmodel.document.kinds'] [] False"
    )


def test_the_entry_itself_imports_nothing_of_hypothesis():
    program = "import sys, paktmodel.testing.hypothesis_entry; print('hypothesis' in sys.modules)"
    ran = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )

    assert ran.stdout.strip() == "False"
