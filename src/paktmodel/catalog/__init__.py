"""Board papers as paktmodel documents, shipped with the library and loaded by name.

A document here holds what its paper prints, in the paper's own language, each fact with
its place; what the paper does not say is unstated. Evident scanning damage is mended,
and `Source.printed` keeps the printed form. No person's name is repeated.
"""

from functools import lru_cache
from typing import TYPE_CHECKING, Any, TypeVar, overload

if TYPE_CHECKING:
    from typing import Literal, TypeAlias

    from paktmodel.model.matters import Matter
    from paktmodel.model.networks import Network
    from paktmodel.model.plans import Plan

    # What type checkers know of the shipped documents; `names` reads what is there, and a test holds
    # the two together.
    PlanName: TypeAlias = Literal[
        "lund-starkt-arbetsmarknadsfokus",
        "uppsala-1000-fler",
        "uppsala-26-punktsplanen",
    ]
    NetworkName: TypeAlias = Literal[
        "lund-skane-sydvast",
        "stockholm-elektrifieringspakten",
        "stockholm-integrationspakten",
        "stockholm-miljo-och-klimatpakten",
        "stockholm-platsbank",
        "uppsala-en-god-investering",
        "uppsala-jobbpakten",
        "uppsala-klimatprotokoll",
        "uppsala-relation",
    ]
    MatterName: TypeAlias = Literal[
        "lund-arbetsmarknad-2-0",
        "stockholm-inriktning-2021",
        "stockholm-inriktning-2024",
        "uppsala-motion-jobbpakten",
    ]

__all__ = ["load", "names"]

T = TypeVar("T")


def names(kind: str | None = None) -> tuple[str, ...]:
    """List the names of the shipped documents, sorted.

    >>> names("plan")
    ('lund-starkt-arbetsmarknadsfokus', 'uppsala-1000-fler', 'uppsala-26-punktsplanen')

    Args:
        kind: Only documents of this kind, such as ``network``; None for all of them.

    Raises:
        NotFound: There is no such kind of document.
    """
    from importlib.resources import files

    shipped = (entry.name for entry in files(__name__).iterdir())
    known = tuple(sorted(name.removesuffix(".json") for name in shipped if name.endswith(".json")))
    if kind is None:
        return known
    from paktmodel.document.kinds import KINDS
    from paktmodel.errors import NotFound

    # By a list, for what was handed over need not be hashable.
    if kind not in list(KINDS):
        raise NotFound("kind of document", kind, KINDS)
    return tuple(name for name in known if _kind(name) == kind)


@overload
def load(name: "PlanName") -> "Plan": ...
@overload
def load(name: "NetworkName") -> "Network": ...
@overload
def load(name: "MatterName") -> "Matter": ...
@overload
def load(name: str) -> "Plan | Network | Matter": ...
@overload
def load(name: str, cls: type[T]) -> T: ...
def load(name: str, cls: type[Any] | None = None) -> Any:
    """Load a shipped document of any kind.

    ``uppsala-1000-fler`` is the plan of AMN-2023-00174 with all that the paper prints: its goal, four
    goal areas, 23 measures, 15 indicators, versions and the proposal to adopt it.

    >>> load("uppsala-1000-fler").indicators["1.2"].baseline.women
    Decimal('76.1')

    Args:
        name: One of `names()`. Type checkers know the class of each; for a name in a variable, `cls`
            says it.
        cls: The class expected, such as `Network`; a document of another kind is refused. None takes
            any.

    Raises:
        NotFound: No shipped document bears the name.
        InvalidDocument: The document is of another kind than `cls`.
        InvalidArgument: `cls` is no class that has documents.
    """
    known = names()
    # Only a name of the list becomes a path, and a list or a number is no name before it is hashed.
    if name not in known:
        from paktmodel.errors import NotFound

        raise NotFound("catalog document", name, known)
    if cls is None:
        return _loaded(str(name), _kind(name))
    from paktmodel.document.kinds import kind_of

    return _loaded(str(name), kind_of(cls))


# What is kept is frozen all the way down, so that a kept document cannot be distinguished from a new one.


@lru_cache(maxsize=64)
def _kind(name: str) -> str:
    import json

    kind: str = json.loads(_bytes(name))["kind"]
    return kind


@lru_cache(maxsize=64)
def _loaded(name: str, kind: str) -> Any:
    from paktmodel.document.kinds import KINDS
    from paktmodel.document.loader import loads

    return loads(_bytes(name), KINDS[kind])


def _bytes(name: str) -> bytes:
    from importlib.resources import files

    return files(__name__).joinpath(f"{name}.json").read_bytes()
