"""Printing of failing examples: as the call that makes the object, without the fields that hold nothing.

`st.builds` prints the same; but these objects have some fields drawn and some given, and a `builds` for
each of them takes twice the time of everything else.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_origin

from paktmodel.vocabulary.language import Word

__all__ = ["Arguments", "maker"]


class Arguments:
    """The fields of an object that is not made yet, printed by Hypothesis as the arguments of a call."""

    __slots__ = ("fields",)

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ARG002 - nothing holds itself
        for number, (name, value) in enumerate(self.fields.items()):
            if number:
                printer.text(",")
                printer.breakable()
            printer.text(f"{name}=")
            # A word may be given by its code, which is shorter than its repr.
            printer.pretty(str(value) if isinstance(value, Word) else value)


class _Maker:
    """A function that makes an object of a class from its fields, printed by the name of the class."""

    __slots__ = ("__name__", "_cls")

    def __init__(self, cls: Any) -> None:
        self._cls = cls
        self.__name__ = cls.__name__

    def __call__(self, arguments: Arguments) -> Any:
        return self._cls(**arguments.fields)


@cache
def maker(kind: Callable[..., Any]) -> Callable[[Arguments], Any]:
    """Return the function that makes an object of a class, generic or not, from its fields."""
    return _Maker(get_origin(kind) or kind)
