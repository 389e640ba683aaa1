"""`load` and `loads`: documents of the current format, read strictly, every error named."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

from paktmodel.document.error_collector import marked
from paktmodel.document.json_text import decoded, parsed, refuse_deep
from paktmodel.document.kinds import kind_of, opened
from paktmodel.document.positions import located
from paktmodel.document.read_limits import USUAL, ReadLimits, checked, harmless, measured
from paktmodel.document.readers import READER
from paktmodel.errors import InvalidArgument, InvalidDocument, InvalidValue, wrong_kind
from paktmodel.values.bulk import pausing_collection
from paktmodel.values.texts import LONGEST_TEXT

T = TypeVar("T")


@pausing_collection
def loads(data: bytes | str, cls: type[T], *, limits: ReadLimits = USUAL) -> T:
    """Read a document from JSON.

    Args:
        data: The text, or its bytes in UTF-8.
        cls: The class expected, such as `Plan`; a document of another kind is refused.
        limits: What is larger, deeper or longer is refused.

    Raises:
        InvalidDocument: The data cannot be read; it carries every finding with its path, line and
            column.
        InvalidArgument: Neither text nor bytes, a class that has no documents, or no `ReadLimits`.
    """
    sent = plain_data(data, "loads")
    kind = kind_of(cls)
    bounds = checked(limits)
    text = decoded(sent, bounds)
    document = parsed(text, bounds)
    try:
        # The model holds no longer texts: for the usual limits, only what it refuses is measured.
        if bounds.text < LONGEST_TEXT:
            return _structured(measured(document, bounds), cls, kind)
        try:
            return _structured(document, cls, kind)
        except InvalidDocument as refusal:
            if refusal._looked_through:
                raise
            raise _beyond(document, text, bounds) or refusal from None
    except InvalidDocument as error:
        raise located(error, text) from None


def _beyond(document: Any, text: str, limits: ReadLimits) -> InvalidDocument | None:
    """Find the limit that a refused document passes; None when it passes none."""
    try:
        measured(document, limits)
        return None
    except InvalidDocument as error:
        beyond = error
    try:
        refuse_deep(text, limits)  # which knows the place
    except InvalidDocument as error:
        return error
    return beyond


def load(document: Mapping[str, Any], cls: type[T], *, limits: ReadLimits = USUAL) -> T:
    """Read a document from a dict, as `dump` or a JSON reader makes it.

    Nothing is converted or repaired, and the dict is left as it is.

    Args:
        document: The envelope with its content.
        cls: The class expected, such as `Plan`; a document of another kind is refused.
        limits: What is deeper or longer is refused; `ReadLimits.bytes` has nothing to count here.

    Raises:
        InvalidDocument: The document cannot be read; it carries every finding with its path.
        InvalidArgument: No dict, a class that has no documents, or limits that are no `ReadLimits`.
    """
    kind = kind_of(cls)
    if type(document) is not dict:
        raise _not_data(document, "load", "a dict")
    return _structured(measured(document, checked(limits)), cls, kind)


def _structured(document: Any, cls: type[T], kind: str) -> T:
    if type(document) is not dict:
        raise InvalidDocument([wrong_kind("an object", document).finding()])
    content = opened(document, kind)
    try:
        model: T = READER.read(content, cls)
    except InvalidValue as error:
        raise InvalidDocument([error.finding(f"$.{kind}")]) from None
    except InvalidDocument as error:
        placed = [finding.at(f"$.{kind}{finding.path.removeprefix('$')}") for finding in error.findings]
        refusal = InvalidDocument(placed, error.more)
        raise marked(refusal, looked_through=error._looked_through) from None
    return model


def plain_data(data: object, function: str) -> bytes | str:
    """Take text or bytes from a caller; of a subclass, what it holds.

    Raises:
        InvalidArgument: Something else, with a hint.
    """
    # By type() and not isinstance(), for an object may say that it is of any class.
    if issubclass(type(data), str):
        return str.__str__(data)
    if issubclass(type(data), bytes):
        content: bytes = bytes.__getitem__(cast("bytes", data), slice(None))
        return content
    raise _not_data(data, function, "bytes or text")


def _not_data(value: object, function: str, expected: str) -> InvalidArgument:
    try:
        hint = _hint(value, function)
    except Exception:  # because what an object does when it is asked is its own affair
        hint = ""
    return InvalidArgument("document" if function == "load" else "data", expected, harmless(value), hint)


def _hint(value: object, function: str) -> str:
    if hasattr(value, "read") or hasattr(value, "__fspath__"):
        return "read the file first: loads(path.read_bytes(), pm.Plan)"
    if function == "load" and isinstance(value, str | bytes | bytearray):
        return "use loads for text and bytes"
    if function == "loads" and isinstance(value, Mapping):
        return "use load for a dict"
    return ""
