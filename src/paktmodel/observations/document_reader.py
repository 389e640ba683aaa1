"""Reads the content of an observations document strictly; every error has its path."""

from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Any, Final, Generic, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import read_day
from paktmodel.errors import InvalidValue, closest, wrong_kind
from paktmodel.model.fields import word_of
from paktmodel.model.parts import Part
from paktmodel.observations.builder import Gathering, Parts, ordinal
from paktmodel.observations.columns import ABSENT, LARGE, flag, split
from paktmodel.observations.error_collector import ErrorCollector, Place, lacking
from paktmodel.observations.fields import FIELDS, NEEDED, RARE
from paktmodel.observations.observation import fits, not_fitting
from paktmodel.observations.store import Observations, settled
from paktmodel.values.codes import Code
from paktmodel.values.figures import read_figure
from paktmodel.values.texts import Text
from paktmodel.vocabulary.language import enumerated
from paktmodel.vocabulary.words.observations import ObservationStatus, ValueState

T = TypeVar("T")

_LISTS: Final = tuple(field.column for field in FIELDS if not field.series)
_NO_FIGURE: Final[Parts] = (0, ABSENT)


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
    kinds = _Kinds(gathering)
    begins: list[int] = []
    numbers: list[int] = []
    for number, entry in enumerate(entries):
        start = len(gathering)
        _Series(kinds, errors, Place(number, f"$.series[{number}]")).gather(entry, gathering)
        if len(gathering) > start:
            begins.append(start)
            numbers.append(number)

    def place(row: int) -> Place:
        nearest = bisect_right(begins, row) - 1
        number = numbers[nearest]
        return Place(number, f"$.series[{number}].periods[{row - begins[nearest]}]")

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


class _Memo(dict[Any, T], Generic[T]):
    """Remember what cells of one kind mean: the same few periods, words and values come again and again.

    A column read through it costs a fifth of reading each cell afresh.
    """

    def __init__(self, take: Callable[[Any], T], absent: T) -> None:
        super().__init__({None: absent})
        self.take = take
        self.absent = absent

    def __missing__(self, cell: Any) -> T:
        taken = self[cell] = self.take(cell)
        return taken


class _Kinds:
    """Readers for the cells of each column, for all series of a document."""

    def __init__(self, gathering: Gathering) -> None:
        self.periods = _Memo(lambda cell: gathering.place_of_period(Period(cell)), -1)
        self.figures = _Memo(_figure, _NO_FIGURE)
        self.states = _Memo(lambda cell: word_of(ValueState, cell), ValueState.OBSERVED)
        self.statuses = _Memo(lambda cell: word_of(ObservationStatus, cell), ObservationStatus.FINAL)
        self.days = _Memo(lambda cell: ordinal(read_day(cell)), 0)
        self.texts: _Memo[Text | None] = _Memo(Text, None)


def _figure(cell: Any) -> Parts:
    read_figure(cell)
    return split(cell) or (cell, LARGE)


class _Series:
    """Reader of one series; of a series with an error nothing is gathered."""

    def __init__(self, kinds: _Kinds, errors: ErrorCollector, place: Place) -> None:
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
        _check_keys(entry, (*NEEDED, *RARE), NEEDED, self._place, self._errors)
        indicator = self._one(entry, "indicator", Code)
        part = self._one(entry, "part", Part.read)
        self._take_lists(entry)
        kinds = self._kinds
        periods = self._column("periods", kinds.periods)
        for row, cell in enumerate(self._lists.get("periods", ()) if -1 in periods else ()):
            if cell is None:  # in any other column null is an answer
                self._refuse(wrong_kind("text", None), f"periods[{row}]")
        values = self._column("values", kinds.figures)
        numerators = self._column("numerators", kinds.figures)
        denominators = self._column("denominators", kinds.figures)
        states = self._column("states", kinds.states)
        statuses = self._column("status", kinds.statuses)
        derived = self._derived()
        days = self._column("published", kinds.days)
        notes = self._column("notes", kinds.texts)
        sources = self._column("sources", kinds.texts)
        if self._errors.count == before:
            self._check_states(states, values, numerators, denominators)
        if self._errors.count != before or indicator is None or part is None:
            return
        start = len(gathering)
        gathering.values.add_parts(values)
        for column, gathered in ((numerators, gathering.numerators), (denominators, gathering.denominators)):
            if column.count(_NO_FIGURE) < len(column):
                gathered.fill(start)
                gathered.add_parts(column)
        gathering.add_series(
            (indicator, part),
            period_of=periods,
            published=days,
            flags=self._flags(states, statuses, derived),
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

    def _take_lists(self, entry: dict[str, Any]) -> None:
        for name in _LISTS:
            if name in entry:
                if type(entry[name]) is list:
                    self._lists[name] = entry[name]
                else:
                    self._refuse(wrong_kind("a list", entry[name]), name)
        self._size = len(self._lists.get("periods", ()))
        for name, cells in self._lists.items():
            if "periods" in self._lists and len(cells) != self._size:
                expected = f"{self._size} entries, one for each period"
                self._refuse(InvalidValue("column-length", expected, len(cells)), name)

    def _column(self, name: str, memo: _Memo[T]) -> list[T]:
        """Read the entries of a column; what stands for an absent one replaces each refused one."""
        cells = self._lists.get(name)
        if cells is None:
            return [memo.absent] * self._size
        try:
            return list(map(memo.__getitem__, cells))
        except (InvalidValue, TypeError):  # a cell that is refused, or that cannot be looked up
            return [self._cell(memo, cell, f"{name}[{row}]") for row, cell in enumerate(cells)]

    def _cell(self, memo: _Memo[T], cell: Any, path: str) -> T:
        try:
            return memo.absent if cell is None else memo.take(cell)
        except InvalidValue as error:
            self._refuse(error, path)
            return memo.absent

    def _derived(self) -> list[bool]:
        cells = self._lists.get("derived", [None] * self._size)
        for row, cell in enumerate(cells):
            if cell is not None and type(cell) is not bool:
                self._refuse(wrong_kind("true or false", cell), f"derived[{row}]")
        return [cell is True for cell in cells]

    def _check_states(
        self,
        states: Sequence[ValueState],
        values: Sequence[Parts],
        numerators: Sequence[Parts],
        denominators: Sequence[Parts],
    ) -> None:
        if "states" not in self._lists and _NO_FIGURE not in values:
            return
        rows = enumerate(zip(states, values, numerators, denominators, strict=True))
        for row, (state, value, numerator, denominator) in rows:
            if not fits(
                state,
                value=value is not _NO_FIGURE,
                numerator=numerator is not _NO_FIGURE,
                denominator=denominator is not _NO_FIGURE,
            ):
                self._refuse(not_fitting(state), f"values[{row}]")

    def _flags(
        self, states: Sequence[ValueState], statuses: Sequence[ObservationStatus], derived: Sequence[bool]
    ) -> Sequence[int]:
        if self._lists.keys() & {"states", "status", "derived"}:
            return list(map(flag, states, statuses, derived))
        usual = flag(ValueState.OBSERVED, ObservationStatus.FINAL, False)
        return bytes([usual]) * self._size

    def _refuse(self, error: InvalidValue, field: str) -> None:
        self._errors.add_error(error, self._place, field=field)
