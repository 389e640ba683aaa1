"""The content of an observations document, read strictly, every fault with its path."""

from bisect import bisect_right
from collections.abc import Callable
from typing import Any, Final, Generic, TypeVar

from paktmodel.calendar.periods import Period
from paktmodel.calendar.spans import read_day
from paktmodel.errors import InvalidValue, closest
from paktmodel.model.fields import word_of
from paktmodel.model.parts import Part
from paktmodel.observations.columns import ABSENT, LARGE, flag, split
from paktmodel.observations.faults import Faults, Place, lacking
from paktmodel.observations.gathering import Gathering, ordinal
from paktmodel.observations.records import fits, not_fitting
from paktmodel.observations.store import Observations, settled
from paktmodel.values.codes import Code
from paktmodel.values.figures import read_figure
from paktmodel.values.texts import Text
from paktmodel.vocabulary.speech import listed
from paktmodel.vocabulary.words import ObservationStatus, ValueState

T = TypeVar("T")

_NEEDED: Final = ("indicator", "part", "periods", "values")
_RARE: Final = ("states", "numerators", "denominators", "published", "status", "derived", "notes", "sources")
_LISTS: Final = ("periods", "values", *_RARE)
_NO_FIGURE: Final = (0, ABSENT)


def read_document(document: Any) -> Observations:
    """The observations that the content of a document holds; `Observations.to_document` tells its shape.

    Exact kinds only: figures are text of digits with a point, days and periods canonical text. Series
    and periods may stand in any order, and a rare column may be there though all in it is null.

    Args:
        document: The content, a dict with `series`.

    Raises:
        InvalidDocument: Every fault, each with its path from this content, such as
            ``$.series[2].values[7]``.
    """
    faults = Faults()
    entries = _entries(document, faults)
    faults.settle()
    gathering = Gathering()
    reader = _SeriesReader(gathering, faults)
    begins: list[int] = []
    for number, entry in enumerate(entries):
        begins.append(len(gathering))
        reader.read(entry, Place(number, f"$.series[{number}]"))

    def place(row: int) -> Place:
        number = bisect_right(begins, row) - 1
        return Place(number, f"$.series[{number}].periods[{row - begins[number]}]")

    return settled(gathering, faults, place)


def _entries(document: Any, faults: Faults) -> list[Any]:
    whole = Place(-1, "$")
    if type(document) is not dict:
        faults.add_refusal(_wrong_kind("an object", document), whole)
        return []
    _check_keys(document, ("series",), ("series",), whole, faults)
    entries = document.get("series", [])
    if type(entries) is not list:
        faults.add_refusal(_wrong_kind("a list", entries), whole, field="series")
        return []
    return entries


def _check_keys(
    told: dict[Any, Any], known: tuple[str, ...], needed: tuple[str, ...], place: Place, faults: Faults
) -> None:
    for key in told:
        if key not in known:
            near = closest(key, known) if isinstance(key, str) else ""
            choices = listed(known, "en")
            extra = {"choices": choices, "suggestion": near} if near else {"choices": choices}
            expected = f"one of the fields {choices}"
            faults.add_refusal(
                InvalidValue("key-unknown", expected, key, "did-you-mean" if near else "", extra), place
            )
    for name in needed:
        if name not in told:
            faults.add_at(lacking("key-missing", f"the field {name}", name), place)


def _wrong_kind(kind: str, got: object, advice: str = "") -> InvalidValue:
    return InvalidValue("kind-wrong", kind, got, advice, {"kind": kind})


class _Memo(dict[Any, T], Generic[T]):
    """What cells of one kind mean: the same few periods and figures come again and again.

    Reading a column through it costs a fifth of reading each cell.
    """

    def __init__(self, take: Callable[[Any], T], absent: T) -> None:
        super().__init__({None: absent})
        self.take = take
        self.absent = absent

    def __missing__(self, cell: Any) -> T:
        taken = self[cell] = self.take(cell)
        return taken


class _SeriesReader:
    """Reads series after series; of one with a fault nothing is gathered."""

    def __init__(self, gathering: Gathering, faults: Faults) -> None:
        self._gathering = gathering
        self._faults = faults
        self._periods = _Memo(lambda cell: gathering.place_of_period(Period(cell)), -1)
        self._figures = _Memo(_figure, _NO_FIGURE)
        self._states = _Memo(lambda cell: word_of(ValueState, cell), ValueState.OBSERVED)
        self._statuses = _Memo(lambda cell: word_of(ObservationStatus, cell), ObservationStatus.FINAL)
        self._days = _Memo(lambda cell: ordinal(read_day(cell)), 0)
        self._texts: _Memo[Text | None] = _Memo(Text, None)

    def read(self, entry: Any, place: Place) -> None:
        """Gather the series that an entry tells, or its faults."""
        faults, before = self._faults, self._faults.count
        if type(entry) is not dict:
            faults.add_refusal(_wrong_kind("an object", entry), place)
            return
        _check_keys(entry, (*_NEEDED, *_RARE), _NEEDED, place, faults)
        indicator = self._one(entry, "indicator", Code, place)
        part = self._one(entry, "part", Part.read, place)
        lists = self._lists(entry, place)
        if lists is None:
            return
        size = len(lists["periods"])
        periods = self._column(lists, "periods", self._periods, place)
        if None in lists["periods"]:
            for row, cell in enumerate(lists["periods"]):
                if cell is None:
                    faults.add_refusal(_period_refusal(), place, field=f"periods[{row}]")
        values, numerators, denominators = (
            self._column(lists, name, self._figures, place) for name in ("values", "numerators", "denominators")
        )
        states = self._column(lists, "states", self._states, place)
        statuses = self._column(lists, "status", self._statuses, place)
        derived = self._derived(lists, place)
        days = self._column(lists, "published", self._days, place)
        notes = self._column(lists, "notes", self._texts, place)
        sources = self._column(lists, "sources", self._texts, place)
        if faults.count == before:
            self._check_states(values, numerators, denominators, states, place)
        if faults.count != before or indicator is None or part is None:
            return
        gathering = self._gathering
        start = len(gathering)
        gathering.values.add_parts(values)
        for column, gathered in ((numerators, gathering.numerators), (denominators, gathering.denominators)):
            if any(parts is not _NO_FIGURE for parts in column):
                gathered.fill(start)
                gathered.add_parts(column)
        if states or statuses or any(derived):
            flags = list(map(flag, _or(states, size, ValueState.OBSERVED),
                _or(statuses, size, ObservationStatus.FINAL), _or(derived, size, False)))
        gathering.add_series(
            (indicator, part),
            period_of=periods,
            published=days or [0] * size,
            flags=[],
            notes=[(row, text) for row, text in enumerate(notes) if text is not None],
            sources=[(row, text) for row, text in enumerate(sources) if text is not None],
        )
