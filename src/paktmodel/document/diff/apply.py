"""From the old version and the differences back to the new one, exactly or not at all."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import attrs

from paktmodel.document.diff.addresses import Address, Spot, Turn
from paktmodel.document.diff.difference import Difference
from paktmodel.document.diff.matching import key_with_status
from paktmodel.document.diff.values import is_row, is_thing, same
from paktmodel.errors import Finding, InvalidDocument, InvalidValue, shown
from paktmodel.model.identity import key_of
from paktmodel.observations import Observation, Observations
from paktmodel.vocabulary.words.changes import ChangeKind


class Draft:
    """A thing being changed: what is opened of it is kept apart until the new thing is made."""

    __slots__ = ("_ones", "_rows", "_stood", "arrived", "fields", "thing")

    def __init__(self, thing: Any) -> None:
        self.thing = thing
        self.fields: dict[str, Any] = {}
        self.arrived: dict[Turn, Draft] = {}
        self._ones: dict[str, Draft] = {}
        self._rows: dict[str, list[Draft]] = {}
        self._stood: dict[str, dict[tuple[object, int], Draft]] = {}

    def has(self, field: str) -> bool:
        """Check whether the class has the field."""
        return field in attrs.fields_dict(type(self.thing))

    def value(self, field: str) -> Any:
        """Get what a field held; None when the class has no such field."""
        return getattr(self.thing, field) if self.has(field) else None

    def reached(self, turn: Turn) -> "Draft | None":
        """Find what a turn of the way leads to; None when it leads nowhere here."""
        if turn.added:
            return self.arrived.get(turn)
        if turn.nth is None:
            if turn.field not in self._ones and is_thing(self.value(turn.field)):
                self._ones[turn.field] = Draft(self.value(turn.field))
            found = self._ones.get(turn.field)
        else:
            self.row(turn.field)
            found = self._stood.get(turn.field, {}).get((turn.by, turn.nth))
        return found if found is not None and type(found.thing).__name__ == turn.thing else None

    def row(self, field: str) -> "list[Draft] | None":
        """Open a tuple, each of its things as a draft to be changed in place; None when it is none."""
        if field not in self._rows:
            value = self.value(field)
            if not is_row(value):
                return None
            row = [Draft(one) for one in value]
            seen: Counter[object] = Counter()
            places: dict[tuple[object, int], Draft] = {}
            for index, one in enumerate(row):
                key = key_of(one.thing)
                places[key, seen[key] if key else index] = one
                seen[key] += 1
            self._rows[field], self._stood[field] = row, places
        return self._rows[field]

    def made(self) -> Any:
        """Make the thing with everything that became of it."""
        ones = {name: one.made() for name, one in self._ones.items()}
        rows = {name: tuple(one.made() for one in row) for name, row in self._rows.items()}
        changed = {**ones, **rows, **self.fields}
        return _made(self.thing, changed) if changed else self.thing


def applied(thing: Any, differences: Sequence[Difference]) -> Any:
    """Make the new version of a thing.

    Raises:
        InvalidDocument: `difference-misfit`, for each difference that does not fit.
    """
    top, misfits = Draft(thing), _Misfits()
    coming = _added(top, differences, misfits)
    leaving = _looked_up(top, differences, coming, misfits)
    misfits.settle()
    _take_out(leaving)
    for one in leaving:
        if one.difference.stands is None and not same(one.draft.made(), one.difference.before):
            misfits.add(one.difference)
    _put_in(coming)
    for one in coming:
        if not _stands(one.row, one.draft, one.spot):
            misfits.add(one.difference)
    misfits.settle()
    return top.made()


class _Step(NamedTuple):
    """A thing that leaves a tuple, or comes into one."""

    difference: Difference
    row: list[Draft]
    draft: Draft
    spot: Spot


def _added(top: Draft, differences: Sequence[Difference], misfits: "_Misfits") -> list[_Step]:
    """Collect what comes new into tuples; looked at first, for other things may move into it."""
    coming = []
    for one in differences:
        if one.kind is not ChangeKind.ADDED or one.stands is None:
            continue
        holder = _followed(top, one.stands.holder)
        row = holder.row(one.stands.field) if holder is not None else None
        if holder is None or row is None or not one.address.turns or not is_thing(one.after):
            misfits.add(one)
            continue
        draft = Draft(one.after)
        holder.arrived[one.address.turns[-1]] = draft
        coming.append(_Step(one, row, draft, one.stands))
    return coming


def _looked_up(
    top: Draft, differences: Sequence[Difference], coming: list[_Step], misfits: "_Misfits"
) -> list[_Step]:
    """Set the fields that change, and find what leaves tuples; nothing leaves before all has been found."""
    leaving: dict[int, _Step] = {}
    for one in differences:
        if one.kind is ChangeKind.ADDED and one.stands is not None:
            continue
        draft = _followed(top, one.address)
        if draft is None:
            misfits.add(one)
        elif one.stood is None:
            if not draft.has(one.field) or not same(draft.value(one.field), one.before):
                misfits.add(one, draft.value(one.field))
            else:
                draft.fields[one.field] = one.after
        else:
            row = _row_at(top, one.stood)
            goal = _row_at(top, one.stands) if one.stands is not None else []
            if row is None or goal is None or id(draft) in leaving or not _stands(row, draft, one.stood):
                misfits.add(one)
            else:
                leaving[id(draft)] = _Step(one, row, draft, one.stood)
                if one.stands is not None:
                    coming.append(_Step(one, goal, draft, one.stands))
    return list(leaving.values())


def _take_out(leaving: list[_Step]) -> None:
    """Take what leaves out of its tuples: each is walked once, for a search of each thing is a square."""
    gone = {one.draft for one in leaving}
    for row in {id(one.row): one.row for one in leaving}.values():
        row[:] = [draft for draft in row if draft not in gone]


def _put_in(coming: list[_Step]) -> None:
    """Put what comes into tuples where it is to stand, from the front; each is walked once here too."""
    steps: defaultdict[int, list[_Step]] = defaultdict(list)
    for one in sorted(coming, key=lambda one: one.spot.at):
        steps[id(one.row)].append(one)
    for into in steps.values():
        row = into[0].row
        before: list[Draft] = []
        behind = row[::-1]
        for one in into:
            while behind and len(before) < one.spot.at:
                before.append(behind.pop())
            behind.append(one.draft)
        row[:] = before + behind[::-1]


def _followed(top: Draft, address: Address) -> Draft | None:
    """Find what an address leads to; None when it leads nowhere here."""
    draft: Draft | None = top if address.root == type(top.thing).__name__ else None
    for turn in address.turns:
        draft = draft and draft.reached(turn)
    return draft


def _row_at(top: Draft, spot: Spot) -> list[Draft] | None:
    holder = _followed(top, spot.holder)
    return None if holder is None else holder.row(spot.field)


def _stands(row: list[Draft], draft: Draft, spot: Spot) -> bool:
    return len(row) == spot.of and 0 <= spot.at < spot.of and row[spot.at] is draft


def applied_to_observations(old: Observations, differences: Sequence[Difference]) -> Observations:
    """Make the new version of observations.

    Raises:
        InvalidDocument: `difference-misfit`, for each difference that does not fit.
    """
    misfits = _Misfits()
    made = Observations(_amended(old, differences, misfits))
    misfits.settle()
    return made


def _amended(
    old: Observations, differences: Sequence[Difference], misfits: "_Misfits"
) -> Iterator[Observation]:
    """Yield one observation after the other, so that millions that stay take no memory."""
    about: defaultdict[tuple[tuple[str, str], ...], list[Difference]] = defaultdict(list)
    for one in differences:
        about[one.address.turns[0].by if one.address.turns else ()].append(one)
    touched = {key[0][1] for key in about if key}
    for observation in old:
        found = None
        if observation.indicator in touched:
            found = about.pop(key_of(observation), None) or about.pop(key_with_status(observation), None)
        if found is None:
            yield observation
        elif [one.kind for one in found] == [ChangeKind.REMOVED] and same(observation, found[0].before):
            continue
        elif misfitting := [one for one in found if not _concerns(one, observation)]:
            for one in misfitting:
                misfits.add(one, observation)
        else:
            yield _made(observation, {one.field: one.after for one in found})
    for key, found in about.items():
        for one in found:
            added = one.after
            if isinstance(added, Observation) and key in (key_of(added), key_with_status(added)):
                yield added
            else:
                misfits.add(one)


def _concerns(difference: Difference, observation: Observation) -> bool:
    """Check whether a difference is about a field of an observation that has the value it states."""
    known = difference.field in attrs.fields_dict(Observation)
    return known and same(getattr(observation, difference.field), difference.before)


def _made(thing: Any, changed: dict[str, Any]) -> Any:
    """Make the thing with some of its fields changed, all at once."""
    try:
        return attrs.evolve(thing, **changed)
    except InvalidValue as refusal:  # the parts fit where they stood, but not together
        raise InvalidDocument([refusal.finding()]) from None


class _Misfits:
    """What does not fit, gathered until all has been looked at."""

    def __init__(self) -> None:
        self._findings: list[Finding] = []

    def add(self, difference: Difference, got: object = None) -> None:
        """Add a difference that does not fit; what stands there instead, if anything does."""
        evidence = {"expected": "what stood in the old version"}
        if got is not None:
            evidence["got"] = shown(got)
        self._findings.append(Finding("difference-misfit", path=difference.path, evidence=evidence))

    def settle(self) -> None:
        """Raise what was gathered, if anything was."""
        if self._findings:
            raise InvalidDocument(self._findings)
