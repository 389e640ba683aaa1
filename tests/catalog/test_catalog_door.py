"""The catalog hands out every document as what it is, and type checkers know which that is."""

import ast
from pathlib import Path

import pytest

import paktmodel as pm
from paktmodel import catalog

SOURCE = Path(catalog.__file__).read_text("utf-8")
CLASSES = {"plan": pm.Plan, "network": pm.Network, "matter": pm.Matter}


def told_to_type_checkers(alias: str) -> tuple[str, ...]:
    """The names in a ``Literal`` of the catalog's source."""
    for node in ast.walk(ast.parse(SOURCE)):
        if isinstance(node, ast.AnnAssign) and getattr(node.target, "id", "") == alias:
            return tuple(ast.literal_eval(node.value.slice))
    raise AssertionError(f"the catalog tells type checkers of no {alias}")


@pytest.mark.parametrize("kind", CLASSES)
def test_type_checkers_are_told_of_every_document_of_a_kind(kind):
    assert told_to_type_checkers(f"{kind.title()}Name") == catalog.names(kind)


@pytest.mark.parametrize("name", catalog.names())
def test_a_document_of_the_catalog_is_of_its_own_kind(name):
    kind = next(kind for kind in CLASSES if name in catalog.names(kind))

    found = catalog.load(name)

    assert type(found) is CLASSES[kind]
    assert catalog.load(name, CLASSES[kind]) is found
    assert str(found.id) == name  # type: ignore[attr-defined]  # each kind has one


def test_every_document_is_of_some_kind_and_of_one_only():
    by_kind = [name for kind in CLASSES for name in catalog.names(kind)]

    assert sorted(by_kind) == list(catalog.names())


def test_a_document_of_another_kind_than_expected_is_refused_as_loads_refuses_it():
    with pytest.raises(pm.InvalidDocument, match="kind network"):
        catalog.load("uppsala-1000-fler", pm.Network)


def test_a_class_without_documents_is_refused():
    with pytest.raises(pm.InvalidArgument, match="Plan, Observations, FollowUpRecord, Network and Matter"):
        catalog.load("uppsala-1000-fler", pm.Indicator)


@pytest.mark.parametrize("kind", ["networks", "", 1, ["network"]])
def test_an_unknown_kind_of_document_is_refused(kind):
    with pytest.raises(pm.NotFound, match="kind of document"):
        catalog.names(kind)


def test_a_kind_of_document_is_guessed_from_a_misspelling():
    with pytest.raises(pm.NotFound, match="did you mean 'network'"):
        catalog.names("netwrok")
