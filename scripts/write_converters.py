"""Write the converters of the model's `Listed` fields: ``python scripts/write_converters.py``.

Run it when a class gains or loses such a field. It reads the source of the classes instead of
importing them, for they cannot be imported while a converter that they name is missing.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

MODEL = Path(__file__).parents[1] / "src" / "paktmodel" / "model"
WRITTEN = MODEL / "converters.py"

_HEAD = '''\
"""What the constructors of the model take for their `Listed` fields: any iterable.

Written by ``scripts/write_converters.py``; not edited by hand. mypy reads what a field takes from
the signature of its converter, and understands only a named function that is not generic. At run
time `checked` puts the converter of the field's annotation in place of these, so that each item is
checked too. Nothing here is run by the model, so its classes are imported for type checkers alone.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from paktmodel.values.listed import Listed
from paktmodel.values.tuples import row

if TYPE_CHECKING:
'''
_FUNCTION = '''

def {name}(many: "Iterable[{item}]") -> "Listed[{item}]":
    """Take any iterable of {words}."""
    return Listed(row(many))
'''


def main() -> None:
    text = rendered()
    same = WRITTEN.is_file() and WRITTEN.read_text("utf-8") == text
    WRITTEN.write_text(text, "utf-8")
    print(f"{'unchanged' if same else 'written'}: {WRITTEN.name}")


def rendered() -> str:
    """The text of the module: an import and a function for each class that stands in a `Listed` field."""
    trees = {path.stem: ast.parse(path.read_text("utf-8")) for path in sorted(MODEL.glob("*.py"))}
    homes = {
        node.name: module
        for module, tree in trees.items()
        for node in tree.body
        if type(node) is ast.ClassDef
    }
    items = {item for tree in trees.values() for _, _, item, _ in listed_fields(tree)}
    functions = [
        _FUNCTION.format(name=converter_of(item), item=item, words=converter_of(item).replace("_", " "))
        for item in sorted(items, key=converter_of)
    ]
    return "".join((_HEAD, *_imports({item: homes[item] for item in items}), *functions))


def _imports(homes: Mapping[str, str]) -> Iterator[str]:
    for module in sorted(set(homes.values())):
        names = sorted(item for item, home in homes.items() if home == module)
        line = f"    from paktmodel.model.{module} import {', '.join(names)}\n"
        if len(line) > 111:
            wrapped = "".join(f"        {name},\n" for name in names)
            line = f"    from paktmodel.model.{module} import (\n{wrapped}    )\n"
        yield line


def listed_fields(tree: ast.Module) -> Iterator[tuple[str, str, str, str]]:
    """Every field annotated as `Listed`: its class, its name, the class of its items, its right side."""
    for cls in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        for node in cls.body:
            match node:
                case ast.AnnAssign(
                    target=ast.Name(id=name),
                    annotation=ast.Subscript(value=ast.Name(id="Listed"), slice=ast.Name(id=item)),
                ):
                    yield cls.name, name, item, ast.unparse(node.value) if node.value else ""


def converter_of(item: str) -> str:
    """The name of the function for a class: the class in the plural.

    >>> converter_of("GoalArea"), converter_of("Activity"), converter_of("AdmissionCriterion")
    ('goal_areas', 'activities', 'admission_criteria')
    """
    name = re.sub(r"(?<!^)(?=[A-Z])", "_", item).lower()
    for ending, plural in (("criterion", "criteria"), ("body", "bodies"), ("ity", "ities")):
        if name.endswith(ending):
            return name.removesuffix(ending) + plural
    return f"{name}s"


if __name__ == "__main__":
    main()
