"""`load` and `loads`: documents of the current format, read strictly, every fault named."""

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar

from cattrs import Converter

from paktmodel.document.converter import make_converter
from paktmodel.document.formats import kind_of, opened
from paktmodel.document.text import parse
from paktmodel.errors import InvalidArgument, InvalidDocument, InvalidValue

T = TypeVar("T")


def loads(data: bytes | str, cls: type[T]) -> T:
    """Read a document from JSON.

    Args:
        data: The text, or its bytes in UTF-8.
        cls: The class expected, such as `Plan`; a document of another kind is refused.

    Raises:
        InvalidDocument: The data cannot be read; it carries every finding with its path.
        InvalidArgument: Neither text nor bytes, or a class that has no documents.
    """
    if not isinstance(data, str | bytes):
        raise _not_data(data, "loads", "bytes or text")
    kind_of(cls)
    document = parse(data)
    if type(document) is not dict:
        refusal = InvalidValue("kind-wrong", "an object", document, extra={"kind": "an object"})
        raise InvalidDocument([refusal.finding()])
    return load(document, cls)


def load(document: Mapping[str, Any], cls: type[T]) -> T:
    """Read a document from a dict, as `dump` or a JSON reader makes it.

    Nothing is converted or repaired, and the dict is left as it is.

    Args:
        document: The envelope with its content.
        cls: The class expected, such as `Plan`; a document of another kind is refused.

    Raises:
        InvalidDocument: The document cannot be read; it carries every finding with its path.
        InvalidArgument: No dict, or a class that has no documents.
    """
    kind = kind_of(cls)
    if type(document) is not dict:
        raise _not_data(document, "load", "a dict")
    content = opened(document, kind)
    try:
        found = _converter(explain=False).structure(content, cls)
    except Exception:  # because the plain pass only says that something is wrong; the next says what
        return _explained(content, cls, kind)
    return found


def _explained(content: Any, cls: type[T], kind: str) -> T:
    try:
        return _converter(explain=True).structure(content, cls)
    except InvalidValue as refusal:
        raise InvalidDocument([refusal.finding(f"$.{kind}")]) from None
    except InvalidDocument as refusal:
        placed = [one.at(f"$.{kind}{one.path.removeprefix('$')}") for one in refusal.findings]
        raise InvalidDocument(placed, refusal.more) from None


@cache
def _converter(*, explain: bool) -> Converter:
    """Converters are made once: they hold nothing but the recipe."""
    return make_converter(explain=explain)


def _not_data(value: object, function: str, expected: str) -> InvalidArgument:
    hint = ""
    if hasattr(value, "read"):
        hint = "read the file first: loads(path.read_bytes(), pm.Plan)"
    elif function == "load" and isinstance(value, str | bytes | bytearray):
        hint = "use loads for text and bytes"
    elif function == "loads" and isinstance(value, Mapping):
        hint = "use load for a dict"
    elif hasattr(value, "__fspath__"):
        hint = "read the file first: loads(path.read_bytes(), pm.Plan)"
    return InvalidArgument("document" if function == "load" else "data", expected, value, hint)
