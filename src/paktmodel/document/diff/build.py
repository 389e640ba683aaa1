"""From two paired versions to the differences between them, in document order."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from paktmodel.document.diff.addresses import Address, Spot, Turn
from paktmodel.document.diff.difference import Difference
from paktmodel.document.diff.matching import Node, key_with_status, paired
from paktmodel.document.diff.values import is_row, is_thing, same
from paktmodel.errors import Subject
from paktmodel.model.identity import code_of, key_of
from paktmodel.observations import Observation, Observations
from paktmodel.vocabulary.words.changes import ChangeKind
from paktmodel.vocabulary.words.findings import SubjectKind
from paktmodel.vocabulary.words.sources import Unstated


def compared(old: Any, new: Any) -> Iterator[Difference]:
    """Yield the differences between two versions, both of one class of the model."""
    before, after = paired(old, new)
    yield from _within(before, after)


# --- a thing and its fields ----------------------------------------------------------------


def _within(old: Node, new: Node) -> Iterator[Difference]:
    """Yield what differs in a thing and in all that it holds."""
    if old.equal:
        return
    for one in attrs.fields(type(old.thing)):
        name = one.name
        before, after = getattr(old.thing, name), getattr(new.thing, name)
        inner = old.ones.get(name)
        if inner is not None and inner.twin is not None:
            yield from _within(inner, inner.twin)
        elif (name in old.rows or name in new.rows) and is_row(before) and is_row(after):
            yield from _rows(old, new, name)
        elif not same(before, after):
            yield Difference(
                kind=_kind(old, name, before, after),
                subject=_subject(old),
                address=_address(old),
                field=name,
                before=before,
                after=after,
                now=_now(old),
            )


def _kind(holder: Node, field: str, before: object, after: object) -> ChangeKind:
    if holder.identity.renumbers and field in holder.identity.key:
        return ChangeKind.RENUMBERED
    if is_thing(after) and (before is None or before is Unstated.UNSTATED):
        return ChangeKind.ADDED
    if is_thing(before) and (after is None or after is Unstated.UNSTATED):
        return ChangeKind.REMOVED
    return ChangeKind.CHANGED


# --- tuples --------------------------------------------------------------------------------


def _rows(old: Node, new: Node, field: str) -> Iterator[Difference]:
    for one in old.rows.get(field, ()):
        if one.twin is None:
            yield Difference(
                kind=ChangeKind.REMOVED,
                subject=_subject(one),
                address=_address(one),
                before=_without_twins(one),
                stood=_spot(one),
            )
    row = new.rows.get(field, [])
    stayed = [one.twin for one in row if one.twin is not None and one.twin.holder is old]
    kept = _longest_run([one.index or 0 for one in stayed])
    steady = {id(stayed[place]) for place in kept}
    for one in row:
        if not one.equal or id(one.twin) not in steady:
            yield from _arrived(one, steady)


def _arrived(new: Node, steady: set[int]) -> Iterator[Difference]:
    """Yield what is new about a thing in a tuple: itself, its place, or what differs in it."""
    old = new.twin
    if old is None:
        yield Difference(
            kind=ChangeKind.ADDED,
            subject=_subject(new),
            address=_address(new),
            after=_without_twins(new),
            stands=_spot(new),
        )
        yield from _came_along(new)
        return
    if id(old) not in steady:
        yield Difference(
            kind=ChangeKind.MOVED,
            subject=_subject(old),
            address=_address(old),
            stood=_spot(old),
            stands=_spot(new),
            now=_now(old),
        )
    yield from _within(old, new)


def _came_along(new: Node) -> Iterator[Difference]:
    """Yield what moved into a thing that is new; everything else that it holds is new with it."""
    for row in new.rows.values():
        for one in row:
            yield from _came_along(one) if one.twin is None else _arrived(one, set())


def _longest_run(places: Sequence[int]) -> list[int]:
    """Find the positions of the longest rising run: what stays while the rest moves around it.

    >>> _longest_run([2, 0, 1, 3])
    [1, 2, 3]
    """
    ends: list[int] = []
    last: list[int] = []
    before: list[int] = []
    for position, place in enumerate(places):
        length = bisect_left(ends, place)
        before.append(last[length - 1] if length else -1)
        if length == len(ends):
            ends.append(place)
            last.append(position)
        else:
            ends[length], last[length] = place, position
    run: list[int] = []
    position = last[-1] if last else -1
    while position >= 0:
        run.append(position)
        position = before[position]
    return run[::-1]


def _without_twins(node: Node) -> Any:
    """Build a thing that is in one version only, without what moved out of it or into it."""
    if all(one.twin is None for one in node.within()):
        return node.thing
    rows = {
        name: tuple(_without_twins(one) for one in row if one.twin is None) for name, row in node.rows.items()
    }
    return attrs.evolve(node.thing, **rows)


# --- names and places ----------------------------------------------------------------------


def _address(node: Node) -> Address:
    """Build the way to a thing: through the old version, and through the new where a thing is new."""
    node = node.twin if node.new and node.twin is not None else node
    name = type(node.thing).__name__
    if node.holder is None:
        return Address(name)
    key = () if node.index is None else node.key
    return _address(node.holder).to(Turn(node.field, name, key, node.nth, node.new))


def _spot(node: Node) -> Spot:
    """Find where in its tuple a thing stands."""
    holder = node.holder
    assert holder is not None, "the top stands in no tuple"
    assert node.index is not None, "what a field holds alone stands in no tuple"
    held = holder.twin if holder.new and holder.twin is not None else holder
    of = len(holder.rows[node.field])
    return Spot(_subject(held), _address(held), node.field, node.index, of)


def _subject(node: Node) -> Subject:
    """Name the nearest thing with a name of its own: itself, or what holds it."""
    kind = node.subject
    if kind is None:
        return Subject(SubjectKind.DOCUMENT) if node.holder is None else _subject(node.holder)
    owner = _subject(node.holder).code if node.identity.owned and node.holder is not None else ""
    code = code_of(node.thing, node.identity, owner)
    return Subject(kind, code, str(node.thing.part) if isinstance(node.thing, Observation) else "")


def _now(node: Node) -> str:
    """Find the code of a thing's subject in the new version, where it bears another."""
    while node.subject is None and node.holder is not None:
        node = node.holder
    assert node.twin is not None, "only what is in both versions may bear another code"
    code = _subject(node.twin).code
    return "" if code == _subject(node).code else code


# --- observations --------------------------------------------------------------------------


def compared_observations(old: Observations, new: Observations) -> Iterator[Difference]:
    """Do the same for observations: each is known by what no two of them share."""
    for indicator in sorted({*old.indicators, *new.indicators}):
        for part in dict.fromkeys((*old.parts(indicator), *new.parts(indicator))):
            was, became = old.series(indicator, part), new.series(indicator, part)
            if was != became:
                yield from _series(was, became)


def _series(old: Sequence[Observation], new: Sequence[Observation]) -> Iterator[Difference]:
    """Yield what differs between two versions of one series, what is gone first."""
    # A status that changes is a difference of one observation, unless values of one day differ by it alone.
    shared = {key for some in (old, new) for key, count in Counter(map(key_of, some)).items() if count > 1}
    before, after = (
        {key_with_status(one) if key_of(one) in shared else key_of(one): one for one in some}
        for some in (old, new)
    )
    for key, one in before.items():
        if key not in after:
            kind, subject = ChangeKind.REMOVED, _subject(Node(one))
            yield Difference(kind=kind, subject=subject, address=_observed(key), before=one)
    for key, one in after.items():
        if key not in before:
            kind, subject = ChangeKind.ADDED, _subject(Node(one, new=True))
            yield Difference(kind=kind, subject=subject, address=_observed(key, added=True), after=one)
        elif before[key] != one:
            for difference in compared(before[key], one):
                yield attrs.evolve(difference, address=_observed(key))


def _observed(key: tuple[tuple[str, str], ...], *, added: bool = False) -> Address:
    return Address("Observations", (Turn("", "Observation", key, 0, added),))
