"""What a later delivery adds to what is known: equal rows are one, changed ones become revisions."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple, TypeAlias

from paktmodel.observations.columns import LARGE, Columns, Figures, status_in
from paktmodel.observations.fields import RARE
from paktmodel.observations.gathered import NO_FIGURE

#: What values of one and the same moment share: period, definition, day of publication and status.
Moment: TypeAlias = tuple[Any, ...]

#: Fields that say of which moment a value is, or which it is of several.
_OF_MOMENTS: Final = ("definition", "sequence")
_COLUMN_OF: Final = {field.name: field.column for field in RARE}


class Entry(NamedTuple):
    """A row as updates compare it.

    Attributes:
        row: Which row it is.
        number: Its sequence number; None without one.
        content: All that it says but indicator, part, moment and number.
    """

    row: int
    number: int | None
    content: tuple[Any, ...]


class Additions(NamedTuple):
    """What a delivery adds to a store.

    Attributes:
        rows: Its rows that are added as they are, ascending.
        renumbered: Its rows that are added under a sequence number of their own, with that number.
    """

    rows: list[int]
    renumbered: list[tuple[int, int]]


def additions(known: Columns, delivered: Columns) -> Additions:
    """Find what a delivery adds to what is known.

    A row that is known is passed over. One whose place is taken by another content becomes the next of its
    moment, and so counts. One without a number that stands alone says what is so now: it is passed over
    only where the last of its moment says the same, so that a value may change back.
    """
    place_of = {key: place for place, key in enumerate(known.series)}
    rows: list[int] = []
    renumbered: list[tuple[int, int]] = []
    for place, key in enumerate(delivered.series):
        own = place_of.get(key)
        if own is None:
            rows += delivered.rows(place)
            continue
        earlier = _by_moment(known, own)
        for moment, entries in _by_moment(delivered, place).items():
            history = earlier.get(moment)
            if history is None:
                rows += (entry.row for entry in entries)
            else:
                _add(history, entries, rows, renumbered)
    return Additions(sorted(rows), renumbered)


def _add(
    history: list[Entry], entries: list[Entry], rows: list[int], renumbered: list[tuple[int, int]]
) -> None:
    """Add what is new of one moment."""
    taken = {entry.number: entry.content for entry in history}
    last = max(entry.number or 0 for entry in (*history, *entries))
    alone = len(entries) == 1
    # Of a moment of which several come, each is known that any row of it has said before.
    said = {history[-1].content} if alone else set(taken.values())
    for entry in entries:
        if (entry.number is not None or not alone) and taken.get(entry.number) == entry.content:
            continue
        if entry.number not in taken and not (alone and entry.number is None):
            rows.append(entry.row)
        elif entry.content not in said:
            last += 1
            renumbered.append((entry.row, last))


def _by_moment(columns: Columns, place: int) -> dict[Moment, list[Entry]]:
    found: dict[Moment, list[Entry]] = {}
    for moment, entry in _entries(columns, place):
        found.setdefault(moment, []).append(entry)
    return found


def _entries(columns: Columns, place: int) -> Iterator[tuple[Moment, Entry]]:
    """Yield the rows of a series with their moments, in order."""
    rows = columns.rows(place)
    figures = [_figures(one, rows) for one in (columns.values, columns.numerators, columns.denominators)]
    definitions, numbers = (_sparse(columns, name, rows) for name in _OF_MOMENTS)
    others = [_sparse(columns, field.name, rows) for field in RARE if field.name not in _OF_MOMENTS]
    published = columns.published
    for at, row in enumerate(rows):
        flags = columns.flags[row]
        moment = (
            columns.periods[columns.period_of[row]],
            definitions.get(row),
            0 if published is None else published[row],
            status_in(flags),
        )
        said = (flags, *(one[at] for one in figures), *(one.get(row) for one in others))
        yield moment, Entry(row, numbers.get(row), said)


def _sparse(columns: Columns, name: str, rows: range) -> Mapping[int, Any]:
    """Return the entries of a field of which few rows have one."""
    column = getattr(columns, _COLUMN_OF[name])
    return {} if column is None else column.within(rows)


def _figures(column: Figures | None, rows: range) -> Sequence[Any]:
    """Return each row's figure as it is printed: digits and number of decimals, or its text."""
    if column is None:
        return [NO_FIGURE] * len(rows)
    pairs = zip(*column.parts(rows), strict=True)
    return [
        column.text_at(row) if places == LARGE else (digits, places)
        for row, (digits, places) in zip(rows, pairs, strict=True)
    ]
