"""The one registry of document kinds: every name in it leads to what it says."""

import subprocess
import sys

import pytest
from attrs import frozen

from paktmodel.document.kinds import DOCUMENT_KINDS, KINDS, kind_of, kind_of_document
from paktmodel.errors import InvalidArgument
from paktmodel.model.plans import Plan


@pytest.mark.parametrize("kind", DOCUMENT_KINDS.values(), ids=DOCUMENT_KINDS)
def test_every_name_of_a_kind_is_resolved(kind):
    assert kind.cls.__name__ == kind.class_name
    assert KINDS[kind.name] is kind.cls
    assert kind_of(kind.cls) == kind.name
    assert all(map(callable, kind.rules))
    assert bool(kind.rules) is (kind.subject is not None)
    assert kind.subject in (None, kind.name)
    assert callable(kind.strategy)
    assert kind_of_document(kind.cls) is kind


def test_a_descendant_is_of_the_kind_that_it_descends_from_and_has_none_of_its_own():
    @frozen(kw_only=True)
    class Local(Plan):
        """A host's own kind of plan."""

    assert kind_of_document(Local) is DOCUMENT_KINDS["plan"]
    assert kind_of_document(type("Plan", (), {})) is None
    for cls in (Local, type("Plan", (), {})):
        with pytest.raises(InvalidArgument, match="Plan, Observations, FollowUpRecord, Network and Matter"):
            kind_of(cls)


def modules_after(code):
    program = f"import sys, paktmodel as pm\n{code}\nprint(*sys.modules)"
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    ).stdout.split()


def test_reading_a_plan_imports_nothing_of_checks_tests_and_other_kinds():
    code = "pm.catalog.load('uppsala-1000-fler')"
    strangers = ("checks", "testing", "followup", "model.networks", "model.matters", "model.follow_up_record")

    assert [
        name
        for name in modules_after(code)
        if name.startswith(tuple(f"paktmodel.{stranger}" for stranger in strangers))
    ] == []


def test_checking_a_plan_imports_no_rules_of_other_kinds():
    loaded = modules_after("pm.check(pm.catalog.load('uppsala-1000-fler'))")

    assert "paktmodel.checks.plan.goals" in loaded
    for kind in ("record", "network", "matter"):
        assert f"paktmodel.checks.{kind}" not in loaded
    for module in ("networks", "matters", "follow_up_record"):
        assert f"paktmodel.model.{module}" not in loaded
