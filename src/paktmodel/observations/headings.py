"""Names that the columns of a table of observations may have, in English and Swedish."""

from collections.abc import Iterable
from typing import Final

from paktmodel.errors import Finding, InvalidValue, closest
from paktmodel.observations.error_collector import lacking
from paktmodel.observations.fields import FIELDS
from paktmodel.values.texts import composed
from paktmodel.vocabulary.language import enumerated

#: Field of an observation -> what its column may be called, in any case of letters.
NAMES: Final = {field.name: field.headings for field in FIELDS}
_FIELD_OF: Final = {name: field for field, names in NAMES.items() for name in names}
_EVERY: Final = tuple(_FIELD_OF)
#: No more of a heading is looked at, in characters.
_LONGEST: Final = 100


def field_named(heading: object) -> str | None:
    """Return the field that a heading means; None when it means none.

    >>> field_named(" Värde "), field_named("kommun")
    ('value', None)
    """
    return _FIELD_OF.get(_key(heading)) if isinstance(heading, str) else None


def _key(heading: str) -> str:
    return " ".join(composed(heading[:_LONGEST]).split()).casefold()


def unknown(heading: object) -> InvalidValue:
    """Make the error about a heading that means no field."""
    near = closest(_key(heading), _EVERY) if isinstance(heading, str) else ""
    extra: dict[str, object] = {"choices": _EVERY}
    if near:
        extra["suggestion"] = near
    expected = f"one of the fields {enumerated(_EVERY, 'en')}"
    return InvalidValue("key-unknown", expected, heading, "did-you-mean" if near else "", extra)


def repeated(heading: object) -> InvalidValue:
    """Make the error about a second heading that means the same field."""
    return InvalidValue("key-repeated", "each field once", heading)


def _may_be_shown(heading: str) -> bool:
    return heading.isprintable() and len(heading) <= _LONGEST and not any(map(str.isdigit, heading))


def missing(present: Iterable[str], unread: Iterable[object] = ()) -> list[Finding]:
    """Find what is wrong with a table that lacks columns which every table needs.

    Indicator, period and value are needed; numerator and denominator together stand for a value.

    Args:
        present: The fields that have a column.
        unread: Headings that mean no field; the nearest one is asked for.
    """
    there = set(present)
    needed = ["indicator", "period"]
    if not {"numerator", "denominator"} <= there:
        needed.append("value")
    # A heading with a digit in it is never repeated: it may be somebody's number.
    words = [_key(one) for one in unread if isinstance(one, str) and _may_be_shown(one)]
    found = []
    for name in needed:
        if name not in there:
            near = next((near for known in NAMES[name] if (near := closest(known, words))), "")
            found.append(lacking("column-missing", f"the column {name}", name, near))
    return found
