"""Writes packed columns as the content of a document; `document_reader` takes them back."""

import datetime as dt
from collections.abc import Sequence
from operator import eq
from typing import Any, Final

from paktmodel.observations.columns import (
    ABSENT,
    LARGE,
    Columns,
    Figures,
    Sparse,
    assumed_in,
    derived_in,
    state_in,
    status_in,
)
from paktmodel.observations.fields import FIELDS, FIRST_MONTH, RARE, are_whole_digits
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

_PLACES_OF: Final = {field.column: field.places for field in FIELDS if field.places}
#: Columns that a series has where any of its rows says something else than usual, in their order.
_SOMETIMES: Final = tuple(
    field.column
    for field in FIELDS
    if field.rare or field.name in ("published", "status", "derived", "assumed")
)


def written(columns: Columns) -> dict[str, Any]:
    """Write the content of a document, in the shape that `Observations.to_document` describes."""
    months = [period.first_month if period.frequency == "M" else None for period in columns.periods]
    return {"series": [_series(columns, place, months) for place in range(len(columns.series))]}


def _series(columns: Columns, place: int, months: Sequence[int | None]) -> dict[str, Any]:
    indicator, part = columns.series[place]
    rows = columns.rows(place)
    flags = columns.flags[rows.start : rows.stop]
    sometimes: dict[str, list[Any]] = {
        "published": _days(columns, rows),
        "status": [_status(one) for one in flags],
        "derived": [True if derived_in(one) else None for one in flags],
        "assumed": [True if assumed_in(one) else None for one in flags],
        **{field.column: _rare(getattr(columns, field.column), rows) for field in RARE},
    }
    states = [_state(one) for one in flags]
    return {
        "indicator": str(indicator),
        "part": str(part),
        **_periods(columns, rows, months),
        **(_figures("values", columns.values, rows) or {"values": [None] * len(rows)}),
        **({"states": states} if any(states) else {}),
        **_figures("numerators", columns.numerators, rows),
        **_figures("denominators", columns.denominators, rows),
        **{name: sometimes[name] for name in _SOMETIMES if any(sometimes[name])},
    }


def _periods(columns: Columns, rows: range, months: Sequence[int | None]) -> dict[str, Any]:
    """Write the first month where the months follow each other, a row each; else every period."""
    period_of = columns.period_of[rows.start : rows.stop]
    first = months[period_of[0]]
    if first is not None and all(
        map(eq, map(months.__getitem__, period_of), range(first, first + len(rows)))
    ):
        return {FIRST_MONTH: str(columns.periods[period_of[0]])}
    return {"periods": [str(columns.periods[number]) for number in period_of]}


def _state(flags: int) -> str | None:
    state = state_in(flags)
    return None if state is ValueState.OBSERVED else str(state)


def _status(flags: int) -> str | None:
    status = status_in(flags)
    return None if status is ObservationStatus.FINAL else str(status)


def _figures(name: str, column: Figures | None, rows: range) -> dict[str, Any]:
    """Write figures, as whole numbers where all have as many decimals; nothing when there are none."""
    if column is None:
        return {}
    digits, places = column.parts(rows)
    different = set(places) - {ABSENT}
    if not different:
        return {}
    if len(different) > 1 or LARGE in different or not are_whole_digits(digits):
        return {name: [column.text_at(row) for row in rows]}
    cells = [None if place == ABSENT else one for one, place in zip(digits, places, strict=True)]
    return {_PLACES_OF[name]: different.pop(), name: cells}


def _rare(column: Sparse[Any] | None, rows: range) -> list[Any]:
    if column is None:
        return []
    there = column.within(rows)
    return [_plain(there.get(row)) for row in rows] if there else []


def _plain(entry: Any) -> Any:
    return str(entry) if isinstance(entry, str) else entry


def _days(columns: Columns, rows: range) -> list[Any]:
    if columns.published is None:
        return []
    days = columns.published[rows.start : rows.stop]
    return [dt.date.fromordinal(day).isoformat() if day else None for day in days]
