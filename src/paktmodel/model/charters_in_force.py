"""When things held of a network: its life and its charters, by dates as exact as the papers print them."""

import datetime as dt
from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property
from itertools import accumulate
from typing import Final, NamedTuple, Protocol, TypeAlias, runtime_checkable

from paktmodel.calendar.printed_dates import PrintedDate
from paktmodel.errors.frozen_classes import frozen_at_once as frozen
from paktmodel.model.adoption import Adopting, AskedMatters
from paktmodel.model.charters import Charter
from paktmodel.model.decisions import DecisionRef
from paktmodel.model.network_lifecycle import LifeEvent, Networked
from paktmodel.model.timelines import Dated, Undetermined
from paktmodel.values.tuples import gathered
from paktmodel.vocabulary.words.matters import Outcome
from paktmodel.vocabulary.words.networks import LifeState
from paktmodel.vocabulary.words.plans import VersionStatus

#: Words that name the first half of a year, and those that name the second.
_FIRST_HALF: Final = ("våren", "vårterminen", "första halvåret")
_SECOND_HALF: Final = ("hösten", "höstterminen", "andra halvåret")
#: Outcomes after which a proposal still waits for its decision.
_STILL_OPEN: Final = (Outcome.REFERRED_BACK, Outcome.TABLED)


def life_on(
    life: tuple[LifeEvent, ...], day: dt.date, *, paper_day: PrintedDate | dt.date | None = None
) -> LifeState | Undetermined[LifeState] | None:
    """Find where a network was in its life on a day.

    An event without a date came after the one before it began and no later than the next
    dated one. What is said to have happened came no later than the paper that says so, and
    words such as *våren 2024* narrow a year down. What was only planned may have come from its
    day on, and may not.

    Args:
        life: The events, in order of time.
        day: The day asked for.
        paper_day: The day of the paper, where an event's source names no other.
    """
    return LifeLine(life, paper_day).on(day)


class LifeLine:
    """Where a network was in its life, day by day.

    Made once, it answers for any day without placing the events again.

    Args:
        life: The events, in order of time.
        paper_day: The day of the paper, where an event's source names no other.
    """

    __slots__ = ("_begun", "_bounds", "_certain", "_events")

    def __init__(self, life: tuple[LifeEvent, ...], paper_day: PrintedDate | dt.date | None) -> None:
        self._events = life
        self._bounds = _bounds(life, None if paper_day is None else PrintedDate(paper_day))
        certain: list[tuple[dt.date, int]] = []
        begun: dict[LifeState, list[tuple[dt.date, int]]] = {}
        for place, (event, (earliest, latest)) in enumerate(zip(life, self._bounds, strict=True)):
            if event.evidenced:
                certain.append((latest, place))
            begun.setdefault(event.state, []).append((earliest, place))
        self._certain = _last_places(certain)
        self._begun = {state: _last_places(places) for state, places in begun.items()}

    def on(self, day: dt.date) -> LifeState | Undetermined[LifeState] | None:
        """Return where the network was on a day; `Undetermined` where the papers leave several."""
        held: LifeState | None = None
        possible: list[LifeState | None] = []
        for event, (earliest, latest) in zip(self._events, self._bounds, strict=True):
            if event.evidenced and latest <= day:
                held = event.state
                possible.clear()
            elif earliest <= day:
                possible.append(event.state)
        candidates = tuple(dict.fromkeys((held, *possible)))
        return candidates[0] if len(candidates) == 1 else Undetermined[LifeState](candidates)

    def settled_on(self, day: dt.date) -> LifeState | None:
        """Return the state on a day where it is beyond doubt, without going through the events."""
        place = _last_by(self._certain, day)
        if place < 0:
            return None
        held = self._events[place].state
        doubt = any(_last_by(begun, day) > place for state, begun in self._begun.items() if state is not held)
        return None if doubt else held


#: Days in order, and for each the last place of an event that had come by it.
_Places: TypeAlias = tuple[list[dt.date], list[int]]


def _last_places(dated: list[tuple[dt.date, int]]) -> _Places:
    ordered = sorted(dated)
    return [day for day, _ in ordered], list(accumulate((place for _, place in ordered), max))


def _last_by(places: _Places, day: dt.date) -> int:
    """Return the last place by a day; -1 where nothing had come by it."""
    number = bisect_right(places[0], day)
    return places[1][number - 1] if number else -1


def _bounds(life: tuple[LifeEvent, ...], paper_day: PrintedDate | None) -> list[tuple[dt.date, dt.date]]:
    """Find between which days each event came."""
    after: list[dt.date] = []
    latest = dt.date.max
    for event in reversed(life):
        after.append(latest)
        if event.since is not None and event.evidenced:
            latest = event.since.latest
    found: list[tuple[dt.date, dt.date]] = []
    before = dt.date.min
    for event, following in zip(life, reversed(after), strict=True):
        if event.since is None:
            earliest, latest = before, following
        else:
            earliest, latest = _narrowed(event.since, event.words)
            before = event.since.earliest
        known_on = paper_day if event.source is None or event.source.day is None else event.source.day
        if event.evidenced and known_on is not None and earliest <= known_on.latest:
            latest = min(latest, known_on.latest)
        found.append((earliest, latest))
    return found


def _narrowed(since: PrintedDate, words: str | None) -> tuple[dt.date, dt.date]:
    """Narrow a year to the half that the paper's words name.

    Spring and autumn are taken widely, as the halves of the year that terms fall in.
    """
    if since.month is None and words is not None:
        said = words.casefold()
        if str(since) in said and any(word in said for word in _FIRST_HALF):
            return since.earliest, since.earliest.replace(month=6, day=30)
        if str(since) in said and any(word in said for word in _SECOND_HALF):
            return since.latest.replace(month=7, day=1), since.latest
    return since.earliest, since.latest


def _in_time(decision: DecisionRef) -> tuple[dt.date, dt.date]:
    return decision.on.earliest, decision.on.latest


@runtime_checkable
class Deciding(Protocol):
    """Something that knows what was decided on versions, whatever the outcome: a matter."""

    def deciding(self, document: str, version: str) -> tuple[DecisionRef, ...]:
        """List what was decided on this very version of a document."""


class _Found(NamedTuple):
    """What matters know of one charter.

    Attributes:
        adopted: The decision that adopted it.
        settled: The first day by which one of the decisions on it had ended its proposal.
    """

    adopted: DecisionRef | None
    settled: dt.date | None


class _CharterDecisions:
    """The decisions on a network's charters: those that they refer to, and those found in matters.

    Matters are asked once of each id.

    Args:
        network: The network.
        matters: The matters.
    """

    __slots__ = ("_asked", "_document", "_found")

    def __init__(self, network: Networked, matters: Iterable[Adopting]) -> None:
        self._document = str(network.id)
        self._asked = AskedMatters(self._document, matters)
        self._found: dict[str, _Found] = {}

    def adoption(self, charter: Charter) -> DecisionRef | None:
        """Return the decision that adopted this very charter: one it refers to, or one found in matters."""
        return charter.decided if charter.status is VersionStatus.ADOPTED else self._of(charter).adopted

    def settled(self, charter: Charter, day: dt.date) -> bool:
        """Decide whether a decision on this very charter that ends its proposal was taken by a day."""
        own = [one for one in (charter.decided, self.adoption(charter)) if one is not None]
        days = (_settled(own, str(charter.id)), self._of(charter).settled)
        return any(one is not None and one <= day for one in days)

    def _of(self, charter: Charter) -> _Found:
        version = str(charter.id)
        if version not in self._found:
            self._found[version] = self._asked_of(version)
        return self._found[version]

    def _asked_of(self, version: str) -> _Found:
        matters = tuple(self._asked.of(version))
        adopting = (matter.adopting(self._document, version) for matter in matters)
        deciding = (
            decision
            for matter in matters
            if isinstance(matter, Deciding)
            for decision in matter.deciding(self._document, version)
        )
        return _Found(
            # The first in time, for the order in which matters are handed over is no fact.
            adopted=min((one for one in adopting if one is not None), key=_in_time, default=None),
            settled=_settled(deciding, version),
        )


def _settled(decisions: Iterable[DecisionRef], version: str) -> dt.date | None:
    """Find the first day by which a decision on a version had certainly ended its proposal."""
    ending = (one for one in decisions if one.version == version and one.outcome not in _STILL_OPEN)
    return min((one.on.latest for one in ending), default=None)


@frozen(kw_only=True, field_transformer=gathered)
class CharterLine:
    """The charters that decisions have put in force, in order of time.

    Made once, it answers for any day without asking the matters again.

    Attributes:
        entries: Each charter with the decision behind it and from when it holds.
    """

    entries: tuple[Dated[Charter], ...] = ()

    def held(self, first: dt.date, last: dt.date) -> Charter | Undetermined[Charter] | None:
        """Find what was in force at a time of which only the first and the last possible day are known.

        Args:
            first: The first day that is possible.
            last: The last day that is possible; the same for a day.

        Returns:
            The charter; None where none is known; `Undetermined` where the dates leave more than one.
        """
        # By ordinals, for a day before the first or after the last of the calendar is no day.
        begin, end = first.toordinal(), last.toordinal()
        found: list[Charter | None] = []
        # What begins after the last day holds on none of them.
        for place in range(bisect_right(self._beginnings, end), -1, -1):
            entry = self.entries[place - 1] if place else None
            begun = begin if entry is None else max(begin, entry.since.earliest.toordinal())
            until = None if entry is None else entry.value.until
            if until is not None and max(begun, until.earliest.toordinal() + 1) <= end:
                found.append(None)
            if begun <= end and (until is None or begun <= until.latest.toordinal()):
                found.append(None if entry is None else entry.value)
            if entry is not None:
                # Once it has begun for certain, nothing before it holds any longer.
                end = min(end, entry.since.latest.toordinal() - 1)
                if end < begin:
                    break
        candidates = _distinct(found)[::-1]
        return candidates[0] if len(candidates) == 1 else Undetermined[Charter](candidates)

    @cached_property
    def _beginnings(self) -> tuple[int, ...]:
        """List the first day on which each may have begun, or one after it."""
        days = (entry.since.earliest.toordinal() for entry in reversed(self.entries))
        return tuple(accumulate(days, min))[::-1]

    def decided(self, charter: object) -> DecisionRef | None:
        """Return the decision that put a charter in force; None for what is no charter of this line."""
        return next((one.decided for one in reversed(self.entries) if one.value is charter), None)


def _distinct(found: Iterable[Charter | None]) -> tuple[Charter | None, ...]:
    """Keep the first of those that are equal; by id, since hashing a charter reads all that it says."""
    distinct: list[Charter | None] = []
    by_id: dict[str | None, list[Charter | None]] = {}
    for one in found:
        same = by_id.setdefault(None if one is None else one.id, [])
        if one not in same:
            same.append(one)
            distinct.append(one)
    return tuple(distinct)


def charter_line(network: Networked, matters: Iterable[Adopting] = ()) -> CharterLine:
    """Collect the charters that decisions have put in force, those found in matters included."""
    decisions = _CharterDecisions(network, matters)
    entries: list[Dated[Charter]] = []
    for charter in network.charters:
        decided = decisions.adoption(charter)
        if decided is not None:
            since = charter.since or decided.on
            entries.append(Dated[Charter](value=charter, since=since, decided=decided))
    return CharterLine(entries=tuple(sorted(entries, key=lambda one: (one.since.earliest, one.since.latest))))


def charter_on(
    network: Networked, day: dt.date, matters: Iterable[Adopting] = ()
) -> tuple[Charter | Undetermined[Charter] | None, DecisionRef | None]:
    """Find the charter in force on a day, and the decision behind it."""
    line = charter_line(network, matters)
    held = line.held(day, day)
    return held, line.decided(held)


def charter_when(
    network: Networked, when: PrintedDate, matters: Iterable[Adopting] = ()
) -> Charter | Undetermined[Charter] | None:
    """Find the charter in force at a time as exact as printed, such as when a commitment was made.

    `Undetermined` where not every day of that time falls under the same one.
    """
    return charter_line(network, matters).held(when.earliest, when.latest)


def pending_on(network: Networked, day: dt.date, matters: Iterable[Adopting] = ()) -> tuple[Charter, ...]:
    """List the charters that were proposed by a day, and of which no decision by that day is known.

    One that was referred back or tabled still waits for its decision.
    """
    decisions = _CharterDecisions(network, matters)
    proposed = (
        one for one in network.charters if one.proposal is not None and one.proposal.day.latest <= day
    )
    return tuple(one for one in proposed if not decisions.settled(one, day))
