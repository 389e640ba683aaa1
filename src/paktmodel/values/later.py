"""Values of results that are made when they are first read."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar, final

from paktmodel.values.tuples import row

T = TypeVar("T")


@final
class Later(Generic[T]):
    """A value that is made when it is first read, and from then on kept.

    A result holds one in a field for what is seldom read. Equality and pickle are the value's, so that
    nobody can tell a read one from an unread one; both read it. It has no hash, since a result that is
    looked up in a dict must not make what nobody asks for: its field says ``hash=False``.
    What makes the value asks nothing that can change, so that threads which read at the same moment make
    equal values.

    >>> made = Later(lambda: ("made",))
    >>> made.value is made.value, made == Later.of(("made",))
    (True, True)

    Args:
        make: Makes the value.
    """

    __slots__ = ("_make", "_value")

    _make: Callable[[], T] | None
    _value: T

    def __init__(self, make: Callable[[], T]) -> None:
        self._make = make

    @classmethod
    def of(cls, value: T) -> "Later[T]":
        """Hold a value that has been made."""
        held: Later[T] = object.__new__(cls)
        held._make, held._value = None, value
        return held

    @property
    def value(self) -> T:
        """The value."""
        make = self._make
        if make is not None:
            self._value = make()
            self._make = None  # last: whoever sees that nothing is left to make finds the value
        return self._value

    def __eq__(self, other: object) -> bool:
        return self is other or self.value == other.value if type(other) is Later else NotImplemented

    __hash__ = None  # type: ignore[assignment]  # as the docstring says

    def __repr__(self) -> str:
        return repr(self.value)

    def __reduce__(self) -> tuple[Any, ...]:
        return Later.of, (self.value,)


def later(many: Any) -> Any:
    """Take what is made later as it is, and hold anything else that can be gone through as a tuple.

    A converter for fields of results: callers hand over the things themselves.

    Raises:
        InvalidValue: `kind-wrong`, for a text and what cannot be gone through.
    """
    return many if type(many) is Later else Later.of(tuple(row(many)))
