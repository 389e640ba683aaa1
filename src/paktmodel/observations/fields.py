"""The fields of an observation: what each is called in a table and in a document, and what it holds."""

from collections.abc import Sequence
from typing import Final, Literal

from paktmodel.errors.frozen_classes import frozen
from paktmodel.values.tuples import gathered

#: What the cells of a field hold, which decides how they are read.
Content = Literal[
    "indicator",
    "period",
    "part",
    "value",
    "number",
    "precision",
    "state",
    "status",
    "day",
    "ordinal",
    "flag",
    "text",
]


@frozen(field_transformer=gathered)
class ObservationField:
    """One field of an observation.

    Attributes:
        name: The attribute of `Observation`.
        headings: What its column in a table may be called, English first, in any case of letters.
        column: Its key in a series of a document.
        content: What its cells hold.
        series: Whether a document gives it once per series instead of in a list.
        needed: Whether every series of a document has it.
        places: The key of the number of decimals, with which a list of figures in a document holds
            whole numbers; empty for a field that holds no figures.
        rare: Whether few rows have one, so that it stands in a side table.
    """

    name: str
    headings: tuple[str, ...]
    column: str
    content: Content
    series: bool = False
    needed: bool = False
    places: str = ""
    rare: bool = False


#: Every field in the order of `Observation`; readers, writer, headings and schema take theirs from here.
FIELDS: Final = (
    ObservationField(
        "indicator", ("indicator", "indikator"), "indicator", "indicator", series=True, needed=True
    ),
    ObservationField("period", ("period",), "periods", "period", needed=True),
    ObservationField("part", ("part", "del"), "part", "part", series=True, needed=True),
    ObservationField("value", ("value", "värde", "utfall"), "values", "value", needed=True, places="places"),
    ObservationField("state", ("state", "skäl"), "states", "state"),
    ObservationField(
        "numerator", ("numerator", "täljare"), "numerators", "number", places="numerator_places"
    ),
    ObservationField(
        "denominator", ("denominator", "nämnare"), "denominators", "number", places="denominator_places"
    ),
    ObservationField("definition", ("definition",), "definitions", "text", rare=True),
    ObservationField("precision", ("precision", "noggrannhet"), "precisions", "precision", rare=True),
    ObservationField("published", ("published", "publicerad"), "published", "day"),
    ObservationField("status", ("status",), "status", "status"),
    ObservationField("sequence", ("sequence", "löpnummer"), "sequences", "ordinal", rare=True),
    ObservationField("derived", ("derived", "härledd"), "derived", "flag"),
    ObservationField("assumed", ("assumed", "antagen"), "assumed", "flag"),
    ObservationField("note", ("note", "anmärkning"), "notes", "text", rare=True),
    ObservationField("source", ("source", "källa"), "sources", "text", rare=True),
)

#: Those of which few rows have one.
RARE: Final = tuple(field for field in FIELDS if field.rare)

#: All of them in the order of a document: what a series has once, the lists it needs, the rest.
IN_DOCUMENTS: Final = tuple(sorted(FIELDS, key=lambda field: (not field.series, not field.needed)))

#: Keys that every series of a document has; in place of the list of periods it may have their first month.
NEEDED: Final = tuple(field.column for field in IN_DOCUMENTS if field.needed)
#: The key of the first month of a series whose months follow each other without a gap, a row each.
FIRST_MONTH: Final = "from"
#: Every key of a series, in the order of a document.
KEYS: Final = tuple(
    key
    for field in IN_DOCUMENTS
    for key in (FIRST_MONTH if field.content == "period" else field.places, field.column)
    if key
)

#: Digits of a whole number in a list with `places`: every JSON reader holds so many exactly, also as a float.
MOST_WHOLE_DIGITS: Final = 15
_BEYOND: Final = 10**MOST_WHOLE_DIGITS


def are_whole_digits(digits: Sequence[int]) -> bool:
    """Say whether numbers are small enough for a list of whole numbers."""
    return not digits or (-_BEYOND < min(digits) and max(digits) < _BEYOND)


def not_whole_digits(cells: Sequence[object]) -> list[int]:
    """List the rows whose cells are neither empty nor whole numbers small enough for such a list."""
    return [
        row
        for row, cell in enumerate(cells)
        if cell is not None and not (type(cell) is int and -_BEYOND < cell < _BEYOND)
    ]
