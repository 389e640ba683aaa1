"""Reads a series of a document in which nothing is wrong, many cells at a time."""

from array import array
from collections.abc import Iterable, Iterator
from typing import Any, Final

from paktmodel.observations.builder import Gathering, pairs
from paktmodel.observations.columns import state_in
from paktmodel.observations.document_cells import Kinds, decimals
from paktmodel.observations.fields import FIRST_MONTH, KEYS, RARE, ObservationField, are_whole_digits
from paktmodel.observations.gathered import NO_FIGURE, OBSERVED_BITS, ManyFigures, many_flags, present
from paktmodel.observations.memos import FigureLists, Memo
from paktmodel.observations.observation import fits

_KEYS: Final = frozenset(KEYS)
_USUAL_KEYS: Final = {"indicator", "part", FIRST_MONTH, "periods", "places", "values"}
_NONE: Final = type(None)


class Surprise(Exception):
    """Something that the explaining reader has to look at; it may be right all the same."""


class PlainSeries:
    """Reader of series one after the other, which gathers a series whole or not at all.

    It makes one look-up a figure and compares a list of periods with the one before, as series of a
    plan have the same ones: 0.1 µs an observation, where a look at each cell of each column takes 0.9.

    Args:
        kinds: What the cells mean.
        gathering: Where the rows go.
    """

    def __init__(self, kinds: Kinds, gathering: Gathering) -> None:
        self._kinds = kinds
        self._gathering = gathering
        self._read_figures = FigureLists(kinds.figures)
        self._before: tuple[list[Any], array[int]] = [], array("i")

    def gather(self, entry: Any) -> None:
        """Gather a series.

        Raises:
            Exception: Of any kind, when there is something that a plain series does not have; then
                nothing has been gathered.
        """
        if type(entry) is not dict:
            raise Surprise
        usual = entry.keys() <= _USUAL_KEYS
        if not (usual or entry.keys() <= _KEYS):
            raise Surprise
        kinds, gathering = self._kinds, self._gathering
        key = kinds.indicators[entry["indicator"]], kinds.parts[entry["part"]]
        size = len(entry["values"])
        period_of = self._period_of(entry, size)
        values = self._figures(entry, "values", "places", size)
        if usual and isinstance(values, tuple):
            gathering.values.add_many(values)
            gathering.add_series(key, period_of)
            return
        numerators = self._figures(entry, "numerators", "numerator_places", size)
        denominators = self._figures(entry, "denominators", "denominator_places", size)
        states = _column(entry, "states", kinds.states, size)
        if misfits(said_of_rows(states or [OBSERVED_BITS] * size, values, numerators, denominators)):
            raise Surprise
        statuses = _column(entry, "status", kinds.statuses, size)
        marks = (_exactly(bool, entry, name, memo, size) for name, memo in kinds.marks.items())
        flags = many_flags(states, statuses, *marks)
        published = _column(entry, "published", kinds.days, size)
        rare = {field.name: pairs(self._rare(entry, field, size)) for field in RARE if field.column in entry}
        start = len(gathering)
        gathering.values.add_many(values)
        for column, gathered in ((numerators, gathering.numerators), (denominators, gathering.denominators)):
            if column:
                gathered.fill(start)
                gathered.add_many(column)
        gathering.add_series(
            key,
            period_of,
            published=published,
            flags=flags,
            rare=rare,
        )

    def _rare(self, entry: dict[str, Any], field: ObservationField, size: int) -> list[Any]:
        memo = self._kinds.rare[field.column]
        if field.content == "ordinal":
            return _exactly(int, entry, field.column, memo, size)
        return _column(entry, field.column, memo, size)

    def _period_of(self, entry: dict[str, Any], size: int) -> "array[int]":
        if FIRST_MONTH in entry:
            if "periods" in entry:
                raise Surprise
            return self._kinds.months[entry[FIRST_MONTH], size]
        cells = entry["periods"]
        if type(cells) is not list or len(cells) != size:
            raise Surprise
        before, period_of = self._before
        if cells != before:
            period_of = array("i", map(self._kinds.periods.__getitem__, cells))
            self._before = cells, period_of
        return period_of

    def _figures(self, entry: dict[str, Any], name: str, places_name: str, size: int) -> ManyFigures:
        if name not in entry and places_name not in entry:
            return []
        cells = _cells(entry, name, size)
        if places_name in entry:
            return whole_figures(cells, decimals(entry[places_name]))
        return self._read_figures(cells)


def _cells(entry: dict[str, Any], name: str, size: int) -> list[Any]:
    cells = entry[name]
    if type(cells) is not list or len(cells) != size:
        raise Surprise
    return cells


def _column(entry: dict[str, Any], name: str, memo: Memo[Any], size: int) -> list[Any]:
    """Read a column; empty when the series does not have it."""
    return list(map(memo.__getitem__, _cells(entry, name, size))) if name in entry else []


def _exactly(kind: type, entry: dict[str, Any], name: str, memo: Memo[Any], size: int) -> list[Any]:
    # By their types, for 1 is True to a memo.
    if not set(map(type, entry.get(name, ()))) <= {kind, _NONE}:
        raise Surprise
    return _column(entry, name, memo, size)


def whole_figures(cells: list[Any], places: int) -> ManyFigures:
    """Take the figures of a list of whole numbers that have so many decimals.

    Raises:
        Surprise: One of them is no whole number, or too large.
    """
    kinds = set(map(type, cells))
    if not kinds <= {int, _NONE}:
        raise Surprise
    digits = cells if _NONE not in kinds else [cell for cell in cells if cell is not None]
    if not are_whole_digits(digits):
        raise Surprise
    return (
        (cells, places)
        if digits is cells
        else [NO_FIGURE if cell is None else (cell, places) for cell in cells]
    )


def said_of_rows(
    states: list[int], values: ManyFigures, numerators: ManyFigures, denominators: ManyFigures
) -> Iterator[tuple[int, bool, bool, bool]]:
    """Say of each row its state, and whether it has a value, a numerator and a denominator."""
    return zip(states, present(values), present(numerators), present(denominators), strict=False)


def misfits(said: Iterable[tuple[int, bool, bool, bool]]) -> set[tuple[int, bool, bool, bool]]:
    """Select what no row may say: rows say few different things, however many they are."""
    return {
        (state, value, numerator, denominator)
        for state, value, numerator, denominator in set(said)
        if not fits(state_in(state), value=value, numerator=numerator, denominator=denominator)
    }
