"""Reads the content of an observations document strictly; every error has its path."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, Final, TypeVar

from paktmodel.errors import InvalidValue, closest, wrong_kind
from paktmodel.model.parts import Part
from paktmodel.observations.builder import Gathering
from paktmodel.observations.columns import derived_bits, state_in
from paktmodel.observations.document_cells import Kinds, decimals, months, whole_digits
from paktmodel.observations.document_series import PlainSeries
from paktmodel.observations.error_collector import ErrorCollector, Place, lacking
from paktmodel.observations.fields import FIELDS, FIRST_MONTH, KEYS, NEEDED
from paktmodel.observations.gathered import FINAL_BITS, NO_FIGURE, OBSERVED_BITS, Parts
from paktmodel.observations.memos import Memo
from paktmodel.observations.observation import fits, not_fitting
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
        part = self._one(entry, "part", Part.read)
        self._take_lists(entry, "values" if run else "periods")
        kinds = self._kinds
        period_of = self._months(entry, gathering) if run else self._periods()
        values = self._figures(entry, "values")
        numerators = self._figures(entry, "numerators")
        denominators = self._figures(entry, "denominators")
        states = self._column("states", kinds.states, OBSERVED_BITS)
        statuses = self._column("status", kinds.statuses, FINAL_BITS)
        derived = self._derived()
        days = self._column("published", kinds.days, 0)
        notes = self._column("notes", kinds.texts, None)
        sources = self._column("sources", kinds.texts, None)
        if self._errors.count == before:
            self._check_states(states, values, numerators, denominators)
        if self._errors.count != before or indicator is None or part is None:
            return
        start = len(gathering)
        gathering.values.add_many(values)
        for column, gathered in ((numerators, gathering.numerators), (denominators, gathering.denominators)):
            gathered.fill(start)
            gathered.add_many(column)
        gathering.add_series(
            (indicator, part),
            period_of,
            published=days,
            flags=list(map(sum, zip(states, statuses, derived, strict=True))),
            notes=[(row, text) for row, text in enumerate(notes) if text is not None],
            sources=[(row, text) for row, text in enumerate(sources) if text is not None],
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

    def _months(self, entry: dict[str, Any], gathering: Gathering) -> "array[int]":
        if "periods" in entry:
            self._refuse(InvalidValue("key-repeated", "either from or periods", "periods"), FIRST_MONTH)
        run = self._one(entry, FIRST_MONTH, lambda first: months(first, self._size))
        return array("i", map(gathering.place_of_period, run or ()))

    def _periods(self) -> "array[int]":
        period_of = array("i", self._column("periods", self._kinds.periods, -1))
        for row, cell in enumerate(self._lists.get("periods", ()) if -1 in period_of else ()):
            if cell is None:  # in any other column null is an answer
                self._refuse(wrong_kind("text", None), f"periods[{row}]")
        return period_of

    def _figures(self, entry: dict[str, Any], name: str) -> list[Parts]:
        places_name = _PLACES_OF[name]
        if places_name not in entry:
            return self._column(name, self._kinds.figures, NO_FIGURE)
        places = self._one(entry, places_name, decimals) or 0
        if name not in entry:
            if name not in NEEDED:
                self._errors.add_at(lacking("key-missing", f"the field {name}", name), self._place)
            return []

        def take(cell: Any) -> Parts:
            return whole_digits(cell), places

        rows = enumerate(self._lists.get(name, ()))
        return [self._cell(take, cell, f"{name}[{row}]", NO_FIGURE) for row, cell in rows]

    def _column(self, name: str, memo: Memo[T], absent: T) -> list[T]:
        """Read the entries of a column; what stands for an absent one replaces each refused one."""
        cells = self._lists.get(name)
        if cells is None:
            return [absent] * self._size
        try:
            return list(map(memo.__getitem__, cells))
        except (InvalidValue, TypeError):  # a cell that is refused, or that cannot be looked up
            rows = enumerate(cells)
            return [self._cell(memo.take, cell, f"{name}[{row}]", absent) for row, cell in rows]

    def _cell(self, take: Callable[[Any], T], cell: Any, path: str, absent: T) -> T:
        try:
            return absent if cell is None else take(cell)
        except InvalidValue as error:
            self._refuse(error, path)
            return absent

    def _derived(self) -> list[int]:
        rows = enumerate(self._lists.get("derived", [None] * self._size))
        take = self._kinds.derived.take
        return [self._cell(take, cell, f"derived[{row}]", derived_bits(False)) for row, cell in rows]

    def _check_states(
        self,
        states: Sequence[int],
        values: Sequence[Parts],
        numerators: Sequence[Parts],
        denominators: Sequence[Parts],
    ) -> None:
        rows = enumerate(zip(states, values, numerators, denominators, strict=True))
        for row, (bits, value, numerator, denominator) in rows:
            if not fits(
                state_in(bits),
                value=value is not NO_FIGURE,
                numerator=numerator is not NO_FIGURE,
                denominator=denominator is not NO_FIGURE,
            ):
                self._refuse(not_fitting(state_in(bits)), f"values[{row}]")

    def _refuse(self, error: InvalidValue, field: str) -> None:
        self._errors.add_error(error, self._place, field=field)
