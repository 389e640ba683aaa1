"""Board papers as paktmodel documents, shipped with the library and loaded by name.

A document here holds what its paper prints, in the paper's own language, each fact with
its place; what the paper does not say is unstated. Evident scanning damage is mended,
and `Source.printed` keeps the printed form. No person's name is repeated.
"""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from paktmodel.model.plans import Plan

__all__ = ["load", "names"]


def names() -> tuple[str, ...]:
    """The names of the shipped documents, sorted.

    >>> names()
    ('uppsala-1000-fler',)
    """
    from importlib.resources import files

    shipped = (entry.name for entry in files(__name__).iterdir())
    return tuple(sorted(name.removesuffix(".json") for name in shipped if name.endswith(".json")))


def load(name: str) -> "Plan":
    """A shipped document.

    ``uppsala-1000-fler`` is the plan of AMN-2023-00174 with all that the paper prints: its goal, four
    goal areas, 23 measures, 15 indicators, versions and the proposal to adopt it.

    >>> load("uppsala-1000-fler").indicator("1.2").baseline.women
    Decimal('76.1')

    Args:
        name: One of `names()`.

    Raises:
        NotFound: No shipped document bears the name.
    """
    known = names()
    # Only a name of the list becomes a path, and a list or a number is told from a name before it is hashed.
    if name not in known:
        from paktmodel.errors import NotFound

        raise NotFound("catalog document", name, known)
    return _loaded(name)


@lru_cache(maxsize=32)
def _loaded(name: str) -> "Plan":
    # A plan is frozen all the way down, so that nobody can tell a kept one from a new one.
    from importlib.resources import files

    from paktmodel.document.reading import loads
    from paktmodel.model.plans import Plan

    return loads(files(__name__).joinpath(f"{name}.json").read_bytes(), Plan)
