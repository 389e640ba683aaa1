"""Whether data is what JSON can hold: exact kinds, names of text, finite numbers, whole letters."""

import math
import re
from collections.abc import Iterator
from itertools import islice
from typing import Any

from paktmodel.document.read_limits import USUAL, ReadLimits, measured
from paktmodel.errors import MOST_FINDINGS, Finding, InvalidDocument, InvalidValue, wrong_kind

_SURROGATE = re.compile("[\ud800-\udfff]").search
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z_-]{0,39}").fullmatch


def json_errors(value: "dict[Any, Any] | list[Any]", limits: ReadLimits = USUAL) -> tuple[Finding, ...]:
    """Find what in a value JSON cannot hold, in order and each with its path; empty when all is well.

    >>> ring = {"plan": []}
    >>> ring["plan"].append(ring)
    >>> [finding.code for finding in json_errors(ring)]
    ['document-too-deep']

    Args:
        value: An object or a list, with anything in it.
        limits: What it may not pass.
    """
    try:
        bounded = measured(value, limits)
    except InvalidDocument as error:
        return error.findings
    return tuple(islice(_errors("$", bounded), MOST_FINDINGS))


def under(path: str, name: object) -> str:
    """Return the path of a field; a name of an unusual shape may be anything, and is not shown.

    >>> under("$.plan", "title"), under("$.plan", "19121212-1212")
    ('$.plan.title', '$.plan[…]')
    """
    return f"{path}.{name}" if type(name) is str and _PLAIN_NAME(name) else f"{path}[…]"


def _errors(path: str, value: Any) -> Iterator[Finding]:
    error = _error(value)
    if error is not None:
        yield error.finding(path)
    elif type(value) is dict:
        for name, part in value.items():
            error = _error(name) if type(name) is str else wrong_kind("text", name)
            if error is not None:
                yield error.finding(path)
            if type(part) in (dict, list) or _error(part) is not None:
                yield from _errors(under(path, name), part)
    else:
        for place, part in enumerate(value):
            if type(part) in (dict, list) or _error(part) is not None:
                yield from _errors(f"{path}[{place}]", part)


def _error(value: Any) -> InvalidValue | None:
    """Say why JSON cannot hold a value, apart from what is in it."""
    kind = type(value)
    if kind is str:
        if value.isascii() or not _SURROGATE(value):
            return None
        return InvalidValue("text-surrogate", "text without lone surrogates", value)
    if kind is float and not math.isfinite(value):
        return InvalidValue("json-broken", "a JSON document (finite numbers only)", value)
    if value is None or kind in (dict, list, int, bool, float):
        return None
    return wrong_kind("what JSON can hold", value)
