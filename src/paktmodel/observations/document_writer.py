"""Writes packed columns as the content of a document; `document_reader` takes them back."""

import datetime as dt
from typing import Any

from paktmodel.observations.columns import Columns, Figures, Texts, derived_in, state_in, status_in
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState


def written(columns: Columns) -> dict[str, Any]:
    """Write the content of a document, in the shape that `Observations.to_document` describes."""
    return {"series": [_series(columns, place) for place in range(len(columns.series))]}


def _series(columns: Columns, place: int) -> dict[str, Any]:
    indicator, part = columns.series[place]
    rows = columns.rows(place)
    flags = columns.flags[rows.start : rows.stop]
    entry: dict[str, Any] = {
        "indicator": str(indicator),
        "part": str(part),
        "periods": [str(columns.periods[number]) for number in columns.period_of[rows.start : rows.stop]],
        "values": _figures(columns.values, rows),
    }
    rare: dict[str, list[Any]] = {
        "states": [_state(one) for one in flags],
        "numerators": _figures(columns.numerators, rows),
        "denominators": _figures(columns.denominators, rows),
        "published": _days(columns, rows),
        "status": [_status(one) for one in flags],
        "derived": [True if derived_in(one) else None for one in flags],
        "notes": _texts(columns.notes, rows),
        "sources": _texts(columns.sources, rows),
    }
    return entry | {name: entries for name, entries in rare.items() if any(entries)}


def _state(flags: int) -> str | None:
    state = state_in(flags)
    return None if state is ValueState.OBSERVED else str(state)


def _status(flags: int) -> str | None:
    status = status_in(flags)
    return None if status is ObservationStatus.FINAL else str(status)


def _figures(column: Figures | None, rows: range) -> list[Any]:
    return [] if column is None else [column.text_at(row) for row in rows]


def _texts(column: Texts | None, rows: range) -> list[Any]:
    if column is None:
        return []
    return [None if (text := column.at(row)) is None else str(text) for row in rows]


def _days(columns: Columns, rows: range) -> list[Any]:
    if columns.published is None:
        return []
    days = columns.published[rows.start : rows.stop]
    return [dt.date.fromordinal(day).isoformat() if day else None for day in days]
