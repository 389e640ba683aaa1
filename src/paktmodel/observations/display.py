"""Observations as a notebook shows them: of each indicator how many there are, of which parts and when."""

from collections.abc import Iterable
from typing import Any

from paktmodel.model.parts import Part
from paktmodel.tables.cells import Cell, Column
from paktmodel.tables.table import Table
from paktmodel.vocabulary.messages.display_labels import DISPLAY_LABELS


def observations_table(observed: Any) -> Table:
    """Tabulate the indicators: their parts, first and last period, and what is known of them.

    A value that was revised counts once. In English, since observations belong to no document of their own.

    Args:
        observed: `Observations`, whose module imports this one.
    """

    def label(name: str) -> str:
        return DISPLAY_LABELS[name][1]

    return Table(
        caption=label("observations"),
        language="en",
        columns=[
            Column("indicator", label("indicator"), header=True),
            Column("parts", label("parts")),
            Column("first", label("first"), unbroken=True),
            Column("last", label("last"), unbroken=True),
            Column("values", label("values"), numeric=True),
            Column("without-value", label("without-value"), numeric=True),
            Column("published", label("published"), unbroken=True),
        ],
        cells=[
            _row(code, parts, [observed.columns(code, part) for part in parts])
            for code in observed.indicators
            if (parts := observed.parts(code))
        ],
    )


def _row(code: str, parts: Iterable[Part], series: list[Any]) -> tuple[Cell, ...]:
    periods = [period for one in series for period in one.periods]
    values = sum(
        value is not None or numerator is not None
        for one in series
        for value, numerator in zip(one.values, one.numerators, strict=True)
    )
    published = [day for one in series for day in one.published if day is not None]
    first, last = (choice(periods).label("en") if periods else None for choice in (min, max))
    names = ", ".join(part.label("en") for part in parts)
    return code, names, first, last, values, len(periods) - values, max(published, default=None)
