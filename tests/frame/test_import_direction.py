"""Packages and their parts import only what stands above them, and no modules import in a cycle."""

import ast
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

PACKAGES = (
    "vocabulary",
    "errors",
    "calendar",
    "authorities",
    "values",
    "tables",
    "model",
    "observations",
    "statistics",
    "document",
    "checks",
    "followup",
    "reports",
    "exchange",
    "catalog",
    "testing",
)

# The order inside the packages that have parts of their own (docs/architecture.md).
PARTS = {
    "vocabulary": ("language", "words", "messages"),
    "document": (
        "read_limits",
        "positions",
        "error_collector",
        "json_values",
        "json_text",
        "kinds",
        "thing_readers",
        "reader_factories",
        "readers",
        "converter",
        "writer",
        "loader",
        "fingerprint",
        "upgrade_operations",
        "upgrades",
        "schemas",
        "schema_generator",
        "diff",
    ),
    "checks": (
        "rule",
        "groups",
        "findings",
        "defaults",
        "subjects",
        "walk",
        "edits",
        "near_names",
        "acknowledgements",
        "shared",
        "plan",
        "record",
        "network",
        "matter",
    ),
    "checks.shared": ("texts", "references", "dates", "owners", "consequences", "scales", "evaluations"),
    "checks.plan": (
        "word_runs",
        "measures",
        "indicators",
        "baselines",
        "values",
        "courses",
        "targets",
        "target_times",
        "target_values",
        "goals",
        "versions",
        "judgement_rules",
        "calendar",
        "references",
    ),
    "checks.record": ("submissions", "assessments", "forecasts", "comparisons", "references"),
    "checks.network": ("charters", "participation", "commitments", "references"),
    "checks.matter": ("motions", "decisions", "assignments", "statements", "references"),
    "followup": (
        "inputs",
        "rules",
        "text",
        "series",
        "agenda",
        "quality",
        "targets",
        "axes",
        "completeness",
        "evaluations",
        "verdicts",
        "closings",
        "comparisons",
        "plans",
        "board",
        "networks",
        "plan_result",
        "plan_followup",
    ),
    "testing": ("builders", "strategies", "hypothesis_entry"),
}

# A dependency that one module has for all of us, and the only place that may import it.
KEPT_BY = {
    "pendulum": "paktmodel.calendar.steps",
    "cattrs": "paktmodel.document",
    "hypothesis": "paktmodel.testing",
    "pytest": "paktmodel.testing",
    "ruamel": "paktmodel.exchange.yaml",
}

# It names the classes that name its functions; what it imports for type checkers alone does not count.
FOR_TYPES_TOO = "paktmodel.model.converters"

DOOR = "paktmodel"
# Modules that import by the names which their own tables hold: the public API, three packages of ours, and
# the registry of kinds, which names what stands below it as text (a test of its own resolves every name).
BY_TABLE = (
    DOOR,
    "paktmodel.observations",
    "paktmodel.followup",
    "paktmodel.statistics",
    "paktmodel.document.kinds",
)
SOURCE = Path(__file__).parents[2] / "src"

Modules = Mapping[str, str]


def breaches(modules: Modules) -> list[str]:
    """What breaks the import order in these sources, each as a sentence.

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
        found.extend(_unplaced(name))
    try:
        TopologicalSorter({name: targets - {name} for name, targets in edges.items()}).prepare()
    except CycleError as error:
        found.append("import cycle: " + " → ".join(error.args[1]))
    return found


def _unplaced(name: str) -> Iterator[str]:
    package = _package(name)
    if name != DOOR and package not in PACKAGES:
        yield f"{name} lies in no package of the list"
    for whole, part in _levels(name):
        if whole in PARTS and part not in PARTS[whole]:
            yield f"{name} lies in no part of {whole} in the list"


def _faults(name: str, target: str) -> Iterator[str]:
    package, other = _package(name), _package(target)
    if name == DOOR:
        yield f"imports {target}: the public API names modules and imports none"
    elif target == DOOR:
        yield "imports the public API, which is for callers"
    elif other not in PACKAGES:
        yield f"imports {target}, which lies in no package of the list"
    elif package in PACKAGES and PACKAGES.index(other) > PACKAGES.index(package):
        yield f"imports {target}: {other} stands below {package}"
    elif package == other:
        yield from _faults_inside(name, target)


def _faults_inside(name: str, target: str) -> Iterator[str]:
    """What is wrong at the first level at which two modules of one package part ways."""
    others = dict(_levels(target))
    for whole, part in _levels(name):
        if whole not in PARTS or part not in PARTS[whole]:
            return
        other = others.get(whole, "")
        if not other:
            yield f"imports {target}, the package that it is a part of"
        elif other in PARTS[whole] and PARTS[whole].index(other) > PARTS[whole].index(part):
            yield f"imports {target}: {other} stands below {part}"
        if other != part:
            return


def _package(name: str) -> str:
    return name.split(".")[1] if "." in name else ""


def _levels(name: str) -> list[tuple[str, str]]:
    """Each package that a module lies in, with the part of it that it is or lies in.

    `paktmodel.checks.plan.goals` is in the part `plan` of `checks` and the part `goals` of `checks.plan`.
    """
    steps = name.split(".")[1:]
    return [(".".join(steps[:depth]), steps[depth]) for depth in range(1, len(steps))]


def imports(name: str, source: str, modules: Modules) -> Iterator[tuple[int, str]]:
    """Every import in the source, wherever it stands: line and full name of the module imported.

    A `from` import of something that is itself a module counts as an import of that module.
    """
    is_package = any(other.startswith(f"{name}.") for other in modules)
    tree = ast.parse(source)
    skipped = set(_for_type_checkers(tree)) if name == FOR_TYPES_TOO else set()
    for node in ast.walk(tree):
        match node:
            case _ if node in skipped:
                continue
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


def _for_type_checkers(tree: ast.Module) -> Iterator[ast.AST]:
    for node in ast.walk(tree):
        if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
            yield from (inner for statement in node.body for inner in ast.walk(statement))


def _called(name: str, call: ast.Call) -> Iterator[tuple[int, str]]:
    match call.args:
        case [ast.Constant(value=str(text)), *_]:
            yield call.lineno, text
        case _ if name not in BY_TABLE:
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


def test_every_package_and_part_imports_only_what_stands_above_it():
    modules = ours()

    assert "paktmodel.errors" in modules
    assert breaches(modules) == []


def test_architecture_names_the_packages_in_this_order():
    page = (SOURCE.parent / "docs" / "architecture.md").read_text("utf-8")
    text = page[page.index("## The map") : page.index("The public API")]
    rows = [line.split("|")[1].strip() for line in text.splitlines() if line.startswith("| `")]

    assert [row.strip("`/") for row in rows] == list(PACKAGES)


@pytest.mark.parametrize(
    ("source", "fault"),
    [
        ("import paktmodel.checks", "checks stands below values"),
        ("from paktmodel.checks import check", "checks stands below values"),
        ("from paktmodel import model", "model stands below values"),
        ("from . import model", "model stands below values"),
        ("from .model.plans import Plan", "model stands below values"),
        ("def later():\n    from paktmodel.model import plans", "model stands below values"),
        ("if TYPE_CHECKING:\n    from paktmodel.model.plans import Plan", "model stands below values"),
        ("import importlib\nimportlib.import_module('paktmodel.checks')", "checks stands below values"),
        ("from importlib import import_module\nimport_module(name)", "cannot be read"),
        ("import paktmodel", "the public API"),
        ("from paktmodel import check", "the public API"),
        ("import paktmodel.utils", "in no package"),
        ("import pendulum", "for paktmodel.calendar.steps alone"),
        ("from cattrs.gen import make_dict_structure_fn", "for paktmodel.document alone"),
        ("import pytest", "for paktmodel.testing alone"),
        ("from paktmodel.testing import a_plan", "testing stands below values"),
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


def test_a_module_of_no_package_is_reported():
    assert breaches({"paktmodel.helpers": ""}) == ["paktmodel.helpers lies in no package of the list"]


def test_a_public_api_that_imports_is_reported():
    [sentence] = breaches({"paktmodel": "from paktmodel.values import Code", "paktmodel.values": ""})

    assert "the public API names modules and imports none" in sentence


def test_an_import_cycle_inside_a_package_is_reported():
    modules = {
        "paktmodel.model": "",
        "paktmodel.model.plans": "from .rules import Rule",
        "paktmodel.model.rules": "def later():\n    from paktmodel.model import plans",
    }

    [sentence] = breaches(modules)

    assert sentence.startswith("import cycle: ")
    assert "paktmodel.model.plans → paktmodel.model.rules" in sentence


def test_a_module_that_imports_through_its_own_package_makes_a_cycle():
    modules = {
        "paktmodel.model": "from paktmodel.model.plans import Plan",
        "paktmodel.model.plans": "from . import Rule",
    }

    assert ["import cycle"] == [sentence.partition(":")[0] for sentence in breaches(modules)]


def test_only_the_converters_may_import_for_type_checkers_against_the_order():
    source = "if TYPE_CHECKING:\n    from paktmodel.model.plans import Plan"
    modules = {"paktmodel.model": "", "paktmodel.model.plans": "from paktmodel.model import converters"}

    assert breaches(modules | {"paktmodel.model.converters": source}) == []
    assert breaches(modules | {"paktmodel.model.converters": source.partition("    ")[2]})
    assert breaches(modules | {"paktmodel.values": source, "paktmodel.model.converters": ""})


@pytest.mark.parametrize(
    ("name", "source", "fault"),
    [
        (
            "text.phrases",
            "from paktmodel.followup.board.goals import x",
            "board stands below",
        ),
        (
            "rules",
            "from paktmodel.followup.text import phrases",
            "text stands below rules",
        ),
        (
            "axes.change",
            "from paktmodel.followup import due",
            "the package that it is a part",
        ),
        ("reaching", "", "in no part of followup"),
    ],
)
def test_a_part_that_imports_from_below_or_is_not_listed_is_reported(name, source, fault):
    modules = {
        "paktmodel.followup": "",
        "paktmodel.followup.text": "",
        "paktmodel.followup.text.phrases": "",
        "paktmodel.followup.board": "",
        "paktmodel.followup.board.goals": "",
    } | {f"paktmodel.followup.{name}": source}

    [sentence] = breaches(modules)

    assert fault in sentence


@pytest.mark.parametrize(
    ("name", "source", "fault"),
    [
        ("plan.goals", "from paktmodel.checks.plan.references import x", "references stands below goals"),
        ("plan.goals", "from paktmodel.checks.record.references import x", "record stands below plan"),
        ("plan.goals", "from paktmodel.checks.plan import PLAN_RULES", "the package that it is a part"),
        ("plan.goals", "from paktmodel.checks import check", "the package that it is a part"),
        ("plan.promises", "", "in no part of checks.plan"),
    ],
)
def test_the_order_holds_among_the_parts_of_a_part_too(name, source, fault):
    modules = {
        "paktmodel.checks": "",
        "paktmodel.checks.plan": "from paktmodel.checks.plan import references",
        "paktmodel.checks.plan.references": "from paktmodel.checks.subjects import x",
        "paktmodel.checks.record": "",
        "paktmodel.checks.record.references": "",
        "paktmodel.checks.subjects": "",
    } | {f"paktmodel.checks.{name}": source}

    [sentence] = breaches(modules)

    assert fault in sentence


def test_an_order_that_holds_is_not_reported():
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
