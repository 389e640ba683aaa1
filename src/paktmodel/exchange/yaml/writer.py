"""Documents written as YAML in block style."""

import json
import re
from collections.abc import Iterator
from typing import Any, Final

from paktmodel.document.writer import dump

# Plain is only what every parser takes for the same text: a letter first, and no character with a
# meaning. The words are those that some version of YAML takes for something else.
_UNMISTAKABLE = re.compile(r"[^\W\d_](?:[\w ./();’–—%+-]|,(?= ))*(?<! )").fullmatch
_MISTAKABLE: Final = frozenset({"null", "true", "false", "yes", "no", "on", "off", "y", "n"})
_TO_ESCAPE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff]")


def dumps(value: Any) -> str:
    """Write a value as YAML text in block style, which `loads` reads back equal.

    Args:
        value: A `Plan`, `Observations`, `FollowUpRecord`, `Network` or `Matter`.

    Raises:
        InvalidArgument: The value has no documents of its own.
    """
    return "".join(f"{line}\n" for line in _lines(dump(value)))


def _lines(value: "dict[str, Any] | list[Any]") -> Iterator[str]:
    """Write the lines of an object or list that is not empty."""
    entries = (
        ((f"{_scalar(name)}:", item) for name, item in value.items())
        if isinstance(value, dict)
        else (("-", item) for item in value)
    )
    for lead, item in entries:
        if isinstance(item, dict | list) and item:
            inner = _lines(item)
            if lead == "-":
                yield f"- {next(inner)}"
            else:
                yield lead
            yield from (f"  {line}" if line else "" for line in inner)
        elif isinstance(item, str) and _reads_as_block(item):
            yield f"{lead} |-"
            yield from (f"  {line}" if line else "" for line in item.split("\n"))
        else:
            yield f"{lead} {_scalar(item)}"


def _scalar(value: Any) -> str:
    if not isinstance(value, str):
        return json.dumps(value)
    if _UNMISTAKABLE(value) and value.isprintable() and value.lower() not in _MISTAKABLE:
        return value
    quoted = json.dumps(value, ensure_ascii=False)
    return _TO_ESCAPE.sub(lambda match: f"\\u{ord(match.group()):04x}", quoted)


def _reads_as_block(text: str) -> bool:
    """Report whether a text of several lines can be written unquoted, line by line."""
    lines = text.split("\n")
    return (
        len(lines) > 1
        and all(line.isprintable() and line == line.rstrip() for line in lines)
        and not lines[0].startswith(" ")
        and bool(lines[0])
        and bool(lines[-1])
    )
