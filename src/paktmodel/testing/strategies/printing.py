"""How a failing example is printed: as the call that makes it, without the fields that hold nothing.

`st.builds` prints alike; but these objects have some fields drawn and some given, and a `builds` made
again for each takes twice the time of all the rest.
"""

from collections.abc import Callable
from functools import cache
from typing import Any, get_origin

from paktmodel.vocabulary.language import Word

__all__ = ["Arguments", "maker"]


class Arguments:
    """The fields of an object to be, which Hypothesis prints as the arguments of a call."""

    __slots__ = ("fields",)

    def __init__(self, fields: dict[str, Any]) -> None:
        self.fields = fields

    def _repr_pretty_(self, printer: Any, cycle: bool) -> None:  # noqa: ARG002 - nothing holds itself
        for place, (name, value) in enumerate(self.fields.items()):
            if place:
                printer.text(",")
                printer.breakable()
            printer.text(f"{name}=")
            # A word is taken by its code too, and that is shorter than how Python prints it.
            printer.pretty(str(value) if isinstance(value, Word) else value)


class _Maker:
    """A class that is called with the fields, and printed by its name."""

    __slots__ = ("__name__", "_cls")

    def __init__(self, cls: Any) -> None:
        self._cls = cls
        self.__name__ = cls.__name__

    def __call__(self, arguments: Arguments) -> Any:
        return self._cls(**arguments.fields)


@cache
def maker(kind: Callable[..., Any]) -> Callable[[Arguments], Any]:
    """What makes an object of a class, or of a generic one with its arguments, of its fields."""
    return _Maker(get_origin(kind) or kind)
