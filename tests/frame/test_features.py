"""docs/features.md tells the truth: its imports exist, and its tests exist and are marked."""

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
COUNTS = zip("ABCDEFGHIJKLMNO", (8, 6, 5, 7, 8, 18, 7, 10, 4, 5, 4, 5, 4, 2, 5), strict=True)
#: Features of other authorities' papers that are built so far.
OTHERS = (
    *("P1", "P2", "P3", "P4", "P5", "P6", "P7", "P8", "P12", "P13", "P14"),
    *("Q1", "Q2", "Q3", "Q4", "R1", "R2", "R3", "R4"),
)
IDS = [*(f"{letter}{number}" for letter, count in COUNTS for number in range(1, count + 1)), *OTHERS]


def rows() -> list[tuple[str, str, list[str], list[str]]]:
    """Id, feature, names to import and tests of each row; `-` is none."""
    text = (ROOT / "docs" / "features.md").read_text("utf-8")
    found = []
    for line in text.splitlines():
        if re.match(r"\| [A-R]\d+ \|", line):
            number, words, names, tests = (cell.strip() for cell in line.strip("|").split("|"))
            found.append((number, words, re.findall(r"`([^`]+)`", names), re.findall(r"`([^`]+)`", tests)))
    return found


def marks(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Test name and feature id of every mark; a mark on the module or on a class holds for its tests."""
    yield from _marks(tree.body, _ids_assigned(tree.body))


def _marks(body: list[ast.stmt], inherited: list[str]) -> Iterator[tuple[str, str]]:
    for node in body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            ids = inherited + [number for mark in node.decorator_list for number in _ids(mark)]
            if isinstance(node, ast.ClassDef):
                yield from _marks(node.body, ids + _ids_assigned(node.body))
            else:
                yield from ((node.name, number) for number in ids)


def _ids_assigned(body: list[ast.stmt]) -> list[str]:
    values = [node.value for node in body if isinstance(node, ast.Assign) and _is_pytestmark(node)]
    return [number for value in values for call in ast.walk(value) for number in _ids(call)]


def _is_pytestmark(node: ast.Assign) -> bool:
    return any(isinstance(target, ast.Name) and target.id == "pytestmark" for target in node.targets)


def _ids(mark: ast.AST) -> list[str]:
    match mark:
        case ast.Call(func=ast.Attribute(attr="feature"), args=args):
            return [str(arg.value) if isinstance(arg, ast.Constant) else ast.unparse(arg) for arg in args]
    return []


def marked() -> dict[str, dict[str, set[str]]]:
    """File name → test name → feature ids. File names are unique in the repository."""
    found: dict[str, dict[str, set[str]]] = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        tests: dict[str, set[str]] = {}
        for name, number in marks(ast.parse(path.read_text("utf-8"))):
            tests.setdefault(name, set()).add(number)
        found[path.name] = tests
    return found


def test_every_feature_has_its_row_in_order():
    assert len(IDS) == 98 + len(OTHERS)
    assert [number for number, *_ in rows()] == IDS
    assert [words for _, words, *_ in rows() if len(words) < 10] == []


def test_every_test_a_row_names_exists_and_bears_its_mark():
    known = marked()
    faults = []
    for number, _, _, tests in rows():
        for test in tests:
            file, _, name = test.partition("::")
            if number not in known.get(file, {}).get(name, set()):
                faults.append(f"{number}: {test}")

    assert faults == []


def test_every_name_a_row_gives_can_be_imported():
    faults = [f"{number}: {name}" for number, _, names, _ in rows() for name in names if not importable(name)]

    assert faults == []


def importable(name: str) -> bool:
    """Whether the dotted name leads somewhere: modules first, attributes after."""
    head, *rest = name.split(".")
    if head != "paktmodel":
        return False
    thing: object = importlib.import_module(head)
    for position, part in enumerate(rest):
        try:
            thing = getattr(thing, part)
        except AttributeError:
            try:
                thing = importlib.import_module(".".join([head, *rest[: position + 1]]))
            except ImportError:
                return False
    return True


def test_a_row_has_both_a_name_and_a_test_or_neither():
    assert [number for number, _, names, tests in rows() if bool(names) != bool(tests)] == []


def test_every_mark_is_a_known_feature():
    faults = [
        f"{file}::{name}: {number}"
        for file, tests in marked().items()
        for name, numbers in tests.items()
        for number in numbers - set(IDS)
    ]

    assert faults == []


def test_test_files_have_unique_names():
    names = [path.name for path in (ROOT / "tests").rglob("test_*.py")]

    assert sorted(names) == sorted(set(names))


@pytest.mark.parametrize(
    "source",
    [
        "@pytest.mark.feature('F10', 'A7')\ndef test_a(): ...",
        "pytestmark = [pytest.mark.feature('F10'), pytest.mark.feature('A7')]\ndef test_a(): ...",
        "@pytest.mark.feature('F10')\nclass TestB:\n  @pytest.mark.feature('A7')\n  def test_a(self): ...",
    ],
)
def test_marks_are_read_from_test_class_and_module(source):
    assert set(marks(ast.parse(source))) == {("test_a", "F10"), ("test_a", "A7")}
