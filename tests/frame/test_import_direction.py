"""A room imports only rooms above it (docs/architecture.md), and no modules import each other in a ring."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

ROOMS = (
    "vocabulary",
    "errors",
    "calendar",
    "values",
    "tables",
    "model",
    "observations",
    "document",
    "checks",
    "followup",
    "disclosure",
    "scenarios",
    "reports",
    "exchange",
    "catalog",
    "testing",
)

# A dependency that one room has for all of us, and the only place that may import it.
KEPT_BY = {
    "pendulum": "paktmodel.calendar.steps",
    "cattrs": "paktmodel.document",
    "hypothesis": "paktmodel.testing",
    "pytest": "paktmodel.testing",
    "ruamel": "paktmodel.exchange.yaml",
}

DOOR = "paktmodel"
SOURCE = Path(__file__).parents[2] / "src"

Modules = Mapping[str, str]


def breaches(modules: Modules) -> list[str]:
    """What breaks the house's order in these sources, each as a sentence.

    Args:
        modules: Full module name (a package by its own name) to source text.
    """
    found: list[str] = []
    edges: dict[str, set[str]] = {name: set() for name in modules}
    for name, source in sorted(modules.items()):
        for line, target in imports(name, source, modules):
            where = f"{name}:{line}"
            if target == "?":
                found.append(f"{where} imports a module whose name cannot be read from the source")
            elif target.partition(".")[0] == DOOR:
                edges[name].add(target)
                found.extend(f"{where} {fault}" for fault in _faults(name, target))
            else:
                keeper = KEPT_BY.get(target.partition(".")[0])
                if keeper and name != keeper and not name.startswith(f"{keeper}."):
                    found.append(f"{where} imports {target}, which is for {keeper} alone")
        if name != DOOR and _room(name) not in ROOMS:
            found.append(f"{name} lies in no room")
    try:
        TopologicalSorter({name: targets - {name} for name, targets in edges.items()}).prepare()
    except CycleError as error:
        found.append("ring of imports: " + " → ".join(error.args[1]))
    return found


def _faults(name: str, target: str) -> Iterator[str]:
    if name == DOOR:
        yield f"imports {target}: the front door names modules and imports none"
    elif target == DOOR:
        yield "imports the front door, which is for callers"
    elif _room(target) not in ROOMS:
        yield f"imports {target}, which lies in no room"
    elif _room(name) in ROOMS and ROOMS.index(_room(target)) > ROOMS.index(_room(name)):
        yield f"imports {target}: {_room(target)} lies below {_room(name)}"


def _room(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def imports(name: str, source: str, modules: Modules) -> Iterator[tuple[int, str]]:
    """Every import in the source, wherever it stands: line and full name of the module imported.

    A `from` import of something that is itself a module counts as an import of that module.
    """
    is_package = any(other.startswith(f"{name}.") for other in modules)
    for node in ast.walk(ast.parse(source)):
        match node:
            case ast.Import():
                for alias in node.names:
                    yield node.lineno, alias.name
            case ast.ImportFrom():
                origin = _origin(name, node, is_package=is_package)
                for alias in node.names:
                    inner = f"{origin}.{alias.name}"
                    yield node.lineno, inner if inner in modules else origin
            case ast.Call(func=ast.Name(id=called) | ast.Attribute(attr=called)):
                if called in {"import_module", "__import__"}:
                    yield from _called(name, node)


def _called(name: str, call: ast.Call) -> Iterator[tuple[int, str]]:
    match call.args:
        case [ast.Constant(value=str(text)), *_]:
            yield call.lineno, text
        case _ if name != DOOR:  # the door imports by the names its own table holds
            yield call.lineno, "?"


def _origin(name: str, node: ast.ImportFrom, *, is_package: bool) -> str:
    if not node.level:
        return node.module or ""
    parts = name.split(".")
    parts = parts[: len(parts) - node.level + is_package]
    return ".".join([*parts, *filter(None, [node.module])])


def ours() -> dict[str, str]:
    found = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        found[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path.read_text("utf-8")
    return found


def test_every_room_imports_only_rooms_above_it():
    modules = ours()

    assert "paktmodel.errors" in modules
    assert breaches(modules) == []


def test_architecture_names_the_rooms_in_this_order():
    text = (SOURCE.parent / "docs" / "architecture.md").read_text("utf-8")
    rows = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| `")]

    assert [row.strip("`/") for row in rows] == list(ROOMS)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import paktmodel.checks", "checks lies below values"),
        ("from paktmodel.checks import check", "checks lies below values"),
        ("from paktmodel import model", "model lies below values"),
        ("from . import model", "model lies below values"),
        ("from .model.plans import Plan", "model lies below values"),
        ("def later():\n    from paktmodel.model import plans", "model lies below values"),
        ("if TYPE_CHECKING:\n    from paktmodel.model.plans import Plan", "model lies below values"),
        ("import importlib\nimportlib.import_module('paktmodel.checks')", "checks lies below values"),
        ("from importlib import import_module\nimport_module(name)", "cannot be read"),
        ("import paktmodel", "the front door"),
        ("from paktmodel import check", "the front door"),
        ("import paktmodel.utils", "in no room"),
        ("import pendulum", "for paktmodel.calendar.steps alone"),
        ("from cattrs.gen import make_dict_structure_fn", "for paktmodel.document alone"),
        ("import pytest", "for paktmodel.testing alone"),
        ("from paktmodel.testing import a_plan", "testing lies below values"),
    ],
)
def test_a_forbidden_import_is_reported_wherever_it_stands(source, fault):
    modules = {
        "paktmodel.values": source,
        "paktmodel.model": "",
        "paktmodel.model.plans": "",
        "paktmodel.checks": "",
        "paktmodel.testing": "",
    }

    [sentence] = breaches(modules)

    assert sentence.startswith("paktmodel.values:")
    assert fault in sentence


def test_a_module_of_no_room_is_reported():
    assert breaches({"paktmodel.helpers": ""}) == ["paktmodel.helpers lies in no room"]


def test_a_front_door_that_imports_is_reported():
    [sentence] = breaches({"paktmodel": "from paktmodel.values import Code", "paktmodel.values": ""})

    assert "the front door names modules and imports none" in sentence


def test_a_ring_of_imports_inside_a_room_is_reported():
    modules = {
        "paktmodel.model": "",
        "paktmodel.model.plans": "from .rules import Rule",
        "paktmodel.model.rules": "def later():\n    from paktmodel.model import plans",
    }

    [sentence] = breaches(modules)

    assert sentence.startswith("ring of imports: ")
    assert "paktmodel.model.plans → paktmodel.model.rules" in sentence


def test_a_module_that_imports_through_its_own_package_makes_a_ring():
    modules = {
        "paktmodel.model": "from paktmodel.model.plans import Plan",
        "paktmodel.model.plans": "from . import Rule",
    }

    assert ["ring of imports"] == [sentence.partition(":")[0] for sentence in breaches(modules)]


def test_a_house_in_order_is_not_reported():
    modules = {
        "paktmodel": "def __getattr__(name):\n  from importlib import import_module\n  import_module(name)",
        "paktmodel.vocabulary": "from enum import Enum",
        "paktmodel.errors": "from paktmodel import vocabulary",
        "paktmodel.calendar": "from paktmodel.calendar.periods import Period",
        "paktmodel.calendar.periods": "from paktmodel.errors import InvalidValue",
        "paktmodel.calendar.steps": "def later():\n    import pendulum\nfrom .periods import Period",
        "paktmodel.document": "from paktmodel.document.converter import make_converter",
        "paktmodel.document.converter": "import cattrs\nfrom ..errors import Finding",
        "paktmodel.testing": "import hypothesis\nfrom paktmodel.document import converter",
    }

    assert breaches(modules) == []
