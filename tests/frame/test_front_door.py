"""The public API: light to import, complete, typed, and the same for people and type checkers."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from types import FunctionType, ModuleType

import attrs
import pytest

import paktmodel as pm

DOOR = Path(__file__).parents[2] / "src" / "paktmodel"
HEAVY = {"attr", "attrs", "typing", "cattr", "cattrs", "pendulum", "hypothesis", "pytest"}


def test_opening_the_door_loads_nothing_but_the_door():
    """In an interpreter without site-packages, so that nothing could be loaded by accident before."""
    script = (
        "import sys\n"
        f"sys.path.insert(0, {str(DOOR.parent)!r})\n"
        "before = set(sys.modules)\n"
        "import paktmodel\n"
        "dir(paktmodel)\n"
        "print(*sorted(set(sys.modules) - before))\n"
    )
    answer = subprocess.run(
        [sys.executable, "-I", "-S", "-c", script], capture_output=True, text=True, check=True
    )

    loaded = set(answer.stdout.split())
    assert "paktmodel" in loaded
    assert {name.partition(".")[0] for name in loaded} & HEAVY == set()
    assert [name for name in loaded if name.startswith("paktmodel.")] == []


def test_all_is_complete_sorted_and_without_repeats():
    assert list(pm.__all__) == sorted(set(pm.__all__))
    assert set(pm.__all__) <= set(dir(pm))
    assert {"Plan", "catalog", "check", "due", "dumps", "follow_up", "loads", "read_csv"} <= set(pm.__all__)


def test_every_name_behind_the_door_is_there():
    assert [name for name in pm.__all__ if getattr(pm, name, None) is None] == []


def test_a_name_is_the_same_object_every_time():
    assert [name for name in pm.__all__ if getattr(pm, name) is not getattr(pm, name)] == []


def test_no_name_hides_a_module_of_its_own_name():
    """A function under its module's name would hide the module from `import paktmodel.check as m`."""
    modules = {path.stem for path in DOOR.iterdir() if path.suffix == ".py" or path.is_dir()}
    shared = [name for name in pm.__all__ if name in modules]
    hidden = [name for name in shared if not isinstance(getattr(pm, name), ModuleType)]

    assert hidden == []


def test_type_checkers_see_the_names_that_callers_get():
    stub = ast.parse((DOOR / "__init__.pyi").read_text("utf-8"))

    assert set(_public_names(stub)) == set(pm.__all__)


def _public_names(stub: ast.Module) -> Iterator[str]:
    for node in stub.body:
        match node:
            case ast.ImportFrom() | ast.Import():
                # In a stub only `X as X` hands a name on.
                yield from (alias.name for alias in node.names if alias.asname == alias.name)
            case ast.AnnAssign(target=ast.Name(id=name)) | ast.Assign(targets=[ast.Name(id=name)]):
                if name == "__version__" or not name.startswith("_"):
                    yield name
            case ast.FunctionDef(name=name) | ast.ClassDef(name=name):
                if not name.startswith("_"):
                    yield name


def test_a_misspelt_name_is_answered_with_the_right_one():
    misspelt = "folow_up"

    with pytest.raises(AttributeError, match=r"folow_up.*follow_up"):
        getattr(pm, misspelt)


def test_a_name_like_no_other_is_refused_without_a_guess():
    unknown = "xyzzy"

    with pytest.raises(AttributeError, match=unknown) as caught:
        getattr(pm, unknown)

    assert "mean" not in str(caught.value)


def test_the_public_api_is_typed_in_full():
    untyped = sorted({fault for name in pm.__all__ for fault in _untyped(f"pm.{name}", getattr(pm, name))})

    assert untyped == []


def _untyped(path: str, thing: object, *, deep: bool = True) -> Iterator[str]:
    """Names of parameters and results without annotation, in everything of ours the thing shows."""
    if isinstance(thing, ModuleType):
        names = getattr(thing, "__all__", [name for name in vars(thing) if not name.startswith("_")])
        for name in names if deep else ():
            yield from _untyped(f"{path}.{name}", getattr(thing, name), deep=False)
    elif not getattr(thing, "__module__", "").startswith("paktmodel"):
        return
    elif inspect.isclass(thing):
        # Enums and named tuples have an untyped __new__ that the standard library made.
        made = set() if issubclass(thing, Enum) or hasattr(thing, "_fields") else {"__new__"}
        written = {"__call__"} | made | (set() if attrs.has(thing) else {"__init__"})
        for name, member in vars(thing).items():
            if not name.startswith("_") or name in written:
                yield from _untyped_function(f"{path}.{name}", _plain(member))
    else:
        yield from _untyped_function(path, _plain(thing))


def _plain(member: object) -> object:
    if isinstance(member, property):
        return member.fget
    return inspect.unwrap(getattr(member, "__func__", member)) if callable(member) else member


def _untyped_function(path: str, function: object) -> Iterator[str]:
    if not isinstance(function, FunctionType):
        return
    signature = inspect.signature(function)
    for position, parameter in enumerate(signature.parameters.values()):
        receiver = position == 0 and parameter.name in {"self", "cls"}
        if parameter.annotation is inspect.Parameter.empty and not receiver:
            yield f"{path}({parameter.name})"
    if signature.return_annotation is inspect.Signature.empty:
        yield f"{path} -> ?"


def test_the_check_of_types_sees_what_lacks_them():
    class Sample:
        def half(self, given: int, bare):  # the fault to be found
            return given, bare

    Sample.__module__ = "paktmodel.invented"

    assert list(_untyped("Sample", Sample)) == ["Sample.half(bare)", "Sample.half -> ?"]
