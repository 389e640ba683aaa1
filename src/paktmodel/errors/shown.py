"""How a refused value may be shown: short, and not at all where it may be personal."""

import re
from collections.abc import Mapping
from datetime import date

_MANY_DIGITS = re.compile(r"(?:\d\W{0,2}){6}")
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?|\d{1,2}[-/.]\d{1,2}[-/.]\d{4}", re.ASCII)
_SHOWN = 40


def shown(value: object) -> str:
    """A refused value as an error may show it: short, and not at all where it may be personal.

    >>> shown("two"), shown("ring 19121212-1212"), shown(None), shown({"a": 1})
    ("'two'", 'text not shown (it may hold a personal number)', 'null', 'an object')
    """
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, Mapping):
        return "an object"
    if isinstance(value, list | tuple | set | frozenset):
        return "a list"
    if isinstance(value, bytes | bytearray):
        return "bytes"
    if isinstance(value, int):
        # A number beyond 4 300 digits cannot even be printed, and six digits may be a person.
        return str(int(value)) if -99_999 <= value <= 99_999 else "a long number"
    if isinstance(value, float):
        text = repr(value)
        return text if not _MANY_DIGITS.search(text) else "a long number"
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, str):
        # A number that begins in what is shown ends in what is looked at.
        head = str(value[: 2 * _SHOWN])
        if _DAY.fullmatch(head):
            return repr(head)
        if _MANY_DIGITS.search(head):
            return "text not shown (it may hold a personal number)"
        short = head if len(value) <= _SHOWN else head[: _SHOWN - 1] + "…"
        return ascii_safe(repr(str(short)))
    return f"a {type(value).__name__}"


def ascii_safe(text: str) -> str:
    """Text with lone surrogates escaped, so that it can be printed anywhere."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


class Shown(str):
    """Text that has been through `shown` already: pickling must not quote it twice."""

    __slots__ = ()
