"""Limits of what a reader takes: `ReadLimits`, and the measuring of data against them."""

from collections import deque
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from paktmodel.errors import (
    Evidence,
    Finding,
    InvalidArgument,
    InvalidDocument,
    InvalidValue,
    named_in_errors,
)
from paktmodel.errors.frozen_classes import field, filled, frozen
from paktmodel.values.texts import LONGEST_TEXT

if TYPE_CHECKING:
    from attrs import Attribute

#: The model nests a dozen deep. JSON is read by a recursive parser, so no limit goes beyond this.
DEEPEST: Final = 200

#: Python itself refuses whole numbers with more digits than this.
MOST_DIGITS: Final = 4_300


def _from_one(most: int | None) -> Any:
    expected = "a whole number from 1" if most is None else f"a whole number from 1 to {most}"

    def checked(_limits: "ReadLimits", attribute: "Attribute[int]", value: object) -> None:
        if type(value) is not int or value < 1 or (most is not None and value > most):
            raise InvalidArgument(f"ReadLimits.{attribute.name}", expected, value)

    return checked


@frozen(kw_only=True, field_transformer=named_in_errors)
class ReadLimits:
    """How large a document may be; what is larger is refused before it costs much.

    The defaults hold a plan of some thousand measures and a million observations. Each can be set,
    lower for input from strangers and higher for a municipality's own archive.

    Attributes:
        bytes: Size of the text in UTF-8.
        depth: Levels of objects and lists in each other, the outermost counted; at most 200.
        digits: Digits of one number; at most 4 300. Values are text, and shorter by their own rule.
        text: Characters of one text, or of the name of a field.
        items: Fields of objects and entries of lists, all together; an empty one counts as one.

    Raises:
        InvalidArgument: A limit that is no whole number from 1, or beyond what can be kept.

    >>> ReadLimits(bytes=10_000).depth
    64
    """

    bytes: int = field(default=64 * 1024 * 1024, validator=_from_one(None))
    depth: int = field(default=64, validator=_from_one(DEEPEST))
    digits: int = field(default=MOST_DIGITS, validator=_from_one(MOST_DIGITS))
    text: int = field(default=LONGEST_TEXT, validator=_from_one(None))
    items: int = field(default=5_000_000, validator=_from_one(None))

    def too_large(self) -> InvalidValue:
        """Make the error about a text with too many bytes."""
        return _Beyond("document-too-large", f"at most {self.bytes} bytes", self.bytes)

    def too_deep(self) -> InvalidValue:
        """Make the error about too many levels."""
        return _Beyond("document-too-deep", f"at most {self.depth} levels", self.depth)

    def too_many(self) -> InvalidValue:
        """Make the error about too many items."""
        return _Beyond("too-many-items", f"at most {self.items} items", self.items)

    def too_long_text(self) -> InvalidValue:
        """Make the error about a text with too many characters."""
        return _Beyond("text-too-long", f"text of at most {self.text} characters", self.text)

    def too_long_number(self) -> InvalidValue:
        """Make the error about a number with too many digits."""
        return _Beyond("decimal-too-long", f"a number of at most {self.digits} digits", self.digits)


class _Beyond(InvalidValue):
    """An error that has nothing to show: what came was more, and was not looked into."""

    def __init__(self, code: str, expected: str, most: int) -> None:
        super().__init__(code, expected, None, extra={"most": most})
        self.args = (code, expected, most)

    def finding(self, path: str = "$") -> Finding:
        """Return the error as a finding at a place of a document."""
        return Finding(self.code, path=path, evidence=Evidence({"expected": self.expected, **self.extra}))


#: What readers go by when a caller names no limits.
USUAL: Final = filled(ReadLimits)


def checked(limits: object) -> ReadLimits:
    """Check the limits that a caller handed over.

    Raises:
        InvalidArgument: They are something else.
    """
    if type(limits) is not ReadLimits:
        raise InvalidArgument("limits", "ReadLimits", harmless(limits))
    return limits


def measured(document: Any, limits: ReadLimits) -> Any:
    """Measure data, and make it safe to look at.

    Values of classes that no document holds are replaced, for their own methods may raise, lie or
    never return; a reader refuses what stands in their place by the name of the class. Nothing is
    called on a value whose exact kind is not known.

    Args:
        document: Dicts, lists and what is in them, or anything else.
        limits: What it may not pass. Its `bytes` are not counted, for there is no text.

    Returns:
        The very document, when it holds nothing foreign; else a copy.

    Raises:
        InvalidDocument: It passes a limit; so does what holds itself.
    """
    sound = True
    beyond = 10**limits.digits
    items = depth = 0
    values: list[Any] = [document]
    while values:
        level = []
        for one in values:
            kind = type(one)
            if kind is str:
                if len(one) > limits.text:
                    raise _placed(limits.too_long_text(), document, one)
            elif kind is dict or kind is list:
                level.append(one)
            elif kind is int:
                if not -beyond < one < beyond:
                    raise _placed(limits.too_long_number(), document, one)
            elif one is not None and kind is not bool and kind is not float:
                sound = False
        depth += 1
        if level and depth > limits.depth:
            raise InvalidDocument([limits.too_deep().finding()])
        values = []
        for one in level:
            items += len(one) or 1
            if items > limits.items:
                raise InvalidDocument([limits.too_many().finding()])
            if type(one) is list:
                values += one
                continue
            values += one.values()
            for name in one:
                if type(name) is not str:
                    sound = False
                elif len(name) > limits.text:
                    raise _placed(limits.too_long_text(), document, name)
    return document if sound else inert(document)


def _placed(error: InvalidValue, document: Any, wanted: Any) -> InvalidDocument:
    """Place the error of one value at the path where it stands; of a name, at that of its object."""
    waiting = deque([("$", document)])  # level by level, as it was found: nothing can hold itself so far
    while waiting:
        path, one = waiting.popleft()
        if one is wanted or (type(one) is dict and any(name is wanted for name in one)):
            return InvalidDocument([error.finding(path)])
        if type(one) is dict:
            # An unknown name may be anything, even somebody's number: the path ends before it.
            waiting += [
                (f"{path}.{name}" if _may_be_shown(name) else path, item) for name, item in one.items()
            ]
        elif type(one) is list:
            waiting += [(f"{path}[{place}]", item) for place, item in enumerate(one)]
    raise AssertionError("the refused value stands in the document")


def _may_be_shown(name: object) -> bool:
    return type(name) is str and len(name) <= 40 and name.isascii() and name.isidentifier() and name.islower()


#: Kinds that no document holds but whose instances are harmless to show and to look up: no tuple, which asks
#: each of its parts for a hash, and no bytearray, which has none.
_HARMLESS = (str, int, float, bool, bytes, date)


def inert(value: Any) -> Any:
    """Replace every part of a value that could do something by one that does nothing.

    Args:
        value: Anything that does not hold itself.
    """
    kind = type(value)
    if kind is dict:
        # A name may be a tuple, which asks each of its parts for a hash.
        return {
            name if name is None or type(name) is str else _stand_in(type(name)): inert(item)
            for name, item in value.items()
        }
    if kind is list:
        return [inert(item) for item in value]
    return harmless(value)


def harmless(value: object) -> object:
    """Replace a value by one that an error can describe without asking it anything, however deep it is."""
    kind = type(value)
    shown = value is None or any(kind is harmless_kind for harmless_kind in _HARMLESS)
    return value if shown else _stand_in(kind)


def _stand_in(kind: type) -> object:
    """Make an object that does nothing, of a class with the same name."""
    # Even the name of a class can be a property that raises, unless it is asked of `type` itself.
    name = type.__dict__["__name__"].__get__(kind)
    return type(name, (), {"__slots__": ()})()
