"""Reads the content of an observations document strictly; every error has its path."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable
from typing import Any, Final, TypeVar

from paktmodel.errors import InvalidValue, closest, wrong_kind
from paktmodel.model.parts import written_part
from paktmodel.observations.builder import Gathering, pairs
from paktmodel.observations.columns import state_in
from paktmodel.observations.document_cells import Kinds, decimals, whole_digits
from paktmodel.observations.document_series import PlainSeries, misfits, said_of_rows, whole_figures
from paktmodel.observations.error_collector import ErrorCollector, Place, lacking
from paktmodel.observations.fields import (
    FIELDS,
    FIRST_MONTH,
    KEYS,
    NEEDED,
    RARE,
    ObservationField,
    not_whole_digits,
)
from paktmodel.observations.gathered import OBSERVED_BITS, ManyFigures, many_flags
from paktmodel.observations.memos import Memo
from paktmodel.observations.observation import not_fitting
from paktmodel.observations.store import Observations, settled
from paktmodel.values.codes import Code
from paktmodel.vocabulary.language import enumerated

T = TypeVar("T")


_LISTS: Final = tuple(field.column for field in FIELDS if not field.series)
_PLACES_OF: Final = {field.column: field.places for field in FIELDS if field.places}


def read_document(document: Any) -> Observations:
    """Read the content of a document, in the shape that `Observations.to_document` describes.

    Exact kinds only: values are text of digits with a point, days and periods canonical text. Series
    and periods may stand in any order, and a rare column may be there though all in it is null.

    Args:
        document: The content, a dict with `series`.

    Raises:
        InvalidDocument: Every error, each with its path from this content, such as
            ``$.series[2].values[7]``.
    """
    errors = ErrorCollector()
    entries = _entries(document, errors)
    errors.settle()
    gathering = Gathering()
    kinds = Kinds(gathering)
    plain = PlainSeries(kinds, gathering)
    begins: list[int] = []
    numbers: list[int] = []
    size = 0
    for number, entry in enumerate(entries):
        try:
            plain.gather(entry)
        except Exception:  # because it only says that there is something; the next looks what it is
            _Series(kinds, errors, Place(number, f"$.series[{number}]")).gather(entry, gathering)
        if len(gathering) > size:
            begins.append(size)
            numbers.append(number)
            size = len(gathering)

    def place(row: int) -> Place:
        nearest = bisect_right(begins, row) - 1
        number = numbers[nearest]
        column = "values" if FIRST_MONTH in entries[number] else "periods"
        return Place(number, f"$.series[{number}].{column}[{row - begins[nearest]}]")

    return settled(gathering, errors, place)


def _entries(document: Any, errors: ErrorCollector) -> list[Any]:
    whole = Place(-1, "$")
    if type(document) is not dict:
        errors.add_error(wrong_kind("an object", document), whole)
        return []
    _check_keys(document, ("series",), ("series",), whole, errors)
    entries = document.get("series", [])
    if type(entries) is not list:
        errors.add_error(wrong_kind("a list", entries), whole, field="series")
        return []
    return entries


def _check_keys(
    given: dict[Any, Any],
    known: tuple[str, ...],
    needed: tuple[str, ...],
    place: Place,
    errors: ErrorCollector,
) -> None:
    for key in given:
        if key not in known:
            near = closest(key, known) if isinstance(key, str) else ""
            extra: dict[str, object] = {"choices": known}
            if near:
                extra["suggestion"] = near
            expected, advice = f"one of the fields {enumerated(known, 'en')}", "did-you-mean" if near else ""
            errors.add_error(InvalidValue("key-unknown", expected, key, advice, extra), place)
    for name in needed:
        if name not in given:
            errors.add_at(lacking("key-missing", f"the field {name}", name), place)


class _Series:
    """Reader of one series, cell by cell; of a series with an error nothing is gathered."""

    def __init__(self, kinds: Kinds, errors: ErrorCollector, place: Place) -> None:
        self._kinds = kinds
        self._errors = errors
        self._place = place
        self._lists: dict[str, list[Any]] = {}
        self._size = 0

    def gather(self, entry: Any, gathering: Gathering) -> None:
        """Hand the rows of an entry on, or collect what is wrong in it."""
        before = self._errors.count
        if type(entry) is not dict:
            self._errors.add_error(wrong_kind("an object", entry), self._place)
            return
        run = FIRST_MONTH in entry
        needed = tuple(name for name in NEEDED if not (run and name == "periods"))
        _check_keys(entry, KEYS, needed, self._place, self._errors)
        indicator = self._one(entry, "indicator", Code)
        part = self._one(entry, "part", written_part)
        self._take_lists(entry, "values" if run else "periods")
        kinds = self._kinds
        period_of = self._months(entry) if run else self._periods()
        values = self._figures(entry, "values")
        numerators = self._figures(entry, "numerators")
        denominators = self._figures(entry, "denominators")
        states = self._column("states", kinds.states)
        statuses = self._column("status", kinds.statuses)
        marks = [self._exactly(name, bool, memo) for name, memo in kinds.marks.items()]
        days = self._column("published", kinds.days)
        rare = {field.name: self._rare(field) for field in RARE}
        if self._errors.count == before:
            self._check_states(states, values, numerators, denominators)
        if self._errors.count != before or indicator is None or part is None:
            return
        start = len(gathering)
        gathering.values.add_many(values)
        for column, gathered in ((numerators, gathering.numerators), (denominators, gathering.denominators)):
            if column:
                gathered.fill(start)
                gathered.add_many(column)
        gathering.add_series(
            (indicator, part),
            period_of,
            published=days,
            flags=many_flags(states, statuses, *marks),
            rare={name: pairs(entries) for name, entries in rare.items()},
        )

    def _one(self, entry: dict[str, Any], name: str, take: Callable[[Any], T]) -> T | None:
        if name in entry:
            try:
                return take(entry[name])
            except InvalidValue as error:
                self._refuse(error, name)
        return None

    def _take_lists(self, entry: dict[str, Any], longest: str) -> None:
        for name in _LISTS:
            if name in entry:
                if type(entry[name]) is list:
                    self._lists[name] = entry[name]
                else:
                    self._refuse(wrong_kind("a list", entry[name]), name)
        self._size = len(self._lists.get(longest, ()))
        for name, cells in self._lists.items():
            if longest in self._lists and len(cells) != self._size:
                expected = f"{self._size} entries, one for each {longest.removesuffix('s')}"
                self._refuse(InvalidValue("column-length", expected, len(cells)), name)

    def _months(self, entry: dict[str, Any]) -> "array[int]":
        if "periods" in entry:
            self._refuse(InvalidValue("key-repeated", "either from or periods", "periods"), FIRST_MONTH)
        runs = self._kinds.months

        def take(first: Any) -> "array[int]":  # remembered, for series of a plan have the same months
            return runs[first, self._size] if type(first) is str else runs.take((first, self._size))

        return self._one(entry, FIRST_MONTH, take) or array("i")

    def _periods(self) -> "array[int]":
        period_of = self._column("periods", self._kinds.periods)
        if not period_of:
            for row, cell in enumerate(self._lists.get("periods", ())):
                if cell is None:  # in any other column null is an answer
                    self._refuse(wrong_kind("text", None), f"periods[{row}]")
        return array("i", period_of)

    def _figures(self, entry: dict[str, Any], name: str) -> ManyFigures:
        places_name = _PLACES_OF[name]
        if places_name not in entry:
            return self._column(name, self._kinds.figures)
        places = self._one(entry, places_name, decimals) or 0
        if name not in entry:
            if name not in NEEDED:
                self._errors.add_at(lacking("key-missing", f"the field {name}", name), self._place)
            return []
        cells = self._lists.get(name, [])
        try:
            return whole_figures(cells, places)
        except Exception:  # because one is no whole number, or its class does what it likes
            self._explain(name, not_whole_digits(cells), whole_digits)
            return []

    def _column(self, name: str, memo: Memo[T]) -> list[T]:
        """Read the entries of a column; empty when the series has no such column, or one is refused."""
        cells = self._lists.get(name, [])
        try:
            return list(map(memo.__getitem__, cells))
        except Exception:  # because a cell is refused, or cannot be looked up
            self._explain(name, memo.unreadable(cells), memo.take)
        return []

    def _explain(self, name: str, rows: Iterable[int], take: Callable[[Any], object]) -> None:
        """Say of each cell that is refused why; a path is made for these alone."""
        cells = self._lists[name]
        for row in rows:
            try:
                take(cells[row])
            except InvalidValue as error:
                self._refuse(error, f"{name}[{row}]")

    def _rare(self, field: ObservationField) -> list[Any]:
        memo = self._kinds.rare[field.column]
        if field.content == "ordinal":
            return self._exactly(field.column, int, memo)
        return self._column(field.column, memo)

    def _exactly(self, name: str, kind: type, memo: Memo[T]) -> list[T]:
        # By their types, for 1 is True to a memo.
        cells = self._lists.get(name, [])
        wrong = [row for row, cell in enumerate(cells) if type(cell) is not kind and cell is not None]
        if wrong:
            self._explain(name, wrong, memo.take)
            return []
        return self._column(name, memo)

    def _check_states(
        self, states: list[int], values: ManyFigures, numerators: ManyFigures, denominators: ManyFigures
    ) -> None:
        states = states or [OBSERVED_BITS] * self._size
        wrong = misfits(said_of_rows(states, values, numerators, denominators))
        said = said_of_rows(states, values, numerators, denominators)
        for row, one in enumerate(said) if wrong else ():
            if one in wrong:
                self._refuse(not_fitting(state_in(one[0])), f"values[{row}]")

    def _refuse(self, error: InvalidValue, field: str) -> None:
        self._errors.add_error(error, self._place, field=field)
