"""Whether data is what JSON can hold: exact kinds, names of text, finite numbers, whole letters."""

import math
import re
from collections.abc import Iterator
from typing import Any

from paktmodel.document.read_limits import USUAL, ReadLimits, measured
from paktmodel.errors import MOST_FINDINGS, Finding, InvalidDocument, InvalidValue

_SURROGATE = re.compile("[\ud800-\udfff]").search
_PLAIN_NAME = re.compile(r"[A-Za-z_][A-Za-z_-]{0,39}").fullmatch


def faults_in(value: "dict[Any, Any] | list[Any]", limits: ReadLimits = USUAL) -> tuple[Finding, ...]:
    """What in a value JSON cannot hold, in order and each with its path; empty when all is well.

    >>> ring = {"plan": []}
    >>> ring["plan"].append(ring)
    >>> [finding.code for finding in faults_in(ring)]
    ['document-too-deep']

    Args:
        value: An object or a list, whatever may be in it.
        limits: What it may not pass.
    """
    try:
        bounded = measured(value, limits)
    except InvalidDocument as refusal:
        return refusal.findings
    found = _faults("$", bounded)
    return tuple(finding for finding, _ in zip(found, range(MOST_FINDINGS), strict=False))


def under(path: str, name: object) -> str:
    """The path of a field; a name of an unusual shape may be anything, and is not shown.

    >>> under("$.plan", "title"), under("$.plan", "19121212-1212")
    ('$.plan.title', '$.plan[…]')
    """
    return f"{path}.{name}" if type(name) is str and _PLAIN_NAME(name) else f"{path}[…]"


def _faults(path: str, value: Any) -> Iterator[Finding]:
    refusal = _refusal(value)
    if refusal is not None:
        yield refusal.finding(path)
    elif type(value) is dict:
        for name, held in value.items():
            told = _refusal(name) if type(name) is str else _wrong_kind("text", name)
            if told is not None:
                yield told.finding(path)
            if type(held) in (dict, list) or _refusal(held) is not None:
                yield from _faults(under(path, name), held)
    else:
        for place, held in enumerate(value):
            if type(held) in (dict, list) or _refusal(held) is not None:
                yield from _faults(f"{path}[{place}]", held)


def _refusal(value: Any) -> InvalidValue | None:
    """Why JSON cannot hold a value, apart from what is in it."""
    kind = type(value)
    if kind is str:
        if value.isascii() or not _SURROGATE(value):
            return None
        return InvalidValue("text-surrogate", "text without lone surrogates", value)
    if kind is float and not math.isfinite(value):
        return InvalidValue("json-broken", "a JSON document (finite numbers only)", value)
    if value is None or kind in (dict, list, int, bool, float):
        return None
    return _wrong_kind("what JSON can hold", value)


def _wrong_kind(expected: str, got: object) -> InvalidValue:
    return InvalidValue("kind-wrong", expected, got, extra={"kind": expected})
