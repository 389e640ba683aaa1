"""Which thing of the old version is which of the new."""

import re
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Hashable, Iterator, Sequence
from itertools import repeat
from typing import Any, Final

import attrs

from paktmodel.document.diff.values import is_row, is_thing
from paktmodel.model.identity import IDENTITIES, Identity, key_of
from paktmodel.observations import Observation
from paktmodel.vocabulary.words.findings import SubjectKind

#: Two wordings are *nearly* the same when at least this share of their words, both counted, is common.
NEARLY: Final = 0.8
#: Things of the same number are taken for the same before others are looked at, from this share on.
PARTLY: Final = 0.5
#: Beyond so many pairs of things without a counterpart, none of them is looked up by near wording.
MOST_PAIRS: Final = 40_000
#: Nor beyond so many words of either side, counted once for each text that they are compared with: 0.3 s.
MOST_WORDS: Final = 4_000_000

_WORDS = re.compile(r"\w+").findall


class Node:
    """A thing of one version, with what holds it, what it holds, and its twin in the other.

    What it holds is looked up when it is asked for, and never in things that are equal.

    Attributes:
        thing: The thing.
        identity: How its class is recognised.
        holder: What holds it; None at the top.
        field: The field that holds it.
        index: Its place in that field's tuple; None when the field holds one thing.
        nth: How many of its name stand before it in the tuple; its place when nothing names it.
        key: The fields that name it, with their values.
        new: Whether it belongs to the new version.
        twin: The same thing in the other version; None when it is not there.
        equal: Whether it equals its twin, so that nothing in it differs.
    """

    __slots__ = (
        "_ones",
        "_rows",
        "equal",
        "field",
        "holder",
        "identity",
        "index",
        "key",
        "new",
        "nth",
        "thing",
        "twin",
    )

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
        self.twin: Node | None = None
        self.equal = False
        self._ones: dict[str, Node] | None = None
        self._rows: dict[str, list[Node]] | None = None

    @property
    def ones(self) -> "dict[str, Node]":
        """The things it holds, by field."""
        if self._ones is None:
            self._open()
        assert self._ones is not None, "an open node has them"
        return self._ones

    @property
    def rows(self) -> "dict[str, list[Node]]":
        """The tuples of things it holds, by field; no empty ones."""
        if self._rows is None:
            self._open()
        assert self._rows is not None, "an open node has them"
        return self._rows

    def _open(self) -> None:
        self._ones, self._rows = {}, {}
        for one in attrs.fields(type(self.thing)):
            value = getattr(self.thing, one.name)
            if is_thing(value):
                self._ones[one.name] = Node(value, new=self.new, holder=self, field=one.name)
            elif value and is_row(value):
                row = [Node(inner, new=self.new, holder=self, field=one.name) for inner in value]
                self._rows[one.name] = _numbered(row)

    @property
    def subject(self) -> SubjectKind | None:
        """What differences call it; None where it is a part of its owner."""
        return None if self.identity.in_tuples and self.index is None else self.identity.subject

    @property
    def wording(self) -> str:
        """What it says, without regard to case and blanks."""
        return " ".join(str(getattr(self.thing, self.identity.wording)).casefold().split())

    def within(self) -> Iterator["Node"]:
        """Yield what stands in its tuples, and in theirs, in document order; nothing in equal things."""
        if self.equal:
            return
        for row in self.rows.values():
            for one in row:
                yield one
                if not one.equal:
                    yield from one.within()


def _numbered(row: list[Node]) -> list[Node]:
    seen: Counter[object] = Counter()
    for index, one in enumerate(row):
        one.index = index
        one.nth = seen[one.key] if one.identity.key else index
        seen[one.key] += 1
    return row


def paired(old: Any, new: Any) -> tuple[Node, Node]:
    """Lay both versions out as trees in which each thing knows its twin, down to those that are equal.

    In equal things each thing is the twin of the one in its place, by any of the rules below.

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
    old.equal = new.equal = old.thing is new.thing or old.thing == new.thing
    if old.equal:
        return
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
    of_key: defaultdict[object, list[Node]] = defaultdict(list)
    for old in olds:
        if old.key in by_key:
            of_key[old.key].append(old)
    for key, ones in of_key.items():
        named = by_key[key]
        # Split once for all that bear the number: it may be repeated as often as the text has words.
        words = _words(named.wording)
        for old in ones:
            others = _words(old.wording)
            if _share(len(others & words), len(others), len(words)) >= PARTLY:
                _twin(old, named)
                break


def _nearly(olds: Sequence[Node], news: Sequence[Node]) -> None:
    if not olds or not news or len(olds) * len(news) > MOST_PAIRS:
        return
    old_words = [_words(one.wording) for one in olds]
    new_words = [_words(one.wording) for one in news]
    if len(olds) * sum(map(len, new_words)) > MOST_WORDS or len(news) * sum(map(len, old_words)) > MOST_WORDS:
        return
    near = []
    for here, words in enumerate(old_words):
        common = map(len, map(words.intersection, new_words))
        shares = map(_share, common, repeat(len(words)), map(len, new_words))
        near += [(-share, here, there) for there, share in enumerate(shares) if share >= NEARLY]
    for _, here, there in sorted(near):
        if olds[here].twin is None and news[there].twin is None:
            _twin(olds[here], news[there])


def _share(common: int, one: int, other: int) -> float:
    """Calculate the share of the words of two texts that they have in common, from 0 to 1.

    >>> _share(3, 4, 6)
    0.6
    """
    return 2 * common / (one + other) if one + other else 0.0


def _words(text: str) -> frozenset[tuple[str, int]]:
    """List the words of a text, each with how many of it came before: two sets of them compare in C."""
    many: Counter[str] = Counter()
    words = []
    for word in _WORDS(text):
        words.append((word, many[word]))
        many[word] += 1
    return frozenset(words)


def key_with_status(one: Observation) -> tuple[tuple[str, str], ...]:
    """List what names an observation where others that differ in their status alone stand beside it."""
    return (*key_of(one), ("status", str(one.status)))
