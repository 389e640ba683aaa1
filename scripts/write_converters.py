"""Write what the constructors of the model take: ``python scripts/write_converters.py``.

Run it when a class gains or loses a field whose constructor takes more than the field's annotation. It
reads the source of the classes instead of importing them, for they cannot be imported while a converter
that they name is missing.
"""

import ast
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

PACKAGE = Path(__file__).parents[1] / "src" / "paktmodel"
MODEL = PACKAGE / "model"
#: Where classes lie whose constructors take what `checked` makes of their annotations.
SOURCES = (*sorted(MODEL.glob("*.py")), *sorted((PACKAGE / "observations").glob("*.py")))
WRITTEN = MODEL / "converters.py"

_HEAD = '''\
"""What the constructors of the model take for their fields, where it is more than the annotation.

Written by ``scripts/write_converters.py``; not edited by hand. Type checkers read what a field takes from
the signature of its converter, and mypy understands only a named function that is not generic. At run
time `checked` makes the converter from the field's annotation instead, so that every item of a tuple is
checked too. Nothing here is run by the model, so its classes are imported for type checkers alone.
"""

'''
_CHECKERS = """\
from typing import TYPE_CHECKING, Literal, NoReturn

if TYPE_CHECKING:
"""
_FUNCTION = '''

def {name}(value: "{takes}") -> "{gives}":
    """Take {words}."""
    _by_annotation(value)
'''
_LAST = """

def _by_annotation(value: object) -> NoReturn:
    raise AssertionError(f"checked() makes the converter of the annotation, and this was run with {value!r}")
"""

#: What a constructor takes for a value of a class that is no text, word or thing of the model.
_VALUES = {
    "Decimal": "Decimal | int | str",
    "date": "dt.date | str",
    "Period": "Period | str",
    "PrintedDate": "PrintedDate | dt.date | str",
}


class Declared(NamedTuple):
    """A field of a class of the model, as its source declares it.

    Attributes:
        owner: Its class.
        name: Its name.
        annotation: Its annotation.
        value: What stands to the right of it; empty for nothing.
    """

    owner: str
    name: str
    annotation: ast.expr
    value: str


def main() -> None:
    text = rendered()
    same = WRITTEN.is_file() and WRITTEN.read_text("utf-8") == text
    WRITTEN.write_text(text, "utf-8")
    print(f"{'unchanged' if same else 'written'}: {WRITTEN.name}")


def rendered() -> str:
    """The text of the module: a function for each sort of field that takes more than its annotation says."""
    functions: dict[str, str] = {}
    homes: dict[str, str] = {}
    for path in SOURCES:
        tree = ast.parse(path.read_text("utf-8"))
        imported = dict(_origins(tree)) | {
            node.name: f"paktmodel.{path.parent.name}.{path.stem}"
            for node in tree.body
            if isinstance(node, ast.ClassDef)
        }
        imported |= dict.fromkeys(_aliases(tree), f"paktmodel.{path.parent.name}.{path.stem}")
        for field in declared_fields(tree):
            name = converter_of(field.annotation)
            if name is None or not re.search(rf"\bconverters\.{name}\b", field.value):
                continue
            takes, gives = taken(field.annotation), ast.unparse(field.annotation)
            function = _function(name, takes, gives)
            if functions.setdefault(name, function) != function:
                raise SystemExit(f"two annotations have the converter {name}: {gives} is one of them")
            for word in {*re.findall(r"\w+", f"{takes} {gives}")} & {*imported}:
                homes[word] = imported[word]
    head = "".join(_plain_imports("".join(functions.values())))
    imports = _CHECKERS + "".join(_imports(homes))
    return "".join((_HEAD, head, imports, *(functions[name] for name in sorted(functions)), _LAST))


def _function(name: str, takes: str, gives: str) -> str:
    words = name.replace("_", " ")
    words = f"{words.removeprefix('optional ')}, or None" if words.startswith("optional ") else words
    if takes.startswith("Iterable"):
        words = f"any iterable of {words}"
    return _FUNCTION.format(name=name, takes=takes, gives=gives, words=words)


def _plain_imports(text: str) -> Iterator[str]:
    if "dt." in text:
        yield "import datetime as dt\n"
    if "Iterable[" in text:
        yield "from collections.abc import Iterable\n"
    if "Decimal" in text:
        yield "from decimal import Decimal\n"


def _imports(homes: Mapping[str, str]) -> Iterator[str]:
    ours = {name: home for name, home in homes.items() if home.startswith("paktmodel.")}
    for module in sorted(set(ours.values())):
        names = sorted(name for name, home in ours.items() if home == module)
        line = f"    from {module} import {', '.join(names)}\n"
        if len(line) > 111:
            wrapped = "".join(f"        {name},\n" for name in names)
            line = f"    from {module} import (\n{wrapped}    )\n"
        yield line


def _origins(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """The names that a module imports, each with the module that it comes from."""
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((alias.asname or alias.name, node.module) for alias in node.names)


def _aliases(tree: ast.Module) -> Mapping[str, ast.expr]:
    """The unions that a module gives a name, such as the forms of a bound."""
    return {
        node.target.id: node.value
        for node in tree.body
        if isinstance(node, ast.AnnAssign)
        and isinstance(node.target, ast.Name)
        and ast.unparse(node.annotation) == "TypeAlias"
        and isinstance(node.value, ast.BinOp)
    }


def declared_fields(tree: ast.Module) -> Iterator[Declared]:
    """Every field of the classes of a module whose constructors take what their annotations say."""
    for cls in (node for node in tree.body if isinstance(node, ast.ClassDef)):
        if not any("field_transformer=checked" in ast.unparse(one) for one in cls.decorator_list):
            continue
        for node in cls.body:
            match node:
                case ast.AnnAssign(target=ast.Name(id=name), annotation=annotation, value=value):
                    if not ast.unparse(annotation).startswith("ClassVar"):
                        yield Declared(cls.name, name, annotation, ast.unparse(value) if value else "")


def converter_of(annotation: ast.expr) -> str | None:
    """The name of the function for an annotation; None where nothing more is taken than it says.

    >>> [
    ...     converter_of(ast.parse(text, mode="eval").body)
    ...     for text in ("Kind", "Decimal | None", "Listed[GoalArea]", "tuple[Body, ...]", "bool")
    ... ]
    ['kind', 'optional_decimal', 'goal_areas', 'bodies', None]
    """
    if taken(annotation) == ast.unparse(annotation):
        return None
    items = _items(annotation)
    if items is not None:
        return _plural("_or_".join(_snake(ast.unparse(one)) for one in _members(items)))
    members = [ast.unparse(one) for one in _members(annotation)]
    names = [_snake(one) for one in members if one != "None"]
    return f"{'optional_' if 'None' in members else ''}{'_or_'.join(names)}"


def taken(annotation: ast.expr) -> str:
    """What a constructor takes for a field, as the annotation of its converter.

    >>> [
    ...     taken(ast.parse(text, mode="eval").body)
    ...     for text in ("Kind | None", "tuple[Slug, ...]", "Years | Unstated", "Source")
    ... ]
    ['Kind | str | None', 'Iterable[str]', "Years | Unstated | Literal['unstated']", 'Source']
    """
    items = _items(annotation)
    if items is not None:
        return f"Iterable[{taken(items)}]"
    parts: dict[str, None] = {}
    for one in _members(annotation):
        parts |= dict.fromkeys(_member(one).split(" | "))
    if "str" in parts:
        parts.pop("Literal['unstated']", None)
    last = [one for one in parts if one == "None"]
    return " | ".join([one for one in parts if one != "None"] + last)


def _member(one: ast.expr) -> str:
    text = ast.unparse(one)
    name = text.removeprefix("dt.")
    if name == "Unstated":
        return f"{name} | Literal['unstated']"
    if name in _VALUES:
        return _VALUES[name]
    if "Word" in _bases(name):
        return f"{name} | str"
    if "str" in _bases(name):
        return "str"
    return f"{name} | str" if name in _wordy_aliases() else text


def _items(annotation: ast.expr) -> ast.expr | None:
    """What a tuple is annotated to hold; None for anything else."""
    match annotation:
        case ast.Subscript(value=ast.Name(id="Listed"), slice=item):
            return item
        case ast.Subscript(value=ast.Name(id="tuple"), slice=ast.Tuple(elts=[item, _])):
            return item
        case _:
            return None


def _members(annotation: ast.expr) -> list[ast.expr]:
    if isinstance(annotation, ast.BinOp):
        return [*_members(annotation.left), *_members(annotation.right)]
    return [annotation]


@cache
def _trees() -> tuple[ast.Module, ...]:
    """The sources of all that a field of the model can hold."""
    packages = (PACKAGE / name for name in ("vocabulary", "calendar", "values", "model"))
    return tuple(ast.parse(path.read_text("utf-8")) for one in packages for path in sorted(one.rglob("*.py")))


@cache
def _parents() -> Mapping[str, tuple[str, ...]]:
    return {
        node.name: tuple(ast.unparse(base) for base in node.bases)
        for tree in _trees()
        for node in tree.body
        if isinstance(node, ast.ClassDef)
    }


def _bases(name: str) -> set[str]:
    """The names of all that a class descends from."""
    return {found for base in _parents().get(name, ()) for found in (base, *_bases(base))}


@cache
def _wordy_aliases() -> frozenset[str]:
    """The named unions of which one member is a word."""
    return frozenset(
        name
        for tree in _trees()
        for name, union in _aliases(tree).items()
        if any("Word" in _bases(ast.unparse(one)) for one in _members(union))
    )


def _snake(name: str) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", re.sub(r"\[.*", "", name).removeprefix("dt.")).lower()


def _plural(name: str) -> str:
    for ending, plural in (("criterion", "criteria"), ("evidence", "evidence"), ("status", "statuses")):
        if name.endswith(ending):
            return name.removesuffix(ending) + plural
    for ending, plural in (
        ("body", "bodies"),
        ("ity", "ities"),
        ("ry", "ries"),
        ("ty", "ties"),
        ("ex", "exes"),
    ):
        if name.endswith(ending):
            return name.removesuffix(ending) + plural
    return name if name.endswith("s") else f"{name}s"


if __name__ == "__main__":
    main()
