"""`Observations`: everything observed, in columns, with its revisions."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, NoReturn, final

import attrs

from paktmodel.calendar.spans import checked_day
from paktmodel.errors import InvalidArgument
from paktmodel.model.indicators import Indicator
from paktmodel.model.parts import Part
from paktmodel.model.plans import Plan
from paktmodel.observations.builder import Gathering
from paktmodel.observations.columns import Columns, SeriesKey, assumed_in, derived_in, state_in, status_in
from paktmodel.observations.error_collector import ErrorCollector, Place, numbered
from paktmodel.observations.fields import RARE
from paktmodel.observations.observation import Observation
from paktmodel.observations.series_columns import SeriesColumns
from paktmodel.observations.updates import additions
from paktmodel.values.codes import Code
from paktmodel.values.texts import Text


@final
class Observations:
    """Every observation handed over, revisions included; immutable, equal when the content is.

    They stand in one order, however they came in: by indicator, part (total, women, men,
    others), period, definition (one that does not say first), day of publication (an unpublished one
    first), status (preliminary, final, revised, withdrawn) and sequence number. Kept in columns of
    some ten bytes each.

    Args:
        observations: The observations, in any order.

    Raises:
        InvalidDocument: `observation-repeated`, for each that has the indicator, period, part,
            definition, day of publication, status and sequence number of an earlier one.
        InvalidArgument: Something else than observations.

    >>> from paktmodel.calendar.periods import Period
    >>> known = Observations([Observation(indicator="1.2", period=Period("2023"), value=72)])
    >>> known
    Observations(1 of 1 indicator, 2023)
    >>> [one.value for one in known.series("1.2")]
    [Decimal('72')]
    """

    __slots__ = ("_columns", "_hash", "_parts_of", "_place_of")

    _columns: Columns
    _place_of: dict[SeriesKey, int] | None
    _parts_of: dict[Code, list[Part]] | None
    _hash: int | None

    def __new__(cls, observations: "Iterable[Observation]" = ()) -> "Observations":
        """Sort and pack; observations of observations are themselves."""
        if type(observations) is cls:
            return observations
        gathering = Gathering()
        for one in _iterated("observations", observations):
            gathering.add(one)
        return settled(gathering)

    def __len__(self) -> int:
        return self._columns.size

    def __iter__(self) -> Iterator[Observation]:
        for place in range(len(self._columns.series)):
            yield from map(self._observation, *self._rows_of(place))

    @property
    def indicators(self) -> tuple[Code, ...]:
        """Codes of the indicators that have observations, in printed order."""
        return tuple(dict.fromkeys(indicator for indicator, _ in self._columns.series))

    @property
    def packed_columns(self) -> Columns:
        """The columns themselves, for follow-up; no part of the library's promise."""
        return self._columns

    def parts(self, indicator: str) -> tuple[Part, ...]:
        """List the parts of an indicator that have observations; none for an unknown indicator."""
        parts = self._parts_of
        if parts is None:  # made when it is first asked for, as the places of series are
            parts = {}
            for code, part in self._columns.series:
                parts.setdefault(code, []).append(part)
            object.__setattr__(self, "_parts_of", parts)
        return tuple(parts.get(indicator, ()))  # type: ignore[call-overload]  # because plain text equals its code

    def definitions(self, indicator: str) -> tuple[Text, ...]:
        """List the definitions that an indicator's observations say they are by, in order of their text."""
        columns = self._columns
        if columns.definitions is None:
            return ()
        said: set[Text] = set()
        for part in self.parts(indicator):
            place = self._place(indicator, part)
            said.update(() if place is None else columns.definitions.within(columns.rows(place)).values())
        return tuple(sorted(said))

    def series(self, indicator: str, part: Part | str = Part.TOTAL) -> tuple[Observation, ...]:
        """List all observations of an indicator's part, with revisions, in order; none when there are none.

        Raises:
            InvalidValue: `part-shape`.
        """
        place = self._place(indicator, part)
        return () if place is None else tuple(map(self._observation, *self._rows_of(place)))

    def latest(self, indicator: str, part: Part | str = Part.TOTAL) -> tuple[Observation, ...]:
        """List the observation published last for each period and definition, in order.

        Of one day the one of the most final status counts, and of these the one with the last sequence
        number. Where the last one is withdrawn there is none.

        Raises:
            InvalidValue: `part-shape`.
        """
        place = self._place(indicator, part)
        if place is None:
            return ()
        key = self._columns.series[place]
        return tuple(self._observation(key, row) for row in self._columns.latest_rows(place))

    def columns(self, indicator: str, part: Part | str = Part.TOTAL) -> SeriesColumns:
        """Return what `latest` lists as parallel tuples.

        Raises:
            InvalidValue: `part-shape`.
        """
        place = self._place(indicator, part)
        columns = self._columns
        rows = () if place is None else tuple(columns.latest_rows(place))
        none: tuple[None, ...] = (None,) * len(rows)
        return SeriesColumns(
            indicator=Code(indicator),
            part=Part.read(part),
            periods=tuple(columns.periods[columns.period_of[row]] for row in rows),
            values=tuple(map(columns.values.at, rows)),
            states=tuple(state_in(columns.flags[row]) for row in rows),
            numerators=none if columns.numerators is None else tuple(map(columns.numerators.at, rows)),
            denominators=none if columns.denominators is None else tuple(map(columns.denominators.at, rows)),
            statuses=tuple(status_in(columns.flags[row]) for row in rows),
            published=tuple(map(self._published, rows)),
            definitions=none if columns.definitions is None else tuple(map(columns.definitions.at, rows)),
            precisions=none if columns.precisions is None else tuple(map(columns.precisions.at, rows)),
        )

    def of(self, indicator: str) -> "Observations":
        """Select the observations of one indicator, all its parts; empty for an unknown one."""
        columns = self._columns
        places = [place for place, (code, _) in enumerate(columns.series) if code == indicator]
        return self._only([row for place in places for row in columns.rows(place)])

    def without_assumed(self) -> "Observations":
        """Select what was observed: without those that are assumed."""
        flags = self._columns.flags
        if not any(map(assumed_in, set(flags))):
            return self
        return self._only([row for row, one in enumerate(flags) if not assumed_in(one)])

    def as_known_at(self, day: dt.date, plan: Plan) -> "Observations":
        """Select what was known on a day: what had been published by then.

        One without a day of publication is known from the first day on which a value for its
        period can exist (`Indicator.first_possible`).

        Args:
            day: The day; what was published on it is known.
            plan: The plan whose indicators give the first possible days.

        Raises:
            InvalidValue: `date-is-datetime` or `date-shape`.
            NotFound: An indicator with an unpublished observation is not in the plan.
        """
        limit = checked_day(day).toordinal()
        columns = self._columns
        known: list[int] = []
        for place, (code, _) in enumerate(columns.series):
            indicator: Indicator | None = None
            for row in columns.rows(place):
                published = columns.published[row] if columns.published is not None else 0
                if not published:
                    indicator = indicator or plan.indicators[code]
                    published = indicator.first_possible(columns.periods[columns.period_of[row]]).toordinal()
                if published <= limit:
                    known.append(row)
        return self._only(known)

    def merged(self, other: "Observations") -> "Observations":
        """Join these observations and others.

        Raises:
            InvalidDocument: `observation-repeated`; paths count through these, then the others.
        """
        if type(other) is not Observations:
            raise InvalidArgument("other", "Observations", other)
        gathering = Gathering()
        for one in (self, other):
            gathering.take(one._columns, range(len(one)))
        return settled(gathering)

    def updated_with(self, more: "Observations | Iterable[Observation]") -> "Observations":
        """Add a later delivery: equal observations are one, changed ones become revisions.

        What is there already changes nothing, and nothing is lost. An observation with the indicator, part,
        period, definition, day of publication and status of a known one, but with another value, state,
        note or mark, gets the next sequence number, and so counts from now on; one that has a day of
        publication or a status of its own is ordered by these. Updating again with the same delivery
        changes nothing.

        >>> from paktmodel.calendar.periods import Period
        >>> known = Observations([Observation(indicator="1.2", period=Period("2023"), value=72)])
        >>> later = known.updated_with([Observation(indicator="1.2", period=Period("2023"), value=74)])
        >>> [(str(one.value), one.sequence) for one in later.series("1.2")]
        [('72', None), ('74', 1)]
        >>> later.updated_with(known).latest("1.2")[0].value, later.updated_with(later) == later
        (Decimal('72'), True)

        Args:
            more: What is delivered, in any order; an observation may be repeated.

        Raises:
            InvalidDocument: `observation-repeated`, where the delivery itself gives one observation two
                different contents: nobody knows which of them counts.
            InvalidArgument: Something else than observations.
        """
        delivered = _delivered(more)
        found = additions(self._columns, delivered._columns)
        if not found.rows and not found.renumbered:
            return self
        gathering = Gathering()
        for columns, rows in ((self._columns, range(len(self))), (delivered._columns, found.rows)):
            gathering.take(columns, rows)
        series = delivered._columns
        for row, number in found.renumbered:
            key = series.series[bisect_right(series.offsets, row) - 1]
            gathering.add(attrs.evolve(delivered._observation(key, row), sequence=number))
        return settled(gathering)

    def __add__(self, other: object) -> "Observations":
        return self.merged(other) if type(other) is Observations else NotImplemented

    def to_document(self) -> dict[str, Any]:
        """Write the observations as columns per series, the content of a document.

        Each series is an object with `indicator`, `part`, its periods and `values`. The periods are a
        list `periods`, parallel to the values; where they are months that follow each other without a
        gap, one value each, the first of them stands alone as `from`. Figures that all have the same
        number of decimals, and at most fifteen digits, are whole numbers, in a unit that `places` gives:
        with `places` 1, 724 is 72.4. Otherwise they are digits with a point, in text.

        Beside them stand, parallel and only where some entry is not null: `states` (null: observed),
        `numerators` and `denominators`, with `numerator_places` and `denominator_places` where they are
        whole numbers, `definitions`, `precisions`, `published`, `status` (null: final), `sequences`,
        `derived` (null: as published), `assumed` (null: not assumed), `notes` and `sources`. The same
        content gives the same document.

        >>> from decimal import Decimal
        >>> from paktmodel.calendar.periods import Period
        >>> august = Observation(indicator="1.2", period=Period("2024-M08"), value=Decimal("72.4"))
        >>> Observations([august]).to_document()
        {'series': [{'indicator': '1.2', 'part': 'total', 'from': '2024-M08', 'places': 1, 'values': [724]}]}
        """
        from paktmodel.observations.document_writer import written  # a follow-up does without

        return written(self._columns)

    def _place(self, indicator: str, part: Part | str) -> int | None:
        key = (indicator, Part.read(part))
        places = self._place_of
        if places is None:  # made when a series is first asked for: it costs a load a twentieth
            places = {one: place for place, one in enumerate(self._columns.series)}
            object.__setattr__(self, "_place_of", places)
        return places.get(key)  # type: ignore[arg-type]  # because plain text equals its code

    def _rows_of(self, place: int) -> tuple[Iterable[SeriesKey], Iterable[int]]:
        rows = self._columns.rows(place)
        return [self._columns.series[place]] * len(rows), rows

    def _observation(self, key: SeriesKey, row: int) -> Observation:
        columns = self._columns
        flags = columns.flags[row]
        return Observation(
            indicator=key[0],
            part=key[1],
            period=columns.periods[columns.period_of[row]],
            value=columns.values.at(row),
            state=state_in(flags),
            numerator=columns.numerators and columns.numerators.at(row),
            denominator=columns.denominators and columns.denominators.at(row),
            published=self._published(row),
            status=status_in(flags),
            derived=derived_in(flags),
            assumed=assumed_in(flags),
            **{field.name: column.at(row) for field in RARE if (column := getattr(columns, field.column))},
        )

    def _published(self, row: int) -> dt.date | None:
        published = self._columns.published
        return dt.date.fromordinal(published[row]) if published is not None and published[row] else None

    def _only(self, rows: list[int]) -> "Observations":
        if len(rows) == len(self):
            return self
        gathering = Gathering()
        gathering.take(self._columns, rows)
        return settled(gathering)

    def __eq__(self, other: object) -> bool:
        return self._columns == other._columns if type(other) is Observations else NotImplemented

    def __hash__(self) -> int:
        if self._hash is None:
            columns = self._columns
            content = (columns.series, columns.flags.tobytes(), columns.values.digits.tobytes())
            object.__setattr__(self, "_hash", hash(content))
        return self._hash or 0

    def _repr_html_(self) -> str:
        from paktmodel.observations.display import observations_table

        return observations_table(self)._repr_html_()

    def __repr__(self) -> str:
        if not len(self):
            return "Observations(none)"
        periods = self._columns.periods
        first, last = periods[0], max(periods, key=lambda period: (period.end, period.start))
        span = f"{first}" if first == last else f"{first}–{last}"
        count = len(self.indicators)
        number = f"{len(self):,}".replace(",", " ")
        return f"Observations({number} of {count} indicator{'s' if count != 1 else ''}, {span})"

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError("observations are never changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError("observations are never changed")

    def __reduce__(self) -> "tuple[Any, tuple[Columns]]":
        return _holding, (self._columns,)

    def __copy__(self) -> "Observations":
        return self

    def __deepcopy__(self, memo: object) -> "Observations":
        return self


def settled(
    gathering: Gathering, errors: ErrorCollector | None = None, place: Callable[[int], Place] = numbered
) -> Observations:
    """Pack the observations that have been gathered, unless something is wrong.

    Args:
        gathering: The rows.
        errors: What was found wrong before; repeated observations are added to it.
        place: Where each gathered row came from.

    Raises:
        InvalidDocument: `observation-repeated`, and every error found before.
    """
    errors = ErrorCollector() if errors is None else errors
    packed = gathering.packed()
    if isinstance(packed, Columns):
        errors.settle()
        return _holding(packed)
    for first, again in packed:
        errors.add_repeated(place(first), place(again), alike=gathering.alike(first, again))
    errors.settle()
    raise AssertionError("what is repeated is an error")


def _holding(columns: Columns) -> Observations:
    made = object.__new__(Observations)
    fill = object.__setattr__  # the class itself refuses
    fill(made, "_columns", columns)
    fill(made, "_place_of", None)
    fill(made, "_parts_of", None)
    fill(made, "_hash", None)
    return made


def _delivered(more: object) -> Observations:
    """Take what is delivered, of which equal observations are one."""
    if type(more) is Observations:
        return more
    first_place: dict[Observation, int] = {}
    for place, one in enumerate(_iterated("more", more)):
        first_place.setdefault(one, place)
    gathering, places = Gathering(), list(first_place.values())
    for one in first_place:
        gathering.add(one)
    return settled(gathering, place=lambda row: numbered(places[row]))


def _iterated(name: str, observations: object) -> Iterator[Observation]:
    if not isinstance(observations, Iterable) or isinstance(observations, str | bytes | Mapping):
        raise InvalidArgument(name, "an iterable of Observation objects", observations)
    for one in observations:
        if type(one) is not Observation:
            hint = "read_rows reads rows" if isinstance(one, dict) else ""
            raise InvalidArgument(name, "Observation objects", one, hint)
        yield one
