"""Which thing of the old version is which of the new."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from typing import Any, Final

import attrs

from paktmodel.document.diff.values import is_row, is_thing
from paktmodel.model.identity import IDENTITIES, Identity, key_of
from paktmodel.vocabulary.words.findings import SubjectKind

#: Two wordings are *nearly* the same when at least this share of their words, both counted, is common.
NEARLY: Final = 0.8
#: Things of the same number are taken for the same before others are looked at, from this share on.
PARTLY: Final = 0.5
#: Beyond so many pairs of things without a counterpart, none of them is looked up by near wording.
MOST_PAIRS: Final = 40_000

_WORDS = re.compile(r"\w+").findall


class Node:
    """A thing of one version, with what holds it, what it holds, and its twin in the other.

    Attributes:
        thing: The thing.
        identity: How its class is recognised.
        holder: What holds it; None at the top.
        field: The field that holds it.
        index: Its place in that field's tuple; None when the field holds one thing.
        nth: How many of its name stand before it in the tuple; its place when nothing names it.
        key: The fields that name it, with their values.
        ones: The things it holds, by field.
        rows: The tuples of things it holds, by field; no empty ones.
        new: Whether it belongs to the new version.
        twin: The same thing in the other version; None when it is not there.
    """

    __slots__ = ("field", "holder", "identity", "index", "key", "new", "nth", "ones", "rows", "thing", "twin")

    def __init__(
        self, thing: Any, *, new: bool = False, holder: "Node | None" = None, field: str = ""
    ) -> None:
        self.thing = thing
        self.new = new
        self.identity: Identity = IDENTITIES[type(thing).__name__]
        self.holder = holder
        self.field = field
        self.index: int | None = None
        self.nth: int | None = None
        self.key = key_of(thing)
        self.ones: dict[str, Node] = {}
        self.rows: dict[str, list[Node]] = {}
        self.twin: Node | None = None
        for one in attrs.fields(type(thing)):
            value = getattr(thing, one.name)
            if is_thing(value):
                self.ones[one.name] = Node(value, new=new, holder=self, field=one.name)
            elif value and is_row(value):
                row = [Node(inner, new=new, holder=self, field=one.name) for inner in value]
                self.rows[one.name] = _numbered(row)

    @property
    def subject(self) -> SubjectKind | None:
        """What differences call it; None where it is a part of its owner."""
        return None if self.identity.in_tuples and self.index is None else self.identity.subject

    @property
    def wording(self) -> str:
        """What it says, without regard to case and blanks."""
        return " ".join(str(getattr(self.thing, self.identity.wording)).casefold().split())

    def within(self) -> Iterator["Node"]:
        """Yield everything that stands in its tuples, and in theirs, in document order."""
        for row in self.rows.values():
            for one in row:
                yield one
                yield from one.within()


def _numbered(row: list[Node]) -> list[Node]:
    seen: Counter[object] = Counter()
    for index, one in enumerate(row):
        one.index = index
        one.nth = seen[one.key] if one.identity.key else index
        seen[one.key] += 1
    return row


def paired(old: Any, new: Any) -> tuple[Node, Node]:
    """Build both versions as trees in which each thing knows its twin.

    A thing is the same when it bears the same name and says the same; then when it says the same
    under another name, which is how a renumbered one is known; then when it bears the same name
    and says partly the same; then when it says nearly the same, the nearest first; and last when
    it bears the same name. Ties go to what stands first. Things without names are the same when
    they say the same, or nearly; those that say nothing of their own, when they are equal, and
    what is left over in the order in which it stands.
    """
    before, after = Node(old), Node(new, new=True)
    _join(before, after)
    _join_roaming(before, after)
    return before, after


def _twin(old: Node, new: Node) -> None:
    old.twin, new.twin = new, old


def _join(old: Node, new: Node) -> None:
    """Make twins of two things and of what they hold."""
    _twin(old, new)
    for field, one in old.ones.items():
        other = new.ones.get(field)
        if other is not None and type(other.thing) is type(one.thing):
            _join(one, other)
    for field, row in old.rows.items():
        others = new.rows.get(field, [])
        if not others:
            continue
        identity = row[0].identity
        # What roams is looked for in the whole document, but first where it stood.
        for match in (_named_and_worded,) if identity.roams else _matchers(identity):
            match(_single(row), _single(others))
        for one in row:
            if one.twin is not None:
                _join(one, one.twin)


def _join_roaming(old: Node, new: Node) -> None:
    for identity in IDENTITIES.values():
        if not identity.roams:
            continue
        olds = [one for one in old.within() if one.identity is identity and one.twin is None]
        news = [one for one in new.within() if one.identity is identity and one.twin is None]
        for match in _matchers(identity):
            match(_single(olds), _single(news))
        for one in olds:
            if one.twin is not None:
                _join(one, one.twin)


def _single(nodes: Sequence[Node]) -> list[Node]:
    return [one for one in nodes if one.twin is None]


Matcher = Callable[[Sequence[Node], Sequence[Node]], None]


def _matchers(identity: Identity) -> tuple[Matcher, ...]:
    if identity.renumbers:
        return _named_and_worded, _worded, _partly, _nearly, _named
    if identity.key:
        return (_named,)
    if identity.wording:
        return _equal, _worded, _nearly
    return _equal, _in_order


def _by(what: Callable[[Node], Hashable]) -> Matcher:
    """Make twins of what has the same answer, the first with the first."""

    def match(olds: Sequence[Node], news: Sequence[Node]) -> None:
        waiting: defaultdict[Hashable, deque[Node]] = defaultdict(deque)
        for new in news:
            waiting[what(new)].append(new)
        for old in olds:
            if found := waiting.get(what(old)):
                _twin(old, found.popleft())

    return match


_named = _by(lambda node: node.key)
_worded = _by(lambda node: node.wording)
_named_and_worded = _by(lambda node: (node.key, node.wording))
_equal = _by(lambda node: node.thing)


def _in_order(olds: Sequence[Node], news: Sequence[Node]) -> None:
    for old, new in zip(olds, news, strict=False):
        _twin(old, new)


def _partly(olds: Sequence[Node], news: Sequence[Node]) -> None:
    by_key: dict[object, Node] = {}
    for new in news:
        by_key.setdefault(new.key, new)
    for old in olds:
        named = by_key.get(old.key)
        if named is not None and named.twin is None and alike(old.wording, named.wording) >= PARTLY:
            _twin(old, named)


def _nearly(olds: Sequence[Node], news: Sequence[Node]) -> None:
    if len(olds) * len(news) > MOST_PAIRS:
        return
    old_words = [Counter(_WORDS(one.wording)) for one in olds]
    new_words = [Counter(_WORDS(one.wording)) for one in news]
    near = []
    for here, one in enumerate(old_words):
        for there, other in enumerate(new_words):
            share = _common(one, other)
            if share >= NEARLY:
                near.append((-share, here, there))
    for _, here, there in sorted(near):
        if olds[here].twin is None and news[there].twin is None:
            _twin(olds[here], news[there])


def alike(one: str, other: str) -> float:
    """Calculate the share of the words of two texts that they have in common, from 0 to 1.

    >>> alike("arbeta uppsökande för att nå arbetslösa", "arbeta uppsökande för att nå unga")
    0.8333333333333334
    """
    return _common(Counter(_WORDS(one)), Counter(_WORDS(other)))


def _common(one: Counter[str], other: Counter[str]) -> float:
    every = one.total() + other.total()
    return 2 * (one & other).total() / every if every else 0.0
