"""What must go together within one object, or else it is refused or says nothing.

Each function takes the fields drawn and returns those to build with. A field that the caller gave
is the caller's affair and stays as it is.
"""

import datetime as dt
from collections.abc import Callable
from typing import Any, Final, get_origin

from paktmodel.calendar.spans import PrintedDate
from paktmodel.vocabulary.words import ValueState

__all__ = ["fitted"]

Fields = dict[str, Any]


def fitted(cls: Any, told: Fields, given: Fields) -> Fields:
    """The fields drawn, put right where they contradict each other, and without empty ones.

    Args:
        cls: The class that they are for.
        told: All fields, drawn and given.
        given: Those that the caller gave.
    """
    fit = _FITS.get((get_origin(cls) or cls).__name__)
    right = {**told, **fit(dict(told)), **given} if fit else told
    return {name: value for name, value in right.items() if value is not _LEFT_OUT and value != ()} | (
        {"parts": ()} if right.get("parts") == () else {}
    )


_LEFT_OUT: Final = object()
