"""The `repr` of our classes: one line of at most 120 characters, and no number of a person in it.

`frozen_classes` keeps every class that it makes to this. Plain classes call `one_line` themselves.
"""

import re
from collections.abc import Callable
from functools import wraps
from typing import Any, Final

#: Characters of a `repr`.
LONGEST: Final = 120

_SHORTEST_QUOTE: Final = 14
_QUOTED = re.compile(r"'[^'\n]*'|\"[^\"\n]*\"")
_CONTROLS = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]+")
# Ten or twelve digits as a personal or an organisation number is written. Dates, periods, case numbers
# and printed values are written otherwise.
_NUMBER = re.compile(r"(?<![\w.,-])(?:\d\d)?\d{6}(?:[-+\u2010-\u2015\u2212]| ?)\d{4}(?![\w-])")
_VALUE = re.compile(r"Decimal\('[^']*'\)")


def one_line(text: str) -> str:
    """Put a description on one line: its longest quotations are shortened until it fits, then its end.

    >>> one_line("Plan(a: 'Första raden" + chr(10) + "av många', 2 areas)")
    "Plan(a: 'Första raden av många', 2 areas)"
    >>> long = one_line(f"Table('{'Utfall ' * 30}', 2 rows)")
    >>> long.endswith("…', 2 rows)"), len(long)
    (True, 120)
    >>> one_line("Table('Avtal med 212000-0142', 1 row)")
    "Table('Avtal med ••••••-••••', 1 row)"
    """
    line = _without_numbers(_CONTROLS.sub(" ", text))
    while (over := len(line) - LONGEST) > 0:
        quoted = max(_QUOTED.finditer(line), key=lambda one: len(one[0]), default=None)
        if quoted is None or len(quoted[0]) <= _SHORTEST_QUOTE:
            return f"{line[: LONGEST - 2]}…)" if line.endswith(")") else f"{line[: LONGEST - 1]}…"
        content = quoted[0][1:-1].rstrip("…")
        kept = content[: max(_SHORTEST_QUOTE - 3, len(content) - over - 1)].rstrip()
        line = f"{line[: quoted.start() + 1]}{kept}…{line[quoted.end() - 1 :]}"
    return line


def _without_numbers(line: str) -> str:
    values = [one.span() for one in _VALUE.finditer(line)]

    def hidden(found: re.Match[str]) -> str:
        if any(start < found.start() < end for start, end in values):
            return found[0]
        return "".join("•" if letter.isdigit() else letter for letter in found[0])

    return _NUMBER.sub(hidden, line)


def kept_short(describe: Callable[[Any], str]) -> Callable[[Any], str]:
    """Keep a `__repr__` of a class of ours to one line."""

    @wraps(describe)
    def __repr__(self: Any) -> str:
        return one_line(describe(self))

    return __repr__


def fields_short(describe: Callable[[Any], str]) -> Callable[[Any], str]:
    """Keep a `__repr__` that attrs has written to one line: where all fields do not fit, what is stated.

    Fields that are as by default go first; a tuple is then its number of items, a thing its class.
    """

    @wraps(describe)
    def __repr__(self: Any) -> str:
        whole = describe(self)
        if len(whole) <= LONGEST:
            return one_line(whole)
        stated = [
            f"{one.name}={_brief(value)}"
            for one in self.__attrs_attrs__
            if one.repr and (value := getattr(self, one.name)) not in _NOTHING and value != one.default
        ]
        return one_line(f"{type(self).__name__}({', '.join(stated)})")

    return __repr__


_NOTHING: Final = (None, ())


def _brief(value: Any) -> str:
    if isinstance(value, str):
        return repr(str(value))
    if isinstance(value, tuple | frozenset):
        return f"<{len(value)}>"
    return f"{type(value).__name__}(…)" if hasattr(value, "__attrs_attrs__") else repr(value)
