"""The errors that need no finding: a wrong argument, an unknown name, a missing extra."""

from collections.abc import Iterable

from paktmodel.errors.shown import Phrase, shown
from paktmodel.vocabulary.language import enumerated


class PaktError(Exception):
    """The base of every error of this library."""


class FieldError(PaktError):
    """An error about a value, which a constructor completes with its name and that of the field."""

    field: str = ""


class InvalidArgument(PaktError, TypeError):
    """A call that cannot be answered: the wrong kind of thing was handed over.

    Args:
        name: The argument.
        expected: What was expected, in English.
        got: What came.
        hint: What to try, in English; empty when nothing can be guessed.
    """

    def __init__(self, name: str, expected: str, got: object, hint: str = "") -> None:
        description = got if isinstance(got, Phrase) else shown(got)
        super().__init__(name, expected, description, hint)
        self.name, self.expected, self.got, self.hint = name, expected, str(description), hint

    def __str__(self) -> str:
        hint = f"; {self.hint}" if self.hint else ""
        return f"{self.name}: expected {self.expected}, got {self.got}{hint}"


class NotFound(PaktError, KeyError):
    """A name or code that nothing bears.

    Args:
        what: What was looked for, such as ``indicator``.
        name: The name that nothing bears.
        known: The names that are known.
    """

    def __init__(self, what: str, name: object, known: Iterable[str] = ()) -> None:
        description = name if isinstance(name, Phrase) else shown(name)
        self.what, self.name, self.known = what, str(description), tuple(known)
        super().__init__(what, description, self.known)

    def __str__(self) -> str:
        near = closest(self.name.strip("'"), self.known)
        hint = f"; did you mean {near!r}?" if near else ""
        few = f"; there are {enumerated(self.known[:12], 'en')}" if self.known and not near else ""
        return f"no {self.what} {self.name}{hint}{few}"


class MissingExtra(PaktError, ImportError):
    """An optional dependency that is not installed.

    Args:
        extra: The extra to install.
        needed: The package that is missing.
    """

    def __init__(self, extra: str, needed: str) -> None:
        super().__init__(extra, needed)
        self.extra, self.needed = extra, needed

    def __str__(self) -> str:
        return f"{self.needed} is not installed; try: pip install 'paktmodel[{self.extra}]'"


def closest(word: str, known: Iterable[str]) -> str:
    """Return the known word that a mistyped one most likely means; empty when none is near.

    >>> closest("messures", ["measures", "indicators"])
    'measures'
    """
    from difflib import get_close_matches  # costs 5 ms and is needed only when something is wrong

    near = get_close_matches(word[:100], [*known], n=1, cutoff=0.6)
    return near[0] if near else ""
